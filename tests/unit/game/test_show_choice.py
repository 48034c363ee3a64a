"""Which clashes a show brings, how many, and in what order (docs/show.md)."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from debate.game.acts.show.choosing import choose, plan
from debate.game.acts.show.steps import (
    authors,
    budget_of,
    is_next,
    order,
)
from debate.game.model import commands as c
from debate.game.model.state import Tally
from debate.game.scoring import points
from support.show import FULL, SECOND, documents, judged, past_quick, revealed, said, step
from support.table import Table, letters

FEW = "It is safer if you know where people are, as they go anyway:"
SECRET = "Nobody here knows how much of that has been going on at home since last summer, and I keep it to myself."


@pytest.mark.parametrize(("length", "shows"), [("x", 4), ("paper ", 2)])
def test_as_many_clashes_come_as_the_budget_allows_at_least_two_and_at_most_show_clashes(length, shows):
    table = Table(12, "sprint", lengths={"reveal": 150}).to("opening")
    for id in table.players:
        table.speak(id, (length * 600)[:599] if shows == 2 else "")
    table.end().to("reveal")
    assert len(plan(table.room)) == shows
    assert len(plan(revealed(12, show_clashes=3).room)) == 3 and len(plan(revealed(12, show_clashes=1).room)) == 1


def opening_side(room, clash: str) -> str:
    return room.speeches[room.clashes[clash].opening].side


@given(st.integers(2, 14), st.integers(0, 3), st.sampled_from(["sprint", "class", "full"]), st.integers(0, 10**6))
@settings(max_examples=12, deadline=None)
def test_the_stage_goes_round_nobody_twice_before_the_others_no_pair_again_and_openings_of_both_sides(
    players, judges, format, seed
):
    table = Table(players, format, judges, seed=str(seed)).to("reveal", 1)
    pairs: list[set[str]] = []
    while table.name != "finished":
        room, score = table.room, table.room.scores[str(table.phase.round)]
        came: set[str] = set()
        sides: list[str] = []
        chosen = choose(room).chosen
        assert set(chosen) == set(table.phase.plan)
        for n, clash in enumerate(chosen):
            judged = score.clashes[clash].p is not None
            left = [id for id in score.order if id not in chosen[:n] and score.clashes[id].p is not None]
            enough = [id for id in left if points.verdict(score.clashes[id])]
            new = [id for id in enough or left if authors(room, id) not in pairs]
            fresh = [id for id in new if not authors(room, id) & came]
            assert judged or not left
            assert len(authors(room, clash)) < 2 or authors(room, clash) not in pairs or not new
            assert points.verdict(score.clashes[clash]) or not enough
            assert not authors(room, clash) & came or not fresh
            names = {points.verdict(score.clashes[id]) for id in chosen[:n]} - {"close"}
            both = [
                id for id in fresh if len(names) == 1 and points.verdict(score.clashes[id]) not in (*names, "close")
            ]
            other = [id for id in both or fresh if opening_side(room, id) not in sides]
            if players > 2 * room.options.show_clashes:  # else everybody comes, which leaves less choice
                assert opening_side(room, clash) not in sides or len(set(sides)) == 2 or not other
            came |= authors(room, clash)
            pairs.append(authors(room, clash))
            sides.append(opening_side(room, clash))
        for clash in table.phase.plan:
            table.do("host", c.ShowClash(table.phase.id, clash, "result"))
        if (round := table.phase.round) == table.room.options.rounds:
            break
        table.end().to("reveal", round + 1)


@pytest.mark.parametrize("seed", "0123")
@pytest.mark.parametrize("short", [(), ("p0",)])
def test_four_clashes_show_eight_people_also_those_of_a_few_words_before_the_same_two_again(seed, short):
    room = said(8, short, seed=seed).room
    pairs = [authors(room, id) for id in choose(room).chosen]
    possible = max(len(set[str]().union(*four)) for four in combinations([authors(room, id) for id in order(room)], 4))
    assert len(pairs) == 4 and len(set(map(frozenset, pairs))) == 4
    assert short or len(set[str]().union(*pairs)) == possible == 8


@given(st.integers(7, 14), st.integers(0, 3), st.integers(0, 3), st.integers(0, 10**6))
@settings(max_examples=20, deadline=None)
def test_no_opening_comes_twice_while_one_that_nobody_has_seen_could_come(players, private, short, seed):
    """What some wrote is kept private, so that the openings of others are answered twice."""
    table = Table(players, seed=str(seed), lengths={"reveal": 300}, show_clashes=4).to("opening")
    said = {id: FEW if n < short else FULL for n, id in enumerate(table.players)}
    secret = table.players[short : short + private]
    for id in table.players:
        table.speak(id, f"{SECRET if id in secret else said[id]} {letters(id)}")
    table.end()
    for id in secret:
        table.do("host", c.Hide(table.seat(id).opening))
    room = table.to("reveal").room
    fit = {id for id in order(room) if points.verdict(room.scores["1"].clashes[id])}
    fit = {id for id in fit if room.speeches[room.clashes[id].opening].visible}
    chosen, opened = choose(room).chosen, set()
    for id in chosen:
        unseen = {one for one in fit if room.clashes[one].opening not in opened}
        assert room.clashes[id].opening not in opened or not unseen
        opened.add(room.clashes[id].opening)
    assert len(opened) == min(len(chosen), len({room.clashes[id].opening for id in fit}))


def test_where_nothing_else_fits_a_show_without_a_clash_is_shorter():
    table = Table(2, "sprint").to("reveal")
    first, second = table.phase.plan
    table.do("host", c.LeaveOut(table.phase.id, first))
    assert table.phase.plan == (second,) and table.phase.at == second


# which texts somebody starred, as (clash, text, stars); then the clashes of the show, the best last, as far as that says
MERIT = [
    ([("a", "opening", 1)], "a"),
    ([("a", "opening", 1), ("b", "rebuttal", 2)], "ab"),
    ([("a", "opening", 5), ("b", "opening", 1), ("b", "rebuttal", 1)], "ab"),  # both of its texts are good
    ([("c", "rebuttal", 1), ("b", "rebuttal", 2), ("a", "opening", 3)], "cba"),
]


@pytest.mark.parametrize(("stars", "last"), MERIT)
def test_a_show_builds_up_to_the_clash_whose_texts_were_starred_most(stars, last):
    table = said(4)  # all four come
    of = dict(zip("abc", judged(table, {}, {}).phase.plan, strict=False))
    starred = {getattr(table.room.clashes[of[clash]], text): n for clash, text, n in stars}
    came = plan(judged(table, {}, starred).room)
    assert came[-len(last) :] == tuple(of[clash] for clash in last)


def test_a_text_with_a_word_that_no_argument_needs_comes_only_where_nothing_else_does():
    table = said(8)
    judged(table, {}, {})
    rude = plan(table.room)[0]
    opening = table.room.clashes[rude].opening
    text = table.room.speeches[opening]
    table.room.speeches[opening] = replace(text, text=f"This is so STUPID, and {text.text}")
    assert rude not in plan(table.room)


def test_a_show_prefers_clashes_with_votes_enough_and_begins_with_none_that_one_reader_judged():
    table = revealed(8)
    for n, few in enumerate(order(table.room)):
        others = [id for id in order(table.room) if id != few]
        judged(table, {few: Tally(0, 0, 1)}, {table.room.clashes[few].opening: 5})
        assert few not in plan(table.room)
        judged(table, dict.fromkeys(others, Tally(0, 0, 1)), {})
        assert plan(table.room)[0] == few == choose(table.room).chosen[0]
        third = others[n % 3]
        judged(table, dict.fromkeys(order(table.room), Tally(2, 0)) | {third: Tally(3, 0)}, {})
        assert plan(table.room)[-1] == third, "of two votes and three, three are worth more"


def test_two_peoples_clash_comes_before_a_computer_players():
    table = judged(said(6, bots=2), {}, {})
    human = {id for id in order(table.room) if len(authors(table.room, id)) == 2}
    assert human != {*order(table.room)} and choose(table.room).chosen[0] in human


@pytest.mark.parametrize(("clear", "narrow"), [(1, Tally(2, 1)), (2, Tally(1, 2)), (7, Tally(2, 1))])
def test_verdicts_on_which_readers_were_split_are_chosen_first_and_of_those_chosen_the_narrowest_comes_last(
    clear, narrow
):
    table = said(8)
    ids = order(table.room)
    votes = {id: Tally(0, 3) if n < clear else narrow for n, id in enumerate(ids)}
    came = plan(judged(table, votes, {}).room)
    margins = [points.margin(table.room.scores["1"].clashes[id]) for id in came]
    assert choose(table.room).chosen[0] in ids[clear:] and margins == sorted(margins, reverse=True)
    other_way = {id: Tally(tally.rebuttal, tally.opening) for id, tally in votes.items()}
    assert plan(judged(table, other_way, {}).room) == came, "whichever text is ahead"


# for each of three clashes its votes, and how often its texts were starred; the first is worth most, the last least
WORTH = [
    [(Tally(2, 1), (1, 2)), (Tally(2, 1), (0, 3)), (Tally(3, 0), (4, 4))],
    [(Tally(1, 2), (1, 0)), (Tally(3, 0), (1, 0)), (Tally(3, 0), (0, 0))],
    [(Tally(3, 2), (0, 0)), (Tally(4, 1), (0, 0)), (Tally(5, 0), (0, 0))],
    [(Tally(0, 2, 1), (0, 0)), (Tally(0, 3), (0, 0)), (Tally(1, 1, 1), (5, 5))],
]


@pytest.mark.parametrize("worth", WORTH)
def test_the_clash_that_was_starred_and_split_is_chosen_before_one_that_all_readers_saw_alike(worth):
    table = said(12)
    table.room.options = replace(table.room.options, show_clashes=1)
    for turned in range(12):
        ids = order(table.room)[turned:] + order(table.room)[:turned]
        votes, stars = {}, {}
        for id, (tally, (opening, rebuttal)) in zip(ids, worth, strict=False):
            votes[id] = tally
            stars |= {table.room.clashes[id].opening: opening, table.room.clashes[id].rebuttal: rebuttal}
        for n, best in enumerate(ids[:2]):
            judged(table, votes | dict.fromkeys((*ids[3:], *ids[:n]), Tally(1, 1)), stars)
            assert choose(table.room).chosen == [best]


@pytest.mark.parametrize("kind", ["opening", "rebuttal"])
def test_a_clash_with_a_text_off_the_point_comes_after_all_others_however_it_was_starred(kind):
    table = said(8)
    for off in order(table.room):
        text = getattr(table.room.clashes[off], kind)
        judged(table, {off: Tally(2, 1)}, {text: 3})
        assert choose(table.room).chosen[0] == off
        table.room.speeches[text] = speech = replace(table.room.speeches[text], off=True)
        assert off not in plan(table.room)
        table.room.options = replace(table.room.options, show_clashes=8)
        assert choose(table.room).chosen[-1] == off
        table.room.options = replace(table.room.options, show_clashes=4)
        table.room.speeches[text] = replace(speech, off=False)


def outcomes(table: Table, chosen) -> set:
    return {points.verdict(table.room.scores["1"].clashes[id]) for id in chosen}


@pytest.mark.parametrize("usual", [Tally(3, 0), Tally(0, 3)])
def test_a_show_of_three_or_more_has_both_outcomes_where_nobody_has_to_come_twice_for_it(usual):
    table, came = said(16), 0
    table.room.options = replace(table.room.options, show_clashes=2)
    two = plan(judged(table, dict.fromkeys(order(table.room), usual), {}).room)
    for other in order(table.room):
        judged(
            table,
            dict.fromkeys(order(table.room), usual) | {other: Tally(usual.rebuttal, usual.opening)},
            {},
        )
        table.room.options = replace(table.room.options, show_clashes=2)
        assert set(plan(table.room)) == set(two), "else the second of two would always be known"
        table.room.options = replace(table.room.options, show_clashes=4)
        chosen = choose(table.room).chosen
        assert len(chosen) == 4 and (other in chosen[1:] or authors(table.room, other) & authors(table.room, chosen[0]))
        came += outcomes(table, plan(table.room)) == {"opening", "rebuttal"}
    assert came > 10


def test_the_place_of_a_shows_other_outcome_follows_the_order_of_the_deal_where_its_votes_are_alike():
    table, places = said(16), set()
    for other in order(table.room):
        judged(table, dict.fromkeys(order(table.room), Tally(3, 0)) | {other: Tally(0, 3)}, {})
        came = plan(table.room)
        places |= {came.index(id) for id in came if id == other}
    assert places == {0, 1, 2, 3}


def test_a_show_begins_with_a_clash_that_was_decided_however_the_close_ones_were_starred():
    table = said(8)
    for decided in order(table.room):
        votes = {id: Tally(2, 0) if id == decided else Tally(1, 1) for id in order(table.room)}
        came = plan(judged(table, votes, {}).room)
        assert came[0] == decided
        judged(table, votes, {table.room.clashes[came[1]].opening: 2})
        assert plan(table.room)[0] == decided and plan(table.room)[-1] == came[1]


@pytest.mark.parametrize("short", [("p0",), ("p0", "p1"), ("p0", "p1", "p2")])
def test_a_text_of_a_few_words_never_comes_while_fuller_ones_wait_however_its_votes_and_stars_are(short):
    table = said(8, short)
    few = {id for id, one in table.room.clashes.items() if table.room.speeches[one.opening].author in short}
    judged(table, dict.fromkeys(few, Tally(2, 2)), {table.room.clashes[id].opening: 9 for id in few})
    came = plan(table.room)
    assert len(few) == len(short) and len(came) == 4
    assert not few & {*came} and {*order(table.room)} - few >= {*came}
    table.room.phase = replace(table.phase, left_out=came)
    after = plan(table.room)  # too few fuller ones are left: they come after all, and not first
    assert {*after} & few and after[0] not in few


def test_a_text_of_less_than_half_of_what_is_usual_has_a_few_words():
    table = Table(8, lengths={"reveal": 300}, show_clashes=4).to("opening")
    for id in table.players:  # 20 words beside 60
        table.speak(id, f"{FULL if id == 'p0' else FULL * 3}{letters(id)}")
    table.end()
    for id in table.players:
        table.speak(id, f"They can still learn to put it away by themselves. {letters(id)} " * 6)
    table = judged(table.end().to("reveal"), {}, {})
    few = next(id for id, one in table.room.clashes.items() if one.opening == table.seat("p0").opening)
    judged(table, {few: Tally(2, 2)}, {table.seat("p0").opening: 9})
    assert few not in plan(table.room)


@given(st.integers(2, 14), st.sampled_from(["sprint", "class", "full"]), st.integers(0, 10**6))
@settings(max_examples=8, deadline=None)
def test_what_comes_and_when_is_the_same_whichever_text_is_ahead(players, format, seed):
    table = Table(players, format, 2, seed=str(seed)).to("reveal", 1)
    before, score = plan(table.room), table.room.scores["1"]

    def other_way(one):
        benches = {bench: replace(of, opening=of.rebuttal, rebuttal=of.opening) for bench, of in one.benches.items()}
        votes = replace(one.votes, opening=one.votes.rebuttal, rebuttal=one.votes.opening)
        return replace(one, votes=votes, benches=benches, p=None if one.p is None else 1 - one.p)

    swapped = {id: other_way(one) for id, one in score.clashes.items()}
    table.room.scores["1"] = replace(score, clashes=swapped)
    assert plan(table.room) == before
    assert {points.verdict(one) for one in swapped.values()} == {
        {"opening": "rebuttal", "rebuttal": "opening"}.get(told, told)
        for told in map(points.verdict, score.clashes.values())
    }


@pytest.mark.parametrize(
    ("players", "length", "clashes"), [(7, {}, 3), (8, {}, 4), (11, {}, 4), (12, {}, 3), (8, {"reveal": 120}, 2)]
)
def test_a_small_class_has_time_for_more_clashes_unless_its_host_has_set_a_length(players, length, clashes):
    table = Table(players, lengths=length).to("opening")
    for id in table.players:
        table.speak(id, f"We need it in our lessons too. {letters(id)} " * 9)
    table.end()
    for id in table.players:
        table.speak(id, f"They can find it elsewhere. {letters(id)} " * 9)
    table.end().to("reveal")
    assert len(table.phase.plan) == clashes


def long_show(**options) -> Table:
    """A show of three clashes of 63 s that have 200 s."""
    table = Table(12, "class", lengths={"reveal": 200}, **options).to("vote", 1)
    for id, speech in table.room.speeches.items():
        table.room.speeches[id] = replace(speech, text="long enough to read " * 20, restatement="")
    return table.to("reveal", 1)


def early(table: Table, clashes: int) -> Table:
    """In so many clashes everybody guesses at once."""
    for n in range(clashes):
        table.do("clock", c.Hurry(table.phase.id, (), table.phase.at))
        step(table)
        if n < clashes - 1:
            step(table)
    return table


def test_saved_time_brings_one_more_clash_before_the_last_which_is_known_in_time_and_the_budget_holds():
    table = early(long_show(), 1)
    began, first, (*_, last) = table.phase.began, table.phase.plan, table.phase.plan
    assert len(first) == 3
    early(step(table), 1)
    more = table.phase.plan[2]
    assert table.phase.plan == (*first[:2], more, last) and more not in first and table.phase.step == "result"
    assert documents(table)["public"]["reveal"]["shown"] == 4
    assert is_next(table.room, table.room.speeches[table.room.clashes[more].opening].author)
    step(table)
    told = documents(table)["public"]["reveal"]
    assert (told["at"], told["more"], told["runs"]["beat"]) == (more, True, 3 * SECOND)
    early(table, 1)
    past_quick(step(table))
    assert "more" not in documents(table)["public"]["reveal"] and table.phase.at == last
    step(table)
    step(table)
    assert table.phase.step == "own" and len(table.phase.plan) == 4, "once"
    assert table.now - began <= budget_of(table.room)


def test_no_other_clash_comes_in_the_time_that_a_host_saves_by_skipping_one():
    table = long_show()
    first, *rest = table.phase.plan
    table.do("host", c.LeaveOut(table.phase.id, first))
    early(table, 1)
    assert list(table.phase.plan) == rest


@pytest.mark.parametrize("how", ["nobody guesses early", "a host's pace"])
def test_without_saved_time_no_other_clash_comes(how):
    table = long_show()
    plan = table.phase.plan
    if how == "a host's pace":
        table.do("host", c.RunShow(table.phase.id, seconds=40))
    for _ in range(2):
        step(table)
        past_quick(step(table))
    assert table.phase.plan == plan and table.phase.at == plan[-1]


def test_a_show_prefers_clashes_that_enough_people_judged():
    table = Table(8, show_clashes=2).to("vote")
    few = dict.fromkeys([one.clash for one in table.room.ballots.values()][:3])
    for ballot in list(table.room.ballots.values()):
        if not (
            ballot.clash in few and any(one.clash == ballot.clash and one.choice for one in table.room.ballots.values())
        ):
            table.do(ballot.seat, c.Vote(table.phase.id, ballot.clash, "rebuttal", reason="clear"))
    table.end()
    assert not set(few).intersection(table.phase.plan)


def test_a_clash_of_which_nobody_chose_a_text_comes_only_where_there_is_no_other():
    table = revealed(12)
    score = table.room.scores["1"]
    even, *_ = table.phase.plan
    none = {even: replace(score.clashes[even], votes=Tally(close=3), p=0.5)}
    table.room.scores["1"] = replace(score, clashes=score.clashes | none)
    assert even not in plan(table.room)
    table.room.scores["1"] = replace(score, clashes=dict.fromkeys(score.clashes, none[even]))
    assert plan(table.room)
