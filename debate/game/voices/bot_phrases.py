"""Bots' own words, beside the passages of a pack: how they quote, grant and join, in three voices, and what they ask.

A bot keeps its voice for a whole debate. Phrases are English; packs in other languages do without them. They must suit any
topic, harm included: they never doubt, mock or belittle.
"""

from typing import NamedTuple


# fmt: off
class Voice(NamedTuple):
    """How one bot talks. `{}` is a claim in other words as it follows “that”, or the other side’s own words."""

    restates: tuple[str, ...]
    unsure: tuple[str, ...]  # a restatement of what they may have meant
    quotes: tuple[str, ...]
    grants: tuple[str, ...]  # a quotation, and a kind word that gives no point away
    news: tuple[str, ...]  # of a clause in which no card is heard
    joins: tuple[str, ...]  # before a second argument of one's own


PLAIN = Voice(
    restates=(
        "They say that", "They argue that", "Their point is that", "Their case is that", "Put simply, they say that",
        "Their claim is that", "They hold that", "They tell us that",
    ),
    unsure=("If we heard them right, {}.", "They seem to say that {}.", "We take their point to be that {}.", "As far as we can tell, {}."),
    quotes=("“{}”, you say.", "You say “{}”.", "You answer “{}”."),
    grants=("You say “{}”, and we can see why.", "“{}”, you say, and we take that seriously."),
    news=("“{}”: we have no ready answer to that.", "“{}”: we’d need to think about that.", "“{}”: our cards don’t help us there."),
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
    news=("“{}”: that one took us by surprise.", "“{}”: we’d have liked longer with that.", "“{}”: we came with something else."),
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
    news=("“{}”: that’s a point we didn’t expect.", "“{}”: we looked, and found no ready answer.", "“{}”: we can’t answer that off the cuff."),
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
DECISION = (  # after these: what is argued about is what should follow
    "The question is what should follow from it.", "A decision has to take this in as well.", "We differ about the way forward.",
    "We ask what should come next.",
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
    "What somebody’s health depends on stays with them, under any rule that we would defend. We argue nothing against it.",
    "No rule is worth somebody’s health, so a device that somebody needs stays on. We say nothing against that.",
)
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


class Kind(NamedTuple):
    """A kind of sentence, and what *sharp* asks about one that is quoted or was just written. No question demands proof of an
    experience."""

    pattern: str
    questions: tuple[str, ...]


# The first whose pattern fits. Browsers read the patterns, too. `{}`: whom the motion is about.
KINDS = (
    Kind(  # somebody's life or health: of whatever kind the sentence is, nobody is asked why that counts
        r"\b(?:adhd|asthma\w*|autis\w+|cancer|death|depress\w*|diabet\w*|(?<!phone )(?<!battery )(?<!laptop )(?:died|dies|dying)|disab\w+|dyslexi\w*|"
        r"epilep\w*|funeral|ill(?:ness)?|killed|wheelchairs?)\b",
        (
            "What would have helped there?",
            "What would make it safer or easier?",
            "What should everybody here know about it?",
        ),
    ),
    Kind(  # a picture
        r"\b(?:(?:is|are|was|were|feels?|looks?|works?) (?:\w+ )?like|like an?|as if)\b",
        ("Does the picture fit {}, too?", "Where does the picture stop fitting {}?"),
    ),
    Kind(  # an amount, and no year
        r"\b(?!(?:19|20)\d\d\b)\d{3,}|\d ?%|\b(?:half of|hundreds|thousands|millions|per ?cent|(?:two|three|four|\d+) out of)\b",
        (
            "Where does that number come from, and what do you compare it with?",
            "Is that a lot, next to all the cases there could have been?",
        ),
    ),
    Kind(  # a plan
        r"\b(?:instead|let[’']s|let us|why not|(?:could|should|must|have to|need to) (?:just |simply )?(?:ask|build|buy|change|give|go|hire|make|"
        r"move|offer|open|pay|plan|put|show|start|teach|try|use)|so (?:buy|build|give|put|make))\b",
        ("Who would do that, and who would pay for it?", "What has kept people from doing that so far?"),
    ),
    Kind(  # what is right
        r"\b(?:deserves?|equal\w*|fair|justice|moral\w*|ought|rights|should|unfair|unjust|worth)\b",
        ("Who gets to draw that line?", "What do we lose if that isn’t done?"),
    ),
    Kind(  # a cause
        r"\b(?:because|leads?|makes?|causes?|so that|that is why|therefore)\b",
        ("What else could have led to the same thing?", "What happens in between, step by step?"),
    ),
    Kind(  # all or none
        r"\b(?:all (?:of|the|people)|(?:we|you|they) all|always|any(?:body|one)|every(?:body|one|thing|where)|never|nobody|no one|none)\b",
        ("Where’s the exception, if there is one?", "Is there a day or a place where it is different?"),
    ),
    Kind(  # an example, or a fact
        "",
        ("What follows from it for {}?", "What does it change for {}?", "How does it bear on {}?"),
    ),
)
HEALTH, PICTURE, ALL, FACT = KINDS[0], KINDS[1], KINDS[6], KINDS[7]
BACKED = (  # a text that brings a number, a source, or what its writer knows
    r"\d|\b(?:half|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|twenty|thirty|forty|fifty|hundreds?|thousands?|millions?|twice|"
    r"per ?cent|stud(?:y|ies)|surveys?|research\w*|reports?|statistics|evidence|for (?:example|instance)|i|me|my|mine|we|us|ours?)\b"
)
BARE = (  # asked by *sharp* of a text that brings none
    "How often is that so? You give no number.",
    "What case or number shows your point?",
    "You give no number, so how much is it?",
    "What shows your point?",
)
PRESSING = (  # asked by *sharp* of a text that brings one
    "Is it always as you say?",
    "Does what you say hold in other places?",
    "How often does it go as you say?",
    "Would it go as you say in most places?",
)
CAREFUL_QUESTIONS = (  # on a motion with cards that are hard to bear
    "What should follow from that?",
    "What would be different if the motion were carried?",
    "Who would have to act, and how?",
    "What should be done first?",
    "Who would be helped soonest, and who would have to wait?",
    "What would have to be agreed before anybody can act?",
    "What could stand in the way, and how could it be overcome?",
    "How would we see after a year that it has helped?",
)
OFF_THE_DECK = (  # of a text that no card is heard in, where no word can be quoted
    "To what you bring up we have no ready answer.",
    "We’d need to think about your point.",
    "Your point is one that we didn’t expect.",
    "Our cards don’t help us with what you write.",
    "We came prepared for another point than yours.",
    "What you bring up is new to us.",
    "We’ve read your point, and can’t answer it off the cuff.",
    "We’d have liked longer with what you write.",
)
OF_A_LIFE = ("What you write is serious, and we bring nothing against it.",)  # the same of a life or health
OF_A_PICTURE = (  # the same of a picture
    "“{}”: a picture shows what is meant. Whether it fits is another matter.",
    "“{}”: we can see the picture. It says what you think, and not yet why.",
)
NEARER = (  # before the bot's own point, which has this word of the text
    "Where you write “{}”, our side would say this.",
    "On “{}” we can say this.",
    "Of “{}” our side has something to say.",
)
FARTHER = (  # before one that hasn't. {}: the motion
    "It doesn’t settle whether {}; what we go by is this.",
    "It leaves open whether {}, and we’d look at this first.",
    "For us, something else decides whether {}.",
    "Whether {} is another question, and on that we can say this.",
    "We still have to ask whether {}, and our reason is this one.",
    "That alone can’t tell us whether {}, so we bring this.",
)
ELSEWHERE = (  # the same, of what is hard to bear, or where the motion can't follow “whether”
    "Our own point is another one.",
    "What we can say is this.",
    "The point that we have is a different one.",
)
QUOTED_RESTATED = (
    "They point to this: “{}”.",
    "In their own words: “{}”.",
    "What we hear from them: “{}”.",
    "What they bring up: “{}”.",
)
NOT_UNDERSTOOD = (
    "We can’t put their point in other words yet.",
    "We’d rather not put words into their mouths.",
    "We aren’t sure of their point yet, and won’t guess at it.",
    "Their point is best read in their own words.",
)
SUPPOSING = (
    "even then,",
    "should that be so,",
    "if that’s how it is,",
)  # between words to which nothing is known to reply, and a last word


class Doubt(NamedTuple):
    """A way to doubt a source, and what to say to it before one's last word."""

    pattern: str
    replies: tuple[str, ...]


DOUBTS = (  # in a text that speaks of a source. Browsers read the patterns, too
    Doubt(  # it is old
        r"\b(?:\d\d?|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty) years (?:old|ago)\b|\bout of date\b|\boutdated\b|\bso old\b|\bsince then\b|"
        r"\b(?:19[5-9]|20[01])\d (?:is|was)\b",
        (
            "It isn’t new, I grant you, and I know of nothing newer.",
            "I grant you its age, and I’d look at a newer one with you.",
        ),
    ),
    Doubt(  # it is small
        r"\b(?:one|a single|two|three|four|five|six|few) (?:\w+ )?(?:study|studies|surveys?|reports?|towns?|cit(?:y|ies)|schools?|countr(?:y|ies)|people)\b|"
        r"\b(?:tiny|small) (?:sample|study|survey)\b",
        (
            "One source settles nothing, I grant you. It’s still more than a guess.",
            "It’s a small base, I grant you, and I’d welcome a bigger one.",
        ),
    ),
    Doubt(  # it is from elsewhere
        r"\b(?:not|n[’']t) (?:here|the same|like (?:us|here|ours))\b|\b(?:another|different) (?:country|place|town|city)\b|"
        r"\b(?:from|in) (?:\w+ )?(?:america|australia|austria|britain|canada|china|england|france|germany|japan|norway|scotland|spain|sweden|us|usa|uk)\b"
        r".*\b(?:here|ours?|we)\b.*\b(?:are|is|have|has)(?:n[’']t| not| no)\b",
        (
            "I grant you that it’s from elsewhere, and I’d welcome one from here.",
            "It’s from elsewhere, I grant you. I know of nothing nearer.",
        ),
    ),
    Doubt(  # something else was the cause
        r"\b(?:correlation|coincidence|already keen|(?:chose|wanted) to (?:anyway|vote|go|do)|would have \w+ anyway|other (?:reasons?|causes?)|"
        r"something else|at the same time|the other way (?:a)?round)\b",
        (
            "Something else may have played a part, I grant you. I’d ask how large a part.",
            "Two things can go together by chance, I grant you, and seldom do for long.",
        ),
    ),
)
OF_A_SOURCE = (
    r"\b(?:data|evidence|experiments?|figures?|investigat\w+|numbers?|per ?cent|polls?|reports?|research\w*|samples?|source|statistics?|"
    r"stud(?:y|ies)|surveys?|tests?)\b|\d"
)
PERHAPS = ("If your point is that {}:", "Suppose you mean that {}:", "If you want to say that {}:")  # an answer follows
DO_YOU_MEAN = "Your point may be that {}."  # the same before what can't follow a colon
OF_THEIR_CARD = (
    "Your card says that {}",
    "Your card has it that {}",
    "The card you cite says that {}",
)  # the same of a card that is cited
CARD_RESTATED = ("Their card says that {}.", "Their card has it that {}.", "The card they cite says that {}.")

LAST = "That is our case, and we ask you to weigh it against theirs."

# First words that are written in lower case inside a sentence, whatever comes after them.
_SMALL = """
a an the in on at of for from with without by to as if when while once until after before since because although though what who where how why
there this that these those it they we you he she many most some few fewer more less much all every each no nobody somebody someone anyone
anybody everybody everyone nothing something anything everything people one two three both only even not very sooner later such their its his her our
your my other others another any across around asked between during under over through then here now today
"""
SMALL = frozenset(_SMALL.split())
