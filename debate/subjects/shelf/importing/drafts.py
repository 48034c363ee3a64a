"""An essay and what is proposed from it, as the process that reads essays hands them on.

Nothing here reads a text: that takes patterns, which only that process compiles.
"""

import re
from typing import Literal

from msgspec import Struct

from ....game.model.motion import Card, Motion, limits

# Whose argument a sentence surely is: the essay's own, or one of the other side; "" where the teacher says.
Whose = Literal["own", "other", ""]
# Whose it seems to be; "pro" or "con" the first motion, whatever the essay argues; "either" where only the teacher can tell.
Leans = Literal["own", "other", "pro", "con", "either", ""]

LENGTHS = limits(Card, "longest") | {"motion": limits(Motion, "longest")["title"]}


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
    """A `sentence` of a paragraph that can be a card. With `whose`, it is one unless the teacher leaves it out; with `leans`, it is one
    once it is known what the essay argues for, unless that is "either", or another one `leads`: the one of its side in its paragraph that
    surely is a card, or else the first, and each that is counted. The others back it more often than they say something new. `title`: a
    short name in the claim's words; `why` and `evidence`: the sentence after it, where that says so; `weak_point`: what the essay answers at
    once."""

    id: str
    paragraph: int
    sentence: str
    claim: str
    title: str = ""
    whose: Whose = ""
    leans: Leans = ""
    why: str = ""
    evidence: str = ""
    weak_point: str = ""
    leads: bool = True


class Proposal(Struct, frozen=True):
    """Everything that is proposed. `motions`: at most three sentences that can stand as the motion, with "___" where one compares with nothing;
    `sure`: the essay argues for the first one; `argues`: whether it seems to, "" where it doesn't say. `drafts`: in the essay's order."""

    essay: Essay
    motions: tuple[str, ...]
    sure: bool
    argues: Literal["yes", "no", ""]
    drafts: tuple[Draft, ...]


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
