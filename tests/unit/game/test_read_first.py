"""Which texts a host reads before a class does."""

import tomllib
from pathlib import Path
from types import MappingProxyType

import pytest
from msgspec.structs import replace

from debate.access.text_marks import notice
from debate.game import Rejected, Views
from debate.game.acts.duties import all_done
from debate.game.acts.speeches import name_found
from debate.game.dealing.aliases import FIRST, SECOND
from debate.game.model import commands as c
from debate.game.scoring import read_first, story
from debate.game.scoring.read_first import (
    closed,
    held,
    is_of_somebody_near,
    lines_with_names,
    may_be_example,
    name_in,
    names_in,
    personal,
    tells_in_passing,
    unread,
    why_private,
)
from debate.subjects.results.my_debate import quote_of
from support import hard_words
from support.table import Table

LIFE = [
    "i was filmed once and it sucked",
    "The new student from Syria in our class needs a phone to talk at home.",
    "My older brother punches me whenever he loses a game on it.",
    "My mum comes from Syria, and nobody may know of it.",
    "When dad’s key turns in the door we all stop breathing.",
    "everyone got the invitation except me",
    "i count calories all day and i get dizzy in pe",
    "i lie awake and think how easy it would be",
    "i cant get out of bed since december",
    "i dont have anything to look forward to",
    "the last thing i said to him was that i hate him",
]
GENERAL = [
    "In our school nobody needs one, because every room has a telephone.",
    "A plumber can’t carry a boiler on the bus, and nurses need their van all day.",
    "I think that a ban is unfair, and we should argue about what counts instead.",
    "Parents and teachers say that students can’t concentrate with a phone.",
]
OF_SCHOOL = [
    "When I was ten, somebody took mine, and it never came back.",
    "My brother has asthma and still needs the bus in the morning.",
    "My aunt is in a wheelchair and can’t get on the bus, so ramps matter.",
    "They say ambulances cannot get through",
    "My mum says that nobody should take them away.",
    "My little sister starts at eight and I bring her, so we would have to change both schools.",
    "My grandmother votes for whoever has the nicest tie.",
    "My friend is good at speaking but in written tests he freezes.",
    "On weekends I work in my uncle's shop and have no time for it.",
    "In my old school phones lay in a box and nobody died of it.",
    "I watched my screen time and it was six hours, I was shocked.",
    "My hands hurt after a tournament, so it's exercise.",
    "If I feel sick at lunch I want to text my mum without queueing at the office.",
    "Take some streets on some days, then everyone keeps a choice.",
    "i cant answer asdf",
    "Quiet streets make everyone sleep better at night.",
    "Quiet streets make everyone healthier; rents can be capped, lost health cannot.",
    "Whoever starts later also goes to bed later.",
    "The evening would only become longer.",
    "i got better marks in french",
    "i have seen two people do it ever",
    "I was tired in first lesson all year, and so was half the bus.",
    "I was the only one in my group who did the reading.",
    "I had French first thing on Monday and nobody was awake.",
    "I once lost my phone and the school office found it.",
    "My parents drive me because the bus comes too early.",
    "My teacher lost our tests, so nobody got marks.",
    "In our class nobody uses one, and nobody minds.",
    "When I was in year 5 we had no phones and it was fine.",
    "So don't tell me we don't care.",
    "Voting at sixteen would be suicide for the conservatives.",
    "I've seen people cheat in tests with a watch.",
]

