"""How a show runs: by itself, or by a host's press (docs/show.md).

It withholds each result until its step, so the server takes the steps: each is due at the phase's deadline, and the first
process to notice ends it (`TimeUp`). The pace of an ending and the flow on the projector are set here, too.
"""

from collections.abc import Collection

from msgspec.structs import replace

from ...model import commands as c
from ...model import pace, refusals
from ...model.commands import Rejected
from ...model.phases import is_aloud, seen_course
from ...model.state import Room
from ...scoring import points, quotes
from ...scoring.read_first import unread
from ..turn import Turn
from . import last_vote
from .choosing import choose, plan, to_judge
from .ending import await_vote, settle
from .steps import (
    STEPS_OF_A_CLASH,
    Place,
    ahead,
    all_quick_come,
    beat,
    budget_of,
    coming,
    flow_parts,
    is_through,
    is_told,
    lasts,
    may_hurry,
    named_after,
    order,
    place_after,
    place_in_plan,
    quick_round,
    room_alone,
    texts_of,
    words_of,
)


def begin(turn: Turn, left_out: tuple[str, ...]) -> None:
    """Begin a reveal. Without a clock it waits for a host, and without votes, while a class raises hands. `left_out`: the clashes
    that a host has already kept out of it."""
    room = turn.room
    change_score(turn, telling=True)
    turn.change_phase(left_out=left_out)
    by_hands = is_aloud(room.format) and "vote" not in seen_course(room) and not room.options.rehearsal
    turn.change_phase(plan=plan(room), held=by_hands or not room.phase.length, deadline=None)
    if budget_of(room):
        turn.change_phase(quick=quotes.choose_quick(turn.room))
    first = next(iter(turn.room.phase.plan), "")
    _go(turn, Place(first, "texts" if first else "own"))


def go_on(turn: Turn, attended: bool) -> bool:
    """The step on the screen has had its time. False: it was the last, and no host has to say when to go on.

    `attended`: a host is present, who decides when to go on. A rehearsal goes on by its clock.
    """
    _take_one_more(turn)
    _fit_quick(turn)
    if place := ahead(turn.room):
        _go(turn, place)
    elif not budget_of(turn.room) or (attended and not turn.room.options.rehearsal):
        turn.change_phase(held=True)
        _go(turn, Place(turn.room.phase.at, "own"))  # after names, too: they don't stand there while a class talks
    else:
        return False
    return True


def _take_one_more(turn: Turn) -> None:
    """Where guessing early has left enough of the budget for another clash, it comes before the last one: from the result before on,
    which begins now, everybody knows which is the last. Once in a show, not at a host's pace."""
    room, phase = turn.room, turn.room.phase
    if phase.step != "texts" or phase.more or phase.pace or place_in_plan(phase) != len(phase.plan) - 1:
        return
    spare = phase.began + budget_of(room) - turn.now - _clashes_to_come(room)
    new = choose(room, phase.plan, spare).chosen[len(phase.plan) :] if spare > 0 else []
    if new:
        turn.change_phase(more=new[0], plan=(*phase.plan[:-1], new[0], phase.plan[-1]))
        if turn.now + _clashes_to_come(turn.room) > phase.began + budget_of(room):
            turn.change_phase(more="", plan=phase.plan)


def _fit_quick(turn: Turn) -> None:
    """Of the clashes that come fast next, keep those for which the show's budget has time, the best of them; where all come, all. It is
    done before the result that they follow, so that everybody knows what is next."""
    room, phase = turn.room, turn.room.phase
    after = coming(room)
    fast = [id for id in after if id not in phase.plan]
    if phase.step == "quick" or not fast or after[0] != fast[0] or all_quick_come(room):
        return
    left, kept = phase.began + budget_of(room) - turn.now - _clashes_to_come(room), list[str]()
    for id in reversed(fast):
        left -= lasts(room, Place(id, "quick"))
        if left < 0:
            break
        kept.insert(0, id)
    turn.change_phase(quick=tuple(id for id in phase.quick if id in kept or id not in fast))


