"""Essays in which somebody else takes over: nothing of what they say is ever put on the writer's side, nor the writer's on theirs."""

import pytest

from debate.subjects.shelf.importing.proposal import propose
from debate.subjects.shelf.importing.text import Block, blocks

# A line each; the mark before it says whose it is: + the writer's for the motion, - the other side's, nothing: the beginning and the end.
HISTORY = """Was the Roman road a blessing?

The legions laid stones across half of Europe, and scholars have quarrelled about them since.

+ Roads made grain cheaper in every province. + A cart from Lyon reached the sea in nine days because the bends were gone.

+ Moreover, roads carried letters and laws. + A governor in York knew within a month what the senate wanted.

- However, several younger scholars have defended the old tracks. - Native paths already joined the markets of Gaul.

- Moreover, villages lost their fields to the surveyors. - Farmers in Kent paid for bridges that soldiers used.

- Disease was a further point. - The plague of Galen travelled along the paved highways from east to west. - But armies would have marched anyway.

- Lastly, the roads brought tax collectors to every valley. - Revolts followed them in Britain and Judea.

On balance, the roads gave more than they took. The Roman road was a blessing.
"""
DENIED = HISTORY.replace("The Roman road was a blessing", "The Roman road was not a blessing").replace(
    "the roads gave more than they took", "the critics have it right"
)
HANDS = """Should homework be abolished?

Everybody knows homework, and nobody loves it. I will look at it here.

+ On the one hand homework takes the whole afternoon. + Children who train or play music are tired because they sit until eight. + Also parents quarrel.

- On the other hand homework can be useful. - Pupils repeat what they learned, so they remember more in the test. - Also teachers see who is lost.

- Another point is that homework teaches children to plan. - Moreover, universities expect students to work alone.

To sum up it is a difficult question. I am for it if there is less of it.
"""
COMMENT = """Leave our library alone

Last Monday a notice hung on the door of the library in Mill Lane.

We are told that closing libraries saves money. It is nothing of the sort. We should refuse to go along with it.

+ Think of who comes. + According to the council, four thousand pensioners read the papers at its tables because their flats are cold.

+ Then there are the pupils. + Every desk by the window is taken at four, since homework needs a quiet room.

- They say, too, that readers have tablets now. + But a tablet costs more than a pensioner spends on food in a month.

Norwich kept its branches open and lost fewer readers than any other town. A town without a library forgets itself.
"""
CONCEDES = """Circuses ought to give up animals

I laughed at the elephants as a boy. All the same, I have come to believe that circuses ought to give up animals.

- Admittedly, circuses have kept some tigers alive. + Yet these are exceptions: fewer than one tiger in ten was bred for release.

- Of course, one may object that dogs enjoy their tricks. - Puppies learn fast. + But lions are no dogs, and the whip only hurts them because they are wild.

+ While it may be argued that tamers love their beasts, love does not widen a cage. + A wagon of nine metres makes a bear sick because bears walk all day.

Our grandchildren will look at the posters and wonder. I hope they are kind.
"""
PEOPLE_SAY = """Cars must leave the old town

I am living in the old town, and I want to explain why cars must leave the old town.

+ First of all, the cars damage the houses. + The walls of our street are black because the smoke stays between them.

+ Second, the children cannot play outside. + A ball on the road means danger for every child under ten.

- On the contrary, there are people who say that without cars the shops will die. - They say that customers carry heavy bags. \
- Other people say that old neighbours need a car for the doctor. - And the mayor says that the parking pays the street lamps.

+ But in my opinion these reasons are not strong. + A tram brings more customers than a street full of cars.

For all these reasons I think that cars must leave the old town.
"""
ESSAYS = {
    "history": HISTORY,
    "hands": HANDS,
    "comment": COMMENT,
    "concedes": CONCEDES,
    "people say": PEOPLE_SAY,
    "denied": DENIED,
}


def read(marked: str):
    """What is proposed of an essay, and whose each of its marked sentences is."""
    drafts = propose(blocks(marked.replace("+ ", "").replace("- ", ""))).drafts
    whose = {
        draft.id: mark
        for draft in drafts
        for mark, side in (("own", "+"), ("other", "-"))
        if f"{side} {draft.sentence}" in marked
    }
    return drafts, whose


