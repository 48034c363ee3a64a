"""The course of a debate as a table: its phases, their order and lengths, and the commands that each role may give.

lobby -> [stance] -> ( draw -> opening -> [questions] -> [think] -> rebuttal -> [closing] -> vote -> reveal ) x rounds
      -> [revise -> compare] -> [stance] -> finished
"""

import itertools
from math import ceil
from typing import NamedTuple, get_args

from . import commands as c
from .state import Format, Options, Phase, PhaseName, Room, When

GRACE = 1_500  # ms after the deadline, for slow connections
HURRY = 5_000  # ms left when everybody present is done
HURRY_TO_WRITE = 15_000  # the same where texts are written, which may still be changed, and which a teacher reads
HURRY_TO_VOTE = 8_000  # the same in a vote, whose last voter has one more thing to choose
OVERDUE = 15_000  # ms: a phase more overdue than this was interrupted by an outage
RECOVERED = 20_000  # ms that such a phase gets
STILL_CHOOSING = 20_000  # ms more, once, for a stance or a draw in which fewer than half are done
STILL_READING = 60_000  # ms more, once, for a phase with a text that a host has still to read
WAIT = 15_000  # ms by which the deadline moves for the last ones, repeatedly
LONGEST_WAIT = 180_000  # ms in total
SHORTEST_PHASE, LONGEST_PHASE = 15, 900  # s
SPEEDS = (1, 2, 4, 10)  # of a rehearsal's clock

HAND, COUNTERS = 4, 3
LINES_AT_ONCE = 6  # lines of an ending on the screen: as many as the last row can read
LEAST_SHOWN = 2  # clashes that a reveal shows, even beyond its budget; at tables see `least_shown`
# A class of this many writers has a shorter lesson, and this many seconds more for the clashes of each round.
SMALL_CLASS, MORE_TO_SHOW = range(8, 12), 60
STARS = 2  # of a kind, at most
CANDIDATE_READERS = 3  # seats that are shown an opening without an answer
BRIEF_BALLOTS = (
    3  # a debate of one round with this many ballots a voter calls no texts strong: its ending has no time for it
)
READERS = 2  # seats that compare one revision with the first version
MAX_STUDENTS = 400  # expected in one room
MAX_JUDGES = 200  # by choice; the default is 40, which in a class is no limit
CLASS = 40  # people who may judge because all players' seats are taken, if no higher limit is chosen
GROUP = "1"  # the only group of a room whose people all hear each other
BETWEEN = 20  # s after a speech: to write its line down, and for the next to come forward
LINES = 60  # s after the last speech of a phase, for lines that are missing
UNBEGUN = 300  # s that a phase waits for speakers whose turn has not come, after the last press
SPEAKERS = (2, 4, 6)  # on a stage: one, two or three of each side
LIMITS: dict[str, tuple[int, int]] = {  # characters
    "opening": (40, 600),
    "restatement": (10, 140),
    "rebuttal": (30, 450),
    "closing": (20, 280),
    "alias": (2, 20),
    "why": (0, 200),
    "criterion": (2, 60),  # of a rubric: its name, and what it says of a level
    "level": (2, 240),
}
TICKETS: dict[str, tuple[int, int]] = LIMITS | dict.fromkeys(("opening", "rebuttal", "closing"), (20, 160))


ByRound = tuple[int, ...]  # a number for each round; the last one holds for all later rounds


class Plan(NamedTuple):
    """A format's defaults. `swap`: whether sides are swapped between rounds; `lengths`: the seconds of each phase of a round,
    in order, or of one speech where it is said aloud, 0 for no clock; `ballots`: clashes that each seat judges; `revises`:
    whether the last round ends with a rewrite, and `rewriting`: the seconds for it; `players`: how many may play; `ease`: how
    often as long as the seat with most to read needs a phase in BY_TEXTS lasts."""

    rounds: int
    swap: bool
    lengths: dict[PhaseName, ByRound]
    ballots: int
    revises: bool
    rewriting: int
    players: int = 40
    ease: float = 1


