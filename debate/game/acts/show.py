"""What the projector shows of a reveal, step by step, by a host's press or by itself (docs/show.md).

It withholds each result until its step, so the server takes the steps: each is due at the phase's deadline, and the first
process to notice ends it (`TimeUp`). The pace of a show and the flow on the projector are the ending's, too.
"""

from collections import Counter
from collections.abc import Collection, Sequence
from fractions import Fraction
from typing import NamedTuple

from msgspec.structs import replace

from ..model import commands as c
from ..model import pace, refusals
from ..model.commands import Rejected
from ..model.motion import SIDES, Side
from ..model.phases import following, is_aloud, least_shown, seen_course, show_budget
from ..model.state import Phase, Room, RoundScore, Speech, Step
from ..scoring import points
from ..scoring.read_first import closed, is_rude, unread
from ..scoring.substance import full_words, is_full, is_worth_showing
from . import groups, last_vote
from .duties import readable
from .ending import await_vote, settle
from .turn import Turn

GUESSED_FROM = 4  # guesses from which on the room is told what they were
_STEPS_OF_A_CLASH: tuple[Step, ...] = ("texts", "result")
_AWAITED = 3  # clashes of a show, at least, whose last one is told to be that
KNOWN = 2  # clashes of a show after which people guess while they read: what is asked is known
_VOTES = 3  # with as many a clash is worth no less than one with more
FLOW_ROWS = 4  # openings in one part of a flow on the projector: as many as the back row can read


# --- the reveal ---------------------------------------------------------------------------


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


def plan(room: Room, first: Sequence[str] = ()) -> tuple[str, ...]:
    """The clashes that the projector goes to by itself. `first`: clashes that are in the plan already.

    Where texts are written, the narrowest verdict comes last (`_Choice.merit`), and each before it is clearer; but a show begins with a
    verdict that names a text, where it can, or else with one at all, and not with a text of a few words; and between these two the
    sides of the openings take turns, where they can.
    """
    choice = choose(room, first)
    new = choice.chosen[len(first) :]
    if is_aloud(room.format):
        return (*first, *new)
    rising = sorted(new, key=choice.merit)
    if not first:
        begins = min(new, key=choice.to_begin_with, default="")
        rising.sort(key=lambda id: id != begins)
    rest: list[str] = []
    while rising:
        turns = [id for id in rising[:-1] if rest and choice.opening(id).side != choice.opening(rest[-1]).side]
        rest.append((turns or rising)[0])
        rising.remove(rest[-1])
    return (*first, *rest)


def choose(room: Room, first: Sequence[str] = ()) -> "_Choice":
    """The clashes of a show, as they are chosen: as many as the budget allows, and only those with substance if there are any;
    never one that a host left out, or one with a text that a host should read first because it is flagged or marked or may be
    personal. `first`: clashes that are in it whatever it costs.

    Judged clashes are chosen, by these wishes, each as far as the ones before it allow: in a debate said aloud, not the deck's own
    case; at tables, one of each table before a second of any; votes enough for a verdict; no two people who already met on the screen;
    no text of a few words; no rude word; nobody twice in a round before everyone else; two people's texts; where there is room for everybody, first
    those who can't come later; an opening of each side; not 0 : 0; the clearest verdict, so that a guess can be right for a reason; as
    many openings of each; nobody who was shown in an earlier round; the most merit; then the order of the reveal. None of it depends
    on which text is ahead, so what comes, and when, tells nobody a verdict.
    """
    budget, shut = _budget(room), closed(room)
    readables = [
        id
        for id in order(room)
        if readable(room, room.clashes[id])
        and id not in (*room.phase.left_out, *first)
        and not shut.intersection(_texts(room, id))
    ]
    left = [id for id in readables if is_worth_showing(room, room.clashes[id])] or readables
    choice, least = _Choice(room), least_shown(room.options, len({_table(room, id) for id in order(room)}))
    for id in first:
        choice.add(id)
    while left and len(choice.chosen) < room.options.show_clashes:
        pick = min(left, key=choice.drawback)
        if budget and len(choice.chosen) >= least and choice.spent + _takes(room, pick) > budget:
            break
        choice.add(pick)
        left.remove(pick)
    return choice


