"""What a text says: its own claim, its clauses, and which of them can be quoted. Browsers read the patterns, too."""

import re
from collections.abc import Iterable

from ..care.grave import ORIGIN, PEOPLE, seems_hard, tone_of
from ..model.text_memory import remember_texts
from .words import DENIAL, EXPERIENCE, FAMILY, LOADED, stems_of, words_of

QUOTED = 2  # stems that a clause must have to be quoted: of its card's words, not only of the evidence; or any
WORDS = (4, 9)
LETTERS = 50
MOST_QUOTED = 0.75  # of a text's letters are shown of it
SHOWN, SHORTLY = 100, 85  # letters of a sentence that is shown to its writer alone, and of one among other things
SENTENCE = r"""(?<=[.?!…])[”’"')]*\s+|\n+"""
QUESTION = r"""\?[”’"')\s]*$"""
CONDITION = r"\b(?:if|when(?:ever)?|unless|until|whether|in case|as long as|suppose|imagine)\b"
_SUBJECTS = r"(?:i|you|he|she|it|we|they|there|this|nobody|everybody|everyone|some|people|my|your|his|her|our|their|kids|students)"
_AUXILIARIES = (
    r"(?:am|are|can|cannot|could|did|does|do|had|has|have|is|may|might|must|should|was|were|will|would)(?:n[’']?t)?"
)
CUT = (
    r"""\s*[,;:!?….]+(?=\s|$)\s*|\s*[()[\]“”"—]+\s*|\s+[–-]+\s+|\s+(?:because|but|although|though|while|whereas|since)\s+"""
    rf"|\s+(?:and|or|so)\s+(?=(?:also\s+|now\s+|so\s+|still\s+|then\s+)?(?:{_SUBJECTS}|{_AUXILIARIES})\b)"
)
OPEN = (  # a piece that means something else without what it is cut from: a denied reason, half of a relative clause
    r"(?:n[’']t|\b(?:hardly|never|no|nobody|none|not|nothing|only))\b.*\s(?:because|since|while|whereas)\s+$"
    r"|\b(?:who|which|whom|whose)\b.*\s(?:and|or|so|but)\s+$"
)
AND = r"\s+and\s+(?=(?:the|our|an?|this|each|every|two|three|four)\s)"  # between two clauses, if both have a verb
LEADING = r"^(?:(?:and|or|but|because|also|then|besides|plus|that[’']s why|otherwise|honestly|so|now|well)\b[\s,]*)+"
BESIDE = r"\b(?:although|though|while|whereas)\s*$"  # after it, half of a sentence
AGAINST = r"^\W*(?:but|however|yet)\b"  # what stands before it was granted
GRANTS = (  # a sentence with what the other side is right in
    r"^\W*(?:admittedly|fair enough|granted|fine(?=,)|(?:yes|true|ok(?:ay)?|sure|of course)(?=\W+\w)|it(?:[’']s| is) true\b|"
    r"(?:i|we) (?:agree|admit|know|give you|understand that)\b|"
    r"(?:you|they)(?:[’']re| are) right\b)"
)
# What has befallen somebody of a family, which nobody quotes.
UNLUCKY = (
    rf"{FAMILY}\b[^.?!;,]*\b(?:bankrupt|cr(?:y|ies|ied)|debts?|divorced?|drinks?|drank|fired|ill|jobless|left (?:us|me)|lost|sacked|"
    r"separated|sick|split up|unemployed)\b"
)
PARTIAL = (
    rf"^(?:after|although|among|as|before|either|even|found|instead|just|like|neither|nor|not|of|\d+ and|such|than|that|"
    rf"though|to|where|whereas|which|while|who|whom|whose|{_AUXILIARIES})\b"
    r"|^(?!noth|every|any|some)[a-z]+(?:ed|ing)\b|^\w+ or\b|^i(?: [\w’']+){1,3}$"
    r"|^(?:at (?:home|lunch|school|\w+teen)|(?:at|in|on) (?:my|our))\b(?!.*\b(?:can|cannot|could|must|never|nobody|should|will|would)\b|.*n[’']t\b)"
    rf"|\byour {FAMILY}|\bany ?more\b"  # it would look like the reader's, or says how things are and not what is claimed
    rf"|{UNLUCKY}"
)
SAYS = (  # it says what is so, or should be; else it may only set a scene
    r"\b(?:always|better|can(?:not)?|could|every|everybody|everyone|fair|help\w*|may|might|more|must|needs?|never|nobody|only|ought|should|unfair|too|will|worse|"
    r"would|(?:do|does|is|are) not)\b|n[’']t\b|[’']ll\b"
)
ENDING = (  # a last word after which something must follow
    r"\b(?:a|an|the|and|or|but|nor|of|in|on|at|to|for|from|with|without|by|as|than|that|which|who|whose|my|your|his|our|their|its|is|are|was|were|"
    r"be|been|has|have|had|do|does|did|can|could|will|would|should|must|may|might|not|very|because|if|when|while|every|no|into|about|got|get|gets|"
    r"found|reported|showed|wrote)$"
)
SLIPS = (  # of the pen, and how people chat: what has one is not read out
    r"\b(?:ai|are|ca|could|did|do|does|had|has|have|is|should|was|were|wo|would)nt\b|\b(?:hes|shes|thats|theres|theyre|theyve|theyll|whats|whos|wheres|youre|"
    r"youve|youll|weve|im|ive|id|ur|u|r|y|lol|lmao|rofl|omg|btw|tbh|ngl|imo|idk|haha\w*|lowkey|highkey|gonna|wanna|gotta|kinda|dunno|cuz|coz|cos|bc|pls|plz|"
    r"thx|bro|smth|alot|allready|allways|basicly|beleive|becuase|becouse|definately|diffrent|evry\w*|exept|freind\w*|goverment|hapen\w*|happend|intresting|"
    r"recieve|realy|seperate|shool|shure|teh|thier|thru|togheter|tommorow|untill|wierd|wich|writen|childs|childrens|mans|womans)\b"
    r"|\ba (?=[aeio]\w|u[^ns])(?!one\b|once\b|euro)|\ban (?=[bcdfgjklmnpqrstvwz]\w)|\b(?:should|could|would|must) of\b"
    r"|\bhole (?:class|day|evening|lesson|school|time|week|year)\b|\bthere (?:phones?|parents?|homework|kids|own)\b|\byour (?:right|wrong|going|not)\b"
    r"|\bmore (?:better|worse|easier)\b|(\w)\1\1"
    r"|\b(?<!let )(?<!make )(?<!made )(?<!help )(?<!see )(?<!did )(?<!does )(?<!can )(?<!will )(?<!should )(?:he|she|it|(?:every|no|some)(?:body|one)"
    r"|my (?!\w*s\b)\w+) (?:come|do|give|go|have|know|like|look|make|need|say|see|take|think|want|work|write)\b"
    r"|\bthe (?:bring|give|go|make|say|want)\b|\b(?:two|three|four|five|six|ten|many) (?:day|hour|minute|person|student|thing|week|year)\b"
    r"|\b(?:can|must|should|will) (?:can|must|should|will)\b"
)
THEM = r"\b(?:they|them|themselves|theirs?|those|these|she|hers?|he|him|his|who)\b"  # may mean a group that is named elsewhere
ADDRESS = r"\b(?:i|me|my|mine|you|yours?)\b"
SHOUTED = r"\bi\b|[A-Z]{4,}"  # in this case of letters
LEANS = r"^(?:it|that|there|this)\b"  # something before it has to explain it
CLAIMS = (  # it says what should be, what would be, or what is better, and doesn't only tell what happened
    r"\b(?:because|better|fair(?:er)?|less|more|must|needs?|ought|should(?:n[’']?t)?|than|unfair|worse|would(?:n[’']?t)?)\b|[’']d\b"
)
REPORTED = r"\b(?:argue[sd]?|claim(?:s|ed)?|pretend\w*|said|sa(?:y|ys|ying)|supposedly)\b"
VERBS = (  # everyday ones, where no noun can be meant
    r"(?:becomes?|begins?|belongs?|blocks?|breaks?|breathes?|brings?|buys?|carr(?:y|ies)|comes?|cop(?:y|ies)|costs?|counts?|cuts?|depends?|dies?|disappears?|"
    r"distracts?|drives?|earns?|eats?|falls?|feels?|fights?|finds?|forgets?|gets?|gives?|goes|go|grows?|happens?|hears?|helps?|hurts?|keeps?|knows?|lasts?|"
    r"learns?|leaves?|likes?|lives?|looks?|loses?|makes?|means?|meets?|misses|needs?|pays?|plays?|proves?|pushes|reads?|remembers?|runs?|saves?|sees?|"
    r"sells?|sends?|shows?|rides?|moves?|builds?|believes?|sits?|sleeps?|speaks?|spends?|stands?|stays?|stops?|takes?|talks?|teaches|tells?|thinks?|tries|turns?|uses?|waits?|walks?|wants?|"
    r"wastes?|wins?|works?|writes?|made|came|went|got|took|saw|felt|lost|left|kept|knew|thought|found|gave|told|grew|fell|ran|bought|brought|spent|became|ate|chose|drove|paid|sat|slept|sold|spoke|stood|taught|won|wrote|"
    r"isnt|arent|wasnt|dont|doesnt|didnt|cant|couldnt|wont|wouldnt|shouldnt|hasnt|havent)"
)
VERB = (
    r"\b(?:am|are|be|been|can|cannot|could|did|does|do|had|has|have|is|may|might|must|need|needs|should|was|were|will|would)\b|n[’']t\b"
    r"|[’'](?:m|re|ve|ll|d)\b|\b(?:he|here|it|she|that|there|what|who)[’']s\b"
    r"|\b(?:i|you|he|she|it|we|they|nobody|everybody|everyone|people|students|kids)\s+"
    r"(?!and\b|at\b|from\b|in\b|of\b|on\b|to\b|who\b|with\b)[a-z]+"
    r"|^(?:an?|each|every|this)\s+(?:\w+\s+){1,3}\w{2,}s\b"
    rf"|\s(?<!\ba )(?<!\ban )(?<!\bthe )(?<!\bto )(?<!\bof )(?<!\bmy )(?<!\byour )(?<!\btheir )(?<!\bour )(?<!\bno )(?<!\bfor ){VERBS}\b"
    r"|(?<=\w )[a-z]{2,}ed\b"
)
DISOWNED = (  # what a writer says isn't the point
    r"(?:it|this|that|(?:my|our) (?:\w+ )?(?:argument|case|claim|point|reason))(?:[’']s| is| was)?(?:n[’']t| not| never)(?: \w+)? about\b|"
    r"(?:my|our) (?:\w+ )?(?:argument|case|claim|point|reason) (?:is|was)(?:n[’']t| not| never)\b(?! (?:only|just|new))|"
    r"(?:i|we)(?: have|[’']ve)? never (?:claimed|meant|said|wrote)\b|(?:i|we)(?:[’']m| am|[’']re| are) not (?:arguing|claiming|saying|talking)\b|"
    r"(?:i|we) (?:do not|don[’']t|did not|didn[’']t) (?:claim|mean|say)\b|"
    r"(?:(?!what\b|why\b|if\b|when\b)[\w’'-]+ ){1,6}?(?:is|are|was|were)(?: not|n[’']t) (?:really )?(?:the|my|our) (?:main |real |whole )?"
    r"(?:argument|case|issue|point|question)\b"
)
NOT_THE_POINT = rf"^[\W_]*(?:{DISOWNED})"
REPORTS = (  # a sentence with what the other side says, brought up to be refuted, or with what is denied
    r"^[\W_]*(?:(?:it|that)(?:[’']s| is|[’']?s)(?: simply| just)?(?:n[’']t| not) (?:true|the case) that\b|it isn[’']t (?:true|the case) that\b|"
    rf"{DISOWNED}|"
    r"it(?:[’']s| is) (?:an? (?:lie|myth)|false|nonsense|not right|untrue|wrong) (?:that|to (?:claim|say|think))\b|"
    r"(?:nobody|no one|none of us)(?: here| of us| on (?:my|our|this) side| in (?:my|our) team)? "
    r"(?:claims|denies|disputes|doubts|is (?:claiming|denying|saying)|says?)\b|who says\b|"
    r"(?:the|a) (?:\w+ )?(?:point|argument|objection|reason|worry) (?:against|of the other)\b|"
    r"(?:their|your) (?:\w+ )?(?:point|argument|objection|worry)\b|(?:my|our|the) (?:opponents?|other side)\b|"
    r"(?:(?:some|many|most|other|a lot of) )?(?:people|adults|grown-ups|politicians) (?:\w+ )?(?:argue|believe|claim|fear|object|say|think|worry)\b|"
    r"(?:beijing|(?:the|their|its) government) (?:always |often )?(?:argues|claims|says)\b|"
    r"(?:critics|opponents|others|some|they|you)(?:[’']ll| always| could| may| might| often| will| would)? (?:always |often )?"
    r"(?:argue|claim|object|say)\b|"
    r"you (?:said|told us|wrote)\b|"
    r"(?:they|you)(?:[’']ll| may| might| will| would) tell (?:me|us|you)\b|it (?:is|may be|might be) (?:often )?(?:argued|objected|said)\b|"
    r"(?:so |and )?(?:it|that)(?:[’']s| is) (?:no|not an) (?:argument|reason)\b)"
)
TALE = (  # a school's own election is a story, and no other way to take part
    r"\b(?:class|pupils?[’']?|school|student) council(?= (?:elections?|votes?)\b(?![^.?!]*\b(?:instead of|without) (?:an? |the )?(?:ballot|election|vot)))|"
    r"\b(?:ran|run|running|stand|stood) for (?:\w+ ){0,2}council\b"
)
TURNS = (  # after it, what is said against that
    r"[\s,;:–—-]+(?:but|however|yet)[\s,]+"
    r"|\s*[,;:–—]\s*(?=(?:it|this|that)(?:[’']s| is) about\b|(?:my|our|the) point (?:is|was) (?!not\b)|(?:i|we)(?: mean|(?: am| are|[’'](?:m|re)) saying)\b)"
    r"|(?<=(?:not|n[’']t) (?:the|our) (?:point|issue))\s*[,;:–—]\s*"
)
# Where somebody may be hurt or judged, though no list of ours hears it, no clause is shown.
UNTOUCHED = (
    r"\b(?:animals in|(?<!nearly )die[ds]?|dumb|fat\w*|gay|hang(?:ed)?|"
    r"help me|husband|kill\w*|marr(?:y|ied)|pregnan\w*|scum|shoot|shot|smells?|stupid|ugly)\b|"
    r"\b(?:no one|nobody|they|you)(?: \w+){0,3} (?:answer|mention|said|say)\w*(?: \w+){0,2} (?:anything|nothing|word)\b"  # a complaint
    rf"|{UNLUCKY}"
)
WHY = r"\s*,?\s+because\b|\s*,\s+(?:and|so)\b"  # what stands before it is a whole sentence, unless it is denied
NEARLY = 0.85  # times what a hard life's words count, with which none is
_TALE = re.compile(TALE, re.IGNORECASE)
_NOT_THE_POINT = re.compile(NOT_THE_POINT, re.IGNORECASE)
_REPORTS, _TURNS = re.compile(REPORTS, re.IGNORECASE), re.compile(TURNS, re.IGNORECASE)
_SENTENCE, _CUT = re.compile(SENTENCE), re.compile(f"({CUT})", re.IGNORECASE)
_BESIDE, _AGAINST = re.compile(BESIDE, re.IGNORECASE), re.compile(AGAINST, re.IGNORECASE)
_GRANTS = re.compile(GRANTS, re.IGNORECASE)
_OPEN, _AND = re.compile(OPEN, re.IGNORECASE), re.compile(AND, re.IGNORECASE)
_QUESTION, _CONDITION = re.compile(QUESTION), re.compile(CONDITION, re.IGNORECASE)
_LEADING, _PARTIAL = re.compile(LEADING, re.IGNORECASE), re.compile(PARTIAL, re.IGNORECASE)
_ENDING = re.compile(ENDING, re.IGNORECASE)
_CLAIMS = re.compile(CLAIMS, re.IGNORECASE)
_LEANS, _SAYS = re.compile(LEANS, re.IGNORECASE), re.compile(SAYS, re.IGNORECASE)
_BECAUSE, _THEM = re.compile(WHY, re.IGNORECASE), re.compile(THEM, re.IGNORECASE)
_SLIPS, _SHOUTED = re.compile(SLIPS, re.IGNORECASE), re.compile(SHOUTED)
_REPORTED, _VERB = re.compile(REPORTED, re.IGNORECASE), re.compile(VERB, re.IGNORECASE)
_LOADED, _DENIAL = re.compile(LOADED, re.IGNORECASE), re.compile(DENIAL, re.IGNORECASE)
_EXPERIENCE, _ORIGIN = re.compile(EXPERIENCE, re.IGNORECASE), re.compile(ORIGIN, re.IGNORECASE)
_PEOPLE = re.compile(PEOPLE)
_UNTOUCHED = re.compile(UNTOUCHED, re.IGNORECASE)


