"""A text that a host has to judge first is closed to the class until then: a canary over every view of every phase."""

import json
from collections import Counter

import pytest
from msgspec.structs import replace

from debate.access.text_marks import notice
from debate.game import Views, apply
from debate.game.acts.duties import all_done, asked_fair
from debate.game.acts.shared_texts import shared_texts
from debate.game.acts.show.steps import coming
from debate.game.care.search import Search
from debate.game.model import commands as c
from debate.game.scoring.read_first import as_open_to_all, closed, unread
from debate.subjects.results.flow import flow
from support.table import Table

CANARY = "Xanthippe"
PLAIN = f"The town of {CANARY} shows how this works for everybody who lives there now."
PERSONAL = f"My mum comes from {CANARY} and nobody may know of it, so all this has to stop."
LIFE = f"My mum came from {CANARY} and says that it works for everybody who lives there now."
HOW = {"flagged": PLAIN, "insult": PLAIN, "self_harm": PLAIN, "personal": PERSONAL, "life": LIFE}


def told(how: str, format: str = "full") -> tuple[Table, str]:
    """A debate in its vote, in which p0's opening is to be judged by a host first. Those who answered it could read it only where a
    classmate has flagged it since: then they say its words again."""
    table = Table(8, format, approve=False).to("opening")
    table.notice = notice
    table.speak("p0", HOW[how]).everybody("p0").end()
    opening = table.seat("p0").opening
    if how in ("insult", "self_harm"):
        table.room.speeches[opening] = replace(table.room.speeches[opening], marks=(how,))
    while table.name != "vote":
        table.everybody().end()
    for clash in list(table.room.clashes.values()):
        if clash.opening == opening and how == "flagged":
            for id in filter(None, (clash.rebuttal, clash.closing)):
                table.room.speeches[id] = replace(table.room.speeches[id], restatement=f"They say that {CANARY} is so.")
    if how == "flagged":
        reader = next(
            s.id for s in table.room.seats.values() if s.target and table.room.clashes[s.target].opening == opening
        )
        table.do(reader, c.FlagSpeech(speech=opening, why="It shares something private"))
    return table, opening


def who_reads(table: Table) -> set[str]:
    """Who is sent the canary; "" stands for everybody."""
    views = Views(table.room)
    seats = {id for id in table.room.seats if CANARY in json.dumps(views.private(id))}
    return seats | ({""} if CANARY in json.dumps(views.public()) else set())


def those_who_wrote(table: Table) -> set[str]:
    return {text.author for text in table.room.speeches.values() if CANARY in text.text + text.restatement}


def test_each_text_is_searched_once_whoever_asks(monkeypatch):
    """Before it is sent, by the rules; and before it is shown, by the views of everybody after every command."""
    asked, there = Counter[tuple[int, str]](), Search.possible
    monkeypatch.setattr(Search, "possible", lambda self, text: asked.update([(id(self), text)]) or there(self, text))
    table = Table(6, "full", approve=False).to("rebuttal")
    table.notice = notice
    restated, said = (
        "You claim that the river is too cold in May.",
        "It was warm enough for all of us in every May so far.",
    )
    table.speak("p0", said, restatement=restated)
    for player in ("p1", "p2"):
        table.everybody("p0", *({"p1", "p2"} - {player}))
        for seat in ("host", "p0", player):
            Views(table.room).private(seat)
    for words in (restated.lower(), said.lower()):
        times = Counter(pattern for pattern, text in asked.elements() if words in text.lower())
        assert len(times) > 10 and set(times.values()) == {1}


