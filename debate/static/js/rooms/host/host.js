/** The teacher's console in two views: *Run* for the lesson, *Settings* for all that can wait; the clock and the next step are in both. */

import { useEffect, useState } from "preact/hooks";

import { Code, HallMark, MotionLine, RehearsalMark, phaseTitle } from "#app/components/basics.js";
import { FootLinks } from "#app/components/foot_links.js";
import { Confirm } from "#app/components/messages.js";
import { useLatest } from "#app/components/part.js";
import { Steps } from "#app/components/people.js";
import { useQuestion } from "#app/components/question.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { focusHeading, useTick } from "#app/core/render.js";
import { useHostRoom } from "#app/core/room.js";
import { warn } from "#app/core/sound.js";
import { atTables } from "#app/core/speeches.js";
import { everybody, moreTime } from "#app/core/together.js";
import { NAMED, actions, allVoted, changing, isWritten } from "#app/rooms/host/actions.js";
import { Controls } from "#app/rooms/host/bar.js";
import { useKeys } from "#app/rooms/host/keys.js";
import { nameOf } from "#app/rooms/host/names.js";
import { doneAt } from "#app/rooms/host/people.js";
import { PersonDialog } from "#app/rooms/host/person.js";
import { Run } from "#app/rooms/host/run.js";
import { Settings } from "#app/rooms/host/settings.js";
import { PutRight, Reason, askingForYou } from "#app/rooms/host/texts.js";

/** @import { Public } from "#app/protocol.d.ts" */
/** @import { HostRoom } from "#app/types.d.ts" */
/** @import { Offer } from "#app/rooms/host/bar.js" */

const LOOK_AGAIN = 20_000; // ms

export function Screen() {
  const page = usePage();
  const room = useHostRoom();
  const pub = room.public;
  const [question, ask, close] = useQuestion(room, () =>
    room.toast(_("That question has closed: the debate went on.")),
  );
  const [person, look] = useState(/** @type {string | null} */ (null));
  const [view, turnTo] = useState("run");
  const [offer, setOffer] = useState(/** @type {(Offer & { phase: string }) | null} */ (null));
  const can = useLatest(
    actions(room, page, ask, (done) => setOffer({ ...done, phase: pub.phase.id }), turnTo),
  );
  const keys = useKeys(can);
  useEffect(() => warn(room.clock), [room.clock]);
  useTick(LOOK_AGAIN); // at the clock
  const { id } = pub.phase;
  const Asked = question?.reasons ? Reason : question?.words ? PutRight : Confirm;
  const asking = askingForYou(room);
  useEffect(() => {
    if (document.activeElement === document.body) focusHeading(); // a key took away what had the focus
  }, [view]);
  /** @param {"run" | "settings"} name @param {string} key @param {string} words */
  const tab = (name, key, words) =>
    html`<button type="button" aria-current=${view === name ? "page" : undefined} aria-keyshortcuts=${keys[0] ? key : undefined} onClick=${() => turnTo(name)}>${words}${name === "run" && view !== "run" && asking > 0 && html` <b class="num">${asking}<span class="vh"> ${_("waiting for you")}</span></b>`}${keys[0] && html` <kbd aria-hidden="true">${key}</kbd>`}</button>`;
  return html`
    <header class="topbar console-top">
      <a class="wordmark" href="/">Counterclaim</a>
      <${MotionLine} />
      <span class="push row"><${RehearsalMark} /><${HallMark} />
        <span class="seg" role="group" aria-label=${_("View")}>${tab("run", "R", _("Run"))}${tab("settings", "S", _("Settings"))}</span>
        <${Code} code=${pub.code} /></span>
    </header>
    <main id="main" class="page stack console-page">
      <div class="console-head"><h1 id="phase" tabindex="-1">${phaseTitle(pub.phase)}</h1> <${Steps} /> <p class="sum">${[counts(room), room.me.ahead && toGo(room.me.ahead + leftNow(room), pub, Number(room.me.options.students))].filter(Boolean).join(" · ")}</p></div>
      ${view === "run" ? html`<${Run} look=${look} can=${can} />` : html`<${Settings} can=${can} keys=${keys} />`}
    </main>
    <footer class="foot"><${FootLinks} only=${view === "run" ? "/help" : ""} /></footer>
    <${Controls} can=${can} offer=${offer?.phase === id && offer.holds?.(room) !== false && offer} onTaken=${() => setOffer(null)} />
    ${person && html`<${PersonDialog} key=${person} seat=${person} can=${can} onClose=${() => look(null)} />`}
    ${question && html`<${Asked} ...${question} onClose=${close} />`}
  `;
}

/** What this phase still takes, in s; speeches are counted in what is ahead. @param {HostRoom} room */
function leftNow({ net, public: { phase, queues }, me }) {
  if (queues) return 0;
  const { deadline, remaining = 0, length = 0 } = phase.clock ?? {};
  if (phase.name === "reveal") return (length + (me.reveal?.to_come ?? 0)) / 1000;
  return (deadline ? Math.max(0, deadline - net.now()) : remaining) / 1000;
}

/** What is left, with texts of average length; in the lobby the lesson that *Open a room* tells. @param {number} seconds @param {Public} pub @param {number} expected how many students are */
function toGo(seconds, pub, expected) {
  const n = Math.max(1, Math.round(seconds / 60));
  if (pub.options.rehearsal)
    return n_("About %(n)s minute at this speed.", "About %(n)s minutes at this speed.", n);
  return pub.phase.name === "lobby"
    ? expected > present(pub)
      ? n_(
          "A lesson of about %(n)s minute if %(all)s students come, joining and talk included.",
          "A lesson of about %(n)s minutes if %(all)s students come, joining and talk included.",
          n,
          { all: expected },
        )
      : n_(
          "A lesson of about %(n)s minute, joining and talk included.",
          "A lesson of about %(n)s minutes, joining and talk included.",
          n,
        )
    : n_(
        "About %(n)s minute to the end, talk included.",
        "About %(n)s minutes to the end, talk included.",
        n,
      );
}

/** How many people are here, without hosts. @param {Public} pub */
const present = ({ seats }) =>
  Object.values(seats).filter((seat) => !seat.gone && seat.role !== "host").length;

/** @param {HostRoom} room */
function counts(room) {
  const { public: pub } = room;
  const { phase } = pub;
  const { done, due } = everybody(pub.progress);
  if (phase.reading) return _("Time’s up. Someone has extra time.");
  if (room.me.reads) return _("Time’s up. The class waits a minute for what you have to read.");
  if (phase.extended) return moreTime(pub);
  if (phase.name === "reveal" || phase.name === "finished") return "";
  if (pub.unread)
    return n_(
      "The class waits: %(n)s text to read below",
      "The class waits: %(n)s texts to read below",
      Math.max(1, askingForYou(room)),
    );
  const voted = allVoted(room);
  if (voted) return voted;
  const { cast, dealt = 0 } = pub.table ?? {};
  if (dealt > 0) return _("%(cast)s of %(dealt)s votes in", { cast, dealt }); // as the projector says: people are done later
  if (due && atTables(pub) && (isWritten(phase.name) || phase.name === "vote"))
    return doneAt(room, Object.keys(pub.seats)); // as each table says
  const change = changing(room);
  if (due > done && change.length > 0 && change.length <= NAMED)
    return _("%(done)s of %(due)s done; changing a text: %(names)s", {
      done,
      due,
      names: change.map((seat) => nameOf(room, seat)).join(", "),
    });
  return due
    ? _("%(done)s of %(due)s done", { done, due })
    : n_("%(n)s in the room", "%(n)s in the room", present(pub));
}
