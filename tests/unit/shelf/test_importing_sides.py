"""Whose each sentence of an essay is: its own side's, or the other's."""

import re

import pytest

from debate.subjects.shelf.importing.cues import Marks
from debate.subjects.shelf.importing.proposal import propose
from debate.subjects.shelf.importing.text import Block
from support.imported import OBJECTION, REASON, STORY, WORDS, of_buses


def test_an_objection_and_the_claim_of_its_paragraph_answer_each_other():
    made = propose(
        Block("text", part)
        for part in (
            "The council should buy more buses.",
            "Critics say that buses are empty. But a full bus at eight takes sixty cars off the road, because workers share it.",
            "Buses are a good thing for a town like this one.",
        )
    )
    objection = next(draft for draft in made.drafts if draft.opening == "objection")
    claim = next(draft for draft in made.drafts if draft.own)
    assert (objection.answers, claim.answers) == (claim.id, objection.id)
    assert (objection.claim, claim.claim[:28]) == ("Buses are empty.", "A full bus at eight takes si")


# What opens a paragraph, with what it says for the other side (-) and for its own (+); each is the third paragraph of an essay.
TURNS = """
Some would argue that buses are empty. However, a full bus takes sixty cars off the road.
- Buses are empty.
+ A full bus takes sixty cars off the road.

Opponents say that buses are empty. There are days on which that is so. But a full bus takes sixty cars off the road.
- Buses are empty.
+ A full bus takes sixty cars off the road.

On the other hand, buses need drivers. Good drivers are hard to find. Yet every town finds them in the end.
- Buses need drivers.
+ Every town finds them in the end.

Critics may object that buses are empty. This overlooks that a full bus takes sixty cars off the road.
- Buses are empty.
+ A full bus takes sixty cars off the road.

A common objection is that buses are loud. It rests, however, on old figures. New buses are quieter than cars.
- Buses are loud.
+ New buses are quieter than cars.

We are often told that drivers cost money. The fact is that roads cost more.
- Drivers cost money.
+ Roads cost more.

It has been argued that buses are ugly. To this we say that jams are uglier.
- Buses are ugly.
+ Jams are uglier.

Shopkeepers will say that customers come by car. What they forget is the bus that brings sixty.
- Customers come by car.

Admittedly, buses are slow at noon on a rainy day. At eight, though, a bus lane makes them faster than any car.
- Buses are slow at noon on a rainy day.
+ At eight a bus lane makes them faster than any car.

Many people are of the opinion that buses are only for children. Personally, I think that everybody could use a bus.
- Buses are only for children.
+ Everybody could use a bus.

Councillor Brook claims that buses are empty. Nevertheless, a full bus takes sixty cars off the road.
- Buses are empty.
+ A full bus takes sixty cars off the road.

Of course, buses cost a town a lot of money, but roads cost more.
- Buses cost a town a lot of money.

Others will say that buses are ugly. Opponents of this view point out that a jam is uglier than any bus.
- Buses are ugly.
+ A jam is uglier than any bus.

It must also be admitted that buses need drivers at four in the morning. But every town finds them in the end.
- Buses need drivers at four in the morning.
+ Every town finds them in the end.

More serious is the doubt whether it would work at all. Drivers are hard to find. Yet every town finds them in the end.
- Drivers are hard to find.
+ Every town finds them in the end.

The treasurer points out that buses are empty. That would be a good argument if it were noon. At eight a full bus takes sixty cars off the road.
- Buses are empty.
+ At eight a full bus takes sixty cars off the road.

One has to admit that buses are slow on a narrow road. At eight, though, a bus lane makes them faster than any car.
- Buses are slow on a narrow road.
+ At eight a bus lane makes them faster than any car.

And drivers, of course, may go to another town. But every town finds them in the end.
- Drivers, of course, may go to another town.
+ Every town finds them in the end.

There is another reason. Buses are good for the air because one engine moves sixty people.
+ Buses are good for the air because one engine moves sixty people.

Supporters of cars argue that buses are empty. However, a full bus takes sixty cars off the road.
- Buses are empty.
+ A full bus takes sixty cars off the road.

Their advocates also claim that cars are faster in town. Perhaps. Or perhaps drivers stand in jams that last all morning.
- Cars are faster in town.
+ Perhaps drivers stand in jams that last all morning.

It is also said that buses are empty. The evidence for this is surprisingly weak. A full bus takes sixty cars off the road.
- Buses are empty.
+ A full bus takes sixty cars off the road.

The minister insists that buses are empty. What nonsense. A full bus takes sixty cars off the road.
- Buses are empty.
+ A full bus takes sixty cars off the road.

Historians such as R. A. C. Brook have argued that cars built this town. There is force in this. Yet its streets are older than any car.
- Cars built this town.
+ Its streets are older than any car.

Some people worry about crime: a bus brings strangers into every street. That may be so. But cars bring more strangers than buses.
- A bus brings strangers into every street.
+ Cars bring more strangers than buses.
""".strip().split("\n\n")


