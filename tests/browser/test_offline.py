"""Practice without a network: what a device keeps of it, a whole debate and every drill there, and taking it off again."""

import re

import pytest
from playwright.sync_api import expect
from test_practice import keeps_one

READY = "Practice works without a network on this device now"
OFFLINE = re.compile("^You are offline")


@pytest.mark.parametrize(("device", "scheme"), [("phone", "dark"), ("laptop", "light")])
def test_practice_goes_on_without_a_network(person, device, scheme):
    one = person(device, scheme, forgives=re.compile("ERR_INTERNET_DISCONNECTED|ERR_FAILED"))
    one.page.goto("/practice")
    one.sees(READY)
    faults = one.looks()
    one.context.set_offline(True)
    one.page.reload()
    one.sees(OFFLINE)
    one.page.get_by_label("Closings").check()
    one.press("Start")
    keeps_one(one)
    one.sees(OFFLINE)
    one.writes("opening")
    one.page.reload()
    expect(one.field("Your opening")).not_to_be_empty()
    faults += one.looks()
    one.press("Send opening")
    one.arrives("Answer an opening")
    one.sees("The house")
    one.writes("rebuttal")
    one.press("Send rebuttal")
    one.arrives("Close your case")
    one.writes("closing")
    faults += one.looks()
    one.press("Send closing")
    one.arrives("Look at your words again")
    for kind, points in {"opening": 3, "rebuttal": 5, "closing": 3}.items():
        mine = one.page.get_by_role("region", name=f"Your {kind}")
        expect(mine.get_by_role("list", name="What there is to notice").get_by_role("listitem")).to_have_count(points)
    faults += one.looks()
    was = one.page.url
    one.press(re.compile("Try again at once"))
    one.arrives(re.compile("of your four cards"))
    assert one.page.url != was
    one.press("Stop here")
    one.page.get_by_role("dialog").get_by_role("button", name="Stop here").click()
    one.arrives("Practise alone")
    assert one.page.evaluate("Object.keys(localStorage)") == ["counterclaim sittings"]
    assert faults == []
