"""Teachers' own motions over HTTP: who may do what, files, playing, and what strangers send."""

import re
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import current_thread
from urllib.parse import parse_qs, urlsplit

import msgspec
import pytest
from sqlalchemy import select

from debate.app import create_app
from debate.game.model.motion import Card, Link, Moment, Motion, SideText, Source
from debate.motions import library
from debate.motions.checks import GIVEN
from debate.motions.fields import MAX_FIELD
from debate.motions.packs import MAX_PACK_BYTES
from debate.subjects.shelf.own_motions import making
from debate.subjects.shelf.own_motions.secret_links import read_token
from debate.subjects.shelf.own_motions.tables import own_motions
from support.app import make_app

JSON = {"Accept": "application/json"}
SLUG = "phone-free-school-day"
PACK = next(file for file in library.files(library.folder()) if file.name == f"{SLUG}.toml")


@pytest.fixture
def browser(app):
    return app.test_client()


class Mine:
    """A motion, and what a browser does with its link for editing or, with `link="read"`, for reading."""

    def __init__(self, browser, **start):
        self.browser, self.n = browser, 0
        made = browser.post("/motions/own", json=start, headers=JSON)
        assert made.status_code == 201, made.text
        self.links = {name: url.partition("//")[2].partition("/")[2] for name, url in made.get_json().items()}

    def path(self, more="", link="edit"):
        return f"/{self.links[f'{link}_url']}{more}"

    def token(self, link="edit"):
        return self.path(link=link).rpartition("/")[2]

    def get(self, more="", link="edit", **query):
        return self.browser.get(self.path(more, link), headers=JSON, query_string=query)

    def post(self, more, by="edit", **body):
        return self.browser.post(self.path(more, by), json=body, headers=JSON)

    def state(self, **query):
        return self.get("/fields", **query).get_json()

    def save(self, *edits, link="edit", since=0, id=""):
        self.n += 1
        return self.post("/changes", link, id=id or f"change {self.n}", author="me", edits=edits, since=since)


def test_from_nothing_there_is_something_to_choose_from_and_everything_to_write(browser):
    mine = Mine(browser)
    state = mine.state()
    assert state["fields"]["sides.for.name"] == ["For", 1] and state["fields"]["language"] == ["en", 1]
    places = {fault["field"] for fault in state["faults"]}
    assert {"title", "question", "background", "cards", "sides.for.gloss"} <= places
    assert all(fault["said"].endswith(".") for fault in state["faults"])


def test_a_form_leads_to_the_editor_and_a_second_click_to_the_same_motion(browser):
    first, second = (browser.post("/motions/own", data={"like": SLUG, "token": "x" * 22}) for _ in range(2))
    assert first.status_code == 303 and first.location == second.location
    page = browser.get(first.location)
    assert page.status_code == 200 and "Schools should ban phones all day" in page.text


def test_a_copy_is_the_whole_motion_and_changes_alone(browser):
    mine = Mine(browser, like=SLUG)
    assert [fault for fault in mine.state()["faults"] if "weak" not in fault] == []
    copy = mine.post("/copy", "read").get_json()
    mine.save(["title", "Mine", 1])
    assert "Mine" not in browser.get(copy["edit_url"]).text


def test_a_change_is_saved_and_comes_with_what_is_wrong_now(browser):
    mine = Mine(browser, like=SLUG)
    answer = mine.save(["title", "x" * 200, 1], ["cards.out-of-reach.weak_point", "", 1], since=1).get_json()
    assert (answer["saved"], answer["version"]) == (2, 2)
    assert set(answer["fields"]) == {"title", "cards.out-of-reach.weak_point"}
    wrong = {fault["field"]: fault["said"] for fault in answer["faults"] if "weak" not in fault}
    assert set(wrong) == {"title", "cards.out-of-reach.weak_point"} and "Cut it to 120" in wrong["title"]
    assert mine.state(since=2) == {"version": 2}


