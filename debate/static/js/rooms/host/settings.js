/** The console's second view: what a host may set and open, section by section. */

import { useState } from "preact/hooks";

import { phaseName } from "#app/components/basics.js";
import { asks } from "#app/components/cards.js";
import { ClassPanel } from "#app/components/class_panel.js";
import { Part, allBut } from "#app/components/part.js";
import { SoundSwitch } from "#app/components/sound_switch.js";
import { minutes } from "#app/core/clock.js";
import { valueOf } from "#app/core/dom.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useHostRoom } from "#app/core/room.js";
import { unapproved } from "#app/rooms/host/actions.js";
import { FlowPanel } from "#app/rooms/host/flow.js";
import {
  Blank,
  Ending,
  Joining,
  Keys,
  OpenProjector,
  ReportSoFar,
  Row,
  Sides,
  onProjector,
} from "#app/rooms/host/panels.js";
import { Newcomers, Out } from "#app/rooms/host/people.js";
import { SharedTexts } from "#app/rooms/host/shared_texts.js";

const [SHORTEST, LONGEST, STEP] = [15, 900, 15]; // s
const [FEWEST_BALLOTS, MOST_BALLOTS] = [1, 8];
const MOST_ROUNDS = 4;
const NO_LIMIT = 200; // judges: the highest number, which no room reaches
const JUDGES = [0, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 40, 80, NO_LIMIT];
/** @type {[number, number][]} */
const HANDS = [
  [1, 1],
  [1, 2],
  [2, 2],
  [1, 3],
  [1, 4],
];

/** @import { Can } from "#app/types.d.ts" */

/** @param {{ can: Can, keys: [boolean, (on: boolean) => void] }} props */
export function Settings({ can, keys }) {
  const room = useHostRoom();
  const { public: pub, me } = room;
  const [chosen, choose] = useState("joining");
  const ended = pub.phase.name === "finished";
  const noClass = Boolean(usePage().hall || pub.options.rehearsal); // a hall's page has its class
  /** @type {[string, string, () => unknown, boolean?][]} */
  const every = [
    ["joining", _("Joining"), () => html`<${Joining} can=${can} />`],
    ["people", _("Sides and people"), () => html`<${SidesAndPeople} can=${can} />`],
    ["lengths", _("Lengths"), () => html`<${Lengths} can=${can} />`, ended],
    ["projector", _("Projector and sound"), () => html`<${Projector} can=${can} />`],
    ["texts", _("Texts"), () => html`<${TextSettings} can=${can} />`],
    ["keys", _("Keyboard"), () => html`<${Keys} keys=${keys} />`],
    ["class", _("This class"), () => html`<${ClassPanel} code=${room.code} />`, noClass],
    ["end", _("End or delete"), () => html`<${Ending} can=${can} />`],
  ];
  const sections = every.filter(([, , , left]) => !left);
  const [name, title, contents] = sections.find(([one]) => one === chosen) ?? sections[0];
  return html`<div class="settings">
    <nav aria-label=${_("Settings")}>
      ${sections.map(([one, words]) => html`<button type="button" key=${one} aria-current=${one === name ? "true" : undefined} onClick=${() => choose(one)}>${words}</button>`)}
    </nav>
    <section class="set-list" key=${name} aria-labelledby="section">
      <h2 id="section">${title}</h2>
      <${Part} room=${room} of=${[name, keys[0], ...allBut(pub, "progress"), ...allBut(me, ...(name === "people" ? [] : ["people", "texts"]))]}>${contents()}<//>
    </section>
  </div>`;
}

