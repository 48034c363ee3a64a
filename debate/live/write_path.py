"""The one write path: load, apply, save."""

from collections import Counter
from collections.abc import Callable
from itertools import takewhile
from random import uniform
from typing import TypeVar

from ..access.text_marks import notice
from ..game import Rejected, Room, apply
from ..game.acts.show.guesses import earned
from ..game.acts.show.last_vote import is_open, lines
from ..game.acts.show.race import lead
from ..game.acts.speeches import name_found
from ..game.model.commands import (
    Begin,
    BestGuessers,
    EndPhase,
    Finish,
    Guesses,
    Remembered,
    ShowClash,
    ShowEnding,
    TimeUp,
    Unheard,
)
from ..game.model.state import Tally
from ..game.replay import Recorder
from ..storage.database import Conflict
from ..storage.rooms.drafts import WRITTEN_IN
from ..storage.rooms.store import AlreadyDone, HeldRoom, Step, Store
from .command_queue import PendingCommand
from .presence import Presence
from .runtime import Runtime

TRIES = 40
BACK_OFF = 0.02  # s that a writer who lost the race waits, at most, the first time; longer each time
ASKED = ("threat", "private", "life", "wordless", "unkind")  # refusals for what a text says
HELD_STILL = (Begin, EndPhase, Finish, ShowClash, ShowEnding, TimeUp)  # commands that read drafts, guesses and presence

T = TypeVar("T")
Way = Callable[[str, list[PendingCommand]], tuple[Room | None, list[PendingCommand]]]


class Patience:
    """Retries while others keep the database busy."""

    def __init__(self, runtime: Runtime):
        self._runtime = runtime

    def until_done(self, do: Callable[[], T]) -> T:
        """Call `do` until it raises no Conflict. Raises Rejected `busy` after too many tries."""
        for attempt in range(TRIES):
            try:
                return do()
            except Conflict:
                self.back_off(attempt)
        raise busy()

    def back_off(self, attempt: int = 1) -> None:
        """Wait before the next try."""
        self._runtime.sleep(uniform(0, BACK_OFF * min(attempt, 10)))


def busy() -> Rejected:
    return Rejected("busy", "The room is very busy right now. Nothing was lost; try again in a moment.")


def _show_is_over(before: Room, after: Room) -> bool:
    """Whether a reveal has shown its last clash, or is over."""
    return after.phase.id != before.phase.id or after.phase.step == "own"


def _needs_rows(before: Room, after: Room) -> bool:
    """Whether a command takes what is kept beside the room: it ends a writing phase, or a show, as one that hides its last clash does."""
    if before.phase.name == "reveal" and before.phase.step != "own":
        return _show_is_over(before, after)
    return after.phase.id != before.phase.id and before.phase.name in WRITTEN_IN


