"""The console in its two views: Run, with what a lesson needs and no more, and Settings, with all that can wait."""

import re

import pytest
from playwright.sync_api import expect

from debate.game.model import commands as c
from support.person import Person
from support.staged import Staged

MOST = 14  # controls in Run that can be pressed, beside the names of people, the texts that they wrote and the questions to discuss
CONTROLS = """() => [...document.querySelectorAll("a[href], button, input, select, textarea, summary")]
    .filter(node => node.checkVisibility({visibilityProperty: true}) && !node.closest(
        ".skip, .person, .questions li, .texts li, .texts .fold > summary, .clash-list .mini > summary, .to-come li, dialog, [aria-disabled=true]"))
    .map(node => node.innerText.trim() || node.ariaLabel || node.outerHTML)"""
COURSE = {
    "lobby": "Lobby",
    "stance": "Stance, before",
    "draw": "Draw",
    "opening": "Opening",
    "rebuttal": "Rebuttal",
    "closing": "Closing",
    "vote": "Vote",
    "reveal": "Results",
    "revise": "Rewrite",
    "compare": "Compare",
    "finished": "How it ended",
}


@pytest.fixture
def console(person, server):
    def open_one(device: str = "laptop", players: int = 8, to: str = "lobby", **options) -> tuple[Person, Staged]:
        table = Staged(server, players, unhurried=True, **options)
        if to != "lobby":
            table.to(to)
        return table.sits(person(device), "host"), table

    return open_one


def test_run_has_fourteen_controls_or_fewer_and_a_side_panel_of_few_words_in_sight_in_every_phase(console):
    host, table = console(format="full")
    counted, said, beside = {}, {}, {}
    for name, heading in COURSE.items():
        if name != "lobby":
            table.to(name, 2 if name in ("revise", "compare") else 0)
            host.page.reload()
        host.arrives(heading)
        panel = host.page.get_by_role("complementary", name="The room")
        expect(panel.get_by_role("heading", name=re.compile("projector"))).to_be_visible()
        counted[name] = host.page.evaluate(CONTROLS)
        if name not in ("lobby", "finished"):
            beside[name] = len(panel.inner_text().split())
            box, bar = (of.bounding_box() for of in (panel, host.page.get_by_role("region", name="Game controls")))
            assert box["y"] + box["height"] <= bar["y"], name
        if name in ("reveal", "finished"):  # what to do and to say now, and no table
            texts = host.page.locator(".to-come > li").all_inner_texts()
            said[name] = len(host.page.locator("main").inner_text().split()) - sum(len(one.split()) for one in texts)
    assert {name: found for name, found in counted.items() if not 4 <= len(found) <= MOST} == {}
    assert max(said.values()) <= 200, said
    assert max(beside.values()) <= 82, beside


def test_what_may_come_on_the_screen_is_read_while_the_round_is_judged_and_left_out_with_a_press(console):
    host, _ = console(to="vote")
    may_come = host.page.locator(
        "summary", has=host.page.get_by_role("heading", name=re.compile("clash(es)? may be shown|All clashes read"))
    )
    expect(may_come).to_contain_text(
        re.compile(r"\d+ clashes may be shown after the vote; read them first if you like")
    )
    may_come.press("Enter")
    rows = host.page.locator(".to-come > li")
    for n in range(rows.count()):
        rows.nth(n).scroll_into_view_if_needed()
        expect(rows.nth(n)).to_be_in_viewport(ratio=0.9)
        expect(may_come).to_contain_text(
            re.compile(rf"\b([0-{max(0, min(9, rows.count() - n - 1))}]) clash|All clashes read")
        )
    expect(may_come).to_contain_text("All clashes read")
    host.page.get_by_role("button", name=re.compile("^Leave it out")).first.click()
    expect(host.page.get_by_role("button", name=re.compile("^Let it come"))).to_have_count(1)
    expect(may_come).to_contain_text("1 left out")
    assert host.looks() == []
    status = host.page.get_by_role("status").filter(has_text="It won’t come on the screen.")
    status.get_by_role("button", name="Undo").press("Enter")
    expect(may_come).not_to_contain_text("1 left out")
    expect(host.page.get_by_role("button", name=re.compile("^Let it come"))).to_have_count(0)


