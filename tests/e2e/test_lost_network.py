"""Cut wires, killed tabs, two tabs, two presses: the same turn, the same draft, nothing lost or doubled."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.couples import couple, couple_in_the_room, enter, person, post
from tests.e2e.talk import begin, box, pick, say, say_back, see, tap
from tests.e2e.wire import Wire
from tests.phones import Phones
from tests.server import Server

SAID = "I was glad you came."
CATCHING_UP_MS = 20_000


@pytest.fixture
def server(shared_server: Server) -> Server:
    return shared_server


@pytest.fixture
def wire(server: Server) -> Iterator[Wire]:
    """Alex's way to the server."""
    with Wire(server.port) as wire:
        yield wire


@pytest.fixture
def lobby(phone: Phones, wire: Wire) -> tuple[Page, Page]:
    """Alex, whose wire can be cut, and Sam are about to begin."""
    phone.forgive("ERR_|WebSocket|fetching the script")
    alex, sam = person(phone, "Alex", base_url=wire.url), person(phone, "Sam")
    post(sam, "join", {"secret": post(alex, "invites")["secret"]})
    post(alex, "couple/same")
    enter(alex, sam)
    return alex, sam


@pytest.fixture
def talk(lobby: tuple[Page, Page]) -> tuple[Page, Page]:
    """Alex speaks; Sam listens."""
    alex, sam = lobby
    begin(alex, sam)
    see(sam, "You’re listening")
    return alex, sam


def test_what_somebody_picks_shows_at_once_and_the_last_pick_counts(
    lobby: tuple[Page, Page], wire: Wire
) -> None:
    alex, _ = lobby
    see(alex, "Ready when you are")
    wire.cut()
    expect(alex.get_by_text("Catching up. Your words are safe on this phone.")).to_be_visible()
    pick(alex, "Sam")
    pick(alex, "Me")
    wire.mend()
    expect(alex.locator(".pending")).to_have_count(0, timeout=CATCHING_UP_MS)
    alex.reload()
    expect(alex.get_by_role("radio", name="Me")).to_be_checked()


def test_somebody_without_a_network_writes_on_and_sends_when_back(
    talk: tuple[Page, Page], wire: Wire
) -> None:
    alex, sam = talk
    box(alex).press_sequentially("I was glad")
    wire.cut()
    expect(alex.get_by_text("Catching up. Your words are safe on this phone.")).to_be_visible()
    box(alex).press_sequentially(" you came.")
    tap(alex, "Send when back")
    expect(alex.get_by_text("Not sent yet. It keeps trying.")).to_be_visible()
    wire.mend()
    expect(sam.get_by_text(SAID)).to_be_visible(timeout=CATCHING_UP_MS)
    see(alex, "Sam is taking it in")
    expect(alex.get_by_text("Catching up.")).to_have_count(0)
    expect(sam.get_by_text(SAID)).to_have_count(1)


def test_a_partner_without_a_network_is_catching_up_and_comes_back(
    talk: tuple[Page, Page], wire: Wire
) -> None:
    alex, sam = talk
    wire.cut()
    expect(sam.get_by_text("Connection is catching up.")).to_be_visible(timeout=CATCHING_UP_MS)
    see(sam, "You’re listening")
    wire.mend()
    expect(sam.get_by_text("Connection is catching up.")).to_have_count(0, timeout=CATCHING_UP_MS)
    say(alex, SAID)
    see(sam, "What did you hear?")


def test_a_killed_tab_loses_no_letter(phone: Phones) -> None:
    alex, sam = couple_in_the_room(phone)
    begin(alex, sam)
    box(alex).press_sequentially("I was glad")
    alex.close()
    again = phone.tab(alex)
    again.goto("/room")
    see(again, "Something from today that’s still with you")
    expect(box(again)).to_have_value("I was glad")
    box(again).press_sequentially(" you came.")
    tap(again, "Say it")
    expect(sam.get_by_text(SAID)).to_be_visible()


def test_two_presses_say_it_once(phone: Phones) -> None:
    alex, sam = couple_in_the_room(phone)
    begin(alex, sam)
    box(alex).fill(SAID)
    alex.get_by_role("button", name="Say it", exact=True).evaluate(
        "button => { button.click(); button.click(); }"
    )
    see(sam, "What did you hear?")
    see(alex, "Sam is taking it in")
    expect(sam.get_by_text(SAID)).to_have_count(1)
    expect(alex.get_by_role("alert")).to_have_count(0)


def test_two_tabs_of_one_person_show_the_same_and_either_acts(phone: Phones) -> None:
    alex, sam = couple_in_the_room(phone)
    begin(alex, sam)
    second = phone.tab(alex)
    second.goto("/room")
    say(second, SAID)
    for tab in (alex, second):
        see(tab, "Sam is taking it in")
        expect(tab.get_by_text(SAID)).to_have_count(1)
    say_back(sam, "You were glad.")
    tap(alex, "Yes, that’s it")
    see(second, "Is there one more thing?")


def test_both_tabs_may_press_at_the_same_time(phone: Phones) -> None:
    alex, sam = couple_in_the_room(phone)
    begin(alex, sam)
    second = phone.tab(alex)
    second.goto("/room")
    for tab in (alex, second):
        see(tab, "Something from today that’s still with you")
        box(tab).fill(SAID)
    presses = [
        tab.get_by_role("button", name="Say it", exact=True).element_handle() for tab in (alex, second)
    ]
    for press in presses:
        press.dispatch_event("click")
    for tab in (alex, second):
        see(tab, "Sam is taking it in")
    expect(sam.get_by_text(SAID)).to_have_count(1)


def test_a_phone_that_comes_late_finds_the_turn_as_it_stands(phone: Phones) -> None:
    alex, sam = couple(phone)
    enter(alex, sam)
    begin(alex, sam)
    sam.goto("/help")
    say(alex, SAID)
    see(alex, "Sam is taking it in")
    sam.goto("/room")
    see(sam, "What did you hear?")
    expect(sam.get_by_text(SAID)).to_be_visible()
