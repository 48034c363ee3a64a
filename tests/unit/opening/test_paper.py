"""What a debate that is said aloud needs on paper."""

import re
from html import unescape

import pytest

from debate import create_app
from debate.config import Settings

MOTION = "returning-north-koreans"


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    return create_app(Settings.read({"DEBATE_DATA": str(tmp_path_factory.mktemp("data"))}), async_mode="threading")


def paper(app, **query) -> str:
    answer = app.test_client().get(f"/motions/{MOTION}/paper", query_string=query)
    assert answer.status_code == 200
    return unescape(answer.text)


def test_every_card_is_there_to_cut_out_and_nothing_for_teachers(app):
    text, motion = paper(app), app.services.motions[MOTION]
    assert all(card.claim in text and card.evidence in text for card in motion.cards.values())
    assert not [card.teacher for card in motion.cards.values() if card.teacher and card.teacher in text]
    careful = paper(app, content="careful")
    for card in motion.cards.values():
        if card.careful:
            assert card.careful in careful and card.evidence not in careful


def test_cards_to_cut_out_say_how_many_copies_and_why_they_have_no_weak_point(app):
    for format, copies in (("tables", "One copy for each table."), ("stage", "One copy for this side’s speakers.")):
        text = paper(app, format=format)
        assert copies in text and "Weak points are left out" in text


def test_a_side_has_its_name_on_every_sheet_and_what_it_means_where_it_comes_first_and_on_each_card(app):
    text, motion = paper(app), app.services.motions[MOTION]
    for key, side in motion.sides.items():
        cards = sum(card.side == key for card in motion.cards.values())
        sheets = 2 + 2 + 1  # two openings and closings, two halves of the flow, the cards' heading
        assert text.count(f">{side.name}<") == 1 + sheets + 2 + cards
        assert text.count(f">{side.gloss}<") == 1 + cards


@pytest.mark.parametrize(("speakers", "openings", "closings"), [("1", 2, 2), ("2", 4, 0), ("3", 6, 0)])
def test_the_order_has_a_row_for_each_speech(app, speakers, openings, closings):
    rows = re.findall(r'<tr><th scope="row">(\w+)</th>', paper(app, speakers=speakers))
    assert (rows.count("Opening"), rows.count("Rebuttal"), rows.count("Closing")) == (openings, openings, closings)


def test_lengths_are_those_of_the_room(app):
    assert paper(app, **{"lengths.opening": "2:00"}).count('<td class="num">2:00</td>') == 4 + 1  # questions too


def test_the_plan_for_tables_leads_to_their_paper_and_promises_nothing_that_they_lack(app):
    of = {name: app.test_client().get(f"/motions/{MOTION}/lesson?format={name}").text for name in ("tables", "class")}
    plan, written = (unescape(of[name]) for name in ("tables", "class"))
    (address,) = set(re.findall(r'href="([^"]*/paper[^"]*)"', plan))
    assert (
        "One sheet for each table, with two rows more than a table of four needs."
        in app.test_client().get(address).text
    )
    for lacking in ("at the foot of every page", "how the room moved"):
        assert lacking in written and lacking not in plan
    assert not re.search("phone", plan.partition("<article")[2])
    for told in (
        "opponents face each other",
        "At a table of three or five",
        "press “Go on”",
        "press “Has stepped out”",
    ):
        assert told in plan, told


def test_a_table_has_a_sheet_with_room_for_six_and_nothing_to_vote_on_for_its_tablet_does_that(app):
    text = paper(app, format="tables")
    assert text.count('<td class="num">1:00</td>') == 6 + 1 + 6  # openings, the time to think, rebuttals
    assert "Slips to vote on" not in text and "Slips to vote on" in paper(app)
