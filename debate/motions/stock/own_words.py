"""Which questions fit a motion's sentence, and the words that they take from it: English grammar, by patterns."""

import re
from collections.abc import Callable, Mapping

from ...game.hearing import wants
from ...game.model.motion import SIDES, Card, Side, Stock, other
from ..checks import LENGTHS
from ..typed import is_common
from . import comparisons, questions
from .issues import PAST, SHOULD_HAVE, Issue, Pair, Pairs, has_qualities, has_words, issue
from .stock_deck import stock_cards

# Of a question, which is its counterpart's weak point, too.
LONGEST = min(LENGTHS[Card]["claim"], LENGTHS[Card]["weak_point"])
_DOING = re.compile(r"[a-z]{2,}ing ")  # "breaking a promise"
_WAS_THAN = re.compile(r" (?:was|were) [^,;:?]* than ")
_VALUES = re.compile(
    r"\b(?:lies?|lying|truths?|honest\w*|kind(?:ness)?|cruel\w*|freedom|liberty|safety|security|justice|injustice|mercy|peace|war|courage|cowardice|brav\w+|loyal\w*|"
    r"love|friends?(?:hip)?|enem(?:y|ies)|revenge|forgiv\w+|death|life|honou?r|dut(?:y|ies)|equality|dignity|faith|hope|betray\w*|promises?|tyranny|"
    r"obedience|conscience|guilt\w*|innocen\w+|fairness|happiness|wisdom|knowledge|solidarity|tolerance|privacy|responsib\w+)\b",
    re.I,
)
_ABSTRACT = re.compile(r"[A-Z]\w+(?:ness|ty|ism|tion|ment|ship|dom|hood|cy|ence|ance|ice|age)")  # hardly a name
_HARM_THAN_GOOD = re.compile(
    r"([^,;:?]{3,40}?) (?:has |have )?(?:do|does|did|done|causes?|caused|brings?|brought) (?:much |far )?more "
    r"(harm than good|damage than good|good than (?:harm|damage))(?: (?:for|to|in|on) [^,;:?]{2,40}?)?\W*",
    re.I,
)
_WAS_SO = re.compile(r"[^,;:?]{3,60}? (?:was|were) (?!.* (?:because|by)\b)[^,;:?]+", re.I)
_LIVES = re.compile(r"\b(?:may|must|virtues?|vices?|wiser)\b", re.I)
_WAS_RIGHT_TO = re.compile(
    r"((?!It\b|They\b|He\b|She\b|We\b)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*) (?:was|were) (?:not )?(?:right|wrong) to .*"
)
_WAS_A = re.compile(
    r"((?!It\b|They\b|He\b|She\b|We\b)[A-Z][\w’'-]+(?: (?:the |of )?[A-Z][\w’'-]+)*) was (?:not )?(?:(?:an?|the) (?:[\w-]+ )?"
    r"(?:tyrant|hero|heroine|villain|traitor|coward|saint|fool|murderer|criminal|genius|king|queen|leader)|guilty|to blame)\b.*"
)
# What can be to blame, and knows and does nothing itself.
_NOBODY = re.compile(
    r"The (?:[\w’'-]+ )*?(?:Treaty|Treaties|Act|Law|Wars?|Revolution|Depression|Crisis|Crash|System|Peace|Pact|Plan|Policy|Settlement|Reformation|Railways?|"
    r"Plague|Famine|Tax|Alliances?|Armistice)\b.*"
)
_IT_IS_RIGHT_TO = re.compile(
    r"It (?:is|was) (?:\w+ )?(?:right|wrong|a mistake|ok|okay|cruel|selfish|rude) to ([^,;:?]{3,60}?)[.!]?"
)
_IS_WRONG = re.compile(
    r"(\w{2,}ing [^,;:?]{2,40}?) (?:is|was) (?:\w+ )?(?:right|wrong|immoral|unjust|unfair|justified)\b.*"
)
# A subject that needs no other letters inside a sentence, and what can be imagined away.
_SUBJECT = re.compile(
    r"(?:(?:The (?!claim\b|idea\b|view\b)([^,;:?]{3,50}?)|([A-Z][\w’'-]+(?: (?:of |the )?[A-Z][\w’'-]+)+)"
    r"|(\w+(?:acy|ism|tion|ment|ness)|(?!\w*thing\b)\w{2,}ing)) (?:made|makes|caused|causes|changed|changes|saved|ended"
    r"|destroyed|fell|rose|began|leads?|led|brought|won|lost|did|does|failed|was|were|has|had|is|are)"
    r"|([A-Z][\w’'-]+(?: (?:of |the )?[A-Z][\w’'-]+)+) (?:\w{3,}ed|broke|came|fought|gave|left|ruled|saw|took|went|wrote)"
    r"|(?!(?:Most|Some|All|Many|Few|Every|No)\b)([A-Z][a-z]+ (?!(?:people|would|will|can|could|should|may|might|must)\b)[a-z]+) "
    r"(?:makes?|causes?|harms?|helps?)"
    r"|(?!(?:It|We|You|He|She|All|Some|Most|Many|Few|What|Who)\b|Th[aeio]|Every|Any|No)"
    r"([A-Z][a-z]+) (?:has|have|is|are|was|were))\b.*"
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
    r"((?!Nothing|Nobody)[^,;:?]{3,40}?)(?: (?:would|will|could|can|may|might))?"
    r" (?:be|is|are|was|were|makes?|made) (?:an? )?(?:much |far |sometimes |often |always |never )?"
    r"(?:(?:more|less) [\w-]+|worse|(?!rather|other|never)\w{3,}er)"
    r"(?: (?:[\w-]+ ){0,4}[\w-]+)?? than (\w+ing\b[^,;:?]{3,40}?(?=\W*\Z)|[^,;:?]{3,40}?)"
    r"(?: (?:for|in|at|when|if|to|as) [^,;:?]*)?\W*",
    re.I,
)
_BETTER_TO = re.compile(
    r"It (?:is|was) (?:always |often |usually |much |far )?(better|worse) to ([^,;:?]{2,50}?) than (?:to )?([^,;:?]{2,50}?)\W*",
    re.I,
)
_MONEY = re.compile(r"\b(?:money|costs?|pay|paid|price|rich|poor|cheap\w*|buy|sell|earn|save|spend)\b", re.I)
_MORE_THAN = re.compile(r".* more than any (?:other )?([a-z][^,;:?]{2,40}?)\W*", re.I)


