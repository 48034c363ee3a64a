"""Finds an essay's argument: what it wants, what it claims, and what it reports and grants of the other side.

It goes by rules, without guessing meanings: by what a sentence's own words do (`cues.py`), and by where it is. Each sentence has a
*voice*, the essay's own or the other side's. What opens a paragraph decides the voice until the essay turns ("but", "yet", "this
overlooks"); what follows the turn is the reply. Every finding is a sentence of the essay, named by paragraph and place. Nothing is
put into other words.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Literal, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from ....motions.sentence import answered
from .cues import AGAINST, FOR, LOSSES, PAST, Marks
from .leaning import is_theirs, lean, turns_back
from .text import Essay, Paragraph

# How an essay gives the other side an argument: it reports an objection, or grants something.
Opening = Literal["objection", "concession"]

LEAST = 2.0  # points that make a sentence the main claim of its paragraph
LEAST_SECOND = 1.0  # points that make a sentence worth showing
LONGEST_MAXIM = 20  # words
MOST_PROPOSED = 12  # points, as many as somebody reads at once
LEAST_BACKED = 12  # words of what stands for a reason that only its own paragraph names
SHORTEST = 6  # words of a claim: fewer make none


class Place(NamedTuple):
    """A sentence: the number of its paragraph, and its index there, from 0."""

    paragraph: int
    sentence: int


class Point(Struct, frozen=True):
    """A sentence that can be a card: of the essay's own side, or (`opening`) of the other side. `sure`: it is the main one of its
    voice in its paragraph; `chosen`: and its own words say whose it is; `proposed`: it may be kept as it is. `why` and `evidence`:
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


class Argument(Struct, frozen=True):
    """`theses`: sentences that may say what the essay wants, the likeliest first. `weighs`: it lists what speaks for and against."""

    theses: tuple[Place, ...]
    points: tuple[Point, ...]
    weighs: bool


class _Line(NamedTuple):
    """A sentence with what is known of it."""

    at: Place
    text: str
    marks: Marks
    last: bool  # of its paragraph
    empty: bool  # a few words, none of which the essay says again: "Geography refuses to co-operate."


class _Part(NamedTuple):
    """A numbered paragraph, whether its section is `against`, and what it lists by its section or by what opens it: "own", "other" or ""
    (`side`)."""

    paragraph: Paragraph
    lines: list[_Line]
    against: bool
    side: str = ""


def find_argument(essay: Essay) -> Argument:
    """The argument of an essay."""
    parts = list(_parts(essay))
    met = {n for n, after in enumerate(parts[1:]) if _meets(after)}
    parts = [part._replace(against=part.against or n in met) for n, part in enumerate(parts)]
    theses = _theses(parts, essay.title)
    thesis = next((at for at in theses if at.paragraph <= _intro(parts) or at.paragraph == len(parts)), None)
    early = thesis and thesis.paragraph <= _intro(parts)
    listed = any(_announces_objections(part.lines[0]) for part in parts)  # so what isn't among them is the essay's own
    discusses = not (early or listed) and any(
        answered(_question(line)) or _WHETHER.search(line.text) for part in parts[:3] for line in part.lines
    )
    likely = [line for at in theses[:2] for line in parts[at.paragraph - 1].lines if line.at == at]
    topic = words(essay.title) | {word for line in likely if line.at == thesis for word in words(line.text)}
    history = any((line.marks.judges or line.marks.denies) and PAST.search(line.text) for line in likely)
    history = history and not _SHOULD.search(likely[0].text)
    objecting = _objecting(parts)
    weighs = _weighs(parts)
    points: list[Point] = []
    lists = ""  # what the paragraphs before list: "other" while they go through what speaks against
    for n, part in enumerate(parts):
        turns = n in met or any(_answers(after) for after in parts[n + 1 : n + 2])
        voices, lists = _voices(
            part, lists, turns or n in objecting, turns, among={n - 1, n + 1} <= objecting, weighs=weighs
        )
        said = list(zip(part.lines, voices, strict=True))[_introduced(part, voices, n in objecting) :]
        own, other = ([line for line, its in said if its == voice] for voice in ("own", "other"))
        introduces = _introduces(part, parts, thesis)
        answers = [line for line in part.lines if line in own or line.marks.limits]
        answers += _from_turn(parts[n + 1]) if turns else []
        granted = _granted(part, other, thesis, sure=not introduces or _turns(part, after=0))
        points += [replace(point, reply=_reply(point, granted, other, answers, part)) for point in granted]
        if not introduces:
            replies = [line for line in own if other and line.at > other[0].at]
            settled = not discusses or lists or replies or any(line.marks.enumerates for line in own)
            own = replies if discusses and replies else own  # else nobody can tell whose they are
            sure = bool(settled) and not _repeats(part, parts)
            hearsay = {
                line.at for line in own if line.marks.reports and not line.marks.counters and lists != "own"
            }  # by whom, the essay doesn't say
            turned = {line.at for line in own if not other and _turns(part, after=line.at.sentence)}  # perhaps granted
            points += [
                replace(point, sure=point.sure and point.at not in hearsay | turned)
                for point in _claims(part, own, other, thesis, topic, sure, history)
            ]
            points += _topic(part, own, points, thesis)
        elif thesis and thesis.paragraph == part.paragraph.number:
            after = [line for line in own if thesis < line.at <= thesis._replace(sentence=thesis.sentence + 2)]
            points += [
                _point(line, own, None, sure=True) for line in after if _is_maxim(line) and _stands(line, thesis)
            ][:1]
            reason = next((line.at for line in own if line.at > thesis and line.marks.gives_reason), None)
            backed = [line for line in own if reason and line.at > reason and not line.marks.writer]
            points += [
                _point(line, own, None, sure=True)
                for line in backed
                if _stands(line, thesis) and line.marks.words > LEAST_BACKED
            ][:1]
    argues = {line.at for part in parts for line in part.lines if _argues(line, repeats=_repeats(part, parts))}
    points = [point for point in points if point.sure or not point.own or point.at in argues]
    points.sort(key=lambda point: point.at)
    return Argument(theses, tuple(_proposed(list(_chosen(points, parts)), parts, thesis, weighs)), weighs)


