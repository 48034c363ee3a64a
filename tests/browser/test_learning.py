"""Writing that argues and judging that comes back: starters, notices, ballots with tips, stars, insight, rewrites, samples."""

import re

from playwright.sync_api import expect

from debate.game.model import commands as c
from support.person import Person
from support.staged import Staged

IN_VIEW = """id => {
    const field = document.getElementById(id).getBoundingClientRect();
    const bars = [...document.querySelectorAll(".topbar, .actions")].map(bar => bar.getBoundingClientRect());
    return window.scrollY === 0 && field.top >= bars[0].bottom && field.top + 40 <= bars[1].top;
}"""


def field_is_in_view(one: Person, field: str) -> None:
    """On the first screen of a phone, with nothing scrolled."""
    one.page.evaluate("scrollTo(0, 0)")
    assert one.page.evaluate(IN_VIEW, field), f"{field} is out of sight"


def test_a_class_from_a_sample_and_its_ballots_to_stars_and_a_rewrite(person, server):
    """One player and the judge are at browsers; what else they write is in test_writing.py, and the others play by the rules."""
    table = Staged(server, 4, judges=1, revise=True, ballots=3).to("draw")
    judge, first = table.sits(person("phone", "dark"), "j0"), table.sits(person("phone"), "p0")
    faults = judges_a_sample(judge)
    first.page.get_by_text("In full, weak point").first.click()
    expect(first.page.get_by_text("Weak point.").first).to_be_visible()
    faults += first.looks()
    for phase, title, field in (
        ("opening", "Write your opening", "opening"),
        ("rebuttal", "Answer this opening", "restatement"),
    ):
        table.to(phase)
        first.arrives(title)
        field_is_in_view(first, field)
    first.field("They say …").fill("They decide alone and they decide late, which is nonsense.")
    first.sees("is this their word, or yours?")
    table.to("vote")
    faults += reads_from_the_opening_down(judge)
    for one in (judge, first):
        one.votes()
    goes_on(table, "p0", "j0")
    first.arrives("Look up")
    table.do("host", c.ShowClash(table.phase.id, table.phase.at, "own"))
    first.arrives(re.compile("Your own results"))
    expect(first.page.get_by_role("region", name="Your texts").locator("p.lede")).to_have_count(2)
    first.page.locator(".rest > summary").click()
    mine = first.page.locator(".rest .tiles")
    expect(mine.get_by_text(re.compile(r"^\d+ chose the opening, \d+ the rebuttal"))).to_have_count(2)
    assert "of 100" not in mine.inner_text()
    faults += first.looks()
    table.to("revise")
    faults += rewrites(first)
    goes_on(table, "p0")
    faults += compares(judge, first)
    goes_on(table, "p0", "j0")
    table.to("finished")
    first.arrives("The debate is over")
    first.sees(
        re.compile(
            "Readers preferred the rewrite in|Among the strongest|In your own words|How it ended|Questions to discuss"
        )
    )
    assert faults == []


def goes_on(table: Staged, *done: str) -> None:
    """All others do what this phase asks, now that these are done at their browsers."""
    table.room = table.store.load(table.code, fresh=True)
    table.everybody(*done).end()


def judges_a_sample(judge: Person) -> list[str]:
    judge.arrives("The cards have been dealt")
    judge.press("Judge a sample")
    judge.page.get_by_role("radio", name=re.compile("^The rebuttal lands")).check()
    assert not judge.page.get_by_text(re.compile("^Our reading")).count(), "it is judged blind first"
    judge.press("Compare with our reading")
    judge.sees(re.compile("^Our reading: "))
    judge.sees(re.compile(r"You agreed on [01] of 1\."))
    return judge.looks()


