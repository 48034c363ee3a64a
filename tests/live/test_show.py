"""A reveal on the wire: nothing of a clash before its step, guesses that leave nothing, and a show that outlives its server."""

import json
import re

import pytest

from support.device import arrived

SECRET = re.compile(
    r'"(votes|verdict|reasons|benches|stars|author|guessed|main_reason|tips|best|fair|unsigned)":(?! ?null)'
)
PAGE = re.compile(r'"(votes|verdict|benches|guessed|tips|unsigned)":')  # of a page, which has names of scripts in it


def to_reveal(room, agreed: dict | None = None) -> int:
    """Play on until the reveal; the first version of it. `agreed`: how everybody votes, on every clash."""
    while room.host.phase()["name"] != "reveal":
        room.go_on()
        if agreed and room.host.phase()["name"] == "vote":
            arrived(room.all, room.host.version)
            for one in room.players:
                for clash in one.me["ballots"]:
                    one.do("vote", phase=one.phase()["id"], clash=clash, **agreed)
        elif room.host.phase()["name"] != "reveal":
            room.play()
    arrived(room.all, room.host.version)
    return room.host.version


def told(device, since: int) -> list[str]:
    """What a device heard of results, after this version."""
    return [text for version, text in device.heard if version >= since and SECRET.search(text)]


def test_before_its_step_nothing_of_a_clash_is_on_any_wire_but_the_hosts(a_class):
    room = a_class(9)
    since = to_reveal(room)
    host, phase = room.host, room.host.phase()["id"]
    order = host.me["reveal"]["order"]
    assert len(order) == 9 and all("votes" in one for one in host.me["reveal"]["clashes"].values())
    host.do("hold", phase=phase)
    arrived(room.all, host.version)
    for one in room.players:
        assert not told(one, since)
        assert not SECRET.search(json.dumps([one.public, one.me]))
        for path in (
            "",
            "/flow",
            "/screen",
            "/report",
            "/report/report.json",
            f"/seats/{one.seat}/debate",
            "/place",
            "/replay",
        ):
            assert not PAGE.search(one.get(f"/rooms/{one.code}{path}").text), path
    shown = host.do("show_clash", phase=phase, clash=order[0], step="result")
    arrived(room.all, shown)
    for one in room.players:
        clashes = one.public["clashes"]
        assert [id for id in clashes if "votes" in clashes[id]] == [order[0]]
        assert not any("votes" in mine for mine in one.me["mine"].values())
    over = host.do("show_clash", phase=phase, clash=order[0], step="own")
    arrived(room.all, over)
    for one in room.players:
        assert all("votes" in clash for clash in one.public["clashes"].values())
        assert any("votes" in mine for mine in one.me["mine"].values())


def test_a_guess_counts_until_the_result_and_is_in_no_log(a_class):
    room = a_class(12, judges=0)
    to_reveal(room)
    host, phase = room.host, room.host.phase()["id"]
    host.do("hold", phase=phase)
    reveal = host.me["reveal"]
    clash, another, *_ = [
        id for id in reveal["order"] if reveal["clashes"][id].get("verdict")
    ]  # of too few votes none is guessed
    arrived(room.all, host.do("show_clash", phase=phase, clash=clash, step="texts"))
    before = host.version
    may = [one for one in room.players if one.me.get("guesses")]
    others = [one for one in room.players if one not in may]
    assert len(may) >= 5 and len(others) >= 2
    verdict = host.me["reveal"]["clashes"][clash]["verdict"]
    for one in may:
        for choice in ("close", verdict):  # the last counts
            assert one.command("guess", phase=phase, clash=clash, choice=choice)["ok"]
    for one in others:
        assert one.command("guess", phase=phase, clash=clash, choice="close")["error"]["code"] == "not_yours"
    assert host.version == before, "a guess makes no version"
    arrived(room.all, host.do("show_clash", phase=phase, clash=clash, step="result"))
    assert host.public["clashes"][clash]["guessed"] == {
        "of": len(may),
        "expected": {"opening": 0, "rebuttal": 0, "close": 0} | {verdict: len(may)},
        "most": verdict,
    }
    assert may[0].command("guess", phase=phase, clash=clash, choice="close")["error"]["code"] == "too_late"
    arrived(room.all, host.do("show_clash", phase=phase, clash=clash, step="texts"))
    assert may[0].command("guess", phase=phase, clash=clash, choice="close")["error"]["code"] == "too_late"
    host.do("show_clash", phase=phase, clash=another, step="texts")
    arrived(room.all, host.do("release", phase=phase))
    show = host.public["reveal"]
    for one in room.players:
        if one.me.get("guesses"):
            assert one.command("guess", phase=phase, clash=show["at"], choice="close")["ok"]
    whole = show["runs"]["texts"]
    host.until(lambda: host.public["reveal"]["runs"]["texts"] < whole, "the result to come sooner: all have guessed")


