"""Points, worked by hand from docs/game.md, section 9."""

from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from debate.game.model.state import (
    Ballot,
    Clash,
    ClashScore,
    Missed,
    Options,
    Phase,
    Room,
    Seat,
    Speech,
    Stars,
    Tally,
    ballot_id,
    stars_id,
)
from debate.game.scoring.points import ahead_by_points, rounded_points, score_round, side_in, verdict

HIDDEN = [{"hidden": True}, {"state": "waiting"}, {"state": "returned"}]


class Table:
    """A room put together by hand. Seats are named f1, f2 … and a1, a2 …, by the side they hold in round 1."""

    def __init__(self):
        options = Options(rounds=2, swap=True, lengths={})
        phase = Phase(id="reveal-1", name="reveal", began=0, round=1)
        self.room = Room(code="BCDFG", seed="s", pack="p", opened=0, format="class", options=options, phase=phase)

    def speech(self, id, kind, author, round=1, side=None, **more):
        side = side or {"f": "for", "a": "against"}[author[0]]
        if author:
            self.room.seats.setdefault(author, Seat(id=author, n=0, role="player", side=side))
        self.room.speeches[id] = Speech(id=id, kind=kind, round=round, side=side, text="…", at=0, author=author, **more)
        return self

    def clash(self, opener, rebutter, votes="", round=1, opening=None, rebuttal=None, closing=None):
        """`votes`: one letter a ballot, by bench: "for:rco against:oo" (r rebuttal, o opening, c close, - not cast; a
        capital letter: an author of the clash)."""
        o, r, id = f"o-{opener}-{round}", f"r-{rebutter}-{round}", f"{opener}/{rebutter}/{round}"
        if o not in self.room.speeches:
            self.speech(o, "opening", opener, round, **(opening or {}))
        self.speech(r, "rebuttal", rebutter, round, **(rebuttal or {}))
        if closing is not None:
            self.speech(f"c-{id}", "closing", opener, round, **closing)
        self.room.clashes[id] = Clash(
            id=id,
            n=len(self.room.clashes),
            round=round,
            opening=o,
            rebutter=rebutter,
            rebuttal=r,
            closing="" if closing is None else f"c-{id}",
        )
        for bench, letters in (part.split(":") for part in votes.split()):
            for letter in letters:
                seat = f"v{len(self.room.ballots)}"
                choice = {"r": "rebuttal", "o": "opening", "c": "close", "-": ""}[letter.lower()]
                ballot = Ballot(seat=seat, clash=id, bench=bench, choice=choice, own=letter.isupper())
                self.room.ballots[ballot_id(seat, id)] = ballot
        return self

    def missed(self, seat, kind, side, round=1):
        self.room.seats.setdefault(seat, Seat(id=seat, n=0, role="player", side=side))
        self.room.missed[seat] = (*self.room.missed.get(seat, ()), Missed(round, kind, side))
        return self

    def score(self, round=1):
        return score_round(self.room, round)


# --- a clash ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("votes", "p"),
    [
        ("judges:r", 2 / 3),
        ("judges:o", 1 / 3),
        ("judges:c", 1 / 2),
        ("judges:rrrr", 5 / 6),
        ("judges:rrco", 3.5 / 6),
        ("for:r against:o", 1 / 2),
        ("for:rrr against:o", (4 / 5 + 1 / 3) / 2),
        ("for:rr against:rc judges:ooo", (3 / 4 + 2.5 / 4 + 1 / 5) / 3),
        ("for:r- against:--", 2 / 3),
        ("for:-", None),
        ("for:R against:O", 1 / 2),
        ("for:R against:R judges:-", 2 / 3),
        ("for:Rr against:O", 2 / 3),
        ("for:R against:O judges:oo", 1 / 4),
        ("", None),
    ],
)
def test_every_bench_that_voted_weighs_the_same(votes, p):
    score = Table().clash("f1", "a1", votes).score()
    assert score.clashes["f1/a1/1"].p == (None if p is None else pytest.approx(p))


