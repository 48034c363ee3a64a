"""A debate at tables: one room, groups that hear each other, and ballots on what others said (docs/aloud.md)."""

from collections import Counter

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from debate.game.acts.duties import all_done, asked_fair, ballots, duty
from debate.game.acts.show.choosing import plan
from debate.game.bots.stand_ins import due
from debate.game.model import commands as c
from debate.game.model import phases
from debate.game.model.phases import following, seen_course
from debate.game.views.seen import private_view, public_view
from debate.motions import library
from support.stage import Tables
from support.table import Table

PEOPLE = st.integers(4, 40)
DEVICES = st.integers(1, 5)  # people at one device


def test_nobody_says_where_they_stand_before_and_the_course_has_no_stance():
    tables = Tables(8).end()
    assert tables.name == "draw"
    assert list(seen_course(tables.room)) == ["draw", "opening", "questions", "think", "rebuttal", "vote", "reveal"]
    assert tables.until("finished").room.outcome
    assert "swing" not in public_view(tables.room)["results"]  # nobody could tell how the room moved


def test_a_lobby_says_who_would_sit_where_and_as_it_begins_they_do():
    tables = Tables(9, 4)
    told = public_view(tables.room)["tables"]
    tables.end()
    assert {number: [*seats] for number, seats in tables.groups.items()} == told
    assert "tables" not in public_view(tables.room)


@settings(deadline=None)
@given(people=PEOPLE, at_a_device=DEVICES)
def test_nobody_sits_alone_and_those_at_a_device_sit_together_and_sides_are_level_at_each_table(people, at_a_device):
    tables = Tables(people, at_a_device).end()
    assert all(2 <= len(seats) <= 6 for seats in tables.groups.values()), tables.groups
    for id in tables.players:
        if beside := tables.seat(id).beside:
            assert tables.seat(id).group == tables.seat(beside).group
    room = Counter(tables.seat(id).side for id in tables.players)
    for seats in tables.groups.values():
        sides = Counter(tables.seat(id).side for id in seats)
        assert abs(sides["for"] - sides["against"]) <= 1
    assert abs(room["for"] - room["against"]) <= 1


def test_a_draw_tells_the_room_how_many_at_each_table_have_chosen_and_nothing_else_does():
    tables = Tables(8).until("draw")
    tables.act(tables.groups["2"][0])
    public = public_view(tables.room)
    assert public["ready"] == {"1": {"done": 0, "due": 4}, "2": {"done": 1, "due": 4}}
    assert {public["seats"][id]["group"] for id in tables.groups["2"]} == {"2"}
    assert "ready" not in public_view(tables.end().room)


def test_choosing_a_card_ends_no_draw_of_a_spoken_debate_because_its_speech_is_still_to_be_planned():
    tables = Tables(4).end()
    for id in tables.players:
        tables.act(id)
    assert tables.name == "draw" and all(duty(tables.room, tables.seat(id)) for id in tables.players)
    assert not all_done(tables.room, set(tables.players))


@settings(deadline=None, max_examples=16)
@example(devices=[2, 6])
@example(devices=[2, 3, 6])
@given(devices=st.lists(st.integers(1, 6), min_size=1, max_size=7).filter(lambda many: sum(many) > 3))
def test_ballots_are_on_other_tables_and_every_clash_has_as_many_readers_as_others_within_one(devices):
    """But for a table with more people than all others together: its clashes have fewer readers than theirs."""
    tables = Tables(devices=devices).until("vote")
    room = tables.room
    for clash in room.clashes.values():  # an answer is to what was heard
        assert tables.seat(clash.rebutter).group == tables.seat(room.speeches[clash.opening].author).group
    counts = Counter(dict.fromkeys(room.clashes, 0))
    counts.update(ballot.clash for ballot in room.ballots.values())
    if len(tables.groups) == 1:
        return
    for ballot in room.ballots.values():
        assert tables.seat(ballot.seat).group != tables.seat(room.clashes[ballot.clash].rebutter).group
    for seat in room.seats.values():
        for opening in seat.candidates:
            assert tables.seat(room.speeches[opening].author).group != seat.group
    of: dict[str, list[int]] = {}
    for id, clash in room.clashes.items():
        of.setdefault(tables.seat(clash.rebutter).group, []).append(counts[id])
    largest = max(map(len, tables.groups.values()))
    everywhere = [counts.values()] if largest <= len(tables.players) - largest else of.values()
    assert min(counts.values()) > 0
    assert all(max(numbers) - min(numbers) <= 1 for numbers in everywhere), of


