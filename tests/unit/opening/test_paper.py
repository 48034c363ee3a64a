"""What a lesson needs on paper: its plan, and what a debate that is said aloud takes."""

import re
from html import unescape

import pytest

from debate.game.acts import groups
from debate.game.model.options import settle
from debate.game.model.phases import FORMATS
from debate.subjects.opening.lesson import plan
from support.app import make_app
from support.kept import Kept
from support.stage import Tables

MOTION = "returning-north-koreans"


@pytest.fixture(scope="module")
def app(tmp_path_factory):
    return make_app(tmp_path_factory.mktemp("data"))


def paper(app, **query) -> str:
    answer = app.test_client().get(f"/motions/{MOTION}/paper", query_string=query)
    assert answer.status_code == 200
    return unescape(answer.text)


def once(text: str) -> str:
    """Without what is there for the lower half of a printed sheet."""
    return re.sub(r'<section class="[^"]*twin".*?</section>', "", text, flags=re.S)


def test_what_a_table_cuts_in_two_is_twice_on_its_sheet_and_once_for_a_reader(app):
    text, alone = paper(app, format="tables"), paper(app, format="tables", students="4")
    assert text.count('twin" aria-hidden="true"') == 2 and alone.count('twin" aria-hidden="true"') == 1
    assert "twin" not in paper(app)
    order, flow = (once(text).partition('id="flow"')[0], text.partition('id="flow"')[2])
    assert order.count("Who speaks when") == 1 and flow.count("My question:") == 2


def test_every_card_is_there_to_cut_out_and_nothing_for_teachers(app):
    text, motion = paper(app), app.services.motions[MOTION]
    assert all(card.claim in text and card.evidence in text for card in motion.cards.values())
    assert not [card.teacher for card in motion.cards.values() if card.teacher and card.teacher in text]
    careful = paper(app, content="careful")
    for card in motion.cards.values():
        if card.careful:
            assert card.careful in careful and card.evidence not in careful


@pytest.mark.parametrize(
    ("format", "copies"), [("tables", ["4", "14", "7", "1"]), ("stage", ["1", "28", "4", "1", "1"])]
)
def test_every_sheet_says_how_many_copies_a_class_needs(app, format, copies):
    text = once(paper(app, format=format, students="28"))
    assert re.findall(r"<b>(\d+) cop(?:y|ies)</b>", text) == copies


def test_cards_to_cut_out_keep_weak_points_from_opponents_and_the_teachers_sheet_has_all_of_them(app):
    cut, _, own = paper(app).partition('id="teachers"')
    points = [card.weak_point for card in app.services.motions[MOTION].cards.values()]
    assert all(point in own for point in points) and not any(point in cut for point in points)


def test_a_plan_says_which_button_begins_each_part_where_people_speak(app):
    plan = unescape(app.test_client().get(f"/motions/{MOTION}/lesson?format=stage").text)
    parts = (
        "Begin",
        "Deal the cards",
        "Move to openings",
        "Move to questions",
        "Move to thinking",
        "Move to rebuttals",
    )
    for button in (*parts, "Move to the vote", "Show the results", "Ask where they stand", "Show how it ended"):
        assert f"press “{button}”" in plan or f"Press “{button}”" in plan, button


@pytest.mark.parametrize(("format", "times"), [("sprint", 0), ("class", 1), ("stage", 0), ("tables", 0)])
def test_a_plan_says_when_a_challenge_is_read_aloud(app, format, times):
    plan = unescape(app.test_client().get(f"/motions/{MOTION}/lesson?format={format}").text)
    assert plan.count("Read this round’s challenge aloud.") == times


def test_a_written_plan_counts_the_minutes_of_two_and_three_at_a_device(app):
    ask = app.test_client().get
    alone, shared = (unescape(ask(f"/motions/{MOTION}/lesson?format=sprint{more}").text) for more in ("", "&shared=1"))
    whole = int(re.search(r"<dt>Lesson</dt><dd>about (\d+) minutes", shared)[1])
    two, three = map(int, re.search(r"with two at a device about (\d+) minutes, with three (\d+)", shared).groups())
    assert (two - whole, two > whole) == (three - two, True)
    assert "two at a device: " in shared and "at a device" not in alone


