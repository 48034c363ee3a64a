"""Solo practice in a real browser: from the home page to the first words within seconds, and on to the coaching."""

import re

from playwright.sync_api import Locator, expect

from debate.motions import library
from support.machine import until
from support.person import CORNER
from support.sizes import looks_on_a_laptop_too

MOTION = library.load_library()["phone-free-school-day"]
LONGEST = 1650  # px of a phone's look back before all that is folded
LOW = 125  # px: more of a phone the bar at the foot must not take


def test_somebody_alone_debates_a_bot_and_looks_at_their_words_again(person):
    one = person("phone")
    one.page.goto("/")
    one.page.get_by_text("Change the motion").click()
    one.page.get_by_label("Motion", exact=True).select_option("returning-north-koreans")
    one.page.get_by_label("Side", exact=True).select_option("Pro-reform (Change the policy)")
    one.sees("Pro-reform (Change the policy)")
    one.page.get_by_label("Length").select_option("No clock")
    one.press("Start")
    keeps_one(one)
    one.field("Your opening").fill("A study found that 91% of all those who came across the river were never heard.")
    faults = looks_on_a_laptop_too(one)
    one.press("Send opening")
    one.arrives("Which is your main point?")
    one.page.reload()
    one.arrives("Which is your main point?")
    one.sees("Your opening: “A study found that 91%")
    group = one.page.get_by_role("group", name="Which is your main point?")
    assert group.get_by_role("button").count() <= 4 + 1, "with “Just what I wrote”"
    faults += looks_on_a_laptop_too(one)
    one.press("Just what I wrote")  # there is no second list
    one.arrives("Answer this opening")
    assert "taken as it stands" not in one.page.get_by_role("main").inner_text(), "it was sent, not taken"
    one.sees("Computer player")
    one.field("They say …").fill("They say that it isn’t so easy.")
    one.field("Your answer").fill(  # on the motion, and without a word of any card: which opening it answers is luck
        "My grandma’s parrot whistles “policy of returning North Koreans” before breakfast, because it wakes up hungry."
    )
    faults += looks_on_a_laptop_too(one)
    one.press("Send rebuttal")
    asked = one.page.get_by_role("dialog")
    expect(asked.get_by_role("heading", name="Does this answer them?")).to_be_visible()
    expect(asked.get_by_text(re.compile("They said: “.+” Which of your sentences answers that?"))).to_be_visible()
    faults += looks_on_a_laptop_too(one)
    asked.get_by_role("button", name="Change it").click()
    one.press("Send rebuttal")  # once is enough
    one.reads_the_answers("Look back at your words")
    to_try = one.page.get_by_role("region", name="One thing to try")
    expect(to_try).to_contain_text(
        "Your opening: “A study found that 91%"
    )  # of all three texts the one that needs it most
    expect(to_try).to_contain_text("A stronger sentence says who counted")
    assert opens_with_the_duel(one) == []
    one.page.get_by_text("More about your texts").click()
    opening = one.page.get_by_role("region", name="Your opening")
    expect(opening.get_by_text("Computer player", exact=True)).to_be_hidden()
    opening.locator("summary", has_text="How the computer player answered it").press("Enter")
    expect(opening.get_by_text("Computer player", exact=True)).to_be_visible()
    mine = one.page.get_by_role("region", name="Your rebuttal")
    expect(mine.get_by_role("radio")).to_have_count(0)  # its marks have asked that
    faults += looks_on_a_laptop_too(one)
    assert "of 100" not in mine.inner_text() and "Your teacher" not in one.page.get_by_role("main").inner_text()
    remark = opening.get_by_role("listitem").filter(has_text="I don’t find “91%” on the cards")
    remark.get_by_role("button").click()  # it points at its words
    expect(opening.locator("mark")).to_have_text(["91%"])
    once_more(one)
    one.page.goto("/")
    one.press("Start")  # without any choice
    one.resizes({"width": 390, "height": 844})
    keeps(one, 2)
    field, bar = (each.bounding_box() for each in (one.field("Your opening"), one.page.locator(".actions")))
    assert field["y"] + field["height"] / 2 <= bar["y"], "the box is below the fold, behind two cards"
    one.resizes({"width": 360, "height": 640})
    one.page.reload()
    one.arrives("Write your opening")
    field, bar = (each.bounding_box() for each in (one.field("Your opening"), one.page.locator(".actions")))
    assert field["y"] + field["height"] <= bar["y"], "on a small phone the box isn't whole"
    assert faults == []


