/**
 * A practice debate that runs in this browser (docs/practice.md, section 13): the rules for one person against the bots'
 * speeches in a bundle. Every function takes a state and returns a new one: plain data that the device can keep.
 */

import { privateWords } from "#app/coaching/private_words.js";
import { _ } from "#app/core/i18n.js";
import { isComplete, keepable, tidy } from "#app/core/measure.js";
import { otherSide } from "#app/core/sides.js";
import { belittles, distressMet, isCase, toneOf } from "#app/coaching/hard_words.js";
import { has, longest, sentenceShown, stemsOf, wordsShown } from "#app/practice/offline/clauses.js";
import {
  hear,
  isFar,
  kindOf,
  quoted,
  takenAs,
  toTheirFace,
} from "#app/practice/offline/hearing.js";
import {
  ABOUT_ME,
  argues,
  AS_ARGUMENT,
  asksBack,
  deckOf,
  doubtsOf,
  flawNamed,
  GO_ON,
  heardIn,
  isKnown,
  leftOut,
  NONE,
  opened,
  ownWords,
  pointOf,
  SAID_BY_ME,
  sentencesOf,
  untapped,
  untappedAnswer,
} from "#app/practice/offline/taps.js";
import {
  answerTo,
  drawn,
  isGuessed,
  likens,
  othersCase,
  pointMade,
} from "#app/practice/offline/points.js";
import { unknownShare } from "#app/practice/offline/figures.js";
import { shuffled } from "#app/practice/shuffle.js";

/** @import { Clash, Everybody, Judged, PhaseName, Player, Public, PublicOptions, RevealedSpeech, Side, SpeechKind, Text, Weighing } from "#app/protocol.d.ts" */
/** @import { Block, Bundle, Choices, CoachedSpeech, Coaching, Heard, Hearing, OfflineState, OpeningWords, Point, Way, Ways, Words } from "#app/types.d.ts" */

/** What somebody says, as a bundle or a browser has it. @typedef {{ text?: string, cards: string[], restatement?: string, weighing?: Weighing }} Said */
/** @typedef {{ [speech: string]: RevealedSpeech }} Speeches */
/** @typedef {{ kind: SpeechKind, sent?: Words, against?: RevealedSpeech, strong?: Words }} Asked */

/** @type {SpeechKind[]} */
const WRITTEN = ["opening", "rebuttal", "closing"];

/** @param {PhaseName} name @returns {name is SpeechKind} */
const isWritten = (name) => /** @type {PhaseName[]} */ (WRITTEN).includes(name);

/** @param {OfflineState} state @returns {PhaseName[]} */
const seenCourse = ({ choices }) =>
  choices.closing ? ["draw", ...WRITTEN] : ["draw", "opening", "rebuttal"];
/** @param {OfflineState} state */
const phaseId = ({ phase }) => `${phase.n}-${phase.name}`;
/** @param {Bundle} bundle @param {OfflineState} state */
const hand = (bundle, { deck, redrawn }) =>
  redrawn ? deck.slice(bundle.hand, 2 * bundle.hand) : deck.slice(0, bundle.hand);

/** Whether a debate with these choices is possible. Anybody can type an address. @param {Bundle} bundle @param {Partial<Choices>} choices */
export const possible = (bundle, { side = "", length = "normal", level = "fair", closing = "" }) =>
  ["", "for", "against"].includes(side) &&
  Object.hasOwn(bundle.pools, level) &&
  Object.hasOwn(bundle.lengths, `${length}${closing}`);

/**
 * A debate in its draw. `choices`: what POST /practice takes; `luck()` as Math.random; `now` in ms.
 * @param {Bundle} bundle
 * @param {Choices} choices
 * @param {{ code: string, luck: () => number, now: number }} given
 * @returns {OfflineState}
 */
export function begin(bundle, choices, { code, luck, now }) {
  const side = choices.side || (luck() < 0.5 ? "for" : "against");
  const deck = shuffled(deckOf(bundle, side), luck);
  const openings = shuffled([...bundle.openings[otherSide(side)].keys()], luck);
  return enter(
    bundle,
    {
      code,
      choices,
      side,
      deck,
      openings,
      kept: [],
      redrawn: false,
      sent: {},
      version: 0,
      phase: { n: 1, name: "draw" },
    },
    "draw",
    now,
  );
}

/** @param {Bundle} bundle @param {OfflineState} state @param {PhaseName} name @param {number} now @returns {OfflineState} */
function enter(bundle, state, name, now) {
  const { length: chosen = "normal", closing = "" } = state.choices;
  const length = bundle.lengths[`${chosen}${closing}`][name] ?? 0;
  const phase = { n: state.phase.n + 1, name, ...(length && { length, deadline: now + length }) };
  /** @type {OfflineState} */
  const next = { ...state, version: state.version + 1, phase, draft: undefined, asked: undefined };
  if (name === "rebuttal") next.target = target(bundle, next);
  if (name === "closing") next.closes = true;
  return next;
}

/** The bot's opening that this person answers. It is never on the card that the bot answers with. @param {Bundle} bundle @param {OfflineState} state */
function target(bundle, state) {
  const against = state.sent.opening ? answer(bundle, state).cards : [];
  const theirs = bundle.openings[otherSide(state.side)];
  return state.openings.find((n) => !theirs[n].cards.some((card) => against.includes(card)));
}

/** What a bot says first of the step on which a text may stand badly; "" if there is none. @param {Hearing} hearing @param {string} text */
export function stepIn({ steps }, text) {
  const [pattern = "", says = ""] = steps.find(([each]) => has(each, text)) ?? [];
  const word = new RegExp(pattern, "iu").exec(text)?.[1] ?? "";
  return says.replace("{}", word && word[0].toUpperCase() + word.slice(1));
}

