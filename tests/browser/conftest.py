"""People at real browsers: one Chromium for all of them, with a separate context for each."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from support import machine
from support.person import Person
from support.serving import Server

expect.set_options(timeout=10_000)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium, args=machine.CHROMIUM_ARGUMENTS)


@pytest.fixture
def person(browser: Browser, server: Server) -> Iterator[Callable[..., Person]]:
    """Brings people, at the shared server unless told otherwise; at the end nobody's browser may have complained."""
    there: list[Person] = []

    def bring(device: str = "laptop", scheme: str = "light", address: str = server.address, **how) -> Person:
        there.append(Person(browser, address, device, scheme, **how))
        return there[-1]

    yield bring
    faults = [fault for one in there for fault in one.faults]
    for one in there:
        one.close()
    assert faults == []
