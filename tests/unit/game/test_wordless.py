"""A text without words is asked about, shown to the host and said in the report; it counts as sent."""

import pytest

from debate.game import Views
from debate.game.care.wordless import is_wordless
from debate.game.model import commands as c
from support.table import Table

MASHED = "asdf asdf asdf asdf asdf asdf asdf asdf asdf"


@pytest.mark.parametrize(
    ("text", "wordless"),
    [
        (MASHED, True),
        ("Asdfgh, jkl qwertz qwertz! asdfasdf sdfgsdfg", True),
        ("aaaaaaa aaaaaaaa aaaaaaaaa aaaaaaaa", True),
        ("asdasd asdasd asdasdas qweqwe asdasd", True),
        ("sdfkjh wrtzp dkfjgh qwrtp lkjhg", True),
        ("asdkjh kjhasd aaaaaaa lkj", True),  # from the ends of a row to its middle, and back
        ("i cant answer asdf so effort wins, u have to try at least", False),
        ("Werte sind wertvoll, und Wertung ist wertlos.", False),
        ("Prst skrz krk, strč prst skrz krk.", False),
        ("UNHCR, NGOs and the BBC say so.", False),
        ("日本語の文は単語の間に空白がない。", False),
        ("", False),
    ],
)
def test_keys_hit_at_random_are_no_words(text, wordless):
    assert is_wordless(text) is wordless


def test_its_writer_is_asked_once_and_a_host_reads_it_first():
    table = Table().to("opening")
    said = c.Speak(phase=table.phase.id, text=MASHED)
    assert table.refused("p0", said) == "wordless"
    table.do("p0", c.Speak(phase=table.phase.id, text=MASHED, sure=True))
    id = table.seat("p0").opening
    assert Views(table.room).private("host")["texts"][id]["unread"] == "wordless"
