"""Finds what teachers should know about a text: an insult, contempt for a group (marked as an insult, too), a threat, words about
self-harm or about being hurt at home, or something personal.

Threats, and telling somebody to kill themselves, are listed for each language; texts in other languages are let through,
and so is a text that also speaks of self-harm: it may be a call for help, and has to reach a teacher.

Insults are found as in names (`name_filter`), word by word, plus words and phrases that people use to hurt. Some are said only of
people; others ("stupid") are insults only when a person is called that. Words that the motion itself uses are not insults: its
cards may have to speak of grave things. Words about self-harm, and about being hurt at home, are looked for only in English; they
are not insults, and their writer is asked nothing.
"""

import re
from functools import lru_cache
from textwrap import shorten

import msgspec

from ..game.care.grave import TAKEN_BACK, hard_place, hard_words, plain
from ..game.care.swearing import OATHS
from ..game.hearing.sentences import Itself
from ..game.model.motion import Motion
from ..game.model.state import Mark
from ..game.scoring.read_first import why_private, without_pack
from .name_filter import unkind_words

QUOTED = 60  # characters of an insult that its writer is asked about
LONG = 40  # characters: more than that is quoted only where nothing else is
NAMED = 3  # of them, at most
# Said of what somebody has to do, and of nobody.
OF_A_THING = re.compile(
    r"\b(?:it['’]?s|it (?:is|was)) (?:\w+ly |so )?(?:fucking )?(?:shit|crap)t?y? (?=to |when |if |that |how )",
    re.IGNORECASE,
)
# “gay” as an insult, of a thing or a person, and not of whom somebody loves
SLUR = re.compile(
    r"\b(?:so|totally|kinda|pretty) gay\b"
    r"|(?:(?<=^)|(?<=[.!?,;:] )|(?<=\n))(?:that|this|it)(?:['’]?s| is| was) (?:just |really |a bit )?gay\b"
    r"(?! \w*(?:people|person|right|marriage|couple|man|men|pride|histor|character))"
)
NEVER = re.compile(r"(?!)")
OF_HISTORY = {"hitler", "kkk", "nazi", "nazis", "swastika"}  # in no name, but in texts about the past
THREATS = {  # by the motion's language
    "en": re.compile(
        r"\b(?:kys|(?:kill|hang|shoot|drown)\W+(?:your|ur)\W*sel(?:f|ves)|(?:go|you\W+should|hope\W+you)\W+die"
        r"|i(?:\W+will|\W?ll|\W+am\W+going\W+to|\W?m\W+(?:going\W+to|gonna)|\W+wanna|\W+want\W+to)\W+(?:kill|shoot|stab|hurt|beat|strangle)\W+(?:you|u)"
        r"|(?<!if )(?:somebody|someone)\W+(?:should|ought\W+to)\W+(?:(?:just|really)\W+)?(?:run\W+(?:him|her|them|you)\W+over"
        r"|(?:shoot|stab|kill|hang|strangle|poison)\W+(?:him|her|them|you))"
        r"|you(?:\W+are|\W?re)\W+(?:so\W+)?dead|one\W+more\W+word\W+(?:and|or|then)|see\W+who(?:\W?s|\W+is|\W+will)?\W+laugh(?:s|ing)?)\b"
    ),
    "de": re.compile(
        r"\b(?:bring\W+dich\W+(?:doch\W+)?um|töte\W+dich|häng\W+dich\W+auf|ich\W+(?:bring|mach)e?\W+dich\W+(?:um|fertig|kalt))\b"
    ),
    "fr": re.compile(
        r"\b(?:(?:tue|suicide|pends)\W+toi|va\W+(?:crever|mourir)|je\W+(?:vais\W+)?te\W+(?:tue|tuer|butes?|crève))\b"
    ),
    "es": re.compile(r"\b(?:m[áa]tate|suic[íi]date|ahórcate|te\W+(?:voy\W+a\W+)?mat(?:o|ar)|ojalá\W+te\W+mueras)\b"),
}


