"""How bots close a clash on what answered them (docs/game.md, section 12)."""

import re
from random import Random

import pytest
from msgspec.structs import replace

from debate.game.model.motion import other
from debate.game.model.state import Speech
from debate.game.voices import bot_closings, bot_speeches
from debate.game.voices.bot_phrases import (
    EVEN_SO,
    OWN,
    VOICES,
)
from debate.game.voices.bot_speeches import Manner
from debate.game.voices.hearing import Heard
from debate.game.voices.sentences import sentences
from support.bots_talking import PACKS, RESPECTS, TOLD, closing_to, opening_on, without_passages


@pytest.mark.parametrize("slug", PACKS)
def test_without_passages_no_speech_is_a_single_sentence(slug):
    pack = without_passages(PACKS[slug])
    for id, card in pack.cards.items():
        text = bot_speeches.opening(pack, [id], Manner(Random(1)))
        assert text.startswith(card.claim) and card.evidence_short in text, text
        for met, link in pack.cards[id].answers.items():
            if {card.sensitive, pack.cards[met].sensitive} == {"none"} and link.outweighs:
                heard = Heard(met, True, evidence_said=True)
                assert (
                    len(
                        sentences(
                            bot_closings.last_word(pack, opening_on(pack, id, text=text), heard, Manner(Random(1)))
                        )
                    )
                    > 1
                )


def test_a_closing_takes_hardship_in_somebodys_own_life_seriously_and_weighs_nothing_against_it():
    pack = PACKS["car-free-city-centres"]
    rebuttal = Speech(
        id="r", kind="rebuttal", round=1, side="against", text=TOLD[3], at=0, cards=("no-bus-at-midnight",)
    )
    for text in (rebuttal, replace(rebuttal, cards=())):
        closing = bot_closings.closing(pack, opening_on(pack, "buses-on-time"), text, Manner(Random(2)))
        assert closing.startswith(RESPECTS) and "“" not in closing, closing


def test_a_closing_hears_an_answer_to_its_card_though_none_is_cited_and_says_what_decides_it():
    pack = PACKS["car-free-city-centres"]
    text = "You can give them a permit. Then they find a parking space, because the other cars are gone."
    closing = closing_to(text, "cannot-walk-far")
    reply = pack.cards["cars-stand-still"].answers["cannot-walk-far"].reply
    assert reply in closing and closing.endswith(pack.cards["cannot-walk-far"].last), closing


def test_a_closing_on_words_that_no_card_says_says_so_and_ends_on_its_own_point():
    pack, text = PACKS["phone-free-school-day"], "A boring lesson is boring without a phone too."
    for seed in range(9):
        closing = closing_to(text, "out-of-reach", slug=pack.slug, seed=seed)
        last = pack.cards["out-of-reach"].last
        assert closing in [f"{words} {last}" for words in EVEN_SO], closing


@pytest.mark.parametrize(
    "text",
    [
        "A study from 2019 is years old. It is so old that it says nothing. The figures are outdated.",
        "That is one study with a small sample, so it proves little.",
        "Your numbers are from Norway, and a school there is not like ours.",
        "Your study is only a correlation. They would have done it anyway.",
        "Fewer videos in 2024 says nothing about how people treat each other.",
        "Instead, take the camera away from the two who did it. Ask their fathers to come.",
        "Two wrongs are still wrong, and it was a pupil who began.",
        "I agree that it is nasty. It is also rare, and so what?",
        "Nobody at our school has done it, and nobody will.",
    ],
)
def test_a_closing_meets_what_an_answer_brings_of_its_own_and_goes_on_to_its_last_word(text):
    pack = PACKS["phone-free-school-day"]
    own = pack.cards["nobody-films-you"]
    closing = closing_to(text, "nobody-films-you", slug=pack.slug)
    assert any(closing.startswith(reply) for kind in OWN for reply in kind.replies), closing
    assert closing.endswith(own.last), closing


