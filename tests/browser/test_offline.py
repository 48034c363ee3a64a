"""Practice without a network: the data on the device, a whole debate and every drill there, and removing the data."""

import re

from playwright.sync_api import expect

from browser.test_practice import keeps_one, needs_care
from support.sizes import looks_on_a_laptop_too

READY = "Practice now works offline on this device."
OFFLINE = re.compile("^You’re offline")
# Whatever is dealt, no card of the first motion surely says these, so the partner asks.
NO_CARD = "Cars are part of a city for many people whom I know, and cities change more slowly than we think."
NO_REPLY = "What you say about cars may be so elsewhere. I see no reason why it should be so in our city."
NO_REASON = "It is the wrong way to go for a city like ours, and it will not work."  # whatever it answers
NO_LINE = re.compile("ERR_INTERNET_DISCONNECTED|ERR_FAILED")


def kept(person, device: str, scheme: str):
    """Somebody whose device keeps what practice needs, and who has no network any more."""
    one = person(device, scheme, forgives=NO_LINE, service_workers="allow")
    one.page.goto("/practice")
    one.sees(READY)
    return one


def test_a_debate_goes_from_the_first_page_to_the_end_without_a_network(person):
    one = kept(person, "phone", "dark")
    faults = looks_on_a_laptop_too(one)
    one.page.goto("/")
    one.sees(READY)
    one.context.set_offline(True)
    one.page.get_by_text("Change the motion").click()
    one.page.get_by_label("Closings").check()
    one.page.get_by_label("A computer player as my partner").check()
    one.press("Start")
    keeps_one(one)
    one.field("Your opening").fill(NO_CARD)
    one.page.reload()
    expect(one.field("Your opening")).not_to_be_empty()
    one.sees(OFFLINE)
    faults += looks_on_a_laptop_too(one)
    one.press("Send opening")
    one.arrives("Which is your main point?")
    one.page.reload()
    one.arrives("Which is your main point?")
    one.page.get_by_role("group", name="Which is your main point?").get_by_role("button").first.press("Enter")
    one.arrives("Answer this opening")
    one.sees("Computer player")
    one.writes("rebuttal")
    one.field("Your answer").fill(NO_REASON)
    one.press("Send rebuttal")
    expect(one.page.get_by_role("dialog")).to_contain_text("One reason, or one fact")
    one.page.get_by_role("dialog").get_by_role("button", name="Change it").click()
    one.field("Your answer").fill(NO_REPLY)
    one.press("Send rebuttal")
    one.reads_the_answers("Close your case")
    one.writes("closing")
    one.press("Send closing")
    one.reads_the_answers("Look back at your words")
    expect(one.page.locator(".duel blockquote")).to_have_count(2)
    one.page.get_by_text("Your answer, looked at by you").click()
    marks = one.page.get_by_role("region", name="Your answer, looked at by you").get_by_role("group")
    marks.get_by_role("button").first.press("Enter")
    expect(marks.get_by_role("heading")).to_be_focused()  # the next question
    one.page.get_by_text("More about your texts").click()
    for kind in ("opening", "rebuttal", "closing"):
        mine = one.page.get_by_role("region", name=f"Your {kind}")
        expect(mine.get_by_role("button", name=re.compile("rite it again"))).to_be_visible()  # the rules have looked
    expect(one.page.get_by_role("region", name="What your partner said").get_by_role("group")).to_have_count(2)
    faults += looks_on_a_laptop_too(one)
    was = one.page.url
    one.press(re.compile("Again, other side"))
    one.arrives(re.compile("of your four cards"))
    assert one.page.url != was
    stops(one)
    left = set(one.page.evaluate("Object.keys(localStorage)"))
    assert left == {"counterclaim sittings"}, "no word of a debate stays behind"
    assert faults == []


def stops(one) -> None:
    one.press("Stop here")
    one.page.get_by_role("dialog").get_by_role("button", name="Stop here").click()
    one.arrives("Practise alone")


def test_every_drill_goes_on_without_a_network_until_it_is_taken_off(person):
    one = kept(person, "laptop", "dark")
    one.context.set_offline(True)
    one.page.reload()
    for way in (re.compile("Newly arrived"), "Counterclaim", re.compile("Newly arrived")):
        if way != "Counterclaim":
            one.page.get_by_text("Another motion").click()
        one.page.get_by_role("link", name=way).click()
        one.arrives("Practise alone" if way == "Counterclaim" else "Short drills")
        one.sees(OFFLINE)
    one.page.get_by_role("checkbox", name="No clock").check()
    for drill, heading, field in (
        ("Sixty-second rebuttals", "Answer opening 1", "Your answer"),
        ("Find the weak point", "Where is card 1 weakest?", "Or in your own words"),
    ):
        one.press(re.compile(f"^{drill}"))
        one.arrives(heading)
        one.field(field).fill("They say that it takes time, and time is what we lack.")
        one.press("Compare")
        one.arrives("Compare with a good answer")
        one.press("Stop the drill")
    one.press(re.compile("^Match claim and counter"))
    expect(one.heading("Which card answers which claim?")).to_be_focused()  # keys are for what has the focus
    for key in ("1", "A", "2", "B", "3", "C", "4", "D"):
        one.page.keyboard.press(key)
    one.page.keyboard.press("Enter")
    one.arrives("How the deck pairs them")

    one.page.goto("/practice")
    one.context.set_offline(False)
    one.sees(READY)
    expect(one.page.get_by_role("link", name=one.page.url.partition("//")[2])).to_be_visible()
    one.press("Take it off this device")
    one.sees("you’ve taken it off this device")
    assert one.page.evaluate("caches.keys()") == []
    one.page.reload()
    one.sees("you’ve taken it off this device")
    assert one.page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
    one.press("Keep it on this device")
    one.sees(READY)


def test_a_real_need_ends_the_debate_without_a_network_too(person):
    one = kept(person, "phone", "light")
    one.context.set_offline(True)
    one.press("Start")
    assert needs_care(one) == []
    one.arrives("Practise alone")
    assert not [key for key in one.page.evaluate("Object.keys(localStorage)") if "offline" in key]


def test_a_clock_that_runs_out_unseen_ends_nothing(person):
    one = kept(person, "phone", "light")
    one.page.clock.install()
    one.context.set_offline(True)
    one.press("Start")
    keeps_one(one)
    one.page.clock.fast_forward(600_000)
    one.sees("Need more? Take it: nothing goes on until you do.")
    one.arrives("Write your opening")
    expect(one.page.get_by_role("timer")).to_have_count(0)
    faults = looks_on_a_laptop_too(one)
    one.page.reload()
    one.sees("nothing goes on until you do.")
    one.field("Your opening").fill(NO_CARD)
    one.press("Send opening")
    one.arrives("Which is your main point?")
    expect(one.page.get_by_text("nothing goes on until you do.")).to_have_count(0)
    assert faults == []
