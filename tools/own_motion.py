"""The pictures of docs/own-motion.md: a teacher makes a motion from nothing, in a real browser, until a class can play it.

python -m tools.own_motion [folder]        docs/pictures by default; prints what it took: clicks, characters, time
"""

import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import expect, sync_playwright

ROOT = Path(__file__).parent.parent
sys.path[:0] = [str(ROOT / "tests")]

from support import machine
from support.own_motion import Author
from support.person import Person
from support.serving import Server

WINDOW = {"width": 1040, "height": 640}


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    expect.set_options(timeout=15_000)
    path = machine.chromium()
    if not path:
        raise SystemExit("Needs Chromium: see tests/support/machine.py.")
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        server = Server(Path(data))
        try:
            browser = playwright.chromium.launch(executable_path=path, args=machine.CHROMIUM_ARGUMENTS)
            teacher = Person(browser, server.address, viewport=WINDOW)

            def takes(name: str) -> None:
                expect(teacher.page.locator(".saving")).to_have_attribute("data-state", "saved")
                teacher.page.evaluate("scrollTo(0, 0)")
                picture = teacher.page.screenshot(path=folder / f"{name}.png")
                print(f"{name}.png  {len(picture) // 1000} kB")

            author, begun = Author(teacher, takes), time.monotonic()
            author.begins()
            author.writes()
            author.links()
            author.plays()
            took = time.monotonic() - begun
            print(f"{author.clicks} clicks, {author.typed} characters; the browser and the server took {took:.0f} s.")
            browser.close()
        finally:
            server.stop()


if __name__ == "__main__":
    main()
