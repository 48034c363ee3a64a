"""An essay's paragraphs and sentences: what each does, and how it is quoted, as a claim or as a motion."""

import re
from functools import cached_property

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debate.subjects.shelf.importing.argument import find_argument
from debate.subjects.shelf.importing.cues import Marks
from debate.subjects.shelf.importing.drafts import LENGTHS
from debate.subjects.shelf.importing.proposal import bare, granted, propose, stated
from debate.subjects.shelf.importing.text import Block, blocks, essay, sentences
from debate.subjects.shelf.importing.wording import as_claim, cut, quote, whole_sentences

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


# --- rules ---

SIGNS = [
    ("Firstly, buses are slow.", {"enumerates"}),
    ("The third reason is that buses are slow.", {"enumerates"}),
    ("Finally, nobody likes waiting.", {"enumerates", "absolute"}),
    ("The first is money.", {"enumerates", "signpost"}),
    ("Then there is the matter of who pays.", {"signpost"}),
    ("The council should buy buses.", {"duty"}),
    ("We believe that buses matter.", {"duty", "own_view"}),
    ("Buses are late because the road is narrow.", {"reason"}),
    ("In 2019, 40 % of buses were late.", {"figure"}),
    ("According to the operator, all is well.", {"authority"}),
    ("For instance, line 4 has two stops.", {"case", "figure"}),
    ("Although buses are slow, they are cheap.", {"concedes"}),
    ("It is true that drivers cost money.", {"concedes"}),
    ("Critics argue that buses are empty.", {"objects"}),
    ("Some opponents of the plan fear higher fares.", {"objects"}),
    ("It is often said that buses are ugly.", {"objects"}),
    ("The usual answer is that drivers cost money.", {"objects"}),
    ("Some residents do not want a stop at their door.", {"objects"}),
    ("Those who look after budgets say that roads come first.", {"objects"}),
    ("The drivers do what they can.", {"concedes"}),
    ("“Nobody takes the bus.” We do.", {"quoted"}),
    ("However, the road is wide enough.", {"counters"}),
    ("This may be so.", {"hedges", "points_back"}),
    ("It is in the city’s interest.", {"points_back", "leans"}),
    ("However, they solve this.", {"counters", "unnamed"}),
    ("Who pays for it?", {"question"}),
    ("My brother drives.", {"speaker"}),
    ("The driver waited.", {"past"}),
]


@pytest.mark.parametrize(("sentence", "signs"), SIGNS, ids=[sentence for sentence, _ in SIGNS])
def test_what_a_sentence_does_is_seen_from_its_words(sentence, signs):
    found = Marks(sentence)
    assert not [sign for sign in signs if not getattr(found, sign)]


def test_a_plain_sentence_does_nothing_much():
    found = Marks("Buses stand in a long line on the wet road.")
    assert not [
        name
        for name, mark in vars(Marks).items()
        if isinstance(mark, cached_property) and name != "words" and getattr(found, name)
    ]


def argument(*paragraphs: str):
    return find_argument(essay([Block("text", paragraph) for paragraph in paragraphs]))


def test_a_paragraph_that_begins_with_an_objection_claims_what_comes_after():
    found = argument(
        "Our town has two lines. The council should buy more buses.",
        "Critics say that buses are empty. That is so at noon. But a bus at eight takes sixty cars off the road, because workers share it.",
        "Therefore we need them. A street without jams is worth more than a parking space.",
    )
    assert found.theses[0] == (1, 1)
    sure = [(point.at, point.opening) for point in found.points if point.sure]
    assert sure == [((2, 0), "objection"), ((2, 2), None)]


SCHOOL = """Was appeasement a mistake?

In 1938 the British prime minister flew to Munich three times. People have quarrelled about it ever since.

{reasons}

Some historians claim that the generals would have overthrown Hitler. However, nobody knows whether their plot would have gone well.

{end}"""


