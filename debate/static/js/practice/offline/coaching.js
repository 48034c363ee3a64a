/** Feedback without a server: the rules of debate/coaching.py a second time. tests/coaching.json holds both to the same answers. */

import stem from "#vendor/wink-porter2-stemmer.js";

import { _ } from "#app/core/i18n.js";
import { asked } from "#app/practice/offline/debate.js";

/** @import { SpeechKind } from "#app/protocol.d.ts" */
/** @import { Bundle, OfflineState, Words } from "#app/types.d.ts" */

const ENOUGH = 2; // words in common, or all words of a shorter text
const SHORT = 4; // letters: shorter words carry little meaning
const USED = 1 / 3; // of the longest text allowed
const WORD = /[\p{L}\p{Nl}\p{No}]+(?:[’'][\p{L}\p{Nl}\p{No}]+)*/gu;

const wordsOf = (text) => text.match(WORD) ?? [];
const length = (text) => [...text].length;

/** One text of the player, and what is found in it. */
class OwnText {
  /**
   * @param {Bundle} bundle
   * @param {string} text
   * @param {"text" | "restatement"} field
   */
  constructor(bundle, text, field) {
    const { language, small, loaded, reasons } = bundle.words;
    this.text = text;
    this.field = field;
    this.judging = loaded;
    this.small = new Set(small);
    this.english = language === "english";
    this.pattern = reasons && new RegExp(reasons, "giu");
    this.common = new Set(
      wordsOf(`${bundle.motion.title} ${bundle.motion.question}`).map((word) => this.stem(word)),
    );
  }

  stem(word) {
    const plain = word.toLowerCase().replaceAll("’", "'");
    return this.english ? stem(plain) : plain;
  }

  /** The stems of the words that carry meaning. */
  telling(text) {
    const words = wordsOf(text)
      .map((word) => word.toLowerCase())
      .filter((word) => length(word) >= SHORT && !this.small.has(word));
    return new Set(words.map((word) => this.stem(word)).filter((one) => !this.common.has(one)));
  }

  mark(start, end) {
    return {
      field: this.field,
      start: length(this.text.slice(0, start)),
      end: length(this.text.slice(0, end)),
    };
  }

  marked(stems) {
    return [...this.text.matchAll(WORD)]
      .filter(([word]) => stems.has(this.stem(word)))
      .map(({ 0: word, index }) => this.mark(index, index + word.length));
  }

  /** Where words of these texts occur in the player's; none if there are too few. */
  shared(...theirs) {
    const source = this.telling(theirs.join(" "));
    const both = new Set([...this.telling(this.text)].filter((one) => source.has(one)));
    return both.size && both.size >= Math.min(ENOUGH, source.size) ? this.marked(both) : [];
  }

  /** Where words that judge people occur, except those that the other side used itself. */
  loaded(theirs) {
    const used = new Set(wordsOf(theirs).map((word) => this.stem(word)));
    return this.marked(
      new Set(this.judging.map((word) => this.stem(word)).filter((one) => !used.has(one))),
    );
  }

  /** Where a reason begins, by its signal word. */
  reasons() {
    return this.pattern
      ? [...this.text.matchAll(this.pattern)].map(({ 0: found, index }) =>
          this.mark(index, index + found.length),
        )
      : [];
  }
}

const point = (about, met, said, marks = []) => ({ about, met, said, marks });

function onCard(words, { title, claim, evidence, why }) {
  const marks = words.shared(title, claim, evidence, why);
  return marks.length
    ? point(
        "card",
        true,
        _("You use what “%(title)s” says: these words come from the card.", { title }),
        marks,
      )
    : point(
        "card",
        false,
        _("You don’t use “%(title)s” yet. Bring in one thing it says, such as its evidence.", {
          title,
        }),
      );
}

function onMeeting(words, theirs, cards) {
  for (const { title, weak_point } of cards) {
    const marks = words.shared(weak_point);
    if (marks.length)
      return point(
        "meets",
        true,
        _("You pick up on the weak point of “%(title)s”.", { title }),
        marks,
      );
  }
  const marks = words.shared(theirs.text, ...cards.map(({ claim }) => claim));
  return marks.length
    ? point(
        "meets",
        true,
        _("You respond to what they said: these words are about their claim."),
        marks,
      )
    : point(
        "meets",
        false,
        _(
          "You haven’t answered their claim yet. Name one thing they said, and say why it doesn’t settle the matter.",
        ),
      );
}

function onRestatement(words, theirs, cards) {
  const loaded = words.loaded(theirs.text);
  if (loaded.length)
    return point(
      "fair",
      false,
      _(
        "This word judges them before they’ve been heard. Say what they claim first; your answer can weigh it.",
      ),
      loaded,
    );
  const marks = words.shared(theirs.text, ...cards.map(({ claim }) => claim));
  return marks.length
    ? point("fair", true, _("You put their claim in words they would recognise."), marks)
    : point(
        "fair",
        false,
        _("Their claim is hard to find in this. Try to put it in a way they would agree with."),
      );
}

function onWhy(words, cards) {
  const announced = words.reasons();
  const marks = announced.length ? announced : words.shared(...cards.map(({ why }) => why));
  return marks.length
    ? point("why", true, _("You say why it matters: the reason begins here."), marks)
    : point(
        "why",
        false,
        _("Say why it matters, too. A sentence with “because” or “so” is often enough."),
      );
}

function onLength(kind, text, limits) {
  const most = limits[kind][1];
  if (length(text) >= most * USED)
    return point("length", true, _("It stays within the limit and makes good use of the space."));
  return point(
    "length",
    false,
    _("You have room for %(left)s more characters: one more reason, or a piece of evidence.", {
      left: most - length(text),
    }),
  );
}

/**
 * The points of one speech, as GET /rooms/CODE/coaching has them. `against`: the one that it answers.
 * @param {Bundle} bundle
 * @param {SpeechKind} kind
 * @param {Words} sent
 * @param {any} against
 */
export function pointsOn(bundle, kind, sent, against) {
  const cardsOf = (ids) => ids.map((id) => bundle.motion.cards[id]);
  const words = new OwnText(bundle, sent.text, "text");
  const own = cardsOf(sent.cards);
  const cited = own.map((card) => onCard(words, card));
  const rest = [onWhy(words, own), onLength(kind, sent.text, bundle.limits)];
  if (kind === "opening") return [...cited, ...rest];
  const theirs = cardsOf(against.cards);
  const meeting = onMeeting(words, against, theirs);
  if (kind === "closing") return [meeting, ...rest];
  if (!cited.length)
    cited.push(
      point(
        "card",
        false,
        _("You answered without a card. Citing one gives your answer something to stand on."),
      ),
    );
  return [
    onRestatement(new OwnText(bundle, sent.restatement, "restatement"), against, theirs),
    meeting,
    ...cited,
    ...rest,
  ];
}

/**
 * Everything about a debate that is over, as GET /rooms/CODE/coaching has it.
 * @param {Bundle} bundle
 * @param {OfflineState} state
 * @returns {any}
 */
export function coach(bundle, state) {
  const speeches = asked(bundle, state).map(({ kind, sent, against, strong }) => ({
    kind,
    strong,
    points: sent ? pointsOn(bundle, kind, sent, against) : [],
    ...(sent && { sent }),
    ...(against && { against: { text: against.text, side: against.side, cards: against.cards } }),
  }));
  const {
    motion,
    side = "",
    length: chosen = "normal",
    level = "fair",
    closing,
    partner,
  } = state.choices;
  return {
    speeches,
    again: {
      motion,
      side,
      length: chosen,
      level,
      ...(closing && { closing }),
      ...(partner && { partner }),
    },
  };
}
