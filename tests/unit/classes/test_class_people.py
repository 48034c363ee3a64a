"""A class over HTTP: how students come back to it, by their devices and by personal cards."""

import json
import re

from debate.game.model.commands import Ban, Cohost, Lock, Remove
from support.app import make_app
from support.taught import JSON, MOTION, Taught, path, sits

# --- coming back --------------------------------------------------------------------------


def test_next_week_the_same_device_is_the_same_person_with_the_same_name(app, taught):
    lena, max_ = app.test_client(), app.test_client()
    first = taught.room()
    alias = sits(lena, first, teacher_name="Lena")["alias"]
    sits(max_, first, teacher_name="Max")
    taught.finish(first)
    second = taught.room()
    form = lena.get(f"/rooms/{second}").text
    assert f'value="{first}"' in form and alias in form and "Lena" not in form, "the device may go round"
    assert 'name="earlier"' not in app.test_client().get(f"/rooms/{second}").text
    assert sits(lena, second, earlier=first)["alias"] == alias
    sits(max_, second)
    assert sorted(taught.people()) == sorted(["Lena", "Max", *{sits(max_, second)["alias"]}])
    seat = next(s for s in app.services.rooms.load(second).seats.values() if s.alias == alias)
    assert seat.teacher_name == "Lena"


def test_a_device_that_lost_its_seat_brings_nobody_back(app, taught):
    old, new, stranger = (app.test_client() for _ in range(3))
    first = taught.room()
    seat = sits(old, first)
    link = taught.browser.post(f"/rooms/{first}/seats/{seat['seat']}/link", headers=JSON).json["url"]
    new.post(path(link), headers=JSON)
    second = taught.room()
    assert (
        'name="earlier"' in new.get(f"/rooms/{second}").text
        and 'name="earlier"' not in old.get(f"/rooms/{second}").text
    )
    for thief in (old, stranger):
        sits(thief, second, earlier=first)
    assert sits(new, second, earlier=first)["alias"] == seat["alias"]
    assert len(app.services.classes.members(taught.id)) == 3


def test_a_tablet_that_goes_round_offers_everybody_who_used_it_and_nobody_who_is_there(app, taught):
    tablet, phone = app.test_client(), app.test_client()
    aliases = {}
    for _ in range(2):
        code = taught.room()
        aliases[code] = sits(tablet, code)["alias"]
        taught.finish(code)
    now = taught.room()
    offered = re.findall(r'name="earlier" value="(\w*)"', tablet.get(f"/rooms/{now}").text)
    assert offered == [*reversed(aliases), ""]
    person = taught.people()[aliases[code]]
    phone.post(taught.card(person), headers=JSON)
    form = tablet.get(f"/rooms/{now}").text
    assert aliases[code] not in form and "has a seat in this lesson already" in form


def test_other_classes_and_rooms_without_one_know_nobody(app, taught):
    lena = app.test_client()
    first = taught.room()
    sits(lena, first)
    other = Taught(app)
    for code in (other.room(), taught.browser.post("/rooms", json=MOTION, headers=JSON).json["code"]):
        assert 'name="earlier"' not in lena.get(f"/rooms/{code}").text
        sits(lena, code, earlier=first)
        room = app.services.rooms.load(code)
        assert not room.pasts
    assert len(other.people()) == 1


def test_a_class_is_kept_from_a_console_and_its_students_are_found_by_the_seats_they_had(app):
    teacher, lena = app.test_client(), app.test_client()
    first = teacher.post("/rooms", json=MOTION, headers=JSON).json["code"]
    alias = sits(lena, first, teacher_name="Lena")["alias"]
    page = teacher.get(f"/rooms/{first}").text
    assert json.loads(re.search(r'id="classes">(.*?)</script>', page)[1])["mine"] == []
    made = teacher.post("/classes", json={"name": "9a", "room": first}, headers=JSON).json
    second = teacher.post("/rooms", json=MOTION | {"class": made["id"]}, headers=JSON).json["code"]
    assert alias in lena.get(f"/rooms/{second}").text
    page = teacher.get(f"/rooms/{second}").text
    said = json.loads(re.search(r'id="classes">(.*?)</script>', page)[1])
    assert said["room"] == {"name": "9a", "id": made["id"]} and 'data-keep-days="120"' in page
    assert [one["name"] for one in said["mine"]] == ["9a"]


