/**
 * What a page asks before a text is sent (docs/game.md, section 6): at most one thing of a text, the first that fits. Insults, private
 * matters and names are the server's to ask about; where the page hears those it asks nothing.
 */

import { insultsIn, soundsHard, toneOf } from "#app/coaching/hard_words.js";
import { privateWords } from "#app/coaching/private_words.js";
import { hasNothingOfTheirs } from "#app/coaching/rules/apart.js";
import { arguesNothing } from "#app/coaching/rules/doubt.js";
import { looked } from "#app/coaching/rules/looked.js";
import * as reasons from "#app/coaching/rules/reasons.js";
import { claimIn, isUnsaid } from "#app/coaching/rules/restating.js";
import { sense } from "#app/coaching/rules/sense.js";
import { fitsTheOther, saysYes, speaksForTheOther } from "#app/coaching/rules/sides.js";
import { isFarOff, isNearlyOff } from "#app/coaching/rules/topic.js";
import { _ } from "#app/core/i18n.js";

/** @import { Motion, Refusal, SpeechKind } from "#app/protocol.d.ts" */
/** @import { Against, Lexicon, Looked } from "#app/types.d.ts" */

/** @typedef {{ kind: SpeechKind, text?: string, restatement?: string, cards?: string[] }} Asking */
/** @typedef {"off" | "turned" | "apart" | "restated" | "reason"} Ask */

/** The first is asked. Each says whether it fits. @type {[Ask, (one: Looked) => boolean][]} */
const ASKS = [
  [
    "off",
    (one) => isFarOff(one, arguesNothing) || (isOfNobody(one) && isNearlyOff(one, arguesNothing)),
  ],
  ["turned", (one) => one.kind === "opening" && one.side !== undefined && isTheirs(one)],
  ["apart", hasNothingOfTheirs],
  ["restated", isUnsaid],
  ["reason", reasons.givesNone],
];

/** @type {{ [ask in Ask]?: boolean }} */
const ALONE = { off: false, restated: true }; // there coaching asks the first; in a class, who was restated says whether it is fair

/** @param {Looked} one */
const isTheirs = (one) => speaksForTheOther(one) || saysYes(one).length > 0 || fitsTheOther(one);

/** Whether nobody's life can be in a text: neither its writer's, by a word for them, nor that of somebody near. @param {Looked} one */
const isOfNobody = ({ text, lexicon }) =>
  Boolean(lexicon.near_people) && !text.found("near_people").length;

const NEARLY = 0.95; // times the points that tell of a hard life, with which nothing is asked

/**
 * @param {Asking} written
 * @param {Against | undefined} against the opening that a rebuttal answers
 * @param {Motion} motion
 * @param {Lexicon} lexicon
 * @param {boolean} [alone]
 * @returns {Refusal & { code: Ask } | undefined}
 */
export function askFirst({ kind, ...words }, against, motion, lexicon, alone = false) {
  const { text = "", restatement = "" } = words;
  const all = `${restatement}\n${text}`;
  if (kind === "closing" || toneOf(text)) return undefined;
  if (insultsIn(all).length || privateWords(all)) return undefined;
  const one = looked(motion, lexicon, kind, words, against);
  if (sense(one.text, [...one.cited, ...one.theirs])) return undefined; // the room asks whether that is a text
  const isHard = soundsHard(text, NEARLY);
  if (isHard && (kind !== "opening" || !isOfNobody(one))) return undefined;
  const asks = isHard ? ASKS.slice(0, 1) : ASKS; // a word like “refugees” alone makes nothing of football hard
  const [code] = asks.find(([ask, fits]) => (ALONE[ask] ?? alone) === alone && fits(one)) ?? [];
  return code && { code, message: messageOf(code, one), ...(code === "off" && besideOf(one)) };
}

/** What an opening off the point is laid beside: the motion, and what its first card claims. @param {Looked} one */
const besideOf = ({ kind, motion, cited: [card] }) =>
  kind === "opening" ? { beside: [motion.title, ...(card ? [card.claim] : [])] } : {};

/** @param {Ask} code @param {Looked} one */
const messageOf = (code, one) =>
  ({
    off: () =>
      _(
        "Readers can’t tell yet. One sentence can join your point to it. If you don’t answer, it is sent in 20 seconds, and you can still change it.",
      ),
    turned: () =>
      _("This reads as the other side’s case. You’re for “%(side)s”.", {
        side: one.side ? one.motion.sides[one.side].name : "",
      }),
    apart: () =>
      _("They said: “%(words)s” Which of your sentences answers that?", { words: claimIn(one) }),
    restated: () => _("They said: “%(words)s” Is that what you put?", { words: claimIn(one) }),
    reason: () =>
      _(
        "Somebody who disagrees will ask why. One reason, or one fact, and your text has an answer.",
      ),
  })[code]();
