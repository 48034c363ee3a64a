"""What bots ask of a point that is on no card: one plain question by the kind of thing that it is, and a point of their own beside it."""

from pathlib import Path
from random import Random

import pytest
from msgspec.structs import replace

from debate.game.hearing import hearing, points
from debate.game.hearing.figures import shares_in
from debate.game.hearing.points import drawn, others_case
from debate.game.hearing.sentences import sentences
from debate.game.model.motion import other
from debate.game.model.state import Speech
from debate.game.voices import bot_closings, bot_off_deck, bot_rebuttals, bot_speeches, partner_asks
from debate.game.voices.bot_phrases import (
    ANY,
    AS_CITED,
    ASKS_KINDLY,
    ASKS_MEANING,
    ASKS_SOURCE,
    HINGES,
    IF_SO,
    JOKE,
    LEFT_ASIDE,
    VOICES,
)
from debate.game.voices.bot_speeches import Manner, Said, kind_of, unsourced
from debate.game.voices.care_replies import NOT_EASY
from debate.game.voices.off_deck import ASKED, ASKS, BESIDE, LAST_SAYS, asks_open, kind_asked, scheme_said
from debate.game.voices.partner_words import OURS_TOO
from support.bots_talking import LEVELS, PACKS, opening_on
from tools.bots import told_openings

KINDS = [
    # a scheme, by sure marks
    ("Adults do the same all the time.", "Would it be right if nobody else did?"),
    ("Then a dog that pays for its bone should have a say, too.", "Where would you draw it, and why there?"),
    ("Women fought for that vote and were told to wait.", "Does that happen here, or does it pass?"),
    ("The chatbot writes it for you.", "What is lost if AI does it, and what isn’t?"),
    ("We had two nurses for four hundred.", "Is that too little of the right thing, or the wrong thing?"),
    ("It needs an exception, and then everybody stares at me.", "Could an exception be made so that nobody sees it?"),
    ("People would just climb over the fence.", "Some would. Who wouldn’t, and what would hold them back?"),
    ("Most people already agree with me.", "If most changed their minds, would it be less true?"),
    # by grammar
    ("Just make the trams run every five minutes.", "Whom would that reach, and whom not?"),
    ("A study in Bern found that nobody reads maps.", "Who counted that, and where?"),
    ("A lesson is worth more than a minute.", "When would the other one weigh more?"),
    ("A map is like a novel.", "Where does that comparison stop being right?"),
    ("A clock is a promise between people.", "Which difference between the two matters most?"),
    ("My dad is an electrician with a ladder.", "How many others is it the same for?"),
    ("Maps show where north is.", "What speaks against that most?"),
]


@pytest.mark.parametrize(("text", "ask"), KINDS)
def test_a_question_is_about_the_kind_of_thing_that_a_text_says(text, ask):
    assert any(ask in each for each in kind_asked(text).asks)


@pytest.mark.parametrize(
    "text",
    [
        "Then we should go there, too, and nobody complains.",
        "Many women vote here, and workers have the right to a break.",
        "We do that as well.",
        "I think people only want to sleep.",
        "There is one bus for the village.",
        "We don’t have enough time.",
    ],
)
def test_no_scheme_is_heard_without_a_sure_mark(text):
    assert not scheme_said(text)


def test_no_question_fits_two_kinds_and_all_are_short():
    kinds = {each.asks for each in (*ASKS, ASKED)}
    every = [ask for asks in kinds for ask in asks]
    assert len(every) == len(set(every)) and len(kinds) == len(ASKS) + 1
    assert all(len(sentences(ask)) < 3 and ask.endswith("?") and len(ask) < 95 for ask in every)


@pytest.mark.parametrize("level", LEVELS)
def test_a_double_standard_is_met_where_cards_are_hard_to_bear_too(level):
    pack, text = PACKS["returning-north-koreans"], "Norway sends people back as well, so it’s a double standard."
    met = Speech(id="o", kind="opening", round=1, side="against", text=text, at=0, meant="none")
    counters = [(id, "other") for id in pack.deck("for")]
    answer = bot_rebuttals.rebuttal(pack, met, counters, Manner(Random(1), level=level, alone=True))
    assert any(answer.text.startswith(each) for each in kind_asked(text).asks), answer