@pytest.mark.parametrize("how", HOW)
def test_from_the_vote_to_the_end_only_authors_and_hosts_are_sent_it_and_judges_where_a_classmate_flagged_it(how):
    table, opening = told(how)
    about = {clash.id for clash in table.room.clashes.values() if clash.opening == opening}
    judges = {seat.id for seat in table.room.seats.values() if about.intersection(seat.dealt)}
    judges = judges if how == "flagged" else set()
    wrote = those_who_wrote(table)
    assert (len(wrote) > 1) == (how == "flagged") and who_reads(table) <= wrote | judges | {"host"}
    shows = 0
    while table.everybody().name != "finished":
        if table.name == "reveal" and table.phase.deadline:
            shows += 1
            table.time_up()
        else:
            table.end()
        compares = {seat.id for seat in table.room.seats.values() if seat.compares and how == "flagged"}
        assert who_reads(table) <= wrote | compares | {"host"}, (table.name, table.phase.step)
    assert shows > 2 and who_reads(table) <= wrote | {"host"}
    public = Views(table.room).public()
    assert CANARY not in repr(shared_texts(table.room))
    text = table.room.speeches[opening]
    head = {"kind": "opening", "round": 1, "side": text.side, "cards": list(text.cards)}
    assert public["speeches"][opening] == head | {"hidden": True, "unread": True}
    assert Views(table.room).private("host")["texts"][opening]["unread"]
    table.do("host", c.Unflag(speech=opening))
    assert not closed(table.room)
    assert who_reads(table) <= wrote | {"host"}, "it came to its readers, and no screen shows it"
    assert Views(table.room).private("host")["texts"][opening]["for_readers"]
    table.do("host", c.Unflag(speech=opening, for_all=True))
    assert "" in who_reads(table)
    assert "unread" not in json.dumps([Views(table.room).public(), Views(table.room).private("host")])
    assert table.refused("host", c.Unflag(speech=opening, for_all=True)) == "no_change"


@pytest.mark.parametrize("mark", ["insult", "self_harm"])
@pytest.mark.parametrize("kind", ["opening", "rebuttal", "closing", "rewrite"])
def test_a_text_held_for_something_grave_stays_with_the_host_when_its_writer_changes_it(kind, mark):
    table = Table(8, "full", approve=False, revise=True).to("revise" if kind == "rewrite" else kind)
    table.notice = lambda text, motion, blocked: {mark: ""} if "GRAVE" in text else {}

    def write(words: str) -> str:
        if kind == "rewrite":
            table.do("p0", c.Revise(table.phase.id, table.seat("p0").opening, words, sure=True))
            return table.seat("p0").revision
        table.do("p0", c.Speak(table.phase.id, words, PLAIN if kind == "rebuttal" else "", sure=True))
        return getattr(table.seat("p0"), kind)

    def seen(id: str) -> dict:
        texts = Views(table.room).private("host")["texts"]
        return texts[table.seat("p0").opening]["revision"] if kind == "rewrite" else texts[id]

    id = write(f"{PLAIN} GRAVE")
    assert "changed" not in seen(id)
    for words in (PLAIN, f"{PLAIN} And once more."):
        assert write(words) == id
        assert who_reads(table) <= {"host", "p0"}
        assert (seen(id)["marks"], seen(id)["unread"], seen(id)["changed"]) == ([mark], "noticed", True)
    table.do("host", c.Unflag(speech=id))
    assert "changed" not in seen(id)
    write(PLAIN)
    assert "unread" not in seen(id), "what a host has let come is held only for what it says"


MARKS = ("insult", "self_harm", "personal")


@pytest.mark.parametrize(
    ("kind", "mark"),
    [
        *(("opening", mark) for mark in (*MARKS, "named")),
        *(("rebuttal", "named"), ("closing", "insult"), ("rewrite", "self_harm"), ("rewrite", "personal")),
    ],
)
def test_a_text_that_a_host_has_to_read_first_is_read_by_nobody_else_until_it_comes(kind, mark):
    """All views of every phase. Whoever answers it has its cards; its clash isn't judged, and it gets no star."""
    table = Table(8, "full", approve=False, revise=True).to("revise" if kind == "rewrite" else kind)
    table.notice = lambda text, motion, blocked: {mark: ""} if mark in MARKS and CANARY in text else {}
    words = PLAIN if mark in MARKS else f"{PLAIN} Zuleika says so."
    table.do("j9", c.Join(role="judge", teacher_name="Zuleika"))
    if kind == "rewrite":
        table.do("p0", c.Revise(table.phase.id, table.seat("p0").opening, words, sure=True))
        text = table.seat("p0").revision
    else:
        table.do("p0", c.Speak(table.phase.id, words, PLAIN if kind == "rebuttal" else "", sure=True))
        text = getattr(table.seat("p0"), kind)
    table.everybody("p0")
    phases, read_by = set(), set[str]()
    while table.name != "finished":
        phases.add(table.name)
        assert who_reads(table) == {"host", "p0"}, (table.name, table.phase.step)
        came = apply(table.room, c.Unflag(speech=text), "host", table.now)
        views = Views(came)
        read_by |= {f"{table.name} {id}" for id in came.seats if CANARY in json.dumps(views.private(id))}
        for seat in (views.private(id) for id in came.seats if (kind, table.name) == ("opening", "rebuttal")):
            target, before = seat.get("target", {}), Views(table.room).private(seat["seat"]).get("target", {})
            if target.get("id") == text:
                assert before.keys() == {"id", "side", "cards", "clash", "hidden", "unread"} and before["cards"]
        if table.name == "reveal" and table.phase.deadline:
            table.time_up()
        else:
            table.everybody("p0").end()
    assert who_reads(table) == {"host", "p0"} and len(phases) > (1 if kind == "rewrite" else 3)
    next_one = {"opening": "rebuttal", "rebuttal": "closing", "closing": "vote", "rewrite": "compare"}[kind]
    others = {one.split()[1] for one in read_by if one.startswith(next_one)} - {"host", "p0"}
    assert others, "those who answer, judge or compare it read it as soon as it has come"


