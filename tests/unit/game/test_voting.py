"""Ballots, stars, laughs and taps about fairness, in the room (docs/game.md, section 8)."""

from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from debate.game import Rejected, Views
from debate.game.acts.duties import asked_fair, ballots, duty, stars_asked
from debate.game.model import commands as c
from debate.game.scoring.laughs import readers
from debate.game.scoring.outcome import evidence
from debate.game.scoring.points import score_round
from support.table import Table


@given(st.integers(4, 40), st.integers(0, 3), st.data())
@settings(max_examples=12)
def test_nobody_votes_on_an_own_clash_and_clashes_get_equal_numbers_of_ballots(players, judges, data):
    table = Table(players, judges=judges)
    absent = data.draw(st.sets(st.sampled_from(table.players), max_size=players // 3))
    table.to("vote", 1, *absent)
    counts: Counter = Counter({id: 0 for id, x in table.room.clashes.items() if x.rebuttal})
    for ballot in table.room.ballots.values():
        clash = table.room.clashes[ballot.clash]
        counts[ballot.clash] += 1
        assert (ballot.seat in (clash.rebutter, table.room.speeches[clash.opening].author)) == ballot.own
    own = any(b.own for b in table.room.ballots.values())
    assert own or players < 6 or max(counts.values(), default=0) - min(counts.values(), default=0) <= 1
    assert all(len(seat.dealt) <= 4 for seat in table.room.seats.values())


@pytest.mark.parametrize("players", [2, 3])
def test_two_or_three_people_vote_on_their_own_clashes_and_are_told(players):
    table = Table(players).to("vote")
    assert all(ballots(table.room, table.seat(id)) for id in table.players)
    assert any(b.own for b in table.room.ballots.values())


def test_hosts_vote_only_by_option():
    assert not Table(4).to("vote").seat("host").dealt
    assert Table(4, hosts_vote=True).to("vote").seat("host").dealt


def test_the_last_vote_counts_and_a_strange_clash_is_refused():
    table = Table(6).to("vote")
    clash = table.seat("p0").dealt[0]
    for choice in ("opening", "close"):
        table.do("p0", c.Vote(phase=table.phase.id, clash=clash, choice=choice))
    assert [b.choice for b in table.room.ballots.values() if b.choice] == ["close"]
    foreign = next(id for id in table.room.clashes if id not in table.seat("p0").dealt)
    assert table.refused("p0", c.Vote(phase=table.phase.id, clash=foreign, choice="close")) == "not_yours"


VERDICTS = [
    ({"choice": "opening", "reason": "weighed", "tip": "weigh"}, "rebuttal"),
    ({"choice": "rebuttal", "reason": "clear", "tip": "evidence", "tip_for": "opening"}, "opening"),
    ({"choice": "close", "tip": "answer", "tip_for": "rebuttal"}, "rebuttal"),
    ({"choice": "close", "tip": "reason", "tip_for": "opening"}, "opening"),
    ({"choice": "close"}, ""),
    ({"choice": "opening"}, ""),
    ({"choice": "close", "reason": "clear"}, "reason"),
    ({"choice": "close", "tip": "clear"}, "tip_for"),
    ({"choice": "close", "tip_for": "opening"}, "tip_for"),
    ({"choice": "opening", "tip": "clear", "tip_for": "opening"}, "tip_for"),
    ({"choice": "rebuttal", "tip_for": "opening"}, "tip_for"),
]


@pytest.mark.parametrize(("said", "tip_for"), VERDICTS)
def test_a_reason_is_said_of_the_text_that_won_and_a_tip_of_the_other_or_of_either_where_it_was_close(said, tip_for):
    table = Table(6).to("vote")
    ballot = ballots(table.room, table.seat("p0"))[0]
    command = c.Vote(phase=table.phase.id, clash=ballot.clash, **said)
    if tip_for in ("reason", "tip_for"):
        with pytest.raises(Rejected, match="bad_command") as refusal:
            table.do("p0", command)
        assert refusal.value.field == tip_for
    else:
        cast = table.do("p0", command).room.ballots[f"p0 {ballot.clash}"]
        assert (cast.choice, cast.reason, cast.tip, cast.tip_for) == (
            said["choice"],
            said.get("reason", ""),
            said.get("tip", ""),
            tip_for,
        )


@given(st.integers(2, 40), st.integers(0, 3), st.sampled_from(["sprint", "class", "full"]), st.data())
@settings(max_examples=12)
def test_a_seat_may_star_two_of_each_kind_or_one_of_two_never_its_own_at_any_time_and_nobody_waits_for_it(
    players, judges, format, data
):
    table = Table(players, format, judges)
    quiet = data.draw(st.sets(st.sampled_from(table.players), max_size=players // 3))
    table.to("vote", 1, *quiet)
    for id in [*table.players, *(f"j{n}" for n in range(judges))]:
        held, asked = ballots(table.room, table.seat(id)), stars_asked(table.room, table.seat(id))
        texts = {kind: {getattr(table.room.clashes[b.clash], kind) for b in held} for kind in ("opening", "rebuttal")}
        texts["opening"] |= {*table.seat(id).candidates}
        own = {speech.id for speech in table.room.speeches.values() if speech.author == id}
        for kind, among in texts.items():
            give = min(2, len(among - own) - 1)
            assert (kind in asked) == (give > 0)
            if kind in asked:
                assert (asked[kind].give, set(asked[kind].among)) == (give, among - own)
        if asked:
            first = tuple(kind.among[0] for kind in asked.values())
            table.do(id, c.Star(phase=table.phase.id, speeches=first[-1:]))
            for ballot in held:
                table.vote(id, ballot.clash, Random(id))
            for clash in asked_fair(table.room, table.seat(id)):
                table.do(id, c.Fair(phase=table.phase.id, clash=clash.id, fair="fair"))
            assert duty(table.room, table.seat(id)) is True
            stranger = [
                speech for speech in table.room.speeches if all(speech not in kind.among for kind in asked.values())
            ]
            for speech in stranger[:2]:
                assert table.refused(id, c.Star(phase=table.phase.id, speeches=(speech,))) == "not_yours"
            more = tuple(star for kind in asked.values() for star in kind.among[: kind.give + 1])
            assert table.refused(id, c.Star(phase=table.phase.id, speeches=more)) == "too_many_stars"
            exact = tuple(star for kind in asked.values() for star in kind.among[-kind.give :])
            table.do(id, c.Star(phase=table.phase.id, speeches=exact))
            assert table.room.stars[f"{id} 1"].speeches == exact, "the last stars count"


def test_a_hidden_text_takes_its_star_along():
    table = Table(12, "full").to("vote").everybody()
    two = stars_asked(table.room, table.seat("p0"))["rebuttal"].among[:2]
    table.do("p0", c.Star(phase=table.phase.id, speeches=two)).do("host", c.Hide(speech=two[0]))
    stars = table.views["p0"]["stars"]
    assert stars["rebuttal"]["give"] == 2 and stars["rebuttal"]["given"] == [two[1]]


def laughed(table: Table, id: str, clash: str, *texts: str) -> Table:
    return table.do(id, c.Laugh(phase=table.phase.id, clash=clash, texts=texts))


def test_what_made_a_reader_laugh_may_be_taken_back_outlives_the_vote_and_counts_for_nothing():
    table = Table(8, ballots=3).to("vote")
    plain = Table(8, ballots=3).to("vote").everybody()
    ballot = ballots(table.room, table.seat("p0"))[0]
    laughed(table, "p0", ballot.clash, "rebuttal", "opening")
    assert table.views["p0"]["ballots"][ballot.clash]["laughed"] == ["opening", "rebuttal"]
    laughed(table, "p0", ballot.clash, "rebuttal").everybody()
    assert table.views["p0"]["ballots"][ballot.clash]["laughed"] == ["rebuttal"]
    text = table.room.clashes[ballot.clash].rebuttal
    score, without = score_round(table.room, 1), score_round(plain.room, 1)
    assert readers(table.room, table.room.clashes) == {text: 1} and score == without


def test_a_reader_of_both_ballots_on_an_opening_laughs_at_it_once_and_at_a_hidden_text_never():
    table = Table(7, ballots=3).to("vote")
    clashes = table.room.clashes
    who: dict[str, list[str]] = {}
    for ballot in table.room.ballots.values():
        if not ballot.own:
            laughed(table, ballot.seat, ballot.clash, "opening")
            who.setdefault(clashes[ballot.clash].opening, []).append(ballot.seat)
    counts = {opening: len({*seats}) for opening, seats in who.items()}
    assert readers(table.room, clashes) == counts
    assert any(len(seats) > counts[opening] for opening, seats in who.items()), "somebody read one twice"
    table.do("host", c.Hide(speech=min(counts)))
    assert min(counts) not in readers(table.room, clashes)


def test_nobody_says_that_a_text_is_funny_that_isnt_on_their_ballot_nor_of_their_own_clash_or_a_bots():
    table = Table(4).to("vote", 1, "p3")
    phase, dealt = table.phase.id, {id: table.seat(id).dealt for id in table.players}
    other = next((id, clash) for id in dealt for clash in table.room.clashes if clash not in dealt[id])
    assert table.refused(other[0], c.Laugh(phase, other[1], ("opening",))) == "not_yours"
    for ballot in table.room.ballots.values():
        for text in ("opening", "rebuttal"):
            speech = table.room.speeches[getattr(table.room.clashes[ballot.clash], text)]
            if ballot.own or table.room.by_bot(speech):
                assert table.refused(ballot.seat, c.Laugh(phase, ballot.clash, (text,))) == "bad_command"
            else:
                laughed(table, ballot.seat, ballot.clash, text)


@pytest.mark.parametrize(("format", "tone"), [("class", "grave"), ("tables", "")])
def test_nothing_is_funny_on_a_grave_motion_nor_where_people_speak(format, tone):
    table = Table(8, format)
    table.room.motion = replace(table.room.motion, tone=tone)
    ballot = next(iter(table.to("vote").room.ballots.values()))
    assert table.refused(ballot.seat, c.Laugh(table.phase.id, ballot.clash, ("opening",))) == "bad_command"


def test_both_starred_texts_are_preferred_to_what_was_judged_without_a_star_and_neither_to_the_other():
    table = Table(12).to("vote", 2).everybody()
    stars = next(one for one in table.room.stars.values() if one.round == 2 and len(one.speeches) == 4)
    read = [table.room.clashes[id] for id in table.seat(stars.seat).dealt]
    table.end()
    found = {m.texts for m in evidence(table.room).matches if m.voter == stars.seat and not m.last}
    for kind in ("opening", "rebuttal"):
        texts = {getattr(clash, kind) for clash in read}
        starred = texts & {*stars.speeches}
        others = texts - starred
        assert (len(starred), len(others)) == (2, 1)
        assert {pair for pair in found if texts.issuperset(pair)} == {(a, b) for a in starred for b in others}


def test_only_the_opener_says_whether_a_restatement_was_fair():
    table = Table(4).to("vote")
    clash = next(iter(table.room.clashes.values()))
    opener = table.room.speeches[clash.opening].author
    table.do(opener, c.Fair(phase=table.phase.id, clash=clash.id, fair="unfair"))
    assert table.room.clashes[clash.id].fair == "unfair"
    assert table.refused(clash.rebutter, c.Fair(phase=table.phase.id, clash=clash.id, fair="fair")) == "not_yours"


def test_a_hidden_text_takes_its_clash_off_the_ballots():
    table = Table(6).to("vote")
    clash = table.room.clashes[table.seat("p0").dealt[0]]
    table.do("host", c.Hide(speech=clash.rebuttal))
    assert clash.id not in {b.clash for b in ballots(table.room, table.seat("p0"))}
    assert table.refused("p0", c.Vote(phase=table.phase.id, clash=clash.id, choice="close")) == "hidden"


def fewest(**options: object) -> Table:
    """A room with more openings on one side than anybody on the other can answer."""
    table = Table(9, sides="host", **options)
    for n, id in enumerate(table.players):
        table.do("host", c.Move(seat=id, bench="for" if n < 3 else "against"))
    return table.to("vote")


def unanswered(table: Table) -> dict[str, str]:
    """Openings of this round that nobody answered, with their authors."""
    answered = {clash.opening for clash in table.room.clashes.values()}
    return {s.id: s.author for s in table.room.speeches.values() if s.kind == "opening" and s.id not in answered}


@pytest.mark.parametrize("format", ["sprint", "class", "full"])
def test_an_opening_without_an_answer_is_shown_to_the_three_that_have_least_to_read_never_to_its_author(format):
    table = fewest(format=format)
    left = unanswered(table)
    assert len(left) == 3, "six openings against three people"
    for opening, author in left.items():
        readers = [seat.id for seat in table.room.seats.values() if opening in seat.candidates]
        assert len(readers) == 3 and author not in readers


def test_who_reads_most_is_not_given_an_opening_without_an_answer():
    class Long(Table):
        def speak(self, id, text="", restatement="They say something that matters.", cards=()):
            return super().speak(id, "w" * (440 if self.name == "rebuttal" and id == "p0" else 60), restatement, cards)

    table = Long(9, "full", sides="host")
    for n, id in enumerate(table.players):
        table.do("host", c.Move(seat=id, bench="for" if n < 3 else "against"))
    table.to("vote")
    burdened = {
        seat.id for seat in table.room.seats.values() if any(table.room.clashes[x].rebutter == "p0" for x in seat.dealt)
    }
    with_more = {seat.id for seat in table.room.seats.values() if seat.candidates}
    assert burdened and with_more and not burdened & with_more


def test_a_candidate_is_read_without_its_author_starred_like_others_and_leaves_when_it_is_hidden():
    table = Table(9, "sprint").to("vote").everybody()
    (left,) = unanswered(table)
    id = next(id for id in table.players if left in table.seat(id).candidates)
    opening, me = table.seat(id).candidates[0], table.views[id]
    assert me["candidates"][opening]["text"] == table.room.speeches[opening].text and "author" not in str(
        me["candidates"]
    )
    assert opening in me["stars"]["opening"]["among"]
    rebuttal = me["stars"]["rebuttal"]["given"][0]
    table.do(id, c.Star(phase=table.phase.id, speeches=(opening, me["stars"]["opening"]["among"][0], rebuttal)))
    given_ = table.room.stars[f"{id} 1"]
    assert given_.speeches[0] == opening
    table.do(id, c.FlagSpeech(speech=opening, why=""))
    table.do("host", c.Hide(speech=opening))
    assert "candidates" not in table.views[id] and opening not in table.views[id]["stars"]["opening"]["among"]


def test_the_box_counts_no_ballot_that_nobody_may_cast():
    table = Table(8, "class").to("vote")
    before = Views(table.room).public()["table"]
    clash = next(clash for clash in table.room.clashes.values() if clash.rebuttal)
    speech = table.room.speeches[clash.rebuttal]
    table.room.speeches[speech.id] = replace(speech, marks=("insult",))
    held = sum(ballot.clash == clash.id for ballot in table.room.ballots.values())
    assert held and Views(table.room).public()["table"] == {"cast": 0, "dealt": before["dealt"] - held}


def test_whoever_had_no_time_to_say_where_they_stand_still_may_in_the_first_draw_and_in_no_later_one():
    table = Table(4, "class").to("stance").everybody("p0").end_late()
    table.do("p0", c.Stance(phase=table.phase.id, value=4))
    assert (table.seat("p0").before, table.seat("p0").after) == (4, None)
    table.to("draw", 2)
    assert table.refused("p0", c.Stance(phase=table.phase.id, value=1)) == "wrong_phase"
