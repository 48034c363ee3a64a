"""A log replayed through the rules gives the room that it came from, and says where it doesn't."""

from collections import Counter
from contextlib import suppress
from copy import deepcopy
from random import Random

import msgspec
import pytest
from msgspec.structs import replace

from debate.game import DraftText, Rejected, apply
from debate.game.bots import bot_seats
from debate.game.model import commands as c
from debate.game.model.state import Guessed, Room
from debate.game.replay import Broken, Entry, Recorder, differences, replay
from debate.game.voices import bot_speeches
from support.table import Table, task


def marks(text, motion, blocked):
    """Finds an insult in every text with a star in it, and something personal in one that begins with a tilde."""
    return {"insult": "*"} if "*" in text else {"personal": ""} if text.startswith("~") else {}


class Logged(Table):
    """A table that keeps its log, as the store does."""

    def __init__(self, *args, **options):
        self.log: list[Entry] = []
        self.first: Room | None = None
        super().__init__(*args, **options)

    def do(self, actor, command, drafts=None):
        self.first = self.first or self.room
        noticing = Recorder(marks)
        self.room = apply(self.room, command, actor, self.now, drafts, noticing)
        sent = {seat: draft for seat, draft in (drafts or {}).items() if self.room.seats[seat].opening}
        command = c.decode(c.encode(command))
        self.log.append(Entry(self.room.version, self.now, actor, command, sent, noticing.noticed))
        return self

    def replayed(self) -> Room:
        *_, (_, room) = replay(self.first, self.log, self.room)
        return room


def test_what_came_out_by_earlier_rules_is_no_difference_and_by_todays_it_is():
    table = Logged(9, "class").to("finished")
    outcome = table.room.outcome
    then = replace(outcome, rules=outcome.rules - 1, chance=outcome.chance + 9, winners={})
    assert differences(table.replayed(), replace(table.room, outcome=then)) == []
    other = replace(table.room, outcome=replace(then, rules=outcome.rules))
    assert differences(table.replayed(), other) != []


def test_verdicts_by_earlier_rules_are_no_difference_and_by_todays_they_are():
    """What hung on them: who stays unsigned, and how many guessed right."""
    table = Logged(9, "class").to("finished")
    score = table.room.scores["1"]
    id = next(iter(score.clashes))
    other = replace(score, unsigned=(*score.unsigned, "another"), guessed={id: Guessed(3, 9)})
    assert differences(table.replayed(), replace(table.room, scores=table.room.scores | {"1": other})) != []
    then = replace(other, rules=0)
    assert differences(table.replayed(), replace(table.room, scores=table.room.scores | {"1": then})) == []
    for wrong in (replace(then, order=then.order[::-1]), replace(then, stars={})):
        assert differences(table.replayed(), replace(table.room, scores=table.room.scores | {"1": wrong})) != []


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    ("format", "options"),
    [
        ("class", {"fill": True}),
        ("full", {"approve": True}),
        ("open", {"revise": True}),
        ("sprint", {"sides": "chosen"}),
        ("tables", {}),
    ],
)
def test_any_debate_comes_out_of_its_log_again(format, options, seed):
    luck = Random(seed)
    table = Logged(luck.randint(3, 9), format, judges=1, **options)
    for id, side in zip(table.players, ("for", "against") * 9, strict=False):
        with suppress(Rejected):
            table.do(id, c.Choose(side=side))
    with suppress(Rejected):  # at tables bots can’t speak
        table.do("host", c.AddBot())
    table.do("host", c.TimeFactor(seat="p0", factor=1.5)).do("host", c.Begin())
    while table.name != "finished":
        for id in [id for id, seat in table.room.seats.items() if task(table.room, seat) and luck.random() < 0.8]:
            with suppress(Rejected):
                table.act(id)
        for _ in range(3):
            with suppress(Rejected):
                incident(table, luck)
        table.now += luck.randint(0, 30_000)
        table.end()
    assert differences(table.replayed(), table.room) == []


def test_tables_at_which_nobody_wrote_an_opening_answer_again_what_each_of_them_answered():
    """Each has computer players' openings of its own, on the same two sides."""
    table = Logged(12, "tables")
    while table.name != "rebuttal":
        table.end()
    answered = {clash.opening for clash in table.room.clashes.values()}
    assert len(answered) == 12 and not any(table.room.speeches[id].author for id in answered)
    assert differences(table.replayed(), table.room) == []


@pytest.mark.parametrize("lines", [1, 2])
def test_a_stand_ins_line_that_was_given_to_another_is_theirs_again(lines):
    """To one who has none, or in exchange."""
    table = Logged(0, "tables", rehearsal=1).do("host", c.SeatStandIns(count=4))
    while table.name != "opening":
        table.end()
    while len(table.room.speeches) < lines:
        table.now += 10_000
        with suppress(Rejected):
            table.do("clock", c.Rehearse(table.phase.id))
    line = next(iter(table.room.speeches.values()))
    said, silent = (
        [
            id
            for id, seat in table.room.seats.items()
            if seat.stand_in and id != line.author and bool(seat.opening) is has
        ]
        for has in (True, False)
    )
    table.do(line.author, c.Credit(table.phase.id, line.id, (said or silent)[0])).end()
    assert differences(table.replayed(), table.room) == []


