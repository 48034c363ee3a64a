"""Bots' own words, beside the passages of a pack: how they quote, grant and join, in three voices, and what they ask.

A bot keeps its voice for a whole debate. Phrases are English; packs in other languages do without them. They must suit any
topic, harm included: they never doubt, mock or belittle.
"""

from typing import NamedTuple

from ..model.state import Weighing
from .words import FAMILY


# fmt: off
class Voice(NamedTuple):
    """How one bot talks. `{}` is a claim in other words as it follows “that”, or the other side’s own words."""

    restates: tuple[str, ...]
    unsure: tuple[str, ...]  # a restatement of what they may have meant
    quotes: tuple[str, ...]
    grants: tuple[str, ...]  # a quotation, and a kind word that gives no point away
    joins: tuple[str, ...]  # before a second argument of one's own


PLAIN = Voice(
    restates=(
        "They say that", "They argue that", "Their point is that", "Their case is that", "Put simply, they say that",
        "Their claim is that", "They hold that", "They tell us that",
    ),
    unsure=("If we heard them right, {}.", "They seem to say that {}.", "We take their point to be that {}.", "As far as we can tell, {}."),
    quotes=("“{}”, you say.", "You say “{}”.", "You answer “{}”."),
    grants=("You say “{}”, and we can see why.", "“{}”, you say, and we take that seriously."),
    joins=("There’s a second reason.", "Our second point.", "The other reason is this."),
)
STORYTELLER = Voice(
    restates=(
        "They want us to see that", "The other side tells us that", "In short, they say that", "The heart of their case is that",
        "Their side of it is that", "What they tell us is that", "What it comes to is that", "The core of it is that",
    ),
    unsure=("What we take from it is that {}.", "We think they want to say that {}.", "Behind it we hear that {}.", "It sounds to us as if they say that {}."),
    quotes=("“{}”, you tell us.", "You tell us “{}”.", "“{}” is what you tell us."),
    grants=("You tell us “{}”, and we understand that.", "“{}”, you tell us, and we see where that comes from."),
    joins=("And there’s more to it.", "Then there is this.", "One more thing."),
)
QUESTIONER = Voice(
    restates=(
        "As we understand them,", "In our own words,", "If we have it right,", "As we read it,", "Put in other words,",
        "If we follow them,", "As we hear them,", "What we hear is that",
    ),
    unsure=("Do they mean that {}?", "Is it their point that {}?", "Could it be their point that {}?", "Are they saying that {}?"),
    quotes=("We heard you say “{}”.", "“{}”: that is how you put it.", "Your words were “{}”."),
    grants=("We heard you say “{}”, and we have thought about it.", "“{}”: that is worth asking about."),
    joins=("And the other reason?", "What else speaks for it?", "And another thing."),
)
VOICES = (PLAIN, STORYTELLER, QUESTIONER)

# fmt: on
MILD = (  # before an answer to a card that is hard to bear, even if its words name no harm
    "This is serious, and we do not make light of it.",
    "We do not take this lightly.",
    "There are people behind this, and we keep them in mind.",
    "This touches people’s lives, and that matters to us.",
    "This is about people, so we answer with care.",
    "We take this seriously.",
)  # fmt: skip
GRAVE = (  # before an answer to a card whose words speak of grave harm to people
    "We take the harm named here seriously.", "Nothing we say makes that harm any smaller.",
    "Harm to people weighs heavily, and we do not forget it.", "Harm like this is serious, and we do not make light of it.",
    "Nobody should make light of such harm, and we do not.", "Harm like this must not be forgotten, and we keep it in view.",
)  # fmt: skip
GRANTS_HARM = "Your other point is serious, and we don’t dispute it."
STANDING = (
    "That belongs in every decision about this. Our own point was that {}.",
    "Both points should count. Ours was that {}.",
)