def _proposed(points: list[Point], parts: list[_Part], thesis: Place | None, weighs: bool) -> Iterator[Point]:
    """The points, each with the side that its paragraph leans to; and one of each side in a paragraph `proposed`: the likeliest that needs
    no neighbour and says more than what happened or how things are now."""
    lines = {line.at: line for part in parts for line in part.lines}
    leans = lean([part.lines for part in parts], [part.side or ("other" if part.against else "") for part in parts])
    whose = {
        line.at: voice
        for part, voices in zip(parts, leans, strict=True)
        for line, voice in zip(part.lines, voices, strict=True)
    }
    back = {part.paragraph.number for part in parts if turns_back(part.lines[0]) and whose[part.lines[0].at] == "own"}
    placed = [
        point if point.chosen or weighs else _turned(point, whose[point.at], point.at.paragraph in back)
        for point in points
    ]
    best: dict[tuple[int, bool], tuple[float, Point]] = {}
    for point in placed:
        line, part = lines[point.at], parts[point.at.paragraph - 1]
        settled = (
            (point.sure and weighs)
            or point.own == (whose[point.at] == "own")
            or (point.sure and any(is_theirs(each) for each in part.lines))
        )
        settled = settled and (weighs or whose[point.at] != "unclear")
        if _TAKES_UP.match(line.text) or (line.marks.objects and line.marks.names_only):
            continue
        if not point.chosen and (not settled or _needs_neighbour(line) or _is_now(line)):
            continue
        if _repeats(part, parts) and not point.sure and (line.marks.duty or line.marks.own_view):
            continue  # what it wants
        worth = 4.0 * point.chosen + 3.0 * point.sure + 2.0 * line.marks.objects + 1.0 * _is_general(line)
        worth += 1.5 * (line.marks.reason or bool(_SO.match(line.text)))
        worth += min(2.0, _score(line, part, not line.at.sentence, False, thesis, set()) / 4) - 0.01 * line.at.sentence
        key = (point.at.paragraph, point.own)
        if worth > best.get(key, (0.0, None))[0]:
            best[key] = (worth, point)
    likeliest = sorted(best.values(), key=lambda each: -each[0])[:MOST_PROPOSED]
    kept = {point.at for _, point in likeliest}
    for point in placed:
        yield replace(point, proposed=point.at in kept, chosen=point.chosen and point.at in kept)