@pytest.mark.parametrize("turn", TURNS)
def test_what_opens_a_paragraph_is_the_other_sides_until_the_essay_turns(turn):
    paragraph, *said = turn.split("\n")
    against, own = ([line[2:] for line in said if line.startswith(sign)] for sign in "-+")
    made = propose(
        Block("text", part)
        for part in ("The town is full. The council should buy more buses.", WORDS, paragraph, WORDS, WORDS)
    )
    found = [draft for draft in made.drafts if draft.paragraph == 3]
    assert [draft.claim for draft in found if not draft.own and draft.sure] == against
    assert [draft.claim for draft in found if draft.own and draft.sure] == own
    if against and own:
        assert {draft.answers for draft in found if draft.sure} == {draft.id for draft in found if draft.sure}


def test_what_the_next_paragraph_calls_half_true_is_the_other_sides():
    made = of_buses(
        "Drivers can leave. A town that pays too little will in the end be served by nobody.",
        "That last point is the one I hear most often, and it is only half true. Drivers who like their town stay.",
    )
    assert not [draft for draft in made.drafts if draft.own and draft.paragraph == 3]
    assert {draft.own for draft in made.drafts if draft.proposed and draft.paragraph == 3} == {False}


@pytest.mark.parametrize(
    ("objection", "after"),
    [
        ("Harder to answer is the question of money. A bus costs the town more than a road does.", "I take that seriously. Yet a road costs money, too."),
        ("There remains the driver. A town that is short of drivers has no use for more buses.", "Still, drivers can be trained."),
        ("The shopkeepers, of course, are afraid. Buses take away the parking places of customers.", "But customers come by bus, too."),
        ("Lawyers reply that it is not so simple, and they are right. Buses need a contract for ten years.", "But contracts can be changed."),
        ("Now to the argument that troubles me most. Buses are of no use to villages at night.", "I have no ready answer to that. But villages sleep."),
        ("Others ask to whom, precisely, the buses belong. It is not a foolish question. The firm owns half of the buses in the end.", "But firms can sell."),
    ],
)  # fmt: skip
def test_what_an_essay_introduces_as_hard_to_answer_is_the_other_sides(objection, after):
    said = [(draft.own, draft.claim) for draft in of_buses(objection, after).drafts if draft.proposed]
    assert (False, objection.rpartition(". ")[2]) in said
    assert not [claim for own, claim in said if own and claim in objection]


def test_a_noun_before_that_is_nobody_who_says_it():
    thought = "To many of us the thought that a bus will come is what makes the last hour at work bearable."
    made = of_buses(f"There is a worry, too. {thought} But the thought is wrong.")
    assert not [draft for draft in made.drafts if draft.claim.startswith("A bus will come")]


def test_an_essay_that_lists_both_sides_has_cards_for_both():
    made = propose(
        Block("text", part)
        for part in (
            "Should towns buy more buses? People have different opinions about it.",
            "There are several arguments in favour of buses. One of them is that a full bus takes sixty cars off the road.",
            "Furthermore, supporters say that buses are better for the air than cars.",
            "However, there are also some drawbacks. Buses can be slower than cars and cost the town more money.",
            "What is more, drivers are hard to find in the country.",
            "To sum up, both sides have good points, and every town has to decide.",
        )
    )
    sides = {
        own: [draft.paragraph for draft in made.drafts if draft.own is own and draft.sure] for own in (True, False)
    }
    assert sides == {True: [2, 3], False: [4, 5]} and made.thesis == "Towns should buy more buses"


LISTS = """
Should towns buy buses? People have quarrelled about it for years.

+ Those who want more buses begin with the air. A full bus takes sixty cars off the road. In 2019 there were ten.

+ A second argument concerns the street. Parked cars are in the way of everybody.

- Against this, owners of shops make a case that deserves to be heard. Shops need customers who can carry things home.

- Safety is the second concern. A bus that brakes hard is a danger to everybody who stands. Yet nobody was hurt in 2019.

- There is also the puzzle of who should pay. Towns would have to close their pools, because money is short.

Weighing these points, I find the air the heaviest. Towns should buy buses."""


def test_a_side_is_kept_through_the_paragraphs_that_list_it():
    asks, *lists, end = LISTS.replace("owners of shops", "opponents").strip().split("\n\n")
    made = propose(Block("text", part.lstrip("+- ")) for part in (asks, *lists, end))
    sure = {draft.paragraph: draft for draft in made.drafts if draft.sure}
    assert [sure[n].own for n in sorted(sure)] == [part.startswith("+") for part in lists]
    assert not [each for each in sure.values() if re.match("Those|A second|Against|Safety|There", each.claim)]
    assert made.thesis == "Towns should buy buses"


