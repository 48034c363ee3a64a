/** Bars and verdicts. Each also gives its numbers in words. */

import { Side } from "#app/components/basics.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { BENCHES, letter } from "#app/core/sides.js";
import { isAloud, judgesName } from "#app/core/speeches.js";

/** @import { Bench, Clash, Judged, Public, Reason, Side as SideName, SpeechKind, Tip, Verdict, Votes } from "#app/protocol.d.ts" */

const FEW = 4; // votes, under which a verdict is a count in debates said aloud

/** A bar with its value in words beside it. `value` is 0 to 1; `side` or `label` names it. @param {{ side?: SideName, label?: string, value: number, text: string }} props */
export function BarRow({ side, label, value, text }) {
  return html`<div class="bar-row" data-side=${side && letter(side)} style=${{ "--v": value.toFixed(4) }}>
    ${side ? html`<${Side} side=${side} />` : html`<span class="label">${label}</span>`} <span class="num">${text}</span>
    <span class="bar" aria-hidden="true">${value > 0 && html`<i></i>`}</span>
  </div>`;
}

/** How the room divided over a clash. @param {{ left: { side?: SideName, n: number }, right: { side?: SideName, n: number }, between?: number }} props `between`: who chose neither */
export function Tug({ left, right, between = 0 }) {
  const ends = [left, { side: undefined, n: between }, right].filter(({ n }) => n);
  if (!ends.length) return null;
  return html`<div class="tug" aria-hidden="true">
    ${ends.map((end) => html`<i data-side=${end.side && letter(end.side)} style=${{ "--v": end.n }}></i>`)}
  </div>`;
}

/** @param {Votes} votes */
export const total = (votes) => votes.opening + votes.rebuttal + votes.close;

/** @param {Verdict} [verdict] */
export const verdictWords = (verdict) =>
  verdict
    ? {
        opening: _("The opening stands"),
        rebuttal: _("The rebuttal lands"),
        close: _("Too close to call"),
      }[verdict]
    : _("Not judged");

/** What a verdict means, where it is chosen. @param {Verdict} verdict */
export const verdictMeans = (verdict) =>
  ({ opening: _("its point still holds"), rebuttal: _("the opening no longer holds"), close: "" })[
    verdict
  ];

/** In two words. @param {Verdict} verdict */
export const verdictBriefly = (verdict) =>
  ({ opening: _("Opening stands"), rebuttal: _("Rebuttal lands"), close: _("Too close") })[verdict];

/** @type {Verdict[]} */
export const VERDICTS = ["opening", "rebuttal", "close"];

/** Which text of a clash came out ahead, to choose. @param {{ name: string, legend: unknown, sides: { [text in Verdict]?: SideName }, chosen?: Verdict, brief?: boolean, onChoose: (verdict: Verdict) => void }} props `brief`: what the verdicts mean is known */
export function VerdictChoice({ name, legend, sides, chosen, brief = false, onChoose }) {
  return html`<fieldset class="stack tight">
    ${legend}
    <div class="verdict-pair">
      ${VERDICTS.map((key) => html`<label class="choice" key=${key} data-side=${letter(sides[key])}><input type="radio" name=${name} value=${key} checked=${chosen === key} onChange=${() => onChoose(key)} /><span><b>${verdictWords(key)}</b> <span class=${brief ? "vh" : "small"}>${verdictMeans(key)}</span></span></label>`)}
    </div>
  </fieldset>`;
}

/** Whether to tell votes instead of a verdict: a single one; or, in debates said aloud, few. @param {Pick<Public, "format">} pub @param {Pick<Clash, "verdict" | "votes">} clash */
export const isCount = (pub, { verdict, votes }) =>
  Boolean(
    votes &&
    total(votes) &&
    (!verdict || (isAloud(pub) && verdict !== "close" && total(votes) < FEW)),
  );

/** The only vote on a clash, which is too few for a verdict. @param {Votes} votes */
function onlyVote(votes) {
  if (votes.close) return _("One person found it too close to call");
  return votes.opening ? _("One person chose the opening") : _("One person chose the rebuttal");
}

/** What two readers came to who don't agree; "": they agree, or are more. Of so few no drama is made. @param {Pick<Clash, "verdict" | "votes">} clash */
export function ofTwo({ verdict, votes }) {
  if (!votes || !verdict || total(votes) !== 2) return "";
  if (votes.opening && votes.rebuttal) return _("One each. Too close.");
  if (votes.close !== 1) return "";
  return votes.opening ? _("One reader: the opening") : _("One reader: the rebuttal");
}

/** That one vote of several made a verdict, or "". @param {Pick<Clash, "verdict" | "votes">} clash */
export function howNarrow({ verdict, votes }) {
  if (!votes || !verdict || verdict === "close" || total(votes) <= 2) return "";
  return Math.abs(votes.opening - votes.rebuttal) === 1 ? _("by one vote") : "";
}

