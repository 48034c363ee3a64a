"""Words that nobody should argue with: of distress, of abuse, against people, and of what is grave in the writer's own life.

They are looked for with patterns, one file for each language (`hard/en.json`); of a language without a file nothing is known. The
browser reads the same file (`static/js/coaching/hard_words.js`). All match lower-case texts.

An argument with a person in it (a sister who copies, a brother with asthma) is argued with: nothing here meets it.

In a file, the alternatives of each name are put together with "|". `{name}` is another name's alternatives, a space is anything
that separates two words, and `n\\W?t` is *not*, too. `one + two - three` is found in a sentence that has one and two, in any
order, and not three: a list of whole sentences would never end. `spelt` has misspellings of some words, and `kinds` the words for
one kind of person or thing. `points` and `against` are what `tools/care_points.py` has learnt of words and kinds, and `enough` is
how many points tell something, and how many stop a debate.
"""

import json
import math
import re
from collections.abc import Mapping
from itertools import pairwise, product
from pathlib import Path
from typing import Literal, get_args

from ..model.text_memory import remember_texts
from .search import Search

# Those that lists of patterns find: the first that is found counts.
ListedTone = Literal["distress", "wronged", "abuse", "loss", "flight", "need", "illness", "told"]
Tone = Literal["", ListedTone, "seems", "despair", "friend", "threat", "robbed"]

# The points of a life: its writer's own; one that the cards speak of, or somebody else's; one that its writer calls an argument, too.
Least = Literal["open", "theirs", "points"]

# Of these tones bots argue nothing against what is told, and say so.
LEFT_STANDING: tuple[Tone, ...] = (
    "distress",
    "wronged",
    "loss",
    "flight",
    "illness",
    "told",
    "despair",
    "friend",
    "threat",
    "robbed",
    "seems",
)

DANGER: tuple[Tone, ...] = (
    "distress",
    "despair",
    "friend",
    "threat",
)  # to which words of care are said, and nothing else

# Of these an argument is argued with, if its writer says that it is one.
ARGUED: tuple[Tone, ...] = ("loss", "flight", "illness", "told")

HARD = Path(__file__).parent / "hard"


def _lists(language: str) -> dict[str, list[str]]:
    lists: dict[str, list[str] | str] = json.loads((HARD / f"{language}.json").read_text())
    return {name: [some] if isinstance(some, str) else some for name, some in lists.items()}


def patterns_of(language: str) -> dict[str, str]:
    """By name, the patterns of a language's file."""
    patterns: dict[str, str] = {}
    for name, alternatives in _lists(language).items():
        joined = "|".join(_sentence_with(each) if _PARTS.search(each) else each for each in alternatives)
        spaced = joined.replace(" ", r"\W+").replace(r"n\W?t", r"(?:n\W?t|\W+not)")
        patterns[name] = f"(?:{re.sub(r'{([a-z_]+)}', lambda name: patterns[name[1]], spaced)})"
    return patterns


_PARTS = re.compile(r" ([+-]) ")


def _sentence_with(parts: str) -> str:
    """A pattern of the sentences that have some parts and lack others. Its group is the first part."""
    first, *rest = _PARTS.split(parts)
    looked = [("+", f"({first})"), *zip(rest[::2], rest[1::2], strict=True)]
    ahead = "".join(rf"(?{'=' if sign == '+' else '!'}[^.?!\n]*?\b(?:{part})(?!\w))" for sign, part in looked)
    return rf"(?<![^.?!\n]){ahead}[^.?!\n]+"


