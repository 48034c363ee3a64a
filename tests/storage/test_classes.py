"""Classes in the database: their rooms, people and seats, what earlier rooms say, and what is deleted for good."""

import json
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from debate.game.model import commands as c
from debate.game.model.state import ERASED, Past
from debate.game.scoring.outcome import participation
from debate.storage import schema
from debate.storage.class_history import history, past
from debate.storage.classes import DAY_MS, MAX_APART, MAX_MEMBERS, Classes, NoClass, Sitting
from debate.storage.rooms.store import NoRoom, Store
from debate.subjects.results.replay import faults
from support.kept import ROOM, Kept, everything, keep, save
from support.table import START, Table
from support.term import Lesson, past_of

CLASS = "0123456789abcdef"


@pytest.fixture
def classes(store) -> Classes:
    classes = Classes(store, 400)
    classes.create(CLASS, "8b", 30, START)
    return classes


def stored(store: Store, classes: Classes, table: Table, code: str = ROOM, at: int = START, **people: str) -> None:
    """Keep a room that was played, as one of the class's. `people`: whose seat each is; all others are new."""
    room = table.room
    room.code, room.opened = code, at
    store.create(room)
    for seat, member in people.items():
        classes.sit(CLASS, Sitting(code, seat, member))
    classes.add_room(CLASS, room, at)


def by_name(classes: Classes) -> dict[str, str]:
    return {member.name: member.id for member in classes.members(CLASS)}


def test_people_become_members_by_their_name_on_the_roster_or_as_somebody_new(store, classes):
    lena, max_, twin, _ = classes.enrol(CLASS, ["Lena Fischer", "Max", "Twin", "twin "])
    table = Lesson([])
    names = {"a": "lena  FISCHER", "b": "", "c": "Twin", "d": "Zoë", "e": "Max"}
    for seat, name in names.items():
        table.do(seat, c.Join(role="judge" if seat == "b" else "player", teacher_name=name))
    table.do("host", c.AddBot()).do("host", c.Ban(seat="e"))
    stored(store, classes, table)
    found = {sitting.seat: sitting.member for sitting in classes.sittings(CLASS)}
    assert set(found) == {"a", "b", "c", "d"}, "no host, no bot, nobody who was banned"
    assert found["a"] == lena.id and found["c"] != twin.id and len(set(found.values())) == 4
    again = Lesson([]).do("a", c.Join(role="player", teacher_name="Lena Fischer"))
    stored(store, classes, again, "CDFGH")
    (new,) = classes.sittings_in(CLASS, ["CDFGH"])
    assert new.member not in (lena.id, max_.id), "one name is taken by one person"
    classes.adopt(CLASS)
    assert len(classes.sittings(CLASS)) == 5, "once is enough"


def test_a_rehearsal_is_no_classs(store, classes):
    table = Table(3, rehearsal=4).to("finished")
    stored(store, classes, table)
    assert classes.rooms(CLASS) == {} and classes.sittings(CLASS) == [] and classes.members(CLASS) == []


def test_two_who_are_one_person_become_one(store, classes):
    (lena,) = classes.enrol(CLASS, ["Lena"])
    stored(store, classes, Lesson(["a", "b"]).to("finished"), a=lena.id)
    (new,) = [member for member in classes.members(CLASS) if member.id != lena.id]
    classes.merge(CLASS, new.id, lena.id)
    assert {sitting.member for sitting in classes.sittings(CLASS)} == {lena.id}
    assert [member.name for member in classes.members(CLASS)] == ["Lena"]
    with pytest.raises(NoClass):
        classes.merge(CLASS, new.id, lena.id)


