"""Names a card by its claim. Imports hardly anything: what reads an essay has to start quickly."""

import re

from .lengths import CARD

LEAST = 0.6  # of the room: where a phrase ends earlier, more of the sentence says more than a whole phrase
THIN = 4  # words: fewer say little of what a card claims
# Where a sentence may end early and still be whole: "In Australia there is even a name, the donkey vote" may not.
_PAUSE = re.compile(
    r"[;:] | [–—] | and (?:not|too|so|therefore|thus|can|could|will|would|should|must|may|might|has|have|is|are|do|does) "
    r"|, (?:nobody|and|but|so|yet|not|which|because|since|as|even|although|though|"
    r"while|whereas|rather|unless|until|for example|for instance|especially|such|it|they|we|you|he|she)\b"
    r"| (?:because|since|so that|while|when|unless|until|as long as|and (?:it|they|he|she|nobody|everybody))\b",
    re.I,
)
HELPER = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can(?:not)?|could|will|would|should|must|may|might|needs?|makes?|\w+n['’]t)\b",
    re.I,
)
_MODAL = r"\b(?:can|could|will|would|should|must|may|might)\b"
# What comes before the main clause: "If they must vote, ".
_FRONTED = re.compile(
    rf"\A(?:(?:if|when|where|although|though|as long as|unless|once|before|after|while|because|since)\b[^,:;]*"
    rf"|(?:for|in|on|at|with|without|under|during|from|as for|to be)\b(?:(?!{_MODAL})[^,:;])*)(?:, (?:then )?| then )"
    r"(?!(?:and|or|but|even|especially|although|though|because|since|while|which|who)\b)",
    re.I,
)
LOOSE = re.compile(
    r"\W*(?:although|though|even|if|when|while|because|since|another|whether|unless)\b"
    r"|.*\b(?:less|more|only|not|the|an?|very|as|so|it|this|that|be|been|is|are|was|were|has|have|had|can|could|will|"
    r"would|should|must|may|might|attack|lot)\W*$",
    re.I,
)


def heading(said: str) -> str:
    """A few words that name a card: its sentence, a clause of it that is a sentence, too, or a whole phrase that it begins with and that
    says something of somebody. Where what follows could turn that round, or there is none, as much of its beginning as fits, with "…":
    "A republic cannot be saved …"."""
    said = _ANNOUNCES.sub("", said)
    title = _phrase(said)
    return _begins(said) if not title or _breaks_off(title, said) else title


def _breaks_off(title: str, said: str) -> bool:
    """Whether a title is cut where what follows could turn it round, or says what it is about: after a "not" or a "more", before a "who"
    or an "if"."""
    at = said.lower().find(title.lower())
    rest = said[at + len(title) :].rstrip(". ")
    if (
        at < 0
        or not rest
        or re.match(
            r"[,;:](?! not an? (?:reason|argument)\b)| [–—]| (?:and|but|because|although|while|whereas)\b",
            rest,
        )
    ):
        return False
    if re.match(r", not | (?:if|unless|until|as long as)\b", rest):  # "a reason to help, not a reason to keep"
        return True
    return bool(_MORE_OF_IT.match(rest) and _HANGS.search(title)) or bool(_OF_IT.match(rest))


def _begins(said: str) -> str:
    """As much of a sentence as fits with "…", to the end of a phrase if it has one."""
    said = said.rstrip(". ")
    said = f"{said[:1].upper()}{said[1:]}"
    room = CARD["title"] - 2
    if len(said) <= CARD["title"]:
        return said
    if len(first := said.partition(";")[0]) <= room:
        return f"{first} …"
    ends = [each.start() for each in _BREAK.finditer(said) if 12 <= each.start() <= room]
    whole = [
        said[:end]
        for end in ends
        if (verb := _VERB.search(said[:end]))
        and verb.start()
        and not (LOOSE.match(said[:end]) and not _FRONTED.match(said))
        and not _ENDS_LOOSE.search(said[:end])
    ]
    part = whole[-1] if whole and len(whole[-1]) > room * LEAST else said[:room].rsplit(" ", 1)[0]
    while " " in part and _ENDS_LOOSE.search(part):
        part = part.rsplit(" ", 1)[0]
    return f"{part.rstrip(' ,;:–—')} …"


