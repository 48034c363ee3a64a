"""A debate that is over, watched again: what is in the film, and who may see it."""

import msgspec
import pytest

from debate.game import Views, merge
from debate.game.model import commands as c
from debate.game.model import phases
from debate.storage.rooms import log
from debate.subjects.results.pages import replay as page
from debate.subjects.results.replay import AFTERWARDS, Unplayable, faults, film
from support.app import make_app
from support.kept import ROOM, Kept
from unit.results.conftest import SEATS, STRANGERS


class Watched(Kept):
    """A table that keeps what its projector saw, and when."""

    def __init__(self, *args, **options):
        self.seen: list[tuple[int, dict]] = []
        super().__init__(*args, **options)

    def do(self, actor, command, drafts=None):
        self.now += 700
        super().do(actor, command, drafts)
        self.seen.append((self.now, Views(self.room).public()))
        return self


@pytest.fixture
def store(tmp_path):
    return make_app(tmp_path).services.store


def filmed(store) -> dict:
    return film(log.read_log(store, ROOM), lambda: None)


def watch(found: dict) -> list[tuple[int, dict]]:
    shown, pictures = found["public"], [(found["start"], found["public"])]
    for at, patch in found["frames"]:
        pictures.append((at, shown := merge(shown, patch)))
    return pictures


def test_a_film_shows_what_the_projector_saw_when_it_saw_it(store):
    table = Watched(store, 4, "full", judges=1)
    table.to("reveal", 1).do("host", c.ShowFlow(round=1)).do("host", c.HideFlow()).do("host", c.Blank())
    table.do("host", c.Unblank()).to("finished").do("host", c.ShowEnding("last"))
    pictures = dict(watch(filmed(store)))
    shown = pictures.pop(table.room.opened)
    assert shown["phase"]["name"] == "lobby" and not shown["seats"]
    for at, seen in table.seen:
        shown = pictures.get(at, shown)
        assert shown == seen


def test_a_text_that_is_hidden_now_was_never_there_and_people_have_todays_names(store):
    table = Watched(store, 4, "sprint").to("finished")
    speech = next(iter(table.room.speeches.values()))
    before = table.seat("p1").alias
    table.do("host", c.Hide(speech=speech.id)).do("host", c.Rename(seat="p1", alias="Somebody Else"))
    found = filmed(store)
    said = msgspec.json.encode(found).decode()
    assert speech.text not in said and before not in said and "Somebody Else" in said
    shown = [view["speeches"][speech.id] for _, view in watch(found) if speech.id in view.get("speeches", {})]
    assert shown and all(one.get("hidden") for one in shown)
    assert not [one for one in shown if {"text", "author", "stars", "restatement"} & one.keys()]
    film, live = watch(found)[-1][1], table.seen[-1][1]
    hidden = [{id for id, one in view["speeches"].items() if one.get("hidden")} for view in (film, live)]
    assert hidden[0] == hidden[1], "with what answers it"
    for id in hidden[0]:
        del film["speeches"][id], live["speeches"][id]
    assert film == live


def test_a_text_that_a_host_has_to_judge_first_was_never_there(store):
    table = Watched(store, 8, "sprint").to("finished")
    outcome = table.room.outcome
    line = (*outcome.lines, *outcome.memorable)[0]
    text = table.room.speeches[line.speech]
    table.do("p0" if text.author != "p0" else "p1", c.FlagSpeech(speech=text.id))
    found = filmed(store)
    said = msgspec.json.encode(found).decode()
    assert text.text not in said and line.words not in said
    shown = [view["speeches"][text.id] for _, view in watch(found) if text.id in view.get("speeches", {})]
    assert shown and not [one for one in shown if {"author", "stars", "restatement"} & one.keys()]


def test_nothing_private_is_in_a_film(store):
    table = Watched(store, 6, "class", judges=1).to("finished")
    said = msgspec.json.encode(filmed(store)).decode()
    for word in ('"hand"', '"choice"', '"before":', '"value":', "Ms Host", '"marks"', '"tips"', '"people"'):
        assert word not in said
    assert not [seat for seat in table.room.seats if f"stance {seat}" in said]


def test_what_happens_long_after_the_lesson_is_not_in_the_film_but_holds_for_it(store):
    table = Watched(store, 2, "sprint").to("finished")
    end = filmed(store)["frames"][-1][0]
    table.now += AFTERWARDS
    speech = next(iter(table.room.speeches.values()))
    table.do("host", c.Hide(speech=speech.id)).do("host", c.ShowEnding("last"))
    found = filmed(store)
    assert found["frames"][-1][0] == end and speech.text not in msgspec.json.encode(found).decode()


def test_a_debate_that_todays_rules_would_play_otherwise_is_not_shown(store):
    table = Watched(store, 4, "sprint").to("finished")
    found = log.read_log(store, ROOM)
    for broken in (
        found._replace(entries=found.entries[1:]),
        found._replace(stored=msgspec.structs.replace(table.room, locked=True)),
    ):
        with pytest.raises(Unplayable):
            film(broken, lambda: None)


