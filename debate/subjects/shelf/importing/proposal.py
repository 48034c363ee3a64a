"""Makes draft cards from an essay's argument: its claims for one side, what it reports and grants for the other.

Nothing is made up. A claim is a sentence of the essay without the words that only frame it, so it can be read out as it is.
Evidence is quoted, with "…" for what was left out. No sentence is on both sides.
"""

import re
from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from .argument import Claim, Objection, Opening, Place, find_argument
from .cues import LEANS, NTH, SAY
from .text import Block, Essay, essay

LENGTHS = {"title": 48, "claim": 180, "evidence": 420, "thesis": 120}  # as in a pack
MAX_CLAIMS = 24
MAX_OBJECTIONS = 24
_POINTS = re.compile(
    r"(?:this|that|these|those|they|he|she)\b", re.I
)  # to somebody or something of an earlier sentence
SHORTEST = 7  # words of what is granted: fewer make no argument


class Draft(Struct, frozen=True, omit_defaults=True):
    """A proposed card, from one `sentence` of a paragraph. `own`: for the side that the essay argues; otherwise an argument of the other
    side, with how the essay gives it (`opening`). `first`: the likeliest claim of a paragraph, or such an argument. `answers`: the
    draft of the other side in the same paragraph: the two answer each other."""

    id: str
    own: bool
    paragraph: int
    sentence: str
    title: str
    claim: str
    evidence: str = ""
    first: bool = True
    opening: Opening | None = None
    answers: str = ""


class Proposal(Struct, frozen=True):
    """Everything that is proposed. `thesis`: what the essay wants, as a sentence that can be a motion; "" if none can."""

    essay: Essay
    thesis: str
    drafts: tuple[Draft, ...]


def propose(blocks: Iterable[Block]) -> Proposal:
    """The proposal for the essay that blocks make."""
    text = essay(blocks)
    argument = find_argument(text)
    against = _against(text, argument.objections[:MAX_OBJECTIONS], argument.claims)
    own = _own(text, argument.claims[:MAX_CLAIMS], against)
    ids = {draft.id for draft in own}
    against = [draft if draft.answers in ids else replace(draft, answers="") for draft in against]
    drafts = sorted([*own, *against], key=lambda draft: draft.paragraph)
    return Proposal(text, motion_of(text, argument.thesis), tuple(drafts))


def _own(text: Essay, claims: Iterable[Claim], against: list[Draft]) -> list[Draft]:
    met = {draft.answers: draft.id for draft in reversed(against)}
    taken = {draft.sentence for draft in against}
    drafts: list[Draft] = []
    for claim in claims:
        sentence, said = _said(text, claim.at), stated(_said(text, claim.at))
        if sentence in taken or leans(said):
            continue
        drafts.append(
            Draft(
                id=_id(claim.at),
                own=True,
                paragraph=claim.at.paragraph,
                sentence=sentence,
                title=cut(_inner(said), LENGTHS["title"]),
                claim=as_claim(said),
                evidence=_quotes([_said(text, at) for at in claim.evidence], LENGTHS["evidence"]),
                first=claim.at.paragraph not in {draft.paragraph for draft in drafts},
                answers=met.get(_id(claim.at), ""),
            )
        )
    return drafts


def _against(text: Essay, objections: Iterable[Objection], claims: tuple[Claim, ...]) -> list[Draft]:
    drafts = []
    for objection in objections:
        sentence = _said(text, objection.at)
        said = bare(granted(sentence))
        if _POINTS.match(said) or (objection.opening == "concession" and len(said.split()) < SHORTEST):
            continue
        drafts.append(
            Draft(
                id=f"against-{_id(objection.at)}",
                own=False,
                paragraph=objection.at.paragraph,
                sentence=sentence,
                title=cut(_inner(said), LENGTHS["title"]),
                claim=as_claim(said),
                opening=objection.opening,
                answers=_id(claims[objection.claim].at) if objection.claim is not None else "",
            )
        )
    return drafts


def _id(at: Place) -> str:
    return f"p{at.paragraph}-{at.sentence + 1}"


