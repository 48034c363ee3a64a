"""Guesses at a clash before its result, and the ending step by step."""

import json

import pytest
from msgspec.structs import replace

from debate.game import Rejected, Views, check_guess, may_hurry
from debate.game.acts.show.ending import award_lasts, ended, ending_step, ending_steps
from debate.game.acts.show.guesses import (
    all_have_guessed,
    asked_to_guess,
    earned,
    is_whole,
    right_guess,
)
from debate.game.acts.show.race import best_named, lead, place, points_in, ranks
from debate.game.acts.show.steps import GUESSED_FROM, authors
from debate.game.model import commands as c
from debate.game.model import pace
from debate.game.model.state import ROOMS_AWARDS, Swing, Tally
from debate.game.scoring import points, quotes
from support.show import SECOND, documents, revealed, step
from support.stage import Tables
from support.table import Table

# --- guesses ------------------------------------------------------------------------------


def read(table: Table) -> float:
    """Seconds to read the texts on the screen."""
    clash = table.room.clashes[table.phase.at]
    texts = [table.room.speeches[id] for id in (clash.opening, clash.rebuttal, clash.closing) if id]
    return pace.reading(*(words for text in texts for words in (text.restatement, text.text)))


def guessers(table: Table) -> set[str]:
    return {id for id, view in documents(table).items() if view.get("guesses")}


def refusal(table: Table, id: str, **other) -> str:
    command = c.Guess(**{"phase": table.phase.id, "clash": table.phase.at, "choice": "opening"} | other)
    try:
        check_guess(table.room, command, id, table.now)
    except Rejected as error:
        return error.code
    return ""


def test_everybody_guesses_a_clash_but_its_two_authors_and_nobody_in_a_small_room():
    table = revealed(12, judges=4)
    clash = table.phase.at
    everybody = {id for id, seat in table.room.seats.items() if seat.role != "host"}
    assert guessers(table) == everybody - authors(table.room, clash)
    assert {id for id in everybody if not refusal(table, id)} == guessers(table)
    assert {refusal(table, id) for id in authors(table.room, clash)} == {"not_yours"}
    assert refusal(table, "host") == "not_allowed"
    small = revealed(7, judges=9)
    assert not guessers(small) and refusal(small, "j0") == "not_yours"


def test_how_many_may_guess_says_nothing_of_who_wrote():
    table = revealed(12, judges=4)
    assert asked_to_guess(table.room) == 14
    for id in authors(table.room, table.phase.at):
        table.do(id, c.StepOut())
    assert asked_to_guess(table.room) == 12, "as when two others step out"
    step(table)
    assert not asked_to_guess(table.room) and not asked_to_guess(revealed(7).room)


@pytest.mark.parametrize(("devices", "may"), [((3, 3, 3), 0), ((3, 3, 1, 1, 1, 1), 4)])
def test_whoever_shares_a_device_raises_a_hand_and_is_not_counted(devices, may):
    tables = Tables(devices=devices).until("reveal")
    score = tables.room.scores["1"]
    told = {id: replace(one, votes=Tally(opening=3), p=0.1) for id, one in score.clashes.items()}
    tables.room.scores["1"] = replace(score, clashes=told)
    alone = {id for id in tables.players if not tables.seat(id).beside}
    assert tables.phase.step == "texts" and len(alone) == may
    assert guessers(tables) == alone - authors(tables.room, tables.phase.at)
    assert asked_to_guess(tables.room) == max(0, may - 2)


def test_guessing_ends_with_the_result_and_with_the_step_s_time():
    table = revealed(12, judges=4)
    one = min(guessers(table))
    assert refusal(table, one, clash="x") == "no_such_clash"
    assert refusal(table, one, clash=table.phase.plan[1]) == "too_late"
    table.now = table.phase.deadline + 1501
    assert refusal(table, one) == "too_late"
    step(table)
    assert refusal(table, one) == "too_late" and not guessers(table)
    table.do("host", c.ShowClash(table.phase.id, table.phase.at, "texts"))
    assert refusal(table, one) == "too_late", "its result was told"
    table.end()
    assert refusal(table, one, phase="6-reveal", clash="x") in ("too_late", "wrong_phase")


