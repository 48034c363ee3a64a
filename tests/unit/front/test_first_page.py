"""The home page: the ways back into this browser's rooms."""

import re
from html import unescape

from debate.game.model.commands import Leave
from support.app import opens

MOTION = "returning-north-koreans"
JSON = {"Accept": "application/json"}


def sits_down(browser, code: str, **body) -> dict:
    return browser.post(f"/rooms/{code}/seats", json={"role": "player", **body}, headers=JSON).get_json()


def ways_back(browser) -> list[str]:
    """What the first page offers to go back to: "address words"."""
    page = browser.get("/").text
    found = re.findall(r'<a class="way-in" href="([^"]+)">(.*?)</a>', page, re.S)
    return [f"{address} {' '.join(unescape(re.sub(r'<[^>]+>', ' ', words)).split())}" for address, words in found]


def test_who_holds_no_seat_is_offered_none(app):
    stranger = app.test_client()
    stranger.set_cookie("seat_BCDFG", "made up")
    assert ways_back(stranger) == []


def test_students_and_teachers_find_back_to_their_room(app):
    teacher, student, judge = app.test_client(), app.test_client(), app.test_client()
    code = opens(teacher)
    alias = sits_down(student, code)["alias"]
    judges = sits_down(judge, code, role="judge")["alias"]
    assert ways_back(teacher)[0].startswith(f"/rooms/{code} Back to room {code} Host. China should")
    assert ways_back(student)[0].startswith(f"/rooms/{code} Back to room {code} Player, {alias} . China should")
    assert f"Judge, {judges} " in ways_back(judge)[0]


def test_the_newest_rooms_come_first_and_deleted_ones_not_at_all(app):
    teacher = app.test_client()
    codes = [opens(teacher) for _ in range(5)]
    teacher.post(f"/rooms/{codes[-1]}/delete", headers=JSON)
    offered = [way.split()[0].rpartition("/")[2] for way in ways_back(teacher)]
    assert offered == codes[3:0:-1], "three at most"


def test_the_tables_of_a_hall_are_one_way_back_for_their_host_and_a_table_for_a_student(app):
    teacher, student = app.test_client(), app.test_client()
    hall = opens(teacher, tables=3)
    seat = student.post(f"/halls/{hall}/seats", json={"role": "player"}, headers=JSON).get_json()
    [way] = ways_back(teacher)
    assert way.startswith(f"/halls/{hall} Back to all tables, {hall} Host, 3 tables.")
    [way] = ways_back(student)
    assert way.startswith(
        f"/rooms/{seat['code']} Back to room {seat['code']} Player, {seat['alias']} , table {seat['table']}."
    )


def test_a_seat_that_has_moved_or_was_left_is_not_offered(app):
    teacher, former, latter, left = (app.test_client() for _ in range(4))
    code = opens(teacher)
    seat = sits_down(former, code)["seat"]
    link = teacher.post(f"/rooms/{code}/seats/{seat}/link", headers=JSON).get_json()["url"]
    latter.post(link, headers=JSON)
    assert ways_back(former) == [] and len(ways_back(latter)) == 1
    gone = sits_down(left, code)["seat"]
    app.services.rooms.perform(code, Leave(), gone, "leave")
    assert ways_back(left) == []


def test_the_way_back_is_whole_however_the_cookies_look(app):
    student = app.test_client()
    student.set_cookie("seat_", "x")
    student.set_cookie("seat_CDFGH", "W10.signed-by-nobody")
    code = opens(student)
    assert len(ways_back(student)) == 1 and code in ways_back(student)[0]


def test_the_first_page_stays_small(app):
    page = app.test_client()
    for _ in range(3):
        opens(page)
    assert len(page.get("/", headers={"Accept-Encoding": "gzip"}).data) < 8_000
