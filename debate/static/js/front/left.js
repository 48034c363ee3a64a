/** Deletes everything that our scripts keep in this browser, for the next person who uses it. */

import { elementOf } from "#app/core/dom.js";
import { inTab, onDevice } from "#app/core/storage.js";
import { drop } from "#app/coaching/kept.js";

await drop().catch(() => {}); // some browsers let no site store anything
for (const store of [onDevice, inTab])
  for (const key of store.keys()) if (key.startsWith("counterclaim")) store.remove(key);
const [told] = elementOf("left").getElementsByTagName("span");
told.hidden = false;
