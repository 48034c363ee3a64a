"""How `debate doctor` shows a running server that it knows the secret."""

import secrets
import time

from .credentials import Credentials

PURPOSE = "doctor"  # of the signature
ASKS_WITHIN = 60_000  # ms: how long the doctor may ask with one token


def doctor_token(credentials: Credentials) -> str:
    """The token with which `debate doctor` asks a running server what it sees of a request. Works for a minute."""
    return credentials.sign(PURPOSE, [secrets.token_urlsafe(12), _now()])


def is_doctor(credentials: Credentials, token: str) -> bool:
    """Whether someone who knows the secret made this token within the last minute."""
    match credentials.read(PURPOSE, token):
        case [str(), int(made)]:
            return 0 <= _now() - made <= ASKS_WITHIN
    return False


def _now() -> int:
    """By the system's clock, the only one that the doctor has."""
    return time.time_ns() // 1_000_000
