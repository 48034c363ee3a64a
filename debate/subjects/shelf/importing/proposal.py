"""What is proposed of an essay: its motion, the few cards that are surely right, and every other sentence that a teacher can take.

Nothing is made up: a claim is a sentence of the essay without the words that only frame it. Where its words don't say plainly whose
argument it is, nobody guesses.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from .drafts import LENGTHS, Draft, Essay, Leans, Paragraph, Proposal, Whose
from .motion import motions_of, says_it
from .text import Block, essay
from .titles import title_of
from .wording import (
    AGREES,
    COUNTS,
    FEWEST,
    GIVES_EVIDENCE,
    GIVES_REASON,
    OPPOSES,
    OTHER_SIDE,
    POINTS_TO,
    SAID,
    TURNS,
    TWO_SIDED,
    bare,
    claim_of,
    granted,
    own_view,
    quoted,
    reported,
    stands,
)

MOST_DRAFTS = 150
MOST_LEANING, SHORTEST = 2, 5  # suggestions of a paragraph, and the words of one that its own words don't place
# Who else may have the word in a paragraph, or what its writer finds hard.
_THEIRS = re.compile(
    r"\b(?:those|people) (?:in favour|who (?:support|oppose|want|defend))|\b(?:hard|difficult|weak) (?:part|point)\b|"
    r"\b(?:problems?|difficult(?:y|ies)|risks?|worr(?:y|ies)|concerns?|fears?|afraid)\b|"
    r"\b(?:says?|said|argues?|argued|claims?|maintains?|insists?|objects?|reply|replies|complains?|calculated|points? to|admires?) (?!no\b)",
    re.I,
)
# Whom a motion is about.
_PERSON = re.compile(r"((?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]*[^\Ws]|[A-Z][\w’'-]+ [A-Z][\w’'-]+) (?=was|is|did|deserve)")
# An essay that was to look at both sides: what it counts may be anybody's.
_BOTH = re.compile(
    r"\b(?:both (?:sides|views)|pros and cons|advantages and disadvantages|how far|to what extent|discuss|for and against)\b",
    re.I,
)


def propose(blocks: Iterable[Block]) -> Proposal:
    """The proposal for the essay that blocks make."""
    text = essay(blocks)
    motions, sure = motions_of(text)
    drafts = [draft for draft in _drafts(text, motions) if not (sure and says_it(motions[0], draft.claim))]
    return Proposal(text, motions, sure, tuple(drafts[:MOST_DRAFTS]))


class _Said(NamedTuple):
    """A sentence that is surely a card, with what goes with it."""

    whose: Whose
    why: str = ""
    evidence: str = ""
    weak_point: str = ""


def _drafts(text: Essay, motions: Sequence[str]) -> Iterator[Draft]:
    """Every sentence that can stand, in order. What backs or answers a sure card is none itself."""
    titles = _titles(text, motions)
    surely, leaning = _sure(text), _leaning(text, titles)
    leaning |= _either(text, titles, leaning, surely)
    leaning = {
        at: whose
        for at, whose in leaning.items()
        if not any(says_it(each, claim_of(_sentence(text, at))) for each in motions)
    }
    taken = {each for said in surely.values() for each in (said.why, said.evidence) if each}
    for paragraph in text.numbered:
        for n, sentence in enumerate(paragraph.sentences):
            claim = claim_of(sentence)
            if not claim or sentence in taken:
                continue
            said = surely.get((paragraph.number, n), _Said(""))
            leans: Leans = said.whose or leaning.get((paragraph.number, n), "")
            yield Draft(
                f"p{paragraph.number}-{n + 1}",
                paragraph.number,
                sentence,
                claim,
                said.whose if motions else "",
                "" if said.whose and motions else leans,
                titles[paragraph.number, n],
                said.why,
                quoted(said.evidence) if said.evidence else "",
                said.weak_point,
            )


def _sure(text: Essay) -> dict[tuple[int, int], _Said]:
    """The sentences whose own words say whose argument they are, by paragraph and place: a reason that is counted before anybody else was
    heard, and what others are said to say, or the essay grants, before it turns."""
    sure: dict[tuple[int, int], _Said] = {}
    parts = text.numbered
    both = _is_both(text)
    heard = both  # anybody else, so far
    for n, part in enumerate(parts[1:-1], 1):
        turned = False  # in this paragraph
        for at, sentence in enumerate(part.sentences):
            other = bool(reported(sentence) or OTHER_SIDE.match(sentence)) and not own_view(sentence)
            heard = heard or other
            turned = turned or bool(TURNS.match(sentence))
            claim = claim_of(sentence)
            if not claim or not stands(claim):
                continue
            after = next(iter(part.sentences[at + 1 :]), "")
            if (
                reported(sentence)
                and not (turned or both)
                and (granted(sentence) or _is_answered(part, at, parts[n + 1]))
            ):
                sure[part.number, at] = _Said("other", weak_point=_answer(after))
            elif COUNTS.match(sentence) and not heard and not turned:
                backs = "" if TWO_SIDED.search(after) else after
                sure[part.number, at] = _Said(
                    "own",
                    backs if GIVES_REASON.match(backs) and len(backs) <= LENGTHS["why"] else "",
                    backs if GIVES_EVIDENCE.match(backs) and quoted(backs) else "",
                )
    return sure


def _is_both(text: Essay) -> bool:
    """Whether an essay was to look at both sides."""
    return bool(_BOTH.search(" ".join((text.title, *(part.text for part in text.numbered[:1])))))


def _sentence(text: Essay, at: tuple[int, int]) -> str:
    return text.numbered[at[0] - 1].sentences[at[1]]


def _titles(text: Essay, motions: Sequence[str]) -> dict[tuple[int, int], str]:
    """What names each sentence's claim; "" where nothing does. Whoever a paragraph begins with as "he" or "she" is whom the motion is about."""
    person = _PERSON.match(motions[0]) if motions else None
    return {
        (part.number, at): title_of(claim_of(sentence), sentence, person[1] if person and not at else "")
        for part in text.numbered
        for at, sentence in enumerate(part.sentences)
    }


