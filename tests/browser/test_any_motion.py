"""Any motion in a minute: a sentence, two names, play; and what students and teachers see of cards that ask."""

import re
import time

from playwright.sync_api import expect

from support.device import Device
from support.own_motion import CANTEEN, Author

SENTENCE = "Our town should close its centre to cars on Sundays"


def test_from_the_first_page_and_a_sentence_to_begin_in_six_clicks(person, server):
    """The clock is the browser's and the server's; a person types the sentence in about twenty seconds."""
    teacher = person(forgives=re.compile("422"))  # whoever pauses after one word is told that it is no motion yet
    author = Author(teacher)
    author.page.goto("/")
    began = time.monotonic()
    author.click(author.page.get_by_role("link", name="Open a room"))
    author.click(author.page.get_by_role("link", name="A motion of your own"))
    expect(teacher.field("Your motion, in one sentence")).to_be_focused()
    sentence, asks = (
        teacher.field("Your motion, in one sentence"),
        author.page.get_by_text("Can people be for or against this?"),
    )
    for words, asked in (("Democracy", True), ("Abolish homework", False)):
        sentence.fill(words)
        sentence.blur()
        expect(asks).to_be_visible(visible=asked)
    sentence.fill("Compulsory voting")
    sentence.blur()
    author.page.get_by_role("button", name="Voting should be compulsory").click()
    expect(sentence).to_have_value("Voting should be compulsory")
    expect(author.page.get_by_role("radio", name="Should we do it?")).to_be_checked()
    names = [author.page.get_by_label(re.compile(f"^Name of the side {what} it$")) for what in ("for", "against")]
    for words, sides in (
        ("Romeo, not Juliet, is to blame", ("Romeo", "Juliet")),
        ("Athens was a better place to live than Sparta", ("Athens", "Sparta")),
        ("Abolish homework", ("For", "Against")),
    ):
        sentence.fill(words)
        for name, side in zip(names, sides, strict=True):
            expect(name).to_have_value(side)
    author.fill(sentence, SENTENCE)
    author.page.get_by_role("textbox", name=re.compile("^Quotations or facts")).fill(
        "“Two hours without cars”: the council, in May."
    )
    hurts = author.page.get_by_role("radio", name="No", exact=True)
    hurts.evaluate("it => it.checkValidity()")
    assert hurts.evaluate("it => it.validationMessage").startswith("Say first whether")
    teacher.sees("Still needed: whether this could hurt somebody in the room.")
    expect(author.page.get_by_role("radio", name="What does the text say?")).to_be_visible()
    assert teacher.looks() + teacher.enlarged() == []
    author.click(author.page.get_by_role("radio", name="No", exact=True))
    author.plays_at_once()
    code = teacher.code()
    student = person("phone")
    student.takes_seat(code, known="Noor")
    student.sees(SENTENCE)
    Device(server.address).join(code, teacher_name="Lena")
    author.click(author.page.get_by_role("region", name="Game controls").get_by_role("button", name="Begin"))
    print(f"{author.clicks} clicks, {author.typed} characters, {time.monotonic() - began:.0f} s with two students")
    assert author.clicks == 6
    student.sees(f"{SENTENCE}. Do you agree?")
    teacher.goes_on("Deal the cards")
    expect(student.page.get_by_text("You see them again, with what helps.")).to_be_visible()
    expect(student.page.get_by_text(re.compile("More bars:"))).to_have_count(0)
    student.keeps(1)
    assert student.looks() == []
    expect(student.page.get_by_text(re.compile("^Yours: ")).first).to_be_attached()
    expect(student.page.get_by_text("weak point")).to_have_count(0)  # a question has none
    expect(student.page.get_by_text("The others will ask:").first).to_be_attached()
    teacher.goes_on("Move to openings")
    hint = student.page.locator("details.mini:not([open]) summary small").first
    expect(hint).to_be_visible()  # what helps, without a tap
    student.page.get_by_text("Quotations and facts for both sides").click()
    expect(student.page.get_by_text("“Two hours without cars”: the council, in May.").first).to_be_visible()
    expect(student.page.get_by_role("button", name="One case that I know:")).to_be_attached()
    assert student.looks() == []
    teacher.settings("Sides and people")
    expect(teacher.button("Add computer player")).to_have_count(0)
    expect(teacher.page.get_by_text("Computer players fill empty seats")).to_have_count(0)


