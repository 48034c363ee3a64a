"""A teacher makes a motion of their own in the browser, alone and with somebody else, and a class plays it."""

import re

from playwright.sync_api import expect

from support.person import LINE_IS_DOWN


def copies(person):
    """Somebody in the editor of a copy of an installed motion."""
    one, motion = person(), {"like": "phone-free-school-day"}
    made = one.context.request.post("/motions/own", data=motion, headers={"Accept": "application/json"}).json()
    one.page.goto(made["edit_url"])
    expect(one.page.locator(".editor-steps")).to_be_visible()
    one.edit, one.read = made["edit_url"], made["read_url"]
    return one


def goes(one, step):
    one.page.evaluate("step => (location.hash = step)", step)


def looks_up(one):
    """Come back to the tab: then a browser asks at once what others have changed."""
    one.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def saved(one):
    expect(one.page.locator(".saving")).to_have_attribute("data-state", "saved")


def test_two_people_edit_one_motion_and_decide_where_both_changed_the_same(person):
    ann = copies(person)
    bob = person("tablet", "dark", forgives=re.compile(f"409|{LINE_IS_DOWN.pattern}"))
    bob.page.goto(ann.edit)
    title, question = (
        [one.page.get_by_role("textbox", name=name) for one in (ann, bob)]
        for name in ("The motion", "The same as a question")
    )
    question[1].fill("Should phones stay at home?")
    title[0].fill("Ann’s motion")
    saved(ann)
    saved(bob)
    looks_up(ann)
    looks_up(bob)
    expect(question[0]).to_have_value("Should phones stay at home?")
    expect(title[1]).to_have_value("Ann’s motion")
    # Both write into one field, one of them without a network.
    bob.context.set_offline(True)
    title[1].fill("Bob’s motion")
    expect(bob.page.locator(".saving")).to_contain_text("Your text is kept on this device.")
    assert bob.looks() == []
    title[0].fill("Ann’s second motion")
    saved(ann)
    bob.context.set_offline(False)
    asks = bob.page.get_by_role("alert")
    expect(asks).to_contain_text("Someone else changed this")
    expect(asks.locator("blockquote")).to_have_text("Ann’s second motion")
    expect(title[1]).to_have_value("Bob’s motion")
    assert bob.looks() == []
    title[1].fill("Ann’s and Bob’s motion")
    bob.press("Keep mine")
    saved(bob)
    looks_up(ann)
    expect(title[0]).to_have_value("Ann’s and Bob’s motion")
    # What was typed is in the history, and can be taken back.
    goes(ann, "history")
    ann.page.get_by_role("listitem").filter(has_text="Ann’s second motion").get_by_role("button").first.click()
    saved(ann)
    looks_up(bob)
    expect(title[1]).to_have_value("Ann’s second motion")


def test_a_link_is_dragged_or_made_with_keys_and_undone(person):
    teacher = copies(person)
    page = teacher.page
    goes(teacher, "links")
    port = page.locator("li", has=page.locator("[data-card=out-of-reach]")).locator(".port").bounding_box()
    target = page.locator("[data-card=no-cure]").bounding_box()
    page.mouse.move(port["x"] + port["width"] / 2, port["y"] + port["height"] / 2)
    page.mouse.down()
    page.mouse.move(target["x"] + 20, target["y"] + 10, steps=4)
    page.mouse.up()
    hint = page.locator("#f-cards_out-of-reach_answers_no-cure_hint")
    expect(hint).to_be_focused()
    page.keyboard.type("A ban is where it begins.")
    saved(teacher)
    # With keys only: a card, its list, another answer.
    page.locator("[data-card=one-clear-rule]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#picked")).to_be_focused()
    page.keyboard.press("Tab")
    first = page.locator(".link-list select").first
    expect(first).to_be_focused()
    before = first.input_value()
    page.keyboard.press("d" if before != "direct" else "n")
    expect(first).not_to_have_value(before)
    saved(teacher)
    assert teacher.looks() == []
    page.locator("h1").click()
    page.keyboard.press("Control+z")
    expect(first).to_have_value(before)
    page.keyboard.press("Control+Shift+z")
    expect(first).not_to_have_value(before)


