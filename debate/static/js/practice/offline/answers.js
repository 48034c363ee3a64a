/** What the bot says to what somebody wrote, in a practice debate in this browser: `debate/game/voices/` says the same of a server's. */

import { otherSide } from "#app/core/sides.js";
import { ARGUED, seemsHard, tellsHardship, toneOf } from "#app/coaching/hard_words.js";
import {
  has,
  longest,
  sentenceShown,
  stemsOf,
  wordsOf,
  wordsShown,
} from "#app/practice/offline/clauses.js";
import { hear, kindOf, quoted, takenAs, toTheirFace } from "#app/practice/offline/hearing.js";
import {
  argues,
  deckOf,
  GO_ON,
  leftOut,
  NONE,
  SAID_BY_ME,
  sentencesOf,
  pastStop,
} from "#app/practice/offline/taps.js";
import {
  answerTo,
  arguedBeside,
  clearCard,
  drawn,
  isGuessed,
  isOpen,
  othersCase,
  pointMade,
  spared,
} from "#app/practice/offline/points.js";
import { unknownShare } from "#app/practice/offline/figures.js";

/** @import { Side, Weighing } from "#app/protocol.d.ts" */
/** @import { Block, Bundle, Heard, Hearing, OfflineState, Way, Ways, Words } from "#app/types.d.ts" */

/** The bot's opening that this person answers. It is never on the card that the bot answers with. @param {Bundle} bundle @param {OfflineState} state */
export function target(bundle, state) {
  const against = state.sent.opening ? answer(bundle, state).cards : [];
  const theirs = bundle.openings[otherSide(state.side)];
  return state.openings.find((n) => !theirs[n].cards.some((card) => against.includes(card)));
}

/** What a bot says first of the step on which a text may stand badly; "" if there is none. @param {Hearing} hearing @param {string} text */
export function stepIn({ steps }, text) {
  const [, says = ""] = steps.find(([each]) => has(each, text)) ?? [];
  return says;
}

/** What is said to an opening. @typedef {Words & { closing: string, presses?: boolean, compared?: number, leaves?: boolean, ask?: string }} Met */

/** A debate whose opening has nothing but what is argued with, if something in it is left out. @param {Bundle} bundle @param {OfflineState} state @returns {OfflineState} */
function sparing(bundle, state) {
  const { side, kept, sent } = state;
  const whole = /** @type {Words} */ (sent.opening);
  const { text, meant = "", argued } = whole;
  const heard = hear(bundle.hearing, text, deckOf(bundle, side), kept, {}, argued);
  const isFree = argued || ["", NONE].includes(meant);
  if (!isFree || !isOpen(bundle, side, whole, heard)) return state;
  const opening = spared({ ...whole, cards: kept });
  return { ...state, kept: opening.cards, sent: { ...sent, opening } };
}

/** An answer to a text with nothing to argue with: a card of the own side. @param {Bundle} bundle @param {OfflineState} state @returns {Met} */
function onItsOwn(bundle, { side, choices, openings }) {
  const { level = "fair" } = choices;
  const { then } = /** @type {Hearing} */ (bundle.hearing).leaving;
  const own = bundle.openings[otherSide(side)][/** @type {number} */ (openings.at(-1))];
  const said = [then, ...sentencesOf(own.levels[level].text)];
  while (!fits(bundle, said.join(" "))) said.pop();
  const { closing } = quoted(bundle.none[side][level][0], "");
  const { restatement } = quoted(wayOf(bundle.asks[side][0].gentle, "seems"), "");
  return { text: said.join(" "), restatement, cards: own.cards, closing };
}

/** What is said first to a hardship, or to what care has found and is an argument; "" to all else. @param {Bundle} bundle @param {Words} said */
export function beginsWith({ hearing }, { text, argued, meant }) {
  if (!hearing) return "";
  const { hardship, noteasy, sorry, afraid } = hearing.leaving;
  const tone = toneOf(text);
  if (!tone && tellsHardship(text)) return hardship;
  if (!tone && meant !== GO_ON && has(hearing.patterns.frightened, text)) return afraid;
  const isArgued = argued && (tone ? ARGUED.includes(tone) : seemsHard(text));
  return isArgued ? (tone === "loss" ? sorry : noteasy) : "";
}

