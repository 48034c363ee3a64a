"""What is proposed of an essay: its motion, the few cards that are surely right, and every other sentence that a teacher can take.

Nothing is made up: a claim is a sentence of the essay without the words that only frame it. Where its words don't say plainly whose
argument it is, nobody guesses.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise, takewhile, zip_longest
from typing import NamedTuple

from msgspec.structs import replace

from .drafts import LENGTHS, Draft, Essay, Leans, Paragraph, Proposal, Whose, words
from .motion import blank_of, denies, favours, motions_of, near, says_it, wants, weighed
from .text import Block, essay
from .titles import titled
from .wording import (
    ADVANTAGES,
    AGREES,
    ANNOUNCES,
    ARGUED,
    ARGUES,
    ASKS_OTHERS,
    BUT,
    CAMPS,
    CASE,
    CASE_OF,
    COUNTS,
    FEARS,
    FIGURE,
    FINDS,
    FIRST,
    FOUND,
    GIVES_EVIDENCE,
    GIVES_REASON,
    GOES_ON,
    HEADS,
    HOLDS,
    LEADS_ON,
    MAY_TURN,
    NAMED,
    NO_FACT,
    NTH,
    OBJECTION,
    ONE_HAND,
    OPENS,
    OPPOSES,
    OTHER_HAND,
    OTHER_SIDE,
    OTHERS_SAY,
    POINTS_TO,
    POLLED,
    REASONS,
    RETURNS,
    SAID,
    STANCE,
    THOSE,
    TURNED,
    TURNS,
    TURNS_LATER,
    TURNS_TO,
    TWO_SIDED,
    YES,
    YIELDS,
    backed,
    bare,
    claim_of,
    cut_from,
    fact_in,
    granted,
    only_names,
    own_view,
    quoted,
    reported,
    saw,
    says_aside,
    speaks_itself,
    stands,
    taken,
)

MOST_DRAFTS = 150
MOST_LEANING, SHORTEST = 3, 5  # suggestions of a paragraph, and the words of one that its own words don't place
# Who else may have the word in a paragraph, or what its writer finds hard.
_THEIRS = re.compile(
    r"\b(?:those|people) (?:in favour|who (?:support|oppose|want|defend))|\b(?:hard|difficult|weak) (?:part|point)\b|"
    r"\b(?:problems?|difficult(?:y|ies)|risks?|worr(?:y|ies)|(?<!argument )(?<!reason )(?<!point )concerns?|(?<=[a-z] )fears?|afraid)\b|"
    r"\b(?:(?<!no )(?<!\ba )says?|said|argues?|argued|claim(?:s|ed)?|"
    r"maintain(?:s|ed)?|insists?|objects?|reply|replies|complains?|calculated|points? to|admires?) (?!no\b)|"
    r"\b(?:present|defend|describe|advertise|sell) themselves\b",
    re.I,
)
_THEY = re.compile(r"they\b(?=.* that\b)|they (?:say|argue|add|fear|claim|also)\b", re.I)  # whoever spoke last
_ALSO = re.compile(r"\balso\b|, too,", re.I)  # whoever speaks again after the writer's answer
_VOICE = re.compile(r"\b(?:I|we|our|us|my)\b")  # the writer had the last word
_OPPOSITE: dict[Leans, Leans] = {"pro": "con", "con": "pro"}
_LAST = re.compile(r"(?:last but not least|last(?:ly)?|finally)\b", re.I)  # of the series before it, whosever that was
_STOPS = re.compile(r"(?:I|we|my|our)\b", re.I)
_CONCEDES = re.compile(r"(?:while|although|though|even if|even though) [^,]+, ", re.I)  # and answers at once
# An essay that was to look at both sides: what it counts may be anybody's.
_BOTH = re.compile(
    r"\b(?:both (?:sides|views|opinions)|pros and cons|advantages and disadvantages|how far|to what extent|discuss|for and against)\b",
    re.I,
)
_HOW_FAR = re.compile(r"\b(?:how far|to what extent)\b", re.I)  # asked of an essay that may take a side
_SHARED = re.compile(r"\b(?:both|equally|partly|neither|each|all sides|not only|as well as)\b", re.I)


def propose(blocks: Iterable[Block]) -> Proposal:
    """The proposal for the essay that blocks make."""
    text = essay(blocks)
    motions, sure, argues = motions_of(text)
    drafts = [
        each
        for each in _asking(text, _leading(_drafts(text, motions, sure, argues)), motions)
        if each.whose or each.leans or not (sure and says_it(motions[0], each.claim))
    ]
    titles = titled([draft.claim for draft in drafts], motions[0] if motions else "")
    named = [replace(draft, title=title) for draft, title in zip(drafts, titles, strict=True)]
    motions = tuple(blank_of(each) or each for each in motions)
    ends = argues or (weighed(text, motions[0]) if motions else "")
    return Proposal(text, motions, sure, ends, tuple(named[:MOST_DRAFTS]))


def _leading(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """The drafts; of each paragraph and side the one that leads, and those that don't; what is told for the second of the writer's is told for the first, if
    that has no evidence."""
    for _, group in groupby(drafts, key=lambda draft: draft.paragraph):
        part = list(group)
        holds = {
            draft.id: bool(HOLDS.fullmatch(bare(draft.sentence))) and not (after and FINDS.search(after.sentence))
            for draft, after in zip_longest(part, part[1:])
        }
        sure_first = sorted(part, key=lambda draft: (draft.sentence.endswith("?"), holds[draft.id], not draft.whose))
        first: dict[str, str] = {
            whose: next(d.id for d in sure_first if whose in (d.whose, d.leans))
            for d in part
            if (whose := d.whose or d.leans)
        }
        for draft, after in zip_longest(part, part[1:]):
            leads = draft.id == first.get(draft.whose or draft.leans) or COUNTS.match(draft.sentence)
            again = draft.leans == "other" and OTHERS_SAY.match(bare(draft.sentence)) and _ALSO.search(draft.sentence)
            mine = "own" in (draft.whose, draft.leans) and after and after.leans == "own"
            backs = leads and mine and after.id not in first.values() and not COUNTS.match(after.sentence)
            evidence = after.evidence if after and backs and not after.evidence.startswith("“…") else ""
            yield replace(
                draft, leads=bool(leads or again) or draft.leans == "either", evidence=draft.evidence or evidence
            )


def _asking(text: Essay, drafts: Iterable[Draft], motions: Sequence[str]) -> Iterator[Draft]:
    """The drafts, of which each part of a paragraph, from turn to turn, has one that asks at most: the one that argues best. So no part
    asks twice for the same, and one of each paragraph between the first and the last asks where none is a card."""
    around = {part.number for part in (*text.numbered[:1], *text.numbered[-1:])} if len(text.numbered) > 3 else set()
    for number, group in groupby(drafts, key=lambda draft: draft.paragraph):
        part = list(group)
        starts = [at for at, draft in enumerate(part) if not at or _begins_part(draft.sentence)]
        asks: set[str] = set()
        placed = False
        for start, end in zip_longest(starts, starts[1:]):
            these = part[start:end]
            placed = placed or any(draft.leads and draft.whose + draft.leans not in ("", "either") for draft in these)
            if asking := [draft for draft in these if draft.leans == "either"]:
                asks.add(min(asking, key=_worst).id)
        if not (placed or asks or number in around):
            could = [
                each for each in part if claim_of(each.sentence) and not any(says_it(m, each.claim) for m in motions)
            ]
            asks |= {each.id for each in sorted(could, key=_worst)[:1]}
        yield from _with_evidence(
            [
                replace(draft, leans="either", leads=True)
                if draft.id in asks
                else replace(draft, leans="" if draft.leans == "either" else draft.leans)
                for draft in part
            ]
        )


def _with_evidence(part: Sequence[Draft]) -> Iterator[Draft]:
    """A paragraph's drafts. What is a card or asks, and has no evidence, has what is counted, dated or found after it, up to the next such one
    or somebody else's turn."""
    for at, draft in enumerate(part):
        taken = draft.leads and (draft.whose or draft.leans)
        after = takewhile(
            lambda each: not ((each.leads and each.leans + each.whose) or _begins_part(each.sentence)), part[at + 1 :]
        )
        facts = [each.sentence for each in after if _is_told(each.sentence)] if taken and not draft.evidence else []
        best = sorted(facts, key=lambda each: (not FOUND.search(each), not re.search(r"\d", each)))
        yield replace(draft, evidence=draft.evidence or next(filter(None, map(quoted, best)), ""))


