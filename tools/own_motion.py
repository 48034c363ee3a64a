"""Takes the pictures of docs/own-motion.md: in a real browser, a teacher makes a motion from nothing and one from an essay, until
a class plays it.

python -m tools.own_motion [folder]        docs/pictures by default; prints what it took: clicks, characters, minutes
python -m tools.own_motion --essay FILE    the same from another essay, without pictures and without a word of it
"""

import argparse
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, expect

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests")]

from support.marked import ESSAYS
from support.own_motion import CANTEEN, Author
from support.person import Person
from support.serving import in_a_browser

WINDOW = {"width": 1040, "height": 640}
STUDENTS = 4


class Camera:
    """Takes pictures of a page into a folder; without one, none."""

    def __init__(self, folder: Path | None):
        self.folder = folder

    def of(self, person: Person) -> Callable[[str], None]:
        def takes(name: str) -> None:
            saving = person.page.locator(".saving")
            if saving.count():
                expect(saving).to_have_attribute("data-state", "saved")
            if self.folder:
                person.page.evaluate("scrollTo(0, 0)")
                if cards := person.page.query_selector(".passage"):
                    cards.evaluate("cards => scrollTo(0, cards.getBoundingClientRect().top - 80)")
                picture = person.page.screenshot(path=self.folder / f"{name}.png")
                print(f"{name}.png  {len(picture) // 1000} kB")

        return takes


def main(arguments: list[str]) -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.own_motion", description=__doc__.partition("\n\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs" / "pictures", help="for the pictures")
    parser.add_argument("--essay", type=Path, help="a text to begin with; no pictures are taken")
    wanted = parser.parse_args(arguments)
    wanted.folder.mkdir(parents=True, exist_ok=True)
    expect.set_options(timeout=15_000)
    with in_a_browser() as (browser, server):
        address = server.address
        if wanted.essay:
            from_an_essay(browser, address, wanted.essay, Camera(None))
        else:
            from_nothing(browser, address, Camera(wanted.folder))
            from_an_essay(browser, address, ESSAYS / "trains.txt", Camera(wanted.folder))


def from_nothing(browser: Browser, address: str, camera: Camera) -> None:
    """From the first page and a sentence to an open room; then, from another, one argument in the place of a question."""
    teacher = Person(browser, address, viewport=WINDOW)
    author, begun = Author(teacher, camera.of(teacher)), time.monotonic()
    author.begins()
    author.plays_at_once()
    told("From a sentence to an open room", author, begun)
    author, begun = Author(teacher, camera.of(teacher)), time.monotonic()
    author.begins()
    author.edits()
    author.replaces("for", "working", CANTEEN["cards"]["one-kitchen"])
    told("The same, with one argument", author, begun)
    author.goes("play")
    author.looks("own-motion-5-play")
    teacher.close()


def from_an_essay(browser: Browser, address: str, essay: Path, camera: Camera) -> None:
    """From the first page and a text to paste to a debate against the computer, and to a room whose students draw cards."""
    teacher = Person(browser, address, viewport=WINDOW)
    author, begun = Author(teacher, camera.of(teacher)), time.monotonic()
    author.takes_apart(essay.read_text(encoding="utf-8"), CANTEEN["title"])
    author.keeps_cards()
    ready = author.page.url
    author.practises()
    told("From an essay to a played practice debate", author, begun)
    author.page.goto(ready)
    author.click(author.link("Play this now"))
    author.click(teacher.button("Open the room"))
    teacher.arrives("Lobby")
    code = teacher.code()
    students = [Person(browser, address, "phone") for _ in range(STUDENTS)]
    for n, student in enumerate(students):
        student.takes_seat(code, known=f"Noor {n}")
    teacher.goes_on("Begin")
    for student in students:
        student.says_where_they_stand(3)
    for student in students:
        student.arrives(re.compile("of your four cards"))
    camera.of(students[0])("own-motion-8-draw")
    for person in (teacher, *students):
        person.close()


def told(what: str, author: Author, begun: float) -> None:
    took = time.monotonic() - begun
    read = f", {author.read} words to read" if author.read else ""
    print(
        f"{what}: {author.clicks} clicks, {author.typed} characters{read}: {author.minutes:.0f} minutes of a teacher. "
        f"Browser and server took {took:.0f} s."
    )


if __name__ == "__main__":
    main(sys.argv[1:])
