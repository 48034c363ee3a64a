"""Which texts made their readers laugh, which come on the screen for it, and at which that is told (docs/show.md)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import get_args

from ..model.state import Clash, ClashScore, Judged, Room, RoundScore, Speech
from .read_first import is_of_somebody_near, is_rude
from .substance import full_words, has_substance, is_gone, words_in

LEAST = 2  # readers who laughed: what one found funny is told to nobody
_TEXTS: tuple[Judged, ...] = get_args(Judged)


def readers(room: Room, clashes: Mapping[str, Clash]) -> dict[str, int]:
    """How many seats each readable text of these clashes made laugh; an opening may be on two ballots of one seat."""
    ballots = [ballot for ballot in room.ballots.values() if ballot.laughed and ballot.clash in clashes]
    laughed = {(ballot.seat, getattr(clashes[ballot.clash], text)) for ballot in ballots for text in ballot.laughed}
    counts = Counter(id for _, id in laughed if room.speeches[id].visible)
    return dict(sorted(counts.items()))


def laughs_to_show(room: Room, round: int, scores: Mapping[str, ClashScore]) -> dict[str, int]:
    """How many readers laughed, by text, of those that may come on the screen for it: LEAST did, and it has no rude word, and nothing of
    its writer's family or friends. However short it is, or off the point, if they laughed with its writer; else only with substance, and
    the length of a text that is worth reading out."""
    counts = {id: n for id, n in readers(room, {id: room.clashes[id] for id in scores}).items() if n >= LEAST}
    least = full_words(room, round) if counts else 0

    def may_come(text: Speech) -> bool:
        if _is_unfit(text):
            return False
        full = words_in(text.text) >= least and has_substance(room, text) and not (text.off or text.stray)
        return full or is_with_writer(room, scores, text.id)

    return {id: n for id, n in counts.items() if may_come(room.speeches[id])}


def to_quote(room: Room, round: int) -> dict[str, int]:
    """How many readers laughed, by text, of those texts of a round of which a sentence may come for it, however short they are and
    whatever they answer: LEAST did, with its writer, as all its ballots say; it has no rude word, and nothing of anybody near."""
    clashes = {id: clash for id, clash in room.clashes.items() if clash.round == round and clash.rebuttal}
    chosen: dict[str, set[str]] = {}
    for ballot in room.ballots.values():
        if ballot.choice and not ballot.own and ballot.clash in clashes:
            chosen.setdefault(ballot.clash, set()).add(ballot.choice)
    at = {getattr(clashes[id], kind) for id, some in chosen.items() for kind in _TEXTS if not some & {kind, "close"}}
    counts = readers(room, clashes)
    return {id: n for id, n in counts.items() if n >= LEAST and id not in at and not _is_unfit(room.speeches[id])}


def is_with_writer(room: Room, scores: Mapping[str, ClashScore], text: str) -> bool:
    """Whether a laugh can't be taken for one at a writer: in each of the text's clashes somebody chose it, or found it too close."""
    return not any(
        _has_none(judged, kind)
        for id, judged in scores.items()
        for kind in _TEXTS
        if getattr(room.clashes[id], kind) == text
    )


def _has_none(score: ClashScore, text: Judged) -> bool:
    return not (getattr(score.votes, text) or score.votes.close)


def _is_unfit(text: Speech) -> bool:
    return is_gone(text.text) or is_rude(text.text) or is_of_somebody_near(text.text)


def funniest(room: Room, laughs: Mapping[str, int], clashes: Iterable[str]) -> list[tuple[str, Judged]]:
    """Those of these clashes that made readers laugh, and at which text most: the one with most laughs on one text first."""
    each: list[tuple[int, int, str, Judged]] = []
    for id in clashes:
        most, _, text = max((laughs.get(getattr(room.clashes[id], text), 0), -n, text) for n, text in enumerate(_TEXTS))
        if most:
            each.append((-most, room.clashes[id].n, id, text))
    return [(id, text) for *_, id, text in sorted(each)]


def counts_told(room: Room, score: RoundScore) -> dict[str, int]:
    """How many readers laughed, by text, of the texts with which that is told: nobody can take it for a laugh at its writer."""
    return {id: n for id, n in score.laughs.items() if is_with_writer(room, score.clashes, id)}
