"""Claps on the wire: their sum arrives where it is shown, and nowhere else; a script that claps without end counts as one person."""

import time

from debate.live.claps import BURST, RATE
from live.test_show import to_reveal
from support.device import Device, arrived

LIGHT = "car-free-city-centres"


def named(room) -> tuple[str, Device, list[Device]]:
    """The clash whose result is on the screen, who won it, and the others."""
    to_reveal(room, agreed={"choice": "opening", "reason": "backed"})
    host, phase = room.host, room.host.phase()["id"]
    host.do("hold", phase=phase)
    clash = host.me["reveal"]["plan"][0]
    for step in ("texts", "result"):
        arrived(room.all, host.do("show_clash", phase=phase, clash=clash, step=step))
    opening = host.public["clashes"][clash]["opening"]
    (winner,) = [one for one in room.players if opening in one.me["mine"]]
    return clash, winner, [one for one in room.players if one is not winner]


def claps_arrive(room, screen: Device) -> None:
    """Everybody claps, at whatever process they are, and the sum is on the screen and on the winner's phone alone."""
    clash, winner, others = named(room)
    screen.code = room.code
    screen.connect(screen=room.host.links["screen_url"].rpartition("token=")[2])
    before = room.host.version
    for n, one in enumerate(others, 1):
        assert one.raw({"of": clash, "n": n}, event="clap") == {"ok": True}
    claps = sum(range(1, len(others) + 1))
    for one in (screen, winner):
        one.until(lambda one=one: one.claps >= claps, f"{claps} claps")
        assert one.claps == claps
    assert not any(one.claps for one in (room.host, *others))
    room.host.resync()
    assert room.host.version == before, "they make no version"


def test_claps_arrive_in_sum_on_the_screen_and_on_the_winners_phone(a_class, device):
    claps_arrive(a_class(9, judges=0, motion=LIGHT), device())


def test_who_may_not_clap_or_claps_for_something_else_is_refused(a_class, device):
    room = a_class(9, judges=0, motion=LIGHT)
    clash, winner, (one, *_) = named(room)
    screen = device()
    screen.code = room.code
    screen.connect(screen=room.host.links["screen_url"].rpartition("token=")[2])

    def refusal(of: Device, said: object) -> str:
        return of.raw(said, event="clap")["error"]["code"]

    good = {"of": clash, "n": 1}
    assert refusal(winner, good) == "not_yours"
    assert refusal(room.host, good) == refusal(screen, good) == "not_allowed"
    assert refusal(one, good | {"of": "best"}) == "too_late"
    for bad in (
        None,
        [],
        "clap",
        {},
        {"n": 1},
        good | {"n": 0},
        good | {"n": 9},
        good | {"n": True},
        good | {"n": "1"},
    ):
        assert refusal(one, bad) == "bad_command", bad
    assert refusal(one, good | {"of": 7}) == refusal(one, good | {"more": 1}) == "bad_command"
    arrived(room.all, room.host.do("show_clash", phase=room.host.phase()["id"], clash=clash, step="texts"))
    assert refusal(one, good) == "too_late"
    assert not screen.claps


def test_a_flood_of_claps_counts_as_one_persons_and_nobody_answers_it(a_class, device):
    room = a_class(9, judges=0, motion=LIGHT)
    clash, winner, (flooding, other, *_) = named(room)
    begun, heard = time.monotonic(), len(flooding.heard)
    for _ in range(500):
        flooding.socket.emit("clap", {"of": clash, "n": 8})
    assert other.raw({"of": clash, "n": 1}, event="clap") == {"ok": True}
    winner.until(lambda: winner.claps > 1, "claps")
    assert flooding.command("leave")["ok"], "what came before it is through"
    most = BURST + RATE * (time.monotonic() - begun) + 1
    assert 1 < winner.claps <= most
    assert not [text for _, text in flooding.heard[heard:] if text.startswith(("claps", "bye"))]


def test_on_a_grave_motion_nobody_claps(a_class):
    room = a_class(9, judges=0)
    clash, _, (one, *_) = named(room)
    assert "claps" not in one.public["reveal"]
    assert one.raw({"of": clash, "n": 1}, event="clap")["error"]["code"] == "too_late"
