"""Stock issues: the six sets, their links, their place in a teacher's own motion, and how they deal."""

import re
from pathlib import Path
from random import Random
from typing import get_args

import pytest

from debate.game.dealing import shares
from debate.game.model.motion import SIDES, Card, Motion, Stock, other
from debate.game.model.phases import HAND
from debate.motions.checks import LENGTHS, check_pack
from debate.motions.fields import fields_of, pack_of
from debate.motions.live_check import look_at_fields, motion_to_play
from debate.motions.packs import from_toml, to_toml
from debate.motions.stock import fillers, issues, stock_deck
from support.stock import TITLES
from support.stock import stock_fields as fields
from support.stock import stock_motion as of

ROOT = Path(__file__).parents[3]


def test_the_six_sets_have_ten_nine_and_eight_pairs():
    assert {kind: len(issues) for kind, issues in issues.SETS.items()} == {
        "should": 10,
        "better": 9,
        "right": 8,
        "past": 8,
        "text": 8,
        "fact": 8,
    }
    assert {issue for issues in issues.SETS.values() for issue in issues} == set(get_args(Stock))


@pytest.mark.parametrize("kind", issues.KINDS)
def test_a_sentence_and_two_names_can_be_played(kind):
    motion, remarks = look_at_fields(fields(kind))
    assert not [found for found in remarks if not found.fault.weak]
    assert motion.question == f"{TITLES[kind]}. Do you agree?"
    for card in motion.cards.values():
        assert card.claim.endswith("?") and card.why.endswith((".", "?")) and card.stock
        assert card.evidence.startswith("Yours: ")
    least = 1 if kind == "text" else 4  # a reading asks for lines everywhere
    assert len({card.evidence for card in motion.cards.values()}) >= least, "each issue asks for what it needs"


@pytest.mark.parametrize("kind", issues.KINDS)
def test_it_has_questions_to_discuss_afterwards_and_no_side_says_its_name_twice(kind):
    motion = of(kind)
    assert len(motion.debrief) == 3 and all(question.endswith("?") for question in motion.debrief)
    asked = {card.claim for card in motion.cards.values()}
    assert set(motion.debrief[1:]) <= asked
    mine = motion_to_play("id", {**fields(kind), "debrief": "What did you learn?"})
    assert mine.debrief == ("What did you learn?",)
    for side in motion.sides.values():
        assert "For" not in side.gloss and "Against" not in side.gloss


@pytest.mark.parametrize(
    ("title", "wanted", "refused"),
    [
        ("Schools should ban phones", "Ban phones", "Don’t ban phones"),
        ("We should not ban phones.", "Don’t ban phones", "Ban phones"),
        ("Cities must tax parking", "Tax parking", "Don’t tax parking"),
        ("Our school should ban mobile phones from eight to four", "Wants the ban", "Wants no ban"),
        ("Mobile phones should be banned at school", "Wants the ban", "Wants no ban"),
        ("Plastic should not be banned", "Wants no ban", "Wants the ban"),
        ("Abolish homework", "Abolish homework", "Don’t abolish homework"),
        ("This house would keep exams", "Keep exams", "Don’t keep exams"),
        ("Voting should be compulsory", "Wants voting compulsory", "No compulsory voting"),
        ("Voting should not be made compulsory", "No compulsory voting", "Wants voting compulsory"),
        ("Everyone should learn to cook", "Agrees", "Disagrees"),
        ("Zoos should be closed", "Wants zoos closed", "Doesn’t want zoos closed"),
        ("Animals should have rights", "Agrees", "Disagrees"),
        ("Zoos are cruel and they should all be closed", "Wants zoos closed", "Doesn’t want zoos closed"),
        ("A four-day week should not be made law", "Agrees", "Disagrees"),
        ("Fox hunting should not be legal again", "Agrees", "Disagrees"),
        ("School should not start before ten o’clock", "Agrees", "Disagrees"),
        ("Pupils should be allowed to use machines in class", "Agrees", "Disagrees"),
        ("Nobody should eat meat", "Agrees", "Disagrees"),
        ("Schools should never ban phones", "Agrees", "Disagrees"),
        ("Schools that ban phones should explain why", "Agrees", "Disagrees"),
        ("Macbeth is a victim", "Agrees", "Disagrees"),
        ("", "Agrees", "Disagrees"),
    ],
)
def test_a_side_says_what_it_wants_where_the_motion_surely_does(title, wanted, refused):
    texts = fillers.texts_for({"title": title, "language": "en"})
    assert (texts["sides.for.gloss"], texts["sides.against.gloss"]) == (wanted, refused)


@pytest.mark.parametrize("kind", issues.KINDS)
def test_a_card_answers_its_counterpart_directly_and_the_next_two_in_part(kind):
    motion, in_set = of(kind), issues.SETS[kind]
    for card in motion.cards.values():
        at = in_set.index(card.stock)
        met = {motion.cards[id].stock: link.kind for id, link in card.answers.items()}
        assert met == {
            in_set[at]: "direct",
            in_set[(at + 1) % len(in_set)]: "partial",
            in_set[(at + 2) % len(in_set)]: "partial",
        }
        assert all(motion.cards[id].side == other(card.side) for id in card.answers)


