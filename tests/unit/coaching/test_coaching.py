"""Coaching: remarks with a reason that point at words, never harsh, never a score."""

import re

import pytest
from msgspec.structs import replace

from debate.coaching import coaching
from debate.coaching.coaching import coach, on_closing, on_opening, on_rebuttal
from debate.coaching.own_text import Mark
from debate.game.model import commands as c
from debate.game.model.state import Speech
from debate.motions import library
from support.table import Table

MOTION = library.load_library()["returning-north-koreans"]
OPENING = Speech(
    id="o", kind="opening", round=1, side="for", at=0, author="h", cards=("treaty-duty",),
    text="China joined the main refugee treaty by its own choice. A state that joins must not send refugees back to a place where their life is in danger.",
)  # fmt: skip


def rebuttal(
    text: str,
    restatement: str = "They say that China joined a treaty and owes refugees its protection.",
    cards: tuple[str, ...] = (),
):
    return Speech(
        id="r",
        kind="rebuttal",
        round=1,
        side="against",
        at=0,
        author="p",
        text=text,
        restatement=restatement,
        cards=cards,
    )


def opening(text: str, *cards: str) -> Speech:
    return Speech(
        id="p", kind="opening", round=1, side="for", at=0, author="p", text=text, cards=cards or ("treaty-duty",)
    )


def about(points, name: str):
    return next(point for point in points if point.about == name)


def pointed(point, speech: Speech) -> list[str]:
    return [getattr(speech, mark.field)[mark.start : mark.end] for mark in point.marks]


OPENINGS = [
    (
        "card",
        "A treaty only protects people if the states that joined follow it.",
        True,
        ["treaty", "protects", "states", "joined", "follow"],
    ),
    ("card", "I like long walks and I think that everybody should go for one.", False, []),
    ("why", "They have to be heard. Otherwise nobody knows.", True, ["Otherwise"]),
    ("why", "Nobody was asked, so nobody knows.", True, ["so"]),
    ("why", "There were so few people on the bridge that day.", False, []),
    ("why", "It is a promise.", False, []),
    ("length", "A word. " * 40, True, []),
    ("length", "A word.", False, []),
]


@pytest.mark.parametrize(("name", "text", "met", "words"), OPENINGS)
def test_what_is_said_of_an_opening(name, text, met, words):
    speech = opening(text)
    point = about(on_opening(MOTION, speech), name)
    assert point.met is met and pointed(point, speech) == words


ANSWERS = [
    ("meets", "How is a state to find out who is a refugee? It does not say.", True),
    ("meets", "It joined by choice, and a choice can be limited again.", True),
    ("meets", "Towns on the border have no money for any of this.", False),
    ("why", "The rule came first, therefore it stands.", True),
    ("why", "The rule came first.", False),
]


@pytest.mark.parametrize(("name", "text", "met"), ANSWERS)
def test_what_is_said_of_an_answer(name, text, met):
    speech = rebuttal(text)
    point = about(on_rebuttal(MOTION, speech, OPENING), name)
    assert point.met is met and bool(point.marks) is met


RESTATEMENTS = [
    (
        "They say that a state which joined a treaty must not return people into danger.",
        True,
        ["state", "joined", "treaty", "danger"],
    ),
    ("They say something about borders.", False, []),
    ("They say the ridiculous thing that a treaty binds the state that joined it.", False, ["ridiculous"]),
    ("They naively believe in a treaty that China joined.", False, ["naively"]),
]


@pytest.mark.parametrize(("restatement", "met", "words"), RESTATEMENTS)
def test_what_is_said_of_a_restatement(restatement, met, words):
    speech = rebuttal("That does not hold.", restatement)
    point = about(on_rebuttal(MOTION, speech, OPENING), "fair")
    assert point.met is met and pointed(point, speech) == words


def test_a_hard_word_that_they_used_themselves_may_be_said_again():
    theirs = replace(OPENING, text="It would be cruel to send refugees back against the treaty.")
    speech = rebuttal("That does not hold.", "They say that it is cruel to return refugees, for there is a treaty.")
    assert about(on_rebuttal(MOTION, speech, theirs), "fair").met


def test_words_of_the_motion_alone_do_not_count():
    speech = rebuttal(MOTION.title + " " + MOTION.question)
    assert not about(on_rebuttal(MOTION, speech, OPENING), "meets").met


def test_a_card_that_is_cited_is_named():
    speech = rebuttal("Article 31 limits penalties, and entry law applies to everybody.", cards=("entry-law-applies",))
    point = about(on_rebuttal(MOTION, speech, OPENING), "card")
    assert point.params["title"] == MOTION.cards["entry-law-applies"].title
    assert not about(on_rebuttal(MOTION, rebuttal("No card here."), OPENING), "card").met


def test_a_language_without_a_stemmer_is_compared_word_by_word():
    speech = opening("A treaty that China joined by choice.")
    assert about(on_opening(replace(MOTION, language="xx"), speech), "card").met