def reads_from_the_opening_down(judge: Person) -> list[str]:
    judge.arrives(re.compile("^Clash 1 of"))
    speeches = judge.page.locator(".ballot .speech")
    tops = [speeches.nth(n).bounding_box()["y"] for n in range(speeches.count())]
    assert tops == sorted(tops) and "Opening" in speeches.first.inner_text().capitalize()
    assert judge.page.get_by_text("They say", exact=True).locator("visible=true").count() <= 1
    judge.page.get_by_role("radio", name=re.compile("^Too close")).check()
    expect(judge.page.get_by_role("radio", name="Better evidence")).to_have_count(0)
    judge.more_of_a_ballot()
    judge.page.get_by_role("radio", name="Whoever wrote the rebuttal").check()
    judge.page.get_by_role("checkbox", name="Say it more simply").check()
    judge.page.get_by_role("radio", name=re.compile("^The opening stands")).check()
    judge.more_of_a_ballot()
    expect(judge.page.get_by_role("checkbox", name="Say it more simply")).not_to_be_checked()
    return judge.looks()


def test_whose_answer_was_held_back_reads_that_this_says_nothing_about_the_opening(person, server):
    table = Staged(server, 4).to("vote")
    opening = table.seat("p0").opening
    (clash,) = (clash for clash in table.room.clashes.values() if clash.opening == opening)
    table.do("host", c.Hide(speech=clash.rebuttal)).to("reveal")
    table.do("host", c.ShowClash(phase=table.phase.id, clash=table.phase.at, step="own"))
    one = table.sits(person("phone"), "p0")
    one.sees("The answer to your opening was held back, so nobody could judge the two. That says nothing about yours.")
    folds = one.page.locator("main summary:visible").all_inner_texts()
    assert folds[0] == "Choose your line for the big screen" and len(folds) == 2, "all the rest is behind one tap"


def test_whoever_is_content_leaves_their_texts_as_they_are(person, server):
    table = Staged(server, 4, revise=True).to("revise")
    table.device("p1")  # has still to rewrite
    one = table.sits(person("phone"), "p0")
    one.press("I leave mine as they are")
    one.arrives("Yours stay as they are")
    one.press("Rewrite one after all")
    one.arrives("Rewrite one of your texts")


def rewrites(one: Person) -> list[str]:
    one.arrives("Rewrite one of your texts")
    faults = one.looks()
    one.page.get_by_role("radio", name=re.compile("^Opening")).check()
    expect(one.page.get_by_text("Your opening, again")).to_be_in_viewport()  # below what readers said of it
    one.press("Send rewrite")
    one.sees("It still says what it said before.")
    again = one.field("Your opening, again")
    again.fill("This is a rewrite: it brings one piece of evidence, and says why it follows.")
    one.sees(re.compile("^Saved$"))
    one.page.reload()
    expect(again).to_have_value(re.compile("^This is a rewrite"))
    one.press("Send rewrite")
    one.arrives("Sent")
    return faults


def compares(judge: Person, *others: Person) -> list[str]:
    faults = []
    for reader in (judge, *others):
        reader.arrives(re.compile("^Which version is stronger"))
        if reader is judge:
            faults += judge.looks()
        while not reader.heading("You’ve compared them all").is_visible():
            before = reader.page.get_by_role("heading", level=1).inner_text()
            reader.press("The second")
            expect(reader.page.get_by_role("heading", level=1)).not_to_have_text(before)
    return faults


def test_the_graver_question_comes_alone_and_nobody_is_asked_for_a_reason_after_it(person, server):
    table = Staged(server, 2).to("opening")
    one = table.sits(person("phone"), "p0")
    one.field("Your opening").fill("You are idiots, this is bad and it should be banned right now.")
    one.press("Send opening")
    dialog = one.page.get_by_role("dialog")
    expect(dialog.get_by_role("heading", name="Send it like that?")).to_be_visible()
    dialog.get_by_role("button", name="Change it").click()
    one.field("Your opening").fill("This is bad and it should be banned right now, I really think.")
    one.press("Send opening")
    one.arrives("Sent")


