"""What tests of dealing share: seeded luck, and what is counted afterwards."""

from random import Random

from hypothesis import strategies as st

lucks = st.integers(0, 2**32).map(Random)
seeds = st.integers(0, 2**32)


def names(prefix: str, n: int) -> list[str]:
    return [f"{prefix}{i}" for i in range(n)]


def backwards(map_: dict) -> dict:
    return dict(reversed(map_.items()))


def spread(counts) -> int:
    return max(counts) - min(counts)


def squares(counts) -> int:
    return sum(n * n for n in counts)