def motion_of(text: Essay, thesis: Place | None) -> str:
    """The essay's thesis or title, if one can be a motion: it says what should be done, and speaks only of people whom it names."""
    said = stated(_said(text, thesis)) if thesis else ""
    clause = _MAIN.match(said)
    for source in (said, clause[1] if clause else "", re.sub(r"^why\s+", "", text.title, flags=re.I)):
        sentence = re.sub(r", (?:for example|for instance|such as)\b.*", "", _inner(source.strip().rstrip(".")))
        if len(sentence) <= LENGTHS["thesis"] and _DUTY.search(sentence) and not _UNNAMED.search(sentence):
            return sentence[:1].upper() + sentence[1:]
    return ""


_MAIN = re.compile(
    r"([^,:;–—]{25,}?)(?:,|:|;| [–—]| (?:because|so that|until|unless)\b)"
)  # of a long sentence, what it begins with
_DUTY = re.compile(r"\b(?:should|must|ought)\b", re.I)
_UNNAMED = re.compile(
    r"\b(?:i|we|us|me|my|our(?! (?:school|class|town|city|village|country)\b)|you|your)\b"
    r"|^(?:it|this|that|these|those|they|he|she|such|there|one)\b|\?$|\bdo (?:so|this|that|the same)\b",
    re.I,
)


def _said(text: Essay, at: Place) -> str:
    return text.numbered[at.paragraph - 1].sentences[at.sentence]


def as_claim(text: str) -> str:
    """A sentence as a debater can say it: without quotation marks around it, with a full stop, cut where it is too long."""
    said = cut(_inner(text.strip()), LENGTHS["claim"])
    return said if said.endswith((".", "!", "?", "…")) else f"{said[: LENGTHS['claim'] - 1]}."


def leans(sentence: str) -> bool:
    """Whether a sentence begins with what an earlier one has named."""
    return bool(LEANS.match(sentence))


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
    r"to (?:begin|start) with|first(?:ly)? of all|last but not least|what is more|above all|most importantly|therefore|thus|"
    r"consequently|subsequently|as a result|in fact|indeed|granted|admittedly|"
    r"even so|nevertheless|nonetheless|still|of course|for (?:instance|example)|true),\s+|(?:and|but|yet|so)\s+)",
    re.I,
)
# How writers say that they grant something, that others say it, or that they say it themselves.
_GRANTED = [
    re.compile(pattern, re.I)
    for pattern in (
        r"\s*it is (?:also )?true (?:enough )?that\s+(.+)",
        r"\s*i (?:concede|admit|grant|accept)(?:,? too)?,? that\s+(.+)",
        r"\s*it (?:is|may be|might be|can be|could be|will be) (?:\w+ )?(?:said|argued|objected|claimed|feared) that\s+(.+)",
        r"\s*the (?:\w+ )?(?:objection|answer|reply|complaint) is that\s+(.+)",
        rf"\s*(?:now, )?(?:[\w’']+ ){{1,7}}?(?:(?:will|may|might|would|could|can|also|often) )*{SAY}(?: that\s+|: ?)(.+)",
        r"\s*(?:although|even though|though|while)\s+([^,]{12,}),.*",
        r"\s*(?:of course|granted|admittedly|certainly|true|sure),?\s+([^,;]{12,}?)[,;]? (?:but|yet|still)\b.*",
    )
]
_STATED = [
    re.compile(pattern, re.I)
    for pattern in (
        r"there are (?:[\w’'-]+ ){1,4}reasons? (?:as to )?(?:why|that) (.+)",
        r"this (?:essay|article|paper|speech|text)\b[^.:;]{3,50}(?::| that) (.+)",
        r"i(?:['’]m| am) (?:just |only )?(?:going|here) to (?:say|argue|tell you) that (.+)",
        r"(?:i|we) (?:still |firmly |strongly )?(?:believe|think|argue|maintain|suggest)(?: that)? (.+)",
        r"in my (?:opinion|view|eyes),? (.+)",
        r".{10,120}?\b(?:i|we) (?:have )?(?:come to |now )?(?:believe|think|am convinced|am sure) that (.+)",
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
            return re.sub(r",? (?:and|but) (?:I|we|that) .*", "", match[1].strip())  # what the writer thinks of it
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
