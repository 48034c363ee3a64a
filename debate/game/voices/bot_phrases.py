"""Words with which a bot leads from one of a card's sentences to the next.

A shape is a row of parts, ``lead|slot``. The slot is filled with the pack's own words; if there are none, or
the speech would get too long, the whole part is dropped. ``!slot``: without this slot the shape can't be used.
A lead that ends in a colon must also work as its own sentence, because the words after it may not fit into one
sentence with it; one that ends in a comma is dropped then. What a lead refers to must be a needed part. ``@`` leads
to evidence, ``%`` to the reason, ``~`` meets the other side half-way. A lead that begins with a line break begins a
line, as in But, Because, This matters more.

Leads are English; packs in other languages do without them. They must suit any topic, harm included:
they weigh and limit; they never doubt, mock or belittle, and they call nothing a mere thought.
"""

from collections.abc import Mapping
from typing import Literal

from ..model.state import BotLevel, Weighing

Shape = tuple[str, ...]

OPENING: tuple[Shape, ...] = (
    ("|!claim", "After all,|why", "@|evidence", "That is not all:|more", "|more_why"),
    ("Our case starts here:|!claim", "@|evidence", "It matters for this reason:|why", "A second point goes with it:|more", "|more_why"),
    ("@|!evidence", "So this is what we claim:|!claim", "|why", "There is more:|more", "|more_why"),
    ("|!why", "That is why we say this:|!claim", "@|evidence", "We add a second point:|more", "|more_why"),
    ("|!claim", "@|evidence", "There is an objection:|!weak", "Even so, our reason holds:|!why", "Another point supports us:|more"),
    ("For us this debate is about one thing:|!claim", "|why", "@|evidence", "Beside it stands a second point:|more", "|more_why"),
    ("First, our claim:|!claim", "Second, the reason:|!why", "@|!evidence", "And one more point:|more"),
    ("Think of it this way:|!why", "So we say this:|!claim", "@|evidence", "Put a second point beside it:|more", "|more_why"),
    ("Here is the heart of our case:|!claim", "@|evidence", "Why does that matter?|why", "And there is a second point:|more", "|more_why"),
    ("|!claim", "@|evidence", "We know what can be said against it:|!weak", "We still hold to it, and this is why:|!why",
     "Another point goes the same way:|more"),
)  # fmt: skip

FACTS = (  # leads to evidence that others reported: the evidence itself says how certain it is
    "Here is something to check:", "The evidence is this:", "We can point to this:", "Here is what supports it:",
    "This is what our point rests on:", "Is there evidence?", "Consider this:",
)  # fmt: skip
THOUGHTS = (  # leads to evidence that is only reasoning; the lead says so
    "This is reasoning, not a study:", "You can follow this yourself:", "See it this way:", "Here is how you can tell:",
    "We have no study for this, but we can reason:", "Anybody can follow this step:", "This is how we reason:",
)  # fmt: skip

RESTATEMENT: tuple[Shape, ...] = (
    ("They say that|!claim",),
    ("They argue that|!claim",),
    ("Their point is that|!claim",),
    ("The other side holds that|!claim",),
    ("In short, they say that|!claim",),
    ("As we understand them,|!claim",),
    ("If we heard them right,|!claim",),
    ("Their case is that|!claim",),
    ("They want us to see that|!claim",),
    ("Their point is this:|!claim",),
    ("This is how we understand them:|!claim",),
    ("The other side tells us this:|!claim",),
    ("Let us put their case fairly:|!claim",),
)
JOINT = "\x1f"  # between two claims that are restated together; what joins them depends on the lead

