"""Which sentences of an essay can stand as the motion."""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

from ....motions.sentence import answered
from ....motions.typed import as_question, is_common, sides_named, tidied
from .drafts import LENGTHS, Essay, Paragraph, words
from .text import TASK
from .wording import bare, own_view, reported, says_aside

MOST_MOTIONS = 3
# What somebody should do, the form of a motion; and the weaker one of a need.
_TO_DO = re.compile(r"(?:\b(?:should|must|ought to|had better)(?:n['’]?t)?\b|\bthis house (?:would|believes)\b)", re.I)
_JUDGES = re.compile(
    r"\b(?:better|worse|best|worst|good|bad|right|wrong|fair|unfair|mistake|crime|justified|necessary|needs?|deserves?|cause[ds]?|to blame|"
    r"responsible|overrated|harms?|worth|more|less|too|success|failure|duty)\b",
    re.I,
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|do|does|did|has|have|had|can|will|would|makes?|made|needs?|deserves?|caused?|harm(?:s|ed)?|helped|improved|damaged|ruined|brings?|costs?|led|ended)\b",
    re.I,
)
_NOT = re.compile(r"\b(?:not|no|never|cannot|against)\b|n['’]t\b", re.I)
_BAD = re.compile(r"\b(?:ban(?:ned)?|abolish(?:ed)?|close[ds]?|ended|bad|wrong|worse|waste)\b", re.I)
_VERDICT = re.compile(r"\b(?:is|are|was|were) (?:[\w-]+ ){0,2}(?:bad|wrong|waste|dangerous|useless|unfair)\b", re.I)
_OPEN = re.compile(
    r"(?!.*\bthan\b)(.+? (?:is|are|was|were)) (?:still |much |far )?"
    r"(better(?! off)|worse(?! off)|safer|cheaper|fairer|healthier|(?:more|less) [a-z]+)(?: ((?:for|in|at) .+))?"
)
_ENDS = re.compile(
    r"\b(?:not|never|no longer|bann?|abol|clos|end|stopp?|phas|forbid|prohibit|scrap|remov|rid|less|fewer)(?:s|ed|ing|e|es|ish|ished|ition|ure|den)?\b",
    re.I,
)
# What a title states, a verb of the past in it, or one that is everywhere a verb; not "The day the mill closed".
_STATES = re.compile(
    r"(?!(?:the|a) (?:day|year|night|time|man|woman|people|way|case|story|war)s?\b(?! (?:was|were|is|did))|why\b|how\b|when\b|leave\b)(?:[\w’'-]+ ){1,6}?"
    r"(?:was|were|did|had|made|won|lost|led|brought|became|gave|took|kept|began|broke|stole|sold|paid|built|"
    r"(?<!the )(?<!a )(?<!an )(?<!of )(?<!for )(?<!and )(?<!with )[a-z]{2,}ed) \w",
    re.I,
)
# What another sentence names, and the writer.
_LOST = re.compile(
    r"\b(?:(?<!than )it|this(?! house)|these|those|he|him|his|she|her|such|I|my|me|here|instead|"
    r"(?<!all )the same|that reason|says? that|said that)\b|\bones?\Z|\?|"
    r"\b(?:do|does|did) (?:so|it)\b|\bsay yes\b|"
    r"\A(?:[\w’'-]+ ){0,2}(?:they|them|their|its|one)\b|\A(?:there|if|when|although|while|because|what|how|nobody|that|roughly)\b",
    re.I,
)
_LOST_THING = re.compile(r"\b(?:should|must|would)(?: [\w’'-]+){1,3} (?:it|them)\Z", re.I)
# "School trips by plane: should our school stop them?"
_FILLED = re.compile(
    r"(?P<thing>[^:?.!]{3,60}): (?P<asks>(?:[\w’'-]+ ){2,6})(?:them|it|this|that|these|those)(?=\W*\Z)", re.I
)
# A headline that calls for something; and what somebody is about to do, in a letter.
_CALLS = re.compile(
    r"(?:(?P<make>make (?P<thing>(?:the )?[\w’'-]+(?: [\w’'-]+)?) (?P<how>free|safe|fair|\w+(?:er|al|ory|ary|able|ible)))|"
    r"(?:make|ban|abolish|close|keep|leave(?=[\w ’'-]* (?:running|open|alone)\b)|"
    r"protect|save|stop|scrap|build|end|bring back|teach|cut|open|let|give|tax)(?: [\w’'-]+){2,8})",
    re.I,
)
_PLANS = re.compile(
    r"\b(?P<who>(?:the|our) (?:[\w’'-]+ ){0,4}?[\w’'-]+) (?:intends?|plans?|proposes?|wants?|ha(?:s|ve) decided|(?:is|are) (?:planning|going)) to "
    r"(?P<do>[a-z]+) (?P<what>(?:(?:the|our|all|its|every) |(?-i:[A-Z])|[a-z]+ [a-z]+s\b)[^,.;:?!()“\"]+?)(?= and (?:to|then)\b| because\b|[,.;:?!(“\"]|\Z)",
    re.I,
)
# A headline that a letter answers: "Council to close High Street to cars".
_HEADLINE = re.compile(r"[“\"‘'](?P<who>[A-Z][\w’'-]+(?: [\w’'-]+){0,2}) to (?P<do>[a-z]+ [^”\"’'.?!]{3,60})[”\"’']")
_MINDS = re.compile(
    r"\bI\b[^.]*\b(?:oppose|object|regret|dismay(?:ed)?|against|alarmed|appalled|protest|shocked|sorry|sad(?:dened)?)\b|"
    r"\bI am not\W*(?:\Z|[.;])|\bthink again\b|\breconsider\b|"
    r"\b(?:plan|scheme|proposal|decision|closure|this|it) (?:is|would be) (?:an? )?(?:\w+ )?(?:mistake|wrong|folly|disgrace|foolish|unfair|shame)\b",
    re.I,
)
_WELCOMES = re.compile(
    r"\bI (?:\w+ )?(?:welcome|support|applaud)|\bI(?:[’']m| am) (?:\w+ly |so |very )?(?:glad|delighted|pleased)\b", re.I
)
_TIME = re.compile(r"it is (?:high )?time\b(?!.*\bshould\b)", re.I)  # "that schools stopped" says it as if it were past
_DOING = re.compile(r"\w{2,}ing (?:[\w’'-]+ ){1,8}(?:is|means|saves?|makes?|brings?|helps?|would|will) [^,;:]+", re.I)
_WE = re.compile(r"we (?:should|must|ought to|need to|have to) (?!not\b|be\b|never\b)(.+)", re.I)
_REASONS = re.compile(
    r",? (?:because|since|so that|for the simple reason)\b.*|, (?:and|but|as|so|not|although|though|even (?:if|though)|while|whereas) .*",
    re.S,
)
_SAME = 0.6  # of the shorter one's words


