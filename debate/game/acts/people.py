"""Joining, leaving and changing places (docs/game.md, section 3)."""

from collections import Counter

from ..dealing import shares
from ..dealing.aliases import deal_alias
from ..model import commands as c
from ..model import refusals
from ..model.commands import Rejected, tidy_text
from ..model.look_alikes import skeleton, visible
from ..model.motion import SIDES, Side, other
from ..model.phases import CLASS, FACTORED, LIMITS, following, is_aloud, rounds_left, swaps
from ..model.state import Past, Room, Seat
from . import groups, hands, speaking, voting
from .duties import at_once, bench
from .erasing import was_erased
from .turn import Turn


def join(turn: Turn, command: c.Join) -> None:
    room = turn.room
    if turn.actor in room.seats:
        raise refusals.here_already()
    if command.role == "host":
        if room.seats:
            raise Rejected("not_allowed", "This room already has a host. Ask them to make you one too.", "role")
        turn.room.seats[turn.actor] = Seat(
            id=turn.actor, n=0, role="host", teacher_name=tidy_text(command.teacher_name)
        )
        return
    _door(turn)
    full = players_full(room)
    if command.role == "judge" and not full and judges_full(room):
        raise Rejected(
            "judges_full", "All the judges’ seats are taken. There is still a player’s seat for you.", "role"
        )
    role = "judge" if full else command.role
    seat = Seat(
        id=turn.actor,
        n=len(room.seats),
        role=role,
        alias=_first_alias(turn, command.alias, command.past),
        teacher_name=tidy_text(command.teacher_name),
        came=turn.now,
    )
    if command.side and room.options.sides != "chosen":
        raise refusals.sides_are_dealt()
    if full and _crowded(room):
        raise Rejected("room_full", "This room is full. Ask your teacher to make more room, then try again.")
    room.seats[seat.id] = seat
    _share(turn, seat.id, command.beside)
    if command.past:
        room.pasts[seat.id] = command.past
    settle_in(turn, room.seats[seat.id], command.side)
    _make_room(turn, room.seats[seat.id])


def _make_room(turn: Turn, seat: Seat) -> None:
    """In the lobby of a rehearsal at tables, a newcomer takes a stand-in's place, so that the class stays as large. Two stay, to judge."""
    room = turn.room
    stand_ins = [s for s in room.seats.values() if s.stand_in and s.plays]
    if room.phase.name == "lobby" and groups.are_dealt(room) and seat.role == "player":
        for leaving in stand_ins[2:][-1:]:
            turn.change(leaving, gone="left", stand_in="")


def places_left(room: Room) -> int:
    """How many player seats are free."""
    return max(0, room.options.players - sum(s.plays and not s.bot for s in room.seats.values()))


def players_full(room: Room) -> bool:
    """Whether all player seats are taken; then newcomers judge."""
    return not places_left(room)


def judges_full(room: Room) -> bool:
    """Whether as many people judge as the host allows. A host may still move somebody to the judges."""
    return sum(s.role == "judge" and s.here for s in room.seats.values()) >= room.options.judges


def _crowded(room: Room) -> bool:
    """Whether nobody else may judge, not even newcomers for whom no player's seat is left."""
    judges = sum(s.role == "judge" and s.here for s in room.seats.values())
    return judges >= max(room.options.judges, CLASS)


def rejoin(turn: Turn, _: c.Rejoin) -> None:
    seat = turn.person(turn.actor)
    if seat.gone == "banned":
        raise refusals.banned()
    if seat.gone is None:
        raise refusals.here_already()
    _door(turn)
    come_back(turn, turn.change(seat, came=turn.now))


def come_back(turn: Turn, seat: Seat) -> None:
    """Let someone who was out of the debate back in, to the same seat."""
    seat = turn.change(seat, gone=None, n=len(turn.room.seats))
    settle_in(turn, seat, seat.side)


def take_over(turn: Turn, command: c.TakeOver) -> None:
    known = turn.seat.stand_in
    # A stand-in plays on, of whatever its phone doesn't send; but a device at which people speak is theirs.
    stand_in = "" if not known or is_aloud(turn.room.format) else "you" if known == "you" else "seen"
    turn.change(turn.seat, device=turn.seat.device + 1, stand_in=stand_in)
    left = turn.seat.beside
    turn.change(turn.seat, beside="")
    others = [seat for seat in turn.room.seats.values() if left and seat.beside == left]
    for seat in others:
        turn.change(seat, beside=others[0].id)  # a device that was shared stays shared, even with one person left
    _share(turn, turn.actor, command.beside)


