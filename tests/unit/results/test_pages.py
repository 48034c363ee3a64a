"""Who may open a report, what it says too early, and what it never says."""

import csv
import io
import json
import re
import time
import zipfile
from copy import deepcopy
from html import unescape

import jsonschema
import lxml.html
import pytest
from msgspec.structs import replace
from sqlalchemy import delete, insert, select

from debate.game.acts import duties
from debate.game.model import commands as c
from debate.game.views.seen import private_view
from debate.storage import schema
from debate.subjects.results import files, rubric
from debate.subjects.results.model import schema as json_schema
from support import recorded
from support.app import make_app
from support.kept import Kept
from support.stage import Stage, Tables
from tests.unit.results.conftest import SEATS, STRANGERS, browser
from tests.unit.results.test_files import HOSTILE

HOSTS = ("host", "co-host")
JSON = {"Accept": "application/json"}


class KeptTables(Kept, Tables):
    """Tables that save every command."""


class KeptStage(Kept, Stage):
    """The same for a stage."""


def read(answer) -> list[dict[str, str]]:
    """The rows of a CSV file by their headings."""
    return list(csv.DictReader(io.StringIO(answer.data.decode("utf-8-sig"), newline="")))


def test_no_page_prints_a_line_with_a_name_before_a_host_has_cleared_it(tmp_path):
    app = make_app(tmp_path)

    class Named(KeptTables):
        def do(self, actor, command, *more):
            called = isinstance(command, c.Join) and actor == "p0"
            return super().do(actor, replace(command, teacher_name="Mia Berg") if called else command, *more)

    tables = Named(app.services.store, 8).until("opening")
    speaker = tables.room.queues["1"].speakers[0]
    words = "Mia said that heavy bags need a car."
    tables.press("1", "start").do(speaker, c.Speak(tables.phase.id, words, sure=True)).press("1", "next")
    line, other = tables.seat(speaker).opening, tables.room.queues["1"].speakers[1]
    tables.press("1", "start").line(other, text="My mother lost her shop when I was nine.").press("1", "next")
    tables.said().end().until("finished")
    asks = browser(app, tables)
    page = lxml.html.fromstring(asks.get(f"/rooms/{tables.code}/report").text)
    assert not page.xpath("//td[@class='says'][contains(., 'lost her shop')]"), "nor tells a class of somebody's life"
    pages = [f"/rooms/{tables.code}/{name}" for name in ("report", "flow")]
    assert [words in unescape(asks.get(page).text) for page in pages] == [False, False]
    tables.do("host", c.Unflag(line))
    assert words in unescape(asks.get(pages[0]).text)


def test_what_two_voters_said_is_on_paper_with_its_votes(tmp_path):
    app = make_app(tmp_path)
    tables = KeptTables(app.services.store, 9, 3).until("vote")
    for seat in tables.room.seats.values():
        for ballot in duties.ballots(tables.room, seat):
            tables.do(seat.id, c.Vote(tables.phase.id, ballot.clash, "rebuttal"))
    tables.end().until("finished")
    page = lxml.html.fromstring(browser(app, tables).get(f"/rooms/{tables.code}/report").text)
    (part,) = page.xpath("//section[h3='What two voters said']")
    for clash in part.xpath(".//li"):
        assert "0 chose the opening, 2 the rebuttal" in clash.text_content()
        assert not clash.xpath(".//*[@class='small']"), "which paper leaves out here"


@pytest.mark.parametrize("format", ["full", "tables"])
def test_a_hidden_text_is_in_no_page_and_no_file_of_the_results(tmp_path, format):
    """The sheet of its whole table printed a line that a host had hidden, to whoever it was about as well."""
    app = make_app(tmp_path)

    class Marked(KeptTables if format == "tables" else Kept):
        def do(self, actor, command, *more):
            """Every text of everybody is one of its own."""
            if isinstance(command, c.Speak | c.Revise):
                mark = f"{type(command).__name__}-{actor}-{self.phase.id}"
                restated = f"They say Restated-{mark}." if command.restatement else ""
                command = replace(command, text=f"Canary-{mark} {command.text[:80]}", restatement=restated)
            return super().do(actor, command, *more)

    table = Marked(app.services.store, 8, *([] if format == "tables" else [format]))
    table = table.until("finished") if format == "tables" else table.to("finished")
    texts = [next(one for one in table.room.speeches.values() if one.kind == kind) for kind in ("opening", "rebuttal")]
    texts += [*table.room.revisions.values()][:1]
    words = {
        part for one in texts for part in re.findall(r"(?:Canary|Restated)-\S+?-p\d+-\w+", one.text + one.restatement)
    }
    assert len(words) == (4 if format == "full" else 3), words
    for one in texts:
        table.do("host", c.Hide(speech=one.id))
    room = f"/rooms/{table.code}"
    asked = [(room + name, "host") for name in ("/report", "/flow", "/flow?round=1", "/replay", "/actions")]
    asked += [(f"{room}/report/{name}", "host") for name in files.NAMES if not name.endswith(".zip")]
    for id in {one.author for one in texts}:
        asked += [(f"{room}/seats/{id}/debate{more}", id) for more in ("", "?file", "/next")]
    found = {}
    for path, seat in asked:
        plain = path.endswith(("/next", "/replay"))
        answer = browser(app, table, seat=seat).get(path, headers=JSON if plain else {})
        assert answer.status_code == 200, path
        found[path] = [one for one in words if re.search(rf"{one}\b", unescape(answer.text))]
    assert not any(found.values()), found


