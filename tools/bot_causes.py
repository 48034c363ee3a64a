"""Counts what makes bots' debates sound like machines: copied claims, answers that answer nothing, sympathy and then a brush-off.

python -m tools.bot_causes                      fifty debates on every pack
python -m tools.bot_causes --debates 10
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable
from itertools import cycle

from debate.game import Motion, Room
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
from tools.bot_debates import WAYS, played

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
            if rebuttal.text.startswith((*GRAVE, *SERIOUS)):
                count("brush-off", any(lead in rebuttal.text for lead in _PLAIN))
            if light:
                count("no weighing", not _WEIGHS.search(rebuttal.text))
                count("no evidence", not _any(rebuttal.text, _evidence(cards[id] for id in rebuttal.cards)))
            if clash.closing:
                closing = room.speeches[clash.closing]
                if closing.text.startswith((*GRAVE, *SERIOUS)):
                    count("brush-off", any(lead in closing.text for lead in _PLAIN))
                said = [words for words in sentences(opening.text) if len(words.split()) >= COPIED]
                count("repeats", _any(closing.text, said))
                if light:
                    count("closing weighs nothing", not _WEIGHS.search(closing.text))
                    count("one side", not _any(closing.text, (cards[id].restated for id in rebuttal.cards)))
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


def debates(motion: Motion, number: int) -> Iterable[Room]:
    """So many debates on a motion, at every level and content option in turn."""
    return (played(motion, seed, *way) for seed, way in zip(range(number), cycle(WAYS), strict=False))


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.bot_causes", description=__doc__.partition("\n")[0])
    parser.add_argument("--debates", type=int, default=50, help="how many on each pack (50)")
    number = parser.parse_args(arguments).debates
    by_pack = {slug: causes(debates(motion, number)) for slug, motion in library.load().items()}
    for cause, words in CAUSES.items():
        counts = [found[cause] for found in by_pack.values()]
        print(f"{sum(there for there, _ in counts):5} of {sum(of for _, of in counts):5}  {words}")
        for slug, found in by_pack.items():
            print(f"      {found[cause][0]:5} of {found[cause][1]:5}  {slug}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
