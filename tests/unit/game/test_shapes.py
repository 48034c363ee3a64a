"""Messages match the types of docs/protocol.md, section 3: no unknown field, no wrong type, no missing field."""

import json
from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from random import Random

import msgspec
import pytest

from debate.game import DraftText, Memo, Rejected, Views
from debate.game.acts.challenges import may_be_met
from debate.game.acts.duties import ballots, is_judged, may_laugh, stars_asked
from debate.game.model import commands as c
from debate.game.model.motion import Card, Motion
from debate.game.model.state import Tally
from debate.game.scoring import points
from debate.game.views.motions import shown_motion
from debate.motions import library
from debate.motions.packs import read_pack
from support.shapes import Types
from support.stage import Stage, Tables
from support.table import REASONS, Table, task

TEXT = (Path(__file__).parents[3] / "debate" / "static" / "js" / "protocol.d.ts").read_text()


TYPES = Types(TEXT)


class Shown(Table):
    """A table whose every view is held against the types whenever it has changed. Views come from a memo, as for browsers; that it
    changes nothing: test_patches.py."""

    types = TYPES

    def __init__(self, *arguments, **named):
        self.right, self.memo = {}, Memo()
        super().__init__(*arguments, **named)

    def whose(self, actor: str) -> Collection[str]:
        """Whose views to look at after a command; "": the public one."""
        return ("", *self.room.seats)

    def do(self, actor, *arguments, **named):
        before = self.room
        super().do(actor, *arguments, **named)
        self.room.share(before)  # as for a room that is saved
        views, faults = Views(self.room, self.memo), []
        for id in self.whose(actor):
            view = views.private(id) if id else views.public()
            if view == self.right.get(id):
                continue
            of = f"me of a {self.seat(id).role}" if id else "public"
            faults += self.types.faults(view, "Me" if id else "Public", of)
            self.right[id] = view
        assert not faults, (self.name, sorted(set(faults))[:5])
        return self


@pytest.mark.parametrize(
    ("format", "options"),
    [
        ("full", {"approve": True}),
        ("class", {"fill": True, "hosts_vote": True, "revise": True}),
        ("open", {"revise": True}),
        ("sprint", {"practice": True}),
    ],
)
def test_what_is_sent_is_what_the_page_says(format, options):
    luck = Random(1)
    table = Shown(luck.randint(3, 12), format, judges=1, **options)
    table.do("host", c.AddBot()).do("host", c.TimeFactor(seat="p0", factor=1.5)).do("host", c.Begin())
    while table.name != "finished":
        for _ in range(6):
            with suppress(Rejected):
                something(table, luck)
        for id in [id for id, seat in table.room.seats.items() if task(table.room, seat) and luck.random() < 0.9]:
            with suppress(Rejected):
                table.act(id)
        if table.name != "finished":
            table.end()


MESSAGES = (
    "Ack",
    "Bye",
    "Draft",
    "MePatch",
    "Presence",
    "PublicPatch",
    "Refusal",
    "Snapshot",
    "UnsentDraft",
)  # sockets' own
FOR_HTTP = ("Motion", "Card", "Sample")


def test_the_page_declares_nothing_that_no_document_ever_has():
    """Or else the types were not taken back with what they were of."""

    class Seen(Shown):
        types = Types(TEXT)
        notice = staticmethod(marks)

        def whose(self, actor):
            everybody = super().whose(actor)
            return {"", "host", actor} & {*everybody} if actor in self.players else everybody

    lessons = (
        a_full_debate,
        a_debate_of_two,
        a_class_with_everything_on,
        a_class_of_one_mind,
        a_show_of_few_clashes,
        a_show_with_time_left,
        a_debate_alone,
        a_debate_that_ends_in_need,
        a_rehearsal,
        a_debate_on_stage,
        a_debate_at_tables,
    )
    for lesson in lessons:
        lesson(Seen)
    left = {name for name in Seen.types.unseen() if name.partition(".")[0] not in (*MESSAGES, *FOR_HTTP)}
    assert not left, left


