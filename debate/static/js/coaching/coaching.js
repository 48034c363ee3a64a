/**
 * Coaching on one text (docs/practice.md, section 13): at most two remarks and, where the rules can't tell, one question that a tap
 * answers. Only what can be checked is stated: copied words, an insult, no text. Everything else is asked.
 */

import { _ } from "#app/core/i18n.js";
import { otherSide } from "#app/core/sides.js";
import { BESIDE, factsIn } from "#app/coaching/rules/facts.js";
import { nextIn } from "#app/coaching/fitting.js";
import { cardOfFigure, figure, wordsOn } from "#app/coaching/figures.js";
import {
  asksForCare,
  callsForHarm,
  demandsHarm,
  groupsIn,
  insultsIn,
  isAboutSelfHarm,
  isLived,
  mocks,
  seemsHard,
  soundsHard,
  toneOf,
} from "#app/coaching/hard_words.js";
import { OwnText, plain, wordsOf } from "#app/coaching/own_text.js";
import { askedIn, far, isClosing } from "#app/coaching/rules/to_try.js";
import { hasNothingOfTheirs } from "#app/coaching/rules/apart.js";
import * as borrowed from "#app/coaching/rules/borrowed.js";
import { changesIn } from "#app/coaching/changes.js";
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
  isApart,
  isFar,
  isOnAnAnswer,
  isOnAnother,
  leavesAlone,
  ownSentences,
  pointsBack,
  takesUp,
} from "#app/coaching/rules/answering.js";
import { doubted, onlyDenies } from "#app/coaching/rules/doubt.js";
import { looked, tellsOfOneself } from "#app/coaching/rules/looked.js";
import { saysNothing, sense as senseOf } from "#app/coaching/rules/sense.js";

/** @import { Motion, SpeechKind } from "#app/protocol.d.ts" */
/** @typedef {{ about: string, marks: Mark[], words?: string }} Point what was found, where, and its first words */
/** @import { Against, Check, CheckOf, Lexicon, Looked, Mark, Noticed, Part, Remark, Words } from "#app/types.d.ts" */

const MOST = 2; // remarks under a text
const GO_ON = "go_on"; // tapped of words with which nobody argues
const PAST_STOP = "past_stop"; // tapped after a stop
const SAID_BY_ME = "said_by_me"; // tapped of contempt that its writer holds
/** Before anything else, a tap says which side the text is for. @type {Point} */
const WHICH = { about: "which", marks: [] };
const SENSELESS = ["nonsense", "list", "language"];

/** After these it is too early for a question about the thought. */
const FIRST = ["none", "harm", "insult", "contempt", "turned", ...SENSELESS];

export const UNSEEN = [...FIRST, "off", "copied"]; // beside these nothing else is said of a text

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
  turned: ({ motion, side = "for", turned }) => {
    const [theirs, own] = [motion.sides[otherSide(side)].name, motion.sides[side].name];
    return turned
      ? _(
          "Most of this speaks for “%(theirs)s”: it’s their point “%(title)s”. Your side is “%(own)s”. What would that side say?",
          { theirs, own, title: turned.title },
        )
      : _(
          "Most of this speaks for “%(theirs)s”. Your side is “%(own)s”. What would that side say?",
          { theirs, own },
        );
  },
  harm: () =>
    _(
      "The card has this on record. If you doubt a report, say which, and why. Otherwise: what should follow from it?",
    ),
  insult: (one) =>
    groupsIn(one.text.text).length
      ? _("This is about people, not about the motion. What is your reason?")
      : _("This is about a person. What is wrong with the point?"),
  contempt: () =>
    _("Does this run down a whole group of people? Say your point without that, if there is one."),
  personal: () => _("Is this about a person, or about the point?"),
  scorn: () => _("What is wrong with the point?"),
  dismissed: (_one, { words }) =>
    _("“%(words)s” says that you don’t like it. What is wrong with the point?", {
      words: words ?? "",
    }),
  sweeping: () => _("All of them? Think of one of whom that isn’t true."),
  off: () => _("What has this to do with the motion?"),
  figure: (one, { words, marks }) =>
    words
      ? _("“%(title)s” has this figure. Does it count the same there?", { title: words })
      : (one.text.found("sources").length ? onNoCard : onlyYours)(counted(one, marks[0])),
  nowhere: () => _("Which evidence? There is none here."),
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
  far,
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

