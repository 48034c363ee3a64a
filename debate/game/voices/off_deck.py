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
_OF_WHAT_COMES = (
    "How would it come to that, step by step?",
    "What would be the first sign of it?",
    "What could stop it on the way?",
    "When would somebody notice that, and who first?",
    "What makes you so sure of it?",
    "Where has it come to that before?",
)
_OF_VALUES = (
    "Who’d see that differently, and why?",
    "What would you give up for that?",
    "Where does that stop counting?",
    "Why does that weigh more than anything else here?",
    "Does that count for some more than for others?",
    "What does that look like on an ordinary day?",
)
ASKS = (  # the first that fits counts
    Asked(  # something else that could be done
        r"\binstead\b(?! of (?:me|us)\b)|\bwould be enough\b|\bwhy not\b|\b(?:could|should|can) (?:just|simply|also|only|at least)\b"
        r"|^\W*(?:give|make|let|build|put|hire|open|start|teach|use|try)\b|\bjust (?:build|give|let|make|open|put|teach|use)\b",
        (
            "Who’d see to that, and what would it leave as it is?",
            "Why has nobody done that yet?",
            "Whom would that reach, and whom not?",
            "What would that do that the motion doesn’t?",
            "Could both be done, or only one of them?",
            "Who’d check that it’s really done?",
        ),
    ),
    Asked(  # somebody who pays
        r"\b(?:pay|pays|paid|paying|tax(?:es)?|taxpayers?|funded?)\b(?! attention)",
        (
            "Who pays for it now?",
            "What do they get for what they pay?",
            "Who else could pay, and would that be fairer?",
            "Would those who pay gain something, too?",
            "Who’d notice that most, and how much of it?",
            "Who pays if nothing changes?",
        ),
    ),
    Asked(  # what it costs
        r"\b(?:money|costs?|expensive|cheap(?:er)?|afford|budgets?|prices?|euros?|pounds|dollars)\b|[€£$]",
        (
            "How much is too much, and who decides that?",
            "What does it cost to leave everything as it is?",
            "What else would that money be needed for?",
            "Is that paid once, or every year?",
            "At which price would it be right?",
            "Is it the price that’s wrong, or who has to pay it?",
        ),
    ),
    Asked(  # whether it can be done
        r"\b(?:impossible|unrealistic|enforce\w*|workable|too (?:complicated|difficult|hard)|(?:not|never) work|(?:can"
        r"|could) (?:ever )?(?:check|control) )\b"
        r"|\bn[’']t (?:\w+ )?(?:work|check|control|enforce)\b",
        (
            "What’s the first thing that would go wrong?",
            "Has somebody tried it, and where did it fail?",
            "Is it impossible, or only hard?",
            "What would have to be there for it to work?",
            "Which part of it could work all the same?",
            "Who’d have to do it on an ordinary Monday?",
        ),
    ),
    Asked(  # a value
        r"\b(?:fair(?:er|ness)?|unfair|justice|freedom|respect\w*|dignity|privacy|equal\w*|rights?|tradition\w*|duty"
        r"|responsib\w+|trust\w*|deserves?)\b",
        _OF_VALUES,
    ),
    Asked(  # a feeling
        r"\b(?:feel(?:s|ing)?|felt|hate[sd]?|horrible|awful|boring|bored|annoy\w*|scar(?:y|ed)|afraid|sad|angry|proud"
        r"|embarrass\w*|lonely|jealous|nervous|"
        r"stress\w*|excit\w+|fun)\b",
        (
            "What exactly makes it feel like that?",
            "Would it still feel like that after a month?",
            "Who feels the opposite, and why?",
            "What’s the smallest thing that would make it feel better?",
            "When was that last different?",
            "Is that the thing itself, or how it’s done?",
        ),
    ),
    Asked(  # an example of one's own
        rf"\b(?:my|our) (?:\w+ )?(?:{_KIN}|band|choir|class|club|house|school|street|team|town|village)\b"
        rf"|\blast (?:week|month|year|summer|winter)\b|\b(?:once|when) i\b"
        r"|\bi (?:am|was|had|have|went|saw|know|knew|tried|met|live|lived|got|do|did)\b|\bi[’'](?:m|ve)\b|^\W*my\b",
        (
            "Is that one case, or do you know more of them?",
            "Who else could tell a story like that?",
            "How often does that happen?",
            "What would the motion change about it?",
            "Which part of that would be the same for somebody else?",
            "What was different where it went the other way?",
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
            "Does the one tell us something about the other?",
            "What would have to be alike for that to count here?",
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
            "Does the one always bring the other?",
            "How would you show that to somebody who doubts it?",
            "Where have you seen the one without the other?",
        ),
    ),
    Asked(r"\b(?:wrong|free|important|matters?|honest\w*|must|ought|should|better|good|bad)\b", _OF_VALUES),
    Asked(r"\bwould\b|[’']d\b", _OF_WHAT_COMES),
)
ASKED = (  # of anything else
    "What’s the best example of that?",
    "Who’d say the opposite, and why?",
    "How could somebody see that it’s true?",
    "What follows from that for the motion?",
    "When would that be different?",
    "What would the other side say to that?",
)
TOLD = rf"\b(?:i|my|me|our|{_KIN})\b"  # of oneself or of somebody near

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
    "On the question itself, we hold this: {}",
    "We still see it like this: {}",
    "Here is what we hold: {}",
)


def granting(text: str) -> tuple[str, ...]:
    """What *gentle* says first of a text: nothing of a question."""
    return () if "?" in text else GRANTS


def is_told(text: str) -> bool:
    """Whether a text tells of its writer, or of somebody near."""
    return bool(re.search(TOLD, text, re.IGNORECASE))


def asked_about(text: str, quote: str = "") -> tuple[str, ...]:
    """What can be asked of a text, by the kind of thing that it says: rather the sentence of it that is quoted."""
    kinds = (each.asks for said in (quote, text) for each in ASKS if re.search(each.pattern, said, re.IGNORECASE))
    return next(kinds, ASKED)
