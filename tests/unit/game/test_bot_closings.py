"""How bots close a clash on what answered them (docs/game.md, section 12)."""

import re
from itertools import product
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from debate.game.model.motion import other
from debate.game.model.state import Speech
from debate.game.voices import bot_closings, bot_speeches
from debate.game.voices.bot_moves import OWN
from debate.game.voices.bot_phrases import VOICES
from debate.game.voices.bot_speeches import Manner
from debate.game.voices.hearing import Heard
from debate.game.voices.sentences import first_sentence, sentences
from support.bots_talking import LEVELS, PACKS, RESPECTS, TOLD, closing_to, opening_on, without_passages


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


def test_a_closing_on_words_that_no_card_and_no_move_says_owns_that_and_ends_on_its_own_point():
    """It charges nobody with having missed the point: it may be the bot that does."""
    pack = PACKS["phone-free-school-day"]
    for seed in range(9):
        text = "A boring lesson is boring without a phone too."
        text += " You don't explain that." if seed % 2 else " So what changes?" if seed % 3 else ""
        voice = VOICES[seed % 3]
        opening = opening_on(pack, "out-of-reach", text=pack.cards["out-of-reach"].speech)
        rebuttal = Speech(id="r", kind="rebuttal", round=1, side="against", text=text, at=0)
        for level in LEVELS:
            closing = bot_closings.closing(pack, opening, rebuttal, Manner(Random(seed), voice, level))
            owned = next((f"{words} " for words in voice.stays if closing.startswith(words)), "")
            assert bool(owned) == (seed % 2 or seed % 3 > 0), (text, closing)  # else nobody asked anything
            last = pack.cards["out-of-reach"].last
            assert closing == f"{owned}{first_sentence(last) if level == 'gentle' else last}", closing


def test_few_last_words_own_that_nothing_was_understood_though_people_write_about_something_else(rooms):
    closings = [speech.text for room in rooms for speech in room.speeches.values() if speech.kind == "closing"]
    owned = tuple(words for voice in VOICES for words in voice.stays)
    assert sum(text.startswith(owned) for text in closings) < 0.2 * len(closings)


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
    assert closing.startswith(tuple(words for kind in OWN for words in (kind.fair, *kind.again) if words)), closing
    assert closing.endswith(own.last), closing


