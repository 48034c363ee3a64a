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
    stays: tuple[str, ...]  # before what some last words end on


PLAIN = Voice(
    restates=(
        "They say that", "They argue that", "Their point is that", "Their case is that", "Put simply, they say that",
        "Their claim is that", "They hold that", "They tell us that",
    ),
    unsure=("If we heard them right, {}.", "They seem to say that {}.", "We take their point to be that {}.", "As far as we can tell, {}."),
    quotes=("“{}”, you say.", "You say “{}”.", "You answer “{}”."),
    grants=("You say “{}”, and it’s easy to see why.", "“{}”, you say, and that should be heard."),
    joins=("There’s a second reason.", "That isn’t the only reason.", "A second point comes with it.", "The other reason is this."),
    stays=("This still stands.", "One thing hasn’t changed.", "It comes down to this.", "The point doesn’t rest on that."),
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
    stays=("What it doesn’t touch is this.", "At the heart of it is this.", "Don’t lose sight of this.", "In the end it’s about this."),
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
    stays=("So what is left?", "What does that leave?", "What is it about in the end?", "And what matters most?"),
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


class Own(NamedTuple):
    """A move with which a rebuttal attacks any point, and what to say to it before one's last word, by level: it is granted, answered,
    or asked for the step that it leaves out. `doubts`: a source, so that there must be one."""

    pattern: str
    gentle: str
    fair: str
    sharp: str
    doubts: bool = False


_SOURCE = (
    r"^(?=[\s\S]*\b(?:data|evidence|examples?|experiments?|figures?|investigat\w+|numbers?|per ?cent|polls?|reports?|research\w*|samples?|source|"
    r"statistics?|stud(?:y|ies)|surveys?|tests?)\b)[\s\S]*?"
)
_COUNTRIES = (
    r"\b(?:america|australia|austria|britain|canada|china|england|estonia|france|germany|hungary|japan|korea|norway|scotland|spain|sweden|usa|uk|"
    r"viet ?nam)\b"
)
LATE = r"[\s\S]*"  # to the end of a text
OWN = (  # the one that ends first counts, so LATE only if there is no other. Browsers read the patterns, too
    Own(  # carried to the absurd
        r"\b(?:by|with|following) (?:your|that|this|the same) (?:own )?(?:logic|reasoning|argument)\b|\bmake (?:it|the age) (?:\d+|ten|twelve|fourteen|"
        r"fifteen|twenty\S*|thirty|forty|fifty|sixty|a hundred)\b|\bwhere (?:does|do|will|would) (?:it|that|this|you|we) (?:end|stop)\b|"
        r"\bmight as well\b|\b(?:what[’']s|what is) next\b|\bnext (?:you|they)(?:[’']ll| will)\b",
        "Taken that far it would be wrong, that’s true.",
        "Any reason turns absurd if it’s carried far enough. It’s meant for this case, and not for every other.",
        "From here to there it takes several more steps, and each needs a reason of its own.",
    ),
    Own(  # two points that don't fit together
        r"\b(?:your|these|those|the|both) (?:two |own |other )?(?:points?|arguments?|reasons|cards|claims)\b[^.?!]* "
        r"(?:each other|one another|yourself|your other|your own|your first|your second)\b|\bcontradict\w*|\bfirst you (?:say|said|tell)\b|"
        r"\byou (?:can[’']t|cannot) (?:have|say|want) (?:it )?both\b",
        "They look at different sides of it, that’s true.",
        "Two points may pull in different directions and both be true: not everybody will do the same.",
        "They’d only exclude each other if both had to hold for the same people at the same time.",
    ),
    Own(  # it is old
        _SOURCE
        + r"(?:\b(?:\d\d?|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty) years (?:old|ago)\b|\b(?:out of date|outdated|so old|since then|"
        r"long (?:time )?ago)\b|"
        r"\b(?:your|is|it[’']?s|was) (?:[\w’']+ ){0,2}from (?:19[5-9]|20[01])\d\b|\b(?:stops|ends|ended|stopped) in\b|"
        r"\b(?:an?|your|this|that) (?:very )?old (?:study|report|survey)\b|\b(?:from|was) before\b)|"
        r"\b(?:agreement|convention|pact|treaty)\b[^.?!]*\b(?:is|was|dates) (?:\w+ )?(?:back|from|old)\b",
        "It isn’t new, that’s true.",
        "It isn’t new, that’s true, and age alone settles nothing.",
        "Being old isn’t being wrong. Something must have changed so much that it’d come out the other way.",
        True,
    ),
    Own(  # something else was the cause, or those who were chosen
        r"\b(?:correlation|coincidence|(?:already|were|was) (?:\w+ )?(?:interested|keen|motivated)|motivated already|(?:chose|wanted) to (?:anyway|vote|go|do)|"
        r"would have \w+ anyway|(?:interested|keen|motivated)\b[^.?!]* anyway|product of|self-selected|selection|"
        r"(?:chose|picked|closed|took|asked) (?:only )?the (?:\w+ )?(?:good|best|easy|rich|right|streets|schools|places)\b|"
        r"weren[’']t (?:\w+ ){1,6}already|\b(?:small|low|high|good|bad|better) because\b|"
        r"was (?:it|that) (?:really )?because|maybe (?:it|they|those)\b[^.?!]*\b(?:anyway|other|were)|compared different|can[’']t know what|"
        r"other (?:programmes|reasons?|causes?)|the other way (?:a)?round)\b",
        "Something else may have played a part, that’s true.",
        "Something else may have played a part, that’s true. How large a part is still open, and the rest remains.",
        "That’s another possible cause. To beat this one it would have to be shown at work, too.",
        True,
    ),
    Own(  # half did, half did not
        r"\bhalf\b[^.?!]*\b(?:half|others?|rest)\b[^.?!]*\b(?:not|n[’']t|didnt)\b|\b(?:in|for) (?:only )?half (?:of )?the\b|\bcoin\b|\bmixed results\b|"
        r"\bsome did\b[^.?!]*\b(?:not|n[’']t)\b|\bonly half\b",
        "It wasn’t the same everywhere, that’s true.",
        "It wasn’t the same everywhere, and it needn’t be: where it did happen, it counts.",
        "If half went one way, that half is still to be explained. The other half doesn’t undo it.",
        True,
    ),
    Own(  # it is small, or from one place
        r"\b(?:tiny|small) (?:sample|study|survey)\b|"
        r"\b(?:one|a single|two|three|four|five|six|a few) (?:\w+ )?(?:study|studies|surveys?|reports?|examples?|experiments?|referendums?|elections?)\b|"
        r"\b(?:study|survey|report)\b[^.?!]*\bonly (?:\w+ ){1,2}(?:\d+|one|two|ten|thirty)\b",
        "It’s a small base, that’s true.",
        "One source settles nothing, that’s true. It’s still more than a guess.",
        "Small isn’t wrong. A bigger one would have to show the opposite before this one falls.",
        True,
    ),
    Own(  # it is from elsewhere, or another case
        rf"{_COUNTRIES} (?:is|was)(?:n[’']t| not) (?:\w+ )?{_COUNTRIES}|\b(?:can(?:not|[’']?t)|don[’']?t|shouldn[’']?t) (?:just |really )?compare\b|"
        r"\b(?:is|are|was)(?:n[’']t| not) (?:comparable|the same (?:case|thing))\b|\bbad comparison\b|\bapples and\b|"
        + _SOURCE
        + r"(?:\b(?:not|n[’']t) (?:here|the same|like (?:us|here|ours))\b|\b(?:another|different) (?:country|place|town|city)\b|\bcomes? from (?:rich|big|"
        rf"small|american|other)\b|{_COUNTRIES}[\s\S]*?\b(?:here|ours?|we)\b)",
        "No two places or cases are the same, that’s true.",
        "No two cases are the same. This one shows what can happen, and not what must.",
        "That two cases differ is always true. What counts is whether it comes out differently because of it.",
        True,
    ),
    Own(  # it proves only a part, or something else
        r"\b(?:says? nothing (?:about|of)|(?:does|do|did|have|has)(?: not|n[’']?t) (?:measure|prove|proved|proven|show|shown|tell (?:me|us))|"
        r"only (?:asked|counted|measured|proved|proves|show|shows|showed|shown|say|says)|doesn[’']t follow|(?:proves?|shows?) the opposite|"
        r"tells? us (?:that )?[^.?!]*, not)\b",
        "It doesn’t prove everything, that’s true.",
        "No single point proves everything, that’s true. This one carries its part.",
        "What isn’t proved isn’t disproved either, and the step that was shown still counts.",
    ),
    Own(  # it was said without evidence
        r"\b(?:no|any|without) (?:evidence|proof|source)\b|\bprove it\b|\bwhere[’']?s? (?:is )?(?:the|your) (?:evidence|proof|source)\b|"
        r"\b(?:just|only|that[’']s) (?:an|your) opinion\b|\b(?:isn[’']t|is not|no) (?:a |real )?(?:proof|study)\b",
        "More evidence would be welcome, that’s true.",
        "A reason isn’t yet a proof, that’s true. It can still be a good one.",
        "A reason falls to a better reason. So far this one hasn’t met it.",
    ),
    Own(  # it hits the poor
        r"\b(?:hits?|hurts?|punish\w*|unfair (?:on|to|for)|costs?) (?:\w+ ){0,2}poor\w*\b|\bonly (?:the )?rich\b|"
        r"\b(?:poor|poorer) (?:people|families|kids|drivers|students)\b|\brich (?:people|kids|families|drivers|ones)\b|\bthe rich\b",
        "Those with the least mustn’t pay the most, that’s true.",
        "Those with the least mustn’t pay the most, that’s true. Help for them can go with it.",
        "That calls for help for those with less. It doesn’t yet show that the whole is wrong.",
    ),
    Own(  # who pays
        r"\bwho(?:[’']s| is| will| would)? (?:going to )?(?:pays?|paying)\b[^.!]*\?|\bcosts? (?:a lot|too much|money|millions|so much)\b|"
        r"\bhow much (?:does|will|would|is)\b|\b(?:no|enough) (?:money|budget)\b|\b(?:can[’']?t|cannot|too) (?:afford|expensive)\b",
        "Somebody has to pay for it, that’s true.",
        "It has a price, and so has every other way. What counts is what one gets for it.",
        "A price is half of a sum. What it buys, and what the other way costs, is the other half.",
    ),
    Own(  # people will get round it
        r"\b(?:won[’']?t|doesn[’']?t|wouldn[’']?t|never|don[’']?t) works?\b|"
        r"\b(?:will|[’']ll|would|always|just) find (?:a|another|other) ways?\b|\bget (?:a)?round (?:it|that)\b|"
        r"\b(?:will|would|[’']ll|d) (?:just |still |only )*(?:cheat|hide|ignore|sneak|lie|fake|pretend)\b",
        "Not everybody will keep to it, that’s true.",
        "Even if some get round it, what most people do can still change.",
        "That some get round a thing shows where to fix it, and not that it does nothing.",
    ),
    Own(  # it is rare
        r"\bhow often\b[^.?!]*\?|\b(?:hardly ever|almost never|very rare\w*|is rare|so rare|once a (?:year|month)|twice a (?:year|month))\b",
        "It doesn’t happen every day, that’s true.",
        "Even if it’s rare, those whom it happens to are left with it.",
        "How often is half of the question. The other half is how bad it is when it happens.",
    ),
    Own(  # how long
        r"\bhow (?:long|many (?:days|weeks|months|years))\b[^.?!]*\?|\bthen it[’']?s (?:\w+ )?(?:months|years)\b",
        "How long is a fair question.",
        "How long it takes has to be said beforehand, that’s true.",
        "Even if nobody can name the day, the reason for it is there from the first one.",
    ),
    Own(  # two wrongs
        r"\b(?:two wrongs|(?:does|do)(?: not|n[’']?t) make (?:it|this|that) (?:ok|okay|right|better)|because (?:\w+ ){1,3}did (?:it|something wrong))\b",
        "Somebody else’s wrong excuses nothing, that’s true.",
        "Somebody else’s wrong excuses nothing, that’s true. It does show which measure is really used.",
        "It excuses nothing. But a measure that is held up to one side alone isn’t a fair one either.",
    ),
    Own(  # many for a few
        r"\b(?:because of|for the sake of|just for) (?:a few|one|two|three|some)\b",
        "It asks something of many for the sake of a few, that’s true.",
        "Even if they’re few, what they stand to lose has to be counted.",
        "Counting heads isn’t enough: what each of them loses has to be counted as well.",
    ),
    Own(  # a plan
        r"\b(?:instead|let[’']s|let us|why not)\b|"
        r"\b(?:could|should) (?:just |simply )?(?:ask|build|buy|give|hire|make|offer|open|pay|put|start|teach|try)\b",
        "That is another way to go.",
        "That is a plan, and it still has to meet this point.",
        "Whatever the plan would change, it leaves this as it is.",
    ),
    Own(  # I agree, but
        r"^\W*(?:i agree|we agree|agreed|you(?:[’']re| are) right|(?:that[’']s|it[’']s) true|okay|ok|yes|sure)\b"
        + LATE,
        "Then part of it is common ground.",
        "Then the first half is agreed, and the second is where it parts.",
        "Then the ground is agreed, and the rest is built on it.",
    ),
    Own(  # it doesn't apply to its writer
        r"\b(?:(?:nobody|no one|none of us|not) (?:in|at) (?:my|our) \w+|(?:in|at) (?:my|our) (?:class|country|"
        r"family|house|school|street|town|village)|where (?:i|we) live|argument for \w+s)\b" + LATE,
        "It may be different there, that’s true.",
        "It may be different there, that’s true. Others have it otherwise, and they count as well.",
        "Even if it’s so there, one place can’t speak for all the others.",
    ),
    Own(  # people only say so
        r"\bself-?report\w*|\b(?:people|they|students|everybody|everyone|kids) (?:just |only |all |always )?lies?\b|"
        r"\b(?:poll|survey|study)\b[^.?!]*\b(?:people|they|students|kids) (?:just |only )?(?:say|said)\b",
        "What people say of themselves can be too rosy, that’s true.",
        "What people say of themselves can be too rosy, that’s true. That none of it is so would be another claim.",
        "Some may say more than they did. For the difference to vanish, one group would have to do so more than the other.",
        True,
    ),
    Own(  # another study found nothing
        r"\b(?:found|finds|showed|shows|saw|sees) (?:\w+ )?(?:nothing|no (?:change|difference|effect|gain|link)s?|zero)\b",
        "Studies don’t all agree, that’s true.",
        "Studies don’t all agree, that’s true. One that finds nothing doesn’t cancel what another has found elsewhere.",
        "To find nothing in one place isn’t to find the opposite. What was found elsewhere still has to be explained.",
        True,
    ),
    Own(  # the reason fits other answers, too
        r"\b(?:reason|argument) for any\b|\b(?:works|fits|holds|goes) (?:just as well )?for [\w ]{2,30} (?:as well|too)\b|"
        r"\bsame (?:argument|reason) (?:works|holds|goes|fits)\b",
        "It fits other answers as well, that’s true.",
        "It fits other answers as well, that’s true. A reason needn’t settle the question alone.",
        "A reason that fits several answers still rules out the others.",
    ),
    Own(  # it was the same with something else
        r"\bwhen (?:women|black people|workers|slaves|poor men|girls)\b|\b(?:also|once|always) said (?:so |that |it |this )?(?:of|about|was|when)\b|"
        r"\b(?:is|it[’']?s|that[’']?s|just) like (?:an?|if|giving|saying|telling|when)\b|\bwe don[’']?t (?:also )?(?:ban|forbid|lock)\b",
        "There is a likeness, that’s true.",
        "There is a likeness, that’s true. Two cases can be alike and still differ in what counts here.",
        "A likeness shows where to look. Whether the same holds here has to be shown here.",
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