# Written before the patterns were changed for them: what students say of themselves on the packs' motions, and what a teacher should see.
EVERYDAY = [
    "If my bus is late I text my mum so she doesn't wait at the stop.",
    "My sister is in year 5 and she waits for me at the gate, so I need to ring her.",
    "My friends and I plan our training in the break.",
    "My friends are at another school and break is when we plan training.",
    "My mum works until six, so I look after my little brother after school.",
    "I forget my homework a lot and then I text a friend from my class.",
    "My dad says phones make me tired in the evening and he is right.",
    "When I have a free lesson I call my gran because she likes to hear from me.",
    "My best friend moved to Leeds and lunch is the only time we can chat.",
    "I go to football training at five, so a later start means I'd be late.",
    "My brother is ill today and I want to ask him how he is at lunch.",
    "I get up at six because my bus takes an hour.",
    "I was so tired on Monday that I fell asleep in maths.",
    "My sister goes to bed at eleven and she is always tired.",
    "I help my mum in the shop on Saturdays, so I pay tax like an adult.",
    "My parents argue about politics at dinner, so I know what the parties want.",
    "My grandpa takes his car to the doctor because he can't walk far.",
    "My aunt has a bad knee and can't carry her shopping to the bus.",
    "I was hit by a ball once because somebody was looking at his phone.",
    "My mum is a nurse and drives home at midnight when no bus runs.",
    "My dad is a plumber and needs his van in the centre.",
    "I did my homework for two hours and got a four because of one mistake.",
    "My brother helps me with maths, but my friend has nobody who does.",
    "My mum does not speak German well so she can't help me with homework.",
    "My cousin came here last year and learned German in a normal class.",
    "When I came to this class I knew nobody, and now I have three friends.",
    "I was new in year 5 and a girl showed me the canteen.",
    "My friend from Syria speaks four languages and is best at maths.",
    "I feel sick when I read on the bus so I listen to music.",
    "My phone was taken away once and I learned nothing from that.",
    "I got caught with my phone and had to wait until three.",
    "My sister failed her driving test because she was tired.",
    "I am in love with the new tram, it is quiet and fast.",
    "My parents pay rent in the centre and it goes up every year.",
    "My dad lost his parking space and now he takes the bike.",
    "I had a cold and my friend sent me the homework.",
    "My mum hates it when I am on my phone at dinner.",
    "My grandma was a girl when nobody had a car and everybody walked.",
    "I was called by my mum in the break because practice was off.",
    "My brother drinks three coffees because school starts so early.",
]
GRAVE = [
    "My mum has cancer and I want to be able to call her at lunch.",
    "My dad hits my brother when he comes home late.",
    "My parents are getting divorced and I don't know where I will live.",
    "The police came to our flat last week and took my brother.",
    "We can't pay the rent since my dad lost his job.",
    "My sister cuts herself and nobody at school knows.",
    "I am scared to go home because he shouts at us every evening.",
    "My mum drinks too much and I cook for my little brother.",
    "My uncle is in prison and people laugh at me for it.",
    "We came as refugees and my father was tortured.",
    "I was bullied in my old school until I stopped eating lunch.",
    "Nobody talks to me at break so I sit in the toilet.",
    "My brother takes drugs and steals money from my mum.",
    "My dad left us and my mum cries every night.",
    "I have panic attacks and my therapist says I should call her.",
]


@pytest.mark.parametrize(
    ("why", "texts"),
    [
        ("accused", ["Paul Berger from the pool steals them, everybody has seen it."]),
        ("named", ["Ask Leyla: she cycles every day and never comes late."]),
        ("life", LIFE),
    ],
)
def test_texts_that_may_be_personal_are_known_by_why(why, texts):
    table = Table(4, "class").to("opening")
    table.room.seats["p3"] = replace(table.room.seats["p3"], teacher_name="Leyla A.")
    table.speak("p0")
    speech = next(iter(table.room.speeches.values()))
    said = [replace(speech, id=text, text=f"{text} That is why it matters for everybody here.") for text in texts]
    assert personal(table.room, said) == dict.fromkeys(texts, why)


def test_a_text_that_speaks_of_people_in_general_is_not_personal():
    table = Table(4, "class").to("opening")
    for id, text in zip(table.players, GENERAL, strict=True):
        table.speak(id, text)
    assert personal(table.room, table.room.speeches.values()) == {}
    assert {text: why for text in OF_SCHOOL if (why := why_private(text))} == {}


def test_of_forty_everyday_texts_a_class_waits_for_one_at_most_and_for_all_that_a_teacher_should_see():
    """Before, it waited for 10 and 15."""
    assert (len(EVERYDAY), len(GRAVE)) == (40, 15)
    assert len([text for text in EVERYDAY if why_private(text)]) <= 1
    assert len([text for text in EVERYDAY if tells_in_passing(text)]) <= 4
    assert [text for text in GRAVE if not why_private(text)] == []


def test_what_speaks_of_family_or_friends_is_known_without_being_held():
    said = "My best friend moved away in October, and hardly ever writes."
    assert is_of_somebody_near(said) and why_private(said) is None
    assert not [text for text in GENERAL if is_of_somebody_near(text)]


