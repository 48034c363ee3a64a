"""Everything around a debate: the home page, warnings, dialogs, paper, small screens."""

import io
import re
from random import Random
from types import MappingProxyType

import pypdfium2
import pytest
from playwright.sync_api import expect

from debate.game.model import commands as c
from debate.game.model.phases import LIMITS
from debate.game.model.state import Tally
from debate.game.scoring import points
from support.device import Device
from support.machine import until
from support.projector import SIZES
from support.staged import Light, Staged

CANNOT_OPEN = "How phones can join, too"  # the fold’s words once somebody has joined

FITS = "stage => stage.scrollHeight <= stage.clientHeight + 1"


def test_the_console_says_when_phones_cannot_open_the_address_and_the_class_reads_nothing_of_it(person, server):
    """How both look with it: test_lesson.py, whose address is such a one."""
    widest = "W" * LIMITS["alias"][1]
    table = Staged(server, players=32).do("host", c.Rename(seat="p0", alias=widest))
    host, screen = table.sits(person(), "host"), table.shows(person("beamer"))
    host.sees(CANNOT_OPEN)
    expect(host.page.get_by_text("make run")).to_be_hidden()  # a teacher reads a teacher's words
    host.page.locator("summary", has_text=CANNOT_OPEN).click()
    host.sees("make run")
    screen.sees(widest)
    expect(screen.page.get_by_text(CANNOT_OPEN)).to_have_count(0)
    screen.sees("On this computer, go to")
    expect(screen.page.get_by_role("img", name=re.compile("^QR code"))).to_have_count(0)
    needed = "(stage) => [stage.scrollHeight <= stage.clientHeight + 1, stage.scrollWidth <= stage.clientWidth + 1]"
    for size in SIZES:
        screen.resizes(dict(zip(("width", "height"), size, strict=True)))
        until(lambda: screen.page.locator(".stage").evaluate(needed) == [True, True], f"it does not fit {size}")
    expect(screen.page.get_by_role("listitem")).to_have_count(32)  # nobody is behind “and 5 more”
    student = table.sits(person("phone"), "p0")
    student.sees("In the room")
    expect(student.page.get_by_text(CANNOT_OPEN)).to_have_count(0)
    within = "name => name.getBoundingClientRect().right <= name.closest('li').getBoundingClientRect().right + 1"
    for one in (student, screen):
        assert one.page.get_by_text(widest).last.evaluate(within)


def test_a_projector_holds_a_large_class_of_the_longest_names(person, server):
    table = Staged(server, players=36)
    for n in range(36):
        table.do("host", c.Rename(seat=f"p{n}", alias=f"{n:02}{'W' * (LIMITS['alias'][1] - 2)}"))
    screen = table.shows(person("beamer"))
    screen.sees(table.alias("p35"))
    for size in SIZES:
        screen.resizes(dict(zip(("width", "height"), size, strict=True)))
        until(lambda: screen.page.locator(".stage").evaluate(FITS), f"it does not fit {size}")


# Whether the screen is small enough for a slow computer, and how many of its animations never end.
BUSY = """() => [document.querySelectorAll(".stage *").length < 300,
    document.getAnimations().filter(one => one.effect.getTiming().iterations === Infinity).length]"""


def test_a_projector_lays_a_card_back_for_each_text_and_counts_words_and_votes(person, server):
    table = Staged(server, players=8, unhurried=True).to("opening")
    screen = table.shows(person("beamer"))
    backs = screen.page.locator(".pile .back:not(.place)")
    expect(backs).to_have_count(0)
    screen.sees("words on the page now")
    table.act("p0")
    expect(backs).to_have_count(1)
    expect(screen.page.locator(".tally b")).not_to_have_text("0")
    assert table.alias("p0") not in screen.page.locator(".stage").inner_text()
    assert screen.looks(schemes=2) == []
    for n in range(1, 4):
        table.act(f"p{n}")
    screen.sees("Half of you are in.")
    table.to("rebuttal")
    expect(screen.page.locator(".thread")).to_contain_text("8 openings")
    assert screen.page.evaluate(BUSY) == [True, 0], "too many nodes, or something that moves without an end"
    expect(screen.page.locator(".tally b")).not_to_have_text("0")  # the words stay
    for n in range(7):
        table.act(f"p{n}")
    screen.sees("2 pages of a book are full.")
    screen.sees("One to go.")
    assert screen.page.locator("main").evaluate("main => main.scrollWidth <= main.clientWidth")
    table.to("vote")
    dealt = len(table.room.ballots)
    screen.sees(f"of {dealt} votes are in")
    expect(screen.page.locator(".ballot-box .vote")).to_have_count(0)
    table.act("p0")
    cast = sum(ballot.choice != "" for ballot in table.room.ballots.values())
    expect(screen.page.locator(".ballot-box .vote")).to_have_count(cast)
    screen.page.emulate_media(forced_colors="active")
    drawn = screen.page.locator(".ballot-box .vote").first.evaluate(
        "vote => getComputedStyle(vote, '::before').background"
    )
    screen.page.emulate_media(forced_colors="none")
    assert "gradient" in drawn, "votes in the box can be seen in forced colours, too"
    assert screen.looks(schemes=2) == []
    for ballot in [one for one in table.room.ballots.values() if not one.choice]:
        table.vote(ballot.seat, ballot.clash, Random(1))
    screen.sees(re.compile("^[1-8] (person has|people have) one question left$"))
    assert "The box is full" not in screen.page.locator(".stage").inner_text()