def _share(turn: Turn, id: str, beside: str | None) -> None:
    """Put a seat at another seat's device, which that one shares from now on."""
    if beside in turn.room.seats and beside != id:
        first = turn.room.seats[beside].beside or beside
        for each in (first, id):
            turn.change(turn.room.seats[each], beside=first)


def _door(turn: Turn) -> None:
    if turn.room.phase.name == "finished":
        raise refusals.finished()
    if turn.room.locked:
        raise refusals.locked()


def settle_in(turn: Turn, seat: Seat, side: Side | None) -> None:
    """Give a newcomer a side at once in the lobby and the first stance, and a side with a hand where it is not too late for
    the last round. Later, give them ballots if a vote is under way."""
    if seat.role == "player" and not seat.hand:
        late = not seat.bot and plays_late(turn.room)
        turn.change(seat, side=None)
        if at_once(turn.room) or late:
            lean = past.lean if (past := turn.room.pasts.get(seat.id)) else 0
            turn.change(
                turn.room.seats[seat.id],
                side=side or shares.smaller_side(_counts_beside(turn, seat), turn.luck, lean),
            )
        if turn.room.pasts and at_once(turn.room) and turn.room.options.sides == "balanced" and not side:
            _balance_lobby(turn)
        if late:
            groups.join(turn, turn.room.seats[seat.id])
            hands.deal_late(turn, turn.room.seats[seat.id])
            speaking.join(turn, turn.room.seats[seat.id])
    if not at_once(turn.room) and not turn.room.seats[seat.id].group:
        groups.sit(turn, turn.room.seats[seat.id])
    if turn.room.phase.name == "vote" and not seat.dealt:
        voting.deal_ballots(turn, [turn.room.seats[seat.id]])


def _counts_beside(turn: Turn, seat: Seat) -> dict[Side, int]:
    """How many others hold each side: in the room, or at tables among those whom a newcomer will hear."""
    counts = side_counts(turn, without=seat.id)
    if not groups.are_dealt(turn.room):
        return counts
    others = groups.around(turn.room, seat)
    return {side: sum(other.side == side for other in others) for side in SIDES} if others else counts


def _balance_lobby(turn: Turn) -> None:
    """In a class's room, sides follow the term from the beginning, so that they don't change when the debate begins."""
    players = [s for s in turn.room.seats.values() if s.plays and not s.unheard]
    for id, side in _balanced(turn, {s.id: s.side for s in players}).items():
        turn.change(turn.room.seats[id], side=side)


def plays_late(room: Room) -> bool:
    """Whether someone who arrives now plays in this round: if it is the last one and its openings are not in yet."""
    return room.phase.name in ("draw", "opening") and not rounds_left(room)


def side_counts(turn: Turn, without: str = "") -> dict[Side, int]:
    counts = Counter(s.side for s in turn.room.seats.values() if s.plays and not s.unheard and s.id != without)
    return {side: counts[side] for side in SIDES}


def _aliases(turn: Turn) -> set[str]:
    return {skeleton(seat.alias) for seat in turn.room.seats.values() if seat.alias}


def _first_alias(turn: Turn, typed: str, past: Past | None) -> str:
    typed = " ".join(tidy_text(typed).split())
    dealt = turn.room.options.names == "dealt"
    if typed and dealt:
        raise Rejected("alias_dealt", "You can’t type a name in this room: names are given out.", "alias")
    if past and past.alias and not typed and skeleton(past.alias) not in _aliases(turn):
        return past.alias
    if dealt:
        return deal_alias({seat.alias for seat in turn.room.seats.values()}, turn.luck)
    return _checked_alias(turn, typed)


def _checked_alias(turn: Turn, typed: str) -> str:
    typed = visible(typed)
    lo, hi = LIMITS["alias"]
    if not lo <= len(typed) <= hi:
        raise Rejected("alias_length", "Choose a name of %(lo)d to %(hi)d characters.", "alias", lo=lo, hi=hi)
    if skeleton(typed) in _aliases(turn):
        raise Rejected("alias_taken", "Someone already has that name. Choose another.", "alias")
    return typed


