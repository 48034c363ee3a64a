"""Turns for what takes long, pages and essays, so that people can go on playing meanwhile.

All of a process runs on one loop. An expensive page is made in pieces, with time for others in between; eight at once would
leave an eighth of that time. So only one is made at a time: networks take turns, and each network's pages come in order.
Between two pages, everybody else has the loop for as long as the last page took: a move needs several rounds of the loop, and
would meet an expensive page in each.
"""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from ..access.rate_limit import network
from ..game import Rejected
from .runtime import Event

WAITING = 100  # for one network: three classes behind one address, whose students all ask in the same second
MAX_REST = 0.2  # s between two turns
WAIT = 5  # s after which to ask again when as many are waiting


class Turns:
    """Whose turn it is, and who is next. `rest`: s, at most, that everybody else has between two turns."""

    def __init__(
        self,
        event: Callable[[], Event],
        sleep: Callable[[float], object],
        now: Callable[[], float] = monotonic,
        rest: float = MAX_REST,
    ):
        self._event, self._sleep, self._now, self._rest = event, sleep, now, rest
        self._taken, self._rest_until = False, 0.0
        self._waiting: dict[str, deque[Event]] = {}  # by network; the one that comes next is first

    @contextmanager
    def turn(self, address: str, within: float | None = None) -> Iterator[None]:
        """Wait for a turn, and have it. Raises Rejected `slow_down` if too many from this network are waiting, TimeoutError if the
        turn doesn't come `within` seconds."""
        if self._taken:
            self._wait(network(address), within)
        self._taken = True
        try:
            if (rest := self._rest_until - self._now()) > 0:
                self._sleep(rest)
            begun = self._now()
            try:
                yield
            finally:
                ended = self._now()
                self._rest_until = ended + min(ended - begun, self._rest)
        finally:
            self._pass_on()

    def _wait(self, place: str, within: float | None) -> None:
        queue = self._waiting.setdefault(place, deque())
        if len(queue) >= WAITING:
            raise Rejected(
                "slow_down",
                "Too many large pages were asked for from your network at once. Nothing was lost: wait %(seconds)d seconds, then try again.",
                seconds=WAIT,
            )
        mine = self._event()
        queue.append(mine)
        try:
            mine.wait(within)
            if mine in queue:
                raise TimeoutError
        except BaseException:
            if mine in queue:
                queue.remove(mine)
            else:
                self._pass_on()
            raise

    def _pass_on(self) -> None:
        while self._waiting:
            place = next(iter(self._waiting))
            queue = self._waiting.pop(place)
            if queue:
                following = queue.popleft()
                if queue:
                    self._waiting[place] = queue  # behind the other networks
                following.set()  # it stays taken
                return
        self._taken = False
