"""What a debate leaves behind, in real browsers: the flow on the projector and as a page, my debate, the replay."""

import os
import re
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Route, expect

from support.person import DRAWN, Person
from support.staged import Staged

PICTURES = os.environ.get("PICTURES")  # a folder: to look at


def take(one: Person, name: str, **how) -> None:
    if PICTURES:
        one.page.screenshot(path=Path(PICTURES) / f"{name}.png", **{"full_page": True} | how)


# Stops a replay as soon as it plays: between two questions of a busy machine, a film of seconds would be over.
STOPS = """new MutationObserver((_, watch) => {
    const pause = [...document.querySelectorAll("button")].find(button => /^\\s*Pause/.test(button.textContent));
    if (pause) watch.disconnect(), pause.click();
}).observe(document, {childList: true, characterData: true, subtree: true});"""

# Nobody else says a sentence of it: who says a hidden one again waits for a host, too.
OWN = "A country that cannot say who crosses its river cannot plan a school or a clinic beside it, and the villages there know it."


@pytest.fixture
def played(person, server):
    """A debate of four that has been played up to the reveal; its host at a laptop, and the projector."""
    table = Staged(server, 4).to("opening")
    table.everybody("p0").speak("p0", OWN).end()
    table.to("reveal")
    return table, table.sits(person("laptop"), "host"), table.shows(person("beamer"))


