"""Solves fair sharing as a minimum-cost flow, one unit after another.

`shares.py` builds networks from people over things to one sink. Each unit takes the cheapest path,
which may undo earlier choices, so after every unit the flow is the cheapest way to have sent
all units so far (successive shortest paths: Dijkstra with potentials, stopped at the sink).
"""

from collections.abc import Hashable
from heapq import heappop, heappush
from typing import Generic, TypeVar

Node = TypeVar("Node", bound=Hashable)


class Network(Generic[Node]):
    """Arcs with integer costs ≥ 0. An arc's cost may rise with every unit that it carries."""

    def __init__(self) -> None:
        self._number: dict[Node, int] = {}
        self._name: list[Node] = []
        self._arcs: list[list[int]] = []  # by node: arcs out of it; arc ^ 1 is the same arc backwards
        self._to: list[int] = []
        self._cost: list[int] = []  # of the next unit; backwards: of taking back the last one
        self._free: list[int] = []
        self._rise: list[int] = []
        self._potential: list[int] = []

    def _node(self, name: Node) -> int:
        if (node := self._number.get(name)) is None:
            node = self._number[name] = len(self._arcs)
            self._name.append(name)
            self._arcs.append([])
            self._potential.append(0)
        return node

    def arc(self, start: Node, end: Node, room: int = 1, cost: int = 0, rise: int = 0) -> None:
        """Up to `room` units may go from `start` to `end`: the first for `cost`, each next one for `rise` more.

        Among equal costs, later arcs are tried first. Add all arcs before the first `send`.
        """
        a, b = self._node(start), self._node(end)
        self._arcs[a].append(len(self._to))
        self._arcs[b].append(len(self._to) + 1)
        self._to += (b, a)
        self._cost += (cost, rise - cost)
        self._free += (room, 0)
        self._rise += (rise, rise)

    def send(self, source: Node, sink: Node) -> bool:
        """Send one more unit along the cheapest path. False if there is no path; then nothing has changed.

        There may be any number of sources, which no arc enters, and one sink, which no arc leaves.
        """
        start, goal = self._node(source), self._node(sink)
        came, reached = self._search(start, goal)
        if goal not in came:
            return False
        potential, length = self._potential, reached[goal]  # without potentials, searches take four times as long
        for node, distance in reached.items():
            if distance < length:
                potential[node] += distance - length
        node = goal
        while node != start:
            arc = came[node]
            self._carry(arc)
            node = self._to[arc ^ 1]
        return True

    def _carry(self, arc: int) -> None:
        self._free[arc] -= 1
        self._free[arc ^ 1] += 1
        self._cost[arc] += self._rise[arc]
        self._cost[arc ^ 1] -= self._rise[arc]

    def _search(self, start: int, goal: int) -> tuple[dict[int, int], dict[int, int]]:
        """By node: the last arc of the shortest path to it, and the length of that path."""
        to, cost, free, potential = self._to, self._cost, self._free, self._potential
        came: dict[int, int] = {}
        best = {start: 0}
        near, turn = [start], 0  # nodes at this distance; the newest is taken first, as it is nearest to the sink
        far: list[tuple[int, int, int]] = []  # nodes farther away: (distance, turn, node)
        distance = 0
        while near or far:
            if near:
                node = near.pop()
            else:
                distance, _, node = heappop(far)
            if node == goal:
                break
            if distance > best[node]:
                continue
            here = distance + potential[node]
            limit = best.get(goal)
            for arc in self._arcs[node]:
                if not free[arc]:
                    continue
                end = to[arc]
                there = here + cost[arc] - potential[end]
                if (limit is None or there < limit) and ((known := best.get(end)) is None or there < known):
                    best[end], came[end] = there, arc
                    if there > distance:
                        turn -= 1
                        heappush(far, (there, turn, end))
                        if end == goal:
                            limit = there
                    elif end == goal:
                        return came, best  # no path is shorter
                    else:
                        near.append(end)
        return came, best

    def used(self, start: Node) -> list[Node]:
        """The nodes to which units go from `start`, in the order in which its arcs were added."""
        return [node for node, _ in self.carried(start)]

    def carried(self, start: Node) -> list[tuple[Node, int]]:
        """The nodes to which units go from `start` and how many, in the order in which its arcs were added."""
        arcs = (arc for arc in self._arcs[self._number[start]] if not arc & 1)
        return [(self._name[self._to[arc]], self._free[arc ^ 1]) for arc in arcs if self._free[arc ^ 1]]
