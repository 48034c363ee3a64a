/** What runs through a lesson as its score: how often the class called a clash right, a mark for each. */

import { Icon } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";
import { whoJudges } from "#app/core/speeches.js";
import { isCalled, scoreOf } from "#app/core/together.js";

/** @import { Public } from "#app/protocol.d.ts" */

/** Whether a class has a score: not on a grave motion, nor where nobody guessed enough. @param {Public} pub */
export const isPlayedFor = (pub) => !pub.motion.tone && scoreOf(pub).of > 0;

/** @param {{ calls: (boolean | "split")[] }} props */
const Pips = ({ calls }) =>
  html`<span class="pips row" style=${{ "--n": calls.length }} aria-hidden="true">${calls.map((call, n) => html`<i class=${call === true ? "right" : undefined} key=${n}>${call === true ? html`<${Icon} name="i-check" />` : call ? "–" : "×"}</i>`)}</span>`;

/** `told`: a clash whose verdict has just come; `but`: one whose verdict is still to come. @param {{ told?: string, but?: string }} props */
export function ScoreBoard({ told = "", but = "" }) {
  const { public: pub } = useRoom();
  const { calls, right: n, of: all } = scoreOf(pub, but);
  if (!isPlayedFor(pub) || !all) return null;
  const clash = pub.clashes?.[told];
  return html`<p class="score-board"><span data-scored=${(clash && isCalled(clash) === true) || undefined}>${_("Called right:")} <b class="num" key=${n}>${_("%(n)s of %(all)s", { n, all })}</b></span> <${Pips} calls=${calls} /></p>`;
}

/** The score large, with a sentence: how the class did so far, unless something else is `said`. @param {{ said?: string }} props */
export function Standing({ said }) {
  const { public: pub } = useRoom();
  return html`<div class="standing"><${Pips} calls=${scoreOf(pub).calls} /><p><b>${said || standing(pub)}</b></p></div>`;
}

/** What hangs on the last clash of a round, while it is guessed. @param {Public} pub @param {string} at */
export function decider(pub, at) {
  const { right, of } = scoreOf(pub, at);
  if (pub.motion.tone || !of) return "";
  if (right === of) return _("All called right so far: this one, too?");
  const [before, after] = [2 * right, 2 * right + 2];
  if (after === of + 1) return _("Call this one, and it’s half of them.");
  if (before <= of + 1 && after > of + 1) return _("Call this one, and it’s more than half.");
  return _("Call this one, and it’s %(n)s of %(all)s.", { n: right + 1, all: of + 1 });
}

/** How the class did, in a sentence: what it called, or else what surprised it. @param {Public} pub */
export function standing(pub) {
  const { right, of: all } = scoreOf(pub);
  if (2 * right >= all)
    return n_(
      "The class called %(n)s of %(all)s clash right.",
      "The class called %(n)s of %(all)s clashes right.",
      all,
      { n: right, all },
    );
  const counts = { n: all - right, all };
  return whoJudges(pub, {
    listeners: n_(
      "Listeners surprised you in %(n)s of %(all)s clash.",
      "Listeners surprised you in %(n)s of %(all)s clashes.",
      all,
      counts,
    ),
    voters: n_(
      "Voters surprised you in %(n)s of %(all)s clash.",
      "Voters surprised you in %(n)s of %(all)s clashes.",
      all,
      counts,
    ),
    readers: n_(
      "Readers surprised you in %(n)s of %(all)s clash.",
      "Readers surprised you in %(n)s of %(all)s clashes.",
      all,
      counts,
    ),
  });
}
