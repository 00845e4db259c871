"""Key files that a fresh machine makes for itself, readable by their owner alone."""

import os
import secrets
from pathlib import Path


def key_file(path: Path) -> str:
    """The 256-bit key in `path`, in hexadecimal; made on first use with mode 0600."""
    try:
        handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    with os.fdopen(handle, "w") as file:
        file.write(secrets.token_hex(32))
    return path.read_text().strip()
