"""What hosts did in a room, and when, from its log: who removed a person, hid a text, changed an option."""

from collections.abc import Callable
from typing import NamedTuple

from markupsafe import Markup

from ...game import Command, Room
from ...game.model import commands as c
from ...game.model.phases import HOSTS, MAY
from ...game.model.state import Seat
from ...i18n import gettext as _
from ...storage.rooms.log import RoomLog
from .words import phase_title

OF_HOSTS = tuple(command for command, (roles, _phases) in MAY.items() if roles == HOSTS)
# What everybody saw at once, and ratings, which are each host's own, are not listed.
LEFT_OUT = (
    c.SetChallenge,
    c.ShowClash,
    c.LeaveOut,
    c.LeaveLineOut,
    c.ShowEnding,
    c.RunShow,
    c.ShowFlow,
    c.HideFlow,
    c.Rate,
    c.Incident,
)


class Action(NamedTuple):
    """`at`: ms, UTC; `host`: as others know them; `said`: a sentence, safe to show."""

    at: int
    host: str
    said: Markup


def host_actions(room_log: RoomLog) -> list[Action]:
    """All of them, oldest first. No text of anybody is in them."""
    room, hosts = room_log.stored, _Hosts(room_log.stored)
    actions = []
    for entry in room_log.entries:
        actor = room.seats.get(entry.actor)
        if isinstance(entry.command, OF_HOSTS) and not isinstance(entry.command, LEFT_OUT):
            actions.append(Action(entry.at, hosts.name(actor), _said(entry.command, room)))
        elif isinstance(entry.command, c.TakeOver) and actor:
            about = _("%(person)s left their device, or moved their seat to another one.")
            actions.append(Action(entry.at, hosts.name(actor) if actor.role == "host" else "", _with(about, actor)))
        elif isinstance(entry.command, c.Erase):
            actions.append(Action(entry.at, "", Markup(_("A person was erased: their words, names and views."))))
    return actions


class _Hosts:
    """How hosts are told apart: by the name that they gave for themselves, or by number."""

    def __init__(self, room: Room):
        self._numbers = {seat.id: n for n, seat in enumerate((s for s in room.seats.values() if s.role == "host"), 1)}

    def name(self, seat: Seat | None) -> str:
        if seat is None:
            return _("A host")
        return seat.teacher_name or seat.alias or _("Host %(n)s", n=self._numbers.get(seat.id, ""))


def _with(sentence: str, seat: Seat | None) -> Markup:
    name = (seat.alias or seat.teacher_name if seat else "") or _("a host")
    return Markup(sentence) % {"person": Markup("<bdi>{}</bdi>").format(name)}


def _said(command: Command, room: Room) -> Markup:
    sentence = SENTENCES[type(command)]()
    if isinstance(command, c.Unflag) and command.text:
        sentence = _("Took the names out of a text by %(person)s, and changed its words for that.")
    match command:
        case c.EndPhase(phase=id):
            return Markup(sentence) % {"phase": phase_title(room, id)}
        case c.AddTime(seconds=seconds):
            return Markup(sentence) % {"seconds": f"{seconds:+d}"}
        case c.SetOptions(options=options):
            names = Markup(", ").join(Markup("<code>{}</code>").format(name) for name in sorted(options))
            return Markup(sentence) % {"names": names}
        case c.OfText(speech=id):
            text = room.speeches.get(id) or room.revisions.get(id)
            return _with(sentence, room.seats.get(text.author) if text else None)
    return _with(sentence, room.seats.get(getattr(command, "seat", "")))


SENTENCES: dict[type[Command], Callable[[], str]] = {
    c.Begin: lambda: _("Began the debate."),
    c.EndPhase: lambda: _("Ended “%(phase)s”."),
    c.Pause: lambda: _("Stopped the clock."),
    c.Resume: lambda: _("Started the clock again."),
    c.Wait: lambda: _("Waited for the last few."),
    c.Unwait: lambda: _("Stopped waiting."),
    c.AddTime: lambda: _("Changed the time by %(seconds)s seconds."),
    c.Hold: lambda: _("Kept the reveal open."),
    c.Release: lambda: _("Let the reveal go on."),
    c.Finish: lambda: _("Ended the debate early."),
    c.Lock: lambda: _("Locked the door."),
    c.Unlock: lambda: _("Unlocked the door."),
    c.Blank: lambda: _("Blanked the projector."),
    c.Unblank: lambda: _("Showed the projector again."),
    c.ShareTexts: lambda: _("Shared the class’s texts for practice."),
    c.UnshareTexts: lambda: _("Stopped sharing the class’s texts."),
    c.SetOptions: lambda: _("Changed options: %(names)s."),
    c.Shuffle: lambda: _("Reassigned the sides."),
    c.Move: lambda: _("Moved %(person)s to the other side or to the judges, or cancelled that."),
    c.Rename: lambda: _("Changed a name to %(person)s."),
    c.AddBot: lambda: _("Added a computer player."),
    c.Remove: lambda: _("Removed %(person)s."),
    c.RemoveSince: lambda: _("Removed the latest newcomers."),
    c.Readmit: lambda: _("Let %(person)s back in."),
    c.Ban: lambda: _("Banned %(person)s."),
    c.Unban: lambda: _("Lifted the ban on %(person)s."),
    c.Cohost: lambda: _("Made %(person)s a host."),
    c.Uncohost: lambda: _("Made %(person)s a judge."),
    c.TimeFactor: lambda: _("Changed how much time %(person)s has."),
    c.Nudge: lambda: _("Checked in with %(person)s."),
    c.Hide: lambda: _("Hid a text by %(person)s."),
    c.Show: lambda: _("Showed a text by %(person)s again."),
    c.Approve: lambda: _("Let a text by %(person)s be shown."),
    c.Unflag: lambda: _("Found nothing wrong with a flagged text by %(person)s."),
    c.Recall: lambda: _("Took back a decision on a text by %(person)s."),
    c.SendBack: lambda: _("Sent a text back to %(person)s."),
}
