"""Measures the product's speed: `python -m benchmarks` (docs/performance.md)."""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent.parent / "tests")]  # its helpers start browsers, PostgreSQL and Redis
