"""What an ending shows apart from figures: lines of the class, and the best of each side to close with; and the lines that a class
hears of an earlier round while it writes.

Neither is an award: a class of eight has too few readers to say whose text was among the strongest (docs/fairness.md). What
readers said of a text is shown as plain counts. But a line that stands there large is taken for a good one, so it is of a text that
readers received well, and it makes sense alone, unless its author chose it; rather none than another.
"""

import re
from collections.abc import Collection, Iterable
from itertools import pairwise
from random import Random
from typing import NamedTuple, TypedDict

from ..care.oneself import speaks_to_somebody, tells_of_oneself, tells_of_trouble
from ..hearing import sentences
from ..hearing.weighs import weighed_by
from ..model import pace
from ..model.motion import SIDES
from ..model.phases import is_aloud
from ..model.state import AwardName, Line, Revision, Room, Speech
from ..model.text_memory import remember_texts
from ..model.timetable import FOR_LAST_VOTE, VOTED_ON
from . import laughs, points
from .read_first import is_for_readers, is_in_doubt, is_of_somebody_near, kept_back, may_be_example
from .substance import (
    full_words,
    has_new_figure,
    has_substance,
    is_copied,
    is_near_card,
    is_on_motion,
    is_same,
    particular,
    words_in,
)

# Characters of a line: best, at most where there is a choice, and at most. One of a script without spaces counts as four, which
# take as long to read.
BEST, LONGEST, WHOLE = 60, 75, 150
LARGE = 90  # characters of a line in the last vote, where there is a choice: the last row reads three of them
LEAST_WORDS = 7  # of a line: fewer are a slogan
CHOSEN_WORDS = 5  # of one that its author chose: fewer are no argument
FEWEST = 3  # lines of a class: fewer would hold up one or two people
TURNS = 2  # lines at least that take turns while a class writes: a single one would be its model
PARTICULAR = 2  # words that no card has: more make a line no more particular
POINTED = 2  # of the three things that make a line more than the name of a topic
SIGNED = 2  # lines of the last vote: where there are as many, all are
READERS = 2  # who compared a rewrite with the first version, at least, before a line of it is shown
_BREAK = re.compile(r"[\n\r]+(?![a-z])|(?<=[。！？])")
_REASON = re.compile(r"Because\b[^,]*$")
_CONCLUDES = re.compile(
    r", so (?!that\b)[^,]*$", re.IGNORECASE
)  # from what isn't quoted: “The river is guarded, so no street comes.”
# What goes on from a sentence before it, points back to one, or speaks to whoever wrote it.
_GOES_ON = re.compile(
    r"(?:and|also|another|besides|but|for (?:example|instance)|hence|her|his|however|instead|its|meanwhile|no,|"
    r"oh|ok|okay|or|otherwise|second|secondly|so|still|"
    r"such|"
    r"that|their|theirs|then|therefore|these|third|this|those|thus|true,|sure,|fair enough|right,|"
    r"well,|which|yes|yet|you say|your? (?:argument|card|claim|opening|point|side|text))"
    r"(?:[’']\w+)?(?!\w)"
    r"|(?:[\w’']+,? ){0,2}(?:he|him|it|she|them|they)(?!\w)",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(  # “like that.”, “on this and …”; “takes exactly that from …”; “works that way”; “they think so.”; “I think this is …”
    r"(?<!\w)(?:(?:about|after|against|before|for|like|of|on|to|with|do|does|did|change|know|mean|prove|say|solve|stop|want) th(?:at|is)"
    r"(?=[.,;:!?]|$| (?:and|but|only|or)\b)|(?:exactly|precisely) (?:that|this|those|these)\b|th(?:at|is) way\b|the (?:former|latter|above)\b"
    r"|(?:do|does|did|say|think|believe|hope) so(?=[.,;:!?]|$))"
    r"|^(?:[\w’']+ ){1,3}this (?:can|could|does|has|is|makes|means|shows|was|will|would)\b",
    re.IGNORECASE,
)
_SHRUGS = re.compile(
    r"\b(?:idk|dunno|lol)\b|[?!]{2}", re.IGNORECASE
)  # words that nobody wants to see large on a screen
# In the end, to go on as something else, or before what the sentence in front of it said: "Most people there are not."
_BREAKS_OFF = re.compile(
    r"(?:[,;:–—-]|…|\.\.)$|[.!?]\s+[a-z]|\b(?:(?:am|are|can|could|did|do|does|had|has|have|is|was|were|will|would) not|\w+n[’']t)[.!?]?$"
)
# What sets one thing beside another, counts, or likens.
_POINTS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"\b(?:than|instead of|rather|matters?|worth|unless)\b|, (?:but|not|while)\b|\bnot\b.*\bbut\b|^If\b.*,",
        r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundreds?|thousands?|millions?|half|twice)\b",
        r"\b(?:like|as) an?\b|\bas \w+ as\b",
    )
]
_ENDED = re.compile(r"[.!?。！？][”’)\"']*$")


