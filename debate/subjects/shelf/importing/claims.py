"""Chooses claims: how much each sentence of a paragraph looks like one, and which are proposed to be kept, on which side."""

from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from msgspec.structs import replace

from . import cues, wording
from .drafts import MOST_PROPOSED, Opening, words
from .parts import SHORTEST, Line, Part, Place, Point, only_repeats
from .voices import Whose

LEAST = 2.0  # points that make a sentence the main claim of its paragraph
LEAST_SECOND = 1.0  # points that make a sentence worth showing
LONGEST_MAXIM = 20  # words


def claims_of(
    part: Part,
    lines: list[Line],
    other: list[Line],
    thesis: Place | None,
    topic: set[str],
    sure: bool,
) -> list[Point]:
    """The main claim of a paragraph, and others that could be one. `lines`: what it says in the essay's own voice; `other`: in the other
    side's; what follows that is a reply. `sure`: whether the likeliest is proposed to be kept."""
    follow = lines[next((n + 1 for n, line in enumerate(lines) if _hands_on(line)), len(lines)) :]
    led = [line for line in follow if not (line.marks.leans or line.marks.speaker)]
    says = (line for line in led if not (line.marks.evidence or line.marks.unnamed))
    led_to = next(says, None) or next((line for line in led if line is follow[0]), None)
    begins = led_to or next((line for line in lines if not _says_nothing(line)), None)
    scored = [
        (
            score_of(line, part, line is begins, bool(other), thesis, topic) + 1.0 * (line is led_to),
            -line.at.sentence,
            line,
        )
        for line in lines
    ]
    scored.sort(reverse=True, key=lambda each: each[:2])
    announced = part.paragraph.kind == "item" or any(
        line.marks.enumerates or line.marks.signpost or line.marks.frames for line in lines
    )
    series = sum(line.marks.enumerates and stands_alone(line, thesis) for line in lines) > 1
    points = []
    for n, (score, _, line) in enumerate(scored):
        listed = stands_alone(line, thesis) and series and line.marks.enumerates
        if n > 1 and not listed:
            continue
        m = line.marks
        names = not (m.unnamed and line.at.sentence)  # whom it speaks of: a first sentence mostly does
        sums_up = m.concludes and m.expects and not (m.duty or m.own_view or m.judges)  # and isn't the thesis again
        main = (
            (sure or sums_up)
            and not m.quoted
            and (not n or listed)
            and (names or m.frames or m.counters)
            and score >= (0.0 if announced or led_to else LEAST)
        )
        if main or (score >= LEAST_SECOND and is_general(line) and names):
            points.append(point_of(line, lines, None, main))
    return points


def _says_nothing(line: Line) -> bool:
    """Whether a sentence only leads to what its paragraph says: "If money had been the key, Britain should have grown. It did not."."""
    m = line.marks
    return m.signpost or m.limits or line.empty or bool(wording.NO_THESIS.match(line.text)) or (m.leans and m.words < 4)


def _hands_on(line: Line) -> bool:
    """Whether a sentence leaves its claim to the next one: it announces the best reason, or it opens a paragraph with one more that
    can't be understood alone, as "It would also change campaigns." and "And it works." do."""
    m = line.marks
    return (m.signpost and m.enumerates) or (not line.at.sentence and m.leans and m.adds and not m.question)


def stands_alone(line: Line, thesis: Place | None) -> bool:
    """Whether a sentence can be read without those around it, and says something."""
    m = line.marks
    leads = m.question or m.signpost or m.concedes or m.objects or m.spoken
    return not (line.at == thesis or leads or m.leans or m.unnamed or m.of_oneself or m.words < SHORTEST)


