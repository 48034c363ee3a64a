"""Which sentences of an essay become cards, and what stands on them: title, reason, evidence and weak point."""

import re

import pytest

from debate.motions.titles import heading
from debate.subjects.shelf.importing.files import read_blocks
from debate.subjects.shelf.importing.proposal import propose, stated
from debate.subjects.shelf.importing.text import Block
from debate.subjects.shelf.importing.wording import as_claim
from support.imported import REASON, STORY, WORDS, of_buses, proposed


def test_what_comes_next_is_no_objection_and_a_reason_that_is_counted_is_proposed():
    made = of_buses(
        "A second point concerns those who have no car. A pensioner in the hills would need a taxi.",
        "Many of these objects of steel, besides, were never meant to stand in a queue. A queue costs us an hour a day.",
        "The third reason is dirt. The measuring post showed more dust on market days than on the ring road.",
    )
    assert {draft.own for draft in made.drafts} == {True}
    assert 5 in {draft.paragraph for draft in made.drafts if draft.proposed}


def test_a_claim_keeps_its_therefore_where_it_denies():
    said = "Nobody has suggested that Berlin should therefore not be trusted with its own."
    assert stated(said) == said


def test_what_only_happened_to_the_writer_is_no_argument():
    scene = "On the way home our teacher did not say anything for half an hour, and then she handed round biscuits."
    made = of_buses("Buses are better for the air than cars.", f"{scene} I remember that as clearly as the bus.")
    assert not [draft for draft in made.drafts if draft.sentence == scene and draft.proposed]


def test_another_sentence_is_proposed_where_the_likeliest_one_can_be_no_card():
    made = of_buses(
        "Then consider where we are heading. Today, according to the most careful estimates, it is closer to three in five. "
        "A town in which the surest road to work is a car is not a free town."
    )
    assert [draft.claim[:9] for draft in made.drafts if draft.proposed and draft.paragraph == 3] == ["A town in"]


def test_a_paragraph_that_begins_with_a_number_and_a_topic_makes_its_point_after_that():
    claims = [draft.claim for draft in proposed("canteen").drafts]
    assert claims[0].startswith("What we eat is the one big thing"), (
        claims
    )  # "Second, the planet, and yes, …" comes before it


def test_a_sentence_has_one_place_and_answers_only_the_objection_before_it():
    made = propose(
        Block("text", part)
        for part in (
            "The council should buy more buses.",
            "Critics say that the town cannot afford it. The bill is two million pounds, which sounds like a lot until you learn what roads cost. "
            "Others object that a bus is no place for a free man. But a full bus takes sixty cars off the road.",
            WORDS,
        )
    )
    against = [draft for draft in made.drafts if not draft.own and draft.sure]
    assert [draft.weak_point[:15] for draft in against] == ["The bill is two", "A full bus take"]
    assert not any(draft.evidence for draft in against)


# A paragraph that only announces its subject at first, what opens the next one, and the sure cards of either side.
ANNOUNCED = [
    ("The usual objection is freedom. Critics say that drivers hate buses.", "But they do not.", [], ["Drivers hate buses."]),
    ("A second charge concerns comfort rather than money. In 2019 ten people stood. No seat was ever softer, because the council saved.",
     "Still, a car is not a home.", [], ["No seat was ever softer, because the council saved."]),
    ("Then there is the map. The council drew its lines in 2019; but ten villages had none. The plan thus leaves the poor without a bus.",
     "This is perhaps the strongest part of the indictment. But villages have trains.", [], ["The plan leaves the poor without a bus."]),
    ("The figures tell a more complicated story. A full bus takes sixty cars off the road.", WORDS, ["A full bus takes sixty cars off the road."], []),
    ("The strongest argument for buses, however, is the calendar. In 2019 there were ten of them. A town without buses fills with cars.",
     WORDS, ["A town without buses fills with cars."], []),
    ("The trouble with cars is not that they look bad. It is that parked cars are in the way of everybody.", WORDS,
     ["Parked cars are in the way of everybody."], []),
    ("It was not that the fares were too high, but that drivers left for other towns. In 2019 there were ten.", WORDS, ["Drivers left for other towns."], []),
    ("The best reason for buses is fairness. Buses serve the young because the young own no cars. They wait. When everybody rides, nobody is left behind.",
     WORDS, ["Buses serve the young because the young own no cars."], []),
]  # fmt: skip


