"""Finds what teachers should know about a text: an insult, a threat, or words about self-harm or about being hurt at home.

Threats, and telling somebody to kill themselves, are listed for each language; texts in other languages are let through,
and so is a text that also speaks of self-harm: it may be a call for help, and has to reach a teacher.

Insults are found as in names (`name_filter`), word by word, plus words and phrases that people use to hurt: some are said of
nothing but people, others ("stupid") are only insults when somebody is told that they are it. Words that the motion itself
uses are not insults: its cards may have to speak of grave things. Words about self-harm, and about being hurt at home, are
looked for only in English; they are not insults, and their writer is asked nothing.
"""

import re
from functools import lru_cache

import msgspec

from ..game.model.motion import Motion
from ..game.model.state import Mark
from .name_filter import unkind_words

NEVER = re.compile(r"(?!)")
SAID_TO_HURT = re.compile(
    r"\b(?:kill|hang|shoot|drown|hurt)\W+(?:your|ur)\W*sel(?:f|ves)\b|\b(?:go|you\W+should)\W+die\b|\bdrop\W+dead\b"
)
THREATS = {  # by the motion's language
    "en": re.compile(
        r"\b(?:kys|(?:kill|hang|shoot|drown)\W+(?:your|ur)\W*sel(?:f|ves)|(?:go|you\W+should|hope\W+you)\W+die"
        r"|i(?:\W+will|\W?ll|\W+am\W+going\W+to|\W?m\W+(?:going\W+to|gonna)|\W+wanna|\W+want\W+to)\W+(?:kill|shoot|stab|hurt|beat|strangle)\W+(?:you|u)"
        r"|you(?:\W+are|\W?re)\W+(?:so\W+)?dead)\b"
    ),
    "de": re.compile(
        r"\b(?:bring\W+dich\W+(?:doch\W+)?um|töte\W+dich|häng\W+dich\W+auf|ich\W+(?:bring|mach)e?\W+dich\W+(?:um|fertig|kalt))\b"
    ),
    "fr": re.compile(
        r"\b(?:(?:tue|suicide|pends)\W+toi|va\W+(?:crever|mourir)|je\W+(?:vais\W+)?te\W+(?:tue|tuer|butes?|crève))\b"
    ),
    "es": re.compile(r"\b(?:m[áa]tate|suic[íi]date|ahórcate|te\W+(?:voy\W+a\W+)?mat(?:o|ar)|ojalá\W+te\W+mueras)\b"),
}
_HURTFUL = "idiots?|idiotic|morons?|moronic|imbeciles?|retards?|retarded|dimwits?|halfwits?|numbskulls?|dumbass(?:es)?|scumbags?|weirdos?|brainless"
_PEOPLE = "people|teachers?|students?|kids?|teenagers?|girls?|boys?|women|men|adults?|parents?|lot"
_OF_PEOPLE = "stupid|dumb|ugly|pathetic|worthless|disgusting|brainless|losers?|cowards?|pigs?|trash|garbage|clowns?|freaks?|liars?|senile|addicted"
_FILL = r"(?:(?:all|just|only|such|so|really|always|nothing\W+but|a|an|bunch\W+of)\W+){0,3}"
_GROUPS = (
    "foreigners|refugees|(?:im)?migrants|asylum\\W+seekers|muslims|jews|blacks|women|men|girls|boys|teens|teenagers|teachers"
    r"|(?:old|poor|fat|black|gay|disabled|foreign|homeless)\W+people"
)
_OF_GROUPS = "criminals|parasites|vermin|animals|rats|pigs|cows|scum|dirt|filth|trash|garbage|useless|worthless|disgusting|stupid|dumb|ugly|dirty"
_SOMEBODY = r"(?:mr|mrs|ms|miss|herr|frau)\b\W+\w+|\w+\W+from\W+(?:\d+\w?|(?:my|our)\W+class)"
_DEMEANED = (  # somebody with a title or a class, or a group; what others are said to say of them aside
    rf"(?<!\bsay )(?<!\bsays )(?<!\bsaid )(?<!\bthat )(?<!\bif )(?:{_SOMEBODY})\W+(?:is\W+{_FILL}"
    r"(?:(?:fat|dirty|filthy|old|stupid|ugly|dumb)\W+)?(?:fat|ugly|stupid|dumb|gay|disgusting|worthless|pig|cow|rat|dog|monkey|liar|loser|clown)|stinks)\b"
    rf"|(?<!\bsay )(?<!\bsays )(?<!\bsaid )(?<!\bthat )(?<!\bif )(?:{_GROUPS})(?:[^.?!]{{0,60}}\bthey)?\W+(?:are\W+{_FILL}(?:{_OF_GROUPS})"
    r"|(?:all\W+)?(?:smell|stink)|should\W+(?:all\W+|just\W+)?die(?!\W+(?:in|at|with)\b))\b"
)
INSULTS = re.compile(  # one \b for all: where no word begins, nothing else is tried
    rf"\b(?:(?:{_HURTFUL})\b"
    rf"|(?<!\bare\W)(?:you|u)(?:\W*(?:are|re)\W+(?:(?:all|just|such|so|really|too|a|an|little|bunch of)\W+){{0,4}}|r?\W+(?:(?:all|so|little)\W+)?)"
    rf"(?:{_OF_PEOPLE})\b"
    rf"|you\W+(?:weren|aren)\W?t\W+so\W+(?:{_OF_PEOPLE})\b|(?:stupid|dumb|ugly|pathetic|worthless|disgusting)\W+(?:{_PEOPLE})\b"
    r"|(?:only|such|all|bunch\W+of)\W+losers?\b|you\W+(?:just\W+|only\W+)?want\W+(?:people|children|them|us|everyone|everybody)\W+to\W+(?:die|suffer)\b"
    r"|shut\W+up\b|nobody\W+(?:likes|wants)\W+you\b|(?:everyone|everybody|we\W+all)\W+hates?\W+you\b|i\W+hate\W+you\b"
    rf"|{_DEMEANED})"
)
SAID = re.compile(f"{SAID_TO_HURT.pattern}|{INSULTS.pattern}")  # browsers look for these, too
SELF_HARM = re.compile(
    r"\b(?:(?:kill|hurt|harm|cut|hang)(?:ing)?\W+my\W*self|(?:end|take|ending|taking)\W+my\W+(?:own\W+)?life|kms|suicid(?:e|al)|self\W?harm\w*"
    r"|want(?:ed)?\W+to\W+die|wish\W+i\W+(?:was|were)\W+dead|do\W?n[o’']?t\W+want\W+to\W+(?:live|be\W+alive)|no\W+reason\W+to\W+live"
    r"|(?:want(?:ed)?\W+to\W+not|not\W+want\W+to|do\W?n[o’']?t\W+want\W+to)\W+be\W+here\W+any\W?more|want(?:ed)?\W+to\W+be\W+dead|better\W+off\W+without\W+me"
    r"|my\W+(?:step|foster\W+)?\W?(?:father|dad|mother|mum|mom|parents?|uncle|aunt|brother|sister|boyfriend|girlfriend)\W+(?:often\W+|always\W+|sometimes\W+)?"
    r"(?:hits?|beats?|kicks?|punch(?:es)?|slaps?|chokes?|abuses?|hurts?|hit|beat)\W+me\b(?!\W+(?:at\W+(?!home)|to)\b)"
    r"|i(?:\W?m|\W+am|\W+was|\W+get|\W+got)\W+(?:being\W+)?(?:hit|beaten|slapped|kicked|abused)\W+(?:up\W+)?at\W+home)\b"
)