@pytest.mark.parametrize("judged", [c.Unflag, c.Hide])
def test_whoever_flags_the_opening_that_they_answer_answers_its_cards_until_a_host_has_judged_it(judged):
    table = Table(8, "class").to("opening")
    table.speak("p0", PLAIN).everybody("p0").end()
    opening = table.seat("p0").opening
    about = {clash.id for clash in table.room.clashes.values() if clash.opening == opening}
    one = next(id for id in table.players if table.seat(id).target in about)

    def target() -> dict:
        return Views(table.room).private(one)["target"]

    assert CANARY in target()["text"]
    table.do(one, c.FlagSpeech(speech=opening, why="It hurts"))
    assert target().keys() == {"id", "side", "cards", "clash", "hidden", "unread"} and target()["cards"]
    table.do("host", judged(speech=opening))
    assert (CANARY in target()["text"]) is (judged is c.Unflag), "or it is another opening"


def revealed(how: str) -> tuple[Table, str]:
    table, opening = told(how, "class")
    table.everybody().end()
    assert table.name == "reveal"
    return table, opening


@pytest.mark.parametrize("how", HOW)
def test_a_host_who_shows_a_clash_opens_it_and_no_flag_closes_it_again(how):
    table, opening = revealed(how)
    clash = next(clash for clash in table.room.clashes.values() if clash.opening == opening and clash.rebuttal)
    assert clash.id not in table.phase.plan and "" not in who_reads(table)
    table.do("host", c.ShowClash(table.phase.id, clash.id))
    assert "" in who_reads(table) and not Views(table.room).private("host")["flags"]
    by = next(id for id in table.players if id not in {flag.seat for flag in table.room.flags.values()} | {"p0"})
    table.do(by, c.FlagSpeech(speech=opening))
    assert "" in who_reads(table) and len(Views(table.room).private("host")["flags"]) == 1


@pytest.mark.parametrize(("how", "fast"), [("flagged", True), ("flagged", False), ("personal", True)])
def test_a_text_that_a_host_lets_come_during_the_show_is_still_shown_before_the_last_if_readers_judged_it(how, fast):
    table, opening = told(how, "class")
    if not fast:
        table.do("host", c.SetOptions({"show_clashes": 8, "lengths": {"reveal": 900}}))
    table.everybody().end()
    clash = next(clash for clash in table.room.clashes.values() if clash.opening == opening and clash.rebuttal)
    before, judged = coming(table.room), table.room.scores["1"].clashes[clash.id].votes.total > 0
    assert clash.id not in before and judged is (how == "flagged")
    table.do("host", c.Unflag(speech=opening))
    assert coming(table.room) == before, "its readers alone may have it"
    table.do("host", c.Unflag(speech=opening, for_all=True))
    assert (clash.id in coming(table.room)[:-1]) is judged and coming(table.room)[-1] == before[-1]
    assert (clash.id in table.phase.quick) is (judged and fast)
    table.do("host", c.Hide(speech=opening))
    assert coming(table.room) == before


@pytest.mark.parametrize("on_the_screen", [True, False])
def test_a_text_that_is_flagged_during_the_show_leaves_it_at_once(on_the_screen):
    table = Table(8, "class").to("reveal")
    clash = table.phase.plan[0 if on_the_screen else 1]
    text = table.room.clashes[clash].opening
    by = next(id for id in table.players if id != table.room.speeches[text].author)
    table.do(by, c.FlagSpeech(speech=text))
    assert clash not in table.phase.plan and table.phase.at != clash
    assert "text" not in Views(table.room).public()["speeches"][text]


