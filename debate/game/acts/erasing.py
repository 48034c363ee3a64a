"""Takes one person out of a room for good: their words, names and views (docs/game.md, section 16).

The votes and stars that they gave stay, as counts: nobody ever saw who gave them. A text leaves a mark in its place, so
its clash and its opponents' results remain. Their first name goes from the texts of others, too, and their words from an answer
that only copied them. The log keeps commands that replay to the same room.
"""

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from msgspec.structs import replace

from ..dealing.aliases import deal_alias, is_dealt
from ..model import commands as c
from ..model import pace
from ..model.commands import Command, DraftText
from ..model.phases import is_aloud, limits
from ..model.state import ERASED, THIN, UNREAD, Revision, Room, Speech, random_id
from ..model.word_count import count_words
from ..scoring.read_first import first_name, name_in, nameless, names_in, why_private, with_name
from ..scoring.substance import copies_its_target, has_substance, is_gone, says_something
from .turn import Turn, luck_of

Text = TypeVar("Text", Speech, Revision)
Line = TypeVar("Line", c.Speak, c.Resend)
Sent = TypeVar("Sent", c.Speak, c.Resend, c.Revise, c.Unflag, DraftText)

_QUOTED = re.compile(r"“([^”]+)”")
_ENDS = "….!"  # of the marks for one text, which differ
REWRITE = 2  # the last of them: a rewrite has to differ from its first version
# For a script without spaces: enough different letters to count as a text.
_LETTERS = "ㄅㄆㄇㄈㄉㄊㄋㄌㄍㄎㄏㄐㄑㄒㄓㄔ"
_CONSONANTS = "xbcdfghjklmnpqrstvwz"  # which make no word


def erase(turn: Turn, command: c.Erase) -> None:
    """Erase a person, who gets a new alias so that nobody can find them by the old one. They may come back, unless banned."""
    room, seat = turn.room, turn.person(command.seat)
    stays = seat.role == "host" or seat.gone == "banned"
    for id in _copies(room, seat.id):
        turn.change_speech(room.speeches[id], text=f"“{ERASED}”")
    _unname(turn, seat.id)
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
        line=None,
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


def _unname(turn: Turn, seat: str) -> None:
    """Take somebody's first name out of the texts of others."""
    room = turn.room
    if pattern := _pattern(room, seat):
        for texts in (room.speeches, room.revisions):
            for id, text in texts.items():
                said, restated = (_renamed(pattern, words, lambda _: ERASED) for words in (text.text, text.restatement))
                if (said, restated) != (text.text, text.restatement):
                    texts[id] = replace(text, text=said, restatement=restated)  # type: ignore[assignment]  # of its own kind


def _pattern(room: Room, seat: str) -> re.Pattern[str] | None:
    """Where texts name this person. None if nothing does, or if somebody else here has the same first name."""
    name = first_name(room.seats[seat].teacher_name)
    others = (first_name(one.teacher_name) for one in room.seats.values() if one.id != seat)
    return names_in(room, (name,)) if name.lower() not in map(str.lower, others) else None


def _renamed(pattern: re.Pattern[str], words: str, instead: Callable[[str], str]) -> str:
    """The words with another name."""
    return pattern.sub(lambda match: with_name(match, instead(match[match.lastindex or 0])), words)


def _copies(room: Room, seat: str) -> set[str]:
    """The answers that copy an opening of this seat, and say too little of their own."""
    clashes = (one for one in room.clashes.values() if one.rebuttal and room.speeches[one.opening].author == seat)
    answers = (room.speeches[one.rebuttal] for one in clashes)
    return {one.id for one in answers if copies_its_target(room, one) or one.text.startswith(THIN)}


