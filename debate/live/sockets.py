"""Socket.IO: connect, command, sync, disconnect (docs/protocol.md, section 2).

Handlers use python-socketio directly, without a Flask request. A socket is identified once, when it
connects. Whether its seat may do what it asks is up to the rules, every time.
"""

import logging
import re
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from socketio import Server
from socketio.exceptions import ConnectionRefusedError
from werkzeug.http import parse_cookie

from .. import i18n
from ..access import refusals
from ..access.credentials import Credentials, tidy_code
from ..access.rate_limit import WrongCodes
from ..game import Draft, Guess, Rejected, Remember, Room, asked_to_guess, check_clap, name_of, parse
from ..game.model.state import Seat
from ..ops import logs, metrics
from ..storage.engine import no_answer
from ..storage.rooms.store import NoRoom
from .broadcast import Broadcast, everybody, only, screens, screens_of
from .claps import BURST, MAX_CLAPS, RATE, Claps
from .presence import Presence
from .rooms import Rooms
from .runtime import Runtime, Transport

MAX_SOCKETS = 32  # sockets of one host's seat, of one seat's screens, and of the signed screens of a room
MESSAGE_RATE, MESSAGE_BURST = 20.0, 40.0  # messages that one socket may send a second, and at once
COMMAND_ID = re.compile(r"[\x21-\x7e]{1,64}")

log = logging.getLogger(__name__)


@dataclass
class Caller:
    """The other end of a socket. `seat`: whose private view it gets; empty for a projector, and for a shared device while it is
    nobody's turn."""

    code: str
    opened: int
    seat: str
    locale: str
    since: int  # ms, UTC
    # Its device's seats, and how often each had moved; none: a screen.
    device: dict[str, int] = field(default_factory=dict)
    by: str = ""  # a seat in the cookie that the socket sent; empty for a signed link
    left: float = MESSAGE_BURST
    at: float = field(default_factory=time.monotonic)
    claps: float = BURST
    clapped: float = field(default_factory=time.monotonic)

    def places(self) -> list[str]:
        """Where its device's people sit, each a name for "this seat on this device": another socket of the device has the same."""
        return [f"{seat}.{moves}" for seat, moves in self.device.items()]

    def spend(self) -> bool:
        """Whether one more message is within the rate limit."""
        now = time.monotonic()
        self.left, self.at = min(MESSAGE_BURST, self.left + (now - self.at) * MESSAGE_RATE), now
        if self.left < 1:
            return False
        self.left -= 1
        return True

    def clap(self, n: int) -> int:
        """How many of these claps count: whoever taps faster than a person isn't told."""
        now = time.monotonic()
        self.claps, self.clapped = min(BURST, self.claps + (now - self.clapped) * RATE), now
        counts = min(n, int(self.claps))
        self.claps -= counts
        return counts


