"""What comes out of a debate that is over: standings, awards, sides and how the room moved (docs/game.md, section 9).

It is made once, when the debate ends (and again if a text is hidden or shown after that), and kept in the room.
"""

from collections import Counter
from collections.abc import Collection, Iterable
from math import ceil
from typing import NamedTuple

from ..model.motion import Side
from ..model.phases import BRIEF_BALLOTS
from ..model.state import Ballot, Band, Clash, Outcome, Room, Swing
from . import awards, quotes, sides, standings, story
from .points import rounded_points, side_in, verdict
from .read_first import closed, is_out_of_awards
from .standings import Match, Text, Verdict
from .swing import swing

MANY_PEOPLE = 20  # people from which on a place in `full` needs more caution
RULES = 23  # the version of these figures: raised with each change, so that older outcomes are counted again


class Evidence(NamedTuple):
    """A room's revealed rounds as standings.py and its neighbours read them."""

    people: dict[str, Side | None]  # writers without bots, each with the bench of round 1
    texts: dict[str, Text]
    verdicts: list[Verdict]
    matches: list[Match]
    round_of: dict[str, int]

    @property
    def shown(self) -> standings.Shown:
        return standings.figures_to_show(len(self.people), self.rounds)

    @property
    def rounds(self) -> int:
        return len({self.round_of[verdict.opening] for verdict in self.verdicts})


def evidence(room: Room) -> Evidence:
    """The texts, verdicts and matches of a room's revealed rounds, without clashes of which a text is hidden."""
    speeches = [s for s in room.speeches.values() if str(s.round) in room.scores and s.kind != "closing"]
    texts = {s.id: Text(s.author, s.kind, s.side, not s.visible) for s in speeches}  # type: ignore[arg-type]  # no closing is left
    writers = dict.fromkeys(s.author for s in speeches if not room.by_bot(s))
    clashes = {id: clash for id, clash in room.clashes.items() if _readable(room, clash)}
    cast = [ballot for ballot in room.ballots.values() if ballot.choice and ballot.clash in clashes]
    verdicts = [_verdict(ballot, clashes[ballot.clash]) for ballot in cast]
    return Evidence(
        people={seat: side_in(room, seat, 1) for seat in writers},
        texts=texts,
        verdicts=verdicts,
        matches=standings.matches_of_verdicts(verdicts, texts)
        + standings.matches_of_stars(_stars(room, clashes, cast), texts),
        round_of={s.id: s.round for s in speeches},
    )


def _readable(room: Room, clash: Clash) -> bool:
    """Whether a clash of a revealed round has nothing hidden. (standings.py leaves out hidden texts in the same way, but knows
    no closings.)"""
    texts = [room.speeches[id] for id in (clash.opening, clash.rebuttal, clash.closing) if id]
    return bool(clash.rebuttal) and str(clash.round) in room.scores and all(text.visible for text in texts)


def _verdict(ballot: Ballot, clash: Clash) -> Verdict:
    assert ballot.choice, "it was cast"
    return Verdict(ballot.seat, ballot.bench, clash.opening, clash.rebuttal, ballot.choice)


def _stars(room: Room, clashes: dict[str, Clash], cast: Iterable[Ballot]) -> list[standings.Stars]:
    read: dict[tuple[str, int], list[Ballot]] = {}
    for ballot in cast:
        read.setdefault((ballot.seat, clashes[ballot.clash].round), []).append(ballot)
    return [
        standings.Stars(
            stars.seat,
            mine[0].bench,
            [(clashes[b.clash].opening, clashes[b.clash].rebuttal) for b in mine],
            stars.speeches,
        )
        for stars in room.stars.values()
        if (mine := read.get((stars.seat, stars.round)))
    ]


def outcome(room: Room) -> Outcome:
    """The room's outcome, with only the figures that a room of this size may be shown (`standings.figures_to_show`)."""
    seen = evidence(room)
    may = seen.shown
    out = {text.id for text in room.speeches.values() if is_out_of_awards(text)}
    taps = [
        awards.Fair(clash.rebutter, clash.fair == "fair")
        for clash in room.clashes.values()
        if clash.fair
        and _readable(room, clash)
        and clash.rebuttal not in out
        and not room.by_bot(room.speeches[clash.opening])
    ]
    matches = [_unsigned(match, out) for match in seen.matches]
    before = {seat: room.seats[seat].before for seat in seen.people}
    believed = {seat: stance for seat, stance in before.items() if stance is not None}
    won = awards.awards(matches, taps, seen.texts, seen.people, _brief(room, seen))
    own_case = awards.unbelieved(matches, seen.texts, believed, seen.people)
    room_for = sides.convinced(seen.verdicts, seen.texts, seen.round_of, seen.people) if may.totals else None
    places = (
        standings.standings(seen.matches, seen.people, is_drawn(room), caution(room, seen)) if may.standings else {}
    )
    winners = {award.name: award.winners for award in won}
    pro = rounded_points(room_for.sides["for"]) if room_for else 0
    return Outcome(
        people=len(seen.people),
        rules=RULES,
        strongest=_strongest(room),
        places={seat: _band(place) for seat, place in places.items()},
        winners=winners,
        unbelieved=own_case.winners if own_case else (),
        sides={"for": pro, "against": 100 - pro} if room_for else {},
        verdicts=room_for.verdicts if room_for else 0,
        votes=room_for.votes if room_for else {},
        more_often=room_for.more_often if room_for else None,
        chance=ceil(room_for.chance) if room_for else 0,
        own_bench=sides.own_bench(seen.verdicts, seen.texts) if may.own_bench else None,
        swing=_swing(room),
        **story.all_lines(room, quotes.large(room, winners)),
    )


