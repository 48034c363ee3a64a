"""Says what a phase asks of a seat, whether the seat has done it, and how long that takes (docs/game.md, section 2)."""

from collections.abc import Callable, Collection
from functools import cache, partial
from typing import NamedTuple

from ..model import pace, timetable
from ..model.phases import ASKING, BEFORE_VOTE, CHOOSING, SPEECHES, STARS, is_aloud
from ..model.state import (
    Ballot,
    Bench,
    Clash,
    Comparison,
    Judged,
    Revision,
    Room,
    Seat,
    Speech,
    ballot_id,
    stars_id,
)
from ..scoring.read_first import holder


def bench(seat: Seat) -> Bench:
    """A seat's bench in this round; players who wait for the next round are judges until then."""
    return seat.side if seat.role == "player" and seat.side else "judges"


def is_here(seat: Seat) -> bool:
    """Whether this seat can be expected to do something: it has not left, stepped out or gone silent."""
    return seat.here and seat.out is None and not seat.unheard


def at_once(room: Room) -> bool:
    """Whether moves take effect now, as in the lobby and the first stance. At other times they wait for the next round."""
    return room.phase.name == "lobby" or (room.phase.name == "stance" and room.phase.when == "before")


def readable(room: Room, clash: Clash) -> bool:
    """Whether a clash can be voted on: it has a rebuttal, someone said what it answers, and all its texts may be read."""
    speeches = room.speeches
    if not clash.rebuttal or (clash.closing and not speeches[clash.closing].visible):
        return False
    if speeches[clash.opening].from_card:
        return False
    return speeches[clash.opening].visible and speeches[clash.rebuttal].visible


# A room's `holder`, where one was made already: what asks about many seats makes one for all, which takes as long as for one.
IsHeld = Callable[[Speech | Revision], bool]


def is_judged(room: Room, clash: Clash, is_held: IsHeld | None = None) -> bool:
    """Whether people may judge a clash now: it's readable, and no text of it is held for a host to read."""
    is_held, ids = is_held or holder(room), (clash.opening, clash.rebuttal, clash.closing)
    return readable(room, clash) and not any(is_held(room.speeches[id]) for id in ids if id)


def ballots(room: Room, seat: Seat, is_held: IsHeld | None = None) -> list[Ballot]:
    """The ballots that a seat holds, except those that nobody may judge now."""
    is_held = is_held or holder(room)
    return [
        room.ballots[ballot_id(seat.id, clash)] for clash in seat.dealt if is_judged(room, room.clashes[clash], is_held)
    ]


def candidates(room: Room, seat: Seat, is_held: IsHeld) -> list[str]:
    """The openings that a seat is shown only for the stars, except those that are hidden, or held for a host to read."""
    shown = (room.speeches[id] for id in seat.candidates)
    return [speech.id for speech in shown if speech.visible and not is_held(speech)]


class StarsAsked(NamedTuple):
    """How many stars a seat may give among these speeches, and the stars that it has given."""

    give: int
    among: tuple[str, ...]
    given: tuple[str, ...]


def stars_asked(room: Room, seat: Seat, is_held: IsHeld | None = None) -> dict[Judged, StarsAsked]:
    """The stars that a seat may give, by kind; a kind without a choice is absent. None is due.

    Each kind has two stars, or one where the seat read only two texts; none may go to a text of its own.
    """
    is_held = is_held or holder(room)
    held = ballots(room, seat, is_held)
    stars = room.stars.get(stars_id(seat.id, room.phase.round))
    kinds: tuple[Judged, Judged] = ("opening", "rebuttal")
    asked: dict[Judged, StarsAsked] = {}
    for kind in kinds:
        texts = [getattr(room.clashes[ballot.clash], kind) for ballot in held]
        texts += candidates(room, seat, is_held) if kind == "opening" else ()
        among = tuple(id for id in dict.fromkeys(texts) if room.speeches[id].author != seat.id)
        if (give := min(STARS, len(among) - 1)) > 0:
            given = tuple(id for id in (stars.speeches if stars else ()) if id in among)
            asked[kind] = StarsAsked(give, among, given)
    return asked


