"""Somebody who was not heard from during a whole phase counts for no side (docs/game.md, section 3)."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debate.game import DraftText, Views
from debate.game.model import commands as c
from debate.game.model.phases import ballots_each
from support.table import Table, task

SIZES = st.integers(2, 40)


class Quiet(Table):
    """A table at which the clock says, right before a phase ends, who was not heard from."""

    silent: frozenset[str] = frozenset()

    def end(self, drafts=None):
        if {seat.id for seat in self.room.seats.values() if seat.unheard} != self.silent:
            self.do("clock", c.Unheard(phase=self.phase.id, seats=tuple(self.silent)))
        return super().end(drafts)

    def heard(self) -> list[str]:
        return [id for id in self.players if not self.seat(id).unheard]


@st.composite
def classes(draw):
    """A class and who of it is silent, not all of them."""
    table = Quiet(draw(SIZES), draw(st.sampled_from(["class", "full"])), judges=1)
    table.silent = draw(st.sets(st.sampled_from(table.players), max_size=len(table.players) - 1).map(frozenset))
    return table


@given(classes())
def test_sides_are_balanced_among_those_who_were_heard_and_the_unheard_keep_a_side_and_cards(table):
    table.to("draw", 1)
    for round in (1, 2):
        table.to("draw", round, *table.silent)
        counts = Counter(table.seat(id).side for id in table.heard())
        assert abs(counts["for"] - counts["against"]) <= 1
        assert set(table.heard()) == set(table.players) - table.silent
        assert all(table.seat(id).side and table.seat(id).hand for id in table.players)


@given(classes())
def test_what_an_unheard_seat_did_not_send_is_no_zero_and_openings_of_the_others_are_answered_evenly(table):
    table.to("rebuttal", 1, *table.silent)
    assert not table.room.missed
    answered = Counter(clash.opening for clash in table.room.clashes.values() if clash.rebutter not in table.silent)
    for side in ("for", "against"):
        openings = [id for id, s in table.room.speeches.items() if s.side == side and s.author]
        counts = [answered[id] for id in openings] or [0]
        assert max(counts) - min(counts) <= 1
    table.to("vote", 1, *table.silent)
    clashes = [id for id, clash in table.room.clashes.items() if clash.rebuttal]
    assert not table.room.missed and {table.room.clashes[id].rebutter for id in clashes}.isdisjoint(table.silent)
    before = [ballot for ballot in table.room.ballots.values() if ballot.seat in table.silent]
    assert all(table.seat(ballot.seat).dealt for ballot in before)


@given(st.integers(8, 40), st.data())
@settings(max_examples=16)
def test_ballots_are_dealt_to_the_others_as_if_the_unheard_were_not_there(players, data):
    table = Quiet(players).to("rebuttal").everybody()
    table.silent = data.draw(st.sets(st.sampled_from(table.players), max_size=players - 5).map(frozenset))
    table.end()
    counts = Counter(b.clash for b in table.room.ballots.values() if b.seat not in table.silent)
    dealt = [counts[id] for id in table.room.clashes]
    each = ballots_each(table.room.options, table.room.format)
    assert sum(dealt) == each * (players - len(table.silent))
    if not table.silent:
        assert max(dealt) - min(dealt) <= 1
    assert all(len(table.seat(id).dealt) == each for id in table.players)


def test_chairs_are_filled_for_the_unheard():
    table = Quiet(4, fill=True).to("reveal", 1)
    table.silent = frozenset(table.side("for")[:1])
    table.to("draw", 2)
    (bot,) = [seat for seat in table.room.seats.values() if seat.bot and seat.here]
    counts = Counter(
        seat.side for seat in table.room.seats.values() if seat.role == "player" and seat.here and not seat.unheard
    )
    assert counts["for"] == counts["against"] == 2 and bot.side


def test_a_newcomer_takes_the_side_with_fewer_people_who_were_heard_from():
    table = Table(4).do("host", c.Begin())
    table.do("clock", c.Unheard(phase=table.phase.id, seats=(table.side("for")[0],))).do("new", c.Join(role="player"))
    assert table.seat("new").side == "for"


def test_whoever_says_something_is_heard_from_again_and_owes_what_the_phase_asks():
    table = Quiet(4)
    table.silent = frozenset({"p0"})
    table.to("opening", 1, "p0")
    assert table.seat("p0").unheard and task(table.room, table.seat("p0")) == "opening"
    table.speak("p0")
    assert not table.seat("p0").unheard
    table.silent = frozenset()
    table.to("rebuttal", 1, "p0").everybody("p0").time_up()
    assert [missed.kind for missed in table.room.missed["p0"]] == ["rebuttal"]


def test_a_draft_of_an_unheard_seat_is_sent_all_the_same():
    table = Quiet(4).to("opening")
    table.silent = frozenset({"p0"})
    table.end({"p0": DraftText("What was typed before the phone went dark, long enough.")})
    assert table.seat("p0").opening


def test_nobody_is_told_and_progress_counts_the_unheard():
    table = Quiet(4)
    table.silent = frozenset({"p0"})
    views = Views(table.to("opening", 1, "p0").room)
    assert "unheard" not in str(views.public()) + "".join(str(views.private(id)) for id in table.room.seats)
    assert sum(bench["due"] for bench in views.public()["progress"].values()) == 4


def test_nobody_waits_for_an_unheard_seat():
    table = Quiet(4).do("host", c.TimeFactor(seat="p0", factor=2))
    table.silent = frozenset({"p0"})
    table.to("opening", 1, "p0").everybody("p0").do("host", c.Wait(phase=table.phase.id))
    assert table.time_up().name == "rebuttal"


@pytest.mark.parametrize("seats", [("host",), (), ("bot",)])
def test_hosts_and_bots_are_never_unheard(seats):
    table = Table(3).do("host", c.AddBot())
    bot = next(id for id, seat in table.room.seats.items() if seat.bot)
    command = c.Unheard(phase=table.phase.id, seats=tuple(bot if id == "bot" else id for id in seats))
    assert table.refused("clock", command) == "no_change"


def test_what_is_said_about_another_phase_is_refused():
    table = Table(3).to("draw")
    assert table.refused("clock", c.Unheard(phase="1-stance", seats=("p0",))) == "too_late"