def notice(text: str, motion: Motion, blocked: tuple[str, ...] = ()) -> dict[Mark, str]:
    """What is noticed in a text that is sent: its marks, of an insult with the words, or, where it has none, whether it may be
    personal."""
    marks = dict.fromkeys(marks_of(text, motion, blocked), "")
    if "insult" in marks:
        marks["insult"] = "”, “".join(_named(_insults(text, motion, blocked), text))
    return marks or ({"personal": ""} if why_private(without_pack(text, motion)) else {})


def _named(insults: list[str], text: str) -> list[str]:
    """What a writer is asked about: the hardest words first, each once, and what is long only where nothing else is."""
    named: list[str] = []
    for words in sorted((_with_adjectives(hard_place("said", one), text) for one in insults), key=_hardness):
        if any(words in one or one in words for one in named):  # a form of the same word, too
            continue
        if len(words) <= LONG or not named:
            named.append(shorten(words, QUOTED, placeholder=" …"))
    return named[:NAMED] if sum(map(len, named[:NAMED])) <= QUOTED else named[:1]


def _hardness(words: str) -> int:
    """A sort key of what may hurt in a text, the hardest first: phrases about people, then what people are called, then what is long,
    and last what is mostly said of things."""
    if len(words) > LONG:
        return 2
    return 3 if OATHS.fullmatch(words) else 0 if " " in words else 1


def _with_adjectives(words: str, text: str) -> str:
    """These words with the hard ones right before them: “fat ugly bitch”."""
    match = re.search(rf"(?:\b(?:dirty|dumb|fat|filthy|lazy|old|stupid|ugly) )+{re.escape(words)}", text.casefold())
    return match[0] if match else words


def _insults(text: str, motion: Motion, blocked: tuple[str, ...]) -> list[str]:
    """The words of a text that may hurt somebody, in lower case and as they are written, never as they are taken; none that the
    motion itself uses. A text of which a wording is taken in another way is returned whole."""
    text = TAKEN_BACK.sub("", OF_A_THING.sub("it is bad ", text))
    low, history = text.casefold(), OF_HISTORY - set(blocked)
    unkind = {word: said for word, said in unkind_words(text, motion.language, blocked).items() if word not in history}
    hard = (*hard_words("said", low), *hard_words("contempt", plain(text)))
    insults = unkind | {words: words if words in low else low for words in (*hard, *SLUR.findall(low))}
    return [said for words, said in insults.items() if not _is_said(words, motion)]


def marks_of(text: str, motion: Motion, blocked: tuple[str, ...] = ()) -> tuple[Mark, ...]:
    """The marks of a text in a debate on this motion. `blocked`: a teacher's own words, in addition to the filter's."""
    marks: list[Mark] = []
    if _insults(text, motion, blocked):
        marks.append("insult")
    if not all(_is_said(word, motion) for word in hard_words("distress", plain(text))):
        marks.append("self_harm")
    threats = THREATS.get(motion.language.partition("-")[0].casefold(), NEVER).finditer(text.casefold())
    threatens = [*(match.group() for match in threats), *hard_words("i_threaten", plain(text))]
    if "self_harm" not in marks and not all(_is_said(words, motion) for words in threatens):
        marks.append("threat")
    return tuple(marks)


def _is_said(words: str, motion: Motion) -> bool:
    known = _words_of(Itself(motion))
    return (
        re.search(rf"(?<!\w){re.escape(words.strip().casefold())}(?!\w)", known) is not None
    )  # a whole text may end with a stop


@lru_cache(maxsize=8)
def _words_of(itself: Itself) -> str:
    """Everything that the motion's players may read, in lower case."""
    motion = itself.motion
    read = (motion.title, motion.question, motion.background, motion.facts, motion.cards, motion.glossary)
    return msgspec.json.encode(read).decode().casefold()
