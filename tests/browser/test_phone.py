"""A student's phone, phase by phase: how much is asked of them at once, in both schemes, with large text and by keyboard."""

import re
from collections import Counter
from itertools import product

from playwright.sync_api import Locator, expect

from debate.game.acts.show.ending import ending_steps
from debate.game.model import commands as c
from support.machine import until
from support.person import DEVICES, Person
from support.staged import Light, Staged

CONTROLS = """() => [...document.querySelectorAll("#app :is(a[href], button, input, select, textarea, summary)")]
    .map(control => control.tagName + " " + control.textContent.trim().slice(0, 40))"""


SMALL = {"width": 360, "height": 640}


LONG = "A plumber can’t carry a boiler on the bus, and nurses need their van all day. " * 7  # near an opening's limit


def height(one: Person) -> int:
    return one.page.evaluate("document.scrollingElement.scrollHeight")


def test_the_code_is_on_the_first_screen_with_text_twice_as_large(person):
    one = person("phone")
    one.page.goto("/")
    one.page.evaluate("document.documentElement.style.fontSize = '200%'")
    expect(one.field("Room code")).to_be_in_viewport(ratio=0.9)


def test_whoever_has_a_code_joins_on_the_first_screen_of_a_small_phone(person):
    one = person("phone")
    one.resizes(SMALL)
    one.page.goto("/")
    for there in (one.field("Room code"), one.button("Join")):
        expect(there).to_be_in_viewport(ratio=1)


def test_a_small_phone_says_what_the_bars_are_and_that_there_is_a_fourth_card(person, server):
    one = Staged(server, 4).to("draw").sits(person("phone"), "p0")
    one.resizes(SMALL)
    one.arrives("Keep one or two of your four cards")
    expect(one.page.get_by_text("More bars: harder to argue.")).to_be_in_viewport(ratio=1)
    expect(one.page.get_by_text("4 cards in all: scroll down.")).to_be_in_viewport(ratio=1)
    expect(one.page.locator(".hand .gist").first).to_be_in_viewport(ratio=1)
    for line in one.page.locator(".hand summary > span").all():
        assert (line.bounding_box() or {})["height"] < 30, "its words have one line"
    one.page.locator(".hand .keep").last.scroll_into_view_if_needed()
    expect(one.page.get_by_text("4 cards in all")).to_have_count(0)


def rebuts(person, server, opening: str = LONG) -> Person:
    """A player who is about to answer this opening."""
    table = Staged(server, 2).to("opening")
    table.speak("p0").speak("p1", opening.strip()).end()
    return table.sits(person("phone"), "p0")


ASKED = {  # by phase: its heading, and of a small phone's page how many controls and px at most; rebuttal, ballot and ending below
    "lobby": ("Cars (in|out)", 9, 1600),
    "stance": ("[Ww]here do you stand", 9, 1050),
    "draw": ("of your four cards", 18, 1260),
    "opening": ("Write your opening", 13, 1600),
    "vote": ("Clash 1 of", 18, 1280),
}


def hand_is_in_sight(one: Person) -> None:
    """A phone shows all four cards at once, each with its box and what it rests on; on the narrowest the bars are there, too."""
    bar = one.page.get_by_role("region", name="What to do now")

    def top(of: Locator) -> float:
        return (of.bounding_box() or {})["y"]

    one.resizes(DEVICES["phone"]["viewport"])
    until(lambda: top(one.page.locator(".hand h2").last) < top(bar), "the last card is below the fold")
    for each in ("summary", "input"):
        expect(one.page.locator(f".hand {each}")).to_have_count(4)
    one.resizes({"width": 320, "height": 640})
    expect(one.page.locator(".topbar")).to_be_in_viewport(ratio=1)
    assert top(bar) < 1600
    one.resizes(SMALL)


def test_no_phase_asks_for_more_at_once_than_was_measured(person, server):
    table = Light(server, 8, "class")
    one = person("phone")
    one.resizes(SMALL)
    one.page.goto(f"/rooms/{table.code}")
    field, button = one.page.get_by_role("textbox", name="Your name"), one.button("Take my seat")
    expect(field).to_be_in_viewport(ratio=1)
    expect(button).to_be_in_viewport()
    table.sits(one, "p0")
    found = {}
    for name, (title, controls, most) in ASKED.items():
        if name != "lobby":
            table.to(name)
        one.arrives(re.compile(title))
        asked = len(one.page.evaluate(CONTROLS)), height(one)
        if asked[0] > controls or asked[1] > most:
            found[name] = asked
        if name == "draw":
            hand_is_in_sight(one)
        if name == "opening":
            field = one.field("Your opening").bounding_box() or {}
            expect(one.page.locator("details.mini summary .claim").first).to_be_visible()
            expect(one.page.locator(".motion")).to_be_in_viewport(ratio=1)  # what one writes about is in sight
            expect(one.page.locator("#opening-count")).to_be_in_viewport(ratio=1)
            assert field["y"] < 520, "no line of the text can be seen"  # two cards; the bar begins at about 565
            one.resizes(DEVICES["phone"]["viewport"])
            one.page.reload()
            expect(one.page.get_by_text("Evidence.").first).to_be_in_viewport()
            one.field("Your opening").fill("a" * 603)
            expect(one.page.locator(".actions").get_by_text("3 over")).to_be_in_viewport()
            assert (one.field("Your opening").bounding_box() or {})["y"] < 720
            one.resizes(SMALL)
            expect(one.page.locator(".btn.quiet", has_text="Send opening")).to_be_visible()
            one.writes("opening")
            expect(one.page.locator(".btn:not(.quiet)", has_text="Send opening")).to_be_visible()
            one.resizes({"width": 360, "height": 360})  # with its keyboard open
            one.field("Your opening").click()
            one.page.evaluate("scrollTo(0, 400)")
            one.press("Cards")
            expect(one.field("Your opening")).to_be_focused()
            expect(one.page.locator("#theirs .claim").first).to_be_in_viewport()
            assert one.looks(1) == []
            one.resizes(SMALL)
    assert not found