def test_two_edits_of_one_field_answer_with_both(browser):
    mine = Mine(browser, like=SLUG)
    mine.save(["title", "First", 1])
    second = mine.save(["title", "Second", 1], since=1)
    assert second.status_code == 409
    told = second.get_json()
    assert (
        told["error"]["code"] == "overtaken"
        and told["overtaken"] == ["title"]
        and told["fields"]["title"] == ["First", 2]
    )
    assert mine.save(["title", "Second", 2]).status_code == 200
    history = mine.get("/history").get_json()["changes"]
    assert [change["edits"] for change in history] == [
        [["title", "First", "Second"]],
        [["title", "Schools should ban phones all day", "First"]],
    ]
    assert mine.get("/history", before=3).get_json()["changes"] == history[1:]


@pytest.mark.parametrize(
    ("edit", "status"),
    [
        (["title", "x" * (MAX_FIELD + 1), 1], 422),
        (["colour", "red", 1], 422),
        (["title", None, 1], 422),
        (["title", 3, 1], 422),
        (["title", "x"], 422),
        ("title", 422),
    ],
)
def test_what_no_motion_has_is_refused_with_a_sentence(browser, edit, status):
    mine = Mine(browser)
    answer = mine.save(edit)
    assert answer.status_code == status and answer.get_json()["error"]["message"].endswith(".")
    assert mine.state()["version"] == 1


def test_the_editor_knows_every_field_that_a_motion_may_have():
    """If this fails, a pack may hold something new: give it a name in words.js, and a place in the editor. It asks for no blocks,
    prepared answers or answers to doubts, and keeps those that a file brings."""
    words = (
        Path(create_app.__code__.co_filename).parent / "static" / "js" / "shelf" / "editor" / "words.js"
    ).read_text()
    known = set(re.findall(r"^\s*(\w+): _\(", words, re.M)) | set(re.findall(r"[{ ](\w+): (?:_\(|\{)", words))
    for kind in (Motion, SideText, Card, Link, Source, Moment):
        fields = {field.name for field in msgspec.structs.fields(kind)} - {
            *GIVEN,
            "cards",
            "sides",
            "blocks",
            "prepared",
            "doubts",
            "stances",
            "answers",
            *(("kind",) if kind is Link else ()),
        }
        assert fields <= known, kind.__name__


# --- who may do what ---


def test_a_link_for_reading_reads_copies_and_plays_and_changes_nothing(browser):
    mine = Mine(browser, like=SLUG)
    assert mine.get(link="read").status_code == mine.get("/file", "read").status_code == 200
    assert mine.get("/fields", "read").status_code == mine.get("/screen", "read").status_code == 200
    for refused in (
        mine.save(["title", "x", 1], link="read"),
        mine.get("/history", "read"),
        mine.post("/links", "read", link="edit"),
        mine.post("/delete", "read"),
    ):
        assert refused.status_code == 403 and refused.get_json()["error"]["code"] == "not_allowed"
    page = mine.get(link="read").text
    assert mine.token() not in page and mine.token("read") in page
    assert mine.state()["version"] == 1


@pytest.mark.parametrize("link", ["edit", "read"])
def test_a_renewed_link_replaces_the_earlier_ones_of_its_kind_only(browser, link):
    mine = Mine(browser, like=SLUG)
    before, other = mine.path(link=link), mine.path(link="read" if link == "edit" else "edit")
    made = mine.post("/links", link=link)
    assert made.status_code == 201
    old = browser.get(before, headers=JSON)
    assert (old.status_code, old.get_json()["error"]["code"]) == (410, "old_link")
    assert browser.post("/rooms", json={"motion": before.rpartition("/")[2]}, headers=JSON).status_code == 410
    assert browser.get(made.get_json()[f"{link}_url"]).status_code == browser.get(other).status_code == 200


