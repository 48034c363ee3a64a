"""Rehearsals from outside: who may open one, that the real room is left alone, and how long a rehearsal lasts."""

import re
from dataclasses import replace

import pytest

from debate.game.model import commands as c
from debate.live import sweep
from debate.storage.rooms.store import NoRoom
from debate.subjects.opening.new_room import SPEED
from support.app import make_app
from support.cast import JSON, MOTION, STRANGERS, Cast


def make(folder, **settings: str):
    return make_app(folder, **settings)


@pytest.fixture(scope="module")
def cast(tmp_path_factory):
    app = make(tmp_path_factory.mktemp("rehearsal"), DEBATE_KEEP_DAYS="0")
    return Cast(app, format="sprint", options={"approve": True, "lengths": {"opening": 100}, "corner": True})


def test_hosts_alone_may_rehearse(cast):
    statuses = cast.statuses("POST", "/rooms/CODE/rehearsal", json={"students": 2})
    assert statuses == dict.fromkeys(STRANGERS, 403) | {"host": 201, "cohost": 201}


def test_a_rehearsal_is_a_twin_full_of_stand_ins_and_leaves_the_room_alone(cast):
    before = cast.room
    host = cast.people["host"]
    made = host.post(f"/rooms/{cast.code}/rehearsal", json={"students": 7}, headers=JSON).json
    twin = cast.rooms.load(made["code"])
    assert cast.room is before, "the real room was only read"
    assert made["code"] != cast.code and made["code"] in made["room_url"] and "take" in made["host_url"]
    assert (twin.motion, twin.format) == (before.motion, before.format)
    same = [name for name in before.options.__struct_fields__ if name != "rehearsal"]
    assert [getattr(twin.options, name) for name in same] == [getattr(before.options, name) for name in same]
    assert twin.options.rehearsal == SPEED and not before.options.rehearsal
    assert sum(bool(seat.stand_in) for seat in twin.seats.values()) == 7 and len(twin.seats) == 8
    assert {seat.id for seat in twin.seats.values()}.isdisjoint(before.seats), "nobody real is in it"
    for code in (cast.code, twin.code):
        assert 'data-screen="host"' in host.get(f"/rooms/{code}").text, "this browser hosts both"


def test_a_form_leads_to_the_rehearsal_and_a_double_click_opens_one(cast):
    form = {"students": "12", "token": "made once for this form"}
    first, second = (cast.people["host"].post(f"/rooms/{cast.code}/rehearsal", data=form) for _ in range(2))
    assert first.status_code == second.status_code == 303 and first.location == second.location
    room = cast.rooms.load(first.location.rpartition("/")[2])
    assert sum(bool(seat.stand_in) for seat in room.seats.values()) == 12


def test_the_form_that_opens_a_room_rehearses_with_its_choices_and_still_opens_the_room(cast):
    form = {"motion": MOTION, "format": "sprint", "students": "6", "corner": "yes", "class": "new", "class_name": "8b"}
    teacher = cast.app.test_client()
    token = {"token": "made once for both"}
    first, again = (teacher.post("/rooms", data=form | token | {"rehearse": "yes"}) for _ in range(2))
    assert first.location == again.location, "a double click opens one"
    twin = cast.rooms.load(first.location.rpartition("/")[2])
    assert (twin.format, twin.options.rehearsal, twin.options.corner) == ("sprint", SPEED, True)
    assert sum(bool(seat.stand_in) for seat in twin.seats.values()) == 6
    assert "8b" not in teacher.get("/classes").text, "stand-ins are no class"
    real = cast.rooms.load(teacher.post("/rooms", data=form | token).location.rpartition("/")[2])
    assert real.code != twin.code and not real.options.rehearsal
    assert "8b" in teacher.get("/classes").text


@pytest.mark.parametrize("students", [1, 41, "many", -3, 2.5])
def test_a_class_has_2_to_40_students(cast, students):
    answer = cast.people["host"].post(f"/rooms/{cast.code}/rehearsal", json={"students": students}, headers=JSON)
    assert (answer.status_code, answer.json["error"]["field"]) == (422, "students")


