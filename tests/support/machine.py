"""Programs that the tests need in addition to Python packages: Chromium, PostgreSQL, Redis, nginx, Node.

`python tests/support/machine.py` installs missing ones, where it can. Tests that need a missing program are
skipped, except under CI, where everything has to run.
"""

import contextlib
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path

CI = os.environ.get("CI", "").lower() in ("1", "true", "yes")
PATIENCE = 60  # s for anything that has to come: it ends tests that hang, and no machine is too busy for it
SHELL = "chromium-headless-shell"  # draws no window, which saves a third of a browser's work
CHROMIUM_ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
    "--in-process-gpu",  # what is drawn goes through one process less, which is a tenth of a walk's work
    "--process-per-site",  # a context's pages are one person's: the second finds the first one's scripts compiled
    "--renderer-process-limit=1",  # for each context: a new page takes the process that is there, instead of one that is thrown away
    "--js-flags=--no-maglev,--no-opt",  # no page lives long enough to pay for optimised code
]  # fmt: skip
# A test's many long patterns are read again and again, and its scripts end before optimised code has paid: a third of the work.
NODE_ARGUMENTS = ["--no-regexp-tier-up", "--no-opt"]


def chromium() -> str | None:
    """The path of a Chromium or Chrome; Playwright's own when the machine has none."""
    for name in (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"):
        if found := shutil.which(name):
            return found
    return _playwrights_own()


def postgres(program: str) -> str | None:
    """The path of one of the PostgreSQL server's programs, such as `initdb`."""
    newest = sorted(
        Path("/usr/lib/postgresql").glob(f"*/bin/{program}"), key=lambda path: int(path.parts[4].split(".")[0])
    )
    return shutil.which(program) or (str(newest[-1]) if newest else None)


def redis() -> str | None:
    """The path of a Redis server."""
    return shutil.which("redis-server") or shutil.which("valkey-server")


def nginx() -> str | None:
    """The path of nginx."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")


def node() -> str | None:
    """The path of Node, for the tests of the scripts."""
    return shutil.which("node")


def free_port() -> int:
    """A TCP port of 127.0.0.1 that nothing listens on now, and nobody takes before a server does: it is below those that systems
    give to connections, and of this worker's share."""
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    while True:
        port = 10_000 + 5_000 * (worker % 4) + secrets.randbelow(5_000)
        with socket.socket() as s, contextlib.suppress(OSError):
            s.bind(("127.0.0.1", port))
            return port


def until(asked, otherwise: str, seconds: float = PATIENCE):
    """Ask repeatedly until the answer is true or time is up; an exception counts as no. Return the answer."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with contextlib.suppress(Exception):
            if answer := asked():
                return answer
        time.sleep(0.02)
    raise AssertionError(otherwise)


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as p:
        path = p.chromium.executable_path
    return path if Path(path).exists() else None


def _missing() -> dict[str, str]:
    """The Debian packages of missing programs, each with its name for people."""
    found = {
        "chromium": ("Chromium", chromium()),
        "postgresql": ("a PostgreSQL server", postgres("initdb")),
        "redis-server": ("a Redis server", redis()),
        "nginx": ("nginx", nginx()),
        "nodejs": ("Node", node()),
    }
    return {package: name for package, (name, path) in found.items() if not path}


def _apt_get(packages: list[str]) -> None:
    print("Installing for the tests:", *packages, flush=True)
    quiet = {"env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, "stdout": subprocess.DEVNULL}
    subprocess.run(["apt-get", "update", "-qq"], **quiet)
    subprocess.run(["apt-get", "install", "-qq", "-y", "--no-install-recommends", *packages], **quiet)


def install() -> int:
    """Install what is missing; return the exit status for a shell."""
    if shutil.which("apt-get") and os.geteuid() == 0:
        if not shutil.which(SHELL):
            _apt_get([SHELL])  # not every system has this package; a full browser also works
        if missing := _missing():
            _apt_get(list(missing))
    if "chromium" in (missing := _missing()):
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"])
        missing = _missing()
    for package, name in missing.items():
        print(
            f"{name} is not here, so the tests that need it are skipped. To run them, install {package}.",
            file=sys.stderr,
        )
    return 1 if missing and CI else 0


if __name__ == "__main__":
    sys.exit(install())