def test_when_everybody_here_has_guessed_the_result_comes_at_once_but_no_sooner_than_anybody_decides():
    table = revealed(12, judges=4)
    clash, may = table.phase.at, guessers(table)
    present = set(table.room.seats)
    assert all_have_guessed(table.room, present, may) and all_have_guessed(
        table.room, present - {min(may)}, may - {min(may)}
    )
    assert not all_have_guessed(table.room, present, may - {min(may)})
    assert not all_have_guessed(table.room, present - may, may), "nobody who is here may"
    for id, speech in table.room.speeches.items():
        table.room.speeches[id] = replace(speech, text="long enough to read " * 20)
    table.room.phase = replace(table.phase, deadline=table.phase.since + 60 * SECOND)
    begun = table.phase.since
    table.now = begun + SECOND
    assert table.refused("clock", c.Hurry(table.phase.id, (), table.phase.plan[1])) == "not_done"
    table.do("clock", c.Hurry(table.phase.id, (), clash))
    assert table.phase.deadline == begun + round((pace.RULE + 0.4 * read(table)) * SECOND), (
        "the first, of which more is read"
    )
    assert table.refused("clock", c.Hurry(table.phase.id, (), clash)) == "not_done", "once"
    table.time_up()
    assert table.phase.step == "result" and not table.phase.hurried
    assert table.refused("clock", c.Hurry(table.phase.id, (), clash)) == "not_done"
    table.time_up()
    begun = table.phase.since
    table.do("clock", c.Hurry(table.phase.id, (), table.phase.at))
    assert table.phase.deadline == begun + round(read(table) / 4 * SECOND) > begun + pace.LEAST * SECOND


@pytest.mark.parametrize("change", [{"tone": "grave"}, {"pace": 60 * SECOND}])
def test_on_a_grave_motion_and_at_a_hosts_pace_half_is_read_before_a_result_and_nobody_hears_that_all_are_in(change):
    table = revealed(12)
    for id, speech in table.room.speeches.items():
        table.room.speeches[id] = replace(speech, text="long enough to read " * 20)
    if "tone" in change:
        table.room.motion = replace(table.room.motion, **change)
    table.room.phase = replace(table.phase, deadline=table.phase.since + 60 * SECOND, pace=change.get("pace", 0))
    assert table.refused("clock", c.Hurry(table.phase.id, (), table.phase.at, why=True)) == "not_done"
    table.do("clock", c.Hurry(table.phase.id, (), table.phase.at))
    assert table.phase.deadline == table.phase.since + round(0.8 * read(table) * SECOND)
    assert Views(table.room).public()["reveal"]["runs"].get("all_in") == ("pace" in change or None)


def test_for_reasons_that_are_missing_a_result_waits_six_seconds_and_for_none_three():
    table = revealed(12)
    for _ in range(2):
        table.time_up()
    whole = table.phase.since + 30 * SECOND
    table.room.phase = replace(table.phase, deadline=whole)
    table.now = table.phase.since + 8 * SECOND
    table.do("clock", c.Hurry(table.phase.id, (), table.phase.at, why=True))
    assert table.phase.deadline == table.now + 6 * SECOND < whole
    assert "all_in" not in Views(table.room).public()["reveal"]["runs"] and may_hurry(table.room)
    table.now += SECOND
    assert table.refused("clock", c.Hurry(table.phase.id, (), table.phase.at, why=True)) == "not_done", "once"
    table.do("clock", c.Hurry(table.phase.id, (), table.phase.at))
    assert table.phase.deadline == table.now + 3 * SECOND
    assert Views(table.room).public()["reveal"]["runs"]["all_in"] and not may_hurry(table.room)


