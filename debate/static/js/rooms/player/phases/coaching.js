/** After solo practice: the player's words with feedback, beside what the deck has. No points. */

import { useEffect, useState } from "preact/hooks";

import { Care, Icon, usePackWords } from "#app/components/basics.js";
import { CitedCards } from "#app/components/cards.js";
import { Prose, Restated, Speech, Weighed } from "#app/components/clash.js";
import { KeptWords } from "#app/components/gone.js";
import { Alert, Confirm, Empty } from "#app/components/messages.js";
import { useElement } from "#app/core/element.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { forget } from "#app/coaching/kept.js";
import { skillsOf } from "#app/coaching/progress.js";
import { pieces } from "#app/coaching/sittings.js";
import { Sittings, WentBetter, sittings } from "#app/coaching/sittings_list.js";
import { WriteAgain } from "#app/coaching/write_again.js";
import { Page } from "#app/rooms/player/frame.js";
import { kindNames, mineOf } from "#app/rooms/player/writing.js";

/** @import { Coaching, Room } from "#app/types.d.ts" */

const decks = () => ({
  opening: _("The deck’s own opening"),
  rebuttal: _("The strongest answer in the deck"),
  closing: _("The deck’s own closing"),
});
const nothing = () => ({
  opening: _("You didn’t send an opening this time."),
  rebuttal: _("You didn’t send a rebuttal this time."),
  closing: _("You didn’t send a closing this time."),
});
const answers = { rebuttal: "opening", closing: "rebuttal" }; // what each of them speaks to
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

function Marked({ text, marks }) {
  return pieces(text, marks).map((piece) =>
    piece.marked ? html`<mark>${piece.text}</mark>` : piece.text,
  );
}

/** The player's words. Those that the chosen remark, or any remark, refers to are underlined. */
function MarkedWords({ sent, marks }) {
  const of = (field) => marks.filter((mark) => mark.field === field);
  return html`<div class="stack tight looked-at">
    <${Restated} text=${sent.restatement}><${Marked} text=${sent.restatement} marks=${of("restatement")} /><//>
    <p class="prose" dir="auto"><${Marked} text=${sent.text} marks=${of("text")} /></p>
    <${Weighed} weighing=${sent.weighing} text=${sent.text} />
  </div>`;
}

function Remark({ point, shown, onShow }) {
  const pressed = shown ? "true" : "false";
  return html`<li>
    <${Icon} name=${point.met ? "i-check" : point.asks ? "i-note" : "i-pen"} />
    <div><p><span class="vh">${point.met ? _("Done well:") : point.asks ? _("Ask yourself:") : _("Try next:")}</span> ${point.said}</p>
    ${point.marks.length > 0 && html`<button type="button" class="link small" aria-pressed=${pressed} onClick=${onShow}>${_("Show only these words")}</button>`}</div>
  </li>`;
}

function Folded({ title, speech, kind }) {
  return html`<details class="fold"><summary>${title}</summary><${Speech} speech=${speech} kind=${kind} level=${3} /></details>`;
}

/** A bot's answer to the player's opening or rebuttal. */
function Answered({ kind }) {
  const { public: pub, me } = useRoom();
  const mine = mineOf(me, kind, pub.phase.rounds)?.id;
  const clash = Object.values(pub.clashes ?? {}).find((one) => one[kind] === mine);
  const next = { opening: "rebuttal", rebuttal: "closing" }[kind];
  const answer = pub.speeches?.[clash?.[next]];
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
    ${["opening", "rebuttal", "closing"].flatMap((kind) => spoken.filter(([, speech]) => speech.kind === kind).map(([id, speech]) => html`<${Folded} key=${id} title=${partners()[kind]} speech=${speech} kind=${kind} />`))}
  </section>`;
}

function Looked({ one }) {
  const words = usePackWords();
  const [at, setAt] = useState(-1);
  const marks = one.points.filter((point, i) => at < 0 || i === at).flatMap((point) => point.marks);
  const id = `coached-${one.kind}`;
  return html`<section class="stack oxford" aria-labelledby=${id}>
    <h2 id=${id}>${kindNames()[one.kind]}</h2>
    ${one.against && html`<${Folded} title=${answered()[one.kind]} speech=${{ ...one.against, bot: true }} kind=${answers[one.kind]} />`}
    ${one.sent && html`<${Answered} kind=${one.kind} />`}
    <div class="split even looked">
      <div class="stack">
        <article class="panel stack tight"><h3 class="kicker">${_("Your words")}</h3>${one.sent ? html`<${MarkedWords} sent=${one.sent} marks=${marks} />` : html`<p>${nothing()[one.kind]}</p>`}</article>
        ${one.points.length > 0 && html`<ul class="remarks" aria-label=${_("Feedback on your words")}>${one.points.map((point, i) => html`<${Remark} key=${i} point=${point} shown=${i === at} onShow=${() => setAt(i === at ? -1 : i)} />`)}</ul>`}
      </div>
      ${
        one.strong.text &&
        html`<article class="panel stack tight"><h3 class="kicker">${decks()[one.kind]}</h3>
        <${Restated} text=${one.strong.restatement} words=${words} />
        <${Prose} text=${one.strong.text} words=${words} />
        <${CitedCards} ids=${one.strong.cards} />
        <p class="small">${_("This is one good way, not the only one.")}</p>
      </article>`
      }
    </div>
    ${one.sent && html`<${Again} one=${one} />`}
  </section>`;
}

/** The same text once more, after one tip; what is noticed in it is found in the browser. */
function Again({ one }) {
  const { motion } = useRoom();
  const { lexicon, limits } = usePage();
  const [rules, setRules] = useState(/** @type {any} */ (null));
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    import("#app/coaching/coaching.js").then(setRules, () => setFailed(true));
  }, []);
  if (failed)
    return html`<${Alert}><p>${_("To write it again, reload the page: a part of it didn’t arrive.")}</p><//>`;
  if (!rules || !motion || !lexicon) return null;
  const look = (text) =>
    rules.pointsOn(
      { motion, words: lexicon, limits },
      one.kind,
      { ...one.sent, text },
      one.against,
    );
  return html`<${WriteAgain} id=${`again-${one.kind}`} text=${one.sent.text} limits=${limits[one.kind]} points=${one.points.filter(({ about }) => about !== "fair")} look=${look} />`;
}