def may_be_heard(room: Room, jokes: Collection[str] = ()) -> list[Speech]:
    """The texts of revealed rounds, in people's own words, that are not kept back or for their readers only, and that no host keeps off
    the screen; nor what answers such a one. None with less than half as many words as is usual in its round, or that tells of its
    writer's trouble; none in a debate said aloud. `jokes`: texts that made their readers laugh, which may be short, or answer a hidden
    one."""
    if is_aloud(room.format):
        return []
    texts = [text for text in room.speeches.values() if text.kind != "closing" and str(text.round) in room.scores]
    shut, answered = kept_back(room), {clash.rebuttal: clash.opening for clash in room.clashes.values()}
    least = {round: full_words(room, round, 0) for round in {text.round for text in texts}}
    return [
        text
        for text in texts
        if text.visible
        and text.id not in room.phase.left_out
        and not (is_for_readers(text) or is_in_doubt(room, text))
        and (text.kind == "opening" or _may_be_quoted(room.speeches[answered[text.id]], hidden=text.id in jokes))
        and not (room.by_bot(text) or text.id in shut or room.seats[text.author].gone)
        and (text.id in jokes or (words_in(text.text) >= least[text.round] and has_substance(room, text)))
        and not tells_of_trouble(text.text)
    ]


def _may_be_quoted(answered: Speech, hidden: bool) -> bool:
    """Whether an answer to this text may be heard, which may say again what it says. `hidden`: also if a host has hidden it."""
    return (hidden or answered.visible) and not is_for_readers(answered)


def _well_received(room: Room) -> list[Speech]:
    """The signed texts that may be heard, that won a clash or were starred, and that lost none; those that readers received best
    first."""
    won, lost = _fared(room)
    texts = [text for text in may_be_heard(room) if text.id in won - lost - _unsigned(room)]
    return sorted(texts, key=lambda text: _received(room, text))


def _fared(room: Room) -> tuple[set[str], set[str]]:
    """The texts that won a clash or were starred, and those that lost one."""
    won, lost = set[str](), set[str]()
    for score in room.scores.values():
        won.update(id for id, stars in score.stars.items() if stars)
        for id, of in score.clashes.items():
            clash, verdict = room.clashes[id], points.verdict(of)
            if verdict in ("opening", "rebuttal"):
                won.add(getattr(clash, verdict))
                lost.add(clash.rebuttal if verdict == "opening" else clash.opening)
    return won, lost


def _unsigned(room: Room) -> set[str]:
    """The texts whose author the room isn't told."""
    return {id for score in room.scores.values() for id in score.unsigned}


def last_lines(room: Room, large: Collection[str] = ()) -> tuple[Line, ...]:
    """The lines that an ending closes with: of each side's text that readers received best, by two people, rather by those of whom
    nothing is `large`."""
    best: list[Line] = []
    own = chosen(room)
    for side in SIDES:
        authors = {room.speeches[line.speech].author for line in best}
        texts = [text for text in _well_received(room) if text.side == side and text.author not in authors]
        texts = [text for text in texts if text.author not in own or own[text.author].speech == text.id]
        texts.sort(key=lambda text: text.author in large)
        lines_of = (Line(text.id, line_of(room, text)) for text in texts)
        best += [line for line in lines_of if line.words and not _is_among(line, best)][:1]
    return tuple(best)


