"""Limits how many codes one address may guess, how many seats it may take, and how often it may use a form, before it waits.

A whole school may share one address, so right codes never count and are never refused (decision 0014), and the
limits scale with `crowd`: how many people may share an address. Each process counts for itself.
"""

import ipaddress
import math
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

MAX_ADDRESSES = 10_000  # addresses; beyond that, the oldest is forgotten
MAX_DELAY = 5.0  # s that an answer to a code may have to wait


class RateLimit:
    """An allowance of `most`, or `at_once` if given, that fills again at the pace of `most` in `seconds`; `most` 0: no limit. Who takes
    all at once waits for one at a time after it, so the first `seconds` have room for nearly twice as many. Of an address, only
    the time is kept at which its allowance will be whole again."""

    def __init__(self, most: int, seconds: float, now: Callable[[], float] = time.monotonic, at_once: int = 0):
        self._each, self._now = seconds / most if most else 0.0, now
        self._seconds = self._each * (at_once or most)
        self._whole_at: dict[str, float] = {}

    def wait(self, address: str, times: int = 1) -> int:
        """Seconds until this address may act this often; 0: it may now. With its whole allowance it may, however often."""
        if not self._each:
            return 0
        needed = min(self._each * times, self._seconds)
        return max(0, math.ceil(self._whole_at.get(network(address), 0) + needed - self._seconds - self._now()))

    def until_whole(self, address: str) -> float:
        """Seconds until this address has its whole allowance again."""
        return max(0.0, self._whole_at.get(network(address), 0.0) - self._now())

    def spend(self, address: str, times: int = 1) -> None:
        """Count one more act by this address, or `times` of them; -1: one came to nothing."""
        if not self._each:
            return
        place = network(address)
        self._whole_at[place] = max(self._now(), self._whole_at.pop(place, 0)) + self._each * times
        if len(self._whole_at) > MAX_ADDRESSES:
            del self._whole_at[next(iter(self._whole_at))]


def share(crowd: int, parts: int) -> int:
    """One for every `parts` of `crowd` people, and at least one; 0, which is no limit, only if `crowd` is 0."""
    return max(1, crowd // parts) if crowd else 0


class Seats:
    """New seats of one room for one address: `at_once`, then one every `each` seconds; 0 at once: no limit."""

    def __init__(self, at_once: int, each: float):
        self._limit = RateLimit(at_once, at_once * each)

    @contextmanager
    def one(self, room: str, address: str) -> Iterator[int]:
        """Seat a person during the `with` if the number is 0; otherwise it is how many seconds they have to wait. Counts at once,
        because many may come at the same moment, and takes that back if the `with` fails."""
        key = f"{room} {network(address)}"
        if wait := self._limit.wait(key):
            yield wait
            return
        self._limit.spend(key)
        try:
            yield 0
        except Exception:
            self._limit.spend(key, -1)
            raise


class WrongCodes:
    """Wrong codes, by address. The same wrong code counts once: a whole class may type yesterday's code off the board.

    An address that sends more than `most` different ones in `seconds` is guessing. From then on each answer to a code from
    that address waits: `pace` answers a second, and MAX_DELAY at most. Right codes still get their answer.
    """

    def __init__(self, most: int, seconds: float, pace: float, now: Callable[[], float] = time.monotonic):
        self._limit, self._queue = RateLimit(most, seconds, now), RateLimit(1, 1 / pace, now)
        self._seconds, self._now = seconds, now
        self._known: dict[tuple[str, str], float] = {}  # wrong codes that counted, and when, oldest first

    def delay(self, address: str) -> float:
        """How many seconds the answer to a code from this address has to wait; 0 for nearly everybody."""
        if not self._limit.wait(address):
            return 0.0
        if self._queue.until_whole(address) < MAX_DELAY:
            self._queue.spend(address)
        return min(MAX_DELAY, self._queue.until_whole(address))

    def wrong(self, address: str, code: str) -> int:
        """Count a wrong code from an address. Returns the seconds until the address may be told that a code is wrong; 0: now."""
        if wait := self._limit.wait(address):
            return wait
        key, now = (network(address), code), self._now()
        if self._known.get(key, float("-inf")) + self._seconds < now:
            self._known.pop(key, None)
            self._known[key] = now
            self._limit.spend(address)
            if len(self._known) > MAX_ADDRESSES:
                del self._known[next(iter(self._known))]
        return 0


class RateLimits:
    """All limits of a process, for addresses that up to `crowd` people share; 0: no limits."""

    def __init__(self, crowd: int):
        self.codes = WrongCodes(share(crowd, 5), 900, max(1, crowd / 100))  # everybody mistypes now and then
        # A class twice, for browsers that forget their seat, and half a class for each further thousand people.
        self.seats = Seats(min(2 * crowd, max(100, crowd // 20)), 6.0)
        self._crowd = crowd
        self._made: dict[Callable[[int], RateLimit], RateLimit] = {}

    def of(self, make: Callable[[int], RateLimit]) -> RateLimit:
        """The limit that this function makes of `crowd`, made once."""
        if make not in self._made:
            self._made[make] = make(self._crowd)
        return self._made[make]


def network(address: str) -> str:
    """The range of addresses that one customer gets: one IPv4 address, or 2**64 of IPv6."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return address
    return address if ip.version == 4 else str(ipaddress.ip_network((ip, 64), strict=False))
