"""Measures taken from outside, on running servers full of people. Each returns figures by name."""

import contextlib
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from statistics import quantiles
from typing import Any

from .lines import Browser, Late, Loop, Task, clock
from .process import Server
from .rooms import Debate

SIZE = 30  # players in a room
IN_FLIGHT = SIZE  # actions under way in a room, at saturation: everybody acts again once they saw their last act
# In seconds: nothing ends by itself.
LONG = dict.fromkeys(("stance", "draw", "opening", "rebuttal", "vote", "reveal", "revise", "compare"), 900)

# A class of 30 in the format `class`: in each phase, how many rooms of 33 are in it at one moment, how many
# actions a second everybody sees (30 people x what the phase asks / its length), and how many drafts (one every 2 s a writer).
TIMES = 10
A_SCHOOL = {
    "stance": (2, 30 / 45, 0), "draw": (3, 30 / 75, 0), "opening": (8, 30 / 210, 15), "rebuttal": (9, 30 / 240, 15),
    "vote": (5, 30 * 6 / 150, 0), "reveal": (2, 0, 0), "revise": (3, 30 / 150, 15), "compare": (1, 30 * 2 / 60, 0),
}  # fmt: skip

Figures = dict[str, float]


def phases_of(rooms: int) -> list[str]:
    """The phase of each of this many rooms, at one moment in a school."""
    names = [name for name, (count, _, _) in A_SCHOOL.items() for _ in range(count)]
    return [names[n * len(names) // rooms] for n in range(rooms)]


class Debates:
    """One server, and rooms full of people on it."""

    def __init__(self, server: Server):
        self.server, self.loop = server, Loop()
        self.rooms: list[Debate] = []

    def wait(self, done: Callable[[], bool], patience: float = 60) -> None:
        """Wait until `done()`. Raises Late, with the state of every room."""
        try:
            self.loop.run(done, patience)
        except Late:
            rooms = "\n".join(room.standing() for room in self.rooms)
            raise Late(f"after {patience} s:\n{rooms}\n{self.server.log.read_text()[-2000:]}") from None

    def rest(self, seconds: float) -> None:
        """Hear what comes, for this many seconds."""
        end = clock() + seconds
        self.wait(lambda: clock() > end, seconds + 1)

    @contextlib.contextmanager
    def watched(self) -> Iterator[Figures]:
        """The figures of what happens inside: seconds, CPU of the server, its share of its core and ours of ours."""
        figures: Figures = {}
        wall, cpu, own = clock(), self.server.cpu(), time.process_time()
        for room in self.rooms:
            room.latencies.clear()
        yield figures
        seconds = clock() - wall
        figures |= {"seconds": seconds, "cpu": self.server.cpu() - cpu, "ours": (time.process_time() - own) / seconds}
        figures["busy"] = figures["cpu"] / seconds
        took = sorted(ms * 1000 for room in self.rooms for ms in room.latencies)
        if took:
            figures |= {"acts": len(took), "a second": len(took) / seconds, "a CPU second": len(took) / figures["cpu"]}
            cuts = quantiles(took, n=100, method="inclusive")
            figures |= {"p50": cuts[49], "p95": cuts[94], "p99": cuts[98], "max": took[-1]}

    def close(self) -> None:
        for room in self.rooms:
            room.close()

    def end(self) -> None:
        self.close()
        self.server.stop()

    def _at_rate(self, rate: float, seconds: float, act: Callable[[random.Random], None], luck: random.Random) -> None:
        """Act this many times a second, at random moments, for this long."""
        end = clock() + seconds

        def go_on() -> None:
            if clock() < end:
                act(luck)
                self.loop.later(luck.expovariate(rate), go_on)

        if rate:
            self.loop.later(luck.expovariate(rate), go_on)

    def _until_quiet(self, seconds: float) -> None:
        end = clock() + seconds
        self.wait(lambda: clock() > end and not any(room.under_way for room in self.rooms), seconds + 30)

    def fill(self, rooms: int, lengths: dict[str, int] | None = None) -> None:
        """Open rooms, and let everybody in one after another in each."""
        new = [Debate(self.loop, self.server.port, SIZE, seed=n) for n in range(rooms)]
        for room in new:
            self.loop.start(_fill(room, {"revise": True} | ({"lengths": lengths} if lengths else {})))
        self.rooms += new
        self.wait(lambda: all(room.here for room in new), 180)
        self.rest(0.3)

    def saturate(self) -> Figures:
        """All rooms play a whole debate as fast as it goes."""
        with self.watched() as figures:
            for room in self.rooms:
                room.play(IN_FLIGHT)
            self.wait(lambda: all(room.phase["name"] == "finished" for room in self.rooms), 300)
        self._refused()
        return figures

    def advance(self, names: list[str]) -> None:
        """Play until each room is in the phase of that name."""
        for room, name in zip(self.rooms, names, strict=True):
            room.play(IN_FLIGHT, to=name)
        self.wait(
            lambda: all(
                room.phase["name"] == name and not room.under_way for room, name in zip(self.rooms, names, strict=True)
            ),
            300,
        )
        self.rest(1.5)

    def at_pace(self, names: list[str], seconds: float, times: float, drafts: bool = True) -> Figures:
        """Rooms that are in these phases act in them, this many times as often as classes do; with or without what people type
        meanwhile."""
        with self.watched() as figures:
            for n, (room, name) in enumerate(zip(self.rooms, names, strict=True)):
                _, acts, typed = A_SCHOOL[name]
                room.acted = lambda: None
                self._at_rate(acts * times, seconds, room.act_again, random.Random(n))
                self._at_rate(typed * drafts, seconds, room.draft, random.Random(n))
            self._until_quiet(seconds)
        self._refused()
        return figures

    def storm(self, rooms: int, seconds: float) -> Figures:
        """Everybody comes in within this many seconds, over the pages that a browser asks for, one after another."""
        new = [Debate(self.loop, self.server.port, SIZE, seed=n) for n in range(rooms)]
        for room in new:
            self.loop.start(room.open("class"))
        self.wait(lambda: all(room.host.version >= 0 for room in new))
        self.rooms += new
        people = [(room, player) for room in new for player in room.players]
        random.Random(0).shuffle(people)
        with self.watched() as figures:
            begun = clock()
            for n, (room, player) in enumerate(people):
                self.loop.later(
                    n * seconds / len(people), lambda r=room, p=player: self.loop.start(r.join(p, pages=True))
                )
            self.wait(lambda: all(room.here for room in new), 120)
            figures["all in"] = clock() - begun
        return figures

    def restart(self) -> Figures:
        """kill -9; start again; everybody comes back as the page's script does."""
        people = [player for room in self.rooms for player in (room.host, *room.players)]
        for player in people:
            player.come_back = True
        begun = clock()
        self.server.kill()
        self.wait(lambda: all(player.version < 0 for player in people))
        self.server.start()
        self.wait(lambda: all(player.version >= 0 for player in people), 120)
        return {"players": len(people), "all back": clock() - begun}

    def bytes_of_a_debate(self) -> Figures:
        """One room plays a whole debate, one action after another, so that each is a message of its own."""
        self.fill(1)
        room = self.rooms[-1]
        room.play(1)
        self.wait(lambda: room.phase["name"] == "finished", 300)
        lines = [player.line for player in room.players]
        return {
            "sent": sum(line.bytes for line in lines) / SIZE,
            "raw": sum(line.unpacked for line in lines) / SIZE,
        }

    def _refused(self) -> None:
        refused = sum((room.refused for room in self.rooms), Counter())
        if refused:
            print(f"  refused: {dict(refused)}", file=sys.stderr)
        for room in self.rooms:
            room.refused.clear()


def _fill(room: Debate, options: dict[str, Any]) -> Task:
    yield from room.open("class", options)
    for player in room.players:
        yield from room.join(player)


def bytes_of_pages(server: Server) -> Figures:
    """What a new browser loads, compressed, for the home page and for a player's page with all its files, which each page names."""
    loop, figures = Loop(), {}
    room = Debate(loop, server.port, 1)

    def visit(name: str, browser: Browser, path: str) -> Task:
        before = browser.bytes
        _, page = yield browser.ask("GET", path)
        html = page.decode()
        found = set(re.findall(r'(?:href|src)="(/(?:static/|style\.css)[^"]+)"', html))
        for path in sorted(found):
            yield browser.ask("GET", path.replace("&amp;", "&"))
        figures[name], figures[f"{name} requests"] = browser.bytes - before, 1 + len(found)

    def visits() -> Task:
        yield from visit("home", Browser(loop, server.port), "/")
        yield from room.open("class")
        yield from room.join(room.players[0])
        yield from visit("player", room.players[0].browser, f"/rooms/{room.code}")
        for what in ("words", "motion"):
            before = room.players[0].browser.bytes
            yield room.players[0].browser.json("GET", f"/rooms/{room.code}/{what}")
            figures[what] = room.players[0].browser.bytes - before

    loop.start(visits())
    loop.run(lambda: "motion" in figures, 30)
    room.close()
    return figures
