"""Lines as schools have them: few files before a lobby, and a server that dies and comes back in the middle of a phase."""

import re

from playwright.sync_api import Page, expect

from support.machine import until
from support.person import LINE_IS_DOWN, Person
from support.staged import Staged


def shown(page: Page) -> str:
    """What a page says, whatever its clock shows."""
    return re.sub(r"\d+:\d\d", "", page.locator("main").inner_text())


def agrees_with_a_fresh_load(one: Person, beside: bool) -> None:
    """`beside`: both pages are there at once, because who is seen to be writing changes with time. A player has one page."""
    before, fresh = one.page, one.page
    seen = shown(before)
    if beside:
        fresh = one.context.new_page()
        fresh.goto(before.url)
    else:
        fresh.reload()
    until(lambda: shown(fresh) == (shown(before) if beside else seen), f"a fresh load differs from {seen}")


def test_killed_in_the_middle_of_a_phase_every_page_goes_on_by_itself(person, own_server):
    at = {"address": own_server.address, "forgives": LINE_IS_DOWN}
    host, screen, writer, other = (person(device, **at) for device in ("laptop", "beamer", "phone", "phone"))
    table = Staged(own_server, unhurried=True).to("opening")
    for one, seat in ((host, "host"), (writer, "p0"), (other, "p1")):
        table.sits(one, seat)
    table.shows(screen)
    writer.writes("opening")
    other.field("Your opening").fill("Too short to be sent")
    writer.sees(re.compile("^Saved$"))

    own_server.kill()
    for one in (host, screen, writer, other):
        one.sees("Reconnecting")
    writer.page.evaluate("scrollTo(0, 300)")
    note, clock = writer.page.locator(".connection-note"), writer.page.get_by_role("timer").first
    expect(clock).to_be_in_viewport()  # below the note, however far somebody has scrolled
    end = "note => note.getBoundingClientRect().bottom"
    until(lambda: note.evaluate(end) <= clock.bounding_box()["y"] + 1, "the note covers the clock")
    host.sees("Nothing is lost: don’t reload")
    host.press("Pause")
    faults = host.looks() + screen.looks() + writer.looks(schemes=0)  # a phone's colours: test_lesson.py
    other.field("Your opening").press_sequentially(", but not for long: I go on writing.")
    other.press("Send opening")
    other.sees("We’ll send this as soon as you’re back online.")
    own_server.start()

    other.arrives("Sent")
    expect(writer.field("Your opening")).not_to_be_empty()
    host.sees("1 of 2 done")
    host.press("Resume")
    writer.page.context.set_offline(True)  # a phone that sleeps
    host.goes_on("Move to rebuttals")
    other.arrives("Answer this opening")
    screen.arrives("Answer the other side")
    writer.page.context.set_offline(False)
    writer.arrives("Answer this opening")
    writer.sees("but not for long: I go on writing.")
    for one in (host, screen, writer, other):
        agrees_with_a_fresh_load(one, beside=one in (host, screen))
    assert faults == []


FILES = 6  # scripts and style sheets before a player's lobby


def test_a_players_lobby_takes_six_scripts_and_style_sheets_at_most(person, server):
    """On a line of 400 ms, each further file that has to wait for others costs half a second."""
    table, student = Staged(server), person("phone")
    asked: set[str] = set()
    student.page.on(
        "request", lambda one: one.resource_type in ("script", "stylesheet") and asked.add(one.url.partition("?")[0])
    )
    student.page.route(re.compile("/dist/play-"), lambda route: None)  # the pages that come after the lobby
    student.page.goto("/")
    student.field("Room code").fill(table.code)
    student.press("Join")
    student.press("Take my seat")
    student.sees("In the room")
    before = {url for url in asked if "/play-" not in url}
    assert 2 <= len(before) <= FILES, before