def score_of(line: Line, part: Part, begins: bool, replies: bool, thesis: Place | None, topic: set[str]) -> float:
    """How much a sentence looks like the main claim of its paragraph. `begins`: what the essay says itself begins with it."""
    m = line.marks
    if (
        line.at == thesis
        or m.question
        or m.signpost
        or m.names_only
        or (line.empty and not m.enumerates)
        or wording.NO_THESIS.match(line.text)
        or (m.concedes and not m.main_clause)
        or is_scene(line)
    ):
        return -9.0
    opens = not line.at.sentence
    if (m.leans and not m.frames) or (
        m.words < SHORTEST
        and not (m.enumerates or (opens and (m.value or not line.empty or part.paragraph.kind == "item")))
    ):
        return -9.0
    generic = not (m.past or m.figure or m.speaker or m.points_back or m.case)
    points = (
        (3.0 if m.enumerates else 1.0 * generic)
        + 1.5 * m.duty
        + 1.0 * m.expects
        + 1.0 * m.reason
        + min(2.0, 0.7 * m.value)
    )
    points += (2.0 if generic else 1.0) * begins + 0.5 * line.last + 0.5 * m.absolute + 1.0 * m.emphatic
    points += (
        3.0 * (not line.at.sentence and part.paragraph.kind == "item" and not part.against)
        + (1.5 if begins else 1.0) * replies
    )
    points -= 1.0 * m.figure + 0.7 * m.case + 0.3 * min(3, m.names) + 1.0 * m.past
    points += 3.0 * (m.cleft and line.last) + 1.0 * m.frames - (0.0 if m.frames else 2.0 * m.unnamed)
    points -= 0.8 * m.speaker + 1.5 * m.of_oneself
    points += 0.5 * min(2, len(topic & words(line.text)))
    points += 1.5 * (generic and _sums_up(line, part))
    return points + 2.0 * (begins and _is_topic(line, part))


def can_argue(line: Line, part: Part, repeats: bool) -> bool:
    """Whether a sentence can be an argument: it says what should be or would follow, gives a reason, weighs or denies, or its paragraph ends
    with it or opens with it, but for what only answers the one before. `repeats`: the paragraph only sums up."""
    m = line.marks
    if is_scene(line):
        return False
    opens = line is next((each for each in part.lines if not (each.marks.counters and each.marks.unnamed)), None)
    ends = opens or not line.at.sentence or (line.last and not m.past)
    ends = ends and not (repeats or m.figure or m.speaker)
    return bool(_weighs(line) or m.enumerates or m.frames or ends)


def _sums_up(line: Line, part: Part) -> bool:
    """Whether a sentence closes a paragraph that began with what happened or what was counted, or only led there."""
    opens = part.lines[0].marks
    return line.last and line.at.sentence > 1 and (opens.past or opens.evidence or opens.signpost or opens.speaker)


def _is_topic(line: Line, part: Part) -> bool:
    """Whether a short sentence opens a paragraph with its point, and the paragraph doesn't turn against it."""
    m = line.marks
    short = 3 < m.words <= LONGEST_MAXIM
    turns = any(after.marks.counters or after.marks.other_hand for after in part.lines[1:])
    return not line.at.sentence and short and not (m.evidence or m.unnamed or turns)


def is_scene(line: Line) -> bool:
    """Whether a sentence only tells what happened to the writer, or to somebody near."""
    m = line.marks
    weighs = m.duty or m.expects or m.reason or m.value or m.judges or m.enumerates
    return m.past and not weighs and bool(wording.NEAR.search(line.text))


def _closes(line: Line, part: Part) -> bool:
    """Whether a paragraph in which nobody else is heard ends with a short general claim: an argument beside the one that it opens with."""
    m = line.marks
    turns = any(each.marks.counters or each.marks.objects or each.marks.concedes for each in part.lines)
    return (
        line.last and line.at.sentence > 0 and is_maxim(line) and _weighs(line) and not (m.figure or m.writer or turns)
    )


def _weighs(line: Line) -> bool:
    """Whether a sentence says what should be or would follow, gives a reason, weighs or denies."""
    m = line.marks
    return bool(m.duty or m.expects or m.reason or m.value or m.absolute or m.emphatic or m.denies or m.judges)


def is_general(line: Line) -> bool:
    """Whether a sentence says more than what happened somewhere, or how much there was."""
    m = line.marks
    return m.expects or m.duty or not (m.past or m.figure or m.case or m.authority)


def is_maxim(line: Line) -> bool:
    """Whether a sentence after the thesis is a short general reason for it."""
    m = line.marks
    return m.words <= LONGEST_MAXIM and not (m.past or m.case or m.authority or m.names)


def point_of(line: Line, lines: list[Line], opening: Opening | None, sure: bool) -> Point:
    """A card's sentence, with those of the same voice that go with it: what follows it, and what can be looked up."""
    evidence = [
        each
        for each in lines
        if each is not line
        and each.marks.evidence
        and not (each.marks.question or each.marks.signpost)
        and not _turns_between(each, line, lines)
        and not (opening is None and _of_others(each))
    ]
    why: list[Place] = []
    for each in lines:
        follows = each.at == Place(line.at.paragraph, line.at.sentence + len(why) + 1)
        if follows and not (
            each.marks.evidence
            or each.marks.question
            or each.marks.words < 4
            or each.marks.comments
            or each.marks.signpost
        ):
            why.append(each.at)
    return Point(line.at, opening, sure, tuple(why), tuple(each.at for each in evidence))


