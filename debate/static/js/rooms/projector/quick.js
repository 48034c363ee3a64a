/** A clash that comes fast on the big screen: a line of each text side by side, for which the room shouts, then its verdict. */

import { useEffect, useState } from "preact/hooks";

import {
  Icon,
  RehearsalMark,
  Side,
  TableMark,
  nobodysName,
  shownAs,
} from "#app/components/basics.js";
import { kindName } from "#app/components/clash.js";
import {
  howNarrow,
  isCount,
  isNamed,
  ofTwo,
  verdictOf,
  verdictWords,
} from "#app/components/figures.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRevealedRoom } from "#app/core/room.js";
import { letter } from "#app/core/sides.js";
import { cue } from "#app/rooms/projector/cues.js";
import { stageOverflows, useFit } from "#app/rooms/projector/stage.js";
import { wonBy } from "#app/rooms/projector/votes.js";

const [LARGEST, SMALLEST] = [5.6, 0.9]; // rem of the words
const STAMPED = 0.64; // of its time, after which the verdict is there
const LASTS = 7000; // ms, where a host takes the steps

/** @import { Clash, Judged, Public } from "#app/protocol.d.ts" */

/** @param {{ at: string, clash: Clash, quick: NonNullable<Public["reveal"]>["quick"] }} props */
export function QuickClash({ at, clash, quick }) {
  const { public: pub } = useRevealedRoom();
  const { n = 0, of = 0, words = {}, laughs = {} } = quick ?? {};
  const fit = useFit(LARGEST, stageOverflows, SMALLEST);
  const { votes, verdict } = clash;
  const [told, setTold] = useState(false);
  const tied = verdict === "close" || isCount(pub, clash) || ofTwo(clash);
  useEffect(() => {
    cue("card");
    const timer = setTimeout(
      () => {
        cue(tied ? "card" : "stamp");
        setTold(true);
      },
      STAMPED * (pub.reveal.runs?.quick ?? LASTS),
    );
    return () => clearTimeout(timer);
  }, [at]);
  const count = (/** @type {Judged} */ kind) => votes?.[kind] ?? 0;
  const side = (/** @type {Judged} */ kind) => letter(pub.speeches[clash[kind]].side);
  return html`
    <header class="stage-top row">
      <h1>${_("The others, fast: %(n)s of %(all)s", { n, all: of })}</h1>
      <span class="row push"><${RehearsalMark} /><${TableMark} /><i class="given">${_("Arguing a side doesn’t mean believing it.")}</i></span>
    </header>
    <main id="main" class="page quick-clash">
      <div class="duo" ref=${fit}>
        ${/** @type {const} */ (["opening", "rebuttal"]).map((kind) => html`<${Line} key=${kind} kind=${kind} clash=${clash} words=${words[kind]} laughs=${laughs[kind]} told=${told} />`)}
      </div>
    </main>
    <footer class="tablecloth told" data-lit data-won=${told ? wonBy(pub, clash) : undefined}>
      ${!told && html`<p class="shout">${_("Shout it: opening or rebuttal?")}</p>`}
      <div role="status">${
        told &&
        html`<div class="votes">
        <div class="for" data-side=${side("opening")}><p><b class="big num">${count("opening")}</b> <span>${n_("chose the opening", "chose the opening", count("opening"))}</span></p></div>
        <div class="mid"><h2 class=${tied ? "tie" : "stamp"}>${isCount(pub, clash) || ofTwo(clash) ? verdictOf(pub, clash) : html`${verdictWords(verdict)} ${howNarrow(clash) && html`<small>${howNarrow(clash)}</small>`}`}</h2></div>
        <div class="for" data-side=${side("rebuttal")}><p><b class="big num">${count("rebuttal")}</b> <span>${n_("chose the rebuttal", "chose the rebuttal", count("rebuttal"))}</span></p></div>
      </div>`
      }</div>
    </footer>
  `;
}

/** Words of a text; once its verdict is told, whose it is. @param {{ kind: Judged, clash: Clash, words?: string, laughs?: number, told: boolean }} props */
function Line({ kind, clash, words, laughs, told }) {
  const room = useRevealedRoom();
  const { side, author: writer, bot, stars = 0 } = room.public.speeches[clash[kind]];
  const author = (isNamed(clash, kind) && writer) || "";
  const ahead = told && clash.verdict === kind && !isCount(room.public, clash);
  return html`<article class="speech stack" data-side=${letter(side)} data-ahead=${ahead || undefined}>
    <header class="row"><h2 class="kicker">${kindName(kind)}</h2> <${Side} side=${side} /></header>
    ${words && html`<blockquote dir="auto">${words}</blockquote>`}
    <p class="row told">
      ${told && (author || bot) && html`<b class="author"><bdi>${bot ? nobodysName(room.public) : shownAs(room, author)}</bdi></b>`}
      ${told && laughs && html`<span class="note"><${Icon} name="i-laugh" /> ${n_("%(n)s reader laughed", "%(n)s readers laughed", laughs)}</span>`}
      ${told && stars > 0 && html`<span class="note"><${Icon} name="i-star" /> ${n_("%(n)s reader starred it", "%(n)s readers starred it", stars)}</span>`}
    </p>
  </article>`;
}
