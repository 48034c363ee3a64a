"""An essay as numbered parts of sentences, each with what its words show, and the points that are found among them."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct

from . import cues
from .cues import Marks
from .drafts import Essay, Opening, Paragraph, words

SHORTEST = 6  # words of a claim: fewer make none


class Place(NamedTuple):
    """A sentence: the number of its paragraph, and its index there, from 0."""

    paragraph: int
    sentence: int


class Point(Struct, frozen=True):
    """A sentence that can be a card: of the essay's own side, or (`opening`) of the other side. `sure`: it is the main one of its
    voice in its paragraph; `chosen`: and there is no doubt whose it is; `proposed`: it may be kept as it is. `why` and `evidence`:
    sentences of the same voice that go with it. `reply`: what the essay answers, within two sentences."""

    at: Place
    opening: Opening | None
    sure: bool
    why: tuple[Place, ...]
    evidence: tuple[Place, ...]
    reply: Place | None = None
    chosen: bool = False
    proposed: bool = False

    @property
    def own(self) -> bool:
        """Whether it is for the side that the essay argues."""
        return self.opening is None


class Line(NamedTuple):
    """A sentence with what is known of it."""

    at: Place
    text: str
    marks: Marks
    last: bool  # of its paragraph
    empty: bool  # a few words, none of which the essay says again: "Geography refuses to co-operate."


class Part(NamedTuple):
    """A numbered paragraph, whether its section is `against`, and what it lists by its section or by what opens it: "own", "other" or ""
    (`side`)."""

    paragraph: Paragraph
    lines: list[Line]
    against: bool
    side: str = ""


def numbered_parts(essay: Essay) -> Iterator[Part]:
    """The numbered paragraphs of an essay; after a heading that says so, `against` or of one side."""
    against, side = False, ""
    said = Counter(word for text in (essay.title, *_sentences(essay)) for word in words(text))
    subject, person = subject_of(essay), person_of(essay)
    both = any(paragraph.kind == "heading" and cues.FOR.search(paragraph.text) for paragraph in essay.paragraphs)
    for paragraph in essay.paragraphs:
        if paragraph.kind == "heading":
            against = bool(cues.AGAINST.search(paragraph.text) or (both and cues.LOSSES.search(paragraph.text)))
            side = "other" if against else "own" if cues.FOR.search(paragraph.text) else ""
        if paragraph.number:
            last = len(paragraph.sentences) - 1
            lines = [
                Line(Place(paragraph.number, n), text, Marks(text), n == last, _is_empty(text, said))
                for n, text in enumerate(
                    with_name(without_pointing(each, subject), person) for each in paragraph.sentences
                )
            ]
            yield Part(paragraph, lines, against, side)


MOST_SAID = 4  # words of an essay that are what it is about


def subject_of(essay: Essay) -> set[str]:
    """The words that an essay says most, and more than three times."""
    said = Counter(word for text in _sentences(essay) for word in words(text)).most_common(MOST_SAID)
    return {word for word, times in said if times > 3}


def person_of(essay: Essay) -> tuple[str, str]:
    """Whom an essay is about, where its title names somebody and it speaks of nobody else as he or she: "she" and "Elizabeth I"; two empty
    texts for any other."""
    text = " ".join(_sentences(essay))
    named = [name for name in _NAMED.findall(essay.title) if len(re.findall(rf"\b{name.split()[0]}\b", text)) > 1]
    if not named:
        return "", ""
    said = Counter(_PERSON.findall(text.lower()))
    she, he = said["she"] + said["her"], said["he"] + said["his"] + said["him"]
    who = "she" if she >= LEAST_OF_PERSON and he * 4 <= she else "he" if he >= LEAST_OF_PERSON and she * 4 <= he else ""
    return (who, named[0]) if who else ("", "")


def with_name(text: str, person: tuple[str, str]) -> str:
    """A sentence that begins with the person whom the essay is about, as if it began with the name."""
    who, name = person
    if not who:
        return text
    text = re.sub(rf"\A(\W*{_JOINED}){who}\b", lambda said: f"{said[1]}{name}", text, flags=re.I)
    its = "her" if who == "she" else "his"
    return re.sub(
        rf"\A(\W*{_JOINED}(?:(?:under|by|through|with|in|during) )?){its}\b",
        lambda said: f"{said[1]}{name}’s",
        text,
        flags=re.I,
    )


LEAST_OF_PERSON = 4  # times
_PERSON = re.compile(r"\b(?:she|her|he|his|him)\b")
_JOINED = r"(?:(?:yet|but|and|also|so|moreover|however|furthermore),? )?"
_NAMED = re.compile(
    r"(?!(?:Was|Is|Are|Were|Did|Does|Should|Why|How|The|An?|Who|What|In|On)\b)\b[A-Z][a-z’'-]+(?: (?:[A-Z][a-z’'-]+|[IVX]+)\b)*"
)


def without_pointing(text: str, subject: set[str]) -> str:
    """A sentence that begins with "these objects" in an essay on objects, as if it began with "the objects": the motion says which."""
    return _POINTING.sub(lambda said: f"{said[1]}the {said[2]}" if words(said[2]) & subject else said[0], text, count=1)


_POINTING = re.compile(r"\A(\W*(?:[\w ]{1,20}, )?)(?:these|those) (\w+s)\b", re.I)


def _sentences(essay: Essay) -> Iterator[str]:
    return (sentence for paragraph in essay.numbered for sentence in paragraph.sentences)


def _is_empty(text: str, said: Counter[str]) -> bool:
    return len(text.split()) <= SHORTEST and all(said[word] < 2 for word in words(text))


def turns_later(part: Part) -> bool:
    """Whether a later sentence of a paragraph turns back to the essay's own view."""
    return any(line.marks.counters for line in part.lines[1:])


def only_repeats(part: Part, parts: list[Part]) -> bool:
    """Whether a paragraph is the last one, which mostly repeats."""
    return part is parts[-1] and len(parts) > 2 and part.paragraph.kind == "text"