def test_a_brief_question_says_this_for_what_the_motion_wants_and_never_for_what_it_compares():
    gum = motion_to_play("a1", fields() | {"title": "Pupils should be allowed to chew gum"}).cards["for-worth"]
    assert "from allowing pupils to chew gum that is worth" in gum.claim and "from this that is worth" in gum.short
    written = fields() | {"title": "Pupils should be allowed to chew gum", "cards.for-worth.claim": "Gum is cheap."}
    assert motion_to_play("a1", written).cards["for-worth"].short == ""
    cats = motion_to_play("a1", fields("better") | {"title": "Cats would make better headteachers than dogs"}).cards
    assert not [card for card in cats.values() if card.short or "cats would" in card.claim]


def test_a_file_that_was_downloaded_is_taken_back_without_the_brief_questions():
    mine = fields() | {"title": "Pupils should be allowed to chew gum", "language": "en"}
    assert not [path for path in fillers.only_written(fillers.whole(mine)) if path.endswith(".short")]


def test_a_card_s_weak_point_is_its_counterpart_s_question():
    motion = of()
    for id, card in motion.cards.items():
        met = motion.cards[stock_deck.card_id(card.stock, other(card.side))]
        assert card.weak_point == (met.short or met.claim), id


def test_a_text_is_asked_for_lines_and_scenes_and_for_no_count_or_trial():
    fields = fillers.texts_for(stock_deck.of_kind("text") | {"title": "Macbeth is a victim"})
    assert "the line or scene" in fields["cards.against-known.why"]
    assert not [text for text in fields.values() if "a trial" in text]


@pytest.mark.parametrize("kind", ["right", "past", "fact"])
def test_what_happened_is_and_is_true_or_right_asks_for_sources_and_for_nothing_in_the_class(kind):
    yours = {card.stock: card.evidence for card in of(kind).cards.values()}
    assert "who, when, for whom" in yours["known"]
    assert not [text for text in yours.values() if "have you seen" in text and kind != "fact"]


def test_a_question_names_what_it_asks_about_and_points_to_no_card_that_a_reader_may_not_hold():
    for name in set(get_args(Stock)) - {
        "today",
        "lasting",
        "meaning",
    }:  # what "it" is stands in the same question, or is nothing
        for side in SIDES:
            question = issues.issue(name, side).question
            assert not re.search(r"\b(?:it|then|the others)\b", question), question


def test_a_play_is_asked_for_a_text_or_a_source_and_for_no_historian():
    title = "Romeo, not Juliet, is to blame for the tragedy"
    kind = issues.kind_of(title)
    asked = " ".join(" ".join(issues.issue(name, side)) for name in issues.SETS[kind] for side in SIDES)
    assert "historian" not in asked and "Which text or source speaks against the motion, and in which words?" in asked


def test_a_reading_of_a_text_is_asked_for_lines_and_whom_to_trust():
    asked = [card.claim for card in of("text").cards.values()]
    for question in (
        "Which line of the text shows best",
        "Which scene or passage shows the opposite?",
        "can we trust them?",
    ):
        assert any(question in one for one in asked), question
    assert not any("smaller step" in one or "fair answer" in one for one in asked)


def test_every_text_fits_the_screens():
    for pair in ([issues.issue(name, side) for side in SIDES] for name in get_args(Stock)):
        for title, question, help in pair:
            assert len(title) <= LENGTHS[Card]["title"] and len(question) <= LENGTHS[Card]["claim"]
            assert title.rstrip("?") != question.rstrip("?")
            assert len(help) <= LENGTHS[Card]["why"] and question != help


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Our school should start at nine", "should"),
        ("Cars must stay out of the centre", "should"),
        ("Ban single-use plastic", "should"),
        ("Football is overrated", "better"),
        ("Cats are better than dogs", "better"),
        ("It matters more to be kind than to be right", "better"),
        ("Video games make people violent", "fact"),
        ("The Treaty of Versailles caused the Second World War", "past"),
        ("Athens was not a democracy", "past"),
        ("Make-up harms nobody", "fact"),
        ("Most people are right-handed by nature", "fact"),
        ("The Cold War was won by fear", "past"),
        ("Rome was better than Athens", "past"),
        ("Athens was a better place to live than Sparta", "better"),
        ("Lady Macbeth is more to blame than Macbeth", "past"),
        ("Romeo and Juliet died because of the adults", "past"),
        ("The Industrial Revolution made the lives of ordinary people worse", "past"),
        ("The British Empire did more good than harm", "past"),
        ("Home-made bread is better than bought bread", "better"),
        ("Schools have to teach cooking", "should"),
        ("Abolish the House of Lords", "should"),
        ("Legalise cannabis", "should"),
        ("The atomic bombing of Hiroshima was justified", "right"),
        ("Brutus was right to kill Caesar", "right"),
        ("Eating meat is wrong", "right"),
        ("Appeasement was a mistake", "past"),
        ("It is never right to break a promise", "right"),
        ("It was a mistake to punish Germany so hard at Versailles", "right"),
        ("We should forgive those who do not say sorry", "right"),
        ("Cromwell was a hero", "right"),
        ("Lying is sometimes a citizen's duty", "right"),
        ("Everyone has a right to a home", "right"),
        ("Snowden is a hero", "right"),
        ("Macbeth is a victim, not a villain", "text"),
        ("Hamlet is a coward", "text"),
        ("Shakespeare's sonnets are boring", "text"),
        ("Poems should be learnt by heart", "should"),
        ("Napoleon betrayed the Revolution", "past"),
        ("The narrator of “The Tell-Tale Heart” is lying", "text"),
        ("Alexander was great", "right"),
        ("Historians should judge people of the past by the standards of their own time", "right"),
        ("No teacher may keep silent when a pupil is bullied", "right"),
        ("A doctor must always tell the truth", "right"),
        ("Obedience is not a virtue", "right"),
        ("Cowardice is sometimes wiser than courage", "right"),
        ("The First World War was an accident", "past"),
        ("Britain ended slavery because it no longer paid", "past"),
        ("This house would abolish homework", "should"),
        ("We need more trees in the schoolyard", "should"),
        ("Let’s close the car park", "should"),
        ("This house believes that zoos are cruel", "fact"),
        ("Tourism is more useful than harmful", "fact"),
        ("Cats are more useful than barking dogs", "better"),
        ("Britain should have joined the war earlier", "right"),
        ("Every school should have a garden", "should"),
    ],
)
def test_a_motion_s_own_words_propose_the_set(title, kind):
    assert issues.kind_of(title) == kind


