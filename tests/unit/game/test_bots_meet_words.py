"""What bots answer to a person's own words, on the deck and off it (docs/practice.md, section 12)."""

import re
from itertools import product
from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from debate.access.text_marks import marks_of
from debate.game.care.grave import tone_of
from debate.game.hearing.clauses import own_claim
from debate.game.hearing.figures import new_count
from debate.game.hearing.points import point_made
from debate.game.hearing.sentences import sentences
from debate.game.model.motion import other
from debate.game.model.state import Speech
from debate.game.voices import bot_rebuttals, bot_speeches, off_deck
from debate.game.voices.bot_phrases import (
    IF_SO,
    JOKE,
    KINDS,
    SERIOUS,
    THEY_WRITE,
    TO_THEIR_CARD,
    VOICES,
)
from debate.game.voices.bot_speeches import Manner
from debate.game.voices.care_replies import ON_THE_QUESTION, TONES
from support.bots_talking import (
    LEVELS,
    PACKS,
    RESPECTS,
    TOLD,
    answer_to,
    opening_on,
    untitled,
)


def test_a_persons_own_words_stand_in_the_restatement():
    text = "A nurse finishes late, and no bus runs at two. She needs her car when she drives home."
    ends = tuple(f". {lead.format('A nurse finishes late')}" for lead in THEY_WRITE)
    assert answer_to(text, "no-bus-at-midnight").restatement.endswith(ends)


def test_where_the_words_say_too_little_the_card_that_is_cited_is_answered_as_their_card():
    answer = answer_to("Somebody is a nurse. Her red car is very fast.", "no-bus-at-midnight")
    pack = PACKS["car-free-city-centres"]
    card = pack.cards["no-bus-at-midnight"]
    leads = tuple(lead.format(card.restated.rstrip(".")) for lead in TO_THEIR_CARD)
    assert answer.text.startswith(leads) and f"“{card.title}”" in answer.restatement, answer
    assert card.restated.rstrip(".") not in answer.restatement, answer  # they may not mean what it says
    assert pack.cards["no-bus-at-midnight"].weak_point not in answer.text


OFF_THE_DECK = [
    line.split(" | ")
    for line in (Path(__file__).parents[2] / "support" / "off_the_deck.txt").read_text().splitlines()
    if line[0] != "#"
]


@pytest.mark.parametrize("level", LEVELS)
def test_off_the_deck_a_bot_says_so_and_argues_a_card_of_its_own(level):
    """Whatever a student wrote, nothing that it says is about them, but for a clause of theirs."""
    heard = 0
    for n, (slug, side, text) in enumerate(OFF_THE_DECK):
        pack, voice = PACKS[slug], VOICES[n % 3]
        opening = Speech(id="o", kind="opening", round=1, side=side, text=text, at=0)
        counters = [(id, "other") for id in pack.deck(other(side))]
        answer = bot_rebuttals.rebuttal(pack, opening, counters, Manner(Random(n), voice, level))
        kind = next(each for each in KINDS if re.search(each.pattern, text, re.IGNORECASE))
        if tone_of(text) or any(each in answer.text for each in IF_SO) or point_made(pack, side, text, False):
            heard += 1
            continue
        for quote in set(re.findall("“([^”]+)”", answer.text + answer.restatement)) - {pack.title}:
            assert quote.casefold() in text.casefold() or quote in str(pack.cards[answer.cards[0]]), answer
        assert not answer.weighing and (not answer.cards or kind.pattern != SERIOUS), answer
        for id in answer.cards:
            card = pack.cards[id]
            words = (card.claim, card.why, card.evidence_short, card.speech, card.restated.rstrip("."))
            assert any(each in answer.text for each in words), answer
            assert level == "sharp" or card.speech not in answer.text, answer
            assert level != "gentle" or card.evidence_short not in answer.text, answer
        is_asked = answer.text.startswith(ON_THE_QUESTION) or (level == "gentle" and "?" in answer.text)
        assert bool(answer.cards) == (kind.pattern != SERIOUS) or is_asked, answer
    assert heard < 0.4 * len(OFF_THE_DECK)