def test_the_first_sentence_shows_which_level_answers():
    """*Fair* answers, *sharp* says what is open."""
    alike = every = 0
    for slug, side, text in (
        ("phone-free-school-day", "against", "We have to learn self-control with a phone, otherwise we never will."),
        (
            "later-school-start",
            "for",
            "Teenagers can't fall asleep early, so an early bell takes sleep away from them.",
        ),
        (
            "later-school-start",
            "against",
            "Small children would have to take the bus earlier because buses are shared.",
        ),
        ("votes-at-sixteen", "for", "At sixteen you can judge politics well enough if you take your time."),
        ("car-free-city-centres", "for", "Without cars people on foot are safer and nobody is run over."),
        ("car-free-city-centres", "against", "The shops lose customers who come by car, and then they close."),
    ):
        pack = PACKS[slug]
        met = Speech(id="o", kind="opening", round=1, side=side, text=text, at=0)
        counters = [(id, "other") for id in pack.deck(other(side))]
        fair, sharp = (
            sentences(bot_rebuttals.rebuttal(pack, met, counters, Manner(Random(3), level=level)).text)[0]
            for level in LEVELS[1:]
        )
        alike += fair == sharp
        every += 1
    assert alike <= every / 6


def test_the_same_card_gets_other_words_in_other_debates():
    pack, text = PACKS["car-free-city-centres"], "The shops lose customers who come by car, and then they close."
    met = Speech(id="o", kind="opening", round=1, side="against", text=text, at=0)
    counters = [(id, "other") for id in pack.deck("for")]
    said = [bot_rebuttals.rebuttal(pack, met, counters, Manner(Random(n))).text for n in range(24)]
    assert len(set(said)) > 8, set(said)
    assert len([one for one in HINGES if any(one in each for each in said)]) > 2


FIGURES = [
    ("87% of all schools are for it, and phones distract you.", "87%"),
    ("You know that 87 % of schools ban phones.", "87 %"),
    ("9 out of 10 teachers want it.", "9 out of 10"),
    ("Nine out of ten teachers want it.", "Nine out of ten"),
    ("Sixty-two percent of us want it.", "Sixty-two percent"),
    ("Two thirds of the teachers want it.", "Two thirds"),
    ("It takes a quarter of an hour, and a third reason is the noise.", ""),
    ("They say that 87 % of schools ban it.", ""),
    ("Your 87 % are from one town.", ""),
]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(("text", "figure"), FIGURES)
def test_a_figure_that_no_card_has_is_asked_where_it_is_from_kindly_but_by_sharp(text, figure, level):
    pack = PACKS["phone-free-school-day"]
    met = Speech(id="o", kind="opening", round=1, side="for", text=text, at=0)
    counters = [(id, "other") for id in pack.deck("against")]
    answer = bot_rebuttals.rebuttal(pack, met, counters, Manner(Random(1), level=level)).text
    asks = ASKS_SOURCE if level == "sharp" else ASKS_KINDLY
    assert any(ask.format(figure) in answer for ask in asks) == bool(figure), answer


OF_THE_DECK = (
    ("car-free-city-centres", "Stockholm’s fee cut the traffic by one fifth."),
    ("car-free-city-centres", "Four out of five teenagers move too little, it was 81 percent."),
    ("car-free-city-centres", "Traffic fell by eleven percent in half of the places."),
    ("votes-at-sixteen", "Three out of four voted in Scotland, so three quarters of them."),
    ("votes-at-sixteen", "Only eighteen percent said that they would definitely vote."),
    ("homework-for-effort", "Ninety-five per cent of the students had cheated."),
    ("returning-north-koreans", "China buys and sells 98% of the North's trade."),  # a card has 98.3%
    ("votes-at-sixteen", "51% of them didn't say so."),  # a card has 49% who did
    ("newcomers-first-week", "She was two years ahead and bored for a third of her day, from 8:40 on."),
)


@pytest.mark.parametrize(("slug", "text"), OF_THE_DECK)
def test_a_figure_of_the_deck_is_known_in_other_words_too(slug, text):
    assert not unsourced(PACKS[slug], text, Said(PACKS[slug], Manner(Random(1))))


