/**
 * What the page notices in a text before it is sent (docs/game.md, section 6). It only says so: nothing is kept from being sent.
 * Insults are the server's to find.
 */

import { _ } from "#app/core/i18n.js";
import { measure } from "#app/core/measure.js";
import { OwnText } from "#app/coaching/own_text.js";
import { loaded } from "#app/coaching/rules/restating.js";
import { isAboutSelfHarm } from "#app/coaching/hard_words.js";

/** @import { Motion, SpeechKind } from "#app/protocol.d.ts" */
/** @import { Lexicon, Limits, Notice } from "#app/types.d.ts" */

/**
 * @param {object} written
 * @param {SpeechKind} written.kind
 * @param {string} [written.text]
 * @param {string} [written.restatement]
 * @param {string[]} [written.cards] the cards that it cites
 * @param {string} [written.against] the text that it answers
 * @param {Motion} motion
 * @param {Lexicon | undefined} lexicon
 * @param {Limits} limits a text that is too short to send is not finished, so nothing is said of its cards
 * @returns {Notice[]}
 */
export function noticesOn(written, motion, lexicon, limits) {
  const { kind, text = "", restatement = "", cards = [], against = "" } = written;
  /** @type {Notice[]} */
  const found = [];
  if (isAboutSelfHarm(`${restatement}\n${text}`, motion))
    found.push({ about: "care", field: "text" });
  if (!lexicon) return found;
  if (restatement && against) {
    const own = new OwnText({ motion, lexicon }, restatement, "restatement");
    const copied = own.copied([against]);
    if (copied)
      found.push({
        about: "copied",
        field: "restatement",
        words: [...restatement].slice(copied.start, copied.end).join(""),
      });
    const [judging] = loaded({ restatement: own, said: against });
    if (judging) found.push({ about: "judges", field: "restatement", words: judging.words });
  }
  const cited = cards.map((id) => motion.cards[id]).filter((card) => card && !card.stock); // a stock card only asks
  if (kind !== "closing" && cited.length && measure(text) >= limits[kind][0]) {
    const own = new OwnText({ motion, lexicon }, text, "text");
    if (
      !cited.some(({ title }) => isSaid(title, text)) &&
      cited.every(
        ({ title, claim, evidence, why }) =>
          !own.has(own.forms(text), [title, claim, evidence, why].join("\n")),
      )
    )
      found.push({ about: "card", field: "text", words: cited[0].title });
  }
  return found;
}

const plain = (/** @type {string} */ words) => words.toLowerCase().replaceAll("’", "'");

/** Whether a text has these very words. @param {string} words @param {string} text */
export const isSaid = (words, text) => plain(text).includes(plain(words));

/** The sentence for a notice. @param {Notice} notice */
export const noticeText = ({ about, words }) =>
  ({
    card: _("Is “%(title)s” in this yet? One fact or word from it makes your point stronger.", {
      title: words,
    }),
    copied: _(
      "“%(words)s” is in their words. Say it in yours, to show that you’ve understood it.",
      {
        words,
      },
    ),
    judges: _("“%(word)s”: is this their word, or yours? Your answer can weigh what they claim.", {
      word: words,
    }),
    care: "",
  })[about];
