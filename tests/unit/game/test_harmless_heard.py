"""What many live with, what is only supposed, and the packs’ own texts are argued with."""

from random import Random

import pytest

from debate.access.text_marks import marks_of
from debate.game.care.grave import seems_hard, tone_of
from debate.game.hearing.hearing import hear
from debate.game.model.state import Speech
from debate.game.scoring.read_first import tells_in_passing, why_private
from debate.game.voices.bot_rebuttals import rebuttal
from debate.game.voices.bot_speeches import Manner, kind_of
from debate.game.voices.care_replies import ON_THE_QUESTION
from debate.game.voices.partner_asks import asks, asks_of_last
from debate.game.voices.partner_words import ABOUT_ME, SAID_BY_ME
from support import hard_words
from support.bots_talking import PACKS
from support.hard_words import CERTAIN, care, opening


def test_a_class_s_harmless_sentences_stay_off_the_host_s_list_and_what_a_teacher_must_see_is_on_it():
    """Of the first 60 and 30, 9 and 23 were on it before rules were made with them in sight; of the last 22 and 12, 5 and 9."""

    def listed(texts: list[str]) -> list[str]:
        pack = PACKS["phone-free-school-day"]
        return [one for one in texts if why_private(one) or marks_of(one, pack) or tells_in_passing(one)]

    harmless, hard = care("fresh class ok"), care("fresh class cry")
    assert (len(harmless), len(hard)) == (82, 42)
    assert len(listed(harmless)) <= 8, listed(harmless)
    assert len(listed(hard)) >= 39, set(hard) - set(listed(hard))


def test_whoever_cries_over_work_with_which_nobody_helps_hears_a_card_and_nothing_against_that():
    pack = PACKS["homework-for-effort"]
    said = opening("I sit three hours and cry because I can't do it, and nobody helps me.")
    counters = [(id, "other") for id in pack.deck("against")]
    answer = rebuttal(pack, said, counters, Manner(Random(1), careful=True, alone=True))
    assert ABOUT_ME not in asks_of_last(pack, said, careful=True)
    assert answer.cards and answer.text.startswith(ON_THE_QUESTION) and "“" not in answer.text, answer


@pytest.mark.parametrize(
    ("plain", "cry"),
    [
        ("He has 80 kilos of tools in his van.", "I have to get under 40 kilos and I look fat."),
        ("My grandpa weighs 110 kilos.", "My sister weighs 38 kilos and still thinks she is fat."),
        ("Nobody laughed about my shoes because we all had the same.", "They laughed about my shoes every day."),
        ("Climate decisions of today will hit me when I am 60, and we pay the bill.", "My uncle will hit me when I am late."),
        ("The cars hit me with noise every morning. My street killed two cats.", "My stepdad hit me with a shoe every morning."),
    ],
)  # fmt: skip
def test_tools_costs_and_laughter_that_never_came_are_argued_with_and_their_neighbours_are_not(plain, cry):
    assert not tone_of(plain) and not seems_hard(plain)
    assert tone_of(cry) in ("distress", "wronged")


def test_whom_nobody_helps_with_maths_is_argued_with_and_whom_nobody_feeds_is_asked():
    """Of the harmless ones three were asked about before."""
    plain = (
        "You only learn maths on your own when no one is helping you. In class I always think I understand because the teacher is doing it.",
        "Even when I don't pick mine up, I keep waiting for it to buzz, so half my head isn't in the room. Nobody feels they're missing something.",
        "E-scooters come round the corner at thirty and my grandad doesn't hear them. He got hit by one of them, not by a car.",
        "Nobody helps me with French because my parents speak Polish.",
        "There is nobody at home who speaks English, so I do my essays alone. That should count as effort.",
        "My mum finishes at one and walks home through empty streets, because no bus runs.",
        "My brother gets engaged next year, and he is old enough for that but not to vote.",
    )  # fmt: skip
    pack = PACKS["homework-for-effort"]

    def asked(text: str) -> bool:
        speech = Speech(id="s", kind="opening", round=1, side="against", text=text, at=0)
        return ABOUT_ME in asks_of_last(pack, speech, careful=True)

    assert [text for text in plain if asked(text)] == []
    assert asked(
        "Nobody helps me with homework when mum is drunk and I put my brothers to bed. There is no food in the house."
    )


