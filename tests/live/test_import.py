"""While somebody has an essay or a pack read, rooms are played on as if nothing happened."""

import time
from concurrent.futures import Future, ThreadPoolExecutor

import pytest
import requests

from support.device import Device
from support.documents import docx
from support.machine import PATIENCE
from support.marked import ESSAYS

ANSWERED = 2 * PATIENCE  # s: a server may let an essay wait and be read for 55 of them, and then has to answer
TOO_LONG = "Reading this took too long"


def send(address: str, data: bytes) -> int:
    """The status of the answer."""
    return _sent(address, data).status_code


def send_until_read(address: str, data: bytes) -> int:
    """The status of the first answer that isn't that the server is too busy, with other essays or altogether."""
    while (answer := _sent(address, data)).status_code == 503 or TOO_LONG in answer.text:
        time.sleep(0.2)
    return answer.status_code


def _sent(address: str, data: bytes) -> requests.Response:
    return requests.post(f"{address}/motions/import", files={"file": ("essay", data)}, timeout=ANSWERED)


def commands_answered(host: Device, during: list[Future]) -> int:
    """How many commands of a room are answered until all of these are done: hardly any if the room waits for them."""
    count = 0
    while not all(one.done() for one in during):
        host.do("lock" if count % 2 else "unlock")
        count += 1
        time.sleep(0.05)  # as fast as one socket may go on
    return count


def test_the_room_next_door_is_answered_while_essays_are_read(server):
    # Work for a while: about as many paragraphs as are read at all, and nothing in them.
    bomb = docx([], {"word/document.xml": b"<w:document xmlns:w='w'>" + b"<w:p/>" * 19_000 + b"</w:document>"})
    host = Device(server.address).open_room("sprint").connect()
    with ThreadPoolExecutor(4) as others:
        files = [(ESSAYS / "repair.txt").read_bytes(), bomb, b"\x89PNG" * 500_000, bytes(3_000_000)]
        sent = [others.submit(send if data is bomb else send_until_read, server.address, data) for data in files]
        answered = commands_answered(host, sent)
    read, bombed, *others_read = [one.result() for one in sent]
    assert (read, *others_read) == (200, 415, 413)
    assert bombed in (413, 422, 503)  # refused, or on a busy machine out of its time or its turn
    # A room that waited would answer one command between two essays.
    assert answered > len(sent) + 2, "commands waited for an essay"
    assert server.errors() == [] and not host.faults
    host.close()


def test_a_pack_that_takes_long_to_read_keeps_no_room_waiting(server):
    host = Device(server.address).open_room("sprint").connect()
    pack = "".join(f"{'a.' * 8}b{n}=1\n" for n in range(20_000))  # as long as a pack may be, with as many signs
    address = f"{server.address}/motions/own"
    with ThreadPoolExecutor(6) as others:
        sent = [
            others.submit(requests.post, address, files={"file": ("mine.toml", pack)}, timeout=PATIENCE)
            for _ in range(6)
        ]
        answered = commands_answered(host, sent)
    assert {one.result().status_code for one in sent} == {422}
    # A room that waited would answer one command between two packs.
    assert answered > len(sent) + 2, "commands waited for a pack"
    assert server.errors() == [] and not host.faults
    host.close()


@pytest.mark.parametrize("size", [2_300_000, 20_000_000])
def test_whoever_sends_too_much_gets_an_answer_rather_than_a_lost_connection(server, size):
    assert send(server.address, bytes(size)) == 413
