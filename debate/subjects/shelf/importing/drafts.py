"""An essay and the cards that are proposed from it, as the process that reads essays hands them on.

Nothing here reads a text: that takes hundreds of patterns, which only that process compiles.
"""

import re
from typing import Literal

from msgspec import Struct

from ....motions.lengths import CARD, MOTION

# How an essay gives the other side an argument: it reports an objection, or grants something.
Opening = Literal["objection", "concession"]

MOST_PROPOSED = 12  # cards, as many as somebody reads at once
LENGTHS = CARD | {"thesis": MOTION["title"]}


class Paragraph(Struct, frozen=True, omit_defaults=True):
    """Running text or a list item, with a number; or, with number 0, a heading, or a line that is `around` the essay."""

    number: int
    kind: Literal["text", "item", "heading", "around"]
    sentences: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join(self.sentences)


class Essay(Struct, frozen=True):
    """A whole text. `title` and `author` are empty where the text names none."""

    title: str
    author: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def numbered(self) -> tuple[Paragraph, ...]:
        """The paragraphs proper."""
        return tuple(paragraph for paragraph in self.paragraphs if paragraph.number)


class Draft(Struct, frozen=True, omit_defaults=True):
    """A card that can be made, from one `sentence` of a paragraph. `own`: for the side that the essay argues; otherwise an argument of the
    other side, with how the essay gives it (`opening`). `sure`: it is the main one of its side in its paragraph; `chosen`: and there
    is no doubt whose it is; `proposed`: it may be kept as it is. `answers`: the draft of the other side in the same paragraph: the two
    answer each other. `weak_point`: what the essay answers at once."""

    id: str
    own: bool
    paragraph: int
    sentence: str
    title: str
    claim: str
    why: str = ""
    evidence: str = ""
    stands: bool = True
    sure: bool = True
    chosen: bool = False
    proposed: bool = False
    opening: Opening | None = None
    answers: str = ""
    weak_point: str = ""


class Proposal(Struct, frozen=True):
    """Everything that is proposed. `thesis`: what the essay wants, as a sentence that can be a motion; "" if none is sure to. `likely`:
    at most three sentences to choose from, the thesis first. `both`: it says that it discusses both sides, or weighs them and has no
    thesis, so nobody can tell which of them is for. `untaken`: a sentence of each paragraph between the first and the last one of which
    nothing is proposed; it may be among the drafts, too."""

    essay: Essay
    thesis: str
    drafts: tuple[Draft, ...]
    likely: tuple[str, ...] = ()
    both: bool = False
    untaken: tuple[Draft, ...] = ()


def words(text: str) -> set[str]:
    """The longer words of a text, cut to their beginnings, so that "train" and "trains" are the same."""
    return {word[:5] for word in re.findall(r"[^\W\d_]{4,}", text.lower())} - {
        "shoul",
        "would",
        "could",
        "about",
        "their",
        "which",
        "there",
    }
