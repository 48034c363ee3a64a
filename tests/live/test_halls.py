"""Several rooms of one class: opened together, entered with one code, each a separate room."""

import json
import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
import requests

from support.device import Device, arrived
from support.machine import PATIENCE

MOTION = "returning-north-koreans"


class Hall:
    """A teacher's hall as tests use it."""

    def __init__(self, host: Device, tables: int, **options):
        answer = host.post("/rooms", {"motion": MOTION, "format": "sprint", "tables": tables, "options": options})
        assert answer.status_code == 201, answer.text
        self.host, self.links = host, answer.json()
        self.code = self.links["code"]
        self.codes = [table["code"] for table in self.links["tables"]]

    @property
    def path(self) -> str:
        return f"/halls/{self.code}"

    def page(self, device: Device, path: str = "") -> requests.Response:
        """As a browser sees it, without following."""
        return device.http.get(
            device.address + self.path + path, headers={"Accept": "text/html"}, allow_redirects=False, timeout=PATIENCE
        )

    def take(self, device: Device, **form) -> dict:
        answer = device.post(f"{self.path}/seats", form)
        assert answer.status_code == 201, answer.text
        device.code, device.seat = answer.json()["code"], answer.json()["seat"]
        return answer.json()


@pytest.fixture
def hall(device):
    return lambda tables=3, **options: Hall(device(), tables, **options)


@pytest.fixture
def at_table(device):
    """A hall's host at one of its tables."""

    def sit(hall: Hall, number: int) -> Device:
        one = device()
        one.http.cookies.update(hall.host.http.cookies)
        one.code = hall.codes[number - 1]
        return one.connect()

    return sit


# --- opening ---


def test_tables_are_rooms_of_their_own_with_one_motion_and_the_same_options(hall, at_table):
    made = hall(3, ballots=2)
    assert [table["number"] for table in made.links["tables"]] == [1, 2, 3] and len({made.code, *made.codes}) == 4
    hosts = [at_table(made, n) for n in (1, 2, 3)]
    assert len({host.seat for host in hosts}) == 3
    for host in hosts:
        assert (
            host.me["role"] == "host" and host.me["options"]["ballots"] == 2 and host.public["motion"]["slug"] == MOTION
        )
    hosts[0].do("lock")
    assert not [host for host in hosts[1:] if "locked" in host.public]


def test_the_same_form_twice_opens_one_hall(device):
    form = {"motion": MOTION, "tables": 4, "token": "the same form, sent again"}
    with ThreadPoolExecutor(3) as pool:
        answers = [
            answer.json() for answer in pool.map(lambda one: one.post("/rooms", form), [device() for _ in range(3)])
        ]
    codes = [[answer["code"], *(table["code"] for table in answer["tables"])] for answer in answers]
    assert codes[0] == codes[1] == codes[2] and len(codes[0]) == 5


@pytest.mark.parametrize("tables", [0, -1, 11, 1000])
def test_a_hall_has_two_to_ten_tables(device, tables):
    answer = device().post("/rooms", {"motion": MOTION, "tables": tables})
    assert (answer.status_code, answer.json()["error"]["code"], answer.json()["error"]["field"]) == (
        422,
        "bad_option",
        "tables",
    )


def test_a_bad_option_opens_no_table(device):
    one = device()
    answer = one.post("/rooms", {"motion": MOTION, "tables": 3, "options": {"players": 1000}})
    assert answer.json()["error"]["code"] == "bad_option" and not one.http.cookies


def test_one_table_is_a_room(device):
    answer = device().post("/rooms", {"motion": MOTION, "tables": 1})
    assert answer.status_code == 201 and set(answer.json()) == {"code", "room_url", "screen_url", "host_url"}


def test_the_seats_of_two_halls_fit_into_a_browsers_cookies(device):
    teacher = device()
    halls = [Hall(teacher, 10) for _ in range(2)]
    kept = {cookie.name: cookie for cookie in teacher.http.cookies}
    assert all(f"seat_{code}" in kept for made in halls for code in made.codes)
    # Browsers send all of them with every request, and proxies take 4 kB.
    assert sum(len(cookie.name) + len(cookie.value or "") + 3 for cookie in kept.values()) < 2200


# --- coming in ---


