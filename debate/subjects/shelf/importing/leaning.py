"""Whose each sentence of an essay is, by its paragraph: who speaks in its first sentence, up to where the essay turns.

What speaks for nobody else is the essay's own. Where neither the words nor the place say whose a paragraph is, nobody's is better than
a wrong one.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, Protocol

from .cues import OBJECTION_WORD, Marks

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
    for n, lines in enumerate(paragraphs):
        answered = n + 1 < len(paragraphs) and bool(_ANSWERS.match(paragraphs[n + 1][0].text))
        whose = [_opens(lines, n, listed[n], before, met, answered)]
        for at in range(1, len(lines)):
            whose.append(_goes_on(lines, at, whose[-1], answered, bool(listed[n])))
        met = 0 if "other" in whose else met + 1
        before = whose[-1]
        yield whose


def _opens(lines: Sequence[Said], n: int, listed: str, before: Whose, met: int, answered: bool) -> Whose:
    """Whose the first sentence of paragraph n is."""
    first, text = lines[0].marks, lines[0].text
    if listed:
        return "other" if listed == "other" else "own"
    if _theirs(text, first):
        return "other" if first.objects or _OBJECTS.match(text) or answered or _later(lines, 0) else "unclear"
    if first.concedes and not first.main_clause:
        return "other" if n else "unclear"
    if _OTHER_HAND.match(text):
        return "own" if before == "other" else "other"
    if _THEN_THERE.match(text) and met < 3:
        return "other"
    return (
        "unclear" if n and met > 2 and _TURN.match(text) and not first.own_view else "own"
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
            or _TURN.match(line.text)
            or _GRANTS_AND_TURNS.match(line.text)
            or line.marks.replies
        ):
            return "own"
        if concedes and voice == "other" and not (answered or listed or _later(lines, at)):
            return "own" if at > 1 else "unclear"
        return voice
    if line.marks.counters:
        return "own"
    if _theirs(line.text, line.marks):
        return "other" if line.marks.objects or _OBJECTS.match(line.text) or answered or _later(lines, at) else "own"
    return "other" if line.marks.concedes and not (line.marks.main_clause or line.marks.turned) else "own"


def _later(lines: Sequence[Said], at: int) -> bool:
    """Whether a paragraph turns after a sentence."""
    return any(_TURN.match(line.text) or line.marks.counters for line in lines[at + 1 :])


def turns_back(line: Said) -> bool:
    return bool(_OTHER_HAND.match(line.text))


def is_theirs(line: Said) -> bool:
    return _theirs(line.text, line.marks) or line.marks.concedes


def _theirs(text: str, marks: Marks) -> bool:
    """Whether a sentence says of others that they say it, or calls it an objection."""
    return bool(
        (marks.objects or marks.reports or marks.spoken or _OBJECTS.match(text))
        and not (marks.own_view or marks.one_hand or _ANSWERED.match(text))
    )


_ANSWERS = re.compile(
    r"\W*(?:but|yet|however|even so|nevertheless|nonetheless|still,|on the contrary|the answer)\b|[\w’' ]{1,40}, (?:however|though),",
    re.I,
)
_TURN = re.compile(
    r"\W*(?:but|yet|however|even so|nevertheless|nonetheless|still,|all the same|on the contrary|the (?:answer|reply|truth|fact)|perhaps\.|true enough|"
    r"more seriously|i (?:think|believe|don['’]t (?:think|believe))|(?:this|that|it) (?:can|could) be (?:met|answered)|in fact|in truth|nobody['’]s|"
    r"(?:this|that|it) (?:overlooks|ignores|misses|forgets|assumes))\b|[\w’' ]{1,40}, (?:however|though),",
    re.I,
)
_GRANTS_AND_TURNS = re.compile(
    r"\W*(?:true|fair|granted|perhaps|maybe|it(?: is|['’]s) (?:true|fair)|(?:this|that) (?:is|may be)|there (?:is|are)|i (?:can )?see)\b[^.;]{0,60}, but\b",
    re.I,
)
_OTHER_HAND = re.compile(r"\W*(?:on the other (?:hand|side)\b|[\w’' ]{1,40}, on the other hand,)", re.I)
_THEN_THERE = re.compile(r"\W*then (?:there (?:is|are)|comes?)\b", re.I)
# Of the other side, by what it is called, or by who has a complaint.
_OBJECTS = re.compile(
    rf"\W*(?:(?:but|yet|however|even so|all the same),? )?(?:there (?:is|are|remains?)(?: also)? |(?:an?|the|another|one) (?:\w+ ){{0,2}}?)"
    rf"(?:(?:an?|the|one|another) )?(?:[\w’'-]+ ){{0,2}}?{OBJECTION_WORD}s?\b|"
    r"\W*(?:but|yet|however),? (?:this|that|the) (?:last |first |\w+ )?(?:argument|reason|point|case) (?:is|looks|has)\b.{0,20}(?:weak|less|not|flaw|problem)|"
    rf"\W*[^.:;]{{3,60}}\b(?:(?:has|have) (?:raised|another|an?)|raises?) (?:an? |another )?(?:\w+ )?{OBJECTION_WORD}\b|"
    r"\W*[^.:;]{3,60}\b(?:fear for|put another point|point to the)\b|\W*it['’]s (?:\w+ )?(?:said|argued|claimed)\b|"
    r"\W*it is also worth asking\b|\W*i am (?:\w+ )?told\b",
    re.I,
)
_ANSWERED = re.compile(r"\W*(?:psychologists|scientists|researchers|historians) (?:reply|answer)\b", re.I)
