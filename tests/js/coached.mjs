/**
 * Judges what coaching says of texts by their keys: tools/coaching.py gives it packs and texts, and prints what it finds.
 *
 * A key says what a coach must say (`must`: one of these is enough), what may not be questioned (`good`) and what may not be
 * said (`never`). *As a coach*: it is said, nothing good is questioned, nothing beside the point is said. *Wrong*: the one
 * thing to say is missed and nothing leads to it, or something good is called copied, an insult, senseless or a denial.
 * *Cautious*: everything else, questions that do no harm.
 *
 * Some keys forbid any question under a good text. Such a text is *wrong* as keyed, and cautious as in the trial that the rules
 * began with: there a question never harmed a good text. Both are printed.
 */

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

import { look } from "#app/coaching/coaching.js";
import { askFirst } from "#app/coaching/ask_first.js";
import { toneOf } from "#app/coaching/hard_words.js";
import { bringsFigure, isAnswer } from "#app/practice/questioner/answers.js";
import { said } from "#tests/stock_cases.mjs";

const HEAVY = ["harm", "insult", "nonsense", "list", "language", "copied"]; // to say these of a good text is wrong
const PART = {
  absolute: "fair",
  loaded: "fair",
  side: "meets",
  echo: "card",
  circular: "why",
  compare: "weigh",
  personal: "meets",
  measure: "weigh",
};
const LEADS = {
  side: ["meets"],
  off: ["side"],
  nonsense: ["echo", "circular", "why", "meets", "fair"],
  list: ["nonsense", "language"],
  insult: ["personal"],
  echo: ["nonsense", "circular", "why"],
  circular: ["why", "open"],
  fair: ["absolute", "loaded", "elsewhere"],
  absolute: ["fair", "loaded", "all"],
  loaded: ["fair", "absolute"],
  compare: ["meets", "measure"],
  copied: ["echo"],
  elsewhere: ["meets", "fair"],
  thin: ["why", "meets", "fair"],
  aside: ["meets"],
}; // what leads the writer to a fault without naming it

const known = new WeakMap(); // by packs and text: each is asked about several times

/** Names that keys have for what rules find: the words differ by what a text is, and a coach's question is the same. */
const CALLED = {
  sweeping: "absolute",
  scorn: "loaded",
  contempt: "insult",
  personal: "loaded",
  dismissed: "loaded",
  row: "list",
  known: "why",
  given: "side",
  turned: "side",
  compare: "measure", // it asks in what way
};

/** What is said of a text, by every name that keys have for it. @param {string} about @param {string} [field] of its first mark */
const names = (about, field) => [
  about,
  ...(CALLED[about] ? [CALLED[about]] : []),
  ...(about === "copied" && field === "restatement" ? ["echo"] : []),
];

/** What coaching says of a text: {remarks, check}. */
export function seen(one, packs) {
  if (!known.has(packs)) known.set(packs, new Map());
  const looks = known.get(packs);
  if (!looks.has(one)) looks.set(one, lookAt(one, packs));
  return looks.get(one);
}

/** Computer players meet words of something hard with care, whatever coaching does. */
function lookAt(one, packs) {
  const told = toneOf(one.text);
  const looked = coachingOf(one, packs);
  return told && told !== "abuse" ? { ...looked, care: true } : looked;
}

function coachingOf(one, { motions, lexicons, spoken }) {
  const motion = motions[one.pack];
  if (one.kind === "reply") return replied(one, motion, lexicons[one.pack]);
  const { claim, why, evidence } = motion.cards[one.card];
  const against = { text: one.against ?? `${claim} ${why} ${evidence}`, cards: [one.card] };
  const about = { motion, words: lexicons[one.pack], spoken: spoken?.[one.pack] };
  const cards = one.own && one.kind !== "answer" ? [one.own] : []; // a drill's answer cites none
  if (one.kind === "opening")
    return look(about, "opening", { text: one.text, cards: [one.card] }, undefined);
  if (one.kind === "restate") return look(about, "restatement", { restatement: one.text }, against);
  const sent = { text: one.text, restatement: one.restatement ?? "", cards };
  return look(about, one.kind, sent, against);
}

/** What a questioner says of an answer, on a motion of which nothing is written. */
function replied(
  { card, question, stock = "", opening, text },
  { title, question: asks, cards },
  lexicon,
) {
  const motion = { title, question: asks, cards: {} };
  const about = { motion, side: cards[card].side, said, ear: null, lexicon, begun: [] };
  const asked = { stock, quote: "", text: question };
  const once = !isAnswer(about, opening, asked, text)
    ? ["open"]
    : bringsFigure(about, opening, asked, text)
      ? ["figure"]
      : [];
  return { remarks: once.map((found) => ({ about: found, said: "Asked once more?", marks: [] })) };
}

const partOf = ({ about, marks }) =>
  about === "copied"
    ? marks[0]?.field === "restatement"
      ? "fair"
      : "card"
    : (PART[about] ?? about);

