"""What a last word takes up first of a text that cites no card: what it offers, tests, tells, grants or doubts."""

import re
from random import Random

import pytest

from debate.game.hearing.sentences import sentences
from debate.game.model.motion import other
from debate.game.model.state import Speech
from debate.game.voices import bot_closings, bot_speeches, last_replies
from debate.game.voices.bot_phrases import VOICES
from debate.game.voices.bot_speeches import Manner
from support.bots_talking import LEVELS, PACKS, opening_on


def last_on(slug: str, card: str, text: str, n: int = 0, level: str = "fair") -> str:
    pack = PACKS[slug]
    manner = Manner(Random(n), VOICES[n % 3], level, alone=True)
    opening = opening_on(pack, card, text=bot_speeches.opening(pack, [card], manner))
    met = Speech(id="r", kind="rebuttal", round=1, side=other(pack.cards[card].side), text=text, at=0)
    return bot_closings.closing(pack, opening, met, manner._replace(earlier=opening.text))


def is_said(reply: last_replies.Reply, words: str) -> bool:
    return any(each[1:] in words for voice in reply.says for each in voice)


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("n", range(3))
def test_an_offer_or_a_condition_is_taken_in_its_words_and_what_is_left_is_said(n, level):
    text = "A shuttle from the car park would be nice. If one drives every ten minutes, I'd say yes."
    last = last_on("car-free-city-centres", "neighbours-meet", text, n, level)
    assert is_said(last_replies.CONDITION, last) and "“If one drives every ten minutes”" in last, last
    text = "You could leave two lanes open for the market people and close the other streets."
    last = last_on("car-free-city-centres", "neighbours-meet", text, n, level)
    assert is_said(last_replies.OFFER, last) and "leave two lanes open for the market people" in last, last
    text = "No screens at the tables, only outside by the wall. Problem solved."
    assert "“No screens" in last_on("phone-free-school-day", "breaks-with-people", text, n, level)


@pytest.mark.parametrize(
    ("slug", "card", "text"),
    [
        ("car-free-city-centres", "neighbours-meet", "Print the bus times on every lamp post instead. That is enough."),
        ("homework-for-effort", "a-clear-target", "Three weeks of basic words first, then they don't need a grade."),
        ("later-school-start", "body-clock", "Whoever is tired can ask for one hour later, so start at eight."),
        (
            "phone-free-school-day",
            "breaks-with-people",
            "Let them have a day with phones and a day without, both work.",
        ),
    ],
)
@pytest.mark.parametrize("n", range(3))
def test_what_an_argument_asks_for_is_no_offer_that_could_be_accepted(n, slug, card, text):
    last = last_on(slug, card, text, n)
    assert not is_said(last_replies.OFFER, last) and "agree" not in last, last


def test_nobody_who_would_lose_something_is_told_that_it_was_a_condition():
    text = "If the bell rings later I'd miss the start of my cello lesson."
    assert not is_said(last_replies.CONDITION, last_on("later-school-start", "body-clock", text))


@pytest.mark.parametrize("n", range(3))
def test_evidence_that_is_turned_round_gets_its_weak_point_and_is_never_passed_over(n):
    text = "Your Florida numbers also show twice as many suspensions."
    last = last_on("phone-free-school-day", "one-clear-rule", text, n)
    assert last.startswith("You’re right: Florida paid for a small rise in results"), last
    pack = PACKS["votes-at-sixteen"]
    last = last_on("votes-at-sixteen", "they-turn-up", "In Scotland it was about a whole country.", n)
    assert pack.cards["they-turn-up"].weak_point[1:-1] in last, last
    last = last_on("car-free-city-centres", "a-fee-works-too", "A fifth less is hardly anything where I live.", n)
    pack = PACKS["car-free-city-centres"]
    assert pack.cards["a-fee-works-too"].weak_point[1:-1] in last or "agreed" in last, last