IN_DISTRESS = (  # instead of any answer, where somebody may need help
    "We don’t argue about this. You matter, and it isn’t your fault. Nobody has to deal with it alone: please tell your teacher, or "
    "another adult you trust, today.",
    "This is more important than any debate, so we bring no argument here. It isn’t your fault, and you don’t have to deal with it "
    "alone. Please tell an adult you trust today: a teacher will listen.",
)
STANDS_RESTATED = (
    "They tell of something hard, and we leave it as they told it.",
    "They speak of what somebody had to go through, and we add nothing to it.",
)
WRONGED = (  # instead of any answer, to racism or bullying that the writer meets
    "Nobody may treat you like that. It isn’t your fault, and you don’t have to prove it. Please tell an "
    "adult you trust today. We bring no argument against it.",
    "That is wrong, whoever does it, and you don’t have to prove it. It isn’t your fault, and nobody has to put up with it alone: "
    "please tell an adult you trust today. We bring no argument against it.",
)
LOSS = (  # instead of any answer, to somebody's death, or to somebody of whom nothing was heard again
    "We’re so sorry. What you tell belongs to this question, and we say nothing against it.",
    "That is a great loss, and we’re sorry. It belongs in this debate, and we argue nothing against it.",
)
FLIGHT = (  # to war, flight, being sent back, prison
    "Nobody should have to live through that. It belongs to this question, and we say nothing against it.",
    "Thank you for telling us this. It belongs in this debate, and we argue nothing against it.",
)
NEED = (  # where somebody's health needs a device: no rule that anybody defends takes it away
    "What somebody’s health depends on stays with them, under any rule that we would defend.",
    "No rule is worth somebody’s health, so a device that somebody needs stays on.",
)
FOR_THE_OTHERS = (
    "For all the others we’d say this.",
    "The rule is for all the others, and there we say this.",
)  # before the rest of an answer to a need
NEED_RESTATED = "They say that somebody’s health depends on this."
ILLNESS = (
    "That is a lot to live with, and we’re sorry. Any decision has to leave room for it, and we argue nothing against it.",
    "We’re sorry that it is so hard. Whatever is decided has to leave room for it, so we say nothing against it.",
)
TOLD = (  # to what is hard in the writer's life, and nobody can tell how hard
    "That sounds hard, and we argue nothing against it. If it’s too much, please tell an adult you trust: a teacher will listen.",
    "Thank you for telling us. We bring no argument here. If it’s hard to bear, please talk to an adult you trust.",
)
AGAINST_PEOPLE = (  # where a text is against a person or a group
    "People are not an argument, and we don’t speak of them like that.",
    "We don’t speak of people like that, so we leave those words where they are.",
    "Nobody counts for less because of what people say about them, so we don’t take that up.",
)
AGAINST_PEOPLE_RESTATED = "They speak about people here, and we don’t repeat that."
TONES = {  # how to answer words that need care, and how to restate them
    "distress": (IN_DISTRESS, STANDS_RESTATED),
    "wronged": (WRONGED, STANDS_RESTATED),
    "abuse": (AGAINST_PEOPLE, (AGAINST_PEOPLE_RESTATED,)),
    "loss": (LOSS, STANDS_RESTATED),
    "flight": (FLIGHT, STANDS_RESTATED),
    "need": (NEED, (NEED_RESTATED,)),
    "illness": (ILLNESS, STANDS_RESTATED),
    "told": (TOLD, STANDS_RESTATED),
}
APART = (  # a point of one's own after words against people: it doesn't answer them
    "Our argument is about the question, and not about people: {}.",
    "Our side’s point is about the question, not about who somebody is: {}.",
    "What we can argue about is the question, and there we say that {}.",
)
SEPARATE = "Our own case is a separate one."


