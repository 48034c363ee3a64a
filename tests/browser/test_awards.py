"""A debate's ending on the projector and on phones: awards with a text each, questions, applause."""

import re

from playwright.sync_api import expect

from debate.game.model import commands as c
from support.projector import begun, fits, pictured, prefers
from support.staged import Light, Staged


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
    begun(prefers(table, lambda author: int(author[1:])))
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
    phones[loser].resizes({"width": 320, "height": 340})
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
