"""What is refused before Engine.IO reads it."""

import base64
from collections.abc import Callable, Mapping
from typing import Any


def refuse_misuse(site: Callable[..., Any], largest: int) -> Callable[..., Any]:
    """The site, with two kinds of socket requests refused before anything else reads them: bodies of more than `largest`
    bytes (Engine.IO would wait for the sender to fetch earlier packets, which may never happen), and websockets of
    anything but RFC 6455 (eventlet serves the drafts of 2009 and 2010 too, and buffers their messages without a limit)."""

    def gate(environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        if environ.get("PATH_INFO", "").startswith("/socket.io"):
            length = environ.get("CONTENT_LENGTH") or "0"
            if not length.isdigit() or int(length) > largest:
                start_response("413 Content Too Large", [("Content-Type", "text/plain")])
                return [b"That is far more than a page here sends. Nothing was saved. Shorten it, and send it again."]
            if environ.get("HTTP_UPGRADE", "").lower() == "websocket" and not _is_rfc_6455(environ):
                start_response("426 Upgrade Required", [("Content-Type", "text/plain"), ("Sec-WebSocket-Version", "13"), ("Connection", "close")])
                return [b"Only websockets of version 13 (RFC 6455) are served here. Update the browser, and reload the page."]
        return site(environ, start_response)

    return gate


def _is_rfc_6455(environ: Mapping[str, Any]) -> bool:
    try:
        key = base64.b64decode(environ.get("HTTP_SEC_WEBSOCKET_KEY", ""), validate=True)
    except ValueError:
        return False
    return environ.get("HTTP_SEC_WEBSOCKET_VERSION") == "13" and len(key) == 16
