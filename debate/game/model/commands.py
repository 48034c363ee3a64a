"""One class for each thing that people can do, and `parse`, which makes commands from JSON.

A command says what someone wants; `rules.apply` decides whether it is allowed. Commands in `FROM_SEATS`
may come from a browser; only the server makes the others. `phase` is the id of the phase that the
sender saw: a command for another phase is refused, so a double press acts only once.
"""

import re
import unicodedata
from typing import Annotated, Any, Literal, Union, dataclass_transform

import msgspec
from msgspec import Meta, Struct, field

from .look_alikes import seen
from .motion import Side, Tip
from .state import Bench, Challenge, Choice, Criterion, Ending, Judged, Past, Reason, Role, Step, Tally, Weighing

Id = Annotated[str, Meta(min_length=1, max_length=64)]
Words = Annotated[str, Meta(max_length=4000)]  # far above the rules' own limits, which count characters
MAX_MS = 2**53 - 1  # the largest whole number that JavaScript is sure of
Line = Annotated[str, Meta(max_length=200)]


class Rejected(Exception):
    """The rules refuse a command. Nothing has changed.

    `code` is stable and for programs; `message` is for people, in English, with ``%(name)s`` placeholders
    that `params` fills after translation; `field` names the field at fault, if there is one.
    """

    def __init__(self, code: str, message: str, field: str = "", **params: Any):
        super().__init__(code)
        self.code, self.message, self.field, self.params = code, message, field, params


def _snake(name: str) -> str:
    return "".join("_" + c.lower() if c.isupper() else c for c in name).lstrip("_")


# For type checkers: subclasses are frozen too.
@dataclass_transform(frozen_default=True, field_specifiers=(msgspec.field,))
class Command(Struct, frozen=True, forbid_unknown_fields=True, tag_field="type", tag=_snake):
    """The base of all commands; its tag is the command's name in JSON."""


class InPhase(Command):
    """A command for one phase, which its sender saw."""

    phase: Id


class OfSeat(Command):
    """A command about somebody's seat."""

    seat: Id


class OfText(Command):
    """A command about a speech."""

    speech: Id


class OfSeenText(OfText, kw_only=True):
    """A host's decision on a text. `at`: when the words that the host saw were sent (ms, UTC); if they have changed since, it is
    refused. 0: whatever the words are."""

    at: Annotated[int, Meta(ge=0, le=MAX_MS)] = 0


# --- players ------------------------------------------------------------------------------


class Respin(Command):
    """Deal me another alias (lobby, names dealt, `options.respins` times)."""


class Choose(Command):
    """Take a side (lobby, sides chosen)."""

    side: Side


class Redraw(InPhase):
    """Deal me a whole new hand, once a round. `for`: at tables, somebody else in my group."""

    by: Id | None = msgspec.field(default=None, name="for")


class Keep(InPhase):
    """Keep these cards of my hand. `for`: at tables, somebody else in my group."""

    cards: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=8)]
    by: Id | None = msgspec.field(default=None, name="for")


class BecomeJudge(Command):
    """Stop playing and judge. Nothing is due from me as a player any more."""


class Draft(InPhase):
    """The text that I am typing. It makes no new version. When time runs out, it is sent for me.

    `speech`: in revise, the text that I am rewriting. `for`: in a debate said aloud, whose line I am writing down, if it isn't
    mine.
    """

    text: Words = ""
    restatement: Words = ""
    weighing: Weighing | None = None
    speech: Id | None = None
    by: Id | None = msgspec.field(default=None, name="for")


class Speak(InPhase):
    """Send an opening, a rebuttal (with a restatement, and at most one counter card) or a closing.

    `sure`: the writer was asked about an unkind word, a private matter or whose case it is, and sends the text anyway. `off`: the page
    finds nothing of the motion in it, and its writer was asked what it says about it. `bare` says nothing any more: pages of 0.5.0 sent it.
    In a debate said aloud: one line, what was said; `for`: by whom in my group, if it wasn't me.
    """

    text: Words
    restatement: Words = ""
    weighing: Weighing | None = None
    cards: Annotated[tuple[Id, ...], Meta(max_length=8)] = ()
    sure: bool = False
    bare: bool = False
    off: bool = False
    by: Id | None = msgspec.field(default=None, name="for")


class Mean(InPhase):
    """In practice: say what I meant by the text that I sent, one of what I am asked; "": just answer, but where care is heard it is mine."""

    meant: Annotated[str, Meta(max_length=80)] = ""


