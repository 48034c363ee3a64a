"""What readers thought of one text, over all its clashes: for its author and hosts, from the reveal on (docs/game.md, section 8)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ..model.state import Clash, Reason, Room, RoundScore, Speech
from ..scoring import standings


def shows_totals(room: Room) -> bool:
    """Whether enough people wrote in the revealed rounds to show totals of a text, such as stars."""
    speeches = [speech for speech in room.speeches.values() if str(speech.round) in room.scores]
    return standings.figures_to_show(len({text.author for text in speeches if not room.by_bot(text)}), rounds=1).totals


class Insight(NamedTuple):
    """`won`, `lost`, `close`: votes. `best`: the rebuttal with the best result on the same opening, other than the text itself; "": none. `met`:
    of a rebuttal, that it met its round's challenge."""

    won: int = 0
    lost: int = 0
    close: int = 0
    reasons: dict[Reason, int] = {}  # noqa: RUF012  # nobody changes it
    stars: int = 0
    best: str = ""
    met: bool = False


def insight(speech: Speech, on_it: Iterable[Clash], on: Mapping[str, Sequence[Clash]], score: RoundScore) -> Insight:
    """What the votes of a revealed round say of an opening or a rebuttal; of a closing they say nothing.

    `on_it`: the text's clashes; `on`: the clashes on each opening, by its id.
    """
    if speech.kind == "closing":
        return Insight()
    clashes = [clash for clash in on_it if clash.id in score.clashes]
    figures = [score.clashes[clash.id] for clash in clashes]
    won, lost = ("opening", "rebuttal") if speech.kind == "opening" else ("rebuttal", "opening")
    reasons = Counter[Reason]()
    for figure in figures:
        reasons.update(figure.reasons.get("opening" if speech.kind == "opening" else "rebuttal", {}))
    return Insight(
        won=sum(getattr(figure.votes, won) for figure in figures),
        lost=sum(getattr(figure.votes, lost) for figure in figures),
        close=sum(figure.votes.close for figure in figures),
        reasons=dict(reasons),
        stars=score.stars.get(speech.id, 0),
        best=_best(speech, clashes, on, score),
        met=speech.kind == "rebuttal" and any(figure.met for figure in figures),
    )


def _best(speech: Speech, clashes: Iterable[Clash], on: Mapping[str, Sequence[Clash]], score: RoundScore) -> str:
    rivals = [clash for opening in {clash.opening for clash in clashes} for clash in on[opening]]
    judged = [
        (p, -clash.n, clash.rebuttal)
        for clash in rivals
        if clash.id in score.clashes and (p := score.clashes[clash.id].p) is not None and clash.rebuttal != speech.id
    ]
    return max(judged)[2] if judged else ""
