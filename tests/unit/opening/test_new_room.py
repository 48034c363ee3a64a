"""Opening a room: reading the form, an error message next to each faulty field, and the length of the lesson."""

import re
from html import unescape
from html.parser import HTMLParser

import msgspec
import pytest
from msgspec.structs import replace
from werkzeug.datastructures import MultiDict

from debate.game import private_view
from debate.game.model import commands as c
from debate.game.model.options import settle
from debate.game.model.phases import BY_TEXTS, FORMATS, length
from debate.game.model.state import Options
from debate.motions import library
from debate.subjects.opening.lesson import plan
from debate.web.forms import DEFAULTS, PHASES, READERS, read_form
from support.taught import Taught

NOT_HERE = {
    "named",  # the form has its contrary
    "practice",
    "rehearsal",
    "rubric",
    "students",
}  # these have pages of their own; students belong to the class
MOTION = "returning-north-koreans"


# --- what a form says ---


@pytest.mark.parametrize("format", FORMATS)
def test_a_form_that_nobody_touched_opens_a_room_as_the_format_has_it(format):
    filled = read_form({**DEFAULTS, "format": format, "motion": MOTION})
    names = "typed" if format in ("stage", "tables") else "dealt"  # where people speak, everybody hears who does
    assert not filled.faults and filled.settled == settle(format, {"names": names})


def test_an_empty_query_is_the_default():
    assert (
        read_form({}).format == "class" and read_form({}).settled == settle("class", {}) and not read_form({}).options
    )


def test_every_option_has_a_field():
    fields = {option for option, _ in READERS.values()} | {"keep"}
    assert set(Options.__struct_fields__) - fields <= NOT_HERE and not fields - set(Options.__struct_fields__)


SAYS = [
    ("open", {"rounds": "3"}, {"rounds": 3}),
    ("open", {"swap": "yes"}, {"swap": True}),
    ("open", {"swap": "no"}, {"swap": False}),
    ("class", {"first_round": "1"}, {"first_round": 1.0}),
    ("class", {"players": " 12 "}, {"players": 12}),
    ("class", {"judges": "3"}, {"judges": 3}),
    ("class", {"respins": "0"}, {"respins": 0}),
    ("class", {"ballots": "8"}, {"ballots": 8}),
    ("class", {"sides": "host"}, {"sides": "host"}),
    ("class", {"names": "typed"}, {"names": "typed"}),
    ("tables", {"dealt": "yes"}, {"names": "dealt"}),
    ("stage", {}, {"names": "typed"}),
    ("class", {"dealt": "yes"}, {}),
    ("class", {"content": "careful"}, {"content": "careful"}),
    ("class", {"hosts_vote": "yes", "approve": "yes", "corner": "yes", "mirror": "yes", "shared": "yes", "fill": "yes"},
     {"hosts_vote": True, "approve": True, "corner": True, "mirror": True, "shared": True, "fill": True}),
    ("class", {"bot_level": "sharp"}, {"bot_level": "sharp"}),
    ("class", {"keep.least": "2"}, {"keep": [2, 2]}),
    ("class", {"keep.most": "4"}, {"keep": [1, 4]}),
    ("class", {"blocked": "Potato, nose  picker\nSpud;potato, "}, {"blocked": ["Potato", "nose picker", "Spud", "potato"]}),
    ("class", {"lengths.opening": "2:30"}, {"lengths": {"opening": 150}}),
    ("class", {"lengths.opening": "150", "lengths.vote": "0"}, {"lengths": {"opening": 150, "vote": 0}}),
    ("class", {"lengths.stance": "15:00", "lengths.reveal": "0:15"}, {"lengths": {"stance": 900, "reveal": 15}}),
    ("full", {"lengths.closing": "1:00"}, {"lengths": {"closing": 60}}),
    ("class", {"lengths.opening": "", "players": "  "}, {}),
]  # fmt: skip


@pytest.mark.parametrize(("format", "fields", "options"), SAYS)
def test_what_a_field_says_is_what_the_room_gets(format, fields, options):
    filled = read_form(MultiDict({"format": format, **fields}))
    assert filled.faults == {} and filled.options == options
    assert filled.settled == settle(format, options)


