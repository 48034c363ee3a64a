"""Packs as files: what one must hold, where a fault is and how to put it right, and how packs are written down."""

import json
import os
import re
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from copy import deepcopy
from datetime import date
from typing import Any

import jsonschema
import msgspec
import pytest

from debate.game.model import commands as c
from debate.game.model.motion import Card, Link, Motion
from debate.game.model.phases import FORMATS, is_aloud
from debate.motions import library
from debate.motions.checks import LENGTHS, MAX_ITEMS, check_pack
from debate.motions.json_schema import FIELDS, pack_schema
from debate.motions.lines import lines
from debate.motions.packs import MAX_PACK_BYTES, PackError, from_toml, pack_digest, parse_pack, read_pack, to_toml
from support.packs import EXAMPLE, GOOD, HEAD, HERE, README, card
from support.table import Table


def fault(text: str, slug: str = "bells") -> str:
    with pytest.raises(PackError) as caught:
        parse_pack(slug, text)
    return str(caught.value)


# --- what a pack must hold -----------------------------------------------------------------


def test_a_good_pack_becomes_a_motion():
    motion = parse_pack("bells", GOOD)
    assert isinstance(motion, Motion) and motion.slug == "bells"
    assert motion.deck("for") == tuple(f"for-{n}" for n in range(6))
    assert motion.cards["for-0"].answers["against-0"].hint == "A thought."


CARD = 'title = "Card 3 of for"'  # a place to put things in that card
LINK = 'against-3 = { kind = "direct", hint = "A thought." }'  # that card's
WEAK = 'weak_point = "It can be doubted."\n[cards.for-3.'


def more(name: str, text: str) -> str:
    return LINK.replace(" }", f', {name} = "{text}" }}')


def blocked(topic: str, rest: str) -> str:
    return f'[sides.for.blocks.{topic}]\nanswer = "It may cost that."\n{rest}\n[sides.against]'


def prepared(*points: str, rest: str = "") -> str:
    entry = '[[sides.for.prepared]]\npoint = "%s"\ncues = "din"\nanswer = "So it is."\nask = "How?"\nlast = "So be it."\n%s\n'
    return "".join(entry % (point, rest) for point in points) + "[sides.against]"


