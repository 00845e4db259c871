"""Two phones set times: offering, saying yes, changing one's mind, and the room that opens by itself."""

import re
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.clocks import BERLIN, NEW_YORK, next_change
from tests.e2e.couples import agree_on, couple, person, post
from tests.e2e.gallery import cut_off, violations
from tests.e2e.talk import see, tap, tap_row
from tests.phones import Phones
from tests.schedule.calendars import read_calendar
from tests.server import Server

IN_BERLIN, IN_TOKYO = {"timezone_id": "Europe/Berlin"}, {"timezone_id": "Asia/Tokyo"}


@pytest.fixture
def server(shared_server: Server) -> Server:
    return shared_server


@pytest.fixture
def two(phone: Phones) -> tuple[Page, Page]:
    """Alex and Sam, both at their times."""
    alex, sam = couple(phone)
    for page in (alex, sam):
        page.goto("/times")
    return alex, sam


def add_time(part: Page | Locator, wall: str) -> None:
    """Any time, in the phone's own picker."""
    part.get_by_role("button", name="Another time").click()
    part.get_by_label("Day and time").fill(wall)
    part.get_by_role("button", name="Add it").click()


def on_the_clock_of(page: Page, minutes: int) -> str:
    """A wall clock's time there, so many minutes from now."""
    now = page.evaluate("() => Date.now() - new Date().getTimezoneOffset() * 60_000")
    return (datetime(1970, 1, 1) + timedelta(milliseconds=now, minutes=minutes)).strftime("%Y-%m-%dT%H:%M")


def offer_good_ones(page: Page, *, repeat: str = "once") -> None:
    """All that are suggested."""
    slots = page.get_by_role("group", name="Times to offer").get_by_role("button")
    expect(slots).to_have_count(3)
    for slot in slots.all():
        slot.click()
    page.get_by_label(repeat, exact=True).check(force=True)
    tap(page, "Offer these")
    expect(page.get_by_role("region", name="You offer")).to_be_visible()


def their_offer(page: Page, name: str) -> list[str]:
    """What the other offers, as it reads here."""
    offer = page.get_by_role("region", name=f"{name} offers")
    expect(offer).to_be_visible()
    return offer.get_by_role("button", name=re.compile("Yes")).all_inner_texts()


def accept(page: Page, name: str) -> None:
    """The first of them."""
    offer = page.get_by_role("region", name=f"{name} offers")
    offer.get_by_role("button", name=re.compile("Yes")).first.click()
    expect(offer).to_have_count(0)


def agreed(page: Page) -> str:
    """When the first of what is set comes next."""
    change = page.get_by_role("button", name="Change", exact=True)
    expect(change).to_have_count(1)
    return page.locator(".planned").inner_text()


def test_one_offers_three_times_and_the_other_takes_one(two: tuple[Page, Page]) -> None:
    alex, sam = two
    offer_good_ones(alex)
    assert len(their_offer(sam, "Alex")) == 3
    accept(sam, "Alex")
    assert agreed(sam) == agreed(alex)
    sam.goto("/")
    expect(sam.get_by_role("link", name=re.compile("^Next: "))).to_be_visible()


def test_each_reads_times_on_their_own_clock_and_of_the_others_only_the_part_of_the_day(
    phone: Phones,
) -> None:
    alex, sam = couple(phone, **IN_BERLIN)
    alex.goto("/times")
    add_time(alex, "2027-03-03T20:15")
    tap(alex, "Offer these")
    far = phone("Sam far away", **IN_TOKYO)
    far.context.add_cookies(sam.context.cookies())  # type: ignore[arg-type]
    far.goto("/times")
    (offered,) = their_offer(far, "Alex")
    assert "Thu, 4 Mar 2027, 4:15" in offered
    assert "Evening for Alex" in offered
    expect(far.get_by_text(re.compile("Berlin|Europe"))).to_have_count(0)


def in_berlin_and_new_york(phone: Phones) -> tuple[Page, Page]:
    alex = person(phone, "Alex", timezone_id=BERLIN.key)
    sam = person(phone, "Sam", timezone_id=NEW_YORK.key)
    post(sam, "join", {"secret": post(alex, "invites")["secret"]})
    post(alex, "couple/same")
    return alex, sam


def test_a_series_keeps_the_evening_it_was_chosen_for_while_the_clocks_of_both_change(
    phone: Phones,
) -> None:
    alex, sam = in_berlin_and_new_york(phone)
    change = next_change(datetime.now(UTC) + timedelta(days=30))
    weeks = [change + timedelta(weeks=week) for week in range(-3, 3)]
    agree_on(
        alex, sam, f"{weeks[0]:%Y-%m-%dT%H:%M}", BERLIN.key, repeat="weekly", until=f"{weeks[-1]:%Y-%m-%d}"
    )
    read = []
    for week in weeks:
        for page, zone in ((alex, BERLIN), (sam, NEW_YORK)):
            page.goto("/times")
            there = week.astimezone(zone)
            expect(page.locator(".planned .date-tile b")).to_have_text(str(there.day))
            assert f"{there:%A, %H:%M}" in agreed(page)
            read.append(f"{there:%H:%M}")
        if week != weeks[-1]:
            tap(alex, "Change")
            tap_row(alex, "Leave this one out")
            expect(alex.get_by_role("dialog")).to_have_count(0)
    assert set(read[::2]) == {"20:15"}
    assert len(set(read[1::2])) == 2


