/** One thing to try, under my own results of a round: never what readers said that a text of mine did, and not the same for all. */

import { Icon } from "#app/components/basics.js";
import { mostFirst, tipName } from "#app/components/figures.js";
import { html } from "#app/core/html.js";
import { _, n_ } from "#app/core/i18n.js";
import { useRoom } from "#app/core/room.js";

/** @import { MySpeech, Reason, Tip } from "#app/protocol.d.ts" */
/** @import { Room } from "#app/types.d.ts" */

const OF_ONESELF = /\b(?:i|me|my|mine|myself)\b/iu; // somebody's own life is nothing to answer

/** What a reader said who found that a tip is met. @type {{ [tip in Tip]?: Reason }} */
const MET = { evidence: "backed", answer: "counts", weigh: "weighed", clear: "clear" };

/** What anybody can try in another round, each with the tip that would say so. @type {() => [Tip | "example", string][]} */
const forAnother = () => [
  ["weigh", _("One thing to try: say why your point matters more than theirs.")],
  ["answer", _("One thing to try: quote a sentence of theirs, and answer just that.")],
  ["evidence", _("One thing to try: put a piece of evidence under your point.")],
  ["example", _("One thing to try: give an example that everybody here knows.")],
  ["clear", _("One thing to try: say your point in your first sentence, and in few words.")],
];

/**
 * The tips that no reader's reason says is met already, in any text of a round.
 * @param {Pick<MySpeech, "reasons">[]} texts
 * @returns {(tip: Tip | "example") => boolean}
 */
export function stillOpen(texts) {
  const said = new Set(texts.flatMap(({ reasons }) => mostFirst(reasons).map(([one]) => one)));
  return (tip) => tip === "example" || !said.has(/** @type {Reason} */ (MET[tip]));
}

/**
 * What to try in another round: one of those that are open, by somebody's place in the room, so that neighbours try different things.
 * @param {{ place: number, isOpen: ReturnType<typeof stillOpen>, cites: boolean, weighs: boolean }} of `cites`: the text has a card; `weighs`: its form says why it matters more
 */
export function tryNext({ place, isOpen, cites, weighs }) {
  const things = forAnother().filter(
    ([tip]) => isOpen(tip) && !(tip === "evidence" && cites) && !(tip === "weigh" && weighs),
  );
  return things[place % things.length]?.[1];
}

/** One thing to try, of what did not win first: readers' tip, or a sentence or a cited card of the text that it met to answer; while another round is to come, in which sides may have swapped, what holds on either. @param {{ texts: { id: string, speech: MySpeech, one: { how?: string } }[], found: { left?: string }[] }} props */
export function ToTry({ texts, found }) {
  const { motion, me, public: pub } = useRoom();
  const again = (pub.phase.round ?? 1) < pub.phase.rounds;
  const isOpen = stillOpen(texts.map(({ speech }) => speech));
  const place = Object.keys(pub.seats).indexOf(me.seat) + (pub.phase.round ?? 1);
  const all = texts.map(({ id, speech, one }, n) => {
    if (speech.state === "hidden") return "";
    const tip = mostFirst(speech.tips).find(([each]) => isOpen(each));
    const left = (!again && !speech.unquoted && found[n]?.left) || "";
    const words = OF_ONESELF.test(left) || /^\p{Ll}/u.test(left) ? "" : left;
    const title = again ? "" : againstIt(motion, speech, pub, id);
    if (tip && (tip[0] !== "answer" || !(words || title)))
      return n_("Tip from %(n)s person: %(tip)s.", "Tip from %(n)s people: %(tip)s.", tip[1], {
        tip: tipName(tip[0]),
      });
    if (words && one.how === "won")
      return _("They also said: “%(words)s” How would you answer that?", { words });
    if (words) return _("One thing to try: answer this sentence of theirs. “%(words)s”", { words });
    if (title) return _("One thing to try: answer this card of theirs. “%(title)s”", { title });
    if (!again || one.how === "won" || !found.length) return "";
    const cites = Boolean(speech.cards?.length);
    return tryNext({ place, isOpen, cites, weighs: Boolean(speech.weighing) });
  });
  const away = texts.find(({ speech }) => speech.off);
  const lostFirst = all.filter((_said, n) => texts[n].one.how !== "won").concat(all);
  const said = away ? unclear(away.speech.kind, motion?.title ?? "") : lostFirst.find(Boolean);
  return (
    said && html`<p class="note try"><${Icon} name="i-pen" /> <span dir="auto">${said}</span></p>`
  );
}

/** What is said of a text off the point, and nothing else. @param {MySpeech["kind"]} kind @param {string} motion */
const unclear = (kind, motion) =>
  kind === "opening"
    ? _(
        "It wasn’t clear what your opening has to do with the motion. One thing to try: say in one sentence what it has to do with “%(motion)s”",
        { motion },
      )
    : _(
        "It wasn’t clear what your rebuttal answers. One thing to try: quote a sentence of theirs, and answer just that.",
      );

/** The title of a card that a rebuttal of my opening cites, and that answers one of its own; "" for none. @param {Room["motion"]} motion @param {MySpeech} speech @param {Room["public"]} pub @param {string} id its own */
function againstIt(motion, { kind, cards = [] }, { clashes = {}, speeches = {} }, id) {
  const cited = Object.values(clashes)
    .filter(({ opening }) => kind === "opening" && opening === id)
    .flatMap(({ rebuttal }) => speeches[rebuttal]?.cards ?? [])
    .map((of) => motion?.cards[of]);
  return (
    cited.find((card) => card && cards.some((of) => card.answers[of]?.kind === "direct"))?.title ??
    ""
  );
}
