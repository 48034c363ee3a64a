"""Makes a sentence of an essay fit a card: as its claim, or a quotation."""

import re

from ....motions.titles import HELPER, LOOSE
from .drafts import LENGTHS


def as_claim(text: str) -> str:
    """A sentence as a debater can say it: without quotation marks around it, with a full stop, cut where it is too long."""
    said = inner(text.strip())
    if len(said) > LENGTHS["claim"]:
        said = re.sub(r", (?:who|which) [^,;:]{5,80},", "", said, count=1)
    if len(said) > LENGTHS["claim"] and (end := said.rfind("; ", 60, LENGTHS["claim"])) > 0:
        said = f"{said[:end]}."  # a whole sentence, too
    if len(said) > LENGTHS["claim"]:
        ends = [each.start() for each in _CLAUSE.finditer(said) if 60 <= each.start() < LENGTHS["claim"]]
        end = next((end for end in reversed(ends) if HELPER.search(said[:end]) and not LOOSE.match(said[:end])), 0)
        said = f"{said[:end]}." if end else said
    said = cut(said, LENGTHS["claim"])
    return said if said.endswith((".", "!", "?", "…")) else f"{said[: LENGTHS['claim'] - 1]}."


# Where another clause begins, and the one before is whole.
_CLAUSE = re.compile(
    r"(?:;| [–—](?= (?:it|they|he|she|we|you|the|a|an|this|that)\b)"
    r"|, (?:and|but|so|yet)(?= (?:to|it|they|he|she|we|the|a|an|no|nobody|this|that|there)\b)"
    r"|,(?= (?:let alone|without|rather than|as well as|especially|particularly|including)\b)) ",
    re.I,
)


def quote(text: str, longest: int) -> str:
    """A text in quotation marks, cut to a length; "" for no text."""
    text = inner(text.strip())
    return f"“{cut(text, longest - 2)}”" if text else ""


def quotations(texts: list[str], longest: int) -> str:
    """As many texts as fit, each in quotation marks; the first one is cut if it has to be."""
    quotes = ""
    for text in texts:
        more = f"{quotes} “{inner(text)}”".strip()
        if len(more) <= longest:
            quotes = more
        elif not quotes:
            quotes = quote(text, longest)
    return quotes


def whole_sentences(texts: list[str], longest: int) -> str:
    """As many whole sentences from the first on as fit."""
    said = ""
    for text in texts:
        if len(more := f"{said} {_single(text)}".strip()) > longest:
            break
        said = more
    return said


def inner(text: str) -> str:
    """The text with its own quotation marks turned into single ones, and none around the whole of it."""
    whole = re.fullmatch(r"[\"“«](.+)[\"”»]", text)
    return whole[1] if whole and not re.search(r"[\"“”«»]", whole[1]) else _single(text)


def _single(text: str) -> str:
    text = re.sub(r"(^|[\s(\[—–-])[\"“«]", r"\1‘", text)
    return re.sub(r"[\"”»“«]", "’", text)


def cut(text: str, longest: int) -> str:
    """A text with at most this many characters, cut between words, if possible between clauses, with "…" for what is left out."""
    if len(text) <= longest:
        return text
    head = text[: longest - 1]
    clause = max(head.rfind(mark) for mark in (", ", "; ", ": ", " – ", " — "))
    if clause > longest * 0.6:
        return head[:clause] + "…"
    space = len(head) if text[longest - 1] == " " else head.rfind(" ")
    return (head[:space] if space > longest // 2 else head).rstrip(" ,;:–—-") + "…"
