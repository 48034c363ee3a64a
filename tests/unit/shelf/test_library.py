"""The library: which motions a search finds, and what is said of each."""

import re

import pytest
from msgspec.structs import replace

from debate.game.model.motion import Motion
from debate.motions import library
from debate.subjects.shelf import library as pages
from support.app import make_app

PACKS = library.load_library()
LIGHT = sorted(slug for slug, motion in PACKS.items() if pages.facts(motion).heft == "light")
SEED = "returning-north-koreans"


def listed(page, query: str = "") -> list[str]:
    """The slugs on the page, in order."""
    return re.findall(r'<h2><a href="/motions/([a-z-]+)"', page.get(f"/motions{query}").text)


def test_all_motions_are_there_the_light_ones_first(page):
    assert listed(page) == list(PACKS) and listed(page)[-1] == SEED


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?q=nurses+cooks", ["car-free-city-centres"]),
        ("?q=PHONES", ["phone-free-school-day"]),
        ("?q=%20%20", list(PACKS)),
        ("?q=no+motion+has+zebras", []),
        ("?topic=City", ["car-free-city-centres"]),
        ("?topic=Migration&heft=light", ["newcomers-first-week"]),
        ("?age=10", []),
        ("?age=13", [slug for slug, motion in PACKS.items() if motion.age <= 13]),
        ("?heft=heavy", [SEED]),
        ("?heft=mild", []),
        ("?length=long", [SEED]),
        ("?basis=reasoning", ["newcomers-first-week"]),
        ("?language=en", list(PACKS)),
        ("?language=fr", []),
        ("?age=old&heft=", list(PACKS)),
        ("?age=%C2%B2&age=9999", list(PACKS)),
    ],
)
def test_a_search_finds_what_it_asks_for(page, query, found):
    assert sorted(listed(page, query)) == sorted(found)


def test_a_search_is_filled_in_again_and_can_be_taken_back(page):
    answer = page.get("/motions?q=<b>school&topic=School&age=12").text
    assert 'value="&lt;b&gt;school"' in answer
    assert (
        '<option value="School" lang="en" dir="auto" selected>' in answer and '<option value="12" selected>' in answer
    )
    assert '<details class="stack" open>' in answer and '<a class="small" href="/motions">Show all</a>' in answer
    assert "No motion fits" in answer and "0 motions fit." in answer
    assert len(page.get("/motions?q=" + "x" * 5000).text) < 40_000


def test_nothing_is_asked_about_languages_where_there_is_one(page):
    assert 'name="language"' not in page.get("/motions").text


def test_an_installation_without_motions_says_what_to_do(tmp_path, monkeypatch):
    app = make_app(tmp_path)
    app.services.motions._motions = {}
    answer = app.test_client().get("/motions").text
    assert "Put one in the motions folder." in answer and "<form" not in answer


@pytest.mark.parametrize("slug", PACKS)
def test_every_pack_here_says_whom_it_suits_and_what_it_is_about(slug):
    assert PACKS[slug].age >= 10 and PACKS[slug].topics


def test_what_is_said_of_a_motion_is_what_it_has():
    found = pages.facts(PACKS[SEED])
    assert (found.heft, found.sensitive, found.cards, found.cited, found.basis) == ("heavy", 9, 42, 42, "evidence")
    assert 15 <= found.minutes <= 30 and found.length == "long"
    lighter = {id: replace(card, sensitive="none") for id, card in PACKS[SEED].cards.items()}
    assert _with(PACKS[SEED], lighter).heft == "light"
    first = next(iter(lighter))
    assert _with(PACKS[SEED], lighter | {first: replace(lighter[first], sensitive="mild")}).heft == "mild"


def _with(motion: Motion, cards: dict):
    return pages.facts(replace(motion, cards=cards, digest=str(hash(str(cards)))))


def test_the_form_for_a_room_says_how_heavy_each_motion_is_and_a_light_one_is_chosen(page):
    form = page.get("/rooms/new").text
    choices = re.findall(r'name="motion" value="([a-z-]+)"([^>]*)>(.*?)</label>', form, re.S)
    assert [slug for slug, attributes, _ in choices if "checked" in attributes] == [LIGHT[0]]
    for slug, _, words in choices:
        assert ("Light ·" in words) == (slug in LIGHT)
    assert "Heavy: 9 cards touch on serious harm" in choices[-1][2]


def test_a_motions_page_has_its_care_notes_and_the_words_to_use(page):
    answer = page.get(f"/motions/{SEED}").text
    assert "For teachers: notes on care" in answer and "Students speak as debaters" in answer
    for avoid, use in PACKS[SEED].words.items():
        assert avoid.replace("'", "&#39;") in answer and use.replace("'", "&#39;") in answer
    assert PACKS[SEED].cards["harm-after-return"].teacher not in answer


@pytest.mark.parametrize("path", [f"/motions/{SEED}", "/motions", "/rooms/new", f"/motions/{SEED}/lesson"])
def test_a_side_has_one_name_first_and_what_it_means_beside_it(page, path):
    answer = page.get(path).text
    gloss, name = "Change the policy", "Pro-reform"
    named = re.findall(r"<(?:b|p class=\"side\")[^>]*>([^<]+)</(?:b|p)>\s*<(?:small|p)[^>]*>([^<]+)<", answer)
    assert (name, gloss) in named and not [pair for pair in named if pair[0] == gloss]
