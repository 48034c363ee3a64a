"""Who owes what: one rule, the same on the console, in the report, its files and on the class's page (docs/game.md, section 9)."""

import csv
import io
from collections import Counter
from random import Random

import pytest
from msgspec.structs import replace

from debate.game.acts.duties import ballots, duty, is_here
from debate.game.model import commands as c
from debate.game.scoring.outcome import participation
from support.app import make_app
from support.kept import ROOM, Kept
from unit.results.conftest import browser

KINDS = ("opening", "rebuttal")


class Lesson(Kept):
    """A debate in which some step out, drop out or do nothing, and a host ends some parts early; `asked` and `owed`: by seat, of what
    kind how much, by the rule's own words."""

    def play(self, luck: Random) -> "Lesson":
        self.asked: dict[str, Counter[str]] = {id: Counter() for id in self.room.seats}
        self.owed: dict[str, Counter[str]] = {id: Counter() for id in self.room.seats}
        self.back = Counter[str]()
        self.do("host", c.Begin())
        while self.name != "finished":
            self.some_act(luck)
            early = luck.random() < 0.3
            if not early:
                self.now = max(self.now, self.phase.deadline or 0)
            self.note(early and self.phase.deadline is not None)
            self.end()
        return self

    def some_act(self, luck: Random) -> None:
        idle = luck.sample(self.players, 3)
        self.everybody(*idle, *(id for id in self.players if self.seat(id).out is not None))
        for id in idle[:2]:
            self.do(id, c.StepIn() if self.seat(id).out is not None else c.StepOut())
        silent = {idle[2]} if luck.random() < 0.5 else set()
        if silent != {id for id, seat in self.room.seats.items() if seat.unheard}:
            self.do("clock", c.Unheard(phase=self.phase.id, seats=tuple(silent)))
        self.send_one_back(luck)

    def send_one_back(self, luck: Random) -> None:
        """A host sends a text back that may hurt somebody, and it never comes again; another is hidden, and counts as sent."""
        sent = (
            [getattr(seat, self.name) for seat in self.room.seats.values() if is_here(seat)]
            if self.name in KINDS
            else []
        )
        if len(texts := [id for id in sent if id]) > 1:
            back, hidden = luck.sample(texts, 2)
            self.room.speeches[back] = replace(self.room.speeches[back], marks=("insult",))
            self.do("host", c.SendBack(back)).do("host", c.Hide(hidden))
            self.back[self.room.speeches[back].author] += 1

    def note(self, early: bool) -> None:
        for seat in self.room.seats.values():
            if duty(self.room, seat) is None:
                continue
            held = ballots(self.room, seat) if self.name == "vote" else []
            cast = sum(bool(one.choice) for one in held)
            n = len(held) if held else self.name in KINDS
            there = is_here(seat) and not (held and early)
            done = cast if held else n * bool(duty(self.room, seat))
            self.asked[seat.id][self.name] += n
            self.owed[seat.id][self.name] += n if there else done


@pytest.mark.parametrize("luck", range(4))
def test_what_students_owe_is_what_their_course_asked_of_them_and_adds_up_wherever_it_is_said(tmp_path, luck):
    app = make_app(tmp_path)
    lesson = Lesson(app.services.store, 9, "class", judges=1).play(Random(luck))
    host = browser(app, lesson)
    report = host.get(f"/rooms/{ROOM}/report/report.json").json
    console, whole = participation(lesson.room), Counter()
    for student in report["students"]:
        part, (asked, owed) = student["took_part"], (one[student["seat"]] for one in (lesson.asked, lesson.owed))
        openings, rebuttals, judging = (part[name] for name in ("openings", "rebuttals", "judging"))
        assert (openings["owed"], rebuttals["owed"], judging["owed"]) == tuple(
            owed[name] for name in ("opening", "rebuttal", "vote")
        )
        assert judging["owed"] + judging.get("excused", 0) == asked["vote"]
        seen = console.get(student["seat"], (0, 0, 0, 0, 0))
        assert seen[:4] == (
            openings["done"] + rebuttals["done"], openings["owed"] + rebuttals["owed"], judging["done"], judging["owed"],
        )  # fmt: skip
        wrote = [report["texts"][id] for id in student.get("texts", ())]
        assert openings["done"] + rebuttals["done"] == len(wrote) - lesson.back[student["seat"]]
        for name, share in part.items():
            whole.update({(name, what): share.get(what, 0) for what in ("done", "owed", "excused")})
    page = host.get(f"/rooms/{ROOM}/report").text
    for name in ("openings", "rebuttals", "judging"):
        assert f"{whole[name, 'done']} of {whole[name, 'owed']}" in page
    assert (f"{whole['judging', 'excused']} not cast" in page) == (whole["judging", "excused"] > 0)

    rows = list(csv.DictReader(io.StringIO(host.get(f"/rooms/{ROOM}/report/students.csv").text.lstrip("\ufeff"))))
    assert sum(int(row["Openings owed"]) for row in rows) == whole["openings", "owed"]
    assert sum(int(row["Judging owed"]) for row in rows) == whole["judging", "owed"]

    class_id = host.post("/classes", json={"name": "8d", "room": ROOM}, headers={"Accept": "application/json"}).json[
        "id"
    ]
    figures = list(csv.DictReader(io.StringIO(host.get(f"/classes/{class_id}/figures.csv").text.lstrip("\ufeff"))))
    assert sum(int(row["Texts due"]) for row in figures) == whole["openings", "owed"] + whole["rebuttals", "owed"]
    assert sum(int(row["Clashes due"]) for row in figures) == whole["judging", "owed"]
