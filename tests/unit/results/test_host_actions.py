"""What hosts did is listed for hosts, with its time, and without anybody's words; and hosts erase a person from their room."""

import os
import re

import pytest
from sqlalchemy import event

from debate.game.model import commands as c
from debate.game.replay import replay
from debate.storage.rooms import log
from debate.subjects.results.host_actions import LEFT_OUT, OF_HOSTS, SENTENCES
from support.app import make_app
from support.device import words
from support.kept import ROOM, Kept, keep

SAID = words(60, "a sentence that stays where it was written")


@pytest.fixture
def app(tmp_path):
    return make_app(tmp_path)


def ask_as(app, seat: str, **headers):
    browser, credentials = app.test_client(), app.services.credentials
    room = app.services.rooms.load(ROOM)
    browser.set_cookie(credentials.cookie_name(ROOM), credentials.cookie(room, seat))
    return browser.get(f"/rooms/{ROOM}/actions", headers=headers)


def test_every_power_of_hosts_has_its_sentence_or_is_left_out_on_purpose():
    assert set(OF_HOSTS) == set(SENTENCES) | set(LEFT_OUT) and not set(SENTENCES) & set(LEFT_OUT)


def test_hosts_see_who_did_what_and_nobody_else_does(app):
    table = Kept(app.services.store, 4).to("opening")
    table.do("p0", c.Speak(table.phase.id, SAID)).do("host", c.Lock()).do("host", c.Nudge(seat="p1"))
    table.do("host", c.Hide(speech=table.seat("p0").opening, why="not for class")).do("host", c.Ban(seat="p2"))
    table.do("p1", c.TakeOver())
    table.do("host", c.SetOptions(options={"judges": 3})).do("host", c.Cohost(seat="p3")).do("p3", c.Unlock())
    told = ask_as(app, "host", Accept="application/json").json["actions"]
    names = {id: table.seat(id).alias for id in ("p0", "p1", "p2", "p3")}
    assert [one["said"] for one in told[:8]] == [
        "Unlocked the door.",
        f"Made {names['p3']} a host.",
        "Changed options: judges.",
        f"{names['p1']} left their device, or moved their seat to another one.",
        f"Banned {names['p2']}.",
        f"Hid a text by {names['p0']}.",
        f"Checked in with {names['p1']}.",
        "Locked the door.",
    ]
    assert [one["host"] for one in told[:3]] == [names["p3"], "Ms Host", "Ms Host"] and told[0]["at"] == table.now
    page = ask_as(app, "host")
    assert (
        page.headers["Cache-Control"] == "private, no-store" and f"Hid a text by <bdi>{names['p0']}</bdi>." in page.text
    )
    assert SAID not in page.text and "not for class" not in page.text
    assert len(re.findall(r">\d{4}-\d\d-\d\d</time>", page.text)) == 1, "the date stands once for each day"
    assert [ask_as(app, seat).status_code for seat in ("p0", "p2")] == [403, 403]
    assert app.test_client().get(f"/rooms/{ROOM}/actions").status_code == 403


def test_which_phase_a_host_ended_is_said(app):
    table = Kept(app.services.store, 4).do("host", c.Begin())
    while table.name != "finished":
        table.everybody().end()
    told = ask_as(app, "host", Accept="application/json").json["actions"]
    rounds = [f"{name}, round {n}" for n in (1, 2) for name in ("Draw", "Opening", "Rebuttal", "Vote", "Results")]
    ended = ["Stance, before", *rounds, "Rewrite, round 2", "Compare, round 2", "Stance, after"]
    assert [one["said"] for one in told[::-1]] == ["Began the debate.", *(f"Ended “{one}”." for one in ended)]


def test_a_debate_of_one_round_says_no_round(app):
    Kept(app.services.store, 4, "sprint").to("rebuttal")
    assert ask_as(app, "host", Accept="application/json").json["actions"][0]["said"] == "Ended “Opening”."


def test_a_host_erases_a_person_and_their_words_are_in_no_row_and_no_file(app, tmp_path):
    table = Kept(app.services.store, 6).to("opening")
    table.do("p0", c.Speak(table.phase.id, SAID))
    keep(app.services.store, "p1", table.phase.id, SAID + " as a draft")
    table.end()
    browser, credentials = app.test_client(), app.services.credentials

    def erase(who: str, whom: str) -> int:
        room = app.services.rooms.load(ROOM)
        browser.set_cookie(credentials.cookie_name(ROOM), credentials.cookie(room, who))
        return browser.post(f"/rooms/{ROOM}/seats/{whom}/erase", headers={"Accept": "application/json"}).status_code

    assert [erase("p1", "p0"), erase("host", "host"), erase("host", "nobody")] == [403, 403, 404]
    assert SAID in table.room.speeches[table.seat("p0").opening].text
    assert [erase("host", "p0"), erase("host", "p1")] == [200, 200]
    assert not [file.name for file in tmp_path.iterdir() if SAID.encode() in file.read_bytes()]
    found = log.read_log(app.services.store, ROOM)
    assert list(replay(found.first, found.entries, found.stored))[-1][1] == found.stored, (
        "and the log still leads to the room"
    )
    assert "A person was erased" in ask_as(app, "host").text


@pytest.mark.parametrize("dies_at", ["UPDATE log", "DELETE FROM drafts", "COMMIT"])
def test_a_server_that_dies_while_it_erases_has_erased_nothing_or_everything(app, tmp_path, dies_at):
    table = Kept(app.services.store, 6).to("opening")
    table.do("p0", c.Speak(table.phase.id, SAID))
    app.services.store.database.engine.dispose()
    if not (child := os.fork()):
        try:  # a process of its own, with connections of its own
            engine = app.services.store.database.engine

            def die(connection, cursor, statement, *_):
                if statement.startswith(dies_at):
                    os._exit(9)

            event.listen(engine, "before_cursor_execute", die)
            event.listen(engine, "commit", lambda _: dies_at == "COMMIT" and os._exit(9))
            browser, credentials = app.test_client(), app.services.credentials
            browser.set_cookie(credentials.cookie_name(ROOM), credentials.cookie(table.room, "host"))
            browser.post(f"/rooms/{ROOM}/seats/p0/erase")
        finally:
            os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    room = app.services.store.load(ROOM, fresh=True)
    found = log.read_log(app.services.store, ROOM)
    assert room.seats["p0"].gone != "erased" or SAID not in str(found.entries), (
        "erased, but the log still has the words"
    )
    app.services.rooms.erase(ROOM, "p0", "again")
    assert app.services.store.load(ROOM).seats["p0"].gone == "erased"
    assert SAID not in str(log.read_log(app.services.store, ROOM).entries)