def test_headings_that_name_gains_and_losses_say_whose_the_paragraphs_are():
    parts = (
        ("heading", "Buses"),
        ("text", "It is disputed whether towns should buy buses. People have quarrelled for years."),
        ("heading", "Benefits"),
        ("text", "Supporters stress that buses are good for the air. One engine moves sixty people."),
        ("heading", "Costs"),
        ("text", "Drivers are hard to find in the country. In 2019 there were ten."),
        ("text", "Buses can be slower than cars on a narrow road."),
    )
    made = propose(Block(*part) for part in parts)
    assert made.thesis == "Towns should buy buses"
    assert [(draft.own, draft.claim) for draft in made.drafts if draft.sure] == [
        (True, "Buses are good for the air."),
        (False, "Drivers are hard to find in the country."),
        (False, "Buses can be slower than cars on a narrow road."),
    ]


@pytest.mark.parametrize(
    ("paragraph", "claim"),
    [
        ("The council says that buses are empty. But a bus at eight is full.", "Buses are empty."),
        ("The council says that buses are empty. They cost a lot.", None),
        ("One can also argue that buses are loud, and I would not deny it. But they are few.", "Buses are loud."),
    ],
)
def test_what_somebody_in_charge_says_is_an_objection_if_the_essay_turns_against_it(paragraph, claim):
    parts = ("The council should buy more buses.", paragraph, WORDS)
    made = propose(Block("text", part) for part in parts)
    assert [draft.claim for draft in made.drafts if not draft.own and draft.sure] == ([claim] if claim else [])


def test_objections_that_are_announced_go_on_through_their_paragraphs_until_the_essay_turns():
    parts = (
        "On buses",
        "Buses are late. What might be said for new ones, and what against?",
        "There is also what they do to streets. A wide street may tempt people to drive. But a full bus tempts them more.",
        "Against these stand objections that deserve a hearing. The first is that of money. A new bus costs more than the old one saves.",
        "A second objection concerns drivers. A driver who works at night, the argument runs, is hard to find.",
        "Thirdly, there is the question whether anybody rides. If people stay at home because nothing is open, then an empty bus is no surprise.",
        "And somebody must pay. A fare is nothing to a dentist and a meal to a boy.",
        "So I come down on the side of those who say that the council should buy buses.",
    )
    made = propose(Block("text", part) for part in parts)
    assert made.thesis == "The council should buy buses"
    sides = {draft.paragraph: draft.own for draft in made.drafts if draft.sure}
    assert not [own for paragraph, own in sides.items() if own and 3 <= paragraph <= 6] and {3, 4, 5} <= sides.keys()
    assert not [draft for draft in made.drafts if draft.paragraph == 2 and not draft.own]
    assert "Somebody must pay." not in [draft.claim for draft in made.drafts]


