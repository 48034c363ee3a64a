"""Makes draft cards from an essay's argument: its claims for one side, what it reports and grants for the other.

Nothing is made up. A claim is a sentence of the essay without the words that only frame it, so it can be read out as it is.
Evidence is quoted, with "…" for what was left out. No sentence is on both sides.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from ....motions.sentence import answered
from ....motions.titles import SETTING, heading
from .argument import find_argument
from .claims import keep_apart
from .cues import (
    ASIDE,
    BEST,
    DENIES,
    DISPUTED,
    FRAME,
    IT_IS_SAID,
    LEANS,
    LIMITS,
    NO_NOUN,
    NTH,
    OBJECTION,
    OBJECTION_WORD,
    OWN_VIEW,
    REFUSES,
    REPORTED,
    SAID,
    SAY,
    SET_ASIDE,
    SUPPORTS,
    TOPIC,
    VERDICT,
    WHAT,
)
from .drafts import LENGTHS, Draft, Essay, Proposal, words
from .parts import Place, Point
from .shortening import as_claim, inner, quotations, whole_sentences
from .text import TASK, Block, essay, sentences

MAX_DRAFTS = 48
# To somebody or something of an earlier sentence.
_POINTS = re.compile(
    r"(?:surely,? )?(?:(?:all )?(?:this|that)|these|those(?! who)|they|he|she|its|such|\w+ of (?:this|that|these)|"
    r"it (?:\w+ )?(?:seem|feel|felt|look|happen)(?:s|ed)?)\b|it\b.{3,60} them(?: \w+)?\W*$",
    re.I,
)
_THEIRS = re.compile("(?:they|their) ", re.I)  # of those who say it: the sentence names them
_ONESELF = re.compile(r"\b(?:I|my)\b", re.I)  # nobody else can say that
# "Without it the movement would have been slower".
_ADRIFT = re.compile(
    r"(?:with|without|through|because of|after|before|of|in|for|by|under) (?:it|them|this|these|those(?! who)|him|her)\b",
    re.I,
)
# "The army says that it is short of soldiers"
_OF_ITSELF = re.compile(
    r"(?:^|[,;] (?:and|but) |that )((?:the|our) [\w’'-]+) (?:says?|admits?|warns?|claims?) that it (?:is|has|needs|will)\b",
    re.I,
)
# "The trouble with uniforms is that they are dear": of whom or what
_ABOUT_IT = re.compile(
    r"(?:but |yet |and |so )?(?:the|my|our|another|one) (?:\w+ ){0,2}(?:reason|argument|objection|problem|trouble|difficulty|case)s? "
    r"(?:for (?:\w+ing )?|against |with |to )([^,.;:]{3,40}) is that (?:it|they) (.+)",
    re.I | re.S,
)
LEAST_GRANTED = 7  # words of what is granted: fewer make no argument
# An example that is only the writer's, at the end: ", for example in the lane where my friend lives".
_OF_MINE = re.compile(r", (?:for (?:example|instance)|such as|like|especially)\b[^,;:]*\b(?:I|my|me)\b[^,;:]*(?=\W*$)")
_BREAKS_OFF = re.compile(r".{3,25} (?:is|are|was|were|do|does|did|can|will|would|has|have)\W*", re.I)


def propose(blocks: Iterable[Block]) -> Proposal:
    """The proposal for the essay that blocks make."""
    text = essay(blocks)
    argument = find_argument(text, lambda point: bool((draft := _draft(text, point)) and draft.stands))
    drafts = [draft for point in keep_apart(_fit(text, argument.points)) if (draft := _draft(text, point))][:MAX_DRAFTS]
    thesis = motion_of(text, argument.theses, argument.weighs)
    drafts = [
        each
        for each in drafts
        if not (thesis and thesis.lower() in JOINS_INSIDE.sub(r"\1\2", each.sentence).lower())
        and not _MAKE.search(each.sentence)
    ]
    both = not argument.weighs and _goes_through_both(text)
    likely = _likely(text, thesis, () if both else argument.theses)
    return Proposal(text, thesis, tuple(_paired(drafts)), likely, both)


def _fit(text: Essay, points: Sequence[Point]) -> list[Point]:
    """The points that can stand by themselves. Where the sure one of a side can't, another one of the paragraph takes its place."""
    drafts = {point.at: draft for point in points if (draft := _draft(text, point))}
    settled = {(at.paragraph, draft.own) for at, draft in drafts.items() if draft.sure}
    fit = []
    for point in [point for point in points if point.at in drafts]:
        of = (point.at.paragraph, point.own)
        lost = any(other.sure and (other.at.paragraph, other.own) == of for other in points) and of not in settled
        instead = lost and not (_ONESELF.search(drafts[point.at].claim) or _ADRIFT.match(drafts[point.at].claim))
        settled |= {of} if instead else set()
        fit.append(replace(point, sure=drafts[point.at].sure or instead, chosen=drafts[point.at].chosen))
    return fit