def test_strangers_get_nothing(app, browser):
    mine, other = Mine(browser, like=SLUG), Mine(browser, like=SLUG)
    id = read_token(app.services.credentials, mine.token())[0]
    signed_for_another = f"{mine.token().rpartition('.')[0]}.{other.token().rpartition('.')[2]}"
    for token in (mine.token()[:-1], id, f"own-{id}", signed_for_another, "x.y", "x" * 3000):
        for more in ("", "/fields", "/history", "/file", "/screen"):
            assert browser.get(f"/motions/own/{token}{more}", headers=JSON).status_code == 404
        assert browser.post(f"/motions/own/{token}/changes", json={}, headers=JSON).status_code == 404
        assert browser.post("/rooms", json={"motion": token}, headers=JSON).status_code == 404
    assert mine.get().status_code == 200


def test_a_deleted_motion_is_gone_and_its_rooms_go_on(app, browser):
    mine = Mine(browser, like=SLUG)
    code = browser.post("/rooms", json={"motion": mine.token("read")}, headers=JSON).get_json()["code"]
    assert mine.post("/delete").status_code == 200
    assert mine.get().status_code == mine.get(link="read").status_code == 404
    assert mine.save(["title", "x", 1]).status_code == 404
    assert browser.get(f"/rooms/{code}/motion").get_json()["title"] == "Schools should ban phones all day"


def test_the_pages_of_a_link_are_private(browser):
    mine = Mine(browser, like=SLUG)
    for page in (mine.get(), mine.get(link="read"), mine.get("/fields"), mine.get("/file"), mine.get("/screen")):
        assert page.headers["Cache-Control"] == "private, no-store" and page.headers["X-Robots-Tag"] == "noindex"
        assert page.headers["Referrer-Policy"] == "strict-origin"
    assert '<meta name="referrer" content="strict-origin">' in mine.get().text


def test_the_log_names_no_link(browser, caplog):
    caplog.set_level("INFO", "debate.events")
    mine = Mine(browser, like=SLUG)
    mine.save(["title", "My secret thought", 1])
    mine.get()
    browser.get("/rooms/new", query_string={"motion": mine.token("read")})
    told = "".join(str(vars(record)) for record in caplog.records)
    assert "/motions/own/<token>/changes" in told
    assert not any(secret in told for secret in (mine.token(), mine.token("read"), "secret thought"))


# --- files ---


def test_the_file_is_a_pack_that_comes_back_whole(browser):
    mine = Mine(browser, like=SLUG)
    answer = mine.get("/file", "read")
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert tomllib.loads(answer.text)["cards"].keys() == tomllib.loads(PACK.read_text())["cards"].keys()
    again = Mine(browser, file=answer.text)
    assert {path: each[0] for path, each in again.state()["fields"].items()} == {
        path: each[0] for path, each in mine.state()["fields"].items()
    }


def test_a_half_finished_motion_has_a_file_too(browser):
    mine = Mine(browser)
    mine.save(["title", "Only a title", 1], ["cards.one.ask", "Which one?", 1])
    file = mine.get("/file").text
    assert tomllib.loads(file)["title"] == "Only a title" and "Which one" not in file
    assert Mine(browser, file=file).state()["fields"]["title"][0] == "Only a title"


def test_a_file_is_uploaded_by_a_form(browser):
    with PACK.open("rb") as file:
        answer = browser.post("/motions/own", data={"token": "y" * 22, "file": (file, "mine.toml")})
    assert answer.status_code == 303 and "Schools should ban phones" in browser.get(answer.location).text


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (b"   ", "is empty"),
        (b"\xff\xfe", "UTF-8"),
        (b"title = ", "not TOML"),
        (b"title = 'a'\ncolour = 'red'", "colour"),
        (b"a." * 100_000 + b"a = 1", "dots"),
        (b"title = '" + b"x" * 10_000 + b"'", "10000 characters"),
        (b"x" * (MAX_PACK_BYTES + 10), "KB"),
        (b"".join(b"[cards.c%d]\ntitle = 'x'\n" % n for n in range(5000)), "cards"),
    ],
    ids=["empty", "binary", "broken", "strange", "bomb", "long", "large", "many"],
)
def test_a_file_that_is_no_pack_is_refused_with_what_to_do(app, browser, file, said):
    from io import BytesIO

    before = count(app)
    answer = browser.post("/motions/own", data={"token": "z" * 22, "file": (BytesIO(file), "mine.toml")})
    assert answer.status_code == 422 and "No motion was made." in answer.text and said in answer.text
    assert count(app) == before


