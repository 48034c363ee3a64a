"""The ending of a debate on the projector, step by step, by a host's press or by itself (docs/show.md).

It withholds nothing but the last vote (`last_vote.py`), and nothing else ticks: the moment at which a step began says where every
screen is. `core/show.js` reads that moment in the same way.
"""

from msgspec.structs import replace

from ...model import commands as c
from ...model import pace
from ...model.commands import Rejected
from ...model.motion import SIDES
from ...model.phases import LINES_AT_ONCE, REWRITING, is_aloud
from ...model.state import ENDING, INSTEAD, ROOMS_AWARDS, Ending, Format, Line, Room
from ...scoring import awards, quotes, story
from ..turn import Turn
from . import last_vote
from .race import points_in, ranks

WAITING: tuple[Ending, ...] = ("moved", "remember", "questions", "last")  # the steps that don't go on by themselves


def ending_steps(room: Room) -> tuple[Ending, ...]:
    """The steps of this room's ending; none where somebody practised alone."""
    known = room.outcome
    if known is None:
        return ()
    has: dict[str, object] = {
        "lines": known.lines,
        **dict.fromkeys(awards.rooms_awards(known.winners), True),
        "moved": ended(room) or ranks(points_in(room)),
        "questions": room.motion.debrief,
        "remember": last_vote.is_to_come(room) or last_vote.has_result(room),
        "last": True,
    }
    return tuple(step for step in ENDING if has.get(step))


def ended(room: Room) -> int:
    """How many of two things the step of how it ended has to say: which side convinced more often, and how the room moved, or where
    few said so that whoever moved may raise a hand."""
    known = room.outcome
    return bool(known and known.more_often in SIDES) + bool(known and known.swing and known.swing.pairs > 1)


def ending_at(room: Room) -> Ending:
    """The step from which the ending runs. A step that has nothing left to say, such as an award for a text that was hidden,
    is passed over."""
    return next(step for step in ENDING[ENDING.index(room.phase.at) :] if step in ending_steps(room))


def ending_pace(format: Format) -> int:
    """How long a step of the ending lasts, in ms; 0 where only hosts advance."""
    return 0 if format == "open" else round(pace.ENDING_STEP * 1000)


def ending_lasts(room: Room) -> tuple[int, ...]:
    """How long each step of the ending is on the screen, in ms, up to the next that doesn't go on by itself: texts take longer than other
    steps. How it ended stays until a host has read it, too, and the questions for as long as the class talks about them."""
    steps = ending_steps(room)
    waits = next(n for n in range(steps.index(ending_at(room)), len(steps)) if _waits(room, steps[n]))
    shown = quotes.of_awards(room, room.outcome.winners) if room.outcome else {}
    awards_last = {name: award_lasts(room, shown.get(name, "")) for name in (*ROOMS_AWARDS, *INSTEAD)}
    longer = {name: seconds / pace.ENDING_STEP for name, seconds in awards_last.items()} | {"moved": ended(room) or 1}
    each = {step: round(room.phase.pace * longer.get(step, 1)) for step in steps}
    return tuple((each | {"lines": sum(lines_last(room))})[step] for step in steps[:waits])


def _waits(room: Room, step: Ending) -> bool:
    """Whether a step stays until a host goes on; in a rehearsal, how it ended doesn't."""
    return step in WAITING and not (step == "moved" and room.options.rehearsal)


def award_lasts(room: Room, shown: str) -> float:
    """How long an award is on the screen, in s: its text, of which as much is shown as is read aloud in half a minute, and then names."""
    text = room.speeches[shown].text if shown else ""
    return min(pace.AWARD, pace.AWARD_NAMES + max(pace.AWARD_TEXT, pace.reading(text)))


