"""How understood somebody felt is theirs alone."""

from typing import Any

import pytest

from accounts.ids import new_id
from notebook.models import NotebookKey, Rating
from sessions_app.models import LiveSession
from tests.api.phone import Phone, said
from tests.api.talking import Talk, database_bytes

NOT_FOUND = (404, {"code": "not_found"})


def mine(phone: Phone) -> list[tuple[str, str | None]]:
    """What this person has kept, as they read it."""
    return [(row["understood"], row["uneasy"]) for row in phone.get("notebook/ratings").json()["ratings"]]


def ended(couple: tuple[Phone, Phone]) -> str:
    """A conversation of theirs that is over."""
    return Talk(*couple).finish().id


def rate(phone: Phone, live: str, understood: str = "mostly", **more: str) -> tuple[int, Any]:
    """What one is told who says how understood they felt."""
    return said(phone.post("notebook/ratings", {"live_session": live, "understood": understood, **more}))


def test_a_rating_is_read_by_its_owner_alone(couple: tuple[Phone, Phone]) -> None:
    alice, bob = couple
    body = {"live_session": ended(couple), "understood": "in_parts", "uneasy": "small"}
    answer = alice.post("notebook/ratings", body)
    assert answer.status_code == 201
    assert answer.json() == body | {"at": Rating.objects.get().at}
    assert (mine(alice), mine(bob)) == ([("in_parts", "small")], [])


def test_the_newest_comes_first_and_a_second_thought_replaces_the_first(couple: tuple[Phone, Phone]) -> None:
    alice, _ = couple
    first, second = ended(couple), ended(couple)
    rate(alice, first)
    rate(alice, second, "not_yet", uneasy="yes")
    Rating.objects.filter(live_session=first).update(at=1)
    assert mine(alice) == [("not_yet", "yes"), ("mostly", None)]
    rate(alice, first, "all_the_way")
    assert mine(alice) == [("all_the_way", None), ("not_yet", "yes")]


def test_only_what_was_ones_own_and_is_over_is_rated(couple: tuple[Phone, Phone], mallory: Phone) -> None:
    talk = Talk(*couple).begin()
    assert [rate(phone, talk.id) for phone in (*couple, mallory)] == [NOT_FOUND] * 3
    talk.finish()
    assert [rate(phone, talk.id)[0] for phone in (*couple, mallory)] == [201, 201, 404]
    assert rate(mallory, new_id()) == rate(mallory, talk.id) == NOT_FOUND
    couple[1].post("couple/unpair")
    assert [rate(phone, talk.id) for phone in couple] == [NOT_FOUND] * 2


def test_practising_alone_is_rated_too(alice: Phone) -> None:
    alice.post("practice", {"character": "easy"})
    live = LiveSession.objects.get().id
    assert rate(alice, live) == NOT_FOUND
    alice.post("practice", {"character": "quiet"})
    assert rate(alice, live)[0] == 201


@pytest.mark.sqlite
def test_the_database_file_holds_no_word_of_a_rating(couple: tuple[Phone, Phone]) -> None:
    rate(couple[0], ended(couple), "all_the_way", uneasy="small")
    held = database_bytes()
    assert b"Alice" in held
    assert b"all_the_way" not in held


def test_a_rating_goes_with_its_person(couple: tuple[Phone, Phone]) -> None:
    live = ended(couple)
    for phone in couple:
        rate(phone, live)
    couple[0].delete("me")
    assert (Rating.objects.count(), NotebookKey.objects.count()) == (1, 1)
    assert mine(couple[1]) == [("mostly", None)]


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
