"""Runs the real server as a separate process for tests; or two servers, with Redis and nginx."""

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle
from pathlib import Path

import psycopg
import redis
import requests
from playwright.sync_api import Browser, sync_playwright

from debate.config import Settings
from debate.storage.engine import open_engine
from debate.storage.rooms.store import Store
from debate.subjects.results import replay
from support import forked, machine
from support.database import with_tables
from support.machine import PATIENCE, free_port, until

TRUSTED = ("REQUESTS_CA_BUNDLE", "SSL_CERT_FILE", "WEBSOCKET_CLIENT_CA_BUNDLE")  # files of certificates to trust
BY_ITSELF = ("env",)  # adds nothing, but what has a `by` is not forked
TOKEN = "a token that opens the figures"


def check_replays(environment: dict[str, str]) -> None:
    """Replay the log of every room in a server's database through the rules, in another process than the server's."""
    engine, said = open_engine(Settings.read(environment).database_url), list[str]()
    try:
        assert replay.check_rooms(Store(engine), None, said.append) == 0, "\n".join(said)
    finally:
        engine.dispose()


class Server:
    """`python -m debate serve` with its own data folder; can be killed and restarted on the same port.

    `ready`: the database has its tables already. `spoilt`: tests can set its clock, make its disk read-only, and name another
    folder of MOTIONS. `by`: a command that starts the one after it. `settings`: additional environment variables. Without `by`
    the server is forked, which is quicker; with BY_ITSELF it inherits what the test has, such as a network.
    """

    def __init__(
        self,
        folder: Path,
        ready: bool = False,
        spoilt: bool = False,
        by: tuple[str, ...] = (),
        **settings: str,
    ):
        folder.mkdir(exist_ok=True)
        self._by = by
        self.port, self.log = free_port(), folder / "log"
        self.address = f"http://127.0.0.1:{self.port}"
        self.environment = {**os.environ, "DEBATE_DATA": str(folder), "HOST": "127.0.0.1", "PORT": str(self.port)}
        for name in ("DATABASE_URL", "REDIS_URL", "DEBATE_SECRET", "DEBATE_PUBLIC_URL"):
            self.environment.pop(name, None)
        self.environment |= {"DEBATE_CROWD": "0"} | settings  # all tests come from one address
        self._forked = not by and forked.possible()
        self.module, self._clock = "support.spoilt" if spoilt else "debate", folder.with_name(f"{folder.name}.clock")
        self._read_only = folder.with_name(f"{folder.name}.read-only")
        if spoilt:
            self.environment |= {"CLOCK": str(self._clock), "READ_ONLY": str(self._read_only)}
            self.environment |= {"PYTHONPATH": str(Path(__file__).parents[1])}
        if not ready:
            with_tables(Settings.read(self.environment).database_url).dispose()
        self.start()

    def start(self, asked: str = "/healthz") -> None:
        """Start it, and wait until all is well at the address `asked`."""
        with self.log.open("ab") as log:
            if self._forked:
                self.process = forked.Forked(self.environment, self.log)
            else:
                self.process = subprocess.Popen(
                    [*self._by, sys.executable, "-m", self.module, "serve"],
                    env=self.environment,
                    stdout=log,
                    stderr=log,
                )
        until(lambda: self.process.poll() is not None or self._is_well(asked), f"the server did not start: {self.log}")
        assert self.process.poll() is None, f"the server did not start: {self.log.read_text()[-300:]}"

    def _is_well(self, asked: str) -> bool:
        # While nothing listens, a request takes forty times as long to fail.
        socket.create_connection(("127.0.0.1", self.port)).close()
        return requests.get(self.address + asked, timeout=PATIENCE).ok

    def set_clock(self, off: float) -> None:
        """Set the clock of a `spoilt` server so many seconds off."""
        self._clock.write_text(str(off))

    @contextlib.contextmanager
    def read_only(self) -> Iterator[None]:
        """Meanwhile SQLite's files are on a read-only file system; of a `spoilt` server."""
        self._read_only.touch()
        try:
            yield
        finally:
            self._read_only.unlink()

    def kill(self) -> None:
        """kill -9, without a clean shutdown."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self, sound: bool = True) -> None:
        """Stop it. If the database is `sound`, every room that was played here has to be what its log leads to."""
        self.process.terminate()
        self.process.wait(PATIENCE)
        if sound:
            check_replays(self.environment)

    def figures(self) -> dict[str, float]:
        """The server's metrics; it has to be started with TOKEN."""
        text = requests.get(
            f"{self.address}/metrics", headers={"Authorization": f"Bearer {TOKEN}"}, timeout=PATIENCE
        ).text
        return {name: float(value) for name, value in re.findall(r"^([a-z].*) (\S+)$", text, re.M)}

    def errors(self) -> list[str]:
        """Errors in the log."""
        lines = self.log.read_text().splitlines()
        return [
            line
            for line in lines
            if line.startswith(("ERROR", "CRITICAL", "Traceback")) and "accepted origin" not in line
        ]


