"""HTTP: the right page for each person, and a clear answer to invalid requests."""

import re

import pytest
import requests
from socketio.exceptions import ConnectionError

from support.device import Device
from support.machine import PATIENCE
from support.serving import Server

HTML = {"Accept": "text/html"}
MOTION = "returning-north-koreans"


@pytest.fixture
def page(server):
    """A browser that reads pages: .get and .post with a path."""

    class Reader(requests.Session):
        def request(self, method, path, **how):
            how["allow_redirects"] = False
            how["headers"] = HTML | how.get("headers", {})
            return super().request(method, server.address + path, timeout=PATIENCE, **how)

    return Reader


def token_in(text: str) -> str:
    return re.search(r'name="token" value="([^"]+)"', text)[1]


def open_by_form(reader, **fields) -> str:
    answer = reader.post("/rooms", data={"motion": MOTION, "format": "sprint", **fields})
    assert answer.status_code == 303, answer.text
    return answer.headers["Location"].rpartition("/")[2]


# --- coming in ---


def test_a_code_leads_to_its_room_however_it_is_typed(page, device):
    code = device().open_room().code
    for typed in (code, code.lower(), f" {code[:2]} {code[2:]} ", f"{code[:3]}-{code[3:]}"):
        answer = page().get("/", params={"code": typed})
        assert (answer.status_code, answer.headers["Location"]) == (303, f"/rooms/{code}")


@pytest.mark.parametrize("typed", ["BCDFG", "hello", "12", "<b>", "ÄÖÜ", "x" * 500])
def test_a_wrong_code_is_told_and_kept(page, typed):
    answer = page().get("/", params={"code": typed})
    assert answer.status_code == 404 and "No room has that code." in answer.text
    assert typed[:40].replace("<", "&lt;").replace(">", "&gt;") in answer.text and '<b>"' not in answer.text


def test_one_who_opens_and_two_who_join_get_each_their_screen(page):
    host, player, judge, stranger = page(), page(), page(), page()
    code = open_by_form(host)
    for reader, role in ((player, "player"), (judge, "judge")):
        form = reader.get(f"/rooms/{code}")
        assert form.status_code == 200 and "Take a seat" in form.text
        answer = reader.post(
            f"/rooms/{code}/seats", data={"role": role, "teacher_name": "Noor", "token": token_in(form.text)}
        )
        assert (answer.status_code, answer.headers["Location"]) == (303, f"/rooms/{code}")
    for reader, screen in ((host, "host"), (player, "player"), (judge, "judge")):
        assert f'data-room="{code}" data-screen="{screen}"' in reader.get(f"/rooms/{code}").text
        assert 'data-screen="projector"' in reader.get(f"/rooms/{code}/screen").text
    assert stranger.get(f"/rooms/{code}/screen").status_code == 403
    screen = re.search(r'data-screen-url="[^"]*(/rooms/[^"]+)"', host.get(f"/rooms/{code}").text)[1]
    assert 'data-screen="projector"' in stranger.get(screen).text
    assert "<svg" in host.get(f"/rooms/{code}").text.partition('<template id="qr">')[2]


def test_before_anything_has_loaded_the_pages_of_a_room_say_what_they_are(page):
    host = page()
    code = re.search(r"/rooms/(\w+)", host.post("/rooms", data={"motion": MOTION}).headers["Location"])[1]
    for path in (f"/rooms/{code}", f"/rooms/{code}/screen"):
        text = host.get(path).text
        assert "Joining the room" in text and "returning North Koreans" in text and "needs JavaScript" in text


def test_a_code_that_is_guessed_at_a_socket_counts_too(tmp_path):
    server = Server(tmp_path, DEBATE_CROWD="5")
    try:
        guesser = Device(server.address)
        guesser.code = "BBBBB"
        with pytest.raises(ConnectionError):
            guesser.connect()
        refused = guesser.get("/?code=CCCCC")
        assert (refused.status_code, refused.json()["error"]["code"]) == (429, "slow_down")
        guesser.code = "DDDDD"
        with pytest.raises(ConnectionError):
            guesser.connect()
        guesser.join(Device(server.address).open_room().code).connect().close()
    finally:
        server.stop()


