"""The show on the projector: a clash as large as it fits and what the readers decided, then awards with a text each."""

import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from debate.access.text_marks import notice
from debate.game.acts.duties import ballots
from debate.game.acts.show.steps import authors
from debate.game.model import commands as c
from debate.game.model.state import Tally
from debate.game.scoring import laughs
from debate.storage.rooms.drafts import Drafts
from support.device import Device, arrived
from support.machine import until
from support.person import DRAWN, Person
from support.staged import Light, Staged

PICTURES = os.environ.get("PICTURES")  # a folder: to look at
SIZES = ((1920, 1080), (1366, 768), (1024, 768))
CUT = """() => [document.scrollingElement, ...document.querySelectorAll(".stage, .stage > *, .clash-stage .duo, .tablecloth *")]
    .filter(e => getComputedStyle(e).display !== "inline" && !e.closest(".vh, .about, .author")
        && (e.scrollHeight > e.clientHeight + 2 && e.clientHeight || e.scrollWidth > e.clientWidth + 2 && e.clientWidth))
    .filter(e => !e.matches(".mid, .fanned, .vote, .vote *, .big"))  // laid askew
    .map(e => `${e.tagName}.${e.className} ${e.scrollWidth}x${e.scrollHeight} in ${e.clientWidth}x${e.clientHeight}`)"""


def filled(words: str, characters: int) -> str:
    return (words * characters)[: characters - 1].rstrip() + "."


def at_its_limits(server, format: str = "class", of: type[Staged] = Staged) -> Staged:
    """A room of eight at its first vote, in which every text is as long as it may be."""
    table = of(server, 8, format, clocked=["reveal"]).to("opening", 1)
    for n in range(8):
        table.speak(f"p{n}", filled("A border guard and a doctor see the same family differently. ", 600))
    table.end()
    for n in range(8):
        restated = filled("They say a promise counts most when it is hard. ", 140)
        table.speak(
            f"p{n}", filled("But a promise has limits that were written down when it was given. ", 450), restated
        )
    for n in range(8) if table.end().name == "closing" else ():
        if table.seat(f"p{n}").closes:
            table.speak(f"p{n}", filled("What still stands is the promise that was made first. ", 280))
    return table.to("vote", 1, *table.room.seats)


def judged(table: Staged, choice: str, first: str = "", last: str = "close") -> Staged:
    """Everybody votes alike, and the reveal begins; with `first`, each clash has one vote of either kind, and others are `last`."""
    cast = Counter[str]()
    for id in table.players:
        for ballot in ballots(table.room, table.seat(id)):
            said = (first, choice, last)[min(cast[ballot.clash], 2)] if first else choice
            cast[ballot.clash] += 1
            reason = None if said == "close" else "counts"
            table.do(id, c.Vote(phase=table.phase.id, clash=ballot.clash, choice=said, reason=reason))
    return table.end()


def prefers(table: Staged, rank: Callable[[str], int]) -> Staged:
    """Everybody votes for the text whose author has the lower rank."""
    for seat in list(table.room.seats.values()):
        for ballot in ballots(table.room, seat) if seat.role == "player" else ():
            clash = table.room.clashes[ballot.clash]
            opener, rebutter = (rank(table.room.speeches[id].author) for id in (clash.opening, clash.rebuttal))
            choice = "opening" if opener < rebutter else "rebuttal"
            table.do(seat.id, c.Vote(phase=table.phase.id, clash=ballot.clash, choice=choice))
    return table.end()


def pictured(page: Page, name: str) -> None:
    for scheme in ("light", "dark") if PICTURES else ():
        page.emulate_media(color_scheme=scheme)
        page.screenshot(path=Path(PICTURES) / f"{name}-{page.viewport_size['width']}-{scheme}.png")
    page.emulate_media(color_scheme="light")


def settled(page: Page) -> None:
    """Wait until the texts have kept their size for ten frames: they are fitted step by step."""
    page.wait_for_function(
        """() => new Promise(done => {
            const size = () => document.querySelector(".clash-stage .prose").getBoundingClientRect().height;
            let [last, same] = [size(), 0];
            const look = () => { same = size() === last ? same + 1 : 0; last = size(); same < 10 ? requestAnimationFrame(look) : done(true); };
            requestAnimationFrame(look);
        })"""
    )


def fits(one: Person, name: str) -> list[str]:
    faults = []
    for width, height in SIZES:
        one.page.set_viewport_size({"width": width, "height": height})
        for _ in range(60):  # pages fit their texts to a new size step by step, later on a busy machine
            one.page.wait_for_function(
                "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
            )
            if not (cut := one.page.evaluate(CUT)):
                break
        pictured(one.page, name)
        faults += [f"{name} {width}: {fault}" for fault in cut]
    one.page.set_viewport_size({"width": 1920, "height": 1080})
    return faults


def test_a_clash_of_the_longest_texts_fits_every_projector_from_its_question_to_its_names(person, server):
    table = at_its_limits(server, "full")
    screen = table.shows(person("beamer"))
    screen.sees("votes are in")
    screen.sees("Look for")
    screen.page.evaluate(
        "document.documentElement.style.setProperty('--scale', '0.6')"
    )  # what came before was too much
    judged(table, "rebuttal", first="close")
    screen.sees("What did the readers decide?")
    assert screen.page.evaluate(CUT) == []
    screen.sees("seconds to read")
    expect(screen.page.locator(".paces")).to_be_hidden()
    faults = fits(screen, "limits-texts") + screen.looks()
    table.do("host", c.ShowClash(phase=table.phase.id, clash=table.phase.at, step="result")).do(
        "host", c.ShowClash(phase=table.phase.id, clash=table.phase.at, step="result")
    )
    expect(screen.page.locator(".clash-stage[data-step=names]")).to_be_visible()
    faults += fits(screen, "limits-names") + screen.looks()
    assert not faults, "\n".join(faults)


LARGE = "() => parseFloat(getComputedStyle(document.querySelector('.clash-stage .prose')).fontSize)"


