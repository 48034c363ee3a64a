"""Rewrites and comparisons at the end of the last round (docs/game.md, section 15)."""

import json
from collections import Counter
from math import sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from debate.access.text_marks import notice as notice_in_text
from debate.game import DraftText, Rejected, Views, all_done, check_draft
from debate.game.acts.duties import comparisons, duty, revisable
from debate.game.model import commands as c
from debate.game.model.state import Missed
from debate.game.scoring.outcome import participation
from debate.game.scoring.rewrites import enough
from support.table import Table, task

BETTER = "This is said once more, and it says better what it has to say."


def at(phase: str, players: int = 8, format: str = "class", **options) -> Table:
    return Table(players, format, **{"revise": True} | options).to(phase)


def revision(table: Table, id: str):
    return table.room.revisions[table.seat(id).revision]


def test_whoever_is_content_says_so_is_done_and_owes_no_rewrite():
    table = at("revise")
    own = table.room.speeches[table.seat("p0").opening]
    same = c.Revise(phase=table.phase.id, speech=own.id, text=own.text)
    assert table.refused("p0", same) == "no_change"
    table.do("p0", replace(same, sure=True))
    assert duty(table.room, table.seat("p0")) is True and not table.room.revisions
    table.do("p1", c.Revise(phase=table.phase.id, speech=table.seat("p1").opening, text=BETTER))
    table.do("p0", replace(same, text=BETTER))
    assert not table.seat("p0").content and revision(table, "p0").text == BETTER
    table.do(
        "p3",
        replace(same, speech=(mine := table.room.speeches[table.seat("p3").opening]).id, text=mine.text, sure=True),
    )
    table.end_late()
    missed = {id for id, some in table.room.missed.items() if any(one.kind == "rewrite" for one in some)}
    assert missed == set(table.players) - {"p0", "p1", "p3"}


@pytest.mark.parametrize(("told", "asked"), [
    ("My mum was deported when I was six, and nobody asked us what we wanted.", True),
    ("A rule that is old has been tried, and so it should stay for all of us.", False),
])  # fmt: skip
def test_a_rewrite_that_may_hurt_whoever_told_of_their_life_is_asked_about_and_held(told, asked):
    table = at("revise")
    table.notice = notice_in_text
    author = next(seat for seat in table.players if table.seat(seat).rebuttal)
    met = table.room.clashes[table.seat(author).target].opening
    table.room.speeches[met] = replace(table.room.speeches[met], text=told, read=True)
    rewrite = c.Revise(
        phase=table.phase.id,
        speech=table.seat(author).rebuttal,
        text="So because your mum got deported everybody else should be, too?",
        restatement="They say something that matters.",
    )
    if asked:
        assert table.refused(author, rewrite) == "unkind"
    table.do(author, replace(rewrite, sure=asked))
    assert ("insult" in revision(table, author).marks) == asked


# --- when -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("format", "options", "comes"), [
    ("sprint", {}, False), ("sprint", {"revise": True}, True), ("class", {}, False), ("class", {"revise": True}, True), ("full", {}, True),
    ("full", {"revise": False}, False),
    ("open", {}, False), ("open", {"revise": True}, True),
])  # fmt: skip
def test_only_the_last_round_ends_with_a_rewrite_where_the_room_has_it(format, options, comes):
    table, seen = Table(4, format, **options), []
    table.do("host", c.Begin())
    while table.name != "finished":
        assert Views(table.room).public()["phase"]["next"] in (
            "finished",
            *Views(table.room).public()["course"],
            "stance",
            "draw",
        )
        table.everybody().end()
        seen.append((table.name, table.phase.round))
    rounds = table.room.options.rounds
    assert [step for step in seen if step[0] in ("revise", "compare")] == [
        ("revise", rounds),
        ("compare", rounds),
    ] * comes


def test_the_steps_show_the_rewrite_in_the_last_round_alone():
    table = Table(4, revise=True)
    flows = {}
    table.do("host", c.Begin())
    while table.name != "finished":
        public = Views(table.room).public()
        assert public["options"]["revise"] is True
        flows.setdefault((table.phase.round, table.phase.when), set()).add(
            "revise" in public["course"] and "compare" in public["course"]
        )
        table.everybody().end()
    assert flows == {(0, "before"): {False}, (1, ""): {False}, (2, ""): {True}, (0, "after"): {True}}


