"""Whatever network, clock and processes do: nothing lost, nothing doubled, both phones show the truth."""

from pathlib import Path

import pytest
from pytest_django import Settings

from tests.faults.schedules import KEPT_SEEDS, Clock, play

SEEDS = range(60)


@pytest.fixture
def clock(tmp_path: Path, settings: Settings) -> Clock:
    settings.CLOCK_FILE = str(tmp_path / "clock")
    return Clock(tmp_path / "clock")


@pytest.mark.parametrize("seed", [*SEEDS, *KEPT_SEEDS])
async def test_a_conversation_outlives_a_bad_network(seed: int, clock: Clock, transactional_db: None) -> None:
    tally = await play(seed, clock)
    assert tally.counts["commands accepted"] > 0
