"""(before, after) -> messages. Nothing else emits.

A room's changes leave as merge patches of what each seat may see: private ones first, then the public
one, which is the commit mark (docs/protocol.md). The first change of a quiet room leaves at once;
what follows within a beat leaves as one patch. Each process tells only its own sockets, always starting
from the version that it told them last, wherever the new one was made.
"""

import logging
import time
import zlib
from collections.abc import Collection
from typing import Any

import msgspec

from ..game import Memo, Room, Views, diff
from ..transport.pubsub import PubSub
from .runtime import Runtime, Transport

BEAT = 0.03  # s: the longest that a change waits for company
QUIET = 120.0  # s after its last patch or snapshot for which a room's views are kept: they take 50 kB a person

log = logging.getLogger(__name__)
_encode = msgspec.json.Encoder(order="sorted").encode


class Digests:
    """Digests of one room's private views, version after version. Parts unchanged since a seat's last view are not read again."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {}

    def of(self, view: dict[str, Any]) -> str:
        """The digest of a view. It doesn't depend on earlier views."""
        old, known = self._last.get(view["seat"], ({}, {}))
        parts = _digests(view, old, known)
        self._last[view["seat"]] = view, parts
        return f"{zlib.crc32(_encode(parts)):08x}"


def _digests(view: dict[str, Any], old: dict[str, Any], known: dict[str, Any], deep: bool = True) -> dict[str, Any]:
    """A number for each part of a view, and for each part of these parts; `known` holds the numbers of `old`."""
    digests: dict[str, Any] = {}
    for key, part in view.items():
        was = old.get(key)
        if was is part:
            digests[key] = known[key]
        elif deep and isinstance(part, dict):
            old_part, known_part = (was, known[key]) if isinstance(was, dict) else ({}, {})
            digests[key] = _digests(part, old_part, known_part, deep=False)
        else:
            digests[key] = zlib.crc32(_encode(part))
    return digests


def everybody(code: str) -> str:
    """The group of all sockets of a room, screens included."""
    return code


def screens(code: str) -> str:
    """The group of all projectors of a room."""
    return f"{code} screens"


def screens_of(code: str, seat: str) -> str:
    """The group of the screens that a seat's cookie opened."""
    return f"{code}:{seat} screens"


def only(code: str, seat: str) -> str:
    """The group of one seat's sockets."""
    return f"{code}:{seat}"


class Seen:
    """What people see of a room at one version; `before` is another version of the same room. What a seat saw then, it
    still sees, unless something behind it has changed."""

    def __init__(self, room: Room, before: "Seen | None" = None):
        self.memo: Memo = before.memo if before else Memo()
        self._digests: Digests = before._digests if before else Digests()
        if before:
            self.memo.turn_to(before.room)
        self.room: Room = room
        self._views = Views(room, self.memo)
        known = before._private if before else {}
        # A host's view is made of everybody's parts.
        self._private: dict[str, dict[str, Any]] = {
            id: view for id, view in known.items() if id in self.memo.parts and room.seats[id].role != "host"
        }
        self._same, self._since = frozenset(self._private), before.room.version if before else -1
        self.public = self._views.public()

    def changed_since(self, before: "Seen") -> list[str]:
        """The seats that may see something else than they did then."""
        same = self._same if self._since == before.room.version else ()
        return [id for id in self.room.seats if id not in same]

    def private(self, seat: str) -> dict[str, Any]:
        """What only this seat sees, made on request: its socket may be at another process, or it may have none. {} for
        a seat that the room doesn't have at this version."""
        if seat not in self._private and seat in self.room.seats:
            self.memo.turn_to(self.room)
            self._private[seat] = self._views.private(seat)
        return self._private.get(seat, {})

    def sum(self, seat: str) -> str:
        """The digest of what this seat sees; "" for a screen."""
        view = self.private(seat)
        return self._digests.of(view) if view else ""


