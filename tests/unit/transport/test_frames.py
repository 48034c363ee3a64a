"""Websocket frames: what one side writes, the other reads."""

import pytest

from debate.transport.frames import COMPRESSED, FIN, PING, TEXT, Fault, Reader, frame, masked, packed, split

SIZES = (0, 1, 125, 126, 65535, 65536)


@pytest.mark.parametrize("size", SIZES)
def test_what_a_browser_sends_is_read_byte_by_byte_or_at_once(size):
    sent = masked(TEXT, b"x" * size, b"\1\2\3\4") + masked(PING, b"", b"abcd")
    told = [(TEXT, "x" * size), (PING, b"")]
    assert Reader(100_000, False, 32).read(sent) == told
    reader = Reader(100_000, False, 32)
    pieces = [sent[at : at + 1] for at in range(16)] + [sent[16:]]
    assert [message for piece in pieces for message in reader.read(piece)] == told


@pytest.mark.parametrize("size", SIZES)
def test_what_a_server_sends_is_split_and_the_rest_is_kept(size):
    sent = frame(TEXT, b"x" * size) + frame(PING, b"ping")
    assert split(sent) == ([(FIN | TEXT, b"x" * size), (FIN | PING, b"ping")], b"")
    assert split(sent[:-1]) == ([(FIN | TEXT, b"x" * size)], sent[-6:-1])
    for n in range(min(12, size)):
        assert split(sent[:n]) == ([], sent[:n])


def test_a_packed_message_is_split_as_it_was_sent():
    [(first, content)], rest = split(packed(TEXT, b"many words " * 200))
    assert first == FIN | COMPRESSED | TEXT and len(content) < 100 and rest == b""


def test_a_browser_that_does_not_mask_is_sent_away():
    with pytest.raises(Fault):
        Reader(100, False, 32).read(frame(TEXT, b"x"))
