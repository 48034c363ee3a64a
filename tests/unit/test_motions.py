"""Motion packs: required content, messages about faults, and the content of this project's packs."""

import os
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from copy import deepcopy
from datetime import date
from importlib import resources
from pathlib import Path
from typing import Any

import msgspec
import pytest

from debate.game import motion_view, open_room
from debate.game.phases import LIMITS
from debate.game.state import SIDES, Motion, other
from debate.motions import library
from debate.motions.library import load
from debate.motions.packs import PackError, digest, parse
from debate.practice.coaching import SMALL_WORDS

HERE = Path(__file__).resolve().parents[2]
SEED = "returning-north-koreans"
PACKS = load()


def card(side: str, n: int) -> str:
    return f"""
[cards.{side}-{n}]
side = "{side}"
theme = "noise"
difficulty = {1 + n % 3}
title = "Card {n} of {side}"
claim = "A claim."
why = "It matters."
evidence = "There is proof."
weak_point = "It can be doubted."
[cards.{side}-{n}.answers]
{other(side)}-{n} = {{ kind = "direct", hint = "A thought." }}
"""


HEAD = """
title = "Schools should ring no bells"
question = "Should schools ring no bells?"
background = ["Some schools ring a bell, some do not."]
facts = ["Lessons have a beginning."]
stances = ["Strongly for", "Rather for", "Undecided", "Rather against", "Strongly against"]
[sides.for]
name = "Silence"
gloss = "No bells"
sentence = "Bells can go."
[sides.against]
name = "Bells"
gloss = "Keep the bells"
sentence = "Bells can stay."
[themes]
noise = "Noise"
[glossary]
Bell = "A thing that rings."
[sources.hall]
title = "A walk through the hall"
urls = ["https://example.org/hall"]
[[timeline]]
year = "1900"
fact = "A bell is hung."
sources = ["hall"]
[[samples]]
side = "for"
opening = "A bell makes everybody jump, and nobody needs it to know the time."
restatement = "They say that a bell is not needed."
rebuttal = "Without a bell, lessons run late, because teachers forget the clock."
verdict = "rebuttal"
why = "It gives a reason."
tip = "reason"
tip_why = "Say why jumping matters."
"""
GOOD = HEAD + "".join(card(side, n) for n in range(8) for side in ("for", "against"))


def fault(text: str, slug: str = "bells") -> str:
    with pytest.raises(PackError) as caught:
        parse(slug, text)
    return str(caught.value)


# --- what a pack must hold -----------------------------------------------------------------


def test_a_good_pack_becomes_a_motion():
    motion = parse("bells", GOOD)
    assert isinstance(motion, Motion) and motion.slug == "bells"
    assert motion.deck("for") == tuple(f"for-{n}" for n in range(8))
    assert motion.cards["for-0"].answers["against-0"].hint == "A thought."