class TimeSpeech(InPhase, tag="speech"):
    """In a debate said aloud: start or stop the clock of my group's speech; give it its whole time `again` (before a speech
    begins, this is for the speech before it); or let the `next` speaker come forward. `to`: somebody who has yet to speak, out of
    turn; the clock that runs is theirs from now on."""

    group: Id
    do: Literal["start", "stop", "again", "next"]
    to: Id | None = None


class TakeBackTurn(InPhase, tag="turn"):
    """At a device that several share: somebody else has used my private turn. `not_me`: take back what was judged, starred,
    tapped and said in it."""

    not_me: Literal[True]


class Resend(OfText):
    """Replace a text that waits for approval or was sent back, until the vote begins; in a debate said aloud, any of my lines."""

    text: Words
    restatement: Words = ""
    weighing: Weighing | None = None
    sure: bool = False


class Credit(InPhase):
    """In a debate said aloud: somebody else of my group said the line that was noted in this phase. If there is one of theirs, the
    two change places."""

    speech: Id
    to: Id


class Revise(InPhase):
    """Rewrite one of my texts of this round. Only my last rewrite counts, whichever text it is of. `sure`, with the words that it had:
    I leave mine as they are."""

    speech: Id
    text: Words
    restatement: Words = ""
    weighing: Weighing | None = None
    sure: bool = False


class Fair(InPhase):
    """Whether the restatement of my opening in this clash was fair."""

    clash: Id
    fair: Literal["fair", "unfair"]


# --- players and judges -------------------------------------------------------------------


class Stance(InPhase):
    """Where I stand on the motion: 1 strongly for, 5 strongly against. Private."""

    value: Annotated[int, Meta(ge=1, le=5)]


class FlagSpeech(OfText, tag="flag"):
    """Tell the hosts about a speech that I can see. `off`: only that it is off the point, which holds nothing back; with `back`,
    that I no longer find that."""

    why: Line = ""
    off: bool = False
    back: bool = False


class Compare(InPhase):
    """Say which version of a text is stronger: the first or the second in a comparison that I was dealt."""

    comparison: Id
    choice: Literal["first", "second"]


class Reopen(InPhase):
    """Change what I sent in this phase, which does not end early before I send it again or am `done` with it."""

    done: bool = False


class StepOut(Command):
    """Until `StepIn`, nobody waits for me and nothing counts as missing. Only hosts see it. `for`: the seat about which a host
    notes this."""

    by: Id | None = msgspec.field(default=None, name="for")


class StepIn(Command):
    """I am back. `for`: at tables, somebody else in my group; or the seat about which a host notes this."""

    by: Id | None = msgspec.field(default=None, name="for")


class Leave(Command):
    """Leave the debate for good. What I sent stays."""


class Vote(InPhase):
    """My verdict on a clash that I was dealt. The last one counts.

    `reason` is about the text that won, `tip` about the other. With `close`, `tip_for` says which text the tip is about.
    `met`: the rebuttal met the round's challenge.
    """

    clash: Id
    choice: Choice
    reason: Reason | None = None
    tip: Tip | None = None
    tip_for: Judged | None = None
    met: bool = False


class Star(InPhase):
    """The strongest texts on my ballots, all at once. Only the last choice counts."""

    speeches: Annotated[tuple[Id, ...], Meta(max_length=8)]


class Laugh(InPhase):
    """Which texts of a clash that I was dealt made me laugh, all at once. Only the last choice counts, and it counts for nothing."""

    clash: Id
    texts: Annotated[tuple[Judged, ...], Meta(max_length=2)]


class Guess(InPhase):
    """What I think the readers decided on the clash on the screen, on which I had no ballot and in which I have no text. A guess
    makes no new version and is in no log; the last one before the result counts. `reason`: which one I think they gave most, where that
    is asked and I don't expect it to be too close."""

    clash: Id
    choice: Choice
    reason: Reason | Literal[""] = ""


class ChooseLine(OfText):
    """The sentence of a text of mine that I want on the screen in the ending, by its place in `lines`; the last one counts."""

    n: Annotated[int, Meta(ge=0, le=99)]


class Remember(InPhase):
    """The line that I will remember, of those on the screen in the last vote; none of mine. It makes no new version and is in no log;
    the last one before the vote closes counts."""

    speech: Id


