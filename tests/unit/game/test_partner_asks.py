"""In practice the partner asks, with a tap, before it answers; the tap decides what is answered (docs/game.md, section 13)."""

from itertools import product
from random import Random

import pytest
from msgspec.structs import replace

from debate.game.hearing import hearing
from debate.game.hearing.sentences import capital, sentence, sentences
from debate.game.model import commands as c
from debate.game.model.motion import Defences, other
from debate.game.model.phases import LIMITS
from debate.game.model.state import Speech
from debate.game.views.seen import private_view, public_view
from debate.game.voices import bot_closings, bot_rebuttals, bot_speeches, partner_asks
from debate.game.voices.bot_phrases import WHOLE
from debate.game.voices.bot_speeches import Manner
from debate.game.voices.partner_words import OPEN, WAYS
from debate.motions import library
from support.hard_words import care
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
    own, theirs = ([id for id in asked[:-1] if table.room.motion.cards[id].side == side] for side in ("for", "against"))
    if table.seat("p0").side != "for":
        own, theirs = theirs, own
    assert set(kept) <= set(own) and asked == (*own, *theirs, "none") and len(own) <= 4 and len(theirs) <= 9
    assert table.refused("p0", c.Mean(table.phase.id, "no-such-card")) == "bad_command"
    table.do("p0", c.Mean(table.phase.id, kept[0]))
    assert table.name == "rebuttal" and table.room.speeches[table.seat("p0").opening].meant == kept[0]
    assert table.phase.deadline is not None and not table.seat("p0").asked
    assert table.refused("p0", c.Mean(table.phase.id, kept[0])) == "not_playing"


def test_rooms_of_a_class_and_drafts_that_the_clock_sends_are_asked_nothing_but_whether_care_is_asked_for():
    text = "This is something that no card says, and it is long enough."
    room = Table(2).to("opening")
    room.do("p0", c.Speak(room.phase.id, text))
    assert not room.seat("p0").asked
    late = alone()
    late.time_up({"p0": c.DraftText(text)})
    assert late.name == "rebuttal"
    late = alone()
    late.time_up({"p0": c.DraftText(NO_ARGUMENT)})
    assert late.name == "opening" and late.seat("p0").asked == ("about_me", "as_argument")
    late = alone()
    late.time_up({"p0": c.DraftText(IN_DANGER)})
    assert late.name == "finished" and private_view(late.room, "p0")["care"] == "distress"


def test_who_leaves_while_asked_ends_the_debate():
    table = alone()
    table.do("p0", c.Speak(table.phase.id, "This is something that no card says, and it is long enough."))
    assert table.do("p0", c.Leave()).name == "finished"


def test_before_the_last_word_it_asks_what_the_answer_does_with_its_point_and_only_with_closings():
    for format, asks in (("sprint", False), ("full", True)):
        table = alone(format=format).act("p0")
        table.do("p0", c.Speak(table.phase.id, "That is one study, and there are others.", "They say that it is so."))
        assert table.seat("p0").asked[-5:] == (WAYS if asks else ())
        assert table.name == ("rebuttal" if asks else "finished")


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
        (NO_ARGUMENT, ("about_me", "as_argument")),
        ("I was so scared to get it wrong in maths that I left it empty.", ("about_me", "as_argument")),
        ("My friend cuts herself. Nobody is told.", ("about_me", "as_argument")),
        ("Homework kills every evening, and I hate my life, like everybody.", ("about_me", "as_argument")),
        ("My stepdad hits me when he has been drinking.", ("about_me",)),
        ("My tutor puts his hand on my leg and says I need more of this.", ("about_me",)),
        ("I don't see the point in being here any more, I think about ending it most nights.", ("about_me",)),
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
    if len(asked) == 2:
        counters = [(id, "other") for id in motion.deck("against")]
        cared, answered = (
            bot_rebuttals.rebuttal(motion, each, counters, Manner(Random(1), careful=True))
            for each in (opening, replace(opening, argued=True))
        )
        assert answered.cards and answered.text != cared.text


FEW = {"fresh relatives ok": 2, "fresh sealed ok": 4, "beside": 1, "fresh blind ok": 2, "fresh kept ok": 1, "fresh unharmed": 10,
       "fresh no story": 0, "fresh ok": 5, "fresh day ok": 2, "no care": 0, "ordinary": 2}  # fmt: skip