def test_a_clash_shows_its_votes_by_bench_and_its_reasons():
    table = Table().clash("f1", "a1", "for:rr against:oc-")
    for id, reason in zip(list(table.room.ballots), ["clear", "", "backed", "clear", "counts"], strict=True):
        ballot = table.room.ballots[id]
        table.room.ballots[id] = Ballot(ballot.seat, ballot.clash, ballot.bench, False, ballot.choice, reason)
    score = table.score().clashes["f1/a1/1"]
    assert score.votes == Tally(opening=1, rebuttal=2, close=1)
    assert score.benches == {"for": Tally(rebuttal=2), "against": Tally(opening=1, close=1)}
    assert score.reasons == {"rebuttal": {"clear": 1}, "opening": {"backed": 1}}, (
        "each of the text that won; with a tie of none"
    )


@pytest.mark.parametrize(("hidden", "tips"), [
    ({}, {"o-f1-1": {"weigh": 1, "clear": 1}, "r-a1-1": {"answer": 2}}),
    ({"rebuttal": {"hidden": True}}, {"o-f1-1": {"weigh": 1, "clear": 1}}),
])  # fmt: skip
def test_a_text_gets_the_tips_that_were_for_it_while_it_may_be_read(hidden, tips):
    table = Table().clash("f1", "a1", "for:rr against:oc-", **hidden)
    said = [("weigh", "opening"), ("", ""), ("answer", "rebuttal"), ("answer", "rebuttal"), ("", "")]
    for id, (tip, tip_for) in zip(list(table.room.ballots), said, strict=True):
        table.room.ballots[id] = replace(table.room.ballots[id], tip=tip, tip_for=tip_for)
    table.room.ballots["x f1/a1/1"] = Ballot("x", "f1/a1/1", "judges", choice="close", tip="clear", tip_for="opening")
    assert table.score().tips == tips


def test_a_tip_of_an_author_of_the_clash_counts_as_that_ballot_does():
    table = Table().clash("f1", "a1", "for:R judges:o")
    own, neutral = list(table.room.ballots)
    table.room.ballots[own] = replace(table.room.ballots[own], tip="clear", tip_for="opening")
    assert table.score().tips == {}, "somebody neutral voted"
    del table.room.ballots[neutral]
    assert table.score().tips == {"o-f1-1": {"clear": 1}}


def test_stars_are_counted_by_text_in_their_round_while_it_may_be_read():
    table = (
        Table()
        .clash("f1", "a1", "judges:r")
        .clash("f2", "a2", "judges:o", rebuttal={"hidden": True})
        .clash("f1", "a1", "judges:r", round=2)
    )
    given = [("v0", 1, ("o-f1-1", "r-a2-1")), ("v1", 1, ("o-f1-1", "r-a1-1")), ("v0", 2, ("o-f1-2",))]
    table.room.stars = {stars_id(seat, round): Stars(seat, round, speeches) for seat, round, speeches in given}
    assert table.score(1).stars == {"o-f1-1": 2, "r-a1-1": 1} and table.score(2).stars == {"o-f1-2": 1}


def test_own_ballots_count_where_nobody_neutral_voted():
    table = Table().clash("f1", "a1")
    table.room.ballots["f1 f1/a1/1"] = Ballot("f1", "f1/a1/1", "for", own=True, choice="rebuttal")
    assert table.score().clashes["f1/a1/1"].p == pytest.approx(2 / 3)


def test_an_opening_without_a_rebuttal_is_no_clash_and_is_not_judged():
    table = Table().speech("o-f1-1", "opening", "f1")
    table.room.clashes["x"] = Clash(id="x", n=0, round=1, opening="o-f1-1", rebutter="a1")
    score = table.score()
    assert score.clashes == {} and score.order == ()


# --- rounds and sides ----------------------------------------------------------------------


def test_only_the_round_asked_for_counts():
    table = Table().clash("f1", "a1", "judges:r").clash("f1", "a1", "judges:oo", round=2)
    assert set(table.score(1).clashes) == {"f1/a1/1"} and set(table.score(2).clashes) == {"f1/a1/2"}
    assert table.score(2).clashes["f1/a1/2"].p == pytest.approx(1 / 4)


