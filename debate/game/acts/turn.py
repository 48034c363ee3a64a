"""The context of one command while the rules carry it out."""

from collections.abc import Callable, Mapping
from functools import cached_property
from random import Random
from types import MappingProxyType
from typing import Any

import msgspec

from ..hearing.words import hurts_a_life
from ..model import refusals
from ..model.commands import DraftText, Rejected
from ..model.motion import Motion
from ..model.phases import FACTORED, GRACE, SPEECHES, is_aloud, number
from ..model.state import Mark, Missed, Owed, Revision, Room, Seat, Speech, SpeechKind, random_id
from ..scoring.outcome import outcome
from ..scoring.points import score_round

# Finds the marks that hosts see with a text, of an insult with its words. Passed in from outside: the rules have no list of words.
Notice = Callable[[str, Motion, tuple[str, ...]], Mapping[Mark, str]]


# What bots and stand-ins said, by id, as somebody may have given a line to another; and by seat, round and kind, for earlier
# versions, whose bots drew on the luck that makes ids. Openings without an author go by side and number in the round, such as
# “for 0”, whichever table they are for.
Spoken = Mapping[str | tuple[str, int, SpeechKind], Speech]


def unnoticed(text: str, motion: Motion, blocked: tuple[str, ...]) -> Mapping[Mark, str]:
    """The default `Notice`, which finds nothing."""
    return {}


class Turn:
    """One command on its way through the rules: a working copy of the room, the actor, the time, and the luck.

    `luck` depends only on the room's seed and version, so the same command on the same room always has
    the same result. `notice` finds the marks that hosts see with a text. `spoken`: in a replay, what bots and stand-ins
    said then.
    """

    def __init__(
        self,
        room: Room,
        actor: str,
        now: int,
        drafts: dict[str, DraftText] | None = None,
        notice: Notice = unnoticed,
        spoken: Spoken = MappingProxyType({}),
    ):
        self.room, self.actor, self.now, self.drafts = room.copy(), actor, now, drafts or {}
        self._notice, self.spoken = notice, spoken
        self._marks: dict[tuple[str, str], Mapping[Mark, str]] = {}  # a command may ask twice about the same text
        self.room.version += 1

    @cached_property
    def luck(self) -> Random:
        return luck_of(self.room, self.room.version)

    @property
    def seat(self) -> Seat:
        """The seat that acts."""
        return self.room.seats[self.actor]

    def new_id(self) -> str:
        """A random id, which reveals nothing, not even an order."""
        return random_id(self.luck.getrandbits(40))

    def in_time(self, phase_id: str) -> None:
        """Raise Rejected `too_late` or `wrong_phase` unless the actor may still act in that phase."""
        check_time(self.room, self.seat, phase_id, self.now)

    def person(self, id: str) -> Seat:
        """The seat with this id. Raises Rejected `no_such_seat`."""
        if not (seat := self.room.seats.get(id)):
            raise refusals.no_such_person()
        return seat

    def player_or_judge(self, id: str) -> Seat:
        """Like `person`, for actions that hosts are exempt from. Raises Rejected `no_such_seat` or `is_host`."""
        if (seat := self.person(id)).role == "host":
            raise Rejected("is_host", "That person is a host. Make them a judge first.", "seat")
        return seat

    def speech(self, id: str) -> Speech:
        """The speech with this id. Raises Rejected `no_such_speech`."""
        if not (speech := self.room.speeches.get(id)):
            raise Rejected("no_such_speech", "That text isn’t in this room.", "speech")
        return speech

    def text(self, id: str) -> Speech | Revision:
        """The speech or revision with this id. Raises Rejected `no_such_speech`."""
        return self.room.revisions.get(id) or self.speech(id)

    def marks(self, *texts: str, met: str = "") -> tuple[Mark, ...]:
        """The marks of a speech with these texts; none in solo practice, which has no host to see them. `met`: what they answer, if that
        tells of a life."""
        room = self.room
        if room.options.practice:
            return ()
        for text in texts:
            blocked = (*room.options.blocked, *hurts_a_life(text)) if met else room.options.blocked
            if (text, met) not in self._marks:
                self._marks[text, met] = self._notice(text, room.motion, blocked)
        return tuple(dict.fromkeys(mark for text in texts for mark in self._marks[text, met]))

    def insult(self, text: str, met: str = "") -> str:
        """The words for which a text has the mark of an insult; "" if it has none."""
        return self._marks.get((text, met), {}).get("insult", "")

    def change(self, seat: Seat, **changes: Any) -> Seat:
        self.room.seats[seat.id] = new = msgspec.structs.replace(seat, **changes)
        return new

    @property
    def is_cut_short(self) -> bool:
        """Whether this phase ends before its time is up, by a host's press: then nobody owes a vote, nor a text if the debate ends
        with it. What a wait for the last ones added is no part of that time."""
        phase, waited = self.room.phase, self.room.phase.waits or self.room.phase.waited
        if phase.remaining is not None:
            return phase.remaining > waited
        end = phase.closed or phase.deadline
        return end is not None and self.now < end - waited

    def note_missed(self, seat: Seat, kind: Owed, n: int = 1) -> None:
        """Note that a seat did not do what this phase asked of it, although it was here."""
        side = seat.side if seat.role == "player" else None
        missed = Missed(self.room.phase.round, kind, side, n)
        self.room.missed[seat.id] = (*self.room.missed.get(seat.id, ()), missed)

    def change_speech(self, speech: Speech, **changes: Any) -> None:
        self.room.speeches[speech.id] = msgspec.structs.replace(speech, **changes)

    def change_text(self, text: Speech | Revision, /, **changes: Any) -> None:
        """Change a speech or a revision, and recompute the results that depend on it."""
        if isinstance(text, Revision):
            self.room.revisions[text.id] = msgspec.structs.replace(text, **changes)
            self.tell_again()
        else:
            self.change_speech(text, **changes)
            if str(text.round) in self.room.scores:
                self.rescore()

    def rescore(self) -> None:
        """Recompute the revealed rounds after something that they depend on has changed. What the room has been shown, and in
        which order, stays."""
        for n, before in self.room.scores.items():
            after = score_round(self.room, int(n))
            shown = {name: getattr(before, name) for name in ("telling", "shown", "guessed", "points", "unsigned")}
            if set(before.order) == set(after.order):
                shown["order"] = before.order
            self.room.scores[n] = msgspec.structs.replace(after, **shown)
        self.tell_again()

    def tell_again(self) -> None:
        """Make the outcome of a debate that is over once more."""
        if self.room.outcome:
            self.room.outcome = outcome(self.room)

    def judge(self, text: Speech | Revision, /, **changes: Any) -> None:
        """A host has read a text, and the room may: its flags are answered."""
        for flag in list(self.room.flags.values()):
            if flag.speech == text.id and not flag.answered:
                self.room.flags[flag.id] = msgspec.structs.replace(flag, answered=True)
        self.change_text(text, read=True, **changes)

    def change_phase(self, **changes: Any) -> None:
        self.room.phase = msgspec.structs.replace(self.room.phase, **changes)

    def lengthen(self, more: int, **changes: Any) -> None:
        """Add that many ms to this phase, whether its clock runs or stands."""
        phase = self.room.phase
        stands = phase.deadline is None
        at = {"remaining": (phase.remaining or 0) + more} if stands else {"deadline": (phase.deadline or 0) + more}
        self.change_phase(length=phase.length + more, added=phase.added + more, **at, **changes)

    def begin_change(self, seat: Seat) -> None:
        """A seat begins to change what it sent: the phase doesn't end early meanwhile."""
        self.change_phase(changing=(*(id for id in self.room.phase.changing if id != seat.id), seat.id))

    def end_change(self, seat: Seat) -> None:
        """A seat has finished changing what it sent: the phase may end early again."""
        if seat.id in self.room.phase.changing:
            self.change_phase(changing=tuple(id for id in self.room.phase.changing if id != seat.id))


