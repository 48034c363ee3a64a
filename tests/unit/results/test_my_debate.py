"""What a student takes home: what is in it, what is not, and who may open it."""

import json
import re
from collections import Counter

import msgspec
import pytest

from debate.game import Views
from debate.game.model import commands as c
from debate.game.model.state import ClashScore, Flag, Past, Tally
from debate.game.scoring.outcome import own_place
from debate.motions import library
from debate.subjects.results.model import NotDone, Rewrite, Tallies
from debate.subjects.results.my_debate import (
    SPEAKING,
    NextTime,
    _tries,
    lines_to_keep,
    my_debate,
    next_time,
    quote_of,
    shared_out,
)
from debate.subjects.results.report import texts_of
from debate.subjects.results.words import next_in_words
from support.kept import ROOM
from support.stage import Tables
from support.table import Table
from unit.results.conftest import SEATS, STRANGERS

OWN = "p0"


def taken(table: Table, seat: str = OWN):
    return my_debate(table.room, seat, own_place(table.room, seat) if table.room.outcome else None)


def test_it_holds_all_own_texts_with_what_their_author_sees_of_them():
    table = Table(9, "full", judges=1).to("finished")
    for seat in table.players:
        mine, seen = taken(table, seat), Views(table.room).private(seat)["mine"]
        assert {own.text.id for own in mine.texts} == set(seen)
        for own in mine.texts:
            text, view = own.text, seen[own.text.id]
            assert (text.text, text.state, text.cards) == (view["text"], view["state"], view["cards"])
            assert (text.reasons, text.tips) == (view.get("reasons", {}), view.get("tips", {}))
            assert (text.stars, text.fair) == (view.get("stars", 0), view.get("fair"))
            assert (text.rewrite and text.rewrite.text) == view.get("revision", {}).get("text")
            assert (own.best and own.best.id) == view.get("best")
        assert mine.place == own_place(table.room, seat) and mine.results.swing
    judge = taken(table, "j0")
    assert judge.texts == [] and judge.judged and judge.next_time is None


def test_nothing_in_it_says_what_anybody_believes_or_voted():
    table = Table(9, "class").to("finished")
    for seat in table.players:
        mine = msgspec.json.encode(taken(table, seat)).decode()
        assert not re.search(r"unbelieved|before|after|stance|ballot", mine)
        others = {id for id in table.room.seats if id != seat and f'"{id}"' in mine}
        authors = {s.author for own in taken(table, seat).texts for s in (own.asked, own.best) if s}
        winners = {id for found in taken(table, seat).results.awards.values() for id in found}
        assert others <= authors | winners  # authors, whom the page doesn't name; and what every screen has shown


@pytest.mark.parametrize("how", ["hide", "flag", "remove", "ban"])
def test_somebody_elses_text_is_left_out_when_it_may_not_leave_the_room(how):
    table = Table(4, "sprint").to("reveal")
    mine = next(own for own in taken(table.to("finished")).texts if own.text.kind == "rebuttal")
    opening = mine.asked
    assert opening.author != OWN
    table.do(
        *{
            "hide": ("host", c.Hide(speech=opening.id)),
            "flag": (OWN, c.FlagSpeech(speech=opening.id)),
            "remove": ("host", c.Remove(seat=opening.author)),
            "ban": ("host", c.Ban(seat=opening.author)),
        }[how]
    )
    mine = next(own for own in taken(table).texts if own.text.kind == "rebuttal")
    assert mine.asked is None and mine.text.text


# --- one thing to try ---------------------------------------------------------------------


def rule(prepare) -> object:
    """The rule that finds something for p0 after a sprint of four, once `prepare` has changed the votes."""
    return taken(quiet(Table(4, "sprint"), prepare)).next_time


def quiet(table: Table, prepare) -> Table:
    """The debate to its end, in which readers said nothing but what `prepare` has them say."""
    room = table.to("vote").everybody().room
    room.ballots = {
        id: msgspec.structs.replace(b, choice="close", reason="", tip="", tip_for="") for id, b in room.ballots.items()
    }
    room.clashes = {id: msgspec.structs.replace(k, fair="fair") for id, k in room.clashes.items()}
    prepare(table)
    return table.end().to("finished")


