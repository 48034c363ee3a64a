"""What a partner in practice says once its player has tapped what a text means (docs/game.md, section 13): of a point that none of
the player's cards has, and in defence of its own. What was tapped is all that these sentences take for said.
"""

from ..model.motion import Defences

# fmt: off
NONE = "none"  # none of the cards that were offered, of either side
EXPECTED = (  # before the card that is said to be hardest to answer
    "You expect “{}”: here it is.", "You saw “{}” coming, so here it is.", "“{}” is the one you’d rather not meet. Here it is.",
    "So “{}” is the hard one. This is what speaks for it.", "“{}”, you think, is our best answer, and here it is.",
    "Let’s take the hardest one, then: “{}”.",
)
OWN_POINT = (  # the restatement of a point that is on no card, if no clause of it can be quoted
    "They make a point of their own, and none of their cards has it.", "Their point is a new one: it’s on none of their cards.",
    "They argue from something that their cards don’t have.",
)

# Asked first where a text seems to need care: whether it is about its writer or somebody near, or, of contempt, who says it.
ABOUT_ME, SAID_BY_ME, AS_ARGUMENT = "about_me", "said_by_me", "as_argument"

# What an answer does with a point: it isn't so; it doesn't follow; it matters less than ours; there is a better way.
WAYS = Defences.__struct_fields__
MET = {  # what *fair* says of it before it defends just that, where the card itself has no words against it
    "denied": ("Is it so? This speaks for it.", "Here’s what it rests on."),
    "unlinked": ("Here’s the link.", "This is how the one leads to the other."),
    "outweighed": ("Which of the two matters more? Here’s what hangs on it.", "Look at what hangs on it."),
    "replaced": (
        "That may well help, granted. Whether it does as much is open, and this has to be weighed.",
        "That may be worth a try, granted. The question is which of the two does more, and this counts in it.",
    ),
}
# The same where the opening gave its evidence (study, survey or example) and the answer attacks that.
WITHOUT_IT = "One {} doesn’t settle it, granted. This stands without it."
GRANTED = {  # what *gentle* says before that, but of grave harm
    "denied": ("That’s a fair doubt.", "It’s right to look at that twice."),
    "unlinked": ("It’s right to ask what leads to what.", "It’s fair to ask why that follows."),
    "outweighed": ("That counts, too.", "It’s right to weigh that as well."),
    "replaced": ("A better way would be welcome.", "It’s right to look for a better way."),
}
# fmt: on