def test_a_card_stops_asking_when_its_whole_argument_is_written():
    written = fields() | {"cards.for-today.claim": "Too many students skip lunch."}
    motion = motion_to_play("a1", written)
    card = motion.cards["for-today"]
    assert card.stock == "today" and card.claim == "Too many students skip lunch."
    assert card.evidence.startswith("Yours:")
    whole = {"why": "They can't think.", "evidence": "Reasoning: nobody thinks hungry.", "weak_point": "Some do."}
    written |= {f"cards.for-today.{name}": text for name, text in whole.items()}
    motion = motion_to_play("a1", written)
    assert not motion.cards["for-today"].stock and motion.has_stock
    assert motion.cards["for-today"].answers.keys() == card.answers.keys()


def test_a_sharper_question_stays_a_question():
    sharper = "Which museums would then have to empty their rooms?"
    own = fields() | {"cards.against-lasting.claim": sharper}
    card = motion_to_play("a1", own).cards["against-lasting"]
    assert card.claim == sharper
    assert motion_to_play("a1", own).themes[card.theme] == "Question"
    assert card.why == issues.issue("lasting", "against").help and not fillers.is_argued(card, "en")
    assert fillers.only_written(fields_of(from_toml(to_toml(pack_of(fillers.whole(own)))))) == own


def test_a_question_that_an_essay_asks_has_neither_the_name_nor_the_help_of_its_place():
    asks = "What would happen to the animals?"
    mine = fields() | {"cards.against-reach.claim": asks, "cards.against-reach.paragraphs": "11"}
    card = motion_to_play("a1", mine).cards["against-reach"]
    assert (card.title, card.why) == (asks, "Answer it in one sentence, and say why.")
    assert card.weak_point == "What is your own answer to that?" and card.stock == "reach"


def test_a_card_that_somebody_has_only_named_is_an_argument_and_asks_in_whole_words():
    own = fields() | {"cards.for-today.title": "Hungry children"}
    motion, asking = motion_to_play("a1", own), of()
    card = motion.cards["for-today"]
    assert motion.themes[card.theme] == "Argument" and card.stock == "today"
    assert card.claim == asking.cards["for-today"].claim and not card.short  # "this" would be the hungry children
    assert asking.cards["for-today"].short and "this" not in card.weak_point.split()
    assert fillers.only_written(fields_of(from_toml(to_toml(pack_of(fillers.whole(own)))))) == own


def test_a_card_of_which_the_claim_is_written_asks_for_its_reason_and_is_argued_once_that_is_there():
    own = fields() | {"cards.for-worth.claim": "A garden pays for itself."}
    card = motion_to_play("a1", own).cards["for-worth"]
    assert "cost" not in card.why + card.weak_point and card.why.startswith("Say why")
    assert not fillers.is_argued(card, "en") and not fillers.is_argued(of().cards["for-today"], "en")
    reasoned = own | {"cards.for-worth.why": "A bean costs a penny and feeds two."}
    assert fillers.is_argued(motion_to_play("a1", reasoned).cards["for-worth"], "en")
    asked = reasoned | {"cards.for-worth.claim": "هل تستحق الحديقة ثمنها؟"}
    assert not fillers.is_argued(motion_to_play("a1", asked).cards["for-worth"], "ar")
    for mine in (own, reasoned):
        assert fillers.only_written(fields_of(from_toml(to_toml(pack_of(fillers.whole(mine)))))) == mine