def test_a_double_click_opens_one_room_and_takes_one_seat(page, device):
    reader = page()
    token = token_in(reader.get("/rooms/new").text)
    assert len({open_by_form(page(), token=token) for _ in range(3)}) == 1
    host = device().open_room().connect()
    token = token_in(reader.get(f"/rooms/{host.code}").text)
    cookies = {
        page().post(f"/rooms/{host.code}/seats", data={"token": token}).cookies[f"seat_{host.code}"] for _ in range(3)
    }
    assert len(cookies) == 1
    host.until(lambda: len(host.public["seats"]) == 2, "one more seat")


def test_who_has_a_seat_gets_that_seat_again(device):
    code = device().open_room().code
    player = device().join(code)
    first = player.seat
    assert player.join(code, role="judge").seat == first


def test_a_form_that_does_not_fit_comes_back_as_it_was(page, device):
    code = device().open_room(names="typed").code
    answer = page().post(f"/rooms/{code}/seats", data={"alias": "x", "role": "judge", "teacher_name": "Zoë <Z>"})
    assert answer.status_code == 422 and "Choose a name of 2 to 20 characters." in answer.text
    assert 'value="x"' in answer.text and "Zoë &lt;Z&gt;" in answer.text
    assert page().post("/rooms", data={"motion": MOTION, "format": "opera"}).status_code == 422
    assert page().post("/rooms", data={}).status_code == 422


# --- what does not fit ---


def test_a_room_that_is_locked_full_or_over_says_so(device, page):
    host = device().open_room(players=2).connect()
    for _ in range(2):
        device().join(host.code)
    third = device()
    assert third.post(f"/rooms/{host.code}/seats").json()["role"] == "judge"
    host.do("lock")
    answer = device().post(f"/rooms/{host.code}/seats")
    assert (answer.status_code, answer.json()["error"]["code"]) == (409, "locked")
    shown = page().get(f"/rooms/{host.code}")
    assert shown.status_code == 409 and "locked" in shown.text
    host.do("unlock")
    host.do("begin")
    host.do("finish")
    answer = device().post(f"/rooms/{host.code}/seats")
    assert (answer.status_code, answer.json()["error"]["code"]) == (410, "finished")
    assert page().get(f"/rooms/{host.code}").status_code == 410


@pytest.mark.parametrize(
    ("path", "body", "status", "code"),
    [
        ("/rooms", "{", 422, "bad_json"),
        ("/rooms", "[]", 422, "bad_json"),
        ("/rooms", "7", 422, "bad_json"),
        ("/rooms", '{"motion":7}', 422, "bad_form"),
        ("/rooms", '{"motion":"no-such-motion"}', 404, "no_motion"),
        ("/rooms", f'{{"motion":"{MOTION}","colour":"red"}}', 422, "bad_form"),
        ("/rooms", f'{{"motion":"{MOTION}","format":"opera"}}', 422, "bad_option"),
        ("/rooms", f'{{"motion":"{MOTION}","options":{{"players":1000}}}}', 422, "bad_option"),
        ("/rooms", f'{{"motion":"{MOTION}","options":[]}}', 422, "bad_form"),
        ("/rooms", f'{{"motion":"{MOTION}","token":"short"}}', 422, "bad_form"),
        ("/rooms/BCDFG/seats", "{}", 404, "no_room"),
        ("/rooms/CODE/seats", '{"role":"host"}', 422, "bad_form"),
        ("/rooms/CODE/seats", '{"role":"player","side":"for"}', 422, "side_dealt"),
        ("/rooms/CODE/seats", '{"alias":"Ada"}', 422, "alias_dealt"),
        ("/rooms/CODE/seats", '{"points":100}', 422, "bad_form"),
        ("/rooms/CODE/delete", "{}", 403, "not_allowed"),
        ("/take/nonsense", "{}", 404, "no_room"),
        ("/rooms/CODE", "{}", 405, "http_405"),
        ("/no/such/page", "{}", 404, "http_404"),
    ],
)
def test_a_bad_post_is_answered_in_json(device, server, path, body, status, code):
    address = server.address + path.replace("CODE", device().open_room().code)
    for accept in ("application/json", "*/*", None):
        headers = {"Accept": accept, "Content-Type": "application/json"}
        answer = requests.post(address, data=body, headers=headers, timeout=PATIENCE)
        assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
        assert answer.json()["error"]["message"] and "%(" not in answer.text


