"""What somebody wants of the phrasing hints is theirs alone."""

import pytest

from notebook.models import PhrasingWish
from tests.api.phone import Phone, said

ALL = {"is_on": True, "muted": []}


def test_who_never_said_anything_wants_hints(alice: Phone) -> None:
    assert said(alice.get("notebook/phrasing")) == (200, ALL)
    assert not PhrasingWish.objects.exists()


def test_turning_them_off_and_keeping_kinds_quiet_are_apart(couple: tuple[Phone, Phone]) -> None:
    alice, bob = couple
    quiet = {"muted": ["contempt", "always_never", "contempt"]}
    muted = ["always_never", "contempt"]
    assert said(alice.patch("notebook/phrasing", quiet)) == (200, {"is_on": True, "muted": muted})
    assert said(alice.patch("notebook/phrasing", {"is_on": False})) == (200, {"is_on": False, "muted": muted})
    assert said(alice.get("notebook/phrasing")) == (200, {"is_on": False, "muted": muted})
    assert said(bob.get("notebook/phrasing")) == (200, ALL)


def test_they_go_with_the_person(alice: Phone) -> None:
    alice.patch("notebook/phrasing", {"is_on": False})
    assert alice.delete("me").status_code == 204
    assert not PhrasingWish.objects.exists()


@pytest.mark.parametrize(
    "body", [{"is_on": "perhaps"}, {"muted": "contempt"}, {"muted": ["a sentence"]}, {"muted": ["a"] * 41}]
)
def test_a_wish_that_is_none_is_a_bad_request(alice: Phone, body: object) -> None:
    status, answer = said(alice.patch("notebook/phrasing", body))
    assert (status, answer["code"]) == (400, "bad_request")
    assert not PhrasingWish.objects.exists()
