"""What is in the repository."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent


@cache
def tracked(*endings: str) -> list[Path]:
    """The repository's files whose names end so; all of them where no ending is given."""
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    files = (ROOT / name for name in listed.splitlines())
    return [file for file in files if file.exists() and file.name.endswith(endings or "")]


def name(file: Path) -> str:
    """How a message names it."""
    return str(file.relative_to(ROOT))