def test_a_figure_is_asked_for_its_source_whatever_name_it_bears_but_not_what_its_writer_has_counted():
    pack = PACKS["homework-for-effort"]
    for level in LEVELS:
        said = Said(pack, Manner(Random(1), level=level))
        for text in (
            "87% of students who were graded on effort became lazy.",
            "A study by the University of Rotterdam says that 87% of students become lazy.",
        ):
            assert "“87%”" in unsourced(pack, text, said) and "“87%”" in unsourced(pack, text, said, last=True)
        assert not unsourced(pack, "I asked my class, and 87% were for it.", said)
        assert "“one million people”" in unsourced(pack, "Then maybe one million people come in one year.", said)
        dated = "The city of Ghent said in 2018 that 87% of students tried harder."
        assert unsourced(pack, dated, said) in [each.format("87%") for each in ASKS_MEANING]
        assert unsourced(pack, dated, said, last=True) in [each.format("87%") for each in AS_CITED]


@pytest.mark.parametrize("level", LEVELS)
def test_a_last_word_leaves_a_figure_aside_that_no_card_has_and_asks_nothing(level):
    pack = PACKS["car-free-city-centres"]
    opening = opening_on(pack, "rents-rise", text=pack.cards["rents-rise"].speech)
    text = "A Harvard study showed that rents rise only two percent in streets without cars."
    met = Speech(id="r", kind="rebuttal", round=1, side="for", text=text, at=0)
    last = bot_closings.closing(pack, opening, met, Manner(Random(1), level=level, alone=True))
    assert any(last.startswith(each.format("two percent")) for each in LEFT_ASIDE) and "agreed" not in last, last


@pytest.mark.parametrize(
    ("slug", "side", "text", "card"),
    [
        (
            "later-school-start",
            "against",
            "I have to collect my little sister from kindergarten at three, because my parents both work. "
            "If school ends an hour later she stands there alone.",
            "work-and-care",
        ),
        (
            "phone-free-school-day",
            "for",
            "With one rule for all day is more easy, everybody know it and the teacher can make the lesson.",
            "one-clear-rule",
        ),
    ],
)
def test_a_point_that_is_no_likelier_than_a_card_is_not_taken_for_what_is_meant(slug, side, text, card):
    """A sister at the gate was told that teachers have families, and whoever likes one rule that students' rules are soft."""
    met = Speech(id="o", kind="opening", round=1, side=side, text=text, at=0, cards=PACKS[slug].deck(side)[:1])
    assert partner_asks.untapped(PACKS[slug], met, careful=False) == card


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(
    "text",
    [
        "In ten years nobody will be able to read a map any more.",
        "Freedom means that you can be bored without reaching for something.",
        "My watch counts my steps and I'd lose my whole streak.",
    ],
)
def test_off_the_deck_each_level_asks_one_question_and_sets_its_point_beside_it(text, level):
    pack, manner = PACKS["phone-free-school-day"], Manner(Random(text), level=level, alone=True)
    counters = [(id, "other") for id in pack.deck("against")]
    met = Speech(id="o", kind="opening", round=1, side="for", text=text, at=0, meant="none")
    answer = bot_rebuttals.rebuttal(pack, met, counters, manner)
    kind = kind_asked(text)
    assert f"“{text[:-1]}" in answer.restatement
    assert [each for each in sentences(answer.text) if each.endswith("?")] == [
        ask for ask in kind.asks if ask in answer.text
    ]
    assert len(answer.cards) == 1 and any(lead.partition("{}")[0] in answer.text for lead in BESIDE), answer
    assert pack.cards[answer.cards[0]].side == other("for")
    if level == "gentle":
        again = {bot_rebuttals.rebuttal(pack, met, counters, manner._replace(luck=Random(n))).text for n in range(6)}
        assert len(again) > 3


@pytest.mark.parametrize("level", LEVELS)
def test_off_the_deck_the_nearest_card_is_the_one_that_is_tied_to_a_text(level):
    pack, text = PACKS["later-school-start"], "A clock is a promise, and clubs plan their whole afternoon by it."
    met = Speech(id="o", kind="opening", round=1, side="against", text=text, at=0, meant="none")
    counters = [(id, "other") for id in pack.deck("for")]
    answer = bot_rebuttals.rebuttal(pack, met, counters, Manner(Random(1), level=level, alone=True))
    assert answer.cards == ("clubs-can-move",), answer


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("9 of 10 in my class look at it under the table.", "9 of 10"),
        ("A study in Bavaria said that 92 percent look at it.", "92 percent"),
    ],
)
def test_where_a_figure_is_from_is_asked_once_a_debate_and_the_point_is_answered_too(text, figure, level):
    pack = PACKS["phone-free-school-day"]
    met = Speech(id="o", kind="opening", round=1, side="for", text=text, at=0, meant="none")
    manner = Manner(Random(1), level=level, alone=True)
    answer = bot_rebuttals.rebuttal(pack, met, [(id, "other") for id in pack.deck("against")], manner)
    assert f"“{figure}”" in answer.text and answer.cards, answer
    opening = opening_on(pack, "learn-to-handle", text=pack.cards["learn-to-handle"].speech)
    rebuttal = Speech(id="r", kind="rebuttal", round=1, side="for", text=text, at=0)
    for earlier, asks in (("", True), (answer.text, False)):
        last = bot_closings.closing(pack, opening, rebuttal, manner._replace(earlier=earlier))
        assert (f"“{figure}”" in last) == asks, last