@settings(deadline=None, max_examples=12)
@given(
    people=PEOPLE,
    at_a_device=DEVICES,
    called=st.lists(st.integers(0, 5), max_size=12),
    credited=st.lists(st.tuples(st.integers(0, 5), st.sampled_from(("start", "stop", "next", "again"))), max_size=8),
)
def test_nobody_speaks_twice_in_a_phase_before_everybody_at_the_table_has(people, at_a_device, called, credited):
    tables = Tables(people, at_a_device)
    for name in ("opening", "rebuttal"):
        tables.until(name)
        assert set(tables.room.queues) == set(tables.groups)
        for group, seats in tables.groups.items():
            order, wrong, spoke = list(called), list(credited), []
            while (queue := tables.room.queues[group]).speaker:
                to = queue.speakers[order.pop() % len(queue.speakers)] if order else ""
                if to and to not in (*queue.spoken, queue.speaker):
                    tables.do(to, c.TimeSpeech(tables.phase.id, group, "next", to=to))
                tables.press(group, "start")
                spoke.append(tables.room.queues[group].speaker)
                if wrong:
                    n, meanwhile = wrong.pop()
                    author, to = spoke[-1], queue.speakers[n % len(queue.speakers)]
                    tables.line(author)
                    if meanwhile != "start":
                        tables.press(group, meanwhile)
                    if to != author and to not in spoke:
                        tables.do(author, c.Credit(tables.phase.id, getattr(tables.seat(author), name), to))
                        spoke[-1] = to
                if tables.room.queues[group].speaker in spoke:
                    tables.press(group, "next")
                assert sorted(tables.room.queues[group].spoken) == sorted(spoke)
            assert sorted(spoke) == sorted(tables.room.queues[group].speakers) == sorted(seats)


def test_each_table_goes_at_its_own_pace_and_the_phase_waits_for_the_last():
    tables = Tables(8).until("opening")
    first, second = tables.room.queues
    while speaker := tables.room.queues[first].speaker:
        tables.press(first, "start").line(speaker).press(first, "next")
    assert tables.room.queues[second].at == 0
    assert all(duty(tables.room, tables.seat(id)) for id in tables.groups[first])
    assert not all_done(tables.room, {*tables.players})
    tables.said()
    assert all_done(tables.room, {*tables.players})
    assert tables.refused(tables.groups[first][0], c.TimeSpeech(tables.phase.id, second, "again")) == "not_allowed"


def test_the_room_is_told_where_one_table_judges_what_it_heard_itself():
    one, two = Tables(5, 5).until("vote"), Tables(8).until("vote")
    assert public_view(one.room)["one_table"] and "one_table" not in public_view(two.room)
    assert "one_table" not in public_view(Table(4, "sprint").to("vote").room)


def test_a_turn_that_somebody_else_used_is_taken_back():
    tables = Tables(8).until("vote")
    used = tables.players[0]
    tables.act(used).do(used, c.Stance(tables.phase.id, 2))
    assert duty(tables.room, tables.seat(used))
    tables.do(used, c.TakeBackTurn(tables.phase.id, True))
    seat = tables.seat(used)
    assert not [one for one in ballots(tables.room, seat) if one.choice] and seat.after is None
    assert not [clash for clash in asked_fair(tables.room, seat) if clash.fair]
    assert f"{used} 1" not in tables.room.stars
    assert private_view(tables.room, "host")["people"][used]["not_me"] == tables.now


def test_a_vote_has_a_turn_for_everybody_at_a_device():
    four, each = Tables(12).until("vote").phase.length, Tables(12, 1).until("vote").phase.length
    assert four == 4 * each and each >= 104_000


def test_a_written_part_lasts_once_for_each_person_of_the_device_that_has_most():
    own, shared = Table(4, "sprint"), Table(0, "sprint", shared=True)
    for n, beside in enumerate((None, "p0", "p0", None)):
        shared.do(f"p{n}", c.Join(role="player", beside=beside))
    for name in ("stance", "draw", "opening", "rebuttal", "vote"):
        alone, together = (table.to(name).phase.length for table in (own, shared))
        assert together == 3 * alone > 0, name
        assert shared.phase.deadline == shared.now + together
        ahead = [private_view(table.room, "host")["ahead"] for table in (own, shared)]
        assert ahead[1] > ahead[0]  # after the vote, everybody says once more where they stand


