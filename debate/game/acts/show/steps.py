"""The steps of a show: what is on the screen, for how long, and what follows it (docs/show.md)."""

from collections.abc import Collection
from typing import NamedTuple

from ...model import pace
from ...model.motion import SIDES, Side
from ...model.phases import following, show_budget
from ...model.state import Phase, Room, RoundScore, Step
from ...model.timetable import QUICK
from ...scoring import points
from .. import groups
from . import last_vote

GUESSED_FROM = 4  # guesses from which on the room is told what they were
KNEW = 0.9  # of all guesses, from which on a result that all readers agree on is no surprise
STEPS_OF_A_CLASH: tuple[Step, ...] = ("texts", "result")
_AWAITED = 3  # clashes of a show, at least, whose last one is told to be that
KNOWN = 2  # clashes of a show after which people guess while they read: what is asked is known
FLOW_ROWS = 4  # openings in one part of a flow on the projector: as many as the back row can read


class Place(NamedTuple):
    """What is on the screen of a reveal: a clash (the last one beside `own`; "" if there is none) and a step."""

    at: str
    step: Step


def order(room: Room) -> tuple[str, ...]:
    """The clashes of the round that is being revealed."""
    return room.scores[str(room.phase.round)].order


def authors(room: Room, clash: str) -> set[str]:
    """The people who wrote a clash's texts."""
    texts = (room.speeches[room.clashes[clash].opening], room.speeches[room.clashes[clash].rebuttal])
    return {text.author for text in texts if not room.by_bot(text)}


def texts_of(room: Room, clash: str) -> list[str]:
    of = room.clashes[clash]
    return [id for id in (of.opening, of.rebuttal, of.closing) if id]


def words_of(room: Room, clash: str) -> list[str]:
    """What there is to read of a clash."""
    texts = [room.speeches[id] for id in texts_of(room, clash)]
    return [words for text in texts for words in (text.restatement, text.text)]


def budget_of(room: Room) -> int:
    """How long the clashes of the reveal may take, in ms; 0: no clock."""
    round = room.phase.round
    return show_budget(room.options, room.format, round, len(points.writers(room, round))) // _speed(room)


def _speed(room: Room) -> int:
    """How many times as fast as in class a show runs: a rehearsal's, unless its host has set the pace."""
    return 1 if room.phase.pace else room.options.rehearsal or 1


def lasts(room: Room, place: Place) -> int:
    """How long a step of the reveal is on the screen, in ms."""
    return _in_class(room, place) // _speed(room)


