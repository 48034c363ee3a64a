"""Permissions: every command × every role × every phase, from one table.

The table is written by hand, not taken from the code, so that changing a permission means changing two places.
Spectators have no seat: commands from their sockets are refused before the rules see them.
"""

import json

import pytest

from debate.game import Rejected, apply, check_draft, check_guess, parse
from debate.game.model import commands as c
from debate.live.sockets import Caller, Sockets
from support.stage import Stage
from support.table import Table

PHASES = (
    "lobby",
    "stance",
    "draw",
    "opening",
    "questions",
    "think",
    "rebuttal",
    "closing",
    "vote",
    "reveal",
    "revise",
    "compare",
    "finished",
)
ALL = set(PHASES)
RUNNING = ALL - {"finished"}
ASKING = RUNNING - {"lobby", "reveal", "questions", "think"}
WRITING = {"opening", "rebuttal", "closing", "revise"}
SAID = WRITING | {"questions", "think"}

# command: (an example, roles, phases)
RIGHTS = {
    "respin": (lambda t: c.Respin(), {"player"}, {"lobby"}),
    "choose": (lambda t: c.Choose(side="for"), {"player"}, {"lobby"}),
    "redraw": (lambda t: c.Redraw(phase=t.phase.id), {"player"}, {"draw"}),
    "keep": (lambda t: c.Keep(phase=t.phase.id, cards=("f0",)), {"player"}, {"draw"}),
    "become_judge": (lambda t: c.BecomeJudge(), {"player"}, RUNNING),
    "draft": (lambda t: c.Draft(phase=t.phase.id, text="x"), {"player"}, WRITING),
    "speak": (lambda t: c.Speak(phase=t.phase.id, text="x" * 50), {"player"}, WRITING - {"revise"}),
    "mean": (lambda t: c.Mean(phase=t.phase.id), {"player"}, {"opening", "rebuttal", "closing"}),
    "speech": (
        lambda t: c.TimeSpeech(phase=t.phase.id, group="1", do="start"),
        {"player", "host"},
        WRITING - {"revise"},
    ),
    "resend": (lambda t: c.Resend(speech="x", text="x" * 50), {"player"}, SAID - {"revise"}),
    "credit": (lambda t: c.Credit(phase=t.phase.id, speech="x", to="p1"), {"player"}, WRITING - {"revise"}),
    "revise": (lambda t: c.Revise(phase=t.phase.id, speech="x", text="x" * 50), {"player"}, {"revise"}),
    "reopen": (lambda t: c.Reopen(phase=t.phase.id), {"player"}, WRITING),
    "fair": (lambda t: c.Fair(phase=t.phase.id, clash="x", fair="fair"), {"player"}, {"vote"}),
    "stance": (lambda t: c.Stance(phase=t.phase.id, value=3), {"player", "judge"}, {"stance", "draw"}),
    "turn": (
        lambda t: c.TakeBackTurn(phase=t.phase.id, not_me=True),
        {"player", "judge"},
        set(),
    ),  # at tables: test_tables.py
    "flag": (lambda t: c.FlagSpeech(speech="x"), {"player", "judge"}, ALL - {"lobby"}),
    "step_out": (lambda t: c.StepOut(), {"player", "judge"}, RUNNING),
    "step_in": (lambda t: c.StepIn(), {"player", "judge"}, ALL),
    "leave": (lambda t: c.Leave(), {"player", "judge"}, RUNNING),
    "vote": (lambda t: c.Vote(phase=t.phase.id, clash="x", choice="close"), {"player", "judge", "host"}, {"vote"}),
    "laugh": (lambda t: c.Laugh(phase=t.phase.id, clash="x", texts=()), {"player", "judge", "host"}, {"vote"}),
    "star": (lambda t: c.Star(phase=t.phase.id, speeches=()), {"player", "judge", "host"}, {"vote"}),
    "compare": (
        lambda t: c.Compare(phase=t.phase.id, comparison="x", choice="first"),
        {"player", "judge", "host"},
        {"compare"},
    ),
    "guess": (lambda t: c.Guess(phase=t.phase.id, clash="x", choice="close"), {"player", "judge"}, {"reveal"}),
    "choose_line": (
        lambda t: c.ChooseLine(speech="x", n=0),
        {"player", "judge"},
        {"reveal", "revise", "compare", "stance"},
    ),
    "remember": (lambda t: c.Remember(phase=t.phase.id, speech="x"), {"player", "judge"}, {"finished"}),
    "begin": (lambda t: c.Begin(), {"host"}, {"lobby"}),
    "end_phase": (lambda t: c.EndPhase(phase=t.phase.id), {"host"}, RUNNING),
    "pause": (lambda t: c.Pause(phase=t.phase.id), {"host"}, RUNNING),
    "resume": (lambda t: c.Resume(phase=t.phase.id), {"host"}, RUNNING),
    "wait": (lambda t: c.Wait(phase=t.phase.id), {"host"}, ASKING),
    "unwait": (lambda t: c.Unwait(phase=t.phase.id), {"host"}, ASKING),
    "add_time": (lambda t: c.AddTime(phase=t.phase.id, seconds=30), {"host"}, RUNNING),
    "set_challenge": (lambda t: c.SetChallenge(phase=t.phase.id, challenge=""), {"host"}, {"draw", "opening"}),
    "finish": (lambda t: c.Finish(), {"host"}, RUNNING),
    "show_flow": (lambda t: c.ShowFlow(round=1), {"host"}, {"stance", "reveal", "revise", "compare", "finished"}),
    "hide_flow": (lambda t: c.HideFlow(), {"host"}, {"stance", "reveal", "revise", "compare", "finished"}),
    "hold": (lambda t: c.Hold(phase=t.phase.id), {"host"}, {"reveal"}),
    "release": (lambda t: c.Release(phase=t.phase.id), {"host"}, {"reveal"}),
    "leave_out": (lambda t: c.LeaveOut(phase=t.phase.id, clash="x"), {"host"}, {"vote", "reveal"}),
    "leave_line_out": (
        lambda t: c.LeaveLineOut(speech="x"),
        {"host"},
        {"reveal", "stance", "revise", "compare", "finished"},
    ),
    "show_clash": (lambda t: c.ShowClash(phase=t.phase.id, clash="x"), {"host"}, {"reveal"}),
    "show_ending": (lambda t: c.ShowEnding(step="moved"), {"host"}, {"finished"}),
    "run_show": (lambda t: c.RunShow(phase=t.phase.id, seconds=9), {"host"}, {"reveal", "finished"}),
    "lock": (lambda t: c.Lock(), {"host"}, RUNNING),
    "unlock": (lambda t: c.Unlock(), {"host"}, RUNNING),
    "blank": (lambda t: c.Blank(), {"host"}, ALL),
    "unblank": (lambda t: c.Unblank(), {"host"}, ALL),
    "share_texts": (lambda t: c.ShareTexts(), {"host"}, {"finished"}),
    "unshare_texts": (lambda t: c.UnshareTexts(), {"host"}, {"finished"}),
    "set": (lambda t: c.SetOptions(options={}), {"host"}, RUNNING),
    "shuffle": (lambda t: c.Shuffle(), {"host"}, RUNNING),
    "move": (lambda t: c.Move(seat="p0", bench="judges"), {"host"}, RUNNING),
    "rename": (lambda t: c.Rename(seat="p0", alias="New Name"), {"host"}, ALL),
    "add_bot": (lambda t: c.AddBot(), {"host"}, RUNNING),
    "remove": (lambda t: c.Remove(seat="p1"), {"host"}, ALL),
    "remove_since": (lambda t: c.RemoveSince(at=t.now + 1), {"host"}, ALL),
    "readmit": (lambda t: c.Readmit(seat="removed"), {"host"}, ALL),
    "ban": (lambda t: c.Ban(seat="p1"), {"host"}, ALL),
    "unban": (lambda t: c.Unban(seat="banned"), {"host"}, ALL),
    "cohost": (lambda t: c.Cohost(seat="p1"), {"host"}, ALL),
    "uncohost": (lambda t: c.Uncohost(seat="cohost"), {"host"}, ALL),
    "time_factor": (lambda t: c.TimeFactor(seat="p0", factor=1.5), {"host"}, RUNNING),
    "touch": (lambda t: c.Touch(phase=t.phase.id), {"player", "judge"}, RUNNING),
    "nudge": (lambda t: c.Nudge(seat="p0"), {"host"}, RUNNING),
    "rate": (lambda t: c.Rate(speech="x", criterion="claim", level=1), {"host"}, ALL - {"lobby"}),
    "incident": (lambda t: c.Incident(what="away"), {"host"}, RUNNING),
    "hide": (lambda t: c.Hide(speech="x"), {"host"}, ALL - {"lobby"}),
    "show": (lambda t: c.Show(speech="x"), {"host"}, ALL - {"lobby"}),
    "approve": (lambda t: c.Approve(speech="x"), {"host"}, ALL - {"lobby"}),
    "unflag": (lambda t: c.Unflag(speech="x"), {"host"}, ALL - {"lobby"}),
    "recall": (lambda t: c.Recall(speech="x"), {"host"}, ALL - {"lobby"}),
    "send_back": (lambda t: c.SendBack(speech="x"), {"host"}, SAID),
}