def _likely(text: Essay, thesis: str, theses: Sequence[Place]) -> tuple[str, ...]:
    """The sentences from which a teacher could make a motion: the thesis, what the title asks, and what else the essay says should be
    done, of the same subject. None rather than one of which that isn't sure."""
    wants = [_core(_wanted(_said(text, place))) for place in theses]
    asked = [each for each in (answered(_title(text)), *_asking(text)) if each]
    about = words(thesis) | {word for each in asked for word in words(each)} | words(text.title)
    said = [f"{thesis}."] if thesis else []
    said += [
        each
        for each in (*wants, *(f"{each}." for each in asked))
        if (
            not thesis or bool(_NO.search(each)) == bool(_NO.search(thesis))
        )  # or the cards would be on the wrong sides
        and (each[:-1] in asked or (_SHOULD.match(each) and (words(each) & about or not about)))
        and not (_IN_CLAUSE.match(each) or _NO_MOTION.match(each) or _LOST.search(each) or _TWO.search(each))
    ]
    whole = [
        inner(each).rstrip(".")
        for each in said
        if len(each) <= LENGTHS["thesis"] and each[-1:] not in "?…" and not _ONESELF.search(each)
    ]
    return tuple(dict.fromkeys(whole))[:3]


def _asking(text: Essay) -> list[str]:
    """What the essay asks in its first paragraphs, as sentences that say yes."""
    early = [sentence for paragraph in text.numbered[:3] for sentence in paragraph.sentences]
    asked = [each for sentence in early if sentence.endswith("?") for each in (sentence, sentence.rpartition(": ")[2])]
    disputed = [each for each in early if DISPUTED.search(each) and not SET_ASIDE.search(each)]
    whether = [match[1] for sentence in disputed if (match := _WHETHER.search(sentence))]
    statements = [*map(answered, asked), *(each[:1].upper() + each[1:] for each in whether)]
    return [each for each in dict.fromkeys(statements) if each]


def _core(sentence: str) -> str:
    """A judgement without what comes before it or limits it: of "For those who lived through it, X made life worse, although Y" the
    middle."""
    parts = re.split(r",? (?:although|though|because|even if|while)\b", sentence.rstrip("."))[0].split(", ")
    first = next((n for n, part in enumerate(parts) if _DUTY.search(part) or VERDICT.search(part)), 0)
    if not first or not re.match(r"(?:the|an?|our|every|all) |[A-Z]", parts[first]):
        return sentence
    core = ", ".join(parts[first:])
    return f"{core[:1].upper()}{core[1:]}."


def _draft(text: Essay, point: Point) -> Draft | None:
    """The card that a sentence can be; None for one that can't stand by itself."""
    sentence = _said(text, point.at)
    said = stated(
        sentence if point.own and not (REPORTED.match(sentence) or OBJECTION.match(sentence)) else granted(sentence)
    )
    if point.own and LEANS.match(said):
        said = stated(sentence)  # of those who say it
    if about := _ABOUT_IT.fullmatch(sentence):
        said = f"{about[1][:1].upper()}{about[1][1:]} {about[2]}"
    elif said.startswith("It ") and (who := _OF_ITSELF.search(sentence)):
        said = f"{who[1][:1].upper()}{who[1][1:]}{said[2:]}"
    if not point.own and _THEIRS.match(said) and not _POINTS.match(bare(sentence)):
        said = bare(sentence)
    if LEANS.match(said) or re.match('[‘“"]\\w+[’”"] ', said) if point.own else _POINTS.match(said):
        return None  # or it takes up a word of somebody else's
    said = _OF_MINE.sub("", said)
    if not (point.own and point.sure) and _ONESELF.search(said):
        return None
    if (point.opening == "concession" and len(said.split()) < LEAST_GRANTED) or _BREAKS_OFF.fullmatch(said):
        return None
    if said != sentence and TOPIC.fullmatch(said):
        return None  # "The objection from freedom is weak", of those who reply so
    claim = as_claim(said)
    if claim.endswith("…") and not said.endswith("…"):
        return None
    return Draft(
        id=f"p{point.at.paragraph}-{point.at.sentence + 1}",
        own=point.own,
        paragraph=point.at.paragraph,
        sentence=sentence,
        title=heading(inner(said)),
        claim=claim,
        why=whole_sentences(
            [each for at in point.why if (each := _said(text, at)) and (point.own or not _ONESELF.search(each))],
            LENGTHS["why"],
        ),
        evidence=quotations(
            [each for at in point.evidence if not LEANS.match(each := bare(_said(text, at)))], LENGTHS["evidence"]
        ),
        stands=(stands := not (_ONESELF.search(said) or _ADRIFT.match(said))),
        sure=stands and point.sure,
        chosen=stands and point.chosen,
        proposed=stands and point.proposed,
        opening=point.opening,
        weak_point=_weak_point(text, point.reply) if point.reply else "",
    )