WRONG = [
    ("opera", {}, "format"),
    ("class", {"rounds": "3"}, "rounds"),
    ("open", {"rounds": "5"}, "rounds"),
    ("open", {"rounds": "two"}, "rounds"),
    ("sprint", {"swap": "yes"}, "swap"),
    ("class", {"first_round": "3"}, "first_round"),
    ("class", {"first_round": "nan"}, "first_round"),
    ("class", {"players": "1"}, "players"),
    ("class", {"players": "41"}, "players"),
    ("class", {"players": "many"}, "players"),
    ("class", {"players": "²"}, "players"),
    ("class", {"keep.least": "3", "keep.most": "2"}, "keep"),
    ("class", {"keep.most": "5"}, "keep"),
    ("class", {"keep.least": "x"}, "keep"),
    ("class", {"respins": "11"}, "respins"),
    ("class", {"ballots": "0"}, "ballots"),
    ("class", {"sides": "left"}, "sides"),
    ("class", {"names": "silly"}, "names"),
    ("class", {"content": "all"}, "content"),
    ("class", {"bot_level": "wild"}, "bot_level"),
    ("class", {"blocked": ",".join(f"word{n}" for n in range(101))}, "blocked"),
    ("class", {"tables": "11"}, "tables"),
    ("class", {"tables": "0"}, "tables"),
    ("class", {"tables": "some"}, "tables"),
    ("class", {"lengths.opening": "5"}, "lengths.opening"),
    ("class", {"lengths.opening": "15:01"}, "lengths.opening"),
    ("class", {"lengths.opening": "1:75"}, "lengths.opening"),
    ("class", {"lengths.opening": "-1"}, "lengths.opening"),
    ("class", {"lengths.opening": "soon"}, "lengths.opening"),
    ("class", {"lengths.closing": "1:00"}, "lengths.closing"),
    ("open", {"lengths.draw": "1:00"}, "lengths.draw"),
]


@pytest.mark.parametrize(("format", "fields", "field"), WRONG)
def test_what_cannot_be_is_told_beside_its_field_and_the_form_comes_back_as_it_was(page, format, fields, field):
    answer = page.post("/rooms", data={**DEFAULTS, "motion": MOTION, "format": format, **fields})
    assert answer.status_code == 422
    form = Form(answer.text)
    assert [at for at, said in form.faults if said] == [field]
    assert f'href="#f-{field}"' in answer.text and f'id="f-{field}"' in answer.text
    for name, value in fields.items():
        assert form.values.get(name, value) == value or name in (
            "bot_level",
            "rounds",
            "swap",
            "first_round",
            "keep.most",
            "keep.least",
        ), name


def test_all_that_is_wrong_is_told_at_once():
    fields = {
        "players": "1",
        "ballots": "none",
        "lengths.draw": "5",
        "lengths.vote": "x",
        "respins": "4",
        "lengths.opening": "2:00",
    }
    filled = read_form(fields)
    assert set(filled.faults) == {"players", "ballots", "lengths.draw", "lengths.vote"}
    assert filled.options == {"respins": 4, "lengths": {"opening": 120}}


def test_groups_that_hold_a_fault_are_open(page):
    text = page.post("/rooms", data={"motion": MOTION, "players": "0"}).text
    assert re.search(r'id="group-people" open>', text) and not re.search(r'id="group-time" open>', text)
    assert re.search(r'id="more" open>', text)
    assert re.search(r'id="more">', page.post("/rooms", data={"motion": "gone"}).text)


class Form(HTMLParser):
    """What a page's form holds: its values, and what is said beside which option."""

    def __init__(self, text: str):
        super().__init__()
        self.values: dict[str, str] = {}
        self.faults: list[list] = []
        self.inside: list[tuple[str, str]] = []
        self.select = self.area = ""
        self.feed(text)

    def handle_starttag(self, tag, given):
        has = dict(given)
        if tag in ("div", "fieldset"):
            self.inside.append((tag, has.get("data-field", "")))
            if has.get("data-field"):
                self.faults.append([has["data-field"], False])
        if "err" in (has.get("class") or "").split():
            self.faults[-1][1] = True
            at = [field for _, field in self.inside if field]
            assert at[-1] == self.faults[-1][0]
        kind = has.get("type")
        if tag == "input" and has.get("name") and (kind not in ("radio", "checkbox") or "checked" in has):
            self.values[has["name"]] = has.get("value", "")
        if tag == "select":
            self.select = has["name"]
        if tag == "option" and "selected" in has:
            self.values[self.select] = has.get("value", "")
        if tag == "textarea":
            self.area = has["name"]
            self.values[self.area] = ""

    def handle_data(self, data):
        if self.area:
            self.values[self.area] += data

    def handle_endtag(self, tag):
        if tag in ("div", "fieldset"):
            while self.inside and self.inside.pop()[0] != tag:
                pass
        if tag == "textarea":
            self.area = ""


