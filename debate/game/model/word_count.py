"""Counts words, for the figures that reports and classes show."""

import re

WORD = re.compile(r"\w+(?:[’'\-]\w+)*")  # a run of a script without spaces, such as Chinese, counts as one


def count_words(*texts: str) -> int:
    """How many words these texts have together."""
    return sum(len(WORD.findall(text)) for text in texts)