def _weak_point(text: Essay, reply: Place) -> str:
    """What the essay answers, as the weak point of a card; "" where it is too long. With "That would be fair if the fine were large.", the
    next sentence, too."""
    said = as_claim(stated(_said(text, reply)))
    after = text.numbered[reply.paragraph - 1].sentences[reply.sentence + 1 :][:1]
    if LIMITS.match(said) and after and len(after[0].split()) > 4:
        said = whole_sentences([said, *after], LENGTHS["weak_point"])
    return "" if "…" in said else said


def _paired(drafts: list[Draft]) -> Iterator[Draft]:
    """The drafts, with the first sure ones of both sides in a paragraph answering each other."""
    first: dict[tuple[int, bool], str] = {}
    for draft in sorted(drafts, key=lambda draft: not draft.sure):
        first.setdefault((draft.paragraph, draft.own), draft.id)
    for draft in drafts:
        yield replace(draft, answers=first.get((draft.paragraph, not draft.own), ""))


def motion_of(text: Essay, theses: Sequence[Place], weighs: bool = False) -> str:
    """A motion: the essay's title or what it asks, the likeliest sentence of what it may want, or what it says is in question. It says
    what should be done, or judges, and speaks only of people whom it names. Where the essay says no, so does the motion; `weighs`: it lists
    both sides, so the motion says yes whatever it concludes."""
    both = not weighs and _goes_through_both(text)
    said = [] if both else [_wanted(_said(text, place)) for place in theses[:6]]
    late = {
        each for n, each in enumerate(said) if theses[n].paragraph > len(text.numbered) - 2 or theses[n].paragraph < 3
    }
    title, stance = _title(text), _stance(text)
    shares = said and _DUTY.search(said[0]) and words(said[0]) & words(title)
    if title not in text.title and not (stance or weighs or both or shares):
        return ""  # nobody can tell whether it is for what people think
    title = _LET.sub(r"\1\2 should ", re.sub(r"^why\s+", "", title, flags=re.I))
    against = stance == "no" and not (weighs or both or _BANS.search(title))
    title = _NOT.sub(r"\1 not", title, count=1) if against and not _NO.search(title) else title
    refuses = against or (not weighs and bool(said and _NO.search(said[0])))
    asked = [each for each in (answered(title), *_asking(text)) if each]
    if refuses:
        asked = [each if _NO.search(each) else _NOT.sub(r"\1 not", each, count=1) for each in asked]
    asked = [each for each in asked if weighs or both or bool(_NO.search(each)) == refuses]
    wants = [each for sentence in said for each in dict.fromkeys((_core(sentence), sentence))]
    of_title = [
        each
        for each in asked[:1]
        if answered(title) and (_DUTY.search(each) or (wants and wants[0].rstrip(".") in each))
    ]
    first = [*asked, *wants] if weighs else [*of_title, *wants, *asked]
    order = sorted(first, key=lambda each: not _DUTY.search(each))  # what should be done, before what is so
    plainer = [
        each for each in order if _LET.match(_title(text)) and _DUTY.search(each)
    ]  # than "Let the books come home"
    for source in (*plainer, title, *order):
        clause = _MAIN.match(source)
        parts = [source.partition(": ")[2], source, clause[1] if clause else ""]
        for part in parts if _DUTY.search(source) else reversed(parts):  # a judgement is short
            sentence = inner(_ASIDE.sub("", re.sub(r"^why\s+", "", part.strip().rstrip("."), flags=re.I)))
            sentence = re.sub(rf"^{_TIME_TO.pattern}", r"This house would \1", sentence, flags=re.I)
            judges = _DUTY.search(sentence) or VERDICT.search(sentence) or source in asked
            if (judges or (source in late and DENIES.search(sentence))) and _is_motion(sentence):
                return sentence[:1].upper() + sentence[1:]
    demand = _IMPERATIVE.match(title) and answered(f"Should this house {title[:1].lower()}{title[1:]}?")
    would = re.sub("^This house should", "This house would", demand or "")
    return would if would != demand and _is_motion(would) else ""


