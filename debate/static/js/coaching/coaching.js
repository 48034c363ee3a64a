/**
 * Coaching on one text (docs/practice.md, section 13): at most two remarks and, where the rules can't tell, one question that a tap
 * answers. Only what can be checked is stated: copied words, an insult, no text. Everything else is asked.
 */

import { _ } from "#app/core/i18n.js";
import { figure } from "#app/coaching/figures.js";
import {
  isAboutSelfHarm,
  isLived,
  seemsHard,
  soundsHard,
  toneOf,
} from "#app/coaching/hard_words.js";
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
  answersNothing,
  goesOnAlone,
  isFar,
  leavesAlone,
  pointsBack,
  takesUp,
} from "#app/coaching/rules/answering.js";
import { doubted, onlyDenies } from "#app/coaching/rules/doubt.js";
import { looked, tellsOfOneself } from "#app/coaching/rules/looked.js";
import { saysNothing, sense as senseOf } from "#app/coaching/rules/sense.js";

/** @import { Motion, SpeechKind } from "#app/protocol.d.ts" */
/** @typedef {{ about: string, marks: Mark[], words?: string }} Point what was found, where, and its first words */
/** @import { Check, Lexicon, Looked, Mark, Noticed, Part, Words } from "#app/types.d.ts" */

const MOST = 2; // remarks under a text
const GO_ON = "go_on"; // tapped of words with which nobody argues
/** Before anything else, a tap says which side the text is for. @type {Point} */
const WHICH = { about: "which", marks: [] };
const SENSELESS = ["nonsense", "list", "language"];

/** After these it is too early for a question about the thought. */
const FIRST = ["none", "harm", "insult", ...SENSELESS];

const UNSEEN = [...FIRST, "off", "copied"]; // beside these nothing else is said of a text

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
  copied: ({ cited, theirs }, { marks }) =>
    marks[0].field === "restatement"
      ? _("These words are theirs. Say them in your own, to show that you’ve understood them.")
      : _(
          "These words are copied from “%(title)s”. Say them in your own; figures and names can stay.",
          { title: (cited[0] ?? theirs[0]).title },
        ),
  absolute: (_one, { words }) => _("Did they say “%(word)s”?", { word: words ?? "" }),
  loaded: (_one, { words }) =>
    _("“%(word)s”: is this their word, or yours?", { word: words ?? "" }),
  far: () => _("Which of their words is this about?"),
  elsewhere: () => _("Which of their sentences do you mean? None of their words is in it."),
  thin: () => _("Which of their sentences do you mean?"),
  bare: () => _("In what way? Say what exactly you mean."),
  row: () => _("These are several claims. Which is the strongest, and why is it so?"),
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

const fair = () => _("Read theirs again beside yours. Would they say: yes, that’s it?");

/** @type {{ [about in Check["about"]]: (one: Looked) => string }} */
const CHECKS = {
  side: () => _("Which side does this speak for?"),
  fair,
  meets: () => _("Which of their sentences do you answer?"),
  why: () => _("Underline your reason."),
  all: ({ text }) =>
    _("“%(word)s”: is that so of all of them?", { word: text.found("universals")[0].words }),
  compare: () => _("Underline where you say why your point counts for more."),
};

/** What is asked of every restatement in a drill, whose end counts the answers. @param {string} theirs @returns {Check} */
export const isFair = (theirs) => ({
  about: "fair",
  asks: fair(),
  theirs,
});

/** The sentence of an opening that carries its claim. @param {{ motion: Motion, words: Lexicon }} about @param {{ text: string, cards: string[] }} opening */
export const claimOf = ({ motion, words }, opening) =>
  restating.claimIn(looked(motion, words, "restatement", {}, opening));

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
  tests: (words) => _("You test their evidence: %(words)s", { words }),
  weighs: (words) => _("You compare: %(words)s", { words }),
  grants: (words) => _("You grant what is right in theirs: %(words)s", { words }),
  met: (words) => _("You meet an objection: %(words)s", { words }),
  corrects: (words) => _("You say where they misread you: %(words)s", { words }),
};

