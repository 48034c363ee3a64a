/**
 * What there is to notice in one text, rule by rule. Each rule takes a text and what surrounds it, and returns marks where it finds
 * something. None says that something is good: shared words prove nothing.
 */

import { figuresIn, strangeFigures, wordsOn } from "#app/coaching/figures.js";
import { OwnText, plain, sentencesOf, wordsOf } from "#app/coaching/own_text.js";

/** @import { Card, Motion, SpeechKind } from "#app/protocol.d.ts" */
/** @import { Looked, Lexicon, Mark, Words } from "#app/types.d.ts" */

const ECHOED = { words: 8, theirs: 0.8, nearly: 0.65 }; // this many words that carry meaning, of which this share is on the cards
const LOOSE = 0.35; // of the words, where one comes twice running, link others
const STUFFED = 2; // words that come twice running, from a row of the keyboard, or that nobody can say
const LEANS = { theirs: 3, more: 2 }; // words of the other side's card, and how many more than of one's own
const FAMILY = 5; // letters that stems of one family have in common
const KIN = 6; // the same, where nobody looks at the two words: a referee is no reference
const ITSELF = 4; // words with which the motion's title begins
const SALAD = 5; // words that carry meaning, of which half or more were there before
const ROUND = 12; // different words that carry meaning: a text with more does not go round in circles
const TAKEN = 3; // words of one clause that are in one clause of somebody else's
const CLAUSE = /[^.,;:!?…–—\n]+(?:[.,](?=\d)[^.,;:!?…–—\n]+)*/gu; // no comma inside 2,914 ends one
const THIN = { said: 160, words: 5, telling: 1 }; // of so many characters, this few words, of which so few carry meaning, say little
const KEYS =
  /^(?:asdf|lkjh|sdfg|dfgh|fghj|ghjk|hjkl|jkl[öoi]?|qwer|wert|uiop|yxcv|xcvb|zxcv|cvbn|vbnm)/u;

/** A word in English without a vowel, none of those that are written so. */
const UNSPEAKABLE =
  /^(?!(?:mrs|pls|plz|thx|ppl|txt|msg|tbh|tbf|btw|brb|smth|smb|h?mm+|sh+|psst|pff+t?|brr+|nth|kmh|mph|kph|vs|cms|kms)$)[bcdfghjklmnpqrstvwxz]{3,}$/u;

/**
 * @param {Motion} motion
 * @param {Lexicon} lexicon
 * @param {SpeechKind | "restatement"} kind
 * @param {Partial<Words>} sent
 * @param {{ text: string, cards: string[] }} [against]
 * @param {string} [model] a good answer
 * @returns {Looked}
 */
export function looked(motion, lexicon, kind, sent, against, model = "") {
  const cardsOf = (/** @type {string[]} */ ids) =>
    ids.map((id) => motion.cards[id]).filter((card) => card && !card.stock); // a stock card only asks
  const [cited, theirs] = [cardsOf(sent.cards ?? []), cardsOf(against?.cards ?? [])];
  const counters = Object.values(motion.cards).filter(
    ({ stock, answers = {} }) => !stock && against?.cards.some((id) => Object.hasOwn(answers, id)),
  );
  const about = { motion, lexicon };
  return {
    kind,
    motion,
    lexicon,
    text: new OwnText(about, sent.text ?? "", "text"),
    restatement: new OwnText(about, sent.restatement ?? "", "restatement"),
    own: cited.length ? cited : counters,
    cited,
    theirs,
    side: sideOf(motion, sent, against),
    said: against?.text ?? "",
    model,
    measured: Boolean(sent.weighing),
    asking: Object.values(motion.cards).some(({ stock }) => stock),
  };
}

/** The side that a text is written for: that of its card, or not that of the card that it answers. @param {Motion} motion @param {Partial<Words>} sent @param {{ cards: string[] }} [against] */
function sideOf({ cards }, sent, against) {
  const own = cards[sent.cards?.[0] ?? ""]?.side;
  const other = cards[against?.cards[0] ?? ""]?.side;
  return own ?? (other && (other === "for" ? "against" : "for"));
}

