"""The marks that a teacher sees with a text (docs/game.md, section 6)."""

from pathlib import Path

import msgspec
import pytest

from debate.access.text_marks import marks_of, notice
from debate.motions import library
from support.hard_words import (
    ABOUT_A_GROUP,
    ABOUT_THE_MATTER,
    AGAINST_PEOPLE,
    CONTEMPT,
    CRUEL,
    DISTRESS,
    GOING_BACK,
    HARMLESS,
    NEAR_THE_WRITER_AND_HARMLESS,
    ONLY_SOUNDS_CRUEL,
    SENT_AWAY,
    care,
    lines,
)

ROOT = Path(__file__).parents[3]
PACKS = library.load_library()
SCHOOL = PACKS["newcomers-first-week"]


@pytest.mark.parametrize(("text", "marks"), [
    ("You should just kill yourself.", ("insult", "threat")),
    ("go DIE, all of you", ("insult", "threat")),
    ("what a f.u.c.k.i.n.g waste", ("insult",)),
    ("only an @sshole says that", ("insult",)),
    ("You are bitchy about this", ("insult",)),
    ("Tell him to F U C K off", ("insult",)),
    ("It is all a circle-jerk, go and j@ck off!", ("insult",)),
    ("What an idiot.", ("insult",)),
    ("kim is a fat pig. anyway give them a permit", ("insult",)),
    ("Only IDIOTS believe that", ("insult",)),
    ("you pathetic liar", ("insult",)),
    ("this is a moronic rule", ("insult",)),
    ("You are stupid.", ("insult",)),
    ("you’re all just a bunch of losers", ("insult",)),
    ("ur so dumb", ("insult",)),
    ("u r dumb bc if everyones phone is away nobody can learn", ("insult",)),
    ("you are an absolute clown", ("insult",)),
    ("your just stupid", ("insult",)),
    ("Shut up, we all hate you", ("insult",)),
    ("That’s what dumb teachers want to hear.", ("insult",)),
    ("Only losers can’t put a phone down.", ("insult",)),
    ("Teenagers are brainless.", ("insult",)),
    ("anyone who thinks phones at lunch is fine is a bit stupid tbh", ("insult",)),
    ("People who vote at sixteen are a bit stupid.", ("insult",)),
    ("Anyone who thinks that the rule is stupid can say why.", ()),
    ("People who say that homework is stupid never tried it.", ()),
    ("So you want people to die for your parking space.", ("insult",)),
    ("You are weak on this point, and that is a dumb idea, not a dumb person’s.", ()),
    ("The losers of a vote will call it a trick.", ()),
    ("You want people to walk more, and we want that too.", ()),
    ("Some days I want to die.", ("self_harm",)),
    ("I'll kill myself if we lose", ("self_harm",)),
    ("I don’t want to live here like this", ("self_harm",)),
    ("Sometimes I want to not be here anymore.", ("self_harm",)),
    ("I don’t want to be here any more.", ("self_harm",)),
    ("I cut myself because of school.", ("self_harm",)),
    ("Without my chat I would kill myself.", ("self_harm",)),
    ("My stepfather hits me when I don’t answer.", ("self_harm",)),
    ("My dad beats me, and I need my phone.", ("self_harm",)),
    ("I get beaten at home.", ("self_harm",)),
    ("My brother beats me at chess, and my mother hurts nobody.", ()),
    ("We don’t want to be here at eight in the morning.", ()),
    ("Mr Huber is a fat pig and wants our phones.", ("insult",)),
    ("Mrs. Gruber is a cow", ("insult",)),
    ("Tobias from 4b is gay and stinks.", ("insult",)),
    ("thats so gay lol", ("insult",)),
    ("Banning phones, that's gay.", ("insult",)),
    ("It is gay marriage that was voted on, and it is gay people who waited for it.", ()),
    ("Pebble is a total loser and everyone hates her new haircut.", ("insult",)),
    ("Clara is so ugly and fat nobody wants to sit next to her.", ("insult",)),
    ("People like Dan are too dumb for this.", ("insult",)),
    ("And he stinks, so no wonder.", ("insult",)),
    ("shes so fat lol", ("insult",)),
    ("nobody likes him", ("insult",)),
    ("My brother stutters, everyone laughs at him and nobody likes him.", ()),
    ("If someone is different, everyone hates her, and that is bullying.", ()),
    ("The poor kid comes in old shoes, and nobody wants to sit next to him.", ()),
    ("A girl posts a picture, and they write that she is fat and ugly.", ()),
    ("She thinks she is too fat because of what she sees there.", ()),
    ("These shoes are ugly and stupid, and the biggest losers are their owners.", ()),
    ("Britain is a total loser of this deal, and she smells of oil.", ()),
    ("Refugees are criminals and parasites.", ("insult",)),
    ("Foreigners should stay in their own country, they smell.", ("insult",)),
    ("Old people should die soon.", ("insult",)),
    ("Teachers are all useless", ("insult",)),
    ("Refugees are not criminals, and nobody is a parasite.", ()),
    ("They say refugees are criminals, and the claim that foreigners are dirty is old.", ()),
    ("Old people should die at home if they wish. Teachers are useful, and women are strong.", ()),
    ("Mr Huber is right, and the girl from Spain is kind. This rule is a cow that nobody milks.", ()),
    ("Refugees flee from dirt. A pig is an animal, and old people are poor.", ()),
    ("People who hate me say kill yourself, and I want to die.", ("insult", "self_harm")),
    ("I’ll kill you after school, and I mean it.", ("insult", "threat")),
    ("I’m going to hurt you.", ("insult", "threat")),
    ("kys", ("insult", "threat")),
    ("Somebody should run him over, then he’d know.", ("insult", "threat")),
    ("If somebody should run him over, who pays?", ()),
    ("Somebody should run over the plan with a pen.", ()),
    ("If you hurt yourself, somebody has to pay for it.", ("insult",)),
    ("This will kill your argument, and I want to beat your time.", ()),
    ("Nobody should die for a form that was filled in wrongly.", ()),
    ("Those who return to a school who resist, as Scunthorpe did, assess the class.", ()),
    ("They sit in regular classes from the first day on.", ()),
    ("Lunch is too short and its shit to wait outside.", ()),
    ("You are shit to wait for.", ("insult",)),
    ("A stupid rule helps nobody, and you can see that it is a dumb idea.", ()),
    ("You are the ones who pay. Losers of a vote have to live with it, and so do pigs on a farm.", ()),
    ("Are you a coward if you step out? No, you are not.", ()),
    ("If you call it pathetic, you have to say why. You can trash the plan.", ()),
    ("We shut the door, and up the hill nobody likes to wait for you.", ()),
])  # fmt: skip
def test_insults_and_words_about_self_harm_are_told_apart(text, marks):
    assert marks_of(text, SCHOOL) == marks


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("This is shit, and whoever likes it is a fat ugly bitch.", "fat ugly bitch”, “shit"),
        ("This is so gay and shit, nobody needs it.", "so gay”, “shit"),
        ("Fuck this, immigrants are lazy and dirty.", "immigrants are lazy”, “fuck"),
        ("This is shit, Mrs Meier is ugly.", "mrs meier is ugly”, “shit"),
        ("Bullshit, only idiots like it.", "idiots”, “bullshit"),
        ("Shit happens, but that new kid should go back to her own country.", "shit happens, but that new kid should go back to her own …"),
        ("What a bullshit rule.", "bullshit"),
        ("Whoever wants that is a stupid idiot who never saw a village. We protect our people first, shut up about feelings.", "stupid idiot”, “shut up"),
        ("Anyone who believes this is a complete moron and the cards prove it again and again.", "moron"),
        ("Only an idiot gets up at six, this is fucking shit, idiots.", "idiot”, “fucking”, “shit"),
    ],
)  # fmt: skip
def test_of_words_that_may_hurt_each_is_named_once_and_the_hardest_first(text, words):
    assert notice(text, SCHOOL)["insult"] == words


