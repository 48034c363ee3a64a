"""The students of a rehearsal: what stand-ins do, and what happens to them (docs/game.md, section 18).

A stand-in is a player or a judge like any other, and counts like one, but nobody is behind it. Each does what a
phase asks at a moment of its own; the clock says when such moments have passed. When a phase ends, stand-ins still at
work hand in what they have, as drafts are sent for people: also those whose phone a host looks on, of whatever that phone has
not sent. Words come from the pack, as bots' words do.
"""

from collections.abc import Callable, Collection
from functools import partial
from random import Random
from typing import Literal, get_args

from msgspec.structs import replace

from ..acts import challenges, groups, people, revising, speaking
from ..acts.duties import asked_fair, ballots, comparisons, duty, may_laugh, revisable, stars_asked
from ..acts.show import last_vote
from ..acts.show.applause import applause
from ..acts.show.guesses import asks_why, may_guess
from ..acts.speeches import Wording, send, sends_own_draft
from ..acts.turn import Turn
from ..acts.voting import give_stars
from ..dealing.aliases import deal_alias
from ..hearing import sentences
from ..model import commands as c
from ..model.commands import Rejected
from ..model.motion import SIDES, Tip
from ..model.phases import SPEECHES, WRITTEN, is_aloud, limits
from ..model.state import (
    LIFE,
    LOOKED_ON,
    Ballot,
    BotLevel,
    Choice,
    Judged,
    Reason,
    Role,
    Room,
    Seat,
    Speech,
    SpeechKind,
    ballot_id,
    stars_id,
)
from ..scoring.points import JUDGED, main_reason, verdict
from ..voices.bot_phrases import ASKS_BACK, IF_SO, OUR_POINT_STANDS, OWN_CASE, SECOND, TO_THEIR_CARD, YOU_SAY
from . import bot_seats

READY = ("works", "rude", "personal", "names", *LOOKED_ON)  # those who do what a phase asks
EARLIEST, LATEST = 0.2, 0.85  # of a phase: when the first and the last stand-ins are done
NO_CLOCK = 60_000  # ms that a phase without a clock counts as
BY_HAND = 10_000  # ms in which all guess where a host takes the steps of a show
CLAPPING = 25_000  # ms of a step that stays after which nobody claps any more
TRIES = 6  # at words that nobody has said yet
CLAPS = 4  # of one stand-in at each look of the clock, at most
INSULT = "Anyone who thinks that can drop dead."
FUNNY, LAUGH = 0.15, 0.7  # how many texts are funny, and how many who read one laugh
CALLED = "Mia"  # the stand-in of whom somebody speaks by name
FIRST_NAMES = (
    "Ada", "Aylin", "Ben", "Carla", "Chloe", "Dan", "Dev", "Elif", "Emil", "Eva", "Femi", "Finn", "Greta", "Gus", "Hana", "Hugo", "Ida",
    "Iris", "Jakub", "Jonas", "Kofi", "Lena", "Leo", "Lin", "Mateo", "Mira", "Nils", "Noah", "Nora", "Omar", "Paula", "Pia", "Quinn",
    "Rafi", "Rosa", "Sofia", "Tariq", "Tom", "Uma", "Zoe",
)  # fmt: skip
REASONS: tuple[Reason, ...] = get_args(Reason)
TIPS: tuple[Tip, ...] = get_args(Tip)
LEVELS: tuple[BotLevel, ...] = get_args(BotLevel)


# --- when -----------------------------------------------------------------------------------


def due(room: Room, now: int) -> list[Seat]:
    """The stand-ins whose moment in this phase has passed and who have not yet done what it asks."""
    if not room.options.rehearsal or room.phase.paused:
        return []
    if _speak(room):
        return _at_their_turn(room, now)
    passed = _passed(room, now)
    used = room.phase.speed
    return [seat for seat in _at_work(room) if _moment(room, seat) <= passed and not (used and seat.stand_in == "you")]