@pytest.mark.parametrize(
    ("title", "card", "question"),
    [
        ("Cats would make better headteachers than dogs", "for-best", "How do cats and dogs compare at their best?"),
        ("A gap year is better than going straight to university", "for-best", "How do a gap year and going straight to university compare at their best?"),
        ("Teenagers should travel free on buses", "against-worth", "What is the price of travelling free on buses, in money, time or trouble?"),
        ("Films are better than textbooks", "for-best", "How do films and textbooks compare at their best?"),
        ("A written constitution is better than an unwritten one", "for-missed",
         "What do you get from a written constitution that you can’t get from an unwritten one?"),
        ("A written constitution is better than an unwritten one", "against-missed",
         "What do you get from an unwritten constitution that you can’t get from a written one?"),
        ("A written constitution is worse than an unwritten one", "against-burden",
         "Who would be worse off with an unwritten constitution than with a written one, and why?"),
        ("A kind lie is better than a cruel truth", "against-worth", "Which can be put right later, a kind lie or a cruel truth?"),
        ("A kind lie is better than a cruel truth", "for-burden",
         "Who is better off with a kind lie than with a cruel truth, and what changes for them?"),
        ("Freedom is more important than safety", "for-years", "What comes of freedom in the long run, and what of safety?"),
        ("Living in a village is better than living in a city", "for-best",
         "How do living in a village and living in a city compare at their best?"),
        ("Football is better than handball", "for-best", "Football and handball: how do they compare at their best?"),
        ("Trains are better than planes", "against-missed", "What do you get from planes that you can’t get from trains?"),
        ("Learning history from films is much better than learning it from books", "for-missed",
         "What do you get from learning history from films that you can’t get from learning it from books?"),
        ("Shakespeare is better than the Greeks", "for-missed", "What do you get from Shakespeare that you can’t get from the Greeks?"),
        ("Learning history from films is much better than learning it from books", "against-missed",
         "Learning history from films or learning it from books: what else would do nearly the same?"),
        ("The printing press did not cause the Reformation", "for-without", "What would be different without the printing press?"),
        ("The claim that democracies do not go to war with each other is true", "against-example",
         "Which example shows the opposite of the motion?"),
        ("Local newspapers are dying because of social media", "for-without", "What would be different without social media?"),
        ("Local newspapers are dying because of social media", "against-cause", "Which cause matters more than social media?"),
        ("Oral history is better than written documents for understanding the Cold War", "for-best",
         "Oral history and written documents: how do they compare at their best?"),
        ("Democracy makes countries richer", "for-without", "What would be different without democracy?"),
        ("Friar Laurence is to blame for the deaths of Romeo and Juliet", "against-without", "What would be the same without Friar Laurence?"),
        ("Brazil is a democracy", "for-without", "When or where is the motion most clearly true?"),
        ("Museums should return what was taken by force", "against-worth",
         "What is the price of returning what was taken by force, in money, time or trouble?"),
        ("History should be compulsory until the age of eighteen", "for-burden",
         "Who has most to gain from making history compulsory until the age of eighteen, and what changes for them?"),
        ("Films are better than textbooks, and cheaper", "for-best", "What does the best example show?"),
        ("Britain should remove statues of slave traders", "against-half",
         "What smaller step would do nearly as much as removing statues of slave traders?"),
        ("Our canteen should serve no meat", "for-lasting", "What happens if nobody does anything?"),
        ("Schools should ban phones", "against-known", "What don’t we know yet about banning phones?"),
        ("Britain should ban cars", "for-half", "Why would a smaller step than banning cars not be enough?"),
        ("Schools should teach cooking and swimming", "for-half", "Why would a smaller step not be enough?"),
        ("We should all vote online", "for-half", "Why would a smaller step not be enough?"),
        ("The statue should stay where it is", "for-today", "What works well thanks to the statue staying where it is, and who would miss it?"),
        ("The statue should stay where it is", "for-reach", "How many people gain from the statue staying where it is, and how much?"),
        ("Harcourt should stay where he is", "for-today", "What works well thanks to Harcourt staying where he is, and who would miss it?"),
        ("Our school should keep its uniform", "against-today", "What harm comes of keeping the uniform, and to whom?"),
        ("Pupils should be allowed to bring phones", "against-worth",
         "What is the price of allowing pupils to bring phones, in money, time or trouble?"),
        ("This house would abolish exams", "for-half", "Why would a smaller step than abolishing exams not be enough?"),
        ("We should go to the sea instead of Berlin", "against-half", "How could we have a bit of both?"),
        ("We should go to the sea instead of Berlin", "against-lasting",
         "Which advantage of the second of the two will still count in a few years?"),
        ("We should go to the sea rather than to Berlin", "for-today",
         "What does the first of the two offer that the other doesn’t, and to whom?"),
        ("Hospitals should go on charging for parking", "for-working", "What good comes of charging for parking, and who notices first?"),
        ("We should continue to teach Latin", "against-principle", "Why is teaching Latin unfair or wrong?"),
        ("The school should start serving breakfast", "against-lasting", "Which problem would serving breakfast not solve?"),
        ("Football clubs should be owned by their fans", "for-working", "What would be different, and who would notice first?"),
        ("The government should keep paying for the night trains", "for-today",
         "What works well thanks to paying for the night trains, and who would miss it?"),
        ("Everyone should learn to cook", "against-principle", "Why is making everyone learn to cook unfair or wrong?"),
        ("Every student should get a laptop", "against-principle", "Why is getting a laptop unfair or wrong?"),
        ("Zoos are cruel. They should all be shut down.", "for-half", "Why would a smaller step than shutting down zoos not be enough?"),
        ("Animals feel pain. We should stop testing on them.", "against-worth",
         "What is the price of an end to testing on animals, in money, time or trouble?"),
        ("Too many drop litter. We should fine them more", "for-half", "Why would a smaller step not be enough?"),
        ("Homework does more good than harm", "for-reach", "How many people gain from homework, and how much?"),
        ("They should all be shut down", "for-half", "Why would a smaller step not be enough?"),
        ("Zoos are cruel and they should all be shut down", "against-worth",
         "What is the price of shutting down zoos, in money, time or trouble?"),
        ("Ban single-use plastic", "for-today", "What goes wrong today that banning single-use plastic would put right, and for whom?"),
        ("Athens was a better place to live than Sparta", "for-best", "Athens and Sparta: how do they compare at their best?"),
        ("The statue should stay where it is", "against-lasting", "What will go wrong over the next few years if nothing changes?"),
        ("Every school should teach the history of its own town before the history of its nation", "against-worth",
         "What is the price of teaching the history of its own town, in money, time or trouble?"),
        ("The printing press changed Europe more than any war", "for-meaning", "Which war do you compare it with, and by what measure?"),
        ("Zoos should be closed", "against-half", "What smaller step would do nearly as much as closing zoos?"),
        ("Zoos should not be closed", "for-half", "What smaller step would do nearly as much as closing zoos?"),
        ("Shakespeare should be optional", "for-today", "What goes wrong today that making Shakespeare optional would put right, and for whom?"),
        ("Councils should not adopt a four-day week", "for-today",
         "What works well today, and how would adopting a four-day week spoil that?"),
        ("Voting should not be made compulsory", "for-today", "What works well today, and how would making voting compulsory spoil that?"),
        ("Voting should not be made compulsory", "against-today", "What goes wrong today that making voting compulsory would put right, and for whom?"),
        ("Voting should not be made compulsory", "for-principle", "Why is yes the fair answer?"),
        ("Children ought not to work", "against-lasting", "What happens if nobody does anything?"),
        ("No animal should be kept in a cage", "for-today", "What goes wrong as things are now, and for whom?"),
        ("Nobody should inherit more than a house", "against-today", "What good comes of inheriting more than a house, and for whom?"),
        ("Parents should not post pictures of their children until these are old enough to say yes", "for-today",
         "What harm comes of posting pictures of the children, and to whom?"),
        ("Schools should not teach religion", "for-lasting", "Where does teaching religion lead over the years?"),
        ("We should never lie", "for-today", "What harm comes of lying, and to whom?"),
        ("We should never lie", "against-half", "In which case is lying right all the same?"),
        ("Zoos should not exist", "for-today", "What works well as things are now, and who would miss it?"),
        ("Pupils should never be sent out of the room", "against-worth", "What is lost if sending pupils out of the room stops?"),
        ("Our school should stop giving prizes", "for-working", "What would an end to giving prizes change, and who would notice first?"),
        ("Shops should stay closed on Sundays", "against-today", "What harm comes of shops staying closed on Sundays, and to whom?"),
        ("Books are better than the films made of them", "for-missed",
         "What do you get from books that you can’t get from the films made of them?"),
        ("Romeo and Juliet die because of the adults around them", "against-explains",
         "What matters as much and is not explained by the adults around them?"),
        ("Pupils should not have to wear a school uniform", "for-today", "What goes wrong as things are now, and for whom?"),
        ("Pupils shouldn’t have to wear a school uniform", "against-today", "What works well as things are now, and who would miss it?"),
        ("Every school should have a garden", "for-working", "What would having a garden change, and who would notice first?"),
        ("Tourism does more good than harm for our island", "for-worth", "Which good from tourism is worth the harm?"),
        ("Britain should have joined the war earlier", "for-measure",
         "What should count when we judge what Britain did, such as justice, safety or freedom?"),
        ("Nobody should have to take exams", "for-freedom", "What could people do that they can’t do now?"),
        ("Statues of kings should stay", "against-today", "What harm comes of statues of kings staying, and to whom?"),
        ("Exile is a more humane punishment than prison", "for-missed", "Exile or prison: what does one give you that the other can’t?"),
        ("The monarchy should be kept", "for-worth", "What do we get from keeping the monarchy that is worth the money, the time or the trouble?"),
        ("Statues of slave traders should be taken down", "against-working", "Where would taking down statues of slave traders go wrong?"),
        ("Voting should be carried out online", "against-worth", "What is the price of carrying out voting online, in money, time or trouble?"),
        ("Greece should be given the marbles", "against-working", "Which step would go wrong?"),
        ("Trial by jury is fairer than trial by a judge alone", "for-best", "Trial by jury and trial by a judge alone: how do they compare at their best?"),
        ("Our town should keep its cinema", "for-half", "Which smaller change would do nearly as much?"),
        ("Social media makes teenagers lonely", "for-without", "What would be different without social media?"),
        ("Antigone was wrong to bury her brother", "for-without", "What else could Antigone have done, and what would have followed?"),
        ("Antigone was wrong to bury her brother", "for-measure", "What should count when we judge what Antigone did, such as justice, safety or freedom?"),
        ("It is never right to break a promise", "against-known", "What don’t we know yet about breaking a promise that we should know before we say yes?"),
        ("Eating meat is wrong", "for-without", "What would be different without eating meat?"),
        ("Judging people by their looks is wrong", "for-measure", "What should count here, such as trust, fairness or freedom?"),
        ("It is never right to judge somebody", "against-measure", "What should count here instead, so that the answer is no?"),
        ("We should leave wolves in the Alps alone", "for-lasting", "If nothing changes, what will happen over the next few years, and to whom?"),
        ("It is better to live in a village than in a city", "for-best",
         "To live in a village or to live in a city: in which case is the answer clearest?"),
        ("Nobody should eat animals", "against-reach", "Who comes to no harm from eating animals, and why not?"),
        ("A teacher who is strict is better than one who is funny", "against-worth",
         "What do others have to bear with a teacher who is strict, and not with a teacher who is funny?"),
        ("Most people make mistakes", "for-without", "When or where is the motion most clearly true?"),
        ("Lying is sometimes a citizen's duty", "for-without", "What would be different without lying?"),
        ("The Roman Empire fell because of its own citizens", "for-how", "What did its own citizens do first, and what followed?"),
        ("The Roman Empire fell because of its own citizens", "against-without", "When or where is the motion not true?"),
        ("The Middle Ages were not dark", "for-without", "When or where is the motion most clearly true?"),
        ("The First World War was inevitable", "for-how", "Compared with the time before, what had changed, and for whom?"),
        ("Phones should stay out of classrooms", "for-working", "What good comes of phones staying out of classrooms, and who notices first?"),
        ("Older pupils should stay at home", "for-working", "What good comes of older pupils staying at home, and who notices first?"),
        ("Wales should remain in the UK", "for-working", "What good comes of Wales remaining in the UK, and who notices first?"),
        ("Homework is useless", "for-how", "What makes this so?"),
        ("Homework is useless", "against-sign", "How could you check that the motion is false?"),
        ("Shakespeare's sonnets are boring", "for-how", "What has changed by the end of the text, and what does that show?"),
        ("Social media does more harm than good", "for-years", "Which harm from social media lasts, or grows over the years?"),
        ("British rule does more good than harm", "for-burden", "Who has most to lose without British rule?"),
        ("It is better to be feared than loved", "for-missed", "To be feared or to be loved: what does only the first protect?"),
        ("Cats make better pets than dogs", "against-missed", "What do you get from dogs that you can’t get from cats?"),
        ("Columbus should not be called a hero", "for-today", "What harm comes of calling Columbus a hero, and to whom?"),
        ("People who drop litter should be made to clean the streets", "for-principle",
         "Why is making people who drop litter clean the streets fair or right?"),
        ("People who drop litter should get fined", "against-burden", "Who has to give something up, and has anyone asked them?"),
        ("The four-day week should become the norm", "for-today", "What goes wrong as things are now, and for whom?"),
        ("Nothing is more important than health", "for-measure", "What should count here: justice, safety, freedom, cost, or what else?"),
    ],
)  # fmt: skip
def test_a_question_names_its_subject_where_that_is_safe(title, card, question):
    own = fields(issues.kind_of(title)) | {"title": title}
    assert motion_to_play("a1", own).cards[card].claim == question
    side, _, name = card.partition("-")
    assert motion_to_play("a1", own | {"language": "fr"}).cards[card].claim == issues.issue(name, side).question
    assert fillers.only_written(fields_of(from_toml(to_toml(pack_of(fillers.whole(own)))))) == own


