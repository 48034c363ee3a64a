"""Which motion an essay argues for."""

import re

import pytest

from debate.subjects.shelf.importing.proposal import propose
from debate.subjects.shelf.importing.text import Block
from support.imported import OBJECTION, STORY, WORDS


@pytest.mark.parametrize(
    ("title", "first", "last", "motion"),
    [
        ("Why parks need fewer cars", "It is time that the city closed the park road to cars.", "", "The city should close the park road to cars"),
        ("Parks", "It is time the city banned cars from parks.", "", "The city should ban cars from parks"),
        ("Should a city ever close its parks?", "Everybody knows the park.", "A city should not close its parks.",
         "A city should not close its parks"),
        ("Is it right to drive through a park?", "Everybody knows the park.", "It is not right to drive through a park.",
         "It is not right to drive through a park"),
        ("The end of the road", "Everybody knows the park.", "For all these reasons, cars have no place in parks.", "Cars have no place in parks"),
        ("Driving? No, thank you", "Everybody knows the park.", "It is time to abolish driving in parks.", "This house would abolish driving in parks"),
        ("Why I changed my mind about driving", "I now think that the city was wrong to close its parks.", "", "The city was wrong to close its parks"),
        ("Restaurants", "I have come to think that restaurants should abolish tipping.", "", "Restaurants should abolish tipping"),
        ("Let the parks sleep", "The city should close its parks at night.", "", "The city should close its parks at night"),
        ("The gate on the Down", "The Down belongs to a company in Jersey. I believe that England should open the Down, and I would like to say why.", "",
         "England should open the Down"),
        ("A red desert", "Steve, who built the road, has said so himself, and he ought to know.", "Cities should not build roads through parks.",
         "Cities should not build roads through parks"),
        ("The parks", "The road through the park must end.", "", "The road through the park must end"),
        ("Sundays", "So in this essay I'm going to argue that parks should be open, at least by day.", "", "Parks should be open, at least by day"),
        ("Sundays", "I was cross, and what I think now is that parks shouldn't have a road.", "", "Parks should not have a road"),
    ],
)  # fmt: skip
def test_the_title_and_the_first_and_last_paragraph_say_what_the_motion_is(title, first, last, motion):
    body = (
        "Grass is dear, because it must be cut every week.",
        "A second reason is noise. Cars wake the people who live near.",
    )
    text = (f"{first} Moths that should sleep fly there. {STORY}", *body, OBJECTION, f"{STORY} {last}".strip())
    made = propose([Block("heading", title), *(Block("text", part) for part in text)])
    assert (made.thesis, made.likely[:1]) == (motion, (motion,))
    assert not [each for each in made.likely if re.match("Grass|Moths", each)]


@pytest.mark.parametrize(
    ("first", "last", "motion"),
    [
        ("The trams of Leeds stopped in 1959.", "The buses did not cause the end of the trams; the council of Leeds, which should have defended them, did.",
         "The buses did not cause the end of the trams"),
        ("Were the buses enemies of the trams?", "The buses, then, were not enemies of the trams.", "The buses were not enemies of the trams"),
        ("Towns should keep their trams.", "The buses were not enemies of the trams.", "Towns should keep their trams"),
        ("The trams of Leeds stopped in 1959.", "To say that the buses caused the end of the trams is wrong.", ""),
        ("The trams of Leeds stopped in 1959.", "Had the trams of Leeds won, the buses of Leeds would have lost.", ""),
    ],
)  # fmt: skip
def test_an_answer_at_the_end_is_the_motion_where_the_beginning_has_none(first, last, motion):
    body = (
        "The trams of Leeds were old when the buses came.",
        "The buses of Leeds were new then.",
        "In 1959 buses and trams met.",
    )
    assert propose(Block("text", part) for part in (first, *body, last)).thesis == motion


def test_an_essay_that_comes_to_its_thesis_late_has_a_motion_or_sentences_to_choose_from():
    slow = (
        WORDS,
        WORDS,
        WORDS,
        WORDS,
        "So I come to the end. Our buses belong in the middle of the street, not at its edge.",
        WORDS,
    )
    made = propose(Block("text", part) for part in slow)
    assert (made.thesis, made.likely[0]) == ("", "Our buses belong in the middle of the street, not at its edge")
    made = propose(Block("text", part.replace("Our buses", "All buses")) for part in slow)
    assert made.thesis == "All buses belong in the middle of the street, not at its edge"


def test_a_motion_is_about_what_the_essay_names_in_its_title_and_speaks_of_most():
    words = (
        "Voting is a duty, and voting is cheap. Whoever votes thinks about voting, and voting needs no more than that."
    )
    for says, motion in (
        ("All the candidates should smile", ""),
        ("All citizens should vote", "All citizens should vote"),
    ):
        made = propose([Block("heading", "Voting"), *(Block("text", part) for part in (f"{says}.", words, STORY))])
        assert made.thesis == motion


