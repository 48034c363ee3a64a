"""What bots ask of a point that is on no card: by its scheme of argument, where sure marks show one, or else by its grammar.

A scheme has critical questions (D. Walton and others, Argumentation Schemes, 2008). Whatever was written, they may be asked: they
doubt, mock and infer nothing. Browsers read the patterns and `asks`, too.
"""

import re
from typing import NamedTuple

from ..hearing.sentences import sentences
from ..hearing.words import stems_of


class Asked(NamedTuple):
    """A kind of point, and what is asked of it."""

    pattern: str
    asks: tuple[str, ...]


_KIN = r"(?:aunt|brother|cousin|dad|father|friend|gran\w*|mother|mum|neighbour|nephew|niece|parents|sister|son|daughter|uncle|teacher|coach)"
_ALL = r"(?:every(?:one|body)|people|kids|students|teenagers|they|we|you)"
SCHEMES = (  # by sure marks; the first three may be asked where cards are hard to bear
    Asked(  # others do it, too
        r"\bdouble standards?\b|\bhypocri\w+|\bwhy (?:only|always) us\b"
        r"|\b(?:others|adults|cities|countries|grown-ups|parents|schools|teachers)\b[^.?!,]{0,20} (?:do|does) (?:it|that|the same)\b",
        (
            "That others do it doesn’t make it right. Would it be right if nobody else did?",
            "Treating all alike can mean allowing it to all or to none. Which of the two do you want?",
            "Blaming only one of them is unfair. Does that make it any better for those it happens to?",
        ),
    ),
    Asked(  # the rule taken to its end
        r"\bthen (?:even |why not )?(?:babies|children|dogs|toddlers|infants|an? (?:baby|cat|child|dog|toddler)|(?:an? )?[\w-]+-year-olds?)\b"
        r"|\bby (?:that|your|the same) (?:logic|reasoning|rule)\b|\bwhere (?:do|does|will|would) (?:it|that|this|you) (?:end|stop)\b",
        (
            "Where should that stop, and by which reason?",
            "Some line has to be drawn. Where would you draw it, and why there?",
            "Between the two cases there’s a difference. Which one should count?",
        ),
    ),
    Asked(  # a vote or freedom that was once denied to others
        r"\b(?:women|slaves?|suffragett\w+)\b(?=[^.?!]*\b(?:vot(?:e|ed|es|ing)|rights|freed?|freedom)\b)"
        r"[^.?!]*\b(?:fight|fought|freed|had to|never|wait\w*|(?:could|did|were|would)(?:n[’']t| not))\b",
        (
            "They were shut out for life. Does that happen here, or does it pass?",
            "That was wrong for a reason. Is it the same reason here?",
            "What was it that made that wrong, and is it so here?",
        ),
    ),
    Asked(  # what a machine does
        r"\b(?:ChatGPT|chatbots?|AI|algorithms?)\b",
        (
            "AI won’t go away under either plan. What should people still do themselves?",
            "What is lost if AI does it, and what isn’t?",
            "Does AI change what is right here, or only how easy it is?",
        ),
    ),
    Asked(  # too few of something
        r"\b(?:one|two|three|[1-3]) \w+ (?:\w+ )?for (?:\w+ )?"
        r"(?:us all|all of us|\d+|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|(?:a )?hundreds?)\b"
        r"|\bnot enough (?!time\b)\w+",
        (
            "Would it work with twice as many, or is the whole idea wrong?",
            "Is that too little of the right thing, or the wrong thing?",
        ),
    ),
    Asked(  # an exception that shows who is different
        r"\bexceptions?\b|\bsingled? out\b|\b(?:everyone|everybody|all of them|the whole class) (?:knows|looked|looks|sees|stares) (?:at me|who)\b",
        (
            "Could an exception be made so that nobody sees it?",
            "Which is worse: an exception that can be seen, or none?",
        ),
    ),
    Asked(  # everybody will just …
        rf"\b{_ALL}(?:[’']ll| will| would)? (?:just|simply|only) (?!as\b|be(?:cause)?\b|like\b|one\b|want\b)\w+|\bsooner or later\b|\bslippery slope\b",
        (
            "Some would. Who wouldn’t, and what would hold them back?",
            "Would all of them, or a few? And what could be done about those few?",
            "What would stop them today, and would that be gone?",
        ),
    ),
    Asked(  # what many do or think
        r"\b(?:every(?:one|body)|most people|most of us|all my friends|the majority|half of us) (?:already )?"
        r"(?:does|do|has|have|knows?|thinks?|agrees?|wants?|uses?|hates?|likes?)\b"
        r"|\b(?:it|that)[’']s (?:always been|how it is|normal)\b",
        (
            "Many do. Is it a good idea for that reason, or for another one?",
            "If most changed their minds, would it be less true?",
        ),
    ),
)
EXCEPTION = SCHEMES[5]
ASKS = (  # then by grammar; the first that fits counts
    *SCHEMES,
    Asked(  # a weighing of the two
        r"\b(?:counts?|matters?|weighs?) (?:for )?(?:far |much )?(?:more|less) than\b|\b(?:is|are) (?:worth )?(?:more|less) than (?:an?|any|one)\b"
        r"|\btheirs\b[^.?!]*\b(?:mine|ours)\b|\b(?:mine|ours)\b[^.?!]*\b(?:theirs|yours)\b|\byours\b[^.?!]*\b(?:mine|ours)\b"
        r"|\bthe first\b[^.?!]*\bthe second\b",
        (
            "When would the other one weigh more?",
            "How many does each of the two touch?",
        ),
    ),
    Asked(  # what somebody has found out
        r"\b(?:stud(?:y|ies)|surveys?|polls?|reports?|research\w*|experts?|statistics)\b[^.?!]*"
        r"\b(?:asked|compared|counted|finds?|followed|found|looked|measured|prov\w+|sa(?:id|ys?)|show\w*|tested|that)\b|\baccording to\b",
        (
            "Who counted that, and where?",
            "How would that number change if nothing were done?",
        ),
    ),
    Asked(  # something else that could be done
        r"\binstead\b(?! of (?:me|us)\b)|\bwould be enough\b|\bwhy not\b|\b(?:could|should|can) (?:just|simply|also|at least)\b"
        r"|^\W*(?:just |simply |please )?(?:give|make|let|build|put|hire|open|start|teach|use|try)\b",
        (
            "Whom would that reach, and whom not?",
            "Could both be done, or only one of them?",
        ),
    ),
    Asked(  # a likeness, or one thing called another
        r"\b(?:(?:is|are|was|were|feels?|looks?)|[’']s) (?:\w+ )?like\b|\bas \w+ as\b|\bcompared (?:to|with)\b|\b(?:the )?same as\b"
        r"|^\W*(?:an?|the) (?:\w+ ){1,3}(?:is|isn[’']t)(?: not| just| only)? an?"
        r" (?!little\b|lot\b|bit\b)(?:\w+ ){0,2}\w+\W*(?:$|[.,:]| (?:between|of|that|where|who|with)\b)"
        r"|\b(?:the|an?) (?:\w+ ){1,4}is the (?!(?:best|case|first|last|law|only|point|problem|question|reason|rule|same|thing|truth|way|worst)\b)\w+[.!]",
        (
            "Where does that comparison stop being right?",
            "Which difference between the two matters most?",
        ),
    ),
    Asked(  # an example of one's own
        rf"\b(?:my|our) (?:\w+ )?(?:{_KIN}|band|choir|class|club|house|school|street|team|town|village|week|year)\b"
        rf"|\blast (?:week|month|year|summer|winter)\b|\b(?:once|when) (?:i|we)\b"
        r"|\bi (?:am|was|had|have|went|saw|know|knew|tried|met|live|lived|got|do|did|make|write|take|go|work)\b|\bi[’'](?:m|ve)\b|^\W*(?:my|in my)\b",
        (
            "How many others is it the same for?",
            "For whom is it like that, and for whom isn’t it?",
        ),
    ),
)
ASKED = Asked(  # of anything else
    "",
    (
        "Who would see that differently, and why?",
        "Is that always so, or only sometimes?",
        "What speaks against that most?",
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


def asks_open(kind: Asked, text: str) -> tuple[str, ...]:
    """What is asked of a kind of point, with fewest words of a text: what has more of them it may have answered."""
    said = stems_of(text)
    least = min(len(said & stems_of(each)) for each in kind.asks)
    return tuple(each for each in kind.asks if len(said & stems_of(each)) == least)


def kind_asked(text: str) -> Asked:
    """The kind of thing that a text says."""
    return next((each for each in ASKS if re.search(each.pattern, text, re.IGNORECASE)), ASKED)


LAST_SAYS = (  # the same in a last word, which asks nothing; "" where a text has to be answered in another way
    "That others do it doesn’t make it right.",
    "Taken far enough, any rule sounds absurd; so a line has to be drawn, and for a reason.",
    "They were shut out for life, and that made it wrong.",
    "AI won’t go away under either plan.",
    "Too little of a thing isn’t yet the wrong thing.",
    "An exception that can be seen has its price, and so has none at all.",
    "Some would, and some wouldn’t; a rule is made for both.",
    "That many do it is a reason to look at it, and no reason to keep it.",
    "",  # a weighing
    "",  # evidence
    "That could be done as well, and the question would still be there.",
    "A comparison holds as far as the two are alike.",
    "",  # an example of one’s own
)


def scheme_said(text: str) -> str:
    """The sentence of a text that has the sure mark of a scheme; "" if none has."""
    kind = kind_asked(text)
    said = (each for each in sentences(text) if re.search(kind.pattern, each, re.IGNORECASE))
    return next(said, "") if kind in SCHEMES else ""
