"""A teacher goes from the last phase to a printed page and a file."""

import csv
import io
import re
import time
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import expect

from debate.app import create_app
from debate.config import Settings
from debate.storage.engine import upgrade_schema
from support import recorded
from support.serving import Server

SECRET = re.compile(r"/take/|/hosts/|token=")
SIZES = ("A4", "Letter")


@pytest.fixture(scope="module")
def school(tmp_path_factory):
    """A server with a class of thirty-one in its last phase, and four people who wrote as much as they could; and who hosts them."""
    folder = tmp_path_factory.mktemp("school")
    app = create_app(Settings.read({"DEBATE_DATA": str(folder)}), async_mode="threading")
    upgrade_schema(app.services.store.database.engine)
    # They began an hour ago, so that what somebody does now is later; without clocks, which would have run out long ago.
    store, start = app.services.store, time.time_ns() // 1_000_000 - 3_600_000
    how = {"start": start, "clocks": False}
    large = recorded.Recorded(store, 31, "sprint", code="BCDF4", revise=True, **how).to("compare").everybody().end()
    tables = [large, recorded.wordy(store, **how), *recorded.hall(store, **how)]
    credentials = app.services.credentials
    server = Server(folder)  # once all is written, so that nobody waits for the database
    yield server, {credentials.cookie_name(one.code): credentials.cookie(one.room, "host") for one in tables}
    server.stop()


@pytest.fixture
def host(school, person):
    server, cookies = school
    host = person(address=server.address)
    host.context.add_cookies([{"name": name, "value": value, "url": server.address} for name, value in cookies.items()])
    return host


def printed(page, folder: Path, size: str = "A4") -> list[str]:
    """The text of each page on paper, with the address that browsers print below it. No page holds a secret link."""
    file = folder / f"{size}.pdf"
    page.pdf(path=file, format=size, display_header_footer=True)
    with pypdfium2.PdfDocument(file) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    assert pages and not [text for text in pages if SECRET.search(text)]
    return pages


def unfolded(page) -> None:
    """What is printed can be chosen."""
    page.evaluate("document.getElementById('print').open = true")


def prints(page, what: str) -> None:
    unfolded(page)
    page.get_by_label("On paper").select_option(what)
    page.get_by_role("button", name="Print", exact=True).click()


def test_from_the_last_phase_to_a_printed_page_and_a_file(host, tmp_path):
    page = host.page
    page.goto("/rooms/BCDF4")
    host.arrives("Stance, after")
    printed(page, tmp_path)
    host.goes_on("Show how it ended")
    host.arrives("How it ended")
    page.get_by_role("link", name="Open the report").click()
    host.arrives("Report")
    bar = page.locator(".text[data-side=b]").first
    assert "repeating-linear-gradient" in bar.evaluate("bar => getComputedStyle(bar).backgroundImage"), (
        "side b is hatched"
    )

    assert len(printed(page, tmp_path)) == 1, "the browser's own menu prints what the list says"
    unfolded(page)
    page.get_by_label("On paper").select_option("")
    pages = printed(page, tmp_path)
    students = [text for text in pages if "given, not chosen) · here from" in text]
    assert students == pages[1 : 1 + len(students)], "the class on one page, then the students"
    assert len(students) < 22 and sum(text.count("given, not chosen) · here from") for text in students) == 31
    assert all(text.count("Openings") == text.count("given, not chosen)") for text in students), "none is cut in two"
    assert "Who was here, and what they did" in pages[0]
    assert [n for n, text in enumerate(pages) if "Every clash" in text[:30]] == [1 + len(students)]
    assert all(f"{n} / {len(pages)}" in text for n, text in enumerate(pages, 1)), "page numbers"

    page.get_by_label("On paper").select_option("Class page")
    page.evaluate("window.print = () => undefined")
    assert not page.locator(".tools .print .btn:not(.quiet)").count(), "no button of this row leads"
    page.get_by_role("button", name="Print", exact=True).click()  # the class page, unless something else is chosen
    (class_page,) = printed(page, tmp_path, "Letter")
    assert "Cleo" not in class_page, "names that only hosts see are left out until a host asks for them"
    page.get_by_role("checkbox", name="With the names that only hosts see").check()
    page.locator(".student", has_text="Cleo").get_by_role("button", name="Print this page").click()
    assert [text.count("Cleo") for text in printed(page, tmp_path)] == [1]
    prints(page, "Class page")
    assert "Cleo" in printed(page, tmp_path)[0]

    page.get_by_role("group").filter(has_text="Files and gradebook").locator("summary").first.click()
    page.get_by_role("link", name="Writing first").click()
    page.wait_for_url("**preset=writing*")
    rows = page.locator(".gradebook tr").all()[:2]
    lefts = [[cell.bounding_box()["x"] for cell in row.locator("th, td").all()] for row in rows]
    assert lefts[0] == pytest.approx(lefts[1], abs=1), "headings stand above their columns"
    page.get_by_role("spinbutton", name="Rebuttals").fill("5")
    with page.expect_download() as file:
        host.press("Students (CSV)")
    assert file.value.suggested_filename == "counterclaim-BCDF4-students.csv"
    rows = list(csv.DictReader(io.StringIO(file.value.path().read_text("utf-8-sig"))))
    assert len(rows) == 31 and {row["Mark, of 100"] for row in rows} == {"100", "72"}, "a copy counts half"


