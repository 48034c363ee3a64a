/** Judge sample clashes: blind first, then beside our reading. */

import { useState } from "preact/hooks";

import { html } from "#app/core/html.js";
import { _ } from "#app/core/i18n.js";
import { Send, Shell, useSubmit } from "#app/practice/drills/start.js";
import { SampleQuestions, SampleReading, SampleTexts } from "#app/components/sample_clash.js";

/** @import { Reading } from "#app/components/sample_clash.js" */
/** @import { ItemProps, LookProps } from "#app/types.d.ts" */

/** @param {ItemProps<"samples">} props */
export function SampleItem({ n, item, corner, onAnswer, onLeave }) {
  const [mine, setMine] = useState(/** @type {Reading} */ ({}));
  const lacks = _("First choose which came out ahead.");
  const submit = useSubmit(mine.verdict, () => onAnswer(mine), lacks);
  const bar = html`<${Send} ready=${mine.verdict} words=${_("Compare")} />`;
  return html`<${Shell} corner=${corner} bar=${bar} onLeave=${onLeave}>
    <h1>${_("Judge clash %(n)s", { n: n + 1 })}</h1>
    <div class="split ballot">
      <${SampleTexts} sample=${item} level=${2} />
      <form id="drill" class="stack" onSubmit=${submit}><${SampleQuestions} sample=${item} mine=${mine} onMine=${setMine} level=${2} /></form>
    </div>
  <//>`;
}

/** @param {LookProps<"samples">} props */
export function SampleLook({ item, mine, level }) {
  return html`<div class="split ballot"><${SampleTexts} sample=${item} level=${level} /><${SampleReading} sample=${item} mine=${mine} level=${level} /></div>`;
}
