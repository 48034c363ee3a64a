"""How long a lesson takes, expected before it begins (docs/game.md, section 2)."""

from itertools import combinations
from math import ceil
from random import Random
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debate.game.model import commands as c
from debate.game.model import pace
from debate.game.model.motion import SIDES
from debate.game.model.options import settle
from debate.game.model.phases import FORMATS, HAND, LIMITS, STEP, SWAPPED
from debate.game.model.timetable import SPREAD, WORDS, debate, to_close, to_compare, to_draw
from debate.game.views.seen import private_view, public_view
from debate.motions import library
from support.table import Table
from tools import timetable

PEOPLE = st.integers(2, 40)
FORMAT = st.sampled_from(timetable.TIMED)


def seconds(format, people, name, round=0, texts="average", **options) -> int:
    return sum(
        part.seconds
        for part in debate(settle(format, options), format, people, texts)
        if part.name == name and round in (0, part.round)
    )


# Added up by hand with 0.3 s a word read and 60/22 s a word written: minutes of whole lessons, ending and talk included.
WHOLE = {
    ("sprint", "average"): {4: 22.9, 8: 24.2, 16: 24.4, 28: 25.5, 40: 25.5},
    ("class", "average"): {4: 41.0, 8: 43.1, 16: 43.3, 28: 44.2, 40: 44.3},
    ("full", "average"): {4: 51.1, 8: 56.7, 16: 57.2, 28: 58.4, 40: 58.5},
    ("sprint", "half"): {28: 23.9},
    ("class", "half"): {28: 42.6},
    ("full", "half"): {28: 52.5},
}


@pytest.mark.parametrize(
    ("format", "texts", "people", "minutes"),
    [(*which, people, minutes) for which, row in WHOLE.items() for people, minutes in row.items()],
)
def test_a_lesson_is_as_long_as_was_added_up_by_hand(format, texts, people, minutes):
    assert timetable.lesson(format, people, texts) / 60 == pytest.approx(minutes, rel=0.05)


# What the seat with most to read asks for, found by drawing four hundred rooms of texts; of a class in round 2, a
# fifth more and at least 200 s.
VOTES = [
    ("class", 28, "average", 2, 219), ("class", 28, "half", 2, 200), ("class", 40, "average", 2, 222),
    ("full", 4, "average", 1, 150), ("full", 8, "average", 1, 259), ("full", 16, "average", 1, 266), ("full", 28, "average", 1, 273),
    ("full", 8, "half", 1, 165), ("full", 28, "half", 1, 173),
]  # fmt: skip


@pytest.mark.parametrize(("format", "people", "texts", "round", "asked"), VOTES)
def test_a_vote_is_expected_to_ask_what_drawn_rooms_ask(format, people, texts, round, asked):
    given = seconds(format, people, "vote", round, texts)
    assert given == pytest.approx(asked, rel=0.05)


def test_a_closing_and_a_comparison_ask_what_was_added_up_by_hand():
    assert to_close(pace.reading_words(67)) == pytest.approx(67 * 0.3 + 30 * 60 / 22 + 12, rel=0.05)
    assert 2 * to_compare(pace.reading_words(48 + 2 * 67)) == pytest.approx(133, rel=0.05)


@pytest.mark.parametrize(("format", "minutes"), [("sprint", 26), ("class", 45), ("full", 60)])
@pytest.mark.parametrize("texts", WORDS)
def test_a_class_is_done_within_its_lesson_however_many_they_are(format, minutes, texts):
    assert timetable.lesson(format, 28, texts) <= minutes * 60
    assert max(timetable.lesson(format, people, texts) for people in range(2, 41)) <= minutes * 60 + 1


def heaviest_hand() -> float:
    """Seconds that the heaviest hand of any motion asks for, where one card has to be kept."""
    needs = []
    for motion in library.load_library().values():
        for side in SIDES:
            deck = [motion.cards[id] for id in motion.deck(side)]
            read = [(pace.reading(card.title, card.claim), pace.reading(card.evidence)) for card in deck]
            needs += [
                to_draw(sum(claim for claim, _ in hand), [proof for _, proof in hand], 1)
                for hand in combinations(read, HAND)
            ]
    return max(needs)


def test_with_the_heaviest_hand_of_any_motion_a_class_of_28_is_done_within_its_lesson():
    for format, minutes in (("sprint", 26), ("class", 45), ("full", 60)):
        most = STEP * ceil(heaviest_hand() * FORMATS[format].ease / STEP)
        draws = [part for part in debate(settle(format, {}), format, 28) if part.name == "draw"]
        more = sum(max(0, most + (SWAPPED if part.round > 1 else 0) - part.seconds) for part in draws)
        assert timetable.lesson(format, 28, "average") + more <= minutes * 60


