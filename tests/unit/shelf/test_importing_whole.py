"""Cards and motions of whole essays: nothing that can't stand alone, and what the other side says on its own side."""

import pytest

from debate.motions.titles import heading
from debate.motions.typed import tidied
from debate.subjects.shelf.importing.proposal import propose
from debate.subjects.shelf.importing.text import Block

BUSES = (
    "The Price of a Free Bus",
    "My sister takes the number nine to the hospital, where she cleans the wards at night. Each morning she counts "
    "coins for the way home. A timetable is not a promise, and every city in the country should be required to let "
    "people ride its buses without a ticket.",
    "Firstly free buses help those who earn least. A family without a car spends a tenth of its income on fares. "
    "Nobody should have to choose between a lunch and a ride to work.",
    "Another thing is that tickets slow a bus down. A driver who sells them waits at every stop while somebody "
    "looks for change. In Dunkirk the buses ran faster once the tickets were gone.",
    "We are told that free buses are dear, that they are full of drunks, and that only the young want them. The "
    "enthusiasts of the car have their arguments. Roads, they say, are paid by drivers, who get nothing from a bus. "
    "I do not doubt that fuel is dear. The council pays for the roads as well.",
    "It must be admitted that buses break down. Admittedly, too, drivers are hard to find in winter. Even so, a bus "
    "that nobody can afford is no better than one that stands in the garage.",
    "Tallinn has let its people ride without a ticket since 2013. Cities should let their people ride for nothing.",
)
PLAN = (
    "To what extent was the Marshall Plan a success?",
    "In 1947 George Marshall spoke at Harvard for eleven minutes. Within a year ships full of wheat and coal were "
    "on their way to Europe. This essay argues that the plan was, on balance, a success.",
    "Firstly, the plan fed people who were hungry. Wheat arrived in ports where bread had been rationed for eight "
    "years. Without it the winter of 1948 would have been worse.",
    "Secondly, it made old enemies trade with one another. France and Germany had to agree on who would get which "
    "coal. A country that sells steel to its neighbour has a reason to keep the peace.",
    "However, Alan Milward and others have argued that Europe was already recovering. Factories in Belgium had "
    "reached the output of 1938 before the first ship arrived. Critics also say that the plan divided the continent "
    "and that it drove the Soviet Union into a corner. It has also been pointed out that much of the money was "
    "spent on American goods.",
    "These objections have some force. Nevertheless, a recovery without dollars would have stopped when the dollars "
    "ran out. The Soviet Union was invited to Paris and left.",
    "Finally, the plan gave democracy a good name. Voters in Italy saw that it could fill a plate. Rationing ended "
    "sooner than anybody had hoped.",
)


def read(paragraphs):
    return propose([Block("heading", paragraphs[0]), *(Block("text", each) for each in paragraphs[1:])])


def claims(made, own: bool) -> list[str]:
    return [draft.claim for draft in made.drafts if draft.proposed and draft.own is own]


def test_the_motion_is_what_should_be_done_and_not_an_aside_before_it():
    made = read(BUSES)
    assert made.thesis == "Every city in the country should be required to let people ride its buses without a ticket"
    assert not [each for each in made.likely if "timetable" in each]


def test_a_demand_of_the_last_paragraph_is_the_motion_where_the_beginning_has_none():
    early = "every city in the country should be required to let people ride"
    without = [each.replace(early, "people ride").replace("Nobody should have", "Nobody likes") for each in BUSES]
    assert read(without).thesis == "Cities should let their people ride for nothing"


def test_a_title_that_asks_how_far_gives_the_motion():
    assert "The Marshall Plan was a success" in read(PLAN).likely


def test_claims_have_no_opener_and_what_is_admitted_or_heard_is_against():
    made = read(BUSES)
    assert claims(made, own=True)[:3] == [
        "Free buses help those who earn least.",
        "Nobody should have to choose between a lunch and a ride to work.",
        "Tickets slow a bus down.",
    ]
    assert claims(made, own=False) == [
        "Free buses are dear.",
        "Roads are paid by drivers, who get nothing from a bus.",
        "Buses break down.",
        "Drivers are hard to find in winter.",
    ]


def test_critics_whose_objections_the_next_paragraph_takes_up_are_the_other_side():
    made = read(PLAN)
    assert claims(made, own=False)[0] == "Europe was already recovering."
    assert not [each for each in claims(made, own=True) if "recovering" in each]


def test_an_answer_is_the_weak_point_of_a_card_against_and_not_its_reason():
    answer = "She is right for one street, but most of the riders walk from the next one."
    made = read(
        (
            *BUSES[:4],
            f"My aunt says that the buses wake the street, that they are loud and smell of oil. {answer}",
            *BUSES[5:],
        )
    )
    card = next(draft for draft in made.drafts if draft.claim == "The buses wake the street.")
    assert (card.own, card.why, card.weak_point) == (False, "", answer)


@pytest.mark.parametrize(
    "adrift",
    [
        "You would get used to it.",
        "For a nurse whose shift ends at midnight, it may be the difference between a job and none.",
        "The fire brigade of the town attends one every week, and people have died.",
    ],
)
def test_what_needs_the_sentence_before_it_is_no_card(adrift):
    made = read((*BUSES[:3], f"The third reason is that buses are warm in winter. {adrift}", *BUSES[4:]))
    assert adrift not in [draft.claim for draft in made.drafts if draft.proposed]


@pytest.mark.parametrize(
    "sentence",
    [
        "For a nurse whose shift ends at midnight, after the last bus has gone, it may be the difference between having a job and none.",
        "To leave the wards without a nurse is to take care from exactly those patients who cannot get it elsewhere.",
    ],
)
def test_a_clause_without_its_sentence_is_no_title(sentence):
    assert heading(sentence) == ""


@pytest.mark.parametrize(
    ("typed", "motion"),
    [
        ("Tourism is more good than bad for our island", "Tourism does more good than harm for our island"),
        ("Zoos are more good than bad", "Zoos do more good than harm"),
        ("Hosting the Games brings more good things than bad", "Hosting the Games does more good than harm"),
    ],
)
def test_more_good_than_bad_is_more_good_than_harm(typed, motion):
    assert tidied(typed) == motion
