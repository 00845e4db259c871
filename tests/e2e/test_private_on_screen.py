"""What must not be seen: drafts by the other, and words in titles, addresses or on the phone afterwards."""

import pytest
from playwright.sync_api import Page, WebSocket, expect

from tests.e2e.couples import couple, couple_in_the_room, enter
from tests.e2e.talk import begin, box, choose_starter, say, say_back, see, skip_to_the_end, tap, tap_row, turn
from tests.phones import Phones
from tests.server import Server

MARKER = "zebrafinch"


@pytest.fixture
def server(shared_server: Server) -> Server:
    return shared_server


def bytes_to(page: Page) -> list[str]:
    """Everything that a phone's sockets receive from now on, as it came."""
    received: list[str] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: received.append(str(frame)))

    page.on("websocket", listen)
    return received


def all_that_is_kept(page: Page) -> str:
    kept: str = page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, history.state])")
    return kept


def test_a_draft_never_reaches_the_other_phone(phone: Phones) -> None:
    alex, sam = couple(phone)
    received = bytes_to(sam)
    enter(alex, sam)
    begin(alex, sam)
    box(alex).press_sequentially(f"The {MARKER} again")
    tap(alex, "Starters")
    tap(alex, "Close")
    box(alex).fill("Something else")
    tap(alex, "Say it")
    see(sam, "What did you hear?")
    assert "Something else" in "".join(received)
    assert MARKER not in "".join(received)


def test_a_private_answer_of_the_lobby_goes_nowhere(phone: Phones) -> None:
    alex, sam = couple(phone)
    sent: list[str] = []
    alex.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(str(frame))))
    enter(alex, sam)
    alex.get_by_role("radio", name="wound up").check()
    expect(alex.get_by_text("A pause is always there")).to_be_visible()
    tap(alex, "I’m ready")
    expect(alex.get_by_text("Thanks. You start when you’re both ready.")).to_be_visible()
    assert "ready" in "".join(sent)
    assert "wound" not in "".join(sent)


def test_nothing_private_is_left_in_titles_addresses_or_on_the_phones(phone: Phones) -> None:
    alex, sam = couple_in_the_room(phone)
    begin(alex, sam)
    turn(alex, sam, f"I said {MARKER}.", f"You said {MARKER}.")
    see(sam, "Something from today that’s still with you")
    box(sam).fill(f"Half a {MARKER}")
    assert MARKER in all_that_is_kept(sam)  # what is not yet said has no other place
    assert [alex.title(), sam.title()] == ["CoupleSync", "CoupleSync"]
    say(sam, f"I also said {MARKER}.")
    say_back(alex, f"You also said {MARKER}.")
    tap(sam, "Yes, that’s it")
    tap(sam, "That’s all for now")
    skip_to_the_end(alex, sam)
    for page in (alex, sam):
        see(page, "That’s enough for today")
        kept = all_that_is_kept(page)
        assert MARKER not in kept and "draft." not in kept
        page.goto("/past")
        page.get_by_role("link", name="Ten Minutes").click()
        expect(page.get_by_text(f"I said {MARKER}.")).to_be_visible()
        assert page.title() == "CoupleSync"
        assert MARKER not in page.url
        assert MARKER not in all_that_is_kept(page)


def test_leaving_the_room_forgets_the_draft_on_this_phone(phone: Phones) -> None:
    alex, sam = couple_in_the_room(phone)
    begin(alex, sam)
    box(alex).fill(f"Half a {MARKER}")
    tap(alex, "Menu")
    alex.get_by_role("link", name="Leave the room").click()
    expect(alex.get_by_role("link", name="Go to the room")).to_be_visible()
    assert MARKER not in all_that_is_kept(alex)
    alex.get_by_role("link", name="Go to the room").click()
    expect(box(alex)).to_have_value("")


def test_a_turn_that_went_another_way_takes_its_draft_with_it(phone: Phones) -> None:
    alex, sam = couple_in_the_room(phone)
    begin(alex, sam)
    box(alex).fill(f"Half a {MARKER}")
    choose_starter(alex, "Pass this turn")
    see(alex, "You’re listening")
    assert MARKER not in all_that_is_kept(alex)


def test_finishing_forgets_what_was_half_written_on_both_phones(phone: Phones) -> None:
    alex, sam = couple_in_the_room(phone)
    begin(alex, sam)
    box(alex).fill(f"Half a {MARKER}")
    tap(sam, "Menu")
    tap_row(sam, "Finish for today")
    tap(sam, "Finish for today")
    see(alex, "The conversation has ended for today.")
    assert MARKER not in all_that_is_kept(alex)
