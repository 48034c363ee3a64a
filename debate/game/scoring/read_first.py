"""Which texts a host reads before the class does: flagged and marked ones, and texts that may tell of somebody's life.

Words can't prove that a text is personal, so nothing is refused or hidden for good: such a text waits for a host, and
until then its author and hosts alone have its words. English only, except for the names of classmates.
"""

import re
from collections.abc import Callable, Collection, Iterable
from functools import cache, lru_cache, partial
from typing import Literal

import msgspec
from msgspec.structs import replace

from ..care.grave import plain, seems_hard, tells_of_harm, threatens, tone_of
from ..care.oneself import tells_of_oneself
from ..care.private import private_words
from ..care.schoolmates import tells_of_a_schoolmate
from ..care.search import Search
from ..care.wordless import is_wordless
from ..dealing.aliases import EVERYDAY, is_dealt
from ..hearing.sentences import Itself, written
from ..hearing.words import CONCLUDES, EXPERIENCE, NAME_WORDS, RUDE, SMALL
from ..model.look_alikes import skeleton
from ..model.motion import Motion
from ..model.phases import is_aloud
from ..model.state import LIFE, UNREAD, Mark, Revision, Room, Speech
from ..model.text_memory import remember_texts

PASSING = 1.2  # times the points of a hard life that call a host: with fewer, everyday texts would

