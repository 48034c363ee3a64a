/** Deletes everything that our scripts keep in this browser, for the next person who uses it. */

import { elementOf } from "#app/core/dom.js";
import { inTab, onDevice } from "#app/core/storage.js";
import { clear } from "#app/coaching/kept.js";

// First the words, and then what takes a moment.
for (const store of [onDevice, inTab])
  for (const key of store.keys()) if (key.startsWith("counterclaim")) store.remove(key);
await clear().catch(() => {}); // some browsers let no site store anything
const [told] = elementOf("left").getElementsByTagName("span");
told.hidden = false;
