"""Counts what words tell of a hard life, and writes their points into `debate/game/voices/hard/en.json`.

    python -m tools.care_points

It learns (logistic regression, one pass after another) from the tests' texts: which words stand in cries for help and grave stories,
and which in arguments, the packs' and students'. The kinds that begin with “fresh” are left out, so that a test can count them.
"""

import json
import math
import sys
from collections import Counter
from pathlib import Path
from random import Random

from debate.game.voices.grave import HARD, words_of
from debate.motions import library

TEXTS = Path(__file__).parents[1] / "tests" / "support"
PASSES, RATE, SLOWER, LESS = 20, 0.3, 0.93, 3e-3
LEAST = 5  # points of a word that is kept; ten are one unit of log odds
HARD_KINDS = [
    "DISTRESS",
    "WRONGED",
    "DONE_TO_ME",
    "HARM_IN_A_CHILDS_WORDS",
    "GRAVE",
    "GONE",
    "BURDEN",
    "FLIGHT",
    "HARD_IN_OTHER_WORDS",
]
PLAIN_KINDS = [
    "HARMLESS",
    "LOOK_ALIKES",
    "NEAR_THE_WRITER_AND_HARMLESS",
    "ONLY_A_STORY",
    "ABOUT_A_GROUP",
    "ABOUT_THE_MATTER",
    "A_LIFE",
    "DISABILITY",
]


def texts() -> tuple[list[str], list[str]]:
    """Hard texts, and others."""
    sys.path.insert(0, str(TEXTS.parent))
    from support import hard_words

    def of(names: list[str]) -> list[str]:
        return [text for name in names for text in hard_words.lines(getattr(hard_words, name))]

    told = [line for name in ("fresh_texts", "care_texts") for line in (TEXTS / f"{name}.txt").read_text().splitlines()]
    kinds = [
        (kind, text.rpartition("|")[2]) for kind, _, text in (line.partition(": ") for line in told if line[:1] != "#")
    ]
    plain = ("ok", "ordinary", "need", "no care")
    hard = [text for kind, text in kinds if kind not in (*plain, "contempt") and not kind.startswith("fresh")]
    packs = library.load_library().values()
    said = [text for pack in packs for sample in pack.samples for text in (sample.opening, sample.rebuttal)]
    said += [
        text
        for pack in packs
        for card in pack.cards.values()
        for text in (card.claim, card.why, card.speech, card.last)
    ]
    others = [text for kind, text in kinds if kind in plain]
    return hard + of(HARD_KINDS), others + of(PLAIN_KINDS) + [text for text in said if text]


def points() -> tuple[dict[str, int], float]:
    """By word, its points; and what a text has without any."""
    hard, plain = texts()
    data = [(words_of(text), 1) for text in hard] + [(words_of(text), 0) for text in plain]
    often = {word for word, n in Counter(word for words, _ in data for word in words).items() if n > 1}
    data = [(words & often, is_hard) for words, is_hard in data]
    weights, bias, rate, luck = dict.fromkeys(sorted(often), 0.0), 0.0, RATE, Random(1)
    for _ in range(PASSES):
        luck.shuffle(data)
        for words, is_hard in data:
            share = 2 / math.sqrt(len(words) or 1)
            odds = bias + share * sum(weights[word] for word in words)
            off = 1 / (1 + math.exp(-max(-30, min(30, odds)))) - is_hard
            for word in words:
                weights[word] -= rate * (LESS * weights[word] + share * off)
            bias -= rate * off / 10
        rate *= SLOWER
    return {word: round(10 * weight) for word, weight in weights.items() if abs(round(10 * weight)) >= LEAST}, 10 * bias


def main() -> None:
    by_points: dict[int, list[str]] = {}
    found, bias = points()
    for word, n in found.items():
        by_points.setdefault(n, []).append(word)
    file = HARD / "en.json"
    lists = json.loads(file.read_text())
    lists["points"] = [f"{n}: {' '.join(sorted(words))}" for n, words in sorted(by_points.items())]
    file.write_text(json.dumps(lists, ensure_ascii=False, indent=1) + "\n")
    print(f"{len(found)} words; a text begins with {bias:.1f}")


if __name__ == "__main__":
    main()
