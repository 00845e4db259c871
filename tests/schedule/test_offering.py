"""Offers come slower the less they are taken up, and nothing in it tells a no from a not yet."""

import pytest

from sessions_app.engine.formats import FORMATS
from sessions_app.schedule.rules.offering import AFTERWARDS, ON_RAMP, may_offer_at, suggested_format

HOUR = 3_600_000
NOW = 1_800_000_000_000


@pytest.mark.parametrize(
    ("unanswered", "wait_hours"), [(0, 0), (1, 0), (2, 0), (3, 1), (4, 6), (5, 24), (9, 24)]
)
def test_each_offer_that_nobody_took_up_makes_the_next_one_wait_longer(
    unanswered: int, wait_hours: int
) -> None:
    assert may_offer_at([NOW] * unanswered, NOW) == NOW + wait_hours * HOUR


def test_what_is_a_week_old_slows_nothing_down() -> None:
    week = 7 * 24 * HOUR
    assert may_offer_at([NOW - week] * 5 + [NOW - HOUR], NOW) == NOW


def test_a_wait_that_is_over_is_over() -> None:
    assert may_offer_at([NOW - 2 * HOUR] * 3, NOW) == NOW


@pytest.mark.parametrize(
    ("held", "suggested"),
    [
        ({}, "thank_you"),
        ({"thank_you": 1}, "ten_minutes"),
        ({"thank_you": 1, "ten_minutes": 2}, "ten_minutes"),
        ({"thank_you": 1, "ten_minutes": 3}, "one_topic"),
        ({"thank_you": 9, "ten_minutes": 9, "one_topic": 1}, "ten_minutes"),
    ],
)
def test_the_way_in_goes_from_thanks_to_a_topic(held: dict[str, int], suggested: str) -> None:
    assert suggested_format(held) == suggested


def test_what_is_suggested_is_a_light_format_there_is() -> None:
    assert all(FORMATS[name].level == 0 for name in (AFTERWARDS, *(name for name, _ in ON_RAMP)))
