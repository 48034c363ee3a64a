/** The teacher's console: who is here, what to press next, and what has been written. */

import { useState } from "preact/hooks";

import {
  Code,
  HallMark,
  MotionLine,
  RehearsalMark,
  phaseName,
  phaseTitle,
} from "#app/components/basics.js";
import { ClassPanel } from "#app/components/class_panel.js";
import { Questions } from "#app/components/debrief.js";
import { FootLinks } from "#app/components/foot_links.js";
import { Alert, Confirm } from "#app/components/messages.js";
import { Part, allBut, useLatest } from "#app/components/part.js";
import { Steps } from "#app/components/people.js";
import { useQuestion } from "#app/components/question.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useHostRoom } from "#app/core/room.js";
import { actions } from "#app/rooms/host/actions.js";
import { useKeys } from "#app/rooms/host/keys.js";
import { Controls } from "#app/rooms/host/bar.js";
import {
  Door,
  Ending,
  KeepWayBack,
  Keys,
  Report,
  Screens,
  Sides,
  WayBack,
  useKept,
} from "#app/rooms/host/panels.js";
import { FlowPanel } from "#app/rooms/host/flow.js";
import { People } from "#app/rooms/host/people.js";
import { PersonDialog } from "#app/rooms/host/person.js";
import { Rehearsal, RehearseThis } from "#app/rooms/host/rehearsal.js";
import { Clashes, Outcome } from "#app/rooms/host/results.js";
import { Lengths, Settings } from "#app/rooms/host/settings.js";
import { SharedTexts } from "#app/rooms/host/shared_texts.js";
import { Flags, Reason, Texts, WaitingTexts } from "#app/rooms/host/texts.js";

/** @import { Public } from "#app/protocol.d.ts" */

