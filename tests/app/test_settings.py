"""A site of several processes says all of what it lacks at once, and makes nothing up."""

import os
import subprocess
import sys
from pathlib import Path

from tests.server import ROOT

WHOLE = {
    "REDIS_URL": "redis://nowhere",
    "DATABASE_URL": "postgres://nobody@nowhere/nothing",
    "SECRET_KEY": "s" * 40,
    "WORDS_KEY": "0" * 64,
    "ALLOWED_HOSTS": "example.org",
    "SITE_IS_SECURE": "yes",
}


def refusal(data_dir: Path, **settings: str) -> str:
    """What a process says that is started so, and does not run; nothing where it does."""
    env = {**os.environ, "DATA_DIR": str(data_dir), **settings}
    command = [sys.executable, "manage.py", "check"]
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True).stderr.strip()


def test_all_that_is_missing_is_named_at_once(tmp_path: Path) -> None:
    said = refusal(tmp_path, REDIS_URL="redis://nowhere")
    names = "DATABASE_URL, SECRET_KEY, WORDS_KEY, ALLOWED_HOSTS, SITE_IS_SECURE"
    assert said == f"REDIS_URL needs each of these set, and fit: {names}"
    assert list(tmp_path.iterdir()) == []


def test_a_secret_that_is_none_is_named_and_not_shown(tmp_path: Path) -> None:
    said = refusal(tmp_path, **{**WHOLE, "SECRET_KEY": "changeme", "WORDS_KEY": "changeme"})
    assert said == "REDIS_URL needs each of these set, and fit: SECRET_KEY, WORDS_KEY"


def test_with_all_of_it_a_process_starts(tmp_path: Path) -> None:
    assert refusal(tmp_path, **WHOLE) == ""
