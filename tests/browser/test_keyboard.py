"""A whole debate without a mouse, and its announcements for screen readers."""

import re

from playwright.sync_api import Locator, expect

from support.device import Device
from support.machine import until
from support.person import LINE_IS_DOWN
from support.playing import everybody_does, go_on
from support.staged import Staged

FAR = 60  # stops of the Tab key: more than any screen has

IN_SIGHT = """node => {
    const seen = node.offsetWidth > 4 ? node : node.closest("label");
    const {left, top, width, height} = seen.getBoundingClientRect();
    const there = document.elementFromPoint(left + width / 2, top + height / 2);
    return Boolean(there) && (seen.contains(there) || there.contains(seen));
}"""

LISTEN = """
window.heard = [];
new MutationObserver(changes => {
    const regions = new Set(changes.map(({target}) => (target.closest ? target : target.parentElement)?.closest("[role=status], [role=alert]")));
    regions.forEach(region => region?.textContent && heard.push(region.textContent));
}).observe(document, {childList: true, characterData: true, subtree: true});
"""


def hears(player, words: str = "") -> list[str]:
    """Wait until this has been said; returns all that has been said since it was last forgotten."""
    until(lambda: any(words in said for said in player.page.evaluate("heard")), f"nobody said {words}")
    return player.page.evaluate("heard")


def tab_to(player, target: Locator) -> int:
    """Press Tab until this has the focus, which is in sight then: no bar covers it. Return how often."""
    expect(target).to_be_attached()
    for n in range(1, FAR):
        player.page.keyboard.press("Tab")
        if target.evaluate_all("nodes => nodes[0] === document.activeElement"):
            assert target.evaluate(IN_SIGHT), f"{target} has the focus and cannot be seen"
            return n
    raise AssertionError(f"Tab never comes to {target}")


def test_a_whole_debate_by_keyboard(person, server):
    host, player = Device(server.address).open_room(), person()
    other = Device(server.address).join(host.code).connect()
    host.connect()
    page, keys = player.page, player.page.keyboard

    page.goto("/")
    tab_to(player, page.get_by_role("link", name="Skip to the join form"))
    keys.press("Enter")
    expect(player.field("Room code")).to_be_focused()
    keys.type(host.code.lower())
    keys.press("Enter")
    tab_to(player, player.button("Take my seat"))
    keys.press("Enter")
    player.sees("In the room")
    expect(page.locator("#main h1")).to_be_focused()

    host.do("begin")
    expect(player.heading("Where do you stand yourself?")).to_be_focused()
    tab_to(player, page.get_by_role("radio").first)
    keys.press("Space")
    keys.press("ArrowDown")
    player.sees("Saved. You can change it until this part ends.")
    expect(page.get_by_role("radio").nth(1)).to_be_checked()

    go_on(host, host.phase()["id"])
    expect(player.heading("Keep one or two of your four cards")).to_be_focused()
    tab_to(player, page.get_by_role("checkbox").nth(1))
    keys.press("Space")
    tab_to(player, player.button("Keep these cards"))
    keys.press("Enter")
    expect(player.button("Kept")).to_be_visible()
    go_on(host, host.phase()["id"])

    expect(player.heading("Write your opening")).to_be_focused()
    tab_to(player, player.field("Your opening"))
    keys.type("Nobody touched a mouse for this opening, because every key was enough for what it claims.")
    keys.press("Control+Enter")
    expect(player.heading("Sent")).to_be_focused()
    tab_to(player, player.button("Change it"))
    keys.press("Enter")
    expect(player.field("Your opening")).to_be_focused()
    everybody_does([other])
    go_on(host, host.phase()["id"])

    expect(player.heading("Answer this opening")).to_be_focused()
    tab_to(player, player.field("They say …"))
    keys.type("They say something that I can put fairly.")
    card = page.locator("form").get_by_role("checkbox").first
    tab_to(player, card)
    keys.press("Space")
    expect(card).to_be_checked()
    player.sees("Cited.")
    for starter, words in (("But …", "nobody touched a mouse for this."), ("Because …", "every hand was on the keys.")):
        tab_to(player, player.button(starter))
        keys.press("Enter")
        expect(player.field("Your answer")).to_be_focused()
        keys.type(words)
    tab_to(player, player.button("It matters more …"))
    keys.press("Enter")
    tab_to(player, player.button("… it’s more likely to happen"))
    keys.press("Enter")
    expect(player.field("Your answer")).to_have_value(
        re.compile("\nThis matters more because it’s more likely to happen $")
    )

    tab_to(player, player.button("Send rebuttal"))
    keys.press("Enter")
    expect(player.heading("Sent")).to_be_focused()
    other.until(lambda: other.phase()["name"] == "rebuttal", "rebuttals")
    everybody_does([other])
    go_on(host, host.phase()["id"])

    for n in (1, 2):
        expect(player.heading(f"Clash {n} of 2")).to_be_focused()
        stops = tab_to(player, page.get_by_role("radio").first)
        keys.press("ArrowDown")
        assert stops + tab_to(player, player.button("Cast vote")) <= 8
        tab_to(player, page.locator("summary", has_text="More: a tip"))
        keys.press("Enter")
        tab_to(player, page.get_by_role("checkbox", name="Say it more simply"))
        keys.press("Space")
        tab_to(player, player.button("Cast vote"))
        keys.press("Enter")
    expect(player.heading("Is this what you said?")).to_be_focused()
    tab_to(player, player.button(re.compile("^Fair")))
    keys.press("Enter")
    player.arrives("You’ve cast all your votes")
    go_on(host, host.phase()["id"])

    expect(player.heading("Look up")).to_be_focused()
    tab_to(player, player.button("Show them here"))
    keys.press("Enter")
    player.arrives(re.compile("^Your own results"))
    tab_to(player, player.button("More"))
    keys.press("Enter")
    tab_to(player, player.button("Leave the debate"))
    keys.press("Enter")
    expect(player.button("Stay")).to_be_focused()
    keys.press("Escape")
    expect(player.button("Leave the debate")).to_be_focused()
    for one in (host, other):
        one.close()


