/**
 * Coaching on one text (docs/game.md, section 13): at most two remarks and, where the rules can't tell, one question that a tap
 * answers. Only what can be checked is stated: copied words, an insult, no text. Everything else is asked.
 */

import { _ } from "#app/core/i18n.js";
import { figure } from "#app/coaching/figures.js";
import { isAboutSelfHarm } from "#app/coaching/hard_words.js";
import { sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import * as borrowed from "#app/coaching/rules/borrowed.js";
import * as parts from "#app/coaching/rules/parts.js";
import * as people from "#app/coaching/rules/people.js";
import * as reasons from "#app/coaching/rules/reasons.js";
import * as restating from "#app/coaching/rules/restating.js";
import * as sides from "#app/coaching/rules/sides.js";
import * as topic from "#app/coaching/rules/topic.js";
import * as weighing from "#app/coaching/rules/weighing.js";
import {
  answersAnother,
  answersNothing,
  isBesideTheirs,
  isFar,
  takesUp,
} from "#app/coaching/rules/answering.js";
import { looked, tellsOfOneself } from "#app/coaching/rules/looked.js";
import { isBrief, saysNothing, sense as senseOf } from "#app/coaching/rules/sense.js";

/** @import { Motion, SpeechKind } from "#app/protocol.d.ts" */
/** @typedef {{ about: string, marks: Mark[], words?: string }} Point what was found, where, and its first words */
/** @import { Check, Lexicon, Looked, Mark, Noticed, Part, Words } from "#app/types.d.ts" */

const MOST = 2; // remarks under a text
/** Before anything else, a tap says which side the text is for. @type {Point} */
const WHICH = { about: "which", marks: [] };
const SENSELESS = ["nonsense", "list", "language"];

/** After these it is too early for a question about the thought. */
const FIRST = ["none", "harm", "insult", ...SENSELESS];

/** @param {string} tag */
function languageName(tag) {
  const reader = globalThis.document?.documentElement.lang || "en";
  try {
    return new Intl.DisplayNames([reader], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const cannotFollow = () => _("I can’t follow this. Read it aloud: would a friend?");

/** What is said about each thing that the rules find, the gravest first. `marks`: where it was found. */
/** @type {{ [about: string]: (one: Looked, point: Point) => string }} */
const SAID = {
  none: () => _("There is nothing here yet. One sentence is a start."),
  harm: () =>
    _(
      "The card has this on record. If you doubt a report, say which, and why. Otherwise: what should follow from it?",
    ),
  insult: () => _("This is about a person. What is wrong with the point?"),
  personal: () => _("Is this about a person, or about the point?"),
  scorn: () => _("What is wrong with the point?"),
  dismissed: (_one, { words }) =>
    _("“%(words)s” says that you don’t like it. What is wrong with the point?", {
      words: words ?? "",
    }),
  sweeping: () => _("All of them? Think of one of whom that isn’t true."),
  off: () => _("What has this to do with the motion?"),
  figure: () =>
    _("I don’t find this figure on the cards. Where is it from, and what does it count there?"),
  side: () => _("Whose point does this help?"),
  given: () => _("Is that what your side says?"),
  known: () => _("That is no reason yet. What would you say to somebody who doubts it?"),
  nonsense: cannotFollow,
  list: () => _("Do these words make a sentence yet? What do you want to say with them?"),
  language: ({ lexicon }) =>
    _("Is this in %(language)s, in full sentences? This feedback can’t follow anything else.", {
      language: languageName(lexicon.language),
    }),
  copied: ({ cited }, { marks }) =>
    marks[0].field === "restatement"
      ? _("These words are theirs. Say them in your own, to show that you’ve understood them.")
      : _(
          "These words are copied from “%(title)s”. Say them in your own; figures and names can stay.",
          { title: cited[0].title },
        ),
  absolute: (_one, { words }) => _("Did they say “%(word)s”?", { word: words ?? "" }),
  loaded: (_one, { words }) =>
    _("“%(word)s”: is this their word, or yours?", { word: words ?? "" }),
  far: () => _("Which of their words is this about?"),
  elsewhere: () => _("Which of their sentences do you mean? None of their words is in it."),
  thin: () => _("Which of their sentences do you mean?"),
  bare: () => _("In what way? Say what exactly you mean."),
  circular: () => _("Is this a new reason, or the claim once more?"),
  echo: () =>
    _(
      "The words that carry this text are on the cards: they’re underlined. Would somebody who hasn’t read the cards understand you?",
    ),
  compare: () =>
    _(
      "You say that it counts for more. In what way: does it touch more people, is it worse, more certain, or does it last longer?",
    ),
  measure: () => _("You chose a measure. Where in your text is it?"),
};

/** Remarks that need no judgement: anybody can see whether they are true. */
const STATED = ["none", "copied", "insult"];

const CHECKS = {
  side: () => _("Which side does this speak for?"),
  fair: () => _("Read theirs again beside yours. Would they say: yes, that’s it?"),
  meets: () => _("Which of their sentences do you answer?"),
  why: () => _("Underline your reason."),
};

/** What is asked of every restatement in a drill, whose end counts the answers. @param {string} theirs @returns {Check} */
export const isFair = (theirs) => ({
  about: "fair",
  asks: CHECKS.fair(),
  theirs,
});

/** The sentence of an opening that carries its claim. @param {{ motion: Motion, words: Lexicon }} about @param {{ text: string, cards: string[] }} opening */
export const claimOf = ({ motion, words }, opening) =>
  restating.claimIn(looked(motion, words, "restatement", {}, opening));

const granted = (/** @type {string} */ words) =>
  _("You grant what is right in theirs: %(words)s", { words });

/** Parts of an argument that words reveal, stated as facts; a card's claim in its own words is only copied. @type {{ [part in Part]?: (words: string) => string }} */
const SEEN = {
  theirs: (words) => _("You take up words of theirs: %(words)s", { words }),
  evidence: (words) => _("You bring something from your card’s evidence: %(words)s", { words }),
  deck: (words) =>
    _("You bring a figure from another card of your side: %(words)s", {
      words,
    }),
  reason: (words) => _("Your reason: %(words)s", { words }),
  conclusion: (words) => _("Your conclusion: %(words)s", { words }),
  case: (words) => _("You bring a case: %(words)s", { words }),
  weighs: (words) => _("You compare: %(words)s", { words }),
  grants: granted,
  met: (words) => _("You meet an objection: %(words)s", { words }),
};

/** What to try if a part was not seen; the first missing part counts. "": nothing. @type {[Part, (one: Looked) => string][]} */
const NEXT = [
  ["theirs", () => _("Say their point in a few words before you answer it.")],
  ["reason", () => _("Add one sentence that says why it is so.")],
  [
    "evidence",
    (one) =>
      parts.isOnCard(one) ? factOf(one) : _("Add one case: who, where, and what happened?"),
  ],
  [
    "weighs",
    (one) => {
      const { kind, cited } = one;
      const [card] = cited;
      if (
        kind !== "closing" &&
        card?.weak_point &&
        card.sensitive !== "strong" &&
        parts.isOnEvidence(one) &&
        !parts.saysItself(one, card.weak_point)
      )
        return _("They may say: “%(words)s” What would you answer?", {
          words: card.weak_point,
        });
      if (kind === "opening" && one.asking) return nextInCase(one); // nobody has spoken against it
      const point = kind === "rebuttal" ? undefined : sides.pointAgainst(one);
      return point && !(kind === "opening" && parts.saysItself(one, point))
        ? _("They may say: “%(words)s” Why does your point count for more?", {
            words: point,
          })
        : "";
    },
  ],
];

/** What is asked about a fact of the card, one with a figure first. @param {Looked} one */
function factOf({ cited: [card] }) {
  const facts = sentencesOf(card.evidence).map(({ text }) => text.trim());
  const words = facts.find((fact) => /\d/u.test(fact.replace(/\b\d{4}\b/gu, ""))) ?? facts[0];
  return _("Your card says: “%(words)s” What does that show for your point?", {
    words,
  });
}

/** What to try next in an opening on a motion whose cards ask. @param {Looked} one */
function nextInCase(one) {
  const { case: own } = parts.surely(one);
  if (!own?.length && !parts.mayTell(one)) return _("Add one case: who, where, and what happened?");
  return parts.saysWhatFollows(one) ? "" : _("Say in one sentence what that means for the motion.");
}

const WORDY = 120; // words: a longer text could be half as long

/** What is asked of a restatement of which nothing else is said or asked, beside the sentence that it restates. @param {Looked} one @param {string | undefined} asked */
const onRestatement = (one, asked) =>
  one.restatement.text.trim() && asked !== "fair"
    ? {
        asks: _("Your restatement: would they say “yes, that’s it”?"),
        theirs: restating.claimIn(one),
      }
    : undefined;

/** What a text of a side that has all of these parts could still do: say what its case means, or meet what its card's evidence leaves open. @param {Looked} one */
function lastStep(one) {
  const { kind, asking, cited } = one;
  if (kind !== "opening" || asking) return undefined;
  const { case: own, met } = parts.surely(one);
  const [card] = cited;
  if (own?.length && !parts.saysWhatFollows(one))
    return {
      about: "follows",
      next: _("Say in one sentence what that means for the motion."),
    };
  const weak = card?.sensitive !== "strong" && parts.isOnEvidence(one) && card?.weak_point;
  return weak && !met?.length && !parts.saysItself(one, weak)
    ? {
        about: "met",
        next: _("They may say: “%(words)s” What would you answer?", {
          words: weak,
        }),
      }
    : undefined;
}

/** Words of a text in quotation marks. @param {Looked} one @param {Mark[]} marks */
const quoted = (one, [{ start, end }]) => `“${[...one.text.text].slice(start, end).join("")}”`;

/** What a text grants the other side, which is said beside a question, too. @param {Looked} one @returns {Pick<Noticed, "seen">} */
function grantedIn(one) {
  const { grants = [] } = parts.surely(one);
  return grants.length ? { seen: { facts: [granted(quoted(one, grants))] } } : {};
}

/** What is there, if there is nothing to remark or ask; no part of it is praised. @param {Looked} one @returns {NonNullable<Noticed["seen"]>} */
function seenIn(one) {
  const there = parts.parts(one);
  const sure = Object.entries(parts.surely(one)).filter(([, marks]) => marks.length);
  const missing = NEXT.find(([part]) => there[part] === false);
  const shorter = wordsOf(one.text.text).length > WORDY;
  const last = missing ? undefined : lastStep(one);
  const [about, next] = shorter
    ? ["shorter", _("Say the same in half as many words.")]
    : [missing?.[0] ?? last?.about, missing ? missing[1](one) : last?.next];
  const told = sure.map(([part, marks]) => ({ part, words: quoted(one, marks) }));
  const facts = told
    .filter(({ words }, n) => told.findIndex((other) => other.words === words) === n)
    .flatMap(({ part, words }) => SEEN[/** @type {Part} */ (part)]?.(words) ?? []);
  const left = facts.length || next ? [] : parts.end(one);
  if (!facts.length && !next && !left.length && reasons.onlyAsserts(one))
    return {
      facts,
      next: _("Why? Give one reason that somebody who disagrees would accept."),
      about: "reason",
    };
  return {
    facts: [
      ...facts,
      ...left.map((mark) =>
        _("What a reader is left with: %(words)s", { words: quoted(one, [mark]) }),
      ),
    ],
    ...(next && { next, about }),
  };
}

/** What the rules find in a text that is not empty. @param {Looked} one @param {boolean} [beside] @returns {Point[]} */
function inText(one, beside = topic.isOff(one)) {
  const answers = one.kind !== "opening";
  const sense = senseOf(one.text, [...one.cited, ...one.theirs]);
  const grave = [found("harm", people.harm(one)), found("insult", people.insult(one))];
  if (sense) return [...grave, [{ about: sense, marks: [] }]].flat();
  const first = grave.some((all) => all.length);
  const insulted = grave[1].length > 0;
  if (!first && (sides.saysYes(one).length || sides.fitsTheOther(one))) return [WHICH];
  if (!first && beside) return topic.isOpen(one) ? [WHICH] : [{ about: "off", marks: [] }];
  const thought = [
    insulted ? [] : found("personal", people.personal(one)),
    insulted ? [] : found("scorn", people.scorn(one)),
    insulted ? [] : dismissed(one),
    insulted ? [] : found("sweeping", people.sweeping(one)),
    found("figure", figure(one)),
    found("given", sides.givenAway(one)),
    found("known", reasons.knownToAll(one)),
    found("side", sides.side(one)),
    found("copied", borrowed.copied(one)),
    first ? [] : found("circular", reasons.circular(one)),
    answers && !first ? found("compare", weighing.compare(one)) : [],
    answers && weighing.unsaidMeasure(one) ? [{ about: "measure", marks: [] }] : [],
  ];
  const all = [...grave, ...thought].flat();
  const more = all.some(({ about }) => about !== "compare");
  if (more) return all;
  const echoed = found("echo", borrowed.echo(one)); // a last guess, if hardly anything else was found
  return echoed.length ? echoed : all;
}

/** @param {string} about @param {Mark[]} marks @param {string} [words] @returns {Point[]} */
const found = (about, marks, words) => (marks.length ? [{ about, marks, words }] : []);

/** @param {Looked} one @returns {Point[]} */
function dismissed(one) {
  if (people.scorn(one).length) return [];
  const marks = people.dismissal(one);
  const [word] = marks.length ? one.text.found("dismissing") : [];
  return word ? found("dismissed", marks, wordsOf(word.words).at(-1)) : [];
}

/** @param {Looked} one */
function inRestatement(one) {
  const { restatement } = one;
  if (!restatement.text.trim()) return [];
  const sense = senseOf(restatement, one.theirs);
  if (sense) return [{ about: sense, marks: [restatement.mark(0, restatement.text.length)] }];
  /** @param {string} about @param {{ words: string, start: number, end: number }[]} all */
  const quoted = (about, all) =>
    found(
      about,
      all.map(({ start, end }) => restatement.mark(start, end)),
      all[0]?.words,
    );
  return [
    found("copied", borrowed.copiedRestatement(one)),
    quoted("absolute", restating.absolute(one)),
    quoted("loaded", restating.loaded(one)),
    topic.isFalse(one)
      ? [
          {
            about: "elsewhere",
            marks: [restatement.mark(0, restatement.text.length)],
          },
        ]
      : [],
    restating.isThin(one)
      ? [
          {
            about: "thin",
            marks: [restatement.mark(0, restatement.text.length)],
          },
        ]
      : [],
  ].flat();
}

/** The one question for a tap, where the rules can't tell: which part of the text it is about. @param {Looked} one @param {Point[]} all @returns {Check["about"] | undefined} */
function openPart(one, all) {
  const said = all.map(({ about }) => about);
  if (said.includes("off")) return one.kind === "opening" ? undefined : "meets";
  if (said.includes("which")) return "side";
  if (said.some((about) => FIRST.includes(about))) return undefined;
  const restated = all.some(({ marks }) => marks.some(({ field }) => field === "restatement"));
  if (one.kind === "restatement")
    return restated || !restating.fairnessOpen(one) ? undefined : "fair";
  if (
    one.kind === "rebuttal" &&
    !restated &&
    (restating.isElsewhere(one) || restating.turnsNo(one))
  )
    return "fair";
  if (saysNothing(one)) return "why";
  // Of what somebody has seen themselves no rule can tell what it is a reason for, nor whom it answers.
  const speaksOfEvidence = one.kind !== "opening" && one.text.found("sources").length > 0; // to doubt it is a reason
  const closes = one.kind === "closing" && one.cited.length > 0; // a drill's answer cites nothing
  const own = tellsOfOneself(one) && (one.kind !== "closing" || (closes && topic.isNear(one)));
  const reason =
    !closes &&
    !said.includes("circular") &&
    ((!own && !speaksOfEvidence && reasons.reasonOpen(one)) || reasons.turnsRound(one));
  const unsided = one.kind !== "opening" && !said.includes("side");
  const meets =
    unsided && !takesUp(one) && !isBesideTheirs(one) && !(own && one.kind === "closing");
  if (meets && answersNothing(one, isBrief(one) && reason)) return "meets";
  if (reason) return "why";
  if (one.kind === "rebuttal" && !restated && restating.fairnessOpen(one)) return "fair";
  if (said.some((about) => about !== "compare")) return undefined;
  if (unsided && !isBesideTheirs(one) && sides.leans(one)) return "meets";
  if (!closes && one.kind !== "rebuttal" && borrowed.nearlyEchoes(one)) return "why";
  return meets && one.kind === "rebuttal" && !all.length && answersAnother(one)
    ? "meets"
    : undefined;
}

/**
 * What is noticed in a text, and what is asked about it. Words about hurting oneself, or being hurt, get no remarks: only care.
 * @param {{ motion: Motion, words: Lexicon, beside?: boolean }} about `beside`: whether the text is of something else, where that is known
 * @param {SpeechKind | "restatement"} kind a closing has no restatement, and a restatement no text
 * @param {Partial<Words>} sent `cards`: cited ones; of a closing, those of its writer's opening
 * @param {{ text: string, cards: string[] }} [against] what it answers
 * @param {string} [model] a good answer: its own words are never called copied
 * @returns {Noticed}
 */
export function look({ motion, words, beside }, kind, sent, against, model) {
  if (isAboutSelfHarm(`${sent.restatement ?? ""}\n${sent.text ?? ""}`, motion))
    return { remarks: [], care: true };
  const one = looked(motion, words, kind, sent, against, model);
  const main = kind === "restatement" ? one.restatement : one.text;
  const all = !main.text.trim()
    ? [{ about: "none", marks: [] }]
    : [
        ...(kind === "restatement" ? [] : inText(one, beside)),
        ...(kind === "rebuttal" || kind === "restatement" ? inRestatement(one) : []),
      ];
  const senseless = all.some(({ about }) => SENSELESS.includes(about));
  const order = Object.keys(SAID);
  const remarks = all
    .filter(
      ({ about }, i) =>
        about !== "which" &&
        !(["thin", "elsewhere"].includes(about) && senseless) && // too early
        !(about === "thin" && all.some((one) => one.about === "elsewhere")) &&
        !(SENSELESS.includes(about) && all.findIndex((one) => one.about === about) < i),
    )
    .sort((a, b) => order.indexOf(a.about) - order.indexOf(b.about))
    .slice(0, MOST)
    .map((point) => ({
      about: point.about,
      said: SAID[point.about](one, point),
      marks: point.marks,
      ...(STATED.includes(point.about) && { stated: true }),
    }));
  const about = openPart(one, all);
  const line =
    kind === "rebuttal" && !remarks.some(isOfRestatement) ? onRestatement(one, about) : undefined;
  const restated = line ? { restated: line } : {};
  if (about) {
    const far = about === "fair" && restating.isElsewhere(one);
    const [their] = one.theirs;
    const asks =
      far && their
        ? _("Is this about “%(title)s”? Would they say: yes, that’s it?", {
            title: their.title,
          })
        : CHECKS[about]();
    const sided = about === "side" && { side: one.side };
    const beside = about === "fair" && { theirs: restating.claimIn(one) };
    return {
      remarks,
      check: { about, asks, ...beside, ...(far && { far }), ...sided },
      ...grantedIn(one),
      ...restated,
    };
  }
  return kind === "restatement" || remarks.length
    ? { remarks, ...restated }
    : { remarks, seen: seenIn(one), ...restated };
}

/** @param {{ marks: Mark[] }} remark */
const isOfRestatement = ({ marks }) => marks.some(({ field }) => field === "restatement");

/**
 * What is noticed in a line that a drill asks for: whether it can be followed, means a person, has to do with the motion and what it is about, or only judges.
 * @param {{ motion: Motion, words: Lexicon }} about
 * @param {string} text
 * @param {{ text: string, cards: string[] }} [against] an opening that it is about
 * @returns {Noticed}
 */
export function lookAtLine({ motion, words }, text, against) {
  if (isAboutSelfHarm(text, motion)) return { remarks: [], care: true };
  const one = looked(motion, words, "closing", { text }, against);
  const sense = senseOf(one.text, Object.values(motion.cards));
  const insults = found("insult", people.insult(one));
  const points = [
    insults,
    sense === "nonsense" ? [{ about: sense, marks: [] }] : [],
    insults.length ? [] : found("personal", people.personal(one)),
    insults.length ? [] : found("scorn", people.scorn(one)),
    topic.isOff(one) || topic.isNowhere(one) ? [{ about: "off", marks: [] }] : [],
    against && isFar(one) ? [{ about: "far", marks: [] }] : [],
    reasons.isBare(one) ? [{ about: "bare", marks: [] }] : [],
  ].flat();
  return {
    remarks: points.slice(0, 1).map((point) => ({
      ...point,
      said: SAID[point.about](one, point),
      ...(STATED.includes(point.about) && { stated: true }),
    })),
  };
}
