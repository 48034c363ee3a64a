"""Stock issues: what can be asked about any motion, as a deck that can be played before anyone has written a card.

There are six sets, for motions about what should be done, what is right, what happened and why, what is better, a text, and what is true. An issue is a
pair of cards, one for each side: each answers its counterpart directly, and the next two of its set in part. A teacher's own motion stores which issue
a card is, and only the words that the teacher wrote; this module adds the others, in the motion's language.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple, get_args

from .. import i18n
from ..game.hearing import wants
from ..game.model.motion import ASKED, SIDES, Card, Motion, Side, SideText, Stock, other
from .checks import LENGTHS
from .sentence import VERBS
from .titles import heading

Kind = Literal["should", "better", "right", "past", "text", "fact"]
KINDS: tuple[Kind, ...] = get_args(Kind)
WRITTEN = ("title", "claim", "why", "evidence", "weak_point")  # texts of a card that a stock issue has
ARGUED = WRITTEN[1:]  # a card with all of these is an argument, and no longer a stock issue
AROUND = (
    "question",
    "background",
    "facts",
    *(f"sides.{side}.{name}" for side in SIDES for name in ("gloss", "sentence")),
)
# Of a question, which is its counterpart's weak point, too.
LONGEST = min(LENGTHS[Card]["claim"], LENGTHS[Card]["weak_point"])
PAIRS = 8  # beside two arguments a side: with more, some hands would only ask
NEXT = 2  # issues of the set that a card answers in part

_ = str  # marks texts for translators; they are translated where a motion is put together


class Issue(NamedTuple):
    """One side of a stock issue: the card's title, its question, and what helps to answer it."""

    title: str
    question: str
    help: str


_ISSUES: dict[Stock, tuple[Issue, Issue]] = {
    "today": (
        Issue(_("What goes wrong today"),
              "What goes wrong as things are now, and for whom?", "Tell one case: who, where, what happened? How often is it like that?"),
        Issue(_("What works today"),
              "What works well as things are now, and who would miss it?", "Tell one case: who, where, what works? How often is it like that?"),
    ),
    "reach": (
        Issue(_("How many people"),
              "How many people would notice a difference, and how much?", "How many, and out of whom? Count, look it up, or guess and say so."),
        Issue(_("Who gains nothing"), "Who would gain nothing, and why not?", "Name a group, and say how large it is and how you know."),
    ),
    "lasting": (
        Issue(_("If nobody acts"), "What happens if nobody does anything?", "Say what would stay as it is or get worse, and who likes it that way."),
        Issue(_("What would stay the same"), "What would stay the same anyway?", "Name that one thing, and say what keeps it as it is."),
    ),
    "working": (
        Issue(_("How it would help"), "What would be different, and who would notice first?",
              "Go step by step: who does what first, and what follows from it?"),
        Issue(_("Where it would fail"), "Which step would go wrong?", "Name who would not go along, and what they would do instead."),
    ),
    "worth": (
        Issue(_("Worth it"), "What do we get that is worth the money, the time or the trouble?", "Say what it costs, too, and why you would pay that."),
        Issue(_("The price"), "What is the price, in money, time or trouble?", "Name the largest cost, about how much it is, and who pays it."),
    ),
    "burden": (
        Issue(_("Who gains most"), "Who has most to gain, and what changes for them?", "Name one of them, perhaps one who has little. What exactly changes?"),
        Issue(_("Who pays"), "Who has to give something up, and has anyone asked them?", "Name one of them, perhaps one who has little. What exactly is lost?"),
    ),
    "half": (
        Issue(_("Why not less"), "Why would a smaller step not be enough?", "Name one that somebody could propose, and say what it leaves out."),
        Issue(_("A smaller step"), "Which smaller step would do nearly as much?", "Say who would do what, and what it leaves alone."),
    ),
    "freedom": (
        Issue(_("A new freedom"), "What could people do that they can’t do now?", "Name one thing, and somebody who would do it."),
        Issue(_("A lost freedom"), "What could people no longer decide for themselves?", "Name one thing, and who would decide it instead."),
    ),
    "principle": (
        Issue(_("A rule that says yes"),
              "Which right, promise or rule speaks for the motion?", "Such as: everybody counts the same, keep your word, do no harm. Why does it hold here?"),
        Issue(_("A rule that says no"),
              "Which right, promise or rule speaks against the motion?",
              "Such as: everybody counts the same, keep your word, do no harm. Why does it hold here?"),
    ),
    "known": (
        Issue(_("What you know"),
              "What have you seen, read or heard that speaks for the motion?", "Say where and when, what came of it, and how you know."),
        Issue(_("What we don’t know"),
              "What don’t we know yet that we should know before we say yes?",
              "Name one thing. How could somebody find out: count, try, look it up?"),
    ),
    "measure": (
        Issue(_("What should count"),
              "What should count here: justice, safety, freedom, cost, or what else?", "Say why it counts, and to whom. What follows if you judge by it?"),
        Issue(_("What counts for a no"),
              "What should count here instead, so that the answer is no?", "Name it, and say why it counts. What follows if you judge by it?"),
    ),
    "day": (
        Issue(_("Where it shows"), "Where can you see the difference best?", "Take one place or moment: who, where, when, what happens?"),
        Issue(_("The other way round"),
              "For whom, or for what, is the opposite true?", "Name one person, place or task, and show it: who, where, what happens?"),
    ),
    "years": (
        Issue(_("In the long run"), "Will that be so in ten years, too, and why?", "Say what lasts and why, and name a case that has lasted."),
        Issue(_("What is changing"), "What could change, so that the motion is no longer true?", "Name one thing that is changing already."),
    ),
    "best": (
        Issue(_("At best"), "What does the best example show?", "Take the best example that you know."),
        Issue(_("At worst"), "What does the worst example show?", "Take the worst example that you know."),
    ),
    "missed": (
        Issue(_("What you would miss"), "What would you miss most, and why?", "Name one thing that nothing else gives you."),
        Issue(_("What could take its place"),
              "What else would do nearly the same?", "Name one thing that you have tried. What was lost, and what wasn’t?"),
    ),
    "meaning": (
        Issue(_("What it means"), "Which word of the motion matters most, and what does it mean here?", "Say it in your own words, with an example."),
        Issue(_("What else it can mean"),
              "Which word of the motion can mean something else, so that the motion is wrong?",
              "Say the other meaning in your own words, and give an example."),
    ),
    "example": (
        Issue(_("The best example"), "Which example shows best that the motion is true?", "Say who, where and when. What exactly shows that?"),
        Issue(_("An example against it"), "Which example shows the opposite?", "Say who, where and when. What exactly in it is the opposite?"),
    ),
    "without": (
        Issue(_("Where that holds"), "When or where is the motion most clearly true?", "Name a time, a place or a group. What shows that?"),
        Issue(_("Where that fails"), "When or where is the motion not true?", "Name a time, a place or a group. What shows that?"),
    ),
    "explains": (
        Issue(_("What it explains"), "What does the motion help us to understand?", "Name one thing, and say how it fits."),
        Issue(_("What it leaves out"), "What does the motion leave out that matters as much?", "Name one thing, and say why it matters as much."),
    ),
    "how": (
        Issue(_("Step by step"), "What came first, and what followed?", "Go through one case, step by step."),
        Issue(_("A missing step"), "Which step is missing or doubtful?", "Say what would have to happen in between, and often doesn’t."),
    ),
    "sign": (
        Issue(_("The best sign"), "How could anyone tell that the motion is true?", "Name something that one can count, watch or read."),
        Issue(_("A sign against it"), "How could anyone tell that the motion is false?", "Name something that one can count, watch or read."),
    ),
    "voices": (
        Issue(_("Who says so"), "Who says that the motion is true, and how do they know?", "Say when they said it, what they looked at, and what they wanted."),
        Issue(_("Who disagrees"), "Who disagrees, and how do they know?", "Say when they said it, what they looked at, and what they wanted."),
    ),
    "cause": (
        Issue(_("What weighs most"), "Which cause or reason weighs most, and why?", "Name two others. Why would they not have been enough?"),
        Issue(_("A weightier cause"), "Which other cause or reason weighs more?", "Name one. What would have happened without it?"),
    ),
    "written": (
        Issue(_("Where it is written"),
              "Which text or source speaks for the motion, and in which words?",
              "Quote a line, or retell it. Who wrote it, when, for whom, and what did they want?"),
        Issue(_("What is written against it"),
              "Which text or source speaks against the motion, and in which words?",
              "Quote a line, or retell it. Who wrote it, when, for whom, and what is it based on?"),
    ),
}  # fmt: skip

