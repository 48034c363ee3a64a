"""Figures of a whole report, for its pages."""

from .model import ClashResult, Report, Rewrite, Share, Student, TakenPart, Text

DECIDED = ("opening", "rebuttal")
STRONGEST = 4  # clashes that a class page names
AROUND = 150  # characters that what stands around a text on a student's page takes up
ROOMY, DENSE = 2200, 3600  # characters of a page whose texts are set larger, and smaller


def total(report: Report) -> TakenPart:
    """What all students together owed and did."""
    parts = [student.took_part for student in report.students]

    def of(column: str) -> Share:
        shares: list[Share] = [getattr(part, column) for part in parts]
        return Share(sum(share.done for share in shares), sum(share.owed for share in shares))

    return TakenPart(*(of(column) for column in TakenPart.__struct_fields__))


def strongest(report: Report) -> list[ClashResult]:
    """The first decided clashes of each round, as the room saw them."""
    shown = STRONGEST // max(1, len(report.rounds))
    return [
        clash
        for round in report.rounds
        for clash in [
            result for result in report.clashes.values() if result.round == round and result.verdict in DECIDED
        ][:shown]
    ]


def told_apart(report: Report) -> bool:
    """Whether readers clearly preferred anybody's texts to somebody else's."""
    return any(student.place and (student.place.ahead or student.place.behind) for student in report.students)


def density(report: Report, student: Student) -> str:
    """How close together a student's texts are set on paper, so that they fill one page and no more."""
    texts = [report.texts[id] for id in student.texts]
    versions: list[Text | Rewrite] = [*texts, *(text.rewrite for text in texts if text.rewrite)]
    characters = sum(len(version.restatement) + len(version.text) + AROUND for version in versions)
    return "roomy" if characters < ROOMY else "dense" if characters > DENSE else ""
