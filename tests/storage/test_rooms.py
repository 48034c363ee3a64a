"""Rooms and their log, on a real SQLite file and a real PostgreSQL."""

import gc
from collections import deque
from functools import partial

import msgspec
import pytest
from msgspec.structs import replace
from sqlalchemy import event, update

from debate.game import DraftText, Memo, Views, apply, open_room, private_view
from debate.game.model import commands as c
from debate.game.replay import differences, replay
from debate.storage import schema
from debate.storage.database import Conflict
from debate.storage.rooms import entities, log
from debate.storage.rooms.report_rows import REPORT_TABLES
from debate.storage.rooms.seat_times import SeatTimes
from debate.storage.rooms.store import AlreadyDone, NoRoom, Step, Store
from support.kept import ROOM, Kept, at_once, keep, rows, save
from support.table import START, motion


def test_a_room_comes_back_as_it_was_saved(store, engine):
    table = Kept(store, 6, judges=2).to("reveal")
    assert Store(engine).load(ROOM) == table.room == store.load(ROOM, fresh=True)
    assert Store(engine).load(ROOM).motion == table.room.motion


def test_what_earlier_rules_counted_is_counted_again_and_the_debate_still_plays_as_it_did(store, engine):
    table = Kept(store, 8).to("finished")
    old = {"people": 8, "sides": {"for": 55, "against": 45}, "level": False, "awards": {"best_opening": ["p0"]}}
    stored = msgspec.json.decode(entities.rest(table.room)) | {"outcome": old}
    with engine.begin() as connection:
        connection.execute(update(schema.rooms).values(state=msgspec.json.encode(stored)))
    assert Store(engine).load(ROOM) == table.room
    first, entries, now = log.read_log(Store(engine), ROOM)
    assert not differences(deque(replay(first, entries, now), 1)[0][1], now)


def test_things_come_back_in_the_order_in_which_the_room_holds_them(store, engine):
    table = Kept(store, 5, format="full", judges=1).to("finished")
    fresh = Store(engine).load(ROOM)
    for name in entities.MAPS:
        assert list(getattr(fresh, name)) == list(getattr(table.room, name)), name


def test_a_process_that_is_behind_reads_what_changed_and_keeps_the_rest(store, engine):
    table, behind = Kept(store, 5), Store(engine)
    table.to("vote")
    before, memo = behind.load(ROOM), Memo()
    assert Views(before, memo).public()
    table.everybody()
    after = behind.load(ROOM, fresh=True)
    assert after == table.room
    for seat in after.seats:
        assert Views(after, memo).private(seat) == private_view(table.room, seat)
    assert all(after.speeches[id] is speech for id, speech in before.speeches.items())
    assert after.ballots != before.ballots


def test_what_went_is_gone_for_a_process_that_is_behind_too_and_may_come_again(store, engine):
    Kept(store, 5).to("vote")
    behind, far_behind = Store(engine), Store(engine)
    whole = behind.load(ROOM)
    far_behind.load(ROOM)
    key = next(iter(whole.ballots))
    less = replace(whole, version=whole.version + 1, ballots={k: b for k, b in whole.ballots.items() if k != key})
    again = replace(whole, version=whole.version + 2, ballots={**less.ballots, key: whole.ballots[key]})
    for n, (before, room) in enumerate(((whole, less), (less, again))):
        store.save(before, [Step(room, c.Blank(), "host", f"x{n}")], at=START)
        assert behind.load(ROOM, fresh=True) == Store(engine).load(ROOM) == room
        assert list(behind.load(ROOM).ballots) == list(Store(engine).load(ROOM).ballots) == list(room.ballots)
    assert list(far_behind.load(ROOM, fresh=True).ballots) == list(again.ballots), "in the same order everywhere"


def test_after_a_whole_debate_the_rows_say_what_the_room_says(store):
    table = Kept(store, 6, format="full", judges=2).to("opening")
    while table.name != "finished":
        table.everybody("p0", "j0").end_late()
    for n, text in enumerate(table.room.speeches):
        table.do("host", c.Rate(text, "claim", 1 + n % 3)).do("host", c.Rate(text, "weighs", n % 2))
    for kind in REPORT_TABLES:
        expected = [
            {"room": ROOM, **row} for id, thing in getattr(table.room, kind.map).items() for row in kind.rows(id, thing)
        ]
        assert len(expected) > 3
        key = [column.name for column in kind.table.primary_key]
        assert sorted(rows(store, kind.table), key=lambda r: [r[k] for k in key]) == sorted(
            expected, key=lambda r: [r[k] for k in key]
        )
    assert [entry["version"] for entry in rows(store, schema.log)] == list(range(1, table.room.version + 1))