@pytest.mark.parametrize(("paragraph", "after", "own", "other"), ANNOUNCED)
def test_what_is_announced_stands_for_the_sentence_that_announces_it(paragraph, after, own, other):
    parts = ("Buses are late. The council should buy more buses.", WORDS, paragraph, after, WORDS, WORDS)
    sure = [draft for draft in propose(Block("text", part) for part in parts).drafts if draft.sure]
    assert [draft.claim for draft in sure if draft.own and draft.paragraph == 3] == own
    assert [draft.claim for draft in sure if not draft.own and draft.paragraph == 3] == other


@pytest.mark.parametrize(
    ("answer", "after", "weak"),
    [
        ("This is a fair point. But a full bus takes sixty cars off the road.", WORDS, "A full bus takes sixty cars off the road."),
        ("It is a serious point, but not a new one. No car is full at noon either.", WORDS, "No car is full at noon either."),
        ("That would be true if the buses ran at night. They do not.", WORDS, "That would be true if the buses ran at night."),
        ("That would be a fair complaint if the bus were dear. In 2019 a ticket cost fifty pence.", WORDS,
         "That would be a fair complaint if the bus were dear. In 2019 a ticket cost fifty pence."),
        ("But no one is proposing that. A driver may stay at home at noon.", WORDS, "A driver may stay at home at noon."),
        ("But notice what has been conceded. A full bus takes sixty cars off the road.", WORDS, "A full bus takes sixty cars off the road."),
        ("", "That much can be granted. Noon is quiet. But at eight nobody finds a seat.", "At eight nobody finds a seat."),
        ("But I have never seen that. I take it every day. A bus is full at eight.", WORDS, ""),
        ("But who would count them?", WORDS, ""),
        ("", WORDS, ""),
    ],
)  # fmt: skip
def test_the_essays_answer_is_the_weak_point_of_the_objection(answer, after, weak):
    parts = ("The council should buy more buses.", WORDS, f"Critics say that buses are empty. {answer}", after, WORDS)
    made = propose(Block("text", part) for part in parts)
    assert [draft.weak_point for draft in made.drafts if not draft.own and draft.sure][:1] == [weak]


def test_a_topic_sentence_is_shown_a_reply_is_not_proposed_and_the_author_is_never_against_himself():
    made = proposed("roofs")
    kept, shown = (
        {(each.own, each.claim) for each in made.drafts if each.chosen or not sure} for sure in (True, False)
    )
    assert made.thesis == ""  # "The council should build a second one" of what?
    sure = (
        "It was the size of the school, and not its teachers, that kept pupils silent.",
        "Long ways to school wear children out.",
        "Parents gain from a school that they can reach.",
        "A small school would change how teachers know their pupils.",
        "When everybody is tired, nobody can be taught by anybody.",  # with which a paragraph ends
    )
    answers = {
        (False, "There will be noise while it is built."),
        (True, "A building site is quiet by night."),
        (True, "A school may be warm without being large."),
        (True, "Friends should not be mistaken for numbers, and in 2019 ten pupils had none."),
        (False, "A pupil with two thousand others finds a friend."),  # granted in passing
        (True, "The ministry stopped training teachers in 2010, because it had no money."),
    }  # beside what is granted or reported before them
    assert kept == {(False, "Two schools are dearer than one."), *answers, *((True, each) for each in sure)}
    assert {
        (True, "Long ways to school wear children out."),
        (False, "There will be noise while it is built."),
    } <= shown
    assert (True, "A second roof may be a small one; the law asks only that it be dry.") in shown - kept
    assert next(each.weak_point for each in made.drafts if each.claim.startswith("Two")).startswith("A second roof")
    assert not [claim for _own, claim in shown if re.search("no one is proposing|Let us|all of this|Surely", claim)]
    assert not [each.evidence for each in made.drafts if re.search("“(?:Yet|But|Such)", each.evidence)]


