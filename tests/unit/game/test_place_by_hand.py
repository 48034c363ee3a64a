"""A place, computed once more from docs/fairness.md ("The formula") and nothing else: anybody can check one."""

import re
from math import exp, sqrt
from pathlib import Path
from random import Random

import pytest

from debate.game.model import commands as c
from debate.game.model.state import Band
from debate.game.scoring.outcome import own_place
from support.table import Table

PAGE = (Path(__file__).parents[3] / "docs" / "fairness.md").read_text()
SECTION = PAGE.partition("## The formula")[2].partition("\n## ")[0]
RIDGES = re.search(r"½·\(([\d.]+)·Σ s² \+ ([\d.]+)·Σ b² \+ ([\d.]+)·L² \+ ([\d.]+)·B²\)", SECTION)
RIDGE = dict(zip("sbLB", map(float, RIDGES.groups()), strict=True))
WIDER = float(re.search(r"([\d.]+)·√\( C\[i,i\]", SECTION)[1])
WIDER_STILL, MANY = re.search(r"\(([\d.]+) in `full` with (\d+) people\s+or more\)", SECTION).groups()
STAR = {"½": 0.5}[re.search(r"^\| a star .* \| (.) \| 0 \|$", SECTION, re.M)[1]]


def matches(room):
    """(i, j, y, w, l, o, reader) of each match; i and j are "" for what no person wrote."""

    def person(text):
        return "" if not text.author or room.seats[text.author].bot else text.author

    def seen(text):
        return not text.hidden and text.state == "sent"

    def own(bench, a, b):
        return (a.side == bench) - (b.side == bench)

    found, read = [], {}
    for ballot in room.ballots.values():
        clash = room.clashes[ballot.clash]
        texts = [room.speeches[id] for id in (clash.rebuttal, clash.opening, clash.closing) if id]
        revealed = str(clash.round) in room.scores
        if not (ballot.choice and clash.rebuttal and revealed and all(map(seen, texts))):
            continue
        if ballot.seat in (texts[0].author, texts[1].author):
            continue
        y = {"rebuttal": 1, "close": 0.5, "opening": 0}[ballot.choice]
        o = own(ballot.bench, *texts[:2])
        found.append((person(texts[0]), person(texts[1]), y, 1, 1, o, ballot.seat))
        read.setdefault((ballot.seat, clash.round), (ballot.bench, []))[1].append(texts[:2])
    for stars in room.stars.values():
        bench, pairs = read.get((stars.seat, stars.round), ("judges", []))
        for kind in (1, 0):
            texts = {pair[kind].id: pair[kind] for pair in pairs}
            starred = [texts[id] for id in stars.speeches if id in texts]
            for a in starred:
                others = [text for text in texts.values() if text not in starred]
                found += [(person(a), person(b), 1, STAR, 0, own(bench, a, b), stars.seat) for b in others]
    return found


def fit(found):
    """Strengths, and C, by Newton's method on all unknowns at once."""
    people = sorted({one for match in found for one in match[:2] if one})
    names = [*people, "L", "B", *sorted({("b", match[6]) for match in found if match[5]})]
    at = {name: n for n, name in enumerate(names)}
    ridge = [RIDGE["s" if name in people else name if name in ("L", "B") else "b"] for name in names]
    rows = []
    for i, j, y, w, last, o, reader in found:
        row = [(at[i], 1)] if i else []
        row += [(at[j], -1)] if j else []
        row += [(at["L"], 1)] if last else []
        row += [(at["B"], o), (at["b", reader], o)] if o else []
        rows.append((row, y, w))
    x = [0.0] * len(names)
    for _ in range(12):
        slope = [-r * value for r, value in zip(ridge, x, strict=True)]
        bend = [[ridge[n] if n == m else 0.0 for m in range(len(x))] for n in range(len(x))]
        for row, y, w in rows:
            p = 1 / (1 + exp(-sum(by * x[n] for n, by in row)))
            for n, by in row:
                slope[n] += w * (y - p) * by
                for m, other in row:
                    bend[n][m] += w * p * (1 - p) * by * other
        C = inverse(bend)
        x = [value + sum(map(lambda a, b: a * b, line, slope)) for value, line in zip(x, C, strict=True)]
    return {name: x[at[name]] for name in people}, {(a, b): C[at[a]][at[b]] for a in people for b in people}