def test_what_somebody_chose_is_shown_at_a_device_of_their_own_and_at_none_that_is_shared():
    shared, people = Table(0, "sprint", shared=True), ["p0", "p1", "p2", "p3"]
    for n, beside in enumerate((None, "p0", "p0", None)):
        shared.do(f"p{n}", c.Join(role="player", beside=beside))
    shared.to("stance")
    for id in people:
        shared.do(id, c.Stance(shared.phase.id, 2))

    def see_it() -> list[str]:
        return [id for id in people if "stance" in private_view(shared.room, id)]

    assert see_it() == ["p3"]
    shared.do("p0", c.TakeOver())  # whoever was there first
    assert see_it() == ["p0", "p3"]
    shared.do("p3", c.TakeOver(beside="p2"))
    assert see_it() == ["p0"] and shared.seat("p3").beside == shared.seat("p1").beside
    shared.do("p1", c.TakeOver()).do("p3", c.TakeOver())
    assert see_it() == ["p0", "p1", "p3"], "the one who is left has what was shared"


def test_a_latecomer_sits_where_fewest_are_and_speaks_last_there():
    tables = Tables(11).until("opening")
    fewest = min(tables.groups, key=lambda group: len(tables.groups[group]))
    tables.do("late", c.Join(role="player"))
    assert tables.seat("late").group == fewest and tables.room.queues[fewest].speakers[-1] == "late"
    sides = Counter(tables.seat(id).side for id in (*tables.groups[fewest], "late"))
    assert sides["for"] == sides["against"]


def test_the_largest_time_factor_of_a_table_is_for_all_at_it_and_for_nobody_elsewhere():
    tables = Tables(8)
    tables.do("host", c.TimeFactor("p0", 2)).until("opening")
    assert [queue.each for queue in tables.room.queues.values()] == [120_000, 60_000]


def test_two_against_three_leaves_one_opening_unanswered_and_others_see_it_for_the_stars():
    tables = Tables(10, 5).until("vote")
    answered = {clash.opening for clash in tables.room.clashes.values()}
    openings = {s.id for s in tables.room.speeches.values() if s.kind == "opening"}
    assert len(openings - answered) == 2
    shown = {id for seat in tables.room.seats.values() for id in seat.candidates}
    assert shown == openings - answered


def test_whoever_speaks_out_of_turn_is_called_by_name_and_nobody_loses_a_turn_or_has_two():
    tables = Tables(8).until("draw").end()
    first, second, third, fourth = tables.room.queues["1"].speakers

    def calls(to: str) -> c.TimeSpeech:
        return c.TimeSpeech(tables.phase.id, "1", "next", to=to)

    tables.do(first, calls(third))  # before anybody has begun
    assert tables.room.queues["1"].speakers == (third, second, first, fourth)
    tables.press("1", "start").do("host", calls(second))  # the clock ran for one of them while another spoke
    queue = tables.room.queues["1"]
    assert queue.speakers == (second, third, fourth, first) and queue.spoken == (second,) and queue.began
    tables.now += 40_000
    tables.line(second).press("1", "stop").do(first, calls(first))  # and then it was over
    queue = tables.room.queues["1"]
    assert (queue.speakers, queue.speaker, queue.began) == ((second, first, fourth, third), first, 0)
    assert tables.refused(first, calls(second)) == tables.refused(third, calls(first)) == "no_change"
    stranger = tables.room.queues["2"].speakers[0]
    assert tables.refused(first, calls(stranger)) == tables.refused(stranger, calls(third)) == "not_allowed"
    tables.do(fourth, c.StepOut())
    assert tables.refused(first, calls(fourth)) == "not_allowed"
    tables.press("1", "next")  # nobody speaks: passed over, and called after all
    tables.do(third, calls(first))
    assert tables.room.queues["1"].speakers == (second, fourth, first, third)


def test_after_a_wrong_speaker_for_and_against_go_on_in_turn():
    table = Tables(3, 3).until("draw").end()
    gus, hana, iris = table.room.queues["1"].speakers
    assert table.seat(gus).side == table.seat(iris).side != table.seat(hana).side
    table.press("1", "start").do("host", c.TimeSpeech(table.phase.id, "1", "next", to=iris))
    assert table.room.queues["1"].speakers == (iris, hana, gus)


