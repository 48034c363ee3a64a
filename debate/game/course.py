"""Moves a debate from phase to phase, and lets hosts and the clock change its time (docs/game.md, section 2)."""

from msgspec.structs import fields, replace

from .acts import challenges, groups, hands, people, revising, speaking, speeches, voting
from .acts.duties import (
    all_done,
    duty,
    is_here,
    most_still_choose,
    needed,
    nothing_written,
    some_text_waits,
    was_written,
)
from .acts.show import ending, last_vote, running
from .acts.turn import Turn, own_end
from .bots import bot_seats, stand_ins
from .model import commands as c
from .model import refusals
from .model.commands import Rejected
from .model.motion import SIDES
from .model.phases import (
    BY_TEXTS,
    HURRY,
    HURRY_TO_VOTE,
    HURRY_TO_WRITE,
    LONGEST_WAIT,
    OVERDUE,
    RECOVERED,
    REWRITING,
    SPEECHES,
    STILL_CHOOSING,
    STILL_READING,
    WAIT,
    WRITTEN,
    following,
    grace,
    is_aloud,
    length,
    number,
)
from .model.state import Phase, PhaseName, Room, Seat, When
from .scoring import points
from .scoring.outcome import outcome
from .voices.partner_words import ABOUT_ME

# What a seat has for one round only, as it is before the round begins.
OF_ONE_ROUND = {field.name: field.default for field in fields(Seat) if field.name in (
    "hand", "first_hand", "kept", "redrawn", "counters", "target", "closes", "opening", "rebuttal", "closing", "dealt", "candidates",
    "revision", "content", "compares",
)}  # fmt: skip


def begin(turn: Turn, _: c.Begin) -> None:
    players = [s for s in turn.room.seats.values() if s.plays]
    sides, options = {s.side for s in players}, turn.room.options
    one_sided = len(players) < 2 or (options.sides != "balanced" and sides != set(SIDES))
    if not players or (one_sided and not people.may_fill(turn.room)):
        raise Rejected(
            "not_enough",
            "A debate needs someone on each side to begin. Wait for one more person, or move someone over.",
        )
    go_on(turn)


def end_phase(turn: Turn, command: c.EndPhase) -> None:
    turn.in_time(command.phase)
    if turn.room.phase.name == "lobby":
        begin(turn, c.Begin())
        return
    deadline = turn.room.phase.deadline
    go_on(turn)
    turn.change_phase(moved_on=deadline is None or turn.now < deadline)


def finish(turn: Turn, _: c.Finish) -> None:
    """End early. A vote under way is scored with its current ballots; a round without a vote stays unrevealed."""
    _close(turn, is_last=True)
    if turn.room.phase.name == "vote":
        _score(turn)
    _enter(turn, "finished", 0, "")


def go_on(turn: Turn) -> None:
    """End this phase and enter the next one that asks something of somebody."""
    if following(turn.room) is None:
        raise refusals.over()
    _close(turn)
    if needs_care(turn.room):
        _enter(turn, "finished", 0, "")
        return
    while ahead := following(turn.room):
        _enter(turn, *ahead)
        if not _asks_nothing(turn.room):
            return


def _asks_nothing(room: Room) -> bool:
    """Whether a phase that has begun is passed over: a rewrite of nothing, a vote on a round without a single rebuttal."""
    if room.phase.name in REWRITING:
        return all(duty(room, seat) is None for seat in room.seats.values())
    if room.phase.name not in ("closing", "vote") or is_aloud(room.format):
        return False
    return not was_written(room, "rebuttal")


def needs_care(room: Room) -> bool:
    """Whether a practice is over because its player is in need, or somebody whom they know."""
    return any(speech.meant == ABOUT_ME for speech in room.speeches.values())


def practise(turn: Turn) -> None:
    """In solo practice nobody ends phases, so a phase that asks nothing more is over at once."""
    while turn.room.phase.name not in ("lobby", "finished") and not any(
        duty(turn.room, s) is False for s in turn.room.seats.values()
    ):
        go_on(turn)


