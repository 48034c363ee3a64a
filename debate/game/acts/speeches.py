"""Cards, texts, and hosts' powers over texts (docs/game.md, sections 4 to 7)."""

from collections import Counter
from collections.abc import Mapping
from itertools import product
from random import Random
from typing import Any

from msgspec.structs import astuple, replace

from ..dealing import shares
from ..model import commands as c
from ..model import refusals
from ..model.commands import DraftText, Rejected, tidy_text
from ..model.motion import SIDES, Side, other
from ..model.phases import HAND, is_aloud, limits, speech_of
from ..model.state import Clash, Flag, Revision, Room, Seat, Speech, SpeechKind, Weighing
from ..scoring.read_first import flagged, unread
from ..voices import bot_speeches
from ..voices.bot_speeches import Manner, voice_of
from . import groups, speaking
from . import show as reveal
from .duties import duty, is_here
from .erasing import unquote
from .turn import Turn, check_time


def deal(turn: Turn) -> None:
    """Deal hands to all players on both sides, for the new round."""
    room = turn.room
    for side in SIDES:
        bench = [s for s in room.seats.values() if s.role == "player" and s.here and s.side == side]
        hands = shares.deal_hands(
            room.motion.deck(side),
            [s.id for s in bench],
            {s.id: s.seen for s in bench},
            HAND,
            turn.luck,
            {s.id: s.group for s in bench if s.group},
        )
        for seat in bench:
            hand = hands[seat.id]
            turn.change(seat, hand=hand, first_hand=hand, seen=_seen(seat, hand))


def deal_late(turn: Turn, seat: Seat) -> None:
    """Deal a hand to a latecomer, when the others have theirs: the cards that the bench holds least, unseen ones first.
    If the draw is over, they keep the first cards, like everybody else who chose none in time."""
    room = turn.room
    deck, dealt = room.motion.deck(seat.own_side), _dealt(turn, seat)
    hand = shares.redraw(deck, (), seat.seen, dealt, HAND, turn.luck, _beside(turn, seat))
    kept = () if room.phase.name == "draw" else hand[: room.options.keep[0]]
    turn.change(seat, hand=hand, first_hand=hand, kept=kept, seen=_seen(seat, hand))


def _dealt(turn: Turn, seat: Seat) -> dict[str, int]:
    """By card, how many others on the seat's bench hold it, without those who left."""
    return Counter(card for mate in _mates(turn, seat) for card in mate.hand)


def _beside(turn: Turn, seat: Seat) -> set[str]:
    """The cards that others of the seat's bench hold at its table."""
    return {card for mate in _mates(turn, seat) if seat.group and mate.group == seat.group for card in mate.hand}


def _mates(turn: Turn, seat: Seat) -> list[Seat]:
    others = (m for m in turn.room.seats.values() if m.role == "player" and m.here and m.id != seat.id)
    return [m for m in others if m.side == seat.side]


def _seen(seat: Seat, cards: tuple[str, ...]) -> tuple[str, ...]:
    return seat.seen + tuple(card for card in cards if card not in seat.seen)


def redraw(turn: Turn, command: c.Redraw) -> None:
    room = turn.room
    check_time(room, turn.seat, command.phase, turn.now)
    seat = speaking.mate(turn, command.by)
    if not seat.hand:
        raise Rejected("not_playing", "You don’t have any cards in this round. You judge instead.")
    if seat.redrawn:
        raise Rejected("redrawn", "You’ve already drawn a second hand. Choose from these cards.")
    deck, dealt = room.motion.deck(seat.own_side), _dealt(turn, seat)
    hand = shares.redraw(deck, seat.first_hand, seat.seen, dealt, HAND, turn.luck, _beside(turn, seat))
    turn.change(seat, hand=hand, redrawn=True, kept=(), seen=_seen(seat, hand))


