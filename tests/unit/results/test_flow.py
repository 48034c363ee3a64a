"""The flow: what it holds, how it is drawn, and who may see it."""

import html
import re
from itertools import count, pairwise
from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from debate.game.acts.show import flow_parts
from debate.game.model import commands as c
from debate.subjects.results.flow import Part, flow, parts_of
from debate.subjects.results.flow_drawing import A_PAGE, LABELS, Drawer, breadth, runs_left, wrap
from support.app import make_app
from support.kept import ROOM
from support.table import Table
from unit.results.conftest import SEATS, STRANGERS

NAMES = {name: name for name in (*LABELS, "but", "because", "matters", "scale", "likelihood", "severity", "duration")}
HOSTILE = "</text><script>alert(1)</script> & \u202eevil\u2066 " + "x" * 90 + " 👩\u200d👩\u200d👧 ﷽"


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
    drawn = [line.words for sheet in found.sheets for d in draw().sheet(sheet) for box in d.boxes for line in box.lines]
    assert drawn.count("hidden") == 2
    assert not any("rebuttal of p0" in words or "opening of p1" in words for words in drawn)


def test_cards_and_the_links_between_them_are_counted():
    found = flow(played(8, "class").room)
    rows = [row for sheet in found.sheets for row in sheet.rows]
    assert sum(use.opened for use in found.used.values()) == sum(len(row.opening.cards) for row in rows)
    cards = played(8, "class").room.motion.cards
    assert all(answered in cards[card].answers for card, answered in found.met)


# --- drawings -----------------------------------------------------------------------------


def draw(**how) -> Drawer:
    return Drawer(Table().room.motion, NAMES, **how)


def hostile(table: Table) -> Table:
    """The same debate, with the worst that anybody could write."""
    table.room.speeches = {
        id: replace(s, text=HOSTILE, restatement=HOSTILE[:140]) for id, s in table.room.speeches.items()
    }
    return table


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("lines", [0, 1, 4])
def test_boxes_neither_overlap_nor_leave_the_drawing_and_hold_their_lines(lines, rtl):
    for sheet in flow(hostile(played(12)).room).sheets:
        drawings = draw(lines=lines, rtl=rtl).sheet(sheet)
        drawn = [box.speech for drawing in drawings for box in drawing.boxes if box.speech]
        row_texts = [
            text.id
            for row in sheet.rows
            for text in (row.opening, *(t for a in row.answers for t in (a.rebuttal, a.closing) if t))
        ]
        assert sorted(drawn) == sorted(row_texts)
        for drawing in drawings:
            assert drawing.height <= A_PAGE or len({box.y for box in drawing.boxes}) == 1
            for x in {box.x for box in drawing.boxes}:
                column = sorted((box for box in drawing.boxes if box.x == x), key=lambda box: box.y)
                assert all(above.y + above.height < below.y for above, below in pairwise(column))
            for box in drawing.boxes:
                assert box.x >= 0 and box.x + box.width <= drawing.width + 0.1
                assert box.y + box.height <= drawing.height
                for line in box.lines:
                    assert box.x <= line.x <= box.x + box.width and box.y < line.y < box.y + box.height


def test_a_projector_gets_fewer_words_where_more_would_be_too_small():
    (few, many) = (flow(played(n, "sprint").room).sheets[0] for n in (2, 40))
    words = [sum(len(b.lines) for b in draw().screen(s).boxes) / len(s.rows) for s in (few, many)]
    assert words[0] > words[1]


def test_text_is_wrapped_by_width_and_what_does_not_fit_ends_in_an_ellipsis():
    lines = wrap("one two three four five six seven", 6, 2)
    assert len(lines) == 2 and lines[-1].endswith("…") and all(breadth(line) <= 6 for line in lines)
    assert "".join(wrap("x" * 50, 5, 99)) == "x" * 50
    assert all("\u200d" not in (line[0], line[-1]) for line in wrap("👩\u200d👩\u200d👧" * 9, 4, 99))
    assert wrap("words", 9, 0) == [] and wrap("", 9, 3) == []


