"""One concrete thing about somebody's own words, by their form (docs/game.md, section 13).

It is true whatever they mean: who says “everyone” leaves nobody out. So it needs no card, and judges nothing. Browsers read the
patterns and the words, too.
"""

import re
from typing import NamedTuple

from ..hearing.clauses import ADDRESS, CONDITION, QUESTION, clauses, groups_in, own_claim, quotable
from ..hearing.grave import seems_hard
from ..hearing.hearing import PICTURE
from ..hearing.sentences import capital
from ..hearing.words import FAMILY, ONESELF, PERSONS, stems_of


class Form(NamedTuple):
    """Words by which a form is known, and what is said of it, with the words that its pattern has found."""

    pattern: str
    says: tuple[str, str]


# fmt: off
_NOT = r"(?<!\bnot )(?<!\bno )(?<!n[’']t )(?<!\bnot just )(?<!\bnot only )"
PLACES = (
    "America|Amsterdam|Austria|Belgium|Berlin|Brazil|Canada|China|Denmark|England|Estonia|Finland|France|Germany|Ghent|Iceland|India|Ireland|Italy|Japan|"
    "London|Madrid|New York|Norway|Oslo|Paris|Poland|Scotland|South Korea|Spain|Sweden|Switzerland|the Netherlands|the (?:UK|US|USA)|Turkey|Vienna|Wales"
)
_NEAR = r"(?:big |elder |first |last |little |new |old |older |primary |younger )?"
FORMS = (  # the first that a text has counts
    Form(
        r"(?<![\d.,])\d+(?:[.,]\d+)?(?: ?%| per ?cent| out of \d+| of \d+)|\b(?:nine|eight|seven) out of ten\b|"
        r"\b(?:(?:a|one) (?:quarter|third)|(?:three|two) (?:quarters|thirds))(?= of\b)",
        ("Your “{}” is a figure: of how many is that, and who counted them?",
         "“{}” needs two things more: how many were asked, and by whom?"),
    ),
    Form(
        r"[€£$]\d+(?:[.,]\d+)*(?: (?:thousand|million|billion))?|(?<![\d.,])\d+(?:[.,]\d+)*(?: (?:thousand|million|billion))? (?:euros?|pounds|dollars)\b",
        ("Your “{}” is a sum: is it paid once or every year, and by whom?",
         "“{}”: is that a lot beside what the other way costs?"),
    ),
    Form(
        rf"\bin (?:{PLACES})\b",
        ("“{}” is one place: it shows that it can be so, and not yet that it would be so here.",
         "What is different “{}”? One place shows what can happen, and not that it happens everywhere."),
    ),
    Form(
        r"\b(?:read somewhere|heard (?:somewhere|that)|(?:study|video|article) (?:says|said|shows)|"
        r"(?:dad|mum|mother|father|teacher|brother|sister|friend|neighbour|uncle|aunt) (?:always )?(?:says|said))\b",
        ("Somebody says so. How do they know it, and who says otherwise?",
         "It rests on who says it: how do they know, and what would they gain by it?"),
    ),
    Form(
        rf"\b(?:my|our) ({_NEAR}(?:cat|class|club|cousin|dog|friend|goldfish|gran|granny|grand(?:dad|father|ma|mother|pa)|hamster|neighbour|school|street|"
        r"team|town|village))\b",
        ("Your {} is one case: it shows that it can be so, and not how often it is.",
         "You tell of your {}. One case shows what can be, and leaves open how often it is like that."),
    ),
    Form(
        rf"{_NOT}(?<!almost )(?<!nearly )\b(?:everyone|everybody|always|never|nobody|no one)\b(?! (?:knows|else|mind))",
        ("Your “{}” allows no exception. Who or what might be one?",
         "“{}” holds only as long as there’s no exception. Is there one?"),
    ),
    Form(
        PICTURE,
        ("You liken one thing to another. Where do the two differ, and does that matter here?",
         "A likeness holds only so far. At which point do the two part?"),
    ),
    Form(
        rf"{_NOT}(?<!\bjust )(?<!\bonly )\bbecause\b(?! of\b)",
        ("Much hangs on what comes after your “{}”. If that weren’t so, what would be left?",
         "Take away what comes after your “{}”: what else speaks for it?"),
    ),
    Form(
        r"(?<!\beven )(?<!\bas )(?<!\bwhat )(?<!\bask )(?<!\bknow )(?<!\bmatter )(?<!\bwonder )\bif$",
        ("Your “{}” has two halves: does the second always follow from the first?",
         "Say that the first half of your “{}” comes true: when would the second not follow?"),
    ),
    Form(
        rf"{_NOT}(?<!\bthe )(?<!\bat )\b(?:most(?= (?:adults|boys|children|drivers|families|girls|kids|of|parents|people|pupils|schools|"
        r"shops|students|teachers|teenagers|voters)\b)|(?:almost|nearly) (?:all|everybody|everyone|every))\b",
        ("Your “{}” leaves some out. Does it hold for them, too?",
         "“{}” isn’t all. What about the others?"),
    ),
    Form(
        rf"{_NOT}(?<!\bany )(?<!\bonce )(?<!\bone )(?<!\band )(?<!\beven )(?<!\bnothing )\b(?:better|worse|cheaper|cleaner|easier|"
        r"fairer|happier|harder|healthier|quieter|safer|(?:more|less|fewer)(?! (?:and|or|than)\b))\b",
        ("Your “{}” needs a measure: which one, and compared with what?",
         "“{}” than what, and who measured it?"),
    ),
    Form(
        r"\b(?:fair|unfair)\b",
        ("Your “{}” needs a rule: which one, and would you keep to it if it went against you?",
         "By which rule is it “{}”, and does that rule hold for the others, too?"),
    ),
    Form(
        r"\bevery (?:single )?(?:afternoon|day|evening|hour|lesson|month|morning|time|week|weekend|year)\b",
        ("Your “{}” can be counted: has anybody done that, and what came out?",
         "“{}” is quickly said: was it so last time, and the time before?"),
    ),
    Form(
        r"\b(?:should|must|ought to|needs? to|ha(?:s|ve) to)\b(?! (?:not|never|only|still|be|have|know|decide|choose|count|belong|get|say|admit|wait)\b)",
        ("Your “{}” needs somebody: who would do it, and what would it take?",
         "Behind your “{}” stands a task: who takes it on, and from when?"),
    ),
    Form(
        r"\b(?:will|would|won[’']t)\b(?! (?:not |never )?(?:agree|be able|have been|like|love|prefer|rather|say)\b)",
        ("Your “{}” looks ahead: what has to happen first, and who sees to it?",
         "Before it comes to your “{}”, something else has to happen: what, and by when?"),
    ),
    Form(
        r"(?<!\bi )(?<!\bwe )\b(?:can[’']?t|cannot|couldn[’']t)\b",
        ("Your “{}” names an obstacle: what is it exactly, and could it be moved?",
         "What stands behind your “{}”, and does it stand there for everybody?"),
    ),
    Form(
        r"(?<=\w )(?<!\bi )(?<!\bwe )\b(?:can|could|might)\b(?! (?:not|never)\b)",
        ("Your “{}” says that it’s possible: how likely is it, and what would make it so?",
         "“{}” is not yet “will”: what would it take?"),
    ),
)
LEADS = ("You write “{}”.", "“{}”, you say.", "You put it like this: “{}”.")
# fmt: on

