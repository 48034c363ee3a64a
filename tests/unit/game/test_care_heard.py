"""What is hard to bear is heard in a text, and what only sounds like it is not."""

from pathlib import Path
from random import Random

import pytest

from debate.access.text_marks import marks_of
from debate.game.hearing.clauses import clauses, groups_in
from debate.game.hearing.grave import is_at_once, seems_hard, tone_met, tone_of
from debate.game.hearing.hearing import hear
from debate.game.hearing.sentences import sentences
from debate.game.model.state import Speech
from debate.game.scoring.read_first import tells_in_passing, why_private
from debate.game.voices.bot_rebuttals import rebuttal
from debate.game.voices.bot_speeches import Manner, kind_of, uncompared
from debate.game.voices.care_replies import ILL_AT_HOME, TONES
from debate.game.voices.partner_asks import asks, asks_of_last, way_back
from debate.game.voices.partner_words import ABOUT_ME, AS_ARGUMENT, GO_ON, SAID_BY_ME
from support import hard_words
from support.bots_talking import PACKS
from support.hard_words import CERTAIN, HARD, care


@pytest.mark.parametrize("kind", HARD)
def test_what_is_hard_is_found_behind_other_sentences_too(kind):
    texts = [text for text in hard_words.lines(HARD[kind]) if tone_of(text) == kind]
    assert [text for text in texts if not tone_of(f"It isn't fair. Phones should stay. {text}")] == []


def test_cries_of_ten_kinds_are_heard_as_students_type_them_and_their_neighbours_are_argued_with():
    """Not living, self-harm, eating, home, abuse, blackmail, neglect, bullying, grief, racism; idioms, jokes, films, history. Of the
    sealed ones, which were kept apart until the rows were written, 34 of 40 cries were heard at the first count, before 22."""
    sealed = [text for text in care("fresh sealed cry") if tone_of(text) in ("distress", "wronged", "loss")]
    assert len(care("fresh sealed cry")) == 40 and len(sealed) > 36
    assert len([text for text in care("fresh sealed ok") if tone_of(text)]) < 2
    missed = [text for text in care("by kind") if tone_of(text) not in ("distress", "wronged", "loss")]
    assert len(care("by kind")) == 100 and len(missed) < 2, missed
    assert len(care("beside")) == 80 and {text: tone for text in care("beside") if (tone := tone_of(text))} == {}


def test_cries_by_another_writer_are_heard_and_harmless_texts_beside_them_neither_cared_for_nor_held():
    """Of the first 60, of writers who had no list, patterns had 35 before, and hosts were alarmed by 17 of 40 of their neighbours. Of
    the kept ones, which were counted after the rows were written, 14 of 15 were heard, before 11, and 3 were held, before 5."""
    missed = [text for text in care("fresh blind cry") if tone_of(text) not in ("distress", "wronged", "loss")]
    assert len(care("fresh blind cry")) == 60 and missed == []
    assert {text: tone for text in care("fresh blind ok") if (tone := tone_of(text))} == {}
    held = [text for text in care("fresh blind ok") if why_private(text) == "life" or seems_hard(text)]
    assert len(care("fresh blind ok")) == 60 and len(held) < 8, held
    kept = [text for text in care("fresh kept cry") if tone_of(text) in ("distress", "wronged")]
    assert len(kept) >= 14 and len([text for text in care("fresh kept ok") if why_private(text)]) <= 3


def test_a_class_s_harmless_sentences_stay_off_the_host_s_list_and_what_a_teacher_must_see_is_on_it():
    """Of the first 60 and 30, 9 and 23 were on it before rules were made with them in sight; of the last 22 and 12, 5 and 9."""

    def listed(texts: list[str]) -> list[str]:
        pack = PACKS["phone-free-school-day"]
        return [one for one in texts if why_private(one) or marks_of(one, pack) or tells_in_passing(one)]

    harmless, hard = care("fresh class ok"), care("fresh class cry")
    assert (len(harmless), len(hard)) == (82, 42)
    assert len(listed(harmless)) <= 8, listed(harmless)
    assert len(listed(hard)) >= 39, set(hard) - set(listed(hard))


def test_what_debaters_say_of_their_own_words_is_argued_with_and_a_figure_of_speech_ends_nothing():
    """As “What I said still stands”, or “maths at eight is suicide”: of the 65, 19 were asked about before, of which two ended a debate."""
    said = [
        Speech(id="s", kind=kind, round=1, side="for", text=text, at=0)
        for kind in ("opening", "rebuttal")
        for text in care("fresh talk ok")
    ]
    asked = {one.text for one in said if ABOUT_ME in asks_of_last(PACKS["phone-free-school-day"], one, careful=True)}
    assert len(said) == 130 and asked == set()
    lightly = Speech(
        id="s", kind="opening", round=1, side="for", text="I say a test at six would be pure suicide.", at=0
    )
    assert asks_of_last(PACKS["phone-free-school-day"], lightly, careful=True) == (ABOUT_ME, GO_ON, AS_ARGUMENT)


