"""How long phases last that depend on the texts, and how long a whole lesson takes (docs/game.md, section 2)."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from math import hypot, sqrt
from statistics import NormalDist
from typing import Literal, NamedTuple

from . import pace
from .phases import (
    AT_A_TABLE,
    BRIEF_BALLOTS,
    FACTORED,
    LINES_AT_ONCE,
    READERS,
    SPEECHES,
    ballots_each,
    course,
    is_aloud,
    judge_all,
    least_shown,
    length,
    limits,
    plan_of,
    revises,
    show_budget,
    turn_length,
)
from .state import ROOMS_AWARDS, Format, Options, Phase, PhaseName, When

BALLOT = pace.DECISION + pace.PAGE  # s for a verdict, with its reason and its tip
FAIR = 15  # s: to read a restatement of one's own point, and to decide
CLOSING = 30  # words that a closing takes time for
JOINING, JOINING_EACH = 120, 3  # s: to read out the motion, and for each student to type the code
SITTING_DOWN = 90  # s: to sit down together, and for one tablet to take everybody's name
FOR_SIDES, FOR_LAST_VOTE, FOR_AWARDS, FOR_SWING = 4, 5, 8, 10  # the fewest people for these steps of an ending
FOR_GUESSES = 8  # the fewest writers of a round whose clashes the room may guess
QUICK = 4  # clashes of a show that come fast after the others, at most
TALK = 300  # s: the first question of the debrief, or two


def to_answer(asked: float) -> float:
    """Seconds to say where one stands. `asked`: seconds to read the question, its answers and what is beside them."""
    return asked + pace.DECISION + pace.PAGE


def to_draw(claims: float, proofs: Iterable[float], keep: int) -> float:
    """Seconds to choose from a hand: to read all titles and claims, and the longest evidence of as many cards as have to be kept.
    `claims`: seconds to read all titles and claims; `proofs`: seconds to read the evidence of each card."""
    return claims + sum(sorted(proofs)[-keep:]) + pace.DECISION + pace.PAGE


def to_close(rebuttal: float) -> float:
    """Seconds to answer a rebuttal with a closing. `rebuttal`: seconds to read it."""
    return rebuttal + pace.writing_words(CLOSING) + pace.DECISION + pace.PAGE


def to_vote(clashes: Sequence[float], fair: int) -> float:
    """Seconds to judge these clashes, and to say `fair` times whether a restatement was fair. `clashes`: seconds to read the
    texts of each. A star takes none: it's one tap beside a verdict, for those who like."""
    return sum(clashes) + BALLOT * len(clashes) + FAIR * fair


def to_compare(texts: float) -> float:
    """Seconds to compare two versions of a text. `texts`: seconds to read both, and the text that they answer."""
    return texts + pace.DECISION + pace.PAGE


# --- a whole lesson -------------------------------------------------------------------------

Texts = Literal["half", "average"]
WORDS: dict[Texts, dict[str, int]] = {
    "half": {"opening": 24, "restatement": 9, "rebuttal": 25, "closing": 15},
    "average": {"opening": 48, "restatement": 17, "rebuttal": 50, "closing": 30},
}
HAND_WORDS = 87  # of the titles and claims of a hand
PROOF_WORDS = 45  # of the longest evidence in a hand
STANCE_WORDS = 66  # of the question, its answers and what is beside them, of the motion with the longest
# Words that a speech leaves, where people speak.
LINES = {"opening": 15, "restatement": 12, "rebuttal": 15, "closing": 12}
ANSWER = ("restatement", "rebuttal")
LINE = 8  # words of a line that an ending shows of somebody
VOTED_ON = 3  # lines of the last vote
SPREAD = 0.35  # of a text's length: its standard deviation, as a share of its mean


class Part(NamedTuple):
    """One part of a debate: a phase, or the ending. `seconds`: 0 where there is no clock."""

    name: PhaseName | Literal["ending"]
    round: int
    when: When
    seconds: int


