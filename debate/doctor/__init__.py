"""`debate doctor`: checks an installation from the settings to a websocket, and says what to do about each fault."""

from collections.abc import Callable, Iterator
from functools import partial

from .. import config
from ..config import Settings, SettingsError
from . import machine, reach
from .finding import FAULT, NOTE, OK, WARNING, Finding


def examine(url: str = "") -> Iterator[Finding]:
    """Check everything, in the order in which faults cause others. `url`: where people reach the server, by default
    DEBATE_PUBLIC_URL."""
    for sentence in config.misspelt():
        yield Finding(WARNING, "settings", sentence, "Correct the name, or take it out.")
    try:
        settings = Settings.read()
    except SettingsError as error:
        yield Finding(FAULT, "settings", str(error), "Correct it, then run this again: nothing else can be checked.")
        return
    for sentence in settings.doubts():
        yield Finding(WARNING, "settings", sentence)
    yield Finding(OK, "settings", "They can be read.")
    for check in (
        machine.secret,
        machine.database,
        machine.redis,
        machine.disk,
        machine.descriptors,
        machine.clock,
        partial(reach.server, url=url.rstrip("/")),
    ):
        try:
            yield from check(settings)
        except Exception as error:  # whatever it is, the other checks go on
            yield Finding(FAULT, "doctor", f"This could not be checked: {error!r}")


def report(findings: Iterator[Finding], say: Callable[[str], object] = print) -> bool:
    """Say each finding, and in the end how many faults there are. Returns whether there are none."""
    counts = dict.fromkeys((OK, NOTE, WARNING, FAULT), 0)
    for level, about, said, do in findings:
        counts[level] += 1
        say(f"{level:8} {about:12} {said}")
        if do:
            say(f"{'':21} → {do}")
    say(f"Faults: {counts[FAULT]}. Warnings: {counts[WARNING]}.")
    return not counts[FAULT]
