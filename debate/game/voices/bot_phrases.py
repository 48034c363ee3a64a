"""Bots' own words: what they put before a card's sentences, in three voices, and what they ask.

A bot keeps its voice for a whole debate. A lead is a sentence of its own, so that any sentence can follow it, and "" is none.
Leads are English; packs in other languages do without them. They must suit any topic, harm included: they never doubt, mock or
belittle, and they announce nothing that doesn't follow.
"""

from collections.abc import Mapping
from typing import NamedTuple


# fmt: off
class Voice(NamedTuple):
    """How one bot talks. `{}` in a phrase is a claim in other words, as it follows “that”."""

    restates: tuple[str, ...]
    unsure: tuple[str, ...]  # a restatement of what they may have meant
    answers: Mapping[str, tuple[str, ...]]  # of two levels; the third grants something instead
    evidence: tuple[str, ...]  # before what others found or did
    example: tuple[str, ...]  # before what anybody can follow
    more: tuple[str, ...]  # before a second claim of one's own
    why: tuple[str, ...]
    weighs: tuple[str, ...]  # before a comparison
    quotes: tuple[str, ...]  # {}: the other side’s words, before what is granted of them
    sums: tuple[str, ...]  # before what decides a clash
    holds: tuple[str, ...]


PLAIN = Voice(
    restates=(
        "They say that", "They argue that", "Their point is that", "Their case is that", "Put simply, they say that",
        "Their claim is that", "They hold that", "They tell us that",
    ),
    unsure=("If we heard them right, {}.", "They seem to say that {}.", "We take their point to be that {}.", "As far as we can tell, {}."),
    answers={
        "sharp": ("There is an answer to that.", "We disagree.", "It isn’t that simple.", "We doubt that it decides this."),
        "fair": ("", "We see it differently.", "Here is our answer.", "Our answer is this.", "There is another side."),
    },
    evidence=("",),
    example=("",),
    more=("There is a second point.", "And one thing more.", "That is not all.", "There is this as well."),
    why=("",),
    weighs=("", "", "Compare the two.", "Here is the difference."),
    quotes=("“{}”:", "You say “{}”:", "We heard “{}”:"),
    sums=("The clash comes down to this.", "Here is what divides us.", "This decides between us."),
    holds=("So we still say that {}.", "That is why we say that {}.", "Our point stays that {}."),
)
STORYTELLER = Voice(
    restates=(
        "They want us to see that", "The other side tells us that", "In short, they say that", "The heart of their case is that",
        "Their side of it is that", "What they tell us is that", "What it comes to is that", "The core of it is that",
    ),
    unsure=("What we take from it is that {}.", "We think they want to say that {}.", "Behind it we hear that {}.", "It sounds to us as if they say that {}."),
    answers={
        "sharp": ("Follow it one step further.", "There is another half to this.", "See what happens next.", "It doesn’t end there."),
        "fair": ("", "Take one more look.", "Here is how it looks to us.", "We see something else."),
    },
    evidence=("Here is what we know.", "", ""),
    example=("Picture it.", "", ""),
    more=("There is more to it.", "And then there is this."),
    why=("This is why it matters.", "", ""),
    weighs=("", "", "Look at both."),
    quotes=("“{}”, you say, and", "You told us “{}”, and"),
    sums=("", "Here is what divides us.", "This is what decides it."),
    holds=("What stays is that {}.", "In the end we still say that {}.", "All the same it is true that {}."),
)
QUESTIONER = Voice(
    restates=(
        "As we understand them,", "In our own words,", "If we have it right,", "As we read it,", "Put in other words,",
        "If we follow them,", "As we hear them,", "What we hear is that",
    ),
    unsure=("Do they mean that {}?", "Is it their point that {}?", "Could it be their point that {}?", "Are they saying that {}?"),
    answers={
        "sharp": ("Does that settle it?", "What else counts?", "What else is true?", "Is that the whole of it?", "Where does that stop working?"),
        "fair": ("What is our answer?", "What can we say to that?", "", ""),
    },
    evidence=("How do we know?", "", "", ""),
    example=("What would that look like?", "", "", ""),
    more=("What else is there?", "", ""),
    why=("Why does it matter?", "", ""),
    weighs=("Which weighs more?", "", "", ""),
    quotes=("What of “{}”?", "And “{}”?", "You say “{}”?"),
    sums=("What decides between us?", "", ""),
    holds=("What still holds? That {}.", "Is our point answered? We still say that {}.", "Has that changed our point? It still holds that {}."),
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
    "We don’t argue about this. If it is about you or about somebody you know: you matter, and nobody has to deal with it alone. "
    "Please talk to your teacher, or to another adult you trust. You can step out at any time.",
    "This is more important than any debate, so we bring no argument here. If it is about you or about somebody near you, please talk "
    "to your teacher or to another adult you trust. Nobody has to deal with it alone.",
)
LEFT_STANDING = (  # before a point of one's own, where somebody tells of a death, a grave illness or abuse near them
    "What you tell here stands, and we don’t argue with it.",
    "That is hard, and nothing we say is an answer to it.",
    "Nobody should have to go through that. We leave it as you told it.",
    "We have read this with respect, and we argue with no word of it.",
    "This is not ours to argue with, and it stays as you told it.",
)
STANDS_RESTATED = (
    "They tell of something hard, and we leave it as they told it.",
    "They speak of what somebody had to go through. That stands.",
)
WRONGED = (  # instead of any answer, to racism or abuse that the writer meets
    "Nobody may say or do that to you, no teacher and no student. You don’t have to prove it. Please tell an adult you trust. "
    "We bring no argument against it.",
    "That is wrong, whoever does it, and you don’t have to prove it. Nobody has to put up with it alone: please tell an adult you "
    "trust. We bring no argument against it.",
)
BURDEN = (  # a parent who drinks, or flight
    "That is a lot to carry. Nobody has to carry it alone.",
    "That is much to bear, and nobody should be left alone with it. We don’t argue about it.",
)
DISABILITY = (
    "What you tell here stands, and we argue with no word of it.",
    "You know this best, and we leave it as you told it.",
)
TOLD_RESTATED = (
    "They tell of their own life, and we leave it as they told it.",
    "They speak of something of their own. That stands.",
)
LIVED = (  # where somebody tells of illness, fear or war in their own life: no word that could answer a word of theirs
    "Thank you for telling us this. We argue with none of it.",
    "We have read this with respect, and we leave it as you told it.",
    "What you tell here stands, and we don’t argue with it.",
)  # fmt: skip
LIVED_RESTATED = "They speak of what people live through, and we leave it as they told it."
AGAINST_PEOPLE = (  # where a text is against a person or a group
    "People are not an argument, and we don’t repeat what is said about them.",
    "We argue about the motion and not about people, so we leave those words where they are.",
    "A person is not an argument, and neither is a group, so we don’t take that up.",
)
AGAINST_PEOPLE_RESTATED = "They speak about people here, and we don’t repeat that."
TONES = {  # how to answer words that nobody argues with, and how to restate them
    "distress": (IN_DISTRESS, STANDS_RESTATED),
    "grave": (LEFT_STANDING, STANDS_RESTATED),
    "wronged": (WRONGED, STANDS_RESTATED),
    "burden": (BURDEN, TOLD_RESTATED),
    "disability": (DISABILITY, TOLD_RESTATED),
    "abuse": (AGAINST_PEOPLE, (AGAINST_PEOPLE_RESTATED,)),
    "lived": (LIVED, (LIVED_RESTATED,)),
}
APART = (  # a point of one's own that answers nothing
    "Our own point is a separate one: {}.",
    "Our side’s point is about something else: {}.",
    "Apart from it, our side says that {}.",
)
SEPARATE = "Our own case is a separate one."


