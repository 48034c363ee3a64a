"""What an ending shows apart from figures: lines of the class, and the best of each side to close with; and the lines that a class
hears of an earlier round while it writes.

Neither is an award: a class of eight has too few readers to say whose text was among the strongest (docs/fairness.md). What
readers said of a text is shown as plain counts.
"""

import re
from random import Random

from ..hearing import sentences
from ..model import pace
from ..model.motion import SIDES
from ..model.phases import is_aloud
from ..model.state import AwardName, Line, Room, Speech
from .read_first import kept_back
from .substance import has_substance, is_copied

# Characters of a line: at least, best, at most where there is a choice, and at most. One of a script without spaces counts as
# four, which take as long to read.
SHORTEST, BEST, LONGEST, WHOLE = 20, 60, 75, 150
READERS = 2  # who compared a rewrite with the first version, at least, before a line of it is shown
_BREAK = re.compile(r"[\n\r]+|(?<=[。！？])")
_REASON = re.compile(r"Because\b[^,]*$")
_GOES_ON = re.compile(r"(?:And|But|So|Then)\b")
_SHRUGS = re.compile(r"\b(?:idk|dunno|lol)\b", re.IGNORECASE)  # words that nobody wants to see large on a screen
_CLAUSE = re.compile(r"[,;:–—，；：、](?!\d)|(?= (?:and|but|because|so|which|who|when|if|while) )")  # where one may end


def may_be_heard(room: Room) -> list[Speech]:
    """The texts of revealed rounds, in people's own words, that are not kept back and that no host keeps off the screen; none in a
    debate said aloud."""
    if is_aloud(room.format):
        return []
    texts = [text for text in room.speeches.values() if text.kind != "closing" and str(text.round) in room.scores]
    shut, answered = kept_back(room), {clash.rebuttal: clash.opening for clash in room.clashes.values()}
    return [
        text
        for text in texts
        if text.visible
        and text.id not in room.phase.left_out
        and (text.kind == "opening" or room.speeches[answered[text.id]].visible)
        and not (room.by_bot(text) or text.id in shut or room.seats[text.author].gone)
        and has_substance(room, text)
    ]


def last_lines(room: Room) -> tuple[Line, ...]:
    """The lines that an ending closes with: of each side's signed text that readers received best, by two people."""
    best: list[Line] = []
    for side in SIDES:
        authors = {room.speeches[line.speech].author for line in best}
        texts = [text for text in _signed(room) if text.side == side and text.author not in authors]
        sentences_of = ((text.id, _line(room, text, text.text)) for text in texts)
        best += [Line(id, words) for id, words in sentences_of if words][:1]
    return tuple(best)


def of_award(room: Room, name: AwardName) -> str:
    """The text that is shown with an award: of its winners' signed ones of that kind the one with most stars, then by lot; "": none."""
    winners = room.outcome.winners.get(name, ()) if room.outcome else ()
    of = [text for text in _signed(room) if text.author in winners and name.endswith(text.kind)]
    return min(of, key=lambda text: (-room.scores[str(text.round)].stars.get(text.id, 0), text.id)).id if of else ""


def _signed(room: Room) -> list[Speech]:
    """The signed texts that may be heard, those that readers received best first."""
    unsigned = _unsigned(room)
    texts = [text for text in may_be_heard(room) if text.id not in unsigned]
    return sorted(texts, key=lambda text: _received(room, text))


def _unsigned(room: Room) -> set[str]:
    return {id for score in room.scores.values() for id in score.unsigned}


def _received(room: Room, text: Speech) -> tuple[int, int, str]:
    """A sort key, best first: a text's stars, then the reasons given for it, then by lot, as ids are random."""
    score, reasons = room.scores[str(text.round)], 0
    for id, one in score.clashes.items():
        for kind, said in one.reasons.items():
            if text.id == getattr(room.clashes[id], kind):
                reasons += sum(said.values())
    return -score.stars.get(text.id, 0), -reasons, text.id


# --- everybody's line -----------------------------------------------------------------------


def lines(room: Room) -> tuple[Line, ...]:
    """A line of everybody of whom no text was on the screen, and of those whose rewrite readers preferred, in an order by lot in
    which the sides take turns. It is of the text that readers received best, a signed one if there is one, or of what is new in its
    rewrite where they preferred that, and says so."""
    unsigned, shown, better = _unsigned(room), _shown(room), _preferred(room)
    came = {line.speech for line in of_earlier(room, room.options.rounds)}
    texts = [text for text in may_be_heard(room) if text.id in better or text.author not in shown]
    texts.sort(key=lambda text: (text.id not in better, text.id in came, text.id in unsigned, *_received(room, text)))
    best: dict[str, Line] = {}
    for text in texts:
        if text.author in best:
            continue
        if text.id in better and (words := _line(room, text, better[text.id], text.text)):
            best[text.author] = Line(text.id, words, True)
        elif text.author not in shown and (words := _line(room, text, text.text)):
            best[text.author] = Line(text.id, words)
    return _in_turn(room, best)


