"""A rehearsal: stand-ins who play like a class, what a teacher lets happen to them, and its faster clock (docs/game.md, section 18)."""

from types import SimpleNamespace

import pytest

from debate.access.text_marks import notice
from debate.game import Views, all_done, apply, check_guess, due, guesses_due
from debate.game.acts.duties import duty
from debate.game.acts.show.steps import Place, authors, lasts
from debate.game.bots import stand_ins as played
from debate.game.model import commands as c
from debate.game.model.commands import decode, encode
from debate.game.model.phases import ALOUD, FORMATS, LIMITS
from debate.game.rules import open_room
from debate.game.scoring.read_first import lines_with_names, unread
from debate.live.presence import Presence
from support.bots_talking import PACKS
from support.table import START, Table
from support.watched import Remembered

TICK = 2_000  # ms between two looks of the clock
PRESENCE = Presence(SimpleNamespace(last_seen=lambda codes: {code: {} for code in codes}))


def shown(table) -> dict[str, dict]:
    """Who is here, as hosts see it."""
    return PRESENCE.of_rooms([table.room], table.now)[table.room.code]


def here(table) -> set[str]:
    return {seat for seat, row in shown(table).items() if row["here"]}


class Rehearsal(Table):
    """A room with a host and stand-ins; `log` has every command, as it is stored."""

    notice = staticmethod(notice)

    def __init__(self, stand_ins: int = 8, format: str = "class", most: int = 40, **options):
        self.log = []
        super().__init__(0, format, **{"rehearsal": 1} | options)
        self.do("host", c.SetOptions({"players": most}))
        self.do("host", c.SeatStandIns(stand_ins))

    def do(self, actor, command, drafts=None):
        self.log.append((encode(command), actor, self.now))
        return super().do(actor, command, drafts)

    def ticks(self, seconds: float) -> "Rehearsal":
        """Let the clock run, as the server's does: stand-ins act when their moment has passed."""
        end = self.now + int(seconds * 1000)
        while self.now < end:
            self.now += TICK
            if due(self.room, self.now):
                self.do("clock", c.Rehearse(self.phase.id))
        return self

    def skip_to(self, name: str, round: int = 0) -> "Rehearsal":
        while not (self.name == name and round in (0, self.phase.round)):
            self.end()
        return self

    def up_to(self, what: str) -> list[str]:
        return [seat.id for seat in self.room.seats.values() if seat.stand_in == what]

    @property
    def owing(self) -> int:
        return sum(duty(self.room, seat) is False for seat in self.room.seats.values())


class WatchedRehearsal(Rehearsal, Remembered):
    """The same, with every view and patch checked."""


# --- what they do ---------------------------------------------------------------------------


@pytest.mark.parametrize("format", [format for format in FORMATS if format not in ALOUD])
def test_they_play_a_whole_debate_at_their_own_pace_and_miss_nothing(format):
    table = Rehearsal(10, format, revise=format != "open")
    table.do("host", c.Begin())
    while table.name != "finished":
        asked, done = table.owing, []
        for _ in range(400):
            if not table.owing:
                break
            before = table.owing
            table.ticks(2)
            done += [before - table.owing] if table.owing < before else []
        assert (not table.owing and len(done) > 2) or not asked, f"{table.name}: {asked} were done as {done}"
        assert all_done(table.room, here(table)) or not table.phase.deadline or not asked
        table.end()
    room = table.room
    assert not room.missed and room.outcome.people == 10
    assert len(room.speeches) == 10 * room.options.rounds * (3 if format == "full" else 2)
    assert len(room.revisions) == (10 if room.options.revise else 0)
    assert all(ballot.choice for ballot in room.ballots.values())
    assert not any(speech.marks for speech in room.speeches.values())


@pytest.mark.parametrize("format", ["full", "open"])
def test_the_log_plays_a_rehearsal_again(format):
    table = WatchedRehearsal(5, format)
    table.do("host", c.Begin()).do("host", c.Incident("rude")).do("host", c.SetOptions({"rehearsal": 10}))
    for n in range(60):
        if table.name == "finished":
            break
        if n % 5 == 2:
            table.do("host", c.Incident(("away", "stuck", "uneven", "over")[n % 4]))
        table.ticks(10)
        if n % 3 == 0:
            table.end()
    room = open_room(
        code="BCDFG",
        seed="seed",
        motion=table.room.motion,
        format=format,
        options={"rehearsal": 1},
        now=START,
    )
    for command, actor, at in table.log:
        room = apply(room, decode(command), actor, at, None, notice)
    assert room == table.room and room.speeches