def test_a_line_that_somebody_else_wrote_down_says_so_in_every_report_and_a_cards_claim_is_nobodys_words(tmp_path):
    app = make_app(tmp_path)
    tables = KeptTables(app.services.store, 8).until("opening")
    own, other, silent, _ = tables.room.queues["1"].speakers
    for id in (own, other, silent):
        tables.press("1", "start")
        if id != silent:
            tables.line(id)
        tables.press("1", "next")
    tables.line(own)  # "That's it"
    tables.order = [id for queue in tables.room.queues.values() for id in queue.speakers]
    tables.said().end().until("finished")
    asks, path = browser(app, tables), f"/rooms/{tables.code}/report"
    texts = json.loads(asks.get(f"{path}/report.json").text)["texts"]
    of = {id: texts[tables.seat(id).opening] for id in (own, other, silent)}
    assert [of[id].get("noted_by", "") for id in of] == ["", "table", ""]
    assert (of[silent]["from_card"], of[silent]["words"], of[own]["words"] > 5) == (True, 0, True)
    assert of[other]["words"] == 0, "a scribe's words are not the speaker's"
    people = json.loads(asks.get(f"{path}/report.json").text)["students"]
    assert {one["heard"] for one in people} == {tables.phase.began}, "here to the end, whoever's device wrote last"
    page = lxml.html.fromstring(asks.get(path).text)
    assert {one.get("fair") for one in texts.values()} >= {"fair", "unfair"}
    said = page.text_content()
    assert "found this restatement fair." in said and "didn’t find" not in said, "a table knows who said so"
    assert not page.xpath("//table[contains(@class, 'people')]//th[text()='Rewrite']"), "nobody is asked for one"
    assert not page.xpath("//form//*[text()='Rewrite']"), "nor graded for one"
    assert not {"Rewrite, of 100"} & read(asks.get(f"{path}/students.csv"))[0].keys()
    assert not re.search(r"\d words?\b|\bWords\b", page.text_content()), "who knows whose words they are?"
    written = {id: page.get_element_by_id(f"{tables.code}-{id}").findall(".//article") for id in of}
    openings = {
        id: next(one for one in map(str, (a.text_content() for a in all)) if "Opening" in one)
        for id, all in written.items()
    }
    assert ["noted at the table" in openings[id] for id in of] == [False, True, False]
    assert "the claim of the card: nobody wrote down what was said" in openings[silent]
    assert {row["Noted"] for row in read(asks.get(f"{path}/speeches.csv"))} == {
        "", "noted at the table", "the claim of the card: nobody wrote down what was said"
    }  # fmt: skip
    mine = browser(app, tables, seat=other).get(f"/rooms/{tables.code}/seats/{other}/debate").text
    assert "noted at the table" in mine
    words = {row["Noted"]: row["Words"] for row in read(asks.get(f"{path}/speeches.csv"))}
    assert words["noted at the table"] == "0" != words[""]
    says = [[str(cell.text_content()) for cell in row] for row in page.xpath("//td[@class='says']/..")]
    assert len(says) == 8 and {row[2] for row in says} <= {one["text"] for one in texts.values()}
    assert all(row[3].endswith(".") for row in says), "one thing to try, which is not who found a restatement unfair"
    assert not any("as they would put it themselves" in row[3] for row in says)
    assert page.get_element_by_id("names").get("checked") is not None, "by dealt names nobody finds their strip"
    parts = page.xpath("//*[@data-part='student']")  # a sheet for each table, with its people in the order of speaking
    heads = [n for n, one in enumerate(parts) if "sitting" in one.get("class")]
    turns = tables.order  # as they spoke
    assert [re.findall(r"written down: (\d)", parts[n].text_content()) for n in heads] == [["7"], ["8"]]
    assert heads == [0, 5] and [one.get("id").partition("-")[2] for one in parts if one.get("id")] == turns
    assert ["Students’ pages, about 2 sheets" in one.text for one in page.xpath("//option[@value='student']")] == [True]