@pytest.mark.parametrize("tone", ["", "grave"])
def test_guesses_on_the_last_of_three_clashes_count_double_where_they_have_points(tone):
    table = revealed(12, show_clashes=3)
    table.room.motion = replace(table.room.motion, tone=tone)
    for clash in table.phase.plan:
        while table.phase.step != "texts":
            table.time_up()
        table.do("clock", c.Guesses(table.phase.id, clash, Tally(3, 3)))
        table.time_up()
    assert len(table.phase.plan) == 3
    clashes = Views(table.room).public()["clashes"]
    assert [clashes[id]["guessed"].get("twice") for id in table.phase.plan] == [None, None, None if tone else True]


def test_the_result_comes_three_seconds_after_the_last_guess_and_of_a_first_clash_after_ten_at_the_soonest():
    table = revealed(12, judges=4)
    for id, speech in table.room.speeches.items():
        table.room.speeches[id] = replace(speech, text="short", restatement="")
    table.do("clock", c.Hurry(table.phase.id, (), table.phase.at))
    assert table.phase.deadline == table.phase.since + (pace.RULE + pace.FIRST) * SECOND
    for _ in range(2):
        table.time_up()
    table.now = table.phase.deadline - 4 * SECOND
    table.do("clock", c.Hurry(table.phase.id, (), table.phase.at))
    assert table.phase.deadline == table.now + 3 * SECOND


@pytest.mark.parametrize(("right", "wrong"), [(1, 2), (3, 1), (2, 2), (1, 4)])
def test_from_four_guesses_on_a_result_begins_with_what_the_room_expects_and_lasts_that_much_longer(right, wrong):
    table = revealed(12)
    clash = table.phase.at
    verdict = points.verdict(table.room.scores["1"].clashes[clash])
    other = next(one for one in ("opening", "rebuttal", "close") if one != verdict)
    n, expected = right + wrong, {"opening": 0, "rebuttal": 0, "close": 0, verdict: right, other: wrong}
    command = c.Guesses(table.phase.id, clash, Tally(**expected))
    assert table.refused("clock", c.Guesses(table.phase.id, clash, Tally())) == "no_change"
    table.do("clock", command)
    assert "guessed" not in json.dumps(documents(table))
    step(table)
    public = Views(table.room).public()
    assert public["clashes"][clash]["nth"] == 1, "the first that was shown"
    few = n < GUESSED_FROM
    most = points.choice_of(Tally(**expected))
    seen = {} if few else {"expected": expected} | ({"most": most} if most else {})
    assert public["clashes"][clash]["guessed"] == {"of": n} | seen, "few name somebody"
    assert table.refused("clock", command) == "too_late"
    alone = 0 if few else 3000
    assert public["reveal"]["runs"].get("room", 0) == alone
    assert table.phase.deadline - table.now == 15_000 + alone
    table.do("host", c.Hold(table.phase.id)).do("host", c.Release(table.phase.id))
    assert table.now - table.phase.since >= alone, "what was there stays"


@pytest.mark.parametrize(
    ("votes", "right"),
    [
        (Tally(opening=2, rebuttal=2, close=2), "close"),
        (Tally(opening=1, rebuttal=1, close=2), "close"),
        (Tally(opening=2, rebuttal=1), "opening"),
        (Tally(opening=1), None),
    ],
)
def test_right_to_guess_is_the_verdict_and_that_it_is_too_close_where_readers_are_split(votes, right):
    table = revealed(12)
    clash, score = table.phase.at, table.room.scores["1"]
    judged = replace(score.clashes[clash], votes=votes)
    table.room.scores["1"] = replace(score, clashes=score.clashes | {clash: judged})
    assert right_guess(table.room, clash) == right
    if right:
        guesses = Tally(opening=3, rebuttal=2, close=1)
        table.do("clock", c.Guesses(table.phase.id, clash, guesses))
        assert table.room.scores["1"].guessed[clash].right == getattr(guesses, right)


