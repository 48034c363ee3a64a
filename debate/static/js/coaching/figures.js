/** Figures in a text, and whether they are on the cards. Digits are read in every language; number words need a lexicon's lists. */

import { plain, sentencesOf, wordsOf } from "#app/coaching/own_text.js";

/** @import { OwnText } from "#app/coaching/own_text.js" */
/** @import { Card, Motion } from "#app/protocol.d.ts" */
/** @import { Lexicon, Looked } from "#app/types.d.ts" */

/** @typedef {{ value: number, percent: boolean, fraction: boolean, digits: boolean, ratio?: boolean, dated?: boolean, start: number, end: number }} Figure */

const YEARS = [1900, 2030];
const DATES = [1000, 2100]; // a date counts nothing
const FEW = 13; // below it a number in words is a manner of telling, but for the only one that a study is named for
const SMALL = 12; // up to here, figures are so common that finding one on another card of the deck proves nothing
const MANY = 100; // so many of something need a source as a share does
const ROUNDED = 0.1; // of a figure in words: three thousand is 2,914
const CLOSE = 0.02; // of one in digits that is rounded
const ROUGH = 0.25; // of a length of time that is said to be a rough one
const SAME = 0.5; // points: two thirds are 66.67 %, or 66.66 %, and 4.5 % are 5 %
const NEAR = 4; // points: a third is 35 %
const AROUND = 5; // words after a figure, or at the end of a sentence before it, that say what it counts
const RANGE = /^\s*(?:\p{L}{1,3}|[-–])\s*\d+(?:[.,]\d+)*/u; // 22 to 47%: both are shares
const TOKEN = /\d+(?:[.,]\d+)*|[\p{L}]+(?:[’'][\p{L}]+)*/gu;

const tokensOf = (/** @type {string} */ text) => text.match(TOKEN) ?? [];

/** A figure in digits, whether a comma or a point parts thousands. @param {string} digits */
const valueOf = (digits) =>
  /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/.test(digits)
    ? Number(digits.replace(/[.,]/g, ""))
    : Number.parseFloat(digits.replace(",", "."));

const SHARE = { percent: true, fraction: true, digits: false }; // in words, of 100

/** By lexicon and text, because each rule asks again, of the motion's texts, too. @type {WeakMap<Partial<Lexicon>, Map<string, readonly Readonly<Figure>[]>>} */
const figuresBy = new WeakMap();

/** Every figure of a text: digits, and the number words of its language. @param {string} text @param {Partial<Lexicon>} lexicon */
export function figuresIn(text, lexicon) {
  const texts = figuresBy.get(lexicon) ?? new Map();
  figuresBy.set(lexicon, texts);
  if (!texts.has(text)) texts.set(text, figuresOf(text, lexicon));
  return /** @type {readonly Readonly<Figure>[]} */ (texts.get(text));
}

/** @param {string} text @param {Partial<Lexicon>} lexicon @returns {Figure[]} */
function figuresOf(text, lexicon) {
  const { numbers = {}, fractions = {}, percent, marking } = lexicon;
  const isHundredth = (/** @type {string} */ after) =>
    /^\s?%/.test(after) || Boolean(percent && new RegExp(percent, "iu").test(after));
  const isPercent = (/** @type {number} */ at, value = 0) => {
    const after = text.slice(at);
    const [range] = (value < YEARS[0] && after.match(RANGE)) || [];
    return isHundredth(after) || Boolean(range && isHundredth(after.slice(range.length)));
  };
  const tokens = [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({
    word: plain(word),
    start: index,
    end: index + word.length,
  }));
  /** @type {Figure[]} */
  const found = [];
  for (let i = 0; i < tokens.length; i++) {
    const { word, start } = tokens[i];
    let { end } = tokens[i];
    const ratio = ratioAt(text.slice(start), lexicon);
    if (ratio) {
      end = start + ratio.length;
      while (tokens[i + 1]?.start < end) i++;
      found.push({ ...SHARE, ...ratio.share, start, end });
      continue;
    }
    if (/^\d/.test(word)) {
      const value = valueOf(word);
      const part = fractions[tokens[i + 1]?.word]; // 4 fifths; "at 8 half the class" has none
      if (value * part <= 1) {
        end = tokens[++i].end;
        found.push({ ...SHARE, value: value * part * 100, digits: true, start, end });
      } else
        found.push({
          value,
          percent: isPercent(end, value),
          fraction: false,
          digits: true,
          dated: /^\d{4}$/.test(word), // 2,000 is no year
          start,
          end,
        });
      continue;
    }
    if (Object.hasOwn(numbers, word) && !isVague(word, numbers, tokens[i - 1]?.word)) {
      let value = numbers[word];
      let total = 0;
      while (Object.hasOwn(numbers, tokens[i + 1]?.word)) {
        const next = numbers[tokens[++i].word];
        if (next >= 1000) [total, value] = [total + value * next, 0];
        else value = next === 100 ? value * 100 : value + next;
        ({ end } = tokens[i]);
      }
      value += total;
      const part = fractions[tokens[i + 1]?.word];
      if (part !== undefined) {
        end = tokens[++i].end; // four fifths
        found.push({ ...SHARE, value: value * part * 100, start, end });
        continue;
      }
      const half = fractions[tokens[i + 3]?.word]; // four and a half
      if (half === 0.5 && /^\s+\p{L}+\s+\p{L}\s+$/u.test(text.slice(end, tokens[i + 3].start))) {
        i += 3;
        value += half;
        ({ end } = tokens[i]);
      }
      found.push({ value, percent: isPercent(end), fraction: false, digits: false, start, end });
    } else if (word === lexicon.single && isPercent(end))
      found.push({ value: 1, percent: true, fraction: false, digits: false, start, end });
    else if (Object.hasOwn(fractions, word) && isShare(text, start, end, lexicon))
      found.push({ ...SHARE, value: fractions[word] * 100, start, end });
  }
  const marks = marking ? [...text.matchAll(new RegExp(marking, "giu"))] : []; // 3 out of 10, for a test
  return found.filter(
    ({ start }) =>
      !marks.some(({ 0: { length }, index }) => index < start && start < index + length),
  );
}

/** A share like three in four, with which a text begins. @param {string} text @param {Partial<Lexicon>} lexicon */
function ratioAt(text, { numbers = {}, ratio }) {
  const [words, ...counts] = (ratio && text.match(new RegExp(ratio, "iu"))) || [];
  if (!words) return undefined;
  const [part, whole] = counts.map((count = "1") => Number(count) || numbers[plain(count)]);
  return part < whole && whole <= 100
    ? {
        share: { value: (100 * part) / whole, ratio: true, digits: /\d/u.test(words) },
        length: words.length,
      }
    : undefined;
}

/**
 * Every length of time in a text, in minutes: a number or an article before a unit of time.
 * @param {string} text
 * @param {Partial<Lexicon>} lexicon
 * @returns {{ minutes: number, start: number, end: number }[]}
 */
function timesIn(text, { numbers = {}, fractions = {}, durations = {}, articles = "" }) {
  const single = articles.split(" ").filter(Boolean);
  const tokens = [...text.matchAll(TOKEN)].map(({ 0: word, index }) => ({
    word: plain(word),
    start: index,
    end: index + word.length,
  }));
  return tokens.flatMap(({ word, end }, i) => {
    const before = tokens[i - 1];
    if (!before || !Object.hasOwn(durations, word)) return [];
    if (Object.hasOwn(fractions, tokens[i - 3]?.word)) return []; // a third of an hour
    const half = single.includes(before.word) ? fractions[tokens[i - 2]?.word] : undefined; // half an hour
    const part = half ?? (single.includes(before.word) ? 1 : undefined);
    const count = /^\d/.test(before.word) ? valueOf(before.word) : (part ?? numbers[before.word]);
    return count === undefined
      ? []
      : [{ minutes: count * durations[word], start: tokens[half ? i - 2 : i - 1].start, end }];
  });
}

/**
 * Lengths of time that no card has, in a sentence that says what a card's evidence measured in time.
 * @param {OwnText} own
 * @param {string} text of one sentence
 * @param {Card[]} cards
 * @param {string[]} known all that may vouch for them
 */
function strangeTimes(own, text, cards, known) {
  const { lexicon } = own;
  const times = timesIn(text, lexicon);
  if (!times.length) return [];
  const telling = (/** @type {string} */ words) => {
    const bare = wordsOf(words).filter(
      (word) => !Object.hasOwn(lexicon.durations ?? {}, plain(word)),
    );
    return own.telling(bare.join(" "));
  };
  const said = telling(text);
  const isOf = (/** @type {string} */ evidence) =>
    [...telling(evidence)].filter((word) => said.has(word)).length > 1;
  const isMeasured = cards.some(({ evidence }) => {
    const sentences = sentencesOf(evidence).map((one) => one.text);
    return sentences.some(
      (one, i) =>
        timesIn(one, lexicon).length && isOf(sentences.slice(Math.max(0, i - 1), i + 1).join(" ")),
    );
  });
  if (!isMeasured) return [];
  const theirs = known.flatMap((words) => timesIn(words, lexicon));
  const idle = new Set(own.found("idle", text).map(({ start }) => start)); // an hour or five minutes is a manner of speaking
  return times.filter(
    ({ minutes, start }) =>
      !idle.has(start) &&
      !theirs.some(
        (one) =>
          Math.abs(one.minutes - minutes) <=
          (isRough(text, start, lexicon) ? ROUGH : ROUNDED) * one.minutes,
      ),
  );
}

/** Whether a figure that begins here is said to be a rough one: more than an hour. @param {string} text @param {number} start @param {Partial<Lexicon>} lexicon */
const isRough = (text, start, { roughly }) =>
  Boolean(roughly && new RegExp(roughly, "iu").test(text.slice(0, start)));

/** Whether a hundred, a thousand or a million comes without a number: a couple of hundred. @param {string} word @param {{ [word: string]: number }} numbers @param {string | undefined} before */
const isVague = (word, numbers, before = "") =>
  numbers[word] >= 100 && !/^\d/.test(before) && !Object.hasOwn(numbers, before);

/** Whether a fraction is a share of something ("a third of", "by a fifth") and no place in a row ("the third lesson"). @param {string} text @param {number} start @param {number} end @param {Partial<Lexicon>} lexicon */
const isShare = (text, start, end, { share_before: before, share_after: after }) =>
  Boolean(
    (after && new RegExp(after, "iu").test(text.slice(end))) ||
    (before && new RegExp(before, "iu").test(text.slice(0, start))),
  );

/** Whether a figure is a year, which counts nothing. @param {Pick<Figure, "value" | "dated">} figure */
const isYear = ({ value, dated }) => Boolean(dated) && value >= YEARS[0] && value <= YEARS[1];

const NO_WORDS = new Set(["side", "theme", "sensitive", "stock", "short"]); // `short` is the claim again

/** Everything that players may read on a card: all its texts. @param {Partial<Card>} card */
export const wordsOn = (card) =>
  Object.entries(card)
    .filter(([name, text]) => text && typeof text === "string" && !NO_WORDS.has(name))
    .map(([, text]) => text)
    .join("\n");

/** @param {Card} card */
const hintsOf = ({ answers = {} }) => Object.values(answers).map(({ hint = "" }) => hint);

/** The words of a sentence that a figure may be about: no numbers, and none that name a study. @param {OwnText} own @param {string} text */
function counted(own, text) {
  const { numbers = {}, fractions = {} } = own.lexicon;
  const known = new Set(own.found("sources", text).map(({ words }) => plain(words)));
  for (const word of [...Object.keys(numbers), ...Object.keys(fractions)]) known.add(word);
  const words = wordsOf(text).filter((word) => !known.has(plain(word)));
  return own.telling(words.join(" "), true);
}

/** Figures of a whole deck, with the words of their sentences and the titles of their cards, and its names. @type {WeakMap<Motion, { figures: (Figure & { words: Set<string>, title: string })[], names: Set<string> }>} */
const decks = new WeakMap();

/** @param {OwnText} own @param {Motion} motion */
function deckOf(own, motion) {
  const known = decks.get(motion);
  if (known) return known;
  const cards = Object.values(motion.cards);
  const texts = [
    ...cards.map((card) => ({ title: card.title, texts: [wordsOn(card), ...hintsOf(card)] })),
    { title: "", texts: [...(motion.facts ?? []), ...(motion.background ?? [])] },
  ];
  const figures = texts.flatMap(({ title, texts: all }) =>
    all.flatMap(sentencesOf).flatMap(({ text }) => {
      const words = counted(own, text);
      return figuresIn(text, own.lexicon).map((one) => ({ ...one, words, title }));
    }),
  );
  const names = new Set(
    cards.flatMap(({ evidence }) => [
      ...sentencesOf(evidence).flatMap(({ text }) =>
        wordsOf(text)
          .slice(1)
          .filter((word) => /^\p{Lu}\p{Ll}{3}/u.test(word))
          .map((word) => word.replace(/[’']s$/u, ""))
          .filter((word) => !own.isDay(word)),
      ),
      ...wordsOf(evidence).filter((word) => /^\p{Lu}{2,}$/u.test(word)),
    ]),
  );
  const deck = { figures, names };
  decks.set(motion, deck);
  return deck;
}

/** Figures that no card has, or that take the place of a card's own. @param {Looked} one */
export const figure = (one) => strangeIn(one).map(({ start, end }) => one.text.mark(start, end));

/** The title of the card that has the first of these figures, where it counts something else; "" if none has it. @param {Looked} one */
export function cardOfFigure(one) {
  const [{ value, percent } = {}] = strangeIn(one);
  const isSame = (/** @type {Figure} */ other) =>
    other.percent === percent && Math.abs(other.value - (value ?? Infinity)) < SAME;
  return (
    deckOf(one.text, one.motion).figures.find((each) => each.title && isSame(each))?.title ?? ""
  );
}

/**
 * The same with their places and values. Where cards only ask, the evidence is the writer's own.
 * @param {Looked} one
 * @returns {{ start: number, end: number, value?: number, percent?: boolean }[]}
 */
function strangeIn({ text: own, motion, cited, theirs, dealt, said, heard, opened, asking }) {
  if (asking) return [];
  const cards = [...cited, ...theirs];
  const { lexicon } = own;
  const { figures, names } = deckOf(own, motion);
  const vouching = [
    said,
    heard,
    opened, // asked about there
    ...[...cards, ...dealt].flatMap((card) => [wordsOn(card), ...hintsOf(card)]),
  ];
  const near = vouching.flatMap((text) => figuresIn(text, lexicon));
  /** @type {(figure: Figure, said: Set<string>, rough: boolean) => boolean | undefined} */
  const isKnown = ({ value, percent, fraction, ratio, digits: written, dated }, said, rough) => {
    // On any other card a figure vouches only for what it counts there.
    const elsewhere = figures.filter(({ words }) => [...words].some((word) => said.has(word)));
    // A ratio says of whom it is a share, as four out of five drivers: it vouches for no other share.
    const vouches = (/** @type {Figure} */ one) => one.percent && (ratio || !one.ratio);
    if (fraction)
      return (
        near.some((one) => vouches(one) && Math.abs(one.value - value) <= NEAR) ||
        (ratio && elsewhere.some((one) => one.percent && Math.abs(one.value - value) < SAME))
      );
    if (!percent && isYear({ value, dated })) return true;
    const same = (/** @type {Figure} */ one) =>
      Math.abs(one.value - value) <= (percent && Number.isInteger(value) ? SAME : 1e-9) &&
      (!percent || one.percent);
    const whole = written && value % (value < 1000 ? 10 : 100) === 0; // 5,200 of 5,227
    const rounds = (/** @type {Figure} */ one) =>
      !percent &&
      !isYear(one) &&
      (!written || whole) &&
      value >= 100 &&
      Math.abs(one.value - value) <= (whole ? CLOSE : ROUNDED) * value;
    const nearly = (/** @type {Figure} */ one) =>
      !percent &&
      !isYear(one) &&
      value >= 100 &&
      rough &&
      Math.abs(one.value - value) <= ROUNDED * value;
    const rest = (/** @type {Figure} */ one) =>
      percent && one.percent && Math.abs(100 - one.value - value) < 1e-9; // 4% on the move: 96% parked
    if ([same, rounds, nearly, rest].some((fits) => near.some(fits))) return true;
    return (percent || value > SMALL) && elsewhere.some(same);
  };
  const strange = [];
  let isLived = false; // a sentence of the writer's own life, or of somebody in the one before: "My uncle is a plumber. He has …"
  for (const { text, start } of sentencesOf(own.text)) {
    const found = figuresIn(text, lexicon);
    const sourced = own.found("sources", text).length > 0;
    const counts = countsIn(own, text, sourced);
    const costs = own.found("apiece", text).length > 0; // a price is everybody's to know, what it comes to for all is not
    const named =
      counts.some(({ percent, fraction, ratio, digits, start, end }) =>
        percent
          ? !fraction ||
            (ratio && (digits || own.found("past", text.slice(end).split(/[,;:]/u)[0]).length))
          : costs && isMoney(text, start, end, lexicon),
      ) ||
      counts.some(({ digits, value }) => digits && value >= MANY) ||
      sourced ||
      (lexicon.names && wordsOf(text).some((word) => names.has(word.replace(/[’']s$/u, ""))));
    const [first = ""] = wordsOf(text);
    isLived =
      own.found("ours", text).length > 0 || (isLived && own.found("pronouns", first).length > 0);
    if (own.found("ours", text).length && !counts.some((one) => isElsewhere(own, text, one)))
      continue;
    if (isLived && !sourced && !counts.some(({ percent }) => percent)) continue;
    const times = strangeTimes(own, text, cards, vouching);
    for (const one of times) strange.push({ start: start + one.start, end: start + one.end });
    if (!named || times.length) continue;
    const words = counted(own, text);
    const pointsBack = (/** @type {Figure} */ { start }) =>
      lexicon.pointing && new RegExp(lexicon.pointing, "iu").test(text.slice(0, start));
    const strangers = counts.filter(
      (one) => !isKnown(one, words, isRough(text, one.start, lexicon)),
    );
    const given = counts.filter((one) => !strangers.includes(one));
    const unknown = strangers.filter((one) => !follows(one, given));
    const known = unknown.length < counts.length;
    const odd = unknown.filter(
      (one) =>
        (one.digits || one.percent || one.value >= FEW || (sourced && !known)) &&
        !pointsBack(one) &&
        (sourced || costs || !isMoney(text, one.start, one.end, lexicon)),
    );
    const unlike = odd.length ? odd : swapped(own, text, found, cards);
    const sign = (/** @type {Figure} */ { end }) => text.slice(end).match(/^\s?%/)?.[0].length ?? 0;
    for (const one of unlike)
      strange.push({ ...one, start: start + one.start, end: start + one.end + sign(one) });
  }
  return strange;
}

/** Whether a figure follows from others of its sentence: one in so many ("3 to 4% is one in a class of 25"), the rest of a hundred, a share of a number, a sum or a difference. @param {Figure} figure @param {readonly Figure[]} given */
function follows({ value, percent }, given) {
  const isIt = (/** @type {number} */ other) => Math.abs(other - value) < SAME;
  const shares = given.filter((one) => one.percent).map((one) => one.value);
  const numbers = given.filter((one) => !one.percent && !isYear(one)).map((one) => one.value);
  const rest = shares.some((one) => one !== value && isIt(100 - one)); // 96 of 100
  if (percent || rest)
    return rest || shares.some((one) => shares.some((two) => two !== one && isIt(one + two)));
  return (
    (shares.length > 0 && value === 100) ||
    shares.some((one) => Math.abs(100 / value - one) < SAME) ||
    numbers.some(
      (one) =>
        shares.some((share) => isIt((one * share) / 100)) ||
        numbers.some((two) => two !== one && (isIt(one + two) || isIt(one - two))),
    )
  );
}

/** Whether a share is said of a named place, in a clause of its own: "in Portugal it was 96%, and in my street …". @param {OwnText} own @param {string} text @param {Figure} figure */
function isElsewhere(own, text, { percent, digits, start }) {
  const clause = `${text.slice(0, start).split(/[,;:]/u).at(-1)}${text.slice(start).split(/[,;:]\s/u)[0]}`;
  return (
    percent && digits && /\p{L} \p{Lu}\p{Ll}{2}/u.test(clause) && !own.found("ours", clause).length
  );
}

/** Whether a figure is of money. @param {string} text @param {number} start @param {number} end @param {Partial<Lexicon>} lexicon */
const isMoney = (text, start, end, { money }) =>
  /[$€£]\s?$/u.test(text.slice(0, start)) ||
  says(`^\\s?[$€£]${money ? `|${money}` : ""}`, text.slice(end));

/** @param {string | undefined} list @param {string} words */
const says = (list, words) => Boolean(list && new RegExp(list, "iu").test(words));

/** Where a text counts something: a figure with its unit or noun, or the second of two, no age, date, time of day or number of a chapter. @param {OwnText} own @param {string} text @param {boolean} [bare] whether a figure may do without a noun, as in a sentence that names a study */
export const countsIn = (own, text, bare = false) =>
  figuresIn(text, own.lexicon).filter(({ value, percent, ratio, digits, dated, start, end }) => {
    const { ages, clock, uncounted, ranging, people } = own.lexicon;
    const [before, after] = [text.slice(0, start), text.slice(end)];
    if (percent && !ratio && value === 50 && !digits && says(people, after)) return false; // half of us
    if (percent || isMoney(text, start, end, own.lexicon)) return true;
    if (says(ages, after) || says(clock, after) || says(uncounted, after)) return false;
    if (/[’']$/u.test(before)) return false; // in '12
    if (says(ranging, before) || /^:\d\d/u.test(after) || /\d:$/u.test(before)) return false;
    if (dated && value >= DATES[0] && value <= DATES[1]) return false;
    if (/\b(?:the|these|those|both|of)\s+$/iu.test(before) && value < FEW) return false; // "the two would agree"
    if (
      /\p{Lu}\p{Ll}+\s+$/u.test(before) &&
      digits &&
      !/\b(?:In|About|Only|Over|Nearly|At)\s+$/u.test(before)
    )
      return false; // Article 5
    if (bare || (digits && /\bfrom (?:[\d.,]+ to )?$/iu.test(before))) return true;
    const [unit] = after.match(/^[\s-]+\p{L}+/u) ?? [];
    const noun = unit?.replace(/^[\s-]+/u, "") ?? "";
    if (says(people, after)) return true; // ten of us
    return noun !== "" && !new Set((own.lexicon.small ?? "").split(" ")).has(plain(noun));
  });

/** Two figures of one card, each of which the text uses for what the card says of the other. @param {OwnText} own @param {string} text @param {readonly Figure[]} figures @param {Card[]} cards */
function swapped(own, text, figures, cards) {
  /** @type {(words: string, figure: Figure, all: readonly Figure[]) => Set<string>} */
  const around = (words, { start, end }, all) => {
    const next = Math.min(words.length, ...all.map((one) => one.start).filter((at) => at > end));
    const before = Math.max(0, ...all.map((one) => one.end).filter((at) => at < start));
    const right = tokensOf(words.slice(end, next).replace(/(?:[.;!?](?=\s|$)|\()[\s\S]*$/u, ""));
    const left = tokensOf(words.slice(before, start).replace(/[\s\S]*[.;!?]\s/u, ""));
    const counted = right.length > 1 ? right.slice(0, AROUND) : left.slice(-AROUND);
    return new Set(counted.map((word) => own.stem(word)));
  };
  /** @type {(one: Set<string>, two: Set<string>) => number} */
  const alike = (one, two) =>
    [...one].filter((word) => two.has(word) && (word.length > 2 || /^\d/.test(word))).length;
  /** @type {(all: readonly Figure[]) => Figure[]} */
  const shares = (all) =>
    all.filter(({ percent, digits, fraction }) => digits && percent && !fraction);
  for (const { evidence } of cards) {
    const theirs = shares(figuresIn(evidence, own.lexicon));
    const mine = shares(figures).filter(({ value }) => theirs.some((one) => one.value === value));
    for (const [i, a] of mine.entries())
      for (const b of mine.slice(i + 1)) {
        if (a.value === b.value || RANGE.test(text.slice(a.end, b.end))) continue;
        const [onA, onB] = [a, b].map(({ value }) =>
          around(
            evidence,
            /** @type {Figure} */ (theirs.find((one) => one.value === value)),
            theirs,
          ),
        );
        const [myA, myB] = [a, b].map((one) => around(text, one, mine));
        if (alike(myA, onB) + alike(myB, onA) > alike(myA, onA) + alike(myB, onB)) return [a, b];
      }
  }
  return [];
}
