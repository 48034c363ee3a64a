"""Makes up people for tools/fairness.py: how well they write, what they read, and how they vote.

They play the product's own debates: a room is opened, everybody joins and writes, and the rules pair them, deal their ballots
and say how many stars each is asked for. docs/fairness.md says where the numbers of a `World` come from. Luck is shared: a
debate is played once, and the same people and readers vote in every way.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache, partial
from math import log
from random import Random
from typing import NamedTuple

from msgspec.structs import replace

from debate.game import apply, open_room
from debate.game.acts.duties import StarsAsked, ballots, bench, stars_asked
from debate.game.acts.turn import Turn
from debate.game.acts.voting import voters
from debate.game.model import commands as c
from debate.game.model.motion import Motion
from debate.game.model.phases import AT_A_TABLE
from debate.game.model.state import Ballot, Bench, Choice, Format, Past, Room, Speech, Stars, ballot_id, stars_id
from debate.motions import library

HOST = "host"


class World(NamedTuple):
    """How people write, read and vote, in logits: 1 turns an even vote into 73 to 27."""

    skill: float  # sd of people
    text: float  # sd of one person's texts around that person's skill
    last: float = 0.3  # what the last word is worth
    own: float = 0.4  # mean soft spot for one's own bench
    lean: float = 0.4  # its sd between people
    close: float = 0.2  # a difference that a reader calls close
    stronger: float = 0.0  # how much better texts for the motion are
    line: float = 1.0  # how much more readers' tastes differ of one line than of a text


EARLY = World(skill=0.82, text=0.0)
PEER = World(skill=0.82, text=0.92)


# --- a debate -----------------------------------------------------------------------------


class Share(NamedTuple):
    """What one person reads in one round."""

    voter: str
    bench: Bench
    round: int
    ballots: tuple[Ballot, ...]
    stars: tuple[StarsAsked, ...]


class Debate(NamedTuple):
    """What luck decides: who is good, who meets whom, who reads what, and each reader's taste; all in standard deviations."""

    room: Room  # after its last vote, in which nobody voted
    shares: list[Share]
    people: list[str]  # shuffled: the first ones misbehave
    skill: dict[str, float]
    lean: dict[str, float]
    quality: dict[str, float]  # of each text, around its author's
    taste: dict[tuple[str, str], float]  # by voter and text; differences of two are logistic
    whim: dict[tuple[str, str], float]  # what voters go by who don't read


def draw(people: int, format: Format, seed: int | str, apart: int = 0, listeners: int = 0) -> Debate:
    """A debate of a format with its defaults, in which everybody is there all the time. `apart`: how many of the first people are
    kept apart as readers. `listeners`: how many more only judge."""
    luck = Random(f"fairness {people} {format} {seed}")
    ids = [f"p{n:02}" for n in range(people)]
    judges = [f"j{n:02}" for n in range(listeners)]
    order = luck.sample(ids, people)
    pasts = {id: Past(id, apart=tuple(order[:apart])) for id in order[:apart]}
    room, shares = _play(ids, judges, pasts, format, str(luck.random()))
    read = sorted(
        {
            (share.voter, id)
            for share in shares
            for ids in (*(kind.among for kind in share.stars), *map(partial(_texts, room), share.ballots))
            for id in ids
        }
    )
    return Debate(
        room,
        shares,
        people=order,
        skill={id: luck.gauss(0, 1) for id in ids},
        lean={id: luck.gauss(0, 1) for id in (*ids, *judges)},
        quality={id: luck.gauss(0, 1) for id in room.speeches},
        taste={pair: _gumbel(luck) for pair in read},
        whim={pair: _gumbel(luck) for pair in read},
    )


@cache
def _motion() -> Motion:
    return next(iter(library.load_library().values()))


def _play(
    ids: Iterable[str], judges: Iterable[str], pasts: Mapping[str, Past], format: Format, seed: str
) -> tuple[Room, list[Share]]:
    room = open_room(code="BCDFG", seed=seed, motion=_motion(), format=format, options={}, now=0)
    room = apply(room, c.Join(role="host"), HOST, 0)
    first = ""
    for n, id in enumerate(ids):
        first = id if n % AT_A_TABLE == 0 else first  # matters only where people sit at tables
        beside = first if format == "tables" and id != first else None
        room = apply(room, c.Join(role="player", past=pasts.get(id), beside=beside), id, 0)
    for id in judges:
        room = apply(room, c.Join(role="judge"), id, 0)
    room = apply(room, c.Begin(), HOST, 0)
    shares: list[Share] = []
    while not (room.phase.name == "reveal" and room.phase.round == room.options.rounds):
        if room.phase.name in ("opening", "rebuttal"):
            text = c.Speak(phase=room.phase.id, text="A text. " * 10, restatement="They say so.", cards=())
            if room.phase.name == "opening":
                text = replace(text, restatement="")
            for id in ids:
                room = apply(room, text, id, 0)
            for group in list(room.queues):
                while room.queues[group].speaker:
                    for press in ("start", "next"):
                        room = apply(room, c.TimeSpeech(room.phase.id, group, press), HOST, 0)
        elif room.phase.name == "vote":
            shares += [_share(room, seat.id) for seat in voters(Turn(room, HOST, 0))]
        room = apply(room, c.EndPhase(phase=room.phase.id), HOST, 0)
    return room, shares