def test_arguments_that_a_teacher_knows_are_in_every_hand(person, server):
    teacher = person()
    author = Author(teacher)
    author.begins(SENTENCE)
    author.click(author.page.get_by_text("Know some arguments already?"))
    for label, said in (
        ("An argument for it", "Children can cycle to the market."),
        ("Another one for it", "The air is clean, once a week."),
        ("An argument against it", "Old people come by car."),
        ("Another one against it", "Shops lose their best day."),
    ):
        author.fill(author.page.get_by_label(label), said)
    assert teacher.looks() + teacher.enlarged() == []
    author.plays_at_once()
    assert author.clicks == 6
    code = teacher.code()
    students = [person("phone"), person("phone", "dark")]
    for n, student in enumerate(students):
        student.takes_seat(code, known=f"Noor {n}")
    teacher.goes_on("Begin")
    teacher.goes_on("Deal the cards")
    arguments = re.compile(
        "Children can cycle to the market|The air is clean|Old people come by car|Shops lose their best"
    )
    for student in students:
        cards = student.page.locator(".hand .card")
        expect(cards).to_have_count(4)
        expect(cards.filter(has_text=arguments)).not_to_have_count(0)
        expect(cards.filter(has_text="Help for your reasons")).not_to_have_count(0)
        expect(cards.filter(has_text="Help for your argument")).not_to_have_count(0)
        expect(cards.locator(".claim", has_text=arguments)).to_have_count(0)  # the title says it
        assert student.looks() == []


def test_a_card_takes_the_place_of_a_question_and_can_change_its_place(person):
    teacher = person()
    author = Author(teacher)
    author.begins(SENTENCE)
    author.edits()
    page = author.page
    page.get_by_role("radio", name="Yes, it could").check()
    expect(page.get_by_text("there is a note for teachers")).to_be_visible()
    assert teacher.looks() + teacher.enlarged() == []
    page.evaluate("location.hash = 'cards'")
    expect(page.locator(".card-line")).to_have_count(20)
    expect(page.locator(".card-line", has_text="?")).to_have_count(20)  # each with its question
    said = "Gardens need water"  # short, and its card's claim all the same
    page.locator("#add-against").fill(said)
    page.locator("#add-against").press("Enter")
    expect(page.locator("#place-against:invalid")).to_be_focused()  # no place is chosen beforehand
    page.locator("#place-against").select_option(label="Where it would fail")
    page.locator("#add-against").press("Enter")
    expect(author.text("Claim")).to_have_value(said)
    expect(author.text("Title")).to_have_value("")
    preview = page.locator(".preview .card")
    expect(preview).to_contain_text(said)
    expect(preview).not_to_contain_text("At which step")
    teacher.sees("This card has a claim, and students bring the rest.")
    author.text("Claim").fill("")
    page.evaluate("location.hash = 'cards'")
    page.get_by_role("radio", name="Is it true?").check()
    expect(page.locator(".card-line")).to_have_count(16)
    page.get_by_role("radio", name="Should we do it?").check()
    expect(page.locator(".card-line")).to_have_count(20)
    author.replaces("for", "working", CANTEEN["cards"]["one-kitchen"])
    expect(page.locator(".card-line")).to_have_count(20)
    page.get_by_role("link", name=re.compile(CANTEEN["cards"]["one-kitchen"]["claim"][:20])).click()
    assert teacher.looks() + teacher.enlarged() == []
    page.get_by_role("combobox", name="The question whose place it takes").select_option("Worth it")
    expect(page).to_have_url(re.compile("#card-for-worth$"))
    expect(author.text("Claim")).to_have_value(CANTEEN["cards"]["one-kitchen"]["claim"])
    page.evaluate("location.hash = 'card-for-today'")
    author.text("Title").fill("Lunch is cold")
    teacher.sees("Under your title students still read the question: “What goes wrong")
    page.evaluate("location.hash = 'cards'")
    expect(page.get_by_role("link", name=re.compile("Lunch is cold.*no claim yet"))).to_be_visible()
    assert teacher.looks() + teacher.enlarged() == []
    page.evaluate("location.hash = 'card-for-today'")
    author.text("Title").fill("")
    author.text("Weak point").fill("Who owns them is for others to settle.")
    expect(page.get_by_text("The others may say:").first).to_be_attached()
    author.text("Weak point").fill("")
    page.evaluate("location.hash = 'play'")
    teacher.sees("Ready to play.")
    teacher.sees("19 of them ask a question")
    assert teacher.looks() + teacher.enlarged() == []
    editor = page.url
    expect(page.get_by_role("heading", name="One thing to do next")).to_be_visible()
    page.goto(page.get_by_role("textbox", name="Link for reading").input_value() + "#play")
    teacher.sees("Ready to play.")
    expect(page.get_by_role("heading", name="One thing to do next")).to_have_count(0)
    page.goto(editor)
    page.get_by_role("link", name="Its cards to cut out, flow sheet and slips").click()
    expect(page.locator(".cut-card")).to_have_count(20)
    expect(page.locator(".cut-card", has_text="Yours: ")).to_have_count(19)
    page.goto(editor)
    page.get_by_role("link", name="Lesson plan for this motion").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(SENTENCE)