def _turns_between(one: Line, two: Line, lines: list[Line]) -> bool:
    """Whether a paragraph turns between two of its sentences: what can be looked up before a "but" is for what is before it."""
    first, last = sorted((one.at, two.at))
    return any(first < line.at <= last and cues.ANSWERS.match(line.text) for line in lines)


def _of_others(line: Line) -> bool:
    """Whether a sentence reports what the other side says or points to."""
    return line.marks.of_opponents or bool(cues.CAMPAIGN.match(line.text))


# --- what is proposed -----------------------------------------------------------------------


def with_proposals(
    points: list[Point],
    parts: list[Part],
    heard: list[list[Whose]],
    thesis: Place | None,
    weighs: bool,
    fits: Callable[[Point], bool],
) -> Iterator[Point]:
    """The points, each with the side that its paragraph leans to; and one of each side in a paragraph `proposed`, and what it counts
    as well: the likeliest that needs no neighbour and says more than what happened or how things are now."""
    lines = {line.at: line for part in parts for line in part.lines}
    whose = {
        line.at: voice
        for part, voices in zip(parts, heard, strict=True)
        for line, voice in zip(part.lines, voices, strict=True)
    }
    best: dict[tuple[int, bool, int], tuple[float, Point]] = {}
    for point in points:
        line, part = lines[point.at], parts[point.at.paragraph - 1]
        settled = weighs or whose[point.at] != "unclear"
        if wording.TAKES_UP.match(line.text) or (line.marks.objects and line.marks.names_only) or not fits(point):
            continue
        if not point.chosen and (not settled or _needs_neighbour(line) or _is_now(line)):
            continue
        opens = point.at.paragraph == 1 or (not point.own and thesis and thesis.paragraph == point.at.paragraph)
        if opens and line.marks.duty and not (point.own and line.marks.reason):
            continue  # what the essay is about
        if only_repeats(part, parts) and (
            (weighs and point.own) or (not point.sure and (line.marks.duty or line.marks.own_view))
        ):
            continue  # what it wants
        worth = 4.0 * point.chosen + 3.0 * point.sure + 2.0 * line.marks.objects + 1.0 * is_general(line)
        worth += 1.5 * (line.marks.reason or bool(wording.SO.match(line.text)))
        worth += (
            min(2.0, score_of(line, part, not line.at.sentence, False, thesis, set()) / 4) - 0.01 * line.at.sentence
        )
        closes = point.own and not point.sure and _closes(line, part)
        counts = line.marks.enumerates or closes or (point.sure and not point.own)
        counted = line.at.sentence if counts else 0
        key = (point.at.paragraph, point.own, counted)
        least = -9.0 if point.own and part.lines[0].marks.enumerates else 0.0  # it calls itself one more reason
        if worth > best.get(key, (least, None))[0]:
            best[key] = (worth, point)
    likeliest = sorted(best.values(), key=lambda each: -each[0])[:MOST_PROPOSED]
    kept = {point.at for _, point in likeliest}
    for point in points:
        chosen = point.chosen or bool(thesis and not weighs and _is_settled(point, parts, heard))
        chosen = chosen and not (point.own and not weighs and is_doubtful(lines[point.at]))
        yield replace(point, proposed=point.at in kept, chosen=chosen and point.at in kept)


def _is_settled(point: Point, parts: list[Part], heard: list[list[Whose]]) -> bool:
    """Whether nobody can doubt whose a point is: the essay's own where nobody else is heard in its paragraph before it, or where an
    explicit turn is; the other side's where it is granted or reported, and then answered."""
    n, at = point.at.paragraph - 1, point.at.sentence
    lines, whose = parts[n].lines, heard[n]
    if point.own:
        return _is_own(n, at, parts, heard)
    answers = lines[0].marks.replies and n and "other" in heard[n - 1]  # whose side is theirs?
    return not answers and _is_answered(at, lines, whose, parts[n + 1 : n + 2])


