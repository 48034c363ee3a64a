"""One browser for each kind of person that a room knows, for tests of who may ask for what."""

from flask.testing import FlaskClient

from debate.game.model import commands as c

MOTION = "returning-north-koreans"
JSON = {"Accept": "application/json"}
STRANGERS = ("player", "judge", "gone", "removed", "banned", "erased", "stranger", "another room’s host")


class Cast:
    """A room and its people: `people` are browsers by what their person is, `seats` the seats that they hold."""

    def __init__(self, app, **room):
        self.app, self.rooms = app, app.services.rooms
        self.people: dict[str, FlaskClient] = {"host": app.test_client(), "stranger": app.test_client()}
        self.code, host = self._opens(self.people["host"], room)
        self.seats = {"host": host}
        for name in ("cohost", "player", "judge", "gone", "removed", "banned", "erased"):
            self.people[name] = app.test_client()
            answer = self.people[name].post(
                f"/rooms/{self.code}/seats", json={"role": "judge" if name == "judge" else "player"}, headers=JSON
            )
            self.seats[name] = answer.json["seat"]
        self.does("host", c.Cohost(self.seats["cohost"]))
        self.does("host", c.Remove(self.seats["removed"]))
        self.does("host", c.Ban(self.seats["banned"]))
        self.does("gone", c.Leave())
        self.rooms.erase(self.code, self.seats["erased"], "erased")
        self.people["another room’s host"] = app.test_client()
        self._opens(self.people["another room’s host"], {})

    def _opens(self, browser: FlaskClient, room: dict) -> tuple[str, str]:
        code = browser.post("/rooms", json={"motion": MOTION, **room}, headers=JSON).json["code"]
        (host,) = self.rooms.load(code).seats
        return code, host

    def does(self, name: str, command: c.Command):
        """This person's command, as their socket would give it; returns the room."""
        return self.rooms.perform(self.code, command, self.seats[name], f"{name} {command} {self.room.version}")

    @property
    def room(self):
        return self.rooms.load(self.code)

    def statuses(self, method: str, path: str, **body) -> dict[str, int]:
        """What each person is answered at an address of this room; CODE is its code."""
        address = path.replace("CODE", self.code)
        return {
            name: one.open(address, method=method, headers=JSON, **body).status_code
            for name, one in self.people.items()
        }
