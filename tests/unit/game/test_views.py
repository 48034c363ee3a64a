"""Views: no secret is in a view or patch where it doesn't belong, and each view has what it should (docs/game.md, section 10)."""

import json
from collections import Counter
from random import Random

import pytest

from debate.game import DraftText, Views, motion_view
from debate.game.acts.duties import asked_fair, ballots, revisable, stars_asked
from debate.game.model import commands as c
from debate.game.model.word_count import count_words
from support.table import Table, task
from support.watched import Watched

# --- canaries -----------------------------------------------------------------------------


class Canaries(Watched):
    """Every text and teacher name is a word of its own; after each command nobody else was sent it."""

    def word(self, *parts: object) -> str:
        return "zq" + "x".join(str(part) for part in parts) + "qz"

    def do(self, actor, command, drafts=None):
        super().do(actor, command, drafts)
        for speech in self.room.speeches.values():
            if speech.author:
                self.check(self.word(speech.kind, speech.author, speech.round), self.may_read(speech))
        for one in self.room.revisions.values():
            readers = (
                {x.seat for x in self.room.comparisons.values() if x.revision == one.id}
                if self.name == "compare"
                else set()
            )
            self.check(self.word("revise", one.author, one.round), {one.author, "host", *readers})
        for id in self.players:
            if id in self.room.seats:
                self.check(self.word("teacher", id), {"host"})
        return self

    def check(self, word, allowed):
        seen = {id for id, text in self.sent.items() if word in text}
        assert seen <= allowed, f"{word} reached {seen - allowed} in {self.name}"

    def may_read(self, speech) -> set[str]:
        room, at = self.room, self.phase.name
        if str(speech.round) in room.scores:
            return {"", *room.seats}
        readers = {speech.author, "host"}
        clashes = [x for x in room.clashes.values() if speech.id in (x.opening, x.rebuttal, x.closing)]
        for clash in clashes:
            if speech.kind == "opening" and at == "rebuttal":
                readers.add(clash.rebutter)
            if speech.kind == "rebuttal" and at in ("closing", "vote"):
                readers.add(room.speeches[clash.opening].author)
            if at == "vote":
                readers |= {b.seat for b in room.ballots.values() if b.clash == clash.id}
        if at == "vote":
            readers |= {seat.id for seat in room.seats.values() if speech.id in seat.candidates}
        return readers

    def act(self, id, luck=None):
        if task(self.room, self.seat(id)) in ("opening", "rebuttal", "closing"):
            return self.speak(
                id, self.word(self.name, id, self.phase.round) + " and some more words to make it long enough."
            )
        if task(self.room, self.seat(id)) == "revise":
            speech = (luck or Random(id)).choice(revisable(self.room, self.seat(id)))
            return self.rewrite(
                id,
                speech.id,
                self.word("revise", id, self.phase.round) + " and some more words to make it long enough.",
            )
        return super().act(id, luck)


@pytest.mark.parametrize(("players", "format"), [(7, "full"), (4, "sprint"), (2, "class"), (12, "class")])
def test_no_text_and_no_teacher_name_reaches_anybody_who_may_not_know_it(players, format):
    table = Canaries(0, format)
    table.players = [f"p{n}" for n in range(players)]
    for id in table.players:
        table.do(id, c.Join(role="player", teacher_name=table.word("teacher", id)))
    table.do("j", c.Join(role="judge")).to("finished")


def test_in_the_draw_nobody_but_hosts_sees_a_card_that_was_not_dealt_to_them():
    table = Table(8).to("draw", 1)
    deck = list(table.room.motion.cards)
    for id in ("", *table.players):
        own = set(table.seat(id).hand) if id else set()
        assert {card for card in deck if f'"{card}"' in json.dumps(table.views[id])} == own


def test_before_the_reveal_only_hosts_see_an_author():
    for at in ("rebuttal", "vote"):
        views = Table(6).to(at, 1).views
        assert {id for id, view in views.items() if '"author"' in json.dumps(view)} == {"host"}
    table = Table(6).to("reveal", 1)
    assert '"author"' not in json.dumps(table.views[""])
    assert '"author"' in json.dumps(table.over().views[""])


# --- what one does in secret changes nothing that others see -------------------------------


