/**
 * A practice debate that runs in this browser (docs/practice.md, section 13): the rules for one person against the bots'
 * speeches in a bundle. Every function takes a state and returns a new one: plain data that the device can keep.
 */

import {
  isWritten,
  seenCourse,
  phaseId,
  tappedAs,
  untold,
  inNeed,
  counters,
} from "#app/practice/offline/state.js";
import { target } from "#app/practice/offline/answers.js";
import { asksForCare, toneMet } from "#app/coaching/hard_words.js";
import { privateWords } from "#app/coaching/private_words.js";
import { _ } from "#app/core/i18n.js";
import { isComplete, keepable, tidy } from "#app/core/measure.js";
import { otherSide } from "#app/core/sides.js";
import {
  ABOUT_ME,
  AS_ARGUMENT,
  askedTogether,
  asksBack,
  deckOf,
  SAID_BY_ME,
  hand,
  isBelieved,
  wayBack,
} from "#app/practice/offline/taps.js";
import { shuffled } from "#app/practice/shuffle.js";

/** @import { PhaseName, SpeechKind } from "#app/protocol.d.ts" */
/** @import { Bundle, Choices, OfflineState } from "#app/types.d.ts" */

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

/** @param {Bundle} bundle @param {OfflineState} state @param {number} now */
function goOn(bundle, state, now) {
  if (inNeed(state)) return enter(bundle, state, "finished", now);
  const names = seenCourse(state);
  const next = names[names.indexOf(state.phase.name) + 1] ?? "finished";
  return enter(bundle, state, next === "closing" && !state.sent.opening ? "finished" : next, now);
}

/** The state once a text was sent, or what it means was tapped: there may be something to ask. @param {Bundle} bundle @param {OfflineState} state @param {number} now @returns {OfflineState} */
function askOrGoOn(bundle, state, now) {
  const text = state.sent[/** @type {SpeechKind} */ (state.phase.name)]?.text ?? "";
  const isArgued = bundle.hearing && isBelieved(state);
  const given = isArgued ? tappedAs(state, { argued: true }) : state;
  const asked = bundle.hearing ? askedTogether(state, text, asksBack(bundle, given)) : [];
  if (!asked.length) return goOn(bundle, untold(bundle, given), now);
  if (asked[0] === ABOUT_ME && asked.length === 1) asked.push(wayBack(text));
  if (asked.length === 1) return goOn(bundle, tappedAs(state, { meant: asked[0] }), now); // nothing to ask
  const { n, name } = given.phase;
  return { ...given, version: given.version + 1, phase: { n, name }, draft: undefined, asked };
}

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
    const most = bundle.limits.opening[1]; // of a cry nobody counts the letters
    const isCry = bundle.hearing && speech.text.length <= most && asksForCare(speech.text);
    if (!isCry && !isComplete(kind, speech, bundle.limits))
      throw new Refused(
        speech.text.length < bundle.limits[kind][1] ? "too_short" : "too_long",
        "text",
      );
    for (const field of /** @type {("text" | "restatement")[]} */ (["text", "restatement"])) {
      const tone = toneMet(speech[field]);
      const isTold = tone && tone !== "abuse" && tone !== "need"; // then only that is asked
      const found = !words.sure && !isTold && privateWords(speech[field]);
      if (found)
        throw new Refused(
          "private",
          field,
          _("In a class, others read this. Leave out “%(words)s”?", { words: found }),
        );
      if (!words.sure && tone === "abuse")
        throw new Refused(
          "unkind",
          field,
          _(
            "This is about people, not about the motion, and somebody in your class could be meant. Leave it out, and say what you want to be decided.",
          ),
        );
    }
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
    if (meant === AS_ARGUMENT)
      return goOn(bundle, untold(bundle, tappedAs(state, { argued: true })), now);
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
