"""Makes draft cards from an essay's argument: its claims for one side, what it reports and grants for the other.

Nothing is made up. A claim is a sentence of the essay without the words that only frame it, so it can be read out as it is.
Evidence is quoted, with "…" for what was left out. No sentence is on both sides.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from ....motions.sentence import answered
from ....motions.titles import SETTING, heading
from ....motions.typed import as_question, good_than_harm
from . import cues, wording
from .argument import find_argument
from .claims import keep_apart
from .drafts import LENGTHS, Draft, Essay, Proposal, words
from .parts import SHORTEST, Place, Point, person_of, subject_of, with_name, without_pointing
from .text import TASK, Block, essay, sentences
from .wording import as_claim, inner, quotations, whole_sentences

MAX_DRAFTS = 48
_OF_PERSON = re.compile(r"(?:\w+ )?(?:she|he|her|his)\b", re.I)
LEAST_GRANTED = 7  # words of what is granted: fewer make no argument
LEAST_ADMITTED = 3  # the same after "I accept that", which is said of nothing else


def propose(blocks: Iterable[Block]) -> Proposal:
    """The proposal for the essay that blocks make."""
    text = essay(blocks)
    argument = find_argument(text, lambda point: bool((draft := _draft(text, point)) and draft.stands))
    drafts = [draft for point in keep_apart(_fit(text, argument.points)) if (draft := _draft(text, point))][:MAX_DRAFTS]
    thesis = motion_of(text, argument.theses, argument.weighs)
    drafts = [
        each
        for each in drafts
        if not (thesis and thesis.lower() in wording.JOINS_INSIDE.sub(r"\1\2", each.sentence).lower())
        and not wording.MAKE.search(each.sentence)
        and not (each.paragraph == 1 and not each.own and _says_so(thesis, each.sentence))
    ]
    both = not thesis if argument.weighs else _goes_through_both(text)
    likely = _likely(text, thesis, () if both else argument.theses)
    taken = {draft.paragraph for draft in drafts if draft.proposed} | {at.paragraph for at in argument.theses[:1]}
    motions = [_written_small(each, text) for each in (thesis, *likely)]
    return Proposal(
        text, motions[0], tuple(_paired(drafts)), tuple(motions[1:]), both, tuple(_untaken(text, drafts, taken))
    )


def _written_small(motion: str, text: Essay) -> str:
    """A motion from a heading in title case, with a capital only where it begins and where the essay writes one inside a sentence:
    "Museums Should Return What Rome Took" becomes "Museums should return what Rome took"."""
    longer = [word for word in motion.split()[1:] if len(word) > 3]
    if len(longer) < 2 or any(word[0].islower() for word in longer):
        return motion
    names = {name for paragraph in text.numbered for name in cues.NAME.findall(paragraph.text)}
    return re.sub(
        r"(?<=\s)[A-Z][\w’'-]*",
        lambda word: word[0] if word[0] in names or word[0].isupper() else word[0].lower(),
        motion,
    )


def _untaken(text: Essay, drafts: Sequence[Draft], taken: set[int]) -> Iterator[Draft]:
    """Of each paragraph between the first and the last one that isn't `taken`, its first draft, or else its first sentence that says
    something, as a card."""
    for paragraph in [each for each in text.numbered[1:-1] if each.number not in taken]:
        if first := next((draft for draft in drafts if draft.paragraph == paragraph.number), None):
            yield first
            continue
        marks = [(n, each, cues.Marks(each)) for n, each in enumerate(paragraph.sentences, 1)]
        for n, sentence, _marks in [
            each for each in marks if each[2].words >= SHORTEST and not (each[2].question or each[2].signpost)
        ][:1]:
            claim = as_claim(stated(sentence))
            yield Draft(
                f"p{paragraph.number}-{n}", True, paragraph.number, sentence, heading(inner(claim)), claim, sure=False
            )


def _fit(text: Essay, points: Sequence[Point]) -> list[Point]:
    """The points that can stand by themselves. Where the sure one of a side can't, another one of the paragraph takes its place."""
    drafts = {point.at: draft for point in points if (draft := _draft(text, point))}
    settled = {(at.paragraph, draft.own) for at, draft in drafts.items() if draft.sure}
    fit = []
    for point in [point for point in points if point.at in drafts]:
        of = (point.at.paragraph, point.own)
        lost = any(other.sure and (other.at.paragraph, other.own) == of for other in points) and of not in settled
        instead = lost and not (
            wording.ONESELF.search(drafts[point.at].claim) or wording.ADRIFT.match(drafts[point.at].claim)
        )
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
        if not wording.DEMANDED.search(each)  # by somebody else
        # Otherwise the cards would be on the wrong sides.
        if (not thesis or bool(wording.NO.search(each)) == bool(wording.NO.search(thesis)))
        and (each[:-1] in asked or (wording.SHOULD.match(each) and (words(each) & about or not about)))
        and not (
            wording.IN_CLAUSE.match(each)
            or wording.NO_MOTION.match(each)
            or wording.LOST.search(each)
            or wording.TWO.search(each)
        )
    ]
    whole = [
        inner(each).rstrip(".")
        for each in said
        if len(each) <= LENGTHS["thesis"] and each[-1:] not in "?…" and not wording.ONESELF.search(each)
    ]
    return tuple(dict.fromkeys(whole))[:3]


