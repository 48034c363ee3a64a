"""A teacher opens a room: with and without scripts, with the last room's settings, and with a plan on paper."""

import re

from playwright.sync_api import expect

from debate.motions import library
from support.sizes import looks_on_a_laptop_too

IN_SIGHT = """() => [...document.querySelectorAll("main :is(a[href], button, input:not([type=hidden]), select, textarea, summary)")]
    .filter(node => node.checkVisibility({visibilityProperty: true})).map(node => node.name || node.innerText)"""


def height(one) -> int:
    return one.page.evaluate("document.scrollingElement.scrollHeight")


def students(teacher):
    """The field, where the class is folded too."""
    if teacher.page.locator("#the-class").get_attribute("open") is None:
        teacher.page.locator("#the-class > summary").click()
    return teacher.field("Students")


def group(page, title: str):
    """A group of options, opened."""
    more = page.locator("#more")
    if more.get_attribute("open") is None:
        more.locator("summary").first.click()
    found = page.locator("details.options", has=page.get_by_text(title, exact=True))
    if found.get_attribute("open") is None:
        found.locator("summary").click()
    return found


def test_a_room_is_a_motion_and_a_format_on_one_laptop_screen(person):
    teacher = person()
    page = teacher.page
    page.goto("/rooms/new")
    apart = (
        "motion",
        "format",
        "More formats",
        "So far only this computer can join. Let phones join, too",
    )  # the last only where they can't
    controls = [name for name in page.evaluate(IN_SIGHT) if name not in apart]
    assert len(controls) <= 8, controls
    for control in (page.locator("#f-motion"), page.get_by_role("radio", name=re.compile("^At tables")),
                    page.get_by_text("28 students · no class kept · random names on screens"), teacher.button("Open the room")):  # fmt: skip
        expect(control).to_be_in_viewport(ratio=1)
    assert len(page.locator("main").inner_text().split()) <= 227
    expect(
        page.locator("main :not(.vh)", has_text=re.compile("^about 44 minutes", re.I)).filter(visible=True)
    ).to_have_count(1)
    assert height(teacher) <= 970
    assert "+" not in page.locator("main").aria_snapshot(), "a fold's sign is drawn, not read"
    page.set_viewport_size({"width": 390, "height": 844})
    lists = [page.locator(f"[data-field={one}]").bounding_box()["height"] for one in ("motion", "format")]  # which grow
    assert height(teacher) - sum(lists) <= 730
    assert max(lists) <= 844  # a decision is a screen


def test_the_lesson_is_worked_out_after_every_change_and_faults_are_next_to_their_fields(person):
    teacher = person()
    page = teacher.page
    page.goto("/rooms/new")
    short = page.locator("#in-short")
    expect(short).to_have_text("About 44 minutes for 28 students.")
    page.get_by_role("radio", name=re.compile("^Sprint")).check()
    expect(short).to_have_text("About 25 minutes for 28 students.")
    students(teacher).fill("9")
    expect(page.get_by_text("9 students · no class kept · random names")).to_be_visible()
    expect(page.locator("#estimate")).to_contain_text("Sides of 5 and 4.")
    group(page, "People and sides").get_by_role("textbox", name="Tables", exact=True).fill("2")
    expect(page.locator("#estimate")).to_contain_text("Up to 5 players at each of 2 tables, in sides of 3 and 2.")
    teacher.field("Tables").fill("1")
    time, more = group(page, "Time"), page.locator("#more > summary .about")
    expect(time.get_by_role("textbox", name="Closing", exact=True)).to_be_hidden()
    time.get_by_role("textbox", name="Opening", exact=True).fill("10:00")
    expect(short).to_have_text("About 31 minutes for 9 students.")
    expect(time.locator(".about")).to_have_text("1 changed")
    time.get_by_role("textbox", name="Vote", exact=True).fill("5")
    expect(time.locator("[data-field='lengths.vote'] .err")).to_have_text(
        "Choose 15 to 900 seconds, or 0 for no clock."
    )
    expect(time.locator(".about")).to_have_text("One of these settings isn’t valid")
    expect(more).to_have_text("One of these settings isn’t valid")
    assert teacher.looks(schemes=0) == []  # the colours: below, with more faults
    teacher.forgives.append(re.compile("422"))
    teacher.press("Open the room")
    expect(page.get_by_role("alert")).to_contain_text("The room isn’t open yet.")
    vote = page.get_by_role("textbox", name="Vote", exact=True)
    expect(vote).to_be_focused()
    expect(vote).to_have_value("5")
    assert teacher.looks() + teacher.enlarged() == []
    vote.fill("0")
    expect(page.locator("#estimate")).to_contain_text("A phase without a clock takes as long as you let it")
    page.get_by_text("More formats").click()
    page.get_by_role("radio", name=re.compile("^Open")).check()
    expect(short).to_have_text("No clock: the debate takes as long as you let it.")
    expect(page.get_by_role("textbox", name="Vote", exact=True)).to_be_hidden()
    teacher.press("Open the room")
    teacher.arrives("Lobby")  # what belongs to another format was not sent