/** The bot's answer to what the player wrote. @param {Bundle} bundle @param {OfflineState} state */
function answer(bundle, state) {
  /** @type {ReturnType<typeof met> & { presses?: boolean, compared?: number }} */
  const { presses, ...words } = met(bundle, gently(state, state.sent.opening));
  const { text } = /** @type {Words} */ (state.sent.opening);
  delete words.compared;
  if (isGrave(state.sent.opening)) {
    delete words.weighing;
    return { ...words, text: uncompared(bundle, words.text, otherSide(state.side)) };
  }
  const step = presses && bundle.hearing ? stepIn(bundle.hearing, text) : "";
  const { level } = state.choices;
  const asks = asksSource(bundle, text, level);
  const unled = plainly(bundle, level, step ? `${text}?` : text, words.text); // a step says enough before it
  const kept = [step, ...sentencesOf(unfailing(bundle, unled, text))].filter(Boolean);
  while (!fits(bundle, [...kept, asks].join(" "))) kept.pop();
  const whole = level === "sharp" ? [asks, ...kept] : [...kept, asks];
  const said = whole.filter(Boolean).join(" ");
  if (!said.includes(unled)) delete words.weighing;
  return { ...words, text: said };
}

/** Whether a text has room in an answer. @param {Bundle} bundle @param {string} text */
const fits = ({ limits }, text) => text.length <= limits.rebuttal[1];

/** The question where a share in a text is from that the evidence of no card has, or what a last word says of it; "" if there is none. @param {Bundle} bundle @param {string} text @param {string} [level] or "last" */
function asksSource(bundle, text, level = "fair") {
  const { hearing } = bundle;
  if (!hearing || toneOf(text)) return "";
  const own = sentencesOf(text).filter((each) => !has(hearing.patterns.ofothers, each));
  const share = own.map((each) => unknownShare(bundle, each)).find(Boolean);
  return share ? hearing.asksource[level].replace("{}", () => share) : "";
}

/** The level at which a text is met: grave harm gently at every one. @param {OfflineState} state @param {Words | undefined} met @returns {OfflineState} */
const gently = (state, met) =>
  isGrave(met) ? { ...state, choices: { ...state.choices, level: "gentle" } } : state;

/** Whether a text tells of grave harm to a person, and its author says that it is an argument. @param {Words | undefined} met */
const isGrave = (met) => Boolean(met?.argued) && isCase(met?.text ?? "");

/** A text's sentences that belittle and compare nothing; if there are none, what its side says. @param {Bundle} bundle @param {string} text @param {Side} side */
const uncompared = ({ motion }, text, side) =>
  sentencesOf(text)
    .filter((one) => !belittles(one))
    .join(" ") || motion.sides[side].sentence;

/** What meets it: there are answers for each card, and questions where no card is heard. @param {Bundle} bundle @param {OfflineState} state */
function met(bundle, { side, kept, choices, sent }) {
  const { level = "fair" } = choices;
  const rank = (/** @type {string} */ card) => {
    const [counter] = wayOf(bundle.answers[card][level], "said").cards;
    const kind = bundle.motion.cards[counter]?.answers[card]?.kind;
    return bundle.pools[level].findIndex((one) => one === kind && counter) >>> 0; // none comes last
  };
  const cited = [...kept].sort((one, two) => rank(one) - rank(two));
  // A card that answers what is only kept would look like an answer to that.
  const isApart = (/** @type {{ cards: string[] }} */ { cards: [own] }) =>
    !kept.some((card) => card in (bundle.motion.cards[own].answers ?? {}));
  const { text, meant: tapped = "", argued } = /** @type {Words} */ (sent.opening);
  const meant = [GO_ON, SAID_BY_ME].includes(tapped) ? "" : tapped;
  const kind = kindOf(bundle.hearing, text, argued);
  const made = pointMade(bundle, side, text);
  const whole = hear(bundle.hearing, text, deckOf(bundle, side), cited, {}, argued);
  const first = tapped === GO_ON ? leftOut(whole) : whole;
  const isOpen = ["", NONE].includes(meant) && first.way === "perhaps";
  const ours = isOpen && othersCase(bundle, side, text);
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
  const form = formOf(bundle, text);
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
    if (block) return quoted(asking(bundle, block, form?.[1][side]), quote);
    const words = quoted(own.find(isApart) || own[0], quote);
    return askedOf(bundle, side, words, text, quote, level);
  }
  const heard =
    bundle.hearing && meant && meant !== NONE ? takenAs(bundle.hearing, text, meant) : first;
  const way = isGuess && !kept.includes(meant) ? "likely" : heard.way;
  const { quote } = heard;
  const { card } = heard;
  const spoken = toTheirFace(bundle.hearing, quote);
  if (card) {
    const words = quoted(wayOf(bundle.answers[card][levelOf(way, level)], way), quote, spoken);
    return isGuess || !["said", "unsaid"].includes(way)
      ? words
      : leaving(bundle, level, text, card, words);
  }
  const asks = bundle.asks[side];
  const { [level]: ways } = asks[kind];
  const words = wayOf(way in ways ? ways : asks[0].gentle, way);
  const hasSlot = words.text.includes("{ask}");
  const said = quoted(words, quote);
  return hasSlot ? askedOf(bundle, side, said, text, quote, level) : said;
}

/** A sentence of a text, as its writer alone is shown it; "" if none is fit, or if cards are hard to bear. @param {Hearing} hearing @param {string} text */
const shownOf = (hearing, text) =>
  hearing.light
    ? sentenceShown(hearing, text) || sentenceShown(hearing, text, true, longest(hearing, false))
    : "";

/** The form of what a text says, if it has one. @param {Bundle} bundle @param {string} text */
const formOf = ({ hearing }, text) => hearing?.forms.find(([pattern]) => has(pattern, text));