# Names that are cut, or leave their card.
CUT = """names => names.filter(name => {
    const card = name.closest(".face").getBoundingClientRect(), {left, right, bottom} = name.getBoundingClientRect();
    return name.scrollWidth > name.clientWidth || left < card.left || right > card.right || bottom > card.bottom;
}).map(name => name.textContent)"""


WITHIN = "stage => stage.scrollHeight <= stage.clientHeight + 1 && stage.scrollWidth <= stage.clientWidth"
ONE_LINE = "thread => thread.offsetHeight < 3 * parseFloat(getComputedStyle(thread).lineHeight)"

# The numbers of a large class, the words of another language, a wider font.
LONGER = """() => {
    for (const part of document.querySelectorAll(".thread .parts li")) if (part.firstChild.nodeType === 3) part.firstChild.nodeValue += "bearbeitung";
    for (const sum of document.querySelectorAll(".so-far b")) sum.textContent = "12,345";
    document.querySelector(".thread").style.letterSpacing = ".06em";
}"""

# Sums in sight; none of them may be cut.
SHOWN = """sums => sums.every((sum, n) => {
    const own = sum.getBoundingClientRect(), line = sum.parentElement.getBoundingClientRect();
    return own.top >= line.bottom - 1 ? n > 0 : own.left >= line.left - 1 && own.right <= line.right + 1;
})"""


class Wordy(Light):
    """With longer titles and questions."""

    slug = "phone-free-school-day"


# A ring has no time to show while a phase lasts only because a text waits.
WITHOUT_TIME = """ring => {
    ring.hidden = true;
    Object.defineProperty(ring, "hidden", {set() {}});
}"""


def test_a_projector_has_room_for_all_that_takes_turns_while_a_class_votes(person, server):
    table = Wordy(server, 8, "class", unhurried=True).to("vote", 1)
    screen = person("beamer")
    screen.page.clock.install()
    table.shows(screen)
    screen.sees("of 24 votes are in")
    turning = screen.page.locator(".heard")
    for _ in range(8):  # something to look for, then two cards of the deck, whose titles may take two lines
        words = turning.inner_text()
        screen.page.evaluate(
            "document.documentElement.style.setProperty('--scale', '1.1')"
        )  # what came before was short
        screen.page.clock.fast_forward(20_000)
        expect(turning).not_to_have_text(words, use_inner_text=True)
        until(lambda: screen.page.locator(".stage").evaluate(FITS), "what takes turns does not fit")


def test_a_projector_keeps_its_columns_while_its_clock_has_no_time_to_show(person, server):
    table = Wordy(server, 8, "class", unhurried=True).to("opening", 2)
    for n in range(7):
        table.speak(f"p{n}")
    screen = table.shows(person("beamer"))
    screen.sees("One to go.")
    edge = "book => Math.round(book.getBoundingClientRect().right)"
    ends = screen.page.locator(".book").evaluate(edge)
    screen.page.locator(".ring").evaluate(WITHOUT_TIME)
    assert screen.page.locator(".book").evaluate(edge) == ends
    until(lambda: screen.page.locator(".stage").evaluate(WITHIN), "it does not fit")