def test_figures_of_speech_end_no_debate_and_hide_no_cry():
    """“I'd rather jump off a bridge than do a poster”: of the 42, 4 ended a debate and 6 were asked about; of the 22 cries 3 passed."""
    for kind, number in (("ok", 42), ("cry", 22)):
        said = [
            Speech(id="s", kind="opening", round=1, side="for", text=text, at=0)
            for text in care(f"fresh figure {kind}")
        ]
        asked = [asks_of_last(PACKS["phone-free-school-day"], one, careful=True) for one in said]
        assert [ABOUT_ME in one for one in asked] == [kind == "cry"] * number
        assert kind == "cry" or not [
            one.text for one in said if "self_harm" in marks_of(one.text, PACKS["phone-free-school-day"])
        ]


def test_of_harm_to_somebody_near_it_is_asked_and_an_argument_about_students_is_argued_with():
    """A girl who was filmed in the changing room: of the 30, 16 were argued with before."""
    for kind, number in (("cry", 30), ("ok", 16)):
        texts = care(f"fresh third {kind}")
        said = [Speech(id="s", kind="opening", round=1, side="for", text=text, at=0) for text in texts]
        asked = [ABOUT_ME in asks_of_last(PACKS["phone-free-school-day"], one, careful=True) for one in said]
        assert len(texts) == number and asked == [kind == "cry"] * number


def test_harm_that_is_told_sideways_is_asked_about_and_not_stopped_and_what_only_sounds_grave_is_argued_with():
    """A belt in the morning, bruises from the last time that one was slow: of 40, of which these are a part, 22 openings were argued
    with before; of 60 harmless ones beside them, 24 were asked about."""
    asks = {
        text: (
            asks_of_last(pack, Speech(id="s", kind="opening", round=1, side=side, text=text, at=0), careful=True),
            pack,
        )
        for slug, side, text in (line.split("|") for kind in ("cry", "ok") for line in care(f"fresh sideways {kind}"))
        for pack in (PACKS[slug],)
    }
    cries = [line.split("|")[2] for line in care("fresh sideways cry")]
    assert (len(cries), len(asks)) == (15, 28)
    assert [text for text in cries if ABOUT_ME not in asks[text][0]] == []
    alarms = [text for text, (asked, _) in asks.items() if ABOUT_ME in asked and text not in cries]
    assert len(alarms) < 2, alarms
    assert [AS_ARGUMENT in asks[text][0] for text in cries].count(False) < 3  # of which the danger was sure before
    held = [text for text in cries if why_private(text) == "life" and marks_of(text, asks[text][1]) == ("self_harm",)]
    assert [text for text in cries if text not in held] == []


def test_what_a_coachs_students_told_of_home_is_asked_about_and_a_hamster_is_argued_with():
    """Of the seven two were asked about before, and of the others three."""
    cries, plain = (
        "My dad gets so angry when he sees my grades that I wear long sleeves the day after. So homework should be abolished.",
        "When my stepfather's car is in the drive I walk around the block until it's gone. School should open earlier.",
        "I don't want to wake up in the mornings any more, at all. Nobody would notice if I didn't come.",
        "They post pictures of me every day and write that I should just disappear, and I think they're right. Ban phones.",
        "At my dad's weekend I always keep the phone in my sock, in case it gets loud again and my brother needs me to ring grandma.",
        "School is the only warm place where nobody throws things. One hour later means one hour more with him.",
        "Whoever brings a bad mark home has to hide for the evening, and my little sister already knows when to be quiet.",
    ), (
        "My brother was sent home from school because he had his phone out. It was so unfair, mum nearly killed him.",
        "Bad marks kill the mood. By Sunday evening I'm dead and nobody at home can stand me.",
        "Dad hits the roof every time he looks for parking in the centre. Without cars he would live longer.",
        "Getting up at six is torture and my alarm clock is a murderer. I'd die for one more hour.",
        "My hamster sleeps all day and he is still smarter than my brother. So maybe we should ask the hamster.",
    )  # fmt: skip
    pack = PACKS["later-school-start"]
    asked = {
        text: asks_of_last(pack, Speech(id="s", kind="opening", round=1, side="for", text=text, at=0), careful=True)
        for text in cries + plain
    }
    assert [text for text in cries if ABOUT_ME not in asked[text]] == []
    assert [text for text in plain if asked[text]] == []