def test_a_host_sees_what_is_told_in_passing_and_arguments_pass():
    """Loneliness, mockery, fear, want: of the 50, hosts saw 30 before, all held. Of the 50 arguments 4 were held before."""
    told, plain = (hard_words.care(f"fresh passing {kind}") for kind in ("cry", "ok"))
    assert (len(told), len(plain)) == (50, 50)
    assert len([text for text in told if why_private(text) or tells_in_passing(text)]) >= 47
    assert len([text for text in told if why_private(text)]) <= 25
    assert len([text for text in plain if why_private(text)]) <= 2
    assert len([text for text in plain if why_private(text) or tells_in_passing(text)]) <= 4


def test_what_is_told_in_passing_holds_nothing_up_and_is_on_no_screen_before_a_host_lets_it():
    table = Table(8, "class").to("opening")
    table.notice = notice
    table.speak(
        "p0", "My friends are at another school, so a ban means no friends for me. Not everybody has friends here."
    )
    told = table.seat("p0").opening
    assert unread(table.room) == {told: "passing"} and not held(table.room) and closed(table.room) == {told}
    table.do("host", c.Unflag(speech=told))
    assert not unread(table.room) and not closed(table.room)
    assert table.views["p0"]["mine"][told]["for_readers"], "which its writer is told"


def test_no_line_of_an_ending_and_no_quotation_is_of_a_life_even_if_a_host_let_its_text_come():
    """Whatever else of its text is quoted: in the ending, the last vote, the lines of earlier rounds, the report and the advice."""
    told, plain = (
        "Nobody ever talks to me at break without it.",
        "A locker keeps every phone of a class safe until four.",
    )
    table = Table(8, "class").to("opening")
    table.speak("p0", f"{told} {plain}")
    speech = replace(table.room.speeches[table.seat("p0").opening], read=True)
    assert may_be_example(plain) and not may_be_example(told) and not may_be_example("It is fucking cold out there.")
    for grave in (
        "Foreigners are all dirty and useless, and they block the streets.",
        "I will kill you if you drive here.",
        "The drivers should be run over themselves.",
    ):
        assert not may_be_example(grave), grave
    assert story.line_of(table.room, speech) == plain and quote_of(speech.text) == plain.rstrip(".")
    assert story.line_of(table.room, replace(speech, text=told)) == quote_of(told) == ""


MORE = "We have to say no more than this on the question that was put to us."


def dealt(alias: str = "Pebble Acacia", language: str = "en") -> Table:
    """A class with dealt names in its openings, with somebody called so; hosts know one other by a name."""
    table = Table(4, "class").to("opening")
    table.room.seats["p3"] = replace(table.room.seats["p3"], alias=alias)
    table.room.seats["p2"] = replace(table.room.seats["p2"], teacher_name="Ben Okafor")
    table.room.motion = replace(table.room.motion, language=language)
    return table


@pytest.mark.parametrize(
    ("text", "names", "without"),
    [
        ("Pebble is a total loser, and that is that.", "Pebble", "Someone is a total loser, and that is that."),
        (
            "Pebble is wrong: where nobody drives, nobody is run over.",
            "Pebble",
            "Where nobody drives, nobody is run over.",
        ),
        ("So much for that. pebble acacia smells.", "pebble acacia", "So much for that. Someone smells."),
        ("Just look how pebble does her hair today.", "pebble", "Just look how someone does her hair today."),
        ("It’s all as Acacia and Ben told us.", "Acacia, Ben", "It’s all as some people told us."),
        ("It is a fact that ben smells, and pebble too.", "ben", "It is a fact that someone smells, and pebble too."),
        ("Yet it is all wrong, Ben.", "Ben", "Yet it is all wrong."),
        ("Ben, you forget that it costs. That is so, Ben!", "Ben", "You forget that it costs. That is so!"),
        (
            "Ben, who smells, knows it. So do I, Acacia, Ben.",
            "Ben, Acacia",
            "Someone, who smells, knows it. So do I, someone, someone.",
        ),
        ("That is Pebble’s idea, not mine.", "Pebble", "That is someone’s idea, not mine."),
        ("A pebble in the shoe is what she calls it.", "", ""),
    ],
)
def test_either_word_of_a_dealt_name_names_somebody(text, names, without):
    """Its writer is asked, and may leave it out; sent as it is, a host reads it first, and may let it come without the name."""
    table = dealt()
    text, without = (f"{words} {MORE}" for words in (text, without))
    if not names:
        assert not held(table.speak("p0", text).room)
        return
    with pytest.raises(Rejected) as asked:
        table.do("p0", c.Speak(table.phase.id, text))
    assert (asked.value.code, asked.value.params["words"]) == ("private", names)
    assert asked.value.params["without"] == {"text": without, "restatement": ""}
    opening = table.do("p0", c.Speak(table.phase.id, text, sure=True)).seat("p0").opening
    assert opening in held(table.room)
    assert Views(table.room).private("host")["texts"][opening]["unread"] == "named"
    table.do("host", c.Unflag(opening, nameless=True))
    assert table.room.speeches[opening].text == without and not held(table.room)