class Broadcast:
    """Tells this process's sockets what happened.

    `pubsub` tells the other processes when somebody is sent away.
    """

    def __init__(self, transport: Transport, pubsub: PubSub, runtime: Runtime):
        self._transport, self._pubsub, self._runtime = transport, pubsub, runtime
        self._told: dict[str, Room] = {}  # rooms with sockets here, as these sockets know them
        self._pending: dict[str, Room] = {}  # what those sockets will be told next
        self._coming: dict[str, list[tuple[str, str, dict[str, Any]]]] = {}  # sockets waiting for a snapshot
        self._due: set[str] = set()  # rooms whose sockets will be told at the next beat
        self._left: dict[str, float] = {}  # when a room's last patch left
        self._seen: dict[str, Seen] = {}

    def here(self) -> list[str]:
        """The rooms that have sockets here."""
        return list(self._told)

    def known(self, code: str) -> Room | None:
        """The room as its sockets here know it; None: it has none."""
        return self._told.get(code)

    def let_go(self) -> None:
        """Forget rooms that have no socket here any more, and what people saw of rooms in which nothing happens."""
        for code in [code for code in self._told if not self._transport.has_listeners(everybody(code))]:
            del self._told[code]
            self._left.pop(code, None)
        quiet = time.monotonic() - QUIET
        for code in [code for code in self._seen if self._left.get(code, 0) < quiet and code not in self._due]:
            del self._seen[code]

    def publish(self, room: Room) -> None:
        """This is the room's new state, whichever process made it. Never raises: the change is committed in any case."""
        known = self._told.get(room.code)
        if known and known.opened == room.opened and room.version > self._pending.get(room.code, known).version:
            self._pending[room.code] = room
            self._soon(room.code)

    def snapshot(self, room: Room, to: str, seat: str, beside: dict[str, Any]) -> None:
        """Send one socket all that its seat (or a screen, without one) may see, at the room's next beat: then many
        newcomers at once don't cost the others a message each. `beside`: what the snapshot carries in addition."""
        known = self._told.get(room.code)
        if known is None or known.opened != room.opened:  # a code may be dealt again
            self._told[room.code] = room
        self._coming.setdefault(room.code, []).append((to, seat, beside))
        self.publish(room)
        if room.code in self._coming:
            self._soon(room.code)

    def _soon(self, code: str) -> None:
        if code in self._due:
            return
        wait = self._left.get(code, 0) + BEAT - time.monotonic()
        if wait <= 0:
            self.flush(code)
        else:
            self._due.add(code)
            self._runtime.spawn(lambda: self._flush_after(wait, code))

    def _flush_after(self, seconds: float, code: str) -> None:
        self._runtime.sleep(seconds)
        self.flush(code)

    def flush(self, code: str) -> None:
        """Send now what is pending."""
        self._due.discard(code)
        known, coming = self._told.get(code), self._coming.pop(code, [])
        room = self._pending.pop(code, known)
        if known is None or room is None or (room is known and not coming):
            return
        self._told[code] = room
        self._left[code] = time.monotonic()
        try:
            before, seen = self._seen_by_all(known), self._seen_by_all(room)
            if room is not known:
                self._tell(before, seen)
            for to, seat, beside in coming:
                self._show(seen, to, seat, beside)
        except Exception:
            log.exception("Room %s: version %s was not told; its browsers will ask.", code, room.version)

    def _show(self, seen: Seen, to: str, seat: str, beside: dict[str, Any]) -> None:
        message: dict[str, Any] = {"version": seen.room.version, "now": self._runtime.now(), "public": seen.public}
        if me := seen.private(seat):
            message |= {"me": me, "sum": seen.sum(seat)}
        self._transport.emit("snapshot", message | beside, to)

    def sum_of(self, room: Room, seat: str) -> str:
        """The digest of what this seat sees; "" for a screen."""
        return self._seen_by_all(room).sum(seat)

    def presence(self, room: Room, seats: dict[str, dict[str, Any]], to: str = "") -> None:
        """Tell the room's hosts who is here; or only one socket, which must be a host's."""
        hosts = [only(room.code, seat.id) for seat in room.seats.values() if seat.role == "host" and seat.here]
        for group in [to] if to else hosts:
            self._transport.emit("presence", {"seats": seats}, group)

    def claps(self, code: str, seats: Collection[str], message: dict[str, Any]) -> None:
        """Tell the room's projectors how many claps came, and those of whom they are."""
        for group in (screens(code), *(only(code, seat) for seat in seats)):
            self._transport.emit("claps", message, group)

    def bye(self, reason: str, to: str) -> None:
        """Send the last message to a socket, or to a group's sockets in this process."""
        self._transport.emit("bye", {"reason": reason}, to)
        self._transport.close(to)

    def send_away(self, reason: str, code: str, seat: str = "") -> None:
        """Send the last message to all current sockets of a seat (or of the room, without one), in all processes."""
        self.bye(reason, only(code, seat) if seat else everybody(code))
        self._pubsub.tell(code, seat=seat, bye=reason, at=self._runtime.now())

    def forget(self, code: str) -> None:
        """The room was deleted: tell its sockets, and keep nothing of the room."""
        for kept in (self._pending, self._coming, self._left, self._seen, self._told):
            kept.pop(code, None)
        self.send_away("deleted", code)

    def _seen_by_all(self, room: Room) -> Seen:
        """A version is committed only once, so its number shows whether the cached views are this room's."""
        kept = self._seen.get(room.code)
        if kept and kept.room.opened != room.opened:
            kept = None
        if kept and kept.room.version == room.version:
            return kept
        seen = Seen(room, kept)
        if not kept or kept.room.version < room.version:
            self._seen[room.code] = seen
        return seen

    def _tell(self, old: Seen, new: Seen) -> None:
        code, span = new.room.code, {"from": old.room.version, "version": new.room.version}
        here = [seat for seat in new.changed_since(old) if self._transport.has_listeners(only(code, seat))]
        # All of them first: going back and forth between versions would empty the memo.
        known = {seat: old.private(seat) for seat in here}
        for seat, before in known.items():
            after = new.private(seat)
            if before is not after and (patch := diff(before, after)):
                self._transport.emit("me", {**span, "patch": patch, "sum": new.sum(seat)}, only(code, seat))
        self._transport.emit(
            "public", {**span, "now": self._runtime.now(), "patch": diff(old.public, new.public)}, everybody(code)
        )
        for person in new.room.seats.values():
            was = old.room.seats.get(person.id)
            if person.dismissed and (was is None or was.gone != person.gone):
                for group in (only(code, person.id), screens_of(code, person.id)):
                    self.bye(person.dismissed, group)
