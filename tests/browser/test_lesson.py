"""A whole lesson in real Chromium: host, projector, judge and players; and openings through a reload and an outage."""

import re
import time
from collections.abc import Collection, Iterator

import pytest
from playwright.sync_api import expect

from support.device import Device
from support.person import LINE_IS_DOWN, Person
from support.playing import everybody_does
from support.sayings import OPENINGS, nth
from support.school_network import SchoolNetwork
from support.staged import Staged

OFFLINE = 20  # s


class Lesson:
    """Who is in the room; `faults` collects what is wrong with the screens. The judge and the host sit behind the school's line;
    the player and the projector have websockets. Three more play without a screen."""

    def __init__(self, person, server, school: SchoolNetwork):
        behind = {"address": school.address, "forgives": LINE_IS_DOWN}
        self.host = person("laptop", **behind)
        code = self.host.opens_room("Sprint")
        self.screen = person("beamer")
        link = self.host.page.get_by_role("link", name="Open (light)").get_attribute("href").partition("#")[0]
        self.screen.page.goto(link.removeprefix(school.address))
        self.player, self.judge = person("phone"), person("phone", **behind)
        self.player.joins(f"{code[:2]} {code[2:]}".lower())
        self.judge.joins(code, "Judge")
        self.others = [Device(server.address).join(code, teacher_name=f"Noor {n}").connect() for n in range(3)]
        self.faults: list[str] = []
        self.seated = [self.player, self.judge]
        self.watched = [self.host, self.screen, self.player, self.judge]

    def look(self, *whose: Person, alike: Collection[Person] = ()) -> None:
        """`alike`: whose screen has no colours that are not on another one, or were not before."""
        for one in whose or self.watched:
            self.faults += one.looks(schemes=0 if one in alike else 2)

    def others_do(self, task: str) -> None:
        for one in self.others:
            one.until(lambda one=one: one.me.get("task") == task, task)
        everybody_does(self.others)


@pytest.fixture
def school(server) -> Iterator[SchoolNetwork]:
    """A way to the server on which websockets are blocked."""
    network = SchoolNetwork(server.port)
    yield network
    network.close()


def test_a_sprint_plays_to_its_end_with_and_without_websockets(person, server, school):
    lesson = Lesson(person, server, school)
    lesson.look()
    stances(lesson, "Begin")
    draw(lesson)
    openings(lesson)
    rebuttals(lesson)
    vote(lesson)
    results(lesson)  # they came by themselves: everybody had voted

    stances(lesson, "Ask where they stand")
    lesson.host.goes_on("Show how it ended")
    for one in lesson.seated:
        one.arrives(re.compile("The debate is over|The room"))
    lesson.screen.arrives(re.compile("In your own words|How it ended|Questions to discuss"))
    lesson.look(lesson.judge, alike=[lesson.judge])  # the others, and the colours: test_ending.py
    assert lesson.faults == []
    assert school.refused
    for one in lesson.others:
        one.close()


def test_openings_outlive_a_reload_and_an_outage_with_and_without_websockets(person, server, school):
    """One with websockets and one without load the page again while writing, lose the line and write on; what they wrote is sent
    although they never press Send."""
    table = Staged(server, 2).to("opening")
    host = table.device("host")
    players = [person("phone"), person("tablet", address=school.address, forgives=LINE_IS_DOWN)]
    for n, player in enumerate(players):
        table.sits(player, f"p{n}").arrives("Write your opening")
    for one in players:
        one.writes("opening")
        one.page.reload()
        expect(one.field("Your opening")).not_to_be_empty()
        one.field("Your opening").press("End")
        one.field("Your opening").press_sequentially(" Written after a reload,")
        one.sees(re.compile("^Saved$"))
    faults = players[0].looks()
    for one in players:
        one.forgives.append(LINE_IS_DOWN)
        one.context.set_offline(True)
    since = time.monotonic()
    for one in players:
        one.sees("Reconnecting. Your words are safe on this device.")
        one.field("Your opening").press_sequentially(" and I went on as if nothing had happened.")
    faults += players[0].looks()

    players[0].page.wait_for_timeout(max(0, OFFLINE - time.monotonic() + since) * 1000)
    for one in players:
        one.context.set_offline(False)
        one.sees("Back in the room. Nothing was lost.")
        expect(one.field("Your opening")).to_have_value(re.compile("after a reload, .* nothing had happened.$"))
        one.sees(re.compile("^Saved$"))
    host.do("end_phase", phase=host.phase()["id"])
    host.close()
    for one in players:
        one.sees("Your teacher moved on. Your opening was sent as it was.")
    texts = [speech.text for speech in table.store.load(table.code, fresh=True).speeches.values()]
    said = " Written after a reload, and I went on as if nothing had happened."
    assert [text.endswith(said) for text in texts] == [True, True]
    assert faults == [] and school.refused