@pytest.mark.parametrize(
    ("title", "question"),
    [
        ("A kind lie is better than a cruel truth", "What would be the same without a kind lie?"),
        ("It is better to be kind than to be honest", "What would be the same even if everybody chose to be kind?"),
    ],
)
def test_what_is_right_in_a_comparison_is_asked_of_what_it_compares(title, question):
    own = fields("right") | {"title": title}
    assert motion_to_play("a1", own).cards["against-without"].claim == question


@pytest.mark.parametrize(
    ("title", "least"),
    [
        ("Museums should return objects taken under colonial rule", 18),
        ("An elected head of state is better than a hereditary monarch", 16),
        ("The Roman Republic fell because of its own success", 4),
        ("The Roman Republic fell because of its rich generals", 4),
        ("The Roman Republic fell because of a handful of generals", 8),
        ("The claim that democracies do not go to war with each other is true", 0),
        ("The atomic bombing of Hiroshima was justified", 2),
    ],
)
def test_cards_say_what_the_motion_is_about_and_never_repeat_it(title, least):
    cards = motion_to_play("a1", fields(issues.kind_of(title)) | {"title": title}).cards.values()
    words = re.findall(r"\w{6,}", title)
    assert sum(any(word[:5].lower() in card.claim.lower() for word in words) for card in cards) >= least
    texts = " ".join(f"{card.claim} {card.why} {card.weak_point}" for card in cards)
    assert "“" not in texts and title not in texts
    assert not re.search(r"ten people|ordinary day|\bfun\b|\bhealth\b", texts)