def luck_of(room: Room, version: int) -> Random:
    """The luck of the command that makes a version of a room."""
    return Random(f"{room.seed}:{version}")


def is_factored(room: Room) -> bool:
    """Whether someone with a time factor has a clock of their own in this phase. A speech said aloud is no such phase: it is
    as long as the largest factor of its group allows, for everybody in it."""
    return room.phase.name in FACTORED and not (is_aloud(room.format) and room.phase.name in SPEECHES)


def own_end(room: Room, seat: Seat) -> int | None:
    """When this phase ends for this seat, in ms; None while no clock runs.

    start + factor x length + time added + time paused (docs/game.md, section 11).
    """
    phase = room.phase
    if phase.deadline is None:
        return None
    if seat.factor > 1 and phase.length and is_factored(room):
        return phase.began + int(seat.factor * (phase.length - phase.added)) + phase.added + phase.paused_for
    # In reading time, the grace period of the common time is already over.
    return phase.closed - GRACE if phase.reading and phase.closed else phase.deadline


def check_time(room: Room, seat: Seat, phase_id: str, now: int) -> None:
    """Raise Rejected `too_late` or `wrong_phase` unless this seat may still act in that phase."""
    if phase_id != room.phase.id:
        if 0 <= number(phase_id) < number(room.phase.id):
            raise refusals.too_late()
        raise Rejected(
            "wrong_phase", "The room isn’t at that part yet. Wait a moment; your page will catch up.", "phase"
        )
    end = own_end(room, seat)
    if seat.role != "host" and end is not None and now > end + GRACE:
        raise refusals.too_late()
