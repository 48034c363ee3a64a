"""What hosts did is listed for hosts, with its time, and without anybody's words; and hosts erase a person from their room."""

import os
import re
from itertools import count
from typing import ClassVar

import msgspec
import pytest
from sqlalchemy import event

from debate.game.model import commands as c
from debate.game.replay import replay
from debate.game.scoring.read_first import unread
from debate.storage.rooms import log
from debate.subjects.results.host_actions import LEFT_OUT, OF_HOSTS, SENTENCES
from debate.subjects.results.replay import check_rooms
from support.app import make_app
from support.device import words
from support.kept import ROOM, Kept, keep
from support.stage import Stage, Tables
from support.table import Table

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
    table = Kept(app.services.store, 4, revise=True).do("host", c.Begin())
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


# --- whoever is erased, the log leads to the room ---------------------------------------------------------------------

SAYS = (  # the first of them is answered in its own words; Lena comes late; one is about what is private
    "The river carries news from one bank to the other bank every single morning.",
    "Mia says that nobody waits for news at all, on either bank of the river.",
    "Nobody waits, as Will put it, and then mia said that everybody does.",
    "Will bridges help? Lena thinks that they are far too narrow for a crowd.",
    "I was filmed once on the way to school, and Mia had seen it before me.",
    "no no no no no no no no no no no no no no",
    "Mialand has will enough for a bridge, and it has the stones for one, too.",
    "Whoever crosses a bridge in a storm, as Will said, had better know how it was built.",
)


class Said:
    """A debate of eight in which texts name people, copy each other, and are private or empty. A store keeps it."""

    names: ClassVar = {"p1": "Mia Berg", "p2": "Will", "p3": "mia", "late": "Lena"}
    one_mia = True

    def do(self, actor, command, drafts=None):
        if isinstance(command, c.Join) and command.role != "host":
            name = "" if self.one_mia and actor == "p3" else self.names.get(actor, "")
            command = msgspec.structs.replace(command, teacher_name=name)
        return Kept.do(self, actor, command)

    def line(self, of, by="", text=""):
        return self.speak(of)

    def speak(self, id, *_, **__):
        text = SAYS[int(id[1:]) % 8]
        restated = "You say what Mia says." if self.name == "rebuttal" else ""
        if self.name == "rebuttal" and int(id[1:]) % 3:
            text = self.room.speeches[self.room.clashes[self.seat(id).target].opening].text
        if getattr(self.seat(id), self.name):
            return self
        if id == "p7" and not self.room.queues and self.name == "opening":  # the clock sends it
            assert keep(self.store, id, self.phase.id, text)
            return self
        self.do(id, c.Speak(self.phase.id, text, restated, sure=True))
        if id == "p4":
            self.do("host", c.Unflag(getattr(self.seat(id), self.name)))
        if id in ("p1", "p2") and unread(self.room).get(text := getattr(self.seat(id), self.name)) == "named":
            right = "Nobody waits, as somebody put it, and then it was said that everybody does."
            restated = restated.replace("Mia", "somebody")
            self.do(
                "host",
                c.Unflag(text, nameless=True, **({"text": right, "restatement": restated} if id == "p2" else {})),
            )
        return self


@pytest.mark.parametrize(
    ("one_mia", "backwards"), [(True, False), (False, True)], ids=["one Mia", "two, and backwards"]
)
@pytest.mark.parametrize("kind", [Table, Tables, Stage])
def test_whoever_is_erased_the_log_leads_to_the_room(app, kind, one_mia, backwards):
    saved = {"store": app.services.store, "ids": count(), "one_mia": one_mia}
    debate = type("Debate", (Said, kind), saved)(*(2, 4) if kind is Stage else (8,))
    on = debate.to if kind is Table else debate.until
    on("vote")
    assert "Lena" in str(debate.room.speeches)
    if kind is not Table:
        debate.do("late", c.Join(role="judge"))
    on("finished")
    people = [id for id in debate.room.seats if id != "host"]
    for whom in reversed(people) if backwards else people:
        app.services.rooms.erase(ROOM, whom, f"erase {whom}")
        said: list[str] = []
        assert check_rooms(app.services.store, ROOM, said.append) == 0, (whom, said)
    left = str(app.services.store.load(ROOM, fresh=True).speeches) + str(log.read_log(app.services.store, ROOM).entries)
    assert not [name for name in ("Mia", "Will", "Lena") if re.search(rf"\b{name} (says|put|thinks|had)", left)]