def motions_of(text: Essay) -> tuple[tuple[str, ...], bool, Literal["yes", "no", ""]]:
    """At most three sentences that can stand as the motion; whether the essay surely argues for the first one: its title and its own voice, or
    its beginning and its end, say the same; and whether it seems to argue for it, as far as its title or its own voice says."""
    asked = _of_title(text.title)
    begins = min(3, max(1, len(text.numbered) // 2))
    early, late = (
        [
            said
            for paragraph in part
            for sentence in _whose_it(paragraph.sentences)
            if (said := _wanted(sentence) or _of_them(sentence, asked))
        ]
        for part in (text.numbered[:begins], text.numbered[max(begins, len(text.numbered) - 1) :])
    )
    for first, others in ((asked, [*early, *late]), *((each, early) for each in late)):
        if first and _is_sure(first, others):
            return _apart([first, asked, *late, *early]), True, "yes"
    # A headline's call is short of what its essay says itself: "Ban the bottle" of "Plastic bottles should be banned".
    called = asked.removeprefix("This house would ")
    whole = [each for each in early if called != asked and _shared(called, each) >= 0.5]
    around = (*text.numbered[:begins], *text.numbered[-1:])
    views = [_wanted(each) for part in around for each in part.sentences if own_view(each)]
    held = [each for each in views if each in early]
    offers = _apart([*whole, asked, *held, *late, *early, *_discussed(text.numbered[:begins])])
    near = [each for each in (*late, *early) if offers and _shared(offers[0], each) >= 0.5]
    says_no = {denies(offers[0], each) for each in near}
    # "marked by people" may be another answer than "marked by computers".
    own = [each for each in near if True in says_no or _shared(offers[0], each) >= 0.75]
    # A title that asks holds nothing itself.
    holds = bool(asked or late or early) and (
        offers[0] != asked or not (text.title.endswith("?") or TASK.search(text.title)) or bool(own)
    )
    argues: Literal["yes", "no", ""] = (
        "" if not (holds and (asked or offers[0] in views)) or len(says_no) > 1 else "no" if True in says_no else "yes"
    )
    if not offers and (planned := _planned(text.numbered[:begins])):
        begun = " ".join(part.text for part in text.numbered[:begins])
        minds, welcomes = bool(_MINDS.search(begun)), bool(_WELCOMES.search(begun))
        return (planned,), False, "" if minds == welcomes else "no" if minds else "yes"
    return offers or _apart(_denied(text.numbered[:begins])), False, argues


# What outweighs what, for an essay that ends with that.
_OUTWEIGHS = re.compile(
    r"\b(?:(?P<for>(?:advantages|benefits)(?: of)?|(?:arguments?|reasons?|case) (?:for|in favour of))|(?:disadvantages|drawbacks)(?: of)?|"
    r"(?:arguments?|reasons?|case) against)\b(?: (?P<what>(?!(?:of|is|are|seems?|do|does|did)\b)[^,.;:]{2,40}?))?(?: (?:clearly|still|far|easily))? "
    r"(?:outweighs?|weighs? more|prevails?|(?:is|are|seems?)(?: (?!not\b|no\b)[\w-]+){0,2} "
    r"(?:greater|stronger|bigger|weightier|heavier|more (?:convincing|important|persuasive)))\b(?! if\b)",
    re.I,
)

_DOUBTS = re.compile(r"\b(?:whether|if|doubt|deny)\b", re.I)


def weighed(text: Essay, motion: str) -> Literal["yes", "no", ""]:
    """Whether an essay ends for its motion or against it, where it says no more than which arguments weigh more."""
    sides = {
        favours(motion, re.sub(r"^the (?:same )?", "", said["what"] or ""), bool(said["for"]))
        for part in text.numbered[-2:]
        for each in part.sentences
        if not each.endswith("?")
        and not reported(each)
        and (said := _OUTWEIGHS.search(each))
        and not _DOUBTS.search(each[: said.start()])
        and not _NOT.search(said[0].replace("against", ""))
    }
    return "" if len(sides) != 1 else "yes" if "pro" in sides else "no" if "con" in sides else ""


def _discussed(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    """What an essay asks, or says is a question ("Whether animals should be kept in zoos divides people"), for nobody yet."""
    for sentence in (sentence for part in paragraphs for sentence in part.sentences):
        asks = re.search(
            r"\b(?:whether|(?:motion|question|view|idea)(?: is)? that) "
            r"([^,;:]*? should [^,;:]*?)(?=\W*\Z|,| (?:is|remains|has|divides|depends)\b(?! the\b))",
            sentence,
            re.I,
        )
        if fit := _fit(asks[1] if asks else answered(sentence) if _TO_DO.match(sentence) else ""):
            yield fit


def _of_them(sentence: str, asked: str) -> str:
    """What a writer says of what the title asks about ("I shall argue that they should be taken down"); "" for none."""
    view = re.match(r"(?:they|it) ((?:should|must|ought to) .+?)\W*(?=(?: and|,) |\Z)", own_view(sentence), re.I)
    about = re.match(r"(.+?) (?:should|must|ought to) ", asked)
    return f"{about[1]} {view[1]}" if view and about and words(view[1]) & words(asked) else ""


def _planned(paragraphs: Iterable[Paragraph]) -> str:
    """What somebody is going to do, as a motion: "the council intends to close the library" says that the library should be closed."""
    paragraphs = [*paragraphs]
    for line in filter(None, (_HEADLINE.search(part.text) for part in paragraphs[:1])):
        who = f"the {line['who'].lower()}" if len(line["who"].split()) == 1 and is_common(line["who"]) else line["who"]
        if fit := _fit(f"{who} should {line['do']}"):
            return fit
    for plan in filter(None, (_PLANS.search(part.text) for part in paragraphs)):
        what = re.sub(r"^our ", "the ", plan["what"], flags=re.I)
        passive = plan["do"].endswith("e") and re.match(r"(?:the|every) (?!.*\b(?:with|by|to|from|for)\b)", what, re.I)
        who = re.sub(r"^our ", "the ", plan["who"], flags=re.I)
        said = f"{what} should be {plan['do']}d" if passive else f"{who} should {plan['do']} {what}"
        if fit := _fit(said):
            return fit
    return ""


def _called(title: str) -> str:
    """What a headline calls for, as a motion ("Make the buses free, and mean it"); "" where it doesn't, or says whose."""
    call = _CALLS.fullmatch(re.split(r", |[:;.!?]| [–—-] ", title)[0])
    if not call or re.search(r"(?-i:.[A-Z])|\b(?:our|us|them|your?)\b", call[0], re.I):
        return ""
    said = f"This house would {call[0][:1].lower()}{call[0][1:]}"
    return _fit(f"{call['thing']} should be {call['how']}" if call["make"] else said)


def _whose_it(sentences: Iterable[str]) -> Iterator[str]:
    """The sentences, where "It should …" says again who just had the word ("The council votes on Thursday."), and "do so" what about."""
    before = None
    for sentence in sentences:
        it = before and re.match(r"It (?:should|must) (do so\b|do it\b|say yes\b|agree\b)?", sentence)
        if it and it[1] and before["what"]:
            yield f"{before[1]} should {before['what']}."
        else:
            yield f"{before[1]} {sentence[3:]}" if it else sentence
        before = re.match(
            r"(The [\w’'-]+) (?:\w+s|has|will|can) (?:.*\bwhether (?:or not )?(?:to|it should) (?P<what>[^.?!;]+))?",
            sentence,
        )


def _denied(paragraphs: Iterable[Paragraph]) -> list[str]:
    """What an essay begins to argue against: what others are said to find of doing something ("abolishing cash is progress")."""
    said = [reported(sentence).rstrip(". !") for part in paragraphs for sentence in part.sentences]
    return [
        tidied(each)
        for each in said
        if _DOING.fullmatch(each) and len(each) <= LENGTHS["motion"] and not _LOST.search(each)
    ]


def _apart(motions: list[str]) -> tuple[str, ...]:
    """The first few that say different things."""
    kept: list[str] = []
    for each in motions:
        if each and not any(_same(each, other) for other in kept):
            kept.append(each)
    return tuple(kept[:MOST_MOTIONS])


def says_it(motion: str, claim: str) -> bool:
    """Whether a claim says little but what a motion says, or denies it."""
    about = words(motion)
    return (
        bool(about)
        and " because " not in claim
        and len(about & words(claim)) >= 0.75 * len(about)
        and len(words(claim)) < len(about) + 3
    )


def blank_of(motion: str) -> str:
    """The same with a gap where it compares with nothing: "The pen is still better for exams" leaves open than what; "" for any other."""
    compares = _OPEN.fullmatch(motion)
    return " ".join(filter(None, (compares[1], compares[2], "than ___", compares[3]))) if compares else ""


def near(view: str, motion: str) -> bool:
    """Whether a view of what should be done has most of a motion's words: the essay's thesis, at whatever length."""
    return bool(_TO_DO.search(view)) and len(words(view) & words(motion)) >= _SAME * len(words(motion))


def wants(motion: str, thing: str) -> bool | None:
    """Whether a motion that says what should be done wants a thing ("buses", "the ban"); None where it doesn't say."""
    ends = bool(_ENDS.search(motion))
    if not _TO_DO.search(motion) or not (words(thing) & words(motion) or (ends and _ENDS.search(thing))):
        return None
    return not ends or bool(_ENDS.search(thing))


def favours(motion: str, thing: str, good: bool) -> Literal["pro", "con", ""]:
    """The side of what is good about a thing, or bad; without a thing, about what the motion wants, or judges. "" where it doesn't tell."""
    wanted, *others = re.split(r" (?:than|instead of|rather than) ", motion)
    if not motion or re.search(r"\b(?:disadvantage|drawback|outweigh|harm|mistake)", motion, re.I):
        return ""
    if re.fullmatch(r"(?:the|such a) (?:change|idea|plan|proposal|reform|motion|move)", thing, re.I):
        return "pro" if good else "con"
    if thing and not re.fullmatch(r"(?:this|that|it|doing (?:so|this|that))", thing, re.I):
        short = re.fullmatch(r"(?:an?|the) (\w{1,3})", thing, re.I)
        if short and not (_ENDS.search(motion) or _VERDICT.search(wanted)) and short[1] in wanted.split():
            return "pro" if good else "con"
        if not {each[:4] for each in words(thing)} & {each[:4] for each in words(wanted)} or any(
            words(thing) & words(other) for other in others
        ):
            return ""
        wants_it = not _VERDICT.search(wanted) and (wants(motion, thing) if _ENDS.search(motion) else True)
        return "" if wants_it is None else "pro" if wants_it == good else "con"
    if _VERDICT.search(wanted) and not _NOT.search(wanted):
        return "con" if good else "pro"
    return "" if any(sign.search(wanted) for sign in (_ENDS, _NOT, _BAD)) else "pro" if good else "con"


def _is_sure(motion: str, others: list[str]) -> bool:
    """Whether one of these sentences has nearly the words of a motion, and none denies it."""
    near = [_shared(motion, other) for other in others]
    denied = any(share >= 0.5 and denies(motion, other) for share, other in zip(near, others, strict=True))
    return not denied and any(share >= 0.75 for share in near)


def _same(one: str, two: str) -> bool:
    """Whether two sentences want the same: most words of the shorter one, and both deny it or neither."""
    return _shared(one, two) >= _SAME and not denies(one, two)


def _shared(one: str, two: str) -> float:
    """Which part of the shorter one's words two sentences share."""
    return len(words(one) & words(two)) / max(1, min(len(words(one)), len(words(two))))


def denies(one: str, two: str) -> bool:
    """Whether one of two sentences says no, and the other doesn't."""
    no, bad = (bool(sign.search(one)) != bool(sign.search(two)) for sign in (_NOT, _BAD))
    return no != bad


def _of_title(title: str) -> str:
    """The statement of a title: what it says, or asks, or was set to be discussed."""
    set_to = TASK.search(title)
    said = title[: set_to.start()] if set_to else title
    if filled := _FILLED.match(said):
        first, *rest = filled["thing"].split()
        said = f"{filled['asks']}{' '.join([first.lower() if is_common(first) else first, *rest])}?"
    if statement := re.match(r"[“\"‘']([^”\"’']{10,}?)[.!]?[”\"’']", title):
        said = statement[1]
    said = re.sub(r"^(.*: )?(?:why|how|when) (?=.* (?:should|needs?|must) )", "", said, flags=re.I)
    said = re.sub(r"^(?:how far|to what extent) (?=(?:was|were|is|are|did|does|do|should)\b)", "", said, flags=re.I)
    whole = re.split(r"(?<=[.?!]) ", said.strip(' "“”‘’'))
    said = whole[-1 if whole[-1].endswith("?") else 0].rstrip(
        ".,:"
    )  # whatever stands before a question says when it was asked
    asks = said[:3].casefold() == "is "
    said = tidied(said) if asks else as_question(said)
    if asks and said.startswith("It is "):  # "Is more better to", as learners ask
        return said if len(said) <= LENGTHS["motion"] else ""
    said = said if said.endswith("?") else reported(said) or said
    if said.endswith("?") or sides_named(said):
        yes = tidied(answered(said) or sides_named(said))
        return yes if len(yes) <= LENGTHS["motion"] and not _LOST_THING.search(yes) else ""
    parts = [part for part in (said, *said.split(": ")) if ":" not in part]
    return (
        _called(title)
        or next(filter(None, map(_fit, parts)), "")
        or next((tidied(part) for part in parts if _states(part)), "")
    )


def _states(title: str) -> bool:
    """Whether a title is a whole statement of what was or is ("The suffragettes delayed votes for women")."""
    said = len(title.split()) > 3 and len(title) <= LENGTHS["motion"] and not (_LOST.search(title) or "," in title)
    return bool(said and _STATES.match(title))


def _wanted(sentence: str) -> str:
    """What a sentence of the essay's own voice wants or holds, as a motion; "" for none."""
    if (
        sentence.rstrip('"”’) ').endswith("?")
        or re.search(r"\bwhether\b[^,;:]* (?:should|must|ought)\b", sentence, re.I)
        or ((reported(sentence) or says_aside(sentence)) and not own_view(sentence))
    ):
        return ""
    said = "" if _TIME.match(sentence) else own_view(sentence)
    if not said and not _TO_DO.search(sentence):
        return ""
    pieces = re.split(r"[;:] | [–—] ", said or bare(sentence))
    said = _REASONS.sub("", next(filter(_TO_DO.search, pieces), pieces[0])).rstrip(". !")
    said = re.split(r" and (?=(?:we|it|they|that|i|should|must)\b|(?:the |our )?\w+ (?:should|must)\b)", said)[0]
    ours = _WE.fullmatch(said)
    return _fit(f"This house would {ours[1]}" if ours else said)


def _fit(said: str) -> str:
    """A sentence that can be a motion, tidied; "" for any other: it says what should be done, with nothing before that, or judges."""
    said = tidied(
        re.sub(
            r"^(?:discuss|consider|evaluate|assess) (?:the (?:view|claim|statement|idea) that|whether) ",
            "",
            said.strip(),
            flags=re.I,
        )
    )
    to_do = _TO_DO.search(said)
    fits = "," not in said[: to_do.start()] if to_do else _JUDGES.search(said) and _VERB.search(said)
    fits = fits and len(said.split()) > 2 and len(said) <= LENGTHS["motion"] and len(words(said)) > 0
    return "" if not fits or _LOST.search(said) else said