def _asking(text: Essay) -> list[str]:
    """What the essay asks in its first paragraphs, as sentences that say yes."""
    early = [sentence for paragraph in text.numbered[:3] for sentence in paragraph.sentences]
    asked = [each for sentence in early if sentence.endswith("?") for each in (sentence, sentence.rpartition(": ")[2])]
    disputed = [each for each in early if cues.DISPUTED.search(each) and not wording.SET_ASIDE.search(each)]
    whether = [match[1] for sentence in disputed if (match := wording.WHETHER.search(sentence))]
    statements = [*map(answered, asked), *(each[:1].upper() + each[1:] for each in whether)]
    return [each for each in dict.fromkeys(statements) if each]


def _core(sentence: str) -> str:
    """A judgement without what comes before it or limits it: of "For those who lived through it, X made life worse, although Y" the
    middle."""
    parts = re.split(r",? (?:although|though|because|even if|while)\b", sentence.rstrip("."))[0].split(", ")
    first = next((n for n, part in enumerate(parts) if wording.TO_BE_DONE.search(part) or cues.VERDICT.search(part)), 0)
    if not first or not re.match(r"(?:(?:and|but|so|yet) )?(?:(?:the|an?|our|every|all) |[A-Z])", parts[first]):
        return sentence
    core = re.sub(r"^(?:and|but|so|yet) ", "", ", ".join(parts[first:]))
    return f"{core[:1].upper()}{core[1:]}."


