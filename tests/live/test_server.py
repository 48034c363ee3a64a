"""The server's entry point: it starts, reports problems, carries many people, and ends cleanly."""

import os
import re
import resource
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

from debate.config import Settings
from support.commands import debate
from support.database import with_tables
from support.device import Device, arrived
from support.forked import said_by
from support.machine import PATIENCE, free_port, until
from support.playing import everybody_does, go_on
from support.serving import Server

ROOT = Path(__file__).parents[2]
DEBATE = (sys.executable, "-m", "debate")


def new_environment(folder: Path) -> dict[str, str]:
    """An environment of which the server knows nothing but a folder and a port."""
    ours = {name: value for name, value in os.environ.items() if name in ("LANG", "HOME")}
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    return ours | {"PATH": path, "DEBATE_DATA": str(folder), "PORT": str(free_port())}


@pytest.fixture
def environment(tmp_path) -> dict[str, str]:
    return new_environment(tmp_path)


@pytest.fixture(scope="module")
def running_already(tmp_path_factory) -> Iterator[dict[str, str]]:
    """The environment of a server that runs."""
    server = Server(tmp_path_factory.mktemp("running"))
    yield server.environment
    server.stop()


def serve(environment: dict[str, str]) -> subprocess.CompletedProcess:
    """A server that is to end by itself."""
    return subprocess.run(
        [*DEBATE, "serve"], env=environment, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE
    )


def make_tables(environment: dict[str, str]) -> None:
    """What `debate db upgrade` does, without starting a process for it."""
    with_tables(Settings.read(environment).database_url).dispose()


@contextmanager
def running(environment: dict[str, str], command=(*DEBATE, "serve")):
    """A server that answers; yields (process, its address). It is killed in the end, if it still runs."""
    address = f"http://127.0.0.1:{environment['PORT']}"
    process = subprocess.Popen(
        command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        until(lambda: requests.get(f"{address}/healthz", timeout=PATIENCE).ok, f"no answer at {address}")
        yield process, address
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


def play_to_the_end(address: str) -> None:
    """A host and two players, from the lobby to the results."""
    host = Device(address).open_room().connect()
    everybody = [host, *(Device(address).join(host.code).connect() for _ in range(2))]
    try:
        while (phase := host.phase())["name"] != "finished":
            arrived(everybody, max(one.version for one in everybody))
            arrived(everybody, everybody_does(everybody[1:]))
            arrived(everybody, go_on(host, phase["id"]))
        assert len(host.public["clashes"]) == 2
    finally:
        for one in everybody:
            one.close()


def test_it_serves_after_the_upgrade_prints_its_address_and_ends_when_told(environment, tmp_path):
    assert debate(environment, "db", "upgrade").returncode == 0
    secret = (tmp_path / "secret").read_text()
    assert len(secret) >= 32
    assert (tmp_path / "secret").stat().st_mode & 0o077 == 0, "it is its owner's alone"
    with running(environment) as (process, address):
        assert requests.get(address, timeout=PATIENCE).ok
        process.send_signal(signal.SIGTERM)
        said, _ = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0
        assert f"{address}/" in said
        assert "Warning" not in said and "Traceback" not in said
    assert (tmp_path / "secret").read_text() == secret, "it is made once"


def test_a_round_of_its_loop_begins_one_request(tmp_path):
    script = """
import eventlet
from debate.server import OneARound
rounds, begun = 0, []
def count():
    global rounds
    while True:
        rounds += 1
        eventlet.sleep(0)
def app(environ, start_response):
    begun.append((rounds, environ["n"]))
    return []
eventlet.spawn(count)
site = OneARound(app)
for crowd in (8, 1):  # and who comes alone, later, does not wait for ever
    asked = [eventlet.spawn(site, {"n": n}, None) for n in range(crowd)]
    for one in asked:
        one.wait()
    assert [n for _, n in begun] == list(range(crowd)) and len({at for at, _ in begun}) == crowd, begun
    begun.clear()
"""
    assert said_by(script + "print('all')", tmp_path) == "all\n"


def test_it_starts_on_postgresql_and_serves_without_the_redis_that_it_was_promised_and_says_so_once(
    environment, postgres_url
):
    """It listens only after a slow query has stopped nobody."""
    environment["DATABASE_URL"] = postgres_url.replace("postgresql://", "postgres://")
    environment["REDIS_URL"] = f"redis://127.0.0.1:{free_port()}"
    make_tables(environment)
    with running(environment) as (process, address):
        assert requests.get(address, timeout=PATIENCE).ok
        lines = iter(process.stdout.readline, "")
        assert next(line for line in lines if "WARNING" in line).startswith(
            "WARNING debate.transport.pubsub: Redis does not answer ("
        )
        process.send_signal(signal.SIGTERM)
        assert "Redis" not in process.communicate(timeout=PATIENCE)[0]


def test_it_does_not_start_with_a_driver_that_blocks(environment, postgres_url):
    environment["DATABASE_URL"] = postgres_url
    make_tables(environment)
    script = (
        "import os, debate.server; from debate.config import Settings; "
        "del os.environ['PSYCOPG_WAIT_FUNC']; debate.server.serve(Settings.read())"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], env=environment, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE
    )
    assert result.returncode == 1
    assert "A slow query stops the whole server" in result.stderr