def test_a_halls_code_leads_to_its_tables_however_it_is_typed(hall, device):
    made, one = hall(), device()
    for path in (f"/?code={made.code.lower()}", f"/rooms/{made.code}"):
        answer = one.http.get(
            one.address + path, headers={"Accept": "text/html"}, allow_redirects=False, timeout=PATIENCE
        )
        assert (answer.status_code, answer.headers["Location"]) == (303, made.path)
    page = made.page(one).text
    assert (
        "Choose your table" in page and [code for code in made.codes if f'href="/rooms/{code}"' in page] == made.codes
    )
    assert made.page(one, "/any").status_code == 200


def test_any_table_is_the_emptiest_one(hall, device):
    made = hall(3)
    device().join(made.codes[0])
    assert [made.take(device())["table"] for _ in range(5)] == [2, 3, 1, 2, 3]


def test_many_who_take_any_table_at_once_are_spread(hall, device):
    made = hall(4)
    people = [device() for _ in range(22)]
    with ThreadPoolExecutor(11) as pool:
        taken = Counter(pool.map(lambda one: made.take(one)["table"], people))
    # Those who come in the same moment may not know of each other.
    assert len(taken) == 4 and all(3 <= people <= 8 for people in taken.values())


def test_who_sits_at_a_table_is_led_back_to_it(hall, device):
    made = hall(3)
    one = device().join(made.codes[1])
    for path in ("", "/any"):
        assert made.page(one, path).headers["Location"] == f"/rooms/{made.codes[1]}"
    seat = one.seat
    assert (made.take(one)["table"], one.seat) == (2, seat)


def test_a_full_table_is_marked_and_comes_last(hall, device):
    made = hall(2, players=2)
    for _ in range(2):
        device().join(made.codes[0])
    assert "Full. You’ll join as a judge." in made.page(device()).text
    assert [made.take(device()) for _ in range(2)][1]["table"] == 2
    late = made.take(device())
    assert late["role"] == "judge" and late["table"] == 1


def test_locked_finished_and_deleted_tables_take_nobody(hall, device, at_table):
    made = hall(3)
    hosts = [at_table(made, n) for n in (1, 2, 3)]
    for _ in range(2):
        device().join(made.codes[1])
    hosts[0].do("lock")
    hosts[1].do("begin")
    hosts[1].do("finish")
    page = made.page(device()).text
    assert "The door is locked." in page and "The debate is over." in page and page.count('href="/rooms/') == 1
    assert made.take(device())["table"] == 3
    assert made.host.post(f"/rooms/{made.codes[2]}/delete").ok
    answer = device().post(f"{made.path}/seats")
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "locked")
    assert "No table can take anyone right now." in made.page(device()).text
    hosts[0].do("finish")
    page = made.page(device()).text
    assert "Every table has finished" in page and "No table can take anyone" not in page and "Choose your" not in page
    for code in made.codes[:2]:
        assert made.host.post(f"/rooms/{code}/delete").ok
    assert made.page(device()).status_code == 404


def test_a_ban_at_one_table_holds_at_all_of_them(hall, device, at_table):
    made = hall(2)
    host, one = at_table(made, 1), device().join(made.codes[0])
    host.do("ban", seat=one.seat)
    for answer in (made.page(one), made.page(one, "/any"), one.post(f"{made.path}/seats")):
        assert answer.status_code == 403


def test_who_left_a_table_may_sit_at_another(hall, device):
    made, one = hall(2), device()
    one.join(made.codes[0]).connect()
    one.do("leave")
    assert "You left this table." in made.page(one).text
    assert made.take(device())["table"] == 1
    assert made.take(one)["table"] == 2


def test_a_form_that_does_not_fit_comes_back(hall, device):
    made, one = hall(2, names="typed"), device()
    answer = one.http.post(
        one.address + made.path + "/seats", data={"alias": "x"}, headers={"Accept": "text/html"}, timeout=PATIENCE
    )
    assert answer.status_code == 422 and f'action="{made.path}/seats"' in answer.text and 'value="x"' in answer.text


# --- the host's ---


def shown(page: str) -> list[dict]:
    return json.loads(re.search(r'id="tables">(.*?)</script>', page, re.S)[1])


