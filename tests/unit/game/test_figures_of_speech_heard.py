"""Figures of speech, images and what debaters say of words are argued with, and hide no cry."""

import pytest

from debate.access.text_marks import marks_of, notice
from debate.game.care.grave import is_at_once, seems_hard, tone_of
from debate.game.hearing.sentences import sentences
from debate.game.model.state import Speech
from debate.game.voices.partner_asks import asks_of_last
from debate.game.voices.partner_words import ABOUT_ME, AS_ARGUMENT, GO_ON
from support.bots_talking import PACKS
from support.hard_words import care, opening


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


def test_debaters_everyday_words_end_no_debate_alone_and_beside_a_second_sign_they_do():
    """“The argument does not choose between us”: of the 217, 55 ended a debate before. Of all that the packs say, nothing does."""
    pack = PACKS["phone-free-school-day"]
    plain = care("fresh debater ok")
    asked = {text: asks_of_last(pack, opening(text), careful=True) for text in plain}
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
    asked = [asks_of_last(PACKS["votes-at-sixteen"], opening(text), careful=True) for text in (plain, cry)]
    assert ABOUT_ME not in asked[0] and ABOUT_ME in asked[1]


BARGAINS = (
    "Whoever pays a kidnapper once gets more hostages, so we should not pay because he threatens us.",
    "Sending people back is like giving a hostage back to her kidnapper: he will beat her, and next time he will kill her.",
    "Blackmail: he says he will shoot the hostages if we don’t obey, and no state can obey that.",
    "Politics is no hostage crisis, but the regime behaves like a kidnapper, and we pay him with people.",
    "They threaten us with sanctions, so we should not give them people.",
)
LIVED = (
    "My dad threatens us and holds us hostage in the kitchen.",
    "He threatens us and took us hostage when we wanted to pay.",
    "A boy blackmails my friend with pictures from the changing room, and she has to pay.",
    "I was a hostage, and they threatened to kill me.",
)


def test_hostages_and_blackmail_are_argued_with_and_whoever_was_held_or_is_threatened_is_heard():
    pack = PACKS["returning-north-koreans"]
    assert [text for text in BARGAINS if notice(text, pack)] == []
    assert [text for text in LIVED if not notice(text, pack)] == []
