"""What a rehearsal's stand-ins say on stock issues: for each side of each issue, what a student might write.

A teacher's own motion may be about anything, so these sentences fit all topics: in a rehearsal, a teacher sees texts as long and
as plain as a class's, instead of the card's question again.
"""

from collections.abc import Sequence
from random import Random

from ..hearing import wants
from ..model.motion import SIDES, Side, Stock, other

_SAID: dict[Stock, tuple[str, str]] = {
    "today": (
        "What we have now doesn’t work for everybody. I see it most weeks, and the same people have to put up with it each time.",
        "Most of it works fine as it is. You only notice how much once somebody takes it away from you.",
    ),
    "reach": (
        "This isn’t about two or three people. Count those you know who would notice it, and you run out of fingers.",
        "For a lot of people nothing of this is true. You can’t make a rule for everybody out of what happens to some.",
    ),
    "lasting": (
        "We have waited for this to get better by itself, and it hasn’t. Nobody who could change it has a reason to.",
        "Even if you do this, the real cause is still there. You would treat the cough and leave the cold.",
    ),
    "working": (
        "Give it a year. In the first month everybody complains, then it’s normal, and nobody wants the old way back.",
        "It sounds good until somebody has to do it. People will find a way round it in the first week.",
    ),
    "worth": (
        "It costs something, that’s true. But we pay for the way it is now as well, only nobody adds it up.",
        "Somebody has to pay for it and organise it. That time and money is then missing for things we need more.",
    ),
    "burden": (
        "The people who have least would get most out of it. That is fair, because the others can look after themselves.",
        "The ones who have to give something up weren’t asked. It’s easy to be generous with what belongs to others.",
    ),
    "half": (
        "We have tried small steps. They were forgotten after two weeks, because they changed nothing that matters.",
        "You don’t need all of it. Try it for a month in one place, and you get nearly everything without the trouble.",
    ),
    "freedom": (
        "You could finally do what you can’t do now, because at the moment there’s always something in the way.",
        "At the moment each of us decides that alone. Afterwards somebody else decides it for us, and we can’t choose any more.",
    ),
    "principle": (
        "If we say that everybody counts the same, then this follows from it. You can’t keep a promise only when it’s easy.",
        "There is a rule behind this: leave people alone unless they harm somebody. If you break it once, you’ll break it again.",
    ),
    "known": (
        "It has been tried in other places. It didn’t go wrong there, and they haven’t gone back to how it was before.",
        "Nobody here really knows what would happen. I’d want to see figures from somewhere like us before I agree.",
    ),
    "measure": (
        "What counts here is what it does for people on a normal day. Measured like that, it isn’t even close.",
        "That’s the wrong thing to count. What matters more is what is left of it afterwards.",
    ),
    "day": (
        "Think of an ordinary Tuesday. You get up, you’re in a hurry, and that’s where it helps you, every single time.",
        "On a good day, maybe. But take a day when everybody is tired and late, and then it’s the other way round.",
    ),
    "years": (
        "In ten years we’ll still have something from it. Most of what we argue about today will be forgotten by then.",
        "It is changing already. In ten years nobody will do it like that, so today’s habits are no reason.",
    ),
    "best": (
        "Take the best example of each. Then ours does something that the other one simply can’t do.",
        "Don’t look at the best case, look at the worst. When it goes wrong, it goes really wrong, and that happens more often.",
    ),
    "missed": (
        "If it was gone tomorrow, you’d miss it. There is nothing else that gives you quite the same.",
        "If it was gone, we would use something else after a week. You’d lose a bit of comfort and nothing important.",
    ),
    "meaning": (
        "You have to take the words the way people mean them. In that sense it’s true, and everybody here knows an example.",
        "It depends on what you mean by it. In the sense that most people use, the sentence simply isn’t right.",
    ),
    "example": (
        "I know one example that shows it clearly, and you can look it up. There it was just as the motion says.",
        "I know an example where it was the other way round. One like that is enough to make me doubt the sentence.",
    ),
    "without": (
        "There are places where you see less of it. But where it matters most, it’s plain, and everybody there would tell you so.",
        "It may be so here and there. Go somewhere else, or ask somebody else, and it isn’t true at all.",
    ),
    "explains": (
        "If it’s true, you suddenly understand other things as well that made no sense before.",
        "It sounds simple, but it leaves out half of the story. What is missing matters just as much.",
    ),
    "how": (
        "One thing leads to the next. First a few people do it, then their friends notice, and after that it’s normal.",
        "There’s a step missing. The first thing can happen, and still the other one doesn’t follow from it.",
    ),
    "sign": (
        "Anybody can check it. Look around you for one day and count, and you’ll see that it’s so.",
        "Look around you for one day and count, and you’ll find as much that speaks against it. Nobody counts that.",
    ),
    "voices": (
        "People who have looked at it for years say so, and they don’t earn anything by saying it.",
        "Others who know just as much see it differently. So it isn’t settled, and we shouldn’t act as if it was.",
    ),
    "cause": (
        "There were other reasons, too, but each of them had been there before, and nothing had come of it. This one made the difference.",
        "It was one reason of many, and not the heaviest. Take away another one, and it would all have gone differently.",
    ),
    "written": (
        "People who were there wrote it down, and some of them would rather have written something else.",
        "Those who wrote about it then wanted something. Whoever looked at it later, with all the papers, sees it differently.",
    ),
}
_BEGIN = ("", "", "I think it’s like this. ", "For me this is the main point. ", "Let me start with something simple. ")
_END = (
    ("", "", " So for me it’s a yes.", " That’s why I’m for this motion.", " You can ask anybody here."),
    ("", "", " So for me it’s a no.", " That’s why I’m against this motion.", " You can ask anybody here."),
)


def saying(issues: Sequence[Stock], side: Side, luck: Random, motion: str = "", first: str = "") -> str:
    """A text on these issues, as a student of this side might write it, in English. `motion`: who wants no change speaks of one as those
    do who are against it, and what it would do is named. `first`: what it begins with, from cards that say something."""
    turned, plan = wants.turned(motion), wants.plan(motion)
    said = (_SAID[issue][SIDES.index(other(side) if issue in turned else side)] for issue in issues)
    stands = "for" if (side == "for") != wants.denies(motion) else "against"
    begin = luck.choice((*_BEGIN, *[f"I’m {stands} {plan}."] * len(_BEGIN)) if plan else _BEGIN)
    return " ".join(filter(None, (first or begin.strip(), *said))) + luck.choice(_END[SIDES.index(side)])
