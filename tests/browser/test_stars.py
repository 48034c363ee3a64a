"""The stars on a phone: the strongest and the second, and one more opening to read for them."""

import re

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
    one.page.get_by_role("radio", name="Fair That’s what I said").check()
    one.press("Send")
    one.arrives("Which texts were the strongest?")
    host = table.sits(person(), "host")
    expect(host.page.get_by_role("button", name="voted; a star to give").first).to_contain_text(table.alias("p0"))
    openings = one.page.get_by_role("group", name="Openings")
    expect(openings.get_by_role("checkbox")).to_have_count(3)
    more = table.room.speeches[mine.candidates[0]]
    expect(openings.get_by_text("New to you: one more opening")).to_be_visible()
    expect(openings.get_by_text(more.text)).to_be_visible()
    openings.get_by_role("checkbox", name="New to you").check()
    openings.get_by_role("checkbox", name="Clash 1").check()
    expect(openings.get_by_role("checkbox", name=re.compile("^New to you.* Strongest$"))).to_be_checked()
    expect(openings.get_by_role("checkbox", name=re.compile("^Clash 1.* Second$"))).to_be_checked()
    faults = one.looks()
    one.page.get_by_role("group", name="Rebuttals").get_by_role("checkbox").first.check()
    one.press("Give the stars")
    one.arrives("You’ve cast all your votes")
    one.page.get_by_text("Look at your votes again").click()
    one.sees("3 stars given")
    given = table.store.load(table.code, fresh=True).stars["p0 1"]
    assert given.speeches[0] == more.id and len(given.speeches) == 3 and given.candidates == (more.id,)
    assert faults == []