/**
 * What is said on the topic of a text on no card: what its form shows that it is about, or else the one whose block has most of its words.
 * @param {Bundle} bundle
 * @param {Side} side
 * @param {string} text
 */
function blocksOn(bundle, side, text) {
  const form = formOf(bundle, text);
  const { [form?.[2] ?? ""]: shown } = bundle.blocks[side];
  if (shown) return shown;
  const formed = bundle.hearing?.forms.map(([, , about]) => about) ?? [];
  const others = Object.keys(bundle.blocks[side]).filter((topic) => !formed.includes(topic));
  const taken = (/** @type {Block} */ { last, ask }) => sharedWords(bundle, `${last} ${ask}`, text);
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
 * Words on what no card says, with the question that fits the kind of thing that it is: rather the sentence that is quoted. Nothing is
 * said before a question of theirs; of a share it is only asked where it is from. *Sharp* says first on which step it may stand
 * badly, and asks about the step after what is told of somebody near.
 * @template {{ text: string, ask?: string }} Words
 * @param {Bundle} bundle
 * @param {Side} side
 * @param {Words} words
 * @param {string} text
 * @param {string} quote
 * @param {string} level
 * @returns {Words}
 */
function askedOf(bundle, side, words, text, quote, level) {
  const hearing = /** @type {Hearing} */ (bundle.hearing);
  const step = level === "sharp" ? stepIn(hearing, text) : "";
  const isTold = level === "sharp" && !step && has(hearing.patterns.told, text);
  const asks = isTold ? [hearing.nextstep[side]] : asksAbout(hearing, text, quote);
  const ask = asksSource(bundle, text) ? "" : asks[text.length % asks.length];
  const plain = plainly(bundle, level, step ? `${text}?` : text, words.text);
  return asking(bundle, { ...words, text: `${step} ${plain}`.trim() }, ask);
}

/** Words without what a level says first, before a question of theirs, and at *sharp* to what is told of somebody near. @param {Bundle} bundle @param {string | undefined} level @param {string} text @param {string} words */
function plainly({ hearing }, level = "fair", text, words) {
  const isPlain =
    text.includes("?") || (level === "sharp" && has(hearing?.patterns.told ?? "(?!)", text));
  const first = isPlain && hearing?.before[level].find((each) => words.includes(`${each} `));
  return first ? words.replace(`${first} `, "") : words;
}

/** What a last word says of a text on no card, with {} for its own claim; a question can't be granted. @param {Hearing} hearing @param {string} level @param {string} text @param {string} quote */
function granted({ granted: of }, level, text, quote) {
  if ((quote || text).includes("?")) return [quote ? of.asked : of.beside];
  const fits = (/** @type {string} */ said) =>
    of.claims.find(([pattern]) => said && has(pattern, said));
  const [, says, sharp] = fits(quote) ?? fits(text) ?? ["", of.others[level], []];
  if (level === "gentle" && says !== of.others[level])
    return of.first.flatMap((first) => says.map((each) => `${first} ${each}`));
  return level === "sharp" && sharp.length ? sharp : says;
}

/** What can be asked of a text, by the kind of thing that it says. @param {Hearing} hearing @param {string} text @param {string} quote */
export function asksAbout({ asked }, text, quote) {
  const fits = (/** @type {string} */ said) =>
    asked.slice(0, -1).find(([pattern]) => said && has(pattern, said));
  return (fits(quote) ?? fits(text) ?? asked[asked.length - 1])[1];
}

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
const wayOf = (ways, way) => /** @type {any} */ ({ ...Object.values(ways)[0], ...ways[way] });

/** The level whose words are said: what only seems hard is answered gently at every one. @param {Way} way @param {string} level */
const levelOf = (way, level) => (way === "seems" ? "gentle" : level);

const JOKE = 1; // of the kinds of a text
const GRANTS = 0; // of the steps of a text

/** The bot's last word on what the player answered. @param {Bundle} bundle @param {OfflineState} state */
function lastWord(bundle, state) {
  const { side, kept, sent } = state;
  const { text, meant, argued } = /** @type {Words} */ (sent.opening ?? { text: "" });
  const whole = hear(bundle.hearing, text, deckOf(bundle, side), kept, {}, argued);
  const told = (meant === GO_ON ? leftOut(whole) : whole).way;
  const met = heardIn(bundle, state);
  if (bundle.promises.includes(told) && (argues(met) || ["need", "seems"].includes(met.way)))
    return { text: opened(bundle, state).tapped.kept };
  const words = lastWords(bundle, gently(state, state.sent.rebuttal));
  return isGrave(state.sent.rebuttal)
    ? { text: uncompared(bundle, words.text, otherSide(state.side)) }
    : {
        text: sourced(
          bundle,
          state,
          unfailing(bundle, words.text, state.sent.rebuttal?.text ?? ""),
        ),
      };
}

/** A last word that begins with what is said of a share in the player's answer that no card has. @param {Bundle} bundle @param {OfflineState} state @param {string} words */
function sourced(bundle, { sent }, words) {
  const asks = asksSource(bundle, sent.rebuttal?.text ?? "", "last");
  return asks ? beginning(bundle, asks, words) : words;
}

/** @param {Bundle} bundle @param {OfflineState} state */
function lastWords(bundle, state) {
  const heard = heardIn(bundle, state);
  const level = levelOf(heard.way, state.choices.level ?? "fair");
  const mine = opened(bundle, { ...state, choices: { ...state.choices, level } });
  const { closings, tapped } = mine;
  const { text, meant } = /** @type {Words} */ (state.sent.rebuttal);
  const { hearing } = bundle;
  const isCard = isKnown(state, heard);
  const isCited = /** @type {Words} */ (state.sent.rebuttal).cards.length > 0;
  const own = ownWords(bundle, state);
  const theirs = hearing && !isCited ? sentenceShown(hearing, own, true) : "";
  const last = (/** @type {string} */ card, /** @type {Heard} */ { way, quote }) =>
    answering(bundle, mine, level, { card, way, quote }, theirs);
  // Words of the opening prove no link.
  const takesUp = (/** @type {string} */ card, /** @type {Heard} */ { way }) =>
    shares(bundle, sentencesOf(wayOf(closings[card], way).text)[0], text, 1, mine.text);
  const onCard = () => last(isCard && heard.card in closings ? heard.card : "", heard);
  if (!hearing || !argues(heard)) return onCard();
  const names = new RegExp(mine.brought, "u");
  const counted = mine.cards.filter(
    (card) => !/^Reasoning/u.test(bundle.motion.cards[card].evidence),
  );
  const named = doubtsOf(hearing, counted, names, text); // of a reason nobody doubts where it was
  const isElsewhere = !names.test(named) && new RegExp(mine.unbrought, "u").test(named);
  const doubts = isElsewhere || asksSource(bundle, text) ? "" : named; // whose evidence is meant nobody can tell, or it is their own
  const years = doubts.match(/\b(?:19|20)\d\d\b/g) ?? [];
  const isWrong = mine.young && has(hearing.flaws.when, doubts); // what is recent is called old
  const flaw = isWrong ? "when" : flawNamed(hearing, doubts);
  const isOthers = isWrong && years.some((year) => year !== mine.young); // another study's age may be meant
  const defence = (doubts && !isOthers && mine.doubts[flaw]) || "";
  const known = heard.way === "perhaps" ? "" : heard.card;
  const isGuess = meant && isGuessed(bundle, state.side, text, meant, known, true);
  const isPoint = isGuess && !(meant in closings); // of a card, their words are quoted
  const leads = defence || (isPoint ? bundle.ifmeant.replace("{}", () => meant) : "");
  const defended = (/** @type {{ text: string }} */ words) => ({
    text: leads ? beginning(bundle, leads, words.text) : granting(bundle, state, words.text),
  });
  const isNamed = !meant && Boolean(flaw) && names.test(text); // some of the evidence, and what is wrong with it
  const point = isNamed ? undefined : pointOf(bundle, state);
  if (
    point &&
    (meant || shares(bundle, `${point.point} ${point.again} ${point.last}`, text, 2, mine.text))
  ) {
    const words = onPoint(bundle, state, point, mine.stands, level);
    const about = `${Object.keys(point.stems).join(" ")} ${words}`;
    const isMet = !isGuess && shares(bundle, theirs, about);
    const lead = isMet ? quoted(mine.shown, theirs).text : "";
    return defended({ text: lead ? beginning(bundle, lead, words) : words });
  }
  if (meant && meant in closings) {
    const as = takenAs(hearing, own, meant);
    if (!hearing.light || takesUp(meant, as)) return defended(last(meant, as));
  }
  if (doubts && !isCited && defence) return { text: inSteps(bundle, defence, mine.reason) };
  const shown = hearing.light && mine.concedes ? sentenceShown(hearing, doubts, true) : "";
  if (doubts && !isCited)
    return { text: shown ? owned(bundle, mine, own, shown, level) : tapped.proof };
  if (!isCard && likens(hearing, own)) return { text: tapped.like };
  if (isFar(hearing, text)) return { text: tapped.far };
  if (!meant && isCard && (isCited || !hearing.light || takesUp(heard.card, heard)))
    return defended(onCard());
  const { argued } = /** @type {Words} */ (state.sent.rebuttal);
  if (kindOf(hearing, text, argued) === JOKE) return { text: tapped.far };
  if (!hearing.light) return { text: tapped[NONE] };
  const quote = heard.quote || sentenceShown(hearing, own, true);
  return defended({ text: unmet(bundle, state, mine, level, quote) });
}

/**
 * A last word on a card, after a clause of the player's, if what is said has a word of it, or after the point of a card that is surely
 * heard: what it answers, and what it ends on, are always said.
 * @param {Bundle} bundle
 * @param {OpeningWords} mine
 * @param {string} level
 * @param {Heard} heard
 * @param {string} theirs a sentence of theirs, if they cite no card
 */
function answering(bundle, mine, level, { card, way, quote }, theirs) {
  const words = wayOf(mine.closings[card], way);
  const said = sentencesOf(words.text);
  const spoken = level === "gentle" ? "" : toTheirFace(bundle.hearing, quote);
  const isSure = bundle.hearing?.light && ["said", "unsaid"].includes(way);
  const point = isSure && !theirs ? bundle.restated[card] : "";
  const named = point && bundle.yousay.replace("{}", () => point);
  const shown = shares(bundle, spoken, said[0]) ? spoken : isSure ? theirs : "";
  const lead = shown ? quoted(mine.shown, shown).text : named;
  const kept = [lead, ...said];
  while (kept.length > 3 && kept.join(" ").length > bundle.limits.closing[1]) kept.splice(-2, 1);
  const text = kept.join(" ");
  return lead && text.length <= bundle.limits.closing[1] ? { text } : words;
}

/**
 * The last word on what no card meets: what is prepared for its topic, if that has a word of the text, or else the own case.
 * @param {Bundle} bundle
 * @param {OfflineState} state
 * @param {ReturnType<typeof opened>} mine
 * @param {string} level
 * @param {string} quote a sentence of theirs, as it is shown
 */
function unmet(bundle, { side, sent }, mine, level, quote) {
  const { text } = /** @type {Words} */ (sent.rebuttal);
  const blocks = blocksOn(bundle, side, text);
  const isFormed = blocks === bundle.blocks[side][formOf(bundle, text)?.[2] ?? ""]; // then fewer words are enough
  if (!blocks || !shares(bundle, blocks.fair.last, text, isFormed ? 1 : 2, mine.text)) {
    const disowns = side === "for" && has(bundle.hearing?.patterns.disowns ?? "(?!)", text);
    if (bundle.hearing && disowns)
      return beginning(bundle, bundle.hearing.disowned, mine.tapped[NONE]);
    return owned(bundle, mine, text, quote, level);
  }
  const { last, proof } = blocks[level];
  const lead = quoted(mine.shown, shares(bundle, quote, last) ? quote : "").text;
  const stands = level === "gentle" ? mine.stands : [];
  return (
    inSteps(bundle, `${lead} ${last}`.trim(), stands, proof) ?? inSteps(bundle, last, stands, proof)
  );
}

/** The own case after a sentence of theirs and what grants it. @param {Bundle} bundle @param {ReturnType<typeof opened>} mine @param {string} text @param {string} quote @param {string} level */
function owned(bundle, mine, text, quote, level) {
  const hearing = /** @type {Hearing} */ (bundle.hearing);
  const { beside } = hearing.granted;
  const ways = asksSource(bundle, text) ? [beside] : granted(hearing, level, text, quote);
  const lead = ways[text.length % ways.length];
  const claims = mine.claims.map((each) => lead.replace("{}", () => each));
  const shown = quote && quoted(mine.shown, quote).text;
  const [brief] = sentencesOf(mine.last);
  const isSlogan = brief.length < bundle.slogan || brief.endsWith("?");
  const firsts = claims.map((each) => `${shown} ${each}`.trim());
  const ends = isSlogan && quote ? [mine.last] : [mine.last, brief];
  const texts = ends.flatMap((end) => firsts.map((each) => `${each} ${end}`.trim()));
  const most = bundle.limits.closing[1];
  return /** @type {string} */ ([...texts, ...firsts].find((each) => each.length <= most));
}

/** The last word on a point that is on no card. @param {Bundle} bundle @param {OfflineState} state @param {Point} point @param {string[]} stands @param {string} level */
function onPoint(bundle, state, { last, again, ask, decides }, stands, level) {
  const before = state.sent.opening ? (answer(bundle, state).text ?? "") : "";
  const isNew = (/** @type {string} */ each) => !says(before, each);
  const { text } = /** @type {Words} */ (state.sent.rebuttal);
  const fresh = [last, again].filter(isNew);
  const words = fresh.find((each) => !isMet(bundle, each, text)) ?? fresh[0] ?? ask;
  const weighs = decides.at(-1) ?? "";
  const adds = level !== "gentle" && !words.endsWith("?") && isNew(weighs);
  const isFit = adds && !isLike(/** @type {Hearing} */ (bundle.hearing), weighs, words);
  const isEnough = sentencesOf(words).length > 1; // then the own case would end it as a slogan
  const staying = stands.filter((own) => isFit || !isEnough || shares(bundle, own, words));
  return inSteps(bundle, words, staying, isFit ? decides : []);
}

/** Whether a text has denied this already: a sentence that denies something shares two words with it, or says that there is none. @param {Bundle} bundle @param {string} words @param {string} text */
const isMet = (bundle, words, text) =>
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
    !has(may, each) && failing.some((stem) => stemsOf(hearing, each).has(stem));
  const kept = sentencesOf(words).filter((each) => !rests(each));
  return kept.some((each) => !each.includes("“")) ? kept.join(" ") : words;
}

