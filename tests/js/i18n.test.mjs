/** Words in the reader's language. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { _, catalogueFromPage, n_ } from "#app/core/i18n.js";

test("a word that is counted in one place is translated where it stands alone, too", () => {
  const textContent = JSON.stringify({ Ballot: ["Głos", "Głosy", "Głosów", "Głosów"] });
  const page = {
    documentElement: { lang: "pl", dir: "ltr" },
    getElementById: () => ({ textContent }),
  };
  catalogueFromPage(/** @type {any} */ (page));
  assert.equal(_("Ballot"), "Głos");
  assert.equal(n_("Ballot", "Ballots", 5), "Głosów");
});
