"""Texts are written and sent on a phone: fields and what begins a line are in sight, and nothing is lost or sent unasked."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Route, expect

from browser.test_phone import LONG, SMALL, rebuts
from debate.game.model import commands as c
from support.machine import until
from support.person import DEVICES, Person
from support.staged import Light, Staged


def test_whoever_has_sent_may_read_it_again_and_how_a_classmate_put_it_in_the_round_before(person, server):
    table = Staged(server, 4, "class").to("opening", 2).speak("p0")
    one = table.sits(person("phone"), "p0")
    one.arrives("Sent")
    texts = {id: text for id, text in table.room.speeches.items() if text.kind == "opening"}
    mine = next(text for text in texts.values() if (text.author, text.round) == ("p0", 2))
    one.page.get_by_text("Read it once more: it may be shown big").click()
    expect(one.page.get_by_text(mine.text, exact=True).last).to_be_visible()
    one.page.get_by_text("How a classmate put it in round 1").click()
    others = [
        text.text for text in texts.values() if text.round == 1 and text.side == mine.side and text.author != "p0"
    ]
    shown = one.page.locator("details[open] .prose").last
    until(lambda: shown.inner_text() in others, "a classmate’s text is not shown")
    assert one.looks() == []


def test_whoever_has_a_text_kept_private_is_not_told_that_others_will_see_it(person, server):
    table = Staged(server, 4, "class").to("opening").speak("p0")
    table.do("host", c.Hide(speech=table.seat("p0").opening))
    one = table.sits(person("phone"), "p0")
    one.arrives("Hidden")
    one.page.get_by_text("Your text", exact=True).click()
    expect(one.page.locator("details[open] .prose")).to_be_visible()
    expect(one.page.get_by_text(re.compile("as they’ll see it|may be shown big"))).to_have_count(0)


@pytest.mark.parametrize("size", [DEVICES["phone"]["viewport"], SMALL])
def test_why_a_text_was_not_sent_is_in_sight_be_it_the_pages_word_or_the_servers(person, server, size):
    one = rebuts(person, server)
    one.resizes(size)
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
    bar = one.page.locator(".actions")
    assert bar.evaluate("bar => bar.clientHeight < 90"), "it has two rows"
    right = (one.button("Send rebuttal").bounding_box() or {}, bar.bounding_box() or {})
    assert right[0]["x"] + right[0]["width"] > right[1]["width"] - 30
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


THROUGH = """text => {
    const lines = document.createRange();
    lines.selectNodeContents(text);
    const end = text.getBoundingClientRect().bottom;
    return [...lines.getClientRects()].filter(({ top, bottom }) => top < end - 1 && bottom > end + 1 && bottom - top < 40).length;
}"""  # how many lines the end of a text goes through


@pytest.mark.parametrize("times", [2, 7])
def test_an_opening_is_whole_above_the_first_field_or_ends_with_a_line(person, server, times):
    text = LONG[: len(LONG) * times // 7].strip()
    one = rebuts(person, server, text)
    for height in (844, 700):
        one.resizes({"width": 390, "height": height})
        one.page.reload()
        one.arrives("Answer this opening")
        opening, more = one.page.locator(".speech .prose"), one.button("Read it all")
        expect(opening).to_have_text(text)
        is_cut = times == 7 and height == 700
        expect(more).to_have_count(1 if is_cut else 0)
        assert one.page.evaluate(WHOLE, "restatement")
        one.sees("30 to 450 characters.")
        if not is_cut:
            continue
        shown = one.page.locator(".clip-to-room")
        assert shown.evaluate(THROUGH) == 0
        line = opening.evaluate("text => parseFloat(getComputedStyle(text).lineHeight)")
        assert (shown.bounding_box() or {})["height"] > 3 * line
        one.press("Read it all")
        expect(one.page.locator(".clip-to-room")).to_have_count(0)
        one.field("They say …").click()  # read, and answered
        expect(more).to_be_visible()
        expect(one.field("They say …")).to_be_focused()
    assert one.looks(1) == []


HIDDEN = """text => {
    const lines = document.createRange();
    lines.selectNodeContents(text);
    const end = text.getBoundingClientRect().bottom;
    return [...lines.getClientRects()].filter(({ top, bottom }) => bottom > end + 3 && bottom - top < 40).length;
}"""


def test_nobody_is_offered_to_read_what_is_all_there(person, server):
    one = rebuts(person, server, LONG[: len(LONG) * 6 // 7].strip())
    for height in range(774, 782):  # among them, where only the end of its paragraph is below
        one.resizes({"width": 390, "height": height})
        one.page.reload()
        one.arrives("Answer this opening")
        if one.button("Read it all").count():
            assert one.page.locator(".clip-to-room").evaluate(HIDDEN), height


def test_a_low_phone_shows_an_opening_whole_with_the_cards_then_the_fields_with_all_that_begins_a_line(person, server):
    one = rebuts(person, server)
    one.resizes(SMALL)
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

    def goes_on() -> int:  # begun: it goes on with the fields
        one.page.reload()
        one.page.get_by_role("heading", level=1).wait_for()
        return one.field("They say …").count()

    until(goes_on, "not kept")
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
        one.resizes(size)
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
    expect(game.get_by_text("Right answer.")).to_have_count(1)
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
    table.do("host", c.Hide(table.seat("p0").opening))
    one.arrives("Hidden")
    expect(one.page.get_by_text("Which card will they answer with?")).to_have_count(0)  # nobody will


def test_words_that_were_sent_again_leave_no_earlier_ones_that_came_too_late(person, server):
    table = Staged(server).to("opening")
    one = table.sits(person("phone"), "p0")
    one.field("Your opening").fill("My mum lost her job, and I was scared for her.")
    expect(one.page.get_by_text("Saved", exact=True)).to_be_visible()  # in the room, too
    host = table.device("host")
    host.do("end_phase", phase=host.phase()["id"])  # the clock's way: nobody pressed Send
    one.arrives(re.compile("^Answer|^Your teacher reads"))
    id = next(id for id, text in host.me["texts"].items() if text["text"].startswith("My mum"))
    host.do("send_back", speech=id, why="Keep your family out of it.")
    one.page.get_by_text("Change it and send it again").click()
    one.field("Your text").fill("Whoever loses a job needs help at once, and not after a year.")
    one.press("Send again")
    one.sees("Sent. Your teacher will read it before anyone else does.")
    expect(one.page.get_by_text("came too late")).to_have_count(0)
    host.close()


@pytest.mark.parametrize("size", [DEVICES["phone"]["viewport"], SMALL])
def test_the_box_for_an_opening_is_in_sight_below_its_one_card_though_the_clock_is_stopped(person, server, size):
    table = Staged(server, clocked=["opening"]).to("draw")
    cards, hand = table.motion().cards, table.seat("p0").hand
    table.do("p0", c.Keep(phase=table.phase.id, cards=(max(hand, key=lambda id: len(cards[id].claim)),)))
    table.end().do("host", c.Pause(phase=table.phase.id))
    one = table.gives(person("phone"), "p0")
    one.resizes(size)
    table.sits(one, "p0").sees("Your teacher has paused the game.")
    bar = one.page.get_by_role("region", name="What to do now")
    top, box = (there.bounding_box() or {} for there in (bar, one.field("Your opening")))
    assert box["y"] + box["height"] <= top["y"], "its lower edge is under the bar"
    gist = one.page.get_by_text(cards[table.seat("p0").hand[0]].evidence_short)
    expect(gist).to_be_visible(visible=size is not SMALL)
    one.page.locator(".mini summary").first.click()
    expect(gist).to_have_count(0 if size is SMALL else 1)
    expect(gist.filter(visible=True)).to_have_count(0)  # the whole evidence is there
    expect(one.page.get_by_text("Evidence.").filter(visible=True)).to_have_count(1)


def test_the_cards_to_cite_leave_the_box_for_an_answer_in_sight(person, server):
    one = rebuts(person, server, LONG[:110])
    one.arrives("Answer this opening")
    one.page.get_by_text("3 cards to cite").click()
    expect(one.page.get_by_role("group", name="Cite a card")).to_be_visible()
    bar = one.page.get_by_role("region", name="What to do now").bounding_box() or {}
    box = one.field("Your answer").bounding_box() or {}
    assert box["y"] + box["height"] <= bar["y"]


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
    expect(one.page.get_by_role("dialog")).to_contain_text("What has this to do with the motion?")
    one.page.clock.fast_forward("10:00")
    until(
        lambda: [text for text in table.store.load(table.code, fresh=True).speeches.values() if text.stray],
        "the clock sent it unmarked",
    )


def test_a_copied_opening_is_asked_about_before_it_is_sent(person, server):
    table = Staged(server, 8, "class").to("opening")
    one = table.sits(person("phone"), "p0")
    card = table.room.motion.cards[table.seat("p0").kept[0]]
    one.page.locator("main textarea").first.fill(f"{card.claim} {card.why}")
    one.press("Send opening")
    expect(one.page.get_by_role("heading", name="Is that in your own words?")).to_be_visible()
    assert one.looks(1) == []
    one.press("Send it as it is")
    one.arrives("Sent")
