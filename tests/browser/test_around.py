"""What is around a debate: the first page, warnings, dialogs, paper, small screens."""

from playwright.sync_api import expect

CANNOT_OPEN = "Phones can’t open this address"


def test_console_and_projector_say_when_phones_cannot_open_the_address(person):
    host, screen, student = person(), person("beamer"), person("phone")
    code = host.hosts()
    screen.page.goto(host.page.get_by_role("link", name="Open (light)").get_attribute("href"))
    for one in (host, screen):
        one.sees(CANNOT_OPEN)
        one.sees("make run HOST=0.0.0.0")
        assert one.looks() == []
    needed = "(stage) => [stage.scrollHeight <= stage.clientHeight + 1, stage.scrollWidth <= stage.clientWidth + 1]"
    for size in ((1920, 1080), (1366, 768), (1024, 768)):
        screen.page.set_viewport_size(dict(zip(("width", "height"), size, strict=True)))
        assert screen.page.locator(".stage").evaluate(needed) == [True, True], size
    student.takes_seat(code)
    expect(student.page.get_by_text(CANNOT_OPEN)).to_have_count(0)


def test_all_tables_say_when_phones_cannot_open_the_address(person):
    host = person()
    code = host._post("/rooms", {"motion": "returning-north-koreans", "tables": 2})["code"]
    for path in (f"/halls/{code}", f"/halls/{code}/screen"):
        host.page.goto(path)
        host.sees(CANNOT_OPEN)
        assert host.looks() == []
