"""A teacher takes an essay apart with the keyboard, and goes on to the editor with the cards that were kept."""

import re

from playwright.sync_api import expect

from support.documents import docx
from support.marked import ESSAYS

PROPOSED = re.compile("^For: [2-9]. Against: [1-9].$")
TEXT = (ESSAYS / "canteen.txt").read_text()


def test_an_essay_becomes_cards_by_keyboard_alone(person):
    teacher = person()
    page, keys = teacher.page, teacher.page.keyboard
    page.goto("/motions/import")
    assert teacher.looks() == []
    essay = teacher.field("The essay")
    essay.focus()
    keys.insert_text("The bus is late.")
    teacher.forgives.append(re.compile("422"))
    teacher.button("Find the argument").focus()
    keys.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("That is too short")
    expect(essay).to_have_value("The bus is late.")
    assert teacher.looks() == []
    essay.focus()
    keys.press("ControlOrMeta+A")
    keys.insert_text(f"{TEXT}\n\nSchools should serve no meat on two days.")
    keys.press("Tab")
    keys.press("Tab")
    keys.press("Enter")
    teacher.arrives("What the essay argues")
    assert teacher.looks() == []

    title = teacher.field("The motion")
    expect(title).to_have_value("Schools should serve no meat on two days")
    likely = page.get_by_role("list", name="Sentences to begin with").get_by_role("button")
    kept = page.locator("#kept")
    expect(kept).to_have_text(PROPOSED)
    before = kept.inner_text()
    turned = re.sub(r"For: (\d+). Against: (\d+).", r"For: \2. Against: \1.", before)
    title.focus()
    keys.press("ControlOrMeta+A")
    keys.insert_text("Our canteen should serve meat on two days")
    keys.press("Tab")
    teacher.sees("The essay is against this motion, so its cards changed sides.")
    expect(kept).to_have_text(turned)
    for there in (before, turned):
        page.get_by_role("button", name=re.compile("turn its cards", re.IGNORECASE)).press("Enter")
        expect(kept).to_have_text(there)
    likely.first.focus()
    keys.press("Enter")
    expect(title).to_have_value("Schools should serve no meat on two days")
    expect(title).to_be_focused()
    expect(kept).to_have_text(PROPOSED)
    keys.press("ControlOrMeta+A")
    keys.insert_text("Our canteen should serve no meat on two days")
    keys.press("Tab")
    expect(page.locator("#turned-round")).to_be_empty()
    expect(kept).to_have_text(PROPOSED)
    expect(page.locator("#to-go")).to_have_text("1 to go.")  # of which the essay leaves the side in doubt
    waiting = page.locator(".proposal").filter(has_text="check the side")
    expect(waiting.get_by_role("radio", checked=True)).to_have_count(0)
    waiting.get_by_role("radio", name="Against").focus()
    keys.press("a")
    expect(page.locator("#to-go")).to_be_empty()
    page.locator("#more > summary").click()
    rows = page.get_by_role("radiogroup")
    rows.first.get_by_role("radio", name="For").focus()
    for letter in "faL":  # each chooses, and an arrow goes on
        keys.press(letter)
        keys.press("ArrowDown")
    for row, name in enumerate(("For", "Against", "Leave out")):
        expect(rows.nth(row).get_by_role("radio", name=name)).to_be_checked()
    keys.press("ArrowUp")
    expect(rows.nth(2).get_by_role("radio", name="Leave out")).to_be_focused()
    keys.press("ArrowLeft")
    expect(rows.nth(2).get_by_role("radio", name="Against")).to_be_checked()
    ham = page.get_by_role("radiogroup", name=re.compile("^You can still bring a ham sandwich"))
    ham.get_by_role("radio", name="For").focus()
    keys.press("l")
    page.get_by_role("radio", name="No", exact=True).focus()
    keys.press("Space")
    words = page.locator(".proposal").filter(has_text="When everybody eats")
    words.get_by_role("radio", name="For").focus()
    keys.press("f")
    words.locator("summary").focus()
    keys.press("Enter")
    words.get_by_label("Claim").fill("A shared table is worth more.")
    words.get_by_label("Title").fill("A table for all")
    expect(page.get_by_text("A shared table is worth more.", exact=True).first).to_be_visible()
    assert teacher.looks() + teacher.enlarged() == []
    teacher.button("Try it alone or edit it").focus()
    keys.press("Enter")
    page.wait_for_url(re.compile("/motions/own/.*#play$"))
    teacher.sees("Ready to play.")
    page.evaluate("location.hash = 'cards'")
    expect(page.locator(".card-line")).to_have_count(20)
    expect(page.get_by_text("ham sandwich")).to_have_count(0)
    expect(page.get_by_text("A shared table is worth more.")).to_have_count(1)
    decks = page.locator(".deck")
    for deck in (decks.last, decks.first):
        teacher.button("Turn all cards round").press("Enter")
        teacher.sees("All cards changed sides.")
        expect(deck.get_by_text("A shared table is worth more.")).to_have_count(1)
    page.get_by_role("link", name=re.compile("^A table")).click()
    expect(page.get_by_text("Paragraph 5 of the text")).to_be_visible()
    for _ in ("over", "and back"):
        page.get_by_role("radio", checked=False, name=re.compile("^(For|Against)$")).focus()
        keys.press("Space")
        teacher.sees("The card changed sides.")
        expect(page.get_by_role("textbox", name=re.compile("^Claim"))).to_have_value("A shared table is worth more.")
    assert teacher.looks() + teacher.enlarged() == []