def guesses_due(room: Room, now: int) -> dict[str, c.Guess | c.Remember]:
    """What stand-ins guess by now about the clash whose texts are on the screen, by seat. Half of them know. In the last vote, the
    line of somebody else that each chooses."""
    phase = room.phase
    if not room.options.rehearsal or phase.paused:
        return {}
    if last_vote.is_open(room):
        return _votes_due(room, now, phase.deadline or phase.since + BY_HAND)
    if phase.name != "reveal":
        return {}
    lasts = BY_HAND if phase.deadline is None else phase.length
    guesses: dict[str, c.Guess | c.Remember] = {}
    for seat in room.seats.values():
        luck = Random(f"{room.seed}:{phase.id}:{phase.at}:{seat.id}")
        late = now - phase.since < luck.uniform(EARLIEST, LATEST) * lasts
        if not late and seat.stand_in in READY and may_guess(room, seat):
            result = verdict(room.scores[str(phase.round)].clashes[phase.at])
            choice = result if result and luck.random() < 0.5 else luck.choice(get_args(Choice))
            guesses[seat.id] = c.Guess(phase.id, phase.at, choice, _reason(room, choice, luck))
    return guesses


def claps_due(room: Room, now: int) -> int:
    """How often stand-ins clap from one look of the clock to the next, all together."""
    phase = room.phase
    if not room.options.rehearsal or phase.paused:
        return 0
    claps = applause(room, now)
    of, seats = claps
    stays = phase.name == "reveal" or of in ("remember", "last") or not phase.pace  # otherwise the step ends by itself
    if not claps.counts or (stays and now - phase.since > CLAPPING):
        return 0
    luck = Random(f"{room.seed}:{room.version}:{now}")
    return sum(
        luck.randint(0, CLAPS) for seat in room.seats.values() if seat.stand_in in READY and seat.id not in seats
    )


def _reason(room: Room, choice: str, luck: Random) -> Reason | Literal[""]:
    """Which reason a stand-in thinks that readers gave most, where that is asked. Half of them know."""
    if choice == "close" or not asks_why(room):
        return ""
    most = main_reason(room.scores[str(room.phase.round)].clashes[room.phase.at])
    return most if most and luck.random() < 0.5 else luck.choice(REASONS)


def _votes_due(room: Room, now: int, ends: int) -> dict[str, c.Guess | c.Remember]:
    phase, votes = room.phase, dict[str, c.Guess | c.Remember]()
    for seat in room.seats.values():
        luck = Random(f"{room.seed}:{phase.id}:{phase.at}:{seat.id}")
        late = now - phase.since < luck.uniform(EARLIEST, LATEST) * (ends - phase.since)
        if not late and seat.stand_in in READY and last_vote.may_vote(room, seat):
            others = [line.speech for line in last_vote.lines(room) if room.speeches[line.speech].author != seat.id]
            votes[seat.id] = c.Remember(phase.id, luck.choice(others))
    return votes


def is_typing(room: Room, seat: Seat) -> bool:
    """Whether a stand-in has begun a text that it has not sent."""
    if _speak(room):
        return any(queue.began and queue.speaker == seat.id for queue in room.queues.values())
    return room.phase.name in WRITTEN and duty(room, seat) is False


def _at_work(room: Room) -> list[Seat]:
    able = READY if room.phase.name in WRITTEN else (*READY, "stuck")
    return [seat for seat in room.seats.values() if seat.stand_in in able and duty(room, seat) is False]


def _speak(room: Room) -> bool:
    """Whether this is a phase in which people speak."""
    return is_aloud(room.format) and room.phase.name in SPEECHES


def _at_their_turn(room: Room, now: int) -> list[Seat]:
    """The stand-ins who come forward now, or whose speech is over. Speeches vary a little in length."""
    seats = []
    for queue in room.queues.values():
        seat = room.seats.get(queue.speaker)
        if not seat or seat.stand_in not in READY:
            continue
        ran = (queue.spent + now - queue.began) * _haste(room, queue.speaker)
        if not queue.began or ran >= queue.each * Random(f"{room.seed}:{room.phase.id}:{seat.id}").uniform(0.8, 1):
            seats.append(seat)
    return seats