def test_a_side_in_a_round_is_the_one_spoken_or_owed_for():
    table = (
        Table()
        .clash("f1", "a1", "judges:r")
        .missed("f2", "opening", "for", round=1)
        .missed("f2", "rebuttal", "against", round=2)
    )
    assert [side_in(table.room, "f2", n) for n in (1, 2, 3)] == ["for", "against", None]
    assert side_in(table.room, "a1", 1) == "against"


# --- hidden texts -------------------------------------------------------------------------


@pytest.mark.parametrize("hidden", HIDDEN)
@pytest.mark.parametrize("text", ["opening", "rebuttal", "closing"])
def test_a_clash_with_a_hidden_text_shows_no_votes(text, hidden):
    score = Table().clash("f1", "a1", "judges:r", **{text: hidden}).score()
    assert score.clashes["f1/a1/1"].votes.total == 0
    assert score.clashes["f1/a1/1"].p is None and score.clashes["f1/a1/1"].benches == {}
    assert score.order == ("f1/a1/1",)


def test_a_visible_closing_changes_nothing():
    assert Table().clash("f1", "a1", "judges:r", closing={}).score().clashes["f1/a1/1"].p == pytest.approx(2 / 3)


# --- words for figures --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("points", "whole"), [(0, 0), (0.5, 1), (1.5, 2), (2.5, 3), (62.49, 62), (62.5, 63), (99.5, 100), (100, 100)]
)
def test_half_points_round_up(points, whole):
    assert rounded_points(points) == whole


def test_half_points_round_up_even_when_floats_fall_short_of_them():
    points = 100 * (1 - Table().clash("f1", "a1", "for:oo against:ror").score().clashes["f1/a1/1"].p)
    assert points < (75 + 40) / 2 and rounded_points(points) == 58


@pytest.mark.parametrize(
    ("p", "word"),
    [(0.5, "close"), (0.51, "close"), (0.49, "close"), (0.511, "rebuttal"), (0.489, "opening"), (1, "rebuttal")],
)
def test_points_within_two_of_each_other_are_level(p, word):
    assert ahead_by_points(p) == word


@pytest.mark.parametrize(
    ("votes", "by_points", "told"),
    [
        ("for:oo against:o judges:o", "opening", "opening"),
        ("for:or against:r judges:c", "rebuttal", "rebuttal"),
        ("for:rc against:oo judges:r", "rebuttal", "close"),  # two votes each, whatever the points
        ("for:o against:r judges:rrrooo", "close", "close"),
        ("for:ooooo against:rr judges:rr", "rebuttal", "opening"),  # by one vote, whatever the points
        ("for:ccc", "close", "close"),
        ("for:r", "rebuttal", None),  # one reader's taste
        ("for:o", "opening", None),
        ("judges:c", "close", None),
        ("for:r judges:c", "rebuttal", "rebuttal"),  # by one vote
        ("for:r against:c judges:c", "rebuttal", "close"),  # as more of them said
        ("for:rrcc judges:c", "rebuttal", "close"),
        ("for:rrc judges:c", "rebuttal", "rebuttal"),  # as many
        ("for:r judges:r", "rebuttal", "rebuttal"),
        ("for:r judges:o", "close", "close"),
        ("", None, None),
    ],
)
def test_a_verdict_names_the_text_with_more_votes_once_two_judged_it(votes, by_points, told):
    score = Table().clash("f1", "a1", votes).score().clashes["f1/a1/1"]
    assert (None if score.p is None else ahead_by_points(score.p)) == by_points
    assert verdict(score) == told


def test_level_votes_and_those_of_which_most_found_it_so_are_too_close_to_call():
    for opening, rebuttal, close in product(range(4), range(4), range(3)):
        told = verdict(ClashScore(Tally(opening, rebuttal, close), {}, {}))
        assert (told is None) == (opening + rebuttal + close < 2)
        assert told is None or (told == "close") == (opening == rebuttal or close > max(opening, rebuttal))
        assert told in (None, "close") or (told == "opening") == (opening > rebuttal)