/** @param {OwnText} own @param {{ start: number, end: number }[]} found */
const placed = (own, found) => found.map(({ start, end }) => own.mark(start, end));
/** @param {Card[]} cards @param {("title" | "claim" | "short" | "restated" | "why" | "evidence" | "weak_point")[]} fields */
const all = (cards, ...fields) => cards.flatMap((card) => fields.map((field) => card[field] ?? ""));
/** Hints of these cards against others, by their ids. @param {Card[]} cards @param {string[]} to */
const hints = (cards, to) =>
  cards.flatMap(({ answers = {} }) =>
    Object.entries(answers).flatMap(([id, { hint = "" }]) => (to.includes(id) ? [hint] : [])),
  );
/** @param {Looked} one @param {Card[]} cards */
const idsOf = ({ motion }, cards) =>
  Object.keys(motion.cards).filter((id) => cards.includes(motion.cards[id]));

const SEVERAL = 3; // sentences
// Of this many words that carry meaning, so few are on the cards by chance; in a deck of so few stems, none.
const OFF = { words: 4, near: [2, 0.3], far: [3, 0.4], deck: 200 }; // near: a word of the motion or its card is among them
const CASE = 12; // words of a case that are quoted
const NOT = /\b(?:not|n[’']t|never)\s+(?:(?:just|only|simply)\s+)?(?:because [^.?!]*\bor\s+)?$/iu;

/** Words that seem to deny harm which a card has on record, or to make light of it; not those that deny such a denial. @param {Looked} one */
export function harm({ text, theirs, lexicon }) {
  if (!theirs.some(({ sensitive = "none" }) => sensitive !== "none")) return [];
  const before = lexicon.denial_denied && new RegExp(lexicon.denial_denied, "iu");
  let at = 0; // of the one before: a denial doesn't deny the next one
  const found = text.found("denial").filter(({ start, end }) => {
    const between = text.text.slice(at, start);
    at = end;
    return !(before && before.test(between));
  });
  return placed(text, found);
}

/** What the deck of a motion says, by stems and by the beginnings of words. @type {WeakMap<Motion, { stems: Set<string>, families: Set<string> }>} */
const decks = new WeakMap();

/** @param {Looked} one */
function deckOf({ motion, text }) {
  const known = decks.get(motion);
  if (known) return known;
  const { title, question, background = [], facts = [], cards } = motion;
  const written = Object.values(cards).filter(({ stock }) => !stock);
  const said = [
    ...[title, question, ...background, ...facts],
    ...written.map(wordsOn),
    ...written.flatMap(({ answers = {} }) => Object.values(answers).map(({ hint = "" }) => hint)),
  ];
  const stems = text.telling(said.join("\n"), true);
  for (const word of wordsOf(`${title} ${question}`))
    if (word.length >= 3 && !text.small.has(plain(word))) stems.add(text.stem(word));
  const deck = { stems, families: new Set([...stems].map((one) => one.slice(0, KIN))) };
  decks.set(motion, deck);
  return deck;
}

/** The words of these that carry meaning, and how many of them the motion or its deck has. @param {Looked} one @param {string} words */
function known(one, words) {
  const { stems, families } = deckOf(one);
  const said = one.text.telling(one.said, true);
  const has = (/** @type {string} */ stem) =>
    said.has(stem) || stems.has(stem) || (stem.length >= KIN && families.has(stem.slice(0, KIN)));
  const own = [...one.text.telling(words, true)];
  const short = wordsOf(words).filter(
    (word) => word.length === 3 && stems.has(one.text.stem(word)),
  );
  return { all: own.length, here: own.filter(has).length + new Set(short).size };
}

/** Whether hardly a word has to do with the motion: of a large deck's words a few are everybody's. @param {Looked} one */
export function isOff(one) {
  if (!one.lexicon.small) return false;
  const { all: words, here } = known(one, one.text.text);
  if (words < OFF.words) return false;
  if (deckOf(one).stems.size < OFF.deck) return !here;
  const { motion, cited, theirs, said } = one;
  const close = [motion.title, motion.question, said, ...[...cited, ...theirs].map(wordsOn)];
  const nearby = one.text.telling(close.join("\n"), true);
  const far = ![...one.text.telling(one.text.text, true)].some((word) => nearby.has(word));
  const [most, share] = far ? OFF.far : OFF.near;
  return here <= most && here < share * words;
}

/**
 * Where a text says of what the motion wants, in its own words, that it is good or bad: for the side that its writer isn't on. The
 * first two words of what should be done have to be there, and nothing that turns, denies twice or says whose words they are.
 * @param {Looked} one
 */
function valuesTheMotion({ text, motion, side }) {
  const [{ end } = { end: 0 }] = text.found("wishes", motion.title);
  if (!side || !end) return [];
  const tells = (/** @type {string} */ words) =>
    wordsOf(words)
      .filter((word) => word.length >= 3 && !text.small.has(plain(word)))
      .map((word) => text.stem(word));
  const wanted = tells(motion.title.slice(end).split(",")[0]).slice(0, 2);
  const of = tells(motion.title.slice(0, end));
  return sentencesOf(text.text).flatMap(({ text: sentence, start, end: stop }) => {
    const said = tells(sentence);
    if (!wanted.length || !wanted.every((word) => said.includes(word))) return [];
    if (wanted.length < 2 && !of.some((word) => said.includes(word))) return [];
    const lists = ["naming", "supposing"].some((list) => text.found(list, sentence).length);
    if (lists || /[?？؟]/u.test(sentence)) return [];
    const [good, bad] = ["approving", "disapproving"].map(
      (list) => text.found(list, sentence).length,
    );
    const turned = text.found("turns", sentence).length > 0;
    if (Boolean(good) === Boolean(bad) || turned) return [];
    return (good ? "for" : "against") === side ? [] : [text.mark(start, stop)];
  });
}

/** Words about a person, as the server finds them; what the motion says itself never counts. @param {Looked} one */
export function insult({ text, motion }) {
  const known = JSON.stringify([
    motion.title,
    motion.question,
    motion.background,
    motion.facts,
    motion.cards,
  ]);
  return placed(
    text,
    text.found("insults").filter(({ words }) => !known.toLowerCase().includes(words.toLowerCase())),
  );
}

/** Words that may be about a person rather than the point. @param {Looked} one */
export const personal = ({ text }) => placed(text, text.found("personal"));

/** Words that run down an argument and say nothing against it. @param {Looked} one */
export const scorn = ({ text }) => placed(text, text.found("scorn"));

/** Figures that no card has. Where cards only ask, the evidence is the writer's own. @param {Looked} one */
export function figure({ text, motion, cited, theirs, said, asking }) {
  if (asking) return [];
  return placed(text, strangeFigures(text, motion, [...cited, ...theirs], said));
}

/**
 * Words of the other side's cards that are not on one's own, and how many there are the other way round; nothing where a word
 * turns against them.
 * @param {Looked} one
 */
function leaning(one) {
  const { kind, text, own, cited, theirs, lexicon } = one;
  const opens = kind === "opening";
  const facing = opens ? counterCards(one) : theirs;
  if (!lexicon.turns || !facing.length || !own.length || text.found("turns").length)
    return undefined;
  const fields = /** @type {const} */ (["title", "claim", "why", "evidence", "restated"]);
  const claims = text.inCommon(...all(facing, ...fields), ...(opens ? all(own, "weak_point") : []));
  const mine = text.inCommon(
    ...all(own, ...fields),
    ...hints(cited.length ? cited : own, idsOf(one, theirs)),
    ...(opens ? [] : all(theirs, "weak_point")),
  );
  return {
    words: new Set([...claims].filter((word) => !mine.has(word))),
    others: [...mine].filter((word) => !claims.has(word)).length,
  };
}

/** Words that say yes, plainly, to what the other side claims. @param {Looked} one */
export function saysYes(one) {
  const conceded = one.text.found("turns").length ? [] : one.text.found("conceding");
  if (conceded.length) return placed(one.text, conceded);
  const said = saysTheMotion(one);
  return said ? [said] : valuesTheMotion(one);
}

/** Whether the words speak for the other side: of its cards more than of one's own. @param {Looked} one */
export function side(one) {
  const found = one.kind === "opening" ? undefined : leaning(one);
  if (!found || one.text.found("naming").length) return []; // named, their words are used as theirs
  const { words, others } = found;
  const agrees = words.size && one.text.found("agreeing").length;
  return agrees || (words.size >= LEANS.theirs && words.size >= LEANS.more + others)
    ? one.text.marked(words)
    : [];
}

/** The motion's own sentence in an opening against it, where no other words go on with it and nothing denies it or says whose it is. @param {Looked} one */
function saysTheMotion({ kind, text, cited, motion }) {
  if (kind !== "opening" || cited[0]?.side !== "against") return undefined;
  const begins = wordsOf(motion.title).map(plain).join(" ");
  for (const { text: sentence, start } of sentencesOf(text.text)) {
    if (["turns", "negations", "naming"].some((list) => text.found(list, sentence).length))
      continue;
    const ends = [{ start: sentence.search(/[.,;:!?–—]|$/u) }, ...text.found("grounds", sentence)];
    const clause = wordsOf(sentence.slice(0, Math.min(...ends.map((one) => one.start)))).map(plain);
    const said = clause.findIndex((_word, i) => begins.startsWith(clause.slice(i).join(" ")));
    if (said >= 0 && clause.length - said >= ITSELF)
      return text.mark(start, start + sentence.trimEnd().length);
  }
  return undefined;
}

/** Cards of the other side that answer one's own directly. @param {Looked} one */
const counterCards = (one) => {
  const ids = idsOf(one, one.own);
  return Object.values(one.motion.cards).filter(({ answers = {} }) =>
    ids.some((id) => answers[id]?.kind === "direct"),
  );
};

/**
 * Why a text makes no sentence, if it seems to: the same word twice running, a keyboard's rows or words without a vowel; or hardly
 * a small word, in a row of the cards' words ("list") or of others ("language").
 * @param {OwnText} text
 * @param {Card[]} cards that it is about
 */
export function sense(text, cards) {
  const written = wordsOf(text.text);
  const words = written.map(plain);
  const twice = words.filter((word, i) => word === words[i + 1] && text.tells(word)).length;
  const known = new Set(cards.flatMap((card) => wordsOf(wordsOn(card))).map(plain));
  const junk = written.filter(
    (word, i) =>
      KEYS.test(words[i]) || (text.english && UNSPEAKABLE.test(word) && !known.has(words[i])),
  ).length;
  if (twice + junk >= STUFFED || (twice && text.isList(LOOSE))) return "nonsense";
  if (!text.isList()) return undefined;
  return text.shared(...all(cards, "title", "claim", "evidence", "why")).length
    ? "list"
    : "language";
}

/** The words that are on the cards, and which share they are of all that carry meaning, without those that only weigh or reason. @param {Looked} one */
function echoing({ text, cited, theirs, said }) {
  const bare = ["weighing", "reasons"].reduce(
    (rest, list) =>
      text.found(list, rest).reduce((words, one) => words.replace(one.words, " "), rest),
    text.text,
  );
  const words = text.telling(bare);
  const source = text.telling([...[...cited, ...theirs].map(wordsOn), said].join(" "));
  const from = new Set([...words].filter((word) => source.has(word)));
  return { from, share: words.size >= ECHOED.words ? from.size / words.size : 0 };
}

/** Whether nearly all words that carry meaning are on the cards. @param {Looked} one */
export function echo(one) {
  const { from, share } = echoing(one);
  return share >= ECHOED.theirs ? one.text.marked(from) : [];
}

/** Words in a row that are a cited card's. @param {Looked} one */
export function copied({ text, cited, model }) {
  return [text.copied(all(cited, "claim", "evidence", "why"), model)].filter(
    (mark) => mark !== undefined,
  );
}

/** Words in a row of a restatement that are the other side's. @param {Looked} one */
export function copiedRestatement({ restatement, said, model }) {
  return [restatement.copied([said], model)].filter((mark) => mark !== undefined);
}

/** A text of the other side, read with the lists of this one. @param {OwnText} own @param {string} text */
const worded = ({ lexicon }, text) =>
  new OwnText({ motion: { title: "", question: "" }, lexicon }, text);

/** Whether a restatement has too few words of its own to be that of a long text. @param {Looked} one */
export const isThin = ({ restatement, said, lexicon }) =>
  Boolean(lexicon.small) &&
  [...said].length >= THIN.said &&
  wordsOf(restatement.text).length <= THIN.words &&
  restatement.telling(restatement.text, true).size <= THIN.telling;

/** Absolutes in a restatement that the other side did not say. @param {Looked} one */
export function absolute({ restatement, said, theirs }) {
  const theirWords = [said, ...all(theirs, "claim", "restated", "short")].join("\n");
  const used = worded(restatement, theirWords)
    .found("absolutes")
    .map(({ words }) => plain(words));
  return restatement.found("absolutes").filter(({ words }) => !used.includes(plain(words)));
}

/** Words that judge people, by their form, except those that the other side said itself. @param {Pick<Looked, "restatement" | "said">} one */
export function loaded({ restatement, said }) {
  const used = new Set(wordsOf(said).map((word) => restatement.stem(word)));
  return restatement
    .found("judging")
    .filter(({ words }) => !wordsOf(words).every((word) => used.has(restatement.stem(word))));
}

/** A reason that only repeats what comes before it, or only says that it is good or bad. @param {Looked} one */
export function circular({ text, lexicon }) {
  const values = new Set((lexicon.values ?? "").split(" ").filter(Boolean));
  const telling = (/** @type {string} */ words) => [
    ...text.telling(
      wordsOf(words)
        .filter((word) => !values.has(plain(word)))
        .join(" "),
      true,
    ),
  ];
  const clauses = text.found("grounds").flatMap(({ start, end }) => {
    const rest = text.text.slice(end);
    const clause = rest.slice(0, rest.search(/[.,;:!?]|$/u));
    const said = telling(clause);
    if (!said.length && !wordsOf(clause).some((word) => values.has(plain(word)))) return [];
    const before = telling(text.text.slice(0, start));
    const again = said.every((word) => before.some((other) => alike(word, other)));
    return [{ start, end: end + clause.length, again }];
  });
  const circles =
    text.telling(text.text, true).size <= ROUND ? clauses.filter(({ again }) => again) : [];
  return circles.length && 2 * circles.length >= clauses.length ? placed(text, circles) : [];
}

/** Whether two stems are of one family, as healthy and healthier are. @param {string} one @param {string} two */
const alike = (one, two) =>
  one === two || (one.length >= FAMILY && one.slice(0, FAMILY) === two.slice(0, FAMILY));

/** Whether a text only turns a few words over and over. @param {Looked} one */
export function turnsRound({ text }) {
  const words = wordsOf(text.text).filter((word) => text.tells(word));
  return words.length >= SALAD && 2 * text.telling(text.text, true).size <= words.length;
}

/** A comparison for which no reason follows, in a text that touches only one of the two points. @param {Looked} one */
export function compare(one) {
  const { text, own, theirs, said } = one;
  const found = text.found("weighing").filter(({ end }) => {
    const rest = text.text.slice(end);
    return !text.found("grounds", rest.slice(0, rest.search(/[.!?]|$/u))).length;
  });
  if (!found.length) return [];
  const [mine, other] = [
    text.inCommon(...own.map(wordsOn), ...hints(own, idsOf(one, theirs))),
    text.inCommon(said, ...theirs.map(wordsOn)),
  ];
  return mine.size && other.size && new Set([...mine, ...other]).size > 1
    ? []
    : placed(text, found);
}

/** Whether a measure was chosen that the text doesn't have. @param {Looked} one */
export const unsaidMeasure = ({ text, measured, lexicon }) =>
  Boolean(measured && lexicon.weighing && !text.found("weighing").length);

// --- what rules can't tell ------------------------------------------------------------------

/** @type {{ [kind: string]: number }} */
const FAIR = { restatement: 0.5, rebuttal: 0.34 }; // this share of a restatement's words has to be theirs
const LONG = 160; // characters: a text as long as this may well have a reason without a word for it
const BRIEF = 80;

/** Everything that the deck says of these cards, in the other side's words and in the answers to them. @param {Looked} one */
const around = (one) => [
  one.said,
  ...one.theirs.map(wordsOn),
  ...hints(Object.values(one.motion.cards), idsOf(one, one.theirs)),
];

/** Whether it is unclear that a text answers anything; for a brief one, only if it shares no word with what it answers. @param {Looked} one */
export const answersNothing = (one, brief = false) =>
  brief ? !one.text.inCommon(...around(one)).size : !one.text.shared(...around(one)).length;

/** Whether a text may be for the other side, or have only the cards' words. @param {Looked} one */
export const leans = (one) => {
  const { words, others } = leaning(one) ?? { words: new Set(), others: 0 };
  return words.size >= 2 && words.size > others;
};
/** @param {Looked} one */
export const nearlyEchoes = (one) => echoing(one).share >= ECHOED.nearly;

/** Whether a restatement has no word of the motion, its deck or what it restates. @param {Looked} one */
export function isFalse(one) {
  const { all: words, here } = known(one, one.restatement.text);
  return Boolean(one.lexicon.small) && words > 1 && !here;
}

/** Whether a restatement has no word of what it restates. @param {Looked} one */
export function isElsewhere({ restatement, said, theirs }) {
  const words = restatement.telling(restatement.text);
  return words.size > 2 && !restatement.inCommon(said, ...theirs.map(wordsOn)).size;
}

/** Whether it is unclear that a restatement is fair. @param {Looked} one */
export function fairnessOpen(one) {
  const { kind, restatement, said, theirs } = one;
  const words = restatement.telling(restatement.text);
  const source = restatement.inCommon(...around(one));
  const denies = (/** @type {OwnText} */ text) => text.found("negations").length > 0;
  const claims = all(theirs, "claim").join("\n");
  const [denied, claimed] = [`${said}\n${claims}`, claims].map((text) =>
    denies(worded(restatement, text)),
  );
  const turned =
    kind === "restatement"
      ? denies(restatement) !== denied || (denies(restatement) && Boolean(claims) && !claimed)
      : denies(restatement) && !denied;
  return !words.size || source.size < (FAIR[kind] ?? 1) * words.size || turned;
}

/** Whether it is unclear where the reason is. @param {Looked} one */
export const reasonOpen = ({ text, lexicon }) =>
  !text.found("reasons").length &&
  !text.found("hinting").length &&
  (!lexicon.reasons || [...text.text].length < LONG);

/** Whether no word of a text carries meaning. @param {Looked} one */
export const saysNothing = ({ text }) => !text.telling(text.text, true).size;

/** Whether a text is too short to have much in it. @param {Looked} one */
export const isBrief = ({ text }) => [...text.text].length < BRIEF;

/**
 * Which parts of an argument a text may have, as far as words tell: what is answered, the card's evidence, a reason, a comparison.
 * A part that these rules have no list for is absent. Loosely read: nobody is told to add what is there.
 * @param {Looked} one
 * @returns {{ [part in import("#app/types.d.ts").Part]?: boolean }}
 */
export function parts(one) {
  const { kind, text, restatement, cited, theirs, said, lexicon } = one;
  const claims = text.inCommon(...all(cited, "title", "claim", "why"));
  const shown = [...text.inCommon(...all(cited, "evidence"))].filter((word) => !claims.has(word));
  return {
    ...(kind !== "opening" && {
      theirs:
        restatement.text.trim() !== "" || text.shared(said, ...all(theirs, "claim")).length > 0,
    }),
    ...(cited.length && { evidence: shown.length > 0 || ownCase(one).length > 0 }),
    ...(lexicon.reasons &&
      // Of several sentences one may be the reason for another, without a word that says so.
      (text.found("reasons").length || sentencesOf(text.text).length < SEVERAL) && {
        reason: text.found("reasons").length > 0,
      }),
    ...(lexicon.weighing && { weighs: text.found("weighing").length > 0 }),
  };
}

/**
 * Where a text surely has such a part. A few shared words are an accident: only a figure with its unit, a name or three words of
 * one clause count; and "so" only between two clauses, of which the first is the reason.
 * @param {Looked} one
 * @returns {{ [part in import("#app/types.d.ts").Part]?: Mark[] }}
 */
export function surely(one) {
  const { kind, text, cited, theirs, said, lexicon } = one;
  const claims = all(cited, "title", "claim", "why");
  return {
    theirs: kind === "opening" ? [] : taken(text, [said, ...all(theirs, "claim")], []),
    evidence: taken(text, all(cited, "evidence"), claims),
    reason: placed(
      text,
      reasonsIn(text).filter((found) => isAtHome(one, found)),
    ),
    case: ownCase(one),
    weighs: lexicon.weighing ? placed(text, text.found("weighing")) : [],
  };
}

/** Whether a text is about its card's point. @param {Looked} one */
export const isOnCard = ({ text, cited }) =>
  text.shared(...all(cited, "title", "claim", "why")).length > 0;

/** Whether the card's weak point is one of the text, which has the card's evidence, or the words of that point. @param {Looked} one */
export const isOnEvidence = (one) =>
  surely(one).evidence?.length || one.text.shared(...all(one.cited, "weak_point")).length;

/** The clauses of a text with their places. @param {string} text */
const clausesOf = (text) =>
  [...text.matchAll(CLAUSE)]
    .map(({ 0: words, index }) => ({ words, start: index }))
    .filter(({ words }) => words.trim());

/** What a text surely takes from others, and what is not in `known` as well. @param {OwnText} text @param {string[]} others @param {string[]} known */
function taken(text, others, known) {
  const stated = others.flatMap((words) =>
    sentencesOf(words)
      .map((sentence) => sentence.text)
      .filter((sentence) => !/[?？؟]/u.test(sentence)),
  );
  const elsewhere = text.telling(known.join(" "));
  const clauses = stated.flatMap(clausesOf).map(({ words }) => text.telling(words));
  const words = clausesOf(text.text).flatMap((clause) => {
    const mine = [...text.telling(clause.words)].filter((word) => !elsewhere.has(word));
    return clauses
      .map((theirs) => mine.filter((word) => theirs.has(word)))
      .filter((both) => both.length >= TAKEN)
      .flat();
  });
  const source = stated.join("\n");
  const figures = withUnits(text, source);
  const before = withUnits(text, known.join("\n"));
  const shared = withUnits(text, text.text).filter(
    ({ key }) => figures.some((one) => one.key === key) && !before.some((one) => one.key === key),
  );
  const named = new Set(text.named(source));
  for (const name of text.named(known.join("\n"))) named.delete(name);
  return [...placed(text, shared), ...text.markedNames(named), ...text.marked(new Set(words))];
}

/** Whether a sentence with a reason has anything of the motion or its cards. @param {Looked} one @param {{ start: number }} found */
function isAtHome(one, { start }) {
  const sentence = sentencesOf(one.text.text).find(
    (each) => each.start <= start && start < each.end,
  );
  return known(one, sentence?.text ?? "").here > 0;
}

/** A case of the writer's own, no supposed one: its clause, up to the word that joins the next. @param {Looked} one @returns {Mark[]} */
export function ownCase({ text }) {
  for (const { words, start } of clausesOf(text.text)) {
    const [found] = text.found("cases", words);
    if (!found || text.found("supposing", words).length) continue;
    const from = words.search(/\S/u);
    const joins = text.found("joining", words).map((one) => one.start);
    const long = [...words.matchAll(/\S+/gu)][CASE]?.index ?? words.length;
    const cut = joins.find((at) => at > found.end && wordsOf(words.slice(from, at)).length > 3);
    const end = words.slice(0, Math.min(cut ?? words.length, long)).trimEnd().length;
    return [text.mark(start + from, start + end)];
  }
  return [];
}

/** Figures of a text with what they count. @param {OwnText} own @param {string} text */
const withUnits = (own, text) =>
  figuresIn(text, own.lexicon).flatMap(({ value, percent, start, end }) => {
    if (percent) {
      const sign = text.slice(end).match(/^\s?%/u)?.[0].length ?? 0;
      return [{ key: `${value} %`, start, end: end + sign }];
    }
    const [unit] = text.slice(end).match(/^[\s-]+\p{L}+/u) ?? [];
    if (!unit || own.small.has(plain(unit.replace(/^[\s-]+/u, "")))) return [];
    const stem = own.stem(unit.replace(/^[\s-]+/u, ""));
    return [{ key: `${value} ${stem}`, start, end: end + unit.length }];
  });

/** Where reasons begin. Of "so" the reason comes before it, and each of the two needs a verb. @param {OwnText} text */
const reasonsIn = (text) =>
  text.found("reasons").flatMap((found) => {
    if (/\bmatters\b/iu.test(found.words)) return []; // it says for what, and not why
    if (NOT.test(text.text.slice(0, found.start))) return []; // "not because …"
    if (plain(found.words) !== "so") return [found];
    const after = text.text.slice(found.end).match(CLAUSE)?.[0] ?? "";
    const sentence = sentencesOf(text.text).find(
      ({ start, end }) => start <= found.start && found.start < end,
    );
    const start = sentence?.start ?? 0;
    const before = clausesOf(text.text.slice(start, found.start)).at(-1);
    const verb = (/** @type {string} */ words) => text.found("verbs", words).length > 0;
    if (!before || !verb(before.words) || !verb(after)) return [];
    const from = start + before.start + before.words.search(/\S/u);
    return [{ words: before.words, start: from, end: from + before.words.trim().length }];
  });
