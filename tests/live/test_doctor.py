"""`debate doctor` at real servers: one alone, and two behind nginx with TLS, PostgreSQL and Redis."""

import os
import re
import subprocess
import sys

import requests

from support.machine import PATIENCE
from support.serving import Nginx, Server

CLOCK = re.compile(r"^(?:warning|note) +clock .*\n(?: +→.*\n)?", re.M)  # this machine's clock is not the program's


def doctor(server: Server, *arguments: str) -> tuple[int, str]:
    """The exit status, and what it says but for the clock."""
    environment = {name: value for name, value in server.environment.items() if name != "DEBATE_CROWD"}
    trusted = {name: value for name, value in os.environ.items() if name == "SSL_CERT_FILE"}
    done = subprocess.run(
        [sys.executable, "-m", "debate", "doctor", *arguments],
        env=environment | trusted,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    assert not done.stderr, done.stderr
    return done.returncode, CLOCK.sub("", done.stdout)


def test_one_server_is_well_and_one_that_was_stopped_is_not(tmp_path):
    server = Server(tmp_path)
    status, said = doctor(server)
    lost = "disk         What is in" in said  # in a container, /tmp is lost with it
    assert status == lost and "ok       websocket" in said and "ok       migrations" in said, said
    assert requests.get(server.address + "/doctor", timeout=PATIENCE).status_code == 404
    assert server.errors() == []
    server.stop()
    status, said = doctor(server)
    assert status == 1 and "Start it (debate serve)" in said


def test_two_servers_behind_nginx_are_well_and_it_knows_of_the_proxy(own_cluster, balanced: Nginx):
    first = own_cluster.servers[0]
    status, said = doctor(first, "--url", balanced.address)
    said = re.sub(
        r"warning( +database +PostgreSQL .*)\n.* nearer\.", r"ok  \1", said
    )  # on a busy machine every answer is slow
    assert (status, said.count("ok  ")) == (0, len(said.splitlines()) - 1), said
    for about in ("database     PostgreSQL", "redis        A message came back", "proxies      A request passes 1",
                  "https        People come by https", "https        The certificate", "websocket"):  # fmt: skip
        assert about in said
    plain = requests.get(balanced.plain_address + "/rooms/new?x=1", allow_redirects=False, timeout=PATIENCE)
    assert (plain.status_code, plain.headers["Location"]) == (308, balanced.address + "/rooms/new?x=1")
    for path in ("/", "/static/js/rooms/app.js", "/nowhere", "/socket.io/?EIO=4&transport=polling", "/socket.io/"):
        assert "Strict-Transport-Security" in requests.get(balanced.address + path, timeout=PATIENCE).headers, path
    for server in own_cluster.servers:
        server.stop()
    status, said = doctor(first, "--url", balanced.address)
    assert status == 1 and "readyz answers 502" in said