@pytest.mark.parametrize("n", range(3))
def test_a_case_against_us_is_granted(n):
    text = "My cousin is forty, has never read a newspaper and still votes every time."
    last = last_on("votes-at-sixteen", "rights-and-duties", text, n)
    assert is_said(last_replies.CASE, last) or "your cousin" in last, last
    text = "Ines in our choir learned all the songs at home, and nobody ever gave her a mark for it."
    last = last_on("homework-for-effort", "a-clear-target", text, n)
    assert is_said(last_replies.CASE, last), last


@pytest.mark.parametrize("n", range(3))
def test_what_is_granted_is_noted_with_what_it_leaves(n):
    text = "Fresh air is good for everybody, no question. The chemist's van needs a place to stop, though."
    last = last_on("car-free-city-centres", "cleaner-air", text, n)
    assert "resh air is good for everybody" in last and "The chemist's van needs a place to stop" in last, last


@pytest.mark.parametrize("n", range(3))
def test_what_nothing_answers_is_quoted_before_the_own_case(n):
    text = "The harp teacher only comes on Wednesdays."
    pack, id = PACKS["later-school-start"], "awake-in-class"
    last = last_on("later-school-start", id, text, n)
    assert "harp teacher only comes on Wednesdays" in last, last
    assert any(
        bot_speeches.says(f"{pack.cards[id].last} {pack.cards[id].why} {pack.cards[id].restated}.", each)
        for each in sentences(last)
    ), last


def test_half_of_a_weak_point_is_granted_where_only_that_was_said():
    pack = PACKS["phone-free-school-day"]
    weak = "In Florida’s second year punishments fell back, and old friends forget a rule by Friday."
    assert last_replies._meant(weak, "Punishments fell in the second year.", pack) == weak.partition(", and ")[0]
    assert last_replies._meant(weak, "Punishments fell, and my friends forget the rule.", pack) == weak


def test_the_words_are_true_of_any_text_and_ask_nothing_of_it():
    for kind in (
        last_replies.CONDITION,
        last_replies.OFFER,
        last_replies.CASE,
        last_replies.DOUBT,
    ):
        assert len(kind.says) == len(VOICES) and all(len(voice) > 1 for voice in kind.says)
        for words in (each for voice in kind.says for each in voice):
            assert len(sentences(words)) <= 2 and len(words) < 130, words


@pytest.mark.parametrize("n", range(3))
def test_beside_a_hardship_a_case_is_answered_too(n):
    """“Both points should count. Ours was that a vote should come with adult duties.”"""
    text = "We can't pay the rent without my wages. My cousin has no phone at all and still finds everybody."
    assert is_said(last_replies.CASE, last_on("phone-free-school-day", "friends-elsewhere", text, n))


@pytest.mark.parametrize("n", range(3))
def test_whoever_only_names_our_evidence_is_given_no_weak_point_of_it(n):
    """“With a fee, four out of five cars are still there”, said a fee's defender to somebody who had not doubted it."""
    for slug, card, text in (
        ("car-free-city-centres", "a-fee-works-too", "In Stockholm it's a tax on people who have no choice."),
        ("votes-at-sixteen", "they-turn-up", "Scotland has more to say on this than we have."),
    ):
        weak = PACKS[slug].cards[card].weak_point
        assert weak[1:-1] not in last_on(slug, card, text, n), (slug, n)


def test_beside_the_own_case_nothing_of_theirs_is_let_stand():
    for words in (each for voice in last_replies.BESIDE_IT for each in voice):
        assert not re.search(r"\b(?:counts|granted|let|true|weight)\b", words), words


@pytest.mark.parametrize("n", range(3))
def test_a_person_who_is_only_pointed_at_is_not_said_to_have_been_told_of(n):
    text = "Grown-ups can't put it down either, just look at my dad. A garden is watered every day."
    assert "your dad" not in last_on("phone-free-school-day", "learn-to-handle", text, n)


@pytest.mark.parametrize("n", range(3))
def test_a_topic_is_not_heard_in_what_its_block_says_of_the_own_plan(n):
    """“Family and friends matter more than any page”, to somebody who spoke of a finished page."""
    text = "Teachers see it in the lines. A finished page that was bought has none of them."
    assert "Family" not in last_on("homework-for-effort", "effort-is-hidden", text, n)
