"""What bots do, and when they come and go without a host (docs/game.md, section 12).

A bot's seat has no clock and no person behind it: it does what a phase asks as soon as the phase begins,
by the same rules. Its words come from `bot_speeches`.
"""

from msgspec.structs import replace

from . import bot_speeches, people
from .bot_phrases import Shape
from .duties import asked_fair, bench, readable
from .speeches import send
from .state import SIDES, Clash, Seat, ballot_id
from .turn import Turn
from .voting import give, voters


def clear_chairs(turn: Turn) -> None:
    """When a round begins, remove the bots that fill chairs, so that people get their sides first."""
    for seat in list(turn.room.seats.values()):
        if seat.fills and seat.here:
            turn.change(seat, gone="left", side=None, moves_to=None)


def fill_chairs(turn: Turn) -> None:
    """Then seat as many bots as the smaller side needs, the previous ones first."""
    if not turn.room.options.fill:
        return
    counts = people.side_counts(turn)
    small, large = sorted(SIDES, key=counts.__getitem__)
    free = [seat for seat in turn.room.seats.values() if seat.fills and seat.gone == "left"]
    for _ in range(counts[large] - counts[small]):
        seat = free.pop(0) if free else people.new_bot(turn, fills=True)
        turn.change(seat, role="player", gone=None, side=small)


def take_turns(turn: Turn) -> None:
    """Do at once whatever the new phase asks of bots."""
    seats = [s for s in turn.room.seats.values() if s.bot and s.here and s.role == "player"]
    taken: set[Shape] = set()  # so that no two bots sound alike while there are shapes left
    for seat in seats:
        match turn.room.phase.name:
            case "draw" if seat.hand:
                _keep(turn, seat)
            case "opening" if seat.kept:
                text = bot_speeches.opening(turn.room.motion, seat.kept, turn.luck, careful=_careful(turn), taken=taken)
                send(turn, seat, "opening", text)
            case "rebuttal" if seat.target:
                _rebut(turn, seat, taken)
            case "closing" if seat.closes:
                _close(turn, seat, taken)
            case "vote":
                for clash in asked_fair(turn.room, seat):
                    turn.room.clashes[clash.id] = replace(clash, fair="fair")
    if turn.room.phase.name == "vote":
        _vote(turn, seats)


def _careful(turn: Turn) -> bool:
    return turn.room.options.content == "careful"


def _keep(turn: Turn, seat: Seat) -> None:
    lo, hi = turn.room.options.keep
    chosen = turn.luck.sample(seat.hand, turn.luck.randint(lo, max(lo, min(hi, 2))))  # one speech can't hold more
    turn.change(seat, kept=tuple(card for card in seat.hand if card in chosen))


def _rebut(turn: Turn, seat: Seat, taken: set[Shape]) -> None:
    room = turn.room
    opening = room.speeches[room.clashes[seat.target].opening]
    text, cards = bot_speeches.rebuttal(
        room.motion, opening, seat.counters, room.options.bot_level, turn.luck, careful=_careful(turn), taken=taken
    )
    about = bot_speeches.answered(room.motion, opening, cards[0] if cards else "")
    restatement = bot_speeches.restatement(room.motion, opening, turn.luck, about=about, taken=taken)
    send(turn, seat, "rebuttal", text, restatement, cards, bot_speeches.weighing(room.motion, opening, cards))


def _close(turn: Turn, seat: Seat, taken: set[Shape]) -> None:
    room = turn.room
    clash = room.clashes[seat.closes]
    text = bot_speeches.closing(
        room.motion, room.speeches[clash.opening], room.speeches[clash.rebuttal], turn.luck, taken=taken
    )
    send(turn, seat, "closing", text)


# --- ballots ------------------------------------------------------------------------------


def _vote(turn: Turn, seats: list[Seat]) -> None:
    """Where fewer than two people vote, bots vote, but only on clashes between bots: so they change no person's points."""
    room = turn.room
    if len(voters(turn)) >= 2:
        return
    clashes = [
        clash
        for clash in room.clashes.values()
        if clash.round == room.phase.round
        and readable(room, clash)
        and room.by_bot(room.speeches[clash.opening])
        and room.by_bot(room.speeches[clash.rebuttal])
    ]
    open_to = {seat.id: bench(seat) for seat in seats if any(seat.id not in _of(turn, clash) for clash in clashes)}
    if not open_to:
        return
    give(turn, open_to, clashes)
    for id in open_to:
        for clash in turn.room.seats[id].dealt:
            key = ballot_id(id, clash)
            room.ballots[key] = replace(room.ballots[key], choice=_verdict(turn, room.clashes[clash]))


def _of(turn: Turn, clash: Clash) -> tuple[str, str]:
    return turn.room.speeches[clash.opening].author, clash.rebutter


def _verdict(turn: Turn, clash: Clash) -> str:
    """The rebuttal is ahead with a card that answers directly; with one that answers in part, it is close."""
    room = turn.room
    opening, rebuttal = room.speeches[clash.opening], room.speeches[clash.rebuttal]
    links = [room.motion.cards[card].answers.get(id) for card in rebuttal.cards for id in opening.cards]
    kinds = {link.kind for link in links if link}
    return "rebuttal" if "direct" in kinds else "close" if kinds else "opening"
