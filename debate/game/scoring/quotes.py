"""What the big screen quotes of the clashes that a show has no time for: those that come fast, and the others; and whose words it has
large beside clashes, so that nobody's are there twice where there are others (docs/show.md)."""

import re
from collections.abc import Collection, Mapping
from typing import NamedTuple

from ..hearing.sentences import cut, sentences
from ..model.phases import is_aloud
from ..model.state import ROOMS_AWARDS, AwardName, Judged, Room, Speech
from ..model.timetable import QUICK
from . import laughs, points, story
from .read_first import is_for_readers, is_rude, kept_back
from .substance import is_beside, is_same

QUOTED = 6  # clashes, at most
KNOWN_BY = 70  # characters by which a class knows a clash again
WHOLE_FAST = 60  # characters of a text that are read at a glance
_CLAUSE = re.compile(r"[,;:–—]\s|\s(?=(?:and|because|but|if|so|when|while) )")


class Quote(NamedTuple):
    """A sentence of a clash that wasn't on the screen. `laughs`: how many readers laughed at its text; 0: that isn't told. `answers`: of
    a rebuttal, a sentence of what it answers; "": none may be quoted."""

    clash: str
    speech: str
    words: str
    laughs: int
    answers: str


class Card(NamedTuple):
    """A clash that comes fast: words of each text, and how many readers laughed, where that is told."""

    words: dict[Judged, str]
    laughs: dict[Judged, int]


class _Heard(NamedTuple):
    """What may be quoted in a reveal: texts by id, and of those that made their readers laugh how many did."""

    texts: dict[str, Speech]
    jokes: dict[str, int]


def _heard(room: Room, round: int) -> _Heard:
    many = len(points.writers(room, round)) >= points.UNSIGNED_FROM
    jokes = laughs.to_quote(room, round) if many else {}
    return _Heard({text.id: text for text in story.may_be_heard(room, jokes) if _is_fit(text)}, jokes)


def quick_card(room: Room, clash: str) -> Card:
    """What comes fast of this clash, one line of each text: what made readers laugh, or a sentence that may be quoted, or else all of it,
    or its beginning, as the show would bring it at length; what is long, up to a clause. Nothing of a text that was taken from the screen since."""
    shut, heard = kept_back(room), _heard(room, room.phase.round)
    words: dict[Judged, str] = {}
    laughed: dict[Judged, int] = {}
    for kind in points.JUDGED:
        text = room.speeches[getattr(room.clashes[clash], kind)]
        if text.visible and text.id not in shut:
            laughed[kind], said = heard.jokes.get(text.id, 0), _quoted(room, text, heard)
            words[kind] = said if said and laughed[kind] else beginning(said or text.text)
    return Card(words, {kind: n for kind, n in laughed.items() if n})


def _quoted(room: Room, text: Speech, heard: _Heard) -> str:
    """A sentence of a text, as of `of_others`; "": none may be quoted."""
    if text.id not in heard.texts:
        return ""
    said = (text.id in heard.jokes and story.joke_of(room, text)) or story.line_of(room, text)
    return said if story.is_for_all(said) else ""