def _close(turn: Turn, is_last: bool = False) -> None:
    if turn.room.options.rehearsal:
        stand_ins.hand_in(turn)
    if turn.room.phase.name == "draw":
        hands.keep_first(turn)
    speeches.send_drafts(turn, is_last)
    voting.note_missed(turn)
    revising.send_drafts(turn, is_last)
    if turn.room.phase.name == "reveal":
        running.close(turn)


def _enter(turn: Turn, name: PhaseName, round: int, when: When) -> None:
    room = turn.room
    room.queues = {}
    if room.phase.speed:
        room.options = replace(room.options, rehearsal=room.phase.speed)
    left_out = room.phase.left_out
    turns = groups.turns(room, name)  # of those who share a device, one after another
    lasts = turns * length(groups.paced(room, name), room.format, name, round, when=when)
    room.phase = Phase(
        id=f"{number(room.phase.id) + 1}-{name}",
        name=name,
        began=turn.now,
        round=round,
        when=when,
        length=lasts,
        deadline=turn.now + lasts if lasts else None,
    )
    if name == "finished" or ending.awaits_lines(room):
        turn.change_phase(left_out=tuple(id for id in left_out if id in room.speeches))
    for seat in list(room.seats.values()):
        if seat.factor_next:
            turn.change(seat, factor=seat.factor_next, factor_next=0.0)
    match name:
        case "draw":
            _new_round(turn)
        case "think":
            hands.pair(turn)
        case "rebuttal" if not is_aloud(room.format):
            hands.pair(turn)
        case "closing":
            hands.choose_closings(turn)
        case "vote":
            speeches.leave_out_unread_closings(turn)
            voting.deal_ballots(turn)
        case "reveal":
            _score(turn)
            running.begin(turn, left_out)
        case "revise":
            room.rewritten = (*room.rewritten, round)
        case "compare":
            revising.deal_comparisons(turn)
        case "finished" if not room.options.practice:
            room.outcome = outcome(room)
            ending.begin_ending(turn)
    if name in BY_TEXTS and (lasts := length(groups.paced(room, name), room.format, name, round, needed(room), when)):
        turn.change_phase(length=turns * lasts, deadline=turn.now + turns * lasts)
    if is_aloud(room.format) and name in SPEECHES:
        speaking.begin(turn)
    bot_seats.take_turns(turn)


def _new_round(turn: Turn) -> None:
    challenges.draw(turn)
    for seat in list(turn.room.seats.values()):
        if seat.hand or seat.dealt or seat.target or seat.compares or seat.content:
            turn.change(seat, **OF_ONE_ROUND)
    bot_seats.clear_chairs(turn)
    people.seat_round(turn)
    bot_seats.fill_chairs(turn)
    hands.deal(turn)


def _score(turn: Turn) -> None:
    room = turn.room
    room.scores[str(room.phase.round)] = points.score_round(room, room.phase.round)


# --- the clock ----------------------------------------------------------------------------


def _has_clock(turn: Turn) -> None:
    phase = turn.room.phase
    if not phase.length or (phase.deadline is None and phase.remaining is None):
        raise Rejected("no_clock", "There’s no clock in this part of the debate.")


def pause(turn: Turn, command: c.Pause) -> None:
    turn.in_time(command.phase)
    _has_clock(turn)
    phase = turn.room.phase
    if phase.paused:
        raise Rejected("no_change", "The clock is already stopped.")
    remaining = phase.remaining if phase.deadline is None else max(0, phase.deadline - turn.now)
    turn.change_phase(deadline=None, remaining=remaining, paused_at=turn.now)
    speaking.pause(turn)
    if phase.name == "reveal":
        running.restart(turn)


def resume(turn: Turn, command: c.Resume) -> None:
    turn.in_time(command.phase)
    phase = turn.room.phase
    if phase.paused_at is None:
        raise Rejected("no_change", "The clock is already running.")
    since = turn.now - phase.paused_at
    shifted = phase.closed + since if phase.closed is not None else None
    turn.change_phase(paused_at=None, paused_for=phase.paused_for + since, closed=shifted)
    if phase.name == "reveal":
        running.restart(turn, seen=True)
    else:
        turn.change_phase(deadline=turn.now + (phase.remaining or 0), remaining=None)
        speaking.resume(turn)