# The motion, the bot's cards, the move that a rebuttal makes first (of `OWN`, from 1; 0 for none), and the rebuttal.
ATTACKS = """
phone-free-school-day | learn-to-handle no-cure | 6 | Your study only looked at thirty schools. You can't know what the ban did.
phone-free-school-day | learn-to-handle no-cure | 4 | It compared different schools, so you can't know what the ban did.
votes-at-sixteen | habit-starts-early | 4 | Maybe those who voted were interested in politics anyway, so it wasn't the age.
votes-at-sixteen | they-turn-up | 6 | Scotland was one referendum about independence. Of course they went.
returning-north-koreans | small-opening-mass-flight | 7 | East Germany isn't North Korea. The border was open. Where's your flood?
homework-for-effort | mistakes-teach | 9 | You have no evidence for that at all.
newcomers-first-week | basics-first | 14 | How many weeks, then? In our school it was half a year.
phone-free-school-day | nobody-films-you | 16 | So you'd take the phones of nine hundred people because of three who film?
returning-north-koreans | border-pact-with-pyongyang | 0 | If two countries agree to do something wrong, it's still wrong.
phone-free-school-day | those-who-struggle | 0 | In lessons our phones are in our bags. So what does your ban add except taking away lunch?
homework-for-effort | mistakes-teach | 0 | In tests of 1998, children praised for results did better on the task after a failure.
car-free-city-centres | traffic-goes-away | 0 | Everybody who pays drives in as before. The money goes to the old road.
votes-at-sixteen | a-line-somewhere | 1 | So by that logic why not make it thirty? Even more people have to wait.
homework-for-effort | effort-is-hidden | 1 | By your logic we'd have to stop grading PE. Let's do that.
votes-at-sixteen | still-learning | 2 | Your two arguments contradict each other. If we don't vote anyway then what are you scared of?
phone-free-school-day | out-of-reach | 3 | That study is from before TikTok existed. Schools have changed.
car-free-city-centres | people-on-foot-buy | 4 | Of course they sell more, they only closed the good streets. The mayor picked the best ones.
car-free-city-centres | traffic-goes-away | 5 | In your own study half of the places had less traffic and half did not. That's like a coin.
car-free-city-centres | cleaner-air | 7 | Our town has one bus line. You can't compare us to Madrid. Give us a permit. The air here is fine.
votes-at-sixteen | votes-that-fit | 8 | You only proved that some are interested. That does not make a country better.
returning-north-koreans | treaty-duty | 8 | China agreed, fine. You only showed that it signed something, not that they are refugees.
car-free-city-centres | a-fee-works-too | 10 | A fee hits the poor. The man with the Porsche won't even notice.
newcomers-first-week | help-in-the-room | 11 | And who pays for the second adult? Our school can't even find a maths teacher.
later-school-start | calm-mornings | 12 | It won't work. They'll just stay up later.
phone-free-school-day | reach-home | 13 | But how often does that happen? Once a year, and the office has a phone.
votes-at-sixteen | habit-starts-early | 20 | A survey where people SAY they voted isn't the same as voting. Ask them to vote for the council and see.
votes-at-sixteen | they-turn-up | 20 | A survey where they said that they voted is not voting. Everybody lies about that. Put that to a test.
phone-free-school-day | those-who-struggle | 21 | In Sweden somebody did the same study and found nothing.
votes-at-sixteen | a-line-somewhere | 22 | That's not a reason for eighteen, it's a reason for any number. It works for sixteen too.
votes-at-sixteen | wide-agreement | 23 | When women got the vote the losers also said it was a trick. Nobody except rich men would be voting.
phone-free-school-day | out-of-reach | 23 | That is like telling people with a toothbrush in the bag that they think of teeth all day.
votes-at-sixteen | work-and-tax | 0 | The UN's convention of 1989 protects everybody who still counts as a child, and the report was kind.
homework-for-effort | help-at-home | 18 | Okay, agreed, not everyone has a quiet desk. But effort isn't equal either.
"""


MOVES = {
    "survey": 20,
    "elsewhere": 7,
    "cause": 4,
    "evidence": 9,
    "nobody": 24,
    "adults": 25,
    "fix": 17,
    "turned": 26,
    "door": 27,
    "order": 28,
    "source": 29,
    "baby": 30,
    "win": 31,
    "figure": len(OWN),
}
WORDINGS = [
    line.split(" | ")
    for line in (Path(__file__).parents[2] / "support" / "last_words.txt").read_text().splitlines()
    if line[0] != "#"
]


def moves_in(closing: str, level: str) -> list[int]:
    """The moves of `OWN` that a closing meets."""
    lead = {
        place: [re.split(r"[{]", kind.said(level, text))[0] for text in ("", "1")] for place, kind in enumerate(OWN, 1)
    }
    return [place for place, words in lead.items() if any(each in closing for each in words)]


@pytest.mark.parametrize("move", [*MOVES, "none", "card"])
def test_a_last_word_knows_a_students_objection_in_many_wordings(move):
    """And begins with what it says to it, after a quotation perhaps."""
    for _, slug, card, text in (each for each in WORDINGS if each[0] == move):
        pack = PACKS[slug]
        for seed, level in enumerate(("fair", "sharp")):
            opening = opening_on(pack, card, text=bot_speeches.opening(pack, [card], Manner(Random(3), level=level)))
            rebuttal = Speech(id="r", kind="rebuttal", round=1, side=other(opening.side), text=text, at=0)
            closing = bot_closings.closing(pack, opening, rebuttal, Manner(Random(seed), VOICES[seed], level))
            met = [MOVES[move]] if move in MOVES else []
            if move == "evidence" and not pack.cards[card].sources:
                met = []  # there is none to name
            assert moves_in(closing, level) == met, (text, closing)
            assert not re.search(r"[{}]|doesn’t touch|hasn’t met|what is left\?", closing), closing
            if move == "figure":
                assert "75%" in closing and "“" not in closing, closing
            if move == "evidence" and pack.cards[card].sources:
                own = pack.cards[card]
                assert any(each.rstrip(".") in closing for each in (own.evidence_short, *sentences(own.evidence))), (
                    closing
                )


