"""Two phones and the next time: picked at the end, or after what did not come about."""

import re
from datetime import UTC, datetime, timedelta

from playwright.sync_api import Locator, Page, expect

from tests.e2e.couples import agree_on, couple, couple_in_the_room
from tests.e2e.gallery import cut_off, violations
from tests.e2e.talk import begin, open_menu, see, tap, tap_row
from tests.phones import Phones
from tests.server import Server

MINUTE = 60_000
HOUR = 60 * MINUTE
SET = re.compile("^Next: ")


def answers(page: Page) -> Locator:
    """The two times and "We'll see"."""
    return page.get_by_role("group", name="Next time?").get_by_role("button")


def finish(page: Page) -> None:
    open_menu(page)
    tap_row(page, "Finish for today")
    tap(page, "Finish for today")


def asked(page: Page) -> list[str]:
    """The two times this phone is asked about."""
    expect(answers(page)).to_have_count(3)
    return answers(page).all_inner_texts()[:2]


def test_who_picks_the_same_has_set_the_next_one_and_the_start_page_says_so(phone: Phones) -> None:
    alex, sam = couple_in_the_room(phone)
    begin(alex, sam)
    finish(alex)
    assert asked(alex) == asked(sam)
    assert [*violations(alex), *cut_off(alex)] == []
    answers(alex).first.click()
    expect(alex.get_by_text("Sam can say yes in Times.")).to_be_visible()
    alex.goto("/")
    expect(alex.get_by_role("link", name=re.compile("^You offer "))).to_be_visible()
    expect(answers(sam)).to_have_count(3)
    answers(sam).first.click()
    expect(sam.get_by_role("link", name=SET)).to_be_visible()
    sam.goto("/")
    for page in (alex, sam):
        expect(page.get_by_role("link", name=SET)).to_be_visible()


def test_what_did_not_come_about_leads_to_another_time_and_a_no_is_told_to_nobody(
    phone: Phones, server: Server
) -> None:
    alex, sam = couple_in_the_room(phone)
    begin(alex, sam)
    tap(sam, "Pause")
    for page in (alex, sam):
        expect(page.get_by_role("button", name="I’m ready")).to_be_visible()
    server.advance(2 * HOUR)
    for page in (alex, sam):
        page.reload()
        expect(page.get_by_text("Not today. Pick another time?")).to_be_visible()
    assert asked(alex) == asked(sam)
    alex.goto("/")
    see(alex, "Not today.")
    asked(alex)
    before = sam.get_by_role("main").inner_text()
    sent: list[str] = []
    alex.on("request", lambda request: sent.append(f"{request.method} {request.url}"))
    answers(alex).last.click()
    expect(alex.get_by_text("We’ll see. Times has room")).to_be_visible()
    alex.reload()
    expect(alex.get_by_text("We’ll see. Times has room")).to_be_visible()
    assert not [each for each in sent if each.startswith("POST")]
    assert sam.get_by_role("main").inner_text() == before


def test_one_who_came_may_practise_or_write_and_one_who_did_not_reads_no_word_of_it(
    phone: Phones, server: Server
) -> None:
    alex, sam = couple(phone)
    agree_on(alex, sam, f"{datetime.now(UTC) + timedelta(minutes=60):%Y-%m-%dT%H:%M}")
    server.advance(55 * MINUTE)
    alex.goto("/")
    alex.get_by_role("link", name="Go to the room").click()
    see(alex, "Ready when you are")
    server.advance(36 * MINUTE)
    see(alex, "Not today. Pick another time?")
    sam.goto("/")
    see(sam, "That one didn’t happen.")
    assert asked(alex) == asked(sam)
    expect(sam.get_by_text("The time is yours")).to_have_count(0)
    tap_row(alex, "Write for yourself")
    alex.get_by_role("textbox", name="Write for yourself").fill("It was a long day.")
    alex.get_by_role("link", name="Practise alone").click()
    see(alex, "Who would you like to practise with?")
