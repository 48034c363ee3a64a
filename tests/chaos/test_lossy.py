"""Debates over a network that loses a tenth of all packets, in both directions, and brings the rest 0.1 to 0.3 s late and in
another order: packets, not messages, so that TCP sends again, stalls and speeds up as it would. On demand:

    python -m pytest tests/chaos/test_lossy.py --debates 8
"""

import time
from pathlib import Path

import pytest

from support.debates import play
from support.lossy import THERE, Lossy, Unavailable
from support.serving import BY_ITSELF, Server


@pytest.mark.timeout(0)
def test_packets_that_are_lost_late_and_reordered_lose_nothing(request, tmp_path: Path):
    debates, network = request.config.getoption("--debates"), Lossy(loss=0.1, delay=0.2, jitter=0.1)
    if debates < 4:
        pytest.skip("takes minutes: ask for it with --debates 4 or more")

    def within() -> None:
        server = Server(tmp_path / "data", by=BY_ITSELF, HOST="0.0.0.0")
        server.address = f"http://{THERE}:{server.port}"
        try:
            play(server, debates)
        finally:
            server.stop()

    begun = time.monotonic()
    try:
        network.run(within)
    except Unavailable as why:
        pytest.skip(str(why))
    assert network.lost and network.overtaken
    print(
        f"\n{debates} debates in {(time.monotonic() - begun) / 60:.1f} minutes; of {network.carried} packets {network.lost} "
        f"were lost, and {network.overtaken} came after later ones"
    )
