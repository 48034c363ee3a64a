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
def test_each_phone_hears_its_own_points_and_nobody_another_s_before_the_show_is_over(a_class, ends):
    room = a_class(12, judges=0, motion="car-free-city-centres")  # on a grave motion nobody has any
    to_reveal(room)
    host, phase = room.host, room.host.phase()["id"]
    host.do("hold", phase=phase)
    reveal, hidden = host.me["reveal"], host.me["reveal"]["plan"][-1]
    clashes = [id for id in reveal["plan"] if reveal["clashes"][id].get("verdict")]
    if ends != "by hand":
        clashes = [id for id in clashes if id != hidden]
    mine = {one.seat: 0 for one in room.players}
    for clash in clashes:
        arrived(room.all, host.do("show_clash", phase=phase, clash=clash, step="texts"))
        verdict = host.me["reveal"]["clashes"][clash]["verdict"]
        wrong = "close" if verdict != "close" else "opening"
        may = [one for one in room.players if one.me.get("guesses")]
        assert len(may) == 10
        for one in may:
            choice = verdict if one is may[0] else wrong
            assert one.command("guess", phase=phase, clash=clash, choice=choice)["ok"]
        double = 2 if len(reveal["plan"]) > 2 and clash == reveal["plan"][-1] else 1
        new = {one.seat: 0 for one in room.players}
        if verdict != "close":
            won = host.public["clashes"][clash][verdict]
            new |= {one.seat: double for one in room.players if won in one.me.get("mine", {})}
            assert sum(new.values()) == double, "whoever wrote what won"
        new |= {one.seat: 0 for one in may} | {may[0].seat: double * (1 if verdict == "close" else 2)}
        arrived(room.all, host.do("show_clash", phase=phase, clash=clash, step="result"))
        mine = {seat: n + new[seat] for seat, n in mine.items()}
        for one in room.players:
            told = one.raw({"version": one.version}, event="sync")
            assert (told["points"], told["new"]) == (mine[one.seat], new[one.seat])
            assert "points" not in one.me
        most = max(mine.values())
        n = [*mine.values()].count(most)
        lead = {"points": most} | ({"n": n} if n <= len(mine) // 3 else {})
        assert host.public["clashes"][clash]["guessed"].pop("lead") == lead
        said = json.dumps([host.public["clashes"], host.public["reveal"], host.me])
        assert '"points"' not in re.sub(r'"lead": {"points": \d+(, "n": \d+)?}', "", said)
    assert "points" not in host.raw({"version": host.version}, event="sync"), "it has no seat that plays"
    if ends == "by hand":
        arrived(room.all, host.do("show_clash", phase=phase, clash=clashes[-1], step="own"))
    else:
        host.do("show_clash", phase=phase, clash=hidden, step="texts")
        host.do("hide", speech=host.public["clashes"][hidden]["opening"], why="unkind")
        assert host.public["reveal"]["step"] == "quick" and "best" not in host.public["reveal"], "others come fast"
        arrived(room.all, host.do("show_clash", phase=phase, clash=host.public["reveal"]["at"], step="own"))
    assert host.public["reveal"]["step"] == "own"
    best = host.public["reveal"]["best"]
    assert best[0]["points"] == max(mine.values())
    assert all(mine[seat] == rank["points"] for rank in best for seat in rank.get("seats", []))
    assert {one.seat: one.me["points"]["n"] for one in room.players} == mine
    assert "points" not in host.me


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