function TryAgain({ again }) {
  return html`<form action="/practice" method="post">
    ${Object.entries(again).map(([name, value]) => html`<input key=${name} type="hidden" name=${name} value=${value} />`)}
    <button class="btn">${_("Try again now")} <${Icon} name="i-next" /></button>
  </form>`;
}

/** Deletes this practice: it belongs to its player. */
function Delete({ code }) {
  const { drafts, offline } = useRoom();
  const [asking, setAsking] = useState(false);
  const form = useElement();
  const go = () => {
    drafts?.clear();
    if (!offline) return form.current.submit();
    forget();
    location.assign("/practice");
  };
  return html`<form action=${`/rooms/${code}/delete`} method="post" ref=${form}>
    <p><button type="button" class="btn quiet final" onClick=${() => setAsking(true)}>${_("Delete this practice")}</button></p>
    ${asking && html`<${Confirm} final title=${_("Delete this practice?")} text=${_("What you wrote and the feedback on it are deleted for good. You can’t undo this.")} yes=${_("Delete it")} no=${_("Keep it")} onYes=${go} onClose=${() => setAsking(false)} />`}
  </form>`;
}

export function Coaching() {
  const { code, offline, public: pub, fetchCoaching } = useRoom();
  const [coaching, again] = useCoaching(fetchCoaching);
  const points = coaching?.speeches.flatMap((one) => one.points) ?? [];
  if (points.length)
    sittings.add({
      room: code,
      at: Date.now(),
      motion: pub.motion.title,
      met: points.filter((point) => point.met).length,
      of: points.filter((point) => !point.asks).length,
      skills: skillsOf(points),
    });
  const actions =
    coaching &&
    html`<a class="btn quiet" href=${offline ? "/practice" : "/"}>${_("Start page")}</a><${TryAgain} again=${coaching.again} />`;
  return html`<${Page} gap="2rem" actions=${actions}>
    <div class="stack tight">
      <h1>${_("Look back at your words")}</h1>
      <p class="lede">${_("Nobody voted here, so there are no points. The feedback is about your own words, with the deck’s version beside them.")}</p>
    </div>
    ${coaching === undefined && html`<div class="stack" aria-busy="true"><div class="bone long"></div><div class="bone"></div><div class="bone short"></div></div>`}
    ${coaching === null && html`<${Alert} kind="bad"><p>${_("Your feedback didn’t load. Your words are safe.")}</p><p><button type="button" class="btn quiet" onClick=${again}>${_("Try again")}</button></p><//>`}
    ${coaching && !coaching.speeches.length && html`<${Empty} title=${_("Nothing was written this time")} text=${_("Try again whenever you like.")} />`}
    ${coaching?.speeches.map((one) => html`<${Looked} key=${one.kind} one=${one} />`)}
    <${Partner} />
    <${Care}>${_("Changing your mind is not losing. Neither is keeping your view, if you can now say what the best objection is.")}<//>
    <${KeptWords} />
    ${points.length > 0 && html`<${WentBetter} room=${code} />`}
    ${coaching && html`<${Sittings} />`}
    <${Delete} code=${code} />
  <//>`;
}