def test_how_the_computer_player_answers_is_called_before_it_is_shown_and_counted(person):
    one = person("phone")
    one.page.goto("/practice")
    one.page.get_by_text("Change the motion").click()
    one.page.get_by_label("Motion", exact=True).select_option("phone-free-school-day")
    one.page.get_by_label("Side", exact=True).select_option("for")
    one.press("Start")
    keeps_one(one)
    kept = one.page.locator(".mini summary").first.inner_text()
    card = next(card for card in MOTION.cards.values() if card.title in kept)
    one.field("Your opening").fill(f"{card.claim} {card.why}")
    one.press("Send opening")
    one.arrives("Answer this opening")
    theirs = one.page.locator(".speech .prose").first.inner_text().partition(".")[0]
    one.field("They say …").fill(f"{theirs}."[:140])
    one.field("Your answer").fill(f"{theirs}, but that holds for a few of us only, because most have another way.")
    one.press("Send rebuttal")
    one.arrives("How will they answer you?")
    expect(one.page.locator(".speech")).to_have_count(0)  # before it is called nothing of it is shown
    faults = looks_on_a_laptop_too(one)
    choices = one.page.get_by_role("group", name="How will they answer you?").get_by_role("button")
    until(lambda: choices.count() in (2, 3), "there are not two or three to choose from")
    choices.first.press("Enter")
    answer = one.heading("Their answer to your opening")
    expect(answer).to_be_focused()
    one.page.reload()
    expect(answer).to_be_focused()  # called once, and read until one goes on
    expect(choices).to_have_count(0)
    why = one.page.locator(".note").filter(has_text=re.compile("You saw it coming|You guessed which")).inner_text()
    why = why.strip()
    assert why.endswith(".") and any(f": {card.title}." in why for card in MOTION.cards.values())
    met = int("You saw it coming" in why)
    expect(one.page.locator(".speech .prose").first).to_be_in_viewport()
    expect(one.page.get_by_text("It can’t tell what is serious")).to_be_visible()
    faults += looks_on_a_laptop_too(one)
    one.button("Go on").press("Enter")
    expect(one.heading("Look back at your words")).to_be_focused()
    for _ in range(2):
        one.sees(f"You guessed {met} of 1 right. {why}")
        one.page.reload()
        one.arrives("Look back at your words")
    assert faults == []


def test_an_opening_that_reads_as_the_other_sides_case_is_asked_about_once(person):
    one = person("phone")
    one.page.goto("/practice")
    one.page.get_by_text("Change the motion").click()
    one.page.get_by_label("Motion", exact=True).select_option("car-free-city-centres")
    one.page.get_by_label("Side", exact=True).select_option("for")
    one.press("Start")
    keeps_one(one)
    opening = one.field("Your opening")
    opening.fill(
        "My aunt is a nurse and finishes at half past midnight. No bus runs then, so she needs her car to get home."
    )
    one.press("Send opening")
    asked = one.page.get_by_role("dialog")
    expect(asked.get_by_role("heading", name="Which side is this for?")).to_be_visible()
    expect(asked).to_contain_text("This reads as the other side’s case. You’re for “Cars out”.")
    expect(asked.get_by_role("button", name="Change it")).to_be_focused()
    faults = one.looks(1)
    asked.get_by_role("button", name="Change it").press("Enter")
    expect(opening).to_be_editable()
    one.press("Send opening")
    one.arrives(re.compile("Which is your main point|Answer this opening"))
    assert faults == []


def test_practice_starts_with_one_press_on_a_page_of_ten_controls(person):
    one = person("phone")
    one.page.goto("/practice")
    controls = one.page.locator("main").locator("a, button, select, input, summary").filter(visible=True)
    expect(one.button("Start")).to_be_in_viewport(ratio=1)
    expect(one.page.get_by_label("Length")).to_be_in_viewport(ratio=1)  # with a clock or without
    assert controls.count() <= 10, controls.all_inner_texts()
    assert one.page.evaluate("document.scrollingElement.scrollHeight") <= 1100
    assert one.looks() == [] == one.enlarged()
    one.page.goto("/")
    for way in (
        one.page.get_by_role("link", name="Debate a computer player"),
        one.button("Join"),
        one.page.get_by_role("heading", name="Are you teaching?"),
    ):
        expect(way).to_be_in_viewport(ratio=1)
    expect(one.page.locator("a[href^='/practice/drills']")).to_have_count(0)
    one.page.get_by_role("link", name=re.compile("short drill")).click()
    expect(one.page.get_by_role("link", name=re.compile("phones"))).to_be_visible()