def test_two_figures_of_a_card_are_that_card_though_nothing_is_cited():
    pack, text = PACKS["votes-at-sixteen"], "In Scotland 75% of them voted, and of those a bit older only 54."
    met = Speech(id="o", kind="opening", round=1, side="for", text=text, at=0)
    assert not partner_asks.asks(pack, met, careful=False)
    assert partner_asks.untapped(pack, met, careful=False) == "they-turn-up"
    one = replace(met, text="In Scotland 75% of them had a dog.")
    assert partner_asks.untapped(pack, one, careful=False) != "they-turn-up"


def test_whoever_makes_the_other_sides_case_is_told_so_and_asked_for_their_own():
    pack = PACKS["car-free-city-centres"]
    text = "Old people who cannot walk far need their car, a ban leaves them out."
    counters = [(id, "other") for id in pack.deck("against")]
    met = Speech(id="o", kind="opening", round=1, side="for", text=text, at=0, meant="none")
    for level in LEVELS:
        answer = bot_rebuttals.rebuttal(pack, met, counters, Manner(Random(1), level=level, alone=True))
        assert answer.text.startswith("Our card “") and not answer.cards, answer
        assert "“Not everyone can walk”" in answer.text and "“Cars out”" in answer.text
    for turned in (
        "Old people who cannot walk far need a car? A badge solves that, so a ban leaves nobody out.",
        "They say that old people who cannot walk far need their car, but a ban leaves them a badge.",
        "Old people who cannot walk far are not left out by a ban, they get a permit for their car.",
    ):
        assert not others_case(pack, "for", turned, careful=False), turned
    later = "Teenagers sleep too little because our body clock is later, so a later start lets us sleep one hour more."
    assert not others_case(PACKS["later-school-start"], "for", later, careful=False), "it names what its side wants"
    for told in told_openings(PACKS, cited=False):
        assert not others_case(told.motion, told.side, told.text, careful=False), told.text


WRONG_SIDE = (
    (
        "phone-free-school-day",
        "for",
        "We should be allowed to use our phones in the break because it is our free time.",
    ),
    (
        "phone-free-school-day",
        "against",
        "With one rule for the whole day there are fewer arguments with the teachers.",
    ),
    (
        "later-school-start",
        "for",
        "Parents leave for work early, so younger students would be alone at home in the morning.",
    ),
    ("later-school-start", "against", "Students who are awake learn more, a tired class wastes the first lesson."),
    (
        "car-free-city-centres",
        "against",
        "Old people and children could cross the street without fear if there were no cars.",
    ),
    ("homework-for-effort", "for", "A teacher can't see how hard somebody tried at home, so it would be guessing."),
)


@pytest.mark.parametrize(("slug", "side", "text"), WRONG_SIDE)
def test_a_text_for_the_wrong_side_is_noticed_without_a_list_to_choose_from(slug, side, text):
    met = Speech(id="o", kind="opening", round=1, side=side, text=text, at=0)
    assert not partner_asks.asks(PACKS[slug], met, True)
    met = replace(met, meant=partner_asks.untapped(PACKS[slug], met, True))
    counters = [(id, "other") for id in PACKS[slug].deck(other(side))]
    answer = bot_rebuttals.rebuttal(PACKS[slug], met, counters, Manner(Random(1), alone=True))
    assert answer.text.startswith("Our card “") and PACKS[slug].sides[side].name in answer.text