def test_a_line_that_is_left_out_while_it_is_on_the_screen_keeps_its_place_and_can_come_back(console):
    host, table = console(format="sprint", players=28)
    table.to("finished").do("host", c.ShowEnding("lines"))
    host.page.reload()
    expect(host.page.get_by_role("heading", name=re.compile("may come on the big screen"))).to_be_visible()
    rows = host.page.locator(".to-come > li")
    rows.nth(1).hover()
    before = [row.split("\n")[0] for row in rows.all_inner_texts()]
    rows.nth(1).get_by_role("button", name=re.compile("^Leave it out")).click()
    again = rows.nth(1).get_by_role("button", name=re.compile("^Let it come"))
    expect(again).to_be_visible()
    assert [row.split("\n")[0] for row in rows.all_inner_texts()][: len(before)] == before
    again.click()
    expect(rows.nth(1).get_by_role("button", name=re.compile("^Leave it out"))).to_be_visible()


def test_a_text_that_a_whole_room_waits_for_is_large_on_top_and_comes_at_one_key(console):
    host, table = console(to="opening")
    for seat in [seat for seat in table.players if seat != "p1"]:
        table.speak(seat)
    table.device("p1").do(
        "speak", phase=table.phase.id, text="My mum lost her job, and I was scared for her.", sure=True
    )
    calls = host.page.get_by_role("region", name="Everyone is done, but 1 text waits for you")
    expect(calls).to_be_focused()
    expect(calls).to_be_in_viewport(ratio=1)
    assert host.looks() == []
    host.page.keyboard.press("l")
    host.sees("Classmates can read it.")
    expect(calls).to_have_count(0)


def test_from_the_vote_on_a_text_to_read_first_is_one_line_until_a_host_opens_it(console):
    """A console is often on the same wall as the projector: then the class reads what it shows."""
    host, table = console(to="rebuttal")
    words = "They say one rule is fair to all, but nobody talks to me at break."
    table.do("p1", c.Speak(phase=table.phase.id, text=words, restatement="They say it is easy.", cards=(), sure=True))
    for seat in ("p0", "p2", "p3"):  # not all, so that the round waits
        table.speak(seat)
    host.page.reload()
    to_read = host.page.get_by_role("region", name="To read first (1)")
    expect(to_read.get_by_text(words)).to_be_visible()
    line = to_read.get_by_text("To read first")
    for phase, heading in (("vote", "Vote"), ("reveal", "Results")):
        table.to(phase, 0, *table.players)
        host.page.reload()
        host.arrives(heading)
        expect(line).to_be_visible()
        assert to_read.bounding_box()["height"] <= 80
        expect(to_read.get_by_text(words)).to_be_hidden()
        line.click()
        expect(to_read.get_by_text(words)).to_be_visible()
    assert host.looks() == []


def test_what_waits_for_a_host_has_one_number_wherever_it_stands_and_one_press_unfolds_it(console):
    host, table = console(to="opening", players=8)
    passing = "They say one rule is fair to all, but nobody talks to me at break."
    story = "Last year someone in 8B got filmed falling down the stairs. So phones should be away."
    held = "My mum lost her job, and I was scared for her."
    last, *others = table.players[3:]
    for seat in others:
        table.speak(seat)
    for seat, words in zip(table.players, (passing, story, held), strict=False):
        table.device(seat).do("speak", phase=table.phase.id, text=words, sure=True)
    controls = host.page.get_by_role("region", name="Game controls")
    expect(controls).to_contain_text("3 texts wait for you")
    to_read = host.page.locator("#urgent section")
    expect(to_read).to_contain_text("May be a true story about someone they know")
    expect(to_read.get_by_role("heading", level=2)).to_have_text("To read first (3)")
    table.device(last).do("speak", phase=table.phase.id, text="Phones at lunch are fine, as many call home.", sure=True)
    host.sees("Everyone is done, but 3 texts wait for you")
    assert host.looks() == []
    to_read.get_by_role("listitem").filter(has_text=held).get_by_role("button", name="Let classmates read it").click()
    expect(controls).to_contain_text("2 texts wait for you")
    for part in ("rebuttals", "the vote"):
        host.goes_on(f"Move to {part}")
    expect(to_read.get_by_text(story)).to_be_hidden()
    controls.get_by_role("link", name="2 texts wait for you").click()
    expect(to_read.get_by_text(story)).to_be_visible()


