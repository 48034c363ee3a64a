"""What a partner in practice asks with a tap, and says of a point that is on no card (docs/game.md, section 13). What was tapped is all
that these sentences take for said.
"""

from ..model.motion import Topic

# fmt: off
NONE = "none"  # something else than what was offered

# Asked first where a text seems to need care: whether it is about its writer or somebody near, or, of contempt, who says it.
ABOUT_ME, SAID_BY_ME, AS_ARGUMENT = "about_me", "said_by_me", "as_argument"

ABOUT: dict[Topic, str] = {  # what a point is about, in the order in which it is asked
    "cost": "money, time or work", "fair": "being fair", "choice": "deciding for ourselves", "people": "friends, family or faith",
    "safe": "health or safety", "feelings": "fun, rest or feelings", "learning": "learning or knowing",
    "works": "whether it would work", "instead": "a better way",
}
# How a point is restated that was only tapped.
POINT_ABOUT = "As far as we understand it, their point is about {}."

PROOF = "proof"  # an answer says that the evidence is weak
RESTS_ON = ("This is what it rests on.", "Here’s what speaks for it.")  # before evidence that wasn't said yet
YOU_ARE_RIGHT = "You’re right: {}."  # what is weak about the evidence
UNBROUGHT = "We didn’t bring that study."
OUR_POINT_IS = "What we say is that {}"
SO_WE_SAY = "That’s why we say that {}"
# Where the opening gave its evidence (study, survey or example), and what is weak about the card is something else.
WITHOUT_IT = "You’re right: one {} doesn’t settle it."
ONLY_A_REASON = "You’re right: it’s a reason and not a study."
# What it shows all the same, by what it is; or that a reason holds.
SHOWS_STILL = {
    "study": "Where somebody looked, it still speaks for our point: {}",
    "survey": "It still shows what people said when they were asked, and that’s more than a guess.",
    "example": "It still shows that such a thing can happen.",
}
HOLDS_STILL = "A reason holds until somebody shows where it’s wrong, and ours is that {}"
# fmt: on
