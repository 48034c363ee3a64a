"""HTTP connections on eventlet's loop: they take only requests whose end is unambiguous, and can become websockets."""

import os
import re
import socket
from email.errors import FirstHeaderLineIsContinuationDefect, MissingHeaderBodySeparatorDefect
from typing import Any

import eventlet.wsgi
from eventlet.patcher import original

from .gate import is_host

HEAD = 20.0  # s that a request's first line may take, and its headers
DETACH = "debate.detach"  # in a request's environ: the function that takes its connection from the HTTP server

# Defects of a header line after which everything is lost.
CUT_SHORT = (MissingHeaderBodySeparatorDefect, FirstHeaderLineIsContinuationDefect)


class Protocol(eventlet.wsgi.HttpProtocol):  # type: ignore[misc]  # eventlet has no types
    """An HTTP connection that can be detached from the server, to continue as something else. It only accepts requests
    whose end is unambiguous, and whose address can be read."""

    detached = False

    def _read_request_line(self) -> bytes | str:
        """Like the server's; "", which closes the connection, for a line that trickles."""
        with eventlet.Timeout(HEAD, False):
            line: bytes | str = super()._read_request_line()
            return line
        return ""

    def parse_request(self) -> bool:
        """Like the server's, but a body needs a length, which all browsers and proxies send. Chunk sizes and trailers are
        unlimited, and a body that two servers read differently can hide one request in another."""
        in_time = parsed = False
        with eventlet.Timeout(HEAD, False):
            parsed, in_time = super().parse_request(), True
        if not in_time:
            return self._refuse(b"408 Request Timeout")
        if not parsed:
            return False
        try:
            self.path.encode("latin-1").decode()
        except UnicodeDecodeError:  # the app would fail at a query that isn't UTF-8
            return self._refuse(b"400 Bad Request")
        headers = self.headers
        lengths = headers.get_all("content-length", [])
        if "transfer-encoding" in headers and headers.get_all("transfer-encoding") == ["chunked"] and not lengths:
            return self._refuse(b"411 Length Required")
        strange = any(isinstance(defect, CUT_SHORT) for defect in headers.defects) or any(
            "_" in name or "\n" in value for name, value in headers.items()
        )
        hosts = headers.get_all("host", [])
        if len(hosts) > 1 or not all(map(is_host, hosts)):
            return self._refuse(b"400 Bad Request")
        if (
            strange
            or "transfer-encoding" in headers
            or len(lengths) > 1
            or not all(re.fullmatch("[0-9]{1,18}", n) for n in lengths)
        ):
            return self._refuse(b"400 Bad Request")
        return True

    def log_message(self, *_: Any) -> None:
        """Log nothing. The library would log every stranger's nonsense, with an address."""

    def _refuse(self, status: bytes) -> bool:
        self.close_connection = True
        self.wfile.write(b"HTTP/1.1 %s\r\nConnection: close\r\nContent-Length: 0\r\n\r\n" % status)
        return False

    def get_environ(self) -> dict[str, Any]:
        environ: dict[str, Any] = super().get_environ()
        environ[DETACH] = self.detach
        return environ

    def detach(self) -> socket.socket:
        """The connection, as a plain non-blocking socket. The greenlet that served it ends with its request."""
        self.detached = True
        eventlet.wsgi.WSGI_LOCAL.already_handled = True
        connection: socket.socket = original("socket").socket(fileno=os.dup(self.connection.fileno()))
        return connection

    def finish(self) -> None:
        # The function refers back to this object: a cycle that only the garbage collector would free.
        getattr(self, "environ", {}).pop(DETACH, None)
        if not self.detached:
            super().finish()
            return
        for file in (self.rfile, self.wfile, self.connection):
            file.close()  # no shutdown, which would end the connection itself