def for_award(room: Room, name: AwardName, winners: Collection[str]) -> list[Speech]:
    """The texts that may be shown with an award: of its winners the signed ones of that kind, those with most stars first, then by lot."""
    unsigned = _unsigned(room)
    texts = [text for text in may_be_heard(room) if text.id not in unsigned]
    of = [text for text in texts if text.author in winners and name.endswith(text.kind)]
    return sorted(of, key=lambda text: (-room.scores[str(text.round)].stars.get(text.id, 0), text.id))


def _received(room: Room, text: Speech) -> tuple[int, int, str]:
    """A sort key, best first: a text's stars, then the reasons given for it, then by lot, as ids are random."""
    score, reasons = room.scores[str(text.round)], 0
    for id, one in score.clashes.items():
        for kind, said in one.reasons.items():
            if text.id == getattr(room.clashes[id], kind):
                reasons += sum(said.values())
    return -score.stars.get(text.id, 0), -reasons, text.id


def _share_of_votes(room: Room, text: Speech) -> float:
    """How much of the votes on its clashes a text got."""
    scores = room.scores[str(text.round)].clashes
    of = [(kind, id) for id in scores for kind in points.JUDGED if getattr(room.clashes[id], kind) == text.id]
    votes: int = sum(getattr(scores[id].votes, kind) for kind, id in of)
    return votes / (sum(scores[id].votes.total for _, id in of) or 1)


class Fared(NamedTuple):
    """How readers received a text, the lower the better."""

    lost: bool
    votes: float
    received: tuple[int, int, str]
    author: str


class Sentence(NamedTuple):
    """A sentence of a text, by its place there."""

    speech: str
    n: int
    words: str


class AllLines(TypedDict):
    """The lines of an ending, as an outcome keeps them."""

    lines: tuple[Line, ...]
    last_lines: tuple[Line, ...]
    memorable: tuple[Line, ...]


def all_lines(room: Room, large: Collection[str]) -> AllLines:
    """All lines of an ending. Who is in the last vote has no other line before it, as a name would be there too early. `large`: those
    whose words the big screen shows before these, so that others come first."""
    vote = memorable(room, large)
    both = {*large, *(room.speeches[line.speech].author for line in vote)}
    return AllLines(lines=lines(room, vote, large), last_lines=last_lines(room, both), memorable=vote)


def may_vote(room: Room) -> bool:
    """Whether enough have a device for a last vote."""
    voters = sum(seat.here and seat.role != "host" and not (seat.bot or seat.beside) for seat in room.seats.values())
    return voters >= FOR_LAST_VOTE