# The same questions with what the motion is about: where it compares, where it says what should be done, what caused something, and where
# its subject can be told. None repeats the motion, which everybody has on the screen.
_Pairs = dict[Stock, tuple[str, str]]
_Pair = tuple[str, str] | tuple[Issue, Issue]  # with a name and a help of their own, where those of the issue don't fit
_COMPARED: _Pairs = {
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
_WEIGHED: _Pairs = {
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
    "missed": _COMPARED["missed"],
}
# Where what is right is compared, of which nobody counts the price: "A kind lie is better than a cruel truth".
_VALUED: _Pairs = _WEIGHED | {
    "measure": (
        _("What should count when we compare %(first)s with %(two)s, such as trust, fairness or freedom?"),
        _WEIGHED["measure"][1],
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
_CHOSEN: _Pairs = _COMPARED | {
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
_REMEMBERED: _Pairs = _COMPARED | {
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
_RECALLED: dict[Stock, tuple[Issue, Issue]] = {
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
_WAS_THAN = re.compile(r" (?:was|were) [^,;:?]* than ")
# Where a question takes away what the motion names.
_WITHOUT = (
    Issue(_("Without it"), "", _("What happens then, or what would have happened?")),
    Issue(_("What would be the same"), "", _("What happens anyway, or would have happened anyway?")),
)
_AT_RISK = (
    Issue(_("What is at risk"), "", _("Tell one case: who trusts whom, and what happens to that?")),
    Issue(_("What can be put right"), "", _("Tell one case: what was put right later, or couldn’t be?")),
)
_PROTECTED = (
    Issue(_("What only one protects"), "", _("Tell one case: who is protected, and from what?")),
    Issue(_("What the other protects"), "", _("Tell one case: who is protected, and from what?")),
)
_VALUES = re.compile(
    r"\b(?:lies?|lying|truths?|honest\w*|kind(?:ness)?|cruel\w*|freedom|liberty|safety|security|justice|injustice|mercy|peace|war|courage|cowardice|brav\w+|loyal\w*|"
    r"love|friends?(?:hip)?|enem(?:y|ies)|revenge|forgiv\w+|death|life|honou?r|dut(?:y|ies)|equality|dignity|faith|hope|betray\w*|promises?|tyranny|"
    r"obedience|conscience|guilt\w*|innocen\w+|fairness|happiness|wisdom|knowledge|solidarity|tolerance|privacy|responsib\w+)\b",
    re.I,
)
_ABSTRACT = re.compile(r"[A-Z]\w+(?:ness|ty|ism|tion|ment|ship|dom|hood|cy|ence|ance|ice|age)")  # hardly a name
_DONE: _Pairs = {
    "without": (
        _("What would be different if everybody chose to %(deed)s?"),
        _("What would be the same even if everybody chose to %(deed)s?"),
    ),
}
# Of people, whom nobody buys: "A teacher who is strict is better than one who is funny".
_PEOPLE: _Pairs = {
    "worth": (
        _("What do we get from %(first)s that is worth what others have to bear?"),
        _("What do others have to bear with %(first)s, and not with %(two)s?"),
    ),
}
_EITHER = _("%(one)s or %(two)s: what does one give you that the other can’t?")
_REVERSE = _("What do you get from %(second)s that you can’t get from %(again)s?")
_PLANNED: _Pairs = {
    "today": (
        _("What goes wrong today that %(plan)s would put right, and for whom?"),
        _("What works well today, and how would %(plan)s spoil that?"),
    ),
    "reach": (
        _("How many people would %(plan)s help, and how much?"),
        _("Who would gain nothing from %(plan)s, and why not?"),
    ),
    "lasting": (
        _("Without %(plan)s, what will happen over the next few years?"),
        _("What would stay the same even after %(plan)s?"),
    ),
    "working": (
        _("What would %(plan)s change, and who would notice first?"),
        _("At which step would %(plan)s go wrong?"),
    ),
    "worth": (
        _("What do we get from %(plan)s that is worth the money, the time or the trouble?"),
        _("What is the price of %(plan)s, in money, time or trouble?"),
    ),
    "burden": (
        _("Who has most to gain from %(plan)s, and what changes for them?"),
        _("Who would lose out from %(plan)s, and has anyone asked them?"),
    ),
    "half": (
        _("Why would a smaller step than %(plan)s not be enough?"),
        _("Which smaller step than %(plan)s would do nearly as much?"),
    ),
    "freedom": (
        _("What would %(plan)s let people do that they can’t do now?"),
        _("What would %(plan)s stop people from deciding for themselves?"),
    ),
    "principle": (
        _("Which right, promise or rule speaks for %(plan)s?"),
        _("Which right, promise or rule speaks against %(plan)s?"),
    ),
    "known": (
        _("What have you seen, read or heard that speaks for %(plan)s?"),
        _("What don’t we know yet about %(plan)s?"),
    ),
}
# Where harm is weighed against good: first what is asked of those who see more harm.
_COUNT, _MOMENT = _ISSUES["reach"][0].help, _ISSUES["day"][0].help
_HARMS: dict[Stock, tuple[Issue, Issue]] = {
    "measure": (
        Issue(
            _("What counts as harm"),
            _("What harm should count here, and why does it weigh more than the good?"),
            _("Name one harm, and say whom it reaches."),
        ),
        Issue(
            _("What counts as good"),
            _("What good should count here, and why does it weigh more than the harm?"),
            _("Name one good thing, and say whom it reaches."),
        ),
    ),
    "reach": (
        Issue(_("How many are harmed"), _("How many people come to harm through %(subject)s, and how badly?"), _COUNT),
        Issue(_("How many gain"), _("How many people gain from %(subject)s, and how much?"), _COUNT),
    ),
    "day": (
        Issue(_("Where the harm shows"), _("Where can you see best what harm comes of %(subject)s?"), _MOMENT),
        Issue(_("Where the good shows"), _("Where can you see best what good comes of %(subject)s?"), _MOMENT),
    ),
    "years": (
        Issue(
            _("Harm that lasts"),
            _("Which harm from %(subject)s lasts, or grows over the years?"),
            _("Say how long, and how you know."),
        ),
        Issue(
            _("Good that lasts"),
            _("Which good from %(subject)s lasts, or grows over the years?"),
            _("Say how long, and how you know."),
        ),
    ),
    "worth": (
        Issue(
            _("Too dear"),
            _("Which good from %(subject)s is not worth its price?"),
            _("Say who pays it, and with what."),
        ),
        Issue(
            _("Worth its price"),
            _("Which good from %(subject)s is worth the harm?"),
            _("Say for whom, and why they would say so, too."),
        ),
    ),
    "burden": (
        Issue(
            _("Who suffers most"),
            _("Who suffers most from %(subject)s, and what changed for them?"),
            _("Name one of them. What exactly changed?"),
        ),
        Issue(
            _("Who gains most"),
            _("Who has most to lose without %(subject)s?"),
            _("Name one of them. What exactly would be lost?"),
        ),
    ),
    "best": (
        Issue(
            _("At worst"),
            _("What is the worst that has come of %(subject)s?"),
            _("Take the worst example that you know."),
        ),
        Issue(
            _("At best"), _("What is the best that has come of %(subject)s?"), _("Take the best example that you know.")
        ),
    ),
    "missed": (
        Issue(
            _("Good from elsewhere"),
            _("Which good from %(subject)s could we have without the harm?"),
            _("Name one good thing, and what else would bring it."),
        ),
        Issue(
            _("Harm from elsewhere"),
            _("Which harm would there be without %(subject)s, too?"),
            _("Name one harm, and what else brings it."),
        ),
    ),
}
_HARM_THAN_GOOD = re.compile(
    r"([^,;:?]{3,40}?) (?:has |have )?(?:do|does|did|done|causes?|caused|brings?|brought) (?:much |far )?more "
    r"(harm than good|damage than good|good than (?:harm|damage))\W*",
    re.I,
)
# Where something should stay as it is: first what is asked of those who want a change, on the issues on which the sides change places.
_KEPT: _Pairs = {
    "today": (_("What harm comes of %(plan)s, and to whom?"), _("What works well thanks to %(plan)s, and who would miss it?")),
    "reach": (_("How many people gain from %(plan)s, and how much?"), _("Who gains nothing from %(plan)s, and why not?")),
    "lasting": (_("What will go wrong over the next few years if nothing changes?"), _("What would still be a problem after a change?")),
    "working": (_("What good comes of %(plan)s, and who notices first?"), _("What goes wrong with %(plan)s, and who notices first?")),
    "burden": (_("Who has most to gain from %(plan)s, and how?"), _("Who loses out from %(plan)s, and has anyone asked them?")),
    "half": (_("Why would a smaller change not be enough?"), _("Which smaller change would do nearly as much?")),
    "freedom": (_("What would a change let people do that they can’t do now?"), _("What would a change stop people from deciding for themselves?")),
    **{issue: _PLANNED[issue] for issue in ("worth", "principle", "known")},
}  # fmt: skip
# Where something should not be done that may be how things are today.
_REFUSED: _Pairs = {
    "today": (_("What harm comes of %(plan)s, and to whom?"),
         _("What good comes of %(plan)s, and for whom?")),
    "reach": (_("How much harm comes of %(plan)s, and to how many?"),
         _("Who comes to no harm from %(plan)s, and why not?")),
    "lasting": (_("Where does %(plan)s lead over the years?"),
         _("What would stay the same even if %(plan)s stopped?")),
    "working": (_("What would be different if %(plan)s stopped, and who would notice first?"),
         _("Where would a rule against %(plan)s fail?")),
    "worth": (_("What do we gain if %(plan)s stops that is worth the loss?"),
         _("What is lost if %(plan)s stops?")),
    "burden": (_("Who has most to gain if %(plan)s stops, and what changes for them?"),
         _("Who loses out if %(plan)s stops, and has anyone asked them?")),
    "half": (_("Why should there be no exceptions for %(plan)s?"),
         _("In which case is %(plan)s right all the same?")),
    "freedom": (_("What could people do if %(plan)s stopped that they can’t do now?"),
         _("What could people no longer decide for themselves if %(plan)s stopped?")),
}  # fmt: skip
# Where something is said to weigh more than any other of its kind.
_MORE: _Pairs = {
    "meaning": (_("Which %(other)s do you compare it with, and by what measure?"), _("By which measure does another %(other)s weigh more?")),
}  # fmt: skip
# What happened because of something, and what its subject did or was.
_CAUSED: _Pairs = {
    "without": (_("What would be different without %(cause)s?"), _("What would be the same without %(cause)s?")),
    "how": (_("What did %(cause)s do first, and what followed?"), _("Between %(cause)s and this, which step is missing or doubtful?")),
    "cause": (_("Why do other causes weigh less than %(cause)s?"), _("Which cause weighs more than %(cause)s?")),
    "sign": (_("How could anyone tell that it is %(cause)s, and nothing else?"), _("What else could be the reason, instead of %(cause)s?")),
    "explains": (_("If the reason is %(cause)s, what does that help us to understand?"), _("What matters as much and is not explained by %(cause)s?")),
}  # fmt: skip
_ABOUT: _Pairs = {
    "without": (_("What would be different without %(subject)s?"), _("What would be the same without %(subject)s?")),
    "explains": (
        _("What does the motion help us to understand about %(subject)s?"),
        _("What does the motion leave out about %(subject)s that matters as much?"),
    ),
}
# What a past state, or what is so today, came out of: neither is an event that has steps to go through.
_CHANGED = (
    Issue(_("What had changed"), _("Compared with the time before, what had changed, and for whom?"), _("Name one thing, and say how you know.")),
    Issue(_("What had not changed"), _("Compared with the time before, what had not changed, and for whom?"), _("Name one thing, and say how you know.")),
)  # fmt: skip
_MADE_SO = (_("What makes that so?"), _("Which step is missing or doubtful?"))
_TURNS = (
    Issue(_("What changes"), _("What has changed by the end of the text, and what does that show?"), _("Name the lines or scenes.")),
    Issue(_("What doesn’t change"), _("What is at the end of the text as it was before, and what does that show?"), _("Name the lines or scenes.")),
)  # fmt: skip
_WAS_SO = re.compile(r"[^,;:?]{3,60}? (?:was|were) (?!.* (?:because|by)\b)[^,;:?]+", re.I)
# Of a text or a character.
_READ: _Pairs = {
    "written": (_("Which line of the text shows best that the motion is right?"), _("Which line of the text speaks against the motion?")),
    "example": (_("Which scene or passage shows best that the motion is right?"), _("Which scene or passage shows the opposite?")),
    "voices": (_("Who in the text would say so, and can we trust them?"), _("Who in the text would never say so, and can we trust them?")),
    "explains": (_("What does the author want an audience to understand by it?"), _("What does the author show an audience that the motion leaves out?")),
    "known": (_("What would another reader quote against it, and why is that not enough?"),
              _("What would another reader quote for it, and why is that not enough?")),
}  # fmt: skip
# Of what is judged: "Antigone was wrong to bury her brother", "It is never right to break a promise".
_JUDGED: _Pairs = {
    "measure": (
        _("What should count when we judge %(subject)s, such as justice, safety or freedom?"),
        _("What should count instead when we judge %(subject)s, so that the answer is no?"),
    ),
    "explains": _ABOUT["explains"],
    "known": (
        _("What have you seen, read or heard about %(subject)s that speaks for the motion?"),
        _("What don’t we know yet about %(subject)s that we should know before we say yes?"),
    ),
}
# Of what is a virtue, or what somebody may or must do, which is no plan.
_LIVED: _Pairs = {
    "measure": (
        _("What should count here, such as trust, fairness or freedom?"),
        _("What should count here instead, so that the answer is no?"),
    ),
    "without": (
        _("What would be different if everybody lived by this?"),
        _("What would be the same even if everybody lived by this?"),
    ),
}
_LIVES = re.compile(r"\b(?:may|must|virtues?|vices?|wiser)\b", re.I)
_DID: _Pairs = _JUDGED | {
    "without": (
        _("What would be different if %(who)s had not done that?"),
        _("What would be the same even if %(who)s had not done that?"),
    ),
}
_WAS_RIGHT_TO = re.compile(
    r"((?!It\b|They\b|He\b|She\b|We\b)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*) (?:was|were) (?:not )?(?:right|wrong) to .*"
)
_IT_IS_RIGHT_TO = re.compile(r"It (?:is|was) (?:\w+ )?(?:right|wrong|a mistake) to ([^,;:?]{3,60}?)[.!]?")
_IS_WRONG = re.compile(
    r"(\w{2,}ing [^,;:?]{2,40}?) (?:is|was) (?:\w+ )?(?:right|wrong|immoral|unjust|unfair|justified)\b.*"
)
# A subject that needs no other letters inside a sentence, and what can be imagined away.
_SUBJECT = re.compile(
    r"(?:(?:The (?!claim\b|idea\b|view\b)([^,;:?]{3,50}?)|([A-Z][\w’'-]+(?: (?:of |the )?[A-Z][\w’'-]+)+)"
    r"|(\w+(?:acy|ism|tion|ment|ness)|(?!\w*thing\b)\w{2,}ing)) (?:made|makes|caused|causes|changed|changes|saved|ended"
    r"|destroyed|fell|rose|began|leads?|led|brought|won|lost|did|does|failed|was|were|has|had|is|are)"
    r"|(?!Most\b|Some\b|All\b|Many\b|Few\b|Every\b|No\b)([A-Z][a-z]+ (?!people\b)[a-z]+) (?:makes?|causes?|harms?|helps?))\b.*"
)
# What it did to others can be imagined away; what it was, or what became of it, can't.
_ACTED = re.compile(
    r" (?:made|makes|caused?|causes|changed?|changes|saved|ended|destroyed|leads?|led|brought|did more|to blame|responsible) ?"
)
# An adjective of a country keeps its capital: "British rule".
_OF_PEOPLE = re.compile(r"(?!Fish|Veg)(?:\w+(?:ish|ese|[eir]an|ican)|Roman|German|French|Greek|Dutch|\w+['’]s?)\b")
_WORSE = re.compile(r"\bworse\b[^,;:?]* than\b", re.I)
_COMMON = re.compile(r"(?:An?|The|This|Our|Every|All|No|\w+ing)\b")  # no name
_BECAUSE = re.compile(r"[^,;:?]{8,80}? (?:because of|due to|thanks to) (?!his\b|her\b)([^,;:?]{3,50}?)\W*", re.I)
_THAN = re.compile(
    r"((?!Nothing|Nobody)[^,;:?]{3,40}?) (?:is|are|was|were|makes?|made) (?:an? )?(?:much |far |sometimes |often |always |never )?"
    r"(?:(?:more|less) [\w-]+|worse|(?!rather|other|never)\w{3,}er)"
    r"(?: (?:[\w-]+ ){0,4}[\w-]+)?? than ([^,;:?]{3,40}?)"
    r"(?: (?:for|in|at|when|if|to|as) [^,;:?]*)?\W*",
    re.I,
)
_BETTER_TO = re.compile(
    r"It (?:is|was) (?:always |often |usually |much |far )?(better|worse) to ([^,;:?]{2,50}?) than (?:to )?([^,;:?]{2,50}?)\W*",
    re.I,
)
_MONEY = re.compile(r"\b(?:money|costs?|pay|paid|price|rich|poor|cheap\w*|buy|sell|earn|save|spend)\b", re.I)
_MORE_THAN = re.compile(r".* more than any (?:other )?([a-z][^,;:?]{2,40}?)\W*", re.I)
_LEADS_IN = re.compile(
    r"(?:if|when|unless|because|although|while|as|since|without|after|before)\b|[^,;:–—]{1,11}[,;:–—]", re.I
)
# A sentence that "not" makes the other side's: one helper, and nobody counted.
_DENIED = re.compile(
    r"((?!every|all\b|no|only|most|few|some|it\b)[^,;:?]{2,60}?) (should|is|are|was|were) ((?!not\b|never\b|.* (?:and|but) not\b)[^,;:?]+)",
    re.I,
)
_RATHER = re.compile(r"([^,;:?]{2,60}) (is|are|was|were) ((?:an?|the) [^,;:?]+), not ((?:an?|the) [^,;:?]+)")
_WHO = re.compile(r"([^,;:?]{2,40}), (?:and )?not ([^,;:?]{2,40}), ((?:is|are|was|were) [^,;:?]+)")
_SHOULD_DO = re.compile(
    r"(?!every|all\b|no|only|most|few|some|it\b)[^,;:?]{2,60}? (?:should|must) (not )?([^,;:?]+)", re.I
)
_ALL_SHOULD = re.compile(r"(?:every|all\b)[^,;:?]* (?:should|must) (?!not\b|never\b)", re.I)
_BE = re.compile(r"be (\w+)")
_BAN = re.compile(r"ban\b|be banned\b")
_NO_DEED = {"be", "have", "not", "never", "always", "also", "only", "still", "no"}
_HELPERS = re.compile(r"\b(?:should|must|ought|can|will|is|are|was|were|who|that|which)\b|n[’']t\b", re.I)

SETS: dict[Kind, tuple[Stock, ...]] = {
    "should": ("today", "reach", "lasting", "working", "worth", "burden", "half", "freedom", "principle", "known"),
    "better": ("measure", "reach", "day", "years", "worth", "burden", "best", "missed", "known"),
    "right": ("measure", "principle", "meaning", "written", "explains", "without", "example", "known"),
    "past": ("meaning", "how", "without", "cause", "written", "example", "explains", "known"),
    "text": ("written", "meaning", "how", "voices", "example", "cause", "explains", "known"),
    "fact": ("meaning", "how", "without", "example", "sign", "explains", "voices", "known"),
}

# For teachers, where a motion could hurt somebody in the room.
CARE = (
    "This topic could hurt somebody in the room. Say beforehand what the debate is about, ask who would rather judge, and remind "
    "everyone that they can step out at any moment, without a reason."
)

# The order in which an essay's arguments replace questions: first the questions that most arguments fit.
PLACES: dict[Kind, tuple[Stock, ...]] = {
    "should": ("working", "worth", "today", "burden", "reach", "freedom", "principle", "lasting", "half", "known"),
    "better": ("measure", "worth", "day", "best", "burden", "missed", "reach", "years", "known"),
    "right": ("principle", "measure", "written", "explains", "without", "example", "meaning", "known"),
    "past": ("how", "cause", "without", "example", "written", "explains", "meaning", "known"),
    "text": ("written", "example", "cause", "how", "explains", "meaning", "voices", "known"),
    "fact": ("how", "sign", "example", "without", "explains", "meaning", "voices", "known"),
}

# Questions for a class to discuss afterwards: the first two of these whose issue is in the deck.
DISCUSSED: tuple[tuple[Stock, Side], ...] = (
    ("burden", "against"), ("half", "against"), ("measure", "for"), ("meaning", "against"), ("known", "against"),
)  # fmt: skip
_STRONGEST = _("Which argument from the other side was strongest?")

_SEEN = _("Yours: what have you seen, read or counted?")
# What stands where a card's evidence would, until a student brings it.
_YOURS: dict[str, str] = {
    _(
        "Yours: a case that you know or have learned about. Who, where, when?"
    ): "today lasting burden freedom day half missed example",
    _("Yours: a number. Did you count it, read it or guess it?"): "reach worth",
    _("Yours: the steps. How do you know of each that it happens, or happened?"): "working how",
    _("Yours: a time or a place without it. What happened there?"): "without",
    _("Yours: two examples that everybody here knows."): "measure best meaning principle",
    _SEEN: "years sign",
    _("Yours: a source: who, when, for whom? Or what you have seen yourself."): "known voices explains cause written",
}
_LINE = _("Yours: a line of the text. Who says it, when, and to whom?")
_SHOWN = _("Name one thing, and the line or scene that could show it.")  # what helps where a text is read
# Of a card of which only the claim is written: what stands for its reason, and for its weak point.
_REASON = _("Say why that is so, and why it matters here.")
_DOUBT = _("How do you know that, and how much does it matter?")
# Themes of cards without a theme of their own: a question of the set, one that somebody has written, and an argument.
STAND_INS = _ASKING, _ASKED, _ARGUING = "stock", "asked", "own"
# What somebody feels or judges is no plan, and nobody counts what is never right.
MORAL = _(
    "should forgive, should not forgive, should never forgive, should blame, should not blame, should pity, should admire, should not admire, "
    "should hate, should not hate, should judge, should not judge, should never judge, must always, "
    "must never, must obey, must forgive, a mistake to, "
    "is never right, is always right, is always wrong, is never wrong, is sometimes right, is sometimes wrong"
)
SHOULD = _(  # "^": what a motion begins with
    "^abolish, ^allow, ^forbid, ^prohibit, ^legalise, ^legalize, ^nationalise, ^introduce, ^scrap, ^replace, ^rename, ^reduce, ^lower the, ^raise the, "
    "^give, ^make, ^build, ^keep, ^teach, ^return the, ^end the, ^stop, ^close the, ^open the, ^cut the, ^save the, "
    "should, must, ought, ban, need to, needs to, has to, have to, we need, this house would, let us, let’s, let's, belong in, belongs in"
)
READ = _(
    "sonnet, sonnets, poem, poems, poetry, novel, novels, stanza, the ending of, the author, the poet, the play, the plot"
)
BETTER = _("than, better, worse, best, worst, more important, overrated, underrated")
COMPARED = _("a better, a worse, is better, are better, is worse, are worse, a greater")
TEXT = _(
    "is a victim, is the victim, is a villain, is the villain, is the real villain, is the true villain, is the real hero, is the true hero, "
    "is a coward, is the hero, is the coward, tragic hero, tragic heroine, narrator, protagonist, antagonist"
)
RIGHT = _(
    "justified, unjustified, was right, was wrong, were right, were wrong, is right, is wrong, are right, are wrong, immoral, unjust, unfair, "
    "was just, were just, was great, were great, a hero, a heroine, heroes, a villain, villains, a tyrant, tyrants, a traitor, traitors, a coward, a saint, "
    "duty, a right to, the right to, no right to, may, a virtue, no virtue, virtues, a vice, wiser"
)
PAST = _(
    "was, were, wasn’t, wasn't, weren’t, weren't, had, did, didn’t, didn't, caused, led to, made, won, lost, began, ended, started, saved, failed, changed, "
    "destroyed, deserved, betrayed, ruined, to blame, because of, guilty, responsible for"
)
# By which words a kind shows, the first that is found; "fact" by none. What was better than another is a question about the past, unless
# it says of what kind.
SHOWN_BY: tuple[tuple[Kind, str], ...] = (
    ("right", MORAL),
    ("should", SHOULD),
    ("text", TEXT),
    ("right", RIGHT),
    ("better", COMPARED),
    ("past", PAST),
    ("better", BETTER),
    ("text", READ),
)


def issue(stock: Stock, side: Side) -> Issue:
    """One side of a stock issue, in English."""
    return _ISSUES[stock][SIDES.index(side)]


def _asked(stock: Stock, side: Side, fields: Mapping[str, str], say: Callable[[str], str]) -> Issue:
    """One side of an issue for a motion of these fields, in its language; with the motion's own words where they fit."""
    title = fields.get("title", "").strip() if fields.get("language", "en").startswith("en") else ""
    own = _own_words(stock, title, _reads(fields)) if title else None
    speaks = other(side) if stock in turned_issues(fields) else side
    name, general, help = issue(stock, speaks)
    if not own:
        return Issue(say(name), say(general), say(help))
    asked = own[0][SIDES.index(speaks)]
    if not isinstance(asked, Issue):
        around = _WITHOUT[SIDES.index(speaks)] if stock == "without" else issue(stock, speaks)
        asked = around._replace(question=asked)
    question = say(asked.question) % own[1]
    return Issue(say(asked.title), question if len(question) <= LONGEST else say(general), say(asked.help))


def turned_issues(fields: Mapping[str, str]) -> tuple[Stock, ...]:
    """The issues on which the sides of a motion of these fields change places."""
    return wants.turned(fields.get("title", "").strip()) if fields.get("language", "en").startswith("en") else ()


def _own_words(stock: Stock, title: str, reads: bool) -> tuple[_Pair, dict[str, str]] | None:
    """An issue's questions that take up a motion's own words, and these words; None where it has none that fit. `reads`: the motion reads a
    text."""
    if stock in _HARMS and (harm := _HARM_THAN_GOOD.fullmatch(title)):
        pair = _HARMS[stock]
        good = harm[2].lower().startswith("good")
        return (pair[1], pair[0]) if good else pair, {"subject": _common(harm[1])}
    if stock in _CHOSEN and (than := _BETTER_TO.fullmatch(title)):
        one, two = _deeds(than)
        asked = _COMPARED if stock == "worth" and _MONEY.search(title) else _CHOSEN
        return asked[stock], {"one": f"To {one}", "two": f"to {two}"}
    if stock in _DONE and (than := _BETTER_TO.fullmatch(title)):
        return _DONE[stock], {"deed": _deeds(than)[0]}
    if stock == "without" and (than := _THAN.fullmatch(title)):
        one, _two = _named_in(than)
        return _CAUSED[stock], {"cause": _inside(one, _two)}
    if stock in _COMPARED and (than := _THAN.fullmatch(title)):
        pairs = _REMEMBERED if _WAS_THAN.search(title) else _VALUED if _of_values(than) else _COMPARED
        pairs = pairs | _PEOPLE if pairs is _COMPARED and stock in _PEOPLE and " who " in than[1] else pairs
        return _compared(stock, *_named_in(than), bool(_WORSE.search(title)), pairs)
    if stock in _MORE and (more := _MORE_THAN.fullmatch(title)):
        return _MORE[stock], {"other": more[1]}
    if plan := wants.refused(title):
        return (_REFUSED[stock], {"plan": plan}) if stock in _REFUSED else None
    denied = wants.denies(title)
    if denied and stock in wants.CHANGE and not wants.turned(title):
        return None
    if not denied and (plan := wants.kept(title)):
        return (_KEPT[stock], {"plan": plan}) if stock in _KEPT else None
    if stock in (wants.CHANGE if denied else _PLANNED) and (plan := wants.plan(title)):
        if stock == "lasting" and " no " in plan:  # "without serving no meat"
            return None
        return _PLANNED[stock], {"plan": plan}
    if stock in ("measure", "explains", "without") and (plan := wants.plan(title)):
        judges = plan.startswith("judging ") and stock == "measure"  # nobody judges judging
        return (_LIVED[stock], {}) if judges else ((_JUDGED | _ABOUT)[stock], {"subject": plan})
    if reads and (stock in _READ or stock == "how"):
        return (_TURNS if stock == "how" else _READ[stock]), {}
    if stock in _CAUSED and (because := _BECAUSE.fullmatch(title)):
        own = because[1].startswith(("its ", "their "))  # nobody can imagine an empire without its citizens
        return None if own and stock == "without" else (_CAUSED[stock], {"cause": because[1]})
    if stock == "how":
        return (_CHANGED, {}) if _WAS_SO.fullmatch(title) else None if _has(title, PAST) else (_MADE_SO, {})
    if stock in _DID and (did := _WAS_RIGHT_TO.fullmatch(title)):
        return _DID[stock], {"subject": f"what {did[1]} did", "who": did[1]}
    if stock in _JUDGED and (deed := _IT_IS_RIGHT_TO.fullmatch(title)) and (doing := wants.as_doing(deed[1])):
        return _JUDGED[stock], {"subject": doing}
    if stock in _JUDGED | _ABOUT and (judged := _IS_WRONG.fullmatch(title)):
        return (_JUDGED | _ABOUT)[stock], {"subject": judged[1][0].lower() + judged[1][1:]}
    if stock in _ABOUT and (about := _SUBJECT.fullmatch(title)):
        acted = about[3] or about[4] or _ACTED.search(title)
        subject = f"the {about[1]}" if about[1] else about[2] or _common(about[3] or about[4])
        return (_ABOUT[stock], {"subject": subject}) if acted or stock != "without" else None
    return (_LIVED[stock], {}) if stock in _LIVED and _LIVES.search(title) else None


def _compared(
    stock: Stock, one: str, two: str, worse: bool = False, pairs: _Pairs = _COMPARED
) -> tuple[tuple[str, str], dict[str, str]]:
    """The questions on two that are compared, and their names as a sentence has them: where the second one is "an unwritten one", the other
    way about it is "an unwritten constitution". `worse`: the motion is for the second one."""
    first = _inside(one, two)
    named = two[0].isupper() or (two.startswith("the ") and not one.endswith("s"))  # "Books" is hardly a name
    fits = first[0].islower() or named
    if pairs is _VALUED and not fits:
        pairs = _CHOSEN
    asked = (_WEIGHED if pairs is _COMPARED and fits else pairs)[stock]
    thing, short = re.fullmatch(r"(an? \S+) (\S+)", first), re.fullmatch(r"(an? \S+) one", two)
    second, again = (f"{short[1]} {thing[2]}", f"{thing[1]} one") if thing and short else (two, first)
    if pairs is _COMPARED and stock == "missed" and not fits:
        return (_EITHER, asked[1]), {"one": one, "two": two}  # nobody can tell whether the first is a name
    leans = re.search(r"\b(?:it|them|ones?|those|that)\b", second)
    if worse and not leans:
        return _compared(stock, second[0].upper() + second[1:], again, pairs=pairs)
    if stock == "missed" and not leans and pairs is _COMPARED:
        asked = (asked[0], _REVERSE)
    return asked, {"one": one, "two": two, "first": first, "second": second, "again": again}


def _deeds(than: re.Match[str]) -> tuple[str, str]:
    """The two deeds that "It is better to be feared than loved" compares, the one that it is for first."""
    be = "be " if than[2].startswith("be ") and " than to " not in than[0] else ""
    one, two = than[2], f"{be}{than[3]}"
    return (two, one) if than[1].lower() == "worse" else (one, two)


def _common(subject: str) -> str:
    """What a sentence begins with, as it stands inside another, where only its first letter may be a capital; a name as it is."""
    name = re.search(r" (?!I\b)[A-Z]", subject) and not subject.startswith(("The ", "A ", "An "))
    single = (
        " " not in subject
        and not wants.is_plural(subject)
        and not _COMMON.match(subject)
        and not _ABSTRACT.fullmatch(subject)
    )
    return subject if name or single or _OF_PEOPLE.match(subject) else subject[:1].lower() + subject[1:]


def _named_in(than: re.Match[str]) -> tuple[str, str]:
    """What a motion compares, as it names the two: "in a city", too, where the first one lives "in a village"."""
    rest = than.string[than.end(2) :].strip(" .!")
    whole = rest and f" {rest.split()[0]} " in than[1]
    two = f"{than[2]} {rest}" if whole else than[2]
    if who := re.match(r"(an? \w+) (?=who )", than[1], re.I):  # "a teacher who is strict ... than one who is funny"
        two = re.sub(r"^one (?=who )", who[0].lower(), two)
    return than[1], two


def _inside(one: str, two: str) -> str:
    """What a sentence begins with, as it stands inside another; as it is, where it may be a name."""
    alike = two[0].islower() and wants.is_plural(one)
    common = alike or _COMMON.match(one) or (_ABSTRACT.fullmatch(one) and two[0].islower())
    return one[0].lower() + one[1:] if common else one


def _of_values(than: re.Match[str]) -> bool:
    """Whether what a motion compares is right or wrong, rather than something that has a price."""
    return bool(_VALUES.search(f"{than[1]} {than[2]}")) and not _MONEY.search(than.string)


def _reads(fields: Mapping[str, str]) -> bool:
    """Whether these fields have the set for a reading of a text."""
    stocks = {stock for _card, stock in _stock_cards(fields)}
    return {"written", "voices", "cause"} <= stocks and "without" not in stocks


def kind_of(title: str, say: Callable[[str], str] = str) -> Kind:
    """The set that suits a motion, judging by its words. `say`: translates the words to look for."""
    return next((kind for kind, words in SHOWN_BY if _has(title, say(words))), "fact")


def _has(title: str, words: str) -> bool:
    return bool(
        re.search(
            rf"(?<![\w-])(?:{'|'.join(re.escape(word.strip()) for word in words.split(','))})(?![\w-])",
            f"^{title.strip()}",
            re.I,
        )
    )


def card_id(stock: Stock, side: Side) -> str:
    """The name of a stock issue's card in a teacher's own motion."""
    return f"{side}-{stock}"


def deck(kind: Kind, hurts: bool = False, pairs: int = 10) -> dict[str, str]:
    """The fields of a set's cards: which issue each is, and what it answers. `hurts`: the motion could hurt somebody in the room, so all
    cards are sensitive. `pairs`: how many at most, without those that the fewest arguments fit."""
    issues = [stock for stock in SETS[kind] if stock in PLACES[kind][:pairs]]
    fields: dict[str, str] = {}
    for side in SIDES:
        for n, stock in enumerate(issues):
            card = f"cards.{card_id(stock, side)}"
            fields |= {f"{card}.side": side, f"{card}.stock": stock} | ({f"{card}.sensitive": "mild"} if hurts else {})
            for step in range(NEXT + 1):
                met = card_id(issues[(n + step) % len(issues)], other(side))
                fields[f"{card}.answers.{met}.kind"] = "partial" if step else "direct"
    return fields


def argued(kind: Kind, said: Mapping[Side, Sequence[str]]) -> dict[str, str]:
    """The fields of arguments of which only the sentence is known, each in the place of a question of its side. The two sides' first
    arguments take different questions: nobody has said that one of them answers the other."""
    fields: dict[str, str] = {}
    for side in SIDES:
        places = PLACES[kind] if side == "for" else PLACES[kind][2:]
        for stock, claim in zip(places, said[side], strict=False):
            card = f"cards.{card_id(stock, side)}"
            fields |= {f"{card}.title": _named(claim), f"{card}.claim": claim}
    return fields


def another(fields: Mapping[str, str], stock: Stock, side: Side) -> tuple[str, dict[str, str]]:
    """One more card for a stock issue whose own card is taken: its id and its fields, with the same answers from it and to it."""
    first = card_id(stock, side)
    id = next(id for n in range(2, len(fields) + 3) if f"cards.{(id := f'{first}-{n}')}.side" not in fields)
    more = {}
    for path, value in fields.items():
        if path.startswith(f"cards.{first}.answers.") or path in (
            f"cards.{first}.{name}" for name in ("side", "stock", "sensitive")
        ):
            more[path.replace(f"cards.{first}.", f"cards.{id}.", 1)] = value
        elif f".answers.{first}." in path:
            more[path.replace(f".answers.{first}.", f".answers.{id}.", 1)] = value
    return id, more


def is_argued(card: Card, language: str) -> bool:
    """Whether a card has a claim and a reason that somebody wrote."""
    say = in_tongue(language)
    fillers = {say(_REASON), say(_SHOWN), *(say(issue.help) for issues in _ISSUES.values() for issue in issues)}
    return not card.claim.rstrip().endswith(ASKED) and card.why not in fillers


def is_backed(card: Card, language: str) -> bool:
    """Whether a card has evidence that somebody wrote."""
    return card.evidence not in map(in_tongue(language), (*_YOURS, _LINE))


def in_tongue(language: str) -> Callable[[str], str]:
    """Translates into a motion's language, where the interface has it."""
    tags = {tag.casefold().replace("_", "-"): tag for tag in i18n.available()}
    wanted = language.casefold()
    locale = tags.get(wanted) or tags.get(wanted.partition("-")[0]) or i18n.SOURCE
    return lambda text: i18n.translate(locale, text)


def whole(fields: Mapping[str, str]) -> dict[str, str]:
    """The fields of a teacher's own motion, with words for everything that isn't written yet. A card with a written argument is no
    longer a stock issue."""
    written = {path: value for path, value in fields.items() if value.strip()}
    texts = written | {path: text for path, text in fillers(written).items() if path not in written}
    for card, _stock in _stock_cards(written):
        if all(f"cards.{card}.{name}" in written for name in ARGUED):
            del texts[f"cards.{card}.stock"]
    return texts


def unsure(fields: Mapping[str, str]) -> dict[str, str]:
    """The fields with links in part where nobody has said that a written card answers another one directly: both took the link over with
    the questions whose places they have, and not from one paragraph of an essay."""
    placed = {
        card: fields.get(f"cards.{card}.paragraphs")
        for card, _stock in _stock_cards(fields)
        if fields.get(f"cards.{card}.claim")
    }
    links = [path.split(".") for path, kind in fields.items() if path.endswith(".kind") and kind == "direct"]
    return dict(fields) | {
        ".".join(path): "partial"
        for path in links
        if path[0] == "cards" and placed.keys() >= {path[1], path[3]} and not fields.get(".".join([*path[:4], "hint"]))
        if not placed[path[1]] or placed[path[1]] != placed[path[3]]
    }


def only_written(fields: Mapping[str, str]) -> dict[str, str]:
    """The reverse, for a file that was downloaded before: the fields without the words that `whole` adds, and without the questions of
    stock cards, which an earlier version may have put otherwise."""
    asking = {
        card
        for card, _stock in _stock_cards(fields)
        if fields.get(f"cards.{card}.claim", "").rstrip().endswith("?")
        and fields.get(f"cards.{card}.theme", _ASKING) == _ASKING  # and not a question that an essay quotes
    }
    fields = {
        path: value
        for path, value in fields.items()
        if not (path.startswith("cards.") and path.split(".")[1] in asking and path.split(".")[2] in WRITTEN)
    }
    wordless = {
        path: value
        for path, value in fields.items()
        if path in ("title", "language")
        or (
            path.startswith("cards.")
            and not path.endswith(WRITTEN[:1] + WRITTEN[2:])
            and not (path.endswith(".theme") and value in STAND_INS)
        )
    }
    texts = fillers(wordless)
    return {path: value for path, value in fields.items() if texts.get(path) != value}


def fillers(fields: Mapping[str, str]) -> dict[str, str]:
    """The words in place of texts that nobody has written, for stock issues and for the motion around them."""
    say = in_tongue(fields.get("language", i18n.SOURCE))
    texts = {
        "background": say("Nobody has put together facts for this motion. Say what you know, and how you know it.")
    }
    texts["facts"] = say("Before you begin, agree on two or three facts that neither side doubts.")
    title, sentence = fields.get("title", "").strip()[: LENGTHS[Motion]["title"]], ""
    if title:
        sentence = title if title.endswith((".", "!", "?", "…", "。", "؟")) else f"{title}."
        texts["question"] = say(_("%(motion)s Do you agree?")) % {"motion": sentence}
    denied = _DENIED.fullmatch(title.rstrip(".!")) if len(_HELPERS.findall(title)) == 1 else None
    undenied = wants.DENYING.sub(r"\1", title) if " not " in title else title
    if undenied != title and len(_HELPERS.findall(title)) == 1:
        opposite = f"{undenied.rstrip('.!')}."
    else:
        opposite = _turned(title.rstrip(".!")) or (f"{denied[1]} {denied[2]} not {denied[3]}." if denied else "")
    no = (
        say(_("We say no to “%(motion)s”.")) % {"motion": title.rstrip(".!")}
        if title
        else say(_("The motion is wrong."))
    )
    english = fields.get("language", "en").startswith("en")
    yes_gloss, no_gloss = (english and _glosses(title)) or (say(_("Agrees")), say(_("Disagrees")))
    for side, gloss, said in (
        ("for", yes_gloss, sentence or say(_("The motion is right."))),
        ("against", no_gloss, opposite or no),
    ):
        texts[f"sides.{side}.gloss"] = gloss
        texts[f"sides.{side}.sentence"] = said
    names = {_ASKING: say(_("Question")), _ASKED: say(_("Question")), _ARGUING: say(_("Argument"))}
    asking = {card for card, _stock in _stock_cards(fields) if not _says(fields.get(f"cards.{card}.claim", ""))}
    for card in dict.fromkeys(path.split(".")[1] for path in fields if path.startswith("cards.")):
        path = f"cards.{card}"
        if not fields.get(f"{path}.theme"):
            theme = _ARGUING if card not in asking else _ASKED if fields.get(f"{path}.claim") else _ASKING
            texts |= {f"{path}.theme": theme, f"themes.{theme}": names[theme]}
        texts[f"{path}.difficulty"] = "1"
    if asked := [
        _asked(*one, fields, say).question
        for one in DISCUSSED
        if one[0] in {stock for _card, stock in _stock_cards(fields)}
    ]:
        texts["debrief"] = "\n".join((say(_STRONGEST), *asked[:2]))
    reads = _reads(fields)
    own = [card for card, _stock in _stock_cards(fields) if card not in asking and fields.get(f"cards.{card}.theme")]
    for card, stock in _stock_cards(fields):
        of: Side = "against" if fields.get(f"cards.{card}.side") == "against" else "for"
        name, question, help = _asked(stock, of, fields, say)
        if english and stock == "worth" and _BETTER_TO.fullmatch(title) and not _MONEY.search(title):
            name, _plain, help = _AT_RISK[SIDES.index(of)]
        if english and (than := _THAN.fullmatch(title)) and _of_values(than) and not _WAS_THAN.search(title):
            name, _plain, help = {
                "worth": _AT_RISK,
                "missed": _PROTECTED,
                "years": (issue(stock, "for"), _RECALLED["years"][1]),
            }.get(stock, (issue(stock, "for"), issue(stock, "against")))[SIDES.index(of)]
        if english and stock in _RECALLED and _THAN.fullmatch(title) and _WAS_THAN.search(title):
            name, _plain, help = _RECALLED[stock][SIDES.index(of)]
        yours = _LINE if reads else next(text for text, issues in _YOURS.items() if stock in issues.split())
        others = _asked(stock, other(of), fields, say).question
        if reads and stock == "known":
            help = say(_SHOWN)
        if card not in asking:  # what helps to answer the question says nothing of a claim that is written
            help, yours, others = _REASON, _LINE if reads else _SEEN, say(_DOUBT)
        if card in own:  # an essay's argument took the place of the question, and may be about something else
            name = _named(fields[f"cards.{card}.claim"])
        card_texts = (say(name), question, say(help), say(yours), others)
        texts |= {f"cards.{card}.{field}": text for field, text in zip(WRITTEN, card_texts, strict=True)}
    return texts


def _glosses(title: str) -> tuple[str, str] | None:
    """What each side of "Schools should ban phones" wants, in a few words; None where the title doesn't surely say that something should
    be done."""
    title, longest = title.rstrip(".!"), LENGTHS[SideText]["gloss"]
    said, plan = _SHOULD_DO.fullmatch(title), wants.plan(title)
    helpers = len(_HELPERS.findall(title))
    if plan and not helpers:  # "Abolish homework", "This house would abolish homework"
        what = title.removeprefix("This house would ")
        what = what[:1].lower() + what[1:]
    elif said and helpers == 1 and not said[2].startswith("never "):
        what = said[2]
    elif helpers == 1 and _ALL_SHOULD.match(title):
        return "Wants it", "Doesn’t want it"
    else:
        return None
    do, leave = what[:1].upper() + what[1:], f"Don’t {what}"
    deed = not (what.split()[0] in _NO_DEED or (said and not VERBS.match(f" {what}", 1)))
    if _BAN.match(what) and (what.startswith("be ") or len(leave) > longest):
        do, leave = "Wants the ban", "Wants no ban"
    elif not deed or len(leave) > longest:
        be, (verb, _space, rest) = _BE.fullmatch(what), plan.partition(" ")
        do = f"Wants {rest}" if verb == "making" else f"Wants {rest} {be[1]}" if be and rest else ""
        do, leave = (do, "Doesn’t want that") if do and len(do) <= longest else ("Wants it", "Doesn’t want it")
    return (leave, do) if said and said[1] else (do, leave)


def _turned(title: str) -> str:
    """What the other side of "Macbeth is a victim, not a villain" or of "Romeo, not Juliet, is to blame" says; "" for any other title."""
    if said := _RATHER.fullmatch(title):
        return f"{said[1]} {said[2]} {said[4]}, not {said[3]}."
    if not (said := _WHO.fullmatch(title)):
        return ""
    first = said[1][:1].lower() + said[1][1:] if said[1].startswith(("The ", "A ", "An ")) else said[1]
    return f"{said[2][:1].upper()}{said[2][1:]}, not {first}, {said[3]}."


def _named(claim: str) -> str:
    """What names a claim that has no title: its first clause, or a phrase of it."""
    whole = claim.rstrip(".")
    clause = whole if _LEADS_IN.match(whole) else re.split(r"[,;:–—]", whole)[0].strip()
    return clause if len(clause) <= LENGTHS[Card]["title"] else heading(claim)


def _says(claim: str) -> bool:
    """Whether a claim is written that doesn't ask: a sharper question is a question still."""
    return bool(claim) and not claim.rstrip().endswith(ASKED)


def _stock_cards(fields: Mapping[str, str]) -> list[tuple[str, Stock]]:
    """The cards of these fields that are stock issues, each with its issue."""
    cards = []
    for path, value in fields.items():
        if path.startswith("cards.") and path.endswith(".stock") and value in _ISSUES:
            cards.append((path.split(".")[1], value))
    return cards
