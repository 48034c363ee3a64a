const SAID = 10_000; // ms

/** Announces texts to screen readers through one polite live region. Texts from the same moment are announced together. @param {Document} document */
export function createSpeaker(document) {
  const region = document.createElement("p");
  region.className = "vh";
  region.setAttribute("role", "status");
  document.body.append(region);
  /** @type {string[]} */
  let saying = [];
  let silence = 0;
  return (/** @type {string} */ text) => {
    saying.push(text);
    if (saying.length > 1) return;
    setTimeout(() => {
      region.textContent = saying.join(" ");
      saying = [];
      clearTimeout(silence);
      silence = setTimeout(() => (region.textContent = ""), SAID); // whoever reads on to the end of a later page doesn't meet it
    }, 120);
  };
}
