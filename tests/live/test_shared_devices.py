"""Several people at one device: a seat each, one private view at a time, and nothing of anybody for the next (docs/game.md, section 3)."""

import json
import re
from html import unescape

import pytest
from socketio.exceptions import ConnectionError

from debate.live.presence import HERE
from debate.storage.rooms.seat_times import SeatTimes
from support.device import Device, arrived, words
from support.machine import PATIENCE
from support.playing import does, go_on
from support.staged import services


@pytest.fixture
def shared(device):
    """Opens a room whose people may share devices; its host is connected."""

    def opened(format: str = "sprint", **options) -> Device:
        return device().open_room(format, shared=True, **options).connect()

    return opened


def turn(one: Device, seat: str = "") -> Device:
    """The device is handed to somebody, or lies on the table: as a page does it."""
    whose(one, seat)
    one.version, one.faults = -1, []  # another page, another document
    return one.connect(seat=seat)


def whose(one: Device, seat: str = "") -> None:
    """The device's cookie says whose turn it is, as a page's script writes it."""
    domain = next(cookie.domain for cookie in one.http.cookies if cookie.name.startswith("seat_"))
    one.http.cookies.set(f"turn_{one.code}", seat or None, domain=domain)


def heard(one: Device) -> str:
    return json.dumps(one.heard)


def refused(one: Device, seat: str = "") -> str:
    """The code with which a connection is refused."""
    one.refusals.clear()
    with pytest.raises(ConnectionError):
        one.connect(seat=seat)
    return one.refusals[-1]["data"]["code"]


def test_each_at_a_device_has_a_seat_and_the_socket_shows_the_view_that_it_asks_for_or_none(shared, device):
    host, tablet = shared(), device()
    answer = tablet.post(f"/rooms/{host.code}/seats", {"people": ["Mia", "Ben"]})
    assert answer.status_code == 201
    mia, ben = answer.json()["seats"]
    assert mia.keys() == ben.keys() == {"seat", "alias"} and mia["alias"] != ben["alias"]
    tablet.code = host.code
    assert [cookie.name for cookie in tablet.http.cookies] == [f"seat_{host.code}"]
    for one in (mia, ben):
        assert tablet.connect(seat=one["seat"]).me["seat"] == one["seat"]
    cover = tablet.connect()
    assert cover.me == {} and cover.public["seats"].keys() >= {mia["seat"], ben["seat"]}
    assert cover.command("step_out")["error"]["code"] == "not_allowed"
    host.until(lambda: len(host.me["people"]) == 3, "both")
    assert {host.me["people"][one["seat"]]["teacher_name"] for one in (mia, ben)} == {"Mia", "Ben"}


def test_what_one_may_see_reaches_no_socket_of_the_next(shared, device):
    host, tablet, other = shared(), device(), device()
    seats = tablet.shares(host.code, "Mia", "Ben")
    others = other.shares(host.code, "Zoe", "Tom")
    host.do("begin")
    while host.phase()["name"] != "finished":
        phase = host.phase()["id"]
        for one, its in ((tablet, seats), (other, others)):
            for seat in its:
                turn(one, seat)
                one.heard.clear()
                one.resync()
                for type, fields in list(does(one)):
                    one.do(type, **fields)
                one.resync()
                chosen = [key for key in ("stance", "choice", "given") if f'"{key}": ' in json.dumps(one.me)]
                assert chosen == [], "nothing that was chosen in private comes to a device that several share"
                secrets = [f"secret{someone}" for someone in its if someone != seat]
                if host.phase()["name"] in (
                    "opening",
                    "draw",
                ):  # what was sent to be answered is read by whoever answers it
                    assert not [word for word in secrets if word in heard(one)], host.phase()["name"]
                assert {
                    json.loads(m[len("snapshot") :])["me"]["seat"] for _, m in one.heard if m[:8] == "snapshot"
                } == {seat}
            one.heard.clear()
            turn(one)
            if "speeches" not in one.public:
                assert "secret" not in heard(one) and '"me"' not in heard(one)
        host.until(lambda: host.version >= max(tablet.version, other.version), "what they did")
        arrived([tablet, other], go_on(host, phase))
    assert not host.faults
    sent = [speech["author"] for speech in host.me["texts"].values()]
    assert sorted(sent) == sorted([*seats, *others] * 2)