class WritePath:
    """Applies commands to stored rooms. Publishes nothing: `CommandQueue` does that afterwards."""

    def __init__(self, store: Store, presence: Presence, runtime: Runtime):
        self._store, self._presence, self._runtime, self._patience = store, presence, runtime, Patience(runtime)

    def perform(self, code: str, waiting: list[PendingCommand]) -> Room | None:
        """Do all commands in order, and return the room that they made, if they made one. A command that ends a
        writing phase or a show is done separately, with the room and its drafts held still."""
        latest = None
        while waiting:
            together = list(takewhile(lambda pending: not isinstance(pending.command, HELD_STILL), waiting))
            room, rest = self._settle(self._swap, code, together) if together else (None, [])
            latest, waiting = room or latest, rest + waiting[len(together) :]
            if waiting and (rest or not together):
                room, _ = self._settle(self._hold_still, code, waiting[:1])
                latest, waiting = room or latest, waiting[1:]
        return latest

    def _settle(self, how: Way, code: str, waiting: list[PendingCommand]) -> tuple[Room | None, list[PendingCommand]]:
        """Work until each command has a version or a fault. Returns the room that they made, and the commands that
        have to be done the other way."""
        try:
            for attempt in range(TRIES):
                try:
                    return how(code, waiting)
                except AlreadyDone:
                    waiting = [pending for pending in waiting if not self._is_done(code, pending)]
                except Conflict:
                    self._patience.back_off(attempt)
            raise busy()
        except Exception as fault:
            for pending in waiting:
                pending.fault = fault
            return None, []

    def _is_done(self, code: str, pending: PendingCommand) -> bool:
        """Whether the command was applied before; if so, it gets the version that it made then."""
        version = self._store.result_of(code, pending.actor, pending.id)
        if version is not None:
            pending.version, pending.fault = version, None
        return version is not None

    def _swap(self, code: str, waiting: list[PendingCommand]) -> tuple[Room | None, list[PendingCommand]]:
        """Do the commands in one transaction, up to the first that would end a writing phase or a show."""
        before, now, rest = self._store.load(code), self._runtime.now(), []
        room, steps = before, dict[tuple[str, str], Step]()
        for n, pending in enumerate(waiting):
            pending.fault, key = None, (pending.actor, pending.id)
            if key in steps:  # sent twice in the same moment
                pending.version = steps[key].room.version
                continue
            try:
                noticing = Recorder(notice)
                after = apply(room, pending.command, pending.actor, now, None, noticing)
            except Exception as fault:  # any error belongs to this command only: the others go on
                pending.fault = fault
                if (
                    isinstance(fault, Rejected)
                    and fault.code in ASKED
                    and (note := name_found(room, pending.command, pending.actor))
                ):
                    id = f"named {room.phase.id} {room.version}"
                    room = apply(room, note, "clock", now)
                    steps["clock", id] = Step(room, note, "clock", id)
                continue
            if _needs_rows(room, after):
                waiting, rest = waiting[:n], waiting[n:]
                break
            room = pending.room = after
            pending.version = after.version
            steps[key] = Step(after, pending.command, *key, noticing.noticed)
        refused = [pending for pending in waiting if pending.fault]
        for pending in refused:
            self._is_done(code, pending)  # a refusal counts only if the command is new …
        if steps:
            self._store.save(before, list(steps.values()), at=now)
            return room, rest
        if refused and self._store.load(code, fresh=True) is not before:
            raise Conflict  # … and this was the latest room
        return None, rest

    def _hold_still(self, code: str, waiting: list[PendingCommand]) -> tuple[Room | None, list[PendingCommand]]:
        """Do one command that reads the drafts, while nobody can add to them."""
        (pending,) = waiting
        with self._store.hold(code) as held:
            if (done := held.result_of(pending.actor, pending.id)) is not None:
                pending.version = done
                return None, []
            before, drafts, now = held.room, held.drafts(), self._runtime.now()
            if is_open(before):
                after = self._end_vote(held, pending, now)
                pending.version, pending.room, pending.fault = after.version, after, None
                return after, []
            steps, noticing = self._unheard(held, now), Recorder(notice)
            after = apply(steps[-1].room if steps else before, pending.command, pending.actor, now, drafts, noticing)
            if after.phase.id == before.phase.id and steps:  # nothing ended: nobody was silent for a whole phase yet
                steps, noticing = [], Recorder(notice)
                after = apply(before, pending.command, pending.actor, now, drafts, noticing)
            if guessed := self._guessed(held, after, now):
                steps, after = [guessed], apply(guessed.room, pending.command, pending.actor, now)
                held.guesses.count(earned(before, held.guesses.choices()), now)
            if best := self._best(held, steps[-1].room if steps else before, after, now):
                steps = [*steps, best]
                after = apply(best.room, pending.command, pending.actor, now, drafts, noticing)
            sent = {speech.author for id, speech in after.speeches.items() if id not in before.speeches}
            sent |= {revision.author for id, revision in after.revisions.items() if id not in before.revisions}
            sent |= {id for id, seat in after.seats.items() if seat.threat and not before.seats[id].threat}  # held back
            used = {seat: draft for seat, draft in drafts.items() if seat in sent}
            step = Step(after, pending.command, pending.actor, pending.id, noticing.noticed)
            held.save(*steps, step, at=now, drafts=used)
            if before.phase.name == "reveal":
                held.guesses.forget(counts=_show_is_over(before, after))
        pending.version, pending.room, pending.fault = after.version, after, None
        return after, []

    def _end_vote(self, held: HeldRoom, pending: PendingCommand, now: int) -> Room:
        """Do a command that ends the last vote: close it with the votes so far, or leave it without them."""
        room, command, steps = held.room, pending.command, list[Step]()
        if isinstance(command, TimeUp) or (isinstance(command, ShowEnding) and command.step == room.phase.at):
            chosen = Counter(held.guesses.choices().values())
            counts = Remembered(room.phase.id, {line.speech: chosen[line.speech] for line in lines(room)})
            try:
                after = apply(room, counts, "clock", now)
                steps = [Step(after, counts, "clock", f"remembered {room.phase.id} {room.version}")]
            except Rejected:  # nobody has voted
                pass
        after = apply(steps[-1].room if steps else room, command, pending.actor, now)
        held.save(*steps, Step(after, command, pending.actor, pending.id), at=now, drafts={})
        if not is_open(after):
            held.guesses.forget(counts=True)
        return after

    def _guessed(self, held: HeldRoom, after: Room, now: int) -> Step | None:
        """The command that tells the rules what was guessed of the clash on the screen, if its result comes now."""
        room, phase = held.room, held.room.phase
        if phase.name != "reveal" or (after.phase.id, after.phase.at, after.phase.step) != (
            phase.id,
            phase.at,
            "result",
        ):
            return None
        choices = held.guesses.choices()
        new, before = earned(room, choices), held.guesses.points()
        ahead = lead(room, {seat: before.get(seat, 0) + new.get(seat, 0) for seat in before.keys() | new.keys()})
        tally = Tally(**Counter(choices.values()))
        command = Guesses(phase.id, phase.at, tally, held.guesses.reasons(), *(ahead if new else ()))
        try:
            return Step(apply(room, command, "clock", now), command, "clock", f"guesses {phase.id} {room.version}")
        except Rejected:  # too few, or guessing was over before
            return None

    def _best(self, held: HeldRoom, before: Room, after: Room, now: int) -> Step | None:
        """The command that tells the rules everybody's points, if the show ends now. `before`: the room that it is for."""
        phase = before.phase
        if phase.name != "reveal" or not _show_is_over(before, after):
            return None
        command = BestGuessers(phase.id, points=held.guesses.points())
        try:
            return Step(apply(before, command, "clock", now), command, "clock", f"best {phase.id} {before.version}")
        except Rejected:  # nobody guessed
            return None

    def _unheard(self, held: HeldRoom, now: int) -> list[Step]:
        """The command that tells the rules which seats were unheard for the whole phase, if it ends now and that is news."""
        room = held.room
        silent = set() if room.options.practice else self._presence.unheard(room, held.presence(), now)
        if silent == {seat.id for seat in room.seats.values() if seat.unheard}:
            return []
        command = Unheard(room.phase.id, tuple(sorted(silent)))
        return [Step(apply(room, command, "clock", now), command, "clock", f"unheard {room.phase.id} {room.version}")]
