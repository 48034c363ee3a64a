"""Requests made of the routes' description, as it allows and as it forbids, at a server of their own.

python -m pytest tests/fuzz/test_described.py --examples 20000
"""

import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from debate.app import create_app
from debate.config import Settings
from support.device import Device
from tools.openapi import described

SLUG = "votes-at-sixteen"
# These end what others need: only strangers try them.
ENDS = ("delete", "erase", "merge", "renew", "renew_card", "leave")
COUNTED = ("rooms", "halls", "packs", "used_links", "class_rooms", "class_seats", "own_fields", "own_changes")
WHOLE = ("classes", "members", "own_motions")
MAY_BE_BUSY = ("/motions/import", "/readyz", "/healthz")
LOGGED = 1000  # bytes of the log for each request: a line, not a traceback
MEMORY = 150 * 1024 * 1024  # bytes that a server may grow by, rooms and motions that were made included


class Place:
    """A server with one of everything, and what its host knows of it."""

    def __init__(self, server):
        self.server, host = server, Device(server.address)
        made = host.post(
            "/rooms", {"motion": SLUG, "format": "sprint", "class": "new", "class_name": "8b", "tables": 2}
        ).json()
        over, begun = made["tables"]
        motion = host.post("/motions/own", {"like": SLUG}).json()
        school_class = host.get("/classes").text.partition('href="/classes/')[2].partition('"')[0]
        person = host.post(f"/classes/{school_class}/roster", {"names": "Ada\nBen"}).json()["added"][0]["id"]
        card = host.post(f"/classes/{school_class}/people/{person}/card").json()["card_url"]
        link = host.post(f"/classes/{school_class}/link").json()["class_url"]
        alone = host.post("/practice", {"motion": SLUG}).json()
        host.code = over["code"]
        host.connect()
        for _ in range(4):
            host.do("add_bot")
        host.do("begin")
        while host.phase()["name"] != "finished":
            host.do("end_phase", phase=host.phase()["id"])
        host.do("run_show", phase=host.phase()["id"], seconds=0)
        player = Device(server.address).join(begun["code"])
        moving = host.post(f"/rooms/{begun['code']}/seats/{player.seat}/link").json()["url"]
        host.close()
        tokens = [
            motion["edit_url"],
            motion["read_url"],
            card,
            link,
            moving,
            over["host_url"],
            made["host_url"],
            made["screen_url"],
        ]
        tokens = [one.rpartition("/")[2].rpartition("=")[2] for one in tokens]
        self.known = {
            "code": [over["code"], begun["code"], made["code"], alone["code"]],
            "id": [*host.public["seats"], player.seat, alone["seat"]],
            "token": tokens,
            "slug": [SLUG, tokens[0]],
            "class_id": [school_class],
            "member": [person],
        }
        self.cookies = ["; ".join(f"{c.name}={c.value}" for c in one.http.cookies) for one in (host, player)]
        self.quiet = (over["code"], begun["code"])
        self._reads = sqlite3.connect(f"file:{Path(server.log).parent / 'debate.db'}?mode=ro", uri=True)

    def state(self) -> list[tuple]:
        """What is stored, without what the clock does in rooms that the requests opened."""
        found = [self._reads.execute(f"SELECT count(*) FROM {table}").fetchone() for table in COUNTED]
        for table in WHOLE:
            found += self._reads.execute(f"SELECT * FROM {table}").fetchall()
        return found + self._reads.execute("SELECT version FROM rooms WHERE code IN (?, ?)", self.quiet).fetchall()

    def memory(self) -> int:
        """Bytes."""
        return int(Path(f"/proc/{self.server.process.pid}/statm").read_text().split()[1]) * 4096


@pytest.mark.timeout(0)
def test_no_described_request_breaks_the_server_and_a_refused_one_changes_nothing(own_server, tmp_path, often):
    import schemathesis  # only where this runs: every worker reads this file
    from schemathesis import GenerationMode
    from schemathesis.checks import not_a_server_error
    from schemathesis.specs.openapi import checks as openapi

    checks = [
        not_a_server_error,
        openapi.status_code_conformance,
        openapi.content_type_conformance,
        openapi.response_schema_conformance,
    ]
    place = Place(own_server)
    app = create_app(Settings.read({"DEBATE_DATA": str(tmp_path / "unused")}), async_mode="threading")
    schema = schemathesis.openapi.from_dict(described(app))
    operations = [found.ok() for found in schema.get_all_operations()]
    modes = st.sampled_from([GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
    before: list[int] = []

    @settings(max_examples=often // 2, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def try_one(data):
        operation = data.draw(st.sampled_from(operations))
        ends = operation.definition.raw["operationId"].endswith(ENDS)
        case = data.draw(operation.as_strategy(generation_mode=data.draw(modes)))
        for name in set(case.path_parameters) & set(place.known):
            if data.draw(st.integers(0, 3)):
                case.path_parameters[name] = data.draw(st.sampled_from(place.known[name]))
        for name in set(case.headers) - {"Authorization"}:
            del case.headers[name]  # tests/attacks has headers that nobody sends
        headers = {"Accept": data.draw(st.sampled_from(["text/html", "application/json"]))}
        if not ends and (cookie := data.draw(st.sampled_from([*place.cookies, place.cookies[0], ""]))):
            headers["Cookie"] = cookie
        state = place.state()
        answer = case.call(base_url=own_server.address, headers=headers, allow_redirects=False)
        if answer.status_code == 503 and operation.path in MAY_BE_BUSY:
            return
        case.validate_response(answer, checks=checks)
        assert b"Traceback (most recent call last)" not in answer.content
        if answer.status_code >= 400:
            assert place.state() == state, f"{answer.status_code}, and something was written"
        if not before:
            before.append(place.memory())

    try_one()
    assert place.memory() < before[0] + MEMORY
    assert own_server.errors() == []
    assert own_server.log.stat().st_size < 10_000 + often // 2 * LOGGED
