"""Which texts a host reads before a class does."""

import pytest
from msgspec.structs import replace

from debate.game.scoring.read_first import personal, why_private
from support.table import Table

LIFE = [
    "i was filmed once and it sucked",
    "The new student from Syria in our class needs a phone to talk at home.",
    "My older brother punches me whenever he loses a game on it.",
    "My mum comes from Syria, and nobody may know of it.",
    "When I was ten, somebody took mine, and it never came back.",
    "My brother has asthma and still needs the bus in the morning.",
    "My aunt is in a wheelchair and can’t get on the bus, so ramps matter.",
    "When dad’s key turns in the door we all stop breathing.",
    "everyone got the invitation except me",
    "i count calories all day and i get dizzy in pe",
    "i lie awake and think how easy it would be",
    "i cant get out of bed since december",
    "i dont have anything to look forward to",
    "the last thing i said to him was that i hate him",
]
GENERAL = [
    "In our school nobody needs one, because every room has a telephone.",
    "A plumber can’t carry a boiler on the bus, and nurses need their van all day.",
    "I think that a ban is unfair, and we should argue about what counts instead.",
    "Parents and teachers say that students can’t concentrate with a phone.",
]
OF_SCHOOL = [
    "They say ambulances cannot get through",
    "My mum says that nobody should take them away.",
    "My little sister starts at eight and I bring her, so we would have to change both schools.",
    "My grandmother votes for whoever has the nicest tie.",
    "My friend is good at speaking but in written tests he freezes.",
    "On weekends I work in my uncle's shop and have no time for it.",
    "In my old school phones lay in a box and nobody died of it.",
    "I watched my screen time and it was six hours, I was shocked.",
    "My hands hurt after a tournament, so it's exercise.",
    "Take some streets on some days, then everyone keeps a choice.",
    "i cant answer asdf",
    "Quiet streets make everyone sleep better at night.",
    "Quiet streets make everyone healthier; rents can be capped, lost health cannot.",
    "Whoever starts later also goes to bed later.",
    "The evening would only become longer.",
    "i got better marks in french",
    "i have seen two people do it ever",
    "I was tired in first lesson all year, and so was half the bus.",
    "I was the only one in my group who did the reading.",
    "I had French first thing on Monday and nobody was awake.",
    "I once lost my phone and the school office found it.",
    "My parents drive me because the bus comes too early.",
    "My teacher lost our tests, so nobody got marks.",
    "In our class nobody uses one, and nobody minds.",
    "When I was in year 5 we had no phones and it was fine.",
    "So don't tell me we don't care.",
    "Voting at sixteen would be suicide for the conservatives.",
    "I've seen people cheat in tests with a watch.",
]


@pytest.mark.parametrize(
    ("why", "texts"),
    [
        ("accused", ["Paul Berger from the pool steals them, everybody has seen it."]),
        ("named", ["Ask Leyla: she cycles every day and never comes late."]),
        ("life", LIFE),
    ],
)
def test_texts_that_may_be_personal_are_known_by_why(why, texts):
    table = Table(4, "class").to("opening")
    table.room.seats["p3"] = replace(table.room.seats["p3"], teacher_name="Leyla A.")
    table.speak("p0")
    speech = next(iter(table.room.speeches.values()))
    said = [replace(speech, id=text, text=f"{text} That is why it matters for everybody here.") for text in texts]
    assert personal(table.room, said) == dict.fromkeys(texts, why)


def test_a_text_that_speaks_of_people_in_general_is_not_personal():
    table = Table(4, "class").to("opening")
    for id, text in zip(table.players, GENERAL, strict=True):
        table.speak(id, text)
    assert personal(table.room, table.room.speeches.values()) == {}
    assert {text: why for text in OF_SCHOOL if (why := why_private(text))} == {}