MANY = {"fresh need": (12, 3), "fresh sealed cry": (23, 16), "fresh blind cry": (45, 15), "fresh kept cry": (10, 4), "by kind": (53, 47),
        "fresh own story": (2, 25), "fresh cry": (3, 21), "fresh day cry": (7, 21), "despair": (8, 1), "illness": (0, 14)}  # fmt: skip


def test_few_ordinary_texts_are_asked_whose_they_are_and_most_cries_end_the_debate_or_are_asked():
    """Of these 526 ordinary texts 74 were asked before, and of the 30 with relatives in them, which were written before the patterns were
    looked at, 5."""

    def counted(kind: str) -> tuple[int, int, int]:
        """How many texts of a kind end the debate, are asked about, and are argued with."""
        ways = {("about_me",): 0, ("about_me", "as_argument"): 1}
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


def test_an_argument_is_asked_what_it_argues_on_the_next_screen_and_no_clock_runs():
    table = alone()
    table.do("p0", c.Speak(table.phase.id, NO_ARGUMENT))
    assert table.seat("p0").asked == ("about_me", "as_argument") and table.phase.deadline is None
    table.do("p0", c.Mean(table.phase.id, "as_argument"))
    assert table.name == "opening" and table.phase.deadline is None
    assert table.seat("p0").asked[-1] == "none" and table.room.speeches[table.seat("p0").opening].argued
    table.do("p0", c.Mean(table.phase.id, "none"))
    assert table.name == "rebuttal" and table.room.speeches[table.seat("p0").opening].meant == "none"


ARGUES = "Whoever has no phone at lunch has to ask somebody else for the time."


@pytest.mark.parametrize("format", ["sprint", "full"])
@pytest.mark.parametrize("at", ["opening", "rebuttal", "closing"])
def test_a_real_need_ends_the_debate_at_once_and_for_good_whatever_it_is_in(format, at):
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
            assert table.seat("p0").asked == ("about_me", "as_argument")
            table.do("p0", c.Mean(table.phase.id, ""))  # nobody passes this over
        assert table.name == "finished" and set(table.room.speeches) == there | {getattr(table.seat("p0"), at)}
        assert private_view(table.room, "p0")["care"] == tone
        assert "care" not in private_view(table.room, "host") and "care" not in public_view(table.room)


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


@pytest.mark.parametrize("slug", MOTIONS)
def test_the_card_that_is_said_to_be_hardest_to_answer_is_brought_and_none_answers_what_is_only_kept(slug):
    motion = MOTIONS[slug]
    for side, level in product(("for", "against"), LEVELS):
        kept = motion.deck(side)[:1]
        manner = Manner(Random(slug), level=level, careful=True)
        for card in motion.deck(other(side)):
            opening = said("opening", side, ODD, kept, card)
            answer = bot_rebuttals.rebuttal(motion, opening, ((card, "other"),), manner)
            own = motion.cards[card]
            assert answer.cards == (card,) and f"“{own.title}”" in answer.text
            assert (own.claim if level == "gentle" else own.speech) in answer.text
            assert level == "sharp" or own.last not in answer.text.replace(own.speech, "")
            assert motion.cards[kept[0]].restated not in answer.restatement
        counters = [(id, "other") for id in motion.deck(other(side))]
        answer = bot_rebuttals.rebuttal(motion, said("opening", side, ODD, kept, "none"), counters, manner)
        assert answer.text.startswith(manner.voice.finds_none) and any(one in answer.text for one in WHOLE[side])
        assert not any(id in motion.cards[answer.cards[0]].answers for id in kept)


HALF = "That is only half of it, and nobody asked them."  # of which no card says a word, and nothing can be quoted


def last_words(motion, card, level, text=HALF):
    """The opening on a card, and by what an answer does with its point the last word on that answer."""
    manner = Manner(Random(card), level=level, careful=True)
    opening = said("opening", motion.cards[card].side, bot_speeches.opening(motion, [card], manner), (card,))
    met = {way: said("rebuttal", other(opening.side), text, (), way) for way in WAYS}
    return opening, {
        way: bot_closings.closing(motion, opening, met[way], manner._replace(luck=Random(way))) for way in WAYS
    }


def defended(motion, defences):
    return replace(motion, cards={id: replace(card, defences=defences(id)) for id, card in motion.cards.items()})


def undefended(motion):
    return defended(motion, lambda _: Defences())


