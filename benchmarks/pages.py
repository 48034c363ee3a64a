"""Measures what each page costs the server: milliseconds of CPU, the first time and again.

    python -m benchmarks.pages                    # every GET of docs/protocol.md; prints the ten most expensive
    python -m benchmarks.pages --all

Asked in this process, without a network, of a debate of 31 that is over, a hall of ten such tables, their class, a large
motion of one's own, and a practice. *First* is what the first reader costs once templates are compiled; *again* is the
median of the next five. *In a piece*: the longest time of these in which nobody else is served.
"""

import argparse
import re
import statistics
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

import msgspec
from flask.testing import FlaskClient

from debate import i18n
from debate.game.model.commands import EndPhase, ShareTexts
from debate.game.model.motion import Motion
from debate.motions.checks import MAX_ITEMS
from debate.motions.packs import to_toml
from debate.storage.halls import MAX_TABLES
from debate.subjects.results.debate_token import debate_cookie_name, debate_token
from debate.web.responses import compile_templates

from .district import FIRST, application, as_copy, copy, play
from .rooms import MOTION

HALL = "ZZBZZ"
OPENED = 1_800_000_000_000
AGAIN = 5
BEARER = "a token that opens the figures"
SLOW_ONES = 10


class Place:
    """An application with one of everything, and a browser that may see all of it. `people`: of a debate; `tables`: of a hall."""

    def __init__(self, folder: Path, people: int = 31, tables: int = MAX_TABLES):
        self.app = application(folder, DEBATE_METRICS_TOKEN=BEARER)
        services = self.app.services
        room = play(services.store, people, OPENED)
        codes = [f"ZZ{letter}BB" for letter in "BCDFGHJKLM"[:tables]]
        with services.store.database.engine.execution_options(writes=True).begin() as connection:
            for code in codes:
                copy(connection, code)
        i18n.load_languages()
        compile_templates(self.app)
        services.halls.create(HALL, codes, room.opened)
        self.browser: FlaskClient = self.app.test_client()
        for code in (FIRST, *codes):
            self.browser.set_cookie(f"seat_{code}", services.credentials.cookie(as_copy(room, code), "host"))
        self.room, self.seat = room, "seat00"
        self.tokens = self._tokens()

    def _post(self, path: str, **body: Any) -> dict[str, Any]:
        answer = self.browser.post(path, json=body)
        assert answer.status_code in (200, 201), f"{path}: {answer.text}"
        return answer.json or {}

    def _tokens(self) -> dict[str, str]:
        """The values for the places in addresses, such as tokens and codes."""
        services, post = self.app.services, self._post
        school_class = post("/classes", name="8b", room=FIRST)
        person = post(f"/classes/{school_class['id']}/roster", names="Ada\nBen")["added"][0]["id"]
        motion = services.motions[MOTION]
        own = post("/motions/own", file=to_toml(large(msgspec.to_builtins(motion))))
        ordinary = post("/motions/own", like=MOTION)
        alone = post("/practice", motion=MOTION)
        while (practised := services.rooms.load(alone["code"])).phase.name != "finished":
            host = next(seat.id for seat in practised.seats.values() if seat.role == "host")
            services.rooms.perform(alone["code"], EndPhase(practised.phase.id), host, practised.phase.id)
        live = post("/rooms", motion=MOTION)
        found = {
            "CLASS": school_class["id"],
            "PERSON": person,
            "OWN": last(own["edit_url"]),
            "READ": last(ordinary["read_url"]),
            "PRACTICE": alone["code"],
            "LIVE": live["code"],
            "TEACH": last(school_class["class_url"]),
            "CARD": last(post(f"/classes/{school_class['id']}/people/{person}/card")["card_url"]),
            "TAKE": last(live["host_url"]),
        }
        self.room = services.rooms.perform(FIRST, ShareTexts(), "host", "share")
        credentials = services.credentials
        token = debate_token(credentials, self.room, self.seat)
        self.browser.set_cookie(debate_cookie_name(FIRST), token, path=f"/rooms/{FIRST}/seats/{self.seat}/debate")
        hall = services.halls.load(HALL)
        return found | {
            "DEBATE": token,
            "HOSTS": credentials.hall_token(hall, dict.fromkeys(hall.tables.values(), ("host", 0))),
        }

    def ask(self, path: str, accept: str = "text/html") -> Any:
        """The answer to a GET. Every answer here is good."""
        headers = {"Accept": accept, "Accept-Encoding": "gzip", "Authorization": f"Bearer {BEARER}"}
        answer = self.browser.get(path, headers=headers)
        assert answer.status_code < 400, f"{path}: {answer.status}"
        return answer

    def addresses(self) -> dict[str, list[str]]:
        """For each endpoint that answers to GET, the addresses to ask; an empty list where there is nothing to make. A route has one,
        in which each part stands for something that is here, unless it is listed."""
        t, room, mine = self.tokens, f"/rooms/{FIRST}", f"/rooms/{FIRST}/seats/{self.seat}/debate"
        own, read = f"/motions/own/{t['OWN']}", f"/motions/own/{t['READ']}"
        parts = {"<class_id>": t["CLASS"], "<member>": t["PERSON"], "<slug>": MOTION, "<id>": self.seat}
        tokens = {
            "motions": "OWN", "take": "TAKE", "teach": "TEACH", "cards": "CARD", "debates": "DEBATE", "halls": "HOSTS",
        }  # fmt: skip
        found = {}
        for rule in self.app.url_map.iter_rules():
            if "GET" in (rule.methods or ()):
                first = rule.rule.split("/")[1]
                its = parts | {
                    "<room:code>": HALL if first == "halls" else FIRST,
                    "<token>": t[tokens.get(first, "OWN")],
                }
                found[rule.endpoint] = [re.sub("<.*?>", lambda part, its=its: its.get(part[0], part[0]), rule.rule)]
        return found | {
            "static": ["/static/results/report.css"],
            "operating.security": [],
            "operating.seen": [],
            "library.all_motions": ["/motions", "/motions?q=school&heft=light"],
            "lesson.lesson": [f"/motions/{MOTION}/lesson", f"/motions/{t['OWN']}/lesson"],
            "lesson.rooms_paper": [],  # of a room that is said aloud: as lesson.paper
            "new_room.new_room": ["/rooms/new", f"/rooms/new?motion={t['OWN']}"],
            "own_motions.editor": [own, read],
            "own_motions.state": [f"{own}/fields", f"{read}/fields"],
            "practice.coached": [f"/rooms/{t['PRACTICE']}/coaching"],
            "drills.drill": [f"/practice/drills/{MOTION}", f"/practice/drills/{t['OWN']}"],
            "drills.questions": [f"/practice/questions/{t['OWN']}"],
            "offline.shell": [f"/practice/offline?motion={MOTION}"],
            "offline.bundle": [f"/practice/bundle/{MOTION}", f"/practice/bundle/{t['OWN']}"],
            "screens.room": [f"/rooms/{t['LIVE']}", room],
            "screens.place": [],
            "reports.room_file": [f"{room}/report/{name}" for name in ("students.csv", "speeches.csv", "report.zip")],
            "reports.hall_file": [f"/halls/{HALL}/report/report.zip"],
            "flow.room_flow": [f"{room}/flow", f"{room}/flow?round=1&part=0"],
            "my_debate.page": [mine, f"{mine}?file"],
        }


