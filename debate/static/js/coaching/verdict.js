/** What is said of a text that was written again: whether what there was to try is in it, what came in with it, and what went. */

import { _ } from "#app/core/i18n.js";
import { doneIn } from "#app/coaching/first_tip.js";
import { sentencesOf, wordsOf } from "#app/coaching/own_text.js";
import { quoteIn } from "#app/coaching/rules/to_try.js";

/** @import { Changes, Check, Noticed } from "#app/types.d.ts" */
/** @import { Tip } from "#app/coaching/first_tip.js" */
/** @typedef {{ said?: string, gone?: string, check?: Check }} Verdict what the rules see; something good that went; what only its writer can tell */

/** Faults of a word or two: with them such a fault goes, though nothing new is said. */
const OF_WORDS = [
  ...["harm", "insult", "contempt", "personal", "scorn", "dismissed", "sweeping", "figure"],
  ...["known", "copied", "absolute", "loaded"],
];
/** What is worse than before, where it wasn't there. */
const WORSE = [...OF_WORDS, "nonsense", "list", "circular"];
/** With these nothing else of a text is praised, whether they were there before or not. */
const GRAVE = ["none", "harm", "insult", "contempt", "personal", "scorn", "sweeping", "copied"];
/** What is asked of a text as a whole, and is nothing that came in. */
const OF_ALL = ["none", "turned", "off"];
/** What quotes something that may be answered. */
const ANSWERED = ["met", "weighs", "worth", "left", "besides", "compare", "meets", "perhaps"];
const HALF = 0.6; // of the words
/** Faults that go with an amount. */
const AMOUNTS = ["all", "sweeping", "absolute"];
/** Faults that go with an amount or a source: to drop their sentence mends nothing. */
const MENDED = [...AMOUNTS, "figure"];

const plain = (/** @type {string} */ text) => wordsOf(text).join(" ").toLowerCase();

/** Something that went, in its words. @param {string | undefined} words */
const went = (words) =>
  words
    ? _("This isn’t in it any more: “%(words)s”. Was that meant?", {
        words: words.replace(/[.!]+$/u, ""),
      })
    : undefined;

/** What went while what was asked came in, in its words: something good, or of more than a sentence what says most of the case. @param {Changes} changes */
function toPutBack({ gone, less, lost, main }) {
  const good = gone ?? (lost.length > 1 ? main : less ? lost[0] : "");
  return good
    ? _("One thing to put back: “%(words)s”", { words: good.replace(/[.!]+$/u, "") })
    : undefined;
}

/** What there still is to try. @param {{ said: string } | undefined} tip @param {boolean} [shown] */
const still = (tip, shown) =>
  tip
    ? ` ${shown ? _("There is still that one thing to try.") : _("Still to try: %(asked)s", { asked: tip.said })}`
    : "";

const POINT = ["insult", "contempt", "personal", "scorn", "dismissed", "loaded"];
const OWN = ["copied", "echo"];
const WHOSE = ["side", "given", "turned"];

/** What is better where what was found is gone: the new sentence, or the one that has changed, if it is its writer's own and on the motion. @param {Tip} tip @param {Changes} changes @param {string} before @param {string} text */
function better({ about }, { fresh, stray, theirs }, before, text) {
  const changed = sentencesOf(text).map((one) => one.text.trim());
  const [one] = [...fresh, ...changed.filter((each) => !before.includes(each))].filter(
    (each) => ![...stray, ...theirs].includes(each),
  );
  if (!one) return _("That’s gone now.");
  const words = { words: one.replace(/[.!]+$/u, "") };
  if (POINT.includes(about)) return _("Now it’s about the point: “%(words)s”", words);
  if (OWN.includes(about)) return _("In your own words now: “%(words)s”", words);
  if (WHOSE.includes(about)) return _("Now it’s clear whose point it is: “%(words)s”", words);
  return _("Fixed: “%(words)s”", words);
}

/** Whether two texts have the same words in another order. @param {string} one @param {string} other */
const isMoved = (one, other) => {
  const [words, others] = [one, other].map((each) => plain(each).split(" ").sort().join(" "));
  return words === others;
};

/** Two texts without words that only join sentences. @param {string[]} texts @returns {[string, string]} */
const unjoined = (...texts) => {
  const [one, other] = texts.map((each) =>
    each.replace(/\b(?:and|so|but|also|then|because)\b/giu, " "),
  );
  return [one, other];
};

/** Whether the word of all or none that was asked about is gone. @param {Tip} tip @param {Noticed} again @param {string} text */
const wordGone = ({ about, said }, { check }, text) =>
  about === "all" &&
  check?.about !== "all" &&
  !` ${plain(text)} `.includes(` ${plain(quoteIn(said))} `);

