"""The learned part: what ships, and that the rules go on alone without it."""

import shutil
from pathlib import Path

import pytest

from nudges import learned
from nudges.assessing import assess_with
from tests.nudges.moments import SPEAKING


@pytest.mark.parametrize("damage", ["missing", "empty", "cut short"])
def test_without_its_files_the_rules_work_alone_and_say_so(tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "phrasing"
    if damage != "missing":
        shutil.copytree(learned.FOLDER, folder)
    if damage == "empty":
        (folder / "model.json").write_text("{}")
    if damage == "cut short":
        file = folder / "vocab.txt"
        file.write_bytes(file.read_bytes()[:-1])
    assert learned.learned(folder) is None
    assert learned.state(folder).startswith("rules only: phrasing")
    findings = assess_with(None, "you never listen", SPEAKING).findings
    assert [finding.rules for finding in findings.values()] == [("always.you_never",)]