class Redaction:
    """Takes one person out of the commands of a log, which come in order from its first.

    `room`: as it is before they are erased; `log`: all its commands. Replaying a log of such commands, with `Erase` at its
    end, leads to the same room, because the rules find in it what they went by: a text still takes as long to read, and is
    still without substance, or private, or names somebody, if it was or did. Their own first name becomes another one, that is
    nobody's, for themselves and in all texts. `changed`: what became of the words of texts; None for their own, whose marks go.
    """

    def __init__(self, seat: str, room: Room, log: Iterable[Command]):
        self._seat, self._room, self._own, self._copies = seat, room, own_texts(room, seat), _copies(room, seat)
        self._pattern, self._first = _pattern(room, seat), first_name(room.seats[seat].teacher_name)
        joined = (first_name(c.tidy_text(command.teacher_name)) for command in log if isinstance(command, c.Join))
        names = tuple(filter(None, map(self._called, joined)))
        self._names, self._written = names_in(room, names), {name.lower(): name[0].upper() + name[1:] for name in names}
        seen = (one.alias for one in room.seats.values() if one.id != seat or is_dealt(one.alias))
        self._seen = [(name if is_dealt(name) else first_name(name), names_in(room, (name,))) for name in seen]
        # By phase and seat, the id of the text sent there: others write lines down, and lines change hands.
        self._texts: dict[tuple[str, str], str] = {}
        self._last: dict[str, tuple[list[str], int]] = {}  # by text, its last words, and the mark in their place
        self.changed: dict[str, str | None] = {}

    def of(self, command: Command, actor: str, version: int) -> Command:
        """A command without what it says of the person, and without what they said; the same object if it has neither. `version`:
        the one that it made."""
        seat, own = self._seat, self._own
        match command:
            case c.Join():
                if actor != seat:
                    name = self._called(command.teacher_name)
                    return replace(command, teacher_name=name) if name != command.teacher_name else command
                past = command.past and replace(command.past, alias=_name(command.past.alias, version))
                name = first_name(c.tidy_text(command.teacher_name))
                name = self._called(name) if self._first and names_in(self._room, (name,)) else ""
                return replace(command, alias=_name(command.alias, version), teacher_name=name, past=past)
            case c.Speak():
                return self._without(command, self._sent(command, actor, version))
            case c.Resend():
                return self._without(command, command.speech)
            case c.Credit():
                self._moved(command)
            case c.Unflag() if (command := self._put_right(command)).text:  # a host's words in the place of theirs
                if command.speech in own:
                    return self._unsaid(command, self._nth(command.speech, command), command.speech)
                return self._thinned(command) if command.speech in self._copies else self._unnamed(command)
            case c.Revise() if actor == seat:
                return replace(self._unsaid(command, REWRITE), sure=True)
            case c.Revise():
                return self._unnamed(command)
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

    def draft(self, draft: DraftText, seat: str) -> DraftText:
        """A draft of this seat that the clock sent."""
        if seat == self._seat:
            return self._unsaid(draft, REWRITE if draft.speech else 0)
        text, copies = c.tidy_text(draft.text), (self._room.speeches[id] for id in self._copies)
        return self._thinned(draft) if any(_says(copy.text, text) for copy in copies) else self._unnamed(draft)

    def _called(self, name: str) -> str:
        """A name, or another one in place of this person's, of the same length and in the same case."""
        if not self._pattern or first_name(name).lower() != self._first.lower():
            return name
        n, letters = self._room.seats[self._seat].n, []
        for sign in reversed(name):
            if not sign.isalpha():
                letters.append(sign)
                continue
            n, at = divmod(n, len(_CONSONANTS))
            new = _LETTERS[0] if pace.DENSE.match(sign) else _CONSONANTS[at] if sign.isascii() else "ø"
            letters.append(new.upper() if sign.isupper() else new)
        return "".join(reversed(letters))

    def _without(self, command: Line, text: str) -> Line:
        """A command that sends this text."""
        if text in self._own:
            return replace(self._unsaid(command, self._nth(text, command), text), sure=True)
        return self._thinned(command) if text in self._copies else self._unnamed(command)

    def _unnamed(self, said: Sent) -> Sent:
        """The words of somebody else without this person's first name; the same object if it isn't in them."""
        pattern = self._pattern
        if not pattern:
            return said
        new = {}
        for field in ("text", "restatement"):
            words = c.tidy_text(getattr(said, field))
            if (renamed := _renamed(pattern, words, self._called)) != words:
                new[field] = self.changed[words] = renamed
        return replace(said, **new) if new else said

    def _thinned(self, said: Sent) -> Sent:
        """An answer that copied this person's words, without them."""
        words, said = c.tidy_text(said.text), self._unnamed(said)
        self.changed[words] = thin = self._as_long(said.text, bool(why_private(words)), thin=True)
        return replace(said, text=thin)

    def _unsaid(self, said: Sent, nth: int, id: str = "") -> Sent:
        """A text of this person and its restatement without their words. `nth`: as which of the marks that differ; `id`: the
        text's, if it is known."""
        text, restatement = c.tidy_text(said.text), c.tidy_text(said.restatement)
        self.changed |= dict.fromkeys((text, restatement))
        texts = (one for own in self._own if (one := self._room.speeches.get(own)))
        sent = next((one for one in texts if _says(one.text, text) and _says(one.restatement, restatement)), None)
        private = bool(why_private(restatement) or why_private(text) or (sent and sent.marks))
        left = sent or self._room.speeches.get(id)  # with other words, if a host took names out of it
        known = left is not None and left.text != ERASED
        thin = not (
            has_substance(self._room, left) if left and known else is_gone(text) or says_something(self._room, text)
        )
        said = self._unnamed(said)
        return replace(
            said,
            text=self._as_long(said.text, private, nth, thin),
            restatement=self._as_long(said.restatement, False, nth),
        )

    def _as_long(self, text: str, private: bool, nth: int = 0, thin: bool = False) -> str:
        """A mark for each word of a text, as long as it takes to read it, and the names that are in it."""
        if not (text := c.tidy_text(text)):
            return ""
        matches = self._names.finditer(text) if self._names else ()
        called = dict.fromkeys(self._written[one[one.lastindex or 0].lower()] for one in matches)
        called |= dict.fromkeys(name for name, pattern in self._seen if pattern and pattern.search(text))
        names = "".join(f", {name}" for name in called)
        dense = len(pace.DENSE.findall(text)) - len(pace.DENSE.findall(names))
        if (plain := len(text) - len(names) - dense) < 0:
            return self._as_long("…" * len(text), private, nth, thin)  # nothing but long names
        mark = (f"{THIN} " if thin else "") + (UNREAD if private else "" if thin else ERASED)
        marks = (f"{mark.strip()} " * (plain if thin else count_words(text))).ljust(plain, "…")
        letters = _LETTERS[2 * nth :][:2] if thin else _LETTERS[nth:] + _LETTERS[:nth]
        return f"{marks[: plain - 1]}{_ENDS[nth]}"[:plain] + (letters * dense)[:dense] + names

    def _sent(self, command: c.Speak, actor: str, version: int) -> str:
        """The id of the text that was sent."""
        place, number = (command.phase, command.by or actor), luck_of(self._room, version).getrandbits(40)
        for id in (random_id(number), f"{number:010x}"):  # before 0.4.0 an id could have digits only
            if id in self._room.speeches:
                self._texts[place] = id
        return self._texts.get(place, "")

    def _put_right(self, command: c.Unflag) -> c.Unflag:
        """A command that takes names out of a text of theirs, with the words that came of it, as a speaker who says that this is
        what was said sends the same; unchanged if a host has put the text right."""
        sent = self._room.speeches.get(command.speech)
        if (
            not is_aloud(self._room.format)
            or not command.nameless
            or command.text
            or not sent
            or command.speech not in self._own | self._copies
        ):
            return command
        said = self._last.get(sent.id, ([sent.text, sent.restatement], 0))[0]
        text, restatement = (nameless(self._room, words) for words in said)
        fits = len(text) <= limits(self._room.format)[sent.kind][1] and name_in(self._room, " ".join(said))
        return replace(command, text=text, restatement=restatement) if fits else command

    def _nth(self, text: str, said: c.Speak | c.Resend | c.Unflag) -> int:
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


def _says(kept: str, text: str) -> bool:
    """Whether a room keeps this text of a log, perhaps without the names of people who were erased before."""
    return kept != ERASED and bool(re.fullmatch(".+?".join(map(re.escape, kept.split(ERASED))), text))


def _name(alias: str, version: int) -> str:
    """A name that says nothing and that nobody else has. A name that the room dealt is kept: it said nothing."""
    return f"{ERASED} {version}" if alias and not is_dealt(alias) else alias