def test_the_side_that_denies_a_change_speaks_of_what_works_and_is_helped_with_that():
    cards = motion_to_play("a1", fields() | {"title": "Voting should not be made compulsory"}).cards
    for name in ("today", "lasting", "half"):
        for side in SIDES:
            title, _question, help = issues.issue(name, other(side))
            card = cards[stock_deck.card_id(name, side)]
            assert (card.title, card.why) == (title, help)
            counter = cards[stock_deck.card_id(name, other(side))]
            assert card.weak_point == (counter.short or counter.claim)


@pytest.mark.parametrize(
    ("title", "one", "two", "money"),
    [
        ("It is better to be kind than to be honest", "kind", "honest", False),
        ("It is worse to betray a friend than to break the law", "betray a friend", "break the law", False),
        ("It is better to save money than to buy time", "save money", "buy time", True),
    ],
)
def test_two_deeds_are_named_and_priced_only_where_the_motion_speaks_of_money(title, one, two, money):
    texts = fillers.texts_for(fields("better") | {"title": title})
    claims = [
        texts[f"cards.{side}-{name}.claim"] for side in SIDES for name in issues.SETS["better"] if name != "known"
    ]
    assert all(one in claim and two in claim for claim in claims)
    cards = " ".join(text for path, text in texts.items() if path.startswith("cards."))
    assert bool(re.search(r"in money|the money|costs|largest cost", cards)) is money