def test_wishes_to_be_gone_are_sure_cries_in_learners_english_too_and_dead_batteries_are_none():
    """“Everyone would be better if I am not here anymore”: of the first 40, 13 ended a debate before the rule; of twice
    20 that were written after it 9 and 8, before it was widened for them; of the 100 beside them 16 did before, by other patterns."""
    cries, plain = care("fresh gone cry"), care("fresh gone ok")
    assert (len(cries), len(plain)) == (80, 100)
    assert [text for text in cries if not is_at_once(text)] == [
        "Sometimes I want to go to my dead grandma and stay there."
    ]
    assert len([text for text in cries if tone_met(text) != "despair"]) < 4
    pack = PACKS["phone-free-school-day"]
    assert len([text for text in cries if why_private(text) != "life" or marks_of(text, pack) != ("self_harm",)]) < 2
    stopped = [text for text in plain if tone_of(text) == "distress"]
    assert len(stopped) < 2, stopped
    said = [Speech(id="s", kind="opening", round=1, side="for", text=text, at=0) for text in plain]
    asked = [one.text for one in said if ABOUT_ME in asks_of_last(pack, one, careful=True)]
    assert len(asked) <= 15, asked


def test_debaters_everyday_words_end_no_debate_alone_and_beside_a_second_sign_they_do():
    """“The argument does not choose between us”: of the 217, 55 ended a debate before. Of all that the packs say, nothing does."""
    pack = PACKS["phone-free-school-day"]
    plain = care("fresh debater ok")
    asked = {text: asks_of_last(pack, _opening(text), careful=True) for text in plain}
    assert len(plain) == 217 and len([text for text in plain if asked[text] == (ABOUT_ME,)]) <= 3
    assert len([text for text in plain if asked[text]]) <= 45
    for cry in (
        "My uncle touched me and says it stays between us.",
        "I had to promise him to delete our chat, and that it stays between us.",
        "He does things to me at night and I can't tell anyone because he says he'll hurt my mum.",
        "I took all of mum's pills on Sunday.",
    ):
        assert is_at_once(cry), cry
    said = {
        words
        for each in PACKS.values()
        for card in each.cards.values()
        for text in (card.claim, card.evidence, card.careful, card.speech)
        for words in sentences(text or "")
    }
    assert len(said) > 500 and [words for words in said if is_at_once(words)] == []


def test_blackmail_a_weapon_that_is_shown_and_a_grown_up_s_secret_end_the_debate_and_a_leg_that_healed_is_argued_with():
    """“Somebody has a nude of me and wants two hundred euros”: of the 18, 4 ended a debate before; of the sealed 9, 7 when the rules
    were new, and before 2. Of the 40 beside them 13 were asked about or ended it."""
    pack = PACKS["phone-free-school-day"]
    cries, plain = care("fresh shown cry"), care("fresh shown ok")
    assert (len(cries), len(plain)) == (18, 40)
    assert [text for text in cries if "wants two hundred" in text and tone_met(text) != "threat"] == []
    assert len([text for text in cries if not is_at_once(text)]) <= 2
    asked = [text for text in plain if asks_of_last(pack, _opening(text), careful=True)]
    assert len(asked) <= 6 and not any(map(is_at_once, plain)), asked


def test_whoever_cries_over_work_with_which_nobody_helps_gets_one_warm_clause_and_an_answer():
    pack = PACKS["homework-for-effort"]
    said = _opening("I sit three hours and cry because I can't do it, and nobody helps me.")
    counters = [(id, "other") for id in pack.deck("against")]
    answer = rebuttal(pack, said, counters, Manner(Random(1), careful=True, alone=True)).text
    assert ABOUT_ME not in asks_of_last(pack, said, careful=True)
    assert ILL_AT_HOME[0] in answer and len(answer) > 2 * len(ILL_AT_HOME[0]), answer


def _opening(text: str) -> Speech:
    return Speech(id="s", kind="opening", round=1, side="for", text=text, at=0)