@pytest.mark.parametrize("name", ESSAYS)
def test_nothing_is_put_on_the_side_that_did_not_say_it(name):
    drafts, whose = read(ESSAYS[name])
    assert len(whose) >= 6
    if name == "denied":  # the writer ends on the side that took over
        whose = {id: "other" if side == "own" else "own" for id, side in whose.items()}
    placed = [(draft.sentence, draft.whose or draft.leans) for draft in drafts if draft.id in whose
              and {draft.whose or draft.leans, whose[draft.id]} == {"own", "other"}]  # fmt: skip
    assert not placed


@pytest.mark.parametrize("name", ["history", "hands", "denied"])
def test_nothing_is_a_card_by_itself_where_somebody_takes_over_and_the_writer_named_no_side_before(name):
    drafts, _whose = read(ESSAYS[name])
    assert not [draft.sentence for draft in drafts if draft.whose]


@pytest.mark.parametrize(
    "turn",
    [
        "Yet not everyone agrees.",
        "However, there is another side to the story.",
        "Others see it differently.",
        "Antiquaries, by contrast, have defended the old tracks.",
        "There are, however, good arguments on the other side.",
        "But the roads have not lacked enemies.",
        "Younger scholars take a different view.",
        "Despite this, some writers have attacked the roads.",
        "Nevertheless, scholars such as Mary Stone have challenged this view.",
        "More recently, scholars have challenged this picture.",
    ],
)
def test_an_essay_that_has_named_no_side_turns_at_any_sign_that_begins_a_paragraph(turn):
    drafts, whose = read(HISTORY.replace("However, several younger scholars have defended the old tracks.", turn))
    assert {draft.leans for draft in drafts if whose.get(draft.id) == "other"} <= {"either", ""}
    assert not [draft for draft in drafts if draft.whose]
    assert [draft for draft in drafts if draft.leans == "own"]


def test_what_follows_a_turn_to_somebody_is_offered_for_either_side_until_the_writer_comes_back():
    drafts, whose = read(HISTORY)
    theirs = {draft.leans for draft in drafts if whose.get(draft.id) == "other"}
    assert theirs == {"either", ""}
    assert len([draft for draft in drafts if draft.leans == "own"]) >= 3


@pytest.mark.parametrize(("name", "fewest"), [("comment", 3), ("concedes", 3), ("people say", 3)])
def test_each_paragraph_of_the_writers_offers_a_sentence_of_their_own_side(name, fewest):
    drafts, whose = read(ESSAYS[name])
    mine = {draft.paragraph for draft in drafts if whose.get(draft.id) == "own"}
    offered = {draft.paragraph for draft in drafts if "own" in (draft.whose, draft.leans)}
    assert len(mine) >= fewest and mine <= offered


def test_objections_that_people_are_said_to_make_are_offered_for_the_other_side():
    drafts, whose = read(PEOPLE_SAY)
    theirs = [draft for draft in drafts if whose.get(draft.id) == "other"]
    assert len(theirs) == 4 and all("other" in (draft.whose, draft.leans) for draft in theirs)


@pytest.mark.parametrize(
    "sentence",
    [
        "However, ramps last longer than stairs.",
        "But there are people who cannot climb.",
        "Still, no doubt is left after the survey.",
    ],
)
def test_a_turn_of_the_writers_own_gives_nobody_else_the_word(sentence):
    mine = "Ramps help parents because prams are heavy."
    parts = "Ramps", "I think that towns should build ramps.", sentence, mine, "So towns should build ramps."
    drafts = propose(Block("text", part) for part in parts).drafts
    assert "own" in [draft.leans for draft in drafts if draft.sentence == mine]


def test_a_comment_without_a_thesis_is_asked_about_what_it_argues_against():
    made = propose(blocks(COMMENT.replace("+ ", "").replace("- ", "")))
    assert made.motions == ("Closing libraries saves money",) and not made.sure
    assert not [draft for draft in made.drafts if draft.claim == "Closing libraries saves money." and draft.whose]


