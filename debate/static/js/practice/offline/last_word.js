/** The bot's last word, in a practice debate in this browser. */

import {
  answer,
  asksSource,
  gently,
  isGrave,
  uncompared,
  formOf,
  blocksOn,
  wayOf,
  levelOf,
  isMet,
  unfailing,
  shares,
  says,
} from "#app/practice/offline/answers.js";
import { otherSide } from "#app/core/sides.js";
import { has, sentenceShown, stemsOf } from "#app/practice/offline/clauses.js";
import {
  hear,
  isFar,
  kindOf,
  quoted,
  takenAs,
  toTheirFace,
} from "#app/practice/offline/hearing.js";
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
  pointOf,
  sentencesOf,
} from "#app/practice/offline/taps.js";
import { isGuessed, likens } from "#app/practice/offline/points.js";

/** @import { Bundle, Heard, Hearing, OfflineState, OpeningWords, Point, Words } from "#app/types.d.ts" */

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

const JOKE = 1; // of the kinds of a text

const GRANTS = 0; // of the steps of a text

/** The bot's last word on what the player answered. @param {Bundle} bundle @param {OfflineState} state */
export function lastWord(bundle, state) {
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
  const attack = attackOn(bundle, mine, quote.endsWith("?") ? "" : text);
  const helps = has(hearing.granted.offers, attack) ? hearing.granted.helps : shown;
  const firsts = attack
    ? [...mine.behind, ""].map((each) => `${helps} ${each}`.trim())
    : claims.map((each) => `${shown} ${each}`.trim());
  const ends = isSlogan && quote ? [mine.last] : [mine.last, brief];
  const texts = ends.flatMap((end) => firsts.map((each) => `${each} ${end}`.trim()));
  const most = bundle.limits.closing[1];
  return /** @type {string} */ ([...texts, ...firsts].find((each) => each.length <= most));
}

/** The sentence of a text that speaks of what the own card claims, so that the claim is no answer to it; "" if none does. @param {Bundle} bundle @param {ReturnType<typeof opened>} mine @param {string} text */
function attackOn(bundle, mine, text) {
  if (!mine.behind.length && !mine.last) return "";
  const [id] = mine.cards;
  const claim = `${bundle.motion.cards[id].claim} ${bundle.restated[id]}`;
  return sentencesOf(text).find((each) => shares(bundle, claim, each, 2)) ?? "";
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
