"""Finds an essay's argument: what it wants, what it claims, and what it reports and grants of the other side.

It goes by rules, without guessing meanings: by what a sentence's own words do (`cues.py`), and by whose it is (`voices.py`). Every
finding is a sentence of the essay, named by paragraph and place. Nothing is put into other words.
"""

from collections import Counter
from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from . import cues, wording
from .claims import (
    LONGEST_MAXIM,
    can_argue,
    claims_of,
    is_maxim,
    point_of,
    score_of,
    stands_alone,
    with_choices,
    with_proposals,
)
from .drafts import Essay, Opening, words
from .parts import SHORTEST, Line, Part, Place, Point, numbered_parts, only_repeats, turns_later
from .voices import Whose, announces_objections, hear, is_objection, weighs

LEAST_BACKED = 12  # words of what stands for a reason that only its own paragraph names


class Argument(Struct, frozen=True):
    """`theses`: sentences that may say what the essay wants, the likeliest first. `weighs`: it lists what speaks for and against."""

    theses: tuple[Place, ...]
    points: tuple[Point, ...]
    weighs: bool


def find_argument(essay: Essay, fits: Callable[[Point], bool] = lambda _point: True) -> Argument:
    """The argument of an essay. `fits`: whether a card can be made of a point; no other is proposed."""
    parts = list(numbered_parts(essay))
    met = {n for n, after in enumerate(parts[1:]) if _meets(after)}
    parts = [part._replace(against=part.against or n in met) for n, part in enumerate(parts)]
    heard = list(hear(parts))
    theses = _theses(parts, heard, essay.title)
    thesis = next((at for at in theses if at.paragraph <= _intro(parts) or at.paragraph == len(parts)), None)
    likely = [line for at in theses[:2] for line in parts[at.paragraph - 1].lines if line.at == at]
    topic = words(essay.title) | {word for line in likely if line.at == thesis for word in words(line.text)}
    both = weighs(parts)
    argues = {line.at for part in parts for line in part.lines if can_argue(line, part, only_repeats(part, parts))}

    def may_argue(point: Point) -> bool:
        return point.sure or not point.own or point.at in argues

    def shows(point: Point) -> bool:
        return may_argue(point) and fits(point)

    points: list[Point] = []
    for n, (part, whose) in enumerate(zip(parts, heard, strict=True)):
        turns = n in met or any(_answers(after) for after in parts[n + 1 : n + 2])
        said = list(zip(part.lines, whose, strict=True))
        other = [line for line, its in said if its == "other"]
        own = [line for line, its in said if its == "own" or (its == "unclear" and not line.marks.spoken)]
        introduces = _introduces(part, parts, thesis)
        answers = [line for line, its in said if line.at != thesis and (its == "own" or line.marks.limits)]
        answers += _from_turn(parts[n + 1]) if turns else []
        granted = _granted(part, other, thesis, not introduces or turns_later(part), fits)
        points += [replace(point, reply=_reply(point, granted, other, answers, part)) for point in granted]
        if not introduces:
            sure = not only_repeats(part, parts)
            points += claims_of(part, own, other, thesis, topic, sure)
            points += _topic(part, own, [point for point in points if shows(point)], thesis, shows)
        elif thesis and thesis.paragraph == part.paragraph.number:
            after = [line for line in own if thesis < line.at <= thesis._replace(sentence=thesis.sentence + 2)]
            points += [
                point_of(line, own, None, sure=True) for line in after if is_maxim(line) and stands_alone(line, thesis)
            ][:1]
            reason = next((line.at for line in own if line.at > thesis and line.marks.gives_reason), None)
            backed = [line for line in own if reason and line.at > reason and not line.marks.writer]
            points += [
                point_of(line, own, None, sure=True)
                for line in backed
                if stands_alone(line, thesis) and line.marks.words > LEAST_BACKED
            ][:1]
    points = [point for point in points if may_argue(point)]
    points.sort(key=lambda point: point.at)
    return Argument(
        theses, tuple(with_proposals(list(with_choices(points, parts)), parts, heard, thesis, both, fits)), both
    )


def _meets(part: Part) -> bool:
    """Whether a paragraph calls the one before it a charge, or grants it, and then turns: "This is the strongest part of the
    indictment. But"; "I take that seriously. Yet"."""
    first = part.lines[0]
    grants = first.marks.meets or (part.paragraph.number > 2 and cues.CONCEDED.match(first.text))
    return first.marks.half_meets or bool(grants and (first.marks.turned or turns_later(part)))


def _answers(part: Part) -> bool:
    """Whether a paragraph opens by turning back to the essay's own view, and not with an objection that it answers itself."""
    first = part.lines[0].marks
    return first.counters and not (first.reports and turns_later(part))


