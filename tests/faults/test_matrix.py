"""A short form of the matrix: what `make faults` does for long, once or twice each."""

from pathlib import Path

import pytest

from tests.faults.matrix import play
from tests.faults.places import Grounds
from tests.faults.scenarios import ROLLING, SCENARIOS, Scenario
from tools.running import Servers

SHORT = [
    pytest.param(scenario, kind, id=f"{scenario.name}, {kind}")
    for scenario in SCENARIOS
    if scenario.short
    for kind in scenario.on
]


@pytest.fixture
def grounds(tmp_path: Path, migrated: Path, servers_with_template: Servers) -> Grounds:
    return Grounds(tmp_path, migrated, servers_with_template)


@pytest.mark.parametrize(("scenario", "kind"), SHORT)
def test_nothing_is_lost_doubled_or_shown_wrongly(scenario: Scenario, kind: str, grounds: Grounds) -> None:
    found = play(scenario, kind, grounds, seed=1, runs=scenario.short)
    assert found.complaints == []
    assert found.counts["accepted"] > 0
    if scenario.name == ROLLING:
        assert found.counts["closed with 4000"] > 0  # phones are told before a process goes
