/** The bot's last word, in a practice debate in this browser. */

import {
  answer,
  asksSource,
  beginsWith,
  blocksOn,
  wayOf,
  isMet,
  unfailing,
  shares,
  says,
} from "#app/practice/offline/answers.js";
import { tellsHardship, toneOf } from "#app/coaching/hard_words.js";
import { has, ownClaim, sentenceShown, stemsOf } from "#app/practice/offline/clauses.js";
import { hear, isFar, kindOf, takenAs } from "#app/practice/offline/hearing.js";
import {
  argues,
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
  pastStop,
  pointOf,
  sentencesOf,
} from "#app/practice/offline/taps.js";
import {
  arguedBeside,
  isAllTold,
  isGuessed,
  isOpen,
  spared,
} from "#app/practice/offline/points.js";

/** @import { Bundle, Heard, Hearing, OfflineState, Point, Words } from "#app/types.d.ts" */

const JOKE = 1; // of the kinds of a text

/** The bot's last word on what the player answered. @param {Bundle} bundle @param {OfflineState} state */
export function lastWord(bundle, state) {
  const care = pastStop(bundle, state, "closing");
  if (care) return { text: care };
  const { side, kept, sent } = state;
  const { text, meant, argued } = /** @type {Words} */ (sent.opening ?? { text: "" });
  const whole = hear(bundle.hearing, text, deckOf(bundle, side), kept, {}, argued);
  const told = meant === GO_ON ? leftOut(whole, text) : whole;
  const leaves = bundle.promises.includes(told.way) && !told.card;
  const met = heardIn(bundle, state);
  const rebuttal = /** @type {Words} */ (sent.rebuttal);
  const isCited = rebuttal.cards.length > 0 || Boolean(rebuttal.meant);
  const doubts = () => doubtsIn(bundle, state, opened(bundle, state));
  const isFree = rebuttal.argued || (!isCited && !doubts());
  const { text: theirs, cards } = opened(bundle, state);
  const claims = cards.map((id) => `${bundle.motion.cards[id].claim} ${bundle.restated[id]}`);
  const isTold = isFree && isOpen(bundle, side, rebuttal, met, text, [theirs, ...claims].join(" "));
  const { way } = met;
  const { hearing } = bundle;
  const left = () => wayOf(opened(bundle, state).closings[""], way).text;
  if (hearing && (way === "seems" || (leaves && isArguedWith(met)))) {
    const rest = arguedBeside(bundle, side, rebuttal.text, rebuttal.cards);
    if (!rest) return { text: leaves ? hearing.leaving.kept : left() };
    const beside = { ...rebuttal, text: rest, meant: "", argued: false };
    const words = lastWords(bundle, { ...state, sent: { ...sent, rebuttal: beside } });
    return leaves ? words : { text: beginning(bundle, left(), words.text) };
  }
  const isSaid = isKnown(state, met) || rebuttal.meant;
  const begins = beginsWith(bundle, rebuttal);
  const isAll = tellsHardship(rebuttal.text) || (toneOf(rebuttal.text) && isAllTold(rebuttal.text));
  if (hearing && argues(met) && !isSaid && begins && isAll) {
    const stands = hearing.leaving.standing.replace("{}", () => bundle.restated[cards[0]]);
    return { text: beginning(bundle, begins, stands) };
  }
  if (isTold) {
    const beside = spared(rebuttal);
    const rest = { ...state, sent: { ...sent, rebuttal: beside } };
    return beside.text ? saidLast(bundle, rest) : { text: opened(bundle, state).weighty[0] };
  }
  if (hearing && !argues({ way }) && way !== "abuse" && !met.card) return { text: left() };
  return saidLast(bundle, state);
}