/** What the sentence does that does most of a text's work. @type {{ [job: string]: (words: string) => string }} */
const WORKED = {
  opening: (words) => _("This carries your point: %(words)s", { words }),
  answer: (words) => _("Here you answer them: %(words)s", { words }),
  closing: (words) => _("Your closing rests on this: %(words)s", { words }),
};

/** Ways to ask what a point is worth against what may be said. @type {((words: { words: string }) => string)[]} */
const MAY = [
  (words) => _("They may say: “%(words)s” Why does your point count for more?", words),
  (words) => _("Expect to hear: “%(words)s” How much of your point does that touch?", words),
  (words) => _("Against that stands: “%(words)s” What does it leave of your point?", words),
];

/** Ways to ask about a weak point of the evidence. @type {((words: { words: string }) => string)[]} */
const WEAK = [
  (words) => _("Somebody will say: “%(words)s” What would you answer?", words),
  (words) => _("They may say: “%(words)s” What does your evidence still show?", words),
];

/** The same sentence is always asked about in the same way. @param {((words: { words: string }) => string)[]} ways @param {string} words */
const inOneWay = (ways, words) => ways[words.length % ways.length]({ words });

/** What the other side may say or ask against a point, and a question about what the text has for it. @param {Looked} one @param {string} words */
function mayBeSaid(one, words) {
  if (/[?？؟]\s*$/u.test(words))
    return _("They may ask: “%(words)s” What would you answer?", { words });
  const there = parts.surely(one);
  if (there.case?.length)
    return _("They may say: “%(words)s” What does your case say to that?", { words });
  if (there.evidence?.length)
    return _("They may say: “%(words)s” What does your evidence say to that?", { words });
  return there.reason?.length
    ? _("They may say: “%(words)s” Does your reason still hold?", { words })
    : inOneWay(MAY, words);
}

const whatFollows = () => _("Say in one sentence what that means for the motion.");

/** What to try next, by what it is about; the first that is not "" counts. @type {[string, (one: Looked, there: ReturnType<typeof parts.parts>) => string][]} */
const NEXT = [
  [
    "shorter",
    ({ text }) =>
      wordsOf(text.text).length > WORDY ? _("Say the same in half as many words.") : "",
  ],
  ["meets", ofNothing],
  [
    "theirs",
    (_one, { theirs }) =>
      theirs === false ? _("Say their point in a few words before you answer it.") : "",
  ],
  [
    "reason",
    (one, { reason }) =>
      reason === false && one.kind !== "closing" && !reasons.onlyAsserts(one)
        ? _("Add one sentence that says why it is so.")
        : "",
  ],
  [
    "met",
    (one) => (one.doubt && !parts.saysItself(one, one.doubt) ? mayBeSaid(one, one.doubt) : ""),
  ],
  [
    "reason",
    (one) =>
      reasons.onlyAsserts(one)
        ? _("Why? Give one reason that somebody who disagrees would accept.")
        : "",
  ],
  ["evidence", (one, { evidence }) => (evidence === false ? factOrCase(one) : "")],
  [
    "meets",
    (one) =>
      topic.isStray(one) && !takesUp(one) && !parts.testing(one).length ? SAID.far(one, WHICH) : "",
  ],
  ["met", weakOfEvidence],
  ["meets", (one) => (isClosing(one) && !one.asking ? stillStands(one) : "")],
  ["weighs", (one, { weighs }) => (weighs === false ? outweighed(one) : "")],
  ["evidence", (one) => (one.kind === "opening" && one.asking ? caseOf(one) : "")],
  [
    "follows",
    (one) =>
      one.kind === "opening" &&
      (hasCase(one) || (one.asking && parts.mayTell(one))) &&
      !parts.saysWhatFollows(one)
        ? whatFollows()
        : "",
  ],
  ["left", (one) => (isClosing(one) ? untouchedBy(one) : "")],
  ["form", byForm],
];

