"""The cards of a set: which issue each is and what it answers, and where a written argument takes the place of one."""

import re
from collections.abc import Mapping, Sequence

from ...game.model.motion import SIDES, Side, Stock, other
from .issues import ISSUES, PLACES, SETS, Kind

PAIRS = 8  # beside two arguments a side: with more, some hands would only ask
NAME = 60  # characters of what names a claim that has no title, at most
# A first clause that says enough by itself, and nothing that what follows takes back.
_CLAUSE = re.compile(
    rf"(?!(?:if|when|while|although|though|because|since|as|unless|until|not|in|on|at|for|without)\b)(?=\S+ \S+ \S).{{8,{NAME}}}?"
    r"(?=[:;] | [–—] |,? because (?!of\b)|, (?:and|so|as|since|which|where|who)\b)",
    re.I,
)
NEXT = 2  # issues of the set that a card answers in part


def card_id(stock: Stock, side: Side) -> str:
    """The name of a stock issue's card in a teacher's own motion."""
    return f"{side}-{stock}"


def of_kind(kind: Kind, hurts: bool = False, pairs: int = 10) -> dict[str, str]:
    """The fields of a set's cards: which issue each is, and what it answers. `hurts`: the motion could hurt somebody in the room, so all
    cards are sensitive. `pairs`: how many at most, without those that the fewest arguments fit."""
    issues = [stock for stock in SETS[kind] if stock in PLACES[kind][:pairs]]
    fields: dict[str, str] = {}
    for side in SIDES:
        for n, stock in enumerate(issues):
            card = f"cards.{card_id(stock, side)}"
            fields |= {f"{card}.side": side, f"{card}.stock": stock} | ({f"{card}.sensitive": "mild"} if hurts else {})
            for step in range(NEXT + 1):
                met = card_id(issues[(n + step) % len(issues)], other(side))
                fields[f"{card}.answers.{met}.kind"] = "partial" if step else "direct"
    return fields


def argued(kind: Kind, said: Mapping[Side, Sequence[str]]) -> dict[str, str]:
    """The fields of arguments of which only the sentence is known, each in the place of a question of its side. The two sides' first
    arguments take different questions: nobody has said that one of them answers the other."""
    fields: dict[str, str] = {}
    for side in SIDES:
        places = PLACES[kind] if side == "for" else PLACES[kind][2:]
        for stock, claim in zip(places, said[side], strict=False):
            card = f"cards.{card_id(stock, side)}"
            fields[f"{card}.claim"] = claim
    return fields


def another(fields: Mapping[str, str], stock: Stock, side: Side) -> tuple[str, dict[str, str]]:
    """One more card for a stock issue whose own card is taken: its id and its fields, with the same answers from it and to it."""
    first = card_id(stock, side)
    id = next(id for n in range(2, len(fields) + 3) if f"cards.{(id := f'{first}-{n}')}.side" not in fields)
    more = {}
    for path, value in fields.items():
        if path.startswith(f"cards.{first}.answers.") or path in (
            f"cards.{first}.{name}" for name in ("side", "stock", "sensitive")
        ):
            more[path.replace(f"cards.{first}.", f"cards.{id}.", 1)] = value
        elif f".answers.{first}." in path:
            more[path.replace(f".answers.{first}.", f".answers.{id}.", 1)] = value
    return id, more


def title_of(claim: str) -> str:
    """What names a claim without a title where a list has a line for it: all of it, else its first clause, else its first words and "…". A
    card shows the claim."""
    said = claim.rstrip(".")
    if len(said) <= NAME:
        return re.sub(r"[ ,;:–—]*…\Z", "…", said)
    clause = _CLAUSE.match(said)
    return clause[0] if clause else f"{(said[:NAME].rpartition(' ')[0] or said[:NAME]).rstrip(' ,;:–—…')}…"


def stock_cards(fields: Mapping[str, str]) -> list[tuple[str, Stock]]:
    """The cards of these fields that are stock issues, each with its issue."""
    cards = []
    for path, value in fields.items():
        if path.startswith("cards.") and path.endswith(".stock") and value in ISSUES:
            cards.append((path.split(".")[1], value))
    return cards
