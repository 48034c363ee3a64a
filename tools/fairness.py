"""How well the standings tell who argued best, and what cheats gain: simulated debates, for docs/fairness.md.

    python -m tools.fairness            # every table, a few minutes on two cores
    python -m tools.fairness --quick    # a look: 40 debates for each figure
    python -m tools.fairness --fit      # find the two numbers that are fitted, instead

Pairs and ballots are dealt by debate/game/dealing/shares.py, points come from scoring.py and strengths from
standings.py: this is the product's own code. Only the people are made up (voters.py): how well they write,
and how they read and vote.

All columns share their luck: debate 17 has the same people, pairs and readers in each, so columns differ only
in what voters do. Exits with 1 if a figure of the row "2+2 stars, lean, level" is more than 0.02 below what was promised.
"""

import os
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from math import sqrt
from multiprocessing import Pool
from statistics import fmean, median, stdev

from debate.game.model.state import Ballot, Clash, Options, Phase, Room, Seat, Speech, ballot_id
from debate.game.scoring.points import score_round
from debate.game.scoring.standings import fit, own_place, standings
from tools.voters import (
    CLASHES,
    EARLY,
    PEER,
    STARS,
    Crowd,
    Debate,
    Votes,
    World,
    blind_bench,
    bloc,
    draw,
    honest,
    one_cheat,
    random_fifth,
    two_friends,
    vote,
)

DEBATES, QUICK = 400, 40
CORES = 2
PEOPLE, ROUNDS = 30, 3
SIZES = (8, 12, 20, 30, 40)


# --- what is made of it -------------------------------------------------------------------


def points(debate: Debate, votes: Votes) -> dict[str, float]:
    """Today's: the mean of the round scores."""
    options, phase = Options(rounds=len(debate.rounds), swap=True, lengths={}), Phase(id="", name="finished", began=0)
    room = Room(code="", seed="", pack="", opened=0, format="full", options=options, phase=phase)
    room.seats = {seat: Seat(id=seat, n=n, role="player") for n, seat in enumerate(debate.bench)}
    for n, (_, clashes, _) in enumerate(debate.rounds, 1):
        for clash, parties in clashes.items():
            for id in (parties.opening, clash):
                author, kind, side, _ = votes.texts[id]
                room.speeches[id] = Speech(id=id, kind=kind, round=n, side=side, text="", at=0, author=author)
            room.clashes[clash] = Clash(
                id=clash, n=n, round=n, opening=parties.opening, rebutter=parties.rebutter, rebuttal=clash
            )
    for voter, bench, _, clash, choice in votes.verdicts:
        room.ballots[ballot_id(voter, clash)] = Ballot(seat=voter, clash=clash, bench=bench, choice=choice)
    scores = [score_round(room, n).seats for n in range(1, len(debate.rounds) + 1)]
    return {seat: fmean(score.get(seat, 50.0) for score in scores) for seat in debate.bench}


def shared_biases(debate: Debate, votes: Votes) -> dict[str, float]:
    return fit(votes.matches(), debate.bench, lean=False).strength


def one_star(debate: Debate, votes: Votes) -> dict[str, float]:
    return fit(votes.matches(1), debate.bench).strength


def two_stars(debate: Debate, votes: Votes) -> dict[str, float]:
    return fit(votes.matches(STARS), debate.bench).strength


def ours(debate: Debate, votes: Votes) -> dict[str, float]:
    """The product's: two stars of each kind, a lean for each voter, benches levelled."""
    return {seat: place.strength for seat, place in standings(votes.matches(STARS), debate.bench, drawn=True).items()}


Way = Callable[[Debate, Votes], Mapping[str, float]]


