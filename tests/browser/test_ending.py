"""The whole ending in real browsers: a reveal in steps, then awards, sides, how the room moved; on console, projector and phone."""

import os
import re
from pathlib import Path

from playwright.sync_api import expect

from support.person import LINE_IS_DOWN, Person
from support.playing import everybody_does
from support.school_network import SchoolNetwork
from support.staged import Staged

PICTURES = os.environ.get("PICTURES")  # a folder: to look at


class Screens:
    """A host and a projector on which things move, and a phone on which nothing does."""

    def __init__(self, person):
        self.host, self.screen = (person(device, reduced_motion="no-preference") for device in ("laptop", "beamer"))
        self.phone = person("phone")

    def come_to(self, table: Staged) -> None:
        table.sits(self.host, "host")
        table.shows(self.screen)
        table.sits(self.phone, "p0")

    def take(self, name: str, *whose: Person) -> None:
        everybody = [(one, "phone") for one in whose] or [
            (self.host, "host"),
            (self.screen, "projector"),
            (self.phone, "phone"),
        ]
        for one, who in everybody if PICTURES else ():
            for scheme in ("light", "dark"):
                one.page.emulate_media(color_scheme=scheme)
                sizes = [(1920, 1080), (1366, 768)] if who == "projector" else [None]
                for size in sizes:
                    if size:
                        one.page.set_viewport_size({"width": size[0], "height": size[1]})
                        one.page.wait_for_timeout(200)
                    one.page.screenshot(
                        path=Path(PICTURES) / f"{name}-{who}-{size[0] if size else ''}-{scheme}.png",
                        full_page=who != "projector",
                    )
                if who == "projector":
                    one.page.set_viewport_size({"width": 1920, "height": 1080})
            one.page.emulate_media(color_scheme="light")

    def looks(self, *but: Person | None, phones_schemes: int = 2) -> list[str]:
        whose = [one for one in (self.host, self.screen, self.phone) if one not in but]
        for one in (self.host, self.screen):
            one.page.emulate_media(reduced_motion="reduce")  # colours are compared when they are there
        faults = [fault for one in whose for fault in one.looks(phones_schemes if one is self.phone else 2)]
        for one in (self.host, self.screen):
            one.page.emulate_media(reduced_motion="no-preference")
        return faults


def test_the_whole_ending_goes_step_by_step_on_every_screen_whether_things_move_there_or_not(person, server):
    here, faults = Screens(person), []
    host, screen, phone = here.host, here.screen, here.phone
    here.come_to(Staged(server, 8, "class", clocked=["reveal"], show_clashes=2).to("reveal"))
    stamp = re.compile("The opening stands|The rebuttal lands|Too close to call")
    followed = phone.page.get_by_role("region", name="On the screen now")
    screen.arrives(re.compile(r"^Clash 1 of \d$"))
    host.stops_at_the_first_texts()
    phone.press("Show them here")
    for button, seen, unseen in (
        (None, "What did the readers decide?", stamp),
        ("Show the result", stamp, "Writers hidden"),
    ):
        if button:
            host.shows_the_whole_result()
            expect(screen.page.locator(".clash-stage[data-step=names]")).to_be_visible()
            expect(followed).to_have_attribute("data-step", "names")
        screen.sees(seen)
        expect(screen.page.get_by_text(unseen)).to_have_count(0)
        here.take(f"1-{(button or 'texts').split()[-1]}")
    expect(screen.page.locator(".speech .author")).to_have_count(2)
    expect(phone.page.get_by_role("heading", name="Clashes so far")).to_be_visible()
    phone.page.reload()
    expect(followed).to_have_attribute("data-step", "names")
    faults += here.looks()
    host.page.get_by_label("each clash:").select_option("10")
    host.press("Let it run")
    screen.arrives(re.compile(r"^Clash 2 of \d$"))
    expect(followed).to_contain_text(re.compile(r"Clash 2 of \d"))
    host.stops_at_the_first_texts()
    for press, heading in (
        (lambda: host.press("Show the result"), r"^Clash 1 of \d$"),
        (lambda: host.press("Next clash"), r"^Clash 2 of \d$"),
        (host.shows_the_whole_result, r"^Clash 2 of \d$"),
        (lambda: host.press("Everybody’s own results"), "^Now your own results$"),
    ):
        press()
        screen.arrives(re.compile(heading))
    here.take("1-own")
    faults += here.looks()
    assert "points" not in screen.page.inner_text("main")

    here.come_to(Staged(server, 8, "class", clocked=["reveal"]).to("compare").everybody().end().everybody())
    host.goes_on("Show how it ended")
    screen.arrives("A line from everyone else")
    expect(screen.page.locator(".everybody li").first).to_be_visible()
    phone.arrives(re.compile("^Look up$|^That’s yours$"))
    for one in (host, screen, phone):
        assert not re.search(r"came out ahead|\bpoints\b|\d\.\d", one.page.inner_text("main"))
    titles = []
    while host.page.get_by_role("button", name=re.compile("^Next: ")).count():
        title = host.page.get_by_role("button", name=re.compile("^Next: ")).inner_text().removeprefix("Next: ")
        here.take(f"2-before-{title[:12]}")
        first = host.button("Back").get_attribute("aria-disabled")  # after it, only one heading is new on the console
        known = titles and re.search("^Among the strongest|^Questions", titles[-1])  # on a projector: test_show.py
        but = [None if first else host, screen if known else None]
        faults += here.looks(*but, phones_schemes=2 if first else 0)  # all steps' colours: below
        assert host.steps_on() == title
        titles.append(title)
        last = title == "The last picture"  # its headline is the motion, and the phone's card stays
        screen.arrives("China should change" if last else title)
        expect(phone.page.get_by_role("heading", name="Yours to keep" if last else title)).to_be_visible()
    assert titles[-2:] == ["Questions to discuss", "The last picture"]
    expect(phone.page).to_have_title(f"{phone.page.locator('main h1').inner_text()} · Counterclaim")
    here.take("2-last")
    screen.sees("Your best text is on your phone. Keep it.")
    faults += here.looks(screen)
    host.press("Back")
    screen.arrives("Questions to discuss")
    expect(host.page.get_by_role("columnheader", name="Judged")).to_be_visible()
    for ended in ("Step out for a moment", "Become a judge", "Leave the debate"):
        expect(phone.button(ended)).to_have_count(0)
    phone.looks_for_more("Where do my texts stand?")
    phone.sees(re.compile("^Today(, readers clearly preferred|’s votes don’t clearly tell)"))
    here.take("3-own", phone)
    faults += phone.looks()
    phone.page.get_by_role("link", name="How stars and places are worked out").click()
    phone.arrives("How stars and places are worked out")
    faults += phone.looks()
    here.take("4-how", phone)
    assert faults == []