def may_laugh(room: Room, ballot: Ballot, text: Judged) -> bool:
    """Whether a reader may say that a text of their ballot made them laugh: another person's, where people write, and in no clash of their
    own; not where the motion is grave."""
    if is_aloud(room.format) or room.motion.tone == "grave" or ballot.own:
        return False
    return not room.by_bot(room.speeches[getattr(room.clashes[ballot.clash], text)])


def asked_fair(room: Room, seat: Seat, is_held: IsHeld | None = None) -> list[Clash]:
    """The clashes of this round in which this opener is asked whether the restatement was fair: not where an answer has none, nor where the
    opening is hidden or held, so that only its cards were answered."""
    if not seat.opening:
        return []
    answers = [
        (c, room.speeches[c.rebuttal]) for c in room.clashes.values() if c.opening == seat.opening and c.rebuttal
    ]
    if not answers:
        return []
    is_held, opening = is_held or holder(room), room.speeches[seat.opening]
    if not is_aloud(room.format) and (not opening.visible or is_held(opening)):
        return []
    return [c for c, answer in answers if answer.visible and answer.restatement and not is_held(answer)]


def answered_texts(room: Room) -> dict[str, str]:
    """By rebuttal and closing, the text that it answers."""
    clashes = room.clashes.values()
    return {c.rebuttal: c.opening for c in clashes if c.rebuttal} | {
        c.closing: c.rebuttal for c in clashes if c.closing
    }


def revisable(room: Room, seat: Seat) -> list[Speech]:
    """A seat's own readable texts of this round: it may rewrite one of them."""
    return [room.speeches[id] for id in (seat.opening, seat.rebuttal, seat.closing) if id and room.speeches[id].visible]


def comparisons(room: Room, seat: Seat) -> list[Comparison]:
    """The comparisons that a seat holds, except those with a version that is hidden, or held for a host to read."""
    is_held = holder(room)

    def is_read(text: Speech | Revision) -> bool:
        return text.visible and not is_held(text)

    return [
        comparison
        for comparison in (room.comparisons[id] for id in seat.compares)
        if is_read(revision := room.revisions[comparison.revision]) and is_read(room.speeches[revision.speech])
    ]


def duty(room: Room, seat: Seat, is_held: IsHeld | None = None) -> bool | None:
    """Whether a seat has done what this phase asks of it; None when nothing is asked."""
    if not seat.here or seat.bot:
        return None
    playing = seat.role == "player"
    if seat.asked:
        return False
    if is_aloud(room.format) and room.phase.name in SPEECHES:
        return _has_spoken(room, seat)
    match room.phase.name:
        case "stance" if seat.role != "host" and not room.options.practice:
            return (seat.before if room.phase.when == "before" else seat.after) is not None
        case "draw" if playing and seat.hand:
            return bool(seat.kept)
        case "opening" if playing and seat.hand:
            return _is_sent(room, seat.opening)
        case "rebuttal" if playing and seat.target:
            return _is_sent(room, seat.rebuttal)
        case "closing" if playing and seat.closes:
            return _is_sent(room, seat.closing)
        case "vote" if not room.options.practice:
            is_held = is_held or holder(room)
            held, asked = ballots(room, seat, is_held), asked_fair(room, seat, is_held) if playing else []
            if not held and not asked:
                return None
            if never_spoke(room, seat) and not any(ballot.choice for ballot in held):
                return None
            return all(ballot.choice for ballot in held) and all(clash.fair for clash in asked)
        case "revise" if playing and revisable(room, seat):
            if seat.content:
                return True
            revision = room.revisions.get(seat.revision)
            return revision is not None and revision.state != "returned"
        case "compare" if pairs := comparisons(room, seat):
            return all(pair.choice for pair in pairs)
    return None


def owes_fairness(room: Room, seat: Seat, is_held: IsHeld) -> bool:
    """Whether a seat has judged all its clashes, and still owes in the vote whether its own point was put fairly."""
    if room.phase.name != "vote":
        return False
    held = ballots(room, seat, is_held)
    return bool(held) and duty(room, seat, is_held) is False and all(ballot.choice for ballot in held)