def test_a_stages_report_has_its_speakers_in_turn_and_then_who_listened(tmp_path):
    app = make_app(tmp_path)
    stage = KeptStage(app.services.store, 2, listeners=1, seed="c").until("opening")
    speakers = list(stage.queue.speakers)
    scribe = speakers[1]  # writes down what the first says, who confirms it
    stage.press("start").line(speakers[0], by=scribe).line(speakers[0]).press("next").until("finished")
    page = lxml.html.fromstring(browser(app, stage).get(f"/rooms/{stage.code}/report").text)
    parts = [one.get("id").partition("-")[2] for one in page.xpath("//*[@data-part='student']")]
    assert parts == [*speakers, "listeners"]
    *_, tip = page.xpath("//table[contains(@class, 'people')]//td[@data-h='To try next']/text()")
    assert tip.startswith("Before you judge, say in your own words"), "who only listened has a tip on the class page"
    assert "Students’ pages, about 1 sheet" in page.xpath("//option[@value='student']")[0].text, (
        "listeners have no page alone"
    )
    rows = page.xpath("//table[contains(@class, 'people')]//th[@scope='row']/a/@href")
    assert [row.partition("-")[2] for row in rows][:4] == speakers
    credits = page.xpath("//dt[text()='Written down for others']/ancestor::section[@data-part='student']/@id")
    assert [id.partition("-")[2] for id in credits] == [scribe]


def test_clashes_are_numbered_as_the_projector_counted_them_and_a_vote_that_was_cut_short_says_how_much_of_it(tmp_path):
    app = make_app(tmp_path)
    tables = KeptTables(app.services.store, 8).until("vote")
    for id in tables.players[:-1]:
        tables.act(id)
    tables.end()  # by the host, before the last turn came
    last = tables.room.scores["1"].order[-1]
    second = tables.do("host", c.ShowClash(tables.phase.id, last, "texts")).phase.plan[0]
    tables.do("host", c.ShowClash(tables.phase.id, second, "result"))
    numbers = {id: n for n, id in enumerate(tables.phase.plan, 1)}
    tables.end().until("finished")
    asks, path = browser(app, tables), f"/rooms/{tables.code}/report"
    made = json.loads(asks.get(f"{path}/report.json").text)
    assert {id: made["clashes"][id]["number"] for id in numbers} == numbers, "the result of one came after another's"
    page = lxml.html.fromstring(asks.get(path).text)
    assert page.xpath("//dt[text()='Judging']/following-sibling::dd")[0].text_content() == "14 of 14, 2 not cast"
    assert "If the vote or the debate was ended early, nobody owes the rest." in page.text_content()
    column = [cell.text_content() for cell in page.xpath("//table[contains(@class, 'people')]//td[@data-h='Judging']")]
    assert sorted(column) == ["2 not cast", *["2 of 2"] * 7], "the sum of the column"
    assert [student["took_part"]["judging"] for student in made["students"]].count(
        {"done": 0, "owed": 0, "excused": 2}
    ) == 1


def test_where_nobody_had_a_vote_a_clash_is_judged_by_the_hands_in_the_room(tmp_path):
    app = make_app(tmp_path)
    two = KeptTables(app.services.store, 2).until("finished")
    page = browser(app, two).get(f"/rooms/{two.code}/report").text
    said = "Counted on your board, if at all: ____ for the opening, ____ for the rebuttal."
    clashes = page.count("Left to the hands in your room")
    assert clashes >= 2 and page.count(said) == 2 * clashes, "on the page for the class, and at every clash"
    assert lxml.html.fromstring(page).find_class("class-page")[0].text_content().count(said) == clashes
    assert "Nobody voted on this clash." not in page and "Not judged" not in page


