"""The reveal and the ending as a show: one clash, one step at a time, by hand or at a pace."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from debate.game import Views
from debate.game.acts.show import FLOW_ROWS, STARTS, ending, flow_parts, order, show_place
from debate.game.model import commands as c
from debate.game.model.state import STEPS
from support.table import Table

SECOND = 1000


SCRIPTS = Path(__file__).parents[3] / "debate" / "static" / "js" / "core"


@pytest.mark.parametrize(
    ("file", "name", "here"),
    [("show.js", "STEPS", STEPS), ("show.js", "STARTS", STARTS), ("flow.js", "ROWS", FLOW_ROWS)],
)
def test_scripts_have_the_same_steps_starts_and_rows(file, name, here):
    written = re.search(rf"^const {name} = (.*?);", (SCRIPTS / file).read_text(), re.M)[1]
    assert json.loads(written) == (list(here) if isinstance(here, tuple) else here)


def revealed(players: int = 12, format: str = "class", **options) -> Table:
    return Table(players, format, **options).to("reveal", 1)


def shown(table: Table, after: float = 0) -> tuple[int, str]:
    """The number of the clash on the screen and its step, so many seconds later."""
    at, step = show_place(table.room, table.now + int(after * SECOND))
    return order(table.room).index(at), step


def test_a_reveal_runs_from_its_beginning_and_stops_at_the_last_clash_of_the_projector():
    table = revealed(show_clashes=3)
    assert [shown(table, s) for s in (0, 10.9, 11, 13.9, 14, 17, 19.9)] == [
        (0, "texts"),
        (0, "texts"),
        (0, "votes"),
        (0, "votes"),
        (0, "verdict"),
        (0, "names"),
        (0, "names"),
    ]
    assert [shown(table, s) for s in (20, 59.9, 60, 10_000)] == [(1, "texts"), (2, "names"), (2, "names"), (2, "names")]
    view = Views(table.room).public()["reveal"]
    assert view["shown"] == 3 and len(view["order"]) == 12 and view["runs"] == {"since": table.now, "pace": 20_000}


def test_a_step_by_hand_stops_it_and_forwards_or_back_is_the_same():
    table = revealed()
    first, second = order(table.room)[:2]
    for clash, step in ((second, "verdict"), (first, "names"), (first, "texts")):
        table.do("host", c.ShowClash(table.phase.id, clash, step))
        assert show_place(table.room, table.now + 999 * SECOND) == (clash, step)
        assert "runs" not in Views(table.room).public()["reveal"]
    assert table.refused("host", c.ShowClash(table.phase.id, "x")) == "no_such_clash"


def test_a_text_hidden_on_the_way_does_not_move_its_clash_nor_the_show():
    table = revealed()
    before = order(table.room)
    first = table.room.clashes[before[0]]
    assert shown(table, 1) == (0, "texts") and table.room.scores["1"].clashes[first.id].votes.total
    table.do("host", c.Hide(first.opening, "unkind"))
    assert order(table.room) == before and shown(table, 1) == (0, "texts") and shown(table, 21) == (1, "texts")
    assert not table.room.scores["1"].clashes[first.id].votes.total


@given(st.sampled_from(STEPS), st.integers(1, 300))
def test_letting_it_run_gives_the_step_on_the_screen_its_whole_time(step, seconds):
    table = revealed(4)
    table.do("host", c.ShowClash(table.phase.id, order(table.room)[0], step)).do(
        "host", c.RunShow(table.phase.id, seconds)
    )
    share = {"texts": 0.55, "votes": 0.15, "verdict": 0.15, "names": 0.15}[step] * seconds
    assert shown(table) == shown(table, share - 0.01) == (0, step)
    assert shown(table, share + 0.01) != (0, step)


def test_it_stops_and_stands_still_in_a_pause_and_goes_on_where_it_was():
    table = revealed()
    table.now += 12 * SECOND
    table.do("host", c.Pause(table.phase.id))
    assert shown(table) == shown(table, 999) == (0, "votes") and "runs" not in Views(table.room).public()["reveal"]
    table.now += 100 * SECOND
    table.do("host", c.Resume(table.phase.id))
    assert [shown(table, s) for s in (0, 2.9, 3)] == [(0, "votes"), (0, "votes"), (0, "verdict")]
    table.now += 4 * SECOND
    table.do("host", c.RunShow(table.phase.id, 0))
    assert shown(table, 999) == (0, "verdict")
    assert table.refused("host", c.RunShow(table.phase.id, 0)) == "no_change"


def test_a_clash_that_the_projector_leaves_out_may_be_shown_and_is_the_last():
    table = revealed(show_clashes=2)
    table.do("host", c.ShowClash(table.phase.id, order(table.room)[5])).do("host", c.RunShow(table.phase.id, 20))
    assert [shown(table, s) for s in (0, 11, 999)] == [(5, "texts"), (5, "votes"), (5, "names")]


@pytest.mark.parametrize("options", [{"format": "open"}, {"lengths": {"reveal": 0}}])
def test_where_only_hosts_advance_nothing_runs_by_itself(options):
    table = revealed(4, **options)
    assert "runs" not in Views(table.room).public()["reveal"] and shown(table, 999) == (0, "texts")


def with_awards(table: Table, *names: str) -> Table:
    table.room.outcome = replace(table.room.outcome, winners=dict.fromkeys(names, ("p0",)))
    return table


@pytest.mark.parametrize(
    ("players", "steps"),
    [(3, ("rewrites", "moved")), (4, ("rewrites", "sides", "moved")), (9, ("rewrites", "awards", "sides", "moved"))],
)
def test_the_ending_has_the_steps_that_there_is_something_for(players, steps):
    none = with_awards(Table(players, revise=False).to("finished"), "bridge_builder")
    assert ending(none.room) == tuple(step for step in steps if step not in ("rewrites", "awards"))
    table = Table(players).to("compare")
    for one in list(table.room.comparisons.values()):
        choice = "first" if one.first == "after" else "second"
        table.do(one.seat, c.Compare(phase=table.phase.id, comparison=one.id, choice=choice))
    table.end().end()
    if "awards" in steps:
        with_awards(table, "bridge_builder", "strong_opening")
    assert ending(table.room) == steps
    view = Views(table.room).public()["ending"]
    assert view == {"steps": list(steps), "at": steps[0], "runs": {"since": table.now, "pace": 15_000}}
    assert [show_place(table.room, table.now + n * 15 * SECOND)[0] for n in range(5)] == [
        steps[min(n, len(steps) - 1)] for n in range(5)
    ]
    table.do("host", c.ShowEnding("moved"))
    assert Views(table.room).public()["ending"] == {"steps": list(steps), "at": "moved"}
    assert table.refused("host", c.ShowEnding("questions")) == "no_such_step", "this pack has none"


def test_a_room_in_which_nothing_was_judged_still_ends():
    table = Table(4).to("opening").do("host", c.Finish())
    assert Views(table.room).public()["ending"]["steps"] == ["moved"]


def test_the_flow_comes_by_hand_in_parts_of_one_side_and_any_step_of_the_show_takes_it_away():
    table = revealed(12)
    parts = flow_parts(table.room, 1)
    assert parts == [("for", 0), ("for", 4), ("against", 0), ("against", 4)] and flow_parts(table.room, 2) == []
    table.now += 12 * SECOND
    for n in range(len(parts)):
        table.do("host", c.ShowFlow(round=1, part=n))
        view = Views(table.room).public()
        assert view["flow_shown"] == {"round": 1, "part": n} and "runs" not in view["reveal"]
    assert shown(table, 999) == (0, "votes")  # where the show was when the flow came
    assert table.refused("host", c.ShowFlow(round=1, part=4)) == "no_such_step"
    assert table.refused("host", c.ShowFlow(round=2)) == "no_such_step"
    table.do("host", c.HideFlow())
    assert "flow_shown" not in Views(table.room).public() and table.refused("host", c.HideFlow()) == "no_change"
    for step in (c.ShowClash(table.phase.id, order(table.room)[1]), c.RunShow(table.phase.id, 20)):
        table.do("host", c.ShowFlow(round=1)).do("host", step)
        assert "flow_shown" not in Views(table.room).public()
    table.do("host", c.ShowFlow(round=1)).end()
    assert "flow_shown" not in Views(table.room).public()
    table.to("finished").do("host", c.ShowFlow(round=2, part=3))
    assert Views(table.room).public()["flow_shown"] == {"round": 2, "part": 3}
    table.do("host", c.ShowEnding("moved"))
    assert "flow_shown" not in Views(table.room).public()


def test_a_step_of_the_ending_that_has_nothing_to_say_any_more_gives_way_to_the_next():
    table = Table(8, seed="3").to("finished")
    with_awards(table, "strong_rebuttal")
    table.do("host", c.ShowEnding("awards"))
    for speech in list(table.room.speeches):
        table.do("host", c.Hide(speech, "unkind"))
    left = ending(table.room)
    assert "awards" not in left and "sides" not in left
    assert Views(table.room).public()["ending"]["at"] == show_place(table.room, table.now)[0] == "moved"
    table.do("host", c.RunShow(table.phase.id, 15))
    assert show_place(table.room, table.now + 16 * SECOND)[0] in left
