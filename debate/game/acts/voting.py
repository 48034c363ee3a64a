"""Ballots, stars, laughs, fairness taps and stances (docs/game.md, section 8), and hosts' ratings by the room's rubric (section 19)."""

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from ..dealing import shares
from ..model import commands as c
from ..model import refusals
from ..model.commands import Rejected
from ..model.phases import CANDIDATE_READERS, ballots_each, has_stances, is_aloud, judge_all
from ..model.state import Ballot, Bench, Clash, Rating, Room, Seat, Stars, ballot_id, rating_id, stars_id
from ..scoring.read_first import holder
from . import challenges, groups
from .duties import (
    asked_fair,
    ballots,
    bench,
    duty,
    is_here,
    is_judged,
    may_laugh,
    readable,
    reading,
    stars_asked,
    to_vote,
)
from .turn import Turn


def voters(turn: Turn) -> list[Seat]:
    """Every seat with a vote: players and judges, hosts by option, never bots. On a stage, speakers have none: two of them
    would weigh as much as all listeners."""
    room = turn.room
    roles = {"player", "judge"} - ({"player"} if room.format == "stage" else set())
    roles |= {"host"} if room.options.hosts_vote else set()
    return [s for s in room.seats.values() if s.here and not s.bot and s.role in roles]


def can_vote(turn: Turn) -> bool:
    """Whether enough people are there to vote: two or, on a stage, whoever listens, as they judge nothing of their own."""
    room = turn.room
    return len(voters(turn)) >= (1 if room.format == "stage" else 2)


def deal_ballots(turn: Turn, to: Iterable[Seat] | None = None) -> None:
    """Deal ballots to everybody who votes or, during the vote, to newcomers and to a voter who was alone until then."""
    room = turn.room
    if not can_vote(turn):
        return  # someone who plays alone is coached instead
    _take_back_bots(turn)
    everybody = voters(turn)
    chosen = everybody if to is None else [seat for seat in to if seat in everybody]
    before = [seat for seat in everybody if seat not in chosen]
    if len(before) == 1 and not before[0].dealt:
        chosen = before + chosen
    clashes = [clash for clash in room.clashes.values() if clash.round == room.phase.round and readable(room, clash)]
    for here in (True, False):  # separately, so that ballots which may never be cast are additional
        give(turn, {seat.id: bench(seat) for seat in chosen if is_here(seat) is here}, clashes)
    if to is None and groups.are_dealt(room):
        _read_all(turn, clashes)
    if to is None:
        _show_candidates(turn, [seat.id for seat in chosen if is_here(seat)])


def _read_all(turn: Turn, clashes: Iterable[Clash]) -> None:
    """Find a reader for each clash that has none: a voter with fewest ballots reads one more. Without this, a table with more
    than twice as many people as all others together would have unread clashes."""
    room = turn.room
    read, apart = {ballot.clash for ballot in room.ballots.values()}, _kept_apart(room)
    for clash in clashes:
        theirs = {clash.rebutter, room.speeches[clash.opening].author}
        readers = (room.seats[seat.id] for seat in voters(turn) if is_here(seat) and not theirs & {*apart[seat.id]})
        others = [seat for seat in readers if seat.dealt]
        if clash.id not in read and others:
            reader = min(others, key=lambda seat: (len(seat.dealt), seat.n))
            room.ballots[ballot_id(reader.id, clash.id)] = Ballot(seat=reader.id, clash=clash.id, bench=bench(reader))
            turn.change(reader, dealt=(*reader.dealt, clash.id))


def _show_candidates(turn: Turn, to: Iterable[str]) -> None:
    """Show the openings that nobody answered, only for the stars, to seats that hold ballots."""
    room, now_round = turn.room, turn.room.phase.round
    answered = {clash.opening for clash in room.clashes.values() if clash.rebuttal}
    openings = {
        s.id: s
        for s in room.speeches.values()
        if s.kind == "opening"
        and s.round == now_round
        and s.id not in answered
        and s.visible
        and not room.by_bot(s)
        and not s.from_card
    }
    read, is_held = reading(room), holder(room)
    apart = _kept_apart(room)
    readers = {}
    for id in to:
        if (seat := room.seats[id]).dealt:
            readers[seat.id] = shares.Reader(to_vote(room, seat, read, is_held), apart.get(seat.id, ()))
    shown = shares.candidates(
        readers,
        {id: speech.author for id, speech in openings.items()},
        {id: read(id) for id in openings},
        CANDIDATE_READERS,
        turn.luck,
    )
    for id, ids in shown.items():
        turn.change(room.seats[id], candidates=ids)


