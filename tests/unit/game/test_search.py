"""Searching for hard words finds what their patterns match, and tries hardly any of their alternatives."""

import random
import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path

import pytest

from debate.game.care import private, search
from debate.game.care.grave import HARD_WORDS, patterns_of, plain
from debate.game.care.search import Search
from debate.game.hearing.words import EXPERIENCE
from debate.game.scoring.read_first import PERSONAL
from debate.motions import library
from support import hard_words

SUPPORT = Path(hard_words.__file__).parents[1]
PATTERNS = {
    **{name: pattern for name, pattern in patterns_of("en").items() if name in HARD_WORDS},
    "experience": EXPERIENCE,
    "personal": PERSONAL,
}
WRITTEN = [
    line
    for name, text in (*vars(hard_words).items(), *((file, file.read_text()) for file in SUPPORT.glob("*_texts.txt")))
    if isinstance(text, str)
    and not str(name).startswith("__")  # or else all built-ins are a line of half a million characters
    for line in text.splitlines()
]
SOME = WRITTEN[::25]  # what each is heard as is held elsewhere, and a pattern as a whole takes long
LINES = [plain(line) for line in SOME]
PRIVATE = {
    kind: ("|".join(patterns), re.NOFLAG if kind in private.CASED else re.IGNORECASE)
    for kind, patterns in private._LISTS.items()
}
CARDS = [plain(f"{card.claim} {card.why}") for pack in library.load_library().values() for card in pack.cards.values()]
search_for = cache(Search)


@pytest.fixture(scope="module")
def all_texts_remembered() -> Iterator[None]:
    """Each text is taken apart once for all patterns; the program remembers only a few."""
    for pattern in (*zip(PATTERNS.values(), strict=True), *PRIVATE.values()):
        search_for(*pattern)
    search.prepare()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(search, "_there", cache(search._there))
        yield


@pytest.mark.usefixtures("all_texts_remembered")
@pytest.mark.parametrize("name", PATTERNS)
def test_it_finds_what_the_pattern_does(name):
    luck, pattern, search = random.Random(0), re.compile(PATTERNS[name]), search_for(PATTERNS[name])
    words = " ".join(LINES).split()
    mixed = [" ".join(luck.choices(words, k=30)) for _ in range(40)]
    joined = ["\n".join(luck.choices(LINES, k=3)) for _ in range(40)]
    there = [*islice(filter(search.matches, map(plain, WRITTEN)), 8)]  # some are in hardly any line
    texts = (*LINES, *mixed, *joined, *there)
    found = [text for text in texts if pattern.search(text)]
    assert there and [text for text in texts if search.matches(text)] == found
    for text in found[::4]:
        every = search.every(text)
        assert every and all(words in text for words in every)


@pytest.mark.usefixtures("all_texts_remembered")
@pytest.mark.parametrize("kind", PRIVATE)
def test_it_finds_the_first_that_the_pattern_does(kind):
    luck, pattern, search = random.Random(0), re.compile(*PRIVATE[kind]), search_for(*PRIVATE[kind])
    texts = [*WRITTEN, *("\n".join(luck.choices(WRITTEN, k=3)) for _ in range(40))]
    texts += [text.upper() for text in SOME] + [text.replace("s", "\u017f").replace("k", "\u212a") for text in SOME]
    found = {text: match[0] for text in texts if (match := pattern.search(text))}
    assert found and {text: words for text in texts if (words := search.first(text))} == found


@pytest.mark.parametrize("name", PATTERNS)
def test_it_tries_few_alternatives_of_a_text(name):
    search = search_for(PATTERNS[name])
    tried = sum(len(search.possible(text)) for text in CARDS)
    assert tried < max(3, 0.1 * len(search._alternatives)) * len(CARDS)  # a short list may be tried whole


@pytest.mark.parametrize(
    ("pattern", "text", "tried"),
    [
        (r"\b(?:my|our) belts?\b|thirst(?:y|ily)", "a belt", 0),
        (r"\b(?:my|our) belts?\b|thirst(?:y|ily)", "of our belts", 1),
        (r"\b(?:my|our) belts?\b|thirst(?:y|ily)", "my thirsty belt", 2),
        (r"(?:never )?(?=.*\bat\W+night)\w+", "at noon", 0),
        (r"(?:never )?(?=.*\bat\W+night)\w+", "sleeps at night", 1),
        (r"\b0\d{3}|[0-9]", "nine", 0),
        (r"\b0\d{3}|[0-9]", "90 days", 1),
        (r"\b0\d{3}|[0-9]", "09 days", 2),
        (r"\w+@\w+|[.:] |[^a]b|[a-z]c", "at home: bc", 3),
        (r"\bextraordinarily", "an extraordinarily long word", 1),
        (r"\w+|[a-z] (?:day|)", "whatever", 2),
        (r"(?<!not )(?:hit|beaten){2,3}", "hit", 1),
        (r"(?<!not )(?:hit|beaten){2,3}", "not", 0),
        (r"\b(?:he|him)(?!\w)", "the others", 0),
        (r"\b(?:he|him)(?!\w)", "hear", 0),
        (r"\b(?:he|him)(?!\w)", "he’s", 1),
        (r"\b(?:step)?he(?:n|\W+is)?", "the", 1),
        (r"\bmy (?:\w+ )?hat(?:\W+is)?\b", "my, that", 0),
        (r"\bmy (?:\w+ )?hat(?:\W+is)?\b", "my hats", 0),
        (r"\bmy (?:\w+ )?hat(?:\W+is)?\b", "my old hat", 1),
        (r"\bmy\W?hat|(?<=\bmy)hat\b", "myhat", 2),
        (r"(?<!\bnot )\b(?!hate)hat(?!s)\b", "that", 0),
    ],
)
def test_what_an_alternative_needs_is_read_from_its_pattern(pattern, text, tried):
    search = Search(pattern)
    assert len(search.possible(text)) == tried
    assert search.matches(text) == bool(re.search(pattern, text))
