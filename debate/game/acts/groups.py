"""Who sits at which table: people who hear each other (docs/aloud.md).

People who share a device sit together. Sides are level at each table, so that a rebuttal answers an opening that was heard
there.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping

from msgspec.structs import replace

from ..dealing import shares
from ..model.motion import SIDES, Side, other
from ..model.phases import ASKING, AT_A_TABLE, GROUP, SPEECHES, is_aloud
from ..model.state import Options, Room, Seat
from .turn import Turn

TOGETHER = ("draw", *SPEECHES, "questions", "think")  # phases in which a table hears each other


def are_dealt(room: Room) -> bool:
    """Whether a room's people sit in several groups."""
    return room.format == "tables"


def of(room: Room, seat: Seat) -> str:
    """The group that a seat hears; "" for none."""
    return seat.group if are_dealt(room) else GROUP


def around(room: Room, seat: Seat) -> list[Seat]:
    """The others who play with a seat: at its table or, before tables are dealt, at its device."""
    here = [s for s in room.seats.values() if s.plays and s.id != seat.id]
    if seat.group:
        return [s for s in here if s.group == seat.group]
    return [s for s in here if _device(s) == _device(seat)]


def _device(seat: Seat) -> str:
    return seat.beside or seat.id


def share_a_device(room: Room, seat: Seat) -> bool:
    """Whether a seat is one of several at a table's device. All of them can use it, so nobody can tell who types there."""
    return are_dealt(room) and len(at_the_device(room, seat)) > 1


def at_the_device(room: Room, seat: Seat) -> list[Seat]:
    """The players who use a seat's device, itself included."""
    return [s for s in room.seats.values() if s.role == "player" and _device(s) == _device(seat)]


def on_a_tablet(room: Room, seat: Seat) -> list[Seat]:
    """The players here who share a device at a seat's table, that seat itself included: who moves if their tablet dies. In a
    rehearsal stand-ins share one."""
    at = [s for s in [seat, *around(room, seat)] if s.plays]
    return sorted((s for s in at if s == seat or s.beside or s.stand_in), key=lambda s: s.n)


def own_tables(room: Room) -> set[str]:
    """In a rehearsal, the tables at which somebody sits who is no stand-in."""
    if not room.options.rehearsal:
        return set()
    seats = room.seats.values()
    return {seat.group for seat in seats if seat.plays and seat.group and not seat.stand_in}


def paced(room: Room, phase: str, table: str = "") -> Options:
    """The options that say how long such a phase lasts, at one table or at all. In a rehearsal a table of people has the time of
    class for whatever it does there."""
    own = own_tables(room) if phase == "draw" or phase in SPEECHES or is_private(room, phase) else set()
    return replace(room.options, rehearsal=1) if (table in own if table else own) else room.options


def deal(turn: Turn) -> None:
    """Seat all players as `tables` says, and the judges with them."""
    room = turn.room
    if not are_dealt(room):
        return
    for number, seats in tables(room).items():
        for seat in seats:
            turn.change(room.seats[seat.id], group=number)
    for seat in list(room.seats.values()):
        if seat.role == "judge" and seat.here:
            sit(turn, seat)


def tables(room: Room) -> dict[str, list[Seat]]:
    """By number, who would sit at each table now: people at one device together, people with a device each in fours, and
    anyone left alone where fewest are."""
    together: dict[str, list[Seat]] = defaultdict(list)
    for seat in sorted(room.seats.values(), key=lambda seat: seat.n):
        if seat.plays:
            together[_device(seat)].append(seat)
    seated = [seats for seats in together.values() if len(seats) > 1]
    alone = [seats[0] for seats in together.values() if len(seats) == 1]
    if len(alone) > 1 or not seated:
        seated += _in_fours(alone)
    elif alone:
        min(seated, key=len).append(alone[0])
    return {str(number): seats for number, seats in enumerate(seated, 1)}


def turns(room: Room, phase: str) -> int:
    """How many people at one device, at most, have a private turn in such a phase, one after another. 1 where everybody has a
    device, and in phases that ask nobody or ask a table together."""
    return most_at_a_device(room) if is_private(room, phase) else 1


def is_private(room: Room, phase: str) -> bool:
    """Whether such a phase asks each person something that the others at the device must not see."""
    open_to_all = (is_aloud(room.format) and phase in SPEECHES) or (are_dealt(room) and phase in TOGETHER)
    return phase in ASKING and not open_to_all