def test_a_projector_says_that_sides_are_swapped_before_the_second_draw(person, server):
    table = Staged(server, 16, format="class", clocked=["draw"]).to("reveal", 1)
    table.do("host", c.Rename("p0", "Bartholomew Feather"))
    screen = person("beamer")
    screen.page.clock.install()
    table.shows(screen)
    screen.sees("What did the readers decide?")
    verdict = points.verdict(table.room.scores["1"].clashes[table.phase.at])
    table.do("clock", c.Guesses(table.phase.id, table.phase.at, Tally(**{verdict: 5})))
    now = screen.page.evaluate("Date.now() / 1000")
    screen.page.clock.pause_at(now + 5)  # the swap's ten seconds are over when this test says so
    table.to("draw", 2)
    screen.sees("Sides swapped")
    screen.page.clock.run_for(3000)  # the cards turn
    for seat in table.room.seats.values():
        if seat.side:
            face = screen.page.locator(f".big-card[data-side={'a' if seat.side == 'for' else 'b'}]")
            expect(face.get_by_text(seat.alias)).to_be_visible()
    for width, height in SIZES:
        screen.resizes({"width": width, "height": height})
        until(lambda: screen.page.locator(".stage").evaluate(FITS), f"the swap does not fit {width}×{height}")
        names = screen.page.locator(".face h2 bdi").evaluate_all(
            "names => names.map(n => n.offsetWidth <= n.parentElement.clientWidth)"
        )
        assert names == [True, True], "a side's name leaves its card"
        assert screen.page.locator(".face li").evaluate_all(CUT) == [], f"cut at {width}×{height}"
    screen.page.clock.fast_forward(8000)
    screen.sees("Choose your cards")
    screen.page.clock.resume()
    for phase in ("draw", "opening", "rebuttal"):
        table.to(phase, 2)
        step = screen.page.locator(".thread [aria-current]")
        expect(step).to_have_text(phase.capitalize())
        expect(screen.page.locator(".thread .over", has_text="Draw")).to_have_count(0 if phase == "draw" else 1)
        for longer in (False, True):
            if longer:
                screen.page.evaluate(LONGER)
            for width, height in SIZES:
                screen.resizes({"width": width, "height": height})
                at = f"{phase} {width}×{height}{' with longer words' if longer else ''}"
                until(lambda: screen.page.locator(".stage").evaluate(WITHIN), f"it does not fit: {at}")
                assert screen.page.locator(".thread").evaluate(ONE_LINE), at
                expect(step).to_be_in_viewport(ratio=0.95)
                if not longer:
                    shown = screen.page.locator(".so-far > :not(.vh)").evaluate_all(SHOWN)
                    assert shown, f"no sum is left: {at}"
    expect(screen.page.locator(".aside")).not_to_contain_text("0 of your")


def test_a_projector_is_silent_until_somebody_turns_its_sounds_on(person, server):
    table = Light(server, players=2).do("host", c.AddBot())
    screen = person("beamer", own=True)
    screen.page.add_init_script(
        "window.made = 0; window.AudioContext = class extends AudioContext {constructor() {super(); window.made++}}"
    )
    table.shows(screen).sees("(computer)")
    off = screen.page.get_by_role("button", name="Turn the sounds on")
    expect(off).to_have_attribute("aria-pressed", "false")
    assert screen.page.evaluate("window.made") == 0, "something sounds that nobody asked for"
    screen.page.keyboard.press("s")
    on = screen.page.get_by_role("button", name="Sounds: on")
    expect(on).to_have_attribute("aria-pressed", "true")
    screen.page.reload()
    screen.sees("(computer)")
    again = screen.page.keyboard.press  # a browser waits for a key
    until(lambda: again("x") or on.is_visible(), "no key turned the sounds on again")
    screen.page.keyboard.press("s")
    expect(off).to_be_visible()
    screen.page.reload()
    screen.sees("(computer)")
    expect(off).to_be_visible()
    assert screen.page.evaluate("window.made") == 0


def test_a_console_says_whether_a_projector_in_another_window_has_its_sounds_on(person, server):
    table = Light(server, players=2)
    host = table.sits(person(), "host")
    screen = host.context.new_page()
    screen.goto(f"/rooms/{table.code}/screen?token={table.credentials.screen_token(table.room)}")
    expect(host.button("Turn the sounds on")).to_be_visible()
    screen.keyboard.press("s")
    host.sees("Its sounds are on.")
    host.page.reload()
    host.sees("Its sounds are on.")
    screen.close()


def test_a_console_of_a_large_class_says_in_sight_whom_the_room_waits_for(person, server):
    table = Staged(server, players=32).to("opening")
    host = table.sits(person(), "host")
    for name in (table.alias(id) for id in table.players):
        expect(host.page.get_by_role("button", name=f"{name} , not started")).to_be_in_viewport(ratio=1)


