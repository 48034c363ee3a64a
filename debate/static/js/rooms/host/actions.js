/** What a host can do. Each action asks first, or offers an undo. */

import { aliasOf } from "#app/components/basics.js";
import { ask as post } from "#app/core/ask.js";
import { minutes } from "#app/core/clock.js";
import { aroundFlow } from "#app/core/flow.js";
import { _, n_ } from "#app/core/i18n.js";
import { aroundEnding, aroundReveal } from "#app/core/show.js";
import { hasSpoken, isAloud, isOpenTable, queuesOf } from "#app/core/speeches.js";
import { everybody, everybodyDone } from "#app/core/together.js";
import { flowActions } from "#app/rooms/host/flow.js";
import { placedName } from "#app/rooms/host/names.js";
import { movesAtOnce, peopleActions } from "#app/rooms/host/people_actions.js";
import { shareQuestion } from "#app/rooms/host/shared_texts.js";
import {
  backReasons,
  hideReasons,
  isDecided,
  oneKeyLetsCome,
  textIn,
  toReadBeforeNext,
  toReadIn,
  writerOf,
} from "#app/rooms/host/texts.js";

/** @import { Person, Phase, Public, SpeechState, Step, Ending } from "#app/protocol.d.ts" */
/** @import { Ask, Does } from "#app/rooms/host/people_actions.js" */
/** @import { HostRoom, Page } from "#app/types.d.ts" */

const ANSWER = 1500; // ms that a count may take
export const SECONDS = 30; // that "+30 seconds" adds

/** The one primary button: where it leads. @param {{ phase: Phase }} pub */
export function nextLabel({ phase }) {
  const { name, next, round } = phase;
  if (name === "lobby") return _("Begin");
  if (name === "reveal" && next === "draw") return _("Begin round %(n)s", { n: (round ?? 0) + 1 });
  return /** @type {{ [phase: string]: string }} */ ({
    stance: _("Ask where they stand"),
    draw: _("Deal the cards"),
    opening: _("Move to openings"),
    questions: _("Move to questions"),
    think: _("Move to thinking"),
    rebuttal: _("Move to rebuttals"),
    closing: _("Move to closings"),
    vote: _("Move to the vote"),
    reveal: _("Show the results"),
    revise: _("Move to rewriting"),
    compare: _("Move to comparing"),
    finished: _("Show how it ended"),
  })[next ?? ""];
}

/** How many people have not yet done what the phase asks of them. @param {Pick<Public, "progress">} pub */
export function waitedFor({ progress }) {
  const { done, due } = everybody(progress);
  return due - done;
}

/** How many texts and rewrites are in one of these states. @param {HostRoom} room @param {SpeechState[]} states */
const inState = ({ me: { texts = {} } }, ...states) =>
  Object.values(texts)
    .flatMap(({ state, revision }) => [state, revision?.state])
    .filter((state) => state && states.includes(state)).length;

/** What has become of a text or a rewrite. @param {HostRoom} room @param {string} id */
const stateOf = (room, id) => textIn(room, id)?.state;

/** How many wait for approval. @param {HostRoom} room */
const textsWaiting = (room) => inState(room, "waiting");

/** How many texts, of this phase, others would read next. @param {HostRoom} room */
const textsNow = (room) => (isAloud(room.public) ? 0 : toReadBeforeNext(room));

/** Lines that wait for a host, before a vote or its results. @param {HostRoom} room */
const linesNow = (room) =>
  isAloud(room.public) && ["vote", "reveal"].includes(room.public.phase.next ?? "")
    ? toReadIn(room).length
    : 0;

/** How many nobody may read yet: they wait for a host or for their writer. @param {HostRoom} room */
export const unapproved = (room) => inState(room, "waiting", "returned");

/** Whether people write in this phase. @param {string} phase */
export const isWritten = (phase) => ["opening", "rebuttal", "closing", "revise"].includes(phase);

/** Whether somebody who is here still owes what the phase asks for. @param {Person} person */
const isMissing = ({ done, out, gone }) => done === false && out === undefined && !gone;