/**
 * @param {Tip | undefined} tip what there was to try
 * @param {Noticed} again in the text that was written again
 * @param {{ before: string, text: string, noticed: Noticed, shown?: boolean }} texts `noticed`: in the first one; `shown`: whether what there was to try stands above
 * @returns {Verdict}
 */
export function verdict(tip, again, { before, text, noticed, shown }) {
  if (plain(before) === plain(text)) return { said: _("The words are the same as before.") };
  const had = noticed.remarks.map(({ about }) => about);
  const isNew = (/** @type {{ about: string }} */ { about }) => !had.includes(about);
  const whole = again.remarks.find((one) => OF_ALL.includes(one.about) && isNew(one));
  if (whole) return { said: whole.said };
  const bad = isMoved(before, text) ? GRAVE : WORSE; // what is only put elsewhere makes no more or less sense
  const worse = again.remarks.find((one) => bad.includes(one.about) && isNew(one));
  if (worse)
    return {
      said: _("Something new came in: %(asked)s", { asked: worse.said }),
      gone: went(again.changes?.less ? again.changes.lost[0] : again.changes?.gone),
    };
  const open = again.remarks.find(({ about }) => about === tip?.about);
  const amounts = tip && AMOUNTS.includes(tip.about) ? again.changes?.amounts : [];
  const [amount] = amounts ?? [];
  if (open && !amount) return { said: _("Not yet: %(asked)s", { asked: open.said }) };
  const left = again.remarks.find((one) => one !== open && GRAVE.includes(one.about));
  if (left) return { said: still(left).trim() };
  const { changes, check } = again;
  if (!changes) return check && check.about === tip?.about ? { check } : {};
  const { fresh, lost, gone, stray, theirs, news } = changes;
  if (tip?.about === "shorter") {
    const [words, n] = [before, text].map((one) => wordsOf(one).length);
    const counts = _("It had %(words)s words, and has %(n)s now.", { words, n });
    return { said: counts + (n > HALF * words ? still(tip, shown) : ""), gone: went(gone) };
  }
  const done = tip && doneIn(tip, { ...again, changes: beyond(tip, changes) });
  if (done) return { said: done, gone: toPutBack(changes) };
  const mended = tip && MENDED.includes(tip.about);
  if (amount && check?.about !== tip?.about)
    return {
      said: _("Fixed: “%(words)s”", { words: amount.replace(/[.!]+$/u, "") }) + still(open),
      gone: went(gone),
    };
  const marks = noticed.remarks.find(({ about }) => about === tip?.about)?.marks ?? [];
  const marked = marks.map(({ start, end }) => [...before].slice(start, end).join(""));
  const isMeant = (/** @type {string} */ one) =>
    one === tip?.sentence || marked.some((words) => one.includes(words));
  const good = mended || !tip?.found ? lost : lost.filter((one) => marks.length && !isMeant(one));
  const weaker = weakerIn(changes, good);
  if (weaker) return { said: weaker };
  const dropped = mended && lost.find(isMeant);
  if (dropped)
    return {
      said: _("This has gone, or part of it: “%(words)s” Can you say it another way?", {
        words: dropped,
      }),
      gone: went(gone),
    };
  if (tip && wordGone(tip, again, text))
    return { said: better(tip, changes, before, text), gone: went(gone) };
  if (tip?.found && text.trim() && (fresh.length || OF_WORDS.includes(tip.about)))
    return gone && !isMeant(gone)
      ? { gone: went(gone) }
      : { said: better(tip, changes, before, text), gone: went(gone) };
  const own = fresh.filter(
    (one) => !theirs.includes(one) && (!tip || newIn(tip, news[one]).length > 1),
  );
  if (!fresh.length || (!own.length && !theirs.length)) {
    const [words] = lost;
    const said = words
      ? _("It says less than the first. This has gone, or part of it: “%(words)s”", { words })
      : sameIn(changes, { before, text });
    return { said: said + (words ? still(tip, shown) : unanswered(tip, shown)) };
  }
  if (!tip) return { gone: went(gone) };
  if (!own.length)
    return { said: _("“%(words)s” That is theirs. What do you say to it?", { words: fresh[0] }) };
  const now = nearest(
    own.filter((one) => !stray.includes(one)),
    tip.said,
  );
  if (!now)
    return { said: _("“%(words)s” What has this to do with the motion?", { words: own[0] }) };
  const besides = takesUp(tip, now, changes) || newButNot(tip, now, changes);
  if (besides) return { said: besides, gone: went(gone) };
  const old = sentencesOf(before).map((one) => one.text.trim());
  const among = [tip.sentence || nearest(old, now), now];
  const asks = shown
    ? _("Which of the two does what was asked?")
    : `${tip.said} ${_("Which of the two does that?")}`;
  return { gone: went(gone), check: { about: "tried", asks, among, fresh: now } };
}

