"""While the database is away, who connects is told to come again, and the log has lines instead of tracebacks."""

from unittest.mock import Mock

import pytest
from socketio.exceptions import ConnectionRefusedError
from sqlalchemy.exc import OperationalError

from debate.storage.rooms.store import NoRoom
from support.app import make_app

JSON = {"Accept": "application/json"}


@pytest.fixture
def asked(tmp_path):
    """The services of an app, and what the browser of a room's host says as it connects."""
    app = make_app(tmp_path)
    host = app.test_client()
    code = host.post("/rooms", json={"motion": "returning-north-koreans"}, headers=JSON).json["code"]
    cookie = host.get_cookie(f"seat_{code}")
    return app.services, {"HTTP_COOKIE": f"{cookie.key}={cookie.value}"}, {"room": code}


def away(*_, **__):
    raise OperationalError("SELECT", {}, Exception("the server closed the connection"))


@pytest.mark.parametrize("fails", ["load", "typed_by"])  # before the socket is in the room, and after
def test_who_connects_is_refused_as_busy_and_forgotten(asked, monkeypatch, caplog, fails):
    services, environ, auth = asked
    monkeypatch.setattr(services.transport, "admit", lambda sid: True)
    monkeypatch.setattr(services.transport, "join", lambda sid, group: None)
    monkeypatch.setattr(services.rooms, fails, away)
    with pytest.raises(ConnectionRefusedError) as refused:
        services.sockets.connect("a socket", environ, auth)
    assert refused.value.error_args["message"] == "busy"
    assert services.sockets.figures() == {"sockets": 0, "seats": 0} and not +services.sockets._held
    assert "the database doesn’t answer (the server closed the connection)" in caplog.text
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize(
    ("fault", "code", "logged"), [(NoRoom("KVTRN"), "no_room", False), (ZeroDivisionError(), "broken", True)]
)
def test_whatever_else_goes_wrong_who_connects_gets_an_answer_and_the_line_does_not_stay(
    asked, monkeypatch, caplog, fault, code, logged
):
    services, environ, auth = asked
    hung_up = []
    monkeypatch.setattr(services.transport, "admit", lambda sid: True)
    monkeypatch.setattr(services.transport, "join", lambda sid, group: None)
    monkeypatch.setattr(services.transport, "hang_up", hung_up.append)
    monkeypatch.setattr(services.rooms, "typed_by", Mock(side_effect=fault))
    with pytest.raises(ConnectionRefusedError) as refused:
        services.sockets.connect("a socket", environ, auth)
    assert refused.value.error_args["message"] == code
    assert hung_up == ["a socket"] and not services.sockets.figures()["sockets"]
    assert ("Traceback" in caplog.text) == logged


def test_so_is_a_room_that_another_process_changed(asked, monkeypatch, caplog):
    services, _, auth = asked
    monkeypatch.setattr(services.transport, "has_listeners", lambda group: True)
    monkeypatch.setattr(services.rooms, "load_all", away)
    services.remote_changes.heard(auth["room"], {})
    assert "the database doesn’t answer" in caplog.text and "Traceback" not in caplog.text


@pytest.mark.parametrize("browser", [{"HTTP_COOKIE": "lang=pl"}, {"HTTP_ACCEPT_LANGUAGE": "pl-PL,pl;q=0.9"}])
def test_the_refusal_is_in_the_browsers_language(asked, monkeypatch, browser):
    services, _, auth = asked
    monkeypatch.setattr("debate.i18n.available", lambda: ("en", "pl"))
    monkeypatch.setattr("debate.i18n.translate", lambda locale, message, **_: f"{locale}: {message}")
    monkeypatch.setattr(services.rooms, "load", away)
    with pytest.raises(ConnectionRefusedError) as refused:
        services.sockets.connect("a socket", browser, auth)
    assert refused.value.error_args["data"]["message"].startswith("pl: ")
