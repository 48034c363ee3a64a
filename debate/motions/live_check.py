"""Checks a motion in fields: what `debate motions check` says of its pack, each at the field that needs a change."""

from collections.abc import Mapping
from typing import NamedTuple

from msgspec import structs

from ..game.model.motion import Motion
from .advice import advise, sources
from .checks import Fault, Path, check_pack
from .fields import MOTION, Fields, Many, Named, pack_of, way
from .packs import PackError, identified
from .stock.fillers import AROUND, STAND_INS, texts_for, unsure, whole

OWN = "own-"  # how the names of own motions begin in their rooms; no pack's name may


class Found(NamedTuple):
    """A fault, the field or group of fields where it is ("": the whole motion), and which line of a list (from 1; 0: all of it)."""

    field: str
    line: int
    fault: Fault


def look_at_fields(fields: Fields) -> tuple[Motion, list[Found]]:
    """The motion that the fields make, whole or not, and all that is wrong or weak in it."""
    texts = whole(fields)
    motion, faults = check_pack(pack_of(texts))
    faults += _twice(fields)
    advice = [*_unwritten(motion, fields), *_advice(motion, faults)]
    return motion, [Found(*_place(fault.path, texts), fault) for fault in [*faults, *advice]]


def motion_to_play(id: str, fields: Fields) -> Motion:
    """The motion, ready to be played. Raises PackError while something is missing or wrong in it."""
    motion, remarks = look_at_fields(unsure(fields))
    if wrong := [each.fault for each in remarks if not each.fault.weak]:
        raise PackError(slug(id), wrong)
    return identified(motion, slug(id))


def slug(id: str) -> str:
    """The name of an own motion in its rooms."""
    return OWN + id


def _unwritten(motion: Motion, fields: Fields) -> list[Fault]:
    """Texts that are missing, for which other words stand in, and what a teacher can add when there is time."""
    asks = [
        Fault(
            ("cards", id),
            "Students bring the rest of this argument."
            if fields.get(f"cards.{id}.claim")
            else "This card asks a question, and students bring the argument.",
            "Write what is missing when you like: claim, reason, evidence and weak point. Once no card asks, computer players argue too.",
            weak=True,
        )
        for id, card in motion.cards.items()
        if card.stock
    ]
    instead = texts_for(fields)
    missing = [
        Fault(way(path), "This is missing.", "Students read a general sentence in its place.", weak=True)
        for path in AROUND
        if path in instead and not fields.get(path, "").strip()
    ]
    unfounded = [
        fault._replace(weak=True)
        for id, card in motion.cards.items()
        if card.stock and fields.get(f"cards.{id}.evidence", "").strip()
        for fault in sources(card, id)
    ]
    return asks + missing + unfounded


def _advice(motion: Motion, faults: list[Fault]) -> list[Fault]:
    """What is weak in finished parts: in whole cards and, once both decks are large enough, in their balance."""
    broken = {fault.path[1] for fault in faults if fault.path[0:1] == ("cards",) and len(fault.path) > 2}
    cards = {
        id: structs.replace(card, answers={to: link for to, link in card.answers.items() if to in motion.cards})
        for id, card in motion.cards.items()
    }
    advice = advise(structs.replace(motion, cards=cards))
    small = any(fault.path == ("cards",) for fault in faults)
    return [
        fault
        for fault in advice
        if not (fault.path[0] == "cards" and len(fault.path) > 1 and fault.path[1] in broken)
        and not (small and (fault.path == ("cards",) or fault.path[0] == "themes"))
        and not (fault.path[0] == "themes" and fault.path[1] in STAND_INS)
    ]


def _twice(fields: Mapping[str, str]) -> list[Fault]:
    """Words that are explained twice: a pack has room for one meaning of each."""
    faults, seen = [], set()
    for path, value in fields.items():
        group, _, rest = path.partition(".")
        if value and rest.endswith(".key") and group in ("glossary", "words"):
            if (group, value) in seen:
                faults.append(Fault((group, value), "This word is here twice.", "Delete one of the two."))
            seen.add((group, value))
    return faults


def _place(path: Path, fields: Mapping[str, str]) -> tuple[str, int]:
    """The field where a fault of a pack is, and its line there."""
    shape, field = MOTION, ""
    for step in path:
        name = str(step)
        match shape:
            case Named(fields=known, numbered=numbered):
                name = str(int(step) + 1) if numbered and isinstance(step, int) else name
                shape = known.get(name, "text")
            case Many(each=each, held_as="table"):
                shape = each
            case Many(each=each, held_as="list"):
                ids = _ids(field, fields)
                name, shape = (ids[step] if isinstance(step, int) and step < len(ids) else name), each
            case Many(each=each):
                words = {fields.get(f"{field}.{id}.key", ""): id for id in _ids(field, fields)}
                return f"{field}.{words.get(name, name)}.value", 0
            case _:
                return field, step + 1 if isinstance(step, int) else 0
        field = f"{field}.{name}" if field else name
    return field, 0


def _ids(group: str, fields: Mapping[str, str]) -> list[str]:
    """The entries of a group that a pack would have, in its order."""
    start = f"{group}."
    return list(
        dict.fromkeys(
            path.removeprefix(start).partition(".")[0]
            for path, value in fields.items()
            if value.strip() and path.startswith(start)
        )
    )
