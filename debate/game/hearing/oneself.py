"""Sentences in which somebody tells of themselves, and of trouble: nothing to answer, to hold up or to put large on a screen.

English only. What is held for a host is another question (`scoring/read_first.py`); this errs on the side of choosing another sentence.
"""

import re

from ..model.text_memory import remember_texts
from .grave import tells_of_harm

_OPINION = re.compile(
    r"\b(?:i (?:\w+ly |also |still )?(?:accept|admit|agree|argue|believe|claim|disagree|doubt|grant|mean|say|think|would say|am (?:against|for)|know that)"
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


def tells_of_oneself(sentence: str) -> bool:
    """Whether it speaks of its writer, and not only of what they think."""
    # Most have no such word at all, and are spared the dear substitution.
    return bool(_ONESELF.search(sentence) and _ONESELF.search(_OPINION.sub("", sentence)))


@remember_texts(1024)
def tells_of_trouble(text: str) -> bool:
    """Whether a text tells of trouble of its writer's own, or of a hard life."""
    return (bool(_TROUBLE.search(text)) and tells_of_oneself(text)) or tells_of_harm(text)
