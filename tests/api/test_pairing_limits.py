"""Nobody guesses a code: what counts, how often, and that many tries at once change nothing."""

from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections
from django.db.models import F
from django.utils import timezone
from pytest_django import Settings

from accounts.models import Couple, Invite, Tally
from tests.api.phone import CODES_OFF, TOO_MANY, UNKNOWN, Phone, said

WRONG = {"code": "0000-0000"}


def miss(code: str) -> str:
    """A wrong code that begins like a right one."""
    return code[:-1] + ("0" if code[-1] != "0" else "1")


def at_once(acts: Sequence[Callable[[], Any]]) -> list[Any]:
    """Runs everything in threads, each with a database connection of its own."""

    def run(act: Callable[[], Any]) -> Any:
        try:
            return act()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(16) as pool:
        return list(pool.map(run, acts))


def outcome(phone: Phone, code: str, **headers: str) -> str:
    """The code of the answer to one try."""
    answer: str = phone.post("join", {"code": code}, **headers).json()["code"]
    return answer


def join(phone: Phone, secret: str) -> int:
    """The status of joining by a link."""
    return phone.post("join", {"secret": secret}).status_code


def test_five_wrong_codes_an_hour_are_a_persons_limit(alice: Phone, mallory: Phone) -> None:
    code = alice.post("invites").json()["code"]
    for _ in range(5):
        assert said(mallory.post("join", WRONG)) == UNKNOWN
    assert said(mallory.post("join", WRONG)) == TOO_MANY
    assert said(mallory.post("join", {"code": code})) == TOO_MANY
    Tally.objects.update(window_ends_at=timezone.now())
    assert mallory.post("join", {"code": code}).status_code == 200


def test_what_cannot_be_a_code_is_no_try(alice: Phone, mallory: Phone) -> None:
    code = alice.post("invites").json()["code"]
    for typed in ("", "7K3", f"{code}-{code}", "7K3M-9QT!", "x" * 65, "ünïcødé!") * 2:
        assert said(mallory.post("join", {"code": typed})) == UNKNOWN
    assert mallory.post("join", {"code": code}).status_code == 200


def test_a_flood_of_what_cannot_be_a_code_ends_for_its_sender_alone(alice: Phone, mallory: Phone) -> None:
    answers = Counter(outcome(mallory, "7K3") for _ in range(62))
    assert answers == {"code_unknown": 60, "too_many_tries": 2}
    assert outcome(alice, "7K3") == "code_unknown"


def test_a_link_works_when_codes_do_not(alice: Phone, bob: Phone) -> None:
    secret = alice.post("invites").json()["secret"]
    for _ in range(6):
        bob.post("join", WRONG)
    assert said(bob.post("join", WRONG)) == TOO_MANY
    assert bob.post("join", {"secret": secret}).status_code == 200


def test_a_right_code_is_not_counted(alice: Phone, bob: Phone) -> None:
    before = sorted(Tally.objects.values_list("key", "times"))
    bob.post("join", {"code": alice.post("invites").json()["code"]})
    assert sorted(Tally.objects.exclude(times=0).values_list("key", "times")) == before


def test_ten_wrong_codes_an_hour_are_the_limit_of_one_home(transactional_db: None) -> None:
    home = [Phone(f"2001:db8:1:2::{n}").start("Mallory") for n in range(3)]
    answers = [said(phone.post("join", WRONG)) for phone in home for _ in range(4)]
    assert answers == [UNKNOWN] * 10 + [TOO_MANY] * 2
    assert said(Phone("2001:db8:1:3::1").start("Bob").post("join", WRONG)) == UNKNOWN


def test_a_forged_forwarding_header_is_not_believed(transactional_db: None) -> None:
    phones = [Phone().start("Mallory") for _ in range(4)]
    answers = [
        said(phone.post("join", WRONG, HTTP_X_FORWARDED_FOR=f"203.0.113.{n}"))
        for n, phone in enumerate(phones * 3)
    ]
    assert answers == [UNKNOWN] * 10 + [TOO_MANY] * 2


