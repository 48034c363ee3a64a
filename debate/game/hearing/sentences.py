"""Sentences: where they end, how they join, and how one goes inside another."""

import re
from functools import lru_cache

from ..model.motion import Motion
from ..model.text_memory import remember_texts

_SENTENCE = re.compile(
    r"(?<=[.?!…])(?<!\b[A-Z]\.)(?<!\b(?:Dr|Mr|Ms|St)\.)(?<!\b(?:Mrs|e\.g|i\.e)\.)([”’)]*)\s+(?=[“‘(]?[^\W_a-z])"
)
# Words that point back to an earlier sentence.
_LEANING = frozenset(("this", "that", "then", "it", "they", "these", "those"))
# First words that are written in lower case inside a sentence, whatever comes after them.
_LOWER_LIST = """
a an the in on at of for from with without by to as if when while once until after before since because although though what who where how why
there this that these those it they we you he she many most some few fewer more less much all every each no nobody somebody someone anyone whoever whatever
anybody everybody everyone nothing something anything everything people one two three both only even not very sooner later such their its his her our
your my other others another any across around asked between during under over through then here now today
"""
_LOWER = frozenset(_LOWER_LIST.split())


def sentence(text: str) -> str:
    """The text with end punctuation."""
    return text if not text or text.rstrip("”’)\"'")[-1:] in (".", "?", "!", "…") else f"{text}."


@remember_texts(4096)  # a speech tries the same words of a pack again and again
def first_sentence(text: str) -> str:
    """The first sentence of a text."""
    end = _SENTENCE.search(text)
    return text[: end.end(1)] if end else text


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [*_sentences(text)]


@remember_texts(4096)
def _sentences(text: str) -> tuple[str, ...]:
    ended, start = [], 0
    for end in _SENTENCE.finditer(text):
        ended.append(text[start : end.end(1)])
        start = end.end()
    rest = text[start:].rstrip() if start else text
    return (*ended, rest) if rest else (*ended,)


def leans(words: str) -> bool:
    """Whether a sentence only makes sense right after another one."""
    return words.partition(" ")[0].casefold() in _LEANING


def capital(text: str) -> str:
    """The text with a capital first letter, even after a quotation mark."""
    at = 1 if text[:1] in "“‘" else 0
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def cut(text: str, most: int) -> str:
    """The text, cut to at most `most` characters at the end of a word."""
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0].rstrip(",;:–- ") + "…"


def says(text: str, words: str) -> bool:
    """Whether a text contains exactly these words where a sentence may begin."""
    return words[1:].rstrip(".") in text


def inside(text: str, motion: Motion) -> str:
    """A sentence as written inside another: unchanged if it begins with a name, else in lower case. "" if that is unclear."""
    word, *others = text.split(" ", 2)
    word = word.rstrip(",.;:?!")
    if text[:1].islower() or word.casefold() in _LOWER:
        return text[:1].lower() + text[1:]
    before_name = bool(others) and others[0][:1].isupper()
    known = written(motion)
    small = word.lower() in known
    if word in known:
        return text if before_name or not small else ""
    return text[0].lower() + text[1:] if small and not before_name else ""


def written(motion: Motion) -> frozenset[str]:
    """The words inside the sentences of a pack, as written there."""
    return _written(Itself(motion))


class Itself:
    """A motion as a key: this object, whatever it says. To join a pack's texts again for each word asked about took most of the time
    that bots need for their speeches."""

    def __init__(self, motion: Motion) -> None:
        self.motion = motion

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and self.motion is other.motion

    def __hash__(self) -> int:
        return id(self.motion)


@lru_cache(maxsize=64)
def _written(itself: Itself) -> frozenset[str]:
    return _amid(_pack(itself.motion))


def _pack(motion: Motion) -> str:
    cards = motion.cards.values()
    hints = (link.hint for card in cards for link in card.answers.values())
    texts = (
        f"{card.claim} {card.short} {card.restated}. {card.read('title', 'claim')} {card.basis} {card.position}"
        for card in cards
    )
    return " ".join((*texts, *hints, *motion.background, *motion.facts, *motion.glossary.values()))


@remember_texts(16)
def _amid(text: str) -> frozenset[str]:
    """The words inside the sentences of a text (not first words), as written there."""
    words = re.findall(r"(?<=[a-z,]) ([\w’-]+)", text)
    return frozenset((*words, *(word.partition("’")[0] for word in words)))