@dataclass(eq=False)
class Sockets:
    """All sockets of this process."""

    _transport: Transport
    _rooms: Rooms
    _credentials: Credentials
    _presence: Presence
    _broadcast: Broadcast
    _claps: Claps
    _codes: WrongCodes
    _runtime: Runtime

    def __post_init__(self) -> None:
        self._callers: dict[str, Caller] = {}
        self._held: Counter[tuple[str, str, str]] = Counter()  # sockets by (code, seat, by)

    def listen_to(self, server: Server) -> None:
        """Hear everything that the sockets of a server say."""
        server.on("connect", self.connect)
        server.on("disconnect", self.disconnect)
        server.on("command", self._answered(self.command))
        server.on("sync", self._answered(self.sync))
        server.on("clap", self._answered(self.clap))
        server.on("*", lambda event, sid, *data: self._answered(self.unknown)(sid))

    # --- coming and going ---

    def connect(self, sid: str, environ: Mapping[str, Any], auth: Any = None) -> None:
        """Let a socket into its room. Raises ConnectionRefusedError with {code, message}, whatever went wrong: a browser
        that gets no answer would wait."""
        try:
            self._let_in(sid, environ, auth)
            return
        except ConnectionRefusedError:
            raise
        except NoRoom:  # deleted since the caller was identified
            refusal = refusals.no_room()
        except Exception as error:
            refusal = _fault("connect", error)
        if self._forget(sid):
            self._transport.hang_up(sid)
        raise ConnectionRefusedError(refusal.code, i18n.refusal_in_words(refusal, _locale(environ)))

    def _let_in(self, sid: str, environ: Mapping[str, Any], auth: Any) -> None:
        """Join the groups first, then send the snapshot: a change between the two arrives twice rather than not at all."""
        caller, room = self._identify(environ, auth)
        held = caller.code, caller.seat, caller.by
        if self._held[held] >= MAX_SOCKETS:
            raise ConnectionRefusedError("slow_down", i18n.refusal_in_words(refusals.too_many_sockets(), caller.locale))
        self._callers[sid] = caller  # counted before anything lets others run
        self._held[held] += 1
        if not (caller.seat and room.seats[caller.seat].role == "host"):  # hosts may have a console and a hall open
            for place in caller.places():
                self._broadcast.send_away("elsewhere", room.code, place)
                self._transport.join(sid, only(room.code, place))
        if caller.seat:
            self._transport.join(sid, only(room.code, caller.seat))
        elif caller.by and not caller.device:
            self._transport.join(sid, screens_of(room.code, caller.by))
        if caller.device:
            self._presence.came(room.code, caller.device, self._runtime.now())
        if not caller.seat and not caller.device:
            self._transport.join(sid, screens(room.code))
        self._transport.join(sid, everybody(room.code))
        if not self._transport.admit(sid):
            self._forget(sid)  # the socket closed while it was being let in
            return
        self._send_snapshot(sid, caller)

    def _identify(self, environ: Mapping[str, Any], auth: Any) -> tuple[Caller, Room]:
        """The caller who connects, and the room. Raises ConnectionRefusedError with {code, message}."""
        cookies, locale = parse_cookie(environ.get("HTTP_COOKIE")), _locale(environ)
        asked, address = auth if isinstance(auth, dict) else {}, str(environ.get("REMOTE_ADDR", ""))
        code = tidy_code(asked["room"]) if isinstance(asked.get("room"), str) else ""
        guess = not (self._credentials.names(code, cookies) or self._credentials.is_for(code, asked.get("screen")))
        if guess and (delay := self._codes.delay(address)):
            self._runtime.sleep(delay)
        try:
            room = self._rooms.load(code)
            held = self._credentials.seats_of(room, cookies)
            anybody = next((seat for seat in held if not seat.dismissed), held[0] if held else None)
            if asked.get("screen"):
                signed = self._credentials.may_watch(room, asked["screen"])
                by = "" if signed else _present(anybody).id
                return Caller(room.code, room.opened, "", locale, self._runtime.now(), by=by), room
            wanted = str(asked.get("seat") or "")
            if self._credentials.has_moved(room, cookies, wanted):
                raise refusals.moved()
            if wanted or not self._credentials.is_shared(room.code, cookies):
                anybody = _present(self._credentials.seat_of(room, cookies, wanted))
                wanted = anybody.id
            by, device = _present(anybody).id, {seat.id: seat.device for seat in held}
            return Caller(room.code, room.opened, wanted, locale, self._runtime.now(), device, by), room
        except NoRoom:
            wait = self._codes.wrong(address, code) if guess else 0
            refusal = refusals.too_many_codes(wait) if wait else refusals.no_room()
        except Rejected as error:
            refusal = error
        raise ConnectionRefusedError(refusal.code, i18n.refusal_in_words(refusal, locale))

    def figures(self) -> dict[str, int]:
        """How many sockets there are, and how many seats have one."""
        return {
            "sockets": len(self._callers),
            "seats": len({(caller.code, caller.seat) for caller in self._callers.values() if caller.seat}),
        }

    def disconnect(self, sid: str, reason: str = "") -> None:
        """Forget the socket. Nobody is told: presence simply expires."""
        if self._forget(sid):
            self._transport.hang_up(sid)

    def _forget(self, sid: str) -> bool:
        """Whether it was one of a room's."""
        caller = self._callers.pop(sid, None)
        if caller:
            held = caller.code, caller.seat, caller.by
            self._held[held] -= 1
            if not self._held[held]:
                del self._held[held]
        return caller is not None

    def sent_away(self, reason: str, code: str, seat: str, at: int) -> None:
        """Another process sent a seat, or a whole room, away. Only sockets from before `at` go: the message may be late."""
        for sid, caller in list(self._callers.items()):
            if caller.code == code and seat in ("", caller.seat, *caller.places()) and caller.since < at:
                self._broadcast.bye(reason, sid)

    # --- what they say ---

    def command(self, sid: str, caller: Caller, data: Any) -> dict[str, Any]:
        begun = time.perf_counter()
        kind, version = self._perform(caller, data)
        seconds = time.perf_counter() - begun
        metrics.done(kind, seconds)
        logs.event("command", type=kind, room=caller.code, version=version, ms=round(seconds * 1000, 1))
        return {"ok": True, "version": version}

    def _perform(self, caller: Caller, data: Any) -> tuple[str, int]:
        """The name of the command that was done, and the version to answer with. The name goes into metrics and the log, so it is
        never just what a browser sent as `type`. Raises Rejected, NoRoom."""
        if not caller.seat:
            raise Rejected("not_allowed", "This screen only shows the room. Join with its code to take part.")
        sent = data.get("id") if isinstance(data, dict) else None
        command_id = sent if isinstance(sent, str) and COMMAND_ID.fullmatch(sent) else ""
        try:
            command = parse(data)
        except Rejected:  # an id that was applied gets its first answer, whatever comes with it now
            if command_id and (done := self._rooms.result_of(caller.code, caller.seat, command_id)) is not None:
                return "repeat", done
            raise
        if not command_id:
            raise Rejected("bad_id", "That didn’t go through. Reload the page and try again.", "id")
        self._hear(caller)
        if isinstance(command, Draft):
            version = self._rooms.draft(caller.code, command, caller.seat, command_id)
        elif isinstance(command, Guess | Remember):
            version = self._rooms.guess(caller.code, command, caller.seat)
        else:
            version = self._rooms.acknowledge(caller.code, command, caller.seat, command_id)
        return name_of(command), version

    def sync(self, sid: str, caller: Caller, data: Any) -> dict[str, Any]:
        """The heartbeat. It also sends callers what they missed."""
        known = data if isinstance(data, dict) else {}
        room = self._rooms.load(caller.code)
        if room.opened != caller.opened:
            raise NoRoom(caller.code)  # the code now belongs to a newer room
        if caller.device:
            caller.device = {id: moves for id, moves in caller.device.items() if room.seats[id].device == moves}
            self._hear(caller)
            if caller.seat and (dismissed := room.seats[caller.seat].dismissed):
                self._broadcast.bye(dismissed, sid)
                return {"ok": True}
            if not caller.device or (caller.seat and caller.seat not in caller.device):
                self._broadcast.bye("moved", sid)
                return {"ok": True}
        if known.get("version") != room.version or known.get("sum", "") != self._broadcast.sum_of(room, caller.seat):
            self._send_snapshot(sid, caller)
        if caller.seat and room.seats[caller.seat].role != "host":
            points = self._rooms.points(room, caller.seat)
            return {"ok": True} | ({"points": points[0], "new": points[1]} if points else {})
        of = asked_to_guess(room)
        return {"ok": True} | ({"guessed": min(self._rooms.guessed(room), of), "of": of} if of else {})

    def clap(self, sid: str, caller: Caller, data: Any) -> dict[str, Any]:
        """So many taps for whoever's name is on the projector. They are in no log and no database."""
        match data:
            case {"of": str(of), "n": int(n)} if len(data) == 2 and 1 <= n <= MAX_CLAPS and not isinstance(n, bool):
                pass
            case _:
                raise Rejected("bad_command", "This page is out of date. Reload it and try again.")
        room = self._broadcast.known(caller.code)
        seat = room.seats.get(caller.seat) if room and room.opened == caller.opened else None
        if room is None or seat is None:
            raise Rejected("not_allowed", "This screen only shows the room. Join with its code to take part.")
        claps_for = check_clap(room, seat, of, self._runtime.now())
        if counts := caller.clap(n):
            self._claps.clap(room.code, claps_for, counts)
        return {"ok": True}

    def _hear(self, caller: Caller) -> None:
        """Everybody at the socket's device was heard from."""
        now = self._runtime.now()
        for seat in caller.device:
            self._presence.heard(caller.code, seat, now)

    def unknown(self, sid: str, caller: Caller, data: Any) -> dict[str, Any]:
        raise Rejected("bad_command", "This page is out of date. Reload it and try again.")

    def _send_snapshot(self, sid: str, caller: Caller) -> None:
        room = self._rooms.load(caller.code)
        typed = self._rooms.typed_by(room, caller.seat) if caller.seat else {}
        self._broadcast.snapshot(room, sid, caller.seat, typed)
        if caller.seat and room.seats[caller.seat].role == "host":
            seats = self._presence.of_rooms([room], self._runtime.now())[room.code]
            self._broadcast.presence(room, seats, sid)

    def _answered(self, handle: Callable[[str, Caller, Any], dict[str, Any]]) -> Callable[..., dict[str, Any]]:
        """Wrap a handler so that everything that can go wrong in it gets an answer."""

        is_command = handle == self.command

        def handler(sid: str, *data: Any) -> dict[str, Any]:
            caller, begun = self._callers.get(sid), time.perf_counter()
            logs.about.set({"id": _id_of(data)} if is_command else {})
            try:
                if caller is None:
                    raise refusals.no_seat()
                if not caller.spend():
                    raise Rejected(
                        "slow_down", "That was too much at once. Nothing was lost; wait a second and try again."
                    )
                return handle(sid, caller, data[0] if data else None)
            except Rejected as error:
                refusal = error
            except NoRoom:
                self._broadcast.bye("deleted", sid)
                refusal = Rejected("no_room", "This room was closed, and everything in it was deleted.")
            except Exception as error:
                refusal = _fault(handle.__name__, error)
            metrics.refused(refusal.code, time.perf_counter() - begun if is_command else None)
            fault = refusal.params.get("fault", "")
            logs.event(
                "refusal", of=handle.__name__, code=refusal.code, room=caller.code if caller else "", fault=fault
            )
            return {"ok": False, "error": i18n.refusal_in_words(refusal, caller.locale if caller else i18n.SOURCE)}

        return handler


def _id_of(data: tuple[Any, ...]) -> str:
    """A command's id, if it is a valid one."""
    id = data[0].get("id") if data and isinstance(data[0], dict) else None
    return id if isinstance(id, str) and logs.ID.fullmatch(id) else ""


def _fault(handler: str, error: Exception) -> Rejected:
    """The refusal that answers an unexpected error in a handler. Logs the error."""
    if reason := no_answer(error):
        log.error("A socket's %s failed: the database doesn’t answer (%s).", handler, reason)
        return refusals.no_database()
    log.error("A socket's %s failed.", handler, exc_info=error)
    return refusals.broken()


def _locale(environ: Mapping[str, Any]) -> str:
    """The language of the browser that connects, as on its pages."""
    cookies = parse_cookie(environ.get("HTTP_COOKIE"))
    return i18n.choose(cookies.get(i18n.COOKIE), environ.get("HTTP_ACCEPT_LANGUAGE"))


def _present(seat: Seat | None) -> Seat:
    """The seat, if it may still send commands. People who left may still listen."""
    if seat is None:
        raise refusals.no_seat()
    if seat.dismissed:
        raise refusals.dismissed(seat.dismissed)
    return seat