@pytest.mark.parametrize("pack", ["newcomers-first-week", "returning-north-koreans"])
def test_one_person_told_to_go_back_to_their_country_is_an_insult_and_where_people_should_go_an_argument(pack):
    motion = PACKS[pack]
    assert [text for text in lines(SENT_AWAY) if "insult" not in marks_of(text, motion)] == []
    assert [text for text in lines(GOING_BACK) if "insult" in marks_of(text, motion)] == []


def test_telling_others_to_die_threats_shutting_out_and_likening_to_animals_wait_for_a_host_and_look_alikes_dont():
    assert [text for text in lines(CRUEL) if "insult" not in marks_of(text, SCHOOL)] == []
    assert [text for text in lines(ONLY_SOUNDS_CRUEL) if "insult" in marks_of(text, SCHOOL)] == []


def test_calls_for_violence_and_people_called_vermin_wait_for_a_host_and_reports_and_figures_of_speech_dont():
    held = {text for text in care("fresh violent") + care("fresh violent ok") if "insult" in marks_of(text, SCHOOL)}
    missed = [text for text in care("fresh violent") if text not in held]
    assert len(care("fresh violent")) == 60 and len(missed) < 6, missed
    taken = [text for text in care("fresh violent ok") if text in held]
    assert len(care("fresh violent ok")) == 90 and len(taken) < 3, taken


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("Nils should kill himself", ("insult",)),
        ("people like Nils should just kill themselves", ("insult",)),
        ("Nils should kill himself. And I want to die, too.", ("insult", "self_harm")),
        ("He should kill himself, and I want to die too.", ("self_harm",)),
        ("They told my sister she should kill herself.", ("self_harm",)),
        ("My friend thinks she should kill herself.", ("self_harm",)),
        ("I think I should kill myself.", ("self_harm",)),
    ],
)
def test_whoever_tells_others_to_die_is_cruel_and_whoever_tells_of_it_may_need_help(text, marks):
    assert marks_of(text, SCHOOL) == marks