/**
 * Whether two texts share this many words that neither the motion nor what they answer has.
 * @param {Bundle} bundle
 * @param {string} one
 * @param {string} two
 * @param {number} [least]
 * @param {string} [met]
 */
const shares = (bundle, one, two, least = 1, met = "") =>
  sharedWords(bundle, one, two, met) >= least;

/** How many such words two texts share. @param {Bundle} bundle @param {string} one @param {string} two @param {string} [met] */
function sharedWords({ hearing }, one, two, met = "") {
  if (!hearing) return 0;
  const [stems, before] = [stemsOf(hearing, two), stemsOf(hearing, met)];
  const shared = [...stemsOf(hearing, one)].filter((stem) => stems.has(stem) && !before.has(stem));
  return shared.filter((stem) => !hearing.common.includes(stem)).length;
}

/** Whether a text has these words where a sentence may begin. @param {string} text @param {string} words */
const says = (text, words) => text.includes(words.slice(1).replace(/\.+$/, ""));

/** Whether a sentence says over again what stands before it. @param {Hearing} hearing @param {string} one @param {string} before */
function isLike(hearing, one, before) {
  const [stems, met] = [one, before].map((each) => stemsOf(hearing, each));
  return [...stems].filter((each) => met.has(each)).length >= hearing.least.like;
}

