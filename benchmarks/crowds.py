"""Measures how much a class that plays notices of readers: right after a start, and when eight connections ask for the most
expensive pages.

All of them come from one address, as in a school. An act counts when all thirty screens have it.
"""

import urllib.request
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import msgspec

from debate.motions import library
from debate.motions.packs import to_toml

from .lines import Browser, Task, clock, decode, encode
from .measures import LONG, Debates, Figures
from .pages import large, last
from .process import Server, debate
from .rooms import MOTION

AT_ONCE = 30  # people who open a page in the same second
READERS = 8
TIMES = 19  # times a class's pace in a vote: 23 acts a second
SECONDS = 6.0


class Crowds:
    """A server with a class that votes, and a debate that is over. `found`: called with the server before anybody comes."""

    def __init__(self, folder: Path, found: Callable[[Server], None] = lambda server: None, **settings: str):
        server: Server = debate(folder, **settings)
        found(server)
        self.bench = Debates(server)
        self.bench.fill(2, LONG)
        self.playing, self.over = self.bench.rooms
        self.bench.advance(["vote", "finished"])
        self.over.close()
        self.bench.rooms = [self.playing]

    def _meanwhile(self, crowd: Callable[[float], Task], many: int) -> Figures:
        """The class acts for some seconds; after the first of them, `many` others come, and each runs `crowd`."""
        end = clock() + SECONDS
        for _ in range(many):
            self.bench.loop.later(1.0, lambda: self.bench.loop.start(crowd(end)))
        return self.bench.at_pace(["vote"], SECONDS, TIMES, drafts=False)

    def nothing(self) -> Figures:
        """The class alone."""
        return self._meanwhile(lambda _end: iter(()), 0)  # type: ignore[arg-type, return-value]  # an empty task

    def after_a_start(self) -> Figures:
        """The server was killed and started; everybody is back, and thirty more people open their first page at once."""
        self.bench.restart()
        paths = ["/", f"/rooms/{self.playing.code}", "/no/such/page"] * AT_ONCE

        def visit(_end: float) -> Task:
            browser = Browser(self.bench.loop, self.bench.server.port)
            yield browser.ask("GET", paths.pop())
            browser.close()

        return self._meanwhile(visit, AT_ONCE)

    def readers(self, path: str) -> Figures:
        """Eight connections ask for this page again and again. `read`: how many answers they got."""
        got: Counter[int] = Counter()
        ended: list[Browser] = []

        def read(end: float) -> Task:
            browser = Browser(self.bench.loop, self.bench.server.port)
            browser.cookies = dict(self.over.host.browser.cookies)
            while clock() < end:
                status, _ = yield browser.ask("GET", path)
                got[status] += 1
            browser.close()
            ended.append(browser)

        figures = self._meanwhile(read, READERS)
        self.bench.wait(lambda: len(ended) == READERS)
        assert set(got) == {200}, f"{path}: {got}"
        return figures | {"read": got[200]}

    def dear(self) -> dict[str, str]:
        """The most expensive pages, by name."""
        code = self.over.code
        pack = to_toml(large(msgspec.to_builtins(library.load_library()[MOTION])))
        asked = urllib.request.Request(
            f"http://127.0.0.1:{self.bench.server.port}/motions/own",
            encode({"file": pack}),
            {"Content-Type": "application/json"},
        )
        with urllib.request.urlopen(asked) as answer:
            own = f"/motions/own/{last(decode(answer.read())['read_url'])}"
        return {
            "a motion": f"/motions/{MOTION}",
            "a large own motion": own,
            "its fields": f"{own}/fields",
            "its file": f"{own}/file",
            "a report": f"/rooms/{code}/report",
            "speeches.csv": f"/rooms/{code}/report/speeches.csv",
            "report.zip": f"/rooms/{code}/report/report.zip",
            "a flow": f"/rooms/{code}/flow",
            "drills": f"/practice/drills/{MOTION}",
            "the form for a room": "/rooms/new",
        }

    def close(self) -> None:
        self.bench.close()
        self.bench.server.stop()
