"""The marks on a phone: stars and laughs under each text of a clash, and stars under an opening without an answer."""

import re

from playwright.sync_api import Locator, expect

from support.person import Person
from support.staged import Light, Staged


def mark(one: Person, name: str, kind: str) -> Locator:
    return one.page.get_by_role("button", name=re.compile(f"^{name} ?: {kind}$"))


def star(one: Person, kind: str) -> Locator:
    return mark(one, "Strong", kind)


def is_on(one: Locator) -> None:
    expect(one).to_have_attribute("aria-pressed", "true")


def judges(one: Person, n: int, of: int) -> None:
    one.arrives(f"Clash {n} of {of}")
    one.page.get_by_role("radio", name="The opening stands").check(force=True)
    one.press("Cast vote")


def test_a_star_is_a_tap_under_a_text_another_takes_it_back_and_one_too_many_moves(person, server):
    table = Staged(server, 6, ballots=3).to("vote", 0)
    one = table.sits(person("phone"), "p0")
    one.arrives("Clash 1 of 3")
    dealt = table.seat("p0").dealt

    def given() -> list[str]:
        stars = table.store.load(table.code, fresh=True).stars
        return list(stars["p0 1"].speeches) if "p0 1" in stars else []

    openings = [table.room.clashes[id].opening for id in dealt]
    star(one, "Opening").click()
    star(one, "Rebuttal").click()
    is_on(star(one, "Rebuttal"))
    star(one, "Rebuttal").click()
    faults = one.looks()
    assert one.enlarged() == []
    judges(one, 1, 3)
    expect(one.heading("Clash 2 of 3")).to_be_focused()  # a next clash takes the focus once, a frame after it is there
    star(one, "Opening").focus()
    one.page.keyboard.press("Space")
    is_on(star(one, "Opening"))
    judges(one, 2, 3)
    one.arrives("Clash 3 of 3")
    star(one, "Opening").click()
    one.sees("Your star has moved here from another text.")
    is_on(star(one, "Opening"))
    faults += one.looks(1)
    one.page.reload()
    one.arrives("Clash 3 of 3")
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
    if (
        one.heading("Was your point put fairly?")
        .or_(one.heading("One more opening"))
        .first.inner_text()
        .startswith("Was")
    ):
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


def test_what_made_me_laugh_is_one_tap_and_the_marks_of_a_text_are_one_row_on_the_smallest_phone(person, server):
    table = Light(server, 8, ballots=3).to("vote", 0)
    one = table.sits(person("phone"), "p0")
    one.page.set_viewport_size({"width": 360, "height": 640})
    one.arrives("Clash 1 of 3")
    mark(one, "Funny", "Opening").click()
    mark(one, "Funny", "Rebuttal").click()
    is_on(mark(one, "Funny", "Rebuttal"))
    mark(one, "Funny", "Opening").click()
    expect(mark(one, "Funny", "Opening")).to_have_attribute("aria-pressed", "false")
    assert one.looks() == []
    for row in one.page.locator(".under-text").all():
        boxes = [button.bounding_box() for button in row.get_by_role("button").all()]
        assert len(boxes) == 4 and all(box["height"] >= 44 for box in boxes)
        assert len({box["y"] for box in boxes[:3]}) == 1, "the marks; what tells a teacher may be below them"
    one.page.reload()
    one.arrives("Clash 1 of 3")
    is_on(mark(one, "Funny", "Rebuttal"))
    [clash, *_] = table.seat("p0").dealt
    assert table.store.load(table.code, fresh=True).ballots[f"p0 {clash}"].laughed == ("rebuttal",)


def test_on_a_grave_motion_nothing_is_funny(person, server):
    one = Staged(server, 6).to("vote", 0).sits(person("phone"), "p0")
    one.arrives("Clash 1 of 2")
    expect(star(one, "Rebuttal")).to_be_visible()
    expect(mark(one, "Funny", "Rebuttal")).to_have_count(0)
