"""Rooms full of people who act.

An action is *visible* when every player's socket has the message that contains it. Several actions
may leave the server as one patch; each of them counts when that patch is everywhere.
"""

import random
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from debate.game import Command, Room, merge, parse, private_view
from debate.game.model.phases import LIMITS
from debate.motions import library

from .lines import Browser, Line, Loop, Task, clock, decode, encode

MOTION = "returning-north-koreans"
VOCABULARY = " ".join(card.claim + " " + card.why for card in library.load_library()[MOTION].cards.values()).split()


def asked(me: dict[str, Any], luck: random.Random) -> Iterator[tuple[str, dict[str, Any]]]:
    """The commands that do what this phase asks of the seat with this view."""
    match me.get("task"):
        case "stance":
            yield "stance", {"value": luck.randint(1, 5)}
        case "draw":
            yield "keep", {"cards": luck.sample(list(me["hand"]), luck.randint(1, 2))}
        case "opening":
            yield "speak", {"text": words(luck, 40, 600)}
        case "rebuttal":
            cards = list(me["counters"])[: luck.randint(0, 1)]
            yield "speak", {"text": words(luck, 30, 450), "restatement": words(luck, 10, 140), "cards": cards}
        case "closing":
            yield "speak", {"text": words(luck, 20, 280)}
        case "vote":
            for clash in me.get("ballots", {}):
                choice, tip = (
                    luck.choice(("opening", "rebuttal", "close")),
                    luck.choice(("evidence", "answer", "reason", "weigh", "clear")),
                )
                more = (
                    {"tip_for": "opening"}
                    if choice == "close"
                    else {"reason": luck.choice(("clear", "backed", "counts", "weighed"))}
                )
                yield "vote", {"clash": clash, "choice": choice, "tip": tip, **more}
            if stars := me.get("stars"):
                yield (
                    "star",
                    {"speeches": [id for kind in stars.values() for id in luck.sample(kind["among"], kind["give"])]},
                )
            for clash in me.get("fair", {}):
                yield "fair", {"clash": clash, "fair": luck.choice(("fair", "unfair"))}
        case "revise":
            speech = luck.choice(me["revise"])
            low, high = LIMITS[me["mine"][speech]["kind"]]
            restated = {"restatement": words(luck, 10, 140)} if me["mine"][speech]["kind"] == "rebuttal" else {}
            yield "revise", {"speech": speech, "text": words(luck, low, high), **restated}
        case "compare":
            for one in me["comparisons"]:
                yield "compare", {"comparison": one, "choice": luck.choice(("first", "second"))}


def commands(room: Room, seat: str, luck: random.Random) -> list[Command]:
    """The same as commands, in this process."""
    each = asked(private_view(room, seat), luck)
    return [parse({"type": type, "id": "x", "phase": room.phase.id, **fields}) for type, fields in each]


