"""Websockets byte by byte, for tests that say what no browser says."""

import zlib

from debate.transport.frames import COMPRESSED, FIN, TEXT, masked

MASK = b"\1\2\3\4"
PACKS = "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits\r\n"


def handshake(host: str = "x", more: str = PACKS) -> bytes:
    """What opens a websocket. `more`: further headers, a line each."""
    head = f"GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    key = "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
    return f"{head}{key}{more}\r\n".encode()


def framed(first: int, data: bytes) -> bytes:
    """A browser's frame with this first byte, whatever it is."""
    return bytes((first,)) + masked(0, data, MASK)[1:]


def squeezed(size: int) -> bytes:
    """The content of a packed frame that is no message and has that many bytes."""
    packing = zlib.compressobj(wbits=-15)
    return (packing.compress(b"4" * size) + packing.flush(zlib.Z_SYNC_FLUSH))[:-4]


def packed(size: int) -> bytes:
    return framed(FIN | COMPRESSED | TEXT, squeezed(size))