DEFECTS = {
    "not TOML": ('title = "Schools', "title = Schools", "2: This is not TOML: Invalid value. Look here for a missing quotation mark"),
    # form
    "a text missing": ('question = "Should schools ring no bells?"\n', "", "1: question: This is missing. Every motion needs it."),
    "a word unknown": ("question =", "qestion =", "3: qestion: No motion has a field of this name. Did you mean question?"),
    "a word unknown and like no other": ("[themes]\n", "[zzz]\n[themes]\n", "zzz: No motion has a field of this name. There are these: title,"),
    "a digest of its own": ("question =", 'digest = "0"\nquestion =', "digest: No motion has a field of this name."),
    "a number for a text": ('"Schools should ring no bells"', "7", "2: title: This must be text. Put it in quotation marks."),
    "a text for a list": ('["Lessons have a beginning."]', '"One."', "facts: This must be a list. Put it in square brackets."),
    "a number in a list of texts": ('["Lessons have a beginning."]', "[7]", "facts, number 1: This must be text."),
    "a text for a table of links": (f"[cards.for-3.answers]\n{LINK}", 'answers = "x"', "cards.for-3.answers: This must be a table."),
    "a text for a link": (LINK, 'against-3 = "direct"', "cards.for-3.answers.against-3: This must be a table. It needs kind."),
    "a weak point on neither": (WEAK, f'weak_on = "both"\n{WEAK}', "cards.for-3.weak_on: This can’t be “both”. Write claim or evidence."),
    "a block about nothing": ("[sides.against]", blocked("price", 'ask = "How much?"'), "sides.for.blocks.price: This can’t be “price”. Write choice, cost,"),
    "a block that asks nothing": ("[sides.against]", blocked("cost", ""), "sides.for.blocks.cost.ask: This is missing. Every block needs it."),
    "a block too long": ("[sides.against]", blocked("cost", f'ask = "{"a" * 111}"'), "blocks.cost.ask: This has 111 characters. Cut it to 110,"),
    "a block on no card": ("[sides.against]", blocked("cost", 'ask = "How?"\ncard = "for-33"'), "blocks.cost.card: There is no card of this name. Did you"),
    "a block on a card of the other side": ("[sides.against]", blocked("cost", 'ask = "How?"\ncard = "against-3"'), "This card is on the other side."),
    "a point as a sentence": ("[sides.against]", prepared("bells ring."), "sides.for.prepared, number 1.point: This ends like a sentence."),
    "a point too long": ("[sides.against]", prepared("a" * 71), "sides.for.prepared, number 1.point: This has 71 characters. Cut it to 70,"),
    "a point answered twice": ("[sides.against]", prepared("bells ring", "Bells ring"), "number 2.point: There is an answer to this point already."),
    "a point on a card of the other side": ("[sides.against]", prepared("bells ring", rest='card = "against-3"'), "This card is on the other side."),
    "a measure of no kind": (LINK, more("measure", "size"), "measure: This can’t be “size”. Write duration, likelihood, scale or severity."),
    "a comparison by nothing": (LINK, more("outweighs", "It is more."), "3.measure: This is missing. Say what the two points are compared by:"),
    "a month that is none": ("question =", 'checked = "2026-13"\nquestion =', "checked: This can’t be “2026-13”. Write the year and the month,"),
    "four stances": (', "Strongly against"]', "]", "stances: This list has 4 entries. It needs 5."),
    "a side missing": ("[sides.against]", "[sides.aginst]", "sides.against: This is missing."),
    "a side unknown": ("[sides.against]", "[sides.aginst]", "sides.aginst: This can’t be “aginst”. Write against or for."),
    "a card of no side": ('[cards.for-3]\nside = "for"', '[cards.for-3]\nside = "pro"', "side: This can’t be “pro”. Write against or for."),
    "a card without a claim": (f'{CARD}\nclaim = "A claim."', CARD, "cards.for-3.claim: This is missing. Every card needs it."),
    "a card's name with a capital": ("for-3", "For-3", "cards.For-3: This name can’t be used. Use small letters, numbers and dashes"),
    "a difficulty in words": (f"difficulty = 1\n{CARD}", f'difficulty = "1"\n{CARD}', "cards.for-3.difficulty: This must be a whole number."),
    "a sensitivity unknown": (CARD, f'sensitive = "very"\n{CARD}', "cards.for-3.sensitive: This can’t be “very”. Write mild, none or strong."),
    "a link of no kind": (LINK, LINK.replace("direct", "full"), "for-3.answers.against-3.kind: This can’t be “full”. Write direct or partial."),
    # lengths
    "an empty text": (CARD, 'title = " "', "cards.for-3.title: This is empty. Every card needs it."),
    "an empty theme": (f'theme = "noise"\ndifficulty = 1\n{CARD}', f'theme = ""\ndifficulty = 1\n{CARD}', "cards.for-3.theme: This is empty."),
    "no fact": ('["Lessons have a beginning."]', "[]", "facts: This is empty."),
    "an empty fact": ('["Lessons have a beginning."]', '["One.", ""]', "facts, number 2: This is empty. An entry needs some words."),
    "too long a meaning": ('"A thing that rings."', f'"{"x" * 401}"', "glossary.Bell: This has 401 characters."),
    "too long a word": ("Bell =", f"{'b' * 61} =", "This word has 61 characters. Give it 1 to 60."),
    "too many themes": ("[themes]\n", "[themes]\n" + "".join(f't{n} = "T"\n' for n in range(12)), "themes: There are 13 entries. Keep at most 12."),
    # meaning
    "two sides of one name": ('name = "Bells"', 'name = "silence"', "sides.against.name: Both sides have the same name. Choose two"),
    "a difficulty of 4": (f"difficulty = 1\n{CARD}", f"difficulty = 4\n{CARD}", "This can’t be 4. Write 1 (plain), 2 (testing) or 3 (hard)."),
    "a theme that is not named": ("[themes]\nnoise", "[themes]\nnose", "for-3.theme: There is no theme “noise”. Did you mean nose?"),
    "no themes": ('[themes]\nnoise = "Noise"\n', "", "cards.for-3.theme: There is no theme “noise”. The pack names none yet."),
    "strong without careful words": (CARD, f'sensitive = "strong"\n{CARD}', "cards.for-3.careful: This is missing. A strongly sensitive"),
    "a link to no card": (LINK, LINK.replace("gain", "gian"), "answers.agianst-3: There is no card of this name. Did you mean against-3?"),
    "a link to the same side": (LINK, LINK.replace("against", "for"), "cards.for-3.answers.for-3: This card is on the same side. Name a card against"),
    "a card that answers none": (LINK, "", "cards.for-3.answers: This card answers none. Name a card against the motion"),
    "a card that none answers": (LINK, LINK.replace("-3", "-4"), "cards.against-3: No card answers this one. Add it to the answers of a card for"),
    "a source that is not there": ('sources = ["hall"]', 'sources = ["hal"]', "timeline, number 1.sources, number 1: There is no source “hal”. Did"),
    "a card's source not there": (CARD, f'sources = ["x"]\n{CARD}', "cards.for-3.sources, number 1: There is no source “x”. There are these: hall."),
    "an address that is none": ("https://example.org/hall", "javascript:alert(1)", "“javascript:alert(1)” is not a web address."),
    "a sample's verdict unknown": ('verdict = "rebuttal"', 'verdict = "tie"', "samples, number 1.verdict: This can’t be “tie”. Write close, opening or"),
    "a sample's tip unknown": ('tip = "reason"', 'tip = "facts"', "samples, number 1.tip: This can’t be “facts”. Write answer, clear, evidence, reason or"),
    "a sample without its tip's why": ('tip_why = "Say why jumping matters."\n', "", "samples, number 1.tip_why: This is missing. Every sample needs it."),
    "a sample's opening empty": ("A bell makes everybody jump, and nobody needs it to know the time.", "", "samples, number 1.opening: This is empty."),
    "a sample's rebuttal too short": ("Without a bell, lessons run late, because teachers forget the clock.", "No, a bell is good.",
                                      "samples, number 1.rebuttal: This has 19 characters. Write at least 30, as in a debate."),
    "a sample's restatement too long": ("They say that a bell is not needed.", "x" * 141, "samples, number 1.restatement: This has 141 characters. Cut it"),
    "too few cards": (card("for", 5), "", "cards: The side “for” has too few cards: 5. Each side needs at least 6"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "message"), DEFECTS.values(), ids=DEFECTS)
