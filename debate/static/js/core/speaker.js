/** Speaks to those who listen, through one polite live region of the page. What is said at the same moment is said together. */
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