/** A last word: what it answers, the own case, and what decides: the first of these that fit. @param {Bundle} bundle @param {string} answers @param {string[]} stands @param {string[]} [decides] */
function inSteps({ limits }, answers, stands, decides = []) {
  const mine = stands.filter(Boolean);
  const both = decides.flatMap((end) => mine.map((own) => [own, end]));
  const texts = [...both, ...decides.map((end) => [end]), ...mine.map((own) => [own]), []].map(
    (way) => [answers, ...way].filter(Boolean).join(" "),
  );
  return /** @type {string} */ (texts.find((each) => each.length <= limits.closing[1]));
}

/** A last word that takes up what the player's answer grants, if it grants a part and cites nothing, and where there is room. @param {Bundle} bundle @param {OfflineState} state @param {string} words */
function granting(bundle, state, words) {
  const [pattern, says] = /** @type {Hearing} */ (bundle.hearing).steps[GRANTS];
  const whole = `${says} ${words}`;
  const grants = !state.sent.rebuttal?.cards.length && has(pattern, ownWords(bundle, state));
  return grants && whole.length <= bundle.limits.closing[1] ? whole : words;
}

/** A last word that begins with these words, and goes on with as many sentences of the rest as fit. @param {Bundle} bundle @param {string} words @param {string} rest */
function beginning({ limits }, words, rest) {
  const kept = sentencesOf(rest);
  while ([words, ...kept].join(" ").length > limits.closing[1]) kept.pop();
  return [words, ...kept].join(" ");
}

