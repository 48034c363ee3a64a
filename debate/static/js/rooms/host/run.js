/** The console while a lesson runs: who is here and what is missing, what to say, what is on the projector, what they wrote. */

import { useState } from "preact/hooks";

import { Code, phaseName } from "#app/components/basics.js";
import { ClassPanel } from "#app/components/class_panel.js";
import { Questions } from "#app/components/debrief.js";
import { total } from "#app/components/figures.js";
import { WatchAgain } from "#app/components/flow_link.js";
import { Alert } from "#app/components/messages.js";
import { OutOfReach, TryIt } from "#app/components/out_of_reach.js";
import { Part, allBut } from "#app/components/part.js";
import { Qr } from "#app/components/qr.js";
import { Order, SpeechButtons, SpeechTime, throughSentence } from "#app/components/speaking.js";
import { useElement } from "#app/core/element.js";
import { inWindow } from "#app/core/dom.js";
import { html } from "#app/core/html.js";
import { _, n_, rich } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useTick } from "#app/core/render.js";
import { useHostRoom } from "#app/core/room.js";
import { waitsForHost } from "#app/core/show.js";
import { useScreenSounds } from "#app/core/sound.js";
import { everybody } from "#app/core/together.js";
import { knownHere } from "#app/core/turn.js";
import {
  areAlone,
  sayTogether,
  atTables,
  hasVote,
  heardAt,
  isAloud,
  queueOf,
  queuesOf,
  speechTitle,
} from "#app/core/speeches.js";
import {
  Blank,
  KeepWayBack,
  OpenProjector,
  Report,
  TableWindow,
  atOneTable,
  onProjector,
  useKept,
} from "#app/rooms/host/panels.js";
import { isWritten } from "#app/rooms/host/actions.js";
import { ChooseChallenge } from "#app/rooms/host/challenge.js";
import { nameOf } from "#app/rooms/host/names.js";
import { People } from "#app/rooms/host/people.js";
import { Rehearsal, RehearseThis } from "#app/rooms/host/rehearsal.js";
import { Clashes, Outcome, Steps, ToCome } from "#app/rooms/host/results.js";
import { useStill } from "#app/rooms/host/still.js";
import { TookBack } from "#app/rooms/host/took_back.js";
import { Texts, ToRead, WaitingTexts } from "#app/rooms/host/texts.js";

/** @import { Public } from "#app/protocol.d.ts" */
/** @import { Can } from "#app/types.d.ts" */