def test_the_cookie_of_a_device_gives_no_seat_that_is_not_its_own(shared, device):
    host, tablet, other = shared(), device(), device()
    mine = tablet.shares(host.code, "Mia", "Ben")
    others = other.shares(host.code, "Zoe", "Tom")
    alone = device().join(host.code)
    for seat in (*others, alone.seat, host.seat, "nobody", "none"):
        assert refused(tablet, seat) == "no_seat"
    assert refused(alone, mine[0]) == "no_seat"
    assert alone.connect().me["seat"] == alone.connect(seat=alone.seat).me["seat"]
    whose(tablet, others[0])
    assert tablet.get(f"/rooms/{host.code}/place").status_code == 403
    assert tablet.get(f"/rooms/{host.code}/seats/{others[0]}/debate").status_code == 403
    assert tablet.post(f"/rooms/{host.code}/delete").status_code == 403
    assert tablet.post(f"/rooms/{host.code}/seats/{mine[0]}/link").status_code == 403
    assert [one["seat"] for one in tablet.get(f"/rooms/{host.code}/seats").json()["seats"]] == mine
    turned = tablet.http.cookies.get(f"seat_{host.code}")
    for forged in (turned[:-2] + "AA", turned.replace(".", "", 1)):
        stranger = device()
        stranger.code = host.code
        stranger.http.cookies.set(f"seat_{host.code}", forged)
        assert refused(stranger, mine[0]) == "no_seat"


def test_pages_of_one_seat_open_for_whom_it_is_the_turn_and_for_nobody_else_at_the_device(shared, device):
    host, tablet = shared(), device()
    mia, ben = tablet.shares(host.code, "Mia", "Ben")
    host.do("begin")
    host.do("finish")
    for now in ("", mia, ben):
        whose(tablet, now)
        for seat in (mia, ben):
            status = 200 if seat == now else 403
            for page in ("debate", "debate/next", "debate/link"):
                assert tablet.get(f"/rooms/{host.code}/seats/{seat}/{page}").status_code == status, (now, seat, page)
        assert tablet.get(f"/rooms/{host.code}/place").status_code == (200 if now else 403)
        shown = tablet.http.get(f"{tablet.address}/rooms/{host.code}", headers={"Accept": "text/html"})
        assert shown.headers["Cache-Control"] == "private, no-store"
        assert ('data-screen="cover"' in shown.text) == (not now) and (f'data-seat="{now}"' in shown.text) == bool(now)


def test_the_newest_socket_of_a_device_stays_and_the_one_before_is_told(shared, device):
    host, tablet = shared(), device()
    mia, ben = tablet.shares(host.code, "Mia", "Ben")

    def another() -> Device:
        window = Device(tablet.address)
        window.code, window.http.cookies = host.code, tablet.http.cookies
        return window

    windows = [tablet, another(), another(), another()]
    try:
        before = None
        for window, seat in zip(windows, (mia, ben, "", mia), strict=True):
            window.connect(seat=seat)
            if before:
                before.until(lambda b=before: b.byes == ["elsewhere"], "the last message")
            before = window
        assert windows[-1].byes == [] and windows[-1].do("step_out")
    finally:
        for window in windows[1:]:
            window.close()


def test_who_waits_for_the_device_is_here_and_never_counts_as_absent(shared, device, server):
    host, tablet, silent = shared(), device(), device()
    mia, ben = tablet.shares(host.code, "Mia", "Ben")
    away = silent.join(host.code).seat
    times = SeatTimes(services(server).store.database)
    tablet.connect(seat=mia)
    host.do("begin")
    times.hear(
        {(host.code, seat): host.phase()["clock"]["deadline"] - 3_600_000 for seat in (ben, away)}
    )  # before this phase
    tablet.resync()
    host.until(lambda: host.presence.get(ben, {}).get("here") and host.presence[mia]["here"], "both")
    host.do("end_phase", phase=host.phase()["id"])
    people = host.me["people"]
    assert "unheard" not in people[mia] and "unheard" not in people[ben]
    assert HERE > 0 and away in people