def test_two_reasons_leave_the_longest_texts_as_large_as_they_were_before_the_result(person, server):
    table = at_its_limits(server, of=Light)
    for id in table.players:
        for ballot, reason in zip(ballots(table.room, table.seat(id)), ("counts", "backed", "weighed"), strict=False):
            table.do(id, c.Vote(phase=table.phase.id, clash=ballot.clash, choice="rebuttal", reason=reason))
    screen = table.end().shows(person("beamer"))
    clash, before = table.phase.at, {}
    screen.arrives("Clash 1 of")
    screen.sees("What did the readers decide?")
    for width, height in SIZES:
        screen.page.set_viewport_size({"width": width, "height": height})
        settled(screen.page)
        before[width] = screen.page.evaluate(LARGE)
    table.do("clock", c.Guesses(table.phase.id, clash, Tally(opening=4, rebuttal=2), {"counts": 3, "backed": 2}, 2, 3))
    for _ in range(2):
        table.do("host", c.ShowClash(table.phase.id, clash, "result"))
    screen.sees("Only 2 saw it coming: two points each.")
    expect(screen.page.locator(".why li")).to_have_count(2)
    for width, height in SIZES:
        screen.page.set_viewport_size({"width": width, "height": height})
        settled(screen.page)
        assert screen.page.evaluate(LARGE) >= before[width] - 0.5, width


PLACES = """() => [...document.querySelectorAll(".clash-stage :is(.prose, .restated)")].map(text => {
    const {x, y, width, height} = text.getBoundingClientRect();
    return [x, y, width, height].map(Math.round);
})"""
TOLD = """window.told = []; new MutationObserver(() => {
    const room = document.querySelector(".room-says");
    const now = room && `${room.querySelectorAll(".turned i").length} ${room.querySelector("h2").textContent}`;
    if (now && now !== told.at(-1)) told.push(now);
    if (now && document.querySelector(".votes .vote:not(.down)")) told.push("a ballot");
}).observe(document.body, {childList: true, subtree: true, characterData: true})"""  # what the room heard, in order


def test_votes_land_one_by_one_then_comes_one_stamp_with_its_reasons_and_the_names_last(person, server):
    table = judged(at_its_limits(server), "rebuttal")
    screen = table.shows(person("beamer", reduced_motion="no-preference"))
    screen.sees("Writers hidden")
    for bar in screen.page.locator(".pace").all():
        expect(bar).to_be_visible()
    expect(screen.page.get_by_text("seconds to read")).to_be_hidden()
    size = "() => document.querySelector('.clash-stage .duo:not(.paces)').style.getPropertyValue('--words')"
    while_it_lands, place = screen.page.evaluate(size), screen.page.evaluate(PLACES)
    landed = "document.getAnimations().filter(a => !a.effect.target.closest('.pace')).map(a => a.finished)"
    screen.page.evaluate(f"Promise.all({landed}).then(() => {{ dispatchEvent(new Event('resize')) }})")
    assert screen.page.evaluate(size) == while_it_lands, "no smaller for moving"
    expect(screen.page.locator(".vote")).to_have_count(0)
    table.do("clock", c.Guesses(table.phase.id, table.phase.at, Tally(opening=4, rebuttal=2)))
    screen.page.evaluate(TOLD)
    table.do("host", c.RunShow(phase=table.phase.id, seconds=30))
    landed = screen.page.locator(".votes .for .vote")
    screen.sees("And the 3 readers who judged it?")
    assert set(screen.page.evaluate("told")) == {"6 The room says 4 to 2"}, "at once, and no ballot with it"
    stamp, names = screen.page.locator(".stamp"), screen.page.locator(".speech .author")
    expect(screen.page.get_by_text("to go")).to_be_visible()
    pictured(screen.page, "moving-votes")
    expect(stamp).to_have_count(0)
    expect(landed.first).to_be_visible()
    expect(stamp).to_have_text("The rebuttal lands")
    high = "stamp => stamp.offsetHeight / stamp.closest('.votes').offsetHeight"
    assert stamp.evaluate(high) > 0.5, "large from the moment in which it is pressed"
    expect(names).to_have_count(0)
    screen.sees("The room: Opening stands. The readers: Rebuttal lands.")
    screen.sees("said the rebuttal answered the main point.")
    expect(names).to_have_count(2)
    assert screen.page.evaluate(size) == while_it_lands, "as large as while they were read"
    assert screen.page.evaluate(PLACES) == place, "and in the same places, line by line"


PRESSED = """document.querySelector(".stamp").getAnimations({subtree: true}).forEach(press => {
    press.pause(); press.currentTime = 0; press.effect.updateTiming({fill: "both"})})"""  # as large as it comes down
STARTED = """window.started = 0; const start = AudioScheduledSourceNode.prototype.start;
    const count = function (...at) {window.started++; return start.apply(this, at)};
    for (const kind of [AudioScheduledSourceNode, AudioBufferSourceNode]) kind.prototype.start = count"""


