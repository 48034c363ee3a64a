/** What the person in a practice debate in this browser sees, as a snapshot carries it. */

import { seenCourse, phaseId, inNeed, counters } from "#app/practice/offline/state.js";
import { answer, wayOf } from "#app/practice/offline/answers.js";
import { lastWord } from "#app/practice/offline/last_word.js";
import { otherSide } from "#app/core/sides.js";
import { toneMet } from "#app/coaching/hard_words.js";
import { quoted } from "#app/practice/offline/hearing.js";
import { ABOUT_ME, opened, hand } from "#app/practice/offline/taps.js";

/** @import { Clash, Everybody, Judged, Player, Public, RevealedSpeech, Side, SpeechKind, Text, Weighing } from "#app/protocol.d.ts" */
/** @import { Bundle, CoachedSpeech, Coaching, OfflineState, Words } from "#app/types.d.ts" */

/** What somebody says, as a bundle or a browser has it. @typedef {{ text?: string, cards: string[], restatement?: string, weighing?: Weighing }} Said */
/** @typedef {{ [speech: string]: RevealedSpeech }} Speeches */
/** @typedef {{ kind: SpeechKind, sent?: Words, against?: RevealedSpeech, strong?: Words }} Asked */

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
export function shown({ text, restatement, cards, weighing }) {
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
  const told = inNeed(state);
  if (told) view.care = toneMet(told.text) ?? "told";
  if (state.asked?.includes(ABOUT_ME))
    view.care = toneMet(state.sent[/** @type {SpeechKind} */ (name)]?.text ?? "") ?? "seems";
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