/** A clash's verdict, and how narrow it is; or the votes if there were few. @param {Pick<Public, "format">} pub @param {Pick<Clash, "verdict" | "votes">} clash */
export function verdictOf(pub, clash) {
  const { verdict, votes } = clash;
  if (!isCount(pub, clash) || !votes)
    return ofTwo(clash) || [verdictWords(verdict), howNarrow(clash)].filter(Boolean).join(", ");
  if (!verdict) return onlyVote(votes);
  const counts = { n: votes[verdict], all: total(votes) };
  return verdict === "opening"
    ? _("%(n)s of %(all)s chose the opening", counts)
    : _("%(n)s of %(all)s chose the rebuttal", counts);
}

/** Whether a clash's result says who wrote one of its texts; a closing is its opener's. @param {Pick<Clash, "names">} clash @param {SpeechKind} kind */
export const isNamed = ({ names = [] }, kind) =>
  names.includes(kind === "closing" ? "opening" : kind);

/** "9 chose the opening, 13 the rebuttal, 2 found it too close to call." @param {Votes} [votes] absent: the room isn't told */
export function votesInWords(votes) {
  if (!votes) return "";
  if (!total(votes)) return _("Nobody voted on this clash.");
  const words = [
    _("%(n)s chose the opening", { n: votes.opening }),
    _("%(n)s the rebuttal", { n: votes.rebuttal }),
  ];
  if (votes.close) words.push(_("%(n)s found it too close to call", { n: votes.close }));
  return `${words.join(", ")}.`;
}

/** @typedef {{ how: "won" | "lost" | "close" | "few" | "none", n: number, all: number, clashes: number }} Fared `n` of `all` votes in its clashes were for it; `few`: too few for a verdict, or one clash went this way and one that */

/** How a text of mine fared in its clashes. @param {Pick<Public, "clashes" | "format">} pub @param {string} id @param {SpeechKind} kind @returns {Fared} */
export function fared(pub, id, kind) {
  const judged = Object.values(pub.clashes ?? {}).flatMap((clash) =>
    clash[kind] === id && clash.votes && total(clash.votes)
      ? [{ ...clash, votes: clash.votes }]
      : [],
  );
  const [mine, other] = kind === "opening" ? JUDGED : [...JUDGED].reverse();
  const n = judged.reduce((sum, { votes }) => sum + votes[mine], 0);
  const all = judged.reduce((sum, { votes }) => sum + total(votes), 0);
  const each = (/** @type {string} */ said) =>
    judged.every((clash) => clash.verdict === said && !isCount(pub, clash));
  if (!all) return { how: "none", n, all, clashes: 0 };
  const how = each(mine) ? "won" : each(other) ? "lost" : each("close") ? "close" : "few";
  return { how, n, all, clashes: judged.length };
}

/** How many votes a text had: in more than one clash the same people may have read it twice. @param {Fared} one */
const chosen = ({ n, all, clashes }) =>
  clashes > 1
    ? _("%(n)s of %(all)s votes in %(clashes)s clashes", { n, all, clashes })
    : _("%(n)s of %(all)s chose it", { n, all });

/** As a sentence, of a text that lost without its votes. @param {SpeechKind} kind @param {Fared} one */
export function faredWords(kind, one) {
  const votes = chosen(one);
  const words =
    kind === "opening"
      ? {
          won: _("Your opening stands: %(votes)s.", { votes }),
          lost: _("Your opening lost: more people chose the answer."),
          close: _("Your opening: too close to call."),
          few: _("Your opening: %(votes)s.", { votes }),
          none: _("Your opening was not judged."),
        }
      : {
          won: _("Your rebuttal landed: %(votes)s.", { votes }),
          lost: _("Your rebuttal lost: more people chose the opening."),
          close: _("Your rebuttal: too close to call."),
          few: _("Your rebuttal: %(votes)s.", { votes }),
          none: _("Your rebuttal was not judged."),
        };
  return words[one.how];
}

/** The same below a text's name. @param {SpeechKind} kind @param {Fared} one */
export function faredHere(kind, one) {
  const votes = chosen(one);
  const isOpening = kind === "opening";
  return {
    won: isOpening ? _("It stands: %(votes)s.", { votes }) : _("It landed: %(votes)s.", { votes }),
    lost: isOpening ? _("More people chose the answer.") : _("More people chose the opening."),
    close: _("Too close to call."),
    few: `${votes}.`,
    none: isOpening ? _("Your opening was not judged.") : _("Your rebuttal was not judged."),
  }[one.how];
}

/** Behind the name of the text. @param {Fared} one */
export const faredBriefly = (one) =>
  ({
    won: _("won: %(votes)s", { votes: chosen(one) }),
    lost: chosen(one),
    close: _("too close to call"),
    few: chosen(one),
    none: _("not judged"),
  })[one.how];

/** @param {Reason} reason */
export const reasonName = (reason) =>
  ({
    clear: _("Clearer reasoning"),
    backed: _("Better evidence"),
    counts: _("Hit the main point"),
    weighed: _("Said why it matters"),
  })[reason];

