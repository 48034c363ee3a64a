"""The targets of the fuzzer that is led by coverage, without it: their seeds, and bytes of luck."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz.targets import SEEDS, TARGETS


@pytest.mark.timeout(0)
@pytest.mark.parametrize("name", TARGETS)
def test_no_bytes_break_what_reads_them(name, often):
    seeds = SEEDS[name]
    for seed in seeds:
        TARGETS[name](seed)

    @settings(max_examples=often, suppress_health_check=list(HealthCheck))
    @given(st.sampled_from(seeds), st.integers(0, 400), st.integers(0, 20), st.binary(max_size=20))
    def try_one(seed, at, cut, put):
        TARGETS[name](seed[:at] + put + seed[at + cut :])

    try_one()
