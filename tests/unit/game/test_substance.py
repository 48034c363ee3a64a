"""Which clashes a wall goes to, and whose names it doesn't say: a few words, or somebody else's, are nobody's to be shown with."""

import re

import pytest
from msgspec.structs import replace

from debate.game import Views
from debate.game.acts.show.steps import order
from debate.game.model import commands as c
from debate.game.scoring.substance import brings_fact, has_substance, why_half
from debate.motions import library
from support.table import Table

OWN = "Buses that come every ten minutes would take more people into town than any road could, so close it."
CARD = "cited card"


def words_of(card) -> str:
    return f"{card.claim} {card.why}"


@pytest.mark.parametrize(
    ("text", "has"),
    [
        (OWN, True),
        ("No no no no no no no no no no no no no no no no.", False),
        ("I really disagree with everything in it.", False),
        ("我认为市中心应该禁止汽车因为空气更好而且孩子可以安全地走路去上学也更安静，老人和商店也会因此得到更多的空间和顾客", True),
        ("对对对对对对对对对对对对对对对对对对对对对对对对对对对对对对对对对对对对对对对对", False),
        (CARD, False),
        (f"I think that {CARD}", False),
        (f"{CARD} But my street shows the opposite, since nobody there has owned a car since the tram came last spring.", True),
        ("[…] […] […] […] […] […] […] […] […] […] […] […]", True),
    ],
)  # fmt: skip
def test_a_text_has_substance_if_enough_of_it_is_said_in_own_words(text, has):
    table = Table(4).to("opening")
    kept = table.seat("p0").kept
    table.speak("p0", text.replace(CARD, words_of(table.room.motion.cards[kept[0]])))
    assert has_substance(table.room, table.room.speeches[table.seat("p0").opening]) is has


def test_a_rebuttal_in_the_opening_s_words_has_none_and_a_line_that_was_said_needs_three_words():
    table = Table(4).to("opening").everybody().end()
    opening = table.room.speeches[table.room.clashes[table.seat("p0").target].opening]
    table.speak("p0", opening.text)
    assert not has_substance(table.room, table.room.speeches[table.seat("p0").rebuttal])
    aloud = Table(2, "stage").to("opening")
    for line, has in (("Cleaner air for everybody.", True), ("No, no, no, no, no, no.", False)):
        aloud.speak("p0", line)
        assert has_substance(aloud.room, aloud.room.speeches[aloud.seat("p0").opening]) is has


def test_whoever_copies_a_card_or_the_opening_is_asked_before_it_counts_half_and_may_send_it_all_the_same():
    table = Table(4).to("opening")
    card = table.room.motion.cards[table.seat("p0").kept[0]]
    copied = c.Speak(phase=table.phase.id, text=words_of(card))
    assert table.refused("p0", copied) == "copied"
    table.do("p0", replace(copied, sure=True)).speak("p1", OWN)
    assert why_half(table.room, table.room.speeches[table.seat("p0").opening]) == "copied"
    own = c.Speak(
        phase=table.phase.id,
        text=f"{card.claim} But my street shows the opposite: since the tram came nobody has a car.",
    )
    assert "p2" in table.players and table.do("p2", own).seat("p2").opening
    table.everybody().end()
    opening = table.room.speeches[table.room.clashes[table.seat("p0").target].opening]
    answer = c.Speak(phase=table.phase.id, text=opening.text, restatement="They say something that matters.")
    assert table.refused("p0", answer) == "copied"


@pytest.mark.parametrize("players", [4, 8, 12])
def test_no_stub_is_on_the_wall_by_itself_nor_signed_and_what_was_judged_counts(players):
    table = Table(players).to("opening")
    table.speak("p0", "No no no no no no no no no no no no no no.").everybody("p0").end().to("reveal")
    stub, room = table.seat("p0").opening, table.room
    with_it = [id for id, clash in room.clashes.items() if clash.opening == stub]
    assert with_it and not set(with_it) & set(table.phase.plan)
    assert list(order(room))[-len(with_it) :] == with_it
    views = Views(table.over().room)
    assert "author" not in views.public()["speeches"][stub] and views.private("host")["texts"][stub]["unsigned"]
    assert views.private("p0")["mine"][stub].get("votes") or not room.scores["1"].clashes[with_it[0]].votes.total
    table.do("host", c.ShowClash(table.phase.id, with_it[0]))
    assert table.phase.at == with_it[0], "a host may show any"