def respin(turn: Turn, _: c.Respin) -> None:
    seat, options = turn.seat, turn.room.options
    if options.names != "dealt":
        raise Rejected("names_typed", "You can’t get a random name in this room: everyone types their own.")
    if seat.respun >= options.respins:
        raise Rejected("no_respins", "You have no new names left. This one is yours.")
    turn.change(seat, alias=deal_alias({s.alias for s in turn.room.seats.values()}, turn.luck), respun=seat.respun + 1)


def choose(turn: Turn, command: c.Choose) -> None:
    if turn.room.options.sides != "chosen":
        raise refusals.sides_are_dealt()
    turn.change(turn.seat, side=command.side)


def step_out(turn: Turn, command: c.StepOut) -> None:
    seat = turn.seat
    if seat.role == "host":
        seat = _noted_by_host(turn, command.by)
    elif command.by not in (None, seat.id):
        raise Rejected("not_allowed", "Only your teacher can note that someone else has stepped out.", "for")
    if seat.out is None:
        turn.change(seat, out=turn.now)


def step_in(turn: Turn, command: c.StepIn) -> None:
    host = turn.seat.role == "host"
    seat = _noted_by_host(turn, command.by) if host else speaking.mate(turn, command.by)
    _end_break(turn, seat)
    speaking.come_back(turn, turn.room.seats[seat.id])


def _end_break(turn: Turn, seat: Seat) -> None:
    """How long somebody had stepped out is for the report."""
    if seat.out is not None:
        turn.change(seat, out=None, was_out=seat.was_out + turn.now - seat.out)


def _noted_by_host(turn: Turn, id: str | None) -> Seat:
    seat = turn.person(id or turn.seat.id)
    if seat.role == "host" or seat.bot:
        raise Rejected("not_allowed", "Only a student steps out.", "for")
    return seat


def become_judge(turn: Turn, _: c.BecomeJudge) -> None:
    if judges_full(turn.room):
        raise Rejected(
            "judges_full",
            "All the judges’ seats are taken. You can step out for a moment, or ask your teacher to make you a judge.",
        )
    if turn.seat.side and not at_once(turn.room):
        turn.change(turn.seat, stopped=(turn.room.phase.id, turn.seat.side))
    _to_judge(turn, turn.seat)


def _to_judge(turn: Turn, seat: Seat) -> None:
    turn.change(seat, role="judge", side=None, moves_to=None)
    if turn.room.phase.name == "vote" and not seat.dealt:
        voting.deal_ballots(turn, [turn.room.seats[seat.id]])


def leave(turn: Turn, _: c.Leave) -> None:
    _end_break(turn, turn.seat)
    turn.change(turn.seat, gone="left", moves_to=None)


def remove(turn: Turn, command: c.Remove) -> None:
    _dismiss(turn, turn.person(command.seat), "removed")


def remove_since(turn: Turn, command: c.RemoveSince) -> None:
    here = [seat for seat in turn.room.seats.values() if seat.here and seat.role != "host" and not seat.bot]
    late = [seat for seat in here if seat.came >= command.at]
    if not late:
        raise Rejected("no_change", "Nobody has come since then.", "at")
    for seat in late:
        _dismiss(turn, seat, "removed")
    if command.lock:
        turn.room.locked = True


def readmit(turn: Turn, command: c.Readmit) -> None:
    seat = turn.person(command.seat)
    if seat.gone != "removed" or seat.bot:
        raise Rejected("no_change", "That person was not removed.", "seat")
    come_back(turn, seat)


def ban(turn: Turn, command: c.Ban) -> None:
    _dismiss(turn, turn.person(command.seat), "banned")


def _dismiss(turn: Turn, seat: Seat, gone: str) -> None:
    if seat.role == "host":
        raise Rejected("is_host", "You can’t remove a host. Make them a judge first.", "seat")
    if seat.gone == gone:
        raise Rejected("no_change", "That’s already done.", "seat")
    _end_break(turn, seat)
    turn.change(turn.room.seats[seat.id], gone=gone, moves_to=None)


def unban(turn: Turn, command: c.Unban) -> None:
    seat = turn.person(command.seat)
    if seat.gone != "banned":
        raise Rejected("no_change", "That person is not banned.", "seat")
    turn.change(seat, gone="erased" if was_erased(turn.room, seat.id) else "removed")