def never_spoke(room: Room, seat: Seat) -> bool:
    """Whether a table went on without this speaker in every phase of the round: they are hardly there, and may vote, but nobody waits
    for their ballots."""
    if room.format != "tables" or seat.role != "player" or not seat.side:
        return False
    round = room.phase.round
    spoke = any(speech.author == seat.id and speech.round == round for speech in room.speeches.values())
    return not spoke and not any(missed.round == round for missed in room.missed.get(seat.id, ()))


def speaks_now(room: Room, seat: Seat) -> bool:
    """Whether a seat's person has a speech in this phase."""
    return seat.may_write(room.phase.name) and seat.plays and not seat.bot


def _has_spoken(room: Room, seat: Seat) -> bool | None:
    """Whether a speaker's turn is over and their line is written. None for a speaker whom the others passed over: nothing is
    asked of them."""
    queue = next((queue for queue in room.queues.values() if seat.id in queue.speakers), None)
    if queue is None or not speaks_now(room, seat):
        return None
    if queue.speakers.index(seat.id) >= queue.at:
        return False  # a line may be there while its speaker still speaks
    sent = _is_sent(room, getattr(seat, room.phase.name))
    return sent if seat.id in queue.spoken else sent or None


def _is_sent(room: Room, speech: str) -> bool:
    sent = room.speeches.get(speech)
    return sent is not None and sent.state != "returned"


def was_written(room: Room, kind: str) -> bool:
    """Whether anybody has sent a text of this kind in this round."""
    return any((speech.kind, speech.round) == (kind, room.phase.round) for speech in room.speeches.values())


def nothing_written(room: Room) -> bool:
    """Whether openings or rebuttals are being written, and not one is there."""
    return room.phase.name in ("opening", "rebuttal") and not was_written(room, room.phase.name)


def most_still_choose(room: Room) -> bool:
    """Whether fewer than half of those who are here have said where they stand, or chosen their cards."""
    if room.phase.name not in CHOOSING:
        return False
    done = [yes for seat in room.seats.values() if is_here(seat) and (yes := duty(room, seat)) is not None]
    return 2 * sum(done) < len(done)


def all_done(room: Room, present: set[str]) -> bool:
    """Whether the phase may end early: its clock runs, somebody is present, everybody present who owes something is done, and no
    text of the phase waits for a host (docs/game.md, section 2). Speeches are waited for whoever is present: people speak on
    while their tablet is asleep or has no network."""
    if not _may_end_early(room):
        return False
    here = [seat for seat in room.seats.values() if seat.here and seat.out is None and seat.id in present]
    is_held = holder(room)
    owing = {seat.id: done for seat in _asked(room) if (done := duty(room, seat, is_held)) is not None}
    speak = is_aloud(room.format) and room.phase.name in SPEECHES
    waited_for = [done for id, done in owing.items() if speak or id in present]
    if not here or (owing and not waited_for and not room.phase.reading):
        return False
    if not all(waited_for) or some_text_waits(room) or any(is_changing(room, seat) for seat in here):
        return False
    return not any(_is_written_again(room, seat) for seat in here)


def _is_written_again(room: Room, seat: Seat) -> bool:
    """Whether a text of an earlier phase went back to this writer, who may send it again until it is judged."""
    if room.phase.name not in BEFORE_VOTE:
        return False
    return any(id and not _is_sent(room, id) for id in (seat.opening, seat.rebuttal))


def is_not_done(room: Room, some: Collection[str]) -> bool:
    """Whether the presence of these seats already makes `all_done` false, no matter who else is present."""
    if not _may_end_early(room):
        return True
    is_held = holder(room)
    return any(
        duty(room, seat, is_held) is False or is_changing(room, seat) for seat in _asked(room) if seat.id in some
    )


def is_changing(room: Room, seat: Seat) -> bool:
    """Whether this seat is changing a text that it sent in this phase."""
    return seat.id in room.phase.changing


def _may_end_early(room: Room) -> bool:
    phase = room.phase
    if is_aloud(room.format) and phase.name == "draw":
        return False  # who has chosen a card still plans the speech
    return room.format != "open" and phase.deadline is not None and not phase.hurried and phase.name in ASKING


