"""A debate that is said aloud, at a table: people speak in turn, and others write down what was said."""

from collections.abc import Sequence

from debate.game.model import commands as c
from support.table import Table

LINE = "Families on both sides of the river wait for news."


class Aloud(Table):
    """A table whose people speak in turn."""

    spends = 0  # whether time passes while somebody speaks

    def line(self, of: str, by: str = "", text: str = LINE) -> "Aloud":
        restated = "You say that nobody waits." if self.name == "rebuttal" else ""
        return self.do(by or of, c.Speak(self.phase.id, text, restated, by=of if by else None))

    def said(self) -> "Aloud":
        """Everybody in the queues speaks, and says what the line of it is."""
        for group in list(self.room.queues):
            while speaker := self.room.queues[group].speaker:
                queue = self.room.queues[group]
                if not queue.began:
                    self.do(speaker, c.TimeSpeech(self.phase.id, group, "start"))
                self.now += self.spends * (queue.each - 1000)
                self.line(speaker).do(speaker, c.TimeSpeech(self.phase.id, group, "next"))
        return self

    def until(self, name: str) -> "Aloud":
        while self.name != name:
            if self.room.queues:
                self.said()
            elif self.name == "vote":
                for id in self.room.seats:
                    self.act(id)
            self.end()
        return self


class Stage(Aloud):
    """A table whose people speak in turn, each for a while, and whose partners write the lines."""

    spends = 1

    def __init__(self, each: int = 2, listeners: int = 6, **options: object):
        super().__init__(0, "stage", **options)
        self.do("host", c.SetOptions({"players": 2 * each}))
        self.players = [f"p{n}" for n in range(2 * each)]
        for id in self.players:
            self.do(id, c.Join(role="player"))
        for n in range(listeners):
            self.do(f"j{n}", c.Join(role="judge"))

    @property
    def queue(self):
        return self.room.queues["1"]

    def press(self, do: str, by: str = "host") -> "Stage":
        return self.do(by, c.TimeSpeech(self.phase.id, "1", do))


class Tables(Aloud):
    """People who sit down a device at a time."""

    def __init__(self, people: int = 12, at_a_device: int = 4, devices: Sequence[int] = (), **options: object):
        """`devices`: how many people sit at each, if not as many at one as at another."""
        super().__init__(0, "tables", **options)
        many = devices or [min(at_a_device, people - n) for n in range(0, people, at_a_device)]
        first = 0
        for size in many:
            for n in range(first, first + size):
                self.do(f"p{n}", c.Join(role="player", beside=f"p{first}" if n > first else None))
            first += size
        self.players = [f"p{n}" for n in range(first)]

    @property
    def groups(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for id in self.players:
            found.setdefault(self.seat(id).group, []).append(id)
        return found

    def press(self, group: str, do: str, by: str = "host") -> "Tables":
        return self.do(by, c.TimeSpeech(self.phase.id, group, do))
