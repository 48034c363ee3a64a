"""Rooms that are under way when the first browser comes, for tests of one moment: other tests play all that leads up to it."""

import time
from collections.abc import Collection
from functools import cache
from itertools import count

from debate.app import create_app
from debate.config import Settings
from debate.game.model import commands as c
from debate.game.model.motion import Motion
from debate.game.model.phases import FORMATS, LONGEST_PHASE, limits
from debate.storage.rooms.seat_times import SeatTimes
from debate.web.context import Services
from support.device import Device
from support.kept import Kept
from support.person import Person
from support.sayings import ANSWERS, CLOSINGS, OPENINGS, RESTATEMENTS, nth
from support.serving import Cluster, Server

MOTION = "returning-north-koreans"
numbers = count(1)


@cache
def services(server: Server | Cluster) -> Services:
    """What the server knows: its rooms and its secret."""
    first = server.servers[0] if isinstance(server, Cluster) else server
    return create_app(Settings.read(first.environment), async_mode="threading").services


class Staged(Kept):
    """A table at a server, with a grave motion: its host, players (`p0`, `p1` …) and judges (`j0` …) play by the rules alone until somebody `sits`
    at a browser. Only the phases in `clocked` have a clock; with `unhurried`, all others have one that no busy machine runs out, except for a
    reveal's, which says how much is shown."""

    slug = MOTION

    def __init__(
        self,
        server: Server | Cluster,
        players: int = 2,
        format: str = "sprint",
        clocked: Collection[str] = (),
        unhurried: bool = False,
        **how,
    ):
        own = FORMATS[format]
        phases = {"stance", *own.lengths, *(("revise", "compare") if own.rewriting else ())}
        usual = {*clocked, "reveal"} if unhurried else {*clocked}
        how["lengths"] = dict.fromkeys(phases - usual, LONGEST_PHASE if unhurried else 0)
        self.server, self.credentials = server, services(server).credentials
        store, codes = services(server).store, (self.credentials.new_room(f"staged {n}")[0] for n in numbers)
        self.code = next(code for code in codes if not store.load_all([code]))  # each is drawn, and may be taken
        super().__init__(store, players, format, **how)

    @property
    def start(self) -> int:
        return time.time_ns() // 1_000_000

    def motion(self) -> Motion:
        return services(self.server).motions[self.slug]

    def do(self, actor, command, drafts=None) -> "Staged":
        self.now = self.start
        return super().do(actor, command, drafts)

    def to(self, name, round=0, *but) -> "Staged":
        """As at any table; whoever has played along was just heard from."""
        super().to(name, round, *but)
        if heard := {(self.code, id): self.now for id in self.room.seats if id not in but}:
            SeatTimes(self.store.database).hear(heard)
        return self

    def speak(self, id, text="", restatement="", cards=()) -> "Staged":
        side, n = self.seat(id).side, int(id.removeprefix("p"))
        kind = {"opening": OPENINGS, "rebuttal": ANSWERS, "closing": CLOSINGS}[self.name]
        most = {field: longest for field, (_, longest) in limits(self.room.format).items()}  # aloud, a line
        return self.do(
            id,
            c.Speak(
                phase=self.phase.id,
                text=text or nth(kind, side, n)[: most[self.name]],
                restatement=(restatement or nth(RESTATEMENTS, side, n)[: most["restatement"]])
                if self.name == "rebuttal"
                else "",
                cards=cards,
                sure=True,
            ),
        )

    def alias(self, id: str) -> str:
        return self.seat(id).alias

    def sits(self, one: Person, id: str, path: str = "") -> Person:
        """Somebody holds this seat in their browser from now on; they come to the room, or to a page of it."""
        self.gives(one, id).page.goto(f"/rooms/{self.code}{path}")
        return one

    def gives(self, one: Person, *ids: str) -> Person:
        """Somebody holds this seat in their browser from now on, wherever they go with it; or several people share the browser."""
        name, value = self.credentials.cookie_name(self.code), self.credentials.cookie(self.room, *ids)
        one.context.add_cookies([{"name": name, "value": value, "url": self.server.address, "httpOnly": True}])
        return one

    def device(self, id: str) -> Device:
        """Somebody holds this seat from now on, at a device without a screen."""
        device = Device(self.server.address)
        device.code = self.code
        device.http.cookies.set(self.credentials.cookie_name(self.code), self.credentials.cookie(self.room, id))
        return device.connect()

    def shows(self, one: Person) -> Person:
        """A projector shows the room."""
        one.page.goto(f"/rooms/{self.code}/screen?token={self.credentials.screen_token(self.room)}")
        return one


class Light(Staged):
    """With a motion that nobody suffers from."""

    slug = "car-free-city-centres"