def views(table: Table, *but: str) -> dict:
    seen = Views(table.room)
    return {"public": seen.public(), **{id: seen.private(id) for id in table.room.seats if id not in but}}


def at(name: str, **options) -> Table:
    if name == "stance 2":
        return Table(8, "full", 1, revise=False, **options).to("reveal", 2).end()
    return Table(8, "full", 1, **options).to(name, 0 if name in ("stance", "revise", "compare") else 1)


def rewritten(table: Table, n: int) -> c.Revise:
    return c.Revise(phase=table.phase.id, speech=table.seat("p0").opening, text="ab"[n] * 50)


def compared(table: Table, choice: str) -> c.Compare:
    return c.Compare(phase=table.phase.id, comparison=table.seat("p0").compares[0], choice=choice)


def ballot(table: Table, id: str) -> str:
    return ballots(table.room, table.seat(id))[0].clash


def stars(table: Table, id: str) -> list[tuple[str, ...]]:
    """Two different choices of one text of each kind, when every clash is judged."""
    for held in ballots(table.room, table.seat(id)):
        table.do(id, c.Vote(phase=table.phase.id, clash=held.clash, choice="close"))
    asked = stars_asked(table.room, table.seat(id)).values()
    return [tuple(kind.among[n] for kind in asked) for n in (0, 1)]


def tip(table: Table, id: str, tip: str) -> c.Vote:
    return c.Vote(phase=table.phase.id, clash=ballot(table, id), choice="close", tip=tip, tip_for="opening")


def weighed(table: Table, weighing: str) -> c.Speak:
    return c.Speak(phase=table.phase.id, text="x" * 50, restatement="y" * 20, weighing=weighing)


SECRETS = {
    "which way a vote goes": ("vote", "p0", lambda t: [c.Vote(phase=t.phase.id, clash=ballot(t, "p0"), choice=x) for x in ("opening", "close")], {"p0"}),
    "a reason": ("vote", "p0", lambda t: [c.Vote(phase=t.phase.id, clash=ballot(t, "p0"), choice="opening", reason=x) for x in ("clear", "counts")], {"p0"}),
    "a tip": ("vote", "p0", lambda t: [tip(t, "p0", x) for x in ("weigh", "clear")], {"p0"}),
    "a star": ("vote", "p0", lambda t: [c.Star(phase=t.phase.id, speeches=x) for x in stars(t, "p0")], {"p0"}),
    "a laugh": ("vote", "p0", lambda t: [c.Laugh(phase=t.phase.id, clash=ballot(t, "p0"), texts=x) for x in (("opening",), ("rebuttal",))], {"p0"}),
    "a rewrite": ("revise", "p0", lambda t: [rewritten(t, n) for n in (0, 1)], {"p0", "host"}),
    "which version is stronger": ("compare", "p0", lambda t: [compared(t, x) for x in ("first", "second")], {"p0"}),
    "a weighing": ("rebuttal", "p0", lambda t: [weighed(t, x) for x in ("scale", "severity")], {"p0", "host"}),
    "a stance": ("stance", "p0", lambda t: [c.Stance(phase=t.phase.id, value=x) for x in (1, 5)], {"p0"}),
    "which cards are kept": ("draw", "p0", lambda t: [c.Keep(phase=t.phase.id, cards=t.seat("p0").hand[n : n + 1]) for n in (0, 1)], {"p0", "host"}),
    "a second hand": ("draw", "p0", lambda t: [c.Redraw(phase=t.phase.id), None], {"p0", "host"}),
    "what an opening says": ("opening", "p0", lambda t: [c.Speak(phase=t.phase.id, text=x * 50) for x in "ab"], {"p0", "host"}),
    "stepping out": ("opening", "p0", lambda t: [c.StepOut(), None], {"p0", "host"}),
    "that one is unheard": ("opening", "clock", lambda t: [c.Unheard(phase=t.phase.id, seats=("p0",)), None], set()),
    "a time factor": ("lobby", "host", lambda t: [c.TimeFactor(seat="p0", factor=2), None], {"p0", "host"}),
    "a nudge": ("opening", "host", lambda t: [c.Nudge(seat="p0"), None], {"p0", "host"}),
    "a stance in the end": ("stance 2", "p0", lambda t: [c.Stance(phase=t.phase.id, value=x) for x in (1, 5)], {"p0"}),
    "a flag": ("vote", "p0", lambda t: [c.FlagSpeech(speech=t.room.clashes[ballot(t, "p0")].rebuttal), None], {"host"}),
}  # fmt: skip


