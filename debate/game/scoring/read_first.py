"""Which texts a host reads before the class does: flagged and marked ones, and texts that may tell of somebody's life.

Words can't prove that a text is personal, so nothing is refused or hidden for good: such a text is closed until a host has
judged it, to all but its author, hosts, and those who answer or judge it; to these, too, if it may hurt someone. English only, except
for the names of classmates.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from msgspec.structs import replace

from ..model.look_alikes import skeleton
from ..model.phases import is_aloud
from ..model.state import LIFE, UNREAD, Revision, Room, Speech
from ..model.text_memory import remember_texts
from ..voices.grave import tells_of_harm
from ..voices.private import private_words
from ..voices.search import Search
from ..voices.wordless import is_wordless
from ..voices.words import EXPERIENCE, SMALL

_CLOSE = (
    "mum|mummy|mom|mommy|mother|dad|daddy|father|stepmum|stepmom|stepdad|brother|sister|siblings?|cousin|aunt|uncle|"
    r"parents|"
    "gran|granny|nan|grandma|grandmother|grandpa|grandad|granddad|grandfather|family|friend|boyfriend|girlfriend|crush|ex|"
    "classmate|neighbour|neighbor|therapist|girl|boy"
)
# What others need not know of somebody near: health, a family's troubles, its money, what the police know, where it comes from.
_NOT_FOR_ALL = (
    r"abus\w*|accident|addict\w*|adhd|adopted|afford|alcohol\w*|allerg\w*|anxi\w*|argue[sd]?|arguing|arrested|asthma|asylum|autis\w*|benefits|"
    r"blind|bull(?:y|ied|ies)|cancer|cheated on|deaf|debts?|depress\w*|deport\w*|diabet\w*|died|disab\w*|divorc\w*|drinks|drugs?|drunk|"
    r"dyslexi\w*|epilep\w*|expelled|failed|fled|gay|hates?|headscarf|homeless|hospital|hurts? (?:me|us|him|her)|ill|in love|jail|left us|"
    r"lesbian|lost (?:his|her|their) (?:job|flat|house|home|licence)|"
    r"(?:came|comes?) (?:here )?(?:from (?!school|work|home|there|the|an?\b)\w+|as)|muslim|(?:nobody|no one) (?:may|must|should) know|"
    r"operation|overweight|pregnant|prison|police|poor|punch(?:es|ed)|refugees?|rent|repeat(?:ed)? a year|scared|secret|separated|sick|smokes|"
    r"split|steals?|stole|stutter\w*|suspended|therap\w*|threaten\w*|trans|unemployed|vapes|war|wheelchair"
)
# In lower case, for texts in lower case: ignoring case takes twice as long.
_PERSONAL = re.compile(
    r"\bi (?:cried|felt (?:so |very )?(?:afraid|alone|ashamed|fat|left out|lonely|sad|scared|ugly|unsafe|worthless)|lost my (?!bag|bus|key|phone))"
    r"|\bi (?:was|got|have been|[’']ve been) (?:\w+ )?(?:afraid|alone|arrested|ashamed|attacked|beaten|bullied|called|caught|depressed|"
    r"diagnosed|drunk|excluded|expelled|filmed|followed|hit|ill|in (?:a )?hospital|laughed at|"
    r"left out|lonely|mobbed|pushed|robbed|sad|scared|sick|suspended|teased|threatened|touched)\b"
    r"|\bi know (?:a|an|some(?:one|body))\b|\bhappened to (?:me|us)\b|\bwhen i was\b(?! in (?:class|form|grade|year))"
    rf"|(?<![^.?!\n])(?=[^.?!\n]*\b(?:my|our) (?:best |old |little |big |older |younger |own )?(?:{_CLOSE})(?:[’']?s)?\b)[^.?!\n]*\b(?:{_NOT_FOR_ALL})\b"
    r"|\b(?:a|the|that|one) (?:new )?(?:student|pupil|girl|boy|kid|guy) (?:in|from|of) (?:our|my|this) (?:class|form|year|group|school)\b"
    r"|\bsome(?:one|body) (?:in|of|from) (?:our|my|this) class\b|\b(?:in|from) (?:our|my) class\b[^.?!\n]{0,60}\bm[ey]\b"
    r"|\bthe new (?:student|pupil|girl|boy|kid)\b"
)
_IN_NEED = re.compile(
    r"\bexcept me\b|\bi (?:lie|lay) awake\b|\bdizzy\b|\bi (?:can[’']?t|cannot|couldn[’']?t) get (?:up|out of bed)\b"
    r"|\bi (?:don[’']?t|do not) have anything (?:to|left)\b|\bi hated? (?:him|her|them|myself)\b|\bwe all stop breathing\b"
    r"|\b(?:nobody|no one) (?:may|must|should) know\b|\b(?:don[’']?t|do not) tell (?:any|my|the)|\bour secret\b"
)
# Why a host reads a text first: a flag or a mark; a private matter (`private.py`); the name of somebody in the room; an accusation
# by full name; it tells of a life; it has hardly a word; it answers a hidden text or says one again; nobody has said that it is finished.
Why = Literal["noticed", "private", "named", "accused", "life", "wordless", "again", "unfinished"]
AGAIN: Why = "again"
SENTENCE = 4  # different words, at least, that make a sentence of a hidden text known again
NONE = "(?!)"  # a pattern that nothing matches
_SAYS = "(?:says|said|thinks|thought|means|meant|argue[sd]|claim(?:s|ed)|told)"
_EXPERIENCE = Search(EXPERIENCE)
# A full name with an accusation; not a country's.
_ACCUSED = re.compile(
    r"\b(?!(?:North|South|East|West|New|United|Great|The) )[A-Z]\w+ [A-Z]\w+ (?:\w+ ){0,4}?"
    r"(?:cheat|steal|stole|bull(?:y|ies|ied)|vape|smoke|drink|deal|hits?|beats?|touched|lied|lies)(?:s|d|ed)?\b"
)


def flagged(room: Room) -> set[str]:
    """The texts with a flag that no host has answered."""
    return {flag.speech for flag in room.flags.values() if not flag.answered}


def unread(room: Room) -> dict[str, Why]:
    """The texts and rewrites that a host has to read first, each with why: flagged, marked, perhaps personal, or near to a hidden
    text, and not yet judged by a host. None where somebody practises alone."""
    if room.options.practice:
        return {}
    texts: list[Speech | Revision] = [*room.speeches.values(), *room.revisions.values()]
    objected = flagged(room)
    noticed: dict[str, Why] = {
        text.id: "noticed" for text in texts if not text.read and (text.marks or text.id in objected)
    }
    half: dict[str, Why] = {speech.id: "unfinished" for speech in room.speeches.values() if is_unfinished(speech)}
    return half | dict.fromkeys(_said_again(room, texts), AGAIN) | personal(room, texts) | noticed


def _said_again(room: Room, texts: Iterable[Speech | Revision]) -> set[str]:
    """The texts among these that answer a text that is hidden now, or say a sentence of one again: all of its words or, by the
    same writer, four fifths. People's own that no host has judged."""
    hidden = [text for text in texts if text.hidden]
    if not hidden:
        return set()
    ids = {text.id for text in hidden}
    answers = {clash.rebuttal for clash in room.clashes.values() if clash.opening in ids}
    answers |= {clash.closing for clash in room.clashes.values() if clash.rebuttal in ids}
    sentences = [(text.author, one) for text in hidden for one in _sentences(text.text) if len(one) >= SENTENCE]

    def says_one(text: Speech | Revision) -> bool:
        words = frozenset[str]().union(*_sentences(f"{text.restatement}\n{text.text}"))
        return any(5 * len(one & words) >= (4 if text.author == author else 5) * len(one) for author, one in sentences)

    return {
        text.id for text in _by_people(room, texts) if text.id not in ids and (text.id in answers or says_one(text))
    }