@pytest.mark.parametrize("gone", ["the one", "the other"])
def test_a_person_whom_another_teacher_deletes_meanwhile_is_merged_with_nobody(classes, monkeypatch, gone):
    """Both are looked up first; the deletion comes between that and the change."""
    lena, nameless = classes.enrol(CLASS, ["Lena", ""])
    look = classes.member

    def look_and_then(id, member):
        known = look(id, member)
        if member == nameless.id:
            classes.delete_member(CLASS, lena.id if gone == "the one" else nameless.id)
        return known

    monkeypatch.setattr(classes, "member", look_and_then)
    with pytest.raises(NoClass):
        classes.merge(CLASS, lena.id, nameless.id)
    left = {"the one": [("", nameless.id)], "the other": [("Lena", lena.id)]}
    assert [(member.name, member.id) for member in classes.members(CLASS)] == left[gone]


def test_people_are_kept_apart_until_they_are_no_longer_or_one_is_gone(store, classes):
    a, b, c_, d = (member.id for member in classes.enrol(CLASS, ["A", "B", "C", "D"]))

    def apart():
        return {frozenset(pair) for pair in classes.apart(CLASS)}

    def told(member):
        return set(past(store, classes.load(CLASS), member).apart)

    for _ in range(2):
        assert classes.keep_apart(CLASS, [c_, a, b, a]) == 0
    assert apart() == {frozenset(pair) for pair in ((a, b), (a, c_), (b, c_))}
    assert told(a) == {b, c_} and told(b) == {a, c_} and told(d) == set()
    classes.no_longer_apart(CLASS, [b, c_])
    assert told(b) == {a} and told(c_) == {a}
    classes.merge(CLASS, c_, d)
    assert told(d) == {a} and told(a) == {b, d}, "who is the same person is kept apart from the same people"
    classes.delete_member(CLASS, a)
    assert apart() == set() and told(b) == set()
    with pytest.raises(NoClass):
        classes.keep_apart(CLASS, [b, "nobody"])


def test_a_class_keeps_only_so_many_pairs_apart(classes):
    people = [member.id for member in classes.enrol(CLASS, [f"{n}" for n in range(30)])]
    assert classes.keep_apart(CLASS, people) == 30 * 29 // 2 - MAX_APART
    assert len(classes.apart(CLASS)) == MAX_APART


def test_a_class_has_room_for_as_many_as_a_hall(classes):
    assert len(classes.enrol(CLASS, [f"{n}" for n in range(MAX_MEMBERS + 5)])) == MAX_MEMBERS
    assert not classes.enrol(CLASS, ["one more"])


def test_a_room_belongs_to_one_class_and_is_there_once(store, classes):
    stored(store, classes, Lesson(["a"]))
    room = store.load(ROOM)
    classes.add_room(CLASS, room, START)
    classes.create("another", "9a", 30, START)
    classes.add_room("another", room, START)
    assert classes.of_room(ROOM).id == CLASS and classes.rooms("another") == {}
    with pytest.raises(NoClass):
        classes.add_room("nothing", room, START)
    store.delete(ROOM)
    with pytest.raises(NoRoom):
        classes.add_room(CLASS, room, START)
    assert classes.rooms(CLASS) == {} and classes.of_room(ROOM) is None