def test_threats_to_the_writer_and_mourners_who_want_to_be_gone_are_sure_cries_and_threats_that_are_argued_about_none():
    """“The boys in the chat say they will break my legs”: of the 16 and 12, 2 and 5 ended a debate before the rules, and of the sealed
    half 4 and 4 when these were new; of 40 harmless texts 3 did."""
    cries, plain = care("fresh threatened cry"), care("fresh threatened ok")
    mourning = care("fresh mourning cry")
    assert (len(cries), len(mourning), len(plain)) == (16, 12, 40)
    cries.append("The boys in the chat say they will break my legs after the school on friday. I not know what to do.")
    mourning.append("I miss my grandmother who is dead. Sometimes I don't want to wake up in morning.")
    assert [text for text in cries if not is_at_once(text) or tone_met(text) != "threat"] == []
    assert [text for text in mourning if not is_at_once(text)] == []
    assert len([text for text in mourning if tone_met(text) != "despair"]) < 3
    pack = PACKS["phone-free-school-day"]
    assert [text for text in cries + mourning if marks_of(text, pack) != ("self_harm",)] == []
    said = [Speech(id="s", kind="opening", round=1, side="for", text=text, at=0) for text in plain]
    asked = [one.text for one in said if ABOUT_ME in asks_of_last(pack, one, careful=True)]
    assert len(asked) <= 8, asked
    assert [text for text in plain if is_at_once(text)] == []


def test_a_threat_in_the_voice_of_somebody_in_the_motion_is_asked_about_and_one_at_school_ends_the_debate():
    pack = PACKS["returning-north-koreans"]
    for text, is_sure in (
        ("I am Min and I fled from North Korea over the river. They will kill me when they find me.", False),
        ("They say in Pyongyang that they'll break my legs if I speak.", False),
        ("The guards will shoot me at the river, and still I go.", False),
        ("We fled from China. The boys in my class say they will break my legs after school.", True),
    ):
        said = Speech(id="s", kind="opening", round=1, side="for", text=text, at=0)
        met = (ABOUT_ME,) if is_sure else (ABOUT_ME, GO_ON, AS_ARGUMENT)
        assert asks_of_last(pack, said, careful=True) == met, text


def test_whoever_was_robbed_is_asked_and_hears_where_to_turn_before_the_debate_goes_on():
    """Of the 12, three were argued with before; when the rules were new, one of the sealed six."""
    texts, pack = care("fresh robbed cry"), PACKS["phone-free-school-day"]
    assert len(texts) == 12 and len([text for text in texts if tone_met(text) == "robbed"]) > 10
    counters = [(id, "other") for id in pack.deck("against")]
    for text in texts:
        said = Speech(id="s", kind="opening", round=1, side="for", text=text, at=0, meant=GO_ON)
        assert ABOUT_ME in asks_of_last(pack, said, careful=True), text
        if tone_met(text) == "robbed":
            answer = rebuttal(pack, said, counters, Manner(Random(1), careful=True, alone=True))
            assert answer.text.startswith(TONES["robbed"][0]) and len(answer.cards) == 1, answer.text


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


def test_slurs_that_the_writer_meets_are_a_wrong_and_a_dog_that_barks_is_not():
    assert [text for text in care("fresh wronged") if tone_of(text) != "wronged"] == []
    assert [text for text in care("fresh unharmed") if tone_of(text)] == []


def test_harm_to_oneself_or_one_of_ones_own_is_a_story_and_harm_that_is_granted_or_read_of_is_an_argument():
    """Of the stories, 10 were argued with before; of the arguments, 15 ended the debate: “I know that people who are sent back are
    beaten. But …”, a neighbour who had to colour in fruit."""
    motion = PACKS["returning-north-koreans"]
    met = {
        text: hear(motion, "against", text, (), careful=False).tone
        for text in care("fresh own story") + care("fresh no story")
    }
    assert len(care("fresh own story")) == 27 and len([text for text in care("fresh own story") if not met[text]]) < 2
    assert len(care("fresh no story")) == 36 and len([text for text in care("fresh no story") if met[text]]) < 2


def test_words_that_plainly_tell_of_a_hard_life_are_not_argued_with_whatever_card_they_sound_like():
    text = "mum screams at me all night and calls me useless"
    assert not tone_of(text) and seems_hard(text)
    assert hear(PACKS["phone-free-school-day"], "against", text, ("reach-home",), careful=False).tone in (
        "told",
        "seems",
    )


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


def test_who_may_not_want_to_live_is_told_that_it_matters_and_to_tell_an_adult_today():
    for text, tone in (
        ("I don't want to live any more, so start when you like.", "despair"),
        ("Honestly I looked up how many pills it takes.", "despair"),
        ("My friend wrote me last night that this is goodbye and now she doesn't answer.", "friend"),
        ("My friend cuts herself and I promised not to tell anyone.", "friend"),
        ("I cut myself, and my friend hurts herself too.", "distress"),
        ("Since June I have lupus and I was in hospital for six weeks.", "illness"),
        ("My dad hits me when he comes home, and I need my phone to call my aunt.", "distress"),
    ):
        assert hear(PACKS["later-school-start"], "for", text, (), careful=True).tone == tone, text
    for words in (*TONES["despair"][0], *TONES["distress"][0], *TONES["told"][0]):
        assert "at home" not in words and "an adult you trust today" in words, words
    for words in TONES["friend"][0]:
        assert "fault" not in words and "promise" in words and "an adult you trust" in words, words


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


