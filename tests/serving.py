"""The real server as a program of its own, for the tests that play through it."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import requests

from machine import free_port, until


class Server:
    """`python -m debate serve` with a folder for its data; may be killed and started again on the same port.

    `source` is the folder in which the package is, when it is not the project's own.
    """

    def __init__(self, folder: Path, source: Path | None = None):
        self.source, self.port, self.log = source, free_port(), folder / "log"
        self.address = f"http://127.0.0.1:{self.port}"
        self.environment = {**os.environ, "DEBATE_DATA": str(folder), "HOST": "127.0.0.1", "PORT": str(self.port)}
        for name in ("DATABASE_URL", "REDIS_URL", "DEBATE_SECRET", "DEBATE_PUBLIC_URL"):
            self.environment.pop(name, None)
        subprocess.run([sys.executable, "-m", "debate", "db", "upgrade"], cwd=source, env=self.environment, check=True)
        self.start()

    def start(self) -> None:
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "debate", "serve"], cwd=self.source, env=self.environment, stdout=log, stderr=log
            )
        until(lambda: requests.get(self.address + "/healthz", timeout=1).ok, f"the server did not start: {self.log}")

    def kill(self) -> None:
        """kill -9: no last words."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(10)

    def errors(self) -> list[str]:
        """What the log says went wrong."""
        lines = self.log.read_text().splitlines()
        return [line for line in lines if line.startswith(("ERROR", "CRITICAL", "Traceback")) and "accepted origin" not in line]
