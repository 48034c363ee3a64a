"""Several people at one device: the form that seats them, whom a class knows, cards, halls, and the pace of newcomers."""

import re
from html import unescape

import pytest

from support.app import make_app, opens
from support.taught import JSON, Taught, path, sits

SHARED = {"format": "sprint", "options": {"shared": True}}
TYPED = {"format": "sprint", "options": {"shared": True, "names": "typed"}}


@pytest.fixture
def app(tmp_path):
    return make_app(tmp_path)


def at_device(browser, code: str) -> list[str]:
    """The aliases of those who share this browser."""
    return [one["alias"] for one in browser.get(f"/rooms/{code}/seats").json["seats"]]


def test_the_form_seats_everybody_without_a_script_and_keeps_the_names_if_one_does_not_fit(app):
    code = opens(app.test_client(), **TYPED)
    app.test_client().post(f"/rooms/{code}/seats", json={"alias": "Ben"}, headers=JSON)
    tablet = app.test_client()
    form = tablet.get(f"/rooms/{code}")
    assert form.text.count('name="people"') == 6 and form.headers["Cache-Control"] == "private, no-store"
    token = re.search(r'name="token" value="([^"]+)"', form.text)[1]
    posted = {"people": ["Mia", "Ben", "", "Zoë"], "role": "player", "token": token}
    refused = tablet.post(f"/rooms/{code}/seats", data=posted)
    assert refused.status_code == 422 and "Someone already has that name." in unescape(refused.text)
    assert re.search(r'id="person-1"[^>]*value="Ben"[^>]*aria-invalid="true"', refused.text, re.S)
    assert not re.search(r'id="person-0"[^>]*aria-invalid', refused.text, re.S)
    assert f'value="{token}"' in refused.text and 'value="Zoë"' in refused.text
    assert at_device(tablet, code) == ["Mia"], "whoever sat down before keeps the seat"
    done = tablet.post(f"/rooms/{code}/seats", data=posted | {"people": ["Mia", "Benno", "Zoë"]})
    assert (done.status_code, done.headers["Location"]) == (303, f"/rooms/{code}")
    assert at_device(tablet, code) == ["Mia", "Benno", "Zoë"]
    assert "Mia, Benno, Zoë" in tablet.get("/").text, "the first page leads back to all of them"
    room = app.services.rooms.load(code)
    assert {seat.teacher_name for seat in room.seats.values()} >= {"Ben", "Mia", "Zoë"}, (
        "a text that names them is asked about"
    )


def test_whoever_is_ticked_at_a_tables_device_only_judges(app):
    code = opens(app.test_client(), format="tables")
    tablet = app.test_client()
    form = tablet.get(f"/rooms/{code}").text
    assert form.count('name="listen"') == 6
    token = re.search(r'name="token" value="([^"]+)"', form)[1]
    posted = {"people": ["Mia", "", "Ole", "Ben"], "listen": ["2"], "role": "player", "token": token}
    assert tablet.post(f"/rooms/{code}/seats", data=posted).status_code == 303
    told = {"people": ["Ana", "Cy"], "listen": [0], "role": "player"}
    assert app.test_client().post(f"/rooms/{code}/seats", json=told, headers=JSON).status_code == 201
    roles = {seat.teacher_name: seat.role for seat in app.services.rooms.load(code).seats.values() if seat.teacher_name}
    assert roles == {"Mia": "player", "Ole": "judge", "Ben": "player", "Ana": "judge", "Cy": "player"}


@pytest.mark.parametrize(
    ("format", "words"), [("stage", "Listen and vote."), ("class", "Read and vote. Write nothing.")]
)
def test_a_listener_is_not_told_of_writing(app, format, words):
    code = opens(app.test_client(), format=format)
    form = app.test_client().get(f"/rooms/{code}").text
    assert words in form and ("Write nothing" in form) == (format != "stage")


def test_where_people_write_judging_alone_is_for_whoever_looks_for_it(app):
    code = opens(app.test_client(), format="class")
    one = app.test_client()
    form = one.get(f"/rooms/{code}").text
    assert 'type="radio" name="role"' not in form
    assert form.index("Take my seat") < form.index("Only here to judge?") < form.index('name="role" value="judge"')
    posted = {"teacher_name": "Ada", "token": re.search(r'name="token" value="([^"]+)"', form)[1]}
    other = {**posted, "token": f"{posted['token']}2", "role": "judge"}
    for each, data, screen in ((one, posted, "player"), (app.test_client(), other, "judge")):
        assert each.post(f"/rooms/{code}/seats", data=data).status_code == 303
        assert f'data-screen="{screen}"' in each.get(f"/rooms/{code}").text


