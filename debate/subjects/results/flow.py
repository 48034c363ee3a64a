"""The flow of a debate, as debaters write it down: each opening, what answered it, and what nobody answered.

It holds only revealed rounds, so everybody in the room may see it. It names no authors: a flow is about arguments. Hidden texts
keep their place and their cards, but not their words.
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import Literal, NamedTuple

from ...coaching.coaching import taken_up
from ...game.model.commands import tidy_text
from ...game.model.motion import SIDES, Motion, Side
from ...game.model.phases import is_aloud
from ...game.model.state import Clash, Room, Speech

Slot = Literal["", "but", "because", "matters"]
Leads = tuple[str, str, str]  # the words in front of the three slots of a rebuttal, in one language
SLOTS: tuple[Slot, Slot, Slot] = ("but", "because", "matters")
ENGLISH: Leads = ("But", "Because", "This matters more because")


class Part(NamedTuple):
    """One line of a text, without the words that lead it; `slot` is empty where it begins with none of them."""

    slot: Slot
    text: str


class Answer(NamedTuple):
    """A rebuttal as it meets an opening. `parts` is empty for a hidden text. `grants`: it has a line that says what
    matters more, and none that says what is wrong with the opening."""

    rebuttal: Speech
    parts: tuple[Part, ...]
    grants: bool
    closing: Speech | None


class Row(NamedTuple):
    """An opening and its answers, in order of pairing. `dropped`: cards of the opening that no answer takes up; empty
    if no answer that can be read cites a card, and in a spoken debate, of whose answers there is one line. `unwritten`: it was answered
    aloud, and nobody wrote a line of that down; `fewer`: the other side of its table had no speaker left to answer it."""

    opening: Speech
    answers: tuple[Answer, ...]
    dropped: tuple[str, ...]
    unwritten: bool = False
    fewer: bool = False


class Sheet(NamedTuple):
    """The case of one side in one round."""

    round: int
    side: Side
    rows: tuple[Row, ...]


class Use(NamedTuple):
    """How many openings of the room were built on a card, and how many rebuttals cited it."""

    opened: int = 0
    answered: int = 0


class Flow(NamedTuple):
    """`used` has only cards that were played, and `met` how often a card answered another, by (card, answered)."""

    sheets: tuple[Sheet, ...]
    used: dict[str, Use]
    met: dict[tuple[str, str], int]

    @property
    def rounds(self) -> tuple[int, ...]:
        return tuple(dict.fromkeys(sheet.round for sheet in self.sheets))

    def of(self, round: int) -> tuple[Sheet, ...]:
        return tuple(sheet for sheet in self.sheets if sheet.round == round)


def flow(room: Room, leads: Iterable[Leads] = ()) -> Flow:
    """The flow of a room's revealed rounds. `leads`: what leads the slots in languages other than English."""
    known = tuple(dict.fromkeys((ENGLISH, *leads)))
    by_opening: dict[str, list[Clash]] = {}
    met = {clash.opening for clash in room.clashes.values()}
    unwritten = {clash.opening for clash in room.clashes.values() if not clash.rebuttal and _was_spoken(room, clash)}
    for clash in sorted(room.clashes.values(), key=lambda clash: clash.n):
        if clash.rebuttal:
            by_opening.setdefault(clash.opening, []).append(clash)
    place = {card: n for n, card in enumerate(room.motion.cards)}
    sheets = []
    for round in sorted(map(int, room.scores)):
        openings = [s for s in room.speeches.values() if s.kind == "opening" and s.round == round]
        openings.sort(key=lambda s: ([place[card] for card in s.cards], s.id))  # same cards next to each other
        for side in SIDES:
            rows = [
                _row(room, s, by_opening.get(s.id, []), known)._replace(
                    unwritten=s.id in unwritten, fewer=is_aloud(room.format) and s.id not in met
                )
                for s in openings
                if s.side == side
            ]
            sheets.append(Sheet(round, side, tuple(rows)))
    return Flow(tuple(sheets), _used(sheets), _met(room.motion, sheets))


def _was_spoken(room: Room, clash: Clash) -> bool:
    """Whether the answer was given aloud."""
    missed = room.missed.get(clash.rebutter, ())
    return any((one.round, one.kind, one.n) == (clash.round, "rebuttal", 0) for one in missed)


def _row(room: Room, opening: Speech, clashes: list[Clash], leads: tuple[Leads, ...]) -> Row:
    answers = tuple(_answer(room, clash, leads) for clash in clashes)
    read = [answer.rebuttal for answer in answers if answer.rebuttal.visible and not is_aloud(room.format)]
    met = {
        card
        for rebuttal in read
        for card in (
            *(own for own in opening.cards for cited in rebuttal.cards if own in room.motion.cards[cited].answers),
            *taken_up(room.motion, rebuttal.text, opening.cards),
        )
    }
    dropped = tuple(card for card in opening.cards if card not in met) if any(one.cards for one in read) else ()
    return Row(opening, answers, dropped)


def _answer(room: Room, clash: Clash, leads: tuple[Leads, ...]) -> Answer:
    rebuttal = room.speeches[clash.rebuttal]
    parts = parts_of(rebuttal.text, leads) if rebuttal.visible else ()
    slots = {part.slot for part in parts}
    return Answer(rebuttal, parts, "matters" in slots and "but" not in slots, room.speeches.get(clash.closing))


def _used(sheets: list[Sheet]) -> dict[str, Use]:
    rows = [row for sheet in sheets for row in sheet.rows]
    opened = Counter(card for row in rows for card in row.opening.cards)
    answered = Counter(card for row in rows for answer in row.answers for card in answer.rebuttal.cards)
    return {card: Use(opened[card], answered[card]) for card in (*opened, *answered)}


def _met(motion: Motion, sheets: list[Sheet]) -> dict[tuple[str, str], int]:
    return Counter(
        (cited, own)
        for sheet in sheets
        for row in sheet.rows
        for answer in row.answers
        for cited in answer.rebuttal.cards
        for own in row.opening.cards
        if own in motion.cards[cited].answers
    )


# --- a text in its parts ------------------------------------------------------------------


def parts_of(text: str, leads: Iterable[Leads]) -> tuple[Part, ...]:
    """The lines of a rebuttal: one that begins with a starter, in whichever language, is that slot.
    `static/js/core/slots.js` reads texts in the same way."""
    known = tuple(leads)
    return tuple(_part(line, known) for line in re.split(r"\n+", tidy_text(text)) if line)


def _part(line: str, leads: tuple[Leads, ...]) -> Part:
    for words in leads:
        for slot, lead in zip(SLOTS, words, strict=True):
            if match := _begins(lead).match(line):
                return Part(slot, line[match.end() :])
    return Part("", line)


def _begins(lead: str) -> re.Pattern[str]:
    return re.compile(rf"{re.escape(lead)}(?!\w)[\s,:]*", re.IGNORECASE)
