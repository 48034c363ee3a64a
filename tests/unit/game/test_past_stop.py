"""After a stop for something sure, nothing is argued in that debate any more; and a hardship is granted (docs/practice.md, section 13)."""

from itertools import product
from random import Random

import pytest
from msgspec.structs import replace

from debate.access.text_marks import marks_of
from debate.coaching.coaching import as_sent, coach
from debate.game.care.grave import is_at_once, tells_hardship, tone_of
from debate.game.model import commands as c
from debate.game.model.state import Speech
from debate.game.voices import bot_closings, bot_rebuttals
from debate.game.voices.bot_speeches import Manner
from debate.game.voices.care_replies import HARDSHIP, HELP_FOUND, HELP_MEANT, LEFT_ALONE, TONES, past_stop
from debate.game.voices.partner_asks import asks
from debate.motions import library
from support.table import Table

MOTIONS = library.load_library()
KINDS = ("opening", "rebuttal", "closing")
PLAIN = {
    "opening": "Breaks should stay free, because whoever has a friend in another school can only write at noon.",
    "rebuttal": "That fee works for people with money, and a rule should work for everybody in the street.",
    "closing": "In the end the smaller harm is ours, since it passes, and theirs stays for years.",
}
SURE = (  # of each kind of stop
    "Free breaks matter: on the worst days I cut my arms in the toilet, and only her messages make me stop.",
    "Most evenings I think it would be easier if I was dead, and nobody here would notice it.",
    "My mum beats me when the teacher writes home, so marks for results scare me.",
    "I'm scared of going home when we get our tests back.",
    "They sent round a picture of me from the changing room, and the whole year has seen it.",
    "My brother says he will stab me if I tell anybody about it.",
)
SAYS = tuple(words for tone in ("distress", "despair", "friend", "threat") for words in TONES[tone][0])


def played(motion: str, at: str, text: str, texts=PLAIN) -> Table:
    """A whole debate in which somebody goes on after the stop that this text is."""

    class On(Table):
        motion = staticmethod(lambda: MOTIONS[name])

    name = motion
    table = On(1, "full", practice=True, fill=True, rounds=1).do("host", c.Begin()).act("p0")
    for kind in KINDS:
        assert table.name == kind
        words = text if kind == at else texts[kind]
        cards = [id for id, _ in table.seat("p0").counters][:1] if kind == "rebuttal" else []
        restated = "They say that it is so." if kind == "rebuttal" else ""
        table.do("p0", c.Speak(table.phase.id, words, restated, tuple(cards), sure=True))
        if kind == at:
            assert table.seat("p0").asked == ("about_me", "past_stop"), text
            table.do("p0", c.Mean(table.phase.id, "past_stop"))
        elif table.seat("p0").asked:
            assert KINDS.index(kind) < KINDS.index(at)
            table.do("p0", c.Mean(table.phase.id, table.seat("p0").asked[-1]))
    return table


@pytest.mark.parametrize(("text", "at"), [*product(SURE, KINDS)])
def test_whatever_is_cited_and_written_after_a_stop_nothing_is_argued(text, at):
    table = played("phone-free-school-day", at, text)
    room, me = table.room, table.seat("p0").id
    answers = [room.speeches[one.rebuttal] for one in room.clashes.values() if room.speeches[one.opening].author == me]
    last = [room.speeches[one.closing] for one in room.clashes.values() if one.rebutter == me]
    assert table.name == "finished" and len(answers) == len(last) == 1
    assert answers[0].text in SAYS and last[0].text in LEFT_ALONE and not (answers[0].cards or answers[0].weighing)
    looked = [as_sent(one.sent)["meant"] for one in coach(room, me) if one.sent and one.kind == at]
    assert looked == ["past_stop"]  # which the browser's rules give no feedback on, nor on anything beside it


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("I might talk to my aunt about it.", HELP_MEANT.format("your aunt")),
        ("Maybe I can go to the school nurse. It's still a ban.", HELP_MEANT.format("the school nurse")),
        ("I told my gran yesterday.", HELP_FOUND.format("your gran")),
        ("I can't tell my mum.", ""),
        ("I told my teacher and he laughed.", ""),
        ("I should talk to my mother.", ""),  # beside him
        ("I should talk to my dad.", ""),  # who is in what was told
        ("We can ask a teacher?", ""),
    ],
)
def test_a_last_word_takes_up_the_help_that_somebody_names(text, says):
    told = "My dad hits me when he drinks."
    words = past_stop("closing", "distress", told, [told, "A ban is wrong.", text], Random(1))
    assert words == says or (not says and words in LEFT_ALONE)