@pytest.mark.parametrize("slug", MOTIONS)
def test_a_last_word_is_what_the_card_says_to_what_the_answer_does(slug):
    """Beside it: at *gentle* nothing, because it grants by itself, at *fair* new evidence or the card's last word, at *sharp* a reason or
    the point."""
    rest = f"half, {'no, and ' * 8}that still holds."
    motion = defended(MOTIONS[slug], lambda id: Defences(*(f"{way.capitalize()} ({id}): {rest}" for way in WAYS[1:])))
    for (id, card), level in product(motion.cards.items(), LEVELS):
        opening, words = last_words(motion, id, level)
        assert len(words.pop("proof")) <= LIMITS["closing"][1]
        for way, text in words.items():
            beside = text.replace(getattr(card.defences, way), "").strip()
            assert len(beside) < len(text) <= LIMITS["closing"][1]
            assert beside not in opening.text or not beside, "the last word says once more what the opening said"
            reasons = (card.why, sentence(card.why), capital(sentence(card.restated)))
            new = ("", bot_speeches.evidence_of(card, True), card.last)
            may = {"gentle": ("",), "fair": new, "sharp": (*new, *reasons)}[level]
            assert beside in may, text


@pytest.mark.parametrize("slug", MOTIONS)
def test_where_no_defence_fits_a_last_word_says_what_is_open_and_what_decides(slug):
    motion = undefended(MOTIONS[slug])
    for card, level in product(motion.cards, LEVELS):
        opening, words = last_words(motion, card, level)
        assert all(LIMITS["closing"][0] <= len(text) <= LIMITS["closing"][1] for text in words.values())
        own = motion.cards[card]
        again = [one for one in sentences(opening.text) if any(one in text for text in words.values())]
        assert not again, "the last word says once more what the opening said"
        proof = words.pop("proof")
        assert any(one in proof for one in (own.weak_point, "granted", own.evidence_short)), proof
        assert all(any(one in text for one in OPEN) and own.last in text for text in words.values()), words


def test_a_last_word_is_for_the_card_that_the_answer_is_about_and_quotes_it_at_sharp():
    motion = MOTIONS["votes-at-sixteen"]
    own, beside = motion.cards["other-ways"], motion.cards["room-to-grow"]
    text = "Nobody listens to petitions. We signed one about the bus last year and nothing happened at all."
    for level, cards in product(LEVELS, (("other-ways", "room-to-grow"), ("room-to-grow", "other-ways"))):
        opening = said("opening", "against", f"{own.claim} {beside.claim}", cards)
        met = said("rebuttal", "for", text, (), "denied")
        last = bot_closings.closing(motion, opening, met, Manner(Random(1), level=level))
        assert (own.defences.denied or own.evidence_short) in last and beside.last not in last
        assert ("“Nobody listens to petitions”" in last) == (level == "sharp"), last


def test_a_last_word_at_sharp_quotes_a_clause_that_stands_by_itself():
    motion = MOTIONS["votes-at-sixteen"]
    opening = said("opening", "for", motion.cards["votes-that-fit"].speech, ("votes-that-fit",))
    for text, quotes in (
        ("Every choir must buy a piano. It has special lessons for that.", True),
        ("It must buy a piano.", False),
    ):
        met = said("rebuttal", "against", text, (), "denied")
        last = bot_closings.closing(motion, opening, met, Manner(Random(1), level="sharp"))
        assert ("“Every choir must buy a piano”" in last) == quotes and ("“" in last) == quotes, last


def test_a_rebuttal_to_which_the_pack_replies_is_asked_nothing():
    """It says a card by its title or restatement; if it only cites one, or that card has no reply to this opening, what the answer does
    with it is asked."""
    motion = MOTIONS["votes-at-sixteen"]
    opening = said("opening", "for", motion.cards["habit-starts-early"].speech, ("habit-starts-early",))
    card = next(id for id in bot_closings.to_reply(motion, opening) if id in motion.deck("against"))
    silent = next(id for id in motion.deck("against") if id not in bot_closings.to_reply(motion, opening))
    for text, cited, asked in (
        (motion.cards[card].claim, (), False),
        (motion.cards[card].claim, (card,), False),
        (HALF, (card,), True),
        (HALF, (silent,), True),
        (motion.cards[silent].claim, (), True),
        (HALF, (), True),
    ):
        met = said("rebuttal", "against", text, cited)
        assert bool(partner_asks.asks_of_answer(motion, opening, met, True)) == asked, (text, cited)
        replies = [
            bot_closings.closing(motion, opening, replace(met, meant=way), Manner(Random(1))) for way in ("", "denied")
        ]
        assert (replies[0] == replies[1]) != asked


