"""People who are made up, for tools/fairness.py: how well they write, whom they meet, what they read, and how they vote.

docs/fairness.md says where the numbers of a `World` come from. Luck is shared: a debate is drawn once, and the same people,
pairs and readers vote in every way.
"""

from collections.abc import Callable
from functools import partial
from math import log
from random import Random
from typing import NamedTuple

from debate.game.dealing import shares
from debate.game.model.motion import SIDES, Side, other
from debate.game.model.state import Choice
from debate.game.scoring.standings import Match, Stars, Text, Verdict, matches_of_stars, matches_of_verdicts

CLASHES = 4  # that each voter judges
STARS = 2  # of each kind, where four clashes are judged


class World(NamedTuple):
    """How people write, read and vote, in logits: 1 turns an even vote into 73 to 27."""

    skill: float  # sd of people
    text: float  # sd of one person's texts around that person's skill
    last: float = 0.3  # what the last word is worth
    own: float = 0.4  # mean soft spot for one's own bench
    lean: float = 0.4  # its sd between people
    close: float = 0.2  # a difference that a reader calls close


EARLY = World(skill=0.82, text=0.0)
PEER = World(skill=0.82, text=0.92)


# --- a debate -----------------------------------------------------------------------------


class Round(NamedTuple):
    sides: dict[str, Side]
    clashes: dict[str, shares.Parties]
    held: dict[str, tuple[str, ...]]  # by voter: the clashes to judge


class Debate(NamedTuple):
    """What luck decides: who is good, who meets whom, who reads what, and each reader's taste. All of it in sds."""

    bench: dict[str, Side]  # of round 1
    rounds: list[Round]
    skill: dict[str, float]
    lean: dict[str, float]
    quality: dict[str, float]  # of each text, around its author's
    taste: dict[tuple[str, str], float]  # by voter and text; differences of two are logistic
    whim: dict[tuple[str, str], float]  # what voters go by who don't read
    order: list[str]  # people, shuffled: the first ones misbehave


def draw(people: int, rounds: int, seed: int) -> Debate:
    luck = Random(f"fairness {people} {rounds} {seed}")
    ids = [f"p{n:02}" for n in range(people)]
    bench = sides = shares.balance(dict.fromkeys(ids), luck)
    met: dict[tuple[str, str], int] = {}
    unanswered: set[str] = set()
    dealt = []
    for n in range(rounds):
        if n:
            sides = shares.balance({seat: other(side) for seat, side in sides.items()}, luck)
        clashes = {}
        for side in SIDES:
            openings = {f"{n} opening {seat}": seat for seat in ids if sides[seat] != side}
            pairs = shares.pair([seat for seat in ids if sides[seat] == side], openings, unanswered, met, luck)
            for rebutter, opening in pairs.items():
                clashes[f"{n} rebuttal {rebutter}"] = shares.Parties(openings[opening], rebutter, opening)
        for opener, rebutter, _ in map(_parties, clashes.values()):
            for pair in ((opener, rebutter), (rebutter, opener)):
                met[pair] = met.get(pair, 0) + 1
        unanswered |= set(ids) - {parties.opener for parties in clashes.values()}
        dealt.append(Round(sides, clashes, shares.allot(sides, clashes, CLASHES, luck)))
    texts = [id for round in dealt for clash, parties in round.clashes.items() for id in (parties.opening, clash)]
    read = [
        (voter, id)
        for round in dealt
        for voter, held in round.held.items()
        for clash in held
        for id in (round.clashes[clash].opening, clash)
    ]
    return Debate(
        bench,
        dealt,
        skill={id: luck.gauss(0, 1) for id in ids},
        lean={id: luck.gauss(0, 1) for id in ids},
        quality={id: luck.gauss(0, 1) for id in texts},
        taste={pair: _gumbel(luck) for pair in read},
        whim={pair: _gumbel(luck) for pair in read},
        order=luck.sample(ids, len(ids)),
    )


def _parties(parties: shares.Parties) -> tuple[str, str, str]:
    return parties.opener, parties.rebutter, parties.opening


