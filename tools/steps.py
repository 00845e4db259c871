"""How a step of setting up shows: one line that says what is going on, then how long it took."""

import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LAST_LINES = 30


class CannotGoOn(Exception):
    """A reason a person can act on."""


@contextmanager
def step(name: str) -> Iterator[None]:
    """Say `name` while the work lasts."""
    began = time.monotonic()
    print(f"{name}… ", end="", flush=True)
    try:
        yield
    except BaseException:
        print("failed", flush=True)
        raise
    print(f"{time.monotonic() - began:.0f} s", flush=True)


def run(command: list[str], *, env: Mapping[str, str] | None = None, cwd: Path = ROOT) -> None:
    """Run a command quietly. Where it fails, show the end of what it said."""
    done = subprocess.run(
        command, cwd=cwd, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    if done.returncode:
        print("\n" + "\n".join(done.stdout.splitlines()[-LAST_LINES:]), file=sys.stderr)
        raise CannotGoOn(f"This did not work: {' '.join(command)}")


def show(command: list[str], *, env: Mapping[str, str] | None = None, cwd: Path = ROOT) -> None:
    """Run a command whose words are meant for the person who asked."""
    if subprocess.run(command, cwd=cwd, env=env).returncode:
        raise CannotGoOn(f"This did not pass: {' '.join(command)}")