def test_an_ordinary_argument_with_a_person_in_it_is_argued_with():
    """Of these and of the ordinary ones among the fresh texts."""
    soft = []
    for line in care("ordinary"):
        slug, side, text = line.split("|")
        pack = PACKS[slug]
        if tone := hear(pack, side, text, (), careful=False).tone:
            soft.append((text, tone))
    assert len(soft) < 7, soft


def test_most_cries_for_help_and_words_of_contempt_that_nothing_was_changed_for_are_met():
    """Words that whoever writes patterns didn't have before them: met by a pattern, or by the points of their words."""
    cries = [text for text in care("fresh cry") if not tone_of(text) and not seems_hard(text)]
    assert len(care("fresh cry")) == 30 and len(cries) < 11, cries
    contempt = [text for text in care("fresh contempt") if tone_of(text) != "abuse"]
    assert len(care("fresh contempt")) == 30 and len(contempt) < 21, contempt
    assert len([text for text in care("fresh ok") if tone_of(text) in CERTAIN]) < 2
    for kind, met in (("cry", ("distress", "wronged")), ("contempt", ("abuse",))):  # of these, it had half
        missed = [text for text in care(kind)[:40] if tone_of(text) not in met]
        assert len(missed) < 8, missed


def test_of_texts_that_were_kept_apart_until_the_words_had_their_points_most_are_heard_as_they_should_be():
    """Of 30 cries and grave stories 28 were, and of 24 words against a group 17, before anything was changed for them."""
    assert len([text for text in care("fresh day cry") if tone_of(text) or seems_hard(text)]) > 27
    assert len([text for text in care("fresh day contempt") if tone_of(text) == "abuse"]) > 16
    plain = care("fresh day ok")
    assert len(plain) == 60 and len([text for text in plain if tone_of(text) in CERTAIN]) < 2
    assert len([text for text in plain if tone_of(text) or seems_hard(text)]) < 6


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


def test_what_is_hard_is_known_by_who_it_is_about_and_what_happened_and_its_look_alikes_are_not():
    """In words that stand in no list as a whole: grief, flight, illness, violence, need, and what is said of a people."""
    texts = hard_words.lines(hard_words.HARD_IN_OTHER_WORDS)
    missed = [text for text in texts if not tone_of(text) and not seems_hard(text)]
    assert len(texts) > 90 and len(missed) < 6, missed
    harmless = hard_words.lines(hard_words.LOOK_ALIKES)
    assert len(harmless) > 75 and not [(tone_of(text), text) for text in harmless if tone_of(text) in CERTAIN]


def test_most_of_what_children_write_about_their_lives_is_met_and_few_ordinary_texts_are():
    lines = Path(hard_words.__file__).parents[1].joinpath("fresh_texts.txt").read_text().splitlines()
    texts = [line.partition(": ")[::2] for line in lines if line and not line.startswith("#")]
    pack = PACKS["car-free-city-centres"]
    tones = [(kind, text, hear(pack, "for", text, (), careful=True).tone) for kind, text in texts]
    assert len([text for kind, text, tone in tones if kind != "ok" and not tone]) < 8
    assert len([text for kind, text, tone in tones if kind == "ok" and tone in CERTAIN]) < 5
    assert len([text for kind, text, tone in tones if kind == "ok" and tone]) < 13
    assert (
        len([text for kind, text, tone in tones if kind in ("abuse", "racism", "eating") and tone not in CERTAIN]) < 6
    )
    assert not [text for kind, text, tone in tones if kind == "contempt" and tone != "abuse"]


IN_OTHER_WAYS = """
The only person that keeps me from cutting is my friend online, and I text her at lunch. If you take my phone, I don't know what I'll do.
I text my friend at lunch because she stops me from cutting.
Music saved me from cutting, so leave us our headphones.
She kept me from hurting myself again.
I don't sleep. I lie there and think about how to end it, and then the alarm goes at six.
Most days I know how I'd end it, and nobody asks.
At night I plan how to end it.
Mr K gives good effort marks to girls who stay behind alone with him. I stayed once. I won't again.
Our coach makes us stay late alone with him.
Our teacher touches girls' shoulders and tells them he'll see their effort. Give him more power over our marks? No.
The coach rubs my thighs after training and says it is normal.
Mr Bell strokes our hair when we give a right answer.
Someone in my class made a deepfake nude of me and it went round the whole canteen before the bell rang.
They sent naked pictures of me to everyone.
There are fake nudes of my sister in the class chat.
They made a group about me called 'pig watch' and posted a photo of me eating every day for a year. I changed schools.
The boys started a chat about me with pictures of my legs.
Somebody set up an account about my sister, and the whole year reads it.
"""


