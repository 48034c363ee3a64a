"""In practice the partner asks, with a tap, before it answers; the tap decides what is answered (docs/game.md, section 13)."""

import re
from itertools import product
from random import Random

import pytest
from msgspec.structs import replace

from debate.game.hearing import clauses, hearing, points
from debate.game.hearing.sentences import sentences
from debate.game.model import commands as c
from debate.game.model.motion import other
from debate.game.model.phases import LIMITS
from debate.game.model.state import Speech
from debate.game.views.seen import private_view, public_view
from debate.game.voices import bot_closings, bot_rebuttals, partner_asks
from debate.game.voices.bot_phrases import (
    QUOTED_RESTATED,
)
from debate.game.voices.bot_speeches import Manner
from debate.game.voices.care_replies import CASE, KEPT, ON_THE_QUESTION, PASSED, TONES, promised
from debate.motions import library
from support.hard_words import care
from support.packs import prepared
from support.table import Table

MOTIONS = library.load_library()
PHONES = MOTIONS["phone-free-school-day"]
LEVELS = ("gentle", "fair", "sharp")
ODD = "TikTok is where we learn about politics, and a day is boring enough as it is without one."


def said(kind: str, side: str, text: str, cards=(), meant: str = "") -> Speech:
    return Speech(id=kind, kind=kind, round=1, side=side, text=text, at=0, cards=tuple(cards), meant=meant)


def alone(format: str = "sprint", **options) -> Table:
    table = Table(1, format, practice=True, fill=True, lengths={"opening": 100, "rebuttal": 100}, **options)
    return table.do("host", c.Begin()).act("p0")


def test_an_opening_that_is_not_heard_waits_for_a_tap_without_a_clock():
    table = alone()
    kept = table.seat("p0").kept
    table.do("p0", c.Speak(table.phase.id, "This is something that no card says, and it is long enough."))
    asked = table.seat("p0").asked
    assert table.name == "opening" and table.phase.deadline is None and not table.phase.length
    assert kept[0] in asked and asked[-1] == "none" and len(asked) <= partner_asks.OFFERED + 1
    assert all(table.room.motion.cards[id].side == table.seat("p0").side for id in asked[:-1])
    assert table.refused("p0", c.Mean(table.phase.id, "no-such-card")) == "bad_command"
    table.do("p0", c.Mean(table.phase.id, kept[0]))
    assert table.name == "rebuttal" and table.room.speeches[table.seat("p0").opening].meant == kept[0]
    assert table.phase.deadline is not None and not table.seat("p0").asked
    assert table.refused("p0", c.Mean(table.phase.id, kept[0])) == "not_playing"


def test_rooms_of_a_class_are_asked_nothing():
    room = Table(2).to("opening")
    room.do("p0", c.Speak(room.phase.id, "This is something that no card says, and it is long enough."))
    assert not room.seat("p0").asked


@pytest.mark.parametrize("late", [2_000, 60_000])
def test_alone_a_clock_that_ran_out_ends_nothing_and_is_gone_for_this_phase_only(late):
    table = alone()
    id, deadline, table.now = table.phase.id, table.phase.deadline, table.phase.deadline + late
    drafts = {"p0": c.DraftText("This is long enough, and its writer goes on writing.")}
    table.do("clock", c.TimeUp(phase=id, deadline=deadline), drafts)
    assert (table.phase.id, table.phase.deadline, table.seat("p0").opening) == (id, None, "")
    table.now += 3_600_000
    table.do("p0", c.Speak(id, "This is something that no card says, and it is long enough."))
    table.do("p0", c.Mean(id, table.seat("p0").kept[0]))
    assert table.name == "rebuttal" and table.phase.deadline


def test_who_leaves_while_asked_ends_the_debate():
    table = alone()
    table.do("p0", c.Speak(table.phase.id, "This is something that no card says, and it is long enough."))
    assert table.do("p0", c.Leave()).name == "finished"