def test_a_text_that_is_flagged_in_the_ending_leaves_it_at_once_with_its_answer():
    table = Table(4, "sprint").to("finished")
    assert table.room.outcome.last_lines
    for text in [table.room.speeches[line.speech] for line in table.room.outcome.last_lines]:
        answers = next((k.opening for k in table.room.clashes.values() if k.rebuttal == text.id), "")
        for flagged in filter(None, (answers, text.id)):
            by = next(id for id in table.players if id != table.room.speeches[flagged].author)
            after = apply(table.room, c.FlagSpeech(speech=flagged), by, table.now)
            assert text.id not in str(Views(after).public()["ending"].get("last_lines"))
            assert text.id not in [line.speech for line in after.outcome.lines]


def test_a_hidden_text_that_its_writer_changes_waits_for_the_host_who_hid_it():
    table = Table(4).to("opening").speak("p0", PLAIN)
    opening = table.seat("p0").opening

    def change(words: str) -> dict:
        table.speak("p0", words)
        assert Views(table.room).private("p0")["mine"][opening]["state"] == "waiting"
        return Views(table.room).private("host")["texts"][opening]

    table.do("host", c.Hide(speech=opening, why="It names somebody."))
    changed = change(PLAIN[:-1] + "!")
    assert (changed["state"], changed["changed"]) == ("waiting", True)
    assert change(PLAIN)["changed"], "and again"
    table.everybody("p0").end()
    assert table.name == "rebuttal" and who_reads(table) == {"host", "p0"}
    table.do("host", c.Approve(speech=opening))
    assert len(who_reads(table)) > 2 and "changed" not in Views(table.room).private("host")["texts"][opening]


@pytest.mark.parametrize("changing", [False, True])
def test_a_hidden_text_counts_as_sent_and_nobody_waits_for_its_writer_who_may_write_it_again(changing):
    table = Table(8, "class").to("opening").speak("p0", PLAIN).everybody("p0")
    present, opening = {*table.room.seats}, table.seat("p0").opening

    def everybody_is_done() -> bool:
        views = Views(table.room)
        sums = views.public()["progress"].values()
        person = views.private("host")["people"]["p0"]
        return person["done"] and all(of["done"] == of["due"] for of in sums) and all_done(table.room, present)

    assert everybody_is_done()
    if changing:
        table.do("p0", c.Reopen(table.phase.id))
        assert not everybody_is_done()
    table.do("host", c.Hide(opening))
    assert everybody_is_done()
    table.do("p0", c.Reopen(table.phase.id))
    assert everybody_is_done(), "while it is written again"
    table.speak("p0", f"{PLAIN} Nobody can be against that.")
    assert not all_done(table.room, present), "a host reads the new one first"
    table.do("host", c.Approve(opening))
    assert everybody_is_done()
    clash = next(clash for clash in table.end().room.clashes.values() if clash.opening == opening)
    assert "Nobody can be against that." in repr(Views(table.room).private(clash.rebutter))


@pytest.mark.parametrize("options", [{}, {"rehearsal": 10}], ids=["class", "rehearsal"])
@pytest.mark.parametrize("phase", ["opening", "rebuttal", "vote"])
def test_a_clock_that_ends_while_a_text_waits_for_a_host_runs_on_for_a_minute_once(phase, options):
    table = Table(4, "class", **options).to("rebuttal" if phase == "vote" else phase)
    table.notice = notice
    table.speak("p0", LIFE).everybody("p0")
    if phase == "vote":
        table.end().everybody()
    id = table.phase.id
    table.time_up()
    assert (table.phase.id, table.phase.deadline) == (id, table.now + 60_000)
    assert "extended" not in Views(table.room).public()["phase"], "that is said of those who choose"
    assert table.time_up().phase.id != id, "only once"


def test_the_host_is_told_why_there_is_a_minute_more_until_the_text_is_read():
    table = Table(4, "class").to("opening")
    table.notice = notice
    table.speak("p0", LIFE).everybody("p0").time_up()
    assert Views(table.room).private("host")["reads"]
    table.do("host", c.Unflag(speech=table.seat("p0").opening))
    assert (table.name, Views(table.room).private("host").get("reads")) == ("opening", None)


