"""What decides whether a benchmark's figures count."""

import pytest

from benchmarks import peers


def measured(others: float) -> peers.Pair:
    return peers.Pair(
        {kind: dict.fromkeys(("moves", "cpu", "p50", "p99", "told", "rate"), 1.0) for kind in peers.KINDS}, others
    )


def test_pairs_on_a_busy_machine_do_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = iter([0.5, 0.01, 0.02, 0.11, 0.03, 0.04, 0.05])
    monkeypatch.setattr(peers, "pair", lambda start, phases, seconds: measured(next(seen)))
    pairs = peers.compare(lambda kind: None, ["vote"], 1)
    assert [pair.others for pair in pairs] == [0.01, 0.02, 0.03, 0.04, 0.05]


def test_without_enough_quiet_pairs_nothing_is_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(peers, "pair", lambda start, phases, seconds: measured(1.0))
    with pytest.raises(peers.Busy, match=f"0 of {peers.TRIES}"):
        peers.compare(lambda kind: None, ["vote"], 1)
