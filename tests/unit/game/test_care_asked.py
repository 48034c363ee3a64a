"""What care asks of a text in practice, and what is said after each tap."""

import re
from random import Random

import pytest
from msgspec.structs import replace

from debate.game.hearing.sentences import sentences
from debate.game.model import commands as c
from debate.game.model.motion import other
from debate.game.model.state import Speech
from debate.game.views.seen import private_view, public_view
from debate.game.voices import bot_closings, bot_rebuttals, partner_asks
from debate.game.voices.bot_speeches import Manner
from debate.game.voices.care_replies import KEPT, NOT_EASY, OF_A_LIFE, ON_THE_QUESTION, TONES, promised
from debate.motions import library
from support.hard_words import care
from support.table import Table

MOTIONS = library.load_library()
LEVELS = ("gentle", "fair", "sharp")


def said(kind: str, side: str, text: str, cards=(), meant: str = "") -> Speech:
    return Speech(id=kind, kind=kind, round=1, side=side, text=text, at=0, cards=tuple(cards), meant=meant)


def alone(format: str = "sprint", **options) -> Table:
    table = Table(1, format, practice=True, fill=True, lengths={"opening": 100, "rebuttal": 100}, **options)
    return table.do("host", c.Begin()).act("p0")


IN_DANGER = "My stepfather hits me when my marks are bad and I am scared to go home with my homework."
AN_ARGUMENT = "One of our teachers said refugees are like a plague and I hate that. They are just kids like us."
NO_ARGUMENT = "My dad died in spring and nobody asked us anything."


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (AN_ARGUMENT, ("said_by_me", "as_argument")),
        (NO_ARGUMENT, ("about_me", "go_on", "as_argument")),
        ("My friend cuts herself. Nobody is told.", ("about_me", "go_on", "as_argument")),
        ("Homework kills every evening, and I hate my life, like everybody.", ("about_me", "go_on", "as_argument")),
        ("My stepdad hits me when he has been drinking.", ("about_me",)),
        ("My tutor puts his hand on my leg and says I need more of this.", ("about_me",)),
        ("I don't see the point in being here any more, I think about ending it most nights.", ("about_me",)),
        (
            "My grandma says taxes kill her and she'd rather shoot herself than read another leaflet.",
            ("about_me", "go_on", "as_argument"),
        ),
        ("My sister says she'd rather kill herself than go home, and I believe her.", ("about_me",)),
        ("I'd rather kill myself than read another leaflet.", ("about_me",)),
        ("My best friend took pills last week and wants to die.", ("about_me",)),
        ("My sister is diabetic and her phone has the app of her sensor.", ()),
        ("I cut my arms when people laugh at me in the chat.", ("about_me",)),
        ("I don't want to be here any more since they made that page.", ("about_me",)),
    ],
)
def test_where_care_is_heard_a_tap_says_whether_it_is_asked_for_unless_its_writer_is_surely_in_danger(text, asked):
    motion = MOTIONS["homework-for-effort"]
    opening = said("opening", "for", text)
    assert partner_asks.asks(motion, opening, True) == asked
    met = said("opening", "against", "", motion.deck("against")[:1])
    assert partner_asks.asks_of_answer(motion, met, said("rebuttal", "for", text), True) == asked
    for argued in (replace(opening, argued=True), replace(said("rebuttal", "for", text), argued=True)):
        again = partner_asks.asks(motion, argued, True)
        assert "as_argument" not in again
    if len(asked) > 1:
        counters = [(id, "other") for id in motion.deck("against")]
        cared, answered = (
            bot_rebuttals.rebuttal(motion, each, counters, Manner(Random(1), careful=True))
            for each in (opening, replace(opening, argued=True))
        )
        assert answered.text != cared.text


FEW = {"fresh relatives ok": 2, "fresh sealed ok": 4, "beside": 2, "fresh blind ok": 2, "fresh kept ok": 1, "fresh unharmed": 10,
       "fresh no story": 1, "fresh ok": 5, "fresh day ok": 3, "no care": 0, "ordinary": 2}  # fmt: skip
