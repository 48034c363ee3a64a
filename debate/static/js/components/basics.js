/** The small pieces that every screen is built from: icon, seal, side, motion line, care line. */

import { html } from "#app/core/html.js";
import { _, rich } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";
import { isAloud } from "#app/core/speeches.js";
import { firstName } from "#app/core/turn.js";

/** @import { Phase, PhaseName, Side as SideName } from "#app/protocol.d.ts" */
/** @import { Room } from "#app/types.d.ts" */

/**
 * The attributes of an element that holds words of a motion's pack: their language, and the direction that they have in it.
 * Words that people wrote only have `dir="auto"`: nobody knows their language.
 * @param {{ language?: string } | undefined} motion
 */
export const packWords = (motion) => ({ lang: motion?.language, dir: "auto" });

/** {name, gloss, sentence?} of a side; the sentence comes with the motion. @param {Pick<Room, "public" | "motion">} room @param {SideName} side */
export const sideText = (room, side) => ({
  ...room.public.motion.sides[side],
  ...room.motion?.sides[side],
});

/** The author to show for a text that no person wrote. Where people speak, the deck's case replaces that of a missing side. @param {{ format: import("#app/protocol.d.ts").Public["format"] }} [pub] */
export const nobodysName = (pub) => (pub && isAloud(pub) ? _("The deck") : _("Computer player"));

/** @param {Pick<Room, "public">} room @param {string} seat */
export const aliasOf = (room, seat) => room.public.seats[seat]?.alias ?? _("Someone who left");

/**
 * What the big screen calls somebody: where they sit, if their table heard them under another name than the room has dealt.
 * @param {Pick<Room, "public">} room @param {string} seat
 */
export function shownAs(room, seat) {
  const { seats, options, one_table } = room.public;
  const { group, side } = seats[seat] ?? {};
  if (options.names !== "dealt" || !group) return aliasOf(room, seat);
  if (!side) return _("Table %(table)s, listening", { table: group });
  const place = { table: group, side: sideText(room, side).name, n: numberAt(seats, seat) };
  return one_table
    ? _("%(side)s, speaker %(n)s", place)
    : _("Table %(table)s, %(side)s, speaker %(n)s", place);
}

/** Which of the speakers of their side somebody is at their table, in the order of joining. @param {Room["public"]["seats"]} seats @param {string} seat */
export const numberAt = (seats, seat) =>
  Object.keys(seats)
    .filter(
      (one) => seats[one]?.side === seats[seat]?.side && seats[one]?.group === seats[seat]?.group,
    )
    .indexOf(seat) + 1;

/** What people here call a person: the first name at a device that knows it, the teacher's name at the console of tables, else the alias, which a stage's console, projector and phones share. @param {Pick<Room, "code" | "public"> & { me?: any }} room @param {string} seat */
export const calledOf = (room, seat) =>
  (room.me?.people
    ? room.public.format !== "stage" && knownName(room.me.people, seat)
    : room.me && firstName(room.code, seat)) || aliasOf(room, seat);

/** The name that hosts know somebody by; of those at one table who share it, the first to join is "Emma 1", as on their device. @param {{ [seat: string]: { teacher_name?: string, group?: string } }} people @param {string} seat */
export function knownName(people, seat) {
  const { teacher_name: name, group } = people[seat] ?? {};
  if (!name) return "";
  const same = Object.keys(people).filter(
    (one) => people[one].teacher_name === name && people[one].group === group,
  );
  return same.length === 1 ? name : `${name} ${same.indexOf(seat) + 1}`;
}

/** @param {{ name: string }} props one of the sprite's */
export function Icon({ name }) {
  return html`<svg class="icon" aria-hidden="true"><use href=${`#${name}`} /></svg>`;
}

/** @param {{ side: SideName }} props */
export function Seal({ side }) {
  return html`<svg class="seal" aria-hidden="true"><use href=${`#seal-${letter(side)}`} /></svg>`;
}