def test_of_two_cards_ticked_in_one_moment_both_are_kept(person, server):
    table = Staged(server, 4).to("draw")
    one = table.sits(person("phone"), "p0")
    one.arrives(re.compile("^Keep"))
    one.page.evaluate("[...document.querySelectorAll('.hand input')].slice(1, 3).forEach(box => box.click())")
    expect(one.page.get_by_role("checkbox", checked=True)).to_have_count(2)
    one.press("Keep these cards")
    expect(one.button("Kept")).to_be_visible()
    one.sees("You argue with these cards")
    one.sees("1 of 2 ready")
    expect(one.page.locator(".hand > li input:checked").last).to_be_in_viewport()  # they come first
    assert len(table.store.load(table.code, fresh=True).seats["p0"].kept) == 2


def test_a_rebuttal_asks_for_two_texts_on_a_page_of_ten_controls(person, server):
    one = rebuts(person, server)
    one.arrives("Answer this opening")
    expect(one.page.locator(".motion")).to_be_in_viewport(ratio=1)
    controls = one.page.evaluate(CONTROLS)
    assert len(controls) <= 10, controls
    assert height(one) <= 1300
    expect(one.page.get_by_role("textbox")).to_have_count(2)
    assert one.looks() == [] == one.enlarged()
    one.resizes({"width": 360, "height": 360})  # with its keyboard open
    one.page.locator("#answer").click()
    one.press("Their opening")
    expect(one.page.locator("#answer")).to_be_focused()
    expect(one.page.locator("#theirs")).to_be_in_viewport(ratio=0.9)
    assert one.looks() == []


def test_everything_seldom_wanted_is_behind_more_and_bars_let_go_where_text_is_twice_as_large(person, server):
    one = rebuts(person, server)
    expect(one.field("They say …")).to_be_visible()  # what waits for this page has a foot, too
    for hidden in ("Become a judge", "Leave the debate", "Tell my teacher about this text"):
        expect(one.button(hidden)).to_have_count(0)
    expect(one.button("Step out for a moment")).to_be_visible()
    one.button("More").press("Enter")  # a foot moves while the bar above it lets go
    for shown in ("Become a judge", "Leave the debate", "Tell my teacher about this text"):
        expect(one.button(shown)).to_be_visible()
    expect(one.page.get_by_role("link", name=re.compile("^Help"))).to_be_visible()
    assert one.looks(1) == []
    assert one.covered() > 0.05
    one.resizes({"width": 390, "height": 700})  # where a long opening is cut
    one.page.reload()
    one.arrives("Answer this opening")
    one.page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert one.covered() == 0
    [below, text] = [one.page.locator(of).first.bounding_box() for of in (".unclip", ".clip-to-room")]
    assert below["y"] >= text["y"] + text["height"], "it takes no room from the side's name"


def test_the_debate_ends_with_one_card_to_keep_on_a_screen_and_a_half(person, server):
    table = Staged(server, 8, "class").to("finished")
    won = Counter(seat for seats in table.room.outcome.winners.values() for seat in seats)
    shown = {seat for award in ending_steps(table.room) for seat in table.room.outcome.winners.get(award, ())}
    own = next(id for id in table.players if won[id] == 1 and id in shown)  # hardly anybody is given more
    one = table.sits(person("phone"), own)
    one.arrives("The debate is over")
    card = one.page.get_by_role("region", name="Yours to keep")
    expect(card).to_contain_text(table.alias(own))
    award = re.compile("Among the strongest|Fairest restater|Bridge builder")
    expect(card).not_to_contain_text(award)  # the big screen says it first
    table.do("host", c.ShowEnding("last"))
    expect(card).to_contain_text(award)
    expect(card.get_by_role("heading", name="One thing to try next time")).to_be_visible()
    expect(card).to_contain_text(table.alias(own))
    assert height(one) <= 844 * 1.4
    assert len(one.page.evaluate(CONTROLS)) <= 9
    assert one.looks() == [] == one.enlarged()
    expect(card.locator("blockquote")).to_have_count(1)
    for text in [text for text in table.room.speeches.values() if text.author == own]:
        by = next(id for id in table.players if id != own)
        table.do(by, c.FlagSpeech(text.id))
    expect(card.locator("blockquote")).to_have_count(0)  # a text that waits for a host isn't for showing to others
    one.page.get_by_text("Your own view, before and after").click()
    one.sees("Only this phone shows this, and only to you.")
    card.get_by_role("link", name="Open my debate").click()
    one.page.get_by_role("heading", name="One thing to try next time").wait_for()