@pytest.mark.parametrize(
    ("guesses", "verdict", "each"),
    [
        ({"opening": 4, "rebuttal": 2}, "opening", {"opening": 1}),
        ({"opening": 2, "rebuttal": 4}, "opening", {"opening": 2}),
        ({"opening": 3, "rebuttal": 3}, "opening", {"opening": 1}),
        ({"opening": 1, "rebuttal": 2, "close": 3}, "opening", {"opening": 2}),
        ({"opening": 6}, "rebuttal", {}),
        ({"close": 1, "opening": 5}, "close", {"close": 1}),
        ({"close": 5, "opening": 1}, "close", {"close": 1}),
        ({"opening": 3}, "opening", None),
    ],
    ids=["most", "a surprise", "half", "of three", "nobody", "close is one", "though most call it", "too few guess"],
)
@pytest.mark.parametrize("double", [False, True])
def test_a_right_guess_has_a_point_and_two_where_a_text_won_that_most_did_not_call(guesses, verdict, each, double):
    table = revealed(12, judges=4, show_clashes=3)
    at = table.phase.plan[-1] if double else table.phase.at
    table.room.phase = replace(table.phase, at=at)
    votes = {"opening": Tally(opening=3), "rebuttal": Tally(rebuttal=3), "close": Tally(close=3)}[verdict]
    score = table.room.scores["1"]
    table.room.scores["1"] = replace(score, clashes=score.clashes | {at: replace(score.clashes[at], votes=votes)})
    others = sorted(set(table.players) - authors(table.room, at))
    said = [choice for choice, n in guesses.items() for _ in range(n)]
    choices = dict(zip(others, said, strict=False))
    points = earned(table.room, choices)
    if each is None:
        assert points == {}
        return
    times = 2 if double else 1
    assert {seat: points[seat] for seat in choices} == {
        seat: times * each.get(choice, 0) for seat, choice in choices.items()
    }
    clash = table.room.clashes[at]
    won = {"opening": table.room.speeches[clash.opening].author, "rebuttal": clash.rebutter}.get(verdict)
    assert {seat: n for seat, n in points.items() if n and seat not in choices} == ({won: times} if won else {}), (
        "whoever wrote what won, and nobody else without a guess"
    )
    table.room.motion = replace(table.room.motion, tone="grave")
    assert earned(table.room, choices) == {}


@pytest.mark.parametrize("gone", [c.Leave(), c.StepOut()])
def test_an_author_who_is_away_has_no_point(gone):
    table = revealed(12, judges=4)
    at, score = table.phase.at, table.room.scores["1"]
    judged = replace(score.clashes[at], votes=Tally(opening=3))
    table.room.scores["1"] = replace(score, clashes=score.clashes | {at: judged})
    author = table.room.speeches[table.room.clashes[at].opening].author
    choices = dict.fromkeys(guessers(table), "opening")
    assert earned(table.room, choices)[author] == 1
    table.do(author, gone)
    assert not earned(table.room, choices).get(author)


@pytest.mark.parametrize(
    ("total", "first"),
    [
        ({"a": 6, "b": 4, "c": 3, "d": 2}, [(6, 1, "a"), (4, 1, "b"), (3, 1, "c")]),
        ({"a": 6, "b": 4, "c": 4, "d": 2}, [(6, 1, "a"), (4, 2, "bc")]),
        ({"a": 6, "b": 6, "c": 3, "d": 3}, [(6, 2, "ab"), (3, 2, "")]),
        ({"a": 6, "b": 6, "c": 6, "d": 6, "e": 1}, [(6, 4, "")]),
        ({"a": 6, "b": 0, "c": 0}, [(6, 1, "a")]),
        ({"a": 0, "b": 0}, []),
    ],
)
def test_three_places_are_told_with_three_names_at_most_and_of_a_place_all_or_nobody(total, first):
    assert ranks(total) == [(points, n, tuple(seats)) for points, n, seats in first]


def test_a_place_is_told_where_at_most_half_have_as_many_points():
    total = {"a": 6, "b": 4, "c": 4, "d": 2, "e": 0, "f": 0}
    assert [place(total, seat) for seat in total] == [1, 2, 2, 0, 0, 0]
    assert place({"a": 1, "b": 1, "c": 0}, "a") == 0, "first with most others is no place"
    assert place({}, "a") == 0