def _turned(point: Point, whose: str, back: bool) -> Point:
    """A point on the side that its paragraph says; `back`: the paragraph opens by turning back from the other side. What is surely the other
    side's stays there."""
    if whose == "own" and not point.own and (back or not point.sure):
        return replace(point, opening=None, reply=None)
    if whose == "other" and point.own:
        return replace(point, opening="objection")
    return point


# Whatever says whose it is: "My friends feel that it smells of that", "Doctors have raised another worry".
_TAKES_UP = re.compile(
    r".*\b(?:of|for|by|with|from|about|to) that\W*$|[^.:;]{3,60}\b(?:raised|raises|have|has) (?:an?|another) (?:\w+ )?(?:worry|objection|doubt|concern)\W*$",
    re.I | re.S,
)
_NEEDS = re.compile(
    r".*\b(?:either|as well|(?:that|this|such|the same|the latter|the former) (?:sum|argument|reason|point|way|kind|case|idea|question|amount))\W*$|"
    r".*\b(?:of|for|by|with|from|about|to) (?:that|this|these)\b(?! \w+ (?:who|that|which)\b)[^,]{0,20}\W*$|"
    r".*\b(?:that sum|the (?:first|second|third|last|next) (?:reason|argument|point|worry)|closely connected|another (?:reason|point))\b|"
    r"\W*(?:anyone|anybody) who (?:has|have)\b|\W*i (?:think|believe) (?:this|that|it) (?:can|could)\b|\W*what (?:struck|worries|strikes)\b|"
    r"\W*(?:some|many) people would\b|"
    r"[^.:;]{3,60}\b(?:reply by|point to (?:his|her|their|the) \w+\W*$)|"
    r".*\b(?:promise|say|do|deny|prove|know|mean) (?:that|this|so)\W*$|(?:.*, )?(?:these|those) \w+ (?:is|are|was|were)\b|"
    r"[^.:;,]{3,40} (?:is|are) (?:\w+ )?(?:the )?(?:most )?\w+ (?:point|reason|argument|part)\W*$|"
    r"\W*(?:one|you|we) should (?:also )?(?:think|talk|speak|remember)\b|"
    r"\W*(?:let us|we ask|i ask)\b|"
    r"\W*(?:(?:but|and|so|now|just|only|please),? )?(?:look|consider|imagine|think|suppose|remember|note|notice|see|compare|picture|ask yourself)\b"
    r"(?! \w+ (?:is|are|was|were|has|have|can|will|would)\b)|"  # to the reader
    r".*\b(?:knows?|notices?|sees?|feels?|does|do|confirms?|explains?|shows?|proves?|means?) (?:it|this|so)\W*$|"
    r"\W*one (?:may|might|can|could)\b|[^,]* (?:such things|that is the point|what (?:that|this|it) means)\b",
    re.I | re.S,
)
_SO = re.compile(r".*\b(?:because|since|so|therefore|in effect)\b", re.I | re.S)  # gives a reason
_NOW = re.compile(
    r"\W*(?:at present|currently|today|at the moment|as things are),? |\W*(?:the city|the law|the school) introduced\b",
    re.I,
)


def _needs_neighbour(line: _Line) -> bool:
    """Whether a sentence says little without the one before it, or only in a way that not everybody takes as it is meant."""
    return bool(_NEEDS.match(line.text)) or (line.marks.leans and not line.marks.frames)


def _is_now(line: _Line) -> bool:
    """Whether a sentence only says what the present rule is."""
    return bool(_NOW.match(line.text))


def _chosen(points: list[Point], parts: list[_Part]) -> Iterator[Point]:
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
    """The points, so that no sentence has two places: it is a claim, or evidence of the sure claim before it, or a claim that isn't sure,
    or a reason."""
    sure = [point for point in points if point.sure]
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


_NO_THESIS = re.compile(
    r"to \w+ that\b|if\b[^,]* had\b|[^,]* (?:they|it|he|she) (?:do|does|did|is|was|were) not\W*\Z", re.I
)
_SHOULD = re.compile(r"\b(?:should|must|ought|belongs? (?:in|on|under|with))\b", re.I)


