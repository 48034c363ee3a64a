"""Systems' clocks that are wrong, or are set while debates go on. test_chaos.py has it among its faults; here is what it must not do."""

import json
import time

from debate.game.model.phases import GRACE
from support.debates import opened
from support.device import Device, agree, arrived
from support.playing import does
from support.serving import Cluster, Server

A_MINUTE = 60  # s
NEAR = 4000  # ms: less than clocks are off here, more than a busy machine takes to answer


def left(device: Device) -> int:
    """How long the running phase still lasts (ms), as its server tells the browsers."""
    device.resync()
    snapshot = next(heard for _, heard in reversed(device.heard) if heard.startswith("snapshot"))
    return device.phase()["clock"]["deadline"] - json.loads(snapshot.removeprefix("snapshot"))["now"]


def test_a_clock_that_is_set_back_lengthens_no_phase_not_even_by_a_restart(shaken_server: Server):
    host = Device(shaken_server.address).open_room().connect()
    players = [Device(shaken_server.address).join(host.code).connect() for _ in range(2)]
    host.do("begin")
    begun, before = time.monotonic(), left(host)

    def follows() -> bool:
        """What is left of the phase is what was left, less the time that has passed since."""
        return abs(left(host) - (before - 1000 * (time.monotonic() - begun))) < NEAR

    shaken_server.set_clock(-10 * A_MINUTE)
    assert follows()
    ((name, fields),) = does(players[0])
    players[0].do(name, **fields)  # the last command: a new process goes on from there
    snapshots = host.snapshots
    shaken_server.kill()
    shaken_server.start()
    host.until(lambda: host.snapshots > snapshots, "a snapshot after the restart")
    assert left(host) <= before
    for one in (host, *players):
        one.close()


def test_processes_whose_clocks_are_apart_agree_on_deadlines_on_who_is_here_and_on_votes_at_the_bell(
    apart_cluster: Cluster,
):
    fast, slow = apart_cluster.servers
    host = Device(fast.address).open_room().connect()
    players = [Device(server.address).join(host.code).connect() for server in (fast, slow)]
    arrived(players, host.do("begin"))
    length = host.phase()["clock"]["length"]
    for one in (host, *players):
        assert length - 5000 < left(one) <= length, "each counts down the whole phase"
    fast.set_clock(-5)
    slow.set_clock(5)
    everybody = {one.seat for one in (host, *players)}
    host.until(lambda: {seat for seat, row in host.presence.items() if row["here"]} == everybody, "everybody is here")

    phase = host.phase()["id"]
    arrived(players, host.do("add_time", phase=phase, seconds=-int(left(host) / 1000 - 6)))
    bell = time.monotonic() + left(players[1]) / 1000
    time.sleep(bell - time.monotonic() + 0.5)
    (late,) = does(players[1])  # said in time, on its way when the bell rang
    assert players[1].command(late[0], **late[1])["ok"]
    for one in (host, *players):
        one.until(lambda one=one: one.phase()["id"] != phase, "the end of the phase")
    assert time.monotonic() >= bell + GRACE / 1000
    for one in (host, *players):
        assert abs(left(one) - left(host)) < NEAR
    agree([host, *players])
    with opened(apart_cluster) as store:
        assert store.load(host.code).seats[players[1].seat].before == late[1]["value"]
    for one in (host, *players):
        one.close()
