"""Bots' own words, beside the passages of a pack: how they quote, grant and join, in three voices, and what they ask.

A bot keeps its voice for a whole debate. Phrases are English; packs in other languages do without them. They must suit any topic, harm
included: they never doubt, mock or belittle. In openings and closings they say neither I nor we, as the pack's passages do.
"""

from typing import NamedTuple

from .words import FAMILY


# fmt: off
class Voice(NamedTuple):
    """How one bot talks. `{}` is a claim in other words as it follows “that”, or the other side’s own words."""

    restates: tuple[str, ...]
    unsure: tuple[str, ...]  # a restatement of what they may have meant
    quotes: tuple[str, ...]
    grants: tuple[str, ...]  # a quotation, and a kind word that gives no point away
    joins: tuple[str, ...]  # before a second argument of one's own
    stays: tuple[str, ...]  # before a last word on what no card and no move answers


PLAIN = Voice(
    restates=(
        "They say that", "They argue that", "Their point is that", "Their case is that", "Put simply, they say that",
        "Their claim is that", "They hold that", "They tell us that",
    ),
    unsure=("If we heard them right, {}.", "They seem to say that {}.", "We take their point to be that {}.", "As far as we can tell, {}."),
    quotes=("“{}”, you say.", "You say “{}”.", "You answer “{}”."),
    grants=("You say “{}”, and it’s easy to see why.", "“{}”, you say, and that should be heard."),
    joins=("There’s a second reason.", "That isn’t the only reason.", "A second point comes with it.", "The other reason is this."),
    stays=("That’s a fair challenge, and this still counts.", "That’s a fair point to raise, and this counts, too."),
)
STORYTELLER = Voice(
    restates=(
        "They want us to see that", "The other side tells us that", "In short, they say that", "The heart of their case is that",
        "Their side of it is that", "What they tell us is that", "What it comes to is that", "The core of it is that",
    ),
    unsure=("What we take from it is that {}.", "We think they want to say that {}.", "Behind it we hear that {}.", "It sounds to us as if they say that {}."),
    quotes=("“{}” is how you tell it.", "As you tell it, “{}”.", "“{}” is your side of it."),
    grants=("“{}” is how you tell it, and that’s easy to understand.", "As you tell it, “{}”, and there is something in that."),
    joins=("Look at the other side of it, too.", "There’s another half to it.", "Now think of this as well."),
    stays=("That’s a fair challenge. Even so, think of this.", "There’s something in that. There’s something in this, too."),
)
QUESTIONER = Voice(
    restates=(
        "As we understand them,", "In our own words,", "If we have it right,", "As we read it,", "Put in other words,",
        "If we follow them,", "As we hear them,", "What we hear is that",
    ),
    unsure=("Do they mean that {}?", "Is it their point that {}?", "Could it be their point that {}?", "Are they saying that {}?"),
    quotes=("You put it like this: “{}”.", "“{}”: that is how you put it.", "Your words were “{}”."),
    grants=("“{}”: that deserves an answer.", "“{}”: that is worth asking about."),
    joins=("And the other reason?", "What else speaks for it?", "And what comes on top?"),
    stays=("That’s a fair question to put. This one stays.", "That’s fair to ask, and this still stands."),
)
VOICES = (PLAIN, STORYTELLER, QUESTIONER)

# fmt: on


class Shape(NamedTuple):
    """A kind of text in which no card is heard, and what to say to it: a sentence, and then one thing by level. Browsers read the
    patterns, too."""

    pattern: str
    grants: tuple[str, ...]
    gentle: tuple[str, ...] = ("",)
    fair: tuple[str, ...] = ("",)
    sharp: tuple[str, ...] = ("",)
    quotes: bool = False  # the sentence may follow a quotation


