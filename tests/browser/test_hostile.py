"""Words that want to be more than words: through every field, to every screen, print and file, in a real browser.

python -m pytest tests/browser/test_hostile.py --examples 800     eight debates, other words in each field
"""

import csv
import io
import json
import re
import tomllib
import zipfile
from collections import defaultdict
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Page

from support import hostile
from support.device import Device, arrived
from support.hostile import Ink, tags_in
from support.machine import until
from support.playing import does

CANTEEN = Path(__file__).parents[1] / "support" / "essays" / "canteen.txt"
LIMITS = {"opening": (40, 600), "restatement": (10, 140), "rebuttal": (30, 450), "closing": (20, 280)}
FORMULA = tuple("=+-@＝＋－＠﹣−\t\r")
REFUSED = re.compile(r"Failed to load resource.*status of 4|Failed to load resource.*429")
UNCLOCKED = ("stance", "draw", "opening", "rebuttal", "closing", "vote", "reveal", "revise", "compare")


class Reader:
    """Looks at pages, and notes what the words did there and which fields' words were to be seen, by screen."""

    def __init__(self, address: str) -> None:
        self.home = urlsplit(address).netloc
        self.faults: list[str] = []
        self.seen: dict[str, set[str]] = defaultdict(set)
        self.versions: dict[Page, int] = {}

    def sits_at(self, one) -> Page:
        """A person whose browser tells everything."""
        page = one.page
        one.context.expose_binding("__told", lambda _source, text: self.faults.append(text))
        one.context.add_init_script(hostile.LISTENS)
        one.context.on("request", lambda request: self._asked(request.url))
        one.context.on("dialog", lambda dialog: (self.faults.append(f"a dialog: {dialog.message}"), dialog.dismiss()))
        self.versions[page] = -1

        def heard(frame: str | bytes) -> None:
            if isinstance(frame, str) and (found := re.findall(r'"version":(\d+)', frame)):
                self.versions[page] = max(self.versions[page], *map(int, found))

        page.on("websocket", lambda socket: socket.on("framereceived", heard))
        return page

    def has(self, page: Page, version: int) -> bool:
        page.wait_for_timeout(10)  # frames are heard while a page is waited for
        return self.versions[page] >= version

    def _asked(self, url: str) -> None:
        """Nobody asks for anything that these words name, nor anything of another place."""
        asked = urlsplit(url)
        if asked.path.startswith(f"/{hostile.MARK}") or (
            asked.scheme in ("http", "https") and asked.netloc != self.home
        ):
            self.faults.append(f"a request: {url}")

    def looks(self, name: str, page: Page) -> None:
        faults, tags = page.evaluate(hostile.LOOKS)
        self.faults += [f"{name}: {fault}" for fault in faults]
        self.seen[name].update(tags)

    def goes(self, name: str, page: Page, path: str, print: bool = False, ready: str = "") -> None:
        answer = page.goto(path)
        if answer and answer.status >= 500:
            self.faults.append(f"{name}: {answer.status}")
        if ready:
            page.wait_for_function(f"() => {ready}")
            page.evaluate(DRAWS)
        self.looks(name, page)
        if print:
            page.emulate_media(media="print")
            self.looks(f"{name}, printed", page)
            page.emulate_media(media="screen")


def says(device: Device, ink: Ink) -> list[tuple[str, dict]]:
    """What this phase asks of a seat, in words of the corpus."""
    found = list(does(device))
    for type, fields in found:
        kind = (
            device.phase()["name"]
            if type == "speak"
            else device.me["mine"][fields["speech"]]["kind"]
            if type == "revise"
            else ""
        )
        if kind:
            fields["text"] = ink.text(kind if type == "speak" else "rewrite", *LIMITS[kind])
            fields["sure"] = True
            if "restatement" in fields:
                fields["restatement"] = ink.text("restatement", *LIMITS["restatement"])
    return found