def _is_told(sentence: str) -> bool:
    tells = FIGURE.search(sentence) or FOUND.search(sentence) or GIVES_EVIDENCE.match(sentence)
    turns = TWO_SIDED.search(sentence) or NO_FACT.match(sentence) or own_view(sentence) or sentence.endswith("?")
    return bool(tells) and not turns and len(sentence.split()) >= SHORTEST


def _begins_part(sentence: str) -> bool:
    """Whether somebody else has the word from a sentence on, or another argument begins."""
    return _turns(sentence) or _is_others(sentence) or bool(COUNTS.match(sentence))


# What tells of a case, where an argument says how things are: figures, names, what was, and the writer.
_TELLS = re.compile(r"\d|(?<=[a-z,] )(?-i:[A-Z])\w+|\b(?:was|were|had|did|said|\w{3,}ed|I|me|my)\b", re.I)


def _tells(draft: Draft) -> bool:
    return len(_TELLS.findall(draft.claim)) > 1


def _worst(draft: Draft) -> tuple[int, ...]:
    """What speaks against asking about a sentence: that it only leads on, tells of a case, or hangs on another one."""
    said = draft.sentence
    leads_on = only_names(said) or not claim_of(said) or said.endswith("?")
    return leads_on, _tells(draft), not speaks_itself(draft.claim), not draft.leans


class _Said(NamedTuple):
    """A sentence that is surely a card, with what goes with it."""

    whose: Whose
    why: str = ""
    weak_point: str = ""