def test_a_part_of_a_paragraph_asks_once_about_what_argues_best_and_no_paragraph_is_lost():
    told = "In 1998 Ada Ray counted 400 trams in Kent. A tram that is full needs no driver at night. Kent has hills."
    text = "Trams\n\nIt rains.\n\n{}\n\n{}\n\nIt snows."
    drafts = propose(
        blocks(text.format(told, "Trams rust in the rain. Critics say that trams are dear. Rails are dear."))
    ).drafts
    asking = [draft.sentence for draft in drafts if draft.leans == "either"]
    assert asking[0] == "A tram that is full needs no driver at night."
    assert asking[1:] == ["Critics say that trams are dear."]


def test_what_an_essay_asks_can_be_its_motion_and_nobody_says_what_it_argues():
    made = propose(blocks("Late again\n\nShould the council buy buses?\n\nIt rains.\n\nIt snows."))
    assert (made.motions, made.argues) == (("The council should buy buses",), "")


@pytest.mark.parametrize(
    "sentence",
    [
        "There are good and bad sides.",
        "The Empire was another consideration.",
        "It is a difficult question and everybody has to decide alone.",
        "The usual case against Nero was made by Tacitus.",
    ],
)
def test_what_only_leads_on_or_sums_up_is_not_offered(sentence):
    drafts = propose(blocks(f"Was Nero a tyrant?\n\nRome burned.\n\n{sentence}\n\nSo it ended.")).drafts
    assert [(draft.whose, draft.leans) for draft in drafts if draft.sentence == sentence] == [("", "")]


def test_what_an_essay_lets_the_other_side_say_is_theirs_where_the_next_paragraph_turns_against_it():
    parts = ("Should towns buy buses?", "In my opinion, towns need buses.", "First of all, buses keep the streets clear.",
             "On the other hand, there are good arguments against it. Drivers are hard to find in a small town. Finally, new buses cost a great deal.",
             "However, I do not find this strong. Drivers can be trained within three months.", "So towns need buses.")  # fmt: skip
    found = {each.claim: each.whose or each.leans for each in propose(Block("text", part) for part in parts).drafts}
    assert found["Buses keep the streets clear."] == found["Drivers can be trained within three months."] == "own"
    assert found["Drivers are hard to find in a small town."] == found["New buses cost a great deal."] == "other"
    unanswered = {each.leans for each in propose(Block("text", part) for part in (*parts[:4], parts[5])).drafts}
    assert "other" not in unanswered


def test_what_a_class_discusses_is_the_motion_and_nobodys_turn():
    notes = [
        "Form 9, Monday. Debate: Should buses be free?",
        "Ada: yes, all of us would ride.",
        "Ben: no, we would pay.",
    ]
    assert propose(blocks("\n\n".join(notes))).motions == ("Buses should be free",)


def test_a_discussion_begins_with_a_view_on_its_motion():
    said = """9C: Should towns buy buses?

Hannah: I think they should buy buses. Streets are full of cars.
Oscar: But in our town nobody wants to take one.
Chloe disagrees with Oscar. My whole street would take one.
Oscar: That costs a great deal of money."""
    sides = {each.claim: each.leans for each in propose(blocks(said)).drafts}
    assert sides["Streets are full of cars."] == sides["My whole street would take one."] == "pro"
    assert sides["In our town nobody wants to take one."] == sides["That costs a great deal of money."] == "con"


def test_another_answer_than_the_titles_is_not_said_to_be_for_it():
    parts = ("Should homework be marked by computers?", "Firstly, computers are blind.", "Secondly, they are dear.",
             "I believe that homework should be marked by people.")  # fmt: skip
    assert propose(Block("text", part) for part in parts).argues == ""


