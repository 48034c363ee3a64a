"""Which texts have enough in them for a class to read together (docs/game.md, section 9).

A wall shows few of a round's clashes: not those with a few words, the same words over and over, or words that are the cards'
or the other side's. Such a text counts like every other, and its author isn't named to the room.
"""

from ..model import pace
from ..model.phases import is_aloud
from ..model.state import ERASED, Clash, Room, Speech
from ..model.word_count import WORD

LEAST_WORDS, LEAST_SAID = 8, 3  # different words of a text, and of a line that somebody said aloud
RUN = 5  # words in a row that are somebody else's
OWN = 1 / 3  # of the words, at least, are in no such row
_DENSE_WORD = 2  # characters of a script without spaces, for one word


def has_substance(room: Room, text: Speech) -> bool:
    """Whether an opening or a rebuttal says something in its author's own words. Of what the program says that isn't asked."""
    author = room.seats.get(text.author)
    if (
        author is None
        or author.bot
        or author.stand_in
        or text.from_card
        or text.kind == "closing"
        or ERASED in text.text
    ):
        return True
    words = _words(text.text)
    dense = len(set(pace.DENSE.findall(text.text)))
    if len(set(words)) + dense // _DENSE_WORD < (LEAST_SAID if is_aloud(room.format) else LEAST_WORDS):
        return False
    return dense > 0 or _taken(words, _sources(room, text)) <= (1 - OWN) * len(words)


def is_worth_showing(room: Room, clash: Clash) -> bool:
    """Whether both texts of a clash with a rebuttal have substance."""
    return all(has_substance(room, room.speeches[id]) for id in (clash.opening, clash.rebuttal))


def _words(text: str) -> list[str]:
    return [word.lower() for word in WORD.findall(text)]


def _sources(room: Room, text: Speech) -> list[str]:
    """What a text may have been copied from: its cards, and what it answers."""
    cards = [room.motion.cards[id] for id in text.cards if id in room.motion.cards]
    answered = [room.speeches[clash.opening].text for clash in room.clashes.values() if clash.rebuttal == text.id]
    return [f"{card.claim} {card.why} {card.evidence} {card.careful}" for card in cards] + answered


def _taken(words: list[str], sources: list[str]) -> int:
    """How many of these words are in a row that a source has."""
    rows = {tuple(said[at : at + RUN]) for said in map(_words, sources) for at in range(len(said) - RUN + 1)}
    return len(
        {n for at in range(len(words) - RUN + 1) if tuple(words[at : at + RUN]) in rows for n in range(at, at + RUN)}
    )
