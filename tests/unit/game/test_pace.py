"""How long people need for texts (docs/game.md, section 2)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debate.game.model import pace


@pytest.mark.parametrize(
    ("text", "read", "written"),
    [
        ("", 0, 0),
        ("a" * 200, 10, 200 / 2.1),
        ("a b " * 50, 10, 200 / 2.1),  # short words don't make a text longer
        ("漢" * 50, 10, 100),
        ("ไทย" * 10, 6, 60),
        ("日本語の文" * 4 + "a" * 40, 4 + 2, 40 + 40 / 2.1),
        ("한국어는 띄어 쓴다. ", 12 / 20, 12 / 2.1),  # Korean has spaces
    ],
)
def test_reading_and_writing_go_by_characters_and_script(text, read, written):
    assert pace.reading(text) == pytest.approx(read)
    assert pace.writing(text) == pytest.approx(written)


def test_words_of_average_length_take_what_such_a_text_takes():
    assert pace.reading_words(200) == pytest.approx(60, abs=2)
    assert pace.writing_words(22) == pytest.approx(60, abs=2)
    assert pace.reading_words(100) == pytest.approx(pace.reading("a" * 585))


@given(st.lists(st.text()))
def test_texts_take_what_each_takes(texts):
    assert pace.reading(*texts) == pytest.approx(sum(map(pace.reading, texts)))
    assert pace.writing(*texts) >= pace.reading(*texts)
