/** What a phase asks of everybody and where it is in the debate, for the big screen and for phones that follow it. */

import { onlyAsk, reads } from "#app/components/cards.js";
import { _, n_ } from "#app/core/i18n.js";
import { atTables, isAloud } from "#app/core/speeches.js";

/** @import { Motion, Public } from "#app/protocol.d.ts" */
/** @typedef {{ title: string, steps: string[], care?: string }} Guide */

const fairly = () =>
  _("Answer the strongest version of what they said. Take on the argument, never the person.");
const judging = () => _("Judge the argument, not the side you hold or the side you would choose.");

const endings = () => ({
  revise: {
    title: _("Rewrite one of your texts"),
    steps: [
      _("Choose the text you’d write differently now."),
      _("Look at your tips and at the other answers."),
      _("If its readers prefer it, a line of it may come up here."),
    ],
  },
  compare: {
    title: _("Which version is stronger?"),
    steps: [
      _("Read both versions to the end."),
      _("Say which one is stronger."),
      _("The writer hears what you found, but not who you are."),
    ],
  },
});

/** Where people speak instead of writing. */
const aloud = () => ({
  draw: {
    title: _("Choose and plan"),
    steps: [
      _("Speakers: read your cards and keep what you’ll speak from."),
      _("Agree with your side on who says what."),
      _("Listeners: read the motion, and note what you’d ask."),
    ],
  },
  questions: {
    title: _("Questions"),
    steps: [
      _("Raise your hand."),
      _("One short question, to one person."),
      _("Nobody writes it down."),
    ],
  },
  think: {
    title: _("A moment to think"),
    steps: [
      _("Speakers: read the line that you answer."),
      _("Say it fairly in your own words, then answer it."),
      _("Listeners: what would you answer?"),
    ],
    care: fairly(),
  },
  vote: {
    title: _("Judge the clashes"),
    steps: [
      _("Listeners: read both lines to the end."),
      _("Say which came out ahead, whoever said it and however well."),
      _("Speakers: were you restated fairly?"),
    ],
    care: judging(),
  },
});

/** Where people speak at tables. @param {boolean} [oneTable] */
const tables = (oneTable) => ({
  draw: {
    title: _("Choose and plan"),
    steps: [
      _("One side takes the device and whispers: tap what each of you will speak from."),
      _("Then the other side."),
      _("Plan your minute on paper."),
    ],
  },
  questions: {
    title: _("Questions at your table"),
    steps: [
      _("Ask the other side one short question each."),
      _("What do you mean by that? How do you know?"),
      _("Nobody writes it down."),
    ],
  },
  think: {
    title: _("A moment to think"),
    steps: [
      _("Quiet for a minute. Your device shows who answers what."),
      _("Say it fairly in your own words, then answer it."),
      _("A card may help: look at yours."),
    ],
    care: fairly(),
  },
  vote: {
    title: _("What would convince you?"),
    steps: [
      _("One of you has a private turn at the device. The others look away."),
      _("Talk, quietly: what would convince you of the other side?"),
      _("Pass the device on when it says so."),
    ],
    care: oneTable
      ? _("You heard who said it. Judge the line, not the person.")
      : _("You judge lines from other tables. Nobody knows whose they are."),
  },
});

/** What this phase asks of everybody; the phase is one that asks for something. @param {Public} pub @param {Motion} [motion] @returns {Guide} */
export function guide(pub, motion) {
  const [fewest, most] = pub.options.keep;
  /** @type {{ [phase in Public["phase"]["name"]]?: Guide }} */
  const guides = {
    ...endings(),
    stance: {
      title:
        pub.phase.when === "after"
          ? _("Where do you stand now?")
          : _("Where do you stand yourself?"),
      steps: [
        pub.phase.when === "after"
          ? _("Answer for yourself, whatever side you argued.")
          : _("Answer for yourself, whatever side you argue."),
        _("Choose the answer closest to your view."),
        _("Change it as often as you like."),
      ],
      care:
        pub.phase.when === "after"
          ? _(
              "Changing your mind is not losing. Neither is keeping your view, if you can now say what the best objection is.",
            )
          : _("Nobody in the room sees your answer."),
    },
    draw: {
      title: _("Choose your cards"),
      steps: [
        pub.phase.swapped
          ? _("You argue the other side now: read your new cards.")
          : _("Read the cards in your hand."),
        fewest === most
          ? n_("Keep %(n)s.", "Keep %(n)s.", most)
          : fewest === 1 && most === 2
            ? _("Keep one or two of them.")
            : _("Keep %(fewest)s to %(most)s of them.", { fewest, most }),
        _("You can ask for a new hand once."),
      ],
    },
    opening: {
      title: _("Write your opening"),
      steps: [
        _("Say what you claim."),
        onlyAsk(motion)
          ? reads(motion)
            ? _("Bring a line or a scene of the text.")
            : _("Bring a case or a number of your own.")
          : _("Use what your cards give you."),
        _("Say why it matters here."),
      ],
      care: _("If you are not sure it is true, do not say it."),
    },
    rebuttal: {
      title: _("Answer the other side"),
      steps: [
        _("Say fairly what they claim."),
        _("Answer it, with a card if one helps."),
        _("Say why your point matters more."),
      ],
      care: fairly(),
    },
    closing: {
      title: _("Reply to the rebuttal"),
      steps: [
        _("Read the answer to your opening."),
        _("Say what still stands."),
        _("Keep it short."),
      ],
      care: fairly(),
    },
    vote: {
      title: _("Judge the clashes"),
      steps: [
        _("Read both texts to the end."),
        _("Say which came out ahead, and why with one tap."),
        _("Then say if they got your own point right."),
      ],
      care: judging(),
    },
    ...(isAloud(pub) && aloud()),
    ...(atTables(pub) && tables(pub.one_table)),
  };
  return /** @type {Guide} */ (guides[pub.phase.name]);
}

/** "Round 1 of 2 · part 2 of 5", as far as it applies. @param {Pick<Public, "course" | "phase">} pub */
export function whereabouts({ course, phase }) {
  const round =
    phase.rounds > 1 &&
    _("Round %(round)s of %(rounds)s", { round: phase.round, rounds: phase.rounds });
  const part = _("Part %(part)s of %(parts)s", {
    part: course.indexOf(phase.name) + 1,
    parts: course.length,
  });
  if (!phase.round) return phase.when === "after" ? _("After the debate") : _("Before the debate");
  return round ? `${round} · ${part}` : part;
}
