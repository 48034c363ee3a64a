"""Another language is one file: with every message in brackets, no word on a live screen is outside brackets."""

import re
import shutil
from collections.abc import Callable, Iterator

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po
from playwright.sync_api import Page, expect

from support.machine import until
from support.person import Person
from support.sayings import ANSWERS, OPENINGS, RESTATEMENTS
from support.serving import Server
from tools.words import PACKAGE, template

CONTENT = """async (code) => {
    const strings = value => typeof value === "string" ? [value] : Object.values(value ?? {}).flatMap(strings);
    const token = new URLSearchParams(location.search).get("token") ?? "";
    const motion = await (await fetch(`/rooms/${code}/motion?token=${token}`)).json();
    return [...strings(motion), ...Object.keys(motion.glossary)];
}"""
SAID = """() => {
    const page = document.body.cloneNode(true);
    page.querySelectorAll("script, noscript, style, template").forEach(node => node.remove());
    const spoken = ["alt", "aria-label", "aria-description", "aria-valuetext", "placeholder", "title"];
    const attributes = [...page.querySelectorAll("*")].flatMap(node => spoken.map(name => node.getAttribute(name)).filter(Boolean));
    return [document.title, ...attributes, page.textContent];
}"""


COMMANDS = ("make run HOST=0.0.0.0", "DEBATE_PUBLIC_URL")
# Words of a pack or of a person that an element holds by themselves: each has a direction of its own; a pack's its language too, a person's none.
STRAYS = """({pack, people}) => {
    const own = document.documentElement.lang, ofPack = new Set(pack), ofPeople = new Set(people);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const strays = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const said = node.data.trim(), at = node.parentElement;
        if (said.length < 4 || !/\\p{L}/u.test(said) || at.closest("script, noscript, style, template, title, [role=status], .toasts")) continue;
        const whose = ofPack.has(said) ? "en" : ofPeople.has(said) ? own : "";
        if (!whose) continue;
        const turns = at.closest("[dir=auto], bdi, text[direction]"), lang = at.closest("[lang]").getAttribute("lang");
        if (!turns) strays.push(`no direction: ${said.slice(0, 40)} in ${at.outerHTML.slice(0, 120)}`);
        else if (lang !== whose) strays.push(`lang ${lang}: ${said.slice(0, 40)} in ${at.outerHTML.slice(0, 120)}`);
    }
    return strays;
}"""
MISPLACED = """() => [...document.querySelectorAll(".banner, .speech, .choice, .mini")].filter(node => node.checkVisibility())
    .filter(node => !getComputedStyle(node).backgroundPosition.startsWith("100%")).map(node => `bar at the wrong side: ${node.className}`)"""


