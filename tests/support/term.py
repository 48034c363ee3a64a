"""A class over a term, as the rules see it: rooms of the same people, one after the other."""

from collections import Counter

from debate.game import Room
from debate.game.model import commands as c
from debate.game.model.state import Past
from support.table import Table


def past_of(id: str, rooms: list[Room]) -> Past:
    """What a class knows of somebody whose seat has the same id in all its rooms."""
    lean, met, answered, alias = 0, Counter(), False, ""
    for room in rooms:
        if id not in room.seats:
            continue
        alias = room.seats[id].alias
        sides = {(s.round, s.side) for s in room.speeches.values() if s.author == id}
        lean += sum(1 if side == "for" else -1 for _, side in sides)
        for clash in room.clashes.values():
            author = room.speeches[clash.opening].author
            if author and id in (author, clash.rebutter):
                met[clash.rebutter if author == id else author] += 1
                answered = answered or (author == id and bool(clash.rebuttal))
    return Past(id, alias, lean, dict(met), answered)


class Lesson(Table):
    """One room of a class. `people` join in this order, with what `before` says of them; `log` is what happened."""

    def __init__(self, people: list[str], before: list[Room] = (), format: str = "sprint", **how):
        self.log = []
        super().__init__(0, format=format, **how)
        for id in people:
            self.do(id, c.Join(role="player", past=past_of(id, list(before))))
        self.players = people

    def do(self, actor, command, drafts=None):
        super().do(actor, command, drafts)
        self.log.append((actor, command, self.now, drafts))
        return self
