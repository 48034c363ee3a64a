"""A whole debate over the protocol: every document always equals a fresh snapshot, and no secret gets out."""

import json

from support.device import agree, arrived
from support.playing import does


def test_thirty_play_to_the_results_and_every_document_is_whole(a_class, server):
    room = a_class(30)
    while room.host.phase()["name"] != "finished":
        room.play()
        agree(room.all)
        room.go_on()
    agree(room.all)
    results = room.host.public["results"]
    assert sum(results["sides"].values()) == 100 and len(room.host.public["clashes"]) == 30
    assert all(sum(clash["votes"].values()) for clash in room.host.public["clashes"].values())
    assert server.errors() == []


def test_after_every_command_every_seats_patches_equal_its_snapshot(a_class, device):
    """A class's format: test_cluster.py."""
    patches_equal_snapshots(a_class, device, "full", 18)


def patches_equal_snapshots(a_class, device, format, speeches):
    room = a_class(6, format)
    judge = device().join(room.code, role="judge").connect()
    screen = device()
    screen.code = room.code
    screen.connect(screen=room.host.links["screen_url"].rpartition("token=")[2])
    everybody = [*room.all, judge, screen]
    while room.host.phase()["name"] != "reveal":
        room.begin_to_play()
        for one in [*room.players, judge]:
            for type, fields in list(does(one)):
                arrived(everybody, one.do(type, **fields))
                agree(everybody)
        room.go_on()
        agree(everybody)
    arrived(everybody, room.host.do("finish"))
    agree(everybody)
    assert screen.me == {} and not [event for _, event in screen.heard if event.startswith("me")]
    assert len(room.host.public["speeches"]) == speeches
    assert sum(room.host.public["results"]["sides"].values()) == 100


def test_a_place_is_told_to_whoever_asks_for_their_own_when_the_debate_is_over_and_to_nobody_else(a_class, device):
    room = a_class(9, "class")
    judge = device().join(room.code, role="judge").connect()
    asks = lambda one: one.get(f"/rooms/{room.code}/place")  # noqa: E731
    assert asks(room.players[0]).json()["error"]["code"] == "wrong_phase"
    while room.host.phase()["name"] != "finished":
        room.play()
        room.go_on()
    places = [asks(one).json()["place"] for one in room.players]
    assert all(place["ahead"] + place["behind"] + place["level"] == 8 for place in places)
    assert asks(judge).json() == asks(room.host).json() == {}
    stranger = device()
    assert stranger.get(f"/rooms/{room.code}/place").status_code == 403
    agree([*room.all, judge])
    for one in (*room.players, judge):
        assert not any('"place"' in message or '"took_part"' in message for _, message in one.heard)


PRIVATE = {
    "hand",
    "kept",
    "counters",
    "target",
    "draft",
    "stance",
    "ballots",
    "choice",
    "reason",
    "fair",
    "mine",
    "people",
    "teacher_name",
    "flags",
}


def test_no_secret_reaches_anybody_before_its_time(a_class, device):
    room = a_class(6)
    judge = device().join(room.code, role="judge", teacher_name="secretteachername").connect()
    room.players.append(judge)
    host, everybody = room.host.seat, room.all

    def knew(word: str, before: int) -> set[str]:
        """The seats that had heard this word before that version."""
        return {one.seat for one in everybody for version, message in one.heard if word in message and version < before}

    for name in ("stance", "draw"):
        room.go_on(name)
        room.play()
    room.go_on("opening")
    players = room.players[:-1]
    answer = players[0].command("draft", phase=players[0].phase()["id"], text="secretdraft and more")
    assert answer == {"ok": True, "version": players[0].version}
    room.play()
    room.go_on("rebuttal")
    rebutters = {
        p.seat: {r.seat for r in players if f"opening secret{p.seat}" in r.me["target"]["text"]} for p in players
    }
    assert all(len(who) == 1 for who in rebutters.values())
    room.play()
    room.go_on("vote")
    vote = room.host.version
    room.play()
    for player in players:
        assert knew(f"opening secret{player.seat}", vote) == {player.seat, host} | rebutters[player.seat]
        assert (
            knew(f"rebuttal secret{player.seat}", vote)
            == knew(f"heard secret{player.seat}", vote)
            == {player.seat, host}
        )
    assert not [m for one in everybody if one.seat != host for _, m in one.heard if '"author"' in m]
    room.go_on("finished")
    assert {speech["author"] for speech in room.host.public["speeches"].values()} == {player.seat for player in players}
    assert knew("secretdraft", room.host.version) == set()
    assert knew("secretteachername", room.host.version) == {host}