_ENGLISH = patterns_of("en")
ORIGIN, PEOPLE = (_ENGLISH[name] for name in ("origin", "people"))
_PEOPLE, _REPORTED = re.compile(PEOPLE), re.compile(_ENGLISH["reported"])
_LET_IN = re.compile(_ENGLISH["let_in"])  # *so just let them stay*: whoever asks for it is for them
_OF_LEARNERS = re.compile(
    _ENGLISH["of_learners"], re.MULTILINE
)  # *she no help me*: of these texts small words tell nothing
_LIKENED = re.compile(_ENGLISH["likened"])  # what is only supposed, as *make it thirty, then*
_HARMLESS = Search(_ENGLISH["harmless"])  # *if she gets sick*, videos that are seen, a relative's vote
TAKEN_BACK = re.compile(rf"\b{_ENGLISH['taken_back']}(?!\w)", re.IGNORECASE)  # *ok sorry, not idiots*
_HARDSHIP = Search(_ENGLISH["hardship"])
_ABOUT_SOMEBODY = re.compile(_ENGLISH["about_somebody"])  # the writer, or somebody near
# *If a man threatens the others, we don't …*, *I'd rather die than read it*: nobody met that.
_OF_ANYBODY = Search(_ENGLISH["anybody"])
_CONDEMNED = Search(_ENGLISH["condemned"])  # others are told to die
_OF_OTHERS = re.compile(_ENGLISH["of_others"])  # *I read about a woman who was beaten …* is an argument
_WORD, _APOSTROPHE = re.compile("[a-z]+"), re.compile("['’]")
_SENTENCE, _ME = (
    re.compile(r"[^.?!\n]+"),
    re.compile(
        r"\b(?:i|i['’]?(?:m|ve|d|ll)|me|myself|us|ourselves|our (?:\w+ )?secret|at (?:home|ours)|(?:my|our) (?:own )?(?:bed|eyes|photos?|pictures?|pics?))\b"
    ),
)
_EVERYDAY = re.compile(_ENGLISH["everyday"])
_LIGHTLY = re.compile(_ENGLISH["lightly"])
_IN_PASSING = re.compile(_ENGLISH["in_passing"])
TONES: tuple[ListedTone, ...] = get_args(ListedTone)
_LISTS = (*TONES, "said", "contempt", "despair", "friend", "threat", "robbed", "surely", "at_once", "i_threaten")
HARD_WORDS = {name: Search(_ENGLISH[name]) for name in _LISTS if name != "abuse"}

_SPELT = {
    wrong: right
    for line in _lists("en")["spelt"]
    for right, _, words in [line.partition(": ")]
    for wrong in words.split()
}
_AS_MEANT = [
    (re.compile(wrong), right) for line in _lists("en")["as_meant"] for right, _, wrong in [line.partition(": ")]
]
_MISSPELT = re.compile(rf"\b(?:{'|'.join(_SPELT)})\b")


@remember_texts(64)  # asked for five times while a text is sent, and then before it is shown
def plain(text: str) -> str:
    """A text as the patterns expect it: in lower case, with words of chats and slips of the pen in full, and without figures of speech."""
    low = _MISSPELT.sub(lambda word: _SPELT[word[0]], text.lower())
    for wrong, right in _AS_MEANT:  # *i not want live*
        low = wrong.sub(right, low)
    return _OF_ANYBODY.cut(low)


@remember_texts(512)  # a text is asked about before it is sent, and a moment later before it is shown
def hard_words(name: str, low: str) -> tuple[str, ...]:
    """What a text, as `plain` makes it, has of a list of `HARD_WORDS`. A text that only seems to be contempt is returned whole."""
    return tuple(HARD_WORDS[name].every(low)) or (low,) * (name == "contempt" and _seems_contempt(low))


def hard_place(name: str, sentence: str) -> str:
    """Which words of a sentence, as `hard_words` has it, put it on a list; the sentence, if it is none of those that have some parts."""
    matches = (one.pattern.search(sentence) for one in HARD_WORDS[name].possible(sentence))
    return next((match[1] for match in matches if match and match.re.groups and match[1]), sentence)


ANYBODYS = (
    1.5  # times the points against groups that are in any school: a dirty room and a line of girls are no contempt
)
_EVERYWHERE = {"boys", "girls", "men", "newcomers", "old people", "the old", "women"}


def _seems_contempt(low: str) -> bool:
    """Whether a text names a group, reports nothing, argues neither with the law nor for letting people stay, and its words, each with its
    points, are those of contempt. No pattern knows all that can be said of people: this finds a fifth of what patterns miss, and takes one
    argument in two hundred for it."""
    groups = {each[0] for each in _PEOPLE.finditer(low)}
    least = ENOUGH["against"] * (ANYBODYS if groups <= _EVERYWHERE else 1)
    is_against = bool(groups) and sum_of(low, "against", POINTS["against"]) > least
    return is_against and not (seems_hard(low) or _REPORTED.search(low) or _LET_IN.search(low))


@remember_texts(512)  # the same text is looked at several times
def tone_of(text: str) -> Tone:
    """What is hard about a text; "" if nothing is known to be. A person may be in distress or be abused (`distress`); the text tells of
    racism or bullying that the writer meets (`wronged`); it is against people (`abuse`); it tells of a death, of war or flight, of a
    grave illness near the writer (`loss`, `flight`, `illness`); of somebody whose health needs a device (`need`); or of something else
    that is hard in the writer's life (`told`)."""
    low = plain(text)  # more than twice as fast to search as ignoring case
    is_of_others = bool(_OF_OTHERS.search(low))
    if _condemns(text) and not _has("distress", low):
        return "abuse"
    return next((tone for tone in TONES if (tone == "abuse" or not is_of_others) and _has(tone, low)), "")