# --- over HTTP, without scripts ---


def test_the_form_can_be_sent_as_it_is(page):
    form = Form(page.get("/rooms/new").text).values
    answer = page.post("/rooms", data=form)
    assert answer.status_code == 303, answer.text
    room = page.application.services.rooms.load(answer.headers["Location"].rpartition("/")[2])
    assert (
        room.format == "class"
        and room.options == settle("class", {"students": 28, "named": True})
        and room.motion.slug == form["motion"]
    )


def test_a_form_full_of_choices_opens_a_room_with_all_of_them(page):
    chosen = {
        "motion": "newcomers-first-week", "format": "full", "lengths.opening": "5:00", "lengths.closing": "0", "first_round": "1",
        "players": "12", "sides": "host", "names": "typed", "blocked": "Spud", "content": "careful", "keep.least": "2", "keep.most": "3",
        "approve": "yes", "ballots": "2", "hosts_vote": "yes", "corner": "yes", "mirror": "yes", "shared": "yes", "respins": "1",
    }  # fmt: skip
    answer = page.post("/rooms", data=chosen)
    options = page.application.services.rooms.load(answer.headers["Location"].rpartition("/")[2]).options
    given = {"lengths": {"opening": 300, "closing": 0}, "first_round": 1, "players": 12, "sides": "host", "names": "typed", "blocked": ["Spud"],
             "content": "careful", "keep": [2, 3], "approve": True, "ballots": 2, "hosts_vote": True, "corner": True, "mirror": True, "shared": True,
             "respins": 1, "students": 28}  # fmt: skip
    assert options == settle("full", given)


@pytest.mark.parametrize(
    ("form", "must"), [({}, True), ({"unnamed": "yes"}, False), ({"names": "typed"}, False), ({"tables": "2"}, True)]
)
def test_where_names_are_random_whoever_joins_tells_the_teacher_theirs(page, form, must):
    """Or else nobody knows whom to speak with when a text calls for help. A teacher may say otherwise."""
    code = page.post("/rooms", data={"motion": MOTION, **form}).headers["Location"].rpartition("/")[2]
    student, way = page.application.test_client(), "halls" if "tables" in form else "rooms"
    seats = f"/{way}/{code}/seats"
    room = code if way == "rooms" else next(iter(page.application.services.halls.load(code).tables.values()))
    field = re.search(r'<input[^>]*id="teacher_name"[^>]*>', student.get(f"/rooms/{room}").text)
    assert field and (" required" in field[0]) == must
    alias = {"alias": "Zoe"} if "names" in form else {}
    if must:
        answer = student.post(seats, data={"role": "player", "teacher_name": "  "})
        assert answer.status_code == 422 and "Type your name, please. Only your teacher sees it." in unescape(
            answer.text
        )
        asked = student.post(seats, json={"role": "player"}, headers={"Accept": "application/json"})
        assert (asked.json["error"]["code"], asked.json["error"]["field"]) == ("name_missing", "teacher_name")
        alias = {"teacher_name": "Zoe Lind"}
    assert student.post(seats, data={"role": "player", **alias}).status_code == 303


def test_a_class_can_be_split_over_tables(page):
    answer = page.post("/rooms", data={"motion": MOTION, "tables": "4", "content": "careful"})
    assert answer.status_code == 303
    hall = page.application.services.halls.load(answer.headers["Location"].rpartition("/")[2])
    opened = [page.application.services.rooms.load(code) for code in hall.tables.values()]
    assert [room.options.content for room in opened] == ["careful"] * 4
    lesson = plan(settle("class", {}), "class", 30, 4)
    assert (lesson.players, lesson.benches, lesson.judges, lesson.readers) == (8, (4, 4), 0, 3)
    assert plan(settle("class", {"players": 6}), "class", 30, 4).judges == 6
    assert (
        "Up to 8 players at each of 4 tables, in sides of 4 and 4." in page.get("/rooms/new?students=30&tables=4").text
    )
    assert "up to 8 at each of 4 tables" in page.get(f"/motions/{MOTION}/lesson?students=30&tables=4").text


