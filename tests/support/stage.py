"""A debate that is said aloud, at a table: people speak in turn, and others write down what was said."""

from debate.game.model import commands as c
from support.table import Table

LINE = "Families on both sides of the river wait for news."


class Stage(Table):
    """A table whose people speak in turn, each for a while, and whose partners write the lines."""

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
        return self.do(by, c.Speech(self.phase.id, "1", do))

    def line(self, of: str, by: str = "", text: str = LINE) -> "Stage":
        restated = "You say that nobody waits." if self.name == "rebuttal" else ""
        return self.do(by or of, c.Speak(self.phase.id, text, restated, by=of if by else None))

    def said(self) -> "Stage":
        """Everybody in the queue speaks, and says what the line of it is."""
        while speaker := self.queue.speaker:
            if not self.queue.began:
                self.press("start", speaker)
            self.now += self.queue.each - 1000
            self.line(speaker).press("next", speaker)
        return self

    def until(self, name: str) -> "Stage":
        while self.name != name:
            if self.room.queues:
                self.said()
            elif self.name == "vote":
                for id in self.room.seats:
                    self.act(id)
            self.end()
        return self


class Tables(Table):
    """People who sit down a device at a time."""

    def __init__(self, people: int = 12, at_a_device: int = 4, **options: object):
        super().__init__(0, "tables", **options)
        for n in range(people):
            first = f"p{n - n % at_a_device}"
            self.do(f"p{n}", c.Join(role="player", beside=first if first != f"p{n}" else None))
        self.players = [f"p{n}" for n in range(people)]

    @property
    def groups(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for id in self.players:
            found.setdefault(self.seat(id).group, []).append(id)
        return found

    def press(self, group: str, do: str, by: str = "host") -> "Tables":
        return self.do(by, c.Speech(self.phase.id, group, do))

    def line(self, of: str, by: str = "", text: str = LINE) -> "Tables":
        restated = "You say that nobody waits." if self.name == "rebuttal" else ""
        return self.do(by or of, c.Speak(self.phase.id, text, restated, by=of if by else None))

    def said(self) -> "Tables":
        for group in list(self.room.queues):
            while speaker := self.room.queues[group].speaker:
                if not self.room.queues[group].began:
                    self.press(group, "start", speaker)
                self.line(speaker).press(group, "next", speaker)
        return self

    def until(self, name: str) -> "Tables":
        while self.name != name:
            if self.room.queues:
                self.said()
            elif self.name == "vote":
                for id in self.room.seats:
                    self.act(id)
            self.end()
        return self
