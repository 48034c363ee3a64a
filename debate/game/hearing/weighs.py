"""By which measure a text weighs its point against another one, if it says so (docs/practice.md, section 12)."""

import re

from ..model.motion import Weighing

_MANY = r"(?:all|everybody|everyone|hundreds|most|nearly all|thousands)"
_FEW = r"(?:hardly any\w*|just|only)"
_LONG = r"(?:every (?:single )?day|for ever|forever|for life|lifetime|months|whole (?:life|year)|years)"
_SHORT = r"(?:an? |one |two |five |ten )?(?:days?|evenings?|hours?|lessons?|minutes?|moment)"

MEASURES: dict[Weighing, str] = {  # the first that fits counts: what a text sets one thing beside another by
    "severity": r"\b(?:less bad|more dangerous|more serious|worse) than\b",
    "likelihood": r"\bmore (?:likely|often) than\b|\bhappens? (?:far |much )?more often\b|\b(?:is|are|[’']s) (?:far |much )?more likely\b",
    "duration": (
        rf"\blasts? (?:a lot |far |much )?longer\b|\blasts? (?:for )?(?:\w+ )?{_LONG}\b|\b{_LONG}\b[^.?!]*\b(?:just|only) {_SHORT}\b|"
        rf"\b(?:just|only) {_SHORT}\b[^.?!]*\b{_LONG}\b|\bcan(?:no|[’'])t be undone\b|\bn(?:ever|[’']t) (?:come|get it) back\b"
    ),
    "scale": (
        r"\b(?:affect|concern|help|hit|hurt|reach|touch)(?:e?s)? (?:a lot |far |many |much )?(?:fewer|more) (?:of us|kids|people|pupils|students|teenagers)\b|"
        r"\b(?:fewer|more) (?:kids|people|pupils|students|teenagers) than\b|"
        rf"\b{_MANY}\b[^.?!]*\b(?:and|but|while) {_FEW}\b|\b{_FEW} (?:a few|one|some|two|very few)\b[^.?!]*\b{_MANY}\b"
    ),
}
_MEASURES = {measure: re.compile(pattern, re.IGNORECASE) for measure, pattern in MEASURES.items()}


def weighed_by(text: str) -> Weighing | None:
    """The measure by which an English text weighs; None if it doesn't."""
    return next((measure for measure, pattern in _MEASURES.items() if pattern.search(text)), None)
