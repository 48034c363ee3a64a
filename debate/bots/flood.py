"""Brings bots to a room over real sockets, to try a projector or a server before the lesson.

They do what each phase asks, in the words of the motion's pack, after about as long as a person would need, and leave
when they are told to stop. The teacher's list of people shows what they are.
"""

import asyncio
import signal
import sys
import uuid
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import suppress
from random import Random
from typing import Any

import msgspec

from ..game import Motion, merge
from ..game.model.phases import LIMITS
from ..game.model.state import Speech, SpeechKind
from ..game.voices import bot_speeches
from .client import Lost, Refused, Visitor

MAX_PLAYERS = 400  # players: more would test a server, not a lesson
ARRIVAL_GAP = 0.05  # s between two arrivals: a quick class
HEARTBEAT = 15.0  # s
MORE = "So it is worth weighing again."  # what a rewrite adds
MAX_RECONNECTS = 5  # how often in a row a lost connection is opened again

Deed = tuple[str, dict[str, Any]]


class Player:
    """One bot. `number` counts the bots from 1; `slowest` is the most seconds that a bot takes over anything."""

    def __init__(self, url: str, code: str, number: int, slowest: float, luck: Random):
        self.visitor = Visitor(url)
        self.code, self.number, self.slowest, self.luck = code, number, slowest, luck
        self.version, self.sum = -1, ""
        self.public: dict[str, Any] = {}
        self.me: dict[str, Any] = {}
        self.motion: Motion  # set once the bot has joined
        self.bye = ""
        self._early: dict[str, list[dict[str, Any]]] = {"public": [], "me": []}
        self._doing: asyncio.Task[None] | None = None
        self._begun: set[str] = set()

    @property
    def phase(self) -> dict[str, Any]:
        phase: dict[str, Any] = self.public.get("phase", {})
        return phase

    async def join(self) -> None:
        """Take a seat, in the room or at a table of the hall. Raises Refused, Lost."""
        form: dict[str, Any] = {"role": "player", "teacher_name": f"Bot {self.number} (flood)"}
        for path in (f"/rooms/{self.code}/seats", f"/halls/{self.code}/seats"):
            try:
                answer = await self._take_seat(path, form)
            except Refused as refused:
                if refused.code == "no_room" and path.startswith("/rooms"):
                    continue
                raise
            self.code = answer.get("code", self.code)
            break
        view = await self.visitor.ask("GET", f"/rooms/{self.code}/motion")
        self.motion = msgspec.convert(view | {"digest": ""}, Motion)

    async def _take_seat(self, path: str, form: dict[str, Any]) -> dict[str, Any]:
        try:
            answer: dict[str, Any] = await self.visitor.ask("POST", path, form)
        except Refused as refused:
            if refused.code != "alias_length":
                raise
            # a room where names are typed
            answer = await self.visitor.ask("POST", path, form | {"alias": f"Bot {self.number}"})
        return answer

    async def play(self) -> None:
        """Play until the server sends the bot away. Raises Refused, Lost."""
        lost = 0
        while not self.bye:
            beat = asyncio.create_task(self._beat())
            try:
                async for event, message in self.visitor.listen(self.code):
                    lost = 0
                    self._hear(event, message)
                    self._look()
            except Lost:
                if lost >= MAX_RECONNECTS:
                    raise
            finally:
                beat.cancel()
            lost += 1
            await asyncio.sleep(0 if self.bye else 0.4 * lost * self.luck.uniform(0.5, 1.5))

    async def leave(self) -> None:
        """Say goodbye, if there is a connection."""
        if self._doing:
            self._doing.cancel()
        with suppress(Refused, Lost):
            await self._command("leave", {})
        await self.visitor.close()

    # --- hearing --------------------------------------------------------------------------

    def _hear(self, event: str, message: dict[str, Any]) -> None:
        if event == "bye":
            self.bye = "" if message["reason"] == "restart" else message["reason"]
        elif event == "snapshot":
            self.version, self.public = message["version"], message["public"]
            self.me, self.sum = message.get("me", {}), message.get("sum", "")
        elif event in self._early:
            self._early[event].append(message)
        self._settle()

    def _settle(self) -> None:
        """Apply the patches that fit (docs/protocol.md, section 2)."""
        for mark in sorted(self._early["public"], key=lambda message: message["version"]):
            if mark["from"] != self.version:
                continue
            self.public, self.version = merge(self.public, mark["patch"]), mark["version"]
            for mine in sorted(self._early["me"], key=lambda message: message["version"]):
                if mark["from"] < mine["version"] <= self.version:
                    self.me, self.sum = merge(self.me, mine["patch"]), mine["sum"]
        for event, kept in self._early.items():
            self._early[event] = [message for message in kept if message["version"] > self.version]

    async def _beat(self) -> None:
        """Send heartbeats, which also fetch anything missed."""
        while True:
            await asyncio.sleep(HEARTBEAT)
            with suppress(Refused, Lost):
                await self.visitor.tell(
                    "sync", {"version": -1 if self._early["public"] else self.version, "sum": self.sum}
                )

    # --- doing ----------------------------------------------------------------------------

    def _look(self) -> None:
        """Start what the phase asks, once."""
        phase = self.phase.get("id", "")
        if self.me.get("task") and not self.me.get("done") and phase not in self._begun:
            self._begun.add(phase)
            self._doing = asyncio.create_task(self._do(phase))

    async def _do(self, phase: str) -> None:
        """Do what the phase asks, step by step. A refusal means that it was too late, or is no longer asked."""
        try:
            for type, fields in self._deeds():
                await asyncio.sleep(self.luck.uniform(0.2, 0.5) * self.slowest)
                if type == "speak":
                    await self._command("draft", {"phase": phase, "text": fields["text"][: len(fields["text"]) // 2]})
                    await asyncio.sleep(self.luck.uniform(0.2, 0.5) * self.slowest)
                await self._command(type, {"phase": phase, **fields})
        except (Refused, Lost):
            self._begun.discard(phase)

    async def _command(self, type: str, fields: dict[str, Any]) -> None:
        await self.visitor.tell("command", {"id": uuid.uuid4().hex, "type": type, **fields})

    def _deeds(self) -> Iterator[Deed]:
        """The commands that do what this phase asks."""
        me, luck = self.me, self.luck
        match me["task"]:
            case "stance":
                yield "stance", {"value": luck.randint(1, 5)}
            case "draw":
                least, most = self.public["options"]["keep"]
                yield "keep", {"cards": luck.sample(list(me["hand"]), min(luck.randint(least, most), len(me["hand"])))}
            case "opening":
                kept = [card for card, held in me["hand"].items() if held.get("kept")] or list(me["hand"])
                yield "speak", {"text": bot_speeches.opening(self.motion, kept, luck), "sure": True}
            case "rebuttal":
                opening = self._target("opening")
                counters = [(card, how["kind"]) for card, how in me["counters"].items()]
                text, cards = bot_speeches.rebuttal(self.motion, opening, counters, "fair", luck)
                restatement = bot_speeches.restatement(self.motion, opening, luck)
                weighing = bot_speeches.weighing(self.motion, opening, cards)
                yield (
                    "speak",
                    {
                        "text": text,
                        "restatement": restatement,
                        "cards": list(cards),
                        "weighing": weighing,
                        "sure": True,
                    },
                )
            case "closing":
                mine = next(
                    mine
                    for mine in me["mine"].values()
                    if mine["kind"] == "opening" and mine["round"] == self.phase["round"]
                )
                own = Speech("", "opening", mine["round"], me["side"], mine["text"], 0, cards=tuple(mine["cards"]))
                yield (
                    "speak",
                    {"text": bot_speeches.closing(self.motion, own, self._target("rebuttal"), luck), "sure": True},
                )
            case "vote":
                for clash in me.get("fair", {}):
                    yield "fair", {"clash": clash, "fair": luck.choice(("fair", "fair", "unfair"))}
                for clash in me.get("ballots", {}):
                    yield "vote", {"clash": clash, **self._verdict()}
                if stars := me.get("stars"):
                    yield (
                        "star",
                        {
                            "speeches": [
                                id for kind in stars.values() for id in luck.sample(kind["among"], kind["give"])
                            ]
                        },
                    )
            case "revise":
                yield "revise", self._again()
            case "compare":
                for id in me["comparisons"]:
                    yield "compare", {"comparison": id, "choice": luck.choice(("first", "second"))}

    def _again(self) -> dict[str, Any]:
        """One of the bot's texts of this round, a sentence longer or shorter."""
        speech = self.luck.choice(self.me["revise"])
        mine = self.me["mine"][speech]
        longer = f"{mine['text']} {MORE}"
        text = longer if len(longer) <= LIMITS[mine["kind"]][1] else mine["text"].rpartition(". ")[0] + "."
        return {"speech": speech, "text": text, "sure": True} | {
            name: mine[name] for name in ("restatement", "weighing") if name in mine
        }

    def _verdict(self) -> dict[str, Any]:
        """A random verdict on a clash."""
        luck = self.luck
        choice = luck.choice(("opening", "rebuttal", "close"))
        tip = luck.choice(("evidence", "answer", "reason", "weigh", "clear"))
        if choice == "close":
            return {"choice": choice, "tip": tip, "tip_for": luck.choice(("opening", "rebuttal"))}
        return {"choice": choice, "reason": luck.choice(("clear", "backed", "counts", "weighed")), "tip": tip}

    def _target(self, kind: SpeechKind) -> Speech:
        """The text to answer."""
        target = self.me["target"]
        return Speech(
            "", kind, self.phase["round"], target["side"], target.get("text", ""), 0, cards=tuple(target["cards"])
        )


async def flood(url: str, code: str, players: int, slowest: float) -> None:
    """Bring so many bots, which play until this program is told to stop or the room lets them go, and then leave.
    Raises Refused or Lost when none gets in."""
    loop, task = asyncio.get_running_loop(), asyncio.current_task()
    assert task is not None, "a coroutine runs in a task"
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, task.cancel)
    playing: dict[Player, asyncio.Task[None]] = {}
    try:
        async for player in _coming(url, code, players, slowest):
            playing[player] = asyncio.create_task(player.play())
        print(f"{len(playing)} bots are in. Ctrl-C: they leave.", flush=True)
        await _watch(playing)
        print("The room has let all of them go.")
    except asyncio.CancelledError:
        print("They are leaving.", flush=True)
    finally:
        await asyncio.gather(*(player.leave() for player in playing))
        for play in playing.values():
            play.cancel()
        await asyncio.gather(*playing.values(), return_exceptions=True)


async def _coming(url: str, code: str, players: int, slowest: float) -> AsyncIterator[Player]:
    """The bots that got in."""
    luck = Random()
    for n in range(1, players + 1):
        player = Player(url, code, n, slowest, Random(luck.random()))
        try:
            await player.join()
        except BaseException as refused:
            await player.visitor.close()
            if n == 1 or not isinstance(refused, Refused):
                raise
            print(f"{n - 1} came in; then the door said: {refused}", file=sys.stderr)
            return
        yield player
        await asyncio.sleep(ARRIVAL_GAP)


async def _watch(playing: dict[Player, asyncio.Task[None]]) -> None:
    """Report progress until no bot plays any more. Raises the error that ended the first one."""
    told = ""
    while not all(play.done() for play in playing.values()):
        name = Counter(player.phase.get("name", "") for player in playing).most_common(1)[0][0]
        if name != told:
            print(name, flush=True)
            told = name
        await asyncio.sleep(0.5)
    next(iter(playing.values())).result()
