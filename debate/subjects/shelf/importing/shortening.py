"""Makes a sentence of an essay fit a card: as its claim, its title, or a quotation."""

import re

from .drafts import LENGTHS

BEGINNING = 39  # characters of a sentence that is too long for a title


def as_claim(text: str) -> str:
    """A sentence as a debater can say it: without quotation marks around it, with a full stop, cut where it is too long."""
    said = inner(text.strip())
    if len(said) > LENGTHS["claim"]:
        said = re.sub(r", (?:who|which) [^,;:]{5,80},", "", said, count=1)
    if len(said) > LENGTHS["claim"] and (end := said.rfind("; ", 60, LENGTHS["claim"])) > 0:
        said = f"{said[:end]}."  # a whole sentence, too
    if len(said) > LENGTHS["claim"]:
        ends = [each.start() for each in _CLAUSE.finditer(said) if 60 <= each.start() < LENGTHS["claim"]]
        end = next((end for end in reversed(ends) if _HELPER.search(said[:end]) and not _LOOSE.match(said[:end])), 0)
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
# Where a sentence may end early, so that what is left is a whole one: "In Australia there is even a name, the donkey vote" may not.
_PAUSE = re.compile(
    r"[;:] | [–—] |, (?:and|but|so|yet|not|which|because|since|as|even|although|though|while|whereas|rather|unless|until)\b"
    r"| (?:because|since|so that|while|when|unless|until|as long as|and (?:it|they|he|she|nobody|everybody))\b",
    re.I,
)
_HELPER = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can(?:not)?|could|will|would|should|must|may|might|needs?|makes?|\w+n['’]t)\b",
    re.I,
)
# What comes before the main clause: "If they must vote, ".
_FRONTED = re.compile(
    r"\A(?:if|when|where|although|though|as long as|unless|once|for|in|without)\b[^,:;]*, (?:then )?(?!and\b|or\b)",
    re.I,
)
_LOOSE = re.compile(
    r"\W*(?:although|though|even|if|when|while|because|since|another|whether|unless)\b"
    r"|.*\b(?:less|more|only|not|the|an?|very|as|so|it|this|that|be|been|is|are|was|were|has|have|had|can|could|will|would|should|must|may|might|attack|lot)\W*$",
    re.I,
)


def heading(said: str) -> str:
    """A few words to name a card by: its sentence, or a clause of it that is a sentence, too, or whom it speaks of, or else the words that
    it begins with."""
    said, longest = _BY_THE_WAY.sub("", said.rstrip(".")), LENGTHS["title"]
    main = _FRONTED.sub("", said)
    main = said if _LEANS.match(main) else main
    for sentence in dict.fromkeys((said, f"{main[:1].upper()}{main[1:]}")):
        if len(sentence) <= longest:
            return sentence
        ends = [each.start() for each in _PAUSE.finditer(sentence) if 12 <= each.start() <= longest]
        whole = [end for end in ends if _HELPER.search(sentence[:end]) and not _LOOSE.match(sentence[:end])]
        if whole:
            return sentence[: whole[-1]]
    clauses = [clause[:1].upper() + clause[1:] for clause in _CLAUSES.split(said)[1:]]
    if clause := next((each for each in clauses if _is_clause(each, longest)), ""):
        return clause
    main = SETTING.sub("", main)
    if (named := _WHO_OR_WHICH.match(main)) and 12 <= len(named[1]) <= longest and not _HELPER.search(named[1]):
        return f"{named[1][:1].upper()}{named[1][1:]}"
    head = cut(f"{main[:1].upper()}{main[1:]}", BEGINNING).rstrip("…")
    while (last := _DANGLES.search(head)) and last.start() > 12:
        head = head[: last.start()]
    return f"{head}…"


def _is_clause(clause: str, longest: int) -> bool:
    """Whether a later clause of a sentence is one by itself, and short."""
    alone = not (
        _LEANS.match(clause)
        or _HELPER.match(clause)
        or _LOOSE.match(clause)
        or re.match(r"(?:it|the (?:latter|former|same|other)|both|there)\b", clause, re.I)
    )
    return 12 <= len(clause) <= longest and bool(_HELPER.search(clause)) and alone and "(" not in clause


_BY_THE_WAY = re.compile(r", (?:they|he|she|critics|people|some) (?:says?|argues?|claims?|thinks?)\b(?=[;,.]|$)", re.I)
_CLAUSES = re.compile(
    r"(?:[;:]| [–—]|, (?:and|but|so|yet)(?= (?:the|an?|no|nobody|most|many|few|every|all|[a-z]+s)\b)) "
)
# Whom or what a sentence speaks of, where a clause says more of it: "A schoolchild in Benin City who wants"
_WHO_OR_WHICH = re.compile(
    r"(?!(?:when|before|after|until|if|because|while)\b)((?:(?!who|which|whose|that|what)[\w’'-]+ ){1,7}?"
    r"(?!in\b|on\b|of\b|to\b|for\b|from\b|by\b|with\b|those\b|at\b|into\b|told\b)[\w’'-]+),? (?:who|which|whose)\b",
    re.I,
)
_LEANS = re.compile(
    r"(?:they|he|she|this|that|it (?:had|should|must|ought|will|would|can|could))\b", re.I
)  # a clause that can't be alone
SETTING = re.compile(r"\A(?:at present|today|now|here),? ", re.I)
# What the beginning of a sentence should not end with.
_DANGLES = re.compile(
    r"[ ,;:–—]+(?:an?|the|that|which|who|whom|of|to|in|on|at|by|for|from|with|and|or|but|as|than|so|is|are|was|were|be|has|have|had|will|would|"
    r"can|could|may|might|must|should|not|no|it|they|their|its|his|her|our|your|my|this|those|these|because|if|when|where|while|how|what|"
    r"more|most|very|only)\W*\Z|[ ,;:–—]+\Z",
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
        if len(more := f"{said} {inner(text)}".strip()) > longest:
            break
        said = more
    return said


def inner(text: str) -> str:
    """The text with its own quotation marks turned into single ones."""
    whole = re.fullmatch(r"[\"“«](.+)[\"”»]", text)
    if whole and not re.search(r"[\"“”«»]", whole[1]):
        return whole[1]
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
