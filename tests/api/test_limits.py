"""What makes rows or work has a limit: a person's own, or that of the address somebody comes from."""

from collections import Counter
from functools import partial

import pytest
from pytest_django import Settings

from accounts.ids import new_id
from accounts.models import User
from tests.api.phone import Phone, said
from tests.api.talking import MINUTE, Clock, Talk
from tests.api.test_pairing_limits import at_once

HOUR = 60 * MINUTE
THROTTLED = (429, {"code": "throttled"})
BEGIN = {"first_name": "Alex", "accepted_ground": True}


def begin(phone: Phone, **headers: str) -> int:
    return phone.post("people", BEGIN, **headers).status_code


def rate(phone: Phone) -> int:
    """Of a conversation that never was, which counts all the same."""
    return phone.post("notebook/ratings", {"live_session": new_id(), "understood": "mostly"}).status_code


@pytest.fixture
def two_an_hour(transactional_db: None, settings: Settings) -> None:
    settings.LIMITS = dict.fromkeys(settings.LIMITS, (2, 3_600))


def test_so_many_begin_from_one_address_and_no_more(two_an_hour: None, clock: Clock) -> None:
    assert [begin(Phone("192.0.2.1")) for _ in range(2)] == [201, 201]
    answer = Phone("192.0.2.1").post("people", BEGIN)
    assert said(answer) == THROTTLED
    assert 3_590 < int(answer["Retry-After"]) <= 3_600
    assert User.objects.count() == 2
    assert begin(Phone("192.0.2.2")) == 201
    clock.advance(HOUR)
    assert begin(Phone("192.0.2.1")) == 201


def test_a_home_is_one_address_and_its_phones_cannot_name_another(two_an_hour: None) -> None:
    homes = [f"2001:db8:0:7::{number}" for number in range(3)]
    told = [begin(Phone(home), HTTP_X_FORWARDED_FOR=f"198.51.100.{home[-1]}") for home in homes]
    assert told == [201, 201, 429]


def test_of_many_who_begin_at_once_no_more_than_that_begin(two_an_hour: None) -> None:
    phones = [Phone() for _ in range(12)]
    assert Counter(at_once([partial(begin, phone) for phone in phones])) == {201: 2, 429: 10}


def test_two_at_home_have_each_their_own_limit(two_an_hour: None) -> None:
    alice, bob = Phone().start("Alice"), Phone().start("Bob")
    assert [rate(alice) for _ in range(3)] == [404, 404, 429]
    assert rate(bob) == 404


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "practice", {"character": "easy"}),
        ("POST", "past/search", {"words": "words"}),
        ("POST", "demo", {}),
        ("GET", "my-words", None),
    ],
)
def test_what_costs_work_has_a_limit(two_an_hour: None, method: str, path: str, body: object) -> None:
    phone = Phone().start("Alice")
    act = partial(phone.get, path) if method == "GET" else partial(phone.post, path, body)
    assert [act().status_code for _ in range(2)].count(429) == 0
    assert act().status_code == 429


def open_room(phone: Phone) -> int:
    return phone.post("conversations", {"format_id": "ten_minutes"}).status_code


def finish(couple: tuple[Phone, Phone]) -> None:
    """Bob ends what is open."""
    Talk(*couple).finish()


def test_nobody_opens_a_room_again_and_again_and_the_other_still_may(
    couple: tuple[Phone, Phone], settings: Settings, clock: Clock
) -> None:
    settings.LIMITS = {**settings.LIMITS, "openings": (2, 3_600)}
    alice, bob = couple
    for _ in range(2):
        assert open_room(alice) == open_room(alice) == 200
        finish(couple)
    assert open_room(alice) == 429
    assert open_room(bob) == open_room(alice) == 200
    finish(couple)
    clock.advance(HOUR)
    assert open_room(alice) == 200


def test_practising_at_length_leaves_the_rest_of_the_product_open(two_an_hour: None) -> None:
    alice = Phone().start("Alice")
    assert [alice.post("practice", {"character": "easy"}).status_code for _ in range(3)] == [201, 201, 429]
    assert rate(alice) == 404
    assert alice.post("invites").status_code == 201