def test_the_weak_point_is_what_the_essay_says_once_it_turns_and_no_suggestion_is_the_other_sides():
    reported = (
        "Campaigners say that a bus is an honour for a town. Nobody should have to walk past one to buy vegetables."
    )
    parts = ("The town is full.", STORY, reported, "But a bus in a museum is looked at for longer.", STORY)
    made = propose(Block("text", part) for part in parts)
    [objection] = [each for each in made.drafts if each.sentence.startswith("Campaigners")]
    assert objection.weak_point == "A bus in a museum is looked at for longer."
    assert not [each for each in (made.thesis, *made.likely) if "vegetables" in each]


def test_the_paragraph_after_each_item_of_a_list_belongs_to_it():
    parts = (
        "The council should buy more buses.",
        *(
            f"{n}. {claim}\n\n{REASON}"
            for n, claim in enumerate(("Buses are quiet.", "Buses are cheap.", "Buses are warm."), 1)
        ),
        STORY,
    )
    made = propose(read_blocks("\n\n".join(parts).encode()))
    sure = [draft for draft in made.drafts if draft.sure]
    assert [draft.claim for draft in sure] == ["Buses are quiet.", "Buses are cheap.", "Buses are warm."]
    assert all("sixty cars" in draft.evidence + draft.why for draft in sure)


@pytest.mark.parametrize(
    ("paragraph", "own", "claims"),
    [
        ("Many people say that buses are empty. Some also point out that a bus is loud. But nobody hears a bus by day.", False,
         ["Buses are empty.", "A bus is loud."]),
        ("It is true that good drivers are hard to find here. And if one of them is ill, there is no bus at all. But a car breaks down as well.", False,
         ["Good drivers are hard to find here.", "If one of them is ill, there is no bus at all."]),
        ("I will admit that shops have reason to be nervous. If nobody parks there, some will close. That is why there must be exceptions.", False,
         ["If nobody parks there, some will close."]),
        ("Drivers such as Amy Orr object that the gain is tiny, as small as a stop. But sixty people gain a seat.", False,
         ["The gain is tiny, as small as a stop."]),
        ("It is true that it is hard work and that five years are long. But nobody gives up maths for that.", False,
         ["It is hard work and five years are long."]),
        ("A bus carries people who have no car. In Leeds it takes eighty. Fewer cars on the road means fewer accidents.", True,
         ["A bus carries people who have no car.", "Fewer cars on the road means fewer accidents."]),
    ],
)  # fmt: skip
def test_a_paragraph_has_a_card_for_each_objection_and_for_the_claim_it_ends_with(paragraph, own, claims):
    made = propose(Block("text", part) for part in ("The council should buy buses.", WORDS, paragraph, WORDS))
    cards = [draft for draft in made.drafts if draft.paragraph == 3 and draft.own is own and draft.proposed]
    assert [draft.claim for draft in cards] == claims


@pytest.mark.parametrize(
    "opens",
    [
        "Police chiefs, too, have noticed something.",
        "We used to think that a road was the most important thing a town builds.",
    ],
)
def test_a_sentence_that_only_leads_on_or_says_what_was_once_thought_is_no_card(opens):
    made = of_buses(f"{opens} In 2019 ten people walked home. A town without buses has nothing to offer the young.")
    assert [draft.claim for draft in made.drafts if draft.proposed and draft.paragraph == 3] == [
        "A town without buses has nothing to offer the young."
    ]