/** The people of whom that is so. @param {Pick<HostRoom, "me" | "public">} room */
const missing = ({ me, public: pub }) =>
  Object.keys(me.people).filter(
    (seat) =>
      isMissing(me.people[seat]) &&
      !pub.seats[seat]?.bot &&
      !(isAloud(pub) && hasLine(me, pub, seat)),
  );

/** Whether a line is noted of somebody's speech in this part, though nobody has called the next. @param {HostRoom["me"]} me @param {Public} pub @param {string} seat */
const hasLine = ({ texts }, { phase }, seat) =>
  Object.values(texts).some(
    ({ author, kind, round, state }) =>
      author === seat && kind === phase.name && round === phase.round && state !== "returned",
  );

/** That everybody has voted who is waited for, and what they still owe; "" if a vote is missing. @param {HostRoom} room */
export function allVoted({ me }) {
  const owing = Object.values(me.people).filter(isMissing);
  return owing.length > 0 && owing.every((person) => person.owes_fairness)
    ? n_(
        "All votes are in; %(n)s student still has to say if they were understood",
        "All votes are in; %(n)s students still have to say if they were understood",
        owing.length,
      )
    : "";
}

/** The people for whom alone the others wait, as they are changing what they sent; none if somebody hasn't sent a text. @param {Pick<HostRoom, "me" | "public">} room */
export function changing(room) {
  const seats = missing(room);
  return seats.every((seat) => room.me.people[seat].changing) ? seats : [];
}

export const NAMED = 3; // of those who are not done; the others are a number

/** Who is not done yet, in words, and what comes of it for them; for a phase that ends now. @param {HostRoom} room */
export function stillToCome(room) {
  const { me, public: pub } = room;
  const seats = missing(room);
  const lineless = seats.filter((seat) =>
    queuesOf(pub).some((queue) => hasSpoken(queue, seat) && queue.speaker !== seat),
  );
  const coming = seats.filter((seat) => !lineless.includes(seat));
  const unwritten =
    lineless.length > 0 &&
    n_(
      "The line of %(names)s is missing.",
      "The lines of %(names)s are missing.",
      lineless.length,
      {
        names: lineless.map((seat) => placedName(room, seat)).join(", "),
      },
    );
  if (!coming.length) return unwritten || "";
  const names = coming.slice(0, NAMED).map((seat) => placedName(room, seat));
  const others = coming.length - names.length;
  const who = others
    ? n_(
        "Still to come: %(names)s and %(n)s other.",
        "Still to come: %(names)s and %(n)s others.",
        others,
        {
          names: names.join(", "),
        },
      )
    : _("Still to come: %(names)s.", { names: names.join(", ") });
  const { name } = pub.phase;
  const then = /** @type {{ [phase: string]: string }} */ ({
    stance: _("Their answers will be missing."),
    draw: _("Whoever has chosen no card is given one."),
    vote: coming.every((seat) => me.people[seat].owes_fairness)
      ? _("That will be missing; their votes count.")
      : _("Their votes will be missing."),
    compare: _("What they haven’t compared will be missing."),
  })[name];
  const written =
    isWritten(name) &&
    (isAloud(pub)
      ? _("Whoever hasn’t spoken won’t speak any more in this part.")
      : _("Drafts that are long enough are sent as they are."));
  return [unwritten, who, then ?? written].filter(Boolean).join(" ");
}

/** The clashes of the show that nobody has seen the votes of. @param {Pick<HostRoom, "me" | "public">} room */
export const unshown = ({ me, public: { phase, clashes } }) =>
  phase.name === "reveal"
    ? (me.reveal?.plan ?? []).filter((id) => !clashes?.[id]?.votes).length
    : 0;

/** What is left of a part that asks nobody for anything. @param {HostRoom} room */
function timeLeft({ net, public: { phase } }) {
  const { deadline, remaining = 0 } = phase.clock ?? {};
  const left = Math.ceil((deadline ? deadline - net.now() : remaining) / 1000);
  return left > 0 && _("%(time)s is left.", { time: minutes(left) });
}

/** Whether moving on would cut people or a show short, or leave a text unread. @param {HostRoom} room */
const isCutShort = (room) =>
  waitedFor(room.public) + textsWaiting(room) + textsNow(room) + linesNow(room) + unshown(room) > 0;