def memorable(room: Room, large: Collection[str] = ()) -> tuple[Line, ...]:
    """The lines of the last vote, in an order by lot: of two or three people, of both sides where there is one. First those that their
    authors chose, whatever became of the text, and with no name where that has none, before them the one at which most readers laughed,
    if its author chose no other. Others are of texts that readers received well: of a rewrite that they preferred first, then of texts
    that won or were starred and lost nothing, then of those that won or were starred; of each author only of the one that they received
    best. Of these rather lines of people of whom nothing is `large`, then short ones that say most, of people whom no clash on the screen
    has named, that the class hasn't heard. These are signed; where fewer than two are, one more is of a rewrite that is as unsigned as
    its first version. None where fewer than five have a device to vote on."""
    if not may_vote(room):
        return ()
    better, unsigned = _preferred(room), _unsigned(room)
    heard = {line.speech for line in of_earlier(room, room.options.rounds)}
    won, lost = _fared(room)
    named = {
        room.speeches[id].author for pair in _clashes_shown(room, room.options.rounds + 1) for id in pair if id in won
    }
    voted_on = room.phase.remembered  # then it is over, and these are its lines
    own = chosen(room)
    joke = _joke(room)
    if joke:
        own = {room.speeches[joke.speech].author: joke} | own
    ranked: list[tuple[tuple[object, ...], Fared, Line]] = []
    best: dict[str, Fared] = {}  # of each author
    for text in may_be_heard(room, [joke.speech] if joke else ()):
        rewrite = better.get(text.id)
        words = line_of(room, text, rewrite) if rewrite else ""
        line = Line(text.id, words, True) if words else Line(text.id, line_of(room, text))
        line = own.get(text.author, line)
        if line.speech != text.id:
            continue
        may = text.author in own or line.rewritten or text.id in won - unsigned
        if line.words and may and (not voted_on or text.id in voted_on):
            is_beaten = text.id in lost and not line.rewritten
            fared = Fared(is_beaten, -_share_of_votes(room, text), _received(room, text), text.author)
            best[text.author] = min(fared, best.get(text.author, fared))
            rank = (
                line != joke,
                text.author not in own,
                text.id in unsigned,
                text.author in large,
                length(line.words) > LARGE,
                not line.rewritten,
                -_says(room, line.words),
                is_beaten,
                text.author in named,
                text.id in heard,
                fared.received,
            )
            ranked.append((rank, fared, line))
    fit = [(rank, line) for rank, fared, line in ranked if line.rewritten or fared == best[fared.author]]
    order = [line for _, line in sorted(fit, key=lambda one: one[0])]
    unsigned -= {line.speech for line in own.values()}
    vote: list[Line] = []
    while len(vote) < VOTED_ON:
        authors = {room.speeches[line.speech].author for line in vote}
        sides = {room.speeches[line.speech].side for line in vote}
        shut = unsigned if len(vote) >= SIGNED or any(line.speech in unsigned for line in vote) else set()
        left = [one for one in order if room.speeches[one.speech].author not in authors and one.speech not in shut]
        left = [one for one in left if not _is_among(one, vote)]
        other = [line for line in left if room.speeches[line.speech].side not in sides and line.speech not in unsigned]
        if not left:
            break
        left = other if len(vote) == 1 and other else left
        vote.append(left[0])
    return tuple(sorted(vote, key=lambda line: Random(f"{room.seed}:{line.speech}").random()))


def _joke(room: Room) -> Line | None:
    """The line of the text at which most readers laughed, if one may be told of."""
    counts = {
        id: n
        for round in range(1, room.options.rounds + 1)
        if len(points.writers(room, round)) >= points.UNSIGNED_FROM
        for id, n in laughs.to_quote(room, round).items()
    }
    texts = [text for text in may_be_heard(room, counts) if text.id in counts]
    texts.sort(key=lambda text: (-counts[text.id], text.id))
    return next((Line(text.id, words) for text in texts if (words := joke_of(room, text)) and is_for_all(words)), None)


# --- everybody's line -----------------------------------------------------------------------


def lines(room: Room, vote: tuple[Line, ...], large: Collection[str] = ()) -> tuple[Line, ...]:
    """The line that each chose; of the others one of those of whom no text was on the screen, rather without those of whom something is
    `large`, and of those whose rewrite readers preferred; in an order by lot in which the sides take turns. Where they are few, only
    those that were chosen or are of rewrites. It is of the text that readers received best, or of what is new in its rewrite where they
    preferred that, and says so. Nobody of whom a line is in the last vote."""
    shown, better = _shown(room), _preferred(room)
    voted_on = {room.speeches[line.speech].author for line in vote}
    came = {line.speech for line in of_earlier(room, room.options.rounds)}
    texts = [text for text in may_be_heard(room) if text.id in better]
    texts += sorted(_well_received(room), key=lambda text: text.id in came)
    own = chosen(room)
    best = {author: line for author, line in own.items() if author not in voted_on}
    for text in texts:
        if text.author in best or text.author in voted_on:
            continue
        if text.id in better and (words := line_of(room, text, better[text.id])):
            best[text.author] = Line(text.id, words, True)
        elif text.author not in shown and (words := line_of(room, text)):
            best[text.author] = Line(text.id, words)
    others = {author: line for author, line in best.items() if line.rewritten or author in own or author not in large}
    best = others if len(others) >= FEWEST else best
    if len(best) < FEWEST:
        best = {author: line for author, line in best.items() if line.rewritten or author in own}
    return _in_turn(room, best)