def test_on_a_stage_the_form_says_how_many_places_to_speak_are_left_and_who_gets_them(app):
    host = app.test_client()
    code = opens(host, format="stage", options={"players": 4})
    assert "4 places to speak are left: whoever takes one first speaks." in app.test_client().get(f"/rooms/{code}").text
    sits(app.test_client(), code)
    text = app.test_client().get(f"/rooms/{code}").text
    assert "3 places to speak are left" in text and "<b>Speak</b>" in text and "<b>Listen and judge</b>" in text
    assert not re.search(r'name="role"[^>]* checked', text), "nobody gets onto a stage by not choosing"


def test_an_empty_form_is_one_persons(app):
    code = opens(app.test_client(), **SHARED)
    one = app.test_client()
    assert one.post(f"/rooms/{code}/seats", data={"people": ["", " "], "role": "judge"}).status_code == 303
    assert 'data-screen="judge"' in one.get(f"/rooms/{code}").text


@pytest.mark.parametrize(
    "people", [[7], [None], [{}], [{"earlier": 1}], [{"name": "x"}], ["x" * 61], "Mia", {"Mia": 1}]
)
def test_people_that_are_none_are_refused(app, people):
    code = opens(app.test_client(), **SHARED)
    answer = app.test_client().post(f"/rooms/{code}/seats", json={"people": people}, headers=JSON)
    assert (answer.status_code, answer.json["error"]["code"]) == (422, "bad_form")


def test_newcomers_who_share_a_device_are_taken_at_the_same_pace(tmp_path):
    app = make_app(tmp_path, DEBATE_CROWD="2")  # four seats at once
    code = opens(app.test_client(), **SHARED)
    tablet, form = app.test_client(), {"people": [*"abcdef"], "token": "the token of this form"}
    refused = tablet.post(f"/rooms/{code}/seats", json=form, headers=JSON)
    assert (refused.status_code, refused.json["error"]["code"]) == (429, "slow_down") and refused.headers["Retry-After"]
    assert len(at_device(tablet, code)) == 4
    assert app.test_client().post(f"/rooms/{code}/seats", json={}, headers=JSON).status_code == 429
    assert tablet.post(f"/rooms/{code}/seats", json=form, headers=JSON).status_code == 429
    assert len(at_device(tablet, code)) == 4


def test_names_typed_at_a_shared_device_stay_in_the_form_while_it_has_to_wait(tmp_path):
    app = make_app(tmp_path, DEBATE_CROWD="2")  # four seats at once
    tablet, code = app.test_client(), opens(app.test_client(), **TYPED)
    names = ["Ada", "Ben", "Cem", "Dita", "Elif", "Finn"]
    form = {"people": names, "listen": ["5"], "token": "the token of this form"}
    page = tablet.post(f"/rooms/{code}/seats", data=form)
    assert page.status_code == 429 and page.headers["Retry-After"] in page.text
    assert [name for name in names if f'value="{name}"' in page.text] == names
    assert 'value="the token of this form"' in page.text and len(at_device(tablet, code)) == 4


def test_in_a_hall_people_who_share_a_device_sit_at_one_table(app):
    host, tablet = app.test_client(), app.test_client()
    hall = host.post("/rooms", json={"motion": "returning-north-koreans", "tables": 2, **SHARED}, headers=JSON).json
    sits(app.test_client(), hall["tables"][0]["code"])
    assert tablet.get(f"/halls/{hall['code']}/any").text.count('name="people"') == 6
    took = sits(tablet, hall["code"], "halls", people=["Mia", "Ben"])
    assert (took["table"], len(took["seats"])) == (2, 2)
    assert tablet.get(f"/halls/{hall['code']}").headers["Location"] == f"/rooms/{took['code']}"
    assert len(sits(tablet, hall["code"], "halls")["seats"]) == 2, "their seats again"


# --- a class ---


def members(app, code: str) -> dict[str, str]:
    """By seat, whom the class knows it as."""
    sittings = app.services.classes.sittings_in(app.services.classes.of_room(code).id, [code])
    return {sitting.seat: sitting.member for sitting in sittings}


