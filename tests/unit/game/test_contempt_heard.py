"""Contempt for people is heard in a text, and what only names them, reports it or rejects it is not."""

import re

import pytest

from debate.game.care.grave import tone_of
from debate.game.hearing.clauses import clauses, groups_in
from debate.game.hearing.hearing import hear
from debate.game.voices.bot_phrases import JOKE
from support import hard_words
from support.bots_talking import PACKS
from support.hard_words import care


def test_slurs_that_the_writer_meets_are_a_wrong_and_a_dog_that_barks_is_not():
    assert [text for text in care("fresh wronged") if tone_of(text) != "wronged"] == []
    assert [text for text in care("fresh unharmed") if tone_of(text)] == []


def test_whoever_argues_with_the_law_is_not_charged_with_contempt():
    """The standard case against a right to stay, in the words of the packs' own cards."""
    assert len(care("at law")) == 8 and {text: tone for text in care("at law") if (tone := tone_of(text))} == {}
    assert tone_of("They are criminals and should be sent home, the law is the law.") == "abuse"


def test_whoever_rejects_a_relatives_contempt_is_not_rebuked_and_whoever_shares_it_is():
    said = "My uncle says foreigners are vermin."
    assert tone_of(said) == "abuse" and not tone_of(f"{said} I thought so, too, but I know better now.")
    assert tone_of("My uncle says I should kill myself. I know better.") == "distress"


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("The changing room is dirty and boys smell after PE.", ""),
        ("The toilets are dirty and the girls wait in line.", ""),
        ("The boys in my class smell.", "abuse"),
        ("Girls are dirty and stupid.", "abuse"),
        ("Refugees are dirty and smell.", "abuse"),
        ("Poor people smell.", "abuse"),
    ],
)
def test_a_dirty_room_with_boys_or_girls_in_it_is_no_contempt_for_them(text, tone):
    assert tone_of(text) == tone


def test_the_name_of_a_treaty_is_no_group_of_people():
    told = "China should not send people back because they are put in camps and tortured."
    assert tone_of(f"{told} China signed the Refugee Convention, so it is breaking its own promise.") == ""
    assert (
        tone_of("Refugees are all criminals and should be sent back, whatever the Refugee Convention says.") == "abuse"
    )


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("Refugees get so hungry that they save on shopping lmao", "abuse"),
        ("Migrants drown all the time, free swimming lessons 😂", "abuse"),
        ("Pyongyang's camps are one big fitness club. Lol", "abuse"),
        ("Refugees are hungry when they arrive, and some drown.", ""),
        ("Our class is a prison camp lol", ""),
        ("I was starving after double maths haha", ""),
        ("They get sent back to the shop because the milk was frozen lol", ""),
        ("Some write lol about refugees who drown. They should be ashamed.", ""),
    ],
)
def test_laughter_counts_only_beside_what_others_suffer(text, tone):
    assert tone_of(text) == tone


def test_nobody_is_rebuked_for_laughing_at_oneself():
    texts = (
        "I'm the idiot who missed the joke.",
        "I was an idiot and lost the phone.",
        "If only I put mine away I look like a weirdo.",
        "Teachers think we are idiots who can't handle a phone. We can.",
        "Only an idiot would text under the desk, and I'm that idiot.",
    )
    assert [text for text in texts if tone_of(text)] == []


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("Immigrants just make the class slower and dumber", "abuse"),
        ("Refugees only make the whole school dirtier.", "abuse"),
        ("Some people say that immigrants make the class dumber.", ""),
        ("Newcomers make the class slower, because the teacher has to explain twice.", ""),
        ("Phones make us slower and dumber.", ""),
    ],
)
def test_that_a_group_makes_a_class_dumber_is_contempt_and_that_it_makes_it_slower_an_argument(text, tone):
    assert hear(PACKS["newcomers-first-week"], "against", text, (), careful=True).tone == tone


def test_charges_against_a_group_despair_illness_and_needs_are_told_from_what_is_like_them():
    """Half of the charges were written before the pattern was changed for them: of those, it had 14 of 70 before, and of the last 20,
    which it was first counted on, 9."""
    met = {"contempt": ("abuse",), "despair": ("distress",), "illness": ("illness", "loss"), "need": ("need",)}
    for kind, tones in met.items():
        missed = [text for text in care(kind)[80 if kind == "contempt" else 0 :] if tone_of(text) not in tones]
        assert len(missed) < 4 and len(missed) < len(care(kind)) / 4, missed
    pack = PACKS["returning-north-koreans"]
    soft = [text for text in care("no care") if hear(pack, "against", text, (), careful=True).tone]
    assert len(care("no care")) > 65 and len(soft) < 2, soft