def test_beds_meals_phones_and_old_surveys_are_argued_with_and_their_neighbours_are_asked():
    """A word or two of a short text tell little. None is learnt from. Of 22, of which these are a part, 5 were asked about before the
    last patterns, made for 4 of the 5; two of these still are."""
    plain = (
        "My alarm rings three times and my mum has to drag me out of bed, so nothing I learn at eight stays in my head.",
        "Nobody throws me out of bed at the weekend, and then I feel rested for the first time in days.",
        "At six I can't swallow a thing, and in the second lesson my stomach makes noises.",
        "I'm starving by break because the bus leaves before our kitchen is awake.",
        "I got a 4 in maths again, so I stopped doing the sheets.",
        "My Quran app rings at noon, and nobody in the room even notices.",
        "The streets are empty after nine, and my dad finds a place to park at once.",
        "That survey is from 2011, and most of those people have jobs and children by now.",
        "It took me all weekend, and I still got half of it wrong.",
        "My cousin did silly things at 15 and is a nurse today.",
        "On Sundays I sleep on the sofa in the afternoon, and nobody plans anything for me.",
        "A boy from Ukraine and I shared a desk, and we played chess without one word.",
        "I was told off for looking at the clock, and it wasn't even my phone that rang.",
        "Teachers say we should shut up and listen, but we have reasons, too.",
        "I'd rather hold a phone at lunch than stand there like an idiot.",
        "I dream with my eyes open in the third lesson, with a phone or without one.",
        "Those numbers are older than me, and there was no internet to keep anybody up then.",
    )
    cries = (
        "I already know which bridge. School starting later won't change it.",
        "I've got a list of ways on my phone.",
        "I'm sixteen and I can't even say whether I want to be alive next week.",
        "They told me to jump and held up their phones.",
        "My father says he'll kill us all if she leaves him.",
        "In the camp there was one toilet for two hundred of us.",
        "I took it all and nobody noticed.",
        "My dad threw me out and I slept on the sofa of somebody I hardly know.",
    )
    pack = PACKS["homework-for-effort"]

    def asked(text: str) -> tuple[str, ...]:
        speech = Speech(id="s", kind="opening", round=1, side="against", text=text, at=0)
        return tuple(one for one in asks(pack, speech, careful=True) if one in (ABOUT_ME, SAID_BY_ME))

    assert len([text for text in plain if asked(text)]) < 3
    assert [text for text in cries if ABOUT_ME not in asked(text)] == []


def test_what_is_true_of_many_or_only_supposed_is_an_argument_and_not_a_cry():
    for text in (
        "Some newcomers have seen war. For them a class of thirty is too loud.",
        "Many of them have fled from war, so a small class first is better.",
        "If my grandfather has a heart attack, the ambulance has to come through the centre.",
        "Lea made me calm, not a room. You can be very calm and very alone.",
    ):
        assert not tone_of(text), text
    for text in (
        "My brother has seen war and he screams at night.",
        "Many in my family have seen war and my father died there.",
        "My grandfather had a heart attack and he died in the ambulance.",
    ):
        assert tone_of(text), text


@pytest.mark.parametrize(
    ("tone", "text"),
    [
        ("", "I have asthma and the exhaust makes it worse."),
        ("", "My little brother has asthma, and he coughs when we walk along the main road."),
        ("", "My sister is allergic to nuts and always asks what is in the soup."),
        ("", "My parents are divorced and I live in two homes."),
        ("", "Since my parents split up I live with my mum."),
        ("", "My parents got divorced last year and I need my phone to call my dad."),
        ("", "My cousin broke his leg and couldn't get to school."),
        ("", "My cousin broke her leg last week and had to take the bus."),
        ("", "My grandad taught me to park in the big square by the river."),
        ("", "My uncle got to play a dead monk in a film on our high street."),
        ("", "Their programme was the longest suicide note in the history of any party."),
        ("", "Without my phone I’m the idiot who missed the joke."),
        ("loss", "My uncle is dead, and he taught me to drive."),
        ("distress", "My brother left a suicide note."),
        ("wronged", "My friend is Jewish and people make jokes about gas."),
        ("wronged", "They told me a joke about the gas chamber because I am Jewish."),
        ("abuse", "Jews run the banks."),
        ("illness", "I look after my mum because she is ill, so I have no time for homework."),
        ("illness", "I care for my sick dad every day after school."),
        ("illness", "I'm a young carer."),
        ("", "My grandad has Parkinson's and can't walk to the market, so a car-free centre shuts him out."),
        ("", "It's unfair that a man with dementia may vote and I may not."),
        ("", "My uncle believes that the moon landing was a hoax, and he may vote."),
        ("illness", "My grandad has Parkinson's and needs the car, and I'm so scared when he falls."),
        ("illness", "My grandma has dementia and gets lost in the city."),
    ],
)
def test_what_many_live_with_is_argued_with_and_what_is_heavy_is_met(tone, text):
    heard = hear(PACKS["car-free-city-centres"], "against", text, (), careful=True).tone
    assert ("distress" if heard == "despair" else heard) == tone


