"""One person and the practice partner, in either seat, without a letter typed."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.couples import person
from tests.e2e.people import say_who
from tests.phones import Phones
from tests.server import Server

PARTNER_TAKES_MS = 7_000
PRACTISED = {"Robin": "Says it back well.", "Kim": "Few words", "Jo": "Misses a piece"}

# What somebody taps who types nothing, the first of these that is there.
TAPS = [
    "I said it back aloud",
    "I said it aloud",
    "a piece is missing",
    "Starters",
    "I’m ready",
    "I’m here",
    "Thank you for telling me",
    "Yes, that’s it",
    "That’s all for now",
    "Skip this card",
]


@pytest.fixture
def server(shared_server: Server) -> Server:
    return shared_server


def count_typing(page: Page) -> None:
    """From now on the page knows whether anybody typed."""
    page.add_init_script("addEventListener('beforeinput', () => { window.typed = true; }, true)")


def start(page: Page, character: str, speaks: str) -> None:
    page.goto("/#practice")
    page.get_by_role("radio", name=speaks).check()
    page.get_by_role("button", name=character).click()
    expect(page.get_by_role("list", name="Who is here").get_by_text(character)).to_be_visible()
    expect(page.get_by_text("Practice partner")).to_be_visible()


def tap_on(page: Page) -> bool:
    """The next tap; False once it is over."""
    done = page.get_by_role("link", name="Done")
    ways = [page.locator(f"dialog button:has-text('{name}')") for name in TAPS[:2]]
    ways += [page.get_by_role("radio", name=TAPS[2]).and_(page.locator(":not(:checked)"))]
    ways += [page.get_by_role("button", name=name, exact=True, disabled=False) for name in TAPS[3:]]
    ways += [page.get_by_role("button", name="Send", exact=True, disabled=False)]
    anything = done
    for way in ways:
        anything = anything.or_(way)
    expect(anything.first).to_be_visible()
    if done.is_visible():
        return False
    next(way for way in ways if way.first.is_visible()).first.click()
    return True


@pytest.mark.parametrize("speaks", ["Me", "They do"])
@pytest.mark.parametrize("character", PRACTISED)
def test_a_whole_conversation_is_possible_by_taps_alone(
    phone: Phones, server: Server, character: str, speaks: str
) -> None:
    page = person(phone, "Alex")
    count_typing(page)
    start(page, character, speaks)
    while tap_on(page):
        server.advance(PARTNER_TAKES_MS)
    expect(page.get_by_role("heading", name="That’s enough for today")).to_be_visible()
    assert page.evaluate("window.typed") is None
    page.goto("/past")
    expect(page.get_by_text("Nothing here yet.")).to_be_visible()


def test_who_only_tries_it_is_not_asked_what_to_keep_of_nothing(phone: Phones) -> None:
    page = phone("Alex")
    page.goto("/")
    page.get_by_role("link", name="Try it alone first").click()
    expect(page.get_by_role("textbox", name="What shall we call you?")).to_be_visible()
    expect(page.get_by_role("group", name="What is kept?")).to_have_count(0)
    say_who(page, "Alex")
    expect(page.get_by_role("heading", name="Who would you like to practise with?")).to_be_visible()
