"""What bots ask of a point that is on no card: one plain question about the writer's own words, by what kind of thing they are.

Whatever was written, the question may be asked of it: it doubts, mocks and infers nothing. Browsers read the patterns, too.
"""

import re
from typing import NamedTuple


class Asked(NamedTuple):
    """A kind of point, and what is asked of it."""

    pattern: str
    asks: tuple[str, ...]


_KIN = r"(?:aunt|brother|cousin|dad|father|friend|gran\w*|mother|mum|neighbour|nephew|niece|parents|sister|son|daughter|uncle|teacher|coach)"
_OF_VALUES = (
    "Who else has that right, and where does theirs begin?",
    "Who’d have to give something up for that?",
    "What should happen to somebody who breaks that?",
    "When should that count less than something else?",
)
_OF_WHAT_COMES = (
    "What would have to happen first for that?",
    "How many times has it come to that before?",
    "Who’d be hit by that first?",
    "What could stop it on the way?",
)
ASKS = (  # the first that fits counts
    Asked(  # something else that could be done
        r"\binstead\b(?! of (?:me|us)\b)|\bwould be enough\b|\bwhy not\b|\b(?:could|should|can) (?:just|simply|also|only|at least)\b"
        r"|^\W*(?:give|make|let|build|put|hire|open|start|teach|use|try)\b|\bjust (?:build|give|let|make|open|put|teach|use)\b",
        (
            "Who’d do that, and who’d pay for it?",
            "Whom would that reach, and whom not?",
            "What would that leave as it is?",
            "Could both be done, or only one of them?",
        ),
    ),
    Asked(  # what it costs, and who pays
        r"\b(?:pay|pays|paid|paying|tax(?:es)?|taxpayers?|funded?)\b(?! attention)"
        r"|\b(?:money|costs?|expensive|cheap(?:er)?|afford|budgets?|prices?|euros?|pounds|dollars)\b|[€£$]",
        (
            "How much is that, and who pays it?",
            "Is that paid once, or every year?",
            "What does it cost to leave everything as it is?",
            "At which price would it be right?",
        ),
    ),
    Asked(  # whether it can be done
        r"\b(?:impossible|unrealistic|enforce\w*|workable|too (?:complicated|difficult|hard)|(?:not|never) work|(?:can"
        r"|could) (?:ever )?(?:check|control) )\b"
        r"|\bn[’']t (?:\w+ )?(?:work|check|control|enforce)\b",
        (
            "What’s the first thing that would go wrong?",
            "Who has tried it, and where did it fail?",
            "What would have to be there for it to work?",
            "Who’d have to do it on an ordinary Monday?",
        ),
    ),
    Asked(  # a number; not a year
        r"(?<![\d.,:])(?!(?:19|20)\d\d\b)\d{3,}\b|\b(?:hundreds|thousands|millions)\b",
        (
            "Who counted that, and where?",
            "How many would it be at one school, or in one street?",
            "How many is that beside all the others?",
            "How would that number change if nothing were done?",
        ),
    ),
    Asked(  # an example of one's own: whether the rule is at fault, or an exception is missing
        rf"\b(?:my|our) (?:\w+ )?(?:{_KIN}|band|choir|class|club|house|school|street|team|town|village)\b"
        rf"|\blast (?:week|month|year|summer|winter)\b|\b(?:once|when) i\b"
        r"|\bi (?:am|was|had|have|went|saw|know|knew|tried|met|live|lived|got|do|did)\b|\bi[’'](?:m|ve)\b|^\W*my\b",
        (
            "Does that take a rule for everybody, or one exception?",
            "Is the rule wrong there, or how it’s used?",
            "How many others is it the same for?",
            "What would the motion change about that?",
        ),
    ),
    Asked(  # a value or a right
        r"\b(?:fair(?:er|ness)?|unfair|justice|freedom|respect\w*|dignity|privacy|equal\w*|rights?|tradition\w*|duty"
        r"|responsib\w+|trust\w*|deserves?|mine|yours|theft|steal\w*|laws?|promise[ds]?)\b",
        _OF_VALUES,
    ),
    Asked(  # a feeling
        r"\b(?:feel(?:s|ing)?|felt|hate[sd]?|horrible|awful|boring|bored|annoy\w*|scar(?:y|ed)|afraid|sad|angry|proud"
        r"|embarrass\w*|lonely|jealous|nervous|"
        r"stress\w*|excit\w+|fun)\b",
        (
            "Would it still feel like that after a month?",
            "What exactly makes it feel like that?",
            "Who feels the opposite, and how many are they?",
            "What’s the smallest thing that would make it feel better?",
        ),
    ),
    Asked(  # a comparison
        r"\b(?:(?:is|are|was|were|feels?|looks?)|[’']s) (?:\w+ )?like\b|\b(?!rather|other)\w{2,}er than\b"
        r"|\b(?:more|less|worse) (?:\w+ )?than\b|\bas \w+ as\b|\bcompared (?:to|with)\b"
        r"|\b(?:the )?same as\b|\b(?:other countries|elsewhere|abroad)\b|\b(?:also|too)\b[^.?!]*\bnobody bans\b",
        (
            "What’s the same in both, and what isn’t?",
            "Which difference between the two matters most?",
            "Should the same rule hold for both?",
            "Where does that comparison stop being right?",
        ),
    ),
    Asked(  # a prediction
        r"\b(?:will|won[’']t|going to|gonna|soon|some ?day|in the (?:end|future)|eventually|sooner or later|before long)\b|[’']ll\b",
        _OF_WHAT_COMES,
    ),
    Asked(  # a cause
        r"\b(?:because|causes?|lead(?:s|ing)? to|that[’']s why|therefore|mak(?:es|e|ing) (?:us|you|me|people|them|it"
        r"|kids|students|everyone)|depends on|comes from|thanks to|due to|otherwise)\b",
        (
            "What else could be the reason?",
            "Which step comes between the one and the other?",
            "Would it be the same without that?",
            "Where have you seen the one without the other?",
        ),
    ),
    Asked(r"\b(?:wrong|free|important|matters?|honest\w*|must|ought|should|better|good|bad)\b", _OF_VALUES),
    Asked(  # what may happen
        r"\b(?:can|might|may)\b(?! not\b)",
        (
            "How many times has that happened so far?",
            "How often would that be in a year?",
            "What keeps that from happening today?",
            "Who else could be hit by that?",
        ),
    ),
    Asked(r"\b(?:would|could)\b|[’']d\b", _OF_WHAT_COMES),
)
ASKED = (  # of anything else
    "Whom does that meet, and how many are they?",
    "What would you do instead, and what would it cost?",
    "Where can somebody see that, and how often?",
    "Which rule follows from that, word for word?",
)
GRANTS = (  # at *gentle*, before anything else
    "There may be something in that.",
    "Let’s think about that.",
    "That can be so.",
    "Good that you bring that up.",
    "Part of that may be true.",
    "That counts for something.",
)
BESIDE = (  # before the own point
    "Our own point is that {}",
    "Next to that, there’s this: {}",
    "What we say is this: {}",
)


def granting(text: str) -> tuple[str, ...]:
    """What *gentle* says first of a text: nothing of a question."""
    return () if "?" in text else GRANTS


def asked_about(text: str, quote: str = "") -> tuple[str, ...]:
    """What can be asked of a text, by the kind of thing that it says: rather the sentence of it that is quoted."""
    kinds = (each.asks for said in (quote, text) for each in ASKS if re.search(each.pattern, said, re.IGNORECASE))
    return next(kinds, ASKED)