def test_when_a_phase_ends_those_at_work_hand_in_what_they_have():
    table = Rehearsal(9).do("host", c.Begin())
    table.skip_to("finished")
    assert not table.room.missed and table.room.outcome.people == 9
    assert {seat.before is not None and seat.after is not None for seat in table.room.seats.values()} == {True, False}


def test_where_the_seats_are_taken_the_others_judge_and_names_are_dealt_though_people_type_theirs():
    table = Rehearsal(6, most=4, names="typed", sides="chosen")
    assert [seat.role for seat in table.room.seats.values()] == ["host", *["player"] * 4, *["judge"] * 2]
    assert all(seat.alias for seat in table.room.seats.values() if seat.stand_in)
    assert all(seat.side for seat in table.room.seats.values() if seat.role == "player")
    table.do("host", c.Begin()).skip_to("reveal")
    assert any(ballot.bench == "judges" and ballot.choice for ballot in table.room.ballots.values())


def test_their_texts_wait_for_approval_like_a_students_and_one_that_is_sent_back_is_written_again():
    table = Rehearsal(4, approve=True).do("host", c.Begin()).skip_to("opening").ticks(210)
    texts = list(table.room.speeches.values())
    assert len(texts) == 4 and {text.state for text in texts} == {"waiting"}
    table.do("host", c.SendBack(texts[0].id, "Say why.")).ticks(2)
    assert table.room.speeches[texts[0].id].state == "waiting"


def test_while_the_clock_is_stopped_they_rest():
    table = Rehearsal(8).do("host", c.Begin()).skip_to("opening")
    table.do("host", c.Pause(table.phase.id)).ticks(300)
    assert table.owing == 8
    table.do("host", c.Resume(table.phase.id)).ticks(200)
    assert not table.owing


def test_a_phone_that_a_host_looks_on_is_played_on_by_its_stand_in_until_it_is_used():
    table = Rehearsal(4).do("host", c.Begin()).skip_to("draw")
    mine = table.up_to("works")[0]
    table.do(mine, c.TakeOver())
    assert table.up_to("seen") == [mine] and table.owing
    table.skip_to("opening").ticks(60)
    assert not table.seat(mine).opening, "it has time to be read"
    table.ticks(205)
    assert table.seat(mine).opening and not table.owing, "nothing came from it, so its stand-in writes"

    table.skip_to("rebuttal").do("host", c.SetOptions({"rehearsal": 10}))
    table.do(mine, c.Touch(table.phase.id))
    assert table.room.options.rehearsal == 1 and table.up_to("you") == [mine]
    assert table.refused(mine, c.Touch(table.phase.id)) == "no_change"
    table.ticks(300)
    assert not table.seat(mine).rebuttal and table.owing == 1, "whoever uses it has the time of class"
    table.skip_to("vote")
    assert table.seat(mine).rebuttal and table.room.options.rehearsal == 10, "in the end nothing is missing"
    table.do(mine, c.Touch(table.phase.id)).do(mine, c.TakeOver())
    assert table.up_to("you") == [mine], "still, on another device"
    ballot = next(one for one in table.room.ballots.values() if one.seat == mine)
    table.do(mine, c.Vote(phase=table.phase.id, clash=ballot.clash, choice="close"))
    table.skip_to("reveal")
    cast = [one.choice for one in table.room.ballots.values() if one.seat == mine]
    assert (
        all(cast)
        and next(one for one in table.room.ballots.values() if one.clash == ballot.clash and one.seat == mine).choice
        == "close"
    )
    assert not table.room.missed


def test_a_draft_of_a_phone_that_was_used_is_sent_as_anybodys_and_said_aloud_only_people_play_a_device():
    table = Rehearsal(4).do("host", c.Begin()).skip_to("opening")
    mine = table.up_to("works")[0]
    table.do(mine, c.TakeOver()).do(mine, c.Touch(table.phase.id))
    own = "Cities with fewer cars are quieter, because most of the noise comes from engines."
    table.do("host", c.EndPhase(table.phase.id), drafts={mine: c.DraftText(own)})
    assert table.room.speeches[table.seat(mine).opening].text == own
    aloud = Rehearsal(8, "tables")
    mine = aloud.up_to("works")[0]
    assert not aloud.do(mine, c.TakeOver()).seat(mine).stand_in


def test_a_stand_in_becomes_no_host():
    table = Rehearsal(4)
    assert table.refused("host", c.Cohost(table.up_to("works")[0])) == "not_allowed"


# --- what happens to them -------------------------------------------------------------------