def test_whoever_has_no_line_owes_nothing_and_every_page_says_so(tmp_path):
    app = make_app(tmp_path)
    tables = KeptTables(app.services.store, 8).until("rebuttal")
    silent = tables.room.queues["1"].speakers[-1]
    for id in tables.players:
        if id != silent:
            tables.line(id)
    while tables.room.queues["1"].speaker != silent:
        tables.press("1", "start").press("1", "next")
    tables.press("1", "start").end().until("finished")
    asks, path = browser(app, tables), f"/rooms/{tables.code}/report"
    page = lxml.html.fromstring(asks.get(path).text)
    assert page.xpath("//dt[text()='Rebuttals']/following-sibling::dd")[0].text_content() == "8 of 8, 1 without a line"
    column = [
        cell.text_content() for cell in page.xpath("//table[contains(@class, 'people')]//td[@data-h='Rebuttals']")
    ]
    assert sorted(column) == ["1 of 1"] * 7 + ["1 of 1, 1 without a line"]
    rows = read(asks.get(f"{path}/students.csv"))
    assert (
        sorted((row["Rebuttals sent"], row["Mark, of 100"] != "") for row in rows) == [("0", True)] + [("1", True)] * 7
    )
    part = private_view(tables.room, "host")["people"][silent]["took_part"]
    assert (part["sent"], part["due"], part["lineless"]) == (2, 2, 1)


def test_an_answer_that_nobody_began_is_neither_given_nor_owed(tmp_path):
    app = make_app(tmp_path)
    tables = KeptTables(app.services.store, 8).until("rebuttal").end().until("finished")
    page = lxml.html.fromstring(browser(app, tables).get(f"/rooms/{tables.code}/report").text)
    assert page.xpath("//dt[text()='Rebuttals']/following-sibling::dd")[0].text_content() == "–"
    assert "Everyone did what was asked of them." not in page.text_content()


def test_whoever_nobody_answered_reads_why_and_that_it_costs_nothing(tmp_path):
    app = make_app(tmp_path)
    tables = KeptTables(app.services.store, devices=(3, 4)).until("rebuttal")
    answered = {clash.opening for clash in tables.room.clashes.values()}
    (alone,) = (id for id in tables.groups["1"] if tables.seat(id).opening not in answered)
    other, *_ = tables.room.queues["2"].speakers
    silent = tables.room.clashes[tables.seat(other).target]
    tables.press("2", "start").press("2", "next")  # and nobody writes a line of this answer
    tables.until("finished")
    path = f"/rooms/{tables.code}/report"
    marks = {row["Alias"]: row for row in read(browser(app, tables).get(f"{path}/students.csv?preset=tasks"))}
    mine = marks[tables.seat(other).alias]
    assert (mine["Rebuttals sent"], mine["Rebuttals owed"], mine["Mark, of 100"]) == ("0", "1", "100")
    page = lxml.html.fromstring(browser(app, tables).get(f"/rooms/{tables.code}/report").text)
    parts = {id: page.get_element_by_id(f"{tables.code}-{id}").text_content() for id in tables.players}
    flow = browser(app, tables).get(f"/rooms/{tables.code}/flow").text
    said = ("It was answered aloud, and no line", "Nobody answered it: the other side had fewer speakers.")
    assert [flow.count(one) for one in said] == [2, 2], "in the row, and folded"
    assert flow.count("Nobody answered it") == 2 and "1 has no answer, as the other side had fewer speakers." in flow
    fewer, lost = (
        "Nobody answered it: the other side had fewer speakers.",
        "No line of the answer to it was written down.",
    )
    assert [id for id, said in parts.items() if "Rebuttal: no line was written down. That costs nothing" in said] == [
        other
    ]
    assert [id for id, said in parts.items() if fewer in said] == [alone]
    assert [id for id, said in parts.items() if lost in said] == [tables.room.speeches[silent.opening].author]
    mine = unescape(browser(app, tables, seat=alone).get(f"/rooms/{tables.code}/seats/{alone}/debate").text)
    assert f"{fewer} That costs nothing: it counts as given." in mine


# --- who ----------------------------------------------------------------------------------


@pytest.mark.parametrize("who", [*SEATS, *STRANGERS])
def test_hosts_get_a_report_and_its_files_and_nobody_else_learns_anything(over, ask_as, who):
    _, table = over
    for path in ("", *(f"/{name}" for name in files.NAMES)):
        answer = ask_as(who).get(f"/rooms/{table.code}/report{path}")
        assert answer.status_code == (200 if who in HOSTS else 403), path
        assert answer.headers["Cache-Control"].startswith("private")
        assert who in HOSTS or not any(seat.alias in answer.text for seat in table.room.seats.values() if seat.alias)


