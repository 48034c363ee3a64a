"""How fast it is, beside two baselines on the same core in the same run: `python -m benchmarks` (docs/performance.md)."""