def test_a_reason_counts_with_the_last_guess_and_makes_no_version(a_class):
    room = a_class(12, judges=0, motion="car-free-city-centres")
    to_reveal(room, agreed={"choice": "opening", "reason": "backed"})
    host, phase = room.host, room.host.phase()["id"]
    host.do("hold", phase=phase)
    results = host.me["reveal"]["clashes"]
    clash = host.me["reveal"]["plan"][1]
    arrived(room.all, host.do("show_clash", phase=phase, clash=clash, step="texts"))
    assert host.public["reveal"]["asks_why"]
    may, before = [one for one in room.players if one.me.get("guesses")], host.version
    most = results[clash]["main_reason"]
    other = "backed" if most != "backed" else "clear"
    for n, one in enumerate(may):
        guess = {"phase": phase, "clash": clash, "choice": "opening"}
        assert one.command("guess", **guess, reason="nice")["error"]["code"] == "bad_command"
        for reason in (other, most if n else other):  # the last counts
            assert one.command("guess", **guess, reason=reason)["ok"]
    assert may[0].command("guess", **guess)["ok"], "with another guess, the reason is gone"
    assert host.version == before, "it makes no version"
    may[1].resync()
    heard = next(text for _, text in reversed(may[1].heard) if text.startswith("snapshot"))
    assert json.loads(heard.removeprefix("snapshot"))["guess"] == {"clash": clash, "choice": "opening", "reason": most}
    arrived(room.all, host.do("show_clash", phase=phase, clash=clash, step="result"))
    assert host.public["clashes"][clash]["guessed"]["called"] == {"n": len(may) - 1, "of": len(may) - 1}
    assert may[1].command("guess", **guess, reason=most)["error"]["code"] == "too_late"


@pytest.mark.parametrize("ends", ["by hand", "with its last clash hidden"])
def test_who_guessed_best_is_told_when_the_show_is_over_and_what_the_others_guessed_is_kept_nowhere(a_class, ends):
    room = a_class(12, judges=0, motion="car-free-city-centres")  # on a grave motion nobody is
    to_reveal(room)
    host, phase = room.host, room.host.phase()["id"]
    host.do("hold", phase=phase)
    reveal = host.me["reveal"]
    clashes = [id for id in reveal["plan"] if reveal["clashes"][id].get("verdict")]
    hidden = reveal["plan"][-1]
    if ends != "by hand":
        clashes = [id for id in clashes if id != hidden]
    authors = {one.seat for one in room.players for id in clashes if one.me["mine"].keys() & texts(host, id)}
    free = [one for one in room.players if one.seat not in authors]
    assert len(clashes) > 1 and len(free) > 1
    for clash in clashes:
        arrived(room.all, host.do("show_clash", phase=phase, clash=clash, step="texts"))
        verdict = host.me["reveal"]["clashes"][clash]["verdict"]
        for one in free:
            choice = verdict if one is free[0] else "close" if verdict != "close" else "opening"
            assert one.command("guess", phase=phase, clash=clash, choice=choice)["ok"]
        arrived(room.all, host.do("show_clash", phase=phase, clash=clash, step="result"))
        assert not host.public["reveal"].get("best")
    if ends == "by hand":
        arrived(room.all, host.do("show_clash", phase=phase, clash=clashes[-1], step="own"))
    else:
        host.do("show_clash", phase=phase, clash=hidden, step="texts")
        arrived(room.all, host.do("hide", speech=host.public["clashes"][hidden]["opening"], why="unkind"))
    assert host.public["reveal"]["step"] == "own"
    right = len(clashes)
    told = right >= 3  # fewer may be luck
    best = {"seats": {free[0].seat: {"right": right, "of": right}}} if told else None
    assert host.public["reveal"].get("best") == best
    assert [one.seat for one in room.players if one.me.get("best")] == ([free[0].seat] if told else [])


