"""Counts what words tell of a hard life, and of contempt, and writes their points into `debate/game/hearing/hard/en.json`.

    python -m tools.care_points

It learns (logistic regression, one pass after another) from the tests' texts: which words stand in cries for help and grave stories,
or in words against people, and which in arguments, the packs' and students'. The kinds that begin with “fresh” are left out, so that
a test can count them. It prints how many of the arguments would be taken for something hard at each limit, if they had not been
learnt from: `grave.ENOUGH` has the limits.
"""

import json
import math
import sys
from collections import Counter
from pathlib import Path
from random import Random

from debate.game.hearing.grave import HARD, POINTS, SIGNS, sum_of
from debate.motions import library

TEXTS = Path(__file__).parents[1] / "tests" / "support"
PASSES, RATE, SLOWER, LESS = 40, 0.3, 0.93, 3e-3
LEAST, STEP = 8, 5  # points of a word that is kept, and to what they are rounded; ten are one unit of log odds
FOLDS = 5
HARD_KINDS = [
    "DISTRESS", "WRONGED", "DONE_TO_ME", "HARM_IN_A_CHILDS_WORDS", "GRAVE", "GONE", "BURDEN", "FLIGHT", "HARD_IN_OTHER_WORDS",
]  # fmt: skip
CONTEMPT_KINDS = ["AGAINST_PEOPLE", "CONTEMPT", "CONTEMPT_BY_ITS_FORM"]
PLAIN_KINDS = [
    "HARMLESS", "LOOK_ALIKES", "NEAR_THE_WRITER_AND_HARMLESS", "ONLY_A_STORY", "ABOUT_A_GROUP", "ABOUT_THE_MATTER", "A_LIFE", "DISABILITY",
]  # fmt: skip


def texts() -> tuple[list[str], list[str], list[str]]:
    """Hard texts, words against people, and others."""
    sys.path.insert(0, str(TEXTS.parent))
    from support import hard_words

    def of(names: list[str]) -> list[str]:
        return [text for name in names for text in hard_words.lines(getattr(hard_words, name))]

    told = [line for name in ("fresh_texts", "care_texts") for line in (TEXTS / f"{name}.txt").read_text().splitlines()]
    kinds = [
        (kind.removeprefix("learn "), text.rpartition("|")[2])
        for kind, _, text in (line.partition(": ") for line in told if line[:1] != "#")
        if not kind.startswith("fresh")
    ]
    packs = library.load_library().values()
    said = [text for pack in packs for sample in pack.samples for text in (sample.opening, sample.rebuttal)]
    said += [
        text
        for pack in packs
        for card in pack.cards.values()
        for text in (card.claim, card.why, card.speech, card.last)
    ]
    hard, contempt, others = of(HARD_KINDS), of(CONTEMPT_KINDS), of(PLAIN_KINDS) + list(filter(None, said))
    for kind, text in kinds:
        (
            contempt
            if kind in ("contempt", "zoo or block")
            else others
            if kind in ("ok", "ordinary", "need", "no care", "beside", "read of", "likened")
            else hard
        ).append(text)
    return hard, contempt, others


def points(name: str, hard: list[str], plain: list[str]) -> dict[str, int]:
    """By sign, its points."""
    data = [(SIGNS[name](text), 1) for text in hard] + [(SIGNS[name](text), 0) for text in plain]
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
    return {word: STEP * round(10 * weight / STEP) for word, weight in weights.items() if abs(10 * weight) >= LEAST}


def unlearnt(name: str, hard: list[str], plain: list[str]) -> tuple[list[float], list[float]]:
    """The sums of these texts, each with the points of the other four fifths."""
    sums = list[float](), list[float]()
    for fold in range(FOLDS):
        rest = [[text for n, text in enumerate(each) if n % FOLDS != fold] for each in (hard, plain)]
        learnt = points(name, *rest)
        for each, found in zip((hard, plain), sums, strict=True):
            found += [sum_of(text, name, learnt) for text in each[fold::FOLDS]]
    return sums


def main() -> None:
    file = HARD / "en.json"
    lists = json.loads(file.read_text())
    *hard, plain = texts()
    for name, texts_of_it in zip(POINTS, hard, strict=True):
        by_points: dict[int, list[str]] = {}
        for word, n in points(name, texts_of_it, plain).items():
            by_points.setdefault(n, []).append(word)
        lists[name] = [f"{n}: {' '.join(sorted(words))}" for n, words in sorted(by_points.items())]
        met, alarms = unlearnt(name, texts_of_it, plain)
        print(f"{name}: {sum(map(len, by_points.values()))} words of {len(texts_of_it)} texts, and {len(plain)} others")
        for share in (0.005, 0.01, 0.02, 0.05):
            limit = sorted(alarms)[-int(share * len(alarms)) - 1]
            print(
                f"  {share:.1%} of the others have more than {limit:.1f}, and {sum(n > limit for n in met) / len(met):.0%}"
            )
    file.write_text(json.dumps(lists, ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    main()