def _intro(parts: list[Part]) -> int:
    """The last paragraph in which an introduction may end."""
    return min(3, max(1, len(parts) // 2))


def _introduces(part: Part, parts: list[Part], thesis: Place | None) -> bool:
    """Whether a paragraph leads to the thesis, or opens a longer essay."""
    begins = thesis.paragraph if thesis and thesis.paragraph <= _intro(parts) else 0
    first = part.lines[0].marks
    if first.enumerates and (begins < part.paragraph.number or first.signpost or first.counts):
        return False
    opens = len(parts) > 3 and part.paragraph.kind == "text"
    return len(parts) > 1 and part.paragraph.number <= (begins or opens)


def _topic(
    part: Part, own: list[Line], points: list[Point], thesis: Place | None, shows: Callable[[Point], bool]
) -> list[Point]:
    """A paragraph's topic sentence, which is shown in any case: the first one that it opens or closes with and that can stand; or, where
    nothing is shown yet, any that can. `points`: those that are shown; `shows`: whether one would be."""
    shown = {point.at for point in points}
    alone = [point_of(line, own, None, sure=False) for line in own if stands_alone(line, thesis)]
    alone = [point for point in alone if shows(point)]
    ends = [point for point in alone if point.at in (part.lines[0].at, part.lines[-1].at)]
    if not ends and not any(at.paragraph == part.paragraph.number for at in shown):
        ends = alone
    return [point for point in ends[:1] if point.at not in shown]


# --- the thesis -----------------------------------------------------------------------------


def _theses(parts: list[Part], heard: list[list[Whose]], title: str) -> tuple[Place, ...]:
    """The sentences that may say what the essay wants, the likeliest first: early on or in the last paragraph, and after those in
    between, where an essay that goes slowly comes to its end."""
    topic = words(title)
    for part in parts[: _intro(parts)]:
        topic |= {word for line in part.lines if line.marks.question for word in words(line.text)}
    often = {
        word for word, n in Counter(word for part in parts for word in words(part.paragraph.text)).items() if n > 2
    }
    theses: list[tuple[int, float, Place]] = []
    wanted = False  # something that should be done, early on
    for part, whose in zip(parts, heard, strict=True):
        number = part.paragraph.number
        early, late = number <= _intro(parts), number > _intro(parts) and part is not parts[-1]
        judging = early or part in parts[-2:]
        for line, voice in zip(part.lines, whose, strict=True):
            m = line.marks
            closes = number < 3 and line.last and m.words <= LONGEST_MAXIM
            closes = closes or (early and len(words(title) & words(line.text)) > 1)
            denies = (part in parts[-2:] or closes) and m.denies and len((topic | often) & words(line.text)) > 1
            judges = judging and (m.judges or denies) and voice == "own" and not m.concedes
            if (
                m.question
                or m.disputed
                or m.answers
                or announces_objections(line)
                or (m.objects and not m.own_view)
                or m.signpost
                or m.spoken
                or wording.NO_THESIS.match(line.text)
                or (voice != "own" and not m.own_view)
            ):
                continue
            lone = judges and not (m.duty or m.own_view)
            if m.of_others or not (m.duty or m.own_view or judges):
                continue
            on_topic = bool(topic & words(line.text))
            # A reply: “However, a pretext should not be …”
            aside = m.counters and not (topic | often) & words(line.text)
            if late and not judges and (voice != "own" or not m.duty or aside):
                continue
            to_do = bool(wording.TO_BE_DONE.search(line.text))
            points = (2.0 if to_do else 1.0) * m.duty + 2.0 * m.own_view + 0.5 * judges + 1.0 * line.last
            points += min(2.0, 0.7 * len(topic & words(line.text)))
            points += 1.0 * early - 1.0 * m.enumerates - 1.0 * m.concedes - 2.0 * m.does_this
            if late or judges:
                points += min(2.0, 0.5 * len(often & words(line.text))) + 2.0 * number / len(parts)
            if part is parts[-1] and to_do and voice == "own" and not wanted:
                points += min(1.0, 0.5 * len(often & words(line.text)))  # what it comes to at last
            if points > 2.5:
                wanted = wanted or (early and to_do)
                first = on_topic and (number == 1 or not early) if lone else not late
                theses.append(
                    (3 if lone and not (m.judges or closes) else 0 if first else 1 if lone else 2, -points, line.at)
                )
    return tuple(at for _, _, at in sorted(theses))


def _from_turn(part: Part) -> list[Line]:
    """What a paragraph says from where it turns back to the essay's own view."""
    return part.lines[next((n for n, line in enumerate(part.lines) if line.marks.counters), 0) :]


# --- what the other side says -------------------------------------------------------------------


def _granted(
    part: Part, lines: list[Line], thesis: Place | None, sure: bool, fits: Callable[[Point], bool]
) -> list[Point]:
    """The objections that a paragraph reports or grants. `lines`: what it says in the other side's voice; `sure`: whether they are
    proposed to be kept, which they are not where they only lead to the thesis; `fits`: whether a card can be made of one."""
    granted: list[Point] = []
    unsure = 0
    said = [line for line in lines if line.at != thesis and not (line.marks.signpost or _leads_on(line))]
    listed = any(
        (_is_reported(line) and not line.marks.names_only) or line.marks.enumerates or line.marks.challenges
        for line in said
    )
    first = part.lines[0]
    # Its point comes later.
    charged = not listed and (
        first.marks.signpost or first.marks.names_only or first.marks.question or is_objection(first)
    )
    likeliest = max(
        [line for line in said if not (line.marks.unnamed or line.marks.writer or wording.NEEDS.match(line.text))]
        or said,
        key=lambda line: score_of(line, part, False, False, None, set()),
        default=None,
    )
    for line in said:
        m = line.marks
        if _only_comments(line, after=bool(granted)) or (m.joins and m.words < SHORTEST):
            continue
        before = next((each for each in said if each.at == line.at._replace(sentence=line.at.sentence - 1)), None)
        goes_on = bool(before and granted and granted[-1].at == before.at and _is_reported(before))
        goes_on = goes_on and not (m.enumerates or m.adds or m.reports or wording.OTHERS.match(line.text))
        opening: Opening = "concession" if m.concedes and not m.objects else "objection"
        fresh = (
            (_is_reported(line) and not goes_on)
            or m.enumerates
            or (m.concedes and not (granted and m.hedges))
            or (m.adds and (part.against or (granted and (m.joins or not m.evidence))))
        )
        main = sure and (fresh or (line is likeliest if charged else not any(each.sure for each in granted)))
        main = main and fits(point_of(line, lines, opening, main))
        unsure += not main
        if main or unsure < 2:
            granted.append(point_of(line, lines, opening, main))
    return granted


def _leads_on(line: Line) -> bool:
    """Whether a question is none that the other side asks."""
    m = line.marks
    return m.question and not (m.asks and m.words > 4)


def _is_reported(line: Line) -> bool:
    m = line.marks
    return m.objects or m.reports or m.quoted or (m.spoken and not m.past)


def _reply(point: Point, granted: list[Point], other: list[Line], answers: list[Line], part: Part) -> Place | None:
    """The first of the next two sentences of the essay's own that says more than that it answers, once the essay has turned, and before
    another objection."""
    turn = next((line.at for line in part.lines if line.at > point.at and _turns_back(line)), None)
    answers = [line for line in answers if line.at.paragraph > point.at.paragraph or (turn and line.at >= turn)]
    is_next = answers and answers[0].at.paragraph > point.at.paragraph
    after = max(line.at for line in other) if is_next else point.at
    later = (each.at for each in granted if each.sure and each.at > after)
    end = next(
        (at for at in later if any(after < line.at < at for line in answers)), None
    )  # objections in a row share it
    near = [line for line in answers if line.at > after and not (end and line.at > end)][:2]
    says = [line for line in near if _answers_it(line)]
    if len(says) > 1 and says[0].marks.limits and says[1].marks.counters:
        says = says[1:]  # "That is true of a few. But most"
    named = (line.at for line in says if not line.marks.unnamed or cues.GRANTS_IT.match(line.text))
    return next(named, says[0].at if says else None)


def _turns_back(line: Line) -> bool:
    m = line.marks
    return m.counters or m.limits or m.other_hand or m.question or m.replies


def _answers_it(line: Line) -> bool:
    m = line.marks
    only_comments = m.comments and not (m.limits or cues.IS_REASON.match(line.text) or cues.GRANTS_IT.match(line.text))
    grants = cues.GRANTS_IT.match(line.text)  # "I think that's true, but": what follows is no story
    return m.words > 4 and not (m.question or m.signpost or (m.writer and not grants) or only_comments)


def _only_comments(line: Line, after: bool) -> bool:
    """Whether a sentence is no argument, but says something about one, such as "There is something in this". `after`: one was found
    before it in the paragraph."""
    if line.marks.names_only or cues.CONCEDED.match(line.text):
        return True
    comments = (line.marks.comments and not line.marks.reports) or line.marks.words < 4
    return comments and (after or not line.marks.objects)