@pytest.mark.parametrize(
    ("slug", "side", "text"),
    [
        ("newcomers-first-week", "for", "They feel bad because they miss home, not because of the timetable."),
        ("newcomers-first-week", "against", "They feel bad because they miss home, not because of the timetable."),
        ("newcomers-first-week", "for", "The normal teachers can see after two lessons what somebody knows."),
        ("votes-at-sixteen", "against", "Better politics lessons and a mock election would do more."),
        ("car-free-city-centres", "for", "If the road is slow enough you can let your kid walk to the ice cream shop."),
    ],
)
def test_a_rebuttal_in_words_of_its_own_is_asked_whatever_card_it_is_nearest_to(slug, side, text):
    """Each got the pack's reply to a card that it doesn't mean, or the like of it."""
    motion, they = MOTIONS[slug], other(side)
    for id in motion.deck(they):
        opening, met = said("opening", they, motion.cards[id].speech, (id,)), said("rebuttal", side, text)
        assert partner_asks.asks_of_answer(motion, opening, met, True)[-5:] == WAYS, id


def test_a_rebuttal_that_only_seems_to_say_a_card_because_the_opening_can_reply_to_it_is_asked():
    motion = MOTIONS["car-free-city-centres"]
    opening = said("opening", "for", motion.cards["cleaner-air"].speech, ("cleaner-air",))
    text = "Most of the dirt in the air comes from heating and ships, not from cars. So banning cars won't help much."
    met = said("rebuttal", "against", text, (), "unlinked")
    assert partner_asks.asks_of_answer(motion, opening, met, True)[-5:] == WAYS
    assert motion.cards["cleaner-air"].defences.unlinked in bot_closings.closing(
        motion, opening, met, Manner(Random(1))
    )


# Answers to an opening on two cards: the card that they cite, what is tapped, whose defence answers them and which.
MET_BY = [
    ("later-school-start", "safer-roads longer-nights", "earlier-evening", "outweighed", "longer-nights", "proof",
     "Kentucky and Seattle are places where teenagers drive to school. I'm in London, we take the bus. And 34 minutes sounds nice, but they "
     "lost 26 to staying up."),
    ("later-school-start", "longer-nights calm-mornings", "parents-at-work", "replaced", "calm-mornings", "unlinked",
     "Just pack your bag the evening before and put out your clothes, then you have ten minutes more."),
    ("homework-for-effort", "no-need-to-copy dare-to-try", "effort-is-hidden", "unlinked", "no-need-to-copy", "denied",
     "You can fake effort even more easily. I just write three wrong tries, cross them out and then copy the right one from my friend."),
    ("homework-for-effort", "mistakes-teach nobody-gives-up", "skill-should-count", "outweighed", "nobody-gives-up", "proof",
     "That was one college in 2010 and the students there were adults."),
    ("homework-for-effort", "help-at-home the-longer-road", "", "unlinked", "help-at-home", "last",
     "You don't need help at home, you need a good pen, and a coloured one at that."),
    ("homework-for-effort", "mistakes-teach two-messages", "right-shows-the-gap", "unlinked", "mistakes-teach", "unlinked",
     "Making mistakes doesn't teach me anything if nobody corrects them. It's the correction that helps."),
    ("car-free-city-centres", "room-to-work cars-stand-still", "vans-need-streets", "unlinked", "cars-stand-still", "proof",
     "96% is all day and night, of course it stands still when I sleep."),
    ("car-free-city-centres", "neighbours-meet safe-on-foot", "help-must-get-through", "replaced", "safe-on-foot", "replaced",
     "You could just make it 20 km/h and put in more zebra crossings. Then nobody is run over."),
]  # fmt: skip


@pytest.mark.parametrize(("slug", "cards", "cited", "tapped", "own", "way", "text"), MET_BY)
def test_the_last_word_answers_the_person_and_not_the_card_that_they_cite(slug, cards, cited, tapped, own, way, text):
    motion, manner = MOTIONS[slug], Manner(Random(1), careful=True)
    opening = said("opening", "for", bot_speeches.opening(motion, cards.split(), manner), cards.split())
    met = said("rebuttal", "against", text, cited.split(), tapped)
    assert partner_asks.asks_of_answer(motion, opening, met, True)[-5:] == WAYS
    last = bot_closings.closing(motion, opening, met, manner)
    card = motion.cards[own]
    proof = (card.weak_point, "granted", card.evidence_short)
    may = {"last": (card.last,), "proof": proof}.get(way) or (getattr(card.defences, way),)
    assert any(one in last for one in may), last