def test_an_unknown_room_or_file_is_not_found(over, ask_as):
    _, table = over
    assert ask_as("host").get("/rooms/ZZZZZ/report").status_code == 404
    assert ask_as("host").get(f"/rooms/{table.code}/report/students.xlsx").status_code == 404
    assert ask_as("host").get(f"/rooms/{table.code}/report/../report.json").status_code == 404


@pytest.fixture(scope="module")
def hall(tmp_path_factory):
    app = make_app(tmp_path_factory.mktemp("hall"))
    return app, recorded.hall(app.services.store)


def test_a_halls_report_is_of_the_tables_that_the_browser_hosts_and_that_were_revealed(hall):
    app, tables = hall
    assert app.test_client().get("/halls/HGFDC/report").status_code == 403
    assert browser(app, *tables, seat="p0").get("/halls/HGFDC/report").status_code == 403
    for hosted, seen in ((tables, [1, 2]), (tables[1:2], [2]), (tables[:1], [1])):
        client = browser(app, *hosted)
        found = client.get("/halls/HGFDC/report", headers=JSON).json
        assert [table["table"] for table in found["tables"]] == seen
        assert {row["Table"] for row in read(client.get("/halls/HGFDC/report/students.csv"))} == {str(n) for n in seen}
    early = browser(app, tables[2]).get("/halls/HGFDC/report").text
    assert "The report isn’t here yet" in early and "<title>Report: hall HGFDC" in early


def test_others_are_served_while_a_halls_pages_and_files_are_made(hall, monkeypatch):
    app, tables = hall
    turns = []
    monkeypatch.setattr("debate.web.responses.SLICE", 0)
    monkeypatch.setattr(time, "sleep", turns.append)
    for path, rests in (
        ("/report", 1000),
        ("/flow", 100),
        ("/report/students.csv", 2 + 9),
        ("/report/speeches.csv", 2 + 20),
        ("/report/clashes.csv", 2 + 9),
        ("/report/report.zip", 2 + 5),
    ):
        turns.clear()
        assert browser(app, *tables).get(f"/halls/HGFDC{path}").status_code == 200
        assert len(turns) >= rests, path


def test_before_the_first_reveal_the_page_says_when_the_report_comes(tmp_path):
    app = make_app(tmp_path)
    table = Kept(app.services.store, 6).to("vote")
    client = browser(app, table)
    answer = client.get(f"/rooms/{table.code}/report")
    assert answer.status_code == 200 and "It comes with the first results" in answer.text
    for path, headers in (("", JSON), ("/report.json", {}), ("/students.csv", {})):
        refused = client.get(f"/rooms/{table.code}/report{path}", headers=headers)
        assert refused.status_code == 409
    assert client.get(f"/rooms/{table.code}/report", headers=JSON).json["error"]["code"] == "wrong_phase"
    table.end()
    assert client.get(f"/rooms/{table.code}/report", headers=JSON).json["rounds"] == [1]


# --- what ---------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def twelve(tmp_path_factory):
    app = make_app(tmp_path_factory.mktemp("twelve"))
    return app, recorded.twelve(app.services.store)


def test_json_keeps_its_schema_and_the_zip_holds_every_file(twelve, hall):
    app, table = twelve
    client = browser(app, table)
    found = client.get(f"/rooms/{table.code}/report/report.json")
    assert found.headers["Content-Disposition"] == f"attachment; filename=counterclaim-{table.code}-report.json"
    checked = jsonschema.Draft202012Validator(json_schema())
    checked.validate(found.json)
    checked.validate(browser(hall[0], *hall[1]).get("/halls/HGFDC/report/report.json").json)
    assert not checked.is_valid(found.json | {"students": 5})
    all = zipfile.ZipFile(io.BytesIO(client.get(f"/rooms/{table.code}/report/report.zip").data))
    assert [name.partition("/")[2] for name in all.namelist()] == [name for name in files.NAMES if name != "report.zip"]
    for name in all.namelist():
        assert all.read(name) == client.get(f"/rooms/{table.code}/report/{name.partition('/')[2]}").data