def words(luck: random.Random, low: int, high: int) -> str:
    """A text as long as people's: mostly more than half of the limit."""
    n = int(luck.triangular(low, high, low + (high - low) * 0.7))
    return " ".join(luck.choices(VOCABULARY, k=n // 3))[:n].strip().ljust(low, ".")


class Player:
    """One player's (or host's) page: keeps what it needs to play, and reads nothing else."""

    def __init__(self, room: "Debate"):
        self.room, self.browser = room, Browser(room.loop, room.port)
        self.seat, self.me, self.version, self.first = "", {}, -1, False
        self.line: Line | None = None
        self.come_back = False
        self.asked: dict[int, float | None] = {}  # acknowledgements that are to come, and since when
        self._n = 0

    def connect(self, tries: int = 0) -> None:
        """Connect; and again, if the line is lost and `come_back` is set, with the pauses of the page's script."""
        self.version = -1

        def lost() -> None:
            if self.come_back:
                again = 0 if self.version >= 0 else tries + 1
                self.version = -1
                pause = min(4.0, 0.4 * 2**again) * self.room.luck.uniform(0.5, 1.5)
                self.room.loop.later(pause, lambda: self.connect(again))
            else:
                self.room.lost += 1

        auth, cookie = {"room": self.room.code}, self.browser.cookie()
        self.line = Line(self.room.loop, self.room.port, auth, self.hear, lost, cookie)

    def command(self, type: str, fields: dict[str, Any], measured: bool = True) -> None:
        self._n += 1
        self.asked[self._n] = clock() if measured else None
        command = {"id": f"{self.seat}-{self._n}", "type": type, **fields}
        self.line.send(b"42%d%s" % (self._n, encode(["command", command])))

    def hear(self, message: bytes) -> None:
        if message.startswith(b'42["public"'):
            at = message.index(b'"version":') + 10
            self.version = int(message[at : message.index(b",", at)])
            new_phase = self.first and b'"phase":' in message
            self.room.has(self, decode(message[2:])[1]["patch"].get("phase", {}) if new_phase else {})
        elif message.startswith(b'42["me"'):
            if self is not self.room.host:
                self.me = merge(self.me, decode(message[2:])[1]["patch"])
        elif message.startswith(b"43"):
            at = message.index(b"[")
            self.room.answered(self, self.asked.pop(int(message[2:at])), decode(message[at:])[0])
        elif message.startswith(b'42["snapshot"'):
            shot = decode(message[2:])[1]
            self.version, self.me = shot["version"], shot.get("me", {})
            self.room.arrived(self, shot)


class Debate:
    """A room: a host, and players who do whatever each phase asks."""

    def __init__(self, loop: Loop, port: int, players: int, seed: int = 1):
        self.loop, self.port = loop, port
        self.latencies: list[float] = []
        self.under_way = 0
        self.lost = 0  # lines that were lost by accident
        self.acted: Callable[[], None] = lambda: None  # called whenever an action is visible
        self.luck, self.size = random.Random(seed), players
        self.code, self.phase, self.refused = "", {}, Counter()
        self.host, self.players = Player(self), [Player(self) for _ in range(players)]
        self.players[0].first = True
        self.complete = 0  # the version that every player has
        self.phase_came: Callable[[], None] = lambda: None
        self._having: Counter[int] = Counter()
        self._marks: tuple[list[int], list[float]] = ([], [])  # versions that became complete, and when
        self._waiting: list[tuple[int, float]] = []
        self._phase_at: int | None = None

    # --- coming in ---

    def open(self, format: str, options: dict[str, Any] | None = None) -> Task:
        """A task: opens the room, and its host comes in."""
        body = {"motion": MOTION, "format": format, "options": options or {}}
        status, answer = yield self.host.browser.json("POST", "/rooms", body)
        assert status == 201, answer
        self.code = decode(answer)["code"]
        self.host.browser.close()
        self.host.connect()

    def join(self, player: Player, pages: bool = False) -> Task:
        """A task: a player takes a seat and connects; with `pages`, over all the pages that a browser asks for."""
        browser, at = player.browser, f"/rooms/{self.code}"
        if pages:
            yield browser.ask("GET", at)
        status, answer = yield browser.json("POST", f"{at}/seats", {"role": "player"})
        assert status == 201, answer
        if pages:
            yield browser.ask("GET", at)
        player.connect()
        if pages:
            for what in ("motion", "words"):
                yield browser.json("GET", f"{at}/{what}")
        browser.close()

    @property
    def here(self) -> bool:
        return self.host.version >= 0 and all(player.version >= 0 for player in self.players)

    def standing(self) -> str:
        """The room's state, for the message of a wait that failed."""
        versions, unseen = dict(Counter(player.version for player in self.players)), len(self._waiting)
        return (
            f"{self.code} {self.phase.get('id')}: {self.under_way} under way, {self.lost} lines lost, {unseen} not seen yet, "
            f"versions {versions}, refused {dict(self.refused)}"
        )

    def close(self) -> None:
        for player in [self.host, *self.players]:
            if player.line:
                player.line.close()

    # --- hearing ---

    def arrived(self, player: Player, snapshot: dict[str, Any]) -> None:
        player.seat = player.me["seat"]
        if player is not self.host:
            self.phase = snapshot["public"]["phase"]
            self.complete = max(self.complete, snapshot["version"])

    def has(self, player: Player, phase: dict[str, Any]) -> None:
        """A player has this version now, and this patch of the phase."""
        if player is self.host:
            return
        version = player.version
        if phase:
            self.phase = merge(self.phase, phase)
            if "id" in phase:
                self._phase_at = version
        self._having[version] += 1
        if self._having[version] == self.size:
            self._completed(version)

    def _completed(self, version: int) -> None:
        now = clock()
        self.complete = version
        for old in [v for v in self._having if v <= version]:
            del self._having[old]
        for kept, new in zip(self._marks, (version, now), strict=True):
            kept.append(new)
        ready, self._waiting = (
            [w for w in self._waiting if w[0] <= version],
            [w for w in self._waiting if w[0] > version],
        )
        for _, sent in ready:
            self._visible(sent, now)
        if self._phase_at is not None and version >= self._phase_at:
            self._phase_at = None
            self.phase_came()

    def _visible(self, sent: float, at: float) -> None:
        self.latencies.append(at - sent)
        self.under_way -= 1
        self.acted()

    def answered(self, player: Player, sent: float | None, answer: dict[str, Any]) -> None:
        if not answer["ok"]:
            self.refused[answer["error"]["code"]] += 1
            if sent is not None:
                self.under_way -= 1
                self.acted()
        elif sent is not None:
            if answer["version"] > self.complete:
                self._waiting.append((answer["version"], sent))
            else:
                versions, times = self._marks
                at = bisect_left(versions, answer["version"])
                self._visible(sent, times[at] if at < len(times) else clock())

    # --- acting ---

    def act(self, player: Player, type: str, fields: dict[str, Any]) -> None:
        self.under_way += 1
        player.command(type, fields)

    def todo(self, players: list[Player]) -> list[tuple[Player, str, dict[str, Any]]]:
        """All that this phase asks of these players, in random order."""
        listed = [
            (player, type, {"phase": self.phase["id"], **fields})
            for player in players
            for type, fields in asked(player.me, self.luck)
        ]
        self.luck.shuffle(listed)
        return listed

    def act_again(self, luck: random.Random) -> None:
        """A player does one thing that the phase asks, for the first time or again; never the first player, so that the phase never
        ends early."""
        player = luck.choice(self.players[1:])
        judged = all(ballot.get("choice") for ballot in player.me.get("ballots", {}).values())
        if everything := [act for act in asked(player.me, luck) if act[0] != "star" or judged]:
            type, fields = luck.choice(everything)
            self.act(player, type, {"phase": self.phase["id"], **fields})

    def draft(self, luck: random.Random) -> None:
        """Somebody is writing."""
        player = luck.choice(self.players[1:])
        fields = {"phase": self.phase["id"], "text": words(luck, 40, 600)}
        if again := player.me.get("revise"):
            fields["speech"] = again[0]
        player.command("draft", fields, measured=False)

    def play(self, at_once: int, to: str = "finished") -> None:
        """From now on the players do all that is asked, with `at_once` actions under way at a time, and the host ends each finished
        phase, until a phase with this name begins."""
        listed: list[tuple[Player, str, dict[str, Any]]] = []
        ended = ""

        def go_on() -> None:
            nonlocal ended
            while listed and self.under_way < at_once:
                self.act(*listed.pop())
            if not listed and not self.under_way and ended != self.phase["id"] and self.phase["name"] != to:
                ended = self.phase["id"]
                begin = self.phase["name"] == "lobby"
                self.host.command("begin" if begin else "end_phase", {} if begin else {"phase": ended}, measured=False)

        def phase_came() -> None:
            listed[:] = self.todo(self.players) if self.phase["name"] != to else []
            go_on()

        self.acted, self.phase_came = go_on, phase_came
        phase_came()
