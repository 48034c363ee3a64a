"""Draft cards out of an essay's argument: claims for the side that the essay argues, stubs for the other side.

Every text in a draft is a quotation, in quotation marks, with what was left out marked by "…". What the essay doesn't say is asked of the teacher
(`asks`), never filled in.
"""

import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from .argument import Claim, Objection, Opening, Place, find_argument
from .cues import NTH, SAY
from .text import Block, Essay, essay

LENGTHS = {"title": 48, "claim": 180, "why": 180, "evidence": 420, "weak_point": 180, "thesis": 120}  # as in a pack
MAX_CLAIMS = 24
MAX_STUBS = 24


class Draft(Struct, frozen=True, omit_defaults=True):
    """A proposed card, from one `sentence` of a paragraph. `own`: for the side that the essay argues; otherwise a stub, with the reason
    why the other side can begin here (`opening`). `first`: the likeliest ones of a paragraph. `answers`: the draft of the other side
    that it answers there: a stub the claim, a claim the objection that the essay has just granted or reported."""

    id: str
    own: bool
    paragraph: int
    sentence: str
    title: str
    claim: str = ""
    why: str = ""
    evidence: str = ""
    weak_point: str = ""
    first: bool = True
    opening: Opening | None = None
    answers: str = ""
    asks: tuple[str, ...] = ()  # the texts that the essay doesn't give


class Proposal(Struct, frozen=True):
    """All that is proposed. `thesis`: what the essay wants, quoted; "" where no sentence says it."""

    essay: Essay
    thesis: str
    drafts: tuple[Draft, ...]


def propose(blocks: Iterable[Block]) -> Proposal:
    """The proposal for the essay that blocks make."""
    text = essay(blocks)
    argument = find_argument(text)
    own = _own(text, argument.claims[:MAX_CLAIMS])
    stubs = _stubs(text, argument.objections[:MAX_STUBS], own)
    drafts = [*_with_answers(own, stubs), *stubs]
    thesis = quote(stated(_said(text, argument.thesis)), LENGTHS["thesis"]) if argument.thesis else ""
    return Proposal(text, thesis, tuple(sorted(drafts, key=lambda draft: draft.paragraph)))


def _own(text: Essay, claims: Iterable[Claim]) -> list[Draft]:
    drafts = []
    for claim in claims:
        said = stated(_said(text, claim.at))
        why = quote(_first(text, claim.reasons), LENGTHS["why"])
        evidence = _quotes([_said(text, at) for at in claim.evidence], LENGTHS["evidence"])
        weak_point = quote(bare(granted(_first(text, claim.doubts))), LENGTHS["weak_point"])
        drafts.append(
            Draft(
                id=f"p{claim.at.paragraph}-{claim.at.sentence + 1}",
                own=True,
                paragraph=claim.at.paragraph,
                sentence=_said(text, claim.at),
                title=cut(_inner(said), LENGTHS["title"]),
                claim=quote(said, LENGTHS["claim"]),
                why=why,
                evidence=evidence,
                weak_point=weak_point,
                first=claim.first,
                asks=_missing(why=why, evidence=evidence, weak_point=weak_point),
            )
        )
    return drafts


def _stubs(text: Essay, objections: Iterable[Objection], own: list[Draft]) -> list[Draft]:
    drafts = []
    for objection in objections:
        premise = _said(text, objection.at)
        said = bare(granted(premise)) if objection.opening in ("objection", "concession") else ""
        title = _inner(said) or f"“{cut(_inner(bare(premise)), LENGTHS['title'] - 3).rstrip('.!')}”?"
        claim = quote(said, LENGTHS["claim"])
        drafts.append(
            Draft(
                id=f"against-p{objection.at.paragraph}-{objection.at.sentence + 1}",
                own=False,
                paragraph=objection.at.paragraph,
                title=cut(title, LENGTHS["title"]),
                claim=claim,
                sentence=premise,
                opening=objection.opening,
                first=objection.first,
                answers=own[objection.claim].id if objection.claim is not None and objection.claim < len(own) else "",
                asks=_missing(claim=claim, why="", evidence="", weak_point=""),
            )
        )
    return drafts


