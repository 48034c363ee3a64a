"""Tells the other server processes of the same database, over Redis, that a room changed.

A message never says what changed: a process that hears it reads the database and tells its own sockets. So a lost
message only means a delay, and nothing about people is ever in Redis (docs/decisions/0011-pubsub-says-that-not-what.md). Only
claps, which no database has, are told in figures.
"""

import json
import logging
import queue
import secrets
import time
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from redis import Redis

GATHER_MESSAGES = 0.01  # s: changes within that time leave as one message, and are read as one
PULSE = 1.0  # s: how often a process says something, if only a heartbeat
SILENCE = 3.5  # s without hearing even our own heartbeat: Redis is gone
REDIS_TIMEOUT = 2.0  # s for one answer from Redis
SETTLE = 3.0  # s after the last failure: by then the other processes listen again
MAX_WAITING = 10_000  # messages that wait for Redis to come back; the oldest go first

log = logging.getLogger(__name__)


class Subscriber(Protocol):
    """An object that hears what other processes say."""

    def heard(self, room: str, message: dict[str, Any]) -> None:
        """Something happened to a room in another process."""

    def regained(self) -> None:
        """Messages may have been missed; from now on they arrive again."""


class PubSub:
    """Connects all processes that use the same channel. `spawn(function)` runs a function as its own task,
    `sleep(seconds)` lets others run. Without a URL this is the only process: `tell` does nothing."""

    def __init__(
        self, url: str, channel: str, spawn: Callable[[Callable[[], None]], object], sleep: Callable[[float], object]
    ):
        self._redis = _connect(url) if url else None
        self._channel, self._spawn, self._sleep = channel, spawn, sleep
        self._name = secrets.token_hex(8)
        self._waiting: dict[tuple[Any, ...], dict[str, Any]] = {}  # by content, so that nothing is said twice
        self._woken: queue.Queue[None] = queue.Queue(1)
        self.lost = bool(url)  # whether messages from other processes may be missed now
        self._said_so = False

    @property
    def waiting(self) -> int:
        """How many messages have not been sent."""
        return len(self._waiting)

    def tell(self, room: str, **more: Any) -> None:
        """Something happened in this room. Never waits and never raises."""
        if self._redis is None:
            return
        self._waiting[room, *more.values()] = {"room": room, **more}
        if len(self._waiting) > MAX_WAITING:
            del self._waiting[next(iter(self._waiting))]
        self._wake()

    def run(self, subscriber: Subscriber) -> None:
        """Send and listen, forever."""
        if (redis := self._redis) is not None:
            self._spawn(lambda: self._speak(redis))
            self._listen(redis, subscriber)

    def _wake(self) -> None:
        if self._woken.empty():
            self._woken.put(None)

    # --- speaking -------------------------------------------------------------------------

    def _speak(self, redis: "Redis") -> None:
        silent_until = 0.0
        while True:
            with suppress(queue.Empty):
                self._woken.get(timeout=PULSE)
            # After a failure the others may not be listening yet, so waiting messages wait a little longer.
            messages: dict[tuple[Any, ...], dict[str, Any]] = {}
            if time.monotonic() >= silent_until:
                messages, self._waiting = self._waiting, messages
            try:
                redis.publish(self._channel, json.dumps([self._name, *messages.values()]))
                self._sleep(GATHER_MESSAGES)
            except Exception:  # sending has to go on after any error; the listener logs what is wrong
                self._waiting = messages | self._waiting
                silent_until = time.monotonic() + SETTLE
                self._sleep(PULSE)

    # --- listening ------------------------------------------------------------------------

    def _listen(self, redis: "Redis", subscriber: Subscriber) -> None:
        while True:
            try:
                with redis.pubsub() as channel:  # type: ignore[no-untyped-call]  # redis gives this one no types
                    channel.subscribe(self._channel)
                    self._wake()  # hearing our own message shows that the connection works
                    self._listen_to(channel, subscriber)
                fault = "it is silent"
            except Exception as error:
                fault = str(error)
            self.lost = True
            if not self._said_so:
                self._said_so = True
                log.warning(
                    "Redis does not answer (%s). Screens on other processes follow more slowly; nothing is lost.", fault
                )
            self._sleep(PULSE / 2)

    def _listen_to(self, channel: Any, subscriber: Subscriber) -> None:
        """Listen until messages stop coming."""
        while message := channel.get_message(timeout=SILENCE):
            messages: dict[tuple[Any, ...], dict[str, Any]] = {}
            while message:
                self._read(message, messages, subscriber)
                message = channel.get_message(timeout=0)
            for notice in messages.values():
                self._safely(notice, subscriber)
            self._sleep(GATHER_MESSAGES)

    def _read(
        self, message: dict[str, Any], latest: dict[tuple[Any, ...], dict[str, Any]], subscriber: Subscriber
    ) -> None:
        if message["type"] != "message":
            return
        name, *messages = json.loads(message["data"])
        if name != self._name:
            latest.update((tuple(said.values()), said) for said in messages)
        elif self.lost:
            self.lost = self._said_so = False
            log.info("Redis answers.")
            subscriber.regained()

    def _safely(self, message: dict[str, Any], subscriber: Subscriber) -> None:
        try:
            subscriber.heard(message.pop("room"), message)
        except Exception:
            log.exception("A message from another process could not be handled.")


def _connect(url: str) -> "Redis":
    from redis import Redis  # not at the top: a single server starts faster without it
    from redis.backoff import NoBackoff
    from redis.retry import Retry

    return Redis.from_url(
        url, socket_timeout=REDIS_TIMEOUT, socket_connect_timeout=REDIS_TIMEOUT, retry=Retry(NoBackoff(), 0)
    )
