"""What is deleted because it is old goes one at a time: nothing else in the process runs meanwhile."""

from dataclasses import replace
from itertools import pairwise
from types import SimpleNamespace
from unittest.mock import Mock

import pytest
from sqlalchemy import func, select

from debate.live.sweep import Sweep
from debate.storage.schema import classes, members
from debate.subjects.shelf.own_motions.storage import OwnMotions
from debate.subjects.shelf.own_motions.tables import own_fields, own_motions
from support.app import make_app

EACH = 4
A_YEAR = 365 * 24 * 3600 * 1000  # ms


def test_old_classes_and_motions_go_one_at_a_time_with_all_in_them(tmp_path, monkeypatch):
    services = make_app(tmp_path).services
    long_ago = services.runtime.now() - 2 * A_YEAR
    for n in range(EACH):
        services.classes.create(f"class{n}", "8b", 30, long_ago)
        services.classes.enrol(f"class{n}", ["Lena", "Max"])
        services.part(OwnMotions).create(f"motion{n}", {"title": "Bees first"}, long_ago)
    services.classes.create("new", "8c", 30, services.runtime.now())
    services.part(OwnMotions).create("new", {"title": "Wasps first"}, services.runtime.now())

    def left() -> list[int]:
        with services.store.database.engine.connect() as connection:
            tables = (classes, own_motions, members, own_fields)
            return [connection.scalar(select(func.count()).select_from(table)) or 0 for table in tables]

    seen = [left()]
    assert seen == [[EACH + 1, EACH + 1, 2 * EACH, EACH + 1]]
    monkeypatch.setattr(
        services.sweep, "_runtime", replace(services.runtime, sleep=lambda seconds: seen.append(left()))
    )
    services.sweep.run()
    steps = [before[0] - after[0] + before[1] - after[1] for before, after in pairwise(seen)]
    assert max(steps) == 1, "more than one went between two pauses"
    assert left() == [1, 1, 0, 1], "the new ones stay"


STEPS = ("rooms of classes", "rehearsals", "rooms", "empty classes", "own motions")


@pytest.mark.parametrize("broken", STEPS)
def test_what_cannot_be_deleted_is_logged_once_and_keeps_nothing_else(caplog, broken):
    done = []

    def step(name: str):
        def forget(*_):
            if name == broken:
                raise ZeroDivisionError
            done.append(name)
            return []

        return forget

    store = SimpleNamespace(forget_rehearsals=step("rehearsals"), forget=step("rooms"))
    classes = SimpleNamespace(forget=step("rooms of classes"), forget_empty=step("empty classes"))
    runtime = SimpleNamespace(now=lambda: A_YEAR, sleep=lambda seconds: None)
    others = {"own motions": step("own motions")}
    sweep = Sweep(store, classes, Mock(), Mock(), runtime, 1)
    sweep.others |= others
    sweep.run()
    assert done == [name for name in STEPS if name != broken]
    assert [record.levelname for record in caplog.records] == ["ERROR"] and f"failed for {broken}." in caplog.text
