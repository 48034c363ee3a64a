"""Takes the pictures of README.md and docs/*.md, while lessons are played, and a motion is made, in real browsers.

python -m tools.screens [folder]        docs/pictures by default; needs Chromium, as the browser tests do
"""

import base64
import re
import sys
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Locator, expect

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests")]

from debate.app import create_app
from debate.config import Settings
from debate.game.model import commands as c
from debate.motions import library
from support import recorded
from support.marked import ESSAYS
from support.own_motion import CANTEEN, Author
from support.person import Person
from support.serving import Server, in_a_browser
from support.staged import Light
from support.tablet import Tablet

AT_SCHOOL = "http://debate.school.example"  # a page at this machine’s own address warns that phones can’t open it
LARGEST, LARGEST_OF_README = 170_000, 300_000  # bytes of a picture
SCREEN = {"width": 1040, "height": 585}
CONSOLE = {"width": 1120, "height": 740}
LAPTOP = {"width": 1000, "height": 720}
EDITOR = {"width": 1040, "height": 640}
NAMES_ARE_OUT = 12_000  # ms after a clash's result is shown
PAPER = {"width": 696, "height": 1000}  # A4 between its margins
TABLET = {"width": 700, "height": 860}
AT_TABLES = (("Aylin", "Ben", "Ida", "Jonas"), ("Lena", "Mira", "Noah", "Omar"), ("Pia", "Rafi", "Sofia", "Tom"))
SAID = {
    "a": (
        "Where no car drives, children walk to school alone, and nobody is run over.",
        "Twelve people at café tables bring a street more than one parked car does.",
        "Exhaust is worst in narrow streets, so closing those helps most.",
    ),
    "b": (
        "Whoever can’t walk far is shut out, and buses don’t run at midnight.",
        "Shops live from people who carry heavy bags home.",
        "The traffic doesn’t go away: it drives through the next street.",
    ),
}
README = """<style>
    body {{margin:0; block-size:700px; background:#d8cfbf; position:relative; overflow:hidden}}
    img {{position:absolute; border-radius:6px; box-shadow:0 2px 4px #0003, 0 12px 28px #0004}}
    .wall {{inline-size:740px; left:28px; top:28px}}
    .results {{inline-size:620px; left:228px; bottom:28px}}
    .phone {{inline-size:280px; right:28px; top:40px; border-radius:24px; border:7px solid #211c16}}
    </style>
    <img class="wall" src="data:image/png;base64,{wall}"><img class="results" src="data:image/png;base64,{results}">
    <img class="phone" src="data:image/png;base64,{phone}">"""
CLASS = ("Aylin D.", "Ben T.", "Ida R.", "Jonas B.", "Lena K.", "Mira S.")


