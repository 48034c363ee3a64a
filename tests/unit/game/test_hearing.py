"""What a bot hears in a person's words: which card of their own deck, and which clause can be quoted (docs/game.md, section 12)."""

import re
import tomllib
from pathlib import Path

import pytest
from msgspec.structs import replace

from debate.game.hearing.clauses import LETTERS, WORDS, clauses, own_claim
from debate.game.hearing.decks import aimed_at, deck
from debate.game.hearing.hearing import Heard, hear
from debate.game.hearing.words import EXPERIENCE, words_of
from debate.game.model.motion import other
from debate.motions import library
from support import hard_words
from tools.bots import hits, told_openings

PACKS = library.load_library()
OPENINGS = tomllib.loads((Path(__file__).parents[2] / "support" / "openings.toml").read_text())["openings"]
CITY = PACKS["car-free-city-centres"]


# --- forty openings ---------------------------------------------------------------------------

# Shares of a hundred, with nothing cited and with a card cited: at most, at least.
ALLOWED = {
    "another card, surely": (0, 5),
    "on the deck: right card or conditional": (60, 100),
    "off the deck: asks or is conditional": (75, 100),
    "evidence that was not said": (0, 0),
}


@pytest.mark.parametrize("cited", [False, True])
def test_forty_openings_written_without_the_cards_are_heard_well_enough(cited):
    found = hits(told_openings(PACKS, cited))
    assert found["another card, surely"][1] == 40 and found["off the deck: asks or is conditional"][1] >= 10
    for what, (least, most) in ALLOWED.items():
        there, of = found[what]
        assert least <= 100 * there / of <= most, (what, there, of)


def heard_of(name: str) -> tuple[list[tuple[str, Heard]], list[Heard]]:
    """How the texts of a file are heard with nothing cited: those that make a card's point, with it, and those off the deck."""
    lines = hard_words.lines((Path(__file__).parents[2] / "support" / name).read_text())
    told = [line.split("|") for line in lines if line[0] != "#" and "|" in line]
    heard = [(right, hear(PACKS[slug], side, text, (), careful=True)) for slug, side, right, text in told]
    return [each for each in heard if each[0]], [each for right, each in heard if not right]


def test_one_sentence_that_says_a_cards_point_is_heard_at_least_as_perhaps_that_card():
    on, off = heard_of("one_liners.txt")
    assert len(on) >= 80 and len(off) >= 30
    assert sum(each.card == right for right, each in on) >= 0.8 * len(on)
    assert sum(each.sure for right, each in on) >= 0.5 * len(on)
    assert not [(right, each) for right, each in on if each.sure and each.card != right]
    assert sum(bool(each.card) for each in off) <= 0.2 * len(off) and not [each for each in off if each.sure]


def test_a_point_in_a_students_own_words_is_mostly_heard_and_seldom_taken_for_another_cards():
    on, off = heard_of("paraphrases.txt")
    assert len(on) >= 80 and len(off) >= 20
    assert sum(each.card == right for right, each in on) >= 0.7 * len(on)
    assert sum(each.sure and each.card != right for right, each in on) <= 0.05 * len(on)
    assert sum(bool(each.card) for each in off) <= 0.2 * len(off) and not [each for each in off if each.sure]


def test_words_for_the_other_side_are_seldom_what_the_card_says_that_their_writer_cites():
    """Each text is also given to somebody of the other side who cites a card that answers it, or that it answers."""
    lines = hard_words.lines((Path(__file__).parents[2] / "support" / "paraphrases.txt").read_text())
    own, others = list[Heard](), list[Heard]()
    for slug, side, right, words in (line.split("|") for line in lines if line[0] != "#" and "|" in line):
        pack = PACKS[slug]
        if not right:
            continue
        own.append(hear(pack, side, words, (right,), careful=True))
        others += [
            hear(pack, other(side), words, (id,), careful=True)
            for id in pack.deck(other(side))
            if id in pack.cards[right].answers or right in pack.cards[id].answers
        ]
    assert sum(heard.sure for heard in own) > 0.85 * len(own), len(own)
    assert len(others) > 200 and sum(heard.sure for heard in others) < 0.06 * len(others), len(others)


