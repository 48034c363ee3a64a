"""Every address that answers to GET, asked once: what `python -m benchmarks.pages` measures."""

import pytest
from lxml import etree

from benchmarks.pages import Place

SECRET = ("OWN", "READ", "TEACH", "CARD", "TAKE", "DEBATE", "HOSTS")  # tokens that open something
FOR_ALL = (
    "static",
    "style",
    "offline.bundle",
    "offline.worker",
)  # nobody's own: browsers keep these, and ask whether they changed
ASKS_AGAIN = ("screens.motion", "screens.words")
HTML = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    return Place(tmp_path_factory.mktemp("place"), people=4, tables=2)


def test_every_part_of_an_address_stands_for_something(place):
    assert not [path for paths in place.addresses().values() for path in paths if "<" in path]


@pytest.mark.parametrize("wanted", ["text/html", "application/json"])
def test_every_answer_says_what_may_keep_it_and_nothing_keeps_data_or_what_a_secret_link_leads_to(place, wanted):
    secret = [place.tokens[name] for name in SECRET]
    for endpoint, paths in place.addresses().items():
        for path in paths if endpoint not in FOR_ALL else ():
            answer = place.ask(path, wanted)
            kept = answer.headers.get("Cache-Control", "nothing")
            may_ask_again = answer.mimetype == "text/html" and not any(token in path for token in secret)
            assert kept == "private, no-store" or (
                (may_ask_again or endpoint in ASKS_AGAIN) and kept == "private, no-cache"
            ), f"{path} as {answer.mimetype}: {kept}"


def test_where_a_class_sits_at_its_hosts_browser_every_page_is_what_a_stranger_gets(place):
    stranger = place.app.test_client()
    paths = [path for of_one in place.addresses().values() for path in of_one]
    for path in (path for path in paths if path.startswith(("/rooms/", "/halls/", "/classes"))):
        there, theirs = (one.get(f"/laptop{path}", headers=HTML) for one in (place.browser, stranger))
        assert (there.status, there.location) == (theirs.status, theirs.location), path
        assert 'data-screen="host"' not in there.text, path


def faults(page: str) -> list[str]:
    """What is wrong in a page: end tags that close nothing or something else, and ids that two elements have. (What is left open at
    the end of its parent goes unnoticed.)"""
    parser = etree.HTMLParser()
    etree.fromstring(page.encode(), parser)
    return [f"line {fault.line}: {fault.message}" for fault in parser.error_log]


def test_every_page_is_well_formed(place):
    found = {}
    for paths in place.addresses().values():
        for path in paths:
            answer = place.browser.get(path, headers=HTML)
            if answer.mimetype == "text/html" and (wrong := faults(answer.text)):
                found[path] = wrong
    assert not found


@pytest.mark.parametrize("body", ["<p><div></div></p>", "<b><i></b></i>", '<p id="a"><p id="a">', "</section>"])
def test_what_is_not_well_formed_is_found(body):
    page = "<!doctype html><title>Title</title><main>{}</main>"
    assert faults(page.format(body)) and not faults(page.format("<p>One<p>Two"))