def test_the_longest_texts_of_two_rounds_fit_on_a_page_for_each_student(host, tmp_path):
    page = host.page
    page.goto("/rooms/BCDF8/report")
    page.evaluate("window.print = () => undefined")
    for size in SIZES:
        prints(page, "Students’ pages, about 4 sheets")
        assert len(printed(page, tmp_path, size)) == 4
    assert host.looks() == []


def test_on_a_phone_texts_are_folded_and_a_list_leads_to_each_student(host):
    page = host.page
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/rooms/BCDF8/report")
    expect(page.locator(".student .prose").first).to_be_hidden()
    unfolded(page)
    page.get_by_label("With the names that only hosts see").check()
    page.locator("summary", has_text="Students").focus()
    page.keyboard.press("Enter")
    assert host.looks(schemes=0) == []  # the colours: below, with more unfolded
    page.get_by_role("navigation", name="In this report").get_by_role("link", name=re.compile("Cleo$")).press("Enter")
    cleo = page.locator(".student", has=page.get_by_role("heading", name=re.compile("Cleo$")))
    expect(cleo.locator(".prose").first).to_be_visible()
    expect(cleo.get_by_role("heading", name=re.compile("Cleo$"))).to_be_in_viewport()
    expect(page.locator(".student .prose").first).to_be_hidden()
    cleo.locator("summary", has_text="Rate this text").first.click()
    partly = cleo.get_by_role("group", name="Claim and reason").get_by_role("radio", name=re.compile("^Partly Makes a"))
    partly.focus()
    page.keyboard.press("Space")
    expect(cleo.get_by_text("Claim and reason: Partly")).to_be_visible()
    assert host.looks() + host.enlarged() == []
    page.set_viewport_size({"width": 342, "height": 192})  # a laptop at 400 %
    assert host.covered() < 0.05
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/halls/HGFDC/report")
    page.locator("summary", has_text="Tables").click()
    assert host.looks() == []


def test_a_page_whose_address_is_a_secret_is_printed_without_it(school, host, tmp_path):
    page = host.page
    page.goto("/rooms/BCDF8")
    host.arrives("How it ended")
    assert "/rooms/BCDF8" in printed(page, tmp_path)[0], "otherwise, browsers print the address"
    for console, heading in (("/rooms/BCDF8", "How it ended"), ("/halls/HGFDC", "3 tables")):
        page.goto(console)
        host.arrives(heading)
        printed(page, tmp_path)
        html = page.locator("html")
        for link in [html.get_attribute(f"data-{whose}-url") for whose in ("host", "screen")]:
            page.goto(link)
            assert SECRET.search(page.url)
            printed(page, tmp_path)
