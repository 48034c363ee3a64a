"""Identifies browsers: signed cookies, links and form tokens, and the codes of rooms.

The browser with a seat's cookie holds the seat. The cookie is signed. It names the room, the seat, and how often the seat has
moved to another device, so a former device's cookie is void. The cookie of a device that several people share names the seat
of each; a second cookie, which the page's script writes and removes, says whose turn it is there. All signatures use the
server's secret; each purpose has its own salt, so one can't replace another. `opened` ties them to this room, in case its code
is ever dealt again.
"""

import hashlib
import hmac
import secrets
import time
import unicodedata
from collections.abc import Callable, Collection, Mapping
from typing import Any, NamedTuple

from itsdangerous import BadSignature, URLSafeSerializer

from ..game.model.state import Room, Seat, random_id
from ..storage.halls import Hall

ALPHABET = "23456789BCDFGHJKMNPQRSTVWXZ"  # no vowel, so no words; no 0, O, 1, I, L
LENGTH = 5
MOVES_WITHIN = 600_000  # ms: how long a link that moves a seat works
SIGNED = {"key_derivation": "hmac", "digest_method": hashlib.sha256}  # the library's own choice is SHA-1
MAX_TOKEN = 1000  # characters of a token; a link to a hall names the hosts of all its tables
SEAT = "seat"  # the purpose of seats' signatures, and the kind of their cookies
TURN = "turn"  # the kind of cookie that says whose turn it is at a shared device; it opens nothing by itself
MAX_COOKIES = 20  # rooms in which a browser may hold a seat at a time


def tidy_code(typed: str) -> str:
    """A room's code as people type it, in the form that rooms store; "" if it can't be one."""
    letters = [
        c for c in unicodedata.normalize("NFKC", typed).upper() if not c.isspace() and unicodedata.category(c) != "Pd"
    ]
    code = "".join(letters)
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else ""


class TooOld(Exception):
    """This link was made too long ago."""


class SeatLink(NamedTuple):
    """A link that opens a seat on another device. `once` names one that works only once, and `whole` says that it moves everybody
    at the table who shares a device; of a lasting link, `renewed` counts the renewals before it was made."""

    code: str
    opened: int
    seat: str
    once: str = ""
    renewed: int = 0
    whole: bool = False