def test_in_a_discussion_agreeing_and_disagreeing_give_a_side_and_no_line_is_lost():
    said = """Should towns buy buses?

Maya - yes. They keep the streets clear.
Tom: but they cost a great deal of money
Ben disagrees with Maya - nobody takes a bus at night.
Sophie - streets are for everybody. Maya: that's why we need room!! (laughter)
Miss Hart: Write it down for Monday."""
    proposal = propose(blocks(said))
    assert {each.claim: each.leans for each in proposal.drafts if each.leans} == {
        "They keep the streets clear.": "pro",
        "They cost a great deal of money.": "con",
        "Nobody takes a bus at night.": "con",
        "Streets are for everybody.": "either",
        "That's why we need room!!": "pro",
    }
    shown = " ".join(part.text for part in proposal.essay.numbered)
    assert all(words in shown for words in ("Streets are for everybody", "(laughter)", "Write it down"))
    assert not any(name in shown for name in ("Maya", "Tom", "Ben ", "Sophie", "Hart"))


@pytest.mark.parametrize(
    ("paragraph", "other", "own"),
    [
        (
            "The bus companies will tell you that somebody has to pay. So somebody does; but the money comes from taxes on cars.",
            ["Somebody has to pay."],
            [],
        ),
        (
            "A stronger objection is that of the slippery slope. Shops would be closed to every car next. "
            "Yet the objection proves less than it claims. Shops in Ghent are full of people on foot.",
            ["Shops would be closed to every car next."],
            ["Shops in Ghent are full of people on foot."],
        ),
        (
            "The drivers' union worries about something else. In an empty street, it fears, there will be more thefts. "
            "Ghent found the opposite: thefts fell by a third.",
            ["In an empty street there will be more thefts."],
            ["Ghent found the opposite: thefts fell by a third."],
        ),
        ("The mayor tells us that shops lose customers. So they do; but new ones open.", ["Shops lose customers."], []),
        (
            "Streets without cars are quiet. Our nurse says that she sees fewer headaches. But nobody counts them.",
            [],
            [],
        ),
        (
            "Opponents also point to the expense. New signs cost the town thousands of pounds. But a town pays for signs anyway.",
            ["New signs cost the town thousands of pounds."],
            ["A town pays for signs anyway."],
        ),
        ("Doctors say that clean air saves lives. But the town does nothing for clean air.", [], []),
    ],
)
def test_whoever_is_not_the_writer_is_the_other_side_until_the_writer_turns_against_it(paragraph, other, own):
    title, first = (
        "Cars should be banned from town",
        "I believe that cars should be banned from town, and I will say why.",
    )
    words = "The streets are loud all day and nobody likes to walk there with a child."
    text = f"# {title}\n\n{first}\n\n{words}\n\n{paragraph}\n\nI conclude that cars should be banned from town."
    drafts = [each for each in propose(blocks(text)).drafts if each.paragraph == 3]
    sides = {side: [each.claim for each in drafts if side in (each.leans, each.whose)] for side in ("other", "own")}
    assert sides["other"] == other
    assert not set(own) - set(sides["own"])


def test_whoever_plans_what_a_letter_is_against_speaks_for_the_plan_though_nothing_answers():
    first = "The developer plans to fell the wood at Hazel Lane. I am against it, and so are most of my neighbours."
    words = "The wood cools the whole quarter in summer, and children learn there what a woodpecker is."
    theirs = "The mayor argues that the new houses bring taxes."
    text = f"# Hazel Lane\n\n{first}\n\n{words}\n\n{theirs}\n\nI ask the council to vote no, and to do so on Tuesday."
    proposal = propose(blocks(text))
    assert (proposal.motions, proposal.argues) == (("The developer should fell the wood at Hazel Lane",), "no")
    assert [each.leans for each in proposal.drafts if each.sentence == theirs] == ["other"]


