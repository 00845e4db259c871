"""Remembers what a step was made from, so that it is done again only when that changes."""

import fcntl
import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.steps import ROOT

STAMP = ".made-from"


def fingerprint(sources: Iterable[Path], *words: str) -> str:
    """A hash of files (a folder counts with all it holds) and of whatever else the result depends on."""
    total = hashlib.sha256("\n".join(words).encode())
    for file in _files(sources):
        contents = hashlib.sha256(file.read_bytes()).hexdigest()
        total.update(f"{file.relative_to(ROOT)} {contents}\n".encode())
    return total.hexdigest()


def _files(sources: Iterable[Path]) -> Iterator[Path]:
    for source in sources:
        files = source.rglob("*") if source.is_dir() else [source]
        yield from sorted(file for file in files if file.is_file())


def is_current(folder: Path, stamp: str) -> bool:
    """Whether `folder` was made from just this."""
    file = folder / STAMP
    return file.exists() and file.read_text() == stamp


def set_stamp(folder: Path, stamp: str) -> None:
    """Note what `folder` was made from: the last act of making it."""
    (folder / STAMP).write_text(stamp)


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Hold back a second set-up in the same checkout until the first is through."""
    with (ROOT / "Makefile").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
