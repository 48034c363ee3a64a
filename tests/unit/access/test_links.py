"""Links that move a seat, in cases where time has to pass."""

import pytest
from itsdangerous import URLSafeSerializer

from debate.access.credentials import MOVES_WITHIN, Credentials, SeatLink, TooOld
from debate.access.doctor_token import doctor_token, is_doctor
from debate.game.model.commands import TakeOver
from debate.subjects.results.debate_token import debate_token, read_debate
from support.table import Table


def test_a_link_that_moves_a_seat_is_good_for_ten_minutes():
    now = 1_000_000
    seats, room = Credentials("secret", now=lambda: now), Table(2).room
    token = seats.move_token(room, "p0")
    code, opened, seat, once, *_ = seats.read_take(token)
    assert (code, opened, seat) == (room.code, room.opened, "p0") and once
    assert seats.read_take(seats.move_token(room, "p0")).once != once, "each is used up by itself"
    now -= 200  # another process, a little behind
    assert seats.read_take(token)
    now += 200 + MOVES_WITHIN
    assert seats.read_take(token)
    now += 1
    with pytest.raises(TooOld):
        seats.read_take(token)


def test_a_cookie_is_worth_nothing_after_its_seat_was_moved():
    seats, table = Credentials("secret"), Table(2)
    former = {seats.cookie_name("BCDFG"): seats.cookie(table.room, "p0")}
    assert seats.seat_of(table.room, former).id == "p0" and not seats.has_moved(table.room, former)
    table.do("p0", TakeOver())
    assert seats.seat_of(table.room, former) is None and seats.has_moved(table.room, former)
    latter = {seats.cookie_name("BCDFG"): seats.cookie(table.room, "p0")}
    assert seats.seat_of(table.room, latter).id == "p0" and not seats.has_moved(table.room, latter)
    assert not seats.has_moved(table.room, {}), "a stranger had no seat"


def test_no_link_stands_in_for_another_and_a_strangers_is_none():
    seats, room = Credentials("secret"), Table(2).room
    lasting, once = seats.take_token(room, "host"), seats.move_token(room, "p0")
    assert seats.read_take(lasting) == SeatLink(room.code, room.opened, "host")
    assert seats.read_take(once[:-1]) is None and seats.read_take("") is None and seats.read_take("x" * 5000) is None
    assert Credentials("another").read_take(once) is None and Credentials("another").read_take(lasting) is None
    assert not seats.may_watch(room, once) and not seats.may_watch(room, lasting)


def test_signatures_are_of_256_bits():
    seats, room = Credentials("secret"), Table(2).room
    for signed in (
        seats.cookie(room, "p0"),
        seats.take_token(room, "host"),
        seats.move_token(room, "p0"),
        seats.screen_token(room),
    ):
        assert len(signed.rpartition(".")[2]) == 43  # 32 bytes
    weak = URLSafeSerializer(b"secret", salt="take").dumps([room.code, room.opened, "host"])
    assert seats.read_take(weak) is None


def test_what_the_secret_before_signed_is_read_and_nothing_is_signed_with_it():
    before, both, after = (
        Credentials("the old one"),
        Credentials("the new one", "the old one"),
        Credentials("the new one"),
    )
    room, cookie = Table(2).room, before.cookie_name("BCDFG")
    old = {cookie: before.cookie(room, "p0")}
    assert both.seat_of(room, old).id == "p0" and both.read_take(before.take_token(room, "host"))[2] == "host"
    assert both.read_take(before.move_token(room, "p0"))[2] == "p0" and both.may_watch(room, before.screen_token(room))
    assert after.seat_of(room, old) is None and before.seat_of(room, {cookie: both.cookie(room, "p0")}) is None
    again = both.signed_again(old | {"seat_CDFGH": "forged", "other": old[cookie]}, {"seat"})
    assert list(again) == [cookie] and after.seat_of(room, again).id == "p0"
    assert not both.signed_again(again, {"seat"}) and not after.signed_again(old, {"seat"})


def test_a_cookie_of_any_subject_outlives_the_secret_that_signed_it():
    room, before, both = Table(2).room, Credentials("the old one"), Credentials("the new one", "the old one")
    old = {"debate_BCDFG": debate_token(before, room, "p0")}
    again = both.signed_again(old, {"seat", "class", "debate"})
    assert read_debate(Credentials("the new one"), again["debate_BCDFG"]) == (room.code, room.opened, "p0")


def test_the_doctor_may_ask_for_a_minute(monkeypatch):
    server, now = Credentials("secret"), [1_700_000_000_000]
    monkeypatch.setattr("debate.access.doctor_token._now", lambda: now[0])
    token = doctor_token(Credentials("secret"))
    now[0] += 60_000
    assert is_doctor(server, token)
    assert (
        not is_doctor(Credentials("another"), token)
        and not is_doctor(server, "")
        and not is_doctor(server, token + "x")
    )
    now[0] += 1
    assert not is_doctor(server, token)
