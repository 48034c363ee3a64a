"""What is proposed of whole essays: nothing made up, nothing lost, and a card only where its side is sure."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debate.subjects.shelf.importing.drafts import LENGTHS, Proposal
from debate.subjects.shelf.importing.files import read_blocks
from debate.subjects.shelf.importing.motion import favours
from debate.subjects.shelf.importing.proposal import propose
from debate.subjects.shelf.importing.text import Block, blocks
from debate.subjects.shelf.importing.wording import COUNTS, claim_of
from support.marked import ESSAYS, marked

MARKED = marked()
WORDS = "The bus is late again today. Nobody at the stop is surprised by it any more, and nobody complains."


@pytest.fixture(params=[each.name for each in MARKED])
def proposal(request) -> Proposal:
    return propose(read_blocks(next(ESSAYS.glob(f"{request.param}.*")).read_bytes()))


def plain(text: str) -> str:
    return re.sub("[\"“”‘’«»'?.]|… ", "", text).casefold()


def test_every_word_on_a_card_is_the_essays_own_from_its_paragraph(proposal):
    for draft in proposal.drafts:
        paragraph = plain(proposal.essay.numbered[draft.paragraph - 1].text)
        for text in (draft.sentence, draft.why, draft.evidence, draft.weak_point):
            assert plain(text) in paragraph
        words = iter(re.findall(r"\w+", plain(draft.sentence)))
        assert all(word in words for word in re.findall(r"\w+", plain(draft.claim))), "in their order, some left out"


def test_cards_fit_a_pack_and_stand_in_the_essays_order_each_once(proposal):
    ids = [draft.id for draft in proposal.drafts]
    assert len({*ids}) == len(ids)
    assert ids == sorted(ids, key=lambda id: [*map(int, id[1:].split("-"))])
    for draft in proposal.drafts:
        assert draft.claim and draft.sentence
        assert all(len(getattr(draft, name)) <= LENGTHS[name] for name in ("claim", "why", "evidence", "weak_point"))
    assert len(ids) == sum(len(paragraph.sentences) for paragraph in proposal.essay.numbered), "each can be taken"


@pytest.mark.parametrize("each", MARKED, ids=[each.name for each in MARKED])
def test_no_marked_argument_is_on_the_wrong_side_and_hardly_any_is_neither_a_card_nor_to_take(each):
    """The essays were marked by a reader who knew none of these rules."""
    drafts = each.proposal.drafts
    assert not each.among(each.claims, [draft for draft in drafts if draft.whose == "other"])
    assert not each.among(each.against, [draft for draft in drafts if "own" in (draft.whose, draft.leans)])
    marks = each.claims + each.against
    lost = [mark for mark in marks if mark not in each.among(marks, drafts)]
    assert len(lost) <= len(marks) / 10, lost


def test_some_marked_arguments_are_cards_by_themselves():
    sure = [
        mark
        for each in MARKED
        for marks, whose in ((each.claims, "own"), (each.against, "other"))
        for mark in each.among(marks, [draft for draft in each.proposal.drafts if draft.whose == whose])
    ]
    assert len(sure) >= 8
    leaning = [
        len(each.among(each.claims, [draft for draft in each.proposal.drafts if draft.leans])) for each in MARKED
    ]
    assert sum(leaning) >= 9


# --- what is sure ---


def cards(*paragraphs: str, title: str = "Should towns buy buses?") -> dict[str, str]:
    """Whose each claim of these paragraphs is, between a first and a last one that want buses."""
    around = "I believe that towns should buy buses.", "So towns should buy buses."
    parts = (title, around[0], *paragraphs, around[1])
    return {draft.claim: draft.whose for draft in propose(Block("text", part) for part in parts).drafts}


def leans(*paragraphs: str, title: str = "Should towns buy buses?", whose: str = "own") -> list[str]:
    """The claims of these paragraphs that are suggested for the essay's own side, or for another one."""
    around = "I believe that towns should buy buses.", "So towns should buy buses."
    parts = (title, around[0], *paragraphs, around[1])
    return [draft.claim for draft in propose(Block("text", part) for part in parts).drafts if draft.leans == whose]


