"""What a partner in practice says once its player has tapped what a text means (docs/game.md, section 13): of a kind of point that
none of the player's cards has, and in defence of its own.

What was tapped is all that these sentences take for said: they ask what such a point has to show, and hold whatever was written.
"""

from typing import NamedTuple

from ..model.motion import Defences, Side


# fmt: off
class Point(NamedTuple):
    """A kind of point, as debating's stock issues have them: what somebody says with it, as it follows “that”; what *gentle* asks of it;
    and after it was taken as given, what *fair* says has to be shown, and *sharp* adds to that."""

    says: str
    asks: tuple[str, ...]
    counts: tuple[str, ...]
    also: tuple[str, ...]


POINTS: dict[str, dict[Side, Point]] = {
    "harm": {
        "for": Point(
            "somebody is harmed as things are",
            ("What is it that does it, and would what you ask for end it?", "What would help most, and is it what you ask for?"),
            ("what counts is whether it ends with what you ask for.",
             "the question is what causes it, and whether what you ask for takes that cause away."),
            ("If something smaller would end it, it’s no reason for so large a step.",
             "What ends one harm can begin another, and both have to be counted."),
        ),
        "against": Point(
            "somebody would be harmed",
            ("What would do it, and is that our proposal?", "What would spare people that, and could it be done as well?"),
            ("what counts is whether it’s our proposal that does it.",
             "the question is what would spare people that, and whether it’s our proposal that stands in the way."),
            ("If an exception would spare them, the proposal itself can stand.",
             "Leaving things as they are does harm, too, if it is only a harm that we’re used to."),
        ),
    },
    "works": {
        "for": Point(
            "what they ask for would work",
            ("Where has it worked, and was that place like ours?", "How would it work, one step after another?"),
            ("what counts is how much it changes, and for how long.",
             "the question is whether people do what it expects of them, once they’re used to it."),
            ("What works still has to be worth what it takes from people.",
             "What worked in one place may have had another cause there."),
        ),
        "against": Point(
            "our proposal wouldn’t work",
            ("What would stop it, and could that be put right?", "Where has it been tried, and what went wrong there?"),
            ("what counts is whether it still does more than going on as now.",
             "the question is whether the idea is at fault, or only how it’s carried out."),
            ("What is carried out badly can be carried out better.",
             "Something that helps only some isn’t useless for that."),
        ),
    },
    "other": {
        "for": Point(
            "nothing else works as well",
            ("What else has been tried, and for how long?", "What would you compare it with?"),
            ("what counts is what this asks of people, and whether it’s worth that.",
             "the question is still whether this does what it’s meant to do."),
            ("That other ways fail doesn’t show that this one succeeds.",
             "Several small steps together can do what none of them does alone."),
        ),
        "against": Point(
            "something else works better",
            ("What keeps us from doing both?", "Who would do it, and from when?"),
            ("what counts is whether it does the whole work alone, and whether both can’t be done together.",
             "the question is whether it would reach the same people, and as soon."),
            ("It also has to be something that somebody will really do, and pay for.",
             "A better way that nobody has taken so far is no help yet."),
        ),
    },
    "right": {
        "for": Point(
            "it’s only right",
            ("Whose right is it, and who has to answer for it?", "Would you say the same if it met somebody else?"),
            ("what counts is where that right ends, and whose rights it meets there.",
             "the question is whether everybody else is treated fairly by it, too."),
            ("What’s fair has to hold for everybody by the same measure.",
             "A right can be respected in more than one way, and this is only one of them."),
        ),
        "against": Point(
            "our proposal wouldn’t be right",
            ("Whose right is it, and how deeply would it be touched?", "Is it fair as it is now?"),
            ("what counts is how deep that goes, because rights have limits where other people are concerned.",
             "the question is whether it’s fairer to leave everything as it is."),
            ("Those who would gain by our proposal have rights as well.",
             "What’s unfair in a rule can often be taken out of it, and the rule kept."),
        ),
    },
    "cost": {
        "for": Point(
            "what they ask for saves money, time or trouble",
            ("How much is that, and for whom?", "Who has the work with it instead?"),
            ("what counts is how much it is, and who pays for it instead.",
             "the question is whether it’s still saved after the first year."),
            ("What is cheap isn’t right for that reason alone.",
             "What one side saves, another may have to pay."),
        ),
        "against": Point(
            "our proposal costs too much",
            ("How much is it, and who pays?", "What would be a fair price for it?"),
            ("what counts is what it buys, and what going on as now costs.",
             "the question is who can bear it, and whether it has to be paid all at once."),
            ("A price can be met in steps before an aim is given up.",
             "What it costs is seen at once, and what it brings only later, so both have to be counted."),
        ),
    },
}

WRITES_ON_POINT = (
    "They write “{}” and argue that {}.", "Their words are “{}”, and they hold that {}.",
    "“{}”, they write, and they mean that {}.", "They say “{}”. In short, {}.",
)
TAKEN_HARD = ("We don’t make light of that, and {}", "That matters to us, too, and {}")  # on a hard motion, and of harm, which may be one’s own
BESIDE_IT = ("Against it stands another point.", "Set this against it.", "Our side has this to set against it.", "Now hear the other side of it.")
BOTH_TRUE = ("If both are true,", "Should both be so,", "Taking both together,", "Between the two,")  # and “what counts is …”

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
