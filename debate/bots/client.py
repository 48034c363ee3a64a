"""Talks to a server as a browser would: requests with cookies, and Socket.IO over a websocket.

Only what docs/protocol.md needs, using python-socketio's asyncio client, which the extra `client` installs.
"""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import socketio
from socketio.exceptions import SocketIOError

ANSWER_WITHIN = 15.0  # s to wait for an answer


class Refused(Exception):
    """The server said no, in these words; `code` is for programs."""

    def __init__(self, error: dict[str, str]):
        super().__init__(error.get("message") or error.get("code") or "no reason given")
        self.code = error.get("code", "")


class Lost(Exception):
    """The connection is gone, or never was."""


class Visitor:
    """A browser without a screen. `url` is http:// or https://, without a path. Needs a running event loop; call close() at the end."""

    def __init__(self, url: str):
        self.url = url.rstrip("/")
        cookies = aiohttp.CookieJar(unsafe=True)  # unsafe: also accept cookies from an IP address
        self._http = aiohttp.ClientSession(cookie_jar=cookies)
        self._socket: socketio.AsyncClient | None = None
        self._ended: asyncio.Future[None] | None = None

    async def ask(self, method: str, path: str, body: Any = None) -> Any:
        """Send a request and return the JSON of the answer. Raises Refused, Lost."""
        asking = self._http.request(
            method, self.url + path, json=body, headers={"Accept": "application/json"}, allow_redirects=False
        )
        try:
            async with asyncio.timeout(ANSWER_WITHIN), asking as response:
                answer = await response.json(content_type=None)
        except (aiohttp.ClientError, OSError) as error:  # OSError includes TimeoutError
            raise Lost(str(error) or type(error).__name__) from None
        except ValueError:
            raise Lost(f"{method} {path}: not the answer of a room's server") from None
        if response.status >= 400:
            raise Refused(answer.get("error", {}) if isinstance(answer, dict) else {})
        return answer

    async def listen(self, room: str) -> AsyncIterator[tuple[str, Any]]:
        """Connect to a room, and yield the server's messages as (event, message). Ends when the server hangs up.
        Raises Refused when the server doesn't let this visitor in, Lost when there is no server."""
        said: asyncio.Queue[tuple[str, Any] | None] = asyncio.Queue()
        refusal: dict[str, str] = {}
        self._socket = socket = socketio.AsyncClient(reconnection=False, handle_sigint=False, http_session=self._http)
        socket.on("*", lambda event, message: said.put_nowait((event, message)))
        socket.on(
            "connect_error", lambda error: refusal.update(error.get("data") or {}) if isinstance(error, dict) else None
        )
        try:
            await socket.connect(
                f"{self.url}?room={room}", auth={"room": room}, transports=["websocket"], wait_timeout=ANSWER_WITHIN
            )
            self._ended = asyncio.ensure_future(socket.eio.wait())
            self._ended.add_done_callback(lambda _: said.put_nowait(None))
            while heard := await said.get():
                yield heard
        except (SocketIOError, aiohttp.ClientError, OSError) as error:
            raise (Refused(refusal) if refusal else Lost(str(error) or "no answer")) from None
        finally:
            await self.hang_up()

    async def tell(self, event: str, message: Any) -> dict[str, Any]:
        """Send a message and wait for the answer. Raises Refused, Lost."""
        if self._socket is None or self._ended is None:
            raise Lost("not connected")
        answered: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        try:
            await self._socket.emit(event, message, callback=answered.set_result)
        except SocketIOError as error:
            raise Lost(str(error)) from None
        await asyncio.wait((answered, self._ended), timeout=ANSWER_WITHIN, return_when=asyncio.FIRST_COMPLETED)
        if not answered.done():
            raise Lost("no answer")
        answer = answered.result()
        if not answer["ok"]:
            raise Refused(answer["error"])
        return answer

    async def hang_up(self) -> None:
        """Close the socket, if there is one."""
        if self._socket:
            socket, self._socket = self._socket, None
            await socket.disconnect()

    async def close(self) -> None:
        """Hang up, and forget the cookies."""
        await self.hang_up()
        await self._http.close()