/** Whether to move on, as the room is now. @param {HostRoom} room */
function goOnQuestion(room) {
  const { public: pub } = room;
  const { name } = pub.phase;
  const [owing, left, lines] = [missing(room).length, unshown(room), linesNow(room)];
  const [waiting, toReadFirst] = [textsWaiting(room), textsNow(room)];
  const voted = allVoted(room);
  const people = owing
    ? [
        voted
          ? `${voted}.`
          : n_("%(n)s person isn’t done yet.", "%(n)s people aren’t done yet.", owing),
        stillToCome(room),
      ]
    : [everybody(pub.progress).due ? _("Everyone who is here is done.") : timeLeft(room)];
  const clashes = n_(
    "%(n)s clash hasn’t been shown. Everyone’s own page lists it afterwards.",
    "%(n)s clashes haven’t been shown. Everyone’s own page lists them afterwards.",
    left,
  );
  const text = [
    ...(left ? [clashes] : people),
    waiting &&
      n_(
        "%(n)s text is still waiting for you: nobody else can read it until you approve it.",
        "%(n)s texts are still waiting for you: nobody else can read them until you approve them.",
        waiting,
      ),
    toReadFirst &&
      n_(
        "%(n)s text is held until you let it come: whoever answers it has its cards, and nobody judges it.",
        "%(n)s texts are held until you let them come: whoever answers one has its cards, and nobody judges it.",
        toReadFirst,
      ),
    lines &&
      n_(
        "%(n)s line waits for you: no screen shows it until you let it come.",
        "%(n)s lines wait for you: no screen shows them until you let them come.",
        lines,
      ),
  ]
    .filter(Boolean)
    .join(" ");
  return {
    title: _("%(step)s now?", { step: nextLabel(pub) }),
    text: name === "lobby" ? _("You can still let people in later.") : text,
    yes: nextLabel(pub),
    no: _("Stay here"),
    mild: name === "stance" || name === "draw",
  };
}

/**
 * @param {HostRoom} room
 * @param {Page} page
 * @param {Ask} ask shows a question, or what makes it of the room as it is; with `reasons` it asks why, with `words` it lets them be put right
 * @param {(done: {text: string, undo: (now: HostRoom) => unknown, holds?: (now: HostRoom) => boolean}) => void} offer says what was done, and offers to take it back
 * @param {(view: "run" | "settings") => void} turnTo shows a view of the console
 */
