"""What bots do, when they come and go, and what they take no part in (docs/game.md, section 12)."""

import json
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debate.game import Views
from debate.game.acts.duties import all_done, ballots
from debate.game.model import commands as c
from support.table import Table, task


class Classroom(Table):
    """A table at which some seats are bots'."""

    def __init__(self, players: int = 3, bots: int = 1, format: str = "full", **options):
        super().__init__(players, format, **options)
        for _ in range(bots):
            self.do("host", c.AddBot())

    @property
    def bots(self) -> list[str]:
        return [seat.id for seat in self.room.seats.values() if seat.bot]

    @property
    def seated(self) -> list[str]:
        return [id for id in self.bots if self.seat(id).here]


# --- turns ----------------------------------------------------------------------------------


def test_a_bot_has_done_what_a_phase_asks_as_soon_as_it_begins():
    table = Classroom(3, 3)
    for name in ("draw", "opening", "rebuttal", "closing", "vote"):
        table.to(name, 1)
        for id in table.bots:
            seat = table.seat(id)
            assert task(table.room, seat) is None
            match name:
                case "draw":
                    assert 1 <= len(seat.kept) <= 2 and set(seat.kept) <= set(seat.hand)
                case "opening":
                    assert table.room.speeches[seat.opening].cards == seat.kept
                case "rebuttal":
                    rebuttal = table.room.speeches[seat.rebuttal]
                    assert rebuttal.restatement and rebuttal.cards[0] in dict(seat.counters)
                    assert table.room.clashes[seat.target].rebuttal == seat.rebuttal
                case "closing":
                    assert bool(seat.closing) == bool(seat.closes)
                case "vote":
                    mine = [x for x in table.room.clashes.values() if x.opening == seat.opening and x.rebuttal]
                    assert all(x.fair == "fair" for x in mine)


def test_a_phase_waits_for_no_bot():
    table = Classroom(1, 3).to("opening")
    assert not all_done(table.room, {"p0"})
    assert all_done(table.act("p0").room, {"p0"})
    progress = Views(table.room).public()["progress"]
    assert sum(bench["due"] for bench in progress.values()) == 1


@pytest.mark.parametrize("keep", [(1, 1), (1, 2), (2, 4), (3, 4)])
def test_it_keeps_as_many_cards_as_the_room_allows(keep):
    table = Classroom(2, 4, keep=list(keep)).to("opening")
    lo, hi = keep
    assert all(lo <= len(table.seat(id).kept) <= max(lo, min(hi, 2)) for id in table.bots)


def test_who_is_seated_in_the_middle_of_a_round_begins_with_the_next():
    table = Classroom(4, 0).to("opening").do("host", c.AddBot(side="for"))
    (id,) = table.bots
    assert table.seat(id).side is None and not table.seat(id).hand
    table.to("opening", 2)
    assert table.seat(id).side == "for" and table.seat(id).opening


def test_what_bots_say_waits_for_no_approval():
    table = Classroom(3, 1, approve=True).to("rebuttal")
    assert {s.state for s in table.room.speeches.values() if table.room.by_bot(s)} == {"sent"}
    assert {s.state for s in table.room.speeches.values() if not table.room.by_bot(s)} == {"waiting"}


def test_a_hidden_opening_is_answered_by_its_cards():
    table = Classroom(1, 1).to("opening").act("p0")
    table.do("host", c.Hide(speech=table.seat("p0").opening)).end()
    rebuttal = table.room.speeches[table.seat(table.bots[0]).rebuttal]
    assert "long enough to be sent here" not in rebuttal.text + rebuttal.restatement


def test_a_debate_of_bots_alone_comes_to_its_end():
    table = Classroom(0, 4).to("finished")
    assert len(table.room.speeches) == 4 * 3 * 2


# --- points and votes -----------------------------------------------------------------------


def test_bots_have_no_vote_where_people_vote():
    table = Classroom(3, 3, judges=1).to("vote", 1)
    assert {b.seat for b in table.room.ballots.values()} == {"p0", "p1", "p2", "j0"}
    assert not any(table.seat(id).dealt for id in table.bots)


@pytest.mark.parametrize(("players", "bots"), [(0, 3), (0, 5), (1, 1), (1, 3), (1, 6)])
def test_where_nobody_votes_bots_vote_on_their_own_clashes_alone(players, bots):
    table = Classroom(players, bots).to("vote", 1)
    room = table.room
    assert bool(room.ballots) == (bots > 2)
    for ballot in room.ballots.values():
        clash = room.clashes[ballot.clash]
        parties = (room.speeches[clash.opening].author, clash.rebutter)
        assert room.seats[ballot.seat].bot and ballot.choice and not ballot.own
        assert ballot.seat not in parties and all(room.seats[id].bot for id in parties)


