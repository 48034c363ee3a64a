"""Clients that don't read their messages don't fill the memory."""

import queue

import pytest
import socketio

from debate.transport.socketio import cap_queues


@pytest.fixture
def line():
    server = socketio.Server(async_mode="threading")
    cap_queues(server, most=5)
    return server.eio.create_queue()


def test_up_to_the_cap_everything_waits_in_order(line):
    for n in range(5):
        line.put(n)
    assert [line.get(block=False) for _ in range(5)] == [0, 1, 2, 3, 4]


def test_beyond_it_the_line_holds_its_end_alone(line):
    for n in range(50):
        line.put(n)
    assert line.get(block=False) is None
    line.task_done()
    with pytest.raises(queue.Empty):
        line.get(block=False)
    line.put("one more")
    assert line.empty()
    line.join()  # nobody waits for what was thrown away
