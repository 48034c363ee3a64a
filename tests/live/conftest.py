"""A real server, started as anybody starts it, on a free port with a database of its own."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import requests
from machine import free_port, until

from browser import Browser


class Server:
    """`python -m debate serve` in a folder; may be killed and started again on the same port."""

    def __init__(self, folder: Path):
        self.port, self.log = free_port(), folder / "log"
        self.address = f"http://127.0.0.1:{self.port}"
        self.environment = {**os.environ, "DEBATE_DATA": str(folder), "HOST": "127.0.0.1", "PORT": str(self.port)}
        for name in ("DATABASE_URL", "REDIS_URL", "DEBATE_SECRET", "DEBATE_PUBLIC_URL"):
            self.environment.pop(name, None)
        subprocess.run([sys.executable, "-m", "debate", "db", "upgrade"], env=self.environment, check=True)
        self.start()

    def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen([sys.executable, "-m", "debate", "serve"], env=self.environment, stdout=log, stderr=log)
        until(lambda: requests.get(self.address + "/healthz", timeout=1).ok, f"the server did not start: {self.log}")

    def kill(self) -> None:
        """kill -9: no last words."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(10)

    def errors(self) -> list[str]:
        """What the log says went wrong."""
        return [line for line in self.log.read_text().splitlines() if line.startswith(("ERROR", "CRITICAL", "Traceback"))]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("server"))
    yield server
    server.stop()


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[Server]:
    """One that this test may kill."""
    server = Server(tmp_path)
    yield server
    server.stop()


@pytest.fixture
def browser(server: Server) -> Iterator[Callable[..., Browser]]:
    """Makes browsers, and closes them."""
    made: list[Browser] = []

    def new(**how) -> Browser:
        made.append(Browser(server.address, **how))
        return made[-1]

    yield new
    for one in made:
        one.close()


class Class:
    """A host and players in one room, all connected."""

    def __init__(self, new: Callable[..., Browser], size: int, format: str = "sprint", **options):
        self.host = new().open_room(format, **options)
        self.code = self.host.code
        self.host.connect()
        self.players = [new().join(self.code).connect() for _ in range(size)]

    @property
    def all(self) -> list[Browser]:
        return [self.host, *self.players]

    def go_on(self, to: str) -> None:
        """End phases until this one has begun, for everybody."""
        while self.host.phase()["name"] != to:
            version = self.host.do("end_phase", phase=self.host.phase()["id"])
        for browser in self.all:
            browser.until(lambda b=browser: b.version >= version, f"version {version}")


@pytest.fixture
def a_class(browser: Callable[..., Browser]) -> Callable[..., Class]:
    return lambda size, *arguments, **options: Class(browser, size, *arguments, **options)
