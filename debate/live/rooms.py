"""Rooms as the rest of the program uses them: opens, loads, changes and deletes them."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import msgspec

from ..game import (
    Command,
    Draft,
    DraftText,
    Guess,
    Motion,
    Rejected,
    Remember,
    Room,
    check_draft,
    check_guess,
    open_room,
)
from ..game.acts.show.guesses import guessed_on, is_whole
from ..game.acts.show.last_vote import counts
from ..game.model.commands import Erase, Join, Rejoin, TakeOver
from ..storage.database import Conflict
from ..storage.engine import empty_wal
from ..storage.rooms.drafts import Drafts, Typed
from ..storage.rooms.store import NoRoom, Store
from ..transport.pubsub import PubSub
from .broadcast import Broadcast
from .command_queue import CommandQueue, PendingCommand
from .draft_buffer import DraftBuffer
from .presence import Presence
from .runtime import Runtime
from .write_path import TRIES, Patience, WritePath, busy

COMING = (Join, Rejoin, TakeOver)  # these come by HTTP, and show that their person is here


@dataclass(eq=False)
class Rooms:
    """Everything that happens to rooms goes through here. `changed` holds the rooms that the clock has yet to look at."""

    _store: Store
    _drafts: Drafts
    _presence: Presence
    _broadcast: Broadcast
    _pubsub: PubSub
    _runtime: Runtime

    def __post_init__(self) -> None:
        self._patience = Patience(self._runtime)
        path = WritePath(self._store, self._presence, self._runtime)
        self._queue = CommandQueue(self._runtime, path.perform, self._publish)
        self.changed: set[str] = set()
        self._on_their_way: Counter[str] = Counter()
        self._draft_buffer = DraftBuffer(self._drafts, self._runtime, self._patience)

    def _publish(self, room: Room) -> None:
        self._broadcast.publish(room)
        self._pubsub.tell(room.code)
        self.changed.add(room.code)

    def load(self, code: str) -> Room:
        """The room as it is now, fresh enough to show. Raises NoRoom."""
        return self._store.load(code, fresh=True)

    def load_all(self, codes: Collection[str]) -> dict[str, Room]:
        """Those of these rooms that exist, as they are now, by code."""
        return self._store.load_all(codes)

    def open(
        self, motion: Motion, format: str, options: Mapping[str, Any], deal: Callable[[int], tuple[str, str]], host: str
    ) -> Room:
        """A new room with its host in it. `deal(attempt)` gives (code, seed), the same seed each time;
        a second call with the same seed finds the room of the first. Raises Rejected."""
        for attempt in range(TRIES):
            code, seed = deal(attempt)
            room = open_room(
                code=code, seed=seed, motion=motion, format=format, options=dict(options), now=self._runtime.now()
            )
            try:
                self._store.create(room)
            except Conflict:
                if not self._is_opened(code, seed):
                    self._patience.back_off()
                    continue
            return self.perform(code, Join("host"), host, "join")
        raise busy()

    def _is_opened(self, code: str, seed: str) -> bool:
        try:
            return self.load(code).seed == seed
        except NoRoom:
            return False

    def perform(self, code: str, command: Command, actor: str, command_id: str) -> Room:
        """Apply a command, save and publish the resulting room, and return it. If this actor has used the command id
        before, return the room as it is now. Raises Rejected when the rules refuse, NoRoom."""
        return self._submit(code, command, actor, command_id).room or self.load(code)

    def acknowledge(self, code: str, command: Command, actor: str, command_id: str) -> int:
        """Like `perform`, but return the version that the command made, even for a command id that was used before."""
        return self._submit(code, command, actor, command_id).version

    def _submit(self, code: str, command: Command, actor: str, command_id: str) -> PendingCommand:
        pending = PendingCommand(command, actor, command_id)
        self._queue.submit(code, pending)
        if isinstance(command, COMING):
            self._presence.came(code, [actor], self._runtime.now())
        return pending

    def arriving(self, code: str) -> int:
        """How many people this process is letting in right now who are not in the room yet."""
        return sum(isinstance(pending.command, Join) for pending in self._queue.pending(code))

    @contextmanager
    def let_in(self, code: str) -> Iterator[None]:
        """During the `with`, someone for whom a hall chose this room is on their way into it."""
        self._on_their_way[code] += 1
        try:
            yield
        finally:
            self._on_their_way[code] -= 1
            if not self._on_their_way[code]:
                del self._on_their_way[code]

    def on_their_way(self, code: str) -> int:
        """How many people this process sent into this room who have no seat yet: a whole class may come at once."""
        return self._on_their_way[code]

    def draft(self, code: str, command: Draft, actor: str, command_id: str) -> int:
        """Keep what somebody is typing, for themselves or for somebody whose line they write down. A draft makes no version: the
        answer is the room's version, or the first answer again if this id was used before. Raises Rejected, NoRoom."""
        seat = command.by or actor
        writer = actor if seat != actor else ""
        for _ in range(TRIES):
            room, now = self._store.load(code), self._runtime.now()
            try:
                check_draft(room, command, actor, now)
                if writer:
                    self._check_unwritten(code, seat, command.phase)
            except Rejected:
                if self.load(code) is not room:
                    continue
                if (done := self.result_of(code, seat, command_id)) is not None:
                    return done
                raise
            draft = DraftText(command.text, command.restatement, command.weighing or "", writer or command.speech or "")
            version = self._draft_buffer.keep(Typed(code, seat, command.phase, now, draft, command_id, room.version))
            if version is not None:
                return version
            self.load(code)  # too late: let the rules say so
        raise busy()

    def _check_unwritten(self, code: str, seat: str, phase: str) -> None:
        """Raise Rejected `not_yours` if a seat has begun its line of this phase itself: nobody types over somebody's own words."""
        draft = self._drafts.of(code, seat).get(phase, DraftText(speech="nobody's"))
        if not draft.speech and (draft.text or draft.restatement):
            raise Rejected("not_yours", "They are writing their line themselves.", "for")

    def guess(self, code: str, command: Guess | Remember, actor: str) -> int:
        """Keep what somebody guesses, or votes for last, as a draft is kept: it makes no version and is in no log. The room is held
        still meanwhile, so it either counts or is refused. Raises Rejected, NoRoom."""
        return self._patience.until_done(lambda: self._guess(code, command, actor))

    def _guess(self, code: str, command: Guess | Remember, actor: str) -> int:
        with self._store.hold(code) as held:
            check_guess(held.room, command, actor, self._runtime.now())
            choice, reason = (command.speech, "") if isinstance(command, Remember) else (command.choice, command.reason)
            held.guesses.keep(actor, guessed_on(held.room), choice, self._runtime.now(), reason)
        self.changed.add(code)
        return held.room.version

    def guessed(self, room: Room) -> int:
        """How many people have guessed what the readers decided on the clash on the screen, or voted on the lines there; 0 once
        guesses no longer count."""
        return len(self.guessers(room))

    def points(self, room: Room, seat: str) -> tuple[int, int] | None:
        """How many points a seat has in the show, and how many with the result on the screen; None: none to tell."""
        phase = room.phase
        if phase.name != "reveal" or phase.step != "result":
            return None
        return self._drafts.points(room.code, phase.id, seat)

    def guessers(self, room: Room) -> set[str]:
        """The seats that have guessed about the clash on the screen, or voted on the lines there."""
        return {seat for seat, (choice, _) in self._tapped(room).items() if counts(room, choice)}

    def done_guessing(self, room: Room) -> set[str]:
        """Those of `guessers` who have nothing left to tap there: the reason, too, where it is asked."""
        tapped = self._tapped(room).items()
        return {seat for seat, (choice, reason) in tapped if counts(room, choice) and is_whole(room, choice, reason)}

    def _tapped(self, room: Room) -> dict[str, tuple[str, str]]:
        about = guessed_on(room)
        return self._drafts.guessers(room.code, room.phase.id, about) if about else {}

    def result_of(self, code: str, actor: str, command_id: str) -> int | None:
        """The version that this command was answered with, if it was ever applied."""
        return self._store.result_of(code, actor, command_id)

    def typed_by(self, room: Room, seat: str) -> dict[str, Any]:
        """What this seat has typed in the running phase, as a snapshot carries it: its `draft`, its `guess` on the clash on the
        screen, or the `line` that it chose in the last vote. A key with nothing in it is left out."""
        draft = self._drafts.of(room.code, seat).get(room.phase.id)
        if draft and room.phase.name == "reveal" and (draft.speech, "texts") == (room.phase.at, room.phase.step):
            guess = {"clash": draft.speech, "choice": draft.text}
            return {"guess": guess | ({"reason": draft.restatement} if draft.restatement else {})}
        if draft and room.phase.name == "finished":
            return {"line": draft.text} if draft.speech == guessed_on(room) else {}
        if draft and room.phase.name != "reveal" and (room.phase.name == "revise" or not draft.speech):
            words = {name: words for name, words in msgspec.to_builtins(draft).items() if words}
            return {"draft": {"phase": room.phase.id} | words}
        return {}

    def use_up(self, code: str, link: str) -> bool:
        """Use up a link that works once; False if it was used before."""
        return self._patience.until_done(lambda: self._store.take(code, link))

    def renewals(self, code: str, seat: str) -> int:
        """How often the lasting link of a host's seat was renewed."""
        n = 0
        while self._store.is_taken(code, _host_link(seat, n)):
            n += 1
        return n

    def renew(self, code: str, seat: str) -> None:
        """Invalidate the lasting links of this seat. A link made with the number of `renewals` works instead."""
        self.use_up(code, _host_link(seat, self.renewals(code, seat)))

    def is_used_up(self, code: str, link: str) -> bool:
        """Whether the link was used."""
        return self._store.is_taken(code, link)

    def delete(self, *codes: str) -> None:
        """Delete these rooms with everything in them, all or none. Raises NoRoom if none of them exists."""
        self._patience.until_done(lambda: self._store.delete(*codes))

    def let_go_of(self, code: str) -> None:
        """Another process deleted the room: keep no copy of it in this one."""
        self._store.let_go_of(code)

    def erase(self, code: str, seat: str, token: str) -> None:
        """Take a person out of the room and its log for good: words, names and views. Raises NoRoom."""
        self.perform(code, Erase(seat), "class", f"erase {token}")
        empty_wal(self._store.database.engine)


def _host_link(seat: str, renewed: int) -> str:
    """The name under which a use of a host's lasting link is recorded."""
    return f"host {seat} {renewed}"