_CLOSE = (
    "mum|mummy|mom|mommy|mother|dad|daddy|father|stepmum|stepmom|stepdad|brother|sister|siblings?|cousin|aunt|uncle|"
    r"parents|"
    "gran|granny|nan|grandma|grandmother|grandpa|grandad|granddad|grandfather|family|friend|boyfriend|girlfriend|crush|ex|"
    "classmate|neighbour|neighbor|therapist|girl|boy"
)
# What is said of somebody near and tells nothing of a life: tea, a driving test, a lost glove, whatever annoys them, what a flat costs.
_DRINKS = r"drinks(?! (?:\w+ ){0,3}(?:coffees?|teas?|water|milk|juice|cola|coke|cocoa|smoothies?)\b)"
_TEST = r"(?:(?:his|her|their|the|a|an|one|that) (?:\w+ ){0,2}(?:tests?|exams?)|in (?!life)\w+)\b"
_HATES = r"hate[sd]? (?:each other|(?:him|her|my|them)sel(?:f|ves)|him|me|us|them|life|her(?! (?:alarm|bus|car|homework|job|phone|school)))\b"
_THING = (
    r"bag|ball|balance|bet|bike|bus|cap|card|coat|game|glass|glove|jacket|keys?|match|parking|patience|phone|place|race|seat|space|temper|ticket|tooth|"
    r"voice|vote|way"
)
_ARGUE = r"argu(?:e[sd]?|ing)(?! (?:about (?!us\b|me\b|money)|over|for|against|that\b))"
_CLINIC = r"(?:been|goes|is|was|went) (?:in|into|to) (?:an? |the )?(?:\w+ )?clinic"
_FIGHT = r"fight(?:s|ing)? (?:about|over) (?:me|money|us)"
_CAME = (
    r"(?<!grandmother )(?<!grandma )(?<!gran )(?<!grandfather )(?<!grandpa )(?<!uncle )(?<!aunt )(?:came|comes?) (?:here )?"
    r"(?:from (?!school|work|home|there|the|an?\b)\w+|as)"
)
_RENT = (
    r"(?:can[’']?t|cannot|couldn[’']?t|could not|behind|hardly|owes?|owed|no money|thrown out|evicted|(?:had|has|have) to (?:go|leave|move))\b"
    r"[^.?!\n]{0,40}\brents?|rent\b[^.?!\n]{0,25}\b(?:can[’']?t|cannot|too (?:high|much)|(?:had|has|have) to (?:go|leave|move))"
)
# What others need not know of somebody near: health, a family's troubles, its money, what the police know, where it comes from.
_NOT_FOR_ALL = (
    rf"abus\w*|addict\w*|adhd|adopted|afford|alcohol\w*|anxi\w*|{_ARGUE}|arrested|asylum|autis\w*|benefits|"
    rf"bull(?:y|ied|ies)|cancer|cheated on|{_CLINIC}|debts?|depress\w*|deport\w*|died|disab\w*|divorc\w*|{_DRINKS}|drugs?|drunk|"
    rf"{_CAME}|dyslexi\w*|eating disorder|epilep\w*|expelled|failed (?:his|her|their) (?:final )?exams|{_FIGHT}|fled|gay|"
    rf"{_HATES}|headscarf|homeless|hurts? (?:me|us|him|her)|"
    rf"(?<!works )in (?:a |the )?hospital|in love|jail|left us|lesbian|locked up|lost (?:his|her|their) (?!{_THING})\w+|muslim|"
    rf"overweight|pregnant|prison|police|poor|punch(?:es|ed)|refugees?|{_RENT}|secret|separated|smokes|"
    rf"split up|stutter\w*|suspended|taken away|therap\w*|threaten\w*|tortur\w*|trans|unemployed|vapes|"
    r"war|(?:won[’']t|wont|never|not) (?:going to )?get (?:better|well)"
)
# The same of what most would tell a class, but no screen.
_NOT_FOR_A_SCREEN = (
    rf"accident|failed(?! {_TEST})|(?:came|comes?) (?:here )?from (?!school|work|home|there|the|an?\b)\w+|hospital|"
    rf"repeat(?:ed)? a year|scared|split|steals?|stole"
)
# What many live with, and the old above all. Whoever concludes something from it argues.
_AILMENTS = (
    r"allerg\w*|asthma|blind|deaf|diabet\w*|operation|wheelchair|(?<!if i feel )(?<!when i feel )(?<!if i get )(?:ill|sick)"
    r"(?! (?:today|tomorrow|yesterday|and at home|on (?:a |the )?(?:bus|boats?|trips?)|when i|of))"
)
_NEAR = (
    rf"\b(?:my|our) (?:best |old |little |big |older |younger |own )?(?:{_CLOSE})(?:[’']?s)?\b"
    rf"|\b(?:{_CLOSE}) of (?:mine|ours)\b|\b(?:someone|somebody|a person|people) (?:that |who |whom )?(?:i|we) know\b"
)
_UP = r"(?:away|back|by (?:my|our|the)|home|in|into|off|on|out of|to|up)\b"  # by telephone, or by a teacher
_AT = r"(?:with (?:a|it|my|the)\b|on (?:it|my|the)\b|(?:look|play|text|us)ing\b|in (?:a |the )?(?:rain|jam|traffic|storm)\b)"
_ONE_DAY = r"(?:on (?:the |a )?(?:bus|boat|\w+day|trip)|for (?:a|one|two|three) days?|last (?:week|month|\w+day)|yesterday|and (?:stayed|was) at home)\b"
# In lower case, for texts in lower case: ignoring case takes twice as long.
PERSONAL = (
    r"\bi (?:was|got|have been|[’']ve been) (?:\w+ )?(?:arrested|attacked|beaten|bullied|depressed|diagnosed|drunk|excluded|expelled|filmed|followed|"
    r"hit(?! by (?:a |the )?\w*ball\b)|in (?:a )?hospital|laughed at|mobbed|robbed|suspended|threatened|touched)\b"
    rf"|\bi (?:was|got) (?:called(?! {_UP})|caught(?! {_AT}))\b|\bfollow(?:s|ed) me\b"
    rf"|(?<![^.?!\n])(?=[^.?!\n]*(?:{_NEAR}))[^.?!\n]*\b(?:{_NOT_FOR_ALL})\b"
    r"|\b(?:a|the|that|one) (?:new )?(?:student|pupil|girl|boy|kid|guy) (?:in|from|of) (?:our|my|this) (?:class|form|year|group|school)\b"
    r"|\bsome(?:one|body) (?:in|of|from) (?:our|my|this) class\b|\b(?:in|from) (?:our|my) class\b[^.?!\n]{0,60}\bm[ey]\b"
    r"|\bthe new (?:student|pupil|girl|boy|kid)\b"
)
_IN_NEED = re.compile(
    r"\bexcept me\b|\bi (?:lie|lay) awake\b|\bdizzy\b|\bi (?:can[’']?t|cannot|couldn[’']?t) get (?:up|out of bed)\b"
    r"|\bi (?:don[’']?t|do not) have anything (?:to|left)\b|\bi hated? (?:him|her|them|myself(?! for \w+ing))\b|\bwe all stop breathing\b"
    r"|\b(?:nobody|no one) (?:may|must|should) know\b|\bnever (?:have to )?(?:get|wake) up again\b"
    r"|\b(?:boys|girls|guys|he|kids|man|men|one|people|she|they|who)\b[^.?!\n]{0,30}\btouch(?:es|ed|ing)? me\b"
    r"|\b(?:don[’']?t|do not) tell (?:any|my|the)|\bour secret\b"
)
# Told in passing: being alone, laughed at, afraid, short of money, ashamed of one's body. Those who answer it may read it; no screen
# shows it before a host has judged it.
_NOBODY = "(?:nobody|no ?one|hardly anyone)"
_OTHERS = (
    r"(?:they(?: all)?|everyone|everybody|people|kids|(?:the |my |half the |half my |the whole )class|"
    r"(?:some |the |older |other |two |three )*(?:boys|girls|guys|kids|others)(?: (?:in|from|at) (?:my|our|the) \w+(?: school)?)?)"
)
_VERY = "(?:so |very |really |always |often |still |just |like |too |a |the )*"
_GROWN = "(?:mum|mom|dad|mother|father|parents|family|stepdad|stepmum)"
IN_PASSING = (
    r"\bi (?:cried(?! (?:with|from) laugh)|felt (?:so |very )?(?:afraid|alone|ashamed|fat|left out|lonely|sad|scared|ugly|unsafe|worthless)|"
    r"lost my (?!bag|bus|key|phone))"
    rf"|\bi (?:was|got|have been|[’']ve been) (?:\w+ )?(?:afraid|alone|ashamed|left out|lonely|pushed|sad|scared|teased|(?:ill|sick)(?! {_ONE_DAY}))\b"
    r"|\bi know (?:a|an|some(?:one|body)) (?:boy|girl|guy|kid|man|woman|who)\b|\bhappened to (?:me|us)\b"
    rf"|(?<![^.?!\n])(?=[^.?!\n]*(?:{_NEAR}))(?:[^.?!\n]*\b(?:{_NOT_FOR_A_SCREEN})\b|(?![^.?!\n]*?{CONCLUDES})[^.?!\n]*\b(?:{_AILMENTS})\b)"
    rf"|\b{_NOBODY} (?:ever |really |else )*(?:talks?|talked|speaks?|spoke|writes?) to me\b"
    rf"|\b{_NOBODY} (?:ever |really )*(?:(?:sits?|sat|plays?|eats?|works?|walks?) (?:next to|with|by|beside)|picks?|picked|invite[sd]?|"
    r"choos\w+|notice[sd]?|misses|likes?) me\b"
    r"|\bi\b[^.?!\n]{0,25}\b(?:last|never) (?:one )?(?:to be |gets? |got )?(?:picked|chosen|invited)\b"
    r"|\bi(?:[’']d|[’']ve|[’']ll)?(?: would| will)?(?: have| had| got)* (?:nobody|no ?one|no friends)\b(?= (?:left|else|to |at (?:this|my|school)|here|there)|"
    r"[.,!?;]|$| and| so\b| because)"
    r"|\bi (?:really )?(?:don[’']?t|do not|haven[’']?t|didn[’']?t)(?: really)? (?:have|got|know) (?:really )?(?:got )?(?:any ?one|anybody|any friends)\b"
    r"(?! (?:who|that)\b)"
    r"|\bno friends (?:for me|at (?:this|my|the) |here)|\bnot every(?:one|body) (?:here )?(?:has|got) (?:any )?friends\b"
    r"|\bmy (?:best )?friends? (?:are|is|all|went|goes?)\b[^.?!\n]{0,15} (?:another|other|different) school\b"
    r"(?![^.?!\n]*\b(?:call|chat|meet|messag|plan|talk|text|train|write)\w*)"
    r"|\bi\b[^.?!\n]{0,40}\b(?:sit|sat|stand|stood|spend|spent|hide|hid)\b[^.?!\n]{0,20}\b(?:alone|on my own|by myself)\b"
    r"|\bi (?:always |have to )?(?:sit|eat|hide|spend)\b[^.?!\n]{0,30}\bin (?:a|the) (?:toilets?|loo|bathrooms?|library|corner)\b[^.?!\n]{0,40}"
    r"\b(?:bell|break|lunch|because|until)\b"
    r"|\bi (?:didn[’']?t|don[’']?t|did not) (?:speak|talk) (?:to|with) (?:one|a single|any)\w*\b"
    rf"|\b(?:i[’']?m|i am|i feel|makes? me feel|i was) {_VERY}(?:alone (?:at|in|here|every)|lonely|left out|invisible|outsider|"
    r"nobody|ashamed|ugly|fat|stupid (?:one|every|again)|worthless|unsafe|a burden)\b"
    r"|\b(?:i[’']?m|i am) not safe\b|\b(?:if i was gone|without me)(?=[.,!?;]|$)"
    r"|\b(?:laugh|star|point|giggl|whisper|jok)(?:s|e|es|ed|ing)? (?:at|about) (?:me|my|(?:how|the way|what) i)\b|\b(?:made|makes?|making) fun of (?:me|my)\b"
    rf"|\b{_OTHERS} (?:all |always |still )*(?:laugh(?:s|ed)?|giggle[sd]?) (?:when(?:ever)?|if|because) i\b"
    rf"|\bi\b[^.?!\n]{{3,70}}\b(?:and|then) (?:then )?{_OTHERS} (?:all )?laugh(?:s|ed)?\b"
    rf"|\b{_OTHERS} (?:all |always |still |just )*call(?:s|ed)? me\b|\bi (?:always |still )?(?:get|got|am|was) called\b"
    rf"|\b{_OTHERS} (?:\w+ )?(?:make|made) (?:\w+ )?(?:noises?|faces|sounds) (?:when(?:ever)?|at|behind) (?:i|me)\b"
    rf"|\b{_OTHERS} (?:all )?(?:say|said|think|thought|write|wrote) (?:that )?i(?:[’']?m| am| was) {_VERY}(?:fat|ugly|stupid|dumb|weird|poor|dirty|thick)\b"
    r"|\b(?:chat|group|page|account|memes?|jokes?|rumou?rs?) about me\b"
    r"|\b(?:film(?:s|ed)?|record(?:s|ed)?|mock(?:s|ed)?|mob(?:s|bed)?|tease[sd]?|bull(?:y|ies|ied)|pick(?:s|ed)? on) me\b"
    r"|\bi (?:get|am|was|got|keep getting) (?:\w+ )?(?:bullied|picked on|teased|mocked|mobbed)\b"
    r"|\bi\b[^.?!\n]{0,25}, (?:and )?(?:somebody|someone|they|everybody|everyone) films? it\b"
    rf"|\bi(?:[’']?m| am| was| feel) {_VERY}(?:scared|afraid|frightened|terrified)\b(?! (?:of (?:nothing|dogs?|spiders?|heights|wasps|mistakes|traffic|"
    r"lorries|thunder|exams?|tests?|marks?|an? )|to (?:cycle|ride|cross|make|ask|lose)|that\b))[^.?!\n]*\b(?:men|man|boys|girls|guys|gang|him|her|them|they|"
    r"walk\w*|home|go|alone|school|bus|night|dark|street|station)\b"
    r"|\bi (?:don[’']?t|do not|didn[’']?t|never) dare\b|\bi (?:don[’']?t|do not) (?:like|want to) (?:be|being|go|going|walk|walking) [^.?!\n]{0,25}\balone\b"
    r"|\bi still (?:look|jump|wake|flinch)\b[^.?!\n]{0,30} when\b|\bi (?:get|feel) (?:really )?sick (?:every|before)\b"
    r"|\bi cry (?:over|about|every|when|because|in|at)\b|\b(?:my parents|they) (?:are )?(?:fight|fighting|shout|scream)\b[^.?!\n]{0,15}\b(?:night|evening|time)"
    rf"|\b(?:we|(?:my )?{_GROWN})(?: \w+)? (?:can[’']?t|cannot|couldn[’']?t) (?:\w+ )?(?:afford|pay)\b|\b(?:we|i)\b[^.?!\n]{{0,40}}\bfood ?bank\b"
    r"|\b(?:is|are) (?:really )?a lot (?:of money )?for us\b|\bwe(?:[’']ve got| have| had) no money\b"
    r"|\bi (?:hate|can[’']?t stand|don[’']?t like) (?:how i look|my (?:body|face|skin|nose|legs|weight))\b"
    r"|\b(?:i|we) (?:live|lived|grew up) in (?:a |the )?(?:children[’']?s |care )?home\b"
    rf"|\b(?:my )?(?:{_CLOSE})\b[^.?!\n]{{0,15}} can (?:hardly|barely) (?:breathe|walk|see|sleep)\b"
)
# Why a host reads a text first: it has a flag or a mark; tells something private (`private.py`); names somebody in the room; accuses
# somebody by full name; tells of a life, or, which holds nothing up, in passing of something hard or a story of others whom a class may
# know; has hardly a word in it; answers a hidden text or repeats one; or nobody has said that it is finished.
Why = Literal["noticed", "private", "named", "accused", "life", "passing", "others", "wordless", "again", "unfinished"]
HOLDS_NOTHING: tuple[Why | None, ...] = (None, "passing", "others")
AGAIN: Why = "again"
_RUDE = re.compile(RUDE, re.IGNORECASE)
SENTENCE = 4  # different words, at least, that make a sentence of a hidden text known again
NONE = "(?!)"  # a pattern that nothing matches
_SAYS = "(?:says|said|thinks|thought|means|meant|argue[sd]|claim(?:s|ed)|told|smells|stinks)"
# After a word that may be somebody's name: the sentence goes on about a person.
_GOES_ON = (
    r"(?=[^.?!\n]{0,80}?\b(?:h(?:e|er|ers|im|is|imself|erself)|she|losers?|ugly|fat|dumb|stupid|weird|smell[sy]|stinks?|hair|haircut|"
    r"crush|girlfriend|boyfriend|liar|bully|cheat(?:s|ed|er)?)\b)"
)
_NO_ARTICLE = r"(?<![\w-])(?<!\b[Aa] )(?<!\b[Aa]n )(?<!\b[Tt]he )"
_EXPERIENCE, _PERSONAL, _IN_PASSING, _OF_SOMEBODY_NEAR = map(Search, (EXPERIENCE, PERSONAL, IN_PASSING, _NEAR))
_KNOWN = re.compile(
    r"\b(?:messi|ronaldo|maradona|mbapp[eé]|neymar|haaland|federer|lebron|serena williams|anne frank|einstein|mandela|martin luther king|"
    r"greta thunberg|malala|obama|elon musk|steve jobs|taylor swift|beethoven|mozart)\b",
    re.IGNORECASE,
)
_OURS = re.compile(r"\b(?:we|us|our|ours)\b", re.IGNORECASE)
# A full name with an accusation; not a country's.
_ACCUSED = re.compile(
    r"\b(?!(?:North|South|East|West|New|United|Great|The) )[A-Z]\w+ [A-Z]\w+ (?:\w+ ){0,4}?"
    r"(?:cheat|steal|stole|bull(?:y|ies|ied)|vape|smoke|drink|deal|hits?|beats?|touched|lied|lies)(?:s|d|ed)?\b"
)