def _asked(room: Room) -> list[Seat]:
    """The seats that the phase's end may wait for."""
    return [seat for seat in room.seats.values() if seat.out is None and (seat.factor > 1 or not room.phase.reading)]


def some_text_waits(room: Room) -> bool:
    """Whether a text of this phase, or in the vote of this round, waits for a host: for approval, as its author may still have to edit it;
    or because it is held, and is answered, judged or compared as soon as a host lets it come. A line that was said waits only in the vote,
    where people who didn't hear it read it."""
    name, round = room.phase.name, room.phase.round
    if name == "vote":
        is_held = holder(room)
        return any(s.visible and s.round == round and is_held(s) for s in room.speeches.values())
    texts: list[Speech | Revision] = (
        [text for text in room.revisions.values() if text.round == round]
        if name == "revise"
        else [s for s in room.speeches.values() if (s.kind, s.round) == (name, round)]
    )
    texts = [text for text in texts if not text.hidden]
    began = room.phase.began  # one of an earlier phase went back to its writer, and came again
    texts += [s for s in room.speeches.values() if s.kind != name and s.at > began and not s.hidden]
    if any(text.state == "waiting" for text in texts):
        return True
    return not is_aloud(room.format) and any(map(holder(room), texts))


# --- how long that takes ------------------------------------------------------------------

Read = Callable[[str], float]  # the seconds to read a speech, by its id


def needed(room: Room) -> float:
    """Seconds that the seat with most to read in this phase needs, among those who are here; 0 where a phase asks for no reading."""
    votes = partial(to_vote, is_held=holder(room))
    kinds: dict[str, Callable[[Room, Seat, Read], float]]
    kinds = {"stance": _to_answer, "draw": _to_draw, "closing": _to_close, "vote": votes, "compare": _to_compare}
    of = None if room.phase.when == "after" else kinds.get(room.phase.name)  # in the end the question is known
    here, read = [seat for seat in room.seats.values() if is_here(seat) and not seat.bot], reading(room)
    return max((of(room, seat, read) for seat in here), default=0) if of else 0


def reading(room: Room) -> Read:
    """How long it takes to read each speech of a room; remembered, because many seats read the same ones."""

    @cache
    def read(id: str) -> float:
        text = room.speeches[id]
        return pace.reading(text.restatement, text.text)

    return read


def to_vote(room: Room, seat: Seat, read: Read, is_held: IsHeld) -> float:
    """Seconds that a seat needs for its ballots and fairness taps."""
    clashes = [room.clashes[ballot.clash] for ballot in ballots(room, seat, is_held)]
    judged = [sum(read(id) for id in (c.opening, c.rebuttal, c.closing) if id) for c in clashes]
    fair = len(asked_fair(room, seat, is_held)) if seat.role == "player" else 0
    return timetable.to_vote(judged, fair)


STANCE_PAGE = 170  # characters of a stance's page that are the same for every motion


def _to_answer(room: Room, seat: Seat, read: Read) -> float:
    motion, side = room.motion, room.motion.sides[seat.own_side] if seat.side else None
    of_side = (side.name, side.gloss) if side else ()
    return timetable.to_answer(STANCE_PAGE / pace.READ + pace.reading(motion.question, *motion.stances, *of_side))


def _to_draw(room: Room, seat: Seat, read: Read) -> float:
    hand = [room.motion.cards[id] for id in seat.hand]
    careful = room.options.content == "careful"
    proofs = [pace.reading(card.careful if careful and card.careful else card.evidence) for card in hand]
    return timetable.to_draw(sum(pace.reading(card.title, card.claim) for card in hand), proofs, room.options.keep[0])


def _to_close(room: Room, seat: Seat, read: Read) -> float:
    return timetable.to_close(read(room.clashes[seat.closes].rebuttal)) if seat.closes else 0


def _to_compare(room: Room, seat: Seat, read: Read) -> float:
    answered, seconds = answered_texts(room), 0.0
    for comparison in comparisons(room, seat):
        revision = room.revisions[comparison.revision]
        texts = [revision.speech, *([above] if (above := answered.get(revision.speech)) else [])]
        seconds += timetable.to_compare(sum(map(read, texts)) + pace.reading(revision.restatement, revision.text))
    return seconds