CARD = 'title = "Card 3 of for"'  # a place to put things in that card
LINK = 'against-3 = { kind = "direct", hint = "A thought." }'  # that card's
DEFECTS = {
    "not TOML": ('title = "Schools', "title = Schools", "is not TOML"),
    # form
    "a text missing": ('question = "Should schools ring no bells?"\n', "", "question: is missing. Every motion needs it."),
    "a word unknown": ("question =", "qestion =", "qestion: no motion has this. Did you mean question?"),
    "a word unknown and like no other": ("[themes]\n", "[zzz]\n[themes]\n", "zzz: no motion has this. There are title,"),
    "a digest of its own": ("question =", 'digest = "0"\nquestion =', "digest: no motion has this."),
    "a number for a text": ('"Schools should ring no bells"', "7", "title: must be text in quotation marks."),
    "a text for a list": ('["Lessons have a beginning."]', '"One."', "facts: must be a list, in square brackets."),
    "a number in a list of texts": ('["Lessons have a beginning."]', "[7]", "facts, number 1: must be text"),
    "a text for a table of links": (f"[cards.for-3.answers]\n{LINK}", 'answers = "x"', "cards.for-3.answers: must be a table."),
    "a text for a link": (LINK, 'against-3 = "direct"', "cards.for-3.answers.against-3: must be a table with kind."),
    "four stances": (', "Strongly against"]', "]", "stances: must hold 5, and holds 4."),
    "a side missing": ("[sides.against]", "[sides.aginst]", "sides.against: is missing."),
    "a side unknown": ("[sides.against]", "[sides.aginst]", "sides.aginst: must be against or for."),
    "a card of no side": ('[cards.for-3]\nside = "for"', '[cards.for-3]\nside = "pro"', "side: must be against or for, not 'pro'."),
    "a card without a claim": (f'{CARD}\nclaim = "A claim."', CARD, "cards.for-3.claim: is missing. Every card needs it."),
    "a card's name with a capital": ("for-3", "For-3", "cards.For-3: a card's name must be small letters, numbers and dashes"),
    "a difficulty in words": (f"difficulty = 1\n{CARD}", f'difficulty = "1"\n{CARD}', "cards.for-3.difficulty: must be a whole number"),
    "a sensitivity unknown": (CARD, f'sensitive = "very"\n{CARD}', "cards.for-3.sensitive: must be mild, none or strong, not 'very'."),
    "a link of no kind": (LINK, LINK.replace("direct", "full"), "for-3.answers.against-3.kind: must be direct or partial, not 'full'."),
    # lengths
    "an empty text": (CARD, 'title = " "', "cards.for-3.title: is empty."),
    "no fact": ('["Lessons have a beginning."]', "[]", "facts: is empty."),
    "an empty fact": ('["Lessons have a beginning."]', '["One.", ""]', "facts, number 2: is empty."),
    "too long a title": (CARD, f'title = "{"x" * 49}"', "cards.for-3.title: has 49 characters. Cut it to 48,"),
    "too long a hint": (LINK, LINK.replace("A thought", "x" * 120), "cards.for-3.answers.against-3.hint: has 121 characters."),
    "too long a meaning": ('"A thing that rings."', f'"{"x" * 401}"', "glossary.Bell: has 401 characters."),
    # meaning
    "two sides of one name": ('name = "Bells"', 'name = "silence"', "sides: both have the same name."),
    "a difficulty of 4": (f"difficulty = 1\n{CARD}", f"difficulty = 4\n{CARD}", "must be 1 (plain), 2 (testing) or 3 (hard), not 4."),
    "a theme that is not named": ("[themes]\nnoise", "[themes]\nnose", "for-3.theme: 'noise' is not among the themes. Did you mean nose?"),
    "no themes": ('[themes]\nnoise = "Noise"\n', "", "cards.for-3.theme: 'noise' is not among the themes. The pack names none."),
    "strong without careful words": (CARD, f'sensitive = "strong"\n{CARD}', "cards.for-3.careful: is missing. A strongly sensitive"),
    "a link to no card": (LINK, LINK.replace("gain", "gian"), "answers.agianst-3: there is no such card. Did you mean against-3?"),
    "a link to the same side": (LINK, LINK.replace("against", "for"), "cards.for-3.answers.for-3: is a card of the same side."),
    "a card that answers none": (LINK, "", "cards.for-3.answers: is empty. Name at least one card of the side against"),
    "a card that none answers": (LINK, LINK.replace("-3", "-4"), "cards.against-3: no card answers it. Add it to the answers of"),
    "a source that is not there": ('sources = ["hall"]', 'sources = ["hal"]', "timeline, number 1.sources: there is no source 'hal'. Did"),
    "a card's source not there": (CARD, f'sources = ["x"]\n{CARD}', "cards.for-3.sources: there is no source 'x'. There are hall."),
    "an address that is none": ("https://example.org/hall", "javascript:alert(1)", "'javascript:alert(1)' is no web address."),
    "a sample's verdict unknown": ('verdict = "rebuttal"', 'verdict = "tie"', "samples, number 1.verdict: must be close, opening or rebuttal, not 'tie'."),
    "a sample's tip unknown": ('tip = "reason"', 'tip = "facts"', "samples, number 1.tip: must be answer, clear, evidence, reason or weigh, not"),
    "a sample without its tip's why": ('tip_why = "Say why jumping matters."\n', "", "samples, number 1.tip_why: is missing. Every sample needs it."),
    "a sample's opening empty": ("A bell makes everybody jump, and nobody needs it to know the time.", "", "samples, number 1.opening: is empty."),
    "a sample's rebuttal too short": ("Without a bell, lessons run late, because teachers forget the clock.", "No, a bell is good.",
                                      "samples, number 1.rebuttal: has 19 characters. Write at least 30, as in a debate."),
    "a sample's restatement too long": ("They say that a bell is not needed.", "x" * 141, "samples, number 1.restatement: has 141 characters. Cut it to 140,"),
    "too few cards": (card("for", 7), "", "cards: the side for has 7. Each side needs at least 8"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "message"), DEFECTS.values(), ids=DEFECTS)