def flagged(room: Room) -> set[str]:
    """The texts with a flag that no host has answered, and that says more than that they are off the point."""
    return {flag.speech for flag in room.flags.values() if not (flag.answered or flag.off)}


def unread(room: Room) -> dict[str, Why]:
    """The texts and rewrites that a host has to read first, each with why: flagged, marked, perhaps personal, or near to a hidden
    text, and not yet judged by a host. None in practice."""
    why = _finder(room, flagged(room))
    return {text.id: reason for text in _texts(room) if (reason := why(text))}


def waiting(room: Room) -> set[str]:
    """The texts and rewrites about which a host has something to decide: to be read first, flagged, or a line with a name."""
    return unread(room).keys() | flagged(room) | lines_with_names(room)


def _texts(room: Room) -> list[Speech | Revision]:
    return [*room.speeches.values(), *room.revisions.values()]


def _finder(room: Room, objected: Collection[str]) -> Callable[[Speech | Revision], Why | None]:
    """Says why a host has to read a text of this room first; None if none has to. `objected`: those with a flag."""
    if room.options.practice:
        return lambda text: None
    names, is_again = _namer(room), _sayer_again(room)

    def why(text: Speech | Revision) -> Why | None:
        if text.read:
            return None
        if noticed_in(text):
            return "noticed"
        if is_by_a_person(room, text):
            reason = _why_personal(room, text, names)
            if text.marks and reason in HOLDS_NOTHING:  # its words don't say, or not that it is held
                reason = "named" if "named" in text.marks else "life"
            if reason:
                return reason
            if is_again(text):
                return AGAIN
        if isinstance(text, Speech) and is_unfinished(text):
            return "unfinished"
        return "noticed" if text.id in objected else None

    return why


