"""People at real browsers: one Chromium for all of them, with a separate context for each."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from support import luck, machine
from support.lending import Lender
from support.person import Person
from support.serving import Server

expect.set_options(timeout=machine.PATIENCE * 1000)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=chromium, args=machine.CHROMIUM_ARGUMENTS)


@pytest.fixture(scope="session")
def lender(browser: Browser, server: Server) -> Lender:
    return Lender(browser, server.address)


@pytest.fixture
def person(
    request: pytest.FixtureRequest, browser: Browser, lender: Lender, server: Server
) -> Iterator[Callable[..., Person]]:
    """Brings people, at the shared server unless told otherwise; at the end nobody's browser may have complained.

    Whose browser gets scripts that begin with every page needs their `own`."""
    there: list[Person] = []
    borrowed: list[Person] = []

    def bring(
        device: str = "laptop", scheme: str = "light", address: str = server.address, own: bool = False, **how
    ) -> Person:
        own = own or address != server.address
        there.append(Person(browser if own else lender, address, device, scheme, **how))
        there[-1].page.add_init_script(luck.of_browsers(f"{request.node.nodeid} {len(there)}"))
        if not own:
            borrowed.append(there[-1])
        return there[-1]

    yield bring
    faults = [fault for one in there for fault in one.faults]
    for one in there:
        if one in borrowed:
            lender.take_back(one.context)
        else:
            one.close()
    assert faults == []
