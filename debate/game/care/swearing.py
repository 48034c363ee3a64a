"""Swear words that are said of things, and insult nobody."""

import re

OATHS = re.compile(
    r"(?:bull)?sh[i1*]t(?:s|e|ty)?|crap\w*|damn\w*|\w*f(?:uck(?:ing|s|ed)?|\*+\w*)|hell|piss\w*|arse|ass|sucks?|wtf|bs"
)  # mostly of things
_OF_PEOPLE = re.compile(
    r"\b(?:you\w*|u|ur|h(?:e|er|im|is)|she|the[my]|their|m[rs]s?|miss|teachers?|class|boys?|girls?|kids?|people|everyone|everybody|who(?:ever)?|off|shut)\b|"
    r"\bfuck (?!it\b|the\b|th[ai][ts]\b)",
    re.IGNORECASE,
)


def only_swears(hard: str, text: str) -> bool:
    """Whether the hard words that were found in a text are all swear words, and none stands in a sentence about people."""
    words = hard.split("”, “")
    parts = re.split(r"[.?!\n]", text.casefold())
    return all(map(OATHS.fullmatch, words)) and not any(
        _OF_PEOPLE.search(part) for part in parts if any(word in part for word in words)
    )
