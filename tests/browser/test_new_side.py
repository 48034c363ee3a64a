"""Players read on their phones that they argue the other side now."""

import re

from playwright.sync_api import expect

from browser.test_phone import SMALL
from debate.game.model import commands as c
from support.person import Person
from support.staged import Staged

# The page's ten seconds stop at nine, or else it would go by itself where a tap is ignored. A tap in the first was meant for what was there before.
COUNTS_ONE = (
    "const every = setInterval; window.setInterval = (does, ms) => ms === 1000 ? setTimeout(does, ms) : every(does, ms)"
)


def stays(person) -> Person:
    one = person("phone", own=True)
    one.page.add_init_script(COUNTS_ONE)
    return one


def test_swapped_sides_fill_the_phone_until_a_tap(person, server):
    table = Staged(server, 4, "class").to("reveal")
    before, one = table.seat("p0").side, table.sits(stays(person), "p0")
    one.arrives("Look up")
    table.end()
    names = {side: table.room.motion.sides[side].name for side in ("for", "against")}
    other = {"for": "against", "against": "for"}[before]
    one.arrives(f"Now you argue {names[other]}")
    expect(one.heading(f"Now you argue {names[other]}")).to_be_focused()
    expect(one.page.get_by_role("listitem")).to_have_count(0)
    assert one.looks() == [] == one.enlarged()
    one.sees("9 s")
    one.press(re.compile("^Go on"))
    one.arrives(re.compile("of your four cards"))
    one.page.reload()
    one.arrives(re.compile("of your four cards"))
    one.sees("New round: you argue the other side now.")  # also to who looked away
    one.resizes(SMALL)
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
    phones[kept].sees("New round: you keep your side.")


def test_whom_a_host_moves_at_once_sees_it_in_full(person, server):
    table = Staged(server, 4)
    one = table.sits(stays(person), "p0")
    one.sees("In the room")
    one.resizes(SMALL)
    heads = one.page.locator(".roster .banded")
    expect(heads).to_have_count(2)
    assert len({head.bounding_box()["height"] for head in heads.all()}) == 1
    side = table.seat("p0").side
    to = {"for": "against", "against": "for"}[side]
    table.do("host", c.Move("p0", to))
    one.arrives(f"Now you argue {table.room.motion.sides[to].name}")
    one.sees("Your teacher moved you")
    one.sees("9 s")
    one.page.get_by_role("main").click(position={"x": 5, "y": 5})
    one.sees("In the room")
