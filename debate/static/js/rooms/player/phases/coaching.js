/** After solo practice: the player's words with feedback, beside what the deck has. No points. */

import { useEffect, useState } from "preact/hooks";

import { Icon, usePackWords } from "#app/components/basics.js";
import { CitedCards } from "#app/components/cards.js";
import { Prose, Restated, Speech, Weighed } from "#app/components/clash.js";
import { KeptWords } from "#app/components/gone.js";
import { Alert, Empty } from "#app/components/messages.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { look } from "#app/coaching/coaching.js";
import { Cared } from "#app/coaching/noticed.js";
import { skillsOf, ticked } from "#app/coaching/progress.js";
import { CheckQuestion, Marked, Remarks } from "#app/coaching/remarks.js";
import { Called, Sittings, WentBetter, sittings } from "#app/coaching/sittings_list.js";
import { looked } from "#app/coaching/rules/looked.js";
import { askedIn, quoteIn } from "#app/coaching/rules/to_try.js";
import { isLeftAlone, proposed, shownFirst } from "#app/coaching/marks.js";
import { claimIn } from "#app/coaching/rules/restating.js";
import { firstTip } from "#app/coaching/first_tip.js";
import { WriteAgain } from "#app/coaching/write_again.js";
import { Page } from "#app/rooms/player/frame.js";
import { Duel, Marks, ToTry, Ways } from "#app/rooms/player/phases/duel.js";
import { AfterAnswers, Came } from "#app/rooms/player/waits/call.js";
import { called } from "#app/rooms/player/waits/calls.js";
import { Delete } from "#app/rooms/player/waits/care.js";
import { foreseen } from "#app/rooms/player/waits/foresight.js";
import { kindNames, mineOf } from "#app/rooms/player/writing.js";

/** @import { SpeechKind } from "#app/protocol.d.ts" */
/** @import { CoachedSpeech, Coaching, Mark, Noticed, Room, Tick, Words } from "#app/types.d.ts" */
/** @import { Said } from "#app/components/clash.js" */

/** @type {SpeechKind[]} */
const KINDS = ["opening", "rebuttal", "closing"];

/**
 * @param {boolean} heard whether the opening is on what the text says: without a network nothing looks
 * @param {boolean} answers whether a card answers; without one, the answer is the weak point of the card that it is about
 */
const decks = (heard, answers) => ({
  opening: heard
    ? _("A strong opening on your point")
    : _("A strong opening built on what you kept"),
  rebuttal: answers ? _("A strong answer") : _("What the card’s author says against it"),
  closing: _("A strong closing"),
});
const nothing = () => ({
  opening: _("You didn’t send an opening this time."),
  rebuttal: _("You didn’t send a rebuttal this time."),
  closing: _("You didn’t send a closing this time."),
});
/** What each of them speaks to. @type {{ [kind in SpeechKind]?: SpeechKind }} */
const answers = { rebuttal: "opening", closing: "rebuttal" };
/** @returns {{ [kind in SpeechKind]?: string }} */
const answered = () => ({
  rebuttal: _("The opening you answered"),
  closing: _("The rebuttal you answered"),
});

/**
 * The feedback: undefined while it loads, null if loading failed.
 * @param {Room["fetchCoaching"]} fetchCoaching
 * @returns {[Coaching | null | undefined, () => void]}
 */
function useCoaching(fetchCoaching) {
  const [coaching, setCoaching] = useState(/** @type {Coaching | null | undefined} */ (undefined));
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let stale = false;
    setCoaching(undefined);
    fetchCoaching()
      .catch(() => null)
      .then((found) => stale || setCoaching(found ?? null));
    return () => void (stale = true);
  }, [turn]);
  return [coaching, () => setTurn(turn + 1)];
}

/** The player's words. Those that the chosen remark, or any remark, refers to are underlined. @param {{ sent: Words, marks: Mark[] }} props */
function MarkedWords({ sent, marks }) {
  const of = (/** @type {string} */ field) => marks.filter((mark) => mark.field === field);
  return html`<div class="stack tight looked-at">
    <${Restated} text=${sent.restatement}><${Marked} text=${sent.restatement} marks=${of("restatement")} /><//>
    <p class="prose" dir="auto"><${Marked} text=${sent.text} marks=${of("text")} /></p>
    <${Weighed} weighing=${sent.weighing} text=${sent.text} />
  </div>`;
}