def test_what_is_the_essays_own_by_where_it_stands_is_suggested_and_no_card_until_it_is_taken():
    own, dear = "Buses keep the streets clear.", "New buses cost a great deal."
    assert leans(own) == [own] and cards(own)[own] == ""
    assert leans(own, title="Should towns buy buses? Discuss both views.") == []
    assert leans(f"Those in favour of cars see it otherwise. {dear}") == []
    assert leans("Some people say that cars are fast.", dear) == [], "nobody has answered them yet"
    assert leans("Some people say that cars are fast.", f"However, {own.lower()} {dear}") == [own]
    assert leans(f"Money is another worry. {dear}") == []
    assert leans(dear, f"But {own.lower()}") == [], "the next paragraph turns against it"
    assert leans("Buses help.") == [], "too short to be an argument"


def test_of_a_paragraph_one_sentence_a_side_is_a_card_by_itself_a_sure_one_before_the_first_and_each_that_is_counted():
    around = "I believe that towns should buy buses.", "So towns should buy buses."
    parts = (
        "Buses are cheap to run. Old roads have room for them.",
        "Some say that buses are slow. But a lane makes them quick.",
        "Firstly, buses are safe. Secondly, they are quiet.",
    )
    drafts = propose(Block("text", part) for part in ("Should towns buy buses?", around[0], *parts, around[1])).drafts
    on_a_side = {draft.claim: draft.leads for draft in drafts if draft.whose or draft.leans}
    assert [claim for claim, leads in on_a_side.items() if not leads] == ["Old roads have room for them."]
    assert len(on_a_side) == 6


@pytest.mark.parametrize(
    ("said", "claim"),
    [
        ("Critics say that buses are empty.", "Buses are empty."),
        ("Some argue that buses are empty.", "Buses are empty."),
        ("It is often said that buses are empty.", "Buses are empty."),
        ("One could object that buses are empty.", "Buses are empty."),
        ("Some shopkeepers have said that buses are empty.", "Buses are empty."),
        ("Opponents point to the empty buses of Kent.", "Opponents point to the empty buses of Kent."),
    ],
)
def test_an_objection_that_nothing_answers_is_suggested_for_the_other_side_and_no_card(said, claim):
    paragraph = f"{said} A bus holds sixty."
    assert leans(paragraph, whose="other") == [claim] and cards(paragraph)[claim] == ""
    assert leans(paragraph, whose="own") == []


def test_what_could_be_anybodys_is_offered_for_either_side():
    assert leans("Most people feel that buses are slow.", whose="either") == ["Buses are slow."]
    assert leans("Some argue that buses are slow. I agree.", whose="either") == ["Buses are slow."]
    both = "Should towns buy buses? Discuss both views."
    assert leans("Furthermore, buses keep the streets clear.", title=both, whose="either") == [CLEAR]
    assert leans("Historians such as Ada Ray add that buses are slow.", title=both, whose="either") == [
        "Buses are slow."
    ]
    assert leans("The council of Kent says that buses are slow. Streets are full.") == [], "somebody else has the word"


@pytest.mark.parametrize(
    ("said", "of_buses", "of_a_ban"),
    [
        ("Opponents of buses say that streets are full.", "other", "own"),
        ("The central objection to buses is that streets are full.", "other", "own"),
        ("Supporters of buses say that streets are full.", "own", "other"),
        ("Critics of the ban say that streets are full.", "either", "other"),
        ("Critics of this view, beginning with Ada Ray, have argued that streets are full.", "either", "either"),
        ("Historians such as R. Ray have claimed that streets are full.", "either", "either"),
    ],
)
def test_whoever_is_for_or_against_a_thing_is_on_a_side_only_where_the_motion_says_what_should_become_of_it(
    said, of_buses, of_a_ban
):
    def side(motion: str) -> str:
        parts = (
            f"{motion}.",
            f"I believe that {motion.lower()}.",
            f"{said} A bus holds sixty.",
            f"So {motion.lower()}.",
        )
        return {draft.claim: draft.leans for draft in propose(Block("text", part) for part in parts).drafts}[
            "Streets are full."
        ]

    assert (side("Towns should buy buses"), side("Towns should ban buses")) == (of_buses, of_a_ban)