# Where somebody may be hurt or judged, though no list of ours hears it, nothing is said of the words.
UNTOUCHED = r"\b(?:animals in|die[ds]?|dumb|fat\w*|gay|hang(?:ed)?|help me|husband|kill\w*|marr(?:y|ied)|pregnan\w*|scum|shoot|shot|smells?|stupid|ugly)\b"
NEARLY = 0.75  # times what a hard life's words count, with which no clause is quoted
_FORMS = [re.compile(form.pattern, re.IGNORECASE) for form in FORMS]
_ANY = re.compile("")
_QUESTION, _CONDITION = re.compile(QUESTION), re.compile(CONDITION, re.IGNORECASE)
_UNQUOTED = re.compile(f"{PERSONS}|{ADDRESS}", re.IGNORECASE)
_UNTOUCHED = re.compile(UNTOUCHED, re.IGNORECASE)
_KIN, _ONESELF = re.compile(FAMILY, re.IGNORECASE), re.compile(ONESELF, re.IGNORECASE)


def remarks(text: str) -> tuple[str, ...]:
    """A thing about each form that a text has, the surest first; the first may quote the clause that has it. None of a sentence that
    asks, grants or judges, nor of what hangs on an *if*."""
    own = own_claim(text)
    if _is_touchy(text):
        return ()
    asserted = [each for each in quotable(own) if not _QUESTION.search(each)]
    asserted = [each[: end.end()] if (end := _CONDITION.search(each)) else each for each in asserted]
    said: list[str] = []
    for form, pattern in zip(FORMS, _FORMS, strict=True):
        if match := next(filter(None, map(pattern.search, asserted)), None):
            words = match[match.lastindex or 0]
            says = form.says[len(text) % len(form.says)].format(words[0].lower() + words[1:])
            clause = "" if said or match.lastindex else clause_shown(text, pattern)
            lead = LEADS[len(text) % len(LEADS)].format(clause)
            said.append(f"{capital(lead)} {capital(says)}" if clause else capital(says))
    return tuple(said)


def clause_shown(text: str, having: re.Pattern[str] = _ANY) -> str:
    """The fullest clause of a text, among those that have something, that can be shown to its writer alone: it means nobody, and nothing
    near it seems hard; "" if there is none."""
    own = own_claim(text)
    if _is_touchy(text) or (_KIN.search(text) and _ONESELF.search(text)):
        return ""
    fit = (each for each in clauses(own) if having.search(each) and not _UNQUOTED.search(each))
    return max(fit, key=lambda each: len(stems_of(each)), default="")


def _is_touchy(text: str) -> bool:
    return bool(groups_in(text) or _UNTOUCHED.search(text)) or seems_hard(text, NEARLY)