def marks(text, _motion, _blocked):
    """What is noticed in a text with a star, or with an exclamation mark."""
    return {mark: sign for mark, sign in (("insult", "*"), ("threat", "!")) if sign in text}


def a_full_debate(seen) -> None:
    """With closings, a student who has more time, and benches that vote for themselves."""
    table = seen(14, "full", judges=1, corner=True, mirror=True, shared=True, students=20).do(
        "host", c.SetOptions({"judges": 3})
    )
    table.do("host", c.Lock()).do("host", c.Blank()).do("host", c.Unlock()).do("host", c.Unblank())
    table.do("host", c.TimeFactor(seat="p0", factor=2)).to("opening", 1)
    table.do("late", c.Join(role="player", beside="p3"))
    table.everybody("p0").time_up()
    assert table.phase.reading
    table.act("p0").do("p0", c.Reopen(table.phase.id)).end().to("rebuttal", 1)
    target = table.room.clashes[table.seat("p3").target].opening
    table.do("p3", c.FlagSpeech(target)).do("host", c.Unflag(target)).everybody("p1", "p2")
    answer = c.Speak(
        table.phase.id,
        "What a * answer this is, my mum says, and it is long enough.",
        "They say that it is so.",
        weighing="scale",
        sure=True,
    )
    table.do("p3", msgspec.structs.replace(answer, text=answer.text.replace("*", "good")))
    table.do("p1", answer).end(
        {"p2": DraftText("What a ! answer this is, and it is long enough.", "They say that it is so.")}
    )
    table.to("vote", 1)
    for_their_own(table)
    text = next(id for id, speech in table.room.speeches.items() if speech.marks)
    table.do("host", c.Rate(speech=text, criterion="claim", level=2)).end()
    table.do("clock", c.Guesses(table.phase.id, table.phase.at, Tally(opening=5), dict.fromkeys(REASONS, 1)))
    table.do("clock", c.Hurry(table.phase.id, (), table.phase.at))
    table.do("host", c.ShowClash(table.phase.id, table.phase.at, "result"))
    last = table.phase.plan[-1]
    table.do("host", c.ShowClash(table.phase.id, last, "texts"))
    table.do("clock", c.Guesses(table.phase.id, last, Tally(3, 3), {}, 3, 2))
    table.do("host", c.ShowClash(table.phase.id, last, "result"))
    best = dict.fromkeys(("p0", "p1", "p2", "p3"), 3)  # more than are named
    table.do("clock", c.BestGuessers(table.phase.id, points={"p1": 2})).over()
    table.do("clock", c.BestGuessers(table.phase.id, points=best)).do("host", c.ShowFlow(round=1))
    table.do("host", c.Unflag(text))
    for_their_own(table.to("vote", 2))
    table.end().to("revise", 2)
    own = table.seat("p2").rebuttal
    table.rewrite(
        "p2",
        own,
        "This is what a * rewrite of it says, and my mum, and it is long enough.",
        sure=True,
        weighing="scale",
    )
    revision = table.seat("p2").revision
    table.do("host", c.Hide(revision, "unkind"))
    table.rewrite("p2", own, "This is what it says, and my mum, and it is long enough.", sure=True, weighing="scale")
    table.do("host", c.Approve(revision)).do("host", c.Rate(speech=revision, criterion="claim", level=1))
    table.do("host", c.Hide(revision, "unkind")).do("host", c.Show(revision))
    table.rewrite("p2", own, "This is what Zuleika says of it, and it is long enough.", sure=True, weighing="scale")
    table.do("last", c.Join(role="judge", teacher_name="Zuleika")).do("host", c.Approve(revision))
    table.do("host", c.Hide(own, "unkind")).do("host", c.Show(own)).to("compare")
    for one in list(table.room.comparisons.values()):
        table.do(one.seat, c.FlagSpeech(one.id, "rude"))
        if table.seat(one.seat).beside:
            table.do(one.seat, c.Compare(table.phase.id, one.id, "first"))
        if against := table.room.speeches.get(answered(table, one.revision)):
            table.do(one.seat, c.FlagSpeech(against.id)).do("host", c.Hide(against.id)).do("host", c.Show(against.id))
    table.to("stance", 0)
    for id in table.players:
        table.do(id, c.Stance(phase=table.phase.id, value=1))
    table.to("finished").do("host", c.ShareTexts()).do("host", c.ShowEnding("last"))