def test_a_file_is_read_on_a_phone_and_nobody_leaves_edited_cards_by_accident(person):
    teacher = person("phone", "dark")
    page = teacher.page
    page.goto("/motions/import")
    teacher.field("The essay").fill("Something else, which is not used.")
    file = docx([("Heading1", "Two days without meat"), *(("", part) for part in TEXT.split("\n\n"))])
    upload = {"name": "speech.docx", "mimeType": "application/octet-stream", "buffer": file}
    page.get_by_label("Or its file").set_input_files(upload)
    teacher.press("Find the argument")
    teacher.arrives("What the essay argues")
    assert teacher.looks(schemes=1) == []  # in light: on a laptop
    assert page.evaluate("document.documentElement.scrollHeight") < 4000
    for claim in page.locator("section > .proposals").get_by_role("radio", name="For").all():
        claim.check()
    teacher.sees("One side has fewer than two claims. Turn one round")
    teacher.field("The motion").fill("")
    teacher.field("The motion").evaluate("field => { field.required = true; field.form.requestSubmit(); }")
    expect(teacher.field("The motion")).to_be_focused()
    teacher.sees("The motion is still missing.")
    teacher.field("The motion").fill("Our canteen should serve no meat on two days")
    page.keyboard.press("Tab")
    expect(page.locator("#title-missing")).to_be_empty()
    explained = page.get_by_text("All its cards are then marked as sensitive")
    expect(explained).to_be_hidden()
    page.get_by_role("radio", name="Yes, it could").check()
    expect(explained).to_be_visible()
    asked = []
    page.once("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    with page.expect_event("dialog"):
        page.get_by_role("link", name="Another essay").click(no_wait_after=True)
    expect(teacher.field("The motion")).to_have_value("Our canteen should serve no meat on two days")
    assert asked == ["beforeunload"]


def test_more_than_two_megabytes_are_not_even_sent(person):
    teacher = person()
    page = teacher.page
    page.goto("/motions/import")
    teacher.field("The essay").fill("My own words.")
    page.get_by_label("Or its file").set_input_files(
        {"name": "book.txt", "mimeType": "text/plain", "buffer": bytes(2_200_000)}
    )
    page.on("request", lambda request: teacher.faults.append(f"{request.method} {request.url}"))
    teacher.press("Find the argument")
    expect(page.get_by_role("alert")).to_contain_text("more than 2 MB")
    expect(teacher.field("The essay")).to_have_value("My own words.")
