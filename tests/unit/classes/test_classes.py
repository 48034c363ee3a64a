"""A class over HTTP: who may do what, its list of people, and what is exported, printed and deleted."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from flask import Flask

from debate.game import private_view, public_view
from debate.game.model import commands as c
from debate.game.model.commands import Ban, Cohost, Remove
from debate.game.scoring.outcome import outcome
from debate.storage.classes import Sitting
from debate.storage.schema import metadata
from debate.subjects.results import replay
from support.app import make_app
from support.kept import ROOM, Kept
from support.taught import JSON, MOTION, Taught, path, sits
from tools import voters

PROTOCOL = Path(__file__).parents[3] / "docs" / "protocol.md"

# --- who may do what ----------------------------------------------------------------------


def every_route(app: Flask) -> list[tuple[str, str]]:
    """Method and address of each route of a class, after the class's id."""
    rules = [rule for rule in app.url_map.iter_rules() if rule.rule.startswith("/classes/<class_id>")]
    return [
        (method, rule.rule.partition("<class_id>")[2].replace("<member>", "{person}"))
        for rule in rules
        for method in sorted({"GET", "POST"} & rule.methods)
    ]


def test_only_a_classs_own_teachers_see_or_do_anything(app, taught):
    """Host and co-host of a room, player, judge, stranger, removed, banned, another class's teacher, and a teacher whose link was renewed."""
    code = taught.room()
    people = {name: app.test_client() for name in ("player", "judge", "cohost", "removed", "banned", "stranger")}
    seats = {
        name: sits(one, code, role="judge" if name == "judge" else "player")["seat"]
        for name, one in people.items()
        if name != "stranger"
    }
    host = next(s.id for s in app.services.rooms.load(code).seats.values() if s.role == "host")
    for name, command in (("cohost", Cohost), ("removed", Remove), ("banned", Ban)):
        app.services.rooms.perform(code, command(seats[name]), host, name)
    host_url = path(taught.browser.post(f"/rooms/{code}/host-link", headers=JSON).json["host_url"])
    people["host on another device"] = app.test_client()
    people["host on another device"].post(host_url, headers=JSON)
    people["another class's teacher"] = Taught(app).browser
    people["former teacher"] = app.test_client()
    people["former teacher"].post(path(taught.made["class_url"]), headers=JSON)
    colleague = app.test_client()
    assert people["former teacher"].get(taught.at).status_code == 200
    taught.made = taught.browser.post(f"{taught.at}/link", headers=JSON).json
    for method in (colleague.get, colleague.post):
        assert method("/teach/" + "nothing", headers=JSON).status_code == 404
    colleague.post(path(taught.made["class_url"]), headers=JSON)
    person = next(iter(taught.people().values()))
    for name, browser in people.items():
        for method, route in every_route(app):
            address = taught.at + route.format(person=person)
            answer = browser.open(address, method=method, json={} if method == "POST" else None, headers=JSON)
            assert (answer.status_code, answer.json["error"]["code"]) == (404, "no_class"), (name, method, route)
            assert "Set-Cookie" not in answer.headers and "8b" not in answer.text
        refused = browser.post("/rooms", json=MOTION | {"class": taught.id}, headers=JSON)
        assert (refused.status_code, refused.json["error"]["code"]) == (404, "no_class"), name
    for browser in (taught.browser, colleague):
        for method, route in every_route(app):
            if method == "GET":
                assert browser.get(taught.at + route.format(person=person)).status_code == 200, route
    assert people["former teacher"].post(path(taught.made["class_url"]), headers=JSON).status_code == 201, (
        "with the new link"
    )


@pytest.mark.parametrize("who", ["player", "stranger", "another room's host"])
def test_only_its_host_makes_a_room_a_lesson(app, taught, who):
    code = app.test_client().post("/rooms", json=MOTION, headers=JSON).json["code"]
    browser = app.test_client() if who != "another room's host" else taught.browser
    if who == "player":
        sits(browser, code)
    refused = browser.post("/classes", json={"name": "mine", "room": code}, headers=JSON)
    assert (refused.status_code, refused.json["error"]["code"]) == (403, "not_allowed")
    assert app.services.classes.of_room(code) is None


def test_a_class_of_another_is_told_from_none_by_nothing(app, taught):
    stranger = app.test_client()
    here, nowhere = (stranger.get(f"/classes/{id}", headers=JSON) for id in (taught.id, "0" * 16))
    assert (here.status_code, here.json) == (nowhere.status_code, nowhere.json)


