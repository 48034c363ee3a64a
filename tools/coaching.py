"""Measures coaching on texts with keys: how often it says what a coach would say.

    python -m tools.coaching                     the texts of tests/support/coached, and the packs' own good texts
    python -m tools.coaching FILE …              texts of one's own
    python -m tools.coaching --every [FILE …]    each text with what is said of it

A file has a list of texts, one a line: {"text": …, "kind": "opening" | "rebuttal" | "closing" | "answer" | "restate" | "reply", "pack": …,
"card": …, "restatement": …, "own": …, "key": {"must": […], "good": […], "never": […]}}. `card` is the card of the opening that is
answered or, of an opening, its own; `own`, the card that a rebuttal cites (of a closing, that its writer opened on), may be left
out, and so may `against`, the words that are answered (without them: what the card says). A drill's answer cites none.
`answer` and `restate` are texts of the drills; a `reply` answers a questioner's "question" (of the issue "stock", or of none) about
an "opening". A key has what a coach must say, one of: figure, side, meets, why, circular, fair, absolute, loaded, copied, echo,
nonsense, list, language, insult, harm, compare, thin, elsewhere, off, aside, care, and of a reply open; what is good, so that nobody
may question it: fair, meets, card, why, weigh; and what may not be said, of the same things or of these: reason (that one is quoted),
case (that one is asked for). What the marks mean is in tests/js/coached.mjs.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from debate.coaching.own_text import language_words
from debate.game import Motion
from debate.game.model.motion import SIDES
from debate.game.views.motions import shown_motion
from debate.motions import library
from debate.subjects.practice import drills

ROOT = Path(__file__).resolve().parent.parent
KINDS = ("opening", "rebuttal", "closing", "answer", "restate", "reply")
GOOD = ("fair", "meets", "card", "why", "weigh")
MUST = (
    "figure", "side", "given", "known", "sweeping", "meets", "why", "circular", "fair", "absolute", "loaded", "copied", "echo", "nonsense", "list",
    "language", "insult", "personal", "harm", "compare", "measure", "length", "thin", "elsewhere", "off", "aside", "care", "open",
)  # fmt: skip
NEVER = ("reason", "case")  # a reason quoted, a case asked for
SUPPORT = ROOT / "tests" / "support"
TEXTS = sorted((SUPPORT / "coached").glob("*.json"))
SCRIPT = ROOT / "tests" / "js" / "coached.mjs"


def packs() -> dict[str, Any]:
    """What the rules in the browser know of every pack, and its evidence as computer players say it and, on grave cards, as classes
    that read it whole, so that figures taken from them count as known."""
    motions = library.load_library()
    shown = {slug: shown_motion(motion, True) for slug, motion in motions.items()}
    for slug, motion in motions.items():
        for id, card in motion.cards.items():
            whole = f" {card.evidence}" if card.careful else ""
            shown[slug]["cards"][id]["evidence_short"] = f"{card.evidence_short}{whole}"
    return {
        "motions": shown,
        "spoken": {slug: [card.speech for card in motion.cards.values()] for slug, motion in motions.items()},
        "lexicons": {slug: language_words(motion.language) for slug, motion in motions.items()},
    }


def good_texts() -> list[dict[str, Any]]:
    """Texts of the packs that a coach would leave alone."""
    return [
        {"pack": slug, **text} for slug, motion in library.load_library().items() for text in _good_texts_of(motion)
    ]


def _good_texts_of(motion: Motion) -> Iterator[dict[str, Any]]:
    for id, card in motion.cards.items():
        if card.restated:
            text = card.restated[0].upper() + card.restated[1:]
            yield {"of": "restatements", "kind": "restate", "card": id, "text": f"{text}."}
        for answered, link in card.answers.items():
            if link.hint:
                yield {"of": "hints", "kind": "answer", "card": answered, "text": link.hint}
    for met in drills.from_pack(motion, True):
        yield {"of": "bots’ openings", "kind": "opening", "card": met.cards[0], "text": met.text}
        answer = {"card": met.cards[0], "against": met.text}
        own = {"own": met.strong.cards[0]} if met.strong.cards else {}
        strong = {"text": met.strong.text, "restatement": met.strong.restatement}
        yield {"of": "bots’ answers", "kind": "rebuttal", **answer, **own, **strong}
    for sample in motion.samples:
        if sample.verdict == "rebuttal":
            card = _about(motion, sample.opening, sample.side)
            text = {"text": sample.rebuttal, "restatement": sample.restatement, "against": sample.opening}
            yield {"of": "samples that win", "kind": "rebuttal", "card": card, **text}


def _about(motion: Motion, text: str, side: str) -> str:
    """The card that one of the pack's own openings is built on: the one that has most of its words."""
    words = set(text.casefold().split())
    deck = [id for one in SIDES if one == side for id in motion.deck(one)]
    return max(
        deck,
        key=lambda id: len(words & set(f"{motion.cards[id].claim} {motion.cards[id].evidence}".casefold().split())),
    )


