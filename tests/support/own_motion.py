"""A teacher who makes a motion in the editor, from nothing or from an essay, and what it costs: clicks, typed characters, words
to read."""

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
        self.clicks = self.typed = self.read = 0

    @property
    def minutes(self) -> float:
        """What a teacher needs for these clicks, characters and words."""
        return self.clicks * CLICK / 60 + self.typed / TYPING + self.read / READING

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
        self.click(self.page.get_by_text("Choose another motion"))
        self.click(self.page.get_by_role("link", name="A motion of your own"))
        self.fill(self.person.field("Your motion, in one sentence"), motion)
        self.page.keyboard.press("Tab")
        self.click(self.page.get_by_role("radio", name="No", exact=True))
        self.looks("own-motion-1-begin")

    def plays_at_once(self) -> None:
        """From the sentence to a room that is open."""
        self.click(self.person.button("Play it"))
        self.click(self.person.button("Open the room"))
        self.person.arrives("Lobby")

    def edits(self) -> None:
        """From the sentence to the editor."""
        self.click(self.person.button("Write its cards first"))
        expect(self.field("title")).to_be_visible()

    def goes(self, step: str) -> None:
        """To a step of the editor."""
        self.page.evaluate("step => (location.hash = step)", step)

    def replaces(self, side: str, question: str, card: dict[str, Any]) -> None:
        """Write an argument in the place of a question of this side."""
        self.goes("cards")
        self.fill(self.page.locator(f"#add-{side}"), card["title"])
        self.choose(self.page.locator(f"#place-{side}"), f"{side}-{question}")
        self.page.locator(f"#add-{side}").press("Enter")
        expect(self.text("Claim")).to_be_focused()
        for label, name in LABELS.items():
            self.fill(self.text(label), card[name])
        self.looks("own-motion-2-card")
        self.click(self.link("All cards"))
        self.looks("own-motion-3-cards")

    # --- from an essay ---

    def takes_apart(self, essay: str, motion: str) -> None:
        """From the first page to the editor, with the cards that an essay gives: the proposed ones, and others up to six a side."""
        self.page.goto("/")
        self.click(self.page.get_by_role("link", name="Open a room"))
        self.click(self.page.get_by_text("Choose another motion"))
        self.click(self.page.get_by_role("link", name="A motion of your own"))
        self.click(self.link("Take an essay apart"))
        field = self.person.field("The essay")
        self.click(field)
        field.fill(essay)  # pasted, so nothing is typed
        field.evaluate("field => (field.scrollTop = 0)")
        self.looks("own-motion-6-essay")
        self.click(self.person.button("Find the argument"))
        self.person.arrives("What the essay argues")
        self.read += len(essay.split())
        self.fill(self.person.field("Motion"), motion)
        for side in ("a", "b"):
            kept = self.page.locator(f"[data-side={side}] [name=keep]")
            for at in range(kept.count()):
                if self.page.locator(f"[data-side={side}] [name=keep]:checked").count() >= 6:
                    break
                if not kept.nth(at).is_checked():
                    self.click(kept.nth(at))
        self.click(self.person.button("Go on to the editor"))
        expect(self.field("title")).to_have_value(motion)

    def completes(self, pack: dict[str, Any] = CANTEEN) -> None:
        """Fills in what is missing, with a pack's words: about the motion, its sides, and each card."""
        self.fill_gaps("", pack, "question", "background", "facts")
        self.click(self.link("Next: The two sides"))
        for side in ("for", "against"):
            self.fill_gaps(f"sides.{side}.", pack["sides"][side], "gloss", "sentence")
        self.click(self.link("Next: The cards"))
        words = {side: iter([c for c in pack["cards"].values() if c["side"] == side]) for side in ("for", "against")}
        lines = self.page.locator("a.card-line")
        expect(lines.first).to_be_visible()
        ids = [(line.get_attribute("href") or "").removeprefix("#card-") for line in lines.all()]
        for id in ids:
            self.click(lines.first if id == ids[0] else self.link("Next card"))
            expect(self.field(f"cards.{id}.claim")).to_be_visible()
            if id == ids[-1]:
                self.looks("own-motion-7-gap")
            mine = next(words["against" if ids.index(id) >= len(ids) / 2 else "for"])
            if self.wants_words(f"cards.{id}.claim"):
                self.fill(self.field(f"cards.{id}.title"), mine["title"])
            self.fill_gaps(f"cards.{id}.", mine, *LABELS.values())
        self.click(self.link("All cards"))

    def fill_gaps(self, path: str, words: dict[str, Any], *names: str) -> None:
        """Write into those of these fields that want words."""
        for name in names:
            if self.wants_words(f"{path}{name}"):
                text = words[name] if isinstance(words[name], str) else "\n".join(words[name])
                self.fill(self.field(f"{path}{name}"), text)

    def wants_words(self, path: str) -> bool:
        """Whether a field is empty, or a claim that is the essay's sentence instead of a debater's."""
        field = self.field(path)
        expect(field).to_be_visible()
        now = field.input_value()
        return not now or (path.endswith(".claim") and bool(QUOTED.fullmatch(now)))

    def answers_everything(self) -> None:
        """Links each card to one that it answers and that answers it; the stubs of an essay already answer its claims."""
        self.click(self.link("Next: Which card answers which"))
        nodes = self.page.locator(".node[data-card]")
        expect(nodes.first).to_be_visible()
        decks: dict[str, list[str]] = {"a": [], "b": []}
        for node in nodes.all():
            letter = node.evaluate("node => node.closest('[data-side]').dataset.side")
            decks[letter].append(node.get_attribute("data-card") or "")
        fields = self.person.context.request.get(f"{self.page.url.partition('#')[0]}/fields").json()["fields"]
        partner = {
            card: other for card in decks["a"] for other in decks["b"] if f"cards.{other}.answers.{card}.kind" in fields
        }
        free = [card for card in decks["b"] if card not in partner.values()]
        for card in decks["a"]:
            self.click(self.page.locator(f".node[data-card='{card}']"))
            other = partner.get(card) or free.pop()
            self.choose(self.field(f"cards.{card}.answers.{other}.kind"), "direct")
            back = self.page.locator(".link-line", has=self.field(f"cards.{card}.answers.{other}.kind"))
            if card not in partner:
                self.answers_back(back)

    def answers_back(self, line: Locator) -> None:
        """Presses the button once the choice is saved: faults that it settles then disappear, which moves the button."""
        button = line.get_by_role("button", name="They answer each other")
        expect(self.page.locator(".saving")).to_contain_text("Saved")
        self.click(button)
        expect(button).to_have_count(0)

    def plays(self) -> None:
        """Opens a room with the motion."""
        self.click(self.link("Next: Play it"))
        expect(self.page.get_by_text("Ready to play.")).to_be_visible()
        if not self.read:
            self.looks("own-motion-5-play")
        self.click(self.link("Play this now"))
        self.click(self.person.button("Open the room"))
        self.person.arrives("Lobby")


QUOTED = re.compile(r"“[^”]*”\W*")
CLICK = 3  # s: find it, go there, press
TYPING = 150  # characters a minute: 30 words
READING = 200  # words a minute
LABELS = {"Claim": "claim", "Why it matters": "why", "Evidence": "evidence", "Weak point": "weak_point"}
