"""Guesses at what readers decided: who is asked, who hears that they called it, and the points for it."""

import re
from collections.abc import Iterator

from playwright.sync_api import expect

from debate.game.acts.show.steps import authors
from debate.game.model import commands as c
from debate.game.model.state import Tally
from debate.storage.rooms.drafts import Drafts, drafts_in
from support.device import Device, arrived
from support.machine import until
from support.person import Person
from support.projector import begun, fits, judged, pictured
from support.staged import Light


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
        phone.resizes({"width": 360, "height": 640})
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
    phone.resizes({"width": 360, "height": 640})
    expect(phone.page.get_by_role("button", name="Too close to call")).to_be_in_viewport(ratio=1)
    phone.press("The rebuttal lands")
    expect(phone.page.get_by_text("Your guess is still missing.")).to_have_count(0)


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
                    until(
                        lambda seat=id, at=clash: self.has_guessed(seat, phase, at),
                        "the page's guess isn't in the room",
                    )
            for id, phone in phones.items():
                if phone.me.get("guesses"):
                    choice = verdict if id in right[n] else "close"
                    assert phone.command("guess", phase=phase, clash=clash, choice=choice)["ok"]
            for _ in range(2):
                host.do("show_clash", phase=phase, clash=clash, step="result")
            yield n
        host.do("show_clash", phase=phase, clash=clash, step="own")

    def has_guessed(self, seat: str, phase: str, clash: str) -> bool:
        """Whether the room has a guess: a page shows it before."""
        with self.store.database.reading() as connection:
            kept = drafts_in(connection, self.code, phase).get(seat)
        return kept is not None and kept.speech == clash


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
            phone.resizes({"width": width, "height": height})
            pictured(phone.page, f"race-{n}-phone")
    assert points >= 6
    screen.arrives("Who guessed best what readers chose")
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
    begun(table)
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
