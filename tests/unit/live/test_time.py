"""The time that a process lives in: it never goes back, whatever happens to the system's clock."""

import logging
from types import SimpleNamespace

import pytest

from debate.live import runtime
from debate.live.runtime import BELIEVED, SteadyTime

S = 1_000  # ms
START = 1_800_000_000 * S


class System:
    """A system's clocks, as the module `time` has them: one that may be set, and one that only runs."""

    def __init__(self) -> None:
        self.wall, self.passed = START, 5_000 * S  # ms
        self.between = 0  # ms that pass between two looks

    def time_ns(self) -> int:
        seen, self.wall, self.passed = self.wall, self.wall + self.between, self.passed + self.between
        return seen * 1_000_000

    def monotonic_ns(self) -> int:
        return self.passed * 1_000_000

    def run(self, ms: int) -> None:
        self.wall, self.passed = self.wall + ms, self.passed + ms


@pytest.fixture
def system(monkeypatch) -> System:
    system = System()
    monkeypatch.setattr(runtime, "time", system)
    return system


def test_it_is_the_systems_time(system):
    time = SteadyTime()
    assert time.now() == START
    system.run(90 * S)
    assert time.now() == START + 90 * S


def test_a_clock_that_is_set_back_lengthens_nothing(system):
    time = SteadyTime()
    system.wall -= 3600 * S
    assert time.now() == START
    system.run(7 * S)
    assert time.now() == START + 7 * S
    system.wall += 3600 * S  # and set right again
    assert time.now() == START + 7 * S


def test_it_follows_a_clock_that_is_set_forward_or_a_machine_that_slept(system):
    time = SteadyTime()
    system.wall += 3600 * S
    assert time.now() == START + 3600 * S
    system.wall -= 3600 * S
    system.run(S)
    assert time.now() == START + 3601 * S


def test_a_process_that_stands_still_between_two_looks_does_not_run_ahead(system):
    time = SteadyTime()
    system.between = 2 * S
    time.now()
    system.between = 0
    assert time.now() == system.wall


def test_a_new_process_goes_on_from_what_the_last_one_stored(system):
    newest = SteadyTime().now()
    system.wall -= 600 * S  # set back between the two
    time = SteadyTime()
    time.go_on_from(newest)
    assert time.now() == newest
    system.run(5 * S)
    assert time.now() == newest + 5 * S


@pytest.mark.parametrize("newest", [0, START - S])
def test_what_is_older_changes_nothing(system, newest):
    time = SteadyTime()
    time.go_on_from(newest)
    assert time.now() == START


def test_a_room_from_a_far_future_is_not_believed_and_the_log_says_so(system, caplog):
    time = SteadyTime()
    time.go_on_from(START + BELIEVED + S)
    assert time.now() == START
    assert "24 hours ahead. Check this machine's clock" in caplog.text


def test_the_log_tells_of_each_jump_once(system, caplog):
    caplog.set_level(logging.WARNING)
    time = SteadyTime()
    for jump in (60 * S, -30 * S, S, -S):  # small steps are not told
        system.wall += jump
        for _ in range(3):
            time.now()
    assert [record.getMessage()[:46] for record in caplog.records] == [
        "The system's clock went forward by 60 s.",
        "The system's clock is 30 s behind the time in ",
    ]


def test_where_machines_share_a_databases_clock_the_systems_is_not_looked_at_any_more(system, caplog):
    time, its = SteadyTime(), START - 120 * S  # the system's clock is two minutes ahead
    time.share((its - system.passed) * 1_000_000)
    assert time.now() == its
    system.wall += 3600 * S
    assert time.now() == its
    system.run(7 * S)
    assert time.now() == its + 7 * S
    time.share((its - system.passed) * 1_000_000)  # the database's clock was set back
    assert time.now() == its + 7 * S
    time.share((its + 60 * S - system.passed) * 1_000_000)  # or the machine slept
    assert time.now() == its + 60 * S
    assert [record.getMessage()[:46] for record in caplog.records] == [
        "The database's clock is 7 s behind the time in",
        "The database's clock went forward by 53 s.",
    ]


@pytest.mark.filterwarnings("ignore")  # eventlet's, of itself
def test_a_websocket_is_given_up_by_what_has_passed_not_by_the_systems_clock(system, monkeypatch):
    from debate.transport import websocket

    clocks = SimpleNamespace(monotonic=lambda: system.passed / S, time=lambda: system.wall / S)
    monkeypatch.setattr(websocket, "time", clocks)
    lane, ends = websocket.Lane.__new__(websocket.Lane), []
    lane.server = SimpleNamespace(ping_timeout=15, reason=SimpleNamespace(PING_TIMEOUT="ping timeout"))
    lane.close = lambda **how: ends.append(how["reason"])
    lane.closed, lane.last_ping = False, clocks.monotonic()
    system.wall += 3600 * S
    assert lane.check_ping_timeout()
    system.wall -= 7200 * S
    system.run(16 * S)
    assert not lane.check_ping_timeout()
    assert ends == ["ping timeout"]