def test_csv_has_a_row_for_each_student_text_and_clash(twelve):
    app, table = twelve
    client = browser(app, table)
    students, texts, clashes = (
        read(client.get(f"/rooms/{table.code}/report/{name}.csv")) for name in ("students", "speeches", "clashes")
    )
    by_name = {row["Name"]: row for row in students}
    assert len(students) == 14 and len(clashes) == 20 and len(texts) == len(table.room.speeches) + 1
    assert (by_name["Hugo"]["Rebuttals sent"], by_name["Hugo"]["Rebuttals owed"]) == ("1", "2")
    assert [row["Sent"] for row in texts if row["Name"] == "Hugo" and row["Kind"] == "Rebuttal"] == [
        "in time",
        "not sent",
    ]
    assert {row["Name"]: row["Sent by the clock"] for row in students if row["Sent by the clock"] != "0"} == {
        "Gia": "1"
    }
    assert {row["Name"]: row["Gone"] for row in students if row["Gone"]} == {"Eva": "left", "Jon": "removed"}
    known = {row["Text"]: row for row in texts}
    for clash in clashes:
        opening, rebuttal = known[clash["Opening"]], known[clash["Rebuttal"]]
        assert rebuttal["Answers"] == opening["Text"] and opening["Alias"] == clash["Opening: alias"]
    assert by_name["Ada"]["Mark, of 100"] == "75", "everything but the rewrite"
    only = read(client.get(f"/rooms/{table.code}/report/students.csv?openings=1&rewrites=0"))
    assert [row["Mark, of 100"] for row in only if row["Name"] in ("Ada", "Judy")] == ["100", ""]
    assert [heading for heading in only[0] if heading.endswith(", of 100")] == [
        "Mark, of 100",
        "Openings, of 100",
        "Rewrite, of 100",
    ]
    assert list(students[0])[:6] == ["Alias", "Name", "Mark, of 100", "Openings sent", "Rebuttals sent", "Judging done"]
    semicolons = client.get(f"/rooms/{table.code}/report/students.csv", headers={"Accept-Language": "de"}).data
    assert semicolons.startswith('\ufeff"Alias";"Name"'.encode())
    assert client.get(f"/rooms/{table.code}/report/students.csv?separator=tab").data.startswith(
        '\ufeff"Alias"\t'.encode()
    )
    for wrong in ("separator=pipe", "openings=many"):
        assert client.get(f"/rooms/{table.code}/report/students.csv?{wrong}").status_code == 422


def test_every_page_and_file_with_a_side_says_that_it_was_given(twelve):
    app, table = twelve
    client = browser(app, table)
    assert "given, not chosen" in client.get(f"/rooms/{table.code}/report").text
    for name in ("students", "speeches", "clashes"):
        assert "(given, not chosen)" in client.get(f"/rooms/{table.code}/report/{name}.csv").text
    assert client.get(f"/rooms/{table.code}/report", headers=JSON).json["sides_given"] is True


def test_what_may_be_passed_round_signs_no_text_that_stays_unsigned_in_the_room(tmp_path):
    app = make_app(tmp_path)
    table = Kept(app.services.store, 12, "sprint", seed="2").to("vote")
    for seat in list(table.room.seats.values()):
        for ballot in duties.ballots(table.room, seat):
            table.do(seat.id, c.Vote(phase=table.phase.id, clash=ballot.clash, choice="rebuttal"))
    table.end().to("finished")
    page = lxml.html.fromstring(browser(app, table).get(f"/rooms/{table.code}/report").text)
    unsigned = {id for score in table.room.scores.values() for id in score.unsigned}
    report = browser(app, table).get(f"/rooms/{table.code}/report/report.json").json
    assert unsigned and {text["id"] for text in report["texts"].values() if text.get("unsigned")} == unsigned
    box = {name: deepcopy(page) for name in ("for-hosts", "for-room")}
    for name, paper in box.items():  # without the names that hosts see, and with them
        for part in paper.xpath(f"//*[@class='{name}']"):
            part.drop_tree()
    for clash in table.room.clashes.values():
        if not clash.rebuttal:
            continue
        for name, paper in box.items():
            sheets = paper.xpath(f"//article[contains(@id, '{clash.id}')]")
            for said in (*sheets, *paper.xpath(f"//ol[@class='decided']/li[a[contains(@href, '{clash.id}')]]")):
                for id in (clash.opening, clash.rebuttal):
                    alias = table.seat(table.room.speeches[id].author).alias
                    assert (alias in said.text_content()) == (name == "for-room" or id not in unsigned)


def test_nothing_says_who_voted_what_who_starred_whom_or_where_anybody_stands(tmp_path):
    """Two judges swap all that they gave, and everybody's stance turns round: no report tells the difference."""
    app = make_app(tmp_path)
    table = recorded.Recorded(app.services.store, 8, judges=2, code="BCDF8").to("finished")
    paths = ("", "/report.json", "/students.csv", "/speeches.csv", "/clashes.csv")

    def told() -> list[str]:
        client = browser(app, table)
        return [client.get(f"/rooms/{table.code}/report{path}").text for path in paths]

    before = told()
    given = swap(app.services.store, "j0", "j1")
    assert given == {"votes": 12, "stars": 4, "comparisons": given["comparisons"]}
    assert told() == before
    words = set(re.findall(r'"(\w+)":', before[1]))
    assert not words & {"voter", "choice", "ballots", "stance", "before", "after", "unbelieved", "flags", "factor"}


