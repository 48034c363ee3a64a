"""Questions with a motion's own words: where it says what should be done, what caused something, what is right, or what a text means, and
where its subject can be told. None repeats the motion, which everybody has on the screen."""

from ...game.model.motion import Stock
from .issues import ISSUES, Issue, Pair, Pairs

_ = str  # marks texts for translators

# Where a question takes away what the motion names.
WITHOUT = (
    Issue(_("Without it"), "", _("What happens then, or what would have happened?")),
    Issue(_("What would be the same"), "", _("What happens anyway, or would have happened anyway?")),
)
PLANNED: Pairs = {
    "today": (
        _("What goes wrong today that %(plan)s would put right, and for whom?"),
        _("What works well today, and how would %(plan)s spoil that?"),
    ),
    "reach": (
        _("How many people would %(plan)s help, and how much?"),
        _("Who would gain nothing from %(plan)s, and why not?"),
    ),
    "lasting": (
        _("If nothing changes, what will happen over the next few years, and to whom?"),
        _("Which problem would %(plan)s not solve?"),
    ),
    "working": (
        _("What would %(plan)s change, and who would notice first?"),
        _("Where would %(plan)s go wrong?"),
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
        _("What smaller step would do nearly as much as %(plan)s?"),
    ),
    "freedom": (
        _("What would %(plan)s let people do that they can’t do now?"),
        _("What would %(plan)s stop people from deciding for themselves?"),
    ),
    "principle": (
        _("Why is %(plan)s fair or right?"),
        _("Why is %(plan)s unfair or wrong?"),
    ),
    "known": (
        _("What have you seen, read or heard that speaks for %(plan)s?"),
        _("What don’t we know yet about %(plan)s?"),
    ),
}
# Where one thing should be done and not another, which is no larger step.
INSTEAD: dict[Stock, Pair] = {
    "half": (_("Why would a bit of both not be enough?"), _("How could we have a bit of both?")),
    "today": (
        Issue(_("What only this offers"), _("What does the first of the two offer that the other doesn’t, and to whom?"),
              _("Name one thing, and who has it.")),
        Issue(_("What only that offers"), _("What does the second of the two offer that the other doesn’t, and to whom?"),
              _("Name one thing, and who has it.")),
    ),
    "lasting": (
        Issue(_("What lasts"), _("Which advantage of the first of the two will still count in a few years?"), _("Say how long, and how you know.")),
        Issue(_("What lasts"), _("Which advantage of the second of the two will still count in a few years?"), _("Say how long, and how you know.")),
    ),
}  # fmt: skip
# Where harm is weighed against good: first what is asked of those who see more harm.
_COUNT, _MOMENT = ISSUES["reach"][0].help, ISSUES["day"][0].help
HARMS: dict[Stock, tuple[Issue, Issue]] = {
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
# Where something should stay as it is: first what is asked of those who want a change, on the issues on which the sides change places.
KEPT: Pairs = {
    "today": (_("What harm comes of %(plan)s, and to whom?"), _("What works well thanks to %(plan)s, and who would miss it?")),
    "reach": (_("How many people gain from %(plan)s, and how much?"), _("Who gains nothing from %(plan)s, and why not?")),
    "lasting": (_("What will go wrong over the next few years if nothing changes?"), _("What would still be a problem after a change?")),
    "working": (_("What good comes of %(plan)s, and who notices first?"), _("What goes wrong with %(plan)s, and who notices first?")),
    "burden": (_("Who has most to gain from %(plan)s, and how?"), _("Who loses out from %(plan)s, and has anyone asked them?")),
    "half": (_("Why would a smaller change not be enough?"), _("Which smaller change would do nearly as much?")),
    "freedom": (_("What would a change let people do that they can’t do now?"), _("What would a change stop people from deciding for themselves?")),
    **{issue: PLANNED[issue] for issue in ("worth", "principle", "known")},
}  # fmt: skip
# Where something should not be done that may be how things are today.
REFUSED: Pairs = {
    "today": (_("What harm comes of %(plan)s, and to whom?"),
         _("What good comes of %(plan)s, and for whom?")),
    "reach": (_("How much harm comes of %(plan)s, and to how many?"),
         _("Who comes to no harm from %(plan)s, and why not?")),
    "lasting": (_("Where does %(plan)s lead over the years?"),
         _("What would be no better even if %(plan)s stopped?")),
    "working": (_("What would be different if %(plan)s stopped, and who would notice first?"),
         _("Where would a rule against %(plan)s fail?")),
    "worth": (_("If %(plan)s stops, what do we gain that makes up for the loss?"),
         _("What is lost if %(plan)s stops?")),
    "burden": (_("Who has most to gain if %(plan)s stops, and what changes for them?"),
         _("Who loses out if %(plan)s stops, and has anyone asked them?")),
    "half": (_("Why should there be no exceptions for %(plan)s?"),
         _("In which case is %(plan)s right all the same?")),
    "freedom": (_("What could people do if %(plan)s stopped that they can’t do now?"),
         _("What could people no longer decide for themselves if %(plan)s stopped?")),
}  # fmt: skip
# Where something is said to weigh more than any other of its kind.
MORE: Pairs = {
    "meaning": (_("Which %(other)s do you compare it with, and by what measure?"), _("By which measure does another %(other)s weigh more?")),
}  # fmt: skip
# What happened because of something, and what its subject did or was.
CAUSED: Pairs = {
    "without": (_("What would be different without %(cause)s?"), _("What would be the same without %(cause)s?")),
    "how": (_("What did %(cause)s do first, and what followed?"), _("Between %(cause)s and this, which step is missing or doubtful?")),
    "cause": (_("Why do other causes matter less than %(cause)s?"), _("Which cause matters more than %(cause)s?")),
    "sign": (_("How could anyone tell that it is %(cause)s, and nothing else?"), _("What else could be the reason, instead of %(cause)s?")),
    "explains": (_("If the reason is %(cause)s, what does that help us to understand?"), _("What matters as much and is not explained by %(cause)s?")),
}  # fmt: skip
ABOUT: Pairs = {
    "without": (_("What would be different without %(subject)s?"), _("What would be the same without %(subject)s?")),
    "explains": (
        _("What does the motion help us to understand about %(subject)s?"),
        _("What does the motion leave out about %(subject)s that matters as much?"),
    ),
    "voices": (
        _("Who says that about %(subject)s, and how do they know?"),
        _("Who says something else about %(subject)s, and how do they know?"),
    ),
    "known": (
        _("What have you seen, read or heard about %(subject)s that speaks for the motion?"),
        _("What don’t we know yet about %(subject)s that we should know before we say yes?"),
    ),
}
# What a past state, or what is so today, came out of: neither is an event that has steps to go through.
CHANGED = (
    Issue(_("What had changed"), _("Compared with the time before, what had changed, and for whom?"), _("Name one thing, and say how you know.")),
    Issue(_("What had not changed"), _("Compared with the time before, what had not changed, and for whom?"), _("Name one thing, and say how you know.")),
)  # fmt: skip
MADE_SO = (_("What makes this so?"), _("Which step towards this is missing or doubtful?"))
TURNS = (
    Issue(_("What changes"), _("What has changed by the end of the text, and what does that show?"), _("Name the lines or scenes.")),
    Issue(_("What doesn’t change"), _("What is still the same at the end of the text, and what does that show?"), _("Name the lines or scenes.")),
)  # fmt: skip
# Of a text or a character.
READ: Pairs = {
    "written": (_("Which line of the text shows best that the motion is right?"), _("Which line of the text speaks against the motion?")),
    "example": (_("Which scene or passage shows best that the motion is right?"), _("Which scene or passage shows the opposite?")),
    "voices": (_("Who in the text would say so, and can we trust them?"), _("Who in the text would never say so, and can we trust them?")),
    "explains": (_("What does the author want an audience to understand by it?"), _("What does the author show an audience that the motion leaves out?")),
    "known": (_("What would another reader quote against it, and why is that not enough?"),
              _("What would another reader quote for it, and why is that not enough?")),
}  # fmt: skip
# Of what is judged: "Antigone was wrong to bury her brother", "It is never right to break a promise".
JUDGED: Pairs = {
    "measure": (
        _("What should count when we judge %(subject)s, such as justice, safety or freedom?"),
        _("What should count instead when we judge %(subject)s, so that the answer is no?"),
    ),
    "explains": ABOUT["explains"],
    "known": ABOUT["known"],
}
# Of what is a virtue, or what somebody may or must do, which is no plan.
LIVED: Pairs = {
    "measure": (
        _("What should count here, such as trust, fairness or freedom?"),
        _("What should count here instead, so that the answer is no?"),
    ),
    "without": (
        _("What would be different if everybody lived by this?"),
        _("What would be the same even if everybody lived by this?"),
    ),
}
# Of somebody who is judged: a tyrant, guilty, right to do something.
PERSON: dict[Stock, tuple[Issue, Issue]] = {
    "principle": (
        Issue(_("By which standard"), _("By which standard, of that time or of ours, is the motion a fair judgement?"),
              _("Say the standard in one sentence. Would you judge others by it, too?")),
        Issue(_("By another standard"), _("By which standard, of that time or of ours, is the motion unfair?"),
              _("Say the standard in one sentence. Would you judge others by it, too?")),
    ),
    "example": (
        Issue(_("Whom it touched"), _("Which deed shows best that the motion is true, and whom did it help or harm?"),
              _("Say who, where and when. How many people was it, and how much?")),
        Issue(_("A deed against it"), _("Which deed shows the opposite, and whom did it help or harm?"),
              _("Say who, where and when. How many people was it, and how much?")),
    ),
    "known": (
        Issue(_("What they knew"), _("What did %(who)s know and want at the time, and how does that speak for the motion?"),
              _("Say how we know it: a letter, a speech, a witness.")),
        Issue(_("What they wanted"), _("What did %(who)s know and want at the time, and how does that speak against the motion?"),
              _("Say how we know it: a letter, a speech, a witness.")),
    ),
}  # fmt: skip
DID: dict[Stock, Pair] = {
    **JUDGED,
    **PERSON,
    "explains": (
        Issue(_("What came of it"), _("What followed from %(subject)s, and how does that speak for the motion?"),
              _("Go step by step. What else was needed for it?")),
        Issue(_("What also came of it"), _("What followed from %(subject)s, and how does that speak against the motion?"),
              _("Go step by step. What else was needed for it?")),
    ),
    "without": (
        Issue(_("What else there was"), _("What else could %(who)s have done, and what would have followed?"),
              _("Name one other way that was open at the time.")),
        Issue(_("What would be the same"), _("What would be the same even if %(who)s had not done that?"),
              _("What happens anyway, or would have happened anyway?")),
    ),
}  # fmt: skip
