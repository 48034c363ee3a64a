"""Joining, leaving and coming back; two at the same time; presence."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from socketio.exceptions import ConnectionError

from support.device import Device, agree, arrived
from support.playing import does, go_on, shorten


def test_a_command_sent_twice_is_done_once_and_answered_twice(a_class):
    room = a_class(2)
    player = room.players[0]
    first = player.command("respin", id="one-press")
    alias = player.public["seats"][player.seat]["alias"]
    assert player.command("respin", id="one-press") == player.command("leave", id="one-press") == first
    assert player.command("no such command", id="one-press") == player.command("draft", id="one-press", text=5) == first
    player.until(lambda: player.version >= first["version"], "the new name")
    agree(room.all)
    assert player.me["respins"] == 2 and room.host.version == first["version"]
    assert room.host.command("lock", id="one-press")["version"] == first["version"] + 1, "an id is its seat's own"
    assert alias


def test_two_hosts_who_press_at_once_do_one_thing(a_class):
    room = a_class(3)
    room.host.do("cohost", seat=room.players[2].seat)
    second = room.players[2]
    second.until(lambda: second.me["role"] == "host", "the second host")
    room.host.do("begin")
    second.until(lambda: second.version >= room.host.version, "the stance")
    phase = room.host.phase()["id"]
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda host: host.command("end_phase", phase=phase), (room.host, second)))
    assert sorted(answer["ok"] for answer in answers) == [False, True]
    assert next(answer for answer in answers if not answer["ok"])["error"]["code"] == "too_late"
    arrived(room.all, max(answer.get("version", 0) for answer in answers))
    agree(room.all)
    assert second.phase()["name"] == "draw" and "people" in second.me


def test_thirty_who_speak_in_the_same_moment_are_all_heard(a_class):
    room = a_class(30)
    room.go_on("stance")
    versions = []
    with ThreadPoolExecutor(30) as pool:
        answers = pool.map(lambda p: p.command("stance", phase=p.phase()["id"], value=2), room.players)
        versions.extend(answer["version"] for answer in answers)
    assert sorted(versions) == list(range(min(versions), min(versions) + 30))
    arrived(room.all, max(versions))
    agree(room.all)


def test_who_comes_late_judges_and_plays_the_next_round(a_class, device):
    room = a_class(4, "class")
    room.go_on("opening")
    late = device().join(room.code).connect()
    assert late.me["role"] == "player" and "side" not in late.me and "task" not in late.me
    room.players.append(late)
    for phase in ("rebuttal", "vote"):
        room.play()
        room.go_on(phase)
    assert late.me["task"] == "vote" and late.me["ballots"]
    room.play()
    room.go_on("reveal")
    room.go_on("draw")
    agree(room.all)
    assert late.me["side"] in ("for", "against") and len(late.me["hand"]) == 4


def test_who_is_erased_is_told_so_at_once_or_on_coming_back_and_hears_no_more(a_class):
    room = a_class(5)
    (gone, asleep, late), room.players = room.players[:3], room.players[3:]
    asleep.close()
    for one in (gone, asleep):
        assert room.host.post(f"/rooms/{room.code}/seats/{one.seat}/erase").ok
    gone.until(lambda: gone.byes == ["erased"], "bye")
    heard = len(gone.heard)
    arrived([room.host, *room.players, late], room.host.do("begin"))
    assert len(gone.heard) == heard
    assert came_back(asleep) == "erased" and asleep.get(f"/rooms/{room.code}/motion").status_code == 403
    seat, alias = asleep.seat, asleep.public["seats"][asleep.seat]["alias"]
    asleep.join(room.code).connect()
    assert asleep.seat == seat and "gone" not in asleep.public["seats"][seat]
    assert asleep.public["seats"][seat]["alias"] != alias
    agree([room.host, *room.players, late, asleep])
    late.close()
    room.host.do("finish")
    assert room.host.post(f"/rooms/{room.code}/seats/{late.seat}/erase").ok
    assert came_back(late) == "erased"
    assert late.post(f"/rooms/{room.code}/seats").json()["error"]["code"] == "finished"


def came_back(asleep: Device) -> str:
    """What a page that was asleep is told when it connects again."""
    with pytest.raises(ConnectionError):
        asleep.connect()
    return asleep.refusals[-1]["data"]["code"]


def test_who_is_removed_hears_no_more_and_may_come_back_to_the_same_seat(a_class):
    room = a_class(4)
    gone = room.players.pop(1)
    seat = gone.seat
    room.host.do("remove", seat=seat)
    gone.until(lambda: gone.byes == ["removed"], "bye")
    heard = len(gone.heard)
    room.go_on("stance")
    assert len(gone.heard) == heard
    with pytest.raises(ConnectionError):
        gone.connect()
    assert gone.get(f"/rooms/{room.code}/motion").status_code == 403
    gone.join(room.code).connect()
    assert gone.seat == seat and "gone" not in gone.public["seats"][seat]
    agree([*room.all, gone])


@pytest.mark.parametrize("how", ["remove", "ban"])
def test_a_screen_that_a_removed_persons_cookie_opened_shows_no_more(a_class, device, how):
    room = a_class(4)
    gone = room.players.pop(1)
    screen = device()
    screen.code = room.code
    screen.http.cookies.update(gone.http.cookies)
    screen.connect(screen=True)
    room.host.do(how, seat=gone.seat)
    gone.until(lambda: gone.byes, "bye")
    screen.until(lambda: screen.byes == gone.byes, "bye")
    heard = len(screen.heard)
    room.go_on("stance")
    assert len(screen.heard) == heard


def test_a_ban_closes_the_door_to_that_browser_until_it_is_lifted(a_class):
    room = a_class(4)
    gone = room.players.pop(1)
    room.host.do("ban", seat=gone.seat)
    gone.until(lambda: gone.byes == ["banned"], "bye")
    answer = gone.post(f"/rooms/{room.code}/seats", {})
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "banned")
    assert gone.get(f"/rooms/{room.code}").status_code == 403
    room.host.do("unban", seat=gone.seat)
    assert gone.join(room.code).connect().me["role"] == "player"


def test_the_newest_device_holds_the_seat(a_class, server):
    room = a_class(2)
    old = room.players[0]
    new = Device(server.address)
    new.http.cookies.update(old.http.cookies)
    new.code = room.code
    new.connect()
    old.until(lambda: old.byes == ["elsewhere"], "bye")
    assert new.seat == old.seat and new.do("respin")
    new.close()


def test_what_is_typed_is_there_on_another_device_and_nowhere_else(a_class, device):
    room = a_class(2)
    room.go_on("opening")
    writer, phase = room.players[0], room.host.phase()["id"]
    assert writer.command("draft", phase=phase, text="too short, a secret")["ok"]
    answer = room.host.post(f"/rooms/{room.code}/seats/{writer.seat}/link").json()
    tablet = device()
    assert tablet.post(answer["url"].removeprefix(room.host.address)).status_code == 201
    tablet.code = room.code
    tablet.connect()
    assert tablet.draft == {"phase": phase, "text": "too short, a secret"}
    room.players[0] = tablet
    room.go_on("reveal")
    for other in (room.host, room.players[1]):
        other.resync()
        assert not any("a secret" in heard for _, heard in other.heard)


def test_a_host_may_have_several_windows_open(a_class, server):
    room = a_class(2)
    beside = Device(server.address)
    beside.http.cookies.update(room.host.http.cookies)
    beside.code = room.code
    beside.connect()
    room.host.do("lock")
    beside.until(lambda: beside.public.get("locked"), "the locked door")
    beside.do("unlock")
    room.host.until(lambda: "locked" not in room.host.public, "the open door")
    assert not room.host.byes and not beside.byes
    beside.close()


def test_the_hosts_link_opens_the_console_here_too_and_a_look_at_it_does_not(a_class, device):
    room = a_class(2)
    link = room.host.links["host_url"].removeprefix(room.host.address)
    tablet = device()
    assert tablet.get(link).ok and not tablet.http.cookies
    assert tablet.get(f"/rooms/{room.code}/motion").status_code == 403
    assert tablet.post(link).status_code == 201
    tablet.code = room.code
    assert tablet.connect().me["role"] == "host" and tablet.do("begin")
    assert room.host.do("lock") and not room.host.byes, "who came by the link stopped nobody"
    assert device().get(link.replace("take/", "take/x")).status_code == 404


def test_a_lost_console_is_shut_out_by_the_hosts_link_and_a_second_host_is_not(a_class, device):
    room = a_class(3)
    link, second = room.host.links["host_url"].removeprefix(room.host.address), room.players[0]
    room.host.do("cohost", seat=second.seat)
    second.until(lambda: second.me["role"] == "host", "the second console")
    tablet = device()
    assert tablet.post(link, {"alone": True}).status_code == 201
    stays_outside(room.host)
    tablet.code = room.code
    assert tablet.connect().me["role"] == "host" and tablet.do("begin")
    assert second.do("lock") and not second.byes
    assert tablet.post(link, {"alone": True}).status_code == 201 and tablet.get(f"/rooms/{room.code}/motion").ok


def stays_outside(device):
    """A device whose seat was taken over: told so, and refused whatever it asks with the cookie that it had."""
    device.until(lambda: device.byes == ["moved"], "bye")
    with pytest.raises(ConnectionError):
        device.connect()
    assert device.get(f"/rooms/{device.code}/motion").status_code == 403
    assert device.post(f"/rooms/{device.code}/seats/{device.seat}/link").status_code == 403
    assert device.post(f"/rooms/{device.code}/delete").status_code == 403
    page = device.http.get(f"{device.address}/rooms/{device.code}", headers={"Accept": "text/html"})
    assert "moved to another device" in page.text


def test_a_link_moves_a_seat_once_and_a_look_at_it_does_not(a_class, device):
    room = a_class(2)
    player, tablet = room.players[0], device()
    answer = room.host.post(f"/rooms/{room.code}/seats/{player.seat}/link")
    assert answer.status_code == 201 and answer.json()["qr"].startswith("<svg")
    link = answer.json()["url"].removeprefix(room.host.address)
    assert tablet.get(link).ok and tablet.get(link).ok and not tablet.http.cookies
    assert tablet.post(link).json()["seat"] == player.seat
    stays_outside(player)
    tablet.code = room.code
    assert tablet.connect().seat == player.seat and tablet.do("respin")
    late = device()
    for again in (late.get(link), late.post(link)):
        assert (again.status_code, again.json()["error"]["code"]) == (410, "link_used")
    assert not late.http.cookies
    room.players[0] = tablet
    agree(room.all)


def test_two_who_take_a_link_at_once_are_one(a_class, device):
    room = a_class(2)
    link = (
        room.host.post(f"/rooms/{room.code}/seats/{room.players[0].seat}/link")
        .json()["url"]
        .removeprefix(room.host.address)
    )
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda one: one.post(link).status_code, [device() for _ in range(4)]))
    assert sorted(answers) == [201, 410, 410, 410]


def test_hosts_alone_hand_out_links_and_only_to_people_who_are_here(a_class, device):
    room = a_class(3)
    gone, seat = room.players.pop(), room.players[0].seat
    room.host.do("remove", seat=gone.seat)
    for one in (*room.players, gone, device()):
        assert one.post(f"/rooms/{room.code}/seats/{seat}/link").status_code == 403
    for nobody in (gone.seat, "0000000000"):
        answer = room.host.post(f"/rooms/{room.code}/seats/{nobody}/link")
        assert (answer.status_code, answer.json()["error"]["code"]) == (404, "no_such_seat")
    assert room.host.post(f"/rooms/BCDFG/seats/{seat}/link").status_code == 404


def test_a_deleted_room_says_goodbye_and_is_gone(a_class, server):
    room = a_class(2)
    assert room.players[0].post(f"/rooms/{room.code}/delete").status_code == 403
    assert room.host.post(f"/rooms/{room.code}/delete").ok
    for one in room.all:
        one.until(lambda o=one: o.byes == ["deleted"], "bye")
        assert one.get(f"/rooms/{room.code}").status_code == 404


def test_hosts_alone_see_who_is_here_and_who_writes(a_class):
    room = a_class(3)
    room.go_on("opening")
    writer = room.players[0]
    assert writer.command("draft", phase=writer.phase()["id"], text="a thought")["ok"]
    room.host.until(lambda: "typed" in room.host.presence.get(writer.seat, {}), "who writes")
    here = {one.seat for one in room.all}
    room.host.until(lambda: {seat for seat, row in room.host.presence.items() if row["here"]} == here, "who is here")
    assert [row for row in room.host.presence.values() if "typed" in row] == [room.host.presence[writer.seat]]
    assert not any(player.presence for player in room.players)


def test_a_room_goes_on_without_its_host(a_class):
    room = a_class(2)
    room.go_on("stance")
    # If fewer than half are done, it lasts 20 s more.
    room.players[0].do("stance", phase=room.host.phase()["id"], value=2)
    shorten(room.host)
    room.host.close()
    for player in room.players:
        player.until(lambda one=player: one.phase()["name"] == "draw", "the draw")
    agree(room.players)


def test_when_all_are_done_the_phase_ends_soon_by_itself(a_class):
    room = a_class(2, lengths={"stance": 600})
    room.go_on("stance")
    full = room.host.phase()["clock"]["deadline"]
    room.play()
    room.host.until(lambda: room.host.phase()["clock"]["deadline"] < full, "a deadline that is near")
    room.host.until(lambda: room.host.phase()["name"] == "draw", "the draw")
    agree(room.all)


def test_a_whole_round_goes_by_polling_too(device):
    host = device(transports=("polling",)).open_room().connect()
    players = [device(transports=("polling",)).join(host.code).connect() for _ in range(3)]
    while host.phase()["name"] != "finished":
        arrived(players, host.version)
        phase = host.phase()["id"]
        for player in players:
            for type, fields in list(does(player)):
                player.do(type, **fields)
        go_on(host, phase)
    arrived(players, host.version)
    agree([host, *players])
    assert len(host.public["clashes"]) == 3


def test_refusals_come_in_the_language_of_who_is_refused(a_class, device):
    room = a_class(1)
    assert room.host.command("begin")["error"]["code"] == "not_enough"
    assert device(language="xx").open_room().connect().command("begin")["error"]["message"].startswith("A debate needs")
