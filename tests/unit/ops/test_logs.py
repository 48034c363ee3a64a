"""The log says what is wrong, and stays small meanwhile."""

import logging
import re
from collections.abc import Callable
from typing import Any

from debate.ops.logs import MAX_LINES, Sparing
from debate.web.routes import Body, body_of
from support.app import JSON, make_app, opens
from tools import openapi

TYPED = "Secret Squirrel"
ENDS = ("static", "delete", "erase", "merge", "renew", "renew_card", "leave")  # what others need would be gone


def bodies(view: Callable[..., Any]) -> list[dict[str, str]]:
    """What somebody typed in each field that a route takes, alone and together."""
    names = (body_of(view) or Body()).fields
    return [{name: TYPED} for name in names] + [dict.fromkeys(names, TYPED)]


def test_no_form_and_no_address_brings_what_somebody_typed_into_a_line(tmp_path, caplog):
    app = make_app(tmp_path, DEBATE_LOG="json")
    caplog.set_level(logging.DEBUG, "debate")
    host = app.test_client()
    made = host.post("/motions/own", json={"like": "votes-at-sixteen", "title": TYPED}, headers=JSON).json
    known = {
        "code": opens(host),
        "class_id": host.post("/classes", json={"name": TYPED}, headers=JSON).json["id"],
        "token": made["edit_url"].rpartition("/")[2],
    }
    rules = [rule for rule in app.url_map.iter_rules() if not rule.endpoint.endswith(ENDS)]
    for rule in rules:
        unknown, path = (
            re.sub(r"<(?:\w+:)?(\w+)>", lambda part, given=given: given.get(part[1], TYPED), rule.rule)
            for given in ({}, known)
        )
        for asked in {unknown, path}:
            host.get(asked, query_string=dict.fromkeys(openapi.QUERIES.get(rule.endpoint, ()), TYPED), headers=JSON)
        if "POST" in rule.methods:
            *alone, together = bodies(app.view_functions[rule.endpoint])
            for body in alone:
                host.post(path, json=body, headers=JSON)
            host.post(path, data=together)
    lines = [f"{record.getMessage()} {record.exc_text} {getattr(record, 'fields', '')}" for record in caplog.records]
    assert len(lines) > len(rules) and not [line for line in lines if TYPED.lower() in line.lower()]


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