@pytest.mark.parametrize("secret", SECRETS)
def test_what_one_does_in_secret_changes_nothing_that_others_see(secret):
    name, actor, commands, insiders = SECRETS[secret]
    seen = []
    for n in (0, 1):
        table = Table(8, "full", 1) if name == "lobby" else at(name)
        if command := commands(table)[n]:
            table.do(actor, command)
        seen.append(views(table, *insiders))
    assert seen[0] == seen[1]


def test_no_host_sees_a_stance_a_ballot_or_who_flagged():
    table = at("vote")
    clash = ballot(table, "p0")
    others = [
        id for id in table.players if id != "p0" and any(b.clash == clash for b in ballots(table.room, table.seat(id)))
    ]
    flagged = [table.room.clashes[clash].rebuttal]
    hosts = []
    for who in ("p0", others[0]):
        one = at("vote").do(who, c.FlagSpeech(speech=flagged[0]))
        hosts.append(Views(one.room).private("host")["flags"])
    first, second = (list(flags.values()) for flags in hosts)
    assert first == second
    view = json.dumps(Views(table.everybody().room).private("host") | {"options": {}})
    assert not any(word in view for word in ('"stance"', '"choice"', '"before"', '"ballots"', '"tip_for"', '"given"'))


def test_each_seat_flags_a_text_once_and_hosts_see_how_many_did():
    table = at("vote")
    text = table.room.clashes[ballot(table, "p0")].rebuttal
    others = [
        id
        for id in table.players
        if id != "p0" and any(table.room.clashes[b.clash].rebuttal == text for b in ballots(table.room, table.seat(id)))
    ]
    for id in ("p0", "p0", others[0], "p0"):
        table.do(id, c.FlagSpeech(speech=text, why=f"by {id}"))
    host = Views(table.room).private("host")
    assert host["texts"][text]["flags"] == len(host["flags"]) == 2
    assert sorted(flag["why"] for flag in host["flags"].values()) == sorted(["by p0", f"by {others[0]}"])


def test_a_fair_tap_is_known_to_rebutter_and_hosts_from_the_reveal_alone():
    seen = {"vote": [], "reveal": []}
    for tap in ("fair", "unfair"):
        table = at("vote")
        clash = next(iter(table.room.clashes.values()))
        opener = table.room.speeches[clash.opening].author
        table.do(opener, c.Fair(phase=table.phase.id, clash=clash.id, fair=tap))
        seen["vote"].append(views(table, opener))
        table.end().over()
        seen["reveal"].append(views(table, clash.rebutter, "host"))
        assert Views(table.room).private(clash.rebutter)["mine"][clash.rebuttal]["fair"] == tap
    assert seen["vote"][0] == seen["vote"][1]
    for view in seen["reveal"]:
        view.pop(opener)
    assert seen["reveal"][0] == seen["reveal"][1]


def test_progress_counts_the_absent_and_stepped_out_too():
    table = Table(4).to("draw")
    assert Views(table.room).public()["progress"] == {"for": {"done": 0, "due": 2}, "against": {"done": 0, "due": 2}}
    table.act("p0").do("p1", c.StepOut())
    assert sum(b["due"] for b in Views(table.room).public()["progress"].values()) == 4


def test_the_room_is_told_what_it_sent_together_from_eight_people_on_and_that_only_grows():
    table, small = Table(8, rounds=2).to("opening"), Table(7).to("opening")
    assert "together" not in Views(table.room).public()
    for one in (table, small):
        one.act("p0")
    opening = next(s.text for s in table.room.speeches.values() if s.author == "p0")
    assert Views(table.room).public()["together"] == {"openings": 1, "words": count_words(opening)}
    assert "together" not in Views(small.room).public()
    before = 1
    for name, round in (("rebuttal", 1), ("vote", 1), ("reveal", 1), ("opening", 2), ("reveal", 2)):
        together = Views(table.to(name, round).room).public()["together"]
        assert together["words"] >= before
        before = together["words"]
    sent = Counter(s.kind for s in table.room.speeches.values() if s.author)
    cast = sum(ballot.choice != "" for ballot in table.room.ballots.values())
    assert together == {f"{kind}s": n for kind, n in sent.items()} | {"cast": cast, "words": before}
    for speech in [*table.room.speeches][:2]:
        table.do("host", c.Hide(speech))
    assert Views(table.room).public()["together"] == together, "also of what a host hides"
    assert "together" not in Views(table.to("finished").room).public(), "nothing shows it"


