/** Feedback without a server: the rules of debate/coaching/coaching.py a second time. tests/support/coaching_cases.json holds both to the same answers. */

import { _ } from "#app/core/i18n.js";
import { OwnText } from "#app/coaching/own_text.js";

/** @import { SpeechKind } from "#app/protocol.d.ts" */
/** @import { Bundle, Words } from "#app/types.d.ts" */

const USED = 1 / 3; // of the longest text allowed
const PHRASE = 3; // words: a restatement of so many says something, or is words in a row

const length = (text) => [...text].length;

const point = (about, met, said, marks = []) => ({ about, met, said, marks });

/** What these rules can't tell: the writer is asked. */
const question = (about, said, marks = []) => ({ ...point(about, false, said, marks), asks: true });

function onHarm(words, theirs) {
  const sensitive = theirs.some((card) => (card.sensitive ?? "none") !== "none");
  const marks = sensitive ? words.denial() : [];
  return marks.length
    ? [
        point(
          "harm",
          false,
          _(
            "Does this deny the harm, or make light of it? It is on record. Argue about what should follow from it instead.",
          ),
          marks,
        ),
      ]
    : [];
}

function onCard(words, { title, claim, evidence, why }) {
  const copied = words.copied(claim, evidence, why);
  if (copied)
    return point(
      "card",
      false,
      _(
        "These words are copied from “%(title)s”. Say them in your own; figures and names can stay.",
        { title },
      ),
      [copied],
    );
  const marks = words.shared(title, claim, evidence, why);
  if (marks.length && words.isList())
    return point(
      "card",
      false,
      _(
        "These words are from “%(title)s”, but they don’t make a sentence yet. What does the card say?",
        { title },
      ),
      marks,
    );
  if (marks.length && words.echoes(title, claim, evidence, why))
    return question(
      "card",
      _(
        "Nearly all of these words are from “%(title)s”. Would someone who hasn’t read the card understand you?",
        { title },
      ),
      marks,
    );
  if (marks.length)
    return point(
      "card",
      true,
      _("You use what “%(title)s” says: these words come from the card.", { title }),
      marks,
    );
  return question(
    "card",
    words.isList()
      ? _("Is this in English, in full sentences? This feedback can’t follow anything else.")
      : _(
          "Is “%(title)s” in this? If it is, in your own words, good. If not, bring in one thing it says.",
          { title },
        ),
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
    : question(
        "meets",
        _(
          "Does this answer their claim? Name one thing they said, and say why it doesn’t settle the matter.",
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
  const copied = words.copied(theirs.text);
  if (copied)
    return point(
      "fair",
      false,
      _("These words are theirs. Say them in your own, to show that you’ve understood them."),
      [copied],
    );
  const marks = words.shared(
    theirs.text,
    ...cards.map(({ claim, restated = "" }) => `${claim} ${restated}`),
  );
  return marks.length && !words.isList(PHRASE)
    ? point("fair", true, _("You put their claim in words they would recognise."), marks)
    : question("fair", _("Would they find their claim in this? Check that they would say yes."));
}

function onWhy(words, cards) {
  const announced = words.reasons();
  const unsaid = announced.length || words.isList();
  const marks = unsaid ? announced : words.shared(...cards.map(({ why }) => why));
  return marks.length
    ? point("why", true, _("You say why it matters: the reason begins here."), marks)
    : question(
        "why",
        _(
          "Is there a reason in this? If there is, show it with “because” or “so”. If not, add one.",
        ),
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
    : question(
        "weigh",
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
  const harm = onHarm(words, theirs);
  if (kind === "closing") return [...harm, meeting, ...rest];
  if (!cited.length)
    cited.push(
      point(
        "card",
        false,
        _("You answered without a card. Citing one gives your answer something to stand on."),
      ),
    );
  return [
    ...harm,
    onRestatement(new OwnText(about, sent.restatement, "restatement"), against, theirs),
    meeting,
    ...cited,
    ...rest,
  ];
}
