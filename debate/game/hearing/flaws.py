"""Which flaw of a piece of evidence a text names (docs/practice.md, section 12). Browsers read the patterns, too.

The words are wide, so they are only looked for in a text that is about evidence.
"""

import re
from typing import Literal

from ..model.motion import Flaw
from ..model.text_memory import remember_texts

# Or that a number is smaller than it sounds, or that something is named and not measured, to which packs have nothing.
Named = Flaw | Literal["size", "named"]

_PLACES = (
    "America|Amsterdam|Austria|Belgium|Berlin|Brazil|Canada|China|Denmark|England|Estonia|Finland|France|Germany|Ghent|Iceland|India|Ireland|Italy|Japan|"
    "London|Madrid|New York|Norway|Oslo|Paris|Poland|Scotland|South Korea|Spain|Sweden|Switzerland|the Netherlands|the (?:UK|US|USA)|Turkey|Vienna|Wales"
)
_STUDY = r"(?:case|example|experiment|poll|report|research|stud(?:y|ies)|survey|trial)"
_PEOPLE = r"(?:adults|boys|children|drivers|girls|group|kids|men|ones|people|pupils|schools?|students|teenagers|women)"
_PLACE = r"(?:cit(?:y|ies)|college|countr(?:y|ies)|district|place|school|state|towns?|village)"
_AFTER = (
    r"(?:any ?more|born|dad|different|even|internet|kids|mum|now|old(?:er)?|since|smartphones?|then|tiktok|today|wifi)"
)
_NOT = r"(?:(?:is|are|was|were)n[’']t|(?:is|are|was|were) not|[’'](?:s|re) not)"


