"""A debate at tables, in real browsers, from the form to the report and the film: two people at a tablet, and two who sit down at
their host's own laptop, beside the console, and go on at a device without a screen."""

import re
from collections.abc import Sequence
from copy import copy

import pypdfium2
from playwright.sync_api import WebSocketRoute, expect

from support.device import Device
from support.machine import until
from support.person import Person
from support.playing import does
from support.staged import Staged
from support.tablet import LINES, RESTATED, Tablet, sit_together

KNOWS = "([room, names]) => localStorage.setItem(`counterclaim names ${room}`, JSON.stringify({at: Date.now(), names}))"
TABLETS = ((1024, 768), (768, 1024), (800, 600))
LONG = "Whoever spoke second was written down word by word. " * 14  # no draft is as long


def beneath(one: Person, width: int, height: int) -> list[str]:
    """What of a rebuttal is below the edge of a tablet in the middle of a table, or too small to be read from a distance."""
    one.resizes({"width": width, "height": height})
    cards = one.page.locator(".at-table summary .claim")
    expect(cards).to_have_count(3)
    edge = one.page.get_by_role("region", name="What to do now").bounding_box()["y"]
    parts = [one.heading(re.compile(".")), one.button("Write it down"), one.page.locator("ol.speakers")]
    parts.append(one.page.get_by_text("Somebody else speaks? Press their name."))
    parts += [*one.page.get_by_role("textbox").all(), *cards.all()]
    boxes = {part.inner_text() or part.get_attribute("id"): part.bounding_box() for part in parts}
    small = [card for card in cards.all() if card.evaluate("node => parseFloat(getComputedStyle(node).fontSize)") < 17]
    return [name for name, box in boxes.items() if box["y"] + box["height"] > edge] + [str(card) for card in small]


class Beside:
    """The table whose people sit at their host's laptop: what its page sends, without the page."""

    def __init__(self, host: Person, address: str, code: str):
        self.device = device = Device(f"{address}/laptop")
        for cookie in host.context.cookies():
            device.http.cookies.set(cookie["name"], cookie["value"])
        device.code = code
        self.seats = [one["seat"] for one in device.get(f"/rooms/{code}/seats").json()["seats"]]
        device.connect(seat=self.seats[0])

    def each_does(self) -> None:
        """What this part asks of each."""
        for seat in self.seats:
            self.device.version = -1  # another page, another document
            self.device.connect(seat=seat)
            for type, fields in list(does(self.device)):
                self.device.do(type, **fields)

    def speaks(self, lines: Sequence[str], restatement: str = "") -> None:
        """One after another; the table says of each line that this is it."""
        device, here = self.device, {"phase": self.device.phase()["id"]}
        queues = device.public["queues"].items()
        ((group, speakers),) = [(id, one["speakers"]) for id, one in queues if {*one["speakers"]} == {*self.seats}]
        for seat, text in zip(speakers, lines, strict=True):
            device.do("speech", **here, group=group, do="start")
            for _ in range(2):
                device.do("speak", **here, text=text, restatement=restatement, sure=True, **{"for": seat})
            device.do("speech", **here, group=group, do="next")