def test_a_defect_is_named_with_its_place(old, new, message):
    assert old in GOOD
    told = fault(GOOD.replace(old, new))
    assert told.startswith("bells.toml:") and message in told


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind in (Card, Link) for name in LENGTHS[kind]])
def test_every_text_of_a_card_and_a_link_that_is_too_long_is_named(kind, name):
    raw = tomllib.loads(GOOD)
    part, path = raw["cards"]["for-3"], ("cards", "for-3")
    if kind is Link:
        part, path = part["answers"]["against-3"], (*path, "answers", "against-3")
    longest = LENGTHS[kind][name]
    many = name == "tags"
    for text, fits in (("x" * longest, True), ("x" * (longest + 1), False)):
        part[name] = [text] if many else text
        said = [each.said for each in check_pack(raw)[1] if each.path == (*path, name, *([0] if many else []))]
        assert jsonschema.Draft202012Validator(pack_schema()).is_valid(raw) is fits
        assert bool(said) is not fits and all(
            f"This has {longest + 1} characters. Cut it to {longest}" in one for one in said
        )


@pytest.mark.parametrize("slug", ["Bells", "school bells", "bells_1", "-bells", "", "x" * 65, "own", "import"])
def test_a_file_name_that_no_address_can_hold_is_refused(slug):
    assert "The name of this file can’t be an address." in fault(GOOD, slug)