MANY = {"fresh need": (12, 3), "fresh sealed cry": (23, 16), "fresh blind cry": (45, 15), "fresh kept cry": (10, 4), "by kind": (53, 47),
        "fresh own story": (2, 25), "fresh cry": (3, 21), "fresh day cry": (7, 21), "despair": (8, 1), "illness": (0, 14)}  # fmt: skip


def test_few_ordinary_texts_are_asked_whose_they_are_and_most_cries_end_the_debate_or_are_asked():
    """Of these 526 ordinary texts 74 were asked before, and of the 30 with relatives in them, which were written before the patterns were
    looked at, 5."""

    def counted(kind: str) -> tuple[int, int, int]:
        """How many texts of a kind end the debate, are asked about, and are argued with."""
        ways = {("about_me",): 0, ("about_me", "go_on", "as_argument"): 1}
        all = [text.rpartition("|") for text in care(kind)]
        asked = [
            partner_asks.asks(
                MOTIONS[where.split("|")[0] if where else "later-school-start"],
                said("opening", where.partition("|")[2] or "for", text),
                True,
            )
            for where, _, text in all
        ]
        return tuple(sum(ways.get(one, 2) == n for one in asked) for n in range(3))

    for kind, most in FEW.items():
        ends, asks, _ = counted(kind)
        assert not ends and asks <= most, kind
    for kind, least in MANY.items():
        ends, asks, _ = counted(kind)
        assert ends >= least[0] and ends + asks >= sum(least), kind


ON_THE_DECK = "A phone within reach distracts everybody, even when it is switched off and nobody touches it."


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("tap", ["go_on", "as_argument"])
def test_what_care_has_asked_about_is_never_argued_with_whatever_is_tapped(tap, level):
    """“You’ve put it as an argument, and we answer it as one” was said to somebody who had named a bridge."""
    motion = MOTIONS["phone-free-school-day"]
    filmed = "A girl in my class was filmed in the changing room and everyone has the video now."
    married = "They want to marry me in the summer with a man of forty, I can not say no."
    bridge = "I've worked out which bridge and I'm going on Friday."
    counters = [(id, "direct") for id in motion.deck("against")]
    argued = " ".join(str(card) for card in motion.cards.values())
    for text in (filmed, NO_ARGUMENT, IN_DANGER, married, *([bridge] if tap == "go_on" else [])):
        told = said("opening", "for", text, motion.deck("for")[:1], meant=tap * (tap == "go_on"))
        told, manner = (
            replace(told, argued=tap == "as_argument"),
            Manner(Random(1), level=level, careful=True, alone=True),
        )
        answer = bot_rebuttals.rebuttal(motion, told, counters, manner)
        met = said("opening", "against", motion.cards[motion.deck("against")[0]].claim, motion.deck("against")[:1])
        last = bot_closings.closing(motion, met, replace(told, kind="rebuttal", cards=()), manner)
        assert not answer.cards and not answer.weighing and "“" not in answer.text + last
        assert "adult you trust" in last or text in (filmed, NO_ARGUMENT)
        for each in sentences(f"{answer.text} {last}"):
            assert each not in argued, each


LIFE_OF_THE_CARDS = [
    ("newcomers-first-week", "for", "When we came here I sat alone in the separate class and had no friends."),
    ("newcomers-first-week", "for", "Nobody sat with me at lunch in my first week, so a buddy would help."),
    ("later-school-start", "for", "I'm always tired and I hate the mornings, my mum and I fight every day because of the bus."),
    ("phone-free-school-day", "against", "My mum is often ill, so I need to be able to reach her at lunch."),
]  # fmt: skip
MS = "My mum has multiple sclerosis, she uses a wheelchair, and without the car she can't get to her doctor in the centre."


