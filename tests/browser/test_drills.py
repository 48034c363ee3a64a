"""Drills in a real browser, from the start to the comparison with a good answer; and drills on a class's own texts."""

import re

from playwright.sync_api import expect

from support.sizes import looks_on_a_laptop_too
from support.staged import Staged


def chooses(one, drill: str, heading: str) -> None:
    one.page.get_by_role("button", name=re.compile(f"^{drill}")).click()
    expect(one.heading(heading)).to_be_focused()  # a frame after it is there: keys are for what has the focus


def test_sixty_seconds_begin_and_end_by_themselves_for_one_opening_after_another(person):
    one = person("phone", "dark")
    one.page.clock.install()
    one.page.goto("/practice")
    faults = looks_on_a_laptop_too(one, schemes=0)  # the colours: test_offline.py
    one.page.get_by_text("Another motion").click()
    one.page.get_by_role("link", name=re.compile("returning North Koreans")).click()
    faults += looks_on_a_laptop_too(one)
    one.page.get_by_role("radio", name=re.compile("^Pro-reform")).check()
    expect(one.page.get_by_role("button", name="Start here.")).to_have_text(re.compile("^Restate fairly"))
    chooses(one, "Sixty-second rebuttals", "Answer opening 1")
    expect(one.page.get_by_role("timer", name="Time left")).to_have_text(re.compile(r"^0:\d\d$"))  # to read
    one.sees("Read first.")
    one.field("Your answer").press_sequentially("I")
    one.sees("Whatever you’ve written when time runs out is your answer")
    expect(one.page.get_by_role("timer", name="Time left")).to_have_text(re.compile(r"^(1:00|0:[2-5]\d)$"))
    one.field("Your answer").fill("It does not settle the question, because others are left out.")
    faults += looks_on_a_laptop_too(one)
    one.page.clock.fast_forward(61_000)
    one.arrives("Answer opening 2")
    expect(one.page.get_by_role("banner")).to_contain_text("to read")
    one.page.clock.fast_forward(36_000)  # nothing was pressed: the time to read is over
    one.sees("Whatever you’ve written when time runs out is your answer")
    one.press("30 more seconds")
    one.page.clock.fast_forward(60_000)
    one.arrives("Answer opening 2")
    one.page.clock.fast_forward(31_000)
    one.arrives("Answer opening 3")
    one.field("Your answer").fill("Something else.")
    one.field("Your answer").press("Control+Enter")
    one.arrives("Your words beside a good answer")
    for n, words in enumerate(
        ("It does not settle the question", "You didn’t write anything this time", "Something else."), 1
    ):
        look = one.page.get_by_role("region", name=f"Opening {n}")
        expect(look.get_by_text(words).first).to_be_visible()  # a question may quote them
        expect(look.get_by_text("A strong answer", exact=True)).to_be_visible()
    faults += looks_on_a_laptop_too(one)
    one.press("Try another set")
    one.arrives("Answer opening 1")
    assert faults == []


def test_a_fair_restatement_is_next_to_ones_own_and_a_word_that_judges_is_noticed(person):
    one = person("phone")
    one.page.add_init_script(
        "Math.random = () => 0.5"
    )  # the openings that these words restate: of others they may be one's own
    one.page.goto("/practice/drills/newcomers-first-week")
    chooses(one, "Restate fairly", "What does opening 1 claim?")
    one.field("They say …").fill("They stupidly say that a newcomer should wait.")
    one.page.go_back()
    question = one.page.get_by_role("dialog", name="Stop the drill?")
    faults = one.looks()
    question.get_by_role("button", name="Go on").click()
    expect(question).to_have_count(0)
    one.field("They say …").press("Control+Enter")
    one.arrives("Compare with a good answer")
    expect(one.page.locator("mark")).to_have_text(["stupidly"])
    one.sees("is this their word, or yours?")
    one.sees("A fair way to put it")
    one.sees("They wrote:")
    expect(one.page.get_by_role("group", name="Would they say: yes, that’s it?").locator("blockquote")).to_be_visible()
    faults += one.looks()
    for n in (2, 3, 4):
        one.press("Next")
        one.arrives(f"What does opening {n} claim?")
        one.field("They say …").fill(
            "They say that a start takes time, and that nobody should have to manage it alone."
        )
        one.press("Compare")
    one.arrives("Compare with a good answer")
    expect(one.page.locator("mark")).to_have_count(0)
    check = one.page.get_by_role("group", name="Would they say: yes, that’s it?")
    check.get_by_role("radio", name="Not sure").check()
    expect(check.get_by_role("status")).to_contain_text("Compare the two")
    faults += one.looks()
    one.press("Done")
    one.arrives("You’ve finished the drill")
    one.sees("You called 0 of 4 fair.")
    one.sees("Next time, try this: put their point so that they’d agree.")
    expect(one.page.get_by_role("region", name="Your practice so far").get_by_role("listitem")).to_have_text(
        [re.compile("Restate fairly")]
    )
    one.page.go_back()  # from the end there is nothing to lose
    one.arrives("Short drills")
    chooses(one, "Restate fairly", "What does opening 1 claim?")
    one.page.go_back()
    question.get_by_role("button", name="Stop the drill").click()
    one.arrives("Short drills")
    one.page.go_back()
    one.page.wait_for_url("about:blank")
    assert faults == []


