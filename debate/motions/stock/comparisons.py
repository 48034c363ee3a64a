"""Questions for a motion that compares two things or two deeds, with its own names for them. None repeats the motion, which everybody
has on the screen."""

from ...game.model.motion import Stock
from .issues import Issue, Pairs

_ = str  # marks texts for translators

COMPARED: Pairs = {
    "measure": (
        _("%(one)s and %(two)s: what should count here, such as justice, safety, freedom or cost?"),
        _("%(one)s and %(two)s: what should count instead, so that the answer is no?"),
    ),
    "reach": (
        _("%(one)s or %(two)s: to how many people does the difference matter, and how much?"),
        _("%(one)s or %(two)s: who would notice no difference, and why not?"),
    ),
    "day": (
        _("%(one)s or %(two)s: where can you see the difference best?"),
        _("%(one)s or %(two)s: for whom, or for what, is the opposite true?"),
    ),
    "years": (
        _("%(one)s or %(two)s: how long will the advantage last?"),
        _("%(one)s or %(two)s: what could change, so that the motion is no longer true?"),
    ),
    "worth": (
        _("%(one)s rather than %(two)s: what do we get that is worth the money, the time or the trouble?"),
        _("%(one)s rather than %(two)s: what is the price, in money, time or trouble?"),
    ),
    "burden": (
        _("%(one)s rather than %(two)s: who has most to gain, and what changes for them?"),
        _("%(one)s rather than %(two)s: who would be worse off, and why?"),
    ),
    "best": (
        _("%(one)s and %(two)s: how do they compare at their best?"),
        _("%(one)s and %(two)s: how do they compare at their worst?"),
    ),
    "missed": (
        _("What do you get from %(first)s that you can’t get from %(two)s?"),
        _("%(one)s or %(two)s: what else would do nearly the same?"),
    ),
}
# The same inside a sentence, where both names fit into one.
WEIGHED: Pairs = {
    "measure": (
        _("What should count when we compare %(first)s with %(two)s, such as justice, safety, freedom or cost?"),
        _("What should count instead when we compare %(first)s with %(two)s, so that the answer is no?"),
    ),
    "reach": (
        _("To how many people does the difference between %(first)s and %(two)s matter, and how much?"),
        _("Who would notice no difference between %(first)s and %(two)s, and why not?"),
    ),
    "day": (
        _("Where can you see the difference between %(first)s and %(two)s best?"),
        _("For whom, or for what, is the opposite true of %(first)s and %(two)s?"),
    ),
    "years": (
        _("How long will the advantage of %(first)s over %(two)s last?"),
        _("What could take away the advantage of %(first)s over %(two)s?"),
    ),
    "worth": (
        _("What do we get from %(first)s rather than %(two)s that is worth the money, the time or the trouble?"),
        _("What is the price of %(first)s rather than %(two)s, in money, time or trouble?"),
    ),
    "burden": (
        _("Who has most to gain from %(first)s rather than %(two)s, and what changes for them?"),
        _("Who would be worse off with %(first)s than with %(two)s, and why?"),
    ),
    "best": (
        _("How do %(first)s and %(two)s compare at their best?"),
        _("How do %(first)s and %(two)s compare at their worst?"),
    ),
    "missed": COMPARED["missed"],
}
# Where what is right is compared, of which nobody counts the price: "A kind lie is better than a cruel truth".
VALUED: Pairs = WEIGHED | {
    "measure": (
        _("What should count when we compare %(first)s with %(two)s, such as trust, fairness or freedom?"),
        WEIGHED["measure"][1],
    ),
    "years": (
        _("What comes of %(first)s in the long run, and what of %(two)s?"),
        _("When would the opposite be true of %(first)s and %(two)s?"),
    ),
    "worth": (
        _("What is at risk with %(first)s, what with %(two)s, and which matters more?"),
        _("Which can be put right later, %(first)s or %(two)s?"),
    ),
    "burden": (
        _("Who is better off with %(first)s than with %(two)s, and what changes for them?"),
        _("Who is worse off with %(first)s than with %(two)s, and why?"),
    ),
    "best": (
        _("When is the choice between %(first)s and %(two)s easiest?"),
        _("When is the choice between %(first)s and %(two)s hardest?"),
    ),
    "missed": (
        _("What can %(first)s protect that %(two)s can’t?"),
        _("What can %(second)s protect that %(again)s can’t?"),
    ),
}
# Where two deeds are compared, of which nobody counts the price: "It is better to be kind than to be honest".
CHOSEN: Pairs = COMPARED | {
    "measure": (
        _("%(one)s or %(two)s: what should count here, such as trust, fairness or freedom?"),
        _("%(one)s or %(two)s: what should count instead, so that the answer is no?"),
    ),
    "years": (
        _("%(one)s or %(two)s: what comes of each in the long run?"),
        _("%(one)s or %(two)s: when would the opposite be true?"),
    ),
    "worth": (
        _("%(one)s or %(two)s: what does each put at risk, and which matters more?"),
        _("%(one)s or %(two)s: which of the two can be put right later, and which can’t?"),
    ),
    "best": (
        _("%(one)s or %(two)s: in which case is the answer clearest?"),
        _("%(one)s or %(two)s: in which case is the answer hardest?"),
    ),
    "missed": (
        _("%(one)s or %(two)s: what does only the first protect?"),
        _("%(one)s or %(two)s: what does only the second protect?"),
    ),
}
# Where people, or things of the past, are compared, of which nobody pays a price: "Napoleon was a better ruler than Louis XVI".
REMEMBERED: Pairs = COMPARED | {
    "reach": (
        _("%(one)s or %(two)s: for how many people did the difference matter, and how much?"),
        _("%(one)s or %(two)s: for whom was there no difference, and why not?"),
    ),
    "years": (
        _("%(one)s or %(two)s: what is left today of what each did?"),
        _("%(one)s or %(two)s: what would people of another time or place say?"),
    ),
    "worth": (
        _("%(one)s or %(two)s: what did each achieve, and at whose cost?"),
        _("%(one)s or %(two)s: what did each fail to do, and who paid for that?"),
    ),
    "burden": (
        _("%(one)s or %(two)s: who was better off, and how do we know?"),
        _("%(one)s or %(two)s: who was worse off, and how do we know?"),
    ),
    "missed": (
        _("What did %(first)s do that %(two)s could not?"),
        _("%(one)s or %(two)s: what would have happened anyway?"),
    ),
}
# Their names and helps, where those of the issue speak of a price or of an advantage to come.
RECALLED: dict[Stock, tuple[Issue, Issue]] = {
    "years": (
        Issue(_("What is left"), "", _("Name one thing that lasts, and say why it counts.")),
        Issue(_("Seen from elsewhere"), "", _("Who would judge otherwise, and by what measure?")),
    ),
    "worth": (
        Issue(_("What was achieved"), "", _("Name the largest thing that each did. What did it cost, and whom?")),
        Issue(_("What failed"), "", _("Name one failure of each, and what came of it.")),
    ),
    "burden": (
        Issue(_("Who was better off"), "", _("Name one group. What changed for them, and who tells us so?")),
        Issue(_("Who was worse off"), "", _("Name one group. What changed for them, and who tells us so?")),
    ),
    "missed": (
        Issue(_("What only one could do"), "", _("Name one deed. Why was the other not able to do it?")),
        Issue(_("What would have come anyway"), "", _("Name one thing, and what else would have brought it.")),
    ),
}
AT_RISK = (
    Issue(_("What is at risk"), "", _("Tell one case: who trusts whom, and what happens to that?")),
    Issue(_("What can be put right"), "", _("Tell one case: what was put right later, or couldn’t be?")),
)
PROTECTED = (
    Issue(_("What only one protects"), "", _("Tell one case: who is protected, and from what?")),
    Issue(_("What the other protects"), "", _("Tell one case: who is protected, and from what?")),
)
DONE: Pairs = {
    "without": (
        _("What would be different if everybody chose to %(deed)s?"),
        _("What would be the same even if everybody chose to %(deed)s?"),
    ),
}
# Of people, whom nobody buys: "A teacher who is strict is better than one who is funny".
PEOPLE: Pairs = {
    "worth": (
        _("What do we get from %(first)s that is worth what others have to bear?"),
        _("What do others have to bear with %(first)s, and not with %(two)s?"),
    ),
}
EITHER = _("%(one)s or %(two)s: what does one give you that the other can’t?")
REVERSE = _("What do you get from %(second)s that you can’t get from %(again)s?")
