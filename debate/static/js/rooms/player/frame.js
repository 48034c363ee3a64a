/** The frame of a person's screen in every phase: top bar, page, the main action, and the way out. */

import { useEffect, useState } from "preact/hooks";

import {
  Icon,
  LinkButton,
  MotionLine,
  RehearsalMark,
  RoomMark,
  Side,
  phaseName,
} from "#app/components/basics.js";
import { FootLinks } from "#app/components/foot_links.js";
import { Alert, Confirm } from "#app/components/messages.js";
import { OnYourMind } from "#app/coaching/noticed.js";
import { SoundSwitch } from "#app/components/sound_switch.js";
import { TimerBar } from "#app/components/timer.js";
import { base } from "#app/core/base.js";
import { html } from "#app/core/html.js";
import { _, rich } from "#app/core/i18n.js";
import { useElement } from "#app/core/element.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { warn } from "#app/core/sound.js";
import { ranOut } from "#app/core/clock.js";
import { isOpenTable, queueOf, sideIsDealt, speechTitle } from "#app/core/speeches.js";
import { inTab } from "#app/core/storage.js";
import { moreTime } from "#app/core/together.js";
import { NUDGED_HERE } from "#app/core/turn.js";
import { keep } from "#app/coaching/kept.js";
import { AskOthers, DoneHere, Guests, HandOn, Whose, useDoneHere } from "#app/rooms/player/here.js";
import { usePlay } from "#app/rooms/player/later.js";
import { Mirror } from "#app/rooms/player/mirror.js";

/** @import { Public } from "#app/protocol.d.ts" */

function Bar() {
  const { public: pub, me } = useRoom();
  const { name, round, rounds, paused, waits, extended } = pub.phase;
  const note = paused
    ? _("Your teacher has paused the game. Read or write on.")
    : waits && me.task && !me.done
      ? _("Your teacher is waiting for the last few. Take your time.")
      : extended
        ? moreTime(pub)
        : ranOut(pub)
          ? _("Time’s up. Need more? Take it: nothing goes on until you do.")
          : "";
  const { table, seat: shared } = usePage();
  const number = isOpenTable(pub) && me.group?.number;
  const ofTable = shared && number; // then the page is everybody's there
  const queue = ofTable && queueOf(pub, number);
  const side = ofTable
    ? queue && pub.seats[queue.speaker ?? ""]?.side
    : sideIsDealt(pub) && me.side;
  const round_ =
    round && rounds > 1
      ? _("%(phase)s, round %(round)s", { phase: phaseName(name), round })
      : name === "stance"
        ? _("Your view")
        : name === "finished" && pub.options.practice
          ? _("Answers and look back") // nobody is there to see how it ended
          : phaseName(name);
  return html`<header class="topbar">
    ${number && html`<b>${_("Table %(n)s", { n: number })}</b>`}
    ${side ? html`<${Side} side=${side} />` : ofTable ? null : html`<span class="wordmark">Counterclaim</span>`}
    <${RehearsalMark} />
    <span class="kicker push phase">${name === "lobby" ? html`<${RoomMark} />` : table ? html`${_("Table %(n)s", { n: table })} · ${round_}` : queue ? speechTitle(name, queue) : round_}</span>
    ${name !== "lobby" && name !== "finished" && html`<${TimerBar} />`}
    <div class="bar-note" role="status">${note && html`<p class="note small"><${Icon} name=${paused ? "i-pause" : "i-wait"} /> <span>${note}</span></p>`}</div>
  </header>`;
}

