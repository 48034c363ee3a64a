/** The big screen when the debate is over: what came out of it, step by step. */

import {
  Care,
  Icon,
  RehearsalMark,
  Seal,
  Side,
  TableMark,
  aliasOf,
  packWords,
} from "#app/components/basics.js";
import { QuestionList } from "#app/components/debrief.js";
import {
  AWARDS,
  Awards,
  Convinced,
  Moved,
  Rewrites,
  awardWords,
  endingTitle,
} from "#app/components/ending.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { readAward, readEnding, useShow } from "#app/core/show.js";
import { letter } from "#app/core/sides.js";

/** @import { AwardName, RevealedSpeech, SpeechKind } from "#app/protocol.d.ts" */

const READ_OUT = 60; // words of a text: half a minute aloud
const UNSPACED = 300; // characters of it, in a script without spaces
/** What an award is for. @type {{ [award in AwardName]?: SpeechKind }} */
const OF = { strong_opening: "opening", strong_rebuttal: "rebuttal" };

export function Finished() {
  const { public: pub } = useRoom();
  return html`
    <header class="stage-top row"><p class="lede"><i ...${packWords(pub.motion)}>${pub.motion.title}</i></p> <span class="push row"><${RehearsalMark} /><${TableMark} /><span class="kicker">${_("The debate is over")}</span></span></header>
    <main id="main" class="page">
      ${pub.ending ? html`<${EndingStep} ending=${pub.ending} />` : html`<div class="stack finished"><h1>${_("The debate is over")}</h1></div>`}
    </main>
    <footer class="stage-end"><${Care}>${_("Changing your mind is not losing. Neither is keeping your view, if you can now say what the best objection is.")}<//></footer>
  `;
}

/** One step of the ending. */
function EndingStep({ ending }) {
  const room = useRoom();
  const { at, n } = useShow(readEnding, ending, room.net.now);
  const Step = {
    rewrites: Rewrites,
    awards: AwardStory,
    sides: Convinced,
    moved: Moved,
    questions: TalkAboutIt,
  }[at];
  return html`<div class="stack finished" key=${at} data-step=${at}>
    <div class="row"><div role="status"><h1>${endingTitle(at)}</h1></div> ${ending.steps.length > 1 && html`<span class="push kicker">${_("%(n)s of %(all)s", { n: n + 1, all: ending.steps.length })}</span>`}</div>
    <${Step} level=${2} />
  </div>`;
}

/** One award at a time, with a text of its winners. Where a host steps by hand, all of them at once. */
function AwardStory({ level }) {
  const room = useRoom();
  const { ending, results } = room.public;
  const names = AWARDS.filter((name) => results?.awards[name]);
  const read = (show, now) => readAward(show, names.length, now);
  const { n } = useShow(read, ending, room.net.now);
  const name = names[n ?? -1];
  return name ? html`<${Award} key=${name} name=${name} />` : html`<${Awards} level=${level} />`;
}

function Award({ name }) {
  const room = useRoom();
  const { speeches = {}, results } = room.public;
  const winners = results?.awards[name] ?? [];
  const speech = bestSigned(Object.values(speeches), winners, OF[name]);
  const alias = (seat) => html`<b><bdi>${aliasOf(room, seat)}</bdi></b>`;
  const others = winners.filter((seat) => seat !== speech?.author);
  const { title, why } = awardWords(name);
  if (!speech)
    return html`<section class="stack award-of"><h2>${title}</h2><p>${why}</p>${winners.map((seat) => html`<p class="winner" key=${seat}>${alias(seat)}</p>`)}</section>`;
  return html`<section class="award-story" data-side=${letter(speech.side)}>
    <div class="back" data-side=${letter(speech.side)} aria-hidden="true"><${Seal} side=${speech.side} /></div>
    <div class="stack">
      <h2>${title}</h2>
      <p class="small">${why}</p>
      <blockquote class="prose" dir="auto">${beginning(speech.text ?? "")}</blockquote>
      <p class="row by"><span class="winner">${alias(speech.author)}</span> <${Side} side=${speech.side} /> ${speech.stars ? html`<span class="push note"><${Icon} name="i-star" /> ${n_("%(n)s reader starred it", "%(n)s readers starred it", speech.stars)}</span>` : null}</p>
      ${others.length > 0 && html`<p>${_("And:")} ${others.map((seat, n) => html`${n > 0 && ", "}${alias(seat)}`)}</p>`}
      <p class="lede invited">${_("%(name)s, will you read it aloud? Or choose a reader.", { name: aliasOf(room, speech.author ?? "") })}</p>
    </div>
  </section>`;
}

/**
 * Of the winners' texts that may be signed, the one with most stars.
 * @param {RevealedSpeech[]} speeches
 * @param {string[]} winners
 * @param {SpeechKind} [kind]
 */
function bestSigned(speeches, winners, kind) {
  const stars = (speech) => speech.stars ?? 0;
  return speeches
    .filter(
      (speech) =>
        speech.text &&
        !speech.hidden &&
        winners.includes(speech.author ?? "") &&
        (!kind || speech.kind === kind),
    )
    .sort((a, b) => stars(b) - stars(a))[0];
}

/** As much of a text as is read aloud in half a minute. @param {string} text */
function beginning(text) {
  const words = text.trim().split(/\s+/);
  const part = words
    .slice(0, READ_OUT)
    .join(" ")
    .slice(0, words.length > 9 ? undefined : UNSPACED);
  return part.length < words.join(" ").length ? `${part} …` : part;
}

/** The first question large, and what the class has done below it. */
function TalkAboutIt() {
  const { public: pub } = useRoom();
  const people = pub.results?.writers ?? 0;
  const texts = Object.values(pub.speeches ?? {}).filter((speech) => speech.text && !speech.bot);
  const words = texts.reduce((sum, { text = "" }) => sum + text.trim().split(/\s+/).length, 0);
  const format = (n) => n.toLocaleString(document.documentElement.lang);
  return html`<${QuestionList} />
    <p class="how row"><span><b>${n_("%(n)s minute", "%(n)s minutes", 1)}</b> ${_("think")}</span> <span><b>${n_("%(n)s minute", "%(n)s minutes", 2)}</b> ${_("with your neighbour")}</span> <span><b>${n_("%(n)s minute", "%(n)s minutes", 2)}</b> ${_("all together")}</span></p>
    ${people > 0 && texts.length > 0 && html`<p class="sum row" lang=${document.documentElement.lang}><span>${n_("%(n)s person", "%(n)s people", people)}</span> <span>${n_("%(n)s text", "%(n)s texts", texts.length)}</span> <span>${n_("%(count)s word", "%(count)s words", words, { count: format(words) })}</span> <span>${_("argued from both sides")}</span></p>`}`;
}
