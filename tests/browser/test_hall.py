"""A class at several tables, from the teacher's press to the students' screens."""

import os
import re

from playwright.sync_api import expect

from support.device import Device
from support.machine import until
from support.playing import everybody_does

MOTION = "returning-north-koreans"


def opens_hall(host, tables: int, **options) -> tuple[str, list[str]]:
    """The hall's code and the tables'."""
    made = host._post("/rooms", {"motion": MOTION, "format": "sprint", "tables": tables, "options": options})
    host.page.goto(f"/halls/{made['code']}")
    host.arrives(f"{tables} tables")
    return made["code"], [table["code"] for table in made["tables"]]


def table(host, number: int):
    return host.page.get_by_role("region", name=f"Table {number}", exact=True)


def test_a_class_is_opened_joined_and_begun_at_three_tables(person, server):
    host, screen = person(), person("beamer", "dark")
    host.page.goto("/rooms/new")
    host.page.get_by_role("radio", name=re.compile("returning North Koreans")).check()
    host.page.get_by_text("More choices").click()
    host.page.get_by_text("People and sides").click()
    host.field("Tables").fill("3")
    host.press("Open 3 tables")
    host.arrives("3 tables")
    code = host.code()
    screen.page.goto(host.page.get_by_role("link", name="Open (dark)").get_attribute("href"))
    screen.arrives("Choose your table")
    host.sees("Phones can’t join yet")  # from this computer only
    expect(screen.page.get_by_text("Phones can’t join yet")).to_have_count(0)

    student = person("laptop")
    student.page.goto("/")
    student.field("Room code").fill(code)
    student.press("Join")
    student.arrives("Choose your table")
    assert student.looks(schemes=0) == []  # the colours: below, on a phone
    student.page.get_by_role("link", name="Table 1").click()
    student.field("Your name, for your teacher").fill("Ada")
    student.press("Take my seat")
    student.sees("In the room")
    student.sees("Table 1")
    others = [Device(server.address) for _ in range(3)]
    assert [one.post(f"/halls/{code}/seats", {"teacher_name": "Ben"}).json()["table"] for one in others] == [2, 3, 1]
    expect(table(host, 1)).to_contain_text("2 here")
    screen.sees("2 here")
    assert host.looks() + screen.looks() == []

    host.press(re.compile("^Begin at all tables"))
    expect(table(host, 2)).to_contain_text("A debate needs someone on each side to begin.")
    host.sees("It didn’t work at tables 2, 3: their cards say why.")
    student.arrives("Where do you stand yourself?")
    expect(table(host, 1)).to_contain_text("Stance, before")
    expect(table(host, 2)).to_contain_text("Lobby")
    screen.sees("Stance, before")
    expect(screen.page.get_by_role("img", name=re.compile("^QR code"))).to_have_count(0)
    letters = screen.page.get_by_role("img", name=re.compile("^Room code"))
    assert letters.bounding_box()["width"] < 1920 / 4  # some are wider than others
    assert host.looks() + screen.looks() == []


def test_tables_go_on_together_and_apart_and_a_console_beside_takes_nothing_away(person, server):
    host = person()
    _, rooms = opens_hall(host, 2)
    student, other = person(), Device(server.address).join(rooms[1]).connect()
    student.takes_seat(rooms[0])
    for room in rooms:
        Device(server.address).join(room)
    beside = host.context.new_page()
    beside.goto(f"/rooms/{rooms[1]}/screen")
    expect(beside.get_by_text("Table 2", exact=True)).to_be_visible()
    beside.goto(f"/rooms/{rooms[1]}")
    expect(beside.get_by_role("heading", level=1, name="Lobby")).to_be_visible()
    expect(beside.get_by_text("Save your host link")).to_have_count(0)  # the hall's own page has said so
    host.press(re.compile("^Begin at all tables"))
    for n in (1, 2):
        expect(table(host, n)).to_contain_text("Stance, before")
    host.press(re.compile("^All: Deal the cards"))
    question = host.page.get_by_role("dialog")
    expect(question).to_contain_text("Table 2: Stance, before. Deal the cards. 2 people aren’t done yet.")
    assert host.looks() == []
    question.get_by_role("button", name="All: Deal the cards").click()
    student.arrives("of your four cards")
    other.until(lambda: other.phase()["name"] == "draw", "the cards")
    host.sees("Done at 2 tables.")

    table(host, 1).get_by_role("button", name=re.compile("^Pause")).click()
    student.sees(re.compile("Your teacher has paused the game"))
    assert "paused" not in other.phase()
    table(host, 2).get_by_role("button", name=re.compile("^Move to openings")).click()
    question.get_by_role("button", name="Move to openings").click()
    other.until(lambda: other.phase()["name"] == "opening", "openings")
    expect(table(host, 1)).to_contain_text("Draw")

    beside.goto(f"/rooms/{rooms[0]}")
    beside.get_by_role("button", name="Resume").click()
    expect(table(host, 1).get_by_role("button", name=re.compile("^Pause"))).to_be_visible()
    beside.get_by_role("link", name="All tables").click()
    expect(beside.get_by_role("heading", level=1, name="2 tables")).to_be_visible()
    student.page.get_by_text("Your teacher has paused the game").wait_for(state="hidden")
    host.press("Pause all")
    student.sees(re.compile("Your teacher has paused the game"))
    other.until(lambda: other.phase().get("paused"), "a pause")
    host.press("Resume all")
    student.page.get_by_text("Your teacher has paused the game").wait_for(state="hidden")
    other.until(lambda: "paused" not in other.phase(), "the end of the pause")
    other.close()