def test_a_topic_sentence_about_objects_goes_before_its_example():
    made = of_buses(
        "Secondly, objects mean more where they were made. A student who can ride there learns her own history, whereas a tourist learns little."
    )
    likeliest = next(draft for draft in made.drafts if draft.proposed and draft.paragraph == 3)
    assert likeliest.sure and likeliest.claim == "Objects mean more where they were made."


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("In winter many of us cycle to school in the dark, half asleep, next to lorries.", "In winter many of us cycle to school in the dark"),
        ("If you ban cans people get them in secret after school, it does not work like that.",
         ""),
        ("Fewer tired teenagers on the road means fewer accidents.", "Fewer tired teenagers on the road means fewer accidents"),
        ("You would profit, because nobody likes to teach a class that is sleeping.", "Nobody likes to teach a class that is sleeping"),
        ("Parents are not standing in the corner shop at half past seven in the morning.", ""),
        ("Zoos save species that are dying out, for example a horse from Mongolia.", "Zoos save species that are dying out"),
        ("You cannot learn if you are asleep, it does not matter how good the teacher is.", "You cannot learn if you are asleep"),
        ("Insects need the night as much as they need the meadow.", "Insects need the night as much as they need the meadow"),
        ("Many children do not want to learn fractions either.", "Many children do not want to learn fractions"),
        ("A good documentary shows an animal that hunts, plays and raises its young.", ""),
        ("Nobody plans a journey by a train that might be cancelled next year.", ""),
        ("Low pay makes juries less representative.", "Low pay makes juries less representative"),
        ("Jury service is a civic duty, and paying for a duty cheapens it.", "Jury service is a civic duty, and paying for a duty cheapens it"),
        ("Higher pay would attract people who want the money rather than justice.", ""),
        ("If the state obliges people to vote, it obliges itself to make voting easy.", ""),
        ("If people stay away because they are offered nothing, then an empty polling station is information.",
         "An empty polling station is information"),
        ("There is no other lesson in which a mistake is heard at once, by everyone, and forgiven a bar later.",
         ""),
        ("High rents drive out the people whom a city can’t do without.", "High rents drive out the people whom a city can’t do without"),
        ("Homesickness gets worse, not better, when a child can ring home at every hour of the day.", "Homesickness gets worse, not better"),
        ("Rote learning rewards obedience instead of thought, as every teacher knows.", "Rote learning rewards obedience instead of thought"),
        ("By keeping animals in zoos, people can learn how they live and what they need to survive.",
         ""),
        ("Young people come back from such a year more grown-up, and fewer of them drop out.", "Young people come back from such a year more grown-up"),
        ("Museums are public services and should be open to anyone who has no money.", "Museums are public services"),
        ("At present you must be eighteen to vote in a general election in England.", "You must be eighteen to vote in a general election"),
        ("In almost every country that has been studied, it is the poor who vote least.", "It is the poor who vote least"),
        ("Nobody is obliged to choose: the paper may be left blank.", "Nobody is obliged to choose: the paper may be left blank"),
        ("The young have no sense of duty any more, they say; a year of getting up at six would do them good.",
         "The young have no sense of duty any more, they say"),
        ("The planters on Corn Street, which nobody asked for and nobody can sit on, cost more than forty benches.",
         ""),
        ("When children see a tiger behind glass, they learn that people may lock up other living beings for their own fun.",
         ""),
        ("Nobody treats the public library, the beach or the cathedral with contempt because there is no till at the door.",
         ""),
        ("Houses, fields and factories, which make up most of what is inherited, do not fly to Zurich.",
         "Houses, fields and factories do not fly to Zurich"),
        ("Tenants who have no garden of their own are ill more often than their neighbours.", ""),
        ("A bus that nobody has to wait for takes more people than a car.", "A bus that nobody has to wait for takes more people than a car"),
        ("A town in which nobody walks is a town without shops that open late in the evening.", ""),
        ("Free buses give a chance to people who have no car and live far from the next shop.",
         ""),
        ("In Norway and Sweden more than half of all people ride to work, although nobody has to.",
         "In Norway and Sweden more than half of all people ride to work"),
        ("A square belongs to everybody and not only to those who drive across it in the morning.", "A square belongs to everybody"),
        ("The council is simply too poor and too small for an underground train of its own.", "The council is simply too poor"),
        ("Whoever has power over others owes them an account of how he uses it.", ""),
        ("Drivers who are made to wait at every light will leave their cars at home on most days of the week.",
         "Drivers who are made to wait at every light"),
        ("Families who are asked to give up a parking space look at the kerb and count their children.",
         ""),
        ("Research shows that a loud street doesn't help anybody to sleep.", "A loud street doesn't help anybody to sleep"),
        ("As for the shops, those that sell at night can sell to people who come on foot.", "Those that sell at night can sell to people who come on foot"),
        ("If there is a small charge for the park, towns would save money and could also plant more trees along the road.",
         "Towns would save money"),
        ("We would not put up with a playground in which a child was knocked over every second year.",
         ""),
        ("A quarrel among heirs is not a reason for the burglar to keep the silver.", "A quarrel among heirs"),
        ("The road was built by slaves in chains, and the silver for the palace was paid for with them.", "The road was built by slaves in chains"),
        ("Traffic often causes noise and headaches among children who live beside it.", "Traffic often causes noise and headaches"),
        ("A republic cannot be saved by people who have stopped trusting it.", ""),
        ("The most obvious reason is the simplest one: what has been stolen belongs to those from whom it was stolen.",
         "What has been stolen belongs to those from whom it was stolen"),
        ("It is true, too, that rocking and pacing, which keepers call a bad sign, are common.", "Rocking and pacing are common"),
        ("To be fair, some surveys and one study suggest that pupils forget most of it.", "Some surveys and one study suggest that pupils forget most of it"),
        ("Another thing is that drivers text all the time so its not fair.", "Drivers text all the time so its not fair"),
        ("The league failed to keep the peace, but it gave small states a place in which they could speak.",
         "The league gave small states a place in which they could speak"),
        ("If you banned cars he would be in trouble.", ""),
        ("When a street has only shops for visitors who never come back, it becomes a fair.", ""),
        ("Pupils can see at once who has new shoes, an expensive bag or the latest phone, and they do.", "Pupils can see at once who has new shoes"),
        ("You can’t run a ward, a depot or a primary school by deleting the meetings that nobody has.", ""),
        ("A council which orders a shorter week for all will discover that the fifth day’s work has not vanished.",
         "A council which orders a shorter week for all"),
        ("The evidence that such bans merely push traffic into the next suburb or the next town is thin.", ""),
        ("A student in Lagos who wants to study her own art needs a visa, whereas a student in London needs only a bus.",
         "A student in Lagos who wants to study her own art needs a visa"),
    ],
)  # fmt: skip
def test_a_title_is_a_short_whole_phrase_or_what_the_claim_is_about_or_left_to_the_teacher(said, title):
    assert heading(said) == title


