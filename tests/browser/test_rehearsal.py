"""A teacher rehearses a lesson: from the lobby of the real room to a report, with things going wrong on the way."""

import re
from contextlib import contextmanager

from playwright.sync_api import expect


@contextmanager
def in_window(person, page):
    """The same person, at another window of their browser."""
    before, person.page = person.page, page
    page.on("pageerror", lambda error: person.faults.append(str(error)))
    yield person
    person.page = before


def _skips(host, heading):
    """Skips to the next step, also where a text waits to be read: here nothing is asked."""
    host.press("Skip to the next step")
    host.arrives(heading)


def test_a_rehearsal_from_the_lobby_to_its_report(person):
    host = person("laptop")
    code = host.hosts("sprint")
    host.page.get_by_role("combobox", name="Students").select_option("20")
    with host.context.expect_page() as opened:
        host.press(re.compile("^Rehearse this lesson"))
    with in_window(host, opened.value):
        host.sees("Stand-ins play this class")
        assert host.code() != code
        expect(host.page.locator(".roster .person")).to_have_count(20)
        fast = host.page.get_by_role("radio", name="10 times as fast")
        fast.click()  # news of the class may draw the old speed once more, before the server has heard of the new one
        expect(fast).to_be_checked()
        host.press("Skip to the next step")
        host.press("Skip to the next step")
        host.arrives("Draw")
        with host.context.expect_page() as opened:
            host.press(re.compile("^See what a student sees"))
        with in_window(host, opened.value):
            expect(host.page.locator("h1.draw")).to_be_visible()  # at once: nobody has that seat
            expect(fast).to_be_checked()
            host.page.get_by_role("main").click(position={"x": 2, "y": 2})
        expect(host.page.get_by_role("radio", name="As in class")).to_be_checked()
        host.sees("(you)")
        host.press("Skip to the next step")
        host.arrives("Opening")
        expect(fast).to_be_checked()
        host.page.get_by_text("What if …").click()
        expect(host.page.get_by_role("heading", name="Say to the class")).to_be_in_viewport()
        for what, said in (
            ("A student drops out", "has lost their connection"),
            ("A student is stuck", "can’t get started"),
            ("Half a side leaves", "has left"),
            ("A text is rude", "will be rude"),  # last: whoever it is has to be there still
        ):
            host.press(what)
            host.sees(said)
        names = host.page.locator(".sides .banded")
        names.locator("b").first.evaluate("name => (name.textContent = 'A side whose name '.repeat(4))")
        ends = names.evaluate_all("names => names.map(name => name.getBoundingClientRect().bottom)")  # in one look
        assert ends[0] == ends[1], "both bands at one height"
        assert host.looks() == []
        screen = person("beamer")
        host.settings("Projector and sound")
        screen.page.goto(host.page.get_by_role("link", name="Open (light)").get_attribute("href").partition("#")[0])
        screen.sees("Rehearsal")
        for width in (1920, 1366, 390):
            screen.resizes({"width": width, "height": 900})
            mark, letters = (
                screen.page.locator(f".stage-top {one}").bounding_box() for one in (".rehearsal-mark", ".code")
            )
            assert mark["x"] + mark["width"] <= letters["x"] or mark["y"] + mark["height"] <= letters["y"], (
                f"apart at {width} px"
            )
        host.runs()
        _skips(host, "Rebuttal")
        host.sees("May hurt someone")
        host.press("All is well again")
        expect(host.button("All is well again")).to_have_count(0)
        for heading in ("Vote", "Results", "Stance, after"):
            _skips(host, heading)
            if heading == "Results":  # so many would push away what is to be read
                expect(host.page.locator(".roster .person").filter(visible=True)).to_have_count(0)
                expect(host.page.locator(".sides > .roster > *")).to_have_count(4)  # two rows each: nothing on another
                host.page.get_by_text("Who is here, and what they wrote").click()
                host.page.get_by_text("10 people").first.click()
                expect(host.page.locator(".roster .person").filter(visible=True)).to_have_count(10)
        host.press("Skip to the next step")
        host.arrives("How it ended")
        host.page.goto(host.page.url + "/report")
        host.sees("Stand-ins played this debate.")
        expect(host.page.get_by_text("(you)").filter(visible=True)).not_to_have_count(0)
    host.sees("Nobody here yet")
    assert host.code() == code

    host.hosts("tables")
    host.page.get_by_role("combobox", name="Students").select_option("8")
    with host.context.expect_page() as opened:
        host.press(re.compile("^Rehearse this lesson"))
    with in_window(host, opened.value):
        with host.context.expect_page() as opened:
            host.page.get_by_role("link", name=re.compile("^Open a table’s tablet")).click()
        with in_window(host, opened.value):
            expect(host.button("Take our seats")).to_be_visible()
            for n, name in enumerate(("Ruth", "Sam")):
                if n:
                    host.press("One more person")
                host.field(f"Person {n + 1}").fill(name)
            host.press("Take our seats")
            host.arrives("You share this device")
        expect(host.page.locator(".roster .person")).to_have_count(8)  # in place of two stand-ins
        for heading in ("Draw", "Opening"):
            host.press("Skip to the next step")
            host.arrives(heading)
        host.page.get_by_text("What if …").click()
        for what, said in (
            ("A line names somebody", "will name somebody"),
            ("A tablet goes off", re.compile("^Nobody answers at table [23]: its tablet is off")),
        ):
            host.press(what)
            host.sees(said)
        expect(host.page.locator(".rehearsal").get_by_text("has no tablet")).to_have_count(
            1
        )  # not one for each of its people
        assert host.looks(schemes=0) == []
