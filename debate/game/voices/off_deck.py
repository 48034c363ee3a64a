"""What bots say to a point that is on no card: by what kind of thing it is, which its grammar shows and not its topic.

*Gentle* and *fair* ask one plain question about the writer's own words; *sharp* grants them and says what decides then. Whatever was
written, it may be asked or granted: it doubts, mocks and infers nothing. Browsers read the patterns, too.
"""

import re
from typing import NamedTuple


class Asked(NamedTuple):
    """A kind of point, what is asked of it, how it is granted, and what a last word says of it, or that it leaves open; alone, how
    *gentle* grants it, what is asked of its subject (`{it}`), and what stands of it beside the own claim, in a last word."""

    pattern: str
    asks: tuple[str, ...]
    granted: str
    leaves: tuple[str, ...]
    grants: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    of: tuple[str, ...] = ()

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
        ("You weigh two things, and that’s what decides a debate.", "You say what counts for more, and that helps."),
        ("Who’d put {it} first, and who wouldn’t?", "When would something else count for more than {it}?"),
        (
            "so we differ in what counts for more, and not in the facts. For us it’s this: {claim}.",
            "that’s one way to weigh the two. We’d put this first: {claim}.",
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
        "Let’s say that these numbers are right.",
        ("that depends on who was counted, and where.",),
        ("A number says more than “many”.", "It’s good to know what was counted."),
        ("What else would have to be counted beside {it}?", "Would it be the same with {it} where we live?"),
        ("take that as it was found. For our question it has to be set beside this: {claim}.",),
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
        ("as a wish that’s fair, and it leaves open what it may cost.",),
        ("That’s something worth wishing for.", "Many would like that, too."),
        ("What would you give up for {it}?", "Who might want something else than {it}?"),
        (
            "to wish for that is fair. It has a price, too, and we’d look at that here: {claim}.",
            "many would wish for that. It has to be weighed against this: {claim}.",
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
        "Let’s say that this could be done, too.",
        (
            "that could be done as well, and it leaves open whether it’s enough.",
            "it could be done, and nothing keeps anybody from doing both.",
        ),
        ("That’s a way one could try.", "It’s good to have a proposal on the table."),
        ("Whom would {it} help, and whom not?", "What would change with {it}, and what would stay as it is?"),
        (
            "where that’s done, our point gets smaller, agreed. Where it isn’t done, {claim}.",
            "if everybody did that, our point would be smaller. Until then, {claim}.",
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
        ("That’s a picture one can see.", "One remembers a comparison like that."),
        ("Where does the comparison with {it} stop fitting?", "In what is {it} different from what we’re deciding?"),
        (
            "the two are alike in that, agreed. They’d have to be alike in this as well: {claim}.",
            "the picture fits as far as it goes. It would have to fit this, too: {claim}.",
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
        ("You’ve seen it yourself, and that counts.", "That’s how it is for you, and nobody can take that away."),
        (
            "What would the motion change for {it}?",
            "Where is it different from how it is with {it}?",
            "What would be different for {it} a year later?",
        ),
        (
            "it can be like that, and we take it as you tell it. How often it’s so decides, and there we say that {claim}.",
            "one case shows what can be. For a rule we look at most cases, and there we say that {claim}.",
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
        ("It could come like that.", "One can imagine that."),
        (
            "What would have to happen first for it to come to that with {it}?",
            "What could be done about {it} before it comes to that?",
        ),
        (
            "say that it comes to that. Then this is still on the other side of the scales: {claim}.",
            "that’s something to think of beforehand. It has to be weighed against this: {claim}.",
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
        ("One thing can lead to another.", "There’s a reason in that."),
        ("Beside {it}, what else plays a part?", "Would it be the same without {it}?"),
        (
            "the one may well follow from the other. Both can be true at once, that and this: {claim}.",
            "that’s a reason, agreed. It has to outweigh another one: {claim}.",
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
        ("A rule like that has something to it.", "As a principle, many would sign that."),
        (
            "If that’s true of {it}, what follows for the motion?",
            "What else would have to change, if that’s true of {it}?",
        ),
        (
            "as a rule that can be right. Here it meets something else that can be right: {claim}.",
            "many would sign that. What makes it hard here is this: {claim}.",
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
    ("Good that you bring that up.", "That’s worth a thought."),
    ("What does {it} tell us about the motion?", "What makes {it} a reason for your side?"),
    (
        "where it’s so, it takes something from our point, agreed. Where it isn’t, {claim}.",
        "that can be so, and it can be so as well that {claim}. Then what counts for more decides.",
        "we don’t deny that. Both can be true, that and this: {claim}.",
    ),
)
FOR_OTHERS = "It leaves open how it is for others."  # of a person near its writer, after a sentence on them
FOR_ALL = (  # the same, with the own claim
    "How it is for others counts as well, and there we say that {}.",
    "What we say is meant for everybody: {}.",
)
CONTESTED = (  # to words on the own claim itself, which isn't said to them again
    "that makes our point smaller, agreed.",
    "that speaks against our point, and we hear it.",
    "that’s fair against our point, as far as it goes.",
)
HEARD_AS_WELL = (  # where cards are hard to bear, and nothing is quoted
    "That counts, and nobody should leave it out.",
    "What you say there belongs in the scales.",
    "We’ve heard that, and it has weight.",
    "That’s a reason to look closely.",
)
COUNTED_IN = (
    "What you say about {} counts as well.",
    "What you say about {} belongs in the scales, too.",
)  # where nothing is quoted
ASKED_OF = "our side can’t answer that in full. What it can say is that {claim}."  # of a question in a last word
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


def granting(text: str, kind: Asked | None = None) -> tuple[str, ...]:
    """What *gentle* says first of a text, of some `kind`: nothing of a question."""
    return () if "?" in text else kind.grants if kind and text else GRANTS


def kind_asked(text: str, quote: str = "") -> Asked:
    """The kind of thing that a text says: rather the sentence of it that is quoted, and the one that has its reason."""
    reasoned = [each for each in re.split(r"(?<=[.?!])\s+", text) if re.search(REASONED, each, re.IGNORECASE)]
    texts = (quote, *reasoned, text)
    kinds = (each for said in texts for each in ASKS if re.search(each.pattern, said, re.IGNORECASE))
    return next(kinds, ASKED)