def spearman(truth: Mapping[str, float], found: Mapping[str, float]) -> float:
    """The correlation of ranks; equal figures share their mean rank. Somebody without a figure has 0."""
    one, two = _ranks([truth[id] for id in truth]), _ranks([found.get(id, 0.0) for id in truth])
    middle = (len(truth) - 1) / 2
    both = sum((a - middle) * (b - middle) for a, b in zip(one, two, strict=True))
    return both / sqrt(sum((a - middle) ** 2 for a in one) * sum((b - middle) ** 2 for b in two))


def _ranks(values: Sequence[float]) -> list[float]:
    return [sum(other < value for other in values) + (values.count(value) - 1) / 2 for value in values]


# --- the tables ---------------------------------------------------------------------------

COLUMNS: dict[str, tuple[World, Crowd]] = {
    "early honest": (EARLY, honest),
    "20 % at random": (EARLY, random_fifth),
    "30 % bloc": (EARLY, bloc),
    "one bench blind": (EARLY, blind_bench),
    "peer honest": (PEER, honest),
    "peer 30 % bloc": (PEER, bloc),
    "peer one bench blind": (PEER, blind_bench),
}
WAYS: dict[str, Way] = {
    "points of today": points,
    "Bradley–Terry, shared biases": shared_biases,
    "1+1 stars": one_star,
    "2+2 stars, lean, level": ours,
}
# The figures of the study before the code: what the last row has to reach, and what the others are compared with.
PROMISED: dict[str, tuple[float | None, ...]] = {
    "points of today": (0.797, 0.738, 0.706, 0.350, 0.686, 0.593, 0.296),
    "Bradley–Terry, shared biases": (0.836, 0.765, 0.743, 0.413, 0.697, 0.610, 0.333),
    "1+1 stars": (0.877, 0.824, 0.846, None, 0.774, 0.743, None),
    "2+2 stars, lean, level": (0.897, 0.849, 0.869, 0.832, 0.794, 0.760, 0.730),
}
PROMISED_SIZES = {"early": (0.83, 0.84, 0.86, 0.86, 0.87), "peer": (0.70, 0.73, 0.75, 0.74, 0.75)}
TOLERANCE = 0.02


def cells(seed: int) -> dict[tuple[str, str], float]:
    """One debate of the first table: rho by way and column."""
    debate, found = draw(PEOPLE, ROUNDS, seed), {}
    for column, (world, crowd) in COLUMNS.items():
        votes = vote(debate, world, crowd)
        found |= {(name, column): spearman(votes.skill, way(debate, votes)) for name, way in WAYS.items()}
    return found


def sizes(seed: int) -> dict[tuple[str, int], float]:
    """One debate of each size, two rounds: rho with and without levelled benches, and where rooms are equally mixed."""
    found = {}
    for people in SIZES:
        debate = draw(people, 2, seed)
        for name, world in (("early", EARLY), ("peer", PEER)):
            for crowd, what in ((honest, ""), (blind_bench, ", one bench blind")):
                votes = vote(debate, world, crowd)
                found[f"{name}{what}", people] = spearman(votes.skill, ours(debate, votes))
                found[f"{name}{what}, not levelled", people] = spearman(votes.skill, two_stars(debate, votes))
            votes = vote(mixed := equally_mixed(debate), world, honest)
            found[f"{name}, rooms equally mixed", people] = spearman(votes.skill, ours(mixed, votes))
    return found


def equally_mixed(debate: Debate) -> Debate:
    """The same debate with skills stretched to a mean of 0 and an sd of 1 in this very room."""
    middle, spread = fmean(debate.skill.values()), stdev(debate.skill.values())
    return debate._replace(skill={seat: (value - middle) / spread for seat, value in debate.skill.items()})