def issue_for(
    stock: Stock, side: Side, fields: Mapping[str, str], say: Callable[[str], str], brief: bool = False
) -> Issue:
    """One side of an issue for a motion of these fields, in its language; with the motion's own words where they fit. `brief`: with "this"
    for what the motion wants done, where the motion stands nearby."""
    title = fields.get("title", "").strip() if fields.get("language", "en").startswith("en") else ""
    own = _own_words(stock, title, reads_text(fields)) if title else None
    speaks = other(side) if stock in turned_issues(fields) else side
    name, general, help = issue(stock, speaks)
    if not own:
        return Issue(say(name), say(general), say(help))
    asked = own[0][SIDES.index(speaks)]
    if not isinstance(asked, Issue):
        around = questions.WITHOUT[SIDES.index(speaks)] if stock == "without" else issue(stock, speaks)
        asked = around._replace(question=asked)
    words = own[1]
    if brief:
        doing = {name for name, text in words.items() if name == "plan" or (name == "subject" and _DOING.match(text))}
        words = words | dict.fromkeys(doing, "this")
    question = say(asked.question) % words
    return Issue(say(asked.title), question if len(question) <= LONGEST else say(general), say(asked.help))


def turned_issues(fields: Mapping[str, str]) -> tuple[Stock, ...]:
    """The issues on which the sides of a motion of these fields change places."""
    return wants.turned(fields.get("title", "").strip()) if fields.get("language", "en").startswith("en") else ()