def test_a_text_that_somebody_flagged_is_not_on_the_wall_by_itself():
    first = Table(8).to("reveal").phase.plan[0]
    table = Table(8).to("vote").everybody()
    clash = table.room.clashes[first]
    table.do(table.room.speeches[clash.opening].author, c.FlagSpeech(speech=clash.rebuttal))
    assert first not in table.end().phase.plan and first in order(table.room)


def test_where_no_text_has_substance_the_wall_shows_them_without_names():
    table = Table(8).to("opening")
    for id in table.players:
        table.speak(id, "No no no no no no no no no no no no no no.")
    table.end().to("reveal")
    assert len(table.phase.plan) > 1
    shown = Views(table.over().room).public()["speeches"].values()
    assert not [text for text in shown if text["kind"] == "opening" and "author" in text]


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("i think we should just let people do whatever they want lol", "bare"),
        ("just ban them lol lol lol lol lol lol lol lol lol", "brief"),
        ("asdf qwer zxcv hjkl sdfg dfgh fghj ghjk uiop xcvb", "brief"),
        ("Phones should go because nobody listens in class any more.", None),
        ("but most people dont, they just scroll. breaks are for talking", None),
        ("You can get help from adults at school, the office can call home.", None),
    ],
)
def test_why_a_text_counts_half_that_gives_no_reason_however_it_is_worded(said, why):
    table = Table(4).to("opening")
    table.do("p0", c.Speak(phase=table.phase.id, text=said, sure=True))
    assert why_half(table.room, table.room.speeches[table.seat("p0").opening]) == why


@pytest.mark.parametrize(("marks", "hidden", "why"), [
    (("insult",), True, "hurtful"), (("insult",), False, None), (("personal",), True, None), ((), True, None),
])  # fmt: skip
def test_a_text_that_was_hidden_as_an_insult_is_not_all_that_was_asked(marks, hidden, why):
    table = Table(4).to("opening").speak("p0", "Phones should go because nobody listens in class any more.")
    text = table.room.speeches[table.seat("p0").opening]
    assert why_half(table.room, replace(text, marks=marks, hidden=hidden)) == why


def test_whoever_had_to_answer_a_text_off_the_point_is_not_marked_down_for_the_answer():
    table = Table(4).to("rebuttal")
    table.do(
        "p0",
        c.Speak(
            table.phase.id,
            "I disagree with it in every way, really.",
            restatement="They say something else.",
            sure=True,
        ),
    )
    clash = table.room.clashes[table.seat("p0").target]
    answer = table.room.speeches[table.seat("p0").rebuttal]
    assert why_half(table.room, answer)
    table.room.speeches[clash.opening] = replace(table.room.speeches[clash.opening], off=True)
    assert why_half(table.room, answer) is None


@pytest.mark.parametrize(
    ("said", "brings"),
    [
        ("A school near us started 45 minutes later, and after a year its pupils slept no longer than before.", True),
        ("Only one in three of us would ever use it, so most would pay for what they never asked for.", True),
        ("I have 2 bags, and it is unfair to make me carry both of them through the whole school every day.", False),
        ("That would be unfair to those who live far away, and nobody has ever asked what they want.", False),
    ],
)
def test_a_text_brings_a_fact_where_it_has_a_figure_or_what_only_a_cards_evidence_says(said, brings):
    table = Table(4).to("opening")
    table.speak("p0", said)
    text = replace(table.room.speeches[table.seat("p0").opening], cards=())
    assert brings_fact(table.room, text) is brings


def test_a_cards_evidence_is_a_fact_without_a_tap_and_without_a_figure():
    table = Table(4).to("opening").everybody()
    text = replace(table.room.speeches[table.seat("p0").opening], cards=())
    motion = library.load_library("motions")["phone-free-school-day"]
    table.room.motion = motion
    deck = motion.deck(text.side)
    said = [re.sub(r"\d+", "many", motion.cards[id].evidence) for id in deck]
    assert sum(brings_fact(table.room, replace(text, text=words)) for words in said) > 0.8 * len(deck)


def test_a_text_that_readers_found_off_the_point_counts_half_until_a_host_says_that_nothing_is_wrong():
    table = Table(4).to("rebuttal")
    opening = table.room.clashes[table.seat("p0").target].opening
    before = why_half(table.room, table.room.speeches[opening])
    table.do("p0", c.FlagSpeech(opening, off=True))
    assert why_half(table.room, table.room.speeches[opening]) == "off" != before
    table.do("host", c.Unflag(opening))
    assert why_half(table.room, table.room.speeches[opening]) == before
