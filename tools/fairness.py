"""Measures how well a debate's votes show who argued best, and how often people are told something false, for docs/fairness.md.

    python -m tools.fairness                 # every table
    python -m tools.fairness --debates 40    # a look: this many debates for each figure

The product's own rules deal, and its own code counts. Only the people are made up (voters.py): how well they write, and how they
read and vote. Every format has its defaults, and everybody is there all the time.

Exits with 1 if a figure is worse than promised (`PROMISES`), or a correlation lower than on the page, by more than chance
explains: twice its standard error.
"""

import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import partial
from math import sqrt
from multiprocessing import Pool
from pathlib import Path
from statistics import StatisticsError, correlation, fmean, stdev
from typing import NamedTuple

from debate.game.model.phases import FORMATS, is_aloud
from debate.game.model.state import Choice, Clash, Format, Room
from debate.game.scoring import outcome as outcomes
from debate.game.scoring import sides, term
from debate.game.scoring.outcome import evidence, outcome
from debate.game.scoring.points import score_round, verdict
from debate.game.scoring.standings import Place, standings
from tools.voters import (
    EARLY,
    PEER,
    Debate,
    World,
    blind_bench,
    bloc,
    careless,
    draw,
    friends,
    honest,
    random_fifth,
    saboteurs,
    vote,
    worth,
)

DEBATES, SIDES = 200, 4  # debates for each figure; this many times as many for "more often", which needs no fit
TOLD = 4  # people of each debate whose own place is looked at: each needs a fit of its own
CORES = 2
SHOWN: tuple[Format, ...] = ("sprint", "class", "full")
SIZES = (8, 12, 16, 28, 40)
TOLD_OF_CLASHES: tuple[Format, ...] = (*SHOWN, "tables")
ON_STAGE, LISTENERS = 4, (1, 2, 4, 8, 24)  # people who speak, and how many listen
LINES = (1.0, 1.5, 2.0)  # how much more readers' tastes differ of one line than of a text
WORLDS = {"alike": EARLY, "peers": PEER}
DEFAULT: tuple[Format, int] = ("class", 28)
TERM, LOOKS = 6, (1, 3, 6)  # debates, and after how many the class is looked at
CROWDS = {"20 % at random": random_fifth, "30 % bloc": bloc}
CHEATS = {
    "one bench blind": blind_bench,
    "one saboteur": partial(saboteurs, 1),
    "two friends": partial(friends, 2),
    "five friends": partial(friends, 5),
}
PAGE = Path(__file__).parents[1] / "docs" / "fairness.md"


class Promise(NamedTuple):
    """The worst that a figure may be, in percent, in any format and room. `said`: what the figure is, for the report of a fault."""

    said: str
    limit: float
    at_least: bool = False

    def is_broken(self, figure: float, error: float) -> bool:
        return figure + 2 * error < self.limit if self.at_least else figure - 2 * error > self.limit


FALSE_SIDE, FOUND_HALF, FOUND_ONE = "named, of equal sides", "named, ½ stronger", "named, 1 stronger"
FALSE_BAND, NO_BAND = "band has a fault", "told nothing"
FALSE_TERM, MARKED = "place over a term has a fault", "honest voters marked"
MARKED_RANDOM, MARKED_CONTRARY = "those at random marked", "those for the weaker text marked"
GIVEN, TOP, BELOW = "somebody named", "of them in the top third", "of them below the median"
PROMISES = {
    FALSE_SIDE: Promise("rooms are told that one of two equal sides convinced more often", 6),
    FALSE_BAND: Promise(
        "people who are told of somebody clearly ahead or behind are told something false of today’s texts", 6
    ),
    TOP: Promise("people named among the strongest are in the top third", 87, at_least=True),
    BELOW: Promise("people named among the strongest are below the median", 4),
    FALSE_TERM: Promise("people who are told of over a term are told of falsely", 6),
    MARKED: Promise("honest voters are marked in an honest class", 0.5),
    f"{MARKED}, six careless": Promise("honest voters are marked in a class with six careless ones", 3),
}
RIGHT, WRONG = "the better text is ahead", "the other one is"
UNDECIDED = "too close to call"
TOLERANCE = 0.02  # by which a correlation may be below the page's

Figures = dict[tuple[str, str], tuple[float, float]]  # by what and world: the mean and its standard error
Found = dict[tuple[str, str], float | None]  # in one debate; None: it says nothing of it


def spearman(truth: Mapping[str, float], figures: Mapping[str, float]) -> float:
    """The correlation of ranks; equal figures share their mean rank. A person without a figure has 0."""
    try:
        return correlation(ranks(list(truth.values())), ranks([figures.get(id, 0.0) for id in truth]))
    except StatisticsError:  # all are equal
        return 0.0


