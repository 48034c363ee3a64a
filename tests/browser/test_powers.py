"""The teacher's powers on real screens: used on the console, seen on a student's phone and on the projector."""

import re
from functools import cached_property

import pytest
from playwright.sync_api import Locator, expect

from debate.game import Room
from debate.game.model import commands as c
from support.device import Device
from support.machine import until
from support.person import LINE_IS_DOWN, Person
from support.staged import Staged


class Desk:
    """A room of two players, or more, that has come `to` a phase: its console; its projector, when somebody looks there; and
    phones for the first `students`."""

    def __init__(self, person, server, students: int = 1, to: str = "lobby", players: int = 2, **options):
        self._person = person
        self.table = Staged(server, players, unhurried=True, **options)
        if to != "lobby":
            self.table.to(to)
        self.names = [self.table.alias(id) for id in self.table.players]
        self.host: Person = self.table.sits(person("laptop"), "host")
        self.students: list[Person] = [self.table.sits(person("phone"), f"p{n}") for n in range(students)]

    @cached_property
    def screen(self) -> Person:
        return self.table.shows(self._person("beamer"))

    @property
    def page(self):
        return self.host.page

    def stored(self) -> Room:
        """The room as the server has it now."""
        return self.table.store.load(self.table.code, fresh=True)

    def opens(self, name: str, fold: str = "") -> Locator:
        """One person's dialog, and a part of it unfolded."""
        self.page.get_by_role("button", name=re.compile(f"^{name}")).first.click()
        dialog = self.page.get_by_role("dialog", name=name)
        if fold:
            dialog.locator("summary", has_text=fold).click()
        return dialog

    def sits_with_a_bot(self) -> None:
        self.host.settings("Sides and people")
        self.host.press("Add computer player")
        self.students[0].sees("(computer)")
        self.host.runs()

    def undoes(self, said: str) -> None:
        self.host.sees(said)
        self.host.press("Undo")
        expect(self.page.get_by_text(said)).to_have_count(0)

    def to_openings(self) -> None:
        self.host.goes_on("Begin")
        self.host.goes_on("Deal the cards")
        self.host.goes_on("Move to openings")
        for student in self.students:
            student.arrives("Write your opening")


@pytest.fixture
def desk(person, server):
    return lambda *arguments, **options: Desk(person, server, *arguments, **options)


def test_the_way_back_is_shown_in_the_lobby_until_it_is_kept(desk):
    here = desk(0)
    here.host.looks_beforehand()
    expect(here.page.get_by_role("heading", name="Save your host link")).to_be_visible()
    assert "/take/" in here.host.field("Host link").input_value()
    assert here.host.looks(schemes=0) == []  # the colours: test_lesson.py
    here.host.press("I’ve saved it")
    here.page.reload()
    here.host.arrives("Lobby")
    expect(here.page.get_by_role("heading", name="Save your host link")).to_have_count(0)
    here.host.settings("Joining")
    expect(here.page.get_by_role("heading", name="Your host link")).to_be_visible()
    address = here.host.field("Host link").input_value()
    here.host.press("Make a new link and stop this one")
    sure = here.page.get_by_role("checkbox", name=re.compile("this link stops working"))
    expect(sure).to_be_focused()  # it isn't sent unasked
    expect(here.host.field("Host link")).to_have_value(address)
    sure.check()
    with here.page.expect_navigation():
        here.host.press("Make a new link and stop this one")
    here.host.settings("Joining")
    expect(here.host.field("Host link")).not_to_have_value(address)


