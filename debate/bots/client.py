"""One browser's way to a server, as a program walks it: requests with cookies, and Socket.IO over a websocket.

Only what docs/protocol.md needs, on asyncio and the standard library alone, so that it comes with every installation.
"""

import asyncio
import base64
import json
import os
import ssl
from collections.abc import AsyncIterator
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import quote, urlsplit

ANSWER_WITHIN = 15.0  # s for an answer
TEXT, CLOSING, PING, PONG = 1, 8, 9, 10
LAST, MASKED = 0x80, 0x80


class Refused(Exception):
    """The server said no, in these words; `code` is for programs."""

    def __init__(self, error: dict[str, str]):
        super().__init__(error.get("message") or error.get("code") or "no reason given")
        self.code = error.get("code", "")


class Lost(Exception):
    """The line is gone, or never was."""


class Visitor:
    """A browser without a screen. `url` is http:// or https://, without a path."""

    def __init__(self, url: str):
        parts = urlsplit(url)
        self.tls, self.host = parts.scheme == "https", parts.hostname or ""
        self.port = parts.port or (443 if self.tls else 80)
        self.name = parts.netloc
        self.cookies: dict[str, str] = {}
        self._writer: asyncio.StreamWriter | None = None
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._asked = 0

    # --- requests -------------------------------------------------------------------------

    async def ask(self, method: str, path: str, body: Any = None) -> Any:
        """The JSON that is answered. Raises Refused, Lost."""
        try:
            status, text = await asyncio.to_thread(self._ask, method, path, body)
            answer = json.loads(text)
        except (OSError, HTTPException) as error:
            raise Lost(str(error) or type(error).__name__) from None
        except ValueError:
            raise Lost(f"{method} {path}: not the answer of a room's server") from None
        if status >= 400:
            raise Refused(answer.get("error", {}) if isinstance(answer, dict) else {})
        return answer

    def _ask(self, method: str, path: str, body: Any) -> tuple[int, bytes]:
        line = (HTTPSConnection if self.tls else HTTPConnection)(self.host, self.port, timeout=ANSWER_WITHIN)
        headers = {"Host": self.name, "Accept": "application/json", "Cookie": self._cookie()}
        if body is not None:
            headers["Content-Type"] = "application/json"
        line.request(method, path, None if body is None else json.dumps(body), headers)
        response = line.getresponse()
        text = response.read()
        line.close()
        for header in response.headers.get_all("Set-Cookie", []):
            self.cookies |= {name: morsel.value for name, morsel in SimpleCookie(header).items()}
        return response.status, text

    def _cookie(self) -> str:
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    # --- the socket -----------------------------------------------------------------------

    async def listen(self, room: str) -> AsyncIterator[tuple[str, Any]]:
        """Connect to a room, and give what the server says: (event, message). Ends when the server hangs up.
        Raises Refused when it does not let this visitor in, Lost when there is no server."""
        try:
            async with asyncio.timeout(ANSWER_WITHIN):
                reader = await self._shake_hands(room)
        except (OSError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError) as error:
            raise Lost(str(error) or "no answer") from None
        try:
            async for packet in self._packets(reader):
                match packet[:1], packet[1:2]:
                    case "0", _:
                        self._send("40" + json.dumps({"room": room}))
                    case "2", _:
                        self._send("3")
                    case "4", "2":
                        event, message = json.loads(packet[2:])
                        yield event, message
                    case "4", "1":
                        return
                    case "4", "3":
                        self._take_answer(packet[2:])
                    case "4", "4":
                        raise Refused(json.loads(packet[2:]).get("data") or {})
                    case _:
                        pass
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            self.hang_up()

    async def _shake_hands(self, room: str) -> asyncio.StreamReader:
        context = ssl.create_default_context() if self.tls else None
        reader, self._writer = await asyncio.open_connection(self.host, self.port, ssl=context, limit=2**20)
        origin = f"{'https' if self.tls else 'http'}://{self.name}"
        self._writer.write(
            f"GET /socket.io/?EIO=4&transport=websocket&room={quote(room)} HTTP/1.1\r\nHost: {self.name}\r\nOrigin: {origin}\r\n"
            f"Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            f"Sec-WebSocket-Key: {base64.b64encode(os.urandom(16)).decode()}\r\nCookie: {self._cookie()}\r\n\r\n".encode()
        )
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").splitlines()
        if " 101 " not in head[0]:
            raise Lost(f"no websocket here: {head[0]}")
        return reader

    async def _packets(self, reader: asyncio.StreamReader) -> AsyncIterator[str]:
        """Engine.IO's packets: the websocket's messages. They are not compressed, for that was not offered."""
        whole = b""
        while True:
            first, n = await reader.readexactly(2)
            if n > 125:
                n = int.from_bytes(await reader.readexactly(2 if n == 126 else 8))
            data = await reader.readexactly(n)
            if first & 0x0F == PING:
                self._frame(PONG, data)
            elif first & 0x0F == CLOSING:
                return
            elif first & 0x0F in (0, TEXT):
                whole += data
                if first & LAST:
                    text, whole = whole.decode(), b""
                    yield text

    async def tell(self, event: str, message: Any) -> dict[str, Any]:
        """Say something and wait for the answer. Raises Refused, Lost."""
        self._asked += 1
        waiting: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        self._answers[self._asked] = waiting
        self._send(f"42{self._asked}{json.dumps([event, message])}")
        try:
            async with asyncio.timeout(ANSWER_WITHIN):
                answer = await waiting
        except TimeoutError:
            raise Lost("no answer") from None
        if not answer["ok"]:
            raise Refused(answer["error"])
        return answer

    def _take_answer(self, packet: str) -> None:
        at = packet.index("[")
        waiting = self._answers.pop(int(packet[:at]), None)
        if waiting and not waiting.done():
            waiting.set_result(json.loads(packet[at:])[0])

    def _send(self, packet: str) -> None:
        self._frame(TEXT, packet.encode())

    def _frame(self, opcode: int, data: bytes) -> None:
        if self._writer is None:
            raise Lost("not connected")
        n, mask = len(data), os.urandom(4)
        head = bytes((LAST | opcode, MASKED | n)) if n < 126 else bytes((LAST | opcode, MASKED | 126)) + n.to_bytes(2)
        self._writer.write(head + mask + bytes(byte ^ mask[i & 3] for i, byte in enumerate(data)))

    def hang_up(self) -> None:
        """Close the line. Whoever waits for an answer hears that it is lost."""
        if self._writer:
            self._writer.close()
            self._writer = None
        for waiting in self._answers.values():
            if not waiting.done():
                waiting.set_exception(Lost("the line is gone"))
                waiting.exception()  # it may be that nobody waits any more
        self._answers.clear()