@pytest.mark.parametrize(
    ("reasons", "claims"),
    [
        ("Firstly, the army was not ready. The radar stations were half built. Secondly, public opinion was against war, because people remembered.",
         ["The army was not ready.", "Public opinion was against war, because people remembered."]),
        ("The strongest reason is the simplest one. People who remember a war do not vote for another. In 1936 there were marches.",
         ["People who remember a war do not vote for another."]),
        ("The main reason for the treaty is plain. A country without fighters cannot threaten anybody. It was true in 1938.",
         ["A country without fighters cannot threaten anybody."]),
        ("It would also change how people see him. A man who buys time buys planes. The planes flew in 1940.",
         ["A man who buys time buys planes."]),
        ("And it works. Countries that wait grow stronger every month. The planes flew in 1940.",
         ["Countries that wait grow stronger every month."]),
    ],
)  # fmt: skip
def test_what_a_reason_opens_or_hands_on_to_is_a_claim(reasons, claims):
    made = propose(blocks(SCHOOL.format(reasons=reasons, end="We have seen why people disagree about it to this day.")))
    assert [draft.claim for draft in made.drafts if draft.own and draft.sure and draft.paragraph == 2] == claims


def test_a_body_paragraph_without_a_sure_claim_has_one_to_choose():
    made = propose(
        blocks(SCHOOL.format(reasons="Time was on the British side. The planes flew in 1940.", end="So it goes."))
    )
    assert [(draft.claim, draft.sure) for draft in made.drafts if draft.paragraph == 2] == [
        ("Time was on the British side.", False)
    ]


@pytest.mark.parametrize(
    ("end", "motion"),
    [
        ("In conclusion, Britain was right to avoid war in 1938, because it was weak.", "Britain was right to avoid war in 1938"),
        ("But the treaty of Munich was a mistake, and Europe paid for it.", "The treaty of Munich was a mistake"),
        ("If the question is about those who lived then, the young and the old, then the treaty of Munich made the lives of people worse, and we know it.",
         "The treaty of Munich made the lives of people worse"),
    ],
)  # fmt: skip
def test_a_judgement_at_the_end_is_a_motion(end, motion):
    made = propose(blocks(SCHOOL.format(reasons="Firstly, the army was not ready.", end=end)))
    assert made.thesis == motion
    assert not [draft for draft in made.drafts if draft.claim.startswith(motion)]


def test_what_begins_with_let_us_or_it_is_not_proposed_as_a_motion():
    end = "Let us begin to think again. That, I believe, is where it rests. It should stop. Let us ask for peace."
    made = propose(blocks(SCHOOL.format(reasons="Time was on the British side.", end=end)))
    assert not [each for each in (made.thesis, *made.likely) if re.match("Let us|That|It ", each)]


def test_what_is_asked_or_only_announced_is_no_claim():
    found = argument(
        "The council should act.",
        "The first is money. Who would pay? Cheap tickets would fill the buses.",
        "The end is near. We should go.",
    )
    assert [point.at for point in found.points if point.at.paragraph == 2] == [(2, 2)]


# --- quotations ---


def test_what_somebody_says_in_a_reason_stays_in_quotation_marks():
    said = ['"I know that it is late," she says.', '"The bus is not."']
    assert whole_sentences(said, 100) == "‘I know that it is late,’ she says. ‘The bus is not.’"


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("Secondly, buses are cheap.", "Buses are cheap."),
        ("But even so, buses are cheap.", "Buses are cheap."),
        ("Butter is cheap.", "Butter is cheap."),
        ("So do eggs.", "So do eggs."),
        ("Firstly, wages rose.", "Wages rose."),
    ],
)
def test_words_that_only_join_go(sentence, left):
    assert bare(sentence) == left


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("It is true that buses are slow.", "buses are slow."),
        ("Critics will often argue that buses are slow.", "buses are slow."),
        ("Although buses are really slow, people take them.", "buses are really slow"),
        ("Buses are slow.", "Buses are slow."),
        (
            "An object that is lost after its return is lost to all.",
            "An object that is lost after its return is lost to all.",
        ),
    ],
)
def test_what_is_granted_is_said_without_its_frame(sentence, said):
    assert granted(sentence) == said


def test_a_thesis_is_said_without_its_frame():
    assert stated("However, there are three good reasons why the council should act.") == "The council should act."
    assert stated("I firmly believe that buses matter.") == "Buses matter."
    assert stated("But I do think that buses matter.") == "Buses matter."
    assert stated("The answer is that buses matter.") == "Buses matter."