FORMATS: dict[Format, Plan] = {
    "sprint": Plan(
        1,
        False,
        {"draw": (70,), "opening": (210,), "rebuttal": (270,), "vote": (90,), "reveal": (120,)},
        3,
        False,
        180,
    ),
    "class": Plan(
        2,
        True,
        {"draw": (105, 75), "opening": (225, 210), "rebuttal": (255,), "vote": (195, 200), "reveal": (180,)},
        3,
        False,
        180,
        ease=1.2,
    ),
    "full": Plan(
        2,
        True,
        {"draw": (75, 60), "opening": (270,), "rebuttal": (300,), "closing": (90,), "vote": (150,), "reveal": (210,)},
        4,
        True,
        180,
    ),
    "open": Plan(
        2, False, {"draw": (0,), "opening": (0,), "rebuttal": (0,), "vote": (0,), "reveal": (0,)}, 3, False, 0
    ),
    "stage": Plan(
        1,
        False,
        {"draw": (240,), "opening": (90,), "questions": (120,), "think": (90,), "rebuttal": (60,), "vote": (90,), "reveal": (140,)},
        2,
        False,
        0,
        4,
    ),
    "tables": Plan(
        1,
        False,
        {"draw": (240,), "opening": (60,), "questions": (90,), "think": (60,), "rebuttal": (60,), "vote": (104,), "reveal": (105,)},
        2,
        False,
        0,
    ),
}  # fmt: skip
ONE_EACH = Plan(  # on a stage, where one person of each side speaks: after Spontaneous Argumentation (SPAR)
    1,
    False,
    {"draw": (120,), "opening": (90,), "think": (30,), "rebuttal": (60,), "closing": (45,), "vote": (90,), "reveal": (80,)},
    2,
    False,
    0,
    2,
)  # fmt: skip
ALOUD: tuple[Format, ...] = ("stage", "tables")  # formats in which people speak, and each speech leaves one line
# Phases of speeches; aloud, a length is that of one speech.
SPEECHES: tuple[PhaseName, ...] = ("opening", "rebuttal", "closing")
STANCE = 30  # s
AT_LAST = 10  # s added to the last stance, before which there is most to think of
SWAPPED = 10  # s added to a draw after sides were swapped, so that everybody notices
# The number of the first round's first phase: lobby and stance come before; at tables only the lobby.
FIRST_OF_ROUNDS = 2
AT_A_TABLE = 4  # people, at best
COMPARE = 60  # s: two comparisons for each seat, where everybody rewrites something
# Of the last round; each is skipped if it asks nothing of anybody.
REWRITING: tuple[PhaseName, PhaseName] = ("revise", "compare")
LONGER_AT_FIRST = ("draw", "opening", "rebuttal", "closing", "vote", "compare")
FACTORED = ("draw", "opening", "rebuttal", "closing", "vote", "revise", "compare")  # a player's own time factor holds
BY_TEXTS = ("stance", "draw", "closing", "vote", "compare")  # last as long as the seat with most to read needs
STEP = 5  # s to whose next multiple such lengths are rounded up

