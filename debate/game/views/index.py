"""What is where in a room: its texts, clashes and rewrites by what they belong to, for all views of one version."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

from ..acts import groups
from ..acts.duties import answered_texts
from ..model.phases import SPEECHES, is_aloud
from ..model.state import Clash, Rating, Revision, Room, Speech
from ..scoring.outcome import TakenPart, participation
from ..scoring.read_first import Why, closed, held, kept_back, lines_with_names, unread
from ..scoring.story import to_choose
from . import shapes
from .insight import shows_totals
from .memo import Made, Memo
from .shapes import View


class Index:
    """One room at one version. `memo` has what was found for earlier versions and is still true."""

    def __init__(self, room: Room, memo: Memo):
        self.room, self.memo = room, memo

    @cached_property
    def by_author(self) -> dict[str, list[Speech]]:
        return self.memo.made_of("index author", (self.room.speeches,), lambda: _index(self.room.speeches, "author"))

    @cached_property
    def by_rebuttal(self) -> dict[str, list[Clash]]:
        return self.memo.made_of("index rebuttal", (self.room.clashes,), lambda: _index(self.room.clashes, "rebuttal"))

    @cached_property
    def by_opening(self) -> dict[str, list[Clash]]:
        return self.memo.made_of("index opening", (self.room.clashes,), lambda: _index(self.room.clashes, "opening"))

    @cached_property
    def closed(self) -> frozenset[str]:
        """The texts and rewrites that the room may not read before a host has judged them."""
        return self._behind_hosts("closed", lambda room: closed(room, self.unread))

    @cached_property
    def kept_back(self) -> frozenset[str]:
        """The texts and rewrites that the room may not read in its revealed rounds."""
        room = self.room
        behind = (self.closed, room.speeches, room.revisions, room.clashes, room.scores, room.phase, self.named)
        return self.memo.same("kept", self.memo.made_of("index kept", behind, lambda: kept_back(room, self.closed)))

    @cached_property
    def to_choose(self) -> dict[str, list[View]]:
        """By author, the sentences of which each may choose one as their line."""
        room = self.room
        behind = (room.speeches, room.clashes, room.scores, room.phase.left_out, self.kept_back, self.gone)
        return self.memo.same("lines", self.memo.made_of("index lines", behind, lambda: _offered(room)))

    @cached_property
    def unread(self) -> dict[str, Why]:
        """The texts and rewrites that a host has to judge first, and why."""
        return self._behind_hosts("unread", unread)

    @cached_property
    def held(self) -> frozenset[str]:
        """The texts and rewrites that nobody answers, judges or compares before a host has read them."""
        return self._behind_hosts("held", held)

    def is_held(self, text: Speech | Revision) -> bool:
        return text.id in self.held

    @cached_property
    def lines_with_names(self) -> frozenset[str]:
        """The lines that name somebody: nobody judges them before a host has."""
        return self._behind_hosts("lines", lines_with_names)

    def _behind_hosts(self, name: str, find: Callable[[Room], Made]) -> Made:
        room = self.room
        behind = (room.speeches, room.revisions, self.against, room.flags, self.named)
        return self.memo.same(name, self.memo.made_of(f"index {name}", behind, lambda: find(room)))

    @cached_property
    def gone(self) -> frozenset[str]:
        """Who is gone: the same object as long as it is the same."""
        return self.memo.same("gone", frozenset(seat.id for seat in self.room.seats.values() if seat.gone))

    @cached_property
    def named(self) -> tuple[Any, ...]:
        """What people are called, and whose words the program wrote: the same object as long as it is the same."""
        seats = self.room.seats.values()
        return self.memo.same(
            "named", tuple((seat.teacher_name, seat.alias, seat.bot, seat.stand_in) for seat in seats)
        )

    @cached_property
    def people(self) -> int:
        """How many are in the room, without hosts and bots."""
        return sum(s.here and s.role != "host" and not s.bot for s in self.room.seats.values())

    @cached_property
    def is_heard(self) -> bool:
        """Whether people speak in this part of the debate: then everybody who hears a speech may read its line."""
        at_tables = ("draw", "vote") if groups.are_dealt(self.room) else ()
        return is_aloud(self.room.format) and self.room.phase.name in (*SPEECHES, "questions", "think", *at_tables)

    @cached_property
    def totals(self) -> bool:
        """Whether enough people wrote in the revealed rounds to show totals of a text. Votes on a clash are shown in any room."""
        return shows_totals(self.room)

    @cached_property
    def revised(self) -> dict[str, Revision]:
        """Revisions, by speech."""
        revisions = self.room.revisions
        return self.memo.made_of(
            "index revised", (revisions,), lambda: {revision.speech: revision for revision in revisions.values()}
        )

    @cached_property
    def answers(self) -> dict[str, View]:
        """By revision, how many readers found each version stronger, once comparing is over."""
        room = self.room
        behind = (room.comparisons, room.revisions, room.phase)
        return self.memo.same("answers", self.memo.made_of("index answers", behind, self._count_answers))

    def _count_answers(self) -> dict[str, View]:
        phase, counts = self.room.phase, dict[str, View]()
        for comparison in self.room.comparisons.values():
            if comparison.choice and not (
                phase.name == "compare" and self.room.revisions[comparison.revision].round == phase.round
            ):
                counts.setdefault(comparison.revision, {"before": 0, "after": 0})[comparison.choice] += 1
        return counts

    @cached_property
    def fair(self) -> dict[str, str]:
        return {clash.rebuttal: clash.fair for clash in self.room.clashes.values() if clash.rebuttal}

    @cached_property
    def against(self) -> dict[str, str]:
        """By speech, the speech that it answers."""
        clashes = self.room.clashes
        answered = self.memo.made_of("index against", (clashes,), lambda: answered_texts(self.room))
        return self.memo.same("against", answered)

    @cached_property
    def flagged(self) -> Counter[str]:
        """By text, how many flags it has that nobody has answered."""
        return Counter(flag.speech for flag in self.room.flags.values() if not (flag.answered or flag.off))

    @cached_property
    def rated(self) -> dict[str, View]:
        """By text and criterion, each host's level."""
        ratings = self.room.ratings
        return self.memo.made_of("index rated", (ratings,), lambda: _levels(ratings.values()))

    @cached_property
    def took_part(self) -> dict[str, TakenPart]:
        """What each seat owed and did, once the debate is over."""
        return participation(self.room) if self.room.phase.name == "finished" else {}

    def text(self, speech: Speech) -> View:
        """A text as its readers get it, without its author."""
        is_held = speech.id in self.held
        return self.memo.made_of(
            "text", (speech, is_held), lambda: shapes.text(self.room, speech, is_held), id=speech.id
        )


def _offered(room: Room) -> dict[str, list[View]]:
    return {author: [one._asdict() for one in of] for author, of in to_choose(room).items()}


def _index(things: dict[str, Any], field: str) -> dict[str, list[Any]]:
    index: dict[str, list[Any]] = defaultdict(list)
    for thing in things.values():
        index[getattr(thing, field)].append(thing)
    return index


def _levels(ratings: Iterable[Rating]) -> dict[str, View]:
    levels: dict[str, View] = {}
    for rating in ratings:
        levels.setdefault(rating.text, {}).setdefault(rating.criterion, {})[rating.seat] = rating.level
    return levels
