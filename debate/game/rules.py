"""apply() turns an old room and a command into a new room, or raises Rejected. The whole game goes through it.

The table in `phases.py` says which roles may give a command, and when. `RULES`, at the end, names the function for each
command. Rules change only the turn's own copy, so a refusal leaves nothing behind.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from . import course
from .acts import (
    challenges,
    erasing,
    groups,
    hands,
    moderating,
    people,
    revising,
    shared_texts,
    speaking,
    speeches,
    voting,
)
from .acts.show import guesses, last_vote, running
from .acts.show.ending import await_vote, choose_line, leave_line_out, show_ending
from .acts.turn import Notice, Spoken, Turn, check_time, unnoticed
from .bots import stand_ins
from .model import commands as c
from .model import refusals
from .model.commands import Command, DraftText, Rejected, tidy_text
from .model.motion import Motion
from .model.options import known_format, settle
from .model.phases import MAY, limits, opened
from .model.state import Options, Room, Seat


def open_room(*, code: str, seed: str, motion: Motion, format: str, options: Mapping[str, Any], now: int) -> Room:
    """A new room in its lobby, with nobody in it: the first person to join becomes its host.

    `seed` is secret: all the room's luck comes from it. Raises Rejected `bad_option`.
    """
    settled = settle(format, dict(options))
    _check_fill(motion, settled)
    return Room(
        code=code,
        seed=seed,
        pack=motion.digest,
        motion=motion,
        opened=now,
        format=known_format(format),
        options=settled,
        phase=opened(now),
    )


def _check_fill(motion: Motion, options: Options) -> None:
    if options.fill and motion.has_stock:
        raise Rejected(
            "bad_option",
            "Computer players can’t fill seats here: this motion’s cards ask questions, and they have no arguments. Untick it.",
            "fill",
        )


def apply(
    room: Room,
    command: Command,
    actor: str,
    now: int,
    drafts: Mapping[str, DraftText] | None = None,
    notice: Notice = unnoticed,
    spoken: Spoken = MappingProxyType({}),
) -> Room:
    """The room after the command, one version later; the old room is unchanged.

    `actor` is a seat's id (for Join, the new one; for the clock's commands, any word), `now` is ms, UTC.
    `drafts` are the stored drafts of this phase, for commands that end it. `notice(text, motion, blocked)` returns the marks
    that hosts see with a text. `spoken` is for a replay: what bots and stand-ins said then. Raises Rejected.
    """
    if not isinstance(command, c.FROM_SERVER):
        _check_right(room, command, actor)
    turn = Turn(room, actor, now, dict(drafts or {}), notice, spoken)
    if actor in room.seats and room.seats[actor].unheard:
        turn.change(room.seats[actor], unheard=False)
    RULES[type(command)](turn, command)
    groups.keep_company(turn)
    speaking.follow(turn)
    if turn.room.outcome is not room.outcome:
        await_vote(turn)
    if turn.room.options.practice:
        course.practise(turn)
    return turn.room


def check_draft(room: Room, command: c.Draft, actor: str, now: int) -> None:
    """Raise Rejected unless this seat may write a draft now, its own or `for` another. A draft may be up to four times as long
    as the text's limit: the browser keeps a draft that is too long, and says so."""
    seat = _check_right(room, command, actor)
    check_time(room, seat, command.phase, now)
    seat = speaking.speaker(room, seat, command.by)
    kind = room.phase.name
    if kind == "revise":
        kind = revising.own_text(room, seat, command.speech or "").kind
    elif command.speech:
        raise Rejected("bad_command", "Only a rewrite can name the text that it replaces.", "speech")
    elif not seat.may_write(kind):
        raise refusals.nothing_to_do()
    speeches.check_weighing(kind, command.weighing)
    written = {"text": command.text, "restatement": command.restatement}
    for field, limit in (("text", kind), ("restatement", "restatement")):
        over = len(tidy_text(written[field])) - 4 * limits(room.format)[limit][1]
        if over > 0:
            raise Rejected("too_long", "%(over)d over. Cut the sentence that does least.", field, over=over)


def check_guess(room: Room, command: c.Guess | c.Remember, actor: str, now: int) -> None:
    """Raise Rejected unless this seat may now guess what the readers decided on this clash, or choose this line in the last vote."""
    seat = _check_right(room, command, actor)
    if isinstance(command, c.Remember):
        last_vote.check(room, command, seat, now)
    else:
        guesses.check_guess(room, command, seat, now)


def _check_right(room: Room, command: Command, actor: str) -> Seat:
    seat = room.seats.get(actor)
    if seat is None:
        raise refusals.removed()
    if seat.dismissed:
        raise refusals.dismissed(seat.dismissed)
    if seat.gone:
        raise Rejected("left", "You’ve left this debate. Join again with its code.")
    roles, phases = MAY[type(command)]
    if seat.role not in roles:
        raise Rejected("not_allowed", "Your role in this room doesn’t let you do that.")
    name = room.phase.name
    if name == "finished" and not phases:
        raise refusals.over()
    if phases and name not in phases:
        if isinstance(command, c.InPhase):
            check_time(room, seat, command.phase, now=0)
        raise refusals.wrong_phase()
    return seat