ANY: tuple[PhaseName, ...] = ()  # but finished
EVER: tuple[PhaseName, ...] = get_args(PhaseName)
TEXTS = (*EVER[2:], "stance")
REVEALED: tuple[PhaseName, ...] = ("reveal", "revise", "compare", "stance", "finished")  # a round may be on the screen
PLAYERS, STUDENTS, EVERYBODY, HOSTS = ("player",), ("player", "judge"), ("player", "judge", "host"), ("host",)
# Where people write texts, if they don't speak.
WRITTEN: tuple[PhaseName, ...] = (*SPEECHES, "revise")
BEFORE_VOTE: tuple[PhaseName, ...] = ("rebuttal", "closing")  # phases in which an earlier text may still be put right
CHOOSING: tuple[PhaseName, ...] = ("stance", "draw")
# Phases that ask something of somebody.
ASKING: tuple[PhaseName, ...] = ("stance", "draw", "opening", "rebuttal", "closing", "vote", *REWRITING)
# Who may do what, and when. Further conditions are in the command's rule.
RIGHTS: tuple[tuple[tuple[str, ...], tuple[PhaseName, ...], tuple[type[c.Command], ...]], ...] = (
    (PLAYERS, ("lobby",), (c.Respin, c.Choose)),
    (PLAYERS, ("draw",), (c.Redraw, c.Keep)),
    (PLAYERS, ANY, (c.BecomeJudge,)),
    (PLAYERS, WRITTEN, (c.Draft, c.Reopen)),
    (PLAYERS, SPEECHES, (c.Speak, c.Mean, c.Credit)),
    (PLAYERS, (*SPEECHES, "questions", "think"), (c.Resend,)),
    (PLAYERS, ("revise",), (c.Revise,)),
    (PLAYERS, ("vote",), (c.Fair,)),
    (("player", "host"), SPEECHES, (c.TimeSpeech,)),
    (STUDENTS, ("stance", "draw", "vote"), (c.Stance,)),
    (STUDENTS, ("stance", "vote"), (c.TakeBackTurn,)),
    (STUDENTS, TEXTS, (c.FlagSpeech,)),
    (STUDENTS, ANY, (c.Leave, c.Touch)),
    (STUDENTS, ("reveal",), (c.Guess,)),
    (STUDENTS, ("reveal", *REWRITING, "stance"), (c.ChooseLine,)),
    (STUDENTS, ("finished",), (c.Remember,)),
    (EVERYBODY, ANY, (c.StepOut,)),
    (EVERYBODY, EVER, (c.StepIn,)),  # to see how it ended
    (EVERYBODY, ("vote",), (c.Vote, c.Star, c.Laugh)),
    (EVERYBODY, ("compare",), (c.Compare,)),
    (HOSTS, ("lobby",), (c.Begin,)),
    (HOSTS, ANY, (c.EndPhase, c.Pause, c.Resume, c.AddTime, c.Finish, c.Lock, c.Unlock, c.SetOptions, c.Shuffle,
     c.Move, c.AddBot, c.TimeFactor, c.Nudge, c.Incident)),
    (HOSTS, ASKING, (c.Wait, c.Unwait)),
    (HOSTS, ("draw", "opening"), (c.SetChallenge,)),
    (HOSTS, ("reveal",), (c.Hold, c.Release, c.ShowClash)),
    (HOSTS, ("vote", "reveal"), (c.LeaveOut,)),
    (HOSTS, ("reveal", "stance", "revise", "compare", "finished"), (c.LeaveLineOut,)),
    (HOSTS, ("finished",), (c.ShowEnding, c.ShareTexts, c.UnshareTexts)),
    (HOSTS, ("reveal", "finished"), (c.RunShow,)),
    (HOSTS, REVEALED, (c.ShowFlow, c.HideFlow)),
    (HOSTS, EVER, (c.Blank, c.Unblank, c.Rename, c.Remove, c.RemoveSince, c.Readmit, c.Ban, c.Unban, c.Cohost, c.Uncohost)),
    (HOSTS, TEXTS, (c.Rate, c.Hide, c.Show, c.Approve, c.Unflag, c.Recall)),
    (HOSTS, (*WRITTEN, "questions", "think"), (c.SendBack,)),
)  # fmt: skip
MAY = {command: (roles, phases) for roles, phases, commands in RIGHTS for command in commands}


def plan_of(format: Format, options: Options | None = None) -> Plan:
    """A format's defaults, for a room with these options."""
    return ONE_EACH if format == "stage" and options and options.players == min(SPEAKERS) else FORMATS[format]


def is_aloud(format: Format) -> bool:
    """Whether people speak instead of writing, and each speech leaves one line."""
    return format in ALOUD


def has_stances(format: Format) -> bool:
    """Whether people say where they stand before and after, in phases of their own. At tables, they do so in their private
    turn."""
    return format != "tables"


