"""The six sets of stock issues: their general questions, what helps to answer them, and by which words a motion shows its set."""

import re
from collections.abc import Callable
from typing import Literal, NamedTuple, get_args

from ...game.model.motion import SIDES, Side, Stock

_ = str  # marks texts for translators; they are translated where a motion is put together

Kind = Literal["should", "better", "right", "past", "text", "fact"]
KINDS: tuple[Kind, ...] = get_args(Kind)


class Issue(NamedTuple):
    """One side of a stock issue: the card's title, its question, and what helps to answer it."""

    title: str
    question: str
    help: str


# Questions that take up the motion's own words.
Pairs = dict[Stock, tuple[str, str]]
Pair = tuple[str, str] | tuple[Issue, Issue]  # with a name and a help of their own, where those of the issue don't fit
ISSUES: dict[Stock, tuple[Issue, Issue]] = {
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
        Issue(_("What it won’t solve"), "Which problem would still be there afterwards?", "Name that problem, and say why it would still be there."),
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
        Issue(_("Why yes is fair"),
              "Why is yes the fair answer?", "Take a rule that most people accept: keep your word, do no harm, be fair to all. Why does it say yes here?"),
        Issue(_("Why no is fair"),
              "Why is no the fair answer?", "Take a rule that most people accept: keep your word, do no harm, be fair to all. Why does it say no here?"),
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
              "What matters more here, so that the answer is no?", "Name it, and say why it counts. What follows if you judge by it?"),
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
        Issue(_("An example against it"), "Which example shows the opposite of the motion?", "Say who, where and when. What exactly in it is the opposite?"),
    ),
    "without": (
        Issue(_("Where that holds"), "When or where is the motion most clearly true?", "Name a time, a place or a group. What shows that?"),
        Issue(_("Where that fails"), "When or where is the motion not true?", "Name a time, a place or a group. What shows that?"),
    ),
    "explains": (
        Issue(_("What it explains"), "What do we understand better if the motion is true?", "Name one thing, and say how it fits."),
        Issue(_("What it leaves out"), "What does the motion leave out that matters as much?", "Name one thing, and say why it matters as much."),
    ),
    "how": (
        Issue(_("Step by step"), "What came first, and what followed?", "Go through one case, step by step."),
        Issue(_("A missing step"), "Which step towards this is missing or doubtful?", "Say what would have to happen in between, and often doesn’t."),
    ),
    "sign": (
        Issue(_("The best sign"), "How could you check that the motion is true?", "Name something that one can count, watch or read."),
        Issue(_("A sign against it"), "How could you check that the motion is false?", "Name something that one can count, watch or read."),
    ),
    "voices": (
        Issue(_("Who says so"), "Who says that the motion is true, and how do they know?", "Say when they said it, what they looked at, and what they wanted."),
        Issue(_("Who disagrees"), "Who says that the motion is false, and how do they know?",
              "Say when they said it, what they looked at, and what they wanted."),
    ),
    "cause": (
        Issue(_("What matters most"), "Which cause or reason matters most, and why?", "Name two others. Why would they not have been enough?"),
        Issue(_("A bigger cause"), "Which other cause or reason matters more?", "Name one. What would have happened without it?"),
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
STRONGEST = _("Which argument from the other side was strongest?")
SEEN = _("Yours: what have you seen, read or counted?")
# What stands where a card's evidence would, until a student brings it.
YOURS: dict[str, str] = {
    _(
        "Yours: a case that you know or have learned about. Who, where, when?"
    ): "today lasting burden freedom day half missed example",
    _("Yours: a number. Did you count it, read it or guess it?"): "reach worth",
    _("Yours: the steps. How do you know of each that it happens, or happened?"): "working how",
    _("Yours: a time or a place without it. What happened there?"): "without",
    _("Yours: two examples that everybody here knows."): "measure best meaning principle",
    SEEN: "years sign",
    _("Yours: a source: who, when, for whom? Or what you have seen yourself."): "known voices explains cause written",
}
LINE = _("Yours: a line of the text. Who says it, when, and to whom?")
SHOWN = _("Name one thing, and the line or scene that could show it.")  # what helps where a text is read
# Of a card of which only the claim is written: what stands for its reason, and for its weak point.
REASON = _("Say why that is so, and why it matters here.")
DOUBT = _("How do you know that, and how much does it matter?")
# The same of a card whose claim is a question that an essay asks.
ANSWER = _("Answer it in one sentence, and say why.")
COUNTER = _("What is your own answer to that?")
# What somebody feels or judges is no plan, and nobody counts what is never right.
MORAL = _(
    "should forgive, should not forgive, should never forgive, should blame, should not blame, should pity, should admire, should not admire, "
    "should hate, should not hate, should judge, should not judge, should never judge, must always, "
    "must never, must obey, must forgive, a mistake to, "
    "ever right, ever wrong, is never right, is always right, is always wrong, is never wrong, is sometimes right, is sometimes wrong"
)
SHOULD = _(  # "^": what a motion begins with
    "^abolish, ^allow, ^forbid, ^prohibit, ^legalise, ^legalize, ^nationalise, ^introduce, ^scrap, ^replace, ^rename, ^reduce, ^lower the, ^raise the, "
    "^give, ^make, ^build, ^keep, ^teach, ^return the, ^end the, ^stop, ^close the, ^open the, ^cut the, ^save the, "
    "should, must, ought, ban, need to, needs to, has to, have to, we need, this house would, let us, let’s, let's, belong in, belongs in"
)
READ = _(
    "sonnet, sonnets, poem, poems, poetry, novel, novels, stanza, the ending of, the author, the poet, the play, the plot"
)
BETTER = _("than, better, worse, best, worst, good or bad, more important, overrated, underrated")
COMPARED = _("a better, a worse, is better, are better, is worse, are worse, a greater")
TEXT = _(
    "is a victim, is the victim, is a villain, is the villain, is the real villain, is the true villain, is the real hero, is the true hero, "
    "is a coward, is the hero, is the coward, tragic hero, tragic heroine, narrator, protagonist, antagonist"
)
RIGHT = _(
    "justified, unjustified, ever right, ever wrong, it ok, it okay, it right to, it wrong to, "
    "was right, was wrong, were right, were wrong, is right, is wrong, are right, are wrong, immoral, unjust, unfair, "
    "was just, were just, was great, were great, was a great, was a good, was a bad, was a weak, was a successful, is not good, is not fair, is good that, "
    "a hero, a heroine, heroes, a villain, villains, a tyrant, tyrants, a traitor, traitors, a coward, a saint, "
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
    return ISSUES[stock][SIDES.index(side)]


# What weighs two qualities of one thing, and compares no two: "Tourism is more useful than harmful".
_QUALITIES = re.compile(
    r"\b(?:more|less|rather) (?:an? )?(?!(?:harm|damage)\b)[\w-]+ than "
    r"(?:good|bad|evil|right|wrong|true|false|nice|cruel|fair|unfair|safe|kind|clever|stupid|brave|\w+(?:ful|less|ous|ive|able|ible|ical|ing|ed|ant|ent))"
    r"(?=\W*\Z| (?:for|in|to|on|at|because|when)\b)",
    re.I,
)


# What should have been done is past: nobody can plan it.
SHOULD_HAVE = re.compile(
    r"([^,;:?]{2,60}?) (?:should|ought to)(?: not|n[’']t| never)? have (?:not |never )?"
    r"(?:\w{2,}ed|been|gone|done|made|taken|given|left|fought|kept|built|sent|won|lost|let|begun|become|come|stood|told|known|said|paid|broken|chosen|"
    r"spent|held|led|put|signed)\b.*",
    re.I,
)


def has_qualities(title: str) -> bool:
    """Whether a motion weighs two qualities of one thing: it says that something is so."""
    return bool(_QUALITIES.search(title))


def kind_of(title: str, say: Callable[[str], str] = str) -> Kind:
    """The set that suits a motion, judging by its words. `say`: translates the words to look for."""
    if SHOULD_HAVE.fullmatch(title):
        return "right"
    title = _QUALITIES.sub("", title)
    return next((kind for kind, words in SHOWN_BY if has_words(title, say(words))), "fact")


def has_words(title: str, words: str) -> bool:
    """Whether a title has one of these words or phrases, which commas part; "^" stands for its beginning."""
    return bool(
        re.search(
            rf"(?<![\w-])(?:{'|'.join(re.escape(word.strip()) for word in words.split(','))})(?![\w-])",
            f"^{title.strip()}",
            re.I,
        )
    )
