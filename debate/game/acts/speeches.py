"""Texts as they are written, sent, corrected and asked about (docs/game.md, sections 5 to 7)."""

from typing import NamedTuple

from msgspec.structs import replace

from ..care.grave import LEFT_STANDING, asks_for_care, tone_of
from ..care.private import private_words
from ..care.swearing import only_swears
from ..care.wordless import is_wordless
from ..hearing.points import reads_as_others
from ..hearing.words import is_english
from ..model import commands as c
from ..model import refusals
from ..model.commands import Command, Rejected, tidy_text
from ..model.phases import is_aloud, limits, round_course
from ..model.state import (
    Mark,
    Revision,
    Room,
    Seat,
    Speech,
    SpeechKind,
    Weighing,
)
from ..scoring.read_first import (
    is_by_a_person,
    is_of_a_life,
    name_in,
    nameless,
    noticed_in,
    tells_of_a_life,
)
from ..scoring.substance import would_be_copied
from ..voices import partner_asks
from ..voices.partner_words import ABOUT_ME, AS_ARGUMENT, GO_ON, PAST_STOP, SAID_BY_ME
from . import groups, speaking
from .duties import duty, is_here, speaks_now
from .turn import Turn


class Wording(NamedTuple):
    """What a speech says."""

    text: str
    restatement: str = ""
    cards: tuple[str, ...] = ()
    weighing: Weighing | None = None


def measure(field: str, text: str, limit: tuple[int, int]) -> None:
    """Raise Rejected `too_short` or `too_long` unless the text has a valid length."""
    lo, hi = limit
    if len(text) < lo:
        raise Rejected("too_short", "That’s too short. Write one whole sentence; nothing is lost.", field)
    if len(text) > hi:
        raise Rejected(
            "too_long", "%(over)d over. Cut the sentence that does least.", field, over=len(text) - hi, hi=hi
        )


def check_weighing(kind: str, weighing: str | None) -> None:
    """Raise Rejected `bad_command` for a weighing in a kind of text that has none."""
    if weighing and kind not in ("rebuttal", "closing"):
        raise Rejected("bad_command", "Only a rebuttal or a closing can have a weighing.", "weighing")


def check_words(turn: Turn, text: str, restatement: str, sure: bool, met: str = "") -> None:
    """Raise Rejected `threat` for a text that threatens someone or tells them to hurt themselves. Unless its writer is `sure`, also
    `private` for one that says how to reach somebody or that they are ill, or names somebody in the room (with what it says `without`
    the name), `life` for one that may tell of somebody's life, `wordless` for one with hardly a word, and `unkind` for one with an
    insult. `met`: as for marks."""
    for field, words in (("text", text), ("restatement", restatement)):
        marks = turn.marks(words, met=met)
        if "threat" in marks:
            raise Rejected(
                "threat",
                "This tells someone to hurt themselves, or threatens them, so it can’t be sent. Change it first. Nobody else has read it.",
                field,
            )
        if sure:
            continue
        insult = turn.insult(words, met)
        if is_wordless(words) and not turn.room.options.practice:
            raise Rejected("wordless", "There’s hardly a word in it. Somebody has to answer or judge it.", field)
        is_told = turn.room.options.practice and tone_of(words) in LEFT_STANDING  # then only that is asked
        if not is_told and (private := private_words(words)):
            raise Rejected("private", _others_read(turn.room, insult), field, words=private, insult=insult)
        if not turn.room.options.practice and (name := name_in(turn.room, words)):
            raise Rejected(
                "private",
                "Others judge this line. Leave out “%(words)s”? Sent as it is, your teacher reads it before they do."
                if is_aloud(turn.room.format)
                else _others_read(turn.room, insult, of_name=True),
                field,
                words=name,
                insult=insult,
                without={"text": nameless(turn.room, text), "restatement": nameless(turn.room, restatement)},
            )
        alone_or_heard = turn.room.options.practice or is_aloud(turn.room.format)
        if not {*marks} - {"personal"} and not alone_or_heard and tells_of_a_life(words):
            raise Rejected(
                "life",
                "This may tell of somebody’s life. Until your teacher has read it, no one else does. Is that all right?",
                field,
            )
        if insult:
            raise Rejected("unkind", _of_hard_words(turn.room, only_swears(insult, words)), field, words=insult)
        if turn.room.options.practice and tone_of(words) == "abuse":  # in a class, a teacher reads it first
            raise Rejected("unkind", ABOUT_PEOPLE, field)