/** What is asked of an answer or a closing of a few words that names nothing: "They have not answered the main thing". @param {Looked} one */
function ofNothing(one) {
  const { text, kind } = one;
  if (kind === "opening" || wordsOf(text.text).length > BARE) return "";
  const [thing] = text.found("pointing_to");
  return thing ? _("“%(words)s”: which is that? Say it in one sentence.", thing) : "";
}

const AGAINST = ["met", "weighs", "left", "form"]; // what is said against a text

/** Whether a text closes its writer's own case: a drill's answer cites nothing. @param {Looked} one */
const isClosing = ({ kind, cited }) => kind === "closing" && cited.length > 0;

/** @param {Looked} one */
const hasCase = (one) => Boolean(parts.surely(one).case?.length);

/** What is asked about the card of a text that has no evidence. @param {Looked} one */
function factOrCase(one) {
  if (parts.isOnCard(one)) return factOf(one);
  return one.kind === "opening" && !parts.mayTell(one)
    ? _("Add one case: who, where, and what happened?")
    : "";
}

/** What the card's evidence leaves open, of a text that has it. @param {Looked} one */
function weakOfEvidence(one) {
  const [card] = one.cited;
  return one.kind !== "closing" &&
    card?.weak_point &&
    card.sensitive !== "strong" &&
    parts.isOnEvidence(one) &&
    !parts.surely(one).met?.length &&
    !parts.saysItself(one, card.weak_point)
    ? inOneWay(WEAK, card.weak_point)
    : "";
}

/** The point that an opening has to outweigh: in a rebuttal or a closing it has been said. @param {Looked} one */
function outweighed(one) {
  if (one.kind !== "opening" || one.asking) return "";
  const point = sides.pointAgainst(one);
  return point && !parts.saysItself(one, point) ? mayBeSaid(one, point) : "";
}

/** Ways to ask what a sentence of theirs leaves of a closing's point. @type {((words: { words: string }) => string)[]} */
const LEFT = [
  (words) => _("They say: “%(words)s” Why does your point still stand?", words),
  (words) => _("They say: “%(words)s” How much of your point does that touch?", words),
  (words) => _("They say: “%(words)s” What does that leave of your point?", words),
];

/** What was said against a closing, where it is unclear that it takes any of it up. @param {Looked} one */
function stillStands(one) {
  const open = (!takesUp(one) && answersNothing(one)) || sides.leans(one);
  const compares = parts.compared(one).length > 0 && pointsBack(one);
  if (!open || compares || parts.attacks(one)) return "";
  const claim = restating.claimIn(one);
  const words = one.text.inCommon(claim).size ? restating.untouchedIn(one) : claim; // it has met that
  return words ? inOneWay(LEFT, words) : "";
}

/** What is asked of a text by what it is, where the deck has nothing for it: only what can be seen in it is said. @param {Looked} one */
function byForm(one) {
  const { kind, text } = one;
  const several = sentencesOf(text.text).length >= SEVERAL;
  if (kind !== "opening") {
    if (isClosing(one)) return leftOfAClosing(one, several);
    const left = one.said && restating.leftIn(one);
    return left
      ? _("They also say: “%(words)s” Does your answer hold against that, too?", { words: left })
      : defended(one);
  }
  if (hasCase(one)) return isOneCase();
  return several || parts.surely(one).met?.length
    ? onlyOne()
    : _("What would somebody who disagrees say first? Answer that in one sentence.");
}

const isOneCase = () =>
  _("They may say that this is one case. Why would it be the same for others?");