OFF = {
    "A racist slur is no joke, and the tram is green.": SERIOUS,
    "Some people write that drivers are vermin. That is disgusting.": SERIOUS,
    "Mr Harris has no licence, and he still drives.": "",
    "Elections would have funnier memes.": JOKE,
    "The roof is old and green.": "",
}


@pytest.mark.parametrize("text", OFF)
def test_a_text_that_no_card_explains_is_met_as_its_kind(text):
    kind = next(each for each in KINDS if each.pattern == OFF[text])
    for voice, level in product(VOICES, LEVELS):
        answer = answer_to(text, level=level, voice=voice)
        asks = off_deck.kind_asked(text).asks
        assert any(each[1:] in answer.text for each in kind.says or asks), answer
        assert bool(answer.cards) <= (kind.pattern != SERIOUS), answer


def test_no_quotation_is_without_a_verb():
    for text in (
        "Film crews would love an old square, and Bartek too.",
        "The blorp sits on our dog, in the rain.",
        "The chargers!",
    ):
        answer = answer_to(text)
        assert "“" not in answer.text.replace("“City centres", "") + answer.restatement, answer


FAR_OFF = {  # whether a text has nothing to do with the motion of votes at sixteen
    "The pizza in our canteen is always cold on Mondays, and it tastes like cardboard or wet bread.": True,
    "My hamster escaped from its cage and hid behind the radiator all weekend.": True,
    "Pizza is better than pasta.": False,  # too short to tell
    "The pizza in our canteen is cold, and nobody asks students before they vote on the menu.": False,
    "Politicians in fancy suits never eat lukewarm pizza or soggy noodles.": False,
    "A bus driver who is sixteen could spill hot coffee on the mayor and the judge.": False,
    "Elections are like cold pizza: greasy, late, soggy and overpriced.": False,
}


@pytest.mark.parametrize("text", FAR_OFF)
def test_a_text_that_shares_no_word_with_the_motion_is_told_so_plainly_whatever_was_kept(text):
    pack, (*_, far) = PACKS["votes-at-sixteen"], KINDS
    counters = [(id, "other") for id in pack.deck("against")]
    for level, cited in product(LEVELS, ((), ("work-and-tax",))):
        opening = Speech(id="o", kind="opening", round=1, side="for", text=text, at=0, cards=cited)
        answer = bot_rebuttals.rebuttal(pack, opening, counters, Manner(Random(1), level=level))
        if "hamster" not in text:  # which is smiled at
            assert answer.text.startswith(far.says) == FAR_OFF[text], answer
        if FAR_OFF[text] and "hamster" not in text:
            assert "card" not in answer.restatement + answer.text


def test_the_card_that_a_text_is_about_is_answered_and_not_the_one_that_was_kept():
    text = (
        "My friend Ana is sixteen and works at the bakery on Saturdays. In my town the council cut the evening bus last year, so "
        "she walks home at eleven. She pays tax on what she earns and nobody on the council ever asked her."
    )
    pack = PACKS["votes-at-sixteen"]
    opening = opening_on(pack, "they-turn-up", text=text)
    counters = [(id, "other") for id in pack.deck("against")]
    for level in LEVELS:
        answer = bot_rebuttals.rebuttal(pack, opening, counters, Manner(Random(1), level=level))
        assert "work-and-tax" in pack.cards[answer.cards[0]].answers, answer
        assert "pays tax" in answer.restatement + answer.text and "turn up" not in answer.restatement, answer


@pytest.mark.parametrize(
    "text",
    [
        "Every spring the geese fly over the river. I just think it shouldn't be better to birds.",
        "I believe that a parrot suffers in a cage, and I mean it.",
    ],
)
def test_what_is_meant_in_earnest_is_no_joke(text):
    assert not re.search(JOKE, text, re.IGNORECASE)
    assert re.search(JOKE, "Geese would vote, lol.", re.IGNORECASE)