def denial(text: str, *cards: str) -> list[str]:
    """The words that are pointed at as a denial of harm; none if nothing is said of it."""
    theirs = replace(OPENING, text="They suffer.", cards=cards or ("harm-after-return",))
    speech = rebuttal(text)
    return [
        words
        for point in on_rebuttal(MOTION, speech, theirs)
        if point.about == "harm"
        for words in pointed(point, speech)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("That never happens.", ["never happens"]),
        ("That never happens, and the reports were made up.", ["never happens", "made up"]),
        ("It did not really happen like that; they are lying.", ["did not really happen", "lying"]),
        ("Nobody was hurt, and there is no proof of it.", ["Nobody was hurt", "no proof of"]),
        ("They exaggerate, and it isn’t true.", ["exaggerate", "isn’t true"]),
        ("Nothing bad happens to them.", ["Nothing bad happens"]),
        ("I don’t believe these stories.", ["don’t believe these stories"]),
        ("It is their own fault, and a few months are no big deal.", ["own fault", "no big deal"]),
        ("Oh sure, boo hoo. They knew the rules.", ["Oh sure", "boo hoo", "knew the rules"]),
        ("We do not say that anything was made up.", []),
        ("We don’t call it their own fault.", []),
        ("Nobody claims that it never happened, and we don’t call it propaganda.", []),
        ("The harm is real. What should follow from it is another question.", []),
        ("Most of us made up our minds early.", ["made up"]),  # a question costs little
    ],
)
def test_a_denial_of_harm_that_is_on_record_is_asked_about(text, words):
    assert denial(text) == words


def test_nothing_is_asked_about_denial_where_no_harm_was_spoken_of():
    assert denial("That never happens.", "treaty-duty") == []
    points = on_closing(MOTION, replace(rebuttal("It is fake."), kind="closing"), OPENING)
    assert "harm" not in {point.about for point in points}


COPIES = [
    ("text", "Entering without papers breaks Chinese law, we say.", "Entering without papers breaks Chinese law"),
    ("text", "Whoever is entering without papers breaks a rule.", ""),
    (
        "restatement",
        "They say that China joined the main refugee treaty, and freely.",
        "China joined the main refugee treaty",
    ),
    ("restatement", "They say that China joined the refugee treaty.", ""),
    ("restatement", "china, JOINED the main—refugee treaty!", "china, JOINED the main—refugee treaty"),
]


@pytest.mark.parametrize(("field", "words", "copied"), COPIES)
def test_five_words_in_a_row_that_are_somebody_elses_are_pointed_at(field, words, copied):
    texts = {"text": "A text of its own.", "restatement": "They say something."} | {field: words}
    speech = rebuttal(texts["text"], texts["restatement"], ("entry-law-applies",))
    point = about(on_rebuttal(MOTION, speech, OPENING), "card" if field == "text" else "fair")
    assert (pointed(point, speech) == [copied] and not point.met and not point.asks) == bool(copied)


def test_words_of_a_card_in_a_row_are_no_use_of_it():
    listed = "Treaty refugees danger protection persecution freedom choice joined members duty law handling return."
    point = about(on_opening(MOTION, opening(listed)), "card")
    assert not point.met and not point.asks and "don’t make a sentence" in point.message
    assert about(
        on_opening(MOTION, opening("China joined a treaty on refugees, and joining it is a promise.")), "card"
    ).met


def test_where_the_rules_cannot_tell_they_ask_and_nothing_is_missing():
    paraphrase = rebuttal(
        "Nobody has to open the door to strangers without asking who they are first.",
        "Whoever signs has to deliver, is their idea.",
        ("entry-law-applies",),
    )
    points = on_rebuttal(MOTION, paraphrase, OPENING)
    asked = [point.about for point in points if point.asks]
    assert asked == ["fair", "meets", "card", "why", "weigh"]
    assert all(not point.met and not point.marks for point in points if point.asks)


def test_words_of_a_card_in_a_sentence_that_says_nothing_are_asked_about():
    answer = rebuttal(
        "The visible groups punish the open route, since the large people are hurt by the severe purple.",
        "Treaty, refugees, danger.",
        ("crackdown-backlash",),
    )
    points = on_rebuttal(MOTION, answer, OPENING)
    assert about(points, "card").asks and "hasn’t read the card" in about(points, "card").message
    assert about(points, "fair").asks and not about(points, "fair").marks


def test_a_text_that_these_rules_cannot_read_is_asked_about():
    german = "Das stimmt, aber wenn viele auf einmal fliehen, rächt sich das Regime an ihren Verwandten."
    point = about(on_rebuttal(MOTION, rebuttal(german, cards=("crackdown-backlash",)), OPENING), "card")
    assert point.asks and "in English" in point.message