# --- hosts --------------------------------------------------------------------------------


class Begin(Command):
    """Leave the lobby."""


class EndPhase(InPhase):
    """Go on to the next phase now."""


class Pause(InPhase):
    """Stop the clock. Texts, drafts and votes still count."""


class Resume(InPhase):
    """Let the clock run again."""


class Wait(InPhase):
    """Wait for the last ones: the deadline moves until everybody here is done, by three minutes at most."""


class Unwait(InPhase):
    """Stop waiting: the current deadline is final."""


class AddTime(InPhase):
    """Add seconds to the phase (negative: take back what was added). `group`: only to the speeches at this table."""

    seconds: Annotated[int, Meta(ge=-300, le=300)]
    group: Id | None = None


class SetChallenge(InPhase):
    """Give a later round this challenge, until its openings are written; "": none."""

    challenge: Challenge | Literal[""]


class Hold(InPhase):
    """Keep the reveal open until it is released."""


class Release(InPhase):
    """Give a held reveal back what was left of its time, at least 10 s."""


class ShowClash(InPhase):
    """Put this clash of the round on the projector, its texts or its result; the show stops there. `quick`: as one of those that
    come fast. `own`: go past the clashes, to everybody's own results."""

    clash: Id
    step: Step = "texts"


class LeaveOut(InPhase):
    """Keep a clash out of the round's show, before the show begins (in the vote) or until its result is told. Not `out`: take
    that back before the show begins; afterwards, use `ShowClash`."""

    clash: Id
    out: bool = True


class LeaveLineOut(OfText):
    """Keep the line of this text out of the ending; a line of another text of its author takes its place. Not `out`: take that back."""

    out: bool = True


class ShowEnding(Command):
    """Go to this step of the ending, and stop there. `question`: which of the questions to discuss stands alone, from 1; 0: all do.
    `remember` again, while the last vote is open, closes it."""

    step: Ending
    question: Annotated[int, Meta(ge=0, le=99)] = 0


class RunShow(InPhase):
    """Let the reveal or the ending go on by itself, with this many seconds for each clash or step; without a number, as long as
    each needs; 0: stop."""

    seconds: Annotated[int, Meta(ge=0, le=300)] | None = None


class ShowFlow(Command):
    """Put a part of a revealed round's flow on the projector; nothing goes on by itself meanwhile."""

    round: Annotated[int, Meta(ge=1, le=9)]
    part: Annotated[int, Meta(ge=0, le=99)] = 0


class HideFlow(Command):
    """Show what was on the projector before the flow."""


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
    """Stop sharing this room's texts."""


class SetOptions(Command, tag="set"):
    """Change options. Lengths apply from the next phase."""

    options: dict[str, Any]


class Shuffle(Command):
    """Reassign the sides."""


class Move(OfSeat):
    """Put somebody on another bench: at once in lobby and stance, otherwise from the next round. Without a bench:
    cancel a planned move."""

    bench: Bench | None = None


class Rename(OfSeat):
    """Give a seat another alias."""

    alias: Line


class AddBot(Command):
    """Seat a bot, on the smaller side unless `side` is given."""

    side: Side | None = None


class Remove(OfSeat):
    """Take somebody out of the debate; they may come back."""


class RemoveSince(Command):
    """Take everybody out who came in at `at` (ms, UTC) or later, hosts and bots excepted; they may come back.
    `lock`: and lock the door, so that they may not."""

    at: Annotated[int, Meta(ge=1, le=MAX_MS)]
    lock: bool = False


class Readmit(OfSeat):
    """Take back somebody who was removed, to the same seat, through a locked door too."""


class Ban(OfSeat):
    """Take somebody out; their seat and browser may not come back until `Unban`."""


class Unban(OfSeat):
    """Lift a ban."""


class Cohost(OfSeat):
    """Make somebody a host. A player stops playing."""


class Uncohost(OfSeat):
    """Make a host a judge."""


class TimeFactor(OfSeat):
    """Give a seat more time, from the next phase on."""

    factor: Annotated[float, Meta(ge=1, le=2)]


class Nudge(OfSeat):
    """Check in with somebody, privately."""


class Rate(OfText):
    """Say how far a text, or its rewrite, meets a criterion of the rubric; 0: take the rating back. Only hosts see it."""

    criterion: Criterion
    level: Literal[0, 1, 2, 3]