@pytest.mark.parametrize(
    ("slug", "side", "text", "denied"),
    [
        (
            "later-school-start",
            "for",
            "Some people say that a later start only makes teenagers stay up longer. It doesn't. Jo is in bed at ten.",
            "earlier-evening",
        ),
        (
            "votes-at-sixteen",
            "for",
            "Wherever you draw the line there'll be somebody who is one day too young. So it's no argument to say that they wait.",
            "a-line-somewhere",
        ),
    ],
)
def test_a_claim_that_a_text_denies_is_not_what_it_is_answered_with(slug, side, text, denied):
    pack = PACKS[slug]
    opening = Speech(id="o", kind="opening", round=1, side=side, text=text, at=0)
    counters = [(id, "other") for id in pack.deck(other(side))]
    for n in range(12):
        answer = bot_rebuttals.rebuttal(pack, opening, counters, Manner(Random(n), VOICES[n % 3], LEVELS[n % 3]))
        assert denied not in answer.cards, answer


@pytest.mark.parametrize(
    ("text", "rests"),
    [
        ("My mum has to reach me when plans change, and the office never picks up.", True),
        ("My mum has to reach me when plans change, and nobody in the office answers.", True),
        ("My mum has to reach me when plans change, and nobody in the office eats lunch.", False),
        ("My mum has to reach me when plans change, and the office doesn't always pick up.", False),
        ("My mum has to reach me when plans change.", False),
    ],
)
def test_nobody_is_answered_with_what_they_have_said_does_not_work(text, rests):
    """“The office never picks up” was told: “They can, through the office.”"""
    answer = PACKS["phone-free-school-day"].cards["help-is-near"].answers["reach-home"].answer
    working = bot_speeches.unfailing(answer, text, PACKS["phone-free-school-day"])
    assert ("through the office" not in working) == rests and working.startswith("Plans do change"), working
    for n, level in product(range(8), LEVELS):
        pack = PACKS["phone-free-school-day"]
        met = Speech(id="o", kind="opening", round=1, side="against", text=text, at=0, cards=("reach-home",))
        counters = [(id, "other") for id in pack.deck("for")]
        said = bot_rebuttals.rebuttal(pack, met, counters, Manner(Random(n), level=level)).text
        assert not (rests and "through the office" in re.sub("“[^”]*”", "", said)), said


REFUTED = {  # what the other side says, and what is said against that
    "The best argument against us is that shops lose their customers. But a permit takes nobody away from a bus.": "permit",
    "This isn't about speed at all, it's about noise that wakes old people.": "noise",
    "My point was never that the trams are quick. My point is that old people hear every lorry.": "lorry",
    "I'm not saying that buses are bad. The last one leaves at nine, and a cook goes home at two.": "cook",
    "It isn't about the money for the shops, but about the children on the street.": "children",
    "They will say that a cook has no bus at two, but our trams run all night.": "trams",
    "Some people think that old people can't walk. The trams go to the door of the hospital.": "hospital",
    "My opponents claim that it is cheap. Our clean air is worth more than that.": "clean",
    "Adults always say that nobody walks any more. Our streets are full of walkers.": "walkers",
    "The government says these people are only workers. So what? A treaty that it joined binds it at its own border.": "treaty",
}


@pytest.mark.parametrize("text", REFUTED)
def test_a_point_of_the_other_side_that_is_brought_up_to_be_refuted_is_not_what_a_text_is_about(text):
    kept = own_claim(text)
    assert REFUTED[text] in kept and len(kept) < 0.7 * len(text), kept
    assert own_claim("Our strongest point is the air. They say nothing of it.").startswith("Our strongest")
    assert own_claim("They say so.") == "They say so."


def test_nothing_is_set_beside_hardship_as_if_it_counted_for_more():
    answer = answer_to(TOLD[1])
    assert "weigh" not in answer.text
    assert "?" not in answer.text and not answer.cards
    device = answer_to(TOLD[0])  # what somebody needs stays with them: only an exception is asked about
    assert "stays with them" in device.text and not (device.weighing or device.cards)


def test_what_judges_or_denies_is_never_quoted():
    for text in (
        "Only idiots go home at two by car, and no bus runs any more.",
        "It is a hoax that nurses need the car most.",
    ):
        answer = answer_to(text, "no-bus-at-midnight")
        assert "“" not in answer.text + untitled(answer.restatement)