@pytest.mark.parametrize("motion", [Staged, Light])
def test_a_grave_motion_has_the_same_steps_without_jolt_fan_or_sound_but_the_clocks(person, server, motion):
    grave = motion is Staged
    table = motion(server, 8, "class", clocked=["reveal"]).to("vote", 1)
    judged(table, "rebuttal")
    screen = person("beamer", own=True, reduced_motion="no-preference")
    screen.page.add_init_script(STARTED)
    table.shows(screen)
    screen.sees("What did the readers decide?")
    screen.page.evaluate(DRAWN)
    screen.page.keyboard.press("s")
    until(lambda: screen.page.evaluate("window.started"), "that the sounds are on is not heard")
    before = screen.page.evaluate("window.started")
    table.do("host", c.ShowClash(phase=table.phase.id, clash=table.phase.at, step="result")).do(
        "host", c.ShowClash(phase=table.phase.id, clash=table.phase.at, step="result")
    )
    stamp = screen.page.locator(".stamp")
    expect(stamp).to_have_text("The rebuttal lands")
    expect(screen.page.locator(".tablecloth")).to_have_attribute("data-won", re.compile("^[ab]$"))
    style = stamp.evaluate("stamp => [getComputedStyle(stamp).rotate, getComputedStyle(stamp).animationName]")
    assert style == (["0deg", "none"] if grave else ["-1.5deg", "press"])
    assert (screen.page.evaluate("window.started") == before) == grave
    screen.sees("Arguing a side doesn’t mean believing it.")
    expect(screen.page.locator(".speech .gloss")).to_have_count(2 if grave else 0)
    cut = "all => all.filter(one => one.scrollWidth > one.clientWidth).map(one => one.textContent)"
    assert screen.page.locator(".speech .gloss").evaluate_all(cut) == []
    screen.page.evaluate(PRESSED)
    assert not (faults := fits(screen, f"{motion.slug}-names")), "\n".join(faults)
    screen.page.clock.install()
    table.do("host", c.ShowClash(table.phase.id, table.phase.at, "own"))
    screen.passes_to("Now your own results")
    expect(screen.page.locator(".round-sum li")).to_have_count(2)
    expect(screen.page.locator(".round-sum i")).to_have_count(1)  # what nobody decided has no bar
    prefers(table.to("vote", 2), lambda author: table.seat(author).side == "against")  # it ends level for nobody
    table.to("finished").do("host", c.ShowEnding("last"))
    expect(screen.page.locator(".best-line")).to_have_count(2)  # one of each side


@pytest.mark.parametrize("motion", [Light, Staged])
def test_before_the_first_show_the_console_turns_the_sounds_on_in_one_tap_but_not_on_a_grave_motion(
    person, server, motion
):
    table = motion(server, 8, "class").to("vote", 1)
    host = person(own=True)
    table.sits(host, "host")
    host.arrives(re.compile("^Vote"))
    offer = host.button("Turn the sounds on")
    expect(offer).to_have_count(0)  # no big screen is in this browser
    page = host.context.new_page()
    page.add_init_script(STARTED)
    page.goto(f"{server.address}/rooms/{table.code}/screen?token={table.credentials.screen_token(table.room)}")
    if motion is Staged:
        host.sees("Its sounds are off: S there turns them on.")
        expect(offer).to_have_count(0)
        return
    expect(offer).to_be_visible()
    faults = host.looks(schemes=2)
    page.mouse.click(5, 5)  # before that, a browser plays nothing there
    offer.click()
    host.sees("Its sounds are on.")
    expect(offer).to_have_count(0)
    assert page.evaluate("window.started") and not faults, "\n".join(faults)


ASIDE = """() => {
    const boxes = [...document.querySelectorAll(".ask > *, .ask > .row > *")].filter(e => !e.matches(".row:not(.choices)"))
        .map(e => { const range = document.createRange(); range.selectNodeContents(e); return [e.className || e.tagName, range.getBoundingClientRect()]; });
    return boxes.flatMap(([name, one], n) => boxes.slice(n + 1).filter(([, other]) => one.width && other.width
        && one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1)
        .map(([other]) => `${name} over ${other}`));
}"""  # which words of the strip lie over others


@pytest.mark.parametrize("people", [8, 30])
def test_a_clash_is_guessed_beside_what_became_of_every_opening_with_its_card_and_nothing_overlaps(
    person, server, people
):
    table = Light(server, people, "class", clocked=["reveal"])
    for round in (1, 2):
        judged(table.to("vote", round), "rebuttal")
    cited = {card for text in table.room.speeches.values() if text.round == 1 for card in text.cards}
    openings = {clash: table.room.speeches[table.room.clashes[clash].opening] for clash in table.phase.plan[1:]}
    at = next(clash for clash, opening in openings.items() if cited.intersection(opening.cards))
    table.do("host", c.ShowClash(table.phase.id, at, "texts"))
    with table.store.hold(table.code) as held:
        for id in table.players[:-2]:
            held.guesses.keep(id, at, "rebuttal", table.now)
    screen = table.shows(person("beamer"))
    screen.sees(f"{people - 2} of {people - 2} have guessed")
    expect(screen.page.locator(".taps i")).to_have_count(people - 2)
    screen.sees(re.compile("in round 1: (the|every) rebuttal landed."))
    faults = []
    for width, height in SIZES:
        screen.page.set_viewport_size({"width": width, "height": height})
        faults += [f"{width}: {fault}" for fault in screen.page.evaluate(ASIDE)]
    faults += fits(screen, f"strip-{people}")
    assert not faults, "\n".join(faults)