@pytest.mark.parametrize(
    ("thesis", "title", "motion"),
    [
        ("The council should buy buses.", "", "The council should buy buses"),
        ("I believe that schools ought to begin later.", "", "Schools ought to begin later"),
        ("We should buy buses.", "", "This house would buy buses"),
        ("We should remember that buses are late.", "", ""),
        (
            "Cars are loud.",
            "Let the town breathe: why it is time to take cars out of the market square",
            "This house would take cars out of the market square",
        ),
        ("Our town should do the same.", "", ""),
        ("It must stop.", "", ""),
        (
            "The council should buy buses for every line, in both directions, until nobody has to wait for longer than "
            "ten minutes at any stop in the whole of the town, on Sundays too.",
            "",
            "The council should buy buses for every line",
        ),
        ("We should all think about it.", "Why the council should buy buses", "The council should buy buses"),
        (
            "We should all think about it.",
            "Let all of the town’s buses be bought",
            "All of the town’s buses should be bought",
        ),
        ("We should all think about it.", "Let towns buy buses", "Towns should buy buses"),
        ("Buses that nobody takes should stand in a museum.", "", "Buses that nobody takes should stand in a museum"),
        (
            "I have come, slowly and against my will, to the view that councils should buy buses.",
            "",
            "Councils should buy buses",
        ),
        ("But I do think that councils should buy buses.", "", "Councils should buy buses"),
        ("We should all think about it.", "Should the council buy buses?", "The council should buy buses"),
        (
            "I think that we should not agree to it.",
            "Should the council buy buses?",
            "The council should not buy buses",
        ),
        (
            "After all this I have come to the conclusion that the council should buy buses.",
            "",
            "The council should buy buses",
        ),
        (
            "For these reasons I am firmly convinced that the council should buy buses.",
            "",
            "The council should buy buses",
        ),
        ("Therefore in my opinion every town should buy buses, but not too many.", "", "Every town should buy buses"),
        ("It is my belief that our county should buy buses.", "", "Our county should buy buses"),
        ("My answer is clear: every town should buy buses.", "", "Every town should buy buses"),
        ("The question whether towns should buy buses has been asked for years.", "", "Towns should buy buses"),
        ("The question of who should buy buses must be asked.", "", ""),
        ("The theatres are full, but a bus that is lost was always paid for.", "", ""),
        ("For the first time it was a failure.", "", ""),
        ("Buses should be free; not today, but soon.", "", "Buses should be free"),
        ("I believe that they may, and that towns should buy buses.", "", "Towns should buy buses"),
        ("I shall argue that the buses did Leeds more good than harm.", "", "The buses did Leeds more good than harm"),
        (
            "I side with those who say that the buses improved the lives of all who took them.",
            "",
            "The buses improved the lives of all who took them",
        ),
        ("The end of the buses harmed the poor of Leeds.", "", "The end of the buses harmed the poor of Leeds"),
        (
            "The bus changed the lives of people more than the car did.",
            "",
            "The bus changed the lives of people more than the car did",
        ),
        ("We should all think about it.", "Let the last bus stop", ""),
        ("It is high time for the council to buy buses.", "", "The council should buy buses"),
        ("It is time that Parliament made voting compulsory.", "", "Parliament should make voting compulsory"),
        ("It is high time the council reduced the fares.", "", "The council should reduce the fares"),
        ("Towns should not fall for that trick.", "", ""),
        ("Towns should never allow such a trick to work.", "", ""),
        ("The least this town can do is buy buses.", "", "This town should buy buses"),
        ("It is disputed whether poor towns should buy buses.", "", "Poor towns should buy buses"),
        ("The council will vote in May on whether poor towns should buy buses.", "", "Poor towns should buy buses"),
        ("The council should take it back.", "", ""),
        ("The council should take it back, and it should buy buses.", "", "The council should buy buses"),
        ("On balance, however, the bus must be called a success.", "", "The bus must be called a success"),
        (
            "Some people think that buses are loud, but I strongly believe that towns should buy buses.",
            "",
            "Towns should buy buses",
        ),
        (
            "People have to wait even when it is not fun.",
            "‘Towns should buy buses.’ Discuss.",
            "Towns should buy buses",
        ),
        ("It should act.", "Put the buses in the street", "This house would put the buses in the street"),
        ("This house would buy buses, and we are proud to propose it.", "", "This house would buy buses"),
    ],
)
def test_a_motion_is_proposed_only_if_it_can_stand(thesis, title, motion):
    parts = [Block("heading", title)] if title else []
    parts += [Block("text", f"Buses are late here. {thesis}"), Block("text", f"{WORDS} {WORDS}")]
    assert propose(parts).thesis == motion