/** @param {{ can: Can }} props */
function SidesAndPeople({ can }) {
  const { me, motion, public: pub } = useHostRoom();
  const { judges } = me.options;
  const running = pub.phase.name !== "finished";
  return html`
    ${
      running &&
      html`<${Sides} can=${can} />
    ${!asks(motion) && html`<${Tick} can=${can} name="fill" words=${_("Computer players fill empty seats")} about=${_("From the next round on, when a side is short.")} on=${_("Computer players will fill empty seats.")} off=${_("Empty seats stay empty.")} />`}
    <${Tick} can=${can} name="hosts_vote" words=${_("Hosts vote too")} about=${_("From the next vote on.")} on=${_("Hosts vote from the next vote on.")} off=${_("Hosts no longer vote.")} />
    <${Tick} can=${can} name="shared" words=${_("Several people at one device")} about=${_("Up to six take turns. Give each part more time.")} on=${_("Up to six people can now share a device.")} off=${_("Each newcomer needs a device of their own. Those who share one go on.")} />
    <${Choice} words=${_("Judges by choice")} options=${[...new Set([...JUDGES, judges])].sort((a, b) => a - b).map((n) => [n, n === NO_LIMIT ? _("no limit") : n])} value=${judges} onChoose=${(
      /** @type {string} */ n,
    ) =>
      can.set(
        { judges: Number(n) },
        Number(n) === NO_LIMIT
          ? _("Anyone can choose to judge.")
          : n_("%(n)s person can choose to judge.", "%(n)s people can choose to judge.", Number(n)),
        { judges },
      )} />`
    }
    <${Newcomers} can=${can} /><${Out} can=${can} />`;
}

/** @param {{ can: Can }} props */
function Projector({ can }) {
  const { public: pub } = useHostRoom();
  const running = pub.phase.name !== "finished";
  return html`
    <${Row} title=${_("Projector")} about=${onProjector(pub)}><${OpenProjector} /><${Blank} can=${can} /><//>
    ${
      running &&
      html`<${Tick} can=${can} name="corner" words=${_("Code in a corner of the projector")} about=${_("With a QR code, for latecomers, in every phase.")} on=${_("The corner shows the code.")} off=${_("The corner is empty.")} />
    <${Tick} can=${can} name="mirror" words=${_("Phones follow the projector")} about=${_("For a classroom with no projector, or a wide one: each phone shows it below its own task.")} on=${_("Phones now follow the projector.")} off=${_("Phones now show only their own pages.")} />`
    }
    <${FlowPanel} can=${can} />
    <${Row} title=${_("Sound of this console")} about=${_("On this device only. The projector has its own: S there turns them on.")}><${SoundSwitch} as="btn quiet" /><//>`;
}

/** @param {{ can: Can }} props */
function TextSettings({ can }) {
  const ended = useHostRoom().public.phase.name === "finished";
  return ended
    ? html`<${SharedTexts} can=${can} />`
    : html`<${Tick} can=${can} name="approve" words=${_("Read texts before they’re shown")} about=${_("Nobody sees a text until you approve it.")} on=${_("You now read texts first.")} off=${_("Texts are now shown straight away.")} />
    <${ReportSoFar} />`;
}

/** An option that is on or off. `on`, `off`: what is said once it is. @param {{ can: Can, name: string, words: string, about: string, on: string, off: string }} props */
function Tick({ can, name, words, about, on, off }) {
  const room = useHostRoom();
  const flip = (/** @type {Event} */ event) => {
    const box = /** @type {HTMLInputElement} */ (event.target);
    const value = box.checked;
    box.checked = !value; // the box shows the room's value, which has not changed yet
    if (name === "approve" && !value && unapproved(room)) return can.stopApproving();
    return can.set({ [name]: value }, value ? on : off, { [name]: !value });
  };
  return html`<label class="setting">
    <span><b>${words}</b> <span class="small">${about}</span></span> <input type="checkbox" class="switch" checked=${Boolean(room.me.options[name])} onChange=${flip} />
  </label>`;
}

