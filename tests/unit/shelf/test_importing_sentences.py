"""An essay's paragraphs and sentences, and what of a sentence can be a card or a motion."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debate.subjects.shelf.importing.drafts import LENGTHS
from debate.subjects.shelf.importing.motion import blank_of, motions_of
from debate.subjects.shelf.importing.text import Block, blocks, essay, sentences
from debate.subjects.shelf.importing.wording import bare, claim_of, cut_from, own_view, quoted, reported, stands, taken

# --- paragraphs and sentences ---

WORDS = "The bus is late again today. Nobody at the stop is surprised by it any more, and nobody complains."


@pytest.mark.parametrize(
    ("text", "title", "author", "numbered"),
    [
        (f"{WORDS}\n\n{WORDS}", "", "", 2),
        (f"Late again\n\nBy: Ama Boateng\n\nA bus in the rain\n\n{WORDS}\n\n{WORDS}", "Late again", "Ama Boateng", 2),
        (f"Who runs the buses?\n\n{WORDS}", "Who runs the buses?", "", 1),
        (f"# Late again\n\n## The stop\n\n{WORDS}\n\n- It is cold there in winter.\n- It is dark there, too.", "Late again", "", 3),
        (f"{WORDS}\n\nBy Ama Boateng\n\n{WORDS}\n\nAma Boateng is a driver here.\n\nShare this\n\n© The Stop", "", "Ama Boateng", 2),
        ("\n".join(f"{n}) Buses are late on line {n}." for n in (1, 2, 3)), "", "", 3),
        ("", "", "", 0),
    ],
)  # fmt: skip
def test_paragraphs_are_numbered_and_what_is_around_them_is_not(text, title, author, numbered):
    found = essay(blocks(text))
    assert (found.title, found.author) == (title, author)
    assert [paragraph.number for paragraph in found.numbered] == list(range(1, numbered + 1))


def test_lines_that_were_broken_at_a_margin_are_joined():
    wrapped = re.sub(r"(.{40,60}) ", r"\1\n", " ".join([WORDS] * 4))
    assert blocks(f"Late\n\n{wrapped}\n\n{wrapped}") == [
        Block("text", "Late"),
        *[Block("text", " ".join([WORDS] * 4))] * 2,
    ]


def test_lines_that_end_on_purpose_are_paragraphs():
    long = " ".join([WORDS] * 3)
    assert blocks(f"{long}\n{long}") == [Block("text", long)] * 2


def test_markdown_leaves_no_marks():
    assert blocks("**Buses** are _late_, [says](https://example.org) `Ama`.") == [
        Block("text", "Buses are late, says Ama.")
    ]


def test_sentences_end_where_people_end_them():
    text = 'Dr. Boateng waited at 8.15 a.m. in Leeds. "Is it late?" she asked. It was, by 3.5 minutes! He waited with me. I did not mind.'
    assert list(sentences(text)) == [
        "Dr. Boateng waited at 8.15 a.m. in Leeds.",
        '"Is it late?" she asked.',
        "It was, by 3.5 minutes!",
        "He waited with me.",
        "I did not mind.",
    ]


# --- a sentence as a card ---


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("Secondly, a bus is quiet.", "A bus is quiet."),
        ("But besides, buses are full.", "Buses are full."),
        ("So in conclusion I think so.", "I think so."),
        ("Another reason is that a bus is quiet.", "A bus is quiet."),
        ("The first and strongest reason is that a bus is quiet.", "A bus is quiet."),
        ("On the other side, a bus is loud.", "A bus is loud."),
        ("On the other side of the street a bus waits.", "On the other side of the street a bus waits."),
        ("So do eggs.", "So do eggs."),
        ("However hard they try, buses are late.", "However hard they try, buses are late."),
        ("First class is empty.", "First class is empty."),
    ],
)
def test_words_that_only_join_go(sentence, left):
    assert bare(sentence) == left


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Some people say that buses are empty.", "Buses are empty."),
        ("However, critics of the plan often argue that buses are empty.", "Buses are empty."),
        ("A final objection is that drivers are rare.", "Drivers are rare."),
        ("Some people says that buses are empty.", "Buses are empty."),
        ("On the other hand some people say buses are empty.", "Buses are empty."),
        ("They will tell you too that buses are empty.", "Buses are empty."),
        ("It is true that buses smell, but cars smell worse.", "Buses smell"),
        ("Admittedly, buses smell.", "Buses smell."),
        ("Another argument of the other side is that buses smell.", "Buses smell."),
        ("It may be said, and fairly, that buses smell.", "Buses smell."),
        ("I am told that buses smell.", "Buses smell."),
        (
            "They say that the cars will not vanish but pour into our road.",
            "The cars will not vanish but pour into our road.",
        ),
        ("Some say that buses are not slow, but they are wrong.", "Buses are not slow"),
        ("Against this, it’s often said that buses smell.", "Buses smell."),
        ("They argue, too, that buses smell.", "Buses smell."),
        ("Taxi drivers, too, have a point: buses smell.", "Buses smell."),
        ("Experts say that buses are safe.", ""),
        ("Supporters of the plan argue that buses are safe.", ""),
        ("Buses are safe.", ""),
    ],
)
def test_what_is_reported_or_granted_is_said_without_its_frame(sentence, said):
    assert reported(sentence) == said


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("In conclusion, I firmly believe that buses are better.", "Buses are better."),
        ("In this essay I will argue that buses are better.", "Buses are better."),
        ("I do not think that buses are better.", ""),
        ("I believe so.", ""),
    ],
)
def test_the_writers_view_is_said_without_its_frame(sentence, said):
    assert own_view(sentence) == said


@pytest.mark.parametrize(
    "sentence",
    [
        "Too, that cash is the friend of the tax dodger.",
        "For a care worker on nights, it may be the difference.",
        "She is right for one village.",
        "This would change the town.",
        "One would get used to it.",
        "You would get used to it.",
        "Buses are cheap, but they are slow.",
        "Because buses are cheap.",
        "Such buses are cheap.",
        "My buses are cheap enough.",
    ],
)
def test_a_fragment_or_what_another_sentence_explains_never_stands_by_itself(sentence):
    claim = claim_of(sentence)
    assert not claim or not stands(claim)


@pytest.mark.parametrize(
    "sentence", ["Is a bus cheap enough?", "Buses run.", "I took a bus to school once.", "Let us begin with the price."]
)
def test_a_question_a_story_and_what_only_leads_on_is_no_claim(sentence):
    assert claim_of(sentence) == ""


@pytest.mark.parametrize(("sentence", "said"), [
    ("Is a bus cheap enough?", "Is a bus cheap enough?"),
    ("On Monday I took a bus.", "On Monday I took a bus."),
    ("A bus waits " * 60, f"{'A bus waits ' * 60}"[:150]),
])  # fmt: skip
def test_a_sentence_that_is_no_claim_can_be_taken_as_it_is_as_far_as_there_is_room(sentence, said):
    assert taken(sentence)[:150] == said[:150] and len(taken(sentence)) <= LENGTHS["claim"]


@given(st.text(max_size=400))
def test_a_claim_and_a_quotation_fit_a_card_and_are_not_cut_off(text):
    claim = claim_of(text)
    assert len(claim) <= LENGTHS["claim"] and not re.search("[“”]", claim)
    assert quoted(text) == "" or len(quoted(text)) <= LENGTHS["evidence"]


def test_what_is_too_long_ends_with_a_whole_clause_or_is_no_claim():
    clause = "A bus that is full takes sixty cars off the road on every morning of the working week"
    assert claim_of(f"{clause}; {clause.lower()} and {clause.lower()}.") == f"{clause}."
    assert claim_of(f"{clause} {clause.lower()} {clause.lower()}.") == ""


def test_a_subject_is_no_claim_where_an_aside_parts_it_from_its_verb():
    aside = "which has gathered the timetables of every town along the river " * 3
    assert claim_of(f"The Riverside Bus Trust, {aside.strip()}, finds that buses are quiet.") == ""
    assert claim_of(f"Buses are quiet, {aside.strip()}.") == "Buses are quiet…"


# --- motions ---


def motions(title: str, first: str, last: str) -> tuple[tuple[str, ...], bool]:
    return motions_of(essay([Block("heading", title), *(Block("text", part) for part in (first, WORDS, WORDS, last))]))[
        :2
    ]


@pytest.mark.parametrize(
    ("title", "first", "last", "argues"),
    [
        ("The suffragettes delayed votes for women", WORDS, WORDS, "yes"),
        ("Should buses be free?", WORDS, WORDS, ""),
        ("Buses should be free. Discuss.", WORDS, WORDS, ""),
        ("Should buses be free?", WORDS, "This essay has argued that buses should not be free.", "no"),
        ("Late again", WORDS, "I shall argue that buses should be free, although not for every reason.", "yes"),
        ("Late again", "I believe that buses should be free.", "I think that buses should not be free.", ""),
        ("Late again", WORDS, "The council must buy buses.", ""),
        ("Late again", "I want to defend the view that buses should be free.", "Towns should try.", "yes"),
        ("Late again", "We are told that closing the buses saves money.", WORDS, ""),
    ],
)
def test_the_found_motion_is_taken_and_whether_the_essay_is_for_it_said_only_where_it_says_so_itself(
    title, first, last, argues
):
    made = motions_of(essay([Block("heading", title), *(Block("text", part) for part in (first, WORDS, WORDS, last))]))
    assert made[0] and made[2] == argues


def test_what_a_council_has_to_decide_is_the_motion_where_it_should_do_so():
    decides = "The council will decide in May whether to close the High Street to cars. It should do so, and soon."
    assert motions("Late again", decides, WORDS)[0] == ("The council should close the High Street to cars",)


@pytest.mark.parametrize(
    "title", ["Leave the car at the gate", "The day the mill closed its doors", "A wasted summer for tired children"]
)
def test_a_headline_that_states_nothing_is_no_motion(title):
    assert motions(title, WORDS, WORDS) == ((), False)


@pytest.mark.parametrize(
    ("title", "first", "last", "offered", "sure"),
    [
        ("Should buses be free?", "I believe that buses should be free.", WORDS, "Buses should be free", True),
        ("Should buses be free?", WORDS, "I am against free buses.", "Buses should be free", False),
        ("Late again", "The council should buy buses.", "So the council must buy buses.", "The council must buy buses", True),
        ("Late again", WORDS, "So we should ban cars.", "This house would ban cars", False),
        ("Late again", "This essay argues that buses made towns better.", WORDS, "Buses made towns better", False),
        ("“Buses did more harm than good.” How far do you agree?", WORDS, WORDS, "Buses did more harm than good", False),
        ("How far was Nero a hero rather than a villain?", WORDS, WORDS, "Nero was a hero rather than a villain", False),
        ("Late again", "I argue that buses harmed towns more than they helped.", WORDS, "Buses harmed towns more than they helped", False),
        ("Late again", "I argue that the bus harmed Ely more than it helped.", WORDS, "The bus harmed Ely more than it helped", False),
        ("Tickets: Should buses be free?", WORDS, WORDS, "Buses should be free", False),
        ("Is more better to go by bus than by car?", WORDS, WORDS, "It is better to go by bus than by car", False),
        ("Why our town needs buses", WORDS, WORDS, "Our town needs buses", False),
    ],
)  # fmt: skip
def test_what_the_title_or_the_essay_says_is_offered_and_sure_only_if_both_say_it(title, first, last, offered, sure):
    found, is_sure = motions(title, first, last)
    assert found[:1] == (offered,) and is_sure is sure


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("A bus is not a taxi", WORDS),
        ("Late again", "Critics say that the council should sell its buses."),
        ("Late again", "It should say yes, and it should say it loudly."),
        ("Late again", "The council should give it back."),
        ("Late again", "We should not have to wear it anymore."),
    ],
)
def test_an_aside_a_report_and_what_needs_another_sentence_is_no_motion(title, first):
    assert motions(title, first, WORDS) == ((), False)


def test_at_most_three_motions_are_offered_and_none_twice():
    wants = [
        f"Towns should {what}."
        for what in ("buy buses", "buy more buses", "close roads", "plant trees", "build bridges")
    ]
    found, _ = motions("Late again", " ".join(wants[:3]), " ".join(wants[3:]))
    assert len(found) == 3 and len(set(found)) == 3


@pytest.mark.parametrize(
    ("title", "first", "made"),
    [
        ("Make the buses free, and mean it", "The road is full.", (("The buses should be free",), "yes")),
        ("Scrap school uniforms", "The shop is full.", (("This house would scrap school uniforms",), "yes")),
        ("Leave the old tram running", "It is full.", (("This house would leave the old tram running",), "yes")),
        (
            "To the Editor",
            "Your page of Friday (“Council to sell the old mill”) says that everybody is delighted. I am not.",
            (("The council should sell the old mill",), "no"),
        ),
        ("Make our town smile", "The road is full.", ((), "")),
        (
            "To the Editor",
            "I read with dismay that the council intends to close the library in Mill Lane and to sell it.",
            (("The library in Mill Lane should be closed",), "no"),
        ),
        (
            "Letters",
            "The council plans to replace the staff with machines. I welcome the idea.",
            (("The council should replace the staff with machines",), "yes"),
        ),
        ("Letters", "The council plans to sell the old mill.", (("The council should sell the old mill",), "")),
        (
            "Should statues of traders be taken down?",
            "I shall argue that they should be taken down and put in museums.",
            (("Statues of traders should be taken down",), "yes"),
        ),
    ],
)
def test_a_headline_that_calls_and_a_plan_are_the_motion_and_the_writers_words_say_the_side(title, first, made):
    parts = [Block("text", part) for part in (f"{first} {WORDS}", WORDS, WORDS, WORDS)]
    motions, _, argues = motions_of(essay([Block("heading", title), *parts]))
    assert (motions, argues) == made


# --- what a card has no room for ---


@pytest.mark.parametrize(
    ("sentence", "claim", "cut"),
    [
        (
            "Lowland farmers were promised that every ditch would be kept clear by the new water board of the county, "
            "yet the ditches beside the river were left to fill with mud until whole fields were under water in March.",
            "The ditches beside the river were left to fill with mud until whole fields were under water in March.",
            "… Lowland farmers were promised that every ditch would be kept clear by the new water board of the county",
        ),
        (
            "The harbour had hardly been touched by the storm, while the upper town had lost its roofs, its bridge and both "
            "of its schools, so it was only fair that the harbour should pay for the upper town's repairs.",
            "The harbour had hardly been touched by the storm …, so it was only fair that the harbour should pay for "
            "the upper town's repairs.",
            "… while the upper town had lost its roofs, its bridge and both of its schools",
        ),
        (
            "Night buses are empty on most evenings of the week outside the summer; the company has counted the passengers for "
            "three years, and it has found fewer than four of them on an ordinary Tuesday.",
            "Night buses are empty on most evenings of the week outside the summer.",
            "… the company has counted the passengers for three years, and it has found fewer than four of them on an "
            "ordinary Tuesday.",
        ),
    ],
)
def test_a_long_claim_keeps_its_point_and_what_is_cut_is_evidence(sentence, claim, cut):
    assert (claim_of(sentence), cut_from(sentence)) == (claim, cut)


@pytest.mark.parametrize(
    "sentence",
    [
        "There is some force in this.",
        "There will be hard cases.",
        "Consider what a ferry does.",
        "Then think of those who live there.",
        "The strongest point, to my mind, is comparison.",
        "With regard to the price, we should ask why it rose.",
        "The argument from strength seems to me the most interesting, because it can be turned round.",
        "Defenders of the bridge remind us of what had been done before.",
        "The council proposes that from May no private car may enter the High Street.",
        "Homework for Friday: read page 88.",
        "Show of hands at the end: 13 for, 8 against, 3 abstained.",
        "13 for, 8 against.",
        "Next time: the second group presents.",
        "Someone asked if you could also stand for parliament at 16.",
    ],
)
def test_what_only_points_or_announces_is_no_claim(sentence):
    assert claim_of(sentence) == ""


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("You can't buy wine at 16, why should you choose a government?", "You can't buy wine at 16."),
        ("Councillor Reid tells us that the air is bad.", "The air is bad."),
        ("I don't deny this, but a trial costs little.", "A trial costs little."),
        ("If nobody comes, who will pay?", ""),
        ("What would happen to the animals?", ""),
    ],
)
def test_a_claim_is_the_statement_without_its_question_or_who_says_it(sentence, claim):
    assert claim_of(sentence) == claim


def test_a_claim_follows_the_colon_of_what_only_points_to_it():
    assert claim_of("Ada Hill made this case well: ferries keep islands alive.") == "Ferries keep islands alive."


@pytest.mark.parametrize(
    ("title", "motion"),
    [
        ("Going Home: Why Towns Should Return What Was Looted", "Towns should return what was looted"),
        (
            "10B, Tuesday. On the board: Is Brutus himself to blame for his fall?",
            "Brutus himself is to blame for his fall",
        ),
    ],
)
def test_a_title_says_its_motion_without_what_stands_before_it(title, motion):
    assert motions(title, WORDS, WORDS)[0] == (motion,)


def test_what_an_essay_says_itself_stands_before_its_headlines_call():
    first = "I think plastic bottles should be banned from every shop."
    assert (
        motions("Ban the bottle: plastic has to go", first, WORDS)[0][0]
        == "Plastic bottles should be banned from every shop"
    )


@pytest.mark.parametrize(
    ("motion", "blank"),
    [
        ("The ferry is still better for islands", "The ferry is better than ___ for islands"),
        ("Ferries are more useful", "Ferries are more useful than ___"),
        ("Ferries are safer than bridges", ""),
        ("Ferries should be safer", ""),
    ],
)
def test_a_motion_that_compares_with_nothing_has_a_gap(motion, blank):
    assert blank_of(motion) == blank
