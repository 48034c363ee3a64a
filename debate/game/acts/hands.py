"""What a round deals: hands of cards, whom each player answers and with which counters, and who closes (docs/game.md, sections 4
and 6)."""

from collections import Counter
from collections.abc import Iterable
from itertools import product
from random import Random

from msgspec.structs import replace

from ..dealing import shares
from ..model import commands as c
from ..model.commands import Rejected
from ..model.motion import SIDES, Side, other
from ..model.phases import HAND, is_aloud
from ..model.state import Clash, Room, Seat, Speech
from ..scoring.read_first import held
from ..scoring.substance import is_thin
from ..voices import bot_speeches
from ..voices.bot_speeches import Manner, voice_of
from ..voices.partner_words import NONE
from . import groups, speaking
from .duties import is_here
from .turn import Turn


def deal(turn: Turn) -> None:
    """Deal hands to all players on both sides, for the new round."""
    room = turn.room
    for side in SIDES:
        bench = [s for s in room.seats.values() if s.plays and s.side == side]
        hands = shares.deal_hands(
            room.motion.deck(side),
            [s.id for s in bench],
            {s.id: s.seen for s in bench},
            HAND,
            turn.luck,
            {s.id: s.group for s in bench if s.group},
            room.motion.argued(side),
        )
        for seat in bench:
            hand = hands[seat.id]
            turn.change(seat, hand=hand, first_hand=hand, seen=_seen(seat, hand))


def deal_late(turn: Turn, seat: Seat) -> None:
    """Deal a hand to a latecomer, when the others have theirs: the cards that the bench holds least, unseen ones first.
    If the draw is over, they keep the first cards, like everybody else who chose none in time."""
    room = turn.room
    deck, dealt = room.motion.deck(seat.own_side), _dealt(turn, seat)
    hand = shares.redraw(deck, (), seat.seen, dealt, HAND, turn.luck, _beside(turn, seat))
    kept = () if room.phase.name == "draw" else hand[: room.options.keep[0]]
    turn.change(seat, hand=hand, first_hand=hand, kept=kept, seen=_seen(seat, hand))


def _dealt(turn: Turn, seat: Seat) -> dict[str, int]:
    """By card, how many others on the seat's bench hold it, without those who left."""
    return Counter(card for mate in _mates(turn, seat) for card in mate.hand)


def _beside(turn: Turn, seat: Seat) -> set[str]:
    """The cards that others of the seat's bench hold at its table."""
    return {card for mate in _mates(turn, seat) if seat.group and mate.group == seat.group for card in mate.hand}


def _mates(turn: Turn, seat: Seat) -> list[Seat]:
    others = (m for m in turn.room.seats.values() if m.plays and m.id != seat.id)
    return [m for m in others if m.side == seat.side]


def _seen(seat: Seat, cards: tuple[str, ...]) -> tuple[str, ...]:
    return seat.seen + tuple(card for card in cards if card not in seat.seen)


def redraw(turn: Turn, command: c.Redraw) -> None:
    room = turn.room
    turn.in_time(command.phase)
    seat = speaking.mate(turn, command.by)
    if not seat.hand:
        raise Rejected("not_playing", "You don’t have any cards in this round. You judge instead.")
    if seat.redrawn:
        raise Rejected("redrawn", "You’ve already drawn a second hand. Choose from these cards.")
    deck, dealt = room.motion.deck(seat.own_side), _dealt(turn, seat)
    hand = shares.redraw(deck, seat.first_hand, seat.seen, dealt, HAND, turn.luck, _beside(turn, seat))
    turn.change(seat, hand=hand, redrawn=True, kept=(), seen=_seen(seat, hand))


def keep(turn: Turn, command: c.Keep) -> None:
    lo, hi = turn.room.options.keep
    turn.in_time(command.phase)
    seat = speaking.mate(turn, command.by)
    cards = tuple(dict.fromkeys(command.cards))
    if not set(cards) <= set(seat.hand):
        raise Rejected("not_in_hand", "That card isn’t in your hand. Choose from the cards in front of you.", "cards")
    if not lo <= len(cards) <= hi:
        if hi == 1:
            raise Rejected("keep_count", "Keep one card.", "cards")
        if lo == hi:
            raise Rejected("keep_count", "Keep %(n)d cards.", "cards", n=lo)
        raise Rejected("keep_count", "Keep %(lo)d to %(hi)d cards.", "cards", lo=lo, hi=hi)
    turn.change(seat, kept=tuple(card for card in seat.hand if card in cards))


