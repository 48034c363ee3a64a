"""The whole site a second time, at /laptop: there a host's own browser holds the seats of the people who sit at it.

A browser has one cookie for each room, and a cookie that holds a host's seat holds nobody else's. Below this path every cookie
that opens something has another name, so that the pages there know nothing of the host, nor of a class that the host teaches,
and the console nothing of them.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ..access.credentials import TURN
from ..i18n import COOKIE

PATH = "/laptop"
LAPTOP = "laptop"  # how the names of these cookies begin; what follows is signed as anywhere
OPEN_NOTHING = (TURN, COOKIE)  # kinds of cookies that scripts write; they keep their names


def beside(site: Callable[..., Any]) -> Callable[..., Any]:
    """The site, and the same site below PATH with cookies of its own."""

    def look(environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        path = environ.get("PATH_INFO", "")
        if not path.startswith(f"{PATH}/"):
            return site(environ, start_response)
        environ["SCRIPT_NAME"] = environ.get("SCRIPT_NAME", "") + PATH
        environ["PATH_INFO"] = path.removeprefix(PATH)
        pairs = (part.strip().partition("=") for part in environ.get("HTTP_COOKIE", "").split(";"))
        seen = _seen((name, value) for name, _, value in pairs)
        environ["HTTP_COOKIE"] = "; ".join(f"{name}={value}" for name, value in seen)

        def start(status: str, headers: Iterable[tuple[str, str]], *more: Any) -> Any:
            return start_response(status, [(name, _given(name, value)) for name, value in headers], *more)

        return site(environ, start)

    return look


def seats_at(cookies: Mapping[str, str]) -> dict[str, str]:
    """These cookies as the pages below PATH see them: of the seats, those of the people who sit at this laptop."""
    return dict(_seen(cookies.items()))


def _seen(cookies: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    for name, value in cookies:
        kind, _, here = name.partition("_")
        if kind == LAPTOP:
            yield here, value
        elif kind in OPEN_NOTHING:
            yield name, value


def _given(header: str, value: str) -> str:
    opens = header.lower() == "set-cookie" and not value.startswith(tuple(f"{kind}_" for kind in OPEN_NOTHING))
    return f"{LAPTOP}_{value}" if opens else value