def test_a_phase_that_asks_nothing_is_passed_over():
    table = at("reveal", 4, "sprint", revise=True)
    for speech in list(table.room.speeches):
        table.do("host", c.Hide(speech=speech))
    assert table.end().name == "stance"
    table = at("revise", 4, "sprint", revise=True)
    assert table.end().name == "stance", "nobody rewrote anything"
    alone = Table(1, "sprint", fill=True, revise=True).to("revise")
    assert alone.everybody().end().name == "stance", "nobody is there to compare"
    bots = Table(0, "sprint", revise=True)
    for _ in range(4):
        bots.do("host", c.AddBot())
    assert "revise" not in {bots.to("reveal").end().name}


def test_a_practice_room_rewrites_nothing():
    table = Table(1, "full", practice=True, fill=True, rounds=1)
    assert table.room.options.revise
    table.do("host", c.Begin())
    while table.name != "finished":
        assert table.name in ("draw", "opening", "rebuttal", "closing")
        assert (
            "revise" not in Views(table.room).public()["options"]
            and "revise" not in Views(table.room).public()["course"]
        )
        table.everybody()


# --- rewriting ------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["opening", "rebuttal", "closing"])
def test_a_player_rewrites_one_own_text_within_the_limits_of_its_kind(kind):
    table = at("revise", format="full")
    own = {speech.kind: speech.id for speech in revisable(table.room, table.seat("p0"))}
    assert Views(table.room).private("p0")["revise"] == list(own.values())
    old = table.room.speeches[own[kind]]
    more = {"restatement": old.restatement} if kind == "rebuttal" else {}
    weighing = None if kind == "opening" else "scale"
    table.do("p0", c.Revise(phase=table.phase.id, speech=old.id, text=BETTER, weighing=weighing, **more))
    assert (revision(table, "p0").text, revision(table, "p0").weighing, table.room.speeches[old.id]) == (
        BETTER,
        weighing or "",
        old,
    )
    for code, words in (
        ("too_short", {"text": "x"}),
        ("too_long", {"text": "x" * 601}),
        ("no_change", {"text": old.text, "weighing": None}),
    ):
        command = c.Revise(**{"phase": table.phase.id, "speech": old.id, "weighing": weighing, **more, **words})
        assert table.refused("p0", command) == code
    wrong = (
        {"weighing": "scale"}
        if kind == "opening"
        else {"restatement": "" if kind == "rebuttal" else "They say something."}
    )
    assert table.refused(
        "p0", c.Revise(**{"phase": table.phase.id, "speech": old.id, "text": BETTER, **more, **wrong})
    ) in ("bad_command", "too_short")


def test_the_last_rewrite_counts_whichever_text_it_is_of_and_only_own_ones_of_this_round_may_be_rewritten():
    table = at("revise")
    first, second = (speech.id for speech in revisable(table.room, table.seat("p0")))
    table.rewrite("p0", first).rewrite("p0", second)
    assert [one.speech for one in table.room.revisions.values()] == [second]
    others = table.seat("p1").opening
    earlier = next(s.id for s in table.room.speeches.values() if s.author == "p0" and s.round == 1)
    assert {
        table.refused("p0", c.Revise(phase=table.phase.id, speech=id, text=BETTER)) for id in (others, earlier, "x")
    } == {"not_yours"}
    table.do("host", c.Hide(speech=first))
    assert table.refused("p0", c.Revise(phase=table.phase.id, speech=first, text=BETTER)) == "not_yours"


def test_a_draft_of_a_rewrite_is_sent_when_time_runs_out_and_never_over_what_was_sent():
    table = at("revise")
    speech = {id: table.seat(id).opening for id in table.players}
    for draft in (
        c.Draft(phase=table.phase.id, text="x"),
        c.Draft(phase=table.phase.id, text="x", speech=speech["p1"]),
    ):
        with pytest.raises(Rejected, match="not_yours"):
            check_draft(table.room, draft, "p0", table.now)
    check_draft(table.room, c.Draft(phase=table.phase.id, text="x", speech=speech["p0"]), "p0", table.now)
    table.rewrite("p0", speech["p0"])
    drafts = {id: DraftText(BETTER, speech=speech[id]) for id in ("p0", "p1")}
    drafts |= {
        "p2": DraftText("too short", speech=speech["p2"]),
        "p3": DraftText(table.room.speeches[speech["p3"]].text, speech=speech["p3"]),
    }
    drafts |= {
        "p4": DraftText(BETTER, speech=speech["p5"]),
        "p6": DraftText(BETTER, weighing="scale", speech=speech["p6"]),
    }
    sent = table.room.revisions
    table.time_up(drafts)
    assert {one.author for one in table.room.revisions.values()} == {"p0", "p1"}
    assert table.room.revisions[table.seat("p0").revision] is sent[table.seat("p0").revision]
    earlier = at("opening")
    with pytest.raises(Rejected, match="bad_command"):
        check_draft(earlier.room, c.Draft(phase=earlier.phase.id, text="x", speech="x"), "p0", earlier.now)


