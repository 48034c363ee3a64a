"""Halls over HTTP, where two things happen at the same moment."""

import pytest

from debate.storage.rooms.store import NoRoom
from debate.subjects.halls import pages as hall_page
from support.app import make_app

JSON = {"Accept": "application/json"}


@pytest.fixture
def app(tmp_path):
    return make_app(tmp_path)


@pytest.fixture
def hosting(app):
    """The browser of a host, the hall's code, and those of its tables."""
    browser = app.test_client()
    hall = browser.post("/rooms", json={"motion": "returning-north-koreans", "tables": 3}, headers=JSON).get_json()
    return browser, hall["code"], [table["code"] for table in hall["tables"]]


@pytest.mark.parametrize("gone", [1, 3])
def test_a_hall_is_deleted_whole_even_if_somebody_deletes_tables_of_it_at_the_same_moment(
    app, hosting, monkeypatch, gone
):
    browser, hall, codes = hosting
    tables_of = hall_page.tables_of

    def meanwhile(hall):
        found = tables_of(hall)
        for code in codes[:gone]:
            app.services.store.delete(code)
        return found

    monkeypatch.setattr(hall_page, "tables_of", meanwhile)
    assert browser.post(f"/halls/{hall}/delete", headers=JSON).get_json() == {"deleted": hall}
    for code in codes:
        with pytest.raises(NoRoom):
            app.services.rooms.load(code)


def test_who_is_on_the_way_to_a_table_counts_there_in_this_application_and_no_longer_than_that(
    app, hosting, tmp_path, monkeypatch
):
    _, hall, codes = hosting
    other, seen, seated = make_app(tmp_path / "other"), [], hall_page.seat_newcomers

    def looked_at(room, form):
        seen.extend(one.services.rooms.on_their_way(room.code) for one in (app, other))
        return seated(room, form)

    monkeypatch.setattr(hall_page, "seat_newcomers", looked_at)
    took = [app.test_client().post(f"/halls/{hall}/seats", json={}, headers=JSON).get_json()["table"] for _ in codes]
    assert took == [1, 2, 3] and seen == [1, 0] * 3
    assert not app.services.rooms._on_their_way, "nothing is kept of a room that everybody has reached"