@pytest.mark.parametrize(
    ("presses", "to", "goes_on", "runs"),
    [
        ([], 3, (3, 0, 1, 2), True),  # the clock runs, and is theirs; then whoever it was begun for
        ([], 2, (2, 1, 0, 3), True),
        (["stop"], 3, (0, 1, 2), False),  # a speech that was stopped is over
        (["next"], 1, (0, 3, 2), False),  # their own turn had come forward
        (["next"], 3, (0, 1, 2), False),
        (["next", "start"], 3, (1, 0, 2), True),  # nobody's speech is broken off
        (["next", "start"], 1, (1, 2, 3), True),  # both have spoken: the line alone is another's
    ],
)
def test_where_someone_else_said_it_they_have_spoken_and_whoever_was_named_is_to_come(presses, to, goes_on, runs):
    tables = Tables(8).until("draw").end()
    speakers = tables.room.queues["1"].speakers
    tables.press("1", "start").line(speakers[0])
    for press in presses:
        tables.press("1", press)
    tables.do(speakers[1], c.Credit(tables.phase.id, tables.seat(speakers[0]).opening, speakers[to]))
    queue = tables.room.queues["1"]
    left = queue.speakers[queue.at :]
    assert [speakers.index(id) for id in left] == list(goes_on) and bool(queue.began) == runs
    assert len({*queue.speakers}) == 4 and speakers[to] in queue.spoken


def test_nobody_waits_for_somebody_who_is_out_and_whoever_comes_back_speaks_last():
    tables = Tables(8).until("draw").end()
    first, second, third, *_ = tables.room.queues["1"].speakers
    for id in (first, third):
        tables.do(id, c.StepOut())
    assert tables.room.queues["1"].speaker == second
    tables.press("1", "start").press("1", "next")
    assert tables.room.queues["1"].speaker not in (first, third)
    assert public_view(tables.room)["queues"]["1"]["spoken"] == [second]  # a line is awaited of nobody else
    assert tables.press("1", "again").room.queues["1"].speaker == second
    tables.do(second, c.StepIn(by=first))  # at the table's device, which is another's page
    assert tables.seat(first).out is None and tables.room.queues["1"].speakers[-1] == first
    assert private_view(tables.room, second)["group"]["out"] == [third]
    stranger = tables.room.queues["2"].speakers[0]
    assert tables.refused(stranger, c.StepIn(by=third)) == "not_allowed"


def test_a_nudge_of_anybody_at_a_shared_device_is_seen_there_and_says_of_nobody_that_they_are_meant():
    tables = Tables(8).until("opening")
    first, second, *_ = tables.groups["1"]
    tables.do("host", c.Nudge(second))
    assert private_view(tables.room, first)["group"]["nudged"] == tables.now
    assert "nudged" not in private_view(tables.room, tables.groups["2"][0])["group"]
    own = Tables(8, 1).until("opening")
    own.do("host", c.Nudge(own.groups["1"][1]))
    assert "nudged" not in private_view(own.room, own.groups["1"][0])["group"]


def test_thirty_seconds_at_one_table_are_for_nobody_elsewhere():
    tables = Tables(8).until("opening").press("1", "start").press("2", "start")
    before = tables.room.queues
    tables.do("host", c.AddTime(tables.phase.id, 30, group="1"))
    assert tables.room.queues == before | {"1": replace(before["1"], spent=-30_000)}
    assert tables.refused("host", c.AddTime(tables.phase.id, 30, group="7")) == "no_change"


@pytest.mark.parametrize("role", ["player", "judge"])
def test_whoever_comes_after_the_openings_listens_at_a_table_and_judges_others(role):
    tables = Tables(11).until("rebuttal").do("late", c.Join(role=role))
    fewest = min(tables.groups, key=lambda group: len(tables.groups[group]))
    assert tables.seat("late").group == fewest
    tickets = private_view(tables.room, "late")["group"]["tickets"]
    assert {ticket["author"] for ticket in tickets.values()} == {*tables.groups[fewest]}
    early = Tables(8)
    early.do("j0", c.Join(role="judge")).until("opening")
    assert early.seat("j0").group in early.groups
    tables.until("vote")
    judged = [tables.room.clashes[clash] for clash in tables.seat("late").dealt]
    assert judged and fewest not in {tables.seat(clash.rebutter).group for clash in judged}