def swap(store, one: str, other: str) -> dict[str, int]:
    """Give each of two seats' votes, stars and comparisons to the other; how many rows that were."""
    moved = {}
    with store.database.writing() as connection:
        for table in (schema.votes, schema.stars, schema.comparisons):
            theirs = table.c.seat.in_((one, other))
            rows = [dict(row) for row in connection.execute(select(table).where(theirs)).mappings()]
            connection.execute(delete(table).where(theirs))
            for row in rows:
                row["seat"] = other if row["seat"] == one else one
            if rows:
                connection.execute(insert(table), rows)
            moved[table.name] = len(rows)
    return moved


class Hostile(recorded.Recorded):
    """A table at which every name, text, restatement, rewrite, card, side and criterion is one of HOSTILE, or begins with it."""

    def motion(self):
        pack = super().motion()
        cards = {id: replace(card, title=HOSTILE[n % len(HOSTILE)]) for n, (id, card) in enumerate(pack.cards.items())}
        sides = {side: replace(pack.sides[side], name=HOSTILE[n]) for n, side in enumerate(pack.sides)}
        return replace(pack, title=HOSTILE[0], sides=sides, cards=cards)

    def words(self, id, about=""):
        said, luck = super().words(id, about)
        return HOSTILE[int(id[1:])] + said, luck

    def do(self, actor, command, drafts=None):
        if isinstance(command, c.Join) and actor[0] == "p":
            command = replace(command, teacher_name=HOSTILE[int(actor[1:])])
        if isinstance(command, c.Speak):  # sure: some are addresses
            hostile = command.restatement and HOSTILE[int(actor[1:])] + command.restatement
            command = replace(command, restatement=hostile, sure=True)
        return super().do(actor, command, drafts)

    def rewrite(self, id, speech, text="", **more):
        return super().rewrite(id, speech, self.words(id, speech)[0][:280], **more | {"sure": True})


def test_hostile_words_in_every_field_stay_words(tmp_path):
    app = make_app(tmp_path)
    table = Hostile(app.services.store, len(HOSTILE), revise=True)
    named = dict(zip(rubric.CRITERIA, HOSTILE, strict=False))
    table.do("host", c.SetOptions({"rubric": {id: {"name": bad, "levels": [bad] * 3} for id, bad in named.items()}}))
    table.to("finished")
    assert table.room.revisions and all(clash.rebuttal for clash in table.room.clashes.values())
    for text in (*table.room.speeches, *table.room.revisions):
        table.do("host", c.Rate(text, "claim", 2))
    client = browser(app, table)
    page = client.get(f"/rooms/{table.code}/report").text
    assert "<script>alert" not in page and "&lt;script&gt;alert" in page
    for name in ("students", "speeches", "clashes"):
        data = client.get(f"/rooms/{table.code}/report/{name}.csv").data.decode("utf-8-sig")
        rows = list(csv.reader(io.StringIO(data, newline=""), strict=True))
        assert len({len(row) for row in rows}) == 1 and len(rows) > len(HOSTILE)
        assert not [cell for row in rows for cell in row if cell.lstrip().startswith(tuple("=+-@＝＋－＠﹣−"))]
        assert not set("\x00\u202e") & set(data)
    found = client.get(f"/rooms/{table.code}/report/report.json").json
    assert len(found["students"]) == len(HOSTILE) and found["motion"]["title"] == HOSTILE[0]


def test_a_debate_in_which_too_few_said_where_they_stand_is_reported_without_a_word_of_it(tmp_path):
    app = make_app(tmp_path)
    table = Kept(app.services.store, 4, "sprint").to("finished", 0, "p0", "p1", "p2", "p3")
    page = browser(app, table).get(f"/rooms/{table.code}/report").text
    assert "Who was here, and what they did" in page and "How the room moved" not in page