@remember_texts(1024)
def _sentences(text: str) -> tuple[frozenset[str], ...]:
    """The words of each sentence, however its letters are disguised."""
    return tuple(frozenset(re.findall(r"\w+", one)) for one in re.split(r"[.!?\n]+", skeleton(text)))


def closed(room: Room) -> frozenset[str]:
    """The texts and rewrites that the room may not read before a host has judged them (docs/game.md, section 10): those to be read
    first; what answers them, which says again what they said; and rewrites of these."""
    shut = set(unread(room))
    if not shut:
        return frozenset()
    for clash in room.clashes.values():
        if clash.opening in shut and clash.rebuttal:
            shut.add(clash.rebuttal)
    for clash in room.clashes.values():
        if clash.rebuttal in shut and clash.closing:
            shut.add(clash.closing)
    shut.update(rewrite.id for rewrite in room.revisions.values() if rewrite.speech in shut)
    return frozenset(shut)


def as_open_to_all(room: Room) -> Room:
    """The room with every closed text hidden, for what is made of whole rooms; the same room if none is."""
    shut = closed(room)
    if not shut.intersection(room.speeches):
        return room
    shown = room.copy()
    shown.speeches = {id: replace(text, hidden=True) if id in shut else text for id, text in room.speeches.items()}
    return shown


def personal(room: Room, texts: Iterable[Speech | Revision]) -> dict[str, Why]:
    """The texts among these that a person wrote, that no host has judged, and that may be private, each with why: they tell how to
    reach somebody or who is ill, name someone in the class, accuse somebody by name, or tell of a life (a family, health, what
    happened to the writer)."""
    names = _names(room)
    return {text.id: why for text in _by_people(room, texts) if (why := _why_personal(text, names))}


