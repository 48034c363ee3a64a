/** Words that a teacher should know about, looked for in English as debate/access/text_marks.py does: it has the same list. */

/** @import { Motion } from "#app/protocol.d.ts" */

const SELF_HARM =
  /\b(?:(?:kill|hurt|harm|cut|hang)(?:ing)?\W+my\W*self|(?:end|take|ending|taking)\W+my\W+(?:own\W+)?life|kms|suicid(?:e|al)|self\W?harm\w*|want(?:ed)?\W+to\W+die|wish\W+i\W+(?:was|were)\W+dead|do\W?n[o’']?t\W+want\W+to\W+(?:live|be\W+alive)|no\W+reason\W+to\W+live|(?:want(?:ed)?\W+to\W+not|not\W+want\W+to|do\W?n[o’']?t\W+want\W+to)\W+be\W+here\W+any\W?more|want(?:ed)?\W+to\W+be\W+dead|better\W+off\W+without\W+me|my\W+(?:step|foster\W+)?\W?(?:father|dad|mother|mum|mom|parents?|uncle|aunt|brother|sister|boyfriend|girlfriend)\W+(?:often\W+|always\W+|sometimes\W+)?(?:hits?|beats?|kicks?|punch(?:es)?|slaps?|chokes?|abuses?|hurts?|hit|beat)\W+me\b(?!\W+(?:at\W+(?!home)|to)\b)|i(?:\W?m|\W+am|\W+was|\W+get|\W+got)\W+(?:being\W+)?(?:hit|beaten|slapped|kicked|abused)\W+(?:up\W+)?at\W+home)\b/giu;

/** What the players of a motion read, in small letters: its own words are never a sign of anything. */
const known = new WeakMap();

/** @param {Motion} motion */
function wordsOf(motion) {
  if (!known.has(motion)) {
    const { title, question, background, facts, cards, glossary } = motion;
    known.set(
      motion,
      JSON.stringify([title, question, background, facts, cards, glossary]).toLowerCase(),
    );
  }
  return known.get(motion);
}

/** Whether a text has words about hurting oneself, or about being hurt at home, that the motion itself does not use. @param {string} text @param {Motion} motion */
export const isAboutSelfHarm = (text, motion) =>
  [...text.matchAll(SELF_HARM)].some(([words]) => !wordsOf(motion).includes(words.toLowerCase()));