def test_nobody_is_comforted_for_a_good_week_a_call_at_lunch_or_what_many_live_with():
    for slug, text in (
        ("homework-for-effort", "My mum never asked for my mark. She asked if I had tried."),
        (
            "newcomers-first-week",
            "When I came here my first week in the class was great, and Lea showed me everything.",
        ),
        ("phone-free-school-day", "My grandma calls me at lunch and I like that."),
        ("car-free-city-centres", "Cars are bad for kids with asthma and old people."),
        ("later-school-start", "Teenagers with depression would sleep more."),
    ):
        pack = PACKS[slug]
        assert not hear(pack, "for", text, (), careful=True).tone and not kind_of(text).pattern, text


def test_an_ordinary_argument_with_a_person_in_it_is_argued_with():
    """Of these and of the ordinary ones among the fresh texts."""
    soft = []
    for line in care("ordinary"):
        slug, side, text = line.split("|")
        pack = PACKS[slug]
        if tone := hear(pack, side, text, (), careful=False).tone:
            soft.append((text, tone))
    assert len(soft) < 7, soft


@pytest.mark.parametrize("slug", PACKS)
def test_a_story_and_a_packs_own_words_are_argued_with_as_ever(slug):
    pack = PACKS[slug]
    texts = [text for card in pack.cards.values() for text in (card.claim, card.why, card.evidence, card.careful)]
    texts += [text for sample in pack.samples for text in (sample.opening, sample.rebuttal)]
    texts += hard_words.lines(hard_words.ONLY_A_STORY) + hard_words.lines(hard_words.ABOUT_THE_MATTER)
    texts += hard_words.lines(hard_words.NEAR_THE_WRITER_AND_HARMLESS)
    assert [(tone_of(text), text) for text in texts if tone_of(text) in CERTAIN] == []


@pytest.mark.parametrize("slug", PACKS)
def test_a_packs_passages_are_heard_as_what_they_say_and_not_as_somebodys_life(slug):
    pack = PACKS[slug]
    for id, card in pack.cards.items():
        for text in (card.speech, *(link.answer for link in card.answers.values())):
            heard = hear(pack, card.side, text, (id,), careful=True)
            assert heard.card == id and heard.sure and not heard.tone, text


def test_small_words_alone_tell_of_no_hard_life():
    """“I think no because everyone says so” was answered with “please tell an adult you trust”, and held from classmates."""
    taken = [text for text in care("fresh lazy ok") if tone_of(text) or seems_hard(text)]
    assert len(care("fresh lazy ok")) == 28 and len(taken) < 8, taken


def test_a_sickness_that_is_supposed_a_lift_home_and_a_video_that_is_watched_are_no_need():
    """A sister who is picked up was taken for one who is picked on, and small words ("just", "him", "days") added up."""
    for text in (
        "My little sister is in Year 5 and I pick her up every day because my mum works nights. If she gets sick or her club is "
        "cancelled I need to know before the last bell.",
        "If my baby brother gets sick in the night nobody sleeps anyway.",
        "My cousin in Austria voted at sixteen. My uncle had not voted for ten years and then he went again just because of him.",
        "My brother is sixteen and he believes everything he sees in videos for two days. On Thursday he wants to be vegan, on "
        "Saturday a soldier. Let him settle first.",
    ):
        assert not tone_of(text) and not seems_hard(text), text
    assert tone_of("They pick on my little sister and nobody stops it.") or seems_hard("They pick on my little sister.")
    assert tone_of("If my mum gets sick nobody cooks, and my dad hits me when he drinks.") == "distress"