def _drafts(text: Essay, motions: Sequence[str], sure: bool, argues: str) -> Iterator[Draft]:
    """Every sentence that can stand, in order. What backs or answers a sure card is none itself. Without a motion that it surely argues
    for, an essay in which somebody else takes over may end on either side: nothing of it is a card by itself."""
    stated = _states(text)
    open = not (sure or stated) and text.title.endswith("?") and not _holds(text.numbered[:1], motions)
    one_sided = stated or bool(argues)
    elsewhere = _elsewhere(text, open, one_sided)

    def is_motion(at: tuple[int, int]) -> bool:
        sentence = _sentence(text, at)
        others = () if COUNTS.match(sentence) else motions[1:]
        if (
            own_view(sentence)
            and " because " not in sentence
            and any(near(own_view(sentence), each) for each in motions[:1])
        ):
            return True
        return any(says_it(each, claim_of(sentence)) for each in (*motions[:1], *others))

    surely = {at: said for at, said in _sure(text, elsewhere).items() if not is_motion(at)}
    chosen = bool(motions) and (sure or not elsewhere)
    leaning = _leaning(text, motions[0] if sure else "", elsewhere, one_sided) | {
        at: said.whose for at, said in surely.items() if said.whose
    }
    if elsewhere and not (one_sided or _holds((*text.numbered[:1], *text.numbered[-1:]), motions)):
        leaning = {at: "either" if whose == "own" else whose for at, whose in leaning.items()}
    leaning |= _either(text, leaning, surely)
    leaning |= {
        at: "own" for at in _series(text) if claim_of(_sentence(text, at)) and leaning.get(at, "either") == "either"
    }
    if _speakers(text):
        turns = _in_turn(text, motions[0] if motions else "")
        leaning = {
            (part.number, at): "either" if _wavers(sentence) else turns[part.number]
            for part in text.numbered
            for at, sentence in enumerate(part.sentences)
            if turns.get(part.number) and claim_of(sentence) and not sentence.startswith("(")
        }
    let = _answered(text) | dict.fromkeys(_asked(text), "other")
    leaning |= {at: side for at, side in let.items() if leaning.get(at, "either") == "either"}
    if one_sided and not _is_both(text):
        leaning |= {at: side for at, side in _objections(text, elsewhere, leaning, argues == "no") if at not in surely}
    motion = motions[0] if motions else ""
    framed = _framed(text, motion)
    leaning |= _framed(text, motion, _first_hand(text, framed)) if _is_both(text) else framed
    leaning = {
        at: whose
        for at, whose in leaning.items()
        if (claim_of(_sentence(text, at)) or whose in ("pro", "con")) and not is_motion(at)
    }
    facts = _backing(text, leaning)
    leaning = {at: whose for at, whose in leaning.items() if at not in facts.values()}
    surely = {at: said for at, said in surely.items() if at not in facts.values()}
    for paragraph in text.numbered:
        for n, sentence in enumerate(paragraph.sentences):
            place = paragraph.number, n
            said = surely.get(place, _Said(""))
            claim, evidence = fact_in(taken(sentence))
            fact = _sentence(text, facts[place]) if place in facts else ""
            evidence = evidence or " ".join(filter(None, (cut_from(sentence), fact)))
            yield Draft(
                f"p{paragraph.number}-{n + 1}",
                paragraph.number,
                sentence,
                claim,
                "",
                said.whose if chosen else "",
                "" if said.whose and chosen else leaning.get(place, ""),
                said.why,
                quoted(evidence),
                said.weak_point,
            )


def _states(text: Essay) -> bool:
    """Whether an essay says at its beginning what its writer thinks, and doesn't look at both sides."""
    return not _is_both(text) and any(map(own_view, _begins(text)))


def _begins(text: Essay) -> tuple[str, ...]:
    return text.numbered[0].sentences if text.numbered else ()


def _answered(text: Essay) -> dict[tuple[int, int], Leans]:
    """The other side's, where an essay lets it speak ("On the other hand", "There are arguments against it") up to the end of a paragraph, and
    turns against all of that in the next one; and what it says there."""
    answered: dict[tuple[int, int], Leans] = {}
    parts = () if _is_both(text) else text.numbered
    for part, after in pairwise(parts[1:]):
        opens = next((at for at, said in enumerate(part.sentences) if OPENS.match(said) and not own_view(said)), None)
        back = after.sentences[0]
        if opens is None or OPENS.match(back) or not (TURNS.match(back) or RETURNS.match(back) or own_view(back)):
            continue
        for at, sentence in enumerate(part.sentences[opens:], opens):
            if TURNS.match(sentence) and at > opens:
                break
            if _names_it(sentence) or len(claim_of(sentence).split()) > 2:
                answered[part.number, at] = "other"
        if not (after is parts[-1] or any(OPENS.match(said) or reported(said) for said in after.sentences)):
            own = [at for at, said in enumerate(after.sentences) if _names_it(said) and not granted(said)]
            answered |= {(after.number, at): "own" for at in own if stands(claim_of(after.sentences[at])) or at}
    return answered