def test_a_clock_waits_for_no_host_who_has_read_the_text():
    table = Table(4, "class").to("opening")
    table.notice = notice
    table.speak("p0", LIFE).everybody("p0").do("host", c.Unflag(speech=table.seat("p0").opening))
    assert table.time_up().name == "rebuttal"


@pytest.mark.parametrize("how", ["hidden", "held"])
def test_whoever_wrote_a_hidden_or_held_opening_is_not_asked_whether_it_was_put_fairly(how):
    """Those who answered it had only its cards."""
    table = Table(4, "class").to("opening")
    table.notice = notice
    table.speak("p0", LIFE if how == "held" else PLAIN).everybody("p0")
    if how == "hidden":
        table.do("host", c.Hide(table.seat("p0").opening))
    table.end().to("vote")
    asked = {seat.id: asked_fair(table.room, seat) for seat in table.room.seats.values()}
    assert not asked["p0"] and any(asked.values())
    assert "fair" not in Views(table.room).private("p0")


def test_a_text_that_came_back_once_waits_each_time_that_it_is_changed():
    table = Table(4).to("opening").speak("p0", PLAIN)
    opening = table.seat("p0").opening
    table.do("host", c.Hide(speech=opening)).speak("p0", "Everybody here lives well enough with this.")
    table.do("host", c.Approve(speech=opening)).speak("p0", PLAIN)
    assert table.room.speeches[opening].state == "waiting" and who_reads(table) == {"host", "p0"}


def test_what_a_restatement_says_again_of_an_opening_that_is_hidden_afterwards_is_closed():
    table = Table(8, "class").to("opening").speak("p0", PLAIN).everybody("p0").end()
    opening = table.seat("p0").opening
    rebutters = [clash.rebutter for clash in table.room.clashes.values() if clash.opening == opening]
    for one in rebutters:
        table.speak(one, restatement=f"They say that {CANARY} is so.")
    table.everybody(*rebutters).do("host", c.Hide(speech=opening)).end().to("finished")
    assert who_reads(table) == {"host", "p0", *rebutters}
    for one in those_who_wrote(table) - {"p0"}:
        table.do(
            "host",
            c.Unflag(
                speech=next(s.id for s in table.room.speeches.values() if s.author == one and s.kind == "rebuttal"),
                for_all=True,
            ),
        )
    assert "" in who_reads(table)


@pytest.mark.parametrize("changes", ["", "!", "\u200b", "case", "shapes", "more"])
def test_whoever_says_again_what_a_host_has_hidden_is_read_first(changes):
    table = Table(8, "class").to("opening").speak("p0", PLAIN).everybody("p0")
    opening = table.seat("p0").opening
    table.do("host", c.Hide(speech=opening)).end()
    words = {
        "!": PLAIN[:-1] + "! \U0001f600",
        "\u200b": PLAIN.replace("w", "w\u200b"),
        "case": f"“{PLAIN.upper()}”",
        "shapes": PLAIN.replace("o", "\u043e"),
        "more": f"I can say it once more. {PLAIN} So that is it.",
    }
    again, other = [clash.rebutter for clash in table.room.clashes.values() if clash.opening != opening][:2]
    table.speak(again, words.get(changes, PLAIN)).speak(other, "Nobody shows how this works for those who live there.")
    assert table.seat(again).rebuttal in closed(table.room) and table.seat(other).rebuttal not in closed(table.room)


def test_a_claim_that_many_make_is_not_said_again_by_those_who_made_it_too():
    """Of one whose life is hidden, the first sentence was only the motion's."""
    table = Table(8, "class").to("opening")
    hidden = (
        "We should do as the motion says. My mum came here without any visa, and we were always scared of the police."
    )
    best = "The motion should be what we do, because of what it says. As long as nobody asks, nobody can know who is in danger."
    thief = "She says it herself. My mum came here without any visa, and we were always scared of the police."
    title = table.room.motion.title
    table.speak("p0", f"{title}. {hidden}").speak("p1", f"We say: {title}, and here is why. {best}").speak("p2", thief)
    table.everybody("p0", "p1", "p2").do("host", c.Hide(speech=table.seat("p0").opening))
    first = unread(table.room)
    assert table.seat("p1").opening not in first and first[table.seat("p2").opening] in ("again", "life")