def beginning(text: str) -> str:
    """A text that is short enough, whole, or else up to a sentence's end, or to a clause's."""
    words = " ".join(text.split())
    if len(words) <= WHOLE_FAST:
        return words
    said, most = sentences(words), WHOLE_FAST - len(" …")
    fits = [one for n in range(1, len(said)) if most // 3 < len(one := " ".join(said[:n])) <= most]
    return f"{fits[-1]} …" if fits else at_a_clause(words, most)


def choose_quick(room: Room) -> tuple[str, ...]:
    """The clashes of the round that is being revealed that come fast beside its plan, in their order: of those with a verdict first what made
    readers laugh, then starred ones. The best come last but one and last. None with a text that is closed, hidden or for its readers
    only; off the point is no matter, as nothing hangs on it. None on a grave motion, or said aloud. All this follows from nothing that a
    log forgets of somebody who was erased."""
    phase, score = room.phase, room.scores[str(room.phase.round)]
    if room.motion.tone or is_aloud(room.format) or room.options.practice:
        return ()
    shut = kept_back(room) | {*phase.left_out}
    laughed = laughs.readers(room, {id: room.clashes[id] for id in score.order})
    ranked: list[tuple[int, int, int, str]] = []
    for place, id in enumerate(score.order):
        clash = room.clashes[id]
        texts = [room.speeches[text] for text in (clash.opening, clash.rebuttal, clash.closing) if text]
        if id in phase.plan or id in phase.left_out or points.verdict(score.clashes[id]) is None:
            continue
        if all(text.visible and text.id not in shut and not is_for_readers(text) for text in texts):
            most = max(laughed.get(text.id, 0) for text in texts)
            stars = sum(score.stars.get(text.id, 0) for text in texts)
            ranked.append((-most if most >= laughs.LEAST else 0, -stars, place, id))
    best = [id for *_, id in sorted(ranked)[:QUICK]]
    return (*best[2:], *best[:2])


def of_others(room: Room) -> tuple[Quote, ...]:
    """The quotes of the round that is being revealed, the best first: one of each clash and each person who wasn't quoted in an earlier
    round, of texts that made readers laugh, then of starred ones, then of those that won their clash. They are known from the show's
    beginning, though it may still take one of these clashes itself. None of a clash that hosts left out or with a text off the point,
    of a life, or with a rude word."""
    return _of_round(room, room.phase.round, quoted(room, room.phase.round))


def quoted(room: Room, before: int) -> set[str]:
    """Those whose words the big screen has quoted in the rounds before this one."""
    seats: set[str] = set()
    for round in range(1, before):
        if str(round) in room.scores:
            seats |= {room.speeches[one.speech].author for one in _of_round(room, round, seats)}
    return seats


def of_awards(room: Room, winners: Mapping[AwardName, tuple[str, ...]]) -> dict[AwardName, str]:
    """By award of the room, the text that is shown with it: of its winners' that may be, rather by somebody who wasn't quoted, and of
    nobody two."""
    chosen: dict[AwardName, str] = {}
    for name in ROOMS_AWARDS:
        had = {room.speeches[id].author for id in chosen.values()}
        texts = [text for text in story.for_award(room, name, winners.get(name, ())) if text.author not in had]
        if len({text.author for text in texts}) > 1:
            before = quoted(room, room.options.rounds + 1)
            texts.sort(key=lambda text: text.author in before)
        if texts:
            chosen[name] = texts[0].id
    return chosen


def large(room: Room, winners: Mapping[AwardName, tuple[str, ...]]) -> set[str]:
    """Those whose words the big screen quotes, or shows with an award, before the lines of the ending."""
    return quoted(room, room.options.rounds + 1) | {
        room.speeches[id].author for id in of_awards(room, winners).values()
    }


def _of_round(room: Room, round: int, before: Collection[str]) -> tuple[Quote, ...]:
    """The quotes of a round's clashes that weren't on the screen, of nobody who was quoted before."""
    score = room.scores[str(round)]
    came = {*score.shown, *score.quick, *(room.phase.plan if round == room.phase.round else ())}
    but = {getattr(room.clashes[id], kind) for id in came for kind in points.JUDGED}
    heard_of, jokes = _heard(room, round)
    quotes: list[tuple[tuple[int, int, str], Quote]] = []
    for id in score.clashes.keys() - came - {*room.phase.left_out}:
        if is_beside(room, room.clashes[id]):
            continue
        for kind in points.JUDGED:
            text = heard_of.get(getattr(room.clashes[id], kind))
            if text is None or text.id in but:
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
        heard = {room.speeches[one.speech].author for one in best} | {*before}
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


def at_a_clause(sentence: str, most: int = KNOWN_BY) -> str:
    """A sentence as it is named inside another: without its full stop, and a long one up to a clause's end, or else to a word's."""
    if len(sentence) <= most:
        return sentence.removesuffix(".")
    ends = [end.start() for end in _CLAUSE.finditer(sentence, most // 3, most)]
    return f"{sentence[: ends[-1]]}…" if ends else cut(sentence, most)


def _is_fit(text: Speech) -> bool:
    return not is_rude(text.text)
