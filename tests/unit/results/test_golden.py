"""Reports of recorded debates, as the text that a host reads, held against what somebody has read line by line.

After a change that is meant, write them again with GOLDEN=write in the environment, and read the difference.
"""

import os
from pathlib import Path

import pytest

from support import recorded
from support.page_text import page_text

FOLDER = Path(__file__).parent / "golden"
AROUND = r"class=(tools|jump-bar|unfolds|foot|small up|kicker on-paper|fold rates)|id=[A-Z0-9]+-rating|data-part=flow|hidden=None"
WITHOUT_STUDENTS = AROUND + r"|data-part=(student|transcript)"  # of a large class: one page each is in the others


def text(app, tables, address: str, leave_out: str = AROUND) -> str:
    client, credentials = app.test_client(), app.services.credentials
    for table in tables:
        client.set_cookie(credentials.cookie_name(table.code), credentials.cookie(table.room, "host"))
    answer = client.get(address)
    assert answer.status_code == 200
    return page_text(answer.text.partition('<div class="report')[2].partition(">")[2], leave_out)


@pytest.mark.parametrize("name", ["two", "twelve", "thirty_one", "hall"])
def test_a_report_says_what_somebody_has_read_and_found_right(app, name):
    played = getattr(recorded, name)(app.services.store)
    if name == "hall":
        found = text(app, played, "/halls/HGFDC/report")
    else:
        leave_out = WITHOUT_STUDENTS if name == "thirty_one" else AROUND
        found = text(app, [played], f"/rooms/{played.code}/report", leave_out)
    file = FOLDER / f"{name}.txt"
    if os.environ.get("GOLDEN") == "write":
        FOLDER.mkdir(exist_ok=True)
        file.write_text(found, encoding="utf-8")
    assert found.splitlines() == file.read_text(encoding="utf-8").splitlines()
