"""Practice over the protocol: one person, without an account, from start to end in seconds."""

import pytest

from debate.motions import library
from support import luck
from support.device import Device, agree
from support.playing import does

MOTION = "returning-north-koreans"


def practises(one: Device, **choices: str) -> Device:
    answer = one.post("/practice", {"motion": MOTION, **choices})
    assert answer.status_code == 201, answer.text
    one.code = answer.json()["code"]
    return one.connect()


def plays_on(one: Device) -> None:
    """Until the debate is over: nobody presses anything, no clock is waited for."""
    while one.phase()["name"] != "finished":
        before = one.phase()["id"]
        for type, fields in list(does(one)):
            one.do(type, **fields)
        one.until(lambda before=before: one.phase()["id"] != before or one.me.get("asked"), "the next phase")


@pytest.mark.parametrize("length", ["short", "normal", "none"])
def test_one_person_debates_a_bot_to_the_end(device, server, length):
    one = practises(device(), side="against", length=length, level="sharp")
    assert one.phase()["name"] == "draw" and one.me["task"] == "draw" and one.me["side"] == "against"
    assert ("clock" in one.phase()) == (length != "none")
    assert one.public["options"]["practice"] and one.public["course"] == ["draw", "opening", "rebuttal"]
    seen = [one.phase()["name"]]
    while seen[-1] != "finished":
        type, fields = next(does(one))
        one.do(type, **fields)
        if one.phase()["name"] != seen[-1]:
            seen.append(one.phase()["name"])
    assert seen == ["draw", "opening", "rebuttal", "finished"]
    agree([one])
    authors = {speech["author"]: speech.get("bot", False) for speech in one.public["speeches"].values()}
    assert authors == {one.seat: False, **{seat: True for seat in authors if seat != one.seat}} and len(authors) == 2
    assert server.errors() == []


def test_nobody_else_comes_in(device):
    one, stranger = practises(device()), device()
    assert stranger.post(f"/rooms/{one.code}/seats").json()["error"]["code"] == "locked"
    assert stranger.get(f"/rooms/{one.code}").status_code == 403
    assert stranger.get(f"/rooms/{one.code}/coaching").status_code == 403


def test_there_is_no_vote_and_there_are_no_points(device):
    one = practises(device())
    plays_on(one)
    assert "results" not in one.public and "ending" not in one.public
    assert not any(sum(clash["votes"].values()) for clash in one.public["clashes"].values())
    assert not any("points" in speech for speech in one.me["mine"].values())


def test_coaching_is_on_ones_own_words_and_waits_for_the_end(device):
    one = practises(device())
    early = one.get(f"/rooms/{one.code}/coaching")
    assert early.status_code == 409 and early.json()["error"]["code"] == "wrong_phase"
    plays_on(one)
    coached = one.get(f"/rooms/{one.code}/coaching").json()
    assert [speech["kind"] for speech in coached["speeches"]] == ["opening", "rebuttal"]
    assert {speech["sent"]["text"] for speech in coached["speeches"]} == {
        mine["text"] for mine in one.me["mine"].values()
    }
    assert all(speech["strong"]["text"] for speech in coached["speeches"])
    assert set(coached["dealt"]) > {card for speech in coached["speeches"] for card in speech["sent"]["cards"]}
    assert coached["again"].pop("met") in library.load_library()[MOTION].cards
    assert coached["again"] == {"motion": MOTION, "side": "", "length": "normal", "level": "fair"}


def test_with_closings_one_answers_once_more_and_is_coached_on_that_too(device):
    one = practises(device(), closing="yes", length="short")
    assert one.public["format"] == "full" and one.phase()["rounds"] == 1
    assert one.public["course"] == ["draw", "opening", "rebuttal", "closing"]
    plays_on(one)
    coached = one.get(f"/rooms/{one.code}/coaching").json()
    assert [speech["kind"] for speech in coached["speeches"]] == ["opening", "rebuttal", "closing"]
    closing = coached["speeches"][2]
    strong = len(closing["strong"]["text"])  # none where an opening of words drawn at random surely makes no point
    assert closing["against"]["text"] and (not strong or 20 <= strong <= 280)
    assert coached["again"].pop("met") in library.load_library()[MOTION].cards
    assert coached["again"] == {"motion": MOTION, "side": "", "length": "short", "level": "fair", "closing": "yes"}