@pytest.mark.parametrize("format", ["sprint", "full"])
def test_a_debate_with_bots_stays_what_it_was_when_bots_learn_to_speak(format, monkeypatch):
    """Those who played it spoke otherwise, and drew on the room's luck for it."""
    words = bot_speeches.opening

    def spoke(motion, cards, manner):
        return words(motion, cards, manner).upper()

    with monkeypatch.context() as earlier:
        earlier.setattr(bot_seats, "_luck", lambda turn, seat, again: turn.luck)
        earlier.setattr(bot_speeches, "opening", spoke)
        table = Logged(2, format)
        for _ in range(3):
            table.do("host", c.AddBot())
        table.do("host", c.Begin())
        while table.name != "finished":
            for id in [id for id in table.players if task(table.room, table.seat(id))]:
                table.act(id)
            table.end()
    assert any(speech.text.isupper() for speech in table.room.speeches.values())
    assert differences(table.replayed(), table.room) == []


def incident(table: Table, luck: Random) -> None:
    id, other = luck.sample(table.players, 2)
    actor, command = luck.choice(
        [
            ("host", c.Remove(seat=id)),
            ("host", c.Readmit(seat=id)),
            ("host", c.Shuffle()),
            ("host", c.Rename(seat=id, alias=f"Name {luck.randint(1, 99)}")),
            ("host", c.SetOptions(options={"ballots": luck.randint(1, 4)})),
            ("host", c.ShowFlow(round=1)),
            (id, c.StepOut()),
            (id, c.StepIn()),
            (id, c.BecomeJudge()),
            (f"late{table.room.version}", c.Join(role="player")),
            ("clock", c.Unheard(phase=table.phase.id, seats=(id, other))),
            ("host", c.Hide(speech=luck.choice(list(table.room.speeches) or ["x"]))),
        ]
    )
    table.do(actor, command)


def test_drafts_that_a_phase_sent_and_what_was_noticed_in_texts_are_in_the_log():
    table = Logged(3, "sprint").to("opening")
    with pytest.raises(Rejected, match="unkind"):
        table.do("p0", c.Speak(phase=table.phase.id, text="What a * this is, and it is long enough to be sent."))
    table.do("p0", c.Speak(phase=table.phase.id, text="What a * this is, and it is long enough to be sent.", sure=True))
    table.end({"p1": DraftText("A draft with a * in it, which is long enough."), "p2": DraftText("too short")})
    texts = {speech.author: (speech.marks, speech.by_clock) for speech in table.room.speeches.values()}
    assert texts == {"p0": (("insult",), False), "p1": (("insult",), True)}
    assert differences(table.replayed(), table.room) == []
    assert Counter(bool(entry.noticed) for entry in table.log)[True] == 2
    table.log = [entry._replace(noticed={}) for entry in table.log]  # a filter that knows fewer words by now
    assert [line.rpartition(".")[2] for line in differences(table.replayed(), table.room)] == [
        "marks: another value"
    ] * 2


def test_differences_are_named_without_anybodys_words():
    room = Table(4).to("vote").room
    other = room.copy()
    (id, speech), (seat, person) = next(iter(room.speeches.items())), next(iter(room.seats.items()))
    other.speeches[id] = msgspec.structs.replace(speech, text="secretwords", at=speech.at + 5)
    other.seats[seat] = msgspec.structs.replace(person, alias="secretname")
    other.clashes = dict(reversed(room.clashes.items()))
    del other.ballots[next(iter(room.ballots))]
    found = differences(room, other)
    assert f"speeches.{id}.at: {speech.at} replayed, {speech.at + 5} stored" in found
    assert f"speeches.{id}.text: another value" in found and "clashes: another order" in found
    assert any(line.startswith("ballots.") and line.endswith("only replayed") for line in found)
    assert "secret" not in " ".join(found) and speech.text not in " ".join(found)


def test_a_seat_from_before_it_was_noted_how_long_somebody_was_out_is_no_difference():
    table = Table(2)
    table.room.seats["p0"] = replace(table.seat("p0"), was_out=5)
    stored = deepcopy(table.room)
    stored.seats["p0"] = replace(stored.seats["p0"], was_out=0)
    assert differences(table.room, stored) == []
    stored.seats["p0"] = replace(stored.seats["p0"], was_out=6)
    assert differences(table.room, stored) == ["seats.p0.was_out: 5 replayed, 6 stored"]


def test_a_log_with_a_gap_or_a_command_that_the_rules_refuse_is_broken_there():
    table = Logged(2, "sprint").to("draw")
    with pytest.raises(Broken, match="version 3 is missing"):
        list(replay(table.first, [entry for entry in table.log if entry.version != 3], table.room))
    late = table.log[-1]._replace(version=table.room.version + 1, command=c.Begin())
    with pytest.raises(Broken, match="the rules refuse begin"):
        list(replay(table.first, [*table.log, late], table.room))


def test_what_a_command_leaves_out_can_be_read_in_the_log():
    """A command is logged with all its fields, whether somebody sent them or not, and each is read with its limits."""
    for command in c.Command.__subclasses__():
        for field in msgspec.structs.fields(command):
            if field.default is not msgspec.NODEFAULT:
                read = msgspec.convert(msgspec.to_builtins(field.default), field.type)
                assert read == field.default, (command.__name__, field.name)