/** What was tapped of the text of this phase. @param {OfflineState} state @param {{ meant?: string, argued?: boolean }} what @returns {OfflineState} */
function tappedAs(state, what) {
  const kind = /** @type {SpeechKind} */ (state.phase.name);
  const sent = /** @type {Words} */ (state.sent[kind]);
  return { ...state, sent: { ...state.sent, [kind]: { ...sent, ...what } } };
}

/** The state where nothing was tapped. @param {Bundle} bundle @param {OfflineState} state */
function untold(bundle, state) {
  const { name } = state.phase;
  if (name === "opening") return tappedAs(state, { meant: untapped(bundle, state) });
  return name === "rebuttal" ? tappedAs(state, { meant: untappedAnswer(bundle, state) }) : state;
}

/** The text because of which practice is over: its writer is in need, or somebody whom they know. @param {OfflineState} state */
const inNeed = ({ sent }) => Object.values(sent).find(({ meant }) => meant === ABOUT_ME);

/** @param {Bundle} bundle @param {OfflineState} state @param {number} now */
function goOn(bundle, state, now) {
  if (inNeed(state)) return enter(bundle, state, "finished", now);
  const names = seenCourse(state);
  const next = names[names.indexOf(state.phase.name) + 1] ?? "finished";
  return enter(bundle, state, next === "closing" && !state.sent.opening ? "finished" : next, now);
}

/** The state once a text was sent, or what it means was tapped: there may be something to ask. @param {Bundle} bundle @param {OfflineState} state @param {number} now @returns {OfflineState} */
function askOrGoOn(bundle, state, now) {
  const asked = asksBack(bundle, state);
  if (!asked.length) return goOn(bundle, untold(bundle, state), now);
  if (asked.length === 1) return goOn(bundle, tappedAs(state, { meant: asked[0] }), now); // nothing to ask
  const { n, name } = state.phase;
  return { ...state, version: state.version + 1, phase: { n, name }, draft: undefined, asked };
}

// --- commands -----------------------------------------------------------------------------

export class Refused extends Error {
  /**
   * @param {string} code
   * @param {string} [field]
   */
  constructor(code, field, message = _("That didn’t go through. Try again.")) {
    super(message);
    this.code = code;
    this.field = field;
  }
}

/**
 * The state after a command.
 * @param {Bundle} bundle
 * @param {OfflineState} state
 * @param {string} type
 * @param {any} fields whatever a page sends
 * @param {number} now
 * @returns {OfflineState}
 * @throws {Refused} {code, field, message}, as docs/protocol.md has them
 */
export function act(bundle, state, type, fields, now) {
  if (!Object.hasOwn(COMMANDS, type)) throw new Refused("not_allowed");
  if (state.phase.name === "finished")
    throw new Refused("finished", undefined, bundle.refusals.finished);
  if (type !== "leave" && fields.phase !== phaseId(state))
    throw new Refused("too_late", "phase", bundle.refusals.too_late);
  return COMMANDS[type](bundle, state, fields, now);
}

/** @type {{ [type: string]: (bundle: Bundle, state: OfflineState, fields: any, now: number) => OfflineState }} */
const COMMANDS = {
  redraw(bundle, state) {
    if (state.phase.name !== "draw") throw new Refused("wrong_phase");
    if (state.redrawn) throw new Refused("redrawn", undefined, bundle.refusals.redrawn);
    return { ...state, version: state.version + 1, redrawn: true };
  },

  keep(bundle, state, { cards }, now) {
    const held = hand(bundle, state);
    const [least, most] = bundle.public.options.keep;
    if (state.phase.name !== "draw") throw new Refused("wrong_phase");
    if (!cards.every((/** @type {string} */ card) => held.includes(card)))
      throw new Refused("not_in_hand", "cards");
    if (cards.length < least || cards.length > most) throw new Refused("keep_count", "cards");
    return goOn(bundle, { ...state, kept: held.filter((card) => cards.includes(card)) }, now);
  },

  draft: (bundle, state, words) =>
    isWritten(state.phase.name) && keepable(state.phase.name, words, bundle.limits)
      ? {
          ...state,
          draft: {
            text: words.text,
            restatement: words.restatement,
            weighing: words.weighing,
          },
        }
      : state,

  speak(bundle, state, words, now) {
    const kind = state.phase.name;
    if (!isWritten(kind)) throw new Refused("wrong_phase");
    const speech = {
      text: tidy(words.text),
      restatement: kind === "rebuttal" ? tidy(words.restatement ?? "") : "",
      cards: [],
      ...(kind !== "opening" && words.weighing && { weighing: words.weighing }),
    };
    if (!isComplete(kind, speech, bundle.limits))
      throw new Refused(
        speech.text.length < bundle.limits[kind][1] ? "too_short" : "too_long",
        "text",
      );
    for (const field of /** @type {("text" | "restatement")[]} */ (["text", "restatement"])) {
      const found = !words.sure && privateWords(speech[field]);
      if (found)
        throw new Refused(
          "private",
          field,
          _("In a class, others read this. Leave out “%(words)s”?", { words: found }),
        );
    }
    if (words.bare && !words.sure)
      throw new Refused(
        "reason",
        "text",
        _(
          "Somebody who disagrees will ask why. One reason, or one fact, and your text has an answer.",
        ),
      );
    const cited = kind === "opening" ? state.kept : kind === "rebuttal" ? (words.cards ?? []) : [];
    if (
      kind === "rebuttal" &&
      (cited.length > 1 ||
        !cited.every((/** @type {string} */ card) =>
          counters(bundle, state).some(([id]) => id === card),
        ))
    )
      throw new Refused("not_in_hand", "cards");
    const next = { ...state, sent: { ...state.sent, [kind]: { ...speech, cards: cited } } };
    return askOrGoOn(bundle, next, now);
  },

  mean(bundle, state, { meant }, now) {
    const kind = state.phase.name;
    const sent = isWritten(kind) && state.sent[kind];
    if (!sent || !state.asked) throw new Refused("wrong_phase");
    if (meant && !state.asked.includes(meant)) throw new Refused("bad_command", "meant");
    if (meant === AS_ARGUMENT) return askOrGoOn(bundle, tappedAs(state, { argued: true }), now); // it may be asked what it argues
    const whose = state.asked.find((one) => [ABOUT_ME, SAID_BY_ME].includes(one)); // which nobody passes over
    const told = meant || whose;
    return goOn(bundle, told ? tappedAs(state, { meant: told }) : untold(bundle, state), now);
  },

  leave: (bundle, state, fields, now) => enter(bundle, state, "finished", now),
};

