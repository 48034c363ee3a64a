"""Small shapes that several views are made of (docs/protocol.md, section 3)."""

from collections.abc import Collection
from typing import Any

import msgspec

from ..model.phases import ballots_each, is_aloud, lengths
from ..model.state import Band, Flag, Outcome, Queue, Revision, Room, Seat, Speech, Tally
from ..scoring import awards
from ..scoring.read_first import is_unfinished

View = dict[str, Any]


def only(**values: Any) -> View:
    """The values that carry information: not None, False, zero or empty."""
    return {name: value for name, value in values.items() if value}


def band(band: Band | None) -> View | None:
    return {"ahead": band.ahead, "behind": band.behind, "level": band.level} if band else None


def results(outcome: Outcome) -> View:
    """What the room learns of a debate's outcome: nobody's place, and nobody's beliefs."""
    view: View = {"writers": outcome.people} | only(strongest=outcome.strongest)
    if outcome.sides:
        view |= {"sides": dict(outcome.sides), "verdicts": outcome.verdicts, "votes": dict(outcome.votes)}
        view |= {"more_often": outcome.more_often, "chance": outcome.chance}
    view["awards"] = {name: list(people) for name, people in awards.rooms_awards(outcome.winners).items()}
    if bias := outcome.own_bench:
        view["own_bench"] = {"points": bias.points} | only(clear=bias.clear)
    if moved := outcome.swing:
        view["swing"] = {"verdict": moved.verdict, "pairs": moved.pairs}
        if moved.verdict != "too_few":
            view["swing"] |= {"towards_for": moved.towards_for, "towards_against": moved.towards_against}
    return view


def all_options(room: Room) -> View:
    """All options; where the format has its own lengths for each round, this round's."""
    options, round = room.options, room.phase.round or 1
    view: View = msgspec.to_builtins(options)
    return view | {
        "lengths": lengths(options, room.format, round),
        "ballots": ballots_each(options, room.format),
        "keep": list(options.keep),
    }


def clock(length: int, deadline: int | None, remaining: int | None) -> View:
    return {"length": length} | ({"deadline": deadline} if deadline is not None else {"remaining": remaining or 0})


def seat_head(seat: Seat) -> View:
    return {"role": seat.role} | only(
        alias=seat.alias, side=seat.side, group=seat.group, bot=seat.bot, gone=not seat.here
    )


def hand(cards: tuple[str, ...], kept: tuple[str, ...]) -> View:
    return {card: {"n": n} | only(kept=card in kept) for n, card in enumerate(cards)}


def counters(drawn: tuple[tuple[str, str], ...]) -> View:
    return {card: {"n": n, "kind": kind} for n, (card, kind) in enumerate(drawn)}


def queue(queue: Queue) -> View:
    """Who speaks, and where the clock of the speech is. Times are ms, UTC."""
    view: View = {"speakers": list(queue.speakers), "each": queue.each, "at": queue.at}
    return view | only(began=queue.began, spent=queue.spent, spoken=list(queue.spoken))


def flag(flag: Flag) -> View:
    return {"speech": flag.speech, "at": flag.at} | only(why=flag.why)


def tally(tally: Tally) -> View:
    return {"opening": tally.opening, "rebuttal": tally.rebuttal, "close": tally.close}


def version(text: Speech | Revision) -> View:
    return {"text": text.text} | only(restatement=text.restatement, weighing=text.weighing)


def words(speech: Speech) -> View:
    """The words of a speech, for readers who may not see hidden texts."""
    if not speech.visible:
        return {"hidden": True}
    return version(speech)


CLOSED: View = {"hidden": True, "unread": True}


def words_to_all(speech: Speech, shut: Collection[str]) -> View:
    """The words of a speech, for everybody in the room. `shut`: the closed texts."""
    return dict(CLOSED) if speech.visible and speech.id in shut else words(speech)


def text(room: Room, speech: Speech, is_held: bool) -> View:
    """A speech without its author; only its cards if it is hidden or unapproved, or held for a host to read and wasn't heard."""
    shut = speech.visible and not is_aloud(room.format) and is_held
    return (
        {"id": speech.id, "side": speech.side, "cards": list(speech.cards)}
        | only(bot=room.by_bot(speech))
        | (CLOSED if shut else words(speech))
    )


def how_noted(speech: Speech) -> View:
    """How a line came to be, where people speak."""
    return only(noted_by=speech.noted_by, from_card=speech.from_card, unfinished=is_unfinished(speech))


def ticket(speech: Speech) -> View:
    """A line for people who heard the speech: with its author, and if a host has hidden it, why."""
    view: View = {"kind": speech.kind, "side": speech.side, "cards": list(speech.cards)}
    why = speech.why if speech.hidden else ""
    return view | only(author=speech.author, why=why) | words(speech) | how_noted(speech)


def ticket_unread(speech: Speech, heard: View, judges: bool) -> View:
    """A line that names somebody, before a host has read it: as those who `heard` it have it, or for somebody who `judges` it."""
    if not judges:
        return heard if speech.hidden else heard | {"unread": True}
    view: View = {"kind": speech.kind, "side": speech.side, "cards": list(speech.cards)}
    return view | only(author=speech.author) | CLOSED | how_noted(speech)