def test_a_server_may_keep_no_classes(tmp_path):
    browser = make_app(tmp_path, DEBATE_CLASS_DAYS="0").test_client()
    assert (
        browser.get("/classes").status_code
        == browser.post("/classes", json={"name": "x"}, headers=JSON).status_code
        == 404
    )
    assert "/classes" not in browser.get("/").text and "class_name" not in browser.get("/rooms/new").text
    code = browser.post("/rooms", json=MOTION, headers=JSON).json["code"]
    assert 'id="classes"' not in browser.get(f"/rooms/{code}").text


# --- the roster ---------------------------------------------------------------------------


def test_a_second_class_of_a_name_is_refused_and_two_that_came_otherwise_have_a_date(app):
    teacher, colleague = app.test_client(), app.test_client()
    first, second = (
        teacher.post("/classes", data={"name": "8b Ethics", "token": "the same form twice"}) for _ in range(2)
    )
    assert first.status_code == 303 and first.location == second.location
    again = teacher.post("/classes", json={"name": "8B ethics"}, headers=JSON)
    assert (again.status_code, again.json["error"]["code"]) == (422, "bad_name")
    assert "You already have a class “8B ethics”" in again.json["error"]["message"]
    same = teacher.get(
        "/rooms/new?class=new&class_name=8B+ethics"
    ).text  # the last room's choices, which made the class
    assert re.search(r'<option value="\w+" selected>8b Ethics<', same)
    other = colleague.post("/classes", json={"name": "8b Ethics"}, headers=JSON).json
    assert "8b Ethics<" in teacher.get("/classes").text
    teacher.post("/teach/" + other["class_url"].rpartition("/")[2])
    assert len(re.findall(r"8b Ethics \(\d+ \w+ \d{4}\)", teacher.get("/classes").text)) == 2


def test_a_list_is_answered_row_by_row_and_nothing_of_it_is_lost(app, taught):
    rows = ["Lena Fischer", "", "x" * 61, "lena  fischer", "12", "Max", "محمد", "  Zoë\u200e ", "=cmd()"]
    answer = taught.browser.post(f"{taught.at}/roster", data={"names": "\r\n".join(rows)})
    assert answer.status_code == 422 and "5 people were added." in answer.text
    left = re.search(r"<textarea[^>]*>(.*?)</textarea>", answer.text, re.S)[1]
    assert left.split("\n") == ["x" * 61, "lena fischer", "12"]
    for row, why in ((3, "longer than 60 characters"), (4, "is here twice"), (5, "no name in this row")):
        assert re.search(rf"Row {row}: .*{why}", answer.text)
    assert [member.name for member in app.services.classes.members(taught.id)] == [
        "Lena Fischer",
        "Max",
        "محمد",
        "Zoë",
        "=cmd()",
    ]
    again = taught.browser.post(f"{taught.at}/roster", json={"names": "Max\nMia"}, headers=JSON).json
    assert [one["name"] for one in again["added"]] == ["Mia"] and again["known"] == 1


@pytest.mark.parametrize(
    ("file", "form", "names"),
    [
        ("Name;Group\r\nÉlodie;8b\r\nMax;8b\r\n".encode("cp1252"), {"heading": "yes"}, ["Élodie", "Max"]),
        ('\ufeff"Fischer, Lena",8b\nMax,8b'.encode(), {}, ["Fischer, Lena", "Max"]),
        ("Fischer\tLena\nEl Amin\tSara".encode("utf-16"), {"columns": "last_first"}, ["Lena Fischer", "Sara El Amin"]),
        (b"Lena,Fischer\nMax,", {"columns": "first_last"}, ["Lena Fischer", "Max"]),
    ],
)
def test_files_are_read_as_spreadsheets_save_them(app, taught, file, form, names):
    data = form | {"names": "", "file": (io.BytesIO(file), "class.csv")}
    answer = taught.browser.post(f"{taught.at}/roster", data=data, content_type="multipart/form-data")
    assert answer.status_code == 303, answer.text
    assert [member.name for member in app.services.classes.members(taught.id)] == names


