"""Sentences in which somebody tells of themselves, of trouble, or speaks to somebody: nothing to hold up or to put large on a screen.

English only. What is held for a host is another question (`scoring/read_first.py`); this errs on the side of choosing another sentence.
"""

import re
from collections.abc import Sequence

from ..model.text_memory import remember_texts
from .grave import tells_of_harm

_OPINION = re.compile(
    r"\b(?:i (?:\w+ly |also |still )?"
    r"(?:accept|admit|agree|argue|believe|claim|disagree|doubt|grant|guess|mean|say|suppose|think|would say|am (?:against|for)|know that)"
    r"|in my (?:opinion|view)|my (?:answer|argument|case|claim|opinion|opponent|point|side|view))\b",
    re.IGNORECASE,
)
_ONESELF = re.compile(r"\b(?:i|me|my|mine|myself)\b", re.IGNORECASE)
_TROUBLE = re.compile(
    r"\b(?:afraid|alone|ashamed|bull(?:y|ies|ied|ying)|cr(?:y|ied|ies|ying)|embarrass\w*|excluded|fell|film(?:s|ed|ing)|hates?|hated|hurts?|laugh(?:s|ed|ing)?|"
    r"left out|lonely|mock(?:s|ed)?|(?:no|not|nobody|no one|never|without)\b[^.?!]{0,20}\b(?:friends?|likes?|talks?|talked)|panic\w*|sad|scared|"
    r"teas(?:e|es|ed|ing)|trip(?:s|ped)?|ugly|weird)\b",
    re.IGNORECASE,
)


# Said to whoever wrote the text that it answers: “Your brothers have one, too.”, “You say that …”, “… as you claim”. “If you say nothing”
# is said of everybody.
_ADDRESSED = re.compile(
    r"^[“\"(]?(?:(?:and|but|so|then|yes|no|not|ok|okay|sure|well|maybe|even|all|both|for|in|with)[,:]? )*yours?\b"
    r"|^[“\"(]?(?:(?:and|but|so|then|yes|no|ok|okay|sure|well|maybe)[,:]? )*you(?:[’']re| are| were)? (?:just |only |really |so |not )*"
    r"(?:assum\w+|ask\w*|bring|claim\w*|compar\w+|count\w*|describ\w+|exaggerat\w+|give us|ignor\w+|joking|kidding|making|mix\w*|point(?:ed)? (?:out|to)|"
    r"quot\w+|show(?:ed)? (?:no|us)|talk\w*|tell(?:ing)?|told|two|two are|us(?:ed|e) (?:the|a|an) (?:argument|example|word))\b"
    r"|(?<!\bif )(?<!\bwhen )(?<!\bwhenever )(?<!\bunless )(?<!\bbefore )(?<!\buntil )"
    r"\byou(?:[’']re|[’']ve| are| have| also| always| clearly| even| just| never| only| really| yourself| might| "
    r"seem to)* (?:admit|agree|argue|assume|believe|claim|forget|forgot|imagine|mean|mention|say|suggest|think|write)(?:s|d|ed|ing)?\b"
    r"|\byou(?:[’']ve| have| just| only| never| also)* (?:forgot|forgotten|meant|said|thought|wrote|written)\b"
    r"|\byour (?:own |whole |first |last |second |only |main )?(?:argument|card|case|claim|comparison|conclusion|"
    r"evidence|example|figure|idea|number|objection|opening|"
    r"opinion|plan|point|proposal|reason|reasoning|rebuttal|rule|sentence|side|solution|source|story|studies|study|text|view)s?\b"
    r"|\byou(?:[’']re| are) (?:\w+ )?(?:right|wrong|mistaken|correct)\b|\b(?:people|someone|somebody|kids|students) like you\b"
    r"|\b(?:agree|disagree) with you\b|\b(?:ask|tell|answer|thank|excuse) you\b",
    re.IGNORECASE,
)


@remember_texts(4096)
def speaks_to_somebody(sentence: str) -> bool:
    """Whether it answers somebody by “you” or “your”, who isn’t everybody."""
    return _ADDRESSED.search(sentence) is not None


def tells_of_oneself(sentence: str) -> bool:
    """Whether it speaks of its writer, and not only of what they think."""
    # Most have no such word at all, and are spared the dear substitution.
    return bool(_ONESELF.search(sentence) and _ONESELF.search(_OPINION.sub("", sentence)))


@remember_texts(1024)
def tells_of_trouble(text: str) -> bool:
    """Whether a text tells of trouble of its writer's own, or of a hard life."""
    return (bool(_TROUBLE.search(text)) and tells_of_oneself(text)) or tells_of_harm(text)


HELPERS = (
    r"aunt(?:ie)?|uncle|grand\w+|gran(?:ny)?|mum|mom|mother|dad|father|parents|(?:\w+ )?teacher|coach|tutor|trainer|doctor|(?:school )?nurse|"
    r"neighbour|neighbor|counsell?or|therapist|psychologist|social worker|head(?:teacher)?"
)
PARENTS = r"(?:step)?(?:mum|mom|mother|dad|father)|parents"  # one of whom is in it: then none of them is named
HELP = (  # of one sentence; the first group is the words if it is done, the last two name the person
    r"\b(?:(?:i(?:[’']ve| have)? )?(told|talked to|spoke to|spoken to)|(?:talk|speak|go) (?:about (?:it|this|that) )?(?:to|with)|"
    r"talking to|tell|ask|call|ring|see|show (?:it|this|that) to) (my|our|the|a) (" + HELPERS + r")\b"
)
NO_HELP = r"\b(?:n[’']t|not|never|no ?body|no one|nothing|afraid|scared|angry|laugh\w*|shout\w*|won[’']t|useless|hits?|beats?|if i)\b|n[’']t\b|\?"


def help_named(cry: str, texts: Sequence[str]) -> tuple[str, bool] | None:
    """Whose help the last of these texts names that names any, and whether its writer has it; nobody's who is in a `cry`."""
    for each in reversed([each for text in texts for each in re.split(r"(?<=[.?!])\s+|\n", text)]):
        named = re.search(HELP, each, re.IGNORECASE)
        if not named or re.search(NO_HELP, each, re.IGNORECASE):
            continue
        who = PARENTS if re.fullmatch(PARENTS, named[3], re.IGNORECASE) else named[3]
        if not re.search(rf"\b(?:{who})\b", cry, re.IGNORECASE):
            whose = "your" if named[2].lower() in ("my", "our") else named[2].lower()
            return f"{whose} {named[3].lower()}", bool(named[1])
    return None