def add_time(turn: Turn, command: c.AddTime) -> None:
    """Make the phase longer or, to undo that, shorter; at least 5 s remain."""
    turn.in_time(command.phase)
    _has_clock(turn)
    phase, more = turn.room.phase, command.seconds * 1000
    if command.group:
        if command.group not in turn.room.queues:
            raise Rejected("no_change", "Nobody speaks here now.", "group")
        speaking.add(turn, more, command.group)
        speaking.prolong(turn)
        return
    left = (phase.remaining or 0) if phase.deadline is None else phase.deadline - turn.now
    if more < 0 and left + more < HURRY:
        raise Rejected(
            "no_time", "There’s too little time left to take any away. You can end this part instead.", "seconds"
        )
    at = {"remaining": left + more} if phase.deadline is None else {"deadline": max(phase.deadline, turn.now) + more}
    turn.change_phase(length=phase.length + more, added=phase.added + more, **at)
    speaking.add(turn, more)


def hold(turn: Turn, command: c.Hold) -> None:
    turn.in_time(command.phase)
    running.stop(turn)


def release(turn: Turn, command: c.Release) -> None:
    turn.in_time(command.phase)
    running.run(turn)


def change_speed(turn: Turn, before: int) -> None:
    """Run a rehearsal's clock at another speed from now on: the past and the rest of the phase scale alike."""
    phase, now, after = turn.room.phase, turn.now, turn.room.options.rehearsal
    if phase.pace or groups.paced(turn.room, phase.name) is not turn.room.options:
        return

    def at(moment: int | None) -> int | None:
        return None if moment is None else now + (moment - now) * before // after

    def lasting(ms: int | None) -> int | None:
        return None if ms is None else ms * before // after

    turn.change_phase(
        began=at(phase.began), deadline=at(phase.deadline), paused_at=at(phase.paused_at), closed=at(phase.closed),
        length=lasting(phase.length), remaining=lasting(phase.remaining), added=lasting(phase.added), paused_for=lasting(phase.paused_for),
        since=at(phase.since) if phase.name == "reveal" else phase.since,
    )  # fmt: skip


def touch(turn: Turn, command: c.Touch) -> None:
    """Somebody uses a phone of a rehearsal."""
    turn.in_time(command.phase)
    before, seat = turn.room.options, turn.seat
    if not before.rehearsal or is_aloud(turn.room.format) or (turn.room.phase.speed and seat.stand_in in ("", "you")):
        raise Rejected("no_change", "The clock runs as in class already.")
    if seat.stand_in:
        turn.change(seat, stand_in="you")
    if not turn.room.phase.speed:
        turn.room.options = replace(before, rehearsal=1)
        change_speed(turn, before.rehearsal)
        turn.change_phase(speed=before.rehearsal)


