"""What others should not read about somebody: how to reach them, where they live, that they are ill, which class they are in.

Patterns, the same for every language but for streets and illness, from `hard/private.json`, which the browser reads, too
(`static/js/coaching/private_words.js`). They are asked about, never refused: a number can be right in an argument.
"""

import json
import re

from ..model.text_memory import remember_texts
from .grave import HARD
from .search import Search

_LISTS: dict[str, list[str]] = json.loads((HARD / "private.json").read_text())
_GAP = re.compile(r"[^\S\n]+")
CASED = ("street", "ill", "class")  # kinds in which capitals tell a name
_KINDS = tuple(
    Search("|".join(patterns), re.NOFLAG if kind in CASED else re.IGNORECASE) for kind, patterns in _LISTS.items()
)


@remember_texts(4096)  # before sending, then each time that a host's view is made
def private_words(text: str) -> str:
    """The first words of a text that tell something private about somebody; "" if none do."""
    text = _GAP.sub(" ", text)
    return next((words.strip() for kind in _KINDS if (words := kind.first(text))), "")