def test_a_rehearsal_is_not_rehearsed(cast):
    host = cast.people["host"]
    code = host.post(f"/rooms/{cast.code}/rehearsal", json={}, headers=JSON).json["code"]
    assert host.post(f"/rooms/{code}/rehearsal", json={}, headers=JSON).status_code == 403


def test_rehearsals_count_among_the_rooms_that_an_address_may_open(tmp_path):
    cast = Cast(make(tmp_path, DEBATE_CROWD="30"))  # three rooms an hour, two of which the cast has opened
    host = cast.people["host"]
    assert host.post(f"/rooms/{cast.code}/rehearsal", json={}, headers=JSON).status_code == 201
    refused = host.post(f"/rooms/{cast.code}/rehearsal", json={}, headers=JSON)
    assert refused.status_code == 429 and refused.headers["Retry-After"]
    assert host.post("/rooms", json={"motion": MOTION}, headers=JSON).status_code == 429


def test_whoever_comes_to_a_rehearsal_is_told_and_its_host_finds_back(cast):
    code = cast.people["host"].post(f"/rooms/{cast.code}/rehearsal", json={}, headers=JSON).json["code"]
    said = "This room is a rehearsal"
    assert said in cast.people["stranger"].get(f"/rooms/{code}").text
    assert said not in cast.people["stranger"].get(f"/rooms/{cast.code}").text
    ways = re.findall(r"<b>(Back to .*?)</b>", cast.people["host"].get("/").text)
    assert ways == [f"Back to room {cast.code}", f"Back to your rehearsal, {code}"], (
        "rehearsals take no real room's place"
    )


def test_a_rehearsal_goes_a_day_after_it_was_opened_whatever_happens_in_it_and_other_rooms_stay(cast, monkeypatch):
    services = cast.app.services
    code = cast.people["host"].post(f"/rooms/{cast.code}/rehearsal", json={}, headers=JSON).json["code"]
    opened = cast.rooms.load(code).opened
    for later, gone in ((sweep.REHEARSALS_KEPT, False), (sweep.REHEARSALS_KEPT + 1, True)):
        runtime = replace(services.sweep._runtime, now=lambda later=later: opened + later)
        monkeypatch.setattr(services.sweep, "_runtime", runtime)
        if not gone:
            (host,) = [seat.id for seat in cast.rooms.load(code).seats.values() if seat.role == "host"]
            cast.rooms.perform(code, c.Lock(), host, "still in use")
        services.sweep.run()
        assert cast.room
        if gone:
            with pytest.raises(NoRoom):
                cast.rooms.load(code)
        else:
            assert cast.rooms.load(code)


def test_its_console_says_that_it_is_kept_for_a_day_though_this_server_keeps_rooms_for_ever(cast):
    host = cast.people["host"]
    code = host.post(f"/rooms/{cast.code}/rehearsal", json={"students": 2}, headers=JSON).json["code"]
    assert 'data-keep-days="1"' in host.get(f"/rooms/{code}").text
    assert 'data-keep-days="0"' in host.get(f"/rooms/{cast.code}").text


def test_the_clock_lets_stand_ins_play_while_somebody_watches(cast, monkeypatch):
    services = cast.app.services
    made = cast.people["host"].post(f"/rooms/{cast.code}/rehearsal", json={"students": 6}, headers=JSON).json
    code = made["code"]
    (host,) = [seat.id for seat in cast.rooms.load(code).seats.values() if seat.role == "host"]
    room = cast.rooms.perform(code, c.Begin(), host, "begin")
    later = room.phase.deadline - room.phase.length // 10  # the last of them is done before
    runtime = replace(services.clock._runtime, now=lambda: later)
    for part in (services.clock, cast.rooms._queue._perform.__self__):
        monkeypatch.setattr(part, "_runtime", runtime)
    services.clock.look_who_is_here()
    assert not [seat for seat in cast.rooms.load(code).seats.values() if seat.stand_in and not seat.before]
    services.clock.hurry()
    assert cast.rooms.load(code).phase.hurried, "everybody is here and done"
