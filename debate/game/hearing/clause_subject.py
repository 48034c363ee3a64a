"""Of what a sentence speaks: the thing or people of which it says something, as its grammar shows them (docs/practice.md, section 12).

English only. It errs on the side of finding nothing: what is found is said back to its writer.
"""

import re

from ..model.text_memory import remember_texts
from .clauses import VERBS, groups_in
from .words import stems_of

_AUXILIARY = (
    r"(?:am|are|can(?:not)?|could|did|does|do|had|has|have|is|may|might|must|should|was|were|will|would)(?:n[’']?t)?"
)
_SMALL = (  # what no noun is
    r"(?:about|after|again|ago|all|alone|already|also|always|am|an?|and|are|as|at|away|back|be|because|been|before|better|both|but|by|down|each|either|else|enough|"
    r"even|ever|every|first|everybody|everyone|everything|for|from|had|has|have|he|her|here|hers?|him|his|how|i|if|into?|is|it|its|just|later?|least|less|like|longer|many|"
    r"may|maybe|me|mine|more|most|much|my|myself|never|next|no|nobody|none|nor|not|nothing|now|of|off|often|on|once|one|only|or|other|others|our|out|over|own|perhaps|quite|rather|"
    r"really|right|same|she|should|since|so|some|somewhere|somebody|someone|sometimes|something|still|such|than|that|the|their|them|then|there|these|they|thing|things|this|those|though|"
    r"through|to|today|together|too|under|until|up|us|very|was|we|well|were|what|when|where|which|while|who|whom|whose|why|will|with|without|worse|would|yes|yet|you|yours?"
    r"|\w+ly)"
)
_VERB = rf"(?:{_AUXILIARY}|{VERBS})"
_WORD = rf"(?!(?:{_SMALL}|{_VERB})(?![\w-]))[a-z][a-z-]*"
_NOUNS = rf"{_WORD}(?: {_WORD}){{0,2}}"
_ARTICLE = r"(?:an?|the|my|our|your|every|each|two|three|four|five|six|seven|eight|nine|ten|\d+)"
_OF = rf"(?: (?:of|in|on|at|from|between) (?:{_ARTICLE} )?{_WORD}(?: {_WORD})?)?"
_LEAD = (
    r"^\W*(?:(?:and|but|so|or|yes|no|well|ok(?:ay)?|then|because|also|besides|sure|true|still|today|often|sometimes|now)\W+)*"
    r"(?:(?:i|we)(?:[’']d| would)? (?:believe|hope|know|say|think|want|wish) (?:that )?)?"
    r"(?:(?:in|at|on|after|before|during|last|under) (?:\w+ ){0,2}?(?!(?:an?|my|our|the|your)\b)\w+,? )?"
)
_WHO = r"(?:,? (?:who|that|which)\b[^,.;:]*?,?)?"
_STILL = r" (?:(?:also|always|just|never|only|often|really|still) )?"
# What stands before its verb: with an article or a number, in the plural, or what somebody does.
_SUBJECTS = (
    rf"{_LEAD}({_ARTICLE} {_NOUNS}{_OF}){_WHO}{_STILL}{_VERB}\b",
    rf"{_LEAD}((?:{_WORD} )?(?:(?!\w+(?:ss|us|is)\b){_WORD}s|people|children|women|men){_OF}){_WHO}{_STILL}"
    rf"(?:(?:are|could|do|have|may|might|must|need|should|were|will|would|can)(?:n[’']?t|not)?|{VERBS})\b",
    rf"{_LEAD}((?!(?:any|every|no|some)?thing\b|during\b|morning\b|evening\b)[a-z]{{3,}}ing(?: (?:an?|the|your|my|our))?(?: {_WORD})?)"
    r" (?:is|was|can|does|will|would)(?:n[’']?t|not)?\b",
)
# What else a sentence names, if it has no plain subject: one word with an article, or several things, and no word that could belong to it.
_ENDS = r"(?= ?(?:[,.;:!?]|$)| (?:and|are|at|because|but|for|from|if|in|is|of|on|or|out|so|that|to|up|was|were|when|who|with)\b)"
_NAMED = re.compile(
    rf"\b((?:the|my|our) {_WORD}|(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:{_WORD}s|people)){_ENDS}",
    re.IGNORECASE,
)
_PATTERNS = tuple(re.compile(each, re.IGNORECASE) for each in _SUBJECTS)
_MINE = re.compile(r"\b(?:my|our)\b", re.IGNORECASE)
_YOURS = re.compile(r"\byour\b", re.IGNORECASE)
_SCENE = frozenset(
    [
        "afternoon",
        "answer",
        "best",
        "class",
        "country",
        "day",
        "days",
        "end",
        "evening",
        "example",
        "hours",
        "minutes",
        "moment",
        "morning",
        "new",
        "opposite",
        "past",
        "night",
        "place",
        "point",
        "problem",
        "reason",
        "time",
        "way",
        "week",
        "weeks",
        "world",
        "year",
        "years",
    ]
)
_LONGEST = 45  # letters of what is said back


def subject_of(text: str) -> str:
    """The subject of a sentence, as its reader says it (“your aunt”); "" if it isn't plain, or if the text names people as a group."""
    return _first_of(text, _PATTERNS)


def named_in(text: str) -> str:
    """What else a sentence names, in the same way."""
    return _first_of(text, (_NAMED,))


@remember_texts(512)
def _first_of(text: str, patterns: tuple[re.Pattern[str], ...]) -> str:
    if groups_in(text):
        return ""
    for pattern in patterns:
        for match in pattern.finditer(text):
            words = match[1].strip()
            is_cut = re.match(
                r"an? (?!.*\b(?:of|in|on|from|between)\b).*[^s]s$", words, re.IGNORECASE
            )  # half of what is done
            if not is_cut and len(words) <= _LONGEST and stems_of(words) and words.split()[-1].lower() not in _SCENE:
                own = _YOURS.sub("our", words) if _YOURS.search(words) else _MINE.sub("your", words)
                return own[0].lower() + own[1:]
    return ""
