"""The demonstration: both phones on one desk, and nothing of it in anybody's real place."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import FrameLocator, Page, expect

DESK = {"viewport": {"width": 1280, "height": 860}, "is_mobile": False, "has_touch": False}


def _phones(desk: Page) -> tuple[FrameLocator, FrameLocator]:
    return desk.frame_locator('iframe[title="Alex’s phone"]'), desk.frame_locator(
        'iframe[title="Sam’s phone"]'
    )


def test_both_phones_hold_one_conversation_on_one_desk(phone: Callable[..., Page]) -> None:
    desk = phone("a visitor", **DESK)
    desk.goto("/demo")
    alex, sam = _phones(desk)
    alex.get_by_role("link", name="Start a conversation").click()
    alex.get_by_role("button", name=re.compile("^Ten Minutes")).click()
    expect(alex.get_by_role("heading", name="Ready when you are")).to_be_visible()
    sam.get_by_role("link", name="Go to the room").click()
    alex.get_by_text("Me", exact=True).click()
    alex.get_by_role("button", name="I’m ready").click()
    sam.get_by_role("button", name="I’m ready").click()
    alex.get_by_role("button", name="I’m here").click()
    sam.get_by_role("button", name="I’m here").click()
    alex.get_by_role("textbox").fill("The moment that stuck was the rain.")
    alex.get_by_role("button", name="Say it").click()
    expect(sam.get_by_role("heading", name="What did you hear?")).to_be_visible()
    expect(sam.get_by_text("The moment that stuck was the rain.")).to_be_visible()
    # The two frames share the browser's storage: one's draft is not the other's.
    expect(sam.get_by_role("textbox")).to_have_value("")


def test_a_phone_that_moves_on_does_not_take_the_keys_from_the_other(phone: Callable[..., Page]) -> None:
    desk = phone("a visitor", **DESK)
    desk.goto("/demo")
    alex, sam = _phones(desk)
    alex.get_by_role("link", name="Start a conversation").click()
    expect(alex.get_by_role("heading", name="What kind of conversation?")).to_be_focused()
    sam.get_by_role("link", name="Look back").dispatch_event("click")
    expect(sam.get_by_role("heading", name="What you’ve talked about")).to_be_visible()
    expect(alex.get_by_role("heading", name="What kind of conversation?")).to_be_focused()


def test_they_can_look_back_and_start_over(phone: Callable[..., Page]) -> None:
    desk = phone("a visitor", **DESK)
    desk.goto("/demo")
    alex, _ = _phones(desk)
    alex.get_by_role("link", name="Look back").click()
    alex.get_by_role("link", name=re.compile("Sunday at the parents’ house")).click()
    expect(alex.get_by_text("I wished you’d stayed near me for the first hour.")).to_be_visible()
    desk.get_by_role("button", name="Start over").click()
    expect(_phones(desk)[0].get_by_role("link", name="Start a conversation")).to_be_visible()


@pytest.mark.parametrize("height", [844, 664])
def test_a_narrow_screen_shows_the_whole_of_a_phone(phone: Callable[..., Page], height: int) -> None:
    narrow = phone("a visitor", viewport={"width": 390, "height": height})
    narrow.goto("/demo")
    expect(narrow.get_by_title("Alex’s phone")).to_be_in_viewport(ratio=1)
    expect(_phones(narrow)[0].get_by_role("link", name="Look back")).to_be_in_viewport(ratio=1)


def test_what_is_made_up_stays_in_sight_and_covers_nothing(phone: Callable[..., Page]) -> None:
    short = phone("a visitor", viewport={"width": 320, "height": 460})
    short.goto("/demo")
    strip, choice = short.get_by_role("complementary", name="Demo"), short.locator(".demo-which")
    expect(short.get_by_title("Alex’s phone")).to_be_visible()
    above, below = strip.bounding_box(), choice.bounding_box()
    assert above and below and below["y"] - above["y"] - above["height"] >= 8
    short.evaluate("scrollTo(0, document.body.scrollHeight)")
    assert short.evaluate("scrollY") > 0
    expect(strip).to_be_in_viewport(ratio=1)


def test_a_narrow_screen_shows_one_phone_at_a_time(phone: Callable[..., Page]) -> None:
    narrow = phone("a visitor")
    narrow.goto("/demo")
    expect(narrow.get_by_title("Alex’s phone")).to_be_visible()
    expect(narrow.get_by_title("Sam’s phone")).to_be_hidden()
    narrow.get_by_role("radio", name="Sam").check()
    expect(narrow.get_by_title("Sam’s phone")).to_be_visible()