def test_a_side_has_its_name_on_every_sheet_and_what_it_means_where_it_comes_first_and_on_each_card(app):
    text, motion = paper(app), app.services.motions[MOTION]
    for key, side in motion.sides.items():
        cards = sum(card.side == key for card in motion.cards.values())
        sheets = 2 + 2 + 1  # two openings and closings, two halves of the flow, weak points
        assert text.count(f">{side.name}<") == 1 + sheets + 2 + cards
        assert text.count(f">{side.gloss}<") == 1 + cards


@pytest.mark.parametrize(("speakers", "openings", "closings"), [("1", 2, 2), ("2", 4, 0), ("3", 6, 0)])
def test_the_order_has_a_row_for_each_speech(app, speakers, openings, closings):
    rows = re.findall(r'<tr><th scope="row">(\w+)</th>', paper(app, speakers=speakers))
    assert (rows.count("Opening"), rows.count("Rebuttal"), rows.count("Closing")) == (openings, openings, closings)


@pytest.mark.parametrize(("students", "rows"), [(2, 2), (9, 3), (28, 4), (5, 3)])
def test_the_blank_order_fits_the_tables_of_this_room(app, students, rows):
    order = once(paper(app, format="tables", students=str(students)))
    ordered = re.findall(r'<tr><th scope="row">(\w+)</th>', order)
    assert ("☐" in order) == (rows % 2 == 1)  # whose side is one larger, the deal says
    assert (ordered.count("Opening"), ordered.count("Rebuttal")) == (rows, rows)


def test_lengths_are_those_of_the_room(app):
    assert paper(app, **{"lengths.opening": "2:00"}).count('<td class="num">2:00</td>') == 4 + 1  # questions too


def test_the_plan_for_tables_leads_to_their_paper_and_promises_nothing_that_they_lack(app):
    of = {name: app.test_client().get(f"/motions/{MOTION}/lesson?format={name}").text for name in ("tables", "class")}
    plan, written = (unescape(of[name]) for name in ("tables", "class"))
    (address,) = set(re.findall(r'href="([^"]*/paper[^"]*)"', plan))
    assert "It has a row for each speech at a table of 4" in app.test_client().get(address).text
    assert "ticks “only listens and judges” beside their name" in plan
    two = unescape(app.test_client().get(f"/motions/{MOTION}/lesson?format=tables&students=2").text)
    assert "votes on what was said" not in two and "Two who spoke have no vote." in two
    for lacking in ("at the foot of every page", "how the room moved"):
        assert lacking in written and lacking not in plan
    assert "phone" not in plan.partition("<article")[2].replace("How phones can join, too", "")
    for told in (
        "opponents face each other",
        "At a table of three or five",
        "press “Go on”",
        "press “Has stepped out”",
        "under a line that is written, “Someone else said this”",
        "“Next” too soon? “Back to …”",
        "later “That wasn’t me”",
        "Copy three words from your card",
    ):
        assert told in plan, told


def test_a_table_has_a_sheet_with_room_for_four_and_nothing_to_vote_on_for_its_tablet_does_that(app):
    text = once(paper(app, format="tables"))
    assert text.count('<td class="num">1:00</td>') == 4 + 1 + 4  # openings, the time to think, rebuttals
    assert "Slips to vote on" not in text and "Slips to vote on" in paper(app)


