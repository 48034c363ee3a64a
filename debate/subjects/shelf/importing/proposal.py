"""What is proposed of an essay: its motion, the few cards that are surely right, and every other sentence that a teacher can take.

Nothing is made up: a claim is a sentence of the essay without the words that only frame it. Where its words don't say plainly whose
argument it is, nobody guesses.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from .drafts import LENGTHS, Draft, Essay, Paragraph, Proposal, Whose
from .motion import motions_of, says_it
from .text import Block, essay
from .wording import (
    COUNTS,
    GIVES_EVIDENCE,
    GIVES_REASON,
    OTHER_SIDE,
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
MOST_LEANING, SHORTEST = 2, 5  # suggestions of a paragraph that nobody else speaks in, and the words of one
# Who else may have the word in a paragraph, or what its writer finds hard.
_THEIRS = re.compile(
    r"\b(?:those|people) (?:in favour|who (?:support|oppose|want|defend))|\b(?:hard|difficult|weak) (?:part|point)\b|"
    r"\b(?:problems?|difficult(?:y|ies)|risks?|worr(?:y|ies)|concerns?|fears?)\b",
    re.I,
)
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
    surely, leaning = _sure(text), _leaning(text)
    taken = {each for said in surely.values() for each in (said.why, said.evidence) if each}
    for paragraph in text.numbered:
        for n, sentence in enumerate(paragraph.sentences):
            claim = claim_of(sentence)
            if not claim or sentence in taken:
                continue
            said = surely.get((paragraph.number, n), _Said(""))
            leans: Whose = said.whose or ("own" if (paragraph.number, n) in leaning else "")
            yield Draft(
                f"p{paragraph.number}-{n + 1}",
                paragraph.number,
                sentence,
                claim,
                said.whose if motions else "",
                "" if said.whose and motions else leans,
                said.why,
                quoted(said.evidence) if said.evidence else "",
                said.weak_point,
            )


def _sure(text: Essay) -> dict[tuple[int, int], _Said]:
    """The sentences whose own words say whose argument they are, by paragraph and place: a reason that is counted before anybody else was
    heard, and what others are said to say, or the essay grants, before it turns."""
    sure: dict[tuple[int, int], _Said] = {}
    parts = text.numbered
    both = bool(_BOTH.search(" ".join((text.title, *(part.text for part in parts[:1])))))
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


def _leaning(text: Essay) -> set[tuple[int, int]]:
    """The sentences that are the essay's own by where they stand, as far as one can tell: the first of a paragraph in which nobody else is
    heard, nor was left without an answer before it, and what turns against somebody."""
    leaning: set[tuple[int, int]] = set()
    parts = text.numbered
    if _BOTH.search(" ".join((text.title, *(part.text for part in parts[:1])))):
        return leaning
    heard = False  # somebody else, and not answered yet
    for n, part in enumerate(parts[1:-1], 1):
        others = [_is_others(sentence) for sentence in part.sentences]
        alone = not (heard or any(others) or any(TURNS.match(each) for each in (*part.sentences, parts[n + 1].text)))
        left = MOST_LEANING if alone else 0
        for at, (sentence, other) in enumerate(zip(part.sentences, others, strict=True)):
            if other:
                heard, left = True, 0
                continue
            if heard and TURNS.match(sentence):
                heard, left = False, 1
            claim = claim_of(sentence) if left else ""
            if len(claim.split()) >= SHORTEST and stands(claim):
                leaning.add((part.number, at))
                left -= 1
    return leaning


def _is_others(sentence: str) -> bool:
    """Whether somebody else may have the word in a sentence."""
    return bool(reported(sentence) or OTHER_SIDE.match(sentence) or _THEIRS.search(sentence)) and not own_view(sentence)


def _is_answered(part: Paragraph, at: int, after: Paragraph) -> bool:
    """Whether the essay turns against what a sentence reports: later in its paragraph, or where the next one begins."""
    answers = [*part.sentences[at + 1 :], *after.sentences[:1]]
    return any(TURNS.match(each) and not reported(each) and not OTHER_SIDE.match(each) for each in answers)


def _answer(sentence: str) -> str:
    """What a sentence answers to the one before it, as a weak point; "" where it doesn't plainly, or can't stand."""
    said = claim_of(sentence) if TURNS.match(sentence) and not reported(sentence) else ""
    return said if said and stands(said) and len(bare(sentence)) <= LENGTHS["weak_point"] else ""
