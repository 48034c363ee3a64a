"""A teacher takes an essay apart with the keyboard, and goes on to the editor with the cards that were kept."""

import re

from playwright.sync_api import expect

from support.documents import docx
from support.marked import ESSAYS

TEXT = (ESSAYS / "canteen.txt").read_text()
COUNTED = f"""Should schools serve no meat on two days?

I believe that schools should serve no meat on two days. {TEXT.split(chr(10) + chr(10))[3]}

Firstly, beans are cheaper than beef. Pupils could also cook them.

Some people say that lunch without meat is no lunch. However, soup fills everybody."""

BOTH = """Zoos

Whether animals should be kept in zoos is a question. This essay looks at both sides of it.

On the one hand, zoos teach people about animals. Children who have seen an elephant will care about elephants.

On the other hand, what children learn there may be the wrong lesson. Bears in concrete pits teach nothing about bears.
Big cats need more space than any city can give them.

Much depends on what kind of zoo we have in mind."""


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
    keys.insert_text(f"{COUNTED}\n\nThat is all there is to say about beans and beef.")
    keys.press("Tab")
    keys.press("Tab")
    keys.press("Enter")
    teacher.arrives("What the essay argues")
    assert teacher.looks() == []

    expect(page.get_by_role("radio", name="Schools should serve no meat on two days")).to_be_checked()
    expect(page.get_by_role("radio", name="Yes")).to_be_checked()
    page.get_by_role("radio", name="Another").focus()
    keys.press("Space")
    expect(teacher.field("Another motion")).to_be_focused()
    keys.insert_text("Schools should serve meat every day")
    keys.press("Enter")  # nothing turns by itself: it asks
    teacher.sees("Still needed: whether the essay argues for this.")
    page.get_by_role("radio", name="No, against it").focus()
    keys.press("Space")
    keys.press("Enter")
    expect(page.get_by_role("heading", name="Choose its cards")).to_be_focused()
    kept = page.locator("#kept")
    expect(kept).to_have_text("For 1 · Against 1 (6 of each are enough)")
    beans = page.get_by_role("button", name="Sentence 1 of paragraph 2, Against Firstly, beans are cheaper than beef.")
    cook = page.get_by_role("button", name=re.compile("^Sentence 2 of paragraph 2, .* Pupils could also cook them.$"))
    lunch, soup = (page.get_by_role("button", name=re.compile(f"^Sentence {n} of paragraph 3,")) for n in (1, 2))
    assert teacher.looks() + teacher.enlarged() == []
    # A letter chooses, and an arrow goes on.
    beans.focus()
    keys.press("f")
    keys.press("ArrowDown")
    expect(cook).to_be_focused()
    keys.press("ArrowDown")
    keys.press("l")
    expect(lunch).to_have_accessible_name(re.compile("paragraph 3, not taken Some people say"))
    expect(kept).to_have_text("For 1 · Against 0 (6 of each are enough)")
    # What follows the first of its side in a paragraph is a tap away.
    expect(cook).to_have_accessible_name(re.compile("paragraph 2, not taken Pupils"))
    cook.press("a")
    cook.press("Enter")
    expect(kept).to_have_text("For 1 · Against 1 (6 of each are enough)")
    # What is a card shows its side, and one sentence at a time is open: once it is a card, with its title and its claim.
    soup.press("Enter")
    expect(cook).to_have_attribute("aria-expanded", "false")
    expect(page.locator(".choose-side:visible")).to_have_count(3)
    expect(page.get_by_label("short name").and_(page.locator(":visible"))).to_have_count(0)
    cook.press("Enter")
    expect(cook).to_have_attribute("aria-expanded", "true")
    opened = page.locator(".proposal").filter(has=page.get_by_label("Claim").and_(page.locator(":visible")))
    expect(opened.get_by_label("short name")).to_have_value("")
    opened.get_by_label("Claim").fill("Pupils could cook beans at home.")
    assert teacher.looks() + teacher.enlarged() == []
    teacher.button("Next").press("Enter")
    expect(page.get_by_role("heading", name="Ready?")).to_be_focused()
    teacher.sees("The motion: Schools should serve meat every day")
    page.get_by_role("radio", name="No", exact=True).focus()
    keys.press("Space")
    assert teacher.looks() + teacher.enlarged() == []
    teacher.button("Edit its cards").press("Enter")
    page.wait_for_url(re.compile("/motions/own/.*#cards$"))
    expect(page.locator(".card-line")).to_have_count(20)
    expect(page.locator(".card-line").filter(has_text="Beans are cheaper than beef")).to_have_count(1)
    expect(page.locator(".card-line").filter(has_text="Pupils could cook beans at home")).to_have_count(1)
    decks = page.locator(".deck")
    for deck in (decks.first, decks.last):
        teacher.button("Swap the two sides").press("Enter")
        teacher.press("Swap them")
        teacher.sees("All cards changed sides.")
        expect(deck.locator(".card-line").filter(has_text="Pupils could cook beans at home")).to_have_count(1)
    page.get_by_role("link", name=re.compile("^Pupils could cook")).click()
    expect(page.get_by_text("Paragraph 2 of the text")).to_be_visible()
    for _ in ("over", "and back"):
        page.get_by_role("radio", checked=False, name=re.compile("^(For|Against)$")).focus()
        keys.press("Space")
        teacher.sees("The card changed sides.")
        expect(page.get_by_role("textbox", name=re.compile("^Claim"))).to_have_value("Pupils could cook beans at home.")
    assert teacher.looks() + teacher.enlarged() == []