def _passed(room: Room, now: int) -> float:
    """How much of the phase is over, from 0 to 1."""
    phase = room.phase
    if not phase.length or phase.deadline is None:
        return (now - phase.began) * room.options.rehearsal / NO_CLOCK
    return (1 - (phase.deadline - now) / phase.length) * _haste(room)


def _haste(room: Room, seat: str = "") -> float:
    """How many times as fast as this phase's clock stand-ins are, where people have the time of class. `seat`: whose speech it is."""
    paced = groups.paced(room, room.phase.name, room.seats[seat].group if seat else "")
    return room.options.rehearsal / paced.rehearsal


def _moment(room: Room, seat: Seat) -> float:
    return (
        LATEST
        if seat.stand_in in LOOKED_ON
        else Random(f"{room.seed}:{room.phase.id}:{seat.id}").uniform(EARLIEST, LATEST)
    )


# --- commands -------------------------------------------------------------------------------


def seat_stand_ins(turn: Turn, command: c.SeatStandIns) -> None:
    """Let a class of stand-ins in, as if each had joined: once the players' seats are taken, the rest judge."""
    room = turn.room
    _only_in_a_rehearsal(room)
    for _ in range(command.count):
        _comes(turn)


def _comes(turn: Turn) -> None:
    room = turn.room
    taken = {seat.alias for seat in room.seats.values()}
    free = [name for name in FIRST_NAMES if name not in taken] if room.options.names == "typed" else []
    alias = turn.luck.choice(free) if free else deal_alias(taken, turn.luck)
    role: Role = "judge" if people.players_full(room) else "player"
    seat = Seat(id=turn.new_id(), n=len(room.seats), role=role, alias=alias, stand_in="works")
    room.seats[seat.id] = seat
    people.settle_in(turn, seat, turn.luck.choice(SIDES) if room.options.sides == "chosen" else None)


def rehearse(turn: Turn, command: c.Rehearse) -> None:
    """From the clock: stand-ins whose moment has passed do what the phase asks."""
    if command.phase != turn.room.phase.id or not (seats := due(turn.room, turn.now)):
        raise Rejected("no_change", "No stand-in has anything to do now.")
    for seat in seats:
        if _speak(turn.room) and speaking.starts(turn, seat):
            continue
        act(turn, seat)
        speaking.ends(turn, seat)


def hand_in(turn: Turn) -> None:
    """At the end of a phase, stand-ins still at work hand in what they have; those who were stuck are free again."""
    for seat in _at_work(turn.room):
        if not sends_own_draft(turn, seat):
            act(turn, seat, by_clock=True)
    if turn.room.phase.name in WRITTEN:
        for seat in list(turn.room.seats.values()):
            if seat.stand_in == "stuck":
                turn.change(seat, stand_in="works")


def incident(turn: Turn, command: c.Incident) -> None:
    """Let something happen, or undo everything that happened."""
    _only_in_a_rehearsal(turn.room)
    match command.what:
        case "late":
            _comes(turn)
        case "uneven":
            _half_a_side_leaves(turn)
        case "tablet":
            _a_tablet_goes_off(turn)
        case "over":
            _everybody_is_back(turn)
        case "names":
            turn.change(_somebody(turn), stand_in="names")
            turn.change(_somebody(turn), teacher_name=CALLED)
        case _:
            turn.change(_somebody(turn), stand_in=command.what)


def _only_in_a_rehearsal(room: Room) -> None:
    if not room.options.rehearsal:
        raise Rejected("no_rehearsal", "Only a rehearsal has stand-ins.")


def _somebody(turn: Turn) -> Seat:
    """A player to whom nothing has happened yet, preferably one who is writing now."""
    players = [s for s in turn.room.seats.values() if s.stand_in == "works" and s.plays]
    writing = [seat for seat in players if is_typing(turn.room, seat)]
    if not players:
        raise Rejected(
            "no_stand_in", "Something has happened to every stand-in already. Press “All is well again” first."
        )
    return turn.luck.choice(writing or players)