def _sayer_again(room: Room, anybodys: bool = True) -> Callable[[Speech | Revision], bool]:
    """Says whether a text answers one that is hidden now and that its writer could read, or repeats a sentence of a hidden one: four
    fifths of its words, anywhere, if the same writer sends it later, otherwise all of them in one sentence, which says more than the
    motion's own words. `anybodys`: whether other writers' sentences count."""
    hidden = [text for text in _texts(room) if text.hidden]
    if not hidden:
        return lambda text: False
    ids = {text.id for text in hidden}
    known = ids - _unknown_to_answerers(room, hidden)
    answers = {clash.rebuttal for clash in room.clashes.values() if clash.opening in known}
    answers |= {clash.closing for clash in room.clashes.values() if clash.rebuttal in known}
    sentences = [(text, one) for text in hidden for one in _sentences(text.text) if len(one) >= SENTENCE]
    of_motion = _motions_words(Itself(room.motion))

    def says_one(text: Speech | Revision) -> bool:
        said = _sentences(f"{text.restatement}\n{text.text}")
        words = frozenset[str]().union(*said)
        return any(
            5 * len(one & words) >= (4 if text.at > of.at else 5) * len(one)
            if text.author == of.author
            else anybodys and any(one <= other for other in said) and not one <= of_motion
            for of, one in sentences
        )

    return lambda text: text.id not in ids and (text.id in answers or says_one(text))