@pytest.mark.parametrize(("slug", "side", "text"), WRONG_SIDE[1:])
def test_an_answer_that_makes_the_other_sides_case_is_told_so_in_a_sentence(slug, side, text):
    pack, own = PACKS[slug], PACKS[slug].deck(other(side))[-1]
    opening = opening_on(pack, own, text=pack.cards[own].claim)
    met = Speech(id="r", kind="rebuttal", round=1, side=side, text=text, at=0)
    last = bot_closings.closing(pack, opening, met, Manner(Random(1), alone=True))
    assert last.startswith(OURS_TOO.partition("{}")[0]) and "?" not in last, last


@pytest.mark.parametrize("level", LEVELS)
def test_who_says_that_a_relative_is_ill_reads_a_human_sentence_first_and_then_an_argument(level):
    pack = PACKS["car-free-city-centres"]
    counters = [(id, "other") for id in pack.deck("for")]
    for text, is_told in (
        ("My father is in a wheelchair, and the permit office took nine months to answer us.", True),
        ("If my mother is ill, the bus takes too long.", False),
        ("My brother is in the army, and there is no bus at midnight.", False),
    ):
        met = Speech(id="o", kind="opening", round=1, side="against", text=text, at=0)
        answer = bot_rebuttals.rebuttal(pack, met, counters, Manner(Random(1), level=level, alone=True)).text
        assert answer.startswith(NOT_EASY) == is_told and len(sentences(answer)) > is_told, answer
        rebuttal = replace(met, kind="rebuttal")
        opening = opening_on(pack, "cleaner-air", text=pack.cards["cleaner-air"].claim)
        last = bot_closings.closing(pack, opening, rebuttal, Manner(Random(1), level=level, alone=True))
        assert last.startswith(NOT_EASY) == is_told and len(sentences(last)) > is_told, last


def test_of_more_than_two_hundred_texts_for_the_right_side_none_is_called_the_other_sides():
    texts = 0
    for name, parts in (("one_liners", 4), ("paraphrases", 4), ("off_the_deck", 3)):
        lines = (Path(__file__).parents[2] / "support" / f"{name}.txt").read_text().splitlines()
        for line in (each for each in lines if each[0] != "#"):
            slug, side, *_, text = (each.strip() for each in line.split("|", parts - 1))
            if slug in PACKS:
                texts += 1
                assert not others_case(PACKS[slug], side, text, careful=True), text
    assert texts > 200


def test_sharp_says_little_of_what_fair_says_to_the_same_words():
    shares: list[float] = []
    for line in (Path(__file__).parents[2] / "support" / "paraphrases.txt").read_text().splitlines():
        slug, side, card, text = (each.strip() for each in line.split("|", 3)) if line[0] != "#" else ("", "", "", "")
        if slug not in PACKS or card not in PACKS[slug].cards or slug == "returning-north-koreans":
            continue
        met = Speech(id="o", kind="opening", round=1, side=side, text=text, at=0, cards=(card,))
        counters = [(id, "other") for id in PACKS[slug].deck(other(side))]
        fair, sharp = (
            {
                *sentences(
                    bot_rebuttals.rebuttal(
                        PACKS[slug], met, counters, Manner(Random(text), level=level, alone=True)
                    ).text
                )
            }
            for level in ("fair", "sharp")
        )
        shares.append(len(fair & sharp) / len(fair))
    assert len(shares) > 60 and sum(shares) / len(shares) < 0.5, sum(shares) / len(shares)


def test_the_point_that_was_answered_is_never_called_more_than_the_cards_can_meet():
    """“You also say ‘I think cars should be out because most of us do not move enough’”, of the point itself."""
    text = (
        "I think cars should be out because most of us do not move enough. "
        "The WHO says 81% of young people do not move an hour a day, so if the centre has no cars, people will walk more."
    )
    pack = PACKS["car-free-city-centres"]
    assert not drawn(pack, "for", text, "moving-is-healthy", careful=True)
    after = "The WHO says 81% of young people do not move an hour a day. Therefore gym lessons must become longer."
    assert drawn(pack, "for", after, "moving-is-healthy", careful=True) == "Therefore gym lessons must become longer."


@pytest.mark.parametrize(
    ("text", "funny"),
    [
        ("Homework should be graded by penguins, they never complain lol.", True),
        (
            "Put the refugees in their own class lol, at least then they can blow up their own room and not ours haha.",
            False,
        ),
        ("Just put them all in a zoo with subtitles so we can watch them learn, haha.", False),
        ("Whoever is late should be shot lol.", False),
    ],
)
def test_nobody_smiles_at_a_joke_in_which_people_are_hurt_or_laughed_at(text, funny):
    assert (kind_of(text).pattern == JOKE) == funny