def test_at_tables_a_line_names_somebody_a_tablet_goes_off_and_somebody_comes_late(monkeypatch):
    answer = played.bot_seats.rebuttal
    weighs = lambda *of: answer(*of)._replace(weighing="scale")  # noqa: E731
    monkeypatch.setattr(played.bot_seats, "rebuttal", weighs)
    table = Rehearsal(8, "tables").do("host", c.Begin()).skip_to("opening")
    table.do("host", c.Incident("names")).do("host", c.Incident("late"))
    assert sum(seat.stand_in == "works" for seat in table.room.seats.values()) == 8
    assert max(len(queue.speakers) for queue in table.room.queues.values()) == 5, "who comes late speaks last"
    (author,) = table.up_to("names")
    while any(queue.speaker for queue in table.room.queues.values()):
        table.ticks(60)
    assert lines_with_names(table.room) == {table.seat(author).opening} and not table.up_to("names")
    table.skip_to("rebuttal")
    while any(queue.speaker for queue in table.room.queues.values()):
        table.ticks(60)
    assert not [said for said in table.room.speeches.values() if said.weighing], "no table is asked for it"
    table.do("host", c.Incident("tablet"))
    away = table.up_to("away")
    assert {table.seat(id).group for id in away} == {table.seat(away[0]).group} and len(away) in (4, 5)
    table.do("host", c.Incident("over"))
    assert not table.up_to("away")


@pytest.mark.parametrize("nameless", [False, True])
def test_a_line_of_a_stand_in_that_names_somebody_is_let_come(nameless):
    table = Rehearsal(8, "tables").do("host", c.Begin()).skip_to("opening").do("host", c.Incident("names"))
    (author,) = table.up_to("names")
    while any(queue.speaker for queue in table.room.queues.values()):
        table.ticks(60)
    line = table.seat(author).opening
    table.do("host", c.Unflag(line, nameless=nameless))
    assert not lines_with_names(table.room)
    assert table.room.speeches[line].text.startswith("Someone says:" if nameless else "Mia says:")
    assert table.refused("host", c.Unflag(line)) == "no_change"


@pytest.mark.parametrize(("own", "class_of", "tables"), [(2, 9, 3), (3, 9, 3), (4, 9, 3), (4, 28, 7), (3, 2, 2)])
def test_a_table_of_people_takes_the_place_of_stand_ins_and_has_the_time_of_class(own, class_of, tables):
    table, people = Rehearsal(class_of, "tables", rehearsal=10), [f"me{n}" for n in range(own)]
    for id in people:
        table.do(id, c.Join(role="player", beside="me0" if id != "me0" else None))
    players = [seat for seat in table.room.seats.values() if seat.role == "player" and seat.here]
    assert len(players) == max(class_of, own + 2)
    table.do("host", c.Begin()).skip_to("draw")
    assert len({seat.group for seat in players for seat in [table.seat(seat.id)]}) == tables
    (mine,) = {table.seat(id).group for id in people}
    assert {seat.id for seat in table.room.seats.values() if seat.group == mine} == {*people}
    assert table.phase.length == 240_000
    table.skip_to("opening").do("host", c.Incident("late"))
    queues = table.room.queues
    assert {number: queue.each for number, queue in queues.items()} == dict.fromkeys(queues, 6_000) | {mine: 60_000}
    assert sorted(queues[mine].speakers) == people and len(table.up_to("works")) == len(players) - own + 1
    table.ticks(60)
    assert [number for number, queue in table.room.queues.items() if queue.speaker] == [mine], "stand-ins stay fast"
    before = table.phase.deadline
    table.do("host", c.SetOptions({"rehearsal": 4}))
    assert table.phase.deadline == before
    table.skip_to("vote")
    assert table.phase.length >= own * 104_000
    table.ticks(30 + table.phase.length * 0.85 / 4 / 1000)
    assert {id for id in table.room.seats if duty(table.room, table.seat(id)) is False} <= {*people}
    while table.name != "finished":
        table.end()


@pytest.mark.parametrize("kind", ["opening", "rebuttal", "closing", "revise"])
def test_a_rude_text_is_marked_and_its_writer_is_rude_once(kind):
    table = Rehearsal(4, "full").do("host", c.Begin()).skip_to(kind, 2 if kind == "revise" else 0)
    table.do("host", c.Incident("rude"))
    (rude,) = table.up_to("rude")
    table.end()
    texts = [*table.room.speeches.values(), *table.room.revisions.values()]
    marked = [text for text in texts if text.marks]
    assert [(text.author, text.marks) for text in marked] == [(rude, ("insult",))]
    assert (
        len(marked[0].text)
        <= LIMITS[table.room.speeches.get(marked[0].id, marked[0]).kind if kind != "revise" else "opening"][1]
    )
    assert not table.up_to("rude")