# Sentences that a person of the essay says, with what is kept of them: never for, and against where the essay answers.
SPOKEN = [
    ("The driver, Mr Brook, argued that a bus loses its way.", "It carries sixty people. But he was wrong.", "A bus loses its way."),
    ("Without the road, he said, no child would ever walk.", "But he was wrong.", "Without the road, no child would ever walk."),
    ("Buses, said the doctor, are loud at night.", "But he was wrong.", "Buses are loud at night."),
    ("The town has decided, a dealer said last week, and cars have won.", "Yet some do not.", "The town has decided, and cars have won."),
    ("Others ask whether it would last. Most buses are sold after two years.", "But ours are not.", "Most buses are sold after two years."),
    ("And the jobs? Ten people would lose their work.", "I will not pretend that this is nothing.", "Ten people would lose their work."),
    ("I asked our teacher, who was against the idea. He told us that a bus makes people lazy.", "", "A bus makes people lazy."),
    ("Then there is the argument from force. Ann put it to me there. A forced gift is no gift, she said.", "But it is.", "A forced gift is no gift."),
    ("A taxman put it to me that every bus takes money from roads.", "But it is little.", "Every bus takes money from roads."),
    ("My dad’s argument was that a driver costs more than a bus.", "But he forgot the jams.", "A driver costs more than a bus."),
    ("I admit that it could be done badly. A bored driver is a danger to everybody.", "That speaks for training.", "A bored driver is a danger to everybody."),
    ("There will be those who find this sentimental. The town decides by what it pays.", "But it does not.", "The town decides by what it pays."),
    ("I should not hide what is bad about buses. A bus is loud at night. Sleep ought to count for something.", "", "A bus is loud at night."),
    ("If drivers are rare, why not pay them?", "The union asked that. A list of duties would do more.", "If drivers are rare, why not pay them?"),

    ("Buses are loud. This was the doctor’s argument.", "", None),
    ("A bus is where a town meets. The nurse takes it every day. “They tell you everything there,” she says.", "", None),
    ("Buses would stand in jams, my neighbour told me, and that is why she feared them.", "", None),
    ("One objection troubled me more than the others. Every bus needs a driver at four.", "But some like it.", "Every bus needs a driver at four."),
    ("Then there was the argument of the slope. If the cars go, who is next?", "However, nobody asked for that.", "If the cars go, who is next?"),
    ("And what of trams? The usual compromise is a tram in the main street.", "But a bus goes anywhere.", "The usual compromise is a tram in the main street."),
    ("There will be a cost, and it is dishonest to pretend otherwise. Ten buses come to two million pounds.", "", "Ten buses come to two million pounds."),
    ("Critics say that buses are loud, and that drivers are rude.", "Yet they are not.", "Buses are loud, and drivers are rude."),
    ("Finally, it is said that a council should not run buses at all.", "Who else would?", "A council should not run buses at all."),
    ("Some mechanics object that they were never trained for buses.", "Others were.", "Some mechanics object that they were never trained for buses."),
    ("Some companies object that their timetables will fall apart.", "None has.", "Some companies object that their timetables will fall apart."),
    ("It is commonly held that buses are for the old.", "Nobody has counted them.", "Buses are for the old."),
    ("It can also be objected that buses are slow at noon.", "I accept this.", "Buses are slow at noon."),
    ("A further charge is that buses help the wrong people.", "That happens.", "Buses help the wrong people."),
    ("The usual reply is that without fines nobody would pay.", "It is wrong.", "Without fines nobody would pay."),
    ("Mill feared that a free bus makes people idle.", "A stronger reply is that it takes them to work.", "A free bus makes people idle."),
    ("Some engineers insist that a tram is cheaper than a bus.", "So it is, in Spain.", "A tram is cheaper than a bus."),
    ("Above all, we are told, buses are loud.", "So they are.", "Buses are loud."),
    ("Ford’s admirers would say that the car made people free.", "Perhaps it did.", "The car made people free."),
    ("Gifted drivers, others argue, deserve a bus of their own.", "But they have one.", "Gifted drivers deserve a bus of their own."),
    ("Two objections reach us. The second is that drivers are hard to find.", "But we have three.", "Drivers are hard to find."),
    ("A weightier criticism is that buses are slow.", "But they run at night.", "Buses are slow."),
    ("Then we are told that buses are cold.", "But they are heated.", "Buses are cold."),
    ("The case of the council rests on complaints. Residents were woken at night, it says.", "But they sleep now.", "Residents were woken at night."),
    ("Then there is the money. A bus shelter costs ten pounds more than a sign.", "That sounds like a lot until one sees a bill.",
     "A bus shelter costs ten pounds more than a sign."),
    ("Critics have also argued that buses are loud.", "It might be replied that cars are louder.", "Buses are loud."),
    ("Owners of cars say that buses are loud. Every bus needs a driver.", "That is a good argument for pay.", "Buses are loud."),
    ("And the mechanics down at the garage believe that buses are loud.", "I would agree if they were cars.", "Buses are loud."),
    ("The mechanics say that buses are loud.", "", None),
    ("Some came here by bus, and they tell me that it hurts to see it go.", "I take that seriously. Yet most did not want it.", "It hurts to see it go."),
    ("Critics say that buses are loud. One might answer that nobody has to ride: a car may be kept.", "But a poor man can’t.", "Buses are loud."),
    ("A colleague tells me that the town is full.", "It is, and cars are why.", "The town is full."),
    ("There is one objection that I can’t wave away. Drivers are hard to find.", "But we have three.", "Drivers are hard to find."),
    ("The drivers are also against it, and their union has written to say that nobody asked them.", "But we did.", "Nobody asked them."),
    ("Darkness, shopkeepers say, is an invitation to thieves.", "But it is not.", "Darkness is an invitation to thieves."),
    ("Some parents are also afraid of germs.", "But hands can be washed.", "Some parents are afraid of germs."),
    ("Two things are always said in favour of cars. First, that a car waits for nobody.", "But a bus does not wait either.", "A car waits for nobody."),
]  # fmt: skip


@pytest.mark.parametrize(("sentences", "turn", "against"), SPOKEN)
def test_what_others_say_is_never_for_and_what_only_announces_it_is_no_card(sentences, turn, against):
    parts = ("Buses are late. The council should buy more buses.", WORDS, f"{sentences} {turn}".strip(), WORDS, WORDS)
    found = [draft for draft in propose(Block("text", part) for part in parts).drafts if draft.paragraph == 3]
    assert [draft.claim for draft in found if not draft.own and draft.sure] == ([against] if against else [])
    assert not [draft for draft in found if draft.own and draft.sentence in sentences and Marks(draft.sentence).spoken]


ANSWERED = ["Buses are empty.", "A full bus takes sixty cars off the road, because workers share it."]


STREET = "a bus line brings a street to life"