# The longest question with its five answers and what is beside them, on a page that is new, and a decision. Texts of average length,
# what there is on the screen and of the cards, thirty seconds to think.
WRITING = [("stance", 31.3), ("opening", 210), ("rebuttal", 253)]


@pytest.mark.parametrize(("name", "asked"), WRITING)
@pytest.mark.parametrize("format", timetable.TIMED)
def test_there_is_time_to_write_a_text_of_average_length_and_not_half_as_much_again(format, name, asked):
    part = next(part for part in debate(settle(format, {}), format, 28) if part.name == name)
    assert asked <= part.seconds <= 1.5 * asked


@given(PEOPLE, FORMAT)
def test_longer_texts_and_more_people_never_make_a_lesson_shorter(people, format):
    half, average = (timetable.lesson(format, people, texts) for texts in WORDS)
    assert half <= average + STEP, "three clashes of short texts may fit where two of others do"

    def phases(people: int, texts: str) -> int:
        """Without the shows: a small class has time for more clashes."""
        parts = debate(settle(format, {}), format, people, texts)
        return sum(part.seconds for part in parts if part.name not in ("reveal", "ending"))

    assert phases(people, "average") <= phases(min(40, people + 12), "average")
    assert phases(people, "half") <= phases(people, "average")


@given(PEOPLE, FORMAT, st.sampled_from([1, 1.25, 1.5]), st.booleans())
def test_a_plan_has_every_phase_and_no_length_below_the_formats(people, format, factor, revise):
    options = settle(format, {"first_round": factor, "revise": revise})
    parts = debate(options, format, people)
    assert [part.name for part in parts][-1] == "ending"
    floors = {"sprint": {"vote": 90}, "class": {"vote": 195}, "full": {"vote": 150, "closing": 90}}[format]
    for part in parts:
        assert 0 < part.seconds <= 900 * 1.5
        assert part.seconds >= floors.get(part.name, 0)


def test_without_a_clock_nothing_has_a_length():
    assert not any(part.seconds for part in debate(settle("open", {}), "open", 28))
    assert not seconds("class", 28, "reveal", lengths={"reveal": 0})
    assert not seconds("class", 28, "vote", lengths={"vote": 0})


@pytest.mark.parametrize(
    ("format", "round", "clashes", "own"), [("sprint", 1, 2, 30), ("class", 1, 3, 30), ("class", 2, 3, 30), ("full", 1, 3, 30), ("full", 2, 3, 0)]
)  # fmt: skip
def test_a_reveal_shows_as_many_clashes_as_fit_and_then_everybodys_own_results(format, round, clashes, own):
    words = 115 + (30 if format == "full" else 0)
    one = words * 5.85 / 20 + 4 + 18
    more = 2 * 3 + 0.3 * 18 - (clashes - 2) * 3 if round > 1 else 3 * (clashes > 2)
    more -= (clashes - 2) * 4  # without the time to guess
    assert seconds(format, 28, "reveal", round) == int(clashes * one + more + own)


@pytest.mark.parametrize(
    ("format", "options", "awards", "most", "lines", "vote"),
    [
        ("sprint", {}, 0, 16, 3 * 8 * 5.85 / 20 + 2, 34),  # four of seven are on the screen, and three have a line
        ("sprint", {"ballots": 4}, 2, 16, 3 * 8 * 5.85 / 20 + 2, 34),
        ("class", {}, 2, 16, 0, 34),
        ("class", {"revise": True}, 2, 16, 0, 34),
        ("full", {}, 2, 16, 0, 34),
        ("stage", {}, 0, 0, 0, 0),
    ],
)
def test_an_ending_has_time_for_how_it_ended_for_awards_and_for_lines_and_a_last_vote_where_people_wrote(
    format, options, awards, most, lines, vote
):
    assert seconds(format, 28, "ending", **options) == awards * 17 + 20 + most + vote
    fewer = seconds(format, 7, "ending", **options)
    assert fewer == int(10 + int(lines) + vote), "no awards, and from ten on how the room moved"
    assert seconds(format, 4, "ending", **options) == 10, "nor a vote, from five on"


def test_hosts_see_about_how_long_is_left_after_this_phase_and_nobody_else_does():
    table, left = Table(12), []
    whole = sum(part.seconds for part in debate(settle("class", {}), "class", 12))
    assert private_view(table.room, "host")["ahead"] == timetable.joining(12, "class") + whole + timetable.TALK, (
        "in the lobby all of it is left"
    )
    rehearsed = Table(12, rehearsal=4)
    assert private_view(rehearsed.room, "host")["ahead"] < timetable.joining(12, "class") + whole, (
        "nobody talks afterwards"
    )
    table.do("host", c.Begin())
    while table.name != "finished":
        left.append(private_view(table.room, "host")["ahead"])
        assert "ahead" not in private_view(table.room, "p0") and "ahead" not in public_view(table.room)
        table.everybody().end()
    assert left == sorted(left, reverse=True) and left[0] == whole - 40 + timetable.TALK
    assert left[-1] == seconds("class", 12, "ending") + timetable.TALK, (
        "after the last stance the ending and the talk are left"
    )
    assert "ahead" not in private_view(table.room, "host")