/** What an answer has to hold against, by what it has. @param {Looked} one */
function defended(one) {
  const { tests, case: told, reason } = parts.surely(one);
  if (tests?.length) return _("How would they defend what you doubt? Answer that in one sentence.");
  if (told?.length) return isOneCase();
  if (reason?.length)
    return _("What would they say against your reason? Answer that in one sentence.");
  if (parts.parts(one).weighs)
    return _(
      "Begin with what is right in theirs, in a few words. What you say then is believed sooner.",
    );
  const theirs = one.said && restating.claimIn(one);
  return theirs
    ? inOneWay(MORE, theirs)
    : _("End with one sentence that says why your point counts for more than theirs.");
}

/** Ways to ask an answer for what it is worth beside a sentence of theirs. @type {((words: { words: string }) => string)[]} */
const MORE = [
  (words) => _("If this is true: “%(words)s” Why does your point count all the same?", words),
  (words) =>
    _("Beside yours stands: “%(words)s” Which touches more people, or lasts longer?", words),
  (words) => _("Somebody believes both you and this: “%(words)s” What decides it?", words),
];

const onlyOne = () =>
  _("If a reader could keep only one of these sentences, which one should it be?");

/** A claim of theirs that a closing may still meet, unless it sets theirs against its own or grants their point. @param {Looked} one */
function untouchedBy(one) {
  const theirs = one.text.telling(one.said);
  const granted = sentencesOf(one.text.text)
    .filter(({ text }) => one.text.found("granting", text).length)
    .some(({ text }) => [...one.text.telling(text)].some((word) => theirs.has(word)));
  const met = granted || parts.compared(one).length > 0 || parts.attacks(one);
  const words = one.said && !met && restating.untouchedIn(one);
  return words ? inOneWay(LEFT, words) : "";
}

/** What a closing that has met them may try: what its own opening rested on, if it has nothing of that; else its strongest sentence. @param {Looked} one @param {boolean} several */
const leftOfAClosing = (one, several) =>
  several || parts.isOnCard(one)
    ? onlyOne()
    : _("Which sentence of your opening still stands, word for word? End on that one.");

/** What is asked about a fact of the card, one with a figure first. @param {Looked} one */
function factOf({ cited: [card] }) {
  const facts = sentencesOf(card.evidence).map(({ text }) => text.trim());
  const words = facts.find((fact) => /\d/u.test(fact.replace(/\b\d{4}\b/gu, ""))) ?? facts[0];
  return _("Your card says: “%(words)s” What does that show for your point?", {
    words,
  });
}

/** Whether an opening on a motion whose cards ask is told to bring a case. @param {Looked} one */
const caseOf = (one) =>
  hasCase(one) || parts.mayTell(one) ? "" : _("Add one case: who, where, and what happened?");

const WORDY = 120; // words: a longer text could be half as long
const SEVERAL = 3; // sentences
const BARE = 8; // words

/** What is asked of a restatement of which nothing else is said or asked, beside the sentence that it restates. @param {Looked} one @param {string | undefined} asked */
const onRestatement = (one, asked) =>
  one.restatement.text.trim() && asked !== "fair"
    ? {
        asks: _("Your restatement: would they say “yes, that’s it”?"),
        theirs: restating.claimIn(one),
      }
    : undefined;

/** Words of a text in quotation marks. @param {Looked} one @param {Mark[]} marks */
const quoted = (one, [{ start, end }]) => `“${[...one.text.text].slice(start, end).join("")}”`;

/** @type {Part[]} */
const BESIDE = ["tests", "grants", "corrects"]; // what is said beside a remark or a question, too

/** What words reveal, each once. @param {Looked} one @param {Part[]} [some] which parts; none: all */
function factsIn(one, some) {
  const told = Object.entries(parts.surely(one))
    .filter(([part, marks]) => marks.length && some?.includes(/** @type {Part} */ (part)) !== false)
    .map(([part, marks]) => ({ part, words: quoted(one, marks) }));
  return told
    .filter(({ words }, n) => told.findIndex((other) => other.words === words) === n)
    .flatMap(({ part, words }) => SEEN[/** @type {Part} */ (part)]?.(words) ?? []);
}