def keep(turn: Turn, command: c.Keep) -> None:
    lo, hi = turn.room.options.keep
    check_time(turn.room, turn.seat, command.phase, turn.now)
    seat = speaking.mate(turn, command.by)
    cards = tuple(dict.fromkeys(command.cards))
    if not set(cards) <= set(seat.hand):
        raise Rejected("not_in_hand", "That card isn’t in your hand. Choose from the cards in front of you.", "cards")
    if not lo <= len(cards) <= hi:
        if hi == 1:
            raise Rejected("keep_count", "Keep one card.", "cards")
        if lo == hi:
            raise Rejected("keep_count", "Keep %(n)d cards.", "cards", n=lo)
        raise Rejected("keep_count", "Keep %(lo)d to %(hi)d cards.", "cards", lo=lo, hi=hi)
    turn.change(seat, kept=tuple(card for card in seat.hand if card in cards))


def keep_first(turn: Turn) -> None:
    """Players who kept no card in time keep the first cards of their hand."""
    for seat in list(turn.room.seats.values()):
        if seat.role == "player" and seat.here and seat.hand and not seat.kept:
            turn.change(seat, kept=seat.hand[: turn.room.options.keep[0]])


# --- speaking -----------------------------------------------------------------------------


def measure(field: str, text: str, limit: tuple[int, int]) -> None:
    """Raise Rejected `too_short` or `too_long` unless the text has a valid length."""
    lo, hi = limit
    if len(text) == lo - 1:
        raise Rejected("too_short", "One more character, please. Nothing is lost; keep writing.", field, short=1, lo=lo)
    if len(text) < lo:
        raise Rejected(
            "too_short",
            "%(short)d more characters, please. Nothing is lost; keep writing.",
            field,
            short=lo - len(text),
            lo=lo,
        )
    if len(text) > hi:
        raise Rejected(
            "too_long", "%(over)d over. Cut the sentence that does least.", field, over=len(text) - hi, hi=hi
        )


def check_weighing(kind: str, weighing: str | None) -> None:
    """Raise Rejected `bad_command` for a weighing in a kind of text that has none."""
    if weighing and kind not in ("rebuttal", "closing"):
        raise Rejected("bad_command", "Only a rebuttal or a closing can have a weighing.", "weighing")


def check_kindness(turn: Turn, text: str, restatement: str, sure: bool) -> None:
    """Raise Rejected `threat` for a text that threatens someone or tells them to hurt themselves; `unkind` for one with an
    insult, unless its writer is `sure`."""
    for field, words in (("text", text), ("restatement", restatement)):
        marks = turn.marks(words)
        if "threat" in marks:
            raise Rejected(
                "threat",
                "This tells someone to hurt themselves, or threatens them, so it can’t be sent. Change it first. Nobody else has read it.",
                field,
            )
        if "insult" in marks and not sure:
            raise Rejected("unkind", "This might hurt someone. You can change it, or send it as it is.", field)


def check_speech(
    room: Room,
    seat: Seat,
    kind: SpeechKind,
    text: str,
    restatement: str,
    cards: tuple[str, ...],
    weighing: str | None = None,
) -> None:
    """Raise Rejected unless these tidied words are a valid speech that this seat owes."""
    allowed = limits(room.format)
    place = {"opening": seat.hand, "rebuttal": seat.target, "closing": seat.closes}[kind]
    if not place:
        raise refusals.nothing_to_do()
    check_weighing(kind, weighing)
    if kind == "rebuttal":
        measure("restatement", restatement, allowed["restatement"])
    elif restatement:
        raise Rejected("bad_command", "Only a rebuttal can have a restatement.", "restatement")
    measure("text", text, allowed[kind])
    if kind != "rebuttal" and cards:
        raise Rejected("bad_command", "Only a rebuttal can cite a counter card.", "cards")
    if len(cards) > 1:
        raise Rejected("too_many_cards", "A rebuttal can cite only one counter card.", "cards")
    if cards and cards[0] not in dict(seat.counters):
        raise Rejected("not_in_hand", "That card isn’t one of your counter cards.", "cards")


