"""What a last word says first of what a text does, whatever it is about: it offers something, sets a condition, turns our evidence round, brings
a case, grants a point, or doubts our word (docs/practice.md, section 12). Browsers read the patterns and the words, too.

What is said is true of any such text: it grants what the text does, says what that leaves, and infers nothing.
"""

import re
from itertools import pairwise
from typing import NamedTuple

from ..hearing.clauses import LEANS, VERB, is_broken, own_claim, sentence_shown, ungranted
from ..hearing.decks import deck
from ..hearing.flaws import flaw_named
from ..hearing.sentences import capital, inside, sentence, sentences
from ..hearing.words import FAMILY, stems_of
from ..model.motion import SIDES, Card, Motion
from .bot_evidence import defended as defended_by
from .bot_phrases import VOICES
from .bot_speeches import CLOSE, Said, shared, shared_words
from .partner_words import YOU_ARE_RIGHT


class Reply(NamedTuple):
    """A kind of sentence, and what is said to it, by voice. It comes after the sentence, where that may be shown."""

    pattern: str
    says: tuple[tuple[str, ...], ...]


_WE = r"\b(?:i|we)"
_WOULD = r"(?:[’']d|[’']ll| would| will| can| could| might)(?: (?:also|even|gladly|just|only|still))?"
_YES = (
    rf"{_WE}{_WOULD} (?:accept|agree|be (?:fine|for it|happy|ok|okay|with you)|change (?:my mind|our minds|sides)|come round|do it|go along|join|"
    r"live with|say yes|support|take (?:it|that)|vote (?:for|yes))\b"
)
_YES = (
    rf"(?:{_YES}|\b(?:that|to that|with that)\b[^.?!]{{0,9}}{_WE}{_WOULD}? (?:\w+ )?(?:accept|agree|live|sign|support|take)\b|\bproblem solved\b"
    r"|\b(?:fine|ok(?:ay)?) (?:by|for|with) (?:me|us)\b|^\W*(?:then |so )?(?:it[’']s a )?deal\b)"
)
OPENS = r"^\W*(?:(?:and|but|just|no(?=,)|ok(?:ay)?|or|please|simply|so|then|well|yes)\W+)*"
_DO = (
    r"(?:add|allow|ask|begin|build|choose|close|count|exempt|give|hire|keep|leave|let|limit|make|move|offer|open|pay|plant"
    r"|print|provide|put|run|share|show|split|start|take|test|train|try|use|write)\b"
)
_ONE = (
    rf"\b(?:my|our) (?:\w+ )?(?:{FAMILY}|best \w+|class|club|coach|friends?|neighbou?rs?|school|street|teacher|team|town|village)\b"
    r"|\bin (?:my|our) \w+|\b(?:\d+|(?:eigh|nine|fif|six|seven)teen|twelve|twenty|thirty)[ -]year[ -]olds? (?:who|that|with)\b"
    r"|\b(?:(?:some|many|lots of|plenty of) )?(?:adults|grown-ups|old people|teachers|parents) (?:who|that|also|do|don[’']?t|still|never)\b"
    r"|^\W*(?:even )?an? (?:\w+ ){1,2}(?:also |still )?(?:can|does|doesn[’']?t|gets?|has|is|lives?|pays?|will)\b"
    r"|\bI(?:[’']m| am|[’']ve| have)? (?:still )?(?:calmer|do|feel|get|happier|had|know|learn(?:ed)?|never|see)\b"
    r"|\b(?:there (?:are|is)|i know|take) (?:\w+ ){1,3}(?:who|that)\b|\bonce (?:let|had|did|was|were|took|opened|closed)\b"
)
CONTRARY = (
    r"\b(?:also|although|anyway|as well|better|but|even|have never|has never|just as|more|most|never|nobody|still|though|too|yet|without)\b"
    r"|n[’']?t\b|\band (?:they|he|she|it|we) (?:all )?(?:are|is|has|have|can|do|does|vote|votes|live|work|get|got|was|were)\b"
    r"|\bso (?:that|it|tax|you|age) |\b(?:\w+er|less|more) than\b"
)

