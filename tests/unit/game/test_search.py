"""Searching for hard words finds what their patterns match, and tries hardly any of their alternatives."""

import random
import re
from pathlib import Path

import pytest

from debate.game.voices.grave import TONES, patterns_of, plain
from debate.game.voices.search import Search
from debate.game.voices.words import EXPERIENCE
from debate.motions import library
from support import hard_words

SUPPORT = Path(hard_words.__file__).parent
PATTERNS = {
    **{name: pattern for name, pattern in patterns_of("en").items() if name in (*TONES, "said", "contempt")},
    "experience": EXPERIENCE,
}
LINES = [
    plain(line)
    for text in (*map(str, vars(hard_words).values()), *(file.read_text() for file in SUPPORT.glob("*_texts.txt")))
    for line in text.splitlines()
]
CARDS = [plain(f"{card.claim} {card.why}") for pack in library.load_library().values() for card in pack.cards.values()]


@pytest.mark.parametrize("name", PATTERNS)
def test_it_finds_what_the_pattern_does(name):
    luck, pattern, search = random.Random(name), re.compile(PATTERNS[name]), Search(PATTERNS[name])
    words = " ".join(LINES).split()
    mixed = [" ".join(luck.choices(words, k=30)) for _ in range(300)]
    joined = ["\n".join(luck.choices(LINES, k=3)) for _ in range(300)]
    found = [text for text in (*LINES, *mixed, *joined) if pattern.search(text)]
    assert found and [text for text in (*LINES, *mixed, *joined) if search.matches(text)] == found
    for text in found:
        assert search.found(text) and all(words in text for words in search.found(text))


@pytest.mark.parametrize("name", PATTERNS)
def test_it_tries_few_alternatives_of_a_text(name):
    search = Search(PATTERNS[name])
    tried = sum(len(search.possible(text)) for text in CARDS)
    assert tried < 0.1 * len(CARDS) * len(search._alternatives)


@pytest.mark.parametrize(
    ("pattern", "text", "tried"),
    [
        (r"\b(?:my|our) belts?\b|thirst(?:y|ily)", "a belt", 0),
        (r"\b(?:my|our) belts?\b|thirst(?:y|ily)", "of our belts", 1),
        (r"\b(?:my|our) belts?\b|thirst(?:y|ily)", "my thirsty belt", 2),
        (r"(?:never )?(?=.*\bat\W+night)\w+", "at noon", 0),
        (r"(?:never )?(?=.*\bat\W+night)\w+", "sleeps at night", 1),
        (r"\bextraordinarily", "an extraordinarily long word", 1),
        (r"\w+|[a-z] (?:day|)", "whatever", 2),
        (r"(?<!not )(?:hit|beaten){2,3}", "hit", 1),
        (r"(?<!not )(?:hit|beaten){2,3}", "not", 0),
    ],
)
def test_what_an_alternative_needs_is_read_from_its_pattern(pattern, text, tried):
    search = Search(pattern)
    assert len(search.possible(text)) == tried
    assert search.matches(text) == bool(re.search(pattern, text))
