"""Two friends at one laptop: one after the other, each alone with what is theirs (docs/game.md, section 3)."""

import json
import re

from playwright.sync_api import Page, expect

from support.person import LINE_IS_DOWN, Person
from support.playing import everybody_does
from support.sizes import looks_on_a_laptop_too
from support.staged import Staged
from support.tablet import sit_together

MARKS = "\u2068\u2069"  # around a name, where directions may meet
KEPT = """async () => JSON.stringify([
    {...localStorage}, {...sessionStorage}, document.cookie, (await indexedDB.databases?.())?.map(({name}) => name) ?? [],
    await Promise.all((await caches.keys()).map(async name => (await (await caches.open(name)).keys()).map(({url}) => url))),
])"""


class Watched:
    """All that has come to a device since somebody took it: frames, answers, and what the page keeps and shows."""

    def __init__(self, one: Person):
        self.one, self.log = one, []
        page = one.page
        page.on("websocket", lambda socket: [
            socket.on("framereceived", lambda data: self.log.append(str(data))),
            socket.on("framesent", lambda data: self.log.append(str(data))),
        ])  # fmt: skip
        page.on("response", self._answered)

    def _answered(self, response) -> None:
        if response.request.resource_type in ("document", "fetch", "xhr"):
            try:
                self.log.append(response.text())
            except Exception:  # a redirect has no body, and a page that was replaced none that can be read
                self.log.append(response.url)

    def everything(self) -> str:
        return "\n".join([*self.log, self.one.page.content(), self.one.page.evaluate(KEPT)])

    def views(self) -> set[str]:
        """Whose private views came."""
        found = set()
        for frame in self.log:
            if (at := frame.find('["snapshot",')) >= 0:
                found.add(json.loads(frame[at:])[1].get("me", {}).get("seat", ""))
        return found


def joins_together(one: Person, code: str, *names: str) -> list[str]:
    """Take seats with the form; return the seats, in order."""
    sit_together(one, code, *names)
    answer = one.context.request.get(f"/rooms/{code}/seats", headers={"Accept": "application/json"})
    return [person["seat"] for person in answer.json()["seats"]]


def alias(page: Page, name: str) -> str:
    """What the room calls somebody whom the device knows by this first name."""
    return page.get_by_role("listitem").filter(has_text=name).locator("b").inner_text().strip(MARKS)


HOLDS_SECONDS = """const starts = setTimeout; var held = false;
setTimeout = (does, after, ...rest) => held && after === 1000 ? 0 : starts(does, after, ...rest);"""  # the others look away for as long


def takes(one: Person, who: str) -> None:
    one.press(f"I’m {who}")
    expect(one.page.get_by_role("region", name="This device")).to_contain_text(who)


def takes_the_short_way(one: Person, code: str, seat: str, who: str) -> None:
    """As `takes`, without the seconds in which the others look away."""
    one.page.evaluate("([turn, page]) => { document.cookie = turn; void document.cookie; location.replace(page); }", [
        f"turn_{code}={seat}; path=/; samesite=lax", f"/rooms/{code}"
    ])  # fmt: skip
    expect(one.page.get_by_role("region", name="This device")).to_contain_text(who)


def hands_on(one: Person) -> None:
    one.press("Hand it on")
    expect(one.page.locator(".cover h1")).to_be_visible()


