"""Hosts' ratings in the report: on its pages, in its files, and in nothing that a student takes home."""

import csv
import html
import io
import json
import re

import pytest

from debate.game.model import commands as c
from support.app import make_app
from support.kept import Kept

JSON = {"Accept": "application/json"}
WORDS = {"name": "Thesis", "levels": ["Not there", "Half there", "There"]}


@pytest.fixture(scope="module")
def rated(tmp_path_factory):
    """A debate with two hosts, in which p0's opening, rebuttal and rewrite were rated."""
    app = make_app(tmp_path_factory.mktemp("rated"))
    table = Kept(app.services.store, 6, "class", judges=1, revise=True)
    table.do("host", c.SetOptions({"rubric": {"claim": WORDS}})).do("host", c.Cohost(seat="p5")).to("finished")
    opening, rebuttal = (
        next(s.id for s in table.room.speeches.values() if s.author == "p0" and s.kind == kind)
        for kind in ("opening", "rebuttal")
    )
    revision = next(one.id for one in table.room.revisions.values() if one.author == "p0")
    given = (
        ("host", opening, "claim", 2),
        ("p5", opening, "claim", 3),
        ("host", opening, "evidence", 1),
        ("host", rebuttal, "claim", 3),
        ("host", revision, "weighs", 3),
    )
    for host, *rating in given:
        table.do(host, c.Rate(*rating))
    return app, table, opening, revision


def ask(app, table, seat: str):
    client, credentials = app.test_client(), app.services.credentials
    client.set_cookie(credentials.cookie_name(table.room.code), credentials.cookie(table.room, seat))
    return client


def rows(app, table, name: str) -> list[dict[str, str]]:
    answer = ask(app, table, "host").get(f"/rooms/{table.room.code}/report/{name}")
    return list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"), newline="")))


def test_the_json_has_every_hosts_level_and_no_host(rated):
    app, table, opening, revision = rated
    report = ask(app, table, "host").get(f"/rooms/{table.room.code}/report/report.json").json
    assert report["texts"][opening]["rated"] == {"claim": [2, 3], "evidence": [1]}
    whole = next(text for text in report["texts"].values() if text.get("rewrite", {}).get("id") == revision)
    assert whole["rewrite"]["rated"] == {"weighs": [3]}
    assert report["rubric"] == {"claim": WORDS}
    assert sum("rated" in text for text in report["texts"].values()) >= 2


def test_a_text_has_its_levels_as_numbers_or_in_words_where_hosts_differ(rated):
    app, table, opening, _ = rated
    speech = table.room.speeches[opening]
    (row,) = [r for r in rows(app, table, "speeches.csv") if r["What it says"] == speech.text and r["Round"] == "1"]
    assert row["Rubric: Thesis"] == "Fully, Partly" and row["Rubric: Evidence"] == "1" and row["Rubric: Weighs"] == ""
    rewritten = [r for r in rows(app, table, "speeches.csv") if r["Rewrite, rubric: Weighs"]]
    assert [r["Rewrite, rubric: Weighs"] for r in rewritten] == ["3"]


def test_a_student_has_the_mean_of_all_levels_of_100(rated):
    app, table, *_ = rated
    by_alias = {row["Alias"]: row for row in rows(app, table, "students.csv")}
    mine = by_alias[table.seat("p0").alias]
    assert mine["Rubric: Thesis, of 100"] == "89", "2, 3 and 3 of 3"
    assert mine["Rubric: Evidence, of 100"] == "33" and mine["Rubric: Weighs, of 100"] == ""
    assert by_alias[table.seat("p1").alias]["Rubric: Thesis, of 100"] == ""


def test_without_a_rating_files_have_no_column_for_it(over, ask_as):
    _, table = over
    for name in ("speeches.csv", "students.csv"):
        heading = ask_as("host").get(f"/rooms/{table.code}/report/{name}").text.partition("\n")[0]
        assert "Rubric" not in heading
    assert '"rated"' not in ask_as("host").get(f"/rooms/{table.code}/report/report.json").text


def test_a_page_shows_the_levels_and_lets_a_host_tap_their_own(rated):
    app, table, opening, _ = rated
    for host, own in (("host", 2), ("p5", 3)):
        page = ask(app, table, host).get(f"/rooms/{table.room.code}/report").text
        shown = re.search(rf'data-rated="{opening}"(?! hidden).*?<bdi>(.*?)</bdi>', page)
        assert shown[1] == "Thesis: Fully, Partly · Evidence: Not yet"
        given = json.loads(html.unescape(re.search(rf'data-text="{opening}" data-levels="(.*?)"', page)[1]))
        assert given == {"claim": own} | ({"evidence": 1} if host == "host" else {})
        form = page.partition(f'<template id="{table.room.code}-rating">')[2].partition("</template>")[0]
        assert all(words in form for words in WORDS["levels"]), "what each level means can be read beside it"
        assert page.count(WORDS["levels"][2]) == 1, "in one form for all texts"


def test_a_tap_is_answered_with_what_the_page_then_says_and_a_form_without_scripts_leads_back(rated):
    app, table, _, _ = rated
    host, code = ask(app, table, "host"), table.room.code
    text = next(s.id for s in table.room.speeches.values() if s.author == "p1" and s.kind == "opening")
    answer = host.post(f"/rooms/{code}/ratings", json={"speech": text, "levels": {"weighs": 2}}, headers=JSON)
    assert answer.json == {"ok": True, "said": "Weighs: Partly"}
    answer = host.post(f"/rooms/{code}/ratings", json={"speech": text, "levels": {"weighs": 0}}, headers=JSON)
    assert answer.json == {"ok": True, "said": ""}
    form = host.post(f"/rooms/{code}/ratings", data={"speech": text, "claim": "0"})
    assert form.status_code == 303 and form.location == f"/rooms/{code}/report#{code}-p1"
    assert f'id="{code}-p1"' in host.get(f"/rooms/{code}/report").text


@pytest.mark.parametrize("seat", ["p0", "j0"])
def test_what_a_student_takes_home_says_nothing_of_it(rated, seat):
    app, table, *_ = rated
    student = ask(app, table, seat)
    pages = [rule.rule for rule in app.url_map.iter_rules() if "<room:code>" in rule.rule and "GET" in rule.methods]
    assert len(pages) > 8
    for page in pages:
        address = re.sub(r"<.*?>", "x", page.replace("<room:code>", table.room.code))
        for headers in (JSON, {}):
            text = student.get(address, headers=headers).text
            assert "Thesis" not in text and "rated" not in text.replace("illustrated", ""), address