def test_the_pages_of_a_hall_look_right_its_link_is_renewed_and_deleting_asks_first(person):
    host, student, late = person(), person("phone", "dark"), person("phone", forgives=re.compile("404|409"))
    code, rooms = opens_hall(host, 10)
    link = host.page.get_by_role("textbox", name="Host link")
    old = link.input_value()
    host.page.get_by_role("checkbox", name=re.compile("^Yes, this link stops working")).check()
    host.press("Make a new link and stop this one")
    expect(link).not_to_have_value(old)
    late.page.goto(old)
    late.arrives("Page not found")
    faults = host.looks()
    for path in (f"/halls/{code}", f"/halls/{code}/any"):
        student.page.goto(path)
        faults += student.looks()
    late.page.goto(link.input_value())
    late.arrives("Host all tables from this device?")
    faults += late.looks()
    student.takes_seat(rooms[9])
    host.press("Delete the hall")
    host.press("Keep it")
    expect(table(host, 10)).to_contain_text("1 here")
    host.press("Delete the hall")
    host.page.get_by_role("dialog").get_by_role("button", name="Delete the hall").click()
    host.page.wait_for_url("**/")
    student.arrives("This room has been deleted")
    late.page.goto(f"/halls/{code}")
    late.arrives("Page not found")
    assert faults == []


def test_a_hall_ends_with_each_tables_strongest_clash_and_the_class(person, server):
    host, screen = person(), person("beamer")
    _, rooms = opens_hall(
        host, 2, lengths=dict.fromkeys(("stance", "draw", "opening", "rebuttal", "vote", "reveal"), 0)
    )
    screen.page.goto(host.page.get_by_role("link", name="Open (light)").first.get_attribute("href"))
    tables = [[Device(server.address).join(code).connect() for _ in range(4)] for code in rooms]
    everybody = [one for devices in tables for one in devices]
    host.press(re.compile("^Begin at all tables"))
    everybody[0].until(lambda: everybody[0].phase()["name"] == "stance", "the first phase")
    on, pressed = host.page.get_by_role("region", name="All tables").get_by_role("button").last, "Begin"
    while everybody[0].phase()["name"] != "finished":
        for devices in tables:
            for one in devices:
                one.until(lambda one=one: one.phase()["name"] == everybody[0].phase()["name"], "the same phase")
            everybody_does(devices)
        was = everybody[0].phase()["id"]
        # The page knows of every table the phase that is.
        expect(on).not_to_have_text(re.compile(f"^({re.escape(pressed)}|All: next phase)"))
        pressed = on.inner_text()
        on.click()
        sure = host.page.get_by_role("dialog").get_by_role("button").last
        until(
            lambda was=was, sure=sure: (sure.is_visible() and sure.click()) or everybody[0].phase()["id"] != was,
            "the next phase",
        )
    screen.arrives("Each table’s strongest clash")
    for n in (1, 2):
        expect(screen.page.get_by_role("heading", name=f"Table {n}")).to_be_visible()
    for one in (host, screen):
        one.sees(re.compile("Too few readers to tell|^Neither side convinced clearly|more votes went to"))
        one.sees(re.compile("Which of these clashes would you answer differently"))
    if pictures := os.environ.get("PICTURES"):
        screen.page.screenshot(path=f"{pictures}/hall.png")
        host.page.screenshot(path=f"{pictures}/hall-host.png", full_page=True)
    assert host.looks() + screen.looks() == []
    for one in everybody:
        one.close()
