"""The three tables of a report: a row for each student, text and clash. The first row has the headings."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, starmap
from typing import Any, NamedTuple, get_args

from ...game.model.motion import Tip
from ...game.model.state import Criterion, Judged, Level, Reason
from ...i18n import gettext as _
from ...web.spreadsheet import Cell
from . import gradebook, rubric, words
from .gradebook import Column, Weights
from .model import ClashResult, Report, Rewrite, Share, Student, Text

REASONS: tuple[Reason, ...] = get_args(Reason)
TIPS: tuple[Tip, ...] = get_args(Tip)

Row = list[Cell]


class Names(NamedTuple):
    """What texts are called in the tables: T1, T2 … (An id such as 12e5 would be read as a number.)"""

    report: Report
    texts: dict[str, str]

    def side(self, side: str | None) -> str:
        return self.report.motion.sides[side] if side else ""  # type: ignore[index]  # it is a Side

    def author(self, text: Text) -> tuple[str, str]:
        """The alias and the teacher name of a text's author."""
        student = self.report.by_seat.get(text.author)
        return (student.alias, student.teacher_name) if student else (_("Computer player"), "")


# A column's heading, and what it says of a student, a text or a clash.
OfStudent = tuple[str, Callable[[Names, Student], Cell]]
OfText = tuple[str, Callable[[Names, Text], Cell]]
OfClash = tuple[str, Callable[[Names, ClashResult], Cell]]


def students(reports: Sequence[Report], weights: Weights) -> Iterator[Row]:
    """A row for each student: first the student, the mark, and what was sent and judged; at the end, the columns of the mark."""
    columns = [
        *_student_columns(_given(reports), weights),
        *(_place_columns() if any(report.told_apart for report in reports) else ()),
        *starmap(_level_column, _criteria(reports).items()),
        *map(_share_column, gradebook.chosen(weights, aloud=all(report.aloud for report in reports))),
    ]
    return _table(columns, reports, lambda report: report.students)


def speeches(reports: Sequence[Report]) -> Iterator[Row]:
    """A row for each text, and for each opening and rebuttal that was owed and not sent."""
    columns = [*_speech_columns(_given(reports)), *_rating_columns(_criteria(reports))]
    return _table(columns, reports, lambda report: report.texts.values(), _missed)


def clashes(reports: Sequence[Report]) -> Iterator[Row]:
    """A row for each clash of a revealed round, strongest first."""
    return _table(_clash_columns(_given(reports)), reports, lambda report: report.clashes.values())


def _table(
    columns: Sequence[tuple[str, Callable[[Names, Any], Cell]]],
    reports: Sequence[Report],
    entries: Callable[[Report], Iterable[Any]],
    more: Callable[[Names], Iterable[Row]] = lambda names: (),
) -> Iterator[Row]:
    """The headings, and a row for each entry of each report; `more` makes other rows, which are filled up with empty cells. Where
    the reports are of a hall's tables, each row begins with its table's number."""
    tables = any(report.table for report in reports)
    headings: Row = [heading for heading, _cell in columns]
    yield [_("Table"), *headings] if tables else headings
    for report in reports:
        names = Names(report, {id: f"T{n}" for n, id in enumerate(report.texts, 1)})
        rows = ([cell(names, entry) for _heading, cell in columns] for entry in entries(report))
        others = (row + [None] * (len(columns) - len(row)) for row in more(names))
        for row in chain(rows, others):
            yield [report.table, *row] if tables else row


def _given(reports: Sequence[Report]) -> bool:
    """Whether students were given their sides: every export that shows a side says so."""
    return all(report.sides_given for report in reports)


# --- the rubric ---------------------------------------------------------------------------


def _criteria(reports: Sequence[Report]) -> dict[Criterion, str]:
    """The rubric's criteria by name, if any text was rated; in the teacher's own words if all rooms have the same."""
    texts = [text for report in reports for text in report.texts.values()]
    if not any(text.rated or (text.rewrite and text.rewrite.rated) for text in texts):
        return {}
    own = reports[0].rubric if all(report.rubric == reports[0].rubric for report in reports) else {}
    return {criterion: said.name for criterion, said in rubric.rubric(own).items()}


def _rating_columns(criteria: dict[Criterion, str]) -> list[OfText]:
    """A text's levels and its rewrite's."""

    def first(criterion: Criterion, name: str) -> OfText:
        return _("Rubric: %(criterion)s", criterion=name), lambda names, text: _level(text, criterion)

    def second(criterion: Criterion, name: str) -> OfText:
        heading = _("Rewrite, rubric: %(criterion)s", criterion=name)
        return heading, lambda names, text: _level(text.rewrite, criterion)

    return [*starmap(first, criteria.items()), *starmap(second, criteria.items())]