ATTACKS = {  # the motion, the bot's cards, a rebuttal, and what its last word must say, or must not
    "a cause": (
        "phone-free-school-day",
        "learn-to-handle no-cure",
        "Your study only looked at thirty schools. It compared different schools, so you can't know what the ban did.",
        2,
    ),
    "anyway": (
        "votes-at-sixteen",
        "habit-starts-early",
        "Maybe those who voted at sixteen were interested in politics anyway, so it wasn't the age.",
        2,
    ),
    "one case": (
        "votes-at-sixteen",
        "they-turn-up",
        "Scotland was one referendum about independence. Of course they went.",
        3,
    ),
    "another country": (
        "returning-north-koreans",
        "small-opening-mass-flight",
        "East Germany isn't North Korea. The Hungarian border was open. Where's your flood?",
        4,
    ),
    "no evidence": ("homework-for-effort", "mistakes-teach", "You have no evidence for that at all.", 6),
    "how long": ("newcomers-first-week", "basics-first", "How many weeks, then? In our school it was half a year.", 7),
    "a few": (
        "phone-free-school-day",
        "nobody-films-you",
        "So you'd take the phones of nine hundred people because of three who film?",
        9,
    ),
    "two countries are no source": (
        "returning-north-koreans",
        "border-pact-with-pyongyang quiet-discretion",
        "A secret deal from 1964 can't beat a treaty signed with the whole world. If "
        "two countries agree to do something wrong, it's still wrong.",
        0,
    ),
    "a study that nobody named": (
        "phone-free-school-day",
        "out-of-reach those-who-struggle",
        "In lessons our phones are already in our bags. So what does your ban add except taking away lunch?",
        0,
    ),
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_a_last_word_meets_the_usual_attacks_and_only_what_was_said(attack):
    slug, cards, text, n = ATTACKS[attack]
    pack = PACKS[slug]
    for seed in range(4):
        manner = Manner(Random(seed), VOICES[seed % 3])
        opening = opening_on(pack, *cards.split(), text=bot_speeches.opening(pack, cards.split(), manner))
        rebuttal = Speech(id="r", kind="rebuttal", round=1, side=other(opening.side), text=text, at=0)
        closing = bot_closings.closing(pack, opening, rebuttal, manner)
        granted = [place for place, kind in enumerate(OWN, 1) if closing.startswith(kind.replies)]
        assert granted == [n][: n > 0], closing
        assert "one country" not in closing and "One source" not in closing[: 300 * (n != 3)], closing


def test_a_last_word_on_a_plan_never_grants_it_as_it_may_be_the_motion():
    for text in ("You could make it sixteen and the rest stays the same.", "Let's give them the vote at sixteen."):
        for seed in range(6):
            closing = closing_to(text, "a-line-somewhere", slug="votes-at-sixteen", seed=seed)
            assert not re.search(r"worth trying|I’d try|rule it out", closing), closing


def test_a_last_word_does_not_guess_what_somebody_means_who_cites_nothing():
    """Of nine guesses that a reader met, none was right."""
    text = (
        "China accepted Article 33, agreed. But Article 33 protects refugees and China says that these people aren't "
        "refugees. So you haven't shown that the promise covers them at all. You only proved that a promise exists."
    )
    pack = PACKS["returning-north-koreans"]
    for own in pack.deck("for"):
        closing = closing_to(text, own, slug=pack.slug)
        assert not re.search(r"I take you to mean|If I hear you|You seem to say", closing), closing


def test_a_quotation_that_means_you_or_me_is_not_said_to_somebodys_face():
    for words in ("You talk about friends at lunch", "I wait for my bus"):
        heard = Heard("buses-on-time", True, quote=words)
        pack = PACKS["car-free-city-centres"]
        closing = bot_closings.last_word(
            pack, opening_on(pack, "no-bus-at-midnight", text="It is so."), heard, Manner(Random(1))
        )
        assert "“" not in closing, closing


def test_a_closing_says_what_was_brought_against_its_point_answers_it_and_ends_on_what_decides():
    """In the other side's words where they can be quoted, and never in words that the rebuttal itself quotes."""
    pack = PACKS["later-school-start"]
    own = pack.cards["calm-mornings"]
    texts = (
        "In my village one bus takes the school kids and the workers, at 7:05. Other children have to ride earlier, often the youngest.",
        "In my village one bus takes us. You say “five minutes too few”. Other children have to ride earlier, often the youngest.",
    )
    for text in texts:
        for seed in range(6):
            closing = closing_to(text, "calm-mornings", "shared-buses", slug=pack.slug, seed=seed)
            assert "five minutes" not in closing and closing.endswith(own.last), closing
            assert own.answers["shared-buses"].hint in closing, closing


@pytest.mark.parametrize("slug", PACKS)
def test_no_closing_is_a_single_sentence(slug):
    """Whatever was heard, if nothing at all was."""
    pack = PACKS[slug]
    for n, (mine, card) in enumerate(pack.cards.items()):
        opening = opening_on(pack, mine, text=card.speech)
        theirs = pack.deck(other(card.side))
        for heard in (
            Heard("", False),
            Heard(theirs[n % len(theirs)], n % 2 == 0),
            Heard("", False, quote="these few words"),
        ):
            closing = bot_closings.last_word(pack, opening, heard, Manner(Random(n), VOICES[n % 3]))
            assert len(sentences(closing)) > 1 and len(closing) >= 100, closing
