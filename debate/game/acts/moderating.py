"""What hosts do with texts, and readers who call one unkind or off the point: hide, let come, send back, flag."""

from typing import Literal

from msgspec.structs import replace

from ..model import commands as c
from ..model.commands import Rejected, tidy_text
from ..model.phases import BEFORE_VOTE, LONGEST_PHASE, WRITTEN, is_aloud, limits
from ..model.state import Flag, Mark, Reach, Revision, Room, Speech
from ..scoring.read_first import (
    flagged,
    holder,
    is_for_readers,
    is_of_a_life,
    is_protected,
    name_in,
    nameless,
    waiting,
)
from . import hands
from .erasing import unquote
from .show import running
from .speeches import give_time_back, measure
from .turn import Turn

TO_WRITE_AGAIN = 60_000  # ms that a phase lasts, at least, from when a host sent a text back in it
SAY_OFF = 2  # who find a text off the point, before it counts half, unless they have to answer it


def _seen(turn: Turn, command: c.OfSeenText) -> Speech | Revision:
    """The text that a host decides on. Raises Rejected if its words are others than the host saw."""
    text = turn.text(command.speech)
    if command.at and command.at != text.at:
        raise Rejected("overtaken", "Its writer has just changed it. Read it again first.", "speech")
    return text


def hide(turn: Turn, command: c.Hide) -> None:
    text = _seen(turn, command)
    unquote(turn, text)
    turn.change_text(text, hidden=True, why=tidy_text(command.why))
    if turn.room.phase.name == _written_in(text) and is_protected(turn.text(text.id)):
        _leave_time(turn, text)
    if isinstance(text, Speech):
        hands.deal_another(turn, text)
    running.leave_out(turn, command.speech)
    if seat := turn.room.seats.get(text.author):
        turn.end_change(seat)  # it counts as sent, and nobody waits for what its writer makes of it


def show(turn: Turn, command: c.Show) -> None:
    text = turn.text(command.speech)
    turn.judge(text, hidden=False, why="")
    running.take_in(turn, command.speech)
    if seat := turn.room.seats.get(text.author):
        turn.end_change(seat)


def approve(turn: Turn, command: c.Approve) -> None:
    turn.judge(_seen(turn, command), state="sent", why="")
    running.take_in(turn, command.speech)


def send_back(turn: Turn, command: c.SendBack) -> None:
    text = _seen(turn, command)
    waits = text.state in ("waiting", "returned") or _may_go_back(turn.room, text)
    if not waits or text.round != turn.room.phase.round:
        raise Rejected("too_late", "You can only send back a text from this round that is waiting for you.", "speech")
    unquote(turn, text)
    turn.change_text(text, state="returned", why=tidy_text(command.why))
    if isinstance(text, Speech) and "insult" in text.marks:
        turn.change_text(turn.text(text.id), sent_back=True)
    give_time_back(turn)
    _leave_time(turn, text)


