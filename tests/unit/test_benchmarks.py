"""The benchmarks' command line. What they measure is not looked at here: no test goes by time."""

import pytest

from benchmarks import __main__ as command_line
from benchmarks.rows import Row


class Server:
    stopped = False

    def stop(self) -> None:
        self.stopped = True


def test_a_measure_that_fails_loses_no_figures_of_the_others_and_leaves_no_server(monkeypatch, capsys):
    started = []

    def start(folder):
        started.append(Server())
        return started[-1]

    def breaks(run):
        run.server()
        yield Row("a", "begun and not ended", "ms", 1)
        raise RuntimeError("no such luck")

    def works(run):
        run.server().stop()
        yield Row("b", "something small", "kB", 2, target=3)

    monkeypatch.setattr(command_line.process, "debate", start)
    monkeypatch.setattr(command_line.os, "sched_setaffinity", lambda pid, cores: None)
    monkeypatch.setattr(command_line, "MEASURES", {"a": breaks, "b": works, "c": works})
    monkeypatch.setattr("sys.argv", ["benchmarks", "--only", "ab"])
    with pytest.raises(SystemExit, match=r"above: a$"):
        command_line.main()
    said = capsys.readouterr()
    assert "| b | something small | 2.00 kB | ≤ 3.00 | yes |" in said.out and "no such luck" in said.err
    assert len(started) == 2 and all(server.stopped for server in started)