class Lesson:
    """A teacher, a projector and a small class on phones."""

    def __init__(self, browser, address: str, folder: Path):
        self.address, self.folder = address, folder
        self.taken: dict[str, bytes] = {}
        self.host = Person(browser, address, viewport=CONSOLE)
        self.screen = Person(browser, address, viewport=SCREEN)
        self.students = [Person(browser, address, "phone") for _ in CLASS]

    def takes(self, name: str, of: Locator | Person, largest: int = LARGEST) -> None:
        """One picture."""
        path = self.folder / f"{name}.png"
        if isinstance(of, Person):
            expect(of.page.locator(".connection-note")).to_have_count(0)  # a busy computer loses a line for a moment
        picture = of.page.screenshot(path=path) if isinstance(of, Person) else of.screenshot(path=path)
        print(f"{path.name}  {len(picture) // 1000} kB")
        if len(picture) > largest:
            raise SystemExit(f"{path} is too large for a page: {len(picture)} bytes")
        self.taken[name] = picture

    def plays(self) -> None:
        host, screen, students = self.host, self.screen, self.students
        host.page.goto("/rooms/new")
        self.takes("lesson-1-open", host)
        code = self.opens()
        for student, name in zip(students, CLASS, strict=True):
            student.context.request.post(
                f"/rooms/{code}/seats", data={"teacher_name": name}, headers={"Accept": "application/json"}
            )
            student.page.goto(f"/rooms/{code}")
            student.sees("In the room")
            host.sees(name)
        host.looks_beforehand()
        host.press("I’ve saved it")
        host.looks_beforehand()
        host.page.evaluate("scrollTo(0, 0)")
        self.takes("lesson-2-lobby", host)
        expect(screen.button(re.compile("Full screen"))).to_have_count(0)
        self.takes("lesson-3-projector", screen)

        host.goes_on("Begin")
        for n, student in enumerate(students):
            student.says_where_they_stand(1 + n % 5)
        host.arrives("Draw")
        for student in students:
            student.keeps(2)
        host.arrives("Opening")
        for n, student in enumerate(students):
            student.arrives("Write your opening")
            student.writes("opening", n)
        self.takes("lesson-4-phone", students[0])
        for student in students[:3]:
            student.sends("opening")
        students[5].press("Step out for a moment")
        host.sees("Lena K.")
        expect(host.page.get_by_text("3 of 6 done")).to_be_visible()
        host.page.wait_for_timeout(2500)  # hosts hear every two seconds who is writing
        self.takes("lesson-5-console", host)
        host.page.get_by_role("button", name=re.compile("Lena K.")).click()
        dialog = host.page.get_by_role("dialog")
        dialog.get_by_text("More time").click()
        self.takes("lesson-6-person", dialog)
        host.page.keyboard.press("Escape")
        students[5].press("Step back in")

        for student in students[3:]:
            student.sends("opening")
        host.arrives("Rebuttal")
        for n, student in enumerate(students):
            student.arrives("Answer this opening")
            student.writes("rebuttal", n)
            if not n:
                student.page.get_by_text("They say …", exact=True).last.evaluate(
                    "node => scrollTo(0, node.getBoundingClientRect().top + scrollY - 75)"
                )
                student.page.evaluate("document.activeElement.blur()")
                phone = student.page.screenshot(animations="disabled")
            student.sends("rebuttal")
        host.arrives("Vote")
        for student in students:
            student.arrives(re.compile("Clash 1 of"))
        for student in students:
            student.votes(("The rebuttal lands", "The opening stands", "The rebuttal lands"))
        host.arrives("Results")
        host.press("Stop here")
        screen.arrives(re.compile("^Clash 1 of"))
        host.press("Show the result")
        screen.page.wait_for_timeout(NAMES_ARE_OUT)
        self.takes("lesson-7-reveal", screen)
        host.page.evaluate("scrollTo(0, 0)")
        self.takes("lesson-8-results", host)
        self.composes(wall=self.taken["lesson-3-projector"], results=self.taken["lesson-7-reveal"], phone=phone)

    def composes(self, **pictures: bytes) -> None:
        """The README's picture: a lobby on the wall, a rebuttal on a phone, the results."""
        page = Person(self.host.context.browser, self.address, viewport={"width": 1200, "height": 700})
        page.page.set_content(
            README.format(**{name: base64.b64encode(data).decode() for name, data in pictures.items()})
        )
        for picture in page.page.get_by_role("img").all():
            picture.evaluate("image => image.decode()")
        self.takes("readme", page, LARGEST_OF_README)

    def opens(self) -> str:
        page = self.host.page
        page.get_by_role("radio", name=re.compile("returning North Koreans")).check()
        page.get_by_role("radio", name=re.compile("^Sprint")).check()
        self.host.press("Open the room")
        self.host.arrives("Lobby")
        projector = page.get_by_role("link", name="Open (light)").get_attribute("href").partition("#")[0]
        self.screen.page.goto(projector.replace(AT_SCHOOL, self.address))
        self.screen.arrives(re.compile("."))
        return self.host.code()


