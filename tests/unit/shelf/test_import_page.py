"""The pages that take an essay apart: without scripts, with every kind of bad input, and on to the editor's fields."""

import re
from html import unescape
from io import BytesIO

import pytest

from debate.motions.fields import beyond, is_field
from debate.subjects.shelf.importing import pages as importing
from debate.subjects.shelf.importing import reading, worker
from debate.subjects.shelf.own_motions.links import read_token
from debate.subjects.shelf.own_motions.storage import OwnMotions
from support.documents import docx, pdf
from support.marked import ESSAYS

TEXT = (ESSAYS / "repair.txt").read_text()


@pytest.fixture
def page(app):
    """A browser without scripts."""
    return app.test_client()


def send(page, data: bytes, name: str = "essay.txt", text: str = ""):
    return page.post("/motions/import", data={"text": text, "file": (BytesIO(data), name)})


def fields(text: str) -> dict[str, str]:
    """What the page's form holds: hidden fields, lines and texts."""
    held = dict(re.findall(r'<input type="(?:hidden|text)"[^>]*? name="([^"]+)" value="([^"]*)"', text))
    held |= dict(re.findall(r'<textarea [^>]*?name="([^"]+)"[^>]*>\n(.*?)</textarea>', text, re.S))
    return {name: unescape(value) for name, value in held.items()}


def kept(text: str) -> list[str]:
    return re.findall(r'name="keep" value="([^"]+)" checked', text)


def test_the_essay_comes_back_in_numbered_paragraphs_with_cards_beside_them(page):
    answer = page.post("/motions/import", data={"text": TEXT})
    assert answer.status_code == 200
    rows = re.split(r'<li class="oxford essay-row" id="paragraph-(\d+)">', answer.text)[1:]
    assert rows[::2] == [str(n) for n in range(1, 9)]
    for number, row in zip(rows[::2], rows[1::2], strict=True):
        assert set(re.findall(r'name="cards\.[\w-]+\.at" value="(\d+)"', row)) <= {number}
    held = fields(answer.text)
    assert held["essay"] == "The screwdriver test, by Nadia Orme"
    assert re.fullmatch("Makers of household machines .*[^.”]", held["title"])
    assert len(kept(answer.text)) >= 10


def test_marks_show_which_sentences_have_cards():
    card = importing.Card("p1-1", True, True, "", "B goes.", "", {})
    other = importing.Card("against-p1-1", True, False, "duty", "C stays.", "", {})
    assert importing._pieces("A. B goes. C stays.", [card, other]) == [
        ("A. ", ""),
        ("B goes.", "own"),
        (" ", ""),
        ("C stays.", "other"),
    ]
    assert importing._pieces("A.", [card]) == [("A.", "")]