def test_who_tries_it_alone_at_once_comes_back_to_its_editor_and_plays_without_waiting_for_what_is_saved(person):
    teacher = person()
    author = Author(teacher)
    author.begins(SENTENCE)
    teacher.press("Try it alone")
    teacher.arrives("A questioner")
    teacher.page.go_back()
    teacher.sees("Ready to play.")
    teacher.sees(re.compile("^Card “.*”: Claim$"))  # one thing to do next
    author.goes("motion")
    teacher.page.evaluate(
        """() => {
            const title = document.querySelector("#f-title");
            title.value = "Our town should close its centre to cars on Mondays";
            title.dispatchEvent(new Event("input", { bubbles: true }));
            location.hash = "play";
        }"""
    )
    teacher.page.get_by_role("link", name="Play this now").click()
    teacher.sees("cars on Mondays")
    expect(teacher.button("Open the room")).to_be_visible()


def test_alone_a_questioner_asks_about_ones_own_words_and_shows_what_is_open(person):
    one = person("phone")
    author = Author(one)
    author.begins(SENTENCE)
    author.edits()
    author.replaces("against", "worth", CANTEEN["cards"]["small-effect"])
    one.page.evaluate("location.hash = 'play'")
    one.sees("already meet the arguments that you have written")
    one.press("Try it alone, against the computer")
    one.arrives("A questioner")
    expect(one.page.locator("main")).not_to_contain_text("is brought against you")  # nothing is written for either side
    faults = one.looks()
    for _ in range(2):  # a case under way doesn't hide what drills need
        one.page.goto("/practice")
        one.page.get_by_role("link", name=f"Your own motion: {SENTENCE}").click()
        one.sees(
            "Drills need whole arguments, at least two on each side. Here 19 cards still need a claim or a reason."
        )
        one.press("Quick questions")
        one.arrives("Question 1 of 3")
    for n in range(3):
        one.arrives(f"Question {n + 1} of 3")
        one.field("Your answer").fill("idk")
        one.press("Answer")
        one.sees("That doesn’t answer it yet. Try again, or leave it open.")
        if not n:
            faults += one.looks()
        one.press("Leave it open")
    one.arrives("Your answers")
    expect(one.page.get_by_text("Left open.")).to_have_count(3)
    faults += one.looks()
    one.page.goto(one.page.url)
    one.page.reload()
    one.arrives("A questioner")
    one.page.get_by_role("radio", name=re.compile("^For")).check()
    one.sees("an argument that your teacher has written is brought against you")
    one.press("Restate fairly")
    one.sees(CANTEEN["cards"]["small-effect"]["claim"])
    one.field("They say …").fill("They say")
    one.press("Compare")
    one.sees("characters first")
    one.field("They say …").fill("They are wrong because of the weather.")
    one.press("Compare")
    one.arrives("Yours beside theirs")
    yes = one.page.get_by_text("Yes, that’s it", exact=True)
    expect(yes).to_have_count(0)  # first which of their words say it
    faults += one.looks(1)
    one.page.get_by_text("None of them, really", exact=True).click()
    one.sees("Then begin with what they want")
    expect(yes).to_have_count(0)
    one.page.reload()
    one.arrives("A questioner")
    one.page.get_by_role("radio", name=re.compile("^For")).check()
    one.press("Restate fairly")
    restated = "They say that our lunch is too little to matter for the air."
    one.field("They say …").fill(restated)
    faults += one.looks(1)
    one.press("Compare")
    one.arrives("Would they say: yes, that’s it?")
    one.sees(restated)
    one.page.get_by_text("Yes, that’s it", exact=True).click()
    faults += one.looks(1)
    one.press("Write an opening")
    one.field("Your opening").fill("I like pizza with mushrooms, and my cat is called Minka. She sleeps on the sofa.")
    one.press("Send opening")
    one.sees("What has this to do with the motion?")
    for _ in range(2):  # off the motion again, and once more
        one.field("Your answer").fill("She likes sausages, and pizza with cheese as well.")
        one.press("Answer")
    one.arrives("We still don’t see what this has to do with the motion")
    faults += one.looks(1)
    one.press("Write an opening")
    one.page.get_by_role("radio", name=re.compile("^(?!Why not less)")).first.check()
    opening = "Families would walk on the square again, because nobody has to look out for cars. Most people like that change."
    one.field("Your opening").fill(opening)
    faults += one.looks(1)
    one.press("Send opening")
    said = opening
    for n, answer in enumerate(
        ("First the town puts up signs, then the bus goes round the square.", "Eight of ten people.")
    ):
        one.arrives(f"Question {n + 1} of 2")
        expect(one.page.locator(".motion")).to_have_text(re.compile(SENTENCE))
        asked = one.page.get_by_role("region", name="The question")
        expect(asked).to_contain_text("?" if n == 0 else re.compile("[.?]$"))
        expect(asked.get_by_text("can’t tell what is serious")).to_have_count(1 if n == 0 else 0)
        assert all(words in said for words in re.findall("“(.+?)”", asked.inner_text()))
        said += f" {answer}"  # the next question is at either
        if not n:
            one.field("Your answer").fill("Bananas are yellow and I like football a lot")
            one.press("Answer")
            one.sees("That doesn’t answer it yet. Try again, or leave it open.")
            expect(asked).to_contain_text("More exactly:")
        one.field("Your answer").fill(answer)
        if n:  # a reload loses nothing
            one.page.reload()
            expect(one.field("Your answer")).to_have_value(answer)
        else:
            faults += one.looks(1)
        one.press("Answer")
    one.arrives("What your case has, and what is open")
    for folded in ("What your case has", "Your side’s questions"):  # the question and its answer are in sight
        one.page.locator("summary", has_text=folded).click()
    expect(one.page.get_by_role("checkbox")).to_have_count(10)
    expect(one.page.get_by_role("checkbox", checked=True)).to_have_count(
        1
    )  # what was chosen: the rest is for the writer to tick
    faults += one.looks()
    first = one.page.locator(".asked").inner_text()
    has = one.page.locator("details", has_text="What your case has")
    expect(has).to_contain_text("because nobody has to look")
    expect(one.page.get_by_text("open:")).to_have_count(0)
    one.press("Another question")
    expect(one.page.locator(".asked")).not_to_have_text(first)
    expect(one.page.get_by_text("open:")).to_have_count(0)  # it was changed for another, not left open
    for shown in (first, one.page.locator(".asked").inner_text()):
        for words in re.findall("“(.+?)”", shown):
            assert words in said, "nobody is said to have said it"
    one.field("Your answer").fill("It costs two signs.")
    one.press("Go on to your closing")
    one.sees(CANTEEN["cards"]["small-effect"]["claim"])  # a card that was written is argued
    one.field("Your closing").fill("You ask what it costs: a few signs and a bus. That is less than a street costs.")
    one.field("One line to keep").fill("A square without cars belongs to all of us.")
    faults += one.looks(1)
    one.press("Finish")
    one.arrives("Your case")
    expect(one.page.get_by_role("checkbox")).to_have_count(0)  # the deck's questions were ticked before
    brought = one.page.get_by_role("heading", name="Brought against you")
    expect(one.page.get_by_role("article").filter(has=brought)).to_contain_text(
        CANTEEN["cards"]["small-effect"]["claim"]
    )
    expect(one.page.get_by_text("open:")).to_have_count(0)
    expect(one.page.get_by_role("region", name="Yours to keep")).to_contain_text("belongs to all of us")
    for text in ("Your opening", "Your closing"):  # each has its question, or what to try next
        article = one.page.get_by_role("article").filter(has=one.page.get_by_role("heading", name=text))
        expect(article).to_contain_text(re.compile(r"Try next:|Ask yourself:|\?"))
    closing = one.page.get_by_role("article").filter(has=one.page.get_by_role("heading", name="Your closing"))
    expect(closing).not_to_contain_text("somebody who disagrees")  # it has just said what they ask
    assert faults + one.looks() + one.enlarged() == []
    assert one.page.evaluate("Object.keys(sessionStorage).filter((key) => key.startsWith('questions'))") == []


def test_a_case_about_a_loss_is_questioned_only_if_its_writer_says_that_it_s_fine(person):
    one = person("phone")
    author = Author(one)
    author.begins("A painful truth is better than a kind lie")
    author.edits()
    one.page.evaluate("location.hash = 'play'")
    one.press("Try it alone, against the computer")
    one.page.get_by_role("radio", name=re.compile("^A painful truth")).check()
    one.press("Begin")
    opening = "My grandfather was dying and we told him that he would get well. He could not say goodbye to us."
    one.field("Your opening").fill(opening)
    one.press("Send opening")
    one.arrives("Close your case")
    one.sees("nobody has asked you about it")
    one.sees("What should count most, and why?")
    assert one.looks(1) == []
    one.press("It’s fine, ask me about it")
    one.arrives("Question 1 of 2")
    one.field("Your answer").fill("My uncle would doubt it, and he was there when my grandfather died in May.")
    one.press("Answer")
    one.arrives("Question 2 of 2")
