"""A phone on the same Wi-Fi comes by plain http: fewer of the browser's powers, and the whole product."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import ServerFactory
from tests.e2e.people import link_on, say_the_words_are_the_same, say_who
from tests.e2e.talk import begin, see, skip_to_the_end, tap_row, turn
from tests.phones import Phones


@pytest.fixture
def phone(browser: Browser, start_server: ServerFactory) -> Iterator[Phones]:
    """A phone at the address that the server prints for phones."""
    server = start_server(HOST="0.0.0.0")
    printed = re.search(r"On a phone\s+(\S+)", server.log)
    assert printed, server.log
    phones = Phones(browser, printed[1])
    yield phones
    phones.close()
    assert phones.complaints == []


def test_two_phones_on_plain_http_pair_talk_and_look_back(phone: Phones) -> None:
    alex, sam = phone("Alex"), phone("Sam")
    alex.goto("/")
    assert alex.evaluate("[isSecureContext, typeof crypto.randomUUID]") == [False, "undefined"]
    alex.get_by_role("link", name="Start with my partner").click()
    say_who(alex, "Alex")
    alex.get_by_role("button", name="Copy link").click()
    expect(alex.get_by_role("button", name="Copied")).to_be_visible()
    sam.goto(link_on(alex))
    say_who(sam, "Sam", button="Come in")
    say_the_words_are_the_same(alex, sam)
    alex.get_by_role("link", name="Start a conversation").click()
    tap_row(alex, "Ten Minutes")
    sam.get_by_role("link", name="Go to the room").click()
    begin(alex, sam)
    turn(alex, sam, "The tram was late.", "The tram was late for you.")
    turn(sam, alex, "I made soup.", "You made soup.")
    skip_to_the_end(alex, sam)
    see(sam, "That’s enough for today")
    sam.get_by_role("link", name="Done").click()
    see(sam, "How understood did you feel?")
    sam.get_by_role("link", name="Done").click()
    sam.get_by_role("link", name="Look back").click()
    sam.get_by_role("link", name="Ten Minutes").click()
    expect(sam.get_by_text("The tram was late.")).to_be_visible()


def test_the_link_carries_the_address_that_other_phones_reach(phone: Phones) -> None:
    alex = phone("Alex")
    alex.goto("/#pair")
    say_who(alex, "Alex")
    alex.evaluate("document.execCommand = () => false")
    alex.get_by_role("button", name="Copy link").click()
    link = alex.get_by_role("textbox", name="Press and hold").input_value()
    assert link.startswith(alex.url.split("/#")[0] + "/j#")
