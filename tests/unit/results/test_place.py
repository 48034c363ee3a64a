"""A person's own place: told to people in the room, and to nobody who was sent out of it."""

import pytest

from debate.game.model import commands as c
from support.app import make_app
from support.kept import ROOM, Kept
from unit.results.conftest import SEATS, STRANGERS


@pytest.mark.parametrize("who", [*SEATS, *STRANGERS])
def test_only_people_who_are_not_sent_away_are_told_where_their_texts_stand(who, ask_as):
    answer = ask_as(who).get(f"/rooms/{ROOM}/place")
    allowed = who in SEATS and who not in ("removed", "banned", "erased")
    assert answer.status_code == (200 if allowed else 403)
    assert answer.status_code == ask_as(who).get(f"/rooms/{ROOM}/flow").status_code


@pytest.mark.parametrize(("how", "status"), [(None, 409), (c.Remove, 403), (c.Ban, 403), (c.Erase, 403)])
def test_before_the_end_too(how, status, tmp_path):
    app = make_app(tmp_path)
    table = Kept(app.services.store, 8, "class").to("opening")
    if how:
        table.do("class" if how is c.Erase else "host", how(seat="p3"))
    client, credentials = app.test_client(), app.services.credentials
    client.set_cookie(credentials.cookie_name(ROOM), credentials.cookie(table.room, "p3"))
    answer = client.get(f"/rooms/{ROOM}/place", headers={"Accept": "application/json"})
    assert (answer.status_code, answer.json["error"]["code"]) == (status, "not_allowed" if how else "wrong_phase")