def test_in_a_discussion_yes_and_for_no_and_against_give_a_side_and_a_vote_or_a_quotation_does_not():
    text = """Is Brutus to blame for the war?

Nadia: yes, he struck the blow himself.
Piet - disagrees. The others flatter him. He says "I am not gamesome" and they go on.
Miss Hart asks: who else?
Nadia: "There is a tide in the affairs of men."
Lena: against, because Antony stirs the people up on purpose.
Lena: no, the crowd was ready for it.
Vote: 12 yes, 9 no.
"""
    sides = {draft.claim: draft.leans for draft in propose(blocks(text)).drafts if draft.leans}
    assert sides == {
        "He struck the blow himself.": "pro",
        "The others flatter him.": "con",
        "He says ‘I am not gamesome’ and they go on.": "either",
        "There is a tide in the affairs of men.": "pro",
        "Because Antony stirs the people up on purpose.": "con",
        "The crowd was ready for it.": "con",
    }


def test_every_item_below_the_heading_of_a_side_is_a_card_however_short():
    text = (
        "Should our school sell the minibus?\n\nGood things\n- Saves money\n- A quieter yard for the little ones\n\n"
        "Bad things\n- Who drives the team to matches?\n- Club trips would cost far more than they do today"
    )
    sides = {draft.claim: draft.leans for draft in propose(blocks(text)).drafts}
    assert sides == {
        "Saves money.": "pro",
        "A quieter yard for the little ones.": "pro",
        "Who drives the team to matches?": "con",
        "Club trips would cost far more than they do today.": "con",
    }


def test_a_reply_to_what_others_point_to_is_no_evidence_of_theirs():
    text = """# Fern Road

The county council plans to close Fern Road to cars. I am against it.

The shops of the road live on customers who come by car.

The council claims that a quiet street draws more people, and points to Delft. Delft is flat and has had trams for years. But we have neither.

I ask the council to think again."""
    drafts = {draft.sentence: draft for draft in propose(blocks(text)).drafts}
    claims = next(draft for sentence, draft in drafts.items() if sentence.startswith("The council claims"))
    assert (claims.leans, claims.evidence) == ("other", "")
    assert drafts["Delft is flat and has had trams for years."].leans == "either"


def test_reasons_for_a_thing_and_on_the_other_hand_give_the_sides_of_an_essay_that_looks_at_both():
    text = """# How far was Duke Ernst right to sign the treaty of Halle?

The treaty ended the war in 1402. This essay will consider both sides before it comes to a judgement.

On the one hand, there were good reasons for signing. The walls of the town were not ready.

Hunger also drove people from the town. Harvests had failed in two years.

On the other hand, the treaty betrayed an ally. The bishop's castles were handed over without a fight.

In conclusion, the duke had no good choices."""
    sides = {draft.claim: draft.leans for draft in propose(blocks(text)).drafts if draft.leads and draft.leans}
    assert sides == {
        "The walls of the town were not ready.": "pro",
        "Hunger also drove people from the town.": "pro",
        "The treaty betrayed an ally.": "con",
    }


def test_a_bare_no_turns_against_what_others_say_and_to_have_a_say_reports_nobody():
    text = """Helmets should be compulsory

I think helmets should be compulsory for every cyclist.

A child of ten rides to school, yet has no say in how the roads are built.

People say training is the answer. It isn't. Trained cyclists break their heads as easily as others do.

So helmets should be compulsory."""
    sides = {
        draft.claim: side
        for draft in propose(blocks(text)).drafts
        if draft.leads and (side := draft.whose or draft.leans)
    }
    assert sides == {
        "A child of ten rides to school, yet has no say in how the roads are built.": "own",
        "Training is the answer.": "other",
        "Trained cyclists break their heads as easily as others do.": "own",
    }


def test_a_yes_after_somebody_who_is_against_the_motion_may_mean_either_and_asks():
    text = """Should the mill be closed?

Mia: yes, it is loud.
Noah - disagrees. It feeds half of the town.
Ali: yes, and my uncle works there.
Noah: there is no other work.
Ruby: no, the owner has promised a new wheel.
Mia: the river is dirty, too.
"""
    drafts = {draft.paragraph: draft.leans for draft in propose(blocks(text)).drafts if draft.leads and draft.leans}
    assert drafts == {1: "pro", 2: "con", 3: "either", 4: "con", 5: "either", 6: "pro"}


def _led(text):
    """The sides of the claims that lead, and their evidence."""
    drafts = [draft for draft in propose(blocks(text)).drafts if draft.leads and (draft.whose or draft.leans)]
    return {draft.claim: (draft.whose or draft.leans, draft.evidence) for draft in drafts}