def pages_of_lines(room: Room) -> list[tuple[Line, ...]]:
    """Everybody's lines, as many at a time as can be read from the last row; all pages about equally full."""
    lines = room.outcome.lines if room.outcome else ()
    full = LINES_AT_ONCE * story.LONGEST  # of a page, in characters
    pages = max(-(-len(lines) // LINES_AT_ONCE), -(-sum(story.length(line.words) for line in lines) // full))
    return [lines[len(lines) * n // pages : len(lines) * (n + 1) // pages] for n in range(pages)]


def lines_last(room: Room) -> tuple[int, ...]:
    """How long each page of lines is on the screen, in ms. The pages turn by themselves, also where a host takes the steps."""
    needed = [pace.reading(*(line.words for line in page)) + pace.LINES_PAGE for page in pages_of_lines(room)]
    most = max(pace.LINES, pace.CHOSEN_LINE * len(story.chosen_of(room, room.outcome.lines if room.outcome else ())))
    shorter = min(1.0, most / sum(needed)) if needed else 1.0
    share = room.phase.pace / 1000 / pace.ENDING_STEP or 1
    return tuple(round(seconds * shorter * share * 1000) for seconds in needed)


def ending_step(room: Room, now: int) -> Ending:
    """The step of the ending that is on the screen."""
    steps, phase = ending_steps(room), room.phase
    n, left = steps.index(ending_at(room)), now - phase.since
    for ms in ending_lasts(room)[n:] if phase.pace else ():
        if left < ms:
            break
        n, left = n + 1, left - ms
    return steps[n]


def begin_ending(turn: Turn) -> None:
    """The debate is over: begin its ending."""
    turn.change_phase(at=ending_steps(turn.room)[0], since=turn.now, pace=ending_pace(turn.room.format))
    await_vote(turn)


def settle(turn: Turn) -> None:
    """Write down where the ending is now; what comes next has its whole time."""
    if turn.room.phase.name == "finished" and turn.room.phase.at and not last_vote.is_open(turn.room):
        step = ending_step(turn.room, turn.now)
        turn.change_phase(at=step, since=_since(turn, step))


def _since(turn: Turn, step: Ending) -> int:
    """When a step that is shown now began; 0: long ago, as the result of the last vote comes part by part only once."""
    if step != "remember" or not last_vote.has_result(turn.room):
        return turn.now
    return turn.room.phase.since if turn.room.phase.at == "remember" else 0


def await_vote(turn: Turn) -> None:
    """Begin the last vote if the ending is there, or set the clock to when it will be there by itself: also once more when what comes
    before it has changed. A vote with too few lines left is over, and nothing of it counts."""
    if last_vote.is_open(turn.room) and not last_vote.is_to_come(turn.room):
        last_vote.leave(turn)
    room, phase = turn.room, turn.room.phase
    if last_vote.is_open(room) or not phase.at:
        return
    steps = ending_steps(room)
    now = steps.index(ending_at(room))
    if not last_vote.is_to_come(room) or now > (vote := steps.index("remember")):
        turn.change_phase(deadline=None)
    elif now == vote:
        last_vote.begin(turn)
    else:
        runs = phase.pace and not any(_waits(room, step) for step in steps[now:vote])
        turn.change_phase(deadline=phase.since + sum(ending_lasts(room)[now:vote]) if runs else None)


def time_up(turn: Turn, late: bool, attended: bool) -> None:
    """The last vote is over, or begins. `late`: an outage was in between, so one in which nobody chose begins again. `attended`: a
    host is present, with whom it waits once more as long for the first who chooses."""
    phase = turn.room.phase
    if phase.remembered:
        last_vote.close(turn)
    elif phase.voting and not late:
        if not (attended and last_vote.wait(turn)):
            _pass_over(turn)
    elif last_vote.is_to_come(turn.room):
        turn.change_phase(at="remember")
        last_vote.begin(turn)
    else:
        turn.change_phase(deadline=None)


def _pass_over(turn: Turn) -> None:
    """Go on after a vote in which nobody chose. A host who goes back opens it again."""
    steps = ending_steps(turn.room)
    last_vote.leave(turn)
    turn.change_phase(at=steps[steps.index("remember") + 1], since=turn.now)


def show_ending(turn: Turn, command: c.ShowEnding) -> None:
    if command.step not in ending_steps(turn.room):
        raise Rejected("no_such_step", "This debate’s ending has no such part.", "step")
    if command.question > (len(turn.room.motion.debrief) if command.step == "questions" else 0):
        raise Rejected("no_such_step", "This debate’s ending has no such part.", "question")
    if last_vote.is_open(turn.room):
        if command.step == "remember":
            raise Rejected("not_done", "Nobody has chosen yet.", "step")
        last_vote.leave(turn)
    since, steps = _since(turn, command.step), ending_steps(turn.room)
    now = ending_step(turn.room, turn.now)
    goes_on = now == "moved" and steps.index(command.step) == steps.index(now) + 1  # what it waited for
    pace = turn.room.phase.pace if goes_on else 0
    turn.change_phase(at=command.step, question=command.question, since=since, pace=pace, flow_round=0, flow_part=0)
    await_vote(turn)


def awaits_lines(room: Room) -> bool:
    """Whether the ending is still to come, and the last show is over: from then on hosts read everybody's lines."""
    phase = room.phase
    return phase.name in REWRITING or (phase.name == "stance" and phase.when == "after")


def may_choose_line(room: Room) -> bool:
    """Whether people may choose now which line of theirs comes: from their own results of the last round until the ending."""
    phase = room.phase
    last = phase.name == "reveal" and phase.round == room.options.rounds and not room.scores[str(phase.round)].telling
    return (last or awaits_lines(room)) and not (room.options.practice or is_aloud(room.format))


def choose_line(turn: Turn, command: c.ChooseLine) -> None:
    room, speech = turn.room, command.speech
    if speech not in room.speeches or room.speeches[speech].author != turn.actor:
        raise Rejected("not_yours", "That text isn’t yours.", "speech")
    offered = story.to_choose(room).get(turn.actor, ()) if may_choose_line(room) else ()
    if all((one.speech, one.n) != (speech, command.n) for one in offered):
        raise Rejected("no_such_speech", "That line can’t come on the screen. Choose another one.", "n")
    turn.change(turn.seat, line=(speech, command.n))


def leave_line_out(turn: Turn, command: c.LeaveLineOut) -> None:
    """Keep a text's line off the screen, before the ending or while it runs; a line of another text of its author takes its place."""
    room, phase, speech = turn.room, turn.room.phase, command.speech
    if command.out == (speech in phase.left_out):
        raise Rejected("no_change", "It’s left out already." if command.out else "It’s not left out.", "speech")
    if command.out and all(text.id != speech for text in story.may_be_heard(room)):
        raise Rejected("no_such_speech", "No line of that text is coming.", "speech")
    others = tuple(id for id in phase.left_out if id != speech)
    turn.change_phase(left_out=(*others, speech) if command.out else others)
    if room.outcome:
        room.outcome = replace(room.outcome, **story.all_lines(room, quotes.large(room, room.outcome.winners)))
