"""What bots say to a point that is on no card: by what kind of thing it is, which its grammar shows and not its topic.

*Gentle* and *fair* ask one plain question about the writer's own words; *sharp* grants them and says what decides then. Whatever was
written, it may be asked or granted: it doubts, mocks and infers nothing. Browsers read the patterns, too.
"""

import re
from typing import NamedTuple


class Asked(NamedTuple):
    """A kind of point, what is asked of it, how it is granted, and what a last word says of it, or that it leaves open."""

    pattern: str
    asks: tuple[str, ...]
    granted: str
    leaves: tuple[str, ...]

    def leaving(self, text: str) -> str:
        """What is said that this text leaves open: the same each time, and of texts of other lengths something else."""
        return self.leaves[len(text) % len(self.leaves)]


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
        "You weigh the two, and that helps.",
        ("you weigh the two, and we’d weigh them the other way round.",),
    ),
    Asked(  # what somebody has found out
        r"\b(?:stud(?:y|ies)|surveys?|polls?|research\w*|experts?|statistics)\b[^.?!]*\b(?:finds?|found|prov\w+|sa(?:id|ys?)|show\w*|that)\b",
        (
            "Who counted that, and where?",
            "Would it be the same where we live?",
            "How many is that beside all the others?",
            "How would that number change if nothing were done?",
        ),
        "Let’s say that these numbers are right.",
        ("that depends on who was counted, and where.",),
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
        "Let’s say that this could be done, too.",
        (
            "that could be done as well, and it leaves open whether it’s enough.",
            "it could be done, and nothing keeps anybody from doing both.",
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
        "It’s a good picture, and let’s say that it fits.",
        (
            "it’s a good picture, and it leaves open where the two differ.",
            "the picture fits as far as it goes, and then the two part.",
        ),
    ),
    Asked(  # an example of one's own
        rf"\b(?:my|our) (?:\w+ )?(?:{_KIN}|band|choir|class|club|house|school|street|team|town|village)\b"
        rf"|\blast (?:week|month|year|summer|winter)\b|\b(?:once|when) i\b"
        r"|\bi (?:am|was|had|have|went|saw|know|knew|tried|met|live|lived|got|do|did|make|write|take|go|work)\b|\bi[’'](?:m|ve)\b|^\W*(?:my|in my)\b",
        (
            "How many others is it the same for?",
            "What would the motion change about that?",
            "What would have to be different there?",
            "Is that so every time, or was it that once?",
        ),
        "We don’t doubt that it was like that.",
        (
            "we take that as you tell it, and it leaves open how it is for others.",
            "it was like that, and one case can’t say how often it is.",
            "nobody doubts that, and a rule for all is something else.",
        ),
    ),
    Asked(  # what will come
        r"\b(?:will|won[’']t|going to|gonna|some ?day|eventually|sooner or later|before long)\b|[’']ll\b|(?<!\bnobody )(?<!\bi )(?<!\bwe )\bwould(?:n[’']t)?\b",
        (
            "What would have to happen first for that?",
            "Has it come to that anywhere so far?",
            "Who’d be hit by that first?",
            "What could stop it on the way?",
        ),
        "Let’s say that it comes to that.",
        (
            "that may come, and it leaves open what could be done about it.",
            "it may go that way, as long as nobody does anything about it.",
        ),
    ),
    Asked(  # why something is so, or what follows from it
        r"\b(?:because|causes?|lead(?:s|ing)? to|that[’']s why|therefore|mak(?:es|e|ing) (?:us|you|me|people|them|it"
        r"|kids|students|everyone)|depends on|comes from|thanks to|due to|otherwise)\b|^\W*(?:if|when)\b",
        (
            "Which step comes between the one and the other?",
            "What else could be the reason?",
            "Would it be the same without that?",
            "Where have you seen the one without the other?",
        ),
        "Let’s say that the one does lead to the other.",
        (
            "that may be one reason, and it leaves open whether there are others.",
            "the one may follow from the other, and not only from that.",
        ),
    ),
    Asked(  # a rule or a principle: what is so of all, or ought to be
        r"^\W*(?:an?|all|any(?:one|body)?|every\w*|no|nobody|not everything|rules?|some|those|what|whatever|who|whoever|you can(?:no|[’'])t)\b(?![^.?!]*\?)"
        r"|\b(?:must|ought|should|needs? to|ha(?:s|ve) to|(?:is|are|was)(?: not|n[’']t)? (?:\w+ )?(?:fair|free|important|right|unfair|wrong))\b"
        r"|\b(?:isn[’']t|is not|is never|are not|aren[’']t) an?\b",
        (
            "Taken at its word, what follows from that for the motion?",
            "If that holds, what else has to change?",
            "Where does that stop, if it stops anywhere?",
            "Would you hold to that if it went against you?",
        ),
        "Let’s take that at its word.",
        (
            "as a rule that can be right, and it leaves open how far it goes.",
            "a rule like that holds for both sides, for ours as well.",
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
    "Let’s say that it is so.",
    (
        "we don’t deny that, and it leaves our own point where it was.",
        "say that it’s so: then the question is what it changes.",
        "that may well be so, and both sides can say it.",
    ),
)
FOR_OTHERS = "It leaves open how it is for others."  # of a person near its writer, after a sentence on them
ASKED_BACK = (
    "it’s worth asking, and our side doesn’t answer all of it."  # of a question in a last word, which nobody can answer
)
GRANTS = (  # at *gentle*, before anything else
    "There may be something in that.",
    "Let’s think about that.",
    "That can be so.",
    "Good that you bring that up.",
    "Part of that may be true.",
    "That counts for something.",
)
BESIDE = (  # of *fair*, after the question: the own point
    "We ask because we think that {}",
    "We ask because our own point is that {}",
    "We ask because, as we see it, {}",
)
OWN_POINT = ("Our own point is that {}", "What we say is that {}")
DECIDES = (  # of *sharp*, after what is granted: the own point
    "What decides then is whether it counts for more than this: {}",
    "Then it’s a question of what counts for more, that or this: {}",
    "Then the two have to be weighed, and on our side {}",
)


def granting(text: str) -> tuple[str, ...]:
    """What *gentle* says first of a text: nothing of a question."""
    return () if "?" in text else GRANTS


def kind_asked(text: str, quote: str = "") -> Asked:
    """The kind of thing that a text says: rather the sentence of it that is quoted, and the one that has its reason."""
    reasoned = [each for each in re.split(r"(?<=[.?!])\s+", text) if re.search(REASONED, each, re.IGNORECASE)]
    texts = (quote, *reasoned, text)
    kinds = (each for said in texts for each in ASKS if re.search(each.pattern, said, re.IGNORECASE))
    return next(kinds, ASKED)