def test_the_host_sees_all_tables_and_nobody_else_does(hall, device):
    made = hall(3)
    page = made.page(made.host)
    assert page.status_code == 200 and 'data-screen="hall"' in page.text
    assert [table["code"] for table in shown(page.text)] == made.codes and "token=" in page.text
    for stranger in (device(), device().join(made.codes[0])):
        assert 'data-screen="hall"' not in made.page(stranger).text
        assert made.page(stranger, "/screen").status_code == 403
        answer = stranger.post(f"{made.path}/delete")
        assert (answer.status_code, answer.json()["error"]["code"]) == (403, "not_allowed")


def test_who_hosts_one_table_gets_nothing_of_the_others(hall, device, at_table):
    made, one = hall(2), device()
    one.join(made.codes[0]).connect()
    at_table(made, 1).do("cohost", seat=one.seat)
    tables = shown(made.page(one).text)
    assert "screen_url" in tables[0] and set(tables[1]) == {"number", "code"}
    assert one.post(f"{made.path}/delete").status_code == 403


def test_all_tables_begin_together_or_apart_and_each_answers_for_itself(hall, device, at_table):
    made = hall(3)
    hosts = [at_table(made, n) for n in (1, 2, 3)]
    for code in made.codes[:2]:
        for _ in range(2):
            device().join(code)
    with ThreadPoolExecutor(3) as pool:
        answers = list(pool.map(lambda host: host.command("begin"), hosts))
    assert [answer["ok"] for answer in answers] == [True, True, False] and answers[2]["error"]["code"] == "not_enough"
    for host, answer in zip(hosts[:2], answers, strict=False):
        arrived([host], answer["version"])
    hosts[0].do("end_phase", phase=hosts[0].phase()["id"])
    hosts[1].do("pause", phase=hosts[1].phase()["id"])
    assert [host.phase()["name"] for host in hosts] == ["draw", "stance", "lobby"]


def test_the_big_screen_of_a_hall_has_nothing_but_what_is_public(hall, device):
    made = hall(2)
    screen, link = device(), made.links["screen_url"].removeprefix(made.host.address)
    page = screen.http.get(screen.address + link, headers={"Accept": "text/html"}, timeout=PATIENCE)
    assert 'data-screen="hall_screen"' in page.text and "/hosts/" not in page.text and not screen.http.cookies
    for table in shown(page.text):
        screen = device()
        screen.code = table["code"]
        screen.connect(screen=table["token"])
        assert not screen.me and screen.command("begin")["error"]["code"] == "not_allowed"
    assert made.page(device(), "/screen?token=nonsense").status_code == 403


def test_the_hosts_link_opens_the_hall_elsewhere_too_and_a_look_at_it_does_not(hall, device, at_table):
    made = hall(2)
    old, tablet, link = at_table(made, 1), device(), made.links["host_url"].removeprefix(made.host.address)
    assert tablet.get(link).ok and not tablet.http.cookies
    assert tablet.post(link).status_code == 201
    assert 'data-screen="hall"' in made.page(tablet).text
    tablet.code = made.codes[0]
    assert tablet.connect().do("lock") and not old.byes
    other = Hall(device(), 2)
    assert device().post(link.replace(made.code, other.code)).status_code == 404


def test_a_deleted_hall_takes_all_its_tables_along(hall, device):
    made, one = hall(2), device()
    one.join(made.codes[1]).connect()
    assert made.host.post(f"{made.path}/delete").json() == {"deleted": made.code}
    one.until(lambda: one.byes == ["deleted"], "bye")
    for path in (made.path, *(f"/rooms/{code}" for code in made.codes)):
        assert device().get(path).status_code == 404


def test_a_teacher_who_opens_one_large_hall_after_the_other_gets_no_more_head_than_a_proxy_takes(device):
    teacher = device()
    for _ in range(6):
        answer = teacher.post("/rooms", {"motion": MOTION, "tables": 10})
        assert answer.status_code == 201
        head = sum(len(f"{name}: {value}\r\n") for name, value in answer.raw.headers.items())
        assert head < 3900, "nginx takes 4 kB, and answers 502 to more"
    hall = teacher.get(f"/halls/{answer.json()['code']}")
    assert hall.status_code == 200 and len(list(teacher.http.cookies)) <= 30
