"""Who speaks when, in a debate that is said aloud (docs/aloud.md).

In a phase of speeches each group has a queue. Nothing ticks and nobody is cut off: a tap starts a speech, and a tap brings
the next speaker forward. Every clock follows from the moments that are stored.
"""

from itertools import zip_longest

from msgspec.structs import replace

from ..model import commands as c
from ..model.commands import Rejected
from ..model.motion import SIDES, Side
from ..model.phases import LINES, SPEECHES, UNBEGUN, between, is_aloud, length
from ..model.state import Queue, Room, Seat
from . import groups
from .duties import speaks_now
from .turn import Turn

TABLE = "table"  # the scribe of a line written on a whole table's device; no seat has this id


def begin(turn: Turn) -> None:
    """Line up everybody who speaks in this phase, sides in turn, and give the phase the time that they take."""
    room, phase = turn.room, turn.room.phase
    speakers = [seat for seat in room.seats.values() if speaks_now(room, seat)]
    room.queues = {}
    for group in sorted({groups.of(room, seat) for seat in speakers}, key=int):
        mates = [seat for seat in speakers if groups.of(room, seat) == group]
        factor = max(seat.factor for seat in mates)
        each = length(groups.paced(room, phase.name, group), room.format, phase.name, phase.round)
        room.queues[group] = Queue(tuple(seat.id for seat in in_turn(mates)), int(each * factor))
    _skip_absent(turn)
    if any(queue.each for queue in room.queues.values()):
        planned = _to_come(room, turn.now)
        turn.change_phase(length=planned, deadline=turn.now + planned)
        prolong(turn)


def in_turn(speakers: list[Seat]) -> list[Seat]:
    """One of each side after another, in the order of joining; `for` begins, and the larger side ends."""
    benches = [sorted((seat for seat in speakers if seat.side == side), key=lambda seat: seat.n) for side in SIDES]
    return [seat for pair in zip_longest(*benches) for seat in pair if seat]


def join(turn: Turn, seat: Seat) -> None:
    """A speaker who arrives during the openings speaks last."""
    group = groups.of(turn.room, seat)
    queue = turn.room.queues.get(group)
    if queue and speaks_now(turn.room, seat) and seat.id not in queue.speakers:
        turn.room.queues[group] = replace(queue, speakers=(*queue.speakers, seat.id))
        prolong(turn)


def follow(turn: Turn) -> None:
    """After any command: nobody waits for a speaker who has left, is out or no longer plays; and a speaker who came to another
    table before their turn was over speaks last there."""
    room = turn.room
    for group, queue in list(room.queues.items()):
        for id in queue.speakers[queue.at :]:
            if speaks_now(room, room.seats[id]) and groups.of(room, room.seats[id]) != group:
                room.queues[group] = replace(
                    room.queues[group],
                    speakers=tuple(other for other in room.queues[group].speakers if other != id),
                    began=0,
                    spent=0,
                    held=False,
                )
                join(turn, room.seats[id])
    if room.queues and _skip_absent(turn):
        prolong(turn)


def _skip_absent(turn: Turn) -> bool:
    room, skipped = turn.room, False
    for group, queue in room.queues.items():
        at = queue.at
        while at < len(queue.speakers) and not _comes(room, queue.speakers[at]):
            at += 1
        if at != queue.at:
            room.queues[group] = replace(queue, at=at, began=0, spent=0, held=False)
            skipped = True
    return skipped


def _comes(room: Room, seat: str) -> bool:
    """Whether someone comes forward when it is their turn."""
    return speaks_now(room, room.seats[seat]) and room.seats[seat].out is None


def come_back(turn: Turn, seat: Seat) -> None:
    """A speaker who was out when their turn came speaks last."""
    for group, queue in turn.room.queues.items():
        if seat.id in queue.speakers[: queue.at] and seat.id not in queue.spoken:
            others = tuple(id for id in queue.speakers if id != seat.id)
            turn.room.queues[group] = replace(queue, speakers=(*others, seat.id), at=queue.at - 1)
            prolong(turn)


# --- the clock of a speech ----------------------------------------------------------------


def time_speech(turn: Turn, command: c.TimeSpeech) -> None:
    room, seat = turn.room, turn.seat
    turn.in_time(command.phase)
    if not (queue := room.queues.get(command.group)):
        raise Rejected("no_change", "Nobody speaks here now.", "group")
    if seat.role != "host" and room.format == "stage" and seat.id in queue.speakers and seat.id != queue.speaker:
        raise Rejected("not_allowed", "Only the one whose turn it is, and your teacher, can do that.", "group")
    if seat.role != "host" and seat.id not in queue.speakers:
        raise Rejected("not_allowed", "Only those who speak here, and your teacher, can do that.", "group")
    called = command.do == "next" and command.to
    room.queues[command.group] = _called(turn, queue, called) if called else _pressed(turn, queue, command.do)
    _skip_absent(turn)
    prolong(turn)
    phase, last = room.phase, turn.now + LINES * 1000
    if phase.deadline is not None and phase.deadline > last and not any(one.speaker for one in room.queues.values()):
        turn.change_phase(deadline=last)


