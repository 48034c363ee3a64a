/** Whether a text makes sense: sentences in the motion's language, and words that carry meaning. */

import { all } from "#app/coaching/rules/looked.js";

import { wordsOn } from "#app/coaching/figures.js";
import { plain, wordsOf } from "#app/coaching/own_text.js";

/** @import { OwnText } from "#app/coaching/own_text.js" */
/** @import { Card } from "#app/protocol.d.ts" */
/** @import { Looked } from "#app/types.d.ts" */

const LOOSE = 0.35; // of the words, where one comes twice running, link others

const STUFFED = 2; // words that come twice running, from a row of the keyboard, or that nobody can say

const SENTENCE = 12; // different words

const NAMED = { parts: 4, words: 3 }; // so many, each of so few words

/** Whether a text only names things, one after another, and has no verb. @param {OwnText} text */
function names(text) {
  const parts = text.text.split(/[,;.\n]/u).filter((part) => part.trim());
  const few = parts.every((part) => wordsOf(part).length <= NAMED.words);
  return (
    few && parts.length >= NAMED.parts && !text.found("verbs").length && Boolean(text.lexicon.verbs)
  );
}

const KEYS =
  /^(?:asdf|lkjh|sdfg|dfgh|fghj|ghjk|hjkl|jkl[öoi]?|qwer|wert|uiop|yxcv|xcvb|zxcv|cvbn|vbnm|(?:asd|sdf|dfg|fgh|ghj|hjk|jkl|lkj|kjh|jhg|hgf|gfd|fds|dsa|qwe|ewq|zxc|yxc|xcv|cvb|vbn|bnm){2})/u;

/** A word in English without a vowel, none of those that are written so. */
const UNSPEAKABLE =
  /^(?!(?:mrs|pls|plz|thx|ppl|txt|msg|tbh|tbf|btw|brb|smth|smb|h?mm+|sh+|psst|pff+t?|brr+|nth|kmh|mph|kph|vs|cms|kms)$)[bcdfghjklmnpqrstvwxz]{3,}$/u;

/**
 * Why a text makes no sentence, if it seems to: the same word twice running, a keyboard's rows or words without a vowel; or hardly
 * a small word, in a row of the cards' words ("list") or of others ("language").
 * @param {OwnText} text
 * @param {Card[]} cards that it is about
 */
export function sense(text, cards) {
  const written = wordsOf(text.text);
  const words = written.map(plain);
  const twice = words.filter(
    (word, i) => word === words[i + 1] && (!text.small.has(word) || word === "because"),
  ).length;
  const known = new Set(cards.flatMap((card) => wordsOf(wordsOn(card))).map(plain));
  const junk = written.filter(
    (word, i) =>
      KEYS.test(words[i]) || (text.english && UNSPEAKABLE.test(word) && !known.has(words[i])),
  ).length;
  const foreign = !junk && text.isList() && new Set(words).size >= SENTENCE; // a word may come twice in any language
  if (twice + junk >= STUFFED || (twice && text.isList(LOOSE) && !foreign)) return "nonsense";
  if (names(text)) return "list";
  if (!text.isList()) return undefined;
  return text.shared(...all(cards, "title", "claim", "evidence", "why")).length
    ? "list"
    : "language";
}

/** Whether no word of a text carries meaning. @param {Looked} one */
export const saysNothing = ({ text }) => !text.telling(text.text, true).size;
