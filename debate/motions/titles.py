"""Names a card by its claim. Imports hardly anything: what reads an essay has to start quickly."""

import re

from .lengths import CARD

THIN = 4  # words: fewer say little of what a card claims
# Where a sentence may end early and still be whole: "In Australia there is even a name, the donkey vote" may not.
_PAUSE = re.compile(
    r"[;:] | [–—] | and (?:many|most|some|few|all|nobody|then|people)\b"
    r"| and (?:not|too|so|therefore|thus|can|could|will|would|should|must|may|might|has|have|is|are|do|does) "
    r"|, (?:nobody|and|but|so|yet|not|which|because|since|as|even|although|though|"
    r"while|whereas|rather|unless|until|for example|for instance|especially|such|it|they|we|you|he|she)\b"
    r"| (?:because|since|so that|so (?=its?\b|you\b|they\b|we\b|thats\b|an?\b|the\b|people\b)|in order to|while|when|unless|until|as long as|as soon as"
    r"|(?=(?:they|we|you) just\b)"
    r"|and (?:it|they|he|she|nobody|everybody|(?:an?|the|some|many|most|few|no) (?:\w+ )?\w+ (?:is|are|was|were|will|would|can|has|have|gets?|does|do)))\b",
    re.I,
)
HELPER = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can(?:not)?|could|will|would|should|must|may|might|needs?|makes?|\w+n['’]t|(?:do|does|did|ca|wo|is|are)nt)\b",
    re.I,
)
_MODAL = r"\b(?:can|could|will|would|should|must|may|might)\b"
# What comes before the main clause: "If they must vote, ".
_FRONTED = re.compile(
    rf"\A(?:(?:if|when|where|although|though|as long as|unless|once|before|after|while|because|since)\b[^,:;]*"
    rf"|(?:for|in|on|at|with|without|under|during|from|as for|to be|instead of|because of|thanks to)\b(?:(?!{_MODAL})[^,:;])*)(?:, (?:then )?| then )"
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
    says something of somebody. Where what follows could turn that round, or there is none, what the sentence is about ("A government which
    orders a shorter week for all"); "" where that says nothing either."""
    for _ in range(2):
        said = _OPENS.sub("", said)
    said = _IF_YOU.sub("", _MEANS.sub("", said))
    said = _ANNOUNCES.sub("", _WITNESS.sub("", _WHICH.sub(" ", _BETWEEN.sub(" ", said))))
    said = _outweighs(said[:1].upper() + said[1:])
    title = _phrase(said)
    if not title or _breaks_off(title, said):
        listed = _FIRST_OF.match(said)
        title = listed[1] if listed and HELPER.search(listed[1]) and not _DENIES.search(listed[1]) else _about(said)
    if title.lower() != said.rstrip(". ").lower() and (
        cut := _HALF_SAID.search(title)
    ):  # "many things that the school"
        title = title[: cut.start()] if _VERB.search(title[: cut.start()]) else ""
    title = re.sub(r",? (?:and|or|but)$", "", title)
    if title.lower() != said.rstrip(". ").lower() and _PART_OF_IT.search(title):
        return ""
    return "" if _NOBODY_NAMED.search(title) and not _SOMEBODY.search(title) else title


def _outweighs(said: str) -> str:
    """Of a sentence that grants something and goes on with a "but", what weighs more, with its subject: of "Coal made smoke, but it made
    steel." that coal made steel."""
    granted, but, rest = said.partition(", but ")
    if not but or (len(said) <= CARD["title"] and not re.match(r"(?:it|they)\b", rest, re.I)):
        return said
    verb = re.search(rf"{_VERB.pattern}|\b\w{{3,}}ed\b", granted, re.I)
    subject = granted[: verb.start()].strip() if verb else ""
    if not re.match(r"(?:it|they)\b", rest, re.I):
        return said if re.search(r"\b(?:not|never|n[’']t)\b", granted) else f"{rest[:1].upper()}{rest[1:]}"
    if not 0 < len(subject.split()) <= THIN or _LEANS.match(subject):
        return said
    return f"{subject} {rest.partition(' ')[2]}"


def _breaks_off(title: str, said: str) -> bool:
    """Whether a title is cut where what follows could turn it round, or says what it is about: after a "not" or a "more", before a "who"
    or an "if"."""
    at = said.lower().find(title.lower())
    rest = said[at + len(title) :].rstrip(". ")
    if (
        at < 0
        or not rest
        or re.match(
            r"[,;:](?! not an? (?:reason|argument)\b)| [–—]| (?:and|but|because|although|while|whereas|so|in order to)\b",
            rest,
        )
    ):
        return False
    if re.match(r", not | (?:if|unless|until|as long as)\b", rest):  # "a reason to help, not a reason to keep"
        return True
    if re.match(r" (?:with|whose) the\b", rest) and re.search(r"\bthe [\w’'-]+$", title):  # which one?
        return True
    return bool(_MORE_OF_IT.match(rest) and _HANGS.search(title)) or bool(_OF_IT.match(rest))


def _about(said: str) -> str:
    """What a sentence is about, where its subject says more than a word or two; "" for none."""
    said = said.rstrip(". ")
    if len(said) <= CARD["title"]:
        return said
    if len(first := said.partition(";")[0]) <= CARD["title"]:
        return first
    main = _FRONTED.sub("", said)
    subject = _SUBJECT.match(main)
    about = subject[1] if subject else ""
    fits = (
        len(about.split()) >= THIN
        and not _DANGLES.search(about)
        and not about.endswith(" to")
        and len(about) <= CARD["title"]
        and not _CLAIMED.search(about)
    )
    return f"{about[:1].upper()}{about[1:]}" if fits and not _LEANS.match(about) else ""


def _phrase(said: str) -> str:
    """A clause or a phrase of a sentence that can stand for it; "" for none."""
    said, longest = _WITNESS.sub("", _BY_THE_WAY.sub("", _EITHER.sub("", said.rstrip(".")))), CARD["title"]
    said = f"{said[:1].upper()}{said[1:]}"
    main = _FRONTED.sub("", said)
    fronted = main != said and re.match(r"(?:it (?!is\b|was\b)|they\b|he\b|she\b)", main, re.I)
    main = (
        said
        if fronted or _LEANS.match(main) or re.search(r"\b(?:that|this)\W*$", main) or not _VERB.search(main)
        else main
    )
    for sentence in dict.fromkeys((said, f"{main[:1].upper()}{main[1:]}")):
        if len(sentence) <= longest:
            return sentence
        front = len(sentence) - len(main)  # of "If they must, people vote"
        ends = [each.start() for each in _PAUSE.finditer(sentence) if max(12, front) <= each.start() <= longest]
        whole = [
            end
            for end in ends
            if _VERB.search(sentence[:end])
            and not LOOSE.match(
                re.sub(r" (?:less|more)$", "", sentence[:end])
                if sentence[end:].startswith(" because")
                else sentence[:end]
            )
        ]
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


# What says of the rest that it follows: "Cheap cotton meant that poor families could own two shirts."
_MEANS = re.compile(r"^[^,;:]{3,50}? (?:meant|means|shows|showed|ensures|ensured) that (?=\w+ \w+ \w+)", re.I)
# "If you get up at six you have no time for breakfast", as weak writers have it
_IF_YOU = re.compile(
    r"^(?:if|when) (you|we|they|people|i) [^,;:]{3,50}? (?=\1 (?:can|cant|could|will|wont|would|should|must|need|have|dont|do|are|get)\b)",
    re.I,
)
# No sentence: "After the last bus has gone", "To leave a ward without nurses".
_PART_OF_IT = re.compile(
    rf"^(?:after|before|until|once|because|whose|which|although|unless)\b[^,]*$|^to \w+(?!.*{HELPER.pattern})|\b(?:involving|concerning) (?:it|them)$",
    re.I,
)
# The beginning of a clause that says more of what was named, without what it says.
_HALF_SAID = re.compile(r" (?:that|which|who|whom)(?: (?:the|an?|my|our|your|their|his|her|its))?(?: [\w’'-]+)?$", re.I)
# What only leads to a claim.
_OPENS = re.compile(
    r"^(?:it(?: is|['’]?s) (?:also |quite |certainly )?true(?:, (?:too|of course),)? that|to be (?:sure|fair)(?: to [\w’' ]{3,30})?,|of course,"
    r"|(?:and|yeah,?) but|admittedly,"
    r"|granted,"
    r"|it (?:must|has to|should|can) (?:also )?be (?:said|admitted|conceded|added|noted) that"
    r"|(?:another|one|the (?:first|second|third|last|next|other|main)) (?:thing|reason|problem|point|advantage|disadvantage) is(?: that)?(?= (?:\w+ ){2})"
    r"|in (?:the )?(?:first|second|third|last) place,|(?:and |then |also )?there(?: is|['’]?s) (?=the (?:problem|question|danger|cost|matter) of)) ",
    re.I,
)
_BETWEEN = re.compile(r", (?:on the (?:one|other) hand|however|of course|too|naturally|moreover|in fact), ", re.I)
# "He would be in trouble" of nobody who is named, and who may be named.
_NOBODY_NAMED = re.compile(r"\b(?:he|she|him)\b", re.I)
_SOMEBODY = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Ee]very|[Ee]ach|[Aa]ny|[Nn]o|[Aa]nyone|[Ee]veryone|[Ww]hoever) .*\b(?:he|she|him)\b"
    r"|\b(?!(?:If|When|Then|So|But|Yet|Because|Without|You|We|They|In|At)\b)[A-Z]\w+ .*\b(?:he|she|him)\b"
)
# The first of several, where the others are left out.
_FIRST_OF = re.compile(r"([^,;:]{12,64}), (?:an?|the|some|their|\w+s) [^,;:]{2,40},? (?:and|or) ", re.I)
_DENIES = re.compile(r"\b(?:not|never|no|nobody|nothing|only|cannot)\b|n[’']?t\b", re.I)
_WHICH = re.compile(
    r", (?:which|who) [^,;:]{3,60}, (?=(?:is|are|was|were|has|have|can|will|would|should|do|does)\b)", re.I
)
# A sentence's subject, with what says more of it, before what it does.
_DOES = (
    r"(?:can(?:not|['’]t)?|could|will|would|should|must|may|might|is|are|was|were|has|have|had|does|do|did|belongs?|goes|comes|needs?|means|costs?"
    r"|spends?|produc(?:es?|ed)|creat(?:es?|ed)|caus(?:es?|ed)|leads?|led|makes?|takes?|gives?|brings?|keeps?|gets?)\b"
)
_SUBJECT = re.compile(
    rf"((?:(?!{_DOES})[\w’'-]+ ){{1,7}}?(?:who|which|that) [\w’'-]+ (?:[\w’'-]+ ){{1,8}}?(?!{_DOES})[\w’'-]+"
    rf"|(?:(?!{_DOES})[\w’'-]+ ){{1,9}}?(?!{_DOES})[\w’'-]+) {_DOES}",
    re.I,
)
# Where the subject is a claim itself, which the sentence may deny: "The evidence that bans push traffic away".
_CLAIMED = re.compile(
    r"\b(?:evidence|claim|idea|view|argument|belief|fear|notion|hope|fact)\b|\b(?:if|because|when|not|no|never|nobody|and|or)\b|,",
    re.I,
)
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
_EMPTY = re.compile(r"(?:it|to|so|what|that)\b|there(?: [\w’'-]+){1,4}$", re.I)
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
    r"^(?:(?:an?|the|some|many|most) )?(?:\w+ )?(?:research|stud(?:y|ies)|experience|evidence|figures|history)(?: (?:from|of|by|in) [\w’' ]{3,30}?)? "
    r"(?:shows?|suggests?|proves?) that ",
    re.I,
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
    r"leav|liv|los|mean|offer|plan|prefer|recommend|represent|vote|work|prevent|provid|rais|reduc|ris|send|serv|spend|spread|stand|start|stay|suffer|us|wast|belong|contribut)(?:e?s|e|)|"
    r"asks?|brings?|buys?|comes?|contains?|costs?|does|do|drives?|eats?|falls?|gains?|gives?|helps?|keeps?|leads?|learns?|"
    r"plans?|plays?|pays?|protects?|requires?|rewards?|replaces?|saves?|shows?|shuts?|stopped|allowed|ignored|failed|became|began|gave|took|led|won|lost|kept|grew|rose|fell|sank|broke|held|felt|found|left|paid|fought|built|bought|brought|chose|drove|spoke|wrote|made|runs?|takes?|teach(?:es)?|tells?|thinks?|treats?|turns?|wins?|works?)\b",
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