def _pressed(turn: Turn, queue: Queue, do: str) -> Queue:
    match do:
        case "start" | "next" if not queue.speaker:
            raise Rejected("no_change", "Everyone has spoken.")
        case "start" if turn.room.phase.paused:
            raise Rejected("no_clock", "The debate is paused. You can begin when it goes on.")
        case "start" if queue.began:
            raise Rejected("no_change", "This clock is running already.")
        case "start":
            spoken = queue.spoken if queue.speaker in queue.spoken else (*queue.spoken, queue.speaker)
            return replace(queue, began=turn.now, spoken=spoken)
        case "stop" if not queue.began:
            raise Rejected("no_change", "This clock doesn’t run.")
        case "stop":
            return _stopped(queue, turn.now)
        case "again" if queue.began or queue.spent or queue.held:
            return replace(queue, began=0, spent=0, held=False)
        case "again" if not queue.at:
            raise Rejected("no_change", "Nobody has spoken yet.")
        case "again":
            return replace(
                queue, at=max((n for n in range(queue.at) if _comes(turn.room, queue.speakers[n])), default=queue.at)
            )
    return replace(queue, at=queue.at + 1, began=0, spent=0, held=False)


def _called(turn: Turn, queue: Queue, to: str) -> Queue:
    """Somebody speaks out of turn, and the sides go on in turn. A speech that is running becomes theirs, and the person for whom it was
    begun comes next on their side; a speech that was stopped is over."""
    if to not in queue.speakers or not _comes(turn.room, to):
        raise Rejected("not_allowed", "You can only call someone who speaks here.", "to")
    if to == queue.speaker or to in queue.spoken:
        raise Rejected("no_change", "They have spoken already, or it is their turn.", "to")
    runs = queue.began or queue.held
    others = [id for id in queue.speakers if id != to]
    at = queue.at - (to in queue.speakers[: queue.at]) + (not runs and queue.speaker in queue.spoken)
    rest = _alternating(turn.room, others[at:], after=to)
    queue = replace(queue, speakers=(*others[:at], to, *rest), at=at)
    if not runs:
        return replace(queue, began=0, spent=0)
    return replace(queue, spoken=(*(id for id in queue.spoken if id != others[at]), to))


def was_of(turn: Turn, author: str, to: str) -> None:
    """A line turns out to be another person's, and so does the speech. Its author has yet to speak, and comes next on their side. A clock
    that is running goes over to the other person; a speech that was stopped is over."""
    for group, queue in turn.room.queues.items():
        if author not in queue.spoken or to in queue.spoken or to not in queue.speakers:
            continue
        order = [to if id == author else id for id in queue.speakers if id != to]
        at = queue.at
        if queue.speaker == author:
            at += 1
            runs = bool(queue.began or queue.held)
        else:
            runs = queue.speaker != to and bool(queue.began or queue.held or queue.speaker in queue.spoken)
            at += runs  # somebody else's speech is under way
        rest = _alternating(turn.room, [author, *order[at:]], after=order[at - 1])
        spoken = tuple(to if id == author else id for id in queue.spoken)
        after = replace(queue, speakers=(*order[:at], *rest), spoken=spoken, at=at - runs)
        turn.room.queues[group] = after if runs else replace(after, began=0, spent=0)
        _skip_absent(turn)
        prolong(turn)


def _alternating(room: Room, ids: list[str], after: str) -> list[str]:
    """The sides in turn, as far as they go, beginning with the one that does not speak `after`; each in its order."""
    benches: dict[Side | None, list[str]] = {side: [] for side in SIDES}
    for id in ids:
        benches.setdefault(room.seats[id].side, []).append(id)
    order, last = [], room.seats[after].side
    while left := [side for side, bench in benches.items() if bench]:
        last = next((side for side in left if side != last), left[0])
        order.append(benches[last].pop(0))
    return order


def _stopped(queue: Queue, now: int) -> Queue:
    return replace(queue, spent=queue.spent + now - queue.began, began=0)


def starts(turn: Turn, seat: Seat) -> bool:
    """A stand-in whose turn it is begins to speak; False if it had begun already."""
    for group, queue in turn.room.queues.items():
        if queue.speaker == seat.id and not queue.began:
            turn.room.queues[group] = _pressed(turn, queue, "start")
            prolong(turn)
            return True
    return False


