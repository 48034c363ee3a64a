"""Wrong codes and new rooms are counted by address; right codes never are."""

import pytest

from debate import create_app
from debate.access import rate_limit
from debate.access.rate_limit import RateLimit
from debate.config import Settings
from debate.storage.engine import open_engine, upgrade_schema

MOTION = "returning-north-koreans"
JSON = {"Accept": "application/json"}
SCHOOL, OTHER = {"REMOTE_ADDR": "192.0.2.1"}, {"REMOTE_ADDR": "192.0.2.2"}


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


def test_one_customers_ipv6_addresses_are_one_and_what_is_kept_has_an_end(monkeypatch):
    monkeypatch.setattr(rate_limit, "MAX_ADDRESSES", 3)
    allowance = RateLimit(1, 60)
    allowance.spend("2001:db8:0:1::5")
    assert allowance.wait("2001:db8:0:1:ffff::7") and not allowance.wait("2001:db8:0:2::5") and not allowance.wait("no address")
    for n in range(3):
        allowance.spend(f"192.0.2.{n}")
    assert not allowance.wait("2001:db8:0:1::5") and allowance.wait("192.0.2.2")


@pytest.fixture
def site(tmp_path):
    """Makes the site for a crowd, with the client of one address."""

    def make(crowd: int):
        settings = Settings.read({"DEBATE_DATA": str(tmp_path), "DEBATE_CROWD": str(crowd)})
        upgrade_schema(open_engine(settings.database_url))
        return create_app(settings, async_mode="threading")

    return make


def opens(page, address=SCHOOL, path="/rooms"):
    return page.post(path, json={"motion": MOTION}, headers=JSON, environ_base=address)


@pytest.mark.parametrize("path", ["/?code={}", "/rooms/{}", "/rooms/{}/motion", "/halls/{}", "/rooms/{}/screen?token=x"])
def test_who_guesses_codes_has_to_wait_and_nobody_else(site, path):
    app = site(20)
    page, host = app.test_client(), app.test_client()
    code = opens(host, OTHER).json["code"]
    hall = host.post("/rooms", json={"motion": MOTION, "tables": 2}, headers=JSON, environ_base=OTHER).json["code"]
    for wrong in ("BBBBB", "CCCCC", "DDDDD", "no code"):
        assert page.get(path.format(wrong), headers=JSON, environ_base=SCHOOL).status_code == 404
    refused = page.get(path.format("FFFFF"), headers=JSON, environ_base=SCHOOL)
    assert (refused.status_code, refused.json["error"]["code"]) == (429, "slow_down")
    assert 0 < int(refused.headers["Retry-After"]) <= 225 and refused.headers["Retry-After"] in refused.json["error"]["message"]
    assert page.get(path.format(code), headers=JSON, environ_base=SCHOOL).status_code == 429, "a right code would tell, too"
    assert page.get("/", environ_base=SCHOOL).status_code == 200
    assert page.get(f"/rooms/{code}", environ_base=OTHER).status_code == 200, "from elsewhere"
    for there in (f"/rooms/{code}/motion", f"/halls/{hall}", f"/halls/{hall}/screen"):
        assert host.get(there, environ_base=SCHOOL).status_code == 200, "who has a seat there"
    assert page.get(f"/halls/{hall}", environ_base=SCHOOL).status_code == 429


def test_a_whole_school_behind_one_address_is_not_refused(site):
    app = site(Settings.crowd)
    teacher = app.test_client()
    codes = [opens(teacher).json["code"] for _ in range(3)]
    for n in range(1600):
        page, code = app.test_client(), codes[n % len(codes)]
        if n % 5 == 0:
            assert page.get("/?code=BBBBB", environ_base=SCHOOL).status_code == 404, "one in five mistypes"
        assert page.get(f"/?code={code}", environ_base=SCHOOL).status_code == 303
    assert page.post(f"/rooms/{code}/seats", json={}, headers=JSON, environ_base=SCHOOL).status_code == 201


@pytest.mark.parametrize(("path", "most"), [("/rooms", 2), ("/practice", 20)])
def test_who_opens_rooms_without_end_has_to_wait(site, path, most):
    page = site(20).test_client()
    assert [opens(page, path=path).status_code for _ in range(most)] == [201] * most
    refused = opens(page, path=path)
    assert (refused.status_code, refused.json["error"]["code"]) == (429, "slow_down") and int(refused.headers["Retry-After"]) > 0
    assert page.post(path, data={"motion": MOTION}, environ_base=SCHOOL).status_code == 429
    assert opens(page, OTHER, path).status_code == 201
    assert page.post(path, json={"motion": "none"}, headers=JSON, environ_base=OTHER).status_code == 404, "what opens nothing"
