/** What a host can do, each with the question that it asks first. */

import { useEffect, useRef, useState } from "preact/hooks";

import { aliasOf } from "debate/parts/basics.js";
import { _, n_ } from "debate/words.js";

export const SECONDS = 30; // of one press of "+30 seconds"

/** The one primary button: where it leads. */
export function nextLabel({ phase }) {
  const { name, next, round } = phase;
  if (name === "lobby") return _("Begin");
  if (name === "reveal" && next === "draw") return _("Begin round %(n)s", { n: round + 1 });
  return {
    stance: _("Ask for stances"),
    draw: _("Deal the cards"),
    opening: _("Move to openings"),
    rebuttal: _("Move to rebuttals"),
    closing: _("Move to closings"),
    vote: _("Move to the vote"),
    reveal: _("Show the results"),
    finished: _("Show the outcome"),
  }[next];
}

const waitedFor = ({ progress }) => Object.values(progress ?? {}).reduce((n, { done, due }) => n + due - done, 0);

/** @param {(question: object) => void} ask shows a question: {title, text, yes, no, final?, onYes} */
export function actions(room, ask) {
  const { act } = room;
  const pub = room.public;
  const phase = pub.phase.id;
  const { name } = pub.phase;
  const go = () => (name === "lobby" ? act("begin") : act("end_phase", { phase }));

  function askToGoOn() {
    const waiting = waitedFor(pub);
    const writing = ["opening", "rebuttal", "closing"].includes(name);
    const unfinished = n_("%(n)s person is not done yet.", "%(n)s people are not done yet.", waiting);
    const text = !waiting ? _("Everybody is done.") : writing ? `${unfinished} ${_("A draft that is long enough is sent as it stands.")}` : unfinished;
    ask({ title: _("%(step)s now?", { step: nextLabel(pub) }), text: name === "lobby" ? _("You can still let people in later.") : text, yes: nextLabel(pub), no: _("Stay here"), onYes: go });
  }

  const can = {
    /** The button asks where somebody would be cut short; the key always asks. */
    next: () => (waitedFor(pub) ? askToGoOn() : go()),
    askToGoOn,
    pause: () => act("pause", { phase }),
    resume: () => act("resume", { phase }),
    add: () => act("add_time", { phase, seconds: SECONDS }),
    takeBack: () => act("add_time", { phase, seconds: -SECONDS }),
    hold: () => act("hold", { phase }),
    release: () => act("release", { phase }),
    show: (clash) => act("show_clash", { phase, clash }),
    blank: () => act(pub.blank ? "unblank" : "blank"),
    lock: () => act(pub.locked ? "unlock" : "lock"),
    move: (seat, bench) => act("move", { seat, bench }),
    shuffle: () =>
      ask({
        title: _("Deal the sides anew?"), text: _("Everybody may find themselves on the other side. Nothing has been written yet."),
        yes: _("Shuffle the sides"), no: _("Leave them"), onYes: () => act("shuffle"),
      }),
    remove: (seat) =>
      ask({
        title: _("Remove %(alias)s?", { alias: aliasOf(room, seat) }),
        text: _("Their screen closes, and nothing is due from them any more. What they sent stands. They may come back with the code."),
        yes: _("Remove from the room"), no: _("Keep them"), final: true, onYes: () => act("remove", { seat }),
      }),
    finish: () =>
      ask({
        title: _("Finish the debate now?"),
        text: _("It cannot be taken up again. The rounds that were voted on are scored; a round that was not is left out."),
        yes: _("Finish the debate"), no: _("Go on playing"), final: true, onYes: () => act("finish"),
      }),
    press: (key) => {
      if (key === "n" && pub.phase.next) askToGoOn();
      if (key === "p" && pausable(pub.phase)) (pub.phase.paused ? can.resume : can.pause)();
      if (key === "m" && pub.phase.clock) can.add();
      if (key === "b") can.blank();
    },
  };
  return can;
}

/** Whether there is a clock that a host may stop; a reveal is held instead. */
export const pausable = ({ name, clock }) => Boolean(clock && name !== "reveal");

// --- the keyboard -------------------------------------------------------------------------

const STORED = "counterclaim keys";

function stored() {
  try {
    return localStorage.getItem(STORED) !== "off";
  } catch {
    return true;
  }
}

/** N next (asks first), P pause, M thirty seconds more, B blank. @returns [on, set] */
export function useKeys(can) {
  const [on, setOn] = useState(stored);
  const latest = useRef(can);
  latest.current = can;
  useEffect(() => {
    if (!on) return undefined;
    const press = (event) => {
      const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
      if (typing || event.ctrlKey || event.metaKey || event.altKey || event.repeat || document.querySelector("dialog[open]")) return;
      latest.current.press(event.key.toLowerCase());
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [on]);
  const set = (value) => {
    setOn(value);
    try {
      localStorage.setItem(STORED, value ? "on" : "off");
    } catch {
      // a browser that keeps nothing asks again next time
    }
  };
  return [on, set];
}