def set_options(turn: Turn, command: c.SetOptions) -> None:
    room = turn.room
    before = room.options
    room.options = settle(room.format, command.options, before)
    if "fill" in command.options:
        _check_fill(room.motion, room.options)
    if room.options.rounds < room.phase.round:
        raise Rejected("bad_option", "That round has already begun.", "rounds")
    if room.format == "stage" and room.options.players != before.players and room.phase.name != "lobby":
        raise Rejected("bad_option", "How many speak is settled when the debate begins.", "players")
    if room.options.rehearsal != before.rehearsal:
        course.change_speed(turn, before.rehearsal)
        turn.change_phase(speed=room.phase.speed and room.options.rehearsal)
    if before.approve and not room.options.approve:
        for text in [
            text for texts in (room.speeches, room.revisions) for text in texts.values() if text.state != "sent"
        ]:
            turn.change_text(text, state="sent", why="")
    voting.take_back_hosts(turn)


Rule = Callable[[Turn, Any], None]


def _sets(name: str, value: bool) -> Rule:
    """A rule that does no more than this to the room."""
    return lambda turn, _: setattr(turn.room, name, value)


RULES: dict[type[Command], Rule] = {
    c.Join: people.join,
    c.Rejoin: people.rejoin,
    c.TakeOver: people.take_over,
    c.Erase: erasing.erase,
    c.Respin: people.respin,
    c.Choose: people.choose,
    c.BecomeJudge: people.become_judge,
    c.StepOut: people.step_out,
    c.StepIn: people.step_in,
    c.Leave: people.leave,
    c.Move: people.move,
    c.Shuffle: people.shuffle,
    c.Rename: people.rename,
    c.AddBot: people.add_bot,
    c.Remove: people.remove,
    c.RemoveSince: people.remove_since,
    c.Readmit: people.readmit,
    c.Ban: people.ban,
    c.Unban: people.unban,
    c.Cohost: people.cohost,
    c.Uncohost: people.uncohost,
    c.TimeFactor: people.time_factor,
    c.Nudge: people.nudge,
    c.SeatStandIns: stand_ins.seat_stand_ins,
    c.Rehearse: stand_ins.rehearse,
    c.Incident: stand_ins.incident,
    c.Touch: course.touch,
    c.Redraw: hands.redraw,
    c.Keep: hands.keep,
    c.Speak: speeches.speak,
    c.Mean: speeches.mean,
    c.TimeSpeech: speaking.time_speech,
    c.TakeBackTurn: voting.take_back_turn,
    c.FlagSpeech: moderating.flag,
    c.Hide: moderating.hide,
    c.Show: moderating.show,
    c.Approve: moderating.approve,
    c.Unflag: moderating.unflag,
    c.Recall: moderating.recall,
    c.SendBack: moderating.send_back,
    c.Resend: speeches.resend,
    c.Credit: speeches.credit,
    c.Reopen: speeches.reopen,
    c.Rate: voting.rate,
    c.Vote: voting.vote,
    c.Star: voting.star,
    c.Laugh: voting.laugh,
    c.Revise: revising.revise,
    c.Compare: revising.compare,
    c.Fair: voting.fair,
    c.Stance: voting.stance,
    c.Begin: course.begin,
    c.EndPhase: course.end_phase,
    c.Pause: course.pause,
    c.Resume: course.resume,
    c.Wait: course.wait,
    c.Unwait: course.unwait,
    c.AddTime: course.add_time,
    c.SetChallenge: challenges.choose,
    c.Hold: course.hold,
    c.Release: course.release,
    c.ShowClash: running.show_clash,
    c.LeaveOut: running.leave_out_clash,
    c.LeaveLineOut: leave_line_out,
    c.ChooseLine: choose_line,
    c.ShowEnding: show_ending,
    c.Guesses: guesses.note_guesses,
    c.BestGuessers: guesses.note_points,
    c.Remembered: last_vote.note,
    c.RunShow: running.run_show,
    c.ShowFlow: running.show_flow,
    c.HideFlow: running.hide_flow,
    c.Finish: course.finish,
    c.TimeUp: course.time_up,
    c.Hurry: course.hurry,
    c.Unheard: people.unheard,
    c.NameFound: speeches.note_name,
    c.Lock: _sets("locked", True),
    c.Unlock: _sets("locked", False),
    c.Blank: _sets("blank", True),
    c.Unblank: _sets("blank", False),
    c.ShareTexts: shared_texts.share_texts,
    c.UnshareTexts: shared_texts.unshare_texts,
    c.SetOptions: set_options,
}