def test_a_kept_card_is_answered_unless_a_text_surely_says_another():
    """Each text is given to somebody of its side who kept any other card: what they cite is worth more than a guess."""
    on, off = list[bool](), list[Heard]()
    for name in ("one_liners.txt", "paraphrases.txt"):
        lines = hard_words.lines((Path(__file__).parents[2] / "support" / name).read_text())
        for slug, side, right, text in (line.split("|") for line in lines if line[0] != "#" and "|" in line):
            for kept in PACKS[slug].deck(side)[::4]:
                heard = hear(PACKS[slug], side, text, (kept,), careful=True)
                assert heard.sure or heard.card in ("", kept) or heard.tone, text
                if not right:
                    off.append(heard)
                elif kept not in right.split(",") and heard.sure:
                    on.append(heard.card in right.split(","))
    assert len(on) > 100 and sum(on) > 0.9 * len(on), sum(on) / len(on)
    assert len(off) > 90 and sum(each.sure for each in off) < 0.03 * len(off)


@pytest.mark.parametrize("slug", PACKS)
def test_a_cards_own_short_words_are_heard_and_seldom_taken_for_another_cards(slug):
    pack = PACKS[slug]
    found = []
    for id, card in pack.cards.items():
        for words in (card.restated, card.title, card.claim.partition(". ")[0], card.why):
            heard = hear(pack, card.side, words, (), careful=True)
            found.append(heard.card == id)
            assert heard.card == id or not heard.sure, (words, heard)
    assert sum(found) >= 0.8 * len(found)


def test_most_of_a_title_or_a_restatement_is_its_card_and_one_word_of_it_is_not():
    names = [
        (slug, id, name)
        for slug, pack in PACKS.items()
        for id, card in pack.cards.items()
        for name in (card.title, card.restated)
    ]
    sure = 0
    for slug, id, name in names:
        heard = hear(
            PACKS[slug], PACKS[slug].cards[id].side, f"I think this is the main thing: {name}", (), careful=True
        )
        assert not heard.sure or heard.card == id, (name, heard)
        sure += heard.sure
    assert sure >= 0.7 * len(names)
    for text in (
        "Everything would be cleaner.",
        "The streets would be cleaner because nobody throws rubbish out of a car window.",
        "My school's windows are cleaner now than before.",
        "The cleaner in our building cannot carry her bucket on the bus.",
    ):
        assert not hear(CITY, "for", text, (), careful=True).sure, text


def test_what_something_is_likened_to_is_no_cards_point():
    text = (
        "It's like when your friend climbs out of a window to get away from a violent dad, and the neighbour walks "
        "her back home and rings the bell. China is that neighbour."
    )
    assert hear(PACKS["returning-north-koreans"], "for", text, (), careful=True)[:2] == ("", False)


# What can't be shown as somebody's words: read by eye, and put down here with the reason.
UNFIT = {
    "They can't just come late to the job",  # true of parents, and no point by itself
}


def test_what_is_quoted_of_them_is_whole_and_nearly_always_fit_to_be_shown():
    quotes = []
    for each in OPENINGS:
        for cited in ((), tuple(each["right"][:1])):
            if quote := hear(PACKS[each["motion"]], each["side"], each["text"], cited, careful=False).quote:
                assert quote in each["text"] and len(quote) <= LETTERS
                assert 2 <= len(words_of(quote)) <= WORDS[1]
                quotes.append(quote)
    assert len(quotes) > 20 and len(set(quotes) & UNFIT) <= 0.1 * len(set(quotes))


def test_of_what_is_not_surely_understood_only_plain_words_that_mean_nobody_are_quoted():
    quotes = {
        text: hear(PACKS["later-school-start"], "against", text, (), careful=False).quote
        for text in (
            "Our canteen only has room for 120 people, so we eat in three shifts.",
            "The printer is broken half the time.",
            "My cousin eats in the canteen at half past two.",
            "They eat in the canteen at half past two.",
            "Somebody should clean the canteen at half past two.",
            "I never eat in the canteen with other people.",
            "The canteen smells of blorps in the afternoon.",
            "The foreigners are here. Our canteen has room for 120 people.",
        )
    }
    assert [*quotes.values()] == [
        "Our canteen only has room for 120 people",
        *[""] * 7,  # the printer only sets a scene
    ], quotes


