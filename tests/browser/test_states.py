"""Pages and states outside the course of a debate: each looks right and says what to do."""

import re

from playwright.sync_api import expect

from support.person import LINE_IS_DOWN
from support.playing import everybody_does
from support.staged import Staged

NOT_THERE = re.compile("404|410|403|409|422")
SEATS = (("laptop", "host"), ("phone", "p0"), ("tablet", "p1"))


def test_pages_around_a_debate_look_right(person, server):
    """Others are examined where they are the story: test_opening_a_room.py, test_library.py, test_around.py."""
    reader, table = person("phone", forgives=NOT_THERE), Staged(server)
    host = table.sits(person(), "host")
    faults = []
    for path in ("/", "/motions", "/motions/own", f"/rooms/{table.code}", "/nowhere"):
        reader.page.goto(path)
        faults += reader.looks()
    for path in ("/rooms/ZZZZZ", "/?code=ZZZZZ"):  # their colours: above, and below with a wrong code
        reader.page.goto(path)
        faults += reader.looks(schemes=0)
    host.looks_beforehand()
    link = host.page.get_by_role("textbox", name="Host link").input_value()
    reader.page.goto(link)
    reader.arrives("Host room")
    faults += reader.looks()
    assert faults == []


def test_a_wrong_code_is_kept_and_said(person):
    student = person("phone", forgives=NOT_THERE)
    student.page.goto("/")
    student.field("Room code").fill("zzzzz")
    student.press("Join")
    student.sees(re.compile("^No room has that code"))
    assert student.field("Room code").input_value().lower() == "zzzzz"
    assert student.looks() == []


def test_where_a_script_does_not_come_there_is_a_way_on(person, server):
    student, script = person("phone", forgives=re.compile("ERR_FAILED")), re.compile("/dist/player-")
    student.page.route(script, lambda route: route.abort())
    table = Staged(server)
    table.sits(student, "p0")
    again = student.page.get_by_role("link", name="Reload the page")
    expect(again).not_to_be_visible()
    student.page.evaluate(
        "document.getAnimations().filter(one => one.animationName === 'late').forEach(one => one.finish())"
    )
    assert student.looks() == []
    student.page.unroute(script)
    asked: list[str] = []

    def late(route) -> None:
        """The pages of a debate under way, a second file, come at the second try."""
        asked.append(route.request.url)
        route.abort() if len(asked) == 1 else route.continue_()

    student.page.route(re.compile("/dist/play-"), late)
    again.click()
    student.sees("In the room")
    table.to("draw")
    student.arrives("of your four cards")
    assert len(asked) == 2
    table.end()
    student.sees("The clock chose this card for you.")


def becomes_a_judge(student) -> None:
    student.looks_for_more("Become a judge")
    student.page.get_by_role("dialog").get_by_role("button", name="Become a judge").click()


def test_a_player_becomes_a_judge_without_another_file(person, server):
    student = Staged(server, players=3).to("draw").sits(person("phone"), "p0")
    student.arrives("of your four cards")
    asked: list[str] = []
    student.page.on("request", lambda request: asked.append(request.url))
    becomes_a_judge(student)
    student.arrives("The cards have been dealt")
    assert [url for url in asked if url.endswith(".js")] == []


def test_stepping_out_shows_nothing_heavy_and_only_the_host_knows(person, server):
    table = Staged(server).to("draw")
    host, student, other = (table.sits(person(at), seat) for at, seat in SEATS[:3])
    student.press("Step out for a moment")
    student.arrives("You’ve stepped out")
    assert student.looks() == []
    host.sees("stepped out")
    host.page.get_by_role("button", name=re.compile(f"^{table.alias('p1')}")).first.click()
    host.press("Nudge quietly")
    other.sees("Your teacher is checking in.")  # so what came before has come, too
    assert "stepped out" not in other.page.get_by_role("main").inner_text()
    student.press("Step back in")
    student.arrives("of your four cards")
    host.button(re.compile(f"^{table.alias('p0')}")).wait_for()


def test_to_leave_asks_first_and_can_be_taken_back(person, server):
    table = Staged(server)
    host, student = (table.sits(person(at), seat) for at, seat in SEATS[:2])
    student.looks_for_more("Leave the debate")
    assert student.looks() == []
    student.press("Stay")
    student.sees("In the room")
    student.looks_for_more("Leave the debate")
    student.page.get_by_role("dialog").get_by_role("button", name="Leave the debate").click()
    student.arrives("You have left the debate")
    expect(student.heading("You have left the debate")).to_be_focused()
    expect(student.page).to_have_title("You have left the debate · Counterclaim")
    host.settings("Sides and people")
    host.sees("1 no longer in the room")
    student.page.get_by_role("link", name="Join again").click()
    student.press("Take my seat")
    student.sees("In the room")
    student.sees(table.alias("p0"))


def test_a_paused_phase_says_so_on_every_screen(person, server):
    table = Staged(server, unhurried=True).to("stance")
    host, student = (table.sits(person(at), seat) for at, seat in SEATS[:2])
    screen = table.shows(person("beamer", "dark"))
    host.press("Pause")
    for one in (screen, student):
        one.sees(re.compile("Your teacher has paused the game"))
        assert one.looks() == []
    host.press("Resume")
    student.page.get_by_text("Your teacher has paused the game").wait_for(state="hidden")
    host.press("Blank the screen")
    screen.arrives("The screen is blank")
    assert screen.looks() + host.looks() == []


def test_a_closing_is_written_sent_and_read_with_its_clash(person, server):
    table = Staged(server, 2, "full").to("closing")
    host, opener = (table.sits(person(at), seat) for at, seat in SEATS[:2])
    screen, other = table.shows(person("beamer")), table.device("p1")
    opener.writes("closing")
    opener.sends("closing")
    everybody_does([other])
    other.close()
    assert [fault for one in (host, screen, opener) for fault in one.looks()] == []
    host.goes_on("Move to the vote")
    opener.arrives("Clash 1 of 2")
    expect(opener.page.get_by_role("heading", name="Closing")).to_have_count(1)
    assert opener.looks() == []  # a projector shows a closing in test_show.py


def test_last_words_that_came_too_late_stay_with_their_author(person, server):
    table = Staged(server).to("opening")
    host, writer = table.sits(person(), "host"), table.sits(person("phone", forgives=LINE_IS_DOWN), "p0")
    writer.writes("opening")
    writer.sees(re.compile("^Saved$"))
    writer.context.set_offline(True)
    writer.field("Your opening").press_sequentially(" And one more thing.")
    host.goes_on("Move to rebuttals")
    writer.context.set_offline(False)
    writer.sees("It was sent, but your last words came too late. They’re still here.")
    writer.page.get_by_role("main").get_by_role("group").first.click()
    writer.sees("And one more thing.")
    assert writer.looks() == []


def test_new_words_for_a_text_that_came_back_are_called_unsent_and_the_first_ones_count_no_more(person, server):
    table = Staged(server, 4).to("opening")
    host, writer = table.sits(person(), "host"), table.sits(person("phone"), "p0")
    writer.field("Your opening").fill("Only an idiot like you would send anybody back to that country.")
    writer.press("Send opening")
    writer.press("Send it as it is")
    host.press(re.compile("^Send it back"))
    writer.writes("opening")
    writer.sees(re.compile("^Saved$"))
    host.goes_on("Move to rebuttals")
    writer.sees("Your teacher sent it back, and your new words weren’t sent. They’re still here.")
    assert writer.looks() == []
