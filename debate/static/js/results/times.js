// Times in the reader’s own zone.

import { dateLocale } from "#app/core/i18n.js";

for (const time of document.querySelectorAll("time")) {
  const at = new Date(time.dateTime);
  time.textContent = time.hasAttribute("data-time")
    ? at.toLocaleTimeString(dateLocale(), { timeStyle: "short" })
    : at.toLocaleDateString(dateLocale(), { dateStyle: "long" });
}