def speak(turn: Turn, command: c.Speak) -> None:
    room = turn.room
    check_time(room, turn.seat, command.phase, turn.now)
    seat = speaking.speaker(room, turn.seat, command.by)
    if speaking.was_passed_over(room, seat):
        raise Rejected("not_allowed", "This turn was passed over. Go back to it first, if there was a speech.", "for")
    text, restatement = tidy_text(command.text), tidy_text(command.restatement)
    kind: SpeechKind = room.phase.name  # type: ignore[assignment]  # `MAY` lets nobody speak in another phase
    check_speech(room, seat, kind, text, restatement, command.cards, command.weighing)
    check_kindness(turn, text, restatement, command.sure)
    before = room.speeches.get(getattr(seat, kind))
    same = before and (before.text, before.restatement) == (text, restatement)  # aloud, its speaker says "That's it"
    noted_by = "" if same else speaking.noted_by(room, turn.seat, seat)
    send(turn, seat, kind, text, restatement, command.cards, command.weighing, noted_by=noted_by)
    turn.has_changed(seat)


def reopen(turn: Turn, command: c.Reopen) -> None:
    """A writer who begins to change a sent text during the last five seconds gives the phase its time back."""
    seat, phase = turn.seat, turn.room.phase
    check_time(turn.room, seat, command.phase, turn.now)
    if command.done:
        turn.has_changed(seat)
    elif duty(turn.room, seat):
        turn.change_phase(changing=(*(id for id in phase.changing if id != seat.id), seat.id))
        if phase.hurried and phase.unhurried and phase.deadline is not None:
            turn.change_phase(hurried=False, unhurried=None, deadline=max(phase.deadline, phase.unhurried))


def send(
    turn: Turn,
    seat: Seat,
    kind: SpeechKind,
    text: str,
    restatement: str = "",
    cards: tuple[str, ...] = (),
    weighing: Weighing | None = None,
    by_clock: bool = False,
    noted_by: str = "",
) -> None:
    """Store a seat's speech of this phase, already checked. A bot's speech needs no approval."""
    room = turn.room
    id = getattr(seat, kind) or turn.new_id()
    if spoken := turn.spoken.get((seat.id, room.phase.round, kind)) if seat.bot or seat.stand_in else None:
        id, text, restatement = spoken.id, spoken.text, spoken.restatement
        cards, weighing = spoken.cards, spoken.weighing or None
    room.speeches[id] = Speech(
        id=id,
        kind=kind,
        round=room.phase.round,
        side=seat.own_side,
        author=seat.id,
        text=text,
        restatement=restatement,
        cards=seat.kept if kind == "opening" else cards,
        at=turn.now,
        state="waiting" if room.options.approve and not seat.bot else "sent",
        weighing=weighing or "",
        marks=() if seat.has_pack_words else turn.marks(text, restatement),
        by_clock=by_clock,
        noted_by=noted_by,
    )
    turn.change(seat, **{kind: id})
    if kind != "opening":
        clash = room.clashes[seat.target if kind == "rebuttal" else seat.closes]
        room.clashes[clash.id] = replace(clash, **{kind: id})


def resend(turn: Turn, command: c.Resend) -> None:
    """Replace the words of a waiting or returned text of this round; its cards stay. A line of a speech said aloud may be
    corrected until the vote."""
    room = turn.room
    speech = turn.speech(command.speech)
    author = room.seats[speech.author] if speech.author else None
    theirs = speech.author == turn.actor or (author and groups.are_dealt(room) and author.group == turn.seat.group)
    if not theirs or not author or speech.round != room.phase.round:
        raise Rejected("not_yours", "Only the writer can change a text, and only in the same round.", "speech")
    if speech.state == "sent" and not is_aloud(room.format):
        raise Rejected("too_late", "Your text has already been sent. You don’t need to change it.", "speech")
    text, restatement = tidy_text(command.text), tidy_text(command.restatement)
    check_speech(room, author, speech.kind, text, restatement, (), command.weighing)
    check_kindness(turn, text, restatement, command.sure)
    changes = {
        "text": text,
        "restatement": restatement,
        "weighing": command.weighing or "",
        "marks": turn.marks(text, restatement),
        "read": False,
    }
    waits = speech.state != "sent" or room.options.approve
    same = (speech.text, speech.restatement) == (text, restatement)
    aloud = {"noted_by": "" if same else speaking.noted_by(room, turn.seat, author), "from_card": False}
    turn.change_speech(speech, at=turn.now, state="waiting" if waits else "sent", why="", **changes, **aloud)