def _gumbel(luck: Random) -> float:
    return -log(-log(luck.random() or 0.5))


# --- voting -------------------------------------------------------------------------------

# How a voter who isn't honest sees a text: what it is worth to them, given its worth to an honest reader.
Manner = Callable[[Debate, Side, str, str, Text, float], float]
Crowd = Callable[[Debate], dict[str, Manner]]
SURELY = 1000.0


def at_random(debate: Debate, bench: Side, voter: str, id: str, text: Text, worth: float) -> float:
    return debate.whim[voter, id]


def blindly(debate: Debate, bench: Side, voter: str, id: str, text: Text, worth: float) -> float:
    """The voter's own bench, whatever it wrote; among its texts, the better one."""
    return worth + SURELY * (text.bench == bench)


def against_the_best(debate: Debate, bench: Side, voter: str, id: str, text: Text, worth: float) -> float:
    return -worth


def for_a_friend(friend: str, debate: Debate, bench: Side, voter: str, id: str, text: Text, worth: float) -> float:
    return worth + SURELY * (text.author == friend)


def honest(debate: Debate) -> dict[str, Manner]:
    return {}


def random_fifth(debate: Debate) -> dict[str, Manner]:
    return dict.fromkeys(debate.order[: round(len(debate.order) * 0.2)], at_random)


def bloc(debate: Debate) -> dict[str, Manner]:
    return dict.fromkeys(debate.order[: round(len(debate.order) * 0.3)], blindly)


def blind_bench(debate: Debate) -> dict[str, Manner]:
    return {voter: blindly for voter, side in debate.bench.items() if side == "for"}


def one_cheat(debate: Debate) -> dict[str, Manner]:
    return {debate.order[0]: against_the_best}


def two_friends(debate: Debate) -> dict[str, Manner]:
    one, two = debate.order[:2]
    return {one: partial(for_a_friend, two), two: partial(for_a_friend, one)}


class Votes(NamedTuple):
    texts: dict[str, Text]
    verdicts: list[Verdict]
    stars: dict[int, list[Stars]]  # by how many of each kind a seat gives
    skill: dict[str, float]

    def matches(self, stars: int = 0) -> list[Match]:
        return matches_of_verdicts(self.verdicts, self.texts) + matches_of_stars(self.stars.get(stars, ()), self.texts)


def vote(debate: Debate, world: World, crowd: Crowd) -> Votes:
    """Everybody reads and votes. A reader has one opinion of a text: verdict and stars both go by it."""
    manners = crowd(debate)
    skill = {seat: world.skill * z for seat, z in debate.skill.items()}
    texts, verdicts, stars = {}, [], {1: [], STARS: []}
    for sides, clashes, held in debate.rounds:
        for clash, parties in clashes.items():
            texts[parties.opening] = Text(parties.opener, "opening", sides[parties.opener])
            texts[clash] = Text(parties.rebutter, "rebuttal", sides[parties.rebutter])
        for voter, mine in held.items():
            bench, manner = sides[voter], manners.get(voter)
            read = [(clashes[clash].opening, clash) for clash in mine]
            worth = {}
            for id in dict.fromkeys(id for pair in read for id in pair):
                text = texts[id]
                honestly = skill[text.author] + world.text * debate.quality[id] + debate.taste[voter, id]
                honestly += (world.own + world.lean * debate.lean[voter]) * (text.bench == bench)
                worth[id] = manner(debate, bench, voter, id, text, honestly) if manner else honestly
            for opening, rebuttal in read:
                last = 0.0 if manner is at_random else world.last
                gap = worth[rebuttal] - worth[opening] + last
                choice: Choice = (
                    "close" if abs(gap) < world.close and not manner else "rebuttal" if gap > 0 else "opening"
                )
                verdicts.append(Verdict(voter, bench, opening, rebuttal, choice))
            for count, given in stars.items():
                starred = {
                    id for kind in zip(*read, strict=True) for id in sorted(set(kind), key=worth.__getitem__)[-count:]
                }
                given.append(Stars(voter, bench, read, starred))
    return Votes(texts, verdicts, stars, skill)