def _clashes_to_come(room: Room) -> int:
    """How long the clashes of the plan take that follow by themselves after the step on the screen, in ms."""
    phase = room.phase
    rest = [Place(phase.at, "result")] if phase.step == "texts" else []
    rest += [Place(id, step) for id in phase.plan[place_in_plan(phase) :] for step in STEPS_OF_A_CLASH]
    return sum(lasts(room, place) for place in rest)


def restart(turn: Turn, seen: bool = False, unfolds: bool = False) -> None:
    """Give the step on the screen its whole time again, if the show runs. `seen`: what appears during the step is there
    already. `unfolds`: it appears even if the show doesn't run."""
    phase = turn.room.phase
    ms = lasts(turn.room, Place(phase.at, phase.step))
    alone = room_alone(turn.room, phase.at)
    skipped = alone + round((ms - alone) * named_after(turn.room, phase.at)) if seen and phase.step == "result" else 0
    stands = phase.held or phase.paused
    clocked = not phase.held or (budget_of(turn.room) and not is_through(turn.room))
    turn.change_phase(
        length=ms if clocked else 0,
        added=0,
        hurried=False,
        unfolds=unfolds,
        since=turn.now - skipped,
        deadline=None if stands else turn.now + ms,
        remaining=ms if stands and clocked else None,
    )


def hurry(turn: Turn, clash: str, why: bool) -> None:
    """Everybody has guessed, so the result comes now, but no sooner than a room has seen what it is about; later, where a show
    begins; and where the motion is grave or a host has set the pace. `why`: some have still to say which reason, for which the room waits a
    little more."""
    phase = turn.room.phase
    if not may_hurry(turn.room) or phase.deadline is None or phase.at != clash:
        raise Rejected("not_done", "Someone hasn’t guessed yet.")
    is_first = phase.plan[:1] == (clash,)
    least, share = (pace.FIRST, pace.FIRST_READ) if is_first else (pace.LEAST, pace.LEAST_READ)
    calm = bool(turn.room.motion.tone or phase.pace)
    least = max(least, (pace.CALM if calm else 1) * share * pace.reading(*words_of(turn.room, clash)))
    seen = phase.since + beat(turn.room, clash) + round(least * 1000)
    earliest = max(turn.now + round((pace.WHY if why else pace.GUESSED) * 1000), seen)
    if why and (calm or earliest >= phase.deadline):
        raise Rejected("not_done", "Someone hasn’t said why yet.")
    turn.change_phase(hurried=not why, deadline=min(phase.deadline, earliest))


def close(turn: Turn) -> None:
    """The show is over: all of the round is open to the room, and everybody has their own results."""
    change_score(turn, telling=False, plan=turn.room.phase.plan)


def leave_out(turn: Turn, text: str) -> None:
    """A text was hidden or flagged: skip its clashes, and if one is on the screen, go to the next one at once."""
    room = turn.room
    if room.phase.name == "reveal" and room.phase.step != "own":
        _take_out(turn, {id for id in (*room.phase.plan, *room.phase.quick) if text in texts_of(room, id)})


def take_in(turn: Turn, text: str) -> None:
    """A host let a text come while the show runs: a clash of it that readers judged comes before the last one if the plan has a
    place for it, or else fast. Nothing comes again, or after the show."""
    room, phase = turn.room, turn.room.phase
    if phase.name != "reveal" or phase.step == "own":
        return
    score = room.scores[str(phase.round)]
    n = len(phase.plan) - 1
    if phase.plan and phase.plan[n] not in (phase.at, *score.shown):
        new = [id for id in choose(room, phase.plan).chosen[n + 1 :] if text in texts_of(room, id)]
        new = [id for id in new if points.verdict(score.clashes[id])]
        turn.change_phase(plan=(*phase.plan[:n], *new, phase.plan[n]))
    if budget_of(room):
        quick = [id for id in quotes.choose_quick(turn.room) if text in texts_of(room, id) and id not in phase.quick]
        turn.change_phase(quick=(*quick, *phase.quick))