CONCESSIONS = (
    "That is a real point.", "There is something in that.", "The point is clear.", "That deserves a hearing.", "They are right to raise it.",
    "That is worth hearing.", "We do not brush that aside.",
)  # fmt: skip
# The same where an opening makes two points: which of them the answer is about.
TO_POINT = tuple(
    (f"Their {nth} point deserves a hearing.", f"There is something in their {nth} point.", f"Their {nth} point is a real one.")
    for nth in ("first", "second")
)  # fmt: skip
SERIOUS = (  # for answering a card that is hard to bear, even if its words name no harm
    "This is serious, and we do not make light of it.", "We do not take this lightly.", "There are people behind this, and we keep them in mind.",
    "This touches people’s lives, and that matters to us.", "This is about people, so we answer with care.", "We take this seriously.",
)  # fmt: skip
GRAVE = (  # for answering a card whose words speak of grave harm to people
    "We take the harm named here seriously.", "Nothing we say makes that harm any smaller.",
    "Harm to people weighs heavily, and we do not forget it.", "Harm like this is serious, and we do not make light of it.",
    "Nobody should make light of such harm, and we do not.", "Harm like this must not be forgotten, and we keep it in view.",
)  # fmt: skip

# Leads to the reason of an answer that is weighed against the other side's, by what the card's own words weigh ("": nothing in particular).
WEIGHED: Mapping[Weighing | Literal[""], tuple[str, ...]] = {
    "scale": (
        "Weigh it by how many people it reaches:", "When you weigh the two, think of how many it concerns:",
        "Think of everybody whom it touches, and weigh that:", "We give it more weight because of how many it concerns:",
    ),
    "likelihood": (
        "Weigh it by how likely it is:", "When you weigh the two, ask what will really happen:", "Weigh what usually happens:",
        "The likely outcome weighs more for us:",
    ),
    "duration": (
        "Weigh it by how long it lasts:", "When you weigh the two, look further ahead:", "Weigh the years, too:",
        "The long run weighs more for us:",
    ),
    "severity": ("Weigh it by how serious it is:", "It weighs more because it is serious:"),
    "": (
        "Even if they are right, this weighs more:", "When you weigh the two, remember this:", "That is why we give it more weight:",
        "What weighs most for us is this:", "This tips the balance for us:", "If both sides are right, weigh this:",
        "We think it outweighs their point:",
    ),
}  # fmt: skip
REASONS = (  # the same where nothing may be weighed against the other side's point
    "It counts for this reason:", "This is the reason behind it:", "We say so for this reason:", "The reason is this:",
    "There is a reason for it:", "This is why we say so:",
)  # fmt: skip
# The last words of a speech that weighs.
LAST_WEIGHING: Mapping[Weighing | Literal[""], tuple[str, ...]] = {
    "scale": ("Weigh the two by how many people they reach.", "Ask who is reached by each, and weigh that."),
    "likelihood": ("Weigh the two by how likely each of them is.", "Weigh what usually happens, not what might."),
    "duration": ("Weigh the two by how long they last.", "Weigh what lasts longer."),
    "severity": ("Weigh the two by how serious they are.",),
    "": (
        "Weigh what each side would lose.", "Weigh which of the two would be worse to get wrong.", "Put both on the scales, and judge.",
        "Weigh who has to live with each of the two.",
    ),
}  # fmt: skip
# The same for a closing without a measure: straight after its own point, to which they refer.
OWN_WEIGHING = (
    "We ask you to give that more weight.",
    "For us that outweighs their point.",
    "That should weigh most with you.",
)

Answer = Literal[
    "hint", "weak", "beside"
]  # what an answer is made of: a link's hint, the other card's weak point, its own card alone