def test_an_unkind_word_is_asked_about_once_and_so_is_what_is_private_or_names_somebody(person, server):
    table = Staged(server, 2).to("opening")
    one = table.sits(person("phone"), "p0")
    one.field("Your opening").fill("This is bad because it is bad, and everybody knows that.")
    one.press("Send opening")
    expect(one.page.get_by_role("dialog").get_by_role("heading", name="Add a reason first?")).to_be_visible()
    assert one.looks(1) == []
    one.page.get_by_role("dialog").get_by_role("button", name="Change it").click()
    one.field("Your opening").fill("asdf asdf asdf asdf asdf asdf asdf asdf asdf asdf asdf asdf")
    one.press("Send opening")
    expect(one.page.get_by_role("dialog").get_by_role("heading", name="Is that your text?")).to_be_visible()
    one.page.get_by_role("dialog").get_by_role("button", name="Change it").click()
    one.field("Your opening").fill("Whoever says something else is an idiot, and everybody here knows that.")
    one.press("Send opening")
    dialog = one.page.get_by_role("dialog")
    expect(dialog.get_by_role("button", name="Change it")).to_be_focused()
    expect(dialog.locator(".btn:not(.quiet)")).to_have_text(["Change it"])
    expect(dialog.get_by_role("heading", name="Send it like that?")).to_be_visible()
    expect(dialog).to_contain_text("Somebody could be hurt by “idiot”.")
    dialog.get_by_role("button", name="Change it").click()
    one.field("Your opening").fill("Nobody can say that this is so; call me on 0176 5551234 and I will show you.")
    one.press("Send opening")
    expect(dialog.get_by_role("heading", name="Is that for everyone to read?")).to_be_visible()
    expect(dialog).to_contain_text("Others read this. Leave out “call me on 0176 5551234”?")
    dialog.get_by_role("button", name="Change it").click()
    one.field("Your opening").fill("My grandmother crossed the river in 1998, and her brother was sent back there.")
    one.press("Send opening")
    expect(dialog.get_by_role("heading", name="Your teacher reads this first")).to_be_visible()
    expect(dialog.locator(".btn:not(.quiet)")).to_have_text(["Yes, send it"])
    dialog.get_by_role("button", name="Change it").click()
    named = f"{table.alias('p1')} says something else and has to show it, which nobody in this room has done."
    one.field("Your opening").fill(named)
    one.press("Send opening")
    expect(dialog).to_contain_text(f"Leave out “{table.alias('p1')}”?")
    expect(dialog.locator(".btn:not(.quiet)")).to_have_text(["Leave the name out"])
    dialog.get_by_role("button", name="Leave the name out").click()
    expect(one.field("Your opening")).to_have_value(named.replace(table.alias("p1"), "Someone"))
    expect(one.field("Your opening")).to_be_focused()
    one.field("Your opening").fill(better := named.replace(table.alias("p1"), "The other side"))
    one.press("Send opening")
    one.arrives("Sent")
    one.press("Change it")
    expect(one.field("Your opening")).to_have_value(better)


def test_an_unkind_word_is_sent_if_it_is_meant(person, server):
    one = Staged(server, 2).to("opening").sits(person("phone"), "p0")
    one.field("Your opening").fill("Whoever says something else is an idiot, and everybody here knows that.")
    one.press("Send opening")
    dialog = one.page.get_by_role("dialog")
    expect(dialog.get_by_role("button").first).to_have_text("Change it")
    dialog.get_by_role("button", name="Send it as it is").click()  # how a host sees it: test_console.py
    one.arrives("Sent")


def test_words_about_self_harm_are_met_with_care(person, server):
    one, words = person("phone"), "Some days I want to die, and nobody at this school ever asks how I am."
    one.page.goto("/practice/offline?motion=newcomers-first-week&length=none&side=for&begun=1")
    one.keeps_and_goes_on()
    one.field("Your opening").fill(words)
    one.sees("you matter, and you don’t have to deal with it alone")
    assert one.looks() == []
    Staged(server).to("opening").sits(one, "p0")
    one.field("Your opening").fill(words)
    one.press("Send opening")
    one.sees("Your teacher reads your text first")
    assert one.looks() == []


