"""A student's phone, phase by phase: how much is asked of them at once, in both schemes, with large text and by keyboard."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import product
from random import Random

import pytest
from playwright.sync_api import Locator, Route, expect

from debate.game.acts.duties import ballots
from debate.game.model import commands as c
from debate.game.scoring import points
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

    one.page.set_viewport_size(DEVICES["phone"]["viewport"])
    until(lambda: top(one.page.locator(".hand h2").last) < top(bar), "the last card is below the fold")
    assert [one.page.locator(f".hand {each}").count() for each in ("summary", "input")] == [4, 4]
    one.page.set_viewport_size({"width": 320, "height": 640})
    expect(one.page.locator(".topbar")).to_be_in_viewport(ratio=1)
    assert top(bar) < 1600
    one.page.set_viewport_size(SMALL)


def test_no_phase_asks_for_more_at_once_than_was_measured(person, server):
    table = Light(server, 8, "class")
    one = person("phone")
    one.page.set_viewport_size(SMALL)
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
            one.page.set_viewport_size(DEVICES["phone"]["viewport"])
            one.page.reload()
            expect(one.page.get_by_text("Evidence.").first).to_be_in_viewport()
            one.field("Your opening").fill("a" * 603)
            expect(one.page.locator(".actions").get_by_text("3 over")).to_be_in_viewport()
            assert (one.field("Your opening").bounding_box() or {})["y"] < 720
            one.page.set_viewport_size(SMALL)
            expect(one.page.locator(".btn.quiet", has_text="Send opening")).to_be_visible()
            one.writes("opening")
            expect(one.page.locator(".btn:not(.quiet)", has_text="Send opening")).to_be_visible()
            one.page.set_viewport_size({"width": 360, "height": 360})  # with its keyboard open
            one.field("Your opening").click()
            one.page.evaluate("scrollTo(0, 400)")
            one.press("Cards")
            expect(one.field("Your opening")).to_be_focused()
            expect(one.page.locator("#theirs .claim").first).to_be_in_viewport()
            assert one.looks(1) == []
            one.page.set_viewport_size(SMALL)
    assert not found


def test_of_two_cards_ticked_in_one_moment_both_are_kept(person, server):
    table = Staged(server, 4).to("draw")
    one = table.sits(person("phone"), "p0")
    one.arrives(re.compile("^Keep"))
    one.page.evaluate("[...document.querySelectorAll('.hand input')].slice(1, 3).forEach(box => box.click())")
    expect(one.page.get_by_role("checkbox", checked=True)).to_have_count(2)
    one.press("Keep these cards")
    expect(one.button("Kept")).to_be_visible()
    assert len(table.store.load(table.code, fresh=True).seats["p0"].kept) == 2


def test_whoever_has_sent_may_read_it_again_and_how_a_classmate_put_it_in_the_round_before(person, server):
    table = Staged(server, 4, "class").to("opening", 2).speak("p0")
    one = table.sits(person("phone"), "p0")
    one.arrives("Sent")
    texts = {id: text for id, text in table.room.speeches.items() if text.kind == "opening"}
    mine = next(text for text in texts.values() if (text.author, text.round) == ("p0", 2))
    one.page.get_by_text("Read yours as they will").click()
    expect(one.page.get_by_text(mine.text, exact=True).last).to_be_visible()
    one.page.get_by_text("How a classmate put it in round 1").click()
    others = [
        text.text for text in texts.values() if text.round == 1 and text.side == mine.side and text.author != "p0"
    ]
    assert one.page.locator("details[open] .prose").last.inner_text() in others
    assert one.looks() == []


def test_a_rebuttal_asks_for_two_texts_on_a_page_of_ten_controls(person, server):
    one = rebuts(person, server)
    one.arrives("Answer this opening")
    expect(one.page.locator(".motion")).to_be_in_viewport(ratio=1)
    controls = one.page.evaluate(CONTROLS)
    assert len(controls) <= 10, controls
    assert height(one) <= 1300
    expect(one.page.get_by_role("textbox")).to_have_count(2)
    assert one.looks() == [] == one.enlarged()
    one.page.set_viewport_size({"width": 360, "height": 360})  # with its keyboard open
    one.page.locator("#answer").click()
    one.press("Their opening")
    expect(one.page.locator("#answer")).to_be_focused()
    expect(one.page.locator("#theirs")).to_be_in_viewport(ratio=0.9)
    assert one.looks() == []


@pytest.mark.parametrize("size", [DEVICES["phone"]["viewport"], SMALL])
def test_why_a_text_was_not_sent_is_in_sight_be_it_the_pages_word_or_the_servers(person, server, size):
    one = rebuts(person, server)
    one.page.set_viewport_size(size)
    one.page.reload()
    one.arrives("Answer this opening")
    if size is SMALL:
        one.press("Answer it")
    one.page.locator("#restatement").fill("They say plumbers need vans.")
    one.page.locator("#answer").fill("Filming is bad, idk.")
    one.press("Send rebuttal")
    expect(one.page.locator("#answer")).to_be_focused()
    expect(one.page.locator("#answer")).to_have_accessible_description(re.compile("Too short: say what is wrong"))
    reason = one.page.get_by_text("Too short: say what is wrong with their point, and why.")
    expect(reason).to_have_count(1)  # said once, at its field
    expect(one.page.locator(".actions").get_by_role("status").filter(has_text="Not sent yet")).to_be_visible()
    expect(reason).to_be_in_viewport(ratio=1)
    until(lambda: one.page.evaluate(BEGINS, "answer-fault"), "the reason is under a bar")
    if size is not SMALL:
        assert one.looks() == []
    one.page.locator("#answer").press_sequentially("!")
    expect(reason).to_have_count(0)
    one.page.locator("#answer").fill("Go kill yourself, because there are enough vans in every town as it is.")
    one.page.locator("#answer").scroll_into_view_if_needed()
    one.press("Send rebuttal")
    expect(one.page.get_by_text("so it can’t be sent")).to_be_in_viewport(ratio=1)


BEGINS = """id => {
    const {top} = document.getElementById(id).getBoundingClientRect();
    const bars = [".topbar", ".actions"].map(bar => document.querySelector(bar).getBoundingClientRect());
    return top >= bars[0].bottom && top + 30 <= bars[1].top;
}"""  # whether the first line of a field is in sight


WHOLE = """id => document.getElementById(id).getBoundingClientRect().bottom
    <= document.querySelector(".actions").getBoundingClientRect().top"""


AT_ITS_END = "text => text.scrollTop + text.clientHeight >= text.scrollHeight - 1"


@pytest.mark.parametrize("times", [2, 4, 7])
def test_both_fields_of_an_answer_are_whole_beside_an_opening_that_is_read_by_scrolling_in_it(person, server, times):
    """A short opening is whole beside them."""
    text = LONG[: len(LONG) * times // 7].strip()
    one = rebuts(person, server, text)
    is_whole = times == 2
    for size in (DEVICES["phone"]["viewport"], SMALL) if is_whole else (DEVICES["phone"]["viewport"],):
        one.page.set_viewport_size(size)
        one.page.reload()
        one.arrives("Answer this opening")
        opening, more = one.page.locator(".speech .prose"), one.button("Read it all")
        expect(more).to_have_count(0 if is_whole else 1)
        if is_whole:
            expect(opening).to_have_text(text)
        assert [id for id in ("restatement", "answer") if not one.page.evaluate(WHOLE, id)] == []
        if is_whole:
            continue
        line = opening.evaluate("text => parseFloat(getComputedStyle(text).lineHeight)")
        shown = one.page.locator(".clip-to-room")
        assert (shown.bounding_box() or {})["height"] > 3 * line
        shown.focus()
        one.page.keyboard.press("End")
        assert until(lambda of=shown: of.evaluate(AT_ITS_END), "cut off")
        one.press("Read it all")
        expect(one.page.locator(".clip-to-room")).to_have_count(0)
        one.field("They say …").click()  # read, and answered
        expect(more).to_be_visible()
        expect(one.field("They say …")).to_be_focused()
    assert one.looks(1) == []


def test_a_low_phone_shows_an_opening_whole_with_the_cards_then_the_fields_with_all_that_begins_a_line(person, server):
    one = rebuts(person, server)
    one.page.set_viewport_size(SMALL)
    one.page.reload()
    expect(one.page.locator(".speech .prose")).to_have_text(LONG.strip())
    expect(one.page.get_by_role("textbox")).to_have_count(0)
    card = one.page.get_by_role("checkbox").first
    card.press("Space")
    title = card.locator("xpath=..").inner_text().strip()
    faults = one.looks(1)
    one.button("Answer it").press("Enter")
    expect(one.field("They say …")).to_be_focused()
    expect(one.page.locator("summary", has_text="Cited.")).to_contain_text(title)
    expect(one.page.locator(".starter").last).to_be_in_viewport(ratio=1)
    bar, last = (one.page.locator(of).bounding_box() for of in (".actions", ".starter >> nth=-1"))
    assert last["y"] + last["height"] <= bar["y"]
    one.field("They say …").fill("They say plumbers need vans.")
    one.press("Their opening")
    expect(one.page.locator("#theirs")).to_have_text(LONG.strip())
    expect(one.field("They say …")).to_be_focused()
    faults += one.looks(1)
    until(
        lambda: (one.page.reload(), one.field("They say …").count())[1], "not kept"
    )  # begun: it goes on with the fields
    expect(one.field("They say …")).to_have_value("They say plumbers need vans.")
    expect(one.button("Answer it")).to_have_count(0)
    assert faults == []


@pytest.mark.parametrize("name", ["even_if", "turn_it", "who_pays", "two_worlds"])
def test_a_challenge_is_above_the_answer_and_both_fields_are_whole_beside_it(person, server, name):
    table = Light(server, 2, "class").to("opening", 2)
    table.do("host", c.SetChallenge(phase=table.phase.id, challenge=name))
    for id in table.players:
        table.speak(id, LONG.strip())
    one = table.end().sits(person("phone"), "p0")
    for size in (DEVICES["phone"]["viewport"], SMALL):
        one.page.set_viewport_size(size)
        one.page.reload()
        one.arrives("Answer this opening")
        if size is SMALL:
            one.press("Answer it")
        expect(one.page.get_by_text("Challenge:")).to_be_in_viewport(ratio=1)
        assert [id for id in ("restatement", "answer") if not one.page.evaluate(WHOLE, id)] == []
    starter = one.page.locator(".starter").first
    words = starter.inner_text().removesuffix(" …")
    starter.click()
    expect(one.field("Your answer")).to_have_value(f"{words} ")
    assert one.looks(1) == []


def test_a_starter_begins_a_line_and_the_last_one_asks_why_it_matters(person, server):
    one = rebuts(person, server)
    answer = one.field("Your answer")
    for starter, words in (("But …", "a city can give a permit."), ("Because …", "fewer people drive for fun.")):
        one.press(starter)
        expect(answer).to_be_focused()
        one.page.keyboard.type(words)
    one.press("It matters more …")
    faults = one.looks(1)
    one.press("… it’s more serious")
    expect(answer).to_be_focused()
    one.page.keyboard.type("for all of us.")
    lines = "But a city can give a permit.\nBecause fewer people drive for fun.\nThis matters more because {} for all of us."
    expect(answer).to_have_value(lines.format("it’s more serious"))
    one.press("It matters more …")
    expect(one.page.get_by_role("button", name="… it’s more serious", pressed=True)).to_be_visible()
    one.press("… it reaches more people")
    expect(answer).to_have_value(lines.format("it reaches more people"))
    one.page.reload()
    expect(answer).to_have_value(lines.format("it reaches more people"))
    assert faults + one.looks(0) == []


FIRST_LETTER = "text => getComputedStyle(text, '::first-letter').float"


def test_readers_see_a_starter_that_a_line_begins_with_and_a_large_first_letter_only_of_a_capital(person, server):
    table = Staged(server, 4, judges=1).to("opening")
    begun = "the jam moves next door, and the people there have no say in it."
    for id in table.players:
        table.speak(id, begun)
    table.end()
    for id in table.players:
        table.speak(id, "But the rule is about private cars.\nSo a plumber still gets in, as ever.")
    table.end()
    judge = table.sits(person("phone"), "j0")
    expect(judge.page.locator(".speech .lead").first).to_have_text("But")
    opening = judge.page.get_by_text(begun)
    assert opening.evaluate(FIRST_LETTER) == "none"


def test_what_is_sent_is_off_the_page_until_it_is_changed(person, server):
    one = rebuts(person, server)
    one.writes("rebuttal")
    one.page.get_by_text("3 cards to cite").click()
    cards = one.page.get_by_role("group", name="Cite a card")
    title = cards.locator(".chip").nth(1).inner_text()
    for n in (0, 1):
        cards.get_by_role("checkbox").nth(n).check()
    expect(cards.get_by_role("checkbox", checked=True)).to_have_count(1)
    expect(cards.locator("details.mini")).to_contain_text(title)
    one.sends("rebuttal")
    expect(one.page.get_by_role("textbox")).to_have_count(0)
    one.sees(re.compile(r"\d of \d in"))
    game = one.page.get_by_role("region", name=re.compile("[?]$"))
    asked = game.locator(".quick-card p").inner_text()
    game.get_by_role("group").get_by_role("button").first.click()
    expect(game.get_by_role("button", disabled=True)).to_have_count(2)
    expect(game.get_by_text("This one.")).to_have_count(1)
    faults = one.looks() + one.enlarged()
    game.get_by_role("button", name="One more").click()
    expect(game.get_by_text(asked)).to_have_count(0)
    one.page.reload()
    one.arrives("Sent")
    one.reopens()
    answer = one.field("Your answer")
    expect(answer).to_be_focused()
    answer.press("Control+End")
    one.page.keyboard.type(" That is all.")
    expect(one.page.locator("summary", has_text=f"Cited. {title}")).to_be_visible()
    one.press("Send again")
    one.arrives("Sent")
    one.reopens()
    one.press("Leave it as it is")
    one.arrives("Sent")
    assert faults == []


def test_whoever_expected_the_card_that_answers_them_is_told_that_they_saw_it_coming(person, server):
    table = Light(server, 4).to("rebuttal")
    for id in table.players:
        table.speak(id, cards=(table.seat(id).counters[0][0],))
    table.end()
    for ballot in ballots(table.room, table.seat("p0")):
        table.vote("p0", ballot.clash, Random(1))
    [clash] = [one for one in table.room.clashes.values() if one.opening == table.seat("p0").opening]
    [card] = table.room.speeches[clash.rebuttal].cards
    one = table.sits(person("phone"), "p0")
    one.arrives("Was your point put fairly?")
    expect(one.page.get_by_text("You saw it coming")).to_have_count(0)
    told = {"code": table.code, "seat": "p0", "of": {"answer 1": card}}
    one.page.evaluate("told => sessionStorage.setItem('counterclaim foreseen', JSON.stringify(told))", told)
    one.page.reload()
    one.sees("You saw it coming: ")
    expect(one.page.locator(".knew b")).to_have_text(table.room.motion.cards[card].title)
    assert one.looks(1) == []


def test_everything_seldom_wanted_is_behind_more_and_bars_let_go_where_text_is_twice_as_large(person, server):
    one = rebuts(person, server)
    one.arrives("Answer this opening")  # what waits for it has a foot, too
    for hidden in ("Become a judge", "Leave the debate", "Tell my teacher about this text"):
        expect(one.button(hidden)).to_have_count(0)
    expect(one.button("Step out for a moment")).to_be_visible()
    one.button("More").press("Enter")  # a foot moves while the bar above it lets go
    for shown in ("Become a judge", "Leave the debate", "Tell my teacher about this text"):
        expect(one.button(shown)).to_be_visible()
    expect(one.page.get_by_role("link", name=re.compile("^Help"))).to_be_visible()
    assert one.looks(1) == []
    assert one.covered() > 0.05
    one.page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert one.covered() == 0
    [below, text] = [one.page.locator(of).first.bounding_box() for of in (".unclip", ".clip-to-room")]
    assert below["y"] >= text["y"] + text["height"], "it takes no room from the side's name"


FORM = "id => document.getElementById(id).getBoundingClientRect().height"


BELOW = """() => document.querySelector("#ballot fieldset").getBoundingClientRect().top
    >= Math.max(...[...document.querySelectorAll(".ballot .speech")].map(text => text.getBoundingClientRect().bottom))"""


def test_a_ballot_asks_for_the_winner_once_its_second_text_is_in_sight_and_covers_neither(person, server):
    judge = Staged(server, 4, judges=1).to("vote").sits(person("phone"), "j0")
    judge.arrives("Clash 1 of 3")
    expect(judge.page.locator("#ballot").get_by_role("checkbox")).to_have_count(0)
    expect(judge.button("Cast vote")).to_have_count(0)
    choices = [
        judge.page.get_by_role("radio", name=name)
        for name in ("The opening stands", "The rebuttal lands", "Too close to call")
    ]
    assert judge.looks() == []
    judge.page.set_viewport_size(SMALL)
    judge.page.reload()
    judge.arrives("Clash 1 of 3")
    expect(choices[0]).not_to_be_in_viewport()  # nobody votes before they have come to the second text
    second = judge.page.locator(".speech header").last
    second.evaluate("text => text.scrollIntoView({ block: 'center' })")
    for choice in choices:
        expect(choice.locator("xpath=..")).to_be_in_viewport(ratio=0.9)
    assert not judge.page.evaluate(BELOW), "they stay at hand while the second text is read"
    judge.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    assert judge.page.evaluate(BELOW), "at its end they cover nothing"
    expect(choices[1]).to_have_accessible_name("The rebuttal lands the opening no longer holds")
    judge.page.get_by_role("radio", name=re.compile("^The rebuttal lands")).check()
    expect(judge.page.get_by_text("Hit the main point")).to_be_in_viewport(ratio=1)
    judge.page.set_viewport_size({"width": 390, "height": 844})
    judge.page.get_by_text("Add a tip").click()
    legends = judge.page.locator("#ballot legend").all_inner_texts()
    assert [text.splitlines()[0] for text in legends][1:] == [
        "What made the rebuttal stronger?",
        "A tip for the opening",
    ]
    bars = judge.page.evaluate(
        "[...document.querySelectorAll('.topbar, .actions')].reduce((n, bar) => n + bar.offsetHeight, 0)"
    )
    assert judge.page.evaluate(FORM, "ballot") <= 844 - bars
    assert judge.looks() == [] == judge.enlarged()
    judge.page.get_by_role("checkbox", name="Bring evidence").check()
    judge.press("Cast vote")
    judge.arrives("Clash 2 of 3")
    judge.press("Back")
    judge.arrives("Clash 1 of 3")
    expect(judge.page.get_by_role("checkbox", name="Bring evidence")).to_be_checked()


def test_whoever_looks_at_a_vote_again_goes_on_without_changing_it_and_is_led_on_when_all_votes_are_in(person, server):
    table = Light(server, 8).to("vote")

    def casts(id: str) -> None:
        for ballot in ballots(table.room, table.seat(id)):
            table.vote(id, ballot.clash, Random(1))

    casts("p0")
    one = table.sits(person("phone"), "p0")
    for _ in range(2):
        one.arrives("Was your point put fairly?")
        one.press("Back")
        one.arrives("Clash 3 of 3")
        expect(one.button("Change my vote")).to_have_count(0)
        one.press("Go on")
    one.arrives("Was your point put fairly?")
    one.press("Back")
    one.arrives("Clash 3 of 3")
    for id in table.players[1:]:
        casts(id)
    one.arrives("Was your point put fairly?")


def test_swapped_sides_fill_the_phone_until_a_tap(person, server):
    table = Staged(server, 4, "class").to("reveal")
    before, one = table.seat("p0").side, table.sits(person("phone"), "p0")
    one.arrives("Look up")
    table.end()
    names = {side: table.room.motion.sides[side].name for side in ("for", "against")}
    other = {"for": "against", "against": "for"}[before]
    one.arrives(f"Now you argue {names[other]}")
    expect(one.heading(f"Now you argue {names[other]}")).to_be_focused()
    expect(one.page.get_by_role("listitem")).to_have_count(0)
    assert one.looks() == [] == one.enlarged()
    one.press(re.compile("^Go on"))
    one.arrives(re.compile("of your four cards"))
    one.page.reload()
    one.arrives(re.compile("of your four cards"))
    one.page.set_viewport_size(SMALL)
    assert one.covered() <= 0.25


def test_who_keeps_their_side_reads_so_and_the_console_counts_them(person, server):
    table = Staged(server, 4, "class").to("reveal")
    for id in table.side("against"):
        table.do(id, c.Leave())
    two, host = table.side("for"), table.sits(person(), "host")
    phones = {id: table.sits(person("phone"), id) for id in two}
    for phone in phones.values():
        phone.sees("Look up")
    table.end()
    (kept,) = table.phase.kept
    phones[kept].arrives(f"You still argue {table.room.motion.sides['for'].name}")
    phones[kept].sees("Round 2 · you keep your side, so that both sides stay even")
    assert phones[kept].looks() == [] == phones[kept].enlarged()
    (other,) = {*two} - {kept}
    phones[other].arrives(f"Now you argue {table.room.motion.sides['against'].name}")
    host.sees("1 person keeps their side, so that both sides stay even.")


def test_whom_a_host_moves_at_once_sees_it_in_full(person, server):
    table = Staged(server, 4)
    one = table.sits(person("phone"), "p0")
    one.sees("In the room")
    one.page.set_viewport_size(SMALL)
    heads = one.page.locator(".roster .banded")
    expect(heads).to_have_count(2)
    assert len({head.bounding_box()["height"] for head in heads.all()}) == 1
    side = table.seat("p0").side
    to = {"for": "against", "against": "for"}[side]
    table.do("host", c.Move("p0", to))
    one.arrives(f"Now you argue {table.room.motion.sides[to].name}")
    one.sees("Your teacher moved you")
    one.page.get_by_role("main").click(position={"x": 5, "y": 5})
    one.sees("In the room")


def test_the_debate_ends_with_one_card_to_keep_on_a_screen_and_a_half(person, server):
    table = Staged(server, 8, "class").to("finished")
    table.do("host", c.ShowEnding("last"))
    won = Counter(seat for seats in table.room.outcome.winners.values() for seat in seats)
    own = next(id for id in table.players if won[id] == 1)  # hardly anybody is given more
    one = table.sits(person("phone"), own)
    one.arrives("The debate is over")
    card = one.page.get_by_role("region", name="Yours to keep")
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


def test_while_two_texts_are_on_the_big_screen_a_phone_says_look_up_and_lets_readers_guess(person, server):
    table = Staged(server, 9, clocked=["reveal"]).to("reveal", 1)
    clash = table.room.clashes[table.room.phase.at]
    writers = {seat for seat in table.players if table.seat(seat).opening == clash.opening or seat == clash.rebutter}
    guesser = next(seat for seat in table.players if seat not in writers)
    author = clash.rebutter
    one, other = table.sits(person("phone"), guesser), table.sits(person("phone"), author)
    one.arrives("Look up")
    other.arrives("Look up")
    other.sees("It’s yours. Guess for yourself: it stays on this phone.")
    choice = one.page.get_by_role("button", name="The rebuttal lands")
    choice.click()
    expect(choice).to_have_attribute("aria-pressed", "true")
    assert one.looks(schemes=2) == [] == one.enlarged()
    one.page.reload()
    expect(one.page.get_by_role("button", name="The rebuttal lands", pressed=True)).to_be_visible()
    one.press("Show them here")
    expect(one.page.get_by_text(table.room.speeches[clash.opening].text)).to_be_visible()
    expect(one.page.get_by_role("button", name="The rebuttal lands", pressed=True)).to_be_visible()
    one.press("Too close to call")
    expect(one.page.get_by_role("button", name="Too close to call", pressed=True)).to_be_visible()


ASIDE = """icon => {
    const [at, of] = [icon, icon.parentElement].map(node => node.getBoundingClientRect());
    return Math.abs((at.left + at.right) / 2 - (of.left + of.right) / 2);
}"""  # px


def test_a_phone_stays_dark_through_the_votes_and_tells_each_whether_what_they_expected_came(person, server):
    table = Staged(server, 9, clocked=["reveal"]).to("reveal", 1)
    scores = table.room.scores["1"].clashes
    clash = table.room.clashes[next(id for id, one in scores.items() if points.verdict(one) in points.JUDGED)]
    table.do("host", c.ShowClash(table.phase.id, clash.id, "texts"))
    readers = {b.seat for b in table.room.ballots.values() if b.clash == clash.id}
    writers = {seat for seat in table.players if table.seat(seat).opening == clash.opening or seat == clash.rebutter}
    knows, errs = [seat for seat in table.players if seat not in readers | writers][:2]
    screen, seats = table.shows(person("beamer")), (knows, errs, min(readers), clash.rebutter)
    one, other, reader, author = (table.sits(person("phone"), seat) for seat in seats)
    reader.sees("You judged this one. Do the others agree?")
    author.sees("Your rebuttal is on the screen now.")
    verdict = {
        "opening": "The opening stands",
        "rebuttal": "The rebuttal lands",
        "close": "Too close to call",
    }
    right = points.verdict(table.room.scores["1"].clashes[clash.id])
    one.press(verdict[right])
    reader.press(verdict[right])
    author.press(verdict[right])
    expect(author.page.get_by_role("button", pressed=True)).to_have_count(1)
    other.press(next(words for choice, words in verdict.items() if choice != right))
    expect(screen.page.locator(".guessed")).to_have_text(re.compile("^3 of 7 have guessed"))
    table.do("host", c.ShowClash(table.phase.id, clash.id, "result")).do(
        "host", c.ShowClash(table.phase.id, clash.id, "result")
    )
    one.sees("You thought so too.")  # of a motion that is not grave: “Right!”
    other.sees("You guessed otherwise.")
    other.sees("Your guesses: 0 of 1 right.")  # a single wrong one too
    reader.arrives(verdict[right])
    author.arrives(re.compile("Your rebuttal"))
    reader.sees("You thought so too.")
    author.sees(
        "You thought so too."
    )  # of a motion that is not grave: “You guessed it”; the room's count is without it
    faults = one.looks(schemes=2) + one.enlarged() + author.looks() + reader.looks()
    assert faults == []
    one.page.set_viewport_size(SMALL)
    assert one.page.locator(".knew .icon").evaluate(ASIDE) < 1, "the tick is above the middle of its words"
    screen.page.clock.install()
    table.do("host", c.ShowClash(table.phase.id, clash.id, "own"))
    one.arrives(re.compile("^Your own results"))
    screen.passes_to("Now your own results")
    bars = screen.page.locator(".round-sum li:has(i)").evaluate_all(BARS)
    screen.sees("too close to call. Say it aloud: ")  # the others, which have no bar
    assert bars and max(each for _, each in bars) < 1.05 * min(each for _, each in bars)
    assert screen.looks() == []


BARS = """rows => rows.map(row => { const n = Number(row.querySelector("b").textContent);
    return [n, row.querySelector("i").offsetWidth / n]; })"""  # each with what it counts, and its length for each of them


def test_a_phone_counts_the_clash_that_a_teacher_went_back_to(person, server):
    table = Staged(server, 8).to("reveal")
    one = table.sits(person("phone"), "p0")
    counted = one.page.get_by_role("banner")
    expect(counted).to_contain_text(re.compile(r"Clash 1 of \d"))
    first, second = table.phase.plan[:2]
    table.do("host", c.ShowClash(table.phase.id, second))
    expect(counted).to_contain_text(re.compile(r"Clash 2 of \d"))
    table.do("host", c.ShowClash(table.phase.id, first))
    one.arrives("Look up")
    expect(counted).to_contain_text(re.compile(r"Clash 1 of \d"))


def test_with_text_twice_as_large_the_cards_are_folded_and_the_box_is_on_the_first_screens(person, server):
    table = Staged(server, 4).to("draw")
    one = table.sits(person("phone"), "p0")
    one.arrives(re.compile("^Keep"))
    one.page.evaluate("document.documentElement.style.fontSize = '200%'")
    table.to("opening")
    one.arrives("Write your opening")
    assert one.page.get_by_label("Your opening").bounding_box()["y"] < 2 * 844
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
        one.page.set_viewport_size({"width": width, "height": 844})
        found = one.page.evaluate(HEADER, side)
        assert len({height for height, _ in found}) == 1 and all(line for _, line in found), (width, side, found)


HEADS = """side => {
    for (const head of document.querySelectorAll(".ballot .speech header .side"))
        head.lastChild.textContent = side;
    return [...document.querySelectorAll(".ballot .speech header .kicker")]
        .map(one => [one.getClientRects().length && one.getBoundingClientRect().height, parseFloat(getComputedStyle(one).lineHeight)]);
}"""  # of each text on a ballot, how high its kind is, and a line of it


def test_a_ballots_head_breaks_no_word_of_its_kind_however_long_its_side_is_called(person, server):
    table = Light(server, 8, "class", unhurried=True).to("vote", 1)
    one = table.sits(person("phone"), "p0")
    one.arrives(re.compile("Clash 1 of"))
    for width, side in product((320, 360, 390), ("Cars in", "Phones in breaks", "Whoever wants one")):
        one.page.set_viewport_size({"width": width, "height": 640})
        found = one.page.evaluate(HEADS, side)
        assert len(found) == 2 and all(0 < high < 1.5 * line for high, line in found), (width, side, found)
        assert not one.page.evaluate("document.documentElement.scrollWidth > innerWidth"), (width, side)


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
    one.page.set_viewport_size({"width": 390, "height": 844})
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
        if name == "opening":
            for there in (one.page.get_by_role("button", name="We claim that …"), one.page.locator("#opening-count")):
                expect(there).to_be_in_viewport(ratio=1)
        if name in ("opening", "rebuttal"):
            table.speak("p0")
            one.page.reload()
            one.arrives("Sent")
            said[f"{name} sent"] = one.page.evaluate(INTERFACE)
    one.page.get_by_role("radio", name=re.compile("^The opening stands")).check(force=True)
    one.sees("Off the point")
    said["why"] = one.page.evaluate(INTERFACE)
    table.to("reveal").do("host", c.ShowClash(table.phase.id, table.phase.at, "own"))
    one.arrives("Your own results")
    said["own"] = one.page.evaluate(INTERFACE)
    counted = {name: len(re.findall(r"\w[\w’]*", words)) for name, words in said.items()}
    most = {"lobby": 54, "opening": 52, "rebuttal": 44, "why": 75, "own": 75}
    assert {name: n for name, n in counted.items() if n > most.get(name, 50)} == {}, (counted, said)


def comes_late(one: Person, table: Staged, what: str) -> Callable[[], None]:
    """Open the room; a slow line brings the `motion` or the `words` of its language only when the page is drawn and this is called."""
    held: list[Route] = []
    one.page.route(f"**/{what}", lambda route: [held.append(route)])
    with one.page.expect_request(f"**/{what}"):
        one.page.goto(f"/rooms/{table.code}")
    return lambda: held.pop().continue_()


def test_who_has_sent_is_asked_what_will_be_answered_though_the_cards_come_when_the_page_is_drawn(person, server):
    table = Staged(server).to("opening").speak("p0")
    one = table.gives(person("phone"), "p0")
    bring = comes_late(one, table, "motion")
    one.arrives("Sent")
    bring()
    one.sees("Which card will they answer with?")


def test_a_text_that_its_page_asked_about_is_marked_though_the_clock_sends_it(person, server):
    table = Staged(server, clocked=["opening"]).to("opening")
    one = table.gives(person("phone"), "p0")
    one.page.clock.install()
    bring = comes_late(one, table, "words")
    one.arrives("Write your opening")
    one.field("Your opening").fill("Pineapple on pizza is a crime, and the canteen should bring back chicken wraps.")
    bring()
    one.sees(table.motion().cards[table.seat("p0").hand[0]].claim)
    one.press("Send opening")
    expect(one.page.get_by_role("dialog")).to_contain_text("What does this say about the motion?")
    one.page.clock.fast_forward("10:00")
    until(
        lambda: [text for text in table.store.load(table.code, fresh=True).speeches.values() if text.stray],
        "the clock sent it unmarked",
    )