def ranks(values: Sequence[float]) -> list[float]:
    """How many are below each; a tie counts half."""
    return [sum(other < value for other in values) + (values.count(value) - 1) / 2 for value in values]


# --- one debate ---------------------------------------------------------------------------


def sides_told(format: Format, people: int, seed: int) -> Found:
    """Whether a room is told that one side convinced it more often: of equal sides, and where one is stronger."""
    debate, found = draw(people, format, seed), Found()
    for name, world in WORLDS.items():
        for stronger, what in ((0.0, FALSE_SIDE), (0.5, FOUND_HALF), (1.0, FOUND_ONE)):
            seen = evidence(vote(debate, world._replace(stronger=stronger), honest))
            told = sides.convinced(seen.verdicts, seen.texts, seen.round_of, seen.people)
            assert told, "everybody voted"
            found[what, name] = 100.0 * (told.more_often in (("for",) if stronger else ("for", "against")))
    return found


def clashes_told(format: Format, people: int, seed: int, listeners: int = 0) -> Found:
    """What a room is told of its clashes: how often a verdict names the text that is worth more, and how often the other one."""
    debate, found = draw(people, format, seed, listeners=listeners), Found()
    for name, world in WORLDS.items():
        for line in LINES if is_aloud(format) else LINES[:1]:
            room = vote(debate, world._replace(line=line), honest)
            scores = [score_round(room, n).clashes for n in range(1, room.options.rounds + 1)]
            judged = {id: score for clashes in scores for id, score in clashes.items() if score.p is not None}
            told = {id: verdict(score) or "close" for id, score in judged.items()}  # or too few votes for a verdict
            better = {id: _better(debate, world, room.clashes[id]) for id in told}
            where = f"{name}, ×{line:g}" if is_aloud(format) else name
            for what, some in (
                (RIGHT, [choice == better[id] for id, choice in told.items()]),
                (WRONG, [choice not in (better[id], "close") for id, choice in told.items()]),
                (UNDECIDED, [choice == "close" for choice in told.values()]),
            ):
                found[what, where] = 100 * fmean(some)
    return found


def _better(debate: Debate, world: World, clash: Clash) -> Choice:
    more = worth(debate, world, clash.rebuttal) > worth(debate, world, clash.opening)
    return "rebuttal" if more else "opening"


def people_told(format: Format, people: int, seed: int) -> Found:
    """How well people are told apart, and whether what a person and the room are told of texts is true."""
    debate, found = draw(people, format, seed), Found()
    for name, world in WORLDS.items():
        room = vote(debate, world, honest)
        found["rho", name] = spearman(debate.skill, strengths(room))
        came_out = outcome(room)
        if came_out.places:
            today = {id: _worth(debate, world, id) for id in debate.people}
            bands = [_told(room, id) for id in debate.people[:TOLD]]
            wrong = [_has_fault(id, places, today) for id, places in bands if places[id].ahead or places[id].behind]
            found[FALSE_BAND, name] = 100 * fmean(wrong) if wrong else None
            found[NO_BAND, name] = 100 * (1 - len(wrong) / len(bands))
        heights: list[float] = []
        for kind in ("opening", "rebuttal"):
            winners = came_out.winners.get(f"strong_{kind}", ())  # type: ignore[call-overload]
            true = {id: _worth(debate, world, id, kind) for id in debate.people}
            rank = dict(zip(true, ranks(list(true.values())), strict=True))
            heights += [(rank[id] + 0.5) / people for id in winners]
        found[GIVEN, name] = 50.0 * sum(award.startswith("strong_") for award in came_out.winners)
        found[TOP, name] = 100 * fmean(height > 2 / 3 for height in heights) if heights else None
        found[BELOW, name] = 100 * fmean(height < 1 / 2 for height in heights) if heights else None
    return found


def strengths(room: Room) -> dict[str, float]:
    """The strengths by which hosts' lists are sorted, in a room of any size."""
    seen = evidence(room)
    return {id: place.strength for id, place in standings(seen.matches, seen.people, drawn=True).items()}


def _told(room: Room, person: str) -> tuple[str, dict[str, Place]]:
    """Everybody's places, computed without this person's votes, as the person's own place is."""
    seen = evidence(room)
    matches = [match for match in seen.matches if match.voter != person]
    return person, standings(matches, seen.people, True, outcomes.caution(room, seen))


def _worth(debate: Debate, world: World, author: str, kind: str = "") -> float:
    """What a person's texts in this debate are worth on average."""
    texts = (text for text in debate.room.speeches.values() if text.author == author and kind in ("", text.kind))
    return fmean(worth(debate, world, text.id) for text in texts)