class _Choice:
    """The clashes that are chosen for a show so far, and whom and what it has had. `spent`: how long they take, in ms."""

    def __init__(self, room: Room):
        score = room.scores[str(room.phase.round)]
        self._room, self._judged, self._stars = room, score.clashes, score.stars
        before = [authors(room, clash) for score in room.scores.values() for clash in score.shown]
        self._known, self._pairs = set[str]().union(*before), [pair for pair in before if len(pair) > 1]
        self._least = full_words(room, room.phase.round)
        self._meetings = [authors(room, id) for id in order(room) if readable(room, room.clashes[id])]
        self._writers = set[str]().union(*self._meetings)
        self.chosen: list[str] = []
        self.spent = 0
        self._came: set[str] = set()  # in this round
        self._openings = dict.fromkeys(SIDES, 0)
        self._tables = Counter[str]()

    def add(self, id: str) -> None:
        self.chosen.append(id)
        self.spent += _takes(self._room, id)
        self._came |= authors(self._room, id)
        self._pairs.append(authors(self._room, id))
        self._tables[_table(self._room, id)] += 1
        self._openings[self.opening(id).side] += 1

    def drawback(self, id: str) -> tuple[bool | int | Fraction | tuple[int | Fraction, ...], ...]:
        """What speaks against a clash next, as `choose` says: what counts most first."""
        opening, judged, of = self.opening(id), self._judged[id], authors(self._room, id)
        return (
            judged.p is None,
            is_aloud(self._room.format) and self._room.by_bot(opening),  # the deck's own case
            self._tables[_table(self._room, id)],
            self.lacks_votes(id),
            of in self._pairs,
            not self.is_full(id),
            self.is_rude(id),
            len(of & self._came),
            self._has_bot(id),
            self._come_later(of),
            self._openings[opening.side] > 0 == min(self._openings.values()),
            not (judged.votes.opening or judged.votes.rebuttal),  # 0 : 0
            -points.margin(judged),
            self._openings[opening.side] > min(self._openings.values()),
            bool(of & self._known),
            tuple(-part for part in self.merit(id)),
        )

    def _come_later(self, of: set[str]) -> int:
        """In how many clashes of people who have not come yet these people are, where so few wrote that everybody can come: who is
        in fewest comes before it is too late. 0 elsewhere, and where one of them has come."""
        if len(self._writers) > 2 * self._room.options.show_clashes or of & self._came:
            return 0
        return sum(1 for other in self._meetings if other & of and not other & self._came)

    def merit(self, id: str) -> tuple[int, int, bool, bool, Fraction, int, int]:
        """How much a class gets from a clash, most last: both texts are more than a few words; how many judged it, up to three;
        people wrote both; its verdict names a text; how narrow its votes are, which keeps a show open to its end; of how many of its
        texts somebody said that they are among the strongest, and how often.
        """
        clash, judged, stars = self._room.clashes[id], self._judged[id], self._stars
        of = [stars.get(clash.opening, 0), stars.get(clash.rebuttal, 0)]
        votes = min(judged.votes.total, _VOTES)
        people = not self._has_bot(id)
        return (
            int(self.is_full(id)),
            votes,
            people,
            self.is_decided(id),
            -points.margin(judged),
            sum(map(bool, of)),
            sum(of),
        )

    def to_begin_with(self, id: str) -> tuple[object, ...]:
        """What speaks against a clash as the first of a show: what counts most first."""
        return self.is_rude(id), not self.is_decided(id), self.lacks_votes(id), not self.is_full(id), self.merit(id)

    def is_decided(self, id: str) -> bool:
        """Whether the verdict on a clash names a text."""
        return points.verdict(self._judged[id]) not in (None, "close")

    def lacks_votes(self, id: str) -> bool:
        """Whether too few judged a clash for a verdict."""
        return points.verdict(self._judged[id]) is None

    def _has_bot(self, id: str) -> bool:
        clash = self._room.clashes[id]
        return any(self._room.by_bot(self._room.speeches[text]) for text in (clash.opening, clash.rebuttal))

    def is_full(self, id: str) -> bool:
        """Whether both texts of a clash are more than a few words."""
        return is_full(self._room, self._room.clashes[id], self._least)

    def is_rude(self, id: str) -> bool:
        """Whether a text of a clash has a word that no argument needs."""
        return any(is_rude(self._room.speeches[text].text) for text in _texts(self._room, id))

    def opening(self, id: str) -> Speech:
        return self._room.speeches[self._room.clashes[id].opening]