@pytest.mark.parametrize("file", [b"PK\x03\x04 a workbook", b"Lena\0Fischer", b'"' + b"x" * 140_000])
def test_a_file_that_is_no_list_is_refused_in_words(app, taught, file):
    data = {"names": "kept", "file": (io.BytesIO(file[:50_000]), "class.xlsx")}
    answer = taught.browser.post(f"{taught.at}/roster", data=data, content_type="multipart/form-data")
    assert answer.status_code == 422 and ("kept" in answer.text or "longer than" in answer.text)
    assert app.services.classes.members(taught.id) == []


# --- how long, export, deletion -----------------------------------------------------------


def test_retention_is_on_the_page_and_can_be_changed_within_what_the_server_allows(tmp_path):
    app = make_app(tmp_path, DEBATE_CLASS_DAYS="90")
    taught = Taught(app)
    assert "<option selected>90</option>" in taught.browser.get(taught.at).text, "not more than the server allows"
    for days, status in ((30, 303), (91, 422), (6, 422)):
        answer = taught.browser.post(taught.at, data={"keep_days": str(days), "name": "8b", "keep_aliases": "on"})
        assert answer.status_code == status
    assert "keeps a class for 7 to 90 days" in answer.text
    cookie = taught.browser.post(taught.at, data={"keep_days": "30", "name": "9c"}).headers["Set-Cookie"]
    assert f"Max-Age={30 * 24 * 3600}" in cookie
    changed = app.services.classes.load(taught.id)
    assert (changed.keep_days, changed.name, changed.keep_aliases) == (30, "9c", False)
    seat = app.test_client().post(f"/rooms/{taught.room()}/seats", json={}, headers=JSON)
    assert f"Max-Age={30 * 24 * 3600}" in seat.headers["Set-Cookie"]
    offered = re.search(r'id="keep_days".*?</select>', taught.browser.get(taught.at).text)[0]
    assert re.findall(r"<option(?: selected)?>(\w+)", offered) == ["30", "60", "90"], "with a lesson too"


def test_an_export_has_everything_of_everybody_or_of_one_and_never_a_vote_or_a_stance(app, taught):
    code = taught.room()
    for name in ("Lena", "Max"):
        sits(app.test_client(), code, teacher_name=name)
    taught.finish(code)
    answer = taught.browser.get(f"{taught.at}/export")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="8b.json"'
    assert [person["name"] for person in answer.json["people"]] == ["Lena", "Max"]
    assert answer.json["lessons"][0]["code"] == code
    one = taught.browser.get(f"{taught.at}/people/{taught.people()['Lena']}/export").json
    assert [person["name"] for person in one["people"]] == ["Lena"]
    assert not {"choice", "stance", "before", "after", "votes"} & set(re.findall(r'"(\w+)":', json.dumps(one)))


# Where an export has the rows of a table that belongs to a class, if not under the table's name.
IN_EXPORT = {
    "classes": "class",
    "members": "people",
    "class_rooms": "lessons",
    "class_seats": "people",
    "kept_apart": "apart",
}


def test_an_export_has_every_table_of_a_class(taught):
    rows = {"classes"}
    while more := {
        table.name
        for table in metadata.tables.values()
        if any(key.column.table.name in rows for key in table.foreign_keys) and table.name not in rows
    }:
        rows |= more
    assert rows >= IN_EXPORT.keys()
    exported = taught.browser.get(f"{taught.at}/export").json.keys()
    assert not {table for table in rows if IN_EXPORT.get(table, table) not in exported}, "no subject has it `of_class`"
    described = re.search(r"^An export has .*?\n\n", PROTOCOL.read_text(), re.M | re.S)[0]
    assert not [name for name in exported if f"`{name}`" not in described], "docs/protocol.md, section 1"


def test_a_name_that_a_host_has_changed_is_gone_from_room_report_and_class(app, taught):
    code, rooms = taught.room(options={"names": "typed"}), app.services.rooms
    student = sits(app.test_client(), code, alias="Grumpkin")["seat"]
    sits(app.test_client(), code, alias="Zoe", teacher_name="Zoe Lind")
    host = next(seat.id for seat in rooms.load(code).seats.values() if seat.role == "host")
    assert set(taught.people()) == {"Grumpkin", "Zoe Lind"}
    rooms.perform(code, c.Rename(student, "Tom"), host, "rename")
    zoe = next(seat.id for seat in rooms.load(code).seats.values() if seat.alias == "Zoe")
    rooms.perform(code, c.Rename(zoe, "Zoe L"), host, "rename zoe")
    taught.finish(code)
    assert set(taught.people()) == {"Tom", "Zoe Lind"}, "who told the teacher another name keeps it"
    assert "Grumpkin" not in repr(private_view(rooms.load(code), host))
    export = taught.browser.get(f"{taught.at}/export").text
    pages = [taught.at, f"{taught.at}/figures.csv", f"/rooms/{code}/report", f"/rooms/{code}/replay", f"/rooms/{code}"]
    texts = [export, *(taught.browser.get(page, follow_redirects=True).text for page in pages)]
    assert not [text for text in texts if "Grumpkin" in text] and "Tom" in export and "Tom" in texts[1]