def test_the_first_page_leads_students_and_teachers_back_to_their_room(person, server):
    table = Staged(server)
    host, student = table.gives(person(), "host"), table.gives(person("phone"), "p0")
    for one, about, arrived in ((student, f"Player, {table.alias('p0')}", "In the room"), (host, "Host", "Lobby")):
        one.page.goto("/")
        back = one.page.get_by_role("link", name=re.compile(f"^Back to room {table.code}.*{about}"))
        expect(back).to_be_in_viewport()
        assert one.looks(schemes=2 if one is host else 0) == []
        back.focus()
        one.page.keyboard.press("Enter")
        one.sees(arrived)
    host.page.goto("/")
    resized(host, (342, 192))  # a laptop at 400 %
    name = host.page.get_by_role("banner").get_by_role("link", name="Counterclaim")
    assert name.evaluate("name => name.getClientRects().length") == 1, "the name is on two lines"
    host.page.get_by_role("link", name="Open a room").click()
    host.arrives("Open a room")


def test_help_privacy_and_about_are_readable_everywhere(person, server):
    reader, host = person("phone"), person()
    for page in ("help", "privacy", "about"):
        reader.page.goto("/")
        reader.page.get_by_role("contentinfo").get_by_role("link", name=page.capitalize()).click()
        reader.page.wait_for_url(f"**/{page}")
        if page != "about":  # with more of it: below
            assert reader.looks() == []
    reader.page.get_by_text("preact 10").click()
    expect(reader.page.locator("details[open]")).to_contain_text("Permission is hereby granted")
    assert reader.looks() == []
    table = Staged(server)
    for one, seat in ((reader, "p0"), (host, "host")):
        table.sits(one, seat)
        with one.context.expect_page() as opened:
            if one is reader:
                one.looks_for_more(re.compile("^Help"))
            else:
                one.page.get_by_role("contentinfo").get_by_role("link", name=re.compile("^Help")).click()
        expect(opened.value.get_by_role("heading", level=1)).to_have_text("Help")


def sends_opening(device: Device) -> None:
    device.do("speak", phase=device.phase()["id"], text="This opening is long enough to be sent, and says so.")


def test_the_numbers_in_a_question_follow_the_room(person, server):
    table = Staged(server, clocked=["opening"]).to("opening")
    host, first, second = table.sits(person(), "host"), table.device("p0"), table.device("p1")
    host.arrives("Opening")
    host.page.keyboard.press("n")
    question = host.page.get_by_role("dialog")
    expect(question).to_contain_text("2 people aren’t done yet.")
    sends_opening(first)
    expect(question).to_contain_text("1 person isn’t done yet.")
    expect(question.get_by_role("button", name="Stay here")).to_be_focused()
    assert host.looks() == []
    sends_opening(second)
    expect(question).to_have_count(0)
    host.sees("That question has closed")  # that the room then goes on by itself: tests/live/test_people.py
    for one in (first, second):
        one.close()


def test_a_question_about_all_tables_follows_each_of_them(person, server):
    host = person()
    options = {"lengths": {"stance": 600}}
    hall = host._post(
        "/rooms", {"motion": "returning-north-koreans", "format": "sprint", "tables": 2, "options": options}
    )
    codes = [table["code"] for table in hall["tables"]]
    guests = [Device(server.address).join(code).connect() for code in (*codes, *codes)]
    host.page.goto(f"/halls/{hall['code']}")
    host.press("Begin at all tables")
    for n in (1, 2):  # or else the question is about the first of them alone
        expect(host.page.get_by_role("region", name=f"Table {n}", exact=True)).to_contain_text("Stance")
    host.press(re.compile("^All: Deal the cards"))
    question = host.page.get_by_role("dialog")
    expect(question.get_by_role("listitem")).to_have_text([re.compile(f"^Table {n}: Stance.*2 people") for n in (1, 2)])
    guests[0].do("stance", phase=guests[0].phase()["id"], value=2)
    expect(question.get_by_role("listitem")).to_have_text([re.compile("1 person isn’t"), re.compile("2 people aren’t")])
    guests[2].do("stance", phase=guests[2].phase()["id"], value=2)  # table 1 moves on by itself
    expect(question.get_by_role("listitem")).to_have_text([re.compile("^Table 2: Stance")])
    question.get_by_role("button", name=re.compile("^All")).click()
    for guest in guests:
        guest.until(lambda guest=guest: guest.phase()["name"] == "draw", "the cards")
        guest.close()


