"""Counts what words tell of a hard life, and of contempt, and writes their points into `debate/game/care/hard/en.json`.

    python -m tools.care_points points      # writes those of a hard life; “against” those of contempt
    python -m tools.care_points             # counts, by writer, what those of all others find in their texts

It learns (logistic regression with L2, in steps that shrink for what is seen often) from the tests' texts: which signs stand in cries
for help and grave stories, or in words against people, and which in arguments, the packs' and students'. The kinds that begin with
“fresh” are left out, so that a test can count them. Those that begin with “writer” are by people who knew nothing of the others and of
the rules: only what is learnt without them says how a stranger's text fares.
"""

import json
import math
import re
import sys
import tomllib
from collections import Counter
from pathlib import Path
from random import Random
from typing import NamedTuple

from debate.game.care.grave import HARD, SIGNS, SILENT, seems_hard, sum_of, tone_of
from debate.motions import library

TEXTS = Path(__file__).parents[1] / "tests" / "support"
PASSES = 20  # through all texts
RATE = 0.5  # the size of a sign's first step (AdaGrad)
LESS = 0.003  # the share of its weight by which each step makes it smaller (L2)
OFTENER = 3  # times that a text counts that says in an argument how somebody lives, or what only sounds so
MOST = 3500  # signs with points that are kept; ten points are one unit of log odds
HARD_KINDS = [
    "DISTRESS", "WRONGED", "DONE_TO_ME", "HARM_IN_A_CHILDS_WORDS", "GRAVE", "GONE", "BURDEN", "FLIGHT", "HARD_IN_OTHER_WORDS",
]  # fmt: skip
CONTEMPT_KINDS = ["AGAINST_PEOPLE", "CONTEMPT", "CONTEMPT_BY_ITS_FORM"]
PLAIN_KINDS = [
    "HARMLESS", "LOOK_ALIKES", "NEAR_THE_WRITER_AND_HARMLESS", "ONLY_A_STORY", "ABOUT_A_GROUP", "ABOUT_THE_MATTER", "A_LIFE", "DISABILITY",
]  # fmt: skip
WRITER = re.compile(r"(?:writer (\w+) )?(.+)")
FILES = ("fresh_texts", "care_texts")
ARGUMENTS = ("one_liners", "paraphrases", "off_the_deck", "last_words", "doubts")
_KIND = dict.fromkeys(("contempt", "zoo or block"), "contempt") | dict.fromkeys(
    ("ok", "ordinary", "need", "no care", "beside", "read of", "likened"), "plain"
)


class Told(NamedTuple):
    """A text: whether it is `hard`, `contempt`, or neither (`plain`), and whose it is, if it says in an argument how somebody lives, or
    what only sounds so ("we": ours); "" otherwise."""

    text: str
    kind: str
    writer: str = ""


def texts() -> list[Told]:
    sys.path.insert(0, str(TEXTS.parent))
    from support import hard_words

    told = [
        Told(text, kind)
        for kind, names in (("hard", HARD_KINDS), ("contempt", CONTEMPT_KINDS), ("plain", PLAIN_KINDS))
        for name in names
        for text in hard_words.lines(getattr(hard_words, name))
    ]
    packs = library.load_library().values()
    told += [Told(text, "plain") for pack in packs for one in pack.samples for text in (one.opening, one.rebuttal)]
    cards = [card for pack in packs for card in pack.cards.values()]
    told += [Told(text, "plain") for card in cards for text in (card.claim, card.why, card.speech, card.last) if text]
    told += [Told(text, "plain") for text in sorted(_arguments()) if not tone_of(text)]
    for line in [line for name in FILES for line in (TEXTS / f"{name}.txt").read_text().splitlines()]:
        label, _, text = line.removeprefix("learn ").partition(": ")
        if not label.startswith(("#", "fresh")):
            writer, kind = WRITER.fullmatch(label).groups()
            is_ours = kind in ("by kind", "beside")
            told.append(Told(text.rpartition("|")[2], _KIND.get(kind, "hard"), writer or "we" * is_ours))
    return told