def test_the_log_plays_the_debate_again(store):
    table = Kept(store, 4).to("finished")
    room = open_room(code=ROOM, seed="seed", motion=table.room.motion, format="class", options={}, now=START)
    for entry in rows(store, schema.log):
        drafts = msgspec.json.decode(entry["drafts"], type=dict[str, DraftText]) if entry["drafts"] else {}
        room = apply(room, c.decode(entry["command"]), entry["actor"], entry["at"], drafts)
    assert room == table.room


def test_a_command_names_only_the_columns_of_the_rooms_row_that_it_changes(store, engine):
    table, swaps = Kept(store, 4).to("opening"), []

    def note(_connection, _cursor, statement, *_):
        if statement.startswith("UPDATE rooms SET"):
            columns = statement.removeprefix("UPDATE rooms SET").partition("WHERE")[0].split(",")
            swaps.append({column.partition("=")[0].strip() for column in columns})

    event.listen(engine, "before_cursor_execute", note)
    table.speak("p0")
    table.do("host", c.AddTime(phase=table.phase.id, seconds=30))
    always = {"version", "phase_id", "state", "touched"}  # SQLite writes the index of a column that stays the same, too
    assert swaps == [always, always | {"deadline"}]
    assert store.due(table.phase.deadline) and not store.due(table.phase.deadline - 1)


def test_a_taken_code_is_refused_and_the_room_stays(store):
    table = Kept(store)
    with pytest.raises(Conflict):
        store.create(table.room)
    assert len(rows(store, schema.rooms)) == 1


def test_no_room_no_answer(store):
    for ask in (lambda: store.load("XXXXX"), lambda: store.delete("XXXXX")):
        with pytest.raises(NoRoom):
            ask()


def test_a_process_that_is_behind_shows_the_newest_when_asked_fresh(store, engine):
    table, other = Kept(store), Store(engine)
    seen = other.load(ROOM)
    after = save(store, table.room, "host", c.Lock())
    assert other.load(ROOM) is seen
    assert other.load(ROOM, fresh=True) == after


def test_saving_from_an_old_state_is_a_conflict_and_changes_nothing(store, engine):
    table, other = Kept(store), Store(engine)
    behind = other.load(ROOM)
    after = save(store, table.room, "host", c.Lock())
    with pytest.raises(Conflict):
        save(other, behind, "host", c.Blank(), "2")
    assert other.load(ROOM) == after  # and what it remembers has caught up
    assert len(rows(store, schema.log)) == after.version


def test_two_at_once_both_succeed_one_after_the_other(store, engine):
    start = Kept(store).room.version
    stores = (Store(engine), Store(engine))
    for n in range(10):
        jobs = [
            partial(save, s, s.load(ROOM, fresh=True), "host", x, f"{x} {n}")
            for s, x in zip(stores, (c.Lock(), c.Unlock()), strict=True)
        ]
        results = at_once(*jobs)
        assert sorted(type(r) is Conflict for r in results) == [False, True]
        late = next(k for k in (0, 1) if type(results[k]) is Conflict)
        save(stores[late], stores[late].load(ROOM), "host", c.Blank() if n % 2 else c.Unblank(), f"again {n}")
    assert store.load(ROOM, fresh=True).version == start + 20
    assert len(rows(store, schema.log)) == start + 20


def test_twice_is_once(store, engine):
    table = Kept(store)
    after = save(store, table.room, "host", c.Lock(), "same")
    with pytest.raises(AlreadyDone):
        save(store, after, "host", c.Unlock(), "same")
    assert after.version == store.result_of(ROOM, "host", "same")
    assert store.result_of(ROOM, "p0", "same") is None
    assert Store(engine).load(ROOM) == after
    save(store, after, "p0", c.Respin(), "same")  # an id is one seat's own


def test_three_knocks_are_one_time_up(store, engine):
    table = Kept(store).to("opening")
    command = c.TimeUp(phase=table.phase.id, deadline=table.phase.deadline)

    def knock(store: Store) -> int:
        with store.hold(ROOM) as held:
            after = apply(held.room, command, "clock", command.deadline + 1500, held.drafts())
            held.save(Step(after, command, "clock", "time up"), at=START, drafts={})
            return after.version

    results = at_once(*(partial(knock, Store(engine)) for _ in range(3)))
    assert [r for r in results if isinstance(r, int)] == [table.room.version + 1]
    assert len(rows(store, schema.log)) == table.room.version + 1


def test_a_phase_with_drafts_cannot_end_outside_a_turn(store):
    table = Kept(store).to("opening")
    with pytest.raises(RuntimeError):
        save(store, table.room, "host", c.EndPhase(phase=table.phase.id), "x")


def test_what_raises_inside_a_turn_leaves_nothing(store):
    table = Kept(store).to("opening")
    with pytest.raises(ZeroDivisionError), store.hold(ROOM) as held:
        after = apply(held.room, command := c.EndPhase(phase=table.phase.id), "host", START)
        held.save(Step(after, command, "host", "x"), at=START, drafts={})
        raise ZeroDivisionError
    assert store.load(ROOM) == store.load(ROOM, fresh=True) == table.room