def test_a_person_is_renamed_nudged_moved_and_given_time_until_the_room_is_deleted(desk):
    here = desk()
    (student,), name = here.students, here.names[0]
    here.screen.sees(name)
    here.host.press("Lock the door")
    here.screen.sees("The door is locked")
    here.host.press("Unlock the door")
    dialog = here.opens(name, "Change name")
    dialog.get_by_role("textbox", name="Name the room sees").fill("Ada North")
    dialog.get_by_role("button", name="Rename").click()
    student.sees("Ada North")
    here.screen.sees("Ada North")
    here.undoes(f"{name} is now called Ada North.")
    here.screen.sees(name)

    side = student.side
    here.opens(name).get_by_role("button", name="Move to the judges").click()
    here.undoes(f"{name} moved to the judges.")
    student.sees("In the room")
    until(lambda: student.side == side, "the side from before")

    here.opens(name, "More time").get_by_role("radio", name="×2", exact=True).check()
    assert here.host.looks() == []
    here.page.keyboard.press("Escape")
    here.opens(name).get_by_role("button", name="Nudge quietly").click()
    student.sees("Your teacher is checking in.")
    student.press("Thanks, I’m fine")

    here.to_openings()
    here.screen.arrives("Write your opening")
    theirs, everybodys = (seconds(one.page.get_by_role("timer").first) for one in (student, here.screen))
    assert theirs > 2 * everybodys - 10

    student.looks_for_more("Sound at 30 and 10 seconds: off")
    student.page.reload()
    student.looks_for_more("Sound at 30 and 10 seconds: on")
    here.host.settings("End or delete")
    here.host.press("Delete the room")
    here.host.press("Keep the room")
    student.sees("Your opening")
    here.host.press("Delete the room")
    here.page.get_by_role("dialog").get_by_role("button", name="Delete the room").click()
    here.host.arrives("Room deleted")
    student.arrives("This room has been deleted")
    here.screen.arrives("This room has been deleted")


def test_a_seat_moves_to_another_device_by_a_link_that_works_once(desk, person):
    here = desk()
    dialog = here.opens(here.names[0], "Move to another device")
    dialog.get_by_role("button", name="Make a link").click()
    expect(dialog.get_by_role("img", name="QR code for the link")).to_be_visible()
    link = dialog.get_by_role("textbox", name="Seat link").input_value()
    assert here.host.looks() == []
    tablet = person("tablet")
    tablet.page.goto(link)
    tablet.press(re.compile("Use this device"))
    tablet.sees(here.names[0])
    former = here.students[0]
    former.arrives("Your seat has moved")
    former.page.reload()
    former.sees("The seat you had in this browser has moved to another device.")
    assert former.looks() == []
    late = person("laptop")
    late.forgives.append(re.compile("410"))
    late.page.goto(link)
    late.sees("This link has already been used")
    assert late.looks() == []


def test_to_remove_to_ban_and_to_erase_are_three_things(desk):
    here = desk(2)
    (student, asleep), (name, other) = here.students, here.names
    here.opens(name, "Make a host, remove or ban").get_by_role("button", name="Remove from the room").click()
    here.host.press("Remove from the room")
    student.arrives("You’ve been taken out of this room")
    here.undoes(f"{name} has been removed.")
    student.page.get_by_role("link", name="Come back to my seat").click()
    student.sees("In the room")
    here.opens(name, "Make a host, remove or ban").get_by_role("button", name="Remove from the room").click()
    here.host.press("Remove from the room")
    student.arrives("You’ve been taken out of this room")
    assert student.looks() == []
    here.host.press("Lock the door")
    expect(here.host.button("Unlock the door")).to_be_visible()
    here.page.reload()
    here.host.settings("Sides and people")
    here.page.get_by_text("no longer in the room").click()
    here.host.press(f"Let back in {name}")
    here.host.runs()
    student.page.get_by_role("link", name="Come back to my seat").click()
    student.sees("In the room")
    here.host.press("Unlock the door")
    here.opens(name, "Make a host, remove or ban").get_by_role("button", name="Ban from the room").click()
    here.host.press("Ban from the room")
    student.arrives("This room is closed to you")
    student.forgives.append(re.compile("403"))
    student.page.goto(f"/rooms/{here.table.code}")
    student.sees("The host has closed this room to you.")
    here.host.settings("Sides and people")
    here.page.get_by_text("no longer in the room").click()
    here.host.press(f"Lift the ban {name}")
    here.host.sees("removed, can come back with the code")
    student.page.goto(f"/rooms/{here.table.code}")
    student.press(re.compile("Take my seat|Come back"))
    student.sees("In the room")
    here.host.runs()
    asleep.forgives.append(LINE_IS_DOWN)
    asleep.context.set_offline(True)
    asleep.sees("Reconnecting")
    for each in (name, other):
        dialog = here.opens(each, "Erase this person")
        erase, sure = (
            dialog.get_by_role("button", name="Erase for good"),
            dialog.get_by_role("checkbox", name="Yes, delete everything"),
        )
        erase.click()
        expect(sure).to_be_focused()
        sure.check()
        with here.page.expect_navigation():
            erase.click()
        expect(here.page.get_by_text(each)).to_have_count(0)
    student.arrives("Your words here have been deleted")
    here.host.settings("Sides and people")
    here.page.get_by_text("no longer in the room").click()
    expect(here.page.get_by_text("erased, can come back with the code")).to_have_count(2)
    asleep.context.set_offline(False)
    asleep.arrives("Your words here have been deleted")
    assert asleep.looks() == []
    asleep.page.goto(f"/rooms/{here.table.code}")
    asleep.sees("You can come back, with a new name.")
    asleep.press("Take my seat")
    asleep.sees("In the room")
    expect(here.page.get_by_text("erased, can come back with the code")).to_have_count(1)


