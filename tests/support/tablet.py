"""What a table shares, in a real browser: its people speak, write each other's lines down, and judge one after another."""

import re
from collections.abc import Callable

from playwright.sync_api import expect

from support.person import Person

LINES = {
    "opening": "Streets without cars are quieter, and children cross them alone.",
    "rebuttal": "Where cars left, more people came on foot, and they spent more.",
}
RESTATED = "You say that shops lose their customers."


def sit_together(one: Person, code: str, *names: str, path: str = "") -> None:
    """Take seats for all of them with the form. `path`: where the site begins, if they sit at its host's own browser."""
    one.page.goto(f"{path}/rooms/{code}")
    for part in (one.button("Take our seats"), *one.page.locator(".roles .choice").all()):
        expect(part).to_be_in_viewport(ratio=1)  # on any screen, without scrolling
    for n, name in enumerate(names):
        if n:
            one.press("One more person")
        one.field(f"Person {n + 1}").fill(name)
    expect(one.button("Take our seats")).to_be_in_viewport(ratio=1)  # on any screen, without scrolling
    one.press("Take our seats")
    one.arrives("You share this device")


class Tablet:
    """What a table shares."""

    def __init__(self, one: Person, code: str, *names: str, path: str = ""):
        self.one, self.page, self.names = one, one.page, names
        sit_together(one, code, *names, path=path)

    def chooses(self) -> None:
        """Each side takes the tablet and taps a card for each of its people."""
        self.one.arrives("Choose and plan")
        for_, against = self.page.get_by_role("radio").all()
        for_.check()
        for side in (for_, against):
            expect(side).to_be_checked()
            if side == against:  # its button stands there from the first, and says who it waits for
                closes = self.one.button("We’ve chosen: close the cards")
                expect(closes).to_have_attribute("aria-disabled", "true")
                expect(closes).to_have_accessible_description(re.compile("^No card yet: "))
            tops = [hand.bounding_box()["y"] for hand in self.page.locator("section[aria-labelledby^=hand-]").all()]
            wide = self.page.viewport_size["width"] >= 800
            assert not wide or (max(tops) - min(tops) < 2 and tops[0] < 320), (
                "everybody of a side sees their cards without scrolling"
            )
            for hand in self.page.locator("section[aria-labelledby^=hand-]").all():
                boxes = hand.get_by_role("checkbox", name=re.compile("^Speak from this"))
                boxes.first.check()
                expect(hand.locator("summary .claim")).to_have_count(boxes.count())  # read without a tap
                if side == for_ and boxes.count() > 2:
                    boxes.nth(1).check()
                    boxes.nth(2).click()  # one too many changes nothing
                    expect(hand.get_by_text("2 at most: untick one.")).to_be_visible()
                    assert [box.is_checked() for box in boxes.all()[:3]] == [True, True, False]
            if side == for_:
                self.one.press(re.compile("^Hand it to "))
                expect(self.page.get_by_role("checkbox")).to_have_count(0)  # a cover between the sides
                self.one.press(re.compile("^We’re "))
        self.one.press("We’ve chosen: close the cards")
        expect(self.page.get_by_role("checkbox")).to_have_count(0)  # nobody's cards lie open in the middle
        self.one.sees("All have chosen. Put the device in the middle, and plan your minute on paper.")
        expect(self.page.get_by_role("button", name=re.compile("^Hand it to "))).to_have_count(0)

    def speaks(self, kind: str, line: Callable[[str], str] = LINES.__getitem__) -> None:
        """All of them, one after another. `line`: what is written down, given the kind."""
        name = f"({'|'.join(self.names)})"  # by which they know each other
        for n in range(len(self.names)):
            self.one.arrives(re.compile(f"^{name} speaks next$"))
            self.one.press("Start")
            expect(self.one.button("Stop")).to_be_visible()
            if kind == "rebuttal" and not n:
                self.page.get_by_role("textbox", name=re.compile("“They say …”$")).fill(RESTATED)
            self.page.get_by_role("textbox", name=re.compile(r"\(no names\)$")).fill(line(kind))
            if kind == "rebuttal" and n:  # nobody invents what wasn't said
                self.page.get_by_role("checkbox", name="Not restated").check()
            self.one.press("Write it down")
            expect(self.page.locator(".own-line")).to_have_count(n + 1)
            expect(self.page.get_by_text("noted at the table")).to_have_count(1)
            self.one.press("That’s it")  # whoever's line it is, the first name at the tablet, too
            expect(self.page.get_by_text("noted at the table")).to_have_count(0)
            self.page.evaluate("scrollTo(0, innerHeight)")  # somebody has read the card
            self.one.press(re.compile("^(Next: .*|That was the last speech)$"))
            expect(self.page.locator("ol.speakers").get_by_text("has spoken")).to_have_count(n + 1)
            self.page.wait_for_function("() => scrollY === 0")  # all see whose turn it is

    def private_turn(self, clashes: int = 2) -> str:
        """Take the device, the others look away; judge, hand it on; returns whose turn it was."""
        self.one.arrives(re.compile("^Hand it to"))
        name = self.one.heading(re.compile("^Hand it to")).inner_text().removeprefix("Hand it to ")
        assert name in self.names
        self.page.locator("main").get_by_role("button", name=re.compile(f"^I’m {name}")).first.click()
        assert self.one.votes() == clashes
        self.one.sees("One more question: where do you stand?")
        self.one.sees("not even your teacher sees it.")
        self.page.get_by_role("group", name="And you yourself: where do you stand?").get_by_role("radio").first.check()
        self.one.sees("You have nothing more to do here for now.")
        self.one.press(re.compile("^Hand it on"))
        return name
