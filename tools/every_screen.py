"""Takes pictures of every screen in every phase, on phones, laptops and projectors, light, dark and right to left, for people to check.

    python -m tools.every_screen        then open screens/index.html; needs Chromium, as the browser tests do

It also makes docs/pictures/readme.png: the projector, the results of a round and a student's rebuttal.
"""

import base64
import itertools
import re
import sys
from html import escape
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "tests")]

from support.person import LINE_IS_DOWN, Person
from support.serving import in_a_browser

FOLDER = ROOT / "screens"
README = ROOT / "docs" / "pictures" / "readme.png"
LARGEST = 300_000  # bytes of the README's picture
SHOTS = (  # width, height, colour scheme, direction
    (390, 844, "light", "ltr"), (390, 844, "dark", "ltr"), (390, 844, "light", "rtl"), (320, 640, "light", "ltr"),
    (844, 390, "light", "ltr"), (1366, 768, "light", "ltr"), (1366, 768, "dark", "ltr"), (1920, 1080, "light", "ltr"),
    (1920, 1080, "dark", "ltr"),
)  # fmt: skip
LANDSCAPE = 390  # px: as high as a phone on its side, whose first screen is what counts
HIGHEST = 12_000  # px of a picture
PLAYERS = 6
KNOWN_ADDRESS = """addEventListener("readystatechange", () => {
    document.documentElement.dataset.joinUrl = "https://counterclaim.example/";
    delete document.documentElement.dataset.outOfReach;
}, {capture: true, once: true})"""  # before the page's script reads them: a wall shows a school's address, not this computer's
UNHURRIED = ("stance", "draw", "opening", "rebuttal", "closing", "vote", "reveal", "revise", "compare")


class Album:
    """The pictures that were taken, by moment and by whose screen it is."""

    def __init__(self) -> None:
        self.taken: dict[tuple[str, str], list[Path]] = {}
        FOLDER.mkdir(exist_ok=True)
        for old in FOLDER.glob("*.png"):
            old.unlink()

    def take(self, moment: str, who: str, page: Page) -> None:
        """Take pictures at every size and in both schemes: whole pages, but the projector only as far as it shows on the wall."""
        before, files = page.viewport_size, self.taken.setdefault((moment, who), [])
        name = re.sub(r"\W+", "-", f"{len(self.taken):02d} {moment} {who}")
        for width, height, scheme, direction in SHOTS:
            page.set_viewport_size({"width": width, "height": height})
            page.evaluate("direction => { document.documentElement.dir = direction; scrollTo(0, 0) }", direction)
            if (
                who != "projector" and height != LANDSCAPE
            ):  # as high as the page, so that bars at its foot are at its foot
                needed = page.evaluate("document.scrollingElement.scrollHeight")
                page.set_viewport_size({"width": width, "height": max(height, min(needed, HIGHEST))})
            page.emulate_media(color_scheme=scheme)
            files.append(FOLDER / f"{name}-{width}-{scheme}{'-rtl' if direction == 'rtl' else ''}.png")
            page.screenshot(path=files[-1], animations="disabled")
        page.evaluate("document.documentElement.dir = 'ltr'")
        page.emulate_media(color_scheme="light")
        page.set_viewport_size(before)

    def write_index(self) -> None:
        rows = "".join(
            f"<h2>{escape(moment)} · {escape(who)}</h2><div>"
            + "".join(f'<a href="{file.name}"><img src="{file.name}" loading="lazy" alt=""></a>' for file in files)
            + "</div>"
            for (moment, who), files in self.taken.items()
        )
        style = "body{font:15px system-ui;margin:1.5rem;background:#888}div{display:flex;gap:.75rem;align-items:start}img{inline-size:100%}a{flex:1}"
        (FOLDER / "index.html").write_text(
            f'<!doctype html><meta charset="utf-8"><title>Every screen</title><style>{style}</style>{rows}'
        )