@pytest.mark.parametrize(
    ("data", "status", "said"),
    [
        (b"", 422, "nothing in it"),
        (bytes(range(256)) * 20, 415, "isn’t text"),
        (b"\x89PNG\r\n\x1a\n", 415, "is a picture"),
        (docx([("", TEXT)])[:500], 422, "is damaged"),
        (docx([], {"word/media/a": bytes(20_000_000)}), 413, "far larger than an essay"),
        (pdf([[]] * 200), 413, "has 200 pages"),
        (pdf([[]]), 422, "pictures without text"),
        (pdf([[]], locked=True), 422, "with a password"),
        (b"Die Schule beginnt zu spaet, und alle wissen es seit langem. " * 20, 422, "in English"),
        (b"The bus is late. " * 4000, 413, "about 20 pages"),
        (bytes(reading.MAX_ESSAY_BYTES + 1), 413, "more than 2 MB"),
        (bytes(reading.MAX_ESSAY_BYTES + 2 * importing.FORM_OVERHEAD), 413, "more than 2 MB"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)  # fmt: skip
def test_bad_input_is_answered_with_what_to_do_and_what_was_pasted_stays(page, monkeypatch, data, status, said):
    answers = {"proposal": None, **worker.answer(data)} if len(data) <= reading.MAX_ESSAY_BYTES else {}
    monkeypatch.setattr(reading, "_ask", lambda _: reading._Answer(**answers))
    answer = send(page, data, text="What I pasted <before>.")
    assert answer.status_code == status and said in answer.text
    assert re.search(r'role="alert" id="refused">', answer.text)
    if len(data) <= reading.MAX_ESSAY_BYTES + 1:
        assert fields(answer.text)["text"].strip() == "What I pasted <before>."


def test_programs_get_json(page):
    found = page.post("/motions/import", json={"text": TEXT})
    assert found.status_code == 200 and found.json["essay"]["author"] == "Nadia Orme"
    refused = page.post("/motions/import", json={"text": ""})
    assert refused.status_code == 422 and refused.json["error"]["code"] == "no_text"


def test_nothing_of_an_essay_is_run(page):
    essay = TEXT.replace("The makers answer that", "The makers answer, <script>alert('x')</script> that")
    answer = page.post("/motions/import", data={"text": essay})
    assert answer.status_code == 200
    assert "<script>alert" not in answer.text and "&lt;script&gt;alert" in answer.text


def test_an_address_that_sends_many_essays_waits_and_loses_nothing(page, app, monkeypatch):
    monkeypatch.setattr(app.services.rate_limits.of(importing.READ.limit), "wait", lambda _: 7)
    answer = page.post("/motions/import", data={"text": TEXT})
    assert answer.status_code == 429 and answer.headers["Retry-After"] == "7"
    assert fields(answer.text)["text"].strip() == TEXT.strip()


# --- on to the editor ---


@pytest.fixture(scope="module")
def proposed(app) -> tuple[dict[str, str], list[str]]:
    text = app.test_client().post("/motions/import", data={"text": TEXT}).text
    return fields(text), kept(text)


def test_what_was_kept_becomes_a_motion_with_its_quotations_and_their_source(page, app, proposed):
    form, keep = proposed
    keep = [id for id in keep if id != keep[0]]
    form = form | {
        "title": "Makers should let us repair",
        "sides.for.name": "Open",
        f"cards.{keep[0]}.claim": "My own words.",
    }
    answer = page.post("/motions/import/cards", data={**form, "keep": keep})
    assert answer.status_code == 303 and "/motions/own/" in answer.headers["Location"]
    token = answer.headers["Location"].rpartition("/")[2]
    made = app.services.part(OwnMotions).load(read_token(app.services.credentials, token)[0]).texts
    assert all(is_field(path) for path in made) and not beyond(made)
    assert [path for path in made if path.startswith("themes.")] == ["themes.essay"]
    assert made["title"] == "Makers should let us repair" and made["sides.for.name"] == "Open"
    assert made["essay"] == made["sources.essay.title"] == "The screwdriver test, by Nadia Orme"
    assert [made[f"paragraphs.{n}"] for n in range(1, 9)] == TEXT.strip().split("\n\n")[2:]
    assert {path.split(".")[1] for path in made if path.startswith("cards.")} == set(keep)
    assert made[f"cards.{keep[0]}.claim"] == "My own words."
    for id in keep[1:]:
        assert made[f"cards.{id}.paragraphs"] == re.search(r"p(\d+)-", id)[1]
        assert made[f"cards.{id}.side"] == ("against" if id.startswith("against") else "for")
        quotes = any("“" in made.get(f"cards.{id}.{name}", "") for name in importing.QUOTING)
        assert made.get(f"cards.{id}.sources", "") == ("essay" if quotes else "")
        assert made[f"cards.{id}.basis"].startswith("The essay, paragraph ")
        if id.startswith("against"):
            assert form[f"cards.{id}.sentence"][-30:-1] in made[f"cards.{id}.ask"]


def test_a_stub_answers_only_what_was_kept(page, app, proposed):
    form, keep = proposed
    stub = next(id for id in keep if id.startswith("against"))
    target = form[f"cards.{stub}.answers"]
    for keep, there in (([stub], False), ([stub, target], True)):
        answer = page.post("/motions/import/cards", data={**form, "keep": keep, "token": ""})
        token = answer.headers["Location"].rpartition("/")[2]
        made = app.services.part(OwnMotions).load(read_token(app.services.credentials, token)[0]).texts
        assert (f"cards.{stub}.answers.{target}.kind" in made) is there


def test_without_a_card_the_page_comes_back_as_it_was(page, proposed):
    form, _ = proposed
    answer = page.post("/motions/import/cards", data={**form, "title": "A title of mine"})
    assert answer.status_code == 422 and "No card is ticked" in answer.text
    assert fields(answer.text) | {"token": ""} == form | {"title": "A title of mine", "token": ""}
    assert kept(answer.text) == []


def test_a_form_that_somebody_made_up_makes_no_strange_fields(page, app):
    form = {
        "paragraphs.1": "One.", "paragraphs.x": "X.", "paragraphs.0": "Zero.", "cards.a.at": "1", "cards.a.own": "yes", "cards.a.title": "T" * 9000,
        "cards.a.claim": "Claim.", "cards.B!.at": "1", "cards.b.at": "99", "cards.a.answers": "nobody", "secret": "1", "keep": ["a", "b", "../x"],
    }  # fmt: skip
    answer = page.post("/motions/import/cards", data=form)
    assert answer.status_code == 422 and "Everything you wrote is still here" in answer.text
    answer = page.post("/motions/import/cards", data=form | {"cards.a.title": "T"})
    token = answer.headers["Location"].rpartition("/")[2]
    made = app.services.part(OwnMotions).load(read_token(app.services.credentials, token)[0]).texts
    assert all(is_field(path) for path in made) and {
        path.split(".")[1] for path in made if path.startswith("cards.")
    } == {"a"}
    assert "paragraphs.1" in made and "paragraphs.x" not in made and "paragraphs.0" not in made


def test_too_many_motions_from_one_address_wait_and_lose_nothing(page, app, proposed, monkeypatch):
    form, keep = proposed
    monkeypatch.setattr(app.services.rate_limits.of(importing.MADE.limit), "wait", lambda _: 9)
    answer = page.post("/motions/import/cards", data={**form, "keep": keep})
    assert answer.status_code == 429 and answer.headers["Retry-After"] == "9" and kept(answer.text) == keep


def test_every_opening_has_its_words():
    assert len({importing.opening(name) for name in importing_openings()}) == len(importing_openings())


def importing_openings() -> tuple[str, ...]:
    from typing import get_args

    from debate.subjects.shelf.importing.argument import Opening

    return get_args(Opening)