UNKIND = """
North Koreans take everything and give nothing back.
Refugees just bring their problems with them.
They only come because China is soft.
Nobody asked for these people.
Such folk never learn the language.
A North Korean is not our guest.
Women who cross want a husband with money.
The Chinese copy everything anyway.
"""  # in words that no list has


def test_of_the_people_whom_a_motion_is_about_nothing_that_may_be_unkind_is_quoted():
    pack = PACKS["returning-north-koreans"]
    quoted = 0
    for n, unkind in enumerate(hard_words.lines(UNKIND)):
        for id in pack.deck("for"):
            card = pack.cards[id]
            quote = hear(pack, "for", f"{card.claim} {unkind} {card.why}", (id,), careful=n % 2 == 0).quote
            assert not quote or quote not in unkind, (quote, unkind)
            quoted += bool(quote)
    assert quoted


def test_a_text_that_merely_names_a_country_a_school_or_other_things_as_they_can_be_quoted():
    for text in (
        "They can’t learn when messages distract the whole class. Students and teachers lose focus.",
        "Austria trusts its young voters. In British schools the campaign was fair.",
        "The Chinese government signed it. A promise has to be kept.",
    ):
        assert clauses(text) and not groups_in(text), text


def test_whoever_jokes_and_wants_people_let_in_isn_t_charged_with_contempt():
    joke = (
        "china has like 1.4 billion people and last year 224 north koreans made it to seoul. that is less than my school. they wont even "
        "notice. you could put them all in one ikea and they'd be fine. so just {} lol. the numbers are SMALL thats the whole point"
    )
    assert tone_of(joke.format("let them stay")) == ""
    assert tone_of(joke.format("dont let them stay")) == tone_of(joke.format("never let them stay")) == "abuse"


def test_a_group_may_be_named_without_contempt():
    assert [text for text in hard_words.lines(hard_words.ABOUT_A_GROUP) if tone_of(text) == "abuse"] == []
    assert not tone_of("The newcomers are lazy? No, they're tired because they had to flee.")


def test_who_somebody_is_by_birth_or_faith_is_never_quoted():
    for text in (
        "I am Muslim and the vote at sixteen is a good idea.",
        "My parents are Kurdish. The buses need more money.",
        "I wear a headscarf, and the canteen needs a second queue.",
        "My skin is dark. A ban helps nobody at noon.",
        "As a black student I think the rule needs an exception.",
    ):
        assert not clauses(text), text
    assert clauses("The canteen needs a second queue.")


def test_an_accusation_or_a_harm_wished_on_somebody_is_an_insult_and_the_motions_own_words_are_none():
    real = """
You are a racist and should be deported.
You're all racists, honestly.
You are racist, end of story.
Your side are a bunch of fascists.
You deserve to be run over by a bus.
They deserve to be shot.
You should be deported.
Strip search the fat kids first.
Muslims should all be deported."""
    ordinary = """
North Koreans should be deported because China has a treaty.
Economic migrants should be deported.
Should refugees be deported?
Nobody deserves to be deported.
They say we should be deported.
That argument is racist.
You say that you are not a racist.
You are afraid that you are racist if you say it.
People called me a racist because I voted for it.
You should be sent back to the lobby.
The police strip searches students, and that is wrong.
They should not be run over just because there is no pavement."""
    assert [text for text in real.strip().splitlines() if tone_of(text) != "abuse"] == []
    assert [text for text in ordinary.strip().splitlines() if tone_of(text) == "abuse"] == []