AND_WHAT_ONLY_SOUNDS_SO = """
My mum keeps me from cutting class.
A bad grade stopped me from cutting corners.
The rule stops me from cutting my hair in the toilets.
The phone kept me from cutting the bread straight.
The teacher kept me from cutting in line.
I think about how to end it, my essay on votes.
The mayor doesn't know how to end it, the war of the parking lots.
We wonder how to end it politely when a call gets long.
I don't know how to end it, this debate.
Nobody thinks about how to end it once a ban is there.
The teacher touches our phones when she collects them.
The massage teacher touches my shoulders in yoga.
Our coach grabs my bag and runs.
A teacher touches on girls' rights in history.
Mr Bell rubs the board clean.
The teacher lets girls stay behind alone with their books.
I stay alone with my little brother until five.
I came second in chess, alone with him in the final, said our coach.
The teacher stays alone with the pupils who have detention.
My dad works at night, so I am alone with him only on Sundays.
The museum has a naked statue of my great-grandfather's friend.
She painted a nude of me in the art course.
There are deepfakes of politicians everywhere.
A naked mole rat reminds me of my teacher.
A video of me dancing has a hundred likes.
They made a group about measles.
We have a chat about my mum's birthday surprise.
They started a page about me winning the race.
My class has a group about the trip.
They set up an account about my town.
"""


def test_kept_from_cutting_how_to_end_it_a_teachers_hands_and_pictures_or_groups_about_me_are_known():
    missed = [text for text in hard_words.lines(IN_OTHER_WAYS) if tone_of(text) not in CERTAIN]
    alarms = [text for text in hard_words.lines(AND_WHAT_ONLY_SOUNDS_SO) if tone_of(text) in CERTAIN]
    assert not missed and not alarms, (missed, alarms)


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


@pytest.mark.parametrize(
    ("tone", "text"),
    [
        ("", "Everybody in my class pays money, every month, and the trip is still too expensive."),
        ("", "In our street the last bakery was gone after a year."),
        ("", "On our street a cyclist was hit by a van."),
        ("", "Any idiots with a car can drive there."),
        ("", "They never shut up about taxes."),
        ("", "My mum says a later start would make it worse."),
        ("wronged", "They want my money every Friday or I get kicked."),
        ("flight", "When we came back our street was gone."),
        ("flight", "Our house was hit by a rocket."),
        ("abuse", "You idiots never understand."),
        ("abuse", "Shut up, nobody asked you."),
        ("illness", "The doctors say my gran won't make it."),
        ("distress", "what if i just walked into the road on the way there"),
    ],
)
def test_what_only_sounds_like_money_taken_a_lost_street_or_an_insult_is_none(tone, text):
    assert tone_of(text) == tone


@pytest.mark.parametrize(
    "text",
    [
        "Homework is murder, I'm dying over these maths sheets every Sunday and my sister wants to strangle our teacher. At least give us points for trying.",
        "What still stands is that nobody locks it in a box when I'm 18.",
        "My aunt beats everybody at cards and nobody has ever taught her.",
    ],
)
def test_idioms_games_and_a_phone_in_a_box_are_no_cries(text):
    assert not tone_of(text) and not seems_hard(text)


def test_the_weight_of_a_thing_a_keeper_who_is_shot_at_and_taxes_are_argued_with_and_their_neighbours_are_not():
    ordinary = """
My dad's band plays weddings and the drum kit weighs eighty kilos.
My brother's cello weighs twelve kilos and it does not fit on a bike.
Our goalkeeper got shot at twenty times, and he only slept four hours before it.
We got beaten six nil by my cousin's school.
I can't choose to leave. They take my money and don't ask me.
Nobody told me how to fix a wrong note by clapping.
Nobody tells me how to do it better, I only get a four."""
    real = """
I weigh forty kilos now and I still skip lunch every day.
My friend weighs 35 kilos and she never eats lunch with us.
We got shot at when we crossed the border.
They take my money every day after school and hit me if I have none.
He takes my money and I can't leave him, he gets angry.
Nobody told me why my mum left, and nobody talks to me at home."""
    assert [text for text in ordinary.strip().splitlines() if tone_of(text) or seems_hard(text)] == []
    assert [text for text in real.strip().splitlines() if not (tone_of(text) or seems_hard(text))] == []


