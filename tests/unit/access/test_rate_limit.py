"""Wrong codes and new rooms are counted by address; right codes never are."""

import time

import pytest

from debate.access import rate_limit
from debate.access.rate_limit import MAX_DELAY, RateLimit, RateLimits, WrongCodes
from debate.config import Settings
from debate.game.model import commands
from debate.web import routes
from debate.web.routes import limits_opening
from support.app import make_app

MOTION = "returning-north-koreans"
JSON = {"Accept": "application/json"}
SCHOOL, OTHER, THIRD = ({"REMOTE_ADDR": f"192.0.2.{n}"} for n in (1, 2, 3))


def test_an_allowance_is_spent_at_once_and_comes_back_in_its_time():
    now = 100.0
    allowance = RateLimit(10, 60, lambda: now)
    for _ in range(10):
        assert allowance.wait("school") == 0
        allowance.spend("school")
    assert allowance.wait("school") == 6 and allowance.wait("other") == 0
    now += 5.9
    assert allowance.wait("school") == 1
    now += 0.2
    assert allowance.wait("school") == 0
    allowance.spend("school")
    now += 1000
    for _ in range(10):
        assert allowance.wait("school") == 0
        allowance.spend("school")
    assert allowance.wait("school") > 0, "no more than all of it comes back"


def test_without_a_measure_nobody_waits():
    allowance = RateLimit(0, 60)
    for _ in range(1000):
        allowance.spend("school")
    assert allowance.wait("school") == 0


@pytest.mark.parametrize("crowd", [1, 4, 9, 19])
def test_however_few_people_share_an_address_every_limit_is_one_and_only_for_none_it_is_off(tmp_path, crowd):
    make_app(tmp_path)  # imports every route
    for allowance in {limited.limit for limited in routes._limits.values() if limited.limit.__module__ != __name__}:
        for people, limits in ((crowd, True), (0, False)):
            limit = allowance(people)
            limit.spend("school", 1000)
            assert bool(limit.wait("school")) is limits, (allowance, people)
    for people, slows in ((crowd, True), (0, False)):
        codes = RateLimits(people).codes
        assert any(codes.wrong("school", f"code {n}") for n in range(1000)) is slows, people


def test_the_same_wrong_code_counts_once_and_right_ones_wait_for_a_turn_at_most():
    now = 100.0
    codes = WrongCodes(3, 900, 10, lambda: now)
    for _ in range(50):
        assert codes.wrong("school", "BBBBB") == 0, "yesterday's code on the board"
    assert codes.wrong("school", "CCCCC") == codes.wrong("school", "DDDDD") == codes.delay("other") == 0
    assert codes.wrong("school", "FFFFF") == codes.wrong("school", "BBBBB") == 300
    assert [round(codes.delay("school"), 1) for _ in range(3)] == [0.1, 0.2, 0.3] and not codes.delay("other")
    now += 0.3
    assert round(codes.delay("school"), 1) == 0.1
    assert max(codes.delay("school") for _ in range(1000)) <= MAX_DELAY + 0.1
    now += 900
    assert codes.delay("school") == 0


def test_one_customers_ipv6_addresses_are_one_and_what_is_kept_has_an_end(monkeypatch):
    monkeypatch.setattr(rate_limit, "MAX_ADDRESSES", 3)
    allowance = RateLimit(1, 60)
    allowance.spend("2001:db8:0:1::5")
    assert (
        allowance.wait("2001:db8:0:1:ffff::7")
        and not allowance.wait("2001:db8:0:2::5")
        and not allowance.wait("no address")
    )
    for n in range(3):
        allowance.spend(f"192.0.2.{n}")
    assert not allowance.wait("2001:db8:0:1::5") and allowance.wait("192.0.2.2")


@pytest.fixture
def waits(monkeypatch) -> list[float]:
    """The seconds that each answer would have had to wait."""
    waits: list[float] = []
    monkeypatch.setattr(time, "sleep", lambda seconds: seconds and waits.append(seconds))
    return waits


@pytest.fixture
def site(tmp_path, monkeypatch):
    """Makes the site for a crowd. No time passes for its limits, however long a busy machine takes."""

    def make(crowd: int):
        app = make_app(tmp_path, DEBATE_CROWD=str(crowd))
        limits = app.services.rate_limits
        made = limits.of

        def still(make):
            limit = made(make)
            limit._now = lambda: 1000.0
            return limit

        monkeypatch.setattr(limits, "of", still)
        monkeypatch.setattr(limits.seats._limit, "_now", lambda: 1000.0)
        return app

    return make


def opens(page, address=SCHOOL, path="/rooms"):
    return page.post(path, json={"motion": MOTION}, headers=JSON, environ_base=address)