class Kind(NamedTuple):
    """A kind of sentence: what to ask about it, and what of it to grant. No question demands proof of an experience, and what is
    granted gives no point away."""

    pattern: str
    questions: tuple[str, ...]
    grants: tuple[str, ...]


# The first whose pattern fits. Browsers read the patterns, too.
KINDS = (
    Kind(  # somebody's life or health: of whatever kind the sentence is, nobody is asked why that counts
        r"\b(?:adhd|asthma\w*|autis\w+|cancer|death|depress\w*|diabet\w*|(?<!phone )(?<!battery )(?<!laptop )(?:died|dies|dying)|disab\w+|dyslexi\w*|"
        r"epilep\w*|funeral|ill(?:ness)?|killed|wheelchairs?)\b",
        (
            "What would have helped?",
            "What would make it safer or easier?",
            "What should everybody here know about it?",
        ),
        ("that matters, and we keep it in mind.", "we take that seriously, too."),
    ),
    Kind(  # an amount, and no year
        r"\b(?!(?:19|20)\d\d\b)\d{3,}|\d ?%|\b(?:half of|hundreds|thousands|millions|per ?cent|(?:two|three|four|\d+) out of)\b",
        (
            "What should we compare that number with?",
            "How much of that number would the motion change?",
            "Does it have to be the motion that changes that number?",
        ),
        ("the number matters.", "that is a number to keep in mind."),
    ),
    Kind(  # a plan
        r"\b(?:instead|let[’']s|let us|why not|(?:could|should|must|have to|need to) (?:just |simply )?(?:ask|build|buy|change|give|go|hire|make|"
        r"move|offer|open|pay|plan|put|show|start|teach|try|use)|so (?:buy|build|give|put|make))\b",
        (
            "Who would do that, and who would pay for it?",
            "What could go wrong with that plan first?",
            "Why has nobody done it yet?",
        ),
        ("that could be tried.", "somebody should look into that."),
    ),
    Kind(  # what is right
        r"\b(?:deserves?|equal\w*|fair|justice|moral\w*|ought|rights|should|unfair|unjust|worth)\b",
        (
            "Who would lose if we went by that?",
            "Where does that rule end?",
            "Is there a case in which you would not go by it?",
        ),
        ("that principle matters to us, too.", "we want what is fair as much as you do."),
    ),
    Kind(  # a comparison
        r"\b(?:better|rather|worse|than|as \w+ as|like an?|more (?:and|of)|the same)\b",
        (
            "Compared with what: with how it is, or with another way to do it?",
            "By how much, and for how many?",
            "Is it so for those who come off worst, too?",
        ),
        ("the comparison is worth making.", "one can see it like that."),
    ),
    Kind(  # a cause
        r"\b(?:because|leads?|makes?|causes?|so that|that is why|therefore)\b",
        (
            "Could something else be the cause of it?",
            "What leads from the one to the other, step by step?",
            "If that cause went away, what would be left?",
        ),
        ("that can play a part.", "that may be one cause of several."),
    ),
    Kind(  # an example
        r"\b(?:i|my|me|we|our|brother|father|friend|grand\w+|mother|mum|neighbou?r|sister|he|she|somebody|someone)\b",
        (
            "What should follow from that example for everybody else?",
            "Is it the rule that makes it so, or something else?",
            "What would have been different if the motion had been carried?",
        ),
        ("your example counts.", "nobody can know that better than you.", "we believe you."),
    ),
    Kind(  # all or none
        r"\b(?:all (?:of|the|people)|(?:we|you|they) all|always|any(?:body|one)|every\w*|never|nobody|no one|none)\b",
        (
            "Is that so everywhere?",
            "For whom is it different, and why?",
            "What would a single exception show?",
        ),
        ("for some it is like that.", "that is so for some."),
    ),
    Kind(  # what is to come
        r"\b(?:will|won[’']t|would|going to|could|might)\b",
        (
            "What would have to happen first?",
            "What could stop it on the way?",
            "How likely is it that it comes out like that?",
        ),
        ("that could happen.", "nobody can rule that out."),
    ),
    Kind(  # a fact
        "",
        (
            "What follows from that for the motion?",
            "Why does that count here?",
            "Who would see that differently, and why?",
        ),
        ("that is worth knowing.", "we take that with us."),
    ),
)
HEALTH, EXAMPLE, ALL = KINDS[0], KINDS[6], KINDS[7]
BRIDGES = (  # from questions to a point of one's own
    "We set something else against it: {}.",
    "Until we know, our side’s case stands on this: {}.",
    "Our side builds on another point: {}.",
    "We would put another point first: {}.",
    "Our side’s reason is there either way: {}.",
)
RECEIPTS = (
    "You say “{}”.",
    "“{}”, you tell us.",
    "“{}”: that is how you put it.",
    "We heard you say “{}”.",
)  # without a grant
QUOTED_RESTATED = (
    "They say: “{}”.",
    "In their own words: “{}”.",
    "They put it like this: “{}”.",
    "What they tell us: “{}”.",
)
DECIDES = (  # the end of a closing: {} is the point that stands
    "What decides this: {}.",
    "So it comes down to one thing: {}.",
    "In the end one thing counts: {}.",
)
PRESS = {  # after a comparison: what the other side has not shown of its own
    "scale": ("Can you name as many?", "How many people does your point reach?"),
    "likelihood": ("Can you show that your point is as likely?", "What makes your point as likely?"),
    "severity": ("Can you name a loss as heavy?", "Which loss on your side is as heavy?"),
    "duration": ("What on your side lasts as long?", "Can you show anything that lasts as long?"),
}
DEMANDS = (  # after a point that is set beside words that no card explains
    "Which of the two reaches more of us?",
    "Which of the two is harder to put right?",
)
MEETING = (  # after an answer that grants something
    "What would you answer to that?",
    "Which part of this would you grant us?",
    "What would bring the two together?",
    "What would have to be different for you to change your mind?",
)
PRESS_CAREFUL = (  # the same where nothing is weighed
    "Who would have to act, and what would make them?",
    "What would a plan for that look like, step by step?",
    "Which step comes first, and who takes it?",
)
QUESTIONS = (  # what can be asked about anything on a motion
    "What would the motion change about it?",
    "Would a smaller step do as much?",
    "Who would pay for it, in money or in time?",
    "What would happen to it without the motion?",
    "Which part of it matters most to you?",
    "What else would do as much, and at what cost?",
    "What would you have to see to change your mind?",
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
ASKS_BLIND = (
    "We have questions.",
    "First we would like to understand you better.",
    "Help us to see it.",
    "We would like to know more.",
)
NOT_UNDERSTOOD = (
    "We can’t put their point in other words yet, so we ask about it.", "We would rather ask than put words into their mouths.",
    "We are not sure of their point yet, and so we ask.",
)  # fmt: skip
DO_YOU_MEAN = "Do you mean that {}?"
PERHAPS = (
    "If your point is that {}:",
    "Suppose you mean that {}:",
    "If you want to say that {}:",
)  # as questions before them do

LAST = "That is our case, and we ask you to weigh it against theirs."

# First words that are written in lower case inside a sentence, whatever comes after them.
_SMALL = """
a an the in on at of for from with without by to as if when while once until after before since because although though what who where how why
there this that these those it they we you he she many most some few fewer more less much all every each no nobody somebody someone anyone
anybody everybody everyone nothing something anything everything people one two three both only even not very sooner later such their its his her our
your my other others another any across around asked between during under over through then here now today
"""
SMALL = frozenset(_SMALL.split())