def test_letting_an_offer_go_leaves_no_trace_where_it_came_from(two: tuple[Page, Page]) -> None:
    alex, sam = two
    offer_good_ones(alex)
    mine = alex.get_by_role("main").inner_text()
    their_offer(sam, "Alex")
    tap(sam, "Let it go")
    expect(sam.get_by_role("region", name="Alex offers")).to_have_count(0)
    alex.reload()
    expect(alex.get_by_role("region", name="You offer")).to_be_visible()
    assert alex.get_by_role("main").inner_text() == mine


def test_other_times_take_the_place_of_an_offer(two: tuple[Page, Page]) -> None:
    alex, sam = two
    offer_good_ones(alex)
    their_offer(sam, "Alex")
    tap(sam, "Suggest another")
    add_time(sam, "2027-03-03T20:15")
    tap(sam, "Offer these")
    assert len(their_offer(alex, "Sam")) == 1
    expect(alex.get_by_role("region", name="You offer")).to_have_count(0)


def test_one_of_a_series_is_moved_and_left_out_and_undone(two: tuple[Page, Page]) -> None:
    alex, sam = two
    offer_good_ones(alex, repeat="every week")
    their_offer(sam, "Alex")
    accept(sam, "Alex")
    at_first = agreed(sam)
    tap(sam, "Change")
    tap_row(sam, "Leave this one out")
    expect(sam.get_by_text("It’s changed for both of you.")).to_be_visible()
    assert agreed(sam) != at_first
    tap(sam, "Undo")
    expect(sam.locator(".planned")).to_have_text(at_first, use_inner_text=True)
    tap(sam, "Change")
    tap_row(sam, "Move it")
    add_time(sam.get_by_role("dialog"), on_the_clock_of(sam, 120))
    tap(sam, "Move it here")
    expect(sam.get_by_role("dialog")).to_have_count(0)
    expect(alex.locator(".planned")).to_have_text(sam.locator(".planned").inner_text(), use_inner_text=True)


def test_a_series_rests_goes_on_and_ends_for_both(two: tuple[Page, Page]) -> None:
    alex, sam = two
    offer_good_ones(alex, repeat="every week")
    their_offer(sam, "Alex")
    accept(sam, "Alex")
    for row, shown in (("Let the series rest", "Resting"), ("Go on with it", "every week")):
        tap(sam, "Change")
        tap_row(sam, row)
        expect(alex.locator(".planned")).to_contain_text(shown)
    tap(sam, "Change")
    tap_row(sam, "End the series")
    expect(alex.locator(".planned")).to_have_count(0)


def test_the_room_of_a_time_opens_by_itself_one_tap_from_the_start_page(two: tuple[Page, Page]) -> None:
    alex, sam = two
    add_time(alex, on_the_clock_of(alex, 5))
    tap(alex, "Offer these")
    their_offer(sam, "Alex")
    accept(sam, "Alex")
    for page in (alex, sam):
        page.goto("/")
        page.get_by_role("link", name="Go to the room").click()
        expect(page.get_by_role("button", name="I’m ready")).to_be_visible()


def test_times_go_into_ones_own_calendar_under_a_title_of_ones_own(
    two: tuple[Page, Page], server: Server
) -> None:
    alex, sam = two
    agree_on(alex, sam, "2027-03-24T20:15", "Europe/Berlin", repeat="weekly", until="2027-03-31")
    alex.reload()
    alex.get_by_role("link", name="Add to my calendar").click()
    see(alex, "In your own calendar")
    alex.get_by_label("What it is called there").fill("Swimming")
    tap(alex, "Call it that")
    expect(alex.get_by_role("button", name="Call it that")).to_have_count(0)
    with alex.expect_download() as download:
        alex.get_by_role("link", name=re.compile("Ten Minutes")).click()
    tap(alex, "Make an address")
    address = alex.get_by_label("Your address").input_value()
    expect(alex.get_by_role("link", name="Open in my calendar")).to_have_attribute(
        "href", address.replace("http:", "webcal:")
    )
    followed = read_calendar(httpx.get(address, trust_env=False).content)
    assert read_calendar(download.value.path().read_bytes()) == followed
    assert [(event.title, f"{event.starts:%d %H:%M}") for event in followed] == [
        ("Swimming", "24 19:15"),  # the clock has gone on by an hour in between
        ("Swimming", "31 18:15"),
    ]
    assert [*violations(alex), *cut_off(alex)] == []
    alex.reload()
    expect(alex.get_by_text("An address is out.")).to_be_visible()
    tap(alex, "End it")
    expect(alex.get_by_role("button", name="Make an address")).to_be_visible()
    assert httpx.get(address, trust_env=False).status_code == 404
    assert address.removesuffix(".ics").rpartition("/")[2] not in server.log


def test_times_are_offered_by_keyboard_alone(two: tuple[Page, Page]) -> None:
    alex, sam = two
    slots = alex.get_by_role("group", name="Times to offer").get_by_role("button")
    slots.first.focus()
    alex.keyboard.press("Space")
    alex.get_by_role("button", name="Offer these").focus()
    alex.keyboard.press("Enter")
    assert len(their_offer(sam, "Alex")) == 1


def test_axe_finds_nothing_on_offers_and_what_is_set(two: tuple[Page, Page]) -> None:
    alex, sam = two
    offer_good_ones(alex)
    their_offer(sam, "Alex")
    assert [*violations(sam), *cut_off(sam), *violations(alex), *cut_off(alex)] == []
    accept(sam, "Alex")
    tap(sam, "Change")
    assert [*violations(sam), *cut_off(sam)] == []
