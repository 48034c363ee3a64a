"""The rubric: a room's own words for it, hosts' ratings of texts, and that nobody but hosts ever sees one (docs/game.md, section 19)."""

import json
from random import Random

import msgspec
import pytest

from debate.game import motion_view
from debate.game.model import commands as c
from debate.game.model.options import settle
from debate.game.model.state import CriterionWords
from support.table import Table
from support.watched import Watched

WORDS = {"name": "zqname", "levels": ["zqone", "zqtwo", "zqthree"]}


def rating(table: Table, text: str, criterion: str = "claim") -> dict[str, int]:
    """By seat, the levels that hosts gave, as a host sees them."""
    host = next(view for view in table.views.values() if view.get("role") == "host")
    return host["texts"][text].get("rated", {}).get(criterion, {})


@pytest.fixture
def table() -> Table:
    """Four who have written, a judge, and two hosts."""
    table = Table(5, "class", judges=1, revise=True).do("host", c.Cohost("p4"))
    return table.to("rebuttal").everybody()


def test_a_host_says_how_far_a_text_meets_a_criterion_and_takes_it_back(table):
    text = next(iter(table.room.speeches))
    table.do("host", c.Rate(text, "claim", 1)).do("host", c.Rate(text, "weighs", 3)).do(
        "host", c.Rate(text, "claim", 2)
    )
    assert rating(table, text) == {"host": 2} and rating(table, text, "weighs") == {"host": 3}
    for _ in range(2):  # twice is once
        table.do("host", c.Rate(text, "claim", 0))
        assert rating(table, text) == {} and rating(table, text, "weighs") == {"host": 3}
    assert table.refused("host", c.Rate("no text", "claim", 1)) == "no_such_speech"


def test_two_hosts_who_rate_at_once_lose_nothing(table):
    """Whatever the order in which their commands arrive, each has what they gave last."""
    texts = list(table.room.speeches)
    given = [
        (host, c.Rate(text, criterion, 1 + (n + k) % 3))
        for n, text in enumerate(texts)
        for k, host in enumerate(("host", "p4"))
        for criterion in ("claim", "evidence", "answers", "weighs")
    ]
    Random(7).shuffle(given)
    for host, command in given:
        table.do(host, command)
    for n, text in enumerate(texts):
        assert rating(table, text, "weighs") == {"host": 1 + n % 3, "p4": 1 + (n + 1) % 3}
    assert len(table.room.ratings) == len(texts) * 8


def test_ratings_outlive_what_becomes_of_their_host_and_end_with_nobody(table):
    text = next(iter(table.room.speeches))
    table.do("p4", c.Rate(text, "claim", 3)).do("host", c.Uncohost("p4"))
    assert rating(table, text) == {"p4": 3}
    assert "rated" not in json.dumps(table.views["p4"]), "whoever is no host any more sees none, not even their own"
    table.do("host", c.Hide(text)).do("host", c.Show(text)).to("finished")
    assert rating(table, text) == {"p4": 3}
    table.do("host", c.Rate(text, "evidence", 2))
    assert rating(table, text, "evidence") == {"host": 2}, "after the debate too"


def test_a_rewrite_is_rated_beside_its_first_version(table):
    table.to("revise").everybody().end()
    revision = next(iter(table.room.revisions.values()))
    table.do("host", c.Rate(revision.speech, "answers", 1)).do("host", c.Rate(revision.id, "answers", 3))
    whole = table.views["host"]["texts"][revision.speech]
    assert (whole["rated"], whole["revision"]["rated"]) == ({"answers": {"host": 1}}, {"answers": {"host": 3}})
    assert "rated" not in json.dumps(table.views[revision.author])


class Canary(Watched):
    """After each command, nobody but hosts was sent a word of the rubric or a rating, in a view or in a patch."""

    def do(self, actor, command, drafts=None):
        super().do(actor, command, drafts)
        hosts = {id for id, seat in self.room.seats.items() if seat.role == "host"}
        for id, sent in self.sent.items():
            if id not in hosts:
                assert "zq" not in sent and "rated" not in sent and "rubric" not in sent, (
                    f"{id or 'a screen'} in {self.name}"
                )
        return self


def test_nothing_of_it_ever_reaches_players_judges_or_the_projector():
    table = Canary(4, "full", judges=1, hosts_vote=True)
    table.do("host", c.SetOptions({"rubric": {"claim": WORDS}}))
    table.do("host", c.Begin())
    rated = 0
    while table.name != "finished":
        table.everybody()
        known = {one.text for one in table.room.ratings.values()}
        for text in {*table.room.speeches, *table.room.revisions} - known:
            table.do("host", c.Rate(text, "claim", 1 + rated % 3))
            rated += 1
        table.do("host", c.SetOptions({"rubric": {"weighs": WORDS}}))
        table.end()
    table.do("host", c.Rate(next(iter(table.room.speeches)), "weighs", 1))
    assert rated > 20 and "zqthree" in json.dumps(table.views["host"]) and "rated" in table.sent["host"]
    assert "zq" not in json.dumps(msgspec.to_builtins(motion_view(table.room)))


def test_whoever_is_erased_leaves_no_rating_and_the_log_replays(table):
    mine, other = (table.seat(id).opening for id in ("p0", "p1"))
    for text in (mine, other):
        table.do("host", c.Rate(text, "claim", 3))
    table.do("host", c.Erase("p0"))
    assert {one.text for one in table.room.ratings.values()} == {other}


# --- the words ------------------------------------------------------------------------------


def test_a_rooms_own_words_change_criterion_by_criterion():
    mine, yours = CriterionWords("Claim", ("aa", "bb", "cc")), CriterionWords("Proof", ("dd", "ee", "ff"))
    first = settle("class", {"rubric": {"claim": msgspec.to_builtins(mine)}})
    second = settle("class", {"rubric": {"evidence": msgspec.to_builtins(yours)}}, first)
    assert second.rubric == {"claim": mine, "evidence": yours}, "two hosts who change different criteria lose nothing"
    assert settle("class", {"rubric": {"claim": None}}, second).rubric == {"evidence": yours}
    messy = {"name": "  A \n name ", "levels": ["x\ty", " z\x07z", "one\n\ntwo"]}
    assert settle("class", {"rubric": {"claim": messy}}).rubric["claim"] == CriterionWords(
        "A name", ("x y", "zz", "one two")
    )


@pytest.mark.parametrize(
    "rubric",
    [
        {"style": WORDS},
        {"claim": {"name": "", "levels": ["aa", "bb", "cc"]}},
        {"claim": {"name": "x" * 61, "levels": ["aa", "bb", "cc"]}},
        {"claim": {"name": "Name", "levels": ["aa", "bb", "x" * 241]}},
        {"claim": {"name": "Name", "levels": ["aa", "  ", "cc"]}},
        {"claim": {"name": "Name", "levels": ["aa", "bb"]}},
        {"claim": {"name": "Name", "levels": ["aa", "bb", "cc"], "more": "x"}},
        {"claim": "words"},
        ["claim"],
    ],
)
def test_a_rubric_that_is_none_is_refused(rubric):
    table = Table(2)
    assert table.refused("host", c.SetOptions({"rubric": rubric})) == "bad_option"