def send_drafts(turn: Turn) -> None:
    """At the end of a phase, send valid drafts of people who sent nothing. Note who owed a speech and
    has none as having missed it, unless they are out or unheard at this moment, or were passed over."""
    room, kind = turn.room, turn.room.phase.name
    if kind not in ("opening", "rebuttal", "closing"):
        return
    for seat in list(room.seats.values()):
        owes = {"opening": seat.hand, "rebuttal": seat.target, "closing": seat.closes}[kind]
        if not (seat.role == "player" and seat.here and owes and not seat.bot) or getattr(seat, kind):
            continue
        if _send_draft(turn, seat, kind) or (kind == "opening" and _send_claim(turn, seat)):
            continue
        if kind != "closing" and is_here(seat) and not speaking.was_passed_over(room, seat):
            turn.note_missed(seat, kind)


def _send_claim(turn: Turn, seat: Seat) -> bool:
    """Where someone spoke and nobody wrote it down, let the claim of their card stand in for the line. Whether it did."""
    room = turn.room
    if (
        seat.out is not None
        or not seat.kept
        or room.motion.has_stock
        or not any(seat.id in queue.spoken for queue in room.queues.values())
    ):
        return False
    send(turn, seat, "opening", room.motion.cards[seat.kept[0]].claim, by_clock=True)
    id = room.seats[seat.id].opening
    turn.change_speech(room.speeches[id], from_card=True, state="sent", marks=())
    return True


def unsent(room: Room, seat: str, drafts: Mapping[str, tuple[DraftText, int]]) -> dict[str, dict[str, Any]]:
    """The drafts that a seat may still want to read, by phase, with their kind and round: from phases that are over, and not
    followed by a text that was sent. `drafts`: what the seat typed, by phase, with the time (ms)."""
    sent = {(s.kind, s.round): s for s in room.speeches.values() if s.author == seat}
    drafted: dict[str, dict[str, Any]] = {}
    for phase, (draft, at) in drafts.items():
        text, restatement = tidy_text(draft.text), tidy_text(draft.restatement)
        revised = room.speeches.get(draft.speech)
        of = (revised.kind, revised.round) if revised else speech_of(room, phase)
        if phase == room.phase.id or of is None or not (text or restatement):
            continue
        speech = _revised_by(room, seat, of[1]) if revised else sent.get(of)
        if speech and (at <= speech.at or (text, restatement) == (speech.text, speech.restatement)):
            continue
        words = astuple(draft if revised else replace(draft, speech=""))  # who wrote it down no longer matters
        drafted[phase] = {"kind": of[0], "round": of[1]} | {
            name: said for name, said in zip(draft.__struct_fields__, words, strict=True) if said
        }
    return drafted


def _revised_by(room: Room, seat: str, round: int) -> Revision | None:
    return next(
        (revision for revision in room.revisions.values() if (revision.author, revision.round) == (seat, round)), None
    )


def held_back(turn: Turn, seat: Seat, text: str, restatement: str) -> bool:
    """Whether the clock keeps a draft from everyone but its author because of a threat in it. Hosts learn that it did, and
    none of the words."""
    if threat := "threat" in turn.marks(text, restatement):
        turn.change(seat, threat=True)
    return threat


def _send_draft(turn: Turn, seat: Seat, kind: SpeechKind) -> bool:
    if not (draft := turn.drafts.get(seat.id)):
        return False
    text, restatement = tidy_text(draft.text), tidy_text(draft.restatement) if kind == "rebuttal" else ""
    try:
        check_speech(turn.room, seat, kind, text, restatement, (), draft.weighing or None)
    except Rejected:
        return False
    if held_back(turn, seat, text, restatement):
        return False
    writer = turn.room.seats.get(draft.speech, seat)  # whoever was writing the line down
    noted_by = speaking.noted_by(turn.room, writer, seat)
    send(turn, seat, kind, text, restatement, (), draft.weighing or None, by_clock=True, noted_by=noted_by)
    return True