def test_a_file_is_read_where_it_keeps_no_room_waiting(tmp_path, monkeypatch):
    read_in = []
    with ThreadPoolExecutor(1, "elsewhere") as pool:
        app = make_app(tmp_path, in_thread=lambda function: pool.submit(function).result())
        monkeypatch.setattr(
            making, "from_toml", lambda text: read_in.append(current_thread().name) or tomllib.loads(text)
        )
        made = Mine(app.test_client(), file="title = 'Elsewhere'")
    assert made.state()["fields"]["title"][0] == "Elsewhere" and read_in == ["elsewhere_0"]


def count(app) -> int:
    with app.services.store.database.engine.connect() as connection:
        return len(connection.execute(select(own_motions.c.id)).all())


def test_a_request_beyond_any_file_is_cut_off(browser):
    answer = browser.post("/motions/own", json={"file": "x" * (MAX_PACK_BYTES + 70_000)}, headers=JSON)
    assert answer.status_code == 413


# --- playing ---


def test_a_motion_is_played_as_it_was_when_its_room_opened(browser):
    mine = Mine(browser, like=SLUG)
    code = browser.post("/rooms", json={"motion": mine.token("read")}, headers=JSON).get_json()["code"]
    mine.save(["title", "Changed since", 1])
    motion = browser.get(f"/rooms/{code}/motion").get_json()
    assert motion["title"] == "Schools should ban phones all day"
    assert browser.post("/rooms", json={"motion": mine.token()}, headers=JSON).status_code == 201
    hall = browser.post("/rooms", json={"motion": mine.token("read"), "tables": 2}, headers=JSON)
    assert hall.status_code == 201 and len(hall.get_json()["tables"]) == 2


def test_the_form_that_opens_a_room_offers_the_motion_of_the_link(browser):
    mine = Mine(browser, like=SLUG)
    mine.save(["title", "Our own", 1])
    claim = "A phone that is out of reach asks for nothing, all morning."
    cut = f"{claim[:40]}…"
    mine.save(["cards.out-of-reach.title", cut, 1], ["cards.out-of-reach.claim", claim, 1], since=1)
    page = browser.get("/rooms/new", query_string={"motion": mine.token("read")}).text
    assert (
        page.index("Our own") < page.index("Schools should ban phones all day")
        and "Our own" not in browser.get("/motions").text
    )
    plan = browser.get(f"/motions/{mine.token('read')}/lesson")
    assert plan.status_code == 200 and "Our own" in plan.text
    papers = browser.get(f"/motions/{mine.token('read')}/paper")
    assert papers.status_code == 200 and "Cards to cut out" in papers.text
    assert papers.text.count(claim[:-1]) == 1 and f"{claim[:-1]}</h3>" in papers.text, "once, where the title begins it"
    assert browser.get(f"/motions/{mine.token('read')}").location.endswith(mine.path(link="read"))


def test_what_is_half_finished_can_not_be_played_and_says_where_to_look(browser):
    mine = Mine(browser)
    for path in ("/rooms", "/practice"):
        answer = browser.post(path, json={"motion": mine.token("read")}, headers=JSON)
        assert answer.status_code == 422 and "editor" in answer.get_json()["error"]["message"]
        assert "too few cards: 0" in answer.get_json()["error"]["message"]
    form = browser.get("/rooms/new", query_string={"motion": mine.token("read")})
    assert form.status_code == 200 and "can’t be played yet" in form.text
    page = browser.get("/practice", query_string={"motion": mine.token("read")})
    assert page.status_code == 422 and "This motion isn’t finished" in page.text


