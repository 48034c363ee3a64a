"""What bots do, and when they come and go without a host (docs/practice.md, section 12).

A bot's seat has no clock and no person behind it: it does what a phase asks as soon as the phase begins,
by the same rules. Its words come from `voices`. Stand-ins keep cards and find words in the same way.
"""

from random import Random
from typing import get_args

from msgspec.structs import replace

from ..acts import people
from ..acts.duties import asked_fair, bench, readable
from ..acts.speeches import Wording, send
from ..acts.turn import Turn
from ..acts.voting import can_vote, give
from ..care.grave import tone_met
from ..model.motion import SIDES
from ..model.phases import LIMITS
from ..model.state import BotLevel, Choice, Clash, Room, Seat, SpeechKind, ballot_id
from ..scoring.read_first import is_by_a_person
from ..voices import bot_closings, bot_questions, bot_rebuttals, bot_speeches
from ..voices.bot_phrases import VOICES
from ..voices.bot_speeches import Manner, voice_of
from ..voices.care_replies import STANDS_RESTATED, past_stop, promised
from ..voices.partner_words import PAST_STOP


def clear_chairs(turn: Turn) -> None:
    """When a round begins, remove the bots that fill chairs, so that people get their sides first."""
    for seat in list(turn.room.seats.values()):
        if seat.fills and seat.here:
            turn.change(seat, gone="left", side=None, moves_to=None)


def fill_chairs(turn: Turn) -> None:
    """Then seat as many bots as the smaller side needs, the previous ones first."""
    if not people.may_fill(turn.room):
        return
    counts = people.side_counts(turn)
    small, large = sorted(SIDES, key=counts.__getitem__)
    free = [seat for seat in turn.room.seats.values() if seat.fills and seat.gone == "left"]
    for _ in range(counts[large] - counts[small]):
        seat = free.pop(0) if free else people.new_bot(turn, fills=True)
        turn.change(seat, role="player", gone=None, side=small)


def take_turns(turn: Turn) -> None:
    """Do at once whatever the new phase asks of bots."""
    seats = [s for s in turn.room.seats.values() if s.bot and s.plays]
    for seat in seats:
        match turn.room.phase.name:
            case "draw" if seat.hand:
                keep(turn, seat)
            case "opening" if seat.kept and not turn.room.motion.has_stock:
                send(turn, seat, "opening", opening(turn, seat))
            case "rebuttal" if seat.target:
                send(turn, seat, "rebuttal", rebuttal(turn, seat, turn.room.options.bot_level))
            case "closing" if seat.closes:
                send(turn, seat, "closing", closing(turn, seat))
            case "vote":
                for clash in asked_fair(turn.room, seat):
                    turn.room.clashes[clash.id] = replace(clash, fair="fair")
    if turn.room.phase.name == "vote":
        _vote(turn, seats)
    _leave_alone(turn)


def _leave_alone(turn: Turn) -> None:
    """After a stop, nothing is argued with a person any more: in practice, what bots have answered is care then."""
    room = turn.room
    cry = next((one for one in room.speeches.values() if one.meant == PAST_STOP), None)
    if cry is None:
        return
    texts = [one.text for one in room.speeches.values() if one.author == cry.author]
    for clash in room.clashes.values():
        for met, id in ((clash.opening, clash.rebuttal), (clash.rebuttal, clash.closing)):
            if id and room.by_bot(room.speeches[id]) and room.speeches[met].author == cry.author:
                speech = room.speeches[id]
                luck = Random(f"{room.seed}:past-stop:{speech.kind}")
                words = past_stop(speech.kind, tone_met(cry.text), cry.text, texts, luck)
                restated = STANDS_RESTATED[0] if speech.restatement else ""
                turn.change_speech(speech, text=words, restatement=restated, cards=(), weighing="")


def keep(turn: Turn, seat: Seat) -> None:
    """Keep some of the seat's hand, in practice as few as may be, preferably cards that no other bot of its side has kept."""
    lo, hi = turn.room.options.keep
    most = lo if turn.room.options.practice else max(lo, min(hi, 2))  # one speech can't hold more
    count = turn.luck.randint(lo, most)
    others = {
        card for other in turn.room.seats.values() if other.bot and other.side == seat.side for card in other.kept
    }
    mixed = turn.luck.sample(seat.hand, len(seat.hand))
    chosen = sorted(mixed, key=others.__contains__)[:count]
    turn.change(seat, kept=tuple(card for card in seat.hand if card in chosen))


