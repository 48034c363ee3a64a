"""The three tables of a report: a row for each student, text and clash. The first row has the headings."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, get_args

from flask_babel import gettext as _

from ...game.model.motion import Tip
from ...game.model.state import Criterion, Reason
from ...web.spreadsheet import Cell
from . import gradebook, rubric, words
from .gradebook import Column, Weights
from .model import ClashResult, NotDone, Rated, Report, Student, Text

REASONS: tuple[Reason, ...] = get_args(Reason)
TIPS: tuple[Tip, ...] = get_args(Tip)

Row = list[Cell]


class Names(NamedTuple):
    """What texts are called in the tables: T1, T2 … (An id such as 12e5 would be read as a number.)"""

    report: Report
    texts: dict[str, str]

    def side(self, side: str | None) -> str:
        return self.report.motion.sides[side] if side else ""  # type: ignore[index]  # it is a Side

    def author(self, text: Text) -> Row:
        """The alias and the teacher name of a text's author."""
        student = self.report.by_seat.get(text.author)
        return [student.alias, student.teacher_name] if student else [_("Computer player"), ""]


def students(reports: Sequence[Report], weights: Weights) -> Iterator[Row]:
    """A row for each student: first the student, the mark, and what was sent and judged; at the end, the columns of the mark."""
    criteria, placed = _criteria(reports), any(report.told_apart for report in reports)
    columns = gradebook.chosen(weights, aloud=all(report.aloud for report in reports))
    rows = (
        (
            report,
            [
                *_first(student, weights),
                *_student(Names(report, {}), student),
                *(_place(student) if placed else ()),
                *_levels(report, student, criteria),
                *_shares(student, columns),
            ],
        )
        for report in reports
        for student in report.students
    )
    headings = [
        *_first_headings(),
        *_student_headings(_given(reports)),
        *(_place_headings() if placed else ()),
        *(_("Rubric: %(criterion)s, of 100", criterion=name) for name in criteria.values()),
        *(_("%(column)s, of 100", column=gradebook.column_name(column)) for column in columns),
    ]
    return _with_tables(headings, reports, rows)


def speeches(reports: Sequence[Report]) -> Iterator[Row]:
    """A row for each text, and for each opening and rebuttal that was owed and not sent."""
    criteria = _criteria(reports)
    headings = [
        *(_("Rubric: %(criterion)s", criterion=name) for name in criteria.values()),
        *(_("Rewrite, rubric: %(criterion)s", criterion=name) for name in criteria.values()),
    ]
    return _with_tables([*_speech_headings(_given(reports)), *headings], reports, _speeches(reports, criteria))


def _speeches(reports: Sequence[Report], criteria: dict[Criterion, str]) -> Iterator[tuple[Report, Row]]:
    for report in reports:
        names = Names(report, _numbers(report))
        for text in report.texts.values():
            yield report, [*_speech(names, text), *_rated(text, criteria)]
        for student in report.students:
            for entry in student.missed:
                if entry.kind in ("opening", "rebuttal"):
                    yield report, [*_missed(names, student, entry), *_rated(None, criteria)]


def clashes(reports: Sequence[Report]) -> Iterator[Row]:
    """A row for each clash of a revealed round, strongest first."""
    named = ((report, Names(report, _numbers(report))) for report in reports)
    rows = ((report, _clash(names, clash)) for report, names in named for clash in report.clashes.values())
    return _with_tables(_clash_headings(_given(reports)), reports, rows)


def _with_tables(headings: Row, reports: Sequence[Report], rows: Iterable[tuple[Report, Row]]) -> Iterator[Row]:
    """All rows; where they are of a hall's tables, each begins with its table's number."""
    tables = any(report.table for report in reports)
    yield [_("Table"), *headings] if tables else headings
    for report, row in rows:
        yield [report.table, *row] if tables else row


def _given(reports: Sequence[Report]) -> bool:
    """Whether students were given their sides: every export that shows a side says so."""
    return all(report.sides_given for report in reports)


