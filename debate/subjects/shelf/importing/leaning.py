"""Whose each sentence of an essay is, by its paragraph: who speaks in its first sentence, up to where the essay turns.

What speaks for nobody else is the essay's own. Where neither the words nor the place say whose a paragraph is, nobody's is better than
a wrong one.
"""

from collections.abc import Iterator, Sequence
from typing import Literal, Protocol

from .cues import (
    ANSWERS,
    CONCEDED,
    EXPERTS_ANSWER,
    GRANTS_AND_TURNS,
    IS_OBJECTION,
    NOW_THE_OTHER,
    OF_CRITICS,
    ONE_MORE,
    SOME_FAVOUR,
    THEN_THERE,
    TURN,
    Marks,
)

Whose = Literal["own", "other", "unclear"]


class Said(Protocol):
    """A sentence with what its words show."""

    @property
    def text(self) -> str: ...
    @property
    def marks(self) -> Marks: ...


def lean(paragraphs: Sequence[Sequence[Said]], listed: Sequence[str]) -> Iterator[list[Whose]]:
    """Whose each sentence of each paragraph is. `listed`: what a paragraph lists by its heading: "own", "other" or ""."""
    before: Whose = "own"  # at the end of the paragraph before
    met = 9  # paragraphs since the last one of the other side
    row = 0  # of the other side, one after the other
    for n, lines in enumerate(paragraphs):
        after = paragraphs[n + 1][0] if n + 1 < len(paragraphs) else None
        answered = after is not None and bool(ANSWERS.match(after.text))
        conceded = next((at for at, line in enumerate(lines) if at and CONCEDED.match(line.text)), 0)
        first = lines[0].marks
        one_more = bool(row and ONE_MORE.match(lines[0].text)) and (row > 1 or conceded or _later(lines, 0))
        asks = first.challenges and (answered or conceded or _later(lines, 0))
        hand = first.one_hand and answered and Marks(lines[0].text.partition(", ")[2]).objects
        hand = hand or bool(after is not None and SOME_FAVOUR.match(lines[0].text) and NOW_THE_OTHER.match(after.text))
        refuted = hand and after is not None and after.marks.own_view
        theirs = not listed[n] and not first.own_view and (one_more or asks or refuted)
        whose = ["other" if theirs else _opens(lines, n, listed[n], before, met, answered)]
        for at in range(1, len(lines)):
            whose.append(_goes_on(lines, at, whose[-1], answered, bool(listed[n])))
        for at in range(conceded - 1, -1, -1):
            if TURN.match(lines[at].text) or lines[at].marks.counters:
                break
            whose[at] = "other"
        met = 0 if "other" in whose else met + 1
        row = 0 if met else row + 1
        before = whose[-1]
        yield whose


def _opens(lines: Sequence[Said], n: int, listed: str, before: Whose, met: int, answered: bool) -> Whose:
    """Whose the first sentence of paragraph n is."""
    first, text = lines[0].marks, lines[0].text
    if listed:
        return "other" if listed == "other" or OF_CRITICS.match(text) else "own"
    if _theirs(text, first):
        return "other" if first.objects or IS_OBJECTION.match(text) or answered or _later(lines, 0) else "unclear"
    if first.concedes and not first.main_clause:
        return "other" if n else "unclear"
    if NOW_THE_OTHER.match(text):
        return "own" if before == "other" else "other"
    if THEN_THERE.match(text) and met < 3:
        return "other"
    return (
        "unclear" if n and met > 2 and TURN.match(text) and not first.own_view else "own"
    )  # from what it turns, nobody can tell


def _goes_on(lines: Sequence[Said], at: int, voice: Whose, answered: bool, listed: bool) -> Whose:
    """Whose a later sentence of a paragraph is, after one of this voice."""
    line, last = lines[at], lines[at - 1]
    concedes = last.marks.concedes and not _theirs(last.text, last.marks)
    if voice != "own":
        if last.marks.quoted and not line.marks.quoted:
            return "own"
        if (
            line.marks.counters
            or line.marks.limits
            or TURN.match(line.text)
            or GRANTS_AND_TURNS.match(line.text)
            or line.marks.replies
            or CONCEDED.match(line.text)
        ):
            return "own"
        if concedes and voice == "other" and not (answered or listed or _later(lines, at)):
            return "own" if at > 1 else "unclear"
        return voice
    if line.marks.counters:
        return "own"
    if _theirs(line.text, line.marks):
        return (
            "other" if line.marks.objects or IS_OBJECTION.match(line.text) or answered or _later(lines, at) else "own"
        )
    return "other" if line.marks.concedes and not (line.marks.main_clause or line.marks.turned) else "own"


def _later(lines: Sequence[Said], at: int) -> bool:
    """Whether a paragraph turns after a sentence."""
    return any(TURN.match(line.text) or line.marks.counters for line in lines[at + 1 :])


def turns_back(line: Said) -> bool:
    return bool(NOW_THE_OTHER.match(line.text))


def is_theirs(line: Said) -> bool:
    return _theirs(line.text, line.marks) or line.marks.concedes


def _theirs(text: str, marks: Marks) -> bool:
    """Whether a sentence says of others that they say it, or calls it an objection."""
    return bool(
        (marks.objects or marks.reports or marks.spoken or IS_OBJECTION.match(text))
        and not (marks.own_view or marks.one_hand or EXPERTS_ANSWER.match(text))
    )