def test_people_of_the_past_are_compared_without_a_price_or_an_advantage_to_come():
    fields = {"title": "Napoleon was a better ruler than Louis XVI", "language": "en", **stock_deck.of_kind("better")}
    said = " ".join(fillers.texts_for(fields).values())
    assert "what did each achieve, and at whose cost?" in said and "What was achieved" in said
    assert not [word for word in ("the price", "how long will", "most to gain", "take its place") if word in said]


@pytest.mark.parametrize(
    ("title", "asks"),
    [
        ("Neville Chamberlain was right to sign",
         ("What did Neville Chamberlain know", "What else could", "whom did it help or harm", "By which standard", "What followed from")),
        ("Henry VIII was a tyrant", ("What did Henry VIII know", "whom did it help or harm", "By which standard")),
        ("Jaffa Cakes are biscuits", ("How could you check",)),
    ],
)  # fmt: skip
def test_somebody_who_is_judged_is_asked_about_by_deeds_knowledge_and_a_standard(title, asks):
    own = {"title": title, "language": "en", **stock_deck.of_kind(issues.kind_of(title))}
    said = " ".join(fillers.texts_for(own).values())
    assert all(words in said for words in asks) and ("By which standard" in said) == (len(asks) > 1)


def test_a_claim_without_a_title_is_named_by_itself_or_its_first_words():
    own = fields() | {
        "cards.for-worth.theme": "essay",
        "cards.for-worth.claim": "Ballots can be blank, as they are in Brazil and a few others.",
    }
    assert (
        fillers.texts_for(own)["cards.for-worth.title"]
        == "Ballots can be blank, as they are in Brazil and a few others"
    )
    long = own | {"cards.for-worth.claim": f"{'Nobody counts ' * 9}blank ballots."}
    assert fillers.texts_for(long)["cards.for-worth.title"] == f"{'Nobody counts ' * 4}".strip() + "…"
    short = own | {"cards.for-worth.claim": "Ballots can be blank."}
    assert fillers.texts_for(short)["cards.for-worth.title"] == "Ballots can be blank"


@pytest.mark.parametrize(
    "title", ["Napoleon was a tyrant", "Churchill was a great leader", "The bombing of Hiroshima was justified"]
)
def test_what_is_right_is_asked_of_no_plan(title):
    own = fields(issues.kind_of(title)) | {"title": title}
    asked = " ".join(card.claim for card in motion_to_play("a1", own).cards.values())
    assert "smaller step" not in asked and "give something up" not in asked


def test_every_card_of_a_reading_asks_for_a_line_whatever_its_sentence_says():
    own = fields("text") | {"title": "Friar Laurence is to blame for the deaths of Romeo and Juliet"}
    cards = motion_to_play("a1", own).cards.values()
    assert all("a line of the text" in card.evidence for card in cards)
    assert "Which line of the text speaks against the motion?" in {card.claim for card in cards}
    assert not any("a line of the text" in card.evidence for card in of().cards.values())


@pytest.mark.parametrize(
    ("title", "against"),
    [
        ("Schools should have a garden", "Schools should not have a garden."),
        (
            "Our trip should go to the hills and not to the sea",
            "We say no to “Our trip should go to the hills and not to the sea”.",
        ),
        ("Every school should have a garden", "We say no to “Every school should have a garden”."),
        ("Films are better than textbooks", "Films are not better than textbooks."),
        ("Macbeth is a victim, not a villain", "Macbeth is a villain, not a victim."),
        ("Romeo, not Juliet, is to blame", "Juliet, not Romeo, is to blame."),
        ("The king, not the queen, was to blame", "The queen, not the king, was to blame."),
        ("Voting should not be made compulsory", "Voting should be made compulsory."),
        ("Zoos should never be built", "We say no to “Zoos should never be built”."),
        ("Voting changes very little", "We say no to “Voting changes very little”."),
        ("Cars must stay out of the centre", "We say no to “Cars must stay out of the centre”."),
    ],
)
def test_what_each_side_wants_is_the_motion_s_own_sentence(title, against):
    sides = motion_to_play("a1", fields() | {"title": title}).sides
    assert (sides["for"].sentence, sides["against"].sentence) == (f"{title}.", against)


def test_a_file_of_such_a_motion_can_be_checked_and_read_back():
    own = fields()
    text = to_toml(pack_of(fillers.whole(own)))
    motion, faults = check_pack(from_toml(text))
    assert not faults and motion.has_stock
    assert fillers.only_written(fields_of(from_toml(text))) == own