def ends(turn: Turn, seat: Seat) -> None:
    """A stand-in has spoken: the next one comes forward."""
    for group, queue in turn.room.queues.items():
        if queue.speaker == seat.id:
            turn.room.queues[group] = _pressed(turn, queue, "next")
            prolong(turn)


def add(turn: Turn, ms: int, only: str = "") -> None:
    """Give the speeches that are under way, or next, this many ms more, or fewer if negative. `only`: those of one group."""
    for group, queue in turn.room.queues.items():
        if only in ("", group):
            turn.room.queues[group] = replace(queue, spent=queue.spent - ms)


def pause(turn: Turn) -> None:
    """The room is paused: stop the clocks that run."""
    for group, queue in turn.room.queues.items():
        if queue.began:
            turn.room.queues[group] = replace(_stopped(queue, turn.now), held=True)


def resume(turn: Turn) -> None:
    for group, queue in turn.room.queues.items():
        if queue.held:
            turn.room.queues[group] = replace(queue, began=turn.now, held=False)
    prolong(turn)


def interrupted(turn: Turn) -> None:
    """After an outage: a speech that was under way has its whole time again."""
    for group, queue in turn.room.queues.items():
        if queue.began:
            turn.room.queues[group] = replace(queue, began=0, spent=0)
    prolong(turn)


def prolong(turn: Turn) -> None:
    """Extend the phase until everybody who has yet to speak could have spoken."""
    room, phase = turn.room, turn.room.phase
    if not is_aloud(room.format) or phase.name not in SPEECHES or not phase.length:
        return
    needed = _to_come(room, turn.now)
    if any(queue.speaker and not queue.began for queue in room.queues.values()):
        needed += UNBEGUN * 1000
    if phase.deadline is not None and turn.now + needed > phase.deadline:
        turn.change_phase(deadline=turn.now + needed, hurried=False)
    elif phase.remaining is not None and needed > phase.remaining:
        turn.change_phase(remaining=needed)


def _to_come(room: Room, now: int) -> int:
    """How long the group with most left to say needs, in ms: its speeches, and the time after each."""
    most = 0
    for queue in room.queues.values():
        ran = queue.spent + (now - queue.began if queue.began else 0)
        most = max(most, _speeches_left(room, queue) - min(ran, queue.each) if queue.speaker else 0)
    return most


def left(room: Room) -> int:
    """The same in s for a lesson's minutes, with the speech that is under way: it shrinks from speech to speech."""
    return max((_speeches_left(room, queue) for queue in room.queues.values() if queue.each), default=0) // 1000


def _speeches_left(room: Room, queue: Queue) -> int:
    return (len(queue.speakers) - queue.at) * (queue.each + between(room.options))


# --- who writes whose line ----------------------------------------------------------------


def mate(turn: Turn, by: str | None) -> Seat:
    """The seat for which the actor acts: its own or, at tables, one of its group, where a side's cards are open. Raises Rejected
    `not_allowed`."""
    room, seat = turn.room, turn.seat
    if by is None or by == seat.id:
        return seat
    if not (groups.are_dealt(room) and by in room.seats and room.seats[by].group == seat.group and seat.group):
        raise Rejected("not_allowed", "You can only do that for someone at your table.", "for")
    return room.seats[by]


def noted_by(room: Room, writer: Seat, author: Seat) -> str:
    """Who wrote a line down: a seat, the table (`TABLE`) where several people share the device, or "" for its author."""
    if groups.share_a_device(room, writer):
        return TABLE
    return writer.id if writer.id != author.id else ""


def was_passed_over(room: Room, seat: Seat) -> bool:
    """Whether a seat's turn ended without a speech and without a line."""
    over = any(seat.id in queue.speakers[: queue.at] and seat.id not in queue.spoken for queue in room.queues.values())
    return over and not getattr(seat, room.phase.name)


def speaker(room: Room, seat: Seat, by: str | None) -> Seat:
    """The seat whose line `seat` writes. Raises Rejected unless it may."""
    if by is None or by == seat.id:
        return seat
    together = any({by, seat.id} <= {*queue.speakers} for queue in room.queues.values())
    if not together or not speaks_now(room, room.seats[by]):
        raise Rejected("not_allowed", "You can only write down what someone here has said.", "for")
    said = room.speeches.get(getattr(room.seats[by], room.phase.name))
    if said and not said.noted_by and not groups.are_dealt(room):
        raise Rejected("not_yours", "They have already said what their line is.", "for")
    return room.seats[by]
