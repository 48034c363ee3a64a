/** The line that runs through a lesson on the big screen: where it is, and what the class has done together so far. */

import { Icon, phaseName } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";

/** @param {number} n */
export const format = (n) => n.toLocaleString(document.documentElement.lang);

export function Thread() {
  const { public: pub } = useRoom();
  const { course, phase } = pub;
  const at = phase.round ? course.indexOf(phase.name) : phase.when === "after" ? course.length : -1;
  return html`<div class="thread row">
    <p class="kicker">${placeOf(pub)}</p>
    <ol class="parts row" aria-label=${_("Steps in this round")}>
      ${course.map((name, n) => html`<li key=${name} class=${n < at ? "over" : undefined} aria-current=${n === at ? "step" : undefined}>${n < at && html`<${Icon} name="i-check" /> `}${phaseName(name)}${n < at && html`<span class="vh">${_(", done")}</span>`}</li>`)}
    </ol>
    <${SoFar} />
  </div>`;
}

/** @param {import("#app/protocol.d.ts").Public} pub */
function placeOf({ phase: { round, rounds, when } }) {
  if (!round) return when === "after" ? _("After the debate") : _("Before the debate");
  return _("Round %(round)s of %(rounds)s", { round, rounds });
}

/** Sums of the whole lesson: they only grow. What has no room is left out, the last first. */
function SoFar() {
  const { public: pub } = useRoom();
  const { openings = 0, rebuttals = 0, cast: votes = 0 } = pub.together ?? {};
  /** @type {[number, string][]} */
  const sums = [
    [openings, n_("opening", "openings", openings)],
    [rebuttals, n_("rebuttal", "rebuttals", rebuttals)],
    [votes, n_("vote", "votes", votes)],
  ];
  const shown = sums.filter(([n]) => n);
  if (!shown.length) return null;
  return html`<p class="so-far push"><span class="vh">${_("Together so far:")}</span>
    ${shown.map(([n, what]) => html`<span key=${what}><b class="num">${format(n)}</b> ${what}</span>`)}</p>`;
}