def _share(room: Room, id: str) -> Share:
    seat = room.seats[id]
    asked = stars_asked(room, seat)
    return Share(id, bench(seat), room.phase.round, tuple(ballots(room, seat)), tuple(asked.values()))


def _texts(room: Room, ballot: Ballot) -> tuple[str, str]:
    clash = room.clashes[ballot.clash]
    return clash.opening, clash.rebuttal


def _gumbel(luck: Random) -> float:
    return -log(-log(luck.random() or 0.5))


# --- voting -------------------------------------------------------------------------------

# How a voter who isn't honest sees a text: what it is worth to them, given its worth to an honest reader.
Manner = Callable[[Debate, Share, Speech, float], float]
Crowd = Callable[[Debate], dict[str, Manner]]
SURELY = 1000.0


def at_random(debate: Debate, share: Share, text: Speech, worth: float) -> float:
    return debate.whim[share.voter, text.id]


def blindly(debate: Debate, share: Share, text: Speech, worth: float) -> float:
    """The voter's own bench, whatever it wrote; among its texts, the better one."""
    return worth + SURELY * (text.side == share.bench)


def against_the_best(debate: Debate, share: Share, text: Speech, worth: float) -> float:
    return -worth


def for_friends(friends: Collection[str], debate: Debate, share: Share, text: Speech, worth: float) -> float:
    return worth + SURELY * (text.author in friends)


def honest(debate: Debate) -> dict[str, Manner]:
    return {}


def random_fifth(debate: Debate) -> dict[str, Manner]:
    return dict.fromkeys(debate.people[: round(len(debate.people) * 0.2)], at_random)


def bloc(debate: Debate) -> dict[str, Manner]:
    return dict.fromkeys(debate.people[: round(len(debate.people) * 0.3)], blindly)


def blind_bench(debate: Debate) -> dict[str, Manner]:
    first = {share.voter: share.bench for share in debate.shares if share.round == 1}
    return {voter: blindly for voter, side in first.items() if side == "for"}


def saboteurs(count: int, debate: Debate) -> dict[str, Manner]:
    return dict.fromkeys(debate.people[:count], against_the_best)


def careless(debate: Debate) -> dict[str, Manner]:
    """Two saboteurs, and four who vote at random."""
    return saboteurs(2, debate) | dict.fromkeys(debate.people[2:6], at_random)


def friends(count: int, debate: Debate) -> dict[str, Manner]:
    ring = debate.people[:count]
    return dict.fromkeys(ring, partial(for_friends, ring))


def worth(debate: Debate, world: World, text: str) -> float:
    """What a text is worth to a reader without taste."""
    speech = debate.room.speeches[text]
    return world.skill * debate.skill[speech.author] + world.text * debate.quality[text]


def vote(debate: Debate, world: World, crowd: Crowd) -> Room:
    """The room after everybody read and voted. A reader has one opinion of a text: verdict and stars both go by it."""
    manners, room = crowd(debate), debate.room.copy()
    for share in debate.shares:
        manner, opinions = manners.get(share.voter), dict[str, float]()
        soft = world.own + world.lean * debate.lean[share.voter]
        for voter, id in ((share.voter, id) for ids in _read(room, share) for id in ids):
            text = room.speeches[id]
            honestly = worth(debate, world, id) + world.line * debate.taste[voter, id]
            honestly += world.stronger * (text.side == "for") + soft * (text.side == share.bench)
            opinions[id] = manner(debate, share, text, honestly) if manner else honestly
        for ballot in share.ballots:
            opening, rebuttal = _texts(room, ballot)
            gap = opinions[rebuttal] - opinions[opening] + (0.0 if manner is at_random else world.last)
            choice: Choice = "close" if abs(gap) < world.close else "rebuttal" if gap > 0 else "opening"
            room.ballots[ballot_id(share.voter, ballot.clash)] = replace(ballot, choice=choice)
        best = (sorted(kind.among, key=opinions.__getitem__, reverse=True)[: kind.give] for kind in share.stars)
        stars = tuple(id for texts in best for id in texts)
        key = stars_id(share.voter, share.round)
        room.stars[key] = Stars(share.voter, share.round, stars)
    return room


def _read(room: Room, share: Share) -> list[tuple[str, ...]]:
    return [*map(partial(_texts, room), share.ballots), *(kind.among for kind in share.stars)]