def test_who_has_guessed_is_asked_why_in_its_place_and_hears_with_the_room_that_they_called_both(person, server):
    table = judged(Light(server, 9, "class", clocked=["reveal"]).to("vote", 1), "rebuttal")
    at = table.phase.plan[1]
    table.do("host", c.ShowClash(table.phase.id, at, "texts"))
    first, second, *others = [id for id in table.players if id not in authors(table.room, at)]
    with table.store.hold(table.code) as held:
        for id in others:
            held.guesses.keep(id, at, "rebuttal", table.now, "clear")
    screen, phones = table.shows(person("beamer")), (person("phone"), person("phone"))
    screen.sees("What did the readers decide? And why?")
    faults = fits(screen, "why-asked")
    for phone, id, said in zip(phones, (first, second), ("The rebuttal lands", "The opening stands"), strict=True):
        table.sits(phone, id)
        phone.press("Too close to call")
        expect(phone.page.get_by_role("button", pressed=True)).to_have_text(re.compile("Too close"))
        phone.press(said)
        question = phone.page.get_by_role("heading", name="And which reason did they give most?")
        expect(question).to_be_focused()
        phone.page.set_viewport_size({"width": 360, "height": 640})
        for name in ("Clearer reasoning", "Said why it matters"):
            expect(phone.page.get_by_role("button", name=name)).to_be_in_viewport(ratio=1)
        phone.press("Hit the main point")
        expect(phone.page.get_by_role("button", pressed=True)).to_have_text("Hit the main point")
        pictured(phone.page, f"why-phone-{id}")
        faults += phone.looks(schemes=2) + phone.enlarged()
    phone.press("Change")
    expect(phone.page.get_by_role("heading", name="What did the readers decide?")).to_be_focused()
    for name in ("The opening stands", "Hit the main point"):
        phone.press(name)
    phone.page.reload()
    expect(phone.page.get_by_role("button", pressed=True)).to_have_text("Hit the main point")
    kept = Drafts(table.store.database)
    until(lambda: all(why for _, why in kept.guessers(table.code, table.phase.id, at).values()), "a reason is not kept")
    table.do("clock", c.Guesses(table.phase.id, at, Tally(opening=1, rebuttal=6), {"clear": len(others), "counts": 2}))
    for _ in range(2):
        table.do("host", c.ShowClash(table.phase.id, at, "result"))
    phones[0].sees("You called both!")
    phones[1].sees("You called the reason.")
    screen.sees("Of 7 who said why, 2 were right.")
    for phone in phones:
        pictured(phone.page, "why-told-" + ("both" if phone is phones[0] else "one"))
        faults += phone.looks(schemes=2) + phone.enlarged()
    faults += fits(screen, "why-told")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("motion", [Light, Staged])
def test_own_results_say_whose_text_met_whose_and_open_vote_by_vote_or_all_at_a_tap_with_what_won_stamped(
    person, server, motion
):
    table = judged(motion(server, 9, "class", clocked=["reveal"]).to("vote", 1), "rebuttal")
    table.do("host", c.ShowClash(table.phase.id, table.phase.at, "own"))
    phone = person("phone", own=True, reduced_motion="no-preference")
    table.sits(phone, "p0")
    opened = phone.page.locator(".opened")
    expect(opened).to_have_count(2)
    light = motion is Light
    expect(phone.page.locator(".opened[data-unfolds]")).to_have_count(2 if light else 0)
    moving = "all => all.map(one => one.getAnimations({subtree: true}).length)"
    assert [n > 0 for n in opened.evaluate_all(moving)] == [light, light]
    expect(opened.locator("> .stamp")).to_have_text(["It landed: 3 of 3 chose it."] if light else [])
    expect(opened.filter(has_text="More people chose the answer.")).to_have_count(1)
    expect(opened.first.locator(".ballots i")).to_have_count(3)
    if not light:
        return
    for width, height, times in ((390, 844, (1300, 20_000)), (360, 640, (20_000,))):
        phone.page.set_viewport_size({"width": width, "height": height})
        for ms in times:
            phone.page.evaluate(
                "ms => document.getAnimations().forEach(one => {one.pause(); one.currentTime = ms})", ms
            )
            pictured(phone.page, f"own-{ms}")
    expect(opened.get_by_role("heading")).to_have_text(
        [re.compile("^Your rebuttal, against a classmate$"), re.compile("^Your opening, answered by [A-Z]")]
    )
    opened.first.click()
    expect(phone.page.locator("[data-unfolds]")).to_have_count(0)
    phone.page.reload()
    expect(opened).to_have_count(2)
    expect(phone.page.locator(".opened[data-unfolds]")).to_have_count(0)
    for width, height in ((390, 844), (360, 640)):
        phone.page.set_viewport_size({"width": width, "height": height})
        for there in (*opened.all(), phone.page.locator(".try")):
            expect(there).to_be_in_viewport(ratio=1)  # both results and what to try, without scrolling
    assert not (faults := phone.looks(schemes=2) + phone.enlarged()), "\n".join(faults)


def test_an_award_lies_face_down_on_its_winners_phone_until_it_is_opened(person, server):
    table = Light(server, 16, "class", clocked=["reveal"])
    for round in (1, 2):
        prefers(table.to("vote", round), list(table.room.seats).index)  # whoever came first
    table.to("finished").do("host", c.ShowEnding("last"))
    winner = table.room.outcome.winners["strong_opening"][0]
    phone = table.sits(person("phone", own=True), winner)
    card = phone.page.get_by_role("button", name="Something of yours")
    expect(card).to_have_accessible_name(re.compile("Something of yours.*trongest openings"))
    pictured(phone.page, "award-down")
    faults = phone.looks(schemes=2) + phone.enlarged()
    card.press("Enter")
    expect(card).to_have_count(0)
    expect(phone.page.locator(".face-up")).to_be_focused()
    pictured(phone.page, "award-up")
    faults += phone.looks(schemes=2)
    assert not faults, "\n".join(faults)


def test_whoever_has_not_guessed_is_called_when_most_of_the_texts_can_be_read(person, server):
    table = judged(Light(server, 8, "class", clocked=["reveal"]).to("vote", 1), "rebuttal")
    clash = table.room.clashes[table.phase.at]
    guesser = next(id for id in table.players if id not in authors(table.room, clash.id))
    screen, phone = person("beamer"), person("phone")
    for one in (screen, phone):
        one.page.clock.install()
    table.shows(screen)
    table.sits(phone, guesser).sees("Both texts are on the big screen.")
    screen.sees("0 of 6 have guessed")
    for one in (screen, phone):
        one.page.clock.fast_forward(table.phase.length)
    screen.sees("0 of 6 have guessed")
    phone.sees("Your guess is still missing.")
    pictured(screen.page, "called-screen")
    pictured(phone.page, "called-phone")
    phone.page.set_viewport_size({"width": 360, "height": 640})
    expect(phone.page.get_by_role("button", name="Too close to call")).to_be_in_viewport(ratio=1)
    phone.press("The rebuttal lands")
    expect(phone.page.get_by_text("Your guess is still missing.")).to_have_count(0)