def _phrase(said: str) -> str:
    """A clause or a phrase of a sentence that can stand for it; "" for none."""
    said, longest = _WITNESS.sub("", _BY_THE_WAY.sub("", _EITHER.sub("", said.rstrip(".")))), CARD["title"]
    said = f"{said[:1].upper()}{said[1:]}"
    main = _FRONTED.sub("", said)
    main = said if _LEANS.match(main) or re.search(r"\b(?:that|this)\W*$", main) or not _VERB.search(main) else main
    for sentence in dict.fromkeys((said, f"{main[:1].upper()}{main[1:]}")):
        if len(sentence) <= longest:
            return sentence
        front = len(sentence) - len(main)  # of "If they must, people vote"
        ends = [each.start() for each in _PAUSE.finditer(sentence) if max(12, front) <= each.start() <= longest]
        whole = [end for end in ends if _VERB.search(sentence[:end]) and not LOOSE.match(sentence[:end])]
        if whole:
            head = re.sub(",(?: (?:though|however|too))?$", "", sentence[: whole[-1]])
            _, because, reason = sentence.partition(" because ")
            thin = because and len(head.split()) < THIN and len(reason) <= longest and not _LEANS.match(reason)
            return f"{reason[:1].upper()}{reason[1:]}" if thin else head
    clauses = [clause[:1].upper() + clause[1:] for clause in _CLAUSES.split(said)[1:]]
    if clause := next((each for each in clauses if _is_clause(each, longest)), ""):
        return clause
    return _whole_part(SETTING.sub("", main))


def _whole_part(main: str) -> str:
    """A whole phrase that a sentence begins with: a subject with what it does or is; "" for none."""
    capital = f"{main[:1].upper()}{main[1:]}"
    ends = [each.start() for each in _MAY_END.finditer(capital) if 12 <= each.start() <= CARD["title"]]
    for part in (capital[:end] for end in reversed(ends)):
        verb = _VERB.search(part)
        says = verb and verb.start() and part[verb.end() :].strip() and len(part.split()) > 3
        if says and not (
            re.search(r", \w+(?: \w+)?$", part)
            or _DANGLES.search(part)
            or _RELATIVE.search(part)
            or _NO_END.search(part)
            or _EMPTY.match(part)
            or ("," in part and _LISTED.match(capital[len(part) :]))
            or ";" in part
        ):
            return part
    return _first_words(capital)


def _first_words(capital: str) -> str:
    """The longest beginning of a sentence that ends where a phrase does; "" for none that says something."""
    ends = [each.start() for each in _PHRASE_END.finditer(capital) if each.start() <= CARD["title"]]
    for part in (capital[:end] for end in reversed(ends)):
        verb = _VERB.search(part)
        says = verb and verb.start() and part[verb.end() :].strip() and part.count(" ") >= THIN - 1
        within = verb and _OF_SUBJECT.search(part[: verb.start()])
        rest = capital[len(part) :]
        lacks = (
            ";" in part
            or _DANGLES.search(part)
            or _LISTED.match(rest)
            or (_ANYONE.search(part) and _OF_SUBJECT.match(rest, 1))
        )
        if says and not (within or lacks or _NO_END.search(part) or _EMPTY.match(part) or LOOSE.match(part)):
            return "" if _NOBODY.match(part) else part
    return ""


def _is_clause(clause: str, longest: int) -> bool:
    """Whether a later clause of a sentence is one by itself, and short."""
    alone = not (
        _LEANS.match(clause)
        or HELPER.match(clause)
        or LOOSE.match(clause)
        or re.match(r"(?:its?|his|her|their|the (?:latter|former|same|other)|both|there|namely)\b", clause, re.I)
        or _LOST.search(clause)
        or re.search(r"\b(?:they|them|him|her)\b", clause)
    )
    return 12 <= len(clause) <= longest and bool(HELPER.search(clause)) and alone and "(" not in clause


