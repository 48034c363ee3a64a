"""An application in the tests' own process."""

from pathlib import Path
from typing import Any

from flask.testing import FlaskClient

from debate.app import create_app
from debate.config import Settings
from debate.web.context import Application

from . import luck
from .database import with_tables

JSON = {"Accept": "application/json"}
luck.steady()


def make_app(folder: Path, in_thread: Any = None, **settings: str) -> Application:
    """An application with its database in this folder; nothing limits an address, unless the settings say so."""
    chosen = Settings.read({"DEBATE_DATA": str(folder), "DEBATE_CROWD": "0", **settings})
    with_tables(chosen.database_url)
    return create_app(chosen, async_mode="threading", in_thread=in_thread)


def opens(browser: FlaskClient, **room: object) -> str:
    """Open a room; return its code."""
    return browser.post("/rooms", json={"motion": "returning-north-koreans", **room}, headers=JSON).get_json()["code"]