@pytest.mark.parametrize(
    ("paragraph", "after", "chosen"),
    [
        (f"A bus line brings a street to life. {REASON}", "", ["A bus line brings a street to life."]),  # nobody else speaks
        (OBJECTION, "", ANSWERED),
        ("Some say buses are useful for the old because they stop at the clinic. But taxis stop there at all hours. But not every town has taxis.",
         "", ["Buses are useful for the old because they stop at the clinic.", "Taxis stop there at all hours."]),
        ("Not every driver needs a bus of his own. Buses that wait help nobody.", "", []),
        ("People who like cars say it is a tradition and children love it. Cars are loud.", "", []),
        ("Some historians have pointed out that cars already moved the town. That was before the war.", "", ["Cars already moved the town."]),
        ("A further argument concerns the air. One engine can move sixty people, because they sit together.", "",
         ["One engine can move sixty people, because they sit together."]),
        (f"Secondly, {STREET}. {REASON}", "", ["A bus line brings a street to life."]),
        (f"The second reason to buy some is that {STREET}. {REASON}", "", ["A bus line brings a street to life."]),
        (OBJECTION, f"Another advantage is that {STREET}. {REASON}", ["Buses are empty.", "A bus line brings a street to life."]),
        (OBJECTION, f"Secondly, {STREET}. {REASON}", ANSWERED),  # perhaps an objection, too
        ("Buses are good for the air because one engine moves sixty people.", "", ["Buses are good for the air because one engine moves sixty people."]),
        (OBJECTION, "Buses are good for the air because one engine moves sixty people.",
         [*ANSWERED, "Buses are good for the air because one engine moves sixty people."]),
        (f"Secondly, {STREET}. But it is often said that buses are loud.", "", ["A bus line brings a street to life.", "Buses are loud."]),
        (OBJECTION, "Critics of the council answer that buses are full. But few are.", ANSWERED),  # whose side is theirs?
        (f"A street is where people work, they say, and not a park. A bus line brings dirt. {REASON}", "", []),
        ("Nor should we forget the drivers. The median driver is over fifty. We know that they can count.", "", []),
        ("On the other hand, buses have rarely waited for opinion polls. Nobody would be forced to take one.", "", []),
        ("It is true that buses have to be cleaned and mended. But cars have to be washed.", "",
         ["Buses have to be cleaned and mended.", "Cars have to be washed."]),
        ("I am told that plaques on buses are a compromise. Perhaps. Nobody reads a timetable either.", "", []),
    ],
)  # fmt: skip
def test_a_side_is_sure_only_where_a_sentence_says_whose_it_is_or_nobody_else_is_heard(paragraph, after, chosen):
    parts = ("The town is full. The council should buy more buses.", STORY, paragraph, after, STORY, STORY)
    made = propose(Block("text", part) for part in parts if part)
    assert sorted(each.claim for each in made.drafts if each.chosen) == sorted(chosen)
    against = ("Buses are empty", "Buses are loud", "Buses have to be", "Buses are useful", "Cars already")
    assert all(each.own is not each.claim.startswith(against) for each in made.drafts if each.chosen)


def test_an_objection_is_against_whatever_the_motion_is():
    made = propose(Block("text", part) for part in (STORY, STORY, OBJECTION, STORY, STORY))
    assert not made.likely and [(each.own, each.claim) for each in made.drafts if each.chosen] == [
        (False, "Buses are empty.")
    ]


def test_yes_grants_an_objection_and_what_to_do_about_it_is_its_answer():
    objection = "And yes, there are not enough drivers. The council missed its target for drivers last year."
    answer = "So train them. Begin with ten drivers, then go up year by year."
    parts = ("The council should buy more buses.", WORDS, f"{objection} {answer}", WORDS)
    made = propose(Block("text", part) for part in parts)
    [draft] = [draft for draft in made.drafts if draft.paragraph == 3 and draft.sure]
    assert not draft.own
    assert draft.claim == "There are not enough drivers."
    assert "missed its target" in draft.evidence
    assert "Begin" not in draft.evidence + draft.why
    assert not any(sentence.startswith("Yes") for sentence in made.likely)


def test_the_view_with_which_it_is_fair_to_begin_is_the_other_sides_until_the_essay_turns():
    parts = (
        "Every guide to Leeds tells the story of the buses. The buses did not cause the end of the trams.",
        "It is only fair to begin with the opposite view. The number of buses is astonishing. In 1950 buses took more people than trams.",
        "There is more. Defenders of the old account also point out that buses were cheap. A tram needs rails, and rails cost money.",
        "So far, so persuasive. What, then, is wrong with it?",
        "In the first place, the buses served every town. York bought more buses than Leeds and kept its trams.",
        "Admittedly, without them the trams would have lasted a little longer in Leeds.",
        "The trams of Leeds were old. The council of Leeds had no money for trams.",
    )
    made = propose(Block("text", part) for part in parts)
    sure = [(draft.claim, draft.own, draft.weak_point) for draft in made.drafts if draft.sure]
    assert sure == [
        ("The number of buses is astonishing.", False, ""),
        ("Buses were cheap.", False, ""),
        ("The buses served every town.", True, ""),
    ]
    assert made.thesis == "The buses did not cause the end of the trams"
    assert "without them" in next(
        draft.claim.lower() for draft in made.drafts if draft.paragraph == 6
    )  # not sure whose