def give(turn: Turn, to: Mapping[str, Bench], clashes: Iterable[Clash]) -> None:
    """Deal ballots on these clashes to these seats, each with its bench; on a clash of its own only where people wrote: two who
    spoke are heard by a room that can raise its hands."""
    room = turn.room
    parties = {clash.id: _parties(room, clash) for clash in clashes}
    held: dict[str, list[Bench]] = {id: [] for id in parties}
    for ballot in room.ballots.values():
        if ballot.clash in held and (ballot.choice or is_here(room.seats[ballot.seat])):
            held[ballot.clash].append(ballot.bench)
    each = ballots_each(room.options, room.format)
    if judge_all(room.options, room.format, len(voters(turn))):
        each = len(parties)
    for seat, share in shares.allot(to, parties, each, turn.luck, held, _kept_apart(room)).items():
        own = {id for id in share if seat in (parties[id].opener, parties[id].rebutter)}
        dealt = tuple(id for id in share if not (is_aloud(room.format) and id in own))
        for id in dealt:
            room.ballots[ballot_id(seat, id)] = Ballot(seat=seat, clash=id, bench=to[seat], own=id in own)
        turn.change(room.seats[seat], dealt=dealt)


def _kept_apart(room: Room) -> dict[str, list[str]]:
    """By seat, the seats whose texts it must not judge: people whom the class's teacher keeps apart, and at tables everybody
    whom it has heard."""
    pasts = room.pasts.items()
    apart: dict[str, list[str]] = {}
    for seat, past in pasts:
        if others := [id for id, theirs in pasts if past.member in theirs.apart or theirs.member in past.apart]:
            apart[seat] = others
    if groups.are_dealt(room):
        for one in room.seats.values():
            heard = [other.id for other in room.seats.values() if other.group == one.group and one.group]
            apart.setdefault(one.id, []).extend(heard)
    return apart


def _parties(room: Room, clash: Clash) -> shares.Parties:
    opening, rebuttal = room.speeches[clash.opening], room.speeches[clash.rebuttal]
    return shares.Parties(
        opening.author, clash.rebutter, opening.id, idle=room.by_bot(opening) and room.by_bot(rebuttal)
    )


def _take_back_bots(turn: Turn) -> None:
    """Take back ballots that bots got when too few people could vote: they must not count alongside people's."""
    for seat in [seat for seat in turn.room.seats.values() if seat.bot and seat.dealt]:
        _take_back(turn, seat)


def _take_back(turn: Turn, seat: Seat) -> None:
    for clash in seat.dealt:
        del turn.room.ballots[ballot_id(seat.id, clash)]
    turn.change(seat, dealt=(), candidates=())


def take_back_hosts(turn: Turn) -> None:
    """If hosts don't vote, take back the ballots of seats that are hosts now, even cast ones: hosts see who wrote what."""
    room = turn.room
    if room.phase.name != "vote" or room.options.hosts_vote:
        return
    for seat in [seat for seat in room.seats.values() if seat.role == "host" and seat.dealt]:
        _take_back(turn, seat)


def vote(turn: Turn, command: c.Vote) -> None:
    room, seat = turn.room, turn.seat
    turn.in_time(command.phase)
    ballot = _dealt(room, seat, command.clash)
    tip_for = _tip_for(command)
    if command.met and not challenges.may_be_met(room, ballot):
        raise Rejected("bad_command", "There’s no challenge that this rebuttal could have met.", "met")
    changes = {"choice": command.choice, "reason": command.reason or "", "tip": command.tip or "", "tip_for": tip_for}
    room.ballots[ballot_id(seat.id, command.clash)] = replace(ballot, met=command.met, **changes)


def _dealt(room: Room, seat: Seat, clash: str) -> Ballot:
    """A seat's ballot on a clash that may be judged now."""
    ballot = room.ballots.get(ballot_id(seat.id, clash))
    if ballot is None or clash not in seat.dealt:
        raise Rejected("not_yours", "That clash isn’t one of your ballots.", "clash")
    if not is_judged(room, room.clashes[clash]):
        raise Rejected(
            "hidden", "A text in that clash is hidden, or your teacher reads it first. Go on to the next one.", "clash"
        )
    return ballot


def _tip_for(command: c.Vote) -> str:
    """The text that a vote's tip is for; "" without a tip. Raises Rejected `bad_command` for a reason or tip that fits no text."""
    if command.choice == "close":
        if command.reason:
            raise Rejected(
                "bad_command",
                "A reason says why a text won. If it was too close to call, there is none to give.",
                "reason",
            )
        if bool(command.tip) != bool(command.tip_for):
            raise Rejected("bad_command", "Say which of the two texts your tip is for.", "tip_for")
        return command.tip_for or ""
    behind = "rebuttal" if command.choice == "opening" else "opening"
    if command.tip_for and (command.tip_for != behind or not command.tip):
        raise Rejected("bad_command", "A tip is for the text that came out behind.", "tip_for")
    return behind if command.tip else ""