/** An answer to what the deck doesn't meet: one kind sentence, and one question. @param {Bundle} bundle @param {OfflineState} state @param {string} begins @returns {Met} */
function askingThem(bundle, { side, sent, choices }, begins) {
  const { level = "fair" } = choices;
  const { hardship, leave, needsit, ofalife } = /** @type {Hearing} */ (bundle.hearing).leaving;
  const [, who] = needsit.find(([pattern]) => has(pattern, sent.opening?.text ?? "")) ?? ["", ""];
  const asks = begins === hardship ? leave.replace("{}", () => who) : ofalife;
  const { closing } = quoted(bundle.none[side][level][0], "");
  const { restatement } = quoted(wayOf(bundle.asks[side][0].gentle, "seems"), "");
  return { text: `${begins} ${asks}`, restatement, cards: [], closing };
}

/** Whether the deck has something to say to a text: a card or point that it says or that was tapped. @param {Bundle} bundle @param {OfflineState} state @param {Heard} heard */
function isKnownOf(bundle, { side, sent }, { way }) {
  const { text, meant = "", argued } = /** @type {Words} */ (sent.opening);
  const isTapped = !argued && !["", NONE, SAID_BY_ME].includes(meant);
  const isSaid = way === "said" || way === "unsaid" || pointMade(bundle, side, text)?.sure;
  return isTapped || Boolean(isSaid || clearCard(bundle, side, text));
}

/** The bot's answer to what the player wrote. @param {Bundle} bundle @param {OfflineState} sent */
export function answer(bundle, sent) {
  const { text: mine = "", argued } = sent.sent.opening ?? {};
  const care = pastStop(bundle, sent, "rebuttal");
  if (care) return { ...leftTo(bundle, sent.side, "distress"), text: care, cards: [] };
  const begins = sent.sent.opening ? beginsWith(bundle, sent.sent.opening) : "";
  const isHardship = begins && begins === bundle.hearing?.leaving.hardship;
  const rest = isHardship ? sent : sparing(bundle, sent);
  const isLeft = Boolean(rest.sent.opening?.text);
  if (!(begins || isLeft)) return onItsOwn(bundle, rest);
  const heard = () => hear(bundle.hearing, mine, deckOf(bundle, sent.side), sent.kept, {}, argued);
  const told = isLeft ? rest : sent;
  const isTold = begins && (isHardship || !isLeft || toneOf(mine));
  const beside = arguedBeside(bundle, sent.side, told.sent.opening?.text ?? "", told.kept);
  const isAlone = isTold && !isKnownOf(bundle, told, heard());
  if (isAlone && !beside) return askingThem(bundle, sent, begins);
  const opening = {
    .../** @type {Words} */ (told.sent.opening),
    text: beside,
    meant: "",
    argued: false,
  };
  const state = isAlone ? { ...told, sent: { ...told.sent, opening } } : told;
  /** @type {Met} */
  const { presses, leaves, ...words } = met(bundle, state);
  const { text } = /** @type {Words} */ (state.sent.opening);
  if (begins && words.compared) words.text = words.text.slice(0, -words.compared).trim(); // nothing is weighed against it
  delete words.compared;
  if (leaves) return words;
  const step = presses && bundle.hearing ? stepIn(bundle.hearing, text) : "";
  const { level } = state.choices;
  const asks = asksSource(bundle, text, level);
  const kept = [step, ...sentencesOf(unfailing(bundle, words.text, text))].filter(Boolean);
  while (!fits(bundle, [...kept, asks].join(" "))) kept.pop();
  const whole = level === "sharp" ? [asks, ...kept] : [...kept, asks];
  const said = whole.filter(Boolean).join(" ");
  if (begins || !said.includes(words.text)) delete words.weighing;
  if (!begins) return { ...words, text: said };
  const kind = [
    begins,
    ...sentencesOf(said).filter(
      (each) => !/“|\b(?:money|wast(?:e[ds]?|ing)|thrown away)\b/iu.test(each),
    ),
  ];
  while (!fits(bundle, kind.join(" "))) kind.pop();
  return { ...words, text: kind.join(" ") };
}

/** Whether a text has room in an answer. @param {Bundle} bundle @param {string} text */
export const fits = ({ limits }, text) => text.length <= limits.rebuttal[1];

/** The question where a share in a text is from that the evidence of no card has, or what a last word says of it; "" if there is none. @param {Bundle} bundle @param {string} text @param {string} [level] or "last" */
export function asksSource(bundle, text, level = "fair") {
  const { hearing } = bundle;
  if (!hearing || toneOf(text)) return "";
  const own = sentencesOf(text).filter((each) => !has(hearing.patterns.ofothers, each));
  const where = own.find((each) => unknownShare(bundle, each)) ?? "";
  const share = unknownShare(bundle, where);
  const isAsked = share && !has(hearing.patterns.counted, text);
  const dated = level === "last" ? "cited" : "meaning"; // it isn't asked where it is from
  const way = has(hearing.patterns.dated, where) ? dated : level;
  return isAsked ? hearing.asksource[way].replace("{}", () => share) : "";
}