def test_the_plan_of_a_fresh_motion_has_something_to_read_out_and_no_task_among_facts(browser):
    mine = Mine(browser, title="Our school should start at nine", side_for="Nine", side_against="Eight", hurts="no")
    plan = browser.get(f"/motions/{mine.token('read')}/lesson").text
    assert "Our school should not start at nine." in plan and "The motion is" not in plan
    before = plan.index("Before the lesson")
    assert "What both sides accept" not in plan and before < plan.index("agree on two or three facts") < plan.index(
        "Who does what"
    )


def test_drills_of_a_motion_whose_cards_ask_lead_to_the_questioner_which_says_why(browser):
    mine = Mine(browser, title="Our school should start at nine", side_for="Nine", side_against="Eight", hurts="no")
    answer = browser.get(f"/practice/drills/{mine.token('read')}")
    assert (answer.status_code, answer.location) == (302, f"/practice/questions/{mine.token('read')}#drills")


def test_drills_take_the_cards_that_are_whole_arguments_once_each_side_has_two(browser):
    mine = Mine(browser, title="Our school should start at nine", side_for="Nine", side_against="Eight", hurts="no")
    asking = sorted(path[:-6] for path in mine.state()["fields"] if path.endswith(".stock"))
    chosen = [path for side in ("for", "against") for path in [each for each in asking if f".{side}-" in each][:2]]
    said = {
        "claim": "Sleep {} helps.",
        "why": "Pupils {} wake.",
        "evidence": "In Kent {} marks rose.",
        "weak_point": "Buses {} do not fit.",
    }

    def page():
        return browser.get(f"/practice/drills/{mine.token('read')}")

    for n, path in enumerate(chosen):
        assert page().status_code == 302
        mine.save(*([f"{path}.{name}", words.format("abcd"[n] * 5), 1] for name, words in said.items()))
    drills = page()
    assert drills.status_code == 200 and "Sleep aaaaa helps." in drills.text and "Sleep ddddd helps." in drills.text
    assert "Who pays" not in drills.text and drills.text.count('"claim"') == 4


def test_a_fresh_browser_comes_to_the_drills_by_the_link_of_the_practice_page(app, browser):
    mine = Mine(browser, like=SLUG)
    stranger, token = app.test_client(), mine.token("read")
    page = stranger.get("/practice", query_string={"motion": token}).text
    drills = re.search(r'class="drill-list"><a class="note" href="([^"]+)"', page)[1]
    assert token in drills and 'id="material"' in stranger.get(drills).text
    assert stranger.get(f"{drills}?content=full").status_code == 200


def test_people_in_its_rooms_practise_with_it_and_nobody_else_does(app, browser):
    mine = Mine(browser, like=SLUG)
    code = browser.post("/rooms", json={"motion": mine.token("read")}, headers=JSON).get_json()["code"]
    name = app.services.rooms.load(code).motion.slug
    mine.save(["title", "Changed since", 1])
    student, stranger = app.test_client(), app.test_client()
    student.post(f"/rooms/{code}/seats", json={"role": "player"}, headers=JSON)
    for path in (f"/practice/drills/{name}", f"/practice/bundle/{name}"):
        seen = student.get(path)
        assert (
            seen.status_code == 200
            and "Schools should ban phones all day" in seen.text
            and "Changed since" not in seen.text
        )
        assert stranger.get(path).status_code == 404
    assert student.post("/practice", json={"motion": name}, headers=JSON).status_code == 201
    assert name in student.get("/practice").text and name not in stranger.get("/practice").text
    for hosting in (f"/motions/{name}", f"/motions/{name}/lesson"):
        assert student.get(hosting).status_code == 404
    assert student.post("/rooms", json={"motion": name}, headers=JSON).status_code == 404
    assert stranger.post("/practice", json={"motion": name}, headers=JSON).status_code == 404
    assert stranger.post("/rooms", json={"motion": name}, headers=JSON).status_code == 404


