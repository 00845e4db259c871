"""Hand-over between two phones: from the tap on one to the paint on the other. `python -m bench.handover`.

Two Chromium phones, a real server, everything on this machine: what is measured is ours, without a network.
"""

import statistics
import tempfile
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Locator, Page, sync_playwright

from tests.e2e.couples import couple, enter
from tests.e2e.talk import begin, box, see, skip_to_the_end
from tests.phones import CHROMIUM_FLAGS, Phones
from tests.server import Server, migrate
from tools.browser import find_browser

CONVERSATIONS = 5
# Both clocks are the machine's own. A paint follows the frame in which the heading changed.
NOTE_TAPS = """() => addEventListener("click", () => {
    window.tappedAt = performance.timeOrigin + performance.now();
}, true)"""
WATCH = """() => {
    const now = () => performance.timeOrigin + performance.now();
    const heading = () => document.querySelector("main h1")?.textContent;
    const before = heading();
    window.painted = new Promise((resolve) => {
        const watch = new MutationObserver(() => {
            if (heading() === before) return;
            watch.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(now())));
        });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
}"""


def hand_over(tap: Locator, other: Page) -> float:
    """Milliseconds from this tap to the other phone's next picture."""
    other.evaluate(WATCH)
    tap.click()
    painted: float = other.evaluate("window.painted")
    tapped: float = tap.page.evaluate("window.tappedAt")
    return painted - tapped


def button(page: Page, name: str) -> Locator:
    found = page.get_by_role("button", name=name, exact=True)
    found.and_(page.locator(":enabled")).wait_for()
    return found


def statement(speaker: Page, listener: Page) -> list[float]:
    """Say, say back, yes."""
    box(speaker).fill("The bus was late.")
    said = hand_over(button(speaker, "Say it"), listener)
    box(listener).fill("Your bus was late.")
    heard = hand_over(button(listener, "Send"), speaker)
    confirmed = hand_over(button(speaker, "Yes, that’s it"), listener)
    return [said, heard, confirmed]


def turn(speaker: Page, listener: Page) -> list[float]:
    """Two statements, after which the floor moves by itself."""
    see(speaker, "Something from today that’s still with you")
    see(listener, "You’re listening")
    first = statement(speaker, listener)
    more = hand_over(button(speaker, "One more"), listener)
    return [*first, more, *statement(speaker, listener)]


def conversation(alex: Page, sam: Page) -> list[float]:
    """A whole Ten Minutes with two statements each."""
    enter(alex, sam)
    for page in (alex, sam):
        page.evaluate(NOTE_TAPS)
    begin(alex, sam)
    times = turn(alex, sam) + turn(sam, alex)
    skip_to_the_end(alex, sam)
    see(alex, "That’s enough for today")
    return times


def measure() -> list[float]:
    """All hand-overs of a few conversations, the first one left out: it warms everything up."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        migrate(folder)
        server = Server(folder, COMMAND_BURST="1000")
        stack.callback(server.stop)
        server.start()
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(executable_path=find_browser(), args=CHROMIUM_FLAGS)
        phones = Phones(browser, server.url)
        alex, sam = couple(phones)
        conversation(alex, sam)
        return [time for _ in range(CONVERSATIONS) for time in conversation(alex, sam)]


def main() -> None:
    """Measure, and print the figures."""
    times = sorted(measure())
    cuts = statistics.quantiles(times, n=20)
    print(f"{len(times)} hand-overs between two Chromium phones on this machine, click to paint:")
    print(f"p50 {statistics.median(times):.0f} ms · p95 {cuts[-1]:.0f} ms · longest {times[-1]:.0f} ms")


if __name__ == "__main__":
    main()