def stances(lesson: Lesson, button: str) -> None:
    lesson.host.goes_on(button)
    for n, one in enumerate(lesson.seated):
        one.arrives("where do you stand")
        one.says_where_they_stand(1 + n)
    lesson.others_do("stance")
    for one in lesson.seated:
        one.sees("Saved. You can change it until this part ends.")
    if button == "Begin":
        lesson.look(lesson.host, lesson.screen, lesson.player)
    else:  # it asks the same again, and the console tells more
        lesson.look(lesson.host)


def draw(lesson: Lesson) -> None:
    lesson.host.goes_on("Deal the cards")
    lesson.player.arrives("Keep one or two of your four cards")
    lesson.look()
    lesson.player.keeps(1)
    lesson.others_do("draw")
    lesson.host.goes_on("Move to openings")


def openings(lesson: Lesson) -> None:
    lesson.player.arrives("Write your opening")
    lesson.look(lesson.host, lesson.player, lesson.judge)  # a projector: test_around.py, with words and a pile
    lesson.player.writes("opening")
    lesson.player.sends("opening")
    lesson.others_do("opening")
    lesson.host.goes_on("Move to rebuttals")


def rebuttals(lesson: Lesson) -> None:
    lesson.player.arrives("Answer this opening")
    lesson.look(lesson.host, lesson.screen, lesson.judge)  # who writes, and has sent it: test_writing.py
    lesson.player.writes("rebuttal")
    lesson.player.press("Send rebuttal")
    asked = lesson.player.page.get_by_role(
        "dialog"
    )  # an opening of words drawn at random may have none that are answered
    expect(asked.or_(lesson.player.heading("Sent"))).to_be_visible()
    if asked.is_visible():
        asked.get_by_role("button", name="Send it as it is").click()
    lesson.player.arrives("Sent")
    lesson.others_do("rebuttal")
    lesson.host.goes_on("Move to the vote")


def vote(lesson: Lesson) -> None:
    for one in lesson.seated:
        one.arrives(re.compile("Clash 1 of"))
    lesson.look(lesson.host, lesson.player)  # a judge’s ballot: test_ballots.py; a projector: test_around.py
    lesson.others_do("vote")
    for one in lesson.seated:
        assert one.votes() >= 2
    lesson.look(lesson.player)


def results(lesson: Lesson) -> None:
    for one in lesson.seated:
        one.arrives("Look up")
    by_hand(lesson)
    lesson.host.ends_the_show()
    lesson.judge.arrives(re.compile("^Your own results"))
    clashes = lesson.judge.page.locator("details", has_text="Every clash").first
    expect(clashes.get_by_text(nth(OPENINGS, lesson.player.side, 0))).to_have_count(1)
    lesson.look(lesson.judge)  # the others: test_ending.py; a player with own texts: test_learning.py


def by_hand(lesson: Lesson) -> None:
    """A clash that the host shows is on the projector, by one number on both; and so is its result, not before it is asked for."""
    host, screen = lesson.host, lesson.screen
    told = "The opening stands|The rebuttal lands|Too close to call|One each|Readers are split"
    counted = r"\d chose the opening, \d|One person"  # too few votes for a verdict
    verdict = re.compile(f"{told}|{counted}")
    host.stops_at_the_first_texts()
    screen.arrives(re.compile(r"^Clash 1 of \d$"))
    host.page.get_by_text(re.compile(r"^All \d+ clashes, with")).click()
    host.press("Show clash 2")
    screen.arrives(re.compile(r"^Clash 2 of \d$"))
    shown = screen.page.get_by_role("heading", level=1).inner_text()
    expect(host.page.get_by_role("region", name=f"On the projector: {shown.lower()}")).to_be_visible()
    expect(screen.page.get_by_text(verdict)).to_have_count(0)
    host.shows_the_whole_result()
    screen.sees(verdict)
    host.press("Back")
    expect(screen.page.get_by_text(verdict)).to_have_count(0)