def _own_words(stock: Stock, title: str, reads: bool) -> tuple[Pair, dict[str, str]] | None:
    """An issue's questions that take up a motion's own words, and these words; None where it has none that fit. `reads`: the motion reads a
    text."""
    if stock in questions.HARMS and (harm := _HARM_THAN_GOOD.fullmatch(title)):
        pair = questions.HARMS[stock]
        good = harm[2].lower().startswith("good")
        return (pair[1], pair[0]) if good else pair, {"subject": _common(harm[1])}
    if stock in comparisons.CHOSEN and (than := _BETTER_TO.fullmatch(title)):
        one, two = _deeds(than)
        asked = comparisons.COMPARED if stock == "worth" and _MONEY.search(title) else comparisons.CHOSEN
        return asked[stock], {"one": f"To {one}", "two": f"to {two}"}
    if stock in comparisons.DONE and (than := _BETTER_TO.fullmatch(title)):
        return comparisons.DONE[stock], {"deed": _deeds(than)[0]}
    if has_qualities(title):
        return None
    if past := SHOULD_HAVE.fullmatch(title):
        named = stock in questions.JUDGED and not past[1].startswith(("They", "It", "He", "She", "We", "Nobody"))
        return (questions.JUDGED[stock], {"subject": f"what {_common(past[1])} did"}) if named else None
    if stock == "without" and (than := _THAN.fullmatch(title)):
        one, _two = _named_in(than)
        return questions.CAUSED[stock], {"cause": _inside(one, _two)}
    if stock in comparisons.COMPARED and (than := _THAN.fullmatch(title)):
        pairs = (
            comparisons.REMEMBERED
            if _WAS_THAN.search(title)
            else comparisons.VALUED
            if _of_values(than)
            else comparisons.COMPARED
        )
        pairs = (
            pairs | comparisons.PEOPLE
            if pairs is comparisons.COMPARED and stock in comparisons.PEOPLE and " who " in than[1]
            else pairs
        )
        return _compared(stock, *_named_in(than), bool(_WORSE.search(title)), pairs)
    if stock in questions.MORE and (more := _MORE_THAN.fullmatch(title)):
        return questions.MORE[stock], {"other": more[1]}
    if plan := wants.refused(title):
        return (questions.REFUSED[stock], {"plan": plan}) if stock in questions.REFUSED else None
    denied = wants.denies(title)
    if denied and stock in wants.CHANGE and not wants.turned(title):
        return None
    if not denied and (plan := wants.kept(title)):
        return (questions.KEPT[stock], {"plan": plan}) if stock in questions.KEPT else None
    if stock in (wants.CHANGE if denied else questions.PLANNED) and (plan := wants.plan(title)):
        if stock in questions.INSTEAD and re.search(r" (?:instead of|rather than) ", title):
            return questions.INSTEAD[stock], {}
        if stock == "lasting" and " no " in plan:  # "without serving no meat"
            return None
        return questions.PLANNED[stock], {"plan": plan}
    if stock in ("measure", "explains", "without") and (plan := wants.plan(title)):
        return _about(stock, plan)
    if reads and (stock in questions.READ or stock == "how"):
        return (questions.TURNS if stock == "how" else questions.READ[stock]), {}
    if stock in questions.CAUSED and (because := _BECAUSE.fullmatch(title)):
        own = because[1].startswith(("its ", "their "))  # nobody can imagine an empire without its citizens
        return None if own and stock == "without" else (questions.CAUSED[stock], {"cause": because[1]})
    if stock == "how":
        return (
            (questions.CHANGED, {})
            if _WAS_SO.fullmatch(title)
            else None
            if has_words(title, PAST)
            else (questions.MADE_SO, {})
        )
    if stock in questions.DID and (did := _WAS_RIGHT_TO.fullmatch(title)):
        return questions.DID[stock], {"subject": f"what {did[1]} did", "who": did[1]}
    if stock in questions.PERSON and (who := _WAS_A.fullmatch(title)):
        if not _NOBODY.fullmatch(who[1]):
            return questions.PERSON[stock], {"who": who[1]}
        return (questions.PERSON[stock], {"who": f"the people behind {_common(who[1])}"}) if stock == "known" else None
    if stock in questions.JUDGED and (deed := _IT_IS_RIGHT_TO.fullmatch(title)) and (doing := wants.as_doing(deed[1])):
        return _about(stock, doing)
    if stock in questions.JUDGED | questions.ABOUT and (judged := _IS_WRONG.fullmatch(title)):
        return _about(stock, judged[1][0].lower() + judged[1][1:])
    if stock in questions.ABOUT and (about := _SUBJECT.fullmatch(title)):
        the, name, thing, doer, causes, common = about.groups()
        if common and not is_common(common):
            return None
        acted = thing or causes or _ACTED.search(title)
        whole = f"the {the}" if the else name or doer or _common(thing or causes or common)
        return (questions.ABOUT[stock], {"subject": whole}) if acted or stock != "without" else None
    return (questions.LIVED[stock], {}) if stock in questions.LIVED and _LIVES.search(title) else None


