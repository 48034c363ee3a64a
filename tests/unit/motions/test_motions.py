"""The content of this project's packs: facts, balance, words."""

import os
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from debate.coaching.own_text import language_words
from debate.game import motion_view, open_room
from debate.game.model.motion import READ_ON_CARD, SIDES, Block, Motion, Prepared, other
from debate.game.model.phases import LIMITS
from debate.motions import library
from debate.motions.advice import advise

HERE = Path(__file__).resolve().parents[3]
SEED = "returning-north-koreans"
PACKS = library.load_library()
LINKING = set(language_words("en")["small"].split())


def test_every_pack_here_can_be_played():
    assert not PACKS.broken


@pytest.mark.parametrize("slug", PACKS)
def test_every_pack_here_is_balanced_and_complete(slug):
    """Sides, direct answers and themes; links and hints; length of sentences and of a hand; sources, careful words, restatements."""
    assert [fault.said for fault in advise(PACKS[slug])] == []


@pytest.mark.parametrize("slug", PACKS)
def test_a_pack_that_rests_on_sources_says_when_its_facts_were_looked_up(slug):
    assert bool(PACKS[slug].checked) == bool(PACKS[slug].sources)


def test_the_first_motion_here_is_a_light_one_and_the_seed_comes_last():
    assert list(PACKS)[-1] == SEED
    assert all(card.sensitive == "none" for card in PACKS[next(iter(PACKS))].cards.values())


# --- what the packs here say ---------------------------------------------------------------


def test_the_seed_motion_has_its_cards_and_links():
    cards = PACKS[SEED].cards
    assert Counter(card.side for card in cards.values()) == {"for": 21, "against": 21}
    assert sum(len(card.answers) for card in cards.values()) == 157
    for side in SIDES:
        themes = Counter(card.theme for card in cards.values() if card.side == side)
        assert themes == {"law": 5, "humanitarian": 4, "security": 4, "economy": 3, "diplomacy": 5}


def test_the_seed_motion_names_its_sides():
    sides = PACKS[SEED].sides
    assert (sides["for"].name, sides["for"].gloss) == ("Pro-reform", "Change the policy")
    assert (sides["against"].name, sides["against"].gloss) == ("Pro-refoulement", "Keep the policy")


def test_the_seed_motion_has_careful_words_where_it_needs_them():
    careful = {id for id, card in PACKS[SEED].cards.items() if card.careful}
    sensitive = {id for id, card in PACKS[SEED].cards.items() if card.sensitive != "none"}
    assert sensitive == careful


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
        for text in (getattr(card, name) for name in ("short", "careful", *READ_ON_CARD)):
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
    return motion_view(room)


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


@pytest.mark.parametrize("content", ["full", "careful"])
def test_what_only_computer_players_say_is_not_sent(content):
    """A browser shows none of it, and every phone would load it."""
    seed = PACKS["car-free-city-centres"]
    spoken = {"speech": "As I’d say it.", "last": "So it goes."}
    card = next(iter(seed.cards.values()))
    answers = {to: replace(link, answer="As I’d answer.") for to, link in card.answers.items()}
    seed = replace(seed, cards=seed.cards | {"spoken": replace(card, answers=answers, **spoken)})
    assert any(card.evidence_short for card in seed.cards.values())
    block = Block("It may be so, and yet.", "How much of it?")
    point = Prepared("bees sting", "sting stung", "They do, and yet.", "How often?", "They seldom do.")
    own = {"blocks": {"cost": block}, "prepared": (point,)}
    seed = replace(seed, sides={side: replace(text, **own) for side, text in seed.sides.items()})
    assert not any(own.keys() & text.keys() for text in shown(seed, content)["sides"].values())
    for card in shown(seed, content)["cards"].values():
        assert not {"cues", "evidence_short", "last", "speech", "weak_on"} & card.keys()
        assert all(link.keys() <= {"kind", "hint"} for link in card["answers"].values())


def test_only_a_hand_on_a_grave_motion_has_its_evidence_in_a_sentence():
    grave, light = (shown(PACKS[slug], "careful") for slug in ("returning-north-koreans", "car-free-city-centres"))
    assert all(len(card["evidence_short"]) <= 110 for card in grave["cards"].values())
    assert not any("evidence_short" in card for card in light["cards"].values())


# --- what is said in few words --------------------------------------------------------------


@pytest.mark.parametrize("slug", PACKS)
def test_a_block_answers_and_asks_in_words_of_its_own_that_suit_everybody(slug):
    for side, text in PACKS[slug].sides.items():
        said = [each for block in text.blocks.values() for each in (block.answer, block.ask)]
        assert len({*said}) == len(said), side
        for block in text.blocks.values():
            assert block.answer.endswith((".", "?")) and block.ask.endswith("?"), block
            assert not re.search(r"\b(?:our|your) cards?\b", f"{block.answer} {block.ask}"), block
            assert not TEACHERS_ALONE.search(block.answer) and not NOT_IN_CAREFUL.search(block.answer), block