@pytest.mark.parametrize(
    ("told", "ordinary"),
    [
        ("My dad hits me when my marks go down.", "My dad hit a deer, so we need slower cars."),
        ("Mum smacks me if I come home with a four.", "My mum smacked the alarm clock this morning."),
        ("My stepdad slapped me again last week.", "My dad hits the gym before his shift."),
        ("I get beaten at home when I fail.", "My team gets beaten every single week."),
        ("I'm scared of going home when I get a bad mark.", "I'm scared of going home in the dark by bus."),
        ("I don't dare to go home with this report.", "I'm not afraid to go home."),
        ("A photo of me was passed round on all the phones in my year.", "A photo of a painting was passed round."),
        ("He sent my photo to the whole class.", "A teacher sent my photo to the school newspaper."),
        ("Somebody filmed me and it went round the school.", "They filmed me in the play and everybody has seen it."),
        ("They put a picture of me in the class chat.", "They put a video of me scoring in the class chat."),
    ],
)
def test_who_is_beaten_afraid_at_home_or_passed_round_in_a_picture_is_heard_at_once_and_its_neighbours_are_not(
    told, ordinary
):
    assert is_at_once(told) and not is_at_once(ordinary) and not tone_of(ordinary)


@pytest.mark.parametrize(
    ("meant", "not_meant"),
    [
        ("They are idiots.", "Ok sorry, not idiots. What I mean is that they don't read the news."),
        ("Sorry but they're morons.", "Sorry, I shouldn't have called them morons."),
        ("I do not like these idiots.", "They aren't idiots, they just don't know."),
        ("If they drown, well, one less in the lunch queue lol.", "My hamster died, so it's one less to feed."),
        ("Some die, fewer mouths to feed.", "If they drown, it is our fault."),
        ("Whoever drowns drowns.", "Whoever drowns has nobody who waits."),
    ],
)
def test_contempt_is_asked_about_before_it_is_sent_and_a_word_that_is_taken_back_is_none(meant, not_meant):
    motion = MOTIONS["votes-at-sixteen"]
    assert tone_of(meant) == "abuse" and "insult" in marks_of(meant, motion)
    assert tone_of(not_meant) != "abuse" and "insult" not in marks_of(not_meant, motion)


HARDSHIPS = (
    "My mother is on nights, so I get my two sisters up every morning and take them to nursery.",
    "If we end at four I lose the first hour of my job, and that is twelve euros for our food.",
    "Some days the fridge is empty, and I sit there hungry in the first lesson.",
    "I cook for my brothers every evening because mum works late.",
    "Our school had one helper for eleven of us, so nobody had time for me.",
)
ORDINARY = (
    "My mum drives me to school, so the bell matters little to me.",
    "I have a job on Saturdays for pocket money, and it can stay there.",
    "I'm hungry at ten, so the break should be longer.",
    "I work on my homework every evening until nine.",
    "My dad drives a van in the centre for his work.",
)


@pytest.mark.parametrize("level", ["gentle", "fair", "sharp"])
def test_a_hardship_is_granted_as_a_cost_and_neither_answered_nor_weighed_and_no_disclosure(level):
    motion = MOTIONS["later-school-start"]
    counters = [(id, "direct") for id in motion.deck("for")]
    manner = Manner(Random(1), level=level, careful=True, alone=True)
    met = Speech("m", "opening", 1, "for", motion.cards[motion.deck("for")[0]].claim, 0, cards=motion.deck("for")[:1])
    for text in HARDSHIPS:
        told = Speech("o", "opening", 1, "against", text, 0, cards=motion.deck("against")[:1])
        answer = bot_rebuttals.rebuttal(motion, told, counters, manner)
        assert not asks(motion, told, True) and tells_hardship(text)
        assert answer.text.startswith(HARDSHIP) and not answer.weighing and "“" not in answer.text
        last = bot_closings.closing(motion, met, replace(told, kind="rebuttal"), manner)
        assert last.startswith(HARDSHIP) and "“" not in last
    assert not any(map(tells_hardship, ORDINARY))
