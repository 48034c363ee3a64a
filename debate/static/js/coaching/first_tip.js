/** Of all that the texts of a debate could try, the one thing that would help most (docs/practice.md, section 13). */

import { _ } from "#app/core/i18n.js";
import { isOfLearners } from "#app/coaching/hard_words.js";
import { sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import { tellsOfOneself } from "#app/coaching/rules/looked.js";
import { factsIn } from "#app/coaching/rules/facts.js";
import { takesUp } from "#app/coaching/rules/answering.js";
import { compared, mayTell, surely } from "#app/coaching/rules/parts.js";
import { onlyAsserts, reasonsIn } from "#app/coaching/rules/reasons.js";
import { claimIn } from "#app/coaching/rules/restating.js";
import { metIn } from "#app/coaching/rules/meeting.js";
import { OF_THE_DECK, inOneWay } from "#app/coaching/rules/to_try.js";

/** @import { SpeechKind } from "#app/protocol.d.ts" */
/** @import { Changes, Looked, Mark, Noticed } from "#app/types.d.ts" */
/** @typedef {{ about: string, said: string, found: boolean, open?: boolean, sentence?: string }} Tip something to try; `found`: the rules found it in the text's words; `open`: a tap answers it, too; `sentence`: the one that it means */
/** @typedef {Tip & { kind: SpeechKind, sentence: string, better: string, good?: string, place?: number }} FirstTip of which text, the sentence that it means ("": it quotes one), what a better one would do, and what the text surely does as an argument */

const because = () => _("A stronger sentence says who gains or loses by it, and how.");
const leave = () =>
  _("A stronger sentence grants what is true in that, and says what still stands.");
const point = () =>
  _("A stronger sentence says what is wrong with the point, and leaves people out.");
const some = () => _("A stronger sentence says “most” or “some”, and of whom.");
const own = () =>
  _("A stronger sentence says it as you’d tell a friend. Names and figures can stay.");
const weighs = () =>
  _("A stronger sentence names both points, and what makes the one count for more.");
const meets = () =>
  _("A stronger sentence takes a word of theirs, and says why that isn’t so, or isn’t enough.");
const motion = () => _("A stronger sentence says what should change, or stay, because of it.");
const step = () => _("A stronger text shows the next step: who gains or loses by it, and how.");
const first = () => _("What you say then is believed sooner.");
const picture = () => _("One case that somebody can picture does more than “many” or “often”.");
const none = () => "";

/** What a better sentence would do, by what a thing to try is about: first what helps a text most. @type {{ [about: string]: () => string }} */
const BETTER = {
  ...{ harm: none, insult: point, contempt: point, personal: point, scorn: point },
  ...{
    dismissed: point,
    nonsense: none,
    list: none,
    language: none,
    turned: motion,
    off: motion,
    nowhere: meets,
  },
  ...{ side: motion, copied: own, given: motion, known: because },
  picture: none,
  figure: () =>
    _("A stronger sentence says who counted, where and when, or leaves the number out."),
  ...{ reason: because, why: because, circular: because, step },
  row: () => _("A stronger text keeps the best of them, and gives it a reason."),
  ...{ sweeping: some, absolute: some, loaded: point, compare: weighs, measure: weighs },
  ground: () => _("A stronger sentence says who says so, or what it does cost."),
  evidence: picture,
  ...{ meets, shorter: none, theirs: meets, all: some },
  others: () => _("A stronger text says what is the same for others, in one sentence."),
  ...{
    weighs,
    met: leave,
    follows: motion,
    left: leave,
    besides: leave,
    defend: leave,
    foresee: leave,
  },
  ...{ perhaps: meets, worth: weighs, grant: first, bring: picture, end: none, echo: own },
};
const ORDER = Object.keys(BETTER);

/** Ways to ask for a comparison with a sentence of theirs. @type {((words: { words: string }) => string)[]} */
const BESIDE = [
  (words) =>
    _("Set it beside theirs: “%(words)s” Add which is worse, surer, or for more people.", words),
  (words) => _("They say: “%(words)s” Add for whom more is at stake, and for how long.", words),
  (words) =>
    _("Both may be true, yours and this: “%(words)s” Add which can’t be put right.", words),
];

/** Of a part that a text lacks: what to try, in other words than a question that a tap answers. @type {{ [about: string]: (theirs: string) => string }} */
const LACKING = {
  why: () => _("Add one sentence that says why it is so."),
  step: () => _("Go one step on: what happens then, and to whom?"),
  defend: () => _("How would they defend what you doubt? Answer that in one sentence."),
  follows: () => _("Say in one sentence what that means for the motion."),
  compare: (theirs) =>
    theirs
      ? inOneWay(BESIDE, theirs)
      : _("Add one sentence: is yours worse, more certain, for more people, or for longer?"),
  meets: (theirs) =>
    theirs
      ? _("They say: “%(words)s” Say why that doesn’t hold, or doesn’t settle the matter.", {
          words: theirs,
        })
      : _("Take up their point, and say why it doesn’t hold, or doesn’t settle the matter."),
};

/** A tap underlines it, and who writes again adds it. @type {{ [about: string]: () => string }} */
const ADDING = { why: () => LACKING.why(""), compare: () => LACKING.compare("") };

/** Everything that is asked of a text, the first thing to think of while rewriting first. @param {Noticed} noticed @returns {Tip[]} */
export const tipsIn = ({ remarks, check, seen }) => [
  ...remarks.map(({ about, said }) => ({ about, said, found: true })),
  ...(check
    ? [
        {
          about: check.about,
          said: ADDING[check.about]?.() ?? check.asks,
          found: false,
          open: true,
        },
      ]
    : []),
  ...(seen?.next ? [{ about: seen.about ?? "", said: seen.next, found: false }] : []),
];

/** The sentence of a text that a thing to try means: that of the words it quotes, or else the fullest, or the last. @param {Looked} one @param {string} about @param {Mark} [marked] @param {string} [said] */
function sentenceFor(one, about, marked, said = "") {
  const { text } = one.text;
  const all = sentencesOf(text);
  const there = surely(one);
  const [mark] = marked ? [marked] : ((about === "others" ? there.case : there.reason) ?? []);
  const at = mark && [...text].slice(0, mark.start).join("").length;
  const [, quoted] = /“([^”]+)”/u.exec(said) ?? [];
  const meant =
    (!marked && quoted && all.find(({ text: words }) => words.includes(quoted))) ||
    all.find(({ start, end }) => start <= at && at < end);
  const met = quoted && OF_THE_DECK.includes(about) && metIn(one, quoted)?.text;
  const own = all.filter((each) => !one.text.found("naming", each.text).length);
  const size = (/** @type {{ text: string }} */ each) => one.text.telling(each.text).size;
  const [fullest] = own.toSorted((one, two) => size(two) - size(one));
  const last = ["compare", "weighs", "follows", "step"].includes(about);
  return (met || (meant ?? (last ? all.at(-1) : fullest) ?? all[0])?.text || "").trim();
}

/** Words of a text with which it argues, if it says why in few words. */
const ARGUES = ["so", "conclusions", "following", "supposing", "contrast"];

const CLAIMS = ["wishes", "claiming", "conclusions"];

const MET = { words: 3, begin: 5 }; // of theirs, in two sentences in a row, by how words begin: heavy, the heaviest

/** Whether an answer has so much of what it answers that it isn't asked to meet that. @param {Looked} one */
function isMet({ text, said }) {
  const begun = (/** @type {string} */ words) =>
    new Set([...text.telling(words)].map((stem) => stem.slice(0, MET.begin)));
  const theirs = begun(said);
  return sentencesOf(text.text).some((sentence, n, all) => {
    const own = begun(`${sentence.text} ${all[n + 1]?.text ?? ""}`);
    return [...own].filter((word) => theirs.has(word)).length >= MET.words;
  });
}

/**
 * What to try instead of a reason, or of an answer to a sentence of theirs: where a text tells a case and claims nothing, what that
 * means; where it doubts, what they would say to that; where it argues, what it is worth. Undefined: something else first.
 * @param {Looked} one @param {string} about @param {boolean} open whether it is only open that it meets them
 */
function further(one, about, open) {
  const has = (/** @type {string[]} */ lists) =>
    lists.some((list) => one.text.found(list).length > 0);
  if (about === "meets" && isMet(one)) return compared(one).length ? undefined : "compare";
  if (about === "meets" && open && has(["contrast"]))
    return compared(one).length ? about : "compare";
  if (!["why", "reason"].includes(about)) return about;
  const opens = one.kind === "opening";
  if (opens && mayTell(one) && !has(CLAIMS)) return "follows";
  if (!opens && has(["doubting", "limits"])) return "defend";
  const argues =
    reasonsIn(one.text).length || has(ARGUES) || (opens && surely(one).evidence?.length);
  if (!argues || onlyAsserts(one)) return about;
  return opens ? "step" : compared(one).length ? undefined : "compare";
}

const BRIEF = 60; // words of a beginner's text

/** What somebody who tells their own story in learners' English is asked, in short words, beside its strongest sentence: a picture ("like furniture"), or else the fullest. @param {Coached} coached @returns {FirstTip[]} */
function pictured({ kind, looked: { text } }) {
  const isShort = kind === "opening" && wordsOf(text.text).length <= BRIEF;
  if (!isShort || !(isOfLearners(text.text) || text.found("learners").length)) return [];
  const all = sentencesOf(text.text).map((each) => each.text.trim());
  const has = (/** @type {string} */ list) => (/** @type {string} */ each) =>
    text.found(list, each).length > 0;
  const size = (/** @type {string} */ each) => text.telling(each, true).size;
  const told = all.filter((each) => has("ours")(each) && !CLAIMS.some((list) => has(list)(each)));
  if (!told.length) return [];
  const seen = all.find(has("pictures"));
  const sentence = seen ?? told.toSorted((a, b) => size(b) - size(a))[0];
  const begins = seen
    ? _("You say it with a picture. That is strong.")
    : _("That is your own story. It is strong.");
  const asks = all.some((each) => CLAIMS.some((list) => has(list)(each)))
    ? _("How does your idea help there?")
    : _("Why is that so? One short sentence is enough.");
  const said = `${begins} ${asks}`;
  const place = ORDER.indexOf("picture");
  return [{ about: "picture", said, found: false, kind, sentence, better: "", place }];
}

const WEIGHING = ["compare", "measure", "weighs", "worth"]; // to be asked for one of these after another is to be asked the same again

/** @typedef {{ kind: SpeechKind, looked: Looked, noticed: Noticed }} Coached */

/** @param {Coached} coached @returns {FirstTip[]} */
const tipsOf = ({ kind, looked, noticed }) => [
  ...pictured({ kind, looked, noticed }),
  ...tipsIn(noticed).flatMap((tip) => {
    const about = tip.found ? tip.about : further(looked, tip.about, !noticed.check?.theirs);
    if (!about || !Object.hasOwn(BETTER, about)) return [];
    if (tip.open && about === "side" && tellsOfOneself(looked)) return []; // the subject's words are no sign, where they tell a case
    const other = about !== tip.about;
    const lacking = (other || tip.open) && LACKING[about];
    const said = lacking ? lacking(kind === "opening" ? "" : claimIn(looked)) : tip.said;
    const [marked] = noticed.remarks.find((one) => one.about === tip.about)?.marks ?? [];
    const sentence = about === "end" ? "" : sentenceFor(looked, about, marked, said); // that quotes another text of theirs
    const onCard = about === "evidence" && /[“”]/u.test(said);
    const unsure = lacking && about === "meets" && !noticed.check?.theirs;
    // Whether theirs is met is often only unclear; and a closing that leaves them alone meets them before it weighs.
    const unclear = unsure || (tip.about === "meets" && about === "compare");
    const alone = about === "compare" && noticed.seen?.about === "left" && !takesUp(looked);
    const place = ORDER.indexOf(unclear || alone ? "perhaps" : about);
    return [
      { ...tip, about, said, kind, sentence, better: onCard ? own() : BETTER[about](), place },
    ];
  }),
];

/** What a text surely does as an argument, if nothing is found in it: no praise of words that it shares. @param {Coached} coached */
const goodIn = ({ looked, noticed }) =>
  noticed.remarks.length || noticed.check?.about === "side"
    ? undefined
    : factsIn(looked, ["weighs", "met", "grants", "tests", "corrects"])[0];

/**
 * The one thing to try: what would help most, rather none of what was first in the last sittings, and of two texts for the later one.
 * Where nothing is asked of any, the last may weigh.
 * @param {Coached[]} texts
 * @param {string[]} [before] what the first things to try were about
 * @returns {FirstTip | undefined}
 */
export function firstTip(texts, before = []) {
  const asked = before.some((about) => WEIGHING.includes(about))
    ? [...before, ...WEIGHING]
    : before;
  const again = (/** @type {FirstTip} */ { about, found }) => !found && asked.includes(about);
  const place = (/** @type {FirstTip} */ tip) => (tip.place ?? 0) + (again(tip) ? ORDER.length : 0);
  const [best] = [...texts]
    .reverse()
    .flatMap(tipsOf)
    .sort((a, b) => place(a) - place(b));
  const last = texts.at(-1);
  const good = texts.map(goodIn).findLast(Boolean);
  if (best || !last) return best && { ...best, good };
  const about = last.kind === "opening" || compared(last.looked).length ? "foresee" : "compare";
  const said =
    about === "compare"
      ? LACKING.compare(claimIn(last.looked))
      : _("Say what they may answer to that, and why yours still stands.");
  const sentence = sentenceFor(last.looked, about);
  return { about, said, found: false, kind: last.kind, sentence, better: BETTER[about](), good };
}

/** By what was asked: the parts that show that it is done, and how that is said. @type {{ of: string[], parts: (keyof Changes["done"])[], says: (words: { words: string }) => string }[]} */
const PROOFS = [
  {
    of: ["met", "left", "besides", "defend", "foresee", "grant"],
    parts: ["answered"],
    says: (words) => _("You grant something and answer it: “%(words)s”", words),
  },
  {
    of: ["step", "follows"],
    parts: ["step"],
    says: (words) => _("You were asked to go one step on. This does: “%(words)s”", words),
  },
  {
    of: ["row"],
    parts: ["reason"],
    says: (words) =>
      _("You were asked for the strongest. This gives it a reason: “%(words)s”", words),
  },
  {
    of: ["reason", "why", "known", "circular", "step"],
    parts: ["reason"],
    says: (words) => _("You were asked why. This gives a reason: “%(words)s”", words),
  },
  {
    of: ["grant"],
    parts: ["grants"],
    says: (words) =>
      _("You were asked what is right in theirs. This grants it: “%(words)s”", words),
  },
  {
    of: ["others"],
    parts: ["others"],
    says: (words) => _("You were asked about others. This is about them: “%(words)s”", words),
  },
  {
    of: ["evidence", "bring"],
    parts: ["case", "evidence"],
    says: (words) => _("You were asked for a case or a fact. This is one: “%(words)s”", words),
  },
  {
    of: ["compare", "weighs", "measure", "worth"],
    parts: ["weighs"],
    says: (words) => _("You were asked to weigh the two. This does: “%(words)s”", words),
  },
  {
    of: ["met", "left", "besides", "defend", "foresee", "weighs", "worth"],
    parts: ["met", "grants", "weighs"],
    says: (words) => _("You were asked about their side. This turns to it: “%(words)s”", words),
  },
];

/** What was asked, and the words of a text that was written again which show that it is done; "" if no rule sees it. @param {Tip} tip @param {Noticed} again */
export function doneIn({ about }, { changes }) {
  for (const { parts, says } of PROOFS.filter(({ of }) => of.includes(about))) {
    const words = parts.map((part) => changes?.done[part]).find(Boolean);
    if (words) return says({ words });
  }
  return "";
}