def test_a_text_that_tells_of_a_life_is_read_first_by_the_host():
    table = Rehearsal(4, "class").do("host", c.Begin()).skip_to("opening").do("host", c.Incident("personal"))
    (writer,) = table.up_to("personal")
    table.end()
    (id,) = (id for id, why in unread(table.room).items() if why == "life")
    assert table.room.speeches[id].author == writer and not table.up_to("personal")
    table.do("host", c.Unflag(speech=id))
    assert not unread(table.room)


def test_one_who_is_stuck_looks_stuck_and_misses_the_text_unless_nudged():
    for nudged in (False, True):
        table = Rehearsal(6).do("host", c.Begin()).skip_to("opening")
        table.do("host", c.Incident("stuck"))
        (stuck,) = table.up_to("stuck")
        typed = shown(table)[stuck]["typed"]
        assert table.now - typed > 60_000, "the console calls that stuck"
        if nudged:
            table.do("host", c.Nudge(stuck))
        table.ticks(200)
        assert bool(table.seat(stuck).opening) == nudged
        table.end_late()
        assert bool(table.room.missed) != nudged and not table.up_to("stuck")
        table.end()
        assert table.seat(stuck).rebuttal, "the next text is another matter"


def test_one_who_dropped_out_is_away_becomes_unheard_and_comes_back():
    table = Rehearsal(6).do("host", c.Begin()).skip_to("draw").do("host", c.Incident("away"))
    (away,) = table.up_to("away")
    assert shown(table)[away] == {"here": False}
    table.ticks(100)
    assert all_done(table.room, here(table)), "nobody waits for them"
    assert PRESENCE.unheard(table.room, {}, table.now) == {away}
    table.do("clock", c.Unheard(table.phase.id, (away,))).end().end()
    assert not table.seat(away).opening
    table.do("host", c.Incident("over"))
    assert not table.seat(away).unheard and not PRESENCE.unheard(table.room, {}, table.now)
    table.end()
    assert table.seat(away).rebuttal


def test_half_a_side_leaves_and_the_sides_are_evened_out_with_the_next_round():
    table = Rehearsal(12).do("host", c.Begin()).skip_to("draw").do("host", c.Incident("uneven"))
    counts = sorted(len(table.side(side)) for side in ("for", "against"))
    assert counts == [3, 6]
    table.skip_to("draw", 2)
    assert sorted(len(table.side(side)) for side in ("for", "against")) == [4, 5]
    table.do("host", c.Incident("over"))
    assert sum(seat.here for seat in table.room.seats.values()) == 13


def test_what_cannot_happen_is_said():
    table = Rehearsal(2)
    assert table.refused("host", c.Incident("over")) == "no_change"
    assert table.refused("host", c.Incident("uneven")) == "no_stand_in"
    for _ in range(2):
        table.do("host", c.Incident("away"))
    assert table.refused("host", c.Incident("stuck")) == "no_stand_in"
    assert table.refused("clock", c.Rehearse(table.phase.id)) == "no_change"


# --- the room -------------------------------------------------------------------------------


def test_a_real_debate_has_no_stand_ins_and_becomes_no_rehearsal_nor_the_other_way_round():
    table = Table(4)
    assert table.refused("host", c.Incident("away")) == "no_rehearsal"
    assert table.refused("host", c.SeatStandIns(4)) == "no_rehearsal"
    assert table.refused("host", c.SetOptions({"rehearsal": 4})) == "bad_option"
    rehearsal = Rehearsal(2)
    for speed in (0, 3, -1):
        assert rehearsal.refused("host", c.SetOptions({"rehearsal": speed})) == "bad_option"


def test_a_faster_clock_shortens_every_phase_and_each_step_of_a_reveal():
    table, real = Rehearsal(4, rehearsal=10).do("host", c.Begin()), Table(4).do("host", c.Begin())
    for name in ("stance", "draw", "opening", "rebuttal", "vote"):
        table.skip_to(name)
        real.to(name)
        assert table.phase.length == real.phase.length // 10
    table.skip_to("reveal")
    place, tenth = Place(table.phase.at, "texts"), table.phase.length
    assert tenth == lasts(table.room, place)
    table.now += tenth // 2
    table.do("host", c.SetOptions({"rehearsal": 1}))
    phase = table.phase
    assert phase.length == pytest.approx(lasts(table.room, place), abs=10) and phase.length >= 12_000
    assert table.now - phase.since == pytest.approx(phase.length / 2, abs=10)
    assert phase.deadline - table.now == pytest.approx(phase.length / 2, abs=10)