def test_the_table_shows_how_many_ballots_are_cast_from_eight_people_on():
    table = Table(8).to("vote")
    dealt = Views(table.room).public()["table"]["dealt"]
    assert Views(table.room).public()["table"]["cast"] == 0 < dealt == len(table.room.ballots)
    table.act("p0")
    cast = {"cast": sum(b.seat == "p0" for b in table.room.ballots.values()), "dealt": dealt}
    assert Views(table.room).public()["table"] == cast
    assert Views(table.end().room).public()["table"]["cast"] == cast["cast"], "while the show tells them one by one"
    assert "table" not in Views(Table(7).to("vote").room).public()


def test_hosts_see_who_has_voted_and_not_said_yet_whether_they_were_put_fairly_and_nobody_else_does():
    table = Table(8).to("vote")

    def owes() -> bool:
        return Views(table.room).private("host")["people"]["p0"].get("owes_fairness", False)

    seen = [owes()]
    for ballot in ballots(table.room, table.seat("p0")):
        table.do("p0", c.Vote(table.phase.id, ballot.clash, "close"))
        seen.append(owes())
    for clash in asked_fair(table.room, table.seat("p0")):
        table.do("p0", c.Fair(table.phase.id, clash.id, "fair"))
        seen.append(owes())
    assert seen == [False, False, False, True, False]
    everybody = [Views(table.room).private("p0"), Views(table.room).public()]
    assert "owes_fairness" not in json.dumps(everybody)


def test_a_text_by_a_bot_is_no_word_of_the_class():
    table = Table(9).do("host", c.AddBot()).to("opening")
    bots = [s.id for s in table.room.seats.values() if s.bot]
    assert bots and any(s.author == "" or s.author in bots for s in table.room.speeches.values())
    assert "together" not in Views(table.room).public()


def test_benches_are_shown_all_or_none_if_one_has_fewer_than_three_ballots():
    table = Table(30, judges=1).to("vote").everybody().end()
    clashes = Views(table.room).public()["clashes"]
    for id, score in table.room.scores["1"].clashes.items():
        assert ("benches" in clashes[id]) == (bool(score.benches) and all(t.total >= 3 for t in score.benches.values()))
        if "benches" in clashes[id]:
            assert set(clashes[id]["benches"]) == set(score.benches)


def test_a_hidden_text_shows_its_cards_alone_to_the_room_and_its_words_to_author_and_hosts():
    table = Table(2).to("rebuttal")  # there is no other opening to answer
    target = table.room.clashes[table.seat("p0").target]
    word = table.room.speeches[target.opening].text
    author = table.room.speeches[target.opening].author
    table.do("host", c.Hide(speech=target.opening, why="unkind"))
    shown = Views(table.room)
    assert shown.private("p0")["target"] == {
        "id": target.opening,
        "side": table.room.speeches[target.opening].side,
        "hidden": True,
        "clash": target.id,
        "cards": list(table.room.speeches[target.opening].cards),
    }
    assert (
        shown.private(author)["mine"][target.opening] | {"text": word, "state": "hidden", "why": "unkind"}
        == shown.private(author)["mine"][target.opening]
    )
    table.to("reveal", 1)
    assert word not in json.dumps(Views(table.room).public())


def test_a_text_waiting_for_approval_is_seen_by_its_author_and_hosts_alone_and_counts_as_hidden_in_the_vote():
    table = Table(4, approve=True).to("rebuttal")
    assert Views(table.room).private("p0")["target"]["hidden"] is True
    speech = table.room.clashes[table.seat("p0").target].opening
    table.do("host", c.Approve(speech=speech))
    assert "text" in Views(table.room).private("p0")["target"]
    assert not Table(4, approve=True).to("vote").room.ballots