def star(turn: Turn, command: c.Star) -> None:
    """Store a seat's choice of the strongest texts that it read."""
    room, seat = turn.room, turn.seat
    turn.in_time(command.phase)
    chosen, asked = dict.fromkeys(command.speeches), stars_asked(room, seat)
    for kind in asked.values():
        starred = [id for id in chosen if id in kind.among]
        if len(starred) > kind.give:
            raise Rejected(
                "too_many_stars", "You can only give %(give)d here. Take one away first.", "speeches", give=kind.give
            )
    if any(all(id not in kind.among for kind in asked.values()) for id in chosen):
        raise Rejected(
            "not_yours",
            "You can star other people’s texts that you were shown in this vote, if you’ve read more than one of the kind.",
            "speeches",
        )
    give_stars(room, seat, chosen)


def give_stars(room: Room, seat: Seat, speeches: Iterable[str]) -> None:
    """Store a seat's stars of this round."""
    room.stars[stars_id(seat.id, room.phase.round)] = Stars(seat.id, room.phase.round, tuple(speeches))


def laugh(turn: Turn, command: c.Laugh) -> None:
    """Store which texts of a clash made its reader laugh."""
    room, seat = turn.room, turn.seat
    turn.in_time(command.phase)
    ballot = _dealt(room, seat, command.clash)
    if any(not may_laugh(room, ballot, text) for text in command.texts):
        raise Rejected("bad_command", "That text can’t be marked as funny.", "texts")
    room.ballots[ballot_id(seat.id, command.clash)] = replace(ballot, laughed=tuple(sorted({*command.texts})))


def note_missed(turn: Turn) -> None:
    """At the end of the vote, note the ballots that seats owe, unless they are out or unheard at this moment, or a host cut
    the vote short."""
    room = turn.room
    if room.phase.name != "vote" or turn.is_cut_short:
        return
    for seat in room.seats.values():
        if duty(room, seat) is None or not is_here(seat):
            continue
        if uncast := sum(not ballot.choice for ballot in ballots(room, seat)):
            turn.note_missed(seat, "ballot", uncast)


def fair(turn: Turn, command: c.Fair) -> None:
    room, seat = turn.room, turn.seat
    turn.in_time(command.phase)
    clash = room.clashes.get(command.clash)
    if not clash or not clash.rebuttal or not seat.opening or clash.opening != seat.opening:
        raise Rejected("not_yours", "Only the writer of the opening can say whether it was restated fairly.", "clash")
    room.clashes[clash.id] = replace(clash, fair=command.fair)


def stance(turn: Turn, command: c.Stance) -> None:
    """While the first cards are drawn, it may still be said where somebody stood before."""
    room, in_draw = turn.room, turn.room.phase.name == "draw"
    if has_stances(room.format) != (room.phase.name != "vote") or (in_draw and room.phase.round > 1):
        raise refusals.wrong_phase()
    turn.in_time(command.phase)
    turn.change(turn.seat, **{room.phase.when or ("before" if in_draw else "after"): command.value})


def take_back_turn(turn: Turn, command: c.TakeBackTurn) -> None:
    """Someone else has used this person's private turn: take back what was judged, starred, tapped and said in it, and note it
    for hosts."""
    room, seat = turn.room, turn.seat
    if not (groups.are_dealt(room) or seat.beside):
        raise refusals.wrong_phase()
    turn.in_time(command.phase)
    if room.phase.name == "stance":
        turn.change(seat, **{room.phase.when or "after": None}, not_me=turn.now)
        return
    for id in seat.dealt:
        key = ballot_id(seat.id, id)
        room.ballots[key] = replace(room.ballots[key], choice="", reason="", tip="", tip_for="", met=False, laughed=())
    room.stars.pop(stars_id(seat.id, room.phase.round), None)
    for clash in asked_fair(room, seat):
        room.clashes[clash.id] = replace(clash, fair="")
    if has_stances(room.format):  # stances have phases of their own there, and are no part of this turn
        turn.change(seat, not_me=turn.now)
    else:
        turn.change(seat, after=None, not_me=turn.now)


def rate(turn: Turn, command: c.Rate) -> None:
    """Say how far a text meets a criterion, or take that back. Each host has their own say, so two never overwrite each
    other's."""
    ratings, text = turn.room.ratings, turn.text(command.speech)
    id = rating_id(text.id, command.criterion, turn.actor)
    if command.level:
        ratings[id] = Rating(text=text.id, criterion=command.criterion, seat=turn.actor, level=command.level)
    else:
        ratings.pop(id, None)