/** @param {{ look: (seat: string) => void, can: Can }} props */
export function Run({ look, can }) {
  const room = useHostRoom();
  const { public: pub, me } = room;
  const { name } = pub.phase;
  const inHall = Boolean(usePage().hall); // then the way back is the hall's
  const { rehearsal } = pub.options;
  const [kept, keep] = useKept(room.code);
  const seldom = [...allBut(pub, "progress"), ...allBut(me, "people", "texts")];
  const ref = useElement();
  useStill(ref);
  const ended = name === "finished";
  const begun = name !== "lobby" || isHere(pub); // what a teacher reads beforehand is one line
  const seatedFirst = name === "lobby" && atTables(pub) && isHere(pub); // the code is on the projector
  return html`<div class="console" ref=${ref}>
    <div class="stack urgent" id="urgent" tabindex="-1"><${ToRead} can=${can} /><${WaitingTexts} can=${can} /><${TookBack} /></div>
    <section class="stack" aria-labelledby="phase">
      ${pub.small && name === "vote" && html`<${Alert}><p>${_("With so few people, votes can be guessed. Say so before they vote.")}</p><//>`}
      ${offersSounds(pub) && html`<${TurnSoundsOn} about=${_("The show comes next. Its votes and its stamp can be heard.")} />`}
      ${!ended && name !== "reveal" && html`<${ToCome} can=${can} />`}
      ${seatedFirst && html`<${People} look=${look} />`}
      ${name === "lobby" && html`<${Door} />`}
      ${pub.queues && !atTables(pub) && html`<${Speakers} />`}
      ${name === "reveal" && html`<${Clashes} can=${can} /><${ToCome} can=${can} />`}
      ${ended ? html`<${Steps} can=${can} /><${ToCome} can=${can} /><${Report} /><${Questions} onShow=${pub.ending && can.ask} /><details class="fold figures"><summary>${_("Figures, and what they wrote")}</summary><div class="stack"><${Outcome} /><${Texts} can=${can} /></div></details>` : !seatedFirst && name !== "reveal" && html`<${People} look=${look} />`}
      ${name === "reveal" ? html`<details class="fold" key=${pub.phase.id}><summary>${_("Who is here, and what they wrote")}</summary><div class="stack"><${People} look=${look} /><${Texts} can=${can} /></div></details>` : !ended && html`<${Texts} can=${can} />`}
    </section>
    <aside class="stack" aria-label=${_("The room")}>
      <${Part} room=${room} of=${seldom}><${Say} /><//>
      ${rehearsal && !ended && html`<${Rehearsal} can=${can} />`}
      <${Part} room=${room} of=${[...seldom, kept]}>
        ${!ended && name !== "lobby" && html`<${Ahead} />`}
        ${me.challenges && html`<${ChooseChallenge} />`}
        <${Projector} can=${can} />
        ${name === "lobby" && !rehearsal ? html`${!begun && html`<${RehearseThis} />`}<details class="fold"><summary>${beforehand(isAloud(pub), !kept && !inHall)}</summary><div class="stack">${begun && html`<${RehearseThis} />`}<${OnPaper} />${!kept && !inHall && html`<${KeepWayBack} onKept=${keep} />`}</div></details>` : !ended && html`<${Seldom} paper=${isAloud(pub) || name !== "reveal"} />`}
        ${atTables(pub) && !atOneTable(room) && name !== "lobby" && !rehearsal && knownHere(room.code).length > 0 && html`<${TableHere} />`}
        ${ended && !inHall && !rehearsal && html`<${ClassPanel} code=${room.code} />`}
      <//>
    </aside>
  </div>`;
}

/** What a host may want before a lesson, and then no more. @param {boolean} aloud @param {boolean} link */
const beforehand = (aloud, link) =>
  aloud
    ? link
      ? _("Papers, your host link")
      : _("Papers")
    : link
      ? _("Lesson plan, your host link")
      : _("Lesson plan");

/** Where one of several tables sits at this laptop, whose names this browser knows: its window again, if somebody has closed it. */
const TableHere = () =>
  html`<section class="aside-part" aria-labelledby="table-window">
    <h2 id="table-window">${_("A table at this laptop")}</h2>
    <p class="small">${_("Closed its window? Nothing is lost.")}</p>
    <div class="row"><${TableWindow} /></div>
  </section>`;

/** The ways to what is printed: the plan of the lesson and, for a debate that is said aloud, what its people need. */
function OnPaper() {
  const { code, public: pub } = useHostRoom();
  const aloud = isAloud(pub);
  /** @param {string} page @param {string} words */
  const link = (page, words) =>
    html`<a class="btn quiet" target="_blank" href=${`/rooms/${code}/${page}`}>${words}<span class="vh"> ${_("(new window)")}</span></a>`;
  return html`<section class="aside-part" aria-labelledby="paper"><h2 id="paper">${_("On paper")}</h2><p class="small">${aloud ? _("The plan says what to do and to say at each step. The papers: who speaks when, with names once seats are taken; a flow sheet; the cards.") : _("What to do and to say at each step.")}</p>
    <div class="row">${link("lesson", _("Lesson plan"))}${aloud && link("paper", _("Open the papers"))}</div></section>`;
}

/** What a lesson under way seldom needs: the projector's page once more, and paper. @param {{ paper: boolean }} props */
function Seldom({ paper }) {
  const { phase } = useHostRoom().public;
  return html`<details class="fold"><summary>${paper ? _("Projector, paper") : _("Projector")}</summary><div class="stack">
    ${phase.name !== "lobby" && html`<div class="aside-part"><p class="small">${_("In its window, S turns the sounds on or off.")}</p><div class="row"><a class="btn quiet" target="_blank" href=${usePage().screenUrl} onClick=${inWindow}>${_("Open it again")}<span class="vh"> ${_("(new window)")}</span></a></div></div>`}
    ${paper && html`<${OnPaper} />`}
  </div></details>`;
}

/** How to join, as large as it is on the projector. */
function Door() {
  const { public: pub } = useHostRoom();
  const { code, locked, options } = pub;
  const { joinUrl } = usePage();
  return html`<section class="door" aria-labelledby="door">
    <div class="stack">
      <h2 id="door">${locked ? _("The door is locked") : _("How to join")}</h2>
      <p class="goto">${locked ? _("Nobody new can join. Everyone with a seat keeps it.") : rich(_("Go to %(address)s and type"), { address: html`<b>${new URL(joinUrl).host}</b>` })}</p>
      <p class="door-code"><${Code} code=${code} /></p>
    </div>
    <${Qr} />
    ${!options.rehearsal && html`<${OutOfReach} folded=${isHere(pub)} />`}
    ${!options.rehearsal && !locked && !isHere(pub) && html`<${TryIt} />`}
    ${atTables(pub) && !locked && !options.rehearsal && html`<${OneLaptop} />`}
  </section>`;
}

/** Whether somebody has joined. @param {Public} pub */
const isHere = ({ seats }) =>
  Object.values(seats).some(({ role, gone }) => role !== "host" && !gone);

/** Where no other device is there: the page of a table, in a window of this browser, with seats of its own. */
function OneLaptop() {
  const { code, public: pub } = useHostRoom();
  const some = isHere(pub); // then it is known how they sit
  return html`<div class="stack tight">
    <p class="row"><a class="btn quiet" target="_blank" href=${`/laptop/rooms/${code}`}>${_("The class sits at this laptop")}<span class="vh"> ${_("(new window)")}</span></a></p>
    ${!some && html`<p class="small">${_("No tablets? A new window asks for up to six names, and is their table. Tick those who only listen; they vote. Two speakers only? Then the class votes by hands, and you write the lines. Go to it for whatever they do, and back here to move on. Extend the screen to the projector, don’t mirror it: a mirrored screen shows everyone’s cards and votes.")}</p>`}
  </div>`;
}

/** Who speaks, and what moves the speakers on. */
function Speakers() {
  const room = useHostRoom();
  const queue = queueOf(room.public);
  if (!queue) return null;
  const { speaker } = queue;
  const speech = speechTitle(room.public.phase.name, queue);
  return html`<section class="ticket wide-ticket stack" aria-labelledby="speakers">
    <div class="row"><h2 id="speakers">${speaker ? _("%(speech)s: %(name)s", { speech, name: nameOf(room, speaker) }) : throughSentence(queue)}</h2> <${SpeechTime} queue=${queue} only="over" looks /></div>
    <p class="small">${speaker ? _("At zero let the sentence end. Whoever speaks can press these too.") : _("The phase ends when every line is there, or in a minute.")}</p>
    <${SpeechButtons} />
    <${Order} calls />
  </section>`;
}

/** What to say where people speak. */
const saidAloud = () => ({
  draw: _(
    "You stand up for a side to test it. Listeners: you will judge what is said, not how well it is said.",
  ),
  opening: _("One point, its reason, its evidence. A partner writes one line."),
  questions: _("Short questions, to one person. Ask about the argument, never about the person."),
  think: _("Silence, please. Answer the strongest version of what they said."),
  vote: _("You know who said it. Judge the line all the same, whoever said it and however well."),
});

/** The same at tables. @param {import("#app/types.d.ts").HostRoom} room */
const saidAtTables = (room) => ({
  draw: saidInDraw(room),
  opening: isTwo(room.public)
    ? heardAt(room, "1")
      ? _("One point, its reason, its evidence. %(name)s listens, and writes one line.", {
          name: nameOf(room, heardAt(room, "1") ?? ""),
        })
      : _("One point, its reason, its evidence. I write one line.")
    : _(
        "One point, its reason, its evidence. Whoever the device names, or anyone else who isn’t speaking, writes one line.",
      ),
  questions: _("Ask the other side at your table. Short questions, about the argument."),
  vote: _("One at a time at the device, the others look away and talk: what would convince you?"),
  reveal: saidOfResult(room.public),
});

/** Whether only two speak. @param {Public} pub */
const isTwo = (pub) => queuesOf(pub).every(({ speakers }) => speakers.length <= 2);

/** Where the draw is: one side chooses, then the other, and then all plan. @param {import("#app/types.d.ts").HostRoom} room */
function saidInDraw({ net, public: pub }) {
  const { done, due } = everybody(pub.progress);
  const { deadline, remaining, length = 0 } = pub.phase.clock ?? {};
  const left = deadline === undefined ? remaining : deadline - net.now();
  if (due && done === due) return _("Put the device in the middle. Plan your minute on paper.");
  if (left !== undefined && left <= length / 2) return _("Now the other side.");
  return _("One side takes the device and whispers; then the other.");
}

/** @param {Public} pub */
function saidOfResult(pub) {
  const votes = pub.clashes?.[pub.reveal?.at ?? ""]?.votes;
  const read = votes ? total(votes) : 0; // 0: the room doesn't know yet, or nobody judged it
  const two = !hasVote(pub);
  return [
    two &&
      (areAlone(pub)
        ? sayTogether()
        : _("Was the opening stronger, or the answer to it? Whoever listened raises a hand.")),
    read &&
      n_(
        "%(n)s person judged these lines: a first impression.",
        "%(n)s people judged these lines: a first impression.",
        read,
      ),
    !two && _("Would you have said the same? Why?"),
  ]
    .filter(Boolean)
    .join(" ");
}

/** While an ending waits for its host. @param {import("#app/protocol.d.ts").EndingShow} ending @param {number} now @param {boolean} few whether the room isn't told how it moved */
const saidOfEnding = (ending, now, few) =>
  ({
    moved: few
      ? _("Hands up, if you like: who moved, even a little? What moved you, and what didn’t?")
      : _("Is that what you expected? What moved you, and what didn’t?"),
    remember: _("What does that line do that the others don’t?"),
  })[/** @type {"moved"} */ (waitsForHost(ending, now))];

/** One sentence to say. */
function Say() {
  const room = useHostRoom();
  const { public: pub } = room;
  const { name, when } = pub.phase;
  useTick(1000);
  const say = /** @type {{ [phase: string]: string }} */ ({
    lobby: _("You will be given a side. You argue it to test it, not because you believe it."),
    stance:
      when === "after"
        ? _("Answer for yourself now, whatever side you argued. Nobody will see it, not even me.")
        : _(
            "Before we start: where do you stand yourself? Nobody in the room sees your answer, not even me.",
          ),
    draw: pub.phase.swapped
      ? _("You argue the other side now. Keep the cards you can do the most with.")
      : _("Keep the cards you can do the most with, even if you don’t agree with them."),
    opening: _("Make the best case for your side. Later you can say what you really think."),
    rebuttal: _(
      "Answer the strongest version of what they said. Take on the argument, never the person.",
    ),
    closing: _("Something in your case still stands. Say what, and why."),
    vote: _("Judge the argument, not the side you hold or the side you would choose."),
    reveal:
      pub.reveal?.step === "own"
        ? _("Here is the round in sum. What worked, and what will you do differently next time?")
        : _("What made this one land? Would the other side put it like that?"),
    revise: _("Rewrite one text: take a tip seriously, or answer what you had no answer to."),
    compare: _("Read both versions to the end before you say which is stronger."),
    finished:
      pub.ending &&
      saidOfEnding(pub.ending, room.net.now(), pub.results?.swing?.verdict === "too_few"),
    ...(isAloud(pub) && saidAloud()),
    ...(atTables(pub) && saidAtTables(room)),
  })[name];
  return (
    say &&
    html`<section class="aside-part" aria-labelledby="say"><h2 id="say" class="kicker">${_("Say to the class")}</h2><p class="say">${_("“%(words)s”", { words: say })}</p>${toDo(pub) && html`<p class="small">${toDo(pub)}</p>`}</section>`
  );
}

/** What a host does meanwhile, in a line. @param {Public} pub */
function toDo({ phase, format, unread }) {
  if (isAloud({ format })) return "";
  if (unread) return _("Read the text that waits for you: the class is waiting, too.");
  if (phase.name === "lobby") return _("Once everybody is in, press “Begin”.");
  if (!phase.clock || phase.name === "reveal") return "";
  return isWritten(phase.name)
    ? _("Help whoever is stuck. It goes on by itself when all are done.")
    : _("It goes on by itself when all are done.");
}

/** The same where people speak. */
const nextAloud = () => ({
  draw: _("Each speaker gets four cards and keeps one or two. Everyone else reads the motion."),
  opening: _("The speakers open in turn. Nothing starts by itself."),
  questions: _("Listeners ask, by a show of hands."),
  think: _("Each speaker is given one opening of the other side to answer."),
  rebuttal: _("The speakers answer in turn."),
  closing: _("Each speaker says what still stands."),
  vote: _("Listeners judge two clashes each. Speakers say whether they were restated fairly."),
  reveal: _("The room sees the lines, who said them and the votes, one clash at a time."),
  finished: _("The room sees what came of it, and the questions."),
});

/** The same at tables. */
const nextAtTables = () => ({
  opening: _("At each table they open in turn. Nothing starts by itself."),
  questions: _("The two sides ask each other short questions. Nobody writes them down."),
  rebuttal: _("At each table they answer in turn."),
  vote: _(
    "One after another at the device, each judges two clashes of other tables, or of the only one.",
  ),
  finished: _("The room sees what came of it, and the questions."),
});

/** What comes when the button is pressed. */
function Ahead() {
  const { public: pub } = useHostRoom();
  const { name, when, next } = pub.phase;
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
    reveal: _(
      "The room sees the texts and the votes, one clash at a time; only winners are named.",
    ),
    revise: _(
      "Everyone may rewrite one of their texts, with the votes’ reasons and tips beside it.",
    ),
    compare: _("Everyone reads two versions of a text, without names, and says which is stronger."),
    finished: _(
      "The room sees what came of the debate, a step at a time, as far as its votes can say.",
    ),
    ...(isAloud(pub) && nextAloud()),
    ...(atTables(pub) && nextAtTables()),
  }[/** @type {string} */ (next)];
  return (
    ahead &&
    html`<section class="aside-part" aria-labelledby="ahead"><h2 id="ahead">${_("Next: %(phase)s", { phase: phaseName(next) })}</h2><p class="small">${ahead}${name === "reveal" && next === "draw" && !pub.options.rehearsal ? ` ${_("Short of time? “Finish early” in Settings skips the next round and keeps the talk.")}` : ""}</p></section>`
  );
}

/** Turns the big screen's sounds on, if they are off there. A browser that plays none before somebody has pressed something on it says so. @param {{ about?: string }} props */
function TurnSoundsOn({ about }) {
  const { sounds, turnOn } = useScreenSounds(useHostRoom().public.code);
  const [asked, ask] = useState(false);
  const press = () => {
    turnOn();
    ask(true);
  };
  if (sounds !== false) return null;
  if (asked)
    return html`<p class="small" role="status">${_("Silent? Press S on the projector.")}</p>`;
  const button = html`<button type="button" class=${`btn quiet ${about ? "push" : ""}`} onClick=${press}>${_("Turn the sounds on")}</button>`;
  return about ? html`<div class="row ticket"><p>${about}</p>${button}</div>` : button;
}

/** Whether its sounds are offered before a lesson's first show. @param {Public} pub */
const offersSounds = ({ phase, motion }) =>
  phase.name === "vote" && phase.round === 1 && !motion.tone;

/** What is on the projector, and the switch that blanks it. The lobby has the ways to open it. @param {{ can: Can }} props */
function Projector({ can }) {
  const pub = useHostRoom().public;
  const { code, phase, blank, flow_shown: flow } = pub;
  const lobby = phase.name === "lobby";
  const { sounds } = useScreenSounds(code);
  return html`<section class="aside-part" aria-labelledby="screens">
    <h2 id="screens">${lobby ? _("Put the code on the projector") : _("On the projector")}</h2>
    ${(blank || flow || !["reveal", "finished"].includes(phase.name)) && html`<p class="small">${onProjector(pub)}</p>`}
    ${sounds && html`<p class="small">${_("Its sounds are on.")}</p>`}
    <div class="row">${lobby && html`<${OpenProjector} />`}${(!lobby || blank) && html`<${Blank} can=${can} />`}${!offersSounds(pub) && html`<${TurnSoundsOn} />`}</div>
    ${phase.name === "finished" && html`<${WatchAgain} />`}
  </section>`;
}