def test_a_query_fills_the_form_in(page):
    form = Form(
        page.get(
            "/rooms/new?motion=newcomers-first-week&format=open&rounds=3&players=9&names=typed&blocked=Spud&approve=yes"
        ).text
    )
    some = {
        "motion": "newcomers-first-week",
        "format": "open",
        "rounds": "3",
        "players": "9",
        "names": "typed",
        "blocked": "Spud",
        "approve": "yes",
    }
    assert some.items() <= form.values.items() and not any(said for _, said in form.faults)


def test_a_motion_that_is_not_here_is_told(page):
    assert page.get("/rooms/new?motion=gone").status_code == 200
    answer = page.post("/rooms", data={"motion": "gone"})
    assert answer.status_code == 422 and ["motion", True] in Form(answer.text).faults


def test_what_is_typed_is_shown_as_text(page):
    text = page.post("/rooms", data={"motion": MOTION, "players": '"><b>x', "blocked": "</textarea><b>"}).text
    assert "<b>x" not in text and "</textarea><b>" not in text


def test_json_still_opens_rooms_and_names_the_faulty_field(page):
    answer = page.post(
        "/rooms", json={"motion": MOTION, "options": {"players": 99}}, headers={"Accept": "application/json"}
    )
    assert (answer.status_code, answer.json["error"]["field"]) == (422, "players")
    assert page.post("/rooms", json={"motion": MOTION}, headers={"Accept": "application/json"}).status_code == 201


def test_a_typed_name_that_is_unkind_is_refused_beside_its_field(page):
    options = {"names": "typed", "blocked": ["spud"]}
    opened = page.post(
        "/rooms", json={"motion": MOTION, "options": options}, headers={"Accept": "application/json"}
    ).json
    for name in ("F u c k", "Sp0d", "SPUD"):
        answer = page.application.test_client().post(f"/rooms/{opened['code']}/seats", data={"alias": name})
        if name == "Sp0d":
            assert answer.status_code == 303
            continue
        assert answer.status_code == 422 and 'id="alias-error"' in answer.text and f'value="{name}"' in answer.text
    for name in ("Go kill yourself", "Dickhead"):
        answer = page.application.test_client().post(
            f"/rooms/{opened['code']}/seats", data={"alias": "Ada", "teacher_name": name}
        )
        assert answer.status_code == 422 and 'id="teacher-error"' in answer.text and f'value="{name}"' in answer.text
    asks = re.compile(r'<details class="fold"( open)?><summary>Does your teacher know you by another name')
    empty = page.application.test_client().get(f"/rooms/{opened['code']}").text
    assert [asks.search(text)[1] for text in (empty, answer.text)] == [None, " open"]
    asked = page.application.test_client().post(
        f"/rooms/{opened['code']}/seats", json={"alias": "sh1t"}, headers={"Accept": "application/json"}
    )
    assert (asked.status_code, asked.json["error"]["code"], asked.json["error"]["field"]) == (
        422,
        "alias_unkind",
        "alias",
    )


# --- how long it takes ---

MADE = [
    ("sprint", {}), ("class", {}), ("full", {}), ("open", {"rounds": 4}), ("class", {"first_round": 1.5}), ("class", {"first_round": 1}),
    ("sprint", {"revise": True}), ("full", {"revise": False}),
    ("full", {"lengths": {"opening": 900, "vote": 0, "stance": 15}}), ("sprint", {"lengths": {"reveal": 0}}),
]  # fmt: skip