def test_the_gravest_text_to_read_comes_first_and_each_says_why_until_a_host_has_looked_at_it(console):
    host, table = console(to="opening")
    words = "You are an idiot and a loser if you need a phone at lunch, and that is all."
    for seat in ("p2", "p3", "p4"):
        table.speak(seat)
    table.device("p0").do("speak", phase=table.phase.id, text=words, sure=True)
    sad = "Some days I want to die, and nobody at this school ever asks how I am."
    table.device("p1").do("speak", phase=table.phase.id, text=sad)
    to_read = host.page.get_by_role("region", name=re.compile("^(To read first|Everyone is done)"))
    grave, hurtful = (to_read.get_by_role("listitem").filter(has_text=said) for said in (sad, words))
    expect(grave).to_contain_text("Sounds like someone needs help")
    expect(grave).to_contain_text(sad)
    expect(grave).to_contain_text("Speak with the writer today")
    expect(hurtful).to_contain_text("May hurt someone")
    expect(hurtful.get_by_role("button", name="Keep it private")).to_be_in_viewport()
    expect(host.page.locator(".texts")).not_to_contain_text(words)
    assert host.looks() == []
    controls = host.page.get_by_role("region", name="Game controls")
    expect(controls).to_contain_text("2 texts wait for you")
    host.page.locator("summary", has_text="Projector, paper").click()
    screen = host.page.get_by_role("link", name="Open it again")
    assert "/screen" in screen.get_attribute("href")
    says = "Jonas in our class has type 1 diabetes, and his phone shows his blood sugar."
    mild = ("My mum lost her job, and I was scared for her.", "My dad drinks, and I was alone with it for a year.")
    for seat, said in zip(("p7", "p6", "p5"), (says, *mild), strict=True):
        table.device(seat).do("speak", phase=table.phase.id, text=said, sure=True)
    host.sees("Everyone is done, but 5 texts wait for you")
    expect(to_read.locator("kbd")).to_have_count(0)  # one key lets none come that may hurt
    reasons = ["Sounds like", "May hurt someone", "Tells how to reach", "May tell of somebody’s life", "May tell of"]
    expect(to_read.locator("li b.note")).to_have_text([re.compile(why) for why in reasons])  # the gravest first
    host.page.get_by_role("button", name="Move to rebuttals").click()
    dialog = host.page.get_by_role("dialog")
    expect(dialog).to_contain_text("5 texts are held until you let them come")
    dialog.get_by_role("button", name="Stay here").click()
    hurtful.get_by_role("button", name="Keep it private").click()  # at one press, and nothing is said in a host's name
    expect(hurtful).to_contain_text("Kept private.")
    expect(hurtful.get_by_role("button")).to_have_text(re.compile("^Undo"))
    host.sees("The text is kept private.")
    expect(host.page.locator(".texts")).to_contain_text("kept private")
    assert controls.evaluate("bar => bar.clientHeight < 90"), "it has two rows"
    expect(to_read.get_by_role("button", name="a private matter")).to_have_count(
        0
    )  # nothing of a life comes at one press
    for left in (4, 3, 2, 1):
        expect(to_read.get_by_role("heading", level=2)).to_contain_text(f"Everyone is done, but {left} text")
        to_read.get_by_role("button", name="Let classmates read it").first.click()
    host.sees("All of them read")
    to_read = host.page.locator("#urgent section")
    said = f"{table.alias('p3')} says that every minute of it counts, and so do I."
    table.device("p2").do("speak", phase=table.phase.id, text=said, sure=True)
    expect(to_read.get_by_role("listitem").last).to_contain_text("Names somebody in this room")
    to_read.get_by_role("button", name="Let it come without the name").click()
    reads = host.page.get_by_role("dialog").get_by_role("textbox", name="What others read")
    expect(reads).to_have_value("Someone says that every minute of it counts, and so do I.")
    reads.fill(f"As {table.alias('p3')} does, I say that every minute of it counts.")
    host.page.get_by_role("button", name="Let it come like this").click()
    host.page.get_by_role("alert").get_by_text("That still names somebody").wait_for()
    assert host.looks(schemes=0) == []
    reads.fill("Everybody says that every minute of it counts, and so do I.")
    host.page.get_by_role("button", name="Let it come like this").click()
    expect(host.page.get_by_role("dialog")).to_have_count(0)
    host.sees("All of them read")
    expect(host.page.locator(".texts")).to_contain_text("Everybody says that every minute of it counts, and so do I.")