def check_side(room: Room, seat: Seat, text: str) -> None:
    """Raise Rejected `other_side` for an opening that reads as the other side's case. What is hard in a life is nobody's case."""
    side, careful = seat.own_side, room.options.content == "careful"
    if is_aloud(room.format) or tone_of(text) or not reads_as_others(room.motion, side, text, careful):
        return
    name = room.motion.sides[side].name
    raise Rejected("other_side", "This reads as the other side’s case. You’re for “%(side)s”.", "text", side=name)


def check_own_words(room: Room, seat: Seat, kind: SpeechKind, words: Wording) -> None:
    """Raise Rejected `copied` for an opening or a rebuttal that would count half, as most of it is copied. Alone nothing counts."""
    if kind == "closing" or room.options.practice or seat.has_pack_words:
        return
    clash = room.clashes.get(seat.target) if kind == "rebuttal" else None
    met = room.speeches[clash.opening].text if clash else ""
    if would_be_copied(room, words.text, seat.kept if kind == "opening" else words.cards, met):
        raise Rejected("copied", COPIED[kind], "text")


COPIED = {
    "opening": "Most of it is word for word from your cards, so it would count half. Say what it means in your own words: facts and names can stay.",
    "rebuttal": "Most of it is word for word from a card or from their text, so it would count half. Say it in your own words: facts and names can "
    "stay.",
}
# What somebody alone is asked about contempt; in a class, it is marked, and a teacher reads it first.
ABOUT_PEOPLE = (
    "This is about people, not about the motion, and somebody in your class could be meant. Leave it out, and say what you want to be "
    "decided."
)


def _of_hard_words(room: Room, is_swearing: bool) -> str:
    """What a writer is asked about words that may hurt, or that only swear."""
    if is_aloud(room.format):
        if is_swearing:
            return "Your point is stronger without “%(words)s”. You can change it, or send your text as it is."
        return "Somebody could be hurt by “%(words)s”. You can change it, or send your text as it is."
    if is_swearing:
        return (
            "Your point is stronger without “%(words)s”. You can change it. Sent as it is, your teacher reads it first; until then no "
            "one else does."
        )
    return (
        "Somebody could be hurt by “%(words)s”. You can change it. Sent as it is, your teacher reads it first; until then no one "
        "else does."
    )


def _others_read(room: Room, insult: str, of_name: bool = False) -> str:
    """What a writer is asked. After a name, a teacher reads the text, whatever becomes of it."""
    if room.options.practice:
        return "In a class, others read this. Leave out “%(words)s”?"
    if is_aloud(room.format):
        return "Others read this. Leave out “%(words)s”?"
    if insult:
        return (
            "Others read this. Leave out “%(words)s”? And “%(insult)s” could hurt somebody. Sent as it is, your teacher reads it "
            "first; until then no one else does."
        )
    if of_name:
        return "Others read this. Leave out “%(words)s”? Your teacher reads it first; until then no one else does."
    return "Others read this. Leave out “%(words)s”? Sent as it is, your teacher reads it first; until then no one else does."


def name_found(room: Room, command: Command, actor: str) -> c.NameFound | None:
    """That a text which was refused names somebody in the room, for what its writer sends instead; None if it doesn't, or if that is
    known."""
    if not isinstance(command, c.Speak | c.Resend | c.Revise) or actor in room.phase.named or not _keeps_names(room):
        return None
    return c.NameFound(room.phase.id, actor) if _has_name(room, command.text, command.restatement) else None


def note_name(turn: Turn, command: c.NameFound) -> None:
    turn.change_phase(named=(*turn.room.phase.named, command.seat))