@pytest.mark.parametrize(
    ("text", "tone"),
    [
        ("Anyone who drives to the mall in a fat SUV deserves to have the tyres slashed.", "abuse"),
        ("We should smash their windows until they learn.", "abuse"),
        ("I can sit in my room for two hours with the book open and watch football.", ""),
        ("When I get home I sit at the end of my bed and read.", ""),
        ("I lie awake until he comes into my room.", "distress"),
        ("Whoever votes for the wrong ones should get beaten up behind the gym.", "abuse"),
        ("The government says that smugglers should be hanged.", ""),
        ("No child should be slapped, and the record should be beaten.", ""),
        ("Somebody keyed my dad's car last year, and nobody should smash a car.", ""),
        ("A phone that is locked away can't get stolen or broken, so we should lock them all away.", ""),
        ("Omar in our class cried at lunch, because his dad is still over there and maybe he's dead.", "loss"),
        ("In our class we read a book in which her father is dead.", ""),
        ("In our school his dad is the caretaker, and he has the keys.", ""),
        ("We had many good arguments today and the others only had a few. Our side wins.", ""),
        ("Self-control is important for your later life, and that's the reason why I want to practise it.", ""),
    ],
)
def test_what_is_wished_on_things_and_told_of_classmates_is_heard_and_debaters_words_are_argued_with(text, tone):
    assert tone_of(text) == tone


def test_near_ones_who_are_sent_away_or_driven_out_are_met_and_errands_matches_and_schools_are_not():
    real = """
My grandma was sent away from her village when I was six and nobody abroad helped.
My family was driven out of our village.
My parents were forced to leave their home.
The soldiers drove my grandparents out.
They chased my uncle out of his house.
My aunt was expelled from her country.
My grandfather was chased from his land.
Men came and took my dad away.
My cousins were thrown out of the country.
The police sent my mother away at the border.
They made my parents leave everything behind.
My grandparents, who were driven out, never got their house back."""
    ordinary = """
My grandma was sent to the shop.
My brother was sent off in the match.
My sister was sent home from school with a cold.
My uncle was taken to the airport.
My brother was thrown out of class for laughing.
My dad was driven to work by a colleague.
My mum took my sister out for lunch.
My grandma's old car was driven out of the village.
My dad sent the parcel away.
My parents were forced to leave the car at home.
The referee sent my brother away from the bench.
My sister was chased by the dog in the game."""
    assert [text for text in real.strip().splitlines() if tone_of(text) not in ("flight", "loss")] == []
    assert [text for text in ordinary.strip().splitlines() if tone_of(text)] == []


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
        "A forest path at night is company I don't have. In the car I have the radio.",
        "My sister is sixteen and she would rather sleep than vote, she says so herself.",
        "I'm thirteen. I can lock a door and find my shoes without my parents.",
        "Lea made me calm, not a room. You can be very calm and very alone.",
    ],
)
def test_an_aphorism_and_what_somebody_can_do_alone_are_argued_with(text):
    assert not tone_of(text) and not seems_hard(text)


def test_whoever_hides_behind_a_door_is_heard():
    assert tone_of("I can lock the door when he is drunk.") == "distress"


@pytest.mark.parametrize(
    "text",
    [
        "Girls always get better grades because they smile at the teacher, they are all suck-ups and can't do real maths.",
        "They are too lazy to learn our language anyway.",
        "Most of them are too stupid to learn our language.",
        "They are too dumb to understand our rules anyway.",
        "Boys are all slackers and can't write a proper sentence.",
        "Women are just drama queens.",
    ],
)
def test_contempt_for_a_group_is_heard_where_it_is_the_reason_and_where_it_is_an_answer(text):
    assert tone_of(text) == tone_of(f"Grades are unfair. {text}") == "abuse"


@pytest.mark.parametrize(
    "text",
    [
        "They are too tired to learn our language after a long day.",
        "People say they are too lazy to learn our language, but half of them come every evening.",
        "Nobody is too lazy to learn a language if the teacher is good.",
        "It is unfair to say that girls are suck-ups.",
        "Students are too lazy to do homework if it is not graded.",
        "Drivers are too lazy to walk two hundred metres.",
        "The answer is the same but the way to it is not. He has a lift and I take the stairs.",
        "He gets a ladder and I have to jump.",
        "If it's in my bag I think about it. Only a ban for the whole day takes it out of my head.",
        "A phone in my bag pulls at my thoughts all day.",
        "I can't switch my head off when it lies beside me.",
    ],
)
def test_plain_arguments_and_images_are_neither_contempt_nor_a_cry(text):
    assert not tone_of(text) and not seems_hard(text)


def test_an_image_hides_no_cry_beside_it():
    for cry in ("I want to die.", "My dad hits me when he is drunk."):
        assert tone_of(f"He has a lift and I take the stairs. {cry}") == "distress"