def test_a_file_from_before_the_questions_were_put_otherwise_still_asks():
    older = fields_of(from_toml(to_toml(pack_of(fillers.whole(fields())))))
    older |= {
        "cards.for-worth.claim": "What do we get for it?",
        "cards.for-worth.why": "Say what you would give for it.",
    }
    assert fillers.only_written(older) == fields()


def test_what_would_make_it_better_names_each_card_that_asks_and_is_never_in_the_way():
    _, remarks = look_at_fields(fields())
    asks = [found.field for found in remarks if "asks a question" in found.fault.problem]
    assert len(asks) == 20
    assert {found.field for found in remarks} - set(asks) <= {*fillers.AROUND}


@pytest.mark.parametrize("kind", ["should", "better"])
def test_forty_people_are_dealt_answers_that_fit(kind):
    """Two rounds with a swap, one or two cards kept: the best counter card answers directly for 88 % of forty people, and
    everybody has one that answers."""
    best = [found for seed in range(20) for found in _best_counters(of(kind), seed)]
    assert best.count("direct") >= 0.88 * len(best)
    assert best.count("other") == 0


def _best_counters(motion: Motion, seed: int) -> list[str]:
    """The best counter card of each of forty people in both rounds."""
    luck, best = Random(seed), []
    seen: dict[str, set[str]] = {f"s{n}": set() for n in range(40)}
    sides = {seat: SIDES[n % 2] for n, seat in enumerate(seen)}
    links = {id: {to: link.kind for to, link in card.answers.items()} for id, card in motion.cards.items()}
    for _round in range(2):
        kept: dict[str, tuple[str, ...]] = {}
        for side in SIDES:
            seats = [seat for seat in seen if sides[seat] == side]
            for seat, hand in shares.deal_hands(motion.deck(side), seats, seen, HAND, luck).items():
                seen[seat] |= set(hand)
                kept[seat] = tuple(luck.sample(hand, luck.randint(1, 2)))
        for side in SIDES:
            openings = {seat: seat for seat in seen if sides[seat] == other(side)}
            rebutters = [seat for seat in seen if sides[seat] == side]
            for seat, opening in shares.pair(rebutters, openings, {}, {}, luck).items():
                drawn = shares.draw_counters(motion.deck(side), kept[seat], kept[opening], links, luck)
                best.append(drawn[0][1])
        sides = {seat: other(side) for seat, side in sides.items()}
    return best


def test_translators_find_every_word_of_the_questions(messages):
    ids = {message.id for message in messages}
    for name in get_args(Stock):
        for side in SIDES:
            assert set(issues.issue(name, side)) <= ids
    texts = fillers.texts_for({"title": "", "cards.a.side": "for", "cards.a.stock": "worth", "cards.b.side": "for"})
    assert {text for path, text in texts.items() if not path.endswith((".theme", ".difficulty"))} <= ids


def test_a_motion_asks_in_its_own_language_where_the_interface_has_it(monkeypatch):
    monkeypatch.setattr(fillers.i18n, "available", lambda: ("en", "de"))
    monkeypatch.setattr(fillers.i18n, "translate", lambda locale, text: f"{locale}: {text}")
    for language, claim in (("de", "de: "), ("de-AT", "de: "), ("fr", "en: ")):
        made = fillers.whole(fields() | {"language": language})
        assert made["cards.against-worth.claim"] == f"{claim}What is the price, in money, time or trouble?"


@pytest.mark.parametrize(
    ("title", "measure", "without"),
    [
        ("Historians should judge people of the past by their own time", "What should count here, such as trust, fairness or freedom?",
         "What would be different without judging people of the past by their own time?"),
        ("No teacher may keep silent", "What should count here, such as trust, fairness or freedom?",
         "What would be different if everybody lived by this?"),
        ("Cowardice is sometimes wiser than courage", "What should count when we compare cowardice with courage, such as trust, fairness or freedom?",
         "What would be different without cowardice?"),
    ],
)  # fmt: skip
def test_a_duty_or_a_virtue_is_asked_for_no_money_and_no_order_of_events(title, measure, without):
    texts = fillers.whole(stock_deck.of_kind(issues.kind_of(title)) | {"title": title})
    claims = [text for path, text in texts.items() if path.endswith(".claim")]
    assert texts["cards.for-measure.claim"] == measure
    assert texts["cards.for-without.claim"] == without
    assert not [claim for claim in claims if re.search("money|years|came first|judge judging", claim)]


def test_two_written_cards_answer_directly_only_where_somebody_says_so_or_they_are_of_one_paragraph():
    own = fields() | {"cards.for-worth.claim": "It pays for itself.", "cards.against-worth.claim": "Beds cost money."}

    def link(**more: str) -> str:
        written = own | {f"cards.{path}": text for path, text in more.items()}
        return motion_to_play("a1", written).cards["for-worth"].answers["against-worth"].kind

    assert link() == "partial"
    assert motion_to_play("a1", fields()).cards["for-worth"].answers["against-worth"].kind == "direct", "questions meet"
    assert link(**{"for-worth.answers.against-worth.hint": "A bean costs a penny."}) == "direct"
    assert link(**{"for-worth.paragraphs": "3", "against-worth.paragraphs": "3"}) == "direct"
    assert link(**{"for-worth.paragraphs": "3", "against-worth.paragraphs": "4"}) == "partial"