def test_a_new_phase_takes_the_focus_and_is_said_once_and_loses_nothing_that_is_being_typed(person, server):
    table, player = Staged(server).to("opening"), person("phone", own=True)
    host = table.device("host")
    player.context.add_init_script(LISTEN)
    table.sits(player, "p0")

    field = player.field("Your opening")
    field.fill("Nobody takes anything away from")
    player.page.evaluate("heard.length = 0")
    field.press_sequentially(" me")
    host.do("end_phase", phase=host.phase()["id"])
    host.close()
    expect(player.heading("Answer this opening")).to_be_focused()
    assert player.page.title() == "Answer this opening · Counterclaim"
    player.sees("It was too short to send. Nobody saw it, and your words are still here.")
    player.page.get_by_role("main").get_by_role("group").first.click()
    player.sees("Nobody takes anything away from me")
    assert len([words for words in hears(player, "Answer this opening") if "Answer this opening" in words]) == 1


def test_the_clock_is_said_at_thirty_seconds_ten_and_nought(person, server):
    table, player = Staged(server, clocked=["opening"]).to("opening"), person("phone", own=True, forgives=LINE_IS_DOWN)
    player.context.add_init_script(LISTEN)
    player.page.clock.install()
    table.sits(player, "p0").arrives("Write your opening")
    # Offline, the page still counts down, and no news sets its clock right while the test turns it.
    player.context.set_offline(True)
    hears(player, "Reconnecting")
    for left, words in ((29, "30 seconds left."), (9, "10 seconds left."), (0, "Time’s up.")):
        minutes, seconds = map(int, re.findall(r"\d+", player.page.get_by_role("timer").first.inner_text()))
        player.page.evaluate("heard.length = 0")
        player.page.clock.fast_forward((60 * minutes + seconds - left) * 1000)
        assert hears(player) == [words]


def test_a_card_that_is_ticked_when_time_is_up_is_kept_and_on_a_small_laptop_the_tick_is_in_sight(person, server):
    table, player = Staged(server, unhurried=True).to("draw"), person("phone", own=True)
    player.page.clock.install()
    table.sits(player, "p0").arrives("of your four cards")
    player.resizes({"width": 1366, "height": 700})  # a small laptop: what keeps a card is above the bar
    bar = player.page.get_by_role("region", name="What to do now").bounding_box()["y"]
    boxes = [box.bounding_box() for box in player.page.locator(".hand .keep").all()]
    assert [box["y"] + box["height"] <= bar for box in boxes] == [True] * 4
    player.page.get_by_role("checkbox").nth(2).press("Space")
    player.page.clock.fast_forward(15 * 60_000)
    player.sees("1 card chosen. You can still change it.")
    table.end()
    player.arrives("Write your opening")
    expect(player.page.get_by_text("The clock chose")).to_have_count(0)
