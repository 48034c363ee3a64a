"""The whole ending in real browsers: a reveal in steps, then awards, sides, how the room moved; on console, projector and phone."""

import os
import re
from pathlib import Path

from playwright.sync_api import expect

from debate.game.acts.duties import comparisons
from debate.game.model import commands as c
from debate.game.views.seen import public_view
from support.person import Person
from support.staged import Staged

VOTE = "Which line will you remember?"
SIZES = (
    "[...document.querySelectorAll('.last-vote blockquote')].map((line) => parseFloat(getComputedStyle(line).fontSize))"
)
ENLARGED = """() => {
    document.documentElement.style.fontSize = "200%";
    const boxes = [...document.querySelectorAll("main h1, .line-choice > span")].map(one => one.getBoundingClientRect());
    document.documentElement.style.fontSize = "";
    return boxes.filter(({left, right, width}) => left < 0 || right > innerWidth || width < innerWidth / 2).length;
}"""  # what is cut off, or squeezed beside its letter, where text is twice as large
WHOLE = "() => document.querySelector('.stage').scrollHeight <= document.querySelector('.stage').clientHeight"
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
                        one.resizes({"width": size[0], "height": size[1]})
                        one.page.wait_for_timeout(200)
                    one.page.screenshot(
                        path=Path(PICTURES) / f"{name}-{who}-{size[0] if size else ''}-{scheme}.png",
                        full_page=who != "projector",
                    )
                if who == "projector":
                    one.resizes({"width": 1920, "height": 1080})
            one.page.emulate_media(color_scheme="light")

    def looks(self, *but: Person | None, phones_schemes: int = 2) -> list[str]:
        whose = [one for one in (self.host, self.screen, self.phone) if one not in but]
        for one in (self.host, self.screen):
            one.page.emulate_media(reduced_motion="reduce")  # colours are compared when they are there
        faults = [fault for one in whose for fault in one.looks(phones_schemes if one is self.phone else 2)]
        for one in (self.host, self.screen):
            one.page.emulate_media(reduced_motion="no-preference")
        return faults


def voted_for_with(table: Staged, id: str) -> None:
    """Two others choose the line that this person's phone has first."""
    one = table.device("p1")
    lines = [line["speech"] for line in one.public["ending"]["vote"]["lines"]]
    author = {line: table.room.speeches[line].author for line in lines}
    first = next(line for line in lines if author[line] != id)
    for voter in [other for other in table.players if other not in (id, author[first])][:2]:
        voting = table.device(voter)
        assert voting.command("remember", phase=voting.public["phase"]["id"], speech=first)["ok"]


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
    ):
        press()
        screen.arrives(re.compile(heading))
    screen.page.clock.install()
    host.press("Own results")
    screen.passes_to("Now your own results")
    here.take("1-own")
    faults += here.looks()
    assert "points" not in screen.page.inner_text("main")

    table = Staged(server, 8, "class", clocked=["reveal"], revise=True).to("compare")
    for id in table.players:
        for one in comparisons(table.room, table.seat(id)):  # so that there are lines of rewrites
            after = "first" if one.first == "after" else "second"
            table.do(id, c.Compare(phase=table.phase.id, comparison=one.id, choice=after))
    here.come_to(table.end().everybody())
    host.goes_on("Show how it ended")
    still = table.device("host")  # or its first step goes on while somebody looks at it
    still.do("show_ending", step=still.public["ending"]["steps"][0])
    screen.arrives(re.compile("^Among the strongest|^Bridge builder|^How it ended|^In your own words"))
    for one in (host, screen, phone):
        assert not re.search(r"came out ahead|\bpoints\b|\d\.\d", one.page.inner_text("main"))
    titles = []
    while host.page.get_by_role("button", name=re.compile("^Next: ")).count():
        title = host.page.get_by_role("button", name=re.compile("^Next: ")).inner_text().removeprefix("Next: ")
        here.take(f"2-before-{title[:12]}")
        first = host.button("Back").get_attribute("aria-disabled")  # after it, only one heading is new on the console
        known = titles and re.search("^Among the strongest|^Questions", titles[-1])  # on a projector: test_awards.py
        but = [None if first else host, screen if known else None]
        faults += here.looks(*but, phones_schemes=2 if first else 0)  # all steps' colours: below
        assert host.steps_on() == title
        titles.append(title)
        last = title == "The last picture"  # its headline is the motion, and the phone's card stays
        screen.arrives("China should change" if last else title)
        own = "Yours to keep" if last else re.compile("^Look up$|^That’s yours$") if "own words" in title else title
        expect(phone.page.get_by_role("heading", name=own)).to_be_visible()
        if title == VOTE:
            assert min(sizes := screen.page.evaluate(SIZES)) >= 40, sizes  # px, to be read from the last row
            here.take("2-vote")
            faults += here.looks()
            expect(screen.page.locator(".last-vote .winner")).to_have_count(0)
            phone.resizes({"width": 320, "height": 640})
            assert phone.page.evaluate(ENLARGED) == 0
            phone.resizes({"width": 390, "height": 844})
            phone.page.locator(".line-choice").last.click()
            phone.page.locator(".line-choice").first.click()
            expect(phone.page.locator(".line-choice[aria-pressed=true]")).to_have_count(1)
            phone.page.reload()
            expect(phone.page.locator(".line-choice[aria-pressed=true]")).to_have_count(1)
            voted_for_with(table, "p0")
            host.press("Close the vote")
            expect(host.page.get_by_role("dialog")).to_contain_text("3 of 8 have chosen")
            host.page.get_by_role("dialog").get_by_role("button", name="Close the vote").click()
            expect(screen.page.locator(".last-vote .vote").first).to_be_visible()
            expect(screen.heading("The line of the day")).to_have_count(0)  # the votes come first
            screen.arrives("The line of the day")
            expect(screen.page.locator(".last-vote .best .winner")).to_be_visible()
            expect(phone.page.get_by_role("heading", name="The line of the day")).to_be_visible()
            screen.page.evaluate("document.querySelector('.stage-end').style.minBlockSize = '6rem'")
            screen.page.wait_for_function(WHOLE)  # the lines give way to a foot that says more
            screen.page.evaluate("document.querySelector('.stage-end').style.minBlockSize = ''")
            here.take("2-line")
            faults += here.looks()
    assert titles[-3:] == [VOTE, "Questions to discuss", "The last picture"]
    expect(phone.page).to_have_title(f"{phone.page.locator('main h1').inner_text()} · Counterclaim")
    here.take("2-last")
    screen.sees("There is something to keep on your phone.")
    faults += here.looks(screen)
    for heading in ("Questions to discuss", "The line of the day"):
        host.press("Back")
        screen.arrives(heading)
        if heading == "The line of the day":
            expect(screen.page.locator(".last-vote .best .by")).to_have_attribute(
                "data-named", "", timeout=2000
            )  # still
    host.press("Next: Questions to discuss")
    expect(host.page.get_by_role("columnheader", name="Judged")).to_be_hidden()
    host.page.get_by_text("Figures, and what they wrote").click()
    expect(host.page.get_by_role("columnheader", name="Judged")).to_be_visible()
    for ended in ("Step out for a moment", "Become a judge", "Leave the debate"):
        expect(phone.button(ended)).to_have_count(0)
    phone.page.get_by_text("After the talk: what’s yours").click()
    phone.page.get_by_text("More of this debate").click()
    phone.press("Where do my texts stand?")
    phone.sees(re.compile("^Today(, readers clearly preferred|’s votes don’t clearly tell)"))
    here.take("3-own", phone)
    faults += phone.looks()
    phone.page.get_by_role("link", name="How stars and places are worked out").click()
    phone.arrives("How stars and places are worked out")
    faults += phone.looks()
    here.take("4-how", phone)
    assert faults == []