WEIGHED: dict[Weighing, tuple[str, ...]] = {  # asked by *gentle* after an answer that compares by this measure
    "likelihood": (
        "How often would it go that way, do you think?",
        "When would it go another way, do you think?",
    ),
    "scale": ("Whom does it touch most, as you see it?", "How many would notice it, do you think?"),
    "severity": (
        "What would be the hardest part of it, do you think?",
        "Could it be put right afterwards, as you see it?",
    ),
    "duration": ("How long would that last, do you think?", "What will be left of it in a few years?"),
}
OFF_THE_DECK = (  # of a text that no card is heard in; all can follow a quotation of it
    "We hadn’t thought of that.",
    "That’s new to us.",
    "We didn’t expect that one.",
    "We’ve nothing ready to say to that.",
    "Nobody on our side had that in mind.",
    "That took us by surprise.",
    "That one we’d have to think over.",
    "We came without a word on that.",
)


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
EFFECT = r"\b(?:would|wouldn[’']t|will|won[’']t|could|because|means?|leads? to|makes?)\b|[’']ll\b"  # one thing comes of another
STORY = r"\b(?:i|me|my|mine|she|he|her|his|once|yesterday|last (?:\w+))\b"
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
            "We don’t argue with what a family lives with, so we leave that as you tell it.",
            "That’s from somebody’s life, and we leave it as you tell it.",
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
        OFF_THE_DECK,
        (
            "How would one lead to the other, do you think?",
            "What would have to happen in between?",
            "How did you come to expect it?",
            "Who would see it first, do you think?",
        ),
        (
            "Why would that follow?",
            "What makes it come about?",
            "Where has it happened like that?",
            "By which step does it come to that?",
            "Why wouldn’t it happen anyway?",
            "What has to be true for that?",
            "How sure is it that one brings the other?",
            "How soon would anybody notice?",
            "What if it comes out the other way?",
            "Whom would it help, and how much?",
        ),
        (
            "Why would that follow, and couldn’t the same be had in another way?",
            "Where has it happened, and was this the cause?",
            "Suppose that it follows. Who gains or loses enough by it to settle the question?",
            "Which step leads there, and what if it fails?",
        ),
        quotes=True,
    ),
    Shape(  # it tells of one person, or of one time
        STORY,
        OFF_THE_DECK,
        ("Is it like that for others, too?", "What would have to change about it?", "How did it begin?"),
        (
            "How often does it come to that?",
            "Does it go like that for most?",
            "Is that one case, or is it the rule?",
        ),
        (
            "Is that one case or the rule, and could it be met in another way?",
            "How often is it so, and whom would it cost something to change it?",
            "Would a rule for everybody be the right answer to it?",
        ),
        quotes=True,
    ),
    Shape(
        "",
        OFF_THE_DECK,
        (
            "What would it change for you?",
            "Which part of it matters most to you?",
            "Whom does it touch, as you see it?",
        ),
        (
            "What follows from it for our question?",
            "How does it speak for your side?",
            "Whom does it touch, and how often?",
            "Why should it decide this?",
        ),
        (
            "Take it as true: what follows from it, and for whom?",
            "Suppose that it holds. Why should it count for more than the rest?",
            "Which side does it help, and by which step?",
        ),
        quotes=True,
    ),
)
EVEN_SO = (  # before one's last word, where a rebuttal says what no card says
    "Even if that’s so, it leaves this.",
    "Say that you’re right there: one thing stays.",
    "Suppose that holds. This is left.",
    "That may be, and here is what it doesn’t touch.",
    "I take that with me. What remains is this.",
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


class Own(NamedTuple):
    """What a rebuttal can bring of its own that no card says, and what to say to it before one's last word. `doubts`: a source, so
    that there must be one."""

    pattern: str
    replies: tuple[str, ...]
    doubts: bool = False


_SOURCE = (
    r"^(?=[\s\S]*\b(?:data|evidence|experiments?|figures?|investigat\w+|numbers?|per ?cent|polls?|reports?|research\w*|samples?|source|"
    r"statistics?|stud(?:y|ies)|surveys?|tests?)\b)[\s\S]*"
)
_COUNTRIES = (
    r"\b(?:america|australia|austria|britain|canada|china|england|estonia|france|germany|hungary|japan|korea|norway|scotland|spain|sweden|us|usa|uk|"
    r"viet ?nam)\b"
)
OWN = (  # the first that fits counts. Browsers read the patterns, too
    Own(  # it is old
        _SOURCE
        + r"(?:\b(?:\d\d?|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty) years (?:old|ago)\b|\b(?:out of date|outdated|so old|since then|"
        r"long (?:time )?ago)\b|\b(?:from|in) (?:19[5-9]|20[01])\d\b|\b(?:19[5-9]|20[01])\d (?:is|was)\b)",
        (
            "It isn’t new, I grant you. A newer one would be welcome.",
            "I grant you its age, and I’d look at a newer one with you.",
        ),
        True,
    ),
    Own(  # something else was the cause
        r"\b(?:correlation|coincidence|already (?:interested|keen|motivated)|(?:chose|wanted) to (?:anyway|vote|go|do)|"
        r"would have \w+ anyway|(?:interested|keen|motivated)\b[^.?!]* anyway|"
        r"was (?:it|that) (?:really )?because|maybe (?:it|they|those)\b[^.?!]*\b(?:anyway|other|were)|compared different|can[’']t know what|"
        r"other (?:programmes|reasons?|causes?)|the other way (?:a)?round)\b",
        (
            "Something else may have played a part, I grant you. I’d ask how large a part.",
            "Two things can go together by chance, I grant you, and seldom do for long.",
        ),
        True,
    ),
    Own(  # it is small, or from one place
        r"\b(?:tiny|small) (?:sample|study|survey)\b|"
        r"\b(?:one|a single|two|three|four|five|six|a few) (?:\w+ )?(?:study|studies|surveys?|reports?|experiments?|referendums?|elections?)\b|"
        r"\b(?:study|survey|report)\b[^.?!]*\bonly (?:\w+ ){1,2}(?:\d+|one|two|ten|thirty)\b",
        (
            "One source settles nothing, I grant you. It’s still more than a guess.",
            "It’s a small base, I grant you, and I’d welcome a bigger one.",
        ),
        True,
    ),
    Own(  # it is from elsewhere, or another case
        rf"{_COUNTRIES} (?:is|was)(?:n[’']t| not) (?:\w+ )?{_COUNTRIES}|\bcan(?:not|[’']t) compare\b|"
        r"\b(?:is|are|was)(?:n[’']t| not) (?:comparable|the same (?:case|thing))\b|"
        + _SOURCE
        + r"(?:\b(?:not|n[’']t) (?:here|the same|like (?:us|here|ours))\b|\b(?:another|different) (?:country|place|town|city)\b|"
        rf"{_COUNTRIES}[\s\S]*\b(?:here|ours?|we)\b)",
        (
            "No two places are the same, I grant you. Mine shows what can happen, and not what must.",
            "It’s from elsewhere, I grant you, and shows what can happen.",
        ),
        True,
    ),
    Own(  # it measures something else
        r"\b(?:says? nothing (?:about|of)|(?:does|do|did)(?: not|n[’']t) (?:measure|prove|show|tell (?:me|us))|"
        r"only (?:asked|counted|measured))\b",
        (
            "A figure only tells us what it counts, I grant you.",
            "It measures one thing and not everything, I grant you.",
        ),
        True,
    ),
    Own(  # it was said without evidence
        r"\b(?:no|any|without) (?:evidence|proof|source)\b|\bprove it\b|\bwhere[’']s (?:the|your) (?:evidence|proof)\b|\bjust (?:an|your) opinion\b",
        (
            "A reason isn’t yet a proof, I grant you. It can still be a good one.",
            "More evidence would be welcome on both sides, I grant you.",
        ),
    ),
    Own(  # how long
        r"\bhow (?:long|many (?:days|weeks|months|years))\b[^.?!]*\?",
        (
            "How long is a fair question, and I can’t name a day.",
            "How long it takes has to be said beforehand, I grant you.",
        ),
    ),
    Own(  # two wrongs
        r"\b(?:two wrongs|(?:does|do)(?: not|n[’']t) make (?:it|this|that) (?:ok|okay|right|better)|because (?:\w+ ){1,3}did (?:it|something wrong))\b",
        ("Somebody else’s wrong excuses nothing, I grant you.", "One wrong doesn’t allow the next, I grant you."),
    ),
    Own(  # many for a few
        r"\b(?:because of|for the sake of|just for) (?:a few|one|two|three|some)\b",
        (
            "It asks something of many for the sake of a few, I grant you.",
            "Most have done nothing, I grant you, and those few don’t ask first.",
        ),
    ),
    Own(  # a plan
        r"\b(?:instead|let[’']s|let us|why not)\b|(?:^|[.!?,]\s+)(?:so |then |just )*(?:ask|build|buy|give|hire|make(?! it\b)|open|pay|put|start|teach|try)\s|"
        r"\b(?:could|should) (?:just |simply )?(?:ask|build|buy|give|hire|make(?! it\b)|offer|open|pay|put|start|teach|try)\b",
        (
            "That is a plan, and it still has to meet my point.",
            "Whatever your plan would change, it leaves my point as it is.",
        ),
    ),
    Own(  # I agree, but
        r"^\W*(?:i agree|we agree|you(?:[’']re| are) right|(?:that[’']s|it[’']s) true|of course|okay|yes|sure)\b",
        (
            "Then we agree on a part of it, and on the rest we don’t.",
            "So we share the first half, and part at the second.",
        ),
    ),
    Own(  # it doesn't apply to its writer
        r"\b(?:nobody|no one|none of us|not) (?:in|at) (?:my|our) \w+|\bi (?:can[’']t|cannot|don[’']t|never)\b|\b(?:in|at) (?:my|our) (?:class|country|"
        r"family|house|school|street|town|village)\b|\bwhere (?:i|we) live\b|\bargument for \w+s\b",
        (
            "It doesn’t touch everybody in the same way, I grant you. I’m thinking of those whom it does.",
            "With you it may be different, I grant you. I’m thinking of the others, too.",
        ),
    ),
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
THEY_WRITE = "They write “{}”, and"  # before what the card that they cite says, which may have little to do with it
CARD_RESTATED = ("Their card says that {}.", "The card they cite says that {}.")

LAST = "That is our case, and we ask you to weigh it against theirs."

# First words that are written in lower case inside a sentence, whatever comes after them.
_SMALL = """
a an the in on at of for from with without by to as if when while once until after before since because although though what who where how why
there this that these those it they we you he she many most some few fewer more less much all every each no nobody somebody someone anyone
anybody everybody everyone nothing something anything everything people one two three both only even not very sooner later such their its his her our
your my other others another any across around asked between during under over through then here now today
"""
SMALL = frozenset(_SMALL.split())
