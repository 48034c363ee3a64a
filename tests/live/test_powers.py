"""Each power of the teacher from every end: the host's command, the student's document, the projector's."""

import pytest
from socketio.exceptions import ConnectionError

from debate.game.model.commands import BY_NAME
from debate.game.model.phases import MAY
from support.device import Device, arrived
from support.playing import does


class Desk:
    """A class with a judge and a projector; `sees` waits until somebody's document says so."""

    def __init__(self, a_class, device, size: int = 4, format: str = "sprint", **options):
        self.room = a_class(size, format, **options)
        self.host, self.players, self.code = self.room.host, self.room.players, self.room.code
        self.judge = device().join(self.code, role="judge").connect()
        self.screen = device()
        self.screen.code = self.code
        self.screen.connect(self.host.links["screen_url"].partition("token=")[2])
        arrived([self.host, *self.players], self.judge.version)

    @property
    def everybody(self) -> list[Device]:
        return [*self.room.all, self.judge, self.screen]

    def go_on(self, to: str) -> None:
        self.room.go_on(to)
        arrived(self.everybody, self.host.version)

    def does(self, type: str, **fields) -> None:
        """The host's command, and everybody has it."""
        if type in IN_A_PHASE:
            fields["phase"] = self.host.phase()["id"]
        arrived(self.everybody, self.host.do(type, **fields))

    def write(self, *whose: Device) -> None:
        for one in whose or self.players:
            for type, fields in list(does(one)):
                one.do(type, **fields)
        version = max(one.version for one in self.players)
        arrived(self.everybody, version)

    def heard_since(self, version: int, *but: Device) -> str:
        """All that everybody but these was sent after that version, as one text."""
        return "".join(text for one in self.everybody if one not in but for at, text in one.heard if at > version)


IN_A_PHASE = {"end_phase", "pause", "resume", "wait", "unwait", "add_time", "hold", "release", "show_clash", "run_show"}


@pytest.fixture
def desk(a_class, device):
    return lambda *arguments, **options: Desk(a_class, device, *arguments, **options)


# --- whose they are ---


def every_power(desk: Desk) -> list[tuple[str, dict]]:
    """Each command that is the hosts' alone, in the form that it has on the wire."""
    seat, phase = desk.players[0].seat, desk.host.phase()["id"]
    fields = {
        "set": {"options": {"ballots": 2}},
        "move": {"seat": seat, "bench": "judges"},
        "rename": {"seat": seat, "alias": "Mallory"},
        "time_factor": {"seat": seat, "factor": 2},
        "add_time": {"phase": phase, "seconds": 30},
        "show_clash": {"phase": phase, "clash": "x"},
        "leave_out": {"phase": phase, "clash": "x"},
        "set_challenge": {"phase": phase, "challenge": ""},
        "run_show": {"phase": phase, "seconds": 9},
        "show_ending": {"step": "last"},
        "incident": {"what": "away"},
        "show_flow": {"round": 1},
        "rate": {"speech": "x", "criterion": "claim", "level": 1},
        "remove_since": {"at": 1},
    }
    for name in ("remove", "readmit", "ban", "unban", "cohost", "uncohost", "nudge"):
        fields[name] = {"seat": seat}
    for name in ("hide", "show", "approve", "send_back", "unflag", "recall", "leave_line_out"):
        fields[name] = {"speech": "x"}
    hosts = [kind.__struct_config__.tag for kind, (roles, _) in MAY.items() if roles == ("host",)]
    assert set(hosts) <= BY_NAME.keys() and len(hosts) > 25
    return [(name, fields.get(name, {"phase": phase} if name in IN_A_PHASE else {})) for name in hosts]


