"""The key files a machine makes for itself."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from couplesync.keys import key_file
from tests.server import ROOT

STARTS = 16


def test_a_key_is_for_its_owner_alone(tmp_path: Path) -> None:
    key_file(tmp_path / "words.key")
    assert (tmp_path / "words.key").stat().st_mode & 0o777 == 0o600


def test_a_key_stays_the_same_from_start_to_start(tmp_path: Path) -> None:
    assert key_file(tmp_path / "words.key") == key_file(tmp_path / "words.key")


def test_first_starts_at_the_same_moment_agree_on_one_whole_key(tmp_path: Path) -> None:
    together = Barrier(STARTS)

    def start() -> str:
        together.wait()
        return key_file(tmp_path / "words.key")

    with ThreadPoolExecutor(STARTS) as starts:
        keys = {future.result() for future in [starts.submit(start) for _ in range(STARTS)]}
    assert len(keys) == 1
    assert len(keys.pop()) == 64
    assert [file.name for file in tmp_path.iterdir()] == ["words.key"]


def test_a_fresh_data_folder_is_for_its_owner_alone(tmp_path: Path) -> None:
    data_dir = tmp_path / "data"
    env = {**os.environ, "DATA_DIR": str(data_dir)}
    subprocess.run([sys.executable, "-c", "import couplesync.settings"], cwd=ROOT, env=env, check=True)
    assert data_dir.stat().st_mode & 0o777 == 0o700