def _half_a_side_leaves(turn: Turn) -> None:
    sides = [[s for s in turn.room.seats.values() if s.stand_in and s.plays and s.side == side] for side in SIDES]
    large = [side for side in sides if len(side) > 1]
    if not large:
        raise Rejected("no_stand_in", "There are too few stand-ins on either side for half of them to leave.")
    leaving = turn.luck.choice(large)
    for seat in turn.luck.sample(leaving, len(leaving) // 2):
        turn.change(seat, gone="left", moves_to=None)


def _a_tablet_goes_off(turn: Turn) -> None:
    tables = {seat.group for seat in turn.room.seats.values() if seat.stand_in == "works" and seat.here and seat.group}
    if not tables:
        raise Rejected("no_stand_in", "No table of stand-ins has a tablet now.")
    table = turn.luck.choice(sorted(tables))
    for seat in list(turn.room.seats.values()):
        if seat.stand_in and seat.here and seat.group == table:
            turn.change(seat, stand_in="away")


def _everybody_is_back(turn: Turn) -> None:
    seats = [s for s in turn.room.seats.values() if s.stand_in]
    troubled = [seat for seat in seats if seat.stand_in not in ("works", *LOOKED_ON) or seat.gone == "left"]
    if not troubled:
        raise Rejected("no_change", "All the stand-ins are fine.")
    for seat in troubled:
        well = _well(turn, turn.change(seat, unheard=False))
        if well.gone == "left":
            people.come_back(turn, well)


def _well(turn: Turn, seat: Seat) -> Seat:
    """A stand-in to whom nothing has happened, or nothing any more."""
    return seat if seat.stand_in in LOOKED_ON else turn.change(seat, stand_in="works")


# --- what they do ---------------------------------------------------------------------------


def act(turn: Turn, seat: Seat, by_clock: bool = False) -> None:
    """Do what this phase asks of a stand-in. `by_clock`: the phase is ending."""
    match turn.room.phase.name:
        case "stance":
            _say_stance(turn, seat)
        case "draw":
            bot_seats.keep(turn, seat)
        case "opening":
            _send(turn, seat, "opening", _new(turn, partial(bot_seats.opening, turn, seat)), by_clock)
        case "rebuttal":
            level = turn.luck.choice(LEVELS)
            _send(turn, seat, "rebuttal", _new(turn, partial(bot_seats.rebuttal, turn, seat, level)), by_clock)
        case "closing":
            _send(turn, seat, "closing", _new(turn, partial(bot_seats.closing, turn, seat)), by_clock)
        case "vote":
            _vote(turn, seat)
        case "revise":
            _revise(turn, seat, by_clock)
        case "compare":
            for comparison in comparisons(turn.room, seat):
                choice = "after" if turn.luck.random() < 0.6 else "before"
                turn.room.comparisons[comparison.id] = replace(comparison, choice=choice)


def _new(turn: Turn, words: Callable[[int], Wording]) -> Wording:
    """Words that no text of the room has yet, if a few tries find some: a class rarely says one thing twice, word for word."""
    said = {speech.text for speech in turn.room.speeches.values()}
    tried = (words(again) for again in range(TRIES))
    first = next(tried)
    return first if first.text not in said else next((one for one in tried if one.text not in said), first)


def _say_stance(turn: Turn, seat: Seat) -> None:
    if turn.room.phase.when == "before" or seat.before is None:
        value = turn.luck.randint(1, 5)
    else:
        value = min(5, max(1, seat.before + turn.luck.choice((-1, 0, 0, 0, 1))))
    turn.change(seat, **{turn.room.phase.when: value})


def _send(turn: Turn, seat: Seat, kind: SpeechKind, words: Wording, by_clock: bool) -> None:
    allowed, text = limits(turn.room.format), words.text
    if _speak(turn.room):
        noted = {speech.text for speech in turn.room.speeches.values()}
        text = _line(text, *allowed[kind], noted)
        words = words._replace(weighing=None)  # nobody who speaks is asked why it matters more
    send(turn, seat, kind, words._replace(text=_worded(seat, allowed[kind][1], text)), by_clock=by_clock)
    _well(turn, turn.room.seats[seat.id])


# Sentences that only say what comes next, or ask about what came before.
LEADS = {*ASKS_BACK, *IF_SO, *OUR_POINT_STANDS, *OWN_CASE, *SECOND}
NAMING = tuple(lead.partition("{}")[0] for lead in (*TO_THEIR_CARD, *YOU_SAY))  # the other side's point


def _line(text: str, least: int, most: int, noted: Collection[str]) -> str:
    """What is written down of a speech: the fullest of the sentences that make sense by themselves, and one that isn't `noted`
    already, if there is one: tables have the same cards."""
    said = " ".join(text.split())
    each = [one for one in sentences.sentences(said) if one not in LEADS and not one.startswith(NAMING)]
    whole = [one for one in each if least <= len(one) <= most and not sentences.leans(one)]
    whole = [one for one in whole if one not in noted] or whole
    return max(whole, key=len) if whole else sentences.cut(" ".join(each), most)


def _worded(seat: Seat, most: int, text: str) -> str:
    before = {"rude": INSULT, "personal": LIFE, "names": f"{CALLED} says:"}.get(seat.stand_in)
    return sentences.cut(f"{before} {text}", most) if before else text


def _vote(turn: Turn, seat: Seat) -> None:
    room, luck = turn.room, turn.luck
    for ballot in (one for one in ballots(room, seat) if not one.choice):
        judged = replace(_judged(room, ballot, luck), laughed=_laughed(room, ballot))
        room.ballots[ballot_id(seat.id, ballot.clash)] = judged
    starred = [id for kind in stars_asked(room, seat).values() for id in luck.sample(kind.among, kind.give)]
    if starred and stars_id(seat.id, room.phase.round) not in room.stars:
        give_stars(room, seat, starred)
    if seat.role == "player":
        for clash in (one for one in asked_fair(room, seat) if not one.fair):
            room.clashes[clash.id] = replace(clash, fair="fair" if luck.random() < 0.85 else "unfair")


def _laughed(room: Room, ballot: Ballot) -> tuple[Judged, ...]:
    """What made a reader laugh: some texts are funny, and most who read one find so. No other luck depends on it."""
    ids = {text: getattr(room.clashes[ballot.clash], text) for text in JUDGED if may_laugh(room, ballot, text)}
    funny = [text for text, id in ids.items() if Random(f"{room.seed}:funny:{id}").random() < FUNNY]
    return tuple(text for text in funny if Random(f"{room.seed}:{ids[text]}:{ballot.seat}").random() < LAUGH)


def _judged(room: Room, ballot: Ballot, luck: Random) -> Ballot:
    """A verdict that follows the cards more often than not."""
    clash = room.clashes[ballot.clash]
    choice = bot_seats.verdict(room, clash) if luck.random() < 0.5 else luck.choice(get_args(Choice))
    reason = luck.choice(REASONS) if choice != "close" else ""
    tip_for = "rebuttal" if choice == "opening" else "opening"
    tip = luck.choice(TIPS)
    often = Random(f"{room.seed}:{clash.id}:met").choice((0.2, 0.9))  # readers of a text agree more often than not
    met = challenges.may_be_met(room, ballot) and luck.random() < often
    return replace(ballot, choice=choice, reason=reason, tip=tip, tip_for=tip_for, met=met)


def _revise(turn: Turn, seat: Seat, by_clock: bool) -> None:
    """Write one text again in other words. Where the pack has no others, nothing is handed in."""
    room, luck = turn.room, turn.luck
    texts = revisable(room, seat)
    for n, speech in enumerate(luck.sample(texts, len(texts)) * 3, 1):
        words = _again(turn, seat, speech, n)
        if words.text != speech.text:
            text = _worded(seat, limits(room.format)[speech.kind][1], words.text)
            again = Wording(text, speech.restatement, (), speech.weighing or None)
            revising.store(turn, seat, speech.id, again, by_clock)
            _well(turn, turn.room.seats[seat.id])
            return


def _again(turn: Turn, seat: Seat, speech: Speech, n: int) -> Wording:
    match speech.kind:
        case "opening":
            return bot_seats.opening(turn, seat, n)
        case "rebuttal":
            return bot_seats.rebuttal(turn, seat, "sharp", n)
        case "closing":
            return bot_seats.closing(turn, seat, n)
