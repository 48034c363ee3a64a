"""Which texts have enough in them for a class to read together (docs/show.md).

A projector shows few of a round's clashes: none in which a text has only a few words, repeats itself, or copies cards or the
other side. Such a text counts like any other, but the room isn't told who wrote it.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from statistics import median
from typing import Literal

from ..care.wordless import is_wordless
from ..hearing.clauses import GRANTS
from ..hearing.decks import deck
from ..hearing.figures import NUMBERS, known_in, shares_in
from ..hearing.sentences import Itself, sentences
from ..hearing.words import is_english, stems_of
from ..model import pace
from ..model.motion import Motion
from ..model.phases import is_aloud
from ..model.state import ERASED, UNREAD, Clash, Room, Speech
from ..model.text_memory import remember_texts
from ..model.word_count import WORD, count_words
from .read_first import is_hurtful

Half = Literal["hurtful", "off", "brief", "copied", "bare"]
LEAST_WORDS, LEAST_SAID = 8, 3  # different words in a text, and in a line that was said aloud
FULL_WORDS = 16  # in a text, from which on there is something to read out: the shortest sentence with a reason in it
SOON_READ = 4.0  # s, below which an opening has little to answer: fifteen words or so
RUN = 5  # words in a row that make a copied passage
STARTER = 4  # words, at most, that somebody puts before a copied sentence
OWN_WORDS = 3  # beyond the motion's own, with which a short sentence says something without a word that gives a reason
A_POINT = 2  # words beyond the motion's, one of them in neither side's sentence, with which a sentence makes a point
OWN = 1 / 3  # of a text's words, at least, are outside copied passages
_TO_COMPARE = 3  # words of a sentence, at least, that are compared with a card's
_LONG_WORD = 4  # letters of a word that says something, in a language without stems
_REASON = re.compile(
    r"\b(?:because|cause|cos|cuz|since|as|so|for|if|when|unless|otherwise|therefore|thus|hence|means?|(?:due|thanks) to)\b|[’']s why\b|[:;–—]",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"(?<![\w.,])\d[\d.,]*\d")  # of two digits or more: “2 bags” claims nothing
_COUNT = rf"(?:\d+|{'|'.join(NUMBERS)})"
_SOME_OF = re.compile(rf"\b{_COUNT} of (?:every )?{_COUNT}\b", re.IGNORECASE)  # “nine of ten”
_ASKS = re.compile(r"[?？؟]\W*$")
_ONLY_GRANTS = re.compile(rf"(?!.*\bbut\b)(?:{GRANTS})", re.IGNORECASE)
_DENSE_WORD = 2  # characters that count as a word in a script without spaces


def is_beside(room: Room, clash: Clash) -> bool:
    """Whether a text of a clash is off the point, as its readers say, or as its writer was asked."""
    texts = (room.speeches[id] for id in (clash.opening, clash.rebuttal, clash.closing) if id)
    return any(text.off or text.stray for text in texts)


def has_substance(room: Room, text: Speech) -> bool:
    """Whether an opening or a rebuttal says something in its author's own words. Texts by the program need not."""
    author = room.seats.get(text.author)
    if author is None or author.bot or author.stand_in or text.from_card:
        return True
    if text.kind == "closing" or is_gone(text.text):
        return True
    return _is_own(text.text, _sources(room, text), _least(room))


def is_gone(text: str) -> bool:
    """Whether a text with substance was erased."""
    return text.startswith((ERASED, UNREAD))


def says_something(room: Room, text: str) -> bool:
    """Whether a person's words have substance, judged without the text that they answer."""
    return _is_own(text, tuple(_on_cards(room, room.motion.cards)), _least(room))


def copies_its_target(room: Room, text: Speech) -> bool:
    """Whether a text has no substance only because it copies the opening that it answers."""
    return not has_substance(room, text) and _is_own(text.text, tuple(_on_cards(room, text.cards)), _least(room))


def _least(room: Room) -> int:
    """How many different words a text needs."""
    return LEAST_SAID if is_aloud(room.format) else LEAST_WORDS


def gives_reason(sentence: str) -> bool:
    """Whether an English sentence has a word or a sign that may give a reason."""
    return bool(_REASON.search(sentence))


