"""The command line: run what was asked for, print one table."""

import argparse
import json
import os
import platform
import re
import sys
import tempfile
import time
import timeit
import traceback
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from . import inside, process
from .lines import Browser, Task
from .measures import A_SCHOOL, LONG, SIZE, TIMES, Debates, Figures, bytes_of_pages, phases_of
from .rows import Row, show

SET_ON = 16  # ms of CPU for the work of `slowness`, on the machine that the targets were set on
RUSH = 550  # actions a second in 33 rooms that vote


class Run:
    """One run: the sizes asked for, and where its servers keep their files."""

    def __init__(self, players: int, seconds: float, folder: Path):
        self.rooms, self.seconds, self.folder = max(1, round(players / SIZE)), seconds, folder
        self._servers: list[process.Server] = []

    def server(self) -> process.Server:
        self._servers.append(process.debate(Path(tempfile.mkdtemp(dir=self.folder))))
        return self._servers[-1]

    def stop(self) -> None:
        """Stop the servers of a measure that ended early."""
        while self._servers:
            self._servers.pop().stop()


def slowness() -> float:
    """How many times as long plain Python takes here as on the machine that the targets were set on, and 1 if it is quicker."""
    words = [f"word {n}" for n in range(2_000)]

    def work() -> None:
        json.loads(json.dumps({word: zlib.crc32(word.encode()) for word in sorted(words, key=hash)}))

    took = min(timeit.repeat(work, timer=time.process_time, number=20, repeat=5))
    slowness = max(1.0, 1000 * took / SET_ON)
    print(
        f"  plain Python took {1000 * took:.0f} ms. Targets in s and ms were set where it takes {SET_ON}: here they are "
        f"{slowness:.2f} times as long"
    )
    return slowness


def saturation(run: Run) -> Iterator[Row]:
    bench = Debates(run.server())
    bench.fill(1)
    bench.saturate()  # what the program loads when it is first used is nobody's
    empty = bench.server.memory()
    bench.fill(run.rooms)
    lobby = (bench.server.memory() - empty) / (run.rooms * (SIZE + 1)) / 1024
    ours = bench.saturate()
    after = (bench.server.memory() - empty) / (run.rooms * (SIZE + 1)) / 1024
    say("full", ours)
    bench.end()
    yield Row("a", "actions visible to all 30, per second of server CPU", "", ours["a CPU second"])
    yield Row("d", "memory for each connected player, lobby", "kB", lobby, 100)
    yield Row("d", "memory for each, after a whole debate", "kB", after, 100)


def latency(run: Run) -> Iterator[Row]:
    for name, phases in (("school", phases_of(run.rooms)), ("rush", ["vote"] * run.rooms)):
        bench = Debates(run.server())
        bench.fill(run.rooms, LONG)
        times = TIMES if name == "school" else RUSH / 33 / A_SCHOOL["vote"][1]
        bench.advance(phases)
        ours = bench.at_pace(phases, run.seconds, times)
        say(name, ours)
        bench.end()
        what = f"{'a school' if name == 'school' else 'every room votes'}, {times:.0f} times as fast"
        for cut, target in (("p50", None), ("p95", None), ("p99", 60)):
            yield Row("b", f"{what} ({ours['a second']:.0f}/s): {cut}", "ms", ours[cut], target)


def storm(run: Run) -> Iterator[Row]:
    bench = Debates(run.server())
    yield Row(
        "c", "300 seats within a second: until all have a snapshot", "s", bench.storm(10, 1.0)["all in"], target=3
    )
    bench.end()
    bench = Debates(run.server())
    bench.fill(run.rooms)
    back = bench.restart()
    yield Row("c", f"kill -9 and start: until {back['players']} are back", "s", back["all back"], target=10)
    bench.end()


def command(run: Run) -> Iterator[Row]:
    took = inside.one_command()
    total = took["rules"] + took["views"] + took["patches"] + took["save"]
    yield Row("e", "one command of forty, last round: all", "ms", total, target=1)
    for part, target in (("rules", 0.2), ("views", None), ("patches", None), ("save", None)):
        yield Row("e", f"  {part}", "ms", took[part], target=target)
    yield Row("e", "  save, if SQLite waited for the disk (synchronous = FULL)", "ms", took["save_full"])
    yield Row("e", "  bytes of the room that it writes", "kB", took["written"] / 1024)
    yield Row("e", "ballots dealt to 40 players and 40 judges", "ms", inside.dealing(), target=20)