def test_a_defect_is_named_with_its_place(old, new, message):
    assert old in GOOD
    told = fault(GOOD.replace(old, new))
    assert told.startswith("bells.toml:") and message in told


@pytest.mark.parametrize("slug", ["Bells", "school bells", "bells_1", "-bells", "", "x" * 65])
def test_a_file_name_that_no_address_can_hold_is_refused(slug):
    assert "the file's name must be small letters" in fault(GOOD, slug)


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
                assert isinstance(parse("bells", ""), Motion)


def test_every_fault_of_a_pack_is_named_at_once():
    broken = GOOD.replace('title = "Card 3 of for"', 'title = ""').replace('title = "Card 5 of against"', 'title = ""')
    assert "cards.for-3.title" in fault(broken) and "cards.against-5.title" in fault(broken)


def test_a_line_break_in_a_text_is_a_space():
    assert parse("bells", GOOD.replace('"A claim."', '"""\n  A\n  claim."""', 1)).cards["for-0"].claim == "A claim."


def test_the_digest_names_words_and_order():
    motion = parse("bells", GOOD)
    assert re.fullmatch("[0-9a-f]{64}", motion.digest) and motion.digest == digest(motion)
    assert parse("bells", "# A remark.\n" + GOOD).digest == motion.digest
    assert parse("chimes", GOOD).digest != motion.digest
    assert parse("bells", GOOD.replace("It can be doubted.", "It can be doubted!", 1)).digest != motion.digest
    swapped = HEAD + "".join(card(side, n) for n in (1, 0, 2, 3, 4, 5, 6, 7) for side in ("for", "against"))
    assert parse("bells", swapped).digest != motion.digest


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
    assert list(load(tmp_path)) == ["b", "a", "e", "d", "c", "f"]


def test_the_first_motion_here_is_a_light_one_and_the_seed_comes_last():
    assert list(PACKS)[-1] == SEED
    assert all(card.sensitive == "none" for card in PACKS[next(iter(PACKS))].cards.values())


@pytest.mark.parametrize("name", ["", "missing"])
def test_a_folder_without_packs_is_an_error(tmp_path, name):
    with pytest.raises(PackError, match="holds no packs"):
        load(tmp_path / name)


def test_a_file_that_is_not_utf_8_is_an_error(tmp_path):
    (tmp_path / "bells.toml").write_bytes(GOOD.replace("A claim", "Ein Schluß").encode("latin-1"))
    with pytest.raises(PackError, match=r"bells\.toml: is not UTF-8"):
        load(tmp_path)


def test_an_installed_package_finds_the_copies_within_it(monkeypatch, tmp_path):
    (tmp_path / "debate" / "packs").mkdir(parents=True)
    (tmp_path / "debate" / "packs" / "bells.toml").write_text(GOOD, encoding="utf-8")
    monkeypatch.setattr(library, "__file__", str(tmp_path / "debate" / "motions" / "library.py"))
    monkeypatch.setattr(resources, "files", lambda package: tmp_path / package)
    assert list(load()) == ["bells"]


