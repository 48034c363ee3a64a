"""What comes after the clashes of a show: those that were not dealt, own results, and a round's first places."""

import re

import pytest
from playwright.sync_api import expect

from debate.access.text_marks import notice
from debate.game.model import commands as c
from support.projector import begun, fits, judged, pictured
from support.staged import Light, Staged


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
        phone.resizes({"width": width, "height": height})
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
        phone.resizes({"width": width, "height": height})
        for there in (*opened.all(), phone.page.locator(".try")):
            expect(there).to_be_in_viewport(ratio=1)  # both results and what to try, without scrolling
    assert not (faults := phone.looks(schemes=2) + phone.enlarged()), "\n".join(faults)


def test_whose_opening_was_off_the_point_is_told_what_to_do_about_that_and_nothing_else(person, server):
    table = Staged(server, 4, "class", clocked=["reveal"]).to("opening", 1)
    football = "Messi is better than Ronaldo, because he has eight golden balls and a world cup, and nobody can argue."
    table.do("p0", c.Speak(phase=table.phase.id, text=football, sure=True, off=True))
    judged(table.to("vote", 1, "p0"), "rebuttal")
    table.do("host", c.ShowClash(table.phase.id, table.phase.at, "own"))
    told = table.sits(person("phone"), "p0").page.locator(".try")
    expect(told).to_contain_text("It wasn’t clear what your opening has to do with the motion.")
    expect(told).to_contain_text(f"say in one sentence what it has to do with “{table.motion().title}”")
    expect(table.sits(person("phone"), "p1").page.locator(".try")).not_to_contain_text("It wasn’t clear")


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
    screen.arrives("Who guessed best what readers chose")
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
    faults += fits(screen, "own-results") + screen.looks()
    assert not faults, "\n".join(faults)


def test_nothing_of_a_text_that_a_host_let_come_for_its_readers_is_quoted_on_the_screen(person, server):
    table = Light(server, 8, "class", clocked=["reveal"]).to("opening", 1)
    life = "My brother was expelled last year, and nobody at home has had money since then. A ban takes the car from those who have one."
    table.notice = notice
    told = table.do("p0", c.Speak(phase=table.phase.id, text=life, sure=True)).seat("p0").opening
    table.do("host", c.Unflag(told)).everybody("p0").end()
    begun(judged(table.to("vote", 1), "rebuttal"))
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