def test_a_hidden_rewrite_that_its_writer_changes_waits_for_the_host_who_hid_it():
    table = Table(4, "sprint", revise=True).to("revise")
    speech = table.seat("p0").opening
    table.do("p0", c.Revise(table.phase.id, speech, PLAIN))
    table.do("host", c.Hide(speech=table.seat("p0").revision))
    table.do("p0", c.Revise(table.phase.id, speech, PLAIN[:-1] + "!"))
    rewrite = Views(table.room).private("host")["texts"][speech]["revision"]
    assert (rewrite["state"], rewrite["changed"]) == ("waiting", True)


def test_who_approves_a_text_has_judged_it_and_who_practises_alone_has_nobody_to_wait_for():
    table = Table(4, "class", approve=True).to("opening")
    table.speak("p0", PERSONAL)
    text = table.seat("p0").opening
    assert text in closed(table.room)
    alone = table.room.copy()
    alone.options = replace(alone.options, practice=True)
    assert not closed(alone)
    table.do("host", c.Approve(speech=text))
    assert text not in closed(table.room)


def test_whose_text_has_no_name_is_told_so_and_so_are_hosts():
    table = Table(14, "sprint").to("opening")
    table.speak("p0", "No no no no no no no no no no no no no no no no.").everybody("p0").end().to("finished")
    texts = table.room.scores["1"].unsigned
    views = Views(table.room)
    assert texts and all(views.private(table.room.speeches[id].author)["mine"][id]["unsigned"] for id in texts)
    named = [id for id in table.room.speeches if id not in texts]
    assert named and not any(views.private(table.room.speeches[id].author)["mine"][id].get("unsigned") for id in named)


@pytest.mark.parametrize("name", ["I", "This", "the", "Long", "Claim"])  # of the last two, one is a card's word
def test_whoever_joins_by_an_everyday_word_closes_no_text(name):
    table = Table(8, "class").to("opening")
    for n in range(4):
        table.speak(f"p{n}", f"This is what I call claim {n}. The long way is none. Claim {n} says so.")
    table.everybody(*(f"p{n}" for n in range(4))).end().to("vote")
    table.do("late", c.Join(role="judge", teacher_name=name))
    assert not closed(table.room)


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (LIFE, True),
        ("My brother failed his exams, so nobody should take them away.", True),
        ("My grandmother crossed the river in 1998, her brother was sent back, and we never heard from him.", True),
        ("My sister died when I was nine, and nobody should forget her.", True),
        ("They call me names because of my skin, so nobody should take them away.", False),
        ("My mum says that nobody should take them away.", False),
        (PLAIN, False),
        (
            "i dont have anything to look forward to and this is no help.",
            False,
        ),  # a call for help has to reach a teacher
        ("At home my dad hits me, and a phone is how I get help from others.", False),
    ],
)
def test_whoever_tells_of_a_life_is_asked_once_and_whoever_is_in_need_is_not(words, asked):
    table = Table(4, "class").to("opening")
    said = c.Speak(table.phase.id, words)
    if asked:
        assert table.refused("p0", said) == "life"
        said = c.Speak(table.phase.id, words, sure=True)
    table.do("p0", said)
    alone = Table(2, "class", practice=True).to("opening")
    alone.do("p0", c.Speak(alone.phase.id, words))


@pytest.mark.parametrize("answered", [False, True])
def test_a_round_in_which_nothing_was_answered_stays_with_its_writers(answered):
    """As the projector says of it: in no view of the class, no flow, no ending, no drill, and on no page but the writer's."""
    table = Table(8, approve=False).to("opening", 1).speak("p0", PLAIN).everybody("p0").end()
    opening = table.seat("p0").opening
    if answered:
        table.everybody()
    table.end()
    if not answered:
        assert not any(clash.rebuttal for clash in table.room.clashes.values())
    while table.name != "finished":
        table.everybody()
        table.end()
        assert answered or who_reads(table) <= {"host", "p0"}, table.name
    assert ("" in who_reads(table)) is answered
    texts = [text for sheet in flow(as_open_to_all(table.room)).of(1) for text in (row.opening for row in sheet.rows)]
    assert [text.visible for text in texts] == [answered] * 8
    assert (opening in {text.opening.id for text in shared_texts(table.room)}) is answered
    assert answered or CANARY not in repr(table.room.outcome)