def test_nothing_in_a_wrong_place_is_more_than_a_fault(monkeypatch):
    def places(value: Any, path: tuple = ()) -> Iterator[tuple]:
        for key in value if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ():
            yield (*path, key)
            yield from places(value[key], (*path, key))

    good = tomllib.loads(GOOD)
    for path in [path for path in places(good) if path[0] != "cards" or path[1:2] in ((), ("for-3",))]:
        for wrong in (7, True, 1.5, "", "x", [], [7], [[]], {}, {"x": {}}, date(2000, 1, 1)):
            raw = deepcopy(good)
            inside = raw
            for key in path[:-1]:
                inside = inside[key]
            inside[path[-1]] = wrong
            monkeypatch.setattr(tomllib, "loads", lambda text, raw=raw: raw)
            with suppress(PackError):
                assert isinstance(parse_pack("bells", ""), Motion)


def test_every_fault_of_a_pack_is_named_at_once():
    broken = GOOD.replace('title = "Card 3 of for"', 'title = ""').replace('title = "Card 5 of against"', 'title = ""')
    assert "cards.for-3.title" in fault(broken) and "cards.against-5.title" in fault(broken)


def test_a_line_break_in_a_text_is_a_space():
    assert (
        parse_pack("bells", GOOD.replace('"A claim."', '"""\n  A\n  claim."""', 1)).cards["for-0"].claim == "A claim."
    )


def test_the_digest_names_words_and_order():
    motion = parse_pack("bells", GOOD)
    assert re.fullmatch("[0-9a-f]{64}", motion.digest) and motion.digest == pack_digest(motion)
    assert parse_pack("bells", "# A remark.\n" + GOOD).digest == motion.digest
    assert parse_pack("chimes", GOOD).digest != motion.digest
    assert parse_pack("bells", GOOD.replace("It can be doubted.", "It can be doubted!", 1)).digest != motion.digest
    swapped = HEAD + "".join(card(side, n) for n in (1, 0, 2, 3, 4, 5) for side in ("for", "against"))
    assert parse_pack("bells", swapped).digest != motion.digest


def test_a_pack_needs_neither_samples_nor_a_glossary_nor_a_timeline():
    bare = re.sub(r"\[glossary\][\s\S]*?(?=\n\[cards)", "", GOOD, count=1)
    motion = parse_pack("bells", bare)
    assert (motion.samples, motion.glossary, motion.timeline) == ((), {}, ())
    assert not {"samples", "glossary"} & msgspec.to_builtins(motion).keys()
    assert len(parse_pack("bells", GOOD).samples) == 1


# --- half a pack ---------------------------------------------------------------------------


def test_nothing_at_all_is_a_list_of_what_to_write():
    motion, faults = check_pack({})
    assert isinstance(motion, Motion) and not motion.cards
    assert [fault.place for fault in faults] == [
        "title",
        "question",
        "background",
        "facts",
        "sides",
        "stances",
        "cards",
    ]
    assert {fault.said for fault in faults} == {"This is missing. Every motion needs it."}


def test_a_fault_of_form_causes_no_other_fault():
    raw = tomllib.loads(GOOD)
    del raw["cards"]["for-3"]["side"]
    raw["cards"]["for-1"] = "later"
    raw["cards"]["for-2"]["answers"] = {"against-2": "direct"}
    raw["themes"] = []
    assert [fault.place for fault in check_pack(raw)[1] if not fault.place.endswith("theme")] == [
        "cards.for-1",
        "cards.for-2.answers.against-2",
        "cards.for-3.side",
        "themes",
        "cards.against-1",  # nothing answers it as long as for-1 is not written
    ]


def test_what_fits_is_kept_when_something_does_not():
    raw = tomllib.loads(GOOD)
    raw["cards"]["for-1"]["claim"] = 7
    motion, faults = check_pack(raw)
    assert [fault.path for fault in faults] == [("cards", "for-1", "claim")]
    assert motion.cards["for-1"].title == "Card 1 of for" and motion.cards["for-1"].claim == ""