def test_the_pack_that_the_readme_shows_lacks_nothing_but_cards():
    example = "\n".join(
        re.findall(r"```toml\n(.*?)```", (HERE / "motions" / "README.md").read_text(encoding="utf-8"), re.S)
    )
    assert "[[samples]]" in example
    with pytest.raises(PackError) as caught:
        parse("example", example)
    assert [text.partition(" has ")[0] for text in caught.value.faults] == [
        "cards: the side for",
        "cards: the side against",
    ]


# --- what the packs here say ---------------------------------------------------------------


def test_the_seed_motion_has_its_cards_and_links():
    cards = PACKS[SEED].cards
    assert Counter(card.side for card in cards.values()) == {"for": 20, "against": 20}
    assert sum(len(card.answers) for card in cards.values()) == 149
    for side in SIDES:
        themes = Counter(card.theme for card in cards.values() if card.side == side)
        assert themes == {"law": 5, "humanitarian": 4, "security": 4, "economy": 3, "diplomacy": 4}


def test_the_seed_motion_names_its_sides():
    sides = PACKS[SEED].sides
    assert (sides["for"].name, sides["for"].gloss) == ("Pro-reform", "Change the policy")
    assert (sides["against"].name, sides["against"].gloss) == ("Pro-refoulement", "Keep the policy")


def test_the_seed_motion_has_careful_words_where_it_needs_them():
    careful = {id for id, card in PACKS[SEED].cards.items() if card.careful}
    sensitive = {id for id, card in PACKS[SEED].cards.items() if card.sensitive != "none"}
    assert sensitive - careful == {"danger-on-return-counts"}  # shown as it is to everybody
    assert careful <= sensitive


def test_every_card_against_the_seed_motion_says_what_china_said():
    for card in PACKS[SEED].cards.values():
        assert bool(card.position) == (card.side == "against")
        assert not card.position or card.position.startswith(("Official: ", "In part: ", "As reported: ", "None found"))


@pytest.mark.parametrize("slug", PACKS)
def test_every_card_answers_two_and_is_answered_by_two(slug):
    cards = PACKS[slug].cards
    answered = Counter(id for card in cards.values() for id in card.answers)
    for id, card in cards.items():
        assert len(card.answers) >= 2 and answered[id] >= 2, id
        assert all(link.hint for link in card.answers.values()), id


@pytest.mark.parametrize("slug", PACKS)
def test_both_sides_answer_equally_directly(slug):
    """Each card is met head-on by one card at least and in part by another, so that no draw leaves it without either."""
    cards = PACKS[slug].cards
    met: dict[str, set[str]] = {id: set() for id in cards}
    direct = Counter()
    for card in cards.values():
        for to, link in card.answers.items():
            met[to].add(link.kind)
            direct[card.side] += link.kind == "direct"
    assert not [id for id, kinds in met.items() if kinds != {"direct", "partial"}]
    assert direct["for"] == direct["against"]
    for side in SIDES:
        assert Counter(card.theme for card in cards.values() if card.side == side) == Counter(
            card.theme for card in cards.values() if card.side == other(side)
        )


@pytest.mark.parametrize("slug", PACKS)
def test_a_card_states_an_argument_of_its_own(slug):
    """Who said it belongs in the evidence: a claim that only reports cannot be argued."""
    for id, card in PACKS[slug].cards.items():
        for text in (card.title, card.claim, card.short):
            assert not re.search(
                r"\b((says?|said) (?!“)|claims\b|according to\b|analysts\b|supporters\b)", text, re.I
            ), (id, text)
        assert card.sources or card.evidence.startswith("Reasoning: "), id


@pytest.mark.parametrize("slug", PACKS)
def test_no_sentence_of_a_card_is_too_long_to_be_read_in_a_debate(slug):
    for id, card in PACKS[slug].cards.items():
        for text in (card.claim, card.short, card.why, card.evidence, card.careful, card.weak_point):
            assert not [sentence for sentence in re.split(r"(?<=[.?!;]) ", text) if len(sentence.split()) > 26], (
                id,
                text,
            )


