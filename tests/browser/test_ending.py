"""The whole ending in real browsers: a reveal in steps, then awards, sides, how the room moved; on console, projector and phone."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from support.device import Device, arrived
from support.line import Line
from support.person import LINE_IS_DOWN, Person
from support.playing import everybody_does

PICTURES = os.environ.get("PICTURES")  # a folder: to look at


class Class:
    """Players at devices and one at a phone; the host and the projector are browsers."""

    def __init__(self, person, server, devices: int = 11, **how):
        self.person, self.how = person, how
        self.host, self.screen, self.phone = person("laptop", **how), person("beamer", **how), person("phone", **how)
        self.code = self.host.hosts(
            "class", lengths=dict.fromkeys(("stance", "draw", "opening", "rebuttal", "vote"), 0)
        )
        self.screen.page.goto(
            self.host.page.get_by_role("link", name="Open (light)").get_attribute("href").partition("#")[0]
        )
        self.alias = self.phone.takes_seat(self.code)
        self.devices = [Device(server.address).join(self.code).connect() for _ in range(devices)]

    def to(self, heading: str, round: int = 1) -> None:
        """Plays on until the projector is there; the phone only looks on."""
        while True:
            phase = self.devices[0].phase()
            if phase["name"] == heading and phase.get("round", round) == round:
                return
            arrived(self.devices, everybody_does(self.devices))
            self.host.page.evaluate("document.querySelector('#phase').focus()")
            button = self.host.page.get_by_role("region", name="Game controls").get_by_role("button").last
            self.host.goes_on(button.inner_text().strip())
            for one in self.devices:
                one.until(lambda one=one, was=phase["id"]: one.phase()["id"] != was, "the next phase")

    def opens_phone_of(self, device: Device) -> Person:
        """A device's seat, in a browser from now on."""
        device.close()
        phone = self.person("phone", **self.how)
        phone.context.add_cookies(
            [{"name": one.name, "value": one.value, "url": device.address} for one in device.http.cookies]
        )
        phone.page.goto(f"/rooms/{self.code}")
        return phone

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

    def looks(self) -> list[str]:
        return [fault for one in (self.host, self.screen, self.phone) for fault in one.looks()]


@pytest.fixture
def a_class(person, server) -> Iterator:
    there = []

    def bring(**how) -> Class:
        there.append(Class(person, server, **how))
        return there[-1]

    yield bring
    for one in there:
        for device in one.devices:
            device.close()


@pytest.mark.timeout(240)
@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_the_whole_ending_goes_step_by_step_on_every_screen(motion, a_class):
    here, faults = a_class(reduced_motion=motion), []
    host, screen, phone = here.host, here.screen, here.phone
    here.to("reveal")
    stamp = re.compile("The opening stands|The rebuttal lands|Too close to call")
    screen.arrives("Clash 1 of 8")
    followed = phone.page.get_by_role("region", name="On the screen now")
    host.press("Stop here")
    back_to_texts(host)
    for button, seen, unseen in (
        (None, "The votes come next", stamp),
        ("Show the votes", "for the opening", stamp),
        ("Show the verdict", stamp, "answered by a name"),
        ("Show the names", stamp, "Writers hidden"),
    ):
        if button:
            host.press(button)
            expect(screen.page.locator(f"[data-step={button.split()[-1]}]")).to_be_visible()
            expect(followed).to_have_attribute("data-step", button.split()[-1])
        screen.sees(seen)
        expect(screen.page.get_by_text(unseen)).to_have_count(0)
        here.take(f"1-{(button or 'texts').split()[-1]}")
    expect(screen.page.locator(".speech .author")).to_have_count(2)
    expect(phone.page.get_by_role("heading", name="Clashes so far")).to_be_visible()
    phone.page.reload()
    expect(followed).to_have_attribute("data-step", "names")
    if motion == "reduce":
        faults += here.looks()
    host.press("Next clash")
    screen.arrives("Clash 2 of 8")
    host.press("Back")
    screen.arrives("Clash 1 of 8")
    host.page.get_by_label("one clash every").select_option("10")
    host.press("Let it run")
    screen.arrives("Clash 2 of 8")
    expect(followed).to_contain_text("Clash 2 of 8")
    assert "points" not in screen.page.inner_text("main")

    here.to("finished", 2)
    screen.arrives(re.compile("Rewrites found stronger|Awards|How often"))
    for one in (host, screen, phone):
        assert not re.search(r"came out ahead|\bpoints\b|\d\.\d", one.page.inner_text("main"))
    while host.page.get_by_role("button", name=re.compile("^Next: ")).count():
        title = host.page.get_by_role("button", name=re.compile("^Next: ")).inner_text().removeprefix("Next: ")
        here.take(f"2-before-{title[:12]}")
        if motion == "reduce":
            faults += here.looks()
        host.page.get_by_role("button", name=f"Next: {title}").click()
        screen.arrives(title)
        expect(phone.page.get_by_role("heading", name=title)).to_be_visible()
    here.take("2-last")
    host.press("Back")
    screen.arrives("How the room moved")
    expect(host.page.get_by_role("columnheader", name="Texts, compared")).to_be_visible()
    writer = here.opens_phone_of(here.devices[0])
    writer.press("Where do my texts stand?")
    writer.sees(re.compile("^Your texts: (surely|level)"))
    here.take("3-own", writer)
    faults += writer.looks()
    writer.page.get_by_role("link", name="How stars and places come about").click()
    writer.arrives("How stars and places come about")
    faults += writer.looks()
    here.take("4-how", writer)
    assert faults == []