def test_a_host_puts_right_what_makes_no_sense_without_a_name_and_nothing_else():
    table = dealt()
    spoilt = f"Buses run on time when Pebble and other drivers leave the car. {MORE}"
    named, other = table.seat("p0"), table.seat("p1")
    for seat, text in ((named, spoilt), (other, f"I lie awake and think how easy it would be. {MORE}")):
        table.do(seat.id, c.Speak(table.phase.id, text, sure=True))
    named, other = (table.seat(seat.id).opening for seat in (named, other))
    right = f"Buses run on time when drivers leave the car. {MORE}"
    for text, said, restated, why in (
        (other, right, "", "not_allowed"),  # it names nobody: its words are its writer's
        (named, spoilt, "", "private"),
        (named, f"Ben says so. {MORE}", "", "private"),
        (named, "Too short.", "", "too_short"),
        (named, right, "You say that buses are late.", "bad_command"),
    ):
        assert table.refused("host", c.Unflag(text, nameless=True, text=said, restatement=restated)) == why
    table.do("host", c.Unflag(named, nameless=True, text=f" {right} "))
    assert table.room.speeches[named].text == right and unread(table.room).keys() == {other}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Apple is a total loser, everyone hates her new haircut.", True),
        ("Apple says that it is so in every school there is.", True),
        ("Apple and other firms earn money with every phone sold.", False),
        ("An Apple phone is as good as any other for that.", False),
    ],
)
def test_an_everyday_word_names_somebody_where_the_sentence_goes_on_about_a_person(text, named):
    assert bool(name_in(dealt("Apple Heron").room, text)) == named


def named(*names: str) -> Table:
    """A class whose hosts know its people by these names, each of whom is dealt another; they write openings."""
    table = Table(len(names), "class").to("opening")
    for id, name in zip(table.players, names, strict=True):
        table.room.seats[id] = replace(table.room.seats[id], teacher_name=name)
    return table


@pytest.mark.parametrize("called", ["Jonas B.", "jonas", "JONAS Berg"])
@pytest.mark.parametrize("said", ["jonas", "Jonas", "JONAS", "jonas's friend"])
def test_a_harmless_text_with_a_first_name_waits_for_a_host_however_it_is_written(called, said):
    table = named(called, "Sofie", "Luca", "Zoe")
    text = f"I had no phone for a day and i found out {said} can do magic tricks."
    with pytest.raises(Rejected) as asked:
        table.do("p1", c.Speak(table.phase.id, text))
    assert (asked.value.code, asked.value.params["words"]) == ("private", said.partition("'")[0])
    assert "found out someone" in asked.value.params["without"]["text"]
    opening = table.do("p1", c.Speak(table.phase.id, text, sure=True)).seat("p1").opening
    assert unread(table.room)[opening] == "named" and opening in held(table.room) & closed(table.room)
    assert opening not in held(table.do("host", c.Unflag(opening)).room)


@pytest.mark.parametrize(
    "text",
    [
        "You will get a bad mark, and i hope that it may rise. Prices rose, and they grant no grace for it.",
        "Every teacher says no, and a phone in class is no help to students.",
        "They are the jonas brothers of maths, and that is that.",
        "It is a jonas-like day for everyone.",
    ],
)
def test_a_name_that_is_a_word_there_holds_no_text_in_small_letters(text):
    table = named("Will", "Mark", "Grace", "Hope", "May", "Rose", "Grant", "Phone", "Class", "Jonas")
    assert not name_in(table.room, text)


@pytest.mark.parametrize(("language", "someone"), [("de", "Jemand"), ("ar", "شخص ما"), ("ko", "…")])
def test_a_name_is_left_out_in_the_motions_language(language, someone):
    with pytest.raises(Rejected) as asked:
        table = dealt(language=language)
        table.do("p0", c.Speak(table.phase.id, f"Pebble, Pebble und noch einmal Pebble sagt das. {MORE}"))
    assert asked.value.params["without"]["text"].startswith(f"{someone}, ")