def test_a_last_word_is_against_the_card_that_is_cited():
    text = "Of course the number is small, the door is shut. You can't count the people at a locked door and say nobody wants in."
    closing = closing_to(text, "small-numbers-today", "incentive-to-cross", slug="returning-north-koreans")
    assert moves_in(closing, "fair") == [27] and "26 million" not in closing, closing
    closing = closing_to(
        "More will come, whatever you call it.",
        "small-numbers-today",
        "incentive-to-cross",
        slug="returning-north-koreans",
    )
    assert "Your card says" in closing or "The card you cite says" in closing, closing


def test_a_usual_move_is_met_in_two_ways_by_turns():
    twice = [move for move in OWN if all(move.again)]
    assert len(twice) >= 10 and not [move for move in OWN if any(move.again) != all(move.again)]
    for move in twice:
        said = {move.said(level, text) for level in ("fair", "sharp") for text in ("12", "123")}
        assert len(said) == 4 and {words.count("{fact}") for words in said} in ({0}, {1})
        assert move.said("gentle", "12") == move.said("gentle", "123")


def test_gentle_ends_on_a_sentence_and_not_on_a_label():
    for pack in PACKS.values():
        for id, card in pack.cards.items():
            opening = opening_on(pack, id, text=bot_speeches.opening(pack, [id], Manner(Random(1), level="gentle")))
            closing = bot_closings.last_word(pack, opening, Heard("", False), Manner(Random(1), level="gentle"))
            if card.last and card.sensitive == "none" and not re.search(r"\d", first_sentence(card.last)):
                assert closing.endswith(first_sentence(card.last)), closing


@pytest.mark.parametrize("attack", ATTACKS.strip().splitlines())
def test_a_last_word_meets_the_first_attack_at_each_level_and_only_what_was_said(attack):
    slug, cards, place, text = attack.split(" | ")
    pack, n, last = PACKS[slug], int(place), dict[str, set[str]]()
    for seed, (level, voice) in enumerate(product(LEVELS, VOICES)):
        manner = Manner(Random(seed), voice, level)
        opening = opening_on(pack, *cards.split(), text=bot_speeches.opening(pack, cards.split(), Manner(Random(3))))
        rebuttal = Speech(id="r", kind="rebuttal", round=1, side=other(opening.side), text=text, at=0)
        closing = bot_closings.closing(pack, opening, rebuttal, manner)
        assert moves_in(closing, level) == [n][: n > 0], closing
        assert "one country" not in closing, closing
        last.setdefault(level, set()).add(closing)
        if level == "gentle":
            assert not re.search(r"\d", closing), closing
    assert len(set.union(*last.values())) > 1, last


def test_sharp_turns_the_students_own_clause_and_gentle_and_fair_do_without():
    text = "A single example isn't a study. Nobody said much for half a year."
    pack = PACKS["newcomers-first-week"]
    opening = opening_on(
        pack, "language-in-use", text=bot_speeches.opening(pack, ["language-in-use"], Manner(Random(3)))
    )
    rebuttal = Speech(id="r", kind="rebuttal", round=1, side=other(opening.side), text=text, at=0)
    for voice in VOICES:
        said = [bot_closings.closing(pack, opening, rebuttal, Manner(Random(1), voice, level)) for level in LEVELS]
        assert ["ingle example isn't a study”" in closing for closing in said] == [False, False, True], said


def test_words_that_only_seem_hard_are_argued_with_where_they_speak_of_the_argument():
    attack = "Your two points contradict each other. "
    for slug in ("votes-at-sixteen", "phone-free-school-day"):
        pack = PACKS[slug]
        for text, argued in (
            (attack + "If we don't vote anyway then what are you scared of?", True),
            (attack + "I am scared of going home.", False),
            (attack + "My father hits me.", False),
        ):
            closing = closing_to(text, pack.deck("against")[0], slug=slug)
            assert closing.startswith(OWN[1].fair) == argued, closing


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
