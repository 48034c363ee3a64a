"""The stars on a phone: under each text of a clash, and an opening without an answer."""

import re

from playwright.sync_api import Locator, expect

from support.person import Person
from support.staged import Staged


def star(one: Person, kind: str) -> Locator:
    return one.page.get_by_role("checkbox", name=f": {kind}")


def judges(one: Person, n: int, of: int) -> None:
    one.arrives(f"Clash {n} of {of}")
    one.page.get_by_role("radio", name="The opening stands").check(force=True)
    one.press("Cast vote")


def test_a_star_is_a_tap_under_a_text_another_takes_it_back_and_one_too_many_moves(person, server):
    table = Staged(server, 6, ballots=3).to("vote", 0)
    one = table.sits(person("phone"), "p0")
    one.arrives("Clash 1 of 3")
    one.sees("Give it a star: Opening")
    dealt = table.seat("p0").dealt

    def given() -> list[str]:
        stars = table.store.load(table.code, fresh=True).stars
        return list(stars["p0 1"].speeches) if "p0 1" in stars else []

    openings = [table.room.clashes[id].opening for id in dealt]
    star(one, "Opening").check(force=True)
    star(one, "Rebuttal").check(force=True)
    star(one, "Rebuttal").uncheck(force=True)
    faults = one.looks()
    assert one.enlarged() == []
    judges(one, 1, 3)
    one.arrives("Clash 2 of 3")
    star(one, "Opening").focus()
    one.page.keyboard.press("Space")
    judges(one, 2, 3)
    one.arrives("Clash 3 of 3")
    one.sees("Move a star here: Opening")
    faults += one.looks(1)
    one.page.get_by_role("checkbox", name=re.compile("^Move a star here ?: Opening")).check(force=True)
    expect(star(one, "Opening")).to_be_checked()
    one.page.reload()
    one.arrives("Clash 3 of 3")
    expect(star(one, "Opening")).to_be_checked()
    assert given() == [openings[0], openings[2]]
    judges(one, 3, 3)
    one.page.get_by_role("radio", name="Fair That’s what I said").check()
    one.press("Send")
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
        one.page.get_by_role("radio", name="Fair That’s what I said").check()
        one.press("Send")
    one.arrives("One more opening")
    one.sees(table.room.speeches[id].text)
    faults = one.looks()
    star(one, "Opening").check(force=True)
    one.press("Go on")
    one.arrives("You’ve cast all your votes")
    assert table.store.load(table.code, fresh=True).stars[f"{seat.id} 1"].speeches == (id,)
    assert faults == []