/** What is quoted in what was asked, with its marks; "" if that quotes nothing that may be answered. @param {Tip | undefined} tip */
const askedWords = (tip) =>
  tip && ANSWERED.includes(tip.about)
    ? (/“[^”]*”/u.exec(tip.said)?.[0] ?? "").replace(/[.!]+”$/u, "”")
    : "";

/** Of new words, by how they begin, those that what was asked quotes, or else those that it doesn't. @param {Tip} tip @param {string[]} [news] @param {boolean} [quoted] */
function newIn(tip, news = [], quoted = false) {
  const theirs = plain(askedWords(tip)).split(" ");
  return news.filter((begin) => theirs.some((word) => word.startsWith(begin)) === quoted);
}

/** The changes without parts whose words are all quoted in what was asked. @param {Tip} tip @param {Changes} changes @returns {Changes} */
const beyond = (tip, changes) => ({
  ...changes,
  done: Object.fromEntries(
    Object.entries(changes.done).filter(([, words]) => newIn(tip, changes.news[words]).length),
  ),
});

/** What came in where nothing new did. @param {Changes} changes @param {{ before: string, text: string }} texts */
function sameIn({ again, fresh }, { before, text }) {
  const words = again ?? fresh[0];
  const [size, had] = [text, before].map((one) => sentencesOf(one).length);
  if (words && size > had) return _("“%(words)s” That only repeats.", { words });
  return isMoved(before, text) || isMoved(...unjoined(before, text))
    ? _("The order is new, and nothing else.")
    : _("It says much the same as the first.");
}

/** What there still is to try, by what it quotes, if that is to be answered. @param {Tip | undefined} tip @param {boolean} [shown] */
function unanswered(tip, shown) {
  const words = askedWords(tip);
  return words ? ` ${_("It doesn’t answer %(words)s yet.", { words })}` : still(tip, shown);
}

/** What takes up words of what is quoted, which its text before hadn't: whether that settles it no rule knows. @param {Tip} tip @param {string} sentence @param {Changes} changes */
const takesUp = (tip, sentence, { news }) =>
  newIn(tip, news[sentence], true).length
    ? _("This takes up what they say: “%(words)s” Does that settle it?", { words: sentence })
    : "";

/** What is said of something new that hasn't a sign of what was asked; "" where it may do it, or nothing is known of that. @param {Tip} tip @param {string} sentence @param {Changes} changes */
function newButNot(tip, sentence, { may }) {
  const words = { words: sentence };
  const asked = askedWords(tip);
  if (asked && !may.turn)
    return _("New: “%(words)s” How does that answer %(asked)s?", { ...words, asked });
  if (tip.about === "others" && !may.others)
    return _("New: “%(words)s” You were asked about others, and that says nothing of them.", words);
  if (["evidence", "bring"].includes(tip.about) && !may.fact)
    return _(
      "New: “%(words)s” You were asked for a case or a fact. Who, where or how many?",
      words,
    );
  if (["reason", "why"].includes(tip.about) && !may.reason)
    return _("New: “%(words)s” You were asked why. If this is the reason, say “because”.", words);
  return "";
}

/** What is said where a text lost more than came in, or where what came in only runs down. @param {Changes} changes @param {string[]} lost */
function weakerIn({ fresh, done, less, sour }, [words]) {
  if (sour && !Object.keys(done).length)
    return words
      ? _(
          "“%(word)s” says that you don’t like it, and this has gone: “%(words)s” The first was stronger here.",
          { word: sour, words },
        )
      : _("“%(word)s” says that you don’t like it. What is wrong with the point?", { word: sour });
  return words && less && fresh.length
    ? _("Part of your argument has gone: “%(words)s” The first was stronger here.", { words })
    : "";
}

/** The sentence that has most words of a text, or else the longest. @param {string[]} sentences @param {string} text */
function nearest(sentences, text) {
  const said = new Set(plain(text).split(" "));
  const shared = (/** @type {string} */ one) =>
    plain(one)
      .split(" ")
      .filter((word) => said.has(word)).length;
  return sentences.toSorted((a, b) => shared(b) - shared(a) || b.length - a.length)[0];
}
