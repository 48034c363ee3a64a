"""A show on a projector in a browser: its votes, and whether each of its pages fits every screen."""

import os
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page

from debate.game.acts.duties import ballots
from debate.game.model import commands as c
from support.person import Person
from support.staged import Staged

PICTURES = os.environ.get("PICTURES")  # a folder: to look at
SIZES = ((1920, 1080), (1366, 768), (1024, 768))
CUT = """() => [document.scrollingElement, ...document.querySelectorAll(".stage, .stage > *, .clash-stage .duo, .tablecloth *")]
    .filter(e => getComputedStyle(e).display !== "inline" && !e.closest(".vh, .about, .author")
        && (e.scrollHeight > e.clientHeight + 2 && e.clientHeight || e.scrollWidth > e.clientWidth + 2 && e.clientWidth))
    .filter(e => !e.matches(".mid, .fanned, .vote, .vote *, .big"))  // laid askew
    .map(e => `${e.tagName}.${e.className} ${e.scrollWidth}x${e.scrollHeight} in ${e.clientWidth}x${e.clientHeight}`)"""


def filled(words: str, characters: int) -> str:
    return (words * characters)[: characters - 1].rstrip() + "."


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


def begun(table: Staged) -> Staged:
    """Past the seconds in which a show says its rule: the first two texts are on the screen, until a host goes on."""
    return table.do("host", c.ShowClash(table.phase.id, table.phase.at, "texts"))


def pictured(page: Page, name: str) -> None:
    for scheme in ("light", "dark") if PICTURES else ():
        page.emulate_media(color_scheme=scheme)
        page.screenshot(path=Path(PICTURES) / f"{name}-{page.viewport_size['width']}-{scheme}.png")
    page.emulate_media(color_scheme="light")


def _at(one: Person, width: int, height: int) -> list[str]:
    """What is cut at this size. Pages fit their texts to a new size step by step, later on a busy machine."""
    one.resizes({"width": width, "height": height})
    for _ in range(60):
        one.page.wait_for_function(
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
        )
        if not (cut := one.page.evaluate(CUT)):
            break
    return cut


def fits(one: Person, name: str) -> list[str]:
    faults = []
    for width, height in SIZES:
        cut = _at(one, width, height)
        pictured(one.page, name)
        faults += [f"{name} {width}: {fault}" for fault in cut]
    _at(one, 1920, 1080)  # what looks at the page next sees it fitted
    return faults
