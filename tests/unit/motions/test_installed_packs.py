"""Packs of an installation: what the command says of them, what could be better, and how the library follows its folder."""

import json
import re
from datetime import datetime
from importlib import resources

import pytest

from debate.__main__ import main
from debate.game.model.motion import other
from debate.motions import library
from debate.motions.advice import advise
from debate.motions.json_schema import pack_schema
from debate.motions.packs import parse_pack
from debate.motions.table import table
from support.packs import EXAMPLE, GOOD, HEAD, HERE, card

# --- the command ---------------------------------------------------------------------------


def test_check_names_file_line_field_and_remedy_of_every_pack(tmp_path, capsys):
    good, bad, worse = (tmp_path / f"{name}.toml" for name in ("good", "bad", "worse"))
    good.write_text(EXAMPLE, encoding="utf-8")
    bad.write_text(EXAMPLE.replace('title = "A calm minute helps"', f'title = "{"calm " * 14}"'), encoding="utf-8")
    worse.write_text("title", encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        main(["motions", "check", *map(str, (good, bad, worse, tmp_path / "none.toml"))])
    assert capsys.readouterr().out == "good: good. 6 and 6 cards.\n"
    said = str(ended.value.code).splitlines()
    line = next(n for n, line in enumerate(EXAMPLE.splitlines(), 1) if "A calm minute helps" in line)
    assert said[0] == (
        f"bad.toml:{line}: cards.calm-corner.title: This has 69 characters. Cut it to 64, so that it fits the screens."
    )
    assert said[1].startswith("worse.toml:1: This is not TOML: ") and "none.toml" in said[2]


def test_check_looks_at_every_pack_here(capsys):
    main(["motions", "check"])
    assert len(re.findall(r"^[a-z-]+: good\. ", capsys.readouterr().out, re.M)) == len(library.load_library())


@pytest.mark.parametrize(("today", "old"), [("2028-10-31", False), ("2028-11-01", True), ("2031-01-01", True)])
def test_check_asks_for_facts_to_be_looked_up_again_two_years_later(tmp_path, capsys, monkeypatch, today, old):
    class Clock(datetime):
        @classmethod
        def now(cls, tz=None):
            return cls.fromisoformat(today)

    monkeypatch.setattr("debate.__main__.datetime", Clock)
    pack = tmp_path / "class-pet.toml"
    pack.write_text(f'checked = "2026-11"\n{EXAMPLE}', encoding="utf-8")
    main(["motions", "check", str(pack)])
    said = "class-pet.toml:1: checked: The facts were last looked up in 2026-11, two years ago or more."
    assert (said in capsys.readouterr().out) == old


def test_the_command_prints_the_schema(capsys):
    main(["motions", "schema"])
    assert json.loads(capsys.readouterr().out) == pack_schema()


# --- where packs are -----------------------------------------------------------------------


def test_a_folder_is_loaded_by_slug_light_motions_first_and_then_in_order_of_titles(tmp_path):
    def write(slug: str, title: str, *sensitive: str) -> None:
        text = GOOD.replace("Schools should ring no bells", title)
        for n, weight in enumerate(sensitive):
            text = text.replace(
                f'title = "Card {n} of for"',
                f'title = "Card {n} of for"\nsensitive = "{weight}"\ncareful = "Some proof."',
            )
        (tmp_path / f"{slug}.toml").write_text(text, encoding="utf-8")

    write("a", "Zebras ring")
    write("b", "Bells ring")
    write("c", "Aardvarks ring", "strong")
    write("d", "Apes ring", "mild", "mild", "mild")
    write("e", "Cats ring", "mild")
    write("f", "Ants ring", "strong", "mild")
    (tmp_path / "README.md").write_text("Not a pack.", encoding="utf-8")
    assert list(library.load_library(tmp_path)) == ["b", "a", "e", "d", "c", "f"]


@pytest.mark.parametrize("name", ["", "missing"])
def test_a_folder_without_packs_is_an_empty_library(tmp_path, name):
    assert not library.load_library(tmp_path / name) and not library.load_library(tmp_path / name).broken


def test_a_library_follows_its_folder(tmp_path):
    def now() -> list[str]:
        shelf.take(shelf.look())
        return [motion.title for motion in shelf.values()]

    shelf = library.load_library(tmp_path)
    (tmp_path / "bells.toml").write_text(GOOD, encoding="utf-8")
    assert list(shelf) == [] and now() == ["Schools should ring no bells"]
    opened = shelf["bells"]
    (tmp_path / "bells.toml").write_text(GOOD.replace("no bells", "few bells"), encoding="utf-8")
    (tmp_path / "chimes.toml").write_text(GOOD.replace("no bells", "chimes"), encoding="utf-8")
    assert now() == ["Schools should ring chimes", "Schools should ring few bells"]
    assert opened.title == "Schools should ring no bells"
    (tmp_path / "chimes.toml").unlink()
    assert now() == ["Schools should ring few bells"]


def test_a_pack_that_a_change_breaks_stays_as_it_was_and_is_told_once(tmp_path):
    (tmp_path / "bells.toml").write_text(GOOD, encoding="utf-8")
    shelf = library.load_library(tmp_path)
    (tmp_path / "bells.toml").write_text(GOOD.replace("A claim.", ""), encoding="utf-8")
    (tmp_path / "chimes.toml").write_bytes(GOOD.replace("A claim", "Ein Schluß").encode("latin-1"))
    shelf.take(shelf.look())
    assert list(shelf) == ["bells"] and shelf["bells"].cards["for-0"].claim == "A claim."
    assert [error.file for error in shelf.broken] == ["bells.toml", "chimes.toml"]
    assert "This is not UTF-8 text. Save it again with the encoding UTF-8." in str(shelf.broken[1])
    shelf.take(shelf.look())
    assert list(shelf) == ["bells"] and not shelf.broken


def test_an_unchanged_pack_is_not_read_again(tmp_path, monkeypatch):
    (tmp_path / "bells.toml").write_text(GOOD, encoding="utf-8")
    shelf = library.load_library(tmp_path)
    monkeypatch.setattr(library, "read_pack", None)
    shelf.take(shelf.look())
    assert list(shelf) == ["bells"]


def test_an_installed_package_finds_the_copies_within_it(monkeypatch, tmp_path):
    (tmp_path / "debate" / "packs").mkdir(parents=True)
    (tmp_path / "debate" / "packs" / "bells.toml").write_text(GOOD, encoding="utf-8")
    monkeypatch.setattr(library, "__file__", str(tmp_path / "debate" / "motions" / "library.py"))
    monkeypatch.setattr(resources, "files", lambda package: tmp_path / package)
    assert list(library.load_library()) == ["bells"]


# --- advice and figures --------------------------------------------------------------------


def advice(text: str) -> list[str]:
    return [f"{fault.place}: {fault.said}" for fault in advise(parse_pack("bells", text)) if fault.weak]


BALANCED = re.sub(
    r'"A claim\."\nwhy = "It matters\."\nevidence = "There is',
    '"A claim."\nrestated = "a thing"\nwhy = "Noise matters."\nevidence = "Reasoning: there is',
    HEAD
    + "".join(
        card(side, n) + f'{other(side)}-{(n + 1) % 6} = {{ kind = "partial", hint = "Another." }}\n'
        for n in range(6)
        for side in ("for", "against")
    ),
)
ONE = 'title = "Card 3 of for"'
READ = f'{ONE}\nclaim = "A claim."\nrestated = "a thing"\nwhy = "Noise matters."\nevidence = "'
LONG = "cards.for-3.evidence: A hand of cards as long as this"
WEAK = {
    "a theme of one side": ('side = "for"\ntheme = "noise"', 'side = "for"\ntheme = "calm"', "themes.calm: Only one side has cards on this theme.", 0),
    "a theme of nobody": ("[themes]\n", '[themes]\nold = "Old"\n', "themes.old: No card has this theme.", 1),
    "no direct answer": ('for-3 = { kind = "direct"', 'for-3 = { kind = "partial"', "cards.for-3: No card answers this one directly.", 1),
    "one answer alone": ('for-3 = { kind = "partial", hint = "Another." }\n', "", "cards.for-3: Only one card answers this one.", 1),
    "a sentence without end": (f"{ONE}\nclaim = \"A claim.", f"{ONE}\nclaim = \"{'a ' * 27}claim.", "cards.for-3.claim: A sentence here has 28 words.", 1),
    "a card that is long to read": (
        f"{READ}Reasoning: ", f"{READ}Reasoning: {'a b. ' * 20}".replace("A claim.", "a b. " * 36), f"{LONG} takes 118 seconds", 1),
    "a long claim without a short form": (
        f"{ONE}\nclaim = \"A claim.\"\nrestated = \"a thing\"", f"{ONE}\nclaim = \"{'Long words. ' * 10}\"", "cards.for-3.short: This is missing.", 1),
    "a word that is commonly misspelt": ('Card 3 of for"', 'Bells becuase"', "cards.for-3.claim: Spelling to check: becuase.", 1),
    "a claim that can only be repeated": ('restated = "a thing"\n', "", "cards.for-0.restated: This is missing.", 1),
    "a reason that points elsewhere": ("Noise matters", "This matters", "cards.for-0.why: This begins with “This”, which points", 1),
    "no source": ("Reasoning: there", "There", "cards.for-0.sources: This evidence has no source.", 1),
    "sensitive without careful words": (ONE, f'{ONE}\nsensitive = "mild"', "cards.for-3.careful: This is missing.", 1),
    "a link without a hint": (', hint = "Another." }', " }", "cards.for-0.answers.against-1.hint: This is missing.", 1),
}  # fmt: skip


def test_a_claim_that_is_a_quotation_should_be_said_as_a_debater_would():
    said = "This is a quotation. Say it as a debater would: players make the claim their own."
    assert advice(BALANCED.replace(ONE + '\nclaim = "A claim."', ONE + '\nclaim = "“A claim.”"')) == [
        f"cards.for-3.claim: {said}"
    ]
    assert advice(BALANCED.replace('"A claim."', '"“A claim” is a word."')) == []


def test_a_balanced_pack_needs_no_advice():
    assert advice(BALANCED) == []


@pytest.mark.parametrize(("old", "new", "message", "times"), WEAK.values(), ids=WEAK)
def test_what_is_weak_is_named_with_its_place(old, new, message, times):
    assert old in BALANCED
    text = BALANCED.replace(old, new, times or -1)
    if "calm" in new:
        text = text.replace("[themes]\n", '[themes]\ncalm = "Calm"\n')
    assert any(line.startswith(message) for line in advice(text)), advice(text)


def test_sides_that_differ_in_cards_or_direct_answers_are_out_of_balance():
    more = "".join(card("for", n) for n in (6, 7, 8)).replace("against-6", "against-0")
    more = more.replace("against-7", "against-1").replace("against-8", "against-2")
    links = "".join(f'for-{n} = {{ kind = "partial", hint = "A third." }}\n' for n in (6, 7, 8))
    told = advice(BALANCED + links + more)
    assert "cards: One side has 9 cards and the other 6. Add cards to the smaller side." in "\n".join(told)
    assert "cards: One side has 9 direct answers and the other 6." in "\n".join(told)


def test_check_says_what_could_be_better_with_its_line(tmp_path, capsys):
    pack = tmp_path / "class-pet.toml"
    pack.write_text(EXAMPLE.replace("Reasoning: a hamster", "A hamster"), encoding="utf-8")
    main(["motions", "check", str(pack)])
    line = next(n for n, line in enumerate(EXAMPLE.splitlines(), 1) if line == "[cards.animals-are-not-tools]")
    assert capsys.readouterr().out.splitlines() == [
        "class-pet: good. 6 and 6 cards.",
        "It could be better:",
        f"class-pet.toml:{line}: cards.animals-are-not-tools.sources: This evidence has no source. Name one, or begin it with "
        "“Reasoning:”.",
    ]


def test_the_page_of_figures_is_up_to_date(capsys):
    """If not: take the table of `debate motions table` over."""
    main(["motions", "table"])
    overview = capsys.readouterr().out.partition("| motion |")[2].partition("\n\n")[0]
    assert overview in (HERE / "docs" / "figures.md").read_text(encoding="utf-8")


def test_figures_count_what_the_pack_has():
    rows = table([parse_pack("bells", BALANCED)]).splitlines()
    assert rows[2:] == ["| Schools should ring no bells | 12 | 12 | 12 | 12 | 1 | 1 | light |"]
