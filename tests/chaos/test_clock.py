"""A system's clock that is set while debates go on. test_chaos.py has it among its faults; here is what it must not do."""

import json
import time

from support.device import Device
from support.serving import Server

A_MINUTE = 60  # s


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
        return abs(left(host) - (before - 1000 * (time.monotonic() - begun))) < 500

    shaken_server.set_clock(-10 * A_MINUTE)
    assert follows()
    snapshots = host.snapshots
    shaken_server.kill()
    shaken_server.start()
    host.until(lambda: host.snapshots > snapshots, "a snapshot after the restart")
    assert left(host) <= before
    for one in (host, *players):
        one.close()