def _asked(text: Essay) -> Iterator[tuple[int, int]]:
    """What an essay says after asking what the other side says, up to a turn: in that paragraph and in those which plainly go on with it, where
    its writer comes back afterwards."""
    parts = () if _is_both(text) else text.numbered
    opens = next((n for n, part in enumerate(parts) if ASKS_OTHERS.match(part.sentences[0])), len(parts))
    for part, after in pairwise(parts[opens:]):
        turns = [at for at, sentence in enumerate(part.sentences) if TURNS.match(sentence)]
        back = _STOPS.match(after.text) or TURNS.match(after.text) or own_view(after.sentences[0])
        goes_on = GOES_ON.match(after.text) or reported(after.sentences[0]) or _is_said(after.sentences[0])
        if not (turns or back or goes_on):
            return
        theirs = part.sentences[: min(turns, default=len(part.sentences))]
        said = [at for at, sentence in enumerate(theirs) if _is_said(sentence)]
        for at in said or range(len(theirs)):
            if claim_of(theirs[at]) and (said or _names_it(theirs[at])):
                yield part.number, at
        if turns or back:
            return


def _objections(
    text: Essay, elsewhere: Container[tuple[int, int]], leaning: Mapping[tuple[int, int], Leans], planned: bool
) -> Iterator[tuple[tuple[int, int], Leans]]:
    """Within the paragraphs of an essay that has a side, between the first and the last: the other side's, what somebody else says, and, where
    its writer turns against that later in the paragraph, all that stands before the turn; its own, what stands after."""
    for part in text.numbered[1:-1]:
        turns = [at for at, sentence in enumerate(part.sentences) if _turns(sentence)]
        theirs = turned = False
        for at, sentence in enumerate(part.sentences):
            place = part.number, at
            answered = any(turn > at for turn in turns)
            goes_on = bool(theirs or (turned and _ALSO.search(sentence)))
            said = at not in turns and _objects(sentence, answered, not at or goes_on, planned)
            if said or at in turns:
                theirs, turned = said, not said and (theirs or turned)
            fits = _names_it(sentence) or (said and speaks_itself(claim_of(sentence)))
            if theirs and not said and _takes_up(sentence, part.sentences[at - 1]):
                yield place, "either"
            elif fits and theirs and (said or answered):
                yield place, "other"
            elif fits and turned and leaning.get(place, "either") == "either" and place not in elsewhere:
                yield place, "own"


def _takes_up(sentence: str, before: str) -> bool:
    """Whether a sentence begins with what others just pointed to by name ("Ghent is flat"): it may be the answer to them."""
    named = re.search(r"\b(?:points?|pointed|refers?) to (?:the )?((?-i:[A-Z])[\w’'-]+)", before)
    return named is not None and sentence.startswith(named[1])


def _turns(sentence: str) -> bool:
    """Whether its writer turns against somebody in a sentence."""
    return bool(TURNS.match(sentence) or TURNS_LATER.match(sentence)) and not OTHERS_SAY.match(bare(sentence))


def _objects(sentence: str, answered: bool, opens: bool, planned: bool) -> bool:
    """Whether somebody else has the word in a sentence, or an objection is named; `answered`: its writer turns against it later; `opens`: the
    paragraph begins with it, or others spoke before, so that it backs nothing of the writer's; `planned`: others plan what the writer is against."""
    said = bare(sentence)
    if own_view(sentence) or NAMED.match(said):
        return False
    says = OTHERS_SAY.match(said)
    if (
        says
        and (opens or says["against"] or says["plan"])
        and (answered or says["against"] or (planned and says["one"]))
    ):
        return answered or not says["plan"]
    reports = (reported(sentence) and not says) or says_aside(sentence)
    opened = OPENS.match(said) or OTHER_HAND.match(sentence)
    return bool(OBJECTION.match(said)) or (
        answered and bool(reports or FEARS.match(said) or opened or granted(sentence))
    )


def _elsewhere(text: Essay, open: bool, one_sided: bool) -> set[tuple[int, int]]:
    """The sentences after which the essay turned to somebody else ("However, historians have defended him"), until its writer comes back
    ("I think", "On balance"): they may be anybody's. Where it is `open` which side it takes, any sign of a turn will do that begins a paragraph
    after its first argument. Within a paragraph of a `one_sided` essay a turn lasts until that ends."""
    places: set[tuple[int, int]] = set()
    turned = within = False
    parts = text.numbered
    for n, part in enumerate(parts):
        for at, sentence in enumerate(part.sentences):
            turned = turned and not (within and not at)
            answered = reported(sentence) and n + 1 < len(parts) and _is_answered(part, at, parts[n + 1])
            if TURNS_TO.match(sentence) and not (answered or own_view(sentence)):
                turned, within = True, one_sided and at > 0
            elif open and n > 1 and not at and MAY_TURN.match(sentence) and not own_view(sentence):
                turned, within = not RETURNS.match(sentence) or sentence.startswith(("Ne", "No")), False
            elif own_view(sentence) or RETURNS.match(sentence):
                turned = False
            if turned:
                places.add((part.number, at))
    return places