@pytest.mark.parametrize("slug", PACKS)
def test_there_are_sample_clashes_of_every_kind_to_judge(slug):
    samples = PACKS[slug].samples
    assert len(samples) >= 4
    assert {sample.side for sample in samples} == set(SIDES)
    assert {sample.verdict for sample in samples} == {"opening", "rebuttal", "close"}
    assert len({sample.tip for sample in samples}) >= 4
    for name in ("opening", "restatement", "rebuttal", "why", "tip_why"):
        assert len({getattr(sample, name) for sample in samples}) == len(samples)


@pytest.mark.parametrize("content", ["full", "careful"])
@pytest.mark.parametrize("slug", PACKS)
def test_sample_clashes_travel_with_the_motion_whole(slug, content):
    """Judging them counts for nothing, so there is nothing in them to keep back."""
    assert list(shown(PACKS[slug], content)["samples"]) == [
        msgspec.to_builtins(sample) for sample in PACKS[slug].samples
    ]


def test_a_pack_needs_no_samples():
    bare = re.sub(r"\[\[samples\]\][\s\S]*?(?=\n\[cards)", "", GOOD, count=1)
    assert parse("bells", bare).samples == () and len(parse("bells", GOOD).samples) == 1
    assert "samples" not in msgspec.to_builtins(parse("bells", bare))


@pytest.mark.parametrize("slug", PACKS)
def test_every_source_is_cited_and_no_tag_of_research_is_left(slug):
    motion = PACKS[slug]
    cited = {id for thing in (*motion.cards.values(), *motion.timeline) for id in thing.sources}
    assert cited == set(motion.sources)
    for text in texts(msgspec.to_builtins(motion)):
        assert not re.search(r"\[[VWU][:\],]|\bS\d+\b|^'| '|--", text), text


