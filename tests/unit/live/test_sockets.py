"""Sockets that come to a room, here without a network."""

from socketio.exceptions import ConnectionRefusedError

from debate.live import sockets
from support.app import make_app, opens


class Transport:
    """Lets everybody in, and sends nothing."""

    def admit(self, socket):
        return True

    def __getattr__(self, name):
        return lambda *_, **__: None


def test_sockets_that_come_at_the_same_moment_are_no_more_than_those_that_come_one_by_one(tmp_path, monkeypatch):
    """A process serves others while it writes down that somebody came."""
    monkeypatch.setattr(sockets, "MAX_SOCKETS", 2)
    app = make_app(tmp_path)
    host = app.test_client()
    code = opens(host)
    cookie = host.get_cookie(f"seat_{code}")
    environ = {"HTTP_COOKIE": f"{cookie.key}={cookie.value}", "REMOTE_ADDR": "192.0.2.1"}
    here, refused, others = app.services.sockets, [], ["second", "third"]
    here._transport = Transport()

    def come(socket):
        try:
            here.connect(socket, environ, {"room": code})
        except ConnectionRefusedError as error:
            refused.append((socket, error.error_args["message"]))

    monkeypatch.setattr(here._presence, "came", lambda *_: others and come(others.pop(0)))
    come("first")
    assert [(socket, code) for socket, code in refused] == [("third", "slow_down")]
    assert here.figures()["sockets"] == 2
    for socket in ("first", "second", "third"):
        here.disconnect(socket)
    come("fourth")
    assert len(refused) == 1, "who is gone counts no more"