@remember_texts(512)  # each reading of a text begins with it
def own_claim(text: str) -> str:
    """A text without what it reports of the other side and what only its story names; the whole text if nothing else is left."""
    own, text = [], _TALE.sub(" … ", text)
    for each in _SENTENCE.split(text):
        if _REPORTS.search(each):
            turned = _TURNS.split(each, maxsplit=1)
            own += turned[1:]
        else:
            own.append(each)
    kept = " ".join(own)
    few = 0 if any(_NOT_THE_POINT.search(each) for each in _SENTENCE.split(text)) else QUOTED
    return kept if len(stems_of(kept)) > few else text


def ungranted(text: str) -> str:
    """A text without what it grants; the whole text if nothing else is left."""
    parts = [_TURNS.split(each, maxsplit=1) if _GRANTS.search(each) else ["", each] for each in _SENTENCE.split(text)]
    kept = " ".join(one for each in parts for one in each[1:])
    return kept if len(stems_of(kept)) >= QUOTED else text


def is_reported(sentence: str) -> bool:
    """Whether a sentence brings up what others say, or says what isn't the point."""
    return bool(_REPORTS.search(sentence))


def groups_in(text: str) -> set[str]:
    """The words with which a text names people as a group, in lower case."""
    return {name[0] for name in _PEOPLE.finditer(text.lower())}