HEALTH = (  # it speaks of somebody's life or health
    r"\b(?:adhd|asthma\w*|autis\w+|cancer|death|depress\w*|diabet\w*|(?<!phone )(?<!battery )(?<!laptop )(?:died|dies|dying)|disab\w+|drowned|dyslexi\w*|"
    r"epilep\w*|funeral|ill(?:ness)?|killed|murdered|wheelchairs?)\b"
)
JOBS = (  # it says that people who come take jobs
    r"^(?=[\s\S]*\b(?:they|foreigners?|refugees?|(?:im)?migrants?|immigration|newcomers?|asylum seekers?|(?:north )?koreans?|defectors?)\b)[\s\S]*"
    r"\b(?:tak(?:e|es|en|ing)|took|steal(?:s|ing)?|stole) (?:away )?(?:(?:\w+ ){0,4}?(?:our|the|all|local|people[’']?s) (?:\w+ ){0,2}?(?:jobs|work)\b|"
    r"(?:jobs|work) (?:away )?from\b)"
)
SLUR = r"\b(?:slurs?|n-word|racis[mt]\w*|(?:are|as|is|people|them) (?:\w+ )?(?:parasites|scum|subhuman|vermin))\b"
PICTURE = r"(?:\b(?:is|are|was|were|feels?|looks?|works?)|[’']s) (?:\w+ )?like\b|\b(?:like (?:an?|if|when)|as if)\b"  # it likens one thing to another
WHY = (  # it asks why anybody talks about this
    r"\bwhy (?:are|do|should|would|must) (?:we|you|i) (?:\w+ ){0,2}(?:argu\w+|debat\w+|discuss\w*|talk\w*)\b|\bwhy (?:debate|discuss)\b|"
    r"\bwaste of time\b|\bpointless (?:debate|question)\b|\b(?:nobody|no one) (?:asks|listens to) (?:me|us)\b"
)
OTHERS = (  # others do the same
    r"\bhypocri\w*|\bdouble standards?\b|\bnobody (?:complains|minds)\b|\b(?:do|does|did|are|is) (?:it|so|that|the same) (?:too|as well)\b|"
    r"\b(?:he|she|they) (?:still|also) (?:do|does|has|have|\w+s)\b|\b(?:adults|grown-ups|parents|politicians|teachers)\b[^.!?]*\b(?:as well|too)\b"
)
JOKE = (
    r"\b(?:(?:ha){2,}|(?:he){2,}|lol|lmao|rofl|jokes?|(?:just|only) (?:kidding|joking)|memes?|pranks?|aliens?|dinosaurs?|unicorns?|dragons?|"
    r"zombies?)\b|[😂🤣😜😆]"
)
KIN = rf"\b(?:my|our) (?:\w+ ){{0,2}}(?:friend|{FAMILY})|\b(?:mum|mom|dad)\b"
EFFECT = r"\b(?:would|wouldn[’']t|will|won[’']t|because|means?|leads? to)\b|[’']ll\b"  # one thing comes of another
STORY = r"\b(?:i|me|my|mine|she|he|her|his|once|yesterday|last (?:\w+))\b"
POINTS = Shape(  # anything else: what is asked is true of every text
    "",
    (
        "Let us see where that leads.",
        "We’d like to hear more about that.",
        "That is worth a question.",
        "We’d like to understand that better.",
        "Before we say yes or no to that, we ask.",
    ),
    (
        "Which way does it point, do you think?",
        "What does it show about our question, as you see it?",
        "How does it help your side?",
    ),
    (
        "Which way does it point for the motion, and why?",
        "How does it speak for your side?",
        "What follows from it for our question?",
        "What does it show about the motion?",
        "Which of the two answers does it support?",
        "What should we conclude from it?",
        "Whom should it convince, and of what?",
    ),
    (
        "Which way does it point for the motion, and couldn’t the other side say the same of it?",
        "Take it as true: what follows from it for the motion?",
        "Suppose that it holds. Why should it count for more than the rest?",
        "Which side does it help, and by which step?",
    ),
    quotes=True,
)
SHAPES = (  # the first that fits counts
    Shape(
        HEALTH,
        (
            "Whatever is decided has to leave room for that, and we say so, too.",
            "Any rule has to leave room for that: there we agree.",
        ),
    ),
    Shape(  # it names a slur, or what people were called
        SLUR,
        (
            "Nobody should have to hear words like that, and we say so, too.",
            "Racism has no excuse: there we agree.",
        ),
    ),
    Shape(
        PICTURE,
        (
            "A picture like that shows what you mean.",
            "We can see the picture.",
            "That picture stays in the mind, we grant you.",
        ),
        ("Where does it fit best, do you think?", "Which part of it is the same in our question?"),
        ("Where does it stop holding?", "Where do the two part ways?"),
        (
            "Where does it stop holding, and is that before or after what decides here?",
            "Two things can be alike and still differ in what counts. What is it that counts in both?",
        ),
        quotes=True,
    ),
    Shape(
        WHY,
        ("We won’t decide it here, that’s true.", "Nobody has to do as we say, that’s true."),
        ("Who should decide it, in your view?", "What would you rather decide?"),
        (
            "Knowing what we would decide, and why, is worth a few minutes even so.",
            "It’s still good to know what we would do if somebody asked.",
        ),
        (
            "That speaks for neither answer, so the question stays open.",
            "Whoever does decide it needs reasons, and those are what we look for.",
        ),
    ),
    Shape(
        OTHERS,
        (
            "One measure for all is fair: we grant you that.",
            "What holds for one should hold for the other, we grant you.",
        ),
        ("Should they stop, then, or should everybody be allowed to?", "What would be fair to both, in your view?"),
        (
            "It would still have to be shown which measure is the right one.",
            "Which of them does the right thing is still to be shown.",
        ),
        (
            "If they do wrong, that’s a reason for them to stop, and none for anybody to follow.",
            "That others do it shows that it’s done, and not that it’s right.",
        ),
    ),
    Shape(
        JOBS,
        (
            "There isn’t a fixed number of jobs: people who come also rent, eat and shop, and somebody is paid for that.",
            "Whoever comes to work also buys what others make, so jobs are made as well as filled.",
        ),
        ("Which jobs do you think of?", "Who did that work before?"),
        ("How many jobs are taken, and how many made, is still to be shown.",),
        (
            "It would still have to be shown that fewer jobs are made than taken, and that a person is to blame for looking for one.",
        ),
    ),
    Shape(  # it tells of somebody near, and nobody knows how hard that is
        KIN,
        (
            "That’s from somebody’s life, and we leave it as you tell it.",
            "You know that from close by, so we leave it as you tell it.",
        ),
        sharp=("What the rule should be for everybody else is left for us to argue about.",),
    ),
    Shape(  # it jokes
        JOKE,
        ("We had to smile at that.", "That made us laugh.", "We’d have enjoyed that one longer."),
        ("We’ll leave it standing.", "Nobody has to answer a good joke."),
        ("It’s a joke, and we won’t argue with it.", "A joke can stand as it is, so we leave it."),
        ("Is there a reason in it, too?", "We’d take the serious half as well. What is it?"),
        quotes=True,
    ),
    Shape(  # it says what would come of it
        EFFECT,
        (
            "We’d like to follow that step by step.",
            "One step we can’t see yet.",
            "We’d go along with that if we saw how one thing leads to the other.",
            "Before we say yes or no to that, we look at how it comes about.",
            "There we ask about the way from one thing to the other.",
        ),
        (
            "How would one lead to the other, do you think?",
            "What would have to happen in between?",
            "How did you come to expect it?",
            "Who would see it first, do you think?",
        ),
        (
            "Why would that follow?",
            "Where has it happened like that?",
            "By which step does it come to that?",
            "What has to be true for that?",
            "How sure is it that one brings the other?",
        ),
        (
            "Why would that follow, and couldn’t the same be had in another way?",
            "Where has it happened, and was this the cause?",
            "Suppose that it follows. Which way does it point for the motion, and why?",
            "Which step leads there, and what if it fails?",
        ),
        quotes=True,
    ),
    Shape(  # it tells of one person, or of one time
        STORY,
        (
            "We take that as you tell it.",
            "Let us stay with that for a moment.",
            "An example helps.",
            "A case like that counts.",
            "We’re glad of something from close by.",
        ),
        POINTS.gentle,
        (*POINTS.fair, "Is that one case, or is it the rule?"),
        (*POINTS.sharp, "Is that one case or the rule, and what does it show about the motion?"),
        quotes=True,
    ),
    POINTS,
)
QUOTED_RESTATED = (
    "They point to this: “{}”.",
    "They speak of this: “{}”.",
    "What they bring up: “{}”.",
    "They write: “{}”.",
)
NOT_UNDERSTOOD = (
    "We aren’t sure of their point, and won’t guess at it.",
    "We don’t want to guess at their point, so we ask.",
)


