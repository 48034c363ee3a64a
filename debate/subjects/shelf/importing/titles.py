"""A short name for a claim, in the claim's own words; none where they give none."""

import re
from collections.abc import Iterable

from ....game.model.motion import NAME
from .drafts import words
from .wording import capital, speaks_itself

FEWEST, LONGEST = 2, 60  # words of a title (NAME at most), and its characters
_FINITE = (
    r"(?:is|are|was|were|has|have|had|do|does|did|can|cannot|could|will|would|should|must|may|might|need|\w+n['’]t|never|"
    r"becomes?|brings?|brought|comes?|came|costs?|gets?|got|gives?|gave|goes|go|went|keeps?|kept|knows?|knew|loses?|lost|makes?|made|means?|needs?|"
    r"saves?|says?|said|"
    r"shows?|showed|takes?|took|tells?|told|think|thinks|understands?|wants?|wins|won)"
)
_VERB = re.compile(
    rf"\b{_FINITE} \w|\b(?!(?:the|an?|our|his|their|of|for|with) |(?:and|or) [\w’'-]+\Z)[\w’'-]+ (?:\w{{3,}}ed|\w{{3,}}s|bought|left|found|ran|began|broke)\b",
    re.I,
)
_SUBJECT = re.compile(
    rf"(.+?)(?<! who)(?<! which)(?<! that) (?:(?:also|always|often|just|really|still) )?{_FINITE}\b", re.I
)
# Where a whole clause ends; "but" may turn it round.
_CLAUSE = re.compile(
    r"; | [–—-] |: |, (?=(?:and|so|because|since|as|which|who|where|although|though|of|that|this|it|they|he|she|we|nobody) )| \(|"
    r" (?=(?:because(?! of\b)|so that|and (?:so|then|never|nobody|everybody|it|they|he|she|we|you)) )",
    re.I,
)
_TURNS = re.compile(r"\b(?:but|yet|however|while|whereas|if|unless|when|where|except)\b", re.I)
_SAYS_WHEN = re.compile(
    r"(?:once|when|while|if|as|although|though|after|before|since|until|because)\b", re.I
)  # and no more
# What can be left out at the end of one: a second thing, when or where. Not after what pairs two things, or denies, nor than what.
_MORE = re.compile(r" (?:and(?! not\b)|in|at|during|within|since|every|until|on (?=\w+days?\b)) ", re.I)
# Whoever tells something, without what: no name for it.
_TELLS = re.compile(
    r"\b(?:says?|said|tells?|told|argue[sd]?|claim(?:s|ed)|think|thought|believe[sd]?|warn(?:s|ed)|shows?|showed|found|lets?|made|makes?|help(?:s|ed)?)\b",
    re.I,
)
_PAIRED = re.compile(r"\b(?:puts?|between|both|either|neither|not|no|nobody|only|from|\w+n['’]t)\b", re.I)
# What a sentence names, and says no more of.
_THING = re.compile(
    r"(?:It (?:is|was|would be|will be) (?=(?:[\w’'-]+ ){1,2}to )|(?:then )?there (?:is|are|was|were) (?:also |then )?(?=(?:the|an?) )|"
    r"(?:the|an?|another|one) (?:[\w-]+ ){0,2}(?:reason|(?:dis)?advantage|drawback|benefit|problem|cause) (?:is|was) (?=(?:the|an?) ))"
    r"(.+?)(?: (?:where|who|which|that|with|when|and|or)\b.*|,.*)?",
    re.I,
)
# What no short name begins with, what it doesn't end with, and what is no name for an argument.
_BEGINS = re.compile(
    r"(?:some|many|most|several|lots|few|other|the other|fewer|more|less|far|only|every|each|all|any|no|none|nobody|everybody|somebody|such|one|two|three|"
    r"in|on|at|by|for|from|with|without|under|after|before|since|during|as|to|"
    r"what|who|that|then|there|so|not|even|perhaps|his|her|their|its|our|my|your|it|he|she|they|we|you|I|this|these|those)\b|"
    r".*(?: whose| who (?:the|their|his|her)|(?:argued|claimed|warns|says|fears) that)\b",
    re.I,
)
_HANGS = re.compile(
    r".*\b(?:an?|the|of|in|on|at|to|for|from|by|with|about|into|than|as|and|or|but|nor|that|which|who|whom|whose|is|are|was|were|be|been|has|have|had|"
    r"do|does|did|can|could|will|would|should|must|may|might|not|no|very|so|too|most|even|its|their|his|our|my|your|this|these|those|some|any|"
    r"every|each|it|them|him|us|they|we|he|she|you|what|when|where|how|if|because|also|always|often|never|just|still|only|old|otherwise|\w+n['’]t)",
    re.I,
)
# Who does what: with a verb that its place shows (after "can", after a thing in the singular, between a plural and "the"). And who has what to do.
_OBJECT = r"(?:(?:the|an?|more|less|fewer|their|its|our|many|two|three|four|five|six|seven|eight|nine|ten) )"
_NO_VERB = (
    r"(?:in|on|at|of|for|with|from|by|to|into|over|under|after|before|during|than|as|and|or|but|like|near|about|without|against|through|between|"
    r"across|around|behind|within|towards?|who|that|which|where|when|if|because|since|while|until|all|only|just|even|not|never|such|what|how|why|"
    r"is|are|was|were|has|have|had|do|did|can|will|would|should|must|may|might|could|once|per)"
)
_WHOLE = r"(?!(?:put|set|place|turn|take|hold|treat|use|lead|give|divide|share)\b)[\w-]+"  # a verb that needs no more than its object
_DOES = re.compile(
    rf"(?:(?!{_NO_VERB}\b)[\w’'-]+ )+?(?:"
    rf"(?:can|could|will|would|should|must|may|might) (?:[\w-]+ly )?(?!be\b|have\b|not\b|no\b|[\w-]+ly\b){_WHOLE}(?: (?!to\b)[\w’'-]+)+|"
    r"(?:is|are) (?:enough|too (?!much\b|many\b|few\b|little\b)[\w-]+)|"
    rf"(?<=s )(?!{_NO_VERB}\b|\w+(?:ed|ly)\b){_WHOLE} (?:nobody|{_OBJECT}(?:[\w’'-]+ ?)+))|"
    rf"(?:an?|each|every) (?:(?!{_NO_VERB}\b)[\w-]+ ){{0,2}}?[\w-]*[a-rt-z] (?!{_NO_VERB}\b|this\b|less\b)[\w-]{{2,}}[a-rt-z]s {_OBJECT}(?:[\w’'-]+ ?)+",
    re.I,
)
_HAS = re.compile(
    rf"(?:(?!{_NO_VERB}\b)[\w’'-]+ )+?(?:(?:is|are) (?:enough|too (?!much\b|many\b|few\b|little\b)[\w-]+)|"
    r"(?:has|have) (?!been\b|to\b|(?:an? |the )?(?:right|duty|chance|power|need|ability|way|reason|habit|tendency)\b)[\w-]+(?: [\w-]+)+)",
    re.I,
)
_ADDS = re.compile(r" (?=(?:in|at|during|within|since|until|over|for|by|who|which|where|if|when|because) )", re.I)
_TO = re.compile(r" (?=to )", re.I)
_ANSWERS = re.compile(
    r"\b(?:but|yet|however|while|whereas|unless|except|although|though|still)\b", re.I
)  # what it begins with may be turned
# What only calls an argument one.
_CALLS = re.compile(
    r"(?:the|an?|another|my|our) (?:[\w-]+ ){0,2}(?:one|thing|point|reason|argument|problem|(?:dis)?advantage|drawback|case|objection)s? "
    r"(?:is|are|was|were|lies|rests|depends|concerns|begins?)\b",
    re.I,
)
_LABEL = re.compile(
    r"\b(?:objection|worry|argument|reason|problem|question|point|thing|sum|number|figure|case|answer|fear|idea)s?\b",
    re.I,
)
_NO_THING = re.compile(
    rf"{_LABEL.pattern}|\b(?:to \w+|as well|itself|one)\Z|\b(?:he|she|they|you|we|I) (?:has|have|had|is|are|was|were) ",
    re.I,
)


