"""Who may open a report, and what the page shows."""

import pytest

from debate import create_app
from debate.config import Settings
from debate.storage.engine import open_engine, upgrade_schema
from support.kept import ROOM, Kept


@pytest.fixture
def app(tmp_path):
    settings = Settings.read({"DEBATE_DATA": str(tmp_path)})
    upgrade_schema(open_engine(settings.database_url))
    return create_app(settings, async_mode="threading")


def device(app, room, seat: str = ""):
    """A browser that holds this seat of a room, or none."""
    client, credentials = app.test_client(), app.services.credentials
    if seat:
        client.set_cookie(credentials.cookie_name(room.code), credentials.cookie(room, seat))
    return client


def test_only_hosts_open_a_report(app):
    table = Kept(app.services.store, 6, judges=1).to("finished")
    for seat in ("host", "p0", "j0", ""):
        answer = device(app, table.room, seat).get(f"/rooms/{ROOM}/report")
        assert answer.status_code == (200 if seat == "host" else 403), seat


def test_before_the_first_reveal_the_page_says_when_the_report_comes(app):
    table = Kept(app.services.store, 6).to("vote")
    answer = device(app, table.room, "host").get(f"/rooms/{ROOM}/report")
    assert answer.status_code == 200 and "The report isn’t here yet" in answer.text