def heard(room: Room) -> tuple[Line, ...]:
    """The lines of earlier rounds that a class hears in this phase: while it writes openings one half of them, and while it answers
    the other. Where a half would be a single line, all while it writes openings."""
    said, answers = of_earlier(room, room.phase.round), room.phase.name == "rebuttal"
    if len(said) < 2 * TURNS:
        return () if answers else said
    return said[answers::2]


def of_earlier(room: Room, round: int) -> tuple[Line, ...]:
    """A line of the rounds before this one of people of whom no text was on the screen; where that is only one, of any text that wasn't.
    In the same order; none if there is only one. No host reads these before, so none is of a life, even if its author chose it."""
    clashes = _clashes_shown(room, round)
    shown, people = {text for clash in clashes for text in clash}, _authors(room, clashes)
    best: dict[str, Line] = {}
    for text in _well_received(room):
        if text.round < round and text.id not in shown and text.author not in best:
            words = line_of(room, text)
            if words and is_for_all(words):
                best[text.author] = Line(text.id, words)
    others = {author: line for author, line in best.items() if author not in people}
    best = others if len(others) >= TURNS else best
    return _in_turn(room, best) if len(best) >= TURNS else ()


def chosen(room: Room) -> dict[str, Line]:
    """The line that each author chose, as far as it may be heard, whatever readers said of its text."""
    return {text.author: Line(text.id, words) for text in may_be_heard(room) if (words := _chosen(room, text))}


def chosen_of(room: Room, some: Iterable[Line]) -> list[str]:
    """The texts of those lines among these that their authors chose."""
    own = set(chosen(room).values())
    return [line.speech for line in some if line in own]


def _is_among(line: Line, some: Iterable[Line]) -> bool:
    """Whether one of these says the same: several may have copied a sentence."""
    return any(is_same(line.words, one.words) for one in some)


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


def _preferred(room: Room) -> dict[str, Revision]:
    """The rewrites that most of their readers preferred to the first version, by speech; none before all have compared."""
    if room.phase.name == "compare":
        return {}
    better: dict[str, Revision] = {}
    shut = kept_back(room)
    for rewrite in room.revisions.values():
        said = [one.choice for one in room.comparisons.values() if one.revision == rewrite.id and one.choice]
        fine = rewrite.visible and rewrite.id not in shut
        if fine and len(said) >= READERS and 2 * said.count("after") > len(said):
            better[rewrite.speech] = rewrite
    return better


def line_of(room: Room, text: Speech, rewrite: Revision | None = None) -> str:
    """The sentence of a text that its author chose; or else, rather of those with a word of the motion or its cards, the one that says
    most, or of these the one whose length suits a line best, or else the shortest that is longer, in its author's own words, whole,
    without the one before it, and with no figure that no card has; or, where there is none, the shortest two that make sense together.
    Of a rewrite only what is new in it. "": there is none."""
    if not rewrite and (words := _chosen(room, text)):
        return words
    sent = rewrite or text
    old = set(_said(text.text)) if rewrite else ()
    said = [one for one in _said(sent.text) if one not in old]
    fine = (one for one in said if is_for_all(one) and not has_new_figure(room.motion, one))
    may = {one for one in fine if _may_be_line(room, text, sent, one)}
    alone = [one for one in said if one in may and words_in(one) >= LEAST_WORDS and stands_alone(one)]
    if fits := [one for one in alone if length(one) <= LONGEST]:
        best = [one for one in fits if is_on_motion(room.motion, one)] or fits
        return max(best, key=lambda one: (_says(room, one), min(length(one), 2 * BEST - length(one))))
    pairs = [f"{first} {then}" for first, then in pairwise(said) if {first, then} <= may and stands_alone(first)]
    together = [pair for pair in pairs if words_in(pair) >= LEAST_WORDS and length(pair) <= WHOLE]
    return min(alone or together, key=length, default="")


def gist_of(room: Room, text: Speech) -> str:
    """A sentence that stands for a text that may be heard: its line, or else its first one that may be on a screen. "": there is none."""
    may = (one for one in _said(text.text) if is_for_all(one) and _may_be_line(room, text, text, one))
    return line_of(room, text) or next(may, "")


