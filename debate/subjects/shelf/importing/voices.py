"""Whose each sentence of an essay is: who speaks in the first sentence of its paragraph, up to where the essay turns.

What speaks for nobody else is the essay's own. Where neither the words nor the place say whose a sentence is, nobody's is better than a
wrong one.
"""

from collections.abc import Iterator
from typing import Literal

from . import cues
from .cues import Marks
from .parts import SHORTEST, Line, Part

Whose = Literal["own", "other", "unclear"]


def hear(parts: list[Part]) -> Iterator[list[Whose]]:
    """Whose the sentences of each paragraph are."""
    before: Whose = "own"  # at the end of the paragraph before
    met = 9  # paragraphs since the last one of the other side
    row = 0  # of the other side, one after the other
    counted = False  # reasons of the essay's own: "The first reason"
    lists = ""  # what the paragraphs so far list: "own", "other" or ""
    both = weighs(parts)
    for n, part in enumerate(parts):
        lines = part.lines
        first = lines[0].marks
        after = parts[n + 1].lines[0] if n + 1 < len(parts) else None
        answered = after is not None and bool(cues.ANSWERS.match(after.text))
        amid = lists == "other" and after is not None and after.marks.goes_on and not (first.turns or after.marks.turns)
        lists = (
            lists if amid and not (first.own_view or part.side or first.question) else _lists(part, lists, both, before)
        )
        conceded = next((at for at, line in enumerate(lines) if at and _grants(line)), 0)
        turns = _later(lines, 0)
        in_row = row > 1 and not (before == "other" and cues.THEN_THERE.match(lines[0].text))  # which answers, then
        one_more = bool(row and cues.ONE_MORE.match(lines[0].text)) and (in_row or conceded or turns)
        # "Finally," where the essay has counted reasons of its own: its last one, unless it is answered, too.
        closes = counted and before == "own" and cues.LAST.match(lines[0].text) and not first.objects
        one_more = one_more and not (closes and not (conceded or turns or answered))
        asks = first.challenges and (answered or conceded or turns or len(lines) > 2)
        among = bool(row) and first.signpost and after is not None and after.marks.objects
        said = Marks(lines[0].text.partition(", ")[2])
        # "On one hand, it is true that"
        grants = first.one_hand and said.concedes and after is not None and after.marks.other_hand
        hand = first.one_hand and answered and said.objects
        hand = hand or bool(
            after is not None and cues.SOME_FAVOUR.match(lines[0].text) and cues.NOW_THE_OTHER.match(after.text)
        )
        refuted = hand and after is not None and after.marks.own_view and not both
        among = among or (first.reports and (bool(row) or (after is not None and after.marks.objects)))
        theirs = part.against or (not lists and not first.own_view and (one_more or asks or among)) or refuted or grants
        whose: list[Whose] = ["other" if theirs else _opens(lines, n, lists, before, met, answered)]
        numbered = False  # the objections of this paragraph
        for at in range(1, len(lines)):
            last = lines[at - 1]
            turned = any(line.marks.counters and not line.marks.own_view for line in lines[at:])
            announced = lists != "own" and _announces(last, turned)
            numbered = numbered or announces_objections(last)
            if (announced or (numbered and lines[at].marks.enumerates)) and not lines[at].marks.counters:
                whose.append("other")
            elif _turns_again(lines, at, whose):
                whose.append("unclear")
            else:
                whose.append(_goes_on(lines, at, whose[-1], answered, "other" if part.against else lists))
        for at in range(conceded - 1, -1, -1):
            if not lines[at].marks.spoken and (cues.TURN.match(lines[at].text) or lines[at].marks.counters):
                break
            whose[at] = "other"
        if any(line.marks.camp_against and announces_objections(line) for line in lines):
            lists = "other"
        met = 0 if "other" in whose else met + 1
        row = 0 if met or cues.LAST.match(lines[0].text) else row + 1
        before = whose[-1]
        counted = counted or (whose[0] == "own" and first.enumerates)
        yield whose
        if lists == "other" and before == "own" and not (first.signpost or first.goes_on or part.side):
            lists = ""  # it was one objection, and no list of them


def _grants(line: Line) -> bool:
    """Whether a sentence grants what came before it in its paragraph."""
    return bool(cues.CONCEDED.match(line.text) or cues.GRANTS_IT.match(line.text))


def weighs(parts: list[Part]) -> bool:
    """Whether an essay goes through both sides, one after the other."""
    firsts = [part.lines[0].marks for part in parts]
    sides = {part.side for part in parts}
    one = any(first.one_hand for first in firsts) or "own" in sides
    return one and (
        any(first.other_hand or first.camp_against or first.differs for first in firsts) or "other" in sides
    )


def announces_objections(line: Line) -> bool:
    m = line.marks
    return (m.signpost or m.question or (m.camp_against and not line.at.sentence)) and m.objections


def is_objection(line: Line) -> bool:
    """Whether a sentence only calls something an objection."""
    return line.marks.names_only or bool(cues.IS_OBJECTION.match(line.text))