/** What meets it: there are answers for each card, and questions where no card is heard. @param {Bundle} bundle @param {OfflineState} state @returns {Met} */
export function met(bundle, state) {
  const { side, kept, choices, sent } = state;
  const { level = "fair" } = choices;
  const rank = (/** @type {string} */ card) => {
    const [counter] = wayOf(bundle.answers[card][level], "said").cards;
    const kind = bundle.motion.cards[counter]?.answers[card]?.kind;
    return bundle.pools[level].findIndex((one) => one === kind && counter) >>> 0; // none comes last
  };
  const cited = [...kept].sort((one, two) => rank(one) - rank(two));
  // A card that answers what is only kept would look like an answer to that.
  const isApart = (/** @type {{ cards: string[] }} */ { cards: [own] }) =>
    !kept.some((card) => card in (bundle.motion.cards[own]?.answers ?? {}));
  const { text, meant: tapped = "", argued } = /** @type {Words} */ (sent.opening);
  const meant = [GO_ON, SAID_BY_ME].includes(tapped) ? "" : tapped;
  const kind = kindOf(bundle.hearing, text, argued);
  const made = pointMade(bundle, side, text);
  const whole = hear(bundle.hearing, text, deckOf(bundle, side), cited, {}, argued);
  const first = tapped === GO_ON ? leftOut(whole, text) : whole;
  const isFree = ["", NONE].includes(meant);
  if (bundle.hearing && !argues(first) && first.way !== "abuse" && !first.card)
    return leavingLife(bundle, state, first.way);
  const ours = isFree && first.way === "perhaps" && othersCase(bundle, side, text);
  if (bundle.hearing && ours) {
    const { motion, none, otherscase } = bundle;
    const words = quoted(none[side][level][0], shownOf(bundle.hearing, text));
    delete words.weighing;
    const names = [motion.cards[ours].title, motion.sides[side].name];
    return { ...words, cards: [], text: otherscase.replace(/\{\}/g, () => `${names.shift()}`) };
  }
  const point = meant
    ? bundle.points[side].find((one) => one.point === meant)
    : argues(first) && made?.point;
  const known = first.way === "perhaps" ? "" : first.card;
  const isGuess = meant && isGuessed(bundle, side, text, meant, known); // what isn't likely was tapped
  if (point) return answerTo(point, level, made?.point === point ? made.sure : !isGuess);
  const isOnTopic = meant === NONE && !bundle.hearing?.kinds[kind];
  const blocks = isOnTopic ? blocksOn(bundle, side, text) : undefined;
  const isMet = blocks && shares(bundle, blocks.fair.last, text, bundle.hearing?.least.made[1]);
  const isWeighed = blocks && shares(bundle, blocks.fair.weighs.split(";")[0], text);
  const block = isMet && { ...blocks[level] };
  if (block && !isWeighed) {
    block.text = block.text.replace(` ${block.weighs}`, "");
    delete block.weighing;
  }
  if (bundle.hearing && (block || (meant === NONE && !bundle.hearing.kinds[kind]))) {
    const own = bundle.none[side][level];
    const quote = shownOf(bundle.hearing, text);
    if (block) return quoted(asking(bundle, block), quote);
    const words = quoted(own.find(isApart) || own[0], quote);
    return askedOf(bundle, words, text);
  }
  const heard =
    bundle.hearing && meant && meant !== NONE ? takenAs(bundle.hearing, text, meant) : first;
  const way = isGuess && !kept.includes(meant) ? "likely" : heard.way;
  const { quote } = heard;
  const { card } = heard;
  const spoken = toTheirFace(bundle.hearing, quote);
  if (card) {
    const words = quoted(wayOf(bundle.answers[card][level], way), quote, spoken);
    return isGuess || !["said", "unsaid"].includes(way)
      ? words
      : leaving(bundle, level, text, card, words);
  }
  const asks = bundle.asks[side];
  const { [level]: ways } = asks[kind];
  const words = wayOf(way in ways ? ways : asks[0].gentle, way);
  const hasSlot = words.text.includes("{ask}");
  const said = quoted(words, quote);
  if (hasSlot) return askedOf(bundle, said, text);
  return said;
}

const EXCEPTION = 5; // of the kinds of question