def test_before_the_last_word_nothing_is_asked_of_an_answer():
    for format, at in (("sprint", "finished"), ("full", "closing")):
        table = alone(format=format).act("p0")
        table.do("p0", c.Speak(table.phase.id, HALF, "They say that it is so."))
        assert table.name == at and not table.seat("p0").asked


@pytest.mark.parametrize("slug", MOTIONS)
def test_it_asks_nothing_where_a_card_is_heard_or_care_speaks_or_the_text_is_of_something_else(slug):
    motion = MOTIONS[slug]
    for id, card in motion.cards.items():
        assert partner_asks.asks(motion, said("opening", card.side, card.claim, (id,)), True) == ()
    distress, far = (
        "Some days I want to die, and nobody ever asks.",
        "Lemurs juggle marmalade beneath violet chandeliers, and hamsters gobble cinnamon pancakes.",
    )
    for text, asked in ((distress, ("about_me",)), (far, ())):
        assert partner_asks.asks(motion, said("opening", "for", text, motion.deck("for")[:1]), True) == asked
        met = said("opening", "against", "", motion.deck("against")[:1])
        assert partner_asks.asks_of_answer(motion, met, said("rebuttal", "for", text), True) == asked


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


def test_of_one_text_one_thing_is_asked_and_no_clock_runs():
    table = alone()
    table.do("p0", c.Speak(table.phase.id, "Mondays kill me, and I hate my life, like everybody with a screen."))
    assert table.seat("p0").asked == ("about_me", "go_on", "as_argument") and table.phase.deadline is None
    table.do("p0", c.Mean(table.phase.id, "as_argument"))
    assert table.name == "rebuttal" and table.room.speeches[table.seat("p0").opening].argued


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
        assert answer.text.startswith(CASE) == (tap == "as_argument")


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
        assert bool(answer.cards) == believed and answer.text.startswith(CASE) != believed, answer


def test_only_what_is_an_argument_of_its_own_is_answered_beside_it():
    motion = MOTIONS["phone-free-school-day"]
    counters = [(id, "direct") for id in motion.deck("against")]
    manner = Manner(Random(1), careful=True, alone=True)
    for text, answered in ((f"{ON_THE_DECK} {NO_ARGUMENT}", True), (f"So it is. {NO_ARGUMENT}", False)):
        told = replace(said("opening", "for", text, ("out-of-reach",)), argued=True)
        answer = bot_rebuttals.rebuttal(motion, told, counters, manner)
        assert answer.text.startswith(CASE) and bool(answer.cards) == answered
        assert answer.text.endswith(PASSED) != answered


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
    """Nothing of it is quoted, weighed or smiled at; the rest is answered, or a card of the other side said."""
    motion = MOTIONS["phone-free-school-day"]
    counters = [(id, "direct") for id in motion.deck("against")]
    manner = Manner(Random(1), level=level, careful=True, alone=True)
    met = said("opening", "against", motion.cards[motion.deck("against")[0]].claim, motion.deck("against")[:1])
    for text, is_left in ((BRIDGE, False), (f"{ON_THE_DECK} {BRIDGE} haha", True)):
        told = replace(said("opening", "for", text, motion.deck("for")[:1]), argued=True)
        assert not partner_asks.asks_of_last(motion, told, True)
        answer = bot_rebuttals.rebuttal(motion, told, counters, manner)
        last = bot_closings.closing(motion, met, replace(told, kind="rebuttal", cards=()), manner)
        assert answer.cards and answer.text.startswith(ON_THE_QUESTION) != is_left, answer
        whole = f"{answer.restatement} {answer.text} {last}"
        assert not any(words in whole for words in ("bridge", "Friday", "smile", *CASE, *KEPT))


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


def test_a_cry_of_any_length_is_heard_and_any_other_text_is_refused_as_too_short():
    """“I know where the rope is.” was refused: “say what you think, and why”."""
    table = alone()
    assert table.refused("p0", c.Speak(table.phase.id, "I know where the bus is.")) == "too_short"
    table.do("p0", c.Speak(table.phase.id, "I know where the rope is."))
    assert "about_me" in table.seat("p0").asked


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


