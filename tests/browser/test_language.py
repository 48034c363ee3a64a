"""Another language is one file: with every message in brackets, no word on a live screen is outside brackets. This one is read
from right to left."""

import json
import re
import shutil
from collections.abc import Callable, Iterator, Sequence

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po
from playwright.sync_api import Page, expect

from debate.game.hearing.sentences import sentences
from support.device import Device
from support.machine import until
from support.person import Person
from support.sayings import ANSWERS, OPENINGS, RESTATEMENTS
from support.serving import Server
from tools.words import PACKAGE

CONTENT = r"""async (code) => {
    const strings = value => typeof value === "string" ? [value] : Object.values(value ?? {}).flatMap(strings);
    const token = new URLSearchParams(location.search).get("token") ?? "";
    const motion = await (await fetch(`/rooms/${code}/motion?token=${token}`)).json();
    const read = strings(motion).flatMap(text => [text, text.replace(/^Reasoning:\s*(\S)/u, (_, first) => first.toUpperCase())]);
    return JSON.stringify([...read, ...Object.keys(motion.glossary)]);
}"""
SAID = """() => {
    const page = document.body.cloneNode(true);
    page.querySelectorAll("script, noscript, style, template, kbd").forEach(node => node.remove()); // keys keep their letters
    const spoken = ["alt", "aria-label", "aria-description", "aria-valuetext", "placeholder", "title"];
    const attributes = [...page.querySelectorAll("*")].flatMap(node => spoken.map(name => node.getAttribute(name)).filter(Boolean));
    return [document.title, ...attributes, page.textContent];
}"""


