"""Files and functions stay small enough to read at one sitting."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.architecture.tracked import name, tracked

FILE_CAP, FILE_MEDIAN = 400, 90
FUNCTION_CAP, FUNCTION_MEDIAN = 60, 10


def test_no_file_is_longer_than_400_lines() -> None:
    assert [
        name(file) for file in _written(".py", ".ts", ".tsx", ".mjs", ".css") if _length(file) > FILE_CAP
    ] == []


def test_half_of_the_files_are_shorter_than_90_lines() -> None:
    for ending in ("py", "ts", "tsx"):
        assert median(filter(None, map(_length, _product(f".{ending}")))) <= FILE_MEDIAN


def test_no_function_is_longer_than_60_lines() -> None:
    functions = [(file, function) for file in _written(".py") for function in _functions(file)]
    long = [f"{name(file)} {function.name}" for file, function in functions if _span(function) > FUNCTION_CAP]
    assert long == []


def test_half_of_the_functions_are_shorter_than_10_lines() -> None:
    spans = [_span(function) for file in _product(".py") for function in _functions(file)]
    assert median(spans) <= FUNCTION_MEDIAN


def _written(*endings: str) -> list[Path]:
    """By hand, that is: migrations and the generated contract are not."""
    return [file for file in tracked(*endings) if "migrations" not in file.parts and ".gen." not in file.name]


def _product(ending: str) -> list[Path]:
    return [file for file in _written(ending) if "tests" not in file.parts and ".test." not in file.name]


def _length(file: Path) -> int:
    return len(file.read_text().splitlines())


def _functions(file: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    nodes = ast.walk(ast.parse(file.read_text()))
    return (node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def _span(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1