def texts(value: Any, key: str = "") -> Iterator[str]:
    """Every text that people read; not the names of cards and sources, nor web addresses."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, inner in value.items():
            if key in ("glossary", "words"):
                yield name
            if name not in ("urls", "digest", "slug") and not (name == "sources" and isinstance(inner, (list, tuple))):
                yield from texts(inner, name)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from texts(inner, key)


TEACHERS_ALONE = re.compile(r"abort|infanticid|newborn|sexual|\brape", re.I)
NOT_IN_CAREFUL = re.compile(r"\bexecut(e|ion)|tortur|\bkill|murder", re.I)


def shown(motion: Motion, content: str) -> dict[str, Any]:
    room = open_room(code="BCDFG", seed="seed", motion=motion, format="class", options={"content": content}, now=0)
    return motion_view(room, "player")


@pytest.mark.parametrize("content", ["full", "careful"])
@pytest.mark.parametrize("slug", PACKS)
def test_no_player_reads_what_is_for_teachers_alone(slug, content):
    view = shown(PACKS[slug], content)
    addresses = [url for source in view.get("sources", {}).values() for url in source.get("urls", ())]
    assert not [text for text in (*texts(view), *addresses) if TEACHERS_ALONE.search(text)]


@pytest.mark.parametrize("slug", PACKS)
def test_careful_content_is_careful(slug):
    assert not [text for text in texts(shown(PACKS[slug], "careful")) if NOT_IN_CAREFUL.search(text)]


def test_the_two_tests_of_words_can_fail():
    seed = PACKS[SEED]
    assert any(TEACHERS_ALONE.search(card.teacher) for card in seed.cards.values())
    assert any(NOT_IN_CAREFUL.search(text) for text in texts(shown(seed, "full")))


@pytest.mark.parametrize("slug", PACKS)
def test_a_pack_uses_the_words_that_it_asks_for(slug):
    view = shown(PACKS[slug], "full")
    view.pop("sources", None)  # other people's titles
    assert not [
        text
        for text in texts(view)
        if re.search(r"\b(illegals|aliens|regime|swarms?|floods?|bogus|escapees?)\b", text, re.I)
    ]


# --- own words -----------------------------------------------------------------------------

RUN = 8
NAMES = (  # titles, which are nobody's own words
    "Reforming China's Refoulement Policy towards North Korea",
    "United Nations Convention relating to the Status of Refugees",
    "the United Nations Commission of Inquiry on Human Rights in North Korea",
)


def runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[a-z0-9]+", text.casefold())
    return {tuple(words[n : n + RUN]) for n in range(len(words) - RUN + 1)}


def shared(text: str, essay: str) -> set[tuple[str, ...]]:
    return (runs(text) & runs(essay)).difference(*map(runs, NAMES))


def essay() -> str:
    place = Path(os.environ.get("DEBATE_ESSAY", HERE.parent / "shared" / "essay.txt"))
    if place.is_file():
        return place.read_text(encoding="utf-8", errors="replace")
    pytest.skip("the essay is not on this machine; name its text file in DEBATE_ESSAY to compare the packs with it")


@pytest.mark.parametrize("slug", PACKS)
def test_no_pack_repeats_eight_words_of_the_essay(slug):
    against = essay()
    assert not [run for text in texts(msgspec.to_builtins(PACKS[slug])) for run in shared(text, against)]


def test_eight_words_in_a_row_are_found_and_titles_are_not():
    mine, theirs = "We say: one two three four, five six seven eight!", "One two three four five six seven eight nine."
    assert shared(mine, theirs) == {("one", "two", "three", "four", "five", "six", "seven", "eight")}
    assert not shared("one two three four five six seven", theirs)
    assert not shared(NAMES[0], NAMES[0] + " by somebody")


# --- what is said one after another ---------------------------------------------------------

MARK = re.compile(r"[^\W\d_]+|\d[\d.,]*")


def marks(pack: Motion, text: str) -> set[str]:
    """The words of a text that set it apart: neither small ones nor those that every third card has, each without its end."""
    cards = [f"{card.claim} {card.why} {card.evidence} {card.weak_point}".casefold() for card in pack.cards.values()]
    words = {word[:6] for word in MARK.findall(text.casefold()) if len(word) > 3 and word not in SMALL_WORDS}
    return {word for word in words if sum(word in card for card in cards) * 3 < len(cards)}


def alike(pack: Motion, one: str, two: str) -> bool:
    first, second = marks(pack, one), marks(pack, two)
    return len(first & second) >= 2 and len(first & second) * 2 >= min(len(first), len(second))


@pytest.mark.parametrize("slug", PACKS)
def test_what_an_answer_is_made_of_is_not_one_thing_said_twice(slug):
    """A hint is said beside its own card's claim and reason, and beside the weak point of the card that it answers."""
    pack = PACKS[slug]
    for id, card in pack.cards.items():
        for to, link in card.answers.items():
            said = [
                card.claim,
                card.why,
                *([pack.cards[to].weak_point] if pack.cards[to].sensitive != "strong" else []),
            ]
            assert not [words for words in said if alike(pack, link.hint, words)], (id, to)
            assert not any(alike(pack, pack.cards[to].weak_point, words) for words in (card.claim, card.why)), (id, to)


@pytest.mark.parametrize("slug", PACKS)
def test_a_weak_point_and_a_hint_need_no_words_before_them(slug):
    """A weak point is said of either side, a hint first of all: nothing in them may point back."""
    for id, card in PACKS[slug].cards.items():
        for text in (card.weak_point, *(link.hint for link in card.answers.values())):
            assert not re.match(r"(It|They|This|That|These|Those|Then|Such|He|She|Give)\b", text), (id, text)
            assert not re.search(r"\b(this|these|those) (?!who\b)\w", text), (id, text)


@pytest.mark.parametrize("slug", PACKS)
def test_every_card_can_be_restated_in_many_ways(slug):
    """A room has several bots, and a restatement has little room beside the claim."""
    for id, card in PACKS[slug].cards.items():
        assert min(len(card.claim), len(card.short) or 999) <= LIMITS["restatement"][1] - len(
            "Let us put their case fairly: "
        ), id