@pytest.mark.parametrize(
    ("text", "on_evidence"),
    [
        ("95% of American students cheated at something in their whole life, which says nothing about homework.", True),
        ("That is one survey, and it is years old.", True),
        ("People copy because they had no time.", False),
    ],
)
def test_only_where_the_answer_attacks_the_evidence_a_survey_is_granted(text, on_evidence):
    motion = undefended(MOTIONS["homework-for-effort"])
    for level in ("fair", "sharp"):
        opening = said("opening", "for", motion.cards["no-need-to-copy"].speech, ("no-need-to-copy",))
        met = said("rebuttal", "against", text, (), "denied")
        last = bot_closings.closing(motion, opening, met, Manner(Random(1), level=level))
        assert ("One survey doesn’t settle it, granted." in last) == on_evidence
        assert "95" not in last and "McCabe" not in last


def test_a_card_that_is_heard_beside_the_kept_one_is_answered_without_a_tap():
    """Its counter cards are drawn for what was said, and not for what was kept."""
    table = Table(1, "sprint", practice=True, fill=True)
    table.room = replace(table.room, motion=PHONES)
    table.do("host", c.Begin()).act("p0")
    seat = table.seat("p0")
    other_card = next(id for id in PHONES.deck(seat.side) if id not in seat.kept)
    table.speak("p0", f"{PHONES.cards[other_card].claim} {PHONES.cards[other_card].why}")
    answer = next(one for one in table.room.speeches.values() if one.kind == "rebuttal")
    assert table.room.speeches[table.seat("p0").opening].meant == other_card
    assert all(other_card in PHONES.cards[counter].answers for counter in answer.cards) and answer.cards


def test_the_only_card_that_is_kept_is_the_point_unless_a_sentence_is_nearer_to_another():
    treaty = (
        "China signed the Refugee Convention. The most basic promise in there is that you don't push somebody back to a place where "
        "they will be tortured or put in a camp. If you sign something and then say it doesn't count, your signature is worth nothing."
    )
    brain = (
        "At sixteen the part of the brain that plans and holds back isn't finished. We do stupid things because our friends are "
        "watching. It's a good reason to wait two more years before handing over a ballot."
    )
    for slug, text, card, asked in (
        ("returning-north-koreans", treaty, "treaty-duty", ("treaty-duty", "harm-after-return")),
        ("votes-at-sixteen", brain, "still-learning", ()),
    ):
        motion = MOTIONS[slug]
        opening = said("opening", motion.cards[card].side, text, (card,))
        assert partner_asks.asks(motion, opening, True)[:2] == asked and not partner_asks.untapped(
            motion, opening, True
        )
        counters = [(id, "other") for id in motion.deck(other(opening.side))]
        for level in LEVELS:
            answer = bot_rebuttals.rebuttal(motion, opening, counters, Manner(Random(1), level=level, careful=True))
            assert card in motion.cards[answer.cards[0]].answers and "other card" not in answer.text


@pytest.mark.parametrize(
    ("slug", "side", "kept", "text", "first"),
    [
        # two points, of which the second alone would be sure
        ("votes-at-sixteen", "for", "ready-to-think", "At sixteen you can work and pay taxes, so you should have a say in what happens to "
         "that money. Politicians ignore us because we can't vote them out.", "work-and-tax"),
        # a card of which it has the words and not the point
        ("homework-for-effort", "against", "effort-is-hidden", "In my Quran class the teacher doesn't clap because I tried, he stops me "
         "until the verse is right. I was bored and angry but now I know forty pages by heart. Somebody who only praises trying doesn't "
         "really believe you can do it.", "effort-is-hidden"),
    ],
)  # fmt: skip
def test_a_text_that_may_have_another_point_than_its_surest_is_asked_for_the_main_one(slug, side, kept, text, first):
    asked = partner_asks.asks(MOTIONS[slug], said("opening", side, text, (kept,)), True)
    assert asked[0] == first and kept in asked and asked[-1] == "none"


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
    assert partner_asks.asks(motion, opening, True)[-1] == "none"
    assert partner_asks.untapped(motion, opening, True) == "none"
