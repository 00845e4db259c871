"""A time comes: its room opens by itself, on the day a clock changes too, and the next one is set in it."""

import re
from datetime import UTC, datetime, timedelta

from playwright.sync_api import Page, expect

from tests.e2e.clocks import BERLIN, next_change
from tests.e2e.couples import agree_on, couple
from tests.e2e.talk import begin, open_menu, say, see, tap, tap_row
from tests.phones import Phones
from tests.server import Server

A_WHILE = timedelta(days=25)  # somebody who does not come for thirty days is forgotten


def wait_until(server: Server, moment: datetime, *pages: Page) -> None:
    """Time passes, and now and then both look in."""
    passed = timedelta()
    while (left := moment - datetime.now(UTC) - passed) > timedelta():
        passed += min(left, A_WHILE)
        server.advance(min(left, A_WHILE) // timedelta(milliseconds=1))
        for page in pages:
            assert page.request.get("/api/v1/me").ok


def test_on_the_day_the_clock_changes_the_room_opens_in_time_and_the_next_is_set_in_it(
    phone: Phones, server: Server
) -> None:
    alex, sam = couple(phone, timezone_id=BERLIN.key)
    evening = next_change(datetime.now(UTC) + timedelta(days=1))
    agree_on(alex, sam, f"{evening:%Y-%m-%dT%H:%M}", BERLIN.key)
    wait_until(server, evening - timedelta(minutes=20), alex, sam)
    for page in (alex, sam):
        page.goto("/")
        expect(page.get_by_role("link", name=re.compile(r"^Next: .*20:15"))).to_be_visible()
        expect(page.get_by_role("link", name="Go to the room")).to_have_count(0)
    server.advance(11 * 60_000)
    for page in (alex, sam):
        page.get_by_role("link", name="Go to the room").click()
    begin(alex, sam)
    say(alex, "We are here.")
    see(sam, "What did you hear?")
    open_menu(sam)
    tap_row(sam, "Finish for today")
    tap(sam, "Finish for today")
    for page in (alex, sam):
        choices = page.get_by_role("group", name="Next time?").get_by_role("button")
        expect(choices.filter(has_text="20:15")).to_have_count(2)
        choices.nth(1).click()
    for page in (alex, sam):
        expect(page.get_by_role("link", name=re.compile(r"^Next: .*20:15"))).to_be_visible()