def _leave_time(turn: Turn, text: Speech | Revision) -> None:
    """Whoever writes a text again that was returned, or hidden to protect somebody, has `TO_WRITE_AGAIN` left, within the longest phase
    there is; all see that clock."""
    room, phase = turn.room, turn.room.phase
    left = phase.remaining if phase.deadline is None else phase.deadline - turn.now
    if phase.name not in WRITTEN or left is None:
        return
    more = min(TO_WRITE_AGAIN // (room.options.rehearsal or 1) - left, LONGEST_PHASE * 1000 - phase.length)
    if more > 0:
        turn.lengthen(more)


def _written_in(text: Speech | Revision) -> str:
    """The phase in which such a text is written."""
    return text.kind if isinstance(text, Speech) else "revise"


def _may_go_back(room: Room, text: Speech | Revision) -> bool:
    """Whether a text is held for a host or off the point, in the phase in which it is written; or, as nobody has read it yet, held before
    it is judged."""
    if not text.visible or is_aloud(room.format):
        return False
    if holder(room)(text):
        return room.phase.name in (_written_in(text), *BEFORE_VOTE)
    return room.phase.name == _written_in(text) and isinstance(text, Speech) and (text.off or text.stray)


def flag(turn: Turn, command: c.FlagSpeech) -> None:
    room, seat = turn.room, turn.seat
    if command.speech in seat.compares and not command.off:
        _note_flag(turn, room.comparisons[command.speech].revision, command.why)
        return
    speech = turn.speech(command.speech)
    clashes = [room.clashes[id] for id in (seat.target, *seat.dealt, seat.closes) if id]
    clashes += [
        clash
        for clash in room.clashes.values()
        if seat.opening and clash.opening == seat.opening and room.phase.name == "vote"
    ]
    shown = {id for clash in clashes for id in (clash.opening, clash.rebuttal, clash.closing)} | {*seat.candidates}
    if speech.id not in shown and str(speech.round) not in room.scores:
        raise Rejected("no_such_speech", "You haven’t been shown that text.", "speech")
    if command.off:
        (_take_back_off if command.back else _note_off)(turn, speech)
    else:
        _note_flag(turn, speech.id, command.why)


def unflag(turn: Turn, command: c.Unflag) -> None:
    text = _seen(turn, command)
    if isinstance(text, Speech) and (text.off or text.off_said or text.stray or text.id in flagged(turn.room)):
        text = _put_on(turn, text)
        if not command.for_all and text.id not in waiting(turn.room):
            return
    if text.id not in waiting(turn.room) and not (command.for_all and is_for_readers(text)):
        raise Rejected("no_change", "Nobody has flagged that text, or a host has already read it.", "speech")
    without = {}
    if command.nameless:
        without = {"text": nameless(turn.room, text.text), "restatement": nameless(turn.room, text.restatement)}
        if command.text:
            without = _put_right(turn.room, text, without, command)
        unquote(turn, text)
    # The list of words was wrong about it.
    marks = tuple(mark for mark in text.marks if mark != "insult")
    reach = _reach(turn.room, text, command)
    turn.judge(text, marks=marks, unmarked=text.unmarked or marks != text.marks, reach=reach, **without)
    running.take_in(turn, command.speech)


def _reach(room: Room, text: Speech | Revision, command: c.Unflag) -> Reach | Literal[""]:
    """To whom a host lets a text come. "": its marks say so, as of what all have heard, and of what was held for no more than a name
    that it no longer has."""
    if command.for_all:
        return "all"
    if is_aloud(room.format) or (command.nameless and not is_of_a_life(text.text)):
        return ""
    return "readers"


def recall(turn: Turn, command: c.Recall) -> None:
    """Take back what a host decided on a text: it is to be read first again or, if nothing in it says why, to be approved."""
    room, text = turn.room, turn.text(command.speech)
    if not (text.read or text.hidden):
        raise Rejected("no_change", "That text already waits for you, or nobody has decided on it.", "speech")
    for flag in list(room.flags.values()):
        if flag.speech == text.id and flag.answered:
            room.flags[flag.id] = replace(flag, answered=False)
    marks: tuple[Mark, ...] = ("insult", *text.marks) if text.unmarked else text.marks
    turn.change_text(text, read=False, hidden=False, why="", marks=marks, unmarked=False, reach="")
    running.leave_out(turn, text.id)
    if text.id not in waiting(room):
        turn.change_text(turn.text(text.id), state="waiting")
    if seat := room.seats.get(text.author):
        turn.end_change(seat)


def _put_right(room: Room, text: Speech | Revision, without: dict[str, str], command: c.Unflag) -> dict[str, str]:
    """A text that names somebody, in the words that a host made of it `without` the names."""
    speech = room.speeches[text.speech] if isinstance(text, Revision) else text
    words = {"text": tidy_text(command.text), "restatement": tidy_text(command.restatement)}
    if (without["text"], without["restatement"]) == (text.text, text.restatement):
        raise Rejected("not_allowed", "Only a text that names somebody here can be put right.", "speech")
    if bool(words["restatement"]) != bool(text.restatement):
        raise Rejected("bad_command", "It has a restatement if it had one.", "restatement")
    for field, said in words.items():
        if said:
            measure(field, said, limits(room.format)[speech.kind if field == "text" else field])
        if name := name_in(room, said):
            raise Rejected("private", "That still names somebody: “%(words)s”.", field, words=name)
    return words


def _note_off(turn: Turn, speech: Speech) -> None:
    """Somebody finds a text off the point. Hosts hear of it; only if two say so, or whoever has to answer it, does more follow."""
    room = turn.room
    known = [flag for flag in room.flags.values() if flag.off and flag.speech == speech.id]
    if any(flag.seat == turn.actor for flag in known):
        return
    id = turn.new_id()
    room.flags[id] = Flag(id=id, speech=speech.id, seat=turn.actor, at=turn.now, off=True)
    _tell_off(turn, speech)


def _take_back_off(turn: Turn, speech: Speech) -> None:
    """Somebody no longer finds a text off the point: hosts hear no more of it than if nobody but the others had said so."""
    flags = turn.room.flags
    mine = [one for one in flags.values() if one.off and (one.speech, one.seat) == (speech.id, turn.actor)]
    for flag in mine:
        if not flag.answered:
            del flags[flag.id]
    _tell_off(turn, speech)


def _tell_off(turn: Turn, speech: Speech) -> None:
    """Whether anybody finds a text off the point, and whether two do, or somebody who has to answer it; neither once a host has said
    otherwise."""
    room = turn.room
    if speech.on_point:
        return
    says = {flag.seat for flag in room.flags.values() if flag.off and flag.speech == speech.id and not flag.answered}
    answers = {clash.rebutter for clash in room.clashes.values() if clash.opening == speech.id}
    turn.change_speech(speech, off_said=bool(says), off=len(says) >= SAY_OFF or bool(answers & says))


def _put_on(turn: Turn, speech: Speech) -> Speech:
    """A host says that a text isn't off the point."""
    for flag in list(turn.room.flags.values()):
        if flag.off and flag.speech == speech.id:
            turn.room.flags[flag.id] = replace(flag, answered=True)
    turn.change_speech(speech, off=False, off_said=False, stray=False, on_point=True)
    return turn.speech(speech.id)


def _note_flag(turn: Turn, text: str, why: str) -> None:
    room = turn.room
    if any(flag.seat == turn.actor and flag.speech == text and not flag.off for flag in room.flags.values()):
        return
    id = turn.new_id()
    room.flags[id] = Flag(id=id, speech=text, seat=turn.actor, at=turn.now, why=tidy_text(why))
    if not turn.text(text).read:
        running.leave_out(turn, text)
        turn.tell_again()