def test_a_class_asks_who_is_at_the_device_and_knows_each_of_them(app):
    taught, tablet = Taught(app), app.test_client()
    first = taught.room(**SHARED)
    mia, ben, zoe = [one["seat"] for one in sits(tablet, first, people=["Mia", "Ben", "Zoë"])["seats"]]
    before = members(app, first)
    aliases = {seat["seat"]: seat["alias"] for seat in tablet.get(f"/rooms/{first}/seats").json["seats"]}
    taught.finish(first)
    second = taught.room(**SHARED)
    form = unescape(tablet.get(f"/rooms/{second}").text)
    assert "Who’s at this device?" in form
    assert set(re.findall(r'type="checkbox" name="known" value="([^"]+)"', form)) == {
        f"{first}/{seat}" for seat in (mia, ben, zoe)
    }
    answer = tablet.post(
        f"/rooms/{second}/seats",
        data={"known": [f"{first}/{ben}", f"{first}/{mia}"], "people": ["Tom", ""], "role": "player"},
    )
    assert answer.status_code == 303
    ben2, mia2, tom = tablet.get(f"/rooms/{second}/seats").json["seats"]
    after = members(app, second)
    assert (after[ben2["seat"]], after[mia2["seat"]]) == (before[ben], before[mia])
    assert after[tom["seat"]] not in before.values()
    assert (ben2["alias"], mia2["alias"]) == (aliases[ben], aliases[mia])
    people = {person.id: person.name for person in app.services.classes.members(taught.id)}
    assert people[before[ben]] == "Ben" and people[after[tom["seat"]]] == "Tom"
    left = unescape(tablet.get(f"/rooms/{second}?add").text)
    assert re.findall(r'type="checkbox" name="known" value="([^"]+)"', left) == [f"{first}/{zoe}"]


def test_nobody_is_brought_back_by_a_seat_that_the_device_does_not_have(app):
    taught, tablet, other = Taught(app), app.test_client(), app.test_client()
    first = taught.room(**SHARED)
    sits(tablet, first, people=["Mia", "Ben"])
    zoe, _ = sits(other, first, people=["Zoë", "Tom"])["seats"]
    before = members(app, first)
    taught.finish(first)
    second = taught.room(**SHARED)
    (one,) = sits(tablet, second, people=[{"earlier": f"{first}/{zoe['seat']}"}])["seats"]
    assert members(app, second)[one["seat"]] not in before.values()


def test_in_a_room_of_one_person_a_device_the_people_of_a_shared_one_are_still_told_apart(app):
    taught, tablet = Taught(app), app.test_client()
    first = taught.room(**SHARED)
    _, ben = sits(tablet, first, people=["Mia", "Ben"])["seats"]
    before = members(app, first)
    taught.finish(first)
    second = taught.room()
    assert f'name="earlier" value="{first}/{ben["seat"]}"' in tablet.get(f"/rooms/{second}").text
    seat = sits(tablet, second, earlier=f"{first}/{ben['seat']}")["seat"]
    assert members(app, second)[seat] == before[ben["seat"]]


def test_everybody_in_a_large_class_is_recognised(app):
    taught, browsers = Taught(app), [app.test_client() for _ in range(12)]
    first = taught.room()
    for browser in browsers:
        sits(browser, first)
    before = members(app, first)
    taught.finish(first)
    second = taught.room()
    for browser in browsers:
        assert f'name="earlier" value="{first}"' in browser.get(f"/rooms/{second}").text
        sits(browser, second, earlier=first)
    assert sorted(members(app, second).values()) == sorted(before.values())


def test_a_personal_card_brings_its_person_to_a_device_beside_the_others(app):
    taught, tablet, phone = Taught(app), app.test_client(), app.test_client()
    first = taught.room(**SHARED)
    sits(tablet, first, people=["Mia", "Ben"])
    zoe = sits(phone, first, teacher_name="Zoë")["seat"]
    card = taught.card(taught.people()["Zoë"])
    answer = tablet.post(card, json={}, headers=JSON)
    assert (answer.status_code, answer.json["seat"]) == (201, zoe)
    assert [one["seat"] for one in tablet.get(f"/rooms/{first}/seats").json["seats"]][-1] == zoe
    assert len(at_device(tablet, first)) == 3
    seats = app.services.rooms.load(first).seats
    assert len({seats[one["seat"]].beside for one in tablet.get(f"/rooms/{first}/seats").json["seats"]} - {""}) == 1
    assert phone.get(f"/rooms/{first}/seats").json["error"]["code"] == "moved"
    sits(tablet, first, people=[*"abc"])
    late = sits(phone, first, teacher_name="Late")["seat"]
    full = tablet.post(taught.card(taught.people()["Late"]), json={}, headers=JSON)
    assert (
        full.json["error"]["code"] == "device_full"
        and phone.get(f"/rooms/{first}/seats").json["seats"][0]["seat"] == late
    )
    assert path(card).startswith("/cards/")
