"""The pages about the site say what is true, and nothing else."""

import json
import re
from html import unescape
from pathlib import Path

import pytest

import debate.subjects.declared  # noqa: F401  # their tables belong to the schema
from debate.storage.schema import metadata
from support.app import make_app, opens

MOTION = "returning-north-koreans"
JSON = {"Accept": "application/json"}
ROOT = Path(__file__).parents[3]
SCRIPTS = ROOT / "debate" / "static" / "js"

NOT_OF_PEOPLE = {"halls", "packs", "draft_ids", "used_links"}  # codes, motions of the server, and ids


PAGES = (
    "/",
    "/rooms/new",
    "/motions",
    "/motions/own",
    f"/motions/{MOTION}",
    f"/motions/{MOTION}/lesson",
    "/practice",
    "/help",
    "/privacy",
    "/about",
    "/leave-device",
    "/nowhere",
)


@pytest.mark.parametrize("page", PAGES)
def test_every_page_leads_to_help_privacy_and_about(app, page):
    text = app.test_client().get(page).text
    foot = text.partition('<footer class="foot">')[2]
    assert all(f'href="{address}"' in foot for address in ("/help", "/privacy", "/about"))


def test_the_join_form_leads_there_too(app):
    code = opens(app.test_client())
    assert 'href="/privacy"' in app.test_client().get(f"/rooms/{code}").text


@pytest.mark.parametrize(
    ("days", "said"), [("30", "after 30 days"), ("1", "after 1 day without"), ("0", "until a host deletes them")]
)
def test_the_privacy_page_says_how_long_this_server_keeps_a_room(tmp_path, days, said):
    assert said in make_app(tmp_path, DEBATE_KEEP_DAYS=days).test_client().get("/privacy").text


@pytest.mark.parametrize(
    ("page", "naming"),
    [("debate/templates/front/privacy.html", r"\{# tables: (.*?) #\}"), ("docs/privacy.md", r"\| database: (.*?) \|")],
)
def test_both_privacy_pages_tell_of_every_table(page, naming):
    """If this fails, something new is stored: say so in that page, and name its table there."""
    named = {name.strip(" `") for names in re.findall(naming, (ROOT / page).read_text()) for name in names.split(",")}
    assert named | NOT_OF_PEOPLE == set(metadata.tables)


def test_the_privacy_page_knows_everything_that_scripts_keep():
    """If this fails, something new is stored: say so in debate/templates/front/privacy.html, then name it here."""
    kept = {
        key
        for file in SCRIPTS.rglob("*.js")
        for key in re.findall(r"[\"`](counterclaim[ :.][^\"`$]*)", file.read_text())
    } - {"counterclaim:try"}
    assert {key.strip(" .:") for key in kept} == {
        "counterclaim",
        "counterclaim offline",
        "counterclaim:offline-",  # what is being written
        "counterclaim sound",
        "counterclaim ticks",  # in the tab: what is ticked on a ballot until it is cast
        "counterclaim cues",  # in the tab: that the big screen's sounds are on
        "counterclaim keys",
        "counterclaim way back",
        "counterclaim nudge",
        "counterclaim kept",  # in the tab: that it has said that practice works offline
        "counterclaim before",  # in the tab: who had a shared device before
        "counterclaim names",  # of people who share a device
        "counterclaim opened",  # when each of their pages was opened
        "counterclaim took back",  # at the host's: which notes that somebody did were closed
        "counterclaim not kept",  # choices
        "counterclaim.last",
        "counterclaim.presets",
        "counterclaim editor",
        "counterclaim motion",
        "counterclaim motions",  # of one's own
        "counterclaim sittings",
        "counterclaim samples",
        "counterclaim samples shown",  # in the tab, so that none comes twice in a debate
        "counterclaim foreseen",  # in the tab: what a seat guessed and expects
        "counterclaim games",  # in the tab: which it was shown while it waited
        "counterclaim shown here",  # in the tab: that it shows clashes to somebody who can't see the big screen
        "counterclaim cards not kept",  # in the tab: that it has seen cards of which none was kept yet
        "counterclaim new side",  # in the tab: that it has said which side is argued now
        "counterclaim table",  # in the tab: where its people sat down, at tables
        "counterclaim table nudge",  # in the tab: which friendly line its table has answered
    }


def test_the_only_cookies_are_those_that_hold_a_seat_or_a_class(app):
    teacher = app.test_client()
    code = opens(teacher)
    for page in (*PAGES, f"/rooms/{code}"):
        for cookie in teacher.get(page).headers.getlist("Set-Cookie"):
            assert cookie.startswith("seat_")
    cookie = teacher.post("/rooms", json={"motion": MOTION}, headers=JSON).headers["Set-Cookie"]
    assert app.cookies == {"seat", "laptop", "turn", "class", "debate"}  # those that leaving a device takes away
    made = teacher.post("/classes", json={"name": "8b"}, headers=JSON).headers["Set-Cookie"]
    assert made.startswith("class_") and "HttpOnly" in made and "SameSite=Lax" in made
    assert "HttpOnly" in cookie and "SameSite=Lax" in cookie and f"Max-Age={30 * 24 * 3600}" in cookie


def test_every_library_that_browsers_get_is_named_with_its_licence(app):
    page = unescape(app.test_client().get("/about").text)
    libraries = json.loads((Path(app.static_folder) / "dist" / "libraries.json").read_text())
    assert {"htm", "preact", "socket.io-client", "wink-porter2-stemmer"} <= {one["name"] for one in libraries}
    for one in libraries:
        assert f"<b>{one['name']}</b> {one['version']}" in page and one["text"].strip()[:200] in page
