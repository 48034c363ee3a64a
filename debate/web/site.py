"""The address of this site, whether phones can reach it, and QR codes."""

import socket
from functools import lru_cache
from ipaddress import ip_address
from urllib.parse import urlsplit

import segno
from flask import current_app, request
from markupsafe import Markup


def site() -> str:
    """The address that this site is known by, without a slash at its end. Whoever opens it at an address that means "this computer"
    is told the one that phones on the same network open, if the server listens to them."""
    here = urlsplit(request.host_url)
    known = current_app.config["PUBLIC_URL"] or request.host_url
    if (
        current_app.config["FOR_THE_NETWORK"]
        and known == request.host_url
        and _means_this_computer(here.hostname or "")
    ):
        known = f"http://{address}:{here.port or 80}" if (address := address_in_network()) else known
    return str(known).rstrip("/")


def address_in_network() -> str:
    """This computer's address in its network; empty where it has none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))  # sends nothing; the system only chooses a route
            return str(probe.getsockname()[0])
        except OSError:
            return ""


def _means_this_computer(host: str) -> bool:
    try:
        address = ip_address(host)
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
    return address.is_loopback or address.is_unspecified


def is_secure() -> bool:
    """Whether people reach the site by https. A public address with https is enough, in case DEBATE_PROXIES forgets the proxy."""
    return request.is_secure or site().startswith("https://")


def out_of_reach() -> str:
    """Why phones may be unable to open the addresses that begin with `site()`.

    `loopback`: the address means "this computer" on every device. `private`: the address belongs to a private network
    but this page was opened at another address, so phones may not be in that network. Empty: no reason to warn.
    """
    shown = urlsplit(site()).hostname or ""
    if _means_this_computer(shown):
        return "loopback"
    try:
        address = ip_address(shown)
    except ValueError:
        return ""  # a host name, which is there to be found
    known = current_app.config["PUBLIC_URL"] and shown != urlsplit(request.host_url).hostname
    return "private" if known and not address.is_global else ""


@lru_cache(maxsize=256)  # a dozen kB each; choosing the best of eight patterns takes 5 ms, and a class has forty cards
def qr(address: str) -> Markup:
    """An address as a dark QR code in SVG, for a white background. The container's padding is its quiet zone."""
    drawing = segno.make(address, error="m", micro=False).svg_inline(
        omitsize=True, border=0, svgclass=None, lineclass=None, dark="#211c16"
    )
    return Markup(drawing)
