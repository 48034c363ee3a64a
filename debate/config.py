"""Settings from the environment. Every setting has a default that is safe on a teacher's own computer."""

import contextlib
import difflib
import os
import re
import secrets
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit


class SettingsError(ValueError):
    """An invalid setting; the message names it and says what would be valid."""


OURS = "DEBATE_"  # what most settings' names begin with

Value = TypeVar("Value")


def setting(name: str, default: Value, most: int | None = None) -> Value:
    """One field of Settings: its environment variable, its default and, of a number, the largest. README.md says what each means."""
    return field(default=default, metadata={"name": name, "most": most})


@dataclass(frozen=True, kw_only=True)
class Settings:
    """A server's settings."""

    host: str = setting("HOST", "127.0.0.1")
    port: int = setting("PORT", 5000, 65535)
    public_url: str = setting("DEBATE_PUBLIC_URL", "")
    proxies: int = setting("DEBATE_PROXIES", 0, 10)
    data: Path = setting("DEBATE_DATA", Path("var"))
    database_url: str = setting("DATABASE_URL", "")
    redis_url: str = setting("REDIS_URL", "")
    secret: str = setting("DEBATE_SECRET", "")
    old_secret: str = setting("DEBATE_OLD_SECRET", "")
    keep_days: int = setting("DEBATE_KEEP_DAYS", 30, 36500)
    class_days: int = setting("DEBATE_CLASS_DAYS", 400, 36500)
    motion_days: int = setting("DEBATE_MOTION_DAYS", 400, 36500)
    crowd: int = setting("DEBATE_CROWD", 2000, 1_000_000)
    log: str = setting("DEBATE_LOG", "text")
    metrics_token: str = setting("DEBATE_METRICS_TOKEN", "")
    security_contact: str = setting("DEBATE_SECURITY_CONTACT", "")
    fast_lane: bool = setting("DEBATE_FAST_LANE", True, 1)

    @property
    def sqlite_file(self) -> Path | None:
        """The file of the SQLite database; None: it is another database."""
        kind, _, file = self.database_url.partition(":///")
        return Path(file) if kind == "sqlite" else None

    def doubts(self) -> list[str]:
        """Settings that may be mistakes, as sentences for the person who starts the server."""
        sentences = []
        if self.public_url.startswith("https://") and not self.proxies:
            sentences.append(
                "DEBATE_PUBLIC_URL begins with https://, so a proxy stands in front of this server, but DEBATE_PROXIES is 0: "
                "all visitors count as one address. Set DEBATE_PROXIES=1."
            )
        if self.old_secret == self.secret:
            sentences.append("DEBATE_OLD_SECRET is the same as DEBATE_SECRET, so nothing has changed. Take it out.")
        return sentences

    @classmethod
    def read(cls, environment: Mapping[str, str] = os.environ) -> "Settings":
        """The settings of an environment. Makes the secret's file if needed. Raises SettingsError."""
        given = {
            f.name: environment[f.metadata["name"]].strip()
            for f in fields(cls)
            if environment.get(f.metadata["name"], "").strip()
        }
        values: dict[str, Any] = dict(given)
        for f in fields(cls):
            if f.name in given and (most := f.metadata["most"]):
                values[f.name] = type(getattr(cls, f.name))(_number(f.metadata["name"], given[f.name], most))
        if "public_url" in given:
            values["public_url"] = _url(_name("public_url"), given["public_url"], ("http", "https")).rstrip("/")
        if "redis_url" in given:
            _url(_name("redis_url"), given["redis_url"], ("redis", "rediss"))
        if "security_contact" in given and not re.fullmatch(
            r"(mailto:[^\s@]+@[^\s@]+|https://\S+)", given["security_contact"]
        ):
            raise SettingsError(
                f"{_name('security_contact')} has to be like mailto:security@example.org or https://example.org/security."
            )
        if given.get("log", "text") not in ("text", "json"):
            raise SettingsError(f"{_name('log')} has to be text or json, not {given['log']!r}.")
        if 0 < len(given.get("metrics_token", "")) < 16:
            raise SettingsError(
                f"{_name('metrics_token')} is too short to be a secret: give it 16 or more random characters."
            )
        data = values["data"] = Path(given.get("data", cls.data))
        values["database_url"] = database_url(
            given.get("database_url") or f"sqlite:///{(data / 'debate.db').absolute()}"
        )
        values["secret"] = _secret(given["secret"], _name("secret")) if "secret" in given else _kept_secret(data)
        if "old_secret" in given:
            values["old_secret"] = _secret(given["old_secret"], _name("old_secret"))
        return cls(**values)


