"""One class for each thing that somebody can do, and `parse`, which makes them from JSON.

A command says what is wanted; `rules.apply` says whether it is allowed. Those in `FROM_SEATS` may
come from a browser; the rest are made by the server alone. `phase` is the id of the phase that the
sender had in view: a command for another phase is refused, so two presses do one thing.
"""

import re
import unicodedata
from typing import Annotated, Any, Literal, Union, dataclass_transform

import msgspec
from msgspec import Meta, Struct

from .state import Bench, Choice, Ending, Judged, Reason, Role, Side, Step, Tip, Weighing

Id = Annotated[str, Meta(min_length=1, max_length=64)]
Words = Annotated[str, Meta(max_length=4000)]  # far above every rule's own limit, which counts characters
Line = Annotated[str, Meta(max_length=200)]


class Rejected(Exception):
    """A command that the rules refuse. Nothing has changed.

    `code` is stable and for programs; `message` is for people, in English, with ``%(name)s`` places
    that `params` fills in after translation; `field` names the offending field, where there is one.
    """

    def __init__(self, code: str, message: str, field: str = "", **params: Any):
        super().__init__(code)
        self.code, self.message, self.field, self.params = code, message, field, params


def _snake(name: str) -> str:
    return "".join("_" + c.lower() if c.isupper() else c for c in name).lstrip("_")


@dataclass_transform(frozen_default=True, field_specifiers=(msgspec.field,))  # for type checkers: its commands are frozen too
class Command(Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", tag=_snake):
    """The base of all of them; its tag is the name on the wire."""


# --- players ------------------------------------------------------------------------------


class Respin(Command):
    """Deal me another alias (lobby, names dealt, `options.respins` times)."""


class Choose(Command):
    """Take a side (lobby, sides chosen)."""

    side: Side


class Redraw(Command):
    """Deal me a whole new hand, once a round."""

    phase: Id


class Keep(Command):
    """Keep these cards of my hand."""

    phase: Id
    cards: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=8)]


class BecomeJudge(Command):
    """Stop playing and judge. Nothing is due from me as a player any more."""


class Draft(Command):
    """What is being typed. Changes no version; it is sent for its author when time runs out.

    `slots`: a rebuttal's But, Because and This matters more because, as they were typed; `text` is what they come to.
    `speech`: in revise, the text that is being written again.
    """

    phase: Id
    text: Words = ""
    restatement: Words = ""
    weighing: Weighing | None = None
    slots: Annotated[tuple[Words, ...], Meta(min_length=3, max_length=3)] = ()
    speech: Id | None = None


class Speak(Command):
    """Send an opening, a rebuttal (with restatement, and at most one counter card) or a closing.

    `sure`: the writer was asked about an unkind word, and sends it all the same.
    """

    phase: Id
    text: Words
    restatement: Words = ""
    weighing: Weighing | None = None
    cards: Annotated[tuple[Id, ...], Meta(max_length=8)] = ()
    sure: bool = False


class Resend(Command):
    """Send a text again that waits for approval or was sent back, until the vote begins."""

    speech: Id
    text: Words
    restatement: Words = ""
    weighing: Weighing | None = None
    sure: bool = False


class Revise(Command):
    """Write one of my texts of this round again; the last one counts, whichever text it is of."""

    phase: Id
    speech: Id
    text: Words
    restatement: Words = ""
    weighing: Weighing | None = None
    sure: bool = False


class Fair(Command):
    """Whether the restatement of my opening in this clash was fair."""

    phase: Id
    clash: Id
    fair: Literal["fair", "unfair"]


# --- players and judges -------------------------------------------------------------------


class Stance(Command):
    """Where I stand on the motion: 1 strongly for, 5 strongly against. Private."""

    phase: Id
    value: Annotated[int, Meta(ge=1, le=5)]


class FlagSpeech(Command, tag="flag"):
    """Tell the hosts about a speech that I have in front of me."""

    speech: Id
    why: Line = ""


class Compare(Command):
    """Which version of a text is stronger, of those that stand first and second in a comparison that I was dealt."""

    phase: Id
    comparison: Id
    choice: Literal["first", "second"]


class StepOut(Command):
    """Not waited for, and nothing counted as missing, until `StepIn`. Hosts alone see it."""


class StepIn(Command):
    """Back."""


class Leave(Command):
    """Leave the debate for good. What was sent stands."""