HARD_IN_PLAIN_WORDS = """
The bus would be clean without this family in it.
Some children should sit on the floor in our class.
Half the class should stay at home and nobody would miss it.
Our school was a better place before the new class came.
The new boy smells and should eat outside.
I eat my lunch in the toilet every day.
My room at home is cold and there is no light.
Every evening the police stand in our street.
The late bus is the one where he waits for me.
After training the door is locked and we wait inside.
I skip breakfast and lunch so the dress fits.
I walk along the tracks every evening.
We have had no heating in the kitchen since winter.
Our kitchen is empty at the end of the month.
The teacher keeps me in his room after class.
There is a photo of me on the bus in the class chat.
I hear everything through the wall at night.
The people from that street should use another school.
A driver like that should not teach children.
I sit on the roof of the school at night.
I wait at the bridge every evening until it is dark.
I keep a knife in my locker.
I drink from a bottle in my bag before school.
Our boat was full and the water was cold.
The last train is the one I watch every night.
I write my last letter on Friday.
I often stand at the window on the fourth floor.
The soldiers were in our street in winter.
We ate grass in the third winter.
I share one bed with four others.
The bell rings and then I am shaking.
"""


@pytest.mark.parametrize("slug", PACKS)
def test_no_word_of_a_hard_story_in_plain_words_is_quoted(slug):
    for text in hard_words.lines(HARD_IN_PLAIN_WORDS):
        for side in ("for", "against"):
            heard = hear(PACKS[slug], side, text, (), careful=False)
            assert not heard.quote, (text, heard)


def test_who_cries_in_a_game_tells_nothing_of_the_writers_life():
    for text, tells in {
        "Our striker hit the post twice, and the goalkeeper cried.": False,
        "We lost, and our captain cried.": False,
        "My brother cried after the lesson.": True,
    }.items():
        assert bool(re.search(EXPERIENCE, text, re.IGNORECASE)) is tells, text


def test_of_a_motion_with_cards_that_are_hard_to_bear_nothing_is_quoted_that_is_not_understood():
    heard = hear(
        PACKS["returning-north-koreans"], "for", "Our canteen only has room for 120 people.", (), careful=False
    )
    assert heard[:2] == ("", False) and not heard.quote


# --- whose card -------------------------------------------------------------------------------


def test_what_somebody_says_that_they_do_not_say_is_neither_heard_nor_contempt():
    pack = PACKS["newcomers-first-week"]
    heard = hear(pack, "against", "I'm not saying that newcomers should be kept apart from the others.", (), True)
    assert (heard.tone, heard.card) == ("", "")


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("It is a myth that shops lose customers when cars stay out. People on foot stop and buy.", "People on foot stop and buy."),
        ("It isn’t true that everybody who crosses is a criminal. Many flee from hunger, prison and camps.", "Many flee from hunger, prison and camps."),
        ("Nobody says that phones are bad. But one in reach pulls you out of a lesson.", "But one in reach pulls you out of a lesson."),
        ("I’m not saying that school should start at noon, but one hour gives growing bodies their sleep.", "one hour gives growing bodies their sleep."),
        ("Nobody says hello to a newcomer at lunch.", "Nobody says hello to a newcomer at lunch."),
    ],
)  # fmt: skip
def test_what_a_text_denies_is_not_its_claim_unless_it_says_nothing_else(text, own):
    assert own_claim(text) == own


def test_only_the_openers_own_deck_is_looked_at():
    """Words that are nearly the other side's card are not taken for it: nothing tells whether they agree."""
    for card in CITY.cards.values():
        heard = hear(CITY, other(card.side), f"{card.claim} {card.why}", (), careful=False)
        assert not heard.card or CITY.cards[heard.card].side == other(card.side)


def test_a_card_that_is_not_cited_counts_where_the_words_are_plainly_its_own():
    text = "Where private cars stay out everybody breathes better air, because exhaust is worst in narrow streets."
    assert hear(CITY, "for", text, ("room-to-work",), careful=False)[:2] == ("cleaner-air", True)
    assert hear(CITY, "for", "A market is fine.", ("room-to-work",), careful=False)[:2] == ("room-to-work", False)
    for cited, card in (((), ""), (("room-to-work",), "room-to-work")):
        assert hear(CITY, "for", "The weather was fine.", cited, careful=False)[:2] == (card, False)


@pytest.mark.parametrize(
    ("slug", "side", "text", "card"),
    [
        ("car-free-city-centres", "against", "Elderly people can't walk three hundred metres.", "cannot-walk-far"),
        (
            "car-free-city-centres",
            "against",
            "Then cars drive through the suburbs, and the fumes go to the streets there.",
            "jams-move-out",
        ),
        ("returning-north-koreans", "against", "Soldiers would shoot more at the river.", "crackdown-backlash"),
    ],
)
def test_other_words_for_the_same_are_heard(slug, side, text, card):
    assert hear(PACKS[slug], side, text, (), careful=False).card == card