class Story:
    def __init__(self, person, address: str, start: int):
        self.exports: dict[str, str] = {}
        self.players: list[Device] = []
        self.ink, self.reader, self.address = Ink(start), Reader(address), address
        self.bring = lambda: person("laptop", own=True, forgives=REFUSED)

    # --- a class, a motion, a room ---

    def opens(self) -> None:
        ink = self.ink
        self.host = host = Device(self.address)
        made = host.post("/motions/own", {"file": hostile.pack(ink)}).json()
        self.motion = made["edit_url"].rpartition("/")[2]
        self.read = made["read_url"].rpartition("/")[2]
        edits = [
            ["paragraphs.1", ink.text("motion.paragraph", 1, 900), 0],
            ["cards.still-learning.ask", ink.text("motion.ask", 1, 90), 0],
        ]
        changes = {"id": "x", "author": ink.text("author", 1, 32).replace("\0", ""), "edits": edits}
        answer = host.post(f"/motions/own/{self.motion}/changes", changes)
        assert answer.ok, answer.text
        criteria = {
            name: {
                "name": ink.text("rubric.name", 2, 60),
                "levels": [ink.text("rubric.level", 2, 240) for _ in range(3)],
            }
            for name in ("claim", "evidence", "answers", "weighs")
        }
        options = {
            "names": "typed", "approve": True, "rubric": criteria, "blocked": [ink.text("blocked", 1, 40) for _ in range(3)],
            "lengths": dict.fromkeys(UNCLOCKED, 0), "mirror": True, "revise": True,
        }  # fmt: skip
        room = {
            "motion": self.motion,
            "format": "full",
            "options": options,
            "class": "new",
            "class_name": ink.text("class_name", 1, 60),
        }
        answer = host.post("/rooms", room | {"tables": 2})
        assert answer.status_code == 201, answer.text
        self.hall, (self.links, other) = answer.json()["code"], answer.json()["tables"]
        host.code, self.code, self.other = self.links["code"], self.links["code"], other["code"]
        host.connect()
        self.players = [self.joins() for _ in range(3)]
        for one in self.players:
            one.connect()

    def joins(self, role: str = "player") -> Device:
        names = {"alias": self.ink.text("alias", 2, 20), "teacher_name": self.ink.text("teacher_name", 1, 60)}
        return Device(self.address).join(self.code, role=role, **names)

    def browser(self, device: Device | None = None):
        one = self.bring()
        self.reader.sits_at(one)
        if device:
            one.context.add_cookies(
                [{"name": c.name, "value": c.value, "url": self.address} for c in device.http.cookies]
            )
        return one

    def closes(self) -> None:
        for one in (self.host, *self.players):
            one.close()

    # --- the debate ---

    def plays(self) -> None:
        """To the end, with a host, a player, a judge and a projector at browsers."""
        self.own = self.joins()
        self.teacher, self.student, self.stranger = self.browser(self.host), self.browser(self.own), self.browser()
        self.judge = self.joins("judge")
        self.live = {"host": self.teacher, "player": self.student, "projector": self.stranger}
        for name, one in self.live.items():
            one.page.goto(self.links["screen_url"] if name == "projector" else f"/rooms/{self.code}")
        host = self.host
        host.do("begin")
        while host.phase()["name"] != "finished":
            if (host.phase()["name"], host.phase().get("round")) not in AGAIN:
                self.plays_phase(host.phase()["name"])
            host.do("end_phase", phase=host.phase()["id"])
            arrived(self.players, host.version)
        for step in ("lines", "rewrites", "strong_opening", "strong_rebuttal", "sides", "moved", "questions", "last"):
            if host.command("show_ending", step=step)["ok"]:
                self.all_look()

    def plays_phase(self, name: str) -> None:
        getattr(self, f"in_{name}", lambda: None)()
        version = self.host.version
        for one in self.players:
            for type, fields in says(one, self.ink):
                answer = one.command(type, **fields)
                assert answer["ok"], (type, fields, answer)
                version = max(version, answer["version"])
        arrived([self.host], version)
        self.moderates()
        self.all_look()

    def moderates(self) -> None:
        host, said = self.host, self.ink.text
        waiting = [id for id, text in host.me.get("texts", {}).items() if text["state"] == "waiting"]
        if waiting and host.phase()["name"] == "opening" and host.phase()["round"] == 1:
            back = waiting.pop()
            host.do("send_back", speech=back, why=said("why sent back", 1, 200))
            self.all_look()
            author = next(one for one in self.players if back in one.me.get("mine", {}))
            author.do("resend", speech=back, text=said("resent", 40, 600), sure=True)
            waiting.append(back)
        for id in waiting:
            host.do("approve", speech=id)

    def in_opening(self) -> None:
        """One types and is interrupted: what was typed is there again, and is sent when the phase ends."""
        page, text = self.student.page, self.ink.text("draft", 40, 600)
        page.locator("textarea").first.fill(text)
        page.reload()
        page.wait_for_function(f"() => {CONNECTED}")
        assert page.locator("textarea").first.input_value().strip() == hostile.typed(text)

    def in_rebuttal(self) -> None:
        """A judge, who reads while others write, is there until the first round is judged."""
        self.live["judge"] = self.browser(self.judge)
        self.live["judge"].page.goto(f"/rooms/{self.code}")

    def in_reveal(self) -> None:
        host, player = self.host, self.players[0]
        for clash in list(host.public["reveal"]["order"])[:2] if "order" in host.public.get("reveal", {}) else []:
            host.do("show_clash", phase=host.phase()["id"], clash=clash, step="result")
            self.all_look()
        arrived([player], host.version)
        speeches = list(player.public.get("speeches", {}))
        player.command("flag", speech=speeches[0], why=self.ink.text("why flagged", 1, 200))
        host.do("hide", speech=speeches[1], why=self.ink.text("why hidden", 1, 200))
        host.do("show_flow", round=host.phase()["round"])
        self.all_look()
        host.do("hide_flow")
        self.live.pop("judge").page.close()

    def all_look(self) -> None:
        """Each browser has what the host has, and is looked at."""
        for name, one in self.live.items():
            until(lambda page=one.page: self.reader.has(page, self.host.version), f"{name} lacks {self.host.version}")
            one.page.evaluate(DRAWS)
            self.reader.looks(name, one.page)

    # --- what is left of it, and the pages around it ---

    def room(self) -> None:
        goes, room, hall = self.reader.goes, f"/rooms/{self.code}", f"/halls/{self.hall}"
        page, stranger = self.teacher.page, self.stranger.page
        self.host.do("share_texts")
        goes("report", page, f"{room}/report", print=True)
        goes("flow", page, f"{room}/flow", print=True)
        goes("flow, one part", page, f"{room}/flow?round=1&part=0")
        goes("rubric", page, f"{room}/rubric")
        goes("actions", page, f"{room}/actions")
        goes("replay", page, f"{room}/replay", ready="document.querySelector('.seek')")
        for key in ("End", *["ArrowLeft"] * 9):
            page.keyboard.press(key)
            page.evaluate(DRAWS)
            self.reader.looks("replay", page)
        goes("hall", page, hall, ready=CONNECTED)
        for name in ("screen", "flow", "report"):
            goes(f"hall, {name}", page, f"{hall}/{name}")
        goes("my debate", self.student.page, f"{room}/seats/{self.own.seat}/debate", print=True)
        goes("shared texts", stranger, f"{room}/drills", ready=DRAWN)
        goes("seat's link", stranger, self.host.post(f"{room}/seats/{self.own.seat}/link").json()["url"])

    def school_class(self) -> None:
        goes, page, said = self.reader.goes, self.teacher.page, self.ink.text
        goes("classes", page, "/classes")
        address = page.get_by_role("link", name=re.compile("k[0-9]+k")).first.get_attribute("href")
        names = [said("roster", 1, 60) for _ in range(4)]
        goes("roster", page, f"{address}/roster")
        long = said("roster, refused", 100, 300).replace(";", ",")  # or else it is a short name and more columns
        self.posts("roster, refused", page, names="\n".join([*names, names[0], long]))
        goes("class", page, address)
        goes("personal cards", page, f"{address}/cards", print=True)
        self.klass = json.loads(self.fetched("class.json", f"{address}/export"))
        one = self.klass["people"][0]["id"]
        person = f"{address}/people/{one}"
        assert self.host.post(person, {"name": said("person", 1, 60)}).ok
        goes("person", page, person)
        goes("card", self.stranger.page, self.host.post(f"{person}/card").json()["card_url"])
        goes("class's link", self.stranger.page, self.host.post(f"{address}/link").json()["class_url"])
        self.exports |= {"person.json": f"{person}/export", "figures.csv": f"{address}/figures.csv"}

    def own_motion(self) -> None:
        goes, page, motion = self.reader.goes, self.stranger.page, f"/motions/own/{self.motion}"
        goes("motion", page, f"/motions/{self.motion}", print=True)
        goes("lesson", page, f"/motions/{self.motion}/lesson")
        goes("new room", page, f"/rooms/new?motion={self.motion}")
        goes("drills", page, f"/practice/drills/{self.motion}?content=full", ready=DRAWN)
        alone = {"data": {"motion": self.motion}, "headers": {"Accept": "application/json"}}
        goes("practice", page, page.context.request.post("/practice", **alone).json()["room_url"], ready=DRAWN)
        for name, path in {
            "motion.toml": f"{motion}/file",
            "bundle.json": f"/practice/bundle/{self.motion}",
        }.items():
            self.fetched(name, path)
        edits = [[f"sources.{SOURCE}.urls", "javascript:__owned=1//", 1]]  # which is at fault, and is shown
        assert self.host.post(f"{motion}/changes", {"id": "y", "author": "x", "edits": edits}).ok
        for step in ("motion", "sides", "cards", "card-still-learning", "links", "link-still-learning", "more", "play"):
            goes("editor", page, f"{motion}#{step}", ready="document.querySelector('#main h1')")
        goes("editor", page, f"{motion}#history", ready="document.querySelector('.history')")
        goes("motion for readers", page, f"/motions/own/{self.read}#more", ready="document.querySelector('#main h1')")
        goes("motion’s screen", page, f"{motion}/screen")
        goes("own motions", page, "/motions/own")

    def forms(self) -> None:
        """What was typed comes back, with a refusal."""
        goes, page, said = self.reader.goes, self.stranger.page, self.ink.text
        goes("search", page, f"/motions?q={quote(said('search', 1, 60))}&topic={quote(said('topic', 1, 60))}")
        goes("home", page, f"/?code={quote(said('code', 1, 40))}")
        goes("nothing here", page, f"/{quote(said('address', 1, 60), safe='')}")
        goes("new room", page, "/rooms/new")
        self.reader.goes(
            "new room, from a link", page, f"/rooms/new?names=typed#blocked={quote(said('blocked, in a link', 1, 60))}"
        )
        self.posts("new room, refused", page, blocked=said("blocked, typed", 60, 400))
        goes("join", page, f"/rooms/{self.other}")
        self.posts(
            "join, refused", page, alias=said("alias, refused", 30, 40), teacher_name=said("teacher_name, typed", 1, 60)
        )
        goes("import", page, "/motions/import")
        paragraphs = CANTEEN.read_text().split("\n\n")
        essay = [paragraph.replace(". ", f" {said('essay', 1, 400)}. ", 1) for paragraph in paragraphs]
        self.posts("import, cards", page, text="\n\n".join(essay))
        self.posts("import, editor", page, title=said("import, title", 1, 120))

    def posts(self, name: str, page: Page, **fields: str) -> None:
        """Fill in the form with these fields, and post it without the page's own checks."""
        with page.expect_navigation() as came:
            page.evaluate(POSTS, fields)
        assert came.value.status < 500, name
        self.reader.looks(name, page)

    # --- files ---

    def files(self, folder: Path) -> None:
        room = f"/rooms/{self.code}"
        for name in ("students.csv", "speeches.csv", "clashes.csv", "report.json", "report.zip"):
            self.exports[name] = f"{room}/report/{name}"
        self.exports |= {"motion.json": f"{room}/motion", "frames.json": f"{room}/replay"}
        for name, path in self.exports.items():
            self.fetched(name, path)
        path = folder / "mine.html"
        path.write_text(self.own.get(f"{room}/seats/{self.own.seat}/debate?file").text)
        page = self.stranger.page
        page.goto(path.as_uri())
        self.reader.looks("my debate, as a file", page)

    def fetched(self, name: str, path: str) -> str:
        """A file, which is whole and begins no formula."""
        answer = self.host.get(path)
        assert answer.ok, (name, answer.status_code)
        return self.holds(name, answer.content)

    def holds(self, name: str, data: bytes) -> str:
        if name.endswith(".zip"):
            with zipfile.ZipFile(io.BytesIO(data)) as whole:
                for inner in whole.namelist():
                    self.holds(f"{name}, {inner}", whole.read(inner))
            return ""
        text = data.decode("utf-8-sig")
        if name.endswith(".csv"):
            rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=",", strict=True))
            assert len({len(row) for row in rows}) == 1, f"{name}: rows of different lengths"
            self.reader.faults += [
                f"{name}: {cell[:40]}"
                for row in rows
                for cell in row
                if cell.lstrip().startswith(FORMULA) and not re.fullmatch(r"-?[0-9.]+", cell)
            ]
        elif name.endswith(".json"):
            json.loads(text)
        elif name.endswith(".toml"):
            tomllib.loads(text)
        self.reader.seen[name] |= tags_in(text)
        return text


SOURCE = "icenogle-2019"  # of the pack whose words the corpus replaces
AGAIN = {(name, 2) for name in ("draw", "rebuttal", "closing", "vote", "reveal")}  # nothing new: passed over
POSTS = """fields => {
    const found = Object.entries(fields).map(([name, value]) => Object.assign(document.getElementsByName(name)[0], {value, disabled: false}));
    found[0].form.submit();
}"""
NOT_SHOWN = {"author", "blocked", "topic", "address"}  # kept or compared, and repeated to nobody
CONNECTED = "!document.querySelector('.loading')"
DRAWS = "() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))"  # what is waiting to be drawn
DRAWN = f"document.querySelector('#app h1') && {CONNECTED}"


@pytest.mark.timeout(0)
def test_no_words_become_more_than_words(person, server, request, tmp_path):
    for turn in range(max(1, request.config.getoption("--examples") // 100)):
        story = Story(person, server.address, turn * 7)
        try:
            for part in (story.opens, story.plays, story.room, story.school_class, story.own_motion, story.forms):
                part()
            story.files(tmp_path)
        finally:
            story.closes()
        assert story.reader.faults == []
        assert story.ink.unseen(set().union(*story.reader.seen.values())) <= NOT_SHOWN