/** @param {{ title: string, speech: Said, kind: SpeechKind }} props */
function Folded({ title, speech, kind }) {
  return html`<details class="fold"><summary>${title}</summary><${Speech} speech=${speech} kind=${kind} level=${3} /></details>`;
}

/** What answered a text of the player's, to be read again. @param {{ kind: SpeechKind }} props */
function Answered({ kind }) {
  const { public: pub, me } = useRoom();
  const speech = mineOf(me, kind, pub.phase.rounds);
  const mine = speech?.id;
  const clash = Object.values(pub.clashes ?? {}).find((one) => one[kind] === mine);
  const next = KINDS.find((one) => answers[one] === kind);
  const answer = next && pub.speeches?.[clash?.[next] ?? ""];
  return (
    answer &&
    html`<${Folded} title=${_("How the computer player answered it")} speech=${answer} kind=${next} />`
  );
}

const partners = () => ({
  opening: _("An opening"),
  rebuttal: _("A rebuttal"),
  closing: _("A closing"),
});

/** What the bot on the player's own side said. */
function Partner() {
  const { public: pub, me } = useRoom();
  const spoken = Object.entries(pub.speeches ?? {}).filter(
    ([, speech]) => speech.bot && speech.side === me.side,
  );
  if (!spoken.length || !Object.values(pub.seats).some((seat) => seat.bot && seat.side === me.side))
    return null;
  return html`<section class="stack oxford" aria-labelledby="partner">
    <h2 id="partner">${_("What your partner said")}</h2>
    <p class="small">${_("A computer player on your side, with other cards.")}</p>
    ${KINDS.flatMap((kind) => spoken.filter(([, speech]) => speech.kind === kind).map(([id, speech]) => html`<${Folded} key=${id} title=${partners()[kind]} speech=${speech} kind=${kind} />`))}
  </section>`;
}

/** A strong text from the deck. @param {{ strong: Words }} props */
function Strong({ strong }) {
  const words = usePackWords();
  return html`<div class="stack tight">
    <${Restated} text=${strong.restatement} words=${words} />
    <${Prose} text=${strong.text} words=${words} />
    <${CitedCards} ids=${strong.cards} />
    <p class="small">${_("This is one good way, not the only one.")}</p>
  </div>`;
}

/** What the strong text is called. @param {CoachedSpeech} one @param {boolean} [offline] */
const nameOf = ({ kind, sent, strong }, offline) =>
  decks(Boolean(sent) && !offline, strong.cards.length > 0)[kind];

/**
 * One text beside the deck's.
 * @param {object} props
 * @param {CoachedSpeech} props.one
 * @param {Noticed} [props.noticed] in it; none while the motion loads, or where nothing was sent
 * @param {(text: string, before?: string) => Noticed} props.look what there is to notice in another text
 * @param {boolean} props.told whether the debate has something of a life in it, which nobody practises on
 * @param {(tick: Tick) => void} props.onTick
 */
function Looked({ one, noticed, look, told, onTick }) {
  const { offline } = useRoom();
  const { limits } = usePage();
  const [at, setAt] = useState(-1);
  const marks = (noticed?.remarks ?? [])
    .filter((_remark, i) => at < 0 || i === at)
    .flatMap((remark) => remark.marks);
  const id = `coached-${one.kind}`;
  return html`<section class="stack oxford" aria-labelledby=${id}>
    <h2 id=${id}>${kindNames()[one.kind]}</h2>
    <div class=${told ? "" : "split even looked"}>
      ${
        !told &&
        html`<div class="stack">
        ${noticed && html`<${Remarks} noticed=${noticed} at=${at} onShow=${setAt} />`}
        ${noticed?.check && one.sent && html`<${CheckQuestion} id=${`check-${one.kind}`} check=${noticed.check} text=${one.sent.text} onTick=${onTick} />`}
        ${one.sent && noticed && !noticed.care && html`<${WriteAgain} id=${`again-${one.kind}`} text=${one.sent.text} limits=${limits[one.kind]} noticed=${inItsText(noticed)} look=${look} />`}
      </div>`
      }
      <article class="panel stack tight"><h3 class="kicker">${_("Your words")}</h3>${one.sent ? html`<${MarkedWords} sent=${one.sent} marks=${marks} />` : html`<p>${nothing()[one.kind]}</p>`}</article>
    </div>
    ${
      one.strong.text &&
      !told &&
      html`<details class="fold"><summary>${nameOf(one, offline)}</summary><${Strong} strong=${one.strong} /></details>`
    }
    ${one.against && html`<${Folded} title=${answered()[one.kind]} speech=${{ ...one.against, bot: true }} kind=${answers[one.kind]} />`}
    ${one.sent && html`<${Answered} kind=${one.kind} />`}
  </section>`;
}