class Vote(Command):
    """My verdict on a clash that I was dealt. The last one counts.

    `reason` is said of the text that won, `tip` of the other; with `close`, `tip_for` says of which.
    """

    phase: Id
    clash: Id
    choice: Choice
    reason: Reason | None = None
    tip: Tip | None = None
    tip_for: Judged | None = None


class Star(Command):
    """The strongest texts on my ballots, all of them at once. The last ones count."""

    phase: Id
    speeches: Annotated[tuple[Id, ...], Meta(max_length=8)]


# --- hosts --------------------------------------------------------------------------------


class Begin(Command):
    """Leave the lobby."""


class EndPhase(Command):
    """Go on to the next phase now."""

    phase: Id


class Pause(Command):
    """Stop the clock. Texts, drafts and votes still count."""

    phase: Id


class Resume(Command):
    """Let the clock run again."""

    phase: Id


class Wait(Command):
    """Wait for the last ones: the deadline moves on until everybody here is done, three minutes at most."""

    phase: Id


class Unwait(Command):
    """Wait no more: the deadline that stands now is the last."""

    phase: Id


class AddTime(Command):
    """Add seconds to the phase (negative: take back what was added)."""

    phase: Id
    seconds: Annotated[int, Meta(ge=-300, le=300)]


class Hold(Command):
    """Keep the reveal open until it is released."""

    phase: Id


class Release(Command):
    """Give a held reveal back what was left of its time, at least 10 s."""

    phase: Id


class ShowClash(Command):
    """Put this clash of the round on the projector, up to this step, and go no further alone."""

    phase: Id
    clash: Id
    step: Step = "texts"


class ShowEnding(Command):
    """Go to this step of the ending, and no further alone."""

    step: Ending


class RunShow(Command):
    """Let the reveal or the ending go on by itself, so many seconds for each clash or step; 0: stop."""

    phase: Id
    seconds: Annotated[int, Meta(ge=0, le=300)]


class Finish(Command):
    """End the debate early. What was played is scored."""


class Lock(Command):
    """Nobody new comes in."""


class Unlock(Command):
    """Open the door again."""


class Blank(Command):
    """Show nothing on the projector."""


class Unblank(Command):
    """Show the projector again."""


class ShareTexts(Command):
    """Let the class practise on this room's texts, without names, once the debate is over."""


class UnshareTexts(Command):
    """Take that back."""


class SetOptions(Command, tag="set"):
    """Change options. Lengths apply from the next phase."""

    options: dict[str, Any]


class Shuffle(Command):
    """Deal the sides anew."""


class Move(Command):
    """Put somebody on another bench: at once in lobby and stance, else from the next round. Without a bench: a move
    that is planned is called off."""

    seat: Id
    bench: Bench | None = None


class Rename(Command):
    """Give a seat another alias."""

    seat: Id
    alias: Line


class AddBot(Command):
    """Seat a bot, on the smaller side unless told."""

    side: Side | None = None


class Remove(Command):
    """Take somebody out of the debate; they may come back."""

    seat: Id


class Readmit(Command):
    """Take back somebody who was removed, to the same seat, through a locked door too."""

    seat: Id


class Ban(Command):
    """Take somebody out; seat and browser may not come back until `Unban`."""

    seat: Id


class Unban(Command):
    """Lift a ban."""

    seat: Id


class Cohost(Command):
    """Make somebody a host. A player stops playing."""

    seat: Id


class Uncohost(Command):
    """Make a host a judge."""

    seat: Id


class TimeFactor(Command):
    """Give a seat more time, from the next phase on."""

    seat: Id
    factor: Annotated[float, Meta(ge=1, le=2)]


class Nudge(Command):
    """Tap somebody on the shoulder, privately."""

    seat: Id


class Hide(Command):
    """Hide a text everywhere at once."""

    speech: Id
    why: Line = ""


class Show(Command):
    """Show a hidden text again."""

    speech: Id


class Approve(Command):
    """Let a waiting text be shown."""

    speech: Id


class SendBack(Command):
    """Return a waiting text to its author to mend."""

    speech: Id
    why: Line = ""


# --- the server alone ---------------------------------------------------------------------


class Join(Command):
    """Somebody takes the new seat that acts here. `alias` and `side` only where options allow."""

    role: Role
    alias: Line = ""
    side: Side | None = None
    teacher_name: Line = ""