def test_a_text_is_read_first_sent_back_corrected_let_through_and_hidden(desk):
    here = desk(to="opening", approve=True)
    (student,) = here.students
    student.writes("opening")
    student.press("Send opening")
    student.sees("Your teacher will read it before anyone else does.")
    waiting = here.page.get_by_role("region", name=re.compile("^Waiting for you"))
    here.host.press(re.compile("^Move to rebuttals"))
    expect(here.page.get_by_role("dialog")).to_contain_text(
        "1 text is still waiting for you: nobody else can read it until you approve it."
    )
    here.host.press("Stay here")
    waiting.get_by_role("button", name="Send it back").click()
    expect(here.page.get_by_role("textbox", name="Why (only its writer sees this)")).not_to_have_value("")
    here.page.get_by_role("dialog").get_by_role("button", name="Say which card you mean.").click()
    assert here.host.looks() == []
    here.page.get_by_role("dialog").get_by_role("button", name="Send it back").click()
    student.sees("Say which card you mean.")
    student.field("Your opening").press("End")
    student.field("Your opening").press_sequentially(" That is the second card.")
    student.press("Send again")
    waiting.get_by_text("That is the second card.").wait_for()
    waiting.get_by_role("button", name="Approve").click()
    expect(waiting).to_have_count(0)

    texts = here.page.get_by_role("region", name="What they wrote")
    texts.get_by_text(here.names[0]).click()
    texts.get_by_role("button", name="Hide").click()
    here.page.get_by_role("textbox", name="Why (only its writer sees this)").fill("It names a classmate.")
    here.host.press("Hide it everywhere")
    student.sees("Your teacher has hidden this text.")
    student.sees("It names a classmate.")
    here.undoes("The text is hidden.")
    expect(student.page.get_by_text("Your teacher has hidden this text.")).to_have_count(0)
    assert here.host.looks() == [] and student.looks() == []


def test_off_the_point_is_one_tap_and_another_takes_it_back(desk):
    here = desk(2, to="rebuttal")
    reader, _ = here.students
    tap = reader.page.get_by_role("button", name=re.compile("^Off the point"))
    reader.looks_for_more(re.compile("^Off the point"))
    expect(tap).to_have_attribute("aria-pressed", "true")
    listed = here.page.get_by_role("region", name=re.compile("^To read first")).get_by_role("listitem")
    expect(listed).to_contain_text("Off the point, its readers say")
    assert reader.looks() == []
    tap.click()
    expect(tap).to_have_attribute("aria-pressed", "false")
    expect(listed).to_have_count(0)