class Incident(Command):
    """In a rehearsal: a stand-in drops out (`away`), gets stuck while writing, or is rude or names somebody in its next text; another
    one comes `late`; half of a side leaves (`uneven`); a table's `tablet` goes off; or everything that happened is `over`."""

    what: Literal["away", "stuck", "rude", "personal", "names", "late", "uneven", "tablet", "over"]


class Touch(InPhase):
    """In a rehearsal: somebody uses this phone, so the clock runs as in class until this phase is over."""


class Hide(OfSeenText):
    """Hide a text everywhere at once."""

    why: Line = ""


class Show(OfText):
    """Show a hidden text again."""


class Approve(OfSeenText):
    """Let a waiting text be shown."""


class Unflag(OfSeenText):
    """Say that nothing is wrong with a text that was flagged or marked as an insult: flags are answered, the mark is taken off, and its
    readers have it. `nameless`: with “someone” in the place of each name of somebody in the room; where that makes no sense, with the
    `text` and the `restatement` that a host has put right. `for_all`: it may come on the big screen, too."""

    nameless: bool = False
    text: Words = ""
    restatement: Words = ""
    for_all: bool = False


class Recall(OfText):
    """Take back that a text was let come, approved or hidden: it waits for a host again."""


class SendBack(OfSeenText):
    """Return a waiting text to its author to edit."""

    why: Line = ""


# --- only from the server -----------------------------------------------------------------


class Join(Command):
    """Someone takes a new seat, which is the actor. `alias` and `side` only where options allow.
    `past`: who this is in the room's class, if it has one. `beside`: the seat that came first at the same device."""

    role: Role
    alias: Line = ""
    side: Side | None = None
    teacher_name: Line = ""
    past: Past | None = None
    beside: Id | None = None


class Rejoin(Command):
    """The actor, a seat that was removed or left, comes back."""


class TakeOver(Command):
    """The actor's seat moves to another device: the earlier devices' cookies are void from now on. `beside`: a seat that is
    already at that device."""

    beside: Id | None = None


class Erase(OfSeat):
    """Take a person's words, names and views out of the room for good."""


class DraftText(Struct, frozen=True, omit_defaults=True):
    """A stored draft, as the clock and a host's `EndPhase` pass it to the rules. `speech`: in revise, the text that is rewritten;
    for a line that somebody else writes down, the writer's seat."""

    text: str = ""
    restatement: str = ""
    weighing: Weighing | Literal[""] = ""
    speech: str = ""


class TimeUp(InPhase):
    """The deadline of a phase, or of a step of the reveal, passed. Refused unless the room still has this phase and this
    deadline, so each step is taken once, no matter which process notices first.

    `attended`: a host is present; a reveal whose show is over waits for that host, and so does a last vote in which nobody has chosen."""

    deadline: int
    attended: bool = False


class Guesses(InPhase):
    """What was guessed about the clash on the screen, as counts that name nobody. Saved right before the command that shows its
    result. `reasons`: how often each was guessed to be the one that readers gave most. `best`: the most points that anybody has in the
    show with this clash, and `leaders`, how many have them; 0: so many that nobody leads."""

    clash: Id
    guesses: Tally
    reasons: dict[Reason, int] = field(default_factory=dict)
    best: int = 0
    leaders: int = 0


class BestGuessers(InPhase):
    """How many points each seat has in a show. Saved right before the command that ends it. `best`: in rooms older than points, how
    often those who guessed best were right, of how often."""

    best: dict[Id, tuple[int, int]] = field(default_factory=dict)
    points: dict[Id, int] = field(default_factory=dict)


class Remembered(InPhase):
    """How often each line was chosen in the last vote, by speech. Saved right before the command that closes it."""

    votes: dict[Id, int]


class Hurry(InPhase):
    """From the clock: everybody present who owes something is done; `present` are seat ids. In a reveal: everybody present who may
    guess has guessed about the `clash` whose texts are on the screen; in an ending: everybody present has voted for a line. `why`: of a
    clash, some have still to say which reason was given most."""

    present: tuple[str, ...]
    clash: str = ""
    why: bool = False


class Unheard(InPhase):
    """From the clock: exactly these seats were not heard from during the whole phase. Saved right before the
    command that ends the phase, and again when one of them is heard from."""

    seats: tuple[str, ...]


class NameFound(InPhase):
    """A text that this seat wanted to send was refused, and names somebody in the room. Only the seat is kept, no word of it."""

    seat: Id