def test_a_debate_at_tables_goes_from_the_form_to_the_report(person, server):
    host: Person = person("laptop")
    host.page.goto("/rooms/new")
    host.page.get_by_role("radio", name=re.compile("^At tables")).check()
    host.press("Open the room")
    host.arrives("Lobby")
    code = host.code()
    with host.context.expect_page() as opened:
        host.page.get_by_role("link", name=re.compile("^The class sits at this laptop")).click()
    beside = copy(host)
    beside.page = opened.value
    beside.page.on("pageerror", lambda error: host.faults.append(str(error)))
    tablet = Tablet(person("tablet", viewport={"width": 1024, "height": 768}), code, "Ada", "Ben")
    sit_together(beside, code, "Cleo", "Dan", path="/laptop")
    beside.page.close()
    other_table, one = Beside(host, server.address, code), tablet.one
    screen: Person = person("beamer")
    screen.page.goto(host.page.locator("html").get_attribute("data-screen-url"))
    expect(tablet.page.get_by_role("banner")).to_contain_text(re.compile("Table [12]"))
    for here in (host, screen):
        expect(here.page.get_by_text(re.compile("^Table 2"))).to_be_visible()
        expect(here.page.locator("main .seal")).to_have_count(0)  # nobody has a side yet
    screen.sees("On this computer, go to")
    faults = host.looks(schemes=0) + screen.looks(schemes=0)
    host.goes_on("Begin")
    host.page.locator("summary").get_by_text("Projector, paper").click()
    expect(host.page.get_by_role("link", name="Lesson plan")).to_have_attribute("href", re.compile("/lesson$"))
    papers = host.page.get_by_role("link", name="Open the papers").get_attribute("href")
    assert host.context.request.get(papers).text().count("<bdi>Ada</bdi>") == 2  # an opening and a rebuttal
    tablet.chooses()
    other_table.each_does()
    faults += screen.looks(schemes=0) + one.looks(schemes=0)
    again = host.page.get_by_role("link", name=re.compile("^Open the table’s window")).get_attribute("href")
    assert host.page.get_by_role("region", name="Game controls").get_by_role("link").count() == 0  # of one table alone
    assert again == f"/laptop/rooms/{code}" and f'href="{again}"' in host.context.request.get("/").text()
    host.goes_on("Move to openings")  # everybody has chosen, and plans what to say: no clock cuts that short
    screen.arrives("0 of 2 tables are through")
    expect(screen.page.locator(".tables-now li").first).to_have_text(
        re.compile("Table 1 ?(Ada|Ben) is next ?Cars (out|in)")  # as people call each other
    )
    expect(one.page.locator("ol.speakers li").nth(1)).to_have_text(re.compile("^ ?1 (Ada|Ben)"))
    faults += [fault for here in (host, screen, one) for fault in here.looks(schemes=0)]
    tablet.speaks("opening")
    screen.arrives("1 of 2 tables are through")
    lines = one.page.locator(".own-line")
    (of,) = {"Ada", "Ben"} & set(re.findall("Ada|Ben", lines.first.inner_text()))
    other = next(name for name in ("Ada", "Ben") if name != of)
    lines.first.get_by_role("button", name="Correct it").click()
    one.page.get_by_role("textbox", name=re.compile(r"\(no names\)$")).fill(f"{other} says that {LINES['opening']}")
    one.press("Write it down")
    one.sees(f"Others judge this line. Leave out “{other}”?")
    put_right = one.page.get_by_role("dialog").get_by_role("textbox", name="The line, without names")
    expect(put_right).to_have_value(f"Someone says that {LINES['opening']}")
    faults += one.looks(schemes=0)
    put_right.fill(f"Ask {other}.")
    one.page.get_by_role("dialog").get_by_role("button", name="Write it down").click()
    one.sees("Too short: say what you think, and why.")  # said at the field, which has the words
    one.page.get_by_role("textbox", name=re.compile(r"\(no names\)$")).fill(f"{other} says that {LINES['opening']}")
    one.press("Write it down")
    one.press("Send it as it is")
    host.sees("To read first")
    for name in (of, other):  # and back
        line = one.page.locator(".own-line", has_text=f"{other} says")
        expect(line.locator("b").first).to_have_text(re.compile(name))
        line.get_by_role("button", name="Someone else said this").click()
        faults += one.looks(schemes=0)
        line.get_by_role("group", name="Who said it?").get_by_role("button").first.click()
        line.get_by_text(re.compile("^(Ada|Ben) argues for .*Is this line theirs")).wait_for()
        line.get_by_role("button", name="Yes").click()
    expect(line.locator("b").first).to_have_text(re.compile(of))
    for left in (1, 0):
        lines.get_by_role("button", name="That’s it").first.click()
        expect(one.page.get_by_text("noted at the table")).to_have_count(left)
    host.press("Let it come")
    other_table.speaks([f"Cleo says that {LINES['opening']}", LINES["opening"]])
    screen.arrives("Every line is written down.")
    host.goes_on("Move to questions")
    host.goes_on("Move to thinking")
    host.goes_on("Move to rebuttals")
    expect(one.button("Start")).to_be_visible()
    # The second of two steps out in the other's speech: nobody is next, until they are back.
    second = one.page.locator("ol.speakers bdi").nth(1).inner_text()
    one.press("Start")
    expect(one.button(f"Next: {second}")).to_be_visible()
    host.page.get_by_role("button", name=re.compile(second)).first.click()
    host.press("Has stepped out")
    expect(one.button("That was the last speech")).to_be_visible()
    host.page.get_by_role("button", name=re.compile(second)).first.click()
    host.press("Is back")
    expect(one.button(f"Next: {second}")).to_be_visible()
    one.press("Stop")
    one.press("Again")
    tablet.speaks("rebuttal")
    other_table.speaks([LINES["rebuttal"]] * 2, RESTATED)
    host.goes_on("Move to the vote")
    first = tablet.private_turn(clashes=1)
    host.sees(re.compile("^Table 1 · 1 of 2 have voted"))

    # Somebody opens a turn that has been used, says so, and has it again.
    one.arrives(re.compile("^Hand it to"))
    one.page.get_by_role("button", name=f"I’m {first}").click()
    one.arrives("Your turn is done")
    expect(one.page.get_by_role("radio")).to_have_count(0)  # and nothing of what is in it
    one.press("That wasn’t me")
    one.press("Take it back")
    expect(one.heading(re.compile("^Clash 1 of"))).to_be_visible()
    host.sees(re.compile(r"\(table 1\) took back what was chosen as them, "))
    host.page.get_by_role("status").get_by_role("button", name="Close").click()
    expect(host.page.get_by_text("took back what was chosen")).to_have_count(0)
    assert one.votes() == 1
    one.press(re.compile("^Hand it on"))

    tablet.private_turn(clashes=1)
    other_table.each_does()
    one.arrives("All of you have voted")
    controls = host.page.get_by_role("region", name="Game controls")
    expect(controls.get_by_text("1 line waits for you")).to_be_visible()
    host.page.get_by_text("To read first").click()  # folded since the vote began
    host.sees(re.compile("Everyone has voted. Let a line come"))
    faults += host.looks(schemes=0)
    host.press("Let it come")  # the vote has not ended over it, and the tablet asks again by itself
    expect(host.page.get_by_role("heading", name="To read first")).to_have_count(0)
    expect(controls.get_by_text("waits for you")).to_have_count(0)
    one.arrives(re.compile("^Hand it to"))
    host.goes_on("Show the results")
    one.arrives("Look up")
    host.ends_the_show()
    one.arrives("Your results")  # not before they are there
    one.sees("Your table’s clashes")
    host.press("Show how it ended")
    host.arrives("How it ended")
    host.sees("On the projector: Questions to discuss")  # a table's device has its people's own results
    asked, shown = host.page.locator(".debrief li button"), screen.page.locator(".questions li")
    expect(shown).to_have_count(asked.count())
    asked.nth(1).click()
    expect(shown).to_have_text([asked.nth(1).inner_text()])  # one at a time
    room = host.page.url.partition("#")[0]
    host.page.goto(f"{room}/report")
    for line in LINES.values():
        expect(host.page.get_by_text(line).first).to_be_visible()
    host.page.locator("#print > summary").click()
    host.page.get_by_label("On paper").select_option("Everything, about 3 sheets")
    with pypdfium2.PdfDocument(host.page.pdf(format="A4")) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    (tables,) = (n for n, page in enumerate(pages) if "Who sat here" in page)
    assert 0 < tables < len(pages) - 1 <= 3  # the class, as long as its tips are; two tables on one page; the flow
    for spoken in ("tables", "stage"):
        host.page.goto(f"/motions/car-free-city-centres/lesson?format={spoken}")
        with pypdfium2.PdfDocument(host.page.pdf(format="Letter")) as plan:
            assert len(plan) == 3
    host.page.goto(f"{room}/replay")
    expect(host.page.get_by_role("heading", level=1).first).to_be_visible()
    other_table.device.close()
    assert faults == [] == other_table.device.faults


