"""What people do in the room, each step as somebody would tell it."""

from playwright.sync_api import Locator, Page, expect


def see(page: Page, heading: str) -> None:
    """The screen is about this now."""
    expect(page.get_by_role("heading", name=heading, exact=True, level=1)).to_be_visible()


def tap(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def pick(page: Page, name: str) -> None:
    """One of a few. Where the room keeps the choice, it stands once the room has it."""
    choice = page.get_by_role("radio", name=name, exact=True)
    choice.click()
    expect(choice).to_be_checked()


def tap_row(page: Page, beginning: str) -> None:
    """A row of a list of acts, which also holds a note or a fact."""
    page.get_by_role("button", name=beginning).click()


def open_menu(page: Page) -> None:
    tap(page, "Menu")


def box(page: Page) -> Locator:
    """The one box on the screen."""
    return page.get_by_role("main").get_by_role("textbox")


def write(page: Page, words: str, button: str) -> None:
    """Write into the box and send it with that button."""
    box(page).fill(words)
    tap(page, button)


def get_ready(*pages: Page) -> None:
    """Out of the lobby, and arrived."""
    for page in pages:
        tap(page, "I’m ready")
    for page in pages:
        tap(page, "I’m here")


def begin(first: Page, second: Page) -> None:
    """From the lobby to the first turn, with `first` speaking."""
    pick(first, "Me")
    get_ready(first, second)


def say(page: Page, words: str) -> None:
    write(page, words, "Say it")


def say_back(page: Page, words: str) -> None:
    expect(page.get_by_role("textbox", name="What you heard")).to_be_visible()
    write(page, words, "Send")


def choose_starter(page: Page, row: str) -> None:
    """A row of the sheet of starters: a whole turn without a word."""
    tap(page, "Starters")
    tap(page, row)


def turn(speaker: Page, listener: Page, said: str, heard: str) -> None:
    """A whole turn: said, said back, and that was it."""
    say(speaker, said)
    say_back(listener, heard)
    tap(speaker, "Yes, that’s it")
    tap(speaker, "That’s all for now")


def skip_to_the_end(*pages: Page) -> None:
    """No thank-you, no step: over."""
    for page in pages:
        see_one_of(page, "One thing you’d like to thank")
        tap(page, "Skip this card")
    for page in pages:
        see(page, "One small thing I’ll try")
        tap(page, "Skip this card")


def see_one_of(page: Page, beginning: str) -> None:
    """The screen's heading begins like this; a name follows."""
    expect(page.get_by_role("heading", name=beginning, level=1)).to_be_visible()