def test_players_rewrite_compare_and_see_it_end_through_reloads_and_outages_with_and_without_websockets(person, server):
    """Behind the school's network are a player and the projector; another player and the host have websockets. Four more players,
    one of whom has nothing to rewrite, and a judge play without a screen."""
    school = SchoolNetwork(server.port)
    behind = {"address": school.address, "forgives": LINE_IS_DOWN}
    table = Staged(server, 6, "class", judges=1).to("revise", 0, "p5")
    host, screen = table.sits(person(), "host"), table.shows(person("beamer", **behind))
    writers = [table.sits(person("phone", **how), id) for id, how in (("p0", {}), ("p1", behind))]
    for id in ("p2", "p3", "p4"):
        table.act(id)
    others = [table.device(id) for id in ("p5", "j0")]

    version = "I say it again in other words, and this time I say why it follows."
    for one in writers:
        one.arrives("Rewrite one of your texts")
        one.page.get_by_role("radio", name=re.compile("^Opening")).check()
        one.field("Your opening, again").fill(version)
        one.sees("Saved on this device and in the room")
        one.page.reload()
        expect(one.field("Your opening, again")).to_have_value(version)
        one.press("Send rewrite")
        one.arrives("Sent")
    texts = host.page.get_by_role("region", name="What they wrote")
    texts.evaluate("region => region.querySelectorAll('details').forEach(it => { it.open = true; })")
    expect(texts.get_by_text(version)).to_have_count(2)
    host.goes_on("Move to comparing")

    for one in writers:
        one.forgives.append(LINE_IS_DOWN)
        one.arrives(re.compile("^Which version is stronger"))
        one.context.set_offline(True)
    for one in writers:
        one.sees("Reconnecting")
        one.page.get_by_role("radio", name="The second").check()
        one.press("Send")
        one.context.set_offline(False)
    for one in writers:
        one.sees("Back in the room. Nothing was lost.")
    for one in writers:
        compares_all(one)
    everybody_does(others)
    host.goes_on("Ask for stances")
    for n, one in enumerate(writers):
        one.arrives("where do you stand")
        one.says_where_they_stand(1 + n)
    host.goes_on("Show how it ended")
    host.press("Stop here")
    title = host.page.get_by_role("heading", name="On every screen").inner_text().removeprefix("On every screen: ")
    titles = []
    for one in writers:
        one.press("Show them here")
    while title != "The last picture":
        screen.arrives(title)
        for one in writers:
            expect(one.page.get_by_role("heading", name=title)).to_be_visible()
        titles.append(title)
        title = host.steps_on()
    assert titles[-1] == "Questions to discuss"  # two answers are too few to say how the room moved
    assert "How often each side convinced the room" not in titles, "what can't be told is no step"
    assert "Worth hearing again" in titles
    host.sees("That was the last")
    assert school.refused
    for one in others:
        one.close()
    school.close()


def compares_all(one: Person) -> None:
    heading = one.page.get_by_role("heading", level=1)
    expect(heading).to_have_text(re.compile("^Which version is stronger|^You’ve compared them all"))
    while not one.heading("You’ve compared them all").is_visible():
        before = heading.inner_text()
        one.page.get_by_role("radio", name="The second").check()
        one.press("Send")
        expect(heading).not_to_have_text(before)