def test_what_follows_a_short_grant_is_the_essays_own():
    paragraph = "Critics say that a bus is empty at night. Some are, no doubt. A bus at six helps forty nurses."
    made = propose(Block("text", part) for part in ("The council should buy buses.", WORDS, paragraph, WORDS))
    assert [draft.evidence for draft in made.drafts if not draft.own] == [""]


def test_in_a_row_of_objections_none_is_for_even_where_no_word_turns():
    parts = (
        "The council should buy buses.",
        "Motorists complain that buses make every journey longer. By a minute, on a bad day.",
        "It is also said that nobody takes them. Ten people did this morning.",
        "Shopkeepers fear that their windows will shake. One has.",
        WORDS,
    )
    sure = [draft for draft in propose(Block("text", part) for part in parts).drafts if draft.sure]
    assert [draft.paragraph for draft in sure if not draft.own] == [2, 3, 4]
    assert not [draft for draft in sure if draft.own and draft.sentence.startswith(("Motorists", "Shopkeepers"))]


# --- sides by paragraph ---


# A paragraph between two others, with what is proposed of it for (+) and against (-).
LEANING = """
There are people who argue that buses ruin the market square. But everybody is late in a car.
+ Everybody is late in a car.
- Buses ruin the market square.

A bus is cheaper than a car for everybody who works. Children ride free in the market square.
+ A bus is cheaper than a car for everybody who works.

But taking the bronze away is not the only way to stop honouring him.

However, this argument is weaker than it looks. A bus that is empty is no help to the climate.
- A bus that is empty is no help to the climate.

Critics say that buses ruin the market square. Nobody should have to run from a bus to buy vegetables.
- Buses ruin the market square.

There's also the complaint that buses are for poor people. But everybody is late in a car.
+ Everybody is late in a car.
- Buses are for poor people.

Even so, there is a worry about noise. Old people would sleep badly beside a bus station.
- Old people would sleep badly beside a bus station.

And it will cost the town a fortune. For a twentieth of that sum a mason could cut the missing words into the stone.

At present you must be eighteen to drive a bus in this country.

Anyone who has been on a bus will know how quiet they are.

A bus has to wait at every light. I think that is a fair point. The lights could turn green for buses.
+ The lights could turn green for buses.
- A bus has to wait at every light.

Cyclists object as well. A narrow street has no room for a lane beside a bus. I see their worry.
- A narrow street has no room for a lane beside a bus.

The villages are another matter. A village of forty people will never fill a bus. Yet a small van can carry eight people.
+ A small van can carry eight people.
- A village of forty people will never fill a bus.

What about the taxi drivers? Nobody would take a taxi on a wet evening. I must say I don't know what to do about that.
- Nobody would take a taxi on a wet evening.

Many drivers dislike buses because they believe that timetables take away their freedom. The opposite is true. A timetable frees people from traffic.
+ A timetable frees people from traffic.
- Timetables take away their freedom.

Of course there would also be noise at night in the narrow streets, for example in the lane where my friend lives. But nights are long.
- There would be noise at night in the narrow streets.

It is hard for a nurse to get home after midnight without a car. Maybe a night bus would run twice.
+ It is hard for a nurse to get home after midnight without a car.

Another point is the drivers. The town would make their work easier.

Buses matter in some ways. There is the thing that nobody mentions.

Critics counter that a bus suppresses cycling. A cyclist can take a bus.
- A bus suppresses cycling.

Do buses help the old? Yes, they do. An old man reaches the market because a bus stops at his door.
+ An old man reaches the market because a bus stops at his door.

Despite all this, a new bus line remains a controversial topic in every town of the country.

Last spring I waited an hour in the rain. My sister laughed at me. Waiting people need a roof more than a screen.
+ Waiting people need a roof more than a screen.

The motor club claims that buses ruin the market square. Ask for the proof, and you get a leaflet. A bus saves more room than forty cars need.
+ A bus saves more room than forty cars need.
- Buses ruin the market square.

My boss also says it's safer to park at the door. But a night bus is safer than a dark road.
+ A night bus is safer than a dark road.
- It's safer to park at the door.

It would be unfair to pretend that nobody will be hurt. Forty people would lose the jobs that they have at the garage. A town owes those people a word.
- Forty people would lose the jobs that they have at the garage.

One more thing, you spend less when you leave your car at home.
+ You spend less when you leave your car at home.

Of course it's practical to drive to the door. But nobody can drive to every door.
+ Nobody can drive to every door.
- It's practical to drive to the door.

Some people want to ban every bus in the old streets of the town.

On the other side there are some things that speak against it. The bus takes longer than the lesson at the pool does.
- The bus takes longer than the lesson at the pool does.

The company's spokesman says that nobody will lose a job and that the drivers help people in the street. I asked the drivers.
- Nobody will lose a job and the drivers help people in the street.

Many parents do not like buses in the streets near the school.

The mayor's reply is always the same: there is no money for a second bus. But a second bus costs less than a car park.
+ A second bus costs less than a car park.
- There is no money for a second bus.

To begin with the obvious: a bus is safer than sixty cars on a wet road.
+ A bus is safer than sixty cars on a wet road.

Of course drivers have families too, and nobody likes to work at night. But a night bus is safer than a dark road.
+ A night bus is safer than a dark road.
- Drivers have families too, and nobody likes to work at night.

Others object that such a rule would hit the small shops of the old town. They are right.
- Such a rule would hit the small shops of the old town.

Families with small children book these trips in every month.
"""


