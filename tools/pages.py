"""Builds the pages: the front end's packages, then its bundle, compressed ahead of time."""

from pathlib import Path

from tools.node import node_environment, node_version
from tools.python_env import PYTHON
from tools.stamps import fingerprint, is_current, set_stamp
from tools.steps import ROOT, run, show, step

FRONTEND = ROOT / "frontend"
PACKAGES = FRONTEND / "node_modules"
DIST = FRONTEND / "dist"
LOCK = [FRONTEND / "package.json", FRONTEND / "package-lock.json", FRONTEND / ".npmrc"]
SOURCES = [
    *LOCK,
    FRONTEND / "src",
    FRONTEND / "public",
    FRONTEND / "vite.config.ts",
    FRONTEND / "tsconfig.json",
]


def install_packages() -> None:
    """What `package-lock.json` says, from scratch where it changed."""
    stamp = fingerprint(LOCK, node_version())
    if is_current(PACKAGES, stamp):
        return
    with step("Fetching the packages that build the pages"):
        run(["npm", "ci", "--no-audit", "--no-fund"], env=node_environment(), cwd=FRONTEND)
        set_stamp(PACKAGES, stamp)


def build_pages() -> None:
    """`frontend/dist`, as Django serves it."""
    install_packages()
    stamp = fingerprint(SOURCES, node_version())
    if is_current(DIST, stamp):
        return
    with step("Building the pages"):
        run(["npm", "run", "build"], env=node_environment(), cwd=FRONTEND)
        run([str(PYTHON), "-m", "whitenoise.compress", "--quiet", str(DIST / "assets")])
        set_stamp(DIST, stamp)


def build_gallery(folder: Path) -> None:
    """The gallery, which no visitor gets: every screen in every state, as a site of its own in `folder`."""
    install_packages()
    command = ["npx", "--no-install", "vite", "build", "--mode", "gallery", "--outDir", str(folder)]
    run(command, env=node_environment(), cwd=FRONTEND)


def test_pages() -> None:
    """The front end's own tests."""
    show(["npm", "test"], env=node_environment(), cwd=FRONTEND)


def check_pages() -> None:
    """Layout, lint, types and sizes of the front end."""
    for script in ["lint", "types", "sizes"]:
        show(["npm", "run", "--silent", script], env=node_environment(), cwd=FRONTEND)


def fix_pages() -> None:
    """Layout and what lint can mend."""
    show(["npm", "run", "--silent", "fix"], env=node_environment(), cwd=FRONTEND)