def test_a_flag_arrives_quietly_and_the_text_leaves_every_screen(desk):
    here = desk(2, to="rebuttal")
    reader, author = here.students
    reader.looks_for_more("Tell my teacher about this text")
    question = reader.page.get_by_role("dialog")
    expect(question.get_by_role("radio", checked=True)).to_have_count(0)
    question.get_by_role("button", name="Tell my teacher").click()
    expect(question.get_by_role("status")).to_have_text("Choose what is wrong with it.")
    expect(question.get_by_role("radio", name="It insults someone")).to_be_focused()
    question.get_by_role("radio", name="It makes up evidence").check()
    expect(question.get_by_role("status")).to_have_text("")
    question.get_by_role("button", name="Tell my teacher").click()
    expect(question).to_have_count(0)
    flagged = here.page.get_by_role("region", name=re.compile("^To read first")).get_by_role("listitem")
    expect(flagged).to_contain_text("Flagged")
    expect(flagged).to_contain_text(f"Opening, {here.names[1]}")
    assert here.names[0] not in flagged.inner_text() and here.host.looks() == []
    expect(flagged).to_contain_text("It makes up evidence")
    expect(flagged.get_by_role("button", name="Nothing is wrong with it")).to_be_visible()
    flagged.get_by_role("button", name="Hide").click()
    reader.sees("This text isn’t shown. The cards it’s built on are here.")
    expect(
        reader.page.locator(".speech .mini[open] .claim").first
    ).to_be_visible()  # open to read: that's what is answered now
    expect(flagged).to_have_count(0)
    hidden = author.page.get_by_text("Your teacher has hidden your opening.")
    note = author.page.get_by_text("A note from your teacher")
    expect(note).to_be_visible()
    expect(hidden).to_be_hidden()  # from whoever sits beside its writer
    note.click()
    expect(hidden).to_be_visible()
    assert author.looks() == []


def test_the_screen_is_blanked_by_a_key_and_the_corner_lets_latecomers_in(desk):
    here = desk(to="opening", clocked=["rebuttal"])
    here.screen.arrives("Write your opening")
    here.page.get_by_role("heading", level=1).click()
    here.page.keyboard.press("b")
    here.screen.arrives("The screen is blank")
    here.screen.page.keyboard.press("f")
    until(lambda: here.screen.page.evaluate("Boolean(document.fullscreenElement)"), "the whole screen")
    here.screen.page.keyboard.press("f")
    until(lambda: here.screen.page.evaluate("!document.fullscreenElement"), "the window")
    here.undoes("The projector is blank.")
    here.screen.arrives("Write your opening")

    here.host.settings("Projector and sound")
    here.page.get_by_role("checkbox", name=re.compile("^Code in a corner")).click()
    corner = here.screen.page.get_by_role("complementary", name="Join late")
    expect(corner.get_by_role("img", name="QR code that opens this room")).to_be_visible()
    assert here.screen.looks() == []  # the console's settings: test_console.py
    here.host.settings("Joining")
    here.host.press("Lock the door")
    expect(corner).to_have_count(0)
    here.undoes("The door is locked.")
    expect(corner).to_be_visible()

    here.host.settings("Lengths")
    here.host.press("More: Rebuttal")
    here.host.sees("Rebuttal: 4:45 from next time.")
    here.host.press("Wait for the last few")
    here.students[0].sees("Your teacher is waiting for the last few.")
    here.host.press("Stop waiting for the last few")
    expect(here.students[0].page.get_by_text("Your teacher is waiting for the last few.")).to_have_count(0)


def test_the_class_is_seen_at_a_glance(desk):
    here = desk(to="opening")
    other = here.table.device("p1")
    expect(here.page.get_by_role("button", name=f"{here.names[0]} , not started")).to_be_visible()
    here.students[0].field("Your opening").press_sequentially("I begin")
    expect(here.page.get_by_role("button", name=f"{here.names[0]} , writing")).to_be_visible()
    other.do("step_out")
    expect(here.page.get_by_role("button", name=f"{here.names[1]} , stepped out")).to_be_visible()
    here.page.clock.install()
    here.page.reload()
    expect(here.page.get_by_role("button", name=f"{here.names[0]} , writing")).to_be_visible()
    here.page.clock.fast_forward(61_000)
    expect(here.page.get_by_role("button", name=f"{here.names[0]} , not typing for a minute")).to_be_visible()
    other.close()