def rename(turn: Turn, command: c.Rename) -> None:
    """A person whom hosts know only by the name that is taken from them is known to them only by the new one."""
    seat = turn.player_or_judge(command.seat)
    is_known_by_it = skeleton(seat.teacher_name) == skeleton(seat.alias)
    alias = _checked_alias(turn, " ".join(tidy_text(command.alias).split()))
    turn.change(seat, alias=alias, teacher_name="" if is_known_by_it else seat.teacher_name)


def cohost(turn: Turn, command: c.Cohost) -> None:
    seat = turn.person(command.seat)
    if seat.role == "host":
        raise Rejected("no_change", "That person is a host already.", "seat")
    if seat.bot or seat.stand_in:
        raise Rejected("not_allowed", "A computer player can’t be a host.", "seat")
    if not seat.here:
        raise refusals.no_such_person()
    turn.change(seat, role="host", side=None, moves_to=None, out=None, unheard=False)
    voting.take_back_hosts(turn)


def uncohost(turn: Turn, command: c.Uncohost) -> None:
    seat = turn.person(command.seat)
    if seat.role != "host":
        raise Rejected("no_change", "That person isn’t a host.", "seat")
    if sum(s.role == "host" and s.here for s in turn.room.seats.values()) == 1:
        raise Rejected("last_host", "A room needs at least one host.", "seat")
    alias = seat.alias or deal_alias({s.alias for s in turn.room.seats.values()}, turn.luck)
    _to_judge(turn, turn.change(seat, role="judge", alias=alias))


def move(turn: Turn, command: c.Move) -> None:
    room, seat = turn.room, turn.player_or_judge(command.seat)
    if not seat.here:
        raise refusals.no_such_person()
    if seat.bot and command.bench == "judges":
        raise Rejected("not_allowed", "A computer player can’t judge. Remove it instead.", "bench")
    if command.bench is None:
        if not seat.moves_to or at_once(room):
            raise Rejected("no_change", "That person isn’t due to move.", "bench")
        turn.change(seat, moves_to=None)
        return
    if at_once(turn.room):
        _place(turn, seat, command.bench)
        return
    if seat.role == "judge" and seat.stopped == (room.phase.id, command.bench):
        _play_on(turn, seat)
        return
    ahead = following(room)
    if room.phase.round >= room.options.rounds or ahead is None or room.phase.when == "after":
        raise Rejected("no_round", "There’s no later round to move anyone in.")
    by_itself = bench(seat)
    if by_itself != "judges" and room.options.swap:
        by_itself = other(by_itself)
    turn.change(seat, moves_to=None if command.bench == by_itself and seat.side else command.bench)


def _play_on(turn: Turn, seat: Seat) -> None:
    """Somebody who stopped playing in this phase has everything that the phase asks of them as before."""
    assert seat.stopped
    turn.change(seat, role="player", side=seat.stopped[1], stopped=None, moves_to=None)
    speaking.come_back(turn, turn.room.seats[seat.id])


def _place(turn: Turn, seat: Seat, to: str) -> None:
    """Put someone on a bench. Balancing moves people whom a host placed only when nobody else is left to move."""
    if to == "judges":
        turn.change(seat, role="judge", side=None, moves_to=None)
    else:
        turn.change(seat, role="player", side=to, moves_to=to)


def shuffle(turn: Turn, _: c.Shuffle) -> None:
    players = [s.id for s in turn.room.seats.values() if s.plays]
    for id, side in shares.balance(dict.fromkeys(players), turn.luck, leans=_leans(turn.room)).items():
        changes = {"side": side, "moves_to": None} if at_once(turn.room) else {"moves_to": side}
        turn.change(turn.room.seats[id], **changes)