export function actions(room, page, ask, offer, turnTo) {
  const { act, toast } = room;
  const pub = room.public;
  const phase = pub.phase.id;
  const { name } = pub.phase;
  const go = () => (name === "lobby" ? act("begin") : act("end_phase", { phase }));

  /** Sends a command and, if it succeeds, offers an undo, for as long as it `holds`. @type {Does} */
  async function does(type, fields, text, undo, holds) {
    const ack = await act(type, fields);
    if (ack.ok) offer({ text, undo, holds });
    return ack;
  }

  /** Made again at every render: people finish while a host thinks. */
  const askToGoOn = () =>
    ask((now) =>
      now.public.phase.id === phase && !(everybodyDone(now.public) && !isCutShort(now))
        ? { ...goOnQuestion(now), onYes: go }
        : null,
    );

  const can = {
    /** The button asks if people or a show would be cut short, or somebody read what may hurt; the key, unless everybody is done. */
    next: () => (isCutShort(room) ? askToGoOn() : go()),
    pause: () => act("pause", { phase }),
    resume: () => act("resume", { phase }),
    add: () => act("add_time", { phase, seconds: SECONDS }),
    takeBack: () => act("add_time", { phase, seconds: -SECONDS }),
    wait: () => act("wait", { phase }),
    unwait: () => act("unwait", { phase }),
    /** By hand, so the results stay for as long as it takes. @param {string} clash @param {Step} step */
    show: (clash, step) => act("show_clash", { phase, clash, step }),
    leaveOut: async (/** @type {string} */ clash, out = true) => {
      if (name === "vote")
        await does("leave_out", { phase, clash, out }, maySee(out), () =>
          act("leave_out", { phase, clash, out: !out }),
        );
      else if ((await act("leave_out", { phase, clash, out })).ok)
        toast(_("That clash is left out. “Show” brings it back."));
    },
    leaveLineOut: (/** @type {string} */ speech, out = true) =>
      does("leave_line_out", { speech, out }, maySee(out), () =>
        act("leave_line_out", { speech, out: !out }),
      ),
    /** Asks before it closes a vote in which somebody is missing. @param {Ending} step */
    showEnding: async (step) => {
      const show = () => act("show_ending", { step });
      if (!isVoting(room)) return show();
      const { n, of } = await new Promise((tell) => {
        room.net.askGuesses?.((n, of) => tell({ n, of }));
        setTimeout(() => tell({ n: 0, of: 0 }), ANSWER); // there is no connection
      });
      if (of && n >= of) return show();
      return ask((now) =>
        isVoting(now)
          ? {
              title: _("Close the vote now?"),
              text: of
                ? n_("%(n)s of %(of)s has chosen.", "%(n)s of %(of)s have chosen.", n, { of })
                : "",
              yes: _("Close the vote"),
              no: _("Stay here"),
              onYes: show,
            }
          : null,
      );
    },
    /** One of the questions to discuss alone, from 1; or all of them (0). */
    ask: (/** @type {number} */ question) => act("show_ending", { step: "questions", question }),
    /** @param {number} [seconds] for each step; 0: stop */
    run: (seconds) => act("run_show", { phase, seconds }),
    blank: () =>
      pub.blank
        ? does("unblank", {}, _("The projector shows the room again."), () => act("blank"))
        : does("blank", {}, _("The projector is blank."), () => act("unblank")),
    lock: () =>
      pub.locked
        ? does("unlock", {}, _("The door is unlocked."), () => act("lock"))
        : does("lock", {}, _("The door is locked."), () => act("unlock")),
    shareTexts: () =>
      pub.texts_shared
        ? does("unshare_texts", {}, _("Practice with these texts is off."), () =>
            act("share_texts"),
          )
        : ask({
            ...shareQuestion(page),
            onYes: () =>
              does("share_texts", {}, _("Your class can now practise with these texts."), () =>
                act("unshare_texts"),
              ),
          }),
    /** `back`: what these options are now. @param {object} options @param {string} text @param {object} back */
    set: (options, text, back) =>
      does("set", { options }, text, () => act("set", { options: back })),
    stopApproving: () =>
      ask((now) => ({
        title: _("Show texts straight away from now on?"),
        text: n_(
          "%(n)s text is still waiting for you or its writer. It will be shown unchecked.",
          "%(n)s texts are still waiting for you or their writers. They will be shown unchecked.",
          unapproved(now),
        ),
        yes: _("Show them all"),
        no: _("Keep reading first"),
        onYes: () => act("set", { options: { approve: false } }),
      })),
    ...flowActions(room),
    ...peopleActions(room, ask, does),
    ...withTexts(room, ask, does, offer),
    skip: go,
    speed: (/** @type {number} */ speed) => act("set", { options: { rehearsal: speed } }),
    incident: (/** @type {string} */ what) => act("incident", { what }),
    nudge: async (/** @type {string} */ seat) =>
      (await act("nudge", { seat })).ok &&
      toast(
        isOpenTable(pub)
          ? _(
              "You nudged %(alias)s. Where a table shares a device, it doesn’t say who was meant.",
              {
                alias: aliasOf(room, seat),
              },
            )
          : _("You nudged %(alias)s. Nobody else can see it.", { alias: aliasOf(room, seat) }),
      ),
    shuffle: () =>
      ask({
        title: _("Reassign the sides?"),
        text: movesAtOnce(pub.phase)
          ? _("Anyone may end up on the other side. Nothing has been written yet.")
          : _("This takes effect in the next round. Anyone may end up on the other side."),
        yes: _("Shuffle the sides"),
        no: _("Keep the sides"),
        onYes: () => act("shuffle"),
      }),
    finish: () =>
      ask({
        title: _("Finish the debate now?"),
        text: _(
          "You can’t restart it. Rounds that were voted on are scored; a round that wasn’t is left out.",
        ),
        yes: _("Finish the debate"),
        no: _("Keep playing"),
        final: true,
        onYes: () => act("finish"),
      }),
    deleteRoom: () =>
      ask({
        title: _("Delete this room?"),
        text: _(
          "Everything in it is deleted for good: texts, votes, points, names. Every screen closes. You can’t undo this.",
        ),
        yes: _("Delete the room"),
        no: _("Keep the room"),
        final: true,
        onYes: () => deleteRoom(room),
      }),
    press: (/** @type {string} */ key) => {
      if (key === "r") turnTo("run");
      if (key === "s") turnTo("settings");
      if (key === "n" && pub.phase.next && room.connection.name !== "reconnecting")
        (everybodyDone(pub) ? can.next : askToGoOn)();
      if (key === "p" && pausable(pub.phase)) (pub.phase.paused ? can.resume : can.pause)();
      if (key === "m" && pub.phase.clock) can.add();
      if (key === "b") can.blank();
      if (key === "f") can.turnFlow();
      const first = oneKeyLetsCome(room);
      if (key === "l" && first) can.unflag(first, textIn(room, first)?.at);
      if (key === "arrowright") can.step("ahead");
      if (key === "arrowleft") can.step("back");
    },
    /** One step of what is on the projector, by hand: the flow, the reveal or the ending. @param {"ahead" | "back"} way */
    step: (way) => {
      const { reveal, ending, flow_shown: flow } = room.public;
      if (flow) {
        const part = aroundFlow(room.public)[way];
        if (part) can.showFlow(part);
      } else if (reveal?.at) {
        const { me, public: pub, net } = room;
        const step = aroundReveal(reveal, me.reveal ?? { plan: [] }, pub.clashes, net.now())[way];
        if (step) can.show(...step);
      } else if (ending) {
        const step = aroundEnding(ending, room.net.now())[way];
        if (step) can.showEnding(step);
      }
    },
  };
  return can;
}