def test_a_second_reason_is_said_without_its_opener_and_a_long_claim_ends_with_a_sentence():
    assert (
        stated("The second reason matters even more: low pay makes juries smaller.") == "Low pay makes juries smaller."
    )
    first = "A decision about what a town honours should be taken in daylight, after everybody has been heard"
    assert (
        as_claim(
            f"{first}; where a crowd decides, the next crowd may decide differently, and come for something that you love."
        )
        == f"{first}."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Of course it might go wrong.",
        "Others worry about sport.",
        "Of course there are arguments on the other side.",
        "One might ask why it has to be buses.",
        "As a rule for car parks that is sensible enough.",
        "Perhaps they will, a little, at first.",
        "Some thought that it hardly seemed like an election.",
    ],
)
def test_what_is_no_argument_becomes_no_card(sentence):
    made = propose(
        [
            Block("text", "The council should buy more buses."),
            Block("text", f"{sentence} {WORDS}"),
            Block("text", WORDS),
        ]
    )
    assert not [draft for draft in made.drafts if not draft.own]


@pytest.mark.parametrize(
    "sentence",
    [
        "Now for the objections, which are serious.",
        "So much for the case in favour of buses.",
        "A bell, a bit of paint, a better seat by the door.",
        "“If everyone paid, every bus would be better,” she said.",
        "Three things are always said in favour of cars.",
        "Nor should we forget what has already been paid for buses.",
        "The case against buses must be heard by everyone.",
        "The example is a good one.",
        "Consider, however, what would have to happen to the roads.",
        "The argument from health is almost too simple to make.",
        "There is an economic side to buses as well.",
        "Noise comes up at every meeting.",
        "Supporters of buses add a practical observation.",
        "A bus is supposed to be for everybody in the town.",
        "Then there is what a car does to everything that has no wheels.",
        "There is more.",
        "Notice what has been conceded.",
        "Geography refuses to co-operate.",
    ],
)
def test_a_sentence_without_a_claim_is_never_kept(sentence):
    made = propose(
        Block("text", part) for part in ("The council should buy buses.", WORDS, f"{sentence} {WORDS}", WORDS)
    )
    assert sentence not in [draft.sentence for draft in made.drafts if draft.sure]


