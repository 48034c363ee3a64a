// A report's times in the reader's own zone.

for (const time of document.querySelectorAll("time")) {
  const at = new Date(time.dateTime);
  time.textContent = at.toLocaleDateString(document.documentElement.lang, { dateStyle: "long" });
}