def test_where_its_cards_ask_practice_is_a_questioner(app, browser):
    mine = Mine(browser, title="Every school should have a garden", hurts="no")
    token = mine.token("read")
    assert browser.post("/practice", json={"motion": token}, headers=JSON).get_json()["error"]["code"] == "no_motion"
    answer = browser.post("/practice", data={"motion": token})
    assert answer.status_code == 303 and answer.location.endswith(f"/practice/questions/{token}")
    page = browser.get(answer.location).text
    assert "What is the price of having a garden, in money, time or trouble?" in page
    code = browser.post("/rooms", json={"motion": token}, headers=JSON).get_json()["code"]
    name = app.services.rooms.load(code).motion.slug
    student, stranger = app.test_client(), app.test_client()
    student.post(f"/rooms/{code}/seats", json={"role": "player"}, headers=JSON)
    assert f'href="/practice/questions/{name}"' in student.get("/practice").text
    assert student.get(f"/practice/questions/{name}").status_code == 200
    assert stranger.get(f"/practice/questions/{name}").status_code == 404


# --- limits ---


def test_one_address_makes_so_many_motions_an_hour(tmp_path):
    app = make_app(tmp_path, DEBATE_CROWD="40")  # two motions
    browser = app.test_client()
    mine = Mine(browser)
    assert mine.post("/copy").status_code == 201
    for refused in (browser.post("/motions/own", json={}, headers=JSON), mine.post("/copy")):
        assert refused.status_code == 429 and refused.headers["Retry-After"]
    assert mine.save(["title", "Still mine", 1]).status_code == 200


def test_a_file_that_is_no_motion_counts_as_much_as_one_that_is(tmp_path):
    browser = make_app(tmp_path, DEBATE_CROWD="40").test_client()  # two motions
    answers = [browser.post("/motions/own", json={"file": "no motion"}, headers=JSON).status_code for _ in range(4)]
    assert answers == [422, 422, 429, 429]


def test_a_file_counts_once(tmp_path):
    browser = make_app(tmp_path, DEBATE_CROWD="40").test_client()  # two motions
    file = PACK.read_text()
    answers = [browser.post("/motions/own", json={"file": file}, headers=JSON).status_code for _ in range(3)]
    assert answers == [201, 201, 429]


def test_what_was_typed_stays_while_its_network_has_to_wait(tmp_path):
    browser = make_app(tmp_path, DEBATE_CROWD="20").test_client()  # one motion
    assert browser.post("/motions/own", data=SENTENCE).status_code == 303
    page = browser.post("/motions/own", data=SENTENCE | {"facts": "Bees need gardens."})
    assert page.status_code == 429 and page.headers["Retry-After"] in page.text
    assert f'value="{SENTENCE["title"]}"' in page.text and ">Bees need gardens.</textarea>" in page.text


# --- in a minute: a sentence ---------------------------------------------------------------


SENTENCE = {"title": "Every school should have a garden", "side_for": "Garden", "side_against": "No garden"}


def test_the_form_learns_what_becomes_of_its_sentence(browser):
    def made(title):
        return browser.get("/motions/own/sentence", query_string={"title": title}, headers=JSON)

    assert made("Is it true that  the war was lost?").get_json()["title"] == "The war was lost"
    ban = made("Schools should ban phones").get_json()
    assert ban["title"] == "Schools should ban phones"
    assert all(len(set(ban["cards"][side])) == 2 and all(ban["cards"][side]) for side in ("for", "against"))
    assert (
        made("Parents shouldn’t post us").get_json()["title"] == "Parents should not post us"
    )  # or it isn't seen to say what to do
    assert made("zoos: good or bad?").get_json()["title"] == "Zoos do more good than harm"
    assert "look that up" in made("The war ended in 1945").get_json()["remark"] and not ban["remark"]
    assert made("").get_json()["cards"] == {}
    assert "asks" in made("How do we want to live?").get_json()["error"]["message"]