def test_a_pair_at_one_device_plays_a_sprint_from_its_seats_to_its_debates(person, server):
    table = Staged(server, 2, shared=True)
    host, *others = (table.device(id) for id in ("host", *table.players))
    one = person("phone")
    seats = dict(zip(("Mia", "Ben"), joins_together(one, table.code, "Mia", "Ben"), strict=True))
    called = {name: alias(one.page, name) for name in seats}
    assert called["Mia"] != called["Ben"]
    faults = looks_on_a_laptop_too(one)

    def goes_on(task: str) -> None:
        """The room goes on, and the others do what it asks."""
        if host.phase()["name"] == "lobby":
            host.do("begin")
        else:
            host.do("end_phase", phase=host.phase()["id"])
        for other in others:
            other.until(lambda other=other: other.me.get("task") == task, task)
        everybody_does(others)

    def each(task: str, do) -> None:
        """Both have their turn: whoever the cover calls next, takes the device."""
        goes_on(task)
        for _ in called:
            title = one.page.locator(".cover h1")
            expect(title).to_contain_text("Hand it to")
            who = title.inner_text().removeprefix("Hand it to ").strip(MARKS)
            takes_the_short_way(one, table.code, seats[who], who)
            do(who)
            hands_on(one)
        expect(one.heading("Nobody here has anything to do right now")).to_be_visible()

    each("stance", lambda _: one.says_where_they_stand(2))
    takes(one, "Mia")  # or somebody else, who taps her name
    one.arrives("Your turn is done")
    expect(one.page.get_by_role("radio")).to_have_count(0)
    one.press("That wasn’t me")
    one.sees("Take back everything that was chosen as Mia?")
    one.press("Take it back")
    one.sees(re.compile("the time is for you and 1 other"))
    expect(one.page.get_by_role("radio", checked=True)).to_have_count(0)
    one.says_where_they_stand(2)  # and the device is not handed on: the end of the part does it
    goes_on("draw")
    each("opening", lambda _: (one.writes("opening"), one.sends("opening")))
    faults += one.looks()
    for task in ("rebuttal", "vote"):  # a shared device's votes: test_tables.py
        goes_on(task)
    host.do("end_phase", phase=host.phase()["id"])
    host.until(lambda: host.public.get("reveal", {}).get("at"), "a clash on the screen")
    one.arrives("Look up")
    takes(one, "Mia")  # a page with her name and the way on, and no verdict for all to read
    one.arrives("Look up")
    expect(one.page.locator(".look-up")).to_have_count(0)
    hands_on(one)
    goes_on("stance")
    host.do("end_phase", phase=host.phase()["id"])
    one.arrives("The debate is over")
    takes_the_short_way(one, table.code, seats["Ben"], "Ben")
    one.page.get_by_role("link", name="Open my debate").click()
    one.sees(called["Ben"])
    one.page.get_by_role("link", name="Back to the room").click()
    hands_on(one)
    faults += looks_on_a_laptop_too(one)
    for device in (host, *others):
        device.close()
    assert faults == []


def goes_back(one: Person, times: int) -> str:
    """All that the pages say that *Back* leads to."""
    said = []
    for _ in range(times):
        one.page.go_back()
        one.page.wait_for_load_state("networkidle")
        said.append(one.page.content())
    return "\n".join(said)


def test_back_the_storage_and_the_log_of_the_network_hold_nothing_of_whoever_had_the_device_before(person, server):
    one, table = person("laptop", forgives=re.compile("403")), Staged(server, 4, shared=True).to("opening")
    table.gives(one, "p0", "p1").page.goto(f"/rooms/{table.code}")
    mia, ben = table.alias("p0"), table.alias("p1")
    takes(one, mia)
    one.field("Your opening").fill("Canary of the first person, who is in the middle of a senten")
    one.page.get_by_role("button", name="More", exact=True).click()
    one.page.get_by_role("link", name="Privacy").click()
    one.page.goto(f"/rooms/{table.code}")
    expect(one.field("Your opening")).to_have_value(re.compile("^Canary"))
    hand = list(table.seat("p0").hand)
    watched = Watched(one)
    hands_on(one)
    expect(one.heading(f"Hand it to {ben}")).to_be_visible()  # whoever isn't done comes last
    watched.log.clear()

    def nothing_of_the_first(said: str) -> None:
        assert "Canary" not in said
        assert not [card for card in hand if f'"{card}":{{"n"' in said.replace(" ", "")]

    nothing_of_the_first(watched.everything() + goes_back(one, 3))
    one.page.goto(f"/rooms/{table.code}")
    takes(one, ben)
    one.arrives(re.compile("opening"))
    nothing_of_the_first(watched.everything())
    assert watched.views() <= {"", "p1"}
    assert one.page.evaluate("document.cookie") == f"turn_{table.code}=p1"
    nothing_of_the_first(goes_back(one, 4))
    one.page.add_init_script(HOLDS_SECONDS)
    one.page.goto(f"/rooms/{table.code}")
    hands_on(one)
    one.page.evaluate("held = true")
    one.press(f"I’m {mia}")  # or somebody else does: whose page comes is on the screen, and nothing of it
    one.arrives(mia)
    nothing_of_the_first(watched.everything())
    assert one.looks() == []
    one.press("Stop, that’s not me")
    one.page.evaluate("held = false")
    takes(one, mia)
    one.sees(re.compile("opened before, at "))
    one.arrives(f"{mia}’s draft is covered")  # whoever pressed the name sees nothing of it at a glance
    expect(one.page.get_by_role("textbox")).to_have_count(0)
    assert one.looks() == []
    one.press("It’s me: show my draft")
    expect(one.field("Your opening")).to_have_value(re.compile("^Canary.*senten$"))