def test_nobody_leads_where_more_than_a_third_have_as_many_points():
    table = revealed(12, judges=4)
    each = dict.fromkeys(table.players[:6], 1)
    assert lead(table.room, each | dict.fromkeys(table.players[:2], 2)) == (2, 2)
    assert lead(table.room, each | dict.fromkeys(table.players[:3], 2)) == (2, 0)
    assert lead(table.room, dict.fromkeys(table.players[:2], 1)) == (1, 0) and lead(table.room, {"p0": 1}) == (1, 1)
    assert lead(table.room, {"p0": 0}) == lead(table.room, {}) == (0, 0)


def test_until_a_show_ends_the_room_hears_the_most_points_alone_and_nobody_whose_they_are():
    table = revealed(12, judges=4)
    clash = table.phase.at
    points = {"p0": 2, "p1": 2, "p2": 1, "p3": 0, "gone": 9}
    assert lead(table.room, points) == (2, 0), "nobody of those who are here leads"
    table.do("clock", c.Guesses(table.phase.id, clash, Tally(opening=5), {}, 2, 2))
    assert "lead" not in json.dumps(documents(table)), "its result isn't told"
    step(table)
    assert documents(table)["public"]["clashes"][clash]["guessed"]["lead"] == {"points": 2, "n": 2}
    assert table.refused("clock", c.BestGuessers(table.phase.id)) == "no_change"
    assert table.refused("clock", c.BestGuessers("1-opening", points={"p0": 2})) == "too_late"
    table.do("clock", c.BestGuessers(table.phase.id, points=points))
    before = documents(table)
    assert not any("points" in view for view in before.values()) and "best" not in before["public"]["reveal"]
    table.over()
    seen = documents(table)
    assert seen["public"]["reveal"]["best"] == [
        {"points": 2, "n": 2, "seats": ["p0", "p1"]},
        {"points": 1, "n": 1, "seats": ["p2"]},
    ]
    assert {id: view["points"] for id, view in seen.items() if view.get("points")} == {
        "p0": {"n": 2, "place": 1},
        "p1": {"n": 2, "place": 1},
        "p2": {"n": 1},
        "p3": {"n": 0},
    }, "each its own, and who is not here nothing"
    table.do("p0", c.Leave())
    assert best_named(table.room) == ("p1", "p2")


def test_in_the_ending_the_points_of_all_rounds_are_told():
    table = revealed(12, judges=4)
    table.do("clock", c.BestGuessers(table.phase.id, points={"p0": 2, "p1": 3})).to("reveal", 2)
    table.do("clock", c.BestGuessers(table.phase.id, points={"p0": 4, "p2": 1})).to("finished")
    assert points_in(table.room) == {"p0": 6, "p1": 3, "p2": 1} and points_in(table.room, 1) == {"p0": 2, "p1": 3}
    seen = documents(table)
    assert [rank["points"] for rank in seen["public"]["ending"]["best"]] == [6, 3, 1]
    assert seen["p0"]["points"] == {"n": 6, "place": 1} and seen["p2"]["points"] == {"n": 1}


def test_what_older_rooms_say_of_the_best_is_read_and_is_no_points():
    old = b'{"type":"best_guessers","phase":"1","best":{"p1":[3,4]}}'
    assert c.decode(old) == c.BestGuessers("1", best={"p1": (3, 4)})
    table = revealed(12)
    table.do("clock", c.BestGuessers(table.phase.id, best={"p1": (3, 4)})).over()
    assert "best" not in documents(table)["public"]["reveal"]


# --- the second question ------------------------------------------------------------------

WHYS = {"clear": 3, "backed": 1}


def told_why(table: Table, clash: str, reasons: dict[str, int], choice: str = "opening") -> Table:
    """A clash gets a verdict, for these reasons."""
    score, votes = table.room.scores[str(table.phase.round)], Tally(**{choice: max(4, sum(reasons.values()))})
    clashes = score.clashes | {clash: replace(score.clashes[clash], votes=votes, reasons={choice: reasons}, p=0.5)}
    table.room.scores[str(table.phase.round)] = replace(score, clashes=clashes)
    return table