def opens_with_the_duel(one) -> list[str]:
    """On a phone's first screen are a sentence of each side, two of a strong answer and the ways on, then one thing to try; folded, three
    taps on one's own sentences."""
    page = one.page
    page.set_viewport_size({"width": 390, "height": 844})
    lines = page.locator(".duel blockquote")
    expect(lines).to_have_count(2)
    usable = page.get_by_role("group", name="Tap what you could use.").get_by_role("button")
    until(lambda: usable.count() in (1, 2), "there is not one or two to tap")
    for shown in (*lines.all(), usable.first, one.button("Again, other side"), one.button("A harder one")):
        expect(shown).to_be_in_viewport(ratio=1)
    words = usable.last.inner_text()
    usable.last.press("Enter")
    expect(usable.last).to_have_attribute("aria-pressed", "true")
    to_try = page.get_by_role("region", name="One thing to try")
    to_try.get_by_role("button", name=re.compile("rite it again")).click()
    expect(to_try.get_by_role("textbox")).to_be_visible()
    expect(to_try.get_by_role("blockquote")).to_have_text(words)
    page.get_by_text("Your answer, looked at by you").click()
    marks = page.get_by_role("region", name="Your answer, looked at by you")
    question = marks.get_by_role("group")
    expect(question.get_by_role("button")).to_have_count(1 + len(["Not yet", "Skip this"]))
    faults = looks_on_a_laptop_too(one)
    mine = re.compile("My grandma")
    taps(marks, "Not yet", "Which one gives a reason?")
    taps(marks, mine, "Which one says why your point counts for more than theirs?")
    taps(marks, "Not yet", "Then try this")
    expect(marks).to_contain_text("Take up their point")
    assert not re.search(r"\d of \d|not seen", page.get_by_role("main").inner_text())
    taps(marks, "Change Answers their point", "Which of your sentences answers their point?")
    taps(marks, mine, "Then try this")
    expect(marks).to_contain_text("Add one sentence: is yours worse")
    taps(marks, "Change Weighs the two", "Which one says why your point counts for more than theirs?")
    taps(marks, mine, "Read it once more")
    expect(marks).to_contain_text("Which words in it give the reason?")  # nothing praises the same tap for all three
    expect(marks.locator("svg")).to_have_count(0)
    taps(marks, "Change Weighs the two", "Which one says why your point counts for more than theirs?")
    taps(marks, "Not yet", "Then try this")
    expect(marks).to_contain_text("Add one sentence: is yours worse")
    page.get_by_text("Your answer, looked at by you").click()
    strong = page.locator("summary", has_text="A strong answer").first
    strong.click()
    expect(page.get_by_text("This is one good way").first).to_be_visible()
    strong.click()
    fold = page.locator("details", has_text="More about your texts").last
    assert fold.evaluate("fold => fold.getBoundingClientRect().y + scrollY") <= LONGEST
    expect(page.get_by_role("region", name="Your opening")).to_be_hidden()
    return faults + looks_on_a_laptop_too(one)


def test_of_an_opening_for_the_wrong_side_its_writer_is_asked_once_though_page_and_server_hear_it(person):
    one = person("phone")
    one.page.goto("/")
    one.page.get_by_text("Change the motion").click()
    one.page.get_by_label("Motion", exact=True).select_option(MOTION.slug)
    one.page.get_by_label("Side", exact=True).select_option(index=2)  # against it
    one.page.get_by_label("Length").select_option("No clock")
    one.press("Start")
    keeps_one(one)
    one.field("Your opening").fill(
        "Schools should ban phones all day, since a phone within reach pulls at your attention and the mind leaves the lesson."
    )
    one.press("Send opening")
    asked = one.page.get_by_role("dialog")
    expect(asked.get_by_role("heading", name="Which side is this for?")).to_be_visible()
    expect(asked).to_contain_text("You’re for “Phones in breaks”.")
    asked.get_by_role("button", name="Send it as it is").click()
    one.arrives(re.compile("Which is your main point|Answer this opening"))
    expect(asked).to_have_count(0)


def keeps_one(one) -> None:
    keeps(one, 1)


def keeps(one, cards: int) -> None:
    """With that the draw is over: nobody else is waited for."""
    one.arrives(re.compile("of your four cards"))
    assert one.page.get_by_role("region", name="What to do now").bounding_box()["height"] < LOW
    items = one.page.get_by_role("listitem").filter(has=one.page.get_by_role("checkbox"))
    for n in range(cards):
        items.nth(n).click(position=CORNER)
    one.press("Keep these cards")
    one.arrives("Write your opening")
    expect(one.page.get_by_text(re.compile("^The clock chose"))).to_have_count(0)


def taps(marks: Locator, name: str | re.Pattern[str], then: str) -> None:
    """Tap a button among the marks; the heading of what comes then has the focus, and takes no key from the next button."""
    marks.get_by_role("button", name=name).press("Enter")
    expect(marks.get_by_role("heading", name=then)).to_be_focused()