def test_killed_in_a_hand_over_the_words_wait_for_their_writer_and_the_device_for_the_room(person, own_server):
    one = person("phone", address=own_server.address, forgives=LINE_IS_DOWN)
    table = Staged(own_server, 4, shared=True).to("opening")
    table.gives(one, "p0", "p1").page.goto(f"/rooms/{table.code}")
    takes(one, table.alias("p0"))
    one.field("Your opening").fill("A thought that the room has")
    one.sees(re.compile("^Saved$"))
    own_server.kill()
    one.sees("Reconnecting")
    one.field("Your opening").press_sequentially(", and one that it hasn’t")
    one.press("Hand it on")
    one.sees("Your last words are only on this device")
    one.press("Stay")
    expect(one.field("Your opening")).to_have_value("A thought that the room has, and one that it hasn’t")
    own_server.start()
    one.sees(re.compile("^Saved$"))
    hands_on(one)
    takes(one, table.alias("p1"))
    one.writes("opening", 1)
    one.sends("opening")
    hands_on(one)
    takes(one, table.alias("p0"))
    one.press("It’s me: show my draft")
    expect(one.field("Your opening")).to_have_value("A thought that the room has, and one that it hasn’t")
    own_server.kill()
    one.sees("Reconnecting")
    one.press("Hand it on")
    one.arrives("One moment")  # nothing of anybody, until the room is there for the next page
    expect(one.page.get_by_text("A thought")).to_have_count(0)
    own_server.start()
    expect(one.page.locator(".cover h1")).to_be_visible()
    own_server.kill()
    one.sees("Reconnecting")
    one.press(f"I’m {table.alias('p1')}")
    expect(one.page.locator(".count")).to_have_text("")  # the others have looked away
    own_server.start()
    expect(one.page.get_by_role("region", name="This device")).to_contain_text(table.alias("p1"))


HOLDS_CACHES = """
const held = new Promise((done) => (window.go = done));
const keys = caches.keys.bind(caches);
caches.keys = () => held.then(keys);
"""