def limits(format: Format) -> dict[str, tuple[int, int]]:
    """The least and the most characters of everything that people write in a room."""
    return TICKETS if is_aloud(format) else LIMITS


def round_course(format: Format, options: Options | None = None) -> tuple[PhaseName, ...]:
    """The phases of one round, in order."""
    return tuple(plan_of(format, options).lengths)


def _steps(room: Room) -> tuple[PhaseName, ...]:
    """The phases of a round of this room. Two people alone at tables have no vote: nobody could judge their clash, and both have heard
    whether they were restated fairly. A third person, even a judge, brings it back; a vote that has begun stays."""
    names = round_course(room.format, room.options)
    people = [seat for seat in room.seats.values() if seat.role != "host" or room.options.hosts_vote]
    alone = room.format == "tables" and len(people) == 2 and room.phase.name not in ("lobby", "vote")
    return tuple(name for name in names if not (alone and name == "vote"))


def seen_course(room: Room) -> tuple[PhaseName, ...]:
    """The phases of this round that people in this room see. (In solo practice, the others pass instantly.)
    Before the first round they are those of the first, after the last round those of the last."""
    phase, rounds = room.phase, room.options.rounds
    last = phase.round == rounds or rounds == 1 or phase.when == "after" or phase.name == "finished"
    names = (*_steps(room), *(REWRITING if last and revises(room.options) else ()))
    return tuple(name for name in names if not (room.options.practice and name in ("vote", "reveal")))


def revises(options: Options) -> bool:
    """Whether the last round ends with a rewrite. Solo practice has coaching instead."""
    return options.revise and not options.practice


def course(options: Options, format: Format) -> list[tuple[PhaseName, int, When]]:
    """All phases of a debate that may have a clock, in order: (name, round, when of a stance)."""
    stances = has_stances(format)
    parts: list[tuple[PhaseName, int, When]] = [("stance", 0, "before")] if stances else []
    parts += [(name, round, "") for round in range(1, options.rounds + 1) for name in round_course(format, options)]
    parts += [(name, options.rounds, "") for name in REWRITING if revises(options)]
    return [*parts, ("stance", 0, "after")] if stances else parts


def following(room: Room) -> tuple[PhaseName, int, When] | None:
    """The phase after this one: (name, round, when of a stance); None after the last."""
    phase, steps = room.phase, _steps(room)
    match phase.name:
        case "lobby" if has_stances(room.format):
            return "stance", 0, "before"
        case "lobby":
            return steps[0], 1, ""
        case "stance":
            return ("draw", 1, "") if phase.when == "before" else ("finished", 0, "")
        case "revise":
            return "compare", phase.round, ""
        case "reveal" | "compare" if phase.round < room.options.rounds:
            return steps[0], phase.round + 1, ""
        case "reveal" if revises(room.options):
            return "revise", phase.round, ""
        case "reveal" | "compare" if has_stances(room.format):
            return "stance", 0, "after"
        case "reveal" | "compare":
            return "finished", 0, ""
        case "finished":
            return None
    return steps[steps.index(phase.name) + 1], phase.round, ""


def rounds_left(room: Room) -> int:
    """How many rounds are still to begin, unless a host changes that."""
    over = room.phase.name == "finished" or room.phase.when == "after"
    return 0 if over else room.options.rounds - room.phase.round


def ballots_each(options: Options, format: Format) -> int:
    """How many clashes each seat judges in a round, as the host or else the format says."""
    return options.ballots or plan_of(format, options).ballots


FEW_LISTENERS = 4


def judge_all(options: Options, format: Format, listeners: int) -> bool:
    """Whether this many listeners of a stage judge every clash, as no host says how many they judge: two ballots each would
    leave a verdict to one or two of them."""
    return format == "stage" and options.ballots is None and 0 < listeners <= FEW_LISTENERS


def lengths(options: Options, format: Format, round: int) -> dict[str, int]:
    """The seconds of every phase that has a clock or could have one, as the host or else the format says; 0: no clock."""
    if format == "open":
        return {}
    return {
        name: options.lengths.get(name, seconds)
        for name, seconds in own_lengths(plan_of(format, options), round).items()
    }