class SeatStandIns(Command):
    """Let this many stand-ins into a rehearsal."""

    count: int


class Rehearse(InPhase):
    """From the clock: the stand-ins whose moment has passed do what the phase asks."""


FROM_SEATS = (
    Respin, Choose, Redraw, Keep, BecomeJudge, Draft, Speak, Mean, TimeSpeech, TakeBackTurn, Resend, Credit, Revise, Reopen,
    Fair, Stance, FlagSpeech, Touch, StepOut, StepIn, Leave, Vote, Star, Laugh, Compare, Guess, ChooseLine, Remember,
    Begin, EndPhase, Pause, Resume, Wait, Unwait, AddTime, Hold, Release, ShowClash, LeaveOut, LeaveLineOut, ShowEnding, RunShow, ShowFlow, HideFlow,
    Finish, SetChallenge, Lock, Unlock, Blank, Unblank, ShareTexts, UnshareTexts,
    SetOptions, Shuffle, Move, Rename, AddBot, Remove, RemoveSince, Readmit, Ban, Unban, Cohost, Uncohost, TimeFactor, Nudge,
    Hide, Show, Approve, SendBack, Unflag, Recall, Rate, Incident,
)  # fmt: skip
FROM_SERVER = (
    Join, Rejoin, TakeOver, Erase, TimeUp, Guesses, BestGuessers, Remembered, Hurry, Unheard, NameFound, SeatStandIns, Rehearse,
)  # fmt: skip

_logged: msgspec.json.Decoder[Command] = msgspec.json.Decoder(Union[FROM_SEATS + FROM_SERVER])  # noqa: UP007 (built from a tuple)
BY_NAME = {str(command.__struct_config__.tag): command for command in FROM_SEATS}


def name_of(command: Command) -> str:
    """The command's name in JSON."""
    return str(command.__struct_config__.tag)


def parse(data: Any) -> Command:
    """The command in a browser's JSON object (ignoring its `id`).

    Raises Rejected: `bad_command` for an object that is no command, `too_long` for a text far beyond all
    limits. The message is for people; its params say exactly what is wrong, for the log.
    """
    if not isinstance(data, dict) or not isinstance(kind := data.get("type"), str) or kind not in BY_NAME:
        raise Rejected("bad_command", "This page is out of date. Reload it and try again.")
    try:
        # Converting to the union of all would take 100 times as long.
        return msgspec.convert({k: _whole(v) for k, v in data.items() if k != "id"}, BY_NAME[kind])
    except msgspec.ValidationError as error:
        at, fault = field_and_fault(error)
        if "length <=" in fault and at in ("text", "restatement", "why", "alias"):
            raise Rejected(
                "too_long", "That’s far too long. Your text is still here: shorten it and send it again.", at
            ) from None
        raise Rejected(
            "bad_command", "That didn’t go through. Reload the page and try again.", at, fault=fault
        ) from None
    except UnicodeEncodeError:  # half a character in the name of a field, which msgspec's message repeats
        raise Rejected(
            "bad_command", "That didn’t go through. Reload the page and try again.", fault="unknown field"
        ) from None


def field_and_fault(error: msgspec.ValidationError) -> tuple[str, str]:
    """The invalid field, and why, in msgspec's words for the log; without the value, which may be personal."""
    text = str(error)
    match = (
        re.search(r"`\$\.(.+)`$", text)
        or re.search(r"required field `(.+?)`", text)
        or re.search(r"unknown field `(.+?)`", text)
    )
    return match[1] if match else "", re.sub(r"'.*'|(?<=unknown field )`.*?`", "…", text)


def _whole(value: Any) -> Any:
    """The value without lone surrogates, which a cut string may end in and which have no UTF-8 form."""
    return value.encode("utf-8", "ignore").decode() if isinstance(value, str) else value


def decode(raw: bytes) -> Command:
    """A command from the log, including the server's own."""
    return _logged.decode(raw)


def encode(command: Command) -> bytes:
    """A command for the log."""
    return msgspec.json.encode(command)


def tidy_text(text: str) -> str:
    """NFC, trimmed, no control characters except line breaks, nothing invisible: the form in which texts are counted and stored."""
    text = seen(unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")))
    if text.replace("\n", " ").isprintable():  # true for nearly all texts, and checking each character is slow
        return text.strip()
    return "".join(c for c in text if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs", "Co", "Cn")).strip()
