"""When the next one could be: the same time of day, never too soon."""

import pytest

from sessions_app.schedule.rules.again import DAY, HOUR, MINUTE, again_from

EVENING = 20 * HOUR + 15 * MINUTE


def test_after_a_conversation_it_is_two_days_or_a_week_on() -> None:
    again = again_from(EVENING + 7 * MINUTE, happened=True, now=EVENING + HOUR)
    assert (again.since, again.days) == (EVENING, (2, 7))


def test_what_did_not_happen_may_be_tomorrow_or_the_day_after() -> None:
    assert again_from(EVENING, happened=False, now=EVENING + 31 * MINUTE).days == (1, 2)


@pytest.mark.parametrize(("hours", "days"), [(21, (1, 2)), (22, (2, 3)), (45, (2, 3)), (46, (3, 4))])
def test_it_is_never_sooner_than_in_three_hours(hours: int, days: tuple[int, int]) -> None:
    again = again_from(EVENING, happened=False, now=EVENING + hours * HOUR)
    assert again.days == days
    assert again.since + again.days[0] * DAY >= EVENING + (hours + 3) * HOUR