def _takes(room: Room, clash: str) -> int:
    """How long a clash is on the screen, in ms."""
    return sum(lasts(room, Place(clash, step)) for step in _STEPS_OF_A_CLASH)


def _table(room: Room, clash: str) -> str:
    """The table that a clash was said at; "" where there is one group only."""
    return room.seats[room.clashes[clash].rebutter].group if groups.are_dealt(room) else ""


def _texts(room: Room, clash: str) -> list[str]:
    of = room.clashes[clash]
    return [id for id in (of.opening, of.rebuttal, of.closing) if id]


def _words(room: Room, clash: str) -> list[str]:
    """What there is to read of a clash."""
    texts = [room.speeches[id] for id in _texts(room, clash)]
    return [words for text in texts for words in (text.restatement, text.text)]


def _budget(room: Room) -> int:
    """How long the clashes of the reveal may take, in ms; 0: no clock."""
    round = room.phase.round
    return show_budget(room.options, room.format, round, len(points.writers(room, round)))


def lasts(room: Room, place: Place) -> int:
    """How long a step of the reveal is on the screen, in ms."""
    result = round((pace.RESULT + (pace.ROOM if _room_speaks(room, place.at) else 0)) * 1000)
    result = round(result * _tempo(room, place.at))
    if own := room.phase.pace:
        result = min(result, own // 2)
    match place.step:
        case "own":
            return round(pace.OWN_RESULTS * 1000)
        case "result":
            return result
    if own:
        return own - result
    read = pace.on_screen(*_words(room, place.at))
    if place.at in room.phase.plan[KNOWN:]:
        read = max(pace.SHORTEST_TEXTS, read - pace.GUESS)
    return round(read * 1000) + beat(room, place.at)


def _tempo(room: Room, clash: str) -> float:
    """How long a clash's result takes, as a share of the first one's."""
    plan = room.phase.plan
    return pace.LONG if _has_another_arc(room) and len(plan) >= _AWAITED and plan[-1] == clash else 1


def _has_another_arc(room: Room) -> bool:
    """Whether the show isn't told as the first one was: a later one, but not on a grave motion."""
    return room.phase.round > 1 and not room.motion.tone


def slow(room: Room, clash: str) -> float:
    """How many times as long as the first one's a clash's result takes, if that is more; 0: it isn't."""
    tempo = _tempo(room, clash)
    return tempo if tempo > 1 and not room.phase.pace else 0


def beat(room: Room, clash: str) -> int:
    """How long the room hears, before a clash's texts, that only this one is left, or that another round's show begins, in ms. Not on
    a grave motion."""
    phase = room.phase
    awaited = len(phase.plan) >= _AWAITED and phase.plan[-1] == clash
    awaited = awaited or (phase.round > 1 and phase.plan[:1] == (clash,))
    return round(pace.BEAT * 1000) if awaited and not (phase.pace or room.motion.tone) else 0


def room_alone(room: Room, clash: str) -> int:
    """How long a clash's result shows only what the room expects, in ms."""
    if not _room_speaks(room, clash):
        return 0
    return round(lasts(room, Place(clash, "result")) * pace.ROOM / (pace.ROOM + pace.RESULT))


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
    return _past(room, _after(phase))


def to_come(room: Room) -> int:
    """How long the steps take that follow by themselves after the one on the screen, in ms."""
    phase = room.phase
    if phase.name != "reveal" or phase.step == "own":
        return 0
    rest = [Place(phase.at, "result")] if phase.step == "texts" else []
    rest += [Place(clash, step) for clash in phase.plan[place_in_plan(phase) :] for step in _STEPS_OF_A_CLASH]
    last = _past(room, "")
    return sum(lasts(room, place) for place in [*rest, *([last] if last else [])])


def place_in_plan(phase: Phase) -> int:
    """The number that every screen shows for the clash on it: its place in the plan, from 1; 0: there is none."""
    return phase.plan.index(phase.at) + 1 if phase.at in phase.plan else 0


def _after(phase: Phase, but: Collection[str] = ()) -> str:
    """The next clash of the plan after the one on the screen, skipping `but`; "" after the last."""
    return next((clash for clash in phase.plan[place_in_plan(phase) :] if clash not in but), "")


def _past(room: Room, clash: str) -> Place | None:
    """Where the show goes when a clash is over and `clash` is next."""
    if clash:
        return Place(clash, "texts")
    after = following(room)
    return None if after and after[0] == "revise" else Place(room.phase.at, "own")


def begin(turn: Turn, left_out: tuple[str, ...]) -> None:
    """Begin a reveal. Without a clock it waits for a host, and without votes, while a class raises hands. `left_out`: the clashes
    that a host has already kept out of it."""
    room = turn.room
    change_score(turn, telling=True)
    turn.change_phase(left_out=left_out)
    by_hands = is_aloud(room.format) and "vote" not in seen_course(room) and not room.options.rehearsal
    turn.change_phase(plan=plan(room), held=by_hands or not room.phase.length, deadline=None)
    first = _after(turn.room.phase)
    _go(turn, Place(first, "texts" if first else "own"))


def go_on(turn: Turn, attended: bool) -> bool:
    """The step on the screen has had its time. False: it was the last, and no host has to say when to go on.

    `attended`: a host is present, who decides when to go on. A rehearsal goes on by its clock.
    """
    if place := ahead(turn.room):
        _go(turn, place)
    elif not _budget(turn.room) or (attended and not turn.room.options.rehearsal):
        turn.change_phase(held=True)
        _go(turn, Place(turn.room.phase.at, "own"))  # after names, too: they don't stand there while a class talks
    else:
        return False
    return True


def is_through(room: Room) -> bool:
    """Whether a reveal has shown all that it shows by itself, and waits for a host."""
    return room.phase.held and ahead(room) is None


def restart(turn: Turn, seen: bool = False, unfolds: bool = False) -> None:
    """Give the step on the screen its whole time again, if the show runs. `seen`: what appears during the step is there
    already. `unfolds`: it appears even if the show doesn't run."""
    phase = turn.room.phase
    ms = lasts(turn.room, Place(phase.at, phase.step))
    alone = room_alone(turn.room, phase.at)
    skipped = alone + round((ms - alone) * pace.NAMES / pace.RESULT) if seen and phase.step == "result" else 0
    stands = phase.held or phase.paused
    clocked = not phase.held or (_budget(turn.room) and not is_through(turn.room))
    turn.change_phase(
        length=ms if clocked else 0,
        added=0,
        hurried=False,
        unfolds=unfolds,
        since=turn.now - skipped,
        deadline=None if stands else turn.now + ms,
        remaining=ms if stands and clocked else None,
    )


def may_hurry(room: Room) -> bool:
    """Whether the texts on the screen may make way for their result before their time, or the last vote for its."""
    phase = room.phase
    if last_vote.is_open(room):
        return not phase.hurried
    return phase.name == "reveal" and phase.step == "texts" and phase.deadline is not None and not phase.hurried


def hurry(turn: Turn, clash: str) -> None:
    """Everybody has guessed, so the result comes now, but no sooner than anybody decides anything, or has read half of it; more, where
    a show begins."""
    phase = turn.room.phase
    if not may_hurry(turn.room) or phase.deadline is None or phase.at != clash:
        raise Rejected("not_done", "Someone hasn’t guessed yet.")
    share = pace.FIRST_READ if phase.plan[:1] == (clash,) else pace.LEAST_READ
    least = max(pace.DECISION, share * pace.reading(*_words(turn.room, clash)))
    decided = phase.since + beat(turn.room, clash) + round(least * 1000)
    earliest = max(turn.now + round(pace.GUESSED * 1000), decided)
    turn.change_phase(hurried=True, deadline=min(phase.deadline, earliest))


def close(turn: Turn) -> None:
    """The show is over: all of the round is open to the room, and everybody has their own results."""
    change_score(turn, telling=False, plan=turn.room.phase.plan)


def leave_out(turn: Turn, text: str) -> None:
    """A text was hidden or flagged: skip its clashes, and if one is on the screen, go to the next one at once."""
    room = turn.room
    if room.phase.name == "reveal" and room.phase.step != "own":
        _take_out(turn, {id for id in room.phase.plan if text in _texts(room, id)})


def _take_out(turn: Turn, clashes: Collection[str]) -> None:
    room, phase = turn.room, turn.room.phase
    over = room.scores[str(phase.round)].shown
    of = [id for id in phase.plan if id in clashes and id not in over and id != phase.at]
    if phase.at in clashes:
        place = _past(room, _after(phase, of))
        if place:
            of.append(phase.at)
            turn.change_phase(shown=tuple(id for id in phase.shown if id != phase.at))
            _go(turn, place._replace(at="") if place.step == "own" else place)
            turn.change_phase(flow_round=phase.flow_round, flow_part=phase.flow_part)  # a flow stays, without the text
        elif not phase.held and not phase.paused:
            turn.change_phase(step="result", deadline=turn.now)
    turn.change_phase(plan=tuple(id for id in phase.plan if id not in of))


def _go(turn: Turn, place: Place) -> None:
    phase, score = turn.room.phase, turn.room.scores[str(turn.room.phase.round)]
    shown = phase.shown if place.at in phase.shown or not place.at else (*phase.shown, place.at)
    turn.change_phase(at=place.at, step=place.step, shown=shown, flow_round=0, flow_part=0)
    new = place.step == "result" and place.at not in score.shown
    if new:
        change_score(turn, shown=(*score.shown, place.at))
    if place.step == "own":
        close(turn)
    restart(turn, unfolds=new and phase.held)


def change_score(turn: Turn, **changes: object) -> None:
    n = str(turn.room.phase.round)
    if any(getattr(turn.room.scores[n], name) != value for name, value in changes.items()):
        turn.room.scores[n] = replace(turn.room.scores[n], **changes)


def _stop(turn: Turn) -> None:
    turn.change_phase(held=True)
    restart(turn)


def is_told(score: RoundScore, clash: str) -> bool:
    """Whether the room may know the result of this clash."""
    return not score.telling or clash in score.shown


def is_next(room: Room, seat: str) -> bool:
    """Whether the next clash is this person's; for the first clash, while its texts are on the screen."""
    phase = room.phase
    if phase.name != "reveal" or not phase.at or phase.step == "own":
        return False
    if phase.step == "texts":
        return phase.shown == (phase.at,) and seat in authors(room, phase.at)
    clash = _after(phase)
    return bool(clash) and seat in authors(room, clash)


# --- what hosts do ------------------------------------------------------------------------


def show_clash(turn: Turn, command: c.ShowClash) -> None:
    """Show a clash by hand, which opens its texts. Nothing goes on by itself until a host lets it run again."""
    turn.in_time(command.phase)
    clash = command.clash
    if clash not in order(turn.room):
        raise refusals.no_such_clash()
    if any(turn.room.speeches[text].hidden for text in _texts(turn.room, clash)):
        raise Rejected("hidden", "You have hidden a text of that clash. Show the text first.", "clash")
    for text in unread(turn.room).keys() & _texts(turn.room, clash):
        turn.judge(turn.room.speeches[text])
    phase = turn.room.phase
    if clash not in phase.plan:  # put it after the one on the screen
        n = place_in_plan(phase)
        turn.change_phase(plan=(*phase.plan[:n], clash, *phase.plan[n:]))
    turn.change_phase(held=True)
    _go(turn, Place(clash, command.step))


def leave_out_clash(turn: Turn, command: c.LeaveOut) -> None:
    """Keep a clash out of the show; the next one that fits takes its place. Its texts are still open to the room once the
    reveal begins, and its result when the show is over."""
    turn.in_time(command.phase)
    room, phase, clash = turn.room, turn.room.phase, command.clash
    if phase.name == "vote":
        _before_the_show(turn, clash, command.out)
        return
    if clash not in phase.plan:
        raise refusals.no_such_clash()
    if not command.out:
        raise Rejected("no_change", "It’s in the show.", "clash")
    if phase.step == "own" or is_told(room.scores[str(phase.round)], clash):
        raise Rejected("too_late", "The room has seen that clash’s result.", "clash")
    turn.change_phase(left_out=(*phase.left_out, clash))
    others = [id for id in phase.plan if id != clash]
    turn.change_phase(plan=(*phase.plan, *plan(room, others)[len(others) :]))
    _take_out(turn, {clash})
    # The last one, and the show has no step of its own after it: then it is over, and the room waits.
    if clash in turn.room.phase.plan:
        turn.change_phase(held=True, plan=tuple(id for id in turn.room.phase.plan if id != clash))
        turn.change_phase(shown=tuple(id for id in turn.room.phase.shown if id != clash))
        _go(turn, Place("", "own"))


def _before_the_show(turn: Turn, clash: str, out: bool) -> None:
    room, phase = turn.room, turn.room.phase
    if clash not in to_judge(room):
        raise refusals.no_such_clash()
    if out == (clash in phase.left_out):
        raise Rejected("no_change", "It’s left out already." if out else "It’s not left out.", "clash")
    turn.change_phase(left_out=(*(id for id in phase.left_out if id != clash), *((clash,) if out else ())))


def to_judge(room: Room) -> list[str]:
    """The clashes of this round from which the show will be chosen."""
    return [id for id, clash in room.clashes.items() if clash.round == room.phase.round and clash.rebuttal]


def stop(turn: Turn) -> None:
    """Stop the show until a host lets it run again."""
    if turn.room.phase.held:
        raise Rejected("no_change", "The results are already on hold.")
    _stop(turn)


def run(turn: Turn) -> None:
    if not turn.room.phase.held:
        raise Rejected("no_change", "The results aren’t on hold.")
    turn.change_phase(held=False, flow_round=0, flow_part=0)
    restart(turn, seen=True)


def run_show(turn: Turn, command: c.RunShow) -> None:
    turn.in_time(command.phase)
    phase, ms = turn.room.phase, (command.seconds or 0) * 1000
    finished = phase.name == "finished"
    if finished and command.seconds is None:
        ms = round(pace.ENDING_STEP * 1000)
    runs, stops = bool(phase.pace) if finished else not phase.held, command.seconds == 0
    if (finished and not phase.at) or (not runs if stops else runs and ms == phase.pace):
        raise Rejected("no_change", "The show is already running that way.")
    if finished:
        if last_vote.is_open(turn.room):
            raise Rejected("no_change", "The vote is open.")
        settle(turn)
        turn.change_phase(pace=ms, flow_round=0, flow_part=0)
        await_vote(turn)
    elif stops:
        _stop(turn)
    else:
        turn.change_phase(held=False, pace=ms, flow_round=0, flow_part=0)
        restart(turn, seen=phase.held)


def flow_parts(room: Room, round: int) -> list[tuple[Side, int]]:
    """The parts in which a projector shows the flow of a revealed round: a few openings of one side each, as (side, the
    place of the first among the side's openings)."""
    if str(round) not in room.scores:
        return []
    openings = [s.side for s in room.speeches.values() if s.kind == "opening" and s.round == round]
    return [(side, first) for side in SIDES for first in range(0, openings.count(side), FLOW_ROWS)]


def show_flow(turn: Turn, command: c.ShowFlow) -> None:
    if command.part >= len(flow_parts(turn.room, command.round)):
        raise Rejected("no_such_step", "That round’s flow has no such part.", "part")
    settle(turn)
    if turn.room.phase.name == "reveal" and not turn.room.phase.held:
        _stop(turn)
    if turn.room.phase.name == "finished":
        turn.change_phase(pace=0)
        await_vote(turn)
    turn.change_phase(flow_round=command.round, flow_part=command.part)


def hide_flow(turn: Turn, _: c.HideFlow) -> None:
    if not turn.room.phase.flow_round:
        raise Rejected("no_change", "The flow isn’t on the projector.")
    turn.change_phase(flow_round=0, flow_part=0)
