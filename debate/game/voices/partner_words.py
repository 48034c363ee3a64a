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
    "They make a point of their own.", "Their point is one that we haven’t met before.", "They argue from something new.",
)

# Asked first where a text seems to need care: whether it is about its writer or somebody near, or, of contempt, who says it.
ABOUT_ME, SAID_BY_ME, AS_ARGUMENT = "about_me", "said_by_me", "as_argument"

# What an answer does with a point: its proof is weak; it isn't so; it doesn't follow; it matters less than ours; there is a better way.
PROOF = "proof"
WAYS = (PROOF, *Defences.__struct_fields__)
FAIR_DOUBT = ("It’s right to look at the evidence.", "You’re right to ask what it rests on.", "That’s a fair doubt.")
OPEN = ("What follows from that is still open between us.", "How much hangs on that is still open between us.")  # where no defence fits
RESTS_ON = ("This is what it rests on.", "Here’s what speaks for it.")  # before evidence that wasn't said yet
# Where the opening gave its evidence (study, survey or example), and what is weak about the card is something else.
WITHOUT_IT = "One {} doesn’t settle it, granted. This stands without it."
ONLY_A_REASON = "It’s a reason and not a study, granted, so try it for yourself."
# fmt: on