class Credentials:
    """Signs and reads the tokens that tie a browser to a seat. Holds only the secrets: the second one, if it is given, is
    from before, and only reads. `now()` is ms, the same for all processes."""

    def __init__(self, secret: str, old: str = "", now: Callable[[], int] = lambda: time.time_ns() // 1_000_000):
        self._secret, self._has_old, self._now = secret.encode(), bool(old), now
        self._keys = [*([old.encode()] if old else []), self._secret]  # the library signs with the last

    # --- cookies ---

    @staticmethod
    def cookie_name(code: str) -> str:
        return f"{SEAT}_{code}"

    def cookie(self, room: Room, *seats: str) -> str:
        """The value of the cookie that holds a seat, or the seats of a device that several people share."""
        return self.sign(
            SEAT, [room.code, room.opened, *(part for id in seats for part in (id, room.seats[id].device))]
        )

    def seat_of(self, room: Room, cookies: Mapping[str, str], id: str = "") -> Seat | None:
        """The seat that these cookies hold in the room, even if its person left; None if they hold none. At a shared device,
        the seat whose turn it is. `id`: that seat and no other."""
        named = self._named(room, cookies)
        if not id and len(named) > 1:
            id = cookies.get(f"{TURN}_{room.code}", "none")
        return next((seat for seat in _held(room, named) if id in ("", seat.id)), None)

    def seats_of(self, room: Room, cookies: Mapping[str, str]) -> list[Seat]:
        """All seats that these cookies hold in the room; a shared device may hold several, but never a host's."""
        return _held(room, self._named(room, cookies))

    def is_shared(self, code: str, cookies: Mapping[str, str]) -> bool:
        """Whether these cookies are of a device that several people share in this room."""
        return len(self._read_cookie(cookies.get(self.cookie_name(code), ""))[2]) > 1

    def has_moved(self, room: Room, cookies: Mapping[str, str], id: str = "") -> bool:
        """Whether these cookies held this seat (without `id`: any seats in the room), and other devices have taken all of it over
        since."""
        named = self._named(room, cookies)
        asked = {seat for seat in named if id in ("", seat) and seat in room.seats}
        return bool(asked) and not asked & {seat.id for seat in _held(room, named)}

    def _named(self, room: Room, cookies: Mapping[str, str]) -> dict[str, int]:
        """The seats in these cookies, and how often each had moved to another device."""
        code, opened, seats = self._read_cookie(cookies.get(self.cookie_name(room.code), ""))
        return seats if (code, opened) == (room.code, room.opened) else {}

    def _read_cookie(self, cookie: str) -> tuple[str, int, dict[str, int]]:
        """(code, opened, seats) of a seat's cookie, with how often each seat had moved; ("", 0, {}) if it was not made here."""
        match self.read(SEAT, cookie):
            case [str(code), int(opened), *seats]:
                return code, opened, dict(zip(seats[::2], seats[1::2], strict=True))
        return "", 0, {}

    def names(self, code: str, cookies: Mapping[str, str]) -> bool:
        """Whether these cookies hold, or held, a seat in a room with this code: then the code is no guess."""
        named, _, seats = self._read_cookie(cookies.get(self.cookie_name(code), ""))
        return bool(seats) and named == code

    def is_for(self, code: str, token: object) -> bool:
        """Whether this token was signed for a screen, or for the hosts, of a room or hall with this code: then the code is no guess
        either."""
        if not isinstance(token, str):
            return False
        return any(
            isinstance(signed := self.read(purpose, token), list) and signed[:1] == [code]
            for purpose in ("screen", "hosts")
        )

    def codes(self, cookies: Mapping[str, str]) -> list[str]:
        """The codes of the rooms in which these cookies hold, or held, a seat; the newest room first."""
        held = [self._read_cookie(cookie) for name, cookie in cookies.items() if name.startswith(self.cookie_name(""))]
        return [code for opened, code in sorted(((opened, code) for code, opened, _ in held), reverse=True) if code]

    def outgrown(self, cookies: Mapping[str, str]) -> list[str]:
        """The names of seat cookies beyond the newest few: browsers send all of them with every request."""
        names = [name for name in cookies if name.startswith(self.cookie_name(""))]
        return sorted(names, key=lambda name: self._read_cookie(cookies[name])[1], reverse=True)[MAX_COOKIES:]

    def signed_again(self, cookies: Mapping[str, str], kinds: Collection[str]) -> dict[str, str]:
        """New values, by name, for the cookies of these kinds that the old secret signed. A kind is what the signature is for;
        the cookie's name begins with it."""
        if not self._has_old:
            return {}
        current = Credentials(self._secret.decode())
        return {
            name: self.sign(kind, value)
            for name, cookie in cookies.items()
            if (kind := name.partition("_")[0]) in kinds
            and current.read(kind, cookie) is None
            and (value := self.read(kind, cookie))
        }

    # --- links ---

    def take_token(self, room: Room, seat: str, renewed: int = 0) -> str:
        """The token of a link that opens a host's seat on another device. It works until the link is renewed or the room is
        deleted. `renewed` counts the renewals so far."""
        return self.sign("take", [room.code, room.opened, seat, *([renewed] if renewed else [])])

    def move_token(self, room: Room, seat: str, whole: bool = False) -> str:
        """The token of a link that moves a seat to another device, once, within ten minutes; with `whole`, the seats of its table."""
        named = [room.code, room.opened, seat, secrets.token_urlsafe(12), self._now()]
        return self.sign("move", [*named, True] if whole else named)

    def read_take(self, token: str) -> SeatLink | None:
        """What such a link says, None if it was not made here. Raises TooOld."""
        match self.read("take", token):
            case [str(code), int(opened), str(seat), *renewed]:
                return SeatLink(code, opened, seat, renewed=next(iter(renewed), 0))
        match self.read("move", token):
            case [str(code), int(opened), str(seat), str(once), int(made), *whole]:
                if self._now() - made > MOVES_WITHIN:
                    raise TooOld
                return SeatLink(code, opened, seat, once, whole=bool(whole))
        return None

    def screen_token(self, room: Room | Hall) -> str:
        """The token of a projector without a seat."""
        return self.sign("screen", [room.code, room.opened])

    def may_watch(self, room: Room | Hall, token: object) -> bool:
        return isinstance(token, str) and self.read("screen", token) == [room.code, room.opened]

    def hall_token(self, hall: Hall, hosts: Mapping[str, tuple[str, int]]) -> str:
        """The token of a link that opens a hall on another device. `hosts`: by the room's code, the host's seat and how often its
        links were renewed."""
        return self.sign(
            "hosts", [hall.code, hall.opened, {room: [seat, n] if n else seat for room, (seat, n) in hosts.items()}]
        )

    def read_hall_token(self, hall: Hall, token: str) -> dict[str, tuple[str, int]]:
        """The hosts in such a link; {} if it was not made here for this hall."""
        match self.read("hosts", token):
            case [hall.code, hall.opened, dict(hosts)]:
                return {
                    room: (held, 0) if isinstance(held, str) else (held[0], held[1]) for room, held in hosts.items()
                }
        return {}

    # --- forms ---

    @staticmethod
    def form_token() -> str:
        """A token in a form, so that a double click acts only once."""
        return secrets.token_urlsafe(16)

    def derive(self, purpose: str, token: str) -> int:
        """A number that only this server can make, always the same for the same form token: a form's
        second click arrives at the same ids as the first."""
        return int.from_bytes(hmac.digest(self._secret, f"{purpose}:{token}".encode(), hashlib.sha256))

    def new_seat(self, code: str, token: str = "") -> str:
        """The id of a new seat."""
        return random_id(self.derive(f"seat {code}", token or self.form_token()) & 0xFF_FFFF_FFFF)

    def new_room(self, token: str, attempt: int = 0) -> tuple[str, str]:
        """(code, seed) of a new room; `attempt` counts the codes that were already taken."""
        number, letters = self.derive(f"code {attempt}", token), []
        for _ in range(LENGTH):
            number, letter = divmod(number, len(ALPHABET))
            letters.append(ALPHABET[letter])
        return "".join(letters), f"{self.derive('seed', token):064x}"

    def channel(self) -> str:
        """The channel name of this installation's processes, in a Redis that others may use too."""
        return f"debate {self.derive('pubsub', ''):064x}"

    # --- signatures ---

    def sign(self, purpose: str, value: list[Any]) -> str:
        """A token for a purpose. Anyone can read its value; nobody else can make it."""
        return str(URLSafeSerializer(self._keys, salt=purpose, signer_kwargs=SIGNED).dumps(value))

    def read(self, purpose: str, token: str) -> Any:
        """The value of a token that was signed here for this purpose; None for any other."""
        try:
            return (
                URLSafeSerializer(self._keys, salt=purpose, signer_kwargs=SIGNED).loads(token)
                if len(token) <= MAX_TOKEN
                else None
            )
        except BadSignature:
            return None


def _held(room: Room, named: Mapping[str, int]) -> list[Seat]:
    """The seats that a cookie's browser still holds."""
    held = [room.seats[id] for id, device in named.items() if id in room.seats and room.seats[id].device == device]
    return held if len(named) == 1 else [seat for seat in held if seat.role != "host"]