REBUTTAL: Mapping[BotLevel, Mapping[Answer, tuple[Shape, ...]]] = {
    "sharp": {
        "hint": (
            ("~", "Yet look at this:|!hint", "|claim", "%|why"),
            ("That leaves something out:|!hint", "Our own point goes with it:|claim", "%|why"),
            ("Their argument has a limit:|!weak", "It also has an answer:|!hint", "|!claim", "%|why"),
            ("Give their point its full weight. There is still this to say:|!hint", "|claim", "%|why"),
            ("We have two answers. The first goes straight to their point:|!hint", "The second is our own:|!claim", "%|why"),
            ("|!hint", "What is more,|!claim", "%|why"),
            ("|!hint", "We add that|!own", "@|!evidence", "|weigh"),
            ("~", "Here is our answer:|!hint", "Our own point is that|!own", "@|!evidence", "|weigh"),
            ("~", "Yet there is an answer:|!hint", "We argue that|!own", "@|!evidence", "|weigh"),
            ("Two things speak against it. The first is this:|!hint", "The second is that|!own", "@|!evidence", "|weigh"),
            ("Does that settle it? We say no:|!hint", "|claim", "%|why"),
            ("Put both cases side by side. Theirs leaves this open:|!weak", "Ours has an answer:|!hint", "%|why"),
            ("But there is something to say to that:|!hint", "\nBecause of this we hold to our claim:|!claim", "\n%|why"),
        ),
        "weak": (
            ("Their argument has a limit:|!weak", "Ours starts elsewhere:|!claim", "%|why"),
            ("~", "Still, it stops short in one place:|!weak", "|!claim", "%|why"),
            ("They leave something open:|!weak", "Set our own case against that:|!claim", "%|why"),
            ("~", "Yet it leaves a gap:|!weak", "We argue that|!own", "@|!evidence", "|weigh"),
            ("Look closely at their case:|!weak", "Then look at ours:|!claim", "%|why"),
            ("|!weak", "That is the gap in their case. Our own is this:|!claim", "%|why"),
            ("But their argument stops short here:|!weak", "\nBecause of that we put forward our claim:|!claim", "\n%|why"),
        ),
    },
    "fair": {
        "hint": (
            ("~", "We would answer like this:|!hint", "|claim", "%|why"),
            ("Our answer is this:|!hint", "It fits with our own point:|claim", "%|why"),
            ("~", "Two things belong beside it. The first is an answer:|!hint", "The second is our own point:|!claim", "%|why"),
            ("We begin with our own point:|!claim", "From there we come to theirs:|!hint", "%|why"),
            ("~", "Yet look at it from our side:|!hint", "|!claim", "%|why"),
            ("~", "Our answer comes first:|!hint", "We also say that|!own", "@|!evidence", "|weigh"),
            ("We would say two things. The first is an answer:|!hint", "The second is that|!own", "@|!evidence", "|weigh"),
            ("|!hint", "To that we add that|!own", "@|!evidence", "|weigh"),
            ("|!hint", "Behind that stands our own point:|!claim", "%|why"),
            ("But something belongs beside that:|!hint", "\nBecause of it we make our own point:|!claim", "\n%|why"),
        ),
        "weak": (
            ("~", "One thing stays open, though:|!weak", "Our side says this:|!claim", "%|why"),
            ("We come to it from another end:|!claim", "And their case leaves this open:|!weak", "%|why"),
            ("~", "It does not settle one thing:|!weak", "Our side says that|!own", "@|!evidence", "|weigh"),
            ("|!weak", "So we set our own point beside theirs:|!claim", "%|why"),
            ("~", "There is more to weigh:|!claim", "And what they say has a limit:|!weak", "%|why"),
            ("We answer with two things. One is a limit of their point:|!weak", "The other is a point of our own:|!claim", "%|why"),
            ("But one thing stays open there:|!weak", "\nBecause of it we make our own point:|!claim", "\n%|why"),
        ),
    },
    "gentle": {
        "hint": (
            ("~", "We see it a little differently:|!hint", "|claim", "%|why"),
            ("They may well be right. Still, there is this:|!hint", "|claim", "%|why"),
            ("We can see why they say so. Our answer would be this:|!hint", "|claim", "%|why"),
            ("~", "May we put something beside it?|!hint", "|claim", "How would they answer that?|"),
            ("Both sides can have a point here. Ours is this:|!claim", "And this would be our answer:|!hint", "%|why"),
            ("Here is what we would say to that:|!hint", "We also think that|!own", "@|!evidence", "|weigh"),
            ("~", "We would put it like this:|!hint", "It also seems to us that|!own", "@|!evidence", "|weigh"),
            ("But there may be an answer to that:|!hint", "\nBecause of it we add our own point:|!claim", "\n%|why"),
        ),
        "weak": (
            ("~", "Something stays open, though:|!weak", "Our side would say this:|!claim", "%|why"),
            ("They may well be right. One thing is still open:|!weak", "Our own point is this:|!claim", "%|why"),
            ("We can see why they say so. Here is another point:|!claim", "And theirs leaves something open:|!weak", "%|why"),
            ("~", "There may be a gap in it:|!weak", "We would say that|!own", "@|!evidence", "|weigh"),
            ("We are not sure that this settles the matter:|!weak", "Our side has a point as well:|!claim", "%|why"),
            ("~", "This belongs beside it:|!claim", "And this is still open:|!weak", "How would they answer that?|"),
            ("But one thing may still be open:|!weak", "\nBecause of it we add our own point:|!claim", "\n%|why"),
        ),
    },
}  # fmt: skip
BESIDE: tuple[Shape, ...] = (  # there is nothing to say about the other card
    ("~", "We set our own point beside it:|!claim", "%|why"),
    ("Both points have to be weighed. Ours is this:|!claim", "%|why"),
    ("We come to it from another end:|!claim", "%|why", "@|evidence"),
    ("~", "There is another side to weigh:|!claim", "%|why"),
    ("Their point stands. Our own is a different one:|!claim", "%|why"),
    ("But something else has to be weighed:|!claim", "\n%|!why"),
)
CARING: Mapping[Answer, tuple[Shape, ...]] = {  # for a card that is hard to bear: what is argued about is what should follow from it
    "hint": (
        ("The question is what should follow from it:|!hint", "|claim", "%|why"),
        ("For what should be done, this counts as well:|!hint", "|claim", "%|why"),
        ("We differ about the way forward:|!hint", "|claim", "%|why"),
        ("The decision has to take this in as well:|!hint", "|claim", "%|why"),
        ("It does not yet say what the right policy is:|!hint", "|claim", "%|why"),
        ("We argue about what comes next:|!hint", "|claim", "%|why"),
    ),
    "weak": (
        ("The decision still has to deal with this:|!weak", "Our own point is this:|!claim", "%|why"),
        ("One thing stays open for the decision:|!weak", "We add our own point:|!claim", "%|why"),
        ("What should follow from it is harder to say:|!weak", "|!claim", "%|why"),
        ("We still have to ask about one thing:|!weak", "Our side says this:|!claim", "%|why"),
        ("We look at what comes next, and there is a difficulty:|!weak", "|!claim", "%|why"),
        ("A decision needs an answer to this, too:|!weak", "And it needs to hear our point:|!claim", "%|why"),
    ),
    "beside": (
        ("We argue about what should be done. Our point is this:|!claim", "%|why"),
        ("Beside it stands our own point:|!claim", "%|why"),
        ("The decision also touches this:|!claim", "%|why"),
        ("We ask you to keep this in view as well:|!claim", "%|why"),
        ("This has to be decided with it in view:|!claim", "%|why"),
        ("For the decision we add one point:|!claim", "%|why"),
    ),
}  # fmt: skip
NO_COUNTER: tuple[Shape, ...] = (
    ("~", "Their argument has a limit:|!weak", "Our side holds to this:|side"),
    ("~", "Our side holds to this:|!side"),
)