def test_time_factors_early_ends_and_waiting_go_along():
    table = Table(6, "full").do("host", c.TimeFactor(seat="p0", factor=1.5)).to("revise").everybody("p0")
    assert Views(table.room).private("p0")["clock"]["length"] == 270_000
    assert not all_done(table.room, set(table.players))
    table.time_up()
    assert table.phase.reading and table.name == "revise"
    table.act("p0")
    assert all_done(table.room, set(table.players))
    table.end()
    assert table.name == "compare" and Views(table.room).private("p0")["clock"]["length"] == 90_000
    table.do("host", c.Wait(phase=table.phase.id)).everybody()
    assert all_done(table.room, set(table.players))


def test_an_unapproved_rewrite_holds_revise_and_is_compared_only_when_it_was_approved():
    table = at("revise", approve=False)
    table.do("host", c.SetOptions(options={"approve": True})).everybody()
    assert not all_done(table.room, set(table.players))
    ids = {id: table.seat(id).revision for id in table.players}
    assert Views(table.room).private("p0")["mine"][revision(table, "p0").speech]["revision"]["state"] == "waiting"
    table.do("host", c.SendBack(speech=ids["p1"], why="Name your card."))
    assert duty(table.room, table.seat("p1")) is False
    assert Views(table.room).private("p1")["mine"][revision(table, "p1").speech]["revision"]["why"] == "Name your card."
    table.rewrite("p1", revision(table, "p1").speech, BETTER).do("host", c.Approve(speech=ids["p1"])).do(
        "host", c.Approve(speech=ids["p2"])
    ).end()
    assert {one.revision for one in table.room.comparisons.values()} == {ids["p1"], ids["p2"]}
    table.do("host", c.SetOptions(options={"approve": False}))
    assert all(one.visible for one in table.room.revisions.values())


def test_an_insult_in_a_rewrite_is_asked_about_and_marked():
    table = Table(4, revise=True).to("revise")
    table.notice = lambda text, motion, blocked: {"insult": "fool"} if "fool" in text else {}
    speech = table.seat("p0").opening
    assert table.refused("p0", c.Revise(phase=table.phase.id, speech=speech, text="fool " * 10)) == "unkind"
    table.do("p0", c.Revise(phase=table.phase.id, speech=speech, text="fool " * 10, sure=True))
    assert table.views["host"]["texts"][speech]["revision"]["marks"] == ["insult"]
    assert "marks" not in json.dumps(table.views["p0"])


# --- comparing ------------------------------------------------------------------------------


def had_read(table: Table, speech: str) -> set[str]:
    clashes = [x for x in table.room.clashes.values() if speech in (x.opening, x.rebuttal, x.closing)]
    parties = {seat for x in clashes for seat in (table.room.speeches[x.opening].author, x.rebutter)}
    judges = {ballot.seat for ballot in table.room.ballots.values() if ballot.clash in {x.id for x in clashes}}
    return parties | judges | {seat.id for seat in table.room.seats.values() if speech in seat.candidates}