def test_a_rude_order_to_the_other_side_is_an_insult_and_a_reported_one_is_none():
    real = """
This is so STUPID, everyone says it, so shut up about China.
They say a treaty is a treaty… so shut up about China.
Shut up about the law.
Nobody called you, shut up.
Just shut up, it is the law.
Get lost!
So get lost with your treaty.
You lost, go home.
Go home, all of you!
So go home.
Go away with your rules.
We won, so just go home."""
    ordinary = """
They told my cousin to shut up.
He said shut up, and the class was quiet.
“Go home!” they shouted at the new boy.
We go home at four, and the bus is late.
Tourists get lost without a map.
Go home at three and nobody is there to cook.
Get lost in a city once, and you want a phone.
When it is hot, we may just go home.
Some say: so go home. That is unfair.
My teacher says, just shut up and write.
Doors that shut up to ten times a day break.
They want to go home."""
    assert [text for text in real.strip().splitlines() if tone_of(text) != "abuse"] == []
    assert [text for text in ordinary.strip().splitlines() if tone_of(text)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Old people never agree to anything. They are dumb and should just be quiet.",
        "I think we should vote because old people are all racist and dumb and they are going to die soon anyway.",
        "Poor people are too stupid to vote and they only want money from the state.",
        "If you grade effort everybody gets a good mark. People from the poor areas are just too stupid to get the right answer anyway.",
        "Kids with dyslexia are just stupid and want extra points.",
        "The elderly are useless, so the centre needs no cars.",
    ],
)
def test_contempt_for_the_old_the_poor_or_the_disabled_is_heard_whatever_is_argued_beside_it(text):
    assert tone_of(text) == "abuse"


@pytest.mark.parametrize(
    "text",
    [
        "Old people are slow on their feet and a bus stop is far away.",
        "Some people say that old people are too dumb for phones, and that is unfair.",
        "It is stupid to think that old people cannot learn.",
        "Poor people are hit hardest by a fee, because they have no garage and no choice.",
        "People from the poor areas have no laptop at home, so the phone is their computer.",
        "Nobody from the poor areas is too stupid for our school.",
        "Kids with dyslexia feel stupid when they only see a red three.",
        "If people think that the poor are stupid, marks won't change it.",
        "Old cars are useless and should go.",
    ],
)
def test_speaking_of_the_old_the_poor_or_the_disabled_is_no_contempt(text):
    assert tone_of(text) != "abuse"


DENIED_CONTEMPT = (
    ("I don't think old people are stupid, they just vote for their own time.", ""),
    ("You learn a language by using it, so newcomers should sit in a normal class all day long.", ""),
    ("I don't believe newcomers are stupid, they smell and should go back.", "abuse"),
    ("I don't think foreigners should be here because they are dirty.", "abuse"),
    ("Newcomers are dirty and should go home.", "abuse"),
)


@pytest.mark.parametrize(("text", "tone"), DENIED_CONTEMPT)
def test_whoever_denies_that_a_group_is_stupid_is_not_held_and_whoever_goes_on_to_despise_it_is(text, tone):
    assert tone_of(text) == tone


@pytest.mark.parametrize(
    "text",
    [
        "Girls always get better grades because they smile at the teacher, they are all suck-ups and can't do real maths.",
        "They are too lazy to learn our language anyway.",
        "Most of them are too stupid to learn our language.",
        "They are too dumb to understand our rules anyway.",
        "Boys are all slackers and can't write a proper sentence.",
        "Women are just drama queens.",
        "Put the refugees in their own class lol, then they can blow up their own room and not ours haha.",
    ],
)
def test_contempt_for_a_group_is_heard_where_it_is_the_reason_and_where_it_is_an_answer(text):
    assert tone_of(text) == tone_of(f"Grades are unfair. {text}") == "abuse"


CAGED = (
    "Newcomers belong in a cage at first, so that they learn to sit lol.",
    "Put the new pupils in the stable until they can talk.",
    "The foreign kids have to be tamed before they sit with us.",
    "A refugee is like a parrot, it says after you what it hears haha.",
    "The new kid is just a pet for the girls lol.",
)
NOT_CAGED = (
    "New pupils should never be put in a cage, and a separate room is one.",
    "A room of their own feels like a cage to newcomers.",
    "My new pet is a parrot lol.",
    "The zoo in our town should be open to new students for nothing.",
    "They treated us like toys in my first week.",
    "Girls are not a toy for boys, lol.",
    "We were so tired that we sat there like monkeys in a zoo haha.",
)


@pytest.mark.parametrize("text", [*CAGED, *NOT_CAGED])
def test_people_as_animals_or_toys_are_contempt_and_nobody_smiles_at_it(text):
    assert (tone_of(text) == "abuse") == (text in CAGED)
    assert not (text in CAGED and re.search(JOKE, text, re.IGNORECASE))
