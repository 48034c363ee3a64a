/** What came of one's own texts: votes, stars, reasons and tips, one line on each, and what one had expected. */

import { useMemo } from "preact/hooks";

import { learnt } from "#app/coaching/coaching.js";
import { Icon, calledOf, nobodysName } from "#app/components/basics.js";
import { Met } from "#app/components/challenge.js";
import { kindName, Prose, Restated, Speech, Weighed } from "#app/components/clash.js";
import {
  JUDGED,
  Reasons,
  Tug,
  fared,
  faredWords,
  isNamed,
  mostFirst,
  tipName,
  total,
  verdictOf,
  verdictWords,
  votesInWords,
} from "#app/components/figures.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { usePage } from "#app/core/page.js";
import { useRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";
import { hasVote, isAloud } from "#app/core/speeches.js";
import { Opened, opensIn, useOpening, votesOn } from "#app/rooms/player/phases/opened.js";
import { ToTry } from "#app/rooms/player/phases/to_try.js";
import { forecasts, foreseen } from "#app/rooms/player/waits/foresight.js";
import { keptPrivate } from "#app/rooms/player/writing.js";

/** @import { Clash as OneClash, Judged, MySpeech as Mine, Public, Reason, RevealedSpeech, SpeechKind, Votes as Count } from "#app/protocol.d.ts" */
/** @import { Room } from "#app/types.d.ts" */
/** @typedef {NonNullable<Public["speeches"]>} Speeches */
/** @typedef {OneClash & { votes: Count }} Counted a clash whose result is there */

/** Whose one of a clash's texts is, as far as its result says so. @param {Room} room @param {OneClash} clash @param {RevealedSpeech} speech */
export function authorOf(room, clash, speech) {
  if (speech.author && isNamed(clash, speech.kind)) return calledOf(room, speech.author);
  if (speech.unread) return _("not open yet");
  return speech.hidden ? _("not shown") : _("a classmate");
}

/** What one reader of a clash thought, as its author is told. @param {Judged} kind @param {Count} votes */
function ofOne(kind, votes) {
  if (votes.close) return _("One person found it too close to call");
  if (kind === "opening")
    return votes.opening
      ? _("One person chose your opening")
      : _("One person chose the answer to your opening");
  return votes.rebuttal
    ? _("One person chose your rebuttal")
    : _("One person chose the opening that you answered");
}

/** The verdict on a clash as its author would be told; what happened, if too few judged it. @param {Judged} kind @param {Pick<OneClash, "verdict" | "votes">} clash */
export function myVerdict(kind, { verdict, votes }) {
  if (votes && total(votes) && !verdict) return ofOne(kind, votes);
  if (kind === "opening")
    return verdict
      ? {
          opening: _("Your opening stands"),
          rebuttal: _("The rebuttal landed on your opening"),
          close: _("Your opening: too close to call"),
        }[verdict]
      : _("Your opening was not judged");
  return verdict
    ? {
        opening: _("Your rebuttal didn’t land"),
        rebuttal: _("Your rebuttal landed"),
        close: _("Your rebuttal: too close to call"),
      }[verdict]
    : _("Your rebuttal was not judged");
}

/** The opening's votes, those that found it too close, then the rebuttal's. @param {{ clash: Counted, speeches: Speeches }} props */
export function VoteBar({ clash, speeches }) {
  const [left, right] = JUDGED.map((kind) => ({
    side: speeches[clash[kind]]?.side,
    n: clash.votes[kind],
  }));
  return html`<${Tug} left=${left} right=${right} between=${clash.votes.close} />`;
}

/** The bar of a clash's votes. @param {{ clash: Counted, speeches: Speeches }} props */
export function Divided({ clash, speeches }) {
  return html`<${VoteBar} clash=${clash} speeches=${speeches} /><p class="small">${votesInWords(clash.votes)}</p>`;
}

/** A text of one's own, within a sentence. @param {SpeechKind} kind */
const yours = (kind) =>
  ({ opening: _("your opening"), rebuttal: _("your rebuttal"), closing: _("your closing") })[kind];

/** What so many said of a text, to its author. @param {SpeechKind} kind @param {Reason} reason @param {number} n */
export const praise = (kind, reason, n) =>
  ({
    clear: n_("%(n)s person said %(text)s was clear.", "%(n)s people said %(text)s was clear.", n, {
      text: yours(kind),
    }),
    backed: n_(
      "%(n)s person said %(text)s was backed with evidence.",
      "%(n)s people said %(text)s was backed with evidence.",
      n,
      { text: yours(kind) },
    ),
    counts: n_(
      "%(n)s person said %(text)s dealt with the main point.",
      "%(n)s people said %(text)s dealt with the main point.",
      n,
      { text: yours(kind) },
    ),
    weighed: n_(
      "%(n)s person said %(text)s showed why it matters more.",
      "%(n)s people said %(text)s showed why it matters more.",
      n,
      { text: yours(kind) },
    ),
  })[reason];

/** How many starred a text, for its author. @param {Mine} speech */
const starsWords = ({ kind, stars = 0 }) =>
  n_("%(n)s person starred %(text)s.", "%(n)s people starred %(text)s.", stars, {
    text: yours(kind),
  });

/** @param {{ speech: Mine }} props */
const Stars = ({ speech }) =>
  Boolean(speech.stars) &&
  html`<p class="note"><${Icon} name="i-star" /> <span>${starsWords(speech)}</span></p>`;

/** How many readers a text made laugh, for its author. @param {Mine} speech */
const laughsWords = ({ kind, laughs = 0 }) =>
  n_(
    "%(n)s reader laughed with you: %(text)s has wit.",
    "%(n)s readers laughed with you: %(text)s has wit.",
    laughs,
    { text: yours(kind) },
  );

/** @param {{ speech: Mine }} props */
const Laughs = ({ speech }) =>
  Boolean(speech.laughs) &&
  html`<p class="note"><${Icon} name="i-laugh" /> <span>${laughsWords(speech)}</span></p>`;

/** What comes back to the author alone: stars, what was said where it won, and tips where it did not. @param {{ speech: Mine, from?: number, to?: number }} props `from`, `to`: which reasons and which tips, those that most said first */
export function Insight({ speech, from = 0, to }) {
  const reasons = mostFirst(speech.reasons).slice(from, to);
  const tips = mostFirst(speech.tips).slice(from, to);
  return html`
    ${!from && to === undefined && html`<${Stars} speech=${speech} />`}
    ${reasons.length > 0 && html`<ul class="stack tight small" aria-label=${_("What they liked")}>${reasons.map(([reason, n]) => html`<li key=${reason} class="note"><${Icon} name="i-check" /> <span>${praise(speech.kind, reason, n)}</span></li>`)}</ul>`}
    ${tips.length > 0 && html`<ul class="stack tight small" aria-label=${_("Tips")}>${tips.map(([tip, n]) => html`<li key=${tip} class="note"><${Icon} name="i-pen" /> <span>${n_("Tip from %(n)s person: %(tip)s.", "Tip from %(n)s people: %(tip)s.", n, { tip: tipName(tip) })}</span></li>`)}</ul>`}`;
}

/** The answer to the same opening that won most: against my opening, or other than my rebuttal. @param {{ speech: Mine }} props */
export function BestAnswer({ speech }) {
  const best = useRoom().public.speeches?.[speech.best ?? ""];
  if (!best) return null;
  return html`<details class="fold"><summary>${speech.kind === "opening" ? _("The answer to your opening that did best") : _("The other answer that did best")}</summary><${Speech} speech=${best} kind="rebuttal" level=${4} /></details>`;
}

/** My rewrite beside the first version, and which of them readers found stronger. @param {{ speech: Mine }} props */
function Rewritten({ speech }) {
  const { phase } = useRoom().public;
  const { revision } = speech;
  if (!revision) return null;
  const { answers } = revision;
  return html`<div class="stack tight rewritten">
    ${!answers && phase.name !== "compare" && html`<p class="small">${_("Nobody compared your rewrite with the first version.")}</p>`}
    ${answers && html`<p class="note"><${Icon} name=${answers.after > answers.before ? "i-check" : "i-pen"} /> <span>${_("%(n)s of %(of)s chose your rewrite.", { n: answers.after, of: answers.after + answers.before })}</span></p>`}
    <details class="fold"><summary>${_("Your rewrite")}</summary><div class="stack tight"><${Restated} text=${revision.restatement} /><${Prose} text=${revision.text} /><${Weighed} weighing=${revision.weighing} text=${revision.text} /></div></details>
  </div>`;
}

/** Why the others aren't told whose a text is. @param {Mine} speech @param {OneClash[]} clashes its own */
function whyUnsigned({ kind }, clashes) {
  return clashes.every(({ verdict }) => verdict !== kind)
    ? _(
        "Who wins a clash is named. Nobody else is: only you and your teacher know that this one’s yours.",
      )
    : _(
        "It says little of its own, so it stays unsigned: only you and your teacher know that it’s yours.",
      );
}

/** Whether my text of this kind in the round before was judged, and did not win. @param {Room} room @param {Mine} speech */
function lostBefore({ public: { clashes = {} }, me }, { kind, round }) {
  const before = Object.entries(me.mine ?? {}).find(
    ([, one]) => one.kind === kind && one.round === round - 1,
  );
  const own = Object.values(clashes).filter((clash) => clash[kind] === before?.[0]);
  return own.some(({ verdict }) => verdict) && own.every(({ verdict }) => verdict !== kind);
}

/** Why nothing, or little, is said of one of my texts. @param {{ id: string, speech: Mine }} props */
function Unsaid({ id, speech }) {
  const { public: pub } = useRoom();
  const clashes = Object.values(pub.clashes ?? {}).filter((clash) => clash[speech.kind] === id);
  const [only] = clashes.length === 1 ? clashes : [];
  const unjudged =
    only && speech.state === "sent" && !(only.votes && total(only.votes)) ? only : undefined;
  const other = unjudged?.[speech.kind === "opening" ? "rebuttal" : "opening"] ?? "";
  const heldBack = unjudged && !pub.speeches?.[id]?.unread && pub.speeches?.[other]?.hidden;
  return html`
    ${speech.kind !== "closing" && speech.state !== "hidden" && !clashes.length && html`<p class="small">${isAloud(pub) ? _("Nobody answered your opening. That costs nothing: it counts as given.") : _("No answer to your opening was sent, so it doesn’t count either way.")}</p>`}
    ${speech.state === "hidden" && html`<p class="small">${speech.protected ? `${keptPrivate()} ${_("So nobody judged it; it counts as sent.")}` : _("Your teacher has hidden this text, so it was left out.")} <bdi>${speech.why}</bdi></p>`}
    ${speech.for_readers && html`<p class="small">${_("Those who answered or judged it read it; the big screen leaves it out. That says nothing about how good it is.")}</p>`}
    ${!speech.for_readers && pub.speeches?.[id]?.unread && html`<p class="small">${unjudged ? _("Your teacher reads this text first and hadn’t yet, so nobody could judge it.") : _("This text was only for those who answer and judge it, so the big screen left it out.")}</p>`}
    ${heldBack && html`<p class="small">${speech.kind === "opening" ? _("The answer to your opening was held back, so nobody could judge the two. That says nothing about yours.") : _("The opening that you answered was held back, so nobody could judge the two. That says nothing about yours, and it counts as done.")}</p>`}`;
}

/** One of my speeches: its votes and stars, and behind a tap its words and what else was said; `why` the others aren't told whose it is, where that is to be said. @param {{ id: string, speech: Mine, why: string }} props */
function MySpeech({ id, speech, why }) {
  const room = useRoom();
  const { public: pub } = room;
  const clashes = Object.entries(pub.clashes ?? {}).filter(
    ([, clash]) => clash[speech.kind] === id,
  );
  const only = clashes.length === 1 ? clashes[0][1] : undefined;
  const won = only?.verdict === speech.kind && !pub.motion.tone;
  const { side } = pub.speeches?.[id] ?? {};
  const reasons = mostFirst(speech.reasons).length;
  const tips = mostFirst(speech.tips).length;
  return html`<article class="panel stack tight" data-side=${won && side ? letter(side) : undefined}>
    <h3 class=${won ? "stamp" : undefined}>${won && speech.kind !== "closing" ? myVerdict(speech.kind, only) : { opening: _("Your opening"), rebuttal: _("Your rebuttal"), closing: _("Your closing") }[speech.kind]}</h3>
    ${won && lostBefore(room, speech) && html`<p class="note knew"><${Icon} name="i-check" /> <span>${_("Better than in round %(round)s.", { round: speech.round - 1 })}</span></p>`}
    ${speech.kind !== "closing" && clashes.map(([clashId, clash]) => html`<div class="stack tight" key=${clashId}>${clashes.length > 1 && html`<p><b>${verdictOf(pub, clash)}</b></p>`}<${Divided} clash=${clash} speeches=${pub.speeches} /></div>`)}
    <${Stars} speech=${speech} /><${Laughs} speech=${speech} />
    ${hasVote(pub) && html`${only && only.verdict !== speech.kind && html`<${Reasons} clash=${only} />`}<${Insight} speech=${speech} to=${1} />`}
    ${(speech.kind === "closing" || !hasVote(pub)) && html`<${Insight} speech=${speech} to=${1} /><${Unsaid} id=${id} speech=${speech} />`}
    <div><details class="fold" open=${!hasVote(pub)}><summary>${reasons > 1 || tips > 1 || why || speech.fair ? _("Your words, and what else was said of them") : _("Your words")}<span class="vh">: ${kindName(speech.kind)}</span></summary><div class="stack tight">
    <${Restated} text=${speech.restatement} /><${Prose} text=${speech.text} /><${Weighed} weighing=${speech.weighing} text=${speech.text} />
    <${Insight} speech=${speech} from=${1} />
    ${speech.fair && html`<p class="small">${speech.fair === "fair" ? _("The opener said you put their point fairly.") : _("The opener said you didn’t put their point quite fairly.")}</p>`}
    ${why && html`<p class="small">${why}</p>`}
    </div></details>
    <${BestAnswer} speech=${speech} /></div>
    <${Rewritten} speech=${speech} />
  </article>`;
}

/** My speeches of one round, or of all. @param {{ round?: number }} props */
export function MySpeeches({ round }) {
  const { me, public: pub } = useRoom();
  const mine = Object.entries(me.mine ?? {}).filter(
    ([, speech]) => round === undefined || speech.round === round,
  );
  if (!mine.length) return null;
  const whys = mine.map(([id, speech]) =>
    speech.unsigned && speech.kind !== "closing"
      ? whyUnsigned(
          speech,
          Object.values(pub.clashes ?? {}).filter((clash) => clash[speech.kind] === id),
        )
      : "",
  );
  return html`<div class="tiles">${mine.map(([id, speech], n) => html`<${MySpeech} key=${id} id=${id} speech=${speech} why=${whys.indexOf(whys[n]) === n ? whys[n] : ""} />`)}</div>`;
}

/** @typedef {{ id: string, speech: Mine, kind: Judged, one: ReturnType<typeof fared> }} MyText how a text of mine did */

/** Of each of my texts what coaching finds: what it has, and a sentence of the other text that it leaves. @param {MyText[]} texts */
function useLearnt(texts) {
  const { me, motion, public: pub } = useRoom();
  const { lexicon: words } = usePage();
  return useMemo(() => {
    if (!motion || !words || isAloud(pub)) return []; // a line is often in somebody else's words
    return texts.map(({ id, speech, kind }) => {
      const clash = Object.values(pub.clashes ?? {}).find((clash) => clash[kind] === id);
      const met = pub.speeches?.[clash?.[kind === "opening" ? "rebuttal" : "opening"] ?? ""];
      return speech.state === "hidden"
        ? {}
        : learnt({ motion, words }, kind, speech, { text: "", cards: [], ...met });
    });
  }, [motion, words, me.mine, pub.clashes]);
}

/** The best that readers said of my texts, in one sentence; where nobody said any, what was found good in one. @param {MyText[]} texts the one that did best first @param {ReturnType<typeof useLearnt>} found @param {number} answers by people to my openings @returns {[icon: string, words: string] | undefined} */
function bestOfMine(texts, found, answers) {
  /** @type {((text: MyText) => [string, string] | false | undefined)[]} */
  const ways = [
    ({ speech }) => Boolean(speech.laughs) && ["i-laugh", laughsWords(speech)],
    ({ kind, speech }) => {
      const [said] = mostFirst(speech.reasons);
      return said && ["i-check", praise(kind, ...said)];
    },
    ({ speech }) => Boolean(speech.stars) && ["i-star", starsWords(speech)],
    ({ kind, one }) =>
      one.n > 0 && one.how !== "won" && ["i-check", faredWords(kind, { ...one, how: "few" })],
    ({ speech }) =>
      speech.fair === "fair" && ["i-check", _("The opener said you put their point fairly.")],
  ];
  const shown = texts.filter(({ speech }) => speech.state !== "hidden");
  for (const way of ways.slice(0, texts.some(({ one }) => one.how === "won") ? 3 : undefined))
    for (const text of shown) {
      const said = way(text);
      if (said) return said;
    }
  const has = found.find((one) => one.has)?.has;
  if (texts.some(({ one }) => one.how === "won")) return undefined;
  return has || answers ? ["i-check", has || answeredWords(answers)] : undefined;
}

/** @param {number} n people */
const answeredWords = (n) =>
  n_(
    "%(n)s classmate had to find an answer to your opening.",
    "%(n)s classmates had to find an answer to your opening.",
    n,
  );

/** Which of my texts this is, and whose it met. @param {Room} room @param {Judged} kind @param {OneClash[]} clashes its own */
function metBy(room, kind, clashes) {
  const { speeches = {} } = room.public;
  const met = clashes[0] && speeches[clashes[0][kind === "opening" ? "rebuttal" : "opening"]];
  if (clashes.length !== 1 || !met || met.unread || met.hidden)
    return kind === "opening" ? _("Your opening") : _("Your rebuttal");
  const name = met.bot ? nobodysName(room.public) : authorOf(room, clashes[0], met);
  return kind === "opening"
    ? _("Your opening, answered by %(name)s", { name })
    : _("Your rebuttal, against %(name)s", { name });
}

/** How my texts of a round did, each opened after the other, the one that did best first; above them the best that was said, below one thing to try. Closings meet nobody. @param {{ round: number }} props */
export function InOneLine({ round }) {
  const room = useRoom();
  const { me, public: pub } = room;
  const { seat: shared } = usePage();
  const unfolds = useOpening(pub, round) && !shared;
  /** @type {MyText[]} */
  const texts = Object.entries(me.mine ?? {}).flatMap(([id, speech]) =>
    speech.round === round && speech.kind !== "closing"
      ? [{ id, speech, kind: speech.kind, one: fared(pub, id, speech.kind) }]
      : [],
  );
  texts.sort((a, b) => Number(b.one.how === "won") - Number(a.one.how === "won"));
  const found = useLearnt(texts);
  if (!hasVote(pub)) return html`<h2 id="mine" class="lede">${_("Your lines")}</h2>`;
  const answers = Object.values(pub.clashes ?? {}).filter(
    ({ opening, rebuttal }) =>
      texts.some(({ id, speech }) => id === opening && speech.state === "sent") &&
      pub.speeches?.[rebuttal]?.bot === undefined,
  );
  const best = bestOfMine(texts, found, answers.length);
  let after = 0;
  const opened = texts.map(({ id, speech, kind }) => {
    const begins = after;
    const clashes = Object.values(pub.clashes ?? {}).filter((clash) => clash[kind] === id);
    after += opensIn(total(votesOn(pub, id, kind)));
    return html`<${Opened} key=${id} id=${id} kind=${kind} title=${metBy(room, kind, clashes)} unfolds=${unfolds} after=${begins}>${speech.met && html`<p><${Met} challenge=${speech.met} /></p>`}<${Unsaid} id=${id} speech=${speech} /><//>`;
  });
  const last = { "data-unfolds": unfolds || undefined, style: { "--last": `${after}ms` } }; // else it would tell the verdicts
  return html`<h2 id="mine" class="vh">${_("Your texts")}</h2>
    ${best && html`<div ...${last}><p class="note best then"><${Icon} name=${best[0]} /> <span dir="auto">${best[1]}</span></p></div>`}
    ${opened}
    <div ...${last}><div class="then"><${ToTry} texts=${texts} found=${found} /></div></div>`;
}

/** What came of all that I expected of my own texts, in this round or in all. @param {{ round?: number }} props */
export function Foreseen({ round }) {
  const room = useRoom();
  const title = (/** @type {string} */ card) => room.motion?.cards[card]?.title ?? card;
  return html`
    ${forecasts(room, foreseen(room), round).map(
      ({ kind, round, verdict, card, came, said: other }) => {
        const of = card
          ? _("The answer to your opening in round %(round)s", { round })
          : kind === "opening"
            ? _("Your opening in round %(round)s", { round })
            : _("Your rebuttal in round %(round)s", { round });
        const what = card ? title(card) : verdictWords(verdict);
        const said = came
          ? _("you expected “%(what)s”, and so it came.", { what })
          : other
            ? _("you expected “%(what)s”. It was “%(other)s”.", { what, other: title(other) })
            : came === false
              ? _("you expected “%(what)s”. It went another way.", { what })
              : _("you expected “%(what)s”. Too few votes to tell.", { what });
        return html`<p class=${came ? "note knew" : "note small"} key=${`${kind} ${round} ${what}`}><${Icon} name=${came ? "i-check" : "i-note"} /> <span><b>${of}:</b> ${said}</span></p>`;
      },
    )}
  `;
}