const FACTS = { reason: /^Your reason/u };

const TRIED = { reason: "why", meets: "meets", left: "meets" }; // what the thing to try next asks for, by what it is about

/** Which of the things are said that a key may forbid: a reason that is quoted, a case asked for. */
const told = ({ facts = [], next = "" } = {}) => [
  ...Object.keys(FACTS).filter((part) => facts.some((fact) => FACTS[part].test(fact))),
  ...(next.startsWith("Add one case") ? ["case"] : []),
];

/** How a coach would mark it: "coach", "cautious" or "wrong". With `tapped`, neither a check question nor what to try next questions anything. */
export function mark(
  { remarks, check, care, seen: has },
  { must = [], good = [], never = [] },
  tapped,
) {
  const tried = TRIED[has?.about] ?? [];
  const said = [
    ...told(has),
    ...[tried].flat(),
    ...remarks.flatMap(({ about, marks }) => names(about, marks[0]?.field)),
    ...(check ? [check.about] : []),
    ...(care ? ["care"] : []),
  ];
  const beside = remarks.filter(
    ({ about, marks }) => !names(about, marks[0]?.field).some((one) => must.includes(one)),
  );
  if (said.some((about) => never.includes(about))) return "wrong";
  if (beside.some(({ about }) => HEAVY.includes(about))) return "wrong";
  const named = !must.length || said.some((about) => must.includes(about));
  const led = must.some((about) => said.some((other) => LEADS[about]?.includes(other)));
  if (!named && !led) return "wrong";
  const open = tapped ? [] : [check ? (PART[check.about] ?? check.about) : [], tried].flat();
  const questions = [...remarks.map(partOf), ...open];
  const unasked = [...good, ...(never.includes("absolute") ? ["all"] : [])];
  const doubts = questions.some((part) => unasked.includes(part));
  return named && !beside.length && !doubts ? "coach" : "cautious";
}

/** The same by the trial's count: under a good text no check question, nor what to try next, is wrong. */
export const trialMark = (seen, key, tapped) => {
  const told = { ...seen, check: undefined, seen: { ...seen.seen, about: undefined } };
  const asks = !key.must?.length && mark(told, key, tapped) !== "wrong";
  const never = (key.never ?? []).filter((one) => one === "absolute"); // that also tells what a tap asks
  return mark(seen, asks ? { ...key, never } : key, tapped);
};

const percent = (n, of) => `${Math.round((100 * n) / of)} %`;
const count = (all, name) => all.filter((one) => one === name).length;

/** Texts by kind, and the figures that matter. */
export function table(name, texts, packs) {
  const rows = texts.map((one) => ({ ...one, seen: seen(one, packs) }));
  const marks = (some, tapped) => some.map((one) => mark(one.seen, one.key, tapped));
  const three = (all) => ["coach", "cautious", "wrong"].map((one) => count(all, one)).join(" / ");
  const line = (title, some) => {
    const [alone, tapped] = [marks(some, false), marks(some, true)];
    return `| ${title} (${some.length}) | ${three(alone)} | ${three(tapped)} |`;
  };
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const good = rows.filter(({ key }) => !key.must?.length);
  const bad = rows.filter(({ key }) => key.must?.length);
  const [alone, tapped] = [marks(rows, false), marks(rows, true)];
  const trial = rows.map((one) => trialMark(one.seen, one.key, true));
  const of = (some, each) =>
    (some.reduce((sum, one) => sum + each(one.seen), 0) / some.length).toFixed(2);
  return [
    `## ${name}: ${rows.length} texts`,
    "",
    "| texts, as keyed | by rules alone: as a coach / cautious / wrong | with check questions |",
    "|---|---|---|",
    ...kinds.map((kind) =>
      line(
        kind,
        rows.filter((one) => one.kind === kind),
      ),
    ),
    ...(bad.length ? [line("with a fault", bad)] : []),
    ...(good.length ? [line("good", good)] : []),
    line("all", rows),
    "",
    `As keyed: as a coach or cautious ${percent(rows.length - count(alone, "wrong"), rows.length)}, wrong ${percent(count(alone, "wrong"), rows.length)}, ` +
      `as a coach ${percent(count(alone, "coach"), rows.length)} by rules alone and ${percent(count(tapped, "coach"), rows.length)} with check questions.`,
    `Where a question under a good text is cautious, as in the trial: ${three(trial)} with check questions, wrong ${percent(count(trial, "wrong"), rows.length)}.`,
    ...(good.length
      ? [
          `Of a good text are asked ${of(good, ({ remarks }) => remarks.length)} remarks and ${of(good, ({ check }) => (check ? 1 : 0))} check questions.`,
        ]
      : []),
  ].join("\n");
}

