"""Phones during a show: they say look up, take guesses, and say afterwards whether what was expected came."""

import re
from random import Random

from playwright.sync_api import expect

from browser.test_phone import SMALL
from debate.game.acts.duties import ballots
from debate.game.model import commands as c
from debate.game.scoring import points
from support.staged import Light, Staged


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
    one.arrives("Is this what you said?")
    expect(one.page.get_by_text("You saw it coming")).to_have_count(0)
    told = {"code": table.code, "seat": "p0", "of": {"answer 1": card}}
    one.page.evaluate("told => sessionStorage.setItem('counterclaim foreseen', JSON.stringify(told))", told)
    one.page.reload()
    one.sees("You saw it coming: ")
    expect(one.page.locator(".knew b")).to_have_text(table.room.motion.cards[card].title)
    assert one.looks(1) == []


def test_while_two_texts_are_on_the_big_screen_a_phone_says_look_up_and_lets_readers_guess(person, server):
    table = Staged(server, 9, clocked=["reveal"]).to("reveal", 1)
    clash = table.room.clashes[table.room.phase.at]
    writers = {seat for seat in table.players if table.seat(seat).opening == clash.opening or seat == clash.rebutter}
    guesser = next(seat for seat in table.players if seat not in writers)
    author = clash.rebutter
    one, other = table.sits(person("phone"), guesser), table.sits(person("phone"), author)
    one.arrives("Look up")
    other.arrives("Look up")
    other.sees("It’s yours. Guess for yourself: it stays on this device.")
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
    one.resizes(SMALL)
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