def test_words_in_a_row_are_no_reason():
    row = "Treaties protect follow inconvenient large power picks chooses smaller states same treaties."
    assert about(on_opening(MOTION, opening(row)), "why").asks


REASONS = [
    "since nobody asked",
    "after all, it binds",
    "that leads to trouble",
    "due to the rule",
    "that’s why it holds",
]
WEIGHINGS = [
    "that is worse than a fine",
    "more people than before",
    "that outweighs it",
    "it is more urgent",
    "safer than a fence",
    "that is a bigger gain than a few seconds",
    "this matters less than a life",
    "in the end more people suffer",
]


@pytest.mark.parametrize("words", REASONS)
def test_a_reason_has_many_beginnings(words):
    assert about(on_opening(MOTION, opening(f"The rule holds, {words}.", "small-numbers-today")), "why").met


@pytest.mark.parametrize("words", WEIGHINGS)
def test_weighing_has_many_words(words):
    assert about(on_rebuttal(MOTION, rebuttal(f"We think {words}."), OPENING), "weigh").met


HARSH = re.compile(
    r"\b(wrong|bad|fail\w*|weak answer|poor\w*|mistake\w*|never|must|score|points|out of \d|%|lose|lost)\b",
    re.IGNORECASE,
)


def test_nothing_is_harsh_and_nothing_is_added_up():
    said = {
        point.message % point.params
        for text in ("Hm.", "A treaty that China joined, because states follow it. " * 5, "Their stupid idea.")
        for points in (on_opening(MOTION, opening(text)), on_rebuttal(MOTION, rebuttal(text, text), OPENING))
        for point in points
    }
    assert len(said) > 8
    assert [
        sentence for sentence in said if HARSH.search(sentence.partition("“")[0] + sentence.rpartition("”")[2])
    ] == []
    assert not {name for name in dir(coaching) if "score" in name.casefold() or "total" in name.casefold()}


@pytest.mark.parametrize("slug", sorted(library.load_library()))
def test_the_strong_answer_takes_the_most_direct_card_that_was_not_kept(slug):
    motion = library.load_library()[slug]
    for id in motion.deck("for"):
        against = replace(OPENING, cards=(id,), text=motion.cards[id].claim)
        direct = {
            card
            for card in motion.deck("against")
            if id in motion.cards[card].answers and motion.cards[card].answers[id].kind == "direct"
        }
        strong = coaching.strongest(motion, against, (), coaching.Random("luck"))
        assert not direct or set(strong.cards) <= direct
        kept = coaching.strongest(motion, against, strong.cards, coaching.Random("luck"))
        assert not set(kept.cards) & set(strong.cards)


def played(**texts: str) -> Table:
    table = Table(1, "sprint", practice=True, fill=True)
    table.do("host", c.Begin())
    table.do("p0", c.Keep(table.phase.id, (table.room.seats["p0"].hand[0],)))
    for kind in ("opening", "rebuttal"):
        if kind in texts:
            restatement = "They say something that is long enough." if kind == "rebuttal" else ""
            table.do("p0", c.Speak(table.phase.id, texts[kind], restatement))
        else:
            table.time_up()
    return table


def test_what_was_not_sent_has_no_points_but_a_strong_answer():
    table = played(rebuttal="Something that is long enough to be sent.")
    assert table.phase.name == "finished"
    first, second = coach(table.room, "p0")
    assert (first.kind, first.sent, first.points) == ("opening", None, ()) and first.strong.text
    assert second.kind == "rebuttal" and second.sent and second.points and second.against


def test_the_same_debate_is_coached_the_same():
    table = played(opening="Something that is long enough to be sent, as an opening is.")
    assert coach(table.room, "p0") == coach(table.room, "p0")


def test_marks_stand_inside_their_text():
    speech = opening("Treaty 🙂 treaty, because China joined.")
    for point in on_opening(MOTION, speech):
        assert all(isinstance(mark, Mark) and 0 <= mark.start < mark.end <= len(speech.text) for mark in point.marks)


CLOSINGS = [
    (
        "meets",
        "They speak of borders and order. A rule that lets people be heard asks for neither of them to fall.",
        True,
        ["borders", "order"],
    ),
    ("meets", "We still hold what we said at the start.", False, []),
    ("why", "It still stands, because nobody has answered it.", True, ["because"]),
    ("length", "It still stands. " * 6, True, []),
]


@pytest.mark.parametrize(("name", "text", "met", "words"), CLOSINGS)
def test_what_is_said_of_a_closing(name, text, met, words):
    theirs = rebuttal("Every state has to keep order at its borders, and that comes before a promise on paper.")
    closing = Speech(id="c", kind="closing", round=1, side="for", at=0, author="p", text=text)
    points = on_closing(MOTION, closing, theirs)
    assert [point.about for point in points] == ["meets", "why", "weigh", "length"]
    assert about(points, name).met is met and pointed(about(points, name), closing) == words
