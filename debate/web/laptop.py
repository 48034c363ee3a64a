"""The whole site a second time, at /laptop: there a host's own browser holds the seats of the people who sit at it.

A browser has one cookie for each room, and a cookie that holds a host's seat holds nobody else's. Below this path the same cookies
have another name, so that the pages there know nothing of the host, and the console nothing of them.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ..access.credentials import SEAT

PATH = "/laptop"
LAPTOP = "laptop"  # how the names of these cookies begin; they are signed as those of seats


def beside(site: Callable[..., Any]) -> Callable[..., Any]:
    """The site, and the same site below PATH with cookies of its own."""

    def look(environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        path = environ.get("PATH_INFO", "")
        if not path.startswith(f"{PATH}/"):
            return site(environ, start_response)
        environ["SCRIPT_NAME"] = environ.get("SCRIPT_NAME", "") + PATH
        environ["PATH_INFO"] = path.removeprefix(PATH)
        environ["HTTP_COOKIE"] = "; ".join(f"{name}={value}" for name, value in _read(environ.get("HTTP_COOKIE", "")))

        def start(status: str, headers: Iterable[tuple[str, str]], *more: Any) -> Any:
            return start_response(status, [_renamed(name, value) for name, value in headers], *more)

        return site(environ, start)

    return look


def seats_at(cookies: Mapping[str, str]) -> dict[str, str]:
    """These cookies as the pages below PATH see them: of the seats, those of the people who sit at this laptop."""
    return dict(_seen(cookies.items()))


def _read(header: str) -> Iterable[tuple[str, str]]:
    pairs = (part.strip().partition("=") for part in header.split(";") if part.strip())
    return _seen((name, value) for name, _, value in pairs)


def _seen(cookies: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    for name, value in cookies:
        kind, _, code = name.partition("_")
        if kind != SEAT:
            yield (f"{SEAT}_{code}" if kind == LAPTOP else name), value


def _renamed(name: str, value: str) -> tuple[str, str]:
    seat = name.lower() == "set-cookie" and value.startswith(f"{SEAT}_")
    return name, f"{LAPTOP}{value.removeprefix(SEAT)}" if seat else value