@given(st.text(max_size=300), st.integers(20, 200))
def test_a_quotation_fits_and_has_one_pair_of_marks(text, longest):
    made = quote(text, longest)
    assert len(made) <= longest
    assert not made or (made[0] == "“" and made[-1] == "”" and not re.search('["“”«»]', made[1:-1]))


@given(st.text(max_size=300))
def test_a_claim_fits_a_card_and_has_no_quotation_marks(text):
    claim = as_claim(text)
    assert len(claim) <= LENGTHS["claim"] and not re.search('["“”«»]', claim)


def test_a_cut_is_between_words_and_shown():
    assert cut("Buses are cheap, and they are everywhere in town", 30) == "Buses are cheap, and they are…"
    assert cut("Buses are cheap and quick, and they are everywhere", 30) == "Buses are cheap and quick…"
    assert cut("Buses", 30) == "Buses"


@pytest.mark.parametrize(
    ("parts", "motion"),
    [
        (
            [
                "Museums are old.",
                "Museums in Europe should return the objects that were stolen. The rule must be the same for all.",
                f"Museums {WORDS}",
                f"Museums {WORDS}",
            ],
            "Museums in Europe should return the objects that were stolen",
        ),
        (
            ["This essay argues that the plague made the lives of peasants better in the end.", WORDS, WORDS],
            "The plague made the lives of peasants better in the end",
        ),
        (
            [
                "Did the railways do more to unite the country than to divide it?",
                f"Start with what can be counted. {WORDS}",
                f"We should also ask which people we mean. {WORDS}",
                "It is late.",
            ],
            "The railways did more to unite the country than to divide it",
        ),
        (
            [
                "Was the murder of Caesar justified? Historians disagree.",
                WORDS,
                f"Against this one must set a loss. {WORDS}",
                WORDS,
            ],
            "The murder of Caesar was justified",
        ),
        (
            [
                "Did the mills make life worse?",
                WORDS,
                WORDS,
                "It is hard to say. For the people who lived then, until 1850, the mills made life worse and less free, although some gained.",
            ],
            "The mills made life worse and less free",
        ),
    ],
)
def test_a_motion_is_what_an_essay_wants_or_asks_and_no_rule_or_signpost_in_it(parts, motion):
    made = propose(Block("text", part) for part in parts)
    assert made.thesis == motion and made.likely[0] == motion
    assert not [each for each in made.likely if re.match("We should|Start|Against|The rule|The second thing", each)]


@pytest.mark.parametrize(
    ("sentence", "own", "claim"),
    [
        ("Start with what can be counted.", True, ""),
        ("Against this one must set a loss which no ledger shows.", True, ""),
        ("The diaries contain something else, which nobody expects.", True, ""),
        ("“Everyone” turns out to mean those who can get a visa for it.", True, ""),
        (
            "It is said, finally, that the world outside is hard for children.",
            False,
            "The world outside is hard for children.",
        ),
        (
            "Children always worked, and it is sometimes said that mills moved their work.",
            False,
            "Mills moved their work.",
        ),
        (
            "Some say that so few people take a bus that it changes nothing.",
            False,
            "So few people take a bus that it changes nothing.",
        ),
    ],
)
def test_a_sentence_that_announces_is_no_card_and_what_is_said_goes_to_the_other_side(sentence, own, claim):
    made = propose(
        Block("text", part) for part in ("The council should buy buses.", f"{sentence} But {WORDS}", WORDS, WORDS)
    )
    cards = [draft for draft in made.drafts if draft.sentence == sentence]
    assert [(draft.own, draft.claim) for draft in cards if draft.sure] == ([(own, claim)] if claim else [])