def bot_openings(turn: Turn, side: Side, count: int) -> list[str]:
    """Add this many bot openings on a side, each from a different card while they last. Returns their ids."""
    room, deck = turn.room, list(turn.room.motion.deck(side))
    turn.luck.shuffle(deck)
    ids: list[str] = []
    for n in range(count):
        card = deck[n % len(deck)]
        id = turn.new_id()
        luck = Random(f"{room.seed}:{room.phase.id}:{side}:{n}:words")
        text = bot_speeches.opening(
            room.motion, [card], Manner(luck, voice_of(n), careful=room.options.content == "careful")
        )
        if spoken := turn.spoken.get((f"{side} {n}", room.phase.round, "opening")):
            id, text, card = spoken.id, spoken.text, spoken.cards[0]
        room.speeches[id] = Speech(
            id=id, kind="opening", round=room.phase.round, side=side, text=text, cards=(card,), at=turn.now
        )
        ids.append(id)
    return ids


# --- pairing ------------------------------------------------------------------------------


def pair(turn: Turn) -> None:
    """Give every player one opening of the other side, and counter cards for it."""
    room, now_round = turn.room, turn.room.phase.round
    unanswered, met = _history(turn)
    new, earlier = _new_openers(turn), _met_earlier(room)
    for group, side in product(sorted({groups.of(room, seat) for seat in room.seats.values()}), SIDES):
        rebutting = [
            s
            for s in room.seats.values()
            if s.role == "player" and s.here and s.side == side and s.hand and groups.of(room, s) == group
        ]
        sent = [
            s
            for s in room.speeches.values()
            if s.kind == "opening"
            and s.round == now_round
            and s.side == other(side)
            and s.author
            and groups.of(room, room.seats[s.author]) == group
        ]
        staying = [s for s in sent if room.seats[s.author].here] or sent
        if staying:
            openings, bots = {s.id: s.author for s in staying}, {s.author for s in staying if room.by_bot(s)}
            pairs: dict[str, str] = {}
            for here in (True, False):  # separately: answers from people who are away may never come
                rebutters = [s.id for s in rebutting if is_here(s) is here]
                pairs |= shares.pair(rebutters, openings, unanswered, met, turn.luck, bots, new, earlier)
        elif room.motion.has_stock:
            continue  # there is no opening to answer, not even a bot's
        else:
            pairs = dict(zip([s.id for s in rebutting], bot_openings(turn, other(side), len(rebutting)), strict=True))
        for rebutter, opening in pairs.items():
            clash = Clash(id=turn.new_id(), n=len(room.clashes), round=now_round, opening=opening, rebutter=rebutter)
            room.clashes[clash.id] = clash
            _draw_counters(turn, room.seats[rebutter], clash.id, room.speeches[opening])


def _draw_counters(turn: Turn, seat: Seat, clash: str, opening: Speech) -> None:
    motion, deck = turn.room.motion, turn.room.motion.deck(seat.own_side)
    answers = {id: {to: link.kind for to, link in motion.cards[id].answers.items()} for id in deck}
    counters = shares.draw_counters(deck, seat.kept, opening.cards, answers, turn.luck)
    turn.change(seat, target=clash, counters=counters, seen=_seen(seat, tuple(card for card, _ in counters)))


def _history(turn: Turn) -> tuple[set[str], dict[tuple[str, str], int]]:
    """The authors whose openings went unanswered before, and how often each two people have met."""
    room, now_round = turn.room, turn.room.phase.round
    answered = {clash.opening for clash in room.clashes.values() if clash.rebuttal}
    unanswered = {
        s.author
        for s in room.speeches.values()
        if s.kind == "opening" and s.author and s.round < now_round and s.id not in answered
    }
    met: dict[tuple[str, str], int] = {}
    for clash in room.clashes.values():
        if clash.round < now_round and (author := room.speeches[clash.opening].author):
            for pair_ in ((clash.rebutter, author), (author, clash.rebutter)):
                met[pair_] = met.get(pair_, 0) + 1
    return unanswered, met


