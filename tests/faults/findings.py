"""What came of a scenario, and the one table of all of them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

PROMISES = ("lost", "doubled", "diverged")


@dataclass
class Findings:
    """How often it was played, what was not as promised, and how long anybody waited at most."""

    runs: int = 0
    counts: Counter[str] = field(default_factory=Counter)
    recovery_seconds: float = 0.0
    complaints: list[str] = field(default_factory=list)

    def add(self, other: "Findings") -> None:
        self.runs += other.runs
        self.counts += other.counts
        self.recovery_seconds = max(self.recovery_seconds, other.recovery_seconds)
        self.complaints += other.complaints

    def miss(self, promise: str, how: str) -> None:
        """Something was not as promised."""
        assert promise in PROMISES
        self.counts[promise] += 1
        self.complaints.append(f"{promise}: {how}")


HEAD = (
    "| scenario | on | runs | lost | doubled | diverged | worst recovery, s | commands answered | besides |\n"
    "|---|---|---:|---:|---:|---:|---:|---:|---|"
)


def row(name: str, place: str, found: Findings) -> str:
    """One row of the table."""
    missed = (f"{found.counts[promise]}" for promise in PROMISES)
    cells = [name, place, f"{found.runs:,}", *missed, _seconds(found), f"{_answered(found):,}"]
    return f"| {' | '.join([*cells, '; '.join(_besides(found))])} |"


def _seconds(found: Findings) -> str:
    return f"{found.recovery_seconds:.1f}" if found.recovery_seconds else ""


def _answered(found: Findings) -> int:
    return found.counts["accepted"] + found.counts["rejected"]


def _besides(found: Findings) -> Iterator[str]:
    told = {*PROMISES, "accepted", "rejected"}
    yield from (f"{times:,} {what}" for what, times in sorted(found.counts.items()) if what not in told)
    if found.complaints:
        yield f"**{len(found.complaints)} complaints**"