def debate(
    options: Options, format: Format, people: int, texts: Texts = "average", listeners: int = 0, tables: int = 0
) -> tuple[Part, ...]:
    """Everything from the first stance to the ending, in order, with the times expected for this many people in the room.
    `listeners`: how many of those at a table are known only to listen and judge; with two who speak, only they do. `tables`: at how many they sit; 0: at as
    many as it takes."""
    speak = max(2, people - listeners)
    parts = []
    for name, round, when in course(options, format):
        if name == "vote" and format == "tables" and people == 2:
            continue  # two alone have none
        needed = 0 if when == "after" else _needed(options, format, name, round, people, texts, tables)
        seconds = length(options, format, name, round, needed, when) // 1000
        if is_aloud(format) and name in SPEECHES:
            count = speakers(options, format, speak if format == "tables" else people, tables)
            seconds = count * turn_length(options, format, name, round) // 1000
        if name == "vote" and format == "tables":
            seconds *= speakers(options, format, listeners if listeners and speak == 2 else people, tables)
        if name == "reveal" and seconds:
            seconds = _revealed(options, format, round, people, texts, tables) // (options.rehearsal or 1)
        parts.append(Part(name, round, when, seconds))
    return (*parts, Part("ending", 0, "", ending(options, format, people)))


def ahead(
    options: Options,
    format: Format,
    people: int,
    phase: Phase,
    turns: Callable[[str], int],
    listeners: int = 0,
    tables: int = 0,
) -> int:
    """The seconds that a lesson is expected to take after this phase, the talk included but in a rehearsal; 0 once the debate is finished, or without
    a clock. In the lobby it is the whole lesson, with joining, for everybody who is expected. `turns`: how many of the people who
    share a device, at most, have a turn in such a phase one after another. `tables`: at how many those who are there sit."""
    if phase.name == "finished" or format == "open":
        return 0
    lobby = phase.name == "lobby"
    there = max(people, 2, options.students if lobby else 0)  # in an empty room, two are still to come
    parts = debate(options, format, there, listeners=listeners, tables=tables if there <= max(people, 2) else 0)
    done = [n for n, part in enumerate(parts) if part[:3] == (phase.name, phase.round, phase.when)]
    to_come = parts[done[0] + 1 if done else 0 :]
    counted = {"vote"} if format == "tables" else ()  # already for everybody at a table
    debated = sum(part.seconds * (1 if part.name in counted else turns(part.name)) for part in to_come)
    return (joining(there, format) if lobby else 0) + debated + (0 if options.rehearsal else TALK)


def for_slower(parts: Iterable[Part]) -> float:
    """How many seconds longer, at most, a debate lasts because of a person with time and a half."""
    return sum(0.5 * part.seconds for part in parts if part.name in FACTORED)


def ending(options: Options, format: Format, people: int) -> int:
    """Seconds of the ending: which side convinced more often, who moved, awards, lines of the class, the last vote. The time for the
    questions is that of the talk."""
    if format == "open":
        return 0
    texts = len(ROOMS_AWARDS) if may_award(options, format, people) else 0
    others = (people >= FOR_SIDES) + (people >= FOR_SWING)
    steps = (
        pace.AWARD * texts + pace.ENDING_STEP * others + _lines(options, format, people) + _last_vote(format, people)
    )
    return int(max(steps, pace.ENDING_STEP))  # the last picture is looked at, too