def skipped(table: Table) -> Table:
    """The debate to its end; p0 sent no rebuttal."""
    return table.to("rebuttal").everybody(OWN).end_late().to("finished")


def tip(table: Table, tip: str, n: int) -> None:
    """So many readers give this tip to the opening of p0."""
    opening = table.seat(OWN).opening
    of = [id for id, b in table.room.ballots.items() if table.room.clashes[b.clash].opening == opening][:n]
    for id in of:
        changed = msgspec.structs.replace(table.room.ballots[id], tip=tip, tip_for="opening")
        table.room.ballots[id] = changed


def test_a_tip_of_two_readers_comes_first_and_the_only_tip_of_one_before_the_words():
    found = rule(lambda table: tip(table, "weigh", 2))
    assert (found.rule, found.tip, found.readers) == ("tips", "weigh", 2)
    only = rule(lambda table: tip(table, "weigh", 1))
    assert (only.rule, only.tip, only.readers) == ("tips", "weigh", 1)
    assert rule(lambda table: (tip(table, "weigh", 1), unfair(table))).rule == "fair"
    assert rule(lambda table: (tip(table, "weigh", 2), tip(table, "evidence", 1))).rule == "words", "one each"


def unfair(table: Table) -> None:
    """p0's restatement was not found fair."""
    for id, clash in table.room.clashes.items():
        if clash.rebutter == OWN:
            table.room.clashes[id] = msgspec.structs.replace(clash, fair="unfair")


def test_then_a_restatement_that_was_not_fair():
    assert rule(unfair).rule == "fair"


@pytest.mark.parametrize(
    ("said", "quoted"), [("unfair fair", 0), ("fair unfair", 1), ("unfair unfair", 1), ("fair fair", None)]
)
def test_what_is_quoted_is_the_newest_restatement_that_was_not_found_fair_and_none_where_all_were(said, quoted):
    room = Table(4, "class").to("finished").room
    answers = [own.text for own in my_debate(room, OWN, None).texts if own.text.kind == "rebuttal"]
    assert len(answers) == 2
    own = [
        msgspec.structs.replace(text, fair=fair, tips={}, restatement=f"They say that {n} of ten phones ring in class.")
        for n, (text, fair) in enumerate(zip(answers, said.split(), strict=True))
    ]
    found = next_time(room, own, [])
    assert (found.rule == "fair") == (quoted is not None)
    assert quoted is None or f"{quoted} of ten" in found.quote


@pytest.mark.parametrize("off", [True, False])
def test_whoever_wrote_a_text_off_the_point_is_told_first_to_come_back_to_the_motion(off, over):
    table = quiet(Table(4, "sprint"), lambda table: (tip(table, "weigh", 2), unfair(table)))
    room, opening = table.room, table.seat(OWN).opening
    room.speeches[opening] = msgspec.structs.replace(room.speeches[opening], off=off)
    found = taken(table).next_time
    assert found.rule == ("off" if off else "tips")
    app, _ = over
    with app.test_request_context():
        assert ("was beside the motion" in next_in_words(found)) == off


@pytest.mark.parametrize("mark", ["off", "stray"])
def test_nobody_is_told_to_restate_what_was_beside_the_motion(mark):
    table = quiet(Table(4, "sprint"), unfair)
    assert taken(table).next_time.rule == "fair"
    for clash in table.room.clashes.values():
        opening = table.room.speeches[clash.opening]
        table.room.speeches[opening.id] = msgspec.structs.replace(opening, **{mark: opening.author != OWN})
    assert taken(table).next_time.rule != "fair"


def test_nobody_is_told_to_restate_a_joke_of_a_few_words():
    table = quiet(Table(4, "sprint"), unfair)
    for id, opening in table.room.speeches.items():
        if opening.kind == "opening":
            table.room.speeches[id] = msgspec.structs.replace(opening, text="Why did the car cross the road?")
    assert taken(table).next_time.rule != "fair"


def test_then_a_text_that_was_not_sent():
    table = skipped(Table(4, "sprint"))
    for text in taken(table).texts:
        assert not text.text.tips or max(text.text.tips.values()) < 2
    found = taken(table).next_time
    assert (found.rule, found.missed) == ("missed", 1)


