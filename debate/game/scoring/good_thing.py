"""One good thing that a person did in a debate that is over, for them alone (docs/show.md): true, counted, and the first
that a fixed order of rules finds."""

from typing import Literal, NamedTuple

from ..model.state import Clash, Room, Speech
from .read_first import is_in_doubt
from .substance import answers_beside, has_substance

Good = Literal["star", "chosen", "rewrite", "fair", "answered", "both", "reasons"]
AGREEING = 2  # readers at least, for a text that most of them chose


class GoodThing(NamedTuple):
    """`what` was good about a `speech` ("": about no single one). `n` of `of` people said so; of stars, answers and reasons, `n` there were."""

    what: Good
    speech: str = ""
    n: int = 0
    of: int = 0


def good_thing(room: Room, seat: str) -> GoodThing | None:
    """The first of these that happened: a text of theirs was chosen by most of its readers, two at least; was starred; its
    rewrite was preferred; people whom they answered called that fair; a reader chose a text of theirs; classmates had to find an
    answer to it; they argued both sides; they gave reasons or tips to those whom they judged. None: none of them did. Nothing is
    good about a text off the point, about an answer to one, or about a text in doubt."""
    texts = [
        text
        for text in room.speeches.values()
        if text.author == seat and text.visible and str(text.round) in room.scores and text.kind != "closing"
        if not (text.off or answers_beside(room, text) or is_in_doubt(room, text))
    ]
    votes = sorted((one for text in texts if (one := _votes(room, text)).n), key=lambda one: (one.n + 1) / (one.of + 2))
    if votes and votes[-1].n >= AGREEING and 2 * votes[-1].n > votes[-1].of:
        return votes[-1]
    stars = [GoodThing("star", text.id, room.scores[str(text.round)].stars.get(text.id, 0)) for text in texts]
    if starred := [one for one in stars if one.n]:
        return max(starred, key=lambda one: one.n)
    return (
        _rewritten(room, texts)
        or _fair(room, seat)
        or (votes[-1] if votes else None)
        or _answered(room, texts)
        or _otherwise(room, seat, texts)
    )


def _votes(room: Room, text: Speech) -> GoodThing:
    tallies = [
        room.scores[str(text.round)].clashes[clash.id].votes
        for clash in room.clashes.values()
        if clash.rebuttal
        and text.id in (clash.opening, clash.rebuttal)
        and clash.id in room.scores[str(text.round)].clashes
    ]
    won = sum(one.opening if text.kind == "opening" else one.rebuttal for one in tallies)
    return GoodThing("chosen", text.id, won, sum(one.total for one in tallies))


def _rewritten(room: Room, texts: list[Speech]) -> GoodThing | None:
    for text in texts:
        said = [
            one.choice
            for one in room.comparisons.values()
            if one.choice and room.revisions[one.revision].speech == text.id and room.revisions[one.revision].visible
        ]
        if 2 * said.count("after") > len(said):
            return GoodThing("rewrite", text.id, said.count("after"), len(said))
    return None


def _fair(room: Room, seat: str) -> GoodThing | None:
    def is_read(clash: Clash) -> bool:
        is_fit = bool(clash.rebuttal) and not is_in_doubt(room, room.speeches[clash.rebuttal])
        return is_fit and not room.speeches[clash.opening].off

    asked = [clash for clash in room.clashes.values() if clash.rebutter == seat and clash.fair and is_read(clash)]
    fair = [clash for clash in asked if clash.fair == "fair"]
    return GoodThing("fair", fair[0].rebuttal, len(fair), len(asked)) if 2 * len(fair) > len(asked) else None


def _answered(room: Room, texts: list[Speech]) -> GoodThing | None:
    """The last opening with substance that people answered."""
    for text in reversed(texts):
        answers = [
            room.speeches[clash.rebuttal]
            for clash in room.clashes.values()
            if clash.opening == text.id and clash.rebuttal
        ]
        said = sum(answer.visible and not room.by_bot(answer) for answer in answers)
        if said and has_substance(room, text):
            return GoodThing("answered", text.id, said)
    return None


def _otherwise(room: Room, seat: str, texts: list[Speech]) -> GoodThing | None:
    if len({text.side for text in texts}) > 1:
        return GoodThing("both")
    said = sum(bool(one.choice and (one.reason or one.tip)) for one in room.ballots.values() if one.seat == seat)
    return GoodThing("reasons", n=said) if said else None