def _compared(
    stock: Stock, one: str, two: str, worse: bool = False, pairs: Pairs = comparisons.COMPARED
) -> tuple[tuple[str, str], dict[str, str]]:
    """The questions on two that are compared, and their names as a sentence has them: where the second one is "an unwritten one", the other
    way about it is "an unwritten constitution". `worse`: the motion is for the second one."""
    first = _inside(one, two)
    named = two[0].isupper() or (two.startswith("the ") and not one.endswith("s"))  # "Books" is hardly a name
    fits = first[0].islower() or named
    if pairs is comparisons.VALUED and not fits:
        pairs = comparisons.CHOSEN
    asked = (comparisons.WEIGHED if pairs is comparisons.COMPARED and fits else pairs)[stock]
    thing, short = re.fullmatch(r"(an? \S+) (\S+)", first), re.fullmatch(r"(an? \S+) one", two)
    second, again = (f"{short[1]} {thing[2]}", f"{thing[1]} one") if thing and short else (two, first)
    if pairs is comparisons.COMPARED and stock == "missed" and not fits:
        return (comparisons.EITHER, asked[1]), {"one": one, "two": two}  # nobody can tell whether the first is a name
    leans = re.search(r"\b(?:it|them|ones?|those|that)\b", second)
    if worse and not leans:
        return _compared(stock, second[0].upper() + second[1:], again, pairs=pairs)
    if stock == "missed" and not leans and pairs is comparisons.COMPARED:
        asked = (asked[0], comparisons.REVERSE)
    return asked, {"one": one, "two": two, "first": first, "second": second, "again": again}


def _about(stock: Stock, subject: str) -> tuple[Pair, dict[str, str]]:
    """The questions on what is judged."""
    if stock == "measure" and subject.startswith("judging "):  # nobody judges judging
        return questions.LIVED[stock], {}
    return (questions.JUDGED | questions.ABOUT)[stock], {"subject": subject}


def _deeds(than: re.Match[str]) -> tuple[str, str]:
    """The two deeds that "It is better to be feared than loved" compares, the one that it is for first."""
    be = "be " if than[2].startswith("be ") and " than to " not in than[0] else ""
    at, head = re.match(r"(?:at|by|from|in|on|with|without) ", than[3]), ""
    if at and f" {at[0]}" in than[2]:  # "to live in a village than in a city"
        head = than[2].split(f" {at[0]}")[0] + " "
    one, two = than[2], f"{be}{head}{than[3]}"
    return (two, one) if than[1].lower() == "worse" else (one, two)


def _common(subject: str) -> str:
    """What a sentence begins with, as it stands inside another, where only its first letter may be a capital; a name as it is."""
    name = re.search(r" (?!I\b)[A-Z]", subject) and not subject.startswith(("The ", "A ", "An "))
    single = (
        " " not in subject
        and not wants.is_plural(subject)
        and not _COMMON.match(subject)
        and not _ABSTRACT.fullmatch(subject)
        and not is_common(subject)
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


def reads_text(fields: Mapping[str, str]) -> bool:
    """Whether these fields have the set for a reading of a text."""
    stocks = {stock for _card, stock in stock_cards(fields)}
    return {"written", "voices", "cause"} <= stocks and "without" not in stocks


def fitting_frame(stock: Stock, side: Side, title: str) -> Issue | None:
    """A name and a help for an English motion that compares, where those of the issue speak of a price or of an advantage to come;
    None for the issue's own."""
    n, frames = SIDES.index(side), None
    if stock == "worth" and _BETTER_TO.fullmatch(title) and not _MONEY.search(title):
        frames = comparisons.AT_RISK
    if (than := _THAN.fullmatch(title)) and _WAS_THAN.search(title):
        frames = comparisons.RECALLED.get(stock, frames)
    elif than and _of_values(than):
        frames = {
            "worth": comparisons.AT_RISK,
            "missed": comparisons.PROTECTED,
            "years": (issue(stock, "for"), comparisons.RECALLED["years"][1]),
        }.get(stock, (issue(stock, "for"), issue(stock, "against")))
    return frames[n] if frames else None