def _sure(text: Essay, elsewhere: Container[tuple[int, int]]) -> dict[tuple[int, int], _Said]:
    """The sentences whose own words say whose argument they are, by paragraph and place: a reason that is counted before anybody else was
    heard, and what others are said to say, or the essay grants, before it turns."""
    sure: dict[tuple[int, int], _Said] = {}
    parts = text.numbered
    both = _is_both(text)
    heard = both  # anybody else, so far
    series = _series(text)
    for n, part in enumerate(parts):
        turned = False  # in this paragraph
        around = n in (0, len(parts) - 1)
        for at, sentence in enumerate(part.sentences):
            other = bool(reported(sentence) or OTHER_SIDE.match(sentence)) and not own_view(sentence)
            heard = heard or (other and not around)
            turned = turned or (bool(TURNS.match(sentence)) and not other)
            claim = claim_of(sentence)
            if (
                not claim
                or not stands(claim)
                or (part.number, at) in elsewhere
                or (around and (part.number, at) not in series)
            ):
                continue
            after = next(iter(part.sentences[at + 1 :]), "")
            if (
                reported(sentence)
                and not (turned or both or ((camp := _camp(sentence)) and camp["what"]))
                and (granted(sentence) or _is_answered(part, at, parts[n + 1]))
            ):
                sure[part.number, at] = _Said("other", weak_point=_answer(after))
            elif COUNTS.match(sentence) and not heard and not turned:
                backs = "" if TWO_SIDED.search(after) else after
                sure[part.number, at] = _Said(
                    "own",
                    backs if GIVES_REASON.match(backs) and len(backs) <= LENGTHS["why"] else "",
                )
    return sure


def _series(text: Essay) -> set[tuple[int, int]]:
    """The reasons that a paragraph counts ("First, … Second, …") before anybody else is heard in the essay."""
    series: set[tuple[int, int]] = set()
    for part in () if _is_both(text) else text.numbered:
        heard = next((at for at, sentence in enumerate(part.sentences) if _is_others(sentence)), len(part.sentences))
        counted = [at for at, sentence in enumerate(part.sentences[:heard]) if NTH.match(sentence)]
        if len(counted) > 1 and FIRST.match(part.sentences[counted[0]]):
            series |= {(part.number, at) for at in counted}
        if heard < len(part.sentences):
            break
    return series


def _is_both(text: Essay) -> bool:
    """Whether a text looks at both sides: one that was to, or gives each camp a paragraph, or has several speakers in turn."""
    camps = {bool(camp["for"]) for part in text.numbered if (camp := CAMPS.match(bare(part.text)))}
    begins = _begins(text)
    view = " ".join(map(own_view, begins))
    title = text.title if not view or _SHARED.search(view) else _HOW_FAR.sub("", text.title)
    return len(camps) > 1 or _speakers(text) or bool(_BOTH.search(" ".join((title, *begins))))


def _speakers(text: Essay) -> bool:
    """Whether a text is what several people said in turn."""
    names = [part.text for part in text.paragraphs if not part.number and part.text.endswith(":")]
    return len({*names}) < len(names)


def _wants(motion: str, view: str) -> bool:
    """Whether a view is the motion's, or says no to it: "they should go back" names nothing else."""
    said = words(view) - {"they"}
    return says_it(motion, view) or (" should " in view and bool(said) and said <= words(motion))


def _in_turn(text: Essay, motion: str) -> dict[int, Leans]:
    """The side of each paragraph of a discussion, as far as whoever speaks says that they are for the motion, agree or disagree with somebody
    or answer them with "but"; "either" for others, "" for whoever leads it."""
    sides: dict[str, Leans] = {}
    turns: dict[int, Leans] = {}
    name = how = before = asked = ""
    for part in text.paragraphs:
        if not part.number:
            if part.text.endswith(":"):
                before = before if not name or (LEADS_ON.fullmatch(name) and name not in sides) else name
                name, _, how = part.text.rstrip(":").partition(" ")
            continue
        said = f"{how} {part.text}".strip()
        agrees = STANCE.match(said)
        whom = (agrees and agrees["whom"]) or before
        side: Leans = ""
        if agrees and (agrees["pro"] or agrees["con"]):
            side = "pro" if agrees["pro"] else "con"
        elif agrees and agrees["says"]:  # to the motion, or to whoever spoke last: a side only if both are the same
            says: Leans = "pro" if agrees["says"][0] in "Yy" else "con"
            known_before = sides.get(whom, "") if whom != name else ""
            meant = known_before if says == "pro" else _OPPOSITE.get(known_before, "")
            pupil = before and not LEADS_ON.fullmatch(before)
            asks = asked.endswith("?") and (sides or pupil or TURNED.search(asked))
            side = "" if asks or meant not in ("", says) else says
        elif agrees and whom in sides and whom != name:
            side = _OPPOSITE.get(sides[whom], "") if agrees["no"] else sides[whom]
        elif BUT.match(said) and before != name:
            side = _OPPOSITE.get(sides.get(before, ""), "")
        elif not sides and YES.match(said) and not (asked.endswith("?") and TURNED.search(asked)):
            side = "pro" if said[0] in "Yy" or (words(asked) & words(motion) and asked.endswith("?")) else ""
        elif (view := re.split(r",? because ", own_view(part.sentences[0]))[0]) and motion and _wants(motion, view):
            side = "con" if denies(motion, view) else "pro"
        asked = part.text
        known = sides.get(name, "")
        if side or known:
            sides[name] = turns[part.number] = "either" if side and known not in (side, "") else side or known
        turns.setdefault(part.number, "either" if name and not LEADS_ON.fullmatch(name) else "")
    return turns


