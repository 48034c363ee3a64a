"""Systems' clocks that are wrong, or are set while debates go on. test_chaos.py has it among its faults; here is what it must not do."""

import time

from debate.game.model.commands import TimeUp
from debate.game.model.phases import GRACE
from debate.storage.rooms.log import read_log
from support.debates import opened
from support.device import Device, agree, arrived, sent_again
from support.playing import does, left, shorten
from support.serving import Cluster, Server

A_MINUTE = 60  # s
NEAR = 4  # s: less than clocks are off here

# Since when and until when something may have been (s, monotonic): an answer on a busy machine may be as late as it likes.
Span = tuple[float, float]


def end_of_phase(device: Device) -> Span:
    """When the running phase ends, as its server tells the browsers."""
    before = time.monotonic()
    seconds = left(device) / 1000
    return before + seconds, time.monotonic() + seconds


def together(one: Span, two: Span) -> bool:
    return one[0] < two[1] + NEAR and two[0] < one[1] + NEAR


def test_a_clock_that_is_set_back_lengthens_no_phase_not_even_by_a_restart(shaken_server: Server):
    host = Device(shaken_server.address).open_room().connect()
    players = [Device(shaken_server.address).join(host.code).connect() for _ in range(2)]
    host.do("begin")
    before, end = left(host), end_of_phase(host)
    shaken_server.set_clock(-10 * A_MINUTE)
    assert together(end_of_phase(host), end)
    ((name, fields),) = does(players[0])
    players[0].do(name, **fields)  # the last command: a new process goes on from there
    with sent_again([host]):
        shaken_server.kill()
        shaken_server.start()
    assert left(host) <= before
    for one in (host, *players):
        one.close()


def test_processes_whose_clocks_are_apart_agree_on_deadlines_on_who_is_here_and_on_votes_at_the_bell(
    apart_cluster: Cluster,
):
    fast, slow = apart_cluster.servers
    host = Device(fast.address).open_room().connect()
    players = [Device(server.address).join(host.code).connect() for server in (fast, slow)]
    begun = time.monotonic()
    arrived(players, host.do("begin"))
    length = host.phase()["clock"]["length"] / 1000
    end = begun + length, time.monotonic() + length
    for one in (host, *players):
        assert together(end_of_phase(one), end), "each counts down the whole phase"
    fast.set_clock(-5)
    slow.set_clock(5)
    everybody = {one.seat for one in (host, *players)}
    host.until(lambda: {seat for seat, row in host.presence.items() if row["here"]} == everybody, "everybody is here")

    late, answer = players[1], {"ok": False}
    for _ in ("stance", "draw", "opening"):  # a machine may be too busy to hear of it in time, but not each time
        phase = host.phase()["id"]
        for type, fields in does(players[0]):  # half of them, so that the clock isn't extended
            players[0].do(type, **fields)
        arrived([host, *players], shorten(host))
        bell = end_of_phase(late)
        time.sleep(max(0.0, bell[1] + 0.2 - time.monotonic()))
        ((type, fields),) = does(late)  # said in time, on its way when the bell rang
        answer = late.command(type, **fields)
        in_time = time.monotonic() < bell[0] + GRACE / 1000
        for one in (host, *players):
            one.until(lambda one=one, phase=phase: one.phase()["id"] != phase, "the end of the phase")
        if answer["ok"] or in_time:
            break
    assert answer["ok"], answer
    arrived([host, *players], host.version)
    assert together(end_of_phase(late), end_of_phase(host))
    agree([host, *players])
    with opened(apart_cluster) as store:
        entries = read_log(store, host.code).entries
    ends = [entry for entry in entries if isinstance(entry.command, TimeUp)]
    assert ends and all(entry.at >= entry.command.deadline + GRACE for entry in ends)
    assert [entry.actor for entry in entries if entry.version == answer["version"]] == [late.seat]
    for one in (host, *players):
        one.close()