def gains(seed: int) -> dict[tuple[str, str], float]:
    """One debate of the third table: how many places those who cheat rise, by how they cheat and what is looked at."""
    debate, found = draw(PEOPLE, ROUNDS, seed), {}
    fair = vote(debate, EARLY, honest)
    for name, crowd in (("one cheat", one_cheat), ("two friends", two_friends), ("one bench blind", blind_bench)):
        foul, cheats = vote(debate, EARLY, crowd), list(crowd(debate))
        for what, way in (("points of today", points), ("not levelled", two_stars), ("levelled", ours)):
            before, after = _standing(way(debate, fair)), _standing(way(debate, foul))
            found[name, what] = fmean(after[cheat] - before[cheat] for cheat in cheats)
        told = cheats[:2]  # own places take a fit each: two of a bench are enough
        before, after = (
            [own_place(cheat, v.matches(STARS), debate.bench, drawn=True) for cheat in told] for v in (fair, foul)
        )
        found[name, "surely ahead of"] = fmean(a.ahead - b.ahead for a, b in zip(after, before, strict=True) if a and b)
        found[name, "surely behind"] = fmean(a.behind - b.behind for a, b in zip(after, before, strict=True) if a and b)
    return found


def _standing(figures: Mapping[str, float]) -> dict[str, float]:
    """How many people each person is ahead of; a tie counts half."""
    return dict(zip(figures, _ranks(list(figures.values())), strict=True))


def bands(seed: int) -> dict[tuple[str, str], float]:
    """One honest debate: how wide the bands are, and of 100 pairs in which one is surely ahead, how many are wrong."""
    debate, found = draw(PEOPLE, ROUNDS, seed), {}
    for name, world in (("early", EARLY), ("peer", PEER)):
        votes = vote(debate, world, honest)
        places = standings(votes.matches(STARS), debate.bench, drawn=True)
        pairs = [
            (a, b)
            for a in places
            for b in places
            if places[a].strength > places[b].strength and b not in places[a].level
        ]
        today: dict[str, list[float]] = {}
        for id, text in votes.texts.items():
            today.setdefault(text.author, []).append(votes.skill[text.author] + world.text * debate.quality[id])
        found[name, "level with"] = fmean(len(place.level) for place in places.values())
        found[name, "wrong about the person"] = (
            100 * fmean(votes.skill[a] < votes.skill[b] for a, b in pairs) if pairs else 0.0
        )
        found[name, "wrong about today's texts"] = (
            100 * fmean(fmean(today[a]) < fmean(today[b]) for a, b in pairs) if pairs else 0.0
        )
    return found


def means(results: Iterable[Mapping]) -> dict:
    """By key: the mean over the debates, and its standard error."""
    rows = list(results)
    return {
        key: (fmean(row[key] for row in rows), stdev(row[key] for row in rows) / sqrt(len(rows))) for key in rows[0]
    }


def row(*cells: str) -> str:
    return "| " + " | ".join(cells) + " |"


def print_main(found: Mapping) -> bool:
    """The first table, each figure with the promised one in brackets. Whether our own row is reached."""
    print(row("", *COLUMNS), row(*["---"] * (len(COLUMNS) + 1)), sep="\n")
    short = []
    for name in WAYS:
        figures = []
        for column, promised in zip(COLUMNS, PROMISED[name], strict=True):
            mean = found[name, column][0]
            figures.append(f"{mean:.3f}" + (f" ({promised:.3f})" if promised else ""))
            if WAYS[name] is ours and promised and mean < promised - TOLERANCE:
                short.append(column)
        print(row(name, *figures))
    worst = max(error for _, error in found.values())
    print(
        f"\nIn brackets: promised. Standard errors: at most {worst:.3f}.",
        f"Short of it: {', '.join(short) or 'nothing'}.",
    )
    return not short


def print_sizes(found: Mapping) -> None:
    print(row("people, 2 rounds", *map(str, SIZES)), row(*["---"] * (len(SIZES) + 1)), sep="\n")
    for name in dict.fromkeys(name for name, _ in found):
        figures = [f"{found[name, size][0]:.3f}" for size in SIZES]
        if promised := PROMISED_SIZES.get(name):
            figures = [f"{figure} ({goal:.2f})" for figure, goal in zip(figures, promised, strict=True)]
        print(row(name, *figures))
    errors = ", ".join(f"{max(error for (_, n), (_, error) in found.items() if n == size):.3f}" for size in SIZES)
    print(f"\nStandard errors, by size: at most {errors}.")