@pytest.mark.parametrize(
    ("title", "says", "motion"),
    [
        (
            "Towns should make buses free.",
            "I believe that free buses would have adverse effects",
            "Towns should not make buses free",
        ),
        ("Towns should ban cars.", "I believe that cars have detrimental effects", "Towns should ban cars"),
        (
            "Buses should be free for everyone. Do you agree?",
            "Buses are good for the air",
            "Buses should be free for everyone",
        ),
        (
            "Buses should be free so that people live close to work. Do you agree?",
            "I strongly disagree with it",
            "Buses should not be free",
        ),
        (
            "Opinion: Abolish Sunday Shopping",
            "Shops are open on far too many days",
            "This house would abolish Sunday Shopping",
        ),
    ],
)
def test_a_title_that_the_writer_is_against_becomes_its_denial(title, says, motion):
    first = (
        f"The town has been talking about it for years, and the council has not come to an end of it by now. {says}."
    )
    last = "A town is for everybody who lives there, and for some who come."
    assert propose(Block("text", part) for part in (title, first, WORDS, WORDS, last)).thesis == motion


def test_a_question_with_two_answers_is_no_motion_and_who_holds_the_other_view_speaks_until_the_contrast():
    parts = (
        "Everybody knows the park. In my opinion, visitors should pay for parks, as they do for pools.",
        "There are many people who hold the view that parks should be free for several reasons. Firstly, parks are good for those who are poor.",
        "In contrast, a park that costs something is kept clean, because visitors look after what they pay for.",
        STORY,
    )
    title = Block("heading", "Should parks be free, or should visitors pay?")
    made = propose([title, *(Block("text", part) for part in parts)])
    assert made.thesis == "Visitors should pay for parks"
    kept = [(draft.own, draft.claim.split()[0]) for draft in made.drafts if draft.proposed]
    assert kept == [(False, "Parks"), (True, "A")]


def test_what_agrees_with_the_motion_is_not_against_it_and_a_reason_is_said_without_its_frame():
    first = "It can be argued that trams were a gift to towns because they were cheap. However, it could be argued that they were loud. "
    parts = (
        f"{first}On balance it is clear that trams were a gift to towns.",
        f"{FRAMED} trams made towns quieter.",
        WORDS,
        STORY,
    )
    made = propose([Block("heading", "Were trams a gift to towns?"), *(Block("text", part) for part in parts)])
    assert made.thesis == "Trams were a gift to towns"
    assert not [draft for draft in made.drafts if not draft.own and "gift" in draft.claim]
    assert "Trams made towns quieter." in [draft.claim for draft in made.drafts if draft.own]


FRAMED = "One of the main reasons why trams can be seen as a gift is that"


@pytest.mark.parametrize(
    ("title", "motion"),
    [
        ("Museums Should Return What Rome Took", "Museums should return what Rome took"),
        ("Museums should return what Rome took", "Museums should return what Rome took"),
        ("The EU Should Ban Old Cars", "The EU should ban old cars"),
    ],
)
def test_a_motion_from_a_heading_in_title_case_is_written_small_but_for_its_names(title, motion):
    says = "Whatever Rome took in its wars belongs to others, and old cars are loud."
    made = propose([Block("heading", title), *(Block("text", part) for part in (says, WORDS, STORY))])
    assert made.thesis == motion


HARBOUR = """Was the harbour the right choice for the town in 1938?

When the harbour was opened, crowds cheered in the rain. This essay argues that, given what was known, the harbour was a defensible choice.

In the first place, the town was poor. The jobs that came in 1938 won the town a school and saved 300 families.

Secondly, the railway was full. Carts waited for days because the line had one track.

Some critics say that the harbour was ugly. But ships fed the town.

To sum up, the harbour silted up, but it gave the town twenty years of work."""


def test_the_titles_question_goes_before_a_fact_of_the_past():
    assert propose(Block("text", part) for part in HARBOUR.split("\n\n")).thesis.startswith("The harbour was the right")


def test_a_title_about_my_town_is_a_motion_about_our_town_before_a_side_remark():
    parts = (
        "The tourism do more harm than good for my city",
        "I live in a city with many tourists. In this text I want to explain why.",
        "In first place, the flats are too expensive because owners prefer tourists.",
        "Also the jobs are bad. The waiters win very few money.",
        "I think that the city must put a limit of the visitors. A city is for the people who live in it.",
    )
    assert propose(Block("text", part) for part in parts).thesis == "The tourism do more harm than good for our city"


WORN = ("It costs money, because roads wear out.", "Secondly, noise wakes people who live near.")


@pytest.mark.parametrize(
    ("title", "first", "last", "motion"),
    [
        ("should cars be baned in parks", "I am going to write about cars.", "So thats what I think.",
         "Cars should be baned in parks"),
        ("The park belongs to all", "We are told again that cars should be banned from parks altogether. I doubt it.",
         "So let them drive.", "Cars should not be banned from parks"),
        ("The park belongs to all", "We are told again that cars should be banned from parks.", "So let them drive.", ""),
        ("The park is for all", "The minister let it slip that cars should be banned from parks. I am not convinced.",
         "So let them drive.", "Cars should not be banned from parks"),
        ("cars in parks", "I am going to write about cars.", "So thats why cars should be allowed in parks.",
         "Cars should be allowed in parks"),
        ("Did the railway make life better for the poor?", "Railways came in 1840.",
         "I would argue that the railway made life better for the young, but worse for the old.",
         "The railway made life better for the poor"),
    ],
)  # fmt: skip
def test_a_title_without_its_mark_asks_and_a_demand_that_is_doubted_is_denied(title, first, last, motion):
    parts = (f"{first} {STORY}", *WORN, OBJECTION, f"{STORY} {last}")
    assert propose([Block("heading", title), *(Block("text", part) for part in parts)]).thesis == motion