def test_votes_of_bots_are_taken_back_when_people_come_to_vote():
    table = Classroom(1, 5).to("vote", 1)
    assert table.room.ballots
    table.do("late", c.Join(role="judge"))
    assert {b.seat for b in table.room.ballots.values()} == {"p0", "late"}
    assert ballots(table.room, table.seat("late")) and not any(table.seat(id).dealt for id in table.bots)


@given(
    st.integers(1, 6),
    st.integers(0, 4),
    st.sampled_from([c.Join(role="judge"), c.Join(role="player"), c.Uncohost(seat="host2")]),
)
def test_a_lone_first_voter_is_dealt_ballots_when_a_second_comes(bots, left, way):
    """Alone from the start, or because the others left before the vote."""
    table = (
        Classroom(1 + left, bots).do("host2", c.Join(role="judge")).do("host", c.Cohost(seat="host2")).to("rebuttal", 1)
    )
    for id in table.players[1:]:
        table.do(id, c.Leave())
    table.to("vote", 1)
    assert not table.seat("p0").dealt
    table.do("host" if isinstance(way, c.Uncohost) else "late", way)
    second = table.seat("host2" if isinstance(way, c.Uncohost) else "late")
    clashes = {id for id, clash in table.room.clashes.items() if clash.rebuttal}
    neutral = {
        id
        for id in clashes
        if "p0" not in (table.room.speeches[table.room.clashes[id].opening].author, table.room.clashes[id].rebutter)
    }
    assert len(table.seat("p0").dealt) == min(4, len(neutral or clashes)) and len(second.dealt) == min(4, len(clashes))
    assert {b.own for b in table.room.ballots.values() if b.seat == "p0"} == {not neutral}
    first = table.seat("p0").dealt
    table.do("third", c.Join(role="judge"))
    assert table.seat("p0").dealt == first and table.seat("third").dealt


# --- what is seen ---------------------------------------------------------------------------


def test_whatever_bots_say_is_marked_wherever_it_is_shown():
    table = Classroom(3, 3)
    seen = Counter()
    while table.name != "finished":
        views = Views(table.room)
        public = views.public()
        for id, seat in public["seats"].items():
            assert seat.get("bot", False) == table.seat(id).bot
        for speech in public.get("speeches", {}).values():
            if author := speech.get("author"):
                assert speech.get("bot", False) == table.seat(author).bot
            seen["speeches"] += speech.get("bot", False)
        for id in table.players:
            me = views.private(id)
            shown = [
                text for ballot in me.get("ballots", {}).values() for text in ballot.values() if isinstance(text, dict)
            ]
            shown += [me["target"]] if "target" in me else []
            shown += list(me.get("fair", {}).values())
            for text in shown:
                assert text.get("bot", False) == table.room.by_bot(table.room.speeches[text["id"]])
                assert "author" not in text
                seen["texts"] += text.get("bot", False)
        if table.name == "lobby":
            table.do("host", c.Begin())
        else:
            table.everybody().end()
    assert seen["speeches"] and seen["texts"]


def test_the_room_knows_whether_bots_fill_chairs():
    assert Views(Classroom(2, 0, fill=True).room).public()["options"]["fill"] is True


def test_bots_make_no_room_larger_for_votes_to_hide_in():
    assert Views(Classroom(7, 5).room).public()["small"] is True
    assert "small" not in Views(Classroom(8, 0).room).public()


def test_careful_rooms_hear_careful_words():
    full, careful = (Classroom(0, 8, content=content).to("finished").room for content in ("full", "careful"))
    assert "Evidence " in json.dumps([s.text for s in full.speeches.values()])
    assert "Careful " not in json.dumps([s.text for s in full.speeches.values()])
    assert "Evidence " not in json.dumps([s.text for s in careful.speeches.values()])
    assert "Careful " in json.dumps([s.text for s in careful.speeches.values()])
    nobodys = Table(4, content="careful").to("rebuttal", 1, *[f"p{n}" for n in range(4)]).room
    assert len(nobodys.speeches) == 4 and "Evidence " not in json.dumps([s.text for s in nobodys.speeches.values()])
    assert "teacheronly" not in json.dumps([s.text for room in (full, careful) for s in room.speeches.values()])
    assert all(card.teacher.startswith("teacheronly") for card in full.motion.cards.values())