def test_an_export_says_of_a_line_that_somebody_else_wrote_it_down_and_counts_none_of_its_words(app, taught):
    code, rooms = taught.room(format="tables"), app.services.rooms
    tablet = app.test_client()
    sits(tablet, code, people=["Lena", "Max", "Ida", "Tom"])
    host = next(seat.id for seat in rooms.load(code).seats.values() if seat.role == "host")
    rooms.perform(code, c.Begin(), host, "begin")
    rooms.perform(code, c.EndPhase(rooms.load(code).phase.id), host, "draw")
    room = rooms.load(code)
    said, scribe, *_ = room.queues["1"].speakers
    line = "Streets without cars are quieter, and children cross them alone."
    for n in range(2):  # the first and the third speak, and nobody notes what the third says
        rooms.perform(code, c.TimeSpeech(room.phase.id, "1", "start"), scribe, f"start {n}")
        rooms.perform(code, c.TimeSpeech(room.phase.id, "1", "next"), scribe, f"next {n}")
        rooms.perform(code, c.TimeSpeech(room.phase.id, "1", "next"), scribe, f"over {n}")
    rooms.perform(code, c.Speak(room.phase.id, line, by=said), scribe, "line")
    rooms.perform(code, c.EndPhase(room.phase.id), host, "openings")
    people = taught.browser.get(f"{taught.at}/export").json["people"]
    noted = [text.get("noted") for one in people for lesson in one["lessons"] for text in lesson["texts"]]
    assert sorted(noted) == ["card", "table"]
    assert {lesson["words"] for one in people for lesson in one["lessons"]} == {0}


def test_figures_are_a_table_in_which_no_cell_runs(app, taught):
    code = taught.room()
    for name in ("=1+1", "Max"):
        sits(app.test_client(), code, teacher_name=name)
    taught.finish(code)
    answer = taught.browser.get(f"{taught.at}/figures.csv", headers={"Accept-Language": "de"})
    rows = list(csv.reader(io.StringIO(answer.data.decode("utf-8-sig")), delimiter=";"))
    assert [row[0] for row in rows] == ["Name", "'=1+1", "Max"] and rows[1][3] == code
    assert (
        answer.headers["Cache-Control"] == "private, no-store" == taught.browser.get(taught.at).headers["Cache-Control"]
    )


def test_a_teacher_of_the_class_opens_the_reports_of_its_lessons(app, taught):
    colleague = app.test_client()
    hall = taught.browser.post("/rooms", json=MOTION | {"class": taught.id, "tables": 2}, headers=JSON).json
    code = taught.room()
    addresses = (f"/rooms/{code}/report", f"/halls/{hall['code']}/report")
    assert [colleague.get(address).status_code for address in addresses] == [403, 403]
    colleague.post(path(taught.made["class_url"]), headers=JSON)
    assert [colleague.get(address).status_code for address in addresses] == [200, 200]
    assert Taught(app).browser.get(addresses[0]).status_code == 403


def test_a_person_and_a_class_are_deleted_at_once(app, taught):
    lena, max_ = app.test_client(), app.test_client()
    code = taught.room()
    seat = sits(lena, code, teacher_name="Lena")["seat"]
    sits(max_, code, teacher_name="Max")
    person = taught.people()["Lena"]
    assert taught.browser.post(f"{taught.at}/people/{person}/delete").status_code == 303
    room = app.services.rooms.load(code)
    assert room.seats[seat].teacher_name == "" and list(taught.people()) == ["Max"]
    assert replay.faults(app.services.store, code) == []
    again = taught.browser.get(f"{taught.at}/people/{person}")  # by the browser's back button
    assert again.status_code == 404 and "This person is no longer in the class." in again.text
    assert taught.browser.post(f"{taught.at}/delete", headers=JSON).json == {"deleted": taught.id}
    assert taught.browser.get(taught.at).status_code == 404 == max_.get(f"/rooms/{code}").status_code