@pytest.mark.parametrize(
    "path", ["/?code={}", "/rooms/{}", "/rooms/{}/motion", "/halls/{}", "/rooms/{}/screen?token=x"]
)
def test_who_guesses_codes_has_to_wait_and_nobody_else(site, path, waits):
    app = site(20)
    page, host = app.test_client(), app.test_client()
    code = opens(host, OTHER).json["code"]
    hall = host.post("/rooms", json={"motion": MOTION, "tables": 2}, headers=JSON, environ_base=THIRD).json["code"]
    for wrong in ("BBBBB", "CCCCC", "DDDDD", "no code"):
        assert page.get(path.format(wrong), headers=JSON, environ_base=SCHOOL).status_code == 404
    assert not waits
    refused = page.get(path.format("FFFFF"), headers=JSON, environ_base=SCHOOL)
    assert (refused.status_code, refused.json["error"]["code"]) == (429, "slow_down") and len(waits) == 1
    assert (
        0 < int(refused.headers["Retry-After"]) <= 225
        and refused.headers["Retry-After"] in refused.json["error"]["message"]
    )
    assert page.get(path.format("BBBBB"), headers=JSON, environ_base=SCHOOL).status_code == 429, (
        "also one that was told before"
    )
    assert page.get("/", environ_base=SCHOOL).status_code == 200
    assert page.get(f"/rooms/{code}", environ_base=OTHER).status_code == 200, "from elsewhere"
    for there in (f"/rooms/{code}/motion", f"/halls/{hall}", f"/halls/{hall}/screen"):
        assert host.get(there, environ_base=SCHOOL).status_code == 200, "who has a seat there"


def test_who_has_the_right_code_or_a_signed_link_is_let_in_while_somebody_guesses_there(site, waits):
    app = site(20)
    guesser, host, pupil = app.test_client(), app.test_client(), app.test_client()
    links = opens(host, OTHER).json
    code, hall = (
        links["code"],
        host.post("/rooms", json={"motion": MOTION, "tables": 2}, headers=JSON, environ_base=THIRD).json,
    )
    for n in range(6):
        refused = guesser.get(f"/rooms/{'BCDFGH'[n] * 5}", environ_base=SCHOOL).status_code
    assert refused == 429
    for link in (links["screen_url"], hall["screen_url"], hall["host_url"], links["host_url"]):
        waits.clear()
        assert pupil.get(link.removeprefix("http://localhost"), environ_base=SCHOOL).status_code == 200
        assert not waits, "a signed link never waits"
    assert pupil.get(f"/?code={code}", environ_base=SCHOOL).status_code == 303
    assert pupil.get(f"/halls/{hall['code']}", environ_base=SCHOOL).status_code == 200
    assert pupil.post(f"/rooms/{code}/seats", json={}, headers=JSON, environ_base=SCHOOL).status_code == 201
    assert (
        pupil.get(f"/rooms/{code}/drills", headers=JSON, environ_base=SCHOOL).json["error"]["code"] == "no_shared_texts"
    )