@pytest.mark.timeout(240)
@pytest.mark.parametrize("websockets", ["open", "blocked"])
def test_six_players_and_a_judge_rewrite_compare_and_see_it_end_through_a_reload_and_an_outage(
    websockets, a_class, server
):
    school = Line(server.port)
    how = {"address": school.address, "forgives": LINE_IS_DOWN} if websockets == "blocked" else {}
    here = a_class(devices=5, **how)
    judge = Device(server.address).join(here.code, role="judge").connect()
    here.devices.append(judge)
    here.to("revise", 2)
    *players, judging = [here.opens_phone_of(device) for device in here.devices]
    players.append(here.phone)  # it has looked on until now, and has nothing to rewrite
    writer, offline = players[0], players[1]

    version = "I say it again in other words, and this time I say why it follows."
    for one in players[:5]:
        one.arrives("Rewrite one of your texts")
        one.page.get_by_role("radio", name=re.compile("^Opening")).check()
        one.field("Your opening, again").fill(version)
    writer.sees("Saved on this device and in the room")
    writer.page.reload()
    expect(writer.field("Your opening, again")).to_have_value(version)
    for one in players[:5]:
        one.press("Send rewrite")
        expect(one.button("Sent")).to_be_visible()
    here.host.goes_on("Move to comparing")

    offline.forgives.append(LINE_IS_DOWN)
    offline.arrives(re.compile("^Which version is stronger"))
    offline.context.set_offline(True)
    offline.sees("Reconnecting")
    offline.page.get_by_role("radio", name="The second").check()
    offline.press("Send")
    offline.context.set_offline(False)
    offline.sees("Back in the room. Nothing was lost.")
    for one in [*players, judging]:
        compares_all(one)
    here.host.goes_on("Ask for stances")
    for n, one in enumerate([*players, judging]):
        one.arrives("where do you stand")
        one.says_where_they_stand(1 + n % 5)
    here.host.goes_on("Show how it ended")
    here.host.press("Stop here")
    seen = []
    while True:
        title = here.screen.page.get_by_role("heading", level=1).inner_text()
        seen.append(title)
        for one in [*players, judging]:
            expect(one.page.get_by_role("heading", name=title)).to_be_visible()
        ahead = here.host.page.get_by_role("button", name=re.compile("^Next: "))
        if not ahead.count():
            break
        ahead.click()
        expect(here.screen.page.get_by_role("heading", level=1)).not_to_have_text(title)
    assert seen == [
        "Rewrites found stronger",
        "How often each side convinced the room",
        "How the room moved",
        "Questions to discuss",
    ]
    assert bool(school.refused) == bool(how)
    school.close()


def compares_all(one: Person) -> None:
    heading = one.page.get_by_role("heading", level=1)
    expect(heading).to_have_text(re.compile("^Which version is stronger|^You’ve compared them all"))
    while not one.heading("You’ve compared them all").is_visible():
        before = heading.inner_text()
        one.page.get_by_role("radio", name="The second").check()
        one.press("Send")
        expect(heading).not_to_have_text(before)


def back_to_texts(host: Person) -> None:
    """A slow machine may have seen the votes before anybody stopped the show."""
    while not host.button("Show the votes").count():
        host.press("Back")