def test_a_label_says_what_the_comparison_compares():
    """“It reaches more people” stood beside “What’s saved at seven is spent again at four, so nothing is gained.”"""
    pack = PACKS["later-school-start"]
    point = next(each for each in pack.sides["against"].prepared if each.weighs.startswith("What’s saved at seven"))
    met = Speech(id="o", kind="opening", round=1, side="for", text="The school saves on lights and gas.", at=0)
    for level in LEVELS[1:]:
        answer = bot_off_deck.ready(pack, met, point, Manner(Random(1), level=level, alone=True))
        assert not answer.weighing, answer
    assert bot_off_deck.label_of("scale", "A medal is won by one person; a vote decides for everybody.") == "scale"


def test_a_last_word_begins_with_what_is_true_of_a_scheme():
    pack, opening = PACKS["votes-at-sixteen"], opening_on(PACKS["votes-at-sixteen"], "a-line-somewhere")
    for text, says in zip(("That’s a double standard.", "Then a baby should get one, too."), LAST_SAYS, strict=False):
        met = Speech(id="r", kind="rebuttal", round=1, side="for", text=text, at=0)
        for level in LEVELS:
            assert bot_closings.closing(pack, opening, met, Manner(Random(1), level=level, alone=True)).startswith(says)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("A flat without a stove is like a car without an engine.", "as far as the two are alike"),
        ("A stove in a flat is the engine.", "as far as the two are alike"),
        ("Some say it’s warm. They will just buy a second stove.", "Some would, and some wouldn’t"),
        ("ChatGPT paints stoves in a minute.", "AI won’t go away"),
    ],
)
def test_a_last_word_that_has_nothing_of_a_text_takes_up_its_scheme(text, says):
    pack, opening = PACKS["later-school-start"], opening_on(PACKS["later-school-start"], "calm-mornings")
    met = Speech(id="r", kind="rebuttal", round=1, side="against", text=text, at=0)
    for level in LEVELS:
        assert says in bot_closings.closing(pack, opening, met, Manner(Random(1), level=level, alone=True))


def test_one_noun_makes_no_point_beside_a_card_and_a_device_takes_no_answer_for_another_case():
    pack = PACKS["homework-for-effort"]
    text = "Effort makes people dare hard tasks. The page with the star is one that all of us leave out."
    met = Speech(id="o", kind="opening", round=1, side="for", text=text, at=0, cards=("dare-to-try",))
    counters = [(id, "direct") for id in pack.deck("against")]
    for level in LEVELS:
        assert (
            "sticker"
            not in bot_rebuttals.rebuttal(pack, met, counters, Manner(Random(1), level=level, alone=True)).text
        )
    pack = PACKS["phone-free-school-day"]
    text = "My sister has epilepsy, and an app on her phone warns her. In a box it warns nobody, and a note shows her illness."
    met = Speech(id="o", kind="opening", round=1, side="against", text=text, at=0)
    answer = bot_rebuttals.rebuttal(
        pack, met, [(id, "direct") for id in pack.deck("for")], Manner(Random(1), alone=True)
    )
    assert answer.text.endswith("?") and not answer.cards and "office" not in answer.text, answer


def test_a_topic_needs_two_words_of_one_sentence_so_that_pay_is_no_cost():
    """“A party only needs to pay those three people” got the costs of an election."""
    pack = PACKS["votes-at-sixteen"]
    text = (
        "Whoever shouts loudest gets followed. Somebody can pay two singers, and by Sunday the election is a fan club."
    )
    assert bot_rebuttals.topic_of(pack, "for", text) != "cost"
    text = "It costs money to print more ballots, and debts and taxes are high enough."
    assert bot_rebuttals.topic_of(pack, "for", text) == "cost"
    said = Said(pack, Manner(Random(1), alone=True))
    assert bot_off_deck.topic_in("You pay for a song. Roads are another matter.", "for", said) != "cost"


