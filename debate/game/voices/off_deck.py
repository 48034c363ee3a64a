"""What bots say to a point that is on no card: by what kind of thing it is, which its grammar shows and not its topic.

One plain question is asked about the writer's own words. Whatever was written, it may be asked: it doubts, mocks and infers nothing.
Browsers read the patterns, too.
"""

import re
from typing import NamedTuple


class Asked(NamedTuple):
    """A kind of point, and what is asked of it."""

    pattern: str
    asks: tuple[str, ...]


_KIN = r"(?:aunt|brother|cousin|dad|father|friend|gran\w*|mother|mum|neighbour|nephew|niece|parents|sister|son|daughter|uncle|teacher|coach)"
REASONED = r"\b(?:because|therefore|that[’']s why)\b|,? so (?!much\b|many\b|\w+ that\b)|\bif\b"  # of several sentences, what has it is the point
ASKS = (  # the first that fits counts
    Asked(  # a weighing of the two
        r"\b(?:counts?|matters?|weighs?) (?:for )?(?:far |much )?(?:more|less) than\b|\b(?:is|are) (?:worth )?(?:more|less) than (?:an?|any|one)\b"
        r"|\btheirs\b[^.?!]*\b(?:mine|ours)\b|\b(?:mine|ours)\b[^.?!]*\b(?:theirs|yours)\b|\byours\b[^.?!]*\b(?:mine|ours)\b"
        r"|\bthe first\b[^.?!]*\bthe second\b",
        (
            "By which measure does the one weigh more?",
            "Would everybody weigh the two like that?",
            "When would the other one weigh more?",
            "How many does each of the two touch?",
        ),
    ),
    Asked(  # what somebody has found out
        r"\b(?:stud(?:y|ies)|surveys?|polls?|research\w*|experts?|statistics)\b[^.?!]*\b(?:finds?|found|prov\w+|sa(?:id|ys?)|show\w*|that)\b",
        (
            "Who counted that, and where?",
            "Would it be the same where we live?",
            "How many is that beside all the others?",
            "How would that number change if nothing were done?",
        ),
    ),
    Asked(  # a wish
        r"\b(?:i|we)(?:[’']d| would)? (?:wish|want|hope|dream|(?:like|love|prefer) to)\b|\b(?:i|we)(?:[’']d| would) (?:love|like|prefer|rather)\b",
        (
            "What would you give up for that?",
            "Who’d have to pay for it, if it came true?",
            "Who might wish for the opposite?",
            "How near would the motion bring it?",
        ),
    ),
    Asked(  # something else that could be done
        r"\binstead\b(?! of (?:me|us)\b)|\bwould be enough\b|\bwhy not\b|\b(?:could|should|can) (?:just|simply|also|at least)\b"
        r"|^\W*(?:just |simply |please )?(?:give|make|let|build|put|hire|open|start|teach|use|try)\b",
        (
            "Whom would that reach, and whom not?",
            "What would that leave as it is?",
            "Could both be done, or only one of them?",
            "Who would have to do that?",
        ),
    ),
    Asked(  # a likeness, or one thing called another
        r"\b(?:(?:is|are|was|were|feels?|looks?)|[’']s) (?:\w+ )?like\b|\bas \w+ as\b|\bcompared (?:to|with)\b|\b(?:the )?same as\b"
        r"|^\W*(?:an?|the) (?:\w+ ){1,3}(?:is|isn[’']t)(?: not| just| only)? an?"
        r" (?!little\b|lot\b|bit\b)(?:\w+ ){0,2}\w+\W*(?:$|[.,:]| (?:between|of|that|where|who|with)\b)",
        (
            "What’s the same in both, and what isn’t?",
            "Which difference between the two matters most?",
            "How far does that picture carry for our motion?",
            "Where does that comparison stop being right?",
        ),
    ),
    Asked(  # an example of one's own
        rf"\b(?:my|our) (?:\w+ )?(?:{_KIN}|band|choir|class|club|house|school|street|team|town|village|week|year)\b"
        rf"|\blast (?:week|month|year|summer|winter)\b|\b(?:once|when) (?:i|we)\b"
        r"|\bi (?:am|was|had|have|went|saw|know|knew|tried|met|live|lived|got|do|did|make|write|take|go|work)\b|\bi[’'](?:m|ve)\b|^\W*(?:my|in my)\b",
        (
            "How many others is it the same for?",
            "What would the motion change about that?",
            "Is that so for others, too?",
            "Who would tell another story?",
        ),
    ),
    Asked(  # what will come
        r"\b(?:will|won[’']t|going to (?!\w*(?:bed|school|the|work)\b)|gonna|some ?day|eventually|sooner or later|before long)\b|[’']ll\b"
        r"|(?<!\bnobody )(?<!\bi )(?<!\bwe )\bwould(?:n[’']t)?\b",
        (
            "How sure is that?",
            "Who would notice it first?",
            "How soon would that be?",
            "What else might happen instead?",
        ),
    ),
    Asked(  # why something is so, or what follows from it
        r"\b(?:because|causes?|lead(?:s|ing)? to|that[’']s why|therefore|mak(?:es|e|ing) (?:us|you|me|people|them|it"
        r"|kids|students|everyone)|depends on|comes from|thanks to|due to|otherwise)\b|^\W*(?:if|when)\b",
        (
            "What else could be the reason?",
            "Would it be the same without that?",
            "Is that so wherever you look?",
            "Where is it different?",
        ),
    ),
    Asked(  # a rule or a principle: what is so of all, or ought to be
        r"^\W*(?:an?|all|any(?:one|body)?|every\w*|no|nobody|not everything|rules?|some|those|what|whatever|who|whoever|you can(?:no|[’'])t)\b(?![^.?!]*\?)"
        r"|\b(?:must|ought|should|needs? to|ha(?:s|ve) to|(?:is|are|was)(?: not|n[’']t)? (?:\w+ )?(?:fair|free|important|right|unfair|wrong))\b"
        r"|\b(?:isn[’']t|is not|is never|are not|aren[’']t) an?\b",
        (
            "For whom would that be hard?",
            "Is that true for everybody?",
            "Where would you draw the line?",
            "Would you hold to that if it went against you?",
        ),
    ),
)
ASKED = Asked(  # of anything else
    "",
    (
        "What follows from that for the motion?",
        "Who would see that differently, and why?",
        "Which part of that matters most to you?",
        "What makes that a reason for your side?",
    ),
)
HEARD_AS_WELL = (  # where cards are hard to bear, and nothing is quoted
    "That counts, and nobody should leave it out.",
    "What you say there belongs in the scales.",
    "We’ve heard that, and it has weight.",
    "That’s a reason to look closely.",
)
BESIDE = (  # before the own point, where nothing answers theirs
    "Our own point is that {}",
    "What we say is that {}",
    "On our side we say that {}",
    "We start from another end: {}",
    "Our side sets this beside it: {}",
    "We come from somewhere else: {}",
)


def kind_asked(text: str, quote: str = "") -> Asked:
    """The kind of thing that a text says: rather the sentence of it that is quoted, and the one that has its reason."""
    reasoned = [each for each in re.split(r"(?<=[.?!])\s+", text) if re.search(REASONED, each, re.IGNORECASE)]
    texts = (quote, *reasoned, text)
    kinds = (each for said in texts for each in ASKS if re.search(each.pattern, said, re.IGNORECASE))
    return next(kinds, ASKED)