def test_a_show_is_stepped_through_runs_by_itself_and_waits_at_own_results_for_its_host(desk):
    here = desk(1, to="reveal", players=4, mirror=True)
    (student,), (page, last) = here.students, (here.page, len(here.stored().phase.plan))
    mirror = student.page.get_by_role("region", name="On the screen now")
    here.screen.arrives(f"Clash 1 of {last}")
    here.host.stops_at_the_first_texts()
    here.host.shows_the_whole_result()
    student.sees("Your teacher is keeping the results up to discuss them.")
    here.host.press("Next clash")
    here.screen.arrives(f"Clash 2 of {last}")
    expect(mirror).to_contain_text(here.screen.page.locator(".speech .prose").last.inner_text())
    here.host.press("Back")
    here.screen.arrives(f"Clash 1 of {last}")
    page.get_by_text(re.compile(r"^All \d+ clashes, with")).click()
    here.host.button("Show clash 2").press("Enter")
    here.screen.arrives(f"Clash 2 of {last}")
    expect(here.host.button("On the screen")).to_be_focused()
    assert here.host.looks() + student.looks() == []
    here.screen.page.clock.install()
    page.get_by_label("each clash:").select_option("10")
    here.host.press("Let it run")
    expect(student.page.get_by_text("Your teacher is keeping the results up to discuss them.")).to_have_count(0)
    expect(student.page.get_by_role("timer").first).to_be_visible()

    here.host.sees(f"On the projector: clash {last} of {last}")
    own = page.get_by_role("heading", name="On the projector: own results")
    expect(own).to_be_visible()
    expect(here.host.button("Stop here")).to_be_visible()  # it wasn't stopped
    here.screen.passes_to("Now your own results")
    student.arrives(re.compile("^Your own results"))
    teacher = here.table.device("host")
    for _ in range(2):  # own results have most of a minute; refused near its end
        teacher.command("add_time", phase=teacher.phase()["id"], seconds=-20)
    teacher.close()
    waits = page.get_by_text("The class waits for you.")
    expect(waits).to_be_visible()
    assert waits.evaluate("e => parseFloat(getComputedStyle(e).fontSize)") >= 32, "as large as what else it waits for"
    student.sees("Take your time. Your teacher goes on when the class is ready.")
    here.host.goes_on("Ask where they stand")
    here.host.arrives("Stance, after")
    expect(own).to_have_count(0)
    student.arrives("where do you stand")
    here.screen.arrives("where do you stand")


def test_a_second_host_shares_the_console_and_the_debate_is_given_time_and_finished_early(desk):
    here = desk(2)
    (first, second), (_, name) = here.students, here.names
    here.sits_with_a_bot()
    here.undoes("A computer player has joined.")
    expect(first.page.get_by_text("(computer)")).to_have_count(0)
    before = here.stored().version
    here.host.settings("Sides and people")
    here.host.press("Shuffle the sides")
    here.page.get_by_role("dialog").get_by_role("button", name="Shuffle the sides").click()
    until(lambda: here.stored().version > before, "sides that are shuffled")
    sides = [here.stored().seats[id].side for id in ("p0", "p1")]
    assert set(sides) == {"for", "against"}
    until(lambda: [first.side, second.side] == sides, "the sides on their phones")
    here.host.runs()

    here.opens(name, "Make a host, remove or ban").get_by_role("button", name="Make a host").click()
    here.page.get_by_role("dialog").get_by_role("button", name="Make a host").click()
    second.arrives("Lobby")
    second.press("Lock the door")
    expect(here.host.button("Unlock the door")).to_be_visible()
    here.opens(name, "Host").get_by_role("button", name="Make a judge").click()
    here.page.get_by_role("dialog").get_by_role("button", name="Make a judge").click()
    second.arrives("You will judge")

    here.sits_with_a_bot()
    here.host.goes_on("Begin")
    first.arrives("Where do you stand yourself?")
    clock = first.page.get_by_role("timer").first
    here.host.press("Pause")
    first.sees(re.compile("Your teacher has paused the game"))
    before = seconds(clock)
    here.host.press("+30 seconds")
    expect(here.host.button("Take back 30 seconds")).to_be_visible()
    until(lambda: seconds(clock) == before + 30, "thirty seconds more")
    here.host.press("Take back 30 seconds")
    until(lambda: seconds(clock) == before, "thirty seconds less")

    here.host.settings("End or delete")
    here.host.press("Finish early")
    assert here.host.looks() == []
    here.host.press("Keep playing")
    first.sees("Where do you stand yourself?")
    here.host.press("Finish early")
    here.host.press("Finish the debate")
    first.arrives(re.compile("debate is over|came out|Thank you"))
    # Nothing was judged, and nobody asked again where they stand.
    here.host.runs()
    here.host.sees("On every screen: Questions to discuss")