def test_a_rooms_own_papers_have_the_names_of_each_table_in_turn_once_there_are_sides_and_are_its_hosts_alone(app):
    tables = type("KeptTables", (Kept, Tables), {})(app.services.store, 7)
    client, credentials = app.test_client(), app.services.credentials
    assert client.get(f"/rooms/{tables.code}/paper").status_code == 403
    client.set_cookie(credentials.cookie_name(tables.code), credentials.cookie(tables.room, "host"))
    before = unescape(client.get(f"/rooms/{tables.code}/paper").text)
    assert [
        re.findall('<th scope="row"><bdi>(.*?)</bdi>', at) for at in before.split("The room gives the sides")[1:]
    ] == [[tables.seat(seat.id).alias for seat in seats] for seats in groups.tables(tables.room).values()], (
        "before there are sides, who sits there, with a side to tick"
    )
    assert before.count("☐ ") == 7 * 2
    plan = f"/rooms/{tables.code}/lesson"
    assert app.test_client().get(plan).status_code == 403
    planned = unescape(client.get(plan).text)
    assert "At tables, 1 round" in planned and f"/rooms/{tables.code}/paper" in planned and "<form" not in planned
    tables.end()
    sheets = unescape(client.get(f"/rooms/{tables.code}/paper").text).partition('id="flow"')[0].split("Table ")[1:]
    tables.until("opening")
    assert len(sheets) == len(tables.room.queues) == 2
    for sheet, queue in zip(sheets, tables.room.queues.values(), strict=True):
        assert re.findall("<td><bdi>(.*?)</bdi>", sheet) == 2 * [tables.seat(id).alias for id in queue.speakers]


# --- the plan of a lesson ---


def test_a_plan_says_how_much_longer_a_debate_is_for_people_with_more_time(page):
    """Half of what their own time is longer: the draw, writing and voting, never the results."""
    lesson = plan(settle("sprint", {}), "sprint", 28)
    own = sum(step.seconds for step in lesson.steps if step.name in ("draw", "opening", "rebuttal", "vote"))
    assert lesson.slower == round(own / 2 / 60) > 4
    text = page.get(f"/motions/{MOTION}/lesson?format=sprint").text
    assert f"up to {lesson.slower} more if somebody has half as much time again" in text
    assert "half as much time again" not in page.get(f"/motions/{MOTION}/lesson?format=open").text


@pytest.mark.parametrize("format", FORMATS)
def test_each_pack_has_a_plan_for_each_format_with_the_times_of_the_clock(app, page, format):
    for slug, motion in app.services.motions.items():
        answer = page.get(f"/motions/{slug}/lesson?format={format}&students=28")
        text = unescape(answer.text)
        assert answer.status_code == 200 and motion.title in text
        lesson = plan(settle(format, {}), format, 28)
        told = re.findall(r'<tr data-part="(\w+)"><td class="num">(\d+′|–)</td>', text)
        shown = [step for step in lesson.steps if format != "open" or step.round < 2]
        assert told == [(step.name, "–" if step.start is None else f"{(step.start + 30) // 60}′") for step in shown]
        assert f"about {lesson.whole} minutes" in text or format == "open"
        for words in (
            *motion.debrief,
            *motion.facts,
            *(" ".join(note.split()) for note in motion.care),
            *motion.words.values(),
        ):
            assert words in " ".join(text.split()), words
        for card in motion.cards.values():
            assert not card.teacher or card.teacher not in text
        heavy = any(card.sensitive == "strong" for card in motion.cards.values())
        assert (text.index('id="facts"') > text.index('id="minutes"')) == heavy, (
            "the first sheet has room for one of them"
        )


def test_a_plan_follows_the_options(page):
    text = page.get(
        f"/motions/{MOTION}/lesson?format=class&lengths.opening=5:00&first_round=1.25&approve=yes&content=careful&students=50&mirror=yes"
    ).text
    assert "6:15 min" in text and "5 min" in text  # a quarter more in the first round, as this teacher has it
    for words in ("Read and approve texts as they arrive.", "You’ve chosen careful wording",
                  "10 students will judge: all player seats are taken.", "Phones show everything students need."):  # fmt: skip
        assert words in text
    assert "/rooms/new?" in text and "lengths.opening=5:00" in text


