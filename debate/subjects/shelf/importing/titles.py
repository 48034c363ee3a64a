"""A title for a card: a claim of eight words at most that can be said aloud, in the essay's words; none where no clause is surely one.

English only. Words may go, from the claim's end or between a subject and its verb, and none is added but a noun in the place of its "they".
"""

import re
from collections.abc import Iterator

from .drafts import LENGTHS
from .wording import capital

TITLE_WORDS = 8  # words of a title
_LEAST = 2  # words before the verb and after it: one each, beside it

# --- verbs: what shows that a piece is a whole clause -------------------------------------------------------

_HELPER = (
    r"(?:is|are|was|were|has|have|had|can|could|will|would|should|must|may|might|do|does|did|cannot|won['’]t|\w+n['’]t)"
)
_BASE = (
    r"add|affect|allow|argue|attract|avoid|beat|become|begin|belong|benefit|breathe|bring|build|burn|buy|carry|cause|change|cheat|choose|"
    r"close|come|control|"
    r"copy|cost|cover|create|cut|damage|decide|depend|deserve|destroy|distract|drink|drive|drop|earn|eat|encourage|end|enjoy|exist|fail|"
    r"fall|feed|feel|fight|"
    r"fill|find|follow|force|forget|gain|get|give|go|grow|happen|harm|hate|heat|help|hide|hold|hurt|improve|increase|inspire|join|keep|kill|"
    r"know|lack|last|lead|"
    r"learn|leave|let|like|limit|live|look|lose|love|lower|make|mean|meet|miss|move|need|open|own|pay|play|pollute|prefer|prevent|produce|"
    r"prove|protect|provide|"
    r"push|put|raise|reach|read|rebuild|reduce|remain|remember|replace|respect|risk|rule|run|save|see|sell|send|serve|share|show|sit|sleep|"
    r"solve|speak|spend|"
    r"spread|stand|start|stay|steal|stop|suffer|support|survive|take|talk|teach|tell|think|throw|train|travel|treat|trust|turn|understand|"
    r"use|visit|waste|watch|"
    r"wear|win|work|worry|write|"
    r"ask|call|contain|cross|die|divide|drown|employ|expect|explain|face|ignore|include|invite|judge|listen|manage|notice|offer|practise|"
    r"prepare|promise|punish|"
    r"receive|recycle|refuse|rely|repair|require|rescue|resist|return|rise|seem|smell|smoke|spoil|struggle|suggest|swim|unite|vanish|vote|"
    r"wait|walk|want|welcome"
)
_PAST = (
    r"became|began|broke|brought|built|bought|came|chose|cost|drew|drove|ate|fell|fed|felt|fought|found|forgot|gave|got|grew|held|kept|knew|"
    r"laid|led|learnt|left|lost|"
    r"made|meant|met|paid|ran|rose|said|sang|sank|saw|sent|set|shot|showed|sold|spent|spoke|spread|stole|stood|took|taught|told|thought|"
    r"threw|understood|went|won|"
    r"wore|wrote"
)
_VERB = re.compile(rf"{_HELPER}|{_PAST}|(?:{_BASE})(?:s|es)?|\w{{2,}}(?<!e)ed|\w{{3,}}(?:ies)", re.I)
_NO_VERB = re.compile(
    r"(?:hundred|sacred|indeed|speed|seed|feed|weed|red|bed|species|families|countries|cities|companies|studies|parties|"
    r"bodies|babies|\w+ities|"
    r"armies|colonies|factories|ferries|stories|batteries|centuries|victories|injuries|factories|deliveries|memories|enemies|duties|"
    r"diaries)", re.I)  # fmt: skip
# After these a word like "work" or "changes" is a noun, and a verb after "to" is none that ends a clause.
_BEFORE_NOUN = re.compile(
    r"(?:a|an|the|its|their|our|your|his|her|my|this|that|these|those|some|any|every|each|no|more|less|most|many|few|of|in|on|at|by|for|"
    r"from|with|without|to|and|or|"
    r"than|as|all|new|old|good|bad|public|hard|high|low|lower|free|long|short|open)",
    re.I,
)
_RELATIVE = re.compile(r"(?:that|which|who|whom|whose|where|when|why|how|what|if|because|although|while)", re.I)

# --- where a claim may be cut ---------------------------------------------------------------------------------

