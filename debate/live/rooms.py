"""The one write path: load, apply, save, and only then say so."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from random import uniform
from typing import Any, NamedTuple, TypeVar

import msgspec

from ..access.text_marks import marks_of
from ..game import Command, Draft, DraftText, Motion, Rejected, Room, apply, check_draft, open_room
from ..game.commands import EndPhase, Finish, Join, TimeUp
from ..storage.store import AlreadyDone, Conflict, NoRoom, Step, Store, Typed

TRIES = 40
GATHER = 0.1  # s; so long a draft waits for others
TURNS = 4  # of the event loop: so long a line waits at the most while each brings more
PATIENCE = 0.02  # s; somebody who was not first waits about so long, and longer each time
MAY_END_A_PHASE = (EndPhase, Finish, TimeUp)  # they read the drafts, so they hold the room still


T = TypeVar("T")


class Errand:
    """One command on its way; in the end it has the version that it made, or a fault."""

    __slots__ = ("command", "actor", "id", "version", "fault")

    def __init__(self, command: Command, actor: str, id: str):
        self.command, self.actor, self.id = command, actor, id
        self.version = 0
        self.fault: Exception | None = None


class Line(NamedTuple):
    """Errands to one room that are done together; `over` is set when all of them are."""

    errands: list[Errand]
    over: Any


@dataclass
class Pile:
    """Drafts that are kept together; `over` is set when they are, or when it is known which are too late."""

    typed: list[Typed]
    over: Any
    late: set[tuple[str, ...]] = field(default_factory=set)
    fault: Exception | None = None


class Rooms:
    """Everything that happens to rooms happens here.

    `publish(room)` is called after each commit, `now()` is ms UTC, `sleep` lets others run, `event()` makes
    something to wait for, like threading's.
    """

    def __init__(
        self, store: Store, publish: Callable[[Room], None], now: Callable[[], int], sleep: Callable[[float], object],
        event: Callable[[], Any],
    ):  # fmt: skip
        self._store, self._publish, self._now, self._sleep, self._event = store, publish, now, sleep, event
        self._gathering: dict[str, Line] = {}  # by room: who is next
        self._served: dict[str, Line] = {}
        self._pile: Pile | None = None

    def load(self, code: str) -> Room:
        """The room as it is now, to be shown. Raises NoRoom."""
        return self._store.load(code, fresh=True)

    def open(self, motion: Motion, format: str, options: Mapping[str, Any], deal: Callable[[int], tuple[str, str]], host: str) -> Room:
        """A new room with its host in it. `deal(attempt)` gives (code, seed), the same seed each time;
        a second call with the same one finds the room of the first. Raises Rejected."""
        for attempt in range(TRIES):
            code, seed = deal(attempt)
            room = open_room(code=code, seed=seed, motion=motion, format=format, options=dict(options), now=self._now())
            try:
                self._store.create(room)
            except Conflict:
                if not self._is_opened(code, seed):
                    self._sleep(uniform(0, PATIENCE))
                    continue
            self.perform(code, Join("host"), host, "join")
            return self.load(code)
        raise _busy()

    def _is_opened(self, code: str, seed: str) -> bool:
        try:
            return self._store.load(code, fresh=True).seed == seed
        except NoRoom:
            return False

    def perform(self, code: str, command: Command, actor: str, command_id: str) -> int:
        """Apply a command, save and publish what it made; returns the room's version after it.

        A command id that this actor has used before answers with the version that it made then.
        Raises Rejected when the rules refuse, NoRoom.
        """
        errand = Errand(command, actor, command_id)
        line = self._gathering.get(code)
        if line is None:
            line = self._gathering[code] = Line([errand], self._event())
            self._serve(code, line)
        else:
            line.errands.append(errand)
            line.over.wait()
        if errand.fault:
            raise errand.fault
        return errand.version

    def arriving(self, code: str) -> int:
        """People who are being let in by this process just now, and are not in the room yet."""
        lines = [lines[code] for lines in (self._gathering, self._served) if code in lines]
        return sum(isinstance(errand.command, Join) for line in lines for errand in line.errands)

    def _serve(self, code: str, line: Line) -> None:
        """What is said to a room in the same moment, or while it is being saved, is saved together: a
        transaction costs far more than one more command in it."""
        for _ in range(TURNS):
            heard = len(line.errands)
            self._sleep(0)
            if len(line.errands) == heard:
                break
        if before := self._served.get(code):
            before.over.wait()
        del self._gathering[code]
        self._served[code] = line
        made: list[Room] = []
        try:
            together: list[Errand] = []
            for errand in line.errands:
                if self._may_end_a_phase(code, errand):
                    made += self._settle(self._swap, code, together)
                    made += self._settle(self._hold_still, code, [errand])
                    together = []
                else:
                    together.append(errand)
            made += self._settle(self._swap, code, together)
        finally:
            del self._served[code]
            line.over.set()
            if made:
                self._publish(made[-1])  # after it is over, so that an answer leaves in one piece with what it made

    def _may_end_a_phase(self, code: str, errand: Errand) -> bool:
        try:
            return isinstance(errand.command, MAY_END_A_PHASE) or self._store.load(code).options.practice
        except NoRoom:
            return False

    def _settle(self, how: Callable[[str, list[Errand]], list[Room]], code: str, errands: list[Errand]) -> list[Room]:
        """Until each has a version or a fault. The room that this made, if it made any."""
        try:
            for attempt in range(TRIES):
                if not errands:
                    return []
                try:
                    return how(code, errands)
                except AlreadyDone:
                    errands = [errand for errand in errands if not self._is_done(code, errand)]
                except Conflict:
                    self._sleep(uniform(0, PATIENCE * min(attempt, 10)))
            raise _busy()
        except Exception as fault:
            for errand in errands:
                errand.fault = fault
            return []

    def _is_done(self, code: str, errand: Errand) -> bool:
        done = self._store.result_of(code, errand.actor, errand.id)
        if done is not None:
            errand.version, errand.fault = done, None
        return done is not None

    def _swap(self, code: str, errands: list[Errand]) -> list[Room]:
        before, now = self._store.load(code), self._now()
        room, steps = before, {}
        for errand in errands:
            errand.fault, mark = None, (errand.actor, errand.id)
            if mark in steps:  # said twice in the same moment
                errand.version = steps[mark].room.version
                continue
            try:
                room = apply(room, errand.command, errand.actor, now, None, marks_of)
                steps[mark] = Step(room, errand.command, *mark)
                errand.version = room.version
            except Exception as fault:  # whatever it is, it is this one's alone: the others' commands go on without it
                errand.fault = fault
        for errand in errands:
            if errand.fault:
                self._is_done(code, errand)  # a refusal counts only if the command is new …
        if steps:
            self._store.save(before, list(steps.values()), at=now)
            return [room]
        if self._store.load(code, fresh=True) is not before:
            raise Conflict  # … and this was the latest room
        return []

    def _hold_still(self, code: str, errands: list[Errand]) -> list[Room]:
        (errand,) = errands
        with self._store.turn(code) as turn:
            done = turn.result_of(errand.actor, errand.id)
            if done is not None:
                raise AlreadyDone(done)
            before, drafts, now = turn.room, turn.drafts(), self._now()
            after = apply(before, errand.command, errand.actor, now, drafts, marks_of)
            sent = {speech.author for id, speech in after.speeches.items() if id not in before.speeches}
            sent |= {revision.author for id, revision in after.revisions.items() if id not in before.revisions}
            used = {seat: draft for seat, draft in drafts.items() if seat in sent}
            turn.save(Step(after, errand.command, errand.actor, errand.id), at=now, drafts=used)
        errand.version = after.version
        return [after]

    def draft(self, code: str, command: Draft, actor: str) -> int:
        """Keep what somebody is typing. It makes no version: the answer is the room's own.
        Raises Rejected, NoRoom."""
        for _ in range(TRIES):
            room, now = self._store.load(code), self._now()
            try:
                check_draft(room, command, actor, now)
            except Rejected:
                if self._store.load(code, fresh=True) is room:
                    raise
                continue
            words = DraftText(command.text, command.restatement, command.weighing or "", command.slots, command.speech or "")
            typed = Typed(code, actor, command.phase, now, words)
            if self._keep(typed):
                return room.version
            self._store.load(code, fresh=True)  # and let the rules say what that means
        raise _busy()

    def _keep(self, typed: Typed) -> bool:
        """Whether it was in time. Drafts are most of what a room says, and nobody waits for one: those of all rooms are
        kept together, ten times a second."""
        pile = self._pile
        if pile is None:
            pile = self._pile = Pile([typed], self._event())
            self._sleep(GATHER)
            self._pile = None
            self._put_down(pile)
        else:
            pile.typed.append(typed)
            pile.over.wait()
        if pile.fault:
            raise pile.fault
        return typed[:3] not in pile.late

    def _put_down(self, pile: Pile) -> None:
        latest = {typed[:3]: typed for typed in pile.typed}  # room, seat and phase
        try:
            late = self._patiently(lambda: self._store.put_drafts(latest.values()))
            pile.late = {typed[:3] for typed in late}
        except Exception as fault:
            pile.fault = fault
        finally:
            pile.over.set()

    def draft_of(self, room: Room, seat: str) -> dict[str, Any]:
        """What this seat has typed in the running phase, as a snapshot carries it; {} for nothing."""
        kept: DraftText | None = self._store.draft(room.code, seat, room.phase.id)
        if not kept:
            return {}
        return {"phase": room.phase.id} | {name: words for name, words in msgspec.to_builtins(kept).items() if words}

    def use_up(self, code: str, link: str) -> bool:
        """Take a link that is good once; False if somebody was first."""
        return self._patiently(lambda: self._store.take(code, link))

    def is_used_up(self, code: str, link: str) -> bool:
        """Whether somebody has taken it."""
        return self._store.is_taken(code, link)

    def delete(self, code: str) -> None:
        """The room and all that is in it. Raises NoRoom."""
        self._patiently(lambda: self._store.delete(code))

    def _patiently(self, do: Callable[[], T]) -> T:
        """Again while others keep the database busy. Raises Rejected `busy` in the end."""
        for attempt in range(TRIES):
            try:
                return do()
            except Conflict:
                self._sleep(uniform(0, PATIENCE * min(attempt, 10)))
        raise _busy()


def _busy() -> Rejected:
    return Rejected("busy", "The room is very busy just now. Nothing was lost; try again in a moment.")