def _stance(text: Essay) -> str:
    """Whether its writer says, where an essay begins or ends, that they are for what it is about ("yes") or against it ("no")."""
    ends = [sentence for paragraph in (*text.numbered[:1], *text.numbered[-1:]) for sentence in paragraph.sentences]
    own = [each for each in ends if OWN_VIEW.search(each) or _ONESELF.search(each)]
    return "no" if any(map(REFUSES.search, own)) else "yes" if any(map(SUPPORTS.search, own)) else ""


def _title(text: Essay) -> str:
    """The essay's title, or the statement in it that it discusses: of "Some people think that zoos are cruel and should be closed. Others
    like them. Discuss both views." that zoos should be closed."""
    title = _COLUMN.sub("", text.title)
    if not (task := TASK.search(title)):
        return title
    first = next(sentences(title[: task.start()].strip(' "“”‘’')), "").rstrip('.:,"”’')
    return _BESIDE.sub(" ", granted(first))


def _goes_through_both(text: Essay) -> bool:
    """Whether an essay says that it discusses what speaks for and against: then nobody can tell which side is for."""
    return bool(_BOTH.search(" ".join((text.title, *(paragraph.text for paragraph in text.numbered[:2])))))


def _is_motion(sentence: str) -> bool:
    return (
        len(sentence.split()) > (3 if _DUTY.search(sentence) else 2)  # "Tipping is wrong"
        and len(sentence) <= LENGTHS["thesis"]
        and not (_UNNAMED.search(sentence) or _LOST.search(sentence) or SETTING.match(sentence))
    )


def _wanted(said: str) -> str:
    """What a sentence wants, as a statement: of "It is time for towns to buy buses." that they should."""
    sentence, said = said, stated(said)
    said = _TWICE.sub(r"\1\2", _THEN.sub("", said))
    have = _HAVE.match(said)
    if have and (wanted := answered(f"Should {have[1]}?")):
        return wanted
    if (make := _MAKE.search(said)) and not _IN_CLAUSE.match(said[: make.start()]):
        no = "not " if _NO.search(make[0]) else ""
        return f"{make[1][:1].upper()}{make[1][1:]} should {no}be {make[2].replace(' our ', ' ')}"
    if past := _MADE.match(bare(sentence)):
        return f"{past[1][:1].upper()}{past[1][1:]} should {_infinitive(past[2])} {past[3]}"
    if ours := _TIME_TO.match(said) or _WE_SHOULD.match(said):
        return f"This house would {ours[1]}"
    wants = _WANTS.match(said)
    who, what = [each for each in wants.groups() if each] if wants else ("", "")
    return f"{who[:1].upper()}{who[1:]} should {what}" if who else said


def _infinitive(past: str) -> str:
    """Of "closed" and "banned", "close" and "ban"."""
    if known := _PRESENT.get(past):
        return known
    if past.endswith("ied"):
        return f"{past[:-3]}y"
    silent = re.search(r"(?:[cvgzu]|[^s]s|[^e]at)ed$", past)
    return past[: -1 if silent else -3 if re.search(r"([bdgmnprt])\1ed$", past) else -2]