/** @param {Looked} one @param {(string | undefined)[]} said what is remarked on, and asked about @returns {Pick<Noticed, "seen">} */
function factsBeside(one, said) {
  if (one.kind === "restatement" || said.some((about) => UNSEEN.includes(about ?? ""))) return {};
  // It may be a case of something else.
  const near = !said.includes("meets") || topic.namesTheMotion(one);
  const isCase = near && one.text.found("cases").length > 0;
  const facts = factsIn(one, isCase ? [...BESIDE, "case"] : BESIDE);
  return facts.length ? { seen: { facts } } : {};
}

/** What a thing to try quotes, or all of it. @param {string} next */
export const quoteIn = (next) => /“[^”]*”/u.exec(next)?.[0] ?? next;

/** Whether a text that was written again has something new on a question: a word of it that the text before lacks. @param {Looked} one @param {string} asked */
function isTakenUp({ text, before }, asked) {
  if (before === undefined) return false;
  const old = text.forms(before);
  const added = new Set([...text.forms(text.text)].filter((form) => !old.has(form)));
  return text.has(added, asked);
}

/** What is there, if there is nothing to remark or ask, and what to try next; no part is praised. Of what may be hard to live with nothing is doubted. @param {Looked} one @returns {NonNullable<Noticed["seen"]>} */
function seenIn(one) {
  const there = parts.parts(one);
  const facts = topic.isStray(one) ? factsIn(one, BESIDE) : factsIn(one); // of what is about something else no part is one
  const hard = !one.doubt && !one.argued && soundsHard(one.text.text); // with a doubt it was taken for an argument
  for (const [about, ask] of NEXT) {
    if (hard && AGAINST.includes(about)) continue;
    const next = ask(one, there);
    const isGiven = one.given.includes(quoteIn(next));
    if (next && !isGiven && !isTakenUp(one, next)) return { facts, next, about };
  }
  return { facts };
}

/** @type {Part[]} */
const SURE = [
  "evidence",
  "deck",
  "reason",
  "conclusion",
  "case",
  "tests",
  "weighs",
  "grants",
  "met",
  "corrects",
];