def own_lengths(plan: Plan, round: int = 1) -> dict[PhaseName, int]:
    """A plan's own seconds in a round for every phase that it could have; where people speak, the seconds of one speech."""
    of_round = {name: seconds[max(0, min(round, len(seconds)) - 1)] for name, seconds in plan.lengths.items()}
    rewriting: dict[PhaseName, int] = {"revise": plan.rewriting, "compare": COMPARE}
    return {"stance": STANCE, **of_round, **(rewriting if plan.rewriting else {})}


def swaps(options: Options, round: int) -> bool:
    """Whether people change sides when a round begins."""
    return options.swap and 1 < round <= options.rounds


def length(options: Options, format: Format, name: PhaseName, round: int, needed: float = 0, when: When = "") -> int:
    """How long a phase lasts, or one speech of it where people speak, in ms; 0 where there is no clock. A rehearsal's clock may
    be faster; of a reveal, each of its steps is.

    `needed`: seconds that the seat with most to read needs, for the phases in BY_TEXTS (docs/game.md, section 2).
    """
    if format == "open" or name in ("lobby", "finished"):
        return 0
    seconds: float = options.lengths.get(name, own_lengths(plan_of(format, options), round).get(name, 0))
    if not seconds:
        return 0
    factor = options.first_round if round == 1 and name in LONGER_AT_FIRST else 1
    seconds *= factor
    if name in BY_TEXTS and not options.practice and not (is_aloud(format) and name in SPEECHES):
        seconds = max(seconds, min(LONGEST_PHASE, STEP * ceil(needed * factor * FORMATS[format].ease / STEP)))
    if name == "draw" and swaps(options, round):
        seconds += SWAPPED
    if name == "stance" and when == "after" and name not in options.lengths:
        seconds += AT_LAST
    if options.rehearsal and name != "reveal":
        seconds /= options.rehearsal
    return int(seconds * 1000)


def least_shown(options: Options, tables: int) -> int:
    """How many clashes a reveal shows even beyond its budget: one from each table, if a show may have that many."""
    return max(LEAST_SHOWN, tables if tables <= options.show_clashes else 0)


def show_budget(options: Options, format: Format, round: int, writers: int) -> int:
    """How long the clashes of a reveal may take, in ms; 0: no clock. `writers`: of this round."""
    budget = length(options, format, "reveal", round)
    more = writers in SMALL_CLASS and budget and not is_aloud(format) and "reveal" not in options.lengths
    return budget + 1000 * MORE_TO_SHOW * bool(more)


def turn_length(options: Options, format: Format, name: PhaseName, round: int) -> int:
    """How long one speech takes with the time after it, in ms; 0 where there is no clock."""
    speech = length(options, format, name, round)
    return speech + between(options) if speech else 0


def between(options: Options) -> int:
    """The time after a speech, in ms."""
    return BETWEEN * 1000 // (options.rehearsal or 1)


def opened(now: int) -> Phase:
    return Phase(id="0-lobby", name="lobby", began=now)


def number(phase_id: str) -> int:
    """The position of a phase in its debate, from its id; -1 for an invalid id."""
    head, dash, _ = phase_id.partition("-")
    return int(head) if dash and head.isdecimal() and head.isascii() and len(head) < 5 else -1


def grace(phase_id: str) -> int:
    """How long after its deadline a phase ends, in ms. A reveal or an ending needs no such time: nothing in it could arrive late."""
    return 0 if phase_id.endswith(("-reveal", "-finished")) else GRACE


def round_of(room: Room, phase_id: str) -> int:
    """The round of one of the room's phases so far; 0 for those before the first, and for invalid ids."""
    at, begins = number(phase_id), FIRST_OF_ROUNDS if has_stances(room.format) else 1
    if at < begins:
        return 0
    for round in itertools.count(1):
        begins += len(round_course(room.format, room.options)) + (len(REWRITING) if round in room.rewritten else 0)
        if at < begins:
            break
    return round