def test_a_round_ends_with_its_first_places_and_quotes_of_the_clashes_that_were_not_shown(person, server):
    table = Light(server, 12, "class", clocked=["reveal"]).to("vote", 1)
    for ballot in list(table.room.ballots.values()):
        table.do(ballot.seat, c.Laugh(phase=table.phase.id, clash=ballot.clash, texts=("rebuttal",)))
    judged(table, "rebuttal")
    screen, phone = table.shows(person("beamer")), table.sits(person("phone"), "p1")
    others = {f"p{n}": 3 for n in range(3, 8)} | {"p8": 0, "p9": 0}
    table.do("clock", c.BestGuessers(table.phase.id, points={"p1": 6, "p2": 5} | others))
    screen.page.clock.install()
    table.do("host", c.ShowClash(table.phase.id, table.phase.at, "own"))
    screen.arrives("Who called it best")
    ranks = screen.page.locator(".ranks li")
    expect(ranks.locator(".winner")).to_contain_text([table.alias("p1"), table.alias("p2"), "5 of you"])
    expect(ranks.locator(".rank")).to_have_text(["1", "2", "3"])
    expect(ranks.locator(".points")).to_contain_text(["6 points", "5 points", "3 points"])
    phone.sees("First, with 6 points")
    faults = fits(screen, "best")
    screen.passes_to("From the other clashes")
    quotes = screen.page.locator(".other-clashes li")
    expect(quotes).to_have_count(2)
    expect(quotes.first).to_contain_text("readers laughed")
    expect(quotes.first.locator(".stamp")).to_have_text("Rebuttal lands")
    expect(quotes.first.locator("bdi")).to_have_count(1)  # who won is named
    faults += fits(screen, "others") + screen.looks()
    screen.passes_to("Now your own results")
    assert not faults, "\n".join(faults)


def test_of_eight_clashes_those_that_were_not_dealt_come_fast_before_the_last_with_a_line_of_each_text_and_their_verdict(
    person, server
):
    table = Light(server, 8, "class", clocked=["reveal"]).to("vote", 1)
    for ballot in list(table.room.ballots.values()):
        table.do(ballot.seat, c.Laugh(phase=table.phase.id, clash=ballot.clash, texts=("rebuttal",)))
    judged(table, "rebuttal")
    quick = table.phase.quick
    assert len(table.phase.plan) == len(quick) == 4
    writer = table.room.clashes[quick[1]].rebutter
    screen, phone, console = person("beamer"), table.sits(person("phone"), writer), person("laptop")
    screen.page.clock.install()
    table.shows(screen)
    table.sits(console, "host")
    faults = []
    table.do("host", c.ShowClash(table.phase.id, table.phase.plan[-2], "result"))
    console.press("All of it now")
    console.press("The others, fast")
    for n, clash in enumerate(quick, 1):
        screen.arrives(f"The others, fast: {n} of 4")
        quotes = screen.page.locator(".quick-clash .speech")
        expect(quotes.locator("blockquote")).to_have_text([re.compile(r"\w+ \w+")] * 2)
        screen.sees("Shout it: opening or rebuttal?")
        expect(screen.page.locator(".stamp, .author, [data-ahead]")).to_have_count(0)
        if n == 1:
            faults += fits(screen, "quick-shout") + screen.looks()
        screen.page.clock.fast_forward(4_500)
        expect(screen.page.locator(".tablecloth .stamp")).to_have_text("The rebuttal lands")
        expect(quotes.last).to_contain_text(table.alias(table.room.clashes[clash].rebutter))
        expect(quotes.first.locator(".author")).to_have_count(0)
        expect(quotes.last).to_contain_text("readers laughed")
        console.sees(f"On the projector: the others, fast, {n} of 4")
        phone.sees("Look up")
        phone.sees("Your rebuttal is on the screen now." if n == 2 else "Both texts are on the big screen.")
        if n == 1:
            phone.sees("Yours comes next.")
            faults += fits(screen, "quick") + screen.looks() + phone.looks(schemes=1)
            pictured(phone.page, "quick-phone")
            pictured(console.page, "quick-console")
        console.press("Next clash")
    screen.arrives("Clash 4 of 4")
    console.press("Back")
    screen.arrives("The others, fast: 4 of 4")
    console.press("Next clash")
    console.press("Show the result")
    console.press("All of it now")
    console.press("Own results")
    screen.arrives("Now your own results")
    expect(screen.page.locator(".marked")).to_have_text(re.compile(r"\w+ \w+"))
    faults += fits(screen, "own-results") + screen.looks()
    assert not faults, "\n".join(faults)


def test_nothing_of_a_text_that_a_host_let_come_for_its_readers_is_quoted_on_the_screen(person, server):
    table = Light(server, 8, "class", clocked=["reveal"]).to("opening", 1)
    life = "My brother was expelled last year, and nobody at home has had money since then. A ban takes the car from those who have one."
    table.notice = notice
    told = table.do("p0", c.Speak(phase=table.phase.id, text=life, sure=True)).seat("p0").opening
    table.do("host", c.Unflag(told)).everybody("p0").end()
    judged(table.to("vote", 1), "rebuttal")
    screen = person("beamer")
    screen.page.clock.install()
    table.shows(screen).sees("What did the readers decide?")
    (clash,) = (one.id for one in table.room.clashes.values() if one.opening == told)
    if clash in table.phase.plan:
        table.do("host", c.LeaveOut(table.phase.id, clash))
    table.do("host", c.ShowClash(table.phase.id, table.phase.at, "own"))
    screen.arrives("From the other clashes")
    others = screen.page.locator(".other-clashes li")
    expect(others).to_have_count(2)  # of three
    said = others.all_inner_texts()
    assert clash in table.room.scores["1"].clashes and table.room.speeches[told].read, "it was held, and came"
    assert not any("brother" in one or "takes the car" in one for one in said), said
    screen.page.clock.fast_forward(60_000)
    screen.arrives("Now your own results")
    screen.sees("8 rebuttals land")
    faults = fits(screen, "own-results")
    assert not faults, "\n".join(faults)


