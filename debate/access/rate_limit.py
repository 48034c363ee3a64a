"""How many wrong codes, new rooms and practices one address may send before it has to wait.

A whole school may stand behind one address, so right codes never count, and the measure is a crowd: as many people as one
address may stand for. Each process counts for itself.
"""

import ipaddress
import math
import time
from collections.abc import Callable

MAX_ADDRESSES = 10_000  # addresses; beyond it the one that came first is forgotten


class RateLimit:
    """`most` at once, and as many again in `seconds`; 0: without end. What is kept of an address is when it will have its
    whole allowance again."""

    def __init__(self, most: int, seconds: float, now: Callable[[], float] = time.monotonic):
        self._each, self._seconds, self._now = seconds / most if most else 0.0, seconds, now
        self._whole_at: dict[str, float] = {}

    def wait(self, address: str) -> int:
        """Seconds until this address may do it once more; 0: it may now."""
        if not self._each:
            return 0
        return max(0, math.ceil(self._whole_at.get(_network(address), 0) + self._each - self._seconds - self._now()))

    def spend(self, address: str) -> None:
        """It was done once more."""
        if not self._each:
            return
        network = _network(address)
        self._whole_at[network] = max(self._now(), self._whole_at.pop(network, 0)) + self._each
        if len(self._whole_at) > MAX_ADDRESSES:
            del self._whole_at[next(iter(self._whole_at))]


class RateLimits:
    """All of them, for addresses that stand for up to `crowd` people; 0: no limits."""

    def __init__(self, crowd: int):
        self.codes = RateLimit(crowd // 5, 900)  # wrong ones: everybody mistypes now and then
        self.rooms = RateLimit(crowd // 10, 3600)  # forms sent: a hall is one
        self.practice = RateLimit(crowd, 3600)


def _network(address: str) -> str:
    """What one customer gets: an IPv4 address, or 2**64 of IPv6."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return address
    return address if ip.version == 4 else str(ipaddress.ip_network((ip, 64), strict=False))
