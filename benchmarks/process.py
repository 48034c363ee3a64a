"""The servers that are measured: each starts on its own core, is observed through /proc, and is ended by its pid."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from support.machine import free_port

TICKS = os.sysconf("SC_CLK_TCK")
CORES = sorted(os.sched_getaffinity(0))
SERVERS_CORE, OUR_CORE = CORES[0], CORES[-1]
PATIENCE = 120  # s for a server to start, beside much other work


class Server:
    """One server process."""

    def __init__(self, argv: list[str], folder: Path, env: dict[str, str]):
        self.port, self.log, self._argv = free_port(), folder / "log", argv
        self._env = {**os.environ, "PORT": str(self.port), **env}
        self.start()

    def start(self) -> float:
        """Start it (again, on the same port); returns the seconds until its first page."""
        begun = time.perf_counter()
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self._argv,
                env=self._env,
                stdout=log,
                stderr=log,
                preexec_fn=lambda: os.sched_setaffinity(0, {SERVERS_CORE}),
            )
        while time.perf_counter() < begun + PATIENCE:
            if self.process.poll() is not None:
                break
            if self._answers():
                return time.perf_counter() - begun
            time.sleep(0.005)
        self.kill()
        raise RuntimeError(f"{self._argv} did not start:\n{self.log.read_text()[-2000:]}")

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=5) as s:
                s.sendall(f"GET / HTTP/1.0\r\nHost: 127.0.0.1:{self.port}\r\n\r\n".encode())
                return s.recv(16).split(b" ")[1][:1] in (b"2", b"4")
        except (OSError, IndexError):
            return False

    def cpu(self) -> float:
        """Seconds of CPU that it has used."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory(self) -> int:
        """Resident bytes."""
        line = next(
            line
            for line in Path(f"/proc/{self.process.pid}/status").read_text().splitlines()
            if line.startswith("VmRSS")
        )
        return int(line.split()[1]) * 1024

    def kill(self) -> None:
        """kill -9."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        self.process.terminate()
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self.kill()


def debate(folder: Path, **more: str) -> Server:
    """The real server, with a database of its own; `more` of its environment."""
    env = {"DEBATE_DATA": str(folder), "HOST": "127.0.0.1", "DEBATE_CROWD": "0"}
    env["PYTHONDONTWRITEBYTECODE"] = ""  # no real server compiles all modules at every start
    env |= dict.fromkeys(("DATABASE_URL", "REDIS_URL", "DEBATE_SECRET", "DEBATE_PUBLIC_URL"), "") | more
    program = [sys.executable, "-m", "debate"]
    subprocess.run([*program, "db", "upgrade"], env={**os.environ, **env}, check=True)
    return Server([*program, "serve"], folder, env)
