"""Servers that start six times as fast: they are forked from a process that has imported the program already.

Each then does what `python -m debate serve` does, with the environment that it is given, or runs a script. Whatever else a process inherits
(limits, a network) is that of the test which asked first, and Python's hashes have the same seed in all of them.
"""

import gc
import json
import os
import resource
import select
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path

from support import spoilt
from support.machine import PATIENCE

KINDS_BY = ("DATABASE_URL", "REDIS_URL")  # what a server imports depends on which of these are set


class Forked:
    """One of them, to be used like a `subprocess.Popen`."""

    def __init__(self, environment: dict[str, str], log: Path, script: str = ""):
        parent = _parent(tuple(bool(environment.get(name)) for name in KINDS_BY))
        print(json.dumps([environment, str(log), script]), file=parent.stdin, flush=True)
        self.pid = int(parent.stdout.readline())
        # Nobody reaps it before the next one is asked for, so until then the number can't be another process's.
        self._fd = os.pidfd_open(self.pid)
        self._end = select.poll()
        self._end.register(self._fd, select.POLLIN)

    def send_signal(self, number: signal.Signals) -> None:
        with suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._fd, number)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def poll(self) -> bool | None:
        """None while it runs."""
        return bool(self._end.poll(0)) or None

    def wait(self, timeout: float | None = None) -> None:
        if not self._end.poll(None if timeout is None else timeout * 1000):
            raise subprocess.TimeoutExpired("debate serve", timeout or 0)


@cache
def possible() -> bool:
    """Whether this system can do that: it needs file descriptors of processes."""
    try:
        os.close(os.pidfd_open(os.getpid()))
    except (AttributeError, OSError):
        return False
    return True


@cache
def _parent(kind: tuple[bool, ...]) -> subprocess.Popen:
    """The process that forks servers of a kind; `kind`: which of KINDS_BY they have set."""
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    environment |= {name: "set" if it_is else "" for name, it_is in zip(KINDS_BY, kind, strict=True)}
    command = [sys.executable, "-m", "support.forked"]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, env=environment, stdin=pipe, stdout=pipe, text=True, start_new_session=True)


def main() -> None:
    """Fork a server for each line of input, and answer with its process id. When the input ends, kill them all."""
    spoilt.exchange_clock()
    resource.setrlimit(
        resource.RLIMIT_NOFILE, (256, resource.getrlimit(resource.RLIMIT_NOFILE)[1])
    )  # as many systems begin
    given = set(os.environ)
    from debate import server

    set_by_import = {name: value for name, value in os.environ.items() if name not in given}
    _warm_up(server)
    gc.freeze()
    for line in sys.stdin:
        with suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        if not (pid := os.fork()):
            environment, log, script = json.loads(line)
            _serve(server, environment | set_by_import, log, script)
            return
        print(pid, flush=True)
    os.killpg(0, signal.SIGKILL)


def _warm_up(server) -> None:
    """Import what an application imports, compile its routes, and read the motions: a server reads again those whose text has
    changed."""
    from debate.coaching import own_text
    from debate.config import Settings
    from debate.motions import packs
    from support.routes import compile_routes_once

    packs.parse_pack = cache(packs.parse_pack)
    compile_routes_once()
    own_text.prepare()
    database_url = "postgresql+psycopg://" if os.environ["DATABASE_URL"] else "sqlite://"
    server.create_app(Settings(database_url=database_url), async_mode="eventlet")  # connects to nothing


def _serve(server, environment: dict[str, str], log: str, script: str) -> None:
    server.eventlet.hubs.use_hub()  # not the parent's, whose epoll all of them would share
    os.environ.clear()
    os.environ.update(environment)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for standard in (1, 2):
        os.dup2(os.open(log, os.O_WRONLY | os.O_APPEND), standard)
    if "CLOCK" in environment:
        spoilt.spoil()
    from support import luck  # only now: it imports the program

    luck.steady()
    if script:
        exec(script, {})
        return
    from debate.__main__ import main as debate

    debate(["serve"])


def said_by(script: str, folder: Path, environment: Mapping[str, str] = os.environ) -> str:
    """All that a script says that ends by itself ("": a server), without starting Python and importing the program for it."""
    log = folder / "said"
    log.touch()
    Forked(dict(environment), log, script).wait(PATIENCE)
    return log.read_text()


if __name__ == "__main__":
    main()
