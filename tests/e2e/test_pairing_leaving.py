"""Names, leaving a partner, being deleted, and leaving quickly."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.e2e.people import pair
from tests.phones import WITH_WORKER, Phones
from tests.server import Server

ELSEWHERE = "https://www.bbc.com/**"
# Every text that a page shows, at every change of it.
SEE_ALL = """
const tell = () => document.body?.checkVisibility() && window.see(document.body.innerText.trim());
new MutationObserver(tell).observe(document, { childList: true, subtree: true });
addEventListener("load", tell);
"""


@pytest.fixture
def server(shared_server: Server) -> Server:
    """One for all of these: nobody here stops it or moves its clock."""
    return shared_server


def menu(page: Page) -> Locator:
    """The open menu. What lies behind it cannot be reached."""
    page.get_by_role("button", name="Menu").click()
    return page.get_by_role("dialog", name="Menu")


def leave_by_menu(page: Page) -> None:
    menu(page).get_by_role("button", name="Leave quickly").click()


def leave_by_keys(page: Page) -> None:
    for _ in range(3):
        page.keyboard.press("Shift")


def rename(page: Page, name: str) -> None:
    page.goto("/settings")
    page.get_by_role("link", name="Your name").click()
    page.get_by_role("textbox").fill(name)
    page.get_by_role("button", name="Use this name").click()
    expect(page.get_by_role("link", name=f"Your name {name}")).to_be_visible()


def is_on(server: Server, name: str) -> bool:
    """Whether this word stands anywhere in the database, free pages and log included."""
    return any(name.encode() in file.read_bytes() for file in server.data_dir.glob("couplesync.sqlite3*"))


def show_weather(route: Route) -> None:
    """Another site's page: the tests reach no other site."""
    route.fulfill(content_type="text/html", body="<title>Weather</title><h1>Rain later</h1>")


def test_a_new_name_stands_on_both_phones(phone: Phones) -> None:
    alex, sam = phone("Alex"), phone("Sam")
    pair(alex, sam)
    rename(alex, "Lex")
    sam.reload()
    expect(sam.get_by_text("Lex", exact=True)).to_be_visible()


def test_stopping_to_share_works_at_once_and_the_other_is_told_no_reason(phone: Phones) -> None:
    alex, sam = phone("Alex"), phone("Sam")
    pair(alex, sam)
    alex.goto("/settings#leaving")
    alex.get_by_role("button", name="Stop sharing with Sam").click()
    alex.get_by_role("button", name="Stop sharing", exact=True).click()
    expect(alex.get_by_text("not connected now.")).to_be_visible()
    expect(alex.get_by_role("link", name="Start with my partner")).to_be_visible()
    sam.reload()
    expect(sam.get_by_role("link", name="Start with my partner")).to_be_visible()


def test_thinking_better_of_it_leaves_everything_as_it_was(phone: Phones) -> None:
    alex, sam = phone("Alex"), phone("Sam")
    pair(alex, sam)
    alex.goto("/settings#leaving")
    for way in ("Stop sharing with Sam", "Sign out", "Delete me"):
        alex.get_by_role("button", name=way).click()
        alex.get_by_role("button", name="Stay", exact=True).click()
    alex.goto("/")
    expect(alex.get_by_role("link", name="Start a conversation")).to_be_visible()


def test_deleting_oneself_leaves_nothing_of_one_on_the_server_or_the_phone(
    phone: Phones, server: Server
) -> None:
    alex, sam = phone("Alex"), phone("Sam")
    pair(alex, sam)
    rename(alex, "Philippa")
    assert is_on(server, "Philippa")
    alex.goto("/settings#leaving")
    alex.get_by_role("button", name="Delete me").click()
    alex.get_by_role("button", name="Delete everything").click()
    expect(alex.get_by_text("Everything of yours is gone.")).to_be_visible()
    expect(alex.get_by_role("link", name="Start with my partner")).to_be_visible()
    assert alex.evaluate("({...localStorage, ...sessionStorage})") == {}
    assert is_on(server, "Sam") and not is_on(server, "Philippa")
    sam.reload()
    expect(sam.get_by_role("link", name="Start with my partner")).to_be_visible()


def test_signing_out_leaves_nothing_on_the_phone(phone: Phones) -> None:
    alex, sam = phone("Alex"), phone("Sam")
    pair(alex, sam)
    menu(alex).get_by_role("button", name="Sign out").click()
    alex.get_by_role("button", name="Sign out", exact=True).click()
    expect(alex.get_by_text("signed out.")).to_be_visible()
    alex.reload()
    expect(alex.get_by_role("heading", name="A quiet place to talk, one at a time.")).to_be_visible()
    assert alex.evaluate("({...localStorage, ...sessionStorage})") == {}


@pytest.mark.parametrize("leave", [leave_by_menu, leave_by_keys])
def test_leaving_quickly_shows_nothing_of_this_and_back_shows_nothing_either(
    phone: Phones, server: Server, leave: Callable[[Page], None]
) -> None:
    alex = phone("Alex", **WITH_WORKER)
    alex.context.route(ELSEWHERE, show_weather)
    alex.goto("/")
    alex.get_by_role("link", name="Who can see what").click()
    alex.get_by_role("link", name="How we talk here").click()
    expect(alex.get_by_role("heading", name="How we talk here")).to_be_visible()
    leave(alex)
    alex.wait_for_url(ELSEWHERE)
    seen: list[str] = []
    alex.expose_function("see", lambda text: seen.append(text))
    alex.add_init_script(SEE_ALL)
    for _ in range(2):
        with alex.expect_event("framenavigated", lambda frame: frame.url.startswith(server.url)):
            alex.evaluate("history.back()")
        alex.wait_for_url(ELSEWHERE)
    assert "Rain later" in seen
    assert {text for text in seen if text} == {"Rain later"}


def test_what_was_forgotten_in_a_hurry_is_gone_from_the_phone(phone: Phones) -> None:
    alex = phone("Alex")
    alex.context.route(ELSEWHERE, show_weather)
    alex.goto("/help")
    alex.evaluate("localStorage.setItem('draft.x', 'something private')")
    leave_by_menu(alex)
    alex.wait_for_url(ELSEWHERE)
    alex.goto("/help")
    expect(alex.get_by_role("heading", name="Help")).to_be_visible()
    assert "something private" not in json.dumps(alex.evaluate("({...localStorage, ...sessionStorage})"))


@pytest.mark.parametrize("address", ["/", "/settings", "/settings#who", "/help", "/past", "/j", "/nowhere"])
def test_help_and_the_quick_way_out_are_in_the_menu_of_every_screen(phone: Phones, address: str) -> None:
    phone.forgive(r"status of 40[134]")
    page = phone("Alex")
    page.goto(address)
    expect(menu(page).get_by_role("button", name="Leave quickly")).to_be_visible()
    page.get_by_role("dialog").get_by_role("link", name="Help").click()
    expect(page.get_by_role("heading", name="Help", level=1)).to_be_visible()


def test_a_menu_that_was_opened_early_stays_open_when_the_screen_arrives(phone: Phones) -> None:
    page = phone("Alex")
    held: list[Route] = []
    page.route("**/api/v1/me", lambda route: held.append(route))
    page.goto("/")
    leave = menu(page).get_by_role("button", name="Leave quickly")
    expect(leave).to_be_visible()
    held[0].continue_()
    expect(page.locator("h1")).to_have_text("A quiet place to talk, one at a time.")
    expect(leave).to_be_visible()