@pytest.mark.parametrize("phase", ["draw", "opening", "questions", "think", "rebuttal"])
def test_whoever_is_left_alone_at_a_table_joins_another_and_has_their_turn_there(phase):
    tables = Tables(devices=[4, 3, 2]).until(phase)
    alone, gone = tables.groups["3"]
    tables.do(gone, c.Leave())
    assert tables.seat(alone).group == "2"
    if tables.room.queues:
        assert tables.room.queues["2"].speakers[-1] == alone
        tables.line(alone, by=tables.room.queues["2"].speakers[0])
    tables.until("vote")
    assert not tables.room.missed.get(alone)
    assert "2" not in {tables.seat(tables.room.clashes[clash].rebutter).group for clash in tables.seat(alone).dealt}


def test_two_who_are_both_left_alone_sit_together_and_whoever_has_spoken_does_not_speak_again():
    tables = Tables(devices=[2, 2, 4]).until("opening")
    (first, left), (second, went) = tables.groups["1"], tables.groups["2"]
    tables.press("1", "next") if tables.room.queues["1"].speaker != first else None
    tables.press("1", "start").line(first).press("1", "next")
    tables.do(left, c.Leave()).do(went, c.Leave())
    assert tables.seat(first).group == tables.seat(second).group
    assert sum(first in queue.speakers for queue in tables.room.queues.values()) == 1
    tables.until("rebuttal")
    assert tables.seat(first).opening and [q for q in tables.room.queues.values() if first in q.speakers]


def test_stand_ins_sit_in_fours_and_play_to_the_end():
    of_a_pack = type("OfAPack", (Tables,), {"motion": lambda _: library.load_library()["car-free-city-centres"]})
    tables = of_a_pack(0, rehearsal=1).do("host", c.SeatStandIns(11))
    tables.players = [id for id in tables.room.seats if id != "host"]
    tables.do("host", c.Begin())
    while tables.name != "finished":
        for _ in range(500):
            tables.now += 2000
            if due(tables.room, tables.now):
                tables.do("clock", c.Rehearse(tables.phase.id))
        assert not [seat.id for seat in tables.room.seats.values() if duty(tables.room, seat) is False], tables.name
        tables.end()
    assert sorted(len(seats) for seats in tables.groups.values()) == [3, 4, 4]
    assert len(tables.room.speeches) == 22 and not tables.room.missed
    assert not [line.text for line in tables.room.speeches.values() if len(line.text) < 40], "a line says something"


