"""Words with which a bot leads from one of a card's sentences to the next.

A shape is a row of parts, ``lead|slot``. The slot is filled with the pack's own words; if there are none, or
the speech would get too long, the whole part is dropped. ``!slot``: without this slot the shape can't be used.
Leads separated by `` / `` mean the same: luck picks one. A lead that ends in a colon must also work as its own
sentence, because the words after it may not fit into one sentence with it. ``@`` leads to evidence, ``~`` meets the
other side half-way. A lead that begins with a line break begins a line, as in But, Because, This matters more.

Leads are English; packs in other languages do without them. They must suit any topic, harm included:
they weigh and limit; they never doubt, mock or belittle, and they call nothing a mere thought.
"""

from .state import BotLevel

Shape = tuple[str, ...]

OPENING: tuple[Shape, ...] = (
    ("|!claim", "Why does that matter?|why", "@|evidence", "And that is not our only point:|more", "|more_why"),
    ("Our case begins with one point:|!claim", "@|evidence", "This is why it counts:|why", "A second point goes with it:|more", "|more_why"),
    ("Start with something that can be weighed:|!evidence", "So this is our claim:|!claim", "The reason is plain:|why",
     "There is more to it:|more", "|more_why"),
    ("Let us begin with the reason for our case:|!why", "With that in mind, this is our claim:|!claim", "@|evidence",
     "We add a second point:|more", "|more_why"),
    ("|!claim", "@|evidence", "Let us be honest about the limits of this:|!weak", "Even so, our reason remains:|!why",
     "Another point supports our side:|more"),
    ("What is this debate about? For us it is about this:|!claim", "|why", "@|evidence", "To that we add one point:|more", "|more_why"),
    ("First comes our claim:|!claim", "Then comes the reason:|!why", "After that comes something to go on:|!evidence",
     "And there is one point more:|more"),
    ("Why would anybody argue for our side? This is one reason:|!claim", "@|evidence", "A lot hangs on it:|why",
     "It is not the only reason:|more", "|more_why"),
    ("We ask you to keep one point in mind:|!claim", "@|evidence", "It matters for a simple reason:|why", "Put a second point beside it:|more",
     "|more_why", "So when you weigh both sides, weigh this too.|"),
    ("|!claim", "@|evidence", "You may object, and we have thought about it:|!weak", "We still hold to our claim, for this reason:|!why",
     "A second point stands beside it:|more"),
)  # fmt: skip

FACTS = (  # leads to evidence that others reported: the evidence itself says how certain it is
    "What can we point to?", "Here is something to check:", "What can we go on?", "There is something to go on:",
    "The evidence is this:", "We point to this:", "This is what we rest it on:",
)  # fmt: skip
THOUGHTS = (  # leads to evidence that is only reasoning; the lead says so
    "This is reasoning, not a study:", "Here is a way to see it:", "You can follow this yourself:", "See it this way:",
    "We have no study for this, but we can reason:", "Anybody can follow this step:", "This is how we come to that:",
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
    "That is worth hearing.", "We do not brush that aside.",
)  # fmt: skip
SERIOUS = (  # for answering a card that is hard to bear, even if its words name no harm
    "This is serious, and we do not make light of it.", "We do not take this lightly.", "There are people behind this, and we keep them in mind.",
    "This touches people’s lives, and that matters to us.", "This is about people, so we answer with care.", "We take this seriously.",
)  # fmt: skip
GRAVE = (  # for answering a card whose words speak of grave harm to people
    "We take the harm named here seriously.", "Nothing we say makes that harm any smaller.",
    "Harm to people weighs heavily, and we do not forget it.", "Harm like this is serious, and we do not make light of it.",
    "Nobody should make light of such harm, and we do not.", "Harm like this has to be weighed, and we weigh it.",
)  # fmt: skip