def test_where_the_thesis_is_about_the_past_so_are_its_claims_and_an_argument_among_objections_is_one():
    parts = (
        "I side with those who say that the end of the trams harmed the poor of Leeds.",
        "The buses reached only those who lived beside a wide road. In 1959 there were six of them.",
        "It is said that trams were slow. But they were not.",
        "Another argument is comfort. A seat in a bus was softer than a bench. Nobody sat for long.",
        "Finally, it is argued that rails were dear. But they lasted.",
        WORDS,
    )
    sure = [draft for draft in propose(Block("text", part) for part in parts).drafts if draft.sure]
    assert [draft.claim for draft in sure if draft.own][:1] == [parts[1].partition(" In")[0]]
    assert [draft.paragraph for draft in sure if not draft.own] == [3, 4, 5]


def test_what_the_trouble_with_something_is_names_it():
    made = of_buses("The trouble with taxis is that they cost more than a nurse earns in an hour.")
    assert "Taxis cost more than a nurse earns in an hour." in [draft.claim for draft in made.drafts]


@pytest.mark.parametrize(
    ("paragraph", "claims", "against", "weak"),
    [
        ("Some people would loose their job if zoos close. Thats true but they could work in a sanctuary for animals that were hurt. "
         "So the animals who are there now should stay until they die.",
         ["Some people would loose their job if zoos close.", "The animals who are there now should stay until they die."],
         ["Some people would loose their job if zoos close."],
         "They could work in a sanctuary for animals that were hurt."),
        ("It is argued that zoos pay taxes to the town. The argument is weaker than it sounds. A bakery pays taxes to the town as well.",
         ["Zoos pay taxes to the town."],
         ["Zoos pay taxes to the town."], "A bakery pays taxes to the town as well."),
        ("Critics warn that animals might not be safe in the wild. In any case, the record of zoos is hardly spotless, because two of ten animals die early.",
         ["Animals might not be safe in the wild.", "The record of zoos is hardly spotless, because two of ten animals die early."],
         ["Animals might not be safe in the wild."],
         "The record of zoos is hardly spotless, because two of ten animals die early."),
        ("Critics warn that animals might not be safe in the wild. Danger is a reason to guard them, not a reason to lock them up.",
         ["Animals might not be safe in the wild.", "Danger is a reason to guard them, not a reason to lock them up."],
         ["Animals might not be safe in the wild."], "Danger is a reason to guard them, not a reason to lock them up."),
        ("People also say that zoos save animals from dying out. Thats true for a few of them, like one horse. "
         "But most animals that you see in zoos are not endangered at all.",
         ["Zoos save animals from dying out.", "Most animals that you see in zoos are not endangered at all."],
         ["Zoos save animals from dying out."],
         "Most animals that you see in zoos are not endangered at all."),
        ("Moreover, these animals mean more where they come from. A pupil in Kenya who wants to see an elephant sees it from the bus to school.",
         ["These animals mean more where they come from."], [], ""),
    ],
)  # fmt: skip
def test_what_grants_or_belittles_a_point_is_no_reason_for_it_and_a_topic_sentence_comes_before_its_example(
    paragraph, claims, against, weak
):
    about = (
        "The animals walk all day. The animals sleep badly. The animals see no other animals, and animals need them."
    )
    made = propose(
        Block("text", part)
        for part in ("Zoos should be closed.", about, paragraph, "So zoos should be closed by the town.")
    )
    here = [draft for draft in made.drafts if draft.paragraph == 3 and draft.proposed]
    assert [draft.claim for draft in here] == claims
    assert [draft.claim for draft in here if not draft.own] == against
    assert [draft.weak_point for draft in here if not draft.own] == [weak] * bool(weak)
    assert not [draft for draft in here if re.search("true|weaker", draft.why)]


def test_what_the_other_side_points_to_before_a_but_is_no_evidence_of_the_claim_after_it():
    made = of_buses(
        "The campaigners for cars point to 61 towns that closed their lines in 2012. Splendid. But look at who took part: villages of "
        "400 people. A town of any size can't be run without buses, because nobody can walk that far."
    )
    (card,) = (draft for draft in made.drafts if draft.claim.startswith("A town of any size"))
    assert "61 towns" not in card.evidence and "400 people" in card.evidence
