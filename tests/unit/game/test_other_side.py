"""Whether the writer of an opening for the wrong side is asked about it before anybody reads it."""

import pytest
from msgspec.structs import replace

from debate.game import Rejected
from debate.game.hearing.points import reads_as_others
from debate.game.model import commands as c
from debate.game.model.motion import other
from debate.motions import library
from support.table import Table

PACKS = library.load_library()
CAR, PHONE, LATER = "car-free-city-centres", "phone-free-school-day", "later-school-start"
VOTE, HOME, NEW = "votes-at-sixteen", "homework-for-effort", "newcomers-first-week"
# Written without a card in hand: the motion, the side that they speak for, the text.
SAID = [
    (CAR, "for", "Cars make the centre loud and dirty. If they are gone, children can play in the street and nobody gets hit."),
    (CAR, "for", "I think we should get rid of cars in the centre because the air would be better and people could breathe."),
    (CAR, "for", "Without cars the buses come on time and you can cross the road without looking ten times."),
    (CAR, "against", "My grandpa cannot walk far so he needs his car to get to the doctor in the middle of town."),
    (CAR, "against", "The shops will die when nobody can park there anymore, people just drive to the mall outside."),
    (CAR, "against", "An ambulance or a plumber has to get in, with tables everywhere in the street they lose minutes."),
    (PHONE, "for", "When phones are gone in the break people actually talk to each other and play instead of staring at a screen."),
    (PHONE, "for", "Phones distract us in class and nobody listens, so it is best if they are locked away until the end of the day."),
    (PHONE, "against", "The break is our own time and we should decide if we want to listen to music or write to a friend."),
    (PHONE, "against", "If my bus is cancelled I have to tell my parents, and without a phone at lunch I can't."),
    (LATER, "for", "In the first lesson everybody is half asleep and nobody learns anything, an hour later we would be awake."),
    (LATER, "for", "Teenagers sleep too little because our body clock is later, so a later start lets us sleep one hour more."),
    (LATER, "against", "If school ends later there is no time for football training and it is dark when we get home."),
    (LATER, "against", "Parents leave for work at seven and then the small kids are alone at home in the morning."),
    (VOTE, "for", "We are the ones who have to live with the climate the longest, so we should have a say at sixteen."),
    (VOTE, "for", "At 16 you can work and pay taxes, so it is only fair that you can vote too."),
    (VOTE, "against", "At sixteen most people don't know enough about politics and just vote like their parents."),
    (VOTE, "against", "You can't buy alcohol or sign a contract at 16, so rights should come together at 18."),
    (HOME, "for", "Some kids have nobody who helps them at home, so it is unfair to grade only if the answers are right."),
    (HOME, "for", "You learn from mistakes and if you get a bad grade for each one you stop trying hard tasks."),
    (HOME, "against", "A teacher can't see how long I sat there, so anybody could just say they tried really hard."),
    (HOME, "against", "If wrong answers get an A then nobody knows what they still have to learn for the exam."),
    (NEW, "for", "If they are in a normal class from the first day they find friends faster and learn the language because they have to use it."),
    (NEW, "against", "They understand nothing in the lesson and just sit there, first they should learn the basic words in a small group."),
]  # fmt: skip
PLAY = "Cars make the centre loud and dirty. If they are gone, children can play in the street and nobody gets hit."


def test_more_than_half_of_what_is_written_for_the_wrong_side_is_asked_about_and_nothing_for_the_right_one():
    """Before, the page asked about 2 of the 24."""
    asked = [text for slug, side, text in SAID if reads_as_others(PACKS[slug], other(side), text, careful=True)]
    assert len(asked) >= 13, len(asked)
    assert [text for slug, side, text in SAID if reads_as_others(PACKS[slug], side, text, careful=True)] == []


def test_a_story_of_a_relative_is_for_either_side():
    """Its writer, for cars out, was told “This reads as the other side's case”."""
    story = (
        "I was in Ghent with my grandmother last spring. She is 74 and she walked the whole afternoon because nobody honked at her. At home "
        "she holds my arm at every crossing. A city should be for a person like her and not for a parked SUV."
    )
    assert not reads_as_others(PACKS[CAR], "for", story, careful=True)


def test_no_words_of_a_pack_read_as_the_other_sides():
    for pack in PACKS.values():
        for card in pack.cards.values():
            for text in (
                card.claim,
                card.speech,
                f"{card.claim} {card.why}",
                f"{card.claim} {card.why} {card.evidence}",
            ):
                assert not reads_as_others(pack, card.side, text, careful=True), text


def test_words_of_theirs_that_are_turned_or_reported_are_nobodys_case():
    for turned in (
        "They say cars make the centre loud and dirty and children can play if they are gone.",
        "Children can play in the park, so is a quiet street for them worth it?",
        f"{PLAY} But it costs the shops too much.",
    ):
        assert not reads_as_others(PACKS[CAR], "against", turned, careful=True), turned


class InTown(Table):
    """A table on cars in the centre."""

    @staticmethod
    def motion():
        return PACKS[CAR]


@pytest.mark.parametrize("practice", [False, True])
def test_its_writer_is_asked_once_whether_that_is_their_side_and_sends_it_all_the_same(practice):
    table = InTown().to("opening")
    table.room.options = replace(table.room.options, practice=practice)
    writer = next(id for id in table.players if table.seat(id).own_side == "against")
    friend = next(id for id in table.players if table.seat(id).own_side == "for")
    said = c.Speak(phase=table.phase.id, text=PLAY)
    with pytest.raises(Rejected) as refused:
        table.do(writer, said)
    assert (refused.value.code, refused.value.params) == ("other_side", {"side": "Cars in"})
    table.do(writer, replace(said, sure=True))
    assert table.room.speeches[table.seat(writer).opening].text == PLAY
    table.do(friend, said)


def test_what_is_hard_in_a_life_is_no_case_to_ask_about():
    table = InTown().to("opening")
    writer = next(id for id in table.players if table.seat(id).own_side == "against")
    text = f"{PLAY} My sister was run over and died."
    assert reads_as_others(PACKS[CAR], "against", text, careful=True)
    assert table.refused(writer, c.Speak(phase=table.phase.id, text=text)) == "life"


def test_nobody_who_says_two_cards_of_their_own_is_asked_for_whom_they_speak():
    text = (
        "You only learn to leave your phone alone if you have it in your pocket. Lock it away until three and you've learned nothing, "
        "you just binge on the bus. And if the students wrote the rule themselves they'd watch each other and keep it."
    )
    assert not reads_as_others(PACKS["phone-free-school-day"], "against", text, careful=True)
