"""Numbers longer than a database keeps (63 bits), or than Python reads (4,300 digits), in addresses and forms."""

import pytest

from debate.game import Rejected
from debate.subjects.results import gradebook
from debate.web.responses import number
from support.app import make_app

LONG = ["9" * 20, "9" * 5000, "0" * 10 + "9" * 5000]


@pytest.fixture(scope="module")
def host(tmp_path_factory):
    return make_app(tmp_path_factory.mktemp("long")).test_client()


@pytest.fixture(scope="module")
def motion(host):
    address = host.post("/motions/own", json={"like": "votes-at-sixteen"}).get_json()["edit_url"]
    return "/motions/own" + address.partition("/motions/own")[2]


@pytest.fixture(scope="module")
def room(host):
    made = host.post("/rooms", json={"motion": "votes-at-sixteen", "format": "sprint"})
    return f"/rooms/{made.get_json()['code']}"


@pytest.mark.parametrize("text", LONG)
def test_a_long_number_in_an_address_is_no_number(host, motion, text):
    for path in (f"{motion}/history?before={text}", f"{motion}/fields?since={text}", f"/motions?age={text}"):
        assert host.get(path).status_code == 200


@pytest.mark.parametrize("text", LONG)
def test_a_long_number_in_a_form_is_refused(host, room, text):
    for path, form in (("ratings", {"speech": "x", "claim": text}), ("rehearsal", {"students": text})):
        assert host.post(f"{room}/{path}", data=form).status_code == 422
    with pytest.raises(Rejected):
        gradebook.read_weights({"openings": text})


@pytest.mark.parametrize("version", [2**63, 2**70, -(2**70), -1])
def test_a_version_that_no_motion_has_is_refused_and_changes_nothing(host, motion, version):
    before = host.get(f"{motion}/fields").get_json()
    for edits, since in (([["title", "New", version]], 0), ([["title", "New", 1]], version)):
        sent = {"id": f"v{version}", "author": "x", "edits": edits, "since": since}
        assert host.post(f"{motion}/changes", json=sent).status_code == 422
    assert host.get(f"{motion}/fields").get_json() == before


def test_numbers_that_people_type_are_numbers():
    assert [number(text) for text in ("0", "14", "999999999")] == [0, 14, 999_999_999]
    assert [number(text) for text in ("", "-1", "1.5", "²", "٣", "x")] == [None] * 6
