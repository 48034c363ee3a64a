"""kill -9 in the middle of every phase: browsers reconnect by themselves, and nothing is lost."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from support.device import agree, arrived, sent_again, words
from support.playing import does, shorten
from support.serving import Cluster, Server
from support.table import letters

AT = "own_server"


@pytest.fixture(scope="module")
def own_server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server | Cluster]:
    """One that each of these tests kills, and leaves running."""
    if request.config.getoption("--cluster"):
        yield request.getfixturevalue("cluster")
        return
    server = Server(tmp_path_factory.mktemp("killed"))
    yield server
    server.stop()


def restart(server, room) -> None:
    """Kill it, and wait until everybody is back, and the host's process knows it."""
    everybody = {one.seat for one in room.all}
    room.host.presence = {}
    with sent_again(room.all):
        server.kill()
        server.start()
    room.host.until(
        lambda: {seat for seat, row in room.host.presence.items() if row["here"]} == everybody, "who is here"
    )


def test_killed_in_every_phase_it_goes_on_where_it_was(own_server, a_class):
    room = a_class(4, "full")
    played = []
    while True:
        name = room.host.phase()["name"]
        played.append(name)
        half = room.players[:2]
        for one in half:
            for type, fields in list(does(one)):
                arrived(room.all, one.do(type, **fields))
        typing = room.players[2]
        if name in ("opening", "rebuttal", "closing") and typing.me.get("task"):
            assert typing.command("draft", phase=room.host.phase()["id"], text=f"half a thought in {name}")["ok"]
        arrived(room.all, max(one.version for one in room.all))
        version, phase = room.host.version, room.host.phase()
        restart(own_server, room)
        agree(room.all)
        assert (room.host.version, room.host.phase()) == (version, phase)
        if typing.draft:
            assert typing.draft == {"phase": phase["id"], "text": f"half a thought in {name}"}
        assert bool(typing.draft) == (name in ("opening", "rebuttal", "closing") and "task" in typing.me)
        if name == "finished":
            break
        room.play()
        room.go_on()
        if name == "reveal":
            room.host.do("finish")
            arrived(room.all, room.host.version)
    assert tuple(played) == ("lobby", "stance", "draw", "opening", "rebuttal", "closing", "vote", "reveal", "finished")
    assert len(room.host.public["speeches"]) == 12
    assert own_server.errors() == []


def test_killed_in_the_middle_of_a_speech_its_clock_and_its_line_are_where_they_were(own_server, device):
    host = device().open_room("stage", players=2)
    speakers = [device().join(host.code, role="player").connect() for _ in "12"]
    listener = device().join(host.code, role="judge").connect()
    everybody = [host.connect(), *speakers, listener]
    for _ in range(3):
        arrived(everybody, host.do("end_phase", phase=host.phase()["id"]))
    first, other = sorted(speakers, key=lambda one: host.public["queues"]["1"]["speakers"].index(one.seat))
    phase, line = host.phase()["id"], "Nobody has to ride a bus where a street is quiet."
    first.do("speech", phase=phase, group="1", do="start")
    arrived(everybody, other.do("speak", phase=phase, text=line, **{"for": first.seat}))
    before = host.public["queues"]["1"]
    with sent_again(everybody):
        own_server.kill()
        own_server.start()
    agree(everybody)
    assert host.public["queues"]["1"] == before and before["began"]
    assert [ticket["noted_by"] for ticket in listener.me["group"]["tickets"].values()] == [other.seat]
    arrived(everybody, first.do("speech", phase=phase, group="1", do="next"))
    assert host.public["queues"]["1"]["at"] == 1
    assert own_server.errors() == []


def test_the_clock_goes_on_and_a_draft_from_before_is_sent(own_server, a_class):
    room = a_class(2)
    for _ in range(2):
        room.go_on()
        room.play()
    room.go_on("opening")
    writer, text = room.players[0], words(50, "what I had typed")
    assert writer.command("draft", phase=room.host.phase()["id"], text=text)["ok"]
    arrived(room.all, shorten(room.host))
    deadline, begun = room.host.phase()["clock"]["deadline"], time.monotonic()
    restart(own_server, room)
    if time.monotonic() < begun + 5:  # or else the phase may be over by now
        assert room.host.phase()["clock"]["deadline"] == deadline
    writer.until(lambda: writer.phase()["name"] == "rebuttal", "the end of the opening")
    assert [mine["text"] for mine in writer.me["mine"].values()] == [text]


def test_every_command_that_was_acknowledged_while_it_died_is_there_once(own_server, a_class):
    room = a_class(6)
    for _ in range(4):
        room.go_on()
        room.play()
    room.go_on("vote")
    with ThreadPoolExecutor(7) as pool:
        casting = [
            pool.submit(lambda p=p: [p.command(type, **fields) for type, fields in list(does(p))]) for p in room.players
        ]
        own_server.kill()
        own_server.start()
        answers = [answer for work in casting for answer in work.result()]
    assert all(answer["ok"] for answer in answers)
    assert len({answer["version"] for answer in answers}) == len(answers)
    agree(room.all)
    for player in room.players:
        assert player.me["done"] and all(ballot["choice"] for ballot in player.me["ballots"].values())
    # A later version may be the clock's: everybody is done.
    assert room.host.version >= max(answer["version"] for answer in answers)


def test_killed_in_a_hand_over_at_tables_lines_turns_and_ballots_are_where_they_were(own_server, device):
    host, tablets = device().open_room("tables", lengths={"vote": 0}).connect(), [device(), device()]
    seats = [
        tablet.shares(host.code, *names)
        for tablet, names in zip(tablets, (("Mia", "Ben"), ("Zoe", "Tom")), strict=True)
    ]
    for tablet, (first, _) in zip(tablets, seats, strict=True):
        tablet.connect(seat=first)
    for kind in ("opening", "rebuttal", "vote"):
        while host.phase()["name"] != kind:
            host.do("end_phase", phase=host.phase()["id"])
        arrived([host, *tablets], host.version)
        for tablet, people in zip(tablets, seats, strict=True):
            for seat in people if kind != "vote" else ():
                restated = {"restatement": words(40)} if kind == "rebuttal" else {}
                tablet.do(
                    "speak", phase=tablet.phase()["id"], text=words(60, letters(seat)), **restated, **{"for": seat}
                )
    tablet, (mia, ben) = tablets[0], seats[0]
    for type, fields in list(does(tablet)):
        tablet.do(type, **fields)
    judged = tablet.me["ballots"]
    tablet.close()  # the cover is shown, and nobody has taken the device
    own_server.kill()
    own_server.start()
    tablet.connect(seat=ben)
    assert (tablet.me["seat"], tablet.me["task"], tablet.me.get("done")) == (ben, "vote", None)
    assert not [ballot for ballot in tablet.me["ballots"].values() if "choice" in ballot]
    assert (tablet.me["group"]["turns"][mia], tablet.me["group"]["turns"][ben]) == (True, False)
    assert len(tablet.me["group"]["tickets"]) == 4
    tablet.connect(seat=mia)
    assert tablet.me["done"] and tablet.me["ballots"] == judged
    assert own_server.errors() == []