def at_clash(n: int, round: int = 1, reasons: dict[str, int] = WHYS, choice: str = "opening", **options) -> Table:
    table = revealed(12, judges=4, round=round, **options)
    clash = table.phase.plan[n - 1]
    table = told_why(table, clash, reasons, choice)
    return table if clash == table.phase.at else table.do("host", c.ShowClash(table.phase.id, clash, "texts"))


def asks(table: Table) -> bool:
    return Views(table.room).public()["reveal"].get("asks_why", False)


@pytest.mark.parametrize(("round", "n", "asked"), [(1, 1, False), (1, 2, True), (2, 1, True)])
def test_which_reason_readers_gave_is_asked_once_the_first_question_is_known_and_never_once_it_is_answered(
    round, n, asked
):
    table = at_clash(n, round)
    one, author = min(guessers(table)), min(authors(table.room, table.phase.at))
    assert asks(table) == asked
    assert refusal(table, one, reason="clear") == ("" if asked else "not_yours")
    assert refusal(table, one, choice="close", reason="clear") == "not_yours", "then there is no reason"
    assert refusal(table, author, reason="clear") == "not_yours"
    table.do("host", c.ShowClash(table.phase.id, table.phase.at, "result"))
    assert not asks(table) and refusal(table, one, reason="clear") == "too_late"
    table.do("host", c.ShowClash(table.phase.id, table.phase.at, "texts"))
    assert not asks(table), "its result was told"


def test_on_a_grave_motion_nobody_is_asked_why():
    table = at_clash(2)
    assert asks(table)
    table.room.motion = replace(table.room.motion, tone="grave")
    assert not asks(table) and guessers(table)


def test_that_it_is_asked_says_nothing_of_what_the_readers_said():
    results = [(WHYS, "opening"), ({}, "opening"), ({"clear": 2, "backed": 2}, "rebuttal"), ({}, "close")]
    seen = [json.dumps(documents(at_clash(2, reasons=reasons, choice=choice))) for reasons, choice in results]
    assert len(set(seen)) == 1 and '"asks_why": true' in seen[0]


@pytest.mark.parametrize(
    ("reasons", "choice", "most"),
    [
        (WHYS, "opening", "clear"),
        ({"weighed": 2}, "rebuttal", "weighed"),
        ({"clear": 1}, "opening", None),
        ({"clear": 2, "backed": 2}, "opening", None),
        ({}, "opening", None),
        ({"clear": 3}, "close", None),
    ],
)
def test_a_reason_is_called_where_two_readers_gave_it_and_no_other_as_often(reasons, choice, most):
    table = at_clash(2, reasons=reasons, choice=choice)
    clash = table.phase.at
    said = {"clear": 3, "weighed": 2}
    table.do("clock", c.Guesses(table.phase.id, clash, Tally(opening=6), said))
    assert "called" not in json.dumps(documents(table))
    table.do("host", c.ShowClash(table.phase.id, clash, "result"))
    view = Views(table.room).public()["clashes"][clash]
    assert view.get("main_reason") == most
    assert view["guessed"].get("called") == ({"n": said[most], "of": 5} if most else None)


def test_of_fewer_than_four_reasons_the_room_isn_t_told_how_many_were_called():
    table = at_clash(2)
    table.do("clock", c.Guesses(table.phase.id, table.phase.at, Tally(opening=6), {"clear": 3}))
    table.do("host", c.ShowClash(table.phase.id, table.phase.at, "result"))
    assert "called" not in Views(table.room).public()["clashes"][table.phase.at]["guessed"]


