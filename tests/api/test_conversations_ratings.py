"""How understood somebody felt is theirs alone."""

from pathlib import Path

import pytest
from django.db import connection

from accounts.ids import new_id
from notebook.models import NotebookKey, Rating
from tests.api.phone import Phone, said


def mine(phone: Phone) -> list[tuple[str, str | None]]:
    """What this person has kept, as they read it."""
    return [(row["understood"], row["uneasy"]) for row in phone.get("notebook/ratings").json()["ratings"]]


def test_a_rating_is_read_by_its_owner_alone(couple: tuple[Phone, Phone]) -> None:
    alice, bob = couple
    body = {"live_session": new_id(), "understood": "in_parts", "uneasy": "small"}
    answer = alice.post("notebook/ratings", body)
    assert answer.status_code == 201
    assert answer.json() == body | {"at": Rating.objects.get().at}
    assert (mine(alice), mine(bob)) == ([("in_parts", "small")], [])


def test_the_newest_comes_first_and_a_second_thought_replaces_the_first(alice: Phone) -> None:
    first, second = new_id(), new_id()
    alice.post("notebook/ratings", {"live_session": first, "understood": "mostly"})
    alice.post("notebook/ratings", {"live_session": second, "understood": "not_yet", "uneasy": "yes"})
    Rating.objects.filter(live_session=first).update(at=1)
    assert mine(alice) == [("not_yet", "yes"), ("mostly", None)]
    alice.post("notebook/ratings", {"live_session": first, "understood": "all_the_way"})
    assert mine(alice) == [("all_the_way", None), ("not_yet", "yes")]


@pytest.mark.sqlite
def test_the_database_file_holds_no_word_of_a_rating(alice: Phone) -> None:
    alice.post("notebook/ratings", {"live_session": new_id(), "understood": "all_the_way", "uneasy": "small"})
    file = Path(connection.settings_dict["NAME"])
    held = b"".join(part.read_bytes() for part in file.parent.glob(f"{file.name}*"))
    assert b"Alice" in held
    assert b"all_the_way" not in held


def test_a_rating_goes_with_its_person(alice: Phone, bob: Phone) -> None:
    for phone in (alice, bob):
        phone.post("notebook/ratings", {"live_session": new_id(), "understood": "mostly"})
    Rating.objects.exclude(person__first_name="Bob").get().person.delete()
    assert (Rating.objects.count(), NotebookKey.objects.count()) == (1, 1)
    assert mine(bob) == [("mostly", None)]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("understood", "5"),
        ("understood", None),
        ("uneasy", "maybe"),
        ("live_session", "x"),
        ("live_session", ["x"]),
        ("live_session", "é" * 22),
    ],
)
def test_a_rating_that_is_none_is_a_bad_request(alice: Phone, field: str, value: object) -> None:
    good: dict[str, object] = {"live_session": new_id(), "understood": "mostly", "uneasy": "no"}
    status, body = said(alice.post("notebook/ratings", good | {field: value}))
    assert (status, body["code"], list(body["fields"])) == (400, "bad_request", [field])
    assert not Rating.objects.exists()