@remember_texts(512)  # heard in a speech, then in each answer to it
def clauses(text: str) -> tuple[str, ...]:
    """The whole clauses of a text that can be quoted: none after a condition, none that reports others, and none from a sentence that
    judges. A text has none at all if it denies harm, tells of hardship or origins in the writer's own life, or has a tone."""
    return tuple(clause for sentence in quotable(text) for clause in _clauses(sentence) if _is_fit(clause))


def quotable(text: str) -> list[str]:
    """The sentences of a text from which anything can be quoted: none that grants something."""
    if tone_of(text) or any(pattern.search(text) for pattern in (_DENIAL, _EXPERIENCE, _ORIGIN)):
        return []
    sentences = _SENTENCE.split(text)
    return [
        each
        for each, after in zip(sentences, [*sentences[1:], ""], strict=True)
        if not (_LOADED.search(each) or _GRANTS.search(each) or _AGAINST.search(after))
    ]


def _clauses(sentence: str) -> Iterable[str]:
    if _QUESTION.search(sentence):
        return
    condition = _CONDITION.search(sentence)
    cut = _CUT.split(sentence[: condition.start()] if condition else sentence)
    pieces = [*zip(cut[::2], [*cut[1::2], ""], strict=True)]
    if condition:
        pieces.pop()  # what a condition is joined with is not said either; after a comma, this is empty
    for n, (piece, after) in enumerate(pieces):
        before, then = pieces[n - 1][1] if n else "", pieces[n + 1][0] if n + 1 < len(pieces) else ""
        if (
            _BESIDE.search(before)
            or (before.strip() == "and" and not _VERB.search(pieces[n - 1][0]))  # half of what it is said of
            or _OPEN.search(piece + after)
            or _AGAINST.search(f"{after.strip(' ,;:!?….')} {then}")
        ):
            continue
        halves = _AND.split(piece)
        for half in halves if all(_VERB.search(each) for each in halves) else [piece]:
            clause = _LEADING.sub("", half.strip()).strip(" ’'")
            if _VERB.search(clause):
                yield clause