def _with_answers(own: list[Draft], stubs: list[Draft]) -> list[Draft]:
    granted = {stub.answers: stub for stub in reversed(stubs) if stub.opening in ("objection", "concession")}
    return [
        replace(draft, answers=stub.id) if (stub := granted.get(draft.id)) and _place(stub) < _place(draft) else draft
        for draft in own
    ]


def _place(draft: Draft) -> int:
    """Where a draft's sentence is in its paragraph."""
    return int(draft.id.rpartition("-")[2])


def _missing(**texts: str) -> tuple[str, ...]:
    return tuple(name for name, text in texts.items() if not text)


def _said(text: Essay, at: Place) -> str:
    return text.numbered[at.paragraph - 1].sentences[at.sentence]


def _first(text: Essay, places: tuple[Place, ...]) -> str:
    return _said(text, places[0]) if places else ""


def stated(sentence: str) -> str:
    """What the writer says, without the words that only say that it is said: "I believe that" and "Secondly,"."""
    sentence = bare(sentence)
    for frame in _STATED:
        if match := frame.fullmatch(sentence):
            return bare(match[1])
    return sentence


# --- quoting ---------------------------------------------------------------------------------

_LEADS = re.compile(
    rf"\s*(?:(?:and|but|yet|so|now|then|however|moreover|furthermore|also|likewise|similarly|lastly|finally|{NTH}(?:ly)?|in addition|additionally|"
    r"to (?:begin|start) with|what is more|above all|most importantly|therefore|thus|consequently|subsequently|as a result|in fact|indeed|granted|admittedly|"
    r"even so|nevertheless|nonetheless|still|of course|for (?:instance|example)|true),\s+|(?:and|but|yet|so)\s+)",
    re.I,
)
# How writers say that something is granted, or said by others; and how they say that they say something.
_GRANTED = [
    re.compile(pattern, re.I)
    for pattern in (
        r"\s*it is (?:also )?true (?:enough )?that\s+(.+)",
        r"\s*i (?:concede|admit|grant|accept)(?:,? too)?,? that\s+(.+)",
        r"\s*it (?:is|may be|might be|can be|could be|will be) (?:\w+ )?(?:said|argued|objected|claimed|feared) that\s+(.+)",
        rf"\s*(?:now, )?(?:[\w’']+ ){{1,5}}?(?:(?:will|may|might|would|could|also|often) )*{SAY}(?: that\s+|: ?)(.+)",
        r"\s*(?:although|even though|though|while|even if)\s+([^,]{12,}),.*",
    )
]
_STATED = [
    re.compile(pattern, re.I)
    for pattern in (
        r"there are (?:[\w’'-]+ ){1,4}reasons? (?:as to )?(?:why|that) (.+)",
        r"this (?:essay|article|paper|speech|text)\b[^.:;]{3,50}(?::| that) (.+)",
        r"i(?:['’]m| am) (?:just |only )?(?:going|here) to (?:say|argue|tell you) that (.+)",
        r"(?:i|we) (?:still |firmly |strongly )?(?:believe|think|argue|maintain|suggest) that (.+)",
    )
]


def bare(sentence: str) -> str:
    """A sentence without the words that only join it to the one before, such as "Secondly," and "But"."""
    for _ in range(3):
        rest = _LEADS.sub("", sentence, count=1) if _LEADS.match(sentence) else sentence
        if rest == sentence or len(rest.split()) < 3:
            break
        sentence = rest
    return sentence[:1].upper() + sentence[1:]


def granted(sentence: str) -> str:
    """What a sentence grants or reports, without the words that say so: of "It is true that X", X. The sentence where it has none."""
    for frame in _GRANTED:
        if match := frame.fullmatch(sentence):
            return match[1].strip()
    return sentence


def quote(text: str, longest: int) -> str:
    """A text in quotation marks, cut to a length; "" for no text."""
    text = _inner(text.strip())
    return f"“{cut(text, longest - 2)}”" if text else ""


def _quotes(texts: list[str], longest: int) -> str:
    """As many texts as fit, each in quotation marks; the first one is cut if it has to be."""
    quotes = ""
    for text in texts:
        more = f"{quotes} “{_inner(text)}”".strip()
        if len(more) <= longest:
            quotes = more
        elif not quotes:
            quotes = quote(text, longest)
    return quotes


def _inner(text: str) -> str:
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
