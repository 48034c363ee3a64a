"""The cheapest way to send units, compared with every possible way."""

from itertools import permutations, product

from hypothesis import given, settings
from hypothesis import strategies as st

from debate.game.dealing.matching import Network


@st.composite
def costs(draw, most=6):
    size = draw(st.integers(1, most))
    return [[draw(st.integers(0, 20)) for _ in range(size)] for _ in range(size)]


@given(costs())
@settings(max_examples=60)
def test_no_assignment_is_cheaper(cost):
    network, all_ = Network(), range(len(cost))
    for a in all_:
        for b in all_:
            network.arc(("from", a), ("to", b), cost=cost[a][b])
    for b in all_:
        network.arc(("to", b), "sink")
    assert all(network.send(("from", a), "sink") for a in all_)
    chosen = [network.used(("from", a)) for a in all_]
    assert sorted(to for to in chosen) == [[("to", b)] for b in all_]
    assert sum(cost[a][to[0][1]] for a, to in enumerate(chosen)) == min(
        sum(cost[a][p[a]] for a in all_) for p in permutations(all_)
    )


@given(costs(most=4), st.integers(0, 30))
@settings(max_examples=60)
def test_rising_costs_are_weighed_against_each_other(cost, rise):
    network, all_ = Network(), range(len(cost))
    for a in all_:
        for b in all_:
            network.arc(("from", a), ("to", b), cost=cost[a][b])
    for b in all_:
        network.arc(("to", b), "sink", room=len(cost), cost=b, rise=rise)
    assert all(network.send(("from", a), "sink") for a in all_)

    def total(choice):
        return sum(cost[a][b] + b for a, b in enumerate(choice)) + rise * sum(
            n * (n - 1) // 2 for n in map(choice.count, set(choice))
        )

    chosen = tuple(network.used(("from", a))[0][1] for a in all_)
    assert total(chosen) == min(map(total, product(all_, repeat=len(cost))))


def test_where_there_is_no_room_nothing_is_sent_and_nothing_changes():
    network = Network()
    network.arc("a", "x")
    network.arc("b", "x")
    network.arc("x", "sink")
    assert network.send("a", "sink") and not network.send("b", "sink")
    assert network.used("a") == ["x"] and network.used("b") == []


def test_an_earlier_choice_is_taken_back_where_that_makes_room():
    network = Network()
    network.arc("a", "x", cost=1)
    network.arc("a", "y", cost=5)
    network.arc("b", "x", cost=1)
    for end in ("x", "y"):
        network.arc(end, "sink")
    assert network.send("a", "sink") and network.used("a") == ["x"]
    assert network.send("b", "sink") and network.used("a") == ["y"] and network.used("b") == ["x"]
