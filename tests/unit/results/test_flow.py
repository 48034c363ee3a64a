"""The flow: what it holds, and who may see it."""

import html
import re
from itertools import count

import pytest
from msgspec.structs import replace

from debate.game.acts.show.steps import flow_parts
from debate.game.model import commands as c
from debate.subjects.results.flow import Part, flow, parts_of
from support.app import make_app
from support.kept import ROOM
from support.stage import Tables
from support.table import Table
from unit.results.conftest import SEATS, STRANGERS

HOSTILE = "</p><script>alert(1)</script> & \u202eevil\u2066 " + "x" * 90 + " 👩\u200d👩\u200d👧 ﷽"


def played(players: int = 6, format: str = "full", **how) -> Table:
    return Table(players, format, **how).to("reveal")


def speech_of(table: Table, id: str, kind: str):
    return next(s for s in table.room.speeches.values() if (s.author, s.kind) == (id, kind))


def test_every_opening_of_a_revealed_round_is_there_once_with_its_answers_and_closings():
    table = played()
    found = flow(table.room)
    rows = [row for sheet in found.sheets for row in sheet.rows]
    openings = {s.id for s in table.room.speeches.values() if s.kind == "opening"}
    assert sorted(row.opening.id for row in rows) == sorted(openings)
    for sheet in found.sheets:
        assert {row.opening.side for row in sheet.rows} == {sheet.side}
    met = {(row.opening.id, a.rebuttal.id, a.closing and a.closing.id) for row in rows for a in row.answers}
    assert met == {(k.opening, k.rebuttal, k.closing or None) for k in table.room.clashes.values() if k.rebuttal}


def test_a_round_that_was_not_revealed_is_not_in_it():
    table = Table(6, "class").to("vote", 2)
    assert flow(table.room).rounds == (1,)
    assert flow(Table(6).to("vote").room).sheets == ()


def test_an_opening_without_an_answer_says_so_and_has_no_dropped_cards():
    table = Table(6, "sprint").to("reveal", 0, "p0")
    clash = next(clash for clash in table.room.clashes.values() if clash.rebutter == "p0")
    rows = {row.opening.id: row for sheet in flow(table.room).sheets for row in sheet.rows}
    assert rows[clash.opening].answers == () and rows[clash.opening].dropped == ()


def test_a_card_is_dropped_unless_an_answer_cites_a_card_against_it_or_uses_its_words():
    table = Table(2, "sprint").to("opening")
    for id in table.players:
        table.speak(id)
    table.end()
    one, two = table.seat("p0"), table.seat("p1")
    direct = next((card for card, kind in one.counters if kind != "other"), None)
    table.speak("p0", "Nothing in here has anything to do with it, and it is long enough.", cards=(direct,))
    table.speak(
        "p1", f"{table.room.motion.cards[one.kept[0]].claim} Well, and what of it? That weak card proves little."
    )
    table.end().to("reveal")
    rows = {row.opening.author: row for sheet in flow(table.room).sheets for row in sheet.rows}
    cited = {card for card in two.kept if card in table.room.motion.cards[direct].answers}
    assert set(rows["p1"].dropped) == set(two.kept) - cited
    assert one.kept[0] not in rows["p0"].dropped


def test_no_card_of_a_spoken_debate_is_called_dropped_as_its_answers_are_one_line_without_a_card(shown):
    tables = Tables(8).until("finished")
    rows = [row for sheet in flow(tables.room).sheets for row in sheet.rows]
    assert any(row.answers for row in rows) and not any(row.dropped for row in rows)
    assert "In openings" in (page := words_of(shown(tables))) and "In rebuttals" not in page


def test_an_answer_in_steps_without_a_but_that_says_what_matters_more_grants_the_point():
    said = {
        "p0": "Because every state plans ahead.\nThis matters more because lives hang on it.",
        "p1": "But the numbers are old.\nThis matters more because lives hang on it.",
    }
    table = Table(2, "sprint").to("rebuttal")
    for id, text in said.items():
        table.speak(id, text)
    table.end().to("reveal")
    rows = [row for sheet in flow(table.room).sheets for row in sheet.rows]
    assert {a.rebuttal.author: a.grants for row in rows for a in row.answers} == {"p0": True, "p1": False}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("But it is old.", (Part("but", "it is old."),)),
        (
            "but it is old.\nBecause it is.\nThis matters more because: all.",
            (Part("but", "it is old."), Part("because", "it is."), Part("matters", "all.")),
        ),
        ("Because it is.\nBut it is old.", (Part("because", "it is."), Part("but", "it is old."))),
        ("So far so good.\nBut it is old.", (Part("", "So far so good."), Part("but", "it is old."))),
        ("Butter is old.\n\nVery.", (Part("", "Butter is old."), Part("", "Very."))),
        ("Aber es ist alt.\nWeil es so ist.", (Part("but", "es ist alt."), Part("because", "es so ist."))),
    ],
)
def test_a_line_that_begins_with_a_starter_is_that_slot(text, parts):
    assert parts_of(text, [("But", "Because", "This matters more because"), ("Aber", "Weil", "Wichtiger")]) == parts