/** What is about the text itself: a restatement is not written again. @param {Noticed} noticed @returns {Noticed} */
const inItsText = ({ remarks, check, seen }) => ({
  ...(seen && { seen }),
  remarks: remarks.filter(({ marks }) => !marks.some(({ field }) => field === "restatement")),
  ...(check && check.about !== "fair" && { check }),
});

const MARKED = ["meets", "why", "compare"]; // what its writer is asked by the marks

/** What is said of a text beside its marks. @param {Noticed | undefined} noticed @returns {Noticed | undefined} */
const beyondMarks = (noticed) =>
  noticed && {
    ...noticed,
    seen: undefined,
    check: MARKED.includes(noticed.check?.about ?? "") ? undefined : noticed.check,
  };

/** @param {{ again: Coaching["again"] }} props */
function TryAgain({ again }) {
  return html`<form action="/practice" method="post">
    ${Object.entries(again).map(([name, value]) => html`<input key=${name} type="hidden" name=${name} value=${value} />`)}
    <button class="btn">${_("Try again now")} <${Icon} name="i-next" /></button>
  </form>`;
}

/** First how they answered. */
export function Coaching() {
  return html`<${AfterAnswers}>${() => html`<${LookBack} />`}<//>`;
}

function LookBack() {
  const { code, offline, public: pub, fetchCoaching } = useRoom();
  const [coaching, again] = useCoaching(fetchCoaching);
  const { motion } = useRoom();
  const { lexicon, limits } = usePage();
  const [, setTicks] = useState(0);
  const [picked, pick] = useState(""); // of the strong answer
  const room = useRoom();
  const calls = called(room, foreseen(room));
  const score = { met: calls.filter(({ met }) => met).length, of: calls.length };
  const speeches = coaching?.speeches ?? [];
  const ready = motion && lexicon;
  const tried = sittings.triedBefore(code);
  const opened = speeches.find(({ kind }) => kind === "opening")?.sent;
  /** What the rules take. @param {CoachedSpeech} one @param {string[]} given @param {string} text @param {string} [before] */
  const takenOf = (one, given, text, before) => {
    const closes = one.kind === "closing";
    const cards = closes ? opened?.cards : one.sent?.cards;
    const { doubt, placed, turned } = one;
    const heard = speeches.flatMap(({ against }) => against?.text ?? []).join("\n");
    const others = speeches.filter((each) => each !== one);
    const wrote = others.flatMap(({ sent }) => sent?.text ?? []).join("\n");
    const first = text === one.sent?.text; // a new one may speak for one's own side
    const { text: strong, restatement } = one.strong;
    return {
      deck: {
        ...{
          dealt: coaching?.dealt,
          spoken: coaching?.spoken,
          doubt,
          placed,
          given,
          tried,
          heard,
          wrote,
          turned: first ? turned : "",
        },
        model: `${restatement}\n${strong}`,
      },
      sent: {
        ...one.sent,
        ...{ cards, text, before, argued: one.sent?.argued && first },
        ...(closes && { opened: opened?.text }),
      },
    };
  };
  /** @type {(one: CoachedSpeech, given: string[]) => (text: string, before?: string) => Noticed} */
  const lookAt = (one, given) => (text, before) => {
    if (!motion || !lexicon) return { remarks: [] };
    const { deck, sent } = takenOf(one, given, text, before);
    const { model, ...about } = deck;
    return look({ motion, words: lexicon, ...about }, one.kind, sent, one.against, model);
  };
  /** @type {string[]} */
  const given = []; // no two texts get the same thing to try
  const looks = speeches.map((one) => {
    const look = lookAt(one, [...given]);
    /** @type {Noticed | undefined} */
    const noticed = ready && one.sent ? look(one.sent.text) : undefined;
    if (noticed?.seen?.next) given.push(quoteIn(noticed.seen.next));
    return { look, noticed };
  });
  const found = looks.map((one) => one.noticed);
  const isTold = found.some((one) => one?.care && !one.apart); // of a life: nothing of that debate is for practice any more
  const noticed = isTold ? [] : found;
  const texts = speeches.flatMap((one, i) => {
    const noticed = found[i];
    if (!motion || !lexicon || !one.sent || !noticed) return [];
    const { deck, sent } = takenOf(one, [], one.sent.text);
    const text = looked(motion, lexicon, one.kind, sent, one.against, deck);
    return [{ one, looked: text, noticed, look: looks[i].look, argued: one.sent.argued }];
  });
  const tip = firstTip(
    texts.map(({ one, looked, noticed }) => ({
      kind: one.kind,
      looked,
      noticed: inItsText(noticed),
    })),
    sittings.firstBefore(code),
  );
  const tipped = texts.find(({ one }) => one.kind === tip?.kind);
  if (noticed.some(Boolean))
    sittings.add({
      room: code,
      at: Date.now(),
      motion: pub.motion.title,
      tried: noticed.flatMap((one) =>
        [one?.check?.asks, one?.seen?.next].flatMap((asked) => (asked ? askedIn(asked) : [])),
      ),
      first: tip?.about,
      skills: skillsOf(noticed.filter((one) => one !== undefined)),
      ...(score.of && score),
    });
  const onTick = (/** @type {Tick} */ tick) => {
    sittings.learn(code, (skills) => ticked(skills, tick));
    setTicks((n) => n + 1);
  };
  const duel = isLeftAlone(texts) ? undefined : texts.findLast(({ one }) => one.against);
  const shown = duel?.one.strong.text ? duel : texts.findLast(({ one }) => one.strong.text);
  const home = html`<a class=${duel ? undefined : "btn quiet"} href=${offline ? "/practice" : "/"}>${_("Start page")}</a>`;
  const actions =
    coaching &&
    (duel
      ? html`<${Ways} again=${coaching.again} />`
      : html`${home}${!isTold && html`<${TryAgain} again=${coaching.again} />`}`);
  const all = html`${noticed.some(Boolean) && html`<${WentBetter} room=${code} />`}
    ${speeches.map((one, i) => html`<${Looked} key=${one.kind} one=${one} noticed=${one === duel?.one ? beyondMarks(noticed[i]) : noticed[i]} look=${looks[i].look} told=${isTold} onTick=${onTick} />`)}
    <${Partner} />
    ${coaching && html`<${Sittings} />`}`;
  return html`<${Page} gap=${duel ? "1rem" : "2rem"} motion=${!duel} actions=${actions}>
    <div class="stack tight">
      <h1 class=${duel ? "in-brief" : undefined}>${_("Look back at your words")}</h1>
      ${!duel && html`<p class="lede">${isTold ? _("Thank you for writing it. Nothing here needs to be better.") : _("Whether it convinces, only a reader can say.")}</p>`}
      ${isTold && html`<${Cared} alone />`}
      ${!isTold && score.of > 0 && html`<${Called} room=${code} ...${score}>${calls.map((one) => html`<${Came} key=${one.came} ...${one} /> `)}<//>`}
    </div>
    ${coaching === undefined && html`<div class="stack" aria-busy="true"><div class="bone long"></div><div class="bone"></div><div class="bone short"></div></div>`}
    ${coaching === null && html`<${Alert} kind="bad"><p>${_("Your feedback didn’t load. Your words are safe.")}</p><p><button type="button" class="btn quiet" onClick=${again}>${_("Try again")}</button></p><//>`}
    ${coaching && !coaching.speeches.length && html`<${Empty} title=${_("Nothing was written this time")} text=${_("Try again whenever you like.")} />`}
    ${
      duel && coaching
        ? html`<${Duel} theirs=${claimIn(duel.looked)} text=${duel.looked.text.text} first=${shownFirst(duel)} strong=${duel.one.strong.text} picked=${picked} onPick=${pick} />
      ${tip && tipped && html`<${ToTry} tip=${tip} text=${tipped.looked.text.text} noticed=${tipped.noticed} beside=${picked} limits=${limits[tip.kind]} look=${tipped.look} />`}
      ${shown && html`<details class="fold"><summary>${nameOf(shown.one, offline)}</summary><${Strong} strong=${shown.one.strong} /></details>`}
      <${Marks} text=${duel.looked.text.text} given=${proposed(duel)} limits=${limits[duel.one.kind]} look=${duel.look} onTick=${onTick} />
      <details class="fold"><summary>${_("More about your texts")}</summary><div class="stack more-texts">${all}</div></details>`
        : all
    }
    ${!isTold && html`<${KeptWords} />`}
    <${Delete} code=${code} />
    ${duel && html`<p>${home}</p>`}
  <//>`;
}
