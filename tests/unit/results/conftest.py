"""A debate that was played to its end, kept in a database, and browsers that ask for its pages."""

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient

from debate.game.model import commands as c
from debate.web.context import Application
from support.app import make_app
from support.kept import Kept

# Who asks. The seats: ask_as gives a browser its cookie; the others hold none here.
SEATS = {
    "host": "host",
    "co-host": "p5",
    "player": "p0",
    "judge": "j0",
    "left": "p2",
    "removed": "p3",
    "banned": "p4",
    "erased": "p6",
}
STRANGERS = ("stranger", "another room's host")


def browser(app, *tables, seat: str = "host"):
    """A browser that holds this seat at each of these tables."""
    client, credentials = app.test_client(), app.services.credentials
    for table in tables:
        client.set_cookie(credentials.cookie_name(table.code), credentials.cookie(table.room, seat))
    return client


@pytest.fixture(scope="module")
def over(tmp_path_factory) -> tuple[Application, Kept]:
    """A debate that is over, and from which somebody left and others were removed, banned and erased."""
    app = make_app(tmp_path_factory.mktemp("over"))
    table = Kept(app.services.store, 8, "full", judges=1).to("stance", 0).to("reveal", 2)
    table.do("p2", c.Leave()).to("finished")
    table.do("host", c.Cohost(seat="p5"))
    table.do("host", c.Remove(seat="p3")).do("host", c.Ban(seat="p4"))
    table.do("class", c.Erase(seat="p6"))
    return app, table


@pytest.fixture(scope="module")
def ask_as(over) -> Callable[[str], FlaskClient]:
    """A browser of one of SEATS or STRANGERS."""
    app, table = over
    elsewhere = app.test_client()
    elsewhere.post("/rooms", json={"motion": "returning-north-koreans"})

    def ask(who: str) -> FlaskClient:
        if who == "another room's host":
            return elsewhere
        return browser(app, table, seat=SEATS[who]) if who in SEATS else app.test_client()

    return ask