def _arguments() -> set[str]:
    """What the tests' students argue, most of it plainly."""
    lines = [line for name in ARGUMENTS for line in (TEXTS / f"{name}.txt").read_text().splitlines()]
    openings = tomllib.loads((TEXTS / "openings.toml").read_text())["openings"]
    coached = [one for file in (TEXTS / "coached").glob("*.json") for one in json.loads(file.read_text())]
    return {line.rpartition("|")[2].strip() for line in lines if line[:1] not in ("", "#")} | {
        one["text"] for one in openings + coached
    }


def points(name: str, told: list[Told]) -> dict[str, int]:
    """By sign, its points."""
    hard = "hard" if name == "points" else "contempt"
    data = [
        (sorted(SIGNS[name](one.text)), one.kind == hard, OFTENER if one.writer else 1)
        for one in told
        if one.kind in (hard, "plain")
    ]
    often = {sign for sign, n in Counter(sign for signs, *_ in data for sign in signs).items() if n > 1}
    rows = [
        ([sign for sign in signs if sign in often], 1 / math.sqrt(len(signs) + SILENT), is_hard, times)
        for signs, is_hard, times in data
    ]
    weights, gone, bias, luck = dict.fromkeys(often, 0.0), dict.fromkeys(often, 1.0), 0.0, Random(1)
    for _ in range(PASSES):
        luck.shuffle(rows)
        for signs, share, is_hard, times in rows:
            odds = bias + share * sum(weights[sign] for sign in signs)
            off = times * (1 / (1 + math.exp(-max(-30, min(30, odds)))) - is_hard)
            bias -= off / 100
            for sign in signs:  # what is seen often learns in smaller steps (AdaGrad), and nothing grows without need
                step = off * share + LESS * weights[sign]
                gone[sign] += step * step
                weights[sign] -= RATE * step / math.sqrt(gone[sign])
    found = {sign: round(10 * weight) for sign, weight in weights.items()}
    kept = sorted(found, key=lambda sign: (-abs(found[sign]), sign))[:MOST]
    return {sign: found[sign] for sign in kept if found[sign]}


def count(told: list[Told]) -> None:
    """Which arguments sound hard; by writer, which share of texts a pattern finds, and points of all others at some limits, with patterns."""
    said = sorted(_arguments())
    asked = [text for text in said if tone_of(text) not in ("", "abuse", "need") or seems_hard(text)]
    print(f"{len(asked)} of {len(said)} arguments of the tests' students sound hard")
    sums: dict[bool, list[tuple[float, bool, str]]] = {True: [], False: []}
    for writer in sorted({one.writer for one in told if one.writer}):
        learnt = points("points", [one for one in told if one.writer != writer])
        for one in told:
            if one.writer == writer:
                has_tone = tone_of(one.text) not in ("", "abuse", "need")
                sums[one.kind == "hard"].append((sum_of(one.text, "points", learnt), has_tone, writer))
    print({kind: Counter((writer, has) for _, has, writer in sums[kind]) for kind in sums})
    for share in (0.02, 0.04, 0.06, 0.08, 0.12, 0.15, 0.2):
        limit = sorted(n for n, *_ in sums[False])[-int(share * len(sums[False])) - 1]
        found = Counter(writer for n, _, writer in sums[True] if n > limit)
        either = Counter(writer for n, has, writer in sums[True] if n > limit or has)
        alarms = Counter(writer for n, has, writer in sums[False] if n > limit or has)
        print(
            f"{share:.0%} {limit:.1f} {sorted(found.items())} either {sorted(either.items())} alarms {sorted(alarms.items())}"
        )


def main(names: list[str]) -> None:
    told = texts()
    file = HARD / "en.json"
    lists = json.loads(file.read_text())
    for name in names:
        by_points: dict[int, list[str]] = {}
        for sign, n in points(name, told).items():
            by_points.setdefault(n, []).append(sign)
        lists[name] = [f"{n}: {' '.join(sorted(signs))}" for n, signs in sorted(by_points.items())]
    if names:
        file.write_text(json.dumps(lists, ensure_ascii=False, indent=1) + "\n")
    else:
        count(told)


if __name__ == "__main__":
    main(sys.argv[1:])