def titled(claims: Iterable[str], motion: str) -> list[str]:
    """A title for each claim, no two alike; "" where there is none."""
    given: set[str] = set()
    titles = []
    for claim in claims:
        title = next((each for each in _names(claim, motion) if each.casefold() not in given), "")
        given.add(title.casefold())
        titles.append(title)
    return titles


def _names(claim: str, motion: str) -> list[str]:
    """What can name a claim, the best first: all it says, the thing that it names, its first clause, what that says first, or the doing it speaks of."""
    said = claim.rstrip(" .!’'")
    label, _, rest = said.partition(": ")
    clause = _CLAUSE.split(rest if rest and len(label.split()) < FEWEST else said)[0]
    if "…" in said or said.endswith("?"):
        return []
    turns, thing = _TURNS.search(said), _THING.fullmatch(clause)
    names = []
    if "," not in clause and (speaks_itself(said) or re.match(r"(?:we|you|he|she|nobody|not every\w*) ", said, re.I)):
        first = [clause[: each.start()] for each in _MORE.finditer(clause)]
        names_who = re.match(r", (?:which|who|where)\b", said[len(clause) :]) and not _SUBJECT.match(clause)
        says = not names_who and _VERB.search(
            clause if clause == said else re.sub(r" (?:who|which|that) .*", "", clause)
        )
        names = (
            [clause]
            if (says or clause == said)
            and (clause == said or not (turns or _SAYS_WHEN.match(clause) or len(clause.split()) == FEWEST))
            else []
        )
        names += [
            each
            for each in _does(clause)
            if not (_PAIRED.search(each.removesuffix(" nobody")) or _TELLS.search(each) or _ANSWERS.search(said))
        ]
        names += (
            []
            if turns
            else [each for each in first if not (_PAIRED.search(each) or _TELLS.search(each)) and _is_said(each)]
        )
    names = [] if _CALLS.match(clause) else names
    names.append(_of(clause, motion))
    if (heads := re.match(r"([^:,;.]+?)(?:: | [–—-] )(?=\S+ \S+ \S)", said)) and not re.search(
        rf"{_LABEL.pattern}| and ", heads[1]
    ):
        names.append(heads[1])  # of a point in a list: "School visits - city children see a real animal"
    if (
        thing
        and len(thing[1].split()) > 2
        and not (_NO_THING.search(thing[1]) or _PAIRED.search(said[: thing.start(1)]))
    ):
        names.append(thing[1])
    return [capital(each) for each in map(_shorter, names) if _fits(each)]