CONDITION = Reply(
    rf"{_YES}[^.?!]*\b(?:as long as|if|once|unless|when)\b|\b(?:as long as|if|once|unless|when|first|then|and)\b[^.?!]*{_YES}"
    r"|\bonly (?:if|\w+ (?:\w+ )?if)\b|\b(?:as long as|provided)\b[^.?!]*\b(?:fine|no problem|ok(?:ay)?|works?)\b"
    r"|^\W*(?:not )?until (?:there|that|then|it|you|we)\b",
    (
        (
            "That’s your condition, and we accept it. What’s left between us is whether it can be met.",
            "That has to come with it, agreed. We differ about what to do as long as it isn’t there.",
        ),
        (
            "That’s fair to ask for, and we’d ask for it, too. What’s left is what to do until then.",
            "We can live with that. What’s still between us is whether it’ll happen.",
        ),
        (
            "That’s a fair condition, and we take it. Open is only whether it can be kept.",
            "On that condition we’re agreed. What’s open is what happens as long as it isn’t met.",
        ),
    ),
)
OFFER = Reply(  # never a bare request: in an argument that is the other side's case, and to agree with it gives one's own up
    rf"{_WE}{_WOULD} (?:accept|be (?:fine|happy|ok|okay) with|live with|settle for|support)\b"
    rf"|\b(?:you|we) could(?: also| just| still)? {_DO}",
    (
        (
            "That would help those whom it reaches. We differ about the others.",
            "It meets a part of what worries us. What’s left between us is the rest.",
        ),
        (
            "That would help some. Our point is about those whom it doesn’t reach.",
            "That’s worth having. We’re still apart about what it leaves as it is.",
        ),
        (
            "It would settle a part of this. Our point is about the rest.",
            "That’s an offer, and a fair one. It settles a part of this, and our point is about the rest.",
        ),
    ),
)
CASE = Reply(  # beside a sign that it speaks against something
    _ONE,
    (
        (
            "That speaks against us, granted. A rule goes by what is so for most, and can’t fit everyone.",
            "It isn’t so there, granted. What is true of most is seldom true of all.",
        ),
        (
            "You’ve found somebody whom it doesn’t fit, granted. A rule is made for the many whom it does.",
            "That case is on your side, and we leave it there. Our point is about the many others.",
        ),
        (
            "That’s a case for your side, granted. What has to be asked is how it is for most.",
            "Granted, it can be like that. For a rule it counts how it mostly is.",
        ),
    ),
)
DOUBT = Reply(
    r"\b(?:says who|who says|who knows|by wh(?:o|om)\b[^.]*\?|since when|prove it|how do you know|you can[’']?t know|nobody knows|you (?:just|only) "
    r"(?:assume|claim|guess|hope|say|think))\b|\b(?:is|[’']s) (?:only|just) (?:a (?:claim|guess|hope|promise|theory)|talk|words)\b"
    r"|\b(?:that|it)(?:[’']s| is)(?: simply| just)?(?: not|n[’']t) true\b",
    (
        ("You needn’t take our word for it.", "It’s right to doubt that as long as we only say it."),
        ("Nobody has to believe us without a reason.", "You’re right to ask for more than our word."),
        ("How would anybody know? That’s fair to ask.", "That’s a fair doubt, and our word doesn’t settle it."),
    ),
)
GRANTED = (  # after what is agreed; of what their text says against that
    ("What’s left to weigh against it is this: “{}”.", "Against that you set “{}”, and that’s where we part."),
    ("On the other side you put “{}”, and that’s what is left.", "Where we part is “{}”."),
    ("So it comes down to “{}”.", "What’s open, then, is how much this weighs: “{}”."),
)
TURNED = Reply(
    r"\b(?:your|the same) (?:own )?(?:\w+ )?(?:cards?|district|evidence|examples?|experiment|figures?|numbers?|poll|report|research|source|stud(?:y|ies)|survey"
    r"|trial)\b|\bthe (?:number|figure|study|survey) (?:that )?you\b|\byou only (?:say|tell|quote|show|mention)\b|\byou (?:picked|left out)\b",
    (
        ("Our evidence has its limits: {}.", "What our evidence can’t show is true as well: {}."),
        ("Our evidence isn’t the whole story: {}.", "There’s a weak side to our evidence, and you’re near it: {}."),
        ("How far does our evidence reach? Not all the way: {}.", "You’re right to look at our evidence: {}."),
    ),
)
UNREAD = (  # where the evidence has no weak point that can be said
    ("You take our evidence in another way, and that can be done. The reason behind it is what we rest on.",),
    ("Our evidence can be told in another way, too. We rest on the reason behind it.",),
    ("Can our evidence be read like that? It can. The reason behind it is what we rest on.",),
)
BESIDE_IT = (  # after a clause of theirs that nothing answers
    ("Beside it we set this.", "To that we say this."),
    ("From our side it looks like this.", "Beside it stands this."),
    ("Which weighs more: that, or this?", "Weigh that against this."),
)
CONDITION_SAID = r"((?:only if|as long as|once|provided that|if) [^,;.!?]{8,80})(?=[,;.!?]|$)|^(.{8,80}?),? (?:and|then) (?:then )?(?:i|we)\b"
_BUT = re.compile(
    r"^(?:\W*(?:but|still|yet|however|just)\b[\s,]*)|^.*?[,;.]\s+(?:but|yet|still)\b[\s,]*|\W+though\b",
    re.IGNORECASE,
)


