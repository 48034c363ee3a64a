"""Awards of a finished debate, from the matches of standings.py (docs/fairness.md).

An award goes to a person for the whole debate, not for one text: with three or four readers each, many texts win all their
matches. Nor can readers say who wrote *the* best opening: an award for it found it one time in three. They can say whose
texts are among the strongest.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple

from ..model.motion import Side
from ..model.state import INSTEAD, ROOMS_AWARDS, AwardName
from .standings import Match, Text, TextKind, above, figures_to_show

ABOVE = 1.5  # standard errors above the room's mean, for texts among the strongest
SHARE, STRONGEST = 10, 3  # one in this many writers is named, and this many at most
SHARED_BY = 3  # people at most; if more are equal, there is no award
READERS = 2  # at least, for the best case for a side that one did not believe
TAPS = 2  # restatements judged fair or unfair, for the fairest restater
BRIDGES = 5  # ballots of the other bench at least, for the bridge builder, who wins more than half of them


class Award(NamedTuple):
    """`winners` are in no order."""

    name: AwardName
    winners: tuple[str, ...]


class Fair(NamedTuple):
    """An opener's tap on one restatement."""

    restater: str
    fair: bool


def awards(
    matches: Iterable[Match], taps: Iterable[Fair], texts: Mapping[str, Text], people: Collection[str], brief: bool
) -> list[Award]:
    """All awards except `unbelieved`. Only `people`, the players without bots, can win. With fewer than 8 there are no awards.

    `brief`: there was one round, with no more than two ballots for each voter, which can't tell texts apart.
    """
    if not figures_to_show(len(people), rounds=1).awards:
        return []
    matches = list(matches)
    names: dict[TextKind, AwardName] = {"opening": "strong_opening", "rebuttal": "strong_rebuttal"}
    heights = {} if brief else above(matches, texts, people)
    strong = [_strong(names[kind], of_kind, people) for kind, of_kind in heights.items()]
    return [award for award in (*strong, _fairest(taps, people), _bridge(matches, people)) if award]


def _strong(name: AwardName, heights: Mapping[str, float], people: Collection[str]) -> Award | None:
    """The award for the writers who are far enough above the room's mean: a tenth of all, at least one and at most three."""
    places = max(1, min(STRONGEST, (len(people) + SHARE // 2) // SHARE))
    high = sorted((person for person, height in heights.items() if height >= ABOVE), key=lambda one: -heights[one])
    chosen = set(high[:places])
    return Award(name, tuple(person for person in people if person in chosen)) if chosen else None


def rooms_awards(winners: Mapping[AwardName, tuple[str, ...]]) -> dict[AwardName, tuple[str, ...]]:
    """The awards that the room hears of: for texts that readers clearly preferred, or else, as in a class of eight, for what people did
    for the other side."""
    of = {name: winners[name] for name in ROOMS_AWARDS if winners.get(name)}
    return of or {name: winners[name] for name in INSTEAD if winners.get(name)}


def unbelieved(
    matches: Iterable[Match], texts: Mapping[str, Text], before: Mapping[str, int], people: Collection[str]
) -> Award | None:
    """The award for the best case for a side that its author did not believe: the highest share of matches won. Only its winners may
    see it, because it reveals what they believe.

    `before`: stances at the start, 1 (strongly for) to 5 (strongly against); 3 believes neither side.
    """
    if not figures_to_show(len(people), rounds=1).awards:
        return None
    believed: dict[str, Side] = {
        person: "for" if stance < 3 else "against" for person, stance in before.items() if stance != 3
    }
    theirs = {id for id, text in texts.items() if believed.get(text.author, text.bench) != text.bench}
    won, played = dict.fromkeys(people, 0.0), dict.fromkeys(people, 0.0)
    readers: dict[str, set[str]] = {person: set() for person in people}
    for match in matches:
        for author, text, share in (
            (match.first, match.texts[0], match.won),
            (match.second, match.texts[1], 1 - match.won),
        ):
            if text in theirs and author in played:
                won[author] += match.weight * share
                played[author] += match.weight
                readers[author].add(match.voter)
    return _award(
        "unbelieved", {person: won[person] / played[person] for person in people if len(readers[person]) >= READERS}
    )


def _fairest(taps: Iterable[Fair], people: Collection[str]) -> Award | None:
    said: dict[str, list[bool]] = {}
    for restater, fair in taps:
        if restater in people:
            said.setdefault(restater, []).append(fair)
    return _award(
        "fairest_restater", {person: sum(fair) / len(fair) for person, fair in said.items() if len(fair) >= TAPS}
    )


def _bridge(matches: Iterable[Match], people: Collection[str]) -> Award | None:
    """The award for the highest share of verdicts won from voters on the other bench, if that is most of them."""
    won: dict[str, list[float]] = {}
    for match in matches:
        if match.last and match.own:
            author, share = (match.second, 1 - match.won) if match.own > 0 else (match.first, match.won)
            if author in people:
                won.setdefault(author, []).append(share)
    return _award(
        "bridge_builder",
        {person: sum(s) / len(s) for person, s in won.items() if len(s) >= BRIDGES and sum(s) > len(s) / 2},
    )


def _award(name: AwardName, shares: Mapping[str, float]) -> Award | None:
    """The award for the highest share, which up to three people may share. A share of 0 wins nothing."""
    best = max(shares.values(), default=0.0)
    winners = tuple(person for person, share in shares.items() if share == best)
    return Award(name, winners) if best and len(winners) <= SHARED_BY else None
