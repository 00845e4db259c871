"""The gallery as a site: every screen in every state, drawn from made-up data, and axe to look at it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, Literal
from urllib.parse import urlencode

from playwright.sync_api import Page

from tools.pages import PACKAGES

AXE = PACKAGES / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOK = """async (options) => {
    for (const each of document.getAnimations()) {
        if (each.effect.getComputedTiming().endTime === Infinity) each.cancel();
        else each.finish();
    }
    const { violations } = await axe.run(document, options);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}"""
TOO_WIDE = """() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const isUnseen = (each) => each.closest(".unseen") || each.querySelector(".unseen");
    const cut = [...document.querySelectorAll("button, a, h1, h2, label, .fact")].filter((each) =>
        each.checkVisibility() && getComputedStyle(each).display !== "inline" && !isUnseen(each) &&
        each.scrollWidth > each.clientWidth + 1);
    const page = scrollWidth > clientWidth ? ["the page"] : [];
    return [...page, ...cut.map((each) => each.outerHTML.slice(0, 160))];
}"""


# A code for a camera keeps its black on white.
OWN_COLOURS = """() => {
    const probe = document.body.appendChild(document.createElement("i"));
    const names = ["Canvas", "CanvasText", "ButtonText", "LinkText", "GrayText", "Highlight"];
    const theirs = names.map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
    });
    probe.remove();
    const all = [...document.querySelectorAll("#app svg:not(.qr *) *")];
    const drawn = all.filter((each) => each.checkVisibility());
    const isOurs = (colour) => colour.startsWith("rgb") && !theirs.includes(colour);
    return drawn.flatMap((each) => {
        const { fill, stroke } = getComputedStyle(each);
        return [fill, stroke].filter(isOurs).map((colour) => `${colour}: ${each.outerHTML.slice(0, 120)}`);
    });
}"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Nobody reads it."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of a site made of the files in `folder`."""
    site = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=site.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{site.server_port}"
    site.shutdown()
    site.server_close()


def screens(page: Page) -> list[str]:
    """The names of all that the gallery shows."""
    page.route("**/*show=*", lambda route: route.abort())
    page.goto("/gallery.html")
    page.locator("figcaption").first.wait_for()
    return page.locator("figcaption").all_inner_texts()


@dataclass(frozen=True)
class Light:
    """What a screen is seen by: the reader's scheme, and what they ask of every page."""

    scheme: Literal["light", "dark"] = "light"
    contrast: Literal["no-preference", "more"] = "no-preference"
    forced_colors: Literal["none", "active"] = "none"

    def falls_on(self, page: Page) -> None:
        """From now on the page is seen by it."""
        page.emulate_media(color_scheme=self.scheme, contrast=self.contrast, forced_colors=self.forced_colors)


def show(page: Page, name: str, **dress: str) -> None:
    """One screen alone; `dress` may name scheme, text and locale."""
    page.goto(f"/gallery.html?{urlencode({'show': name, **dress})}")
    page.locator("#app > *").first.wait_for()


def violations(page: Page, *, rules: list[str] | None = None) -> list[str]:
    """What axe finds on what is shown: all of it, or by these rules alone."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text())
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": RULES}
    found: list[str] = page.evaluate(LOOK, {"runOnly": only, "resultTypes": ["violations"]})
    return found


def own_colours(page: Page) -> list[str]:
    """Drawings in a colour of ours, where the reader's own were asked for."""
    found: list[str] = page.evaluate(OWN_COLOURS)
    return found


def cut_off(page: Page) -> list[str]:
    """What does not fit: the page where it scrolls sideways, and words that run out of their place."""
    found: list[str] = page.evaluate(TOO_WIDE)
    return found
