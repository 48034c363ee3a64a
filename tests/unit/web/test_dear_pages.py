"""Pages that take long to make: one at a time, each network in turn, and made once for all who read the same."""

import sys
import threading
import time
from collections import deque

import pytest
from jinja2.bccache import Bucket

from debate.live.turns import MAX_REST, WAITING, Turns
from debate.subjects.practice import drill_pages, offline_bundle, offline_pages
from debate.web import responses, site
from debate.web.context import Application, CompiledTemplates
from support.app import make_app

SLUG = "votes-at-sixteen"


class Waiting(Exception):
    """Somebody else has the turn."""


class Bell:
    """Instead of waiting, says that one would wait; `set` is noted."""

    def __init__(self, rung: list["Bell"]):
        self._rung = rung

    def set(self) -> None:
        self._rung.append(self)

    def wait(self, _timeout: float | None = None) -> None:
        raise Waiting


def test_networks_take_turns_and_each_in_the_order_of_its_requests():
    turns, begun, order = Turns(threading.Event, time.sleep), threading.Event(), list[str]()
    release = threading.Event()

    def first() -> None:
        with turns.turn("192.0.2.1"):
            begun.set()
            release.wait()

    def next_ones(address: str, name: str) -> None:
        with turns.turn(address):
            order.append(name)

    threads = [threading.Thread(target=first)]
    threads[0].start()
    begun.wait()
    for n, (address, name) in enumerate(
        [("192.0.2.1", "greedy 1"), ("192.0.2.1", "greedy 2"), ("192.0.2.1", "greedy 3"), ("192.0.2.2", "other")], 1
    ):
        threads.append(threading.Thread(target=next_ones, args=(address, name)))
        threads[-1].start()
        while sum(map(len, turns._waiting.values())) < n:
            pass
    release.set()
    for thread in threads:
        thread.join()
    assert order == ["greedy 1", "other", "greedy 2", "greedy 3"]


def test_whoever_waits_in_vain_takes_no_turn_away():
    rung: list[Bell] = []
    turns = Turns(lambda: Bell(rung), time.sleep)
    with turns.turn("192.0.2.1"), pytest.raises(Waiting), turns.turn("192.0.2.2"):
        pass
    impatient = Turns(threading.Event, time.sleep)
    with impatient.turn("192.0.2.1"), pytest.raises(TimeoutError), impatient.turn("192.0.2.2", within=0):
        pass
    with impatient.turn("192.0.2.1", within=0):
        pass
    with turns.turn("192.0.2.3"):
        pass
    assert not rung


def test_everybody_else_has_the_loop_for_as_long_as_a_turn_took():
    now, slept = 100.0, list[float]()
    turns = Turns(threading.Event, slept.append, lambda: now)
    with turns.turn("192.0.2.1"):
        now += 0.05
    with turns.turn("192.0.2.2"):
        now += 3
    with turns.turn("192.0.2.2"):
        pass
    assert slept == [pytest.approx(0.05), pytest.approx(MAX_REST)]


@pytest.fixture
def app(tmp_path) -> Application:
    return make_app(tmp_path)


def test_a_network_with_too_many_waiting_is_told_when_to_come_back_and_gets_cheap_pages_meanwhile(app):
    turns, browser = app.services.turns, app.test_client()
    with turns.turn("127.0.0.1"):
        turns._waiting["127.0.0.1"] = deque([Bell([])] * WAITING)
        answer = browser.get(f"/motions/{SLUG}")
        assert (answer.status_code, answer.headers["Retry-After"]) == (429, "5") and "wait 5 seconds" in answer.text
        assert browser.get("/help").status_code == 200
        turns._waiting.clear()
    assert browser.get(f"/motions/{SLUG}").status_code == 200


def test_a_page_that_is_the_same_for_all_is_made_once_and_not_sent_to_whoever_has_it(app, monkeypatch):
    made = []
    render = responses.render_in_slices
    monkeypatch.setattr(
        responses, "render_in_slices", lambda *given, **more: made.append(given) or render(*given, **more)
    )
    first, second = (app.test_client().get(f"/motions/{SLUG}") for _ in range(2))
    assert len(made) == 1 and first.data == second.data
    again = app.test_client().get(f"/motions/{SLUG}", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304 and not again.data


@pytest.mark.parametrize("path", [f"/motions/{SLUG}", f"/practice/drills/{SLUG}"])
def test_nobody_gets_the_page_that_was_made_for_another_address_or_prefix(app, path):
    browser = app.test_client()
    pages = {
        browser.get(path, query_string=query, base_url=f"http://localhost{prefix}").text
        for query in ("", "token=x")
        for prefix in ("/", "/debates")
    }
    assert len(pages) == 4
    assert browser.get(path).text == browser.get(path).text


def test_a_code_to_scan_is_drawn_once_for_an_address(app, monkeypatch):
    drawn, browser, draw = [], app.test_client(), site.segno.make
    monkeypatch.setattr(site.segno, "make", lambda address, **how: drawn.append(address) or draw(address, **how))
    room = f"/rooms/{browser.post('/rooms', json={'motion': SLUG}).json['code']}"
    first, second = (browser.get(room) for _ in range(2))
    assert first.status_code == second.status_code == 200
    assert drawn and len(drawn) == len(set(drawn))


def test_others_are_served_while_drills_are_made(app, monkeypatch):
    rests = []
    monkeypatch.setattr(responses, "SLICE", 0)
    monkeypatch.setattr(time, "sleep", rests.append)
    pack = app.services.motions[SLUG]
    drill_pages._of_pack.cache_clear()
    assert app.test_client().get(f"/practice/drills/{SLUG}").status_code == 200
    assert len(rests) >= len(pack.cards)


@pytest.mark.parametrize("path", ["/practice/worker.js", "/practice/offline"])
def test_to_name_all_bundles_none_is_made(app, monkeypatch, path):
    def make(*_how) -> offline_bundle.Bundle:
        raise AssertionError("a bundle was made")

    monkeypatch.setattr(offline_bundle, "make_bundle", make)
    offline_pages._bundle.cache_clear()
    assert f"/practice/bundle/{SLUG}?v=" in app.test_client().get(path).text


def test_the_next_start_reads_what_the_first_compiled_and_compiles_a_damaged_one_again(tmp_path, monkeypatch):
    monkeypatch.setattr(Application, "jinja_options", {"bytecode_cache": CompiledTemplates(tmp_path)})
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    first = make_app(tmp_path)
    responses.compile_templates(first)
    kept = {path: path.read_bytes() for path in tmp_path.glob("template-*")}
    assert len(kept) == len(first.jinja_env.list_templates())
    damaged = min(kept)
    damaged.write_bytes(kept[damaged][:50])
    written = []
    monkeypatch.setattr(Bucket, "write_bytecode", lambda bucket, file: written.append(bucket.key))
    second = make_app(tmp_path)
    responses.compile_templates(second)
    assert len(written) == 1 and written[0] in damaged.name
    assert second.test_client().get("/").status_code == 200


def test_a_program_whose_folder_takes_no_files_compiles_its_templates_all_the_same(tmp_path, monkeypatch):
    monkeypatch.setattr(Application, "jinja_options", {"bytecode_cache": CompiledTemplates(tmp_path / "not there")})
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    assert make_app(tmp_path).test_client().get("/").status_code == 200