def test_people_are_kept_apart_in_the_next_room_and_nobody_there_hears_of_it(app, taught):
    browsers = {name: app.test_client() for name in ("Lena", "Max", "Mia", "Zoë")}
    first = taught.room()
    for name, browser in browsers.items():
        sits(browser, first, teacher_name=name)
    people = taught.people()
    some = [people[name] for name in ("Lena", "Max", "Zoë")]
    assert taught.browser.post(f"{taught.at}/apart", data={"people": some[:1]}).status_code == 422
    assert taught.browser.post(f"{taught.at}/apart", data={"people": [*some, "nobody"]}).status_code == 404
    assert taught.browser.post(f"{taught.at}/apart", data={"people": some}).status_code == 303
    assert len(re.findall(r"Take off the list<", taught.browser.get(taught.at).text)) == 3
    gone = {"people": [people["Max"], people["Zoë"]]}
    left = taught.browser.post(f"{taught.at}/together", json=gone, headers=JSON).json["apart"]
    assert sorted(map(sorted, left)) == sorted(sorted([people["Lena"], people[name]]) for name in ("Max", "Zoë"))
    taught.finish(first)
    second = taught.room()
    seats = {name: sits(browser, second, earlier=first)["seat"] for name, browser in browsers.items()}
    room = app.services.rooms.load(second)
    assert {*room.pasts[seats["Lena"]].apart} == {people["Max"], people["Zoë"]}
    assert room.pasts[seats["Mia"]].apart == ()
    host = next(seat.id for seat in room.seats.values() if seat.role == "host")
    for seen in (public_view(room), private_view(room, host), *(private_view(room, seat) for seat in seats.values())):
        assert not [id for id in people.values() if id in str(seen)]
    for name, browser in browsers.items():
        assert not [id for id in people.values() if id in browser.get(f"/rooms/{second}").text], name
    exported = taught.browser.get(f"{taught.at}/export").json
    assert sorted(map(sorted, exported["apart"])) == sorted(map(sorted, left))
    one = taught.browser.get(f"{taught.at}/people/{people['Max']}/export").json
    assert "apart" not in one and people["Lena"] not in str(one), "a person’s own file names nobody else"


def test_two_entries_of_one_person_become_one(app, taught):
    code = taught.room()
    sits(app.test_client(), code, teacher_name="Lena")
    alias = sits(app.test_client(), code)["alias"]
    people = taught.people()
    taught.browser.post(f"{taught.at}/people/{people[alias]}/merge", data={"into": people["Lena"]})
    assert list(taught.people()) == ["Lena"]
    assert (
        taught.browser.post(f"{taught.at}/people/{people['Lena']}/merge", data={"into": people["Lena"]}).status_code
        == 404
    )
    assert taught.browser.post(f"{taught.at}/people/{people['Lena']}", data={"name": ""}).status_code == 422
    taught.browser.post(f"{taught.at}/people/{people['Lena']}", data={"name": "Lena F."})
    assert list(taught.people()) == ["Lena F."]


# --- over a term ---------------------------------------------------------------------------


def played(app, taught, debates):
    """More debates of the same eight people, whom the class knows; the first of them votes for the weaker text each time."""
    classes = app.services.classes
    before = len(classes.rooms(taught.id))
    members = classes.members(taught.id) or classes.enrol(taught.id, [f"Student {n}" for n in range(8)])
    for n in range(before, before + debates):
        debate = voters.draw(8, "class", n)
        skill = {id: 2.0 * (id == "p01") - 2.0 * (id == "p02") for id in debate.people}
        room = voters.vote(debate._replace(skill=skill), voters.EARLY, lambda _: {"p00": voters.against_the_best})
        room.code, room.outcome = f"WXYZ{'BCDFGH'[n]}", outcome(room)
        app.services.store.create(room)
        for member, seat in zip(members, sorted(debate.people), strict=True):
            classes.sit(taught.id, Sitting(room.code, seat, member.id))
        classes.add_room(taught.id, room, room.opened)


