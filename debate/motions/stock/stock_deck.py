"""The cards of a set: which issue each is and what it answers, and where a written argument takes the place of one."""

import re
from collections.abc import Mapping, Sequence

from ...game.model.motion import CLAUSE, SIDES, Card, Side, Stock, other
from ..checks import LENGTHS
from .issues import ISSUES, PLACES, SETS, Kind

PAIRS = 8  # beside two arguments a side: with more, some hands would only ask
TITLE_WORDS, SHORT = 8, 10  # of a claim that names itself, and of one that does so whole: at most
_JOINS = re.compile(
    r"(?: (?:and|or|but|so|then|that|because|which|who|if|when|while|as|than|the|an?|of|to|in|on|at|for|from|with|by))+\Z"
)
# What comes before a sentence's main clause, unless that says whom it is about; and what comes after it.
_BEFORE = re.compile(
    r"(?:when|in|on|at|by|after|before|as|although|while|since|according to) [^,;:]{3,80}, (?!(?:it|they|he|she|this|these|those|their|its|and|or)\b)(?=\w)",
    re.I,
)
_AFTER = re.compile(
    r",? (?:because|so that|although|whereas|unless)\b|, (?:and|but|so|or|yet|not|which|who|while|though|when|where|since|as|if)\b|[;:] | [–—] "
)
_NESTED = re.compile(
    r"(?:the|an?|those) (?:[\w’'-]+ ){1,3}(?:that|who|which)\b|(?:if|when|where|what|how|because)\b", re.I
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
            fields |= {f"{card}.title": title_of(claim), f"{card}.claim": claim}
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
    """What names a claim that has no title: the claim, if it is short; else its main clause, if that is; or its first words and "…", up to the
    end of a clause where one ends among them."""
    words = claim.rstrip(".").split()
    if len(claim) > CLAUSE and (clause := _main_clause(claim)):
        return clause
    most = next(n for n in range(TITLE_WORDS, -1, -1) if len(" ".join(words[:n])) < LENGTHS[Card]["title"])
    if len(words) <= most or (len(words) <= SHORT and len(" ".join(words)) <= LENGTHS[Card]["title"]):
        return " ".join(words)
    ends = (n for n in range(most, 3, -1) if words[n - 1].endswith((",", ";", ":")) or words[n] in ("–", "—"))
    first = " ".join(words[: next(ends, most)]) or claim[: LENGTHS[Card]["title"] - 1]
    return f"{_JOINS.sub('', first).rstrip(' ,;:–—')}…"


def _main_clause(claim: str) -> str:
    """The clause of a claim that says it, without what is before and after it; "" where that can't be told, or is long."""
    before = _BEFORE.match(claim)
    said = claim[before.end() if before else 0 :].rstrip(".!")
    clause = _AFTER.split(said)[0]
    fits = CLAUSE // 4 <= len(clause) <= min(CLAUSE, LENGTHS[Card]["title"]) and len(clause.split()) >= 4
    return f"{clause[:1].upper()}{clause[1:]}" if fits and not _NESTED.match(clause) else ""


def stock_cards(fields: Mapping[str, str]) -> list[tuple[str, Stock]]:
    """The cards of these fields that are stock issues, each with its issue."""
    cards = []
    for path, value in fields.items():
        if path.startswith("cards.") and path.endswith(".stock") and value in ISSUES:
            cards.append((path.split(".")[1], value))
    return cards