/** The figures of a table as shares of one: of all texts, and questions of any kind for a good text. */
export function measured(texts, packs) {
  const rows = texts.map((one) => ({ ...one, seen: seen(one, packs) }));
  const share = (tapped, name) =>
    count(
      rows.map((one) => mark(one.seen, one.key, tapped)),
      name,
    ) / rows.length;
  const good = rows.filter(({ key }) => !key.must?.length);
  const questions = good.reduce(
    (sum, one) => sum + one.seen.remarks.length + (one.seen.check ? 1 : 0),
    0,
  );
  return {
    acceptable: 1 - share(false, "wrong"),
    wrong: share(false, "wrong"),
    alone: share(false, "coach"),
    tapped: share(true, "coach"),
    asked: good.length ? questions / good.length : 0,
  };
}

/** Each text with what was said of it. */
export const each = (texts, packs) =>
  texts
    .map((one) => {
      const { remarks, check, care, seen: has } = seen(one, packs);
      const said = remarks.map(
        ({ about, marks }) =>
          `${about}[${marks.map(({ field, start, end }) => [...(field === "text" || one.kind === "restate" ? one.text : one.restatement)].slice(start, end).join("")).join("|")}]`,
      );
      return `${mark({ remarks, check, care, seen: has }, one.key ?? {}, true).padEnd(8)} ${mark({ remarks, check, care, seen: has }, one.key ?? {}, false).padEnd(8)} ${one.id ?? ""} ${one.kind} key ${JSON.stringify(one.key)}: ${said.join(", ")} ${check ? `check ${check.about}` : ""}${care ? "care" : ""}\n      ${one.restatement ? `[${one.restatement}] ` : ""}${one.text}`;
    })
    .join("\n");

/** How often good texts of the packs are remarked on: copied words left out, since these are the cards' own. */
export function alarms(samples, packs) {
  const found = samples.flatMap((one) =>
    seen(one, packs)
      .remarks.filter(
        ({ about }) => about !== "copied" && !(about === "echo" && one.of.startsWith("bots")),
      )
      .map(({ about, marks }) => ({ ...one, about, marks })),
  );
  const asked = samples
    .map((one) => ({ ...one, about: seen(one, packs).check?.about }))
    .filter(({ about }) => about);
  const kinds = [...new Set(samples.map(({ of }) => of))];
  const cell = (/** @type {typeof found} */ all, of) => {
    const own = all.filter((one) => one.of === of);
    const about = own.map((one) => one.about);
    const names = [...new Set(about)].map((one) => `${one} ${count(about, one)}`).join(", ");
    return `${new Set(own.map(({ text }) => text)).size}${names && `: ${names}`}`;
  };
  const share = (all) => percent(new Set(all.map(({ text }) => text)).size, samples.length);
  return {
    found,
    text: [
      "| good texts of the packs | remarked on | asked a check question |",
      "|---|---|---|",
      ...kinds.map(
        (kind) =>
          `| ${kind} (${samples.filter(({ of }) => of === kind).length}) | ${cell(found, kind)} | ${cell(asked, kind)} |`,
      ),
      "",
      `${share(found)} of ${samples.length} remarked on, ${share(asked)} asked a check question`,
    ].join("\n"),
  };
}

/** The texts of these whose writers are asked what they say about the motion before they send them. */
export const astray = (texts, { motions, lexicons }) =>
  texts.filter((one) => {
    const motion = motions[one.pack];
    const { claim, why, evidence } = motion.cards[one.card];
    const met = { text: one.against ?? `${claim} ${why} ${evidence}`, cards: [one.card] };
    const cards = one.kind === "opening" ? [one.card] : one.own ? [one.own] : [];
    const against = one.kind === "opening" ? undefined : met;
    return askFirst({ ...one, cards }, against, motion, lexicons[one.pack])?.code === "off";
  });

/** How often that is asked of texts on their motion, by where they are from. */
function asked(texts, packs) {
  const found = astray(texts, packs);
  const of = (all, name) => all.filter((one) => one.of === name).length;
  return [
    "| texts on their motion | asked what they say about it |",
    "|---|---|",
    ...[...new Set(texts.map((one) => one.of))].map(
      (name) => `| ${name} (${of(texts, name)}) | ${of(found, name)} |`,
    ),
    "",
    `${((100 * found.length) / texts.length).toFixed(1)} % of ${texts.length}`,
  ].join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { files, samples, on, every, ...packs } = JSON.parse(readFileSync(0, "utf8"));
  for (const { name, texts } of files)
    console.log(`${table(name, texts, packs)}\n${every ? `\n${each(texts, packs)}\n` : ""}`);
  const { found, text } = alarms(samples, packs);
  if (samples.length) console.log(text);
  if (on.length) console.log(`\n${asked(on, packs)}`);
  if (every) for (const one of astray(on, packs)) console.log(`${one.of} ${one.pack}: ${one.text}`);
  if (every)
    for (const one of found)
      console.log(
        `${one.of} ${one.pack} ${one.card}: ${one.about} ${JSON.stringify(one.marks)} ${one.text}`,
      );
}