# What the door says; anything else means that the door let it through to its rule.
SHUT = {"not_allowed", "wrong_phase", "finished", "removed", "banned", "erased", "left"}
PEOPLE = {
    "host": "host", "cohost": "host", "p0": "player", "j0": "judge",
    "spectator": "", "stranger": "", "removed": "", "banned": "", "erased": "", "gone": "",
}  # fmt: skip


@pytest.fixture(scope="module")
def tables():
    """A room with one of each kind of person, in each phase."""
    table, found = Table(6, "full", judges=1), {}
    for id in ("cohost", "removed", "banned", "erased", "gone"):
        table.do(id, c.Join(role="player"))
    table.do("host", c.Cohost(seat="cohost")).do("host", c.Remove(seat="removed")).do("host", c.Ban(seat="banned"))
    table.do("class", c.Erase(seat="erased")).do("gone", c.Leave())
    found["lobby"] = _copy(table)
    aloud = Stage(2, 0)
    for id in ("cohost", "removed", "banned", "erased", "gone"):
        aloud.do(id, c.Join(role="judge"))
    aloud.do("j0", c.Join(role="judge")).do("host", c.Cohost(seat="cohost"))
    aloud.do("host", c.Remove(seat="removed")).do("host", c.Ban(seat="banned"))
    aloud.do("class", c.Erase(seat="erased")).do("gone", c.Leave())
    for name in PHASES[1:]:
        found[name] = _copy((aloud if name in ("questions", "think") else table).to(name))
    return found


