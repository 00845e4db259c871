"""Private hints on two phones: what a speaker and a listener see, can do, and what never leaves."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, WebSocket, expect

from tests.e2e.couples import couple, couple_in_the_room, enter
from tests.e2e.talk import begin, box, pick, say, see, tap, tap_row
from tests.phones import Phones
from tests.server import Server

GLOBAL = "You're so selfish about the dishes"
INSULT = "You're pathetic"
HINTS = "**/assets/hints-*.js"
SAID = "I felt alone on Sunday. You left with your brother."


@pytest.fixture
def server(shared_server: Server) -> Server:
    return shared_server


def frames_sent(page: Page) -> list[str]:
    """Everything that a phone's sockets send from now on."""
    sent: list[str] = []

    def listen(socket: WebSocket) -> None:
        socket.on("framesent", lambda frame: sent.append(str(frame)))

    page.on("websocket", listen)
    return sent


def hint(page: Page) -> Locator:
    """The private line under the box."""
    return page.locator(".nudge")


def write_and_rest(page: Page, words: str) -> None:
    """Typed, and looked at: a hint is there, or what is back so far."""
    box(page).fill(words)
    expect(page.get_by_text("Only you see this").last).to_be_visible()


def in_the_first_turn(phone: Phones) -> tuple[Page, Page]:
    alex, sam = couple_in_the_room(phone)
    begin(alex, sam)
    see(alex, "Something from today that’s still with you")
    return alex, sam


def where_hints_are_on_their_way(phone: Phones) -> tuple[Page, Page, Callable[[], None]]:
    """Sam is to say back what Alex said; his hints are there once the third is called."""
    alex, sam = couple(phone)
    held: list[Route] = []
    sam.route(HINTS, lambda script: held.append(script))
    enter(alex, sam)
    begin(alex, sam)
    with sam.expect_request(HINTS):
        say(alex, SAID)
    see(sam, "What did you hear?")

    def arrive() -> None:
        assert held
        for script in held:
            script.continue_()

    return alex, sam, arrive


def test_a_speaker_sees_the_words_marked_and_can_try_a_starter(phone: Phones) -> None:
    alex, sam = in_the_first_turn(phone)
    write_and_rest(alex, f"{GLOBAL}.")
    expect(hint(alex)).to_contain_text("This may read as being about who they are.")
    expect(alex.locator("mark")).to_have_text(GLOBAL)
    tap(alex, "Try a starter")
    expect(box(alex)).to_have_value("When the dishes ")
    expect(hint(alex)).to_contain_text("When the dishes")
    alex.reload()
    expect(box(alex)).to_have_value("When the dishes ")
    tap(alex, "Put mine back")
    expect(box(alex)).to_have_value(f"{GLOBAL}.")
    expect(hint(alex)).to_have_count(0)
    tap(alex, "Say it")
    expect(sam.get_by_text(GLOBAL)).to_be_visible()


def test_words_that_a_beginning_took_the_place_of_are_forgotten_once_others_are_said(phone: Phones) -> None:
    alex, sam = in_the_first_turn(phone)
    write_and_rest(alex, f"{GLOBAL}.")
    tap(alex, "Try a starter")
    box(alex).press_sequentially("stood there, I felt alone.")
    tap(alex, "Say it")
    expect(sam.get_by_text("When the dishes stood there")).to_be_visible()
    see(alex, "Sam is taking it in")
    assert "selfish" not in alex.evaluate("JSON.stringify(localStorage)")


def test_not_now_puts_it_away_and_the_words_go_as_they_are(phone: Phones) -> None:
    alex, sam = in_the_first_turn(phone)
    write_and_rest(alex, GLOBAL)
    tap(alex, "Not now")
    expect(hint(alex)).to_have_count(0)
    expect(alex.locator("mark")).to_have_count(0)
    tap(alex, "Say it")
    expect(sam.get_by_text(GLOBAL)).to_be_visible()


def test_heavy_words_leave_five_seconds_to_think_again(phone: Phones) -> None:
    alex, sam = in_the_first_turn(phone)
    write_and_rest(alex, INSULT)
    expect(hint(alex)).to_contain_text("This one may land as a put-down.")
    tap(alex, "Say it")
    alex.get_by_role("button", name="Tap to keep editing").click()
    expect(alex.get_by_role("button", name="Say it")).to_be_visible()
    expect(box(alex)).to_have_value(INSULT)
    tap(alex, "Say it")
    expect(alex.get_by_role("button", name="Tap to keep editing")).to_be_visible()
    expect(sam.get_by_text(INSULT)).to_be_visible()


def test_a_listener_sees_what_is_back_and_is_asked_whose_it_is(phone: Phones) -> None:
    alex, sam = in_the_first_turn(phone)
    say(alex, SAID)
    see(sam, "What did you hear?")
    write_and_rest(sam, "I felt alone on Sunday")
    rows = sam.get_by_role("row")
    expect(rows.nth(1)).to_contain_text("I felt alone on Sunday")
    expect(rows.nth(1)).to_contain_text("whose is it?")
    expect(rows.nth(2)).to_contain_text("not yet")
    box(sam).fill("You felt alone on Sunday, and I left with my brother")
    expect(sam.get_by_text("not yet")).to_have_count(0)
    expect(sam.get_by_text("whose is it?")).to_have_count(0)
    box(sam).fill("You felt alone on Sunday, which is childish")
    expect(hint(sam)).to_contain_text("A small verdict may have slipped in.")
    expect(rows).to_have_count(0)


