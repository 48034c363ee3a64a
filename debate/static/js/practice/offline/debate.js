/**
 * A practice debate in this browser alone (docs/game.md, section 13): the rules for one person against what a kit
 * has of the house. A state comes in, a new one goes out; it is plain data, so that it can be kept on the device.
 */

import { LIMITS, keepable, tidy, whole } from "#app/core/measure.js";
import { _ } from "#app/core/i18n.js";

const other = (side) => (side === "for" ? "against" : "for");
const WRITTEN = ["opening", "rebuttal", "closing"];

// Which counter cards a level likes best, as game/house.py has it.
const POOLS = { sharp: ["direct", "partial", "other"], fair: ["direct partial", "other"], gentle: ["other partial", "direct"] };

function shuffled(things, luck) {
  const order = [...things];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(luck() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

const course = ({ choices }) => (choices.closing ? ["draw", ...WRITTEN] : ["draw", "opening", "rebuttal"]);
const phaseId = ({ phase }) => `${phase.n}-${phase.name}`;
const hand = (kit, { deck, redrawn }) => (redrawn ? deck.slice(kit.hand, 2 * kit.hand) : deck.slice(0, kit.hand));

/** Whether there can be a debate with these choices: an address can be written by anybody. */
export const possible = (kit, { side = "", length = "normal", level = "fair", closing = "" }) =>
  ["", "for", "against"].includes(side) && Object.hasOwn(POOLS, level) && Object.hasOwn(kit.lengths, `${length}${closing}`);

/**
 * A debate in its draw. `choices`: what POST /practice takes; `luck()` as Math.random; `now` in ms.
 * @returns {object} the state
 */
export function begin(kit, choices, { code, luck, now }) {
  const side = choices.side || (luck() < 0.5 ? "for" : "against");
  const deck = shuffled(Object.keys(kit.motion.cards).filter((id) => kit.motion.cards[id].side === side), luck);
  const openings = shuffled(kit.openings[other(side)].keys(), luck);
  return enter(kit, { code, choices, side, deck, openings, kept: [], redrawn: false, sent: {}, version: 0, phase: { n: 1 } }, "draw", now);
}

function enter(kit, state, name, now) {
  const { length: chosen = "normal", closing = "" } = state.choices;
  const length = kit.lengths[`${chosen}${closing}`][name] ?? 0;
  const phase = { n: state.phase.n + 1, name, ...(length && { length, deadline: now + length }) };
  const next = { ...state, version: state.version + 1, phase, draft: undefined };
  if (name === "rebuttal") next.target = target(kit, next);
  if (name === "closing") next.closes = true;
  return next;
}

/** The house's opening that this person is to answer: never on the card that the house answers with. */
function target(kit, state) {
  const against = state.sent.opening ? answer(kit, state).cards : [];
  const theirs = kit.openings[other(state.side)];
  return state.openings.find((n) => !theirs[n].cards.some((card) => against.includes(card)));
}

const opened = (kit, state) => kit.openings[other(state.side)][state.target];

/** What the house says to one's opening: of its answers to the cards that it cites, the one that its level likes best. */
function answer(kit, { kept, choices }) {
  const pools = POOLS[choices.level ?? "fair"];
  const answers = kept.map((card) => kit.answers[card][choices.level ?? "fair"]);
  const kinds = (counter) => kept.map((card) => kit.motion.cards[counter]?.answers[card]?.kind);
  const kind = (counter) => ["direct", "partial"].find((one) => kinds(counter).includes(one)) ?? "other";
  const rank = ({ cards }) => pools.findIndex((pool) => pool.split(" ").includes(kind(cards[0])));
  return answers.reduce((best, one) => (rank(one) < rank(best) ? one : best));
}

function goOn(kit, state, now) {
  const names = course(state);
  const next = names[names.indexOf(state.phase.name) + 1] ?? "finished";
  return enter(kit, state, next === "closing" && !state.sent.opening ? "finished" : next, now);
}

// --- what one does ------------------------------------------------------------------------

class Refused extends Error {
  constructor(code, field, message = _("That did not send. Try again.")) {
    super(message);
    Object.assign(this, { code, field });
  }
}

const tooLate = () => new Refused("too_late", "phase", _("Time. That part of the debate is over; what you wrote stays with you."));

/**
 * The state after a command. @throws {Refused} {code, field, message}, as docs/protocol.md has them
 */
export function act(kit, state, type, fields, now) {
  if (!Object.hasOwn(COMMANDS, type)) throw new Refused("not_allowed");
  if (state.phase.name === "finished") throw new Refused("finished", undefined, _("This debate is over."));
  const late = state.phase.deadline !== undefined && now > state.phase.deadline + kit.grace;
  if (type !== "leave" && (late || fields.phase !== phaseId(state))) throw tooLate();
  return COMMANDS[type](kit, state, fields, now);
}

const COMMANDS = {
  redraw(kit, state) {
    if (state.phase.name !== "draw") throw new Refused("wrong_phase");
    if (state.redrawn) throw new Refused("redrawn", undefined, _("You have drawn a second hand already. Keep one or two of these cards."));
    return { ...state, version: state.version + 1, redrawn: true };
  },

  keep(kit, state, { cards }, now) {
    const held = hand(kit, state);
    const [least, most] = kit.public.options.keep;
    if (state.phase.name !== "draw") throw new Refused("wrong_phase");
    if (!cards.every((card) => held.includes(card))) throw new Refused("not_in_hand", "cards");
    if (cards.length < least || cards.length > most) throw new Refused("keep_count", "cards");
    return goOn(kit, { ...state, kept: held.filter((card) => cards.includes(card)) }, now);
  },

  draft: (kit, state, words) => (keepable(state.phase.name, words) ? { ...state, draft: { text: words.text, restatement: words.restatement } } : state),

  speak(kit, state, words, now) {
    const kind = state.phase.name;
    if (!WRITTEN.includes(kind)) throw new Refused("wrong_phase");
    const speech = { text: tidy(words.text), restatement: kind === "rebuttal" ? tidy(words.restatement ?? "") : "", cards: [] };
    if (!whole(kind, speech)) throw new Refused(speech.text.length < LIMITS[kind][1] ? "too_short" : "too_long", "text");
    const cited = kind === "opening" ? state.kept : kind === "rebuttal" ? (words.cards ?? []) : [];
    if (kind === "rebuttal" && (cited.length > 1 || !cited.every((card) => counters(kit, state).some(([id]) => id === card)))) throw new Refused("not_in_hand", "cards");
    return goOn(kit, { ...state, sent: { ...state.sent, [kind]: { ...speech, cards: cited } } }, now);
  },

  leave: (kit, state, fields, now) => enter(kit, state, "finished", now),
};

/** The state when the deadline, and the grace after it, have passed: what was being written is sent if it is whole. */
export function timeUp(kit, state, now) {
  const { name, deadline, length } = state.phase;
  if (now - deadline > kit.overdue) {
    const until = now + kit.recovered;
    return { ...state, version: state.version + 1, phase: { ...state.phase, deadline: until, length: length + until - deadline } };
  }
  if (name === "draw") return goOn(kit, { ...state, kept: hand(kit, state).slice(0, kit.public.options.keep[0]) }, now);
  const words = { text: tidy(state.draft?.text ?? ""), restatement: tidy(state.draft?.restatement ?? "") };
  if (!whole(name, words)) return goOn(kit, state, now);
  const speech = { ...words, restatement: name === "rebuttal" ? words.restatement : "", cards: name === "opening" ? state.kept : [] };
  return goOn(kit, { ...state, sent: { ...state.sent, [name]: speech } }, now);
}

// --- what is seen -------------------------------------------------------------------------

const counters = (kit, state) => opened(kit, state).counters.filter(([card]) => !state.kept.includes(card)).slice(0, kit.counters);

/** Who sits where: a kit's room has a partner in it, and so two opposite. */
function seatsOf(kit, { side, choices }) {
  const { seats } = kit.public;
  const me = kit.me.seat;
  const houses = Object.keys(seats).filter((id) => seats[id].house);
  const [partner] = houses.filter((id) => seats[id].side === kit.me.side);
  const [house, second] = houses.filter((id) => id !== partner);
  const sides = { [me]: side, [house]: other(side), ...(choices.partner && { [partner]: side, [second]: other(side) }) };
  const there = Object.entries(seats).filter(([id, { role }]) => role === "host" || sides[id]);
  return { me, house, partner, seats: Object.fromEntries(there.map(([id, seat]) => [id, sides[id] ? { ...seat, side: sides[id] } : seat])) };
}

/** Everything that was said, by id, as the room has it once the debate is over. */
function speeches(kit, state) {
  const { me, house, partner } = seatsOf(kit, state);
  const own = (kind) => state.sent[kind] && { kind, round: 1, side: state.side, author: me, ...shown(state.sent[kind]) };
  const theirs = (kind, words) => words && { kind, round: 1, side: other(state.side), author: house, house: true, ...shown(words) };
  const beside = (kind, words) => words && { kind, round: 1, side: state.side, author: partner, house: true, ...shown(words) };
  const reached = state.target !== undefined;
  const partnered = reached && state.choices.partner && partners(kit, state);
  const said = {
    opening: own("opening"), rebuttal: own("rebuttal"), closing: own("closing"),
    "house-opening": reached && theirs("opening", opened(kit, state)),
    "house-rebuttal": reached && state.sent.opening && theirs("rebuttal", answer(kit, state)),
    "partner-opening": partnered && beside("opening", partnered.opening),
    "partner-rebuttal": partnered && beside("rebuttal", partnered.rebuttal),
    "house-closing": state.choices.closing && state.sent.rebuttal && theirs("closing", { text: opened(kit, state).closings[state.sent.rebuttal.cards[0] ?? ""], cards: [] }),
  };
  return Object.fromEntries(Object.entries(said).filter(([, speech]) => speech));
}

/** A partner opens on a card that was in no hand of one's own, and answers another opening. */
function partners(kit, { side, deck, openings, target: mine, choices }) {
  const card = deck[2 * kit.hand] ?? deck.at(-1);
  const met = kit.openings[other(side)][openings.find((n) => n !== mine)];
  return { opening: { text: kit.strong[card], cards: [card] }, rebuttal: kit.answers[met.cards[0]][choices.level ?? "fair"] };
}

function shown({ text, restatement, cards }) {
  return { text, cards, ...(restatement && { restatement }) };
}

function clashes(said) {
  const nothing = { votes: { opening: 0, rebuttal: 0, close: 0 }, reasons: { clear: 0, backed: 0, counts: 0 } };
  const clash = (opening, rebuttal, closing) => said[opening] && said[rebuttal] && { round: 1, opening, rebuttal, ...(said[closing] && { closing }), ...nothing };
  const all = { mine: clash("opening", "house-rebuttal", "closing"), theirs: clash("house-opening", "rebuttal", "house-closing") };
  return Object.fromEntries(Object.entries(all).filter(([, one]) => one));
}

function publicView(kit, state) {
  const { name, length, deadline } = state.phase;
  const { options } = kit.public;
  const { side, partner, level = "fair" } = state.choices;
  const names = course(state);
  const over = name === "finished";
  const view = {
    ...kit.public, code: state.code, format: state.choices.closing ? "full" : "sprint", course: names,
    options: { ...options, sides: side ? "chosen" : partner ? "host" : "balanced", house: level },
    seats: seatsOf(kit, state).seats,
    phase: { id: phaseId(state), name, rounds: 1, ...(!over && { round: 1, next: names[names.indexOf(name) + 1] ?? "vote" }), ...(length && { clock: { length, deadline } }) },
  };
  if (!over) return { ...view, progress: { [state.side]: { done: 0, due: 1 } } };
  const said = speeches(kit, state);
  const { progress, ...rest } = view;
  return { ...rest, speeches: said, clashes: clashes(said), results: { rounds: { 1: {} }, sides: {} } };
}

/** A speech of the house as one reads it before the end: without its author. */
function textOf(kit, state, id, clash) {
  const { side, text, restatement, cards } = speeches(kit, state)[id];
  return { id, side, cards, house: true, text, ...(restatement && { restatement }), clash };
}

function privateView(kit, state) {
  const { seat, role } = kit.me;
  const { name } = state.phase;
  const view = { seat, role, side: state.side };
  if (name !== "finished") {
    view.task = name;
    const cards = name === "draw" ? hand(kit, state) : state.kept;
    view.hand = Object.fromEntries(cards.map((card, n) => [card, { n, ...(name !== "draw" && { kept: true }) }]));
  }
  if (name === "draw" && !state.redrawn) view.redraw = true;
  if (name === "rebuttal") {
    view.target = textOf(kit, state, "house-opening", "theirs");
    view.counters = Object.fromEntries(counters(kit, state).map(([card, kind], n) => [card, { n, kind }]));
  }
  if (name === "closing") view.target = textOf(kit, state, "house-rebuttal", "mine");
  const mine = Object.entries(state.sent).map(([kind, speech]) => [kind, { kind, round: 1, ...shown(speech), state: "sent" }]);
  if (mine.length) view.mine = Object.fromEntries(mine);
  if (name === "finished" && view.mine?.rebuttal) view.mine.rebuttal.fair = "fair"; // the house never finds fault with a restatement
  return view;
}

/** What the person sees, as a snapshot carries it. */
export const view = (kit, state) => ({ public: publicView(kit, state), me: privateView(kit, state) });

/** What there is to be looked at afterwards: each thing that was asked, [{kind, sent?, against?, strong}]. */
export function asked(kit, state) {
  const { kept, sent } = state;
  const said = speeches(kit, state);
  const found = [];
  if (kept.length) found.push({ kind: "opening", sent: sent.opening, strong: { text: kit.strong[kept[0]], restatement: "", cards: [kept[0]] } });
  if (state.target !== undefined) {
    const strong = opened(kit, state).strong.find(({ cards }) => !cards.some((card) => kept.includes(card)));
    found.push({ kind: "rebuttal", sent: sent.rebuttal, against: said["house-opening"], strong });
  }
  if (state.closes) found.push({ kind: "closing", sent: sent.closing, against: said["house-rebuttal"], strong: { text: answer(kit, state).closing, restatement: "", cards: [] } });
  return found;
}
