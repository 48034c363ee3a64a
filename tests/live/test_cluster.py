"""Several processes serve one room, which survives the loss of Redis or of any process."""

import time
from collections.abc import Callable, Iterator

import pytest

from debate.game.model.commands import TimeUp
from debate.storage.rooms import log
from live.test_claps import LIGHT, claps_arrive
from live.test_show import to_reveal
from live.test_whole_debate import patches_equal_snapshots
from support.device import Device, agree, arrived, sent_again
from support.machine import until
from support.playing import does, go_on
from support.serving import Cluster, Nginx
from support.staged import services


@pytest.fixture
def server(cluster: Cluster) -> Cluster:
    """Two processes instead of one; devices take turns."""
    return cluster


@pytest.fixture
def own_cluster(cluster: Cluster) -> Cluster:
    """The same two: each test that takes something away from them gives it back, and they start with nobody connected."""
    until(lambda: not any(server.figures()["debate_sockets"] for server in cluster.servers), "somebody is still there")
    return cluster


@pytest.fixture
def at() -> Iterator[Callable[[str], Device]]:
    """Makes devices at an address, and closes them."""
    made: list[Device] = []

    def new(address: str) -> Device:
        made.append(Device(address))
        return made[-1]

    yield new
    for one in made:
        one.close()


def a_room(at: Callable[[str], Device], addresses: list[str]) -> list[Device]:
    """A host, and a player for each further address."""
    host = at(addresses[0]).open_room(lengths={"stance": 900, "draw": 900, "opening": 900}).connect()
    return [host, *(at(address).join(host.code).connect() for address in addresses[1:])]


def three_changes(room: list[Device]) -> float:
    """Three changes, one after another, that the host makes and all screens show; how long they took (s). Where nobody is told,
    each but the first takes as long as a process waits until it looks again."""
    begun = time.monotonic()
    for change in ("lock", "unlock", "lock"):
        arrived(room, room[0].do(change))
    return time.monotonic() - begun


def everybody_plays(room: list[Device]) -> None:
    """All do what the phase asks, the host goes on, and all screens follow."""
    phase = room[0].phase()["id"]
    for player in room[1:]:
        for type, fields in list(does(player)):
            arrived(room, player.do(type, **fields))
    arrived(room, go_on(room[0], phase))


def test_at_two_processes_every_seats_patches_equal_its_snapshot_to_the_results(a_class, device, server):
    patches_equal_snapshots(a_class, device, "class", 12)
    assert server.errors() == []


def test_at_two_processes_each_step_of_a_show_is_taken_once_and_all_screens_follow(a_class, server):
    room = a_class(9)
    to_reveal(room)
    host, phase = room.host, room.host.phase()["id"]
    host.do("run_show", phase=phase, seconds=2)  # a second each: what both processes wait for comes often
    plan = host.me["reveal"]["plan"]
    host.until(lambda: host.public["reveal"]["step"] == "own", "everybody's own results")
    arrived(room.all, host.do("hold", phase=phase))
    agree(room.all)
    _, entries, stored = log.read_log(services(server).store, host.code)
    taken = [entry.command for entry in entries if isinstance(entry.command, TimeUp) and entry.command.phase == phase]
    more = len(taken) - 2 * len(
        plan
    )  # than the texts and the result of each clash: the first result that is too close stays longer
    assert len(plan) >= 2 and more in (0, 1)
    assert len({command.deadline for command in taken}) == len(taken)
    assert stored.phase.shown == tuple(plan) == stored.scores["1"].shown


def test_claps_heard_at_two_processes_arrive_in_one_sum(a_class, device):
    claps_arrive(a_class(9, judges=0, motion=LIGHT), device())


def test_while_redis_is_away_screens_follow_and_nothing_is_lost(own_cluster, at):
    one, two = own_cluster.servers
    room = a_room(at, [one.address, two.address, one.address, two.address])
    everybody_plays(room)
    until(
        lambda: not any(server.figures()["debate_pubsub_lost"] for server in own_cluster.servers),
        "both hear each other",
    )

    own_cluster.redis.freeze()  # it hangs: nobody is told
    found = three_changes(room)
    moved = at(two.address)
    # The same browser, at another process: the older tab is not told yet.
    moved.http.cookies.update(room[2].http.cookies)
    moved.code = room[2].code
    moved.connect()
    own_cluster.redis.stop()  # it is gone
    until(lambda: all(server.figures()["debate_pubsub_lost"] for server in own_cluster.servers), "both notice")
    everybody_plays([room[0], room[1], moved, room[3]])

    own_cluster.redis.start()
    room[2].until(lambda: room[2].byes == ["elsewhere"], "the word that waited")
    until(
        lambda: not any(server.figures()["debate_pubsub_lost"] for server in own_cluster.servers),
        "both hear each other again",
    )
    room[2] = moved
    until(
        lambda: three_changes(room) < found / 3, "changes are found, not told"
    )  # a busy machine may need several tries
    everybody_plays(room)
    agree(room)
    assert not moved.byes and own_cluster.errors() == []


def test_who_was_at_a_process_that_is_killed_is_back(own_cluster, balanced, at):
    room = a_room(at, 9 * [balanced.address])
    everybody_plays(room)
    at_each = [server.figures()["debate_sockets"] for server in own_cluster.servers]
    assert sorted(at_each) == [0, 9], "the balancer keeps a room together"
    victim = own_cluster.servers[at_each.index(9)]
    with sent_again(room):
        victim.kill()
        writer = room[1]
        assert writer.command("stance", phase=writer.phase()["id"], value=1)["ok"]
    everybody_plays(room)
    agree(room)
    victim.start()
    elsewhere = a_room(at, 3 * [balanced.address])
    everybody_plays(elsewhere)
    assert own_cluster.errors() == []


def test_the_balancer_spreads_a_school_over_the_processes_and_hides_their_figures(own_cluster, balanced: Nginx, at):
    for _ in range(12):
        a_room(at, 2 * [balanced.address])
    sockets = [server.figures()["debate_sockets"] for server in own_cluster.servers]
    assert sum(sockets) == 24 and min(sockets) >= 2 and not any(n % 2 for n in sockets)
    assert at(balanced.address).get("/metrics").status_code == 404
    polling = at(balanced.address)
    polling.transports, polling.code = ["polling"], polling.open_room().code
    assert polling.connect().do("lock")
