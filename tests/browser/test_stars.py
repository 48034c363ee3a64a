"""The stars on a phone: the strongest and the second, and one more opening to read for them."""

from playwright.sync_api import expect

from support.staged import Staged


def test_one_more_opening_is_read_and_starred_and_the_first_tap_is_for_the_strongest(person, server):
    table = Staged(server, 6).to("vote", 0)
    one = table.sits(person("phone"), "p0")
    mine = table.seat("p0")
    for n in (1, 2):
        one.arrives(f"Clash {n} of 2")
        one.page.get_by_role("radio", name="The opening stands").check()
        one.press("Cast vote")
    stars = one.page.get_by_role("button", name="Stars")
    expect(stars).not_to_have_attribute("aria-disabled", "true")
    stars.click()
    openings = one.page.get_by_role("group", name="The strongest opening you read, then the second")
    expect(openings.get_by_role("checkbox")).to_have_count(3)
    expect(openings.get_by_text("One more opening").first).to_be_visible()
    more = table.room.speeches[mine.candidates[0]]
    expect(openings.locator("details[open]").get_by_text(more.text)).to_be_visible()
    openings.get_by_role("checkbox", name="One more opening").check()
    openings.get_by_role("checkbox", name="Clash 1").check()
    expect(openings.get_by_role("checkbox", name="One more opening Strongest")).to_be_checked()
    expect(openings.get_by_role("checkbox", name="Clash 1 Second")).to_be_checked()
    faults = one.looks()
    one.page.get_by_role("group", name="The strongest rebuttal you read").get_by_role("checkbox").first.check()
    one.press("Give the stars")
    expect(stars.get_by_text(", done")).to_be_attached()
    given = table.store.load(table.code, fresh=True).stars["p0 1"]
    assert given.speeches[0] == more.id and len(given.speeches) == 3 and given.candidates == (more.id,)
    assert faults == []