# --- bad input -----------------------------------------------------------------------------


def test_a_pack_with_a_million_cards_is_refused_before_it_is_read(tmp_path):
    file = tmp_path / "million.toml"
    with file.open("wb") as out:
        out.truncate(100 << 20)
    with pytest.raises(PackError) as caught:
        read_pack(file)
    assert str(caught.value) == (
        "million.toml: This is larger than 512 KB, the most that a pack may have. Delete some cards, or split it into two motions."
    )
    with pytest.raises(PackError, match="larger than 512 KB"):
        parse_pack("million", GOOD + "#" * MAX_PACK_BYTES)


def test_more_cards_than_a_debate_can_use_are_counted_and_left():
    many = GOOD + "".join(f"[cards.c{n}]\n" for n in range(30_000))
    assert len(many) <= MAX_PACK_BYTES
    told = fault(many).splitlines()
    assert any(line.endswith("cards: There are 30012 entries. Keep at most 120.") for line in told)
    assert len(told) == 101 and told[-1].startswith("bells.toml: and ") and len(max(told, key=len)) < 400


def test_a_title_of_ten_thousand_characters_is_measured_and_not_repeated():
    told = fault(GOOD.replace("Schools should ring no bells", "x" * 10_000))
    assert told == "bells.toml:2: title: This has 10000 characters. Cut it to 120, so that it fits the screens."
    assert len(fault(GOOD.replace("question =", f"{'x' * 10_000} ="))) < 800


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("x = " + "[" * 5000 + "]" * 5000, "nested too deeply"),
        (f"x = {'9' * 10_000}", "This is not TOML"),
        (".".join("a" * 3000) + " = 1", "more than 60 dots"),
        ("[" + ".".join("a" * 100_000) + "]", "more than 60 dots"),
        (f"x = [{'[[[[[]]]]],' * 20_000}]", "far more brackets"),
        (f"x = [{'1,' * 100_000}]", "far more brackets"),
        ("".join(f"a{n}=1\n" for n in range(50_000)), "far more brackets"),
        ("x = 1\nx = 2", "2: This is not TOML: Cannot overwrite a value."),
    ],
)
def test_what_would_take_a_reader_of_toml_long_is_refused(text, problem):
    assert problem in fault(text)


@pytest.mark.parametrize("name", ["folder.toml", "pipe.toml"])
def test_what_is_not_a_file_is_not_opened(tmp_path, name):
    (tmp_path / "folder.toml").mkdir()
    os.mkfifo(tmp_path / "pipe.toml")
    with pytest.raises(PackError, match="This is not a file"):
        read_pack(tmp_path / name)


# --- lines ---------------------------------------------------------------------------------


def test_a_fault_names_the_line_of_its_field():
    rows = GOOD.splitlines()
    card_at = rows.index("[cards.for-3]")
    for field, value in (("title", "Card 3 of for"), ("weak_point", "It can be doubted.")):
        at = rows.index(f'{field} = "{value}"', card_at)
        broken = [*rows[:at], f"{field} = 7", *rows[at + 1 :]]
        assert fault("\n".join(broken)) == (
            f"bells.toml:{at + 1}: cards.for-3.{field}: This must be text. Put it in quotation marks."
        )


EVERY_WAY = """# A remark = 1
a = "x # = y"
"b c".'d.e' = [ # a list
  1.5, '''
  two
  ''',
  { f = 1979-05-27 07:32:00, g.h = [ [], {} ] }, \"""
  [not.a.header]
  \"""\"\"
]
[t . u]
v = {}
[[w]]
[[w]]
x = 1
[[w.y]]
[w.y.z]
"é" = -inf
"""


