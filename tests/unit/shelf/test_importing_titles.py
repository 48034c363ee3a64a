"""The title of a card from an essay: a claim of eight words that can be said aloud, or none."""

import pytest

from debate.subjects.shelf.importing.proposal import propose
from debate.subjects.shelf.importing.text import Block
from debate.subjects.shelf.importing.titles import TITLE_WORDS, title_of
from support.marked import marked


@pytest.mark.parametrize(
    ("claim", "title"),
    [
        ("Buses keep the streets clear.", "Buses keep the streets clear"),
        ("Without buses nobody can get to work.", "Without buses nobody can get to work"),
        ("The harbour brought the town work, and the railway took it away again.", "The harbour brought the town work"),
        ("Jobs were open to everybody: a cooper’s son became a general.", "Jobs were open to everybody"),
        ("In two towns in Kent, crashes fell by a third after the change.", "Crashes fell by a third after the change"),
        ("Thousands of families saw the sea for the first time.", "Thousands of families saw the sea"),
        ("The clubs founded a league, in which the best teams of the north played.", "The clubs founded a league"),
        ("Buses also help the old.", "Buses help the old"),
        ("The buses, which the town bought in 1990, are slow and they break down every week.", ""),
        ("A bench is the last place in town that costs nothing.", ""),
        ("Most of the families in our street can not pay for a private garden.", ""),
        ("Swimming is easy for the young, the old and whoever has been ill.", ""),
        ("A bus that stops at every second corner is of no use to anybody at all.", ""),
        ("Buses help only where there is a lane for them.", ""),
        ("Swimming is easy for the knees and the heart.", "Swimming is easy for the knees"),
        ("Nurses in Wales have made lists that save lives.", "Nurses have made lists that save lives"),
        ("Doctors agree that teenagers fall asleep late.", "Teenagers fall asleep late"),
        ("The mayor says that the town has no money.", "The town has no money"),
        ("Since 1990 the number of buses in the county has doubled in every year of growth.", ""),
        ("The number of buses in Kent doubled in the years of growth.", "The number of buses in Kent doubled"),
        ("Most towns can not pay for a bus.", "Most towns cannot pay for a bus"),
        ("The rulers of his age fought.", ""),
        ("They lose an hour every day.", ""),
        ("It would cost too much.", ""),
        ("Nobody forced him to march.", ""),
        ("Opponents point to the price.", ""),
        ("If buses were free.", ""),
    ],
)
def test_a_title_is_a_whole_claim_that_names_what_it_speaks_of(claim, title):
    assert title_of(claim) == title


def test_they_and_he_are_named_where_the_essay_says_who_they_are():
    assert title_of("They need a phone.", "Some students say that they need a phone.") == "Students need a phone"
    assert title_of("They need a phone.", "They need a phone.") == ""
    parts = (
        "Was Nero a tyrant?",
        "I think that Nero was a tyrant.",
        "First, he ended the peace. He rebuilt Rome.",
        "So it is.",
    )
    titles = {draft.claim: draft.title for draft in propose(Block("text", part) for part in parts).drafts}
    assert titles["He ended the peace."] == "Nero ended the peace"
    assert titles["He rebuilt Rome."] == "", "in the middle of a paragraph it may be somebody else"


def test_no_title_of_an_essay_is_longer_or_in_other_words():
    titles = [(draft.title, draft.claim) for each in marked() for draft in each.proposal.drafts if draft.title]
    assert len(titles) > 30
    for title, claim in [(title.replace("cannot", "can not"), claim) for title, claim in titles]:
        assert len(title.split()) <= TITLE_WORDS and not title.endswith((",", "…"))
        assert {*title.casefold().split()} <= {word.strip(",;:") for word in claim.rstrip(".!").casefold().split()} | {
            *claim.casefold().rstrip(".!").split()
        }