def heard(room: Room) -> tuple[Line, ...]:
    """The lines of earlier rounds that a class hears in this phase: while it writes openings one half of them, and while it answers
    the other."""
    return of_earlier(room, room.phase.round)[room.phase.name == "rebuttal" :: 2]


def of_earlier(room: Room, round: int) -> tuple[Line, ...]:
    """A line of the rounds before this one of everybody of whom no text was on the screen; where everybody was, of a text that wasn't.
    In the same order."""
    texts = [text for text in may_be_heard(room) if text.round < round]
    clashes = _clashes_shown(room, round)
    shown, people = {text for clash in clashes for text in clash}, _authors(room, clashes)
    texts = [text for text in texts if text.author not in people] or [text for text in texts if text.id not in shown]
    unsigned, best = _unsigned(room), dict[str, Line]()
    for text in sorted(texts, key=lambda text: (text.id in unsigned, *_received(room, text))):
        if text.author not in best and (words := _line(room, text, text.text)):
            best[text.author] = Line(text.id, words)
    return _in_turn(room, best)


def _in_turn(room: Room, best: dict[str, Line]) -> tuple[Line, ...]:
    """Everybody's line in an order by lot in which the sides take turns."""
    order = sorted(best)
    Random(f"{room.seed}:lines").shuffle(order)
    of = {side: [best[one] for one in order if room.speeches[best[one].speech].side == side] for side in SIDES}
    places = [((n + 0.5) / len(some), n, line) for some in of.values() for n, line in enumerate(some)]
    return tuple(line for *_, line in sorted(places, key=lambda place: place[:2]))


def _shown(room: Room) -> set[str]:
    """Everybody with a text in a clash that was on the screen."""
    return _authors(room, _clashes_shown(room, room.options.rounds + 1))


def _clashes_shown(room: Room, before: int) -> list[tuple[str, str]]:
    """Opening and rebuttal of each clash that was on the screen in a round before this one."""
    clashes = [room.clashes[id] for round, score in room.scores.items() if int(round) < before for id in score.shown]
    return [(clash.opening, clash.rebuttal) for clash in clashes]


def _authors(room: Room, clashes: list[tuple[str, str]]) -> set[str]:
    return {room.speeches[id].author for clash in clashes for id in clash}


def _preferred(room: Room) -> dict[str, str]:
    """The rewrites that most of their readers preferred to the first version, by speech; none before all have compared."""
    if room.phase.name == "compare":
        return {}
    better: dict[str, str] = {}
    shut = kept_back(room)
    for rewrite in room.revisions.values():
        said = [one.choice for one in room.comparisons.values() if one.revision == rewrite.id and one.choice]
        fine = rewrite.visible and rewrite.id not in shut
        if fine and len(said) >= READERS and 2 * said.count("after") > len(said):
            better[rewrite.speech] = rewrite.text
    return better


def _line(room: Room, text: Speech, words: str, before: str = "") -> str:
    """The sentence of a text whose length suits a line best, in its author's own words and without the one before it; where
    there is none, the shortest that is longer, and of one that fits no screen, the clauses that do. "": every sentence is too
    short, or copied, or shrugs, or stood in the version `before`."""
    old, own = set(_said(before)), not room.seats[text.author].stand_in
    said = [one for one in _said(words) if one not in old]
    said = [one for one in said if length(one) >= SHORTEST and not _SHRUGS.search(one)]
    said = [one for one in said if not (own and is_copied(room, text, one))]
    if whole := [one for one in said if length(one) <= LONGEST and not _leans(one)]:
        return max(whole, key=lambda one: min(length(one), 2 * BEST - length(one)))
    if not said:
        return ""
    shortest = min(said, key=lambda one: (_leans(one), length(one)))
    if length(shortest) <= WHOLE:
        return shortest
    most = WHOLE * len(shortest) // length(shortest)
    ends = [end.start() for end in _CLAUSE.finditer(shortest, SHORTEST, most)]
    return f"{shortest[: ends[-1]]} …" if ends else sentences.cut(shortest, most)


def _said(words: str) -> list[str]:
    parts = [" ".join(part.split()) for part in _BREAK.split(words)]
    return [sentences.capital(one) for part in parts for one in sentences.sentences(part)]


def _leans(sentence: str) -> bool:
    """Whether a sentence goes on from the one before it, or gives only the reason."""
    return sentences.leans(sentence) or bool(_GOES_ON.match(sentence) or _REASON.match(sentence))


def length(words: str) -> int:
    """How many characters of a line words take."""
    return len(words) + 3 * len(pace.dense_signs(words))
