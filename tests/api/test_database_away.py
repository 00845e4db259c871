"""A database that takes nothing now: a code to try again with, and nothing of what was sent."""

from collections.abc import Iterator

import pytest
from django.db import connection

from couplesync import outage
from tests.api.phone import Phone, said

pytestmark = pytest.mark.sqlite


@pytest.fixture
def only_to_read(alice: Phone, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """SQLite refuses every write, as it does on a full disk; it is the first that is heard of that."""
    monkeypatch.setattr(outage, "_failed_at", None)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA query_only = 1")
    yield
    connection.close()


def test_what_cannot_be_stored_is_answered_with_a_code(alice: Phone, only_to_read: None) -> None:
    assert said(alice.patch("me", {"first_name": "Zoe"})) == (503, {"code": "busy"})


def test_the_log_learns_of_it_and_of_no_word(
    alice: Phone, only_to_read: None, caplog: pytest.LogCaptureFixture
) -> None:
    alice.patch("me", {"first_name": "Zoe"})
    assert "the database takes nothing now" in caplog.text
    assert "Zoe" not in caplog.text