ALSO = (  # before a sentence on their second point
    "You also say “{}”.",
    "As for “{}”, we’d say this.",
    "And “{}” has an answer, too.",
)
IF_SO = (  # before an answer to what the restatement takes their point to be
    "If that’s your point, we’d say this.",
    "If we heard you right, here is our answer.",
    "Suppose that we’ve heard you right.",
    "If that’s it, our answer is this.",
    "If so, here is what we say.",
    "In case that’s meant, we’d answer like this.",
)
TO_THEIR_CARD = (  # the same, if it is the card that they cite
    "To the card that you cite we’d say this.",
    "We’d answer your card like this.",
    "Here is what we say to your card.",
)
OF_THEIR_CARD = ("Your card says that {}.", "The card you cite says that {}.")  # of a card that is cited
CARD_RESTATED = (  # by its title, as nobody can say that its author means what it says
    "They cite the card “{}”, and we answer that card.",
    "Their card is “{}”, and that is what we answer.",
    "They bring the card “{}”; here is what we say to it.",
    "They kept the card “{}”, so that is what we answer.",
)
BESIDE_THEIR_CARD = (  # the same, after what they write
    "They write “{}”. They also cite “{}”, and we answer that card.",
    "They say “{}”, and cite the card “{}”: we answer the card.",
)

LAST = "That is our case, and we ask you to weigh it against theirs."

# First words that are written in lower case inside a sentence, whatever comes after them.
_SMALL = """
a an the in on at of for from with without by to as if when while once until after before since because although though what who where how why
there this that these those it they we you he she many most some few fewer more less much all every each no nobody somebody someone anyone
anybody everybody everyone nothing something anything everything people one two three both only even not very sooner later such their its his her our
your my other others another any across around asked between during under over through then here now today
"""
SMALL = frozenset(_SMALL.split())