def noticed_in(text: Speech | Revision) -> tuple[Mark, ...]:
    """The marks of a text that hosts see; for the others they see why."""
    return tuple(mark for mark in text.marks if mark not in ("personal", "named", "changed"))


def is_for_readers(text: Speech | Revision) -> bool:
    """Whether a host let a text come to those who answer or judge it, and to no screen for all by itself: as the host said; or else,
    if it was held for more than a name."""
    return text.reach == "readers" if text.reach else text.read and not {*text.marks} <= {"named"}


def is_out_of_awards(text: Speech) -> bool:
    """Whether a text was held for an insult and no host let everybody have it: it earns no award, line or bow. Words that came in its
    place earn what any do."""
    insulted = ("insult" in text.marks or text.unmarked) and "changed" not in text.marks
    return insulted and (text.hidden or not text.read or is_for_readers(text))


def is_in_doubt(room: Room, text: Speech) -> bool:
    """Whether nothing is built on a text, such as praise, advice or a line of it: it was taken out, was sent back, was marked as an insult
    and not cleared for everybody, or somebody has objected to it."""
    return not text.visible or text.sent_back or is_out_of_awards(text) or text.id in flagged(room)


def is_hurtful(text: Speech | Revision) -> bool:
    """Whether a host has hidden a text that was marked as an insult."""
    return text.hidden and "insult" in text.marks


def is_protected(text: Speech | Revision) -> bool:
    """Whether a host has hidden a text for what it tells of a life or a need, and it hurts nobody: its writer did nothing wrong."""
    if not text.hidden or is_hurtful(text):
        return False
    return "self_harm" in text.marks or any(map(is_of_a_life, (text.restatement, text.text)))


def was_marked(text: Speech | Revision) -> bool:
    """Whether something was noticed in a text when it was sent. Kept with the text, so that a log leads to the same room after the
    patterns have changed, or its words have gone."""
    return bool(text.marks) or UNREAD in text.text


def _unknown_to_answerers(room: Room, texts: Iterable[Speech | Revision]) -> set[str]:
    """The texts among these that were held for a host from the moment they were sent, whatever flags and names came later, and that no
    host has let come. People who answered one had only its cards."""
    if is_aloud(room.format) or room.options.practice:
        return set()
    return {text.id for text in texts if not text.read and was_marked(text)}


@remember_texts(1024)
def _sentences(text: str) -> tuple[frozenset[str], ...]:
    """The words of each sentence, however its letters are disguised."""
    return tuple(frozenset(re.findall(r"\w+", one)) for one in re.split(r"[.!?\n]+", skeleton(text)))


@lru_cache(maxsize=64)
def _motions_words(itself: Itself) -> frozenset[str]:
    """The words of a motion and its cards, as `_sentences` has them: a sentence of these alone, such as “China should keep the rule”,
    is said by many."""
    return frozenset(re.findall(r"\w+", skeleton(" ".join((itself.motion.title, *written(itself.motion))))))


def closed(room: Room, first: Collection[str] | None = None) -> frozenset[str]:
    """The texts and rewrites that the room may not read before a host has judged them (docs/game.md, section 10): those to be read
    first; what answers them, if its writer could read them, which says again what they said; and rewrites of these. `first`:
    `unread`, if already known."""
    shut = set(unread(room) if first is None else first)
    if not shut:
        return frozenset()
    unknown = _unknown_to_answerers(room, (text for text in _texts(room) if text.id in shut))

    def says_it_again(answer: str, answered: str) -> bool:
        """Whether an answer may; a bot's and a stand-in's quote even what no person could read."""
        if not answer or answered not in shut:
            return False
        author = room.seats.get(room.speeches[answer].author)
        return answered not in unknown or author is None or author.bot or author.stand_in not in ("", "you")

    for clash in room.clashes.values():
        if says_it_again(clash.rebuttal, clash.opening):
            shut.add(clash.rebuttal)
    for clash in room.clashes.values():
        if says_it_again(clash.closing, clash.rebuttal):
            shut.add(clash.closing)
    shut.update(rewrite.id for rewrite in room.revisions.values() if rewrite.speech in shut)
    return frozenset(shut)


