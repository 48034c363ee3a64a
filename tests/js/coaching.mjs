/** The rules of coaching on the packs, in one process, since each text is looked at several times. */

import { readdirSync } from "node:fs";

for (const file of readdirSync(new URL("coaching/", import.meta.url)).sort())
  await import(`#tests/coaching/${file}`);