def test_whoever_sends_json_is_answered_in_json_and_a_form_with_a_page(server):
    someone = requests.Session()
    opened = someone.post(server.address + "/rooms", json={"motion": MOTION, "format": "sprint"}, timeout=PATIENCE)
    assert opened.status_code == 201 and opened.json()["code"]
    code = opened.json()["code"]
    joined = requests.post(f"{server.address}/rooms/{code}/seats", json={}, timeout=PATIENCE)
    assert joined.status_code == 201 and joined.json()["role"] == "player"
    form = requests.post(
        f"{server.address}/rooms/{code}/seats", data={"role": "judge"}, timeout=PATIENCE, allow_redirects=False
    )
    assert form.status_code == 303 and "json" not in form.headers["Content-Type"]
    for path in (f"/rooms/{code}/motion", f"/rooms/{code}/coaching", "/practice/bundle/nothing", "/rooms/BCDFG/motion"):
        refused = requests.get(server.address + path, timeout=PATIENCE)
        assert refused.status_code in (403, 404) and refused.json()["error"]["code"], path
    missing = someone.post(f"{server.address}/rooms/{code}/seats/nobody/link", timeout=PATIENCE)
    assert (missing.status_code, missing.json()["error"]["code"]) == (404, "no_such_seat")
    gone = someone.post(f"{server.address}/rooms/{code}/delete", json={}, timeout=PATIENCE)
    assert gone.json() == {"deleted": code}


def test_five_megabytes_are_too_much_in_either_form(server, page):
    huge = "x" * 5_000_000
    answer = requests.post(
        server.address + "/rooms", json={"motion": huge}, headers={"Accept": "application/json"}, timeout=PATIENCE
    )
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "too_big")
    answer = page().post("/rooms", data={"motion": huge})
    assert answer.status_code == 413 and "shorten it" in answer.text.lower()


