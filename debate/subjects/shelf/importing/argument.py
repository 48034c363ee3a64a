"""Finds an essay's argument: what it wants, its main claims, and the objections in it.

It goes by rules, without guessing meanings: by what a sentence's own words do (`cues.py`), and by where it is. Every finding is a
sentence of the essay, named by paragraph and place. Nothing is put into other words.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from msgspec import Struct

from .cues import Marks, marks
from .text import Essay, Paragraph

# How an essay gives the other side an argument: it reports an objection, or grants something.
Opening = Literal["objection", "concession"]

LEAST = 2.0  # points that make a sentence the main claim of its paragraph
LEAST_SECOND = 1.0  # points that make another sentence of that paragraph worth showing


class Place(NamedTuple):
    """A sentence: the number of its paragraph, and its index there, from 0."""

    paragraph: int
    sentence: int


class Claim(Struct, frozen=True):
    """A claim of the essay, and the sentences of its paragraph that go with it. `first`: the likeliest one of its paragraph."""

    at: Place
    first: bool
    evidence: tuple[Place, ...]


class Objection(Struct, frozen=True):
    """A sentence that gives the other side an argument, and how. `claim`: the index of the claim of its paragraph."""

    at: Place
    opening: Opening
    claim: int | None


class Argument(Struct, frozen=True):
    thesis: Place | None
    claims: tuple[Claim, ...]
    objections: tuple[Objection, ...]


class _Line(NamedTuple):
    """A sentence with what is known of it."""

    at: Place
    text: str
    marks: Marks
    last: bool  # of its paragraph


class _Part(NamedTuple):
    """A numbered paragraph, and whether its section is about objections."""

    paragraph: Paragraph
    lines: list[_Line]
    against: bool


_AGAINST = re.compile(
    r"\b(against|objections?|critics?|opponents?|cons|drawbacks?|disadvantages?|counter-?arguments?|other side|but what about)\b",
    re.I,
)


def find_argument(essay: Essay) -> Argument:
    """The argument of an essay."""
    parts = list(_parts(essay))
    thesis = _thesis(parts, essay.title)
    topic = _words(essay.title) | {
        word for part in parts for line in part.lines if line.at == thesis for word in _words(line.text)
    }
    begins = thesis.paragraph if thesis and thesis.paragraph <= _intro(parts) else 0
    claims: list[Claim] = []
    objections: list[Objection] = []
    for part in parts:
        number = part.paragraph.number
        ends = (
            number == parts[-1].paragraph.number and number > 2 and part.paragraph.kind == "text"
        )  # and mostly repeats
        introduces = number <= begins and len(parts) > 1
        claimed = [] if ends or introduces else _claims(part, thesis, topic)
        index = len(claims) if claimed else None
        claims += [_with_support(line, part, claimed) for line in claimed]
        objections += _objections(part, index, thesis)
    return Argument(thesis, tuple(claims), tuple(objections))


def _parts(essay: Essay) -> Iterator[_Part]:
    against = False
    for paragraph in essay.paragraphs:
        if paragraph.kind == "heading":
            against = bool(_AGAINST.search(paragraph.text))
        if paragraph.number:
            last = len(paragraph.sentences) - 1
            lines = [
                _Line(Place(paragraph.number, n), text, marks(text), n == last)
                for n, text in enumerate(paragraph.sentences)
            ]
            yield _Part(paragraph, lines, against)


def _intro(parts: list[_Part]) -> int:
    """The last paragraph in which an introduction may end."""
    return min(3, max(1, len(parts) // 2))


# --- the thesis -----------------------------------------------------------------------------


def _thesis(parts: list[_Part], title: str) -> Place | None:
    """The sentence that says what the essay wants: early on, or in the last paragraph."""
    topic = _words(title)
    best, most = None, 2.5
    for part in parts:
        number = part.paragraph.number
        if number > _intro(parts) and part is not parts[-1]:
            continue
        for line in part.lines:
            m = line.marks
            if m.question or m.objects or not (m.duty or m.own_view):
                continue
            points = 2.0 * m.duty + 2.0 * m.own_view + 1.0 * m.announces + 1.0 * line.last + 0.5 * m.counters
            points += min(2.0, 0.7 * len(topic & _words(line.text)))
            points += 1.0 * (number <= _intro(parts)) - 1.0 * m.enumerates - 1.0 * m.concedes - 2.0 * m.does_this
            if points > most:
                best, most = line.at, points
    return best


def _words(text: str) -> set[str]:
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


# --- claims ---------------------------------------------------------------------------------


def _claims(part: _Part, thesis: Place | None, topic: set[str]) -> list[_Line]:
    """The main claim of a paragraph, and a second one where there is one; nothing where it makes none."""
    if any(line.marks.fair for line in part.lines) and not any(line.marks.counters for line in part.lines):
        return []  # all of it is the other side's
    turned = _turn(part)
    scored = [(_points(line, part, turned, thesis, topic), -line.at.sentence, line) for line in part.lines]
    scored.sort(reverse=True, key=lambda each: each[:2])
    announced = part.paragraph.kind == "item" or any(
        line.marks.enumerates or line.marks.signpost for line in part.lines
    )
    (most, _, line), *others = scored
    if most < (0.0 if announced else LEAST):
        return []
    return [line, *(other for points, _, other in others[:1] if points >= LEAST_SECOND and _is_general(other))]


def _turn(part: _Part) -> int:
    """The index of the sentence with which a paragraph returns from what others say to its own view; -1: it never left its view."""
    granted = [line.at.sentence for line in part.lines if _is_granted(line, part)]
    if not granted:
        return -1
    after = [line.at.sentence for line in part.lines if line.at.sentence > granted[0] and line.marks.counters]
    return after[0] if after else granted[0] + 1


def _is_granted(line: _Line, part: _Part) -> bool:
    """Whether a whole sentence belongs to the other side."""
    m = line.marks
    if m.objects or _is_turned_down(line, part) or (m.quoted and (part.against or part.paragraph.kind == "item")):
        return True
    return m.concedes and not _main_clause(line.text)


def _is_turned_down(line: _Line, part: _Part) -> bool:
    """Whether a sentence reports what somebody says, and a later one of the paragraph turns against it."""
    return line.marks.reports and any(each.marks.counters for each in part.lines if each.at.sentence > line.at.sentence)


def _main_clause(text: str) -> str:
    """What follows "Although …," in the same sentence; "" where nothing does."""
    match = re.match(
        r"\W*(?:although|even though|though|while|despite|in spite of|even if)\b[^,]*,\s*(.{20,})", text, re.I
    )
    return match[1] if match else ""


def _points(line: _Line, part: _Part, turned: int, thesis: Place | None, topic: set[str]) -> float:
    """How much a sentence looks like the main claim of its paragraph."""
    m, at = line.marks, line.at.sentence
    if line.at == thesis or m.question or m.signpost or m.leans or _is_granted(line, part):
        return -9.0
    generic = not (m.past or m.figure or m.speaker or m.points_back or m.case)
    points = (
        (3.0 if m.enumerates else 1.0 * generic)
        + 1.5 * m.duty
        + 1.0 * m.expects
        + 1.0 * m.reason
        + min(2.0, 0.7 * m.value)
    )
    points += (1.5 if turned < 0 else 0.5) * (at == 0) + 0.5 * line.last + 0.5 * m.absolute + 1.0 * m.emphatic
    points += 3.0 * (at == 0 and part.paragraph.kind == "item" and not part.against)
    points += 0.0 if turned < 0 else 1.5 if at >= turned else -1.5
    points -= 1.0 * m.figure + 0.7 * m.authority + 0.7 * m.case + 0.3 * min(3, m.names) + 1.0 * m.past
    points -= 2.0 * m.unnamed + 0.8 * m.speaker + 0.8 * m.points_back + 0.5 * m.hedges + 1.5 * m.of_oneself
    points -= 1.5 * (m.words < 6) + 0.5 * (m.words > 40)
    points += 0.5 * min(2, len(topic & _words(line.text)))
    return points


def _is_general(line: _Line) -> bool:
    """Whether a sentence says more than what happened somewhere, or how much there was."""
    m = line.marks
    return m.expects or m.duty or not (m.past or m.figure or m.case or m.authority)


def _with_support(line: _Line, part: _Part, claims: list[_Line]) -> Claim:
    others = [each for each in part.lines if each not in claims and not each.marks.question]
    own = [each for each in others if not _is_granted(each, part)]
    return Claim(
        at=line.at,
        first=line is claims[0],
        evidence=tuple(each.at for each in own if each.marks.evidence),
    )


# --- what the other side says -------------------------------------------------------------------


def _objections(part: _Part, index: int | None, thesis: Place | None) -> list[Objection]:
    """The objections that a paragraph reports or grants, in the order of its sentences."""
    granted: list[Objection] = []
    for line in part.lines:
        if line.at == thesis or line.marks.question or line.marks.signpost or not (opening := _opening(line, part)):
            continue
        if not _only_comments(line, after=bool(granted)):
            granted.append(Objection(line.at, opening, index))
    return granted


# Sentences that are no argument: they only say something about one, name its subject, or ask.
_COMMENT = re.compile(
    r"\W*(?:(?:although|though|while|perhaps|granted|of course),? )?(?:this|that|they|i (?:get|see|agree)|there is (?:something|some truth))\b"
    r"|(?:of course,? )?(?:there are (?:of course )?(?:arguments|objections|two sides)|it (?:might|may|could) (?:go wrong|fail|be so)\b)"
    r"|.*\b(?:that|this|it) is (?:true|fair|sensible|reasonable|right|so) enough\b",
    re.I,
)
_NAMES_ONLY = re.compile(
    r"the (?:objection|complaint|worry) (?:that|which)\b[^.:;]{1,60}\bis (?:\w+ )?\w+\W*$|"
    r"[^.:;]{1,40}\b(?:asks? (?:why|whether|if|how|what|who)|(?:worry|worries|complains?|fears?) (?:about|for)|(?:worry|fear|objection|question) concerns)\b",
    re.I,
)


def _only_comments(line: _Line, after: bool) -> bool:
    """Whether a sentence is no argument, but says something about one, such as "There is something in this". `after`: one was found
    before it in the paragraph."""
    if _NAMES_ONLY.match(line.text):
        return True
    comments = bool(_COMMENT.match(line.text)) or line.marks.words < 4
    return comments and (after or not line.marks.objects)


def _opening(line: _Line, part: _Part) -> Opening | None:
    """How a sentence gives the other side an argument; None where it doesn't."""
    m = line.marks
    if m.objects or _is_turned_down(line, part) or (m.quoted and _is_granted(line, part)):
        return "objection"
    return "concession" if m.concedes or (m.grants and _is_granted(line, part)) else None
