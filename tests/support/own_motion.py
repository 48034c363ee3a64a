"""A teacher who makes a motion in the editor, from nothing or from an essay, and what it costs: clicks and typed characters."""

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, expect

from support.person import Person

CANTEEN = tomllib.loads((Path(__file__).parent / "canteen.toml").read_text())


class Author:
    """Does what a teacher does, with the words of a pack. `looks(name)` is told where there is something to see."""

    def __init__(self, person: Person, looks: Callable[[str], None] = lambda name: None):
        self.person, self.page, self.looks = person, person.page, looks
        self.clicks = self.typed = 0

    def click(self, what: Locator) -> None:
        what.click()
        self.clicks += 1

    def fill(self, what: Locator, text: str) -> None:
        """Type into a field that the Tab key leads to, or the mouse."""
        what.fill(text)
        self.typed += len(text)

    def choose(self, what: Locator, value: str) -> None:
        what.select_option(value)
        self.clicks += 2

    def field(self, path: str) -> Locator:
        return self.page.locator(f"#f-{path.replace('.', '_')}")

    def link(self, name: str) -> Locator:
        return self.page.get_by_role("link", name=name, exact=True)

    def text(self, label: str) -> Locator:
        """A field of the card that is shown. While it is empty, its label says that it is needed."""
        return self.page.get_by_role("textbox", name=re.compile(f"^{label}( needed)?$"))

    def begins(self, motion: str = CANTEEN["title"]) -> None:
        """From the first page to the form for a motion in a minute, with its sentence."""
        self.page.goto("/")
        self.click(self.page.get_by_role("link", name="Open a room"))
        self.click(self.page.get_by_role("link", name="A motion of your own"))
        self.fill(self.person.field("Your motion, in one sentence"), motion)
        self.page.keyboard.press("Tab")
        self.click(self.page.get_by_role("radio", name="No", exact=True))
        self.looks("own-motion-1-begin")

    def plays_at_once(self) -> None:
        """From the sentence to a room that is open."""
        self.click(self.person.button("Play it"))
        expect(self.person.field("Secret link to your motion")).to_have_value(re.compile("/motions/own/"))
        assert self.person.looks(schemes=1) == []
        self.click(self.person.button("Open the room"))
        self.person.arrives("Lobby")

    def edits(self) -> None:
        """From the sentence to the editor: its cards, then the motion."""
        self.click(self.person.button("Write its cards first"))
        expect(self.page.locator("#add-for")).to_be_visible()
        self.goes("motion")
        expect(self.field("title")).to_be_visible()

    def goes(self, step: str) -> None:
        """To a step of the editor."""
        self.page.evaluate("step => (location.hash = step)", step)

    def replaces(self, side: str, question: str, card: dict[str, Any]) -> None:
        """Write an argument in the place of a question of this side."""
        self.goes("cards")
        self.fill(self.page.locator(f"#add-{side}"), card["claim"])
        self.choose(self.page.locator(f"#place-{side}"), f"{side}-{question}")
        self.page.locator(f"#add-{side}").press("Enter")
        expect(self.text("Why it matters")).to_be_focused()
        for label, name in LABELS.items():
            self.fill(self.text(label), card[name])
        self.looks("own-motion-2-card")
        self.click(self.link("All cards"))
        self.looks("own-motion-3-cards")

    # --- from an essay ---

    def takes_apart(self, essay: str, motion: str) -> None:
        """From the first page to the cards that an essay gives. `motion`: what to write where no sentence of the essay is offered."""
        self.page.goto("/")
        self.click(self.page.get_by_role("link", name="Open a room"))
        self.click(self.page.get_by_role("link", name="A motion of your own"))
        self.click(self.link("Take an essay apart"))
        field = self.person.field("The essay")
        self.click(field)
        field.fill(essay)  # pasted, so nothing is typed
        field.evaluate("field => (field.scrollTop = 0)")
        self.looks("own-motion-6-essay")
        self.click(self.person.button("Find the argument"))
        self.person.arrives("What the essay argues")
        if not self.page.locator("[name=argues]:checked").count():
            offered = self.page.locator("[name=motion]")
            if offered.count():
                self.click(offered.first)
            else:
                self.fill(self.person.field("The motion, in one sentence"), motion)
            self.click(self.page.get_by_role("radio", name="Yes", exact=True))
        self.click(self.person.button("Next"))
        self.looks("own-motion-7-cards")
        self.click(self.person.button("Next"))
        self.click(self.page.get_by_role("radio", name="No", exact=True))

    def keeps_cards(self) -> None:
        """From the cards to the page on which the motion can be played."""
        self.click(self.person.button("Edit its cards"))
        self.page.wait_for_url("**#cards")
        self.page.evaluate("location.hash = 'play'")
        self.person.sees("Ready to play.")


LABELS = {"Title": "title", "Why it matters": "why", "Evidence": "evidence", "Weak point": "weak_point"}