# A closing answers: `reply` is what the opener's card says to the rebuttal's card, `limit` what that card leaves
# open. If there is neither, the closing doesn't contradict the rebuttal. `again` is the opener's claim in other words.
REPLY: tuple[Shape, ...] = (
    ("We have heard the answer. Our reply is this:|!reply", "We still say that|again", "|weigh"),
    ("|!reply", "So our point remains that|again", "|weigh"),
    ("They make us think. But look again:|!reply", "We still hold that|again", "|weigh"),
    ("One reply, and then it is yours to judge:|!reply", "Our point was that|again", "|weigh"),
    ("To their answer we say this:|!reply", "So our point still stands:|again", "|weigh"),
    ("We thank them for the answer, and have a reply:|!reply", "Our own point is still this:|again", "|weigh"),
    ("Their answer deserves a reply:|!reply", "So we keep to our point:|again", "|weigh"),
    ("There is a reply to that:|!reply", "Keep in mind that|again", "|weigh"),
    ("|!reply", "Suppose they are right that|!theirs", "It still weighs more for us that|!again"),
    ("First our reply:|!reply", "Then weigh the two. They hold that|!theirs", "We hold that|!again"),
    ("Here is our reply:|!reply", "It may be true that|!theirs", "We give more weight to this:|!again"),
    ("We reply in one sentence:|!reply", "They say that|!theirs", "We say that|!again", "|!weigh"),
)
LIMIT: tuple[Shape, ...] = (
    ("Their answer has a limit:|!limit", "So we still say that|again", "|weigh"),
    ("It is good that they answer. One thing stays open:|!limit", "We hold that|again", "|weigh"),
    ("Their answer does not close the matter:|!limit", "Our point remains that|again", "|weigh"),
    ("We have listened to the answer. Yet it stops here:|!limit", "So our point still stands:|again", "|weigh"),
    ("|!limit", "That is the gap in their answer.|", "Our point was that|again", "|weigh"),
    ("Look at their answer once more:|!limit", "Keep in mind that|again", "|weigh"),
    ("There is a gap in their answer:|!limit", "Now weigh the two. They hold that|!theirs", "We hold that|!again"),
    ("|!limit", "They still say that|!theirs", "It weighs more for us that|!again"),
)
CARING_REPLY: tuple[
    Shape, ...
] = (  # to a card that is hard to bear: what is argued about is what should follow from it
    ("We differ about what should follow from it:|!reply", "We still say that|again"),
    ("For the decision there is this to add:|!reply", "Our point remains that|again"),
    ("What should be done has to take in this as well:|!reply", "We hold that|again"),
    ("It belongs in the decision, and so does this:|!reply", "Our point was that|again"),
    ("About the way forward we say this:|!reply", "Keep in mind that|again"),
    ("We look at what comes next:|!reply", "So we still say that|again"),
)
CARING_LIMIT: tuple[Shape, ...] = (
    ("One thing stays open for the decision:|!limit", "We still say that|again"),
    ("The decision has to deal with this as well:|!limit", "Our point remains that|again"),
    ("What should follow from it is less clear:|!limit", "We hold that|again"),
    ("About the way forward there is a difficulty:|!limit", "Our point was that|again"),
    ("We look at what comes next, and one thing is missing:|!limit", "Keep in mind that|again"),
    ("A decision needs an answer to this:|!limit", "So we still say that|again"),
)
STANDING: tuple[Shape, ...] = (
    ("All of this has to be weighed. Our point was that|!again",),
    ("Their point should be heard. Ours stands beside it:|!again",),
    ("Their point stands. We still say that|!again",),
    ("We have listened, and we ask you to weigh this too:|!again",),
    ("Both points should count. Ours was that|!again",),
    ("That belongs in every decision about this. Our own point was that|!again",),
)  # fmt: skip

LAST = "That is our case, and we ask you to weigh it against theirs."

# First words that are written in lower case inside a sentence, whatever comes after them.
_SMALL = """
a an the in on at of for from with without by to as if when while once until after before since because although though what who where how why
there this that these those it they we you he she many most some few fewer more less much all every each no nobody somebody someone anyone
anybody everybody everyone nothing something anything everything people one two three both only even not very sooner later such their its his her our
your my other others another any between during under over through then here now today
"""
SMALL = frozenset(_SMALL.split())
