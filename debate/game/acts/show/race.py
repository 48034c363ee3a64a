"""The points that a class's guesses have brought (docs/show.md): who is ahead, and what of that the room is told."""

from collections.abc import Mapping
from typing import NamedTuple

from ...model.state import Room

PLACES = 3  # that the room is told, and people whom it is told by name, at most
LEAD = 3  # of as many who play one may share the lead: where more do, nobody leads


class Lead(NamedTuple):
    """The most points that anybody has, and how many have them; 0: so many that nobody leads."""

    best: int = 0
    leaders: int = 0


def lead(room: Room, points_of: Mapping[str, int]) -> Lead:
    """Who is ahead, of those who are in the room, as numbers that name nobody."""
    each = [n for seat, n in points_of.items() if seat in room.seats and room.seats[seat].here]
    best = max(each, default=0)
    leaders = each.count(best) if best else 0
    return Lead(best, leaders if leaders <= max(1, len(each) // LEAD) else 0)


def points_in(room: Room, round: int | None = None) -> dict[str, int]:
    """By seat, the points of a round, or of all, whose shows are over; of those who are in the room."""
    total: dict[str, int] = {}
    for n, score in room.scores.items():
        if not score.telling and (round is None or n == str(round)):
            for seat, points_of in score.points.items():
                if seat in room.seats and room.seats[seat].here:
                    total[seat] = total.get(seat, 0) + points_of
    return total


class Rank(NamedTuple):
    """People with the same points: those whom the room is told by name, and how many they are."""

    points: int
    n: int
    seats: tuple[str, ...]


def ranks(total: Mapping[str, int]) -> list[Rank]:
    """The first three places, with as many names as the room is told: of a place all or nobody."""
    first: list[Rank] = []
    for points_of in sorted({n for n in total.values() if n}, reverse=True):
        before = sum(rank.n for rank in first)
        if before >= PLACES:
            break
        seats = tuple(seat for seat, n in total.items() if n == points_of)
        first.append(Rank(points_of, len(seats), seats if before + len(seats) <= PLACES else ()))
    return first


def place(total: Mapping[str, int], seat: str) -> int:
    """Somebody's place, from 1, if they have points, and at most half have as many; else 0."""
    mine = total.get(seat, 0)
    ahead, as_many = sum(n > mine for n in total.values()), sum(n >= mine for n in total.values())
    return ahead + 1 if mine and 2 * as_many <= len(total) else 0


def best_named(room: Room) -> tuple[str, ...]:
    """Those who are named as the best of the round that is being revealed, once the show is over."""
    return tuple(seat for rank in ranks(points_in(room, room.phase.round)) for seat in rank.seats)
