"""True stories of somebody whom the class may know: a host reads them before a screen shows them, and nothing holds them."""

import pytest

from debate.game.care.schoolmates import tells_of_a_schoolmate
from debate.game.model import commands as c
from debate.game.scoring import story
from debate.game.scoring.read_first import closed, held, is_of_somebody_near, may_be_example, tells_in_passing, unread
from debate.motions import library
from support.table import Table

FILMED = "Last year someone in 8B got filmed falling down the stairs and it was everywhere by lunch."
OF_SOMEBODY = [
    "Last year someone in 8B got filmed falling down the stairs and it was everywhere by lunch.",
    "A girl in my year got filmed crying in the changing room.",
    "This boy in my class cries when he gets a bad mark.",
    "My neighbour's daughter was sent home because of her skirt.",
    "In Mr Miller's class everyone cheats with ChatGPT.",
    "There's a kid in our class who has no laptop at home.",
    "Two boys from year 9 were vaping in the toilets and got suspended.",
    "Someone in our school sold answers for the maths test.",
    "A friend of mine cut herself because of Instagram.",
    "My best friend failed the test because she was up till three.",
    "My cousin got filmed on the bus and now everybody has it.",
    "Our maths teacher shouts at people who are late.",
    "Last week a girl in 10C fainted because she hadn't had breakfast.",
    "My mate's dad lost his job at the car factory.",
    "One of my classmates has ADHD and the noise kills him.",
    "Mrs Novak took a phone and then lost it.",
    "The boy who sits next to me copies everything.",
    "Somebody in this class still owes me money for the trip, because phones pay everything now.",
    "A girl from our school ran away last year after a video.",
    "My friend's mum works nights and can't help him with homework.",
    "My neighbor lost his licence and now he can't get to the hospital.",
    "Our bus driver drinks and everybody knows it.",
    "There was a guy in my old school who got stabbed over a phone.",
    "Half of 9B failed the exam because of the early start.",
    "A boy in my sister's class is allergic and nearly died at lunch.",
    "Last month one of the year 8s sent a picture and it went round the whole school.",
    "The new girl in our class doesn't speak English and uses her phone to translate.",
    "People in our class laughed at Tom when he read aloud.",
]
OF_NOBODY = [
    "Someone who works nights needs to sleep in the day.",
    "A boy of eleven can buy a knife online in two minutes.",
    "Every girl should be able to wear what she wants.",
    "Imagine a girl who gets filmed falling down the stairs.",
    "Imagine a boy in your class who has no laptop at home.",
    "If a kid in your class is deaf, the phone helps them.",
    "Suppose someone in your school sells the answers.",
    "A student who can't sleep learns less in the first lesson.",
    "In some schools the phones stay in a locked box.",
    "In Sweden one teacher took phones away and marks went up.",
    "A girl in Norway walks to school alone at six.",
    "Pineapple on pizza is a crime and my pizza agrees.",
    "My argument is simple: people learn more when they sleep.",
    "My opponent says everyone in class has a phone.",
    "Your card says the boys improved most.",
    "Our school starts at eight and ends at three.",
    "In my opinion a teacher should decide in her own class.",
    "Our class would be quieter without phones.",
    "Teachers in our school would have to collect 800 phones.",
    "A neighbour can hear your drone.",
    "Friends can help each other with homework.",
    "Someone in a wheelchair needs a car to get to the doctor.",
    "Picture someone in 8B who gets filmed falling over.",
    "The girl in the study slept nineteen minutes more.",
    "A boy in the card's example fell asleep in maths.",
    "Nobody in my class would ever hand in a phone on time.",
    "Two students out of three said they'd like later starts.",
    "A neighbour's dog barks at the drones.",
    "One kid gets filmed and the whole school laughs, that is what phones do.",
    "Every class has someone who films the others.",
    "This is not about pizza. We have one reason: nobody gets hurt by a pizza, people do get hurt by a video.",
]


@pytest.mark.parametrize("text", OF_SOMEBODY)
def test_a_true_story_of_somebody_whom_the_class_may_know_is_found_and_no_example(text):
    assert tells_of_a_schoolmate(text) and is_of_somebody_near(text) and not may_be_example(text)


@pytest.mark.parametrize("text", OF_NOBODY)
def test_people_in_general_and_cases_that_are_made_up_are_no_such_story(text):
    assert not tells_of_a_schoolmate(text) and not tells_in_passing(text)


def test_no_pack_tells_such_a_story():
    packs = library.load_library().values()
    said = [text for pack in packs for one in pack.samples for text in (one.opening, one.rebuttal)]
    said += [text for pack in packs for card in pack.cards.values() for text in (card.claim, card.why, card.speech)]
    assert [text for text in said if tells_of_a_schoolmate(text)] == []


def test_such_a_text_is_answered_and_judged_and_on_no_screen_before_a_host_has_read_it():
    table = Table(8).to("opening")
    table.speak("p0", f"{FILMED} So phones should be in the locker, because nobody asked her.")
    text = table.seat("p0").opening
    assert unread(table.room)[text] == "others" and text in closed(table.room) and text not in held(table.room)
    table.everybody("p0").end().to("vote").end()
    clashes = {id for id, clash in table.room.clashes.items() if clash.opening == text and clash.rebuttal}
    assert clashes and not clashes & {*table.phase.plan}, "it was answered, and no show takes it by itself"
    assert text not in [one.id for one in story.may_be_heard(table.room)]
    table.do("host", c.Unflag(text, for_all=True))
    assert text not in unread(table.room).keys() | closed(table.room)
    assert "8B" not in story.line_of(table.room, table.room.speeches[text]), "its own sentence never is a line"
