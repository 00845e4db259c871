"""What this process counts about itself, for whoever runs it. No figure is about anybody.

Plain numbers, each changed by one thread alone: counting costs the room next to nothing. A scrape does more.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate

from prometheus_client import Metric, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.registry import REGISTRY, Collector

Gauges = dict[str, tuple[str, Callable[[], float]]]


@dataclass(eq=False)
class Count:
    """How often something happened."""

    says: str
    times: int = 0


@dataclass(eq=False)
class Spread:
    """How values were spread over ranges, each up to one of `bounds`."""

    says: str
    bounds: tuple[float, ...]
    counts: list[int] = field(init=False)
    total: float = 0.0

    def __post_init__(self) -> None:
        self.counts = [0] * (len(self.bounds) + 1)

    def note(self, value: float) -> None:
        self.counts[bisect_left(self.bounds, value)] += 1
        self.total += value


COMMAND_SECONDS = Spread(
    "From a command that was understood to its answer.",
    (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5),
)
COMMIT_DECISIONS = Spread("Decisions that one commit took along.", (1, 2, 4, 8, 16, 32, 64, 128, 256))
WAKES = Count("Sockets that were told to look again.")
LATE_FINDS = Count("Sockets for which a look at the database was faster than a hint, or found a lost one.")
RESUMES = Count("Phones that came back and said where they had been.")

_COUNTS = {"wakes": WAKES, "late_finds": LATE_FINDS, "resumes": RESUMES}
_SPREADS = {"command_seconds": COMMAND_SECONDS, "commit_decisions": COMMIT_DECISIONS}


class _Ours(Collector):
    """All of them, as Prometheus has it; `gauges` are looked at when somebody asks."""

    def __init__(self, gauges: Gauges) -> None:
        self._gauges = gauges

    def collect(self) -> Iterator[Metric]:
        for name, count in _COUNTS.items():
            yield CounterMetricFamily(f"couplesync_{name}", count.says, value=count.times)
        for name, spread in _SPREADS.items():
            ends = [*map(str, spread.bounds), "+Inf"]
            buckets = list(zip(ends, accumulate(spread.counts), strict=True))
            yield HistogramMetricFamily(f"couplesync_{name}", spread.says, buckets, spread.total)
        for name, (says, value) in self._gauges.items():
            yield GaugeMetricFamily(f"couplesync_{name}", says, value())


def figures(gauges: Gauges) -> bytes:
    """The text to answer a scrape with: these figures, the gauges, and what the process takes."""
    return generate_latest(_Ours(gauges)) + generate_latest(REGISTRY)