def joke_of(room: Room, text: Speech) -> str:
    """A text that made its readers laugh, whole, or as much of its end as a line may have: there its point is. "": there is none."""
    said = _said(text.text)
    for first in range(len(said)):
        words, rest = " ".join(said[first:]), said[first:]
        fits = length(words) <= WHOLE and words_in(words) >= CHOSEN_WORDS and not has_new_figure(room.motion, words)
        if fits and (first == 0 or stands_alone(rest[0])) and all(_may_be_line(room, text, text, one) for one in rest):
            return words
    return ""


def _may_be_line(room: Room, text: Speech, sent: Speech | Revision, sentence: str) -> bool:
    """Whether a sentence may be large on a screen, in whatever place it stands: not too long or cut off by the clock, its author's own
    words, and nothing of anybody's life."""
    own = not room.seats[text.author].stand_in
    return (
        length(sentence) <= WHOLE
        and not (sent.by_clock and not _ENDED.search(sentence))
        and may_be_example(sentence)
        and not (own and (is_copied(room, text, sentence) or is_near_card(room.motion, sentence)))
    )


def is_for_all(sentence: str) -> bool:
    """Whether the program may choose a sentence, and show it before any host has read it: it tells nothing of a life, its writer’s or a
    friend’s, and speaks to nobody."""
    return not (tells_of_oneself(sentence) or is_of_somebody_near(sentence) or speaks_to_somebody(sentence))


def to_choose(room: Room) -> dict[str, tuple[Sentence, ...]]:
    """By author, the sentences of which each may choose one as their line: first one of each text, those of texts that readers starred
    or that made them laugh before the others; of a text first one that makes sense alone, and says most."""
    offered: dict[str, list[tuple[tuple[object, ...], Sentence]]] = {}
    for text in may_be_heard(room):
        said = [Sentence(text.id, n, one) for n, one in enumerate(_said(text.text))]
        may = [one for one in said if _may_be_chosen(one.words) and _may_be_line(room, text, text, one.words)]
        may.sort(key=lambda one: (not stands_alone(one.words), -_says(room, one.words)))
        score = room.scores[str(text.round)]
        liked = score.stars.get(text.id, 0) + score.laughs.get(text.id, 0)
        for place, one in enumerate(may):
            offered.setdefault(text.author, []).append(((place, -liked, -text.round), one))
    return {id: tuple(one for _, one in sorted(of, key=lambda each: each[0])) for id, of in offered.items()}


def _may_be_chosen(sentence: str) -> bool:
    """Whether a sentence says enough to be somebody's line."""
    return words_in(sentence) >= CHOSEN_WORDS and not _SHRUGS.search(sentence)


def _chosen(room: Room, text: Speech) -> str:
    """The sentence of a text that its author wants on the screen, if it still may be there; "": none."""
    id, n = room.seats[text.author].line or ("", 0)
    said = _said(text.text)
    return said[n] if id == text.id and n < len(said) and _may_be_line(room, text, text, said[n]) else ""


def _says(room: Room, sentence: str) -> int:
    """How much a sentence says beyond naming a topic: it sets one thing beside another, counts or likens, and has words of its own."""
    points = sum(bool(one.search(sentence)) for one in _POINTS) or bool(weighed_by(sentence))
    return min(POINTED, points) + min(PARTICULAR, particular(room.motion, sentence))


def _said(words: str) -> list[str]:
    parts = [" ".join(part.split()) for part in _BREAK.split(words)]
    return [sentences.capital(one) for part in parts for one in sentences.sentences(part)]


@remember_texts(4096)  # each view asks of each sentence
def stands_alone(sentence: str) -> bool:
    """Whether a sentence makes sense without the one before it, and is whole: none that only gives a reason, concludes, shrugs or breaks
    off."""
    return not any(one.match(sentence) for one in (_GOES_ON, _REASON)) and not any(
        one.search(sentence) for one in (_POINTS_BACK, _CONCLUDES, _SHRUGS, _BREAKS_OFF)
    )


def breaks_off(sentence: str) -> bool:
    """Whether the end of a sentence is missing, or is in one before it."""
    return _BREAKS_OFF.search(sentence) is not None


def length(words: str) -> int:
    """How many characters of a line words take."""
    return len(words) + 3 * len(pace.dense_signs(words))