def marks_of(text: str, motion: Motion, blocked: tuple[str, ...] = ()) -> tuple[Mark, ...]:
    """The marks of a text in a debate on this motion. `blocked`: a teacher's own words, in addition to the filter's."""
    low = text.casefold()
    said = (match.group() for match in SAID.finditer(low))
    insults = (*unkind_words(text, motion.language, blocked), *said)
    harm = tuple(match.group() for match in SELF_HARM.finditer(low))
    threats = tuple(match.group() for match in _threats(motion.language).finditer(low))
    if not insults and not harm and not threats:
        return ()
    known = _words_of(motion)
    marks: list[Mark] = []
    if not all(_is_said(word, known) for word in insults):
        marks.append("insult")
    if not all(_is_said(word, known) for word in harm):
        marks.append("self_harm")
    if "self_harm" not in marks and not all(_is_said(word, known) for word in threats):
        marks.append("threat")
    return tuple(marks)


def _threats(language: str) -> re.Pattern[str]:
    return THREATS.get(language.partition("-")[0].casefold(), NEVER)


def _is_said(words: str, known: str) -> bool:
    return re.search(rf"\b{re.escape(words.casefold())}\b", known) is not None


def _words_of(motion: Motion) -> str:
    """Everything that the motion's players may read, in lower case."""
    return _small(
        msgspec.json.encode(
            (motion.title, motion.question, motion.background, motion.facts, motion.cards, motion.glossary)
        )
    )


@lru_cache(maxsize=8)
def _small(pack: bytes) -> str:
    return pack.decode().casefold()