def last(url: str) -> str:
    return url.rpartition("/")[2]


def large(pack: dict[str, Any]) -> dict[str, Any]:
    """The pack with about as many cards and characters as a motion may have: its own cards again and again, under other names, and
    without what only computer players say."""
    pack = {name: value for name, value in pack.items() if name not in ("slug", "digest") and value}
    cards = {}
    for n in range(MAX_ITEMS[Motion]["cards"] // len(pack["cards"])):
        for id, card in pack["cards"].items():
            kept = {name: value for name, value in card.items() if value and name != "last"}
            cards[f"{id[:50]}-{n}"] = kept | {
                "title": f"{card['title'][:40]} {n}",
                "answers": {f"{to[:50]}-{n}": link for to, link in card["answers"].items()},
            }
    sides = {side: {**text, "blocks": {}, "prepared": []} for side, text in pack["sides"].items()}
    return pack | {"cards": cards, "sides": sides}


class Cost(NamedTuple):
    """What an answer takes. `piece`: the longest time without a pause in which others are served."""

    cpu: float  # ms
    piece: float  # ms of CPU
    size: int  # bytes


def cost(place: Place, path: str) -> Cost:
    pauses = [time.process_time()]

    def pause(_seconds: float) -> None:
        pauses.append(time.process_time())

    with mock.patch("time.sleep", pause):
        answer = place.ask(path)
    pauses.append(time.process_time())
    pieces = [1000 * (after - before) for before, after in pairwise(pauses)]
    return Cost(sum(pieces), max(pieces), len(answer.data))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--all", action="store_true", help="every address, not only the dearest ten")
    everything = parser.parse_args().all
    with tempfile.TemporaryDirectory(prefix="debate-pages-") as folder:
        place = Place(Path(folder))
        cost(place, "/")
        found = []
        for paths in place.addresses().values():
            for path in paths:
                first = cost(place, path)
                again = [cost(place, path) for _ in range(AGAIN)]
                cpu, piece = statistics.median(one.cpu for one in again), statistics.median(one.piece for one in again)
                name = path
                for what, token in place.tokens.items():
                    name = name.replace(token, what)
                found.append((cpu, piece, first.cpu, first.piece, first.size / 1024, name))
    found.sort(reverse=True)
    print(f"{'ms of CPU':46} {'first':>8} {'in a piece':>10} {'again':>8} {'in a piece':>10} {'kB':>7}")
    for cpu, piece, first_cpu, first_piece, kb, name in found if everything else found[:SLOW_ONES]:
        print(f"{name:46} {first_cpu:8.1f} {first_piece:10.1f} {cpu:8.1f} {piece:10.1f} {kb:7.1f}")


if __name__ == "__main__":
    main()