def test_a_sentence_and_two_names_can_be_played_at_once(browser):
    mine = Mine(browser, **SENTENCE)
    assert all(fault.get("weak") for fault in mine.state()["faults"])
    room = browser.post("/rooms", json={"motion": mine.token("read")}, headers=JSON)
    assert room.status_code == 201, room.text
    motion = browser.get(f"/rooms/{room.get_json()['code']}/motion", headers=JSON).get_json()
    assert [motion["sides"][side]["name"] for side in ("for", "against")] == ["Garden", "No garden"]
    assert (
        motion["cards"]["against-worth"]["claim"] == "What is the price of having a garden, in money, time or trouble?"
    )
    assert {card["sensitive"] for card in motion["cards"].values() if "sensitive" in card} == set()


def test_the_form_leads_to_a_room_with_this_motion_or_to_its_editor(browser):
    to_play = browser.post("/motions/own", data={**SENTENCE, "hurts": "no", "then": "play"})
    assert to_play.status_code == 303 and "/rooms/new?motion=" in to_play.headers["Location"]
    form = browser.get(to_play.headers["Location"]).text
    assert SENTENCE["title"] in form
    assert "What goes wrong today that having a garden would put right, and for whom?" in form, (
        "its cards can be read once"
    )
    (kept,) = re.findall(r'<input type="text" readonly value="([^"]*/motions/own/[^"]*)"', form)
    assert form.count(kept.rpartition("/")[2]) == 1, "in no link of the form: the plan is passed on"
    editor = browser.get(kept)
    assert editor.status_code == 200 and "Garden" in editor.text
    (alone,) = re.findall(r'<a href="(/practice[?]motion=[^"]*)"', form)
    assert SENTENCE["title"] in browser.get(alone, follow_redirects=True).text
    to_read = parse_qs(urlsplit(to_play.headers["Location"]).query)["motion"][0]
    assert "Keep this link" not in browser.get(f"/rooms/new?motion={to_read}&own={to_read}").text, "it changes nothing"
    assert "/motions/own/" in browser.post("/motions/own", data=SENTENCE).headers["Location"]


def test_a_topic_that_could_hurt_somebody_marks_every_card_and_leaves_a_note(browser):
    fields = Mine(browser, **SENTENCE, hurts="yes").state()["fields"]
    marked = [path for path, (value, _) in fields.items() if path.endswith(".sensitive") and value == "mild"]
    assert len(marked) == 20 and "step out" in fields["care"][0]


@pytest.mark.parametrize(
    ("title", "kind", "cards"),
    [
        ("Every school should have a garden", "", {"for-today", "against-half"}),
        ("Cats are better than dogs", "", {"for-measure", "against-best"}),
        ("Music makes people work faster", "", {"for-meaning", "against-sign"}),
        ("Music makes people work faster", "better", {"for-measure"}),
    ],
)
def test_the_sentence_proposes_the_questions_and_a_person_decides(browser, title, kind, cards):
    fields = Mine(browser, title=title, kind=kind).state()["fields"]
    assert {f"cards.{card}.stock" for card in cards} <= fields.keys()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"title": "  ", "then": "play"}, "The motion is still missing."),
        ({"title": "x" * 121}, "is too long. Cut it to 120 characters."),
        ({"title": "How do we want to live?"}, "asks. Write it as a sentence that people can be for or against"),
        ({"title": "Single-sex schools: for or against"}, "asks. Write it as a sentence"),
        ({"title": "Zoos"}, "What should be done about “Zoos”?"),
        ({"title": "The monarchy"}, "Write it as a sentence that people can be for or against"),
        ({"title": "Cats vs dogs"}, "asks. Write it as a sentence that people can be for or against"),
        ({"side_for": "The same", "side_against": "the same"}, "Both sides have the same name."),
        ({"side_for": "A name that is much too long"}, "Cut it to 20 characters."),
    ],
)
def test_a_form_that_makes_no_motion_says_why_and_keeps_what_was_typed(browser, wrong, said):
    answer = browser.post("/motions/own", data={**SENTENCE, **wrong})
    assert answer.status_code == 422 and said in answer.text
    assert wrong.get("side_for", SENTENCE["side_for"]) in answer.text