@given(st.data())
@settings(max_examples=4, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_rows_say_of_somebodys_past_is_what_the_rooms_say(store, data):
    classes, id = Classes(store, 400), f"{data.draw(st.integers(0, 2**60)):x}"
    school_class = classes.create(id, "8b", 30, START)
    names = [f"m{n}" for n in range(5)]
    members = {member.name: member.id for member in classes.enrol(id, names)}
    played = []
    for week in range(3):
        there = data.draw(st.lists(st.sampled_from(names), min_size=3, unique=True))
        lesson = Lesson(there, played, seed=f"{week}").to("finished", 0, *there[:1])
        played.append(lesson.room)
        lesson.room.code, lesson.room.opened = f"{id[:5]}{week}", START + week
        store.create(lesson.room)
        for seat in there:
            classes.sit(id, Sitting(lesson.room.code, seat, members[seat]))
        classes.add_room(id, lesson.room, START)
    for name in names:
        wanted = past_of(name, played)
        met = {members[other]: times for other, times in wanted.met.items()}
        found = past(store, school_class, members[name])
        assert (found.alias, found.lean, found.met, found.answered) == (wanted.alias, wanted.lean, met, wanted.answered)
    without = past(store, school_class._replace(keep_aliases=False), members[names[0]])
    assert without.alias == ""


def test_figures_over_lessons_are_those_of_the_rooms(store, classes):
    everyone = [f"m{n}" for n in range(8)]
    members = {member.name: member.id for member in classes.enrol(CLASS, everyone)}
    first = Lesson(everyone, format="full").to("rebuttal", 1).everybody("m0").end_late().to("finished")
    second = Lesson(everyone[:3], [first.room]).do("m1", c.Leave()).to("opening")
    stored(store, classes, first, "BCDFG", START, **members)
    stored(store, classes, second, "CDFGH", START + 1, **{id: members[id] for id in everyone[:3]})
    found = history(store, classes.load(CLASS))
    assert [(lesson.code, lesson.finished) for lesson in found.lessons] == [("BCDFG", True), ("CDFGH", False)]
    assert [lesson.revealed for lesson in found.lessons] == [True, False]
    stronger = 0
    for id, member in members.items():
        part, taken = found.parts["BCDFG"][member], participation(first.room)[id]
        assert (part.sent, part.due, part.judged, part.to_judge) == taken[:4]
        own = [s for s in first.room.speeches.values() if s.author == id]
        assert part.words == sum(len(f"{s.restatement} {s.text}".split()) for s in own)
        assert part.sides == Counter(side for _, side in {(s.round, s.side) for s in own})
        place = first.room.outcome.places[id]
        assert part.band == (place.ahead, place.behind, place.level)
        mine = {r.id for r in first.room.revisions.values() if r.author == id}
        said = Counter(one.choice for one in first.room.comparisons.values() if one.revision in mine)
        assert (part.rewrites, part.compared) == (1, 1) and part.stronger == (said["after"] > said["before"])
        stronger += part.stronger
        rebutted = {first.room.speeches[one.opening].author for one in first.room.clashes.values() if one.rebuttal}
        assert (member in found.openers) == (id in rebutted)
    assert stronger and found.parts["BCDFG"][members["m0"]].sent < found.parts["BCDFG"][members["m0"]].due
    running = found.parts["CDFGH"][members["m0"]]
    assert (running.due, running.band, running.alias) == (running.sent, None, first.seat("m0").alias)
    assert [lesson.code for lesson, _ in found.of(members["m7"])] == ["BCDFG"]


def test_the_tables_of_a_hall_are_one_lesson(store, classes):
    for code in ("BCDFG", "CDFGH"):
        stored(store, classes, Lesson([f"{code}a", f"{code}b"]).to("finished"), code)
    with store.database.engine.execution_options(writes=True).begin() as connection:
        tables = [
            {"code": "DFGHJ", "number": n, "room": code, "opened": START}
            for n, code in enumerate(("BCDFG", "CDFGH"), 1)
        ]
        connection.execute(schema.halls.insert(), tables)
    (lesson,) = history(store, classes.load(CLASS)).lessons
    assert (lesson.code, lesson.rooms, lesson.is_hall) == ("DFGHJ", ("BCDFG", "CDFGH"), True)
    assert len(history(store, classes.load(CLASS)).parts["DFGHJ"]) == 4


# --- how long, and how it ends ------------------------------------------------------------


def test_a_class_keeps_its_rooms_as_long_as_it_says_and_no_other(store, classes):
    stored(store, classes, Lesson(["a"]))
    other = Lesson(["a"])
    other.room.code = "CDFGH"
    store.create(other.room)
    assert store.forget(START + 1, 10) == ["CDFGH"]
    assert classes.forget(START + 30 * DAY_MS, 10) == [] and classes.load(CLASS)
    classes.change(CLASS, START, keep_days=7)
    assert classes.forget_empty(START + 8 * DAY_MS, 10) == [], "it has a room"
    assert classes.forget(START + 7 * DAY_MS + 1, 10) == [ROOM]
    assert classes.forget_empty(START + 7 * DAY_MS, 10) == [] and classes.load(CLASS)
    assert classes.forget_empty(START + 7 * DAY_MS + 1, 10) == [CLASS]
    with pytest.raises(NoClass):
        classes.load(CLASS)
    assert not any(everything(store.database.engine).values())


def test_no_class_is_kept_longer_than_the_server_allows_now(store, classes):
    stored(store, classes, Lesson(["a"]))
    strict = Classes(store, 10)
    assert strict.load(CLASS).keep_days == 10 and Classes(store, 0).load(CLASS).keep_days == 30
    assert strict.forget(START + 11 * DAY_MS, 5) == [ROOM] and strict.forget_empty(START + 11 * DAY_MS, 5) == [CLASS]


def test_whose_seat_it_is_is_found_again_if_a_process_died_before_it_was_noted(store, classes):
    (lena,) = classes.enrol(CLASS, ["Lena"])
    table = (
        Lesson([]).do("a", c.Join(role="player", past=Past(lena.id))).do("b", c.Join(role="player", past=Past("gone")))
    )
    stored(store, classes, table)
    found = {sitting.seat: sitting.member for sitting in classes.sittings(CLASS)}
    assert found["a"] == lena.id and found["b"] not in (lena.id, "gone")


def test_a_class_goes_with_everything_in_it(store, classes):
    stored(store, classes, Lesson(["a", "b"]).to("finished"))
    stored(store, classes, Lesson(["a", "b"]), "CDFGH")
    classes.enrol(CLASS, ["Max"])
    assert sorted(classes.delete_rooms(CLASS, 1) + classes.delete_rooms(CLASS, 5)) == ["BCDFG", "CDFGH"]
    classes.delete(CLASS)
    assert not any(everything(store.database.engine).values())
    with pytest.raises(NoClass):
        classes.delete(CLASS)


WORD = "pleasant"  # which names nobody in small letters


def test_no_word_of_a_person_is_left_in_the_database_and_others_keep_theirs(store, engine, url, tmp_path):
    table = Kept(store, 0, revise=True)
    for n in range(4):
        table.do(f"m{n}", c.Join(role="player", teacher_name=f"{WORD} {n}" if n == 0 else f"other {n}"))
    table.do("host", c.Rename(seat="m0", alias=WORD)).to("opening", 1)
    keep(store, "m0", table.phase.id, f"{WORD} words that the clock sends, because they are long enough")
    keep(store, "m1", table.phase.id, "other words that the clock sends, because they are long enough")
    table.end().to("rebuttal")
    keep(store, "m0", table.phase.id, f"{WORD} and short")
    table.everybody().to("revise").rewrite(
        "m0", table.seat("m0").opening, f"A rewrite, {WORD}, and long enough to be sent."
    )
    table.to("finished")
    classes = Classes(store, 400)
    classes.create(CLASS, "8b", 30, START)
    classes.add_room(CLASS, table.room, START)
    member = next(one for one in classes.members(CLASS) if one.name == f"{WORD} 0")
    assert WORD in str(everything(engine))
    room = save(store, table.room, "class", c.Erase(seat="m0"), "erase")
    classes.delete_member(CLASS, member.id)
    left = str(everything(engine))
    assert WORD not in left and "other words" in left and "other 1" in left
    assert faults(store, ROOM) == [], "the log still leads to the room"
    if "sqlite" in url:
        assert not [file.name for file in tmp_path.glob("debate.db*") if WORD.encode() in file.read_bytes()]
    assert Store(engine).load(ROOM).seats["m0"].teacher_name == ""
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM log")) == room.version, "nothing of the log is missing"
        drafts = [
            json.loads(used) for used in connection.scalars(text("SELECT drafts FROM log WHERE drafts IS NOT NULL"))
        ]
    words = [draft["text"] for sent in drafts for seat, draft in sent.items() if seat == "m0"]
    assert words and all(text.startswith(ERASED) for text in words)