def test_choices_are_kept_by_name_and_the_last_room_can_be_had_again(person):
    teacher = person("phone", "dark")
    page, asked = teacher.page, []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/rooms/new")
    expect(page.get_by_text("Start from earlier choices")).to_be_hidden()
    page.get_by_role(
        "radio", name=re.compile("^At tables")
    ).check()  # everybody hears who speaks: first names, or random ones
    ours = page.get_by_role("checkbox", name="First names on all screens")
    random = page.get_by_role("checkbox", name="Random names on all screens")
    people = group(page, "People and sides")
    blocked = people.get_by_role("textbox", name="Words no name can contain")
    expect(blocked).to_be_visible()
    page.locator("#the-class > summary").click()
    random.check()
    for one in (ours, blocked):
        expect(one).to_be_hidden()
    page.get_by_text("More formats").click()
    page.get_by_role("radio", name=re.compile("^Full")).check()
    expect(random).to_be_hidden()
    ours.check()
    people.get_by_role("textbox", name="Words no name can contain").fill("Spud, Potato")
    teacher.field("Save these choices in this browser").fill("Year 9")
    teacher.press("Save")
    expect(page.locator("#keep-said")).to_have_text("Saved “Year 9”. You’ll find it at the top of this page.")
    page.get_by_role("radio", name=re.compile("^Sprint")).check()
    teacher.field("Save these choices in this browser").fill("Quick")
    teacher.field("Save these choices in this browser").press("Enter")
    expect(page.get_by_role("link", name="Quick")).to_be_visible()

    page.goto("/rooms/new")
    expect(page.get_by_role("radio", name=re.compile("^Class"))).to_be_checked()
    page.get_by_role("link", name="Year 9").click()
    expect(page.get_by_role("radio", name=re.compile("^Full"))).to_be_checked()
    people = group(page, "People and sides")
    expect(people.get_by_role("textbox", name="Words no name can contain")).to_have_value("Spud, Potato")
    expect(page.get_by_role("link", name="Year 9")).to_have_attribute("aria-current", "true")
    assert teacher.looks() == []
    teacher.press("Delete Quick")
    expect(page.get_by_role("link", name="Quick")).to_have_count(0)
    teacher.press("Undo")
    expect(page.get_by_role("link", name="Quick")).to_be_visible()
    teacher.press("Open the room")
    teacher.arrives("Lobby")

    page.goto("/rooms/new")
    page.get_by_role("link", name=re.compile("^Same as last room")).click()
    expect(page.get_by_role("radio", name=re.compile("^Full"))).to_be_checked()
    assert not [url for url in asked if "Spud" in url]


def test_all_motions_are_titles_and_the_chosen_one_says_more(person):
    teacher = person("phone")
    page, keys = teacher.page, teacher.page.keyboard
    page.goto("/rooms/new")
    motions = page.get_by_role("group", name="The motion").get_by_role("radio")
    expect(motions).to_have_count(len(library.load_library()))
    more = page.get_by_role("link", name=re.compile("^Read the motion and its cards"))
    expect(more).to_have_count(1)
    assert teacher.looks() == []
    motions.first.focus()
    for _ in range(2):
        keys.press("ArrowDown")
    third = list(library.load_library())[2]
    expect(page.locator(f"[name=motion][value={third}]")).to_be_checked()
    expect(more).to_have_attribute("href", f"/motions/{third}")
    expect(page.locator("#plan")).to_have_attribute("href", re.compile(f"^/motions/{third}/lesson"))
    page.get_by_role("radio", name=re.compile("voting age")).locator("xpath=..").tap()
    expect(page.locator("form:has(#estimate:not([aria-busy])) #plan[href*=votes-at-sixteen]")).to_have_count(1)
    teacher.press("Open the room")
    teacher.arrives("Lobby")
    expect(page.get_by_text("The voting age should be sixteen").first).to_be_visible()


def test_a_room_can_be_opened_without_scripts(person):
    teacher = person(java_script_enabled=False)
    page = teacher.page
    page.goto("/rooms/new")
    page.get_by_role("radio", name=re.compile("voting age")).check()
    page.get_by_role("radio", name=re.compile("^Sprint")).check()
    students(teacher).fill("12")
    teacher.press("Work it out")
    expect(page.locator("#in-short")).to_have_text("About 24 minutes for 12 students.")
    expect(page.get_by_role("radio", name=re.compile("^Sprint"))).to_be_checked()
    expect(page.get_by_role("radio", name=re.compile("voting age"))).to_be_checked()
    group(page, "People and sides")
    teacher.field("Maximum players").fill("1")
    teacher.forgives.append(re.compile("422"))
    teacher.press("Open the room")
    expect(page.locator("[data-field=players] .err")).to_be_visible()
    teacher.field("Maximum players").fill("2")
    teacher.press("Open the room")
    expect(page).to_have_url(re.compile(r"/rooms/[0-9A-Z]{5}$"))


def test_the_plan_of_a_lesson_reads_well_and_prints_alone(person):
    teacher = person("phone")
    page = teacher.page
    page.goto("/rooms/new?motion=returning-north-koreans&format=full&students=20")
    with page.context.expect_page() as opened:
        page.get_by_role("link", name=re.compile("^Lesson plan")).click()
    teacher.page = page = opened.value
    teacher.arrives("China should change its policy of returning North Koreans")
    expect(page.locator("tr[data-part=closing]")).to_have_count(2)
    assert looks_on_a_laptop_too(teacher) == []
    page.emulate_media(media="print")
    for chrome in (page.locator(".topbar"), page.locator(".plan-form"), page.locator(".foot")):
        expect(chrome).to_be_hidden()
    page.emulate_media(media="screen")
    page.get_by_label("Format").select_option("sprint")  # shows that plan at once
    teacher.sees("Lesson plan: Sprint, 20 students")
    expect(page.get_by_role("button", name="Print: Sprint, 20 students")).to_be_visible()
    page.get_by_role("link", name="Open this room").click()
    expect(page.get_by_role("radio", name=re.compile("^Sprint"))).to_be_checked()
    expect(students(teacher)).to_have_value("20")
