"""A teacher marks texts by the rubric: with the keyboard, beside a colleague, in words of their own, and on paper."""

import re

from playwright.sync_api import expect

from debate.game.model import commands as c
from support.staged import Staged

OPENING = "We should change this policy, because the reasons for it are stronger than those against."


def test_two_hosts_rate_a_text_and_one_changes_the_words(person, server):
    table = Staged(server, 3).do("host", c.Cohost(seat="p2")).to("opening").speak("p0", OPENING)
    host, colleague = table.sits(person("laptop"), "host"), table.sits(person("tablet"), "p2")
    student = table.sits(person("phone"), "p0")
    student.arrives("Sent")

    for one in (host, colleague):  # whoever unfolds the rubric once has it with the next text too
        one.page.locator(".texts summary", has_text=OPENING[:30]).click()
        one.page.locator("summary", has_text="Rubric").click()
    rate = host.page.get_by_role("group", name="Claim and reason")
    rate.get_by_role("radio", name="Not rated").focus()
    host.page.keyboard.press("ArrowLeft")
    expect(rate.get_by_role("radio", name="Fully")).to_be_checked()
    host.page.keyboard.press("ArrowLeft")
    expect(rate.get_by_role("radio", name="Partly")).to_be_checked()
    expect(rate.get_by_role("radio", name="Partly")).to_be_focused()
    host.sees("How one leads to the other is missing.")
    colleague.sees("Another host: Partly")
    colleague.page.get_by_role("group", name="Claim and reason").get_by_role("radio", name="Fully").check()
    host.sees("Another host: Fully")
    host.sees("1 of 4")
    assert host.looks() + colleague.looks(schemes=0) == []

    with host.context.expect_page() as opened:
        host.page.get_by_role("link", name=re.compile("^Print or change the rubric")).click()
    page = opened.value
    page.get_by_role("group", name="Claim and reason").get_by_label("Name").fill("Thesis")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("status")).to_contain_text("Saved")
    host.page.get_by_role("group", name="Thesis").wait_for()
    console, host.page = host.page, page
    assert host.looks() == []
    page.emulate_media(media="print")
    expect(page.get_by_role("heading", name="Your own words")).to_be_hidden()
    expect(page.get_by_role("rowheader", name="Thesis").first).to_be_visible()
    host.page = console
    expect(student.page.get_by_text("Rubric")).to_have_count(0)