def _new_openers(turn: Turn) -> set[str]:
    """In a class's room: the seats of people whose openings nobody has answered, in this debate or an earlier one."""
    room = turn.room
    if not room.pasts:
        return set()
    answered = {room.speeches[clash.opening].author for clash in room.clashes.values() if clash.rebuttal}
    return set(room.seats) - answered - {id for id, past in room.pasts.items() if past.answered}


def _met_earlier(room: Room) -> dict[tuple[str, str], int]:
    """How often two seats' people were opponents in earlier rooms of the class."""
    pasts = room.pasts.items()
    return {
        (seat, opponent): past.met[theirs.member]
        for seat, past in pasts
        for opponent, theirs in pasts
        if theirs.member in past.met
    }


def choose_closings(turn: Turn) -> None:
    """Choose what each opener answers: in pairing order, the first rebuttal against them that was sent and is visible."""
    room = turn.room
    for clash in sorted(room.clashes.values(), key=lambda clash: clash.n):
        author = room.speeches[clash.opening].author
        if (
            clash.round != room.phase.round
            or not author
            or not clash.rebuttal
            or not room.speeches[clash.rebuttal].visible
        ):
            continue
        seat = room.seats[author]
        if seat.here and seat.role == "player" and not seat.closes:
            turn.change(seat, closes=clash.id)


def leave_out_unread_closings(turn: Turn) -> None:
    """Remove closings that nobody may read when the vote begins, so that their clashes don't suffer for them."""
    room = turn.room
    for clash in list(room.clashes.values()):
        if clash.closing and not room.speeches[clash.closing].visible:
            room.clashes[clash.id] = replace(clash, closing="")


# --- hosts --------------------------------------------------------------------------------


def hide(turn: Turn, command: c.Hide) -> None:
    text = turn.text(command.speech)
    unquote(turn, text)
    turn.change_text(text, hidden=True, why=tidy_text(command.why))
    reveal.leave_out(turn, command.speech)


def show(turn: Turn, command: c.Show) -> None:
    turn.judge(turn.text(command.speech), hidden=False, why="")


def approve(turn: Turn, command: c.Approve) -> None:
    turn.judge(turn.text(command.speech), state="sent", why="")


def send_back(turn: Turn, command: c.SendBack) -> None:
    text = turn.text(command.speech)
    if text.state != "waiting" or text.round != turn.room.phase.round:
        raise Rejected("too_late", "You can only send back a text from this round that is waiting for you.", "speech")
    unquote(turn, text)
    turn.change_text(text, state="returned", why=tidy_text(command.why))


def flag(turn: Turn, command: c.FlagSpeech) -> None:
    room, seat = turn.room, turn.seat
    if command.speech in seat.compares:
        _note_flag(turn, room.comparisons[command.speech].revision, command.why)
        return
    speech = turn.speech(command.speech)
    clashes = [room.clashes[id] for id in (seat.target, *seat.dealt, seat.closes) if id]
    clashes += [
        clash
        for clash in room.clashes.values()
        if seat.opening and clash.opening == seat.opening and room.phase.name == "vote"
    ]
    shown = {id for clash in clashes for id in (clash.opening, clash.rebuttal, clash.closing)} | {*seat.candidates}
    if speech.id not in shown and str(speech.round) not in room.scores:
        raise Rejected("no_such_speech", "You haven’t been shown that text.", "speech")
    _note_flag(turn, speech.id, command.why)


def unflag(turn: Turn, command: c.Unflag) -> None:
    text = turn.text(command.speech)
    if text.id not in unread(turn.room) | flagged(turn.room):
        raise Rejected("no_change", "Nobody has flagged that text, or a host has already read it.", "speech")
    turn.judge(
        text, marks=tuple(mark for mark in text.marks if mark != "insult")
    )  # the list of words was wrong about it


def _note_flag(turn: Turn, text: str, why: str) -> None:
    room = turn.room
    if any(flag.seat == turn.actor and flag.speech == text for flag in room.flags.values()):
        return
    id = turn.new_id()
    room.flags[id] = Flag(id=id, speech=text, seat=turn.actor, at=turn.now, why=tidy_text(why))
    if not turn.text(text).read:
        reveal.leave_out(turn, text)
        turn.tell_again()