def test_then_the_last_rebuttal_is_for_the_browser_to_look_at():
    table = quiet(Table(4, "sprint"), lambda table: None)
    found, last = taken(table).next_time, table.room.speeches[table.seat(OWN).rebuttal]
    assert (found.rule, found.text) == ("words", last)
    (clash,) = (clash for clash in table.room.clashes.values() if clash.rebuttal == last.id)
    assert found.against == table.room.speeches[clash.opening]


@pytest.mark.parametrize(("format", "both"), [("sprint", False), ("class", True)])
def test_nobody_who_argued_both_sides_is_told_to_argue_the_other(format, both, over):
    room = Table(8, format).to("finished").room
    silent = [msgspec.structs.replace(own.text, tips={}, fair=None) for own in my_debate(room, OWN, None).texts]
    with over[0].test_request_context():
        assert ("other side" in next_in_words(next_time(room, silent, []))) is not both
        room.pasts = {OWN: Past("m", lean=-1 if silent[-1].side == "for" else 1)}  # in another room of the class
        assert "other side" not in next_in_words(next_time(room, silent, []))


def test_where_cards_ask_nobody_is_sent_to_them_for_a_fact(over):
    with over[0].test_request_context():
        said = [next_in_words(NextTime("nothing", then="cite", met=met, quote=met, asks=True)) for met in ("", "So.")]
    assert all("of your own" in one and "card" not in one for one in said)


@pytest.mark.parametrize(
    ("kind", "votes", "reasons", "more", "said"),
    [
        ("opening", Tallies(1, 2, 0), {}, {}, "to your second opening, “Whoever reads the opening of p0 in round 2"),
        (
            "opening",
            Tallies(1, 2, 0),
            {},
            {"rewrite": Rewrite("r", "Again.", 0, "sent", 1)},
            "They wrote “Whoever reads the opening of",
        ),
        ("rebuttal", Tallies(0, 1, 1), {}, {"fact": False}, "one fact from a card"),
        ("rebuttal", Tallies(0, 1, 1), {}, {"fact": True}, "They wrote “Whoever reads the opening of"),
        (
            "rebuttal",
            Tallies(0, 1, 1),
            {},
            {"fact": True, "weighing": "scale"},
            "Answer it once more, and begin with their strongest point",
        ),
        ("rebuttal", Tallies(1, 1, 0), {"clear": 1}, {}, "They wrote “Whoever reads the opening of"),
        ("rebuttal", Tallies(2, 1, 0), {"weighed": 1}, {}, "your own “Whoever reads the opening of p0 in round 2"),
    ],
)
def test_after_both_sides_what_to_try_comes_from_what_they_did(kind, votes, reasons, more, said, over):
    room = Table(8, "class").to("finished").room
    own = [own.text for own in my_debate(room, OWN, None).texts]
    room.outcome = None  # and so no good thing, which may be of this text
    last = max(n for n, text in enumerate(own) if text.kind == kind)
    quiet = [msgspec.structs.replace(text, tips={}, fair=None, votes=None, reasons=reasons) for text in own]
    quiet[last] = msgspec.structs.replace(quiet[last], votes=votes, **more)
    with over[0].test_request_context():
        assert said in next_in_words(next_time(room, quiet, []))


@pytest.mark.parametrize(("round", "which"), [(1, "first"), (2, "second")])
def test_the_opening_to_write_again_is_named_and_is_never_the_one_that_is_praised(round, which, over, monkeypatch):
    """A phone said “3 of 3 chose your opening”, and below it to write “your opening” again: it meant the other one."""
    app, _ = over
    room = Table(8, "class").to("finished").room
    mine = {text.round: text.id for text in room.speeches.values() if text.author == OWN and text.kind == "opening"}
    scores = {
        n: msgspec.structs.replace(
            score,
            stars={},
            tips={},
            clashes={
                id: msgspec.structs.replace(
                    one,
                    votes=Tally(0, 3, 0)
                    if room.clashes[id].opening == mine[round]
                    else Tally(3, 0, 0)
                    if room.clashes[id].opening in mine.values()
                    else Tally(0, 0, 3),
                )
                for id, one in score.clashes.items()
            },
        )
        for n, score in room.scores.items()
    }
    room.scores, room.clashes = scores, {id: msgspec.structs.replace(k, fair=None) for id, k in room.clashes.items()}
    found = my_debate(room, OWN, None)
    assert found.good.speech == mine[3 - round] and found.next_time.then == "meet"
    with app.test_request_context():
        assert f"your {which} opening, “Whoever reads the opening of p0 in round {round}" in next_in_words(
            found.next_time
        )
    monkeypatch.setattr(type(app.services.rooms), "load", lambda self, code: room)
    client = app.test_client()
    client.set_cookie(f"seat_{ROOM}", app.services.credentials.cookie(room, OWN))
    said = client.get(f"/rooms/{ROOM}/seats/{OWN}/debate/next", headers={"Accept": "application/json"}).json["next"]
    assert said.startswith(f"Write your {which} opening again, “Whoever"), "the phone, too"
    room.scores = {n: msgspec.structs.replace(score, stars={mine[round]: 9}) for n, score in scores.items()}
    starred = my_debate(room, OWN, None)
    if starred.good.speech == mine[round]:
        assert starred.next_time.then != "meet"