def _is_said(text: str) -> bool:
    """Whether a text is a subject, its verb, and a word more at least."""
    subject = _SUBJECT.match(text)
    return bool(subject and text[subject.end() :] and len(text.split()) > 3)


def _shorter(name: str) -> str:
    """A name without "also", and, if it is still too long, without what it can do without: "simply", and "The" at its beginning."""
    name = re.sub(r" also\b", "", name)
    for spare in (r" (?:simply|really|just|still|always)\b", r"^the "):
        name = re.sub(spare, "", name, flags=re.I) if len(name.split()) > NAME else name
    return name


def _does(clause: str) -> list[str]:
    """What a clause begins with: who does what, or what is enough, without when, for whom or which."""
    return [
        clause[: each.start()]
        for says, ends in ((_DOES, _ADDS), (_HAS, _TO))
        for each in ends.finditer(clause)
        if says.fullmatch(clause[: each.start()])
    ]


def _of(clause: str, motion: str) -> str:
    """The doing that a clause speaks of ("Making the plays compulsory"), if that says more than the motion: what only names somebody or
    something says nothing of them."""
    subject = _SUBJECT.match(clause)
    said = subject[1] if subject and re.match(r"(?:not )?(?!during\b)\w{2,}ing ", subject[1], re.I) else ""
    no_name = _BEGINS.match(said) or _TURNS.search(said) or "," in said or _LABEL.search(said)
    known = {each[:3] for each in words(motion)}  # "taking" is "taken"
    fills = len(re.sub(r"\A(?:an?|the) ", "", said, flags=re.I).split()) > 1 and {
        each for each in words(said) if each[:3] not in known
    }
    return said if fills and not (no_name or _TELLS.search(said)) else ""


def _fits(title: str) -> bool:
    return FEWEST <= len(title.split()) <= NAME and len(title) <= LONGEST and not _HANGS.fullmatch(title)