CERTAINLY = (*TONES["distress"][0], *TONES["wronged"][0])


@pytest.mark.parametrize("text", TOLD)
@pytest.mark.parametrize("cited", [(), ("no-bus-at-midnight",)])
def test_hardship_in_somebodys_own_life_is_met_with_respect_first_and_with_no_question(text, cited):
    answer = answer_to(text, *cited)
    assert answer.text.startswith((*RESPECTS, *CERTAINLY)) and "“" not in answer.text + answer.restatement, answer
    assert not answer.weighing and not answer.text.startswith((*IF_SO, "If "))
    assert "?" not in answer.text or text == TOLD[0]


AN_ARGUMENT = (
    "My sister has asthma but that has nothing to do with it.",
    "I have diabetes and I read my blood sugar on my phone, so a ban needs exceptions.",
    "My brother is dyslexic. So marks for effort help him.",
    "Our children with asthma suffer from the exhaust.",
    "I am in a wheelchair, so lifts matter more to me.",
)


@pytest.mark.parametrize("text", AN_ARGUMENT)
def test_an_illness_from_which_somebody_concludes_or_that_many_have_is_an_argument(text):
    answer = answer_to(text)
    assert not answer.text.startswith(CERTAINLY), answer


TAKING = (
    "They take our jobs.",
    "Foreigners are taking our flats and our jobs.",
    "Immigrants take jobs away from people here.",
    "The newcomers will steal all the jobs.",
    "If they come, they take the work.",
)


@pytest.mark.parametrize("text", TAKING)
def test_that_people_who_come_take_jobs_gets_an_argument_and_not_silence(text):
    for slug, level in product(("newcomers-first-week", "returning-north-koreans"), LEVELS):
        motion = PACKS[slug]
        said = Speech(id="s", kind="opening", round=1, side="against", text=text, at=0)
        answer = bot_rebuttals.rebuttal(
            motion, said, [(id, "other") for id in motion.deck("for")], Manner(Random(1), level=level)
        )
        assert answer.cards or (level == "gentle" and "?" in answer.text), answer
        assert not marks_of(text, motion), text


OF_LIFE = ("Last week a cyclist was killed at the crossing.", "There is ADHD in every class.")


@pytest.mark.parametrize("text", OF_LIFE)
@pytest.mark.parametrize("level", LEVELS)
def test_of_a_death_or_an_illness_nobody_is_asked_anything_and_it_is_left_as_it_is_told(text, level):
    answer = answer_to(text, level=level).text
    assert "?" not in answer and answer.startswith(KINDS[0].says), answer


@pytest.mark.parametrize(
    "text",
    [
        "My class is starving by half past ten.",
        "My mother works in the hospital until six.",
        "I am sick of cars in every street.",
        "I am afraid that shops will close.",
        "The state has atomic bombs.",
    ],
)
def test_a_turn_of_phrase_is_no_harm(text):
    answer = answer_to(f"{text} We train our skateboards there.")
    assert not answer.text.startswith(CERTAINLY), answer


def test_how_many_is_not_weighed_against_grave_harm():
    pack = PACKS["car-free-city-centres"]
    link = pack.cards["cars-stand-still"].answers["cannot-walk-far"]
    assert link.measure == "scale"
    opening = opening_on(pack, "cannot-walk-far", text=pack.cards["cannot-walk-far"].claim)
    answer = bot_rebuttals.rebuttal(pack, opening, [("cars-stand-still", "direct")], Manner(Random(2)))
    assert answer.cards and not answer.weighing and link.outweighs not in answer.text


def test_of_a_card_that_is_only_kept_nobody_says_that_it_is_what_a_text_says():
    pack = PACKS["car-free-city-centres"]
    text = (
        "My grandparents go to church in the old town every Sunday and there is no bus on Sundays. If you ban cars you basically ban old "
        "people from mass. A town centre isn't just for shopping, it is where people pray and get buried."
    )
    point = "people drive to church, to the mosque or to a funeral"
    opening = Speech(
        id="o", kind="opening", round=1, side="against", text=text, at=0, cards=("street-by-street",), meant=point
    )
    counters = [(id, "direct") for id in pack.deck("for")]
    said = bot_rebuttals.rebuttal(pack, opening, counters, Manner(Random(1)))
    assert point in said.restatement and "street" not in said.text, said