def test_what_two_alone_at_a_table_voted_by_earlier_rules_is_said_not_to_be_shown(tmp_path, monkeypatch):
    app = make_app(tmp_path)
    with monkeypatch.context() as earlier:
        earlier.setattr(phases, "_steps", lambda room: phases.round_course(room.format, room.options))
        table = Watched(app.services.store, 0, "tables")
        table.do("p0", c.Join(role="player")).do("p1", c.Join(role="player", beside="p0")).do("host", c.Begin())
        while table.name != "finished":
            table.end()
    with pytest.raises(Unplayable):
        film(log.read_log(app.services.store, ROOM), lambda: None)
    client = app.test_client()
    client.set_cookie(f"seat_{ROOM}", app.services.credentials.cookie(table.room, "host"))
    answer = client.get(f"/rooms/{ROOM}/replay", headers={"Accept": "application/json"})
    assert answer.json["error"]["code"] == "no_replay" and "the rules have changed" in answer.json["error"]["message"]


@pytest.mark.parametrize("which", range(3))
def test_steps_of_an_ending_whose_words_were_erased_since_are_passed_over(tmp_path, which):
    app = make_app(tmp_path)
    store = app.services.store
    table = Watched(store, 8, "sprint").to("finished")
    lines = [line.speech for line in table.room.outcome.memorable]
    assert len(lines) > 1
    phase = table.phase if table.phase.voting else table.do("host", c.ShowEnding("remember")).phase
    table.do("clock", c.Remembered(phase.id, dict.fromkeys(lines, 3)))
    table.now = phase.deadline
    table.do("clock", c.TimeUp(phase.id, phase.deadline)).do("host", c.ShowEnding("last"))
    for line in lines[: which + 1]:
        author = table.room.speeches[line].author
        app.services.rooms.erase(ROOM, author, author)
    assert faults(store, ROOM) == []
    found = filmed(store)
    assert found["erased"] and watch(found)[-1][1]["ending"]["at"] == "last"


def test_others_get_a_turn_after_every_command(store):
    table, turns = Watched(store, 4, "sprint").to("finished"), []
    film(log.read_log(store, ROOM), lambda: turns.append(1))
    assert len(turns) == table.room.version


# --- pages --------------------------------------------------------------------------------


@pytest.mark.parametrize("who", [*SEATS, *STRANGERS])
@pytest.mark.parametrize("accept", ["text/html", "application/json"])
def test_a_replay_is_for_those_who_may_see_the_screen(who, accept, ask_as):
    answer = ask_as(who).get(f"/rooms/{ROOM}/replay", headers={"Accept": accept})
    assert answer.status_code == (200 if who in ("host", "co-host", "player", "judge", "left") else 403)
    if answer.status_code == 200:
        assert answer.headers["Cache-Control"] == "private, no-store"


def test_a_screens_link_opens_it_once_the_debate_is_over(over):
    app, table = over
    token, client = app.services.credentials.screen_token(table.room), app.test_client()
    assert client.get(f"/rooms/{ROOM}/replay?token={token}").status_code == 200
    assert client.get(f"/rooms/{ROOM}/replay?token={token}x").status_code == 403
    opened = client.post("/rooms", json={"motion": "returning-north-koreans"}).json["code"]
    early = client.get(f"/rooms/{opened}/replay", headers={"Accept": "application/json"})
    assert (early.status_code, early.json["error"]["code"]) == (409, "wrong_phase")


def test_a_film_is_made_once_and_again_after_a_change(tmp_path, monkeypatch):
    app = make_app(tmp_path)
    table, made = Kept(app.services.store, 2, "sprint").to("finished"), []
    monkeypatch.setattr(page, "film", lambda *given: made.append(1) or film(*given))
    client = app.test_client()
    client.set_cookie(f"seat_{ROOM}", app.services.credentials.cookie(table.room, "host"))
    for _ in range(3):
        assert client.get(f"/rooms/{ROOM}/replay", headers={"Accept": "application/json"}).json["code"] == ROOM
    assert len(made) == 1
    table.do("host", c.Hide(speech=next(iter(table.room.speeches))))
    client.get(f"/rooms/{ROOM}/replay", headers={"Accept": "application/json"})
    assert len(made) == 2


def test_a_debate_that_cannot_be_played_says_what_is_missing_and_why(tmp_path, monkeypatch):
    app = make_app(tmp_path)
    table = Kept(app.services.store, 2, "sprint").to("finished")
    found = log.read_log(app.services.store, ROOM)._replace(entries=[])
    monkeypatch.setattr(page.log, "read_log", lambda *given: found)
    client = app.test_client()
    client.set_cookie(f"seat_{ROOM}", app.services.credentials.cookie(table.room, "host"))
    answer = client.get(f"/rooms/{ROOM}/replay", headers={"Accept": "application/json"})
    assert (answer.status_code, answer.json["error"]["code"]) == (404, "no_replay")
    said = answer.json["error"]["message"]
    assert (
        "can’t be shown again" in said and "the rules have changed since" in said and "Every text is still here" in said
    )