@pytest.mark.parametrize(("format", "players", "judges"), [("tables", 9, 0), ("tables", 4, 0), ("stage", 4, 4)])
def test_the_minutes_that_hosts_see_follow_the_plan_where_people_speak(format, players, judges):
    table = Table(players, format, judges=judges)
    left = {(part.name, part.when): part.seconds for part in debate(table.room.options, format, players + judges)}
    told, planned = [], sum(left.values()) + timetable.TALK

    def minutes() -> float:
        return private_view(table.room, "host")["ahead"] / 60

    table.do("host", c.Begin())
    while table.name in ("stance", "draw", "opening", "questions", "think", "rebuttal"):
        now = minutes() + (0 if table.room.queues else table.phase.length / 60_000)
        assert now == pytest.approx(planned / 60, abs=0.6), table.name
        told.append(now)
        while speaking := {group: queue for group, queue in table.room.queues.items() if queue.speaker}:
            before = minutes()
            for group in speaking:
                table.do("host", c.TimeSpeech(phase=table.phase.id, group=group, do="start"))
                table.do("host", c.TimeSpeech(phase=table.phase.id, group=group, do="next"))
            assert minutes() < before
        planned -= left[table.name, table.phase.when]
        table.everybody().end()
    assert told == sorted(told, reverse=True)


def test_listeners_at_a_table_take_no_time_to_speak_and_sit_where_hosts_see_them():
    table = Table(2, "tables", judges=2, students=4)
    saved = sum(seconds("tables", 4, name) // 2 for name in ("opening", "rebuttal", "vote"))
    four = private_view(Table(4, "tables").room, "host")["ahead"]
    assert private_view(table.room, "host")["ahead"] == four - saved, "two who spoke have no vote either"
    assert public_view(table.room)["tables"] == {"1": ["p0", "p1", "j0", "j1"]}


def test_six_who_share_one_laptop_speak_and_have_their_turns_one_after_another():
    table = Table(0, "tables", students=6)
    first, *others = [f"p{n}" for n in range(6)]
    for id in (first, *others):
        table.do(id, c.Join(role="player", beside=first))
    each = {part.name: part.seconds for part in debate(table.room.options, "tables", 6, tables=1)}
    three = {part.name: part.seconds for part in debate(table.room.options, "tables", 6)}
    for name in ("opening", "rebuttal", "vote"):
        assert each[name] == 2 * three[name] > 0
    coming = timetable.joining(6, "tables") + sum(each.values()) + timetable.TALK
    assert private_view(table.room, "host")["ahead"] == coming
    table.do("host", c.Begin())
    assert private_view(table.room, "host")["ahead"] == pytest.approx(
        coming - timetable.joining(6, "tables") - each["draw"]
    )


def test_without_a_clock_nothing_is_said_to_be_left():
    assert "ahead" not in private_view(Table(12, "open").to("vote").room, "host")


class Drawn(Table):
    """A room in which texts vary as the plan expects."""

    def __init__(self, *args, **options):
        self.luck = Random(options["seed"])
        super().__init__(*args, **options)

    def text(self, kind: str) -> str:
        characters = self.luck.gauss(1, SPREAD) * WORDS["average"][kind] * pace.WORD
        least, most = LIMITS[kind]
        return "a" * int(min(most, max(least, characters)))

    def speak(self, id, text="", restatement="", cards=()):
        return super().speak(id, self.text(self.name), self.text("restatement"))


@pytest.mark.parametrize(("format", "people"), [("sprint", 8), ("sprint", 24), ("class", 16)])
def test_rooms_take_as_long_as_the_plan_expects(format, people):
    rounds = settle(format, {}).rounds
    votes = [Drawn(people, format, seed=f"room {n}").to("vote", rounds).phase.length / 1000 for n in range(8)]
    assert seconds(format, people, "vote", rounds) == pytest.approx(fmean(votes), rel=0.08)


def test_the_rules_have_the_tables_of_today():
    page, aloud = ((timetable.DOCS / name).read_text() for name in ("game.md", "aloud.md"))
    assert timetable.tables() in page and timetable.written(page) == page, "run python -m tools.timetable"
    assert timetable.aloud() in aloud and timetable.written(aloud) == aloud, "run python -m tools.timetable"
