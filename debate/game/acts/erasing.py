"""Takes one person out of a room for good: their words, names and views (docs/game.md, section 16).

The votes and stars that they gave stay, as counts: nobody ever saw who gave them. A text leaves a mark in its place, so
its clash and its opponents' results remain. The log keeps commands that replay to the same room.
"""

import re
from collections.abc import Collection
from typing import TypeVar

from msgspec.structs import replace

from ..dealing.aliases import deal_alias, is_dealt
from ..model import commands as c
from ..model import pace
from ..model.commands import Command, DraftText
from ..model.state import ERASED, UNREAD, Revision, Room, Speech
from ..scoring.read_first import is_personal
from ..scoring.substance import says_something
from .turn import Turn, luck_of, new_id

Text = TypeVar("Text", Speech, Revision)

_QUOTED = re.compile(r"“([^”]+)”")
_ENDS = "….!"  # of the marks for one text, which differ
REWRITE = 2  # the last of them: a rewrite has to differ from its first version
# For a script without spaces: enough different letters to count as a text.
_LETTERS = "ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔ"


def erase(turn: Turn, command: c.Erase) -> None:
    """Erase a person, who gets a new alias so that nobody can find them by the old one. They may come back, unless banned."""
    room, seat = turn.room, turn.person(command.seat)
    stays = seat.role == "host" or seat.gone == "banned"
    alias = deal_alias({other.alias for other in room.seats.values() if other.id != seat.id}, turn.luck)
    turn.change(
        seat,
        alias=alias if seat.alias else "",
        teacher_name="",
        gone=seat.gone if stays else "erased",
        moves_to=None,
        out=None,
        was_out=0,
        threat=False,
        nudged=None,
        before=None,
        after=None,
    )
    for speech in [speech for speech in room.speeches.values() if speech.author == seat.id]:
        unquote(turn, speech)
    room.speeches |= {id: _blank(speech) for id, speech in room.speeches.items() if speech.author == seat.id}
    room.revisions |= {id: _blank(revision) for id, revision in room.revisions.items() if revision.author == seat.id}
    own = own_texts(room, seat.id)
    for id, flag in room.flags.items():
        if flag.seat == seat.id or flag.speech in own:
            room.flags[id] = replace(flag, why="")
    for id in [id for id, rating in room.ratings.items() if rating.text in own]:
        del room.ratings[id]
    room.pasts.pop(seat.id, None)
    turn.rescore()


def _blank(text: Text) -> Text:
    return replace(text, text=ERASED, restatement=ERASED if text.restatement else "", why="", marks=())


def unquote(turn: Turn, speech: Speech | Revision) -> None:
    """Remove a text's words wherever a bot's answer quotes them."""
    room, words = turn.room, speech.text.casefold()
    for clash in room.clashes.values():
        id = clash.rebuttal if clash.opening == speech.id else clash.closing if clash.rebuttal == speech.id else ""
        if id and room.by_bot(answer := room.speeches[id]):

            def mark(text: str) -> str:
                return _QUOTED.sub(lambda quote: f"“{ERASED}”" if quote[1].casefold() in words else quote[0], text)

            turn.change_speech(answer, text=mark(answer.text), restatement=mark(answer.restatement))


def own_texts(room: Room, seat: str) -> set[str]:
    """The ids of a seat's speeches and revisions."""
    return {id for texts in (room.speeches, room.revisions) for id, text in texts.items() if text.author == seat}


def was_erased(room: Room, seat: str) -> bool:
    """Whether texts of this seat were erased. For someone who is banned, nothing else shows it."""
    return any(speech.author == seat and speech.text == ERASED for speech in room.speeches.values())


