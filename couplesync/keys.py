"""Key files that a fresh machine makes for itself, readable by their owner alone."""

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path


def key_file(path: Path) -> str:
    """The 256-bit key in `path`, in hexadecimal; made on first use with mode 0600."""
    if not path.exists():
        _make_key(path)
    return path.read_text().strip()


def _make_key(path: Path) -> None:
    handle, draft = tempfile.mkstemp(dir=path.parent)  # mkstemp makes files of mode 0600
    with os.fdopen(handle, "w") as file:
        file.write(secrets.token_hex(32))
    # Linking is atomic: of two processes that start at once, both read the first one's key, and a whole one.
    with suppress(FileExistsError):
        os.link(draft, path)
    os.unlink(draft)