@pytest.mark.parametrize("shown", [False, True])
def test_a_text_that_a_host_let_come_to_its_judges_is_for_the_class_once_its_clash_was_shown(shown):
    table, opening = told("life", "class")
    clash = next(id for id, one in table.room.clashes.items() if one.opening == opening)
    table.do("host", c.Unflag(speech=opening)).everybody()
    assert who_reads(table) > {"host", "p0"}, "whoever judges it"
    for each in table.room.clashes:
        table.do("host", c.LeaveOut(table.phase.id, each))
    table.end()
    if shown:
        table.do("host", c.ShowClash(table.phase.id, clash, "texts"))
        assert "" in who_reads(table)
        table.do("host", c.ShowClash(table.phase.id, clash, "result"))
    table.end().to("finished")
    assert ("" in who_reads(table)) is shown
    rows = [row for sheet in flow(as_open_to_all(table.room)).of(1) for row in sheet.rows]
    assert {row.opening.id for row in rows if not row.opening.visible} == (set() if shown else {opening})
    assert (opening in {text.opening.id for text in shared_texts(table.room)}) is shown


@pytest.mark.parametrize("came", [False, True])
def test_of_a_text_that_a_host_let_come_no_other_line_stands_among_the_clashes_that_were_not_shown(came, monkeypatch):
    """Nor of one that nobody has judged. Lines are of texts that the class may read, however harmless a sentence is."""
    monkeypatch.setitem(HOW, "life", f"{LIFE} {PLAIN}")
    table, opening = told("life", "class")
    clash = next(id for id, one in table.room.clashes.items() if one.opening == opening)
    if came:
        table.do("host", c.Unflag(speech=opening))
    table.everybody().end()
    table.room.phase = replace(table.phase, plan=tuple(id for id in table.phase.plan if id != clash), at="")
    table.room.scores["1"] = replace(table.room.scores["1"], shown=(), telling=False, stars={opening: 1})
    reveal = Views(table.room).public()["reveal"]
    assert reveal["lines"] and clash not in {line["clash"] for line in reveal["lines"]} and "" not in who_reads(table)
    monkeypatch.setattr("debate.game.scoring.story.kept_back", lambda room: frozenset())
    monkeypatch.setattr("debate.game.scoring.story.is_for_readers", lambda text: False)
    assert CANARY in json.dumps(Views(table.room).public()["reveal"]["lines"]), "its words would do"


def answers(table: Table, who: str) -> str:
    """The opening that somebody has to answer."""
    return table.room.clashes[table.seat(who).target].opening


def answering(table: Table, opening: str) -> list[str]:
    return [seat.id for seat in table.room.seats.values() if seat.target and answers(table, seat.id) == opening]


def test_nobody_answers_an_opening_that_was_hidden_before_rebuttals():
    table = Table(8).to("opening").everybody()
    opening = table.seat("p0").opening
    table.do("host", c.Hide(opening)).end()
    assert answering(table, opening) == []
    assert sum(bool(seat.target) for seat in table.room.seats.values()) == 8


def test_whoever_is_answering_an_opening_when_it_is_hidden_is_dealt_another_and_may_cite_what_they_had():
    table = Table(8).to("rebuttal")
    opening = table.seat("p0").opening
    [who] = answering(table, opening)
    had = {card for card, _ in table.seat(who).counters}
    table.do("host", c.Hide(opening))
    other = answers(table, who)
    assert other != opening and table.room.speeches[other].side == table.seat("p0").side
    assert Views(table.room).private(who)["target"]["text"] == table.room.speeches[other].text
    assert had <= {card for card, _ in table.seat(who).counters}
    table.everybody().end()
    assert table.name == "vote" and any(b.clash == table.seat(who).target for b in table.room.ballots.values())


def test_an_answer_that_was_sent_stays_with_the_opening_that_is_hidden_then():
    table = Table(8).to("rebuttal").everybody()
    opening = table.seat("p0").opening
    before = answering(table, opening)
    assert answering(table.do("host", c.Hide(opening)), opening) == before != []


def test_where_a_side_has_one_opening_whoever_answers_it_keeps_it():
    table = Table(2).to("rebuttal")
    opening = table.seat("p0").opening
    assert answering(table.do("host", c.Hide(opening)), opening) == ["p1"]