@pytest.mark.parametrize(("format", "given"), MADE)
@pytest.mark.parametrize("students", [2, 7, 28, 45])
def test_the_estimate_is_the_clocks_own(format, given, students):
    options = settle(format, given)
    lesson = plan(options, format, students)
    phases = [step for step in lesson.steps if step.name not in ("joining", "ending", "debrief")]
    for step in phases:
        own = length(options, format, step.name, step.round, when=step.when) // 1000
        assert step.seconds >= own if step.name in BY_TEXTS else step.name == "reveal" or step.seconds == own
    if format == "open":
        assert lesson.minutes == 0
    else:
        assert lesson.whole == (sum(step.seconds for step in lesson.steps) + 30) // 60
    assert len(phases) == 2 + options.rounds * len(FORMATS[format].lengths) + 2 * options.revise
    assert sum(lesson.benches) == lesson.players == min(students, 40) and lesson.benches[0] - lesson.benches[1] in (
        0,
        1,
    )
    if not lesson.untimed:
        for step, following in zip(lesson.steps, lesson.steps[1:], strict=False):
            assert following.start == step.start + step.seconds
        assert lesson.whole == lesson.joining + lesson.minutes + lesson.debrief


@pytest.mark.parametrize(
    "query",
    [
        "format=sprint",
        "format=class&students=8",
        "format=class&students=12",
        "format=full&lengths.opening=5:00",
        "format=class&first_round=1",
        "format=class&students=14",
        "format=class&students=4&revise=yes",
        "format=class&students=28&revise=yes",
    ],
)
def test_the_page_tells_the_estimate(page, query):
    filled = read_form(dict(pair.split("=") for pair in query.split("&")))
    lesson = plan(filled.settled, filled.format, filled.students)
    text = unescape(page.get(f"/rooms/new?{query}").text)
    assert f"About {lesson.whole} minutes for {lesson.students} students." in text
    assert re.search(rf'id="minutes-{filled.format}">about {lesson.whole} minutes<', text)
    assert text.lower().count(f"about {lesson.whole} minutes") == 2  # for eyes, and for whoever hears that it changed
    revise = filled.settled.revise
    other = plan(replace(filled.settled, revise=not revise), filled.format, filled.students).whole
    spare = 45 - lesson.whole
    late = "Needs all 45 minutes: if you begin late, let the talk wait."
    tight = "Fits 45 minutes, begun on time." if spare else late
    fits = f"Fits 45 minutes, with {spare} to spare." if spare > 2 else tight
    tile = text[text.index(f'id="tight-{filled.format}"') :].partition("</label>")[0]
    assert (fits in tile) == (not revise and lesson.whole <= 45 < other)
    assert (f"Without the rewrite it takes about {other} minutes, and fits 45." in text) == (
        revise and lesson.whole > 43 and other <= 45
    )
    cut = [
        unescape(at) for at in re.findall(r'href="([^"]*show_clashes=2[^"]*)"', page.get(f"/rooms/new?{query}").text)
    ]
    cut = [at for at in cut if at.startswith("/rooms/new")]
    assert bool(cut) == (0 <= lesson.spare <= 2)
    if cut:
        briefer = plan(replace(filled.settled, show_clashes=2), filled.format, filled.students).whole
        assert f"({briefer} minutes), and let the last {lesson.debrief} of talk wait." in text
        again = unescape(page.get(cut[0]).text)
        assert f"About {briefer} minutes" in again and "Short of time?" not in again
    for step in lesson.of("opening"):
        assert f"{step.seconds // 60}:{step.seconds % 60:02}</td>" in text


@pytest.mark.parametrize("format", ["sprint", "class", "full", "stage", "tables"])
@pytest.mark.parametrize("students", [8, 15, 28])
def test_the_lobby_tells_as_many_minutes_as_the_form_did_whoever_has_come_so_far(page, format, students):
    told = re.search(
        r'id="in-short".*?About (\d+) minutes', page.get(f"/rooms/new?format={format}&students={students}").text
    )
    answer = page.post("/rooms", data={"motion": MOTION, "format": format, "students": str(students)})
    rooms = page.application.services.rooms
    code = answer.location.rpartition("/")[2]
    host = next(iter(rooms.load(code).seats))
    for seat in (None, "early", "next"):
        alias = f"Ada {seat}" if rooms.load(code).options.names == "typed" else ""
        room = rooms.perform(code, c.Join(role="player", alias=alias), seat, seat) if seat else rooms.load(code)
        assert (private_view(room, host)["ahead"] + 30) // 60 == int(told[1])


def test_no_clock_no_minutes(page):
    text = page.get("/rooms/new?format=open").text
    assert "No clock: the debate takes as long as you let it." in text and 'id="minutes-open">no clock<' in text


