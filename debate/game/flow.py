"""How a debate goes from phase to phase, and what hosts and the clock do to its time (docs/game.md, section 2)."""

from msgspec.structs import replace

from . import bot_seats, people, revising, scoring, speeches, voting
from . import commands as c
from .commands import Rejected
from .duties import all_done, duty
from .phases import ENDING, GRACE, HURRY, LONGEST_WAIT, OVERDUE, RECOVERED, RELEASED, WAIT, following, length, number
from .state import SIDES, Phase
from .turn import Turn, check_time, own_end


def begin(turn: Turn, _: c.Begin) -> None:
    players = [s for s in turn.room.seats.values() if s.role == "player" and s.here]
    sides, options = {s.side for s in players}, turn.room.options
    one_sided = len(players) < 2 or (options.sides != "balanced" and sides != set(SIDES))
    if not players or (one_sided and not options.fill):
        raise Rejected("not_enough", "A debate begins with somebody on each side. Wait for one more, or move somebody over.")
    go_on(turn)


def end_phase(turn: Turn, command: c.EndPhase) -> None:
    _same_phase(turn, command.phase)
    if turn.room.phase.name == "lobby":
        begin(turn, c.Begin())
    else:
        go_on(turn)


def finish(turn: Turn, _: c.Finish) -> None:
    """End early. A vote under way is scored as it stands; an unvoted round stays unrevealed."""
    _close(turn)
    if turn.room.phase.name == "vote":
        _score(turn)
    _enter(turn, "finished", 0, "")


def go_on(turn: Turn) -> None:
    """End this phase and enter the next that asks something of somebody."""
    if following(turn.room) is None:
        raise Rejected("finished", "This debate is over.")
    _close(turn)
    while ahead := following(turn.room):
        _enter(turn, *ahead)
        if turn.room.phase.name not in ENDING or any(duty(turn.room, seat) is not None for seat in turn.room.seats.values()):
            return


def practise(turn: Turn) -> None:
    """Where somebody plays alone: nobody says when to go on, so what asks nothing more is over at once."""
    while turn.room.phase.name not in ("lobby", "finished") and not any(duty(turn.room, s) is False for s in turn.room.seats.values()):
        go_on(turn)


def _close(turn: Turn) -> None:
    if turn.room.phase.name == "draw":
        speeches.keep_first(turn)
    speeches.send_drafts(turn)
    revising.send_drafts(turn)


def _enter(turn: Turn, name: str, round: int, when: str) -> None:
    room = turn.room
    lasts = length(room.options, room.format, name, round)  # type: ignore[arg-type]
    room.phase = Phase(
        id=f"{number(room.phase.id) + 1}-{name}", name=name, began=turn.now, round=round, when=when,
        length=lasts, deadline=turn.now + lasts if lasts else None,
    )  # type: ignore[arg-type] # fmt: skip
    for seat in list(room.seats.values()):
        if seat.factor_next or seat.out is not None:
            excused = room.phase.id if seat.out is not None else seat.excused
            turn.change(seat, factor=seat.factor_next or seat.factor, factor_next=0.0, excused=excused)
    match name:
        case "draw":
            _new_round(turn)
        case "rebuttal":
            speeches.pair(turn)
        case "closing":
            speeches.choose_closings(turn)
        case "vote":
            speeches.leave_out_unread_closings(turn)
            voting.deal_ballots(turn)
        case "reveal":
            _score(turn)
        case "compare":
            revising.deal_comparisons(turn)
    bot_seats.take_turns(turn)


def _new_round(turn: Turn) -> None:
    for seat in list(turn.room.seats.values()):
        if seat.hand or seat.dealt or seat.target or seat.compares:
            turn.change(
                seat, hand=(), first_hand=(), kept=(), redrawn=False, counters=(), target="", closes="",
                opening="", rebuttal="", closing="", dealt=(), revision="", compares=(),
            )  # fmt: skip
    bot_seats.clear_chairs(turn)
    people.seat_round(turn)
    bot_seats.fill_chairs(turn)
    speeches.deal(turn)


def _score(turn: Turn) -> None:
    room = turn.room
    room.scores[str(room.phase.round)] = score = scoring.score_round(room, room.phase.round)
    if score.order:
        turn.change_phase(at=score.order[0])


# --- the clock ----------------------------------------------------------------------------


def _same_phase(turn: Turn, phase_id: str) -> None:
    check_time(turn.room, replace(turn.seat, role="host"), phase_id, turn.now)


def _has_clock(turn: Turn) -> None:
    phase = turn.room.phase
    if not phase.length or (phase.deadline is None and phase.remaining is None):
        raise Rejected("no_clock", "No clock runs in this part of the debate.")


def pause(turn: Turn, command: c.Pause) -> None:
    _same_phase(turn, command.phase)
    _has_clock(turn)
    phase = turn.room.phase
    if phase.paused:
        raise Rejected("no_change", "The clock stands already.")
    remaining = phase.remaining if phase.deadline is None else max(0, phase.deadline - turn.now)
    turn.change_phase(deadline=None, remaining=remaining, paused_at=turn.now)


