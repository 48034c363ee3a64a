"""People's devices in rooms of the real server."""

from collections.abc import Callable, Iterator

import pytest

from support.device import Device, arrived
from support.playing import everybody_does, go_on
from support.serving import Cluster, Server


@pytest.fixture
def device(request: pytest.FixtureRequest) -> Iterator[Callable[..., Device]]:
    """Makes devices, and closes them. They are at the server of the fixture that a file names in AT, or at the one that all share."""
    server: Server | Cluster = request.getfixturevalue(getattr(request.module, "AT", "server"))
    made: list[Device] = []

    def new(**how) -> Device:
        made.append(Device(**{"address": server.address} | how))
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
        self._played = ""  # the phase that everybody has played

    @property
    def all(self) -> list[Device]:
        return [self.host, *self.players]

    def begin_to_play(self) -> None:
        """Say that everybody will be done with this phase. It then ends by itself, on a busy machine before anybody ends it."""
        self._played = self.host.phase()["id"]

    def play(self) -> None:
        """Everybody does what this phase asks of them."""
        arrived(self.players, self.host.version)
        self.begin_to_play()
        arrived(self.all, everybody_does(self.players))

    def go_on(self, to: str = "") -> None:
        """End this phase, and more until that one has begun, for everybody."""
        while not to or self.host.phase()["name"] != to:
            go_on(self.host, self._played or self.host.phase()["id"])
            self._played = ""
            if not to:
                break
        arrived(self.all, self.host.version)


@pytest.fixture
def a_class(device: Callable[..., Device]) -> Callable[..., Class]:
    return lambda size, *arguments, **options: Class(device, size, *arguments, **options)
