"""Plays scenarios, and says what came of each."""

import asyncio
from collections.abc import Iterator

from tests.faults.findings import HEAD, Findings, row
from tests.faults.many_schedules import IN_MEMORY, SIMULATED, play_schedules
from tests.faults.places import Grounds
from tests.faults.scenarios import SCENARIOS, Scenario

# Every sentence of everybody's has this in it.
MARKER = " says "
SCHEDULES = 10_000


def play(scenario: Scenario, kind: str, grounds: Grounds, *, seed: int, runs: int) -> Findings:
    """So often, in rounds."""
    found = Findings()
    for first in range(0, runs, scenario.a_round):
        found.add(_round(scenario, kind, grounds, seed + first, min(scenario.a_round, runs - first)))
    return found


def _round(scenario: Scenario, kind: str, grounds: Grounds, seed: int, runs: int) -> Findings:
    found = Findings()
    with grounds.open(kind, scenario.web, dict(scenario.settings)) as place:
        try:
            found = asyncio.run(scenario.play(place, seed, runs))
        except Exception as error:  # a round that ends early is a finding, and the table goes on
            found.complaints.append(f"{type(error).__name__}: {error}")
    if MARKER in place.log:
        found.complaints.append("the log has words that somebody said")
    if " ERROR " in place.log:
        found.complaints.append("the log has an error")
    if found.complaints:
        found.complaints.append(f"seed {seed}; the log is {place.web[0].data_dir}/log")
    return found


def rows(grounds: Grounds, *, seed: int, times: float, wanted: str) -> Iterator[tuple[str, Findings]]:
    """Row by row, those whose name has `wanted` in it."""
    yield HEAD, Findings()
    if wanted in SIMULATED:
        found = play_schedules(seed, round(SCHEDULES * times))
        yield row(SIMULATED, IN_MEMORY, found), found
    for scenario in SCENARIOS:
        for kind in scenario.on if wanted in scenario.name else ():
            found = play(scenario, kind, grounds, seed=seed, runs=max(1, round(scenario.usual * times)))
            yield row(scenario.name, kind, found), found