@pytest.mark.parametrize("leaning", LEANING.strip().split("\n\n"))
def test_a_paragraph_proposes_the_side_of_who_speaks_in_it(leaning):
    paragraph, *said = leaning.split("\n")
    made = propose(
        Block("text", part) for part in ("The town is full. The council should buy buses.", WORDS, paragraph, WORDS)
    )
    proposed = [draft for draft in made.drafts if draft.paragraph == 3 and draft.proposed]
    assert [
        f"{'+' if draft.own else '-'} {draft.claim}" for draft in sorted(proposed, key=lambda draft: not draft.own)
    ] == said


def test_a_section_of_the_other_side_goes_on_until_the_writer_takes_it_up():
    made = of_buses(
        "The drivers' union replies that nights are hard. But nobody has to take a night.",
        "Then there are those who cannot drive. A blind man waits an hour for a taxi because no bus comes.",
        "What speaks for leaving the timetable as it is? For many streets this is the only quiet hour that they know.",
        "There is the matter of taxis too. A bus would be felt by their drivers at once, because they live from the night.",
        "And one must ask who would travel. A bus that runs empty teaches people that buses are a waste.",
        "I take these points seriously. Yet timetables have always changed when their price became clear.",
    )
    proposed = [(draft.paragraph, draft.own) for draft in made.drafts if draft.proposed and 2 < draft.paragraph < 9]
    assert proposed == [(3, False), (3, True), (4, True), (5, False), (6, False), (7, False), (8, True)]


def test_one_more_objection_in_a_row_needs_no_word_that_says_so():
    made = of_buses(
        "Critics say that a bus is slow. But a bus lane helps.",
        "Moreover, drivers are hard to find in the country. This argument is serious. However, the pay could be raised.",
        "There is also a town hall to heat with the same money. Yet heating is cheap in spring.",
        "Finally, an empty bus wastes more fuel than three cars.",
    )
    sides = {(draft.paragraph, draft.own) for draft in made.drafts if draft.proposed}
    assert {(4, False), (5, False), (6, False)} <= sides and (6, True) not in sides


def test_finally_closes_the_reasons_that_an_essay_has_counted_even_after_objections():
    made = of_buses(
        "The first reason is the simplest. A bus costs a town less than a road.",
        "Opponents reply that a bus is slow. They point out that a driver has to be paid all night. However, a bus lane helps.",
        "It is also said that one object on the line stops every bus. But nobody leaves objects there.",
        "Finally, a bus brings people together. Whoever rides one meets neighbours.",
    )
    cards = {(draft.claim, draft.own) for draft in made.drafts if draft.proposed}
    assert {
        ("A driver has to be paid all night.", False),
        ("One object on the line stops every bus.", False),
        ("A bus brings people together.", True),
    } <= cards


def test_what_my_friend_says_and_parents_also_want_is_the_other_sides():
    made = of_buses(
        "Some people say that you need a car at night. But the last bus leaves at two. And also my friend Leo says cars are useful for families "
        "because they carry a lot and thats true. But for that there are taxis so.",
        "On the other hand it is unfair because teachers come by car. And buses are late in winter. "
        "Parents also want to know where their children are at night, my mum gets stressed when i dont answer.",
    )
    against = [draft.claim for draft in made.drafts if draft.proposed and not draft.own]
    assert "Cars are useful for families because they carry a lot." in against
    assert "Parents want to know where their children are at night." in against
    assert not [draft for draft in made.drafts if draft.claim.startswith("For that")]


def test_nothing_is_in_a_row_of_objections_after_its_last():
    made = of_buses(
        "Critics say that a bus is slow. But a bus lane helps.",
        "Moreover, drivers are hard to find in the country. This argument is serious. However, the pay could be raised.",
        "Finally, an empty bus wastes more fuel than three cars. Still, no bus need stay empty for long.",
        "There is also a matter of manners. People who wait in the rain have earned a roof. But roofs come later.",
    )
    assert not [draft for draft in made.drafts if draft.paragraph == 6 and not draft.own]


def test_the_first_side_of_an_essay_that_then_contradicts_it_is_the_other_side():
    parts = (
        "Some people like zoos and others do not. I agree with the idea that zoos should be closed.",
        "On the one hand, many people feel that zoos are useful in some ways. Firstly, zoos keep animals safe from hunters.",
        "However, I believe that zoos do harm for the following reasons. To begin with, zoos have too little room for large animals.",
        "In conclusion, zoos have good sides, but I still believe that they should be shut.",
    )
    made = propose(Block("text", part) for part in parts)
    assert made.thesis == "Zoos should be closed"
    assert {(draft.paragraph, draft.own) for draft in made.drafts if draft.proposed} == {(2, False), (3, True)}