@pytest.mark.parametrize("way", [c.BecomeJudge(), c.Cohost(seat="p0"), c.Leave()])
@pytest.mark.parametrize("at_", ["rebuttal", "vote", "reveal", "finished"])
def test_whoever_stops_playing_keeps_their_own_texts_in_sight_and_nobody_elses(way, at_):
    table = Table(6).to(at_, 0 if at_ == "finished" else 1)
    before = table.views["p0"]["mine"]
    if at_ == "finished" and not hasattr(way, "seat"):
        return
    table.do("host" if hasattr(way, "seat") else "p0", way)
    assert table.views["p0"]["mine"] == before and {table.room.speeches[id].author for id in before} == {"p0"}
    if at_ == "rebuttal":
        text = next(iter(before))
        table.do("host", c.Hide(speech=text, why="Say it kindly."))
        assert (
            table.views["p0"]["mine"][text] | {"state": "hidden", "why": "Say it kindly."}
            == table.views["p0"]["mine"][text]
        )
    assert "mine" not in table.views["host"]


def test_a_returned_text_is_corrected_by_its_author_until_the_vote_begins():
    table = Table(4, approve=True).to("rebuttal")
    speech = table.room.clashes[table.seat("p0").target].opening
    author = table.room.speeches[speech].author
    table.do("host", c.SendBack(speech=speech, why="Name your card."))
    assert Views(table.room).private(author)["mine"][speech]["state"] == "returned"
    better = c.Resend(speech=speech, text="Better words, and long enough to be an opening.")
    assert table.refused("p0", better) == "not_yours"
    assert table.do(author, better).room.speeches[speech].state == "waiting"
    table.do("host", c.Approve(speech=speech))
    assert table.refused(author, better) == "too_late"
    assert Views(table.room).private("p0")["target"]["text"].startswith("Better")


def test_a_closing_that_nobody_may_read_costs_its_clash_nothing():
    table = Table(6, "full").to("closing")
    table.do("host", c.SetOptions(options={"approve": True})).everybody().end()
    assert table.room.ballots and not any(x.closing for x in table.room.clashes.values())


def test_a_closing_that_is_hidden_during_the_vote_takes_its_clash_off_the_ballots_until_it_is_shown_again():
    table = Table(8, "full").to("vote")
    ballot_ = next(b for b in table.room.ballots.values() if table.room.clashes[b.clash].closing)
    closing = table.room.clashes[ballot_.clash].closing
    before = table.views[ballot_.seat]["ballots"]
    table.do("host", c.Hide(speech=closing))
    assert set(before) - set(table.views[ballot_.seat]["ballots"]) == {ballot_.clash}
    assert table.refused(ballot_.seat, c.Vote(phase=table.phase.id, clash=ballot_.clash, choice="close")) == "hidden"
    table.do("host", c.Show(speech=closing))
    assert table.views[ballot_.seat]["ballots"] == before


def test_approval_is_switched_off_and_on_while_the_room_runs():
    table = Table(4, approve=True).to("opening").everybody()
    waiting, returned, hidden, _ = list(table.room.speeches)
    table.do("host", c.SendBack(speech=returned)).do("host", c.Hide(speech=hidden)).do(
        "host", c.SetOptions(options={"approve": False})
    )
    assert [table.room.speeches[id].visible for id in (waiting, returned, hidden)] == [True, True, False], (
        "what waited goes out"
    )
    table.end().act("p0").do("host", c.SetOptions(options={"approve": True})).act("p1")
    states = {s.author: s.state for s in table.room.speeches.values() if s.kind == "rebuttal"}
    assert (states["p0"], states["p1"]) == ("sent", "waiting")


def test_nobody_sees_points_only_hosts_see_places_and_who_took_part_and_insight_is_its_authors():
    table = Table(9, judges=1).to("finished")
    views = Views(table.room)
    assert {"place", "took_part"} <= views.private("host")["people"]["p0"].keys()
    for view in (views.public(), views.private("j0"), views.private("p0")):
        assert not any(word in json.dumps(view) for word in ('"points"', '"place"', '"took_part"', "unbelieved"))
    assert not any(
        word in json.dumps(view)
        for view in (views.public(), views.private("j0"))
        for word in ('"tips"', '"won"', '"best"')
    )
    mine = views.private("p0")["mine"]
    assert any("votes" in speech for speech in mine.values()) and not {
        s for s in mine if table.room.speeches[s].author != "p0"
    }


