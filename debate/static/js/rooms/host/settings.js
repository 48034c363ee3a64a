/** What a host may change while the room runs: the lengths of coming phases, and some options. */

import { phaseName } from "#app/components/basics.js";
import { minutes } from "#app/core/clock.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useHostRoom } from "#app/core/room.js";
import { unapproved } from "#app/rooms/host/actions.js";

const [SHORTEST, LONGEST, STEP] = [15, 900, 15]; // s
const [FEWEST_BALLOTS, MOST_BALLOTS] = [1, 8];
const MOST_ROUNDS = 4;
const NO_LIMIT = 200; // judges: the highest number, which no room reaches
const JUDGES = [0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 40, 80, NO_LIMIT];
const HANDS = [
  [1, 1],
  [1, 2],
  [2, 2],
  [1, 3],
  [1, 4],
];

function Stepper({ name, value, less, more }) {
  const button = (words, sign, action) =>
    html`<button type="button" class="step" aria-label=${words} aria-disabled=${action ? undefined : "true"} onClick=${action}>${sign}</button>`;
  return html`<div class="row stepper" role="group" aria-label=${name}>
    <span>${name}</span>
    <span class="push note">${button(_("Less: %(name)s", { name }), "−", less)} <b class="num" aria-live="polite">${value}</b> ${button(_("More: %(name)s", { name }), "+", more)}</span>
  </div>`;
}

export function Lengths({ can }) {
  const { me, public: pub } = useHostRoom();
  const { lengths, first_round } = me.options;
  const names = ["stance", ...pub.course].filter((name) => name in lengths);
  if (!names.length) return null;
  const set = (name, seconds) =>
    can.set(
      { lengths: { [name]: seconds } },
      _("%(phase)s: %(time)s from next time.", {
        phase: phaseName(name),
        time: minutes(seconds),
      }),
      { lengths: { [name]: lengths[name] } },
    );
  return html`<details class="panel fold-panel"><summary>${_("Phase lengths")}</summary>
    <div class="stack tight">
      <p class="small">${_("Changes apply from the next phase.")} ${first_round > 1 && (pub.phase.round ?? 0) < 1 && _("The first round gets a little more.")}</p>
      ${names.map((name) => {
        const seconds = lengths[name];
        const to = (n) => (n < SHORTEST || n > LONGEST ? undefined : () => set(name, n));
        return html`<${Stepper} key=${name} name=${phaseName(name)} value=${seconds ? minutes(seconds) : _("no clock")} less=${to(seconds - STEP)} more=${to(seconds + STEP)} />`;
      })}
    </div>
  </details>`;
}

export function Settings({ can }) {
  const room = useHostRoom();
  const { me, public: pub } = room;
  const { options } = me;
  const flip = (name, on, off) => (event) => {
    const value = event.target.checked;
    event.target.checked = !value; // the box shows the room's value, which has not changed yet
    if (name === "approve" && !value && unapproved(room)) return can.stopApproving();
    return can.set({ [name]: value }, value ? on : off, { [name]: !value });
  };
  const tick = (name, words, about, on, off) => html`<label class="setting" key=${name}>
    <input type="checkbox" checked=${Boolean(options[name])} onChange=${flip(name, on, off)} /> <span><b>${words}</b> <span class="small">${about}</span></span>
  </label>`;
  const number = (
    /** @type {"ballots" | "rounds" | "show_clashes"} */ name,
    words,
    lo,
    hi,
    said,
  ) => {
    const n = options[name];
    const to = (next) =>
      next < lo || next > hi
        ? undefined
        : () => can.set({ [name]: next }, said(next), { [name]: n });
    return html`<${Stepper} name=${words} value=${n} less=${to(n - 1)} more=${to(n + 1)} />`;
  };
  const keep = options.keep.join("–");
  return html`<details class="panel fold-panel"><summary>${_("Room settings")}</summary>
    <div class="stack tight">
      ${tick("approve", _("Read texts before they’re shown"), _("Nobody sees a text until you approve it."), _("You now read texts first."), _("Texts are now shown straight away."))}
      ${tick("corner", _("Code in a corner of the projector"), _("With a QR code, for latecomers, in every phase."), _("The corner shows the code."), _("The corner is empty."))}
      ${tick("mirror", _("Phones follow the projector"), _("For a classroom with no projector, or a wide one: each phone shows it below its own task."), _("Phones now follow the projector."), _("Phones now show only their own pages."))}
      ${tick("hosts_vote", _("Hosts vote too"), _("From the next vote on."), _("Hosts vote from the next vote on."), _("Hosts no longer vote."))}
      ${tick("fill", _("Computer players fill empty seats"), _("From the next round on, when a side is short."), _("Computer players will fill empty seats."), _("Empty seats stay empty."))}
      ${number("ballots", _("Ballots per voter"), FEWEST_BALLOTS, MOST_BALLOTS, (n) => _("Ballots per voter: %(n)s, from the next vote on.", { n }))}
      ${number("show_clashes", _("Clashes on the projector"), 1, 40, (n) => _("The projector goes through %(n)s of a round’s clashes by itself.", { n }))}
      ${pub.format === "open" && number("rounds", _("Rounds"), Math.max(1, pub.phase.round ?? 1), MOST_ROUNDS, (n) => _("Rounds: %(n)s.", { n }))}
      <label class="row setting-row"><span>${_("Judges by choice")}</span>
        <select class="push" value=${options.judges} onChange=${(event) => {
          const judges = Number(event.target.value);
          const text =
            judges === NO_LIMIT
              ? _("Anyone can choose to judge.")
              : n_(
                  "%(n)s person can choose to judge.",
                  "%(n)s people can choose to judge.",
                  judges,
                );
          can.set({ judges }, text, { judges: options.judges });
        }}>${[...new Set([...JUDGES, options.judges])].sort((a, b) => a - b).map((n) => html`<option key=${n} value=${n}>${n === NO_LIMIT ? _("no limit") : n}</option>`)}</select>
      </label>
      <label class="row setting-row"><span>${_("Cards to keep")}</span>
        <select class="push" value=${keep} onChange=${(event) => {
          const [lo, hi] = HANDS[event.target.selectedIndex];
          can.set(
            { keep: [lo, hi] },
            _("Cards to keep: %(cards)s.", { cards: lo === hi ? lo : `${lo}–${hi}` }),
            { keep: options.keep },
          );
        }}>${HANDS.map(([lo, hi]) => html`<option key=${`${lo}–${hi}`} value=${`${lo}–${hi}`}>${lo === hi ? lo : `${lo}–${hi}`}</option>`)}</select>
      </label>
    </div>
  </details>`;
}
