"""While somebody has an essay or a pack read, rooms are played on as if nothing happened."""

import time
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from support.device import Device
from support.documents import docx
from tools.importing import ESSAYS


def send(address: str, data: bytes) -> tuple[int, float]:
    """The status of the answer, and how long it took."""
    began = time.monotonic()
    answer = requests.post(f"{address}/motions/import", files={"file": ("essay", data)}, timeout=60)
    return answer.status_code, time.monotonic() - began


def test_the_room_next_door_notices_nothing(server):
    # Seconds of work, until its memory ends.
    bomb = docx([], {"word/document.xml": b"<w:document xmlns:w='w'>" + b"<w:p>" * 2_000_000})
    host = Device(server.address).open_room("sprint").connect()
    took = []
    with ThreadPoolExecutor(4) as others:
        files = [(ESSAYS / "repair.txt").read_bytes(), bomb, b"\x89PNG" * 500_000, bytes(3_000_000)]
        sent = [others.submit(send, server.address, data) for data in files]
        while not all(one.done() for one in sent):
            began = time.monotonic()
            host.do("unlock" if len(took) % 2 else "lock")
            took.append(time.monotonic() - began)
            time.sleep(0.05)  # as fast as one socket may go on
        answers = [one.result() for one in sent]
    statuses = [status for status, _ in answers]
    # The bomb runs out of memory or, if it's busy here, of time.
    assert statuses in ([200, 413, 415, 413], [200, 422, 415, 413])
    assert max(took) < max(seconds for _, seconds in answers) / 2, "a command waited for an essay"
    assert server.errors() == [] and not host.faults
    host.close()


def test_a_pack_that_takes_long_to_read_keeps_no_room_waiting(server):
    host = Device(server.address).open_room("sprint").connect()
    pack = "background = [" + "{a=1}," * 80_000 + "]"  # as long as a pack may be

    def upload() -> float:
        began = time.monotonic()
        answer = requests.post(f"{server.address}/motions/own", files={"file": ("mine.toml", pack)}, timeout=60)
        assert answer.status_code == 422
        return time.monotonic() - began

    def longest_wait() -> float:
        """Of a command, as a part of the time that the upload took."""
        with ThreadPoolExecutor(1) as other:
            sent, took = other.submit(upload), []
            while not sent.done():
                began = time.monotonic()
                host.do("unlock" if len(took) % 2 else "lock")
                took.append(time.monotonic() - began)
                time.sleep(0.05)
            return max(took) / sent.result()

    assert any(longest_wait() < 0.5 for _ in range(3)), "commands waited for a pack"
    assert server.errors() == [] and not host.faults
    host.close()


@pytest.mark.parametrize("size", [2_300_000, 20_000_000])
def test_whoever_sends_too_much_gets_an_answer_rather_than_a_lost_connection(server, size):
    assert send(server.address, bytes(size))[0] == 413
