"""What the big screen quotes of the clashes that a show has no time for (docs/show.md)."""

import re
from typing import NamedTuple

from ..hearing.sentences import cut
from ..model.state import Room, Speech
from . import laughs, points, story
from .read_first import is_rude
from .substance import is_same

QUOTED = 6  # clashes, at most
KNOWN_BY = 70  # characters by which a class knows a clash again
_CLAUSE = re.compile(r"[,;:–—]\s|\s(?=(?:and|because|but|if|so|when|while) )")


class Quote(NamedTuple):
    """A sentence of a clash that wasn't on the screen. `laughs`: how many readers laughed at its text; 0: that isn't told. `answers`: of
    a rebuttal, a sentence of what it answers; "": none may be quoted."""

    clash: str
    speech: str
    words: str
    laughs: int
    answers: str


def of_others(room: Room) -> tuple[Quote, ...]:
    """The quotes of the round that is being revealed, the best first: one of each clash and each person, of texts that made readers
    laugh, then of starred ones, then of those that won their clash. They are known from the show's beginning, though it may
    still take one of these clashes itself. None of a clash that hosts left out, of a life, or with a rude word."""
    phase, score = room.phase, room.scores[str(room.phase.round)]
    on_screen = {*phase.plan, *score.shown}
    came = {getattr(room.clashes[id], kind) for id in on_screen for kind in points.JUDGED}
    many = len(points.writers(room, phase.round)) >= points.UNSIGNED_FROM
    jokes = laughs.to_quote(room, phase.round) if many else {}
    heard_of = {text.id: text for text in story.may_be_heard(room, jokes) if _is_fit(text)}
    texts = {id: text for id, text in heard_of.items() if id not in came}
    quotes: list[tuple[tuple[int, int, str], Quote]] = []
    for id in score.clashes.keys() - on_screen - {*phase.left_out}:
        for kind in points.JUDGED:
            text = texts.get(getattr(room.clashes[id], kind))
            if text is None:
                continue
            laughed, stars = jokes.get(text.id, 0), score.stars.get(text.id, 0)
            words = (laughed and story.joke_of(room, text)) or story.line_of(room, text)
            if words and story.is_for_all(words) and (laughed or stars or points.verdict(score.clashes[id]) == kind):
                answered = heard_of.get(room.clashes[id].opening) if kind == "rebuttal" else None
                gist = answered and story.gist_of(room, answered)
                answers = gist if gist and story.is_for_all(gist) else ""
                quotes.append(((-laughed, -stars, text.id), Quote(id, text.id, words, laughed, answers)))
    best: list[Quote] = []
    for _, quote in sorted(quotes):
        heard = {room.speeches[one.speech].author for one in best}
        if room.speeches[quote.speech].author in heard or quote.clash in {one.clash for one in best}:
            continue
        if not any(is_same(quote.words, one.words) for one in best):
            best.append(quote)
    return tuple(best[:QUOTED])


def of_guessed(room: Room) -> dict[str, str]:
    """By clash, of those that the room guessed in shows that are over: the words by which a class knows it again, of the text that won,
    or else of the opening. None of a text that may not be quoted, or tells of a life: it has its card's title then."""
    guessed = {
        id: score.clashes[id]
        for score in room.scores.values()
        for id, of in score.guessed.items()
        if of.expected.total and id in score.clashes and not score.telling and id not in room.phase.left_out
    }
    texts = {text.id: text for text in story.may_be_heard(room) if _is_fit(text)} if guessed else {}
    words = {}
    for id, score in guessed.items():
        won = points.verdict(score)
        text = texts.get(room.clashes[id].rebuttal if won == "rebuttal" else room.clashes[id].opening)
        if text and story.is_for_all(gist := story.gist_of(room, text)):
            words[id] = at_a_clause(gist)
    return {id: one for id, one in words.items() if one}


def at_a_clause(sentence: str) -> str:
    """A sentence as it is named inside another: without its full stop, and a long one up to a clause's end, or else to a word's."""
    if len(sentence) <= KNOWN_BY:
        return sentence.removesuffix(".")
    ends = [end.start() for end in _CLAUSE.finditer(sentence, KNOWN_BY // 3, KNOWN_BY)]
    return f"{sentence[: ends[-1]]}…" if ends else cut(sentence, KNOWN_BY)


def _is_fit(text: Speech) -> bool:
    return not is_rude(text.text)