/** The state after the deadline: nothing ends before it is sent. @param {OfflineState} state @returns {OfflineState} */
export const timeUp = (state) => ({
  ...state,
  version: state.version + 1,
  phase: { ...state.phase, deadline: undefined },
});

// --- views --------------------------------------------------------------------------------

/** @param {Bundle} bundle @param {OfflineState} state */
const counters = (bundle, state) =>
  opened(bundle, state)
    .counters.filter(([card]) => !state.kept.includes(card))
    .slice(0, bundle.counters);

/** Who sits where. A bundle's room has a partner in it, and so two bots on the other side. @param {Bundle} bundle @param {OfflineState} state */
function seatsOf(bundle, { side, choices }) {
  const { seats } = bundle.public;
  const me = bundle.me.seat;
  const bots = Object.keys(seats).filter((id) => seats[id].bot);
  const [partner] = bots.filter((id) => seats[id].side === bundle.me.side);
  const [bot, second] = bots.filter((id) => id !== partner);
  /** @type {{ [seat: string]: Side }} */
  const sides = {
    [me]: side,
    [bot]: otherSide(side),
    ...(choices.partner && { [partner]: side, [second]: otherSide(side) }),
  };
  const there = Object.entries(seats).filter(([id, { role }]) => role === "host" || sides[id]);
  return {
    me,
    bot,
    partner,
    seats: Object.fromEntries(
      there.map(([id, seat]) => [id, sides[id] ? { ...seat, side: sides[id] } : seat]),
    ),
  };
}

/** Every speech by its id, as a room shows them once the debate is over. @param {Bundle} bundle @param {OfflineState} state @returns {Speeches} */
function speeches(bundle, state) {
  const { me, bot, partner } = seatsOf(bundle, state);
  const own = (/** @type {SpeechKind} */ kind) =>
    state.sent[kind] && {
      kind,
      round: 1,
      side: state.side,
      author: me,
      ...shown(state.sent[kind]),
    };
  /** @param {SpeechKind} kind @param {Said} words @returns {RevealedSpeech} */
  const theirs = (kind, words) =>
    words && {
      kind,
      round: 1,
      side: otherSide(state.side),
      author: bot,
      bot: true,
      ...shown(words),
    };
  /** @param {SpeechKind} kind @param {Said} words @returns {RevealedSpeech} */
  const beside = (kind, words) =>
    words && { kind, round: 1, side: state.side, author: partner, bot: true, ...shown(words) };
  const reached = state.target !== undefined;
  const partnered = reached && state.choices.partner && partners(bundle, state);
  const said = {
    opening: own("opening"),
    rebuttal: own("rebuttal"),
    closing: own("closing"),
    "bot-opening": reached && theirs("opening", opened(bundle, state)),
    "bot-rebuttal": reached && state.sent.opening && theirs("rebuttal", answer(bundle, state)),
    "partner-opening": partnered && beside("opening", partnered.opening),
    "partner-rebuttal": partnered && beside("rebuttal", partnered.rebuttal),
    "bot-closing":
      state.choices.closing &&
      state.sent.rebuttal &&
      theirs("closing", {
        text: lastWord(bundle, state).text,
        cards: [],
      }),
  };
  return /** @type {Speeches} */ (
    Object.fromEntries(Object.entries(said).filter(([, speech]) => speech))
  );
}

/**
 * A partner opens on a card that was in neither of the player's hands, and answers another opening.
 * Where two hands are the whole deck, the card is one that the player does not hold now.
 * @param {Bundle} bundle
 * @param {OfflineState} state
 */
function partners(bundle, { side, deck, redrawn, openings, target: mine, choices }) {
  const card = /** @type {string} */ (deck[2 * bundle.hand] ?? deck.at(redrawn ? 0 : -1));
  const met =
    bundle.openings[otherSide(side)][/** @type {number} */ (openings.find((n) => n !== mine))];
  return {
    opening: { text: bundle.strong[card], cards: [card] },
    rebuttal: quoted(wayOf(bundle.answers[met.cards[0]][choices.level ?? "fair"], "said"), ""),
  };
}

/** @param {Said} words */
function shown({ text, restatement, cards, weighing }) {
  return { text, cards, ...(restatement && { restatement }), ...(weighing && { weighing }) };
}

/** @param {Speeches} said @returns {{ [clash: string]: Clash }} */
function clashes(said) {
  const nothing = {
    votes: { opening: 0, rebuttal: 0, close: 0 },
    names: /** @type {Judged[]} */ (["opening", "rebuttal"]),
  };
  /** @param {string} opening @param {string} rebuttal @param {string} closing */
  const clash = (opening, rebuttal, closing) =>
    said[opening] &&
    said[rebuttal] && {
      round: 1,
      opening,
      rebuttal,
      ...(said[closing] && { closing }),
      ...nothing,
    };
  const all = {
    mine: clash("opening", "bot-rebuttal", "closing"),
    theirs: clash("bot-opening", "rebuttal", "bot-closing"),
  };
  return Object.fromEntries(Object.entries(all).filter(([, one]) => one));
}