def test_every_way_to_write_a_field_has_its_line():
    listed = ("b c", "d.e")
    assert lines(EVERY_WAY) == {
        (): 1, ("a",): 2, ("b c",): 3, listed: 3, ("t",): 11, ("t", "u"): 11, ("t", "u", "v"): 12, ("w",): 13, ("w", 0): 13, ("w", 1): 14,
        ("w", 1, "x"): 15, ("w", 1, "y"): 16, ("w", 1, "y", 0): 16, ("w", 1, "y", 0, "z"): 17, ("w", 1, "y", 0, "z", "é"): 18,
    }  # fmt: skip


def test_the_lines_of_every_pack_here_are_where_its_fields_are():
    for file in library.files(library.folder()):
        text = file.read_text(encoding="utf-8")
        found, rows = lines(text), text.splitlines()
        raw = tomllib.loads(text)
        wanted = {
            ("cards", id, name) for id, card in raw["cards"].items() for name in card.keys() - {"answers", "doubts"}
        }
        assert found.keys() >= {(name,) for name in raw} | wanted
        for path in wanted:
            assert rows[found[path] - 1].startswith(f"{path[2]} = "), (file.name, path)


# --- files out -----------------------------------------------------------------------------


@pytest.mark.parametrize("slug", library.load_library())
def test_a_pack_that_was_written_reads_as_it_was(slug):
    motion = library.load_library()[slug]
    assert parse_pack(slug, to_toml(motion)) == motion


# --- the schema and the document ------------------------------------------------------------

BEYOND_A_FIELD = (
    "not TOML|like a sentence|this point already|compared by|Both|no theme|A strongly|no card|same side|"
    "other side|No card answers|no source|too few"
)


def test_the_schema_is_up_to_date():
    """If not: debate motions schema > motions/pack.schema.json."""
    jsonschema.Draft202012Validator.check_schema(pack_schema())
    assert json.loads((HERE / "motions" / "pack.schema.json").read_text(encoding="utf-8")) == pack_schema()


def test_the_schema_takes_every_pack_and_refuses_what_a_field_cannot_hold():
    takes = jsonschema.Draft202012Validator(pack_schema()).is_valid
    for file in library.files(library.folder()):
        assert takes(from_toml(file.read_text(encoding="utf-8"))), file.name
    for name, (old, new, message) in DEFECTS.items():
        if not re.search(BEYOND_A_FIELD, message):
            assert not takes(from_toml(GOOD.replace(old, new))), name


@pytest.mark.parametrize("kind", FIELDS, ids=lambda kind: kind.__name__)
def test_the_readme_has_every_field_with_its_limits(kind):
    assert FIELDS[kind].keys() == {field.name for field in msgspec.structs.fields(kind)} - {"slug", "digest"}
    for name, meaning in FIELDS[kind].items():
        row = next(line for line in README.splitlines() if line.startswith(f"| `{name}` | {meaning} |"))
        for limit in (LENGTHS[kind].get(name), MAX_ITEMS.get(kind, {}).get(name)):
            assert limit is None or re.search(rf"\b{limit}\b", row), row


def test_the_readme_has_no_other_field():
    rows = re.findall(r"^\| `(\w+)` \| (.*?) \|", README, re.M)
    assert sorted(rows) == sorted(field for fields in FIELDS.values() for field in fields.items())


def test_the_readme_has_the_size_of_a_deck_and_of_a_file():
    assert "at least 6 cards" in README and f"up to {MAX_PACK_BYTES // 1024} KB" in README


@pytest.mark.parametrize("format", FORMATS)
def test_the_example_can_be_played_as_printed(format):
    """With players who redraw and a bot, where it may play: the smallest deck that is allowed."""
    table = Table(0, format)
    table.room.motion = parse_pack("class-pet", EXAMPLE)
    for n in range(7):
        table.do(f"p{n}", c.Join(role="player"))
    if is_aloud(format):
        assert table.refused("host", c.AddBot())
    else:
        table.do("host", c.AddBot())
    table.to("draw")
    for seat in [seat for seat in table.room.seats.values() if seat.role == "player" and not seat.bot]:
        table.do(seat.id, c.Redraw(table.room.phase.id))
    table.to("finished")
    assert [clash for clash in table.room.clashes.values() if clash.rebuttal]
