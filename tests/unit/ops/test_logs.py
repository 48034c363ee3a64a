"""The log says what is wrong, and stays small meanwhile."""

import logging

from debate.ops.logs import MAX_LINES, Sparing


def test_the_same_fault_is_told_in_full_once_a_minute_then_in_lines_then_counted():
    now, told = 100.0, []
    log = logging.getLogger("a log")
    handler = logging.Handler()
    handler.emit = lambda record: told.append((record.getMessage(), record.exc_info is not None))
    handler.addFilter(Sparing(lambda: now))
    log.addHandler(handler)

    def fail(fault: type[Exception] = OSError) -> None:
        try:
            raise fault("away")
        except fault:
            log.exception("The clock's %s failed.", "sweep")

    for _ in range(1000):
        fail()
    assert (
        len(told) == MAX_LINES
        and told[0] == ("The clock's sweep failed.", True)
        and not any(full for _, full in told[1:])
    )
    assert told[1][0] == "The clock's sweep failed. (As before: OSError.)"
    fail(KeyError)
    assert told[-1] == ("The clock's sweep failed.", True), "another fault"
    log.warning("What is no fault")
    log.warning("What is no fault")
    assert told[-2:] == [("What is no fault", False)] * 2
    now += 61
    fail()
    assert told[-1] == ("The clock's sweep failed. (980 more like this before were not written down.)", True)
    del told[:]
    for room in range(1000):
        log.error("The database doesn't answer in room %s.", room)
    assert len(told) == MAX_LINES and told[-1] == (f"The database doesn't answer in room {MAX_LINES - 1}.", False)