def _holds(parts: Iterable[Paragraph], motions: Sequence[str]) -> bool:
    """Whether the first motion is said in these paragraphs, the essay's first and last: then what it says before anybody else takes over is for it."""
    ends = [sentence for part in parts for sentence in part.sentences]
    return bool(motions) and any(
        says_it(motions[0], each) and not denies(motions[0], each) for each in map(claim_of, ends)
    )


def _sentence(text: Essay, at: tuple[int, int]) -> str:
    return text.numbered[at[0] - 1].sentences[at[1]]


def _leaning(
    text: Essay, motion: str, elsewhere: Container[tuple[int, int]], one_sided: bool
) -> dict[tuple[int, int], Leans]:
    """Whose sentences seem to be by who speaks and where they stand, as far as one can tell. The essay's own: what begins a paragraph in which
    nobody else is heard, nor was left without an answer before it (in a `one_sided` essay, unless its writer had the last word or goes on counting), and what
    turns against somebody, or what follows that. The others': what
    opponents say, and what whoever is for or against a thing says of it, if the `motion` says what should become of that. Nobody's: what is
    `elsewhere`."""
    leaning: dict[tuple[int, int], Leans] = {}
    parts = () if _is_both(text) else text.numbered
    heard = False  # somebody else, and not answered yet
    for n, part in enumerate(parts[1:-1], 1):
        others = [_is_others(sentence) for sentence in part.sentences]
        begins = one_sided and _names_it(part.sentences[0]) and not (any(others) or GOES_ON.match(part.text))
        before = parts[n - 1].sentences
        counts = one_sided and NTH.match(part.text) and COUNTS.match(before[0]) and not _is_others(before[0])
        heard = heard and not (counts or (begins and _VOICE.search(before[-1])))
        against = bool(TURNS.match(parts[n + 1].text) and not TURNS_TO.match(parts[n + 1].text))
        alone = not (heard or against or any(others) or any(map(TURNS.match, part.sentences)))
        turn = max((at for at, sentence in enumerate(part.sentences) if TURNS.match(sentence)), default=-1)
        free = not against and (turn != 0 or heard)
        own: list[int] = []
        more: list[int] = []  # each only enough to be offered
        for at, (sentence, other) in enumerate(zip(part.sentences, others, strict=True)):
            if (part.number, at) in elsewhere and not (other and (part.number, at - 1) not in elsewhere):
                continue
            if other:
                heard = True
                if side := _others_side(part, at, motion, against and any(others[:at])):
                    leaning[part.number, at] = side
                continue
            turns = heard and bool(TURNS.match(sentence) or RETURNS.match(sentence))
            heard = heard and not turns
            theirs = bool(_LAST.match(sentence)) and _names_others(before[0])
            counted = one_sided and not (at or heard or against or theirs or any(others)) and COUNTS.match(sentence)
            announced = ANNOUNCES.match(sentence) and claim_of(sentence) and not only_names(sentence)
            if ((alone and not theirs) or turns or counted) and (_names_it(sentence) or announced):
                own.append(at)
            elif free and at >= turn and not (heard or theirs) and _names_it(sentence):
                more.append(at)
        leaning |= {(part.number, at): "own" for at in _best(part, own) or more[:1]}
    return leaning


def _names_others(sentence: str) -> bool:
    """Whether a sentence counts one of the other side's arguments ("Another argument against it is …")."""
    return bool(ANNOUNCES.match(sentence) and _is_others(sentence))


def _others_side(part: Paragraph, at: int, motion: str, answered: bool) -> Leans:
    """The side of what somebody else says, if it is plain. `answered`: the next paragraph turns against it."""
    sentence, after = part.sentences[at], next(iter(part.sentences[at + 1 :]), "")
    grants = granted(sentence)
    if AGREES.match(after) or not (grants or speaks_itself(claim_of(sentence))):
        return ""
    answered = answered or bool(TURNS.match(after) and not _is_others(after))
    other = _opposes(sentence) or ((grants or (answered and _is_said(sentence))) and not NAMED.match(bare(sentence)))
    return _speaks_for(sentence, motion) or ("other" if other else "")


def _either(
    text: Essay,
    leaning: Mapping[tuple[int, int], Leans],
    sure: Container[tuple[int, int]],
) -> dict[tuple[int, int], Leans]:
    """What can stand, of which only the teacher can tell whose it is. Of each paragraph but the first and the last: what somebody says, what
    begins it, and a few more sentences where none is a card or the essay's own. Of every one: what plainly argues."""
    either: dict[tuple[int, int], Leans] = {}
    for part in text.numbered:
        around = part in (text.numbered[0], text.numbered[-1])
        for at, sentence in enumerate(part.sentences):
            place = part.number, at
            claim = claim_of(sentence)
            if not claim or place in leaning or place in sure:
                continue
            before = part.sentences[max(0, at - 1) : at]
            begins = not at or backed(sentence) or any(map(TURNS.match, (*before, sentence)))
            named = any(map(only_names, before)) or (ANNOUNCES.match(sentence) and (part.number, at + 1) not in leaning)
            later = around and (TURNS.match(sentence) or any(map(_is_said, part.sentences[:at])))
            argues = (ARGUES.match(sentence) or later) and _names_it(sentence)
            if argues or _is_said(sentence) or (not around and (named or (begins and _names_it(sentence)))):
                either[place] = "own" if argues and " because " in own_view(sentence) else "either"
        places = [(part.number, at) for at in range(len(part.sentences))]
        if not (around or any(place in sure or leaning.get(place) == "own" for place in places)):
            left = [at for at, place in enumerate(places) if not (place in leaning or place in either)]
            left = [at for at in left if _can_stand(part.sentences[at]) and not saw(part.sentences[at])]
            either |= {places[at]: "either" for at in _best(part, left)[:2]}
    return either