def test_weak_points_and_pairs_are_found_with_the_keyboard_alone(person):
    one = person()
    keyboard = one.page.keyboard
    one.page.goto("/practice/drills/returning-north-koreans")
    chooses(one, "Find the weak point", "Where is card 1 weakest?")
    faults = one.looks()
    for n in range(1, 6):
        expect(one.heading(f"Where is card {n} weakest?")).to_be_focused()
        if n == 3:
            one.field("Or in your own words").fill("It rests on 1 report alone.")
            one.press("Compare")
        else:
            keyboard.press("2")
            expect(one.page.get_by_role("radio").nth(1)).to_be_checked()
            keyboard.press("Enter")
        one.arrives("Compare with a good answer")
        one.sees(re.compile("^The weak point of “.*”$"))
        one.sees(re.compile("^Why it counts here: the card rests on “.*If the weak point is true"))
        said = one.page.locator(".looked .prose").all_inner_texts()
        assert len(said) == len(set(said)), "a right choice is read once"
        if n == 3:
            one.sees("It rests on 1 report alone.")
            faults += one.looks()
        one.page.get_by_role("button", name=re.compile("^(Next|Done)$")).press("Enter")
    one.arrives("You’ve finished the drill")
    one.press("Another drill")
    chooses(one, "Match claim and counter", "Which card answers which claim?")
    for n, letter in enumerate("ABCD", 1):
        keyboard.press(str(n))
        keyboard.press(letter)
    expect(one.page.get_by_role("radio", checked=True)).to_have_count(4)
    keyboard.press("1")
    keyboard.press("d")  # the answer leaves the claim that had it
    expect(one.page.get_by_role("radio", checked=True)).to_have_count(3)
    keyboard.press("Enter")  # not yet
    one.arrives("Which card answers which claim?")
    keyboard.press("4")
    keyboard.press("a")
    faults += one.looks()
    keyboard.press("Enter")
    one.arrives("How the deck pairs them")
    expect(one.page.get_by_text("It answers: “")).to_have_count(4)
    one.sees(re.compile("^You matched [0-4] of 4\\.$"))
    faults += one.looks()
    one.press("Done")
    one.sees(re.compile("^You matched [0-4] of 4\\. That’s the one to beat next time\\.$"))
    one.press("Another drill")
    one.sees(re.compile("^Your best: [0-4] of 4\\.$"))
    assert faults == []


def test_evidence_is_chosen_two_points_are_weighed_a_question_is_asked_a_flow_is_marked_and_a_line_stays_of_a_speech(
    person,
):
    one = person("phone")
    one.page.goto("/practice/drills/car-free-city-centres")
    chooses(one, "Which evidence carries the claim", "What carries claim 1?")
    one.page.get_by_role("group", name="Which of these is evidence for it?").get_by_role("radio").first.check()
    one.field("What does it not show?").fill("What bananas cost on the moon.")
    faults = one.looks()
    one.press("Compare")
    one.arrives("Compare with a good answer")
    one.sees("What bananas cost on the moon.")
    one.sees("What in the evidence is this about?")
    same = one.page.get_by_role("group", name="Beside the deck’s: what is yours?")
    same.get_by_role("radio", name="Another weak point").check()
    expect(same.get_by_role("status")).to_contain_text("Then there are two.")
    faults += one.looks()
    one.page.goto("/practice/drills/car-free-city-centres")
    chooses(one, "Weigh two points", "Weigh pair 1")
    one.page.get_by_role("radio", name="How sure is it?").check()
    one.field("Say why, with both points in it").fill("Bananas taste sweet, and purple hats float.")
    faults += one.looks()
    one.press("Compare")
    one.arrives("Compare with a good answer")
    one.sees("This names neither point yet.")
    expect(one.page.get_by_text("You name both points")).to_have_count(0)
    did = one.page.get_by_role("group", name="Which of these did you do?")
    did.get_by_role("checkbox", name="I name ours.").check()
    expect(did.get_by_role("status")).to_have_text("What is left is for your next one.")
    expect(one.page.get_by_role("heading", name=re.compile("^What (your side’s card|theirs) says$"))).to_have_count(2)
    same = one.page.get_by_role("group", name="Beside the deck’s: what is yours?")
    expect(same).to_have_count(0)  # something was asked
    faults += one.looks()
    one.press("Next")
    one.page.get_by_role("radio", name="How sure is it?").check()
    first, other = (claim[:130] for claim in one.page.locator(".claim").all_inner_texts())  # whichever were drawn
    one.field("Say why, with both points in it").fill(f"{first} {other}")
    one.press("Compare")
    same.get_by_role("radio", name="Mine is better").check()
    expect(same.get_by_role("status")).to_contain_text("What does yours have")
    faults += one.looks()
    one.page.goto("/practice/drills/car-free-city-centres")
    chooses(one, "Ask an opponent", "Ask about opening 1")
    one.field("Your question").fill("Tell us how many people were asked")
    faults += one.looks()
    one.press("Compare")
    one.sees("Is this a question yet?")
    one.sees("Which of their words is this about?")
    one.sees("A question that quotes them")
    expect(one.page.get_by_role("article").filter(has_text="You say: “")).to_contain_text("?")
    expect(one.page.get_by_text("Could they answer with one word?")).to_have_count(0)  # nothing was asked
    faults += one.looks()
    one.page.goto("/practice/drills/car-free-city-centres")
    chooses(one, "Follow the flow", "What was answered?")
    points = one.page.locator("#drill").get_by_role("group")
    expect(points).to_have_count(4)
    for n in range(4):
        points.nth(n).get_by_role("radio", name="Nobody answers it").check()
    faults += one.looks()
    one.press("See the flow")
    one.arrives("What was answered, and what was dropped")
    expect(one.page.get_by_text("You marked it too: dropped.")).to_have_count(1)
    faults += one.looks()
    one.press("Done")
    one.sees("You marked 1 of 4 as the deck does.")
    one.page.goto("/practice/drills/car-free-city-centres")
    chooses(one, "Say it in sixty seconds", "Answer opening 1 aloud")
    expect(one.page.get_by_role("timer")).to_have_count(0)
    one.press("Start")
    expect(one.page.get_by_role("timer", name="Time left")).to_have_text(re.compile(r"^(1:00|0:[2-5]\d)$"))
    faults += one.looks()
    one.press("I’ve said it")
    line = one.field("What you said, in one line")
    expect(line).to_be_focused()
    line.fill("Shops that lose cars win people on foot, who come more often.")
    faults += one.looks()
    one.press("Compare")
    one.arrives("Compare with a good answer")
    one.sees("Shops that lose cars win people on foot")
    expect(one.page.get_by_role("group", name="Which of these did you do?").get_by_role("checkbox")).to_have_count(3)
    expect(one.page.get_by_role("heading", name="The deck’s line")).to_be_visible()
    faults += one.looks()
    assert faults == []


