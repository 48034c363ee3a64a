"""What a partner in practice asks with a tap, and says of a point that is on no card (docs/practice.md, section 13). What was tapped is all
that these sentences take for said.
"""

from typing import get_args

from ..hearing.flaws import Named
from ..model.motion import Topic

# fmt: off
NONE = "none"  # something else than what was offered

# Asked first where a text seems to need care: whether its writer stops or goes on, and then nobody argues with it; or, of contempt, who
# says it.
ABOUT_ME, GO_ON, SAID_BY_ME, AS_ARGUMENT = "about_me", "go_on", "said_by_me", "as_argument"
PAST_STOP = "past_stop"  # whoever goes on after a stop: nothing is argued in their debate any more
OF_CARE = (GO_ON, SAID_BY_ME, PAST_STOP)  # what is tapped of a text, and names no point

ABOUT: tuple[Topic, ...] = get_args(Topic)  # what a point on no card may be about

# To what only the other side's card says, as far as words show: only its writer knows whose case it is.
OTHERS_CASE = "Our card “{}” says something close to that. Your side is “{}”: how does it speak for that?"
OURS_TOO = "Our card “{}” says something close to that."  # in a last word
RESTS_ON = ("This is what it rests on.", "Here’s what speaks for it.")  # before evidence that wasn't said yet
YOU_ARE_RIGHT = "You’re right: {}."  # what is weak about the evidence
WITHOUT_IT = "One {} doesn’t settle it, and it’s still more than a guess."  # a study, survey or example
ONLY_A_REASON = "It’s a reason and not a study, agreed. A reason holds until somebody shows where it’s wrong."
FROM_YEAR = "It’s from {}, so it isn’t old."  # to somebody who calls it that
DOUBTED: dict[Named, str] = {  # to somebody who names a flaw of evidence of which the pack says no more
    "size": "Put like that it isn’t much, agreed. A little counts as well, if it meets many people or comes every day.",
    "named": "That’s true: it’s named there and wasn’t measured. To see why it happens nobody needs a number.",
    "paid": "Who gains by a study is always worth asking. The reason behind it holds without it, and nobody paid for that.",
    "truth": "People don’t always tell the truth about themselves, agreed. What they say is still more than anybody could guess.",
    "cause": "Something else may have played a part, agreed. That leaves room for this cause as well, and the reason for it is plain.",
    "when": "It isn’t from this year, agreed. The reason behind it is no older for that.",
    "measured": "It measured one thing and not everything, agreed. That one thing still counts.",
    "who": "Other people were asked than those in this room, agreed. It shows what can happen, and not what always will.",
    "where": "It was somewhere else, agreed. It shows that such a thing can happen, and somebody would have to say why not here.",
    "few": WITHOUT_IT,
}
# fmt: on