COMMANDS = ("make run", "HOST=127.0.0.1", "DEBATE_PUBLIC_URL")
# Words of a pack or of a person that an element holds by themselves: each has a direction of its own; a pack's its language too, a person's none.
STRAYS = """(content) => {
    const {pack, people} = JSON.parse(content); // as one string: Playwright examines each of a thousand
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
# A bar across the top has no side; “Too close to call” has no bar.
MISPLACED = """() => [...document.querySelectorAll(
    ".banner, .speech, .choice:not(.verdict-pair .choice:not([data-side])), .mini"
)].filter(node => node.checkVisibility()).filter(node => {
    const {backgroundPosition, backgroundSize} = getComputedStyle(node);
    return !backgroundPosition.startsWith("100%") && !backgroundSize.startsWith("100%");
}).map(node => `bar at the wrong side: ${node.className}`)"""


@pytest.fixture(scope="module")
def translated(tmp_path_factory: pytest.TempPathFactory, messages: Catalog) -> Iterator[Server]:
    """The project with one more file: Hebrew, in which every message is ⟦itself⟧."""
    source = tmp_path_factory.mktemp("translated") / "project"
    shutil.copytree(PACKAGE, source / "debate")  # with what is compiled already
    shutil.copytree(PACKAGE.parent / "motions", source / "motions")
    catalogue = Catalog(locale="he")
    for message in messages:
        if message.id:
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            strings = tuple(f"⟦{text}⟧" for text in ids)
            catalogue.add(message.id, strings if len(ids) > 1 else strings[0], locations=message.locations)
    file = source / "debate" / "translations" / "he" / "LC_MESSAGES" / "messages.po"
    file.parent.mkdir(parents=True)
    with file.open("wb") as out:
        write_po(out, catalogue)
    server = Server(source.parent / "data", by=("sh", "-c", 'cd "$0" && exec "$@"', str(source)))
    yield server
    server.stop()


def outside(said: str, content: list[str]) -> list[str]:
    """The words that are neither between brackets nor content."""
    if found := out_of_brackets(said):  # most often there is none, and content need not be looked for
        for text in sorted(
            content, key=lambda one: (one.endswith("."), len(one)), reverse=True
        ):  # sentences before beginnings
            said = said.replace(text, " ")
        found = out_of_brackets(said)
    return found


def out_of_brackets(said: str) -> list[str]:
    depth, rest = 0, list[str]()
    for part in re.split("([⟦⟧])", said):
        depth += {"⟦": 1, "⟧": -1}.get(part, 0)
        rest.append(" " if depth or part == "⟧" else part)
    return re.findall(r"[^\W\d_]{2,}", "".join(rest))


def test_words_outside_brackets_are_noticed():
    assert outside("⟦Room 1, ⟦two⟧ of⟧ three ⟦four⟧ Amber Heron", ["Amber Heron"]) == ["three"]


def content(one: Person, code: str) -> list[str]:
    """Every word of the motion that somebody can read."""
    return json.loads(one.page.evaluate(CONTENT, code))


def astray_in(page: Page, pack: list[str], people: Sequence[str] = ()) -> list[str]:
    return page.evaluate(STRAYS, json.dumps({"pack": pack, "people": people}))


class Debate:
    """A sprint in Hebrew, on every kind of live screen; `moments` plays it from one to the next. One of the two players is
    a device without a screen."""

    def __init__(self, person: Callable[..., Person], server: Server):
        at = {"address": server.address, "locale": "he"}
        self.host, self.screen, self.player, self.judge = (
            person(device, **at) for device in ("laptop", "beamer", "phone", "phone")
        )
        self.code = self.host._post("/rooms", {"motion": "returning-north-koreans", "format": "sprint"})["code"]
        self.host.page.goto(f"/rooms/{self.code}")
        self.screen.page.goto(self.host.page.get_by_role("link").filter(has_text="Open (light)").get_attribute("href"))
        self.names = []
        for one, role in ((self.player, "player"), (self.judge, "judge")):
            self.names.append(one._post(f"/rooms/{self.code}/seats", {"role": role})["alias"])
            one.page.goto(f"/rooms/{self.code}")
        self.other = Device(server.address).join(self.code).connect()
        self.names.append(self.other.public["seats"][self.other.seat]["alias"])
        self.people = {"host": self.host, "screen": self.screen, "player": self.player, "judge": self.judge}

    @property
    def pack(self) -> list[str]:
        """Every word of the motion."""
        return content(self.judge, self.code) + content(self.host, self.code)

    @property
    def written(self) -> list[str]:
        """Everything that the people write, its sentences, and how each may begin where a line has no room for the whole."""
        texts = [text for table in (OPENINGS, ANSWERS, RESTATEMENTS) for side in table.values() for text in side]
        said = [*texts, *(one for text in texts for one in sentences(text))]
        begins = [one[: space.start()].rstrip(",;:– ") for one in said for space in re.finditer(" ", one)]
        begins = [one for one in begins if len(one) >= 20]
        return said + begins

    def moments(self) -> Iterator[str]:
        yield "lobby"
        for where in ("stance", "draw", "opening", "rebuttal", "vote", "reveal", "stance after", "finished"):
            before = {one: heading(one) for one in self.people.values()}
            press_next(self.host)
            for one, was in before.items():
                expect(one.page.get_by_role("heading", level=1)).not_to_have_text(was)
            yield where
            if where in ("opening", "rebuttal"):
                side = self.player.side
                said = (OPENINGS[side][0],) if where == "opening" else (RESTATEMENTS[side][0], ANSWERS[side][0])
                for field, text in zip(self.player.page.get_by_role("textbox").all(), said, strict=True):
                    field.fill(text)
                self.player.page.get_by_role("region").get_by_role("button").last.click()
                self.player.sees("⟦Sent")
                self.other.until(lambda where=where: self.other.phase()["name"] == where, where)
                restated = {"restatement": said[0]} if where == "rebuttal" else {}
                self.other.do("speak", phase=self.other.phase()["id"], text=said[-1], **restated)
                expect(self.host.page.get_by_text(said[-1], exact=True).nth(1)).to_be_attached()
                yield f"{where}, sent"
        self.other.close()


def test_every_word_of_the_live_screens_is_in_the_readers_language_and_words_of_packs_and_people_in_theirs(
    person, translated
):
    """Words of packs and people keep their direction, too, and bars change sides."""
    debate = Debate(person, translated)
    pack, people = debate.pack, [*debate.names, *debate.written]
    spared = [*people, debate.code, "Counterclaim", "http://127.0.0.1", *COMMANDS, *pack]
    found: dict[str, list[str]] = {}

    def reads(where: str, page: Page, *more: str) -> None:
        strays = astray_in(page, pack, people)
        strays += [word for said in page.evaluate(SAID) for word in outside(said, [*spared, *more])]
        if strays:
            found[where] = strays

    for where in debate.moments():
        for name, one in debate.people.items():
            reads(f"{name}, {where}", one.page)
            if astray := one.page.evaluate(MISPLACED):
                found[f"{name}, {where}, bars"] = astray
    faults = [fault for one in debate.people.values() for fault in one.cut_off()]
    assert faults == []  # what axe examines is the same in English: test_ending.py, test_lesson.py
    assert debate.host.page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    report = debate.host.page
    report.goto(f"/rooms/{debate.code}/report?preset=writing")
    reads("report", report, "JSON", *report.locator("time").all_inner_texts())
    assert not found, "\n".join(f"{where}: {stray}" for where, strays in found.items() for stray in strays)


def test_pages_from_right_to_left_keep_the_words_of_a_pack_apart(person, translated):
    stranger, host = (person(device, address=translated.address, locale="he") for device in ("phone", "laptop"))
    code = host._post("/rooms", {"motion": "returning-north-koreans", "format": "sprint"})["code"]
    pack = host.page.goto("/about") and content(host, code)
    page, found = stranger.page, dict[str, list[str]]()
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
        page.goto(path)
        astray = stranger.cut_off()  # axe examines the same pages in English: test_states.py names the files
        astray += astray_in(page, pack) + page.evaluate(MISPLACED)
        if astray:
            found[path] = astray
    edit = stranger._post("/motions/own", {"like": "returning-north-koreans"})["edit_url"]
    found |= editor(stranger, edit, pack, "card-danger-on-return-counts")
    page.goto("/motions/own")
    page.locator("#title").fill(TITLE)
    page.locator("[name=hurts][value=yes]").check()
    page.locator("#in-a-minute button").last.click()
    found |= editor(stranger, page.url.partition("#")[0], [], "card-for-worth")
    assert not found, "\n".join(f"{where}: {stray}" for where, strays in found.items() for stray in strays)


TITLE = "Schools should have gardens"
AGAINST = "Schools should not have gardens"  # what the other side says, in the title's language


def editor(stranger: Person, edit: str, pack: list[str], card: str) -> dict[str, list[str]]:
    """What is astray in the editor of a motion of one's own. Where nobody has written anything, its questions are in the reader's
    language, too."""
    stranger.page.goto(edit)
    found = {}
    for step in ("motion", "sides", "cards", card, "links", "more", "play", "history"):
        stranger.page.evaluate("step => (location.hash = step)", step)
        shown = "cards" if step.startswith("card-") else step
        expect(stranger.page.locator(f".editor-steps [href='#{shown}']")).to_have_attribute("aria-current", "step")
        strays = astray_in(stranger.page, pack) + stranger.page.evaluate(MISPLACED)
        words = [outside(said, [*pack, TITLE, AGAINST, "Counterclaim", edit]) for said in stranger.page.evaluate(SAID)]
        if strays or any(words):
            found[f"the editor, {step}"] = strays + [" ".join(each) for each in words if each]
    return found


def heading(one: Person) -> str:
    return one.page.get_by_role("heading", level=1).inner_text()


def press_next(host: Person) -> None:
    """The last button of the host's bar, and the last of the question that it may ask."""
    was, question = heading(host), host.page.get_by_role("dialog")
    host.page.get_by_role("region").get_by_role("button").last.click()
    until(lambda: question.is_visible() or heading(host) != was, "the button did nothing")
    if question.is_visible():
        question.get_by_role("button").last.click()