# "The poor, then, were not to blame", "Fair pay would also change"
JOINS_INSIDE = re.compile(
    r"^((?!not only\b)(?:[\w’'-]+ ){0,5}[\w’'-]+)(?:, (?:then|therefore|thus|however|though|moreover|in short),|(?: also| therefore| thus)\b)( )"
)
_COLUMN = re.compile(r"(?:opinion|comment|column|editorial|essay|letter|guest post): ", re.I)
_BOTH = re.compile(
    r"\b(?:both|two|either|each) (?:of (?:the|these) )?(?:sides?|views?|opinions?|points? of view|viewpoints?|perspectives?)\b|"
    r"\b(?:advantages|pros|benefits) and (?:the )?(?:disadvantages|cons|drawbacks)\b",
    re.I,
)
# Beside what should be done: "zoos are cruel and should be closed", "zoos, which keep wild animals, should be closed".
_BESIDE = re.compile(r",? (?:(?:is|are) [\w ]{3,20} and|(?:which|who) [^.;:]{3,60}?),? (?=(?:should|must)\b)")
# Whoever is against one that says so is for something, and the other way about.
_BANS = re.compile(
    r"\b(?:not|no|never|ban|abolish|forbid|prohibit|end|scrap|close|stop|wrong|against|abolished|banned|forbidden|closed|ended)\b",
    re.I,
)
_NOT = re.compile(r"\b(should|must|ought)\b")
_IMPERATIVE = re.compile(
    r"(?!let )(?:(?-i:Abolish|Ban|Scrap|End|Keep|Save|Stop|Tax) [A-Z]\w+|\w+ (?:the|an?|our|their|all|every|no|more|\w+s)\b)[^?:]*\Z",
    re.I,
)
_THEN = re.compile(r"if [^.?]{3,200}?, then ", re.I)
# "The council should put it back, and it should put a seat at every stop": the half that names what it is about.
_TWICE = re.compile(
    r"^([^,;:]{3,60} (?:should|must)) [^,;:]*\b(?:it|them)\b[^,;:]*, and (?:it|they) (?:should|must)( .+)", re.I
)
_HAVE = re.compile(r"i(?:['’]d| would) (?:have|see) ([^,;:.]+)", re.I)  # "I would have every citizen vote"
# "It is time that Parliament made voting compulsory"
_PRESENT = {
    "made": "make",
    "gave": "give",
    "took": "take",
    "brought": "bring",
    "put": "put",
    "built": "build",
    "paid": "pay",
    "taught": "teach",
}
_MADE = re.compile(
    rf"it is (?:\w+ )?time (?:that )?([^,;:]{{3,60}}?) ({'|'.join(_PRESENT)}|\w{{3,}}(?<!e)ed) (.+)",
    re.I | re.S,
)
# "We ought to make voting compulsory": where nobody is named who should.
_MAKE = re.compile(
    r"(?:\b(?:we|i would|i['’]d) (?:should |must |ought )?(?:not )?(?:to )?|\blet us (?:not )?|\btime (?:for us )?to |"
    r"\b(?:case|time|reason)s? (?:for|against) |\Afor )"
    r"mak(?:e|ing) ((?!(?:it|them|this|that|these|us)\b)[\w’'-]+(?: [\w’'-]+){0,5}?) "
    r"((?:compulsory|mandatory|obligatory|voluntary|optional|free|illegal|legal|unlawful)\b(?:(?!,| and | but )[^.;:])*)",
    re.I,
)
_TIME_TO = re.compile(r"it is (?:\w+ )?time to (.+)", re.I)
# "We should stop selling rockets", where it is no advice to the reader.
_WE_SHOULD = re.compile(
    r"we (?:should|must|ought to|need to) ((?:not )?(?!(?:all|also|never|be|have|remember|ask|consider|think|look|note|not|forget|take care|keep|say|admit|"
    r"do|begin|start|try|learn|see|go|know|accept|make)\b)(?!.*\b(?:it|them|this|that|so|our|we)\b)[\w-]+ .+)",
    re.I,
)
_WANTS = re.compile(
    r"(?:it is (?:\w+ )?time (?:for|that) (.{3,60}?) to (.+)|(?:the|at the) (?:very )?least (?:that )?(.{3,60}?) (?:can|could|should) do"
    r"(?: \w+)? is(?: to)? (.+))",
    re.I | re.S,
)
# "Let jurors be paid", "Let shops choose"
_LET = re.compile(r"^let (?!us\b|me\b)(?:([^.:;,]{3,60}?)(?= be\b)|((?:the |our )?[\w-]+s)) ", re.I)
_ASIDE = re.compile(
    r"(?:;|,? because\b| and that (?=\w+ (?:should|must|ought))| for (?:the following|several|many|two|three) reasons\b|, (?:for example|for instance|"
    r"such as|since|as|but|with|and (?:i|we))\b).*",
    re.I,
)
# Not a motion's "this house", or the place where everybody is.
_THIS = r"this(?! (?:house|town|city|village|county|country|state|school)\b)"
# It, but for what is right or wrong to do.
_IT = r"it(?! (?:is|was) (?:not |never )?(?:right|wrong|fair|unfair|good|bad|better) (?:to|that)\b)"
# Takes up somebody or something that it hasn't named: "The museum should give it back".
_LOST = re.compile(
    r"\b(?:should|must|ought to|can|will|would|deserves? to) (?:(?!\b(?:an?|the|all|every|their|its|that|who|which|and|or|but|if|when|where|because)\b)"
    r"[^,;:])*?\b(?:it|them|this|these|those(?! who)|so)\b(?! (?:year|week|month|century|country|town|city|school)\b)|\bthese things\b",
    re.I,
)
# What is no motion, even to begin with.
_NO_MOTION = re.compile(
    r"(?:for (?:this|that|these|all these) reasons?|had|we|whether|what (?:it|they)|when|although|against (?:this|that)|neither|to \w+|"
    rf"let (?:us|me)|for the \w+ time|that|{_IT}|{_THIS}|these|those(?! who)|they|he|she|there|such|I|"
    r"the (?:rule|principle|law) (?:must|should))\b",
    re.I,
)
# What is in question.
_WHETHER = re.compile(
    r"\bwhether (?:or not )?(?!to\b)([^.?;:]{12,120}?)(?: or not| at all)?"
    r"(?=,? (?:(?:has|have) (?:been|long|always|persisted|divided)|remains?|continues?|"
    r"(?:is|are|was) (?:an?|one|not|growing|hotly|debated|disputed|asked|as|old|open))\b|[.?;:]|$)",
    re.I,
)
_SHOULD = re.compile(r"(?!at present\b|today\b|one\b|you\b).*\b(?:should|must|ought|belongs? in)\b", re.I)
_TWO = re.compile(r", and\b|;")  # sentences
_NO = re.compile(r"\b(?:not|never|no|wrong|against|mistake)\b|n['’]t\b", re.I)
# Of a long sentence, what it begins with.
_MAIN = re.compile(
    r"((?:[^,:;–—]|, \w+ (?:and|or)\b){16,}?)(?:,(?! \w+ (?:and|or)\b)|:|;| [–—]| (?:because|so that|until|unless)\b)"
)
_DUTY = re.compile(
    r"\b(?:(?:should|must)(?:n['’]t)?|ought(?! to know)|belongs? (?:in|on|under|with)|this house (?:would|believes|supports|opposes|regrets))\b",
    re.I,
)
# Where a clause comes before what should be done, or has it: "Parks are dear, because grass must be cut".
_IN_CLAUSE = re.compile(
    r"(?:(?!\b(?:should|must|ought)\b).)*\b(?:because|since|if|when|what|how|(?:that|who|which) (?:should|must|ought))\b",
    re.I,
)
_UNNAMED = re.compile(
    r"\b(?:i|we|us|me|my|you|your)\b|^(?:for|in|at|on|by|after|before|since|until|when|if|as|from)\b[^,]{2,40}? (?:it|this|that|they|he|she|there) "
    rf"(?:is|are|was|were|has|have|had|should|must)\b|^(?:{_IT}|what (?:it|they)|against|{_THIS}|that|these|those|they|he|she|such|there|one|had|to)\b|"
    r"^the (?:idea|view|claim|notion|argument|belief|opinion) that\b|"
    rf"\?$|\bdo (?:so|this|that|the same)\b|\bsuch an? |\b(?:{_THIS}|that) \w+\W*$|"
    r"\bour(?! (?:\w+ )?(?:school|class|town|city|village|county|country|state|region|district|university|college|canteen|council)s?\b)\b|"
    r"\b(?:who|that|what|which|how|where|when|why) (?:\w+ )?(?:should|must|ought)\b|\bwhether\b",
    re.I,
)


