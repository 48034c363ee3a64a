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
    tells: bool = False  # its answers begin with what happened, where others begin with the point, and at *sharp* the other way round


PLAIN = Voice(
    restates=(
        "They say that", "They argue that", "Their point is that", "Their case is that", "Put simply, they say that",
        "Their claim is that", "They hold that", "They tell us that",
    ),
    unsure=("If we heard them right, {}.", "They seem to say that {}.", "We take their point to be that {}.", "If we understand it, {}."),
    quotes=("“{}”, you say.", "You say “{}”.", "You answer “{}”."),
    grants=("You say “{}”, and it’s easy to see why.", "“{}”, you say, and that counts for something."),
    joins=("There’s a second reason.", "That isn’t the only reason.", "A second point comes with it.", "The other reason is this."),
    stays=("That’s a fair challenge, and it isn’t settled here. What can be said is this.",
        "That’s a fair point to raise, and it stays open. On the other side there is this."),
)
STORYTELLER = Voice(
    restates=(
        "They want us to see that", "The other side tells us that", "In short, they say that", "The heart of their case is that",
        "Their side of it is that", "What they tell us is that", "What it comes to is that",
    ),
    unsure=("What we take from it is that {}.", "We think they want to say that {}.", "Behind it we hear that {}.", "It sounds to us as if they say that {}."),
    quotes=("“{}”, you tell us.", "You tell us “{}”.", "Your words were “{}”."),
    grants=("You tell us “{}”, and that’s easy to understand.", "“{}”, you tell us, and there is something in that."),
    tells=True,
    joins=("Look at the other side of it, too.", "Now think of this as well.", "There’s one thing more."),
    stays=("That’s a fair challenge, and it stays open. Even so, think of this.",
        "There’s something in that, and it isn’t settled here. There’s this as well."),
)
QUESTIONER = Voice(
    restates=(
        "As we understand them,", "To say it shortly,", "If we have it right,", "As we read it,", "Put in other words,",
        "If we follow them,", "As we hear them,", "What we hear is that",
    ),
    unsure=("Do they mean that {}?", "Is it their point that {}?", "Could it be their point that {}?", "Are they saying that {}?"),
    quotes=("You put it like this: “{}”.", "“{}”: those are your words.", "You write “{}”."),
    grants=("“{}”: that deserves an answer.", "“{}”: that is worth asking about."),
    joins=("What else speaks for it?", "Is that all? No."),
    stays=("That’s a fair question, and it stays open. What can be said is this.", "That’s fair to ask, and it isn’t settled here. Even so, there is this."),
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
    restated: str = ""  # what such a text does, where nothing of it is quoted


HEALTH = (  # it speaks of somebody's life or health
    r"\b(?:adhd|asthma\w*|autis\w+|cancer|death|depress\w*|diabet\w*|(?<!phone )(?<!battery )(?<!laptop )(?:died|dies|dying(?! (?:for|to)\b))|"
    r"disab\w+|drowned|dyslexi\w*|"
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
OTHERS = (  # it excuses something by what others do
    r"\bhypocri\w*|\bdouble standards?\b|\b(?:everybody|everyone|others|they(?: all)?|(?:\w+ )?(?:adults|grown-ups|parents|politicians|teachers)) "
    r"(?:\w+ ){0,4}(?:too|as well)\b[^.!?]*[.!?,]\s+(?:so |then |and )*(?:why (?:can[’']?t|not|should(?:n[’']t)?)|i|we|let us|it[’']s (?:fine|ok\w*))\b|"
    r"\bnobody (?:complains|minds)\b[^.!?]*\bwhen (?:they|others|adults|teachers)\b|"
    r"\b(?:he|she|they) (?:do|does|did|are|is) (?:it|so|that|the same) (?:too|as well)\b"
)
JOKE = (
    r"^(?![\s\S]*\bi (?:just |really |honestly )?(?:believe|mean it|think)\b)[\s\S]*?(?:\b(?:(?:ha){2,}|(?:he){2,}|lol|lmao|rofl|"
    r"(?:just|only) (?:kidding|joking|a joke)|memes?|pranks?|aliens?|dinosaurs?|unicorns?|dragons?|"
    r"zombies?|geese|goose|goldfish\w*|hamsters?|llamas?|ostrich\w*|parrots?|penguins?|pigeons?|seagulls?|sloths?)\b|[😂🤣😜😆])"
)
EFFECT = r"\b(?:would|wouldn[’']t|will|won[’']t|because|means?|leads? to)\b|[’']ll\b"  # one thing comes of another
KIN = rf"\b(?:my|our) (?:\w+ ){{0,2}}(?:friend|{FAMILY})|\b(?:mum|mom|dad)\b"  # it tells of somebody near, and nobody knows how hard that is
NEAR = rf"^(?=[\s\S]*(?:\?|\b(?:if (?:you|they|we|the)|should|bans?|banned|rules?)\b))[\s\S]*?(?:{KIN})"  # and argues from it
PERSON = r"\b(?:a|one|this) (?:boy|friend|girl|guy|kid|man|teacher|woman)\b|\b(?:my|our) (?:\w+ )?neighbours?\b"
STORY = r"\b(?:i|me|my|mine|she|he|her|his|once|yesterday|last (?:\w+))\b"
COUNTRY = (  # it points to another country, by its name or its people's
    r"\b(?:america|argentin|australia|austria|belgi|brazil|brit(?:ain|ish)|canad|cub|denmark|danish|dutch|ecuador|england|english schools|estonia|"
    r"finland|finn|france|french schools|german|greece|greek|hungar|iceland|india\b|ireland|irish|ital|japan|malta|mexic|netherlands|norw|poland|polish|"
    r"portug|russia|scot|singapore|spain|swed|swiss|switzerland|turk|ukrain|usa\b|wales)\w*|"
    r"\bspanish (?!class|course|homework|lesson|teacher|test|vocab)|\bin (?:another|other) countr(?:y|ies)\b|"
    r"\b(?:a|one|two|three|a few|the next) (?:schools?|streets?|towns?|villages?) (?:along|away|down|further|on|over)\b|"
    r"\b(?:in|at) (?:another|the next|a nearby|the neighbouring) (?:school|town|village)\b|\b(?:they|(?:another|the other|my \S+) (?:school|town)) "
    r"(?:already )?(?:tried|did) (?:it|this|that)\b"
)
SOURCE = (  # it gives a number, or what some study says, and not where that is from
    r"^(?![\s\S]*\b(?:19|20)\d\d\b)(?![\s\S]*\b(?:i|we|my \w+|our class)(?:[’']ve| have)? (?:\w+ )?(?:asked|checked|counted|measured|tallied|timed|weighed)\b)"
    r"[\s\S]*(?:\d ?%|\bper ?cent\b|\b(?:two|three|four) (?:thirds|quarters|fifths)\b|"
    r"\b(?:a|one|some|the) (?:new )?(?:poll|stud(?:y|ies)|survey)s? (?:\w+ )?(?:found|prove|say|show)\w*|\b(?:experts?|research|scientists?|science|"
    r"studies|statistics) "
    r"(?:\w+ )?(?:found|prove|say|show)\w*|\bi(?:[’']ve)? (?:heard|read|saw|seen) (?:\w+ ){0,2}that\b|\b(?:hundred|million|billion|thousand)s?\b|"
    r"[€$£] ?\d|\d (?:dollars|euros?|pounds)\b)"
)
SLOPE = (  # it says where that would go on to
    r"\bnext (?:it|they|we|you|the)\b|^next\b|\b(?:be|come|comes|is|are) next\b|\bwhere (?:does|will|would|do) (?:\w+ )?(?:end|stop)\b|"
    r"\bfirst\b[^.?!]*\bthen\b|\bsoon (?:it|they|we|you)\b|\bone day\b|\bin the end\b|\bbefore long\b|\bslippery\b"
)
PLAN = (  # it would rather do something else
    r"\b(?:instead|let[’']s|let us|why not|the (?:real|actual|true) problem)\b|\b(?:could|should) (?:just|simply|rather)\b|"
    r"(?:^|[.!?]\s+)(?:(?:so|then|just|well|simply|and)\b,? ?)*(?:add|bring|build|buy|give|hire|make|open|plant|put|start|take|teach|use) (?!me\b|us\b)"
)
FAR = r"(?!)"
POINTS = Shape(  # anything else: what is asked is true of every text
    "",
    (
        "We’d like to hear more about that.",
        "We’d like to understand that better.",
        "That’s worth a closer look.",
        "There we’d like to know more.",
    ),
    ("What made you think of that?", "Can you tell us a bit more about it?", "Where do you see it most?"),
    (
        "Is it so everywhere, or only sometimes?",
        "What would somebody say who sees it differently?",
        "What would have to happen for you to see it differently?",
        "How would anybody notice the difference?",
        "Who would agree with that, and who wouldn’t?",
        "Where would we see that?",
    ),
    (
        "Would that be any different if the other side had its way?",
        "What speaks against it, and why does that count for less?",
        "Is it so everywhere, and what about where it isn’t?",
    ),
    quotes=True,
)
ONE_CASE = Shape(  # it tells of one person, or of one time
    STORY,
    ("Thank you for the example.", "It helps to have a case.", "It’s good to hear of somebody in particular."),
    ("Is it like that for others, too?", "What would be best there, do you think?"),
    ("Is that one case, or is it so for many?", "What should the rule be, going by that?"),
    (
        "How many are like that, and what would be right for the others?",
        "What rule would be right there, and would it be right for everybody else?",
    ),
    quotes=True,
    restated="They give an example that they know.",
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
    Shape(  # it jokes
        JOKE,
        ("We had to smile at that.", "That made us laugh.", "We’d have enjoyed that one longer."),
        ("We’ll leave it standing.", "Nobody has to answer a good joke."),
        ("It’s a joke, and we won’t argue with it.", "A joke can stand as it is, so we leave it."),
        ("Is there a reason in it, too?", "We’d take the serious half as well. What is it?"),
        quotes=True,
        restated="They make a joke.",
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
        restated="They liken it to something else.",
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
        restated="They point to what others do.",
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
    Shape(  # a number, or a study without its name
        SOURCE,
        ("That can be checked.", "That would help, if it holds.", "We’d like to look that up."),
        ("Where did you find it?", "Do you remember where you read it?"),
        ("Where is that from?", "Who found that out, and how?"),
        ("Where is that from, and who was asked or counted?", "Who says so, and could somebody else check it?"),
        quotes=True,
        restated="They bring a figure or a finding.",
    ),
    Shape(
        COUNTRY,
        ("An example from elsewhere helps.", "It’s good to look at how others do it.", "We’re glad of an example."),
        ("What is different there, do you think?", "What could we learn from them?"),
        ("Is it this that does it there, or something else?", "What else is different there?"),
        (
            "Is it this that does it there, or something else, and would it come out like that here?",
            "What else is different there, and how much of it is down to that?",
        ),
        quotes=True,
        restated="They point to how it is done elsewhere.",
    ),
    Shape(
        SLOPE,
        ("We see the worry.", "That would be a long way from here.", "There would be more steps in between."),
        ("What would be the next step, do you think?", "Who would want that?"),
        ("What would make it go on to that?", "Which step leads from here to there?"),
        (
            "What would make it go on to that, and who would have to agree?",
            "Which step leads there, and who couldn’t stop it?",
        ),
        quotes=True,
        restated="They fear where it would lead.",
    ),
    Shape(
        PLAN,
        ("That would be another way to go.", "That would be a change, too.", "That’s another plan."),
        ("Could both be done?", "Who would see to it, do you think?"),
        ("Could that be done as well, whatever is decided here?", "Who would see to it, and could both be done?"),
        (
            "If that could be done either way, what is left to decide here?",
            "Could that be done as well, and what is it better at?",
        ),
        quotes=True,
        restated="They would do something else about it.",
    ),
    ONE_CASE._replace(pattern=NEAR),
    Shape(
        KIN,
        (
            "That’s from somebody’s life, and we leave it as you tell it.",
            "You know that from close by, so we leave it as you tell it.",
        ),
        sharp=("What the rule should be for everybody else is left for us to argue about.",),
    ),
    ONE_CASE._replace(pattern=PERSON),
    Shape(  # it says what would come of it
        EFFECT,
        (
            "We’d like to follow that step by step.",
            "One step we can’t see yet.",
            "Before we say yes or no to that, we look at how it comes about.",
            "It may come to that, and it may not.",
        ),
        (
            "How would one lead to the other, do you think?",
            "What would have to happen in between?",
            "How did you come to expect it?",
            "What would happen first?",
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
            "Which step leads there, and what if it fails?",
        ),
        quotes=True,
        restated="They say what would come of it.",
    ),
    ONE_CASE,
    POINTS,
    Shape(  # it shares no word with the motion and its cards; `hearing.is_far` says so
        FAR,
        (
            "We can’t find our question in that yet.",
            "We don’t see yet what that has to do with our question.",
        ),
        ("How would you link the two?", "What made you think of it here?"),
        ("How does it speak for your side?", "What does it say on our question?"),
        ("How does it speak for your side, and against ours?", "What follows from it for our question?"),
        restated="They speak of something that we can’t yet link to the motion.",
    ),
)
PLAINEST = (PERSON, EFFECT, STORY, "")  # the shapes that say nothing of what a text is about
QUOTED_RESTATED = (
    "They point to this: “{}”.",
    "They speak of this: “{}”.",
    "What they bring up: “{}”.",
    "They write: “{}”.",
)
NOT_UNDERSTOOD = (
    "We aren’t sure of their point, and won’t guess at it.",
    "We don’t want to guess at their point.",
)


SOURCE_ASKED = ("One question on your evidence: where is it from?", "And where is your evidence from?")
ALSO = (  # before a sentence on their second point
    "You also say “{}”.",
    "As for “{}”, here is an answer.",
    "And “{}” has an answer, too.",
)
IF_SO = (  # before an answer to what the restatement takes their point to be
    "If that’s your point, the answer is this.",
    "If that’s what you mean, here is an answer.",
    "If you mean that, there is an answer.",
    "If that’s it, here is the answer.",
    "If so, the answer is this.",
    "If that’s the point, it has an answer.",
)
TO_THEIR_CARD = (  # the same, if it is the card that they kept
    "To your card the answer is this.",
    "Your card has an answer.",
    "Here is the answer to your card.",
)
TO_OTHER_CARD = ("As for your other card, here is an answer.", "And your other card has an answer, too.")
OF_THEIR_CARD = ("Your card says that {}.", "The card you cite says that {}.")  # of a card that is cited
CARD_RESTATED = (  # by its title, as nobody can say that its author means what it says
    "Their card is “{}”, and that is what we answer.",
    "They kept the card “{}”, so that is what we answer.",
)
BESIDE_THEIR_CARD = (  # the same, after what they write
    "They write “{}”. They kept “{}”, and we answer that card.",
    "They say “{}”, and kept the card “{}”: we answer the card.",
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
