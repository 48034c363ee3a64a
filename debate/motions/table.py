"""A pack in figures: each deck by theme, how the decks answer each other, how long they take to read, and their sources."""

from collections import Counter
from collections.abc import Iterable, Iterator
from statistics import mean

from ..game.model.motion import SIDES, Card, Motion, Side, Source
from .advice import answers_given, card_time, hand_time


def table(motions: Iterable[Motion]) -> str:
    """The figures and sources of these packs, in Markdown."""
    motions = list(motions)
    parts = [_HEAD, _overview(motions)]
    for motion in motions:
        looked = f", facts looked up in {motion.checked}" if motion.checked else ""
        parts += [f"## {motion.title}", f"`{motion.slug}`{looked}", _figures(motion), _rests_on(motion)]
    return "\n\n".join(parts) + "\n"


_HEAD = """\
# The motions in figures

`debate motions table` prints this for the packs of the folder, `debate motions table FILE` for one of
your own.

*Direct* and *partial* are the answers that a side's cards give. *Hand* is what a player reads in the
draw at 200 words a minute: the claims of four average cards, and the evidence of the two to keep.
*Deck* is everything that players see of a side's cards. *Reasoning* counts the cards without a
source, which say so. For facts, each card, its year and its sources are below; the evidence itself
is on the motion's page. *Read* says how much of a source was read for its card, and where. Where it
is missing, nobody has noted it, so open the source before you rely on it."""


def _overview(motions: list[Motion]) -> str:
    rows = []
    for motion in motions:
        cards = motion.cards.values()
        links = [link.kind for card in cards for link in card.answers.values()]
        weights = Counter(card.sensitive for card in cards)
        heavy = (
            f"{weights['strong']} strong, {weights['mild']} mild" if weights["strong"] + weights["mild"] else "light"
        )
        reasoned = sum(not (card.sources or card.stock) for card in cards)
        rows.append(
            f"| {motion.title} | {len(cards)} | {links.count('direct')} | {links.count('partial')} | {reasoned} "
            f"| {len(motion.sources)} | {len(motion.samples)} | {heavy} |"
        )
    head = "| motion | cards | direct | partial | reasoning | sources | samples | sensitive |\n|---|---|---|---|---|---|---|---|"
    return "\n".join([head, *rows])


def _figures(motion: Motion) -> str:
    decks = {side: [card for card in motion.cards.values() if card.side == side] for side in SIDES}
    direct, partial = answers_given(motion, "direct"), answers_given(motion, "partial")

    def row(name: str, figure: dict[Side, str]) -> str:
        return f"| {name} | {figure['for']} | {figure['against']} |"

    def counted(cards: list[Card], theme: str) -> str:
        return str(sum(card.theme == theme for card in cards))

    rows = [f"| | {motion.sides['for'].name} | {motion.sides['against'].name} |", "|---|---|---|"]
    rows.append(row("cards", {side: str(len(deck)) for side, deck in decks.items()}))
    rows += [
        row(name, {side: counted(deck, theme) for side, deck in decks.items()}) for theme, name in motion.themes.items()
    ]
    rows.append(row("direct", {side: str(direct[side]) for side in SIDES}))
    rows.append(row("partial", {side: str(partial[side]) for side in SIDES}))
    rows.append(
        row(
            "reasoning",
            {side: str(sum(not (card.sources or card.stock) for card in deck)) for side, deck in decks.items()},
        )
    )
    rows.append(row("hand", {side: f"{mean(map(hand_time, deck)):.0f} s" for side, deck in decks.items()}))
    rows.append(row("deck", {side: f"{sum(map(card_time, deck)) / 60:.1f} min" for side, deck in decks.items()}))
    return "\n".join(rows)


def _rests_on(motion: Motion) -> str:
    return "\n".join(_facts(motion))


def _facts(motion: Motion) -> Iterator[str]:
    for card in motion.cards.values():
        sources = [motion.sources[id] for id in card.sources]
        named = "; ".join(map(_named, sources))
        year = f" ({card.year})" if card.year and card.sources else ""
        yield f"- **{card.title}**{year}: {named or ('a question' if card.stock else 'reasoning')}"


def _named(source: Source) -> str:
    link = f"[{source.title}]({source.urls[0]})" if source.urls else source.title
    return f"{link} (read: {source.read})" if source.read else link