def test_it_asks_about_the_sentence_that_it_shows():
    pack = PACKS["later-school-start"]
    text = "My cousin keeps two parrots. A parrot should be left in the dark until it wants to talk."
    opening = Speech(id="o", kind="opening", round=1, side="for", text=text, at=0, meant=partner_asks.NONE)
    answer = bot_rebuttals.rebuttal(pack, opening, [("last-lesson", "other")], Manner(Random(1), alone=True))
    assert "A parrot should be left" in answer.restatement
    assert kind_asked(text) is not ASKED and answer.text.startswith(ASKED.asks), answer.text


def test_what_a_text_has_answered_is_not_asked():
    """“How would anybody notice that it was AI?”, after “you'd notice it at once”."""
    for text, not_asked in (
        ("A survey found it, and I looked up who counted that.", "Who counted that, and where?"),
        ("ChatGPT writes it, and then what you learn is lost.", "What is lost if AI does it, and what isn’t?"),
    ):
        kind = kind_asked(text)
        assert not_asked in kind.asks and not_asked not in asks_open(kind, text), text
    assert asks_open(ASKED, "A harp is heavy.") == ASKED.asks


def test_who_cites_a_study_tells_of_no_life_and_is_answered():
    """“They speak of their own life”, to a study from Norway; “There are people's lives in that”, to fewer deaths."""
    for slug, text in (
        ("later-school-start", "A study from Norway says that teenagers who sleep less are more depressed."),
        ("car-free-city-centres", "According to a Norwegian report fewer people died in the streets."),
        ("car-free-city-centres", "In Oslo nobody died in traffic in 2019, no child and no cyclist."),
    ):
        assert kind_of(text) is ANY, text
        opening = Speech(id="o", kind="opening", round=1, side="for", text=text, at=0)
        assert not points.is_open(PACKS[slug], opening, hearing.Heard("", False), True), text
    assert kind_of("My neighbour has cancer and sits at the window.") is not ANY


def test_what_somebody_never_uses_is_denied():
    pack = PACKS["later-school-start"]
    screen = "A late clock runs later still in front of a bright screen."
    for text in (
        "I never look at a screen after nine.",
        "I don't sit in front of a screen.",
        "There are no screens here.",
    ):
        assert bot_speeches.is_met(screen, text, pack), text
    for text in ("I look at a screen until nine.", "A screen never tires."):
        assert not bot_speeches.is_met(screen, text, pack), text


def test_an_age_before_a_number_of_places_is_no_share():
    assert not shares_in("A study tested voting at sixteen in twenty towns.")
    assert [one.words for one in shares_in("One in six teenagers is filmed.")] == ["One in six"]


NAMED = [
    ("homework-for-effort", "for", "two-messages", "no-need-to-copy",
     "If only right answers count, people copy. I copy too. When they look at how you did it then there is no reason to copy from "
     "your neighbour."),
    ("phone-free-school-day", "against", "reach-home", "learn-to-handle",
     "We have to learn to use phones responsibly. If school just takes them away nobody learns self-control, and after school it's worse."),
    ("votes-at-sixteen", "against", "a-line-somewhere", "still-learning",
     "Most of us know too little about politics at sixteen. You should learn first how a government works."),
]  # fmt: skip


@pytest.mark.parametrize(("slug", "side", "kept", "card", "text"), NAMED)
@pytest.mark.parametrize("level", LEVELS)
def test_of_just_what_somebody_wrote_a_card_that_its_words_name_is_answered_with_an_if(
    level, slug, side, kept, card, text
):
    pack = PACKS[slug]
    assert points.named_by_words(pack, side, text, True) == card
    opening = Speech(
        id="o", kind="opening", round=1, side=side, text=text, at=0, cards=(kept,), meant=partner_asks.NONE
    )
    for n in range(3):
        answer = bot_rebuttals.rebuttal(pack, opening, (), Manner(Random(n), VOICES[n], level, alone=True))
        assert pack.cards[card].restated.rstrip(".") in answer.restatement, answer
        assert any(each in answer.text for each in IF_SO), answer


def test_no_text_off_the_deck_names_a_card_by_its_words():
    wrong = 0
    lines = (Path(__file__).parents[2] / "support" / "off_the_deck.txt").read_text().splitlines()
    for slug, side, text in (line.split(" | ") for line in lines if line[0] != "#"):
        asked = partner_asks.NONE in partner_asks.asks(
            PACKS[slug], opening_on(PACKS[slug], PACKS[slug].deck(side)[0], text=text), True
        )
        wrong += bool(asked and points.named_by_words(PACKS[slug], side, text, True))
    assert not wrong