def test_arguments_that_are_known_take_the_place_of_questions(browser):
    known = {
        "for_1": "Pupils learn  where food comes from",
        "against_1": "It costs time, which no teacher has.",
        "against_2": "A pond is cheaper!",
    }
    mine = Mine(browser, **SENTENCE, **known)
    assert all(fault.get("weak") for fault in mine.state()["faults"])
    room = browser.post("/rooms", json={"motion": mine.token("read")}, headers=JSON).get_json()
    motion = browser.get(f"/rooms/{room['code']}/motion", headers=JSON).get_json()
    cards = {id: card for id, card in motion["cards"].items() if not card["claim"].endswith("?")}
    assert {id: (card["title"], card["claim"]) for id, card in cards.items()} == {
        "for-working": ("Pupils learn where food comes from", "Pupils learn where food comes from."),
        "against-today": ("It costs time, which no teacher has", "It costs time, which no teacher has."),
        "against-burden": ("A pond is cheaper!", "A pond is cheaper!"),
    }
    assert {motion["themes"][card["theme"]] for card in cards.values()} == {"Argument"}
    assert len(motion["cards"]) == 16, "questions fill the rest"
    direct = {
        (id, met)
        for id, card in motion["cards"].items()
        for met, link in card["answers"].items()
        if link["kind"] == "direct"
    }
    assert ("against-working", "for-working") in direct, "a question meets an argument, as it met the question before"
    assert not [pair for pair in direct if set(pair) <= cards.keys()], "nobody has said that one answers the other"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"for_2": "y" * 181}, "Cut it to 180 characters."),
        ({"against_2": "Who pays?"}, "“Who pays?” asks."),
        ({"for_1": "It is cheap", "against_1": "It is  cheap."}, "is on both sides."),
    ],
)
def test_an_argument_that_is_none_is_named_and_all_arguments_stay_in_their_boxes(browser, arguments, said):
    typed = {"for_1": "Beans are cheap", "against_1": "Slugs eat it all"} | arguments
    answer = browser.post("/motions/own", data={**SENTENCE, **typed})
    assert answer.status_code == 422 and said in answer.text
    assert all(f">{text}</textarea>" in answer.text for text in typed.values())
    assert re.search(r'<details[^>]*id="arguments" open', answer.text)


def test_quotations_and_facts_are_kept_a_line_each(browser):
    fields = Mine(browser, **SENTENCE, facts="“A rose by any other name”\r\n\n  Act 2,  scene 2 \n").state()["fields"]
    assert fields["facts"][0] == "“A rose by any other name”\nAct 2, scene 2"
    answer = browser.post("/motions/own", data={**SENTENCE, "facts": "x" * 241})
    assert answer.status_code == 422 and "Cut it to 240 characters." in answer.text


def test_of_a_question_what_should_be_done_becomes_the_motion(browser):
    fields = Mine(browser, **SENTENCE | {"title": "Should schools ban phones?"}).state()["fields"]
    assert fields["title"][0] == "Schools should ban phones" and "cards.for-today.stock" in fields


def test_whoever_goes_back_and_writes_another_sentence_gets_another_motion(browser):
    first, second = (
        browser.post("/motions/own", data={**SENTENCE, "title": title, "token": "x" * 22}).location
        for title in ("Every school should have a garden", "Every school should have a pond")
    )
    assert first != second


def test_cards_keep_the_order_in_which_they_were_made(browser):
    page = browser.get(Mine(browser, **SENTENCE).path()).text
    places = [page.index(f'"cards.for-{issue}.stock"') for issue in ("today", "reach", "lasting", "working", "worth")]
    assert places == sorted(places)
