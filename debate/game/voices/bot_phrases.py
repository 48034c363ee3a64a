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
    joins: tuple[str, ...]  # before a second argument of one's own


PLAIN = Voice(
    restates=(
        "They say that", "They argue that", "Their point is that", "Their case is that", "Put simply, they say that",
        "Their claim is that", "They hold that", "They tell us that",
    ),
    unsure=("If we heard them right, {}.", "They seem to say that {}.", "We take their point to be that {}.", "As far as we can tell, {}."),
    quotes=("“{}”, you say.", "You say “{}”.", "You answer “{}”."),
    grants=("You say “{}”, and we can see why.", "“{}”, you say, and we take that seriously."),
    joins=("There’s a second reason.", "And that isn’t all.", "There is this as well."),
)
STORYTELLER = Voice(
    restates=(
        "They want us to see that", "The other side tells us that", "In short, they say that", "The heart of their case is that",
        "Their side of it is that", "What they tell us is that", "What it comes to is that", "The core of it is that",
    ),
    unsure=("What we take from it is that {}.", "We think they want to say that {}.", "Behind it we hear that {}.", "It sounds to us as if they say that {}."),
    quotes=("“{}”, you tell us.", "You tell us “{}”.", "“{}” is what you tell us."),
    grants=("You tell us “{}”, and we understand that.", "“{}”, you tell us, and we see where that comes from."),
    joins=("And there’s more to it.", "Then there is this.", "And it goes further."),
)
QUESTIONER = Voice(
    restates=(
        "As we understand them,", "In our own words,", "If we have it right,", "As we read it,", "Put in other words,",
        "If we follow them,", "As we hear them,", "What we hear is that",
    ),
    unsure=("Do they mean that {}?", "Is it their point that {}?", "Could it be their point that {}?", "Are they saying that {}?"),
    quotes=("We heard you say “{}”.", "“{}”: that is how you put it.", "Your words were “{}”."),
    grants=("We heard you say “{}”, and we have thought about it.", "“{}”: that is worth asking about."),
    joins=("What else speaks for it?", "What comes on top of that?", "And another thing."),
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
    "They speak of what somebody had to go through. That stands.",
)
WRONGED = (  # instead of any answer, to racism or bullying that the writer meets
    "Nobody may say or do that to you, no teacher and no student. It isn’t your fault, and you don’t have to prove it. Please tell an "
    "adult you trust today. We bring no argument against it.",
    "That is wrong, whoever does it, and you don’t have to prove it. It isn’t your fault, and nobody has to put up with it alone: "
    "please tell an adult you trust today. We bring no argument against it.",
)
TOLD = (  # before a soft answer, or a point of one's own, where somebody tells of their life. {}: “your grandmother”, “yourself”
    "What you tell of {} stands.",
    "What you say of {} stands, and we don’t argue with it.",
    "We take what you tell of {} as you tell it.",
    "We have read what you tell of {} with respect.",
    "What you tell of {} counts, and we leave it as it is.",
)
NOT_ABOUT_A_LIFE = "We argue about the motion, and not about your life."  # where no card is sure to be meant
TOLD_RESTATED = (
    "They tell of their own life, and we leave it as they told it.",
    "They speak of something of their own. That stands.",
)
AGAINST_PEOPLE = (  # where a text is against a person or a group
    "People are not an argument, and we don’t repeat what is said about them.",
    "We argue about the motion and not about people, so we leave those words where they are.",
    "A person is not an argument, and neither is a group, so we don’t take that up.",
)
AGAINST_PEOPLE_RESTATED = "They speak about people here, and we don’t repeat that."
TONES = {  # how to answer words that need care, and how to restate them
    "distress": (IN_DISTRESS, STANDS_RESTATED),
    "wronged": (WRONGED, STANDS_RESTATED),
    "abuse": (AGAINST_PEOPLE, (AGAINST_PEOPLE_RESTATED,)),
    "told": (TOLD, TOLD_RESTATED),
}
APART = (  # a point of one's own that answers nothing
    "Our own point is a separate one: {}.",
    "Our side’s point is about something else: {}.",
    "Apart from it, our side says that {}.",
)
SEPARATE = "Our own case is a separate one."


class Kind(NamedTuple):
    """A kind of sentence, and what to ask about one that is quoted or was just written. No question demands proof of an
    experience."""

    pattern: str
    questions: tuple[str, ...]