@contextlib.contextmanager
def in_a_browser(**settings: str) -> Iterator[tuple[Browser, Server]]:
    """A browser and a server, for tools that take pictures. Ends the program where there is no Chromium."""
    if not (path := machine.chromium()):
        raise SystemExit("Needs Chromium: see tests/support/machine.py.")
    with tempfile.TemporaryDirectory() as data, sync_playwright() as playwright:
        server = Server(Path(data), **settings)
        try:
            yield playwright.chromium.launch(executable_path=path, args=machine.CHROMIUM_ARGUMENTS), server
        finally:
            server.stop()


class Cluster:
    """Two servers on one database and one Redis, used like one: each request for the address gets the next server's."""

    def __init__(self, folder: Path, database_url: str, redis: "Redis", spoilt: bool = False):
        self.redis = redis
        self.postgres: Postgres | None = None  # only if no other cluster uses it
        settings = {"DATABASE_URL": database_url, "REDIS_URL": redis.url}
        settings |= {"DEBATE_PROXIES": "1", "DEBATE_METRICS_TOKEN": TOKEN}
        settings["DEBATE_SECRET"] = "good enough for a test, and the same for both"
        first = Server(folder / "one", spoilt=spoilt, **settings)
        self.servers = [first, Server(folder / "two", ready=True, spoilt=spoilt, **settings)]
        self._turns = cycle(self.servers)
        self.port = self.servers[0].port

    @property
    def address(self) -> str:
        return next(self._turns).address

    def start(self) -> None:
        with ThreadPoolExecutor() as pool:
            list(pool.map(Server.start, self.servers))

    def kill(self) -> None:
        for server in self.servers:
            server.kill()

    def stop(self) -> None:
        for server in self.servers:
            server.process.terminate()
        for server in self.servers:
            server.process.wait(PATIENCE)
        check_replays(self.servers[0].environment)

    def errors(self) -> list[str]:
        return [error for server in self.servers for error in server.errors()]


class Postgres:
    """A PostgreSQL server with its data in a folder of its own; can be stopped and restarted on the same port."""

    def __init__(self, initdb: str, program: str, folder: str):
        self.port, self.log = free_port(), Path(folder, "log")
        self.url = f"postgresql://postgres@127.0.0.1:{self.port}/postgres"
        self._runs_as: dict = {}
        if os.geteuid() == 0:  # PostgreSQL refuses to run as root
            self._runs_as = {"user": "postgres", "extra_groups": [], "cwd": folder}
            shutil.chown(folder, "postgres")
        subprocess.run(
            [initdb, "-D", f"{folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"],
            check=True,
            stdout=subprocess.DEVNULL,
            **self._runs_as,
        )
        settings = {"listen_addresses": "127.0.0.1", "port": self.port, "unix_socket_directories": ""}
        settings |= {"fsync": "off", "max_connections": 60}
        arguments = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        self._command = [program, "-D", f"{folder}/data", *arguments]
        self.start()

    def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(self._command, stdout=log, stderr=log, **self._runs_as)
        until(lambda: psycopg.connect(self.url).close() is None, f"PostgreSQL did not start: {self.log}")

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """SIGINT disconnects everybody and stops; SIGQUIT stops at once, as in a crash."""
        self.process.send_signal(how)
        self.process.wait(PATIENCE)