def test_a_cards_own_answers_and_those_to_it_are_its_words_too_and_count_less():
    link = CITY.cards["cars-stand-still"].answers["cannot-walk-far"]
    assert "Permits" in link.hint and "permit" not in CITY.cards["cars-stand-still"].claim.casefold()
    mine = deck(CITY, "for", False)
    aimed = aimed_at(CITY, ["cannot-walk-far"], CITY.deck("for"))
    plain, answering = (
        {one.card: one.score for one in mine.scores("A permit.", aimed=aims)}["cars-stand-still"]
        for aims in ({}, aimed)
    )
    assert 0 < plain < answering == mine.rarity["permit"]


PLAIN = {  # how people say a card's point without any of its words
    ("phone-free-school-day", "learn-to-handle"): "You can't learn swimming without water. Later we have it all day and no clue how to stop.",
    ("later-school-start", "work-and-care"): "I pick up my little brother from kindergarten at half past three. If school ends at four, who gets him?",
    ("homework-for-effort", "help-at-home"): "My friend has a mum who is an engineer and explains it all. I have four siblings and the kitchen table.",
    ("homework-for-effort", "no-need-to-copy"): "On our bus nine out of ten copy it in the morning from a friend, or a chatbot writes it.",
    ("car-free-city-centres", "no-bus-at-midnight"): "My aunt cleans the hospital and finishes after dark. A taxi costs more than she earns.",
    ("votes-at-sixteen", "still-learning"): "Nobody in my class could say who the minister is, and TikTok tells them what to think.",
}  # fmt: skip


@pytest.mark.parametrize(("slug", "card"), PLAIN)
def test_a_point_in_everyday_words_is_known_by_the_cards_cues(slug, card):
    pack = PACKS[slug]
    side = pack.cards[card].side
    assert hear(pack, side, PLAIN[slug, card], (), careful=False).card == card
    without = replace(pack, cards={id: replace(each, cues="") for id, each in pack.cards.items()})
    assert not hear(without, side, PLAIN[slug, card], (), careful=False).sure


def test_evidence_is_said_with_a_number_of_it_or_two_words_that_only_it_has():
    card = CITY.cards["traffic-goes-away"]
    for text, said in (
        (card.claim, False),
        (f"{card.claim} It was 11% in half of the places.", True),
        (f"{card.claim} Sally Cairns found that out.", True),
        (f"{card.claim} It was 93% once.", False),
    ):
        assert hear(CITY, "for", text, ("traffic-goes-away",), careful=False).evidence_said is said, text


def test_a_second_point_is_heard_in_a_part_of_its_own():
    buses, air = CITY.cards["buses-on-time"], CITY.cards["cleaner-air"]
    heard = hear(
        CITY, "for", f"{buses.claim} Besides, {air.claim}", ("buses-on-time", "cleaner-air"), False, {"buses-on-time"}
    )
    assert (heard.card, heard.second) == ("buses-on-time", "cleaner-air")
    assert not hear(CITY, "for", buses.claim, ("buses-on-time",), careful=False).second


def test_a_pack_in_another_language_is_answered_by_the_card_that_is_cited():
    korean = replace(CITY, language="ko")
    assert hear(korean, "for", "무엇이든", ("cleaner-air",), careful=False)[:2] == ("cleaner-air", True)


def test_each_motion_has_its_own_stems_even_under_the_same_name():
    """A pack that is edited keeps its name while a room with the old words goes on."""
    card = CITY.cards["cleaner-air"]
    edited = replace(CITY, cards={**CITY.cards, "cleaner-air": replace(card, claim="Marmalade tastes of oranges.")})
    assert deck(CITY, "for", False).scores("marmalade") == []
    assert deck(edited, "for", False).scores("marmalade")[0].card == "cleaner-air"