def misspelt(environment: Mapping[str, str] = os.environ) -> list[str]:
    """Variables that are probably meant as settings but are none, as sentences that name the likely one."""
    known = [f.metadata["name"] for f in fields(Settings)]
    own = [name.removeprefix(OURS) for name in known if name.startswith(OURS)]
    shared = [name for name in ("DATABASE_URL", "REDIS_URL") if not environment.get(name)]
    sentences = []
    for name in sorted(set(environment) - set(known)):
        if name.upper().startswith(OURS):
            like = difflib.get_close_matches(name.upper().removeprefix(OURS), own, 1)
            sentences.append(
                f"{name} is not a setting. Did you mean {OURS}{like[0]}?"
                if like
                else f"{name} is not a setting of this program."
            )
        elif like := difflib.get_close_matches(name.upper(), shared, 1, 0.85):
            sentences.append(f"{name} is not a setting. Did you mean {like[0]}?")
    return sentences


def database_url(url: str) -> str:
    """A database's address, as hosting platforms write it, in SQLAlchemy's form. Raises SettingsError."""
    scheme, _, rest = url.partition("://")
    if scheme in ("postgres", "postgresql"):
        scheme = "postgresql+psycopg"
    if not rest or scheme not in ("sqlite", "postgresql+psycopg"):
        raise SettingsError(
            f"DATABASE_URL has to begin with postgresql:// or sqlite:///, not with {scheme or 'nothing'!r}."
        )
    return f"{scheme}://{rest}"


def _name(field_name: str) -> str:
    names: dict[str, str] = {f.name: f.metadata["name"] for f in fields(Settings)}
    return names[field_name]


def _number(name: str, value: str, most: int) -> int:
    if not (value.isascii() and value.isdigit() and int(value) <= most):
        raise SettingsError(f"{name} has to be a whole number from 0 to {most}, not {value!r}.")
    return int(value)


def _url(name: str, value: str, schemes: tuple[str, ...]) -> str:
    parts = urlsplit(value)
    if parts.scheme not in schemes or not parts.hostname:
        raise SettingsError(f"{name} has to be an address like {schemes[0]}://host, not {value!r}.")
    return value


def _secret(value: str, where: str) -> str:
    """The value, if it is hard enough to guess. Raises SettingsError."""
    if len(value) < 16:
        raise SettingsError(f"{where} is too short to be a secret: give it 32 or more random characters.")
    repeats = any(value[n:] == value[:-n] for n in range(1, len(value) * 2 // 3 + 1))
    if len(set(value)) < 8 or repeats:
        raise SettingsError(
            f"{where} is too simple to be a secret: give it 32 or more random characters, such as openssl rand -hex 32 prints."
        )
    return value


def _kept_secret(data: Path) -> str:
    file = data / "secret"
    try:
        data.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            with tempfile.NamedTemporaryFile("w", dir=data) as new:  # readable only by its owner
                new.write(secrets.token_urlsafe(32))
                new.flush()
                # Two processes that start together get the same secret: only the first link succeeds.
                with contextlib.suppress(FileExistsError):
                    os.link(new.name, file)
        if file.stat().st_mode & 0o077:
            file.chmod(0o600)  # in case the file was copied, or unpacked from a backup
        kept = file.read_text().strip()
    except OSError as error:
        raise SettingsError(f"DEBATE_SECRET is not set, and none can be kept in {file}: {error.strerror}.") from None
    try:
        return _secret(kept, f"What is in {file}")
    except SettingsError as error:
        raise SettingsError(
            f"{error} If you delete the file, a good one is made; links and seats from before stop working."
        ) from None