def test_a_small_deck_needs_more_words_to_say_that_a_text_is_of_something_else():
    for n, short, long in ((10, True, True), (3, False, True), (1, False, False)):
        ids = [*PHONES.deck("for")[:n], *PHONES.deck("against")[:n]]
        cards = {id: PHONES.cards[id] for id in ids}
        answers = {id: {k: v for k, v in card.answers.items() if k in ids} for id, card in cards.items()}
        deck = replace(PHONES, cards={id: replace(card, answers=answers[id]) for id, card in cards.items()})
        bananas = "Bananas curve, lemurs juggle marmalade."
        assert hearing.is_far(deck, "for", bananas, True) == short
        assert (
            hearing.is_far(deck, "for", f"{bananas} Hamsters gobble pancakes beneath violet chandeliers.", True) == long
        )
        assert not hearing.is_far(deck, "for", f"{bananas} Hamsters gobble pancakes beneath violet phones.", True)


def test_a_card_that_was_tapped_is_answered_without_an_if():
    side = "against"
    for level, card in product(LEVELS, PHONES.deck(side)):
        counters = [(id, "other") for id in PHONES.deck(other(side))]
        opening = said("opening", side, ODD, PHONES.deck(side)[:1], card)
        answer = bot_rebuttals.rebuttal(PHONES, opening, counters, Manner(Random(card), level=level, careful=True))
        assert all(card in PHONES.cards[counter].answers for counter in answer.cards)
        assert answer.cards and PHONES.cards[card].restated.rstrip(".") in answer.restatement
        plain = replace(opening, text=PHONES.cards[card].claim)
        answer = bot_rebuttals.rebuttal(PHONES, plain, counters, Manner(Random(card), level=level, careful=True))
        assert PHONES.cards[card].restated.rstrip(".") in answer.restatement


def test_a_topic_is_restated_in_the_fullest_sentence_that_its_writer_can_be_shown():
    """None that only sets a scene, is granted or hard, names a group, or is half of one; of a long one, what stands before its reason."""
    assert max(map(len, QUOTED_RESTATED)) - 2 + clauses.SHOWN <= LIMITS["restatement"][1]
    sunday = "On Sundays our whole choir should have a way to come in from the villages"
    bell = "My brother should stay here, because of his phone my mum had to leave work"
    long = f"{'When a bus breaks down on the way, somebody must write to the school'} because I am the only one who can be there in a few minutes."
    for text, shown in (
        (f"{sunday}. The first bus is at eleven.", sunday),
        (f"{sunday}.", ""),  # nobody restates a whole text in its own words
        (f"{bell}. A ban only makes trouble.", bell),
        (f"Okay, you're right that it helps some of us in lessons. {sunday}!", sunday),
        ("Last year we went on a trip to a hut with no signal.", ""),
        ("Refugees came to our class with nothing to write with. They sat in the back of the room.", ""),
        (
            "My grandma has dementia. With a ban my mum would have to call the office.",
            "With a ban my mum would have to call the office",
        ),
        ("My dad drinks and hits me when my marks are bad. He can't help me with the maths that we do.", ""),
        (long, long.partition(" because")[0]),
    ):
        assert clauses.sentence_shown(text) == shown


HALF = "That is only half of it, and nobody asked them."  # of which no card says a word


def test_there_are_four_choices_at_most_with_what_is_kept_and_none_once_the_opening_was_answered():
    opening, met = said("opening", "against", ODD), said("opening", "for", "", PHONES.deck("for")[:1])
    asked = partner_asks.asks(PHONES, opening, True)
    assert asked[-1] == "none" and 1 < len(asked) <= 4
    kept = PHONES.deck("against")[-2:]
    asked = partner_asks.asks(PHONES, replace(opening, text=HALF, cards=kept), True)
    assert {*kept} <= {*asked} and len(asked) <= 4
    for text in (ODD, HALF, f"{ODD} That is so for both.", "That is only one study."):
        assert partner_asks.asks_of_answer(PHONES, met, said("rebuttal", "against", text), True) == ()


KEEPER = "lighthouse keepers are lonely"


