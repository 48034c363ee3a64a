/** A sample clash to judge: blind first, then next to our reading of it. It counts for nothing, and nothing is sent. */

import { useState } from "preact/hooks";

import { Icon, usePackWords } from "#app/components/basics.js";
import { Clash } from "#app/components/clash.js";
import { TIPS, VerdictChoice, tipName, verdictWords } from "#app/components/figures.js";
import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { otherSide } from "#app/core/sides.js";
import { inTab, onDevice } from "#app/core/storage.js";
import {
  agreement,
  createSampleScore,
  nextSample,
  spoilsNothing,
} from "#app/components/sample_score.js";

/** @import { Sample, Tip, Verdict } from "#app/protocol.d.ts" */
/** @typedef {{ verdict?: Verdict, tip?: Tip }} Reading how somebody reads a sample */

const SHOWN = "counterclaim samples shown"; // in this tab: in which phase of a debate each was
const ANSWERING = ["draw", "opening", "rebuttal"]; // phases in which an opening of the other side is still to be answered

const sampleScore = createSampleScore(onDevice);

/** The texts of a sample, blind. @param {{ sample: Sample, level?: number }} props */
export function SampleTexts({ sample, level = 3 }) {
  const opening = { side: sample.side, text: sample.opening, cards: [], sample: true };
  const rebuttal = {
    side: otherSide(sample.side),
    text: sample.rebuttal,
    restatement: sample.restatement,
    cards: [],
    sample: true,
  };
  return html`<${Clash} opening=${opening} rebuttal=${rebuttal} level=${level} stacked />`;
}

/**
 * The verdict, and a tip where it is asked for.
 * @param {{ sample: Sample, mine: Reading, onMine: (mine: Reading) => void, level?: number, tips?: boolean }} props
 */
export function SampleQuestions({ sample, mine, onMine, level = 3, tips = true }) {
  const sides = { opening: sample.side, rebuttal: otherSide(sample.side) };
  const legend = html`<legend><${`h${level}`}>${_("Which was the stronger argument?")}<//></legend>`;
  return html`<${VerdictChoice} name="sample-verdict" legend=${legend} sides=${sides} chosen=${mine.verdict} onChoose=${(/** @type {Verdict} */ verdict) => onMine({ ...mine, verdict })} />
    ${
      tips &&
      html`<fieldset class="stack tight">
      <legend class="legend">${_("What would help the weaker text most?")}</legend>
      <div class="chips row">
        ${TIPS.map((tip) => html`<label class="chip" key=${tip}><input type="radio" name="sample-tip" value=${tip} checked=${mine.tip === tip} onChange=${() => onMine({ ...mine, tip })} /> ${tipName(tip)}</label>`)}
      </div>
    </fieldset>`
    }`;
}

/** Our reading beside the reader's own. @param {{ sample: Sample, mine: Reading, level?: number }} props */
export function SampleReading({ sample, mine, level = 3 }) {
  const words = usePackWords();
  const same = mine.verdict === sample.verdict;
  return html`<div class="panel stack tight">
    <p class="note small"><${Icon} name=${same ? "i-check" : "i-pen"} /> <span>${same ? _("You see it as we do.") : _("You: %(mine)s", { mine: verdictWords(mine.verdict) })}</span></p>
    <${`h${level}`}>${_("Our reading: %(verdict)s", { verdict: verdictWords(sample.verdict) })}<//>
    <p ...${words}>${sample.why}</p>
    <p><b>${_("Our tip: %(tip)s.", { tip: tipName(sample.tip) })}</b> <span ...${words}>${sample.tip_why}</span></p>
    ${mine.tip && mine.tip !== sample.tip && html`<p class="small">${_("Your tip: %(tip)s. More than one can help.", { tip: tipName(mine.tip) })}</p>`}
    ${!same && html`<p class="small">${_("This is one reading, with its reasons. Yours may have good ones too.")}</p>`}
  </div>`;
}

/** @param {{ agreed: number, of: number }} score */
const agreedText = ({ agreed, of }) => _("You agreed on %(agreed)s of %(of)s.", { agreed, of });

/** For people who wait: a sample, behind one button. */
export function SampleClash() {
  const { motion, me, public: pub } = useRoom();
  const samples = motion?.samples ?? [];
  const slug = motion?.slug ?? "";
  const [n, setN] = useState(-1); // none is open
  const [mine, setMine] = useState(/** @type {Reading} */ ({}));
  const [shown, setShown] = useState(false);
  const judged = sampleScore.of(slug);
  const score = agreement(samples, judged);
  const sample = samples[n];
  const kept = inTab.read(SHOWN);
  /** @type {{ [n: string]: string }} */
  const before = kept?.code === pub.code && kept.of ? kept.of : {};
  const cards = [...Object.keys(me.hand ?? {}), ...(me.target?.cards ?? [])].flatMap(
    (id) => motion?.cards[id] ?? [],
  );
  const answers = ANSWERING.includes(pub.phase.name);
  const next = nextSample(
    samples,
    judged,
    n,
    (one, k) =>
      k !== n &&
      [undefined, pub.phase.id].includes(before[k]) &&
      spoilsNothing(one, { side: me.side, answers, cards }),
  );

  function open() {
    if (next === undefined) return;
    inTab.write(SHOWN, { code: pub.code, of: { ...before, [next]: pub.phase.id } });
    setN(next);
    setMine({});
    setShown(false);
  }

  if (!sample && next === undefined) return null;

  /** @param {Event} event */
  function compare(event) {
    event.preventDefault();
    if (!mine.verdict) return;
    sampleScore.judge(slug, n, mine.verdict);
    setShown(true);
  }

  if (!sample)
    return html`<p><button type="button" class="btn quiet" onClick=${open}>${score.of ? _("Judge another sample") : _("Judge a sample")}</button></p>`;
  return html`<section class="stack oxford" aria-labelledby="sample">
    <div class="stack tight">
      <h2 id="sample">${_("You be the judge")}</h2>
      <p class="small">${_("For practice only: nobody sees it. Then you see how we read it, and why.")} <span role="status">${score.of > 0 && agreedText(score)}</span></p>
    </div>
    <${SampleTexts} key=${n} sample=${sample} />
    ${
      shown
        ? html`<${SampleReading} sample=${sample} mine=${mine} />${next !== undefined && html`<p><button type="button" class="btn quiet" onClick=${open}>${_("Judge another sample")}</button></p>`}`
        : html`<form class="stack" onSubmit=${compare}><${SampleQuestions} sample=${sample} mine=${mine} onMine=${setMine} tips=${false} /><p><button class="btn quiet" aria-disabled=${mine.verdict ? undefined : "true"}>${_("Compare with our reading")}</button></p></form>`
    }
  </section>`;
}