class Rejoin(Command):
    """The seat that acts here, removed or gone, comes back."""


class TakeOver(Command):
    """The seat that acts here goes to another device: what tied the former ones to it is worth nothing from now on."""


class DraftText(Struct, frozen=True, omit_defaults=True):
    """A stored draft, as the clock and the host's `EndPhase` bring it into the rules."""

    text: str = ""
    restatement: str = ""
    weighing: Weighing | Literal[""] = ""
    slots: tuple[str, ...] = ()
    speech: str = ""


class TimeUp(Command):
    """The deadline passed. Refused unless this phase and this deadline still stand."""

    phase: Id
    deadline: int


class Hurry(Command):
    """Everybody present who owes something is done, says the clock; `present` are seat ids."""

    phase: Id
    present: tuple[str, ...]


class Unheard(Command):
    """These seats, and no others, were not heard from in the whole of this phase, says the clock. Saved right before the
    command that ends the phase, and again when one of them is heard from."""

    phase: Id
    seats: tuple[str, ...]


FROM_SEATS = (
    Respin, Choose, Redraw, Keep, BecomeJudge, Draft, Speak, Resend, Revise, Fair, Stance, FlagSpeech, StepOut, StepIn, Leave, Vote, Star, Compare,
    Begin, EndPhase, Pause, Resume, Wait, Unwait, AddTime, Hold, Release, ShowClash, ShowEnding, RunShow,
    Finish, Lock, Unlock, Blank, Unblank, ShareTexts, UnshareTexts,
    SetOptions, Shuffle, Move, Rename, AddBot, Remove, Readmit, Ban, Unban, Cohost, Uncohost, TimeFactor, Nudge, Hide, Show, Approve, SendBack,
)  # fmt: skip
FROM_SERVER = (Join, Rejoin, TakeOver, TimeUp, Hurry, Unheard)

_logged: msgspec.json.Decoder[Command] = msgspec.json.Decoder(Union[FROM_SEATS + FROM_SERVER])  # noqa: UP007 (built from a tuple)
BY_NAME = {str(command.__struct_config__.tag): command for command in FROM_SEATS}


def parse(data: Any) -> Command:
    """A command out of a browser's JSON object (without its `id`).

    Raises Rejected: `bad_command` for a form that no command has, `too_long` for a text beyond all
    measure. The message is for people; what exactly is wrong, for the log, is in its params.
    """
    if not isinstance(data, dict) or not isinstance(kind := data.get("type"), str) or kind not in BY_NAME:
        raise Rejected("bad_command", "This page is out of date. Reload it and try again.")
    try:
        return msgspec.convert({k: _whole(v) for k, v in data.items() if k != "id"}, BY_NAME[kind])  # to all of them at once takes 100 times as long
    except msgspec.ValidationError as error:
        at, fault = field_and_fault(error)
        if "length <=" in fault and at in ("text", "restatement", "why", "alias"):
            raise Rejected("too_long", "That’s far too long. Your text is still here: shorten it and send it again.", at) from None
        raise Rejected("bad_command", "That didn’t go through. Reload the page and try again.", at, fault=fault) from None


def field_and_fault(error: msgspec.ValidationError) -> tuple[str, str]:
    """The field that does not fit, and why, in msgspec's words for the log: without what was sent, which may be personal."""
    text = str(error)
    found = re.search(r"`\$\.(.+)`$", text) or re.search(r"required field `(.+?)`", text) or re.search(r"unknown field `(.+?)`", text)
    return found[1] if found else "", re.sub(r"'.*'|(?<=unknown field )`.*?`", "…", text)


def _whole(value: Any) -> Any:
    """Without halves of characters, which a cut string may end in and which have no UTF-8."""
    return value.encode("utf-8", "ignore").decode() if isinstance(value, str) else value


def decode(raw: bytes) -> Command:
    """A command as the log keeps it, the server's own included."""
    return _logged.decode(raw)


def encode(command: Command) -> bytes:
    """A command for the log."""
    return msgspec.json.encode(command)


def tidy(text: str) -> str:
    """NFC, trimmed, no control characters but line ends: the form in which texts are counted and kept."""
    text = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if text.replace("\n", " ").isprintable():  # as nearly all are, and looking at each character takes a while
        return text.strip()
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs", "Co", "Cn")).strip()
