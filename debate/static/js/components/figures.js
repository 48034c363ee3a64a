/** Bars and verdicts. Each also gives its numbers in words. */

import { Side } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _, n_, rounded } from "#app/core/i18n.js";
import { BENCHES, letter, SIDES } from "#app/core/sides.js";

/** @import { Clash } from "#app/protocol.d.ts" */

/** A bar with its value in words beside it. `value` is 0 to 1; `side` or `label` names it. */
export function BarRow({ side, label, value, text }) {
  return html`<div class="bar-row" data-side=${side && letter(side)} style=${{ "--v": value.toFixed(4) }}>
    ${side ? html`<${Side} side=${side} />` : html`<span class="label">${label}</span>`} <span class="num">${text}</span>
    <span class="bar" aria-hidden="true">${value > 0 && html`<i></i>`}</span>
  </div>`;
}

/** How the room divided over a clash. Each end is {side, n}. */
export function Tug({ left, right }) {
  if (!(left.n + right.n)) return null;
  return html`<div class="tug" aria-hidden="true">
    ${[left, right].map((end) => html`<i data-side=${letter(end.side)} style=${{ "--v": end.n }}></i>`)}
  </div>`;
}

/** Points by side, in the fixed order of the sides. */
export function SideScores({ scores }) {
  return html`<div class="stack tight bars">
    ${SIDES.filter((side) => scores?.[side] !== undefined).map((side) => html`<${BarRow} key=${side} side=${side} value=${scores[side] / 100} text=${n_("%(points)s point", "%(points)s points", rounded(scores[side]), { points: rounded(scores[side]) })} />`)}
  </div>`;
}

const total = (votes) => votes.opening + votes.rebuttal + votes.close;

export const verdictWords = (verdict) =>
  ({
    opening: _("The opening stands"),
    rebuttal: _("The rebuttal lands"),
    close: _("Too close to call"),
  })[verdict] ?? _("Not judged");

/** "9 for the opening, 13 for the rebuttal, 2 too close to call" */
export function votesInWords(votes) {
  if (!total(votes)) return _("Nobody voted on this clash.");
  const words = [
    _("%(n)s for the opening", { n: votes.opening }),
    _("%(n)s for the rebuttal", { n: votes.rebuttal }),
  ];
  if (votes.close) words.push(_("%(n)s too close to call", { n: votes.close }));
  return `${words.join(", ")}.`;
}

export const reasonName = (reason) =>
  ({
    clear: _("Clearer reasoning"),
    backed: _("Better use of evidence"),
    counts: _("Answered the main point"),
  })[reason];

/** The votes of each bench, where they may be shown. */
export function ByBench({ benches }) {
  if (!benches) return null;
  const known = BENCHES.filter((bench) => benches[bench]);
  return html`<p class="row by-bench"><span class="kicker">${_("By bench, opening to rebuttal")}</span> ${known.map((bench) => html`<span key=${bench}>${bench === "judges" ? _("Judges") : html`<${Side} side=${bench} />`} <b class="num">${_("%(opening)s to %(rebuttal)s", benches[bench])}</b></span>`)}</p>`;
}

/** Where the verdict is not what a count of heads would say: why. It goes by points, in which benches weigh the same. @param {Pick<Clash, "votes" | "verdict">} clash */
export function notByHeads({ votes, verdict }) {
  const ahead =
    votes.opening > votes.rebuttal
      ? "opening"
      : votes.opening < votes.rebuttal
        ? "rebuttal"
        : "close";
  if (!verdict || ahead === verdict) return "";
  const heads = {
    opening: _("Counting every vote, the opening is ahead."),
    rebuttal: _("Counting every vote, the rebuttal is ahead."),
    close: _("Counting every vote, it’s a tie."),
  }[ahead];
  return `${heads} ${_("But each bench counts the same, however many people are on it.")}`;
}

/** The reasons that people gave, most frequent first. */
export function Reasons({ reasons }) {
  const given = Object.entries(reasons)
    .filter(([, n]) => n > 0)
    .sort((a, b) => b[1] - a[1]);
  if (!given.length) return null;
  return html`<ul class="row reasons small" aria-label=${_("What decided it")}>
    ${given.map(([reason, n]) => html`<li key=${reason}><b class="num">${n}</b> ${reasonName(reason)}</li>`)}
  </ul>`;
}