def _announces(line: Line, turns: bool) -> bool:
    """Whether a sentence only says that an objection comes next; `turns`: the paragraph turns after it."""
    m = line.marks
    opens = turns and not (line.at.sentence or m.counts or (m.adds and not m.joins) or cues.LEADS.match(line.text))
    return (
        (m.signpost and (m.objects or m.asks or m.concedes or opens))
        or ((m.objects or m.reports) and turns and m.names_only)
        or bool(cues.OBJECT.match(line.text) or cues.HAVE_ANSWERS.match(line.text))
    )


def _lists(part: Part, lists: str, both: bool, before: Whose) -> str:
    """What the paragraphs up to this one list. `lists`: the same before it; `both`: the essay goes through both sides; `before`: whose the
    last sentence was."""
    first, text = part.lines[0].marks, part.lines[0].text
    goes_on = first.goes_on or first.enumerates or (lists == "other" and (first.objects or first.joins))
    if first.differs and lists:
        return "own" if lists == "other" else "other"
    if part.side:
        return "other" if cues.OF_CRITICS.match(text) else part.side
    if first.one_hand and not (goes_on and lists):
        return "" if not both and _is_met(part.lines) else "own"
    if cues.NOW_THE_OTHER.match(text) and before == "other":
        return ""
    if cues.FOR_THE_OTHER.match(text) or first.other_hand or (both and first.camp_against and not goes_on):
        return "other"
    return lists if goes_on else ""


def _opens(lines: list[Line], n: int, lists: str, before: Whose, met: int, answered: bool) -> Whose:
    """Whose the first sentence of paragraph n is."""
    first, text = lines[0].marks, lines[0].text
    if lists == "other":
        return "own" if first.replies and before == "other" else "other"
    if lists:
        return "other" if (first.reports or first.objects) and _later(lines, 0) else "own"
    if (first.raises and n) or (first.one_hand and _is_met(lines)):
        return "other"
    if _theirs(text, first):
        return "other" if first.objects or cues.IS_OBJECTION.match(text) or answered or _later(lines, 0) else "unclear"
    if first.concedes and not first.main_clause:
        return "other" if n or _later(lines, 0) else "unclear"
    if cues.NOW_THE_OTHER.match(text):
        return "own" if before == "other" else "other"
    # Nobody can tell from what it turns.
    return "unclear" if n and met > 2 and cues.TURN.match(text) and not first.own_view else "own"


def _goes_on(lines: list[Line], at: int, voice: Whose, answered: bool, lists: str) -> Whose:
    """Whose a later sentence of a paragraph is, after one of this voice."""
    line, last = lines[at], lines[at - 1]
    concedes = last.marks.concedes and not _theirs(last.text, last.marks)
    later = _later(lines, at)
    theirs = _theirs(line.text, line.marks)
    if voice != "own":
        grants = cues.CONCEDED.match(line.text) and not line.marks.turned
        if grants and any(cues.ANSWERS.match(each.text) for each in lines[at + 1 :]):
            return voice
        if theirs and voice == "unclear" and not line.marks.spoken:
            return "other"
        if last.marks.quoted and not (line.marks.quoted or later or answered):
            return "own"
        if (
            line.marks.counters
            or line.marks.limits
            or cues.TURN.match(line.text)
            or cues.GRANTS_AND_TURNS.match(line.text)
            or line.marks.replies
            or (cues.CONCEDED.match(line.text) and not (lists or answered))
        ):
            return "own"
        goes_on = answered or lists or later or theirs
        if concedes and voice == "other" and not goes_on:
            return "own" if at > 1 else "unclear"
        opened = lines[0].marks
        return "unclear" if opened.objects and opened.names_only and not goes_on else voice
    if line.marks.raises:
        return "other"
    if (line.marks.counters and not line.marks.objects) or (lists == "own" and not later):
        return "own"
    if theirs:
        opposes = line.marks.spoken and not line.marks.past and any(each.marks.opposes for each in lines[: at + 1])
        if opposes or line.marks.objects or cues.IS_OBJECTION.match(line.text) or answered or later:
            return "other"
        return "unclear" if line.marks.spoken else "own"
    return "other" if line.marks.concedes and not (line.marks.main_clause or line.marks.turned) else "own"


def _is_met(lines: list[Line]) -> bool:
    """Whether a paragraph opens with what somebody says, and turns against it: "Its advocates claim that …. Perhaps."."""
    first = lines[0].marks
    return (first.objects or first.reports) and _later(lines, 0)


def _turns_again(lines: list[Line], at: int, whose: list[Whose]) -> bool:
    """Whether a sentence turns against the essay's answer before it: "It is true but you can borrow one. But not every school has one."."""
    last = lines[at - 1]
    answers = last.marks.counters and not (last.marks.comments or last.marks.limits) and last.marks.words > SHORTEST
    answers = answers or bool(cues.GRANTS_IT.match(last.text))
    return whose[-1] == "own" and "other" in whose and answers and bool(cues.ANSWERS.match(lines[at].text))


def _later(lines: list[Line], at: int) -> bool:
    """Whether a paragraph turns after a sentence."""
    return any(line.marks.turns for line in lines[at + 1 :])


def _theirs(text: str, marks: Marks) -> bool:
    """Whether a sentence says of others that they say it, or calls it an objection."""
    return bool(
        (marks.objects or marks.reports or marks.spoken or cues.IS_OBJECTION.match(text))
        and not (marks.own_view or marks.one_hand or cues.EXPERTS_ANSWER.match(text))
    )
