"""A teacher who makes a motion in the editor, from nothing, and what it costs: clicks and typed characters."""

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

    def begins(self) -> None:
        """From the first page to an empty motion."""
        self.page.goto("/")
        self.click(self.page.get_by_role("link", name="Open a room"))
        self.click(self.page.get_by_role("link", name="A motion of your own"))
        self.click(self.person.button("Begin a motion"))
        expect(self.field("title")).to_be_visible()
        self.looks("own-motion-1-begin")

    def writes(self, pack: dict[str, Any] = CANTEEN) -> None:
        """The motion, its sides, its cards."""
        for name in ("title", "question"):
            self.fill(self.field(name), pack[name])
        for name in ("background", "facts"):
            self.fill(self.field(name), "\n".join(pack[name]))
        self.click(self.link("Next: The two sides"))
        for side in ("for", "against"):
            for name, text in pack["sides"][side].items():
                self.fill(self.field(f"sides.{side}.{name}"), text)
        self.click(self.link("Next: The cards"))
        for n, card in enumerate(pack["cards"].values()):
            self.fill(self.page.locator(f"#add-{card['side']}"), card["title"])
            self.page.keyboard.press("Tab")
            self.page.keyboard.press("Enter")
            expect(self.text("Claim")).to_be_focused()
            for label, name in LABELS.items():
                self.fill(self.text(label), card[name])
            if pack["themes"][card["theme"]] != "People":
                self.choose(self.page.get_by_role("combobox", name="Theme"), pack["themes"][card["theme"]])
            if card["difficulty"] != 1:
                self.choose(self.page.get_by_role("combobox", name="Difficulty"), str(card["difficulty"]))
            if n == 0:
                self.looks("own-motion-2-card")
            following = list(pack["cards"].values())[n + 1 : n + 2]
            if not following or following[0]["side"] != card["side"]:
                self.click(self.link("All cards"))
        self.looks("own-motion-3-cards")

    def links(self, pack: dict[str, Any] = CANTEEN) -> None:
        """Says for each card which one it answers, and that one answers back."""
        self.click(self.link("Next: Which card answers which"))
        titles = {id: card["title"] for id, card in pack["cards"].items()}
        for card in (each for each in pack["cards"].values() if each["side"] == "for"):
            [other] = card["answers"]
            self.click(self.page.locator(".node", has_text=card["title"]))
            expect(self.page.locator("#picked")).to_have_text(card["title"])
            line = self.page.locator(".link-line", has_text=titles[other])
            self.choose(line.get_by_role("combobox"), "direct")
            self.fill(line.get_by_role("textbox"), card["answers"][other]["hint"])
            self.click(line.get_by_role("button", name="It is answered back"))
        self.looks("own-motion-4-links")

    def plays(self) -> None:
        """Opens a room with the motion."""
        self.click(self.link("Next: Play it"))
        expect(self.page.get_by_text("Ready to play.")).to_be_visible()
        self.looks("own-motion-5-play")
        self.click(self.link("Play this now"))
        self.click(self.person.button("Open the room"))
        self.person.arrives("Lobby")


LABELS = {"Claim": "claim", "Why it matters": "why", "Evidence": "evidence", "Weak point": "weak_point"}
