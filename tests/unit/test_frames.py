"""Websocket frames: how much one turn takes, and what is no frame of a browser's."""

import zlib

import pytest

from debate.transport.frames import TOO_BIG, Fault, Reader

TEXT = 1


def framed(first: int, data: bytes) -> bytes:
    n = len(data)
    length = bytes((n | 0x80,)) if n < 126 else bytes((0x80 | 126,)) + n.to_bytes(2) if n < 65536 else bytes((0x80 | 127,)) + n.to_bytes(8)
    return bytes((first,)) + length + b"\0\0\0\0" + data


def packed(size: int) -> bytes:
    packing = zlib.compressobj(wbits=-15)
    return framed(0xC0 | TEXT, (packing.compress(b"4" * size) + packing.flush(zlib.Z_SYNC_FLUSH))[:-4])


def test_what_is_small_and_unpacks_to_much_is_unpacked_one_turn_at_a_time():
    reader = Reader(60_000, True, 32)
    sizes, found = [], reader.read(packed(60_000) * 500)
    while reader.full:
        sizes.append(reader.bytes)
        assert sum(len(message) for _, message in found) == reader.bytes
        found = reader.read(b"")
    assert max(sizes) <= 2 * 60_000 and sum(sizes) + reader.bytes == 500 * 60_000


def test_no_turn_takes_more_frames_than_it_may_and_none_is_lost_or_overtaken():
    reader = Reader(1000, False, 32)
    found = reader.read(b"".join(framed(0x80 | TEXT, str(n).encode()) for n in range(100)))
    assert len(found) == reader.frames == 32 and reader.full
    while reader.full:
        found += reader.read(b"")
    assert [message for _, message in found] == [str(n) for n in range(100)]


def test_frames_without_a_message_count_too():
    reader = Reader(1000, False, 32)
    assert reader.read(framed(TEXT, b"") + framed(0, b"") * 100) == [] and reader.full


def test_who_may_say_more_from_now_on_is_read_on_with_that_measure():
    reader = Reader(100, True, 1)
    assert reader.read(framed(0x80 | TEXT, b"40{}") + packed(5000)) == [(TEXT, "40{}")]
    reader.most, reader.turn = 60_000, 32
    assert reader.read(b"") == [(TEXT, "4" * 5000)]
    with pytest.raises(Fault) as fault:
        Reader(100, True, 1).read(packed(5000))
    assert fault.value.args == (TOO_BIG,)