/** What some people said of the text that won, as a sentence. @type {Record<Judged, Record<Reason, (n: number) => string>>} */
const saidOf = {
  opening: {
    clear: (n) =>
      n_("%(n)s person said the opening was clear.", "%(n)s people said the opening was clear.", n),
    backed: (n) =>
      n_(
        "%(n)s person said the opening was backed with evidence.",
        "%(n)s people said the opening was backed with evidence.",
        n,
      ),
    counts: (n) =>
      n_(
        "%(n)s person said the opening dealt with the main point.",
        "%(n)s people said the opening dealt with the main point.",
        n,
      ),
    weighed: (n) =>
      n_(
        "%(n)s person said the opening showed why it matters more.",
        "%(n)s people said the opening showed why it matters more.",
        n,
      ),
  },
  rebuttal: {
    clear: (n) =>
      n_(
        "%(n)s person said the rebuttal was clear.",
        "%(n)s people said the rebuttal was clear.",
        n,
      ),
    backed: (n) =>
      n_(
        "%(n)s person said the rebuttal was backed with evidence.",
        "%(n)s people said the rebuttal was backed with evidence.",
        n,
      ),
    counts: (n) =>
      n_(
        "%(n)s person said the rebuttal answered the main point.",
        "%(n)s people said the rebuttal answered the main point.",
        n,
      ),
    weighed: (n) =>
      n_(
        "%(n)s person said the rebuttal showed why it matters more.",
        "%(n)s people said the rebuttal showed why it matters more.",
        n,
      ),
  },
};

/** What would help an author most. @param {string} tip one of `TIPS` */
export const tipName = (tip) =>
  ({
    evidence: _("Bring evidence"),
    answer: _("Answer their actual point"),
    reason: _("Say why it follows"),
    weigh: _("Say why it matters more"),
    clear: _("Say it more simply"),
  })[/** @type {Tip} */ (tip)];

/** @type {Tip[]} */
export const TIPS = ["evidence", "answer", "reason", "weigh", "clear"];

/** @type {Judged[]} */
export const JUDGED = ["opening", "rebuttal"];

/** @type {Reason[]} */
export const REASONS = ["clear", "backed", "counts", "weighed"];

/** The votes of each bench, where they may be shown. @param {{ pub: Pick<Public, "format">, benches?: { [bench in Bench]?: Votes } }} props */
export function ByBench({ pub, benches }) {
  if (!benches) return null;
  const known = BENCHES.filter((bench) => benches[bench]);
  return html`<p class="row by-bench"><span class="kicker">${_("By side, opening to rebuttal")}</span> ${known.map((bench) => html`<span key=${bench}>${bench === "judges" ? judgesName(pub) : html`<${Side} side=${bench} />`} <b class="num">${_("%(opening)s to %(rebuttal)s", benches[bench])}</b></span>`)}</p>`;
}

/** The most frequent first: [[name, how often]]. @template {string} Name @param {{ [name in Name]?: number }} counts */
export const mostFirst = (counts = {}) =>
  /** @type {[Name, number][]} */ (Object.entries(counts))
    .filter(([, n]) => n > 0)
    .sort((a, b) => b[1] - a[1]);

/** A reason given by an unknown number: where few gave it, a number would show whose it is. */
export const unnumbered = () => ({
  clear: _("clear"),
  backed: _("backed with evidence"),
  counts: _("answered the main point"),
  weighed: _("showed why it matters more"),
});

/** Why the verdict is what it is: the reasons given for the text that it names, each as often as given. @param {Pick<Clash, "verdict" | "reasons">} clash @returns {{ [name in Reason]?: number }} */
export const reasonsWhy = ({ verdict, reasons }) =>
  (verdict && verdict !== "close" && reasons?.[verdict]) || {};

/** What people said of the text that won, most frequent first. @param {{ clash: Pick<Clash, "verdict" | "reasons" | "main_reason">, most?: number }} props `most`: so many reasons of these */
export function Reasons({ clash, most }) {
  const won = /** @type {Judged} */ (clash.verdict);
  const reasons = reasonsWhy(clash);
  const given = mostFirst(reasons).slice(0, most);
  const words = REASONS.filter((reason) => reason in reasons)
    .sort((a, b) => Number(b === clash.main_reason) - Number(a === clash.main_reason))
    .slice(0, most)
    .map((reason) => unnumbered()[reason]);
  if (!given.length && words.length)
    return html`<p class="reasons small">${_("What was said: %(reasons)s.", { reasons: new Intl.ListFormat(document.documentElement.lang).format(words) })}</p>`;
  if (!given.length) return null;
  return html`<ul class="row reasons small" aria-label=${_("What decided it")}>
    ${given.map(([reason, n]) => html`<li key=${reason}>${saidOf[won][reason](n)}</li>`)}
  </ul>`;
}
