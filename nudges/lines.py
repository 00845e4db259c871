"""Labelled drafts, one JSON object a line, as the command line reads them."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nudges.moment import Moment, Role

# Figures are about what the rules see, so the moment is one in which everything may be shown.
PAST_WARM_UP = 1_000


@dataclass(frozen=True)
class Line:
    """A draft, the moment it was written in, and what ought to come of it."""

    id: str
    text: str
    moment: Moment
    labels: frozenset[str]
    acceptable: frozenset[str]
    spans: tuple[tuple[str, str], ...]
    safety: str | None
    writer: str
    pair: str | None
    units: tuple[tuple[str, bool], ...]
    swapped: bool
    negated: bool

    @property
    def is_hit(self) -> bool:
        return bool(self.labels)

    @property
    def must_pass(self) -> bool:
        return not self.labels and self.safety is None


def read_lines(file: Path) -> Iterator[Line]:
    """The lines of a file. A reflection to be checked unit by unit stands beside its statement."""
    for number, written in enumerate(file.read_text(encoding="utf-8").splitlines()):
        if written.strip():
            yield _line(json.loads(written), number)


def _line(row: dict[str, Any], number: int) -> Line:
    role: Role = "listener" if "reflection" in row or row.get("role") == "listener" else "speaker"
    units = [unit["text"] for unit in row.get("units", [])]
    return Line(
        id=row.get("id", str(number)),
        text=row.get("text", row.get("reflection", "")),
        moment=Moment(
            role,
            partner_said=row.get("partner_said") or row.get("statement"),
            ideas_welcome=row.get("ideas_welcome", False),
            conversations=PAST_WARM_UP,
        ),
        labels=frozenset(row.get("labels", [])),
        acceptable=frozenset(row.get("acceptable", [])),
        spans=tuple((category, span) for category, span in row.get("spans", [])),
        safety=row.get("safety"),
        writer=row.get("writer", ""),
        pair=row.get("pair"),
        units=tuple(zip(units, row.get("covered", []), strict=False)),
        swapped=row.get("swap", False),
        negated=row.get("negated", False),
    )
