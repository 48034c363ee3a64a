"""A class's shared texts over the protocol: shared by the host, without names, and gone when sharing stops."""

import pytest


@pytest.fixture
def room(a_class):
    room = a_class(4)
    while room.host.phase()["name"] != "finished":
        room.play()
        room.go_on()
    return room


def test_they_are_shared_and_taken_back_by_a_host_alone(room, device):
    stranger, address = device(), f"/rooms/{room.code}/drills"
    assert stranger.get(address).json()["error"]["code"] == "no_shared_texts"
    for type in ("share_texts", "unshare_texts"):
        assert room.players[0].command(type)["error"]["code"] == "not_allowed"
    room.host.do("share_texts")
    page = stranger.get(address)
    assert page.status_code == 200 and page.headers["Cache-Control"] == "private, no-store"
    assert "opening secret" in page.text
    room.host.do("unshare_texts")
    assert stranger.get(address).status_code == 404


def test_no_name_and_no_id_of_anybody_is_in_them(room, device):
    room.host.do("share_texts")
    page = device().get(f"/rooms/{room.code}/drills").text
    for seat, head in room.host.public["seats"].items():
        assert seat not in page.replace(f"secret{seat}", "")  # the test's own words
        assert "alias" not in head or head["alias"] not in page
    assert not any(id in page for id in room.host.public["speeches"])


def test_what_is_hidden_later_is_gone_at_once(room, device):
    room.host.do("share_texts")
    hidden = next(id for id, speech in room.host.public["speeches"].items() if speech["kind"] == "opening")
    text = room.host.public["speeches"][hidden]["text"]
    assert text in device().get(f"/rooms/{room.code}/drills").text
    room.host.do("hide", speech=hidden)
    assert text not in device().get(f"/rooms/{room.code}/drills").text


def test_who_types_the_code_of_a_room_whose_texts_are_shared_comes_to_them(room, device):
    stranger = device()
    assert stranger.get(f"/rooms/{room.code}").status_code == 410
    room.host.do("share_texts")
    assert stranger.get(f"/?code={room.code}").url.endswith(f"/rooms/{room.code}/drills")


def test_they_go_with_their_room(room, device):
    room.host.do("share_texts")
    assert room.host.post(f"/rooms/{room.code}/delete").status_code == 200
    assert device().get(f"/rooms/{room.code}/drills").status_code == 404
