"""A teacher with a class, over HTTP."""

import re

from debate.game.model.commands import AddBot, Begin, Finish

MOTION = {"motion": "returning-north-koreans", "format": "sprint"}
JSON = {"Accept": "application/json"}


def path(url: str) -> str:
    return url.removeprefix("http://localhost")


def sits(browser, code: str, kind: str = "rooms", **body) -> dict:
    answer = browser.post(f"/{kind}/{code}/seats", json=body, headers=JSON)
    assert answer.status_code == 201, answer.text
    return answer.json


class Taught:
    """A teacher's browser, a class, and its rooms."""

    def __init__(self, app, **room):
        self.app, self.browser = app, app.test_client()
        self.made = self.browser.post("/classes", json={"name": "8b"}, headers=JSON).json
        self.id, self.at = self.made["id"], f"/classes/{self.made['id']}"

    def room(self, **more) -> str:
        answer = self.browser.post("/rooms", json=MOTION | {"class": self.id} | more, headers=JSON)
        assert answer.status_code == 201, answer.text
        return answer.json["code"]

    def people(self) -> dict[str, str]:
        """Ids by name or, without one, alias."""
        page = self.browser.get(self.at).text
        rows = re.findall(r'/people/(\w+)">(?:<bdi>)?([^<]+)', page)
        return {name: id for id, name in rows}

    def card(self, person: str) -> str:
        """The link on somebody's card; a new link, because pages show theirs only as a picture."""
        return path(self.browser.post(f"{self.at}/people/{person}/card", headers=JSON).json["card_url"])

    def finish(self, code: str) -> None:
        rooms = self.app.services.rooms
        host = next(seat.id for seat in rooms.load(code).seats.values() if seat.role == "host")
        rooms.perform(code, AddBot(), host, "bot")
        rooms.perform(code, Begin(), host, "begin")
        rooms.perform(code, Finish(), host, "finish")