def test_what_is_told_to_be_doubted_is_on_no_side():
    assert leans("We are told, too, that buses are slow. Some are.", whose="either") == ["Buses are slow."]
    assert leans("Car makers present themselves as friends of the city.", whose="own") == []


@pytest.mark.parametrize(
    ("paragraph", "pro", "other"),
    [
        ("Supporters will reply that traffic fell. They also say that shops gain.", ["Traffic fell.", "Shops gain."], []),
        ("Opponents say that buses are dear. They fear that drivers are rare.", [], ["Buses are dear.", "Drivers are rare."]),
        ("Supporters of cars say that buses are dear.", [], []),
    ],
)  # fmt: skip
def test_either_camp_has_its_side_and_they_are_whoever_spoke_last(paragraph, pro, other):
    assert [leans(paragraph, whose=whose) for whose in ("pro", "other")] == [pro, other]


@pytest.mark.parametrize(
    ("title", "pro", "con"),
    [
        ("Should towns buy buses?", ["Streets are full.", "Traffic fell in Ghent at once."], ["Drivers are rare."]),
        ("Are buses a waste of money?", ["Drivers are rare."], ["Streets are full.", "Traffic fell in Ghent at once."]),
    ],
)
def test_a_text_that_gives_each_camp_a_paragraph_is_on_both_sides_and_what_follows_is_still_theirs(title, pro, con):
    parts = (title, "Our town thinks about it.", "On the one hand, supporters say that streets are full. Traffic fell in Ghent at once.",
             "On the other hand, opponents say that drivers are rare.", "I do not know what to think.")  # fmt: skip
    drafts = propose(Block("text", part) for part in parts).drafts
    assert [[each.claim for each in drafts if each.leans == side] for side in ("pro", "con")] == [pro, con]


def test_what_is_listed_below_for_or_against_is_on_that_side():
    listed = "Buses: what our class says\n\nFor:\n- They keep streets clear.\n- A bus is cheaper: a day costs 2 pounds.\n\nAgainst:\n- Drivers are rare."
    drafts = propose(blocks(f"{listed}\n- There is no room for their stops.")).drafts
    assert [each.leans for each in drafts] == ["pro", "pro", "con", "con"]
    assert (drafts[1].claim, drafts[1].evidence) == ("A bus is cheaper.", "“A day costs 2 pounds.”")


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("For (stop them)", "Against (keep them)"),
        ("Pro:", "Con: they should stay"),
        ("Yes - end them", "No – leave them alone"),
        ("Advantages (for us)", "Disadvantages: what we lose"),
    ],
)
def test_a_heading_says_a_side_whatever_is_added_and_a_title_says_what_its_question_takes_up(good, bad):
    points = f"{good}\n- Flights are bad for the climate.\n\n{bad}\n- Trains take two whole days."
    proposal = propose(blocks(f"School trips by plane: should our school stop them?\n\n{points}"))
    assert proposal.motions == ("Our school should stop school trips by plane",)
    assert [each.leans for each in proposal.drafts] == ["pro", "con"]


def test_a_discussion_names_nobody_on_a_card_and_gives_a_side_to_whoever_has_said_theirs():
    said = ("Ada: I think that towns should buy buses, because streets are full.", "Ben: Buses are slow in town.", "Ada: Cars are slower than buses.",
            "Ben: Nobody takes a bus at night.")  # fmt: skip
    drafts = propose(blocks("Should towns buy buses?\n\n" + "\n\n".join(said))).drafts
    assert {each.claim: each.leans for each in drafts[1:]} == {
        "Buses are slow in town.": "either",
        "Cars are slower than buses.": "pro",
        "Nobody takes a bus at night.": "either",
    }


