"""Measures how much more or less this version costs than an older one, under the same load by turns.

    git worktree add ../before COMMIT                # then, in ../before: make .venv/tested debate/static/dist/manifest.json
    python -m benchmarks.pairs ../before             # four rounds, half an hour
    python -m benchmarks.pairs ../before --rounds 2 --only pace,start

What is counted is CPU, user's and system's, and the order is ours, theirs, theirs, ours: so other work on the machine falls on
both. The browsers, and the moves that they make, are this version's at both servers.
"""

import argparse
import json
import os
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from statistics import median

from . import console, process
from .measures import LONG, Debates, Figures, phases_of
from .rows import number

ROOMS = 5
SECONDS = 20.0  # that classes act at their pace
STARTS = 3
INSIDE = """
import json, time
from benchmarks import inside
inside.clock = time.process_time
took = inside.one_command()
print(json.dumps({part: took[part] for part in ("rules", "views", "patches", "save")} | {"ballots dealt": inside.dealing()}))
"""


def saturated(checkout: Path, folder: Path) -> Figures:
    """A whole debate in which everybody acts again as soon as all have seen the last act."""
    bench = Debates(process.debate(folder, checkout))
    bench.fill(ROOMS)
    figures = bench.saturate()
    bench.end()
    return {"a move, saturated": 1000 * figures["cpu"] / figures["acts"]}


def pace(checkout: Path, folder: Path) -> Figures:
    """Classes in different phases that act, and type, as classes do."""
    bench = Debates(process.debate(folder, checkout))
    bench.fill(ROOMS, LONG)
    phases = phases_of(ROOMS)
    bench.advance(phases)
    figures = bench.at_pace(phases, SECONDS, times=1)
    bench.end()
    return {"a move, at a class's pace": 1000 * figures["cpu"] / figures["acts"]}


def inside(checkout: Path, _: Path) -> Figures:
    """The parts of one vote of forty, and ballots for 40 players and 40 judges, in one process."""
    python = process.python_of(checkout)
    answer = subprocess.run([python, "-c", INSIDE], cwd=checkout, check=True, capture_output=True, text=True)
    return {f"inside: {part}": took for part, took in json.loads(answer.stdout).items()}


def start(checkout: Path, folder: Path) -> Figures:
    """From the command to the first page, with everything compiled that is kept compiled."""
    server, took = process.debate(folder, checkout), []
    for _ in range(STARTS):
        server.kill()
        server.start()
        took.append(1000 * server.cpu())
    server.stop()
    return {"a start": median(took)}


def patches(checkout: Path, folder: Path) -> Figures:
    """Script of a console of thirty players for a patch."""
    server = process.debate(folder, checkout)
    figures = {f"console, {phase}": script for phase, script in console.patches(server).items()}
    server.stop()
    return figures


LOADS: dict[str, Callable[[Path, Path], Figures]] = {
    "saturated": saturated, "pace": pace, "inside": inside, "start": start, "console": patches,
}  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "before", type=Path, help="a checkout of the older version, with everything installed in its .venv"
    )
    parser.add_argument("--rounds", type=int, default=4)
    parser.add_argument("--only", metavar="LOADS", default=",".join(LOADS))
    asked = parser.parse_args()
    os.sched_setaffinity(0, {process.OUR_CORE})
    sides = {"ours": process.CHECKOUT, "before": asked.before.resolve()}
    took: dict[str, dict[str, list[float]]] = defaultdict(lambda: {side: [] for side in sides})
    for n in range(asked.rounds):
        for load in asked.only.split(","):
            for side in list(sides)[:: -1 if n % 2 else 1]:
                with tempfile.TemporaryDirectory(prefix="debate-pairs-") as folder:
                    for what, ms in LOADS[load](sides[side], Path(folder)).items():
                        took[what][side].append(ms)
    print(f"load {os.getloadavg()[0]:.1f}; {asked.rounds} rounds; ms of CPU, medians; ratios of the pairs\n")
    print("| | ours | before | ours/before | from | to |\n|---|---:|---:|---:|---:|---:|")
    for what, of in took.items():
        ratios = [ours / before for ours, before in zip(of["ours"], of["before"], strict=True)]
        figures = [median(of["ours"]), median(of["before"]), median(ratios), min(ratios), max(ratios)]
        print(f"| {what} | {' | '.join(map(number, figures))} |")


if __name__ == "__main__":
    main()