def test_a_lead_of_one_vote_is_called_that_and_only_the_winner_is_named(person, server):
    table = judged(Staged(server, 8, "class", clocked=["reveal"]).to("vote", 1), "rebuttal", "rebuttal", "opening")
    screen, phone = table.shows(person("beamer")), table.sits(person("phone"), "p0")
    clash = table.room.clashes[table.phase.at]
    phone.press("Show them here")
    for _ in range(2):
        table.do("host", c.ShowClash(phase=table.phase.id, clash=clash.id, step="result"))
    expect(screen.page.locator(".stamp")).to_have_text(re.compile("The rebuttal lands\\s*by one vote"))
    winner = table.seat(clash.rebutter).alias
    expect(screen.page.locator(".speech .author")).to_have_text(["by a classmate", winner])
    phone.sees("The rebuttal lands, by one vote")
    phone.sees(f"a classmate, answered by {winner}")
    pictured(phone.page, "narrow-phone")
    assert not (faults := fits(screen, "narrow")), "\n".join(faults)


def test_of_two_readers_it_is_said_what_they_chose_without_a_stamp_and_three_first_callers_bow_together(person, server):
    table = judged(Light(server, 8, "sprint", ballots=2, clocked=["reveal"]).to("vote", 1), "rebuttal", "close")
    clash, console = table.phase.at, person("laptop")
    writers = authors(table.room, clash)
    others = sorted(table.players, key=lambda id: id in writers)
    screen, phone = table.shows(person("beamer")), table.sits(person("phone"), others[0])
    table.sits(console, "host")
    assert table.room.scores["1"].clashes[clash].votes == Tally(rebuttal=1, close=1)
    table.do("clock", c.Guesses(table.phase.id, clash, Tally(opening=6)))
    for _ in range(2):
        table.do("host", c.ShowClash(table.phase.id, clash, "result"))
    verdict = screen.page.locator(".votes h2")
    expect(verdict).to_have_text("One reader: the rebuttal")
    expect(verdict).to_have_class("tie")
    screen.sees("Nobody called it.")
    phone.sees("One reader: the rebuttal")
    console.sees(re.compile("One reader: the rebuttal"))
    faults = fits(screen, "of-two")
    pictured(phone.page, "of-two-phone")
    first, rest = dict.fromkeys(others[:3], 5), dict.fromkeys(others[3:], 0)
    table.do("clock", c.BestGuessers(table.phase.id, points=first | rest))
    table.do("host", c.ShowClash(table.phase.id, table.phase.plan[-1], "own"))
    screen.arrives("3 of you called it best")
    winners = screen.page.locator(".ranks .winner").first
    expect(winners).to_have_text(", ".join(table.alias(id) for id in first) + ", take a bow!")
    faults += fits(screen, "three-first") + screen.looks()
    phone.sees("First, with 5 points")
    console.sees("On the projector: own results")
    expect(console.page.locator(".ticket.show :is(.pair, .beats)")).to_have_count(0)
    pictured(console.page, "own-console")
    pictured(phone.page, "three-first-phone")
    assert not faults, "\n".join(faults)


def test_what_made_readers_laugh_says_so_with_its_verdict_and_fits_and_its_writer_hears_it_as_praise(person, server):
    table = Light(server, 8, "class", clocked=["reveal"]).to("opening", 1)
    for words, longest in (
        ("A tram is late, a tortoise is punctual, and nobody ever asked it for a ticket, so ", 600),
        ("They eat cold pizza on a bus and call it lunch for the planet, ", 450),
    ):
        for id in table.players:
            table.speak(id, filled(words, longest))
        table.end()
    for ballot in table.room.ballots.values():
        table.do(ballot.seat, c.Laugh(phase=table.phase.id, clash=ballot.clash, texts=("rebuttal",)))
    judged(table, "rebuttal", "rebuttal", "opening")
    score = table.room.scores["1"]
    clash, text = laughs.funniest(table.room, laughs.counts_told(table.room, score), table.phase.plan)[0]
    n = score.laughs[getattr(table.room.clashes[clash], text)]
    screen = table.shows(person("beamer"))
    phone = table.sits(person("phone"), table.room.clashes[clash].rebutter)
    table.do("host", c.ShowClash(phase=table.phase.id, clash=clash, step="texts"))
    screen.sees("What did the readers decide?")
    expect(screen.page.locator(".laughed")).to_have_count(0)
    for _ in range(2):
        table.do("host", c.ShowClash(phase=table.phase.id, clash=clash, step="result"))
    expect(screen.page.locator(".laughed")).to_have_text(re.compile(f"{n} readers laughed"))
    faults = fits(screen, "laughed") + screen.looks()
    table.do("host", c.ShowClash(phase=table.phase.id, clash=clash, step="own"))
    phone.sees(f"{n} readers laughed with you: your rebuttal has wit.")
    assert not faults, "\n".join(faults)


def test_a_tie_gets_no_stamp_but_a_question_to_the_class(person, server):
    table = judged(Staged(server, 8, "class", clocked=["reveal"]).to("vote", 1), "close")
    screen = table.shows(person("beamer"))
    screen.sees("What did the readers decide?")
    table.do("clock", c.Guesses(table.phase.id, table.phase.at, Tally(opening=1, rebuttal=5)))
    table.do("host", c.ShowClash(phase=table.phase.id, clash=table.phase.at, step="result")).do(
        "host", c.ShowClash(phase=table.phase.id, clash=table.phase.at, step="result")
    )
    screen.sees("More found it too close than chose either text.")
    screen.sees("The room: the rebuttal, 5 of 6.")
    expect(screen.page.get_by_role("heading", name="Too close to call")).to_be_visible()
    expect(screen.page.locator(".stamp")).to_have_count(0)
    assert not (faults := fits(screen, "tie")), "\n".join(faults)
    table.do("host", c.ShowClash(table.phase.id, table.phase.at, "own"))
    screen.sees("Say it aloud: what would have tipped them?")
    expect(screen.page.locator(".round-sum")).to_have_count(0)  # nothing was decided