def _numbers(report: Report) -> dict[str, str]:
    return {id: f"T{n}" for n, id in enumerate(report.texts, 1)}


# --- the rubric ---------------------------------------------------------------------------


def _criteria(reports: Sequence[Report]) -> dict[Criterion, str]:
    """The rubric's criteria by name, if any text was rated; in the teacher's own words if all rooms have the same."""
    texts = [text for report in reports for text in report.texts.values()]
    if not any(text.rated or (text.rewrite and text.rewrite.rated) for text in texts):
        return {}
    own = reports[0].rubric if all(report.rubric == reports[0].rubric for report in reports) else {}
    return {criterion: said.name for criterion, said in rubric.rubric(own).items()}


def _rated(text: Text | None, criteria: dict[Criterion, str]) -> Row:
    """A text's levels and its rewrite's: a number from 1 to 3, or in words where hosts differ."""
    versions: list[Rated] = [text.rated if text else {}, text.rewrite.rated if text and text.rewrite else {}]
    return [_level(rated.get(criterion, [])) for rated in versions for criterion in criteria]


def _level(levels: Sequence[int]) -> Cell:
    return rubric.level_name(levels) if len(set(levels)) > 1 else next(iter(levels), None)


def _levels(report: Report, student: Student, criteria: dict[Criterion, str]) -> Row:
    """By criterion, the mean of all levels that hosts gave this student's first versions, of 100; 3 is 100."""
    rated = [report.texts[id].rated for id in student.texts]
    given = [[level for ratings in rated for level in ratings.get(criterion, [])] for criterion in criteria]
    return [rubric.of_100(levels) for levels in given]


# --- students -----------------------------------------------------------------------------


def _first_headings() -> Row:
    return [_("Alias"), _("Name"), _("Mark, of 100"), _("Openings sent"), _("Rebuttals sent"), _("Judging done")]


def _first(student: Student, weights: Weights) -> Row:
    """What a teacher looks for."""
    part = student.took_part
    return [
        student.alias,
        student.teacher_name,
        gradebook.mark(part, weights),
        part.openings.done,
        part.rebuttals.done,
        part.judging.done,
    ]


def _student_headings(given: bool) -> Row:
    return [
        _("Role"),
        _("Gone"),
        _("First seen (UTC)"),
        _("Last seen (UTC)"),
        _("Stepped out, minutes"),
        _("Sides (given, not chosen)") if given else _("Sides"),
        _("Openings owed"),
        _("Rebuttals owed"),
        _("Judging owed"),
        _("Closings sent"),
        _("Sent by the clock"),
        _("Rewrites sent"),
        _("Rewrites owed"),
        _("Rewrites found stronger"),
        _("Words"),
        _("Stars"),
        _("Awards"),
    ]


def _student(names: Names, student: Student) -> Row:
    part = student.took_part
    texts = [names.report.texts[id] for id in student.texts]
    return [
        words.role_name(student.role),
        words.gone_name(student.gone),
        words.moment(student.joined),
        words.moment(student.heard),
        words.minutes(student.out) or None,
        ", ".join(names.side(side) for side in student.sides.values()),
        part.openings.owed,
        part.rebuttals.owed,
        part.judging.owed,
        sum(text.kind == "closing" for text in texts),
        student.by_clock,
        part.rewrites.done,
        part.rewrites.owed,
        sum(text.rewrite is not None and text.rewrite.second > text.rewrite.first for text in texts),
        student.words,
        student.stars,
        ", ".join(words.award_name(name) for name in student.awards),
    ]


def _place_headings() -> Row:
    return [
        _("Clearly preferred to the texts of"),
        _("Texts of others clearly preferred"),
        _("No clear difference from the texts of"),
    ]


def _place(student: Student) -> Row:
    place = student.place
    return [place.ahead, place.behind, place.level] if place else [None] * 3


def _shares(student: Student, columns: Sequence[Column]) -> Row:
    return [gradebook.share_of(student.took_part, column).percent for column in columns]


