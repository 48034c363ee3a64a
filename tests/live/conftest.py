"""A real server, started as anybody starts it, on a free port with a database of its own."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import requests
from device import Device, arrived
from playing import everybody_does

from machine import free_port, until


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
        lines = self.log.read_text().splitlines()
        return [line for line in lines if line.startswith(("ERROR", "CRITICAL", "Traceback")) and "accepted origin" not in line]


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
def device(server: Server) -> Iterator[Callable[..., Device]]:
    """Makes devices, and closes them."""
    made: list[Device] = []

    def new(**how) -> Device:
        made.append(Device(server.address, **how))
        return made[-1]

    yield new
    for one in made:
        one.close()


class Class:
    """A host and players in one room, all connected."""

    def __init__(self, new: Callable[..., Device], size: int, format: str = "sprint", **options):
        self.host = new().open_room(format, **options)
        self.code = self.host.code
        self.host.connect()
        self.players = [new().join(self.code).connect() for _ in range(size)]

    @property
    def all(self) -> list[Device]:
        return [self.host, *self.players]

    def play(self) -> None:
        """Everybody does what this phase asks of them."""
        arrived(self.players, self.host.version)
        arrived(self.all, everybody_does(self.players))

    def go_on(self, to: str = "") -> None:
        """End this phase, and more until that one has begun, for everybody."""
        while not to or self.host.phase()["name"] != to:
            self.host.do("end_phase", phase=self.host.phase()["id"])
            if not to:
                break
        arrived(self.all, self.host.version)


@pytest.fixture
def a_class(device: Callable[..., Device]) -> Callable[..., Class]:
    return lambda size, *arguments, **options: Class(device, size, *arguments, **options)
