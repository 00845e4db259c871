"""Ways out of the room, and who is not let in: nobody learns who went, or why."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, WebSocket, expect

from tests.e2e.couples import couple, couple_in_the_room, enter, person
from tests.e2e.talk import begin, get_ready, open_menu, say, see, tap, tap_row
from tests.phones import Phones
from tests.server import Server

ENDED = "The conversation has ended for today."


@pytest.fixture
def server(shared_server: Server) -> Server:
    return shared_server


def frames_of(page: Page) -> list[dict[str, Any]]:
    """Every frame this phone gets from now on."""
    frames: list[dict[str, Any]] = []
    page.on("websocket", lambda socket: _listen(socket, frames))
    return frames


def _listen(socket: WebSocket, frames: list[dict[str, Any]]) -> None:
    socket.on("framereceived", lambda frame: frames.append(json.loads(frame)))


def without_times(frames: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What frames say, but for when."""
    times = {"server_time", "since", "soft_until"}
    return [
        {key: value for key, value in frame.items() if key not in times}
        for frame in frames
        if frame["type"] != "ping"
    ]


def leave(page: Page) -> None:
    open_menu(page)
    page.get_by_role("link", name="Leave the room").click()
    expect(page.get_by_role("link", name="Go to the room")).to_be_visible()


def lose(page: Page) -> None:
    page.close()


def test_who_leaves_looks_like_a_lost_connection_and_may_come_back(phone: Phones) -> None:
    told = []
    for go in (leave, lose):
        alex, sam = couple(phone)
        frames = frames_of(alex)
        enter(alex, sam)
        begin(alex, sam)
        see(alex, "Something from today that’s still with you")
        see(sam, "You’re listening")
        del frames[:]
        go(sam)
        expect(alex.get_by_text("Connection is catching up.")).to_be_visible()
        told.append((without_times(frames), alex.locator("#app").inner_text()))
    assert told[0] == told[1]


def test_who_left_comes_back_to_the_same_turn(phone: Phones) -> None:
    alex, sam = couple_in_the_room(phone)
    begin(alex, sam)
    see(sam, "You’re listening")
    leave(sam)
    say(alex, "Still here.")
    sam.get_by_role("link", name="Go to the room").click()
    see(sam, "What did you hear?")


def test_finishing_ends_it_for_both_in_the_same_words(phone: Phones) -> None:
    alex, sam = couple_in_the_room(phone)
    begin(alex, sam)
    see(sam, "You’re listening")
    open_menu(sam)
    tap_row(sam, "Finish for today")
    tap(sam, "Finish for today")
    shown = []
    for page, other in ((alex, "Sam"), (sam, "Alex")):
        see(page, ENDED)
        expect(page.get_by_role("group", name="Next time?")).to_be_visible()
        shown.append(page.locator("#app").inner_text().replace(other, "the other"))
    assert shown[0] == shown[1]


def test_not_tonight_reads_the_same_on_both_phones(phone: Phones) -> None:
    alex, sam = couple_in_the_room(phone)
    tap(sam, "Not tonight")
    for page in (alex, sam):
        see(page, "Not today. Pick another time?")


@pytest.mark.parametrize(
    ("way", "go"), [("Stop sharing with Sam", "Stop sharing"), ("Delete me", "Delete everything")]
)
def test_a_couple_that_ends_in_the_middle_ends_the_room(phone: Phones, way: str, go: str) -> None:
    phone.forgive("status of 40[134]")
    alex, sam = couple_in_the_room(phone)
    get_ready(alex, sam)
    settings = phone.tab(alex)
    settings.goto("/settings#leaving")
    tap_row(settings, way)
    tap(settings, go)
    see(sam, ENDED)
    see(alex, ENDED)
    assert "Alex" not in sam.locator("#app").inner_text()


def test_a_third_phone_is_not_let_in(phone: Phones) -> None:
    alex, sam = couple_in_the_room(phone)
    get_ready(alex, sam)
    mallory, nobody = person(phone, "Mallory"), phone("Nobody yet")
    for page in (mallory, nobody):
        page.goto("/room")
        expect(page.get_by_role("link", name="To the start")).to_be_visible()
        shown = page.locator("#app").inner_text()
        assert "Alex" not in shown and "Sam" not in shown