class AtTables:
    """A debate that is said aloud: three tables of four with a tablet each."""

    def __init__(self, browser, lesson: Lesson):
        self.takes, self.host, self.screen = lesson.takes, lesson.host, lesson.screen
        self.people = [Person(browser, lesson.address, "phone", viewport=TABLET, is_mobile=False) for _ in AT_TABLES]
        self.said = 0

    def plays(self) -> None:
        host, page = self.host, self.host.page
        page.goto("/rooms/new")
        page.get_by_role("radio", name=re.compile("car-free")).check()
        page.get_by_role("radio", name=re.compile("^At tables")).check()
        host.press("Open the room")
        host.arrives("Lobby")
        code = host.code()
        projector = page.get_by_role("link", name="Open (light)").get_attribute("href").partition("#")[0]
        self.screen.page.goto(projector.replace(AT_SCHOOL, host.page.url.partition("/rooms")[0]))
        tables = [Tablet(one, code, *names) for one, names in zip(self.people, AT_TABLES, strict=True)]
        host.goes_on("Begin")
        first = tables[0]
        first.one.arrives("Choose and plan")
        first.page.get_by_role("radio").first.check()
        self.takes("aloud-1-cards", first.one)
        for table in tables:
            table.chooses()
        host.goes_on("Move to openings")
        first.one.press("Start")
        expect(first.one.button("Stop")).to_be_visible()
        first.page.get_by_role("textbox", name=re.compile(r"\(no names\)$")).fill(self._line(first))
        self.takes("aloud-2-speech", first.one)
        tables[1].one.press("Start")
        expect(self.screen.page.locator(".tables-now b").get_by_text("speaks")).to_have_count(2)
        self.takes("aloud-3-projector", self.screen)
        page.evaluate("scrollTo(0, 0)")
        self.takes("aloud-4-console", host)
        first.one.press("Stop")
        first.one.press("Again")
        tables[1].one.press("Stop")
        tables[1].one.press("Again")
        after = {"opening": ("questions", "thinking", "rebuttals"), "rebuttal": ("the vote",)}
        for kind, steps in after.items():
            for table in tables:
                table.speaks(kind, lambda _, table=table: self._line(table))
            for step in steps:
                host.goes_on(f"Move to {step}")
        first.one.arrives(re.compile("^Hand it to"))
        self.takes("aloud-5-turns", first.one)

    def _line(self, table: Tablet) -> str:
        """What a speaker on that side would say."""
        side = table.page.locator("ol.speakers [aria-current]").get_attribute("data-side") or "a"
        self.said += 1
        return SAID[side][self.said % len(SAID[side])]


class OnStage:
    """A debate said aloud by two speakers on each side, played up to each picture."""

    def __init__(self, browser, server: Server, lesson: Lesson):
        self.takes, self.screen = lesson.takes, lesson.screen
        self.listener = Person(browser, server.address, "phone")
        self.table = Light(server, 0, "stage", clocked=("opening", "vote"), names="typed")
        self.table.do("host", c.SetOptions({"players": 4}))
        speakers, listeners = AT_TABLES[0], [f"Listener {n}" for n in range(1, 13)]
        for n, name in enumerate(speakers):
            self.table.do(f"p{n}", c.Join(role="player", alias=name))
        for n, name in enumerate(listeners):
            self.table.do(f"j{n}", c.Join(role="judge", alias=name))

    def plays(self) -> None:
        table, screen = self.table.to("opening"), self.screen
        self._presses("start")
        table.shows(screen)
        expect(screen.page.get_by_text("Opening 1 of 4")).to_be_visible()
        expect(screen.button(re.compile("Full screen"))).to_have_count(0)
        self.takes("aloud-6-stage", screen)
        self._presses("again")
        while table.name != "vote":
            self._speak()
            table.end()
        table.sits(self.listener, "j0")
        self.listener.arrives(re.compile("^Clash 1 of"))
        self.takes("aloud-7-vote", self.listener)

    def _speak(self) -> None:
        """Let everybody speak in turn."""
        n = 0
        while self.table.room.queues and (speaker := self.table.room.queues["1"].speaker):
            side = "a" if self.table.seat(speaker).side == "for" else "b"
            self._presses("start")
            self.table.speak(speaker, SAID[side][n % len(SAID[side])], SAID["ba"[side == "b"]][0])
            self._presses("next")
            n += 1

    def _presses(self, do: str) -> None:
        self.table.do("host", c.TimeSpeech(self.table.phase.id, "1", do))