def _unsigned(match: Match, out: Collection[str]) -> Match:
    """A match in which texts that are `out` of the awards are nobody's: they are as hard to beat, and win their writer none."""
    first, second = match.texts
    return match._replace(first="" if first in out else match.first, second="" if second in out else match.second)


def _brief(room: Room, seen: Evidence) -> bool:
    ballots = Counter(verdict.voter for verdict in seen.verdicts)
    return seen.rounds <= 1 and max(ballots.values(), default=0) <= BRIEF_BALLOTS


def up_to_date(room: Room) -> Outcome | None:
    """The outcome of a room that was stored, by today's rules."""
    return outcome(room) if room.outcome and room.outcome.rules != RULES else room.outcome


def own_place(room: Room, seat: str) -> Band | None:
    """Where a person's texts stand, as that person is told: computed without their own votes, in some milliseconds.

    None if the room is too small, or nobody else has read a text of theirs.
    """
    seen = evidence(room)
    if not seen.shown.standings or seat not in seen.people:
        return None
    place = standings.own_place(seat, seen.matches, seen.people, is_drawn(room), caution(room, seen))
    return _band(place) if place else None


def is_drawn(room: Room) -> bool:
    """Whether the sides were drawn by lot."""
    return room.options.sides == "balanced"


def caution(room: Room, seen: Evidence) -> float:
    """Within how many standard errors two people of this room are level."""
    many = room.format == "full" and len(seen.people) >= MANY_PEOPLE
    return standings.MORE_CAUTION if many else standings.CAUTION


def _band(place: standings.Place) -> Band:
    return Band(place.ahead, place.behind, len(place.level))


def _strongest(room: Room) -> str:
    """The clash that a hall shows of this table: the first of a round's order that is open and has a verdict, of the last round
    that has one."""
    shut = closed(room)
    for n in sorted(room.scores, key=int, reverse=True):
        score = room.scores[n]
        for id in score.order:
            texts = {room.clashes[id].opening, room.clashes[id].rebuttal}
            if verdict(score.clashes[id]) is not None and not shut & texts:
                return id
    return ""


def _swing(room: Room) -> Swing | None:
    """How the room moved; None where people say only once where they stand."""
    if room.format == "tables":
        return None
    return swing((seat.before, seat.after) for seat in room.seats.values() if not seat.bot)


class TakenPart(NamedTuple):
    """What a person owed over the debate, and what they did: openings and rebuttals, and clashes to judge. Closings are never
    owed, so they are not counted. `lineless`, said aloud: how many of those that count as given have no line."""

    sent: int
    due: int
    judged: int
    to_judge: int
    lineless: int = 0


def participation(room: Room) -> dict[str, TakenPart]:
    """What each seat owed and did, without bots. What a person was excused from was not owed; what a host sent back and nobody sent again
    was, and isn't done. No points depend on this."""
    owed = [speech for speech in room.speeches.values() if speech.author and speech.kind != "closing"]
    sent = Counter(speech.author for speech in owed if speech.state != "returned")
    due = Counter(speech.author for speech in owed)
    judged = Counter(ballot.seat for ballot in room.ballots.values() if ballot.choice)
    claims = Counter(speech.author for speech in room.speeches.values() if speech.from_card)
    parts = {}
    for id, seat in room.seats.items():
        missed = room.missed.get(id, ())
        unsent = [lapse.n for lapse in missed if lapse.kind in ("opening", "rebuttal")]
        done, to_do = (n[id] + unsent.count(0) for n in (sent, due))
        uncast = sum(lapse.n for lapse in missed if lapse.kind == "ballot")
        part = TakenPart(done, to_do + sum(unsent), judged[id], judged[id] + uncast, unsent.count(0) + claims[id])
        if any(part) and not seat.bot:
            parts[id] = part
    return parts