def inverse(matrix):
    """By Gauss and Jordan."""
    size = len(matrix)
    rows = [[*line, *(float(n == m) for m in range(size))] for n, line in enumerate(matrix)]
    for n in range(size):
        rows[n] = [value / rows[n][n] for value in rows[n]]
        for m in range(size):
            if m != n and (by := rows[m][n]):
                rows[m] = [a - by * b for a, b in zip(rows[m], rows[n], strict=True)]
    return [row[size:] for row in rows]


def levelled(strength, bench):
    teams = [[strength[one] for one in strength if bench[one] == side] for side in ("for", "against")]
    if not all(teams) or sum(map(len, teams)) < 3:
        return strength
    m = [sum(team) / len(team) for team in teams]
    q = sum((value - mean) ** 2 for team, mean in zip(teams, m, strict=True) for value in team)
    error = sqrt(q / (sum(map(len, teams)) - 2) * sum(1 / len(team) for team in teams))
    over = max(abs(m[0] - m[1]) - error, 0) * (1 if m[0] > m[1] else -1)
    return {one: s + {"for": -over / 2, "against": over / 2}.get(bench[one], 0) for one, s in strength.items()}


def first_bench(room, seat):
    sides = [s.side for s in room.speeches.values() if s.author == seat and s.round == 1]
    return next(iter(sides + [one.side for one in room.missed.get(seat, ()) if one.round == 1 and one.side]), None)


def places(room, without=""):
    strength, C = fit([match for match in matches(room) if match[6] != without])
    if room.options.sides == "balanced":
        strength = levelled(strength, {one: first_bench(room, one) for one in strength})
    writers = {one.author for one in room.speeches.values() if one.author and one.kind != "closing"}
    many = room.format == "full" and len([one for one in writers if not room.seats[one].bot]) >= int(MANY)
    wider, found = float(WIDER_STILL) if many else WIDER, {}
    for i in strength:
        lead = {j: strength[i] - strength[j] for j in strength if j != i}
        wide = {j: wider * sqrt(C[i, i] + C[j, j] - 2 * C[i, j]) for j in lead}
        ahead, behind = sum(lead[j] > wide[j] for j in lead), sum(-lead[j] > wide[j] for j in lead)
        found[i] = Band(ahead, behind, len(lead) - ahead - behind)
    return found


def lesson(players: int, format: str, seed: int, **options) -> Table:
    """A debate in which people agree on who is best, and vote for their own bench besides; with a bot, a hidden text, and
    somebody who sent nothing in round 1."""
    luck, table = Random(seed), Table(players, format, judges=1, seed=str(seed), **options)
    table.do("host", c.AddBot()).to("opening", 1).everybody("p1").end()
    while table.name != "finished":
        table.everybody()
        if table.name == "vote":
            for ballot in [
                one for one in table.room.ballots.values() if table.room.clashes[one.clash].round == table.phase.round
            ]:
                clash = table.room.clashes[ballot.clash]
                opening, rebuttal = (table.room.speeches[id] for id in (clash.opening, clash.rebuttal))
                skill = {
                    text.id: hash_of(text.author) + 2 * (text.side == ballot.bench) for text in (opening, rebuttal)
                }
                better = skill[opening.id] + luck.gauss(0, 1) > skill[rebuttal.id] + luck.gauss(0, 1)
                choice = "opening" if better else "rebuttal"
                table.do(ballot.seat, c.Vote(phase=table.phase.id, clash=ballot.clash, choice=choice))
        table.end()
    return table.do("host", c.Hide(speech=luck.choice(list(table.room.speeches))))


def hash_of(author: str) -> int:
    return int("".join(filter(str.isdigit, author[:3])) or 0) % 5


@pytest.mark.parametrize("seed", [0, 5])
@pytest.mark.parametrize(
    ("players", "format", "options"),
    [
        (11, "class", {"ballots": 4}),
        (13, "full", {}),
        (20, "full", {"ballots": 3}),
        (9, "open", {"sides": "host", "ballots": 5}),
    ],
)
def test_a_place_is_what_the_page_says(players, format, options, seed):
    room = lesson(players, format, seed, **options).room
    assert places(room) == room.outcome.places and any(band.ahead for band in room.outcome.places.values())
    for seat in list(room.outcome.places)[:2]:
        assert places(room, without=seat).get(seat) == own_place(room, seat)