def test_the_nearest_card_is_offered_first_whatever_is_in_the_hand_and_none_that_only_was_drawn():
    motion = MOTIONS["votes-at-sixteen"]
    opening = said("opening", "against", "Then parties come to our school with balloons.", ("still-learning",))
    asked = partner_asks.asks(motion, opening, True, ("a-line-somewhere",))
    assert asked == ("keep-campaigns-out", "still-learning", "none")
    text = "My cousin learns a trade and pays tax and pension every month like my teacher. No taxation without a vote."
    kept = ("habit-starts-early", "parties-listen")
    opening = said("opening", "for", text, kept)
    assert partner_asks.asks(motion, opening, False, ("we-live-with-it", *kept))[0] == "work-and-tax"


def test_a_point_that_is_not_clear_is_offered_before_what_is_kept_and_answered_once_it_is_tapped():
    motion = prepared(MOTIONS["votes-at-sixteen"])
    text = "Two keepers I know have a parrot in a cage, and it sits beside the beacon all day, and nobody asks about boats or nets."
    opening = said("opening", "for", text, motion.deck("for")[:1])
    points = [KEEPER, "parrots learn to swear"]
    asked = partner_asks.asks(motion, opening, True)
    assert sorted(asked[:2]) == points and len(asked) - 1 <= partner_asks.OFFERED
    for point in points:
        answer = bot_rebuttals.rebuttal(motion, replace(opening, meant=point), (), Manner(Random(1)))
        assert motion.prepared("against", point).answer in answer.text


def test_the_only_card_that_is_kept_is_the_point_if_most_of_it_is_there():
    treaty = (
        "China signed the Refugee Convention. The most basic promise in there is that you don't push somebody back to a place where "
        "they will be tortured or put in a camp. If you sign something and then say it doesn't count, your signature is worth nothing."
    )
    brain = (
        "At sixteen the part of the brain that plans and holds back isn't finished. We do stupid things because our friends are "
        "watching. It's a good reason to wait two more years before handing over a ballot."
    )
    votes = MOTIONS["votes-at-sixteen"]
    asked = partner_asks.asks(votes, said("opening", "against", brain, ("still-learning",)), True)
    assert asked[0] == "still-learning", "most of it says something else, so nobody guesses"
    for slug, text, card in (("returning-north-koreans", treaty, "treaty-duty"),):
        motion = MOTIONS[slug]
        opening = said("opening", motion.cards[card].side, text, (card,))
        assert not partner_asks.asks(motion, opening, True) and not partner_asks.untapped(motion, opening, True)
        counters = [(id, "other") for id in motion.deck(other(opening.side))]
        for level in LEVELS:
            answer = bot_rebuttals.rebuttal(motion, opening, counters, Manner(Random(1), level=level, careful=True))
            assert card in motion.cards[answer.cards[0]].answers and "other card" not in answer.text


def test_a_card_that_is_surely_said_first_is_answered_without_a_tap():
    motion = MOTIONS["votes-at-sixteen"]
    text = (
        "At sixteen you can work and pay taxes, so you should have a say in what happens to that money. Politicians ignore us because "
        "we can't vote them out."
    )
    opening = said("opening", "for", text, ("ready-to-think",))
    assert partner_asks.asks(motion, opening, True) == ()
    assert partner_asks.untapped(motion, opening, True) == "work-and-tax"


def test_a_clause_that_shares_only_the_motions_word_is_no_proof_and_the_point_is_asked():
    motion = MOTIONS["newcomers-first-week"]
    text = (
        "The real classroom is the canteen. Our new boy didn't know a word, but he swapped his falafel for my schnitzel sandwich on "
        "the second day. You can't swap lunch if you're in another building."
    )
    opening = said("opening", "for", text, ("short-grows-long",))
    assert partner_asks.asks(motion, opening, True) and partner_asks.untapped(motion, opening, True) == "none"