def test_the_procfile_makes_the_database_and_a_whole_debate_is_played_on_the_port_it_is_given(environment):
    release = dict(line.split(": ", 1) for line in (ROOT / "Procfile").read_text().splitlines())["release"]
    environment["DEBATE_SECRET"] = "a secret that is only good enough for a test"
    subprocess.run(["honcho", "run", *release.split()], env=environment, cwd=ROOT, check=True, timeout=PATIENCE)
    with running(environment, ("honcho", "start", "-p", environment["PORT"], "web")) as (process, address):
        play_to_the_end(address)
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=PATIENCE)
    with pytest.raises(requests.ConnectionError):
        requests.get(address, timeout=PATIENCE)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("PORT", "many", "PORT has to be a whole number from 0 to 65535, not 'many'."),
        ("DATABASE_URL", "postgres://nobody@127.0.0.1:1/db", "The database does not answer"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(environment, name, value, said):
    result = serve(environment | {name: value})
    assert result.returncode == 1
    assert said in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("HOST", "203.0.113.1", "Cannot listen on 203.0.113.1"),
        ("DEBATE_KEEP_DAYS", "30", "There is no database here yet. Run this first: debate db upgrade"),
    ],
)
def test_what_is_found_wrong_when_all_is_imported_is_said_in_one_line(environment, tmp_path, name, value, said):
    if name == "HOST":
        make_tables(environment)
    told = said_by("", tmp_path, environment | {name: value})
    assert said in told and "Traceback" not in told


def test_a_port_that_is_taken_is_never_shared(running_already, tmp_path):
    assert "Cannot listen on 127.0.0.1" in said_by("", tmp_path, running_already)


def test_eleven_hundred_connections_are_answered_while_all_stay_open(running_already):
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(hard, 8192), hard))
    asked = b"GET /static/icon.svg HTTP/1.1\r\nHost: x\r\n\r\n"
    connections = []
    try:
        for _ in range(1100):
            connections.append(socket.create_connection(("127.0.0.1", int(running_already["PORT"])), timeout=PATIENCE))
            connections[-1].sendall(asked)
            assert connections[-1].recv(15) == b"HTTP/1.1 200 OK"
    finally:
        for connection in connections:
            connection.close()
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


def test_it_follows_its_folder_of_motions_and_a_room_keeps_the_one_that_it_was_opened_with(tmp_path):
    motions = tmp_path / "motions"
    motions.mkdir()
    pack = (ROOT / "motions" / "later-school-start.toml").read_text(encoding="utf-8")
    (motions / "later.toml").write_text(pack, encoding="utf-8")
    server = Server(tmp_path / "data", spoilt=True, MOTIONS=str(motions))
    try:
        opened = {"motion": "later", "format": "sprint"}
        room = requests.post(f"{server.address}/rooms", json=opened, headers={"Accept": "application/json"})
        newer = pack.replace('title = "School should start later in the morning"', 'title = "Bells should ring at ten"')
        (motions / "later.toml").write_text(newer, encoding="utf-8")
        (motions / "new.toml").write_text(pack, encoding="utf-8")
        (motions / "broken.toml").write_text(pack.replace("weak_point", "week_point", 1), encoding="utf-8")
        until(
            lambda: requests.get(f"{server.address}/motions/new", timeout=PATIENCE).ok, "the new pack was not noticed"
        )
        assert "Bells should ring at ten" in requests.get(f"{server.address}/motions/later", timeout=PATIENCE).text
        assert requests.get(f"{server.address}/motions/broken", timeout=PATIENCE).status_code == 404
        page = requests.get(f"{server.address}/rooms/{room.json()['code']}", timeout=PATIENCE).text
        assert "School should start later in the morning" in page and "Bells should ring" not in page
        said = (tmp_path / "data" / "log").read_text()
        assert re.search(r"broken\.toml:\d+: cards\.body-clock\.week_point: No card has a field of this name", said)
        (motions / "later.toml").unlink()  # what a room was opened with is kept
        assert requests.get(f"{server.address}/rooms/{room.json()['code']}", timeout=PATIENCE).ok
    finally:
        server.stop()