# What goes on with the phrase before it.
_MORE_OF_IT = re.compile(
    r" (?:who|whom|whose|which|that|when|until|where|to|than|as|of|for|in|on|at|from|with|by|about|over|into|through|against|without|how|why)\b",
    re.I,
)
_OF_IT = re.compile(r" (?:who|whom|whose|which|that|where|to|than|how|why)\b", re.I)
# Where a phrase hangs on what follows: what is denied or compared, and what is put or kept somewhere.
_HANGS = re.compile(
    r"\b(?:not|cannot|never|no|nobody|more|less|fewer|better|worse|only|even|too|rather|as (?:much|many|\w+)|puts?|keeps?|holds?|makes?|leaves?"
    r"|works?|costs?|lives?|asks?)\b|n[’']t\b",
    re.I,
)
_ENDS_LOOSE = re.compile(
    r"\b(?:the|an?|and|or|but|not|even|is|are|was|were|be|been|has|have|had|can|will|would|should|must|to|of|in|on|at|for|from|with|by|so|very|as|than"
    r"|its?|his|her|their|our|my|your|who|which|that|where|when|how|why|those|as \w+|\w+ly)$",
    re.I,
)
_EMPTY = re.compile(r"(?:it|to|so|what|that)\b|there(?: [\w’'-]+){1,3}$", re.I)
_LOST = re.compile(r"\b(?:it|this|that|them|these|those|there)$", re.I)  # nobody knows what it refers to
_BY_THE_WAY = re.compile(
    r", (?:they|he|she|critics|people|some) (?:says?|argues?|claims?|thinks?)\b(?=[;,.]|$)|, (?:of course|though|however)\b(?=[;:]|$)",
    re.I,
)
_ANNOUNCES = re.compile(
    r"^[^:,;]{0,60}\b(?:reason|answer|point|argument|problem|truth|explanation) (?:is|was)\b[^:;]{0,40}: |^it(?: is|['’]s) about [^:;,]{2,30}: ",
    re.I,
)
_WITNESS = re.compile(
    r"^(?:the )?(?:research|stud(?:y|ies)|experience|evidence|figures|history) (?:shows?|suggests?|proves?) that ", re.I
)
_CLAUSES = re.compile(
    r"(?:[;:]| [–—]|, (?:and|but|so|yet|whereas)(?= (?:the|an?|no|nobody|most|many|few|every|all|[a-z]+s)\b)) "
)
# How a clause begins that can't be alone.
_LEANS = re.compile(r"(?:they|he|she|this|that|it (?:had|should|must|ought|will|would|can|could))\b", re.I)
SETTING = re.compile(r"\A(?:at present|today|now|here),? ", re.I)
# Where the beginning of a sentence may be whole.
_MAY_END = re.compile(
    r",? (?:to|than|such as|like(?= (?:the|an?)\b)|over|for|in|on|at|from|with|by|because|before|after|until|once|without|within|among|"
    r"where(?= (?:the|an?|[a-z]+s)\b)|through|during|about|today|now|against|outside|as(?! well| much| many))\b(?! (?:which|whom|whose)\b)|, ",
    re.I,
)
# The same, and where a clause says more of what was named, or another one begins.
_PHRASE_END = re.compile(
    rf"{_MAY_END.pattern}| (?:and (?:it|they|we|you|some\w+|no\w+|every\w+)|which|who|that|if|when|as (?:much|many|little|long))\b",
    re.I,
)
_BREAK = re.compile(rf"{_PHRASE_END.pattern}| (?:in|of|for|to|on|at|by|with|from|about) (?:which|whom|whose)\b", re.I)
# What lacks something: "special at", "does not tell people how", "people" before a "who".
_DANGLES = re.compile(
    r"\b(?:in|on|at|for|from|by|with|into|how(?: \w+)?|why|where|(?:most|usual|part|main|near|hard|simp|real)ly)$", re.I
)
_ANYONE = re.compile(r"\b(?:an? [\w’'-]+|people|(?:some|any|every)(?:body|one)|things?)$", re.I)
_NOBODY = re.compile(r"no(?:body| one)?\b", re.I)  # what is cut off may be all that they don't do
_LISTED = re.compile(r",? (?:or|and)\b(?! (?:it|they|we|you|some|no|every))|, [^,]{3,30},? (?:or|and)\b", re.I)
_OF_SUBJECT = re.compile(r"\b(?:who|whom|which|that|whoever|what)\b", re.I)
_EITHER = re.compile(r",? either$")
_VERB = re.compile(
    rf"{HELPER.pattern}|\b(?:(?:add|allow|attract|becom|carr(?:y|ie)|caus|connect|creat|damag|decid|deserv|encourag|find|forc|get|go|grow|harm|hid|improv|increas|"
    r"leav|liv|los|mean|offer|plan|represent|vote|work|prevent|provid|rais|reduc|ris|send|serv|spend|spread|stand|start|stay|suffer|us|wast|belong|contribut)(?:e?s|e|)|"
    r"asks?|brings?|buys?|comes?|contains?|costs?|does|do|drives?|eats?|falls?|gains?|gives?|helps?|keeps?|leads?|learns?|"
    r"plans?|plays?|pays?|protects?|requires?|rewards?|replaces?|saves?|shows?|shuts?|stopped|takes?|teach(?:es)?|tells?|thinks?|treats?|turns?|wins?|works?)\b",
    re.I,
)
_RELATIVE = re.compile(
    r"\b(?:nobody|no one|who|whom|whose|that|which|what|whoever|where|why|how|if|when|whether)\b", re.I
)
# What such a beginning doesn’t end with.
_NO_END = re.compile(
    r"(?:\b(?:the (?:only|last|few|first|second|same|best|worst|one|most|\w+est)(?: \w+)?(?: \w+)?|other(?: \w+)?|one|ones|those|something|anything|"
    r"nothing|everything|an?|the|of|to|as|than|so|not|no|more|less|only|very|and|or|but|is|are|was|were|be|been|has|have|had|do|does|did|can|could|"
    r"will|would|should|must|may|might|easy|hard|go|come|need|get|take|make|turn|look|put|keep|let|depend|depends|deal|live|begin|lead|stand|rely|"
    r"believe|say|says|see|know|find|think|tell|tells|ask|asks|want|wants|back|able|likely|unlikely|ready|willing|free|used|due|ought|happy|enough|"
    r"obliged|forced|allowed|supposed|meant|sure|seem|seems|tend|begin|start|try|way|time|chance|(?<!of their )own|rather|such|"
    r"same|as (?:much|many|far|long|good)|glad|help|helps|go on|his|her|its|their|our|came|went|proven|proved|tendency|understand|reckoned|"
    r"let \w+|right|it|this|that|them|not (?:a|the) reason|put up))$",
    re.I,
)