def test_verdict_points_and_the_best_at_guessing_are_the_same_whatever_reasons_were_called():
    with_reasons, without = at_clash(2), at_clash(2)
    for table, reasons in ((with_reasons, {"clear": 5}), (without, {})):
        table.do("clock", c.Guesses(table.phase.id, table.phase.at, Tally(opening=5), reasons)).over()
    one, other = (table.room.scores["1"] for table in (with_reasons, without))
    assert (one.clashes, one.order, one.unsigned) == (other.clashes, other.order, other.unsigned)
    choices = dict.fromkeys(("j0", "j1", "j2", "j3"), "opening")
    assert earned(with_reasons.room, choices) == earned(without.room, choices)


@pytest.mark.parametrize(
    ("choice", "reason", "whole"), [("close", "", True), ("opening", "", False), ("opening", "clear", True)]
)
def test_somebody_who_has_not_said_why_yet_has_something_left_to_guess(choice, reason, whole):
    assert is_whole(at_clash(2).room, choice, reason) == whole
    assert is_whole(at_clash(1).room, choice, ""), "there, nobody is asked"


# --- the ending ---------------------------------------------------------------------------


def with_awards(table: Table, *names: str) -> Table:
    outcome = table.room.outcome
    table.room.outcome = replace(outcome, winners=dict.fromkeys(names, ("p0",)))
    return table


def with_swing(table: Table, verdict: str = "no_clear_movement", pairs: int = 12) -> Table:
    table.room.outcome = replace(table.room.outcome, swing=Swing(verdict, pairs, 3, 4))
    return table


@pytest.mark.parametrize(
    ("players", "steps"),
    [
        (3, ("moved", "lines", "last")),
        (4, ("moved", "lines", "last")),
        (9, ("moved", "strong_opening", "strong_rebuttal", "lines", "remember", "last")),
    ],
)
def test_the_ending_has_the_steps_that_there_is_something_for_one_for_each_award(players, steps):
    none = with_swing(with_awards(Table(players).to("finished"), "bridge_builder"))
    assert set(ending_steps(none.room)) == {*steps, "bridge_builder"} - {*ROOMS_AWARDS}, "told where there is no other"
    table = Table(players, revise=True).to("compare")
    for one in list(table.room.comparisons.values()):
        choice = "first" if one.first == "after" else "second"
        table.do(one.seat, c.Compare(phase=table.phase.id, comparison=one.id, choice=choice))
    table.end().end()
    with_swing(table)
    if "strong_opening" in steps:
        with_awards(table, "bridge_builder", "strong_opening", "strong_rebuttal")
    table.room.phase = replace(table.room.phase, at=steps[0])  # it began without them
    assert ending_steps(table.room) == steps
    view = Views(table.room).public()["ending"]
    shown = quotes.of_awards(table.room, table.room.outcome.winners)
    awards = {name: round(1000 * award_lasts(table.room, shown.get(name, ""))) for name in ROOMS_AWARDS}
    lasts = awards | {"lines": sum(view["lines"]["lasts"])}
    alone = [step for step in steps if step not in ("remember", "last")]
    times = [lasts.get(step, 10_000) for step in alone]
    assert view.items() >= {"steps": list(steps), "at": steps[0], "runs": {"since": table.now, "lasts": []}}.items()
    assert ending_step(table.room, table.now + 999 * SECOND) == "moved", "until a host has read it"
    table.do("host", c.ShowEnding(steps[1]))
    assert Views(table.room).public()["ending"]["runs"] == {"since": table.now, "lasts": times}, "and then they run"
    for n, name in enumerate(alone[1:]):
        passed = sum(times[1 : n + 1])
        assert ending_step(table.room, table.now + passed) == name
        assert ending_step(table.room, table.now + passed + times[n + 1] - 1) == name
    assert ending_step(table.room, table.now + 999 * SECOND) == steps[len(alone)]
    table.do("host", c.ShowEnding("moved"))
    view = Views(table.room).public()["ending"]
    assert (view["steps"], view["at"]) == (list(steps), "moved") and "runs" not in view
    assert table.refused("host", c.ShowEnding("questions")) == "no_such_step", "this pack has none"
    assert table.refused("host", c.ShowEnding("moved", question=1)) == "no_such_step"
    table.do("host", c.ShowEnding("lines")).do("host", c.RunShow(table.phase.id))
    assert Views(table.room).public()["ending"]["runs"]["lasts"] == times
    assert table.refused("host", c.RunShow(table.phase.id)) == "no_change"


