"""The material for drills: on every pack, within the limits, with a good answer for everything."""

import json
import re

import pytest

from debate.game.acts.shared_texts import shared_texts
from debate.game.model.motion import SIDES
from debate.game.model.phases import LIMITS
from debate.motions import library
from debate.motions.live_check import motion_to_play
from debate.subjects.practice.drills import evidence, from_class, from_pack
from support.app import make_app
from support.scripts import said_in_script
from support.stock import stock_fields
from support.table import Table

PACKS = library.load_library()


@pytest.mark.parametrize("careful", [True, False])
@pytest.mark.parametrize("slug", PACKS)
def test_every_card_of_both_sides_opens_and_is_answered_by_the_other_side(slug, careful):
    pack = PACKS[slug]
    met = list(from_pack(pack, careful))
    for side in SIDES:
        assert {card for one in met if one.side == side for card in one.cards} == set(pack.deck(side))
    for one in met:
        assert one.bot and one.best is None
        for kind, text in (
            ("opening", one.text),
            ("rebuttal", one.strong.text),
            ("restatement", one.strong.restatement),
        ):
            assert LIMITS[kind][0] <= len(text) <= LIMITS[kind][1]
        assert all(pack.cards[card].side != one.side for card in one.strong.cards)
        assert "“" not in one.strong.restatement, "a model is in words of its own"
    assert len({one.text for one in met}) == len(met), "no two openings are the same"


@pytest.mark.parametrize("slug", PACKS)
def test_the_strongest_answer_is_a_direct_one_where_the_deck_has_any(slug):
    pack = PACKS[slug]
    for one in from_pack(pack, True):
        direct = [
            id
            for id, card in pack.cards.items()
            for to in one.cards
            if to in card.answers and card.answers[to].kind == "direct"
        ]
        assert not direct or set(one.strong.cards) <= set(direct)


@pytest.mark.parametrize("slug", PACKS)
def test_careful_drills_hold_no_other_evidence(slug):
    pack = PACKS[slug]
    heavy = [card for card in pack.cards.values() if card.careful and card.careful != card.evidence]
    said = " ".join(one.text + one.strong.text for one in from_pack(pack, True))
    assert not [card.title for card in heavy if card.evidence in said]
    assert not [card.title for card in pack.cards.values() if card.teacher and card.teacher in said]


def test_a_classs_own_openings_come_without_names_beside_the_best_answer_of_the_class():
    table = Table(6, "sprint", judges=1).to("finished")
    met = list(from_class(table.room))
    assert {one.text for one in met} == {opening.text for opening, _ in shared_texts(table.room)} and len(met) == 6
    assert any(one.best for one in met) and not any(one.bot for one in met)
    for one in met:
        assert one.strong.text and (one.best is None or one.best.text != one.strong.text)
    aliases = [seat.alias for seat in table.room.seats.values()]
    assert not [alias for alias in aliases if alias and alias in json.dumps([one._asdict() for one in met])]


def test_evidence_that_a_teacher_has_written_is_asked_for_without_a_source():
    fields = stock_fields()
    for side, stock in (("for", "today"), ("for", "worth"), ("against", "today")):
        fields |= {
            f"cards.{side}-{stock}.{name}": f"The {name} of {side} {stock} is written down, here and whole."
            for name in ("claim", "why", "evidence", "weak_point")
        }
    fields.pop("cards.for-worth.evidence")
    found = evidence(motion_to_play("a1", fields))
    assert set(found) == {"for-today", "against-today"}
    assert found["for-today"] == fields["cards.for-today.evidence"]


# --- pages --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    return make_app(tmp_path_factory.mktemp("drills")).test_client()


def material(html: str) -> dict:
    return json.loads(re.search(r'<script type="application/json" id="material"[^>]*>(.*?)</script>', html, re.S)[1])


@pytest.mark.parametrize("slug", PACKS)
def test_one_page_holds_all_that_the_drills_of_a_motion_need(page, slug):
    held = {query: material(page.get(f"/practice/drills/{slug}{query}").text) for query in ("", "?content=full")}
    for query, one in held.items():
        assert len(one["openings"]) == 2 * len(PACKS[slug].cards) and all(opening["bot"] for opening in one["openings"])
        for id, card in PACKS[slug].cards.items():
            careful = card.careful and not query
            assert one["motion"]["cards"][id]["evidence"] == (card.careful if careful else card.evidence)
            assert not {"teacher", "careful"} & set(one["motion"]["cards"][id])
        assert not {"care", "words", "digest"} & set(one["motion"])


@pytest.mark.parametrize("slug", PACKS)
def test_evidence_and_comparisons_come_from_the_pack_and_never_from_grave_cards(page, slug):
    pack, held = PACKS[slug], material(page.get(f"/practice/drills/{slug}").text)
    grave = {id for id, card in pack.cards.items() if card.sensitive == "strong"}
    assert not grave & set(held["evidence"])
    assert all(
        text == pack.cards[id].evidence_short and pack.cards[id].sources for id, text in held["evidence"].items()
    )
    for one in held["comparisons"]:
        assert not grave & {one["card"], one["answers"]}
        assert one["words"] == pack.cards[one["card"]].answers[one["answers"]].outweighs


def test_where_there_is_no_motion_there_are_no_drills(page):
    assert page.get("/practice/drills/none-such").status_code == 404


def test_the_practice_page_leads_to_the_drills_of_every_motion(page):
    html = page.get("/practice").text
    assert all(f'href="/practice/drills/{slug}"' in html for slug in PACKS) and 'action="/practice"' in html
    first = next(slug for slug in sorted(PACKS, key=lambda slug: html.index(f"/practice/drills/{slug}")))
    assert "School" in PACKS[first].topics, "what its players know comes first"


def test_every_drill_can_be_dealt_from_every_pack_on_both_sides(page, node):
    given = {slug: material(page.get(f"/practice/drills/{slug}").text) for slug in PACKS}
    for slug, sizes in said_in_script(node, DEAL, given):
        assert sizes.items() >= DEALT.items() and sizes["impact"] >= 2, slug
        sourced = any(card.sources for card in PACKS[slug].cards.values())
        assert sizes["evidence"] >= 3 if sourced else sizes["evidence"] == 0, "newcomers have reasons, and no figures"


# How many items of each kind.
DEALT = {
    "rebut": 3, "restate": 4, "weak": 5, "pairs": 4, "choices": 4, "ask": 3, "aloud": 2, "flowing": 1,
}  # fmt: skip
DEAL = """
import { deal } from "#app/practice/drills/deal.js";
const kinds = ["rebut", "restate", "weak", "aloud", "ask", "impact", "evidence", "flowing"];
const sizes = (material, side) => ({
  ...Object.fromEntries(kinds.map((kind) => [kind, deal(kind, material, side).length])),
  choices: Math.min(...deal("weak", material, side).map(({ choices }) => choices.length)),
  pairs: deal("match", material, side)[0].pairs.length,
});
console.log(JSON.stringify(Object.entries(given).flatMap(([slug, material]) =>
  ["for", "against"].flatMap((side) => [...Array(12)].map(() => [slug, sizes(material, side)])))));
"""