/** @type {{ [about in CheckOf]: (one: Looked) => string }} */
const CHECKS = {
  side: () => _("Which side does this speak for?"),
  fair,
  meets: (one) =>
    hasNothingOfTheirs(one)
      ? _("Which of your sentences answers theirs?")
      : _("Which of their sentences do you answer?"),
  why: () => _("Underline your reason."),
  all: (one) => _("“%(word)s”: is that so of all of them?", { word: people.ofAll(one).words }),
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

/** What is asked of a restatement of which nothing else is said or asked, beside the sentence that it restates. @param {Looked} one @param {string | undefined} asked */
const onRestatement = (one, asked) =>
  one.restatement.text.trim() && asked !== "fair"
    ? {
        asks: _("Your restatement: would they say “yes, that’s it”?"),
        theirs: restating.claimIn(one),
      }
    : undefined;

/** @param {Looked} one @param {(string | undefined)[]} said what is remarked on, and asked about @returns {Pick<Noticed, "seen">} */
function factsBeside(one, said) {
  if (one.kind === "restatement" || said.some((about) => UNSEEN.includes(about ?? ""))) return {};
  // It may be a case of something else.
  const near = !said.includes("meets") || topic.namesTheMotion(one);
  const isCase = near && one.text.found("cases").length > 0;
  const facts = factsIn(one, isCase ? [...BESIDE, "case"] : BESIDE);
  return facts.length ? { seen: { facts } } : {};
}

/** What is there, if there is nothing to remark or ask, and what to try next. @param {Looked} one @returns {NonNullable<Noticed["seen"]>} */
const seenIn = (one) => ({
  facts: topic.isStray(one) ? factsIn(one, BESIDE) : factsIn(one), // of what is about something else no part is one
  ...nextIn(one),
});

/** What the rules find in a text that is not empty. @param {Looked} one @param {boolean} [beside] @returns {Point[]} */
function inText(one, beside = topic.isOff(one)) {
  const answers = one.kind !== "opening";
  const sense = senseOf(one.text, [...one.cited, ...one.theirs]);
  const grave = [found("harm", people.harm(one)), insulted(one)];
  if (sense) return [...grave, [{ about: sense, marks: [] }]].flat();
  const first = grave.some((all) => all.length);
  const insults = grave[1].length > 0;
  if (!first && sides.speaksForTheOther(one)) return [{ about: "turned", marks: [] }];
  const turns = sides.grantsAndPresses(one);
  if (!first && !turns && (sides.saysYes(one).length || sides.fitsTheOther(one))) return [WHICH];
  if (!first && beside && !(answers && reasons.declares(one)))
    return topic.isOpen(one) ? [WHICH] : [{ about: "off", marks: [] }];
  const circles = reasons.circular(one);
  const tone = toneOf(one.text.text); // "nobody likes me" may be lived, and is no claim
  const lived = tone ? tone !== "abuse" : seemsHard(one.text.text);
  const thought = [
    insults ? [] : found("personal", people.personal(one)),
    insults ? [] : found("scorn", people.scorn(one)),
    insults ? [] : dismissed(one),
    insults || lived ? [] : found("sweeping", people.sweeping(one)),
    figured(one),
    found("nowhere", nowhere(one)),
    turns ? [] : found("given", sides.givenAway(one)),
    found("known", reasons.knownToAll(one)),
    insults || turns ? [] : found("side", sides.side(one)),
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
  const along = answers && !first ? found("side", sides.goesAlong(one)) : [];
  if (along.length) return along;
  const echoed = found("echo", borrowed.echo(one)); // a last guess, if hardly anything else was found
  return echoed.length ? echoed : all;
}

/** @param {string} about @param {Mark[]} marks @param {string} [words] @returns {Point[]} */
const found = (about, marks, words) => (marks.length ? [{ about, marks, words }] : []);

/** Words against a person, or else against a group of people. @param {Looked} one */
function insulted(one) {
  const insults = found("insult", people.insult(one));
  return insults.length ? insults : found("contempt", people.contempt(one));
}

/** Whether nobody argues with a text; an insult may be quoted, or mean a point. @param {string} text */
const isAgainstPeople = (text) =>
  callsForHarm(text) || (toneOf(text) === "abuse" && !insultsIn(text).length);

/** All that is said of a text with which the computer player would not argue, by the same rule: nothing of it is quoted. @param {Looked} one @returns {Remark} */
function refusal(one) {
  if (callsForHarm(one.text.text)) {
    const said = _("This calls for people to be hurt or killed. What could be done instead?");
    return { about: "harm", said, marks: [], stated: true };
  }
  if (mocks(one.text.text)) {
    const said = _("This makes fun of people who suffer. Take it out: it costs you the room.");
    return { about: "contempt", said, marks: [], stated: true };
  }
  const [grave] = [found("harm", people.harm(one)), found("insult", people.insult(one))].flat();
  if (grave)
    return { ...grave, said: SAID[grave.about](one, grave), stated: grave.about === "insult" };
  const said = _(
    "That is about who people are, and not about the motion. Say what you want to say about the motion.",
  );
  return { about: "contempt", said, marks: [], stated: true };
}

/** @param {Looked} one @returns {Point[]} */
function attributed(one) {
  const all = restating.attributed(one);
  const marks = all.map(({ start, end }) => one.text.mark(start, end));
  return found("absolute", marks, all[0]?.words);
}

/** @param {Looked} one @returns {Point[]} */
function figured(one) {
  const marks = figure(one);
  return found("figure", marks, marks.length ? cardOfFigure(one) : "");
}

const onNoCard = (/** @type {string} */ figure) =>
  _("I don’t find “%(figure)s” on the cards. Where is it from, and what does it count there?", {
    figure,
  });

/** Of a figure without a share or a source, which no card need have. @param {string} figure */
const onlyYours = (figure) => _("“%(figure)s”: how do you know?", { figure });

/** Evidence that an answer in a drill speaks of, where what it answers has none. @param {Looked} one */
function nowhere({ kind, text, said }) {
  const shown = /\d/u.test(said) || text.found("sources", said).length || text.named(said).length;
  const [own] = text.found("sources");
  const [found] = kind === "answer" && said && !shown ? text.found("that_evidence") : [];
  return found && !(own?.start < found.start) ? [text.mark(found.start, found.end)] : [];
}

const GROUP = 5; // words that are quoted behind a figure: a longer row is no group
const JOINS = ["of", "the", "our", "my", "their", "these", "those"];

/** A figure as a text has it, with all that it counts: to the end of its group of words or its clause. @param {Looked} one @param {Mark} mark */
function counted({ text }, { start, end }) {
  const [said, rest] = [
    [...text.text].slice(start, end).join(""),
    [...text.text].slice(end).join(""),
  ];
  const [behind] = /^(?:\s?%)?[^.,;:!?…–—()\n]*/u.exec(rest) ?? [""];
  const words = behind.split(/(?=\s)/u);
  const isJoin = (/** @type {string} */ each) => JOINS.includes(plain(each.trim()));
  const isEnd = (/** @type {string} */ each) =>
    !isJoin(each) &&
    (text.small.has(plain(each.trim())) ||
      ["verbs", "past"].some((list) => text.found(list, each).length));
  const at = words.findIndex(isEnd);
  const isMany = (/** @type {string} */ each = "") => /\p{L}{2}[^s\P{L}]s$/u.test(each);
  const last = words.findIndex((each, n) => isMany(each) && !isMany(words[n + 1])); // with "boxes" it is whole
  const many = last < 0 ? words.length : last + 1;
  const group = words.slice(0, Math.min(at < 0 ? words.length : at, many));
  const first = group.findIndex(
    (each) => each.trim() && !isJoin(each) && !/%|^\s?per$/u.test(each),
  );
  const whole = group.length > GROUP ? group.slice(0, first + 1) : group;
  return (said + whole.slice(0, whole.findLastIndex((each) => !isJoin(each)) + 1).join("")).trim();
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

/** The one question for a tap, where the rules can't tell: which part of the text it is about. @param {Looked} one @param {Point[]} all @returns {CheckOf | undefined} */
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
  const first = ["side", "loaded", "absolute"]; // it may answer what they never said
  const answers = one.kind !== "opening" && !first.some((about) => said.includes(about));
  const alone = answers && !doubts && !takesUp(one) && !pointsBack(one);
  const apart = () => !isOnAnAnswer(one) && (answersNothing(one) || isApart(one));
  if (alone && (rebuts ? leavesAlone(one) : apart())) return "meets";
  if (answers && !doubts && isOnAnother(one)) return "meets";
  if (turns) return "why";
  if (!doubts && goesOnAlone(one)) return "meets";
  if (rebuts && !restated && restating.fairnessOpen(one)) return "fair";
  const own = ownSentences(one);
  const tells = takesUp(own) && parts.mayTell(own); // it says what it answers, and brings a case against it
  return answers && !said.length && !tells && sides.leans(one) ? "meets" : undefined;
}

/**
 * What is noticed in a text, and what is asked about it. What plainly tells of something hard in a life gets no remarks and isn't quoted,
 * nor does what patterns hear and care has asked about, whatever was tapped: only care.
 * @param {{ motion: Motion, words: Lexicon, beside?: boolean, dealt?: string[], spoken?: string[], doubt?: string, placed?: boolean, turned?: string, heard?: string, wrote?: string, given?: string[], tried?: string[] }} about `beside`: whether the text is of something else, `dealt`: the cards that its writer has seen, `spoken`: what computer players say for cards, `placed`: whether it is known what it is about, `given`: what was quoted for other texts to try next, `tried`: what was given to try in the last sittings, `doubt`: what the other side may say or ask against its point, where that is known, `turned`: the card of the other side whose point it surely makes, `heard`: what else the others said in its debate, `wrote`: what else its writer wrote there
 * @param {SpeechKind | "answer" | "restatement"} kind an answer is a drill's: it and a closing have no restatement, and a restatement no text
 * @param {Partial<Words>} sent `cards`: cited ones; of a closing, those of its writer's opening
 * @param {Against} [against] what it answers
 * @param {string} [model] a good answer: its own words are never called copied
 * @returns {Noticed}
 */
export function look({ motion, words, beside, ...deck }, kind, sent, against, model) {
  const { text = "", restatement = "" } = sent;
  // Who reports contempt says whose it is, or is against it: a joke does neither, whatever is tapped, and isn't quoted.
  const isOthers = new OwnText({ motion, lexicon: words }, text).found("others_said").length > 0;
  const isContemptOfOthers = Boolean(sent.argued) && toneOf(text) === "abuse" && isOthers;
  const isBelieved = sent.argued && !toneOf(text); // only points heard something
  const isArgued = sent.argued && !isContemptOfOthers && !isBelieved && asksForCare(text);
  const goesOn = sent.meant === GO_ON || isArgued; // after care had asked
  const isSure = sent.meant === PAST_STOP;
  const isLeft = goesOn || isSure || (!isBelieved && isLived(text, motion));
  const isSelf = isAboutSelfHarm(text, motion) || isAboutSelfHarm(restatement, motion);
  const left = (isLeft && !demandsHarm(text)) || isAboutSelfHarm(restatement, motion);
  if (!isContemptOfOthers && left)
    return { remarks: [], care: true, ...(goesOn && !isSelf && { apart: true }) };
  const one = looked(motion, words, kind, sent, against, { model, ...deck });
  const isHeld = sent.meant === SAID_BY_ME && sent.before === undefined; // which was said of the text before
  if (isHeld || (!isContemptOfOthers && isAgainstPeople(text)))
    return { remarks: [refusal(one)], refused: true };
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
  const met = sides.grantsAndPresses(one); // the best kind of answer is asked for no comparison
  const lacks = open || kind === "restatement" ? undefined : lackedIn(one, names, bare?.about);
  const missing = met && lacks === "compare" ? undefined : lacks;
  const isAgain = missing && bare?.next && one.tried.includes(askedIn(CHECKS[missing](one)));
  const lacked = isAgain ? undefined : missing; // what else is true comes first
  const about = open ?? lacked;
  const line =
    kind === "rebuttal" && !remarks.some(isOfRestatement) ? onRestatement(one, about) : undefined;
  const restated = {
    ...(line && { restated: line }),
    shows: shownIn(one),
    changes: changesIn(one),
  };
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
    const apart = about === "meets" && hasNothingOfTheirs(one);
    const beside = (apart || about === "fair") && { theirs: restating.claimIn(one) };
    const among = about === "meets" && !apart && { among: restating.choicesIn(one) };
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
    : { remarks, seen: bare ?? seenIn(one), ...restated };
}

/** What can be praised in a text, as far as a rule has looked for it. @param {Looked} one @returns {NonNullable<Noticed["shows"]>} */
function shownIn(one) {
  const words = borrowed.isOwn(one);
  const looks = one.lexicon.judging && one.restatement.text.trim();
  const faults = looks ? [restating.loaded(one), restating.absolute(one)].flat() : [];
  return { ...(words !== undefined && { words }), ...(looks && { calm: !faults.length }) };
}

const OF_ITS_OWN = ["why", "compare", "all", "meets"]; // what a text lacks is asked beside what to try next

/** What a text is asked for where neither a remark nor the thing to try next asks for it, but of what may be hard to live with. @param {Looked} one @param {string[]} remarked @param {string} [tried] */
function lackedIn(one, remarked, tried = "") {
  const lived = soundsHard(one.text.text) && (toneOf(one.text.text) || tellsOfOneself(one));
  if ((!one.argued && lived) || ["reason", "meets"].includes(tried)) return undefined;
  if (remarked.some((about) => UNSEEN.includes(about))) return undefined;
  const lacked = remarked.includes("row") ? undefined : doubted(one); // which claim is the strongest comes first
  if (lacked === "meets" && tried === "left") return undefined; // their sentence is asked about there
  const bare = lacked === "why" && !one.text.found("reasons").length;
  return remarked.length && !bare && lacked !== "compare" ? undefined : lacked;
}

/** @type {Part[]} */
const STRONG = ["evidence", "reason", "case", "weighs", "met"];

const SHARED = 2; // telling words that show that a text took up a card, or what it answers: one may be there by chance

/** What a text did by the rules, where nothing stronger is found in it: it took up their words, or used its card; undefined if neither is so. @param {Looked} one @param {string[]} remarked */
function deedIn(one, remarked) {
  if (!topic.isNear(one) || remarked.some((about) => UNSEEN.includes(about))) return undefined;
  const { text, cited, said, kind } = one;
  const own = text.telling(text.text, true);
  const shared = (/** @type {string} */ words) => {
    const n = [...text.telling(words, true)].filter((stem) => own.has(stem)).length;
    return n >= SHARED && own.size >= n + SHARED; // and says something of its own
  };
  if ([...text.telling(said, true)].filter((stem) => own.has(stem)).length === own.size)
    return undefined; // all of it is theirs
  if (kind === "rebuttal" && shared(said)) return _("You took up what they said, in their words.");
  const card = cited.find((each) => shared(wordsOn(each)));
  return card ? _("You made use of your card “%(title)s”.", { title: card.title }) : undefined;
}

/**
 * Of a text to which readers preferred another: one part that it surely has, or else its point, in its own words, where nothing is doubted, or what it did; and the sentence of the other that it leaves, if that says something of the motion or the cards.
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
  const names = remarks.map(({ about }) => about);
  const doubted = remarks.length > 0 || ["side", "meets"].includes(check?.about ?? "");
  const point = () =>
    _("You made a point: “%(words)s”", {
      words: claimOf({ motion, words }, { text: sent.text ?? "", cards: sent.cards ?? [] }),
    });
  const [has = deedIn(one, names)] = doubted
    ? (seen?.facts ?? [])
    : [...factsIn(one, STRONG), point()];
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
  if (isLived(text, motion) || asksForCare(text)) return { remarks: [], care: true };
  const one = looked(motion, words, "answer", { text }, against);
  if (isAgainstPeople(text)) return { remarks: [refusal(one)], refused: true };
  const sense = senseOf(one.text, Object.values(motion.cards));
  const insults = insulted(one);
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