@pytest.mark.parametrize("side", ["", "for"])
def test_a_bot_as_partner_sits_on_ones_own_side_and_two_on_the_other(device, side):
    one = practises(device(), partner="yes", side=side)
    benches = [seat["side"] for id, seat in one.public["seats"].items() if seat.get("bot")]
    assert benches.count(one.me["side"]) == 1 and len(benches) == 3
    assert not side or one.me["side"] == side
    plays_on(one)
    by_partner = [s["kind"] for s in one.public["speeches"].values() if s.get("bot") and s["side"] == one.me["side"]]
    assert sorted(by_partner) == ["opening", "rebuttal"]
    again = one.get(f"/rooms/{one.code}/coaching").json()["again"]
    assert again.pop("met") in library.load_library()[MOTION].cards
    assert again == {"motion": MOTION, "side": side, "length": "normal", "level": "fair", "partner": "yes"}


def test_who_is_alone_reads_the_careful_words(device):
    one = practises(device())
    cards = library.load_library()[MOTION].cards
    shown = one.get(f"/rooms/{one.code}/motion").json()["cards"]
    assert any(card.careful for card in cards.values())
    assert all(shown[id]["evidence"] == (card.careful or card.evidence) for id, card in cards.items())


def test_where_people_play_together_nobody_is_coached(a_class):
    room = a_class(2)
    room.go_on("reveal")
    assert room.players[0].get(f"/rooms/{room.code}/coaching").status_code == 403


def test_a_double_click_opens_one_room_and_an_old_page_another(device):
    one = device()
    form = {"motion": MOTION, "token": "a-form-token-of-one-page"}
    first, second = one.post("/practice", form), one.post("/practice", form)
    assert first.json() == second.json()
    one.code = first.json()["code"]
    one.connect()
    plays_on(one)
    assert one.post("/practice", form).json()["code"] != one.code


def test_who_leaves_ends_it(device):
    one = practises(device())
    one.do("leave")
    assert one.phase()["name"] == "finished"


def test_an_ordinary_room_cannot_become_one_to_practise_in(a_class):
    room = a_class(1)
    refused = room.host.command("set", options={"practice": True})
    assert refused["error"]["code"] == "bad_option"


def test_what_cannot_be_is_refused(device):
    for choices in ({"motion": "none-such"}, {"motion": MOTION, "side": "both"}, {"motion": MOTION, "length": "long"}):
        assert device().post("/practice", choices).status_code in (404, 422)


def test_a_practice_is_deleted_by_its_player_even_after_stopping_and_by_nobody_else(device):
    one, stranger = practises(device()), device()
    assert stranger.post(f"/rooms/{one.code}/delete").status_code == 403
    one.do("leave")
    assert one.get(f"/rooms/{one.code}").status_code == 410
    assert one.post(f"/rooms/{one.code}/delete").status_code == 200
    assert one.get(f"/rooms/{one.code}").status_code == 404


def test_in_an_ordinary_room_a_player_deletes_nothing(a_class):
    room = a_class(2)
    assert room.players[0].post(f"/rooms/{room.code}/delete").status_code == 403


@pytest.mark.parametrize("at", ["server", "cluster"])
def test_a_test_has_the_same_luck_in_every_run(device, request, at):
    """At two processes, too: the second one's room is the test's second."""
    address, draws = request.getfixturevalue(at), list[list[tuple]]()
    for test in (request.node.nodeid, request.node.nodeid, "another test"):
        luck.begin(test)
        there = [practises(device(address=address.address)) for _ in range(2)]
        draws.append([(one.seat, one.me["hand"], one.me["side"]) for one in there])
    first, again, other = draws
    assert first == again and first[0] != first[1] and first != other
