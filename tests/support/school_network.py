"""A school's network: a relay in front of the server that lets no websocket through."""

import contextlib
import socket
import threading


class SchoolNetwork:
    """Listens on a port of 127.0.0.1 and passes everything on, except requests for a websocket."""

    def __init__(self, port: int):
        self.target = ("127.0.0.1", port)
        self.refused = 0  # websockets
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=100)
        self.address = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        threading.Thread(target=self._listen, daemon=True).start()

    def close(self) -> None:
        self.listener.close()

    def _listen(self) -> None:
        while True:
            try:
                near, _ = self.listener.accept()
            except OSError:
                return
            far = socket.create_connection(self.target)
            threading.Thread(target=self._carry, args=(near, far, True), daemon=True).start()
            threading.Thread(target=self._carry, args=(far, near, False), daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket, looks: bool) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                if looks and b"upgrade: websocket" in data.lower():
                    self.refused += 1
                    break
                target.sendall(data)
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
