"""The Chromium that the end-to-end tests play in."""

import os
import shutil

from tools.steps import CannotGoOn, run, step

PACKAGES = ["chromium-headless-shell", "fonts-noto-core"]  # a bare machine has no letters to draw
# The first is Chromium without a window, and a third of the work.
NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"]


def find_browser() -> str | None:
    """The path of a Chromium on this machine."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


def set_up_browser() -> None:
    """The machine's own, else Debian's."""
    if find_browser():
        return
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise CannotGoOn("The tests need Chromium. On Debian and Ubuntu: sudo apt-get install chromium")
    with step("Fetching Chromium"):
        env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        run(["apt-get", "update", "-qq"], env=env)
        run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES], env=env)