def keep_first(turn: Turn) -> None:
    """Players who kept no card in time keep the first cards of their hand."""
    for seat in list(turn.room.seats.values()):
        if seat.plays and seat.hand and not seat.kept:
            turn.change(seat, kept=seat.hand[: turn.room.options.keep[0]])


# --- pairing ------------------------------------------------------------------------------


def pair(turn: Turn) -> None:
    """Give every player one opening of the other side, and counter cards for it."""
    room, now_round = turn.room, turn.room.phase.round
    unanswered, met = _history(turn)
    new, earlier = _new_openers(turn), _met_earlier(room)
    for group, side in product(sorted({groups.of(room, seat) for seat in room.seats.values()}), SIDES):
        rebutting = [
            s for s in room.seats.values() if s.plays and s.side == side and s.hand and groups.of(room, s) == group
        ]
        sent = [
            s
            for s in room.speeches.values()
            if s.kind == "opening"
            and s.round == now_round
            and s.side == other(side)
            and s.author
            and groups.of(room, room.seats[s.author]) == group
        ]
        sent = [s for s in sent if not s.hidden] or sent
        sent = [s for s in sent if not s.stray] or sent
        staying = [s for s in sent if room.seats[s.author].here] or sent
        if staying:
            openings = {s.id: s.author for s in staying}
            # Further answers go to people who had none before, then to people who are new, and to bots last.
            thin, astray = _thin(room, staying), _astray(room)
            turns = {
                s.author: 3 if room.by_bot(s) else 0 if s.author in unanswered else 1 if s.author in new else 2
                for s in staying
            }
            pairs: dict[str, str] = {}
            for here in (True, False):  # separately: answers from people who are away may never come
                rebutters = [s.id for s in rebutting if is_here(s) is here]
                pairs |= shares.pair(rebutters, openings, turns, met, turn.luck, earlier, thin, astray)
        elif room.motion.has_stock:
            continue  # there is no opening to answer, not even a bot's
        else:
            pairs = dict(zip([s.id for s in rebutting], bot_openings(turn, other(side), len(rebutting)), strict=True))
        for rebutter, opening in pairs.items():
            clash = Clash(id=turn.new_id(), n=len(room.clashes), round=now_round, opening=opening, rebutter=rebutter)
            room.clashes[clash.id] = clash
            _draw_counters(turn, room.seats[rebutter], clash.id, room.speeches[opening])


def _thin(room: Room, openings: Iterable[Speech]) -> set[str]:
    """The openings that have little to answer."""
    return {s.id for s in openings if is_thin(room, s)}


def _astray(room: Room) -> set[str]:
    """Those whose own opening of this round is off the point, as far as is known."""
    now_round = room.phase.round
    return {s.author for s in room.speeches.values() if s.stray and (s.kind, s.round) == ("opening", now_round)}


def deal_another(turn: Turn, hidden: Speech) -> None:
    """Give those who are answering an opening that a host has just hidden another one, if there is any: an answer to what nobody may
    read isn't judged. It is rather a person's that is open, and has fewest answers; what they could cite they still can."""
    room = turn.room
    if room.phase.name != "rebuttal" or is_aloud(room.format) or hidden.kind != "opening":
        return
    waits = held(room)
    for clash in [one for one in room.clashes.values() if one.opening == hidden.id and not one.rebuttal]:
        seat = room.seats[clash.rebutter]
        answers = Counter(one.opening for one in room.clashes.values())
        others = [
            s
            for s in room.speeches.values()
            if (s.kind, s.round, s.side, s.visible) == ("opening", hidden.round, hidden.side, True)
            and s.author
            and groups.of(room, room.seats[s.author]) == groups.of(room, seat)
        ]
        if not others:
            return
        thin = _thin(room, others)
        opening = min(
            others,
            key=lambda s: (
                s.stray,
                s.id in waits,
                room.by_bot(s),
                s.id in thin and answers[s.id] > 0,
                answers[s.id],
                s.id,
            ),
        )
        room.clashes[clash.id] = replace(clash, opening=opening.id)
        _draw_counters(turn, seat, clash.id, opening)
        drawn = dict(room.seats[seat.id].counters)
        earlier = ((card, "other") for card, _ in seat.counters if card not in drawn)
        turn.change(room.seats[seat.id], counters=(*drawn.items(), *earlier))