_NAMES = re.compile(  # amid a sentence, or of somebody who did something
    r"(?<=[a-z,] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b)[A-Z][a-z]{3,}"
    r"|^(?!Every|No|Some|People|Th|What|Wh|She|Then)[A-Z][a-z]{2,}(?= (?:came|couldn[’']t|had|left|moved|started|was|went)\b)"
)
SAID_WORDS = 3  # of a weak point that isn't about the evidence: two may be on a text that says the opposite
DEAL = 6  # words of a sentence that only says yes to what stands before it


def taken_up(
    motion: Motion, own: Card, text: str, said: Said, names: str, defended: str, granted: str, is_met: bool
) -> str:
    """What a last word says first of what a text does; "" if its form shows nothing. `names`: a pattern for what it names of our evidence;
    `defended`: what the pack says against a doubt of it; `granted`: what is agreed;
    `is_met`: it has an answer to something else than these."""
    if own.sensitive != "none":
        return ""
    own_sentences = sentences(own_claim(text))
    for before, one in pairwise(own_sentences):
        if re.search(rf"{_YES}[^,;]*$", one, re.IGNORECASE) and len(one.split()) <= DEAL:
            return _to(OFFER, before, said)
    evidence = of_evidence(motion, own, text, said, names, defended, granted)
    if lead := _said_to(CONDITION, own_sentences, said) or evidence:
        return lead
    if granted:
        return f"{granted} {'' if is_met else _left(text, said)}".strip()
    if lead := _said_to(OFFER, own_sentences, said):
        return lead
    if is_met:
        return ""
    known = _NAMES.findall(f". {motion.title} {motion.question} {own.claim}")
    named = (one for one in own_sentences if {*_NAMES.findall(one)}.difference(known))
    cases = (one for one in own_sentences if re.search(CASE.pattern, one, re.IGNORECASE))
    if case := next(cases if re.search(CONTRARY, text, re.IGNORECASE) else named, "") or next(named, ""):
        return _to(CASE, case, said)
    return _said_to(DOUBT, own_sentences, said)


def of_evidence(motion: Motion, own: Card, text: str, said: Said, names: str, defended: str, granted: str) -> str:
    """What is said to whoever doubts our evidence or turns it round: what the pack says of that doubt, its weak point, as far as they say it,
    or that it has one; never nothing. To whoever only names it no weak point is given. One of another kind is granted to whoever says it."""
    if defended and defended in map(sentence, (getattr(own.doubts, flaw) for flaw in own.doubts.__struct_fields__)):
        return defended
    weak, is_reason = own.weak_point, own.evidence.startswith("Reasoning")
    shares = "|".join(_SHARE.findall(own.evidence_short)) or "x"
    is_named = re.search(names, text) or re.search(rf"\b(?:{shares}) ?(?:%|per ?cent)", text)
    own_words = stems_of(text) & _of_its_own(motion, own)
    if is_named and not (defended or is_reason) and (flaw := flaw_named(text)):
        defended = defended_by(own, flaw, motion, earlier=said.earlier)
    words = shared_words(text, weak, motion) if shared(text, weak, motion, met=f"{own.claim} {own.restated}") else 0
    is_doubted = words or flaw_named(text) or _TELLS.search(text)
    is_limited = own.weak_on == "evidence" and (is_named or own_words) and is_doubted
    turns = not is_reason and (is_limited or re.search(TURNED.pattern, text, re.IGNORECASE))
    is_said = words >= (CLOSE if turns or defended else SAID_WORDS)
    if is_said and (turns or defended or not granted):
        return YOU_ARE_RIGHT.format(inside_of(_meant(weak, text, motion), motion))
    if defended or not turns:
        return defended
    if own.weak_on == "evidence":
        return said.one(_of_voice(TURNED.says, said)).format(inside_of(weak, motion))
    return said.one(_of_voice(UNREAD, said))


