/** Announces texts to screen readers through one polite live region. Texts from the same moment are announced together. @param {Document} document */
export function createSpeaker(document) {
  const region = document.createElement("p");
  region.className = "vh";
  region.setAttribute("role", "status");
  document.body.append(region);
  /** @type {string[]} */
  let saying = [];
  return (/** @type {string} */ text) => {
    saying.push(text);
    if (saying.length > 1) return;
    setTimeout(() => {
      region.textContent = saying.join(" ");
      saying = [];
    }, 120);
  };
}