@pytest.mark.parametrize(("slug", "side", "text"), LIFE_OF_THE_CARDS)
def test_an_ordinary_life_of_which_the_cards_speak_is_debated_in_openings_and_answers(slug, side, text):
    """In an answer, all but the second met “Thank you for what you told us”."""
    motion = MOTIONS[slug]
    opposite = motion.deck(other(side))
    manner = Manner(Random(1), careful=True, alone=True)
    answer = bot_rebuttals.rebuttal(motion, said("opening", side, text), [(opposite[0], "other")], manner)
    assert not promised(answer.text)
    for card in opposite:
        met = said("opening", other(side), motion.cards[card].speech, (card,))
        assert partner_asks.asks_of_answer(motion, met, said("rebuttal", side, text), True) == ()
        last = bot_closings.closing(motion, met, said("rebuttal", side, text), manner, before=text)
        assert last not in KEPT, (card, last)


def test_that_it_is_an_argument_is_believed_where_a_card_speaks_of_the_same_and_nothing_graver_is_told():
    motion = MOTIONS["car-free-city-centres"]
    counters = [(id, "direct") for id in motion.deck("for")]
    manner = Manner(Random(1), careful=True, alone=True)
    for text, believed in (
        (MS, True),
        ("My mum has multiple sclerosis and uses a wheelchair.", False),
        ("My mother can't walk since my father pushed her down the stairs.", False),
    ):
        told = said("opening", "against", text, ("cannot-walk-far",))
        assert "as_argument" in (*partner_asks.asks(motion, told, True), partner_asks.way_back(text))
        answer = bot_rebuttals.rebuttal(motion, replace(told, argued=True), counters, manner)
        assert bool(answer.cards) == believed, answer


def test_a_life_that_nothing_hard_is_heard_in_is_left_out_and_an_argument_of_the_deck_is_argued_with():
    motion = MOTIONS["later-school-start"]
    counters = [(id, "other") for id in motion.deck("against")]
    for level in LEVELS:
        manner = Manner(Random(1), level=level, careful=True, alone=True)
        told = said(
            "opening", "for", "In the morning I have long sleeves because of how it looks underneath.", meant="none"
        )
        answer = bot_rebuttals.rebuttal(motion, told, counters, manner)
        assert answer.text.startswith(ON_THE_QUESTION) and answer.cards and "“" not in answer.text
        met = said("opening", "against", motion.cards[motion.deck("against")[0]].claim, motion.deck("against")[:1])
        last = replace(told, kind="rebuttal", meant="")
        assert "“" not in bot_closings.closing(motion, met, last, manner)
        plain = replace(told, text="A later bell lets students sleep longer, and whoever has slept learns better.")
        assert not bot_rebuttals.rebuttal(motion, plain, counters, manner).text.startswith(ON_THE_QUESTION)


def test_after_care_has_asked_all_texts_are_read_together():
    """“By Monday you won't have to put up with me”, “on Monday I am not there”, “Goodbye to all of you” were three texts, each alone."""
    for first, second, asked in (
        ("I have chosen the day.", "It will be my last morning.", ("about_me", "past_stop")),
        (
            "By Monday you won't have to put up with me and my guitar any more.",
            "on Monday I am not there",
            ("about_me", "go_on", "as_argument"),
        ),
    ):
        table = alone(format="full")
        table.do("p0", c.Speak(table.phase.id, first))
        assert table.seat("p0").asked == ("about_me", "go_on", "as_argument")
        table.do("p0", c.Mean(table.phase.id, "go_on"))
        table.do("p0", c.Speak(table.phase.id, second, "They say that it is so."))
        assert table.seat("p0").asked == asked
    plain = alone(format="full")
    plain.do("p0", c.Speak(plain.phase.id, NO_ARGUMENT)).do("p0", c.Mean(plain.phase.id, "go_on"))
    plain.do("p0", c.Speak(plain.phase.id, ARGUES, "They say that it is so."))
    assert not plain.seat("p0").asked


BRIDGE = "I've worked out which bridge and I'm going on Friday."