NO_POINT = {"off", "aside", "nonsense", "language", "list"}  # keys of coached texts that are on no motion


def arguments() -> list[dict[str, Any]]:
    """Openings and rebuttals as students write them, each on its motion, with the card that it is built on or answers: no writer of
    one may be asked what it says about the motion."""
    library_ = library.load_library()

    def opening(of: str, slug: str, side: str, right: str, text: str) -> dict[str, Any]:
        card = right.split(",")[0].strip() or library_[slug].deck("for" if side == "for" else "against")[0]
        return {"of": of, "pack": slug, "kind": "opening", "card": card, "text": text}

    texts = [
        {"of": "coached texts", **one}
        for file in TEXTS
        for one in json.loads(file.read_text())
        if one["kind"] in ("opening", "rebuttal") and not NO_POINT.intersection(one["key"].get("must", ()))
    ]
    texts += [
        opening("openings", one["motion"], one["side"], ",".join(one["right"]), one["text"])
        for one in tomllib.loads((SUPPORT / "openings.toml").read_text())["openings"]
    ]
    for name in ("one_liners", "paraphrases"):
        texts += [opening(name.replace("_", " "), *row) for row in _rows(name, 4)]
    texts += [opening("off the deck", slug, side, "", text) for slug, side, text in _rows("off_the_deck", 3)]
    texts += [
        {"of": "doubts and last words", "pack": row[0], "kind": "rebuttal", "card": row[1], "text": row[-1]}
        for row in (*_rows("doubts", 4), *_rows("last_words", 3))
    ]
    for slug, motion in library_.items():
        for sample in motion.samples:
            card = _about(motion, sample.opening, sample.side)
            texts.append({"of": "samples", "pack": slug, "kind": "opening", "card": card, "text": sample.opening})
            answer = {"card": card, "against": sample.opening, "restatement": sample.restatement}
            texts.append({"of": "samples", "pack": slug, "kind": "rebuttal", "text": sample.rebuttal, **answer})
    return texts


def _rows(name: str, columns: int) -> list[list[str]]:
    """The rows of a file of texts, one a line, without its comments."""
    lines = (SUPPORT / f"{name}.txt").read_text().splitlines()
    rows = ([part.strip() for part in line.split("|", columns - 1)] for line in lines if not line.startswith("#"))
    return [row for row in rows if len(row) == columns]


def faults(texts: list[dict[str, Any]]) -> Iterator[str]:
    """What keeps texts from being judged."""
    motions = library.load_library()
    for n, text in enumerate(texts, 1):
        name = f"{text.get('id', f'text {n}')}:"
        if text.get("kind") not in KINDS:
            yield f"{name} kind is one of {', '.join(KINDS)}"
        elif text.get("pack") not in motions:
            yield f"{name} pack is one of {', '.join(motions)}"
        else:
            cards = motions[text["pack"]].cards
            yield from (
                f"{name} no card {id} in {text['pack']}"
                for id in (text.get("card"), text.get("own"))
                if id and id not in cards
            )
        known = {"must": MUST, "good": GOOD, "never": MUST + NEVER}
        for part, names in text.get("key", {}).items():
            yield from (
                f"{name} {part} has {one}, which is none of {', '.join(known.get(part, ()))}"
                for one in names
                if one not in known.get(part, ())
            )


def given(files: list[Path]) -> dict[str, Any]:
    """What tests/js/coached.mjs reads: these files' texts and, with the texts kept here, the packs' own good ones."""
    texts = [{"name": file.stem, "texts": json.loads(file.read_text())} for file in files]
    kept = files == TEXTS
    return {
        **packs(),
        "files": texts,
        "samples": good_texts() if kept else [],
        "on": arguments() if kept else [],
    }


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", default=TEXTS)
    parser.add_argument("--every", action="store_true", help="print each text with what is said of it")
    asked = parser.parse_args(arguments)
    for file in asked.files:
        if found := list(faults(json.loads(file.read_text()))):
            sys.exit(f"{file.name} can't be judged:\n" + "\n".join(found))
    node = shutil.which("node") or sys.exit("Node is missing; `make test` installs it.")
    return subprocess.run(
        [node, SCRIPT], input=json.dumps({**given(asked.files), "every": asked.every}), text=True, cwd=ROOT
    ).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