def test_a_file_is_read_on_a_phone_a_step_a_screen_and_nobody_leaves_edited_cards_by_accident(person):
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
    teacher.press("Next")
    teacher.sees("Write the motion in one sentence.")
    teacher.field("The motion, in one sentence").fill("Our canteen should serve no meat on two days")
    page.get_by_role("radio", name="Yes", exact=True).check()
    teacher.press("Next")
    first = page.locator(".sentence").first
    out = page.locator(".proposal").first.get_by_role("radio", name="Leave out")
    first.tap()
    expect(out).to_be_visible()
    assert teacher.looks(schemes=1) + teacher.enlarged() == []
    first.tap()
    expect(out).to_be_hidden()
    kept = page.locator("#kept")
    for _ in range(page.locator("[data-side=a], [data-side=b]").count()):
        page.locator("[data-side=a] .sentence, [data-side=b] .sentence").first.press("l")
    for _ in range(page.locator("[data-asks]").count()):
        page.locator("[data-asks] .sentence").first.press("l")
    expect(kept).to_have_text("For 0 · Against 0: nothing is in the deck yet")
    teacher.press("Next")
    teacher.sees("You took no sentence, so all cards are questions")
    explained = page.get_by_text("All its cards are then marked as sensitive")
    expect(explained).to_be_hidden()
    page.get_by_role("radio", name="Yes, it could").check()
    expect(explained).to_be_visible()
    asked = []
    page.once("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    with page.expect_event("dialog"):
        page.get_by_role("link", name="Another essay").click(no_wait_after=True)
    expect(teacher.page.locator("#title")).to_have_value("Our canteen should serve no meat on two days")
    assert asked == ["beforeunload"]


def test_what_asks_is_answered_in_one_go_and_nothing_is_dropped_without_a_word(person):
    teacher = person("phone")
    page = teacher.page
    page.goto("/motions/import")
    teacher.field("The essay").fill(BOTH)
    teacher.press("Find the argument")
    teacher.arrives("What the essay argues")
    page.get_by_role("radio", name="Neither: it looks at both sides").check()
    teacher.press("Next")
    teacher.sees("Still to answer: 2")
    animals, lesson = (page.locator(".passage").nth(n) for n in (1, 2))
    animals.locator("[data-asks]").get_by_role("radio", name="For").tap()
    expect(lesson.locator("[data-asks] .sentence")).to_be_focused()
    teacher.press("Next")
    teacher.sees("What still asks is left out. Next goes on without it.")
    lesson.locator("[data-asks]").get_by_role("radio", name="Against").tap()
    expect(page.locator("#kept")).to_contain_text("For 1 · Against 1")
    assert teacher.looks(schemes=1) + teacher.enlarged() == []
    teacher.press("Next")
    expect(page.get_by_role("heading", name="Ready?")).to_be_focused()


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