_JOIN = re.compile(
    r"(?: [–—] |[;:] |, (?=(?:and|but|so|yet|because|since|as|which|where|whereas|who|most|including|especially|not) )|, in which |"
    r" (?=(?:because|since|whereas|although) ))"
)
_AND = re.compile(r"(?:; |,? and |, so |, but )(?=\w)")
_LEADING = re.compile(
    r"(?:in|on|at|by|outside|inside|since|during|between|before|after|for|across|around|today|nowadays|last|every|within|"
    r"according)\b[^,]{2,60}, (?=\w)",
    re.I,
)
_ADJUNCT = re.compile(
    r"(?:in|on|at|by|from|with|within|against|for|over|under|between|among|during|after|before|through|across|around|every|each|last|than|"
    r"like|near|inside|"
    r"along|instead|since)",
    re.I,
)
# What changes the meaning where it goes with what is cut.
_LIMITS = re.compile(
    r"\b(?:only|unless|except|without|until|if|too|enough|neither|nor|rather|instead of|not only)\b", re.I
)
_BEGINS_NONE = re.compile(
    rf"(?:(?:{_PAST}|\w+ed) (?:the|a|an|their|its|more|less)\b|for|of|to|from|with|by|into|never|not|then|{_HELPER})\b",
    re.I,
)
# Between a helper and its verb.
_GOES_WITH = re.compile(r"(?:not|never|always|be|been|to|have|already|\w+ly)", re.I)
_NARROWS = re.compile(r"\b(?:that|who|which|where)\b", re.I)  # in what is cut: it may be what the whole is about
# In what would stay: it needs what comes after it.
_KEPT_WHOLE = re.compile(
    r"[,:;‘]|\b(?:puts?|putting|than|as|only|where|what|both|between)\b|\Athere |\b(?:room|time|need|reason|kind|part|lot)\Z",
    re.I,
)
# A verb that may end a title.
_ALONE = re.compile(r"doubled|trebled|fell|rose|grew|died|drowned|failed|vanished|disappeared|suffered|survived", re.I)
# What no title ends with.
_OPEN_END = re.compile(
    rf"(?:{_HELPER}|and|or|but|so|then|that|because|which|who|if|when|while|as|than|the|a|an|of|to|in|on|at|for|from|with|by|about|into|"
    rf"more|less|most|least|very|"
    r"too|not|no|also|ones|its|their|our|every|each|be|been|being|own|same|such|other|only|just|even|up to|ever|fewer|once)",
    re.I,
)

# Who says it, or how it is called: the title is what is said.
_FRAMED = re.compile(
    r"(?:[\w’'-]+ ){1,6}(?:agrees?|found|finds?|shows?|showed|reports?|reported|says?|said|calculated|estimates?|maintains?|warns?|thinks?|"
    r"believes?|knows?|(?:argument|point|reason) is) that (.{12,})",
    re.I,
)
_YEARS = re.compile(r"(?:in|by|since|before|after|between|from) \d{3,4}(?: (?:and|to) \d{3,4})?,? (?=\w)", re.I)
# Where people are, between them and what they do.
_PLACE = re.compile(r"(?<=s) (?:in|from|at) (?:[A-Z][\w’'-]+ )+(?=(?:have|are|were|will|can|could)\b)")
_AS_WELL = re.compile(r",? (?:(?:almost|just|nearly) )?as well\Z", re.I)

# --- words that only another sentence explains -----------------------------------------------------------------

_UNNAMED = re.compile(
    r"\b(?:this(?! (?:year|week|month|century|country|town|city|school|house)\b)|these|those(?! who\b)|such|he|she|they|them|him|it|here|"
    r"(?<=\w )there(?! (?:is|are|was|were|will|would)\b)|"
    r"former|latter|either|"
    r"neither|I|me|my|you|your|(?:in|on|of|at|by|for|from|with|to) that)\b|"
    r"\A(?:that|his|her|hers|its|their|theirs|there (?:he|she)|one|others?|another|both|so|not|nor|or|and|but|then|to)\b|"
    r"\A(?:[\w’'-]+ ){1,2}(?:his|her|its|their) \w+ (?:is|are|was|were|has|have)\b|"
    r"\A(?:the|a|an) (?:same|comparison|question|point|answer|problem|objection|argument|reason|pictures?|figures|sums|result|idea|rest|"
    r"others?|(?:first|second|third) (?:is|was|one|thing|reason|point)|opposite|truth is|fact is|most \w+ problem)\b|"
    r"\A\w+(?: (?-i:[^A-Z])\S*)* (?:his|her)\b",
    re.I,
)
_IT_IS = re.compile(r"it (?:is|was|would be|will be|takes|costs) (?!\w+ed\b)(?:\w+ ){1,3}(?:to|when|if|that)\b", re.I)
_LEADS_ON = re.compile(
    r"\A(?:imagine|think|consider|look|ask|take|let|stand|picture|suppose|remember)\b|"
    r"\b(?:point to|say|says|said|argue|argues|claim|claims|maintain|emphasise|emphasize|object|reply|insist|worry|fear|admire|believe|think)\b|"
    r"\b(?:found|finds|reports?|reported|shows?|showed) that\b|\b(?:best example|question of|other side)\b|\A(?:if|when|because|although|"
    r"while|please|right,)|"
    r"\b(?:argument|objection|reason|advantage|disadvantage|benefit|drawback|problem)s? (?:is|are|concerns?|against|for)\b",
    re.I,
)
_ADVERB = re.compile(r"\b(?:also|therefore|thus|moreover|now|simply|merely) ", re.I)
_THEY = re.compile(r"they (?!say\b|are said\b)(.+)", re.I)
_HE = re.compile(r"s?he (.+)", re.I)
_WHO_THEY = re.compile(
    r"(?:but |and |yet )?(?:some|many|most|other|a few) ((?:older |younger |small |big |local )?[a-z]\w+s|people) \w+",
    re.I,
)