def _lines(options: Options, format: Format, people: int) -> int:
    """Seconds for a line of everybody of whom no text is expected on the screen."""
    rounds = range(1, options.rounds + 1)
    seen = 2 * sum(_shown(options, format, n, people, "average")[0] for n in rounds)
    lines = 0 if is_aloud(format) else max(0, people - seen)
    needed = pace.reading_words(LINE * lines) + pace.LINES_PAGE * -(-lines // LINES_AT_ONCE)
    return int(min(pace.LINES, needed))


def _last_vote(format: Format, people: int) -> float:
    """Seconds of the last vote and its result."""
    if people < FOR_LAST_VOTE or is_aloud(format):
        return 0
    return pace.REMEMBER_READ + pace.REMEMBER + pace.REMEMBERED


def may_award(options: Options, format: Format, people: int) -> bool:
    """Whether the ending may call texts among the strongest."""
    brief = options.rounds == 1 and ballots_each(options, format) <= BRIEF_BALLOTS
    return people >= FOR_AWARDS and not brief and not is_aloud(format)


def speakers(options: Options, format: Format, people: int, tables: int = 0) -> int:
    """How many people speak one after another in each phase of speeches, on a stage or at the largest of these tables."""
    there = max(people, 2)
    if format == "tables":
        return -(-there // (tables or -(-there // AT_A_TABLE)))
    return min(options.players, there)


def _words(format: Format, texts: Texts) -> dict[str, int]:
    return LINES if is_aloud(format) else WORDS[texts]


def joining(people: int, format: Format) -> int:
    """How long this many people take to join, in seconds."""
    return JOINING + JOINING_EACH * people + (SITTING_DOWN if format == "tables" else 0)


def _needed(
    options: Options, format: Format, name: PhaseName, round: int, people: int, texts: Texts, tables: int
) -> float:
    """Seconds that the seat with most to read is expected to need."""
    words = _words(format, texts)
    match name:
        case "stance":
            return to_answer(pace.reading_words(STANCE_WORDS))
        case "draw":
            claims, proof = map(pace.reading_words, (HAND_WORDS, PROOF_WORDS))
            return to_draw(claims, [proof] * options.keep[0], options.keep[0])
        case "closing":
            return to_close(_longest(format, people, 1, words, *ANSWER))
        case "vote":
            each = ballots_each(options, format)
            if judge_all(options, format, people - speakers(options, format, people)):
                each = speakers(options, format, people)
            judged = min(each, speakers(options, format, people, tables) if is_aloud(format) else neutral(people))
            read = _longest(format, people, judged, words, *clash_texts(format, options))
            return to_vote((read,), 1) + BALLOT * (judged - 1)
        case "compare":
            both = 2 * sum(words[kind] for kind in ANSWER)
            return READERS * to_compare(pace.reading_words(words["opening"] + both))
    return 0


def _revealed(options: Options, format: Format, round: int, people: int, texts: Texts, tables: int) -> int:
    """Seconds of a reveal: its clashes, where they are few the others fast, and everybody's own results unless a rewrite follows; at tables one
    after another."""
    shown, clashes = _shown(options, format, round, people, texts)
    if people <= options.show_clashes + QUICK and not is_aloud(format) and "reveal" not in options.lengths:
        clashes += min(QUICK, people - shown) * pace.QUICK
    rewritten = revises(options) and round == options.rounds
    turns = speakers(options, format, people, tables) if format == "tables" else 1
    return int(clashes + (0 if rewritten else pace.OWN_RESULTS * turns))


def _shown(options: Options, format: Format, round: int, people: int, texts: Texts) -> tuple[int, float]:
    """How many clashes fit the budget of a reveal, and the seconds of all."""
    budget = show_budget(options, format, round, people) // 1000
    read = pace.reading_words(sum(_words(format, texts)[kind] for kind in clash_texts(format, options)))
    result = pace.RESULT + (pace.ROOM if people >= FOR_GUESSES and not is_aloud(format) else 0)
    clash = max(pace.SHORTEST_TEXTS, read + pace.GUESS) + result
    clashes = speakers(options, format, people) if format == "stage" else people
    least = least_shown(options, -(-people // AT_A_TABLE) if format == "tables" else 1)
    shown = min(max(least, int(budget // clash)), options.show_clashes, clashes)
    between, later = max(0, shown - 2), round > 1 and not is_aloud(format)
    known = between * min(pace.GUESS, clash - result - pace.SHORTEST_TEXTS)  # after two, what is asked is known
    quick = (result - pace.RESULT) * between if later else 0  # there the votes come at once
    slow = (pace.LONG - 1) * result if later and between else 0
    beats = bool(between) + later
    return shown, shown * clash - known + slow - quick + beats * pace.BEAT


def clash_texts(format: Format, options: Options | None) -> tuple[str, ...]:
    """The texts of a clash, by the names of their limits."""
    return ("opening", *ANSWER, *(("closing",) if "closing" in plan_of(format, options).lengths else ()))


def _longest(format: Format, seats: int, clashes: int, words: dict[str, int], *kinds: str) -> float:
    """Seconds that the seat with most to read is expected to read, where each has this many clashes with a text of each kind: the
    mean, plus as many standard deviations as the highest of `seats` draws has; no more than the texts' limits allow."""
    mean, spread = sum(words[kind] for kind in kinds), SPREAD * hypot(*(words[kind] for kind in kinds))
    expected = clashes * mean + sqrt(clashes) * spread * _highest(seats)
    longest = sum(limits(format)[kind][1] for kind in kinds)
    return min(pace.reading_words(expected), clashes * longest / pace.READ)


@cache
def _highest(draws: int) -> float:
    """The expected highest of this many draws from the standard normal distribution (Blom 1958)."""
    return NormalDist().inv_cdf((draws - 0.375) / (draws + 0.25))


def neutral(players: int) -> int:
    """Clashes of a round that a player takes no part in, where each player rebuts once and is answered about once. Two players
    have only their own."""
    return {1: 0, 2: 2}.get(players, players - 2)