def test_the_short_general_sentence_after_the_thesis_is_a_claim():
    thesis = "The council should buy more buses. A full bus is worth more than forty cars in a line."
    made = propose(Block("text", part) for part in (thesis, WORDS, WORDS))
    assert "A full bus is worth more than forty cars in a line." in [
        draft.claim for draft in made.drafts if draft.own and draft.sure
    ]


def test_no_motion_is_offered_under_which_the_cards_would_change_sides():
    late = "It is late. The murder of Caesar was not justified, because it broke the law."
    made = propose(Block("text", part) for part in ("Was the murder of Caesar justified?", WORDS, WORDS, late))
    assert made.thesis == "The murder of Caesar was not justified"
    assert "The murder of Caesar was justified" not in made.likely


@pytest.mark.parametrize(
    ("title", "parts", "motion"),
    [
        (
            "A duty",
            ["We ought to make voting compulsory in our national elections.", WORDS, WORDS, "It is late."],
            "Voting should be compulsory in national elections",
        ),
        (
            "A duty",
            [
                "Four in ten stayed at home.",
                f"Making voting compulsory would not please all. {WORDS}",
                WORDS,
                "So let us make voting compulsory, and soon.",
            ],
            "Voting should be compulsory",
        ),
        (
            "The ride home",
            ["Parliament must make school buses free for every child.", WORDS, WORDS],
            "Parliament must make school buses free for every child",
        ),
        (
            "What moved the earth",
            [
                "Whether Copernicus ever held the first copy of his book is a question for painters. It is late.",
                "I should say that the telescope did more than Copernicus to move the earth.",
                WORDS,
                WORDS,
            ],
            "The telescope did more than Copernicus to move the earth",
        ),
        (
            "A ship",
            ["Ships were slow.", WORDS, WORDS, "My case is that the steamship did more than the telegraph to join us."],
            "",
        ),
        (
            "A ship",
            ["Ships were slow.", WORDS, WORDS, "I would argue that steam did more than sail to make the world small."],
            "Steam did more than sail to make the world small",
        ),
        ("A door", ["Whether Luther nailed anything to the door does not matter.", WORDS, WORDS], ""),
    ],
)
def test_a_motion_is_turned_from_making_and_from_what_a_writer_would_say_and_never_from_what_is_set_aside(
    title, parts, motion
):
    made = propose([Block("heading", title), *(Block("text", part) for part in parts)])
    assert made.thesis == motion
    assert not [each for each in made.likely if re.search("ever held|nailed", each)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The same was once said of seat belts, and nobody says it now.",
        "The harmony was there to be read by scholars, and that trick has never moved a crowd.",
        "The telescope did something else, which is harder to measure.",
        "A duty follows from this for anyone who teaches children.",
        "There are things to be said on the other side, and they are not small.",
        "Making voting compulsory would not please everybody, and four objections deserve an answer.",
    ],
)
@pytest.mark.parametrize("after", ["", " Ideas win when enough people can check them."])
def test_what_leans_on_another_sentence_or_only_announces_is_no_row(sentence, after):
    made = propose(
        Block("text", part)
        for part in ("The council should buy buses.", f"It was cold. {sentence}{after} {WORDS}", WORDS, WORDS)
    )
    assert sentence not in [draft.sentence for draft in made.drafts]


def test_what_only_tells_a_reader_to_look_is_no_evidence():
    paragraph = "Buses are cheap because they carry many. Consider now what took place in Leeds in 1998. It was cold."
    made = propose(Block("text", part) for part in ("The council should buy buses.", paragraph, WORDS, WORDS))
    assert "Consider" not in "".join(draft.evidence + draft.why for draft in made.drafts)