class Redis:
    """A Redis server without persistence; can be stopped in several ways and restarted on the same port."""

    def __init__(self, program: str, folder: Path):
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self._command = [
            *(program, "--port", str(self.port), "--bind", "127.0.0.1"),
            *("--save", "", "--appendonly", "no", "--dir", str(folder)),
        ]
        self.start()

    def start(self) -> None:
        self.process = subprocess.Popen(self._command, stdout=subprocess.DEVNULL)
        until(redis.Redis(port=self.port).ping, "Redis did not start")

    def freeze(self) -> None:
        """Stop Redis from answering, without closing connections."""
        self.process.send_signal(signal.SIGSTOP)

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()


class Nginx:
    """deploy/nginx.conf, unchanged except for addresses and certificate, in front of servers. While it runs, the clients
    of this process and of those that it starts trust its certificate.

    `tls`: off, for a client that speaks plain HTTP.
    """

    def __init__(self, program: str, folder: Path, servers: list[int], tls: bool = True):
        """`servers`: the ports of one or two, which nginx finds at 127.0.0.1."""
        self.port, self.plain_port = free_port(), free_port()
        self.address = f"{'https' if tls else 'http'}://127.0.0.1:{self.port}"
        self.plain_address = f"http://127.0.0.1:{self.plain_port}"
        certificate, key = folder / "certificate.pem", folder / "key.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "30",
             "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate],
            check=True,
            stderr=subprocess.DEVNULL,
        )  # fmt: skip
        site = (Path(__file__).parents[2] / "deploy" / "nginx.conf").read_text()
        letsencrypt = "/etc/letsencrypt/live/debate.example.org"
        for before, after in {
            "listen 80;": f"listen 127.0.0.1:{self.plain_port};",
            "listen 443 ssl http2;": f"listen 127.0.0.1:{self.port}{' ssl http2' if tls else ''};",
            "https://debate.example.org": self.address,
            "debate.example.org;": "127.0.0.1;",
            f"{letsencrypt}/fullchain.pem": f"{certificate}",
            f"{letsencrypt}/privkey.pem": f"{key}",
            "/var/log/nginx/": f"{folder}/",
        }.items():
            assert before in site, before
            site = site.replace(before, after)
        first, second = re.findall(r" *server 127\.0\.0\.1:500\d .*\n", site)
        site = site.replace(first, first.replace("5001", str(servers[0])))
        site = site.replace(second, second.replace("5002", str(servers[1])) if len(servers) > 1 else "")
        kept = "".join(
            f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        (folder / "site.conf").write_text(site)
        (folder / "nginx.conf").write_text(f"""
            {"user root;" if os.geteuid() == 0 else ""}
            worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/nginx.log; events {{ worker_connections 1024; }}
            http {{ access_log off; {kept} include {folder}/site.conf; }}""")
        self._before = {name: os.environ.get(name) for name in TRUSTED}
        os.environ.update(dict.fromkeys(TRUSTED, str(certificate)))
        self.process = subprocess.Popen(
            [program, "-e", f"{folder}/nginx.log", "-c", f"{folder}/nginx.conf", "-g", "daemon off;"]
        )
        until(
            lambda: requests.get(self.address + "/healthz", timeout=PATIENCE).ok,
            f"nginx did not start: {folder}/nginx.log",
        )

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(PATIENCE)
        for name, value in self._before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})
