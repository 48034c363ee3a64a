"""Nothing that was made of a room outlives it in the memory of a process."""

import pytest

from debate.game.model import commands as c
from debate.game.scoring.read_first import why_private
from debate.storage.rooms.store import NoRoom
from debate.subjects.results.pages import flow, replay
from debate.subjects.results.pages.kept import Kept as Made
from support.app import make_app
from support.kept import ROOM, Kept

PATHS = ("replay", "flow", "place")


def ask(app, table, seat: str, path: str):
    """A page of the room, or what a script gets at that address."""
    client, credentials = app.test_client(), app.services.credentials
    client.set_cookie(credentials.cookie_name(ROOM), credentials.cookie(table.room, seat))
    return client.get(f"/rooms/{ROOM}/{path}", headers={"Accept": "application/json"})


def kept(app) -> list[str]:
    services = app.services
    named = {
        "films": services.part(Made).films._made,
        "flows": services.part(Made).flows._made,
        "places": services.places._made,
    }
    return [name for name, made in (*named.items(), ("rooms", services.store._rooms)) if ROOM in made]


@pytest.fixture
def processes(tmp_path):
    """Two processes of one database that have shown all of a debate, and its table."""
    apps = [make_app(tmp_path) for _ in range(2)]
    table = Kept(apps[0].services.store, 4, "sprint").to("finished")
    for app in apps:
        assert [ask(app, table, "p0", path).status_code for path in PATHS] == [200] * 3
        assert kept(app) == ["films", "flows", "places", "rooms"]
    return *apps, table


def test_a_deleted_room_is_forgotten_here_and_where_it_is_heard_of(processes, monkeypatch):
    here, there, table = processes
    told = []
    monkeypatch.setattr(here.services.pubsub, "tell", lambda room, **more: told.append((room, more)))
    client, credentials = here.test_client(), here.services.credentials
    client.set_cookie(credentials.cookie_name(ROOM), credentials.cookie(table.room, "host"))
    assert client.post(f"/rooms/{ROOM}/delete", headers={"Accept": "application/json"}).status_code == 200
    assert kept(here) == [] and kept(there) != []
    for room, message in told:
        there.services.remote_changes.heard(room, message)
    assert kept(there) == []


def test_a_process_that_did_not_hear_of_it_forgets_it_when_it_looks_around(processes):
    here, there, _table = processes
    here.services.rooms.delete(ROOM)
    assert there.services.remote_changes.look_into([ROOM]) == [] and kept(there) == []


def is_remembered(text: str) -> bool:
    """Whether this process has worked out something from a text that it still knows."""
    hits = why_private.cache_info().hits
    why_private(text)
    return why_private.cache_info().hits > hits


@pytest.mark.parametrize("goes", ["the room", "its writer"])
def test_what_was_worked_out_from_a_text_goes_with_it(processes, goes):
    here, _, table = processes
    speech = next(one for one in table.room.speeches.values() if one.kind == "opening")
    why_private(speech.text)
    assert is_remembered(speech.text)
    if goes == "the room":
        here.services.rooms.delete(ROOM)
    else:
        here.services.rooms.perform(ROOM, c.Erase(speech.author), "host", "erase")
    assert not is_remembered(speech.text)


@pytest.mark.parametrize("make", [replay._film, flow.flow_of])
def test_what_is_made_while_its_room_is_deleted_is_not_kept(processes, monkeypatch, make):
    here, there, table = processes
    table.do("host", c.Hide(speech=next(iter(table.room.speeches))))  # so that all is made again
    read = there.services.rooms.load(ROOM)
    here.services.rooms.delete(ROOM)
    there.services.store.let_go_of(ROOM)
    monkeypatch.setattr(replay, "film", lambda *_: {})
    monkeypatch.setattr(replay.log, "read_log", lambda *_: None)
    with there.test_request_context(), pytest.raises(NoRoom):
        make(read)
    assert kept(there) == []