def test_points_alone_are_heard_only_where_somebody_tells_of_themselves_and_a_denied_demand_is_no_contempt():
    motion = PACKS["newcomers-first-week"]
    told = "At lunch the kids change the table when a newcomer sits down. I said that to the teacher."
    mine = "My mum cries in the kitchen because of the money, and I look after my brother every night."
    assert seems_hard(told) and [hear(motion, "for", text, (), True).tone for text in (told, mine)] == ["", "seems"]
    denied = "I'm not saying that newcomers should be kept apart, but they need some words first."
    assert [tone_of(text) for text in (denied, denied.partition("that ")[2])] == ["", "abuse"]
    assert tone_of("I'm not saying that Roma are thieves, but they steal.") == "abuse"


@pytest.mark.parametrize(
    ("plain", "cry"),
    [
        (
            "At sixteen I work and they take tax from my money. I pay for roads and soldiers and I am not asked.",
            "The soldiers took my father with them and we ran.",
        ),
        ("I was dead when I came home and my mother killed me.", "I wish I was dead when I come home."),
        (
            "Our welcome class is in the cellar, and nobody comes down.",
            "We sat in the cellar for nine days and heard the bombs.",
        ),
        (
            "I can lie in bed at nine but I dont sleep, I only look at the wall.",
            "I lie awake and look at the wall until he comes into my room.",
        ),
        ("The girl next to me laughed WITH me.", "The girl next to me laughs at me every day and they call me a pig."),
        (
            "My father had an operation on his knee, and the ambulance came in four minutes.",
            "My uncle takes me on his knee when nobody is there and touches me.",
        ),
        (
            "My brother was killed in the first round of the game.",
            "My brother was killed in the first week of the war.",
        ),
    ],
)
def test_nobody_is_consoled_for_a_tax_a_cellar_classroom_or_a_figure_of_speech(plain, cry):
    """“We’re so sorry”, to somebody whose wallet was gone."""
    asked = [asks_of_last(PACKS["votes-at-sixteen"], _opening(text), careful=True) for text in (plain, cry)]
    assert ABOUT_ME not in asked[0] and ABOUT_ME in asked[1]


def test_cries_of_danger_end_the_debate_other_harm_is_met_and_hard_but_harmless_texts_are_argued_with():
    """Pills that are counted, days without food, hoping for a car, rails; tax, sleep, sport, history, hospitals, idioms. 11 of the 20
    ended a debate before, and 10 of the 60 were asked about; half of them were kept apart while the rules were widened."""
    pack = PACKS["phone-free-school-day"]
    asked = {
        kind: [asks_of_last(pack, _opening(text), careful=True) for text in care(f"fresh {kind}")]
        for kind in ("danger cry", "harm cry", "meant ok")
    }
    assert [len(each) for each in asked.values()] == [20, 20, 60]
    assert asked["danger cry"].count((ABOUT_ME,)) >= 17 and () not in asked["danger cry"]
    assert asked["harm cry"].count((ABOUT_ME,)) >= 17 and asked["harm cry"].count(()) < 2
    assert len([each for each in asked["meant ok"] if each]) <= 3 and (ABOUT_ME,) not in asked["meant ok"]


@pytest.mark.parametrize(
    ("cry", "plain"),
    [
        (
            "I count the pills in my drawer every evening.",
            "I count the pills for my grandma, because she forgets them.",
        ),
        ("I have eaten nothing for six days, only water.", "I ate no sweets for six weeks before the race."),
        ("I hope that a bus hits me before the first lesson.", "I hope that the bus comes before the first lesson."),
        ("My parents would be happier if I wasn't in the family.", "We would be happier if I wasn't in the goal."),
        ("I would stay on the rails when the train comes.", "I would take the early train if there was one."),
    ],
)
def test_danger_to_a_life_ends_the_debate_with_no_button_to_argue_and_its_neighbours_end_none(cry, plain):
    pack = PACKS["later-school-start"]
    assert asks_of_last(pack, _opening(cry), careful=True) == (ABOUT_ME,) and way_back(cry) == GO_ON
    assert asks_of_last(pack, _opening(plain), careful=True) != (ABOUT_ME,)


def test_a_cut_concession_never_stands_alone():
    """“If you pay tax, you should be heard.” was a whole answer."""
    motion = PACKS["votes-at-sixteen"]
    link = motion.cards["other-ways"].answers["work-and-tax"]
    met = uncompared(f"{link.answer} Which of the two counts for more?", motion, "against")
    assert met == motion.sides["against"].sentence and "should be heard" in link.answer