def test_ten_tries_that_begin_like_a_code_end_it_and_leave_its_link(alice: Phone, bob: Phone) -> None:
    invite = alice.post("invites").json()
    guessers = [Phone(f"198.51.100.{n}").start("Mallory") for n in range(10)]
    assert {outcome(phone, miss(invite["code"])) for phone in guessers} == {"code_unknown"}
    assert said(bob.post("join", {"code": invite["code"]})) == UNKNOWN
    assert bob.post("join", {"secret": invite["secret"]}).status_code == 200


def test_nine_tries_that_begin_like_a_code_leave_it_alive(alice: Phone, bob: Phone) -> None:
    invite = alice.post("invites").json()
    for n in range(9):
        outcome(Phone(f"198.51.100.{n}").start("Mallory"), miss(invite["code"]))
    assert bob.post("join", {"code": invite["code"]}).status_code == 200


def test_too_many_wrong_codes_anywhere_switch_codes_off_for_everybody(alice: Phone, bob: Phone) -> None:
    invite = alice.post("invites").json()
    outcome(bob, WRONG["code"])
    Tally.objects.update(times=F("times") + 299)
    stranger = Phone("198.51.100.1").start("Mallory")
    assert said(stranger.post("join", {"code": invite["code"]})) == CODES_OFF
    assert bob.post("join", {"secret": invite["secret"]}).status_code == 200


@pytest.mark.sqlite
def test_neither_addresses_nor_codes_nor_secrets_reach_the_database_file(
    alice: Phone, mallory: Phone
) -> None:
    invite = alice.post("invites").json()
    outcome(mallory, miss(invite["code"]))
    file = Path(connection.settings_dict["NAME"])
    held = b"".join(part.read_bytes() for part in file.parent.glob(f"{file.name}*"))
    assert b"Alice" in held
    for private in ["192.0.2.3", invite["secret"], invite["code"], invite["code"].replace("-", "")]:
        assert private.encode() not in held


def test_four_hundred_tries_at_once_from_one_place_get_ten_answers(
    alice: Phone, bob: Phone, settings: Settings
) -> None:
    settings.LIMITS = {**settings.LIMITS, "people_of_source": (80, 3_600)}
    code = alice.post("invites").json()["code"]
    phones = [Phone("198.51.100.7").start("Mallory") for _ in range(80)]
    tries = [partial(outcome, phone, miss(code)) for phone in phones * 5]
    assert Counter(at_once(tries)) == {"code_unknown": 10, "too_many_tries": 390}
    assert Invite.objects.get().wrong_tries == 10
    assert said(bob.post("join", {"code": code})) == UNKNOWN


def test_four_hundred_tries_at_once_from_fifty_places_get_three_hundred_answers(alice: Phone) -> None:
    code = alice.post("invites").json()["code"]
    phones = [Phone(f"198.51.100.{n % 50}").start("Mallory") for n in range(100)]
    tries = [partial(outcome, phone, miss(code)) for phone in phones * 4]
    assert Counter(at_once(tries)) == {"code_unknown": 300, "codes_off": 100}
    assert said(phones[0].post("join", {"code": code})) == CODES_OFF


def test_of_many_who_join_at_once_one_does(alice: Phone) -> None:
    secret = alice.post("invites").json()["secret"]
    phones = [Phone().start("Bob") for _ in range(12)]
    statuses = at_once([partial(join, phone, secret) for phone in phones])
    assert Counter(statuses) == {200: 1, 404: 11}
    assert Couple.objects.count() == 1


def test_somebody_who_takes_up_many_invites_at_once_is_in_one_couple(bob: Phone) -> None:
    secrets = [Phone().start("Alice").post("invites").json()["secret"] for _ in range(8)]
    statuses = at_once([partial(join, bob, secret) for secret in secrets])
    assert statuses.count(200) == 1
    assert Couple.objects.count() == 1


def test_an_hour_is_counted_from_the_first_wrong_code(mallory: Phone) -> None:
    outcome(mallory, WRONG["code"])
    ends = Tally.objects.order_by("window_ends_at").values_list("window_ends_at", flat=True)
    assert timedelta(minutes=9) < ends[0] - timezone.now() <= timedelta(minutes=10)
    assert timedelta(minutes=59) < ends[2] - timezone.now() <= timedelta(hours=1)