def test_a_text_runs_as_its_first_letter_does():
    assert runs_left("«مرحبا» said she") and not runs_left("She said «مرحبا»")
    assert runs_left("123", otherwise=True) and not runs_left("123")


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


def test_a_flow_has_drawings_that_are_well_formed_and_a_table_with_every_text(over, ask_as):
    _, table = over
    page = ask_as("player").get(f"/rooms/{ROOM}/flow")
    assert page.headers["Cache-Control"] == "private, no-store"
    drawings = [ElementTree.fromstring(svg) for svg in re.findall(r"<svg class=\"flow\".*?</svg>", page.text, re.S)]
    assert drawings and all(drawing[0].tag == "title" and drawing[1].tag == "desc" for drawing in drawings)
    links = [a.get("href") for drawing in drawings for a in drawing.iter("a")]
    assert sorted(links) == sorted(f"#text-{id}" for id in table.room.speeches)
    for speech in table.room.speeches.values():
        assert page.text.count(f'id="text-{speech.id}"') == 1 and speech.text in page.text
    for seat in table.room.seats.values():  # a flow is about arguments
        assert not seat.alias or seat.alias not in page.text


def test_only_cards_that_were_played_have_a_row(over, ask_as):
    _, table = over
    page = ask_as("player").get(f"/rooms/{ROOM}/flow").text
    cards, used = table.room.motion.cards, flow(table.room).used
    rows = {html.unescape(title) for title in re.findall(r'<th scope="row"[^>]*>([^<]*)</th>', page)}
    assert rows == {cards[id].title for id in used} and len(used) < len(cards)


def test_hostile_words_stay_words(over, ask_as, monkeypatch):
    app, _ = over
    hurt = hostile(Table(4, "full", seed="h").to("reveal"))
    monkeypatch.setattr(type(app.services.rooms), "load", lambda self, code: hurt.room)
    client = app.test_client()
    client.set_cookie(f"seat_{ROOM}", app.services.credentials.cookie(hurt.room, "host"))
    page = client.get(f"/rooms/{ROOM}/flow").text
    assert "<script>alert" not in page and "&lt;script&gt;alert" in page
    for svg in re.findall(r"<svg class=\"flow\".*?</svg>", page, re.S):
        ElementTree.fromstring(svg)


def test_a_projector_gets_one_part_at_a_time_without_links(over, ask_as):
    _, table = over
    parts, drawn = flow_parts(table.room, 2), []
    for n in range(len(parts)):
        page = ask_as("host").get(f"/rooms/{ROOM}/flow?round=2&part={n}")
        drawing = ElementTree.fromstring(re.search(r"<svg class=\"flow\".*</svg>", page.text, re.S)[0])
        assert not list(drawing.iter("a")) and page.headers["Cache-Control"] == "private, no-store"
        drawn += [text.text for text in drawing.iter("text") if text.get("class") == "t-card"]
    openings = [s for s in table.room.speeches.values() if (s.kind, s.round) == ("opening", 2)]
    assert len(drawn) >= sum(len(s.cards) for s in openings)
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
        assert page.text.count(f'id="t2-text-{speech.id}"') == 1 and speech.text in page.text
    assert len(set(ids := re.findall(r' id="([^"]+)"', page.text))) == len(ids)
    player, stranger = app.test_client(), app.test_client()
    player.set_cookie(credentials.cookie_name(table.code), credentials.cookie(table.room, "p0"))
    assert [one.get(path).status_code for one in (player, stranger)] == [403, 403]
    token = made["screen_url"].partition("token=")[2]
    shown = stranger.get(f"{path}?token={token}")
    assert shown.status_code == 200 and ["Back to all tables" in one.text for one in (page, shown)] == [True, False]
    assert stranger.get(f"/rooms/{table.code}/flow?token={token}").status_code == 403