def _objecting(parts: list[_Part]) -> set[int]:
    """Which parts stand in a row of objections, so that one that opens with what somebody says needs no word that turns: those around
    a sure objection, and after a sentence that announces some."""
    opens = [part.lines[0].marks for part in parts]
    row = {n for n, first in enumerate(opens) if first.objects}
    row |= {n + line.last for n, part in enumerate(parts) for line in part.lines if _announces_objections(line)}
    for ns in (range(1, len(parts)), range(len(parts) - 2, -1, -1)):
        for n in ns:
            if opens[n].reports and row & {n - 1, n + 1}:
                row.add(n)
    return row


def _announces_objections(line: _Line) -> bool:
    m = line.marks
    return (m.signpost or m.question or (m.camp_against and not line.at.sentence)) and m.objections


def _question(line: _Line) -> str:
    return line.text.rpartition(": ")[2]


def _parts(essay: Essay) -> Iterator[_Part]:
    against, side = False, ""
    said = Counter(word for text in (essay.title, *_sentences(essay)) for word in words(text))
    both = any(paragraph.kind == "heading" and FOR.search(paragraph.text) for paragraph in essay.paragraphs)
    for paragraph in essay.paragraphs:
        if paragraph.kind == "heading":
            against = bool(AGAINST.search(paragraph.text) or (both and LOSSES.search(paragraph.text)))
            side = "other" if against else "own" if FOR.search(paragraph.text) else ""
        if paragraph.number:
            last = len(paragraph.sentences) - 1
            lines = [
                _Line(Place(paragraph.number, n), text, Marks(text), n == last, _is_empty(text, said))
                for n, text in enumerate(paragraph.sentences)
            ]
            yield _Part(paragraph, lines, against, side)


def _sentences(essay: Essay) -> Iterator[str]:
    return (sentence for paragraph in essay.numbered for sentence in paragraph.sentences)


def _is_empty(text: str, said: Counter[str]) -> bool:
    return len(text.split()) <= SHORTEST and all(said[word] < 2 for word in words(text))


def _meets(part: _Part) -> bool:
    """Whether a paragraph calls the one before it a charge, or grants it, and then turns: "This is the strongest part of the
    indictment. But"."""
    first = part.lines[0]
    return first.marks.meets and (first.marks.turned or _turns(part, after=0))


def _answers(part: _Part) -> bool:
    """Whether a paragraph opens by turning back to the essay's own view, and not with an objection that it answers itself."""
    first = part.lines[0].marks
    return first.counters and not (first.reports and _turns(part, after=0))