@pytest.mark.parametrize("people", [9, 10, 13, 16])
def test_the_show_goes_round_the_tables_before_it_comes_to_one_again(people):
    room = Tables(people, -(-people // -(-people // 4))).until("reveal").room
    shown = [room.seats[room.clashes[id].rebutter].group for id in plan(room)]
    assert len(set(shown)) == min(len(shown), len({room.seats[c.rebutter].group for c in room.clashes.values()})), shown


def test_a_vote_that_a_host_ends_early_is_not_owed_where_a_device_is_shared_or_not():
    owed = {}
    for each, early in ((4, True), (4, False), (1, True)):
        tables = Tables(8, each).until("vote")
        tables.end() if early else tables.time_up()
        owed[each, early] = {one.kind for missed in tables.room.missed.values() for one in missed}
    assert "ballot" not in owed[4, True], "the turn may not have come"
    assert "ballot" in owed[4, False] and "ballot" not in owed[1, True]
    mixed = Tables(7, devices=(3, 3, 1)).until("vote").end()
    assert not mixed.room.missed, "whoever sits at the table with a phone of their own is excused like the others"


def test_a_ballot_that_nobody_may_judge_is_not_waited_for_on_the_projector():
    tables = Tables(9, 3).until("vote")
    hidden = next(clash for clash in tables.room.clashes.values() if clash.rebuttal)
    for id, line in tables.room.speeches.items():  # all of them say the same here
        tables.room.speeches[id] = replace(line, read=id != hidden.rebuttal)
    table = public_view(tables.room)["table"]
    of_it = sum(ballot.clash == hidden.id for ballot in tables.room.ballots.values())
    assert public_view(tables.do("host", c.Hide(hidden.rebuttal)).room)["table"]["dealt"] == table["dealt"] - of_it


def test_the_vote_counts_nobody_who_has_stepped_out_at_a_device_that_several_share():
    tables = Tables(9, 3).until("vote")
    before, out = public_view(tables.room), next(id for id in tables.players if tables.seat(id).dealt)
    tables.do(out, c.StepOut())
    after = public_view(tables.room)
    assert after["table"]["dealt"] == before["table"]["dealt"] - len(tables.seat(out).dealt)
    due = [sum(bench["due"] for bench in view["progress"].values()) for view in (before, after)]
    assert due[1] == due[0] - 1


PRIVATE = ("choice", "reason", "tip", "tip_for", "given", "fair", "stance", "after", "before")


def test_what_somebody_chose_in_private_never_comes_back_to_a_device_that_several_share():
    tables = Tables(8).until("vote")
    one = tables.players[0]
    tables.act(one).do(one, c.Stance(tables.phase.id, 2))
    view = private_view(tables.room, one)
    parts = [*view["ballots"].values(), *view["stars"].values()]
    assert parts and view["done"] and not [key for part in parts for key in part if key in PRIVATE]
    assert any(part.get("done") for part in view["stars"].values())
    assert all(part["done"] for part in view["ballots"].values()) and "stance" not in view
    alone = Tables(8, 1).until("vote")
    alone.act(alone.players[0]).do(alone.players[0], c.Stance(alone.phase.id, 2))
    view = private_view(alone.room, alone.players[0])
    assert view["stance"] == {"after": 2} and all("choice" in ballot for ballot in view["ballots"].values())


def test_whoever_was_passed_over_each_time_is_not_called_to_vote_and_owes_nothing_but_may():
    tables = Tables(8).until("opening")
    away = tables.room.queues["1"].speakers[0]
    while tables.name != "vote":
        for group in list(tables.room.queues):
            while speaker := tables.room.queues[group].speaker:
                if speaker != away:
                    tables.press(group, "start").line(speaker)
                tables.press(group, "next")
        tables.end()
    others = [id for id in tables.players if id != away]
    assert [duty(tables.room, tables.seat(id)) for id in (away, others[0])] == [None, False]
    begun = replace(tables.room), tables.now
    for id in others:
        tables.act(id)
    assert all_done(tables.room, {*tables.players}), "nobody waits for them"
    assert away not in tables.time_up().room.missed
    tables.room, tables.now = begun
    tables.do(away, c.Vote(phase=tables.phase.id, clash=tables.seat(away).dealt[0], choice="opening"))
    assert duty(tables.room, tables.seat(away)) is False, "who is there after all is asked like everyone else"


def test_two_alone_who_are_at_the_vote_that_earlier_rules_gave_them_go_on(monkeypatch):
    with monkeypatch.context() as earlier:
        earlier.setattr(phases, "_steps", lambda room: phases.round_course(room.format, room.options))
        tables = Tables(2).until("vote")
    assert "vote" in seen_course(tables.room) and following(tables.room) == ("reveal", 1, "")
    assert tables.until("finished").name == "finished"


def test_two_who_spoke_and_nobody_else_have_no_vote():
    tables = Tables(2).until("rebuttal")
    assert "vote" not in seen_course(tables.room) and following(tables.room) == ("reveal", 1, "")
    tables.until("finished")
    assert {score.p for score in tables.room.scores["1"].clashes.values()} == {None}
    judged = Tables(2, judges=1).until("vote")
    assert {ballot.seat for ballot in judged.room.ballots.values()} == {"j0"}


@pytest.mark.parametrize(("people", "each", "shown"), [(9, 3, 3), (12, 4, 3), (28, 4, 2)])
def test_the_show_goes_by_itself_to_one_clash_of_each_table_if_it_may_have_so_many(people, each, shown):
    room = Tables(people, each).until("reveal").room
    of = [room.seats[room.clashes[id].rebutter].group for id in room.phase.plan]
    assert len({*of}) == len(of) >= shown


def test_openings_wait_for_a_table_whose_tablet_is_offline():
    tables = Tables(8).until("opening")
    here = set(tables.room.queues["1"].speakers)  # those of the other table speak on, without a network
    while speaker := tables.room.queues["1"].speaker:
        for do in ("start", "next"):
            tables.do(speaker, c.TimeSpeech(tables.phase.id, "1", do))
        tables.line(speaker)
    assert not all_done(tables.room, here)
    assert all_done(tables.said().room, here)