def test_reasons_that_one_paragraph_counts_are_the_essays_own_wherever_it_stands_unless_somebody_else_was_heard():
    counted = "I think that towns should buy buses. At first, buses keep the streets clear. Secondly, they are cheap."
    found = {each.claim: each.whose or each.leans for each in propose(blocks(f"{counted} That is all I know.")).drafts}
    assert found[CLEAR] == found["They are cheap."] == "own"
    heard = propose(blocks(f"Critics say that cars are fast. {counted} That is all I know.")).drafts
    assert {each.whose for each in heard} == {""}


def test_a_headline_that_calls_to_somebody_is_no_argument_and_the_motion_comes_back_as_no_card():
    called = propose(blocks(f"Don’t tell me that buses are slow.\n\n{WORDS}\n\n{WORDS}"))
    assert called.essay.title == "Don’t tell me that buses are slow." and len(called.essay.numbered) == 2
    again = "First of all, I think that towns should buy buses."
    assert not [each for each in [*leans(f"{again} {CLEAR}"), *cards(again)] if "should buy" in each]


CLEAR = "Buses keep the streets clear."
BOTH = "Should towns buy buses? Discuss both views."


@pytest.mark.parametrize(
    ("paragraphs", "pro", "con"),
    [
        (("On the one hand, there are many advantages. Firstly, buses keep the streets clear.", "Moreover, a bus takes sixty people.",
          "On the other hand, there are also some disadvantages. New buses cost a great deal."),
         [CLEAR, "A bus takes sixty people."], ["New buses cost a great deal."]),
        (("There are many advantages. Buses keep the streets clear.", "However, one thing is open. Drivers cost more than ever."), [CLEAR], []),
        (("There are many advantages of cars. A car costs less than a coach.",), [], []),
        (("Supporters say that streets are full. Critics of buses add that drivers are rare.",), ["Streets are full."], ["Drivers are rare."]),
        (("The main argument in favour of buses is that streets are full.", "Second, a bus takes sixty people.",
          "A further disadvantage is the noise at night."),
         ["Streets are full.", "A bus takes sixty people."], ["A further disadvantage is the noise at night."]),
        (("Those who welcome the change say that streets are full.", "They insist, too, that a bus takes sixty people.",
          "Those who oppose it reply that drivers are rare and that depots are dear."),
         ["Streets are full.", "A bus takes sixty people."], ["Drivers are rare and depots are dear."]),
        (("Let us start with the arguments for buses. A bus takes sixty people.",), ["A bus takes sixty people."], []),
        (("There are some disadvantages of buses. Finally, it hits the wrong people.",), [], []),
    ],
)  # fmt: skip
def test_what_follows_advantages_and_what_either_camp_says_is_for_the_motion_or_against_it_whatever_the_essay_argues(
    paragraphs, pro, con
):
    found = [leans(*paragraphs, title=BOTH, whose=whose) for whose in ("pro", "con")]
    assert found == [pro, con]


@pytest.mark.parametrize(
    ("motion", "thing", "good", "side"),
    [
        ("Towns should buy buses", "", True, "pro"),
        ("Towns should buy buses", "buses", False, "con"),
        ("Towns should ban buses", "buses", True, "con"),
        ("Towns should ban buses", "", True, ""),
        ("Buses are better than trains", "trains", True, ""),
        ("Buses have more disadvantages than advantages", "buses", True, ""),
        ("", "buses", True, ""),
        ("We should stop changing the clocks", "stopping it", False, "con"),
        ("Cities should charge visitors a fee", "a fee", True, "pro"),
        ("Schools should not name winners", "the change", True, "pro"),
    ],
)
def test_what_is_good_about_a_thing_is_for_a_motion_that_wants_it(motion, thing, good, side):
    assert favours(motion, thing, good) == side


@pytest.mark.parametrize(
    "sentence",
    [
        "In the first place, buses keep the streets clear.",
        "Professor Ada Ray of Leeds found that streets with buses are safer.",
        "Paul Stone argues that buses made the suburbs.",
        "Buses, they say, would be empty at night.",
        "When Ghent bought its buses, traffic fell by 20 per cent.",
    ],
)
def test_what_plainly_argues_is_asked_for_where_somebody_else_has_the_word(sentence):
    drafts = propose(
        blocks(
            f"Were buses a blessing?\n\nTowns grew for a century.\n\nSome people say that cars are fast. {sentence}\n\nSo it ended in a jam."
        )
    ).drafts
    assert [(draft.whose, draft.leans) for draft in drafts if draft.sentence == sentence] == [("", "either")]


