"""Whoever practises a motion once more on the same side meets another opening."""

import pytest

from debate.subjects.practice import pages
from support.app import JSON


@pytest.mark.parametrize("side", ["for", "against"])
def test_nobody_meets_the_same_opening_twice_in_a_row(app, side):
    form = {"motion": "phone-free-school-day", "side": side, "token": f"one-page-of-a-form-{side}"}
    browser = app.test_client()

    def opened(**more: str) -> tuple[str, str]:
        seat = browser.post("/practice", json=form | more, headers=JSON).json
        room = app.services.rooms.load(seat["code"])
        return room.code, pages._choices(room, seat["seat"])["met"]

    met = ""
    for n in range(12):
        before, (_, met) = met, opened(token=f"one-page-{side}-{n}-of-a-form", met=met)
        assert met and met != before
    assert opened(met=met) == opened(met=met), "a double click opens one room"