def test_no_copied_text_is_kept_as_somebodys_line():
    room = Table(8, "class").to("finished").room
    opening = next(one for one in room.speeches.values() if one.author == OWN and one.kind == "opening")
    assert opening.id in lines_to_keep(room, OWN)
    card = room.motion.cards[opening.cards[0]]
    room.speeches[opening.id] = msgspec.structs.replace(opening, text=f"{card.claim} {card.why}")
    assert opening.id not in lines_to_keep(room, OWN)


@pytest.mark.parametrize("how", ["hidden", "sent_back", "unmarked", "returned", "flagged"])
def test_nothing_is_built_on_a_text_in_doubt(how, over):
    """A report told somebody to write their insult again."""
    room = Table(8, "class").to("finished").room
    opening = next(one for one in room.speeches.values() if one.author == OWN and one.kind == "opening")
    words = "Whoever reads the opening of p0 in round 1"
    changed = {
        "hidden": {"hidden": True, "marks": ("insult",)},
        "sent_back": {"sent_back": True},
        "unmarked": {"unmarked": True, "read": True, "reach": "readers"},
        "returned": {"state": "returned"},
        "flagged": {},
    }[how]
    room.speeches[opening.id] = msgspec.structs.replace(opening, **changed)
    if how == "flagged":
        room.flags["f"] = Flag(id="f", speech=opening.id, seat="p1", at=0)
    mine = my_debate(room, OWN, None)
    assert opening.id not in lines_to_keep(room, OWN) and (not mine.good or mine.good.speech != opening.id)
    with over[0].test_request_context():
        own = [one.text for one in mine.texts]
        said = [next_in_words(next_time(room, own, [], one)) for one in _tries(room, own, [])]
        said += [next_in_words(my_debate(room, f"p{n}", None).next_time) for n in range(8)]
    assert said and not [one for one in said if words in one]
    assert ("Say what is wrong with the point, not with the person." in said) == (how in ("hidden", "sent_back"))


def test_no_sentence_of_the_motion_itself_is_quoted_as_a_point(over):
    motion = library.load_library()["returning-north-koreans"]
    assert not quote_of("China should not change its policy. Why should it?", motion)
    assert quote_of("China should not change its policy. Smugglers sell the way for a lot of money.", motion)
    assert quote_of("China should not change its policy, as smugglers sell the way.", motion).startswith("China")


def test_what_to_try_is_as_different_as_the_texts_whatever_the_class_lost_by(over):
    room = Table(8, "class").to("finished").room
    lost = {"votes": Tallies(0, 3, 0)}
    tips = [{"tips": {tip: 2}} for tip in ("evidence", "answer", "weigh")]
    for change in (lost, {"votes": None}, *tips, *(lost | tip for tip in tips), {"fair": "unfair"}, {"missed": 1}):
        tried = set()
        missed = [NotDone(2, "rebuttal")] * change.pop("missed", 0)
        for seat in (f"p{n}" for n in range(8)):
            own = [one.text for one in my_debate(room, seat, None).texts]
            own = [msgspec.structs.replace(one, **{"tips": {}, "reasons": {}, "fair": None} | change) for one in own]
            with over[0].test_request_context():
                tried.add(next_in_words(next_time(room, own, missed)))
        assert len(tried) == 8, change
    life = next(speech for speech in room.speeches.values() if speech.author == OWN and speech.kind == "opening")
    told = "My father drinks, and my mother is ill. She never sleeps."
    room.speeches[life.id] = msgspec.structs.replace(life, text=told)
    own = [one.text for one in my_debate(room, OWN, None).texts if one.text.id == life.id]
    assert "mother" not in next_time(room, own, []).quote, "a life is quoted to nobody"


