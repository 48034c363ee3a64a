/** Whether a text answers what was said. */

import { around } from "#app/coaching/rules/looked.js";

/** @import { Looked } from "#app/types.d.ts" */

/** Whether it is unclear that a text answers anything; for a brief one, only if it shares no word with what it answers. @param {Looked} one */
export const answersNothing = (one, brief = false) =>
  brief ? !one.text.inCommon(...around(one)).size : !one.text.shared(...around(one)).length;

/** Whether an answer has no word of the text itself that it answers, whatever it has of the card behind it. @param {Looked} one */
export const answersAnother = ({ text, restatement, said }) =>
  said !== "" && ![text, restatement].some((own) => own.inCommon(said).size);
