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
# How their point is restated, before a sentence of theirs.
POINT_ABOUT: dict[Topic, tuple[str, ...]] = {
    "cost": ("Their point is a cost", "They count what it costs", "It costs us something, they say"),
    "fair": ("Their point is fairness", "They ask what’s fair", "It’s a matter of fairness to them"),
    "choice": ("Their point is a free choice", "They want to decide themselves", "It’s about who decides"),
    "people": ("They think of people close to them", "It’s about people they care for", "People count here, they say"),
    "safe": ("They want us safe and well", "Their point is what keeps us well", "It’s about our safety and health"),
    "feelings": ("They say how it feels", "Their point is how that feels", "It’s about how a day feels"),
    "learning": ("Their point is what we learn", "It’s about learning, they say", "They look at what we learn"),
    "works": ("Their point is whether it works", "They ask if it would work", "It’s about what would happen"),
    "instead": ("They see a better way", "Their point is a better way", "They’d do it differently"),
}

PROOF = "proof"  # an answer says that the evidence is weak
RESTS_ON = ("This is what it rests on.", "Here’s what speaks for it.")  # before evidence that wasn't said yet
YOU_ARE_RIGHT = "You’re right: {}."  # what is weak about the evidence
UNBROUGHT = "We didn’t bring that study."
# Where the opening gave its evidence (study, survey or example), and what is weak about the card is something else.
WITHOUT_IT = "You’re right: one {} doesn’t settle it."
ONLY_A_REASON = "You’re right: it’s a reason and not a study."
# fmt: on
