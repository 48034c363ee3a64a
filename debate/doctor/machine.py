"""Checks what a server needs on its machine: secret, database, Redis, disk, descriptors, clock."""

import os
import resource
import shutil
import time
from collections.abc import Iterator

from ..access.credentials import Credentials
from ..config import Settings
from ..ops.disk import HOW_TO_KEEP, lost_at_restart
from .finding import ANSWER_TIMEOUT, FAULT, NOTE, OK, WARNING, Finding

ENOUGH_DESCRIPTORS = 8_192  # a browser holds up to seven connections while it opens a page
LOW, NONE_LEFT = 500 << 20, 16 << 20  # bytes of disk
SLOW = 0.05  # s that the database may take to answer
MAX_CLOCK_SKEW = 1.0  # s by which two clocks may differ


def secret(settings: Settings) -> Iterator[Finding]:
    if os.environ.get("DEBATE_SECRET"):
        yield Finding(OK, "secret", "DEBATE_SECRET is set.")
    elif settings.redis_url or not settings.sqlite_file:
        yield Finding(
            WARNING,
            "secret",
            f"It is kept in {settings.data / 'secret'}, where another process or a new disk does not have it.",
            "Set DEBATE_SECRET to what is in that file, the same for every process.",
        )
    else:
        yield Finding(OK, "secret", f"It is kept in {settings.data / 'secret'}. Keep a copy apart from the backups.")


def database(settings: Settings) -> Iterator[Finding]:
    from sqlalchemy import text
    from sqlalchemy.exc import OperationalError

    from ..storage.engine import is_current, open_engine, revision_of, stranger

    if (file := settings.sqlite_file) and not file.exists():  # the check must not create it, perhaps as another user
        yield Finding(FAULT, "database", f"There is no {file} yet.", "Run: debate db upgrade")
        return
    engine = open_engine(settings.database_url)
    sqlite = engine.dialect.name == "sqlite"
    try:
        with engine.connect() as connection:
            begun = time.perf_counter()
            connection.execute(text("SELECT 1"))
            took = time.perf_counter() - begun
            version = connection.scalar(text("SELECT sqlite_version()" if sqlite else "SHOW server_version"))
            if not sqlite:
                yield from _postgres(float(connection.scalar(text("SELECT extract(epoch FROM clock_timestamp())"))))
                most = int(connection.scalar(text("SHOW max_connections")))
                if most < 25:
                    yield Finding(
                        WARNING,
                        "database",
                        f"It takes {most} connections, and each process of this program may hold 20.",
                        "Run one process, allow more connections, or put a pooler in session mode in front.",
                    )
        revision = revision_of(engine)
    except OperationalError as error:
        yield Finding(
            FAULT,
            "database",
            f"It does not answer: {str(error.orig).strip()}",
            "Check DATABASE_URL, and that the database runs and lets this machine in.",
        )
        return
    name = f"{'SQLite' if sqlite else 'PostgreSQL'} {version}"
    slow = took > SLOW
    yield Finding(
        WARNING if slow else OK,
        "database",
        f"{name} answers in {took * 1000:.1f} ms.",
        "Every command waits for it at least once: put the database nearer." if slow else "",
    )
    if revision is None:
        yield Finding(FAULT, "migrations", "The database has no tables yet.", "Run: debate db upgrade")
    elif why := stranger(revision):
        yield Finding(FAULT, "migrations", why, "docs/operating.md says what an upgrade needs.")
    elif not is_current(engine):
        yield Finding(
            FAULT,
            "migrations",
            f"The schema ({revision}) is older than the program.",
            "Stop every process, back up (debate db backup FILE), run debate db upgrade, start again.",
        )
    else:
        yield Finding(OK, "migrations", f"The schema is {revision}, as the program needs it.")


def _postgres(its_time: float) -> Iterator[Finding]:
    apart = abs(time.time() - its_time)
    if apart > MAX_CLOCK_SKEW:
        yield Finding(
            WARNING,
            "clock",
            f"This machine's clock and the database's are {apart:.1f} s apart.",
            "Let both set their clocks by NTP. Debates go by the database's, logs and certificates by this machine's.",
        )


def redis(settings: Settings) -> Iterator[Finding]:
    if not settings.redis_url:
        yield Finding(OK, "redis", "None is set, so this must be the only process of its database.")
        return
    from redis import Redis
    from redis.exceptions import RedisError

    channel = Credentials(settings.secret).channel() + " doctor"
    try:
        redis = Redis.from_url(settings.redis_url, socket_timeout=ANSWER_TIMEOUT, socket_connect_timeout=ANSWER_TIMEOUT)
        begun = time.perf_counter()
        with redis.pubsub() as listening:  # type: ignore[no-untyped-call]  # redis gives this one no types
            listening.subscribe(channel)
            listening.get_message(timeout=ANSWER_TIMEOUT)
            redis.publish(channel, "?")
            heard = listening.get_message(timeout=ANSWER_TIMEOUT)
        took = time.perf_counter() - begun
    except RedisError as error:
        yield Finding(FAULT, "redis", f"It does not answer: {error}", "Check REDIS_URL, and that Redis runs.")
        return
    if heard and heard["data"] == b"?":
        yield Finding(OK, "redis", f"A message came back in {took * 1000:.1f} ms.")
    else:
        yield Finding(FAULT, "redis", "A message did not come back.", "Allow this user SUBSCRIBE and PUBLISH.")


def disk(settings: Settings) -> Iterator[Finding]:
    if not (file := settings.sqlite_file):
        yield Finding(OK, "disk", "The database has its own.")
        return
    folder = file.parent
    if why := lost_at_restart(folder):
        yield Finding(
            FAULT,
            "disk",
            f"What is in {folder} is lost with the next restart: {why}.",
            HOW_TO_KEEP,
        )
    if not os.access(folder, os.W_OK):
        yield Finding(FAULT, "disk", f"Nothing can be written to {folder}.", "Give the server's user that folder.")
    free = shutil.disk_usage(folder).free
    level = FAULT if free < NONE_LEFT else WARNING if free < LOW else OK
    do = "" if level == OK else "Make room: the database needs it, and so does a backup."
    yield Finding(level, "disk", f"{free / 1e9:.1f} GB are free in {folder}.", do)


def descriptors(settings: Settings) -> Iterator[Finding]:
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if hard == resource.RLIM_INFINITY or hard >= ENOUGH_DESCRIPTORS:
        yield Finding(OK, "descriptors", f"{'Any number' if hard == resource.RLIM_INFINITY else hard} are allowed.")
    else:
        yield Finding(
            WARNING,
            "descriptors",
            f"{hard} are allowed, which is enough for {hard // 8} browsers that open a page at the same time.",
            "Raise the limit: ulimit -n 65536, or LimitNOFILE= in the systemd unit.",
        )


def clock(settings: Settings) -> Iterator[Finding]:
    import ctypes

    adjtimex = getattr(ctypes.CDLL(None), "adjtimex", None)  # Linux only
    if adjtimex is None:
        yield Finding(NOTE, "clock", "This system does not say whether its clock is set by NTP.")
    elif adjtimex(ctypes.create_string_buffer(512)) == 5:  # TIME_ERROR; an empty request changes nothing
        yield Finding(
            WARNING,
            "clock",
            "Nothing sets this machine's clock.",
            "Switch NTP on (timedatectl set-ntp true): a clock that jumps makes phases longer or shorter.",
        )
    else:
        yield Finding(OK, "clock", "It is set by NTP.")
