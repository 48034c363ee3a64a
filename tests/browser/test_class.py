"""The same class again: next week's room, and a student's way from a lost phone to their seat with a personal card."""

import io
import re
from types import MappingProxyType

import pypdfium2
from playwright.sync_api import expect

from support.staged import Staged, services


def test_next_weeks_room_and_a_lost_phone(person):
    teacher, lena, max_ = person(), person("phone"), person("phone", "dark")
    first = teacher.hosts("sprint")
    lena.page.goto(f"/rooms/{first}")
    lena.page.get_by_label("Your name, for your teacher").fill("Lena")
    lena.press("Take my seat")
    lena.sees("In the room")
    alias = lena.context.request.post(f"/rooms/{first}/seats", data={}, headers={"Accept": "application/json"}).json()[
        "alias"
    ]
    max_.takes_seat(first)

    # The lesson went well: the console makes a class of it.
    teacher.settings("This class")
    panel = teacher.page.get_by_role("region", name="Keep this class")
    panel.get_by_role("textbox", name="Its name", exact=True).fill("8b")
    assert teacher.looks() == []
    panel.get_by_role("button", name="Make the class").click()
    teacher.arrives("8b")
    teacher.page.get_by_role("link", name="Add people").click()
    teacher.field("Names").fill("lena\nZoë Martin\n17")
    teacher.forgives.append(re.compile("422"))
    teacher.press(re.compile("^Add them"))
    expect(teacher.page.get_by_role("alert")).to_contain_text("Row 3: 17 – There’s no name in this row.")
    expect(teacher.field("Names")).to_have_value("17")
    assert teacher.looks() == []
    teacher.page.get_by_role("link", name="Back to the class").click()
    people = teacher.page.get_by_role("region", name="People").get_by_role("row")
    expect(people).to_have_count(4)
    teacher.page.locator("summary").get_by_text("The class’s link").click()
    address = teacher.field("Link").input_value()
    teacher.press("Make a new link and shut everyone else out")
    expect(
        teacher.page.get_by_role("checkbox", name=re.compile("is shut out"))
    ).to_be_focused()  # it isn't sent unasked
    expect(teacher.field("Link")).to_have_value(address)
    teacher.sees("The figures appear here once a round’s results have been shown.")
    assert teacher.looks() + teacher.enlarged("laptop") == []

    # Next week: the room is opened in the class, and a phone is known again.
    teacher.page.get_by_role("link", name="Open the next room").click()
    expect(teacher.page.get_by_label("Class", exact=True)).to_have_value(re.compile("^[0-9a-f]{16}$"))
    had = teacher.page.get_by_role("radio", name=re.compile("returning North Koreans"))
    expect(teacher.field("Students")).to_have_value("3")  # as many as the class has
    expect(had).not_to_be_checked()  # the class has had it
    had.check()
    teacher.press("Open the room")
    teacher.arrives("Lobby")
    now = teacher.code()
    lena.page.goto(f"/rooms/{now}")
    assert lena.looks() == []
    lena.press(f"Join as {alias}")
    lena.sees("In the room")
    expect(teacher.page.get_by_role("button", name=re.compile(f"Lena.*{alias}"))).to_be_visible()
    teacher.settings("This class")
    expect(teacher.page.get_by_role("region", name="Class 8b")).to_be_visible()

    # The phone is lost. The teacher prints the card; a tablet scans it.
    teacher.page.get_by_role("link", name="Lessons and people").click()
    teacher.page.get_by_role("link", name="Lena").click()
    teacher.arrives("Lena")
    teacher.press("Make a new card")
    expect(teacher.page.get_by_role("checkbox", name=re.compile("old card"))).to_be_focused()  # it isn't sent unasked
    teacher.page.get_by_label("This is the same person as").select_option(label="Zoë Martin")
    teacher.press("Join the two")
    expect(teacher.page.get_by_role("checkbox", name=re.compile("one person"))).to_be_focused()  # it isn't sent unasked
    assert teacher.looks() == []
    teacher.page.get_by_role("link", name="Print the card").click()
    teacher.arrives("Personal cards")
    assert teacher.looks() == []
    teacher.page.get_by_role("link", name="8b", exact=True).click()
    teacher.page.get_by_role("link", name="Personal cards").click()
    expect(teacher.page.locator(".personal-card")).to_have_count(3)
    for size in ("A4", "Letter"):
        pages = pypdfium2.PdfDocument(io.BytesIO(teacher.page.pdf(format=size)))
        text = pages[0].get_textpage().get_text_range()
        assert len(pages) == 1 and "Zoë Martin" in text and "prints secret links" in text
    address = teacher.page.url.rpartition("/cards")[0]
    made = teacher.context.request.get(teacher.page.url.replace("/cards", "/export")).json()
    person_id = next(one["id"] for one in made["people"] if one["name"] == "Lena")
    card = teacher.context.request.post(
        f"{address}/people/{person_id}/card", headers={"Accept": "application/json"}
    ).json()
    tablet = person("tablet")
    tablet.page.goto(card["card_url"])
    tablet.arrives("Carry on here?")
    assert tablet.looks() == []
    tablet.press("Use this device")
    tablet.sees("In the room")
    tablet.sees(alias)
    lena.sees("Your seat has moved to another device")
    asked: list[str] = []
    tablet.page.on("request", lambda request: asked.append(request.headers.get("referer", "")))
    tablet.page.goto(card["card_url"])
    tablet.page.reload()
    assert not [address for address in asked if "/cards/" in address]


class Large(Staged):
    """A class of 28 whose teacher knows everybody."""

    names = MappingProxyType({f"p{n}": f"Annika Schmidt-Bauer {n}" for n in range(28)})


def test_a_class_of_28_is_one_sheet_of_paper(person, server):
    teacher = person()
    made, table = teacher._post("/classes", {"name": "8b"}), Large(server, 28).to("finished")
    services(server).classes.add_room(made["id"], table.room, table.now)
    teacher.page.goto(f"/classes/{made['id']}")
    teacher.sees(re.compile("words in all"))
    expect(teacher.page.locator(".chart")).to_have_count(0)  # one lesson's bar says nothing
    for size in ("A4", "Letter"):
        pages = pypdfium2.PdfDocument(io.BytesIO(teacher.page.pdf(format=size)))
        text = pages[0].get_textpage().get_text_range()
        assert len(pages) == 1 and "words in all" in text and "Annika Schmidt-Bauer 27" in text