class Report:
    """The report of a debate that was recorded: twelve students, two judges, and most of what can go wrong."""

    def __init__(self, browser, server: Server):
        app = create_app(Settings.read(server.environment), async_mode="threading")
        table = recorded.twelve(app.services.store, pack=library.load_library()["returning-north-koreans"])
        credentials = app.services.credentials
        name, value = credentials.cookie_name(table.code), credentials.cookie(table.room, "host")
        self.host = Person(browser, server.address, viewport=LAPTOP)
        self.host.context.add_cookies([{"name": name, "value": value, "url": server.address}])
        self.address = f"/rooms/{table.code}/report"

    def shows(self, takes: Callable[[str, Locator | Person], None]) -> None:
        page = self.host.page
        page.goto(self.address)
        takes("report-1-class", self.host)
        page.goto(f"{self.address}?preset=writing")
        takes("report-3-gradebook", page.locator(".files fieldset"))
        page.set_viewport_size(PAPER)
        page.emulate_media(media="print")
        takes("report-2-student", page.locator(".student", has_text="Hugo"))


class OwnMotion:
    """A teacher makes a motion from nothing and one from an essay, until a class draws its cards."""

    def __init__(self, browser, lesson: Lesson):
        self.takes, self.teacher = lesson.takes, Person(browser, lesson.address, viewport=EDITOR)
        self.students = [Person(browser, lesson.address, "phone") for _ in range(4)]

    def looks(self, name: str) -> None:
        page = self.teacher.page
        if page.locator(".saving").count():
            expect(page.locator(".saving")).to_have_attribute("data-state", "saved")
        page.evaluate(
            "scrollTo(0, (document.querySelector('.passage')?.getBoundingClientRect().top + scrollY || 80) - 80)"
        )
        self.takes(name, self.teacher)

    def plays(self) -> None:
        teacher, author = self.teacher, Author(self.teacher, self.looks)
        author.begins()
        author.edits()
        author.replaces("for", "working", CANTEEN["cards"]["one-kitchen"])
        author.goes("play")
        self.looks("own-motion-5-play")
        author.takes_apart((ESSAYS / "trains.txt").read_text(), CANTEEN["title"])
        author.keeps_cards()
        author.link("Play this now").click()
        teacher.press("Open the room")
        teacher.arrives("Lobby")
        code = teacher.code()
        for n, student in enumerate(self.students):
            student.takes_seat(code, known=f"Noor {n}")
        teacher.goes_on("Begin")
        for student in self.students:
            student.says_where_they_stand(3)
        for student in self.students:
            student.arrives(re.compile("of your four cards"))
        self.takes("own-motion-8-draw", self.students[0])


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures"
    expect.set_options(timeout=60_000)  # where people write, a phase ends 15 s after all are done
    folder.mkdir(parents=True, exist_ok=True)
    with in_a_browser(DEBATE_PUBLIC_URL=AT_SCHOOL) as (browser, server):
        lesson = Lesson(browser, server.address, folder)
        lesson.plays()
        AtTables(browser, lesson).plays()
        OnStage(browser, server, lesson).plays()
        Report(browser, server).shows(lesson.takes)
        OwnMotion(browser, lesson).plays()


if __name__ == "__main__":
    main()