@pytest.mark.parametrize("slug", PACKS)
def test_a_prepared_answer_is_in_words_of_its_own_that_suit_everybody(slug):
    for side, text in PACKS[slug].sides.items():
        said = [each for one in text.prepared for each in (one.answer, one.ask, one.last, one.weighs) if each]
        assert len({*said}) == len(said), side
        for one in text.prepared:
            assert re.match(r"[a-z]|I\b", one.point) or f" {one.point.split()[0]} " in str(PACKS[slug]), (
                one.point
            )  # a name
            assert 4 <= len(one.cues.split()) <= 12 and "," not in one.cues, one.point
            assert one.answer.endswith((".", "?")) and one.last.endswith((".", "?")) and one.ask.endswith("?"), (
                one.point
            )
            whole = f"{one.answer} {one.ask} {one.last} {one.weighs}"
            assert bool(one.measure) == one.weighs.endswith("."), one.point
            assert not re.search(r"\b(?:our|your) cards?\b", whole), one.point
            assert not TEACHERS_ALONE.search(whole) and not NOT_IN_CAREFUL.search(whole), one.point


FIGURE = re.compile(r"\d[\d.,]*\d|\d")


@pytest.mark.parametrize("slug", PACKS)
def test_every_card_has_its_evidence_in_one_breath_with_its_year(slug):
    for id, card in PACKS[slug].cards.items():
        assert len(card.evidence_short) >= 40 and card.evidence_short.endswith((".", "?")), id
        assert not card.year or re.search(r"\b(1[89]|20)\d\d\b", card.evidence_short), id
        figures = set(FIGURE.findall(card.evidence_short))
        told = f"{card.evidence} {card.year} {card.why} {' '.join(PACKS[slug].sources[name].title for name in card.sources)}"
        assert not card.sources or figures <= set(FIGURE.findall(told)) | ROUNDED.get(id, set()), id
        assert not card.careful or figures <= set(FIGURE.findall(card.careful)), id


# figures that follow from those of the evidence
ROUNDED = {"cars-stand-still": {"96"}, "china-sheltered-before": {"1982"}}


@pytest.mark.parametrize("slug", PACKS)
def test_what_is_spoken_has_its_figures_from_the_evidence(slug):
    """An opening and a last word from their own card's, and an answer from any of the pack's; a hint is no evidence."""
    pack = PACKS[slug]
    told = {
        id: set(FIGURE.findall(f"{card.claim} {card.why} {card.evidence} {card.evidence_short} {card.careful}"))
        | ROUNDED.get(id, set())
        for id, card in pack.cards.items()
    }
    known = set().union(*told.values(), *map(FIGURE.findall, pack.glossary.values()))
    for id, card in pack.cards.items():
        assert set(FIGURE.findall(f"{card.speech} {card.last}")) <= told[id], id
        for to, link in card.answers.items():
            assert set(FIGURE.findall(link.answer)) <= known, (id, to)


@pytest.mark.parametrize("slug", PACKS)
def test_every_direct_answer_weighs_and_can_be_met(slug):
    """By the other card's own link back, or by a reply: a clash has three moves."""
    cards = PACKS[slug].cards
    for id, card in cards.items():
        for to, link in card.answers.items():
            assert (link.kind == "partial") or (link.outweighs and link.measure), (id, to)
            assert (link.kind == "partial") or link.reply or id in cards[to].answers, (id, to)


@pytest.mark.parametrize("slug", PACKS)
def test_what_is_said_in_few_words_suits_younger_groups_too(slug):
    for id, card in PACKS[slug].cards.items():
        for text in (card.evidence_short, *(f"{link.outweighs} {link.reply}" for link in card.answers.values())):
            assert not TEACHERS_ALONE.search(text) and not NOT_IN_CAREFUL.search(text), (id, text)


@pytest.mark.parametrize("slug", PACKS)
def test_what_is_said_in_few_words_stands_by_itself(slug):
    pack = PACKS[slug]
    said = Counter()
    for id, card in pack.cards.items():
        for link in card.answers.values():
            for text in filter(None, (link.outweighs, link.reply)):
                said[text] += 1
                assert text[0].isupper() and text.endswith((".", "?")) and len(text.split()) >= 8, (id, text)
                assert not re.match(r"(It|They|This|That|These|Those|Then|Such|He|She)\b", text), (id, text)
                assert not re.search(r"\b(outweigh|weigh|more important|matters? more|counts? more)", text), (id, text)
                assert text not in (card.claim, card.why, link.hint), (id, text)
            assert not alike(pack, link.outweighs, link.hint), (id, link.outweighs)
    assert max(said.values()) == 1


# --- own words -----------------------------------------------------------------------------

RUN = 8
NAMES = (  # titles, which are nobody's own words
    "Reforming China's Refoulement Policy towards North Korea",
    "United Nations Convention relating to the Status of Refugees",
    "the United Nations Commission of Inquiry on Human Rights in North Korea",
)


@cache
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
    words = {word[:6] for word in MARK.findall(text.casefold()) if len(word) > 3 and word not in LINKING}
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
