"""A ballot on a phone: what is asked when, and what is asked again."""

import re
from itertools import product
from random import Random

from playwright.sync_api import expect

from browser.test_phone import SMALL
from debate.game.acts.duties import asked_fair, ballots
from support.staged import Light, Staged

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
    judge.resizes(SMALL)
    judge.page.reload()
    judge.arrives("Clash 1 of 3")
    expect(choices[0]).not_to_be_in_viewport()  # nobody votes before they have come to the second text
    second = judge.page.locator(".speech header").last
    second.evaluate("text => text.scrollIntoView({ block: 'center' })")
    assert judge.page.evaluate(BELOW), "on a low screen they cover nothing of it"
    judge.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    for choice in choices:
        expect(choice.locator("xpath=..")).to_be_in_viewport(ratio=0.9)
    expect(judge.page.get_by_text("the opening no longer holds")).to_be_in_viewport()
    expect(choices[1]).to_have_accessible_name("The rebuttal lands the opening no longer holds")
    judge.page.get_by_role("radio", name=re.compile("^The rebuttal lands")).check()
    expect(judge.page.get_by_text("Hit the main point")).to_be_in_viewport(ratio=1)
    judge.resizes({"width": 390, "height": 844})
    bars = judge.page.evaluate(
        "[...document.querySelectorAll('.topbar, .actions')].reduce((n, bar) => n + bar.offsetHeight, 0)"
    )
    assert judge.page.evaluate(FORM, "ballot") <= 844 - bars
    judge.more_of_a_ballot()
    legends = judge.page.locator("#ballot legend").all_inner_texts()
    assert [text.splitlines()[0] for text in legends][1:] == [
        "What made the rebuttal stronger?",
        "A tip for the opening",
    ]
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
        one.arrives("Is this what you said?")
        one.press("Back")
        one.arrives("Clash 3 of 3")
        expect(one.button("Change my vote")).to_have_count(0)
        one.press("Go on")
    one.arrives("Is this what you said?")
    one.press("Back")
    one.arrives("Clash 3 of 3")
    for id in table.players[1:]:
        casts(id)
    one.arrives("Is this what you said?")


def test_whoever_was_answered_twice_reads_which_of_the_two_answers_it_is(person, server):
    table = Staged(server, 3, "class").to("vote")
    opener = next(id for id in table.players if len(asked_fair(table.room, table.seat(id))) == 2)
    for ballot in ballots(table.room, table.seat(opener)):
        table.vote(opener, ballot.clash, Random(1))
    one = table.sits(person("phone"), opener)
    clashes = len(ballots(table.room, table.seat(opener)))
    bars = one.page.locator(".trail li")
    for n in (1, 2):
        one.arrives(f"Is this what you said? {n} of 2")
        one.sees(f"Step {clashes + n} of {bars.count()}")
        assert bars.count() >= clashes + 2, "one for each page that comes"
        one.sees(f"Answer {n} to you: their restatement")
        one.page.get_by_role("button", name=re.compile("^Fair")).click()


HEADS = """side => {
    for (const head of document.querySelectorAll(".ballot .speech header .side"))
        head.lastChild.textContent = side;
    return [...document.querySelectorAll(".ballot .speech header :is(.kicker, .tools, .side)")]
        .filter(one => !one.matches(".side") || side.length < 16)
        .map(one => one.querySelector("button") ?? one)
        .map(one => [one.getClientRects().length && one.scrollHeight, one.matches("button") ? 44 : parseFloat(getComputedStyle(one).lineHeight)]);
}"""  # of each text on a ballot, how high its kind, its cards and a short side are, and a line of them


def test_a_ballots_head_breaks_neither_its_kind_nor_its_cards_nor_a_word_of_its_side(person, server):
    table = Light(server, 8, "class", unhurried=True).to("vote", 1)
    one = table.sits(person("phone"), "p0")
    one.arrives(re.compile("Clash 1 of"))
    for width, side in product(
        (320, 360, 390), ("Cars in", "Pro-refoulement", "Phones in breaks", "Whoever wants one")
    ):
        one.resizes({"width": width, "height": 640})
        found = one.page.evaluate(HEADS, side)
        assert len(found) >= 3 and all(0 < high < 1.5 * line for high, line in found), (width, side, found)
        assert not one.page.evaluate("document.documentElement.scrollWidth > innerWidth"), (width, side)