/** A side, always with its seal and the one name that it has everywhere. `gloss`: with its meaning, where people first meet it. @param {{ side: SideName, gloss?: boolean }} props */
export function Side({ side, gloss = false }) {
  const text = sideText(useRoom(), side);
  const tongue = usePackWords();
  if (gloss)
    return html`<span class="side-gloss" data-side=${letter(side)}><${Seal} side=${side} /> <span><b ...${tongue}>${text.name}</b> <small ...${tongue}>${text.gloss}</small></span></span>`;
  return html`<span class="side" data-side=${letter(side)}><${Seal} side=${side} /> <span ...${tongue}>${text.name}</span></span>`;
}

/** The same for the motion of this room. */
export function usePackWords() {
  const { motion, public: pub } = useRoom();
  return packWords(pub?.motion ?? motion);
}

export function MotionLine() {
  const room = useRoom();
  const tongue = usePackWords();
  return html`<p class="motion"><span class="kicker">${_("The motion")}</span> <span ...${tongue}>${room.public.motion.title}</span></p>`;
}

/** The glossary's entry for the first of its words in the motion or the sides' names. @param {{ size?: string }} props */
export function Meaning({ size = "small" }) {
  const { public: pub, motion } = useRoom();
  const said = [pub.motion.title, pub.motion.sides.for.name, pub.motion.sides.against.name]
    .join(" ")
    .toLowerCase();
  const found = Object.entries(motion?.glossary ?? {}).find(([word]) =>
    said.includes(word.toLowerCase()),
  );
  return (
    found &&
    html`<p class=${size} ...${packWords(pub.motion)}><dfn>${found[0]}</dfn>: ${found[1]}</p>`
  );
}

/** @param {{ children?: unknown }} props */
export const Care = ({ children }) => html`<p class="care">${children}</p>`;

/** The room's code, letter by letter. @param {{ code: string }} props */
export function Code({ code }) {
  return html`<span class="code" role="img" aria-label=${_("Room code %(letters)s", { letters: [...code].join(" ") })}>${[...code].map((c) => html`<span>${c}</span>`)}</span>`;
}

/** @param {string} [name] a phase's */
export const phaseName = (name) =>
  ({
    lobby: _("Lobby"),
    stance: _("Stance"),
    draw: _("Draw"),
    opening: _("Opening"),
    questions: _("Questions"),
    think: _("Time to think"),
    rebuttal: _("Rebuttal"),
    closing: _("Closing"),
    vote: _("Vote"),
    reveal: _("Results"),
    revise: _("Rewrite"),
    compare: _("Compare"),
    finished: _("How it ended"),
  })[/** @type {PhaseName} */ (name)];

/** The phase's title, distinct from others of its name: "Opening, round 2", "Stance, after". @param {Phase} phase */
export function phaseTitle(phase) {
  if (phase.name === "stance")
    return phase.when === "after" ? _("Stance, after") : _("Stance, before");
  return phase.round && phase.rounds > 1
    ? _("%(phase)s, round %(round)s", { phase: phaseName(phase.name), round: phase.round })
    : phaseName(phase.name);
}

/** What this room is called: a table of a hall by its number, any other room by its code. */
export function RoomMark() {
  const { room, table } = usePage();
  return table
    ? _("Table %(n)s", { n: table })
    : rich(_("Room %(code)s"), { code: html`<b>${room}</b>` });
}

/** Which table of a hall this is, for the big screen. */
export function TableMark() {
  const { table } = usePage();
  return table && html`<b class="table-mark">${_("Table %(n)s", { n: table })}</b>`;
}

/** Which table of a hall this is, for its host, with a link to all of them. */
export function HallMark() {
  const { hall, table } = usePage();
  return (
    table &&
    html`<span class="row small"><b>${_("Table %(n)s", { n: table })}</b> <a href=${`/halls/${hall}`}>${_("All tables")}</a></span>`
  );
}

/** Says that this is a rehearsal. */
export function RehearsalMark() {
  const { public: pub } = useRoom();
  return pub.options.rehearsal && html`<b class="rehearsal-mark">${_("Rehearsal")}</b>`;
}

/** A button that looks like a link. @param {{ onClick: () => unknown, children?: unknown }} props */
export function LinkButton({ onClick, children }) {
  return html`<button type="button" class="link" onClick=${onClick}>${children}</button>`;
}