def _has_fault(person: str, places: Mapping[str, Place], today: Mapping[str, float]) -> bool:
    mine = places[person]
    others = places.keys() - {person, *mine.level}
    return any((places[one].strength < mine.strength) != (today[one] < today[person]) for one in others)


def misled(seed: int) -> Found:
    """What careless voters and cheats do to the default format: how well people are told apart, and how many places cheats rise."""
    format, people = DEFAULT
    debate, found = draw(people, format, seed), Found()
    for name, world in WORLDS.items():
        fair = strengths(vote(debate, world, honest))
        found["honest", f"rho, {name}"] = spearman(debate.skill, fair)
        for what, crowd in (CROWDS | CHEATS).items():
            foul = strengths(vote(debate, world, crowd))
            found[what, f"rho, {name}"] = spearman(debate.skill, foul)
            if what in CHEATS:
                found[what, f"places, {name}"] = _rise(crowd(debate), fair, foul)
    return found


def kept_apart(seed: int) -> Found:
    """The same of five friends who star each other, where a teacher keeps them apart as readers."""
    format, people = DEFAULT
    debate, found, what = draw(people, format, seed, apart=5), Found(), "five friends, kept apart"
    for name, world in WORLDS.items():
        fair, foul = (strengths(vote(debate, world, crowd)) for crowd in (honest, CHEATS["five friends"]))
        found[what, f"rho, {name}"] = spearman(debate.skill, foul)
        found[what, f"places, {name}"] = _rise(debate.people[:5], fair, foul)
    return found


def over_a_term(seed: int) -> Found:
    """What a teacher is told of the same people over several debates of the default format, and whose votes are marked."""
    format, people = DEFAULT
    debates, found = [draw(people, format, f"{seed}, debate {n}") for n in range(TERM)], Found()
    first = debates[0]
    for name, world in WORLDS.items():
        for crowd, voted in ((honest, ""), (careless, ", six careless")):
            all: dict[str, list[term.Showing]] = {id: [] for id in first.people}
            for n, debate in enumerate(debates, 1):
                same = debate._replace(people=first.people, skill=first.skill, lean=first.lean)
                room = vote(same, world, crowd)
                room.outcome = outcome(room)
                for id, showing in term.showings(room).items():
                    all[id].append(showing)
                if n in LOOKS:
                    of_each = {id: [showing.strength or 0.0 for showing in some] for id, some in all.items()}
                    means = {id: fmean(values) for id, values in of_each.items()}
                    found[f"rho{voted}", f"{n}, {name}"] = spearman(first.skill, means)
                    places = term.over_a_term(of_each)
                    told = {id: place for id, place in places.items() if place.ahead or place.behind}
                    wrong = [_is_wrong(id, place, first.skill) for id, place in told.items()]
                    found[f"{FALSE_TERM}{voted}", f"{n}, {name}"] = 100 * fmean(wrong) if wrong else None
                    found[f"{NO_BAND}{voted}", f"{n}, {name}"] = 100 - 100 * len(told) / people if places else None
            marked = {id: 100.0 * term.looks_like_chance(some) for id, some in all.items()}
            groups = {MARKED_RANDOM: first.people[2:6], MARKED_CONTRARY: first.people[:2]} if voted else {}
            others = [id for id in first.people if id not in crowd(first)]
            for what, some in ({f"{MARKED}{voted}": others} | groups).items():
                found[what, f"{TERM}, {name}"] = fmean(marked[id] for id in some)
    return found


def _is_wrong(person: str, place: term.TermPlace, skill: Mapping[str, float]) -> bool:
    better, worse = ([skill[one] > skill[person] for one in some] for some in (place.behind, place.ahead))
    return not all(better) or any(worse)


def _rise(cheats: Collection[str], before: Mapping[str, float], after: Mapping[str, float]) -> float:
    one, two = (dict(zip(some, ranks(list(some.values())), strict=True)) for some in (before, after))
    return fmean(two[cheat] - one[cheat] for cheat in cheats)


# --- tables -------------------------------------------------------------------------------


def means(debates: Iterable[Found]) -> Figures:
    """The mean of each figure, and its standard error, over the debates that have the figure."""
    found: dict[tuple[str, str], list[float]] = {}
    for debate in debates:
        for key, value in debate.items():
            if value is not None:
                found.setdefault(key, []).append(value)
    return {key: (fmean(all), stdev(all) / sqrt(len(all)) if len(all) > 1 else 0.0) for key, all in found.items()}


def broken(format: Format, people: int, figures: Figures) -> list[str]:
    """What is worse than promised, in words."""
    return [
        f"{format}, {people} people, {where}: {figure:.1f} ± {error:.1f} % of {promise.said}; promised: {promise.limit} %"
        for (what, where), (figure, error) in figures.items()
        if (promise := PROMISES.get(what)) and promise.is_broken(figure, error)
    ]


