"""The library of motions: finding one without scripts, and the map of its cards by mouse, finger and keyboard."""

import re

import pypdfium2
from playwright.sync_api import expect

MOTION = "/motions/car-free-city-centres"


def test_a_teacher_without_scripts_finds_a_light_motion_and_opens_a_room_with_it(person):
    teacher = person("phone", java_script_enabled=False)
    page = teacher.page
    page.goto("/motions")
    page.get_by_label("Words in a motion or its cards").fill("school")
    page.get_by_text("Topic, age, how heavy, and more").click()
    page.get_by_label("The youngest in the class are").select_option("11 years old")
    page.get_by_label("The cards rest on").select_option("Mostly evidence")
    teacher.press("Find motions")
    teacher.sees("3 motions fit.")
    page.get_by_role("link", name="School should start later in the morning").click()
    page.get_by_role("link", name="Open a room with this motion").click()
    expect(page.get_by_role("radio", name=re.compile("School should start later.*Light"))).to_be_checked()


def test_the_map_says_which_card_answers_which_and_why(person):
    for device in ("laptop", "phone"):
        reader = person(device)
        page = reader.page
        page.goto(MOTION)
        card = page.get_by_role("button", name="Safe on foot")
        why = page.get_by_role("region", name="Safe on foot")
        if device == "phone":
            card.tap()
        else:
            card.focus()
            page.keyboard.press("Enter")
        expect(why).to_be_in_viewport()
        expect(why).to_contain_text("Ambulances may still drive in, and where fewer people are hit, fewer need one.")
        expect(card).to_have_attribute("aria-pressed", "true")
        assert reader.looks(schemes=2 if device == "laptop" else 1) == []
        why.get_by_role("link", name="Help must get through").first.press("Enter")
        other = page.get_by_role("region", name="Help must get through")
        expect(other.get_by_role("heading", name="Help must get through")).to_be_focused()
        page.keyboard.press("Escape")
        expect(other).to_be_hidden()
        expect(page.get_by_role("button", name="Help must get through")).to_be_focused()
        assert reader.faults == []
        if device == "laptop":
            with pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True, format="A4")) as document:
                texts = [each.get_textpage().get_text_range() for each in document]
            assert len(texts) <= 5
            for together in (
                (
                    "Keep private cars out",
                    "Cleaner air",
                    "Neighbours meet",
                ),  # the cards of a side are a page to hand out
                ("Keep it open to cars", "The jam moves next door", "A fee works too"),
                ("How the cards connect", "Cleaner air", "Each line runs from a card"),
            ):
                assert any(all(words in text for words in together) for text in texts), together
            page.goto(f"{MOTION}/lesson?format=class&students=28")
            with pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True, format="A4")) as document:
                assert len(document) == 3


def test_the_library_and_its_filters_fit_every_screen(person):
    reader = person("phone")
    reader.page.goto("/motions?q=zebra")
    assert reader.looks() == []
    for path in ("/motions?heft=light", "/rooms/new"):  # their colours: test_states.py, test_opening_a_room.py
        reader.page.goto(path)
        assert reader.looks(schemes=0) == []