def test_a_relatives_habit_that_states_are_likened_to_is_argued_with():
    """“My little brother always says sorry when someone tells him to …” was answered with “please tell an adult you trust”."""
    motion = PACKS["returning-north-koreans"]
    met = {text: hear(motion, "for", text, sorted(motion.cards)[:1], careful=True).tone for text in care("likened")}
    assert len(met) == 10 and [text for text, tone in met.items() if tone or why_private(text)] == []
    hard = "My dad hits me every night, says sorry, and then does it again. Countries are the same."
    assert tone_of(hard) == "distress" and seems_hard(hard)


def test_of_new_texts_with_relatives_in_them_few_are_taken_for_a_hard_life_and_most_cries_are_heard():
    """Nothing was changed for them, but that states are likened to a relative: 7 of the 40 were taken for one before, and 6 now."""
    taken = [text for text in care("fresh kin ok") if tone_of(text) or seems_hard(text)]
    assert len(care("fresh kin ok")) == 40 and len(taken) < 7, taken
    missed = [text for text in care("fresh kin cry") if not tone_of(text) and not seems_hard(text)]
    assert len(care("fresh kin cry")) == 25 and len(missed) < 12, missed


def test_money_streets_siblings_classmates_and_foreigners_in_class_are_argued_with():
    """As 15-year-olds write. Of the 79, 16 were met with care or rebuked before (“A second adult in every class costs loads of money” as
    bullying, a bakery that “was gone” as a war, “two idiots in our class” as contempt). No word has its points from them."""
    taken = [text for text in care("fresh plain ok") if tone_of(text) or seems_hard(text)]
    assert len(care("fresh plain ok")) == 79 and len(taken) < 7, taken


def test_who_lives_with_a_depression_is_met_with_care_and_what_nobody_said_of_the_motion_is_no_alarm():
    for text in (
        "My brother is 16 and depressed and he hasn't left his room since March. He can't even decide what to eat.",
        "My mum is depressed and stays in bed all day.",
    ):
        assert tone_of(text) == "illness", text
    for text in (
        "Nobody said one word about electric cars. So I guess I was right.",
        "We'd all be depressed by another test.",
        "My brother is depressed when Arsenal loses.",
    ):
        assert not tone_of(text) and not seems_hard(text), text


def test_points_alone_are_heard_only_where_somebody_tells_of_themselves_and_a_denied_demand_is_no_contempt():
    motion = PACKS["newcomers-first-week"]
    told = "The kids hit a newcomer in the toilet and he cries every day. I said that to the teacher."
    mine = "My mum cries in the kitchen because of the money, and I look after my brother every night."
    assert seems_hard(told) and [hear(motion, "for", text, (), True).tone for text in (told, mine)] == ["", "seems"]
    denied = "I'm not saying that newcomers should be kept apart, but they need some words first."
    assert [tone_of(text) for text in (denied, denied.partition("that ")[2])] == ["", "abuse"]
    assert tone_of("I'm not saying that Roma are thieves, but they steal.") == "abuse"


LEARNERS = """
i not understand question so i write nothing and get 5. but i try
she no help me, she only say wrong wrong
i must call my father when practice finish, he not know
they speak fast and i not can follow, teacher not have time for me
i not want everybody look me when i say wrong word
for me a joke of friend is rest, so i look word
my brother play always game, he not sleep in night, in lesson he sleep
how i can make joke if i have no word. they laugh, i not know why
i am here five year and nobody ask me what i think
at home nobody can explain me, they not know german
"""
LEARNERS_CRIES = """
i not want live
i not want wake up more never
i not eat three day, nobody see
father hit me every day
when mark is bad my mother not give me eat
they take my trousers and make photo, now all have it
they say me go back in your country you dirty, every day
sometimes i think i go on street before car and then is finish
soldier kill my father, i see it
man in internet want photo without clothes from me, he say he tell all
"""


def test_learners_without_articles_and_verb_forms_are_argued_with_and_their_cries_are_heard():
    """No words but “I”, “not” and “only” told of a hard life in the first."""
    pack = PACKS["newcomers-first-week"]

    def asked(texts: str) -> list[str]:
        said = {one: opening(one) for one in hard_words.lines(texts)}
        return [one for one, each in said.items() if asks_of_last(pack, each, careful=True)]

    assert asked(LEARNERS) == []
    assert asked(LEARNERS_CRIES) == hard_words.lines(LEARNERS_CRIES)