def test_verdicts_that_are_equally_clear_are_told_apart_by_their_votes_however_their_shares_are_rounded():
    table = Table().clash("f1", "a1", "for:o").clash("f2", "a2", "for:r against:r judges:r")  # 1/3, and 2/3
    assert list(table.score().order) == ["f2/a2/1", "f1/a1/1"]
    table = Table().clash("f1", "a1", "for:r").clash("f2", "a2", "for:o against:o judges:o")
    assert list(table.score().order) == ["f2/a2/1", "f1/a1/1"]


def test_a_reveal_begins_with_what_was_decided_and_starred_and_ends_with_ties():
    table = Table()
    table.clash("f1", "a1", "judges:rrrr").clash("f2", "a2", "judges:rroo").clash("f3", "a3").clash(
        "f4", "a4", "judges:rrrc"
    )
    table.clash("f5", "a5", "judges:ro").clash("f6", "a6", "judges:rrro").clash("f7", "a7", "judges:oooo")
    order = ["f1/a1/1", "f7/a7/1", "f4/a4/1", "f6/a6/1", "f2/a2/1", "f5/a5/1", "f3/a3/1"]
    assert list(table.score().order) == order
    table.room.stars = {
        f"{seat} 1": Stars(seat, 1, texts)
        for seat, texts in {"x": ("o-f6-1", "r-a6-1"), "y": ("o-f6-1", "r-a5-1"), "z": ("o-f7-1",)}.items()
    }
    assert list(table.score().order) == ["f6/a6/1", "f7/a7/1", "f1/a1/1", "f4/a4/1", "f5/a5/1", "f2/a2/1", "f3/a3/1"]


# --- any round ----------------------------------------------------------------------------


@st.composite
def tables(draw):
    """A round of 2 to 40 players, some silent, some hidden, with any ballots."""
    table, n = Table(), draw(st.integers(2, 40))
    seats = [f"{'fa'[i % 2]}{i}" for i in range(n)]
    state = st.sampled_from([{}, {}, {}, {"hidden": True}, {"state": "waiting"}])
    votes = st.dictionaries(st.sampled_from(["for", "against", "judges"]), st.text("roc-ROC", min_size=1, max_size=5))
    for seat in seats:
        side = {"f": "for", "a": "against"}[seat[0]]
        opener = draw(st.sampled_from([s for s in seats if s[0] != seat[0]]))
        if draw(st.integers(0, 4)):
            cast = " ".join(f"{bench}:{letters}" for bench, letters in draw(votes).items())
            closing = draw(st.sampled_from([None, {}, {"hidden": True}]))
            table.clash(opener, seat, cast, opening=draw(state), rebuttal=draw(state), closing=closing)
        else:
            table.missed(seat, "rebuttal", side)
    for seat in seats:
        if f"o-{seat}-1" not in table.room.speeches and draw(st.booleans()):
            table.missed(seat, "opening", {"f": "for", "a": "against"}[seat[0]])
    return table


@given(tables())
@settings(max_examples=32)
def test_any_round_adds_up(table):
    room, score = table.room, table.score()
    visible = {s.id for s in room.speeches.values() if s.visible}
    for id, clash in room.clashes.items():
        figure = score.clashes[id]
        shows = {clash.opening, clash.rebuttal} | ({clash.closing} - {""}) <= visible
        cast = [b for b in room.ballots.values() if b.clash == id and b.choice]
        cast = [b for b in cast if not b.own] or cast
        assert figure.votes.total == (len(cast) if shows else 0) == sum(t.total for t in figure.benches.values())
        assert (figure.p is None) == (not cast or not shows)
        assert figure.p is None or 0 < figure.p < 1
    assert sorted(score.order) == sorted(room.clashes)


@given(tables())
@settings(max_examples=16)
def test_turning_every_ballot_round_turns_the_points_round(table):
    before = table.score()
    turned = {"opening": "rebuttal", "rebuttal": "opening"}
    for id, b in table.room.ballots.items():
        table.room.ballots[id] = Ballot(b.seat, b.clash, b.bench, b.own, turned.get(b.choice, b.choice))
    after = table.score()
    assert {id: c.p and 1 - c.p for id, c in after.clashes.items()} == pytest.approx(
        {id: c.p for id, c in before.clashes.items()}
    )
