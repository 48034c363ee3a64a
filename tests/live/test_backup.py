"""A backup taken while a class plays, restored on another disk after the first was lost."""

import shutil
import threading

import pytest

from support.commands import debate
from support.device import agree, arrived, sent_again, words
from support.machine import until

AT = "own_server"


def test_a_class_goes_on_with_what_a_backup_held_when_the_disk_is_lost(own_server, a_class, tmp_path, request):
    if request.config.getoption("--cluster"):
        pytest.skip("tests/storage backs PostgreSQL up; here a disk is lost")
    room = a_class(6)
    room.go_on("opening")
    room.play()
    room.go_on("rebuttal")
    writer, phase, done, kept = room.players[0], room.host.phase()["id"], threading.Event(), []

    def types() -> None:
        while not done.is_set():
            assert writer.command("draft", phase=phase, text=words(60, f"draft {len(kept)}"))["ok"]
            kept.append(len(kept))

    typing = threading.Thread(target=types)
    typing.start()
    until(lambda: kept, "nobody types")
    file, before = tmp_path / "usb stick" / "monday.backup", len(kept)
    said = debate(own_server.environment, "db", "backup", str(file))
    done.set()
    typing.join()
    assert said.returncode == 0 and "Rooms: 1, seats: 7," in said.stdout, said.stderr
    assert "secret" in said.stdout and own_server.environment["DEBATE_DATA"] in said.stdout

    own_server.kill()
    lost, new = tmp_path / "secret", tmp_path / "another disk"
    new.mkdir()
    shutil.copy(lost, new)
    own_server.environment["DEBATE_DATA"] = str(new)
    said = debate(own_server.environment, "db", "restore", str(file))
    assert said.returncode == 0 and "Rooms: 1, seats: 7," in said.stdout, said.stderr
    with sent_again(room.all):
        own_server.start()
    agree(room.all)
    assert writer.phase()["id"] == phase
    assert int(writer.draft["text"].split()[1]) >= before - 1
    room.play()
    room.go_on("reveal")
    arrived(room.all, room.host.version)
    assert len(room.host.public["speeches"]) == 12
    assert own_server.errors() == []
