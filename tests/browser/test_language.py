"""Another language is one file: with every message of it in brackets, no word of a live screen stands outside them."""

import re
import shutil
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po
from playwright.sync_api import expect

from support.machine import until
from support.person import Person
from support.sayings import ANSWERS, OPENINGS, RESTATEMENTS
from support.serving import Server
from tools.words import PACKAGE, template

LANGUAGE = "eo"
CONTENT = """async (code) => {
    const strings = value => typeof value === "string" ? [value] : Object.values(value ?? {}).flatMap(strings);
    const token = new URLSearchParams(location.search).get("token") ?? "";
    const motion = await (await fetch(`/rooms/${code}/motion?token=${token}`)).json();
    return [...strings(motion), ...Object.keys(motion.glossary)];
}"""
SAID = """() => {
    const page = document.body.cloneNode(true);
    page.querySelectorAll("script, style, template").forEach(node => node.remove());
    const spoken = ["alt", "aria-label", "aria-description", "aria-valuetext", "placeholder", "title"];
    const attributes = [...page.querySelectorAll("*")].flatMap(node => spoken.map(name => node.getAttribute(name)).filter(Boolean));
    return [document.title, ...attributes, page.textContent];
}"""


@pytest.fixture
def translated_server(tmp_path: Path):
    """The project with one more file: a language in which every message is ⟦itself⟧."""
    source = tmp_path / "project"
    shutil.copytree(PACKAGE, source / "debate", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(PACKAGE.parent / "motions", source / "motions")
    catalogue = Catalog(locale=LANGUAGE)
    for message in template():
        if message.id:
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            strings = tuple(f"⟦{text}⟧" for text in ids)
            catalogue.add(message.id, strings if len(ids) > 1 else strings[0], locations=message.locations)
    file = source / "debate" / "translations" / LANGUAGE / "LC_MESSAGES" / "messages.po"
    file.parent.mkdir(parents=True)
    with file.open("wb") as out:
        write_po(out, catalogue)
    server = Server(tmp_path / "data", source)
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


def test_every_word_of_the_live_screens_is_in_the_readers_language(person, translated_server):
    at = {"address": translated_server.address, "locale": LANGUAGE}
    host, screen, player, other, judge = (person(device, **at) for device in ("laptop", "beamer", "phone", "laptop", "phone"))
    code = host._post("/rooms", {"motion": "returning-north-koreans", "format": "sprint"})["code"]
    host.page.goto(f"/rooms/{code}")
    screen.page.goto(host.page.get_by_role("link").filter(has_text="Open (light)").get_attribute("href"))
    names = []
    for one, role in ((player, "player"), (other, "player"), (judge, "judge")):
        names.append(one._post(f"/rooms/{code}/seats", {"role": role})["alias"])
        one.page.goto(f"/rooms/{code}")
    texts = [text for table in (OPENINGS, ANSWERS, RESTATEMENTS) for side in table.values() for text in side]
    known = [*names, *texts, code, "Counterclaim", "http://127.0.0.1"]
    content = known + judge.page.evaluate(CONTENT, code) + host.page.evaluate(CONTENT, code)
    found: dict[str, list[str]] = {}

    def read(where: str) -> None:
        for name, one in {"host": host, "screen": screen, "player": player, "judge": judge}.items():
            words = [word for said in one.page.evaluate(SAID) for word in outside(said, content)]
            if words:
                found[f"{name}, {where}"] = words

    read("lobby")
    for where in ("stance", "draw", "opening", "rebuttal", "vote", "reveal", "stance after", "finished"):
        before = {one: heading(one) for one in (host, player, judge)}
        press_next(host)
        for one, was in before.items():
            expect(one.page.get_by_role("heading", level=1)).not_to_have_text(was)
        read(where)
        if where in ("opening", "rebuttal"):
            for one in (player, other):
                for n, field in enumerate(one.page.get_by_role("textbox").all()):
                    field.fill(OPENINGS["for"][0] if where == "opening" else (RESTATEMENTS["for"][0], ANSWERS["for"][0])[n])
                one.page.get_by_role("region").get_by_role("button").last.click()
                one.sees("⟦Sent")
            read(f"{where}, sent")
    assert found == {}


def heading(one: Person) -> str:
    return one.page.get_by_role("heading", level=1).inner_text()


def press_next(host: Person) -> None:
    """The last button of the host's bar, and the first of the question that it may ask."""
    was, question = heading(host), host.page.get_by_role("dialog")
    host.page.get_by_role("region").get_by_role("button").last.click()
    until(lambda: question.is_visible() or heading(host) != was, "the button did nothing")
    if question.is_visible():
        question.get_by_role("button").first.click()