def most_at_a_device(room: Room) -> int:
    """The largest number of people who share one device; 1 where everybody has a device."""
    devices = Counter(
        _device(seat) for seat in room.seats.values() if seat.here and seat.role != "host" and not seat.bot
    )
    return max(devices.values(), default=1)


def _in_fours(seats: list[Seat]) -> list[list[Seat]]:
    """As few tables of at most four as possible; their sizes differ by at most one."""
    count = -(-len(seats) // AT_A_TABLE)
    sizes = [len(seats) // count + (n < len(seats) % count) for n in range(count)] if count else []
    left = iter(seats)
    return [[next(left) for _ in range(size)] for size in sizes]


def is_one(room: Room) -> bool:
    """Whether there is one table, which has heard all that it judges."""
    return are_dealt(room) and len(_dealt(room)) == 1


def number(room: Room) -> int:
    """At how many tables people sit or, before they are dealt, would sit now."""
    return len(_dealt(room) or tables(room))


def _dealt(room: Room) -> set[str]:
    return {seat.group for seat in room.seats.values() if seat.group and seat.here}


def sit(turn: Turn, seat: Seat) -> None:
    """Seat a latecomer or a judge with the people at the same device, or else at the table with fewest people."""
    room = turn.room
    if not are_dealt(room) or seat.bot or seat.role == "host":
        return
    counts = Counter(s.group for s in room.seats.values() if s.plays and s.group)
    if seat.stand_in and (own := own_tables(room)) < counts.keys():  # nobody there would write for it, nor it for them
        counts = Counter({group: counts[group] for group in counts.keys() - own})
    beside = room.seats[seat.beside].group if seat.beside else ""
    group = beside or min(counts, key=lambda group: (counts[group], int(group)), default=GROUP)
    turn.change(seat, group=group)


def join(turn: Turn, seat: Seat) -> None:
    """Seat a latecomer who will still speak, on the side that is smaller at that table."""
    room = turn.room
    if not are_dealt(room):
        return
    sit(turn, seat)
    mates = [s for s in around(room, room.seats[seat.id]) if s.side]
    sides = Counter(s.side for s in mates)
    turn.change(room.seats[seat.id], side=shares.smaller_side({side: sides[side] for side in SIDES}, turn.luck))


def has_own_device(room: Room, seat: Seat) -> bool:
    """Whether a seat's device is its own: only then has it something to tap while a screen is watched. A stand-in at a table plays
    one of those who share the tablet."""
    return not (seat.beside or (seat.stand_in and are_dealt(room)))


def keep_company(turn: Turn) -> None:
    """After any command: nobody speaks to an empty table. A speaker who is left alone moves to the table with fewest speakers,
    and speaks there unless they already have."""
    room = turn.room
    if not are_dealt(room) or room.phase.name not in TOGETHER:
        return
    tables: dict[str, list[Seat]] = defaultdict(list)
    for seat in room.seats.values():
        if seat.plays and seat.group and not seat.bot:
            tables[seat.group].append(seat)
    own = own_tables(room)
    speak = {group: sum(bool(seat.hand) for seat in seats) for group, seats in tables.items()}
    for group in sorted(tables, key=int):
        others = [other for other in tables if other != group and speak[other]]
        if speak[group] < 2 and others:
            apart = own if group not in own else set[str]()  # stand-ins sit with people only if there is no other table
            joined = min(others, key=lambda other: (other in apart, speak[other], int(other)))
            for seat in tables.pop(group):
                turn.change(room.seats[seat.id], group=joined)
                tables[joined].append(seat)
            speak[joined] += speak.pop(group)


def level(turn: Turn, players: Mapping[str, Side | None], pinned: Collection[str]) -> dict[str, Side]:
    """Everybody's side, level at each table and in the room: at a table with an odd number, the side that has fewer people in
    the room is the larger one."""
    sides: dict[str, Side] = {}
    tables: dict[str, list[str]] = defaultdict(list)
    for id in players:
        tables[turn.room.seats[id].group].append(id)
    for seats in tables.values():
        dealt = shares.balance({id: players[id] for id in seats}, turn.luck, [id for id in seats if id in pinned])
        here, all_ = Counter(dealt.values()), Counter(sides.values())
        larger = max(SIDES, key=here.__getitem__)
        if here["for"] != here["against"] and all_[larger] > all_[other(larger)] and not set(seats) & set(pinned):
            dealt = {id: other(side) for id, side in dealt.items()}
        sides |= dealt
    return sides
