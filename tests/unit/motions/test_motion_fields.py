"""A motion as fields: what a teacher edits, taken apart and put together."""

import tomllib

import pytest

from debate.motions import fields, library
from debate.motions.packs import parse_pack

PACKS = sorted((file for file in library.folder().iterdir() if file.name.endswith(".toml")), key=lambda file: file.name)


@pytest.mark.parametrize("file", PACKS, ids=lambda file: file.name)
def test_every_pack_survives_being_taken_apart(file):
    pack = tomllib.loads(file.read_text())
    found = fields.fields_of(pack)
    assert all(fields.is_field(path) for path in found)
    again = fields.pack_of(found)
    slug = file.name.removesuffix(".toml")
    assert list(again["cards"]) == list(pack["cards"])
    assert fields.fields_of(again) == found
    assert all(
        found[f"cards.{id}.claim"] == card.claim for id, card in parse_pack(slug, file.read_text()).cards.items()
    )


def test_what_is_half_finished_is_taken_too_and_gets_the_lists_that_every_pack_has():
    found = fields.fields_of({"title": " Bees \n first ", "cards": {"buzz": {"side": "for", "paragraphs": [2, 3]}}})
    assert found == {"title": "Bees first", "cards.buzz.side": "for", "cards.buzz.paragraphs": "2\n3"}
    made = fields.pack_of(found)
    assert made == {
        "title": "Bees first", "background": [], "facts": [], "sides": {},
        "cards": {"buzz": {"side": "for", "paragraphs": [2, 3], "answers": {}}},
    }  # fmt: skip


def test_what_is_only_for_the_editor_stays_out_of_the_pack():
    made = fields.pack_of({"title": "Bees", "paragraphs.1": "Once", "cards.buzz.ask": "Which bees?"})
    assert made["cards"] == {} and "paragraphs" not in made
    made = fields.pack_of({"title": "Bees", "sides.for.blocks.cost.ask": "What do they cost?"})
    assert made["sides"]["for"]["blocks"]["cost"] == {"ask": "What do they cost?"}
    made = fields.pack_of({"title": "Bees", "sides.for.prepared.1.point": "bees sting"})
    assert made["sides"]["for"]["prepared"] == [{"point": "bees sting"}]


def test_a_words_spelling_and_its_meaning_are_two_fields():
    assert fields.fields_of({"glossary": {"Bee": "An insect"}}) == {
        "glossary.1.key": "Bee",
        "glossary.1.value": "An insect",
    }
    assert fields.pack_of({"glossary.7.key": "Bees", "glossary.7.value": "Insects"})["glossary"] == {"Bees": "Insects"}


@pytest.mark.parametrize(
    ("pack", "place", "said"),
    [
        ({"colour": "red"}, "colour", "spelling"),
        ({"slug": "mine"}, "slug", "of this name"),
        ({"title": ["a"]}, "title", "text"),
        ({"facts": "one"}, "facts", "list"),
        ({"facts": [["one"]]}, "facts", "texts"),
        ({"cards": ["one"]}, "cards", "table"),
        ({"cards": {"two words": {}}}, "cards.two words", "dashes"),
        ({"stances": ["a"] * 6}, "stances.6", "of this name"),
        ({"title": "x" * 10_000}, "title", "10000 characters"),
        ({"cards": {str(n): {"title": "x"} for n in range(1000)}}, "cards", "120 cards"),
        ({"glossary": {str(n): "x" * 5000 for n in range(100)}}, "", "400000 characters"),
    ],
)
def test_what_no_motion_can_be_is_refused_with_its_place(pack, place, said):
    with pytest.raises(fields.Unfit) as refused:
        fields.fields_of(pack)
    assert any(fault.place == place and said in fault.said for fault in refused.value.faults)


def test_paths():
    assert all(
        map(
            fields.is_field,
            [
                "title",
                "stances.5",
                "sides.for.name",
                "sides.for.blocks.cost.ask",
                "cards.a-b.answers.c.hint",
                "cards.a.ask",
                "paragraphs.12",
                "words.1.key",
            ],
        )
    )
    assert not any(
        map(
            fields.is_field,
            [
                "",
                "slug",
                "digest",
                "cards",
                "cards.a",
                "cards..title",
                "cards.a.b",
                "sides.both.name",
                "sides.for.blocks.price.ask",
                "cards.é.ask",
                "stances.6",
                "cards.a.title.x",
                "title.ask",
                "cards.a.answers.b.ask",
                "paragraphs.0",
                "cards.é.title",
            ],
        )
    )
    assert all(
        map(fields.is_entry, ["cards.a", "cards.a.answers.b", "sources.S1", "glossary.1", "themes.law", "timeline.1"])
    )
    assert not any(map(fields.is_entry, ["title", "sides.for", "cards", "cards.a.title", "stances.1", ""]))