def kept_back(room: Room, known: Collection[str] | None = None) -> frozenset[str]:
    """The texts and rewrites that the whole room may not read in what is left of its revealed rounds: closed ones; the openings of a
    round in which nothing was answered, which nobody has judged; and those that a host let come to their readers, and what answers
    them, if no screen has shown their clash. What was said aloud, all have heard. `known`: the closed ones, if already
    found."""
    shut = set(closed(room) if known is None else known)
    if is_aloud(room.format) or room.options.practice:
        return frozenset(shut)
    answered = {str(clash.round) for clash in room.clashes.values() if clash.rebuttal}
    alone = room.scores.keys() - answered
    shut.update(text.id for text in room.speeches.values() if str(text.round) in alone)
    on_screen = _on_screen(room)
    for_readers = {text.id for text in _texts(room) if is_for_readers(text) and text.id not in on_screen}
    shut |= for_readers
    for clash in room.clashes.values():
        if clash.opening in for_readers:
            shut |= {clash.rebuttal, clash.closing}
        if clash.rebuttal in for_readers:
            shut.add(clash.closing)
    shut.discard("")
    shut.update(rewrite.id for rewrite in room.revisions.values() if rewrite.speech in shut)
    return frozenset(shut)


def _on_screen(room: Room) -> set[str]:
    """The texts of every clash that a screen has shown."""
    ids = {*room.phase.shown, *(id for score in room.scores.values() for id in score.shown)}
    clashes = [room.clashes[id] for id in ids if id in room.clashes]
    return {text for clash in clashes for text in (clash.opening, clash.rebuttal, clash.closing)}


def as_open_to_all(room: Room) -> Room:
    """The room with every text hidden that is kept back, for what is made of whole rooms; the same room if none is."""
    shut = kept_back(room)
    if not shut.intersection(room.speeches):
        return room
    shown = room.copy()
    shown.speeches = {id: replace(text, hidden=True) if id in shut else text for id, text in room.speeches.items()}
    return shown


def personal(room: Room, texts: Iterable[Speech | Revision]) -> dict[str, Why]:
    """The texts among these that a person wrote, that no host has judged, and that may be private, each with why: they tell how to
    reach somebody or who is ill, name someone in the class, accuse somebody by name, or tell of a life (a family, health, what
    happened to the writer)."""
    names = _namer(room)
    unjudged = (text for text in texts if not text.read and is_by_a_person(room, text))
    return {text.id: why for text in unjudged if (why := _why_personal(room, text, names))}


def is_by_a_person(room: Room, text: Speech | Revision) -> bool:
    """Whether a person wrote a text; of stand-ins', one that is to be read first counts as a person's."""
    author = room.seats.get(text.author)
    return author is not None and not author.bot and (author.stand_in in ("", "you") or text.text.startswith(LIFE))


def lines_with_names(room: Room) -> frozenset[str]:
    """The lines of speeches that name somebody in the room, and that no host has judged: nobody judges them before."""
    names = _namer(room)
    return frozenset(speech.id for speech in room.speeches.values() if _has_a_name(room, speech, names))


def names_somebody(room: Room, speech: Speech) -> bool:
    """Whether a speech is among the `lines_with_names`."""
    return _has_a_name(room, speech, _namer(room))


def _has_a_name(room: Room, speech: Speech, names: Callable[[str], bool]) -> bool:
    if not is_aloud(room.format) or speech.read or speech.from_card or room.by_bot(speech):
        return False
    return names(f"{speech.restatement}\n{speech.text}")


def is_unfinished(speech: Speech) -> bool:
    """Whether time ran out while somebody wrote a line down for its speaker, and neither its table nor a host has said since that it
    is all of it."""
    return speech.by_clock and bool(speech.noted_by) and not speech.read


def holder(room: Room) -> Callable[[Speech | Revision], bool]:
    """Says whether nobody answers, judges, stars or compares a text before a host has read it: where people write, only its writer
    and hosts have its words until then. A flag holds none: others would see that somebody had flagged it, and soon who.
    True for the room as it is now."""
    names, is_again = _namer(room), _sayer_again(room, anybodys=False)
    known: dict[str, bool] = {}

    def is_held(text: Speech | Revision) -> bool:
        if text.id not in known:
            known[text.id] = find(text)
        return known[text.id]

    def find(text: Speech | Revision) -> bool:
        if text.read or room.options.practice:
            return False
        if isinstance(text, Speech) and (_has_a_name(room, text, names) or is_unfinished(text)):
            return True
        if was_marked(text):
            return True
        return is_by_a_person(room, text) and (_names_one(text, names) or is_again(text))

    return is_held


def held(room: Room) -> frozenset[str]:
    """The texts and rewrites that are held for a host to read (`holder`)."""
    is_held = holder(room)
    return frozenset(text.id for text in _texts(room) if is_held(text))


