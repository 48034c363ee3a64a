"""What bots say to a point that is on no card: by what kind of thing it is, which its grammar shows and not its topic.

*Gentle* and *fair* ask one plain question about the writer's own words; *sharp* grants them and says what decides then. Whatever was
written, it may be asked or granted: it doubts, mocks and infers nothing. Browsers read the patterns, too.
"""

import re
from typing import NamedTuple


class Asked(NamedTuple):
    """A kind of point, what is asked of it, how it is granted; and, alone, how *gentle* grants it, and what is
    asked of its subject (`{it}`), of which nobody knows whether it is one or many, and of the side that it is to speak for (`{side}`)."""

    pattern: str
    asks: tuple[str, ...]
    granted: str
    grants: tuple[str, ...] = ()
    about: tuple[str, ...] = ()


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
        ("You weigh two things, and that’s what decides a debate.", "You say what counts for more, and that helps."),
        ("Who’d put {it} first, and who wouldn’t?", "When would something else count for more than {it}?"),
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
        ("A number says more than “many”.", "It’s good to know what was counted."),
        ("What else would have to be counted beside {it}?", "Would it be the same with {it} where we live?"),
    ),
    Asked(  # a wish
        r"\b(?:i|we)(?:[’']d| would)? (?:wish|want|hope|dream|(?:like|love|prefer) to)\b|\b(?:i|we)(?:[’']d| would) (?:love|like|prefer|rather)\b",
        (
            "What would you give up for that?",
            "Who’d have to pay for it, if it came true?",
            "Who might wish for the opposite?",
            "How near would the motion bring it?",
        ),
        "Let’s say that many wish for that.",
        ("That’s something worth wishing for.", "Many would like that, too."),
        ("What would you give up for {it}?", "Who might want something else than {it}?"),
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
        ("That’s a way one could try.", "It’s good to have a proposal on the table."),
        (
            "If that’s done about {it}, is there still a reason for {side}?",
            "What would change with {it}, and what would stay as it is?",
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
        ("That’s a picture one can see.", "One remembers a comparison like that."),
        ("Where does the comparison with {it} stop fitting?", "In what is {it} different from what we’re deciding?"),
    ),
    Asked(  # an example of one's own
        rf"\b(?:my|our) (?:\w+ )?(?:{_KIN}|band|choir|class|club|house|school|street|team|town|village|week|year)\b"
        rf"|\blast (?:week|month|year|summer|winter)\b|\b(?:once|when) (?:i|we)\b"
        r"|\bi (?:am|was|had|have|went|saw|know|knew|tried|met|live|lived|got|do|did|make|write|take|go|work)\b|\bi[’'](?:m|ve)\b|^\W*(?:my|in my)\b",
        (
            "How many others is it the same for?",
            "What would the motion change about that?",
            "What would have to be different there?",
            "Is that so every time, or was it that once?",
        ),
        "We don’t doubt that it was like that.",
        ("You’ve seen it yourself, and that counts.", "That’s how it is for you, and nobody can take that away."),
        (
            "How does what you tell us about {it} lead to {side}?",
            "Does what you say about {it} hold elsewhere, too?",
            "Who could tell another story than the one about {it}?",
        ),
    ),
    Asked(  # what will come
        r"\b(?:will|won[’']t|going to (?!\w*(?:bed|school|the|work)\b)|gonna|some ?day|eventually|sooner or later|before long)\b|[’']ll\b"
        r"|(?<!\bnobody )(?<!\bi )(?<!\bwe )\bwould(?:n[’']t)?\b",
        (
            "What would have to happen first for that?",
            "Has it come to that anywhere so far?",
            "Who’d be hit by that first?",
            "What could stop it on the way?",
        ),
        "Let’s say that it comes to that.",
        ("It could come like that.", "One can imagine that."),
        (
            "What would have to happen first for it to come to that with {it}?",
            "What could be done about {it} before it comes to that?",
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
        ("One thing can lead to another.", "There’s a reason in that."),
        ("Beside {it}, what else plays a part?", "Would it be the same without {it}?"),
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
        ("A rule like that has something to it.", "As a principle, many would sign that."),
        (
            "If that’s true of {it}, what follows for {side}?",
            "What else would have to change, if that’s true of {it}?",
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
    ("Good that you bring that up.", "That’s worth a thought."),
    ("How does what you say about {it} speak for {side}?", "Could the other side use what you say about {it}, too?"),
)
HEARD_AS_WELL = (  # where cards are hard to bear, and nothing is quoted
    "That counts, and nobody should leave it out.",
    "What you say there belongs in the scales.",
    "We’ve heard that, and it has weight.",
    "That’s a reason to look closely.",
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
    "Our own point is that {}",
    "What we say is that {}",
    "On our side we say that {}",
    "We start from another end: {}",
    "Our side sets this beside it: {}",
    "We come from somewhere else: {}",
)
DECIDES = (  # of *sharp*, after what is granted: the own point
    "What decides then is whether it counts for more than this: {}",
    "Then it’s a question of what counts for more, that or this: {}",
    "Then the two have to be weighed, and on our side {}",
)


def granting(text: str, kind: Asked | None = None) -> tuple[str, ...]:
    """What *gentle* says first of a text, of some `kind`: nothing of a question."""
    return () if "?" in text else kind.grants if kind and text else GRANTS


def kind_asked(text: str, quote: str = "") -> Asked:
    """The kind of thing that a text says: rather the sentence of it that is quoted, and the one that has its reason."""
    reasoned = [each for each in re.split(r"(?<=[.?!])\s+", text) if re.search(REASONED, each, re.IGNORECASE)]
    texts = (quote, *reasoned, text)
    kinds = (each for said in texts for each in ASKS if re.search(each.pattern, said, re.IGNORECASE))
    return next(kinds, ASKED)
