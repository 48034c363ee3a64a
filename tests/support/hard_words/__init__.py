"""Texts of children about their lives, and harmless ones that sound like them: what care must and must not come for."""

from pathlib import Path

from debate.game.model.state import Speech

from .contempt import (
    ABOUT_A_GROUP,
    AGAINST_PEOPLE,
    CONTEMPT,
    CONTEMPT_BY_ITS_FORM,
    CRUEL,
    GOING_BACK,
    ONLY_SOUNDS_CRUEL,
    SENT_AWAY,
)
from .cries import (
    BURDEN,
    DISABILITY,
    DISTRESS,
    DONE_TO_ME,
    FLIGHT,
    GONE,
    GRAVE,
    WRONGED,
)
from .harmless import (
    ABOUT_THE_MATTER,
    HARMLESS,
    LOOK_ALIKES,
    NEAR_THE_WRITER_AND_HARMLESS,
    ONLY_A_STORY,
)
from .lives import (
    A_LIFE,
    HARD_IN_OTHER_WORDS,
    HARM_IN_A_CHILDS_WORDS,
)

__all__ = [
    "ABOUT_A_GROUP",
    "ABOUT_THE_MATTER",
    "AGAINST_PEOPLE",
    "A_LIFE",
    "BURDEN",
    "CERTAIN",
    "CONTEMPT",
    "CONTEMPT_BY_ITS_FORM",
    "CRUEL",
    "DISABILITY",
    "DISTRESS",
    "DONE_TO_ME",
    "FLIGHT",
    "GOING_BACK",
    "GONE",
    "GRAVE",
    "HARD",
    "HARD_IN_OTHER_WORDS",
    "HARMLESS",
    "HARM_IN_A_CHILDS_WORDS",
    "LOOK_ALIKES",
    "NEAR_THE_WRITER_AND_HARMLESS",
    "ONLY_A_STORY",
    "ONLY_SOUNDS_CRUEL",
    "SENT_AWAY",
    "WRONGED",
    "care",
    "lines",
]


def lines(texts: str) -> list[str]:
    return [line for line in texts.splitlines() if line]


CERTAIN = ("distress", "wronged", "abuse")


HARD = {
    "distress": DISTRESS + HARM_IN_A_CHILDS_WORDS,
    "wronged": WRONGED + DONE_TO_ME,
    "abuse": AGAINST_PEOPLE + CONTEMPT + CONTEMPT_BY_ITS_FORM,
    "loss": GRAVE + GONE,
    "flight": FLIGHT,
    "told": BURDEN,
}


_CARE = [
    line.partition(": ")[::2]
    for line in Path(__file__).parents[1].joinpath("care_texts.txt").read_text().splitlines()
    if not line.startswith("#")
]


def opening(text: str) -> Speech:
    """An opening that says this."""
    return Speech(id="s", kind="opening", round=1, side="for", text=text, at=0)


def care(kind: str) -> list[str]:
    """The texts of a kind."""
    return [text for each, text in _CARE if each == kind]
