"""The virtual environments: for the product, for Node where the machine has none, and for training."""

import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

from tools.stamps import fingerprint, is_current, set_stamp
from tools.steps import ROOT, CannotGoOn, run, step

VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
BASE = ROOT / "requirements" / "base.txt"
DEV = ROOT / "requirements" / "dev.txt"
TRAINING_VENV = ROOT / ".training"
TRAINING = ROOT / "requirements" / "training.txt"
TORCH = "torch==2.13.0"


def set_up_python() -> None:
    """What runs the product. An environment that has more than that is left as it is."""
    if not is_current(VENV, _stamp(BASE, DEV)):
        install(VENV, [BASE], says="Setting up Python")


def set_up_python_for_work() -> None:
    """What runs, tests and checks the product."""
    install(VENV, [BASE, DEV], says="Setting up Python and the tools for tests")


def set_up_training() -> None:
    """What makes the encoder, apart from the rest: torch is thirty times the size of all the product."""
    stamp = fingerprint([TRAINING], TORCH, sys.version)
    if is_current(TRAINING_VENV, stamp):
        return
    with step("Setting up what trains"):
        if not _works(TRAINING_VENV):
            _create(TRAINING_VENV)
        pip = [str(TRAINING_VENV / "bin" / "python"), "-m", "pip", "install", "--quiet"]
        run([*pip, TORCH])
        run([*pip, "--no-deps", "--require-hashes", "-r", str(TRAINING)])
        set_stamp(TRAINING_VENV, stamp)


def install(venv: Path, locks: list[Path], *, says: str) -> None:
    """Bring an environment to what the lock files say, hashes checked."""
    stamp = _stamp(*locks)
    if is_current(venv, stamp):
        return
    with step(says):
        if not _works(venv):
            _create(venv)
        wanted = [word for lock in locks for word in ("-r", str(lock))]
        run([str(venv / "bin" / "python"), "-m", "pip", "install", "--quiet", "--require-hashes", *wanted])
        set_stamp(venv, stamp)


def _stamp(*locks: Path) -> str:
    return fingerprint(locks, sys.version)


def _works(venv: Path) -> bool:
    """Whether it is there and made by this Python: one made by another, or moved, is made anew."""
    link = venv / "bin" / "python"
    return link.exists() and (venv / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}").exists()


def _create(venv: Path) -> None:
    if find_spec("ensurepip") is None:
        raise CannotGoOn(
            "Python's venv is missing here. On Debian and Ubuntu: sudo apt-get install python3-venv"
        )
    shutil.rmtree(venv, ignore_errors=True)
    run([sys.executable, "-m", "venv", str(venv)])