def test_a_motion_leads_to_its_plan_and_an_unknown_one_has_none(page):
    assert f'href="/motions/{MOTION}/lesson"' in page.get(f"/motions/{MOTION}").text
    assert f"/motions/{MOTION}/lesson" in page.get(f"/rooms/new?motion={MOTION}").text
    assert page.get("/motions/none/lesson").status_code == 404


@pytest.mark.parametrize(
    ("students", "told"),
    [(2, "together"), (5, "in twos and threes"), (9, "in threes"), (10, "in threes and fours"), (28, "in fours")],
)
def test_a_plan_seats_people_as_the_tables_are_dealt(page, students, told):
    text = page.get(f"/motions/{MOTION}/lesson?format=tables&students={students}").text
    assert re.search(rf"Sit down {told}\. The tablet (or laptop )?lies", text)


def test_a_plan_for_one_table_speaks_of_no_other(page):
    for students in (2, 3, 4):
        text = unescape(page.get(f"/motions/{MOTION}/lesson?format=tables&students={students}").text)
        assert "The class sits at this laptop" in text
        assert not re.search("other tables|the votes are blind|which table|all the tables|Give that table", text)
        assert ("to whoever it names" in text) == (students > 2)  # with two, a third writes


def test_a_plan_at_tables_says_what_to_press_and_what_goes_on_by_itself(page):
    text = unescape(page.get(f"/motions/{MOTION}/lesson?format=tables&students=9").text)
    rows = dict(re.findall(r'<tr data-part="(\w+)">(.*?)</tr>', text, re.S))
    for name, button in {
        "joining": "Begin",
        "draw": "Move to openings",
        "opening": "Move to questions",
        "questions": "Move to thinking",
        "think": "Move to rebuttals",
        "rebuttal": "Move to the vote",
        "vote": "Show the results",
        "reveal": "Show how it ended",
    }.items():
        assert f"ress “{button}”" in rows[name], name
        assert ("goes on by itself when all are done" in rows[name]) == (name in ("opening", "rebuttal", "vote"))


@pytest.mark.parametrize("format", FORMATS)
def test_every_plan_says_to_rehearse_before_the_lesson(page, format):
    assert "“Rehearse this lesson” in its lobby" in unescape(page.get(f"/motions/{MOTION}/lesson?format={format}").text)


def test_the_plan_of_a_stage_says_who_speaks_and_promises_a_small_one_only_the_questions(page):
    text = unescape(page.get(f"/motions/{MOTION}/lesson?format=stage&students=9").text)
    assert "Whoever takes “Speak” first" in text
    assert "Talk about the questions." in text and "See together what came of it" not in text
    assert "The questions are on the projector at once" in text


@pytest.mark.parametrize("format", ["stage", "tables"])
def test_only_where_a_teacher_chose_random_names_does_a_spoken_plan_say_what_children_ask(page, format):
    for more, asked in (("", False), ("&dealt=yes", True)):
        text = unescape(page.get(f"/motions/{MOTION}/lesson?format={format}{more}").text)
        assert ("children ask who" in text) == asked


@pytest.mark.parametrize(
    ("query", "told"),
    [("format=class&students=28", True), ("format=class&students=7", False), ("format=sprint&students=28", False)],
)
def test_a_plan_speaks_of_awards_only_where_the_ending_may_have_some(page, query, told):
    text = page.get(f"/motions/{MOTION}/lesson?{query}").text
    assert ("awards (if readers clearly preferred some)" in text) == told


@pytest.mark.parametrize(("students", "sides", "moved"), [(3, False, False), (9, True, False), (10, True, True)])
def test_a_plan_promises_only_what_the_ending_of_so_small_a_class_has(page, students, sides, moved):
    text = page.get(f"/motions/{MOTION}/lesson?format=class&students={students}").text
    assert ("which side convinced more often (if one did)" in text, "how the room moved" in text) == (sides, moved)