@pytest.mark.parametrize("level", LEVELS)
def test_beside_what_only_points_hear_its_writer_who_calls_it_an_argument_is_argued_with(level):
    """Nothing of it is quoted, weighed or smiled at; the rest is answered, or one question asked."""
    motion = MOTIONS["phone-free-school-day"]
    counters = [(id, "direct") for id in motion.deck("against")]
    manner = Manner(Random(1), level=level, careful=True, alone=True)
    met = said("opening", "against", motion.cards[motion.deck("against")[0]].claim, motion.deck("against")[:1])
    for text, is_left in ((BRIDGE, False), (f"{ON_THE_DECK} {BRIDGE} haha", True)):
        told = replace(said("opening", "for", text, motion.deck("for")[:1]), argued=True)
        assert not partner_asks.asks_of_last(motion, told, True)
        answer = bot_rebuttals.rebuttal(motion, told, counters, manner)
        last = bot_closings.closing(motion, met, replace(told, kind="rebuttal", cards=()), manner)
        assert answer.text.startswith(NOT_EASY) and bool(answer.cards) == is_left != answer.text.endswith(OF_A_LIFE), (
            answer
        )
        whole = f"{answer.restatement} {answer.text} {last}"
        assert not any(words in whole for words in ("bridge", "Friday", "smile", *KEPT))


def test_what_is_called_an_argument_once_is_believed_of_a_text_in_which_points_hear_no_more():
    """A debate ended at “My mum and I argue every single dinner”."""
    table = alone(format="full")
    first = "I don't want a phone, I want a person who listens to me when something goes wrong."
    table.do("p0", c.Speak(table.phase.id, first)).do("p0", c.Mean(table.phase.id, "as_argument"))
    table.do(
        "p0",
        c.Speak(
            table.phase.id,
            "My uncle does things with me at the weekend, like fishing, so a later start is no use to me.",
            "They say so.",
        ),
    )
    sent = table.room.speeches[table.seat("p0").rebuttal]
    assert sent.argued and "about_me" not in table.seat("p0").asked
    for more in (
        IN_DANGER,
        NO_ARGUMENT,
        "mum screams at me all night and calls me useless",
        "on Monday I am not there",
    ):
        table = alone(format="full")
        table.do("p0", c.Speak(table.phase.id, BRIDGE)).do("p0", c.Mean(table.phase.id, "as_argument"))
        table.do("p0", c.Speak(table.phase.id, more, "They say so."))
        assert "about_me" in table.seat("p0").asked, more


def test_no_ordinary_life_as_evidence_ends_a_debate_and_hardly_any_is_asked_about():
    """Of a coach's students and others of fourteen, none of whom any word has its points from: 3 of 72 before, and 1 ended a debate."""
    texts = [line.split("|") for line in care("fresh life ok")]
    asked = [partner_asks.asks_of_last(MOTIONS[slug], said("rebuttal", side, text), True) for slug, side, text in texts]
    assert len(texts) == 72 and len([one for one in asked if one]) < 2 and ("about_me",) not in asked


def test_whoever_goes_on_comes_to_the_next_phase():
    table = alone()
    table.do("p0", c.Speak(table.phase.id, NO_ARGUMENT))
    table.do("p0", c.Mean(table.phase.id, "go_on"))
    assert table.name == "rebuttal" and "care" not in private_view(table.room, "p0")
    assert table.room.speeches[table.seat("p0").opening].meant == "go_on"


def test_whoever_goes_on_reads_no_argument_against_it_in_the_last_word_either():
    table = alone(format="full")
    table.do("p0", c.Speak(table.phase.id, NO_ARGUMENT)).do("p0", c.Mean(table.phase.id, "go_on"))
    for restatement in ("They say so.", ""):
        table.do("p0", c.Speak(table.phase.id, ARGUES, restatement))
        if table.seat("p0").asked:
            table.do("p0", c.Mean(table.phase.id, ""))
    clash = next(one for one in table.room.clashes.values() if table.room.by_bot(table.room.speeches[one.opening]))
    assert "what you told us" in table.room.speeches[clash.closing].text.lower()


ARGUES = "Whoever has no phone at lunch has to ask somebody else for the time."


