"""Packs in figures: how many cards they have, how these answer each other, and what they rest on."""

from collections import Counter
from collections.abc import Iterable

from ..game.model.motion import Motion

_HEAD = """\
| motion | cards | direct | partial | reasoning | sources | samples | sensitive |
|---|---|---|---|---|---|---|---|
"""


def table(motions: Iterable[Motion]) -> str:
    """A table of these packs, in Markdown. *Direct* and *partial* are answers that cards give; *reasoning* counts cards without a
    source, which say so."""
    return _HEAD + "".join(map(_row, motions))


def _row(motion: Motion) -> str:
    cards = motion.cards.values()
    links = [link.kind for card in cards for link in card.answers.values()]
    weights = Counter(card.sensitive for card in cards)
    heavy = f"{weights['strong']} strong, {weights['mild']} mild" if weights["strong"] + weights["mild"] else "light"
    reasoned = sum(not (card.sources or card.stock) for card in cards)
    return (
        f"| {motion.title} | {len(cards)} | {links.count('direct')} | {links.count('partial')} | {reasoned} "
        f"| {len(motion.sources)} | {len(motion.samples)} | {heavy} |\n"
    )
