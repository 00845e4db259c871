"""A step is done again when, and only when, what it was made from has changed."""

from pathlib import Path

import pytest

from tools import stamps
from tools.stamps import fingerprint, is_current, set_stamp


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a source folder and one that is made from it."""
    monkeypatch.setattr(stamps, "ROOT", tmp_path)
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "page.ts").write_text("one")
    (tmp_path / "dist").mkdir()
    return tmp_path


def test_what_was_made_from_the_same_is_not_made_again(project: Path) -> None:
    set_stamp(project / "dist", fingerprint([project / "src"]))
    assert is_current(project / "dist", fingerprint([project / "src"]))


def test_another_content_is_another_source_whatever_the_clock_says(project: Path) -> None:
    set_stamp(project / "dist", fingerprint([project / "src"]))
    (project / "src" / "page.ts").write_text("two")
    assert not is_current(project / "dist", fingerprint([project / "src"]))


def test_a_renamed_file_is_another_source(project: Path) -> None:
    before = fingerprint([project / "src"])
    (project / "src" / "page.ts").rename(project / "src" / "other.ts")
    assert fingerprint([project / "src"]) != before


def test_another_version_of_the_tool_is_another_source(project: Path) -> None:
    assert fingerprint([project / "src"], "v20") != fingerprint([project / "src"], "v24")


def test_what_was_thrown_away_is_made_again(project: Path) -> None:
    set_stamp(project / "dist", fingerprint([project / "src"]))
    (project / "dist" / stamps.STAMP).unlink()
    assert not is_current(project / "dist", fingerprint([project / "src"]))