def sizes(run: Run) -> Iterator[Row]:
    server = run.server()
    pages = bytes_of_pages(server)
    bench = Debates(server)
    debate = bench.bytes_of_a_debate()
    bench.end()
    yield Row("f", "a whole debate to one player, as sent", "kB", (debate["sent"] + pages["motion"]) / 1024, target=150)
    yield Row("f", "  the same, unpacked", "kB", (debate["raw"] + pages["motion"]) / 1024)
    yield Row("f", "first page with all its files", "kB", pages["home"] / 1024, target=60)
    yield Row("f", f"player's page, {pages['player requests']} files, first time", "kB", pages["player"] / 1024)
    yield Row("f", "  then the words of the motion's language, once", "kB", pages["words"] / 1024)


def start(run: Run) -> Iterator[Row]:
    server = run.server()
    took = []
    for _ in range(5):
        server.kill()
        took.append(server.start())
    server.stop()
    yield Row("g", "from the command to the first page", "s", sorted(took)[2], target=1.5)


def rush(run: Run) -> Iterator[Row]:
    """A class votes on a server that was killed and started; thirty more people open their first page at once."""
    bench = Debates(run.server())
    bench.fill(1, LONG)
    bench.advance(["vote"])
    bench.restart()
    paths = ["/", f"/rooms/{bench.rooms[0].code}", "/no/such/page"] * 10

    def visit(path: str) -> Task:
        visitor = Browser(bench.loop, bench.server.port)
        yield visitor.ask("GET", path)
        visitor.close()

    for path in paths:
        bench.loop.later(1.0, lambda path=path: bench.loop.start(visit(path)))
    figures = bench.at_pace(["vote"], 6.0, 19, drafts=False)  # 23 acts a second
    say("cold", figures)
    bench.end()
    yield Row(
        "i",
        f"{len(paths)} people open a page right after a start: a class's longest wait",
        "ms",
        figures["max"],
        target=200,
    )


def browser(run: Run) -> Iterator[Row]:
    from . import console

    server = run.server()
    for phase, script in console.patches(server).items():
        yield Row("h", f"console of 30 players, a patch of the phase {phase}: script", "ms", script, target=4)
    server.stop()


MEASURES: dict[str, Callable[[Run], Iterator[Row]]] = {
    "a": saturation, "b": latency, "c": storm, "e": command, "f": sizes, "g": start, "h": browser, "i": rush,
}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description="How fast it is, with plain Python as a thermometer."
    )
    parser.add_argument(
        "--only",
        default="abcdefghi",
        metavar="LETTERS",
        help="measures to run (d comes with a)",
    )
    parser.add_argument("--quick", action="store_true", help="a look: 300 players, 3 seconds")
    asked = parser.parse_args()
    players, seconds = (300, 3) if asked.quick else (990, 10)  # in rooms of 30; of each steady load
    os.sched_setaffinity(0, {process.OUR_CORE})
    letters = asked.only.replace(",", "").replace("d", "a")
    say_machine()
    with tempfile.TemporaryDirectory(prefix="debate-bench-") as folder:
        run = Run(players, seconds, Path(folder))
        rows, failed = list[Row](), list[str]()
        for letter in filter(letters.__contains__, MEASURES):
            try:
                rows += MEASURES[letter](run)
            except Exception:  # of one measure: the others' figures are not lost
                traceback.print_exc()
                failed.append(letter)
            run.stop()
        show(rows, slowness())
    if failed:
        sys.exit(f"Not measured, for the reasons above: {', '.join(failed)}")


def say(load: str, f: Figures) -> None:
    """Print what a load was like, so that readers can judge the table."""
    print(
        f"  {load}: {f['acts']} acts in {f['seconds']:.1f} s, server {100 * f['busy']:.0f} % of its core, "
        f"load generator {100 * f['ours']:.0f} % of the other; p50 {f['p50']:.1f} p99 {f['p99']:.1f} max {f['max']:.0f} ms",
        flush=True,
    )


def say_machine() -> None:
    cpu = re.search(r"^model name\s*: (.*)", Path("/proc/cpuinfo").read_text(), re.M)
    one, five, _ = os.getloadavg()
    print(
        f"{cpu[1] if cpu else '?'}, {len(process.CORES)} cores; Python {platform.python_version()}; load before the start {one:.2f} {five:.2f}"
    )
    if len(process.CORES) < 2:
        print("Only one core: server and load generator share it, so nothing here means much.")


if __name__ == "__main__":
    main()