/** What is said to what is left as it is. @param {Bundle} bundle @param {Side} side @param {Way} way */
const leftTo = (bundle, side, way) => quoted(wayOf(bundle.asks[side][0].gentle, way), "");

/**
 * What is said to what nobody argues with, whatever its writer says of it: it is left as it is, and only the sentences that are an argument
 * of their own are answered; or else whoever goes on is asked about the motion.
 * @param {Bundle} bundle
 * @param {OfflineState} state
 * @param {Way} way
 * @returns {Met}
 */
function leavingLife(bundle, state, way) {
  const { side, kept, sent } = state;
  const { passed, then, danger } = /** @type {Hearing} */ (bundle.hearing).leaving;
  const opening = /** @type {Words} */ (sent.opening);
  const left = { ...leftTo(bundle, side, way), leaves: true };
  if (way in danger) return left;
  const { asked } = /** @type {Hearing} */ (bundle.hearing);
  if (way === "need") return { ...left, text: `${left.text} ${asked[EXCEPTION][1][0]}` };
  const rest = arguedBeside(bundle, side, opening.text, kept);
  if (rest) {
    const words = { ...opening, text: rest, meant: "", argued: false };
    const { weighing, ...given } = met(bundle, { ...state, sent: { ...sent, opening: words } });
    const said = [left.text, then, ...sentencesOf(given.text)];
    while (!fits(bundle, said.join(" "))) said.pop();
    return { ...given, text: said.join(" "), restatement: left.restatement, leaves: true };
  }
  const goesOn = opening.argued || opening.meant === GO_ON || way === "seems";
  return goesOn ? { ...left, text: `${left.text} ${passed}` } : left;
}

/** A sentence of a text, as its writer alone is shown it; "" if none is fit, or if cards are hard to bear. @param {Hearing} hearing @param {string} text */
function shownOf(hearing, text) {
  if (!hearing.light) return "";
  const whole =
    sentenceShown(hearing, text) || sentenceShown(hearing, text, true, longest(hearing, false));
  const part = whole ? "" : wordsShown(hearing, text, text);
  return whole || (wordsOf(part).length >= WHOLE_CLAUSE ? part : "");
}

const WHOLE_CLAUSE = 7; // words

/** The form of what a text says, if it has one. @param {Bundle} bundle @param {string} text */
const formOf = ({ hearing }, text) => hearing?.forms.find(([pattern]) => has(pattern, text));

/**
 * What is said on the topic of a text on no card: what its form shows that it is about, or else the one whose block has most of its words.
 * @param {Bundle} bundle
 * @param {Side} side
 * @param {string} text
 */
export function blocksOn(bundle, side, text) {
  const form = formOf(bundle, text);
  const { [form?.[1] ?? ""]: shown } = bundle.blocks[side];
  if (shown) return shown;
  const formed = bundle.hearing?.forms.map(([, about]) => about) ?? [];
  const others = Object.keys(bundle.blocks[side]).filter((topic) => !formed.includes(topic));
  const taken = (/** @type {Block} */ { last, ask }) =>
    Math.max(0, ...sentencesOf(text).map((each) => sharedWords(bundle, `${last} ${ask}`, each)));
  const [best] = others
    .map((topic) => bundle.blocks[side][topic])
    .sort((one, two) => taken(two.fair) - taken(one.fair));
  return best && taken(best.fair) > 1 ? best : undefined;
}

/**
 * Words with this question, or else their own, where there is room for one.
 * @template {{ text: string, ask?: string }} Words
 * @param {Bundle} bundle
 * @param {Words} words
 * @param {string} [ask]
 * @returns {Words}
 */
function asking({ limits }, words, ask = words.ask ?? "") {
  const asked = words.text.replace("{ask}", () => ask);
  const fits = ask && asked.length <= limits.rebuttal[1];
  return { ...words, text: fits ? asked : words.text.replace(/ ?\{ask\}/, "").trimStart() };
}

/**
 * Words on what no card says, with the question that fits the kind of thing that it is; of a share it is only asked where it is from.
 * @template {{ text: string, ask?: string }} Words
 * @param {Bundle} bundle
 * @param {Words} words
 * @param {string} text
 * @returns {Words}
 */
function askedOf(bundle, words, text) {
  const hearing = /** @type {Hearing} */ (bundle.hearing);
  const [, asks] = kindAsked(hearing, text);
  return asking(bundle, words, asksSource(bundle, text) ? "" : asks[text.length % asks.length]);
}

