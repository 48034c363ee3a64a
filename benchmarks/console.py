"""Measures what a patch costs the teacher's browser: a console of thirty players in a real Chromium."""

import random

from playwright.sync_api import CDPSession, sync_playwright

from support import machine

from .measures import LONG, Debates
from .process import Server

PATCHES = 40
APART = 0.1  # s, so that each act leaves as a patch of its own
PHASES = ("opening", "rebuttal", "vote")


def patches(server: Server) -> dict[str, float]:
    """By phase: milliseconds of CPU of script for each patch."""
    bench, found = Debates(server), {}
    bench.fill(1, LONG)
    (room,) = bench.rooms
    luck = random.Random(1)
    name, _, value = room.host.browser.cookie().removeprefix("Cookie: ").strip().partition("=")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=machine.chromium(), args=machine.CHROMIUM_ARGUMENTS)
        page = browser.new_page(base_url=f"http://127.0.0.1:{server.port}")
        page.context.add_cookies([{"name": name, "value": value, "url": f"http://127.0.0.1:{server.port}"}])
        page.goto(f"/rooms/{room.code}")
        session = page.context.new_cdp_session(page)
        session.send("Performance.enable", {"timeDomain": "threadTicks"})  # CPU, whatever else the machine does
        for phase in PHASES:
            bench.advance([phase])
            page.wait_for_timeout(2000)
            before = _script(session)
            for _ in range(PATCHES):
                room.act_again(luck)
                bench.rest(APART)
                page.wait_for_timeout(1)
            page.wait_for_timeout(500)
            found[phase] = 1000 * (_script(session) - before) / PATCHES
        browser.close()
    bench.close()
    return found


def _script(session: CDPSession) -> float:
    """Seconds of CPU of script until now."""
    metrics = session.send("Performance.getMetrics")["metrics"]
    return next(metric["value"] for metric in metrics if metric["name"] == "ScriptDuration")