@pytest.mark.parametrize(
    ("sentences", "claim"),
    [
        ("Critics say that silence is part of free speech.", "Silence is part of free speech."),
        ("Others object that the books were complete.", "The books were complete."),
        ("The most uncomfortable objection is that nobody would look.", "Nobody would look."),
        ("A second doubt is about quality: people who know nothing tick a box.", "People who know nothing tick a box."),
        ("Lastly I hear that no law can make anybody care.", "No law can make anybody care."),
    ],
)
def test_an_objection_is_against_before_there_is_a_motion(sentences, claim):
    reply = "But nobody would have to speak, because a paper may stay blank."
    made = propose(Block("text", part) for part in (WORDS, WORDS, f"{sentences} {reply}", WORDS))
    assert not made.likely
    assert [draft.claim for draft in made.drafts if draft.chosen and not draft.own] == [claim]
    assert not [draft for draft in made.drafts if draft.chosen and draft.claim.startswith("Nobody would have")]
    assert [draft for draft in made.drafts if draft.weak_point.startswith("Nobody would")]


SERVICE = (
    "I believe that a compulsory year of service is wrong.",
    "Let me begin with what is good about it, since its friends are not fools. A country in which neighbours never meet after "
    "the age of ten has a problem.",
    "And yet a year is not a small thing to take from young people. Nobody in the town asks them.",
    "The minister’s reply to this is that young people come back from such a year more grown-up. However, both of them had volunteered.",
    "What about defence? The army says that it is short of twenty thousand soldiers today. But look closely at what that means. The "
    "Scandinavian model is in effect a selection among the willing.",
    "An order can only be obeyed or dodged.",
)


def test_what_an_essay_grants_first_is_the_other_sides_and_nothing_that_leans_is_proposed():
    made = propose(Block("text", part) for part in SERVICE)
    proposed = {draft.claim: draft.own for draft in made.drafts if draft.proposed}
    assert proposed["A country in which neighbours never meet after the age of ten has a problem."] is False
    assert proposed["Young people come back from such a year more grown-up."] is False
    assert proposed["The army is short of twenty thousand soldiers today."] is False
    assert proposed["The Scandinavian model is in effect a selection among the willing."] is True
    assert not any(claim.startswith("Look closely") for claim in proposed)


def test_the_reason_beside_a_thesis_is_proposed_and_the_hardest_argument_is_the_other_sides():
    made = propose(
        Block("text", part)
        for part in (
            "We went to the museum in November, and I saw a bronze head in a basement room there.",
            "I think that museums should give the bronzes back. The simplest reason is the one my brother would understand: they were "
            "stolen. If a painting taken from a family in 1938 turns up today, we do not ask how well the gallery has looked after it.",
            "The heads from Benin stood on the altars of dead kings. They were not decoration.",
            "The argument I find hardest is about where it would end. If everything taken in a war had to go home, the Louvre would lose "
            "half of its Italian rooms.",
            "Still, nobody is asking for everything. The Berlin museum did not close.",
        )
    )
    sides = {draft.sentence[:12]: draft.own for draft in made.drafts if draft.proposed}
    assert sides["If a paintin"] is True and sides["If everythin"] is False


def test_what_nobody_says_is_no_claim_of_either_side():
    denied = (
        "Zoos are cruel because animals need space. Nobody claims that zoo keepers are cruel. But they cannot give a lion a savannah.",
        "I do not suggest that teachers are liars. A school trip to the zoo is hardly a lesson, because nobody has to think there.",
        "Opponents say that zoos save species. They can’t argue that lions are rare.",
    )
    denied += ("Those who do not like lions say that a fence is no protection. But few of them have seen one.",)
    made = propose(Block("text", part) for part in ("I think that zoos should be banned.", *denied, WORDS))
    claims = [draft.claim for draft in made.drafts]
    assert "A fence is no protection." in claims
    assert "Zoos save species." in claims and "Zoos are cruel because animals need space." in claims
    assert not [claim for claim in claims if re.search("keepers are|teachers are|lions are", claim)]


@pytest.mark.parametrize(
    "rest",
    ["and in this essay I will tell you why", ", and I’ll say why", "and I want to show it", "because they are cruel"],
)
def test_a_motion_ends_before_what_the_writer_is_about_to_do(rest):
    first = f"I think zoos should be banned {rest}.".replace(" ,", ",")
    made = propose(Block("text", part) for part in (f"{first} Animals are not happy there.", WORDS, WORDS))
    assert made.thesis == "Zoos should be banned"
