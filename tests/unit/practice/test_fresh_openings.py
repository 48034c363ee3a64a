"""Two people who practise one motion on one side, one after the other, meet other openings."""

from itertools import pairwise

import pytest

from debate.subjects.practice import pages
from support.app import JSON


@pytest.mark.parametrize("side", ["for", "against"])
def test_nobody_reads_the_opening_that_the_last_one_read(app, side, monkeypatch):
    monkeypatch.setattr(pages, "DEALS", 6)
    form = {"motion": "phone-free-school-day", "side": side, "token": f"one-page-of-a-form-{side}"}

    def opened(**more: str) -> tuple[str, set[str]]:
        code = app.test_client().post("/practice", json=form | more, headers=JSON).json["code"]

        seats = app.services.rooms.load(code).seats.values()
        return code, {card for seat in seats if seat.bot and seat.side != side for card in seat.kept}

    rooms = [opened(token=f"one-page-{side}-{n}-of-a-form") for n in range(6)]
    assert all(cards for _, cards in rooms)
    assert not any(one & two for (_, one), (_, two) in pairwise(rooms))
    assert opened() == opened(), "a double click opens one room"
