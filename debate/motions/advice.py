"""What would improve a pack that can be played: sides out of balance, cards that are long, bare or hard to answer."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

from ..game.hearing.sentences import leans
from ..game.model.motion import READ_ON_CARD, SIDES, Card, Motion, Side
from ..game.model.phases import FORMATS, HAND, is_aloud
from .checks import Fault
from .spelling import misspelt

READING_SPEED = 200 / 60  # words a second: what a student reads of a text like these
CARDS_KEPT = 2  # cards of a hand whose evidence a player reads
# s: the longest draw of the formats in which everybody draws and writes
DRAW = max(seconds for name, plan in FORMATS.items() if not is_aloud(name) for seconds in plan.lengths["draw"])
SENTENCE = 26  # words that are read in one breath
CLAIM = 115  # characters of the longest claim that fits wherever it is repeated
FRESH = 24  # months for which facts that were looked up are assumed to hold
UNEVEN = 0.2  # how much more a side may have than the other, as a share of the other's

_ENDS = re.compile(r"(?<=[.?!;…])[”’)]*\s")
_THOUGHT = re.compile(r"Reasoning:")
_QUOTED = re.compile(r"“[^”]*”\W*")


def advise(motion: Motion, today: date | None = None) -> list[Fault]:
    """What is weak in a pack without faults; with today's date, also facts that are out of date."""
    old = _age(motion, today) if today else ()
    return [fault._replace(weak=True) for fault in (*old, *_care(motion), *_balance(motion), *_cards(motion))]


def reading_time(*texts: str) -> float:
    """The seconds that it takes to read these texts."""
    return sum(len(text.split()) for text in texts) / READING_SPEED


def hand_time(card: Card) -> float:
    """The seconds that a draw of cards like this takes: the claims of a hand, and the evidence of those that are kept."""
    return HAND * reading_time(card.title, card.claim) + CARDS_KEPT * reading_time(card.evidence)


def _age(motion: Motion, today: date) -> Iterator[Fault]:
    if motion.checked:
        year, month = map(int, motion.checked.split("-"))
        if (today.year - year) * 12 + today.month - month >= FRESH:
            yield Fault(
                ("checked",),
                "The facts were last looked up in %(month)s, two years ago or more.",
                "Look them up again, put right what has changed, and write the month in which you did.",
                {"month": motion.checked},
            )


def _care(motion: Motion) -> Iterator[Fault]:
    if not motion.care and any(card.sensitive != "none" for card in motion.cards.values()):
        yield Fault(
            ("care",),
            "Some cards are hard to bear, and there are no notes on that for teachers.",
            "Say what may hurt, whom to ask beforehand, and how students may step out.",
        )


def _balance(motion: Motion) -> Iterator[Fault]:
    sizes = Counter(card.side for card in motion.cards.values())
    if _uneven(sizes):
        yield Fault(
            ("cards",),
            "One side has %(more)s cards and the other %(fewer)s.",
            "Add cards to the smaller side. Its players see the same ones again and again.",
            _apart(sizes),
        )
    links = ((card.side, link) for card in motion.cards.values() for link in card.answers.values())
    direct = Counter(side for side, link in links if link.kind == "direct")
    if _uneven(direct):
        yield Fault(
            ("cards",),
            "One side has %(more)s direct answers and the other %(fewer)s.",
            "Make some of the other side’s answers direct, so that both sides can answer what they read.",
            _apart(direct),
        )
    for theme in motion.themes:
        on = {card.side for card in motion.cards.values() if card.theme == theme}
        if len(on) == 1:
            yield Fault(
                ("themes", theme),
                "Only one side has cards on this theme.",
                "Add one to the other side, or give its cards another theme.",
            )
        elif not on:
            yield Fault(("themes", theme), "No card has this theme.", "Use it or delete it.")


def _cards(motion: Motion) -> Iterator[Fault]:
    met: dict[str, list[str]] = {id: [] for id in motion.cards}
    for card in motion.cards.values():
        for id, link in card.answers.items():
            met[id].append(link.kind)
    for id, card in motion.cards.items():
        words = misspelt(f"{card.title} {card.claim}") if motion.language.startswith("en") else ()
        if words:
            yield Fault(
                ("cards", id, "claim"),
                "Spelling to check: %(words)s.",
                "It stays as it is until you change it.",
                {"words": ", ".join(words)},
            )
        if "direct" not in met[id] and not card.stock:  # a question's links come by themselves
            yield Fault(("cards", id), "No card answers this one directly.", "Make one of the answers to it direct.")
        elif len(met[id]) == 1:
            yield Fault(("cards", id), "Only one card answers this one.", "A second one would give players a choice.")
        if not card.stock:
            yield from _words(card, id)
            if not motion.has_stock:
                yield from _for_computer_players(card, id)


def _words(card: Card, id: str) -> Iterator[Fault]:
    for name in (*READ_ON_CARD[1:], "careful"):
        longest = max((len(sentence.split()) for sentence in _ENDS.split(getattr(card, name))), default=0)
        if longest > SENTENCE:
            yield Fault(
                ("cards", id, name),
                "A sentence here has %(words)s words.",
                "Split it in two: %(most)s words can be read in one breath.",
                {"words": longest, "most": SENTENCE},
            )
    if _QUOTED.fullmatch(card.claim):
        yield Fault(
            ("cards", id, "claim"),
            "This is a quotation.",
            "Say it as a debater would: players make the claim their own.",
        )
    if leans(card.why):
        yield Fault(
            ("cards", id, "why"),
            "This begins with “%(word)s”, which points to another sentence.",
            "Name what is meant: computer players may say the reason by itself.",
            {"word": card.why.split()[0]},
        )
    if (seconds := round(hand_time(card))) > DRAW:
        yield Fault(
            ("cards", id, "evidence"),
            "A hand of cards as long as this takes %(seconds)s seconds to read.",
            "Shorten the claim or the evidence: players have %(most)s.",
            {"seconds": seconds, "most": DRAW},
        )
    if len(card.claim) > CLAIM and not (card.short or card.restated):
        yield Fault(
            ("cards", id, "short"),
            "This is missing.",
            "A long claim needs a short version, for where space is tight.",
        )
    yield from sources(card, id)
    if card.sensitive == "mild" and not card.careful:
        yield Fault(
            ("cards", id, "careful"),
            "This is missing.",
            "A sensitive card should have evidence that can be shown to a younger group.",
        )


def sources(card: Card, id: str) -> Iterator[Fault]:
    """What is weak in where a card's evidence comes from."""
    if not card.sources and not _THOUGHT.match(card.evidence):
        yield Fault(
            ("cards", id, "sources"), "This evidence has no source.", "Name one, or begin it with “Reasoning:”."
        )


def _for_computer_players(card: Card, id: str) -> Iterator[Fault]:
    """What only computer players say, who don't argue while some card asks."""
    if not card.restated:
        yield Fault(
            ("cards", id, "restated"),
            "This is missing.",
            "Say the claim as a fair opponent would. Computer players can only repeat it.",
        )
    for target, link in card.answers.items():
        if not link.hint:
            yield Fault(
                ("cards", id, "answers", target, "hint"), "This is missing.", "Say how the card answers the other."
            )


def _uneven(counts: Counter[Side]) -> bool:
    fewer, more = sorted(counts[side] for side in SIDES)
    return more - fewer > max(1, fewer * UNEVEN)


def _apart(counts: Counter[Side]) -> dict[str, int]:
    fewer, more = sorted(counts[side] for side in SIDES)
    return {"more": more, "fewer": fewer}