def test_a_class_is_made_as_its_first_room_opens_and_all_tables_of_a_hall_are_in_it(app):
    teacher = app.test_client()
    refused = teacher.post("/rooms", data=MOTION | {"class": "new", "class_name": " "})
    assert refused.status_code == 422 and "Give it a name" in refused.text
    hall = teacher.post("/rooms", json=MOTION | {"tables": 2, "class": "new", "class_name": "7c"}, headers=JSON)
    codes = [table["code"] for table in hall.json["tables"]]
    (cookie,) = [one for one in hall.headers.getlist("Set-Cookie") if one.startswith("class_")]
    assert "HttpOnly" in cookie and "SameSite=Lax" in cookie
    id = cookie.partition("=")[0].removeprefix("class_")
    assert sorted(app.services.classes.rooms(id)) == sorted(codes)
    students = [app.test_client() for _ in range(4)]
    seats = [sits(one, hall.json["code"], "halls") for one in students]
    page = teacher.get(f"/classes/{id}").text
    assert all(seat["alias"] in page for seat in seats) and f"/halls/{hall.json['code']}" in page
    again = teacher.post("/rooms", json=MOTION | {"tables": 2, "class": id}, headers=JSON).json
    form = students[0].get(f"/halls/{again['code']}/any").text
    assert seats[0]["alias"] in form
    assert sits(students[0], again["code"], "halls", earlier=seats[0]["code"])["alias"] == seats[0]["alias"]


def test_a_double_click_makes_one_class(app):
    teacher = app.test_client()
    form = {"name": "8b", "token": "a form's token, made once"}
    first, second = (teacher.post("/classes", json=form, headers=JSON).json["id"] for _ in range(2))
    assert first == second


def test_practice_never_counts(app, taught):
    practice = taught.browser.post("/practice", json={"motion": MOTION["motion"]}, headers=JSON).json
    room = app.services.rooms.load(practice["code"])
    app.services.classes.add_room(taught.id, room, 0)
    assert app.services.classes.rooms(taught.id) == {}
    alone = taught.browser.post(
        "/rooms", json=MOTION | {"class": taught.id, "options": {"practice": True}}, headers=JSON
    )
    assert alone.status_code in (201, 422) and app.services.classes.rooms(taught.id) == {}


# --- personal cards -----------------------------------------------------------------------


def test_a_card_takes_the_seat_to_this_device_and_the_old_one_is_told(app, taught):
    lost, new = app.test_client(), app.test_client()
    code = taught.room()
    alias = sits(lost, code, teacher_name="Lena")["alias"]
    card = taught.card(taught.people()["Lena"])
    page = new.get(card)
    assert (
        alias in page.text and "Lena" not in page.text and "will stop" in page.text and "Set-Cookie" not in page.headers
    )
    assert page.headers["Referrer-Policy"] == "strict-origin" and 'content="strict-origin"' in page.text
    taken = new.post(card, headers=JSON)
    assert (taken.status_code, taken.json["code"], taken.json["alias"]) == (201, code, alias)
    assert lost.post(f"/rooms/{code}/seats", json={}, headers=JSON).json["seat"] != taken.json["seat"]
    assert new.post(card).status_code == 303 and app.services.rooms.load(code).seats[taken.json["seat"]].device == 1, (
        "it is here"
    )


def test_a_card_gives_a_seat_where_its_person_has_none(app, taught):
    lena, tablet = app.test_client(), app.test_client()
    code = taught.room()
    alias = sits(lena, code, teacher_name="Lena")["alias"]
    taught.finish(code)
    now = taught.room()
    card = taught.card(taught.people()["Lena"])
    page = tablet.get(card).text
    assert f"You’ll be <bdi>{alias}</bdi> again" in page
    assert re.search('<link rel="modulepreload" href="[^"]*/player-', page), "the lobby's script comes before the press"
    assert tablet.post(card).headers["Location"] == f"/rooms/{now}"
    assert [seat.alias for seat in app.services.rooms.load(now).seats.values()][1:] == [alias]
    assert len(taught.people()) == 1