@pytest.mark.parametrize("paused", [False, True])
def test_another_speed_in_the_middle_of_a_phase_keeps_how_much_of_it_is_over(paused):
    table = Rehearsal(4).do("host", c.Begin()).skip_to("opening")
    table.do("host", c.AddTime(table.phase.id, 30))
    table.now += 120_000
    if paused:
        table.do("host", c.Pause(table.phase.id))
        table.now += 50_000
    for speed, scale in ((10, 10), (1, 1), (4, 4)):
        table.do("host", c.SetOptions({"rehearsal": speed}))
        phase = table.phase
        left = phase.remaining if paused else phase.deadline - table.now
        assert (phase.length, left, phase.added) == (255_000 // scale, 135_000 // scale, 30_000 // scale)
    if paused:
        table.do("host", c.Resume(table.phase.id))
        assert table.phase.deadline == table.now + 33_750


def test_everybody_is_told_that_it_is_a_rehearsal_and_hosts_alone_what_each_stand_in_is_up_to():
    table = Rehearsal(4).do("host", c.Incident("stuck"))
    views, told = Views(table.room), Views(Table(2).room).public()
    assert views.public()["options"]["rehearsal"] is True and "rehearsal" not in told["options"]
    assert "stand_in" not in str(views.public()) + str([views.private(id) for id in table.up_to("works")])
    people = views.private("host")["people"]
    assert sorted(person.get("stand_in", "") for person in people.values()) == ["", "stuck", "works", "works", "works"]


def test_stand_ins_guess_each_at_a_moment_of_its_own_and_only_where_people_may():
    table = Rehearsal(12).skip_to("reveal")
    since, ends = table.phase.since, table.phase.deadline
    assert not guesses_due(table.room, since)
    some, everybody = (guesses_due(table.room, since + int((ends - since) * share)) for share in (0.5, 0.9))
    assert 0 < len(some) < len(everybody) and some.items() <= everybody.items()
    for seat, guess in everybody.items():
        check_guess(table.room, guess, seat, table.now)
    assert not authors(table.room, table.phase.at) & set(everybody)
    table.do("host", c.ShowClash(table.phase.id, table.phase.at, "texts"))
    assert table.phase.deadline is None and not guesses_due(table.room, table.phase.since)
    by_hand = guesses_due(table.room, table.phase.since + played.BY_HAND)
    assert by_hand.keys() == everybody.keys(), "also where a host takes the steps"
    table.do("host", c.RunShow(table.phase.id, 30))
    assert not guesses_due(Rehearsal(6).skip_to("reveal").room, ends), "in a small room nobody guesses"
    table.time_up()
    assert table.phase.step == "result" and not guesses_due(table.room, table.now + 60_000)


def test_stand_ins_vote_last_each_at_a_moment_of_its_own_for_a_line_of_somebody_else():
    table = Rehearsal(12).skip_to("finished")
    table.do("host", c.ShowEnding("remember"))
    began, ends = table.phase.since, table.phase.deadline
    assert not guesses_due(table.room, began)
    some, everybody = (guesses_due(table.room, began + int((ends - began) * share)) for share in (0.5, 0.9))
    assert 0 < len(some) < len(everybody) and some.items() <= everybody.items()
    for seat, vote in everybody.items():
        check_guess(table.room, vote, seat, table.now)


def test_two_tables_with_one_card_note_another_sentence_of_it_while_there_is_one():
    said = "A bus stands behind a row of cars. Two streets without cars made it ten minutes faster."
    first = played._line(said, 20, 160, ())
    second = played._line(said, 20, 160, {first})
    assert {first, second} == {f"{one}." for one in said.removesuffix(".").split(". ")}
    assert played._line(said, 20, 160, {first, second}) == first
    assert played._line(f"You say that a bus is slow. {second}", 20, 160, {second}) == second


class Light(Rehearsal):
    def motion(self):
        return PACKS["car-free-city-centres"]


def test_hardly_ever_do_two_say_the_same_word_for_word():
    table = Light(28, "class").do("host", c.Begin()).skip_to("reveal", 2)
    said = [speech.text for speech in table.room.speeches.values()]
    assert len(said) == 112 and len(said) - len({*said}) <= 4  # 21 of them, if nobody tried again