REBUTTAL: dict[BotLevel, tuple[Shape, ...]] = {
    "sharp": (
        ("~", "Yet there is an answer:|!hint", "|claim", "Their argument also has a limit:|weak"),
        ("One thing is missing there:|!hint", "That is why we say something else:|claim", "|why"),
        ("Their argument has a limit:|!weak", "And the argument itself has an answer:|!hint", "|claim"),
        ("Give their point its full weight. There is still this to say:|!hint", "We add our own point:|claim", "@|evidence"),
        ("We have two answers. The first goes straight to their point:|!hint", "The second is our own case:|!claim", "|why"),
        ("Our answer is this:|!hint", "@|evidence", "So we say this:|claim"),
        ("|!hint", "There is more behind that:|!claim", "@|evidence", "And their argument leaves something open:|weak"),
        ("Put both cases side by side. Ours has an answer:|!hint", "Theirs leaves something open:|!weak", "And ours goes on:|claim"),
        ("We see a limit in their argument:|!weak", "Ours begins elsewhere:|!claim", "|why"),
        ("They leave something out:|!claim", "|why", "And what they do say has a limit:|weak"),
        ("~", "Still, the argument has a limit:|!weak", "Then look at our own case:|!claim"),
        ("But there is something to say to that:|!hint", "\nBecause of this we hold to our claim:|!claim", "\nAnd it counts for this reason:|why"),
        ("But their argument stops short here:|!weak", "\nBecause of that we put forward our claim:|!claim", "\nThat point counts for this reason:|why"),
    ),
    "fair": (
        ("~", "We put it like this:|!hint", "|claim", "|why"),
        ("We answer in this way:|!hint", "That fits with what our side says:|claim", "|why"),
        ("~", "Two things belong beside it. The first is an answer:|!hint", "The second is our own point:|!claim"),
        ("~", "Here is what we set beside it:|!hint", "|claim", "|why"),
        ("We begin with our own point:|!claim", "From there we come to theirs:|!hint"),
        ("~", "What else belongs in the picture?|!hint", "|claim", "@|evidence"),
        ("Our reply takes one step:|!hint", "Behind it stands our own point:|claim", "|why"),
        ("~", "There is more to weigh:|!claim", "|why", "@|evidence"),
        ("We come to it from another end:|!claim", "|why"),
        ("We would put something next to it:|!claim", "@|evidence", "|why"),
        ("But something belongs beside that:|!hint", "\nBecause of it we make our own point:|!claim", "\nThis is why that point counts:|why"),
    ),
    "gentle": (
        ("~", "We would add this:|!claim", "|why"),
        ("We can see why they say this. Here is another point:|!claim", "|why"),
        ("Their point stands. Our own is a different one:|!claim", "|why"),
        ("~", "This belongs beside it as well:|!claim", "How would they answer that?|"),
        ("We are not sure that this settles the matter. Our side has a point as well:|!claim", "|why"),
        ("We have no full answer to this. We do have a point of our own:|!claim", "|why"),
        ("They may well be right. Take this into account too:|!claim", "|why"),
        ("~", "Both sides can have a point here. Ours is this:|!claim", "|why"),
        ("But there is one more thing to weigh:|!claim", "\nWe raise it for this reason:|!why"),
    ),
}  # fmt: skip
NO_COUNTER: tuple[Shape, ...] = (
    ("~", "Their argument has a limit:|!weak", "Our side holds to this:|side"),
    ("~", "Our side holds to this:|!side"),
)

# A closing answers: `reply` is what the opener's card says to the rebuttal's card, `limit` what that card leaves
# open. If there is neither, the closing doesn't contradict the rebuttal.
REPLY: tuple[Shape, ...] = (
    ("We have heard the answer. Our reply is this:|!reply", "And our reason remains:|why"),
    ("We keep to our point:|!claim", "To their answer we say this:|!reply"),
    ("|!reply", "So we come back to where we began:|claim"),
    ("One reply, and then it is yours to judge:|!reply", "Our reason was this:|why"),
    ("They make us think. We have an answer all the same:|!reply", "|why"),
    ("Remember the reason behind our case:|!why", "And to their answer, this is our reply:|!reply"),
    ("If you keep one thing from us, keep this:|!claim", "Their answer asks for a reply:|!reply"),
    ("We thank them for the answer. Our reason is still there:|!why", "Beside it we put this:|!reply"),
)
LIMIT: tuple[Shape, ...] = (
    ("Their answer has a limit:|!limit", "That brings us back to our claim:|claim"),
    (
        "It is good that they answer. Even so, their answer leaves something open:|!limit",
        "Our reason still stands:|why",
    ),
    ("Our claim has not changed:|!claim", "And their answer does not close the matter:|!limit"),
    ("Think back to our reason:|!why", "What they answer has a limit:|!limit"),
    ("We have listened to the answer. Yet it has a limit:|!limit", "That leaves our reason:|why"),
    ("This is what we would like to stay with you:|!claim", "Their answer leaves a gap:|!limit"),
)
STANDING: tuple[Shape, ...] = (
    ("All of this has to be weighed. On our side there is this:|!claim", "|why"),
    ("Their point should be heard. Ours stands beside it:|!claim", "|why"),
    ("Their point stays as it is. Our reason remains as well:|!why",),
    ("We have listened, and we ask you to weigh this too:|!claim", "|why"),
    ("Both points should count. This was ours:|!claim", "|why"),
    ("We end with the reason for our case:|!why",),
)  # fmt: skip

LAST = "That is our case, and we ask you to weigh it against theirs."

# First words that are written in lower case inside a sentence, whatever comes after them.
_SMALL = """
a an the in on at of for from with without by to as if when while once until after before since because although though what who where how why
there this that these those it they we you he she many most some few fewer more less much all every each no nobody somebody someone anyone
anybody everybody everyone nothing something everything people one two three both only even not very sooner later such their its his her our
your my other others another any between during under over through then here now today good new old local hidden big small large
"""
SMALL = frozenset(_SMALL.split())
