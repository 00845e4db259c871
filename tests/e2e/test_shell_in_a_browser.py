"""The shell in a real browser: our own policy lets through what is ours, and the console stays silent."""

import pytest

from tests.phones import Phones

SCREENS = ["/", "/j", "/past", "/times", "/settings", "/help", "/demo"]


@pytest.mark.parametrize("address", SCREENS)
def test_a_screen_opens_without_a_complaint(phone: Phones, address: str) -> None:
    page = phone("Alex")
    page.goto(address)
    page.wait_for_load_state("networkidle")
    assert page.title() == "CoupleSync"


def test_the_room_is_painted_where_no_program_arrives(phone: Phones) -> None:
    page = phone("Alex", java_script_enabled=False)
    page.goto("/help")
    assert page.locator("h1").inner_text() == "Help"
    assert page.locator("h1").evaluate("node => getComputedStyle(node).fontWeight") == "600"


def test_the_api_is_documented_on_the_spot(phone: Phones) -> None:
    page = phone("A developer", viewport={"width": 1280, "height": 800}, is_mobile=False)
    page.goto("/api/docs")
    page.get_by_text("/api/v1/me").first.wait_for()
