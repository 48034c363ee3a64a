"""Counts and measures for Prometheus (docs/operating.md). Nothing here tells one person from another.

Every command is counted, so counting has to be fast: a dict lookup, about a microsecond.
"""

from collections.abc import Mapping
from typing import Any

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
    generate_latest,
)

FORMAT = CONTENT_TYPE_LATEST
BUCKETS = (0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5)  # s

# Otherwise every counter comes with a second one, for its start time.
disable_created_metrics()  # type: ignore[no-untyped-call]  # prometheus_client gives this one no types
registry = CollectorRegistry()
ProcessCollector(registry=registry)
_commands = Counter("debate_commands", "Commands that were done", ["type"], registry=registry)
_refusals = Counter("debate_refusals", "Commands, messages and requests that were refused", ["code"], registry=registry)
_took = Histogram(
    "debate_command_seconds",
    "From a command's arrival to its answer, done or refused",
    buckets=BUCKETS,
    registry=registry,
)
_answers = Counter("debate_http_answers", "Answers of pages, by status", ["status"], registry=registry)
_late = Histogram(
    "debate_loop_late_seconds",
    "How much later than asked the event loop went on, twice a second",
    buckets=BUCKETS,
    registry=registry,
)


class _Children(dict[str, Any]):
    """A metric's children by their only label: quicker than asking the metric each time."""

    def __init__(self, metric: Counter):
        self._metric = metric

    def __missing__(self, label: str) -> Any:
        child = self[label] = self._metric.labels(label)
        return child


_commands_of, _refusals_of, _answers_of = _Children(_commands), _Children(_refusals), _Children(_answers)


def done(type: str, seconds: float) -> None:
    """Count a command that was done, and how long it took."""
    _commands_of[type].inc()
    _took.observe(seconds)


def refused(code: str, seconds: float | None = None) -> None:
    """Count a refusal; for a command, also how long it took."""
    _refusals_of[code].inc()
    if seconds is not None:
        _took.observe(seconds)


def answered(status: int) -> None:
    """Count an answer to an HTTP request."""
    _answers_of[str(status)].inc()


def late(seconds: float) -> None:
    """Note how much later than asked the event loop continued."""
    _late.observe(max(0.0, seconds))


def text(gauges: Mapping[str, tuple[str, float]]) -> bytes:
    """All metrics in Prometheus's format, and these gauges: by name, their meaning and current value."""
    now = CollectorRegistry()
    for name, (meaning, value) in gauges.items():
        Gauge(f"debate_{name}", meaning, registry=now).set(value)
    return generate_latest(registry) + generate_latest(now)