def test_with_text_twice_as_large_the_cards_are_folded_and_the_box_is_on_the_first_screens(person, server):
    table = Staged(server, 4).to("draw")
    one = table.sits(person("phone"), "p0")
    one.arrives(re.compile("^Keep"))
    one.page.evaluate("document.documentElement.style.fontSize = '200%'")
    table.to("opening")
    one.arrives("Write your opening")
    box = one.page.get_by_label("Your opening")
    until(lambda: box.bounding_box()["y"] < 2 * 844, "the box is below the first screens")
    claim = one.page.locator("aside .mini").first
    expect(claim).to_be_hidden()
    one.page.locator("aside summary").first.click()
    expect(claim).to_be_visible()


HEADER = """(side) => {
    const bar = document.querySelector(".topbar"), clock = bar.querySelector(".timer-bar");
    clock.hidden = false;
    bar.querySelector(".side > span").textContent = side;
    return [["calm", "2:05", "left"], ["soon", "0:24", "Last 30 s"], ["last", "0:09", "Finish up"], ["over", "0:00", "Time"]]
        .map(([state, number, word]) => {
            clock.dataset.state = state;
            clock.querySelector(".timer-num").textContent = number;
            clock.querySelector(".timer-word").textContent = word;
            const [digits, said] = [".timer-num", ".timer-word"].map(one => clock.querySelector(one).getBoundingClientRect());
            return [bar.offsetHeight, said.top < digits.bottom && said.right <= innerWidth];
        });
}"""  # of each state of the clock, how high the bar is, and whether number and word stand in one line, whole


def test_the_bar_above_a_phones_page_stays_as_high_when_the_clock_counts_its_last_seconds(person, server):
    one = rebuts(person, server)
    one.arrives("Answer this opening")
    for width, side in product((360, 390), ("Cars in", "Phone-free", "Phones in breaks", "Whoever wants one")):
        one.resizes({"width": width, "height": 844})
        found = one.page.evaluate(HEADER, side)
        assert len({height for height, _ in found}) == 1 and all(line for _, line in found), (width, side, found)


# Words in sight that are neither somebody's text nor the motion's.
INTERFACE = """() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), found = []
    while (walk.nextNode()) {
        const { parentElement: by, textContent: said } = walk.currentNode
        const theirs = by.closest("body [lang], .mini, .card, blockquote, .prose, bdi, .speech q, .restated [dir]")
        const seen = by.checkVisibility({ visibilityProperty: true }) && by.getBoundingClientRect().width > 1
        if (seen && !theirs && !by.closest(".vh, .skip, script, textarea"))
            found.push(said)
    }
    return found.join(" ")
}"""


def test_a_phone_has_few_words_of_its_own_beside_cards_and_texts_in_every_phase(person, server):
    table = Light(server, 8, "class", unhurried=True)
    one = table.sits(person("phone"), "p0")
    one.resizes({"width": 390, "height": 844})
    said = {}
    for name, heading in {
        "lobby": "Cars in",
        "stance": "Where do you stand yourself?",
        "draw": "Keep one or two of your four cards",
        "opening": "Write your opening",
        "rebuttal": "Answer this opening",
        "vote": re.compile("Clash 1 of"),
    }.items():
        if name != "lobby":
            table.to(name, 0, "p0")
            one.page.reload()
        one.arrives(heading)
        said[name] = one.page.evaluate(INTERFACE)
        if name == "stance":  # before anybody says where they stand, they can read what neither side doubts
            one.sees("Facts both sides accept")
        if name == "opening":
            for there in (one.page.get_by_role("button", name="We claim that …"), one.page.locator("#opening-count")):
                expect(there).to_be_in_viewport(ratio=1)
        if name in ("opening", "rebuttal"):
            table.speak("p0")
            one.page.reload()
            one.arrives("Sent")
            said[f"{name} sent"] = one.page.evaluate(INTERFACE)
    one.page.get_by_role("radio", name=re.compile("^The opening stands")).check(force=True)
    one.sees(re.compile("^More: a tip"))
    said["why"] = one.page.evaluate(INTERFACE)
    table.to("reveal").do("host", c.ShowClash(table.phase.id, table.phase.at, "own"))
    one.arrives("Your own results")
    said["own"] = one.page.evaluate(INTERFACE)
    counted = {name: len(re.findall(r"\w[\w’]*", words)) for name, words in said.items()}
    most = {"lobby": 54, "opening": 52, "rebuttal": 44, "vote": 56, "why": 76, "own": 75}
    assert {name: n for name, n in counted.items() if n > most.get(name, 50)} == {}, (counted, said)