def test_by_keyboard_with_a_second_person_later_one_of_them_gone_and_the_device_left(person, server):
    one, table = person("laptop"), Staged(server, 4, shared=True).to("draw")
    table.sits(one, "p0")
    one.arrives(re.compile("of your four cards"))
    one.page.evaluate(
        "([room, names]) => localStorage.setItem(`counterclaim names ${room}`, JSON.stringify({at: Date.now(), names}))",
        [table.code, {"p0": "Ada"}],
    )
    one.looks_for_more("Someone joins me at this device")
    expect(one.button("One more person")).to_be_visible()  # the script is there
    expect(one.page.get_by_text("At this device already:")).to_contain_text("Ada")
    one.field("Person 2").press_sequentially("Ben")
    one.page.keyboard.press("Enter")
    one.arrives("Hand it to")
    expect(one.page).to_have_title(re.compile("^Hand it to .* · Counterclaim$"))
    expect(one.page.locator(".cover h1")).to_be_focused()
    assert one.looks() == []
    one.sees("Ben")  # the first is next again after the newcomer
    newcomer = one.page.locator(".cover h1").inner_text().removeprefix("Hand it to ").strip(MARKS)
    one.page.get_by_role("button", name=f"I’m {newcomer}").press("Enter")
    expect(one.page.get_by_role("region", name="This device")).to_contain_text(newcomer)
    one.looks_for_more("Leave the debate")
    one.page.get_by_role("dialog").get_by_role("button", name="Leave the debate").press("Enter")
    one.arrives("You have left the debate")
    one.page.get_by_role("link", name="To the others at this device").press("Enter")
    one.arrives("Hand it to")
    one.page.get_by_role("button", name=f"Come back as {newcomer}").press("Enter")
    expect(one.page.get_by_role("region", name="This device")).to_contain_text(newcomer)
    one.looks_for_more()
    one.page.get_by_role("link", name="Leave this device").press("Enter")
    one.sees("to carry on elsewhere")
    one.page.add_init_script(HOLDS_CACHES)
    one.press("Leave this device")
    one.arrives("You left this device")
    nothing = "Object.keys(localStorage).length + Object.keys(sessionStorage).length + document.cookie.length === 0"
    one.page.wait_for_function(nothing)  # however long the browser takes over what practice kept
    one.page.evaluate("go()")
    one.sees("Nothing you wrote is kept here.")
    assert one.page.evaluate(nothing)
    one.page.goto(f"/rooms/{table.code}")
    expect(one.button("Take our seats")).to_be_visible()


def test_a_window_that_was_left_in_somebodys_turn_shows_and_keeps_nothing_of_it_once_another_takes_the_device(
    person, server
):
    one, table = person("laptop"), Staged(server, 4, shared=True).to("opening")
    table.gives(one, "p0", "p1").page.goto(f"/rooms/{table.code}")
    takes(one, table.alias("p0"))
    one.field("Your opening").fill("Canary of the first person")
    one.sees(re.compile("^Saved$"))
    left, one.page = one.page, one.context.new_page()
    one.page.goto(f"/rooms/{table.code}")
    expect(one.field("Your opening")).to_have_value("Canary of the first person")  # it is still that turn
    hands_on(one)
    takes(one, table.alias("p1"))
    expect(left.get_by_role("heading", level=1)).to_have_text("You’re in this room somewhere else")
    assert "Canary" not in left.content() + left.evaluate(KEPT) + one.page.content() + one.page.evaluate(KEPT)
    left.get_by_role("link", name="Use this window instead").click()
    expect(left.get_by_role("region", name="This device")).to_contain_text(table.alias("p1"))
    assert "Canary" not in left.content() + left.evaluate(KEPT)


def test_a_page_that_comes_only_when_the_next_part_has_begun_is_noted_as_opened_in_that(person, server):
    one = person("phone", own=True, forgives=re.compile("503"))
    table = Staged(server, 4, shared=True).to("opening")
    one.page.add_init_script(
        "const starts = setTimeout; setTimeout = (does, after, ...rest) => starts(does, after === 1000 ? 50 : after, ...rest)"
    )
    table.gives(one, "p0", "p1").page.goto(f"/rooms/{table.code}")
    mia = table.alias("p0")
    expect(one.button(f"I’m {mia}")).to_be_visible()
    one.page.route("**/seats", lambda route: route.fulfill(status=503))
    with one.page.expect_response("**/seats"):
        one.press(f"I’m {mia}")
    table.end()
    one.page.get_by_role("banner").get_by_text("Rebuttal").wait_for()
    one.page.unroute("**/seats")
    expect(one.page.get_by_role("region", name="This device")).to_contain_text(mia)
    kept = one.page.evaluate("key => localStorage[key]", f"counterclaim opened {table.code}")
    assert json.loads(kept)["opened"]["p0"]["phase"] == table.phase.id  # so that the next to open it is told