def test_linked_cards_that_were_deleted_come_back_one_by_one(person):
    teacher = copies(person)
    page, titles = teacher.page, {}
    for card in ("out-of-reach", "lessons-are-covered", "tool-in-your-pocket"):
        goes(teacher, f"card-{card}")
        titles[card] = page.locator(f"#f-cards_{card}_title").input_value()
        page.get_by_role("button", name="Delete this card").click()
        page.get_by_role("dialog").get_by_role("button", name="Delete this card").click()
        saved(teacher)
    for card in reversed(titles):
        teacher.press("Undo")
        saved(teacher)
        goes(teacher, f"card-{card}")
        expect(page.locator(f"#f-cards_{card}_title")).to_have_value(titles[card])
    expect(page.get_by_role("alert")).to_have_count(0)


def test_where_arguments_fill_both_decks_the_questions_are_left_out_and_the_computer_argues(person):
    teacher = copies(person)
    asks = {
        f"cards.{side}-known.{name}": text
        for side, card in (("for", "out-of-reach"), ("against", "tool-in-your-pocket"))
        for name, text in (("side", side), ("stock", "known"), (f"answers.{card}.kind", "direct"))
        if not (name.startswith("answers") and side == "against")
    }
    edits = [[path, text, 0] for path, text in asks.items()]
    changed = teacher.context.request.post(
        f"{teacher.edit}/changes",
        data={"id": "c1", "author": "a", "edits": edits},
        headers={"Accept": "application/json"},
    )
    assert changed.ok, changed.text()
    teacher.page.reload()
    goes(teacher, "play")
    assert teacher.looks() == []
    teacher.press("Leave out 2 questions")
    saved(teacher)
    expect(teacher.button("Leave out 2 questions")).to_have_count(0)
    teacher.sees("Ready to play.")
    drills = teacher.page.get_by_role("link", name="Short drills").get_attribute("href")
    assert teacher.context.request.get(drills).url.endswith(drills)  # and not to the questioner
    teacher.press("Try it alone, against the computer")
    teacher.arrives("Practise alone")
    teacher.sees("Debate a computer player")


def test_who_goes_to_a_step_as_soon_as_it_is_on_the_screen_gets_there(person):
    teacher = person(own=True)
    teacher.context.add_init_script(
        """new MutationObserver((_, watch) => {
            if (!document.querySelector(".editor-steps")) return;
            watch.disconnect();
            location.hash = "links";
        }).observe(document, { childList: true, subtree: true })"""
    )
    made = teacher.context.request.post(
        "/motions/own", data={"like": "phone-free-school-day"}, headers={"Accept": "application/json"}
    ).json()
    teacher.page.goto(made["edit_url"])
    expect(teacher.page.locator(".node").first).to_be_visible()


def test_a_link_for_reading_shows_everything_and_changes_nothing(person):
    owner = copies(person)
    reader = person("phone", "dark")
    reader.page.goto(owner.read)
    expect(reader.page.locator(".card-line").first).to_be_visible()
    for step in ("card-out-of-reach", "link-out-of-reach", "more", "play"):
        goes(reader, step)
        expect(reader.page.locator("#main h1")).to_be_visible()
        expect(reader.page.locator("#main :is(textarea, select, input:not([readonly], [type=hidden]))")).to_have_count(
            0
        )
        assert reader.looks() == []
    assert owner.edit.rpartition("/")[2] not in reader.page.content()


def test_the_links_of_questions_come_by_themselves_and_lie_behind_one_line(person):
    teacher = person(own=True)
    made = teacher.context.request.post(
        "/motions/own", data={"title": "Schools should ban gum"}, headers={"Accept": "application/json"}
    ).json()
    teacher.page.goto(f"{made['edit_url']}#links")
    teacher.sees("You can play without changing these.")
    node = teacher.page.locator("[data-card=for-worth]")
    expect(node).to_be_hidden()
    assert teacher.looks() == []
    teacher.page.locator("summary").filter(has_text="See the links").press("Enter")
    node.press("Enter")
    expect(teacher.page.locator("#picked")).to_be_focused()
    assert teacher.looks() == []


def test_what_only_computer_players_say_of_a_card_is_behind_a_fold_of_its_own_and_found_from_the_last_page(person):
    one = copies(person)
    goes(one, "cards")
    one.page.locator(".card-line").first.click()
    restated = one.page.get_by_role("textbox", name="The claim as the other side would fairly put it")
    one.page.locator("summary", has_text="More about this card").click()
    expect(one.page.get_by_role("textbox", name="Short version of the claim")).to_be_visible()
    expect(restated).to_be_hidden()
    one.page.locator("summary", has_text="What computer players say of it").click()
    restated.fill("")
    saved(one)
    goes(one, "play")
    one.page.locator("#weak ~ p a").click()
    expect(restated).to_be_focused()
    expect(restated).to_be_visible()
