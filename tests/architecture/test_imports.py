"""Imports point one way, and the pure packages stay pure."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.tracked import ROOT, name, tracked

# And what each may use beside the standard library: the encoder is run with two packages of others, and
# repeating dates are a standard of many pages.
PURE = {
    "sessions_app/engine": set[str](),
    "sessions_app/schedule/rules": {"dateutil", "icalendar"},
    "nudges": {"numpy", "onnxruntime"},
}
# Never imported while the product runs.
APART = "nudges/training/"
# Time and ids are arguments there: the same state and command always give the same events.
CLOCKS_AND_CHANCE = {"random", "secrets", "time", "uuid"}
READS_THE_CLOCK = {"now", "today", "utcnow"}


def test_imports_follow_the_contracts() -> None:
    # In a process of its own: it sets up logging anew, and our loggers would say nothing afterwards.
    lint = "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(cache_dir=None))"
    checked = subprocess.run([sys.executable, "-c", lint], cwd=ROOT, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("folder", PURE)
def test_a_pure_package_imports_itself_and_little_else(folder: str) -> None:
    own = folder.replace("/", ".")
    allowed = sys.stdlib_module_names - CLOCKS_AND_CHANCE | PURE[folder]
    foreign = {
        f"{name(file)} imports {module}"
        for file in _files(folder)
        for module in _imports(file)
        if module.split(".")[0] not in allowed and not f"{module}.".startswith(f"{own}.")
    }
    assert foreign == set()


@pytest.mark.parametrize("folder", PURE)
def test_a_pure_package_never_reads_a_clock(folder: str) -> None:
    calls = [
        f"{name(file)} line {node.lineno}"
        for file in _files(folder)
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in READS_THE_CLOCK
    ]
    assert calls == []


def _files(folder: str) -> list[Path]:
    files = [file for file in tracked(".py") if name(file).startswith(f"{folder}/")]
    return [file for file in files if not name(file).startswith(APART)]


def _imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(file)}: imports are absolute"
            yield node.module or ""