def seat_round(turn: Turn) -> None:
    """Give everybody a side for the new round: swap, moves, newcomers, balance."""
    room = turn.room
    swap = swaps(room.options, room.phase.round)
    before = {s.id: s.side for s in room.seats.values() if s.plays and s.side and not s.bot}
    for seat in [s for s in room.seats.values() if s.role != "host"]:
        if not seat.here:
            turn.change(seat, side=None, moves_to=None)
        elif seat.moves_to:
            _place(turn, seat, seat.moves_to)
        elif seat.side and swap:
            turn.change(seat, side=other(seat.side))
    groups.deal(turn)
    players = {s.id: s.side for s in room.seats.values() if s.plays and not s.unheard}
    sides = _balanced(turn, players) if room.options.sides == "balanced" else _newcomers(turn, players)
    for id, side in sides.items():
        turn.change(room.seats[id], side=side, moves_to=None)
    # In addition to the balanced players.
    for seat in [s for s in room.seats.values() if s.plays and s.unheard]:
        turn.change(seat, side=seat.side or shares.smaller_side(side_counts(turn), turn.luck), moves_to=None)
    if swap:
        turn.change_phase(kept=tuple(id for id, side in before.items() if room.seats[id].side == side))


def unheard(turn: Turn, command: c.Unheard) -> None:
    if command.phase != turn.room.phase.id:
        raise Rejected("too_late", "That part of the debate is over.", "phase")
    students = [seat for seat in turn.room.seats.values() if seat.role != "host" and not seat.bot]
    others = [seat for seat in students if seat.unheard != (seat.id in command.seats)]
    if not others:
        raise Rejected("no_change", "That’s already known.", "seats")
    for seat in others:
        turn.change(seat, unheard=not seat.unheard)


def _newcomers(turn: Turn, players: dict[str, Side | None]) -> dict[str, Side]:
    sides: dict[str, Side] = {id: side for id, side in players.items() if side}
    for id in [id for id, side in players.items() if not side]:
        counts = Counter(sides.values())
        sides[id] = shares.smaller_side({side: counts[side] for side in SIDES}, turn.luck)
    return sides


def _balanced(turn: Turn, players: dict[str, Side | None]) -> dict[str, Side]:
    room = turn.room
    pinned = [id for id in players if room.seats[id].moves_to]
    if groups.are_dealt(room):
        return groups.level(turn, players, pinned)
    bots = [id for id in players if room.seats[id].bot]
    return shares.balance(players, turn.luck, pinned, _leans(room), begins=room.phase.round <= 1, bots=bots)


def _leans(room: Room) -> dict[str, int]:
    """Rounds that each seat has argued for, minus those against: in this debate and, in a class's room, over the term."""
    leans = {id: past.lean for id, past in room.pasts.items()}
    for author, _, side in {(s.author, s.round, s.side) for s in room.speeches.values() if s.author}:
        leans[author] = leans.get(author, 0) + (1 if side == "for" else -1)
    return leans


def may_fill(room: Room) -> bool:
    """Whether bots may come without a host. On stock issues they can’t argue."""
    return room.options.fill and not room.motion.has_stock


def add_bot(turn: Turn, command: c.AddBot) -> None:
    if is_aloud(turn.room.format):
        raise Rejected("no_bots", "Computer players can’t speak aloud.")
    if turn.room.motion.has_stock:
        raise Rejected(
            "no_bots",
            "On this motion, computer players have nothing to argue with: its cards ask questions. They can play once every card is an argument.",
        )
    seat = new_bot(turn)
    settle_in(turn, seat, command.side)
    turn.change(turn.room.seats[seat.id], moves_to=command.side)


def new_bot(turn: Turn, fills: bool = False) -> Seat:
    """A new bot, still without a side. `fills`: it comes and goes without a host."""
    seats = turn.room.seats
    alias = deal_alias({seat.alias for seat in seats.values()}, turn.luck)
    seat = Seat(id=turn.new_id(), n=len(seats), role="player", alias=alias, bot=True, fills=fills)
    seats[seat.id] = seat
    return seat


def time_factor(turn: Turn, command: c.TimeFactor) -> None:
    seat = turn.player_or_judge(command.seat)
    if command.factor not in (1, 1.25, 1.5, 2):
        raise Rejected("bad_command", "Choose 1, 1.25, 1.5 or 2 times as long.", "factor")
    if turn.room.phase.name in FACTORED:
        turn.change(seat, factor_next=command.factor)
    else:
        turn.change(seat, factor=command.factor, factor_next=0.0)


def nudge(turn: Turn, command: c.Nudge) -> None:
    seat = turn.change(turn.player_or_judge(command.seat), nudged=turn.now)
    if seat.stand_in == "stuck":
        turn.change(seat, stand_in="works")
