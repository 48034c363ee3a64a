/** Feedback without a server: the rules of debate/coaching.py a second time. tests/coaching.json holds both to the same answers. */

import { _ } from "#app/core/i18n.js";
import { asked } from "#app/practice/offline/debate.js";
import { OwnText } from "#app/practice/own_text.js";

/** @import { SpeechKind } from "#app/protocol.d.ts" */
/** @import { Bundle, OfflineState, Words } from "#app/types.d.ts" */

const USED = 1 / 3; // of the longest text allowed

const length = (text) => [...text].length;

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

function onWeighing(words, weighing) {
  const marks = words.weighing();
  if (marks.length)
    return point(
      "weigh",
      true,
      _("You weigh the two points: you say why yours matters more."),
      marks,
    );
  return weighing
    ? point(
        "weigh",
        true,
        _("You chose why your point matters more. Next time, say it in words too."),
      )
    : point(
        "weigh",
        false,
        _(
          "Say why your point matters more than theirs: does it reach more people, or last longer?",
        ),
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

/** What there is to notice in a restatement of another text. @param {Pick<Bundle, "motion" | "words">} bundle @param {string} text @param {any} against */
export const restatementPoint = ({ motion, words }, text, against) =>
  onRestatement(
    new OwnText({ motion, lexicon: words }, text, "restatement"),
    against,
    against.cards.map((id) => motion.cards[id]),
  );

/**
 * The points of one speech, as GET /rooms/CODE/coaching has them. `against`: the one that it answers.
 * @param {Pick<Bundle, "motion" | "words" | "limits">} bundle
 * @param {SpeechKind} kind
 * @param {Words} sent
 * @param {any} against
 */
export function pointsOn(bundle, kind, sent, against) {
  const cardsOf = (ids) => ids.map((id) => bundle.motion.cards[id]);
  const about = { motion: bundle.motion, lexicon: bundle.words };
  const words = new OwnText(about, sent.text, "text");
  const own = cardsOf(sent.cards);
  const cited = own.map((card) => onCard(words, card));
  const [why, room] = [onWhy(words, own), onLength(kind, sent.text, bundle.limits)];
  if (kind === "opening") return [...cited, why, room];
  const rest = [why, onWeighing(words, sent.weighing), room];
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
    onRestatement(new OwnText(about, sent.restatement, "restatement"), against, theirs),
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