def _is_own(n: int, at: int, parts: list[Part], heard: list[list[Whose]]) -> bool:
    lines, whose = parts[n].lines, heard[n]
    first, before = lines[0].marks, heard[n - 1] if n else ["own"]
    if whose[at] != "own" or is_doubtful(lines[at]):
        return False
    turn = next((k for k in range(at, 0, -1) if whose[k - 1] != "own"), 0)
    if turn:
        again = any(cues.ANSWERS.match(line.text) for line in lines[turn + 1 : at + 1])
        return lines[turn].marks.turns and not again
    if first.turns or first.question or (first.leans and first.signpost):  # "Nor should we forget the drivers."
        return first.turns
    # "Also" may go on with what was answered, "moreover" goes on with the answer.
    lists = (
        "other" in before
        and (first.goes_on or cues.OF_SOME.match(lines[0].text))
        and not cues.ADDS_OWN.match(lines[0].text)
    )
    return before[-1] == "own" and not lists and not _drifts(n, parts, heard)


def _drifts(n: int, parts: list[Part], heard: list[list[Whose]]) -> bool:
    """Whether a paragraph before this one turns, nobody can tell from what ("Yet she left no heir"), and none has turned or counted since."""
    for part, whose in zip(reversed(parts[1:n]), reversed(heard[1:n]), strict=True):
        first = part.lines[0].marks
        if whose[0] == "unclear":
            return True
        if first.turns or first.enumerates or first.own_view:
            return False
    return False


def is_doubtful(line: Line) -> bool:
    """Whether a sentence says itself that it may not be its writer's: somebody else says it, or it grants something."""
    m = line.marks
    says = cues.READER.match(line.text) or cues.NOT_ALL.match(line.text) or cues.SAYS.match(line.text)
    return m.objects or m.reports or m.spoken or m.quoted or m.question or bool(says)


def _is_answered(at: int, lines: list[Line], whose: list[Whose], after: list[Part]) -> bool:
    """Whether a sentence is in a paragraph that says what opponents say, or grants something, and then plainly turns, or the next one does."""
    m = lines[0].marks
    turn = next((n for n, line in enumerate(lines) if n and (line.marks.counters or line.marks.limits)), len(lines))
    turns = turn < len(lines) or any(part.lines[0].marks.counters for part in after)
    theirs = whose == ["other"] * turn + ["own"] * (len(whose) - turn)
    return (m.of_opponents or m.concedes or m.reports) and turns and theirs and at < turn


def _needs_neighbour(line: Line) -> bool:
    """Whether a sentence says little without the one before it, or only in a way that not everybody takes as it is meant."""
    return bool(wording.NEEDS.match(line.text)) or (line.marks.leans and not (line.marks.frames or line.marks.concedes))


def _is_now(line: Line) -> bool:
    """Whether a sentence only says what the present rule is."""
    return bool(wording.NOW.match(line.text))


def with_choices(points: list[Point], parts: list[Part]) -> Iterator[Point]:
    """The points, with those `chosen` that say themselves whose they are: what the essay reports of an opponent, but for one who answers
    another ("Critics of Brutus answer that"); and outside such a paragraph, a reason that it calls one, and, before it has come to an opponent,
    one that it counts or gives a "because"."""
    lines = {line.at: line.marks for part in parts for line in part.lines}
    reporting = {at.paragraph for at, m in lines.items() if m.of_opponents or m.reports or m.spoken or m.quoted}
    reporting |= {part.paragraph.number for part in parts if part.against}
    against = (at.paragraph for at, m in lines.items() if m.of_opponents and at.paragraph > 1)
    begin = min(against, default=len(parts) + 1)
    for point in points:
        m, number = lines[point.at], point.at.paragraph
        if point.own:
            early = number < begin and (m.enumerates or m.because) and not (m.counters or m.other_hand)
            chosen = number not in reporting and (m.gives_reason or early)
        else:
            chosen = (m.of_opponents or m.reports) and not (m.replies and number - 1 in reporting)
        yield replace(point, chosen=chosen)


def keep_apart(points: Sequence[Point]) -> Iterator[Point]:
    """The points, so that no sentence has two places: it is a claim, or evidence of the likely claim before it, or a claim that isn't sure,
    or a reason."""
    sure = [point for point in points if point.sure or point.proposed]
    claims = {point.at for point in sure}
    backs: dict[Place, Place] = {}  # evidence, with its claim
    for point in sure:
        for at in point.evidence:
            if at not in claims and not (at in backs and (point.at > at or backs[at] > point.at)):
                backs[at] = point.at
    claims |= {point.at for point in points if point.at not in backs}
    for point in points:
        if point.at in claims:
            evidence = tuple(at for at in point.evidence if backs.get(at) == point.at)
            why = tuple(takewhile(lambda at: at not in claims, point.why))
            yield replace(point, evidence=evidence, why=why)