def _draft(text: Essay, point: Point) -> Draft | None:
    """The card that a sentence can be; None for one that can't stand by itself."""
    sentence = _said(text, point.at)
    said = stated(
        sentence
        if point.own and not (cues.REPORTED.match(sentence) or cues.OBJECTION.match(sentence))
        else granted(sentence)
    )
    subject = subject_of(text) if said.startswith(("These ", "Those ")) else set[str]()
    if point.own and cues.LEANS.match(without_pointing(said, subject)):
        said = stated(sentence)  # of those who say it
    if about := wording.ABOUT_IT.fullmatch(sentence):
        said = f"{about[1][:1].upper()}{about[1][1:]} {about[2]}"
    elif said.startswith("It ") and (who := wording.OF_ITSELF.search(sentence)):
        said = f"{who[1][:1].upper()}{who[1][1:]}{said[2:]}"
    if not point.own and wording.THEIRS.match(said) and not wording.POINTS.match(bare(sentence)):
        said = bare(sentence)
    named = with_name(said, person_of(text)) if _OF_PERSON.match(said) else said
    whole = without_pointing(named, subject)
    if cues.LEANS.match(whole) or re.match('[‘“"]\\w+[’”"] ', said) if point.own else wording.POINTS.match(whole):
        return None  # or it takes up a word of somebody else's
    if (unsaid := wording.UNSAID.search(sentence)) and (unsaid[0] not in said or not unsaid.start()):
        return None
    said = wording.OF_MINE.sub("", said)
    if not (point.own and point.sure) and wording.ONESELF.search(said):
        return None
    least = LEAST_ADMITTED if wording.ADMITS.match(sentence) else LEAST_GRANTED
    if (point.opening == "concession" and len(said.split()) < least) or wording.BREAKS_OFF.fullmatch(said):
        return None
    if said != sentence and cues.TOPIC.fullmatch(said):
        return None  # "The objection from freedom is weak", of those who reply so
    claim = as_claim(said)
    if claim.endswith("…") and not said.endswith("…"):
        return None
    return Draft(
        id=f"p{point.at.paragraph}-{point.at.sentence + 1}",
        own=point.own,
        paragraph=point.at.paragraph,
        sentence=sentence,
        title=heading(inner(named)),
        claim=claim,
        why=whole_sentences(
            [each for at in point.why if (each := _said(text, at)) and (point.own or not wording.ONESELF.search(each))],
            LENGTHS["why"],
        ),
        evidence=quotations(
            [
                each
                for at in point.evidence
                if not (cues.LEANS.match(each := bare(_said(text, at))) or wording.HEARSAY.match(each))
            ],
            LENGTHS["evidence"],
        ),
        stands=(stands := not (wording.ONESELF.search(said) or wording.ADRIFT.match(said))),
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
    if cues.LIMITS.match(said) and after and len(after[0].split()) > 4:
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
    # What tells a fact of the past between the first and the last paragraph is evidence, whatever it judges.
    facts = {each for n, each in enumerate(said) if 1 < theses[n].paragraph < len(text.numbered) and _is_fact(each)}
    title, stance = _title(text), _stance(text)
    shares = said and wording.TO_BE_DONE.search(said[0]) and words(said[0]) & words(title)
    ours = re.sub(r"\b(for|in|to|of) my (?=(?:city|town|village|country|school|region)\b)", r"\1 our ", title)
    if TASK.search(text.title) and title.rstrip("?") not in text.title and not (stance or weighs or both or shares):
        return ""  # nobody can tell whether it is for what people think
    title = wording.LET.sub(r"\1\2 should ", re.sub(r"^why\s+", "", ours, flags=re.I))
    against = stance == "no" and not (weighs or both or wording.BANS.search(title))
    title = wording.NOT.sub(r"\1 not", title, count=1) if against and not wording.NO.search(title) else title
    refuses = against or (not weighs and bool(said and wording.NO.search(said[0])))
    asked = [each for each in (answered(title), *_asking(text)) if each]
    if refuses:
        asked = [each if wording.NO.search(each) else wording.NOT.sub(r"\1 not", each, count=1) for each in asked]
    asked = [each for each in asked if weighs or both or bool(wording.NO.search(each)) == refuses]
    wants = [each for sentence in said for each in dict.fromkeys((_core(sentence), sentence))]
    of_title = [
        each
        for each in asked[:1]
        if answered(title)
        and (wording.TO_BE_DONE.search(each) or (wants and (wants[0].rstrip(".") in each or _answers(said[0], each))))
    ]
    first = [*asked, *wants] if weighs else [*of_title, *wants, *asked]
    # What should be done comes before what is so.
    order = sorted(first, key=lambda each: not wording.TO_BE_DONE.search(each))
    plainer = [
        each for each in order if wording.LET.match(_title(text)) and wording.TO_BE_DONE.search(each)
    ]  # than "Let the books come home"
    for source in (*plainer, title, *order):
        clause = wording.MAIN.match(source)
        parts = [source.partition(": ")[2], source, clause[1] if clause else ""]
        for part in parts if wording.TO_BE_DONE.search(source) else reversed(parts):  # a judgement is short
            sentence = inner(wording.LEFT_OUT.sub("", re.sub(r"^why\s+", "", part.strip().rstrip("."), flags=re.I)))
            sentence = re.sub(rf"^{wording.TIME_TO.pattern}", r"This house would \1", sentence, flags=re.I)
            judges = wording.TO_BE_DONE.search(sentence) or cues.VERDICT.search(sentence) or source in asked
            fits = source not in wants or (_on_subject(text, sentence) and source not in facts)
            if (
                fits
                and (
                    judges or (source in late and cues.DENIES.search(sentence) and not wording.ASIDE_OF.match(sentence))
                )
                and _is_motion(sentence)
            ):
                reported = wording.DEMANDED.search(sentence)
                rejected = _rejected(text) if reported else ""
                if reported and rejected and words(reported[1]) <= words(rejected):
                    return rejected  # what somebody else wants
                return sentence[:1].upper() + sentence[1:]
    if rejected := _rejected(text):
        return rejected
    demand = wording.IMPERATIVE.match(title) and answered(f"Should this house {title[:1].lower()}{title[1:]}?")
    would = re.sub("^This house should", "This house would", demand or "")
    return would if would != demand and _is_motion(would) else ""


def _answers(thesis: str, asked: str) -> bool:
    """Whether a thesis answers what the title asks with a yes and a no: it has most of its words, and what it says of others is different."""
    about = words(asked)
    same = bool(wording.NO.search(thesis)) == bool(wording.NO.search(asked))
    return same and bool(wording.TWOFOLD.search(thesis)) and len(about & words(thesis)) >= 0.6 * len(about)


def _rejected(text: Essay) -> str:
    """What somebody in the first two paragraphs says should be done, denied, where the essay begins or ends by doubting it; "" for none."""
    ends = [sentence for paragraph in (*text.numbered[:2], *text.numbered[-1:]) for sentence in paragraph.sentences]
    if not any(map(wording.DOUBTS.search, ends)):
        return ""
    early = [sentence for paragraph in text.numbered[:2] for sentence in paragraph.sentences]
    demand = next((match[1] for each in early if (match := wording.DEMANDED.search(each))), "")
    motion = wording.NOT.sub(r"\1 not", demand[:1].upper() + demand[1:], count=1)
    return motion if motion and _is_motion(motion) else ""


def _is_fact(sentence: str) -> bool:
    marks = cues.Marks(sentence)
    return bool(marks.past and re.search(r"\b1[0-9]{3}\b", sentence)) and not (marks.own_view or marks.duty)


def _says_so(thesis: str, sentence: str) -> bool:
    """Whether a sentence has most of the motion's words, and denies what it denies."""
    about = words(thesis)
    same = bool(wording.NO.search(thesis)) == bool(wording.NO.search(sentence))
    return bool(about) and same and len(about & words(sentence)) >= 0.75 * len(about)


def _on_subject(text: Essay, sentence: str) -> bool:
    """Whether a sentence is about what the title names, if that is what the essay speaks of most. "Vote" and "voting" are the same."""
    common = Counter(
        word for paragraph in text.numbered for each in paragraph.sentences for word in words(each)
    ).most_common(5)
    title = text.title.partition("? ")[0]  # "Cars in parks? Count me out"
    subject = {word[:3] for word, _ in common if word in words(title)}
    return not subject or bool(subject & {word[:3] for word in words(sentence)})


def _stance(text: Essay) -> str:
    """Whether its writer says, where an essay begins or ends, that they are for what it is about ("yes") or against it ("no")."""
    ends = [sentence for paragraph in (*text.numbered[:1], *text.numbered[-1:]) for sentence in paragraph.sentences]
    own = [each for each in ends if cues.OWN_VIEW.search(each) or wording.ONESELF.search(each)]
    return "no" if any(map(wording.REFUSES.search, own)) else "yes" if any(map(wording.SUPPORTS.search, own)) else ""


def _title(text: Essay) -> str:
    """The essay's title, or the statement in it that it discusses: of "Some people think that zoos are cruel and should be closed. Others
    like them. Discuss both views." that zoos should be closed."""
    title = good_than_harm(as_question(wording.HOW_FAR.sub("", wording.COLUMN.sub("", text.title))))
    if not (task := TASK.search(title)):
        return title
    first = next(sentences(title[: task.start()].strip(' "“”‘’')), "").rstrip('.:,"”’')
    return wording.BESIDE.sub(" ", granted(first))


def _goes_through_both(text: Essay) -> bool:
    """Whether an essay says that it discusses what speaks for and against: then nobody can tell which side is for."""
    return bool(wording.BOTH_SIDES.search(" ".join((text.title, *(paragraph.text for paragraph in text.numbered[:2])))))


def _is_motion(sentence: str) -> bool:
    return (
        len(sentence.split()) > (3 if wording.TO_BE_DONE.search(sentence) else 2)  # "Tipping is wrong"
        and len(sentence) <= LENGTHS["thesis"]
        and not (wording.NOT_NAMED.search(sentence) or wording.LOST.search(sentence) or SETTING.match(sentence))
    )


def _wanted(said: str) -> str:
    """What a sentence wants, as a statement: of "It is time for towns to buy buses." that they should."""
    sentence, said = said, re.sub(r"\b(should|must)n['’]t\b", r"\1 not", stated(said))
    said = wording.TWICE.sub(r"\1\2", wording.THEN.sub("", said))
    have = wording.HAVE.match(said)
    if have and (wanted := answered(f"Should {have[1]}?")):
        return wanted
    if (make := wording.MAKE.search(said)) and not wording.IN_CLAUSE.match(said[: make.start()]):
        no = "not " if wording.NO.search(make[0]) else ""
        return f"{make[1][:1].upper()}{make[1][1:]} should {no}be {make[2].replace(' our ', ' ')}"
    if past := wording.MADE.match(bare(sentence)):
        return f"{past[1][:1].upper()}{past[1][1:]} should {_infinitive(past[2])} {past[3]}"
    if ours := wording.TIME_TO.match(said) or wording.WE_SHOULD.match(said):
        return f"This house would {ours[1]}"
    wants = wording.IS_TIME.match(said)
    who, what = [each for each in wants.groups() if each] if wants else ("", "")
    return f"{who[:1].upper()}{who[1:]} should {what}" if who else said


def _infinitive(past: str) -> str:
    """Of "closed" and "banned", "close" and "ban"."""
    if known := wording.PRESENT_OF.get(past):
        return known
    if past.endswith("ied"):
        return f"{past[:-3]}y"
    silent = re.search(r"(?:[cvgzu]|[^s]s|[^e]at)ed$", past)
    return past[: -1 if silent else -3 if re.search(r"([bdgmnprt])\1ed$", past) else -2]


def _said(text: Essay, at: Place) -> str:
    return text.numbered[at.paragraph - 1].sentences[at.sentence]


def stated(sentence: str) -> str:
    """What the writer says, without the words that only say that it is said: "I believe that" and "Secondly,"."""
    for _ in range(2):
        sentence = bare(sentence)
        inside = next((match[1] for frame in wording.STATED if (match := frame.fullmatch(sentence))), "")
        sentence = wording.AND_THAT.sub(r"\1\2", inside) or sentence
    return wording.JOINS_INSIDE.sub(r"\1\2", bare(sentence))


# --- quoting ---------------------------------------------------------------------------------


def bare(sentence: str) -> str:
    """A sentence without the words that only join it to the one before, such as "Secondly," and "But"."""
    for _ in range(3):
        joins = wording.JOINS.match(sentence)
        rest = sentence[joins.end() :] if joins else sentence
        if not joins or len(rest.split()) < (2 if joins[0].rstrip().endswith(",") else 3):  # "So do eggs"
            break
        sentence = rest
    return sentence[:1].upper() + sentence[1:]


def granted(sentence: str) -> str:
    """What a sentence grants or reports, without the words that say so: of "It is true that X" and "X, he said", X. The sentence where
    it has none."""
    sentence = wording.ASIDES.sub(lambda aside: f" {aside[1][2:]}" if aside[1] else "", sentence)
    sentence = wording.TOO.sub(lambda too: f"{too[1]}{', ' if too[2] else ' '}".replace("  ", " "), sentence)
    for text, frame in ((text, frame) for text in (sentence, bare(sentence)) for frame in wording.GRANTED):
        if match := frame.fullmatch(text):
            said = wording.COMMENTED.sub("", match[1].strip())  # what the writer thinks of it
            return wording.AND_THAT.sub(r"\1\2", wording.AND_ANOTHER.sub("", said))
    return sentence
