"""Which of a browser's messages go straight to their handler and which take the usual way; and messages to groups."""

import pytest
from socketio import Server

from debate.transport.socketio import Json, LenientPacket, SocketIOTransport, direct_dispatch


class Line:
    """An Engine.IO socket that keeps what it is sent."""

    def __init__(self):
        self.got: list[str] = []

    def send(self, packet) -> None:
        self.got.append(packet.encode())


@pytest.fixture
def server():
    """A server with one socket, "ada", connected as `server.sid` and in the group "class"; `server.heard` is what its handlers were given."""
    server = Server(async_mode="threading", serializer=LenientPacket, json=Json, async_handlers=False)
    server.heard, server.usual = [], []
    server.on("command", lambda sid, *data: server.heard.append((sid, *data)) or {"ok": True, "version": 7})
    usual = server.eio.handlers["message"]
    server.eio.on("message", lambda *message: (server.usual.append(message), usual(*message)))
    direct_dispatch(server, "command")
    server.eio.sockets["ada"] = server.line = Line()
    server.line.closed = False
    server.sid = server.manager.connect("ada", "/")
    server.enter_room(server.sid, "class")
    return server


def say(server, message) -> list[str]:
    """What comes back."""
    server.eio.handlers["message"]("ada", message)
    got, server.line.got[:] = server.line.got.copy(), []
    return got


def test_a_command_goes_straight_to_its_handler_and_its_answer_straight_back(server):
    assert say(server, '212["command",{"type":"vote","text":"„é“\\n"}]') == ['4312[{"ok":true,"version":7}]']
    assert server.heard == [(server.sid, {"type": "vote", "text": "„é“\n"})]
    assert server.usual == []


@pytest.mark.parametrize(
    "message",
    [
        '21["command",{"text":"\\ud83d"}]',
        '21["command",NaN]',
        '2/,1["command",{}]',
        '2["command",{}]',
        '2١["command",{}]',
    ],
)
def test_what_is_no_plain_command_is_heard_all_the_same_by_the_usual_way(server, message):
    say(server, message)
    assert len(server.usual) == len(server.heard) == 1


@pytest.mark.parametrize("message", ['21["commands",{}]', '21["sync",{}]', '21["command"', "21", b"21"])
def test_other_messages_go_the_usual_way_and_reach_no_handler_of_commands(server, message):
    say(server, message)
    assert len(server.usual) == 1 and server.heard == []


def test_who_is_leaving_is_not_heard_any_more(server):
    server.manager.pre_disconnect(server.sid, "/")
    assert say(server, '21["command",{}]') == [] and server.heard == []


def test_a_group_is_told_once_each_and_nobody_else(server):
    other = server.eio.sockets["bob"] = Line()
    server.manager.connect("bob", "/")
    SocketIOTransport(server, None).emit("public", {"version": 3}, "class")
    assert server.line.got == ['42["public",{"version":3}]'] and other.got == []
    SocketIOTransport(server, None).emit("public", {}, "nobody's group")
    assert len(server.line.got) == 1