def test_a_side_that_is_granted_before_the_other_hand_is_the_other_side():
    made = of_buses(
        "On one hand, it is true that buses are expensive. The money could pay for two schools.",
        "On the other hand, buses also bring people to the shops who have no car.",
    )
    proposed = {draft.claim: draft.own for draft in made.drafts if draft.proposed and draft.paragraph in (3, 4)}
    assert proposed == {
        "Buses are expensive.": False,
        "Buses bring people to the shops who have no car.": True,
    }


def test_what_the_writer_felt_is_no_reason_of_the_other_side():
    made = of_buses(
        "Critics say that buses ruin the market square. She wasn't happy when I told her. But a full bus takes sixty cars."
    )
    assert [draft.why for draft in made.drafts if draft.claim == "Buses ruin the market square."] == [""]


def test_on_the_other_hand_is_the_side_that_has_not_just_spoken():
    parts = (
        "The voting age should be lowered to sixteen, and this essay says why.",
        "Critics say that the public is against it. A right that nobody wants is worth little.",
        "On the other hand, rights have rarely waited for opinion polls.",
    )
    drafts = propose(Block("text", part) for part in (*parts, WORDS, WORDS)).drafts
    proposed = [(draft.paragraph, draft.own) for draft in drafts if draft.proposed]
    assert proposed[:2] == [(2, False), (3, True)]


def test_a_paragraph_amid_the_other_sides_list_is_the_other_sides():
    made = of_buses(
        "A full bus saves sixty cars.",
        "On the other hand, empty buses waste fuel every night.",
        "Drivers pay the highest price of all for late buses.",
        "Furthermore, buses wear out the roads of the town.",
    )
    sides = {draft.claim: draft.own for draft in made.drafts}
    assert sides["Drivers pay the highest price of all for late buses."] is False


def test_what_a_historian_saw_waits_until_somebody_chooses():
    made = of_buses("E. P. Thompson saw in the buses a gift to the poor.")
    assert [draft.chosen for draft in made.drafts if "Thompson" in draft.claim] == [False]


def test_one_more_thing_after_an_objection_waits_too():
    made = of_buses(
        f"Some people say buses are slow. But {REASON[0].lower()}{REASON[1:]}",
        "Another thing is people will just drive to work so a bus wont help.",
    )
    assert [(draft.claim, draft.chosen) for draft in made.drafts if "drive" in draft.claim] == [
        ("People will just drive to work so a bus wont help.", False)
    ]


def test_a_sentence_of_a_weak_writer_ends_without_a_capital_after_it():
    made = of_buses("Some people say its there own choice how they travel. but buses help everybody in the town.")
    sides = {draft.claim: draft.own for draft in made.drafts}
    assert not sides["Its there own choice how they travel."] and sides["Buses help everybody in the town."]


def test_teachers_and_they_who_say_something_are_met_where_the_writer_turns():
    made = of_buses(
        "Teachers think people will film each other and put it online. But you could just ban the cameras on buses.",
        "They say we should talk to the council instead. We do talk to the council every month.",
        "The drivers’ best argument is that the pay is far too low. So let the council pay them more.",
    )
    sides = {draft.claim: draft.own for draft in made.drafts if draft.proposed}
    assert sides["People will film each other and put it online."] is False
    assert sides["We should talk to the council instead."] is False and sides["We do talk to the council every month."]
    assert sides["The pay is far too low."] is False


def test_what_some_lack_after_an_objection_waits():
    made = of_buses(OBJECTION, "Some people cannot pay for a ticket every day and stay at home.")
    assert [draft.chosen for draft in made.drafts if "ticket" in draft.claim] == [False]


def test_it_is_not_true_that_needs_no_neighbour():
    made = of_buses("Also it is not true that the buses are empty at night.")
    assert "It is not true that the buses are empty at night." in {draft.claim for draft in made.drafts}


def test_who_the_title_names_may_be_she_and_what_follows_a_turn_from_nobody_waits():
    made = propose(
        Block("text", part)
        for part in (
            "Was Elizabeth I a successful queen?",
            "When Elizabeth came to the throne, England was poor. She and her court lived in debt, as her father had.",
            "She kept England safe from invasion. Her ships were small, and they won.",
            "Her trade with the east made merchants rich.",
            "Yet she left her greatest problem unsolved. She had no heir, and her country feared a war.",
            "Her treatment of Ireland was brutal and cost many lives.",
            "Whatever she did, Elizabeth I was a successful queen.",
        )
    )
    found = {draft.claim: (draft.title, draft.chosen) for draft in made.drafts}
    assert made.thesis == "Elizabeth I was a successful queen"
    titled = "Elizabeth I’s trade with the east made merchants rich"
    assert found["Her trade with the east made merchants rich."] == (titled, True)
    assert found["Her treatment of Ireland was brutal and cost many lives."][1] is False
