"""Plays debates between bots, to be read by eye, or counted.

    python -m tools.bots                             fifty debates on every pack, to read
    python -m tools.bots --motion newcomers-first-week --debates 5
    python -m tools.bots --count                     what makes them sound like machines, on every pack
    python -m tools.bots --lean --debates 400        how the verdicts on each pack fall

Each debate is three bots against three, one round with closings, at another level and content option in turn.
"""

import argparse
import re
import sys
import textwrap
from collections import Counter
from collections.abc import Iterable
from itertools import cycle, product
from statistics import mean

from debate.game import Motion, Room, apply, open_room
from debate.game.bots.bot_seats import verdict
from debate.game.model import commands as c
from debate.game.model.motion import Card
from debate.game.model.state import Speech
from debate.game.voices.bot_phrases import (
    CARING,
    CARING_LIMIT,
    CARING_REPLY,
    GRAVE,
    LIMIT,
    REBUTTAL,
    REPLY,
    SERIOUS,
    Shape,
)
from debate.game.voices.bot_voice import first_sentence, says, sentences
from debate.motions import library

WIDTH = 150
BENCH = 3
WAYS = tuple(product(("gentle", "fair", "sharp"), ("full", "careful")))


def played(motion: Motion, seed: int, level: str, content: str) -> Room:
    """A whole debate among bots; the same seed says the same."""
    options = {"bot_level": level, "content": content}
    room = open_room(code="HOUSE", seed=f"read by eye {seed}", motion=motion, format="full", options=options, now=0)
    bots = [c.AddBot(side) for side in ("for", "against") for _ in range(BENCH)]
    for command in (c.Join("host"), *bots, c.Begin()):
        room = apply(room, command, "host", 0)
    while room.phase.round < 2 and room.phase.name != "finished":
        room = apply(room, c.EndPhase(room.phase.id), "host", room.phase.began)
    return room


def debates(motion: Motion, seeds: Iterable[int]) -> Iterable[Room]:
    """A debate for each seed, at every level and content option in turn."""
    return (played(motion, seed, *way) for seed, way in zip(seeds, cycle(WAYS), strict=False))


def told(room: Room) -> str:
    """The room's clashes as a text."""
    cards, lines = room.motion.cards, list[str]()

    def say(head: str, words: str) -> None:
        lines.append(textwrap.fill(words, WIDTH, initial_indent=f"{head:>10}  ", subsequent_indent=" " * 12))

    for clash in sorted(room.clashes.values(), key=lambda clash: clash.n):
        opening, rebuttal = room.speeches[clash.opening], room.speeches[clash.rebuttal]
        played = (" + ".join(cards[id].title for id in speech.cards) for speech in (opening, rebuttal))
        lines.append("\n" + "  <-  ".join(played))
        say(opening.side, opening.text)
        say("they say", rebuttal.restatement)
        say(rebuttal.side, rebuttal.text)
        if clash.closing:
            say("closing", room.speeches[clash.closing].text)
    return "\n".join(lines)


def lean(motion: Motion, seeds: Iterable[int]) -> float:
    """The share of verdicts for the motion among bots of equal level; a close one is half for each. It shows whether the links
    favour a side. Whether its evidence does, only a reader can say."""
    won = []
    for seed in seeds:
        room = played(motion, seed, "fair", "full")
        for clash in room.clashes.values():
            choice = verdict(room, clash)
            ahead = room.speeches[clash.rebuttal if choice == "rebuttal" else clash.opening]
            won.append(0.5 if choice == "close" else float(ahead.side == "for"))
    return mean(won)


# --- what makes them sound like machines ----------------------------------------------------

COPIED = 5  # words in a row
CAUSES = {
    "copied": "restatements that copy five words in a row",
    "lead ignored": "restatements of two cards without the leading claim",
    "no answer": "rebuttals without a hint and without a weak point",
    "brush-off": "words of sympathy that go on as if nothing had been said",
    "no weighing": "rebuttals that weigh nothing, sensitive cards apart",
    "repeats": "closings that repeat a sentence of the opening",
    "closing weighs nothing": "closings that weigh nothing, sensitive cards apart",
    "no evidence": "rebuttals without evidence, sensitive cards apart",
    "one side": "closings that weigh without naming the other point, sensitive cards apart",
    "twice": "openings that lead with a card of an earlier opening",
}
_WEIGHS = re.compile(r"\bweigh|\boutweigh|\bscales\b|tips the balance", re.I)


def _leads(shapes: Iterable[Shape]) -> set[str]:
    leads = (part.partition("|")[0].strip("\n:") for shape in shapes for part in shape)
    return {lead for lead in leads if len(lead) > 1}


