"""What is hard to bear is heard in a text: cries for help, by kind, by writer and by grammar."""

from pathlib import Path
from random import Random

import pytest

from debate.access.text_marks import marks_of
from debate.game.care.grave import is_at_once, seems_hard, tone_met, tone_of
from debate.game.hearing.hearing import hear
from debate.game.model.state import Speech
from debate.game.scoring.read_first import why_private
from debate.game.voices.bot_rebuttals import rebuttal
from debate.game.voices.bot_speeches import Manner
from debate.game.voices.care_replies import TONES
from debate.game.voices.partner_asks import asks_of_last, way_back
from debate.game.voices.partner_words import ABOUT_ME, AS_ARGUMENT, GO_ON, PAST_STOP
from support import hard_words
from support.bots_talking import PACKS
from support.hard_words import CERTAIN, HARD, care, opening


def test_who_is_better_gone_for_the_family_with_pills_at_hand_is_met_at_once_and_who_is_no_help_in_a_team_is_not():
    cries, others = care("without me"), care("well without me")
    assert (len(cries), len(others)) == (6, 7)
    assert [text for text in cries if not is_at_once(text)] == []
    assert [text for text in others if tone_of(text)] == []


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


def test_blackmail_a_weapon_that_is_shown_and_a_grown_up_s_secret_end_the_debate_and_a_leg_that_healed_is_argued_with():
    """“Somebody has a nude of me and wants two hundred euros”: of the 18, 4 ended a debate before; of the sealed 9, 7 when the rules
    were new, and before 2. Of the 40 beside them 13 were asked about or ended it."""
    pack = PACKS["phone-free-school-day"]
    cries, plain = care("fresh shown cry"), care("fresh shown ok")
    assert (len(cries), len(plain)) == (18, 40)
    assert [text for text in cries if "wants two hundred" in text and tone_met(text) != "threat"] == []
    assert len([text for text in cries if not is_at_once(text)]) <= 2
    asked = [text for text in plain if asks_of_last(pack, opening(text), careful=True)]
    assert len(asked) <= 6 and not any(map(is_at_once, plain)), asked


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
            assert answer.text.startswith(TONES["robbed"][0]) and not answer.cards, answer.text


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


def test_whoever_hides_behind_a_door_is_heard():
    assert tone_of("I can lock the door when he is drunk.") == "distress"


def test_cries_of_danger_end_the_debate_other_harm_is_met_and_hard_but_harmless_texts_are_argued_with():
    """Pills that are counted, days without food, hoping for a car, rails; tax, sleep, sport, history, hospitals, idioms. 11 of the 20
    ended a debate before, and 10 of the 60 were asked about; half of them were kept apart while the rules were widened."""
    pack = PACKS["phone-free-school-day"]
    asked = {
        kind: [asks_of_last(pack, opening(text), careful=True) for text in care(f"fresh {kind}")]
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
        (
            "We should start later. I haven't slept for weeks and some mornings it would be easier not to be here any more.",
            "We should start later. On some mornings it would be easier not to be here before nine.",
        ),
        (
            "I think it would be better for everybody to not be here at all.",
            "I don't know when he will stop the truck, so the phone has to be in my pocket.",
        ),
    ],
)
def test_danger_to_a_life_ends_the_debate_with_no_button_to_argue_and_its_neighbours_end_none(cry, plain):
    pack = PACKS["later-school-start"]
    assert asks_of_last(pack, opening(cry), careful=True) == (ABOUT_ME,) and way_back(cry) == PAST_STOP
    assert asks_of_last(pack, opening(plain), careful=True) != (ABOUT_ME,)
