"""Finds an essay's argument: what it wants, its main claims, and where somebody could object.

Rules, not guesses of meaning: what a sentence says by its own words (`cues.py`), and where it is. Every finding is a sentence of the
essay, named by paragraph and place. Nothing is put into other words.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from msgspec import Struct

from .cues import Marks, marks
from .text import Essay, Paragraph

# Why somebody could object at a sentence, the firmest ground first.
Opening = Literal[
    "objection", "concession", "doubt", "easy", "interest", "duty", "forecast", "general", "figure", "case", "cause"
]

LEAST = 2.0  # points that make a sentence the main claim of its paragraph
LEAST_AT_THE_END = 3.0  # the same in a conclusion, which mostly repeats
LEAST_SECOND = 1.0  # points that make another sentence of that paragraph worth showing
OPENINGS = 2  # in one paragraph; 1 where the essay itself grants something


class Place(NamedTuple):
    """A sentence: the number of its paragraph, and its index there, from 0."""

    paragraph: int
    sentence: int


class Claim(Struct, frozen=True):
    """A claim of the essay, and the sentences of its paragraph that go with it. `first`: the likeliest one of its paragraph."""

    at: Place
    first: bool
    reasons: tuple[Place, ...]
    evidence: tuple[Place, ...]
    doubts: tuple[Place, ...]  # where the essay itself hedges or grants


class Objection(Struct, frozen=True):
    """A sentence at which the other side can object, and why. `claim`: the index of the claim that it would answer. `first`: it was
    granted by the essay, or is the best place of its paragraph to begin at."""

    at: Place
    opening: Opening
    first: bool
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
        if (number := part.paragraph.number) <= begins and len(parts) > 1:
            claimed = []
        else:
            ends = number == parts[-1].paragraph.number and number > 4 and part.paragraph.kind == "text"
            claimed = _claims(part, thesis, topic, LEAST_AT_THE_END if ends else LEAST)
        index = len(claims) if claimed else None
        claims += [_with_support(line, part, claimed) for line in claimed]
        objections += _objections(part, claimed[0].at if claimed else None, index, thesis)
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
    return min(3, max(1, len(parts) // 3))


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


def _claims(part: _Part, thesis: Place | None, topic: set[str], least: float) -> list[_Line]:
    """The main claim of a paragraph, and a second one where there is one; nothing where it makes none."""
    turned = _turn(part)
    scored = [(_points(line, part, turned, thesis, topic), -line.at.sentence, line) for line in part.lines]
    scored.sort(reverse=True, key=lambda each: each[:2])
    announced = part.paragraph.kind == "item" or any(
        line.marks.enumerates or line.marks.signpost for line in part.lines
    )
    (most, _, line), *others = scored
    if most < (0.0 if announced else least):
        return []
    return [line, *(other for points, _, other in others[:1] if points >= LEAST_SECOND and _is_general(other))]


def _turn(part: _Part) -> int:
    """The index of the sentence with which a paragraph comes back from what others say to its own view; -1: it never left."""
    granted = [line.at.sentence for line in part.lines if _is_granted(line, part)]
    if not granted:
        return -1
    after = [line.at.sentence for line in part.lines if line.at.sentence > granted[0] and line.marks.counters]
    return after[0] if after else granted[0] + 1


def _is_granted(line: _Line, part: _Part) -> bool:
    """Whether a whole sentence belongs to the other side."""
    m = line.marks
    if m.objects or (m.quoted and (part.against or part.paragraph.kind == "item")):
        return True
    return m.concedes and not _main_clause(line.text)


def _main_clause(text: str) -> str:
    """What follows "Although …," in the same sentence; "" where nothing does."""
    match = re.match(
        r"\W*(?:although|even though|though|while|despite|in spite of|even if)\b[^,]*,\s*(.{20,})", text, re.I
    )
    return match[1] if match else ""


def _points(line: _Line, part: _Part, turned: int, thesis: Place | None, topic: set[str]) -> float:
    """How much a sentence looks like the main claim of its paragraph."""
    m, at = line.marks, line.at.sentence
    if line.at == thesis or m.question or m.signpost or _is_granted(line, part):
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
    points -= 0.8 * m.speaker + 0.8 * m.points_back + 0.5 * m.hedges
    points -= 1.5 * (m.words < 6) + 0.5 * (m.words > 40)
    points += 0.5 * min(2, len(topic & _words(line.text)))
    return points


def _is_general(line: _Line) -> bool:
    """Whether a sentence says more than what happened somewhere, or how much of it."""
    m = line.marks
    return m.expects or m.duty or not (m.past or m.figure or m.case or m.authority)


def _with_support(line: _Line, part: _Part, claims: list[_Line]) -> Claim:
    others = [each for each in part.lines if each not in claims and not each.marks.question]
    own = [each for each in others if not _is_granted(each, part)]
    return Claim(
        at=line.at,
        first=line is claims[0],
        reasons=tuple(each.at for each in own if each.marks.reason and not each.marks.evidence),
        evidence=tuple(each.at for each in own if each.marks.evidence),
        doubts=tuple(each.at for each in others if each.marks.hedges or each.marks.grants or _is_granted(each, part)),
    )


# --- where the other side can begin -----------------------------------------------------------


def _objections(part: _Part, claim: Place | None, index: int | None, thesis: Place | None) -> list[Objection]:
    """What the paragraph grants, and its weakest premises: in the order of its sentences."""
    granted: list[Objection] = []
    premises: list[tuple[float, int, _Line, Opening]] = []
    for line in part.lines:
        if line.at == thesis or line.marks.question or line.marks.signpost or not (opening := _opening(line, part)):
            continue
        if opening in ("objection", "concession"):
            if not granted or not _only_comments(line):
                granted.append(Objection(line.at, opening, True, index))
        elif claim is not None and line.marks.words > 5:
            premises.append((_WEIGHT[opening] + 1.0 * (line.at == claim), -line.at.sentence, line, opening))
    premises.sort(reverse=True, key=lambda each: each[:2])
    best = [
        Objection(line.at, opening, n == 0 and not granted, index)
        for n, (*_, line, opening) in enumerate(premises[: OPENINGS - bool(granted)])
    ]
    return sorted([*granted, *best], key=lambda each: each.at)


def _only_comments(line: _Line) -> bool:
    """Whether a sentence only says something about the objection before it, such as "There is something in this"."""
    comments = re.match(r"\W*(?:(?:although|though|while) )?(?:this|that|there is|i (?:get|see))\b", line.text, re.I)
    return not line.marks.objects and (line.marks.words < 4 or bool(comments))


_WEIGHT: dict[Opening, float] = {
    "doubt": 5,
    "easy": 5,
    "interest": 4.5,
    "duty": 4,
    "forecast": 3.5,
    "general": 3,
    "figure": 3,
    "case": 2.5,
    "cause": 2,
}


def _opening(line: _Line, part: _Part) -> Opening | None:
    """Why somebody could object at this sentence; None where nothing shows."""
    m = line.marks
    if m.objects or (m.quoted and _is_granted(line, part)):
        return "objection"
    if m.concedes or (m.grants and _is_granted(line, part)):
        return "concession"
    checks: list[tuple[bool, Opening]] = [
        (m.grants, "concession"), (m.easy, "easy"), (m.interest, "interest"), (m.duty or m.obliges, "duty"), (m.expects, "forecast"), (m.hedges, "doubt"),
        (m.figure, "figure"), (m.most, "general"), (m.case or m.authority, "case"), (m.reason, "cause"),
    ]  # fmt: skip
    return next((name for holds, name in checks if holds), None)