def title_of(claim: str, sentence: str = "", person: str = "") -> str:
    """The title for a claim; "" where the teacher has to find one. `sentence`: the whole one that the claim is from, which may name who "they" are;
    `person`: who "he" or "she" is."""
    whole = _tidy(claim)
    if framed := _FRAMED.fullmatch(whole):
        whole = capital(framed[1])
    if person and (of := _HE.fullmatch(whole)):
        whole = f"{person} {of[1]}"
    they, who = _THEY.fullmatch(whole), _WHO_THEY.match(sentence)
    if they and who:
        whole = f"{who[1]} {they[1]}"
    return next(
        (
            _AS_WELL.sub("", capital(each))
            for n, each in enumerate(_shorter(whole))
            if _fits(each) and (not n or _is_clause(each))
        ),
        "",
    )


def _shorter(claim: str) -> Iterator[str]:
    """The claim, then what is left of it where it is cut, the longest pieces first."""
    yield claim
    yield _PLACE.sub(" ", claim)
    claim = _AS_WELL.sub("", claim)
    led = _YEARS.match(claim) or _LEADING.match(claim)
    bare = claim[led.end() :] if led and not _RELATIVE.match(claim[led.end() :]) else claim
    yield bare
    parts = _AND.split(bare)
    if not all(map(_is_clause, parts)) or parts[-1].endswith(" not"):
        parts = []
    pieces = [piece for piece in (_JOIN.split(bare)[0], *parts) if _is_clause(piece)]
    yield from pieces
    yield from (_PLACE.sub(" ", piece) for piece in pieces)
    for piece in pieces or [bare]:
        yield from _trimmed(piece)


def _trimmed(clause: str) -> Iterator[str]:
    """A clause without one or more of the words around its end: when, where, with what."""
    words = clause.split()
    for at in range(min(len(words) - 1, TITLE_WORDS), 2, -1):
        rest = " ".join(words[at:])
        ends = _ADJUNCT.fullmatch(words[at].strip(",")) or (words[at] == "and" and "," not in rest)
        if not ends or _LIMITS.search(rest) or _NARROWS.search(rest):
            continue
        first = [word.strip(",") for word in words[:at]]
        verb = _verb(first)
        bare = verb == at - 2 and re.fullmatch(r"is|are|was|were", first[verb], re.I)  # "easy for the knees"
        alone = verb == at - 1 and _ALONE.fullmatch(first[-1])
        cut_off = bare or verb < 1 or (not alone and (verb == at - 1 or _VERB.fullmatch(first[-1])))
        if not (cut_off or _KEPT_WHOLE.search(" ".join(words[:at]))):
            yield " ".join(words[:at])


def _fits(title: str) -> bool:
    """Whether a piece is short, whole, and names what it speaks of."""
    words = title.split()
    if not (_LEAST <= len(words) <= TITLE_WORDS and len(title) <= LENGTHS["title"]) or title.endswith(("?", ",")):
        return False
    unnamed = _UNNAMED.search(_IT_IS.sub("", title))
    return not (unnamed or _LEADS_ON.search(title) or _OPEN_END.fullmatch(words[-1]))


def _is_clause(piece: str) -> bool:
    """Whether a piece has a verb with something before it, and is no clause that hangs on another one."""
    words = [word.strip(",") for word in piece.split()]
    return len(words) >= _LEAST and not (_RELATIVE.match(piece) or _BEGINS_NONE.match(piece)) and _verb(words) > 0


def _verb(words: list[str]) -> int:
    """Where the main verb is; -1 for nowhere. A verb after "that" or "who" belongs to what these begin."""
    hanging = inside = False
    for at, word in enumerate(words):
        if at and _RELATIVE.fullmatch(word):
            hanging, inside = True, False
            continue
        helps = bool(re.fullmatch(_HELPER, word, re.I))
        is_verb = at and (helps or (_VERB.fullmatch(word) and not _NO_VERB.fullmatch(word)))
        if not is_verb or (not helps and (_BEFORE_NOUN.fullmatch(words[at - 1]) or _is_noun(words, at))):
            inside = inside and bool(_GOES_WITH.fullmatch(word))
        elif hanging or inside:  # "who has to get up"
            hanging, inside = False, helps or inside
        else:
            return at
    return -1


def _is_noun(words: list[str], at: int) -> bool:
    """Whether a word that may be a verb has one right after it: "the school needs are"."""
    return bool(words[at + 1 :] and re.fullmatch(_HELPER, words[at + 1], re.I))


def _tidy(claim: str) -> str:
    said = _ADVERB.sub("", re.sub(r"\bcan not\b", "cannot", claim).strip().rstrip(".!…").strip())
    return capital(said)