def test_a_text_that_stops_the_class_is_the_consoles_first_line_and_its_place_has_the_words_that_came_instead(
    console, person
):
    host, table = console(to="opening", players=8)
    screen = table.shows(person("beamer"))
    rude, kind = "Only an idiot wants phones, and you are one of these.", "Phones at lunch are fine, as many call home."
    for seat in table.players:
        table.device(seat).do("speak", phase=table.phase.id, text=rude if seat == "p0" else kind, sure=True)
    first = host.page.locator(".console-head .sum")
    expect(first).to_contain_text("The class waits: 1 text to read below")
    expect(host.page.locator("aside")).to_contain_text("Read the text that waits for you: the class is waiting, too.")
    screen.sees("One moment: your teacher is reading.")
    assert host.looks(schemes=0) == [] and screen.looks(schemes=0) == []
    table.device("p0").do("speak", phase=table.phase.id, text=f"{kind} And it is free.", sure=True)
    row = host.page.locator(".to-judge > li")
    expect(row).to_contain_text("Its writer has changed it. Read it, then let it come.")
    expect(row.locator(".prose")).to_have_text(f"{kind} And it is free.")
    expect(first).to_contain_text("The class waits")
    host.press(re.compile("^Let classmates read it"))
    expect(first).not_to_contain_text("The class waits")
    expect(screen.page.get_by_text("your teacher is reading")).to_have_count(0)


def test_a_list_keeps_still_under_a_pointer_and_every_decision_on_a_text_can_be_taken_back(console):
    host, table = console(to="opening", players=12)
    page = host.page
    mild = ("My mum lost her job, and I was scared for her.", "My dad drinks, and I was alone with it for a year.")
    rude = "You are an idiot and a loser if you need a phone at lunch, and that is all."
    for seat, said in zip(("p0", "p1"), mild, strict=True):
        table.device(seat).do("speak", phase=table.phase.id, text=said, sure=True)
    rows = page.locator(".to-judge > li")
    expect(rows).to_have_count(2)
    first = rows.first.locator(".prose").inner_text()
    button = rows.first.get_by_role("button", name="Let classmates read it")
    button.hover()
    place = button.bounding_box()
    table.device("p2").do("speak", phase=table.phase.id, text=rude, sure=True)  # graver, and yet it comes in at the end
    expect(rows).to_have_count(3)
    expect(rows.last).to_contain_text("idiot")
    assert button.bounding_box() == place
    page.mouse.down()
    page.mouse.up()
    expect(rows.first).to_contain_text("Classmates can read it.")
    assert rows.first.locator(".prose").inner_text() == first
    page.mouse.down()  # pressed twice at the same place
    page.mouse.up()
    undo = rows.first.get_by_role("button", name="Undo")
    expect(undo).not_to_have_attribute("data-moved", "")
    expect(rows.get_by_role("button", name="Let classmates read it")).to_have_count(2)  # nothing else was decided
    undo.press("Enter")
    expect(rows.get_by_role("button", name="Let classmates read it")).to_have_count(3)
    page.mouse.move(0, 0)
    rows.filter(has_text="idiot").get_by_role("button", name="Keep it private").press("Enter")
    hidden = page.get_by_role("status").filter(has_text="The text is kept private.")
    hidden.get_by_role("button", name="Undo").press("Enter")
    expect(rows.filter(has_text="idiot").get_by_role("button", name="Keep it private")).to_be_visible()
    expect(rows.filter(has_text="idiot")).to_contain_text("May hurt someone")
    assert host.looks() == []