@pytest.fixture(scope="module")
def translated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The project with two more files: Esperanto and Hebrew, in which every message is ⟦itself⟧."""
    source = tmp_path_factory.mktemp("translated") / "project"
    shutil.copytree(PACKAGE, source / "debate", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(PACKAGE.parent / "motions", source / "motions")
    messages = [message for message in template() if message.id]
    for language in ("eo", "he"):
        catalogue = Catalog(locale=language)
        for message in messages:
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            strings = tuple(f"⟦{text}⟧" for text in ids)
            catalogue.add(message.id, strings if len(ids) > 1 else strings[0], locations=message.locations)
        file = source / "debate" / "translations" / language / "LC_MESSAGES" / "messages.po"
        file.parent.mkdir(parents=True)
        with file.open("wb") as out:
            write_po(out, catalogue)
    server = Server(source.parent / "data", source)
    yield server
    server.stop()


def outside(said: str, content: list[str]) -> list[str]:
    """The words that are neither between brackets nor content."""
    for text in sorted(content, key=len, reverse=True):
        said = said.replace(text, " ")
    depth, rest = 0, ""
    for character in said:
        depth += {"⟦": 1, "⟧": -1}.get(character, 0)
        rest += " " if depth or character == "⟧" else character
    return re.findall(r"[^\W\d_]{2,}", rest)


def test_words_outside_brackets_are_noticed():
    assert outside("⟦Room 1, ⟦two⟧ of⟧ three ⟦four⟧ Amber Heron", ["Amber Heron"]) == ["three"]


class Debate:
    """A sprint in another language, on every kind of live screen; `moments` plays it from one to the next."""

    def __init__(self, person: Callable[..., Person], server: Server, language: str):
        at = {"address": server.address, "locale": language}
        self.host, self.screen, self.player, self.other, self.judge = (
            person(device, **at) for device in ("laptop", "beamer", "phone", "laptop", "phone")
        )
        self.code = self.host._post("/rooms", {"motion": "returning-north-koreans", "format": "sprint"})["code"]
        self.host.page.goto(f"/rooms/{self.code}")
        self.screen.page.goto(self.host.page.get_by_role("link").filter(has_text="Open (light)").get_attribute("href"))
        self.names = []
        for one, role in ((self.player, "player"), (self.other, "player"), (self.judge, "judge")):
            self.names.append(one._post(f"/rooms/{self.code}/seats", {"role": role})["alias"])
            one.page.goto(f"/rooms/{self.code}")
        self.people = {"host": self.host, "screen": self.screen, "player": self.player, "judge": self.judge}

    @property
    def pack(self) -> list[str]:
        """Every word of the motion."""
        return self.judge.page.evaluate(CONTENT, self.code) + self.host.page.evaluate(CONTENT, self.code)

    @property
    def written(self) -> list[str]:
        """Everything that the people write."""
        return [text for table in (OPENINGS, ANSWERS, RESTATEMENTS) for side in table.values() for text in side]

    def moments(self) -> Iterator[str]:
        yield "lobby"
        for where in ("stance", "draw", "opening", "rebuttal", "vote", "reveal", "stance after", "finished"):
            before = {one: heading(one) for one in (self.host, self.player, self.judge)}
            press_next(self.host)
            for one, was in before.items():
                expect(one.page.get_by_role("heading", level=1)).not_to_have_text(was)
            yield where
            if where in ("opening", "rebuttal"):
                for one in (self.player, self.other):
                    if where == "rebuttal":
                        one.press("⟦Write freely instead⟧")
                    for n, field in enumerate(one.page.get_by_role("textbox").all()):
                        field.fill(
                            OPENINGS["for"][0] if where == "opening" else (RESTATEMENTS["for"][0], ANSWERS["for"][0])[n]
                        )
                    one.page.get_by_role("region").get_by_role("button").last.click()
                    one.sees("⟦Sent")
                yield f"{where}, sent"


def test_every_word_of_the_live_screens_is_in_the_readers_language(person, translated):
    debate = Debate(person, translated, "eo")
    content = [*debate.names, *debate.written, debate.code, "Counterclaim", "http://127.0.0.1", *COMMANDS, *debate.pack]
    found: dict[str, list[str]] = {}
    for where in debate.moments():
        for name, one in debate.people.items():
            words = [word for said in one.page.evaluate(SAID) for word in outside(said, content)]
            if words:
                found[f"{name}, {where}"] = words
    report = opens_the_report(debate)
    report.evaluate("document.querySelectorAll('svg.flow').forEach(one => one.remove())")  # it breaks a pack's lines
    content += ["JSON", *report.locator("time").all_inner_texts()]
    if words := [word for said in report.evaluate(SAID) for word in outside(said, content)]:
        found["report"] = words
    assert found == {}


def opens_the_report(debate: Debate) -> Page:
    debate.host.page.goto(f"/rooms/{debate.code}/report?preset=writing")
    return debate.host.page


# --- from right to left ---------------------------------------------------------------------


def test_words_of_packs_and_people_keep_their_language_and_direction_and_bars_change_sides(person, translated):
    debate = Debate(person, translated, "he")
    pack, people = debate.pack, [*debate.names, *debate.written]
    found: dict[str, list[str]] = {}
    for where in debate.moments():
        for name, one in debate.people.items():
            strays = one.page.evaluate(STRAYS, {"pack": pack, "people": people}) + one.page.evaluate(MISPLACED)
            if strays:
                found[f"{name}, {where}"] = strays
    if strays := opens_the_report(debate).evaluate(STRAYS, {"pack": pack, "people": people}):
        found["report"] = strays
    assert not found, "\n".join(f"{where}: {stray}" for where, strays in found.items() for stray in strays)
    assert [fault for one in debate.people.values() for fault in one.looks()] == []
    assert debate.host.page.evaluate("getComputedStyle(document.body).direction") == "rtl"


@pytest.mark.parametrize("device", ["laptop", "phone"])
def test_pages_from_right_to_left_keep_the_words_of_a_pack_apart(person, translated, device):
    reader = person(device, address=translated.address, locale="he")
    code = reader._post("/rooms", {"motion": "returning-north-koreans", "format": "sprint"})["code"]
    pack = reader.page.goto("/") and reader.page.evaluate(CONTENT, code)
    stranger = person(device, address=translated.address, locale="he")
    found: dict[str, list[str]] = {}
    for path in (
        "/",
        "/motions",
        "/motions/returning-north-koreans",
        "/motions/returning-north-koreans/lesson",
        "/motions/own",
        "/rooms/new",
        f"/rooms/{code}",
        "/practice",
        "/practice/drills/returning-north-koreans",
        "/help",
        "/privacy",
        "/about",
    ):
        stranger.page.goto(path)
        strays = (
            stranger.page.evaluate(STRAYS, {"pack": pack, "people": []})
            + stranger.page.evaluate(MISPLACED)
            + stranger.looks()
        )
        if strays:
            found[path] = strays
    if device == "phone":
        found |= editor(stranger, pack)
    assert not found, "\n".join(f"{where}: {stray}" for where, strays in found.items() for stray in strays)


def editor(stranger: Person, pack: list[str]) -> dict[str, list[str]]:
    """What is astray in the editor of a motion of one's own."""
    edit = stranger._post("/motions/own", {"like": "returning-north-koreans"})["edit_url"]
    stranger.page.goto(edit)
    found = {}
    for step in ("motion", "sides", "cards", "card-danger-on-return-counts", "links", "more", "play", "history"):
        stranger.page.evaluate("step => (location.hash = step)", step)
        shown = "cards" if step.startswith("card-") else step
        expect(stranger.page.locator(f".editor-steps [href='#{shown}']")).to_have_attribute("aria-current", "step")
        strays = stranger.page.evaluate(STRAYS, {"pack": pack, "people": []}) + stranger.page.evaluate(MISPLACED)
        words = [outside(said, [*pack, "Counterclaim", edit]) for said in stranger.page.evaluate(SAID)]
        if strays or any(words):
            found[f"the editor, {step}"] = strays + [" ".join(each) for each in words if each]
    return found


def heading(one: Person) -> str:
    return one.page.get_by_role("heading", level=1).inner_text()


def press_next(host: Person) -> None:
    """The last button of the host's bar, and the first of the question that it may ask."""
    was, question = heading(host), host.page.get_by_role("dialog")
    host.page.get_by_role("region").get_by_role("button").last.click()
    until(lambda: question.is_visible() or heading(host) != was, "the button did nothing")
    if question.is_visible():
        question.get_by_role("button").first.click()
