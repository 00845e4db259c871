"""Whatever runs out, runs out by the product's one clock: pairing, sign-ins and the demonstration too."""

import re

from tests.api.phone import UNKNOWN, Phone, said
from tests.api.talking import DAY, MINUTE, Clock
from tests.architecture.tracked import name, tracked

# What else tells the time: Django's own, and Python's.
OTHER_CLOCKS = re.compile(r"timezone\.now\(|datetime\.now\(|date\.today\(|time\.time(_ns)?\(|\bnow\(UTC\)")


def test_a_code_ends_after_ten_minutes_and_a_link_after_three_days(
    alice: Phone, bob: Phone, clock: Clock
) -> None:
    invite = alice.post("invites").json()
    clock.advance(11 * MINUTE)
    assert said(bob.post("join", {"code": invite["code"]})) == UNKNOWN
    assert bob.post("invites/look", {"secret": invite["secret"]}).status_code == 200
    clock.advance(3 * DAY)
    assert said(bob.post("invites/look", {"secret": invite["secret"]})) == UNKNOWN


def test_a_couple_can_be_undone_for_a_day(couple: tuple[Phone, Phone], clock: Clock) -> None:
    assert couple[0].couple["can_undo"] is True
    clock.advance(DAY)
    assert couple[0].couple["can_undo"] is False


def test_who_begins_later_stays_signed_in_as_long(transactional_db: None, clock: Clock) -> None:
    clock.advance(500 * DAY)
    phone = Phone().start("Alice")
    clock.advance(399 * DAY)
    assert phone.get("me").json()["first_name"] == "Alice"


def test_nobody_is_signed_in_after_four_hundred_days_away(alice: Phone, clock: Clock) -> None:
    clock.advance(401 * DAY)
    assert alice.get("me").json()["first_name"] is None


def test_a_frame_of_the_demonstration_is_let_in_for_a_day(transactional_db: None, clock: Clock) -> None:
    clock.advance(2 * DAY)
    visitor = Phone()
    bearer = {"Authorization": f"Bearer {visitor.post('demo').json()['alex']}"}
    assert visitor.browser.get("/api/v1/me", headers=bearer).status_code == 200
    clock.advance(DAY)
    assert visitor.browser.get("/api/v1/me", headers=bearer).status_code == 401


def test_nothing_else_in_the_product_asks_what_time_it_is() -> None:
    parts = {"accounts", "couplesync", "notebook", "nudges", "sessions_app"}
    product = [file for file in tracked(".py") if name(file).split("/")[0] in parts]
    askers = [name(file) for file in product if OTHER_CLOCKS.search(file.read_text())]
    assert askers == ["couplesync/clock.py"]