def name_in(room: Room, words: str) -> str:
    """The names of people in the room that these words have, each once; "" for none."""
    names = _names(room)
    if names is None or not _finds(names.search, words):  # the view asks that, too
        return ""
    return ", ".join(dict.fromkeys(match[match.lastindex or 0] for match in names.finditer(words)))


def _why_personal(room: Room, text: Speech | Revision, names: Callable[[str], bool]) -> Why | None:
    if _names_one(text, names):
        return "named"
    said = [without_pack(words, room.motion) for words in (text.restatement, text.text)]
    of_others: Why | None = "others" if any(map(tells_of_a_schoolmate, said)) else None
    return next(filter(None, map(why_private, said)), "passing" if any(map(tells_in_passing, said)) else of_others)


_SENTENCE_END = re.compile(r"(?<=[.?!])\s+|\n+")


def without_pack(words: str, motion: Motion) -> str:
    """What is left of these words without whole sentences of the motion's pack, which tell of nobody's life, whoever says them again."""
    known = _sentences_of(Itself(motion))
    own = [one for one in _SENTENCE_END.split(words) if one.casefold().strip() not in known]
    return " ".join(own) if len(own) < len(_SENTENCE_END.split(words)) else words


@lru_cache(maxsize=64)
def _sentences_of(itself: Itself) -> frozenset[str]:
    """All sentences that a pack has for players and computer players, in lower case."""
    texts = [msgspec.to_builtins(itself.motion)]
    known: set[str] = set()
    while texts:
        one = texts.pop()
        if isinstance(one, str):
            known.update(sentence.strip() for sentence in _SENTENCE_END.split(one.casefold()))
        elif isinstance(one, dict | list | tuple):
            texts.extend(one.values() if isinstance(one, dict) else one)
    return frozenset(known)


def _names_one(text: Speech | Revision, names: Callable[[str], bool]) -> bool:
    return names(text.restatement) or names(text.text)


@remember_texts(4096)
def _finds(search: Callable[[str], re.Match[str] | None], words: str) -> bool:
    """`search`: a pattern's. To look up what is remembered by the pattern itself, all of it would be read each time."""
    return search(words) is not None


def called(room: Room) -> tuple[str, ...]:
    """What people in the room are called, by hosts or by everybody."""
    names = [name for seat in room.seats.values() if not seat.bot for name in (seat.teacher_name, seat.alias)]
    return tuple(dict.fromkeys(filter(None, names)))


def _names(room: Room) -> re.Pattern[str] | None:
    return names_in(room, names) if (names := called(room)) else None


def _namer(room: Room) -> Callable[[str], bool]:
    """Says whether words name somebody in the room. Its pattern is made for the first of them: in a lobby, where nobody has written
    yet, everybody who comes would leave one of 14 kB behind."""
    names = cache(partial(_names, room))
    return lambda words: (pattern := names()) is not None and _finds(pattern.search, words)


def nameless(room: Room, words: str) -> str:
    """These words with “someone” in the place of each name of somebody in the room, in English “some people” in that of several, and
    without the name by which a sentence calls to somebody, or a beginning that only says that somebody is wrong."""
    if not (names := _names(room)):
        return words
    marked = names.sub(lambda match: with_name(match, _NAME), words)
    words = _CALLED_FIRST.sub(lambda match: match[1].upper(), _CALLED_LAST.sub("", marked))
    words = _WRONG.sub(lambda match: match[1].upper(), words)
    someone = someone_in(room.motion.language)

    def put(match: re.Match[str]) -> str:
        said = "some people" if len(match[0]) > 1 else someone
        return said[0].upper() + said[1:] if _BEGINS.search(words[: match.start()]) else said

    return (_SEVERAL if someone == "someone" else _ONE).sub(put, words)


def someone_in(language: str) -> str:
    """What stands in the place of a name, in a motion's language."""
    return _SOMEONE.get(language.partition("-")[0].casefold(), "…")


def with_name(match: re.Match[str], name: str) -> str:
    """What matched, with this in the place of the name in it."""
    start, end = (at - match.start() for at in match.span(match.lastindex or 0))
    return match[0][:start] + name + match[0][end:]


def first_name(name: str) -> str:
    return name.split()[0] if name.strip() else ""


def names_in(room: Room, names: tuple[str, ...]) -> re.Pattern[str] | None:
    """Where texts in this room name people who are called so: in the last group that matched. None if no text can."""
    return _pattern(frozenset(names), Itself(room.motion))


_BEGINS = re.compile(r"(?:^|[.!?…\n])[\s\"“„«(]*$")  # a sentence
_NAME = "\0"  # which no text has, in the place of a name
_ONE = re.compile(_NAME)
_SEVERAL = re.compile(rf"{_NAME}(?:(?:, {_NAME})*,? and {_NAME}(?!['’]s\b))?")  # “Mia, Ben and Ida say”
# “That’s wrong, Mia.”; not the last of several
_CALLED_LAST = re.compile(rf"(?<!{_NAME}), ?{_NAME}(?=[\s\"”»)]*(?:[.!?…\n]|$))")
_CALLED_FIRST = re.compile(
    rf"(?<![^.!?…\n\s\"“„«(]){_NAME}, (?=(?:you|your|you[’']re|we|I|it|it[’']s|that|that[’']s|this|they|no|yes)\b)(\w)",
    re.I,
)
_WRONG = re.compile(rf"(?<![^.!?…\n\s\"“„«(]){_NAME}(?: is|[’']s) (?:just |so )?wrong[:.;,] (\w)", re.I)
_SOMEONE = {
    "ar": "شخص ما", "da": "nogen", "de": "jemand", "en": "someone", "es": "alguien", "fa": "کسی", "fr": "quelqu’un", "he": "מישהו",
    "it": "qualcuno", "nl": "iemand", "no": "noen", "pl": "ktoś", "pt": "alguém", "ru": "кто-то", "sv": "någon", "tr": "biri", "uk": "хтось",
}  # fmt: skip