# --- chairs ---------------------------------------------------------------------------------


@given(st.integers(1, 21))
def test_an_odd_class_gets_a_bot_by_itself_and_an_even_one_none(players):
    table = Table(players, fill=True).to("draw", 1)
    bots = [id for id, seat in table.room.seats.items() if seat.bot]
    assert len(bots) == players % 2
    assert len(table.side("for")) == len(table.side("against"))
    assert all(table.seat(id).hand and table.seat(id).kept for id in bots)


def test_without_the_option_nobody_comes():
    assert not Classroom(5, 0).to("draw", 2).bots


def test_one_person_alone_debates_where_chairs_are_filled():
    assert Table(1).refused("host", c.Begin()) == "not_enough"
    assert Table(0, fill=True).refused("host", c.Begin()) == "not_enough"
    table = Classroom(1, 0, fill=True).to("finished")
    assert {s.kind for s in table.room.speeches.values() if s.author == "p0"} == {"opening", "rebuttal", "closing"}
    assert not table.room.ballots


@pytest.mark.parametrize("way", [c.Leave(), c.BecomeJudge(), c.Remove(seat="p0"), c.Ban(seat="p0")])
def test_when_somebody_goes_the_next_round_fills_the_chair(way):
    table = Classroom(4, 0, "open", fill=True, rounds=4).to("opening", 1)
    table.do("host" if hasattr(way, "seat") else "p0", way)
    assert not table.bots
    table.to("draw", 2)
    (id,) = table.seated
    assert table.seat(id).fills and len(table.side("for")) == len(table.side("against")) == 2


def test_who_is_no_longer_needed_leaves_and_may_come_again_under_the_same_name():
    table = Classroom(3, 0, "open", fill=True, rounds=4).to("opening", 1)
    (id,) = table.seated
    alias = table.seat(id).alias
    table.do("late", c.Join(role="player"))
    assert table.seat(id).here
    table.to("draw", 2)
    assert not table.seated and table.seat(id).side is None
    table.do("late", c.Leave()).to("draw", 3)
    assert table.seated == [id] and table.seat(id).alias == alias and table.seat(id).hand
    table.do("host", c.SetOptions(options={"fill": False})).to("draw", 4)
    assert not table.seated


def test_who_was_seated_by_a_host_stays_until_removed():
    table = Classroom(4, 1, fill=True).to("draw", 1)
    assert len(table.seated) == 2 and sum(table.seat(id).fills for id in table.seated) == 1
    table.do("late", c.Join(role="player")).to("draw", 2)
    assert [table.seat(id).fills for id in table.seated] == [False]


def test_uneven_chosen_sides_are_filled_up_so_that_everybody_is_answered():
    table = Table(0, "full", sides="chosen", fill=True)
    for n, side in enumerate(["for", "for", "for", "against"]):
        table.do(f"p{n}", c.Join(role="player", side=side))
    table.to("rebuttal", 1)
    assert len(table.side("for")) == len(table.side("against")) == 3
    openings = [s.id for s in table.room.speeches.values() if s.kind == "opening"]
    assert Counter(x.opening for x in table.room.clashes.values()) == Counter(openings)


def test_a_bot_takes_no_persons_place():
    table = Classroom(2, 2).do("host", c.SetOptions(options={"players": 3})).do("late", c.Join(role="player"))
    assert table.seat("late").role == "player"


def test_a_bot_does_not_judge():
    table = Classroom(2, 1)
    assert table.refused("host", c.Move(seat=table.bots[0], bench="judges")) == "not_allowed"


@given(st.integers(1, 9), st.integers(0, 3), st.booleans(), st.data())
def test_whoever_comes_and_goes_everybody_has_an_opponent_in_every_round(players, bots, fill, data):
    table = Classroom(players, bots, "class", fill=fill or players + bots < 2, seed=str(data.draw(st.integers(0, 99))))
    table.to("opening", 1)
    for id in data.draw(st.sets(st.sampled_from(table.players), max_size=max(0, players - 2))):
        table.do(id, c.Leave())
    for n in range(data.draw(st.integers(0, 3))):
        table.do(f"late{n}", c.Join(role="player"))
    table.to("rebuttal", 2)
    playing = [s for s in table.room.seats.values() if s.role == "player" and s.here]
    assert all(seat.target for seat in playing)
    counts = Counter(seat.side for seat in playing)
    assert abs(counts["for"] - counts["against"]) <= (0 if table.room.options.fill else 1)