def _level(text: Text | Rewrite | None, criterion: Criterion) -> Cell:
    """A number from 1 to 3, or in words where hosts differ."""
    levels: list[Level] = text.rated.get(criterion, []) if text else []
    return rubric.level_name(levels) if len(set(levels)) > 1 else next(iter(levels), None)


def _level_column(criterion: Criterion, name: str) -> OfStudent:
    """The mean of all levels that hosts gave a student's first versions, of 100; 3 is 100."""

    def mean(names: Names, student: Student) -> Cell:
        rated = [names.report.texts[id].rated for id in student.texts]
        return rubric.of_100([level for ratings in rated for level in ratings.get(criterion, [])])

    return _("Rubric: %(criterion)s, of 100", criterion=name), mean


# --- students -----------------------------------------------------------------------------


def _student_columns(given: bool, weights: Weights) -> list[OfStudent]:
    """What a teacher looks for stands first."""

    def sides(names: Names, student: Student) -> str:
        return ", ".join(names.side(side) for side in student.sides.values())

    def texts(names: Names, student: Student) -> list[Text]:
        return [names.report.texts[id] for id in student.texts]

    def stronger(text: Text) -> bool:
        return text.rewrite is not None and text.rewrite.second > text.rewrite.first

    return [
        (_("Alias"), lambda names, student: student.alias),
        (_("Name"), lambda names, student: student.teacher_name),
        (_("Mark, of 100"), lambda names, student: gradebook.mark(student.took_part, weights)),
        (_("Openings sent"), lambda names, student: _sent(student.took_part.openings)),
        (_("Rebuttals sent"), lambda names, student: _sent(student.took_part.rebuttals)),
        (_("Judging done"), lambda names, student: student.took_part.judging.done),
        (_("Role"), lambda names, student: words.role_name(student.role)),
        (_("Gone"), lambda names, student: words.gone_name(student.gone)),
        (_("First seen (UTC)"), lambda names, student: words.moment(student.joined)),
        (_("Last seen (UTC)"), lambda names, student: words.moment(student.heard)),
        (_("Stepped out, minutes"), lambda names, student: words.minutes(student.out) or None),
        (_("Sides (given, not chosen)") if given else _("Sides"), sides),
        (_("Openings owed"), lambda names, student: student.took_part.openings.owed),
        (_("Rebuttals owed"), lambda names, student: student.took_part.rebuttals.owed),
        (_("Judging owed"), lambda names, student: student.took_part.judging.owed),
        (_("Closings sent"), lambda names, student: sum(text.kind == "closing" for text in texts(names, student))),
        (_("Sent by the clock"), lambda names, student: student.by_clock),
        (_("Rewrites sent"), lambda names, student: student.took_part.rewrites.done),
        (_("Rewrites owed"), lambda names, student: student.took_part.rewrites.owed),
        (_("Rewrites found stronger"), lambda names, student: sum(map(stronger, texts(names, student)))),
        (_("Words"), lambda names, student: student.words),
        (_("Stars"), lambda names, student: student.stars),
        (_("Awards"), lambda names, student: ", ".join(map(words.award_name, student.awards))),
    ]


def _sent(share: Share) -> int:
    """Texts, without those that count as done although there is none."""
    return share.done - share.lineless


def _place_columns() -> list[OfStudent]:
    return [
        (_("Clearly preferred to the texts of"), lambda names, student: student.place and student.place.ahead),
        (_("Texts of others clearly preferred"), lambda names, student: student.place and student.place.behind),
        (_("No clear difference from the texts of"), lambda names, student: student.place and student.place.level),
    ]


def _share_column(column: Column) -> OfStudent:
    heading = _("%(column)s, of 100", column=gradebook.column_name(column))
    return heading, lambda names, student: gradebook.share_of(student.took_part, column).percent


# --- texts --------------------------------------------------------------------------------