@remember_texts(256)
def _pattern(names: frozenset[str], itself: Itself) -> re.Pattern[str] | None:
    """First names, however they are written, and either word of a dealt name, with a capital; in small letters, what may be a
    word only before a verb of saying and, if it was dealt, where a sentence goes on about a person. A name that everybody
    writes as a word, such as “This”, needs such a verb, too, or a capital within a sentence: someone who joins by it must not
    close the texts of a whole class. An everyday word that was dealt (“Apple”) needs a capital and more about a person."""
    whole = {name for name in names if is_dealt(name)}
    typed = map(first_name, names - whole)
    first = {name for name in typed if len(name) > 1 or not name.isascii()}
    dealt = {word for name in whole for word in name.split()} - first
    if not first and not dealt:
        return None
    rare = dealt - EVERYDAY
    claims = (card.claim for card in itself.motion.cards.values())
    common = SMALL.union(re.findall(r"\b[a-z]\w*", " ".join((itself.motion.title, *claims))))
    capital = {name[0].upper() + name[1:]: name.lower() in common for name in first | rare}
    sure, words, small, everyday, rare_small, pairs, any_case = (
        "|".join(map(re.escape, sorted(some))) or NONE
        for some in (
            {name for name, is_common in capital.items() if not is_common},
            {name for name, is_common in capital.items() if is_common},
            {name.lower() for name in first | rare},
            dealt - rare,
            {name.lower() for name in rare} - common,
            whole,
            {name for name in first if len(name) > 2 and name.lower() not in common | NAME_WORDS},
        )
    )
    return re.compile(
        rf"\b((?i:{pairs}))\b|\b({sure})\b|(?<=[\w,;:] )({words})\b|\b({words}|{small}|{everyday}) {_SAYS}\b"
        rf"|\b({everyday})\b{_GOES_ON}|{_NO_ARTICLE}({rare_small})\b{_GOES_ON}|{_NO_ARTICLE}((?i:{any_case}))\b(?!-)"
    )


@remember_texts(4096)  # the hosts' view asks, then the show, and the view again
def why_private(words: str) -> Why | None:
    """Why a text may be personal, whoever is in the room; None if it isn't."""
    if private_words(words):
        return "private"
    if _ACCUSED.search(words):
        return "accused"
    low = words.lower()
    is_life = _PERSONAL.matches(low) or _IN_NEED.search(low) or tells_of_harm(words)
    if UNREAD in words or (is_life and not is_of_somebody_known(words)):
        return "life"
    return "wordless" if is_wordless(words) else None


@remember_texts(4096)
def tells_in_passing(words: str) -> bool:
    """Whether words tell of something hard in the writer's life that holds nothing up: of loneliness, mockery, fear, want."""
    low = words.lower()
    is_hard = _IN_PASSING.matches(low) or _EXPERIENCE.matches(plain(words)) or seems_hard(words, PASSING)
    return is_hard and not is_of_somebody_known(words)


def is_of_somebody_known(words: str) -> bool:
    """Whether words name somebody whose life is in the news or in books, and tell nothing of their writer or theirs."""
    return bool(_KNOWN.search(words)) and not (tells_of_oneself(words) or _OURS.search(words))


def is_of_a_life(words: str) -> bool:
    """Whether a host is called to words for something told of a life, plainly or in passing."""
    return why_private(words) in ("private", "life") or tells_in_passing(words)


def may_be_example(words: str) -> bool:
    """Whether a sentence may stand as an example to others, on a screen, in a report or in advice: it has no rude word, runs nobody
    down, threatens nobody, and tells of nobody's life, however much of its text a host let come."""
    about_nobody = why_private(words) is None and not tells_in_passing(words) and not tells_of_a_schoolmate(words)
    return about_nobody and not is_rude(words) and tone_of(words) != "abuse" and not threatens(words)


@remember_texts(4096)
def is_rude(words: str) -> bool:
    """Whether words have one that no argument needs, meant for whomever."""
    return _RUDE.search(words) is not None


def is_of_somebody_near(words: str) -> bool:
    """Whether words speak of the writer's family or friends, or tell of others whom a class may know: harmless mostly, yet nothing to
    stand large on a screen unforeseen."""
    return _OF_SOMEBODY_NEAR.matches(words.lower()) or tells_of_a_schoolmate(words)


def tells_of_a_life(words: str) -> bool:
    """Whether its writer is asked about what a text tells of somebody's life: a death, a flight, an illness, or anything but harm and
    need. A call for help, which may be in these, has to reach a teacher, so whoever tells of them is asked nothing."""
    if why_private(words) != "life":
        return False
    return tone_of(words) in ("loss", "flight", "illness") or not (
        tells_of_harm(words) or _IN_NEED.search(words.lower())
    )