def tone_met(text: str) -> Tone:
    """The same, as it is met: of distress, whether a friend is in it (`friend`), somebody may not want to live (`despair`), or somebody
    has threatened the writer (`threat`); of a wrong, whether the writer was robbed or beaten (`robbed`)."""
    tone, low = tone_of(text), plain(text)
    if tone == "wronged" and hard_words("robbed", low):
        return "robbed"
    if tone != "distress":
        return tone
    if hard_words("friend", low) and not hard_words("at_once", low):
        return "friend"
    return "despair" if hard_words("despair", _literal(text)) else "threat" if hard_words("threat", low) else tone


def _literal(text: str) -> str:
    """A text as the patterns expect it, without what may be meant, and is said of homework, too."""
    return _LIGHTLY.sub(" ", plain(text))


def threatens(text: str) -> bool:
    """Whether its writer threatens somebody."""
    return bool(hard_words("i_threaten", _literal(text)))


def asks_for_care(text: str) -> bool:
    """Whether somebody alone is asked about a text before anything else, as far as its own words tell."""
    return tone_of(text) not in ("", "abuse", "need") or seems_hard(text) or is_at_once(text)


def is_near(text: str) -> bool:
    """Whether a text speaks of its writer, or of somebody near."""
    return bool(_ABOUT_SOMEBODY.search(plain(text)))


def is_personal(text: str, least: Least = "open") -> bool:
    """Whether its words tell rather of a life than of an argument, though perhaps of nothing hard: where the deck doesn't surely hear
    an argument in it, only the rest is argued with. `least`: how many points that takes, if it isn't only of somebody else."""
    least = "theirs" if least == "open" and not _ME.search(plain(text)) else least
    return "?" not in text and _hardness(text) > ENOUGH[least]


def is_at_once(text: str) -> bool:
    """Whether a text surely tells of danger to its writer, in the first person, or of somebody who may not want to live: then nothing
    is asked before it is met with care. What is only hinted at, as bruises from the last time somebody was late, is asked about, unless
    its words have so many points (`stop`) that hardly any harmless text has them."""
    tone, low = tone_of(text), _literal(text)
    mine = [one for one in _SENTENCE.findall(low) if _ME.search(one)]
    if tone in ("", "told"):  # of all else patterns know better what is denied, or said in a role
        return bool(mine) and _hardness(text) > ENOUGH["stop"]
    if tone != "distress":
        return False
    return bool(hard_words("despair", low) or hard_words("threat", low)) or any(
        hard_words("surely", one) for one in mine
    )


def told_together(before: list[str], text: str) -> bool:
    """Whether a text surely tells of danger together with those `before` it, after which their author went on: by patterns that none of
    them has alone."""
    if not before or any(map(is_at_once, before)):  # they were misheard
        return False
    every = "\n".join((*before, text))
    return tone_of(every) == "distress" and is_at_once(every)


MORE = 1.1  # times the points of one text that it has with another, if that tells clearly more


def is_more(before: list[str], text: str) -> bool:
    """Whether points hear clearly more in a text together with those `before` it than in these."""
    every = _hardness("\n".join((*before, text)))
    return may_be_hard(text) and every > max(PLAINLY * ENOUGH["points"], MORE * max(map(_hardness, before)))


def is_no_more(before: list[str], text: str) -> bool:
    """Whether only points hear something in a text, and not clearly more than in those `before` it, of which its author has said that they
    are an argument: then that holds for it, too."""
    return seems_hard(text) and not (tone_of(text) or is_at_once(text) or is_more(before, text))


def may_be_hard(text: str) -> bool:
    """Whether points hear anything at all in a text."""
    return _hardness(text) > ENOUGH["open"]


def adds_to_it(sentence: str) -> bool:
    """Whether a sentence adds to what points hear in its text, or patterns hear something in it."""
    return bool(tone_of(sentence)) or sum_of(sentence, "points", POINTS["points"]) > 0


def _has(tone: Tone, low: str) -> bool:
    return any(hard_words(name, low) for name in (("said", "contempt") if tone == "abuse" else (tone,)))


def _condemns(text: str) -> bool:
    """Whether it tells others to die: cruelty, which `plain` cuts, since it isn't the distress that its words have elsewhere."""
    return _CONDEMNED.matches(text.lower())


_ENDING = re.compile(r"(?<=[a-z]{3})(?:ing|ed|es|s)$")


def _stem(word: str) -> str:
    return _ENDING.sub("", word)