def test_kids_who_are_sent_back_are_not_yet_a_mother_who_is_taken_from_hers():
    motion = MOTIONS["returning-north-koreans"]
    text = "Sending kids back is wrong because a kid has rights everywhere."
    opening = said("opening", "for", text, ("harm-after-return",))
    assert partner_asks.untapped(motion, opening, True) == "nobody should send back a child"
    own = replace(motion, sides={side: replace(text, prepared=()) for side, text in motion.sides.items()})
    assert partner_asks.asks(own, opening, True)[-1] == "none"
    assert partner_asks.untapped(own, opening, True) == "none"


def test_what_is_likened_to_the_plan_is_taken_for_no_card():
    """“Ban” and “babies” are on the card about walking."""
    motion = MOTIONS["car-free-city-centres"]
    opening = said("opening", "for", motion.cards["neighbours-meet"].speech, ("neighbours-meet",))
    for text in (
        "By that logic we should also ban babies because they're loud.",
        "Then ban babies, too.",
        "Why not ban dogs next?",
    ):
        reply = said("rebuttal", "against", text)
        assert partner_asks.asks_of_answer(motion, opening, reply, True) == (), text
        assert partner_asks.untapped_answer(motion, reply, True) == "", text
    for text in ("By that logic cars have no place anywhere.", "Then ban lorries at night."):
        assert not points.likens(motion, "against", text, True), text


def test_the_only_card_that_is_kept_is_not_asked_about_where_nothing_else_has_more_of_the_text():
    votes = MOTIONS["votes-at-sixteen"]
    trust = "My sister signs her own contract at sixteen and the power station will run until she is sixty-six."
    bus = "On a Tuesday my aunt is done at two, and the last bus has gone. Without her car she walks home at night."
    cars = MOTIONS["car-free-city-centres"]
    assert points.kept_card(cars, "against", bus, ("no-bus-at-midnight",), True) == "no-bus-at-midnight"
    assert partner_asks.asks(cars, said("opening", "against", bus, ("no-bus-at-midnight",)), True) == ()
    assert not points.kept_card(cars, "against", bus, ("no-bus-at-midnight", "rents-rise"), True), "either may be meant"
    assert not points.kept_card(cars, "against", bus, ("rents-rise",), True)
    assert not points.kept_card(votes, "against", trust, ("wide-agreement",), True)


@pytest.mark.parametrize(
    ("slug", "side", "text", "card"),
    [
        (
            "returning-north-koreans",
            "for",
            "A country that signed the Refugee Convention may not send somebody to a place where they'll be tortured.",
            "treaty-duty",
        ),
        ("phone-free-school-day", "for", "When you look at Florida it is clear, I say.", "one-clear-rule"),
    ],
)
def test_a_card_whose_evidence_is_named_is_offered_first(slug, side, text, card):
    assert partner_asks.asks(prepared(MOTIONS[slug]), said("opening", side, text), True)[:1] == (card,)


@pytest.mark.parametrize(
    ("slug", "side", "text", "card"),
    [
        # figures that several cards have, as the motion's own age, are no card's evidence
        (
            "votes-at-sixteen",
            "against",
            "You can't buy alcohol or sign a contract at 16, so voting is too early too. Rights come together at 18.",
            "rights-and-duties",
        ),
        # three words of one card's example say nothing of its point
        (
            "homework-for-effort",
            "against",
            "You can't see effort. I can say I worked three hours and I only wrote it in five minutes.",
            "",
        ),
        # two cards, each in words of its own
        (
            "car-free-city-centres",
            "for",
            "Kids could walk alone to the ice cream shop and no driver runs them over.",
            "",
        ),
        # two everyday words of a point, where a card speaks of the same
        (
            "car-free-city-centres",
            "against",
            "Then all the cars drive through my street because they must go round.",
            "",
        ),
        (
            "phone-free-school-day",
            "against",
            "It's our break and our free time, the school has no right to decide there.",
            "",
        ),
    ],
)
def test_a_few_words_of_a_card_or_point_are_asked_about_and_not_taken_for_it(slug, side, text, card):
    opening = said("opening", side, text)
    asked = partner_asks.asks(MOTIONS[slug], opening, True)
    assert bool(asked) is not bool(card), asked
    if card:
        assert partner_asks.untapped(MOTIONS[slug], opening, True) == card


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
