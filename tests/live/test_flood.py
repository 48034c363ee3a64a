"""Bots over real sockets: they join, do what is asked, and leave when told."""

import signal
import subprocess
import sys

import pytest

FLOOD = (sys.executable, "-m", "debate", "flood")


@pytest.fixture
def flood(server):
    """Starts `debate flood`, and kills what is left of it."""
    started: list[subprocess.Popen] = []

    def start(*arguments: str, url: str = "") -> subprocess.Popen:
        command = [*FLOOD, *arguments, "--url", url or server.address, "--slowest", "0.2"]
        started.append(subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.communicate()


def test_they_play_a_whole_debate(device, flood):
    host = device().open_room("full").connect()
    coming = flood(host.code, "--players", "6")
    host.until(lambda: len(host.public["seats"]) == 7, "six players")
    assert {person.get("teacher_name") for person in host.me["people"].values()} >= {
        f"Bot {n} (flood)" for n in range(1, 7)
    }

    def done() -> bool:
        return all(bench["done"] == bench["due"] for bench in host.public.get("progress", {}).values())

    while host.phase()["name"] != "finished":
        host.until(done, "everybody does what is asked")
        host.do("end_phase", phase=host.phase()["id"])
    speeches = [speech for speech in host.public["speeches"].values() if not speech.get("bot")]
    assert len(speeches) == 2 * 3 * 6 and all(speech["text"] for speech in speeches)
    assert sum(sum(clash["votes"].values()) for clash in host.public["clashes"].values()) >= 20
    coming.send_signal(signal.SIGINT)
    said, wrong = coming.communicate(timeout=10)
    assert coming.returncode == 0 and wrong == "", wrong
    assert said.startswith("6 bots are in.") and said.endswith("They are leaving.\n")


def test_who_is_told_to_stop_leaves_the_room(device, flood):
    host = device().open_room().connect()
    coming = flood(host.code, "--players", "3")
    assert coming.stdout.readline().startswith("3 bots")
    coming.send_signal(signal.SIGTERM)
    host.until(
        lambda: [id for id, seat in host.public["seats"].items() if not seat.get("gone")] == [host.seat],
        "three empty chairs",
    )
    coming.communicate(timeout=10)
    assert coming.returncode == 0


def test_they_sit_down_at_the_tables_of_a_hall_where_names_are_typed_and_go_when_it_is_deleted(device, flood):
    one = device()
    hall = one.post("/rooms", {"motion": "returning-north-koreans", "tables": 2, "options": {"names": "typed"}}).json()
    coming = flood(hall["code"], "--players", "4")
    assert coming.stdout.readline().startswith("4 bots")
    seats = []
    for table in hall["tables"]:
        one.code = table["code"]
        seats += [seat["alias"] for seat in one.connect().public["seats"].values() if seat["role"] == "player"]
        one.close()
    assert sorted(seats) == ["Bot 1", "Bot 2", "Bot 3", "Bot 4"]
    assert one.post(f"/halls/{hall['code']}/delete").ok
    assert coming.communicate(timeout=10)[0].endswith("The room has let all of them go.\n") and coming.returncode == 0


@pytest.mark.parametrize(
    ("room", "url", "said"),
    [
        ("BCDFG", "", "No room has that code."),
        ("BCDFG", "http://127.0.0.1:9", "http://127.0.0.1:9 does not answer as a room's server"),
        ("BCDFG", "debate.example", "--url has to be an address like https://debate.example.org"),
        ("BCDFG --players 401", "", "--players has to be a number from 1 to 400."),
    ],
)
def test_what_is_wrong_is_said_in_one_line(flood, room, url, said):
    coming = flood(*room.split(), url=url)
    wrong = coming.communicate(timeout=10)[1]
    assert coming.returncode == 1 and wrong.startswith(said) and wrong.count("\n") == 1


def test_without_its_extra_it_says_what_to_install():
    without = "import sys; sys.modules['aiohttp'] = None; from debate.__main__ import main; main(['flood', 'BCDFG'])"
    said = subprocess.run([sys.executable, "-c", without], capture_output=True, text=True, timeout=30)
    assert (
        said.returncode == 1
        and said.stderr == "debate flood needs aiohttp; install it with: pip install 'counterclaim[client]'\n"
    )