def _backing(text: Essay, leaning: Mapping[tuple[int, int], Leans]) -> dict[tuple[int, int], tuple[int, int]]:
    """The facts that back an argument, by its place: what is told right after it in its paragraph, by nobody else, or after a sentence
    between if it names its source ("A study"); of what others say, a finding that its writer grants, or turns against only later. A finding
    has none."""
    facts: dict[tuple[int, int], tuple[int, int]] = {}
    both = _is_both(text)
    for number, at in leaning:
        part = text.numbered[number - 1].sentences
        finding, *answers = part[at + 1 :] or ("",)
        theirs = reported(part[at]) and FINDS.search(finding) and not FINDS.search(part[at])
        if theirs and (
            granted(finding) or (not (_turns(finding) or own_view(finding)) and any(map(_turns, answers[:8])))
        ):
            facts[number, at] = number, at + 1
            continue
        if (
            _is_fact(part[at])
            or FINDS.search(part[at])
            or (not both and (_is_said(part[at]) or OTHERS_SAY.match(bare(part[at]))))
        ):
            continue
        between, *later = part[at + 1 : at + 3] or ("",)
        if _is_fact(between):
            facts[number, at] = number, at + 1
        elif (
            later
            and GIVES_EVIDENCE.match(later[0])
            and not ((number, at + 1) in leaning or TURNS.match(between) or _is_others(between))
        ):
            facts[number, at] = number, at + 2
    return facts


def _is_fact(sentence: str) -> bool:
    """Whether a sentence only tells what was seen, found or counted."""
    tells = (
        (saw(sentence) and CASE_OF.search(sentence))
        or GIVES_EVIDENCE.match(sentence)
        or (FIGURE.search(sentence) and not ARGUED.search(sentence))
    )
    framed = COUNTS.match(sentence) or TURNS.match(sentence) or reported(sentence) or own_view(sentence)
    return bool(tells) and not (framed or NO_FACT.match(sentence) or TWO_SIDED.search(sentence) or fact_in(sentence)[1])


def _wavers(sentence: str) -> bool:
    """Whether a speaker's sentence grants something, or tells what somebody else says, and doesn't say on whose side the speaker is."""
    return not STANCE.match(sentence) and bool(YIELDS.match(sentence) or _is_others(sentence))


def _framed(text: Essay, motion: str, first_hand: Leans = "") -> dict[tuple[int, int], Leans]:
    """The sides of what is below "Arguments against", of what follows "there are many advantages", until a turn, somebody else or the end,
    and of what supporters and opponents say: in an essay on both sides also what follows them. Only where the motion tells what they want.
    `first_hand`: the side that is known of what "On the one hand" begins."""
    framed: dict[tuple[int, int], Leans] = {}
    both = _is_both(text)
    side: Leans = ""
    headed: Leans = ""
    camped = False  # the side is a camp's, which speaks to the end of its paragraph, or as long as it is counted on
    speaker: Leans = ""
    camps: dict[bool, Leans] = {}
    for before, part in pairwise((Paragraph(0, "heading", ()), *text.paragraphs)):
        if (before.kind, part.kind) == ("item", "text"):
            headed = ""  # the list is over
        if not part.number:
            head = HEADS.fullmatch(part.text)
            if head:
                wants_it = bool(head["for"])
                headed = favours(motion, head["what"], wants_it) if head["what"] else "pro" if wants_it else "con"
            elif part.kind == "heading":
                headed = ""
            continue
        around = part in (text.numbered[0], text.numbered[-1])
        goes_on = both and (NTH.match(part.text) or _THEY.match(part.text))
        side = "" if camped and not (goes_on or OTHER_HAND.match(part.text)) else side
        camped = camped and bool(goes_on)
        speaker = speaker if goes_on else ""
        for at, sentence in enumerate(part.sentences):
            said = bare(sentence)
            camp = _camp(sentence) if both or _is_said(sentence) or POINTS_TO.match(said) else None
            if camp:
                known = "" if both else _speaks_for(sentence, motion) or ("other" if _opposes(sentence) else "")
                good_for = bool(camp["for"])
                speaker = known or favours(motion, camp["what"] or "", good_for)
                if not speaker and camps.get(not good_for):  # "those who oppose it", after those who welcome the change
                    speaker = _OPPOSITE[camps[not good_for]]
                camps |= {good_for: speaker} if speaker in ("pro", "con") else {}
                speaker = speaker or "either"
            elif _is_said(sentence) and not _THEY.match(said):
                speaker = ""
            if good := ADVANTAGES.match(said) or (both and REASONS.match(said)):
                side = favours(motion, good["what"] or "", bool(good["for"]))
            elif OTHER_HAND.match(sentence) and not camp:
                fears = both and FEARS.match(said)
                side = _OPPOSITE.get(side) or (favours(motion, "", False) if fears else "")
            elif ONE_HAND.match(sentence) and not camp and first_hand:
                side = first_hand
            elif _STOPS.match(sentence) or TURNS.match(sentence) or RETURNS.match(sentence) or own_view(sentence):
                side = ""
            if camp and both:
                side, camped = "" if speaker == "either" else speaker, True
            agrees = AGREES.match(next(iter(part.sentences[at + 1 :]), ""))
            theirs = speaker if (camp or _THEY.match(said)) and not agrees else ""
            turns_hand = (OTHER_HAND.match(sentence) or ONE_HAND.match(sentence)) and not (reported(sentence) or camp)
            others = _is_others(sentence) and not (good or turns_hand or COUNTS.match(sentence))
            one = headed or theirs or ("" if others else side)
            named = (
                theirs
                or _names_it(sentence)
                or (both and side and ANNOUNCES.match(sentence) and speaks_itself(claim_of(sentence)))
            )
            fits = claim_of(sentence) and not around and named
            if one and (fits or (headed and (part.kind == "item" or claim_of(sentence)))):
                framed[part.number, at] = one
    return framed


