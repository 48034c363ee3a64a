"""What bots ask of a point that is on no card: one plain question about the writer's own words, by what kind of thing they are.

Whatever was written, the question may be asked of it: it doubts, mocks and infers nothing. Browsers read the patterns, too.
"""

import re
from typing import NamedTuple

from ..model.state import BotLevel


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
    Asked(  # a figure
        r"\d ?%|\bper ?cent\b|\b(?:a third|two thirds|a quarter|three quarters) of\b|\d{3,}|\b\d+ (?:in|out of) \d+"
        r"|\b(?:hundreds|thousands|millions)\b"
        r"|\b(?:stud(?:y|ies)|surveys?|polls?|statistics) (?:\w+ )?(?:says?|shows?|found)\b",
        (
            "Who counted that, and whom did they ask?",
            "Where can somebody look that up?",
            "Is that a lot, and compared with what?",
            "Whom does that leave out?",
            "Was that counted somewhere like here?",
            "What was it before, and what made the difference?",
        ),
    ),
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
    Asked(  # all or none
        r"\b(?:nobody|no one|none|nothing|never|always|everybody|everyone|everything|anybody|anyone)\b"
        r"|\b(?:all|every) (?!day|week|time|morning|year|night)\w+",
        (
            "For whom is that different?",
            "Which exception would matter most?",
            "Is it all of them, or most of them?",
            "How would you know that of those you’ve never met?",
            "What if it’s true of half of them?",
            "Who’d tell it the other way round?",
        ),
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

# What a level says first: *gentle* grants, and *sharp* names what is missing.
BEFORE: dict[BotLevel, tuple[str, ...]] = {
    "gentle": (
        "There may be something in that.",
        "Let’s think about that.",
        "That can be so.",
        "Good that you bring that up.",
        "Part of that may be true.",
        "That counts for something.",
    ),
    "fair": (),
    "sharp": (
        "Whoever says that has to show it.",
        "That stands or falls with its proof.",
        "It’s as strong as what shows it.",
        "Let’s test that.",
        "To decide anything, that has to be shown.",
        "That has to hold when somebody looks closely.",
    ),
}


class Claim(NamedTuple):
    """A kind of claim, and what a last word says of it before its own claim: what it grants, and how far that reaches; at *sharp* what
    the claim leaves open. It is true of any text of this kind."""

    pattern: str
    says: tuple[str, ...]
    sharp: tuple[str, ...]


CLAIMS = (  # the first that fits counts
    Claim(  # it is so with the change and without it
        r"\b(?:anyway|either way|in any case|just the same)\b|\bwith(?:out)?\b[^.?!]{0,20}\b(?:and|or) with(?:out)?\b",
        (
            "If that’s so either way, it decides nothing. What differs is that {}",
            "That’s so in both cases, agreed. The difference is that {}",
        ),
        ("If it’s so either way, it’s no point for your side. The difference is that {}",),
    ),
    Claim(  # a rule is got round
        r"\b(?:get(?:s|ting)? (?:a)?round|hid(?:e|es|den|ing)|secret(?:ly)?|sneak\w*|trick\w*|cheat\w*|loophole\w*|ignore[sd]?"
        r"|(?:second|old|fake) (?:\w+ )?phones?|break(?:s|ing)? (?:it|rules|the rules?)|(?:get|gets|got) broken"
        r"|(?:nobody|no one) (?:keeps|follows|obeys))\b",
        (
            "Some get round any rule, agreed. With all the others it’s still so that {}",
            "There are always some who don’t keep to it. For the rest it holds that {}",
        ),
        ("You count those who get round it, and leave out all the others. With them, {}",),
    ),
    Claim(  # it happens somewhere else
        r"\b(?:at home|after school|elsewhere|somewhere else|outside|in the evening|on (?:the|their|my) (?:bus|tram|train|way))\b",
        (
            "What happens there, nobody decides here. Here it counts that {}",
            "There it may go on, agreed. Here it’s still true that {}",
        ),
        ("You speak of somewhere else. Here it’s true that {}",),
    ),
    Claim(  # it will come of itself
        r"\b(?:in (?:a few|some|two|three|five|ten|twenty) years|some ?day|soon(?:er or later)?|in (?:the|a) (?:near )?future|solves? itself)\b",
        (
            "That may come. Until it’s here, it counts that {}",
            "One day, perhaps. Up to then it’s true that {}",
        ),
        ("You promise that for later, and leave out the years till then. In those, {}",),
    ),
    Claim(  # it was tried
        r"\bi(?: have|[’']ve)? (?:\w+ )?tried\b",
        (
            "With you it didn’t work, and that counts. For others it’s still true that {}",
            "You tried it, and that counts for more than a guess. Others may still find that {}",
        ),
        (),
    ),
    Claim(  # how it is now
        r"\b(?:already|at the moment|now|today)\b",
        (
            "That’s so today, agreed. It’s no reason to forget that {}",
            "That’s how it is now, agreed. It counts as well that {}",
        ),
        ("You say how it is today, and not that it has to be so: {}",),
    ),
    Claim(  # of oneself, or of somebody near
        rf"\b(?:i(?! (?:believe|can|could|know|mean|say|think|would)\b)|my|me|our(?! (?:city|class|country|school|town)\b)|{_KIN})\b",
        (
            "From where you are, that’s so. Looked at for everybody, {}",
            "We believe you, and it counts. For all of us together, {}",
            "That counts, and we don’t doubt it. For others it’s still true that {}",
        ),
        (),
    ),
    Claim(  # others aren't held to it
        r"\b(?:nobody|no one)\b[^.?!]{0,12}\b(?:asks?|bans?|checks?|complains?|forbids?|gives?|stops?|tests?)\b"
        r"|\b(?:either|as well|too)\W*$|\beven (?:longer|more|worse)\b",
        (
            "That’s a fair question about the others. About this one it’s still true that {}",
            "Perhaps they should be asked as well. Here it counts all the same that {}",
        ),
        ("You point at others, and leave our reason where it was: {}",),
    ),
    Claim(  # what is fair
        r"\b(?:un)?fair(?:er|ness)?\b|\b(?:un)?equal\w*|\b(?:in)?justice\b|\b(?:no|the|a) rights?\b",
        (
            "Fairness counts, agreed. It has another side as well: {}",
            "You ask what’s fair, and so do we. For us it belongs to that that {}",
        ),
        ("You say whom it’s unfair to, and not whom your own way is unfair to. We say that {}",),
    ),
    Claim(  # money
        r"\b(?:pay|pays|paid|tax(?:es)?|money|costs?|expensive|afford|budget\w*|prices?|euros?|pounds|dollars)\b(?! attention)|[€£$]",
        (
            "Money is one side of it, agreed. On the other stands that {}",
            "What it costs has to be counted. So has this: {}",
        ),
        ("You count the money, and not what stands against it: {}",),
    ),
    Claim(  # a cause
        r"\bbecause\b|\bthat[’']s why\b|\b(?:comes?|came) from\b|\bcauses?d?\b|\bdue to\b",
        (
            "That may be one reason among several. It leaves standing that {}",
            "That may play its part. Beside it, it’s still true that {}",
        ),
        ("You name one cause, and don’t rule out ours: {}",),
    ),
    Claim(  # what would come
        r"\b(?:will|won[’']t|would|wouldn[’']t|going to)\b|[’'](?:d|ll)\b",
        (
            "With some it may go like that. With others it’s still true that {}",
            "It may come to that here and there. Where it doesn’t, {}",
        ),
        ("You don’t say what would bring it to that. Until that’s shown, {}",),
    ),
    Claim(  # a likeness
        r"\b(?:(?:is|are|was|were|feels?|looks?)|[’']s) (?:\w+ )?like\b|\b(?:more|less|better|worse) (?:\w+ )?than\b|\bas \w+ as\b",
        (
            "In part that’s alike, agreed. Here it counts as well that {}",
            "That comparison goes some way. Beyond it, {}",
        ),
        ("A comparison shows what you mean, and proves nothing here. Here, {}",),
    ),
    Claim(  # all or none, or a denial: of what part, no pattern can tell
        r"\b(?:nobody|no one|none|nothing|never|always|everybody|everyone|everything|anybody|anyone|cannot|not|no)\b|n[’']t\b"
        r"|\b(?:all|every) (?!but\b|hour|day|week|time|morning|year|night|(?:\w+ )?minutes)\w+",
        (
            "Our own point is that {}",
            "For our side it counts that {}",
            "What we hold is that {}",
            "We still say that {}",
        ),
        (),
    ),
)
GRANTED: dict[BotLevel, tuple[str, ...]] = {  # of anything else
    "gentle": (
        "There may be something in that. It’s also true that {}",
        "That counts for something. So does this: {}",
        "Part of that may be true. So is this: {}",
    ),
    "fair": (
        "To that we have no answer. Beside it stands that {}",
        "Let’s say that it’s so. Our reason is another one: {}",
        "That may well be so. It doesn’t change that {}",
    ),
    "sharp": (
        "We have no answer to that. You have none to this: {}",
        "Suppose that all of it is so. Then it’s still true that {}",
        "Say that it’s so. You’d still have to answer this: {}",
    ),
}
GRANTS_FIRST = (
    "You have a point.",
    "That’s well seen.",
    "Good that you say that.",
)  # at *gentle*, before what is said of a kind
BESIDE = (  # before the own point
    "Our own point is that {}",
    "Next to that, there’s this: {}",
    "What we say is this: {}",
    "For us, something else comes first: {}",
    "We still see it like this: {}",
    "Here is what we hold: {}",
)


def before(level: BotLevel, text: str) -> tuple[str, ...]:
    """What a level says first of a text on no card: nothing of a question, and nobody has to prove what is told of somebody near."""
    return () if "?" in text or (level == "sharp" and is_told(text)) else BEFORE[level]


def is_told(text: str) -> bool:
    """Whether a text tells of its writer, or of somebody near."""
    return bool(re.search(TOLD, text, re.IGNORECASE))


def granted(level: BotLevel, text: str, quote: str = "") -> tuple[str, ...]:
    """What a last word says of a text on no card, with {} for its own claim: rather of the sentence of it that is quoted. A question can't
    be granted."""
    if "?" in (quote or text):
        return ()
    kinds = (each for said in (quote, text) for each in CLAIMS if re.search(each.pattern, said, re.IGNORECASE))
    claim = next(kinds, None)
    if not claim:
        return GRANTED[level]
    if level == "gentle":
        return tuple(f"{first} {each}" for first in GRANTS_FIRST for each in claim.says)
    return (claim.sharp if level == "sharp" else ()) or claim.says


def asked_about(text: str, quote: str = "") -> tuple[str, ...]:
    """What can be asked of a text, by the kind of thing that it says: rather the sentence of it that is quoted."""
    kinds = (each.asks for said in (quote, text) for each in ASKS if re.search(each.pattern, said, re.IGNORECASE))
    return next(kinds, ASKED)