def once_more(one) -> None:
    """The same again, with the first sitting kept in this browser until it is forgotten."""
    was = one.page.url
    one.press(re.compile("Again, other side"))
    keeps_one(one)
    one.sees("Pro-refoulement")
    stopped = one.page.url
    assert stopped != was
    one.button("Stop here").press("Enter")  # a foot moves while the bar above it lets go
    one.page.get_by_role("dialog").get_by_role("button", name="Stop here").click()
    one.arrives(re.compile("Argue the side you are dealt"))
    one.page.goto(stopped)
    one.arrives("You stopped this practice")
    assert "eacher" not in one.page.get_by_role("main").inner_text()
    one.press("Delete what I wrote")
    one.arrives(re.compile("Argue the side you are dealt"))
    assert one.page.goto(stopped).status == 404
    one.page.goto(was)
    one.page.get_by_text("More about your texts").click()
    sittings = one.page.get_by_role("region", name="Your practice so far")
    expect(sittings.get_by_role("listitem")).to_have_count(1)
    sittings.get_by_role("button", name="Clear these").click()
    expect(sittings).to_be_hidden()
    one.press("Delete this practice")
    one.press("Delete it")
    one.arrives(re.compile("Argue the side you are dealt"))
    assert one.page.goto(was).status == 404
    one.faults[:] = [
        fault for fault in one.faults if "410" not in fault and "404" not in fault
    ]  # asked for what was gone


IN_DANGER = "My stepfather hits me when my marks are bad, and I am scared to go home with my homework."


def needs_care(one) -> list[str]:
    """From its draw to the page of care, with keys alone, and on to its deletion: nothing else is there."""
    keeps_one(one)
    one.field("Your opening").fill(IN_DANGER)
    one.press("Send opening")
    one.arrives("The debate stops here")
    faults = looks_on_a_laptop_too(one)
    main = one.page.get_by_role("main")
    assert "it isn’t your fault" in main.inner_text() and IN_DANGER in main.inner_text()
    controls = one.page.locator("a, button, select, input, summary, textarea").filter(visible=True)
    ways = [
        "Copy my words",
        "This is about the motion: go on",
        "Leave",
        "Another time: practise something else",
        "Delete this practice",
    ]
    assert controls.all_inner_texts() == ["Skip to content", *ways]
    one.page.reload()
    one.arrives("The debate stops here")
    drafts = "Object.keys(localStorage).filter(key => /^counterclaim:/.test(key))"  # which another page may show
    assert one.page.evaluate(drafts) == []
    one.press("Copy my words")
    one.sees("Copied")
    one.press("Delete this practice")
    one.page.get_by_role("dialog").get_by_role("button", name="Delete it").press("Enter")
    expect(one.page.get_by_role("heading", name="The debate stops here")).to_have_count(0)
    return faults


def test_a_real_need_ends_the_debate_on_a_page_of_care(person):
    one = person("phone")
    one.resizes({"width": 360, "height": 640})
    one.page.goto("/practice")
    one.press("Start")
    assert needs_care(one) == []


def test_whoever_goes_on_after_something_hard_gets_no_feedback_on_it_and_some_on_what_else_they_wrote(person):
    one = person("phone")
    one.page.goto("/practice")
    one.page.get_by_label("Length").select_option("No clock")
    one.page.get_by_text("Change the motion").click()
    one.page.get_by_role("checkbox", name=re.compile("^Closings")).check()
    one.press("Start")
    keeps_one(one)
    one.field("Your opening").fill("My little sister died in May. Since then nothing at school matters to me at all.")
    one.press("Send opening")
    one.press("Go on with the debate")
    one.arrives("Answer this opening")
    one.field("They say …").fill("They say that it isn’t so easy.")
    one.field("Your answer").fill("That is easy where everybody begins at once, because nobody waits for others.")
    one.press("Send rebuttal")
    answer = "Their answer to your opening"  # of what is hard nothing can be called
    one.arrives(re.compile(f"main point|point about|{answer}"))
    if not one.heading(answer).is_visible():  # it depends on the cards dealt
        one.page.get_by_role("group").get_by_role("button").first.click()
    one.arrives(answer)
    one.reads_the_answers("Close your case")
    one.field("Your closing").fill("Everybody begins at once, and that is why our point is the one that still stands.")
    one.press("Send closing")
    one.arrives("Their last word on your rebuttal")
    one.reads_the_answers("Look back at your words")
    one.sees("Your closing")
    expect(one.page.get_by_text("There is no feedback on such words")).to_have_count(1)
    opening, rebuttal = (one.page.get_by_role("region", name=f"Your {kind}") for kind in ("opening", "rebuttal"))
    expect(opening).to_contain_text("There is no feedback on such words")
    for words in ("Try next:", "They say:", "A strong"):
        expect(opening.get_by_text(words)).to_have_count(0)
    expect(rebuttal.locator("fieldset, [role=group], .note").first).to_be_attached()  # it may be folded