_STREETS = (
    "Cars should be banned from town\n\nI believe that cars should be banned from town, and I will say why.\n\n"
    "The streets are loud all day and nobody likes to walk there with a child.\n\n{}\n\n"
    "I conclude that cars should be banned from town."
)


@pytest.mark.parametrize(
    ("paragraph", "led"),
    [
        (
            "Of course, some people say that shops lose customers. It is true that studies show a loss of a tenth in the "
            "first year. However, the second year makes up for it.",
            {
                "Shops lose customers.": (
                    "other",
                    "“It is true that studies show a loss of a tenth in the first year.”",
                )
            },
        ),
        (
            "Critics point out that each bus costs the town 900 euros a day. But cars cost the town more. "
            "The treasury also argues that the old tracks are needed for trams. That would be an objection if trams ran.",
            {
                "Each bus costs the town 900 euros a day.": ("other", ""),
                "Cars cost the town more.": ("own", ""),
                "The old tracks are needed for trams.": ("other", ""),
            },
        ),
        (
            "What can be said on the other side? The strongest point is habit. Families have used their cars for fifty "
            "years.\n\nFurthermore, many people say that old people need a car.\n\n"
            "I take these points seriously, but a town is for everybody.",
            {
                "Families have used their cars for fifty years.": ("other", ""),
                "Old people need a car.": ("other", ""),
            },
        ),
        (
            "Every child needs clean air. The winters are long here. Researchers at the University of Leeds found that a child "
            "breathes twice as much soot beside a road.",
            {
                "Every child needs clean air.": (
                    "own",
                    "“Researchers at the University of Leeds found that a child breathes twice as much soot beside a road.”",
                )
            },
        ),
        (
            "Moreover, the streets are dangerous. The crossings were made for fewer cars because nobody owned one. "
            "In 2023 a boy of nine was hit there on the way to school.",
            {
                "The streets are dangerous.": (
                    "own",
                    "“In 2023 a boy of nine was hit there on the way to school.”",
                )
            },
        ),
    ],
)
def test_others_keep_what_they_say_and_a_claim_takes_what_was_found(paragraph, led):
    shown = _led(_STREETS.format(paragraph))
    assert {claim: shown.get(claim) for claim in led} == led


def test_a_finding_after_what_others_say_backs_nothing_of_theirs_unless_it_is_granted():
    shown = _led(_STREETS.format("Some people say that shops lose customers. A study found that they win some."))
    assert not any(evidence for _, evidence in shown.values())


def test_in_notes_those_who_said_thought_or_answered_speak_and_the_register_is_no_argument():
    text = """Class 10b. Discussion: Should the voting age be lowered to 16?

Present: 24, Jonas and Mira ill. Homework for Friday: read page 88.
Leyla opened: sixteen-year-olds work and pay tax.
Ben: no, most of them have no idea about politics.
Leyla answered that plenty of adults do that too.
Tom said in Austria they have voted at 16 since 2007.
Someone asked if you could stand for parliament.
Ben again: you can't buy wine at 16, why should you choose a government?
Sofia: young people have to live longest with the decisions.
Show of hands: 13 for, 8 against."""
    sides = {draft.claim: draft.leans for draft in propose(blocks(text)).drafts if draft.leans}
    assert sides == {
        "Sixteen-year-olds work and pay tax.": "either",
        "Most of them have no idea about politics.": "con",
        "Plenty of adults do that too.": "pro",
        "In Austria they have voted at 16 since 2007.": "either",
        "You can't buy wine at 16.": "con",
        "Young people have to live longest with the decisions.": "either",
    }


def test_a_question_in_a_list_is_no_card_where_its_answer_is_one():
    text = """Zoos should be closed

For
- Animals suffer in cages
- They learn nothing

Against
- What would happen to the animals? They can't be set free
- Zoos pay for forests"""
    assert "They can't be set free." in _led(text)
    assert "What would happen to the animals?" not in _led(text)
