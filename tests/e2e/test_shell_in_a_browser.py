"""The shell in a real browser: our own policy lets through what is ours, and the console stays silent."""

import pytest
from playwright.sync_api import Page

from tests.phones import Phones

OPEN_TO_ALL = ["/", "/j", "/help", "/settings", "/demo"]
FOR_PEOPLE = ["/", "/times", "/past", "/settings", "/help"]


@pytest.mark.parametrize("address", OPEN_TO_ALL)
def test_a_stranger_opens_a_screen_without_a_complaint(phone: Phones, address: str) -> None:
    _open(phone("Nobody yet"), address)


@pytest.mark.parametrize("address", FOR_PEOPLE)
def test_a_person_opens_a_screen_without_a_complaint(phone: Phones, address: str) -> None:
    page = phone("Alex")
    _begin(page, "Alex")
    _open(page, address)


def test_the_page_is_painted_where_no_program_arrives(phone: Phones) -> None:
    page = phone("Alex", java_script_enabled=False)
    page.goto("/help")
    assert page.locator("h1").inner_text() == "Help"
    assert page.locator("h1").evaluate("node => getComputedStyle(node).fontWeight") == "600"


def test_the_api_is_documented_on_the_spot(phone: Phones) -> None:
    page = phone("A developer", viewport={"width": 1280, "height": 800}, is_mobile=False)
    page.goto("/api/docs")
    page.get_by_text("/api/v1/me").first.wait_for()


def _open(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert page.title() == "CoupleSync"
    assert page.locator("h1").count() == 1


def _begin(page: Page, first_name: str) -> None:
    page.goto("/help")
    token = next(cookie["value"] for cookie in page.context.cookies() if cookie["name"] == "csrf")
    person = {"first_name": first_name, "accepted_ground": True}
    made = page.request.post("/api/v1/people", data=person, headers={"X-CSRFToken": token})
    assert made.ok