@pytest.mark.parametrize(
    ("verdicts", "more", "shown"), [(40, "level", False), (40, "too_few", False), (11, "for", True)]
)
def test_how_it_ended_says_nothing_of_sides_of_which_neither_can_be_named(verdicts, more, shown):
    room = with_swing(Table(4, "sprint").to("finished"), "too_few", 1).room
    sides = {"for": 50, "against": 50}
    room.outcome = replace(room.outcome, sides=sides, more_often=more, verdicts=verdicts)
    assert ("moved" in ending_steps(room)) is shown
    room.outcome = replace(room.outcome, swing=Swing("no_clear_movement", 12, 3, 4))
    assert ending_steps(room)[0] == "moved" and ended(room) == (2 if shown else 1)


def test_too_few_answers_to_tell_how_a_room_moved_ask_for_hands_and_one_answer_or_too_few_readers_fill_no_step():
    table = with_swing(Table(12, "sprint", ballots=2).to("finished"), "too_few", 1)
    assert table.room.outcome.more_often == "too_few" and table.room.outcome.sides
    assert ending_steps(table.room) == ("lines", "remember", "last")
    assert ending_steps(with_swing(table, "too_few", 9).room) == ("moved", "lines", "remember", "last")


def test_an_ending_stays_at_its_questions_and_the_last_picture_waits_for_a_host():
    table = with_swing(Table(8).to("finished"))
    table.room.motion = replace(table.room.motion, debrief=("What would it take?",))
    table.room.outcome = replace(table.room.outcome, winners={}, lines=())
    table.room.phase = replace(table.room.phase, at="moved")
    assert ending_steps(table.room) == ("moved", "remember", "questions", "last")
    assert ending_step(table.room, table.now + 999 * SECOND) == "moved"
    table.do("host", c.ShowEnding("questions"))
    assert ending_step(table.room, table.now + 999 * SECOND) == "questions"
    table.do("host", c.ShowEnding("last"))
    assert Views(table.room).public()["ending"]["at"] == "last"


def test_a_room_in_which_nothing_was_judged_still_ends():
    table = Table(4).to("opening").do("host", c.Finish())
    assert Views(table.room).public()["ending"]["steps"] == ["last"]


def test_a_step_of_the_ending_that_has_nothing_to_say_any_more_gives_way_to_the_next():
    table = Table(8, seed="3").to("finished")
    with_awards(table, "strong_rebuttal")
    table.do("host", c.ShowEnding("strong_rebuttal"))
    for speech in list(table.room.speeches):
        table.do("host", c.Hide(speech, "unkind"))
    left = ending_steps(table.room)
    assert "strong_rebuttal" not in left
    assert Views(table.room).public()["ending"]["at"] == ending_step(table.room, table.now) == left[-1]
    table.do("host", c.RunShow(table.phase.id, 15))
    assert ending_step(table.room, table.now + 16 * SECOND) in left


@pytest.mark.parametrize(("voters", "verdict", "guesses"), [(1, False, False), (2, True, True)])
def test_one_vote_makes_no_verdict_and_nobody_is_asked_to_guess_it(voters, verdict, guesses):
    table = Table(8).to("vote")
    for ballot in list(table.room.ballots.values()):
        cast = sum(1 for one in table.room.ballots.values() if one.clash == ballot.clash and one.choice)
        if cast < voters:
            table.do(ballot.seat, c.Vote(table.phase.id, ballot.clash, "rebuttal", reason="clear"))
    table.end()
    assert bool(guessers(table)) == guesses
    step(table)
    told = Views(table.room).public()["clashes"][table.phase.at]
    assert told["votes"]["rebuttal"] == voters and told.get("verdict") == ("rebuttal" if verdict else None)