def print_grid(title: str, found: Mapping) -> None:
    """Any other table: what is before the first comma goes down, the rest across."""
    down, across = (list(dict.fromkeys(key[n] for key in found)) for n in (0, 1))
    print(row(title, *across), row(*["---"] * (len(across) + 1)), sep="\n")
    for name in down:
        print(row(name, *("{:+.1f} ± {:.1f}".format(*found[name, what]) for what in across)))


def print_speed() -> None:
    """The milliseconds that a fit takes for 40 people and 3 rounds, on this machine now."""
    debate = draw(40, 3, 1)
    matches = vote(debate, EARLY, honest).matches(STARS)
    person = debate.order[0]
    for name, work in (
        ("standings", lambda: standings(matches, debate.bench, drawn=True)),
        ("own place", lambda: own_place(person, matches, debate.bench, drawn=True)),
    ):
        taken = []
        for _ in range(30):
            began = time.perf_counter()
            work()
            taken.append(1000 * (time.perf_counter() - began))
        print(
            f"{name}, 40 people, 3 rounds, {len(matches)} matches: {median(taken):.1f} ms (best of 30: {min(taken):.1f})"
        )


# --- fitting ------------------------------------------------------------------------------


def honest_rho(world: World, seed: int) -> float:
    debate = draw(PEOPLE, ROUNDS, seed)
    votes = vote(debate, world, honest)
    return spearman(votes.skill, ours(debate, votes))


def search(
    pool, debates: int, goal: float, low: float, high: float, world: Callable[[float], World], rises: bool
) -> float:
    """The number, to 0.01, whose world has `goal` as the rho of our honest cell: by halving."""
    while high - low > 0.01:
        middle = (low + high) / 2
        rho = fmean(pool.imap_unordered(partial(honest_rho, world(middle)), range(debates), chunksize=5))
        print(f"  {middle:.3f}: {rho:.4f}", flush=True)
        low, high = (middle, high) if (rho < goal) == rises else (low, middle)
    return (low + high) / 2


def main() -> int:
    parser = ArgumentParser(prog="python -m tools.fairness", description=__doc__.partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help=f"{QUICK} debates for each figure, not {DEBATES}")
    parser.add_argument(
        "--fit", action="store_true", help="find the skill and the noise that reach the two honest cells"
    )
    options = parser.parse_args()
    debates, began = QUICK if options.quick else DEBATES, time.perf_counter()
    with Pool(CORES) as pool:
        if options.fit:
            goals = PROMISED["2+2 stars, lean, level"]
            print("sd of skill, early honest:")
            skill = search(pool, debates, goals[0], 0.4, 1.6, lambda value: World(skill=value, text=0.0), True)
            print(f"  -> {skill:.2f}\nsd of one person's texts, peer honest:")
            text = search(
                pool, debates, goals[4], 0.0, 2.0, lambda value: World(skill=round(skill, 2), text=value), False
            )
            print(f"  -> {text:.2f}")
            return 0

        def run(work: Callable[[int], Mapping]) -> dict:
            return means(pool.imap(work, range(debates), chunksize=5))

        print(
            f"{debates} debates for each figure; {PEOPLE} people, {ROUNDS} rounds, {CLASHES} clashes each, unless said.\n"
        )
        reached = print_main(run(cells))
        print()
        print_sizes(run(sizes))
        print()
        print_grid("rise in places, of 30", run(gains))
        print()
        print_grid("honest bands, of 30", run(bands))
        pool.close()
        pool.join()
    print()
    print_speed()
    used = os.times()
    print(f"All of it took {time.perf_counter() - began:.0f} s, and {used.user + used.children_user:.0f} s of CPU.")
    return 0 if reached or options.quick else 1


if __name__ == "__main__":
    sys.exit(main())