@pytest.mark.parametrize("students", ["0", "-3", "abc", "9999", "²"])
def test_an_odd_number_of_students_is_no_fault(page, students):
    assert page.get(f"/rooms/new?students={students}").status_code == 200
    assert not read_form({"students": students}).faults


@pytest.mark.parametrize(
    "path", ["/rooms/new", f"/motions/{MOTION}/lesson", "/motions/newcomers-first-week/lesson?format=open"]
)
def test_these_pages_need_no_inline_style_or_script(page, path):
    text = page.get(path).text
    assert " style=" not in text and not re.search(r"\son\w+=", text)
    assert all("src=" in tag or 'type="application/json"' in tag for tag in re.findall(r"<script[^>]*>", text))


def test_a_light_motion_is_chosen_until_somebody_chooses_another(page):
    first = next(iter(library.load_library()))
    assert f"/motions/{first}/lesson" in page.get("/rooms/new").text
    assert re.search(rf'name="motion" value="{first}"[^>]* checked', page.get("/rooms/new").text)


def test_the_fields_of_lengths_are_the_phases_of_all_formats():
    assert set(PHASES) == {"stance", "revise", "compare"} | {name for plan in FORMATS.values() for name in plan.lengths}
    assert msgspec.convert({"rounds": 1, "swap": False, "lengths": {}}, Options)


def test_a_class_gets_a_motion_that_it_has_not_had_and_as_many_students_as_it_has(app):
    taught = Taught(app)
    names = list(app.services.motions)
    proposed = []
    for _ in names[:3]:
        form = taught.browser.get(f"/rooms/new?class={taught.id}").text
        slug = re.search(r'name="motion" value="([^"]*)" id="f-motion" checked', form)[1]
        proposed.append(slug)
        taught.browser.post("/rooms", json={"motion": slug, "class": taught.id}, headers={"Accept": "application/json"})
    assert len(set(proposed)) == 3
    assert 'name="students" value="28"' in form  # nobody is in it yet
    for slug in [name for name in names if name not in proposed]:
        taught.browser.post("/rooms", json={"motion": slug, "class": taught.id}, headers={"Accept": "application/json"})
    form = taught.browser.get(f"/rooms/new?class={taught.id}").text
    assert f'value="{proposed[0]}" id="f-motion" checked' in form, "the one that it had longest ago"
    app.services.classes.enrol(taught.id, ["Lena", "Max", "Zoë"])
    assert 'name="students" value="3"' in taught.browser.get(f"/rooms/new?class={taught.id}").text
    stranger = app.test_client().get(f"/rooms/new?class={taught.id}").text
    assert 'name="students" value="28"' in stranger


def test_what_a_class_has_had_is_known_without_reading_its_debates(app, monkeypatch):
    taught = Taught(app)
    taught.browser.post("/rooms", json={"motion": MOTION, "class": taught.id}, headers={"Accept": "application/json"})
    for store in (app.services.rooms, app.services.store):
        for read in ("load", "load_all"):
            monkeypatch.setattr(store, read, lambda *_all, **_how: pytest.fail("a whole debate was read"))
    form = taught.browser.get(f"/rooms/new?class={taught.id}").text
    assert f'value="{MOTION}" id="f-motion" checked' not in form


def test_without_a_class_the_motion_stays_what_it_was_and_for_a_class_a_new_one_is_said(app):
    browser, first = app.test_client(), next(iter(app.services.motions))
    browser.post("/rooms", json={"motion": first}, headers={"Accept": "application/json"})
    form = browser.get("/rooms/new").text
    assert f'value="{first}" id="f-motion" checked' in form and "A new motion for you" not in form
    taught = Taught(app)
    at = f"/rooms/new?class={taught.id}"
    assert "A new motion for you" not in taught.browser.get(at).text, "its first"
    taught.browser.post("/rooms", json={"motion": first, "class": taught.id}, headers={"Accept": "application/json"})
    assert "A new motion for you" in taught.browser.get(at).text
    assert "A new motion for you" not in taught.browser.get(f"{at}&motion={first}").text, "somebody chose it"


def test_the_estimate_says_that_turns_at_a_shared_device_take_longer(page):
    told = "Several people at one device take turns"
    assert told in page.get("/rooms/new?shared=yes").text
    assert told not in page.get("/rooms/new").text