def why_half(room: Room, text: Speech) -> Half | None:
    """Why an opening or a rebuttal counts half for its author: a host hid it as an insult; its readers found it off the point; it has hardly
    a word; most of it is copied; or it is one short English sentence with neither a word that gives a reason nor enough words beyond the motion's own. None if
    it counts in full, as every closing does, and every answer to a text off the point."""
    if text.kind != "closing" and is_hurtful(text):
        return "hurtful"
    if text.kind == "closing" or answers_beside(room, text):
        return None
    if text.off:
        return "off"
    if is_wordless(text.text):
        return "brief"
    if not has_substance(room, text):
        return "brief" if _different_words(text.text) < _least(room) else "copied"
    short = is_english(room.motion) and words_in(text.text) < FULL_WORDS and not is_gone(text.text)
    if not short or len(sentences(text.text)) > 1 or gives_reason(text.text):
        return None
    return "bare" if len(_content(text.text, room.motion) - _of_motion(Itself(room.motion))) < OWN_WORDS else None


def would_be_copied(room: Room, text: str, cards: Iterable[str], met: str = "") -> bool:
    """Whether a text would count half as copied, before it is sent: from these cards, or from the one that it answers (`met`)."""
    if is_aloud(room.format) or is_gone(text) or _different_words(text) < _least(room):
        return False
    return not _is_own(text, (*_on_cards(room, cards), *((met,) if met else ())), _least(room))


def is_thin(room: Room, text: Speech) -> bool:
    """Whether a written opening has little to answer, whoever wrote it: it is soon read, or has no words of its own. A log tells both of
    erased words, too, so that it replays to the same pairs."""
    if is_aloud(room.format) or room.by_bot(text):
        return False
    return pace.reading(text.text) < SOON_READ or not has_substance(room, text)


def answers_beside(room: Room, text: Speech) -> bool:
    """Whether readers found what a rebuttal had to answer off the point."""
    return any(opening.off for opening in _answered(room, text))


def brings_fact(room: Room, text: Speech) -> bool:
    """Whether a text cites a card, says what only the evidence of a card of its side says, or has a figure."""
    if text.cards or _FIGURE.search(text.text) or next(iter(shares_in(text.text)), None):
        return True
    cards = deck(room.motion, text.side, room.options.content == "careful")
    return any(cards.says_evidence(text.text, id) for id in cards.evidence)


def is_copied(room: Room, text: Speech, sentence: str) -> bool:
    """Whether a sentence of a text says what a card, such as its title, or the text that it answers says in the same words, perhaps
    after a few of its own ("We claim that …")."""
    words = _words(sentence)
    ends = [" ".join(words[n:]) for n in range(STARTER + 1) if not n or len(words) - n >= RUN]
    sources = (_all_cards(Itself(room.motion)), *(" ".join(_words(one.text)) for one in _answered(room, text)))
    return any(end in source for end in ends for source in sources)


def has_new_figure(motion: Motion, sentence: str) -> bool:
    """Whether a sentence has a figure or a share that neither the motion nor any card of it has: perhaps an invented one."""
    itself = Itself(motion)
    known = known_in(_on_all_cards(itself))
    return (
        not {*_FIGURE.findall(sentence)} <= _figures(itself)
        or any(not known.has(share) for share in shares_in(sentence))
        or any(one.lower() not in _on_all_cards(itself).lower() for one in _SOME_OF.findall(sentence))
    )


@lru_cache(maxsize=64)
def _figures(itself: Itself) -> frozenset[str]:
    return frozenset(_FIGURE.findall(f"{itself.motion.title} {itself.motion.question} {_on_all_cards(itself)}"))


@lru_cache(maxsize=64)
def _all_cards(itself: Itself) -> str:
    """The words of all that players may have read on cards."""
    return " ".join(_words(_on_all_cards(itself)))


@lru_cache(maxsize=64)
def _on_all_cards(itself: Itself) -> str:
    cards = itself.motion.cards.values()
    read = (
        f"{card.read()} {card.short} {card.careful} {card.evidence_short} {card.restated} {card.speech} {card.last}"
        for card in cards
    )
    hints = (link.hint for card in cards for link in card.answers.values())
    return " ".join((*read, *hints))


def is_same(one: str, other: str) -> bool:
    """Whether two sentences say the same in the same words."""
    return _words(one) == _words(other)


def is_near_card(motion: Motion, sentence: str) -> bool:
    """Whether most of what a sentence says is in the words of one card, whatever their order. Words of the motion itself, which
    everybody says, count for neither; a sentence with fewer than three others is near none."""
    says = _content(sentence, motion) - _of_motion(Itself(motion))
    return len(says) >= _TO_COMPARE and any(2 * len(says & card) > len(says) for card in _of_cards(Itself(motion)))


def particular(motion: Motion, sentence: str) -> int:
    """How many words of a sentence neither the motion nor any card has: what only its writer thought of."""
    return len(_content(sentence, motion) - _spoken_of(Itself(motion)))


