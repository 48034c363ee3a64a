"""Websocket frames: how much one turn reads, and frames that no browser sends."""

import pytest

from debate.transport.frames import FAULTY, TOO_BIG, Fault, Reader
from support.wires import framed, packed, squeezed

TEXT, CLOSING, PING, PONG = 1, 8, 9, 10


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


@pytest.mark.parametrize(
    "sent",
    [
        framed(0x80 | 0x20 | TEXT, b"3"),
        framed(0x80 | 0x10 | TEXT, b"3"),
        framed(0xC0 | PING, b"packed"),
        framed(PING, b"a piece of a ping"),
        framed(0x80 | PING, b"x" * 126),
        framed(0x80 | PONG, b"x" * 70_000)[:10],
        framed(0x80 | CLOSING, b"x" * 126),
        framed(TEXT, b"a piece") + framed(0xC0, b"packed from here on"),
        framed(0x80 | 11, b"no such control frame"),
    ],
)
def test_bits_without_a_meaning_and_control_frames_that_are_long_or_in_pieces_are_faults(sent):
    with pytest.raises(Fault) as fault:
        Reader(100_000, True, 32).read(sent)
    assert fault.value.args == (FAULTY,)


def test_a_ping_of_the_longest_length_between_the_pieces_of_a_packed_message_is_none():
    data = squeezed(300)
    sent = framed(0x40 | TEXT, data[:3]) + framed(0x80 | PING, b"x" * 125) + framed(0x80, data[3:])
    assert Reader(1000, True, 32).read(sent) == [(PING, b"x" * 125), (TEXT, "4" * 300)]
