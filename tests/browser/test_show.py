"""The show on the projector: a clash as large as it fits, then what the readers decided."""

import re

import pytest
from playwright.sync_api import Page, expect

from debate.game.acts.duties import ballots
from debate.game.acts.show.steps import authors
from debate.game.model import commands as c
from debate.game.model.state import Tally
from debate.game.scoring import laughs
from support.machine import until
from support.person import DRAWN
from support.projector import CUT, SIZES, begun, filled, fits, judged, pictured, prefers
from support.staged import Light, Staged


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
    until(lambda: screen.page.evaluate(CUT) == [], "the question is cut")
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
    screen = begun(table.end()).shows(person("beamer"))
    clash, before = table.phase.at, {}
    screen.arrives("Clash 1 of")
    screen.sees("What did the readers decide?")
    for width, height in SIZES:
        screen.resizes({"width": width, "height": height})
        settled(screen.page)
        before[width] = screen.page.evaluate(LARGE)
    table.do("clock", c.Guesses(table.phase.id, clash, Tally(opening=4, rebuttal=2), {"counts": 3, "backed": 2}, 2, 3))
    for _ in range(2):
        table.do("host", c.ShowClash(table.phase.id, clash, "result"))
    screen.sees("Only 2 saw it coming: two points each.")
    expect(screen.page.locator(".why")).to_contain_text(re.compile("person|people|What was said"))
    for width, height in SIZES:
        screen.resizes({"width": width, "height": height})
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
    while_it_lands = screen.page.evaluate(size)
    landed = "document.getAnimations().filter(a => !a.effect.target.closest('.pace')).map(a => a.finished)"
    screen.page.evaluate(f"Promise.all({landed}).then(() => {{ dispatchEvent(new Event('resize')) }})")
    assert screen.page.evaluate(size) == while_it_lands, "no smaller for moving"
    place = screen.page.evaluate(PLACES)  # once nothing moves
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
    screen.sees("The room guessed: Opening stands. The readers decided: Rebuttal lands.")
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
    begun(judged(table, "rebuttal"))
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
        expect(offer).to_be_visible()  # beside the projector's other buttons, and nothing more
        expect(host.page.get_by_text("The show comes next")).to_have_count(0)
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
        screen.resizes({"width": width, "height": height})
        faults += [f"{width}: {fault}" for fault in screen.page.evaluate(ASIDE)]
    faults += fits(screen, f"strip-{people}")
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
    screen.arrives("3 of you guessed best what readers chose")
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
    begun(table)
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


def test_a_clash_that_nobody_judged_asks_the_class(person, server):
    table = Staged(server, 8, "class", clocked=["reveal"]).to("vote", 1).end()
    screen = table.shows(person("beamer"))
    screen.sees("What did the readers decide?")
    table.do("host", c.ShowClash(phase=table.phase.id, clash=table.phase.at, step="result")).do(
        "host", c.ShowClash(phase=table.phase.id, clash=table.phase.at, step="result")
    )
    screen.sees("Nobody judged this one. Hands up: which holds?")
    assert not (faults := fits(screen, "not-judged")), "\n".join(faults)