COUNTED = "Firstly, buses keep the streets clear."


def test_a_reason_that_is_counted_is_a_card_before_anybody_else_is_heard():
    assert cards(COUNTED)[CLEAR] == "own"
    assert cards("On the one hand, cars are fast.", COUNTED)[CLEAR] == ""
    assert cards("Some people say that cars are fast. But roads are full.", COUNTED)[CLEAR] == ""
    assert cards(COUNTED, title="Should towns buy buses? Discuss both views.")[CLEAR] == ""
    assert cards("Buses keep the streets clear.")[CLEAR] == "", "whose it is, only its place says"


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("The strongest argument is that large animals suffer.", "Large animals suffer."),
        ("Supporters claim that free trams will help the poorest.", "Free trams will help the poorest."),
        ("Supporters will reply that free trams help the poorest.", "Free trams help the poorest."),
        ("We are also told that ponds teach children.", "Ponds teach children."),
        (
            "Opponents say that visits have fallen, and that heating is dear.",
            "Visits have fallen, and heating is dear.",
        ),
        ("Buses can hardly, they say, be called quick.", "Buses can hardly be called quick."),
        ("Buses are dear, they say, but they last.", "Buses are dear, but they last."),
        ("Buses would be kinder to parents, and here I have some sympathy.", "Buses would be kinder to parents."),
        ("Critics say that buses are slow, and I concede that some are.", "Buses are slow."),
        ("For example in Ghent streets are clear.", "In Ghent streets are clear."),
        ("Critics of Hale, beginning with Moss, have argued that fish are dying.", "Fish are dying."),
        ("Scientists say that bees are dying.", "Scientists say that bees are dying."),
    ],
)
def test_a_claim_is_what_is_said_without_who_says_it_unless_they_have_looked_into_it(sentence, claim):
    assert claim_of(sentence) == claim


def test_the_best_argument_for_something_may_be_the_others_and_counts_for_nobody():
    assert COUNTS.match("The strongest argument is that ponds freeze.")
    assert not COUNTS.match("The best argument for ponds is that they teach children.")


def test_what_others_say_is_a_card_where_the_essay_turns_against_it():
    said = "Critics say that buses are empty at night."
    assert cards(f"{said} However, empty buses cost little.")["Buses are empty at night."] == "other"
    assert cards(said, "But empty buses cost little.")["Buses are empty at night."] == "other"
    assert cards(said, "Streets are clear.")["Buses are empty at night."] == ""
    assert cards(said, "But some people say that buses are full.")["Buses are empty at night."] == ""
    assert cards("It is true that buses are empty at night.")["Buses are empty at night."] == "other"


def test_what_answers_an_objection_is_its_weak_point_and_never_its_reason():
    said = "Critics say that tourists destroy the island. "

    def card(after: str):
        parts = (
            "Should islands welcome tourists?",
            "I think that islands should welcome tourists.",
            said + after,
            WORDS,
        )
        return next(each for each in propose(Block("text", part) for part in parts).drafts if "destroy" in each.claim)

    answered = card("However, tourists pay for the harbour.")
    assert (answered.whose, answered.why, answered.weak_point) == ("other", "", "Tourists pay for the harbour.")
    unsure = card("She is right for one village. But the others are empty.")
    assert (unsure.whose, unsure.why, unsure.evidence, unsure.weak_point) == ("other", "", "", "")


def test_a_reason_and_evidence_are_the_next_sentence_only_where_it_says_so():
    def card(after: str):
        parts = ("Should towns buy buses?", "I think that towns should buy buses.", f"{COUNTED} {after}", WORDS)
        return next(each for each in propose(Block("text", part) for part in parts).drafts if each.claim == CLEAR)

    assert card("This is because one bus takes sixty cars away.").why.startswith("This is because")
    assert card("For example, Ghent has clear streets.").evidence == "“For example, Ghent has clear streets.”"
    for after in ("One bus takes sixty cars away.", "For example, Ghent has clear streets, but it rains."):
        assert not card(after).why and not card(after).evidence