def test_over_a_term_a_teacher_is_told_what_is_sure_and_whose_votes_look_like_chance(app, taught):
    page = f"{taught.at}/term"
    assert "Nobody has been in 3 debates yet" in taught.browser.get(page).text
    played(app, taught, 2)
    assert "Nobody has been in 3 debates yet" in taught.browser.get(page).text
    played(app, taught, 1)
    told = taught.browser.get(page).text
    row = {name: told.partition(f">{name}<")[2].partition("</tr>")[0] for name in ("Student 1", "Student 2")}
    assert (
        "clearly preferred to the texts of" in row["Student 1"]
        and "clearly preferred" in row["Student 2"].split("the texts of")[1]
    )
    assert re.findall(r"Student (\d)<", told) == list("01234567"), "in the order of the roster"
    assert "From 6 debates of one person on" in told and "no more often" in told
    played(app, taught, 3)
    marked = taught.browser.get(page).text.partition('<ul class="dots">')[2].partition("</ul>")[0]
    assert re.findall(r"Student (\d)<", marked) == ["0"]
    for address in (taught.at, f"{taught.at}/export", f"{taught.at}/figures.csv"):
        assert "chance" not in taught.browser.get(address).text, "only that page says it"


# --- what is printed and told --------------------------------------------------------------


def test_only_the_cards_page_prints_links_and_says_so(app, taught):
    code = taught.room()
    sits(app.test_client(), code, teacher_name="Lena")
    cards = taught.browser.get(f"{taught.at}/cards").text
    assert cards.count("<svg") > 1 and "only page of this program that prints secret links" in cards and "Lena" in cards
    link = path(taught.made["class_url"])
    page = taught.browser.get(taught.at).text
    assert link in page.partition('class="fold keep-out"')[2] and link not in page.partition('class="fold keep-out"')[0]
    for address in (
        f"{taught.at}/roster",
        f"{taught.at}/people/{taught.people()['Lena']}",
        "/",
        "/classes",
        f"{taught.at}/cards",
    ):
        text = taught.browser.get(address).text
        assert "/teach/" not in text and "/cards/" not in text, address


def test_the_first_page_leads_back_to_this_browsers_classes(app, taught):
    assert f'href="{taught.at}"' in taught.browser.get("/").text
    assert taught.at in taught.browser.get("/classes").text and taught.at not in app.test_client().get("/classes").text
    taught.browser.post(f"{taught.at}/delete")
    assert taught.at not in taught.browser.get("/").text


def test_before_any_results_there_is_no_report_and_nobody_is_said_not_to_have_opened_a_debate(app, taught):
    table = Kept(app.services.store, 4, "sprint", judges=1).to("vote")
    host, credentials = app.test_client(), app.services.credentials
    host.set_cookie(credentials.cookie_name(ROOM), credentials.cookie(table.room, "host"))
    at = f"/classes/{host.post('/classes', json={'name': '8d', 'room': ROOM}, headers=JSON).json['id']}"
    page = host.get(at).text
    assert "/report" not in page and "o opening answered yet" not in page
    table.to("reveal")
    page = host.get(at).text
    assert f"/rooms/{ROOM}/report" in page
    assert page.count("no opening answered yet") == 1, "the judge"
    assert "“No opening answered yet” means" in page
    host.post(f"{at}/delete")


def test_charts_are_drawn_when_they_have_something_to_show(app, taught):
    sits(app.test_client(), taught.room(), teacher_name="Lena")
    for address in (taught.at, f"{taught.at}/people/{taught.people()['Lena']}"):
        page = taught.browser.get(address).text
        assert "<figure" not in page and "The figures appear here" in page and "A range" not in page
    table = Kept(app.services.store, 4, "sprint").to("finished")
    host, credentials = app.test_client(), app.services.credentials
    host.set_cookie(credentials.cookie_name(ROOM), credentials.cookie(table.room, "host"))
    at = f"/classes/{host.post('/classes', json={'name': '8c', 'room': ROOM}, headers=JSON).json['id']}"
    person = re.search(r"/people/\w+", host.get(at).text)[0]
    for address, without in (
        (at, {"Rewrites found stronger"}),
        (at + person, {"Rewrites found stronger", "Where the texts stood"}),
    ):
        page = host.get(address).text
        titles = re.findall(r"<figcaption><b>([^<]+)", page)
        assert {"Texts sent", "Clashes judged"} < set(titles) and not without & set(titles)
        assert "Rewrites found stronger" not in page, "no column of dashes"
        assert "The figures appear here" not in page


def test_lessons_of_one_day_are_numbered(app, taught):
    for n in (1, 2):
        sits(app.test_client(), taught.room(), teacher_name="Lena")
        page = taught.browser.get(taught.at).text
        assert [f"lesson {one}" in page for one in (1, 2)] == [n == 2] * 2
