"""The address of this site, whether phones can reach it, and QR codes."""

from functools import lru_cache
from ipaddress import ip_address
from urllib.parse import urlsplit

import segno
from flask import current_app, request
from markupsafe import Markup


def site() -> str:
    """The address that this site is known by, without a slash at its end."""
    return str(current_app.config["PUBLIC_URL"] or request.host_url).rstrip("/")


def is_secure() -> bool:
    """Whether people reach the site by https. A public address with https is enough, in case DEBATE_PROXIES forgets the proxy."""
    return request.is_secure or site().startswith("https://")


def out_of_reach() -> str:
    """Why phones may be unable to open the addresses that begin with `site()`.

    `loopback`: the address means "this computer" on every device. `private`: the address belongs to a private network
    but this page was opened at another address, so phones may not be in that network. Empty: no reason to warn.
    """
    shown = urlsplit(site()).hostname or ""
    if shown == "localhost" or shown.endswith(".localhost"):
        return "loopback"
    try:
        address = ip_address(shown)
    except ValueError:
        return ""  # a host name, which is there to be found
    if address.is_loopback or address.is_unspecified:
        return "loopback"
    return "private" if not address.is_global and shown != urlsplit(request.host_url).hostname else ""


@lru_cache(maxsize=256)  # a dozen kB each; choosing the best of eight patterns takes 5 ms, and a class has forty cards
def qr(address: str) -> Markup:
    """An address as a dark QR code in SVG, for a white background. The container's padding is its quiet zone."""
    drawing = segno.make(address, error="m", micro=False).svg_inline(
        omitsize=True, border=0, svgclass=None, lineclass=None, dark="#211c16"
    )
    return Markup(drawing)