def strings(some: object) -> list[str]:
    """All words in a value."""
    if isinstance(some, str):
        return [some]
    parts = some.values() if isinstance(some, dict) else some if isinstance(some, list | tuple) else ()
    return [words for part in parts for words in strings(part)]


def test_no_argument_names_anybody_whatever_names_are_dealt():
    """All words of both lists at once, against all texts in the tests and every pack: on the worst day each is somebody's."""
    everybody = tuple(f"{first} {second}" for first, second in zip(FIRST, SECOND, strict=True))
    names = names_in(Table(2).room, everybody)
    assert names and names.search("Well, Kestrel said so.")
    support = Path(hard_words.__file__).parents[1]
    texts = [line for file in support.glob("*.txt") for line in file.read_text().splitlines()]
    packs = (tomllib.loads(file.read_text()) for file in (support.parents[1] / "motions").rglob("*.toml"))
    texts += [text for pack in packs for text in strings(pack)]
    assert len(texts) > 8000
    assert [text for text in texts if names.search(text)] == []


def test_names_are_looked_for_once_there_is_a_text_and_not_as_each_one_joins(monkeypatch):
    """Each set of names has a pattern of its own."""
    made = []
    monkeypatch.setattr(read_first, "names_in", lambda room, names: made.append(names))
    table = Table(6, "class")
    for look in (unread, held, lines_with_names):
        assert not look(table.room)
    assert personal(table.room, []) == {} and not made
    table.to("opening")
    table.speak(table.players[0])
    unread(table.room)
    assert made


@pytest.mark.parametrize("decided", [c.Unflag, c.Hide, c.Approve])
def test_what_a_host_decided_on_a_text_can_be_taken_back_and_it_is_held_as_before(decided):
    table = Table(4, "class").to("opening")
    table.notice = notice
    rude = "You are an idiot if you think that a phone at lunch is bad."
    table.do("p0", c.Speak(table.phase.id, rude, sure=True))
    table.speak("p1", "My mum lost her job, and I was scared for her.").speak("p2")
    table.do("p3", c.Leave())
    for seat, why, marks in (("p0", "noticed", ["insult"]), ("p1", "life", None)):
        text = table.seat(seat).opening
        before = table.views["host"]["texts"][text]
        assert (before["unread"], before.get("marks"), before["at"]) == (why, marks, table.room.speeches[text].at)
        table.do("host", decided(text, at=before["at"]))
        assert text not in unread(table.room) or table.room.speeches[text].hidden
        table.do("host", c.Recall(text))
        assert table.views["host"]["texts"][text] == before and text in held(table.room)
        assert table.refused("host", c.Recall(text)) == "no_change"
    plain = table.seat("p2").opening
    assert table.refused("host", c.Recall(plain)) == "no_change"
    table.do("host", c.Hide(plain)).do("host", c.Recall(plain))
    assert table.room.speeches[plain].state == "waiting" and not table.room.speeches[plain].hidden


def test_a_flag_that_was_answered_by_mistake_is_there_again():
    table = Table(12, "class").to("vote", 1).to("reveal", 1)
    text = table.room.clashes[table.phase.plan[0]].opening
    table.do("p0", c.FlagSpeech(text, "It is not fair")).do("host", c.Unflag(text)).do("host", c.Recall(text))
    assert [flag["why"] for flag in table.views["host"]["flags"].values()] == ["It is not fair"]
    assert text in closed(table.room)


def test_a_host_decides_on_the_words_that_the_host_saw_and_on_no_others():
    table = Table(4, "class", approve=True).to("opening")
    table.speak("p0")
    text = table.seat("p0").opening
    seen = table.views["host"]["texts"][text]["at"]
    table.now += 1000
    table.do("p0", c.Resend(text, "Other words, which no host has read before this moment, and they are long enough."))
    for decides in (c.Approve, c.Hide, c.SendBack):
        assert table.refused("host", decides(text, at=seen)) == "overtaken"
    table.do("host", c.Approve(text, at=table.views["host"]["texts"][text]["at"]))
    assert table.room.speeches[text].visible


