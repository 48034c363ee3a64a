// Times in the reader’s own zone.

for (const time of document.querySelectorAll("time")) {
  const at = new Date(time.dateTime);
  time.textContent = time.hasAttribute("data-time")
    ? at.toLocaleTimeString(undefined, { timeStyle: "short" })
    : at.toLocaleDateString(undefined, { dateStyle: "long" });
}

export {};
