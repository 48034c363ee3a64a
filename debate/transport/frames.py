"""Websocket frames (RFC 6455, RFC 7692): bytes to messages and back. Nothing here knows a socket."""

import zlib

TEXT, BINARY, CLOSING, PING, PONG = 1, 2, 8, 9, 10
FIN, COMPRESSED, RESERVED, MASKED = 0x80, 0x40, 0x30, 0x80
FAULTY, NOT_TEXT, TOO_MANY, TOO_BIG = 1002, 1007, 1008, 1009  # codes that a websocket closes with
PACKED = "permessage-deflate; server_no_context_takeover; client_no_context_takeover"
WORTH_PACKING = 1024  # bytes; smaller messages are sent as they are
COMPRESSION_LEVEL = 3  # zlib's level: three quarters of the default's time, for 4 % more bytes in a whole debate


class Fault(Exception):
    """The other side broke the protocol; `args[0]` is the code to close with."""


class Reader:
    """Assembles a browser's bytes into messages of a limited size; compressed ones too, if that was agreed.

    One call of `read` takes at most `turn` frames, and stops once they make more than `most` bytes: a few bytes that unpack
    to many could fill the memory before anybody has looked at the first message. `frames` and `bytes` are the counts of the
    last call; `full` says that there may be more, which `read(b"")` continues with.
    """

    def __init__(self, most: int, packs: bool, turn: int):
        self.most, self.turn = most, turn
        self.full, self.frames, self.bytes = False, 0, 0
        self._packs = packs
        self._rest, self._parts, self._opcode = b"", bytearray(), 0

    def read(self, data: bytes) -> list[tuple[int, str | bytes]]:
        """The messages that are complete now, in order, with their opcodes. Raises Fault."""
        if self._rest:
            data = self._rest + data
        messages: list[tuple[int, str | bytes]] = []
        at, end, frames, self.bytes, self.full = 0, len(data), 0, 0, False
        while end - at >= 2:
            if frames >= self.turn or self.bytes > self.most:
                self.full = True
                break
            first, n, mask = data[at], data[at + 1], at + 2
            if not n & MASKED or first & RESERVED:
                raise Fault(FAULTY)
            n &= 0x7F
            if first & 0x08 and (n > 125 or first & (FIN | COMPRESSED) != FIN):
                raise Fault(FAULTY)  # control frames are short, complete and never compressed
            if n > 125:
                mask += 2 if n == 126 else 8
                if mask > end:
                    break
                n = int.from_bytes(data[at + 2 : mask])
            if n > self.most:
                raise Fault(TOO_BIG)
            if mask + 4 + n > end:
                break
            frames += 1
            at = mask + 4 + n
            self._take(first, _unmasked(data[mask + 4 : at], data[mask : mask + 4]), messages)
        self._rest, self.frames = data[at:], frames
        return messages

    def _take(self, first: int, data: bytes, messages: list[tuple[int, str | bytes]]) -> None:
        opcode = first & 0x0F
        if opcode in (PING, PONG, CLOSING):
            return messages.append((opcode, data))
        if (
            opcode not in (0, TEXT, BINARY)
            or (opcode == 0) != bool(self._opcode)
            or (first & COMPRESSED and (opcode == 0 or not self._packs))
        ):
            raise Fault(FAULTY)
        self._opcode = self._opcode or first & ~FIN
        if not first & FIN or self._parts:
            self._parts += data
            if len(self._parts) > self.most:
                raise Fault(TOO_BIG)
        if first & FIN:
            kind, whole, self._opcode = self._opcode, data, 0
            if self._parts:
                whole = bytes(self._parts)
                self._parts.clear()
            if kind & COMPRESSED:
                whole = self._unpacked(whole)
            self.bytes += len(whole)
            messages.append((BINARY, whole) if kind & 0x0F == BINARY else (TEXT, _text(whole)))
        return None

    def _unpacked(self, data: bytes) -> bytes:
        try:
            whole = zlib.decompressobj(-15).decompress(data + b"\0\0\xff\xff", self.most + 1)
        except zlib.error:
            raise Fault(FAULTY) from None
        if len(whole) > self.most:
            raise Fault(TOO_BIG)
        return whole


def frame(opcode: int, data: bytes) -> bytes:
    """One message from a server."""
    n, first = len(data), FIN | opcode
    if n < 126:
        return bytes((first, n)) + data
    return bytes((first, 126)) + n.to_bytes(2) + data if n < 65536 else bytes((first, 127)) + n.to_bytes(8) + data


def packed(opcode: int, data: bytes) -> bytes:
    """Like `frame`, for a browser that agreed to PACKED: compressed where that saves bytes."""
    if len(data) < WORTH_PACKING:
        return frame(opcode, data)
    packing = zlib.compressobj(COMPRESSION_LEVEL, wbits=-15)
    small = packing.compress(data) + packing.flush(zlib.Z_SYNC_FLUSH)
    return frame(opcode | COMPRESSED, small[:-4])


def masked(opcode: int, data: bytes, mask: bytes) -> bytes:
    """One message from a browser; `mask` is four bytes that the browser chose."""
    n, first = len(data), FIN | opcode
    if n < 126:
        return bytes((first, MASKED | n)) + mask + _unmasked(data, mask)
    length = b"\xfe" + n.to_bytes(2) if n < 65536 else b"\xff" + n.to_bytes(8)
    return bytes((first,)) + length + mask + _unmasked(data, mask)


def split(data: bytes) -> tuple[list[tuple[int, bytes]], bytes]:
    """A server's complete frames, each as (first byte, content as sent), and the bytes after them."""
    frames: list[tuple[int, bytes]] = []
    at, end = 0, len(data)
    while end - at >= 2:
        n, start = data[at + 1], at + 2
        if n > 125:
            start += 2 if n == 126 else 8
            if start > end:
                break
            n = int.from_bytes(data[at + 2 : start])
        if start + n > end:
            break
        frames.append((data[at], data[start : start + n]))
        at = start + n
    return frames, data[at:]


def may_pack(offered: str) -> bool:
    """Whether a browser's Sec-WebSocket-Extensions allow PACKED for an answer."""
    offers = [[part.strip() for part in offer.split(";")] for offer in offered.split(",")]
    return any(
        name == "permessage-deflate" and not any("server_max" in setting for setting in settings)
        for name, *settings in offers
    )


def _text(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise Fault(NOT_TEXT) from None


def _unmasked(data: bytes, mask: bytes) -> bytes:
    n = len(data)
    return (int.from_bytes(data) ^ int.from_bytes((mask * (n // 4 + 1))[:n])).to_bytes(n)