def test_no_power_is_anybody_elses(desk, device):
    here = desk(4, "class", shared=True)
    here.go_on("opening")
    cover, turn = device(), device()
    cover.shares(here.code, "Mia", "Ben")
    cover.connect()
    seat, _ = turn.shares(here.code, "Zoe", "Tom")
    turn.connect(seat=seat)
    here.host.until(lambda: len(here.host.public["seats"]) == 10, "everybody")
    before = here.host.version
    for type, fields in every_power(here):
        for one in (here.players[0], here.judge, here.screen, cover, turn):
            answer = one.command(type, **fields)
            assert not answer["ok"] and answer["error"]["code"] == "not_allowed", (
                type,
                one.me.get("role", "screen"),
                answer,
            )
    stranger = device()
    stranger.code = here.code
    with pytest.raises(ConnectionError):
        stranger.connect()
    for one in (here.players[0], here.judge, stranger, cover, turn):
        assert one.post(f"/rooms/{here.code}/delete").status_code == 403
        assert one.post(f"/rooms/{here.code}/seats/{here.players[1].seat}/link").status_code == 403
    here.host.resync()
    assert here.host.version == before, "nothing of it was done"


# --- people ---


def test_a_nudge_reaches_one_person_and_nobody_else_learns_of_it(desk):
    here = desk()
    before, (student, *_) = here.host.version, here.players
    here.does("nudge", seat=student.seat)
    assert student.me["nudged"] > 0
    assert "nudged" not in here.heard_since(before, student)


def test_a_move_acts_at_once_in_the_lobby_and_with_the_next_round_later(desk):
    here = desk(4, "class")
    student = here.players[0]
    other = {"for": "against", "against": "for"}[student.me["side"]]
    here.does("move", seat=student.seat, bench=other)
    assert student.me["side"] == here.screen.public["seats"][student.seat]["side"] == other
    here.go_on("opening")
    side, before = student.me["side"], here.host.version
    here.does("move", seat=student.seat, bench="judges")
    assert here.host.me["people"][student.seat]["moves_to"] == "judges" and student.me["side"] == side
    assert "moves_to" not in here.heard_since(before, here.host), "only hosts know before it happens"
    here.go_on("draw")
    assert student.me["role"] == "judge" and "side" not in here.screen.public["seats"][student.seat]


def test_more_time_is_between_a_host_and_one_student(desk):
    here = desk(lengths={"opening": 100, "draw": 60})
    student, before = here.players[0], here.host.version
    here.does("time_factor", seat=student.seat, factor=1.5)
    here.go_on("opening")
    common = here.screen.phase()["clock"]["length"]
    assert student.me["clock"]["length"] == common * 1.5
    assert here.host.me["people"][student.seat]["factor"] == 1.5
    others = here.heard_since(before, here.host, student)
    assert (
        "factor" not in others
        and str(student.me["clock"]["deadline"]) not in others
        and '"clock"' not in str([p.me for p in here.players[1:]])
    )


def test_who_is_gone_is_on_the_hosts_list_by_name_and_nowhere_else(desk):
    here = desk()
    student = here.players.pop(0)
    alias = student.public["seats"][student.seat]["alias"]
    here.does("ban", seat=student.seat)
    assert (
        here.host.me["people"][student.seat] | {"alias": alias, "gone": "banned"}
        == here.host.me["people"][student.seat]
    )
    here.screen.until(lambda: student.seat not in here.screen.public["seats"], "the projector without the student")
    student.until(lambda: student.byes == ["banned"], "the last word")
    here.does("unban", seat=student.seat)
    assert here.host.me["people"][student.seat]["gone"] == "removed"
    assert student.join(here.code).connect().me["role"] == "player"


# --- the door and the big screen ---


def test_a_locked_door_keeps_newcomers_out_and_lets_who_is_in_come_back(desk, device):
    here = desk()
    here.does("lock")
    assert here.screen.public["locked"] and here.players[0].public["locked"]
    assert device().post(f"/rooms/{here.code}/seats", {}).json()["error"]["code"] == "locked"
    assert here.players[0].post(f"/rooms/{here.code}/seats", {}).status_code == 201
    here.does("unlock")
    assert "locked" not in here.screen.public and device().post(f"/rooms/{here.code}/seats", {}).status_code == 201