/** The last word on an argument. @param {Bundle} bundle @param {OfflineState} state */
function saidLast(bundle, state) {
  const words = lastWords(bundle, state);
  const working = unfailing(bundle, words.text, state.sent.rebuttal?.text ?? "");
  const sources = sourced(bundle, state, working);
  const begins = state.sent.rebuttal ? beginsWith(bundle, state.sent.rebuttal) : "";
  const taken = begins || sources !== working ? sources : taking(bundle, state, sources);
  const said = begins ? beginning(bundle, begins, sources) : taken;
  const { text } = opened(bundle, state);
  const most = MOST + Number(taken !== sources);
  return { text: argues(heardIn(bundle, state)) ? brief(said, text, most) : said };
}

/**
 * A last word that begins with what it says to what a text without a card does: to evidence that is turned round, a condition, an offer or
 * a case; or quotes what nothing answers. Then come its answer, or the own case.
 * @param {Bundle} bundle
 * @param {OfflineState} state
 * @param {string} words
 */
function taking(bundle, state, words) {
  const { hearing } = bundle;
  const { text, cards } = /** @type {Words} */ (state.sent.rebuttal);
  const mine = opened(bundle, state);
  if (!hearing || cards.length || !mine.weak || !argues(heardIn(bundle, state))) return words;
  const every = sentencesOf(words);
  const own = `${mine.weighty.join(" ")} ${capital(mine.claim)}. ${mine.reason} ${mine.text}`;
  const isMine = every.every((each) => says(own, each));
  const lead = toEvidence(bundle, mine, text) || toForm(hearing, text, isMine);
  if (!lead) return words;
  const room = bundle.limits.closing[1] - lead.length - 1;
  const fresh = mine.weighty.find((each) => each.length <= room) ?? `${capital(mine.claim)}.`;
  const doubts = Object.values(mine.doubts).join(" ");
  const answers = every.filter((each) => !(says(`${lead} ${doubts}`, each) || each.includes("“")));
  return beginning(bundle, lead, isMine || !answers.length ? fresh : answers.join(" "));
}

/** What is said to a text that says what our card leaves open, or turns its evidence round. @param {Bundle} bundle @param {ReturnType<typeof opened>} mine @param {string} text */
function toEvidence(bundle, { weak, limited, brought, claim }, text) {
  const { takes } = /** @type {Hearing} */ (bundle.hearing);
  const put = (/** @type {string} */ words) => words.replace("{}", () => weak);
  if (shares(bundle, text, weak, 2) && shares(bundle, text, weak, 1, claim)) return put(takes.said);
  const isTurned = new RegExp(brought, "u").test(text) || has(takes.turned, text);
  return limited && isTurned ? put(takes.limits) : "";
}

/** What is said to the form of a text; or, if nothing answers it, to a clause of it. @param {Hearing} hearing @param {string} text @param {boolean} isMine */
function toForm(hearing, text, isMine) {
  const { replies, contrary, condition, opens, beside } = hearing.takes;
  const every = sentencesOf(ownClaim(hearing, text));
  for (const [n, [pattern, reply]] of replies.entries()) {
    const met = every.find((each) => has(pattern, each));
    if (!met || (n === CASE && !(isMine && has(contrary, text)))) continue;
    const part = n ? null : new RegExp(condition, "iu").exec(met);
    const plain = part ? `${part[1] ?? part[2]}.` : met.replace(new RegExp(opens, "iu"), "");
    const shown = shownWhole(hearing, plain) || shownWhole(hearing, `We ${plain}`).slice(3);
    return shown ? `“${capital(shown)}”: ${reply[0].toLowerCase()}${reply.slice(1)}` : reply;
  }
  const { onevidence } = hearing.patterns; // which another study may have
  const shown = isMine && !has(onevidence, text) ? shownWhole(hearing, text) : "";
  return shown && !has(hearing.patterns.leans, shown)
    ? beside.replace("{}", () => capital(shown))
    : "";
}

const CASE = 2; // of the replies

/** A sentence that can be shown, without a slip. @param {Hearing} hearing @param {string} text */
const shownWhole = (hearing, text) => {
  const shown = sentenceShown(hearing, text, true);
  return has(hearing.patterns.slips, shown) ? "" : shown;
};

/** Whether an answer is argued with beside something that is left as it is. @param {Heard} heard */
const isArguedWith = (heard) => argues(heard) || heard.way === "need";