def test_a_whole_school_behind_one_address_is_not_refused(site):
    crowd = Settings.crowd // 10  # a smaller school: what is allowed grows with it
    app = site(crowd)
    teacher = app.test_client()
    codes = [opens(teacher).json["code"] for _ in range(3)]
    for n in range(8 * crowd // 10):
        page, code = app.test_client(), codes[n % len(codes)]
        if n % 5 == 0:
            assert page.get("/?code=BBBBB", environ_base=SCHOOL).status_code == 404, "one in five mistypes"
        assert page.get(f"/?code={code}", environ_base=SCHOOL).status_code == 303
    assert page.post(f"/rooms/{code}/seats", json={}, headers=JSON, environ_base=SCHOOL).status_code == 201


def test_a_hall_counts_as_many_rooms_as_it_has_tables(site):
    app, many = site(200), {"motion": MOTION, "tables": 10}
    page = app.test_client()
    answers = [page.post("/rooms", json=many, headers=JSON, environ_base=SCHOOL).status_code for _ in range(3)]
    assert answers == [201, 201, 429]
    assert page.post("/rooms", json=many, headers=JSON, environ_base=OTHER).status_code == 201


def test_a_hall_waits_until_all_of_its_tables_are_allowed(site):
    page = site(200).test_client()  # twenty rooms an hour
    assert [opens(page).status_code for _ in range(11)] == [201] * 11
    hall = page.post("/rooms", json={"motion": MOTION, "tables": 10}, headers=JSON, environ_base=SCHOOL)
    assert (hall.status_code, hall.headers["Retry-After"]) == (429, "180"), "one table too many"
    assert [opens(page).status_code for _ in range(10)] == [201] * 9 + [429], "what was refused doesn't count"


def test_a_hall_that_is_larger_than_the_allowance_takes_all_of_it(site):
    page = site(50).test_client()
    hall = {"motion": MOTION, "tables": 10}
    answers = [page.post("/rooms", json=hall, headers=JSON, environ_base=SCHOOL).status_code for _ in range(2)]
    assert answers == [201, 429] and opens(page).status_code == 429


def test_less_than_all_at_once_and_the_rest_in_its_time():
    now = 100.0
    allowance = RateLimit(10, 60, lambda: now, at_once=2)
    allowance.spend("school", 2)
    assert allowance.wait("school") == 6
    now += 6.1
    assert allowance.wait("school") == 0
    allowance.spend("school", 10)
    assert allowance.wait("school") == 60, "what was allowed may be more than was left; it is paid back"


@pytest.mark.parametrize(
    ("crowd", "path", "most"), [(20, "/rooms", 2), (9, "/rooms", 1), (20, "/practice", 4), (4, "/practice", 1)]
)
def test_who_opens_rooms_without_end_has_to_wait(site, crowd, path, most):
    page = site(crowd).test_client()
    assert [opens(page, path=path).status_code for _ in range(most)] == [201] * most
    refused = opens(page, path=path)
    assert (refused.status_code, refused.json["error"]["code"]) == (429, "slow_down") and int(
        refused.headers["Retry-After"]
    ) > 0
    assert page.post(path, data={"motion": MOTION}, environ_base=SCHOOL).status_code == 429
    assert page.post(path, json={"motion": "none"}, headers=JSON, environ_base=OTHER).status_code == 404
    assert [opens(page, OTHER, path).status_code for _ in range(most)] == [201] * most, "what opened nothing"


def joins(page, code: str, path: str = "/rooms/{}/seats", address=SCHOOL, **form):
    """The answer to a browser that has no seat yet."""
    return page.post(path.format(code), json=form, headers=JSON, environ_base=address)


def test_a_class_joins_twice_at_once_and_a_script_that_goes_on_has_to_wait(site):
    app = site(2000)
    code, other = (opens(app.test_client(), OTHER).json["code"] for _ in range(2))
    for n in range(80):
        assert joins(app.test_client(), code).status_code == 201, n
    host = next(iter(app.services.rooms.load(code).seats))
    app.services.rooms.perform(code, commands.RemoveSince(1), host, "make room")
    said = [joins(app.test_client(), code) for _ in range(40)]
    refused = said[-1]
    assert [answer.status_code for answer in said] == [201] * 20 + [429] * 20
    assert refused.json["error"]["code"] == "slow_down"
    assert 0 < int(refused.headers["Retry-After"]) <= 6
    assert refused.headers["Retry-After"] in refused.json["error"]["message"]
    assert joins(app.test_client(), code, address=OTHER).status_code == 201, "from elsewhere"
    assert joins(app.test_client(), other).status_code == 201, "to another room"
    page = app.test_client().post(f"/rooms/{code}/seats", data={"role": "player"}, environ_base=SCHOOL)
    assert page.status_code == 429 and "Many people have just joined" in page.text


def test_a_hall_of_four_tables_fills_from_one_address_and_returning_is_no_new_seat(site):
    app = site(2000)
    hall = app.test_client().post("/rooms", json={"motion": MOTION, "tables": 4}, headers=JSON, environ_base=OTHER)
    pupils = [app.test_client() for _ in range(128)]  # more than may take seats in one room at once
    for _ in range(2):
        for pupil in pupils:
            assert joins(pupil, hall.json["code"], "/halls/{}/seats").status_code == 201


def test_who_is_refused_a_seat_has_not_taken_one_and_zero_sets_no_pace(site):
    app = site(1)  # two seats for one address
    host = app.test_client()
    code = host.post("/rooms", json={"motion": MOTION, "options": {"names": "typed"}}, headers=JSON, environ_base=OTHER)
    code = code.json["code"]
    for _ in range(5):
        assert joins(app.test_client(), code, alias="x").status_code == 422
    said = [joins(app.test_client(), code, alias=f"Name {n}").status_code for n in range(3)]
    assert said == [201, 201, 429]


def test_of_those_who_come_at_the_same_moment_no_more_are_let_in(site):
    app = site(1)
    seats = app.services.rate_limits.seats
    with (
        seats.one("KVTRN", "192.0.2.1") as first,
        seats.one("KVTRN", "192.0.2.1") as second,
        seats.one("KVTRN", "192.0.2.1") as third,
    ):
        assert (first, second) == (0, 0) and third > 0


def test_those_who_open_something_at_the_same_moment_are_counted_before_the_first_is_done(tmp_path):
    limit = limits_opening(lambda crowd: RateLimit(2 if crowd else 0, 3600))
    app = make_app(tmp_path, DEBATE_CROWD="100")
    meanwhile = [app.test_client() for _ in range(2)]
    statuses = []

    @app.post("/thanks")
    @limit
    def thanks():
        if meanwhile:
            with app.app_context():
                statuses.append(meanwhile.pop().post("/thanks", headers=JSON).status_code)
        return "", 204

    statuses.append(app.test_client().post("/thanks", headers=JSON).status_code)
    assert sorted(statuses) == [204, 204, 429]


def test_an_answer_of_any_status_below_400_counts_and_no_other(tmp_path):
    """A route that answers 204 or 302 is limited like one that answers 200; what it refuses is free."""
    limit = limits_opening(lambda crowd: RateLimit(2 if crowd else 0, 3600))
    app = make_app(tmp_path, DEBATE_CROWD="100")
    statuses = iter((204, 400, 302, 204))

    @app.post("/thanks")
    @limit
    def thanks():
        return "", next(statuses)

    page = app.test_client()
    assert [page.post("/thanks", headers=JSON).status_code for _ in range(4)] == [204, 400, 302, 429]
