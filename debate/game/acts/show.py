"""What the projector shows of a reveal and of the ending, step by step, by a host's press or at a pace (docs/game.md, sections 2 and 8).

Nothing ticks: a pace and the moment at which it began say where every screen is. `core/show.js` reads them in the same way.
"""

from ..model import commands as c
from ..model.commands import Rejected
from ..model.motion import SIDES, Side
from ..model.state import ENDING, ROOMS_AWARDS, STEPS, Ending, Format, Phase, Room, Step
from ..scoring.rewrites import preferred
from .turn import Turn, check_time

PACE = 20_000  # ms for each clash, until a host says otherwise
ENDING_PACE = 15_000  # ms for each step of the ending
FLOW_ROWS = 4  # openings in one part of a flow on the projector: as many as can be read from the back row
STARTS = (0, 55, 70, 85)  # % of a clash's time at which texts, votes, verdict and names appear


def pace_at_first(format: Format, name: str, length: int) -> int:
    """In ms; 0 where only hosts advance."""
    if format == "open" or (name == "reveal" and not length):
        return 0
    return PACE if name == "reveal" else ENDING_PACE


def order(room: Room) -> tuple[str, ...]:
    """The clashes of the round that is being revealed."""
    return room.scores[str(room.phase.round)].order


def ending(room: Room) -> tuple[Ending, ...]:
    """The steps of this room's ending; none where somebody practised alone."""
    known = room.outcome
    if known is None:
        return ()
    has = {
        "rewrites": preferred(room),
        "awards": any(name in known.winners for name in ROOMS_AWARDS),
        "sides": known.sides,
        "moved": True,
        "questions": room.motion.debrief,
    }
    return tuple(step for step in ENDING if has[step])


def ending_at(room: Room) -> Ending:
    """The step of the ending from which it runs. A step that has nothing to say any more, such as an award for a text that
    was hidden, is passed over."""
    return next(step for step in ENDING[ENDING.index(room.phase.at) :] if step in ending(room))


def last_shown(room: Room) -> int:
    """The place of the last clash that the projector goes to by itself."""
    return min(len(order(room)), room.options.show_clashes) - 1


def show_place(room: Room, now: int) -> tuple[str, Step]:
    """The clash on the screen at this moment, and how much of it; of the ending: its step."""
    phase = room.phase
    if phase.name == "finished":
        steps, first = ending(room), ending_at(room)
        passed = max(0, now - phase.since) // phase.pace if phase.pace and not phase.paused else 0
        return steps[min(steps.index(first) + passed, len(steps) - 1)], phase.step
    if not phase.pace or phase.paused:
        return phase.at, phase.step
    passed, left = divmod(max(0, now - phase.since), phase.pace)
    clashes = order(room)
    n = clashes.index(phase.at)
    last = max(n, last_shown(room))
    if n + passed > last:
        return clashes[last], STEPS[-1]
    return clashes[n + passed], [
        step for step, start in zip(STEPS, STARTS, strict=True) if start * phase.pace <= left * 100
    ][-1]


def since(phase: Phase, step: Step, now: int) -> int:
    """When this clash would have begun, if its step begins now."""
    return now - -(-STARTS[STEPS.index(step)] * phase.pace // 100) if phase.name == "reveal" else now


def settle(turn: Turn) -> None:
    """Write down where the show is now; what comes next has its whole time."""
    if turn.room.phase.at:
        at, step = show_place(turn.room, turn.now)
        turn.change_phase(at=at, step=step, since=since(turn.room.phase, step, turn.now))


def show_clash(turn: Turn, command: c.ShowClash) -> None:
    """By hand: so nothing goes on by itself until a host lets it run again."""
    _same_phase(turn, command.phase)
    if command.clash not in order(turn.room):
        raise Rejected("no_such_clash", "That clash is not part of this round.", "clash")
    turn.change_phase(at=command.clash, step=command.step, pace=0, flow_round=0, flow_part=0)


def show_ending(turn: Turn, command: c.ShowEnding) -> None:
    if command.step not in ending(turn.room):
        raise Rejected("no_such_step", "This debate’s ending has no such part.", "step")
    turn.change_phase(at=command.step, pace=0, flow_round=0, flow_part=0)


def run_show(turn: Turn, command: c.RunShow) -> None:
    _same_phase(turn, command.phase)
    phase = turn.room.phase
    if not phase.at or phase.pace == command.seconds * 1000:
        raise Rejected("no_change", "The show is already running that way.")
    settle(turn)
    turn.change_phase(pace=command.seconds * 1000, flow_round=0, flow_part=0)
    turn.change_phase(since=since(turn.room.phase, turn.room.phase.step, turn.now))


def flow_parts(room: Room, round: int) -> list[tuple[Side, int]]:
    """The parts in which a projector shows the flow of a revealed round: a few openings of one side each, as (side, the
    place of the first among the side's openings)."""
    if str(round) not in room.scores:
        return []
    openings = [s.side for s in room.speeches.values() if s.kind == "opening" and s.round == round]
    return [(side, first) for side in SIDES for first in range(0, openings.count(side), FLOW_ROWS)]


def show_flow(turn: Turn, command: c.ShowFlow) -> None:
    if command.part >= len(flow_parts(turn.room, command.round)):
        raise Rejected("no_such_step", "That round’s flow has no such part.", "part")
    settle(turn)
    turn.change_phase(flow_round=command.round, flow_part=command.part, pace=0)


def hide_flow(turn: Turn, _: c.HideFlow) -> None:
    if not turn.room.phase.flow_round:
        raise Rejected("no_change", "The flow isn’t on the projector.")
    turn.change_phase(flow_round=0, flow_part=0)


def _same_phase(turn: Turn, phase_id: str) -> None:
    check_time(turn.room, turn.seat, phase_id, turn.now)