@pytest.mark.parametrize(
    "headers", [{"Origin": "https://elsewhere.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}]
)
def test_another_sites_form_does_nothing(page, device, headers):
    code = device().open_room().code
    answer = page().post(f"/rooms/{code}/seats", data={"role": "player"}, headers=headers)
    assert answer.status_code == 403 and "Set-Cookie" not in answer.headers


# --- what pages bring along ---


def test_pages_run_nothing_but_our_own(page, server):
    for path in ("/", "/rooms/new", "/motions", f"/motions/{MOTION}", "/no-such-page"):
        answer = page().get(path)
        policy = answer.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "frame-ancestors 'none'" in policy
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Referrer-Policy"] == "same-origin"
    assert server.errors() == []


def test_a_seats_cookie_is_for_this_site_and_out_of_scripts_reach(page):
    reader = page()
    answer = reader.post("/rooms", data={"motion": MOTION, "format": "sprint"})
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("seat_") and "HttpOnly" in cookie and "SameSite=Lax" in cookie and "Path=/" in cookie


def test_a_browser_keeps_the_seats_of_its_last_rooms(device):
    teacher = device()
    codes = [teacher.open_room().code for _ in range(23)]
    kept = [cookie.name for cookie in teacher.http.cookies]
    assert f"seat_{codes[-1]}" in kept and f"seat_{codes[0]}" not in kept and 20 <= len(kept) <= 21


def test_a_pages_modules_come_compressed_from_addresses_that_may_be_kept(page):
    reader = page()
    code = open_by_form(reader)
    shell = reader.get(f"/rooms/{code}")
    assert "script-src 'self';" in shell.headers["Content-Security-Policy"]
    console, form = modules(shell), modules(reader.get("/rooms/new"))
    assert any("/host-" in address for address in console)
    assert all(len(needed) == len(set(needed)) for needed in (console, form))
    assert size(reader, console) < 80_000 and size(reader, form) < 82_000  # the form brings the console, too
    assert any(imported(reader.get(address).text) for address in form), "the form shares modules with other pages"
    sheet = re.search(r'href="(/static/rooms/host\.css\?v=[^"]+)"', shell.text)[1]
    assert "immutable" in reader.get(sheet).headers["Cache-Control"]
    assert reader.get(sheet.partition("?")[0]).headers["Cache-Control"] == "no-cache"


def size(reader, needed) -> int:
    """The bytes that these modules take on the wire. None of them imports one that the page does not name."""
    bytes_sent = 0
    for address in needed:
        module = reader.get(address, headers={"Accept-Encoding": "gzip"}, stream=True)
        assert module.status_code == 200 and "immutable" in module.headers["Cache-Control"], address
        assert module.headers["Content-Type"].startswith("text/javascript")
        bytes_sent += len(module.raw.read())
        for asked in imported(reader.get(address).text):
            assert address.rpartition("/")[0] + "/" + asked in needed, f"{asked} would be found late"
    return bytes_sent


def imported(script: str) -> list[str]:
    return re.findall(r'(?:from|^import|;import)"\./([^"]+)"', script)


def preloaded(answer) -> list[str]:
    return re.findall('<link rel="modulepreload" href="([^"]+)"', answer.text)


def modules(answer) -> list[str]:
    """All that a page asks for at once."""
    return [*preloaded(answer), *re.findall('<script type="module" src="([^"]+)"', answer.text)]


def test_what_a_screen_will_need_comes_while_the_form_before_it_is_filled_in(page):
    host, player = page(), page()
    before = preloaded(host.get("/rooms/new"))
    code = open_by_form(host)
    needed = modules(host.get(f"/rooms/{code}"))
    assert set(needed) <= set(before) and any("/host-" in address for address in needed)
    before = preloaded(player.get(f"/rooms/{code}"))
    player.post(f"/rooms/{code}/seats", data={"role": "player"})
    assert set(modules(player.get(f"/rooms/{code}"))) == set(before)
    assert before and not [address for address in before if "/host-" in address or "/projector-" in address]


def test_the_motion_travels_once_without_what_no_screen_shows(a_class, device):
    room = a_class(1)
    path = f"/rooms/{room.code}/motion"
    first = room.players[0].get(path)
    cards = first.json()["cards"]
    assert len(cards) == 42 and not [card for card in cards.values() if {"teacher", "tags", "cues"} & set(card)]
    again = room.players[0].http.get(
        room.host.address + path, headers={"If-None-Match": first.headers["ETag"]}, timeout=PATIENCE
    )
    assert again.status_code == 304 and not again.content
    assert room.host.get(path).json() == first.json()
    assert device().get(path).status_code == 403
    token = room.host.links["screen_url"].partition("?")[2]
    assert device().get(f"{path}?{token}").json()["cards"] == cards


def test_the_words_of_a_language_travel_once_and_not_with_the_page(a_class, device):
    room = a_class(1)
    path, page = f"/rooms/{room.code}/words", room.players[0].get(f"/rooms/{room.code}").text
    first = room.players[0].get(path)
    assert first.json()["language"] == "en" and first.json()["reasons"] not in page
    again = room.players[0].http.get(
        room.host.address + path, headers={"If-None-Match": first.headers["ETag"]}, timeout=PATIENCE
    )
    assert again.status_code == 304 and not again.content
    assert device().get(path).status_code == 403


def test_health_says_whether_the_database_answers(page):
    assert page().get("/healthz").json() == {"ok": True}