def test_the_flow_my_debate_and_the_replay(played, person, browser, tmp_path):
    table, host, screen = played
    code = table.code
    faults: list[str] = []

    # The flow comes to the projector with a key, goes on with another, and leaves with the first.
    host.page.locator("#phase").focus()
    screen.arrives(re.compile("^Clash 1 of"))
    host.page.keyboard.press("f")
    drawing = screen.page.locator(".flow-stage .flow")
    expect(drawing).to_be_visible()
    screen.arrives("The case of Pro-reform")
    take(screen, "1-projector", full_page=False)
    assert screen.page.evaluate(
        "(({scrollHeight, clientHeight}) => scrollHeight <= clientHeight + 1)(document.querySelector('.flow-stage'))"
    )
    host.sees("The flow: part 1 of 2.")
    host.page.keyboard.press("ArrowRight")
    screen.arrives("The case of Pro-refoulement")
    expect(drawing.get_by_text("This text isn’t shown.")).to_have_count(0)
    host.page.get_by_text("Who is here, and what they wrote").click()
    host.page.get_by_text("Openings (4)").click()
    openings = host.page.locator("details.fold", has_text="Openings (4)").last
    opening = openings.locator("details.mini[data-side='b']").last
    opening.locator("summary").first.click()
    opening.get_by_role("button", name="Hide", exact=True).click()
    host.page.get_by_role("dialog").get_by_role("button", name="Hide it everywhere").click()
    expect(drawing.get_by_text("This text isn’t shown.")).to_have_count(2)  # the opening, and what answers it
    host.page.locator("#phase").focus()
    host.page.keyboard.press("f")
    screen.arrives(re.compile("^Clash 1 of"))

    # As a page, once the show is over: folded on a phone, whole on a laptop and on paper.
    now = table.store.load(code, fresh=True).phase
    table.device("host").do("show_clash", phase=now.id, clash=now.at, step="own")
    own = table.room.speeches[table.seat("p3").opening].text
    student = table.sits(person("phone"), "p3")
    student.page.locator(".rest > summary").click()
    with student.context.expect_page() as opened:
        student.page.get_by_role("link", name="Read the flow").click()
    page = opened.value
    page.wait_for_load_state()
    expect(page.get_by_text(own)).to_be_hidden()
    row = page.locator(".flow-fold", has=page.get_by_text(own)).locator("summary")
    row.press("Enter")
    expect(page.get_by_text(own)).to_be_visible()
    page.set_viewport_size({"width": 1366, "height": 768})
    expect(row).to_be_hidden()
    expect(page.locator(".box").last).to_be_visible()
    expect(page.locator(".box").get_by_text("This text isn’t shown.").first).to_be_visible()
    reader = table.sits(person("phone"), "p3", "/flow")
    assert reader.page.evaluate("document.scrollingElement.scrollHeight") <= 844 * 3
    faults += reader.looks() + reader.enlarged()
    take(reader, "2-flow")
    reader.page.get_by_text("Which of them this room used").click()
    faults += reader.looks(schemes=1)
    reader.page.emulate_media(media="print")
    with pypdfium2.PdfDocument(reader.page.pdf(format="A4")) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    assert len(pages) <= 3 and own[:20] in " ".join(" ".join(pages).split())
    (cards,) = (text for text in pages if "The motion’s cards" in text)
    assert "Cards with a solid frame were played" in cards, "the map is on one page, under its heading"
    reader.page.emulate_media(media="screen")

    # My debate, from the ended screen; its link on another device; its file without a network.
    host.goes_on("Ask where they stand")
    host.goes_on("Show how it ended")
    student.arrives("The debate is over")
    student.page.get_by_text("After the talk: what’s yours").click()
    take(student, "3-ended")
    student.page.reload()
    student.page.get_by_text("After the talk: what’s yours").click()
    student.page.get_by_role("link", name="Open my debate").click()
    heading = student.page.get_by_role("heading", name="One thing to try next time")
    expect(heading).to_be_visible()
    student.sees(own)
    faults += student.looks()
    take(student, "4-mine")
    student.page.get_by_text("Open it on another device").click()
    address = student.page.get_by_role("textbox", name="Link to my debate")
    elsewhere = person("tablet")
    elsewhere.page.goto(address.input_value())
    elsewhere.sees(own)
    assert "debates" not in elsewhere.page.url
    with student.page.expect_download() as kept:
        student.page.get_by_role("link", name="Keep as a file").click()
    kept.value.save_as(tmp_path / "mine.html")
    alone = browser.new_context(offline=True).new_page()
    asked: list[str] = []
    alone.on("request", lambda request: asked.append(request.url))
    alone.goto((tmp_path / "mine.html").as_uri())
    expect(alone.get_by_text(own)).to_be_visible()
    assert asked == [(tmp_path / "mine.html").as_uri()]
    alone.context.close()

    # The replay: on the first clash, and playing; by keyboard from the rebuttals, a picture at a time.
    token = screen.page.url.partition("?")[2]
    screen.page.add_init_script(STOPS)
    screen.page.goto(f"/rooms/{code}/replay?{token}")
    screen.arrives(re.compile("^Clash "))
    expect(screen.button(re.compile("^Play"))).to_be_visible()
    screen.page.get_by_label("Go to").select_option(label="Rebuttal")
    expect(screen.page.locator(".seek .num")).to_contain_text("Rebuttal")
    screen.page.evaluate("document.activeElement.blur()")
    seen = [screen.page.locator(".seek .num").inner_text()]
    for _ in range(40):
        screen.page.evaluate(DRAWN)
        screen.page.keyboard.press("ArrowRight")
        screen.page.evaluate(DRAWN)
        seen.append(screen.page.locator(".seek .num").inner_text())
        if re.match("Results", seen[-1]):
            break
    assert any(one.startswith("Vote") for one in seen) and seen[-1].startswith("Results")
    screen.arrives(re.compile("^Clash 1 of"))
    faults += screen.looks()
    take(screen, "5-replay", full_page=False)
    size = screen.page.viewport_size
    for width in (390, 320):  # on a phone the texts stand one below the other, as wide as the page
        screen.resizes({"width": width, "height": 640})
        question, opening, rebuttal = (
            screen.page.locator(one).bounding_box()
            for one in (".ask h2", ".duo .speech >> nth=0", ".duo .speech >> nth=1")
        )
        assert min(question["width"], opening["width"], rebuttal["width"]) > width * 0.7
        assert opening["y"] + opening["height"] <= rebuttal["y"]
        assert rebuttal["y"] + rebuttal["height"] <= question["y"], "and the question below them"
    screen.resizes(size)
    screen.page.get_by_label("Go to").select_option(label="Lobby")
    screen.arrives("China should change its policy of returning North Koreans")
    screen.page.evaluate("document.activeElement.blur()")
    screen.page.keyboard.press(" ")
    expect(screen.page.get_by_role("button", name="Pause")).to_be_visible()
    screen.page.get_by_label("Speed").select_option("32")
    expect(screen.page.locator(".seek .num")).not_to_contain_text("Lobby")
    screen.press(re.compile("^Back"))  # stops it, and the end has no Pause
    full = screen.page.locator(".full-screen")
    for width, display in ((size["width"], "flex"), (390, "none")):  # a phone has no margin that it fits in
        screen.resizes({"width": width, "height": size["height"]})
        screen.page.mouse.move(width / 2, 100)
        expect(full).to_have_css("display", display)
    screen.resizes(size)
    host.page.get_by_role("link", name="Watch the debate again").click()
    assert faults == []


def test_where_a_debate_cannot_be_watched_again_the_page_says_why_and_leads_to_its_texts(person, server):
    table = Staged(server, 4, "sprint").to("finished")
    one = table.gives(person("phone", forgives=re.compile("404|ERR_FAILED")), "p0")
    why = "The clashes can’t be shown again: the rules have changed since."

    def refuses(route: Route) -> None:
        if "json" in route.request.headers["accept"]:
            route.fulfill(status=404, json={"error": {"code": "no_replay", "message": why}})
        else:
            route.continue_()

    one.page.route(f"**/rooms/{table.code}/replay", refuses)
    one.page.goto(f"/rooms/{table.code}/replay")
    one.sees(why)
    assert one.looks() == []
    one.page.get_by_role("link", name="Read the flow").click()
    one.sees("The case of")

    # What looks at the words of a text may not come: then the page keeps the advice that it has.
    one.page.route("**/next_time*", lambda route: route.abort())
    with one.page.expect_event("requestfailed", lambda request: "next_time" in request.url):
        one.page.goto(f"/rooms/{table.code}/seats/{table.seat('p0').id}/debate")
    one.page.evaluate(DRAWN)
    one.sees("One thing to try next time")
    expect(one.page.locator("[data-why]")).to_be_hidden()