def test_a_small_class_hears_why_it_is_not_told_whether_it_moved(person, server):
    table = Staged(server, 8, "class").to("finished")
    table.do("host", c.ShowEnding("last"))
    screen = table.shows(person("beamer"))
    screen.arrives("China should change")
    why = screen.page.get_by_text("no other screen does")
    expect(why).to_have_count(0)
    if "moved" in public_view(table.room)["ending"]["steps"]:
        table.do("host", c.ShowEnding("moved"))
        expect(why).to_be_visible()
        expect(screen.page.locator(".round-sum")).to_contain_text(
            "rebuttals landed"
        )  # the first picture says how it ended
    assert screen.looks() == []
    screen.resizes({"width": 1366, "height": 768})
    assert screen.looks(schemes=0) == []


def test_while_an_ending_waits_for_its_host_a_phone_says_what_to_tell_a_neighbour(person, server):
    table = Staged(server, 28, "sprint").to("finished")
    table.do("host", c.ShowEnding("moved"))
    phone = table.sits(person("phone"), "p0")
    waits = phone.page.get_by_text("Tell your neighbour which text made you think most. Your teacher goes on.")
    expect(waits).to_be_visible()
    faults = phone.looks(schemes=1)
    if PICTURES:
        phone.page.screenshot(path=Path(PICTURES) / "waits-phone.png")
    table.do("host", c.ShowEnding("lines"))
    expect(waits).to_have_count(0)
    assert faults == []


def test_a_screen_whose_clock_comes_to_the_last_vote_before_it_is_open_waits_for_it(person, server):
    """An ending runs by each screen's own clock, and its vote begins by the server's."""
    table = Staged(server, 28, "sprint").to("finished")
    table.do("host", c.ShowEnding("lines"))
    assert "runs" in public_view(table.room)["ending"]
    screen = person("beamer")
    screen.page.clock.install()
    table.shows(screen)
    expect(screen.page.locator(".everybody")).to_be_visible()
    screen.page.clock.fast_forward(10 * 60_000)
    screen.arrives(VOTE)
    expect(screen.page.locator(".last-vote")).to_have_count(0)


def test_the_bars_one_bright_button_is_the_next_step_until_the_last_picture(person, server):
    table = Staged(server, 8, "class").to("finished")
    host = table.sits(person("laptop"), "host")
    bar = host.page.get_by_role("region", name="Game controls")
    again = bar.get_by_role("link", name="Open another room")
    for step in (one for one in public_view(table.room)["ending"]["steps"] if one not in ("remember", "last")):
        table.do("host", c.ShowEnding(step))
        expect(bar.get_by_role("button")).to_have_text(re.compile("^Next: "))
        expect(again).to_have_count(0)
    table.do("host", c.ShowEnding("last"))
    expect(again).to_have_class("btn quiet")
    expect(bar.get_by_role("button")).to_have_count(0)
