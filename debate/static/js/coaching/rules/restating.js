/** Whether a restatement is fair. */

import { wordsOn } from "#app/coaching/figures.js";
import { plain, sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import { all, around, worded } from "#app/coaching/rules/looked.js";

/** @import { OwnText } from "#app/coaching/own_text.js" */
/** @import { Card } from "#app/protocol.d.ts" */
/** @import { Looked } from "#app/types.d.ts" */

const THIN = { said: 160, words: 5, telling: 1, judging: 7 }; // of so many characters, this few words, of which so few carry meaning, say little, and a few more that only judge

const MET = 2; // words of what was said; with fewer a restatement may be of anything

const ELSE = 1; // words that another card has more of than the one restated

const LONG = 22; // words: who says more of theirs than that has hardly ever missed it

const ENOUGH = { telling: 3, shared: 4 }; // words of theirs, without and with the motion's: who has so many has read them

/** Whether a text has a word of the motion's and denies nothing: a denial may be what was said. @param {OwnText} text */
const praisesTheMotion = (text) =>
  !text.found("negations").length &&
  [...text.telling(text.text, true)].some((word) => text.common.has(word));

/** Whether a restatement has too few words of its own to be that of a long text, or only judges it: "They are wrong about school". @param {Looked} one */
export function isThin({ restatement, said, lexicon }) {
  const words = wordsOf(restatement.text);
  if (!lexicon.small || [...said].length < THIN.said || words.length > THIN.judging) return false;
  const values = new Set((lexicon.values ?? "").split(" "));
  const rest = words.filter((word) => !values.has(plain(word)));
  const [{ end } = { end: 0 }] = restatement.found("naming"); // "they talk"
  return (
    !restatement.telling(restatement.text.slice(end)).size ||
    (words.length <= THIN.words &&
      !restatement.inCommon(said).size &&
      restatement.telling(restatement.text, true).size <= THIN.telling) ||
    (rest.length < words.length &&
      (words.length <= THIN.words || praisesTheMotion(restatement)) &&
      !restatement.telling(rest.join(" ")).size)
  );
}

/** The sentences of theirs that say something themselves: none that asks, announces another, or only repeats what somebody said. @param {Looked} one */
export function statedIn({ restatement, said, lexicon }) {
  const announcing = new Set((lexicon.announcing ?? "").split(" "));
  return sentencesOf(said)
    .map(({ text }) => text.trim())
    .filter((text) => {
      const words = wordsOf(text).filter((word) => !announcing.has(plain(word)));
      return (
        !/[?？؟]/u.test(text) &&
        !restatement.found("reporting", text).length &&
        restatement.telling(words.join(" "), true).size > 0
      );
    });
}

const LEADS = /^(?:here|this|that) (?:is|was) (?:where|what)\b/iu; // "This is where they part."

/** Whether a sentence leads to another one and ends with it. @param {string} text @param {string} each */
const endsWith = (text, each) => text.toLowerCase().endsWith(each.toLowerCase());

/** Those that claim something, where it is known which do, without what only leads there. @param {Looked} one */
function claimedIn(one) {
  const stated = statedIn(one);
  const { claims } = one;
  if (claims)
    return stated.flatMap((text) => {
      if (claims.some((each) => each.includes(text) || text.includes(each))) return [text];
      return claims.find((each) => each && endsWith(text, each)) ?? [];
    });
  const said = stated.filter((text) => !LEADS.test(text));
  return said.length ? said : stated;
}

/** Those among which a writer may choose the one that is answered. @param {Looked} one */
export const choicesIn = (one) => {
  const claimed = claimedIn(one);
  return claimed.length ? claimed : statedIn(one);
};

/** Those that can be quoted: none with a name or a figure, which are where a claim comes from, nor with somebody else's words. @param {Looked} one */
const claimsIn = (one) => {
  const {
    restatement,
    motion: { title },
  } = one;
  const stated = claimedIn(one);
  const own = new Set(restatement.named(title));
  const bare = stated.filter(
    (text) =>
      !/[\d“”]/u.test(text) &&
      !restatement.found("denying_that", text).length &&
      restatement.named(text).every((name) => own.has(name)),
  );
  return bare.length ? bare : stated;
};

const SCRAP = 5; // words: a shorter sentence says little alone

const ANNOUNCES = /^(?:as for|if (?:you|that)|we have)\b[^.]*\ban answer\b/iu; // that an answer comes, and attacks nothing yet
/** Of what a closing answers, the sentences that attack: none that only grants something, unless nothing follows, and, if `later`, not the first of several, since a rebuttal may begin by granting something. @param {Looked} one @param {string[]} sentences @param {boolean} [later] */
function attacking({ kind, restatement, said }, sentences, later = false) {
  const all = sentencesOf(said).map(({ text }) => text.trim());
  if (!["closing", "answer"].includes(kind) || all.length < 2) return sentences;
  return sentences.filter(
    (sentence) =>
      !(later && sentence === all[0]) &&
      wordsOf(sentence).length >= SCRAP &&
      !ANNOUNCES.test(sentence) &&
      (sentence === all.at(-1) || !restatement.found("granted", sentence).length),
  );
}

/** How many words a sentence shares with a card's claim. @param {OwnText} words @param {string} sentence @param {Card} card */
const nearTo = (words, sentence, card) => {
  const claim = words.telling(all([card], "claim", "short", "restated").join(" "));
  return [...words.telling(sentence)].filter((word) => claim.has(word)).length;
};

/** The sentence of theirs that carries what they claim, nearest to their card; of several cards, to the one that the restatement is about. If none is nearer, the first one of an opening, and of a rebuttal, which may begin by granting something, the last. @param {Looked} one */
export function claimIn(one) {
  const { kind, restatement, theirs } = one;
  const claims = claimsIn(one);
  const attacks = attacking(one, claims);
  const sentences = attacks.length ? attacks : claims;
  if (["closing", "answer"].includes(kind)) sentences.reverse();
  const [card] = [...theirs].sort(
    (a, b) => nearTo(restatement, restatement.text, b) - nearTo(restatement, restatement.text, a),
  );
  const near = (/** @type {string} */ sentence) => (card ? nearTo(restatement, sentence, card) : 0);
  const [best] = sentences.sort((a, b) => near(b) - near(a));
  return best ?? "";
}

/** Their claims, and how near to one of their cards, of which neither an answer nor its restatement has a word, be it a short one. @param {Looked} one */
function untouched(one) {
  const { text, restatement, theirs } = one;
  const mine = text.forms(`${text.text}\n${restatement.text}`);
  const near = (/** @type {string} */ sentence) =>
    Math.max(0, ...theirs.map((card) => nearTo(text, sentence, card)));
  const restated = restatement.text ? claimIn(one) : "";
  return claimsIn(one)
    .filter((sentence) => sentence !== restated && !text.has(mine, sentence))
    .map((sentence) => ({ sentence, near: near(sentence) }));
}

/** A claim of theirs, surely one of their cards', that an answer leaves alone, as it does what stands beside it. @param {Looked} one */
export function leftIn(one) {
  const left = untouched(one).sort((a, b) => b.near - a.near);
  const alone = sentencesOf(one.said).map(({ text }) => text.trim());
  const open = new Set(left.map(({ sentence }) => sentence));
  return left.find(({ sentence, near }) => {
    const at = alone.indexOf(sentence);
    const beside = [alone[at - 1], alone[at + 1]].filter(Boolean);
    return (
      near >= MET && beside.every((other) => open.has(other) || !claimsIn(one).includes(other))
    );
  })?.sentence;
}

/** Whether a text says what they say, in words that their claims have. @param {Looked} one */
const namesTheirs = (one) =>
  sentencesOf(one.text.text).some(
    ({ text }) =>
      one.text.found("naming", text).length > 0 &&
      claimsIn(one).some(
        (claim) =>
          [...one.text.telling(text)].filter((word) => one.text.telling(claim).has(word)).length >=
          MET,
      ),
  );

/** A claim that attacks a closing, which has no word of it: of several the last. If it has a word of each but of what they grant, and doesn't say what they say, the one that follows that. @param {Looked} one */
export function untouchedIn(one) {
  const left = untouched(one).map(({ sentence }) => sentence);
  if (!left.length || namesTheirs(one)) return undefined;
  const open = attacking(one, left, true).at(-1);
  if (open || one.text.found("naming").length) return open;
  const claims = claimsIn(one);
  return attacking(one, claims.slice(claims.indexOf(left[left.length - 1]) + 1), true)[0];
}

/** Whether they say something of all or none, by whatever word, in a sentence with which a restatement has so many words in common. @param {Looked} one */
export const saysOfAll = ({ restatement, said, theirs }, least = 1) =>
  sentencesOf([said, ...all(theirs, "claim", "restated", "short")].join("\n")).some(
    ({ text }) =>
      restatement.inCommon(text).size >= least && worded(restatement, text).found("of_all").length,
  );

const PILED = 3; // words of all or none more than they said

/** Absolutes in a restatement that the other side did not say. @param {Looked} one */
export function absolute(one) {
  const { kind, restatement, said, theirs } = one;
  const theirWords = [said, ...all(theirs, "claim", "restated", "short")].join("\n");
  const used = worded(restatement, theirWords)
    .found("absolutes")
    .map(({ words }) => plain(words));
  const piled =
    restatement.found("of_all").length - worded(restatement, said).found("of_all").length;
  const universal = saysOfAll(one, kind === "restatement" ? MET : 1) && piled < PILED;
  return restatement
    .found("absolutes")
    .filter(
      ({ words }) =>
        !used.includes(plain(words)) && !(universal && restatement.found("of_all", words).length),
    );
}

/** The same in what an answer says that they think or want. @param {Looked} one */
export const attributed = (one) =>
  one.kind === "opening"
    ? []
    : sentencesOf(one.text.text).flatMap(({ text, start }) =>
        one.text.found("attributing", text).length
          ? absolute({ ...one, restatement: worded(one.text, text) }).map((found) => ({
              ...found,
              start: start + found.start,
              end: start + found.end,
            }))
          : [],
      );

/** Words that judge people or their point, by their form, except those that the other side said itself. @param {Pick<Looked, "restatement" | "said">} one */
export function loaded({ restatement, said }) {
  const used = new Set(wordsOf(said).map((word) => restatement.stem(word)));
  const found = ["judging", "replying", "belittling"].map((list) => restatement.found(list));
  return (found.find((some) => some.length) ?? []).filter(
    ({ words }) => !wordsOf(words).every((word) => used.has(restatement.stem(word))),
  );
}

/** How many words of a restatement carry meaning, and how many of them these texts have. @param {OwnText} restatement @param {string[]} texts */
function shareOf(restatement, texts) {
  const words = restatement.telling(restatement.text, true);
  const source = restatement.telling(texts.join("\n"), true);
  return { all: words.size, theirs: [...words].filter((word) => source.has(word)).length };
}

/**
 * Whether a restatement has no word of what it restates; or, in a drill, clearly more words of another card of that side.
 * @param {Looked} one
 */
export function isElsewhere(one) {
  const { kind, restatement, said, theirs, motion } = one;
  const words = restatement.telling(restatement.text);
  const near = [said, ...theirs.map(wordsOn)];
  if (kind !== "restatement") return words.size > 2 && !shareOf(restatement, near).theirs;
  const here = restatement.inCommon(...near).size;
  const others = Object.values(motion.cards)
    .filter((card) => !card.stock && !theirs.includes(card))
    .map((card) => restatement.inCommon(...all([card], "title", "claim", "restated")).size);
  const most = Math.max(0, ...others);
  return (words.size > 0 && !here) || (most > 1 && most >= here + ELSE);
}

const UNSAID = 2; // words that carry meaning, of which nobody said any: of fewer, nobody can tell
const FAMILY = 5; // letters that words of one family begin with

/** @param {string} one @param {string} other */
const alike = (one, other) =>
  one === other || (one.length >= FAMILY && one.slice(0, FAMILY) === other.slice(0, FAMILY));

/** Whether a restatement surely is of something else: it has no word, in any form, of what it restates and its card, but two of another card, or one that no third card has. @param {Looked} one */
export function isUnsaid(one) {
  const { kind, restatement, said, theirs, lexicon, motion } = one;
  if (kind !== "rebuttal" || !said || !restatement.english) return false;
  const idle = restatement.telling(
    [lexicon.anywhere, lexicon.values, lexicon.declaring, lexicon.anybodys].join(" "),
    true,
  );
  const [{ end } = { end: 0 }] = restatement.found("naming"); // "they say"
  const words = [...restatement.telling(restatement.text.slice(end))].filter(
    (word) => !idle.has(word),
  );
  const sharedWith = (/** @type {string[]} */ texts) => {
    const near = [...restatement.telling(texts.join("\n"))];
    return words.filter((word) => near.some((other) => alike(word, other)));
  };
  if (words.length < UNSAID || sharedWith([said, ...theirs.map(wordsOn)]).length) return false;
  const found = Object.values(motion.cards)
    .filter((card) => !card.stock && !theirs.includes(card))
    .map((card) =>
      sharedWith(all([card], "title", "claim", "short", "restated", "why", "evidence")),
    );
  const each = found.flat();
  return (
    found.some((shared) => shared.length >= UNSAID) ||
    each.some((word) => each.indexOf(word) === each.lastIndexOf(word))
  );
}

/** Whether two texts have several words of the motion in common. @param {OwnText} own @param {string} text */
function namesAlike(own, text) {
  const mine = own.telling(own.text, true);
  return [...own.telling(text, true)].filter((word) => mine.has(word)).length >= MET;
}

/** Whether a restatement says the opposite: "improve" against "no effect", or "harder" against "easier" in a sentence of their claim that it has a word of. @param {Looked} one */
export function saysOpposite(one) {
  const { restatement, said, theirs, lexicon } = one;
  const denies = restatement.found("negations").length > 0;
  const near = sentencesOf([claimIn(one), ...all(theirs, "claim", "restated", "short")].join("\n"))
    .map(({ text }) => text)
    .filter((text) => restatement.inCommon(text).size > 0 || namesAlike(restatement, text));
  const has = (/** @type {string} */ side, text = restatement.text) =>
    new RegExp(`\\b(?:${side})\\b`, "iu").test(text);
  /** @type {string[][]} */
  const pairs = (lexicon.opposites ?? "")
    .split(";")
    .map((/** @type {string} */ pair) => pair.split("/"));
  const turned = [...pairs, ...pairs.map(([a, b]) => [b, a])].some(
    ([mine, other]) =>
      other &&
      has(mine) &&
      !has(other) &&
      !near.some((text) => has(mine, text)) &&
      near.some(
        (text) => has(other, text) && restatement.found("negations", text).length > 0 === denies,
      ),
  );
  return (
    turned ||
    (worded(restatement, [said, ...all(theirs, "claim", "evidence")].join("\n")).found("no_effect")
      .length > 0 &&
      restatement.found("effect").length > 0 &&
      !denies)
  );
}

const NEAR = { words: 2, share: 0.5 }; // of a sentence of theirs, in one that restates it

/** The sentence of theirs that a restatement may turn round: it is nearest to one of its own, and only one of the two denies something; "" if there is none. @param {Looked} one */
export function turnedRound(one) {
  const { restatement, theirs } = one;
  const [{ end } = { end: 0 }] = restatement.found("naming"); // "they say"
  const denies = (/** @type {string} */ text) =>
    ["negations", "undoing"].flatMap((list) => restatement.found(list, text)).length % 2;
  const claims = [claimIn(one), ...all(theirs, "claim")].flatMap(sentencesOf);
  const their = claims.map(({ text }) => ({ text, words: restatement.telling(text, true) }));
  for (const { text } of sentencesOf(restatement.text.slice(end))) {
    const mine = [...restatement.telling(text, true)];
    const near = their
      .map((claim) => ({ ...claim, both: mine.filter((word) => claim.words.has(word)).length }))
      .sort((a, b) => b.both - a.both);
    const [{ both: most } = { both: 0 }] = near;
    const nearest = near.filter(({ both }) => both === most);
    const alike = most >= Math.max(NEAR.words, NEAR.share * mine.length);
    if (alike && nearest.every((claim) => denies(claim.text) !== denies(text)))
      return nearest[0].text.trim();
  }
  return "";
}

/** Whether a restatement has words that may say more than they did, and that they didn't use. @param {Looked} one */
function overstates({ restatement, said, theirs }) {
  const used = new Set(wordsOf([said, ...all(theirs, "claim", "restated")].join("\n")).map(plain));
  return restatement
    .found("overstating")
    .some(({ words }) => !wordsOf(words).every((word) => used.has(plain(word))));
}

const OWN = 2; // words of a card of one's own side

/** Whether a restatement has more words of a card of its writer's own side than of what it restates. @param {Looked} one */
export function soundsOwn({ restatement, said, theirs, motion, side }) {
  const near = restatement.inCommon(said, ...all(theirs, "title", "claim", "restated", "why")).size;
  const own = Object.values(motion.cards)
    .filter((card) => !card.stock && card.side === side)
    .map((card) => restatement.inCommon(...all([card], "title", "claim", "restated", "why")).size);
  const most = Math.max(0, ...own);
  return most >= OWN && most > near;
}

/** Whether it is unclear that a restatement is fair. @param {Looked} one */
export function fairnessOpen(one) {
  const { kind, restatement, said, theirs } = one;
  const words = restatement.telling(restatement.text);
  const near = restatement.inCommon(said, ...all(theirs, "title", "claim", "restated")).size;
  const share = shareOf(restatement, [...around(one), ...all(theirs, "short")]);
  if (saysOpposite(one)) return true;
  const close = [said, ...all(theirs, "title", "claim", "restated", "short")];
  if (kind === "restatement" && shareOf(restatement, close).theirs <= MET) return true;
  if (kind === "rebuttal")
    return (share.theirs < 2 && !near) || (2 * share.theirs <= share.all && overstates(one));
  if (!words.size) return true;
  const source = restatement.inCommon(...around(one)).size;
  const denies = (/** @type {OwnText} */ text) => text.found("negations").length > 0;
  const claims = all(theirs, "claim").join("\n");
  const [denied, claimed] = [`${said}\n${claims}`, claims].map((text) =>
    denies(worded(restatement, text)),
  );
  const little = source < ENOUGH.telling;
  const quoted = shareOf(restatement, [said]); // nothing but their words, in an order that may make no sense
  const turned =
    (denies(restatement) !== denied &&
      (denies(restatement) !== claimed ||
        (little && share.theirs < ENOUGH.shared) ||
        quoted.theirs === quoted.all)) ||
    (denies(restatement) && Boolean(claims) && !claimed);
  return (
    isElsewhere(one) ||
    (wordsOf(restatement.text).length <= LONG &&
      ((overstates(one) && (little || 2 * source <= words.size)) ||
        turned ||
        (little && 2 * source < words.size)))
  );
}