def is_on_motion(motion: Motion, sentence: str) -> bool:
    """Whether a sentence has a word of the motion or of a card: one that has none may be the end of a joke."""
    return not _content(sentence, motion).isdisjoint(_spoken_of(Itself(motion)))


def has_a_point(motion: Motion, sentence: str) -> bool:
    """Whether a sentence says more than its motion and sides do, and neither asks nor only grants: “China should not change its policy” is
    no point of anybody's."""
    if _ASKS.search(sentence) or _ONLY_GRANTS.match(sentence):
        return False
    sides = motion.sides.values()
    labels = _content(" ".join(f"{side.name} {side.gloss}" for side in sides), motion)
    says = _content(sentence, motion) - _of_motion(Itself(motion)) - labels
    return len(says) >= A_POINT and bool(says - _content(" ".join(side.sentence for side in sides), motion))


def _content(text: str, motion: Motion) -> frozenset[str]:
    """What a text speaks of: the stems of its words without small ones or, where there are none for the language, its longer words."""
    if is_english(motion):
        return stems_of(text)
    return frozenset(word for word in _words(text) if len(word) >= _LONG_WORD or word.isdigit())


@lru_cache(maxsize=64)
def _spoken_of(itself: Itself) -> frozenset[str]:
    """What a motion and all its cards speak of."""
    return _of_motion(itself).union(*_of_cards(itself))


@lru_cache(maxsize=64)
def _of_motion(itself: Itself) -> frozenset[str]:
    return _content(f"{itself.motion.title} {itself.motion.question}", itself.motion)


@lru_cache(maxsize=64)
def _of_cards(itself: Itself) -> tuple[frozenset[str], ...]:
    """What each card's argument speaks of."""
    cards = itself.motion.cards.values()
    return tuple(_content(f"{card.argues('claim')} {card.argues('reason')}", itself.motion) for card in cards)


def is_worth_showing(room: Room, clash: Clash) -> bool:
    """Whether both texts of a clash with a rebuttal have substance."""
    return all(has_substance(room, room.speeches[id]) for id in (clash.opening, clash.rebuttal))


def full_words(room: Room, round: int, least: int = FULL_WORDS) -> float:
    """From how many words on a text of this round is more than a few: half of what is usual, and `least`. A line that was said is short."""
    written = [words_in(one.text) for one in room.speeches.values() if one.round == round and one.kind != "closing"]
    return 0 if is_aloud(room.format) else max(least, median(written or [0]) / 2)


def is_full(room: Room, clash: Clash, least: float) -> bool:
    """Whether both texts of a clash with a rebuttal have this many words."""
    return all(words_in(room.speeches[id].text) >= least for id in (clash.opening, clash.rebuttal))


@remember_texts(4096)  # whatever is chosen for a screen asks for those of all texts
def words_in(text: str) -> int:
    """How many words a text has, or about as many in a script without spaces."""
    if is_gone(text):
        return text.count("[")  # one for each word, in a log
    dense = len(pace.dense_signs(text))
    return dense // _DENSE_WORD if dense else count_words(text)


def _sources(room: Room, text: Speech) -> tuple[str, ...]:
    """What a text may have been copied from: its cards, and what it answers."""
    return (*_on_cards(room, text.cards), *(one.text for one in _answered(room, text)))


def _answered(room: Room, text: Speech) -> list[Speech]:
    return [room.speeches[clash.opening] for clash in room.clashes.values() if clash.rebuttal == text.id]


def _on_cards(room: Room, ids: Iterable[str]) -> list[str]:
    cards = [room.motion.cards[id] for id in ids if id in room.motion.cards]
    return [f"{card.read('title', 'weak_point')} {card.careful}" for card in cards]


@remember_texts(1024)  # the order of a round, its names and its show ask in turn
def _is_own(text: str, sources: tuple[str, ...], least: int) -> bool:
    """Whether a text has at least this many different words, and enough of them outside passages copied from the sources."""
    words = _words(text)
    if _different_words(text) < least:
        return False
    if pace.dense_signs(text):
        return True
    rows = _rows(words)
    known = frozenset[tuple[str, ...]]().union(*map(_known, sources))
    taken = {n for at, row in enumerate(rows) if row in known for n in range(at, at + RUN)}
    return len(taken) <= (1 - OWN) * len(words)


def _different_words(text: str) -> int:
    return len(set(_words(text))) + len(set(pace.dense_signs(text))) // _DENSE_WORD


def _words(text: str) -> list[str]:
    return [word.lower() for word in WORD.findall(text)]


def _rows(words: list[str]) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]


@remember_texts(64)  # a class shares its cards; of each, it has some 20 kB
def _known(source: str) -> frozenset[tuple[str, ...]]:
    return frozenset(_rows(_words(source)))