/** A last word that begins with what is said of a share in the player's answer that no card has. @param {Bundle} bundle @param {OfflineState} state @param {string} words */
function sourced(bundle, state, words) {
  const { sent } = state;
  const asks = asksSource(bundle, sent.rebuttal?.text ?? "", "last");
  const before = sent.opening ? (answer(bundle, state).text ?? "") : "";
  const isNew = asks && !asks.match(/“[^”]*”/gu)?.some((figure) => before.includes(figure));
  return isNew ? beginning(bundle, asks, words) : words;
}

/** The sentences of the player's answer that surely doubt the evidence of an opening; of a reason nobody doubts where it was. @param {Bundle} bundle @param {OfflineState} state @param {ReturnType<typeof opened>} mine */
function doubtsIn({ hearing, motion }, { sent }, mine) {
  const { text, cards } = /** @type {Words} */ (sent.rebuttal);
  const counted = mine.cards.filter((card) => !/^Reasoning/u.test(motion.cards[card].evidence));
  const names = new RegExp(mine.brought, "u");
  return hearing ? doubtsOf(hearing, counted, names, text, cards.length ? 2 : 1) : "";
}

/** @param {Bundle} bundle @param {OfflineState} state */
function lastWords(bundle, state) {
  const heard = heardIn(bundle, state);
  const level = state.choices.level ?? "fair";
  const mine = opened(bundle, state);
  const { closings, tapped } = mine;
  const { text, meant, argued } = /** @type {Words} */ (state.sent.rebuttal);
  const { hearing } = bundle;
  const isCard = isKnown(state, heard);
  const isCited = /** @type {Words} */ (state.sent.rebuttal).cards.length > 0;
  const own = ownWords(bundle, state);
  const last = (/** @type {string} */ card, /** @type {Heard} */ { way }) =>
    wayOf(closings[card], way);
  // Words of the opening prove no link.
  const takesUp = (/** @type {string} */ card, /** @type {Heard} */ { way }) =>
    shares(bundle, wayOf(closings[card], way).text, text, 1, mine.text);
  const onCard = () => last(isCard && heard.card in closings ? heard.card : "", heard);
  if (!hearing || !argues(heard)) return onCard();
  const names = new RegExp(mine.brought, "u");
  const named = doubtsIn(bundle, state, mine);
  const isElsewhere = !names.test(named) && new RegExp(mine.unbrought, "u").test(named);
  const doubts = isElsewhere || asksSource(bundle, text) ? "" : named; // whose evidence is meant nobody can tell, or it is their own
  const years = doubts.match(/\b(?:19|20)\d\d\b/g) ?? [];
  const isWrong = mine.young && has(hearing.flaws.when, doubts); // what is recent is called old
  const flaw = isWrong ? "when" : flawNamed(hearing, doubts);
  const isOthers = isWrong && years.some((year) => year !== mine.young); // another study's age may be meant
  const defence = (doubts && !isOthers && mine.doubts[flaw]) || "";
  const known = heard.way === "perhaps" ? "" : heard.card;
  const isGuess = meant && isGuessed(bundle, state.side, text, meant, known, true);
  const isPoint = isGuess && !(meant in closings);
  const leads = defence || (isPoint ? bundle.whether.replace("{}", () => meant) : "");
  const led = (/** @type {{ text: string }} */ words) =>
    leads ? { text: beginning(bundle, leads, words.text) } : words;
  const isNamed = !meant && Boolean(flaw) && names.test(text); // some of the evidence, and what is wrong with it
  const point = isNamed ? undefined : pointOf(bundle, state);
  if (
    point &&
    (meant || shares(bundle, `${point.point} ${point.again} ${point.last}`, text, 2, mine.text))
  ) {
    return led({ text: onPoint(bundle, state, point, level) });
  }
  if (meant && meant in closings) {
    const as = takenAs(hearing, own, meant);
    if (!hearing.light || takesUp(meant, as)) return led(last(meant, as));
  }
  if (doubts && !isCited)
    return { text: defence ? fitting(bundle, [defence, mine.reason]) : tapped.proof };
  if (isFar(hearing, text)) return { text: tapped.far };
  if (!meant && isCard && (isCited || !hearing.light || takesUp(heard.card, heard)))
    return led(onCard());
  if (kindOf(hearing, text, argued) === JOKE) return { text: tapped.joke };
  if (!hearing.light) return { text: tapped[NONE] };
  return led({ text: unmet(bundle, state, mine, level) });
}