@given(st.integers(2, 40), st.integers(0, 3), st.sampled_from(["sprint", "class", "full"]), st.booleans(), st.data())
@settings(max_examples=12)
def test_two_seats_who_have_not_read_it_compare_a_rewrite_and_never_its_author_and_everybody_one(
    players, judges, format, fill, data
):
    table = Table(players, format, judges, revise=True, fill=fill).to("revise")
    quiet = data.draw(st.sets(st.sampled_from(table.players), max_size=players // 2))
    gone = data.draw(st.sets(st.sampled_from(table.players), max_size=players // 4))
    table.everybody(*quiet)
    for id in gone:
        table.do(id, c.Leave())
    table.end()
    room = table.room
    voters = {s.id for s in room.seats.values() if s.here and not s.bot and s.role != "host"}
    dealt = {one.id: [x for x in room.comparisons.values() if x.revision == one.id] for one in room.revisions.values()}
    for one in room.revisions.values():
        if one.author in gone:
            assert not dealt[one.id]
            continue
        others, known = voters - {one.author}, had_read(table, one.speech)
        assert one.author not in {x.seat for x in dealt[one.id]}
        assert len({x.seat for x in dealt[one.id]}) == len(dealt[one.id]) >= min(2, len(others))
        assert sum(not x.known for x in dealt[one.id]) >= min(2, len(others - known))
        assert all(x.known == (x.seat in known) for x in dealt[one.id])
    compare = {x.seat for x in room.comparisons.values()}
    assert not compare - voters
    here = {one.author for one in room.revisions.values()} - gone
    quiet_now = {seat for seat in voters if here - {seat}} - compare
    assert not quiet_now, "whoever has nothing to compare is the only one who rewrote"
    assert all(
        task(room, room.seats[id]) == "compare"
        for id in {x.seat for x in room.comparisons.values()}
        if table.name == "compare"
    )


def test_both_versions_are_shown_blind_in_an_order_of_luck_with_what_they_answer():
    firsts = Counter()
    for seed in range(6):
        table = Table(8, "full", seed=str(seed)).to("compare")
        for one in table.room.comparisons.values():
            firsts[one.first] += 1
            revised = table.room.revisions[one.revision]
            speech = table.room.speeches[revised.speech]
            view = Views(table.room).private(one.seat)["comparisons"][one.id]
            shown = [view["first"]["text"], view["second"]["text"]]
            assert shown == ([speech.text, revised.text] if one.first == "before" else [revised.text, speech.text])
            assert (view["kind"], view["side"], view["cards"]) == (speech.kind, speech.side, list(speech.cards))
            clash = next((x for x in table.room.clashes.values() if speech.id in (x.rebuttal, x.closing)), None)
            answered = clash and (clash.opening if speech.kind == "rebuttal" else clash.rebuttal)
            assert view.get("against", {}).get("text", "") == (table.room.speeches[answered].text if answered else "")
            assert view.get("known", False) == one.known
            assert not any(
                word in json.dumps(view) for word in (speech.id, revised.id, '"author"', '"before"', '"after"')
            )
    assert min(firsts.values()) > sum(firsts.values()) / 4


def test_a_comparison_is_the_seats_own_can_be_changed_and_leaves_with_a_hidden_version():
    table = Table(8, ballots=3, revise=True).to("compare")
    mine, theirs = table.seat("p0").compares, table.seat("p1").compares
    for choice in ("first", "second"):
        table.do("p0", c.Compare(phase=table.phase.id, comparison=mine[0], choice=choice))
        one = table.room.comparisons[mine[0]]
        assert (one.choice == one.first) == (choice == "first") and table.views["p0"]["comparisons"][mine[0]][
            "choice"
        ] == choice
    assert {
        table.refused("p0", c.Compare(phase=table.phase.id, comparison=id, choice="first")) for id in (theirs[0], "x")
    } == {"not_yours"}
    revised = table.room.revisions[table.room.comparisons[mine[1]].revision]
    for hidden in (revised.id, revised.speech):
        table.do("host", c.Hide(speech=hidden))
        assert mine[1] not in table.views["p0"]["comparisons"] and duty(table.room, table.seat("p0")) is True
        assert table.refused("p0", c.Compare(phase=table.phase.id, comparison=mine[1], choice="first")) == "hidden"
        table.do("host", c.Show(speech=hidden))
    assert mine[1] in table.views["p0"]["comparisons"] and duty(table.room, table.seat("p0")) is False


def test_who_compares_may_flag_the_rewrite():
    table = Table(8, revise=True).to("compare")
    one = table.room.comparisons[table.seat("p0").compares[0]]
    table.do("p0", c.FlagSpeech(speech=one.id, why="rude"))
    assert [flag["speech"] for flag in table.views["host"]["flags"].values()] == [one.revision]
    speech = table.room.revisions[one.revision].speech
    assert (
        table.views["host"]["texts"][speech]["revision"]["flags"] == 1
        and "flags" not in table.views["host"]["texts"][speech]
    )
    assert table.refused("p1", c.FlagSpeech(speech=one.id)) == "no_such_speech" or one.id in table.seat("p1").compares


# --- what becomes of it ---------------------------------------------------------------------


def test_the_author_and_hosts_see_both_versions_and_the_answers_and_the_room_one_figure_when_it_is_over():
    table = Table(9, judges=1, revise=True).to("compare")
    before = table.views
    table.everybody()
    assert all(
        "answers" not in json.dumps(view) and "revised" not in json.dumps(view) for view in table.views.values()
    ), "not while it goes on"
    assert before[""].get("revised") == table.views[""].get("revised")
    table.end()
    stronger = 0
    for one in table.room.revisions.values():
        cast = Counter(x.choice for x in table.room.comparisons.values() if x.revision == one.id)
        answers = {"before": cast["before"], "after": cast["after"]}
        stronger += answers["after"]
        mine, hosts = table.views[one.author]["mine"][one.speech], table.views["host"]["texts"][one.speech]
        assert (
            mine["revision"]
            == hosts["revision"]
            == {"id": one.id, "text": one.text, "state": "sent", "answers": answers}
            | ({"restatement": one.restatement} if one.restatement else {})
        )
        for id, view in table.views.items():
            assert (one.id in json.dumps(view)) == (id in ("host", one.author)), "nobody else has the rewrite"
    heard = {"comparisons": 18, "preferred": stronger} if stronger > 9 + 0.82 * sqrt(18) else None
    assert table.views[""].get("revised") == table.to("finished").views[""].get("revised") == heard


@pytest.mark.parametrize(("comparisons", "heard_from"), [(1, 2), (6, 6), (16, 12), (28, 19), (56, 35), (80, 48)])
def test_the_room_hears_only_of_more_than_luck(comparisons, heard_from):
    assert heard_from - 1 <= enough(comparisons) < heard_from


@pytest.mark.parametrize("better", [True, False])
def test_what_readers_preferred_is_told_with_how_often_and_never_that_they_preferred_the_first(better):
    table = Table(8, revise=True).to("compare")
    for one in list(table.room.comparisons.values()):
        rewrite_first = one.first == "after"
        choice = "first" if rewrite_first == better else "second"
        table.do(one.seat, c.Compare(phase=table.phase.id, comparison=one.id, choice=choice))
    assert "revised" not in Views(table.room).public(), "not while it goes on"
    heard = Views(table.end().room).public().get("revised")
    assert heard == ({"comparisons": 16, "preferred": 16} if better else None)


def test_nothing_of_it_counts():
    tables = [Table(8, revise=True).to("reveal", 2) for _ in range(2)]
    for table in tables[:1]:
        table.to("finished")
    tables[1].end().end_late().end()
    assert tables[1].name == "finished"
    assert tables[0].room.scores == tables[1].room.scores and not tables[0].room.missed
    assert tables[1].room.missed == {id: (Missed(2, "rewrite", tables[1].seat(id).side),) for id in tables[1].players}
    for part in (participation(table.room) for table in tables):
        assert all((one.sent, one.judged) == (one.due, one.to_judge) for one in part.values())


def test_who_leaves_or_becomes_a_judge_keeps_what_was_sent_and_a_late_judge_compares_too():
    table = Table(8, ballots=3, revise=True).to("revise").do("late", c.Join(role="judge")).everybody()
    table.do("p0", c.BecomeJudge()).do("p1", c.Leave()).end()
    compared = {table.room.revisions[one.revision].author for one in table.room.comparisons.values()}
    assert compared == set(table.players) - {"p1"} and table.seat("p1").revision
    assert comparisons(table.room, table.seat("late")) and comparisons(table.room, table.seat("p0"))


def test_more_rounds_than_were_planned_begin_after_the_rewrite_and_end_with_another():
    table = Table(4, "open", rounds=1, revise=True).to("revise").everybody()
    table.do("host", c.SetOptions(options={"rounds": 2}))
    assert table.end().name == "compare"
    assert table.everybody().end().name == "draw" and table.phase.round == 2
    assert not any(seat.revision or seat.compares for seat in table.room.seats.values())
    assert table.to("revise", 2).everybody().end().name == "compare"
    table.everybody().end()
    assert sum(bool(one.choice) for one in table.room.comparisons.values()) == 16


def test_nobody_who_stepped_out_or_was_not_heard_from_compares():
    table = at("revise").everybody()
    table.do("p0", c.StepOut()).do("clock", c.Unheard(phase=table.phase.id, seats=("p1",))).end()
    assert {one.seat for one in table.room.comparisons.values()} == set(table.players) - {"p0", "p1"}
    assert {table.room.revisions[one.revision].author for one in table.room.comparisons.values()} == set(
        table.players
    ), "their rewrites are compared"