# --- quotations -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("The buses are slow, and the shops are empty.", ["The buses are slow", "the shops are empty"]),
        ("No ban is needed here at noon.", ["No ban is needed here at noon"]),  # the “no” stays
        ("You can't just stop breathing.", ["You can't just stop breathing"]),
        ("If there are tables, people sit outside.", []),
        ("I would agree if buses were free.", []),
        ("Shops earn more unless they close.", []),
        ("Children are happy when they can play outside.", []),
        ("In your first job nobody stops because you would like to.", []),
        ("The bus is late because it snows.", ["The bus is late"]),
        ("A child who feels ill and is alone has nobody.", []),
        ("The printer is broken and the school is cold.", ["The printer is broken", "the school is cold"]),
        ("They say that cars are useful.", []),
        ("Who would bring my sister to school?", []),
        ("The idiots are in their cars again. The buses are slow.", []),
        ("Cars make the air dirty.", ["Cars make the air dirty"]),
        ("My grandmother is 81 and can't walk there.", ["My grandmother is 81"]),
        ("The food got so much better.", ["The food got so much better"]),
        ("They come very late so nobody waits.", ["They come very late"]),
        ("Tortured or even beaten in camps.", []),
        ("The use of the cars in the town.", []),
        ("The report is fake and the camps are nice.", []),
        ("The bus is late, and that is their own fault.", []),
        ("The bus is late, and that is not his fault.", ["The bus is late"]),
        ("In half of the 70 places traffic fell by 11.5% or 2,914 cars.", []),
        ("In our class election a boy won.", []),
        ("At lunch it happens in the hall.", []),
        ("Whereas nobody gets fresher in the afternoon, we learn.", []),
        ("Some of us are sleepy at eight, but the day is long.", ["the day is long"]),
        ("Some of us are sleepy at eight. But the day is long.", ["the day is long"]),
        ("Of course the food is cheap. The hall is loud, although the food is good.", ["The hall is loud"]),
        ("Your mum is from here and the bus is late.", ["the bus is late"]),
        ("The guards are animals. The bus is late.", ["The bus is late"]),
        ("Tables on both sides.", []),
        ("Austria has done it since 2007 and nothing went wrong.", ["Austria has done it"]),
        ("Human Rights Watch reported: the camps are full.", ["the camps are full"]),
        ("We are the", []),
        ("Cars.", []),
    ],
)
def test_whole_clauses_are_quoted_and_nothing_that_was_not_asserted(text, quoted):
    assert list(clauses(text)) == quoted


def test_a_number_is_not_cut_in_two():
    assert all(
        "914" not in clause or "2,914" in clause
        for clause in clauses("South Korea counted 2,914 people in 2009, at most.")
    )


@pytest.mark.parametrize("slug", PACKS)
def test_the_words_of_a_pack_stay_whole_as_well(slug):
    for card in PACKS[slug].cards.values():
        for clause in clauses(f"{card.claim} {card.why} {card.evidence_short}"):
            assert (
                WORDS[0] <= len(words_of(clause)) <= WORDS[1]
                and clause in f"{card.claim} {card.why} {card.evidence_short}"
            )


@pytest.mark.parametrize(
    "text",
    [
        "You wouldnt do that to a dog.",
        "I know I would lol.",
        "I counted once.",
        "The office is closed at four btw.",
        "A other school has two bells.",
        "my phone stays in my bag the hole day",
        "the bus and i wait for the driver",
    ],
)
def test_what_is_misspelt_or_only_chatted_is_not_read_out(text):
    assert not clauses(text)
    assert clauses("The second bell stops the whole street.") == ("The second bell stops the whole street",)


@pytest.mark.parametrize(
    ("slug", "card", "text"),
    [
        (
            "votes-at-sixteen",
            "parties-listen",
            "Guess who nobody asks before they cut the youth club. They’d have thought twice.",
        ),
        ("newcomers-first-week", "first-week-is-heavy", "You have a new flat, a new bus and everything is awful."),
        (
            "returning-north-koreans",
            "others-return-people-too",
            "We let people drown in the Mediterranean. First clean your own kitchen.",
        ),
        (
            "phone-free-school-day",
            "those-who-struggle",
            "My marks went up when my phone broke, and I am not good at school.",
        ),
        (
            "returning-north-koreans",
            "quiet-discretion",
            "China could quietly let them through to Laos or Mongolia, and nobody would have to say a word.",
        ),
    ],
)
def test_what_students_say_in_colour_is_heard_as_the_point_that_it_makes(slug, card, text):
    """A reader's openings, of which no card was heard."""
    pack = PACKS[slug]
    assert hear(pack, pack.cards[card].side, text, (), careful=True).card == card