def test_a_link_takes_one_seat_out_of_a_device_and_leaves_it_the_others(shared, device):
    host, tablet, phone = shared(), device(), device()
    mia, ben, eve = tablet.shares(host.code, "Mia", "Ben", "Eve")
    tablet.connect(seat=ben)
    token = host.post(f"/rooms/{host.code}/seats/{mia}/link").json()["url"].rpartition("/")[2]
    assert phone.post(f"/take/{token}").status_code == 201
    phone.code = host.code
    phone.connect()
    assert phone.me["seat"] == mia
    assert tablet.byes == [] and tablet.do("step_out"), "whose turn it is goes on"
    assert refused(tablet, mia) == "moved"
    assert turn(tablet, ben).me["seat"] == ben
    assert turn(tablet).me == {}
    assert phone.byes == [], "the tablet's sockets are of another device now"
    assert [one["seat"] for one in tablet.get(f"/rooms/{host.code}/seats").json()["seats"]] == [ben, eve]


def test_one_link_brings_a_table_whose_tablet_died_to_another_once_and_takes_nobody_elses_seat(shared, device):
    host, dead, other, spare = shared("tables"), device(), device(), device()
    mia, ben, eve = dead.shares(host.code, "Mia", "Ben", "Eve")
    tom, _ = other.shares(host.code, "Tom", "Zoe")
    host.do("begin")
    link = f"/rooms/{host.code}/seats/{mia}/link"
    assert dead.post(link, {"whole": True}).status_code == 403
    token = host.post(link, {"whole": True}).json()["url"].rpartition("/")[2]
    offered = spare.get(f"/take/{token}").text
    assert "moves table 1" in offered and "Mia" not in offered, "whoever sees a link reads no name"
    taken = spare.post(f"/take/{token}")
    assert (taken.status_code, taken.json()["names"]) == (201, {mia: "Mia", ben: "Ben", eve: "Eve"})
    spare.code = host.code
    assert [one["seat"] for one in spare.get(f"/rooms/{host.code}/seats").json()["seats"]] == [mia, ben, eve]
    assert turn(spare, ben).me["seat"] == ben and refused(spare, tom) != "moved"
    assert {refused(dead, seat) for seat in (mia, ben, eve)} == {"moved"}
    assert turn(other, tom).me["seat"] == tom
    assert device().post(f"/take/{token}").status_code == 410


def test_a_link_brings_a_seat_to_a_device_beside_its_own(shared, device):
    host, tablet, phone = shared(), device(), device()
    mia = tablet.join(host.code).seat
    ben = phone.join(host.code).seat
    token = host.post(f"/rooms/{host.code}/seats/{ben}/link").json()["url"].rpartition("/")[2]
    assert tablet.post(f"/take/{token}").status_code == 201
    assert turn(tablet, mia).me["seat"] == mia and turn(tablet, ben).me["seat"] == ben
    tablet.shares(host.code, "Eve", "Tom", "Zoe", "Ada")
    uma = device().join(host.code).seat
    token = host.post(f"/rooms/{host.code}/seats/{uma}/link").json()["url"].rpartition("/")[2]
    full = tablet.post(f"/take/{token}")
    assert (full.status_code, full.json()["error"]["code"]) == (409, "device_full")


def test_a_device_has_six_people_at_most_and_only_where_the_host_says_so(shared, device):
    closed = device().open_room()
    tablet = device()
    refusal = tablet.post(f"/rooms/{closed.code}/seats", {"people": ["Mia"]})
    assert (refusal.status_code, refusal.json()["error"]["code"]) == (409, "not_shared")
    closed.connect().do("set", options={"shared": True})
    assert len(tablet.shares(closed.code, *"abcd")) == 4
    assert (
        tablet.post(f"/rooms/{closed.code}/seats", {"people": ["e", "f", "g"]}).json()["error"]["code"] == "device_full"
    )
    assert tablet.post(f"/rooms/{closed.code}/seats", {"people": list("abcdefg")}).json()["error"]["code"] == "bad_form"
    assert len(tablet.shares(closed.code, "e", "f")) == 2
    assert len(tablet.get(f"/rooms/{closed.code}/seats").json()["seats"]) == 6
    assert closed.post(f"/rooms/{closed.code}/seats", {"people": ["Ms Host"]}).json()["error"]["code"] == "not_shared"