def texts(host, clash: str) -> set[str]:
    """The ids of a clash's texts."""
    one = host.public["clashes"][clash]
    return {one["opening"], one["rebuttal"]}


def test_the_last_vote_is_withheld_until_it_closes_survives_a_reload_and_is_in_no_log(a_class):
    room = a_class(9, judges=0)
    host = room.host
    while host.phase()["name"] != "finished":
        room.go_on()
        if host.phase()["name"] != "finished":
            room.play()
        if host.phase()["name"] == "stance" and host.phase().get("when") == "after":
            arrived(room.all, host.version)
            joker, other = room.players[:2]
            speech, n, said = joker.me["lines"][-1].values()
            assert other.command("choose_line", speech=speech, n=n)["error"]["code"] == "not_yours"
            assert joker.command("choose_line", speech=speech, n=99)["error"]["code"] == "no_such_speech"
            assert joker.command("choose_line", speech=speech, n=100)["error"]["code"] == "bad_command"
            arrived(room.all, joker.do("choose_line", speech=speech, n=n))
            assert joker.me["line"] == {"speech": speech, "n": n} and "line" not in other.me
    phase = host.phase()["id"]
    if host.public["ending"]["at"] != "remember":  # an ending with nothing to say before begins with it
        host.do("show_ending", step="remember")
    since = host.version
    arrived(room.all, since)
    assert said in [line["words"] for line in host.public["ending"]["vote"]["lines"]]
    lines = [line["speech"] for line in host.public["ending"]["vote"]["lines"]]
    voters = [one for one in room.players if one.me.get("votes")]
    assert len(lines) >= 2 and len(voters) == 9
    chosen = {}
    for one in voters:
        assert host.version == since, "a vote makes no version"
        others = [speech for speech in lines if speech not in one.me.get("mine", {})]
        for speech in (others[-1], others[0]):  # the last counts
            assert one.command("remember", phase=phase, speech=speech)["ok"]
        chosen[one.seat] = others[0]
        for speech in set(lines) - set(others):
            assert one.command("remember", phase=phase, speech=speech)["error"]["code"] == "not_yours"
    one = voters[0]
    one.close()
    one.connect()
    one.resync()
    heard = next(text for _, text in reversed(one.heard) if text.startswith("snapshot"))
    assert json.loads(heard.removeprefix("snapshot"))["line"] == chosen[one.seat]
    assert "votes" not in one.public["ending"]["vote"] and "best" not in one.public["ending"]["vote"]
    arrived(room.all, host.do("show_ending", step="remember"))
    votes = {speech: [*chosen.values()].count(speech) for speech in lines}
    assert host.public["ending"]["vote"]["votes"] == votes
    assert one.command("remember", phase=phase, speech=lines[0])["error"]["code"] == "too_late"
    arrived(room.all, host.do("show_ending", step="last"))
    most = max(votes.values())
    assert {*one.public["ending"]["vote"]["best"]} == {speech for speech, n in votes.items() if n == most}