/** What is seen in a text of which nothing is doubted: if no part is sure, the sentence that does most of its work. @param {Looked} one @param {NonNullable<Noticed["seen"]>} seen */
function carried(one, seen) {
  const hard = !one.argued && soundsHard(one.text.text);
  if (hard || topic.isStray(one) || factsIn(one, SURE).length) return seen;
  const marks = parts.worked(one);
  return marks.length ? { ...seen, facts: [WORKED[parts.jobOf(one)](quoted(one, marks))] } : seen;
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
  if (!first && beside && !(answers && reasons.declares(one)))
    return topic.isOpen(one) ? [WHICH] : [{ about: "off", marks: [] }];
  const circles = reasons.circular(one);
  const tone = toneOf(one.text.text); // "nobody likes me" may be lived, and is no claim
  const lived = tone ? tone !== "abuse" : seemsHard(one.text.text);
  const thought = [
    insulted ? [] : found("personal", people.personal(one)),
    insulted ? [] : found("scorn", people.scorn(one)),
    insulted ? [] : dismissed(one),
    insulted || lived ? [] : found("sweeping", people.sweeping(one)),
    found("figure", figure(one)),
    found("given", sides.givenAway(one)),
    found("known", reasons.knownToAll(one)),
    found("side", sides.side(one)),
    found("copied", borrowed.copied(one)),
    attributed(one),
    first ? [] : found("circular", circles.length ? circles : reasons.repeats(one)),
    first || lived ? [] : found("row", reasons.row(one)),
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
function attributed(one) {
  const all = restating.attributed(one);
  const marks = all.map(({ start, end }) => one.text.mark(start, end));
  return found("absolute", marks, all[0]?.words);
}

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
  const rebuts = one.kind === "rebuttal";
  if (rebuts && !restated && (restating.isElsewhere(one) || restating.saysOpposite(one)))
    return "fair";
  if (said.includes("row")) return undefined;
  const doubts = parts.attacks(one); // that is a reason, and meets it
  if (saysNothing(one) || (!doubts && onlyDenies(one))) return "why";
  const turns = !said.includes("circular") && reasons.turnsRound(one);
  if (isClosing(one)) return turns ? "why" : undefined; // what it leaves is asked with their sentence
  const answers = one.kind !== "opening" && !said.includes("side");
  const alone = answers && !doubts && !takesUp(one) && !pointsBack(one);
  if (alone && (rebuts ? leavesAlone(one) : answersNothing(one))) return "meets";
  if (turns) return "why";
  if (!doubts && goesOnAlone(one)) return "meets";
  if (rebuts && !restated && restating.fairnessOpen(one)) return "fair";
  const tells = takesUp(one) && parts.mayTell(one); // it says what it answers, and brings a case against it
  return answers && !said.length && !tells && sides.leans(one) ? "meets" : undefined;
}

/**
 * What is noticed in a text, and what is asked about it. What plainly tells of something hard in a life gets no remarks and isn't quoted,
 * unless its writer called it an argument: only care.
 * @param {{ motion: Motion, words: Lexicon, beside?: boolean, dealt?: string[], doubt?: string, placed?: boolean, given?: string[] }} about `beside`: whether the text is of something else, `dealt`: the cards that its writer has seen, `placed`: whether it is known what it is about, `given`: what was quoted for other texts to try next, `doubt`: what the other side may say or ask against its point, where that is known
 * @param {SpeechKind | "restatement"} kind a closing has no restatement, and a restatement no text
 * @param {Partial<Words>} sent `cards`: cited ones; of a closing, those of its writer's opening
 * @param {{ text: string, cards: string[] }} [against] what it answers
 * @param {string} [model] a good answer: its own words are never called copied
 * @returns {Noticed}
 */
export function look(
  { motion, words, beside, dealt, doubt, placed, given },
  kind,
  sent,
  against,
  model,
) {
  const { text = "", restatement = "" } = sent;
  const isLeft = sent.meant === GO_ON || isLived(text, motion);
  if (!sent.argued && (isLeft || isAboutSelfHarm(restatement, motion)))
    return { remarks: [], care: true };
  const one = looked(motion, words, kind, sent, against, { model, dealt, doubt, placed, given });
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
  const open = openPart(one, all);
  const names = remarks.map((remark) => remark.about);
  const bare = kind === "restatement" || all.length ? undefined : seenIn(one);
  const lacked = open || kind === "restatement" ? undefined : lackedIn(one, names, bare?.about);
  const about = open ?? lacked;
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
        : CHECKS[about](one);
    const sided = about === "side" && { side: one.side };
    const beside = about === "fair" && { theirs: restating.claimIn(one) };
    const among = about === "meets" && { among: restating.statedIn(one) };
    return {
      remarks,
      check: { about, asks, ...beside, ...among, ...(far && { far }), ...sided },
      ...(bare && OF_ITS_OWN.includes(lacked ?? "")
        ? { seen: bare }
        : factsBeside(one, [about, ...names])),
      ...restated,
    };
  }
  return kind === "restatement" || remarks.length
    ? { remarks, ...factsBeside(one, names), ...restated }
    : { remarks, seen: carried(one, bare ?? seenIn(one)), ...restated };
}

const OF_ITS_OWN = ["why", "compare", "all"]; // what a text lacks is asked beside what to try next

