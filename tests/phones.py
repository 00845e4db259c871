"""Phones: browser contexts of a phone's size, each with its own cookies, whose console must stay silent."""

import re
from collections import deque
from typing import Any

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Error, Page, WebSocket

# Ours replaces the list that Playwright would give, so what it turns off is turned off here as well. The last
# two are pages that Chromium draws behind its address bar, for every window: ten times the work of our own.
_WITHOUT = [
    "AimEnabled",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxPopup",
]
# Without these, Chromium calls home at every start.
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-features={','.join(_WITHOUT)}",
]
_FRAMES_SHOWN = 12
# Of the page and of the phones in it, as far as there is anything by now.
_SCREENS = """() => {
    const inside = [...document.querySelectorAll("iframe")].map((each) => each.contentDocument);
    return [document, ...inside].map((each) => each?.body?.innerText ?? "");
}"""
PHONE = {
    "viewport": {"width": 390, "height": 844},
    "device_scale_factor": 1,
    "is_mobile": True,
    "has_touch": True,
    "locale": "en-GB",
    # Drawing what moves, and fetching the whole program to keep it, are half of a browser's work.
    "reduced_motion": "reduce",
    "service_workers": "block",
}
IN_MOTION = {"reduced_motion": "no-preference"}
WITH_WORKER = {"service_workers": "allow"}


def _screens(page: Page) -> list[str]:
    try:
        screens: list[str] = page.evaluate(_SCREENS)
    except Error:
        return ["on its way to another page"]
    return screens


class Phones:
    """Call it with a name to get that person's phone: a page in a browser context of its own."""

    def __init__(self, browser: Browser, base_url: str) -> None:
        self._browser = browser
        self._base_url = base_url
        self._contexts: list[BrowserContext] = []
        self._forgiven: list[str] = []
        self._frames: dict[Page, deque[str]] = {}
        self.complaints: list[str] = []

    def __call__(self, name: str, **options: Any) -> Page:
        context = self._browser.new_context(**{**PHONE, "base_url": self._base_url, **options})
        self._contexts.append(context)
        return self._open(context, name)

    def tab(self, page: Page) -> Page:
        """The same person in another tab, also after the first was closed."""
        return self._open(page.context, "a second tab")

    def _open(self, context: BrowserContext, name: str) -> Page:
        page = context.new_page()
        page.on("console", lambda message: self._note_message(name, message))
        page.on("pageerror", lambda error: self._note(name, str(error)))
        self._frames[page] = deque(maxlen=_FRAMES_SHOWN)
        page.on("websocket", lambda socket: self._note_frames(page, socket))
        return page

    def forgive(self, pattern: str) -> None:
        """Expect errors that match: a test that cuts the network is told about it by the browser."""
        self._forgiven.append(pattern)

    def close(self) -> None:
        """Prints what was on each phone first, for whoever reads why a test failed."""
        for context in self._contexts:
            for page in context.pages:
                print(f"--- {page.url}", *_screens(page), *self._frames[page], sep="\n")
            context.close()

    def _note_frames(self, page: Page, socket: WebSocket) -> None:
        note = self._frames[page].append
        socket.on("framesent", lambda frame: note(f"-> {frame!s}"))
        socket.on("framereceived", lambda frame: note(f"<- {frame!s}"))
        socket.on("close", lambda _: note("closed"))

    def _note_message(self, name: str, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._note(name, message.text)

    def _note(self, name: str, text: str) -> None:
        if not any(re.search(pattern, text) for pattern in self._forgiven):
            self.complaints.append(f"{name}: {text}")