def _intro(parts: list[_Part]) -> int:
    """The last paragraph in which an introduction may end."""
    return min(3, max(1, len(parts) // 2))


def _introduces(part: _Part, parts: list[_Part], thesis: Place | None) -> bool:
    """Whether a paragraph leads to the thesis, or opens a longer essay."""
    begins = thesis.paragraph if thesis and thesis.paragraph <= _intro(parts) else 0
    first = part.lines[0].marks
    if first.enumerates and (begins < part.paragraph.number or first.signpost):
        return False
    opens = len(parts) > 3 and part.paragraph.kind == "text"
    return len(parts) > 1 and part.paragraph.number <= (begins or opens)


def _repeats(part: _Part, parts: list[_Part]) -> bool:
    """Whether a paragraph is the last one, which mostly repeats."""
    return part is parts[-1] and len(parts) > 2 and part.paragraph.kind == "text"


def _topic(part: _Part, own: list[_Line], points: list[Point], thesis: Place | None) -> list[Point]:
    """A paragraph's topic sentence, which is shown in any case: the first one that it opens or closes with and that can stand; or, where
    nothing is shown yet, any that can."""
    shown = {point.at for point in points}
    ends = [line for line in own if line in (part.lines[0], part.lines[-1]) and _stands(line, thesis)]
    if not ends and not any(at.paragraph == part.paragraph.number for at in shown):
        ends = [line for line in own if _stands(line, thesis)]
    return [_point(line, own, None, sure=False) for line in ends[:1] if line.at not in shown]


# --- the thesis -----------------------------------------------------------------------------


def _theses(parts: list[_Part], title: str) -> tuple[Place, ...]:
    """The sentences that may say what the essay wants, the likeliest first: early on or in the last paragraph, and after those in
    between, where an essay that goes slowly comes to its end."""
    topic = words(title)
    for part in parts[: _intro(parts)]:
        topic |= {word for line in part.lines if line.marks.question for word in words(line.text)}
    often = {
        word for word, n in Counter(word for part in parts for word in words(part.paragraph.text)).items() if n > 2
    }
    theses: list[tuple[int, float, Place]] = []
    lists = ""
    for part in parts:
        number = part.paragraph.number
        early, late = number <= _intro(parts), number > _intro(parts) and part is not parts[-1]
        judging = early or part in parts[-2:]
        voices, lists = _voices(part, lists, False, part.against)
        for line, voice in zip(part.lines, voices, strict=True):
            m = line.marks
            closes = number < 3 and line.last and m.words <= LONGEST_MAXIM
            closes = closes or (early and len(words(title) & words(line.text)) > 1)
            denies = (part in parts[-2:] or closes) and m.denies and len((topic | often) & words(line.text)) > 1
            judges = judging and (m.judges or denies) and voice == "own" and not m.concedes
            if (
                m.question
                or m.disputed
                or m.answers
                or _announces_objections(line)
                or (m.objects and not m.own_view)
                or m.signpost
                or m.spoken
                or _NO_THESIS.match(line.text)
                or (part.against and voice != "own")
                or _within_objection(line, part)
            ):
                continue
            lone = judges and not (m.duty or m.own_view)
            if m.of_others or not (m.duty or m.own_view or judges):
                continue
            on_topic = bool(topic & words(line.text))
            aside = m.counters and not (topic | often) & words(
                line.text
            )  # a reply: "However, a pretext should not be ..."
            if late and not judges and (voice != "own" or not m.duty or aside):
                continue
            points = (
                (2.0 if _SHOULD.search(line.text) else 1.0) * m.duty + 2.0 * m.own_view + 0.5 * judges + 1.0 * line.last
            )
            points += min(2.0, 0.7 * len(topic & words(line.text)))
            points += 1.0 * early - 1.0 * m.enumerates - 1.0 * m.concedes - 2.0 * m.does_this
            if late or judges:
                points += min(2.0, 0.5 * len(often & words(line.text))) + 2.0 * number / len(parts)
            if points > 2.5:
                first = on_topic and (number == 1 or not early) if lone else not late
                theses.append(
                    (3 if lone and not (m.judges or closes) else 0 if first else 1 if lone else 2, -points, line.at)
                )
    return tuple(at for _, _, at in sorted(theses))


def _within_objection(line: _Line, part: _Part) -> bool:
    """Whether a sentence follows what somebody is reported to say, before the essay turns."""
    before = part.lines[: line.at.sentence]
    said = next((each for each in reversed(before) if each.marks.of_opponents or each.marks.reports), None)
    return said is not None and not any(
        _turns_back(each) for each in part.lines[said.at.sentence + 1 : line.at.sentence + 1]
    )


_WHETHER = re.compile(r"\b(?:the question is|ask(?:ed)?|discuss|asks) whether\b", re.I)


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


# --- whose voice ----------------------------------------------------------------------------

_Voice = Literal["own", "other", "unclear"]


def _voices(
    part: _Part, lists: str, answered: bool, whole: bool, among: bool = False, weighs: bool = False
) -> tuple[list[_Voice], str]:
    """The voice of each sentence, and what the paragraphs so far list ("own", "other" or ""). `lists`: the same before this one;
    `answered`: what it says of the other side needs no word that turns; `whole`: the next paragraph turns back to the essay's own view, so
    an objection may go on to the end; `among`: it stands between objections; `weighs`: the essay lists both sides."""
    first = part.lines[0].marks
    goes_on = first.goes_on or first.enumerates or (lists == "other" and (first.objects or first.joins))
    if first.differs and lists:
        lists = "own" if lists == "other" else "other"
    elif part.side or (first.one_hand and not (goes_on and lists)):
        lists = part.side or "own"
    elif first.other_hand or (weighs and first.camp_against and not goes_on):
        lists = "other"
    elif not goes_on:
        lists = ""
    voice: _Voice = "other" if lists == "other" or part.against else "own"
    held = run = voice == "other"  # until a turn
    numbers = False  # the objections of this paragraph
    lent = False  # to an answer that somebody might give
    announced = ""  # by the sentence before: an objection comes next, or more than one that is "conceded"
    voices: list[_Voice] = []
    for line in part.lines:
        m = line.marks
        turns = _turns(part, after=line.at.sentence)
        numbered = numbers and m.enumerates
        if (announced or numbered) and not m.counters:
            voice, held = "other", run or announced == "conceded" or turns or (whole and not numbered)
        elif lent and m.counters:
            voice, held, lent = "unclear", True, False  # back to the objection, most likely
        elif "other" in voices and (m.counters or m.other_hand or m.question) and not m.asks and not m.spoken:
            voice, held, lent = "own", False, m.answers
        elif (
            (not held or (voice == "unclear" and m.objects))
            and _is_granted(line, part, turns or answered)
            and (lists != "own" or turns)
        ):
            voice = "other"
            held = (m.objects and not line.at.sentence) or turns or m.spoken or m.challenges
        elif not held:
            voice = "own"
        if m.spoken and voice == "own":
            voice = "unclear"
        voices.append(voice)
        opens = turns and not (line.at.sentence or m.counts or (m.adds and not m.joins) or _LEADS.match(line.text))
        announces = (m.signpost and (m.objects or m.asks or opens)) or (
            (m.objects or m.reports) and turns and m.names_only
        )
        numbers = numbers or (_announces_objections(line) and not line.last)
        announces = announces or (among and not line.at.sentence and m.signpost and not m.counters)
        announces = announces and lists != "own"
        announced = "conceded" if m.signpost and m.concedes else "yes" if announces else ""
        if m.camp_against and _announces_objections(line):
            lists, voice, held, run = "other", "other", True, True
        elif voice == "other" and m.turned and not whole:
            held = False
        elif voice == "other" and held and not (lists == "other" or announced or turns or whole or part.against):
            voice = "unclear"  # an answer, most likely
    single = voices[-1] == "own" and not (first.signpost or goes_on)  # and no list of them
    return voices, "" if lists == "other" and single and not part.side else lists


_LEADS = re.compile(r"(?:let|we|i)\b", re.I)  # to what the writer says


def _weighs(parts: list[_Part]) -> bool:
    """Whether an essay goes through both sides, one after the other."""
    firsts = [part.lines[0].marks for part in parts]
    sides = {part.side for part in parts}
    one = any(first.one_hand for first in firsts) or "own" in sides
    return one and (
        any(first.other_hand or first.camp_against or first.differs for first in firsts) or "other" in sides
    )


def _introduced(part: _Part, voices: list[_Voice], objecting: bool) -> int:
    """How many sentences only lead to a person who objects: "The baker is no villain. Cash, he says, gets a shop robbed.". `objecting`:
    the paragraph stands in a row of objections."""
    first = next((n for n, voice in enumerate(voices) if voice == "other"), 0)
    return first if objecting or part.lines[first].marks.spoken else 0


def _turns(part: _Part, after: int) -> bool:
    """Whether a later sentence of a paragraph turns back to the essay's own view."""
    return any(line.marks.counters for line in part.lines[after + 1 :])


def _from_turn(part: _Part) -> list[_Line]:
    """What a paragraph says from where it turns back to the essay's own view."""
    return part.lines[next((n for n, line in enumerate(part.lines) if line.marks.counters), 0) :]


def _is_granted(line: _Line, part: _Part, turns: bool) -> bool:
    """Whether a whole sentence is the other side's. `turns`: the essay answers it later."""
    m = line.marks
    if m.objects or ((m.reports or m.spoken or (m.asks and not line.at.sentence)) and turns):
        return True
    if m.challenges and not line.at.sentence and len(part.lines) > 2:
        return True
    before = part.lines[: line.at.sentence + 1]
    if m.spoken and not m.past and any(each.marks.opposes for each in before):
        return not any(each.marks.agrees for each in part.lines)
    if m.quoted and (part.against or part.paragraph.kind == "item"):
        return True
    return m.concedes and not m.main_clause


# --- claims ---------------------------------------------------------------------------------


def _claims(
    part: _Part,
    lines: list[_Line],
    other: list[_Line],
    thesis: Place | None,
    topic: set[str],
    sure: bool,
    history: bool,
) -> list[Point]:
    """The main claim of a paragraph, and others that could be one. `lines`: what it says in the essay's own voice; `other`: in the other
    side's; what follows that is a reply. `sure`: whether the likeliest is proposed to be kept; `history`: the thesis is about the past, so
    its reasons are."""
    follow = lines[next((n + 1 for n, line in enumerate(lines) if _hands_on(line)), len(lines)) :]
    led = [line for line in follow if not (line.marks.leans or line.marks.speaker)]
    says = (line for line in led if not (line.marks.evidence or line.marks.unnamed))
    led_to = next(says, None) or next((line for line in led if line is follow[0]), None)
    begins = led_to or next((line for line in lines if not _says_nothing(line)), None)
    scored = [
        (
            _score(line, part, line is begins, bool(other), thesis, topic)
            + 1.0 * (line is led_to)
            + (3.0 if line is begins and not line.marks.figure else 1.0) * (history and line.marks.past),
            -line.at.sentence,
            line,
        )
        for line in lines
    ]
    scored.sort(reverse=True, key=lambda each: each[:2])
    announced = part.paragraph.kind == "item" or any(
        line.marks.enumerates or line.marks.signpost or line.marks.frames for line in lines
    )
    series = sum(line.marks.enumerates and _stands(line, thesis) for line in lines) > 1
    points = []
    for n, (score, _, line) in enumerate(scored):
        listed = _stands(line, thesis) and ((series and line.marks.enumerates) or _is_rule(line))
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
        if main or (score >= LEAST_SECOND and _is_general(line) and names):
            points.append(_point(line, lines, None, main))
    return points


def _says_nothing(line: _Line) -> bool:
    """Whether a sentence only leads to what its paragraph says: "If money had been the key, Britain should have grown. It did not."."""
    m = line.marks
    return m.signpost or m.limits or line.empty or bool(_NO_THESIS.match(line.text)) or (m.leans and m.words < 4)


def _hands_on(line: _Line) -> bool:
    """Whether a sentence leaves its claim to the next one: it announces the best reason, or it opens a paragraph with one more that
    can't be understood alone, as "It would also change campaigns." and "And it works." do."""
    m = line.marks
    return (m.signpost and m.enumerates) or (not line.at.sentence and m.leans and m.adds and not m.question)


def _stands(line: _Line, thesis: Place | None) -> bool:
    """Whether a sentence can be read without those around it, and says something."""
    m = line.marks
    leads = m.question or m.signpost or m.concedes or m.objects or m.spoken
    return not (line.at == thesis or leads or m.leans or m.unnamed or m.of_oneself or m.words < SHORTEST)


def _score(line: _Line, part: _Part, begins: bool, replies: bool, thesis: Place | None, topic: set[str]) -> float:
    """How much a sentence looks like the main claim of its paragraph. `begins`: what the essay says itself begins with it."""
    m = line.marks
    if (
        line.at == thesis
        or m.question
        or m.signpost
        or m.names_only
        or (line.empty and not m.enumerates)
        or _NO_THESIS.match(line.text)
        or (m.concedes and not m.main_clause)
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
    return points + 2.0 * (begins and _is_topic(line, part))


def _argues(line: _Line, repeats: bool) -> bool:
    """Whether a sentence can be an argument: it says what should be or would follow, gives a reason, weighs or denies, or its paragraph ends
    with it or opens with it. `repeats`: the paragraph only sums up."""
    m = line.marks
    weighs = m.duty or m.expects or m.reason or m.value or m.absolute or m.emphatic or m.denies or m.judges or m.rules
    ends = not line.at.sentence or (line.last and not m.past)
    ends = ends and not (repeats or m.figure or m.speaker)
    return bool(weighs or m.enumerates or m.frames or ends)


def _is_topic(line: _Line, part: _Part) -> bool:
    """Whether a short sentence opens a paragraph with its point, and the paragraph doesn't turn against it."""
    m = line.marks
    short = 3 < m.words <= LONGEST_MAXIM
    turns = any(after.marks.counters or after.marks.other_hand for after in part.lines[1:])
    return not line.at.sentence and short and not (m.evidence or m.unnamed or turns)


def _is_general(line: _Line) -> bool:
    """Whether a sentence says more than what happened somewhere, or how much there was."""
    m = line.marks
    return m.expects or m.duty or not (m.past or m.figure or m.case or m.authority)


def _is_maxim(line: _Line) -> bool:
    """Whether a sentence after the thesis is a short general reason for it."""
    m = line.marks
    return m.words <= LONGEST_MAXIM and not (m.past or m.case or m.authority or m.names)


def _is_rule(line: _Line) -> bool:
    """Whether a sentence closes its paragraph with a short rule: "When everybody votes, nobody can be safely ignored."."""
    return line.last and line.at.sentence > 1 and line.marks.words <= 16 and _is_maxim(line) and line.marks.rules


def _point(line: _Line, lines: list[_Line], opening: Opening | None, sure: bool) -> Point:
    """A card's sentence, with those of the same voice that go with it: what follows it, and what can be looked up."""
    evidence = [
        each
        for each in lines
        if each is not line and each.marks.evidence and not (each.marks.question or each.marks.signpost)
    ]
    why: list[Place] = []
    for each in lines:
        follows = each.at == Place(line.at.paragraph, line.at.sentence + len(why) + 1)
        if follows and not (each.marks.evidence or each.marks.question or each.marks.words < 4 or each.marks.comments):
            why.append(each.at)
    return Point(line.at, opening, sure, tuple(why), tuple(each.at for each in evidence))


# --- what the other side says -------------------------------------------------------------------


def _granted(part: _Part, lines: list[_Line], thesis: Place | None, sure: bool) -> list[Point]:
    """The objections that a paragraph reports or grants. `lines`: what it says in the other side's voice; `sure`: whether they are
    proposed to be kept, which they are not where they only lead to the thesis."""
    granted: list[Point] = []
    unsure = 0
    said = [line for line in lines if line.at != thesis and not (line.marks.signpost or _leads_on(line, part))]
    listed = any(_is_reported(line) or line.marks.enumerates for line in said)
    charged = part.lines[0].marks.signpost and not listed  # its point comes later
    likeliest = max(
        [line for line in said if not (line.marks.unnamed or line.marks.writer)] or said,
        key=lambda line: _score(line, part, False, False, None, set()),
        default=None,
    )
    for line in said:
        m = line.marks
        if _only_comments(line, after=bool(granted)) or (m.joins and m.words < SHORTEST):
            continue
        before = next((each for each in said if each.at == line.at._replace(sentence=line.at.sentence - 1)), None)
        goes_on = bool(before and granted and granted[-1].at == before.at and _is_reported(before))
        goes_on = goes_on and not (m.enumerates or m.adds or _OTHERS.match(line.text))
        opening: Opening = "concession" if m.concedes and not m.objects else "objection"
        fresh = (
            (_is_reported(line) and not goes_on)
            or m.enumerates
            or (m.concedes and not (granted and m.hedges))
            or (part.against and m.adds)
        )
        main = sure and (fresh or (line is likeliest if charged else not granted))
        unsure += not main
        if main or unsure < 2:
            granted.append(_point(line, lines, opening, main))
    return granted


_OTHERS = re.compile(r"(?:and )?(?:some|others?|many|another|still)\b", re.I)


def _leads_on(line: _Line, part: _Part) -> bool:
    """Whether a question is none that the other side asks."""
    m = line.marks
    return m.question and not (m.asks and m.words > 4)


def _is_reported(line: _Line) -> bool:
    m = line.marks
    return m.objects or m.reports or m.quoted or (m.spoken and not m.past)


def _reply(point: Point, granted: list[Point], other: list[_Line], answers: list[_Line], part: _Part) -> Place | None:
    """The first of the next two sentences of the essay's own that says more than that it answers, once the essay has turned, and before
    another objection."""
    turn = next((line.at for line in part.lines if line.at > point.at and _turns_back(line)), None)
    answers = [line for line in answers if line.at.paragraph > point.at.paragraph or (turn and line.at >= turn)]
    later = answers and answers[0].at.paragraph > point.at.paragraph
    after = max(line.at for line in other) if later else point.at
    end = next((each.at for each in granted if each.sure and each.at > after), None)
    near = [line for line in answers if line.at > after and not (end and line.at > end)][:2]
    says = [line for line in near if _answers_it(line)]
    return next((line.at for line in says if not line.marks.unnamed), says[0].at if says else None)


def _turns_back(line: _Line) -> bool:
    m = line.marks
    return m.counters or m.limits or m.other_hand or m.question or m.replies


def _answers_it(line: _Line) -> bool:
    m = line.marks
    return m.words > 4 and not (m.question or m.signpost or m.writer or (m.comments and not m.limits))


def _only_comments(line: _Line, after: bool) -> bool:
    """Whether a sentence is no argument, but says something about one, such as "There is something in this". `after`: one was found
    before it in the paragraph."""
    if line.marks.names_only:
        return True
    comments = line.marks.comments or line.marks.words < 4
    return comments and (after or not line.marks.objects)
