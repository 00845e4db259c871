"""Three phones whose people have begun, and two of them paired."""

from pathlib import Path

import pytest
from pytest_django import Settings

from tests.api.phone import Phone
from tests.api.talking import Clock


@pytest.fixture
def alice(transactional_db: None) -> Phone:
    return Phone("192.0.2.1").start("Alice")


@pytest.fixture
def bob(transactional_db: None) -> Phone:
    return Phone("192.0.2.2").start("Bob")


@pytest.fixture
def mallory(transactional_db: None) -> Phone:
    return Phone("192.0.2.3").start("Mallory")


@pytest.fixture
def couple(alice: Phone, bob: Phone) -> tuple[Phone, Phone]:
    """Alice and Bob, paired, Alice in seat A."""
    secret = alice.post("invites").json()["secret"]
    bob.post("join", {"secret": secret})
    assert alice.post("couple/same").json()["couple"]["state"] == "paired"
    return alice, bob


@pytest.fixture
def clock(tmp_path: Path, settings: Settings) -> Clock:
    """Moves the room's time on."""
    settings.CLOCK_FILE = str(tmp_path / "clock")
    return Clock(tmp_path / "clock")


@pytest.fixture
def many_openings(settings: Settings) -> None:
    """A couple may open as many rooms as a test needs."""
    settings.LIMITS = {**settings.LIMITS, "openings": (1_000, 3_600)}