def opening(turn: Turn, seat: Seat, again: int = 0) -> Wording:
    """An opening on the cards that the seat kept. `again`: how often it was said before, in other words."""
    if turn.room.motion.has_stock:
        return _stand_in(turn, seat, "opening", again)
    return Wording(bot_speeches.opening(turn.room.motion, seat.kept, _manner(turn, seat, again)))


def rebuttal(turn: Turn, seat: Seat, level: BotLevel, again: int = 0) -> Wording:
    """A rebuttal of the seat's target."""
    room = turn.room
    met = room.speeches[room.clashes[seat.target].opening]
    if room.motion.has_stock:
        tells = is_by_a_person(room, met)
        return Wording(*bot_questions.rebuttal(room.motion, met, seat.counters, _luck(turn, seat, again), tells))
    answer = bot_rebuttals.rebuttal(room.motion, met, seat.counters, _manner(turn, seat, again, level))
    return Wording(answer.text, answer.restatement, answer.cards, answer.weighing)


def closing(turn: Turn, seat: Seat, again: int = 0) -> Wording:
    """A closing on the rebuttal that the seat is to answer."""
    room = turn.room
    if room.motion.has_stock:
        return _stand_in(turn, seat, "closing", again)
    clash = room.clashes[seat.closes]
    met, answer = room.speeches[clash.opening], room.speeches[clash.rebuttal]
    theirs = [one for one in room.clashes.values() if one.round == clash.round and one.rebuttal]
    theirs = [one for one in theirs if room.speeches[one.opening].author == answer.author]
    leaves = any(promised(room.speeches[one.rebuttal].text) for one in theirs)
    before = "\n".join(room.speeches[one.opening].text for one in theirs)
    return Wording(bot_closings.closing(room.motion, met, answer, _manner(turn, seat, again), leaves, before))


def _manner(turn: Turn, seat: Seat, again: int, level: BotLevel | None = None) -> Manner:
    room = turn.room
    own = {id for id, one in room.seats.items() if id == seat.id or (seat.stand_in and one.stand_in)} if again else ()
    heard = [one for one in room.speeches.values() if room.by_bot(one) or one.author in own]
    said = " ".join(f"{speech.restatement} {speech.text}" for speech in heard)
    careful = room.options.content == "careful"
    # Alone, somebody would meet the same voice in every debate.
    first = Random(f"{room.seed}:voice").randrange(len(VOICES)) if room.options.practice else 0
    return Manner(
        _luck(turn, seat, again),
        voice_of(first + seat.n + again),
        level or (get_args(BotLevel)[again % 3] if again and seat.stand_in else room.options.bot_level),
        careful,
        said,
        alone=room.options.practice,
    )


def _luck(turn: Turn, seat: Seat, again: int) -> Random:
    """Luck for words only: a change of words must not change which cards are dealt."""
    return Random(f"{turn.room.seed}:{turn.room.phase.id}:{seat.id}:words:{again}")


def _stand_in(turn: Turn, seat: Seat, kind: SpeechKind, again: int) -> Wording:
    """What a rehearsal's stand-in asks on a stock card."""
    luck = _luck(turn, seat, again)
    return Wording(bot_questions.stand_in(turn.room.motion, seat.own_side, seat.kept, LIMITS[kind][1], luck))


# --- ballots ------------------------------------------------------------------------------


def _vote(turn: Turn, seats: list[Seat]) -> None:
    """Where too few people vote, bots vote, but only on clashes between bots: so they change no person's points."""
    room = turn.room
    if can_vote(turn):
        return
    clashes = [
        clash
        for clash in room.clashes.values()
        if clash.round == room.phase.round
        and readable(room, clash)
        and room.by_bot(room.speeches[clash.opening])
        and room.by_bot(room.speeches[clash.rebuttal])
    ]
    parties = [(room.speeches[clash.opening].author, clash.rebutter) for clash in clashes]
    open_to = {seat.id: bench(seat) for seat in seats if any(seat.id not in pair for pair in parties)}
    if not open_to:
        return
    give(turn, open_to, clashes)
    for id in open_to:
        for clash in turn.room.seats[id].dealt:
            key = ballot_id(id, clash)
            room.ballots[key] = replace(room.ballots[key], choice=verdict(room, room.clashes[clash]))


def verdict(room: Room, clash: Clash) -> Choice:
    """A bot's verdict: the rebuttal is ahead with a card that answers directly, and close with one that answers in part."""
    opening, rebuttal = room.speeches[clash.opening], room.speeches[clash.rebuttal]
    links = [room.motion.cards[card].answers.get(id) for card in rebuttal.cards for id in opening.cards]
    kinds = {link.kind for link in links if link}
    return "rebuttal" if "direct" in kinds else "close" if kinds else "opening"