/**
 * The last word on what no card meets: what is prepared for its topic, if that has two words of the text; or the own card's last word.
 * @param {Bundle} bundle
 * @param {OfflineState} state
 * @param {ReturnType<typeof opened>} mine
 * @param {string} level
 */
function unmet(bundle, { side, sent }, mine, level) {
  const { text } = /** @type {Words} */ (sent.rebuttal);
  const blocks = blocksOn(bundle, side, text);
  if (blocks && shares(bundle, blocks.fair.last, text, 2, mine.text)) {
    const { last, proof } = blocks[level];
    return fitting(bundle, [last, proof]);
  }
  const rank = (/** @type {string} */ each) =>
    2 * Number(isMet(bundle, each, text)) - Number(shares(bundle, each, text, 1, mine.text));
  const [heavy] = [...mine.weighty].sort((left, right) => rank(left) - rank(right));
  return heavy ?? `${capital(mine.claim)}.`;
}

/** @param {string} words */
const capital = (words) => words[0].toUpperCase() + words.slice(1);

const [MOST, SAID] = [3, 25]; // sentences of a last word; characters of one that isn't said twice

/** A last word of no more sentences than one has, and without what its opening said: its first ones, and the last instead of the third, if that sets one thing against another. @param {string} words @param {string} met @param {number} most */
function brief(words, met, most) {
  const all = sentencesOf(words);
  const fresh = all.filter((one) => !(one.length > SAID && says(met, one)));
  const each = fresh.length > 1 ? fresh : all;
  const last = each.at(-1) ?? "";
  const weighs = each.length > most && last.includes("; ");
  return (weighs ? [...each.slice(0, most - 1), last] : each.slice(0, most)).join(" ");
}

/** The last word on a point that is on no card. @param {Bundle} bundle @param {OfflineState} state @param {Point} point @param {string} level */
function onPoint(bundle, state, { last, again, ask, weighs }, level) {
  const before = state.sent.opening ? (answer(bundle, state).text ?? "") : "";
  const isNew = (/** @type {string} */ each) => !says(before, each);
  const { text } = /** @type {Words} */ (state.sent.rebuttal);
  const fresh = [last, again].filter(isNew);
  const words = fresh.find((each) => !isMet(bundle, each, text)) ?? fresh[0] ?? ask;
  const adds = weighs && level !== "gentle" && !words.endsWith("?") && isNew(weighs);
  const isFit = adds && !isLike(/** @type {Hearing} */ (bundle.hearing), weighs, words);
  return fitting(bundle, [words, isFit ? weighs : ""]);
}

/** A last word of these two parts: where there isn't room for both, without the second. @param {Bundle} bundle @param {string[]} parts */
function fitting({ limits }, [words, end = ""]) {
  const whole = end ? `${words} ${end}` : words;
  return whole.length <= limits.closing[1] ? whole : words;
}

/** Whether a sentence says over again what stands before it. @param {Hearing} hearing @param {string} one @param {string} before */
function isLike(hearing, one, before) {
  const [stems, met] = [one, before].map((each) => stemsOf(hearing, each));
  return [...stems].filter((each) => met.has(each)).length >= hearing.least.like;
}

/** A last word that begins with these words, and goes on with as many sentences of the rest as fit. @param {Bundle} bundle @param {string} words @param {string} rest */
function beginning({ limits }, words, rest) {
  const kept = sentencesOf(rest);
  while ([words, ...kept].join(" ").length > limits.closing[1]) kept.pop();
  return [words, ...kept].join(" ");
}