def _by_people(room: Room, texts: Iterable[Speech | Revision]) -> Iterator[Speech | Revision]:
    """The texts among these that a person wrote and that no host has judged; of stand-ins', those that are to be read first."""
    for text in texts:
        author = room.seats.get(text.author)
        if author is None or author.bot or text.read:
            continue
        if not author.stand_in or text.text.startswith(LIFE):
            yield text


def lines_with_names(room: Room) -> frozenset[str]:
    """The lines of speeches that name somebody in the room, and that no host has judged: nobody judges them before."""
    return frozenset(speech.id for speech in room.speeches.values() if names_somebody(room, speech))


def names_somebody(room: Room, speech: Speech) -> bool:
    """Whether a speech is among the `lines_with_names`."""
    if not is_aloud(room.format) or speech.read or speech.from_card or room.by_bot(speech):
        return False
    return bool(name_in(room, f"{speech.restatement}\n{speech.text}"))


def is_unfinished(speech: Speech) -> bool:
    """Whether time ran out while somebody wrote a line down for its speaker, and neither its table nor a host has said since that it
    is all of it."""
    return speech.by_clock and bool(speech.noted_by) and not speech.read


def may_hurt(room: Room, text: Speech | Revision) -> bool:
    """Whether a text may hurt someone, and no host has judged it: only its writer and hosts read it before."""
    return "insult" in text.marks and not text.read and not room.options.practice


def is_held(room: Room, speech: Speech) -> bool:
    """Whether nobody judges or stars a speech before a host has read it; an unfinished one, before its table or a host has said
    that it is all of it."""
    return may_hurt(room, speech) or names_somebody(room, speech) or is_unfinished(speech)


def name_in(room: Room, words: str) -> str:
    """The first names of people in the room that these words have, each once; "" for none."""
    names = _names(room)
    return ", ".join(dict.fromkeys(match[match.lastindex or 0] for match in names.finditer(words))) if names else ""


def _why_personal(text: Speech | Revision, names: re.Pattern[str] | None) -> Why | None:
    both = (text.restatement, text.text)
    if names and any(names.search(words) for words in both):
        return "named"
    return next((why for words in both if (why := why_private(words))), None)


def teacher_names(room: Room) -> tuple[str, ...]:
    """What hosts call people, where they call them anything."""
    return tuple(seat.teacher_name for seat in room.seats.values() if seat.teacher_name)


def _names(room: Room) -> re.Pattern[str] | None:
    return names_in(room, names) if (names := teacher_names(room)) else None


def first_name(name: str) -> str:
    return name.split()[0] if name.strip() else ""


def names_in(room: Room, names: tuple[str, ...]) -> re.Pattern[str] | None:
    """Where texts in this room name people who are called so: in the last group that matched. None if no text can."""
    return _pattern(names, (room.motion.title, *(card.claim for card in room.motion.cards.values())))


@remember_texts(256)
def _pattern(names: tuple[str, ...], claims: tuple[str, ...]) -> re.Pattern[str] | None:
    """First names with a capital, however they were typed; in small letters, which may be a word, only before a verb of saying.
    A name that everybody writes as a word, such as “This”, needs such a verb, too, or a capital within a sentence: whoever
    joins by it must not close the texts of a whole class."""
    first = {name for name in map(first_name, names) if len(name) > 1 or not name.isascii()}
    if not first:
        return None
    common = SMALL.union(re.findall(r"\b[a-z]\w*", " ".join(claims)))
    capital = {name[0].upper() + name[1:]: name.lower() in common for name in first}
    sure, words, small = (
        "|".join(map(re.escape, sorted(some))) or NONE
        for some in (
            {name for name, is_common in capital.items() if not is_common},
            {name for name, is_common in capital.items() if is_common},
            {name.lower() for name in first},
        )
    )
    return re.compile(rf"\b({sure})\b|(?<=[\w,;:] )({words})\b|\b({words}|{small}) {_SAYS}\b")


@remember_texts(4096)  # the hosts' view asks, then the show, and the view again
def why_private(words: str) -> Why | None:
    """Why a text may be personal, whoever is in the room; None if it isn't."""
    if private_words(words):
        return "private"
    if _ACCUSED.search(words):
        return "accused"
    low = words.lower()
    is_of_life = (
        UNREAD in words
        or _PERSONAL.search(low)
        or _IN_NEED.search(low)
        or _EXPERIENCE.matches(low)
        or tells_of_harm(words)
    )
    if is_of_life:
        return "life"
    return "wordless" if is_wordless(words) else None


def tells_of_a_life(words: str) -> bool:
    """Whether a text sounds as if it tells of somebody's life, but of no harm or need: whoever tells of that is asked nothing."""
    return why_private(words) == "life" and not tells_of_harm(words) and not _IN_NEED.search(words.lower())