def _leaning(text: Essay, titles: Mapping[tuple[int, int], str]) -> dict[tuple[int, int], Leans]:
    """Whose sentences seem to be by who speaks and where they stand, as far as one can tell. The essay's own: what begins a paragraph in which
    nobody else is heard, nor was left without an answer before it, and what turns against somebody. The others': what opponents say."""
    leaning: dict[tuple[int, int], Leans] = {}
    if _is_both(text):
        return leaning
    parts = text.numbered
    heard = False  # somebody else, and not answered yet
    for n, part in enumerate(parts[1:-1], 1):
        others = [_is_others(sentence) for sentence in part.sentences]
        alone = not (heard or any(others) or any(TURNS.match(each) for each in (*part.sentences, parts[n + 1].text)))
        own: list[int] = []
        for at, (sentence, other) in enumerate(zip(part.sentences, others, strict=True)):
            if other:
                heard = True
                if _opposes(sentence) and not AGREES.match(next(iter(part.sentences[at + 1 :]), "")):
                    leaning[part.number, at] = "other"
                continue
            turns = heard and bool(TURNS.match(sentence))
            heard = heard and not turns
            if (turns or alone) and _can_stand(sentence, titles[part.number, at]):
                own.append(at)
        leaning |= {(part.number, at): "own" for at in (_best(part, titles, own) if alone else own)}
    return leaning


def _either(
    text: Essay,
    titles: Mapping[tuple[int, int], str],
    leaning: Mapping[tuple[int, int], Leans],
    sure: Container[tuple[int, int]],
) -> dict[tuple[int, int], Leans]:
    """What can stand of each paragraph but the first and the last, of which only the teacher can tell whose it is: two sentences where none is
    a card or the essay's own, and what somebody says."""
    either: dict[tuple[int, int], Leans] = {}
    for part in text.numbered[1:-1]:
        places = [(part.number, at) for at in range(len(part.sentences))]
        placed = any(place in sure or leaning.get(place) == "own" for place in places)
        can = [at for at, sentence in enumerate(part.sentences) if places[at] not in leaning and places[at] not in sure
            and (_is_said(sentence) or (not placed and (titles[places[at]] or _can_stand(sentence, "")))) and claim_of(sentence)]  # fmt: skip
        said = [at for at in can if _is_said(part.sentences[at])]
        either |= {places[at]: "either" for at in (*said, *_best(part, titles, [at for at in can if at not in said]))}
    return either


def _is_said(sentence: str) -> bool:
    return bool(reported(sentence) or SAID.fullmatch(bare(sentence)))


def _best(part: Paragraph, titles: Mapping[tuple[int, int], str], sentences: list[int]) -> list[int]:
    """The first few of a paragraph's sentences, those with a title before others."""
    return sorted(sorted(sentences, key=lambda at: not titles[part.number, at])[:MOST_LEANING])


def _can_stand(sentence: str, title: str) -> bool:
    """Whether a sentence is long enough for an argument, the shorter if it has a title, and nothing in it hangs on another."""
    claim = claim_of(sentence)
    return len(claim.split()) >= (FEWEST if title else SHORTEST) and stands(claim)


def _opposes(sentence: str) -> bool:
    """Whether a sentence is what the other side says, whether or not the essay answers it."""
    said = bare(sentence)
    return bool(POINTS_TO.match(said) or (reported(sentence) and OPPOSES.match(said)))


def _is_others(sentence: str) -> bool:
    """Whether somebody else may have the word in a sentence."""
    return bool(reported(sentence) or OTHER_SIDE.match(sentence) or _THEIRS.search(sentence)) and not own_view(sentence)


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