def _of_its_own(motion: Motion, own: Card) -> frozenset[str]:
    """The stems of a card's evidence that no other card has."""
    decks = [deck(motion, side, True) for side in SIDES]
    mine = next(id for id, one in motion.cards.items() if one is own)
    others = (stems for each in decks for id, stems in each.weights.items() if id != mine)
    known = stems_of(f"{motion.title} {motion.question} {own.claim} {own.restated}").union(*others)
    return frozenset(deck(motion, own.side, True).evidence[mine]) - known


# Of the case that our evidence tells of: how it was there.
_TELLS = re.compile(r"\b(?:it|that|there|they|this) (?:\w+ )?(?:had|was|were)\b", re.IGNORECASE)
_SHARE = re.compile(r"\d+(?=%)")
_LEANING = re.compile(r"\b(?:it|neither|them|they)\b", re.IGNORECASE)


def inside_of(weak: str, motion: Motion) -> str:
    return (inside(weak, motion) or weak).rstrip(".")


def _meant(weak: str, text: str, motion: Motion) -> str:
    """The sentence of a weak point that a text says, or half of it, if it says nothing of the other and that stands alone."""
    weak = max(sentences(weak), key=lambda one: shared_words(text, one, motion))
    first, joint, second = weak.partition(", and ")
    if not joint:
        first, joint, second = weak.partition(": ")
    is_whole = all(re.search(VERB, half, re.IGNORECASE) for half in (first, second))
    if not (joint and is_whole) or _LEANING.search(second):
        return weak
    halves = [half for half in (first, second) if shared(text, half, motion)]
    return capital(halves[0]) if len(halves) == 1 else weak


def _of_voice(says: tuple[tuple[str, ...], ...], said: Said) -> tuple[str, ...]:
    return says[VOICES.index(said.voice)]


def _said_to(kind: Reply, own: list[str], said: Said) -> str:
    """What is said to the first of these sentences that is of a kind; "" if none is."""
    met = next((one for one in own if re.search(kind.pattern, one, re.IGNORECASE)), "")
    return _to(kind, met, said) if met else ""


def _to(kind: Reply, met: str, said: Said) -> str:
    """What is said to a sentence of a kind, after its words, or those of its condition."""
    part = re.search(CONDITION_SAID, met, re.IGNORECASE) if kind is CONDITION else None
    plain = f"{part[1] or part[2]}." if part else re.sub(OPENS, "", met, flags=re.IGNORECASE)
    shown = (
        sentence_shown(plain, whole=True) or sentence_shown(f"We {plain}", whole=True)[3:]
    )  # what is only asked for has no other verb
    words = said.one(_of_voice(kind.says, said))
    if not shown or kind is DOUBT or is_broken(shown):
        return words
    return f"“{capital(shown)}”: {words[0].lower()}{words[1:]}"


def _left(text: str, said: Said) -> str:
    """What a text that grants something says against that, as what is left; "" if that can't be shown."""
    parts = sentences(text)
    turns = (one for one in parts if re.search(r"\b(?:but|however|just|still|though|yet)\b", one, re.IGNORECASE))
    rest = next(turns, "" if len(parts) < 2 else parts[1])
    shown = sentence_shown(capital(_BUT.sub("", rest)), whole=True) if rest else ""
    return "" if not shown or is_broken(shown) else said.one(_of_voice(GRANTED, said)).format(capital(shown))


def quoted_beside(text: str, said: Said) -> str:
    """A whole clause of a text that nothing answers, and what leads from it to the own case; "" if none may be shown."""
    shown = sentence_shown(ungranted(own_claim(text)), whole=True)
    if not shown or is_broken(shown) or re.search(LEANS, shown, re.IGNORECASE):
        return ""
    return f"{said.shown(shown)} {said.one(_of_voice(BESIDE_IT, said))}"
