"""A round by keyboard alone, and where focus rests meanwhile."""

from playwright.sync_api import Page, expect

from tests.e2e.couples import couple_in_the_room
from tests.e2e.talk import see
from tests.phones import Phones

FURTHEST = 30
FOCUSED = """() => {
    const it = document.activeElement;
    return it?.labels?.[0]?.textContent ?? it?.getAttribute("aria-label") ?? it?.textContent ?? "";
}"""


def go_to(page: Page, name: str) -> None:
    """Press Tab until that is where one is."""
    for _ in range(FURTHEST):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUSED).strip() == name:
            return
    raise AssertionError(f"Tab does not lead to {name}")


def press(page: Page, name: str) -> None:
    go_to(page, name)
    page.keyboard.press("Enter")


def arrive_at(page: Page, heading: str) -> None:
    """The new moment's heading is there and has the focus."""
    see(page, heading)
    expect(page.get_by_role("heading", name=heading, exact=True)).to_be_focused()


def test_a_round_by_keyboard_with_focus_on_every_new_heading(phone: Phones) -> None:
    alex, sam = couple_in_the_room(phone)
    for page in (alex, sam):
        press(page, "I’m ready")
    for page in (alex, sam):
        arrive_at(page, "Two slow breaths.")
    for page in (alex, sam):
        press(page, "I’m here")
    question = alex.get_by_role("heading", name="Something from today that’s still with you")
    expect(question.or_(alex.get_by_role("heading", name="You’re listening"))).to_be_visible()
    names = {"Alex": alex, "Sam": sam}
    speaker_name, listener_name = ("Alex", "Sam") if question.is_visible() else ("Sam", "Alex")
    speaker, listener = names[speaker_name], names[listener_name]
    arrive_at(speaker, "Something from today that’s still with you")
    arrive_at(listener, "You’re listening")
    go_to(speaker, "Your words")
    speaker.keyboard.type("The bus.")
    speaker.keyboard.press("Enter")
    speaker.keyboard.type("It was late.")
    speaker.keyboard.press("Control+Enter")
    arrive_at(speaker, f"{listener_name} is taking it in")
    arrive_at(listener, "What did you hear?")
    go_to(listener, "What you heard")
    listener.keyboard.type("The bus was late.")
    listener.keyboard.press("Control+Enter")
    arrive_at(listener, f"{speaker_name} is looking at it")
    arrive_at(speaker, f"Did {listener_name} get it?")
    press(speaker, "Yes, that’s it")
    arrive_at(speaker, "Is there one more thing?")
    press(speaker, "That’s all for now")
    arrive_at(listener, "Something from today that’s still with you")


def test_pause_is_the_second_stop_and_escape_closes_a_sheet_only(phone: Phones) -> None:
    alex, sam = couple_in_the_room(phone)
    for page in (alex, sam):
        see(page, "Ready when you are")
    stops = []
    for _ in range(2):
        alex.keyboard.press("Tab")
        stops.append(alex.evaluate(FOCUSED).strip())
    assert stops == ["Menu", "Pause"]
    alex.keyboard.press("Shift+Tab")
    alex.keyboard.press("Enter")
    expect(alex.get_by_role("dialog")).to_be_visible()
    alex.keyboard.press("Escape")
    expect(alex.get_by_role("dialog")).to_have_count(0)
    expect(alex.get_by_role("button", name="Menu")).to_be_focused()
    alex.keyboard.press("Escape")
    see(alex, "Ready when you are")