_MANY = r"(?:all|hundreds|many|millions|thousands)"
_SHARE = r"\d+(?:[.,]\d+)? ?(?:%|per ?cent)"
_AMOUNT = r"\d+ (?:days|hours|metres|minutes|people|points)"
_PATTERNS: dict[Named, tuple[str, ...]] = {  # the first that fits counts: what few texts say comes first
    "size": (
        rf"(?<!\bsaid )(?<!\bsay )\b(?:only|just|barely|hardly|merely|not even|a mere) {_SHARE}|\b\d+ (?:out )?of (?:a |every )?(?:100|hundred)\b",
        rf"(?:{_SHARE}|{_AMOUNT})[^.?!]*\b(?:is|are|[’']s|isn[’']t|aren[’']t|was|were) "
        r"(?:almost |hardly |not |such a )?(?:anything|little|much|nothing|small|tiny)\b",
    ),
    "named": (
        r"\bonly (?:mentions?|names?|suggests?)\b|\b(?:as|is) (?:just |only )?a possible\b|"
        r"n[’']t say (?:that )?(?:it|this) (?:ever |really )?happen(?:s|ed)\b",
    ),
    "paid": (
        r"\b(?:bias(?:ed)?|compan(?:y|ies)|fund(?:ed|ing|s)|lobby|sponsor\w*|(?<!s )who pa(?:id|ys))\b",
        rf"(?<!s who )\bpa(?:id|ys?)\b[^.?!]*\b(?:for (?:it|that|this)|{_STUDY})\b",
        r"\b(?:by|from) (?:people|somebody|someone) who (?:sells?|wants?)\b|\b(?:her|his|whose) (?:own )?(?:boss|brother|dad|father|mother|mum|son)\b",
    ),
    "truth": (
        r"\b(?:brag|boast|exaggerat|pretend)\w*|\b(?:lie[ds]?|lying|fib(?:bed|s)?|honest(?:ly)?|truthful(?:ly)?|self-report\w*|(?:mis)?remember\w*)\b",
        r"\b(?:admit|say|tell|told)\w* (?:you |them )?the truth\b|\bsounds? (?:better|cooler|good|nicer)\b|\b(?:just|only|anyone can) (?:click|tick)\w*",
        r"\b(?:actually|really) (?:did|do|mean|think|want)\b|\b(?:everybody|everyone|people|they) (?:always|just|often|would) (?:claim|say)\b",
        r"\bma(?:d|k)e (?:it|stuff|things) up\b|\bsa(?:id|y) (?:that )?they (?:did|do|had|voted|would)\b",
    ),
    "cause": (
        r"\b(?:(?:are|were)\b[^.?!,;]*\banyway|coincidence|corona|correlat\w+|covid|lockdown|pandemic|referendum)\b",
        r"\b(?:at the same time|(?:is|was|were)(?: not)? because of|not because|in those years|that same year)\b",
        r"\b(?:another|different|more|other) (?:causes?|factors?|reasons?|things?)\b|\b(?:loads|lots|plenty) of (?:other )?things\b",
        r"\b(?:poorer|richer|wealthier)\b|\b(?:nobody|no one|who) knows (?:if|what|whether|why)\b",
        r"\bcould (?:also |easily |just )?(?:be|have been) (?:because|for|from|something|that|the)\b|\bmaybe (?:it|the|they|those)\b",
        r"\bnot the \w+ at all\b",
        r"n[’']t mean\b[^.?!]*\b(?:caused?|made|makes)\b|\b(?:it[’']s|that[’']s) not the \w+\b",
    ),
    "when": (
        r"\b(?:(?:ages|long|years?) ago|back then|last century|nowadays|older than|out ?dated|out of date)\b|\b(?:\w+ years?|really|so|too|very) old\b",
        r"\b(?:an|is|are|its?|that[’']s|your) old\b|\b(?:nobody|no one) (?:even )?had\b",
        r"n[’']t even (?:\w+ ){0,2}(?:apps?|chatgpt|internet|phones?|tiktok|wifi)\b",
        rf"\b(?:19|20)\d\d\b[^?]*\b{_AFTER}\b|\b(?:before|from) (?:19|20)\d\d\b",
    ),
    "measured": (
        rf"\bonly (?:about|checked|counted|looked at|measured|tested)\b|\b{_NOT} (?:the same (?:as(?! {_MANY})|thing)|what|real|everything)\b",
        r"\b(?:says?|tells? us|shows?) nothing about (?!(?:our|us)\b)|\bdo(?:es)?n[’']t (?:measure|say|show|tell)\b(?![^.?!]*\babout (?:our|us)\b)",
        r"\b(?:can[’']t|cannot) (?:measure|see|tell)\b|\b(?:did not|didn[’']t) (?:check|count|look at|measure|test)\b",
        r"\b(?:labs?|laborator(?:y|ies)|mostly|puzzles?)\b|\bnothing to do with (?!(?:me|our|us)\b)",
    ),
    "who": (
        rf"\bwho (?:did (?:they|you)|exactly|was|were)\b|\b(?:not|n[’']t)(?: even)? the same {_PEOPLE}\b|\bdifferent (?:{_PEOPLE}|years?)\b",
        r"\b(?:adults|little kids|small children|university students|volunteers?|(?:older|younger) than us)\b",
        rf"\bonly (?:asked )?{_PEOPLE}\b|\b{_PEOPLE} only\b|\b(?:people|students|those) who (?:answered|replied|want(?:ed)?)\b",
    ),
    "where": (
        rf"\b(?:another|different|foreign|one|other|single|our) {_PLACE}\b|\b(?:one|single) \w+ {_PLACE}\b|"
        rf"\b(?:like|not|than|about|to do with|way from) (?:here|our|us)\b|\bsomewhere else\b",
        rf"\b(?:it[’']s|it is|just|only|(?:is|was|comes?) from|this is|live|are|isn[’']t|[’']re not)(?: in)? (?:{_PLACES})\b|"
        r"\bhere (?:it|we|you)\b|n[’']t compare\b",
    ),
    "few": (
        r"(?<!\bsaid )(?<!\bsay )\b(?:barely|hardly|just|merely|only) (?:asked |looked at )?(?:\d+|a (?:few|handful)|some|ten|thirty|twenty|two)\b",
        r"\b\d+ (?:\w+ )?(?:are|aren|is|isn)\b",
        rf"\b(?:one|single|only a|only the) {_STUDY}\b|\b(?:few people|hardly any\w*|how many|is nothing|sample|small|tiny|too few)\b",
        rf"\bnot (?:enough|many)\b|\b{_NOT} the same as {_MANY}\b",
    ),
}
FLAWS = {flaw: "|".join(patterns) for flaw, patterns in _PATTERNS.items()}
_FLAWS = {flaw: re.compile(pattern, re.IGNORECASE) for flaw, pattern in FLAWS.items()}
ON_EVIDENCE = (  # words of a text that speaks of evidence
    rf"\byour (?:own )?(?:figures?|numbers?|percentage)\b|{'|'.join(_PATTERNS['size'])}|"
    r"\b(?:evidence|proof|statistics?|studies|surveys|research(?:ers?)?|out ?dated|says who|who (?:else )?says so|"
    r"tells us nothing|by how much|how do (?:they|we|you) know|"
    r"proved? (?:anything|it|nothing|that)|proves (?:anything|it|nothing|that)|(?:one|only|single)(?: \w+)? (?:case|city|country|district|example|town)|"
    r"(?:an?|any|no|one|single|that|the|this|which|whose|your)(?: \w+)? (?:poll|sample|source(?! of)|study(?! \w*(?:room|hall|time))|survey))\b|"
    r"\b(?:in|from) (?:an?|some|the|their) lab\b|\b(?:asked|counted|measured|tested) (?:just |only )?\d[\d,.]*\b|\btest scores from\b|"
    r"\byou say (?:that )?(?:\w+ ){1,2}(?:ha(?:d|ve|s) )?"
    r"(?:dropped|fallen|fell|got (?:better|worse)|grew|improved|risen|rose|went (?:down|up))\b|"
    r"n[’']t prove\b|\bsays nothing about|n[’']t compare|\bno good comparing|\bone (?:college|district|school)\b(?= (?:in|and|of|from|which|where)\b)|"
    rf"\b(?:i[’']m|i am|i live|we[’']re|we are|we live|this is|(?:here|this|we|it|that)(?:(?: is| are|[’']s|[’']re) not| ?isn[’']t| ?aren[’']t))"
    rf"(?: in| from)? (?:{_PLACES})\b"
)
_ON_EVIDENCE = re.compile(ON_EVIDENCE, re.IGNORECASE)


@remember_texts(512)
def flaw_named(text: str) -> Named | None:
    """The flaw that a text about evidence names; None if it names none."""
    return next((flaw for flaw, pattern in _FLAWS.items() if pattern.search(text)), None)


def names_flaw(text: str, flaw: Named) -> bool:
    """Whether a text about evidence names this flaw, perhaps among others."""
    return bool(_FLAWS[flaw].search(text))


@remember_texts(512)
def speaks_of_evidence(text: str) -> bool:
    """Whether an English text surely does."""
    return bool(_ON_EVIDENCE.search(text))