/** @param {Bundle} bundle @param {OfflineState} state @returns {Public} */
function publicView(bundle, state) {
  const { name, length, deadline } = state.phase;
  const { options } = bundle.public;
  const { side, partner } = state.choices;
  const names = seenCourse(state);
  const over = name === "finished";
  /** @type {Public} */
  const view = {
    ...bundle.public,
    code: state.code,
    format: state.choices.closing ? "full" : "sprint",
    course: names,
    options: {
      ...options,
      sides: side ? "chosen" : partner ? "host" : "balanced",
    },
    seats: seatsOf(bundle, state).seats,
    phase: {
      id: phaseId(state),
      name,
      rounds: 1,
      ...(!over && { round: 1, next: names[names.indexOf(name) + 1] ?? "vote" }),
      ...(length && { clock: deadline ? { length, deadline } : { length, remaining: 0 } }),
    },
  };
  if (!over) return { ...view, progress: { [state.side]: { done: 0, due: 1 } } };
  if (inNeed(state)) return view;
  const said = speeches(bundle, state);
  const { progress, ...rest } = view;
  return {
    ...rest,
    speeches: said,
    clashes: clashes(said),
  };
}

/** A bot's speech before the end of the debate: without its author. @param {Bundle} bundle @param {OfflineState} state @param {string} id @param {string} clash @returns {Text & { clash: string }} */
function textOf(bundle, state, id, clash) {
  const { side, ...words } = speeches(bundle, state)[id];
  return { id, side, bot: true, ...shown(words), clash };
}

/** @param {Bundle} bundle @param {OfflineState} state @returns {Everybody & Player} */
function privateView(bundle, state) {
  const { seat, role } = bundle.me;
  const { name } = state.phase;
  /** @type {Everybody & Player} */
  const view = { seat, role, side: state.side };
  if (name !== "finished") {
    view.task = name;
    const cards = name === "draw" ? hand(bundle, state) : state.kept;
    view.hand = Object.fromEntries(
      cards.map((card, n) => [card, { n, ...(name !== "draw" && { kept: true }) }]),
    );
  }
  if (name === "draw" && !state.redrawn) view.redraw = true;
  if (state.asked) view.asked = state.asked;
  const toned = (/** @type {string} */ text) =>
    toneOf(text) === "distress" ? distressMet(text) : toneOf(text);
  const told = inNeed(state);
  if (told) view.care = toned(told.text) ?? "told";
  if (state.asked?.includes(ABOUT_ME))
    view.care = toned(state.sent[/** @type {SpeechKind} */ (name)]?.text ?? "") ?? "seems";
  if (name === "rebuttal") {
    view.target = textOf(bundle, state, "bot-opening", "theirs");
    view.counters = Object.fromEntries(
      counters(bundle, state).map(([card, kind], n) => [card, { n, kind }]),
    );
  }
  if (name === "closing") view.target = textOf(bundle, state, "bot-rebuttal", "mine");
  const mine = Object.entries(state.sent).map(([kind, speech]) => [
    kind,
    { kind, round: 1, ...shown(speech), state: "sent" },
  ]);
  if (mine.length) view.mine = Object.fromEntries(mine);
  if (name === "finished" && view.mine?.rebuttal) view.mine.rebuttal.fair = "fair"; // a bot accepts every restatement
  return view;
}

/** What the person sees, as a snapshot carries it. @param {Bundle} bundle @param {OfflineState} state */
export const view = (bundle, state) => ({
  public: publicView(bundle, state),
  me: privateView(bundle, state),
});

/** The tasks of the debate for feedback afterwards. @param {Bundle} bundle @param {OfflineState} state @returns {Asked[]} */
export function asked(bundle, state) {
  const { kept, sent } = state;
  const said = speeches(bundle, state);
  /** @type {Asked[]} */
  const found = [];
  if (kept.length)
    found.push({
      kind: "opening",
      sent: sent.opening,
      strong: { text: bundle.strong[kept[0]], restatement: "", cards: [kept[0]] },
    });
  if (state.target !== undefined) {
    const strong = opened(bundle, state).strong.find(
      ({ cards }) => !cards.some((card) => kept.includes(card)),
    );
    found.push({ kind: "rebuttal", sent: sent.rebuttal, against: said["bot-opening"], strong });
  }
  if (state.closes)
    found.push({
      kind: "closing",
      sent: sent.closing,
      against: said["bot-rebuttal"],
      strong: { text: answer(bundle, state).closing, restatement: "", cards: [] },
    });
  return found;
}

/**
 * Everything about a debate that is over, as GET /rooms/CODE/coaching has it.
 * @param {Bundle} bundle
 * @param {OfflineState} state
 * @returns {Coaching}
 */
export function coach(bundle, state) {
  const speeches = asked(bundle, state).map(({ kind, sent, against, strong }) => ({
    kind,
    strong,
    ...(sent && { sent }),
    ...(against && { against: { text: against.text, side: against.side, cards: against.cards } }),
  }));
  const {
    motion,
    side = "",
    length: chosen = "normal",
    level = "fair",
    closing,
    partner,
  } = state.choices;
  return {
    speeches: /** @type {CoachedSpeech[]} */ (speeches),
    dealt: [
      ...state.deck.slice(0, (state.redrawn ? 2 : 1) * bundle.hand),
      ...(state.target === undefined ? [] : counters(bundle, state).map(([card]) => card)),
    ],
    again: {
      motion,
      side,
      length: chosen,
      level,
      ...(closing && { closing }),
      ...(partner && { partner }),
    },
  };
}