def marks_of(turn: Turn, seat: Seat, before: Speech | Revision | None, words: Wording, met: str) -> tuple[Mark, ...]:
    """The marks of a text that this seat sends, in place of the one `before`. `met`: as for `Turn.marks`."""
    room, (text, restatement, *_) = turn.room, words
    if seat.has_pack_words:
        return ()
    was_named = seat.id in room.phase.named or (before is not None and "named" in before.marks)
    named = _keeps_names(room) and (was_named or _has_name(room, text, restatement))
    marks = turn.marks(text, restatement, met=met) + (("named",) if named else ())
    return _with_unread(room, before, marks)


def _with_unread(room: Room, before: Speech | Revision | None, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """These marks, with those of the words `before`, for which a host still has to read the text."""
    if before is None or before.read or before.hidden or before.state == "returned":
        return marks
    if not (kept := noticed_in(before)):
        return marks
    return tuple(dict.fromkeys((*kept, *marks, "changed")))


def _keeps_names(room: Room) -> bool:
    """Whether it is kept that a text had a name: not of what all have heard, or nobody else reads."""
    return not (is_aloud(room.format) or room.options.practice)


def _has_name(room: Room, *texts: str) -> bool:
    return any(name_in(room, text) for text in texts)


def life_met(room: Room, seat: Seat, kind: SpeechKind) -> str:
    """What a person told of a life in the text that this seat answers with a speech of this kind; "" if nothing."""
    if kind == "opening" or not (clash := room.clashes.get(seat.target if kind == "rebuttal" else seat.closes)):
        return ""
    met = room.speeches.get(clash.opening if kind == "rebuttal" else clash.rebuttal)
    return met.text if met and is_by_a_person(room, met) and is_of_a_life(met.text) else ""


def check_speech(room: Room, seat: Seat, kind: SpeechKind, words: Wording) -> None:
    """Raise Rejected unless these tidied words are a valid speech that this seat owes."""
    allowed, (text, restatement, cards, weighing) = limits(room.format), words
    if not seat.may_write(kind):
        raise refusals.nothing_to_do()
    check_weighing(kind, weighing)
    if room.options.practice and is_english(room.motion) and asks_for_care(text):
        allowed = dict.fromkeys(allowed, (1, allowed["opening"][1]))  # of a cry nobody counts the letters
    if kind == "rebuttal":
        if restatement or not is_aloud(
            room.format
        ):  # a speaker may have restated nothing, and nobody invents it for them
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
    turn.in_time(command.phase)
    seat = speaking.speaker(room, turn.seat, command.by)
    if speaking.was_passed_over(room, seat):
        raise Rejected("not_allowed", "This turn was passed over. Go back to it first, if there was a speech.", "for")
    words = Wording(tidy_text(command.text), tidy_text(command.restatement), command.cards, command.weighing)
    kind: SpeechKind = room.phase.name  # type: ignore[assignment]  # `MAY` lets nobody speak in another phase
    check_speech(room, seat, kind, words)
    check_words(turn, words.text, words.restatement, command.sure, life_met(room, seat, kind))
    if not command.sure:
        check_own_words(room, seat, kind, words)
    if kind == "opening" and not command.sure:
        check_side(room, seat, words.text)
    before = room.speeches.get(getattr(seat, kind))
    same = before and (before.text, before.restatement) == words[:2]  # aloud, its speaker says "That's it"
    noted_by = "" if same else speaking.noted_by(room, turn.seat, seat)
    send(turn, seat, kind, words, noted_by=noted_by, stray=command.off and not room.options.practice)
    turn.end_change(seat)
    _ask_back(turn, turn.room.seats[seat.id])


def _ask_back(turn: Turn, seat: Seat) -> None:
    """In practice, ask what a text means before it is answered. The clock has nothing more to measure then. Where care is surely asked
    for, the debate stops, and whoever was misheard may go on."""
    room, kind = turn.room, turn.room.phase.name
    if not room.options.practice or room.motion.has_stock:
        return
    speech, careful = room.speeches[getattr(seat, kind)], room.options.content == "careful"
    met = room.speeches[room.clashes[seat.target].opening] if kind == "rebuttal" else None
    before = _cared_for(room, seat)
    if partner_asks.is_believed(before, speech):
        speech = room.speeches[speech.id] = replace(speech, argued=True)
    if kind == "opening":
        asked = partner_asks.asks(room.motion, speech, careful, seat.hand)
    elif met and met.author and "closing" in round_course(room.format):
        asked = partner_asks.asks_of_answer(room.motion, met, speech, careful)
    else:  # nobody has the last word on it
        asked = partner_asks.asks_of_last(room.motion, speech, careful)
    asked = partner_asks.asked_together(before, speech, asked)
    if asked != (ABOUT_ME,) and any(one.meant == PAST_STOP for one in before):
        asked = ()  # nothing is argued with any more
    if asked == (ABOUT_ME,):
        asked = (ABOUT_ME, partner_asks.way_back(speech.text))
    elif len(asked) == 1:  # there is nothing to choose
        room.speeches[speech.id] = replace(speech, meant=asked[0])
        asked = ()
    elif not asked:
        room.speeches[speech.id] = replace(speech, meant=_untapped(room, speech))
    turn.change(seat, asked=asked)
    if asked:
        turn.change_phase(length=0, deadline=None)


def _cared_for(room: Room, seat: Seat) -> list[Speech]:
    """What this seat has sent before that was asked about with care."""
    sent = (room.speeches.get(one) for one in (seat.opening, seat.rebuttal, seat.closing))
    return [one for one in sent if one and (one.argued or one.meant in (GO_ON, PAST_STOP))]


def _untapped(room: Room, speech: Speech) -> str:
    if speech.kind == "closing":  # which nobody answers
        return ""
    untapped = partner_asks.untapped if speech.kind == "opening" else partner_asks.untapped_answer
    return untapped(room.motion, speech, room.options.content == "careful")


def mean(turn: Turn, command: c.Mean) -> None:
    room, seat = turn.room, turn.seat
    turn.in_time(command.phase)
    if not seat.asked:
        raise refusals.nothing_to_do()
    if command.meant and command.meant not in seat.asked:
        raise Rejected("bad_command", "That isn’t one of the answers.", "meant")
    speech = room.speeches[getattr(seat, room.phase.name)]
    # Nobody passes over whether a text is about its writer, and of one text one thing is asked.
    meant = command.meant or next((one for one in seat.asked if one in (ABOUT_ME, SAID_BY_ME)), "")
    if meant == AS_ARGUMENT:
        speech, meant = replace(speech, argued=True), ""
    room.speeches[speech.id] = replace(speech, meant=meant or _untapped(room, speech))
    turn.change(seat, asked=())


def reopen(turn: Turn, command: c.Reopen) -> None:
    """A writer who begins to change a sent text gives a phase that was about to end its time back; nobody waits for other words in the
    place of hidden ones."""
    seat = turn.seat
    turn.in_time(command.phase)
    if command.done:
        turn.end_change(seat)
    elif duty(turn.room, seat) and not is_kept_back(_sent_now(turn.room, seat)):
        turn.begin_change(seat)
        give_time_back(turn)


def give_time_back(turn: Turn) -> None:
    """A phase that was about to end early has its time again."""
    phase = turn.room.phase
    if phase.hurried and phase.unhurried and phase.deadline is not None:
        turn.change_phase(hurried=False, unhurried=None, deadline=max(phase.deadline, phase.unhurried))


def send(
    turn: Turn,
    seat: Seat,
    kind: SpeechKind,
    words: Wording,
    by_clock: bool = False,
    noted_by: str = "",
    stray: bool = False,
) -> None:
    """Store a seat's speech of this phase, already checked. A bot's speech needs no approval."""
    room = turn.room
    id = getattr(seat, kind) or turn.new_id()
    by_program = seat.bot or seat.stand_in
    if by_program and (spoken := turn.spoken.get(id) or turn.spoken.get((seat.id, room.phase.round, kind))):
        id, words = spoken.id, Wording(spoken.text, spoken.restatement, spoken.cards, spoken.weighing or None)
    before = room.speeches.get(id)
    changed = is_kept_back(before)
    room.speeches[id] = Speech(
        id=id,
        kind=kind,
        round=room.phase.round,
        side=seat.own_side,
        author=seat.id,
        text=words.text,
        restatement=words.restatement,
        cards=seat.kept if kind == "opening" else words.cards,
        at=turn.now,
        state="waiting" if changed or (room.options.approve and not seat.bot) else "sent",
        changed=changed,
        sent_back=bool(before and before.sent_back),
        weighing=words.weighing or "",
        marks=marks_of(turn, seat, before, words, life_met(room, seat, kind)),
        by_clock=by_clock,
        stray=stray,
        noted_by=noted_by,
        scribe=_scribe(room, noted_by, before),
    )
    _assign(turn, seat, kind, id)


def _assign(turn: Turn, seat: Seat, kind: SpeechKind, id: str) -> None:
    """Make a speech this seat's; "" for none."""
    turn.change(seat, **{kind: id})
    if kind != "opening":
        clash = turn.room.clashes[seat.target if kind == "rebuttal" else seat.closes]
        turn.room.clashes[clash.id] = replace(clash, **{kind: id})


def _scribe(room: Room, noted_by: str, before: Speech | None) -> str:
    """Who has written a line down for its author: one who does it now, or did before; "" where a device can't tell."""
    return noted_by if noted_by in room.seats else before.scribe if before else ""


def _sent_now(room: Room, seat: Seat) -> Speech | Revision | None:
    """What a seat has sent in this phase."""
    name = room.phase.name
    return room.revisions.get(seat.revision) if name == "revise" else room.speeches.get(getattr(seat, name, ""))


def is_kept_back(before: Speech | Revision | None) -> bool:
    """Whether new words in place of a text wait for a host, who has hidden earlier ones."""
    return before is not None and (before.hidden or before.changed)


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
    check_speech(room, author, speech.kind, Wording(text, restatement, (), command.weighing))
    met = life_met(room, author, speech.kind)
    check_words(turn, text, restatement, command.sure, met)
    changed = is_kept_back(speech)
    changes = {
        "text": text,
        "restatement": restatement,
        "weighing": command.weighing or "",
        "marks": marks_of(turn, author, speech, Wording(text, restatement), met),
        "read": False,
        "unmarked": False,
        "reach": "",
        "off": False,
        "off_said": False,
        "stray": False,
        "on_point": False,
        "hidden": False,
        "changed": changed,
    }
    waits = changed or speech.state != "sent" or room.options.approve
    same = (speech.text, speech.restatement) == (text, restatement)
    if is_aloud(room.format):  # somebody who looked at it has said that it is complete
        noted_by = "" if same else speaking.noted_by(room, turn.seat, author)
        scribe = _scribe(room, noted_by, speech)
        changes |= {"noted_by": noted_by, "scribe": scribe, "from_card": False, "by_clock": False}
    turn.change_speech(speech, at=turn.now, state="waiting" if waits else "sent", why="", **changes)


def credit(turn: Turn, command: c.Credit) -> None:
    """Give a line to the one who said it, with their side and their cards; a line of theirs goes to the other. If they have none, the
    speech was theirs, too. Only while its phase lasts: what is dealt and voted after it depends on whose it is."""
    room, kind = turn.room, turn.room.phase.name
    turn.in_time(command.phase)
    line = turn.speech(command.speech)
    if not is_aloud(room.format) or line.kind != kind or line.from_card:
        raise Rejected("too_late", "You can only do that while it is their turn to speak.", "speech")
    if command.to == line.author:
        raise Rejected("no_change", "It is their line already.", "to")
    pair = [speaking.speaker(room, turn.seat, id) for id in (line.author, command.to)]
    for seat, by in zip(pair, reversed(pair), strict=True):
        if not seat.may_write(kind):
            raise refusals.nothing_to_do()
        if speaking.was_passed_over(room, seat) and getattr(by, kind):
            raise Rejected(
                "not_allowed", "This turn was passed over. Go back to it first, if there was a speech.", "to"
            )
    lines = [getattr(seat, kind) for seat in pair]
    for seat, id in zip(pair, reversed(lines), strict=True):
        _assign(turn, room.seats[seat.id], kind, id)
        if id:
            cards = seat.kept if kind == "opening" else ()
            noted_by = speaking.noted_by(room, turn.seat, seat)
            turn.change_speech(room.speeches[id], author=seat.id, side=seat.own_side, cards=cards, noted_by=noted_by)
        turn.end_change(seat)
    if not lines[1]:
        speaking.was_of(turn, line.author, command.to)


def send_drafts(turn: Turn, is_last: bool = False) -> None:
    """At the end of a phase, send valid drafts of people who sent nothing. Note who owed a speech and
    has none as having missed it, unless they are out or unheard at this moment or were passed over. `is_last`: a host ends the
    whole debate here, so nobody owes what there was no time for."""
    room, kind = turn.room, turn.room.phase.name
    aloud = is_aloud(room.format)  # there others write, and a host ends turns: it counts as done
    if kind not in ("opening", "rebuttal", "closing"):
        return
    for seat in list(room.seats.values()):
        if not speaks_now(room, seat) or getattr(seat, kind):
            continue
        if _send_draft(turn, seat, kind) or (kind == "opening" and _send_claim(turn, seat)):
            continue
        if kind == "closing" or not is_here(seat) or speaking.was_passed_over(room, seat):
            continue
        if kind == "rebuttal" and aloud and not any(seat.id in queue.spoken for queue in room.queues.values()):
            continue  # not reached: an answer that nobody began is neither given nor owed
        if aloud or not (is_last and turn.is_cut_short):
            turn.note_missed(seat, kind, 0 if aloud else 1)


def _send_claim(turn: Turn, seat: Seat) -> bool:
    """Where someone spoke and nobody wrote it down, let the claim of their card stand in for the line. Whether it did."""
    room = turn.room
    spoke = any(seat.id in queue.spoken for queue in room.queues.values())
    if seat.out is not None or not seat.kept or room.motion.has_stock or not spoke:
        return False
    send(turn, seat, "opening", Wording(room.motion.cards[seat.kept[0]].claim), by_clock=True)
    id = room.seats[seat.id].opening
    turn.change_speech(room.speeches[id], from_card=True, state="sent", marks=())
    return True


def held_back(turn: Turn, seat: Seat, text: str, restatement: str) -> bool:
    """Whether the clock keeps a draft from everyone but its author because of a threat in it. Hosts learn that it did, and
    none of the words."""
    if threat := "threat" in turn.marks(text, restatement):
        turn.change(seat, threat=True)
    return threat


def _valid_draft(turn: Turn, seat: Seat, kind: SpeechKind) -> Wording | None:
    """The words of a draft that can be sent as it is."""
    if not (draft := turn.drafts.get(seat.id)):
        return None
    restatement = tidy_text(draft.restatement) if kind == "rebuttal" else ""
    words = Wording(tidy_text(draft.text), restatement, (), draft.weighing or None)
    try:
        check_speech(turn.room, seat, kind, words)
    except Rejected:
        return None
    return words


def sends_a_draft(turn: Turn) -> bool:
    """Whether a draft would be sent if openings or rebuttals ended now: the log has only those that were, and it leads to the same room."""
    room, kind = turn.room, turn.room.phase.name
    if kind not in ("opening", "rebuttal"):
        return False
    drafts = (
        _valid_draft(turn, seat, kind)
        for seat in room.seats.values()
        if speaks_now(room, seat) and not getattr(seat, kind)
    )
    return any(words and "threat" not in turn.marks(words.text, words.restatement) for words in drafts)


def sends_own_draft(turn: Turn, seat: Seat) -> bool:
    """Whether this seat's own draft is sent when this phase is over."""
    kind = turn.room.phase.name
    return kind in ("opening", "rebuttal", "closing") and _valid_draft(turn, seat, kind) is not None


def _send_draft(turn: Turn, seat: Seat, kind: SpeechKind) -> bool:
    if not (words := _valid_draft(turn, seat, kind)) or held_back(turn, seat, words.text, words.restatement):
        return False
    writer = turn.room.seats.get(turn.drafts[seat.id].speech, seat)  # whoever was writing the line down
    send(turn, seat, kind, words, by_clock=True, noted_by=speaking.noted_by(turn.room, writer, seat))
    return True


def leave_out_unread_closings(turn: Turn) -> None:
    """Remove closings that nobody may read when the vote begins, so that their clashes don't suffer for them."""
    room = turn.room
    for clash in list(room.clashes.values()):
        if clash.closing and not room.speeches[clash.closing].visible:
            room.clashes[clash.id] = replace(clash, closing="")