def time_up(turn: Turn, command: c.TimeUp) -> None:
    """The deadline and the grace period have passed. A phase that an outage interrupted goes on. In a reveal the next step
    comes or, after the last one, the next phase."""
    room, phase = turn.room, turn.room.phase
    if phase.id != command.phase or phase.deadline is None or phase.deadline != command.deadline:
        raise Rejected("too_late", "That deadline no longer applies.")
    if turn.now < phase.deadline + grace(phase.id):
        raise Rejected("too_early", "Time isn’t up yet.")
    if phase.name == "reveal":
        if turn.now - phase.deadline > OVERDUE:
            running.restart(turn)
        elif not running.go_on(turn, command.attended):
            go_on(turn)
        return
    if phase.name == "finished":
        ending.time_up(turn, turn.now - phase.deadline > OVERDUE, command.attended)
        return
    if room.options.practice:  # alone, nothing ends before it is sent
        turn.change_phase(deadline=None)
        return
    if turn.now - phase.deadline > OVERDUE:
        turn.change_phase(deadline=turn.now + RECOVERED, length=phase.length + turn.now + RECOVERED - phase.deadline)
        speaking.interrupted(turn)
        return
    slower = [
        own_end(room, seat) or 0
        for seat in room.seats.values()
        if seat.factor > 1 and is_here(seat) and duty(room, seat) is False
    ]
    # In a hurried phase everybody here is done.
    waiting = phase.waits is not None and phase.waits < LONGEST_WAIT and not phase.hurried
    if waiting and any(is_here(seat) and duty(room, seat) is False for seat in room.seats.values()):
        turn.lengthen(WAIT, waits=(phase.waits or 0) + WAIT)
    elif _most_still_choose(turn):
        turn.lengthen(turn.now + STILL_CHOOSING // (room.options.rehearsal or 1) - phase.deadline, extended=True)
    elif _nobody_has_written(turn) or _host_still_reads(turn):
        turn.lengthen(turn.now + STILL_READING - phase.deadline, extended=True)  # a rehearsal's host reads no faster
    elif slower and max(slower) > phase.deadline:
        turn.change_phase(reading=True, closed=phase.closed or phase.deadline, deadline=max(slower), hurried=False)
    else:
        go_on(turn)


def _most_still_choose(turn: Turn) -> bool:
    """Whether most still choose when a stance or a draw ends. It counts once in a phase."""
    phase = turn.room.phase
    return not (phase.extended or phase.reading) and most_still_choose(turn.room)


def _nobody_has_written(turn: Turn) -> bool:
    """Whether openings or rebuttals end without a single one, sent or to be sent, though somebody here owes one. It counts once in a phase."""
    room, phase = turn.room, turn.room.phase
    if phase.extended or phase.reading or not nothing_written(room) or is_aloud(room.format):
        return False
    if room.options.rehearsal or speeches.sends_a_draft(turn):
        return False
    return any(is_here(seat) and duty(room, seat) is False for seat in room.seats.values())


def _host_still_reads(turn: Turn) -> bool:
    """Whether a text that others answer or judge next waits for a host who is here. It counts once in a phase."""
    room = turn.room
    if room.format == "open" or room.phase.extended or room.phase.reading:
        return False
    return some_text_waits(room) and any(seat.role == "host" and is_here(seat) for seat in room.seats.values())


def wait(turn: Turn, command: c.Wait) -> None:
    """Wait for the last ones, up to a limit. People who are done have nothing to do."""
    turn.in_time(command.phase)
    _has_clock(turn)
    if turn.room.phase.waits is not None:
        raise Rejected("no_change", "The room is already waiting.")
    if turn.room.phase.waited >= LONGEST_WAIT:
        raise Rejected("no_time", "The room has already waited for three minutes. Add time, or end this part.")
    turn.change_phase(waits=turn.room.phase.waited)


def unwait(turn: Turn, command: c.Unwait) -> None:
    turn.in_time(command.phase)
    if turn.room.phase.waits is None:
        raise Rejected("no_change", "The room isn’t waiting.")
    turn.change_phase(waits=None, waited=turn.room.phase.waits)


def hurry(turn: Turn, command: c.Hurry) -> None:
    room, deadline = turn.room, turn.room.phase.deadline
    if room.phase.id == command.phase and room.phase.name == "finished":
        last_vote.hurry(turn)
        return
    if room.phase.id == command.phase and command.clash:
        running.hurry(turn, command.clash, command.why)
        return
    if room.phase.id != command.phase or deadline is None or not all_done(room, set(command.present)):
        raise Rejected("not_done", "Someone isn’t done yet.")
    writes = room.phase.name in WRITTEN and not is_aloud(room.format) and not room.options.rehearsal
    left = HURRY_TO_VOTE if room.phase.name == "vote" else HURRY_TO_WRITE if writes else HURRY
    turn.change_phase(hurried=True, unhurried=deadline, deadline=min(deadline, turn.now + left))