def test_a_hidden_text_keeps_its_place_and_its_cards_and_loses_its_words():
    table = played()
    answer, opening = speech_of(table, "p0", "rebuttal"), speech_of(table, "p1", "opening")
    table.do("host", c.Hide(speech=answer.id)).do("host", c.Hide(speech=opening.id))
    found = flow(table.room)
    (one,) = [a for sheet in found.sheets for row in sheet.rows for a in row.answers if a.rebuttal.id == answer.id]
    assert one.parts == () and not one.rebuttal.visible


def test_cards_and_the_links_between_them_are_counted():
    found = flow(played(8, "class").room)
    rows = [row for sheet in found.sheets for row in sheet.rows]
    assert sum(use.opened for use in found.used.values()) == sum(len(row.opening.cards) for row in rows)
    cards = played(8, "class").room.motion.cards
    assert all(answered in cards[card].answers for card, answered in found.met)


# --- pages --------------------------------------------------------------------------------


@pytest.mark.parametrize("who", [*SEATS, *STRANGERS])
def test_a_flow_is_for_people_of_its_room(who, over, ask_as):
    answer = ask_as(who).get(f"/rooms/{ROOM}/flow")
    assert answer.status_code == (200 if who in ("host", "co-host", "player", "judge", "left") else 403)


def test_a_flow_is_for_its_projector_too_and_says_when_it_is_too_early(over):
    app, table = over
    token = app.services.credentials.screen_token(table.room)
    assert app.test_client().get(f"/rooms/{ROOM}/flow?token={token}").status_code == 200
    assert app.test_client().get(f"/rooms/{ROOM}/flow?token={token}x").status_code == 403