def _draw_counters(turn: Turn, seat: Seat, clash: str, opening: Speech) -> None:
    motion, deck = turn.room.motion, turn.room.motion.deck(seat.own_side)
    answers = {id: {to: link.kind for to, link in motion.cards[id].answers.items()} for id in deck}
    if opening.meant in motion.cards:
        counters = shares.draw_counters(deck, seat.kept, (opening.meant,), answers, turn.luck)
    elif opening.meant == NONE:  # any card may come
        counters = shares.draw_counters(deck, seat.kept, (), answers, turn.luck, len(deck))
    else:
        counters = shares.draw_counters(deck, seat.kept, opening.cards, answers, turn.luck)
    turn.change(seat, target=clash, counters=counters, seen=_seen(seat, tuple(card for card, _ in counters)))


def _history(turn: Turn) -> tuple[set[str], dict[tuple[str, str], int]]:
    """The authors whose openings went unanswered before, and how often each two people have met."""
    room, now_round = turn.room, turn.room.phase.round
    answered = {clash.opening for clash in room.clashes.values() if clash.rebuttal}
    unanswered = {
        s.author
        for s in room.speeches.values()
        if s.kind == "opening" and s.author and s.round < now_round and s.id not in answered
    }
    met: dict[tuple[str, str], int] = {}
    for clash in room.clashes.values():
        if clash.round < now_round and (author := room.speeches[clash.opening].author):
            for pair_ in ((clash.rebutter, author), (author, clash.rebutter)):
                met[pair_] = met.get(pair_, 0) + 1
    return unanswered, met


def _new_openers(turn: Turn) -> set[str]:
    """In a class's room: the seats of people whose openings nobody has answered, in this debate or an earlier one."""
    room = turn.room
    if not room.pasts:
        return set()
    answered = {room.speeches[clash.opening].author for clash in room.clashes.values() if clash.rebuttal}
    return set(room.seats) - answered - {id for id, past in room.pasts.items() if past.answered}


def _met_earlier(room: Room) -> dict[tuple[str, str], int]:
    """How often two seats' people were opponents in earlier rooms of the class."""
    pasts = room.pasts.items()
    return {
        (seat, opponent): past.met[theirs.member]
        for seat, past in pasts
        for opponent, theirs in pasts
        if theirs.member in past.met
    }


def choose_closings(turn: Turn) -> None:
    """Choose what each opener answers: in pairing order, the first rebuttal against them that was sent and is visible, before any that
    is held for a host to read."""
    room = turn.room
    waits = held(room)
    for clash in sorted(room.clashes.values(), key=lambda clash: (clash.rebuttal in waits, clash.n)):
        author = room.speeches[clash.opening].author
        if (
            clash.round != room.phase.round
            or not author
            or not clash.rebuttal
            or not room.speeches[clash.rebuttal].visible
        ):
            continue
        seat = room.seats[author]
        if seat.plays and not seat.closes:
            turn.change(seat, closes=clash.id)


def bot_openings(turn: Turn, side: Side, count: int) -> list[str]:
    """Add this many bot openings on a side, each from a different card while they last, and numbered on from those of other tables.
    Returns their ids."""
    room, deck = turn.room, list(turn.room.motion.deck(side))
    turn.luck.shuffle(deck)
    ids: list[str] = []
    before = sum(
        not speech.author and (speech.side, speech.round) == (side, room.phase.round)
        for speech in room.speeches.values()
    )
    for n in range(before, before + count):
        card = deck[n % len(deck)]
        id = turn.new_id()
        luck = Random(f"{room.seed}:{room.phase.id}:{side}:{n}:words")
        earlier = " ".join(room.speeches[each].text for each in ids)
        manner = Manner(luck, voice_of(n), careful=room.options.content == "careful", earlier=earlier)
        text = bot_speeches.opening(room.motion, [card], manner)
        if spoken := turn.spoken.get((f"{side} {n}", room.phase.round, "opening")):
            id, text, card = spoken.id, spoken.text, spoken.cards[0]
        room.speeches[id] = Speech(
            id=id, kind="opening", round=room.phase.round, side=side, text=text, cards=(card,), at=turn.now
        )
        ids.append(id)
    return ids
