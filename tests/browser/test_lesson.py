"""A whole lesson in real Chromium: host, projector, judge, and players on phones, a tablet and a laptop."""

import re
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from support.line import Line
from support.person import LINE_IS_DOWN, Person

OFFLINE = 20  # s


class Lesson:
    """Who is in the room; `look` collects what is wrong with the screens, where anybody wants to know."""

    def __init__(self, person, looks: bool, **where):
        self.host = person("laptop", **where)
        code = self.host.opens_room("Sprint")
        self.screen = person("beamer", **where)
        self.screen.page.goto(
            self.host.page.get_by_role("link", name="Open (light)").get_attribute("href").partition("#")[0]
        )
        self.players = [person(device, **where) for device in ("phone", "phone", "tablet", "laptop")]
        first, *others = self.players
        first.joins(f"{code[:2]} {code[2:]}".lower())
        for player in others:
            player.takes_seat(code)
        self.judge = person("phone", **where)
        self.judge.joins(code, "Judge")
        self.faults: list[str] = []
        self.offline_since = 0.0
        self.seated = [*self.players, self.judge]
        self.watched = [self.host, self.screen, self.players[0], self.judge] if looks else []

    def look(self, *whose: Person) -> None:
        if self.watched:
            self.faults += [fault for one in whose or self.watched for fault in one.looks()]


@pytest.fixture
def school(server) -> Iterator[Line]:
    """A way to the server on which websockets are blocked."""
    line = Line(server.port)
    yield line
    line.close()


@pytest.mark.timeout(240)
@pytest.mark.parametrize("websockets", ["open", "blocked"])
def test_a_sprint_plays_to_its_end_with_websockets(websockets, person, school):
    where = {"address": school.address, "forgives": LINE_IS_DOWN} if websockets == "blocked" else {}
    lesson = Lesson(person, looks=not where, **where)
    lesson.look()
    stances(lesson, "Begin")
    draw(lesson)
    openings(lesson)
    come_back(lesson)
    rebuttals(lesson)
    vote(lesson)
    results(lesson)  # they came by themselves: everybody had voted

    lesson.host.page.get_by_role("button", name="Show clash 2").click()
    lesson.screen.arrives("Clash 2 of 4")
    lesson.look(lesson.screen)
    stances(lesson, "Ask for stances")
    lesson.host.goes_on("Show how it ended")
    for one in lesson.seated:
        one.arrives(re.compile("The debate is over|The room"))
    lesson.screen.arrives(re.compile("How often each side convinced the room|How the room moved|Questions to discuss"))
    lesson.look()
    assert lesson.faults == []
    assert bool(school.refused) == bool(where)


def stances(lesson: Lesson, button: str) -> None:
    lesson.host.goes_on(button)
    for n, one in enumerate(lesson.seated):
        one.arrives("where do you stand")
        one.says_where_they_stand(1 + n)
    for one in lesson.seated:
        one.sees("Saved. You can change it until this part ends.")
    lesson.look()


def draw(lesson: Lesson) -> None:
    lesson.host.goes_on("Deal the cards")
    for player in lesson.players:
        player.arrives("Keep one or two of your four cards")
    lesson.look()
    for n, player in enumerate(lesson.players):
        player.keeps(1 + n % 2)
    lesson.host.goes_on("Move to openings")


def openings(lesson: Lesson) -> None:
    """One loads the page again while writing; one loses the line and writes on."""
    reloading, offline, *others = lesson.players
    for player in lesson.players:
        player.arrives("Write your opening")
    offline.field("Your opening").fill("My line went down while I was")
    offline.forgives.append(LINE_IS_DOWN)
    offline.context.set_offline(True)
    lesson.offline_since = time.monotonic()
    offline.sees("Reconnecting. Your words are safe on this device.")
    lesson.look(offline, *lesson.watched)
    offline.field("Your opening").press_sequentially(" writing this, and I went on as if nothing had happened.")
    reloading.writes("opening")
    reloading.page.reload()
    expect(reloading.field("Your opening")).not_to_be_empty()
    reloading.field("Your opening").press("End")
    reloading.field("Your opening").press_sequentially(" Written after a reload.")
    reloading.sends("opening")
    lesson.look(reloading)
    for n, player in enumerate(others):
        player.writes("opening", n)
        player.sends("opening")


def come_back(lesson: Lesson) -> None:
    """The line is there again; what was written is sent although its author never presses Send."""
    offline = lesson.players[1]
    offline.page.wait_for_timeout(max(0, OFFLINE - time.monotonic() + lesson.offline_since) * 1000)
    offline.context.set_offline(False)
    offline.sees("Back in the room. Nothing was lost.")
    expect(offline.field("Your opening")).to_have_value(re.compile("^My line went down .* nothing had happened.$"))
    offline.sees("Saved on this device and in the room")
    lesson.host.goes_on("Move to rebuttals")
    offline.sees("Time’s up. Your opening was sent as it was.")


def rebuttals(lesson: Lesson) -> None:
    for player in lesson.players:
        player.arrives("Answer an opening")
    lesson.look()
    for n, player in enumerate(lesson.players):
        player.writes("rebuttal", n)
        player.sends("rebuttal")
    lesson.look(lesson.players[0], lesson.judge)
    lesson.host.goes_on("Move to the vote")


def vote(lesson: Lesson) -> None:
    for one in lesson.seated:
        one.arrives(re.compile("Clash 1 of"))
    lesson.look()
    for one in lesson.seated:
        assert one.votes() >= 2
    lesson.look(lesson.players[0], lesson.judge)


def results(lesson: Lesson) -> None:
    for one in lesson.seated:
        one.arrives("What the room said")
    lesson.judge.press("Show me all of them now")
    for text in ("Written after a reload.", "as if nothing had happened."):
        expect(lesson.judge.page.get_by_role("region", name="Every clash").get_by_text(text)).to_have_count(1)
    lesson.look()