def test_what_is_private_stands_in_private_messages_alone(a_class):
    room = a_class(4)
    while room.host.phase()["name"] != "finished":
        room.play()
        room.go_on()
    for one in room.all:
        for _, message in one.heard:
            event, _, body = message.partition("{")
            content = json.loads("{" + body)
            shown = content.get("public") or content["patch"] if event in ("public", "snapshot") else {}
            assert not keys(shown) & PRIVATE - {"counters"}, shown
            if event == "snapshot":
                assert content["me"]["seat"] == one.seat
    assert not [message for _, message in room.host.heard if '"before"' in message.replace('"when": "before"', "")]


def keys(value: object) -> set[str]:
    """Every key at any depth."""
    if not isinstance(value, dict):
        return set()
    return set(value).union(*map(keys, value.values()))


def test_rewrites_go_over_the_wire_with_a_draft_that_is_restored_and_sent_by_the_end_of_the_phase(a_class, device):
    room = a_class(8, "sprint", revise=True)
    judge = device().join(room.code, role="judge").connect()
    room.players.append(judge)
    while room.host.phase()["name"] != "revise":
        room.play()
        room.go_on()
    writer, *others = room.players
    agree(room.all)
    speech = writer.me["revise"][0]
    typed = {
        "phase": writer.phase()["id"],
        "speech": speech,
        "text": f"secretrewrite {writer.me['mine'][speech]['text']}",
    }
    assert writer.command("draft", **typed)["ok"]
    writer.resync()
    assert writer.draft == typed
    for one in others:
        for type, fields in list(does(one)):
            arrived(room.all, one.do(type, **fields))
    agree(room.all)
    room.go_on()
    assert writer.me["mine"][speech]["revision"]["text"] == typed["text"]
    assert room.host.phase()["name"] == "compare"
    knew = {one.seat for one in room.all if any("secretrewrite" in message for _, message in one.heard)}
    reads = {one.seat for one in room.all if "secretrewrite" in json.dumps(one.me.get("comparisons", {}))}
    assert len(reads) == 2 and knew == {writer.seat, room.host.seat} | reads
    room.begin_to_play()
    for one in room.players:
        for type, fields in list(does(one)):
            arrived(room.all, one.do(type, **fields))
            agree(room.all)
    room.go_on()
    agree(room.all)
    heard = room.host.public.get("revised")
    assert heard is None or (heard["comparisons"] == 16 and heard["preferred"] > 11)
    assert sum(writer.me["mine"][speech]["revision"]["answers"].values()) == 2


def test_an_insult_is_asked_about_once_and_marked_on_the_console_and_nothing_sends_a_threat(a_class):
    room = a_class(2)
    room.go_on("opening")
    one = room.players[0]
    said = {
        "phase": one.phase()["id"],
        "text": "Only an idiot thinks so, and that is all there is to say about it.",
    }
    threat = said | {"text": "Whoever thinks so should go and kill yourself, and that is all there is to say."}
    assert one.command("speak", **threat, sure=True)["error"]["code"] == "threat"
    assert one.command("speak", **said)["error"] | {"message": ""} == {"code": "unkind", "message": "", "field": "text"}
    arrived(room.all, one.do("speak", **said, sure=True))
    assert [text.get("marks") for text in room.host.me["texts"].values()] == [["insult"]]
    assert not [m for player in room.players for _, m in player.heard if '"marks"' in m]
    agree(room.all)


def test_a_harmless_text_with_a_classmates_first_name_in_small_letters_reaches_nobody_before_a_host_lets_it_come(
    a_class, device
):
    room = a_class(2)
    jonas = device().join(room.code, teacher_name="Jonas B.").connect()
    room.players.append(jonas)
    room.go_on("opening")
    writer, others = room.players[0], room.players[1:]
    told = "I had no phone for a day and i found out jonas can do magic tricks with cards."
    said = {"phase": writer.phase()["id"], "text": told}
    assert writer.command("speak", **said)["error"]["code"] == "private"
    arrived(room.all, writer.do("speak", **said, sure=True))
    (text,) = room.host.me["texts"].values()
    assert (text["text"], text["unread"]) == (told, "named")
    for phase in ("rebuttal", "vote", "reveal", "finished"):
        room.go_on(phase)
        if phase == "rebuttal":  # without one there is no vote
            restated, answer = (
                "They say that rules are kept where all keep them.",
                "A rule that is kept can still be wrong.",
            )
            arrived(
                room.all, writer.do("speak", phase=writer.phase()["id"], restatement=restated, text=answer, sure=True)
            )
        assert not [m for player in others for _, m in player.heard if "magic tricks" in m], phase
    screen = device()
    screen.code = room.code
    screen.connect(room.host.links["screen_url"].partition("token=")[2])
    assert not [m for _, m in screen.heard if "magic tricks" in m]
    agree(room.all)