SNAKE = "Mia is a snake, and everybody knows it, because she filmed it herself last week."
LEFT_OUT = "Someone is a snake, and everybody knows it, because she filmed it herself last week."
CHANGED = "Phones should stay in the bag all day, because nobody can film anybody then."


class NamedTable(Table):
    names = MappingProxyType({"p1": "Mia"})


def opened_with_a_name(first: str) -> Table:
    """An opening of p0 that names a classmate, who then leaves the name out: it was sent as it is first, or was refused."""
    table = NamedTable(4, "class").to("opening")
    if first == "sent":
        table.speak("p0", SNAKE)
    else:
        refused = c.Speak(phase=table.phase.id, text=SNAKE)
        assert table.refused("p0", refused) == "private"
        table.do("clock", name_found(table.room, refused, "p0"))
        assert name_found(table.room, refused, "p0") is None, "once is enough"
    return table


@pytest.mark.parametrize("first", ["sent", "refused"])
@pytest.mark.parametrize("then", [LEFT_OUT, CHANGED])
def test_a_text_that_had_a_classmates_name_is_held_whatever_came_in_its_place(first, then):
    table = opened_with_a_name(first).speak("p0", then)
    opening = table.seat("p0").opening
    assert unread(table.room) == {opening: "named"} and held(table.room) == {opening}
    seen = Views(table.room).private("host")["texts"][opening]
    assert seen["unread"] == "named" and "nameless" not in seen and "marks" not in seen
    assert not all_done(table.everybody("p0").room, {*table.room.seats}), "a host reads it first"
    table.do("host", c.Unflag(opening))
    assert not unread(table.room) and not held(table.room) and not closed(table.room)
    table.do("host", c.Recall(opening))
    assert unread(table.room) == {opening: "named"}
    table.end()
    answering = next(clash.rebutter for clash in table.room.clashes.values() if clash.opening == opening)
    assert then not in repr(Views(table.room).private(answering))


def test_only_whoever_wrote_the_name_is_held_and_only_in_that_text():
    table = opened_with_a_name("refused").speak("p2", CHANGED)
    assert not held(table.room)
    table.everybody().end().everybody()
    assert {text.kind for text in table.room.speeches.values() if text.id in held(table.room)} == {"opening"}


@pytest.mark.parametrize(("format", "options"), [("tables", {}), ("full", {"practice": True})])
def test_where_all_have_heard_it_or_nobody_else_reads_it_no_name_is_kept(format, options):
    table = NamedTable(4, format, **options).to("opening")
    assert name_found(table.room, c.Speak(phase=table.phase.id, text=SNAKE), "p0") is None


def test_a_draft_that_the_clock_sends_is_held_too_where_its_writer_was_asked_about_a_name():
    table = opened_with_a_name("refused")
    table.time_up({"p0": c.DraftText(text=CHANGED)})
    assert held(table.room) == {table.seat("p0").opening}


def test_a_rewrite_without_the_name_is_held_too():
    table = NamedTable(4, "class", revise=True).to("revise")
    speech = table.seat("p0").opening
    refused = c.Revise(phase=table.phase.id, speech=speech, text=SNAKE)
    table.do("clock", name_found(table.room, refused, "p0"))
    table.do("p0", c.Revise(phase=table.phase.id, speech=speech, text=LEFT_OUT))
    assert held(table.room) == {table.seat("p0").revision}


@pytest.mark.parametrize(
    ("known", "near"),
    [
        (
            "ok so Messi is better than Ronaldo because he has 8 ballon dors and nobody can argue with that. also they should stay i guess",
            "My cousin Messi was ill as a child, and he cried when he left us.",
        ),
        (
            "Ronaldo grew up with nothing and his father drank, and he still made it I think.",
            "Lena grew up with nothing and her father drinks, and I sit beside her.",
        ),
        (
            "Malala was shot on the bus because she went to school.",
            "Malala is in our class, and her mother is in hospital.",
        ),
    ],
)
def test_the_life_of_somebody_known_to_all_is_not_the_writers_own(known, near):
    assert why_private(known) is None and not tells_in_passing(known)
    assert why_private(near) or tells_in_passing(near)


def test_what_a_team_claims_of_others_is_nobodys_own_life():
    case = "papers for all, because fear of being sent back makes people easy to exploit."
    assert not tells_in_passing(f"We claim that there should be {case}")
    assert tells_in_passing("I lived in fear of being sent back, and I told nobody about it at school.")