def _first_hand(text: Essay, framed: Mapping[tuple[int, int], Leans]) -> Leans:
    """The side of what "On the one hand" begins, where all that is known of what "On the other hand" begins is on the other one."""
    begins = [part.number for part in text.numbered if OTHER_HAND.match(part.text)]
    sides = {side for (number, _at), side in framed.items() if begins and number >= begins[0]}
    return _OPPOSITE.get(sides.pop(), "") if len(begins) == len(sides) == 1 else ""


def _camp(sentence: str) -> re.Match[str] | None:
    """Whoever speaks for something or against it, and what that is."""
    said = bare(sentence)
    return CAMPS.match(said) or CASE.match(said) or THOSE.match(said)


def _names_it(sentence: str) -> bool:
    """Whether a sentence is long enough for an argument, says it, and begins with what it speaks of."""
    claim = claim_of(sentence)
    enough = SHORTEST - 1 if COUNTS.match(sentence) else SHORTEST
    return len(claim.split()) >= enough and speaks_itself(claim) and not (saw(sentence) or only_names(sentence))


def _is_said(sentence: str) -> bool:
    said = bare(sentence)
    return bool(
        reported(sentence) or SAID.fullmatch(said) or NAMED.match(said) or FEARS.match(said) or says_aside(sentence)
    )


def _best(part: Paragraph, sentences: list[int]) -> list[int]:
    """A few of a paragraph's sentences: those that are counted, and those that are whole, with a reason or a consequence, before others."""
    worst = {
        at: (not COUNTS.match(said), not _can_stand(said), not backed(said))
        for at in sentences
        if (said := part.sentences[at])
    }
    return sorted(sorted(sentences, key=worst.__getitem__)[:MOST_LEANING])


def _can_stand(sentence: str) -> bool:
    """Whether a sentence is long enough for an argument, and nothing in it hangs on another."""
    claim = claim_of(sentence)
    return len(claim.split()) >= SHORTEST and stands(claim)


def _speaks_for(sentence: str, motion: str) -> Leans:
    """The side of whoever speaks, where it says what they are for or against, and the motion what should become of that."""
    camp = _camp(sentence)
    wanted = wants(motion, camp["what"]) if camp and camp["what"] else None
    return "" if not camp or wanted is None else "own" if wanted == bool(camp["for"]) else "other"


def _opposes(sentence: str) -> bool:
    """Whether a sentence is what the other side says, whether or not the essay answers it."""
    said = bare(sentence)
    camp = _camp(sentence)
    return not (camp and camp["what"]) and bool(POINTS_TO.match(said) or (reported(sentence) and OPPOSES.match(said)))


def _is_others(sentence: str) -> bool:
    """Whether somebody else may have the word in a sentence."""
    if own_view(sentence) or _CONCEDES.match(sentence) or POLLED.match(sentence):
        return False
    said = bare(sentence)
    if reported(sentence) or says_aside(sentence) or FEARS.match(said) or SAID.fullmatch(said):
        return True
    return bool(OTHER_SIDE.match(sentence) or _THEIRS.search(sentence)) and not RETURNS.match(sentence)


def _is_answered(part: Paragraph, at: int, after: Paragraph) -> bool:
    """Whether the essay turns against what a sentence reports: later in its paragraph, or where the next one begins."""
    answers = [*part.sentences[at + 1 :], *after.sentences[:1]]
    return not AGREES.match(answers[0]) and any(
        TURNS.match(each) and not reported(each) and not OTHER_SIDE.match(each) for each in answers
    )


def _answer(sentence: str) -> str:
    """What a sentence answers to the one before it, as a weak point; "" where it doesn't plainly, or can't stand."""
    said = claim_of(sentence) if TURNS.match(sentence) and not reported(sentence) else ""
    return said if said and stands(said) and len(bare(sentence)) <= LENGTHS["weak_point"] else ""