def words_of(page: str) -> str:
    """The text of a page, in one line."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def test_a_flow_has_every_text_of_a_round_once_and_leads_to_the_other_rounds(over, ask_as):
    _, table = over
    pages = {n: ask_as("player").get(f"/rooms/{ROOM}/flow?round={n}") for n in (1, 2)}
    assert pages[1].headers["Cache-Control"] == "private, no-store"
    for n, page in pages.items():
        said = [speech for speech in table.room.speeches.values() if speech.round == n]
        assert page.text.count('<div class="box"') == len(said)
        assert all(speech.text.splitlines()[0] in html.unescape(page.text) for speech in said)
        assert re.findall(r'href="\?round=(\d)"( aria-current="page")?', page.text) == [
            (str(at), ' aria-current="page"' if at == n else "") for at in (1, 2)
        ]
        for seat in table.room.seats.values():  # a flow is about arguments
            assert not seat.alias or seat.alias not in page.text
    assert ask_as("player").get(f"/rooms/{ROOM}/flow").text == pages[2].text, "the last round, unless one is asked for"


def test_a_big_screen_keeps_its_token_from_round_to_round(over):
    app, table = over
    token = app.services.credentials.screen_token(table.room)
    page = app.test_client().get(f"/rooms/{ROOM}/flow?token={token}").text
    assert [html.unescape(way) for way in re.findall(r'href="(\?round=[^"]+)"', page)] == [
        f"?round={n}&token={token}" for n in (1, 2)
    ]


@pytest.fixture
def shown(over, monkeypatch):
    """The flow of another room, as its host reads it."""

    def read(table: Table, query: str = "") -> str:
        app, _ = over
        monkeypatch.setattr(type(app.services.rooms), "load", lambda self, code: table.room)
        client = app.test_client()
        client.set_cookie(f"seat_{ROOM}", app.services.credentials.cookie(table.room, "host"))
        return client.get(f"/rooms/{ROOM}/flow{query}").text

    return read


def said_by_all(table: Table, text: str, restatement: str) -> Table:
    table.room.speeches = {
        id: replace(speech, text=text, restatement=restatement, cards=speech.cards if speech.kind == "opening" else ())
        for id, speech in table.room.speeches.items()
    }
    return table


def test_openings_have_answers_and_cards_are_taken_up_in_one_wording(shown):
    """An opening that was answered stood above the words "No answer takes this up"."""
    table = said_by_all(played(6, "sprint"), "Nothing in here has to do with it.", "They say that it is long enough.")
    page = words_of(shown(table))
    for sheet in flow(table.room).sheets:
        assert f"{len(sheet.rows)} openings. Each has an answer." in page
    assert "No answer" not in page.partition("How to read a flow")[0], "nobody cites a card, which says nothing of any"
    table = said_by_all(played(6, "sprint"), "Nothing in here has to do with it.", "They say that it is long enough.")
    clash = next(iter(table.room.clashes.values()))
    deck, cards = table.room.motion.cards, table.room.speeches[clash.opening].cards
    side = table.room.speeches[clash.rebuttal].side
    stranger = next(id for id, card in deck.items() if card.side == side and not {*cards} & {*card.answers})
    table.room.speeches[clash.rebuttal] = replace(table.room.speeches[clash.rebuttal], cards=(stranger,))
    page = words_of(shown(table))
    assert page.count("No answer brings a card against it ") == len(cards)
    assert "Nothing in here has to do with it." in page and re.search(r"1 answer · \d cards? not taken up", page)


@pytest.mark.parametrize(("who", "how"), [("host", c.Hide), ("p1", c.FlagSpeech)])
def test_a_text_that_is_hidden_or_has_to_be_judged_first_is_on_no_page(shown, who, how):
    table = played()
    answer = speech_of(table, "p0", "rebuttal")
    table.do(who, how(speech=answer.id))
    page = shown(table)
    assert answer.text not in html.unescape(page) and "This text isn’t shown." in page


def test_only_cards_that_were_played_have_a_row(over, ask_as):
    _, table = over
    page = ask_as("player").get(f"/rooms/{ROOM}/flow").text
    cards, used = table.room.motion.cards, flow(table.room).used
    rows = {html.unescape(title) for title in re.findall(r'<th scope="row"[^>]*>([^<]*)</th>', page)}
    assert rows == {cards[id].title for id in used} and len(used) < len(cards)


def test_hostile_words_stay_words(shown):
    page = shown(said_by_all(Table(4, "full", seed="h").to("reveal"), HOSTILE, HOSTILE[:140]))
    assert "<script>alert" not in page and "&lt;script&gt;alert" in page


def test_a_projector_gets_one_part_at_a_time_without_links(over, ask_as):
    _, table = over
    parts, shown = flow_parts(table.room, 2), ""
    for n in range(len(parts)):
        page = ask_as("host").get(f"/rooms/{ROOM}/flow?round=2&part={n}")
        assert "<a " not in page.text and page.headers["Cache-Control"] == "private, no-store"
        assert 1 <= page.text.count('class="flow-row"') <= 4
        shown += html.unescape(page.text)
    openings = [s for s in table.room.speeches.values() if (s.kind, s.round) == ("opening", 2)]
    assert shown.count('class="flow-row"') == len(openings)
    assert all(shown.count(s.text.splitlines()[0]) >= 1 for s in openings)
    for query in (f"round=2&part={len(parts)}", "round=2&part=-1", "round=3&part=0", "round=x&part=0"):
        assert ask_as("host").get(f"/rooms/{ROOM}/flow?{query}").status_code == 422


# --- a hall -------------------------------------------------------------------------------


class Served(Table):
    """A table of a hall, played through a server's own write path."""

    def __init__(self, app, code: str):
        self.rooms, self.code, self.ids, self.now = app.services.rooms, code, count(), 0
        self.room, self.players = self.rooms.load(code), ["p0", "p1"]
        self.host = next(iter(self.room.seats))
        for id in self.players:
            self.do(id, c.Join(role="player"))

    def do(self, actor, command, drafts=None):
        actor = self.host if actor == "host" else actor
        self.room = self.rooms.perform(self.code, command, actor, str(next(self.ids)))
        return self


def test_a_halls_flow_holds_each_table_that_has_shown_results_for_its_hosts_and_its_screen(tmp_path):
    app = make_app(tmp_path)
    host, credentials = app.test_client(), app.services.credentials
    made = host.post("/rooms", json={"motion": "returning-north-koreans", "format": "sprint", "tables": 2}).json
    path = f"/halls/{made['code']}/flow"
    assert "No table has shown its results yet" in host.get(path).text
    table = Served(app, made["tables"][1]["code"]).to("reveal")
    page = host.get(path)
    assert page.status_code == 200 and "Table 2" in page.text and "Table 1" not in page.text
    for speech in table.room.speeches.values():
        assert html.unescape(page.text).count(speech.text.splitlines()[0]) == 1
    assert len(set(ids := re.findall(r' id="([^"]+)"', page.text))) == len(ids)
    player, stranger = app.test_client(), app.test_client()
    player.set_cookie(credentials.cookie_name(table.code), credentials.cookie(table.room, "p0"))
    assert [one.get(path).status_code for one in (player, stranger)] == [403, 403]
    token = made["screen_url"].partition("token=")[2]
    shown = stranger.get(f"{path}?token={token}")
    assert shown.status_code == 200 and ["Back to all tables" in one.text for one in (page, shown)] == [True, False]
    assert stranger.get(f"/rooms/{table.code}/flow?token={token}").status_code == 403