def _said(text: Essay, at: Place) -> str:
    return text.numbered[at.paragraph - 1].sentences[at.sentence]


def stated(sentence: str) -> str:
    """What the writer says, without the words that only say that it is said: "I believe that" and "Secondly,"."""
    for _ in range(2):
        sentence = bare(sentence)
        sentence = next((match[1] for frame in _STATED if (match := frame.fullmatch(sentence))), sentence)
    return JOINS_INSIDE.sub(r"\1\2", bare(sentence))


# --- quoting ---------------------------------------------------------------------------------

_JOINS = re.compile(
    rf"\s*(?:(?:and|but|yet|so|now|then|however|moreover|furthermore|also|besides|likewise|similarly|lastly|finally|{NTH}(?:ly)?|in addition|additionally|"
    r"yes|in the first place|for (?:all )?(?:these|this|that) reasons?|for (?:one thing|a start)|"
    r"first and foremost|(?:while|although|though) (?:this|that) (?:is|may be|might be) (?:\w+ )?(?:true|right|so)|"
    r"to (?:begin|start) with|all things considered|first(?:ly)? of all|last but not least|what is more|above all|most importantly|therefore|thus|"
    r"consequently|subsequently|as a result|in fact|indeed|granted|admittedly|on the (?:one|other) (?:hand|side)|"
    r"in (?:conclusion|short|summary)|on balance|overall|"
    r"to (?:sum up|conclude|begin|start)|all in all|as (?:previously |already )?(?:mentioned|said|stated)(?: \w+)?|"
    r"even so|nevertheless|nonetheless|still|of course|for (?:instance|example)|true),\s+|"
    r"(?:and|but|yet|so(?! (?:few|many|much|little|long|far|often)\b)|also|therefore|thus|in fact|secondly|thirdly|first(?:ly)? of all|"
    r"in conclusion|in the end(?! of)|on the other (?:hand|side)|admittedly|of course(?= (?:there|some|many|the|an?)\b))\s+)",
    re.I,
)
# How writers say that they grant something, that others say it, or that they say it themselves.
_GRANTED = [
    re.compile(pattern, re.I)
    for pattern in (
        r"\s*it (?:is (?:also )?true (?:enough )?|(?:must|has to|should|can) (?:also )?be (?:[\w’'-]+ ){1,3})that\s+(.+)",
        rf"\s*(?:then )?there(?:['’]s| is| are| was) (?:also )?(?:the|an?) (?:\w+ ){{0,2}}(?:argument|danger|risk|{OBJECTION_WORD}) that\s+(.+)",
        r"\s*(?:i|we|one|you) (?:(?:must|should|(?:have|has|ought) to) )?(?:also )?(?:concede|admit|grant|accept|acknowledge|allow)(?:,? too)?,? that\s+(.+)",
        r"\s*(?:no one|nobody) (?:\w+ )?(?:denies|disputes|deny|dispute) that\s+(.+)",
        r"\s*[^.:;]{3,80}? can be said (?:for|against) [^.:;]{3,40}? is that\s+(.+)",
        r"\s*[^.:;]{3,80}?\b(?:argument|objection|worry|complaint) (?:is|was) that\s+(.+)",
        rf"\s*[^.:;,]{{1,80}}? {NO_NOUN}(?:{SAID}|told (?:me|us)|put it to (?:me|us)),? that\s+(.+)",
        r"\s*[^.:;]{3,60}['’]s? (?:reply|answer) (?:to (?:this|that|it) )?is that\s+(.+)",
        r"\s*[^.:;]{3,80}? put it to (?:me|us) that\s+(.+)",
        r"\s*[^.:;]{3,200}\b(?:told|warned|reminded|assured) (?:its|his|her|their|the) \w+ that\s+(.+)",
        r"\s*[^.:;]{3,110}, (?:and|but) (?:they|he|she) (?:tells?|told) (?:me|us) that\s+(.+)",
        rf"\s*(?:against (?:this|that) )?{IT_IS_SAID},? (?:\w+, )?that\s+(.+)",
        rf"\s*(?:the )?{NTH}(?:ly)?(?:, that| is that)\s+(.+)",
        rf"\s*(?:the|a|one|another) (?:\w+ ){{0,2}}{OBJECTION_WORD} (?:is|concerns) (?:about )?[\w’' -]{{3,40}}: (.+)",
        rf"\s*(?:{NTH}(?:ly)?,? |finally,? )?(?:i|we) (?:\w+ )?hear(?: it said)?,? that\s+(.+)",
        r"\s*[^.:;]{3,110}\b(?:and|but) it is (?:\w+ )?(?:said|argued|claimed|objected) that (.+)",
        r"\s*(?:i|we)(?: am|['’]m| are) (?:\w+ )?aware (?:of the \w+ )?that\s+(.+)",
        r"\s*(?:the|a|one|another) (?:\w+ ){0,2}"
        r"(?:objection|charge|doubt|fear|answer|reply|response|complaint|worry|concern|criticism|argument against (?:\w+ ){0,3}\w+) is that\s+(.+)",
        r"\s*(?:then )?(?:we|you|i) (?:are|have been) (?:\w+ )?told(?: that|,)\s+(.+)",
        r"\s*(?:in (?:his|her|their) (?:view|eyes|opinion)|according to (?:critics|opponents|the other side)),\s+(.+)",
        rf"\s*(?:now, )?(?:[\w’']+ ){{1,7}}?(?:(?:will|may|might|would|could|can|also|often|therefore|thus) )*"
        rf"(?<!\ban )(?<!\bthe )(?<!\bany )(?<!\bno )(?<!\bto ){SAY}(?:(?: also)? that\s+|: ?)(.+)",
        r"\s*(?:some|many|most|a lot of|lots of) [\w’'-]+ (?:dislike|hate|oppose|reject|refuse|are against)\b[^.:;]{3,60}? because (?:they (?:say|"
        r"think|believe|feel) (?:that )?)?(?!they\b|it\b)(.+)",
        r"\s*(?:(?:some|many|most|other) [\w’'-]+|some|many|others) (?:think|believe|say|feel) (?!that\b|so\b)(.+)",
        r"\s*(?:now, )?(?:[\w’']+ ){1,4}?(?:will|may|might|would) (?:\w+ )?say (?!something|so\b|yes\b|no\b)(.+)",
        rf"\s*(?:the|my|our|a|an|one|mr|mrs|ms|dr)\b[^.:;]{{2,70}}?(?:,|\b) {SAID},? that\s+(.+)",
        r"\s*[^.:;]{3,90},? and (?:the|their|its|his|her) [\w’'-]+ (?:(?:has|have) )?(?:[\w’'-]+ ){0,2}(?:say|argue|warn)s? that (.+)",
        r"\s*(?:although|even though|though|while)\s+([^,]{12,}),.*",
        r"\s*(?:of course|granted|admittedly|certainly|true|sure|obviously),?\s+([^,;]{12,}?)[,;]? (?:but|yet|still)\b.*",
    )
]
_STATED = [
    re.compile(pattern, re.I)
    for pattern in (
        rf"(?:{FRAME}) (.+)",
        rf"(?:the|my|our|a|another|one) (?:{NTH} |{BEST} )?{WHAT} (?:to|for|why) [^.;:,]{{3,60}}? is that (.+)",
        rf"(?:the|my|our|a|another) (?:{NTH} )?{WHAT}(?: [\w’'-]+){{0,6}}: (.+)",
        r"there are (?:\w+ )?people (?:(?:who|that) (?:say|argue|claim|believe|think|hold|advocate the (?:view|idea))|arguing|claiming|saying) that (.+)",
        r"there are (?:[\w’'-]+ ){1,4}reasons? (?:as to )?(?:why|that) (.+)",
        r"this (?:essay|article|paper|speech|text)\b[^.:;]{3,50}(?::| that) (.+)",
        r"i(?:['’]m| am) (?:just |only )?(?:going|here) to (?:say|argue|tell you) that (.+)",
        r"(?:(?:i|we) (?:think|believe) )?(?:this|that|it) (?:is|may be|might be) (?:\w+ )?(?:true|right|so|fair|correct)(?: \w+)?,? but (.+)",
        r".{0,120}?\b(?:i|we) (?:have |had )?(?:come|came)(?:, [^.:;]{3,60},)? to the (?:conclusion|view|belief) that (.+)",
        r".{0,120}?\b(?:i|we) (?:am|are|remain) (?:\w+ )?(?:convinced|sure|certain|of the opinion) that (.+)",
        r".{0,120}?\b(?:i|we) (?:will|shall|want to|would like to|am going to|are going to) "
        r"(?:argue|show|claim|explain|(?:convince|persuade) you) (?:that|why) (.+)",
        r".{0,120}?\b(?:it is (?:clear|obvious|high time|time|(?:my|our) (?:\w+ )?(?:belief|view|opinion|conviction))|"
        r"there is no doubt(?: in my mind)?|(?:my|our) (?:\w+ )?(?:view|position|claim|thesis|opinion|answer|case|contention|argument) is) that (.+)",
        r".{0,40}?\bi (?:\w+ )?agree (?:with the \w+ )?that (.+)",
        r".{0,120}?\bi (?:side|agree|come down)\b[^.:;]{0,40}? (?:with|of) those who \w+ that (.+)",
        r"(?:i|we) (?:believe|think) that (?:it|they|we|he|she) [^,]{2,20}, and that (.+)",
        r"(?:i|we) (?:have come to |now |still |firmly |strongly |therefore |do |would |should )?(?:believe|think|argue|maintain|suggest|propose|say|contend)"
        r"(?: that(?! (?:is|was|may|might|can|would)\b))? (?!(?:of|about|so|him|her|it|them)\b)(.+)",
        r"(?:.{0,60}, )?in my (?:opinion|view|eyes),? (.+)",
        r".{10,120}?\b(?:i|we) (?:have )?(?:come to |now |\w+ly )?(?:believe|think|am convinced|am sure) that (.+)",
    )
]