def test_where_the_judges_are_full_a_newcomer_is_offered_a_players_seat(person, server):
    host, student = person(), person("phone")
    code = host.hosts(judges=1)
    student.page.goto(f"/rooms/{code}")
    student.page.get_by_text("Only here to judge?").click()
    student.page.get_by_role("checkbox", name=re.compile("^Judge")).check()
    assert student.looks() == []
    Device(server.address).join(code, role="judge")  # the last seat goes while they think
    student.forgives.append(re.compile("422"))
    student.press("Take my seat")
    student.sees("There is still a player’s seat for you.")
    expect(student.page.get_by_text("Only here to judge?")).to_have_count(0)
    student.press("Take my seat")
    student.sees("In the room")
    student.looks_for_more("Become a judge")
    expect(student.page.get_by_role("dialog")).to_contain_text("All the judges’ seats are taken")
    student.page.get_by_role("dialog").get_by_role("button", name="Step out for a moment").click()
    student.arrives("You’ve stepped out")
    host.settings("Sides and people")
    host.page.get_by_label("Judges by choice").select_option("2")
    host.sees("2 people can choose to judge.")
    student.press("Step back in")
    student.looks_for_more("Become a judge")
    student.page.get_by_role("dialog").get_by_role("button", name="Become a judge").click()
    student.arrives("You will judge")
    assert host.looks() == []


SIDEWAYS = ((844, 390), (667, 375), (640, 360), (320, 256))  # the last two: laptops at 200 % and 400 %
UPRIGHT = (390, 844)


def resized(one, size: tuple[int, int]) -> None:
    one.resizes({"width": size[0], "height": size[1]})


def test_bars_leave_a_small_screen_to_the_page(person, server):
    table = Staged(server, unhurried=True).to("opening")
    host, first = table.sits(person(), "host"), table.sits(person("phone"), "p0")
    host.arrives("Opening")
    first.arrives("opening")
    for one in (host, first):
        for size in SIDEWAYS:
            resized(one, size)
            assert one.covered() < (0.16 if one is first else 0.05), size
            assert one.page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"), size
        resized(one, SIDEWAYS[0])
        assert one.looks(schemes=0) + one.enlarged() == []  # the colours: test_lesson.py
        resized(one, UPRIGHT)
        assert 0.05 < one.covered() < 0.34
    resized(first, SIDEWAYS[0])
    first.writes("opening")
    first.button("Send opening").press("Enter")  # after so many sizes, a click may meet what was there before
    first.arrives("Sent")


def test_whoever_writes_on_a_low_screen_sees_the_clock_and_the_button(person, server):
    one = Staged(server, unhurried=True).to("opening").sits(person("phone"), "p0")
    one.arrives("Write your opening")
    one.field("Your opening").fill("A text that is long enough to be sent.")
    for size in ((844, 390), (390, 450), (683, 384)):  # sideways, over a keyboard, at 200 %
        resized(one, size)
        one.field("Your opening").scroll_into_view_if_needed()
        expect(one.button("Send opening")).to_be_in_viewport(ratio=1)
        expect(one.page.get_by_role("timer", name="Time left")).to_be_in_viewport(ratio=1)
        assert 0.05 < one.covered() < 0.16, size
        one.page.evaluate("document.documentElement.style.fontSize = '200%'")
        assert one.covered() == 0, size
        one.page.evaluate("document.documentElement.style.fontSize = ''")


class Named(Staged):
    """A table whose teacher knows everybody."""

    names = MappingProxyType({"p0": "Maya Chen", "p1": "Ben T."})