# --- texts --------------------------------------------------------------------------------


def _speech_headings(given: bool) -> Row:
    return [
        _("Text"),
        _("Round"),
        _("Kind"),
        _("Side (given, not chosen)") if given else _("Side"),
        _("Alias"),
        _("Name"),
        _("Sent"),
        _("Noted"),
        _("At (UTC)"),
        _("Answers"),
        _("Restatement"),
        _("What it says"),
        _("Why it matters more"),
        _("Cards"),
        _("Words"),
        _("Votes for it"),
        _("Votes against it"),
        _("Votes: too close to call"),
        *(words.reason_name(reason) for reason in REASONS),
        *(_("Tip: %(tip)s", tip=words.tip_name(tip)) for tip in TIPS),
        _("Stars"),
        _("Restated"),
        _("Rewrite: sent"),
        _("Rewrite: restatement"),
        _("Rewrite: what it says"),
        _("Readers who found the first version stronger"),
        _("Readers who found the rewrite stronger"),
    ]


def _speech(names: Names, text: Text) -> Row:
    votes, rewrite = text.votes, text.rewrite
    return [
        names.texts[text.id],
        text.round,
        words.kind_name(text.kind),
        names.side(text.side),
        *names.author(text),
        words.sent_name(text),
        words.noted_name(text),
        words.moment(text.at),
        names.texts.get(text.answers),
        text.restatement,
        text.text,
        words.weighing_name(text.weighing) if text.weighing else None,
        ", ".join(names.report.cards[card] for card in text.cards),
        text.words,
        votes.won if votes else None,
        votes.lost if votes else None,
        votes.close if votes else None,
        *(text.reasons.get(reason) for reason in REASONS),
        *(text.tips.get(tip) for tip in TIPS),
        text.stars or None,
        words.fair_name(text.fair) if text.fair else None,
        words.sent_name(rewrite) if rewrite else None,
        rewrite.restatement if rewrite else None,
        rewrite.text if rewrite else None,
        rewrite.first if rewrite else None,
        rewrite.second if rewrite else None,
    ]


def _missed(names: Names, student: Student, missed: NotDone) -> Row:
    known: Row = [
        None,
        missed.round,
        words.kind_name(missed.kind),
        names.side(missed.side),
        student.alias,
        student.teacher_name,
        _("not sent"),
    ]
    return known + [None] * (len(_speech_headings(True)) - len(known))


# --- clashes ------------------------------------------------------------------------------


def _clash_headings(given: bool) -> Row:
    def of_text(heading: str) -> Row:
        return [
            heading,
            _("%(text)s: side (given, not chosen)", text=heading) if given else _("%(text)s: side", text=heading),
            _("%(text)s: alias", text=heading),
            _("%(text)s: name", text=heading),
            _("%(text)s: stars", text=heading),
            *(_("%(text)s: %(said)s", text=heading, said=words.reason_name(reason)) for reason in REASONS),
        ]

    return [
        _("Clash"),
        _("Round"),
        _("Result"),
        _("Votes for the opening"),
        _("Votes for the rebuttal"),
        _("Votes: too close to call"),
        *of_text(_("Opening")),
        *of_text(_("Rebuttal")),
        _("Closing"),
    ]


def _clash(names: Names, clash: ClashResult) -> Row:
    def of_text(id: str, reasons: dict[Reason, int]) -> Row:
        text = names.report.texts[id]
        return [
            names.texts[id],
            names.side(text.side),
            *names.author(text),
            text.stars or None,
            *(reasons.get(reason) for reason in REASONS),
        ]

    return [
        f"C{clash.number}",
        clash.round,
        words.verdict_name(clash.verdict, clash.votes.total > 0),
        clash.votes.opening,
        clash.votes.rebuttal,
        clash.votes.close,
        *of_text(clash.opening, clash.reasons.get("opening", {})),
        *of_text(clash.rebuttal, clash.reasons.get("rebuttal", {})),
        names.texts.get(clash.closing),
    ]