def _speech_columns(given: bool) -> list[OfText]:
    def cards(names: Names, text: Text) -> str:
        return ", ".join(names.report.cards[card] for card in text.cards)

    def reason(reason: Reason) -> OfText:
        return words.reason_name(reason), lambda names, text: text.reasons.get(reason)

    def tip(tip: Tip) -> OfText:
        return _("Tip: %(tip)s", tip=words.tip_name(tip)), lambda names, text: text.tips.get(tip)

    return [
        (_("Text"), lambda names, text: names.texts[text.id]),
        (_("Round"), lambda names, text: text.round),
        (_("Kind"), lambda names, text: words.kind_name(text.kind)),
        (_("Side (given, not chosen)") if given else _("Side"), lambda names, text: names.side(text.side)),
        (_("Alias"), lambda names, text: names.author(text)[0]),
        (_("Name"), lambda names, text: names.author(text)[1]),
        (_("Sent"), lambda names, text: words.sent_name(text)),
        (_("Noted"), lambda names, text: words.noted_name(text)),
        (_("At (UTC)"), lambda names, text: words.moment(text.at)),
        (_("Answers"), lambda names, text: names.texts.get(text.answers)),
        (_("Restatement"), lambda names, text: text.restatement),
        (_("What it says"), lambda names, text: text.text),
        (_("Why it matters more"), lambda names, text: text.weighing and words.weighing_name(text.weighing)),
        (_("Cards"), cards),
        (_("Words"), lambda names, text: text.words),
        (_("Votes for it"), lambda names, text: text.votes and text.votes.won),
        (_("Votes against it"), lambda names, text: text.votes and text.votes.lost),
        (_("Votes: too close to call"), lambda names, text: text.votes and text.votes.close),
        *map(reason, REASONS),
        *map(tip, TIPS),
        (_("Stars"), lambda names, text: text.stars or None),
        (_("Restated"), lambda names, text: text.fair and words.fair_name(text.fair)),
        (_("Rewrite: sent"), lambda names, text: text.rewrite and words.sent_name(text.rewrite)),
        (_("Rewrite: restatement"), lambda names, text: text.rewrite and text.rewrite.restatement),
        (_("Rewrite: what it says"), lambda names, text: text.rewrite and text.rewrite.text),
        (_("Readers who found the first version stronger"), lambda names, text: text.rewrite and text.rewrite.first),
        (_("Readers who found the rewrite stronger"), lambda names, text: text.rewrite and text.rewrite.second),
    ]


def _missed(names: Names) -> Iterator[Row]:
    """What was owed and not sent, in the first columns of a text."""
    for student in names.report.students:
        for entry in student.missed:
            if entry.kind in ("opening", "rebuttal"):
                kind, side = words.kind_name(entry.kind), names.side(entry.side)
                sent = _("not sent") if entry.n else _("no line written down: counts as done")
                yield [None, entry.round, kind, side, student.alias, student.teacher_name, sent]


# --- clashes ------------------------------------------------------------------------------


def _clash_columns(given: bool) -> list[OfClash]:
    side = _("%(text)s: side (given, not chosen)") if given else _("%(text)s: side")

    def of_text(heading: str, kind: Judged) -> list[OfClash]:
        def text(names: Names, clash: ClashResult) -> Text:
            return names.report.texts[clash.opening if kind == "opening" else clash.rebuttal]

        def reason(reason: Reason) -> OfClash:
            named = _("%(text)s: %(said)s", text=heading, said=words.reason_name(reason))
            return named, lambda names, clash: clash.reasons.get(kind, {}).get(reason)

        return [
            (heading, lambda names, clash: names.texts[text(names, clash).id]),
            (side % {"text": heading}, lambda names, clash: names.side(text(names, clash).side)),
            (_("%(text)s: alias", text=heading), lambda names, clash: names.author(text(names, clash))[0]),
            (_("%(text)s: name", text=heading), lambda names, clash: names.author(text(names, clash))[1]),
            (_("%(text)s: stars", text=heading), lambda names, clash: text(names, clash).stars or None),
            *map(reason, REASONS),
        ]

    return [
        (_("Clash"), lambda names, clash: f"C{clash.round}.{clash.number}"),
        (_("Round"), lambda names, clash: clash.round),
        (_("Result"), lambda names, clash: words.verdict_name(clash.verdict, clash.votes.total > 0, False)),
        (_("Votes for the opening"), lambda names, clash: clash.votes.opening),
        (_("Votes for the rebuttal"), lambda names, clash: clash.votes.rebuttal),
        (_("Votes: too close to call"), lambda names, clash: clash.votes.close),
        *of_text(_("Opening"), "opening"),
        *of_text(_("Rebuttal"), "rebuttal"),
        (_("Closing"), lambda names, clash: names.texts.get(clash.closing)),
    ]
