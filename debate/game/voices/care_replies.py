"""What bots say where care is asked for: beside cards that are hard to bear, and instead of any answer to words that nobody should
argue with. It never doubts, mocks or belittles. (docs/practice.md, section 12)
"""

from collections.abc import Sequence
from random import Random

from ..care import grave
from ..care.oneself import help_named

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
    "Nobody should pass over that. What we said is that {}.",
)

# Instead of any answer, where somebody may need help; it names neither somebody nor a place that may be the one that does the harm.
IN_DISTRESS = (
    "We don’t argue about this. You matter, and it isn’t your fault. Nobody has to deal with it alone: please tell an adult "
    "you trust today. If you may be in danger now, ring your emergency number.",
    "This is more important than any debate, so we bring no argument here. It isn’t your fault, and you don’t have to deal with it "
    "alone. Please tell an adult you trust today. If you may be in danger now, ring your emergency number.",
)
DESPAIR = (  # where it may be about not wanting to live, the writer or somebody near
    "No debate is as important as this, and it’s good that you wrote it. It isn’t your fault, and nobody should be alone with it: please "
    "tell an adult you trust today, or show them these words. If anybody may be in danger now, ring your emergency number.",
    "We don’t argue here, and thank you for writing it. It isn’t your fault. Please don’t stay alone with this: tell an "
    "adult you trust today, or show them what you wrote. If anybody may be in danger now, ring your emergency number.",
)
FRIEND = (  # where a friend of the writer's is in danger, and perhaps has asked for silence
    "We don’t argue about this, and it’s good that you wrote it. Please tell an adult you trust about your friend today. You don’t break "
    "a promise by getting help. If your friend may be in danger now, ring your emergency number.",
    "No debate is as important as this, and it’s good that you look out for your friend. Tell an adult you trust about it today: getting help breaks "
    "no promise. If your friend may be in danger now, ring your emergency number.",
)
THREATENED = (
    "Somebody threatened you, and no debate is as important as that. It isn’t your fault. Please show it to an adult you trust today. "
    "If you may be in danger now, ring your emergency number.",
    "That is a threat, so we bring no argument here. You don’t have to deal with it alone: please show it to an adult you trust today. "
    "If you may be in danger now, ring your emergency number.",
)
STANDS_RESTATED = (
    "They have trusted us with something hard, and we thank them for it.",
    "They have told us something that is more important than this debate.",
)
WRONGED = (  # instead of any answer, to racism or bullying that the writer meets
    "That is wrong, and somebody should have stepped in. It isn’t your fault, and you don’t have to prove it. Please tell an "
    "adult you trust today. We bring no argument against it.",
    "That is wrong, whoever does it, and you don’t have to prove it. It isn’t your fault, and nobody has to put up with it alone: "
    "please tell an adult you trust today. We bring no argument against it.",
)
ROBBED = (  # before a point on something else, to somebody who was robbed or beaten
    "Nobody may hit you or take what is yours, and it isn’t your fault. Please tell an adult you trust today, at school or at home.",
    "It isn’t your fault: nobody has to put up with being hit or robbed. Please tell an adult you trust today, at school or at home.",
)
LOSS = (  # instead of any answer, to somebody's death, or to somebody of whom nothing was heard again
    "We’re so sorry. What you tell belongs to this question, and we say nothing against it.",
    "That is a great loss, and we’re sorry. It belongs in this debate, and we argue nothing against it.",
)
SORRY = (  # before an answer, where a death is told in passing
    "We’re sorry for your loss.",
    "We’re sorry that you have lost somebody.",
)
FLIGHT = (  # to war, flight, being sent back, prison
    "Nobody should have to live through that. It belongs to this question, and we say nothing against it.",
    "Thank you for telling us this. It belongs in this debate, and we argue nothing against it.",
)
NEED = (  # where somebody's health needs a device: no rule that anybody defends takes it away
    "What somebody’s health depends on stays with them, under any rule that we would defend.",
    "No rule is worth somebody’s health, so a device that somebody needs stays on.",
)
# Before the rest of an answer to a need.
FOR_THE_OTHERS = (
    "For all the others there is an answer.",
    "The rule is for all the others, and there we say this.",
)
NEED_RESTATED = "They say that somebody’s health depends on this."
# Before an answer to somebody alone: a relative is ill, or it is their argument and may be hard for them.
NOT_EASY = ("That can’t always be easy.", "That’s a lot to carry.", "That’s hard, and we don’t doubt it.")
ILLNESS = (
    "That is a lot to live with, and we’re sorry. Any decision has to leave room for it, and we argue nothing against it.",
    "We’re sorry that it is so hard. Whatever is decided has to leave room for it, so we say nothing against it.",
)
TOLD = (  # to what is hard in the writer's life, and nobody can tell how hard
    "That sounds hard, and we argue nothing against it. You don’t have to deal with it alone: please tell an adult you trust today.",
    "Thank you for telling us. We argue nothing against it. Please talk to an adult you trust today: nobody has to deal with such things alone.",
)
SEEMS = (  # where words only seem to tell of something hard: it must be right for a rash, and for a cry
    "That doesn’t sound easy, and if it’s hard for you, an adult you trust can help.",
    "We don’t argue with how that is for you, and if it’s hard, please talk to an adult you trust.",
)
PASSED = (  # after something hard, to whoever goes on
    "If you’d like to go on with the debate: what should be decided, and for whom?",
    "If you want to go on: what should those who decide on the motion keep in mind?",
)
ON_THE_QUESTION = ("On the question itself, we say this.", "About the question itself, we say this.")
OF_A_LIFE = (  # to somebody’s life that is their argument, where the deck has no answer
    "What would have had to be different for you?",
    "What should be decided, so that fewer people have to go through that?",
    "Who else is in that place, and what would they need?",
)
LEAVE = "If there were leave for {}, would that answer you?"  # after it, where the deck has no answer
WHO_NEEDS_IT = (  # by words of the text, the first that fits
    (r"\b(?:brothers?|gran\w*|sisters?|siblings|twins)\b", "those who look after somebody"),
    (r"\b(?:jobs?|shifts?|wages?|work\w*)\b", "those who work"),
    (r"", "those who can’t do otherwise"),
)
HARDSHIP = (  # before the general answer or last word, where somebody tells a cost in their own life: money, hunger, care or work
    "That’s a real cost, and we don’t talk it away.",
    "That costs you something real, and it counts.",
    "That’s a real cost, and whoever decides has to know of it.",
)
AFRAID = (  # the same, where somebody near was followed or chased, and care has found nothing graver
    "Nobody should have to be afraid on their way.",
    "That’s frightening, and it shouldn’t happen to anybody.",
)
SEEMS_RESTATED = (
    "They tell us what it is like for them.",
    "They tell us how their days are.",
    "They speak of their own life.",
)
AGAINST_PEOPLE = (  # where a text is against a person or a group
    "That is about who people are, and not about the motion. Say what you want to say about the motion.",
    "That judges people, and nobody here counts for less. The question is the motion, so tell us what you think of that.",
    "We don’t speak of people like that. You have a view of the motion, too: let’s hear that one.",
)
AGAINST_PEOPLE_RESTATED = "They speak about people here, and we don’t repeat that."
TONES = {  # how to answer words that need care, and how to restate them
    "distress": (IN_DISTRESS, STANDS_RESTATED),
    "despair": (DESPAIR, STANDS_RESTATED),
    "friend": (FRIEND, STANDS_RESTATED),
    "threat": (THREATENED, STANDS_RESTATED),
    "wronged": (WRONGED, STANDS_RESTATED),
    "robbed": (ROBBED, STANDS_RESTATED),
    "abuse": (AGAINST_PEOPLE, (AGAINST_PEOPLE_RESTATED,)),
    "loss": (LOSS, STANDS_RESTATED),
    "flight": (FLIGHT, STANDS_RESTATED),
    "need": (NEED, (NEED_RESTATED,)),
    "illness": (ILLNESS, STANDS_RESTATED),
    "told": (TOLD, STANDS_RESTATED),
    "seems": (SEEMS, SEEMS_RESTATED),
}
LEFT_ALONE = (  # the last word to whoever went on after a stop; by itself, where the answer can't be one of care any more
    "We argue nothing here: you count for more than any motion. Please tell an adult you trust today, if you haven’t yet.",
    "There’s nothing that we’d argue with here. Please don’t stay alone with it: an adult you trust can help, today.",
)
HELP_MEANT = "Talking to {} is a good idea, and today is a good day for it. We argue nothing here."  # where a text names whom its writer may tell
HELP_FOUND = "It’s good that you told {}. Please keep talking to them. We argue nothing here."
APART = (  # a point of one's own beside words against people
    "Our argument is about the question, and not about people: {}.",
    "Our side’s point is about the question, not about who somebody is: {}.",
    "What we can argue about is the question, and there we say that {}.",
)
SEPARATE = "Our own case is a separate one."
KEPT = (  # the last word after such a promise
    "What you told us counts, and we argue nothing against it. If it’s hard for you, please talk to an adult you trust.",
    "Thank you for what you told us: we leave it as you tell it. If it’s hard for you, please tell an adult you trust.",
)


def past_stop(kind: str, tone: str, cry: str, texts: Sequence[str], luck: Random) -> str:
    """What is said to somebody who has gone on after a stop for a `cry`, whatever they write: of an answer, the words of care for
    its tone; in the last word, whose help they name, if it isn't somebody who is in it."""
    if kind == "rebuttal":
        return luck.choice(TONES[tone if tone in grave.DANGER else "distress"][0])
    if named := help_named(cry, texts):
        who, is_done = named
        return (HELP_FOUND if is_done else HELP_MEANT).format(who)
    return luck.choice(LEFT_ALONE)


def promised(text: str) -> bool:
    """Whether a bot's text promises to argue nothing against what it answers."""
    return any(words in text for tone in grave.LEFT_STANDING for words in TONES[tone][0])