/** The kind of thing that a text says. @param {Hearing} hearing @param {string} text */
export const kindAsked = ({ asked }, text) =>
  asked.find(([pattern]) => pattern && has(pattern, text)) ?? asked[asked.length - 1];

const BRIEF = 2; // sentences of an answer that stay where something else is said, too

/**
 * An answer to a card, with what is said of what the text draws from the card's evidence, if nothing in the answer meets that; and without
 * a comparison with another point than theirs.
 * @template {{ text: string, compared?: number, weighing?: Weighing }} Answered
 * @param {Bundle} bundle
 * @param {string} level
 * @param {string} text
 * @param {string} card
 * @param {Answered} words
 * @returns {Answered}
 */
function leaving(bundle, level, text, card, words) {
  const { hearing, limits, left } = bundle;
  const more = hearing && drawn(hearing, text, card);
  if (!more) return words;
  const { weighing, ...rest } = words;
  const end = words.text.length - (words.compared ?? 0);
  const isTheirs = shares(bundle, words.text.slice(end).split(";")[0], text);
  const kept = sentencesOf(isTheirs ? words.text : words.text.slice(0, end).trim());
  const quote = shares(bundle, more, kept.join(" "), 2) ? "" : wordsShown(hearing, text, more);
  const lead = left[level][text.length % left[level].length];
  const capital = quote && quote[0].toUpperCase() + quote.slice(1);
  const said = quote && lead.replace("{}", () => (lead.startsWith("“") ? capital : quote));
  while (kept.length > BRIEF && [...kept, said].join(" ").length > limits.rebuttal[1]) kept.pop();
  const met = [...kept, said].filter(Boolean).join(" ");
  const isShort = met.length <= limits.rebuttal[1];
  return /** @type {Answered} */ ({
    ...(isTheirs ? words : rest),
    text: isShort ? met : kept.join(" "),
  });
}

/** The words for one way of hearing; what is the same in all stands with the first. @template T @param {Ways<T>} ways @param {Way} way @returns {T} */
export const wayOf = (ways, way) =>
  /** @type {any} */ ({ ...Object.values(ways)[0], ...ways[way] });

/** Whether a text has denied this already: a sentence that denies something shares two words with it, or says that there is none. @param {Bundle} bundle @param {string} words @param {string} text */
export const isMet = (bundle, words, text) =>
  unfailing(bundle, words, text) !== words ||
  sentencesOf(text).some(
    (each) =>
      bundle.hearing && has(bundle.hearing.patterns.denies, each) && shares(bundle, each, words, 2),
  ) ||
  [...text.matchAll(new RegExp(bundle.hearing?.patterns.denied ?? "(?!)", "giu"))].some(
    ([, missing]) => shares(bundle, missing, words),
  );

/** Words without the sentences that rest on what a text says doesn't work; as they are if nothing else is left. @param {Bundle} bundle @param {string} words @param {string} text */
export function unfailing({ hearing }, words, text) {
  if (!hearing) return words;
  const { fails, may } = hearing.patterns;
  const named = [...text.matchAll(new RegExp(fails, "giu"))].map(([, noun]) => noun).join(" ");
  const failing = [...stemsOf(hearing, named)].filter((stem) => !hearing.common.includes(stem));
  const rests = (/** @type {string} */ each) =>
    failing.some((stem) => stemsOf(hearing, each).has(stem)) && !has(may, each);
  const kept = sentencesOf(words).filter((each) => !rests(each));
  return kept.some((each) => !/“|\?$/u.test(each)) ? kept.join(" ") : words;
}

/**
 * Whether two texts share this many words that neither the motion nor what they answer has.
 * @param {Bundle} bundle
 * @param {string} one
 * @param {string} two
 * @param {number} [least]
 * @param {string} [met]
 */
export const shares = (bundle, one, two, least = 1, met = "") =>
  sharedWords(bundle, one, two, met) >= least;

/** How many such words two texts share. @param {Bundle} bundle @param {string} one @param {string} two @param {string} [met] */
function sharedWords({ hearing }, one, two, met = "") {
  if (!hearing) return 0;
  const [stems, before] = [stemsOf(hearing, two), stemsOf(hearing, met)];
  const shared = [...stemsOf(hearing, one)].filter((stem) => stems.has(stem) && !before.has(stem));
  return shared.filter((stem) => !hearing.common.includes(stem)).length;
}

/** Whether a text has these words where a sentence may begin. @param {string} text @param {string} words */
export const says = (text, words) => text.includes(words.slice(1).replace(/\.+$/, ""));