_KINDS: dict[str, list[str]] = {}  # of a stem
for _kind, _, _words in (line.partition(": ") for line in _lists("en")["kinds"]):
    for _each in dict.fromkeys(map(_stem, _words.split())):
        _KINDS.setdefault(_each, []).append(_kind)
_NEAR = set(_lists("en")["near_kinds"][0].split())


def _points(name: str) -> dict[str, int]:
    lines = (line.partition(": ") for line in _lists("en")[name])
    return {word: int(points) for points, _, words in lines for word in words.split()}


POINTS = {name: _points(name) for name in ("points", "against")}
_SMALL = set(_lists("en")["small"][0].split())
_TOLD_BY_LEARNERS = {sign: some for sign, some in POINTS["points"].items() if not _SMALL.issuperset(sign.split("|"))}
ENOUGH = {name: float(least) for name, _, least in (line.partition(": ") for line in _lists("en")["enough"])}


@remember_texts(512)
def _earnest(text: str) -> str:
    """A text as the patterns expect it, without what is surely harmless in it."""
    return _HARMLESS.cut(plain(text))


def words_of(low: str) -> set[str]:
    """The words of a text as `plain` makes it, as they have points."""
    return set(_WORD.findall(_APOSTROPHE.sub("", low)))


def signs_of(text: str) -> set[str]:
    """Of each sentence that speaks of its writer or of somebody near: the words, without their endings; their kinds, as who (`ME`,
    `PARENT`), what is done, with what, or where; and each two that follow each other and of which one has a kind (`WAITS|HIM`)."""
    signs: set[str] = set()
    for part in _SENTENCE.findall(_earnest(text)):
        words = [_stem(word) for word in _WORD.findall(_APOSTROPHE.sub("", part))]
        kinds = [_KINDS.get(word, []) for word in words]
        if any(kind in _NEAR for each in kinds for kind in each):
            signs.update(words, *kinds)
            for (one, before), (two, after) in pairwise(zip(words, kinds, strict=True)):
                if before or after:
                    signs.update(map("|".join, product(before or [one], after or [two])))
    return signs


FEWEST = 5  # words of a text of which single ones may tell anything
SILENT = 14  # signs without points that are added to each text's own: the few of a short one tell little
PLAINLY = 1.4  # times the points that tell something hard: a text with fewer may say something else
SIGNS = {"points": signs_of, "against": words_of}


def sum_of(text: str, name: str, points: Mapping[str, int]) -> float:
    """The points of a text's signs, over the root of their number and of the `SILENT` ones."""
    signs = SIGNS[name](text)
    return sum(points.get(sign, 0) for sign in signs) / math.sqrt(len(signs) + SILENT)


def seems_hard(text: str, times: float = 1) -> bool:
    """Whether a text is about the writer or somebody near, and its words have the points of a hard life, or this many times as many. No
    pattern knows what everybody will write: docs/figures.md says how much of it this finds, and what it takes for such."""
    return _hardness(text) > times * ENOUGH["points"]


@remember_texts(512)  # asked whether it is told plainly, and whether in passing
def _hardness(text: str) -> float:
    """The points of a text; 0 if it is about nobody near."""
    low = _earnest(text)
    is_near = _ABOUT_SOMEBODY.search(low) and not _LIKENED.search(low) and len(words_of(low)) >= FEWEST
    return sum_of(text, "points", _TOLD_BY_LEARNERS if _OF_LEARNERS.search(low) else POINTS["points"]) if is_near else 0


def tells_hardship(text: str) -> bool:
    """Whether a text tells of money, hunger, care for siblings, or work, as a cost in its writer's own life: an argument, and no disclosure."""
    return _HARDSHIP.matches(plain(text))


def is_everyday(text: str) -> bool:
    """Whether a text speaks of somebody's work, of what they pay for, how old they are, or how they walk."""
    return bool(_EVERYDAY.search(plain(text)))


def is_in_passing(text: str) -> bool:
    """Whether a death is told only to say whose words an argument takes up, as *my grandpa, who died in May, always said …*"""
    return bool(_IN_PASSING.search(plain(text)))


def tells_of_harm(text: str) -> bool:
    """Whether a text tells of a hard life, whatever else it says. What some people need for their health is an argument, unless it is
    the writer, or somebody near, who does."""
    low = plain(text)
    nobodys = ("abuse",) if _ABOUT_SOMEBODY.search(low) else ("abuse", "need")
    has_tone = not _OF_OTHERS.search(low) and any(_has(tone, low) for tone in TONES if tone not in nobodys)
    return has_tone or seems_hard(text, PLAINLY)