def test_the_page_for_a_class_has_no_clash_of_a_text_that_may_be_personal_or_that_is_flagged(tmp_path):
    app = make_app(tmp_path)
    table = Kept(app.services.store, 4, "sprint").to("opening")
    table.speak("p0", "I was filmed once in the changing room, and then everybody here had seen it.")
    table.everybody("p0").end().to("vote")
    for seat in list(table.room.seats.values()):
        for ballot in duties.ballots(table.room, seat):
            table.do(seat.id, c.Vote(phase=table.phase.id, clash=ballot.clash, choice="opening"))
    table.end().to("finished")
    page = lxml.html.fromstring(browser(app, table).get(f"/rooms/{table.code}/report").text)
    (decided,) = page.xpath("//ol[@class='decided']")
    assert len(decided) == 3 and "the opening of p1 in round" in decided.text_content()
    assert "filmed" not in decided.text_content()
    assert "filmed" in page.text_content(), "hosts read it on its author's page"
    flagged = next(text for text in table.room.speeches.values() if text.kind == "opening" and text.author == "p1")
    table.do("p2", c.FlagSpeech(flagged.id))
    page = lxml.html.fromstring(browser(app, table).get(f"/rooms/{table.code}/report").text)
    (decided,) = page.xpath("//ol[@class='decided']")
    assert len(decided) == 2 and "the opening of p1 in round" not in decided.text_content()
    assert not page.xpath("//input[@id='names']/@checked")


def test_a_report_says_how_each_of_them_went(over):
    app, table = over
    rows = read(browser(app, table).get(f"/rooms/{table.code}/report/students.csv"))
    gone = {row["Alias"]: row["Gone"] for row in rows if row["Gone"]}
    seats = {"p2": "left", "p3": "removed", "p4": "banned", "p6": "erased"}
    assert gone == {table.seat(seat).alias: how for seat, how in seats.items()}


def test_somebody_who_wrote_nothing_and_was_erased_is_no_removed_person(tmp_path):
    app = make_app(tmp_path)
    table = Kept(app.services.store, 4, "sprint", judges=2).to("finished")
    table.do("host", c.Remove(seat="j0")).do("class", c.Erase(seat="j1"))
    rows = read(browser(app, table).get(f"/rooms/{table.code}/report/students.csv"))
    assert [row["Gone"] for row in rows if row["Gone"]] == ["removed", "erased"]


def test_columns_of_whose_texts_were_preferred_are_left_out_where_nobodys_were(tmp_path):
    """Three columns said 0, 0 and 7 of everybody."""
    app = make_app(tmp_path)
    level = recorded.Recorded(app.services.store, 8, "class", code="BCDFH", ballots=3)
    for round in (1, 2):
        level.to("vote", round)
        for clash in [id for id, one in level.room.clashes.items() if one.round == round]:
            level.split(clash)
    level.to("finished")
    told_apart = recorded.thirty_one(app.services.store)
    for table, shown in ((level, False), (told_apart, True)):
        client = browser(app, table)
        headings = list(read(client.get(f"/rooms/{table.code}/report/students.csv"))[0])
        page = client.get(f"/rooms/{table.code}/report").text
        assert ("Clearly preferred to the texts of" in headings, ">Preferred to texts of<" in page) == (shown, shown), (
            table.code
        )
    assert (
        "Readers clearly preferred nobody’s texts to anybody else’s."
        in browser(app, level).get(f"/rooms/{level.code}/report").text
    )


def test_a_line_of_theirs_has_no_someone_in_a_names_place_while_another_stands(tmp_path):
    app = make_app(tmp_path)
    tables = KeptTables(app.services.store, 8).until("rebuttal")
    speaker = tables.room.queues["1"].speakers[0]
    said = c.Speak(tables.phase.id, "Buses come on time when someone and others walk.", "You say that buses are late.")
    tables.press("1", "start").do(speaker, said)
    tables.press("1", "next").until("finished")
    page = lxml.html.fromstring(browser(app, tables).get(f"/rooms/{tables.code}/report").text)
    lines = page.xpath("//td[@class='says'][1]/text()")
    assert len(lines) == 8 and not [line for line in lines if "someone" in line]


def test_the_report_s_page_names_the_challenge_beside_each_rebuttal_that_met_it(tmp_path):
    app = make_app(tmp_path)
    table = Kept(app.services.store, 9).to("opening", 2)
    table.do("host", c.SetChallenge(phase=table.phase.id, challenge="two_worlds")).to("vote", 2)
    for ballot in [one for one in table.room.ballots.values() if table.room.clashes[one.clash].round == 2]:
        table.do(ballot.seat, c.Vote(phase=table.phase.id, clash=ballot.clash, choice="close", met=not ballot.own))
    table.end()
    page = browser(app, table).get(f"/rooms/{table.code}/report").text
    assert page.count("Challenge met: Two worlds") == 9
