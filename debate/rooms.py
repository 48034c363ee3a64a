"""The one write path: load, apply, save, and only then say so."""

from collections.abc import Callable, Mapping
from random import uniform
from typing import Any

from .game import Command, Draft, DraftText, Motion, Rejected, Room, apply, check_draft, open_room
from .game.commands import EndPhase, Finish, Join, TimeUp
from .store import AlreadyDone, Conflict, NoRoom, Store, TooLate

TRIES = 40
PATIENCE = 0.02  # s; somebody who was not first waits about so long, and longer each time
MAY_END_A_PHASE = (EndPhase, Finish, TimeUp)  # they read the drafts, so they hold the room still


class Rooms:
    """Everything that happens to rooms happens here.

    `publish(before, after)` is called after each commit, `now()` is ms UTC, `sleep` lets others run.
    """

    def __init__(
        self, store: Store, publish: Callable[[Room, Room], None], now: Callable[[], int], sleep: Callable[[float], object]
    ):
        self._store, self._publish, self._now, self._sleep = store, publish, now, sleep

    def load(self, code: str) -> Room:
        """The room as it is now, to be shown. Raises NoRoom."""
        return self._store.load(code, fresh=True)

    def open(
        self, motion: Motion, format: str, options: Mapping[str, Any], deal: Callable[[int], tuple[str, str]], host: str
    ) -> Room:
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
        for attempt in range(TRIES):
            ends = isinstance(command, MAY_END_A_PHASE) or self._store.load(code).options.practice
            try:
                before, after = (self._hold_still if ends else self._swap)(code, command, actor, command_id)
            except AlreadyDone as done:
                return done.version
            except Conflict:
                self._sleep(uniform(0, PATIENCE * min(attempt, 10)))
                continue
            self._publish(before, after)
            return after.version
        raise _busy()

    def _swap(self, code: str, command: Command, actor: str, command_id: str) -> tuple[Room, Room]:
        before, now = self._store.load(code), self._now()
        try:
            after = apply(before, command, actor, now)
        except Rejected:
            self._look_again(before, actor, command_id)
            raise
        self._store.save(before, after, at=now, actor=actor, command_id=command_id, command=command)
        return before, after

    def _look_again(self, before: Room, actor: str, command_id: str) -> None:
        """A refusal counts only if the command is new and this was the latest room."""
        done = self._store.result_of(before.code, actor, command_id)
        if done is not None:
            raise AlreadyDone(done)
        if self._store.load(before.code, fresh=True) is not before:
            raise Conflict

    def _hold_still(self, code: str, command: Command, actor: str, command_id: str) -> tuple[Room, Room]:
        with self._store.turn(code) as turn:
            done = turn.result_of(actor, command_id)
            if done is not None:
                raise AlreadyDone(done)
            before, drafts, now = turn.room, turn.drafts(), self._now()
            after = apply(before, command, actor, now, drafts)
            sent = {speech.author for id, speech in after.speeches.items() if id not in before.speeches}
            used = {seat: draft for seat, draft in drafts.items() if seat in sent}
            turn.save(after, at=now, actor=actor, command_id=command_id, command=command, drafts=used)
        return before, after

    def draft(self, code: str, command: Draft, actor: str) -> int:
        """Keep what somebody is typing. It makes no version: the answer is the room's own.
        Raises Rejected, NoRoom."""
        for attempt in range(TRIES):
            room, now = self._store.load(code), self._now()
            try:
                check_draft(room, command, actor, now)
                self._store.put_draft(code, actor, command.phase, command.text, command.restatement, now)
                return room.version
            except Rejected:
                if self._store.load(code, fresh=True) is room:
                    raise
            except TooLate:
                self._store.load(code, fresh=True)  # and let the rules say what that means
            except Conflict:
                self._sleep(uniform(0, PATIENCE * min(attempt, 10)))
        raise _busy()

    def draft_of(self, room: Room, seat: str) -> dict[str, str]:
        """What this seat has typed in the running phase, as a snapshot carries it; {} for nothing."""
        kept: DraftText | None = self._store.draft(room.code, seat, room.phase.id)
        if not kept:
            return {}
        words = {"text": kept.text, "restatement": kept.restatement}
        return {"phase": room.phase.id} | {name: text for name, text in words.items() if text}

    def use_up(self, code: str, link: str) -> bool:
        """Take a link that is good once; False if somebody was first."""
        for attempt in range(TRIES):
            try:
                return self._store.take(code, link)
            except Conflict:
                self._sleep(uniform(0, PATIENCE * attempt))
        raise _busy()

    def is_used_up(self, code: str, link: str) -> bool:
        """Whether somebody has taken it."""
        return self._store.is_taken(code, link)

    def delete(self, code: str) -> None:
        """The room and all that is in it. Raises NoRoom."""
        for attempt in range(TRIES):
            try:
                return self._store.delete(code)
            except Conflict:
                self._sleep(uniform(0, PATIENCE * attempt))
        raise _busy()


def _busy() -> Rejected:
    return Rejected("busy", "The room is very busy just now. Nothing was lost; try again in a moment.")