_PLAIN = _leads((*REPLY, *LIMIT, *(shape for by in REBUTTAL.values() for shapes in by.values() for shape in shapes)))
_PLAIN -= _leads((*CARING_REPLY, *CARING_LIMIT, *(shape for shapes in CARING.values() for shape in shapes)))


def causes(rooms: Iterable[Room]) -> dict[str, tuple[int, int]]:
    """For each cause: how often it was there, and out of how many."""
    found, asked = Counter[str](), Counter[str]()

    def count(cause: str, there: bool) -> None:
        asked[cause] += 1
        found[cause] += there

    for room in rooms:
        cards, led = room.motion.cards, set[str]()
        for opening in {clash.opening: room.speeches[clash.opening] for clash in room.clashes.values()}.values():
            count("twice", opening.cards[0] in led)
            led.add(opening.cards[0])
        for clash in room.clashes.values():
            opening, rebuttal = room.speeches[clash.opening], room.speeches[clash.rebuttal]
            light = all(cards[id].sensitive == "none" for id in (*opening.cards, *rebuttal.cards))
            count("copied", bool(_runs(rebuttal.restatement) & _runs(opening.text)))
            if len(opening.cards) > 1:
                lead = cards[opening.cards[0]]
                count("lead ignored", not _any(rebuttal.restatement, (lead.claim, lead.short, lead.restated)))
            count("no answer", not _any(rebuttal.text, _answers(room.motion, opening, rebuttal)))
            for text in filter(None, (rebuttal, room.speeches.get(clash.closing or ""))):
                if text.text.startswith((*GRAVE, *SERIOUS)):
                    count("brush-off", any(lead in text.text for lead in _PLAIN))
            if light:
                count("no weighing", not _WEIGHS.search(rebuttal.text))
                count("no evidence", not _any(rebuttal.text, _evidence(cards[id] for id in rebuttal.cards)))
            if clash.closing:
                closing = room.speeches[clash.closing].text
                count(
                    "repeats",
                    _any(closing, (words for words in sentences(opening.text) if len(words.split()) >= COPIED)),
                )
                if light:
                    count("closing weighs nothing", not _WEIGHS.search(closing))
                    count("one side", not _any(closing, (cards[id].restated for id in rebuttal.cards)))
    return {cause: (found[cause], asked[cause]) for cause in CAUSES}


def _answers(motion: Motion, opening: Speech, rebuttal: Speech) -> list[str]:
    links = [motion.cards[id].answers for id in rebuttal.cards]
    hints = [link[id].hint for link in links for id in opening.cards if id in link]
    return hints + [motion.cards[id].weak_point for id in opening.cards]


def _evidence(cards: Iterable[Card]) -> list[str]:
    told = (text.removeprefix("Reasoning: ") for card in cards for text in (card.evidence, card.careful))
    return [first_sentence(text) for text in told if text]


def _any(text: str, words: Iterable[str]) -> bool:
    return any(says(text, each) for each in words if each)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = [word.casefold() for word in re.findall(r"[\w’'-]+", text)]
    return {tuple(words[n : n + COPIED]) for n in range(len(words) - COPIED + 1)}


def main(arguments: list[str]) -> int:
    packs = library.load_library()
    parser = argparse.ArgumentParser(prog="python -m tools.bots", description=__doc__.partition("\n")[0])
    parser.add_argument("--debates", type=int, default=50, help="how many on each pack (50)")
    parser.add_argument("--motion", choices=packs, metavar="SLUG", help="one pack only")
    parser.add_argument("--first", type=int, default=0, help="the seed of the first one (0)")
    parser.add_argument("--count", action="store_true", help="print what makes them sound like machines, and no texts")
    parser.add_argument(
        "--lean", action="store_true", help="print what share of the verdicts each side gets, and no texts"
    )
    wanted = parser.parse_args(arguments)
    seeds = range(wanted.first, wanted.first + wanted.debates)
    for slug in [wanted.motion] if wanted.motion else packs:
        if wanted.lean:
            share = 100 * lean(packs[slug], seeds)
            print(f"{slug}: {share:.1f} : {100 - share:.1f}")
        elif wanted.count:
            for cause, (there, of) in causes(debates(packs[slug], seeds)).items():
                print(f"{slug}: {there:5} of {of:5}  {CAUSES[cause]}")
        else:
            for seed, room in zip(seeds, debates(packs[slug], seeds), strict=True):
                print(f"\n=== {slug}, debate {seed}, {room.options.bot_level}, {room.options.content} content ===")
                print(told(room))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