class Redaction:
    """Takes one person out of the commands of a log, which come in order from its first.

    `own`: ids of their texts; `room`: the room from which they have been erased. Replaying a log of such commands, with `Erase`
    at its end, leads to the same room. A text still takes as long to read, and is still without substance or personal if it was,
    because a show chose its clashes by that. (A mark goes with its text.)
    """

    def __init__(self, seat: str, own: Collection[str], room: Room):
        self._seat, self._own, self._room = seat, own, room
        # By phase and seat, the id of the text sent there: others write lines down, and lines change hands.
        self._texts: dict[tuple[str, str], str] = {}
        self._last: dict[str, tuple[list[str], int]] = {}  # by text, its last words, and the mark in their place

    def of(self, command: Command, actor: str, version: int) -> Command:
        """A command without what it says of the person, and without what they said; the same object if it has neither. `version`:
        the one that it made."""
        seat, own, room = self._seat, self._own, self._room
        match command:
            case c.Join() if actor == seat:
                past = command.past and replace(command.past, alias=_name(command.past.alias, version))
                return replace(command, alias=_name(command.alias, version), teacher_name="", past=past)
            case c.Speak() if (text := self._sent(command, actor, version)) in own:
                return replace(command, **_unsaid(room, command, self._nth(text, command)), sure=True)
            case c.Resend() if command.speech in own:
                return replace(command, **_unsaid(room, command, self._nth(command.speech, command)), sure=True)
            case c.Credit():
                self._moved(command)
            case c.Revise() if actor == seat:
                return replace(command, **_unsaid(room, command, REWRITE), sure=True)
            case c.Stance() if actor == seat:
                return replace(command, value=3)
            case c.FlagSpeech() if actor == seat or command.speech in own:
                return replace(command, why="")
            case c.Hide() | c.SendBack() if command.speech in own:
                return replace(command, why="")
            case c.Rate() if command.speech in own:
                return replace(command, level=0)
            case c.Rename() if command.seat == seat:
                return replace(command, alias=_name(command.alias, version))
        return command

    def _sent(self, command: c.Speak, actor: str, version: int) -> str:
        """The id of the text that was sent."""
        place, new = (command.phase, command.by or actor), new_id(luck_of(self._room, version))
        if new in self._room.speeches:
            self._texts[place] = new
        return self._texts.get(place, "")

    def _nth(self, text: str, said: c.Speak | c.Resend) -> int:
        """Which mark stands for these words of a text: the one before if they are the same, which says that a line is right."""
        words = [c.tidy_text(said.text), c.tidy_text(said.restatement)]
        last, mark = self._last.get(text, (words, 0))
        self._last[text] = words, mark if words == last else 1 - mark
        return self._last[text][1]

    def _moved(self, command: c.Credit) -> None:
        """A line was given to somebody else, for theirs if there is one."""
        place = next((place for place, text in self._texts.items() if text == command.speech), None)
        if place:
            theirs = self._texts.pop((place[0], command.to), "")
            self._texts |= {place: theirs, (place[0], command.to): command.speech}


def redacted_draft(draft: DraftText, room: Room) -> DraftText:
    """A draft that the clock sent, without its words."""
    return replace(draft, **_unsaid(room, draft, REWRITE if draft.speech else 0))


def _unsaid(room: Room, said: c.Speak | c.Resend | c.Revise | DraftText, nth: int) -> dict[str, str]:
    """A text and its restatement without their words. `nth`: as which of the marks that differ."""
    text, restatement = (c.tidy_text(words) for words in (said.text, said.restatement))
    mark = UNREAD if is_personal(room, f"{restatement}\n{text}") else ERASED if says_something(room, text) else "…"
    return {"text": _as_long(text, mark, nth), "restatement": _as_long(restatement, ERASED, nth)}


def _as_long(text: str, mark: str, nth: int) -> str:
    """This mark, repeated until it takes as long to read as the text."""
    if not text:
        return ""
    dense = len(pace.DENSE.findall(text))
    letters = _LETTERS[nth:] + _LETTERS[:nth] if mark == ERASED else _LETTERS[2 * nth :][:2]
    marks = (f"{mark} " * len(text))[: len(text) - dense]
    return (letters * len(text))[:dense] + (marks[:-1] + _ENDS[nth] if marks else "")


def _name(alias: str, version: int) -> str:
    """A name that says nothing and that nobody else has. A name that the room dealt is kept: it said nothing."""
    return f"{ERASED} {version}" if alias and not is_dealt(alias) else alias
