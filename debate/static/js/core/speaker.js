/** Announces texts to screen readers through one polite live region. Texts from the same moment are announced together. */
export function createSpeaker(document) {
  const region = document.createElement("p");
  region.className = "vh";
  region.setAttribute("role", "status");
  document.body.append(region);
  let saying = [];
  return (text) => {
    saying.push(text);
    if (saying.length > 1) return;
    setTimeout(() => {
      region.textContent = saying.join(" ");
      saying = [];
    }, 120);
  };
}
