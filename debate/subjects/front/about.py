"""Help, privacy, and a page about this program."""

import json
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from flask import Blueprint, current_app, render_template

from ...web.assets import DIST
from ...web.context import services

blueprint = Blueprint("about", __name__)


class Library(NamedTuple):
    """A library that is part of our scripts in browsers. `licence` is the licence's short name, `text` its full text."""

    name: str
    version: str
    licence: str
    text: str


@blueprint.get("/help")
def help() -> str:
    """Help for students, teachers, phones that can't connect, and keyboard users."""
    return render_template("front/help.html")


@blueprint.get("/privacy")
def privacy() -> str:
    """What is stored, where and for how long, and what isn't."""
    return render_template(
        "front/privacy.html",
        keep_days=current_app.config["KEEP_DAYS"],
        motion_days=services.settings.motion_days,
        metrics=bool(services.settings.metrics_token),
    )


@blueprint.get("/about")
def about() -> str:
    """What this program is, and whose work it builds on."""
    return render_template(
        "front/about.html", libraries=_libraries(Path(str(current_app.static_folder)) / DIST / "libraries.json")
    )


@lru_cache(maxsize=2)
def _libraries(file: Path) -> tuple[Library, ...]:
    return tuple(Library(**library) for library in json.loads(file.read_text()))
