"""The marks on a phone: stars and laughs once the verdict on a clash is tapped, and stars under an opening without an answer."""

import re

import pytest
from playwright.sync_api import Locator, expect

from debate.game import Views
from support.person import Person
from support.staged import Light, Staged


def mark(one: Person, name: str, kind: str) -> Locator:
    return one.page.get_by_role("button", name=re.compile(f"^{name} ?: {kind}$"))


def star(one: Person, kind: str) -> Locator:
    return mark(one, "Strong", kind)


def is_on(one: Locator) -> None:
    expect(one).to_have_attribute("aria-pressed", "true")


def decides(one: Person, n: int, of: int) -> None:
    one.arrives(f"Clash {n} of {of}")
    one.page.get_by_role("radio", name="The opening stands").check(force=True)


def opens_more(one: Person, n: int, of: int) -> None:
    decides(one, n, of)
    one.more_of_a_ballot()


def judges(one: Person, n: int, of: int) -> None:
    decides(one, n, of)
    one.press("Cast vote")


def test_a_star_is_a_tap_under_a_text_another_takes_it_back_and_one_too_many_moves(person, server):
    table = Staged(server, 6).to("vote", 0)
    one = table.sits(person("phone"), "p0")
    one.arrives("Clash 1 of 3")
    dealt = table.seat("p0").dealt

    def given() -> list[str]:
        stars = table.store.load(table.code, fresh=True).stars
        return list(stars["p0 1"].speeches) if "p0 1" in stars else []

    openings = [table.room.clashes[id].opening for id in dealt]
    opens_more(one, 1, 3)
    star(one, "Opening").click()
    star(one, "Rebuttal").click()
    is_on(star(one, "Rebuttal"))
    colours = star(one, "Rebuttal").evaluate(
        "e => [getComputedStyle(e).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert colours[0] == colours[1], "its icon is as light as the page, on ink"
    star(one, "Rebuttal").click()
    faults = one.looks()
    assert one.enlarged() == []
    judges(one, 1, 3)
    expect(one.heading("Clash 2 of 3")).to_be_focused()  # a next clash takes the focus once, a frame after it is there
    opens_more(one, 2, 3)
    star(one, "Opening").focus()
    one.page.keyboard.press("Space")
    is_on(star(one, "Opening"))
    one.press("Cast vote")
    opens_more(one, 3, 3)
    star(one, "Opening").click()
    one.sees("Your star has moved here from another text.")
    is_on(star(one, "Opening"))
    faults += one.looks(1)
    one.page.reload()
    opens_more(one, 3, 3)
    is_on(star(one, "Opening"))
    assert given() == [openings[0], openings[2]]
    judges(one, 3, 3)
    one.press("Fair That’s what I said")
    one.arrives("You’ve cast all your votes")
    assert faults == []


def test_an_opening_that_nobody_answered_is_read_and_starred_after_the_clashes(person, server):
    table = Staged(server, 5, judges=1).to("vote", 0)
    seat = next(seat for seat in table.room.seats.values() if seat.candidates and seat.dealt)
    [id] = seat.candidates
    one = table.sits(person("phone"), seat.id)
    for n, _ in enumerate(seat.dealt, 1):
        judges(one, n, len(seat.dealt))
    for n, _ in enumerate(Views(table.room).private(seat.id).get("fair", {}), len(seat.dealt) + 1):
        one.sees(f"Step {n} of ")
        one.arrives("Is this what you said?")
        one.press("Fair That’s what I said")
    one.arrives("One more opening")
    one.sees(table.room.speeches[id].text)
    faults = one.looks()
    star(one, "Opening").click()
    is_on(star(one, "Opening"))
    one.press("Go on")
    one.arrives("You’ve cast all your votes")
    assert table.store.load(table.code, fresh=True).stars[f"{seat.id} 1"].speeches == (id,)
    assert faults == []


@pytest.mark.parametrize("size", [{"width": 390, "height": 844}, {"width": 360, "height": 640}])
def test_what_is_not_the_verdict_is_behind_one_line_before_casting_and_after(person, server, size):
    table = Light(server, 8).to("vote", 0)
    one = table.sits(person("phone"), "p0")
    one.resizes(size)
    one.arrives("Clash 1 of 3")
    flags = one.page.get_by_role("button", name="Tell my teacher about this text")
    expect(flags).to_have_count(0)  # the texts are there to be read
    one.page.get_by_text("A problem with a text?").click()
    expect(flags).to_have_count(2)
    expect(star(one, "Opening")).to_have_count(0)
    one.page.reload()
    decides(one, 1, 3)
    why = one.page.get_by_role("radio", name="Hit the main point")
    for there in (why.locator("xpath=.."), one.page.locator("#ballot summary")):
        expect(there).to_be_in_viewport(ratio=1)
        bar = one.page.get_by_role("region", name="What to do now").bounding_box() or {}
        box = there.bounding_box() or {}
        assert box["y"] + box["height"] <= bar["y"], "nothing of it is below the bar"
    expect(one.page.locator(".mark")).to_have_count(6)
    assert one.page.locator(".mark").locator("visible=true").count() == 0
    one.more_of_a_ballot()
    for each in one.page.locator(".marks-of button").all():
        assert min((each.bounding_box() or {})[of] for of in ("width", "height")) >= 44
    flags.last.press("Enter")
    expect(one.page.get_by_role("dialog")).to_be_visible()


def test_what_is_ticked_survives_a_reload_and_a_reason_is_taken_back_at_a_tap(person, server):
    one = Light(server, 8).to("vote", 0).sits(person("phone"), "p0")
    decides(one, 1, 3)
    reason = one.page.get_by_role("radio", name="Hit the main point")
    reason.check(force=True)
    one.page.reload()
    one.arrives("Clash 1 of 3")
    expect(one.page.get_by_role("radio", name="The opening stands")).to_be_checked()
    expect(reason).to_be_checked()
    reason.click(force=True)
    expect(reason).not_to_be_checked()
    one.press("Cast vote")
    one.arrives("Clash 2 of 3")
    expect(one.page.locator("#ballot").get_by_role("radio", checked=True)).to_have_count(0)


def test_the_head_of_a_text_opens_its_cards(person, server):
    one = Light(server, 8).to("vote", 0).sits(person("phone"), "p0")
    one.arrives("Clash 1 of 3")
    text = one.page.locator(".speech").first
    cards = text.get_by_role("button", name=re.compile("[Cc]ards? ?: Opening$"))
    assert min((cards.bounding_box() or {})[of] for of in ("width", "height")) >= 44
    expect(text.locator(".mini")).to_have_count(0)
    cards.click()
    expect(cards).to_have_attribute("aria-expanded", "true")
    expect(text.get_by_text("Evidence.").or_(text.get_by_text("Reason.")).first).to_be_visible()
    assert one.looks() == [] == one.enlarged()
    cards.press("Enter")
    expect(text.locator(".mini")).to_have_count(0)


def test_what_made_me_laugh_is_one_tap_and_stays_with_the_ballot(person, server):
    table = Light(server, 8).to("vote", 0)
    one = table.sits(person("phone"), "p0")
    opens_more(one, 1, 3)
    mark(one, "Funny", "Opening").click()
    mark(one, "Funny", "Rebuttal").click()
    is_on(mark(one, "Funny", "Rebuttal"))
    mark(one, "Funny", "Opening").click()
    expect(mark(one, "Funny", "Opening")).to_have_attribute("aria-pressed", "false")
    assert one.looks() == []
    one.page.reload()
    opens_more(one, 1, 3)
    is_on(mark(one, "Funny", "Rebuttal"))
    [clash, *_] = table.seat("p0").dealt
    assert table.store.load(table.code, fresh=True).ballots[f"p0 {clash}"].laughed == ("rebuttal",)


def test_on_a_grave_motion_nothing_is_funny(person, server):
    one = Staged(server, 6).to("vote", 0).sits(person("phone"), "p0")
    opens_more(one, 1, 3)
    expect(star(one, "Rebuttal")).to_be_visible()
    expect(mark(one, "Funny", "Rebuttal")).to_have_count(0)