def _in_class(room: Room, place: Place) -> int:
    result = round((_votes_last(room, place.at) + (pace.ROOM if _room_speaks(room, place.at) else 0)) * 1000)
    result = round(result * _tempo(room, place.at))
    if own := room.phase.pace:
        result = min(result, own // 2)
    match place.step:
        case "own":
            return round(pace.OWN_RESULTS * 1000)
        case "quick":
            return min(round(pace.QUICK * 1000), own or round(pace.QUICK * 1000))
        case "result":
            return result
    if own:
        return own - result
    read = pace.on_screen(*words_of(room, place.at))
    if place.at in room.phase.plan[KNOWN:]:
        read = max(pace.SHORTEST_TEXTS, read - pace.GUESS)
    return round(read * 1000) + beat(room, place.at) * _speed(room)


def _votes_last(room: Room, clash: str) -> float:
    """Seconds for a clash's votes, verdict and names."""
    return pace.FOREGONE if is_foregone(room, clash) else pace.RESULT


def named_after(room: Room, clash: str) -> float:
    """After which share of the time for a clash's votes, verdict and names the names are there."""
    return (pace.FOREGONE_NAMES if is_foregone(room, clash) else pace.NAMES) / _votes_last(room, clash)


def is_foregone(room: Room, clash: str) -> bool:
    """Whether a result that comes now surprises nobody: nine of ten guessed it, and all readers agree."""
    score = room.scores[str(room.phase.round)]
    guessed, verdict = (
        score.guessed.get(clash),
        points.verdict(score.clashes[clash]) if clash in score.clashes else None,
    )
    if not guessed or not verdict or guessed.expected.total < GUESSED_FROM:
        return False
    votes, expected = score.clashes[clash].votes, guessed.expected
    return bool(getattr(votes, verdict) == votes.total and getattr(expected, verdict) >= KNEW * expected.total)


def _tempo(room: Room, clash: str) -> float:
    """How long a clash's result takes, as a share of the first one's."""
    return pace.LONG if _has_another_arc(room) and _is_awaited(room, clash) and not is_foregone(room, clash) else 1


def _is_awaited(room: Room, clash: str) -> bool:
    """Whether a clash is the last one of a show that has enough of them for that to be told."""
    return len(room.phase.plan) >= _AWAITED and room.phase.plan[-1] == clash


def counts_twice(room: Room, clash: str) -> bool:
    """Whether a clash's point counts two: the last one's, where the class plays."""
    return _is_awaited(room, clash) and not room.motion.tone


def _has_another_arc(room: Room) -> bool:
    """Whether the show isn't told as the first one was: a later one, but not on a grave motion."""
    return room.phase.round > 1 and not room.motion.tone


def slow(room: Room, clash: str) -> float:
    """How many times as long as the first one's a clash's result takes, if that is more; 0: it isn't."""
    tempo = _tempo(room, clash)
    return tempo if tempo > 1 and not room.phase.pace else 0


def beat(room: Room, clash: str) -> int:
    """How long the room hears, before a clash's texts, whose the points of its guesses are, that only this one is left, that there is
    time for one more, or that another round's show begins, in ms. Not on a grave motion."""
    phase = room.phase
    if phase.pace or room.motion.tone:
        return 0
    if phase.round == 1 and phase.plan[:1] == (clash,):
        return round(pace.RULE * 1000) // _speed(room) if can_be_guessed(room, clash) else 0
    awaited = _is_awaited(room, clash) or clash == phase.more or phase.plan[:1] == (clash,)
    return round(pace.BEAT * 1000) // _speed(room) if awaited else 0


def room_alone(room: Room, clash: str) -> int:
    """How long a clash's result shows only what the room expects, in ms."""
    if not _room_speaks(room, clash):
        return 0
    return round(lasts(room, Place(clash, "result")) * pace.ROOM / (pace.ROOM + _votes_last(room, clash)))


def _room_speaks(room: Room, clash: str) -> bool:
    """Whether a clash's result begins with what the room expects. Before its result this isn't known yet: where the room may
    guess, time is planned for it. Between a later show's first and last clash the votes come at once."""
    if _has_another_arc(room) and clash in room.phase.plan[1:-1]:
        return False
    score = room.scores[str(room.phase.round)]
    if guessed := score.guessed.get(clash):
        return guessed.expected.total >= GUESSED_FROM
    return clash not in score.shown and can_be_guessed(room, clash)


def can_be_guessed(room: Room, clash: str) -> bool:
    """Whether a clash has a verdict to guess, in a round with enough writers: then guesses say nothing about one person. And
    somebody must have a device of their own to guess on."""
    score = room.scores[str(room.phase.round)]
    if not any(seat.role != "host" and seat.here and groups.has_own_device(room, seat) for seat in room.seats.values()):
        return False
    enough = len(points.writers(room, room.phase.round)) >= points.UNSIGNED_FROM
    return enough and clash in score.clashes and points.verdict(score.clashes[clash]) is not None


def ahead(room: Room) -> Place | None:
    """What follows by itself after what is on the screen; None: the phase ends."""
    phase = room.phase
    if phase.step == "own":
        return None
    if phase.step == "texts":
        return Place(phase.at, "result")
    return place_after(room)


def quick_round(phase: Phase) -> tuple[str, ...]:
    """The clashes that come fast, in their order."""
    return tuple(id for id in phase.quick if id not in (*phase.plan, *phase.left_out))


def coming(room: Room, but: Collection[str] = ()) -> tuple[str, ...]:
    """The clashes that follow the one on the screen, in their order, without `but`. Those that come fast come once, and before the last of
    the plan, so that a show ends with it; or after it, where its result was told already."""
    phase = room.phase
    score, fast = room.scores[str(phase.round)], quick_round(phase)
    last = tuple(id for id in phase.plan[-1:] if id not in (*score.shown, phase.at))
    dealt: tuple[str, ...] = ()
    if phase.step == "quick":
        fast = fast[fast.index(phase.at) + 1 :] if phase.at in fast else ()
    else:
        dealt = phase.plan[place_in_plan(phase) : len(phase.plan) - len(last)]
        fast = tuple(id for id in fast if id not in score.quick)
    return tuple(id for id in (*dealt, *fast, *last) if id not in but)


def all_quick_come(room: Room) -> bool:
    """Whether all of those come, however long the show took: where they are all that it leaves, unless a host has set its length."""
    return len(order(room)) <= room.options.show_clashes + QUICK and "reveal" not in room.options.lengths


def to_come(room: Room) -> int:
    """How long the steps take that follow by themselves after the one on the screen, in ms. Those that come fast are known to fit from the
    result before them on."""
    phase = room.phase
    if phase.name != "reveal" or phase.step == "own":
        return 0
    after = coming(room)
    fit = all_quick_come(room) or (phase.step != "texts" and after[:1] and after[0] not in phase.plan)
    rest = [Place(phase.at, "result")] if phase.step == "texts" else []
    rest += [Place(clash, step) for clash in after if clash in phase.plan for step in STEPS_OF_A_CLASH]
    rest += [Place(clash, "quick") for clash in after if fit and clash not in phase.plan]
    last = _last_place(room)
    return sum(lasts(room, place) for place in [*rest, *([last] if last else [])])


def place_in_plan(phase: Phase) -> int:
    """The number that every screen shows for the clash on it: its place in the plan, from 1; 0: there is none."""
    return phase.plan.index(phase.at) + 1 if phase.at in phase.plan else 0


def place_after(room: Room, but: Collection[str] = ()) -> Place | None:
    """Where the show goes when the clash on the screen is over, skipping `but`."""
    clash = next(iter(coming(room, but)), "")
    return Place(clash, "texts" if clash in room.phase.plan else "quick") if clash else _last_place(room)


def _last_place(room: Room) -> Place | None:
    """Where the show goes after all clashes."""
    after = following(room)
    return None if after and after[0] == "revise" else Place(room.phase.at, "own")


def is_through(room: Room) -> bool:
    """Whether a reveal has shown all that it shows by itself, and waits for a host."""
    return room.phase.held and ahead(room) is None


def may_hurry(room: Room) -> bool:
    """Whether the texts on the screen may make way for their result before their time, or the last vote for its."""
    phase = room.phase
    if last_vote.is_open(room):
        return not phase.hurried
    return phase.name == "reveal" and phase.step == "texts" and phase.deadline is not None and not phase.hurried


def is_told(score: RoundScore, clash: str) -> bool:
    """Whether the room may know the result of this clash."""
    return not score.telling or clash in score.shown or clash in score.quick


def is_next(room: Room, seat: str) -> bool:
    """Whether the next clash is this person's; for the first clash, while its texts are on the screen."""
    phase = room.phase
    if phase.name != "reveal" or not phase.at or phase.step == "own":
        return False
    if phase.step == "texts":
        return phase.shown == (phase.at,) and seat in authors(room, phase.at)
    clash = next(iter(coming(room)), "")
    return bool(clash) and seat in authors(room, clash)


def flow_parts(room: Room, round: int) -> list[tuple[Side, int]]:
    """The parts in which a projector shows the flow of a revealed round: a few openings of one side each, as (side, the
    place of the first among the side's openings)."""
    if str(round) not in room.scores:
        return []
    openings = [s.side for s in room.speeches.values() if s.kind == "opening" and s.round == round]
    return [(side, first) for side in SIDES for first in range(0, openings.count(side), FLOW_ROWS)]