_ASIDES = re.compile(
    rf", (?:{ASIDE}|i (?:admit|grant)|admittedly|to be sure)(?: (?:last|this|on|in|at|to) [^,.;:]{{1,30}})?(?=[,.])"
    r"(, (?:is|are|was|were|has|have|can|will|would|should|must|deserves?|needs?|makes?|costs?)\b)?",
    re.I,
)
_COMMENT = re.compile(
    r",? (?:(?:while |but |and )?(?:others|some|many) (?:say|think|believe|feel|argue|claim)|(?:and|but) (?:I|we|(?:this|that) (?:is|was|has|had|will|would|"
    r"can|could|may|might|means?|makes?|should|must))) .*"
)


def bare(sentence: str) -> str:
    """A sentence without the words that only join it to the one before, such as "Secondly," and "But"."""
    for _ in range(3):
        rest = _JOINS.sub("", sentence, count=1) if _JOINS.match(sentence) else sentence
        if rest == sentence or len(rest.split()) < 3:
            break
        sentence = rest
    return sentence[:1].upper() + sentence[1:]


def granted(sentence: str) -> str:
    """What a sentence grants or reports, without the words that say so: of "It is true that X" and "X, he said", X. The sentence where
    it has none."""
    sentence = _ASIDES.sub(lambda aside: f" {aside[1][2:]}" if aside[1] else "", sentence)
    for text, frame in ((text, frame) for text in (sentence, bare(sentence)) for frame in _GRANTED):
        if match := frame.fullmatch(text):
            said = _COMMENT.sub("", match[1].strip())  # what the writer thinks of it
            return re.sub(r"(, and) that\b", r"\1", said)
    return sentence