def test_a_graver_text_comes_above_and_what_may_hurt_is_let_on_the_screen_only_at_a_second_word(
    console,
):
    host, table = console(to="opening", players=8)
    page = host.page
    for seat, said in (
        ("p0", "My mum lost her job, and I was scared for her."),
        ("p1", "Only an idiot wants phones, and you are one of these."),
    ):
        table.device(seat).do("speak", phase=table.phase.id, text=said, sure=True)
        page.mouse.move(0, 0)  # nothing is pointed at
        expect(page.locator(".to-judge > li").first).to_contain_text(said)
    rude = page.locator(".to-judge > li").first
    words, buttons = rude.locator(".prose").bounding_box(), rude.get_by_role("group").bounding_box()
    assert words["y"] + words["height"] <= buttons["y"], "first read, then decide"
    expect(page.locator(".to-judge > li .prose").last).to_be_in_viewport(ratio=1)
    rude.get_by_role("button", name="Let everybody read it").click()
    dialog = page.get_by_role("dialog", name="Let everybody read this?")
    expect(dialog).to_contain_text("Only an idiot wants phones")
    assert host.looks() == []
    dialog.get_by_role("button", name="Go back").click()
    rude.get_by_role("button", name="Let everybody read it").click()
    dialog.get_by_role("button", name="Let everybody read it").click()
    expect(rude).to_contain_text("Classmates can read it, and the screen may show it.")


def test_a_text_off_the_point_goes_back_to_its_writer_and_is_no_text_that_waits(console):
    host, table = console(to="opening", players=8)
    said = "Minecraft is better than Fortnite, since you build whatever you like there."
    table.device("p0").do("speak", phase=table.phase.id, text=said, off=True)
    row = host.page.locator(".to-judge > li")
    expect(row).to_contain_text("Has hardly a word of the motion")
    expect(host.page.locator("#controls")).not_to_contain_text("waits for you")
    row.get_by_role("button", name="Send it back").click()  # one press: it says why by itself
    expect(row).to_contain_text("Sent back. Its writer reads: “Come back to the motion.”")
    expect(row.locator(".prose")).to_be_hidden()
    expect(host.page.locator(".texts")).to_contain_text("sent back")
    expect(host.page.locator(".texts .first-words")).to_have_count(0)  # nobody reads it beside a name in passing
    row.get_by_role("button", name="Change the message").click()
    host.page.get_by_role("dialog").get_by_role("button", name="Say which card you mean.").click()
    host.press("Send it back")
    expect(row).to_contain_text("Its writer reads: “Say which card you mean.”")


def test_a_host_hears_of_a_text_off_the_point_in_its_own_phase_though_its_writer_answers_no_question(console, person):
    host, table = console(to="opening", players=8)
    writer = person("phone", own=True)
    writer.page.clock.install()
    table.sits(writer, "p0")
    writer.field("Your opening").fill("Pizza is better with pineapple, since the sweet fruit melts into salty cheese.")
    writer.press("Send opening")
    writer.sees("What has this to do with the motion?")
    writer.page.clock.fast_forward(21_000)
    row = host.page.locator(".to-judge > li")
    expect(row).to_contain_text("Has hardly a word of the motion")
    row.get_by_role("button", name="Send it back").click()
    writer.sees("Come back to the motion.")


