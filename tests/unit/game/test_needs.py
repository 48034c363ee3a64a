"""Time follows the texts: draw, vote, closing and compare are as long as the seat with most to read needs (docs/game.md, section 2)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from debate.game.acts.duties import asked_fair, ballots, is_here
from debate.game.model import commands as c
from debate.game.model.options import settle
from debate.game.model.phases import LIMITS, length
from debate.game.views.seen import private_view
from support.table import Table

S = 1_000  # ms


class Wordy(Table):
    """A table at which everybody writes texts of so many characters; `dense`: in Chinese."""

    size, letter = 600, "a"

    def speak(self, id, text="", restatement="", cards=()):
        text = self.letter * min(self.size, LIMITS[self.name][1])
        return super().speak(id, text, self.letter * min(self.size, LIMITS["restatement"][1]), cards)

    def rewrite(self, id, speech, text="", **more):
        old = self.room.speeches[speech]
        return super().rewrite(id, speech, text or "b" + old.text[1:], **more)


class Dense(Wordy):
    letter = "的"


class Uneven(Wordy):
    """Everybody's texts have a length of their own."""

    def speak(self, id, text="", restatement="", cards=()):
        self.size = 40 + int(id[1:]) * 50
        return super().speak(id)


def by_hand(room, seat) -> float:
    """What a seat needs for the vote, counted from what it is shown, as the rules say it in words."""
    text = {id: len(speech.restatement) + len(speech.text) for id, speech in room.speeches.items()}
    seconds = 0.0
    for ballot in ballots(room, seat):
        clash = room.clashes[ballot.clash]
        seconds += sum(text[id] for id in (clash.opening, clash.rebuttal, clash.closing) if id) / 20 + 12
    return seconds + 15 * (len(asked_fair(room, seat)) if seat.role == "player" else 0)


def up(seconds: float) -> int:
    return -int(-seconds // 5) * 5


@pytest.mark.parametrize(
    ("table", "format", "seconds"),
    [
        # three clashes of 600 + 140 + 450 characters, 12 s each; fairness
        (Wordy, "sprint", 3 * (1190 / 20 + 12) + 15),
        (Dense, "sprint", 3 * (1190 / 5 + 12) + 15),
        # four of 600 + 140 + 450 + 280
        (Wordy, "full", 4 * (1470 / 20 + 12) + 15),
        (Dense, "full", 900),  # the longest that any phase is
        (Table, "full", 150),  # the format's own
    ],
)
def test_a_vote_is_as_long_as_its_texts(table, format, seconds):
    assert table(8, format).to("vote").phase.length == up(seconds) * S


class Heavy(Table):
    """With cards that take 40 + 160 characters to choose from and 400 to prove; one card of each side takes 420, or 20 for the careful."""

    def motion(self):
        motion = super().motion()
        cards = {
            id: replace(
                card,
                title="t" * 40,
                claim="c" * 160,
                evidence="e" * (420 if id.endswith("9") else 400),
                careful="k" * 20,
            )
            for id, card in motion.cards.items()
        }
        return replace(motion, cards=cards)


@pytest.mark.parametrize(
    ("table", "how", "seconds"),
    [
        (Heavy, {}, 105),  # the format's own
        # a class has a fifth more, for whoever reads slowly
        (Heavy, {"keep": (2, 2)}, 1.2 * (4 * 200 / 20 + 820 / 20 + 12)),
        (Heavy, {"content": "careful"}, 105),
        (Table, {}, 105),
        (Heavy, {"lengths": {"draw": 200}}, 200),
        (Heavy, {"lengths": {"draw": 0}}, 0),
    ],
)
def test_a_draw_is_as_long_as_the_heaviest_hand_needs(table, how, seconds):
    assert table(20, "class", **how).to("draw").phase.length == up(seconds) * S


@pytest.mark.parametrize(
    ("table", "seconds"),
    [
        (Wordy, 590 / 20 + 30 * 5.85 / 2.1 + 12),
        (Dense, 590 / 5 + 30 * 5.85 / 2.1 + 12),
        (Table, 96 / 20 + 30 * 5.85 / 2.1 + 12),
    ],
)
def test_a_closing_is_as_long_as_the_rebuttal_and_thirty_words_need(table, seconds):
    assert table(4, "full").to("closing").phase.length == up(seconds) * S


def test_comparing_is_as_long_as_two_versions_and_what_they_answer_need():
    table = Wordy(6, "full", seed="rebuttals").to("revise")
    for id in table.players:
        table.rewrite(id, table.seat(id).rebuttal)
    # two comparisons of an opening of 600 characters with two rebuttals of 590, 12 s each
    assert table.end().phase.length == up(2 * (1780 / 20 + 12)) * S


@given(
    players=st.integers(2, 14),
    judges=st.integers(0, 3),
    format=st.sampled_from(["sprint", "class", "full"]),
    factor=st.sampled_from([1, 1.25, 1.5]),
    size=st.integers(40, 600),
)
@settings(max_examples=12)
def test_whoever_is_here_has_the_time_and_the_slowest_not_much_more(players, judges, format, factor, size):
    table = Wordy(players, format, judges, first_round=factor)
    table.size = size
    table.to("vote")
    floor = {"sprint": 90, "class": 195, "full": 150}[format] * factor
    most = max(by_hand(table.room, seat) for seat in table.room.seats.values() if is_here(seat))
    given, factor = table.phase.length / S, factor * (1.2 if format == "class" else 1)
    assert given >= most * factor and given - max(most * factor, floor) < 5


def test_only_those_who_are_here_count_and_what_comes_later_changes_nothing():
    table = Uneven(9, "sprint").to("vote")
    longest = table.phase.length
    assert longest > 90 * S
    gone = max(table.players, key=lambda id: by_hand(table.room, table.seat(id)))
    again = Uneven(9, "sprint").to("rebuttal").everybody().do(gone, c.StepOut()).end()
    most = max(by_hand(again.room, seat) for seat in again.room.seats.values() if is_here(seat))
    assert again.phase.length == max(90, up(most)) * S
    table.do("late", c.Join(role="judge")).do("host", c.Hide(speech=table.seat(gone).opening))
    assert table.phase.length == longest


def test_practice_and_the_open_format_keep_their_own_lengths_and_a_host_may_take_the_clock_away():
    assert Wordy(8, "open").to("vote").phase.length == 0
    assert Wordy(8, "sprint", lengths={"vote": 0}).to("vote").phase.length == 0
    alone = settle("full", {"practice": True, "lengths": {"closing": 45}})
    assert length(alone, "full", "closing", 1, needed=300) == 45 * S


def test_a_host_may_give_more_but_not_less_than_the_texts_need():
    asked = Wordy(8, "sprint").to("vote").phase.length
    assert Wordy(8, "sprint", lengths={"vote": 15}).to("vote").phase.length == asked
    assert Wordy(8, "sprint", lengths={"vote": 600}).to("vote").phase.length == 600 * S


@pytest.mark.parametrize("speed", [4, 10])
def test_a_rehearsal_is_so_many_times_as_fast(speed):
    asked = Wordy(8, "sprint").to("vote").phase.length
    assert Wordy(8, "sprint", rehearsal=speed).to("vote").phase.length == asked // speed


def test_somebody_with_more_time_has_it_of_the_length_that_came_out():
    table = Wordy(8, "sprint").do("host", c.TimeFactor(seat="p0", factor=2)).to("vote")
    assert private_view(table.room, "p0")["clock"]["length"] == 2 * table.phase.length
