"""How a house debater leads from one of a card's sentences to the next.

A shape is a row of parts, ``lead|slot``. The slot is filled with the pack's own words; without them, or
where the speech would get too long, the whole part falls away. ``!slot``: without that one the shape is of no use.
Leads between `` / `` mean the same: luck takes one. A lead that ends in a colon must also do as a sentence
of its own, for what follows it may not be fit to be joined. ``@`` leads to evidence, ``~`` meets the other
side half-way.

They are English, and packs in other languages do without them. What they say must be fit to be said of
anything, harm included: they weigh and limit; they never doubt, mock or belittle.
"""

from .state import HouseLevel

Shape = tuple[str, ...]

OPENING: tuple[Shape, ...] = (
    ("|!claim", "Why does that matter?|why", "@|evidence", "And that is not our only point:|more", "|more_why"),
    ("Our case begins with one point:|!claim", "@|evidence", "This is why it counts:|why", "A second point goes with it:|more", "|more_why"),
    ("Start with something that anybody can weigh:|!evidence", "So this is our claim:|!claim", "The reason is plain:|why",
     "There is more to it:|more", "|more_why"),
    ("Let us begin with what is at stake:|!why", "From that follows our claim:|!claim", "@|evidence", "We add a second thought:|more", "|more_why"),
    ("|!claim", "@|evidence", "Let us be honest about the limits of this:|!weak", "Even so, our reason remains:|!why",
     "Another point supports it:|more"),
    ("What is this debate about? For us it is about this:|!claim", "|why", "@|evidence", "To that we add one thing:|more", "|more_why"),
    ("First comes our claim:|!claim", "Then comes the reason:|!why", "Last comes something to go on:|!evidence", "And one thing more:|more"),
    ("Perhaps you wonder why anybody should hold this side. Here is one good reason:|!claim", "@|evidence", "A lot hangs on it:|why",
     "It is not the only reason:|more", "|more_why"),
    ("We ask you to keep one thought in mind:|!claim", "@|evidence", "It matters for a simple reason:|why", "Put a second thought beside it:|more",
     "|more_why", "So when you weigh both sides, weigh this too.|"),
    ("|!claim", "@|evidence", "You may object, and we have thought about it:|!weak", "We still hold to our claim, for this reason:|!why",
     "A second point stands beside it:|more"),
)  # fmt: skip

FACTS = (  # leads to evidence that somebody else has reported
    "This can be checked.", "What can we point to?", "Here is something to check:", "You need not take our word for it.",
    "What do we know about this?", "There is something to go on:", "The evidence is this:",
)  # fmt: skip
THOUGHTS = (  # leads to evidence that is only reasoning, and says so
    "Think it through.", "This is reasoning, not a study:", "Here is a way to see it:", "We have no study for this, but a thought:",
    "You can follow this yourself:",
)  # fmt: skip

RESTATEMENT: tuple[Shape, ...] = (
    ("They say that|!claim",),
    ("Their point is this:|!claim",),
    ("This is how we understand them:|!claim",),
    ("They argue that|!claim",),
    ("The other side tells us this:|!claim",),
    ("In short, they say this:|!claim",),
    ("They ask us to see one thing:|!claim",),
    ("If we heard them right, they say this:|!claim",),
    ("Let us put their case fairly:|!claim",),
)

CONCESSIONS = (
    "That is a real point.", "There is something in that.", "We see the point.", "That deserves thought.", "They are right to raise it.",
)  # fmt: skip
GRAVE = (  # where the words to be met speak of harm to people
    "This is serious, and we do not make light of it.", "We take the harm that is named here seriously.",
    "Nothing that we say makes that harm any smaller.", "Harm to people weighs heavily, and we do not forget it.",
)  # fmt: skip

