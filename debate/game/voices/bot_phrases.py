"""Bots' own words: what they put before a card's sentences, in three voices, and what they ask.

A bot keeps its voice for a whole debate. A lead is a sentence of its own, so that any sentence can follow it, and "" is none.
Leads are English; packs in other languages do without them. They must suit any topic, harm included: they never doubt, mock or
belittle, and they announce nothing that doesn't follow.
"""

from collections.abc import Mapping
from typing import NamedTuple

from ..model.state import BotLevel


class Voice(NamedTuple):
    """How one bot talks. `{}` in a phrase is a claim in other words, which goes on from “that”."""

    restates: tuple[str, ...]
    unsure: tuple[str, ...]  # a restatement of what they may have meant
    answers: Mapping[BotLevel, tuple[str, ...]]
    evidence: tuple[str, ...]  # before what others found or did
    example: tuple[str, ...]  # before what anybody can follow
    more: tuple[str, ...]  # before a second claim of one's own
    why: tuple[str, ...]
    weighs: tuple[str, ...]  # before a comparison
    grants: str
    quotes: str  # {}: the other side's words
    holds: tuple[str, ...]


PLAIN = Voice(
    restates=("They say that", "They argue that", "Their point is that"),
    unsure=("If we heard them right, {}.", "They seem to say that {}."),
    answers={
        "sharp": ("", "That leaves something out.", "There is an answer to that."),
        "fair": ("", "We see it differently.", "Here is our answer."),
        "gentle": ("There is something in that.", "They may well be right.", "That is worth hearing."),
    },
    evidence=("",),
    example=("",),
    more=("There is a second point.", "And one thing more."),
    why=("",),
    weighs=("", "Compare the two."),
    grants="We don’t dispute here that {}.",
    quotes="They say “{}”.",
    holds=("So we still say that {}.", "Our point stays that {}."),
)
STORYTELLER = Voice(
    restates=("They want us to see that", "The other side tells us that", "In short, they say that"),
    unsure=("What we take from it is that {}.", "We think they want to say that {}."),
    answers={
        "sharp": ("Look a little closer.", "The story goes on.", "Follow it one step further."),
        "fair": ("Look at it from here.", "Stay there for a moment.", "Follow it one step further."),
        "gentle": ("We can see why they say so.", "That is easy to understand.", "There is something in that."),
    },
    evidence=("Here is what we know.", "Look at what is known.", ""),
    example=("See it before you.", "Think it through.", ""),
    more=("And the story goes on.", "Here is the other half."),
    why=("Here is what is behind it.", ""),
    weighs=("", "Now hold them together."),
    grants="We grant for now that {}.",
    quotes="“{}”, they say.",
    holds=("What stays is that {}.", "In the end we still say that {}."),
)
QUESTIONER = Voice(
    restates=("As we understand them,", "In our own words,", "Do they mean this?"),
    unsure=("Do they mean that {}?", "Is it their point that {}?"),
    answers={
        "sharp": ("Does that settle it?", "What does it leave out?", "What else is true?"),
        "fair": ("What follows from that?", "What can we say to that?", "Does that settle it?"),
        "gentle": ("May we put something beside it?", "Could there be another side?", "What if we add one thing?"),
    },
    evidence=("How do we know?", "What do we know of it?", "Is there evidence?"),
    example=("How can we tell?", "What would that look like?"),
    more=("Is that all?", "What else is there?"),
    why=("Why does it matter?", "Why do we say so?"),
    weighs=("Which weighs more?", "Which of the two counts for more?"),
    grants="Even if {}, our answer holds.",
    quotes="“{}”?",
    holds=("What still holds? That {}.", "Is our point answered? We still say that {}."),
)
VOICES = (PLAIN, STORYTELLER, QUESTIONER)

MILD = (  # before an answer to a card that is hard to bear, even if its words name no harm
    "This is serious, and we do not make light of it.", "We do not take this lightly.", "There are people behind this, and we keep them in mind.",
    "This touches people’s lives, and that matters to us.", "This is about people, so we answer with care.", "We take this seriously.",
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
GRANTS_HARM = "Their other point is serious, and we don’t dispute it."
LEAVES_OPEN = "We leave it open here whether {}."  # what should be done is not granted
STANDING = (
    "That belongs in every decision about this. Our own point was that {}.",
    "Both points should count. Ours was that {}.",
)

LIVED = (  # before an answer or a question to somebody who tells of illness, fear or war in their own life
    "Thank you for telling us this.", "That matters, and nobody should have to prove it.", "Nobody should be left alone with that.",
)  # fmt: skip
LIVED_RESTATED = "They speak of what people live through, and we want to understand it."
LIVED_QUESTIONS = (
    "What would have to be true for our side to help people like that?",
    "Would an exception help enough, or does the rule itself have to be different?",
    "What would help most, and who could give it?",
    "Which part of the motion would make it better or worse?",
    "What would you want both sides to understand?",
    "How should a good rule take care of that?",
)

# What a text can be asked because of a word in it, and what any text can be asked. None wants an experience to be proved.
FITTING = (
    (r"\d{3}|\d ?%|\b(?:half of|hundreds|thousands|millions|per ?cent)\b", "What should we compare that number with?"),
    (
        r"\b(?:brother|father|friend|grand\w+|mother|mum|neighbou?r|sister|he|she|somebody|someone)\b",
        "What would help a person like that most?",
    ),
    (r"\b(?:because|leads?|makes?|causes?|so that|that is why)\b", "Could something else be the cause of it?"),
    (r"\b(?:if|then|when|will|would)\b", "What leads from the one to the other, step by step?"),
    (r"\b(?:all|always|everybody|everyone|everything|never|nobody|nothing)\b", "For whom is it different?"),
)
QUESTIONS = (
    "How often does that happen, and to whom?",  # scale
    "How likely is it that it comes out like that?",  # likelihood
    "Who would pay for it, in money or in time?",
    "What would you have to see to change your mind?",
    "Is there a place where it went the other way?",  # a counterexample
    "What else would do as much, and what would that cost?",  # comparison
    "Would it still be so in five years?",  # time
    "What would be different if the motion were carried?",
    "Who would see it differently, and why?",
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
ASKS = "You say “{}”."
ASKS_BLIND = ("We have two questions before we answer.", "First we would like to understand you better.")
NOT_UNDERSTOOD = "We can’t put their point in other words yet, so we ask about it."
IN_THEIR_WORDS = "In their own words: “{}”."
UNSURE = "“{}”: we take it that {}."
PERHAPS = "If your point is that {}:"

LAST = "That is our case, and we ask you to weigh it against theirs."

# First words that are written in lower case inside a sentence, whatever comes after them.
_SMALL = """
a an the in on at of for from with without by to as if when while once until after before since because although though what who where how why
there this that these those it they we you he she many most some few fewer more less much all every each no nobody somebody someone anyone
anybody everybody everyone nothing something anything everything people one two three both only even not very sooner later such their its his her our
your my other others another any between during under over through then here now today
"""
SMALL = frozenset(_SMALL.split())
