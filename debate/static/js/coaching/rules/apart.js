/** Whether a rebuttal has nothing to do with the opening that it answers, as far as words tell. */

import { plain, wordsOf } from "#app/coaching/own_text.js";
import {
  answersNothing,
  isOnAnAnswer,
  leavesAlone,
  pointsBack,
  takesUp,
} from "#app/coaching/rules/answering.js";
import { onlyDenies } from "#app/coaching/rules/doubt.js";
import { all, idsOf } from "#app/coaching/rules/looked.js";
import { attacks } from "#app/coaching/rules/parts.js";
import { claimIn } from "#app/coaching/rules/restating.js";
import { saysNothing } from "#app/coaching/rules/sense.js";
import { isOnIt } from "#app/coaching/rules/topic.js";

/** @import { Looked } from "#app/types.d.ts" */

const BRIEF = 8; // words: a shorter answer may only deny

/** Whether a text has a word of what they wrote or claim, be it a short one; what is good or bad is everybody's. @param {Looked} one */
function hasTheirs({ text, said, theirs, lexicon }) {
  const values = new Set((lexicon.values ?? "").split(" "));
  const near = text.forms(
    [said, ...all(theirs, "title", "claim", "short", "why", "restated")].join("\n"),
  );
  const words = wordsOf(text.text).filter((word) => !values.has(plain(word)));
  return text.has(near, words.join(" "));
}

/** Whether a rebuttal has no point in common with the opening that it answers, neither words nor a card that answers theirs, and what is quoted of that is of the motion or a card. @param {Looked} one */
export function hasNothingOfTheirs(one) {
  const { kind, text, theirs, said, cited, lexicon } = one;
  const isBrief = wordsOf(text.text).length < BRIEF;
  if (kind !== "rebuttal" || !said || !lexicon.small || !text.english || isBrief) return false;
  const ids = idsOf(one, theirs);
  if (cited.some(({ answers = {} }) => ids.some((id) => Object.hasOwn(answers, id)))) return false;
  if (takesUp(one) || pointsBack(one) || attacks(one) || isOnAnAnswer(one)) return false;
  if (saysNothing(one) || onlyDenies(one)) return false;
  return leavesAlone(one) && answersNothing(one) && !hasTheirs(one) && isOnIt(one, claimIn(one));
}