/** @param {{ words: string, options: [string | number, string | number][], value: string | number, onChoose: (value: string) => void }} props */
function Choice({ words, options, value, onChoose }) {
  return html`<label class="setting"><b>${words}</b>
    <select value=${value} onChange=${(/** @type {Event} */ event) => onChoose(valueOf(event))}>${options.map(([one, shown]) => html`<option key=${one} value=${one}>${shown}</option>`)}</select>
  </label>`;
}

/** @param {{ name: string, value: string | number, less?: () => void, more?: () => void }} props */
function Stepper({ name, value, less, more }) {
  /** @param {string} words @param {string} sign @param {() => void} [action] */
  const button = (words, sign, action) =>
    html`<button type="button" class="step" aria-label=${words} aria-disabled=${action ? undefined : "true"} onClick=${action}>${sign}</button>`;
  return html`<div class="row stepper" role="group" aria-label=${name}>
    <span>${name}</span>
    <span class="push note">${button(_("Less: %(name)s", { name }), "−", less)} <b class="num" aria-live="polite">${value}</b> ${button(_("More: %(name)s", { name }), "+", more)}</span>
  </div>`;
}

/** How long the coming phases are, and how much there is to do in them. @param {{ can: Can }} props */
function Lengths({ can }) {
  const { me, public: pub } = useHostRoom();
  const { options } = me;
  const { lengths, first_round } = options;
  const names = ["stance", ...pub.course].filter((name) => name in lengths);
  /** @param {string} name @param {number} seconds */
  const set = (name, seconds) =>
    can.set(
      { lengths: { [name]: seconds } },
      _("%(phase)s: %(time)s from next time.", {
        phase: phaseName(name),
        time: minutes(seconds),
      }),
      { lengths: { [name]: lengths[name] } },
    );
  /** @param {"ballots" | "rounds" | "show_clashes"} name @param {string} words @param {number} lo @param {number} hi @param {(n: number) => string} said */
  const number = (name, words, lo, hi, said) => {
    const n = options[name];
    const to = (/** @type {number} */ next) =>
      next < lo || next > hi
        ? undefined
        : () => can.set({ [name]: next }, said(next), { [name]: n });
    return html`<${Stepper} name=${words} value=${n} less=${to(n - 1)} more=${to(n + 1)} />`;
  };
  const handName = (/** @type {[number, number]} */ [lo, hi]) =>
    lo === hi ? String(lo) : `${lo}–${hi}`;
  return html`
    ${names.length > 0 && html`<p class="small">${_("Changes apply from the next phase.")} ${first_round > 1 && (pub.phase.round ?? 0) < 1 && _("The first round gets a little more.")}</p>`}
    ${names.map((name) => {
      const seconds = lengths[name];
      const to = (/** @type {number} */ n) =>
        n < SHORTEST || n > LONGEST ? undefined : () => set(name, n);
      return html`<${Stepper} key=${name} name=${phaseName(name)} value=${seconds ? minutes(seconds) : _("no clock")} less=${to(seconds - STEP)} more=${to(seconds + STEP)} />`;
    })}
    ${pub.format === "open" && number("rounds", _("Rounds"), Math.max(1, pub.phase.round ?? 1), MOST_ROUNDS, (n) => _("Rounds: %(n)s.", { n }))}
    ${number("ballots", _("Ballots per voter"), FEWEST_BALLOTS, MOST_BALLOTS, (n) => _("Ballots per voter: %(n)s, from the next vote on.", { n }))}
    ${number("show_clashes", _("Clashes on the projector"), 1, 40, (n) => _("The projector goes through %(n)s of a round’s clashes by itself.", { n }))}
    <${Choice} words=${_("Cards to keep")} options=${HANDS.map((hand) => [handName(hand), handName(hand)])} value=${handName(options.keep)} onChoose=${(
      /** @type {string} */ chosen,
    ) =>
      can.set(
        { keep: HANDS.find((hand) => handName(hand) === chosen) },
        _("Cards to keep: %(cards)s.", { cards: chosen }),
        { keep: options.keep },
      )} />`;
}
