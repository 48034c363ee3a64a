"""The rubric in words: its criteria and levels in the reader's language, and how they relate to standards."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, get_args

from ...game.model.state import Criterion, CriterionWords
from ...i18n import gettext as _
from ...i18n import in_each_language

CRITERIA: tuple[Criterion, ...] = get_args(Criterion)


class Hint(NamedTuple):
    """The standards that a criterion comes close to: their codes or scales, and what they ask for, in our words."""

    common_core: str
    asks: str
    cefr: str
    describes: str


@in_each_language
def level_names() -> tuple[str, str, str]:
    """The names of the three levels, from the lowest."""
    return _("Not yet"), _("Partly"), _("Fully")


def rubric(own: Mapping[Criterion, CriterionWords]) -> dict[Criterion, CriterionWords]:
    """Every criterion, in a teacher's own words where there are some."""
    return {criterion: own.get(criterion) or words for criterion, words in usual().items()}


@in_each_language
def usual() -> dict[Criterion, CriterionWords]:
    """The rubric in its usual words."""
    return {
        "claim": CriterionWords(
            _("Claim and reason"),
            (
                _("Says what to think, but gives no reason."),
                _("Makes a claim and gives a reason. How one leads to the other is missing."),
                _("Makes a clear claim, and shows how the reason leads to it."),
            ),
        ),
        "evidence": CriterionWords(
            _("Evidence"),
            (
                _("Gives no evidence, or only says that there is some."),
                _("Names evidence that fits, but doesn’t say what it shows."),
                _("Uses evidence that fits, and says what it shows and where it comes from."),
            ),
        ),
        "answers": CriterionWords(
            _("Answers the point"),
            (
                _("Talks past what the other side says."),
                _("Restates a small part of their point, or a weaker version of it, and answers that."),
                _("Listens to their strongest point, restates it so that they’d agree, and answers it."),
            ),
        ),
        "weighs": CriterionWords(
            _("Weighs"),
            (
                _("Doesn’t say why the point matters more than theirs."),
                _("Says that it matters more, but not why."),
                _(
                    "Compares both and says why: it reaches more people, is more likely or more serious, or lasts longer."
                ),
            ),
        ),
    }


def hints() -> dict[Criterion, Hint]:
    """Common Core State Standards for English language arts (2010), and the Companion Volume of the CEFR (2020)."""
    debate = _("Sustained monologue: putting a case (e.g. in a debate)")
    return {
        "claim": Hint(
            "W.8.1a, W.9-10.1a",
            _("Claims that are set apart from opposing ones, with reasons and evidence in a clear order."),
            debate,
            _("B1: gives brief reasons for opinions. B2: builds a chain of reasoned argument."),
        ),
        "evidence": Hint(
            "W.8.1b, W.9-10.1b, SL.8.3, SL.9-10.3",
            _(
                "Relevant evidence from credible sources. When judging: whether evidence is relevant, enough, or distorted."
            ),
            debate,
            _("B2: supports points of view with further points and fitting examples."),
        ),
        "answers": Hint(
            "W.9-10.1b, SL.8.1d, SL.9-10.1d",
            _("Opposing claims treated fairly. Responds to other views, and justifies or changes one’s own."),
            _("Informal discussion; formal discussion (meetings)"),
            _("B2: sustains opinions with explanations and arguments, and responds to what others argue."),
        ),
        "weighs": Hint(
            "W.9-10.1b, W.11-12.1a",
            _("Strengths and limits of both sides. Why a claim is significant."),
            debate + "; " + _("Reports and essays"),
            _("B2: explains the advantages and disadvantages of various options."),
        ),
    }


def rated_in_words(said: Mapping[Criterion, CriterionWords], rated: Mapping[Criterion, Iterable[int]]) -> str:
    """How hosts rated a text: "Evidence: Fully · Weighs: Partly". Empty if nobody rated it."""
    return " · ".join(
        f"{said[criterion].name}: {level_name(rated[criterion])}" for criterion in CRITERIA if criterion in rated
    )


def of_100(levels: Sequence[int]) -> int | None:
    """The mean of levels, out of 100, halves rounded up; None if there are none."""
    return (200 * sum(levels) + 3 * len(levels)) // (6 * len(levels)) if levels else None


def level_name(levels: Iterable[int]) -> str:
    """The levels that hosts gave for one criterion, in words; several where they differ, the highest first."""
    names = level_names()
    return ", ".join(names[level - 1] for level in sorted(set(levels), reverse=True))