def test_a_side_hands_the_device_on_though_a_tap_is_still_on_its_way(person, server):
    one, table = person("tablet"), Staged(server, 4, "tables").to("draw")
    late: list[tuple[WebSocketRoute, str | bytes]] = []
    slow = False

    def line(page_side: WebSocketRoute) -> None:
        room_side = page_side.connect_to_server()
        room_side.on_message(lambda said: late.append((page_side, said)) if slow else page_side.send(said))

    one.page.route_web_socket("**/socket.io/**", line)
    table.gives(one, "p0", "p1", "p2", "p3").page.goto(f"/rooms/{table.code}")
    one.arrives("Choose and plan")
    one.page.get_by_role("radio").first.check()
    slow = True
    for hand in one.page.locator("section[aria-labelledby^=hand-]").all():
        hand.get_by_role("checkbox").first.check()
    one.press(re.compile("^Hand it to "))
    one.sees("2 of your side have no card yet.")
    slow = False
    for page_side, said in late:
        page_side.send(said)
    one.sees("The others look away: the next cards are for their side.")
    expect(one.page.get_by_role("dialog")).to_have_count(0)


def test_a_line_that_was_being_written_is_sent_when_the_vote_begins_and_what_the_room_lacks_is_shown_first(
    person, server
):
    host, one, table = person(), person("tablet"), Staged(server, 4, "tables").to("think")
    table.gives(one, "p0", "p1", "p2", "p3").page.goto(f"/rooms/{table.code}")
    table.sits(host, "host")
    one.sees("Read what you’ll answer, and look at your cards.")
    names = {"p0": "Emma", "p1": "Tariq", "p2": "Zoë"}
    one.page.evaluate(KNOWS, [table.code, names])
    one.page.reload()
    guest = table.alias("p3")  # with a phone of their own
    one.field(f"{guest} sits with you. What is their first name?").fill("Noor")
    one.press("OK")
    expect(one.page.get_by_text(guest)).to_have_count(0)
    controls = host.page.get_by_role("region", name="Game controls")  # with the window of the only table
    beside = controls.get_by_role("link", name=re.compile("^Open the table’s window"))
    expect(host.page.get_by_text("Tablet died?")).to_be_visible()
    expect(beside).to_have_count(0)
    host.page.evaluate(KNOWS, [table.code, names])
    host.page.reload()  # its people sit at this laptop
    expect(beside).to_be_visible()
    expect(host.page.get_by_text("Tablet died?")).to_have_count(0)
    expect(beside).to_have_attribute("href", f"/laptop/rooms/{table.code}")
    weak = one.page.get_by_text("Weak point.")
    expect(weak).to_have_count(0)  # the other side sits at the same table
    table.end()
    expect(weak.first).to_be_attached()
    speakers = table.room.queues["1"].speakers
    assert [beneath(one, *size) for size in TABLETS] == [[], [], []]  # nobody scrolls to speak or to write
    one.resizes({"width": 800, "height": 330})  # above a keyboard
    boxes = one.page.get_by_role("textbox").all()
    for box in boxes:
        box.click()
        edge = one.page.get_by_role("region", name="What to do now").bounding_box()["y"]
        for part in (*boxes, one.button("Write it down")):
            place = part.bounding_box()
            assert place["y"] >= 0 and place["y"] + place["height"] <= edge
    one.resizes({"width": 1024, "height": 768})
    host.sees("Who speaks, the clock of the speech, and who comes next.")
    called = {seat: {**names, "p3": "Noor"}[seat] for seat in speakers}
    order = one.page.locator("ol.speakers")
    for seat in (speakers[1], speakers[0]):  # out of turn, and back
        order.get_by_role("button", name=f"{called[seat]} speaks").click()
        one.arrives(f"{called[seat]} speaks next")
    for n, words in enumerate((LINES["rebuttal"], "Just begun")):
        expect(one.page.get_by_role("textbox", name=re.compile(r"\(no names\)$"))).to_have_count(1)  # one field
        one.press("Start")
        expect(one.button("Stop")).to_be_visible()
        form = one.page.locator("form.line-form").first
        form.get_by_role("textbox", name=re.compile("“They say …”$")).fill(RESTATED)
        form.get_by_role("textbox", name=re.compile(r"\(no names\)$")).fill(words)
        until(
            lambda n=n: len(re.findall("kept", one.page.evaluate("JSON.stringify({...sessionStorage})"))) > n,
            "the line never came to the room",
        )
        one.press(re.compile("^Next: "))
        one.sees(f"{called[speakers[n]]}’s line is missing.")
        expect(order.get_by_text("has spoken, the line is missing")).to_have_count(n + 1)
    one.page.locator("form.line-form").first.get_by_role("textbox", name=re.compile(r"\(no names\)$")).fill(LONG)
    host.goes_on("Move to the vote")
    one.arrives("The room doesn’t have these words")
    one.sees(LONG.strip())
    assert one.looks(schemes=0) == []
    one.press("Go on")
    host.page.get_by_text("To read first").click()
    host.press("Let it come")  # nobody at the table has said that it is all of it: it is judged from now on
    host.sees("It may be shown and judged.")
    one.arrives(re.compile("^Hand it to"))
    assert LONG[:50] not in one.page.evaluate("JSON.stringify({...sessionStorage})")
    one.page.locator("main").get_by_role("button", name=re.compile("^I’m ")).first.click()
    choices = one.page.locator("#ballot .choice")
    expect(choices).to_have_count(3)
    edge = one.page.viewport_size["height"]
    assert all(box["y"] + box["height"] <= edge for box in [choice.bounding_box() for choice in choices.all()])
    room = table.store.load(table.code, fresh=True)
    sent = {speech.author: speech for speech in room.speeches.values() if speech.kind == "rebuttal"}
    assert {(seat, one.text, one.by_clock) for seat, one in sent.items()} == {(speakers[0], LINES["rebuttal"], True)}