def _is_fit(clause: str) -> bool:
    unfit = (_ENDING, _PARTIAL, _REPORTED, _SLIPS, _SHOUTED)
    few, many = WORDS
    return (
        few <= len(words_of(clause)) <= many
        and len(clause) <= LETTERS
        and not any(pattern.search(clause) for pattern in unfit)
    )


def sentence_shown(text: str, whole: bool = False, most: int = SHORTLY) -> str:
    """The fullest sentence of a text that claims something, as its writer alone is shown it, without its full stop: none that grants or
    reports something, asks, judges, names people as a group or may mean one, or seems hard. Of a longer one what stands before its
    reason; "" if there is none, or if it is nearly the whole text. Where somebody is ill, what else is said can be shown. `whole`: any
    sentence of no more than `most` letters that says something, though it is the whole text."""
    if tone_of(text) not in ("", "illness"):
        return ""
    parts, groups = _SENTENCE.split(text), groups_in(text)
    fit = [
        _shortened(each, most if whole else SHOWN)
        for each, after in zip(parts, [*parts[1:], ""], strict=True)
        if not _AGAINST.search(after)
    ]
    unfit = (_LOADED, _DENIAL, _GRANTS, _REPORTS, _QUESTION, _EXPERIENCE, _ORIGIN, _UNTOUCHED)
    shown = [
        each
        for each in fit
        if WORDS[0] <= len(words_of(each))
        and (_VERB if whole else _CLAIMS).search(each)
        and not tone_of(each)
        and not any(pattern.search(each) for pattern in unfit)
        and not (groups and (groups_in(each) or _THEM.search(each)))
        and not seems_hard(each, NEARLY)
    ]

    def fullness(each: str) -> tuple[bool, bool, int]:
        return not _LEANS.search(each), whole and bool(_SAYS.search(each)), len(stems_of(each))

    best = max(shown, key=fullness, default="")
    return best if whole or len(best) <= MOST_QUOTED * len(text) else ""


def is_broken(text: str) -> bool:
    """Whether a text has a slip of the pen or of grammar, so that it isn't set into a sentence of another's."""
    return bool(_SLIPS.search(text))


def words_shown(text: str, part: str) -> str:
    """A sentence or clause of a part of a text, as its writer alone is shown it; "" if none is fit for that."""
    whole = sentence_shown(text)
    if whole and whole in part:
        return whole
    fit = () if groups_in(text) else clauses(part)
    return sentence_shown(part, True, SHOWN) or max(fit, key=lambda each: len(stems_of(each)), default="")


def _shortened(sentence: str, most: int) -> str:
    """A sentence, or what stands before its reason, that is short enough to be shown; "" if it has none."""
    because = _BECAUSE.search(sentence)
    whole = [sentence]
    if because and not _OPEN.search(sentence[: because.end()] + " "):
        whole.append(sentence[: because.start()])
    short = (_LEADING.sub("", each.strip(" .…!\"“”’'()")) for each in whole)
    return next((each for each in short if len(each) <= most), "")