def test_a_card_for_somebody_on_the_list_who_has_never_come_and_types_a_name(app, taught):
    tablet = app.test_client()
    taught.browser.post(f"{taught.at}/roster", json={"names": "Zoë"}, headers=JSON)
    card = taught.card(taught.people()["Zoë"])
    assert (
        "No lesson yet" in tablet.get(card).text
        and tablet.post(card, headers=JSON).json["error"]["code"] == "no_lesson"
    )
    code = taught.room(options={"names": "typed"})
    assert 'name="alias"' in tablet.get(card).text
    again = tablet.post(card, data={"alias": "Z"})
    assert again.status_code == 422 and "2 to 20 characters" in again.text
    assert tablet.post(card, json={"alias": "Zed"}, headers=JSON).json["alias"] == "Zed"
    seat = list(app.services.rooms.load(code).seats.values())[1]
    assert seat.teacher_name == "Zoë" and app.services.rooms.load(code).pasts[seat.id].member


def test_after_the_lesson_a_card_leads_to_what_its_person_wrote(app, taught):
    lost, new = app.test_client(), app.test_client()
    code = taught.room()
    sits(lost, code, teacher_name="Lena")
    card = taught.card(taught.people()["Lena"])
    taught.finish(code)
    assert new.post(card, headers=JSON).json["code"] == code


def test_a_card_sits_its_person_at_the_emptiest_table_or_at_their_own(app, taught):
    taught.browser.post(f"{taught.at}/roster", json={"names": "Zoë"}, headers=JSON)
    card = taught.card(taught.people()["Zoë"])
    hall = taught.browser.post("/rooms", json=MOTION | {"tables": 2, "class": taught.id}, headers=JSON).json
    sits(app.test_client(), hall["tables"][0]["code"])
    found = app.test_client().post(card, headers=JSON).json["code"]
    assert found == hall["tables"][1]["code"]
    assert app.test_client().post(card, headers=JSON).json["code"] == found


def test_a_card_is_worth_nothing_once_it_is_renewed_and_to_people_who_may_not_come_back(app, taught):
    lena = app.test_client()
    code = taught.room()
    seat = sits(lena, code, teacher_name="Lena")["seat"]
    person = taught.people()["Lena"]
    old, card = taught.card(person), taught.card(person)
    for answer in (lena.get(old, headers=JSON), lena.post(old, headers=JSON)):
        assert (answer.status_code, answer.json["error"]["code"]) == (410, "link_used")
    host = next(s.id for s in app.services.rooms.load(code).seats.values() if s.role == "host")
    perform = app.services.rooms.perform
    perform(code, Lock(), host, "lock")
    stranger = app.test_client()
    assert stranger.post(card, headers=JSON).status_code == 201, "a seat is theirs behind a locked door, too"
    perform(code, Remove(seat), host, "remove")
    assert stranger.post(card, headers=JSON).json["error"]["code"] == "locked"
    perform(code, Ban(seat), host, "ban")
    assert stranger.post(card, headers=JSON).json["error"]["code"] == "banned"


def test_a_card_opens_no_hosts_seat(app, taught):
    lena, thief = app.test_client(), app.test_client()
    code = taught.room()
    seat = sits(lena, code, teacher_name="Lena")["seat"]
    card = taught.card(taught.people()["Lena"])
    host = next(s.id for s in app.services.rooms.load(code).seats.values() if s.role == "host")
    app.services.rooms.perform(code, Cohost(seat), host, "cohost")
    refused = thief.post(card, headers=JSON)
    assert (refused.status_code, refused.json["error"]["code"]) == (
        403,
        "not_allowed",
    ) and "Set-Cookie" not in refused.headers


def test_guessing_links_and_cards_is_slowed_down(tmp_path):
    app = make_app(tmp_path, DEBATE_CROWD="20")
    browser = app.test_client()
    wrong = ("cards/1.guess", "teach/2.guess", "cards/3.guess", "teach/4.guess", "cards/5.guess")
    found = [browser.get(f"/{address}", headers=JSON).json["error"]["code"] for address in wrong]
    assert found == ["no_class"] * 4 + ["slow_down"]
    made = [browser.post("/classes", json={"name": name}, headers=JSON).status_code for name in "wxyz"]
    assert made == [201, 201, 429, 429]