function Interruptions() {
  const { public: pub, me, offline, connection } = useRoom();
  const { reading, held } = pub.phase;
  return html`<div class="contents" role="status">
    ${offline && html`<p class="note small"><${Icon} name="i-away" /> <span>${_("You’re offline: this debate is between you and a computer player, on this device.")}</span></p>`}
    ${reading && !me.clock && html`<${Alert}><p>${_("Reading time. The room moves on in a moment.")}</p><//>`}
    ${held && html`<p class="note small"><${Icon} name="i-wait" /> <span>${pub.reveal?.through ? _("Take your time. Your teacher goes on when the class is ready.") : _("Your teacher is keeping the results up to discuss them.")}</span></p>`}
    ${connection.name === "connecting" && html`<p class="small">${_("Joining the room")}</p>`}
  </div>`;
}

const ANSWERED = "counterclaim nudge"; // the last nudge that was answered in this tab

/** A teacher's nudge stays until the student answers it. */
function Nudge() {
  const { public: pub, me } = useRoom();
  const { seat: shared } = usePage();
  const ofTable = shared && isOpenTable(pub); // then one of them was meant, and nobody is told who
  const nudged = Number(ofTable ? me.group?.nudged : me.nudged) || 0;
  const [seen, setSeen] = useState(() =>
    Math.max(Number(inTab.get(ANSWERED)), Number(inTab.get(NUDGED_HERE))),
  );
  if (nudged <= seen) return null;
  const answer = () => {
    setSeen(nudged);
    inTab.set(ofTable ? NUDGED_HERE : ANSWERED, String(nudged)); // the table's answer holds in its private turns, too
  };
  return html`<div class="alert" role="status">
    <div class="stack tight"><p>${ofTable ? _("Your teacher is checking in on your table. If you need help, or a moment, raise a hand.") : _("Your teacher is checking in. Need a hand, or a moment? You can ask, or step out.")}</p>
    <button type="button" class="btn quiet" onClick=${answer}>${ofTable ? _("Thanks, we’re fine") : _("Thanks, I’m fine")}</button></div>
  </div>`;
}

const TOLD = "counterclaim kept"; // the screen of this tab that said that practice works offline
const SAT = "counterclaim table"; // the room and the table at which this tab's people sat down

/** People who came with a phone of their own are told where to sit, and so is somebody whom the others at a table have left alone. */
function Moved() {
  const { code, public: pub, me } = useRoom();
  const { seat: shared } = usePage();
  const number = isOpenTable(pub) ? me.group?.number : undefined;
  const sits = `${code} ${number}`;
  const [sat, setSat] = useState(() => inTab.get(SAT));
  const sitDown = () => (setSat(sits), inTab.set(SAT, sits));
  const known = sat?.startsWith(`${code} `);
  useEffect(() => void (shared && number && !known && sitDown()), [number, known]);
  if (!number || sat === sits || (shared && !known)) return null;
  return html`<div class="alert" role="status">
    <div class="stack tight">${known ? html`<p>${_("You’d be alone at your table, so go and sit at table %(n)s. You speak there.", { n: number })}</p>` : html`<p class="lede"><b>${_("Sit down at Table %(n)s", { n: number })}</b></p>`}
    <button type="button" class="btn quiet" onClick=${sitDown}>${_("I’m there")}</button></div>
  </div>`;
}

/** Says so once this device keeps what practice needs, on the first screen that knows. @param {{ screen: string }} props */
function KeptOnDevice({ screen }) {
  const [kept, setKept] = useState(false);
  useEffect(() => void keep().then((state) => setKept(state === "kept")), []);
  useEffect(() => void (kept && !inTab.get(TOLD) && inTab.set(TOLD, screen)), [kept]);
  const first = (inTab.get(TOLD) || screen) === screen;
  return html`<p role="status" class="small">${kept && first && html`${_("Practice now works offline on this device.")} ${_("Open it at:")} <a href="/practice">${location.host + "/practice"}</a>`}</p>`;
}

/** In solo practice there is no teacher, and nobody can become a judge. @param {{ reference?: unknown }} props */
function AloneFoot({ reference }) {
  const { code, public: pub, drafts, offline, act } = useRoom();
  const [asking, setAsking] = useState(false);

  async function stop() {
    if (!(await act("leave")).ok) return;
    drafts?.clear();
    location.assign(offline ? "/practice" : "/");
  }

  return html`<footer class="foot">
    <${OnYourMind} />
    <p>${_("You’re practising alone: nobody else is in this room.")} ${pub.motion.tone ? _("Reading this can be heavy; stop whenever you like.") : _("Stop whenever you like.")}</p>
    ${offline ? html`<p class="small">${_("What you write stays on this device only. It’s deleted when you stop or start again, or after two days.")}</p>` : html`<${KeptOnDevice} screen=${`${code} ${pub.phase.id}`} />`}
    ${pub.phase.name !== "finished" && html`<p class="row ways"><${LinkButton} onClick=${() => setAsking(true)}>${_("Stop here")}<//></p>`}
    ${asking && html`<${Confirm} final title=${_("Stop here?")} text=${_("The debate ends, and anything you haven’t sent is lost.")} yes=${_("Stop here")} no=${_("Keep writing")} onYes=${stop} onClose=${() => setAsking(false)} />`}
    ${(reference || !offline) && html`<${More}>${reference}${!offline && html`<${FootLinks} />`}<//>`}
  </footer>`;
}

/** What comes before the way out. @param {Public} pub */
const needsBreak = ({ motion }) =>
  motion.tone ? _("Reading this can be heavy.") : _("Need a break?");

/** Everything that is seldom wanted, behind one button. @param {{ before: unknown, opened?: Opened, children?: unknown }} props `opened`: its button stands elsewhere */
function More({ before, opened, children }) {
  const own = useState(false);
  const [open] = opened ?? own;
  const ref = useElement();
  useEffect(() => void (open && ref.current.scrollIntoView({ block: "end" })), [open]); // it may open below the edge
  return html`<p>${before} ${!opened && html`<${MoreButton} opened=${own} />`}</p>
    <div id="more" class="stack more" ref=${ref}>${open && children}</div>`;
}

/** @typedef {[boolean, (open: boolean) => void]} Opened */
/** @param {{ opened: Opened }} props */
const MoreButton = ({ opened: [open, setOpen] }) =>
  html`<button type="button" class="link" aria-expanded=${open ? "true" : "false"} aria-controls="more" onClick=${() => setOpen(!open)}>${open ? _("Less") : _("More")}</button>`;

/** Below a page that a whole table shares: what one of them does alone is not here. @param {{ reference?: unknown, opened?: Opened }} props */
function TableFoot({ reference, opened }) {
  const { code, public: pub, me, clock } = useRoom();
  const speaks = queueOf(pub, me.group?.number)?.began; // the form would take the clock and *Stop* away
  useEffect(() => warn(clock), [clock]);
  return html`<footer class="foot">
    <${More} opened=${opened} before=${`${needsBreak(pub)} ${_("Anyone may step out, or only listen: your teacher can note it, and nobody asks why.")}`}>
      ${reference}
      <p class="row ways"><${SoundSwitch} /> ${!pub.locked && (speaks ? html`<span>${_("Someone else joins you here? After this speech.")}</span>` : html`<${HandOn} look="link" then=${`${base}/rooms/${code}?add`}>${_("Someone else joins you here")}<//>`)} <a href=${`${base}/leave-device`}>${_("Leave this device")}</a></p>
      <${FootLinks} />
    <//>
  </footer>`;
}

/** Whether anything is still written, so that it makes a difference who plays. @param {Public} pub */
const playsOn = ({ phase: { name, round = 0, rounds, when }, options }) =>
  round < rounds
    ? when !== "after"
    : !["vote", "reveal", "compare"].includes(name) ||
      Boolean(options.revise && name !== "compare");

/** What is lost by becoming a judge, and until when there is a way back. @param {Public} pub @param {boolean} owes */
function asJudge({ phase: { name, round = 0, rounds, when } }, owes) {
  const before = name === "lobby" || when === "before";
  return [
    _("You read and vote, and write no more. What you sent still counts; nobody asks why."),
    owes && _("What you haven’t sent yet is lost."),
    before
      ? _("If you change your mind, tell your teacher.")
      : round < rounds
        ? _(
            "If you change your mind, tell your teacher: in this part you play on at once, later from the next round on.",
          )
        : _(
            "If you change your mind, tell your teacher before this part ends. After that you judge until the end.",
          ),
  ]
    .filter(Boolean)
    .join(" ");
}

/** @param {{ reference?: unknown }} props what this page has to look up */
function Foot({ reference }) {
  const { public: pub, me, net, drafts, act, clock } = useRoom();
  const { seat: shared } = usePage();
  useEffect(() => warn(clock), [clock]);
  const [asking, setAsking] = useState("");
  const judges = Object.values(pub.seats).filter((seat) => seat.role === "judge" && !seat.gone);
  const full = pub.options.judges !== undefined && judges.length >= pub.options.judges;
  const close = () => setAsking("");
  const out = html`<${LinkButton} onClick=${() => act("step_out")}>${_("Step out for a moment")}<//>`;
  const inFull = pub.motion.tone || ["lobby", "stance"].includes(pub.phase.name); // later it is known
  if (pub.phase.name === "finished")
    return html`<footer class="foot"><${More}>
      ${reference}
      <p class="row ways"><a href=${`${base}/leave-device`}>${_("Leave this device")}</a></p>
      <${FootLinks} />
    <//></footer>`;

  async function leave() {
    if (!(await act("leave")).ok) return;
    drafts?.clear();
    net.end("left");
  }

  return html`<footer class="foot">
    <${More} before=${inFull ? html`${needsBreak(pub)} ${rich(shared ? _("%(out)s: nobody asks why.") : _("%(out)s: only your teacher knows."), { out })}` : out}>
    ${reference}
    <p class="row ways">
      <${SoundSwitch} />
      ${me.role === "player" && playsOn(pub) && html`<${LinkButton} onClick=${() => setAsking("judge")}>${pub.format === "stage" ? _("Listen instead") : _("Become a judge")}<//>`}
      <${LinkButton} onClick=${() => setAsking("leave")}>${_("Leave the debate")}<//>
      <${AskOthers} />
      <a href=${`${base}/leave-device`}>${_("Leave this device")}</a>
    </p>
    <${FootLinks} />
    <//>
    ${asking === "judge" && full && html`<${Confirm} title=${_("All the judges’ seats are taken")} text=${shared ? _("You can step out for a moment instead: nobody waits for you, and nobody asks why. Or ask your teacher to make you a judge.") : _("You can step out for a moment instead: nobody waits for you, and only your teacher knows. Or ask your teacher to make you a judge.")} yes=${_("Step out for a moment")} no=${_("Keep playing")} onYes=${() => act("step_out")} onClose=${close} />`}
    ${asking === "judge" && !full && html`<${Confirm} title=${_("Stop playing and judge instead?")} text=${asJudge(pub, Boolean(me.task && !me.done))} yes=${_("Become a judge")} no=${_("Keep playing")} onYes=${() => act("become_judge")} onClose=${close} />`}
    ${asking === "leave" && html`<${Confirm} final title=${_("Leave the debate?")} text=${_("What you sent still counts, and you don’t have to do anything more. You can also step out for a moment and come back.")} yes=${_("Leave the debate")} no=${_("Stay")} onYes=${leave} onClose=${close} />`}
  </footer>`;
}

/**
 * One phase's page. `actions` is the bar at the bottom with the main action; `motion` shows the motion; `reference` is what
 * can be looked up, behind *More*.
 * @param {{ actions?: unknown, motion?: boolean, gap?: string, reference?: unknown, children?: unknown }} props
 */
export function Page({ actions, motion = true, gap, reference, children }) {
  const { public: pub } = useRoom();
  const { seat: shared } = usePage();
  const ofTable = !pub.options.practice && shared && isOpenTable(pub);
  const opened = useState(false); // at a table it stays in sight
  const Below = pub.options.practice ? AloneFoot : ofTable ? TableFoot : Foot;
  const done = useDoneHere();
  const play = usePlay();
  return html`
    <${Bar} />
    <${Whose} done=${done} />
    <main id="main" class="page stack" style=${gap && { "--gap": gap }}>
      <${Interruptions} />
      <${Nudge} />
      <${Moved} />
      ${play && html`<${play.Aftermath} /><${play.Resend} /><${play.HiddenSince} />`}
      ${motion && html`<${MotionLine} />`}
      ${children}
      <${Guests} />
      <${Mirror} />
    </main>
    ${(actions || done) && html`<div class="actions" role="region" aria-label=${_("What to do now")}><${TimerBar} />${actions}${ofTable && actions && html`<span class="push"><${MoreButton} opened=${opened} /></span>`}${done && (actions ? html`<${HandOn} look="btn" />` : html`<${DoneHere} />`)}</div>`}
    <${Below} reference=${reference} opened=${ofTable && actions ? opened : undefined} />`;
}

/** Until the pages of a debate under way are there. */
export function Coming() {
  const { name } = useRoom().public.phase;
  return html`<${Page} motion=${false}><div class="stack" aria-busy="true"><h1>${phaseName(name)}</h1><div class="bone long"></div><div class="bone"></div><div class="bone short"></div></div><//>`;
}

/** A screen without anything heavy, and one button to come back. */
export function SteppedOut() {
  const { act } = useRoom();
  const { seat } = usePage();
  return html`
    <header class="topbar"><span class="wordmark">Counterclaim</span></header>
    <main id="main" class="page stack alone">
      <h1>${_("You’ve stepped out")}</h1>
      <p class="lede">${seat ? _("Take the time you need. Nobody is waiting for you, nothing counts against you, and nobody asks why.") : _("Take the time you need. Nobody is waiting for you, nothing counts against you, and only your teacher knows.")}</p>
      <div class="row"><button type="button" class="btn" onClick=${() => act("step_in")}>${_("Step back in")}</button> ${seat && html`<${HandOn} look="btn quiet" />`}</div>
      <p class="small">${_("Tapped it by mistake? Step back in: everything is where you left it.")}</p>
    </main>`;
}