def test_a_new_phase_begins_at_the_top_of_the_console_and_leaves_whoever_types_alone(console):
    host, table = console(to="vote", players=28)
    up = "() => scrollY === 0"
    host.arrives("Vote")
    host.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    assert not host.page.evaluate(up)
    table.end()
    host.arrives("Results")
    host.page.wait_for_function(up)
    expect(host.page.locator(".show")).to_be_in_viewport()
    host.press(re.compile("^Settings"))
    host.page.evaluate("document.querySelectorAll('main details').forEach(one => { one.open = true })")
    field = host.page.locator("main input:is([type=text], [type=number]):visible").first
    field.focus()
    table.end()
    host.arrives(re.compile("Stance"))
    expect(field).to_be_focused()


def test_what_is_to_be_read_says_how_many_texts_there_are_of_each_kind_and_who_reads_them(console):
    host, table = console(to="opening", players=8)
    mine = (
        "My mum lost her job, and I was scared for her.",
        "My friends are at another school, so a ban means no friends for me.",
    )
    stray = "Minecraft is better than Fortnite, since you build whatever you like there."
    for seat, said, off in (("p0", mine[0], False), ("p1", mine[1], False), ("p2", stray, True)):
        table.device(seat).do("speak", phase=table.phase.id, text=said, sure=True, **({"off": True} if off else {}))
    expect(host.page.get_by_role("heading", name="To read first (2)")).to_be_visible()
    expect(host.page.locator("#urgent h3")).to_have_text(
        [
            re.compile(f"^1 {what}")
            for what in ("that nobody else reads", "that classmates read", "perhaps off the point")
        ]
    )
    assert host.looks() == []


def test_what_moves_while_a_finger_falls_decides_nothing(console):
    host, table = console(to="opening")
    page = host.page
    said = "My mum lost her job, and I was scared for her."
    table.device("p0").do("speak", phase=table.phase.id, text=said, sure=True)
    rows = page.locator(".to-judge > li")
    expect(rows).to_have_count(1)
    hit = page.evaluate(
        """() => new Promise((resolve) => {  // a press at the moment at which something has come above
            const button = document.querySelector('.to-judge > li button');
            const above = Object.assign(document.createElement('p'), {textContent: 'Somebody has come in.'});
            new MutationObserver(() => {
                const {x, y} = button.getBoundingClientRect();
                resolve(Boolean(document.elementFromPoint(x + 5, y + 5)?.closest('button')));
            }).observe(document.querySelector('main'), {childList: true});
            document.querySelector('.console-head').after(above);
        })"""
    )
    assert hit is False
    expect(page.locator("[data-moved]")).to_have_count(0)  # and after that they can be pressed
    rows.get_by_role("button", name="Let classmates read it").click()
    expect(rows).to_contain_text("Classmates can read it.")


def test_r_and_s_turn_the_views_outside_fields_only_and_the_clock_is_in_both(console):
    host, table = console(to="opening")
    bar = host.page.get_by_role("region", name="Game controls")
    roster = host.page.get_by_role("button", name=table.alias("p0"))
    host.arrives("Opening")
    roster.focus()
    host.page.keyboard.press("s")
    expect(host.page.get_by_role("heading", name="Joining")).to_be_visible()
    expect(roster).to_have_count(0)
    expect(host.heading("Opening")).to_be_focused()  # what had the focus is gone
    expect(bar.get_by_role("timer")).to_be_visible()
    expect(bar.get_by_role("button", name="Move to rebuttals")).to_be_visible()
    host.field("Address to join").press("r")
    expect(host.page.get_by_role("heading", name="Joining")).to_be_visible()
    host.button("Lengths").press("r")
    expect(roster).to_be_visible()
    host.settings("Keyboard")
    host.page.get_by_role("checkbox", name=re.compile("^Single-key shortcuts")).uncheck()
    host.button("Lengths").press("r")
    expect(host.page.get_by_role("heading", name="Keyboard")).to_be_visible()
    host.goes_on("Move to rebuttals")
    expect(host.heading("Rebuttal")).to_be_focused()
    host.runs()
    expect(roster).to_be_visible()


