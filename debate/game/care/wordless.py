"""Whether a text has hardly a word in it: keys that were hit at random. What makes no sense otherwise is for readers to say."""

import re

from ..model.text_memory import remember_texts

LEAST = 3  # words of a text that can be told
_WORD = re.compile(r"[^\W\d_]+")
_KEYS = re.compile(
    r"(?:asdf|lkjh|sdfg|dfgh|fghj|ghjk|hjkl|qwer|wert(?!e|vo|lo)|uiop|yxcv|xcvb|zxcv|cvbn|vbnm|(?:asd|sdf|dfg|fgh|ghj|hjk|jkl|lkj|kjh|jhg|hgf|gfd|fds|dsa|qwe|ewq|zxc|yxc|xcv|cvb|vbn|bnm){2})\w*|(\w)\1{3,}|[bcdfghjklmnpqrstvwxz]{5,}"
)


@remember_texts(4096)  # before sending, then each time that a host's view is made
def is_wordless(text: str) -> bool:
    """Whether more than half of a text's words are rows of a keyboard, one letter many times, or without any vowel."""
    words = _WORD.findall(text.casefold())
    return len(words) >= LEAST and 2 * sum(_KEYS.fullmatch(word) is not None for word in words) > len(words)