def _take_out(turn: Turn, clashes: Collection[str]) -> None:
    room, phase = turn.room, turn.room.phase
    over = room.scores[str(phase.round)].shown
    of = [id for id in phase.plan if id in clashes and id not in over and id != phase.at]
    turn.change_phase(quick=tuple(id for id in phase.quick if id not in clashes or id == phase.at))
    room, phase = turn.room, turn.room.phase
    if phase.at in clashes:
        place = place_after(room, of)
        if place:
            of.append(phase.at)
            turn.change_phase(shown=tuple(id for id in phase.shown if id != phase.at))
            _go(turn, place._replace(at="") if place.step == "own" else place)
            turn.change_phase(flow_round=phase.flow_round, flow_part=phase.flow_part)  # a flow stays, without the text
        elif not phase.held and not phase.paused:
            turn.change_phase(step="quick" if phase.step == "quick" else "result", deadline=turn.now)
    turn.change_phase(plan=tuple(id for id in phase.plan if id not in of))


def _go(turn: Turn, place: Place) -> None:
    phase, score = turn.room.phase, turn.room.scores[str(turn.room.phase.round)]
    known = place.at in phase.shown or place.at not in phase.plan
    shown = phase.shown if known else (*phase.shown, place.at)
    turn.change_phase(at=place.at, step=place.step, shown=shown, flow_round=0, flow_part=0)
    new = place.step == "result" and place.at not in score.shown
    if new:
        change_score(turn, shown=(*score.shown, place.at))
    if place.step == "quick" and place.at not in score.quick:
        change_score(turn, quick=(*score.quick, place.at))
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


def show_clash(turn: Turn, command: c.ShowClash) -> None:
    """Show a clash by hand, which opens its texts. Nothing goes on by itself until a host lets it run again."""
    turn.in_time(command.phase)
    clash = command.clash
    if clash not in order(turn.room):
        raise refusals.no_such_clash()
    if any(turn.room.speeches[text].hidden for text in texts_of(turn.room, clash)):
        raise Rejected("hidden", "You have hidden a text of that clash. Show the text first.", "clash")
    if command.step == "quick" and clash not in quick_round(turn.room.phase):
        raise refusals.no_such_clash()
    for text in unread(turn.room).keys() & texts_of(turn.room, clash):
        turn.judge(turn.room.speeches[text])
    phase = turn.room.phase
    if clash not in phase.plan and (
        clash not in quick_round(phase) or command.step in STEPS_OF_A_CLASH
    ):  # put it after the one on the screen
        n = _place_of_another(turn.room)
        turn.change_phase(plan=(*phase.plan[:n], clash, *phase.plan[n:]))
    turn.change_phase(held=True)
    _go(turn, Place(clash, command.step))


def _place_of_another(room: Room) -> int:
    """Where a clash that a host shows stands in the plan: after the one on the screen; instead of one that comes fast, before the last."""
    phase, shown = room.phase, room.scores[str(room.phase.round)].shown
    if phase.at in phase.plan or not phase.at:
        return place_in_plan(phase)
    return len(phase.plan) - sum(id not in shown for id in phase.plan[-1:])


def leave_out_clash(turn: Turn, command: c.LeaveOut) -> None:
    """Keep a clash out of the show; the next one that fits takes its place, unless it is on the screen: then the show is shorter. Its
    texts are still open to the room once the reveal begins, and its result when the show is over."""
    turn.in_time(command.phase)
    room, phase, clash = turn.room, turn.room.phase, command.clash
    if phase.name == "vote":
        _before_the_show(turn, clash, command.out)
        return
    quick = clash in quick_round(phase)
    if clash not in phase.plan and not quick:
        raise refusals.no_such_clash()
    if not command.out:
        raise Rejected("no_change", "It’s in the show.", "clash")
    if phase.step == "own" or is_told(room.scores[str(phase.round)], clash):
        raise Rejected("too_late", "The room has seen that clash’s result.", "clash")
    turn.change_phase(left_out=(*phase.left_out, clash))
    if quick:
        return
    if clash == phase.at:
        turn.change_phase(more=clash)  # no other comes in the time that it leaves
    else:
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