/** Whether the class is choosing its line. @param {HostRoom} room */
const isVoting = ({ public: { ending } }) => Boolean(ending?.vote && !ending.vote.votes);

const maySee = (/** @type {boolean} */ out) =>
  out ? _("It won’t come on the screen.") : _("It may come on the screen again.");

/** @param {HostRoom} room */
async function deleteRoom({ code, toast }) {
  const { ok, refusal } = await post(`/rooms/${code}/delete`, {});
  if (!ok) toast(refusal);
}

/** Which text is meant: whose, and how it begins. @param {HostRoom} room @param {string} speech */
function whichText(room, speech) {
  const text = textIn(room, speech);
  return text && `${writerOf(room, text)}: ${text.text}`;
}

/** `at` of an action: when the words that the host saw were sent. @param {HostRoom} room @param {Ask} ask @param {Does} does @param {Parameters<typeof actions>[3]} offer */
function withTexts(room, ask, does, offer) {
  const { act, toast } = room;
  const why = (/** @type {string | undefined} */ reason) => (reason ? { why: reason } : {});
  const recall = async (/** @type {string[]} */ speeches) => {
    for (const speech of speeches) await act("recall", { speech });
  };
  /** Does the same with several texts, or with one, and offers to let them wait for a host again. @param {string} type @param {[string, number?][]} texts @param {string} text @param {object} [more] */
  async function decide(type, texts, text, more = {}) {
    /** @type {string[]} */
    const done = [];
    for (const [speech, at] of texts)
      if ((await act(type, { speech, at, ...more })).ok) done.push(speech);
    if (!done.length) return;
    offer({
      text,
      undo: () => recall(done),
      holds: (now) => done.every((speech) => isDecided(now, speech)),
    });
  }
  return {
    recall,
    hide: (/** @type {string} */ speech, /** @type {number | undefined} */ at) =>
      ask({
        title: _("Hide this text?"),
        said: whichText(room, speech),
        yes: _("Hide it everywhere"),
        no: _("Cancel"),
        text: _(
          "It disappears from every screen at once, and votes on it don’t count. It still counts as sent. You can show it again.",
        ),
        reasons: hideReasons(),
        onYes: (reason) =>
          does(
            "hide",
            { speech, at, ...why(reason) },
            _("The text is hidden."),
            () => act("show", { speech }),
            (now) => stateOf(now, speech) === "hidden",
          ),
      }),
    /** At one press, without a reason, of a text that nobody has read. Taken back, it waits again. @param {string} speech @param {number} [at] */
    hideNow: (speech, at) => decide("hide", [[speech, at]], _("The text is hidden.")),
    /** As `hideNow`, in the words of its button. @param {string} speech @param {number} [at] */
    keepPrivate: (speech, at) => decide("hide", [[speech, at]], _("The text is kept private.")),
    /** @param {string} speech @param {string} [before] why it is hidden now */
    showText: (speech, before) =>
      does("show", { speech }, _("The text is shown again."), () =>
        act("hide", { speech, ...why(before) }),
      ),
    approve: (/** @type {string} */ speech, /** @type {number | undefined} */ at) =>
      decide("approve", [[speech, at]], _("The text is approved.")),
    unflag: (/** @type {string} */ speech, /** @type {number | undefined} */ at) =>
      decide("unflag", [[speech, at]], _("Classmates can read it.")),
    /** @param {string} speech @param {number} [at] */
    onThePoint: (speech, at) => act("unflag", { speech, at }),
    /** @param {string} speech @param {number} [at] */
    unflagForAll: (speech, at) => {
      const all = () =>
        decide("unflag", [[speech, at]], _("Classmates can read it, and the screen may show it."), {
          for_all: true,
        });
      if (!textIn(room, speech)?.marks?.includes("insult")) return all();
      return ask({
        title: _("Let everybody read this?"),
        said: whichText(room, speech),
        text: _("It may hurt someone, and the big screen may show it."),
        yes: _("Let everybody read it"),
        no: _("Go back"),
        onYes: all,
      });
    },
    /** @param {string} speech @param {string[]} nameless what it says without the name, which may spoil it: its restatement, if it has one, and its text @param {number} [at] */
    unname: (speech, nameless, at) =>
      ask({
        title: _("Let it come like this?"),
        text: _("If it makes no sense without the name, put that right and change nothing else."),
        yes: _("Let it come like this"),
        no: _("Go back"),
        words: nameless,
        onYes: async (reason, words = nameless) => {
          const [text, restatement = ""] = words.toReversed();
          const right = words.some((said, n) => said !== nameless[n]) && { text, restatement };
          const ack = await act("unflag", { speech, at, nameless: true, ...right });
          if (ack.ok) toast(_("The others read it without the name."));
          return ack;
        },
      }),
    unflagAll: (/** @type {[string, number?][]} */ texts) =>
      decide("unflag", texts, _("Classmates can read them all.")),
    approveAll: (/** @type {[string, { at?: number }][]} */ texts) =>
      ask({
        title: _("Approve all %(n)s?", { n: texts.length }),
        text: _("Their readers will see them straight away. You can still hide each one."),
        yes: _("Approve all %(n)s", { n: texts.length }),
        no: _("Keep reading first"),
        onYes: () =>
          decide(
            "approve",
            texts.map(([speech, { at }]) => [speech, at]),
            _("They are approved."),
          ),
      }),
    /** At one press, with the reason that fits. @param {string} speech @param {number | undefined} at @param {string} reason */
    sendBackNow: (speech, at, reason) => act("send_back", { speech, at, why: reason }),
    /** @param {string} speech @param {number | undefined} at @param {string} [reason] */
    sendBack: (speech, at, reason) =>
      ask({
        title: _("Send this text back?"),
        said: whichText(room, speech),
        yes: _("Send it back"),
        no: _("Cancel"),
        text: _(
          "Its writer sees why, still has the words, and sends it again. Nobody else sees these.",
        ),
        reasons: backReasons(),
        reason,
        onYes: (words) => act("send_back", { speech, at, ...why(words) }),
      }),
  };
}

/** Whether there is a clock that a host may stop; a reveal is held instead. @param {Phase} phase */
export const pausable = ({ name, clock }) => Boolean(clock && name !== "reveal");