def answer_an_opening(one, text):
    """Answers the first opening of the drill "Sixty-second rebuttals", and goes on to the comparison."""
    one.page.goto("/practice/drills/newcomers-first-week")
    one.page.get_by_role("checkbox", name="No clock").check()
    one.page.get_by_role("button", name=re.compile("^Sixty-second rebuttals")).click()
    one.arrives("Answer opening 1")
    one.field("Your answer").fill(text)
    one.press("Compare")


def test_a_drill_answers_such_words_with_care_and_asks_nothing(person):
    one = person("phone")
    answer_an_opening(one, "My stepfather hits me when I don’t answer, so I need the phone at school.")
    one.sees("you matter, and you don’t have to deal with it alone")
    for asked in ("Which of their sentences", "Underline your reason", "rite it again", "Try next"):
        expect(one.page.get_by_text(asked)).to_have_count(0)
    assert one.looks() == []


def test_the_fifth_drill_is_judging_samples(person):
    one = person("phone")
    one.page.goto("/practice/drills/newcomers-first-week")
    one.page.get_by_role("button", name=re.compile("^Judge sample clashes")).click()
    faults = []
    for n in range(1, 5):
        one.arrives(f"Judge clash {n}")
        expect(one.page.get_by_role("banner").locator("[data-side]")).to_have_count(0)  # a judge has no side
        one.page.get_by_role("radio", name=re.compile("^The opening stands")).check()
        faults += one.looks() if n == 1 else []
        one.press("Compare")
        one.arrives("Beside our reading")
        faults += one.looks() if n == 1 else []
        one.press("Done" if n == 4 else "Next")
    one.sees(re.compile(r"You agreed on \d of 4\."))
    assert faults == []


def test_an_answer_is_written_again_after_one_tip(person):
    one = person("phone")
    answer_an_opening(one, "That is one way to see it, and there are others.")
    one.press("Try that: write it again")
    one.field("The same text, again").fill("That matters less, because a rule reaches more people than one teacher.")
    one.press("See both")
    for words in (
        "That is one way to see it",
        "That matters less",
        re.compile("You were asked .*: “|Which of the two does that"),
    ):
        one.sees(words)
    one.press("Change it once more")
    one.field("The same text, again").fill("That is one way to see it and there are others")
    one.press("See both")
    one.sees("The words are the same as before.")
    one.press("Change it once more")
    rude = "That matters less, because a rule reaches more people. Everybody who wants that is lazy."
    one.field("The same text, again").fill(rude)
    one.press("See both")
    one.sees("Something new came in: Is this about a person, or about the point?")
    assert one.looks() == []


def test_a_threat_stays_with_its_writer_until_it_is_rewritten_or_time_is_up(person, server):
    table = Staged(server, 2).to("opening")
    host, one = table.sits(person(), "host"), table.sits(person("phone"), "p0")
    words = "Whoever says something else can go kill yourself, and everybody here knows that."
    one.field("Your opening").fill(words)
    one.press("Send opening")
    one.sees("This tells someone to hurt themselves, or threatens them, so it can’t be sent.")
    expect(one.page.get_by_role("dialog")).to_have_count(0)
    expect(one.field("Your opening")).to_have_value(words)
    assert one.looks() == []
    assert not host.page.get_by_text("a text was held back").count()
    one.sees(re.compile("^Saved$"))
    host.goes_on("Move to rebuttals")
    expect(host.button(re.compile(f"^{table.alias('p0')}"))).to_contain_text("a text was held back")
    host.press(re.compile(f"^{table.alias('p0')}"))
    expect(host.page.get_by_role("dialog")).to_contain_text("one of their texts was held back")
    assert "kill yourself" not in host.page.locator("body").inner_text()
    one.sees("It told someone to hurt themselves, or threatened them, so it wasn’t sent.")
    goes_on(table)
    expect(one.page.get_by_text("wasn’t sent")).to_have_count(0)  # it is said once
    host._post(f"/rooms/{table.code}/seats/p0/erase", {}, 200)  # the server replays the log when it stops