def test_box_and_panel_stay_in_sight_above_the_keyboard(phone: Phones) -> None:
    alex, sam = in_the_first_turn(phone)
    say(alex, SAID)
    see(sam, "What did you hear?")
    box(sam).tap()
    sam.set_viewport_size({"width": 390, "height": 500})  # what the keyboard leaves
    write_and_rest(sam, "I heard you say that you felt alone on Sunday, and that I left.")
    expect(box(sam)).to_be_in_viewport(ratio=1)
    expect(sam.get_by_role("table")).to_be_in_viewport(ratio=1)
    sam.get_by_text(SAID).scroll_into_view_if_needed()
    expect(sam.get_by_text(SAID)).to_be_in_viewport(ratio=1)


def test_box_and_panel_are_in_sight_though_hints_arrive_when_somebody_writes_already(phone: Phones) -> None:
    _, sam, let_hints_arrive = where_hints_are_on_their_way(phone)
    box(sam).tap()
    sam.set_viewport_size({"width": 390, "height": 500})
    box(sam).fill("I heard you say that you felt alone on Sunday, and that I left.")
    expect(sam.locator(".keys")).to_be_visible()
    let_hints_arrive()
    expect(sam.get_by_role("table")).to_be_in_viewport(ratio=1)
    expect(box(sam)).to_be_in_viewport(ratio=1)


def test_statement_box_and_panel_are_in_sight_at_once_without_a_keyboard(phone: Phones) -> None:
    alex, sam = in_the_first_turn(phone)
    say(alex, SAID)
    see(sam, "What did you hear?")
    write_and_rest(sam, "I heard you say that you felt alone on Sunday, and that I left.")
    for part in (sam.get_by_text(SAID), box(sam), sam.get_by_role("table")):
        expect(part).to_be_in_viewport(ratio=1)


def test_words_go_though_hints_arrive_while_a_finger_is_on_send(phone: Phones) -> None:
    alex, sam, let_hints_arrive = where_hints_are_on_their_way(phone)
    box(sam).fill("I heard you say that you felt alone.")
    sam.get_by_role("button", name="Send", exact=True).hover()
    sam.mouse.down()
    let_hints_arrive()
    expect(sam.get_by_role("table")).to_be_visible()
    sam.mouse.up()
    see(alex, "Did Sam get it?")


def test_a_kind_kept_twice_stays_quiet_and_can_for_good(phone: Phones) -> None:
    alex, sam = in_the_first_turn(phone)
    write_and_rest(alex, INSULT)
    tap(alex, "Keep mine")
    tap(alex, "Say it")
    see(sam, "What did you hear?")
    box(sam).fill("You are so tired")
    tap(sam, "Send")
    tap(alex, "Yes, that’s it")
    tap(alex, "That’s all for now")
    say(sam, SAID)
    see(alex, "What did you hear?")
    write_and_rest(alex, INSULT)
    tap(alex, "Keep mine")
    expect(hint(alex)).to_contain_text("This kind of hint stays quiet")
    tap(alex, "Quiet for good")
    expect(hint(alex)).to_have_count(0)
    alex.goto("/settings#hints")
    expect(alex.get_by_role("button", name="put-downs")).to_have_attribute("aria-pressed", "true")
    sam.goto("/settings#hints")
    expect(sam.get_by_role("button", name="put-downs")).to_have_attribute("aria-pressed", "false")


def test_turned_off_no_draft_leaves_the_phone(phone: Phones) -> None:
    alex, sam = couple(phone)
    alex.goto("/settings")
    alex.get_by_role("link", name="Phrasing hints").click()
    pick(alex, "off")
    alex.goto("/settings")
    expect(alex.get_by_role("link", name="Phrasing hints")).to_contain_text("off")
    sent = frames_sent(alex)
    sams = frames_sent(sam)
    enter(alex, sam)
    begin(alex, sam)
    say(alex, INSULT)  # neither held nor looked at
    see(sam, "What did you hear?")
    write_and_rest(sam, "You felt tired.")
    assert "check_draft" in "".join(sams)
    assert "check_draft" not in "".join(sent)


def test_nothing_of_a_hint_stays_on_the_phone_once_it_is_over(phone: Phones) -> None:
    alex, sam = in_the_first_turn(phone)
    write_and_rest(alex, INSULT)
    assert "contempt" in alex.evaluate("JSON.stringify({...localStorage})")
    tap(sam, "Menu")
    tap_row(sam, "Finish for today")
    tap(sam, "Finish for today")
    see(alex, "The conversation has ended for today.")
    assert "contempt" not in alex.evaluate("JSON.stringify({...localStorage})")