def resume(turn: Turn, command: c.Resume) -> None:
    _same_phase(turn, command.phase)
    phase = turn.room.phase
    if not phase.paused:
        raise Rejected("no_change", "The clock runs already.")
    since = turn.now - phase.paused_at  # type: ignore[operator]
    shifted = phase.closed + since if phase.closed is not None else None
    turn.change_phase(paused_at=None, paused_for=phase.paused_for + since, closed=shifted)
    if not phase.held:
        turn.change_phase(deadline=turn.now + phase.remaining, remaining=None)  # type: ignore[operator]


def add_time(turn: Turn, command: c.AddTime) -> None:
    """Longer (or, taking back, shorter, but never less than 5 s). Nobody is hurried after that."""
    _same_phase(turn, command.phase)
    _has_clock(turn)
    phase, more = turn.room.phase, command.seconds * 1000
    left = phase.remaining if phase.deadline is None else phase.deadline - turn.now
    if more < 0 and left + more < HURRY:  # type: ignore[operator]
        raise Rejected("no_time", "There is too little time left to take any away. You can end this part instead.", "seconds")
    at = {"remaining": phase.remaining + more} if phase.deadline is None else {"deadline": max(phase.deadline, turn.now) + more}  # type: ignore[operator]
    turn.change_phase(length=phase.length + more, added=phase.added + more, **at)


def hold(turn: Turn, command: c.Hold) -> None:
    _same_phase(turn, command.phase)
    _has_clock(turn)
    phase = turn.room.phase
    if phase.held:
        raise Rejected("no_change", "The results are held already.")
    remaining = phase.remaining if phase.deadline is None else max(0, phase.deadline - turn.now)
    turn.change_phase(held=True, deadline=None, remaining=remaining)


def release(turn: Turn, command: c.Release) -> None:
    _same_phase(turn, command.phase)
    phase = turn.room.phase
    if not phase.held:
        raise Rejected("no_change", "The results are not held.")
    remaining = max(phase.remaining or 0, RELEASED)
    turn.change_phase(
        held=False, remaining=remaining if phase.paused else None, deadline=None if phase.paused else turn.now + remaining
    )


def show_clash(turn: Turn, command: c.ShowClash) -> None:
    _same_phase(turn, command.phase)
    if command.clash not in turn.room.scores[str(turn.room.phase.round)].order:
        raise Rejected("no_such_clash", "That clash is not part of this round.", "clash")
    turn.change_phase(at=command.clash)


def time_up(turn: Turn, command: c.TimeUp) -> None:
    """The deadline, and the grace after it, have passed. A phase that nobody could work in goes on."""
    room, phase = turn.room, turn.room.phase
    if phase.id != command.phase or phase.deadline is None or phase.deadline != command.deadline:
        raise Rejected("too_late", "That deadline does not stand any more.")
    if turn.now < phase.deadline + GRACE:
        raise Rejected("too_early", "The time is not up.")
    if turn.now - phase.deadline > OVERDUE:
        turn.change_phase(deadline=turn.now + RECOVERED, length=phase.length + turn.now + RECOVERED - phase.deadline)
        return
    slower = [
        own_end(room, seat) or 0 for seat in room.seats.values() if seat.factor > 1 and seat.out is None and duty(room, seat) is False
    ]
    waiting = phase.waits is not None and phase.waits < LONGEST_WAIT and not phase.hurried  # hurried: everybody here is done
    if waiting and _somebody_writes(turn):
        more = turn.now + WAIT - phase.deadline
        turn.change_phase(deadline=phase.deadline + more, length=phase.length + more, added=phase.added + more, waits=(phase.waits or 0) + WAIT)
    elif slower and max(slower) > phase.deadline:
        turn.change_phase(reading=True, closed=phase.closed or phase.deadline, deadline=max(slower), hurried=False)
    else:
        go_on(turn)


def _somebody_writes(turn: Turn) -> bool:
    return any(seat.out is None and duty(turn.room, seat) is False for seat in turn.room.seats.values())


def wait(turn: Turn, command: c.Wait) -> None:
    """Wait for the last ones: not for ever, and nobody who is done has to do anything."""
    _same_phase(turn, command.phase)
    _has_clock(turn)
    if turn.room.phase.waits is not None:
        raise Rejected("no_change", "The room waits already.")
    turn.change_phase(waits=0)


def unwait(turn: Turn, command: c.Unwait) -> None:
    _same_phase(turn, command.phase)
    if turn.room.phase.waits is None:
        raise Rejected("no_change", "The room does not wait.")
    turn.change_phase(waits=None)


def hurry(turn: Turn, command: c.Hurry) -> None:
    room = turn.room
    if room.phase.id != command.phase or not all_done(room, set(command.present)):
        raise Rejected("not_done", "Somebody is not done yet.")
    turn.change_phase(hurried=True, deadline=min(room.phase.deadline, turn.now + HURRY))  # type: ignore[type-var]