def test_the_motion_is_no_card_as_well():
    assert "Towns should buy buses." not in cards(COUNTED)


@pytest.mark.parametrize(
    ("paragraph", "offered"),
    [
        ("Another reason is buses should be quiet.", {"Buses should be quiet.": "own"}),
        ("Another reason is it keeps streets quiet.", {"It keeps streets quiet.": "own"}),
        ("There is also the problem of the noise. Cars wake whole streets up.", {"Cars wake whole streets up.": "either"}),
        ("There is also the problem of the noise.", {"There is also the problem of the noise.": "either"}),
        ("Also cars smell bad.", {"Cars smell bad.": "own"}),
        ("I would concede that there is a danger of delays.", {"There is a danger of delays.": "other"}),
        ("One must grant, too, that buses are slow.", {"Buses are slow.": "other"}),
        ("There is some force in the objection that buses are slow.", {"Buses are slow.": "other"}),
        ("Another argument people use is cost. Another thing they say is that buses are slow.", {"Buses are slow.": "either"}),
        ("Buses are slow, we are told. Drivers fear for their jobs.", {"Buses are slow.": "either", "Drivers fear for their jobs.": "either"}),
        ("People who like cars say that buses are slow. But a car waits in the same jam.",
         {"Buses are slow.": "other", "A car waits in the same jam.": "own"}),
        ("Shop owners say that buses are slow. But a car waits in the same jam.", {"Buses are slow.": "other"}),
        ("Trams, however, cannot climb a steep hill.", {"Trams cannot climb a steep hill.": "either"}),
    ],
)  # fmt: skip
def test_what_announces_grants_or_reports_an_argument_is_offered_by_its_form(paragraph, offered):
    around = "I believe that towns should buy buses.", "So towns should buy buses."
    parts = ("Should towns buy buses?", around[0], paragraph, "The depot is near the river.", around[1])
    found = {draft.claim: draft.whose or draft.leans for draft in propose(Block("text", part) for part in parts).drafts}
    assert {claim: found.get(claim) for claim in offered} == offered


def test_what_the_writer_saw_backs_a_claim_and_is_none():
    saw = "We went by car last year and we sat in a jam for an hour."
    parts = ("Should towns buy buses?", "I think that towns should buy buses.", f"Also cars are slow. {saw}", WORDS)
    drafts = {draft.claim: draft for draft in propose(Block("text", part) for part in parts).drafts}
    assert (drafts[saw].whose, drafts[saw].leans) == ("", "")
    assert drafts["Cars are slow."].evidence == f"“{saw}”"


# --- whole texts ---


@given(st.lists(st.tuples(st.sampled_from(["heading", "item", "text"]), st.text(max_size=200)), max_size=12))
def test_any_text_makes_some_proposal(parts):
    made = propose([Block(kind, text) for kind, text in parts])
    assert [paragraph.number for paragraph in made.essay.numbered] == list(range(1, len(made.essay.numbered) + 1))


def test_an_essay_in_one_piece_is_read_where_it_begins_something_new():
    piece = " ".join(
        ["The bus was late again. Workers share buses. They are cheap. In Leeds there are forty. It works."] * 4
    )
    made = propose([Block("text", piece)])
    assert len(made.essay.numbered) > 2
    assert "In Leeds there are forty." in {draft.claim for draft in made.drafts}


TEXTBOOK = """
Compulsory Helmets

1. Introduction

This chapter considers whether helmets should be compulsory for all cyclists. Many countries have no such law.

2. Arguments for a law

Safety. The most obvious effect of a helmet is on injuries. A helmet prevents most injuries of the head in a fall.

Example. Children copy what adults do. Where parents wear helmets, children wear them, too.

3. Arguments against a law

Freedom. A grown-up has the right to run a risk which harms nobody else.

4. Replies to the objections

Defenders of the law answer that the objection from freedom is weak. A broken skull costs all who pay for hospitals.

Opponents, for their part, are not convinced. Hospitals also treat climbers, whom nobody sends a bill.

Questions

1. Find out how many cyclists in your town wear a helmet.
"""