def test_on_a_phone_a_claim_and_all_that_may_answer_it_are_on_one_screen(person):
    one = person("phone")
    one.page.goto("/practice/drills/returning-north-koreans")
    chooses(one, "Match claim and counter", "Which card answers which claim?")
    assert one.page.evaluate("document.scrollingElement.scrollHeight") <= 1950
    first = one.page.get_by_role("group").first
    expect(first).to_be_in_viewport(ratio=1)
    title = one.page.locator(".answers dt b[lang]").nth(1).text_content()
    expect(first.locator(".chip").nth(1)).to_contain_text(title)
    first.get_by_role("radio").nth(1).check()
    claims = first.locator(".chosen-card")
    expect(claims).to_have_text(one.page.locator(".answers dd").nth(1).text_content())
    expect(first).to_be_in_viewport(ratio=1)
    one.resizes({"width": 1366, "height": 768})
    expect(claims).to_be_hidden()  # the cards are beside the claims
    expect(one.page.get_by_role("definition").nth(1)).to_be_in_viewport()


# --- shared texts ---------------------------------------------------------------------------


def test_a_class_practises_on_its_own_texts_while_its_teacher_shares_them(person, server):
    debated = Staged(server, 4).to("finished")
    teacher, student = debated.sits(person(), "host"), person("phone")
    student.page.goto(f"/rooms/{debated.code}/drills")
    student.sees("There are no texts to practise with here")
    student.faults.clear()  # that was a 404
    teacher.settings("Texts")
    teacher.press("Share these texts for practice")
    question = teacher.page.get_by_role("dialog")
    for said in ("No names are shown", "are left out", "30 days"):
        expect(question).to_contain_text(said)
    question.get_by_role("button", name="Share texts").click()
    expect(teacher.button("Stop sharing")).to_be_visible()
    faults = teacher.looks()

    student.page.goto("/")
    student.field("Room code").fill(debated.code.lower())
    student.press("Join")
    student.arrives("Practise with your class’s own texts")
    faults += student.looks()
    chooses(student, "Restate fairly", "What does opening 1 claim?")
    student.sees("Someone in your class")
    student.press("Stop the drill")
    student.page.get_by_role("checkbox", name="No clock").check()
    chooses(student, "Sixty-second rebuttals", "Answer opening 1")
    openings = [speech.text for speech in debated.room.speeches.values() if speech.kind == "opening"]
    student.sees(re.compile("|".join(re.escape(text[:60]) for text in openings)))
    student.field("Your answer").fill("What remains of their point is small.")
    student.press("Compare")
    student.sees("What your class voted for")
    student.sees(re.compile("^A strong answer$"))
    faults += student.looks()

    teacher.press("Stop sharing")
    expect(teacher.button("Share these texts for practice")).to_be_visible()
    assert student.page.reload().status == 404
    student.faults.clear()
    assert faults == []
