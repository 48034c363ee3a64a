"""A student's phone, phase by phase: how much is asked of them at once, in both schemes, with large text and by keyboard."""

import re

import pytest
from playwright.sync_api import expect

from support.person import Person
from support.staged import Staged

CONTROLS = """() => [...document.querySelectorAll("#app :is(a[href], button, input, select, textarea, summary)")]
    .map(control => control.tagName + " " + control.textContent.trim().slice(0, 40))"""
LONG = "A plumber can’t carry a boiler on the bus, and nurses need their van all day. " * 7  # near an opening's limit


def height(one: Person) -> int:
    return one.page.evaluate("document.scrollingElement.scrollHeight")


def rebuts(person, server, opening: str = LONG, device: str = "phone", **how) -> Person:
    """A player who is about to answer this opening."""
    table = Staged(server, 2, **how).to("opening")
    table.speak("p0").speak("p1", opening.strip()).end()
    return table.sits(person(device), "p0")


@pytest.mark.parametrize("opening", [LONG, "Nurses, carers and electricians need their van all day."])
def test_a_rebuttal_asks_for_two_texts_on_a_page_of_twelve_controls(person, server, opening):
    one = rebuts(person, server, opening)
    one.arrives("Answer this opening")
    expect(one.page.locator("details.helps")).to_have_count(3)
    controls = one.page.evaluate(CONTROLS)
    assert len(controls) <= 12, controls
    assert height(one) <= 1300
    expect(one.page.get_by_role("textbox")).to_have_count(2)
    assert one.looks() == [] == one.enlarged()


def test_a_starter_begins_a_line_and_the_last_one_asks_why_it_matters(person, server):
    one = rebuts(person, server)
    answer = one.field("Your answer")
    for starter, words in (("But …", "a city can give a permit."), ("Because …", "fewer people drive for fun.")):
        one.press(starter)
        expect(answer).to_be_focused()
        one.page.keyboard.type(words)
    one.press("It matters more …")
    faults = one.looks(1)
    one.press("… it’s more serious")
    one.page.keyboard.type("for all of us.")
    lines = "But a city can give a permit.\nBecause fewer people drive for fun.\nThis matters more because {} for all of us."
    expect(answer).to_have_value(lines.format("it’s more serious"))
    one.press("It matters more …")
    expect(one.page.get_by_role("button", name="… it’s more serious", pressed=True)).to_be_visible()
    one.press("… it reaches more people")
    expect(answer).to_have_value(lines.format("it reaches more people"))
    one.page.reload()
    expect(answer).to_have_value(lines.format("it reaches more people"))
    assert faults + one.looks(0) == []


def test_lines_that_begin_with_a_starter_show_it_to_readers(person, server):
    table = Staged(server, 4, judges=1).to("rebuttal")
    for id in table.players:
        table.speak(id, "But the rule is about private cars.\nSo a plumber still gets in, as ever.")
    table.end()
    judge = table.sits(person("phone"), "j0")
    expect(judge.page.locator(".speech .lead").first).to_have_text("But")


def test_what_is_sent_is_off_the_page_until_it_is_changed(person, server):
    one = rebuts(person, server)
    one.writes("rebuttal")
    one.page.locator("details.helps summary").first.click()
    one.page.get_by_role("checkbox", name="Cite this card").check()
    one.sends("rebuttal")
    expect(one.page.get_by_role("textbox")).to_have_count(0)
    expect(one.page.get_by_role("heading", name="While you wait: you be the judge")).to_be_visible()
    expect(one.page.get_by_role("radio", name=re.compile("^The rebuttal lands"))).to_be_visible()
    faults = one.looks() + one.enlarged()
    one.page.reload()
    one.arrives("Sent")
    one.reopens()
    answer = one.field("Your answer")
    expect(answer).to_be_focused()
    answer.press("Control+End")
    one.page.keyboard.type(" That is all.")
    expect(one.page.get_by_text("Cited")).to_be_visible()
    one.press("Send again")
    one.arrives("Sent")
    assert faults == []


def test_everything_seldom_wanted_is_behind_more(person, server):
    one = rebuts(person, server)
    for hidden in ("Become a judge", "Leave the debate", "Tell my teacher about this text"):
        expect(one.button(hidden)).to_have_count(0)
    expect(one.button("Step out for a moment")).to_be_visible()
    one.press("More")
    for shown in ("Become a judge", "Leave the debate", "Tell my teacher about this text"):
        expect(one.button(shown)).to_be_visible()
    expect(one.page.get_by_role("link", name=re.compile("^Help"))).to_be_visible()
    assert one.looks(1) == []
