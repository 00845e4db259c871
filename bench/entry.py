"""How long a slow phone waits for the room: `python -m bench.entry`. Real Chromium, real server, slow 4G."""

import json
import statistics
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from bench.machine import RESULTS, describe
from tests.live.phones import open_conversation, pair
from tests.phones import CHROMIUM_FLAGS, Phones
from tests.server import Server, make_data_dir, migrate
from tools.browser import find_browser
from tools.pages import build_pages

BUDGET_MS = 2_200
RUNS = 5
SLOWER_CPU = 4
SLOW_4G = {
    "offline": False,
    "latency": 562,
    "downloadThroughput": 1_474_560 / 8,
    "uploadThroughput": 675_000 / 8,
}
# The first frame in which the program, and not the painted page, shows a heading and something to press.
WATCH = """
new MutationObserver((_, watch) => {
  if (!document.querySelector("#app h1") || !document.querySelector("#app main button")) return;
  watch.disconnect();
  requestAnimationFrame(() => setTimeout(() => performance.mark("in the room")));
}).observe(document, { subtree: true, childList: true });
"""


def measure(browser: Browser, server: Server, cookie: str) -> dict[str, float]:
    """One phone that was never here before: milliseconds to the room, and kilobytes it fetched."""
    page = Phones(browser, server.url)("Alex", bypass_csp=True)  # else nothing could be waited for in it
    context = page.context
    context.add_cookies([{"name": "s", "value": cookie, "url": server.url}])
    context.add_init_script(WATCH)
    phone = context.new_cdp_session(page)
    phone.send("Network.enable")
    phone.send("Network.emulateNetworkConditions", SLOW_4G)
    phone.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER_CPU})
    received: list[float] = []
    phone.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    page.goto(f"{server.url}/room", wait_until="commit", timeout=60_000)
    page.wait_for_function("performance.getEntriesByName('in the room').length", timeout=60_000)
    at = page.evaluate("performance.getEntriesByName('in the room')[0].startTime")
    context.close()
    return {"in_the_room_ms": at, "fetched_kb": sum(received) / 1_000}


def main() -> None:
    build_pages()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        template = Path(folder) / "template"
        template.mkdir()
        migrate(template)
        server = Server(make_data_dir(template, Path(folder) / "server"))
        server.start()
        try:
            alex, _ = pair(server)
            open_conversation(alex)
            browser = playwright.chromium.launch(executable_path=find_browser(), args=CHROMIUM_FLAGS)
            runs = [measure(browser, server, alex.browser.cookies["s"]) for _ in range(RUNS)]
            browser.close()
        finally:
            server.stop()
    report(runs)


def report(runs: list[dict[str, float]]) -> None:
    """The median beside the budget."""
    median = statistics.median(run["in_the_room_ms"] for run in runs)
    figures: dict[str, Any] = {
        "machine": describe(),
        "network": SLOW_4G,
        "slower_cpu": SLOWER_CPU,
        "median_ms": median,
        "budget_ms": BUDGET_MS,
        "runs": runs,
    }
    print(f"in the room after {median:.0f} ms (budget {BUDGET_MS} ms), {runs[0]['fetched_kb']:.1f} kB")
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "entry.json").write_text(json.dumps(figures, indent=2) + "\n")


if __name__ == "__main__":
    main()