/** What a text is asked for where neither a remark nor the thing to try next asks for it, but of what may be hard to live with. @param {Looked} one @param {string[]} remarked @param {string} [tried] */
function lackedIn(one, remarked, tried = "") {
  const lived = soundsHard(one.text.text) && (toneOf(one.text.text) || tellsOfOneself(one));
  if ((!one.argued && lived) || ["reason", "meets"].includes(tried)) return undefined;
  if (remarked.some((about) => UNSEEN.includes(about))) return undefined;
  const lacked = doubted(one);
  if (lacked === "meets" && tried === "left") return undefined; // their sentence is asked about there
  const bare = lacked === "why" && !one.text.found("reasons").length;
  return remarked.length && !bare && lacked !== "compare" ? undefined : lacked;
}

/** @type {Part[]} */
const STRONG = ["evidence", "reason", "case", "weighs", "met"];

/**
 * Of a text to which readers preferred another: one part that it surely has, or else its point, in its own words, where nothing is doubted; and the sentence of the other that it leaves, if that says something of the motion or the cards.
 * @param {{ motion: Motion, words: Lexicon }} about
 * @param {"opening" | "rebuttal"} kind
 * @param {Partial<Words>} sent
 * @param {{ text: string, cards: string[] }} met its answer, or what it answers
 */
export function learnt({ motion, words }, kind, sent, met) {
  const opening = kind === "opening";
  const { remarks, care, check, seen } = look(
    { motion, words },
    kind,
    sent,
    opening ? undefined : met,
  );
  if (care) return {};
  const one = looked(motion, words, kind, sent, opening ? undefined : met);
  const doubted = remarks.length > 0 || ["side", "meets"].includes(check?.about ?? "");
  const point = () =>
    _("You made a point: “%(words)s”", {
      words: claimOf({ motion, words }, { text: sent.text ?? "", cards: sent.cards ?? [] }),
    });
  const [has] = doubted ? (seen?.facts ?? []) : [...factsIn(one, STRONG), point()];
  const meets = looked(motion, words, opening ? "closing" : kind, sent, met);
  const left =
    (opening ? restating.untouchedIn(meets) : restating.leftIn(meets)) ?? restating.claimIn(meets);
  return { has, left: met.text && topic.isOnIt(meets, left) ? left : "" };
}

/** @param {{ marks: Mark[] }} remark */
const isOfRestatement = ({ marks }) => marks.some(({ field }) => field === "restatement");

/**
 * What is noticed in a line that a drill asks for: whether it can be followed, means a person, has to do with the motion and what it is about, or only judges.
 * @param {{ motion: Motion, words: Lexicon }} about
 * @param {string} text
 * @param {{ text: string, cards: string[] }} [against] an opening that it is about
 * @param {boolean} [answers] whether it is an answer to that, and so for the other side
 * @returns {Noticed}
 */
export function lookAtLine({ motion, words }, text, against, answers = false) {
  if (isLived(text, motion)) return { remarks: [], care: true };
  const one = looked(motion, words, "closing", { text }, against);
  const sense = senseOf(one.text, Object.values(motion.cards));
  const insults = found("insult", people.insult(one));
  const points = [
    insults,
    sense === "nonsense" ? [{ about: sense, marks: [] }] : [],
    insults.length ? [] : found("personal", people.personal(one)),
    insults.length ? [] : found("scorn", people.scorn(one)),
    (topic.isOff(one) || topic.isNowhere(one)) && !reasons.doubtsEvidence(one)
      ? [{ about: "off", marks: [] }]
      : [],
    against && isFar(one) ? [{ about: "far", marks: [] }] : [],
    reasons.isBare(one) ? [{ about: "bare", marks: [] }] : [],
    found("given", sides.surrendered(one)),
    answers && sides.leans(one) ? [{ about: "side", marks: [] }] : [],
  ].flat();
  return {
    remarks: points.slice(0, 1).map((point) => ({
      ...point,
      said: SAID[point.about](one, point),
      ...(STATED.includes(point.about) && { stated: true }),
    })),
  };
}
