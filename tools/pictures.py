"""The README's pictures, from the product itself: two phones in one conversation, by day and by night."""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Literal

from playwright.sync_api import Page, sync_playwright

from tests.e2e.couples import couple, enter
from tests.e2e.talk import begin, box, see, tap, write
from tests.phones import CHROMIUM_FLAGS, Phones
from tests.server import Server, migrate
from tools.browser import find_browser
from tools.steps import ROOT, step

FOLDER = ROOT / "docs" / "pictures"
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
HALF_SAID = "When you went outside with your brother on Sunday, I felt alone."


@contextmanager
def two_phones() -> Iterator[tuple[Page, Page]]:
    """Alex and Sam, paired, on a server that is there for this."""
    with ExitStack() as stack:
        data_dir = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        migrate(data_dir)
        server = Server(data_dir)
        stack.callback(server.stop)
        server.start()
        chromium = stack.enter_context(sync_playwright()).chromium
        browser = chromium.launch(executable_path=find_browser(), args=CHROMIUM_FLAGS)
        yield couple(Phones(browser, server.url))


def talk_until_alex_speaks(alex: Page, sam: Page) -> None:
    """One Topic, as far as the middle of the first sentence."""
    enter(alex, sam, "one_topic")
    begin(alex, sam)
    for page in (alex, sam):
        tap(page, "Skip this card")
    write(alex, "Sunday at the parents’ house", "Suggest it")
    tap(sam, "Yes")
    see(sam, "You’re listening")
    box(alex).fill(HALF_SAID)


def take(page: Page, name: str) -> None:
    """The same screen by day and by night."""
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.screenshot(path=FOLDER / f"{name}-{scheme}.png", animations="disabled")


def main() -> None:
    """Take them all."""
    FOLDER.mkdir(exist_ok=True)
    with step("Taking the pictures"), two_phones() as (alex, sam):
        talk_until_alex_speaks(alex, sam)
        take(alex, "speaking")
        take(sam, "listening")


if __name__ == "__main__":
    main()