def test_who_comes_alone_may_be_joined_by_others_and_keeps_the_seat(shared, device):
    host, laptop = shared(), device()
    mia = laptop.join(host.code, teacher_name="Mia").seat
    assert laptop.connect().me["seat"] == mia
    (ben,) = laptop.shares(host.code, "Ben")
    assert {one["seat"] for one in laptop.get(f"/rooms/{host.code}/seats").json()["seats"]} == {mia, ben}
    assert turn(laptop, mia).me["seat"] == mia
    again = laptop.post(f"/rooms/{host.code}/seats")
    assert [one["seat"] for one in again.json()["seats"]] == [mia, ben], "the seats that it holds, and no new one"


def test_a_name_that_does_not_fit_keeps_those_who_sat_down_and_the_form_goes_on_from_there(shared, device):
    host, tablet = shared(names="typed"), device()
    device().join(host.code, alias="Ben")
    form = {"people": ["Mia", "Ben", "Eve"], "token": "a-token-of-this-form"}
    refusal = tablet.post(f"/rooms/{host.code}/seats", form)
    assert refusal.status_code == 422
    assert (refusal.json()["error"]["code"], refusal.json()["error"]["field"]) == ("alias_taken", "people.1")
    form["people"][1] = "Benno"
    seats = tablet.post(f"/rooms/{host.code}/seats", form).json()["seats"]
    assert [one["alias"] for one in seats] == ["Mia", "Benno", "Eve"]
    assert tablet.post(f"/rooms/{host.code}/seats", form).json()["seats"] == seats, "a second click seats nobody"
    host.until(lambda: len(host.public["seats"]) == 5, "four students and the host")


def test_leaving_a_device_leaves_all_its_seats_and_voids_copies(shared, device):
    host, tablet, copy = shared(), device(), device()
    mia, ben = tablet.shares(host.code, "Mia", "Ben")
    copy.code = host.code
    copy.http.cookies.set(f"seat_{host.code}", tablet.http.cookies.get(f"seat_{host.code}"))
    turn(tablet, mia)
    assert tablet.post("/leave-device").status_code == 200
    tablet.until(lambda: tablet.byes == ["moved"], "the last message")
    assert not list(tablet.http.cookies)
    for seat in (mia, ben, ""):
        assert refused(copy, seat) == "moved"
    host.resync()
    assert host.public["seats"][mia] and "gone" not in host.public["seats"][ben]


def test_one_who_leaves_or_is_removed_comes_back_to_the_same_seat_and_the_others_are_not_touched(shared, device):
    host, tablet = shared(), device()
    mia, ben = tablet.shares(host.code, "Mia", "Ben")
    turn(tablet, mia).do("leave")
    host.until(lambda: host.me["people"][mia].get("gone"), "who left")
    shown = {one["seat"]: one.get("gone") for one in tablet.get(f"/rooms/{host.code}/seats").json()["seats"]}
    assert shown == {mia: "left", ben: None}
    assert tablet.post(f"/rooms/{host.code}/seats", {"seat": mia}).json()["seat"] == mia
    host.do("remove", seat=ben)
    assert refused(tablet, ben) == "removed"
    assert tablet.post(f"/rooms/{host.code}/seats", {"seat": ben}).status_code == 201
    assert turn(tablet, ben).me["seat"] == ben and turn(tablet, mia).me["seat"] == mia
    host.do("ban", seat=ben)
    assert [one["seat"] for one in tablet.get(f"/rooms/{host.code}/seats").json()["seats"]] == [mia]