def test_options_change_while_the_room_runs(desk):
    here = desk(4, "class")
    here.does("set", options={"corner": True, "mirror": True, "keep": [1, 1]})
    for one in (here.screen, here.players[0]):
        assert (
            one.public["options"]["corner"]
            and one.public["options"]["mirror"]
            and one.public["options"]["keep"] == [1, 1]
        )
    assert here.host.command("set", options={"keep": [3, 2]})["error"]["code"] == "bad_option"
    assert here.host.command("set", options={"rounds": 4})["error"]["field"] == "rounds"
    here.go_on("opening")
    length = here.screen.phase()["clock"]["length"]
    here.does("set", options={"lengths": {"opening": 60, "rebuttal": 60}})
    assert here.screen.phase()["clock"]["length"] == length, "the phase that runs keeps its length"
    assert here.host.me["options"]["lengths"]["opening"] == here.host.me["options"]["lengths"]["rebuttal"] == 60
    here.go_on("rebuttal")
    assert here.screen.phase()["clock"]["length"] == 60_000


# --- time ---


def test_time_is_given_taken_back_stopped_and_waited_with(desk):
    here = desk()
    here.go_on("opening")
    clock = here.screen.phase()["clock"]
    here.does("add_time", seconds=30)
    assert here.players[0].phase()["clock"] == here.screen.phase()["clock"] == {k: v + 30_000 for k, v in clock.items()}
    here.does("add_time", seconds=-30)
    assert here.screen.phase()["clock"] == clock
    here.does("pause")
    assert here.screen.phase()["paused"] and "deadline" not in here.screen.phase()["clock"]
    here.write(here.players[0])  # a paused phase still takes texts
    here.does("resume")
    assert "paused" not in here.screen.phase() and "deadline" in here.players[0].phase()["clock"]
    here.does("wait")
    assert here.players[1].phase()["waits"] and here.screen.phase()["waits"]
    here.does("unwait")
    assert "waits" not in here.players[1].phase() and "waits" not in here.screen.phase()


# --- texts ---


def test_a_flag_arrives_without_a_name(desk):
    here = desk()
    here.go_on("opening")
    here.write()
    here.go_on("rebuttal")
    student, before = here.players[0], here.host.version
    speech = student.me["target"]["id"]
    student.do("flag", speech=speech, why="It insults someone")
    student.do("flag", speech=speech, why="Again")
    here.host.until(lambda: here.host.me["flags"], "the flag")
    (flag,) = here.host.me["flags"].values()
    assert flag["speech"] == speech and flag["why"] == "It insults someone" and set(flag) == {"speech", "why", "at"}
    assert here.host.me["texts"][speech]["flags"] == 1
    assert "insults" not in here.heard_since(before, here.host)


# --- the show ---


def test_a_reveal_is_held_stepped_through_and_released(desk):
    here = desk()
    for phase in ("opening", "rebuttal", "vote"):
        here.go_on(phase)
        here.write()
    here.go_on("reveal")
    reveal = here.host.me["reveal"]
    order = [*reveal["plan"], *(clash for clash in reveal["order"] if clash not in reveal["plan"])]
    assert len(order) == 4 and here.screen.public["reveal"]["order"] == [order[0]]
    here.does("hold")
    assert (
        here.screen.phase()["held"]
        and here.players[0].phase()["held"]
        and "deadline" not in here.screen.phase()["clock"]
    )
    for clash in (*order[1:], order[0]):
        here.does("show_clash", clash=clash)
        assert here.screen.public["reveal"]["at"] == here.players[0].public["reveal"]["at"] == clash
    assert here.screen.public["reveal"]["order"] == here.host.me["reveal"]["plan"], "by their numbers"
    assert set(order) == set(here.host.me["reveal"]["plan"])
    here.does("show_clash", clash=order[2], step="result")
    late = here.players[1]
    late.resync()
    assert late.public["reveal"]["step"] == here.screen.public["reveal"]["step"] == "result"
    assert late.public["reveal"]["runs"] == here.screen.public["reveal"]["runs"], "its parts come one after another"
    here.does("show_clash", clash=order[2])
    here.does("run_show", seconds=30)
    runs = here.screen.public["reveal"]["runs"]
    assert runs["texts"] + runs["result"] == 30_000 and here.screen.public["reveal"]["step"] == "texts"
    assert (
        here.host.command("show_clash", phase=here.host.phase()["id"], clash="nothing")["error"]["code"]
        == "no_such_clash"
    )
    here.does("hold")
    here.does("release")
    assert "held" not in here.screen.phase() and "deadline" in here.screen.phase()["clock"]