def test_a_textbook_has_headings_over_its_paragraphs_in_them_and_questions_after_them():
    made = propose(blocks(TEXTBOOK))
    assert {draft.paragraph for draft in made.drafts} == set(range(1, 7))
    assert not [
        draft for draft in made.drafts if "Find out" in draft.sentence or draft.sentence in ("Safety.", "Example.")
    ]


@pytest.mark.parametrize(
    ("after", "evidence"),
    [
        ("In Ghent 120 shops opened.", "“In Ghent 120 shops opened.”"),
        ("A ticket costs four pounds.", "“A ticket costs four pounds.”"),
        ("Anybody can see that. A study by the town of Ghent found it, too.", "“A study by the town of Ghent found it, too.”"),
        ("Anybody can see that. In Ghent 120 shops opened.", "“In Ghent 120 shops opened.”"),
        ("I understand the fear: my January was dreadful.", ""),
        ("Nobody has ever driven three hundred miles to look at a bus.", ""),
    ],
)  # fmt: skip
def test_what_follows_is_evidence_only_with_a_figure_a_case_or_a_source(after, evidence):
    paragraphs = ("Our town thinks about buses.", f"Moreover, buses help the shops. {after}", "That is all I know.")
    drafts = propose(Block("text", each) for each in ("Towns should buy buses", *paragraphs)).drafts
    assert next(each.evidence for each in drafts if each.claim == "Buses help the shops.") == evidence


@pytest.mark.parametrize(
    ("last", "argues"),
    [
        ("Weighing both sides, I conclude that the disadvantages are greater.", "no"),
        ("All in all, I believe that the advantages outweigh the disadvantages.", "yes"),
        ("For me the arguments against buses are a bit stronger.", "no"),
        ("On balance, the arguments for buses are more convincing.", "yes"),
        ("The advantages do not outweigh the disadvantages.", ""),
        ("Do the advantages outweigh the disadvantages?", ""),
        ("Critics say that the disadvantages outweigh the advantages.", ""),
        ("The advantages are greater if drivers can be found.", ""),
        ("I doubt whether the advantages outweigh the disadvantages.", ""),
    ],
)
def test_a_discussion_argues_what_it_ends_with_where_it_says_which_arguments_weigh_more(last, argues):
    parts = (
        BOTH,
        "Our town thinks about it.",
        "On the one hand, streets are full.",
        "On the other hand, drivers are rare.",
        last,
    )
    assert propose(Block("text", part) for part in parts).argues == argues


def test_what_ends_the_others_series_is_not_the_writers_own_and_an_objection_is_theirs_by_its_name():
    parts = ("Towns should buy buses", "I think that towns should buy buses.", "To begin with, buses keep the streets clear.",
             "Another argument against it is that drivers are rare. But drivers can be trained.",
             "Last but not least, mechanics need deep pits under every bus.",
             "The most serious objection concerns villages without a road.", "So towns should buy buses.")  # fmt: skip
    found = {each.claim: each.whose or each.leans for each in propose(Block("text", part) for part in parts).drafts}
    assert found["Mechanics need deep pits under every bus."] == "either"
    assert found["The most serious objection concerns villages without a road."] == "other"


@pytest.mark.parametrize(
    ("first", "other", "pro", "con"),
    [
        ("On the one hand, buses keep the streets clear.", "On the other hand, drivers fear for their evenings at home.",
         [CLEAR], ["Drivers fear for their evenings at home."]),
        ("On the one hand, depots take the last green field.", "On the other hand, there are clear benefits. Buses keep the streets clear.",
         [CLEAR], ["Depots take the last green field."]),
        ("On the one hand, buses keep the streets clear.", "On the other hand, depots take the last green field.", [], []),
    ],
)  # fmt: skip
def test_what_the_one_hand_holds_is_on_the_other_side_of_what_is_known_of_the_other_hand(first, other, pro, con):
    assert [leans(first, other, title=BOTH, whose=whose) for whose in ("pro", "con")] == [pro, con]