def for_their_own(table: Table) -> None:
    """Everybody judges, and every bench votes for its own side."""
    table.everybody()
    for ballot in list(table.room.ballots.values()):
        clash = table.room.clashes[ballot.clash]
        if clash.round != table.phase.round or not is_judged(table.room, clash):
            continue
        opening = table.room.speeches[clash.opening]
        choice = "opening" if ballot.bench in (opening.side, "judges") else "rebuttal"
        table.do(ballot.seat, c.Vote(phase=table.phase.id, clash=ballot.clash, choice=choice, reason="clear"))


def a_debate_of_two(seen) -> None:
    """Who judge their own clashes, and compare what they have read; and a text is hidden before it is answered. The motion is grave."""
    motion = msgspec.structs.replace(seen.motion(None), tone="grave", debrief=("Who pays for it?",))
    table = type("Grave", (seen,), {"motion": lambda _: motion})(2, "class", revise=True).to("draw").time_up()
    table.to("opening").speak("p1", "My mum was deported when I was six, and nobody asked us what we wanted.")
    opening = table.seat("p1").opening
    table.do("host", c.Hide(opening)).speak("p1").do("host", c.Approve(opening))
    table.speak("p0", "What a * opening this is, and it is long enough for anybody.").time_up().to("rebuttal", 1)
    table.do("host", c.Hide(opening)).do("host", c.Show(opening)).to("reveal", 1).do(
        "p0", c.FlagSpeech(opening, "rude")
    )
    table.to("finished").do("host", c.ShowEnding("questions", 1))


def a_debate_on_stage(seen) -> None:
    """One line is noted by a partner, one by nobody, one is hidden. Then somebody comes whom they name, before others hear it."""
    stage = type("OnStage", (Stage, seen), {})(2, 3).until("opening")
    first, second, third, _ = stage.queue.speakers
    stage.press("start").do("host", c.AddTime(stage.phase.id, 30)).line(first, by=third)
    hidden = stage.seat(first).opening
    stage.do("host", c.Hide(hidden, "It names somebody.")).do("host", c.Show(hidden)).press("next").press(
        "start"
    ).press("next")
    assert stage.queue.speaker == third and not stage.seat(second).opening
    stage.until("rebuttal").press("start")
    text = "Zuleika waits for news from the other side of the river."
    stage.do(first, c.Speak(stage.phase.id, text, "You say that nobody waits.", weighing="scale"))
    stage.do("late", c.Join(role="judge", teacher_name="Zuleika"))
    stage.until("finished")


def a_debate_at_tables(seen) -> None:
    one = type("AtOne", (Tables, seen), {})(4).until("draw").end()
    speaker, scribe, *_ = one.room.queues["1"].speakers
    for _each in one.room.queues["1"].speakers:
        one.press("1", "start").press("1", "next")
    one.end({speaker: DraftText("Half of what was said about the", speech=scribe)})
    tables = type("AtTables", (Tables, seen), {})(9).until("opening")
    tables.do("p1", c.StepOut()).do("p0", c.StepIn(by="p1")).do("host", c.Nudge("p1")).until("vote")
    tables.act("p0").do("p0", c.Stance(tables.phase.id, 2)).do("p0", c.TakeBackTurn(tables.phase.id, True)).until(
        "finished"
    )


def answered(table: Table, revision: str) -> str:
    """The opening that a rewritten rebuttal answers; "": it is none."""
    speech = table.room.revisions[revision].speech
    return next((clash.opening for clash in table.room.clashes.values() if clash.rebuttal == speech), "")