# The first whose pattern fits. Browsers read the patterns, too. `{}`: the motion as it follows “if”.
KINDS = (
    Kind(  # somebody's life or health: of whatever kind the sentence is, nobody is asked why that counts
        r"\b(?:adhd|asthma\w*|autis\w+|cancer|death|depress\w*|diabet\w*|(?<!phone )(?<!battery )(?<!laptop )(?:died|dies|dying)|disab\w+|dyslexi\w*|"
        r"epilep\w*|funeral|ill(?:ness)?|killed|wheelchairs?)\b",
        (
            "what would have helped there?",
            "what would make it safer or easier?",
            "what should everybody here know about it?",
        ),
    ),
    Kind(  # an amount, and no year
        r"\b(?!(?:19|20)\d\d\b)\d{3,}|\d ?%|\b(?:half of|hundreds|thousands|millions|per ?cent|(?:two|three|four|\d+) out of)\b",
        (
            "where does that number come from, and what do you compare it with?",
            "is that a lot, next to all the cases there could have been?",
            "has that number been going up or down by itself?",
        ),
    ),
    Kind(  # a plan
        r"\b(?:instead|let[’']s|let us|why not|(?:could|should|must|have to|need to) (?:just |simply )?(?:ask|build|buy|change|give|go|hire|make|"
        r"move|offer|open|pay|plan|put|show|start|teach|try|use)|so (?:buy|build|give|put|make))\b",
        (
            "who would do that, and who would pay for it?",
            "what has kept people from doing that so far?",
            "what would have to be given up for that?",
        ),
    ),
    Kind(  # what is right
        r"\b(?:deserves?|equal\w*|fair|justice|moral\w*|ought|rights|should|unfair|unjust|worth)\b",
        (
            "what do we lose if that isn’t done?",
            "who gets to draw that line?",
            "would you say so from the other end, too?",
        ),
    ),
    Kind(  # a comparison
        r"\b(?:better|rather|worse|than|as \w+ as|like an?|more (?:and|of)|the same)\b",
        (
            "in which respect, exactly?",
            "for whom is that so, and for whom is it the other way round?",
            "what do you go by when you compare the two?",
        ),
    ),
    Kind(  # a cause
        r"\b(?:because|leads?|makes?|causes?|so that|that is why|therefore)\b",
        (
            "what happens in between, step by step?",
            "what else could have led to the same thing?",
            "what would be left if that cause were gone?",
        ),
    ),
    Kind(  # an example
        r"\b(?:i|my|me|we|our|brother|father|friend|grand\w+|mother|mum|neighbou?r|sister|he|she|somebody|someone)\b",
        (
            "would that be any different if {}?",
            "what would be the first thing to change there if {}?",
            "would that not be the same even if {}?",
        ),
    ),
    Kind(  # all or none
        r"\b(?:all (?:of|the|people)|(?:we|you|they) all|always|any(?:body|one)|every\w*|never|nobody|no one|none)\b",
        (
            "where’s the exception, if there is one?",
            "is there a day or a place where it is different?",
            "what would it take to change that once?",
        ),
    ),
    Kind(  # what is to come
        r"\b(?:will|won[’']t|would|going to|could|might)\b",
        (
            "what would have to happen first?",
            "who could still stop that?",
            "how soon would anybody notice that?",
        ),
    ),
    Kind(  # a fact
        "",
        (
            "how would that change if {}?",
            "what would become of that if {}?",
            "would that get any better or worse if {}?",
        ),
    ),
)
HEALTH, EXAMPLE, ALL = KINDS[0], KINDS[6], KINDS[7]
ON_THE_MOTION = (  # {}: the motion as it follows “if”
    "How would that be different if {}?",
    "Which part of that would change if {}?",
    "What would that look like if {}?",
)
CAREFUL_QUESTIONS = (  # on a motion with cards that are hard to bear
    "what should follow from that?",
    "what would be different if the motion were carried?",
    "who would have to act, and how?",
    "what should be done first?",
    "who would be helped soonest, and who would have to wait?",
    "what would have to be agreed before anybody can act?",
    "what could stand in the way, and how could it be overcome?",
    "how would we see after a year that it has helped?",
)
ON_THEIR_TEXT = (  # a question follows, where no word of theirs can be quoted
    "About what you write:",
    "One question about what you tell us:",
    "We have read what you write, and ask:",
)
BRIDGES = (  # from a question to an argument of one's own
    "Our side starts from somewhere else.",
    "Our own case rests on something else.",
    "We’d put something else first.",
    "What we would set next to it is a different point.",
)
QUOTED_RESTATED = (
    "They point to this: “{}”.",
    "In their own words: “{}”.",
    "What we hear from them: “{}”.",
    "What they bring up: “{}”.",
)
NOT_UNDERSTOOD = (
    "We can’t put their point in other words yet, so we ask about it.", "We would rather ask than put words into their mouths.",
    "We are not sure of their point yet, and so we ask.",
)  # fmt: skip
LEFT_OPEN = (  # before a last word, where nothing is known to reply. It gives no point away
    "that may be so.",
    "there may be something in that.",
    "that can stay open here.",
    "people will differ about that.",
)
EVEN_SO = "Even so,"


class Doubt(NamedTuple):
    """A way to doubt a source, and what to say to it before one's last word."""

    pattern: str
    replies: tuple[str, ...]


DOUBTS = (  # in a text that speaks of a source. Browsers read the patterns, too
    Doubt(  # it is old
        r"\b(?:\d\d?|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty) years (?:old|ago)\b|\bout of date\b|\boutdated\b|\bso old\b|\bsince then\b|"
        r"\b(?:19[5-9]|20[01])\d (?:is|was)\b",
        (
            "It isn’t new, I grant you; what would be different by now?",
            "It has some years behind it, I grant you. What has changed since?",
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
        r"\b(?:is|was|from|in) (?:america|another country|australia|austria|britain|canada|china|england|france|germany|japan|norway|scotland|spain|"
        r"sweden|the (?:us|usa|uk|states))\b|\bnot (?:here|the same|like (?:us|here|ours))\b|\bdifferent (?:country|place)\b",
        (
            "No two places are alike, I grant you; what would go differently here?",
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

LAST = "That is our case, and we ask you to weigh it against theirs."

# First words that are written in lower case inside a sentence, whatever comes after them.
_SMALL = """
a an the in on at of for from with without by to as if when while once until after before since because although though what who where how why
there this that these those it they we you he she many most some few fewer more less much all every each no nobody somebody someone anyone
anybody everybody everyone nothing something anything everything people one two three both only even not very sooner later such their its his her our
your my other others another any across around asked between during under over through then here now today
"""
SMALL = frozenset(_SMALL.split())
