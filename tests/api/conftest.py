"""Three phones whose people have begun, and two of them paired."""

import pytest

from tests.api.phone import Phone


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