def test_insight_is_what_the_votes_said_of_ones_own_text_from_the_reveal_on():
    table = Table(7, "full", judges=2).to("vote").everybody()
    assert not any(word in json.dumps(table.views) for word in ('"tips"', '"won"', '"best"'))
    table.end()
    assert not any(
        word in json.dumps(table.views[id]) for id in table.players for word in ('"tips"', '"won"', '"best"')
    )
    table.over()
    room, score, seen = table.room, table.room.scores["1"], set()
    for speech in [s for s in room.speeches.values() if s.kind != "closing"]:
        view, clashes = (
            table.views[speech.author]["mine"][speech.id],
            [x for x in room.clashes.values() if speech.id in (x.opening, x.rebuttal)],
        )
        cast = [b for b in room.ballots.values() if b.clash in {x.id for x in clashes}]
        other = "rebuttal" if speech.kind == "opening" else "opening"
        votes = {
            name: sum(b.choice == choice for b in cast)
            for name, choice in (("won", speech.kind), ("lost", other), ("close", "close"))
        }
        assert view.get("votes", dict.fromkeys(votes, 0)) == votes
        assert view.get("reasons", {}) == Counter(b.reason for b in cast if b.choice == speech.kind and b.reason)
        assert (
            view.get("tips", {})
            == Counter(b.tip for b in cast if b.tip_for == speech.kind)
            == table.views["host"]["texts"][speech.id].get("tips", {})
        )
        assert (
            view.get("stars", 0)
            == sum(speech.id in s.speeches for s in room.stars.values())
            == table.views[""]["speeches"][speech.id].get("stars", 0)
        )
        rivals = [
            x for x in room.clashes.values() if x.opening in {y.opening for y in clashes} and x.rebuttal != speech.id
        ]
        best = max((score.clashes[x.id].p for x in rivals), default=None)
        assert (
            (score.clashes[next(x.id for x in rivals if x.rebuttal == view["best"])].p == best)
            if rivals
            else "best" not in view
        )
        seen |= set(view)
    assert {"votes", "reasons", "tips", "stars", "best", "fair"} <= seen
    assert not any(
        "votes" in view["mine"][s.id]
        for s in room.speeches.values()
        if s.kind == "closing"
        for view in [table.views[s.author]]
    )


@pytest.mark.parametrize("people", [2, 3, 7])
def test_a_small_room_is_told_that_votes_can_be_guessed_before_they_vote_and_as_long_as_they_are_shown(people):
    table = Table(people, "sprint")
    while table.name != "finished":
        assert Views(table.room).public()["small"] is True
        table.do("host", c.Begin()) if table.name == "lobby" else table.everybody().end()
    assert Views(table.room).public()["small"] is True
    assert "small" not in Views(Table(8).room).public()


def test_the_motion_shows_what_the_content_option_asks_and_nobody_the_teacher_layer():
    full, careful = Table(2), Table(2, content="careful")
    assert motion_view(full.room)["cards"]["f0"]["evidence"] == "Evidence f0."
    assert motion_view(careful.room)["cards"]["f0"]["evidence"] == "Careful f0."
    assert "teacheronly" not in json.dumps(motion_view(full.room))


def test_reading_shows_neither_clock_nor_progress_and_not_for_whom():
    table = Table(6).do("host", c.TimeFactor(seat="p0", factor=1.5)).to("opening").everybody("p0").time_up()
    public = Views(table.room).public()
    assert public["phase"]["reading"] is True
    assert "clock" not in public["phase"] and "progress" not in public
    assert Views(table.room).private("p0")["clock"]["deadline"] == table.phase.deadline
    assert "clock" not in Views(table.room).private("p1")


def test_drafts_are_in_no_view():
    table = Table(4).to("opening")
    before = views(table)
    table.room = table.room  # a draft never comes into the room before its phase ends
    assert views(table) == before
    table.end({"p0": DraftText(text="only now it is in the room, and long enough")})
    assert "only now it is" in json.dumps(views(table)["p0"])


def test_a_host_sees_a_room_that_nobody_else_has_come_into_yet():
    room = Table(0).room
    assert Views(room).private("host")["seat"] == "host"