def test_a_seat_that_becomes_a_hosts_is_none_of_a_shared_devices(shared, device):
    host, tablet = shared(), device()
    mia, ben = tablet.shares(host.code, "Mia", "Ben")
    turn(tablet, mia)
    host.do("cohost", seat=mia)
    assert refused(tablet, mia) == "moved"
    assert turn(tablet, ben).me["role"] == "player"
    assert tablet.get(f"/rooms/{host.code}/report").status_code == 403
    assert tablet.get(f"/rooms/{host.code}/actions").status_code == 403


def test_who_has_something_to_do_at_the_device_is_said_and_a_step_out_looks_like_done(shared, device):
    host, tablet = shared(), device()
    seats = tablet.shares(host.code, "Mia", "Ben", "Eve")
    host.do("begin")
    mia, ben, _ = seats

    def to_do() -> set[str]:
        return {one["seat"] for one in tablet.get(f"/rooms/{host.code}/seats").json()["seats"] if one.get("to_do")}

    assert to_do() == set(seats)
    turn(tablet, mia).do("stance", phase=host.phase()["id"], value=3)
    turn(tablet, ben).do("step_out")
    assert to_do() == set(seats) - {mia, ben}


def test_a_draft_waits_for_its_writer_while_the_device_is_others(shared, device):
    host, tablet = shared(), device()
    mia, ben = tablet.shares(host.code, "Mia", "Ben")
    host.do("begin")
    while host.phase()["name"] != "opening":
        host.do("end_phase", phase=host.phase()["id"])
    phase = host.phase()["id"]
    assert turn(tablet, mia).command("draft", phase=phase, text="half a thought of Mia's")["ok"]
    assert turn(tablet, ben).draft is None
    assert turn(tablet, ben).command("draft", phase=phase, text=words(50, "Ben's"))["ok"]
    assert turn(tablet).draft is None
    assert turn(tablet, mia).draft == {"phase": phase, "text": "half a thought of Mia's"}


def test_killed_in_a_hand_over_everybody_finds_what_they_had(own_server):
    tablet, host = Device(own_server.address), Device(own_server.address)
    try:
        host.open_room("sprint", shared=True).connect()
        mia, ben = tablet.shares(host.code, "Mia", "Ben")
        host.do("begin")
        while host.phase()["name"] != "opening":
            host.do("end_phase", phase=host.phase()["id"])
        phase = host.phase()["id"]
        assert turn(tablet, mia).command("draft", phase=phase, text="half a thought of Mia's")["ok"]
        tablet.close()  # Mia's page is gone, and Ben's isn't there yet
        own_server.kill()
        own_server.start()
        assert turn(tablet, ben).draft is None and tablet.me["seat"] == ben
        tablet.do("speak", phase=phase, text=words(60, "opening of the second"))
        assert turn(tablet, mia).draft == {"phase": phase, "text": "half a thought of Mia's"}
        assert "the second" not in json.dumps(tablet.me)
        assert own_server.errors() == []
    finally:
        tablet.close()
        host.close()


def test_lines_that_were_being_written_at_a_table_are_sent_when_the_host_goes_on_and_nobodys_own_words_are_typed_over(
    device,
):
    host, tablet, phone = device().open_room("tables").connect(), device(), device()
    mia, ben, _ = tablet.shares(host.code, "Mia", "Ben", "Zoe")
    phone.join(host.code).connect()
    for _ in range(2):
        host.do("end_phase", phase=host.phase()["id"])
    turn(tablet, mia)
    phone.until(lambda: phone.phase()["name"] == "opening", "openings")
    phone.do("draft", phase=phone.phase()["id"], text=words(60, "own"))
    for seat in (mia, ben):
        tablet.do("draft", phase=tablet.phase()["id"], text=words(60, seat), **{"for": seat})
    over = tablet.command("draft", phase=tablet.phase()["id"], text=words(60, "over"), **{"for": phone.seat})
    assert over["error"]["code"] == "not_yours"
    host.do("end_phase", phase=host.phase()["id"])
    tablet.until(lambda: len(tablet.me["group"]["tickets"]) == 3, "three lines")
    lines = {line["author"]: line for line in tablet.me["group"]["tickets"].values()}
    assert lines.keys() == {mia, ben, phone.seat}  # nobody wrote for Zoe
    assert {author: line["text"] for author, line in lines.items()} == {
        mia: words(60, mia),
        ben: words(60, ben),
        phone.seat: words(60, "own"),
    }
    assert {author: line.get("noted_by") for author, line in lines.items()} == {
        mia: "table",
        ben: "table",
        phone.seat: None,
    }