def test_what_many_have_most_of_is_told_to_one_in_six_players_and_the_others_have_what_is_next():
    """Of a class of eight in which two readers gave all the same tip, each was told that before."""
    room = Table(8, "class").to("finished").room
    texts = texts_of(room)
    texts = [msgspec.structs.replace(one, tips={"evidence": 2}, fair=None, reasons={}) for one in texts.values()]
    given = shared_out(room, texts)
    assert len(given) == 8
    assert [one.tip for one in given.values()].count("evidence") == 2, "the second, once all else was told as often"
    assert len({one.kind for one in given.values()}) >= 4, "who lost nothing has little else"


def test_no_sentence_of_somebody_s_own_life_is_to_be_answered_and_a_winner_has_a_card_to_begin_with(over):
    assert not quote_of("My friends are at another school, ban = no friends for me.")
    assert not quote_of("and its like once a year so who cares about it")
    assert (
        quote_of("I trip, and somebody films it. I think that a rule helps us all.")
        == "I think that a rule helps us all"
    )
    room = Table(8, "class").to("finished").room
    own = [own.text for own in my_debate(room, OWN, None).texts]
    card = next(id for one in room.motion.cards.values() for id, link in one.answers.items() if link.kind == "direct")
    won = {"votes": Tallies(3, 0, 0), "reasons": {"weighed": 1}, "tips": {}, "fair": None, "cards": [card]}
    own = [msgspec.structs.replace(text, **won, text="I trip, and somebody films it.") for text in own]
    found = next_time(room, own, [])
    with over[0].test_request_context():
        said = next_in_words(found)
    assert found.then == "own" and not found.quote and f"Their card “{found.card}” is a start." in said and found.card


@pytest.mark.parametrize(("praised", "rule"), [(1, "tips"), (2, "words")])
def test_nothing_is_to_try_that_as_many_readers_said_was_met(praised, rule):
    room = Table(8, "class").to("finished").room
    own = [own.text for own in my_debate(room, OWN, None).texts]
    own = [msgspec.structs.replace(text, tips={}, fair=None, votes=None, reasons={}) for text in own]
    own[0] = msgspec.structs.replace(own[0], reasons={"weighed": praised})
    own[-1] = msgspec.structs.replace(own[-1], tips={"weigh": 2})
    found = next_time(room, own, [])
    assert found.rule == rule and (rule == "tips" or found.then != "weigh")


def with_votes(votes: dict[str, Tally]) -> tuple[Tables, list]:
    """A debate at tables after which p0's texts have these votes, and nobody gave a tip."""
    tables = Tables(8).until("finished")
    own = [
        msgspec.structs.replace(one.text, tips={}, fair="unfair", restatement="", noted_by="table")
        for one in my_debate(tables.room, OWN, None).texts
    ]
    scores = tables.room.scores["1"]
    told = {
        id: ClashScore(votes[kind], {}, {}, p=votes[kind].rebuttal / max(1, votes[kind].total))
        for id, clash in tables.room.clashes.items()
        for kind in ("opening", "rebuttal")
        if getattr(clash, kind) in {text.id for text in own}
    }
    tables.room.scores["1"] = msgspec.structs.replace(scores, clashes=scores.clashes | told)
    return tables, own


@pytest.mark.parametrize(
    ("opening", "rebuttal", "said"),
    [
        (
            Tally(2, 0, 0),
            Tally(2, 0, 0),
            "” once more, and begin with their strongest point. Both voters preferred it to your rebuttal.",
        ),
        (Tally(4, 0, 0), Tally(4, 0, 0), "More voters preferred it to your rebuttal."),
        (Tally(0, 2, 0), Tally(0, 2, 0), "the answer that both voters preferred to it"),
        (Tally(1, 0, 0), Tally(1, 0, 1), "No “They say …” is written before your answer. Begin the next one with"),
        (Tally(2, 0, 0), Tally(0, 2, 0), "No “They say …” is written before your answer. Begin the next one with"),
    ],
)
def test_after_speaking_page_and_paper_say_the_same_one_thing_and_only_a_verdict_says_more(
    opening, rebuttal, said, over
):
    tables, spoken = with_votes({"opening": opening, "rebuttal": rebuttal})
    found = next_time(tables.room, spoken, [])
    assert (found.rule, found.text) == ("nothing", None), "no opponent is told of, and no browser finds another"
    with over[0].test_request_context():
        assert said in next_in_words(found)


