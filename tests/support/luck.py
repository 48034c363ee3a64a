"""The same luck in every run: what a room, its seats and browsers draw comes of the running test, and of how many there were before.

A product's server makes seeds and seats of its secret and of a form's token, which are new each time. The file LUCK, a variable in
the environment, has the test's id and each thing asked for since, so that two servers agree, and a form's second click finds its room.
"""

import fcntl
import json
import os
from hashlib import sha256
from pathlib import Path

from debate.access.credentials import Credentials


def begin(test: str) -> None:
    """From now on, everything is drawn for this test. The file is never empty: emptied, many file systems write it to the disk
    at once, which takes longer than most tests."""
    with Path(os.environ["LUCK"]).open("r+") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.write(f"{test}\n")
        file.truncate()


class SteadyCredentials(Credentials):
    """Codes, links and signatures stay secret; seeds and the ids of seats are the same in every run."""

    def derive(self, purpose: str, token: str) -> int:
        kind = purpose.split()[0]
        if kind not in ("seed", "seat"):
            return super().derive(purpose, token)
        asked = json.dumps(f"{purpose} {token}")
        with Path(os.environ["LUCK"]).open("a+") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            file.seek(0)
            test, *lines = file.read().splitlines()
            before = [line for line in lines if line.startswith(f'"{kind}')]
            if asked not in before:
                file.write(f"{asked}\n")
                before.append(asked)
        return int.from_bytes(sha256(f"{test} {kind} {before.index(asked)}".encode()).digest())


def of_browsers(whose: str) -> str:
    """The script that gives all pages of somebody's the same `Math.random` in every run: mulberry32, from a seed of `whose` it is."""
    seed = int.from_bytes(sha256(whose.encode()).digest()[:4])
    return f"""{{
        let state = {seed};
        Math.random = () => {{
            state = (state + 0x6d2b79f5) | 0;
            let mixed = Math.imul(state ^ (state >>> 15), state | 1);
            mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
            return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
        }};
    }}"""


def steady() -> None:
    """Every application that this process makes from now on has that luck; outside tests, where LUCK is not set, none."""
    if "LUCK" in os.environ:
        from debate import app

        app.Credentials = SteadyCredentials
