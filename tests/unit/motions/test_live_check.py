"""What is wrong with a motion that is still fields, and where."""

import tomllib

import pytest

from debate.motions import library
from debate.motions.fields import fields_of
from debate.motions.live_check import look_at_fields, motion_to_play
from debate.motions.packs import PackError, read_pack
from debate.motions.stock import stock_deck

PACK = next(file for file in library.files(library.folder()) if file.name.startswith("phone"))
WHOLE = fields_of(tomllib.loads(PACK.read_text()))


def places(fields, but=()):
    return {(found.field, found.line) for found in look_at_fields(fields)[1] if not found.fault.weak} - set(but)


def test_a_whole_motion_is_played_as_its_pack_is():
    assert places(WHOLE) == set()
    mine, pack = motion_to_play("x1", WHOLE), read_pack(PACK)
    assert mine.slug == "own-x1" and mine.cards == pack.cards and mine.glossary == pack.glossary and mine.digest


def test_nothing_yet_is_told_at_the_fields_that_come_first():
    assert {"title", "sides.for.name", "cards"} <= {field for field, _ in places({})}
    with pytest.raises(PackError):
        motion_to_play("x1", {"title": "Bees"})


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"title": ""}, ("title", 0)),
        ({"title": "x" * 200}, ("title", 0)),
        ({"facts": f"one\n\n{'x' * 300}"}, ("facts", 2)),
        ({"stances.2": ""}, ("stances.2", 0)),
        ({"sides.for.name": "x" * 30}, ("sides.for.name", 0)),
        ({"cards.out-of-reach.difficulty": "7"}, ("cards.out-of-reach.difficulty", 0)),
        ({"cards.out-of-reach.sensitive": "strong"}, ("cards.out-of-reach.careful", 0)),
        ({"cards.out-of-reach.sources": "nowhere"}, ("cards.out-of-reach.sources", 1)),
        ({"cards.out-of-reach.answers.nobody.kind": "direct"}, ("cards.out-of-reach.answers.nobody", 0)),
        ({"timeline.9.year": "1", "timeline.9.fact": "x" * 300}, ("timeline.9.fact", 0)),
        ({"glossary.7.key": "Bee"}, ("glossary.7.value", 0)),
        ({"glossary.7.key": "x" * 90, "glossary.7.value": "An insect"}, ("glossary.7.value", 0)),
        ({"sources.s.title": "S", "sources.s.urls": "https://a.example\nnowhere"}, ("sources.s.urls", 2)),
    ],
)
def test_a_fault_is_at_its_field(change, place):
    assert places(WHOLE | change) == {place}


def test_evidence_without_a_source_is_told_before_the_card_is_whole():
    begun = stock_deck.of_kind("should") | {"title": "Bees should be kept", "cards.for-worth.claim": "They pay."}
    weak = {found.field for found in look_at_fields(begun | {"cards.for-worth.evidence": "Nurses do it."})[1]}
    assert "cards.for-worth.sources" in weak
    assert not [found for found in look_at_fields(begun)[1] if found.field.endswith(".sources")]


def test_a_word_that_is_explained_twice_is_told():
    twice = {"glossary.7.key": "Bee", "glossary.7.value": "One", "glossary.8.key": "Bee", "glossary.8.value": "Two"}
    assert places(WHOLE | twice) == {("glossary.8.value", 0)}