def test_a_class_sits_at_its_hosts_browser_which_keeps_the_two_apart(shared, device):
    host = shared("tables")
    laptop = Device(f"{host.address}/laptop")
    laptop.http.cookies = host.http.cookies
    laptop.code = host.code
    assert laptop.get(f"/rooms/{host.code}/seats").json()["error"]["code"] == "no_seat", (
        "the host's seat isn't one of them"
    )
    try:
        mia, ben = laptop.shares(host.code, "Mia", "Ben")
        for seat in (mia, ben):
            assert laptop.connect(seat=seat).me["seat"] == seat
        assert refused(laptop, host.seat) == "no_seat"
        assert host.connect().me["seat"] == host.seat, "as before, beside the laptop's seats"
        assert refused(host, mia) == "no_seat"
        host.connect()
        assert host.get(f"/rooms/{host.code}/seats").json()["seats"] == [{"seat": host.seat}]
        whose(host, mia)
        assert laptop.post(f"/rooms/{host.code}/delete").status_code == 403
        assert laptop.post(f"/rooms/{host.code}/seats/{mia}/link").status_code == 403
        assert laptop.get(f"/rooms/{host.code}/paper").status_code == 403
        at = f"/rooms/{host.code}"
        plan, paper = (unescape(host.get(f"{at}/{page}").text) for page in ("lesson", "paper"))
        assert "You need 1 tablet or laptop" in plan and "its window" in plan and "Two who spoke have no vote" in plan
        assert "<b>1 copy</b>, one for each table" in paper
        assert laptop.post(f"{at}/seats", {"people": ["Eve", "Zoe", "Pia", "Tom"], "listen": [3]}).status_code == 201
        plan = unescape(host.get(f"{at}/lesson").text)
        assert "Sit down together" in plan and "Two who spoke" not in plan and "other tables" not in plan
        assert "6:40 min" in plan, "five open, one after another, 80 seconds each"
        other = device()
        other.shares(host.code, "Ole", "Kim")
        plan = unescape(host.get(f"{at}/lesson").text)
        assert "its window" not in plan and "other tables" in plan
    finally:
        laptop.close()


def test_no_way_leads_from_a_window_of_the_hosts_browser_to_the_console_or_to_a_class(device):
    host = device()
    made = host.post(
        "/rooms",
        {"motion": "returning-north-koreans", "format": "tables", "class": "new", "class_name": "Seven Cedars"},
    )
    laptop, code = Device(f"{host.address}/laptop"), made.json()["code"]
    laptop.http.cookies = host.http.cookies
    laptop.shares(code, "Mia", "Ben")
    page = {"headers": {"Accept": "text/html"}, "timeout": PATIENCE}
    home = laptop.http.get(f"{laptop.address}/", **page).text
    assert "Seven Cedars" not in home and f'href="/laptop/rooms/{code}"' in home and f'href="/rooms/{code}"' not in home
    refused = laptop.http.get(f"{laptop.address}/rooms/{code}/paper", **page)  # no way from it leads to the console
    assert refused.status_code == 403 and not re.findall(r'<a [^>]*href="/(?!laptop/)[^"]*"', refused.text)


def test_whoever_leaves_the_hosts_browser_takes_the_class_at_it_along(shared, device):
    host = shared("tables")
    laptop = Device(f"{host.address}/laptop")
    laptop.http.cookies = host.http.cookies
    laptop.shares(host.code, "Mia", "Ben")
    copy = Device(f"{host.address}/laptop")
    copy.http.cookies.update(host.http.cookies)
    assert host.post("/leave-device").status_code == 200
    assert not [cookie.name for cookie in host.http.cookies if host.code in cookie.name]
    assert copy.get(f"/rooms/{host.code}/seats").json()["error"]["code"] == "moved"