def test_where_readers_are_split_evenly_the_screen_says_once_that_it_is_too_close(person, server):
    table = judged(Light(server, 8, "class", clocked=["reveal"]).to("vote", 1), "rebuttal", first="opening")
    clash = table.room.clashes[table.phase.at]
    screen, author = table.shows(person("beamer")), table.sits(person("phone"), clash.rebutter)
    author.sees("Your rebuttal is on the screen now.")
    table.do("clock", c.Guesses(table.phase.id, clash.id, Tally(opening=1, rebuttal=4, close=1), {}, 1, 3))
    table.do("host", c.ShowClash(table.phase.id, clash.id, "result"))
    table.do("host", c.ShowClash(table.phase.id, clash.id, "result"))
    expect(screen.page.get_by_role("heading", name="Too close to call")).to_have_count(1)
    expect(screen.page.locator(".stamp, .why, .tablecloth[data-won]")).to_have_count(0)
    expect(screen.page.locator(".because > *")).to_have_text(["1 of 6 called it."])
    expect(screen.page.locator(".score-board")).to_have_text("3 of you lead with 1")
    author.arrives("Your rebuttal: too close to call")
    assert not (faults := fits(screen, "even")), "\n".join(faults)


class Racing(Light):
    """Eight people whose guesses go over the wire, so that the server counts them."""

    def guesses(self, host: Device, right: dict[int, list[str]], by: dict[str, Person]) -> Iterator[int]:
        """Show each clash, let these people call its verdict, and the others who may not; its number before and after its result.
        `by`: whose phone is a browser."""
        phones = {id: self.device(id) for id in self.players if id not in by}
        phase = host.phase()["id"]
        for n, clash in enumerate(host.me["reveal"]["plan"]):
            host.do("show_clash", phase=phase, clash=clash, step="texts")
            arrived([host, *phones.values()], host.version)
            verdict = host.me["reveal"]["clashes"][clash]["verdict"]
            yield n
            for id, one in by.items():
                if id not in authors(self.room, clash):
                    one.press("The rebuttal lands" if id in right[n] else "Too close to call")
            for id, phone in phones.items():
                if phone.me.get("guesses"):
                    choice = verdict if id in right[n] else "close"
                    assert phone.command("guess", phase=phase, clash=clash, choice=choice)["ok"]
            for _ in range(2):
                host.do("show_clash", phase=phase, clash=clash, step="result")
            yield n
        host.do("show_clash", phase=phase, clash=clash, step="own")


def test_points_run_from_the_rule_to_the_round_s_winner_and_the_ending_and_each_phone_has_its_own(person, server):
    table = judged(Racing(server, 8, "class", clocked=["reveal"]).to("vote", 1), "rebuttal")
    screen, phone = table.shows(person("beamer")), person("phone", own=True)
    plan = table.phase.plan
    outside = [[id for id in table.players if id not in authors(table.room, clash)] for clash in plan]
    won = [table.room.clashes[clash].rebutter for clash in plan]
    last = authors(table.room, plan[-1])
    me = next(id for id in outside[0] if id not in last and sum(id in one for one in outside) >= 3)
    right = {n: sorted(one, key=lambda id: id != me)[: (4, 2, 5, 1)[n]] for n, one in enumerate(outside)}
    table.sits(phone, me)
    writer = table.sits(person("phone"), won[0])
    screen.arrives("Guess what readers chose: 1 point. A winner that most miss: 2.")
    phone.sees("A winner that most miss: 2.")
    pictured(screen.page, "race-rule")
    host, faults, points = table.device("host"), [], 0
    said = ("4 of 6 called it.", "Only 2 saw it coming: two points each.", "5 of 6 called it.")
    shown = 0
    for n in table.guesses(host, right, {me: phone, won[0]: writer}):
        told, shown = shown % 2, shown + 1
        if not told:
            screen.arrives(f"Clash {n + 1} of 4")
            pictured(phone.page, f"race-{n}-guess")
            if n == 3:
                screen.sees("It counts double: 2 points, or 4 for the winner when most are wrong.")
                faults += fits(screen, "race-last")
            continue
        screen.sees(said[n] if n < 3 else "Only 1 saw it coming: four points.")
        new = (2 if n == 3 else 1) if me == won[n] else (1, 2, 1, 4)[n] if me in right[n] else 0
        points += new
        if new:
            phone.sees(re.compile(rf"^\+{new}\. (You called it|You saw it coming|Your text won)\.$"))
        phone.sees(re.compile(rf"^{points} points?(: nobody has more|; the best has \d+)\.$"))
        if n == 0:
            writer.sees("+1. Your text won.")
        faults += fits(screen, f"race-{n}")
        for width, height in ((390, 844), (360, 640)):
            phone.page.set_viewport_size({"width": width, "height": height})
            pictured(phone.page, f"race-{n}-phone")
    assert points >= 6
    screen.arrives("Who called it best")
    winner = screen.page.locator(".ranks li").first
    expect(winner.locator(".winner")).to_contain_text(table.alias(me))
    expect(winner.locator(".points")).to_contain_text(f"{points} points")
    assert winner.locator(".winner").evaluate("e => e.offsetHeight / innerHeight") > 0.05, "large"
    faults += fits(screen, "race-won") + screen.looks()
    phone.sees(f"First, with {points} points")
    expect(writer.page.get_by_text(re.compile("First, with"))).to_have_count(0)
    pictured(phone.page, "race-own")
    pictured(writer.page, "race-own-writer")
    faults += phone.looks(schemes=2) + phone.enlarged()
    host.do("finish")
    screen.sees("The debate is over")
    expect(screen.page.locator(".lesson-told li").first).to_contain_text(table.alias(me))
    faults += fits(screen, "race-ended") + screen.looks()
    phone.sees(f"First, with {points} points")
    pictured(phone.page, "race-ended-phone")
    assert not faults, "\n".join(faults)