@pytest.mark.parametrize("format", ["sprint", "full"])
@pytest.mark.parametrize("at", ["opening", "rebuttal", "closing"])
def test_a_real_need_ends_the_debate_whatever_it_is_in(format, at):
    """Nothing is said any more, and only its author's own view tells why."""
    if (format, at) == ("sprint", "closing"):
        return
    for text, taps, tone in (
        (IN_DANGER, False, "distress"),
        ("I think about ending it most nights, I can't go on.", False, "despair"),
        (NO_ARGUMENT, True, "loss"),
    ):
        table = alone(format=format)
        for kind in ("opening", "rebuttal", "closing")[: ("opening", "rebuttal", "closing").index(at)]:
            table.do("p0", c.Speak(table.phase.id, ARGUES, "They say so." if kind == "rebuttal" else ""))
            if table.seat("p0").asked:
                table.do("p0", c.Mean(table.phase.id, ""))
        assert table.name == at
        there = set(table.room.speeches)
        table.do("p0", c.Speak(table.phase.id, text, "They say so." if at == "rebuttal" else ""))
        if taps:
            assert table.seat("p0").asked == ("about_me", "go_on", "as_argument")
            assert private_view(table.room, "p0")["care"] == tone
        else:
            assert table.seat("p0").asked == ("about_me", "past_stop")
            assert private_view(table.room, "p0")["care"] == tone and set(table.room.speeches) - there == {
                getattr(table.seat("p0"), at)
            }
        table.do("p0", c.Mean(table.phase.id, ""))  # nobody passes this over
        assert table.name == "finished" and set(table.room.speeches) == there | {getattr(table.seat("p0"), at)}
        assert private_view(table.room, "p0")["care"] == tone
        assert "care" not in private_view(table.room, "host") and "care" not in public_view(table.room)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (IN_DANGER, TONES["distress"][0]),
        ("I think about ending it most nights, I can't go on.", TONES["despair"][0]),
    ],
)
def test_whoever_was_misheard_goes_on_with_their_words_kept_and_nothing_is_argued_against_them(text, says):
    """A debate that “between us” had stopped was lost."""
    table = alone(format="full")
    table.do("p0", c.Speak(table.phase.id, text)).do("p0", c.Mean(table.phase.id, "past_stop"))
    mine = table.room.speeches[table.seat("p0").opening]
    assert table.name == "rebuttal" and mine.text == text and "care" not in private_view(table.room, "p0")
    answers = [table.room.speeches[one.rebuttal] for one in table.room.clashes.values() if one.opening == mine.id]
    assert len(answers) == 1 and answers[0].text.startswith(tuple(says)) and not answers[0].cards


def test_whoever_tells_of_an_illness_alone_is_asked_that_and_nothing_before_or_after_it():
    table = alone()
    text = "My grandfather has cancer, and the hour after school is when I can be with him."
    table.do("p0", c.Speak(table.phase.id, text))
    assert table.seat("p0").asked == ("about_me", "go_on", "as_argument")
    table.do("p0", c.Mean(table.phase.id, "as_argument"))
    assert table.name == "rebuttal"


def test_a_joke_about_hurting_people_is_asked_about_before_it_is_sent_and_nobody_smiles_or_repeats_it():
    """“We had to smile at that” was said to it, and the look back printed it."""
    joke = (
        "Just put the refugees in their own class lol, at least then they can blow up their own room and not ours haha. Also seriously, "
        "they will understand each other better with others who are new and not be the only strange one."
    )
    table = alone(format="full")
    assert table.refused("p0", c.Speak(table.phase.id, joke)) == "unkind"
    table.do("p0", c.Speak(table.phase.id, joke, sure=True))
    assert table.seat("p0").asked == ("said_by_me", "as_argument")
    table.do("p0", c.Mean(table.phase.id, "said_by_me"))
    table.do("p0", c.Speak(table.phase.id, ARGUES, "They say so."))
    (answer,) = (
        one for one in table.room.speeches.values() if one.kind == "rebuttal" and one.side != table.seat("p0").side
    )
    assert "smile" not in answer.text and not re.search("refugee|blow|strange", f"{answer.restatement} {answer.text}")
