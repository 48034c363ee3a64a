"""What is deleted because it is old goes a few at a time: nothing else in the process runs meanwhile."""

from dataclasses import replace
from itertools import pairwise

from sqlalchemy import func, select

from debate import create_app
from debate.config import Settings
from debate.live.clock import SWEPT
from debate.storage.schema import classes, members, own_fields, own_motions
from support.database import with_tables

EACH = 2 * SWEPT + 2
A_YEAR = 365 * 24 * 3600 * 1000  # ms


def test_old_classes_and_motions_go_a_few_at_a_time_with_all_in_them(tmp_path, monkeypatch):
    settings = Settings.read({"DEBATE_DATA": str(tmp_path)})
    with_tables(settings.database_url)
    services = create_app(settings, async_mode="threading").services
    long_ago = services.runtime.now() - 2 * A_YEAR
    for n in range(EACH):
        services.classes.create(f"class{n}", "8b", 30, long_ago)
        services.classes.enrol(f"class{n}", ["Lena", "Max"])
        services.own_motions.create(f"motion{n}", {"title": "Bees first"}, long_ago)
    services.classes.create("new", "8c", 30, services.runtime.now())
    services.own_motions.create("new", {"title": "Wasps first"}, services.runtime.now())

    def left() -> list[int]:
        with services.store.database.engine.connect() as connection:
            tables = (classes, own_motions, members, own_fields)
            return [connection.scalar(select(func.count()).select_from(table)) or 0 for table in tables]

    seen = [left()]
    assert seen == [[EACH + 1, EACH + 1, 2 * EACH, EACH + 1]]
    monkeypatch.setattr(
        services.clock, "_runtime", replace(services.runtime, sleep=lambda seconds: seen.append(left()))
    )
    services.clock.sweep()
    steps = [before[0] - after[0] + before[1] - after[1] for before, after in pairwise(seen)]
    assert max(steps) == SWEPT, "more than a few went between two pauses"
    assert left() == [1, 1, 0, 1], "the new ones stay"