def lower(format: Format, people: int, figures: Figures, page: str) -> list[str]:
    """The correlations that are lower than on the page, in words."""
    faults = []
    for world in WORLDS:
        row = next((line for line in page.splitlines() if line.startswith(f"| {_rho_of(format, world)} |")), "")
        cells = row.split("|")[2:-1]
        there, (figure, error) = float(cells[SIZES.index(people)]) if cells else 1.0, figures["rho", world]
        if figure + 2 * error < there - TOLERANCE:
            faults.append(f"{format}, {people} people, {world}: rho {figure:.3f} ± {error:.3f}; on the page: {there}")
    return faults


def _rho_of(format: Format, world: str) -> str:
    return f"`{format}`, {world}"


def print_table(title: str, across: Iterable[str], rows: Mapping[str, Iterable[str]]) -> None:
    head = [title, *across]
    lines = [head, ["---"] * len(head), *([name, *cells] for name, cells in rows.items())]
    print(*("| " + " | ".join(line) + " |" for line in lines), "", sep="\n")


def print_formats(figures: Mapping[tuple[Format, int], Figures]) -> None:
    rho = {_rho_of(f, w): [f"{figures[f, n]['rho', w][0]:.2f}" for n in SIZES] for f in SHOWN for w in WORLDS}
    print_table("rho", map(str, SIZES), rho)
    print(
        f"Standard errors: at most {max(each['rho', world][1] for each in figures.values() for world in WORLDS):.3f}.\n"
    )
    for format in SHOWN:
        plan = FORMATS[format]
        asked = [
            FALSE_SIDE,
            FOUND_HALF,
            FOUND_ONE,
            *((FALSE_BAND, NO_BAND) if plan.rounds > 1 else ()),
            GIVEN,
            TOP,
            BELOW,
        ]
        rows = {
            what: [" / ".join(_percent(figures[format, n], what, w) for w in WORLDS) for n in SIZES] for what in asked
        }
        print_table(f"`{format}`, % {' / '.join(WORLDS)}", map(str, SIZES), rows)


def _percent(figures: Figures, what: str, world: str) -> str:
    return f"{figures[what, world][0]:.0f}" if (what, world) in figures else "–"


def print_grid(title: str, figures: Figures) -> None:
    """A table of anything else: what was measured goes down, where goes across."""
    across = list(dict.fromkeys(where for _, where in figures))
    rows = {
        what: [_cell(what, where, *figures[what, where]) if (what, where) in figures else "" for where in across]
        for what in dict.fromkeys(what for what, _ in figures)
    }
    print_table(title, across, rows)


def _cell(what: str, where: str, figure: float, error: float) -> str:
    if "rho" in what or "rho" in where:
        return f"{figure:.2f}"
    return f"{figure:+.1f} ± {error:.1f}" if "places" in where else f"{figure:.1f} %"


def main() -> int:
    parser = ArgumentParser(prog="python -m tools.fairness", description=__doc__.partition("\n")[0])
    parser.add_argument("--debates", type=int, default=DEBATES, help=f"for each figure (as it comes: {DEBATES})")
    debates, began = parser.parse_args().debates, time.perf_counter()
    figures: dict[tuple[Format, int], Figures] = {}
    with Pool(CORES) as pool:

        def run(work: Callable[[int], Found], count: int) -> Figures:
            return means(pool.imap(work, range(count), chunksize=5))

        for format in SHOWN:
            for people in SIZES:
                told = run(partial(sides_told, format, people), SIDES * debates)
                figures[format, people] = told | run(partial(people_told, format, people), debates)
        print(f"{debates} debates for each figure, {SIDES * debates} for a named side.\n")
        print_formats(figures)
        for format in TOLD_OF_CLASHES:
            people = DEFAULT[1]
            print_grid(f"clashes of `{format}`, {people} people", run(partial(clashes_told, format, people), debates))
        for listeners in LISTENERS:
            told = run(partial(clashes_told, "stage", ON_STAGE, listeners=listeners), SIDES * debates)
            print_grid(f"clashes of `stage`, {ON_STAGE} people, {listeners} listen", told)
        print_grid("`{}`, {} people".format(*DEFAULT), run(misled, debates) | run(kept_apart, debates))
        over_term = run(over_a_term, debates // 2)
        print_grid("debates of `{}`, {} people".format(*DEFAULT), over_term)
    page = PAGE.read_text()
    faults = [fault for cell, found in figures.items() for fault in (*broken(*cell, found), *lower(*cell, found, page))]
    faults += broken(*DEFAULT, over_term)
    print(f"{time.perf_counter() - began:.0f} s on {CORES} processes. Worse than promised: {len(faults) or 'nothing'}.")
    print(*faults, sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