def a_class_with_everything_on(seen) -> None:
    words = {"claim": {"name": "Says why", "levels": ["Does not yet", "Does in part", "Does"]}}
    table = seen(5, "class", judges=1, approve=True, fill=True, hosts_vote=True, respins=2, revise=True)
    table.do("host", c.AddBot()).do("host", c.SetOptions({"rubric": words})).do("host", c.Begin())
    luck = Random(3)
    while table.name != "finished":
        for id in [id for id, seat in table.room.seats.items() if task(table.room, seat)]:
            with suppress(Rejected):
                table.act(id)
        for _ in range(12):
            with suppress(Rejected):
                something(table, luck)
        if table.name != "finished":
            table.end()


def a_class_of_one_mind(seen) -> None:
    """Who came first writes best, keeps a side, and every rewrite is stronger: all readers say so."""
    table = seen(10, "class", revise=True)
    table.to("opening").do("host", c.Move("p0", table.seat("p0").side))

    def rank(text: str) -> int:
        return table.players.index(table.room.speeches[text].author)

    for round in (1, 2):
        table.to("vote", round)
        for id, seat in table.room.seats.items():
            for ballot in ballots(table.room, seat):
                clash = table.room.clashes[ballot.clash]
                better = min(("opening", "rebuttal"), key=lambda kind: rank(getattr(clash, kind)))
                table.do(id, c.Vote(table.phase.id, clash.id, better, met=may_be_met(table.room, ballot)))
                if funny := tuple(kind for kind in ("opening", "rebuttal") if may_laugh(table.room, ballot, kind)):
                    table.do(id, c.Laugh(table.phase.id, clash.id, funny))
            if asked := stars_asked(table.room, seat):
                best = [star for kind in asked.values() for star in sorted(kind.among, key=rank)[: kind.give]]
                table.do(id, c.Star(table.phase.id, tuple(best)))
        table.end()
        knew = points.verdict(table.room.scores[str(round)].clashes[table.phase.at])
        table.do("clock", c.Guesses(table.phase.id, table.phase.at, Tally(**{knew: 5}), {}, 1, 3))
        while table.phase.at != table.phase.plan[-1]:
            table.time_up()
        if round == 1:
            table.do("clock", c.BestGuessers(table.phase.id, points=dict.fromkeys(table.players, 0) | {"p0": 3}))
            while table.phase.step != "own":
                table.time_up()
    last = list(table.to("compare").room.revisions)[-1]
    marked = msgspec.structs.replace(table.room.revisions[last], marks=("personal",), read=True)  # and let come
    table.room.revisions = table.room.revisions | {last: marked}
    for one in list(table.room.comparisons.values()):
        table.do(one.seat, c.Compare(table.phase.id, one.id, "first" if one.first == "after" else "second"))
    table.do("p1", c.ChooseLine(table.seat("p1").opening, 0))
    table.to("finished", 0, *table.players).do("host", c.ShowEnding("remember"))
    table.do(
        "clock",
        c.Remembered(table.phase.id, {line.speech: 3 - n for n, line in enumerate(table.room.outcome.memorable)}),
    ).time_up()


def a_show_of_few_clashes(seen) -> None:
    """The others are read, and an answer that cites no card clearly says one."""
    pack = library.load_library()["car-free-city-centres"]
    table = type("OfFew", (seen,), {"motion": lambda _: pack})(6, "class", show_clashes=2).to("rebuttal")
    answers = table.side("against")[0]
    table.speak(answers, "A fee thins out the traffic, and whoever must drive still can. No ban is needed.")
    table.to("reveal", 1, answers).over()


def a_show_with_time_left(seen) -> None:
    """Everybody guesses early, so there is time for one more clash. One opening is off the point, and one rebuttal, a reader says."""
    table = seen(12, "class", lengths={"reveal": 200}).to("rebuttal", 1)
    answered = next(clash.opening for clash in table.room.clashes.values() if clash.rebutter == "p0")
    table.do("p0", c.FlagSpeech(answered, off=True)).to("vote", 1)
    for id, speech in table.room.speeches.items():
        table.room.speeches[id] = msgspec.structs.replace(speech, text="long enough to read " * 20, stray=True)
    table.do("p0", c.FlagSpeech(table.room.clashes[table.seat("p0").dealt[0]].rebuttal, off=True))
    table.to("reveal", 1)
    for _ in range(2):
        table.do("clock", c.Hurry(table.phase.id, (), table.phase.at)).time_up().time_up()
    table.over()