def test_a_gentle_answer_is_an_argument_and_one_question_and_speaks_of_no_card():
    """“Good that you bring that up. You say that lessons are wasted on people who are tired. How much of that would you grant?” had none."""
    for text in (
        "In the first lesson half of us lie on the desk, and nobody remembers anything the next day.",
        "Schools should start later because tired classes don't learn. First period at 8 is a waste, half of us stare at the wall.",
    ):
        pack = PACKS["later-school-start"]
        opening = opening_on(pack, "awake-in-class", text=text)
        counters = [(id, "other") for id in pack.deck("against")]
        for seed in range(6):
            manner = Manner(Random(seed), level="gentle", alone=True)
            answer = bot_rebuttals.rebuttal(pack, opening, counters, manner)
            *argued, asked = sentences(answer.text)
            links = [pack.cards[id].answers["awake-in-class"] for id in answer.cards]
            assert argued and all(argued[0] in f"{link.hint} {link.answer}" for link in links), answer
            assert asked.endswith("?") and not any(each.endswith("?") for each in argued), answer
            assert "card" not in answer.text and len(argued) <= 2, answer


def test_a_share_that_no_card_has_is_asked_where_it_is_from_first_by_sharp_and_last_by_the_others():
    """Invented figures passed in a debate: “Harvard ... 94%”."""
    pack = PACKS["votes-at-sixteen"]
    counters = [(id, "direct") for id in pack.deck("against")]
    text = "A Harvard study found that 94% of people who vote at 16 vote for the rest of their life."
    for level in LEVELS:
        manner = Manner(Random(1), level=level)
        for said, share in ((text, "“94%”"), (text.replace("94%", "75%"), ""), (f"You say it yourself: {text}", "")):
            met = Speech(id="o", kind="opening", round=1, side="for", text=said, at=0, cards=("habit-starts-early",))
            answer = bot_rebuttals.rebuttal(pack, met, counters, manner).text
            asked = [each for each in sentences(answer) if share and share in each]
            assert bool(asked) == bool(share), answer
            if share:
                steps = sentences(answer)
                assert asked[0] in (steps[:1] if level == "sharp" else steps[-2:]), answer


def test_a_permit_that_somebody_is_not_ill_enough_for_is_denied():
    """A gran without a permit was given one."""
    pack = PACKS["car-free-city-centres"]
    for text, denied in (
        ("My gran can't walk far, but she's not disabled enough for a permit.", True),
        ("My gran can't walk far, but she has a permit.", False),
    ):
        assert bot_speeches.is_met("A permit lets them drive right up.", text, pack) == denied, text


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("In Norway 3 million lives were saved by it.", "3 million lives"),
        ("More than 50,000 students agree with us.", "50,000 students"),
        ("About two million people have it already.", ""),  # 2.1 million, on a card
        ("In 2019 people paid 20000 euros for it.", ""),
        ("There are a million reasons, and thousands of people see them.", ""),
    ],
)
def test_a_big_count_that_no_card_has_anything_near_is_asked_about_like_a_share(text, asked):
    assert new_count(text, "About 2.1 million people, in 12 cities.") == asked


@pytest.mark.parametrize("level", LEVELS)
def test_where_a_big_count_is_from_is_asked_unless_it_is_said_to_be_theirs(level):
    pack = PACKS["phone-free-school-day"]
    claim = pack.cards[pack.deck("for")[0]].claim

    def answered(words: str) -> str:
        met = replace(opening_on(pack, pack.deck("for")[0]), text=f"{claim} {words}")
        counters = [(id, "direct") for id in pack.deck("against")]
        return bot_rebuttals.rebuttal(pack, met, counters, Manner(Random(1), level=level)).text

    assert "“3 million lives”" in answered("In Norway 3 million lives were saved by it.")
    assert "3 million lives" not in answered("You say that 3 million lives were saved by it.")
