/** Whether a text answers what was said. */

import { around } from "#app/coaching/rules/looked.js";

/** @import { Looked } from "#app/types.d.ts" */

/** Whether it is unclear that a text answers anything; for a brief one, only if it shares no word with what it answers. @param {Looked} one */
export const answersNothing = (one, brief = false) =>
  brief ? !one.text.inCommon(...around(one)).size : !one.text.shared(...around(one)).length;