def test_after_speaking_what_to_try_goes_round_and_judges_no_speech_that_nobody_heard(over):
    room = Tables(16).until("finished").room
    room.scores["1"] = msgspec.structs.replace(room.scores["1"], clashes={})  # and no verdicts
    tried = Counter()
    for id, seat in room.seats.items():
        if seat.role == "player":
            said = [msgspec.structs.replace(one.text, tips={}) for one in my_debate(room, id, None).texts]
            own = [msgspec.structs.replace(one, restatement="") for one in said]
            assert next_time(room, said, []).then != "restate", "nobody is told what they did"
            with over[0].test_request_context():
                tried[next_in_words(next_time(room, own, []))] += 1
    assert len(tried) == len(SPEAKING) and set(tried.values()) == {2}
    assert not [words for words in tried if re.search("your last|didn|preferred|your line", words, re.IGNORECASE)]


def test_after_speaking_half_a_class_that_lost_to_its_answers_is_not_told_one_thing(over):
    room = Tables(16).until("finished").room
    lost = {id: ClashScore(Tally(0, 2, 0), {}, {}, p=1.0) for id in room.scores["1"].clashes}
    room.scores["1"] = msgspec.structs.replace(room.scores["1"], clashes=lost)
    tried = Counter()
    for id, seat in room.seats.items():
        if seat.role == "player":
            own = [msgspec.structs.replace(one.text, tips={}) for one in my_debate(room, id, None).texts]
            tried[next_time(room, own, []).then] += 1
    assert tried["meet"] == 8 and len(tried) > 4


def test_a_rebuttal_to_a_text_that_may_not_leave_the_room_is_not_looked_at():
    table = quiet(Table(4, "sprint"), lambda table: None)
    answered = taken(table).next_time.against
    table.do("host", c.Hide(speech=answered.id))
    found = taken(table).next_time
    assert (found.rule, found.text.kind, found.against) == ("words", "opening", None)


TO_TRY = {"tips": lambda table: tip(table, "weigh", 2), "fair": unfair, "missed": None, "words": lambda table: None}


@pytest.mark.parametrize("rule", TO_TRY)
@pytest.mark.parametrize("path", ["debate", "debate?file", "debate/next"])
def test_the_page_says_each_thing_to_try_in_full(path, rule, over, monkeypatch):
    (app, _), prepare = over, TO_TRY[rule]
    table = quiet(Table(4, "sprint"), prepare) if prepare else skipped(Table(4, "sprint"))
    found = taken(table).next_time
    assert found.rule == rule
    monkeypatch.setattr(type(app.services.rooms), "load", lambda self, code: table.room)
    client = app.test_client()
    client.set_cookie(f"seat_{ROOM}", app.services.credentials.cookie(table.room, OWN))
    answer = client.get(f"/rooms/{ROOM}/seats/{OWN}/{path}", headers={"Accept": "application/json, text/html"})
    assert answer.status_code == 200 and "%(" not in answer.text
    assert "quite fairly" not in answer.text, "whoever answered one person knows who said so"
    if path == "debate/next":  # the page has it with the student's own words: nobody reads one sentence twice
        assert answer.json.keys() == {"next", "lines"} and "“" not in answer.json["next"]
        return
    given = re.search(r'<script type="application/json" id="look">(.*?)</script>', answer.text, re.S)
    look = json.loads(given[1]) if given else None
    if rule != "words" or path == "debate?file":
        assert look is None and "data-next" not in answer.text
    else:
        assert (look["kind"], look["sent"]["text"]) == ("rebuttal", found.text.text)
        assert look["against"] == {"text": found.against.text, "cards": list(found.against.cards)}
        assert ("motion" in look) == (path == "debate")


# --- pages --------------------------------------------------------------------------------


