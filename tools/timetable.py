"""Writes how long lessons take into docs/game.md, section 2, and docs/aloud.md, by the program's own plan: `python -m tools.timetable`."""

import re
from pathlib import Path

from debate.game.model.options import settle
from debate.game.model.phases import FORMATS, SPEAKERS, is_aloud
from debate.game.model.state import Format
from debate.game.model.timetable import TALK, WORDS, Part, Texts, debate, joining

DOCS = Path(__file__).parents[1] / "docs"
PEOPLE = (4, 8, 12, 16, 28, 40)
CLASS = 28
TIMED: tuple[Format, ...] = tuple(format for format in FORMATS if format != "open" and not is_aloud(format))


def lesson(format: Format, people: int, texts: Texts) -> int:
    """The seconds of a whole lesson, with joining and the talk."""
    parts = debate(settle(format, {}), format, people, texts)
    return joining(people, format) + sum(part.seconds for part in parts) + TALK


def row(*cells: object) -> str:
    return f"| {' | '.join(map(str, cells))} |"


def named(part: Part) -> str:
    return " ".join(str(word) for word in (part.name, part.round, part.when) if word)


def tables() -> str:
    """Whole lessons, in minutes; then a class's phases, in seconds."""
    lines = [row("minutes", "texts", *PEOPLE), "|---" * (2 + len(PEOPLE)) + "|"]
    lines += [
        row(f"`{format}`", texts, *(f"{lesson(format, people, texts) / 60:.1f}" for people in PEOPLE))
        for format in TIMED
        for texts in WORDS
    ]
    plans = [{named(part): part.seconds for part in debate(settle(format, {}), format, CLASS)} for format in TIMED]
    lines += [
        "",
        row(f"seconds, {CLASS} people", *(f"`{format}`" for format in TIMED)),
        "|---" * (1 + len(TIMED)) + "|",
    ]
    lines += [row(name, *(plan.get(name, "–") for plan in plans)) for name in max(plans, key=len)]
    return "\n".join(lines)


def aloud() -> str:
    """Where people speak, a class's phases, in seconds; and whole lessons, in minutes."""
    ways: list[tuple[str, Format, int]] = [(f"stage, {n // 2} a side", "stage", n) for n in SPEAKERS]
    ways.append(("tables of four", "tables", 40))
    plans = {
        way: {named(part): part.seconds for part in debate(settle(format, {"players": players}), format, CLASS)}
        for way, format, players in ways
    }
    lines = [row("seconds", *plans), "|---" * (1 + len(plans)) + "|"]
    order = [named(part) for part in debate(settle("stage", {"players": 4}), "stage", CLASS)]
    order.insert(order.index("vote 1"), "closing 1")
    lines += [row(name, *(plan.get(name, "–") for plan in plans.values())) for name in order]
    whole = (
        joining(CLASS, format) + sum(plan.values()) + TALK
        for (_, format, _), plan in zip(ways, plans.values(), strict=True)
    )
    lines.append(row("minutes, with joining and talk", *(f"{seconds / 60:.1f}" for seconds in whole)))
    return "\n".join(lines)


def written(text: str) -> str:
    """A page with today's tables."""
    for name, made in (("timetable", tables), ("aloud", aloud)):
        between = rf"(?s)(<!-- {name} -->\n).*?(?=<!-- /{name} -->)"
        text = re.sub(between, lambda found, made=made: f"{found[1]}{made()}\n", text)  # type: ignore[misc]
    return text


if __name__ == "__main__":
    for page in (DOCS / "game.md", DOCS / "aloud.md"):
        page.write_text(written(page.read_text()))
