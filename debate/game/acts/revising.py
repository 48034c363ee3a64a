"""The end of the last round: rewrites, and comparisons with the first versions (docs/game.md, section 15)."""

from collections import Counter

from msgspec.structs import replace

from ..dealing import shares
from ..model import commands as c
from ..model.commands import Rejected, tidy_text
from ..model.phases import READERS
from ..model.state import Comparison, Revision, Room, Seat, Speech, Version
from .duties import comparisons, duty, is_here, revisable
from .speeches import Wording, check_speech, check_words, held_back, is_kept_back, life_met, marks_of
from .turn import Turn
from .voting import voters


def revise(turn: Turn, command: c.Revise) -> None:
    room, seat = turn.room, turn.seat
    turn.in_time(command.phase)
    words = Wording(tidy_text(command.text), tidy_text(command.restatement), (), command.weighing)
    if command.sure and not seat.revision and _says_the_same(own_text(room, seat, command.speech), words):
        turn.change(seat, content=True)
    else:
        _check(room, seat, command.speech, words)
        check_words(turn, words.text, words.restatement, command.sure, _met(room, seat, command.speech))
        store(turn, seat, command.speech, words)
    turn.end_change(seat)


def own_text(room: Room, seat: Seat, speech: str) -> Speech:
    """The seat's text of this round with this id, to rewrite. Raises Rejected `not_yours`."""
    for own in revisable(room, seat):
        if own.id == speech:
            return own
    raise Rejected("not_yours", "You can only rewrite a text of your own from this round.", "speech")


def _check(room: Room, seat: Seat, speech: str, words: Wording) -> None:
    """Raise Rejected unless these tidied words are a valid rewrite of that speech by this seat."""
    own = own_text(room, seat, speech)
    check_speech(room, seat, own.kind, words)
    if _says_the_same(own, words):
        raise Rejected("no_change", "That’s what it said before. Change something to make it stronger.", "text")


def _met(room: Room, seat: Seat, speech: str) -> str:
    """What a person told of a life in the text that this speech of the seat answers, as its rewrite does; "" if nothing."""
    return life_met(room, seat, room.speeches[speech].kind)


def _says_the_same(own: Speech, words: Wording) -> bool:
    return (words.text, words.restatement, words.weighing or "") == (own.text, own.restatement, own.weighing)


def store(turn: Turn, seat: Seat, speech: str, words: Wording, by_clock: bool = False) -> None:
    """Store the seat's one revision of the round, over any earlier one."""
    room, id = turn.room, seat.revision or turn.new_id()
    before = room.revisions.get(id)
    changed = is_kept_back(before)
    room.revisions[id] = Revision(
        id=id,
        speech=speech,
        author=seat.id,
        round=room.phase.round,
        text=words.text,
        at=turn.now,
        restatement=words.restatement,
        weighing=words.weighing or "",
        state="waiting" if changed or room.options.approve else "sent",
        changed=changed,
        marks=marks_of(turn, seat, before, words, _met(room, seat, speech)),
        by_clock=by_clock,
    )
    turn.change(seat, revision=id, content=False)


def send_drafts(turn: Turn, is_last: bool = False) -> None:
    """At the end of revise, send valid drafts of people who sent nothing. Note who was asked for a rewrite and has sent none,
    unless they are out or unheard at this moment. `is_last`: as for speeches."""
    room = turn.room
    if room.phase.name != "revise":
        return
    for seat in list(room.seats.values()):
        if duty(room, seat) is not False or seat.revision or _send_draft(turn, seat):
            continue
        if is_here(seat) and not (is_last and turn.is_cut_short):
            turn.note_missed(seat, "rewrite")


def _send_draft(turn: Turn, seat: Seat) -> bool:
    if not (draft := turn.drafts.get(seat.id)):
        return False
    words = Wording(tidy_text(draft.text), tidy_text(draft.restatement), (), draft.weighing or None)
    try:
        _check(turn.room, seat, draft.speech, words)
    except Rejected:
        return False
    if held_back(turn, seat, words.text, words.restatement):
        return False
    store(turn, seat, draft.speech, words, by_clock=True)
    return True


def deal_comparisons(turn: Turn) -> None:
    """Deal each revision whose author is here to two seats with a vote, preferably ones that have not read the text before. A seat that
    would have none gets one more, of those that fewest compare."""
    room = turn.room
    revisions = {
        rewrite.id: rewrite
        for rewrite in room.revisions.values()
        if rewrite.round == room.phase.round
        and rewrite.visible
        and room.speeches[rewrite.speech].visible
        and room.seats[rewrite.author].here
    }
    readers = [seat.id for seat in voters(turn) if is_here(seat)]
    known = {id: _have_read(room, rewrite.speech) for id, rewrite in revisions.items()}
    shared = shares.share_out(
        {id: rewrite.author for id, rewrite in revisions.items()}, readers, known, READERS, turn.luck
    )
    dealt = Counter(id for share in shared.values() for id in share)
    for seat in [seat for seat, share in shared.items() if not share]:
        others = [id for id, rewrite in revisions.items() if rewrite.author != seat]
        if others:
            one = min(others, key=lambda id: (seat in known[id], dealt[id], id))
            dealt[one] += 1
            shared[seat] = (one,)
    for seat, share in shared.items():
        held = []
        for revision in share:
            id = turn.new_id()
            first: Version = "before" if turn.luck.random() < 0.5 else "after"
            room.comparisons[id] = Comparison(
                id=id, seat=seat, revision=revision, first=first, known=seat in known[revision]
            )
            held.append(id)
        if held:
            turn.change(room.seats[seat], compares=tuple(held))


def _have_read(room: Room, speech: str) -> set[str]:
    """The seats that could read a text in its round: both sides of its clashes, seats with a ballot on one, and hosts."""
    clashes = [clash for clash in room.clashes.values() if speech in (clash.opening, clash.rebuttal, clash.closing)]
    of = {clash.id for clash in clashes}
    parties = {seat for clash in clashes for seat in (room.speeches[clash.opening].author, clash.rebutter)}
    judges = {ballot.seat for ballot in room.ballots.values() if ballot.clash in of}
    judges |= {seat.id for seat in room.seats.values() if speech in seat.candidates}
    return parties | judges | {seat.id for seat in room.seats.values() if seat.role == "host"}


def compare(turn: Turn, command: c.Compare) -> None:
    room, seat = turn.room, turn.seat
    turn.in_time(command.phase)
    if command.comparison not in seat.compares:
        raise Rejected("not_yours", "That text isn’t one of those you’re comparing.", "comparison")
    comparison = room.comparisons[command.comparison]
    if comparison not in comparisons(room, seat):
        raise Rejected(
            "hidden", "That text is hidden, or your teacher reads it first. Go on with the next one.", "comparison"
        )
    second = "after" if comparison.first == "before" else "before"
    room.comparisons[comparison.id] = replace(
        comparison, choice=comparison.first if command.choice == "first" else second
    )