def test_who_won_the_clash_on_the_screen_reads_that_large_and_not_that_they_guessed_otherwise(person, server):
    table = judged(Light(server, 8, "class", clocked=["reveal"]).to("vote", 1), "rebuttal")
    clash = table.room.clashes[table.phase.at]
    opener = table.room.speeches[clash.opening].author
    winner, other = (table.sits(person("phone"), id) for id in (clash.rebutter, opener))
    for one in (winner, other):
        one.page.get_by_role("button", name="Too close to call").click()
    for _ in range(2):
        table.do("host", c.ShowClash(table.phase.id, clash.id, "result"))
    winner.arrives("Your rebuttal landed.")
    expect(winner.page.locator("h1.stamp")).to_be_visible()
    expect(winner.page.locator("main[data-won][data-side]")).to_be_visible()  # filled with its side
    expect(other.page.locator("main[data-won]")).to_have_count(0)
    assert winner.looks() == []
    expect(winner.page.get_by_text("You guessed otherwise.")).to_have_count(0)
    other.sees("You guessed otherwise.")
    pictured(winner.page, "won-phone")
    table.do("host", c.ShowClash(table.phase.id, clash.id, "own"))
    other.sees("More people chose the answer.")
    other.sees(re.compile("^One thing to try: "))
    pictured(other.page, "lost-phone")


def test_a_clash_that_nobody_judged_asks_the_class(person, server):
    table = Staged(server, 8, "class", clocked=["reveal"]).to("vote", 1).end()
    screen = table.shows(person("beamer"))
    screen.sees("What did the readers decide?")
    table.do("host", c.ShowClash(phase=table.phase.id, clash=table.phase.at, step="result")).do(
        "host", c.ShowClash(phase=table.phase.id, clash=table.phase.at, step="result")
    )
    screen.sees("Nobody judged this one. Hands up: which holds?")
    assert not (faults := fits(screen, "not-judged")), "\n".join(faults)


def test_each_award_comes_alone_with_a_text_of_its_winner_to_read_aloud_then_the_questions_and_a_last_picture(
    person, server
):
    table = Staged(server, 16, "class", clocked=["reveal"])
    for round in (1, 2):
        prefers(table.to("vote", round), list(table.room.seats).index)  # whoever came first
    table.to("finished")
    winners = table.room.outcome.winners["strong_opening"]
    screen = table.shows(person("beamer"))
    story = screen.page.locator(".award-story")
    table.do("host", c.ShowEnding("strong_opening"))
    screen.arrives("Among the strongest openings" if len(winners) > 1 else "One of the strongest openings")
    expect(story).to_have_count(1)
    expect(screen.page.get_by_text("strongest rebuttals")).to_have_count(0)
    screen.sees("Whoever wrote it says if it may be read aloud, and by whom.")
    author = story.locator(".winner").inner_text()
    by = next(seat.id for seat in table.room.seats.values() if seat.alias == author)
    said = story.locator("blockquote").inner_text().removesuffix(" …")
    assert len(said.split()) <= 60
    assert any(speech.text.startswith(said) for speech in table.room.speeches.values() if speech.author == by)
    phone = table.sits(person("phone"), by)
    phone.sees("Your text is on the big screen. Tell your teacher: you read it aloud, somebody else does, or nobody.")
    faults = fits(screen, "award") + screen.looks() + phone.looks()
    table.do("host", c.ShowEnding("questions"))
    screen.arrives("Questions to discuss")
    faults += fits(screen, "questions") + screen.looks()
    table.do("host", c.ShowEnding("last"))
    screen.sees("There is something to keep on your phone.")
    faults += fits(screen, "last") + screen.looks()
    assert not faults, "\n".join(faults)


def test_the_class_claps_on_its_phones_and_whoever_won_may_stand_up(person, server):
    table = Light(server, 8, "class", clocked=["reveal"]).to("vote", 1)
    prefers(table, lambda author: int(author[1:]))
    clash = table.room.clashes[table.phase.at]
    winner, loser = sorted(table.room.speeches[id].author for id in (clash.opening, clash.rebuttal))
    other = next(id for id in table.players if id not in (winner, loser))
    screen = table.shows(person("beamer"))
    phones = {id: table.sits(person("phone"), id) for id in (winner, loser, other)}
    screen.sees("What did the readers decide?")
    for one in phones.values():
        one.sees("Look up")
        expect(one.button("Clap")).to_have_count(0)
    for _ in range(2):
        table.do("host", c.ShowClash(phase=table.phase.id, clash=table.phase.at, step="result"))
    screen.sees(f"{table.alias(winner)}, take a bow!")
    hands = ".ovation .clap"
    expect(screen.page.locator(hands)).to_have_count(0)
    phones[winner].sees("That’s yours. Stand up, if you like: this applause is yours.")
    expect(phones[winner].button(re.compile("^Clap"))).to_have_count(0)
    by_touch, by_key = (phones[id].button(f"Clap for {table.alias(winner)}") for id in (loser, other))
    phones[loser].page.set_viewport_size({"width": 320, "height": 340})
    expect(by_touch).to_be_in_viewport(ratio=1)  # also where what was said is longer than the screen
    by_touch.click()
    by_key.focus()
    for key in ("Enter", "Space"):
        phones[other].page.keyboard.press(key)
    for one in (screen, phones[winner]):
        expect(one.page.locator(hands).first).to_be_visible()
    for _ in range(4):
        by_touch.click()
    expect(screen.page.locator(hands)).to_have_count(3)  # of sixteen, for seven claps where 42 fill the row
    assert not (faults := [fault for one in phones.values() for fault in one.looks(schemes=2)] + screen.looks()), faults
    table.do("host", c.ShowClash(table.phase.id, table.phase.plan[1], "texts"))
    screen.sees("What did the readers decide?")
    for one in phones.values():
        expect(one.button(re.compile("^Clap"))).to_have_count(0)