REBUTTAL: dict[HouseLevel, tuple[Shape, ...]] = {
    "sharp": (
        ("~", "Yet there is an answer:|!hint", "|claim", "Their argument also has a limit:|weak"),
        ("One thing is missing there:|!hint", "That is why we say something else:|claim", "|why"),
        ("Their argument has a limit:|!weak", "And there is an answer to it:|!hint", "|claim"),
        ("Grant all of that. There is still this to say:|!hint", "We add our own point:|claim", "@|evidence"),
        ("We have two answers. The first is short:|!hint", "The second is our own case:|!claim", "|why"),
        ("This is where we differ:|!hint", "@|evidence", "So we say this:|claim"),
        ("|!hint", "There is more behind that:|!claim", "@|evidence", "And their argument leaves something open:|weak"),
        ("Put both cases side by side. Ours has an answer:|!hint", "Theirs leaves something open:|!weak", "And ours goes on:|claim"),
        ("Their argument has a limit:|!weak", "Ours begins elsewhere:|!claim", "|why"),
        ("They leave something out:|!claim", "|why", "And what they do say has a limit:|weak"),
        ("~", "Ask how far it reaches:|!weak", "Then look at our own case:|!claim"),
    ),
    "fair": (
        ("~", "We put it like this:|!hint", "|claim", "|why"),
        ("We see it in another way:|!hint", "That fits with what our side says:|claim", "|why"),
        ("~", "Two things belong beside it. The first is an answer:|!hint", "The second is our own point:|!claim"),
        ("They are right to raise it. Here is what we set beside it:|!hint", "|claim", "|why"),
        ("It helps to look at our own point first:|!claim", "From there we come to theirs:|!hint"),
        ("~", "But is that the whole picture?|!hint", "|claim", "@|evidence"),
        ("Our reply takes one step:|!hint", "Behind it stands our own point:|claim", "|why"),
        ("~", "There is more to weigh:|!claim", "|why", "@|evidence"),
        ("We come to it from another end:|!claim", "|why"),
        ("We would put something next to it:|!claim", "@|evidence", "|why"),
    ),
    "gentle": (
        ("~", "We would only add one thing:|!claim", "|why"),
        ("We can see why they say this. Here is another thought:|!claim", "|why"),
        ("We can follow that. Our own point is a different one:|!claim", "|why"),
        ("~", "Maybe this belongs beside it:|!claim", "What would they say to that?|"),
        ("We are not sure that this settles the matter. Our side has a thought as well:|!claim", "|why"),
        ("We have no full answer to this. We do have a point of our own:|!claim", "|why"),
        ("They may well be right. Think of this too:|!claim", "|why"),
        ("~", "Can both sides have a point here? Ours would be this:|!claim", "|why"),
    ),
}  # fmt: skip
NO_COUNTER: tuple[Shape, ...] = (
    ("~", "Their argument has a limit:|!weak", "Our side holds to this:|side"),
    ("~", "Our side holds to this:|!side"),
)

# `reply` answers the rebuttal's own card; where there is nothing of that kind, `limit` says what that card leaves open.
CLOSING: tuple[Shape, ...] = (
    ("We have heard the answer. Our reply is short:|!reply", "And our reason remains:|why"),
    ("We keep to our point:|!claim", "To their answer we say this:|reply", "Their answer leaves something open:|limit"),
    ("|!reply", "So we come back to where we began:|!claim"),
    ("One reply, and then it is yours to weigh:|!reply", "Our reason was this:|why"),
    ("They make us think. We have an answer all the same:|!reply", "|why"),
    ("Remember the reason behind our case:|!why", "To their answer we add this:|reply", "And their own case has a limit:|limit"),
    ("If you keep one thing from us, keep this:|!claim", "Their answer asks for a reply:|reply", "Their answer has a limit, too:|limit"),
    ("Their answer has a limit:|!limit", "So we come back to where we began:|claim"),
    ("It is good that they answer. Even so, their answer leaves something open:|!limit", "Our reason was this:|why"),
    ("We thank them for the answer. Our reason is still there:|!why", "Beside it we put this:|reply"),
    ("All of this has to be weighed. On our side there is this:|!claim", "|why"),
)  # fmt: skip

LAST = "That is our case, and we ask you to weigh it against theirs."

# First words that stand in small letters inside a sentence, whatever comes after them.
_SMALL = """
a an the in on at of for from with without by to as if when while once until after before since because although though what who where how why
there this that these those it they we you he she many most some few fewer more less much all every each no nobody somebody someone anyone
anybody everybody everyone nothing something everything people one two three both only even not very sooner later such their its his her our
your my other others another any between during under over through then here now today good new old local hidden big small large
"""
SMALL = frozenset(_SMALL.split())