def test_settings_say_what_waits_for_the_host_under_run(console):
    host, table = console(players=2, to="opening", approve=True)
    host.settings("Lengths")
    table.device("p0").do("speak", phase=table.phase.id, text=table.motion().title * 3, cards=[])
    host.button("Run 1 waiting for you").click()
    expect(host.page.get_by_role("region", name=re.compile("^Waiting for you"))).to_be_visible()


def test_the_console_tells_no_verdict_before_the_room_has_it_unless_asked(console):
    host, _ = console(to="reveal")
    few = r"One reader: the (opening|rebuttal)|One each\. Too close|One person .+|\d+ of \d+ chose .+"
    told = rf"^((The opening stands|The rebuttal lands)(, by one vote|)?|Too close to call|{few})\.$"
    verdict = host.page.get_by_role("main").locator("b", has_text=re.compile(told)).filter(visible=True)
    host.stops_at_the_first_texts()
    expect(verdict).to_have_count(0)
    row = [host.button(name).bounding_box() or {} for name in ("Let it run", "Skip this one", "Show the result")]
    assert len({round(box["y"]) for box in row}) == 1
    host.page.clock.install()
    host.page.clock.pause_at(
        host.page.evaluate("Date.now() / 1000") + 1
    )  # or its parts would have come before the press
    host.press("Show the result")
    host.sees("All of it now")
    expect(verdict).to_have_count(0)  # its parts come one after another, as they do by themselves
    host.press("All of it now")
    host.page.clock.resume()
    expect(verdict).to_have_count(1)
    host.press("Next clash")
    host.sees("On the projector: clash 2 of")
    expect(verdict).to_have_count(0)  # nobody has seen the second's
    host.page.get_by_text("All 8 clashes, with their verdicts").click()
    told = host.page.locator(".clash-list li .small > b").filter(visible=True)
    expect(told).to_have_count(8)  # a verdict, or else what too few readers chose


def test_both_views_look_right(console):
    host, _ = console(to="opening")
    host.arrives("Opening")
    faults = host.looks() + host.enlarged()
    for section in ("Joining", "Sides and people", "Lengths", "Projector and sound", "Texts", "Keyboard", "This class"):
        host.settings(section)
        faults += host.looks(schemes=2 if section in ("Joining", "Lengths") else 1) + host.enlarged()
    assert faults == []


def test_the_lobby_begins_with_the_code(console):
    host, _ = console()
    host.arrives("Lobby")
    code = host.page.get_by_role("region", name="How to join")
    for part in (code.get_by_text("Go to"), code.get_by_role("img", name="QR code that opens this room")):
        expect(part).to_be_in_viewport(ratio=1)
    letters = code.get_by_role("img", name=re.compile("^Room code")).bounding_box()
    others = ("How phones can join, too", "your host link", "Change the policy")
    below = [host.page.get_by_text(words).first.bounding_box() for words in others]
    assert letters["height"] > 90 and all(letters["y"] < other["y"] for other in below if other["x"] < 900)
    assert host.looks() + host.enlarged() == []


def test_cards_are_dealt_though_nobody_has_said_where_they_stand_with_one_key_pressed_twice(console):
    host, _ = console(players=2, to="stance")
    host.arrives("Stance, before")
    deal = host.button("Deal the cards")
    deal.dblclick()  # once too often, such as on "Begin": that only asks
    question = host.page.get_by_role("dialog")
    expect(question).to_contain_text("Their answers will be missing.")
    host.page.keyboard.press("Escape")
    expect(question).to_be_hidden()  # else the key meets its own button
    deal.press("Enter")
    expect(question.get_by_role("button", name="Deal the cards")).to_be_focused()
    host.page.keyboard.press("Enter")
    host.arrives("Draw")