def test_due_rooms_are_found_by_their_deadline(store):
    table = Kept(store)
    assert store.due(START * 2) == []  # no clock in the lobby
    table.do("host", c.Begin())
    deadline = table.phase.deadline
    assert store.due(deadline - 1) == []
    assert store.due(deadline) == [(ROOM, table.phase.id, deadline)]
    table.do("host", c.Pause(phase=table.phase.id))
    assert store.due(deadline) == []


def test_deleting_a_room_takes_all_that_is_in_it(store):
    table = Kept(store, 6, judges=1).to("vote").everybody()
    assert keep(store, "p0", table.phase.id, "words")
    SeatTimes(store.database).hear({(ROOM, "p0"): START})
    store.delete(ROOM)
    for table in schema.metadata.sorted_tables:
        assert table.name == "packs" or rows(store, table) == [], table.name
    with pytest.raises(NoRoom):
        store.load(ROOM)


def test_rooms_where_nothing_happened_are_forgotten_with_their_pack(store):
    Kept(store)
    assert store.forget(START, 10) == []
    assert store.forget(START + 1, 10) == [ROOM]
    assert rows(store, schema.packs) == rows(store, schema.seats) == []


def test_rehearsals_are_forgotten_by_their_age_and_figures_can_leave_them_out(store):
    for code, rehearsal in (("BCDFG", 0), ("BCDFH", 4)):
        options = {"rehearsal": rehearsal}
        store.create(open_room(code=code, seed=code, motion=motion(), format="sprint", options=options, now=START))
    assert {row["code"]: row["rehearsal"] for row in rows(store, schema.rooms)} == {"BCDFG": False, "BCDFH": True}
    assert store.forget_rehearsals(START, 10) == []
    assert store.forget_rehearsals(START + 1, 10) == ["BCDFH"]
    assert store.load("BCDFG")


def test_old_rooms_are_forgotten_some_at_a_time_and_their_pack_with_the_last(store):
    for code in (codes := ["BCDFG", "BCDFH", "BCDFJ"]):
        store.create(open_room(code=code, seed=code, motion=motion(), format="sprint", options={}, now=START))
    first = store.forget(START + 1, 2)
    assert len(first) == 2 and len(rows(store, schema.packs)) == 1
    assert sorted(first + store.forget(START + 1, 2)) == codes
    assert rows(store, schema.packs) == []


def test_all_rooms_are_loaded_as_they_are_now_and_what_is_gone_is_left_out(store, engine):
    Kept(store)
    other = Store(engine)
    seen = other.load(ROOM)
    save(store, store.load(ROOM), "host", c.Lock())
    store.create(open_room(code="AAAAA", seed="s", motion=motion(), format="class", options={}, now=START))
    assert other.load_all([ROOM, "XXXXX"])[ROOM] == store.load(ROOM) != seen
    assert [*other.load_all([ROOM, "XXXXX", "AAAAA"])] == [ROOM, "AAAAA"], "as asked, not as the database has them"
    store.delete(ROOM)
    assert other.load_all([ROOM]) == {}


def test_a_room_that_nobody_uses_is_let_go_and_read_again(store, monkeypatch):
    Kept(store)
    known = store.load(ROOM)
    store.let_go()
    assert store.load(ROOM) is known
    monkeypatch.setattr("debate.storage.rooms.store.REMEMBERED", -1.0)
    store.let_go()
    assert store.load(ROOM) == known and store.load(ROOM) is not known


def test_a_code_dealt_again_is_another_room(store, engine):
    Kept(store)
    other = Store(engine)
    behind = other.load(ROOM)
    store.delete(ROOM)
    again = msgspec.structs.replace(behind, opened=START + 5)
    store.create(again)
    with pytest.raises(Conflict):
        save(other, behind, "host", c.Lock())
    assert store.load(ROOM, fresh=True) == again


def test_a_motion_is_remembered_as_long_as_a_room_that_has_it(store):
    texts = [replace(motion(), digest=f"version {n}", title=f"Version {n}") for n in range(20)]
    codes = [f"MT{n:02}" for n in range(20)]
    for code, text in zip(codes, texts, strict=True):
        store.create(open_room(code=code, seed=code, motion=text, format="class", options={}, now=START))
    digests = {text.digest for text in texts}
    del texts
    behind = Store(store.database.engine)
    assert {behind.load(code).motion.title for code in codes} == {f"Version {n}" for n in range(20)}
    assert behind.load(codes[0]).motion is behind.motion_of("version 0")
    assert set(behind._motions) == digests
    for code in codes:
        behind.delete(code)
    gc.collect()
    assert set(behind._motions) == {"version 0"}, "only the one that somebody read beside a room"