def test_care_comes_for_distress_in_sixty_forms_and_not_for_what_only_sounds_like_it():
    assert [text for text in lines(DISTRESS) if "self_harm" not in marks_of(text, SCHOOL)] == []
    assert [
        text
        for text in lines(HARMLESS + NEAR_THE_WRITER_AND_HARMLESS + ABOUT_THE_MATTER)
        if "self_harm" in marks_of(text, SCHOOL)
    ] == []


def test_words_against_persons_and_groups_are_insults_and_hard_words_on_the_matter_are_not():
    assert [text for text in lines(AGAINST_PEOPLE + CONTEMPT) if "insult" not in marks_of(text, SCHOOL)] == []
    assert [
        text for text in lines(ABOUT_THE_MATTER + HARMLESS + ABOUT_A_GROUP) if "insult" in marks_of(text, SCHOOL)
    ] == []


@pytest.mark.parametrize("slug", PACKS)
def test_what_a_pack_says_for_people_or_computer_players_is_held_of_nobody_who_says_it_again(slug):
    texts, said = [msgspec.to_builtins(PACKS[slug])], []
    while texts:
        one = texts.pop()
        if isinstance(one, str):
            said.append(one)
        elif isinstance(one, dict | list | tuple):
            told = {**one, "cues": [], "sources": []} if isinstance(one, dict) else {}  # lists of words and of files
            texts.extend(told.values() or one)
    assert len(said) > 200 and [text for text in said if notice(text, PACKS[slug])] == []


def test_a_word_of_history_is_no_insult_unless_a_person_is_called_that():
    for text in (
        "Hitler came to power through elections.",
        "The Nazis murdered six million Jews.",
        "Someone drew a swastika on our synagogue.",
        "The KKK burned crosses.",
    ):
        assert "insult" not in marks_of(text, SCHOOL), text
    for text in ("You nazi!", "You are all nazis."):
        assert marks_of(text, SCHOOL) == ("insult",), text
    assert marks_of("Hitler came to power.", SCHOOL, ("hitler",)) == ("insult",)


def test_a_word_of_the_motion_is_no_insult_and_a_teachers_word_is():
    text = "It is a bastard of a rule. I think of suicide."
    assert marks_of(text, SCHOOL) == ("insult", "self_harm")
    assert (
        marks_of(
            text,
            msgspec.structs.replace(
                SCHOOL, facts=("A bastard had no rights.", "“I think of suicide,” wrote a prisoner.")
            ),
        )
        == ()
    )
    assert marks_of("That is a potato of a reason.", SCHOOL, ("Potato",)) == ("insult",)
