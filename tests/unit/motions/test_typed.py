"""What becomes of a motion as somebody typed it."""

import pytest

from debate.motions.typed import is_fact, sides_named, tidied


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("we should scrap school uniform", "We should scrap school uniform"),
        ("This House Would Ban Junk Food Near Schools", "This house would ban junk food near schools"),
        ("Should Britain Have Kept Its Empire?", "Should Britain have kept its empire?"),
        ("School Dinners Should Improve Behaviour", "School dinners should improve behaviour"),
        ("Was Cromwell A Hero?", "Was Cromwell a hero?"),
        ("The Great Fire of London changed the city", "The Great Fire of London changed the city"),
        (
            "The British Museum Should Return the Marbles to Greece",
            "The British Museum should return the Marbles to Greece",
        ),
        ("Public Libraries should Stay Open", "Public libraries should stay open"),
        ("we should vote in may, like in australia", "We should vote in may, like in Australia"),
        ("ZOOS SHOULD BE CLOSED", "Zoos should be closed"),
        ("animals feel pain. we should not test on them.", "Animals feel pain. We should not test on them."),
        ("Zoos are cruel and should be shut.", "Zoos are cruel and should be shut"),
        ("I think that the children they must not have phones", "The children must not have phones"),
        ("pupils should of had a say in this", "Pupils should have had a say in this"),
        ("In my opinion the students must to have less exams", "The students must have less exams"),
        ("This house believes that i am late", "I am late"),
        ("is it ok to keep pets in flats", "Is it ok to keep pets in flats?"),
        ("The House Of Lords Should Be Abolished", "The House of Lords should be abolished"),
        ("the united nations should have an army", "The United Nations should have an army"),
        (
            "Is more better to live in the city than in the village",
            "It is better to live in the city than in the village",
        ),
        ("Is better to live in the city?", "Is it better to live in the city?"),
        ("A bike is more cheaper than a car", "A bike is cheaper than a car"),
        ("my school should start later!!", "My school should start later"),
        ("iPads should be banned", "iPads should be banned"),
        ("Parents shouldn’t post us", "Parents should not post us"),
        ("¿Deberían prohibir los móviles?", "¿Deberían prohibir los móviles?"),
    ],
)
def test_a_motion_is_written_as_a_sentence_and_names_keep_their_capitals(typed, sentence):
    assert tidied(typed) == sentence


@pytest.mark.parametrize(
    ("typed", "motion"),
    [
        ("Single sex schools: good or bad", "Single sex schools do more good than harm"),
        ("Homework - good or bad?", "Homework does more good than harm"),
        ("Was Cromwell a hero or a villain?", "Cromwell was a hero, not a villain"),
        ("Is graffiti art or vandalism?", ""),
        ("Schools should ban phones", ""),
    ],
)
def test_what_leaves_its_sides_open_gets_two(typed, motion):
    assert sides_named(typed) == motion


@pytest.mark.parametrize(
    ("title", "fact"),
    [
        ("The Great Fire of London started in 1666", True),
        ("The Battle of Hastings was fought on 14 October 1066", True),
        ("Water boils at 100 degrees", True),
        ("The Cold War began because of Stalin", False),
        ("Schools should start at 10", False),
        ("The strike of 1926 was justified", False),
    ],
)
def test_a_date_or_a_number_is_known_as_a_fact(title, fact):
    assert is_fact(title) is fact