export function Screen() {
  const page = usePage();
  const room = useHostRoom();
  const { rehearsal } = room.public.options;
  const inHall = Boolean(page.hall); // then the way back is the hall's
  const pub = room.public;
  const [question, ask, close] = useQuestion(room, () =>
    room.toast(_("The phase ended by itself, so there’s nothing left to decide.")),
  );
  const [person, look] = useState(null);
  const [offer, setOffer] = useState(/** @type {any} */ (null)); // {text, undo, phase}
  const [kept, keep] = useKept(room.code);
  const can = useLatest(
    actions(room, page, ask, (done) => setOffer({ ...done, phase: pub.phase.id })),
  );
  const [keys, setKeys] = useKeys(can);
  const { id, name } = pub.phase;
  const running = name !== "finished";
  const joined = Object.values(pub.seats).some((seat) => seat.role !== "host" && !seat.gone); // then the list of people comes before the code
  const Asked = question?.reasons ? Reason : Confirm;
  return html`
    <header class="topbar">
      <a class="wordmark" href="/">Counterclaim</a>
      <span class="push row"><${RehearsalMark} /><${HallMark} /><${Code} code=${pub.code} /></span>
    </header>
    <main id="main" class="page stack console-page">
      <${MotionLine} />
      <${Steps} />
      <div class="console">
        <div class="stack urgent"><${WaitingTexts} can=${can} /><${Flags} can=${can} /></div>
        <section class="stack" aria-labelledby="phase">
          <div class="row"><h1 id="phase" tabindex="-1">${phaseTitle(pub.phase)}</h1> <p class="push">${counts(pub)}</p></div>
          ${pub.small && name === "vote" && html`<${Alert}><p>${_("With so few people, votes can be guessed. Say so before they vote.")}</p><//>`}
          ${name === "lobby" && !kept && !inHall && !rehearsal && html`<${KeepWayBack} onKept=${keep} />`}
          ${name === "lobby" && !joined && html`<${Door} can=${can} wide />`}
          ${name === "reveal" && html`<${Clashes} can=${can} />`}
          ${name === "finished" && html`<${Report} wide />`}
          ${name === "finished" ? html`<${Questions} /><${Outcome} can=${can} />` : html`<${People} look=${look} can=${can} />`}
          ${name === "lobby" && joined && html`<${Door} can=${can} wide />`}
          ${name !== "finished" && html`<${Advice} />`}
          <${Texts} can=${can} />
        </section>
        <aside class="stack" aria-label=${_("The room")}>
          ${rehearsal && running && html`<${Rehearsal} can=${can} />`}
          <${Part} room=${room} of=${[...allBut(pub, "progress"), ...allBut(room.me, "people", "texts"), kept, keys]}>
          <${Screens} can=${can} />
          ${running && html`<${Report} />`}
          <${FlowPanel} can=${can} />
          ${name === "lobby" && !rehearsal && html`<${RehearseThis} />`}
          ${name !== "lobby" && running && html`<${Door} can=${can} />`}
          ${running && html`<${Sides} can=${can} /><${Lengths} can=${can} /><${Settings} can=${can} />`}
          ${(name !== "lobby" || kept || inHall) && html`<${WayBack} />`}
          ${!inHall && !rehearsal && html`<${ClassPanel} code=${room.code} />`}
          <${Keys} on=${keys} set=${setKeys} />
          ${!running && html`<${SharedTexts} can=${can} />`}
          <${Ending} can=${can} />
          <//>
        </aside>
      </div>
    </main>
    <footer class="foot"><${FootLinks} /></footer>
    <${Controls} can=${can} offer=${offer?.phase === id && offer} onTaken=${() => setOffer(null)} />
    ${person && html`<${PersonDialog} key=${person} seat=${person} can=${can} onClose=${() => look(null)} />`}
    ${question && html`<${Asked} ...${question} onClose=${close} />`}
  `;
}

/** @param {Public} pub */
function counts({ phase, progress, seats }) {
  const here = Object.values(seats).filter((seat) => !seat.gone && seat.role !== "host").length;
  const benches = Object.values(progress ?? {});
  const [done, due] = benches.reduce(([a, b], bench) => [a + bench.done, b + bench.due], [0, 0]);
  if (phase.reading) return _("Time’s up. Someone has extra time.");
  return due
    ? _("%(done)s of %(due)s done", { done, due })
    : n_("%(n)s in the room", "%(n)s in the room", here);
}

/** A sentence to say, and what comes when the button is pressed. */
function Advice() {
  const { public: pub } = useHostRoom();
  const { name, when, next } = pub.phase;
  const say = {
    lobby: _("You will be given a side. You argue it to test it, not because you believe it."),
    stance:
      when === "after"
        ? _(
            "Forget your side now. Say what you think yourself; nobody will see your answer, not even me.",
          )
        : _(
            "Before we start: where do you stand yourself? Nobody in the room sees your answer, not even me.",
          ),
    draw: _("Keep the cards you can do the most with, even if you don’t agree with them."),
    opening: _(
      "You were given this side. Make the best case for it. Later you can say what you really think.",
    ),
    rebuttal: _(
      "Answer the strongest version of what they said. Take on the argument, never the person.",
    ),
    closing: _("Something in your case still stands. Say what, and why."),
    vote: _("Judge the argument, not the side you hold or the side you would choose."),
    reveal: _("What made this one land? Would the other side put it like that?"),
    revise: _(
      "Rewrite one text. Take a tip seriously, or answer what you had no answer to. None of this counts.",
    ),
    compare: _("Read both versions to the end before you say which is stronger."),
  }[name];
  const ahead = {
    stance:
      when === "after" || name === "reveal"
        ? _("Everyone says once more, in private, where they stand.")
        : _("Everyone says, in private, where they stand. You never see it."),
    draw: _("Each player gets four cards and keeps one or two."),
    opening: _("Each player writes an opening built on the cards they kept."),
    rebuttal: _(
      "Each opening goes to someone on the other side, with the name hidden. Drafts that are long enough are sent as they are.",
    ),
    closing: _("Each opener answers one rebuttal."),
    vote: _(
      "Everyone judges a few clashes with the names hidden. Drafts that are long enough are sent as they are.",
    ),
    reveal: _("The room sees the texts, their writers and the votes, one clash at a time."),
    revise: _(
      "Everyone may rewrite one of their texts, with the votes’ reasons and tips beside it.",
    ),
    compare: _("Everyone reads two versions of a text, without names, and says which is stronger."),
    finished: _("The room sees the awards, how often each side convinced it, and how it moved."),
  }[/** @type {string} */ (next)];
  return html`<div class="tiles advice">
    ${say && html`<section class="panel stack"><h2>${_("Say to the class")}</h2><p class="prose">${_("“%(words)s”", { words: say })}</p></section>`}
    ${ahead && html`<section class="panel stack"><h2>${_("Next: %(phase)s", { phase: phaseName(next) })}</h2><p class="small">${ahead}</p></section>`}
  </div>`;
}
