"""Three phones, and a database in a file, as in the product: threads would not share one in memory."""

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from tests.api.phone import Phone


@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Puts the test database into a file."""
    file: Path = tmp_path_factory.mktemp("database") / "test.sqlite3"
    test_settings: Any = settings.DATABASES["default"]["TEST"]
    test_settings["NAME"] = str(file)


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