def a_debate_alone(seen) -> None:
    table = seen(1, "sprint", practice=True, fill=True).do("host", c.Begin())
    while table.name != "opening":
        table.everybody()
    table.speak("p0", "Rules were tried there, and those who lose get nothing back.")  # which is asked about
    while table.name != "finished":
        table.everybody()


def a_debate_that_ends_in_need(seen) -> None:
    table = seen(1, "sprint", practice=True, fill=True).do("host", c.Begin())
    while table.name != "opening":
        table.everybody()
    table.speak("p0", "My stepdad hits me when he has been drinking.")


def a_rehearsal(seen) -> None:
    seen(0, "sprint", rehearsal=1).do("host", c.SeatStandIns(4))


@pytest.mark.parametrize("careful", [False, True])
def test_the_motions_that_are_sent_are_as_the_page_says_and_have_all_that_it_declares(careful):
    types = Types(TEXT)
    for found in motions():
        assert types.faults(json.loads(msgspec.json.encode(shown_motion(found, careful))), "Motion") == []
    assert not {name for name in types.unseen() if name.partition(".")[0] in FOR_HTTP}


def filled(kind: type) -> object:
    """Something that a card's field can say."""
    match msgspec.inspect.type_info(kind).type:
        case msgspec.inspect.VarTupleType(item_type=each):
            return (1, 2) if isinstance(each, msgspec.inspect.IntType) else ("law",)
        case msgspec.inspect.LiteralType(values=values):
            return next(value for value in values if value not in ("", "none", "claim"))
    return "Words"


def motions() -> list[Motion]:
    """All packs of the folder, and one that says whatever a pack can say."""
    found = [read_pack(file) for file in library.files(library.folder())]
    whole = found[0]
    card = {field.name: filled(field.type) for field in msgspec.structs.fields(Card) if not field.required}
    del card["sources"]  # those that it has
    cards = {id: msgspec.structs.replace(one, **card) for id, one in whole.cards.items()}
    return [*found, msgspec.structs.replace(whole, cards=cards, essay="An essay", age=12, topics=("school",))]


def something(table: Table, luck: Random) -> None:
    id, phase, text = (
        luck.choice(table.players),
        table.phase.id,
        luck.choice([*table.room.speeches, *table.room.revisions] or ["x"]),
    )
    actor, command = luck.choice(
        [
            ("host", c.Pause(phase)),
            ("host", c.Resume(phase)),
            ("host", c.Hold(phase)),
            ("host", c.Wait(phase)),
            ("host", c.Nudge(id)),
            ("host", c.Hide(text, "unkind")),
            ("host", c.Show(text)),
            ("host", c.Approve(text)),
            ("host", c.Approve(text)),
            ("host", c.SendBack(text, "Say why.")),
            ("host", c.Remove(luck.choice(table.players))),
            ("host", c.Readmit(id)),
            ("host", c.Cohost("p1")),
            ("host", c.Move(id, "judges")),
            ("clock", c.Unheard(phase, (id,))),
            (id, c.FlagSpeech(text, "rude")),
            (id, c.StepOut()),
            (id, c.StepIn()),
            ("p2", c.BecomeJudge()),
        ]
    )
    table.do(actor, command)


@pytest.mark.parametrize(
    "view",
    [{"code": 5}, {"nonsense": True}, {"phase": {"id": "x", "name": "nothing", "rounds": 1}}, {"seats": {"s": {}}}],
)
def test_a_view_that_is_not_as_the_page_says_is_found(view):
    good = Views(Table(2).room).public()
    assert not TYPES.faults(good, "Public")
    assert TYPES.faults(good | view, "Public")
    assert TYPES.faults({name: good[name] for name in good if name != "course"}, "Public")