@pytest.mark.parametrize("who", [*SEATS, *STRANGERS])
@pytest.mark.parametrize("path", ["debate", "debate?file", "debate/link"])
def test_a_debate_is_its_own_seats_alone(who, path, ask_as):
    answer = ask_as(who).get(f"/rooms/{ROOM}/seats/{OWN}/{path}")
    assert answer.status_code == (200 if who == "player" else 403)


@pytest.mark.parametrize(
    ("who", "status"),
    [("judge", 200), ("left", 200), ("co-host", 200), ("removed", 403), ("banned", 403), ("erased", 403)],
)
def test_everybody_has_one_but_who_was_sent_away(who, status, ask_as):
    assert ask_as(who).get(f"/rooms/{ROOM}/seats/{SEATS[who]}/debate").status_code == status


def test_a_link_works_on_another_device_and_leads_to_an_address_without_a_secret(over, ask_as):
    app, table = over
    made = ask_as("player").get(f"/rooms/{ROOM}/seats/{OWN}/debate/link")
    assert made.headers["Cache-Control"] == "private, no-store" and made.json["qr"].startswith("<svg")
    path = made.json["url"].partition("localhost")[2]
    other = app.test_client()
    led = other.get(path)
    assert (led.status_code, led.headers["Location"]) == (303, f"/rooms/{ROOM}/seats/{OWN}/debate")
    cookie = led.headers["Set-Cookie"]
    assert cookie.startswith(f"debate_{ROOM}=") and "HttpOnly" in cookie and "SameSite=Lax" in cookie
    page = other.get(led.headers["Location"])
    assert page.status_code == 200 and table.room.speeches[table.seat(OWN).opening].text in page.text
    for elsewhere in (f"/rooms/{ROOM}/seats/p1/debate", f"/rooms/{ROOM}/screen", f"/rooms/{ROOM}/motion"):
        assert other.get(elsewhere).status_code == 403
    assert app.test_client().get(f"{path}x").status_code == 404
    assert app.test_client().get("/debates/" + app.services.credentials.screen_token(table.room)).status_code == 404


def test_a_debate_is_there_when_it_is_over_and_not_before(over):
    app, _ = over
    opened = app.test_client().post("/rooms", json={"motion": "returning-north-koreans"}).json["code"]
    client = app.test_client()
    seat = client.post(f"/rooms/{opened}/seats", json={"role": "player"}).json["seat"]
    early = client.get(f"/rooms/{opened}/seats/{seat}/debate", headers={"Accept": "application/json"})
    assert (early.status_code, early.json["error"]["code"]) == (409, "wrong_phase")


def test_the_file_stands_alone_and_holds_no_link(over, ask_as):
    _, table = over
    answer = ask_as("player").get(f"/rooms/{ROOM}/seats/{OWN}/debate?file")
    assert answer.headers["Content-Disposition"] == f'attachment; filename="my-debate-{ROOM}.html"'
    page = answer.text
    assert "<style>" in page and not re.search(
        r"<script|<link|<a |src=|url\((?!#)|@import|https?://(?!www.w3.org)", page
    )
    assert "default-src 'none'" in page
    for own in taken(table).texts:
        assert own.text.text in page
    for seat in table.room.seats.values():  # nobody else is named
        assert seat.id == OWN or not seat.alias or seat.alias not in page


def test_hostile_words_stay_words_in_page_and_file(over, monkeypatch):
    app, _ = over
    evil = "</style></title><script>alert(1)</script><img src=x onerror=alert(1)> \u202e & \"'"
    table = Table(4, "full", seed="h", names="dealt").to("finished")
    table.room.speeches = {
        id: msgspec.structs.replace(s, text=evil, restatement=evil) for id, s in table.room.speeches.items()
    }
    table.do("host", c.Rename(seat=OWN, alias="</b><i>x"))
    monkeypatch.setattr(type(app.services.rooms), "load", lambda self, code: table.room)
    client = app.test_client()
    client.set_cookie(f"seat_{ROOM}", app.services.credentials.cookie(table.room, OWN))
    for path in ("debate", "debate?file"):
        page = client.get(f"/rooms/{ROOM}/seats/{OWN}/{path}").text
        assert "&lt;script&gt;alert(1)" in page and "<script>alert" not in page and "<img" not in page
        assert "<i>x" not in page and page.count("</style>") <= 1
