"""The page on adding a format tells of code that is there."""

import json
import re
from pathlib import Path

import pytest

from sessions_app.engine.steps import kinds

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "adding-a-format.md").read_text(encoding="utf-8")
ENGINE = ROOT / "sessions_app" / "engine"
CODE = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
PROSE = re.sub(r"```.*?```", "", PAGE, flags=re.DOTALL)
NAMED = set(re.findall(r"`([^`\n]+)`", PROSE))
PATHS = {name for name in NAMED if "/" in name}
WORDS = {name for name in NAMED if re.fullmatch(r"[a-z]+\.[a-z_]+", name)}
NAMES = {name.split("(")[0] for name in NAMED if re.fullmatch(r"\w+(\(.*\))?", name)}


def test_the_code_on_the_page_is_the_code_of_the_format() -> None:
    formats = (ENGINE / "formats.py").read_text(encoding="utf-8")
    assert CODE
    for block in CODE:
        assert block in formats


@pytest.mark.parametrize("path", sorted(PATHS))
def test_every_file_the_page_names_exists(path: str) -> None:
    assert (ROOT / path).exists()


@pytest.mark.parametrize("name", sorted(NAMES))
def test_every_name_on_the_page_is_in_a_file_the_page_names(name: str) -> None:
    files = [path for named in PATHS for path in _files(ROOT / named)]
    assert any(re.search(rf"\b{name}\b", path.read_text(encoding="utf-8")) for path in files)


@pytest.mark.parametrize("key", sorted(WORDS))
def test_every_key_of_words_on_the_page_exists(key: str) -> None:
    files = (ROOT / "frontend/src/words/en").glob("*.json")
    assert any(key in json.loads(file.read_text(encoding="utf-8")) for file in files)


def test_the_page_names_every_kind_of_step() -> None:
    assert {step.__name__ for step in kinds.Step.__args__} <= NAMED


def _files(path: Path) -> list[Path]:
    return [path] if path.is_file() else sorted(path.glob("*.py"))