def seconds(timer: Locator) -> int:
    minutes, rest = re.search(r"(\d+):(\d\d)", timer.inner_text()).groups()
    return 60 * int(minutes) + int(rest)


class EarlierClass(Staged):
    """Its people came ten minutes ago."""

    @property
    def start(self) -> int:
        return super().start - 10 * 60_000


def test_everybody_who_came_lately_is_removed_at_once_on_a_phone_and_by_keyboard(person, server):
    table = EarlierClass(server, 3)
    host: Person = table.sits(person("phone"), "host")
    strangers = [Device(server.address).join(table.code) for _ in range(12)]
    strangers[0].connect()
    page, keys = host.page, host.page.keyboard
    host.settings("Sides and people")
    summary = page.get_by_text("Remove the latest newcomers", exact=True)
    summary.focus()
    keys.press("Enter")
    host.sees("12 people:")
    host.sees("and 2 more")
    page.get_by_label("Everyone who came in the last").select_option("20")
    host.sees("15 people:")
    page.get_by_label("Everyone who came in the last").select_option("5")
    host.button("Remove 12 people").focus()
    keys.press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text("Remove 12 people?")
    expect(host.button("Keep them")).to_be_focused()
    strangers.append(Device(server.address).join(table.code))
    expect(page.get_by_role("dialog")).to_contain_text("Remove 13 people?")  # as many as will go
    assert host.looks() == []
    keys.press("Tab")
    keys.press("Enter")
    host.sees("13 people have been removed.")
    expect(host.heading("Lobby")).to_be_visible()
    strangers[0].until(lambda: strangers[0].byes == ["removed"], "the stranger’s screen closes")
    assert strangers[1].post(f"/rooms/{table.code}/seats").json()["error"]["code"] == "locked"
    expect(summary).to_be_visible()

    host.runs()
    host.sees("Nobody new can join.")
    host.press("Undo")
    expect(host.button("Lock the door")).to_be_visible()
    stored = table.store.load(table.code, fresh=True)
    assert len([seat for seat in stored.seats.values() if seat.here]) == 1 + 3 + 13 and not stored.locked


def test_whoever_answers_an_opening_that_is_hidden_is_dealt_another_told_so_and_keeps_their_words(person, server):
    desk = Desk(person, server, to="rebuttal", players=4)
    [one] = desk.students
    before = desk.table.room.clashes[desk.table.seat("p0").target].opening
    one.arrives("Answer this opening")
    one.field("They say …").fill("They say that it is so.")
    desk.table.do("host", c.Hide(before))
    one.sees("Your teacher has hidden the opening that you had. Here is another one.")
    after = desk.table.room.clashes[desk.table.seat("p0").target].opening
    assert after != before
    one.sees(desk.table.room.speeches[after].text)
    expect(one.field("They say …")).to_have_value("They say that it is so.")
    assert one.looks() == []