def _copy(table):
    new = object.__new__(Table)
    new.__dict__.update(table.__dict__)
    return new


def test_the_table_names_every_command():
    assert set(RIGHTS) == set(c.BY_NAME)


@pytest.mark.parametrize("name", RIGHTS)
def test_a_command_is_for_its_roles_in_its_phases_and_for_nobody_else(name, tables):
    make, roles, phases = RIGHTS[name]
    for phase, table in tables.items():
        for id, role in PEOPLE.items():
            let_in = role in roles and phase in phases
            assert (_answer(table, make(table), id) not in SHUT) == let_in, f"{name} by {id} in {phase}"


def _answer(table, command, id) -> str:
    try:
        if id == "spectator":
            _on_a_screens_socket(command)
        elif isinstance(command, c.Draft):
            check_draft(table.room, command, id, table.now)
        elif isinstance(command, c.Guess | c.Remember):
            check_guess(table.room, command, id, table.now)
        else:
            apply(table.room, command, id, table.now)
    except Rejected as refusal:
        return refusal.code
    return "ok"


def _on_a_screens_socket(command) -> None:
    sockets = Sockets(None, None, None, None, None, None, None, None)
    sockets.command(
        "sid", Caller("BCDFG", 0, seat="", locale="en", since=0), {"id": "1", **json.loads(c.encode(command))}
    )


@pytest.mark.parametrize("command", c.FROM_SERVER)
def test_what_only_the_server_says_is_never_parsed_from_a_browser(command):
    tag = command.__struct_config__.tag
    assert tag not in c.BY_NAME
    with pytest.raises(Rejected):
        parse({"type": tag, "role": "host", "phase": "0-lobby", "deadline": 0, "present": []})