class Debate:
    """A class of six with a judge, in the format `full`, which has closings. The last player never finishes, because the phase
    would end early if everybody did."""

    def __init__(self, browser: Browser, address: str, album: Album):
        def bring() -> Person:
            return Person(browser, address, "laptop", forgives=LINE_IS_DOWN)

        self.album = album
        self.host, self.screen, self.judge = bring(), bring(), bring()
        self.players = [bring() for _ in range(PLAYERS)]

    @property
    def quick(self) -> list[Person]:
        return self.players[:-1]

    def take(self, moment: str, *whose: str) -> None:
        everybody = {"host": self.host, "projector": self.screen, "player": self.players[0], "judge": self.judge}
        for who in whose or everybody:
            self.album.take(moment, who, everybody[who].page)

    def play(self) -> None:
        self.pages()
        self.code = self.host.hosts("full", lengths=dict.fromkeys(UNHURRIED, 900))
        self.screen.page.add_init_script(KNOWN_ADDRESS)
        self.screen.page.goto(
            self.host.page.get_by_role("link", name="Open (light)").get_attribute("href").partition("#")[0]
        )
        self.take("lobby, empty", "host", "projector")
        self.come_in()
        self.take("lobby")
        self.stances("Begin")
        self.host.goes_on("Deal the cards")
        self.players[0].arrives("of your four cards")
        self.take("draw")
        for n, player in enumerate(self.quick):
            player.keeps(1 + n % 2)
        self.take("draw, kept", "player", "projector", "host")
        self.host.goes_on("Move to openings")
        self.opening()
        self.host.goes_on("Move to rebuttals")
        self.rebuttal()
        self.host.goes_on("Move to closings")
        self.closing()
        self.host.goes_on("Move to the vote")
        self.vote()
        self.host.goes_on("Show the results")
        self.screen.arrives(re.compile("^Clash 1 of"))
        self.host.press("Stop here")
        self.host.press("Show the result")
        self.screen.page.wait_for_timeout(12_000)  # until the names are out
        self.take("results of a round")
        self.another_round()
        self.rewriting()
        self.stances("Ask for stances")
        self.host.goes_on("Show how it ended")
        self.ending()

    def pages(self) -> None:
        """What is there before a room is."""
        places = {
            "home": "/",
            "a wrong code": "/?code=ZZZZZ",
            "new room": "/rooms/new",
            "motions": "/motions",
            "motion": "/motions/returning-north-koreans",
            "an essay": "/motions/import",
            "practice": "/practice",
            "drills": "/practice/drills/returning-north-koreans",
            "nothing here": "/nowhere",
        }
        for moment, path in places.items():
            self.judge.page.goto(path)
            self.album.take(moment, "reader", self.judge.page)
        self.judge.page.goto("/motions/import")
        self.judge.field("The essay").fill((ROOT / "tests" / "support" / "essays" / "canteen.txt").read_text())
        self.judge.press("Find the argument")
        self.judge.arrives("What the essay argues")
        self.album.take("an essay with cards", "reader", self.judge.page)

    def come_in(self) -> None:
        self.judge.page.goto(f"/rooms/{self.code}")
        self.album.take("join", "reader", self.judge.page)
        for player in self.players:
            player.takes_seat(self.code)
        self.judge.takes_seat(self.code, "judge")
        # Pictures show a player who argues for the motion.
        self.players.sort(key=lambda player: player.side, reverse=True)

    def stances(self, button: str) -> None:
        self.host.goes_on(button)
        self.players[0].arrives("where do you stand")
        self.take(f"stance, {button}")
        for n, one in enumerate([*self.quick, self.judge]):
            one.says_where_they_stand(1 + (n * (3 if button == "Begin" else 2)) % 5)
        for one in [*self.quick, self.judge]:
            one.sees("Saved. You can change it until this part ends.")
        self.take(f"stance given, {button}", "player")

    def opening(self) -> None:
        first = self.players[0]
        first.arrives("Write your opening")
        self.take("opening, empty", "player")
        for n, player in enumerate(self.players):
            player.writes("opening", n)
        self.take("opening")
        first.field("Your opening").fill("Far too long. " * 50)
        first.press("Send opening")
        self.take("opening, too long", "player")
        first.writes("opening")
        for player in self.quick:
            player.sends("opening")
        self.take("opening, sent", "player", "host")
        self.host.press("Pause")
        first.sees(re.compile("has paused"))
        self.take("paused")
        self.host.press("Resume")
        first.press("Step out for a moment")
        first.arrives("You’ve stepped out")
        self.take("stepped out", "player", "host")
        first.press("Step back in")

    def rebuttal(self) -> None:
        first = self.players[0]
        for n, player in enumerate(self.players):
            player.arrives("Answer this opening")
            player.writes("rebuttal", n)
        self.take("rebuttal")
        first.page.set_viewport_size({"width": 390, "height": 844})
        first.page.get_by_text("They say …", exact=True).last.evaluate(
            "node => scrollTo(0, node.getBoundingClientRect().top + scrollY - 75)"
        )
        first.page.evaluate("document.activeElement.blur()")
        self.rebuttal_on_a_phone = first.page.screenshot(animations="disabled")
        first.page.context.set_offline(True)
        first.sees("Reconnecting")
        self.take("reconnecting", "player")
        first.page.context.set_offline(False)
        first.sees("Back in the room")
        for player in self.quick:
            player.sends("rebuttal")
        self.take("rebuttal, sent", "player")

    def closing(self) -> None:
        for n, player in enumerate(self.players):
            player.arrives("Close your case")
            player.writes("closing", n)
        for player in self.quick[1:]:
            player.sends("closing")
        self.take("closing")

    def vote(self) -> None:
        self.players[0].arrives(re.compile("Clash 1 of"))
        self.take("vote")
        for one in [*self.quick, self.judge]:
            one.votes(("The rebuttal lands", "The opening stands", "The opening stands", "Too close to call"))
        self.take("vote, cast", "player")
        self.players[0].page.get_by_text("Look at your votes again").click()
        self.players[0].page.get_by_role("button", name=re.compile("Change it.*Your opening")).click()
        self.players[0].arrives("Was your point put fairly?")
        self.take("fairness", "player")

    def another_round(self) -> None:
        self.host.goes_on("Begin round 2")
        self.host.goes_on("Move to openings")
        for kind, to in (
            ("opening", "Move to rebuttals"),
            ("rebuttal", "Move to closings"),
            ("closing", "Move to the vote"),
        ):
            for n, player in enumerate(self.players):
                player.writes(kind, n)
                player.sends(kind)
            self.host.goes_on(to)
        for one in [*self.players, self.judge]:
            one.votes(("The opening stands", "The rebuttal lands", "The rebuttal lands"))
        self.host.goes_on("Show the results")

    def rewriting(self) -> None:
        self.host.goes_on("Move to rewriting")
        for n, one in enumerate(self.players):
            one.arrives("Rewrite one of your texts")
            one.page.get_by_role("radio", name=re.compile("^Opening")).check()
            one.field("Your opening, again").fill(
                f"Version {n + 2} has one piece of evidence more, and says why it follows."
            )
        self.take("rewrite")
        for one in self.quick:
            one.press("Send rewrite")
            one.sees("Sent")
        self.take("rewrite, sent", "player", "host")
        self.host.goes_on("Move to comparing")
        self.players[0].arrives(re.compile("^Which version is stronger"))
        self.take("compare")
        for one in [*self.quick, self.judge]:
            heading = one.page.get_by_role("heading", level=1)
            while not one.heading("You’ve compared them all").is_visible():
                before = heading.inner_text()
                one.page.get_by_role("radio", name="The second").check()
                one.press("Send")
                expect(heading).not_to_have_text(before)

    def ending(self) -> None:
        """Every step of it, as the host goes through them."""
        steps = self.host.page.get_by_role("region", name=re.compile("^On every screen"))
        forward = steps.get_by_role("button", name=re.compile("^Next"))
        self.host.page.get_by_role("button", name="Stop here").click()
        for n in itertools.count(1):
            self.take(f"ending, step {n}")
            if not forward.count():
                break
            forward.click()
            self.host.page.wait_for_timeout(400)

    def readme(self) -> None:
        """The README's picture: a lobby on the wall, a rebuttal on a phone, the results."""
        browser = self.host.context.browser
        lobby, results = (
            next(file for file in self.album.taken[moment, "projector"] if "1920-light" in file.name).read_bytes()
            for moment in ("lobby", "results of a round")
        )
        pictures = {"wall": lobby, "results": results, "phone": self.rebuttal_on_a_phone}
        page = browser.new_page(viewport={"width": 1200, "height": 700})
        page.set_content(COMPOSED.format(**{name: base64.b64encode(data).decode() for name, data in pictures.items()}))
        for picture in page.get_by_role("img").all():
            picture.evaluate("image => image.decode()")
        composed = page.screenshot(path=README)
        print(f"{README.relative_to(ROOT)}  {len(composed) // 1000} kB")
        if len(composed) > LARGEST:
            raise SystemExit(f"{README} is too large: {len(composed)} bytes")


COMPOSED = """<style>
    body {{margin:0; block-size:700px; background:#d8cfbf; position:relative; overflow:hidden}}
    img {{position:absolute; border-radius:6px; box-shadow:0 2px 4px #0003, 0 12px 28px #0004}}
    .wall {{inline-size:740px; left:28px; top:28px}}
    .results {{inline-size:620px; left:228px; bottom:28px}}
    .phone {{inline-size:280px; right:28px; top:40px; border-radius:24px; border:7px solid #211c16}}
    </style>
    <img class="wall" src="data:image/png;base64,{wall}"><img class="results" src="data:image/png;base64,{results}">
    <img class="phone" src="data:image/png;base64,{phone}">"""


def main() -> None:
    album = Album()
    with in_a_browser() as (browser, server):
        debate = Debate(browser, server.address, album)
        debate.play()
        debate.readme()
    album.write_index()
    print(f"{sum(map(len, album.taken.values()))} pictures: {FOLDER / 'index.html'}")


if __name__ == "__main__":
    main()