def test_hosts_read_teacher_names_and_the_debrief_comes_first_on_screen_and_paper(person, server):
    host, screen = person(), person("beamer")
    table = Named(server).to("opening")
    table.sits(host, "host")
    known = {table.alias(id): f"{name} ({table.alias(id)})" for id, name in table.names.items()}
    for id, name in table.names.items():
        expect(host.page.get_by_role("button", name=f"{name} {table.alias(id)}")).to_be_visible()

    table = Named(server).to("vote").everybody()
    known = {table.alias(id): f"{name} ({table.alias(id)})" for id, name in table.names.items()}
    table.sits(host, "host")
    host.arrives("Vote")
    texts = host.page.get_by_role("region", name="What they wrote")
    texts.get_by_text("Rebuttals").click()
    for alias, both in known.items():
        expect(texts.get_by_text(both.partition(" (")[0]).first.locator("..")).to_contain_text(alias)
    # One is the fold, one the text.
    expect(texts.get_by_role("group").filter(has_text=f"In answer to the opening by {known[alias]}")).to_have_count(2)
    host.goes_on("Show the results")
    for name in table.names.values():
        expect(
            host.page.get_by_role("region", name=re.compile("^On the projector")).get_by_text(name).first
        ).to_be_visible()
    expect(host.button("Show the result")).to_be_in_viewport()
    assert host.enlarged() == []
    host.goes_on("Ask where they stand")
    table.shows(screen)
    host.goes_on("Show how it ended")
    screen.arrives("Questions to discuss")
    questions, figures = (
        host.page.get_by_role("heading", name="Questions to discuss", exact=True),
        host.page.get_by_text("Figures, and what they wrote"),
    )
    assert questions.bounding_box()["y"] < figures.bounding_box()["y"]
    expect(host.page.get_by_role("table")).to_have_count(0)
    for size in ((1920, 1080), (1024, 768)):
        resized(screen, size)
        until(lambda: screen.page.locator(".stage").evaluate(FITS), f"it does not fit {size}")
    assert host.looks() + screen.looks() == []

    expect(texts.locator(".rubric-fold")).to_have_count(0)  # each text is folded
    for size in ("A4", "Letter"):
        pages = pypdfium2.PdfDocument(io.BytesIO(host.page.pdf(format=size)))
        said = " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())
        assert len(pages) <= 2 and "What they wrote" not in said and "/take/" not in said
        for words in ("This is what to print.", "Questions to discuss", "Each player", *known, *Named.names.values()):
            assert words in said, words
    host.page.emulate_media(media="print")
    assert host.page.locator("button:visible").count() == host.page.locator(".questions button").count(), (
        "words to print"
    )
    host.page.emulate_media(media="screen")
    host.settings("Joining")
    secret = host.page.get_by_role("textbox", name="Host link")
    expect(secret).to_be_visible()
    host.page.emulate_media(media="print")
    expect(secret).to_be_hidden()
    host.page.emulate_media(media="screen")


def test_a_shared_tablet_is_left_with_nothing_on_it(person, server):
    table = Staged(server)
    tablet, code = table.sits(person("phone"), "p0"), table.code
    tablet.page.evaluate("localStorage.setItem('counterclaim:" + code + ':x:1-opening\', \'{"text": "mine"}\')')
    tablet.looks_for_more("Leave this device")
    tablet.arrives("Leave this device")
    tablet.sees(f"Room {code}: your seat and everything you sent stay.")
    assert tablet.looks() == []
    tablet.page.get_by_role("button", name="Leave this device").click()
    tablet.sees("Nothing you wrote is kept here.")
    assert tablet.looks() == []
    assert tablet.page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]") == []
    assert tablet.page.context.cookies() == []
    tablet.page.get_by_role("link", name="Done").click()
    expect(tablet.page.get_by_text(f"Back to room {code}")).to_have_count(0)


# Of each paragraph, answer and item of a page: how many of its own letters its width holds.
MEASURES = """() => [...document.querySelectorAll("main :is(.lede, .oxford > p, .answers dd, .steps-list)")].map((one) => {
    const size = parseFloat(getComputedStyle(one).fontSize);
    return one.getBoundingClientRect().width / size;
})"""


@pytest.mark.parametrize("width", [1366, 1920])
def test_wide_pages_have_one_measure_beside_their_headings_and_nothing_beside_blank_paper(person, server, width):
    one = person("laptop")
    one.resizes({"width": width, "height": 900})
    for path in ("/help", "/privacy"):
        one.page.goto(path)
        assert max(one.page.evaluate(MEASURES)) <= 40, "ems: some 75 letters"
        heads = one.page.locator("main > .oxford").evaluate_all(
            "all => all.map(one => [one.children[0], one.children[1]].map(part => part.getBoundingClientRect()))"
            ".map(([head, text]) => head.right <= text.left && Math.abs(head.top - text.top) < 40)"
        )
        assert heads and all(heads)
    one.page.goto("/")
    fan, form = one.page.locator(".fan").bounding_box(), one.page.locator("#practice-form").bounding_box()
    assert (
        fan["x"] >= form["x"] + form["width"] and form["y"] < fan["y"] + fan["height"] / 2 < form["y"] + form["height"]
    )
